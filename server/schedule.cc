// The schedule of jobs and their runs; contract in schedule.h.
#include "server/schedule.h"

#include <algorithm>
#include <atomic>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>

#include "server/log.h"
#include "storage/document_fields.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kJobKind = "cron_job", kRunKind = "cron_run";
constexpr int64_t kRunsKept = 100, kRunsPruned = 20;  // pruned when there are so many more
constexpr size_t kResultBytesMax = 16 * 1024;
// The clock may be set back or forward while the timer sleeps: never longer than this.
constexpr int64_t kSleepMaxMs = 20'000;
constexpr int kMissedScan = 400;  // firings of a five-minute stretch, and then some

std::string run_prefix(const storage::Uuid& job) { return job.text() + "/"; }

// Ordered by time within a job.
std::string run_key(const CronRun& run) {
  char time[17];
  std::snprintf(time, sizeof time, "%016llx", static_cast<unsigned long long>(run.ran_at));
  return run_prefix(run.cron_job_id) + time + run.id.text();
}

void put_time(storage::DocFields& fields, std::string_view key,
              const std::optional<storage::Micros>& time) {
  if (time) fields.integer(key, *time);
}
std::optional<storage::Micros> time_of(storage::DocView record, std::string_view key) {
  const storage::ValueView value = record.find(key);
  if (!value.is_int()) return std::nullopt;
  return value.as_int();
}

CronJob decode_job(const storage::Uuid& project, const storage::Uuid& id, std::string_view bytes) {
  const storage::DocView record(bytes);
  CronJob job;
  job.id = id;
  job.project_id = project;
  job.name = doc_text(record, "name");
  job.description = doc_optional_text(record, "description");
  job.function_name = doc_text(record, "function_name");
  job.cron_expression = doc_text(record, "cron_expression");
  job.timezone = doc_text(record, "timezone", "UTC");
  job.payload = doc_text(record, "payload", "{}");
  job.is_active = doc_flag(record, "is_active", true);
  job.created_at = doc_int(record, "created_at");
  job.updated_at = time_of(record, "updated_at");
  job.last_run_at = time_of(record, "last_run_at");
  job.next_run_at = time_of(record, "next_run_at");
  job.last_status = doc_optional_text(record, "last_status");
  job.last_error = doc_optional_text(record, "last_error");
  job.total_runs = doc_int(record, "total_runs");
  job.failed_runs = doc_int(record, "failed_runs");
  job.runs_kept = doc_int(record, "runs_kept");
  return job;
}

storage::Status put_run(storage::Session& session, const storage::Uuid& project,
                        const CronRun& run) {
  storage::DocFields fields;
  fields.text("id", run.id.text()).integer("ran_at", run.ran_at);
  fields.integer("duration_ms", run.duration_ms).text("status", run.status);
  fields.text("result", run.result).optional_text("error", run.error);
  fields.text("function_name", run.function_name).text("payload", run.payload);
  return session.put_record(project, kRunKind, run_key(run), fields.take());
}

CronRun decode_run(const storage::Uuid& job, std::string_view bytes) {
  const storage::DocView record(bytes);
  CronRun run;
  run.id = storage::Uuid::parse(doc_text(record, "id")).value_or(storage::Uuid());
  run.cron_job_id = job;
  run.ran_at = doc_int(record, "ran_at");
  run.duration_ms = doc_int(record, "duration_ms");
  run.status = doc_text(record, "status");
  run.result = doc_text(record, "result");
  run.error = doc_optional_text(record, "error");
  run.function_name = doc_text(record, "function_name");
  run.payload = doc_text(record, "payload", "{}");
  return run;
}

CronRun new_run(const CronJob& job, storage::Micros now, std::string_view status) {
  CronRun run;
  run.id = storage::Uuid::random();
  run.cron_job_id = job.id;
  run.ran_at = now;
  run.status = status;
  run.function_name = job.function_name;
  run.payload = job.payload;
  return run;
}

// Adds a run to the history and drops the oldest ones beyond its size.
storage::Status add_run(storage::Session& session, CronJob* job, const CronRun& run) {
  COPRA_TRY(put_run(session, job->project_id, run));
  if (++job->runs_kept < kRunsKept + kRunsPruned) return {};
  COPRA_ASSIGN(const auto oldest,
               session.list_records(job->project_id, kRunKind, run_prefix(job->id), kRunsPruned));
  for (const storage::Record& record : oldest)
    COPRA_TRY(session.delete_record(job->project_id, kRunKind, record.key));
  job->runs_kept -= static_cast<int64_t>(oldest.size());
  return {};
}

bool counts_as_failed(std::string_view status) {
  return status != "success" && status != "skipped";
}

}  // namespace

// ---- book --------------------------------------------------------------------------------------

std::optional<storage::Micros> ScheduleBook::after(const Plan& plan, storage::Micros moment) const {
  const int64_t seconds =
      moment / storage::kMicrosPerSecond - (moment % storage::kMicrosPerSecond < 0 ? 1 : 0);
  const auto next = plan.cron.next(seconds, plan.zone);
  if (!next) return std::nullopt;
  return *next * storage::kMicrosPerSecond;
}

void ScheduleBook::plan_next(const storage::Uuid& job, Entry& entry, storage::Micros moment) {
  if (entry.next) queue_.erase({*entry.next, job});
  entry.next = after(entry.plan, moment);
  if (entry.next) queue_.emplace(*entry.next, job);
}

void ScheduleBook::put(const storage::Uuid& job, const Plan& plan,
                       std::optional<storage::Micros> next, storage::Micros now) {
  erase(job);
  Entry& entry = entries_[job];
  entry.plan = plan;
  if (next) {
    entry.next = next;
    queue_.emplace(*next, job);
  } else {
    plan_next(job, entry, now);
  }
}

void ScheduleBook::erase(const storage::Uuid& job) {
  const auto known = entries_.find(job);
  if (known == entries_.end()) return;
  if (known->second.next) queue_.erase({*known->second.next, job});
  entries_.erase(known);
  held_up_.erase(job);
}

void ScheduleBook::erase_project(const storage::Uuid& project) {
  std::vector<storage::Uuid> jobs;
  for (const auto& [job, entry] : entries_)
    if (entry.plan.project == project) jobs.push_back(job);
  for (const storage::Uuid& job : jobs) erase(job);
}

std::optional<storage::Micros> ScheduleBook::next_of(const storage::Uuid& job) const {
  const auto known = entries_.find(job);
  return known == entries_.end() ? std::nullopt : known->second.next;
}

std::optional<storage::Micros> ScheduleBook::wake_at() const {
  if (queue_.empty()) return std::nullopt;
  return queue_.begin()->first;
}

std::vector<Firing> ScheduleBook::due(storage::Micros now) {
  std::vector<Firing> out;
  while (!queue_.empty() && queue_.begin()->first <= now) {
    const storage::Uuid job = queue_.begin()->second;
    Entry& entry = entries_[job];
    Firing firing;
    firing.project = entry.plan.project;
    firing.job = job;
    firing.scheduled_for = *entry.next;
    // Of all that were missed the latest counts. What is too late anyway is jumped over.
    if (firing.scheduled_for < now - kLateMax) {
      const auto recent = after(entry.plan, now - kLateMax - 1);
      if (recent && *recent <= now) firing.scheduled_for = *recent;
    }
    for (int i = 0; i < kMissedScan; ++i) {
      const auto later = after(entry.plan, firing.scheduled_for);
      if (!later || *later > now || firing.scheduled_for < now - kLateMax) break;
      firing.scheduled_for = *later;
    }
    firing.skipped = firing.scheduled_for < now - kLateMax;
    plan_next(job, entry, now);
    if (running_.contains(job) && !firing.skipped) {
      held_up_[job] = firing.scheduled_for;
    } else {
      out.push_back(firing);
    }
  }
  return out;
}

bool ScheduleBook::start(const storage::Uuid& job) { return running_.insert(job).second; }

std::optional<Firing> ScheduleBook::finish(const storage::Uuid& job, storage::Micros now) {
  running_.erase(job);
  const auto held_up = held_up_.find(job);
  if (held_up == held_up_.end()) return std::nullopt;
  Firing firing;
  firing.project = entries_[job].plan.project;
  firing.job = job;
  firing.scheduled_for = held_up->second;
  firing.skipped = firing.scheduled_for < now - kLateMax;
  held_up_.erase(held_up);
  return firing;
}

// ---- records -----------------------------------------------------------------------------------

storage::Result<std::vector<CronJob>> read_jobs(storage::Session& session,
                                                const storage::Uuid& project) {
  COPRA_ASSIGN(const auto records, session.list_records(project, kJobKind));
  std::vector<CronJob> jobs;
  for (const storage::Record& record : records)
    if (const auto id = storage::Uuid::parse(record.key))
      jobs.push_back(decode_job(project, *id, record.value));
  std::sort(jobs.begin(), jobs.end(), [](const CronJob& a, const CronJob& b) {
    return std::tie(a.created_at, a.id) < std::tie(b.created_at, b.id);
  });
  return jobs;
}

storage::Result<CronJob> read_job(storage::Session& session, const storage::Uuid& project,
                                  const storage::Uuid& id) {
  const auto record = session.get_record(project, kJobKind, id.text());
  if (record.is(storage::Code::kNotFound)) return storage::Status::not_found("Cron job not found");
  if (!record.ok()) return record.status();
  return decode_job(project, id, *record);
}

storage::Status write_job(storage::Session& session, const CronJob& job) {
  storage::DocFields fields;
  fields.text("name", job.name).optional_text("description", job.description);
  fields.text("function_name", job.function_name).text("cron_expression", job.cron_expression);
  fields.text("timezone", job.timezone).text("payload", job.payload);
  fields.flag("is_active", job.is_active).integer("created_at", job.created_at);
  put_time(fields, "updated_at", job.updated_at);
  put_time(fields, "last_run_at", job.last_run_at);
  put_time(fields, "next_run_at", job.next_run_at);
  fields.optional_text("last_status", job.last_status);
  fields.optional_text("last_error", job.last_error);
  fields.integer("total_runs", job.total_runs).integer("failed_runs", job.failed_runs);
  fields.integer("runs_kept", job.runs_kept);
  return session.put_record(job.project_id, kJobKind, job.id.text(), fields.take());
}

storage::Status delete_job(storage::Session& session, const storage::Uuid& project,
                           const storage::Uuid& id) {
  COPRA_ASSIGN(const CronJob job, read_job(session, project, id));
  COPRA_ASSIGN(const auto runs, session.list_records(project, kRunKind, run_prefix(id)));
  for (const storage::Record& run : runs)
    COPRA_TRY(session.delete_record(project, kRunKind, run.key));
  return session.delete_record(project, kJobKind, job.id.text());
}

storage::Status rename_job_function(storage::Session& session, const storage::Uuid& project,
                                    const std::string& old_name, const std::string& name) {
  COPRA_ASSIGN(auto jobs, read_jobs(session, project));
  for (CronJob& job : jobs) {
    const size_t dot = job.function_name.find('.');
    if (job.function_name.substr(0, dot) != old_name) continue;
    job.function_name = name + (dot == std::string::npos ? "" : job.function_name.substr(dot));
    COPRA_TRY(write_job(session, job));
  }
  return {};
}

storage::Result<std::vector<CronRun>> read_runs(storage::Session& session,
                                                const storage::Uuid& project,
                                                const storage::Uuid& job, int64_t limit) {
  COPRA_ASSIGN(const auto records,
               session.list_records(project, kRunKind, run_prefix(job), limit, true));
  std::vector<CronRun> runs;
  for (const storage::Record& record : records) runs.push_back(decode_run(job, record.value));
  return runs;
}

// ---- scheduler ---------------------------------------------------------------------------------

struct Scheduler::Timer {
  explicit Timer(asio::any_io_executor executor) : home(executor), timer(executor) {}
  asio::any_io_executor home;
  asio::steady_timer timer;  // on the home executor only
  std::atomic<bool> stopped{false};
};

Scheduler::Scheduler(App& app)
    : app_(app), timer_(std::make_shared<Timer>(app.triggers().executor())) {}

Scheduler::~Scheduler() { stop(); }

void Scheduler::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  if (timer_->stopped.exchange(true)) return;
  asio::post(timer_->home, [timer = timer_] { timer->timer.cancel(); });
}

storage::Status Scheduler::start() {
  // Runs that were going on when the last process ended.
  const auto mend = [&](storage::Session& session) -> storage::Result<std::vector<CronJob>> {
    std::vector<CronJob> all;
    COPRA_ASSIGN(const auto projects, session.list_projects());
    for (const storage::Project& project : projects) {
      COPRA_ASSIGN(auto jobs, read_jobs(session, project.id));
      for (CronJob& job : jobs) {
        if (job.last_status != "running") continue;
        COPRA_ASSIGN(auto runs, read_runs(session, project.id, job.id, kRunsKept));
        for (CronRun& run : runs) {
          if (run.status != "running") continue;
          run.status = "failed";
          run.error = "The server stopped during the run";
          COPRA_TRY(put_run(session, project.id, run));
          ++job.failed_runs;
          ++job.total_runs;
          job.last_error = run.error;
        }
        job.last_status = "failed";
        COPRA_TRY(write_job(session, job));
      }
      std::move(jobs.begin(), jobs.end(), std::back_inserter(all));
    }
    return all;
  };
  COPRA_ASSIGN(const auto jobs, app_.store().write(mend));
  const storage::Micros now = app_.now_us();
  {
    const std::lock_guard lock(mutex_);
    for (const CronJob& job : jobs) {
      std::string error;
      const auto cron = CronExpression::parse(job.cron_expression, &error);
      const auto zone = TimeZone::find(job.timezone);
      if (!job.is_active) continue;
      if (!cron || !zone) {
        log(LogLevel::kError, "cron_job_unreadable",
            {{"project", job.project_id.text()},
             {"job", job.id.text()},
             {"error", cron ? "unknown time zone " + job.timezone : error}});
        continue;
      }
      book_.put(job.id, {job.project_id, *cron, *zone}, job.next_run_at, now);
    }
  }
  arm();
  return {};
}

void Scheduler::update(const CronJob& job, bool replanned) {
  // The schedule may be ahead of the record: what didn't change stays as it is.
  if (!replanned) return;
  std::string error;
  const auto cron = CronExpression::parse(job.cron_expression, &error);
  const auto zone = TimeZone::find(job.timezone);
  {
    const std::lock_guard lock(mutex_);
    if (job.is_active && cron && zone) {
      book_.put(job.id, {job.project_id, *cron, *zone}, job.next_run_at, app_.now_us());
    } else {
      book_.erase(job.id);
    }
  }
  arm();
}

void Scheduler::erase(const storage::Uuid& job) {
  const std::lock_guard lock(mutex_);
  book_.erase(job);
}

void Scheduler::erase_project(const storage::Uuid& project) {
  const std::lock_guard lock(mutex_);
  book_.erase_project(project);
}

void Scheduler::arm() {
  // On the timer's thread, where calls of arm() come one after the other.
  asio::post(timer_->home, [this, timer = timer_] {
    if (timer->stopped) return;
    std::optional<storage::Micros> wake;
    {
      const std::lock_guard lock(mutex_);
      wake = book_.wake_at();
    }
    int64_t sleep_ms = kSleepMaxMs;
    if (wake) sleep_ms = std::clamp<int64_t>((*wake - app_.now_us()) / 1000 + 1, 1, kSleepMaxMs);
    timer->timer.expires_after(std::chrono::milliseconds(sleep_ms));
    timer->timer.async_wait([this, timer](const boost::system::error_code& error) {
      if (error || timer->stopped) return;  // set anew, or the end
      const bool posted = app_.storage_pool().post([this, timer] {
        if (!timer->stopped) tick();
      });
      if (!posted) log(LogLevel::kDebug, "schedule_stopped");
    });
  });
}

void Scheduler::tick() {
  std::vector<Firing> due;
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return;
    due = book_.due(app_.now_us());
  }
  for (const Firing& firing : due) fire(firing);
  arm();
}

void Scheduler::fire(const Firing& firing) {
  if (!firing.skipped) return begin(firing.project, firing.job, {});
  const storage::Micros now = app_.now_us();
  const auto note = [&](storage::Session& session) -> storage::Status {
    COPRA_ASSIGN(CronJob job, read_job(session, firing.project, firing.job));
    CronRun run = new_run(job, now, "skipped");
    run.error = "Skipped: more than 300 seconds late";
    {
      const std::lock_guard lock(mutex_);
      job.next_run_at = book_.next_of(job.id);
    }
    COPRA_TRY(add_run(session, &job, run));
    return write_job(session, job);
  };
  if (const storage::Status status = app_.store().write(note); !status.ok())
    log(LogLevel::kError, "cron_skip_not_noted",
        {{"job", firing.job.text()}, {"status", status.text()}});
}

void Scheduler::run_now(const CronJob& job, RunDone done) {
  begin(job.project_id, job.id, std::move(done));
}

void Scheduler::begin(const storage::Uuid& project, const storage::Uuid& id, RunDone done) {
  {
    const std::lock_guard lock(mutex_);
    if (!book_.start(id)) {
      if (done) done(storage::Status::already_exists("A run of this job is going on"));
      return;
    }
  }
  const storage::Micros now = app_.now_us();
  CronJob job;
  CronRun run;
  const auto open = [&](storage::Session& session) -> storage::Status {
    COPRA_ASSIGN(job, read_job(session, project, id));
    // Switched off since it was due.
    if (!job.is_active && !done) return storage::Status::not_found();
    run = new_run(job, now, "running");
    job.last_run_at = now;
    job.last_status = "running";
    job.last_error = std::nullopt;
    if (job.is_active) {
      const std::lock_guard lock(mutex_);
      job.next_run_at = book_.next_of(id);
    }
    COPRA_TRY(add_run(session, &job, run));
    return write_job(session, job);
  };
  const storage::Status opened = app_.store().write(open);
  if (!opened.ok()) {
    release(id);
    if (!opened.is(storage::Code::kNotFound))
      log(LogLevel::kError, "cron_run_not_started",
          {{"job", id.text()}, {"status", opened.text()}});
    if (done) done(opened);
    return;
  }
  TriggerRequest request("schedule", job.payload);
  std::string function = job.function_name;
  if (const size_t dot = function.find('.'); dot != std::string::npos) {
    request.entry_member = function.substr(dot + 1);
    function.resize(dot);
  }
  // The end is written on the storage pool: the queue's thread never waits for the disk.
  const auto finished = [this, project, run, done](storage::Result<FinishedRun> result) {
    auto kept = std::make_shared<storage::Result<FinishedRun>>(std::move(result));
    if (!app_.storage_pool().post(
            [this, project, run, done, kept] { end(project, run, std::move(*kept), done); }))
      end(project, run, std::move(*kept), done);
  };
  if (!enqueue_trigger(app_, project, function, std::move(request), finished))
    end(project, run, storage::Status::cancelled("The server is busy or stopping"), done);
}

void Scheduler::end(const storage::Uuid& project, CronRun run, storage::Result<FinishedRun> result,
                    const RunDone& done) {
  if (result.ok()) {
    const Outcome& outcome = result->outcome;
    run.duration_ms = outcome.duration_us / 1000;
    run.status = outcome.kind == OutcomeKind::kReturned  ? "success"
                 : outcome.kind == OutcomeKind::kTimeout ? "timeout"
                                                         : "failed";
    if (outcome.kind == OutcomeKind::kReturned) run.result = outcome.result_json;
    if (run.result.size() > kResultBytesMax) run.result.resize(kResultBytesMax);
    if (!outcome.error.empty()) run.error = outcome.error;
  } else {
    run.status = "failed";
    run.error = std::string(result.status().message());
  }
  const auto close = [&](storage::Session& session) -> storage::Status {
    COPRA_ASSIGN(CronJob job, read_job(session, project, run.cron_job_id));
    ++job.total_runs;
    if (counts_as_failed(run.status)) ++job.failed_runs;
    job.last_status = run.status;
    job.last_error = counts_as_failed(run.status) ? run.error : std::nullopt;
    COPRA_TRY(put_run(session, project, run));
    return write_job(session, job);
  };
  const storage::Status closed = app_.store().write(close);
  // A job deleted meanwhile has no history.
  if (!closed.ok() && !closed.is(storage::Code::kNotFound))
    log(LogLevel::kError, "cron_run_not_recorded",
        {{"job", run.cron_job_id.text()}, {"status", closed.text()}});
  // First: whoever hears of the end may ask for the next run.
  release(run.cron_job_id);
  if (done) done(std::move(run));
}

void Scheduler::release(const storage::Uuid& job) {
  std::optional<Firing> held_up;
  {
    const std::lock_guard lock(mutex_);
    held_up = book_.finish(job, app_.now_us());
    if (stopping_) return;
  }
  if (held_up) fire(*held_up);
}

}  // namespace copra::server
