// Scheduled jobs of a project, for the owner (platform contract 4.6).
//
// In: a Call. Out: job and run records. May include: schedule.h, records.h. Invariant: the schedule
// learns of a change after its commit and before the answer leaves.
#include <algorithm>
#include <cctype>
#include <utility>

#include "server/records.h"
#include "server/schedule.h"
#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr size_t kJobsOfProjectMax = 500;
constexpr size_t kNameMax = 100;
constexpr size_t kPayloadBytesMax = 64 * 1024;
constexpr int64_t kRunsDefault = 50, kRunsMax = 100;

void append_time(JsonText& json, std::string_view key, const std::optional<storage::Micros>& time) {
  json.key(key);
  if (time) {
    json.string(iso_time_z(*time));
  } else {
    json.null();
  }
}

void append_job(JsonText& json, const CronJob& job) {
  json.begin_object().key("id").string(job.id.text());
  json.key("project_id").string(job.project_id.text());
  json.key("name").string(job.name).key("description").string_or_null(job.description);
  json.key("function_name").string(job.function_name);
  json.key("cron_expression").string(job.cron_expression);
  json.key("timezone").string(job.timezone).key("payload").raw(job.payload);
  json.key("is_active").boolean(job.is_active);
  json.key("created_at").string(iso_time_z(job.created_at));
  append_time(json, "updated_at", job.updated_at);
  append_time(json, "last_run_at", job.last_run_at);
  json.key("last_status").string_or_null(job.last_status);
  json.key("last_error").string_or_null(job.last_error);
  json.key("total_runs").number(job.total_runs).key("failed_runs").number(job.failed_runs);
  append_time(json, "next_run_at", job.is_active ? job.next_run_at : std::nullopt);
  json.end_object();
}

void append_run(JsonText& json, const CronRun& run) {
  json.begin_object().key("id").string(run.id.text());
  json.key("cron_job_id").string(run.cron_job_id.text());
  json.key("ran_at").string(iso_time_z(run.ran_at));
  json.key("duration_ms").number(run.duration_ms).key("status").string(run.status);
  json.key("result");
  // Cut off it may be no JSON any more; then it goes out as a string.
  if (run.result.empty()) {
    json.null();
  } else if (storage::json_to_value(run.result).ok()) {
    json.raw(run.result);
  } else {
    json.string(run.result);
  }
  json.key("error").string_or_null(run.error);
  json.key("function_name").string(run.function_name);
  json.key("payload").raw(run.payload).end_object();
}

Response reply_job(const CronJob& job, int status) {
  JsonText json;
  append_job(json, job);
  return reply_json(json.take(), status);
}

struct JobFields {
  std::optional<std::string> name, description, function_name, cron_expression, timezone, payload;
  std::optional<bool> is_active;
  bool clear_description = false;
};

bool is_member_name(std::string_view text) {
  if (text.empty() || std::isdigit(static_cast<unsigned char>(text[0]))) return false;
  return std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; });
}

bool read_payload(storage::DocView body, std::optional<std::string>* out, Response* refusal) {
  const storage::ValueView value = body.find("payload");
  if (!value) return true;
  if (!value.is_object() && !value.is_null()) {
    *refusal = reply_invalid("body", "payload", "must be an object or null");
    return false;
  }
  *out = value.is_null() ? "{}" : storage::to_json(value);
  if ((*out)->size() <= kPayloadBytesMax) return true;
  *refusal = reply_error(400, "The payload of a cron job has at most 64 KiB");
  return false;
}

bool read_fields(storage::DocView body, JobFields* out, Response* refusal) {
  if (body.find("description").is_null()) {
    out->clear_description = true;
  } else if (!read_text(body, "description", &out->description, refusal)) {
    return false;
  }
  if (!read_text(body, "name", &out->name, refusal) ||
      !read_text(body, "function_name", &out->function_name, refusal) ||
      !read_text(body, "cron_expression", &out->cron_expression, refusal) ||
      !read_text(body, "timezone", &out->timezone, refusal) ||
      !read_flag(body, "is_active", &out->is_active, refusal) ||
      !read_payload(body, &out->payload, refusal))
    return false;
  if (out->name && (out->name->empty() || out->name->size() > kNameMax)) {
    *refusal = reply_invalid("body", "name", "must have 1 to 100 characters");
    return false;
  }
  std::string error;
  if (out->cron_expression && !CronExpression::parse(*out->cron_expression, &error)) {
    *refusal = reply_error(400, error);
    return false;
  }
  if (out->timezone && !TimeZone::find(*out->timezone)) {
    *refusal = reply_error(400, "Unknown time zone '" + *out->timezone + "'");
    return false;
  }
  return true;
}

// kInvalid: there is no such function.
storage::Status check_function(storage::Session& session, const storage::Uuid& project,
                               const std::string& name) {
  const size_t dot = name.find('.');
  const std::string function = name.substr(0, dot);
  if (dot != std::string::npos && !is_member_name(std::string_view(name).substr(dot + 1)))
    return storage::Status::invalid("'" + name + "' is no function and member, as in fn.member");
  const auto found = session.function_by_name(project, function);
  if (found.is(storage::Code::kNotFound))
    return storage::Status::invalid("Function '" + function + "' does not exist");
  if (!found.ok()) return found.status();
  if (found->type != "http")
    return storage::Status::invalid("Function '" + function + "' is of type " + found->type +
                                    "; a schedule needs one of type http");
  return {};
}

std::optional<storage::Uuid> job_id(Call& call) { return storage::Uuid::parse(call.param("id")); }

storage::Result<CronJob> find_job(Call& call, storage::Session& session) {
  const auto id = job_id(call);
  if (!id) return storage::Status::not_found("Cron job not found");
  return read_job(session, call.project->id, *id);
}

Response refused(const storage::Status& status) {
  if (status.is(storage::Code::kInvalid)) return reply_error(400, status.message());
  return reply_status(status);
}

}  // namespace

Answer list_cron_jobs(Call& call) {
  COPRA_ASSIGN(const auto jobs, call.app.store().read([&](storage::Session& s) {
    return read_jobs(s, call.project->id);
  }));
  JsonText json;
  json.begin_array();
  for (const CronJob& job : jobs) append_job(json, job);
  return reply_json(json.end_array().take());
}

Answer create_cron_job(Call& call) {
  std::string bytes;
  Response refusal;
  JobFields fields;
  if (!read_object(call.request, &bytes, &refusal) ||
      !read_fields(storage::DocView(bytes), &fields, &refusal))
    return refusal;
  if (!fields.function_name) return reply_invalid("body", "function_name", "field required");
  if (!fields.cron_expression) return reply_invalid("body", "cron_expression", "field required");
  CronJob job;
  job.id = storage::Uuid::random();
  job.project_id = call.project->id;
  job.name = fields.name.value_or(*fields.function_name);
  job.description = fields.description;
  job.function_name = *fields.function_name;
  job.cron_expression = *fields.cron_expression;
  job.timezone = fields.timezone.value_or("UTC");
  job.payload = fields.payload.value_or("{}");
  job.is_active = fields.is_active.value_or(true);
  job.created_at = call.app.now_us();
  std::string unused;
  const auto cron = CronExpression::parse(job.cron_expression, &unused);
  const auto next =
      cron->next(job.created_at / storage::kMicrosPerSecond, *TimeZone::find(job.timezone));
  if (job.is_active && next) job.next_run_at = *next * storage::kMicrosPerSecond;
  const auto create = [&](storage::Session& session) -> storage::Status {
    COPRA_TRY(check_function(session, job.project_id, job.function_name));
    COPRA_ASSIGN(const auto known, read_jobs(session, job.project_id));
    if (known.size() >= kJobsOfProjectMax)
      return storage::Status::invalid("A project has at most 500 cron jobs");
    return write_job(session, job);
  };
  if (const storage::Status status = call.app.store().write(create); !status.ok())
    return refused(status);
  call.app.scheduler().update(job, true);
  return reply_job(job, 201);
}

Answer show_cron_job(Call& call) {
  COPRA_ASSIGN(const CronJob job,
               call.app.store().read([&](storage::Session& s) { return find_job(call, s); }));
  return reply_job(job, 200);
}

Answer update_cron_job(Call& call) {
  std::string bytes;
  Response refusal;
  JobFields fields;
  if (!read_object(call.request, &bytes, &refusal) ||
      !read_fields(storage::DocView(bytes), &fields, &refusal))
    return refusal;
  bool replanned = false;
  const auto change = [&](storage::Session& session) -> storage::Result<CronJob> {
    COPRA_ASSIGN(CronJob job, find_job(call, session));
    if (fields.function_name) {
      COPRA_TRY(check_function(session, job.project_id, *fields.function_name));
      job.function_name = *fields.function_name;
    }
    replanned = fields.cron_expression || fields.timezone ||
                (fields.is_active && *fields.is_active != job.is_active);
    if (fields.name) job.name = *fields.name;
    if (fields.description) job.description = fields.description;
    if (fields.clear_description) job.description = std::nullopt;
    if (fields.cron_expression) job.cron_expression = *fields.cron_expression;
    if (fields.timezone) job.timezone = *fields.timezone;
    if (fields.payload) job.payload = *fields.payload;
    if (fields.is_active) job.is_active = *fields.is_active;
    job.updated_at = call.app.now_us();
    if (replanned) {
      job.next_run_at = std::nullopt;
      std::string unused;
      const auto cron = CronExpression::parse(job.cron_expression, &unused);
      const auto zone = TimeZone::find(job.timezone);
      if (job.is_active && cron && zone)
        if (const auto next = cron->next(*job.updated_at / storage::kMicrosPerSecond, *zone))
          job.next_run_at = *next * storage::kMicrosPerSecond;
    }
    COPRA_TRY(write_job(session, job));
    return job;
  };
  const auto changed = call.app.store().write(change);
  if (!changed.ok()) return refused(changed.status());
  call.app.scheduler().update(*changed, replanned);
  return reply_job(*changed, 200);
}

Answer delete_cron_job(Call& call) {
  const auto id = job_id(call);
  if (!id) return reply_error(404, "Cron job not found");
  const storage::Status status = call.app.store().write(
      [&](storage::Session& s) { return delete_job(s, call.project->id, *id); });
  if (!status.ok()) return status;
  call.app.scheduler().erase(*id);
  return Response(204, {});
}

asio::awaitable<Response> trigger_cron_job(Call& call) {
  storage::Result<CronRun> result = storage::Status::not_found("Cron job not found");
  auto start = [&](std::function<void()> done) {
    Call* const subject = &call;
    storage::Result<CronRun>* const out = &result;
    auto begin = [subject, out, done] {
      const auto job =
          subject->app.store().read([&](storage::Session& s) { return find_job(*subject, s); });
      if (!job.ok()) {
        *out = job.status();
        return done();
      }
      subject->app.scheduler().run_now(*job, [out, done](storage::Result<CronRun> run) {
        *out = std::move(run);
        done();
      });
    };
    if (!subject->app.storage_pool().post(begin)) begin();
  };
  auto waiting = until_called(start);
  co_await std::move(waiting);
  if (result.is(storage::Code::kAlreadyExists))
    co_return reply_error(409, "ALREADY_EXISTS", result.status().message());
  if (!result.ok()) co_return reply_status(result.status());
  JsonText json;
  append_run(json, *result);
  co_return reply_json(json.take());
}

Answer list_cron_runs(Call& call) {
  const StringPairs query = call.query();
  int64_t limit = kRunsDefault;
  if (const std::string* const text = find_last(query, "limit")) {
    const auto number = parse_int(*text);
    if (!number) return reply_invalid("query", "limit", "must be a number");
    limit = std::clamp<int64_t>(*number, 1, kRunsMax);
  }
  const auto read = [&](storage::Session& s) -> storage::Result<std::vector<CronRun>> {
    COPRA_ASSIGN(const CronJob job, find_job(call, s));
    return read_runs(s, call.project->id, job.id, limit);
  };
  COPRA_ASSIGN(const auto runs, call.app.store().read(read));
  JsonText json;
  json.begin_array();
  for (const CronRun& run : runs) append_run(json, run);
  return reply_json(json.end_array().take());
}

}  // namespace copra::server
