// Counters of runs: totals, days, what retention drops, and stores older than the counters.
#include "server/exec_stats.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "server/app.h"
#include "server/exec_log.h"

namespace copra::server {
namespace {

constexpr storage::Micros kDay = storage::kMicrosPerDay;

class ExecStatsTest : public testing::Test {
 protected:
  void SetUp() override {
    storage::StoreOptions options;
    options.path = ":memory:";
    store_ = std::move(storage::Store::open(std::move(options))).value();
    project_ = find_or_make_project(*store_, "p").value().id;
  }

  storage::ExecutionLog record(storage::Micros at, std::string status = "success",
                               std::string trigger = "http") {
    storage::ExecutionLog out;
    out.id = storage::Uuid::random();
    out.project_id = project_;
    out.function_id = function_;
    out.status = std::move(status);
    out.triggered_by = std::move(trigger);
    out.duration_ms = 10;
    out.created_at = at;
    return out;
  }
  RunStats all() {
    return store_->read([&](storage::Session& s) { return read_run_stats(s, project_, function_); })
        .value();
  }
  std::vector<RunStats> days(int64_t first, int64_t count) {
    return store_
        ->read([&](storage::Session& s) {
          return read_daily_stats(s, project_, function_, first, count);
        })
        .value();
  }

  std::unique_ptr<storage::Store> store_;
  storage::Uuid project_, function_ = storage::Uuid::random();
};

TEST_F(ExecStatsTest, CountsByStatusTriggerAndDay) {
  ExecLog log(*store_, 100);
  log.add(record(100 * kDay));
  log.add(record(101 * kDay - 1, "failed"));
  log.add(record(101 * kDay, "timeout", "schedule"));
  log.add(record(103 * kDay + 5));
  log.flush();
  EXPECT_EQ(all().success, 2);
  EXPECT_EQ(all().failed, 1);
  EXPECT_EQ(all().timeout, 1);
  EXPECT_EQ(all().duration_ms, 40);
  EXPECT_EQ(all().last, 103 * kDay + 5);
  EXPECT_EQ(all().triggers.at("http"), 3);
  const auto week = days(99, 5);
  ASSERT_EQ(week.size(), 5u);
  const std::vector<int64_t> expected = {0, 2, 1, 0, 1};
  for (size_t i = 0; i < week.size(); ++i) EXPECT_EQ(week[i].total(), expected[i]) << i;
  EXPECT_EQ(days(101, 1)[0].total(), 1);
}

TEST_F(ExecStatsTest, OutlivesWhatRetentionDrops) {
  ExecLog log(*store_, 10);
  for (int i = 0; i < 2000; ++i) {
    log.add(record(kDay + i));
    if (i % 100 == 0) log.flush();
  }
  log.flush();
  EXPECT_EQ(all().success, 2000);
  EXPECT_LT(store_->read([&](storage::Session& s) { return s.list_logs(project_, function_, -1); })
                .value()
                .size(),
            1000u);
}

TEST_F(ExecStatsTest, OldDaysGo) {
  ExecLog log(*store_, 10'000);
  for (int64_t day = 0; day < 2 * kStatsDays; ++day) log.add(record(day * kDay));
  log.flush();
  log.add(record(2 * kStatsDays * kDay));
  log.flush();
  const auto records =
      store_->read([&](storage::Session& s) { return s.list_records(project_, "run_day"); })
          .value();
  EXPECT_LE(records.size(), static_cast<size_t>(kStatsDays) + 1);
  EXPECT_EQ(all().total(), 2 * kStatsDays + 1);
}

TEST_F(ExecStatsTest, AStoreWithoutCountersGetsThemOnce) {
  const std::vector<storage::ExecutionLog> old = {record(kDay), record(2 * kDay, "failed")};
  ASSERT_TRUE(store_->write([&](storage::Session& s) { return s.append_logs(old); }).ok());
  ASSERT_TRUE(make_run_stats(*store_).ok());
  ASSERT_TRUE(make_run_stats(*store_).ok());
  EXPECT_EQ(all().success, 1);
  EXPECT_EQ(all().failed, 1);
  EXPECT_EQ(days(1, 2)[1].failed, 1);
  ASSERT_TRUE(
      store_->write([&](storage::Session& s) { return forget_run_stats(s, project_, function_); })
          .ok());
  EXPECT_EQ(all().total(), 0);
  EXPECT_EQ(days(1, 2)[1].total(), 0);
}

TEST_F(ExecStatsTest, FailuresAreFoundNewestFirstAcrossFunctions) {
  std::vector<storage::ExecutionLog> records;
  const storage::Uuid other = storage::Uuid::random();
  for (int i = 0; i < 3000; ++i) {
    records.push_back(record(kDay + i, i % 10 == 3   ? "failed"
                                       : i % 10 == 7 ? "timeout"
                                                     : "success"));
    if (i % 2) records.back().function_id = other;
  }
  ASSERT_TRUE(store_->write([&](storage::Session& s) { return s.append_logs(records); }).ok());
  const auto failures = [&](std::optional<storage::Uuid> function, int64_t limit,
                            storage::Micros since) {
    return store_
        ->read(
            [&](storage::Session& s) { return s.list_failures(project_, function, limit, since); })
        .value();
  };
  auto found = failures(std::nullopt, 100, 0);
  ASSERT_EQ(found.size(), 100u);
  EXPECT_EQ(found[0].created_at, kDay + 2997);
  EXPECT_EQ(found[1].created_at, kDay + 2993);
  EXPECT_EQ(found[99].created_at, kDay + 2503);
  EXPECT_EQ(failures(std::nullopt, 500, kDay + 2990).size(), 2u);
  EXPECT_EQ(failures(other, 500, 0).size(), 500u);
  EXPECT_EQ(failures(function_, 500, 0).size(), 0u);
  EXPECT_EQ(
      store_
          ->read([&](storage::Session& s) { return s.list_logs(project_, other, 1000, "timeout"); })
          .value()
          .size(),
      300u);
}

}  // namespace
}  // namespace copra::server
