// asyncdb on a slow store: gathered reads are in the store together, and what a time-out or a
// cancellation interrupts is written as a whole or not at all.
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "server/app.h"
#include "server/execute.h"
#include "storage/kv.h"
#include "storage/store.h"

namespace copra::server {
namespace {

using storage::Keyspace;
using storage::KvEngine;
using storage::KvReadOptions;

constexpr size_t kReaders = 4;
constexpr std::chrono::seconds kPatience{20};

// Reads of documents that may wait for a disk stay inside until all readers are there.
class Meeting {
 public:
  void enter() {
    std::unique_lock lock(mutex_);
    ++inside_;
    most_ = std::max(most_, inside_);
    if (inside_ >= kReaders) met_ = true;
    all_here_.notify_all();
    all_here_.wait_for(lock, kPatience, [this] { return met_ || !wanted_; });
    --inside_;
  }
  void want(bool wanted) {
    const std::lock_guard lock(mutex_);
    wanted_ = wanted;
    all_here_.notify_all();
  }
  size_t most() const {
    const std::lock_guard lock(mutex_);
    return most_;
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable all_here_;
  size_t inside_ = 0, most_ = 0;
  bool met_ = false, wanted_ = false;
};

class SlowEngine : public KvEngine {
 public:
  SlowEngine(std::unique_ptr<KvEngine> inner, Meeting& meeting)
      : inner_(std::move(inner)), meeting_(meeting) {}
  storage::Status get(Keyspace keyspace, std::string_view key, std::string* value,
                      const KvReadOptions& options) override {
    if (keyspace == Keyspace::kDocuments) {
      if (options.cache_only) return storage::Status::would_block();
      meeting_.enter();
    }
    return inner_->get(keyspace, key, value, options);
  }
  storage::Status multi_get(Keyspace keyspace, std::span<const std::string> keys,
                            std::vector<std::optional<std::string>>* values,
                            const KvReadOptions& options) override {
    if (keyspace == Keyspace::kDocuments) {
      if (options.cache_only) return storage::Status::would_block();
      meeting_.enter();
    }
    return inner_->multi_get(keyspace, keys, values, options);
  }
  storage::Result<std::unique_ptr<storage::KvCursor>> scan(Keyspace keyspace,
                                                           storage::KvRange range,
                                                           const KvReadOptions& options) override {
    return inner_->scan(keyspace, std::move(range), options);
  }
  std::unique_ptr<storage::KvSnapshot> snapshot() override { return inner_->snapshot(); }
  storage::Status apply(std::span<const std::span<const storage::KvOp>> groups,
                        bool sync) override {
    return inner_->apply(groups, sync);
  }
  storage::Status flush() override { return inner_->flush(); }

 private:
  std::unique_ptr<KvEngine> inner_;
  Meeting& meeting_;
};

class AsyncdbTest : public testing::Test {
 protected:
  void SetUp() override {
    storage::StoreOptions options;
    options.path = ":memory:";
    options.faults = faults_;
    options.wrap_engine = [this](std::unique_ptr<KvEngine> inner) {
      return std::make_unique<SlowEngine>(std::move(inner), meeting_);
    };
    store_ = std::move(storage::Store::open(std::move(options))).value();
    project_ = find_or_make_project(*store_, "p").value().id.text();
  }

  Outcome run(const std::string& code, const Limits& limits = {}, int client_socket = -1) {
    const CompiledCode compiled = compile_function(code, "f");
    EXPECT_NE(compiled.program, nullptr) << compiled.error_text;
    PlatformContext context;
    context.store = store_.get();
    context.project_id = project_;
    ExecutionRequest request(compiled.program, RequestData(), std::move(context), limits);
    request.client_socket = client_socket;
    Outcome outcome;
    io_.restart();
    boost::asio::co_spawn(io_, answer(&request, &outcome), boost::asio::detached);
    io_.run();
    return outcome;
  }

  // Until the commits that an execution left behind are done.
  void settle() {
    ASSERT_TRUE(store_
                    ->write([&](storage::Session& s) {
                      return s.put_record(storage::Uuid(), "settled", "x", "x");
                    })
                    .ok());
  }

  // Makes documents with i = 0..3; their ids as a Python list.
  std::string four_documents() {
    return run("def main():\n"
               "    return [db.create_document('c', {'i': i})['id'] for i in range(4)]\n")
        .result_json;
  }

  // Outlives the pools and the store: a task may end after the execution that it was for.
  boost::asio::io_context io_;
  std::shared_ptr<storage::KvMemFaults> faults_ = std::make_shared<storage::KvMemFaults>();
  Meeting meeting_;
  std::unique_ptr<storage::Store> store_;
  std::string project_;

 private:
  boost::asio::awaitable<void> answer(ExecutionRequest* request, Outcome* outcome) {
    auto running = executor_.run(std::move(*request));
    *outcome = co_await std::move(running);
  }

  WorkPool blocking_{"blocking", 2 * kReaders};
  WorkPool background_{"background", 1};
  Executor executor_{blocking_, background_, 8};
};

TEST_F(AsyncdbTest, GatheredReadsAreInTheStoreTogether) {
  const std::string ids = four_documents();
  meeting_.want(true);
  const Outcome outcome =
      run("import asyncio\n"
          "async def main():\n"
          "    found = await asyncio.gather(*[asyncdb.get_document('c', i) for i in " +
          ids +
          "])\n"
          "    return [d['i'] for d in found]\n");
  EXPECT_EQ(outcome.result_json, "[0,1,2,3]") << outcome.error << outcome.traceback;
  EXPECT_EQ(meeting_.most(), kReaders);
}

TEST_F(AsyncdbTest, FetchAllReadsTogether) {
  const std::string ids = four_documents();
  meeting_.want(true);
  const Outcome outcome =
      run("async def main():\n"
          "    found = await asyncdb.fetch_all([{'type': 'find_one', 'collection': 'c', 'id': i}"
          " for i in " +
          ids +
          "])\n"
          "    return [d['i'] for d in found]\n");
  EXPECT_EQ(outcome.result_json, "[0,1,2,3]") << outcome.error << outcome.traceback;
  EXPECT_EQ(meeting_.most(), kReaders);
}

// Writes of six documents each, interrupted in every way, on a store that takes 300 ms a commit.
TEST_F(AsyncdbTest, AWriteThatIsCancelledIsWholeOrAbsent) {
  faults_->apply_delay_us = 300'000;
  const Outcome outcome =
      run("import asyncio\n"
          "async def main():\n"
          "    rows = [{'n': n, 'half': h} for n in range(3) for h in range(2)]\n"
          "    cut = 0\n"
          "    for wait in (0, 0.005, 0.02):\n"
          "        t = asyncio.create_task(asyncdb.bulk_create_documents('c', rows))\n"
          "        await asyncio.sleep(wait)\n"
          "        t.cancel()\n"
          "        try:\n"
          "            await t\n"
          "        except asyncio.CancelledError:\n"
          "            cut += 1\n"
          "    try:\n"
          "        await asyncio.wait_for(asyncdb.bulk_create_documents('c', rows), 0.005)\n"
          "    except asyncio.TimeoutError:\n"
          "        cut += 1\n"
          "    async def work():\n"
          "        for row in rows:\n"
          "            await asyncdb.create_document('c', row)\n"
          "        await asyncio.sleep(30)\n"
          "    try:\n"
          "        await asyncio.wait_for(asyncdb.transaction('k', work), 0.1)\n"
          "    except asyncio.TimeoutError:\n"
          "        cut += 1\n"
          "    return [cut, await asyncdb.count_documents('c') % 6]\n");
  EXPECT_EQ(outcome.result_json, "[5,0]") << outcome.error << outcome.traceback;
  settle();
  EXPECT_EQ(run("def main():\n    return db.count_documents('c') % 6\n").result_json, "0");
}

// What the execution's end cuts off: its deadline, or a client that hung up.
constexpr const char* kEndlessWrites =
    "import asyncio\n"
    "async def main():\n"
    "    async def pairs(i):\n"
    "        while True:\n"
    "            await asyncdb.bulk_create_documents('c', [{'n': 1}, {'n': 2}])\n"
    "            def two():\n"
    "                db.create_document('c', {'n': 1})\n"
    "                db.create_document('c', {'n': 2})\n"
    "            db.transaction('k%d' % i, two, result_ttl_seconds=1)\n"
    "    await asyncio.gather(*[pairs(i) for i in range(4)])\n";

TEST_F(AsyncdbTest, TheDeadlineOfTheExecutionLeavesNoHalfWrite) {
  faults_->apply_delay_us = 2'000;
  for (const int64_t deadline_ms : {31, 66, 500}) {
    Limits limits;
    limits.deadline_ms = deadline_ms;
    EXPECT_EQ(run(kEndlessWrites, limits).kind, OutcomeKind::kTimeout);
    settle();
    EXPECT_EQ(run("def main():\n    return db.count_documents('c') % 2\n").result_json, "0");
  }
  EXPECT_NE(run("def main():\n    return db.count_documents('c')\n").result_json, "0");
}

TEST_F(AsyncdbTest, AClientThatHangsUpLeavesNoHalfWrite) {
  faults_->apply_delay_us = 2'000;
  int sockets[2];
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, sockets), 0);
  close(sockets[1]);
  const Outcome outcome = run(kEndlessWrites, {}, sockets[0]);
  close(sockets[0]);
  EXPECT_EQ(outcome.kind, OutcomeKind::kCancelled) << outcome.error;
  settle();
  EXPECT_EQ(run("def main():\n    return db.count_documents('c') % 2\n").result_json, "0");
}

TEST_F(AsyncdbTest, ATimeLimitInATransactionLeavesNothing) {
  Limits limits;
  limits.deadline_ms = 100;
  for (const char* const method : {"db", "await asyncdb"}) {
    const Outcome outcome =
        run("import asyncio\n"
            "async def main():\n"
            "    async def work():\n"
            "        db.create_document('c', {'n': 1})\n"
            "        await asyncdb.create_document('c', {'n': 2})\n"
            "        await asyncio.sleep(30)\n"
            "    return " +
                std::string(method) + ".transaction('" + method + "', work)\n",
            limits);
    EXPECT_EQ(outcome.kind, OutcomeKind::kTimeout) << outcome.result_json;
    EXPECT_EQ(run("def main():\n    return db.count_documents('c')\n").result_json, "0");
  }
}

TEST_F(AsyncdbTest, AFailedWriteIsAnErrorAndTheNextOneWorks) {
  faults_->fail_apply_at = 0;
  const Outcome outcome =
      run("def main():\n"
          "    try:\n"
          "        db.create_document('c', {'n': 1})\n"
          "        return 'written'\n"
          "    except RuntimeError as e:\n"
          "        first = str(e)\n"
          "    db.create_document('c', {'n': 2})\n"
          "    return [first.startswith('Storage failure'), db.count_documents('c')]\n");
  EXPECT_EQ(outcome.result_json, "[true,1]") << outcome.error << outcome.traceback;
}

}  // namespace
}  // namespace copra::server
