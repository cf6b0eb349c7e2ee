// Small server records, files, and the outbox of side effects: plain keyed storage that the server
// gives its meaning. Key layouts: FORMAT.md ("records", "files", "outbox").
#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr size_t kFileBytesMax = 64u << 20;
constexpr size_t kPathBytesMax = 2048;

std::string record_prefix(const Uuid& project, std::string_view kind) {
  return TupleWriter().id(project).string(kind).take();
}
std::string file_prefix(char part, const Uuid& project) {
  return TupleWriter().byte(static_cast<uint8_t>(part)).id(project).take();
}

// Outbox: 'd' due sequence -> item, 's' sequence -> due.
std::string due_key(Micros due, uint64_t sequence) {
  return TupleWriter().byte('d').time(due).fixed_u64(sequence).take();
}
std::string sequence_key(uint64_t sequence) {
  return TupleWriter().byte('s').fixed_u64(sequence).take();
}

Result<std::string> encode_item(const OutboxItem& item) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("project_id");
  b.string(item.project_id.text());
  b.key("kind");
  b.string(item.kind);
  b.key("payload");
  b.string(item.payload);
  b.key("attempts");
  b.integer(item.attempts);
  b.key("created_at");
  b.integer(item.created_at);
  b.end_object();
  return encode_record(b);
}

Result<OutboxItem> decode_item(Micros due, uint64_t sequence, std::string_view value) {
  COPRA_ASSIGN(const DocView record, decode_record(value));
  OutboxItem item;
  item.sequence = sequence;
  item.project_id = Uuid::parse(text_field(record, "project_id")).value_or(Uuid());
  item.kind = text_field(record, "kind");
  item.payload = text_field(record, "payload");
  item.attempts = static_cast<int32_t>(int_field(record, "attempts"));
  item.due_at = due;
  item.created_at = int_field(record, "created_at");
  return item;
}

Result<FileInfo> decode_file(std::string_view path, std::string_view value) {
  COPRA_ASSIGN(const DocView record, decode_record(value));
  FileInfo info;
  info.path = path;
  info.content_type = text_field(record, "content_type");
  info.size = int_field(record, "size");
  info.modified_at = int_field(record, "modified_at");
  info.flags = static_cast<uint32_t>(int_field(record, "flags"));
  return info;
}

}  // namespace

// ---- records -----------------------------------------------------------------------------------

Status Session::put_record(const Uuid& project, std::string_view kind, std::string_view key,
                           std::string_view value) {
  parts_->txn.put(Keyspace::kRecords, record_prefix(project, kind).append(key), std::string(value));
  return {};
}

Result<std::string> Session::get_record(const Uuid& project, std::string_view kind,
                                        std::string_view key) {
  std::string value;
  COPRA_TRY(parts_->txn.get(Keyspace::kRecords, record_prefix(project, kind).append(key), &value));
  return value;
}

Status Session::delete_record(const Uuid& project, std::string_view kind, std::string_view key) {
  std::string value;
  const std::string full = record_prefix(project, kind).append(key);
  COPRA_TRY(parts_->txn.get(Keyspace::kRecords, full, &value));
  parts_->txn.erase(Keyspace::kRecords, full);
  return {};
}

Result<std::vector<Record>> Session::list_records(const Uuid& project, std::string_view kind,
                                                  std::string_view key_prefix, int64_t limit,
                                                  bool reverse) {
  if (limit < 0) limit = INT64_MAX;
  const std::string base = record_prefix(project, kind);
  const std::string prefix = base + std::string(key_prefix);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kRecords, {prefix, prefix_end(prefix), reverse}));
  std::vector<Record> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    out.push_back({std::string(cursor->key().substr(base.size())), std::string(cursor->value())});
  }
  COPRA_TRY(cursor->status());
  return out;
}

// ---- files -------------------------------------------------------------------------------------

Status Session::put_file(const Uuid& project, const FileInfo& info, std::string_view body) {
  if (info.path.empty() || info.path.size() > kPathBytesMax)
    return Status::invalid("bad file path");
  if (body.size() > kFileBytesMax) {
    return Status::too_large("file is larger than " + std::to_string(kFileBytesMax) + " bytes");
  }
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("content_type");
  b.string(info.content_type);
  b.key("size");
  b.integer(static_cast<int64_t>(body.size()));
  b.key("modified_at");
  b.integer(info.modified_at ? info.modified_at : parts_->store.tick());
  b.key("flags");
  b.integer(info.flags);
  b.end_object();
  Result<std::string> value = encode_record(b);
  if (!value.ok()) return value.status();
  parts_->txn.put(Keyspace::kFiles, file_prefix('i', project) + info.path, std::move(*value));
  parts_->txn.put(Keyspace::kFiles, file_prefix('b', project) + info.path, std::string(body));
  return {};
}

Result<FileInfo> Session::file_info(const Uuid& project, std::string_view path) {
  std::string value;
  const Status status =
      parts_->txn.get(Keyspace::kFiles, file_prefix('i', project).append(path), &value);
  if (status.is(Code::kNotFound)) return Status::not_found("File not found");
  COPRA_TRY(status);
  return decode_file(path, value);
}

Result<std::string> Session::file_body(const Uuid& project, std::string_view path) {
  std::string value;
  const Status status =
      parts_->txn.get(Keyspace::kFiles, file_prefix('b', project).append(path), &value);
  if (status.is(Code::kNotFound)) return Status::not_found("File not found");
  COPRA_TRY(status);
  return value;
}

Status Session::delete_file(const Uuid& project, std::string_view path) {
  const Result<FileInfo> info = file_info(project, path);
  if (!info.ok()) return info.status();
  parts_->txn.erase(Keyspace::kFiles, file_prefix('i', project).append(path));
  parts_->txn.erase(Keyspace::kFiles, file_prefix('b', project).append(path));
  return {};
}

Result<std::vector<FileInfo>> Session::list_files(const Uuid& project, std::string_view path_prefix,
                                                  int64_t limit) {
  if (limit < 0) limit = INT64_MAX;
  const std::string base = file_prefix('i', project);
  const std::string prefix = base + std::string(path_prefix);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kFiles, {prefix, prefix_end(prefix), false}));
  std::vector<FileInfo> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    COPRA_ASSIGN(FileInfo info, decode_file(cursor->key().substr(base.size()), cursor->value()));
    out.push_back(std::move(info));
  }
  COPRA_TRY(cursor->status());
  return out;
}

// ---- outbox ------------------------------------------------------------------------------------

Status Session::outbox_add(OutboxItem item) {
  item.created_at = parts_->store.tick();
  item.sequence = static_cast<uint64_t>(item.created_at);
  if (item.due_at == 0) item.due_at = item.created_at;
  Result<std::string> value = encode_item(item);
  if (!value.ok()) return value.status();
  parts_->txn.put(Keyspace::kOutbox, due_key(item.due_at, item.sequence), std::move(*value));
  parts_->txn.put(Keyspace::kOutbox, sequence_key(item.sequence),
                  TupleWriter().time(item.due_at).take());
  return {};
}

Result<std::vector<OutboxItem>> Session::outbox_due(Micros now, int64_t limit) {
  if (limit < 0 || limit > kRowsMax) limit = kRowsMax;
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kOutbox, {"d", due_key(now + 1, 0), false}));
  std::vector<OutboxItem> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    TupleReader key(cursor->key().substr(1));
    const auto due = key.time();
    const auto sequence = key.fixed_u64();
    if (!due || !sequence) return corrupt_record("outbox key");
    COPRA_ASSIGN(OutboxItem item, decode_item(*due, *sequence, cursor->value()));
    out.push_back(std::move(item));
  }
  COPRA_TRY(cursor->status());
  return out;
}

namespace {

// Takes an item out of the outbox; kNotFound when it is gone.
Result<OutboxItem> take_item(Txn& txn, uint64_t sequence) {
  std::string raw;
  COPRA_TRY(txn.get(Keyspace::kOutbox, sequence_key(sequence), &raw));
  const auto due = TupleReader(raw).time();
  if (!due) return corrupt_record("outbox sequence");
  std::string value;
  COPRA_TRY(txn.get(Keyspace::kOutbox, due_key(*due, sequence), &value));
  txn.erase(Keyspace::kOutbox, sequence_key(sequence));
  txn.erase(Keyspace::kOutbox, due_key(*due, sequence));
  return decode_item(*due, sequence, value);
}

}  // namespace

Status Session::outbox_done(uint64_t sequence) { return take_item(parts_->txn, sequence).status(); }

Status Session::outbox_retry(uint64_t sequence, Micros due_at) {
  CallGuard guard(*parts_);
  Result<OutboxItem> item = take_item(parts_->txn, sequence);
  if (!item.ok()) return item.status();
  item->due_at = due_at;
  ++item->attempts;
  Result<std::string> value = encode_item(*item);
  if (!value.ok()) return value.status();
  parts_->txn.put(Keyspace::kOutbox, due_key(due_at, sequence), std::move(*value));
  parts_->txn.put(Keyspace::kOutbox, sequence_key(sequence), TupleWriter().time(due_at).take());
  guard.keep();
  return {};
}

}  // namespace copra::storage
