// Counters of function runs; contract in exec_stats.h.
#include "server/exec_stats.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "storage/document_fields.h"

namespace copra::server {

namespace {

constexpr std::string_view kTotalKind = "run_total", kDayKind = "run_day";
constexpr std::string_view kMarkKind = "server", kMarkKey = "run_stats";
constexpr size_t kTriggersMax = 16;
constexpr int64_t kDroppedAtOnce = 8;  // old days, whenever a new one begins

std::string day_prefix(const storage::Uuid& function) { return function.text() + "/"; }
std::string day_key(const storage::Uuid& function, int64_t day) {
  char number[24];
  std::snprintf(number, sizeof number, "%08lld", static_cast<long long>(std::max<int64_t>(0, day)));
  return day_prefix(function) + number;
}

RunStats decode(std::string_view bytes) {
  const storage::DocView record(bytes);
  RunStats stats;
  stats.success = doc_int(record, "success");
  stats.failed = doc_int(record, "failed");
  stats.timeout = doc_int(record, "timeout");
  stats.duration_ms = doc_int(record, "duration_ms");
  stats.last = doc_int(record, "last");
  for (const auto& field : record.find("triggers").fields())
    if (field.value.is_int()) stats.triggers[std::string(field.key)] = field.value.as_int();
  return stats;
}

std::string encode(const RunStats& stats) {
  storage::DocFields triggers;
  for (const auto& [name, count] : stats.triggers) triggers.integer(name, count);
  const std::string encoded = triggers.take();
  return storage::DocFields()
      .integer("success", stats.success)
      .integer("failed", stats.failed)
      .integer("timeout", stats.timeout)
      .integer("duration_ms", stats.duration_ms)
      .integer("last", stats.last)
      .value("triggers", storage::ValueView(encoded))
      .take();
}

storage::Result<RunStats> read(storage::Session& session, const storage::Uuid& project,
                               std::string_view kind, const std::string& key) {
  const auto record = session.get_record(project, kind, key);
  if (record.is(storage::Code::kNotFound)) return RunStats();
  if (!record.ok()) return record.status();
  return decode(*record);
}

storage::Status raise(storage::Session& session, const storage::Uuid& project,
                      std::string_view kind, const std::string& key, const RunStats& more,
                      bool* first) {
  COPRA_ASSIGN(RunStats stats, read(session, project, kind, key));
  *first = stats.total() == 0;
  stats.add(more);
  return session.put_record(project, kind, key, encode(stats));
}

storage::Status drop_old_days(storage::Session& session, const storage::Uuid& project,
                              const storage::Uuid& function, int64_t today) {
  COPRA_ASSIGN(const auto oldest,
               session.list_records(project, kDayKind, day_prefix(function), kDroppedAtOnce));
  const std::string limit = day_key(function, today - kStatsDays);
  for (const storage::Record& record : oldest)
    if (record.key < limit) COPRA_TRY(session.delete_record(project, kDayKind, record.key));
  return {};
}

}  // namespace

void RunStats::add(const storage::ExecutionLog& record) {
  (record.status == "success" ? success : record.status == "timeout" ? timeout : failed) += 1;
  duration_ms += record.duration_ms;
  last = std::max(last, record.created_at);
  if (triggers.contains(record.triggered_by) || triggers.size() < kTriggersMax)
    ++triggers[record.triggered_by];
}

void RunStats::add(const RunStats& other) {
  success += other.success;
  failed += other.failed;
  timeout += other.timeout;
  duration_ms += other.duration_ms;
  last = std::max(last, other.last);
  for (const auto& [name, count] : other.triggers)
    if (triggers.contains(name) || triggers.size() < kTriggersMax) triggers[name] += count;
}

int64_t day_of(storage::Micros at) {
  return at / storage::kMicrosPerDay - (at % storage::kMicrosPerDay < 0 ? 1 : 0);
}

storage::Status add_run_stats(storage::Session& session,
                              std::span<const storage::ExecutionLog> records) {
  // One record a function and day, however many runs the batch has.
  using Function = std::pair<storage::Uuid, storage::Uuid>;
  std::map<Function, RunStats> totals;
  std::map<std::pair<Function, int64_t>, RunStats> days;
  for (const storage::ExecutionLog& record : records)
    days[{{record.project_id, record.function_id}, day_of(record.created_at)}].add(record);
  for (const auto& [place, stats] : days) totals[place.first].add(stats);
  bool first = false;
  for (const auto& [function, stats] : totals)
    COPRA_TRY(raise(session, function.first, kTotalKind, function.second.text(), stats, &first));
  for (const auto& [place, stats] : days) {
    const auto& [function, day] = place;
    COPRA_TRY(
        raise(session, function.first, kDayKind, day_key(function.second, day), stats, &first));
    if (first) COPRA_TRY(drop_old_days(session, function.first, function.second, day));
  }
  return {};
}

storage::Result<RunStats> read_run_stats(storage::Session& session, const storage::Uuid& project,
                                         const storage::Uuid& function) {
  return read(session, project, kTotalKind, function.text());
}

storage::Result<std::vector<RunStats>> read_daily_stats(storage::Session& session,
                                                        const storage::Uuid& project,
                                                        const storage::Uuid& function,
                                                        int64_t first_day, int64_t days) {
  std::vector<RunStats> out(static_cast<size_t>(days));
  COPRA_ASSIGN(const auto records,
               session.list_records(project, kDayKind, day_prefix(function), 2 * kStatsDays, true));
  const std::string first_key = day_key(function, first_day);
  for (const storage::Record& record : records) {
    if (record.key < first_key) break;
    const int64_t day =
        std::strtoll(record.key.c_str() + storage::Uuid::kTextSize + 1, nullptr, 10);
    if (day - first_day < days) out[static_cast<size_t>(day - first_day)] = decode(record.value);
  }
  return out;
}

storage::Status forget_run_stats(storage::Session& session, const storage::Uuid& project,
                                 const storage::Uuid& function) {
  COPRA_ASSIGN(const auto days, session.list_records(project, kDayKind, day_prefix(function)));
  for (const storage::Record& record : days)
    COPRA_TRY(session.delete_record(project, kDayKind, record.key));
  return drop_record(session, project, kTotalKind, function.text());
}

storage::Status make_run_stats(storage::Store& store) {
  const storage::Uuid nobody;
  return store.write([&](storage::Session& session) -> storage::Status {
    const auto mark = session.get_record(nobody, kMarkKind, kMarkKey);
    if (!mark.is(storage::Code::kNotFound)) return mark.status();
    COPRA_ASSIGN(const auto projects, session.list_projects());
    for (const storage::Project& project : projects) {
      std::vector<storage::ExecutionLog> records;
      COPRA_TRY(
          session.visit_logs(project.id, std::nullopt, 0, [&](const storage::ExecutionLog& record) {
            storage::ExecutionLog counted;
            counted.project_id = record.project_id;
            counted.function_id = record.function_id;
            counted.status = record.status;
            counted.duration_ms = record.duration_ms;
            counted.triggered_by = record.triggered_by;
            counted.created_at = record.created_at;
            records.push_back(std::move(counted));
            return true;
          }));
      COPRA_TRY(add_run_stats(session, records));
    }
    return session.put_record(nobody, kMarkKind, kMarkKey, "1");
  });
}

}  // namespace copra::server
