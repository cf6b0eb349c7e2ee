// Reports over function runs, for the owner (platform contract 1.11).
//
// In: a Call. Out: counts, series, records. May include: exec_stats.h, records.h. Invariant: counts
// come from the counters, never from reading the log; whatever reads the log reads at most the
// records that it answers, and an index.
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "server/exec_stats.h"
#include "server/records.h"

namespace copra::server {

namespace {

constexpr int64_t kWeekDays = 7;
constexpr int64_t kErrorsCounted = 100, kErrorsShown = 10;
constexpr size_t kSignatureMax = 100;  // characters
constexpr storage::Micros kHour = 3600 * storage::kMicrosPerSecond;

// An integer of the query, clamped into its range. False: no number; `refusal` is a 422.
bool read_count(const StringPairs& query, std::string_view name, int64_t fallback, int64_t low,
                int64_t high, int64_t* out, Response* refusal) {
  *out = fallback;
  const std::string* const text = find_last(query, name);
  if (text == nullptr) return true;
  const auto number = parse_int(*text);
  if (!number) {
    *refusal = reply_invalid("query", name, "must be a number");
    return false;
  }
  *out = std::clamp(*number, low, high);
  return true;
}

void append_rounded(JsonText& json, double value) {
  storage::append_json_double(std::round(value * 100) / 100, json.next_value());
}

double share(int64_t part, int64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// "2025-01-31"
std::string day_text(int64_t day) { return iso_time_z(day * storage::kMicrosPerDay).substr(0, 10); }

struct FunctionCounts {
  const storage::Function* function = nullptr;
  RunStats all;
  int64_t today = 0, week = 0;
};

storage::Status read_recent(storage::Session& session, int64_t today, FunctionCounts* counts) {
  COPRA_ASSIGN(const auto days,
               read_daily_stats(session, counts->function->project_id, counts->function->id,
                                today - kWeekDays, kWeekDays + 1));
  for (const RunStats& day : days) counts->week += day.total();
  counts->today = days.back().total();
  return {};
}

void append_counts(JsonText& json, const FunctionCounts& counts) {
  const RunStats& all = counts.all;
  json.begin_object().key("function_id").string(counts.function->id.text());
  json.key("function_name").string(counts.function->name);
  json.key("total_executions").number(all.total());
  json.key("successful_executions").number(all.success);
  json.key("failed_executions").number(all.failed + all.timeout);
  json.key("success_rate_percentage");
  append_rounded(json, 100 * share(all.success, all.total()));
  json.key("avg_duration_ms");
  append_rounded(json, share(all.duration_ms, all.total()));
  json.key("executions_today").number(counts.today);
  json.key("executions_this_week").number(counts.week);
  json.key("last_executed");
  if (all.last == 0) {
    json.null();
  } else {
    json.string(iso_time_z(all.last));
  }
  json.key("most_common_trigger");
  const auto most =
      std::max_element(all.triggers.begin(), all.triggers.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (most == all.triggers.end()) {
    json.null();
  } else {
    json.string(most->first);
  }
  json.end_object();
}

storage::Result<storage::Function> reported_function(Call& call, storage::Session& session) {
  auto function = find_function(call, session);
  if (function.is(storage::Code::kNotFound))
    return storage::Status::not_found("Cloud function not found");
  return function;
}

// The first line of a failed run's log, cut at so many characters.
std::string signature_of(const std::string& logs) {
  std::string line = logs.substr(0, logs.find('\n'));
  size_t characters = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    if ((static_cast<unsigned char>(line[i]) & 0xC0) == 0x80) continue;
    if (++characters > kSignatureMax) {
      line.resize(i);
      break;
    }
  }
  return line;
}

void append_records(JsonText& json, const std::vector<storage::ExecutionLog>& records) {
  json.begin_array();
  for (const storage::ExecutionLog& record : records) append_execution(json, record);
  json.end_array();
}

}  // namespace

Answer list_function_analytics(Call& call) {
  const StringPairs query = call.query();
  int64_t limit = 0;
  Response refusal;
  if (!read_count(query, "limit", 50, 1, 100, &limit, &refusal)) return refusal;
  call.app.exec_log().flush();
  const int64_t today = day_of(call.app.now_us());
  const auto read = [&](storage::Session& session) -> storage::Result<std::string> {
    COPRA_ASSIGN(const auto functions, session.list_functions(call.project->id));
    std::vector<FunctionCounts> counts;
    for (const storage::Function& function : functions) {
      FunctionCounts entry;
      entry.function = &function;
      COPRA_ASSIGN(entry.all, read_run_stats(session, call.project->id, function.id));
      counts.push_back(std::move(entry));
    }
    // The busiest first.
    std::stable_sort(counts.begin(), counts.end(),
                     [](const FunctionCounts& a, const FunctionCounts& b) {
                       return a.all.total() > b.all.total();
                     });
    if (counts.size() > static_cast<size_t>(limit)) counts.resize(static_cast<size_t>(limit));
    JsonText json;
    json.begin_array();
    for (FunctionCounts& entry : counts) {
      COPRA_TRY(read_recent(session, today, &entry));
      append_counts(json, entry);
    }
    return json.end_array().take();
  };
  COPRA_ASSIGN(std::string body, call.app.store().read(read));
  return reply_json(std::move(body));
}

Answer show_function_analytics(Call& call) {
  call.app.exec_log().flush();
  const auto read = [&](storage::Session& session) -> storage::Result<std::string> {
    COPRA_ASSIGN(const storage::Function function, reported_function(call, session));
    FunctionCounts counts;
    counts.function = &function;
    COPRA_ASSIGN(counts.all, read_run_stats(session, call.project->id, function.id));
    COPRA_TRY(read_recent(session, day_of(call.app.now_us()), &counts));
    JsonText json;
    append_counts(json, counts);
    return json.take();
  };
  COPRA_ASSIGN(std::string body, call.app.store().read(read));
  return reply_json(std::move(body));
}

Answer show_function_timeseries(Call& call) {
  int64_t days = 0;
  Response refusal;
  if (!read_count(call.query(), "days", 30, 1, 365, &days, &refusal)) return refusal;
  call.app.exec_log().flush();
  const int64_t first = day_of(call.app.now_us()) - days + 1;
  const auto read = [&](storage::Session& session) -> storage::Result<std::vector<RunStats>> {
    COPRA_ASSIGN(const storage::Function function, reported_function(call, session));
    return read_daily_stats(session, call.project->id, function.id, first, days);
  };
  COPRA_ASSIGN(const auto counted, call.app.store().read(read));
  JsonText json;
  json.begin_array();
  for (int64_t i = 0; i < days; ++i) {
    json.begin_object().key("date").string(day_text(first + i));
    json.key("value").number(counted[static_cast<size_t>(i)].total()).end_object();
  }
  return reply_json(json.end_array().take());
}

Answer show_function_logs(Call& call) {
  const StringPairs query = call.query();
  int64_t limit = 0;
  Response refusal;
  if (!read_count(query, "limit", 50, 1, 500, &limit, &refusal)) return refusal;
  const std::string* const status = find_last(query, "status_filter");
  if (status != nullptr && !status->empty() && *status != "success" && *status != "failed" &&
      *status != "timeout")
    return reply_invalid("query", "status_filter", "must be success, failed or timeout");
  call.app.exec_log().flush();
  const auto read = [&](storage::Session& session) -> storage::Result<std::string> {
    COPRA_ASSIGN(const storage::Function function, reported_function(call, session));
    COPRA_ASSIGN(const RunStats all, read_run_stats(session, call.project->id, function.id));
    COPRA_ASSIGN(const auto recent, session.list_logs(call.project->id, function.id, limit,
                                                      status == nullptr ? "" : *status));
    COPRA_ASSIGN(const auto failures,
                 session.list_failures(call.project->id, function.id, kErrorsCounted, 0));
    std::map<std::string, int64_t> errors;
    for (const storage::ExecutionLog& record : failures) ++errors[signature_of(record.logs)];
    std::vector<std::pair<std::string, int64_t>> common(errors.begin(), errors.end());
    std::stable_sort(common.begin(), common.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    if (common.size() > kErrorsShown) common.resize(kErrorsShown);

    JsonText json;
    json.begin_object().key("function_id").string(function.id.text());
    json.key("function_name").string(function.name);
    json.key("total_executions").number(all.total()).key("recent_executions");
    append_records(json, recent);
    json.key("error_count").number(all.failed + all.timeout).key("average_duration_ms");
    append_rounded(json, share(all.duration_ms, all.total()));
    json.key("common_errors").begin_array();
    for (const auto& [error, count] : common)
      json.begin_object().key("error").string(error).key("count").number(count).end_object();
    return json.end_array().end_object().take();
  };
  COPRA_ASSIGN(std::string body, call.app.store().read(read));
  return reply_json(std::move(body));
}

Answer show_function_log(Call& call) {
  call.app.exec_log().flush();
  const auto id = storage::Uuid::parse(call.param("execution"));
  const auto read = [&](storage::Session& session) -> storage::Result<storage::ExecutionLog> {
    COPRA_ASSIGN(const storage::Function function, reported_function(call, session));
    auto record = id ? session.get_log(call.project->id, *id)
                     : storage::Result<storage::ExecutionLog>(storage::Status::not_found());
    if (record.is(storage::Code::kNotFound) || (record.ok() && record->function_id != function.id))
      return storage::Status::not_found("Execution log not found");
    return record;
  };
  COPRA_ASSIGN(const storage::ExecutionLog record, call.app.store().read(read));
  JsonText json;
  append_execution(json, record);
  return reply_json(json.take());
}

Answer list_recent_errors(Call& call) {
  const StringPairs query = call.query();
  int64_t hours = 0, limit = 0;
  Response refusal;
  if (!read_count(query, "hours", 24, 1, 168, &hours, &refusal) ||
      !read_count(query, "limit", 100, 1, 500, &limit, &refusal))
    return refusal;
  call.app.exec_log().flush();
  const storage::Micros since = call.app.now_us() - hours * kHour;
  COPRA_ASSIGN(const auto records, call.app.store().read([&](storage::Session& session) {
    return session.list_failures(call.project->id, std::nullopt, limit, since);
  }));
  JsonText json;
  append_records(json, records);
  return reply_json(json.take());
}

}  // namespace copra::server
