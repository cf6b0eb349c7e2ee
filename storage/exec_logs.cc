// Execution log records: appended in batches, read newest first, trimmed from
// the old end. Key layouts: FORMAT.md ("logs").
#include <algorithm>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {

std::string log_key(const Uuid& project, Micros at, const Uuid& id) {
  return TupleWriter(keys::log_records(project)).time(at).id(id).take();
}
std::string log_id_key(const Uuid& project, const Uuid& id) {
  return TupleWriter(keys::log_ids(project)).id(id).take();
}
std::string function_logs(const Uuid& project, const Uuid& function) {
  return TupleWriter(keys::logs_of_functions(project)).id(function).take();
}
std::string function_log_key(const Uuid& project, const Uuid& function, Micros at, const Uuid& id) {
  return TupleWriter(function_logs(project, function)).time(at).id(id).take();
}

// What the index of a function's records says of each, so that a look for one status reads no
// others.
std::string_view status_mark(std::string_view status) {
  return status == "success" ? "s" : status == "timeout" ? "t" : "f";
}

Result<std::string> encode_log(const ExecutionLog& log) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("function_id");
  b.string(log.function_id.text());
  b.key("function_name");
  b.string(log.function_name);
  b.key("status");
  b.string(log.status);
  b.key("duration_ms");
  b.integer(log.duration_ms);
  b.key("triggered_by");
  b.string(log.triggered_by);
  b.key("logs");
  b.string(log.logs);
  b.key("output");
  b.string(log.output);
  b.key("result");
  b.string(log.result_json);
  put_optional(b, "error", log.error);
  b.key("status_code");
  b.integer(log.status_code);
  b.end_object();
  return encode_record(b);
}

Result<ExecutionLog> decode_log(const Uuid& project, std::string_view key, std::string_view value) {
  TupleReader reader(key.substr(keys::log_records(project).size()));
  const auto at = reader.time();
  const auto id = reader.id();
  if (!at || !id) return corrupt_record("log key");
  COPRA_ASSIGN(const DocView record, decode_record(value));
  ExecutionLog log;
  log.id = *id;
  log.project_id = project;
  log.function_id = Uuid::parse(doc_text(record, "function_id")).value_or(Uuid());
  log.function_name = doc_text(record, "function_name");
  log.status = doc_text(record, "status");
  log.duration_ms = doc_int(record, "duration_ms");
  log.triggered_by = doc_text(record, "triggered_by");
  log.logs = doc_text(record, "logs");
  log.created_at = *at;
  log.output = doc_text(record, "output");
  log.result_json = doc_text(record, "result");
  log.error = doc_optional_text(record, "error");
  log.status_code = doc_int(record, "status_code");
  return log;
}

// Deletes up to `count` of the records that the cursor comes to, returns how many; `last` gets the
// time of the last one.
Result<int64_t> drop_logs(Session::Parts& parts, const Uuid& project, KvCursor& cursor,
                          int64_t count, Micros* last) {
  struct Old {
    Uuid function, id;
    Micros at;
  };
  std::vector<Old> old;
  std::string low, high;
  for (; cursor.valid() && count > 0; cursor.next(), --count) {
    const std::string_view key = cursor.key();
    if (old.empty() || key < low) low = key;
    if (old.empty() || key > high) high = key;
    COPRA_ASSIGN(const ExecutionLog log, decode_log(project, key, cursor.value()));
    old.push_back({log.function_id, log.id, log.created_at});
  }
  COPRA_TRY(cursor.status());
  if (old.empty()) return int64_t{0};
  Txn& txn = parts.txn;
  txn.erase_range(Keyspace::kLogs, low, high + '\0');
  for (const Old& log : old) {
    txn.erase(Keyspace::kLogs, log_id_key(project, log.id));
    txn.erase(Keyspace::kLogs, function_log_key(project, log.function, log.at, log.id));
  }
  if (last != nullptr) *last = old.back().at;
  return static_cast<int64_t>(old.size());
}

}  // namespace

Status Session::append_logs(std::span<const ExecutionLog> logs) {
  CallGuard guard(*parts_);
  Txn& txn = parts_->txn;
  for (const ExecutionLog& log : logs) {
    Result<std::string> value = encode_log(log);
    if (!value.ok()) return value.status();
    txn.put(Keyspace::kLogs, log_key(log.project_id, log.created_at, log.id), std::move(*value));
    txn.put(Keyspace::kLogs, log_id_key(log.project_id, log.id),
            TupleWriter().time(log.created_at).take());
    txn.put(Keyspace::kLogs,
            function_log_key(log.project_id, log.function_id, log.created_at, log.id),
            std::string(status_mark(log.status)));
  }
  guard.keep();
  return {};
}

Status Session::visit_logs(const Uuid& project, const std::optional<Uuid>& function, Micros since,
                           const std::function<bool(const ExecutionLog&)>& visit,
                           std::string_view wanted) {
  const std::string prefix =
      function ? function_logs(project, *function) : keys::log_records(project);
  KvRange range{TupleWriter(prefix).time(since).take(), prefix_end(prefix), true};
  COPRA_ASSIGN(const auto cursor, parts_->txn.scan(Keyspace::kLogs, std::move(range)));
  std::string value;
  for (; cursor->valid(); cursor->next()) {
    if (parts_->stop()) return Status::cancelled();
    std::string key(cursor->key());
    std::string_view bytes = cursor->value();
    if (function) {
      if (!wanted.empty() && !bytes.empty() && bytes != status_mark(wanted)) continue;
      key = keys::log_records(project) + key.substr(prefix.size());
      const Status status = parts_->txn.get_unvalidated(Keyspace::kLogs, key, &value);
      if (status.is(Code::kNotFound)) continue;  // trimmed meanwhile
      COPRA_TRY(status);
      bytes = value;
    }
    COPRA_ASSIGN(const ExecutionLog log, decode_log(project, key, bytes));
    if (!wanted.empty() && log.status != wanted) continue;
    if (!visit(log)) return {};
  }
  return cursor->status();
}

Result<std::vector<ExecutionLog>> Session::list_logs(const Uuid& project,
                                                     const std::optional<Uuid>& function,
                                                     int64_t limit, std::string_view status,
                                                     Micros since) {
  if (limit < 0 || limit > kRowsMax) limit = kRowsMax;
  std::vector<ExecutionLog> out;
  if (limit == 0) return out;
  const auto take = [&](const ExecutionLog& log) {
    out.push_back(log);
    return static_cast<int64_t>(out.size()) < limit;
  };
  COPRA_TRY(visit_logs(project, function, since, take, status));
  return out;
}

Result<std::vector<ExecutionLog>> Session::list_failures(const Uuid& project,
                                                         const std::optional<Uuid>& function,
                                                         int64_t limit, Micros since) {
  std::vector<ExecutionLog> out;
  if (limit <= 0) return out;
  // Newest first within a function; over all functions the index gives one after the other.
  using Place = std::pair<Micros, Uuid>;
  std::vector<Place> places;
  const std::string prefix =
      function ? function_logs(project, *function) : keys::logs_of_functions(project);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kLogs, {prefix, prefix_end(prefix), true}));
  const auto newest_first = [](const Place& a, const Place& b) { return a > b; };
  const size_t kept = static_cast<size_t>(std::min(limit, kRowsMax));
  for (; cursor->valid(); cursor->next()) {
    if (parts_->stop()) return Status::cancelled();
    TupleReader reader(cursor->key().substr(prefix.size()));
    if (!function && !reader.id()) return corrupt_record("log key");
    const auto at = reader.time();
    const auto id = reader.id();
    if (!at || !id) return corrupt_record("log key");
    if (function && (*at < since || places.size() == kept)) break;
    if (*at < since || cursor->value() == status_mark("success")) continue;
    if (cursor->value().empty()) {
      COPRA_ASSIGN(const ExecutionLog log, get_log(project, *id));
      if (log.status == "success") continue;
    }
    places.emplace_back(*at, *id);
    if (places.size() < 4 * kept + 1024) continue;
    std::nth_element(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(kept),
                     places.end(), newest_first);
    places.resize(kept);
  }
  COPRA_TRY(cursor->status());
  std::sort(places.begin(), places.end(), newest_first);
  if (places.size() > kept) places.resize(kept);
  for (const auto& [at, id] : places) {
    auto log = get_log(project, id);
    if (log.is(Code::kNotFound)) continue;  // trimmed meanwhile
    if (!log.ok()) return log.status();
    out.push_back(std::move(*log));
  }
  return out;
}

Result<ExecutionLog> Session::get_log(const Uuid& project, const Uuid& id) {
  std::string raw;
  Status status = parts_->txn.get_unvalidated(Keyspace::kLogs, log_id_key(project, id), &raw);
  if (status.is(Code::kNotFound)) return Status::not_found("Execution log not found");
  COPRA_TRY(status);
  const auto at = TupleReader(raw).time();
  if (!at) return corrupt_record("log id");
  const std::string key = log_key(project, *at, id);
  status = parts_->txn.get_unvalidated(Keyspace::kLogs, key, &raw);
  if (status.is(Code::kNotFound)) return Status::not_found("Execution log not found");
  COPRA_TRY(status);
  return decode_log(project, key, raw);
}

Result<int64_t> Session::trim_logs(const Uuid& project, int64_t keep) {
  const std::string prefix = keys::log_records(project);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kLogs, {prefix, prefix_end(prefix), true}));
  for (; cursor->valid() && keep > 0; cursor->next()) --keep;
  return drop_logs(*parts_, project, *cursor, INT64_MAX, nullptr);
}

Result<Micros> Session::drop_oldest_logs(const Uuid& project, Micros from, int64_t count) {
  const std::string prefix = keys::log_records(project);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kLogs, {TupleWriter(prefix).time(from).take(),
                                                  prefix_end(prefix), false}));
  COPRA_ASSIGN(const int64_t dropped, drop_logs(*parts_, project, *cursor, count, &from));
  (void)dropped;
  return from;
}

}  // namespace copra::storage
