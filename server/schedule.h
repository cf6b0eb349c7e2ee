// Scheduled jobs: which job is due when, runs of them, their history.
//
// In: job records of the store, the clock. Out: runs of functions and run records. May include:
// app.h, cron.h. Invariant: a firing is committed before its run starts, so that a crash loses a
// run but never repeats one; a job has at most one run at a time; firings that were missed become
// one, and none when they are more than kLateMax late. Next: cron.h (when), trigger.h (how),
// handlers_cron.cc (who configures).
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/app.h"
#include "server/cron.h"
#include "server/trigger.h"

namespace copra::server {

// 1.10: later than this a firing is skipped.
inline constexpr storage::Micros kLateMax = 300 * storage::kMicrosPerSecond;

// ---- when: no clock, no store, no threads -------------------------------------------------------

struct Firing {
  storage::Uuid project, job;
  storage::Micros scheduled_for = 0;
  bool skipped = false;  // too late: only to be noted
};

// The active jobs and their next firings.
class ScheduleBook {
 public:
  struct Plan {
    storage::Uuid project;
    CronExpression cron;
    TimeZone zone;
  };

  // Takes a job in, or anew; `next` as stored, else the first firing after `now`.
  void put(const storage::Uuid& job, const Plan& plan, std::optional<storage::Micros> next,
           storage::Micros now);
  void erase(const storage::Uuid& job);
  void erase_project(const storage::Uuid& project);

  std::optional<storage::Micros> next_of(const storage::Uuid& job) const;
  // When due() has something to say; none: never.
  std::optional<storage::Micros> wake_at() const;
  // What fires at `now`, at most one a job. A job that runs fires when it has finished.
  std::vector<Firing> due(storage::Micros now);

  // Marks a run. False: one is going on already.
  bool start(const storage::Uuid& job);
  // The run has ended; what it held up fires now.
  std::optional<Firing> finish(const storage::Uuid& job, storage::Micros now);

 private:
  struct Entry {
    Plan plan;
    std::optional<storage::Micros> next;
  };
  std::optional<storage::Micros> after(const Plan& plan, storage::Micros moment) const;
  void plan_next(const storage::Uuid& job, Entry& entry, storage::Micros after_moment);

  std::unordered_map<storage::Uuid, Entry> entries_;
  std::set<std::pair<storage::Micros, storage::Uuid>> queue_;
  std::set<storage::Uuid> running_;
  std::map<storage::Uuid, storage::Micros> held_up_;  // by a run: the firing that waits
};

// ---- records ------------------------------------------------------------------------------------

struct CronJob {
  storage::Uuid id, project_id;
  std::string name;
  std::optional<std::string> description;
  std::string function_name;  // "fn" or "fn.member"
  std::string cron_expression;
  std::string timezone = "UTC";
  std::string payload = "{}";  // JSON
  bool is_active = true;
  storage::Micros created_at = 0;
  std::optional<storage::Micros> updated_at, last_run_at, next_run_at;
  std::optional<std::string> last_status, last_error;
  int64_t total_runs = 0, failed_runs = 0;
  int64_t runs_kept = 0;  // records in the history
};

struct CronRun {
  storage::Uuid id, cron_job_id;
  storage::Micros ran_at = 0;
  int64_t duration_ms = 0;
  std::string status;  // running, success, failed, timeout, skipped
  std::string result;  // JSON, "" when none
  std::optional<std::string> error;
  std::string function_name, payload;
};

// Job and run records in a session.
storage::Result<std::vector<CronJob>> read_jobs(storage::Session& session,
                                                const storage::Uuid& project);
storage::Result<CronJob> read_job(storage::Session& session, const storage::Uuid& project,
                                  const storage::Uuid& id);
storage::Status write_job(storage::Session& session, const CronJob& job);
storage::Status delete_job(storage::Session& session, const storage::Uuid& project,
                           const storage::Uuid& id);
// The jobs of a function follow its new name.
storage::Status rename_job_function(storage::Session& session, const storage::Uuid& project,
                                    const std::string& old_name, const std::string& name);
// Newest first.
storage::Result<std::vector<CronRun>> read_runs(storage::Session& session,
                                                const storage::Uuid& project,
                                                const storage::Uuid& job, int64_t limit);

// ---- the scheduler ------------------------------------------------------------------------------

class Scheduler {
 public:
  explicit Scheduler(App& app);
  ~Scheduler();
  Scheduler(const Scheduler&) = delete;
  Scheduler& operator=(const Scheduler&) = delete;

  // Reads the stored jobs, ends the records of runs that a crash cut off, starts the clock.
  storage::Status start();
  void stop();

  // After a change was committed; `replanned`: of when the job fires, next_run_at included.
  void update(const CronJob& job, bool replanned);
  void erase(const storage::Uuid& job);
  void erase_project(const storage::Uuid& project);

  // Runs a job now, whatever its schedule says; `done` gets the record, or kAlreadyExists when a
  // run is going on, or why it could not start. May block on the store.
  using RunDone = std::function<void(storage::Result<CronRun>)>;
  void run_now(const CronJob& job, RunDone done);

  // Fires what is due at the app's clock; the timer's job, and the tests'. May block on the store.
  void tick();

 private:
  struct Timer;
  void arm();
  void fire(const Firing& firing);
  // Commits the start of a run and hands it to the queue.
  void begin(const storage::Uuid& project, const storage::Uuid& job, RunDone done);
  void end(const storage::Uuid& project, CronRun run, storage::Result<FinishedRun> result,
           const RunDone& done);
  void release(const storage::Uuid& job);

  App& app_;
  std::mutex mutex_;
  ScheduleBook book_;  // guarded by mutex_
  bool stopping_ = false;
  std::shared_ptr<Timer> timer_;
};

}  // namespace copra::server
