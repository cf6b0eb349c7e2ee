// The schedule with a clock of its own: due jobs, missed and late firings, one run at a time,
// history, and what a crash leaves behind.
#include "server/schedule.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <future>
#include <string>
#include <vector>

#include "server/app.h"

namespace copra::server {
namespace {

constexpr storage::Micros kSecond = storage::kMicrosPerSecond;

storage::Micros at(std::string_view iso) { return storage::parse_time(iso)->micros; }

ScheduleBook::Plan plan(std::string_view expression, std::string_view zone = "UTC",
                        storage::Uuid project = {}) {
  std::string error;
  const auto cron = CronExpression::parse(expression, &error);
  EXPECT_TRUE(cron) << error;
  return {project, *cron, *TimeZone::find(zone)};
}

class BookTest : public testing::Test {
 protected:
  storage::Uuid job_ = storage::Uuid::random();
  ScheduleBook book_;
  storage::Micros start_ = at("2025-01-31T10:00:00Z");
};

TEST_F(BookTest, FiresWhenDueAndPlansTheNext) {
  EXPECT_EQ(book_.wake_at(), std::nullopt);
  book_.put(job_, plan("*/5 * * * *"), std::nullopt, start_);
  EXPECT_EQ(book_.wake_at(), start_ + 300 * kSecond);
  EXPECT_TRUE(book_.due(start_ + 299 * kSecond).empty());
  const auto due = book_.due(start_ + 300 * kSecond);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_EQ(due[0].job, job_);
  EXPECT_EQ(due[0].scheduled_for, start_ + 300 * kSecond);
  EXPECT_FALSE(due[0].skipped);
  EXPECT_EQ(book_.wake_at(), start_ + 600 * kSecond);
  book_.erase(job_);
  EXPECT_EQ(book_.wake_at(), std::nullopt);
  EXPECT_TRUE(book_.due(start_ + 900 * kSecond).empty());
}

TEST_F(BookTest, MissedFiringsBecomeTheLatestOne) {
  book_.put(job_, plan("* * * * *"), std::nullopt, start_);
  const auto due = book_.due(start_ + 200 * kSecond);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_EQ(due[0].scheduled_for, start_ + 180 * kSecond);
  EXPECT_FALSE(due[0].skipped);
  // A month of them, too.
  const auto later = book_.due(start_ + 31 * storage::kMicrosPerDay + kSecond);
  ASSERT_EQ(later.size(), 1u);
  EXPECT_EQ(later[0].scheduled_for, start_ + 31 * storage::kMicrosPerDay);
  EXPECT_FALSE(later[0].skipped);
  EXPECT_EQ(book_.wake_at(), start_ + 31 * storage::kMicrosPerDay + 60 * kSecond);
}

TEST_F(BookTest, MoreThanFiveMinutesLateIsSkipped) {
  book_.put(job_, plan("0 * * * *"), std::nullopt, start_);
  auto due = book_.due(start_ + 3600 * kSecond + kLateMax);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_FALSE(due[0].skipped);
  due = book_.due(start_ + 7200 * kSecond + kLateMax + 1);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_TRUE(due[0].skipped);
  EXPECT_EQ(book_.wake_at(), start_ + 3 * 3600 * kSecond);
}

TEST_F(BookTest, AStoredFiringOfTheTimeBeforeARestartCounts) {
  // Due at 10:00, the server comes back at 10:03.
  book_.put(job_, plan("0 * * * *"), start_, start_ + 180 * kSecond);
  auto due = book_.due(start_ + 180 * kSecond);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_EQ(due[0].scheduled_for, start_);
  EXPECT_FALSE(due[0].skipped);
  // Another one comes back three days and six minutes later.
  const storage::Micros late = start_ + 3 * storage::kMicrosPerDay + 360 * kSecond;
  book_.put(job_, plan("0 10 * * *"), start_, late);
  due = book_.due(late);
  ASSERT_EQ(due.size(), 1u);
  EXPECT_TRUE(due[0].skipped);
}

TEST_F(BookTest, ARunHoldsUpTheNextOneAndTheyBecomeOne) {
  book_.put(job_, plan("* * * * *"), std::nullopt, start_);
  ASSERT_EQ(book_.due(start_ + 60 * kSecond).size(), 1u);
  EXPECT_TRUE(book_.start(job_));
  EXPECT_FALSE(book_.start(job_));
  EXPECT_TRUE(book_.due(start_ + 120 * kSecond).empty());
  EXPECT_TRUE(book_.due(start_ + 180 * kSecond).empty());
  const auto held_up = book_.finish(job_, start_ + 200 * kSecond);
  ASSERT_TRUE(held_up);
  EXPECT_EQ(held_up->scheduled_for, start_ + 180 * kSecond);
  EXPECT_FALSE(held_up->skipped);
  EXPECT_TRUE(book_.start(job_));
  EXPECT_FALSE(book_.finish(job_, start_ + 210 * kSecond));

  // What waited for too long is skipped.
  EXPECT_TRUE(book_.start(job_));
  EXPECT_TRUE(book_.due(start_ + 240 * kSecond).empty());
  const auto late = book_.finish(job_, start_ + 240 * kSecond + kLateMax + 1);
  ASSERT_TRUE(late);
  EXPECT_TRUE(late->skipped);
}

TEST_F(BookTest, AClockThatMovesBackRepeatsNothing) {
  book_.put(job_, plan("* * * * *"), std::nullopt, start_);
  ASSERT_EQ(book_.due(start_ + 60 * kSecond).size(), 1u);
  EXPECT_TRUE(book_.due(start_ - 3600 * kSecond).empty());
  EXPECT_EQ(book_.due(start_ + 120 * kSecond).size(), 1u);
}

TEST_F(BookTest, JobsOfAProjectGoTogether) {
  const storage::Uuid mine = storage::Uuid::random(), other = storage::Uuid::random();
  for (int i = 0; i < 10; ++i)
    book_.put(storage::Uuid::random(), plan("* * * * *", "UTC", i % 2 ? mine : other), std::nullopt,
              start_);
  book_.erase_project(mine);
  const auto due = book_.due(start_ + 60 * kSecond);
  EXPECT_EQ(due.size(), 5u);
  for (const Firing& firing : due) EXPECT_EQ(firing.project, other);
}

// ---- with a server around it --------------------------------------------------------------------

class SchedulerTest : public testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/copra-schedule-XXXXXX";
    directory_ = ::mkdtemp(name);
    open();
    project_ = find_or_make_project(app_->store(), "p").value();
    deploy("tick",
           "def main():\n"
           "    if request.get('fail'):\n"
           "        raise ValueError('no')\n"
           "    print('ran')\n"
           "    return {'n': request.get('n'), 'user': request.user, 'method': request.method}\n"
           "def member():\n"
           "    return 'member'\n");
  }
  void TearDown() override {
    app_->stop();
    app_.reset();
    std::filesystem::remove_all(directory_);
  }
  void open() {
    SettingSources sources;
    sources.flags["data"] = directory_;
    sources.flags["admin_key"] = "k";
    sources.environment = [](const char*) -> const char* { return nullptr; };
    std::string error;
    Settings settings;
    ASSERT_TRUE(load_settings(sources, &settings, &error)) << error;
    app_ = App::open(settings, &error);
    ASSERT_TRUE(app_) << error;
    app_->set_clock([this] { return now_.load(); });
  }
  void deploy(const std::string& name, const std::string& code) {
    storage::Function function;
    function.project_id = project_.id;
    function.name = name;
    function.code = code;
    ASSERT_TRUE(
        app_->store().write([&](storage::Session& s) { return s.create_function(function); }).ok());
  }
  CronJob add(const std::string& expression, const std::string& function,
              const std::string& payload = "{}") {
    CronJob job;
    job.id = storage::Uuid::random();
    job.project_id = project_.id;
    job.name = "job";
    job.function_name = function;
    job.cron_expression = expression;
    job.payload = payload;
    job.created_at = now_;
    const auto put = [&](storage::Session& s) { return write_job(s, job); };
    EXPECT_TRUE(app_->store().write(put).ok());
    app_->scheduler().update(job, true);
    return job;
  }
  CronJob stored(const CronJob& job) {
    return app_->store()
        .read([&](storage::Session& s) { return read_job(s, project_.id, job.id); })
        .value();
  }
  std::vector<CronRun> runs(const CronJob& job) {
    return app_->store()
        .read([&](storage::Session& s) { return read_runs(s, project_.id, job.id, -1); })
        .value();
  }
  // Waits until the job has ended `count` runs.
  void wait_for_runs(const CronJob& job, int64_t count) {
    for (int i = 0; i < 2000 && stored(job).total_runs < count; ++i) ::usleep(5000);
    ASSERT_EQ(stored(job).total_runs, count);
  }
  CronRun run_now(const CronJob& job) {
    std::promise<storage::Result<CronRun>> promise;
    app_->scheduler().run_now(
        job, [&](storage::Result<CronRun> run) { promise.set_value(std::move(run)); });
    auto run = promise.get_future().get();
    EXPECT_TRUE(run.ok());
    return run.ok() ? *run : CronRun();
  }

  std::string directory_;
  std::atomic<storage::Micros> now_ = at("2025-01-31T10:00:00Z");
  std::unique_ptr<App> app_;
  storage::Project project_;
};

TEST_F(SchedulerTest, RunsRecordsAndPlans) {
  const CronJob job = add("*/5 * * * *", "tick", R"({"n":7})");
  app_->scheduler().tick();
  EXPECT_TRUE(runs(job).empty());
  now_ += 300 * kSecond;
  app_->scheduler().tick();
  wait_for_runs(job, 1);
  const auto history = runs(job);
  ASSERT_EQ(history.size(), 1u);
  EXPECT_EQ(history[0].status, "success");
  EXPECT_EQ(history[0].result, R"({"n":7,"user":null,"method":"POST"})");
  EXPECT_EQ(history[0].payload, R"({"n":7})");
  EXPECT_EQ(history[0].ran_at, now_);
  const CronJob after = stored(job);
  EXPECT_EQ(after.last_status, "success");
  EXPECT_EQ(after.last_run_at, now_.load());
  EXPECT_EQ(after.next_run_at, now_ + 300 * kSecond);
  EXPECT_EQ(after.failed_runs, 0);
  app_->exec_log().flush();
  const auto logs =
      app_->store()
          .read([&](storage::Session& s) { return s.list_logs(project_.id, std::nullopt, 10); })
          .value();
  ASSERT_EQ(logs.size(), 1u);
  EXPECT_EQ(logs[0].triggered_by, "schedule");
}

TEST_F(SchedulerTest, AFailedRunIsAFailedRun) {
  const CronJob job = add("* * * * *", "tick", R"({"fail":1})");
  now_ += 60 * kSecond;
  app_->scheduler().tick();
  wait_for_runs(job, 1);
  const CronJob after = stored(job);
  EXPECT_EQ(after.failed_runs, 1);
  EXPECT_EQ(after.last_status, "failed");
  EXPECT_EQ(after.last_error, "ValueError: no");
}

TEST_F(SchedulerTest, MembersMissingMembersAndMissingFunctions) {
  EXPECT_EQ(run_now(add("0 0 1 1 *", "tick.member")).result, "\"member\"");
  const CronRun no_member = run_now(add("0 0 1 1 *", "tick.nothing"));
  EXPECT_EQ(no_member.status, "failed");
  EXPECT_EQ(no_member.error, "NameError: name 'nothing' is not defined");
  const CronRun no_function = run_now(add("0 0 1 1 *", "gone"));
  EXPECT_EQ(no_function.status, "failed");
  EXPECT_EQ(no_function.error, "Function not found");
}

TEST_F(SchedulerTest, LateFiringsAreNotedAsSkipped) {
  const CronJob job = add("0 * * * *", "tick");
  now_ += 3600 * kSecond + kLateMax + kSecond;
  app_->scheduler().tick();
  const auto history = runs(job);
  ASSERT_EQ(history.size(), 1u);
  EXPECT_EQ(history[0].status, "skipped");
  EXPECT_EQ(stored(job).total_runs, 0);
  EXPECT_EQ(stored(job).next_run_at, at("2025-01-31T12:00:00Z"));
}

TEST_F(SchedulerTest, TheHistoryIsBounded) {
  const CronJob job = add("* * * * *", "tick");
  for (int i = 1; i <= 130; ++i) run_now(job);
  const auto history = runs(job);
  EXPECT_LE(history.size(), 120u);
  EXPECT_GE(history.size(), 100u);
  EXPECT_EQ(stored(job).total_runs, 130);
}

TEST_F(SchedulerTest, ARestartMendsWhatACrashCutOffAndMakesUpForWhatWasMissed) {
  const CronJob daily = add("30 10 * * *", "tick");
  // As if the process had died during a run.
  CronJob cut = stored(daily);
  cut.last_status = "running";
  cut.next_run_at = at("2025-01-31T10:30:00Z");
  ASSERT_TRUE(app_->store().write([&](storage::Session& s) { return write_job(s, cut); }).ok());
  app_->stop();
  app_.reset();
  now_ = at("2025-01-31T10:33:00Z");
  open();
  std::string error;
  ASSERT_TRUE(app_->start(&error)) << error;
  wait_for_runs(daily, 1);
  EXPECT_EQ(stored(daily).last_status, "success");
  EXPECT_EQ(stored(daily).next_run_at, at("2025-02-01T10:30:00Z"));
  EXPECT_EQ(runs(daily).size(), 1u);
}

}  // namespace
}  // namespace copra::server
