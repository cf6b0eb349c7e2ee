// Execution records: batches, flush, retention, close.
#include "server/exec_log.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace copra::server {
namespace {

class ExecLogTest : public testing::Test {
 protected:
  void SetUp() override {
    storage::StoreOptions options;
    options.path = ":memory:";
    store_ = std::move(storage::Store::open(std::move(options))).value();
    project_ = storage::Uuid::random();
  }

  storage::ExecutionLog record(int64_t number) {
    storage::ExecutionLog out;
    out.id = storage::Uuid::random();
    out.project_id = project_;
    out.function_id = function_;
    out.function_name = "f";
    out.status = "success";
    out.duration_ms = number;
    out.created_at = 1'000'000 + number;
    return out;
  }

  std::vector<storage::ExecutionLog> stored() {
    return store_->read([&](storage::Session& s) { return s.list_logs(project_, function_, -1); })
        .value();
  }

  std::unique_ptr<storage::Store> store_;
  storage::Uuid project_, function_ = storage::Uuid::random();
};

TEST_F(ExecLogTest, FlushMakesRecordsReadable) {
  ExecLog log(*store_, 100);
  for (int i = 0; i < 10; ++i) log.add(record(i));
  log.flush();
  ASSERT_EQ(stored().size(), 10u);
  EXPECT_EQ(stored()[0].duration_ms, 9);
  log.flush();
}

TEST_F(ExecLogTest, CloseWritesWhatWasAdded) {
  {
    ExecLog log(*store_, 10'000);
    for (int i = 0; i < 3000; ++i) log.add(record(i));
  }
  EXPECT_EQ(stored().size(), 3000u);
}

TEST_F(ExecLogTest, KeepsTheNewest) {
  constexpr int64_t kRetention = 200;
  for (int start = 0; start < 2; ++start) {  // a second log begins with what the first has left
    ExecLog log(*store_, kRetention);
    for (int i = 0; i < 3000; ++i) {
      log.add(record(start * 3000 + i));
      if (i % 400 == 0) log.flush();
    }
    log.close();
    const auto kept = stored();
    EXPECT_GE(kept.size(), static_cast<size_t>(kRetention));
    EXPECT_LE(kept.size(), static_cast<size_t>(kRetention + 1000));
    EXPECT_EQ(kept.front().duration_ms, start * 3000 + 2999);
    // Nothing is missing between the newest and the oldest kept.
    EXPECT_EQ(kept.front().duration_ms - kept.back().duration_ms,
              static_cast<int64_t>(kept.size()) - 1);
  }
}

}  // namespace
}  // namespace copra::server
