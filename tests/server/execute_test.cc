// The blocking driver: host tasks, timers, limits (the server's driver is tested over HTTP).
#include "server/execute.h"

#include <gtest/gtest.h>

#include <memory>

#include "server/app.h"
#include "storage/store.h"

namespace copra::server {
namespace {

class ExecuteTest : public testing::Test {
 protected:
  void SetUp() override {
    storage::StoreOptions options;
    options.path = ":memory:";
    store_ = std::move(storage::Store::open(std::move(options))).value();
    project_ = find_or_make_project(*store_, "p").value().id.text();
  }

  Outcome run(const std::string& code, const Limits& limits = {}) {
    const CompiledCode compiled = compile_function(code, "f");
    EXPECT_NE(compiled.program, nullptr) << compiled.error_text;
    PlatformContext context;
    context.store = store_.get();
    context.project_id = project_;
    return execute_blocking(
        ExecutionRequest(compiled.program, RequestData(), std::move(context), limits));
  }

  std::unique_ptr<storage::Store> store_;
  std::string project_;
};

TEST_F(ExecuteTest, ReturnsAndRaises) {
  EXPECT_EQ(run("def main():\n    return [1, 2]\n").result_json, "[1,2]");
  const Outcome failed = run("def main():\n    print('seen')\n    return 1 / 0\n");
  EXPECT_EQ(failed.kind, OutcomeKind::kFailed);
  EXPECT_EQ(failed.status, 500);
  EXPECT_EQ(failed.error, "ZeroDivisionError: division by zero");
  EXPECT_EQ(failed.output, "seen\n");
}

TEST_F(ExecuteTest, WaitsForTasksAndTimers) {
  const Outcome outcome =
      run("import asyncio\n"
          "async def main():\n"
          "    made = await asyncio.gather(*[asyncdb.create_document('c', {'i': i})"
          " for i in range(20)])\n"
          "    await asyncio.sleep(0.01)\n"
          "    return [len(made), db.count_documents('c')]\n");
  EXPECT_EQ(outcome.result_json, "[20,20]") << outcome.traceback;
}

TEST_F(ExecuteTest, TasksLeftBehindEndBeforeTheInvocation) {
  const Outcome outcome =
      run("import asyncio\n"
          "async def main():\n"
          "    for i in range(20): asyncio.create_task(asyncdb.create_document('d', {'i': i}))\n"
          "    await asyncio.sleep(0)\n"
          "    return 'left'\n");
  EXPECT_EQ(outcome.result_json, "\"left\"") << outcome.traceback;
}

TEST_F(ExecuteTest, DeadlineEndsLoopsAndSleeps) {
  Limits limits;
  limits.deadline_ms = 50;
  for (const char* const body : {"while True: pass", "import time; time.sleep(30)"}) {
    const Outcome outcome = run("def main():\n    " + std::string(body) + "\n", limits);
    EXPECT_EQ(outcome.kind, OutcomeKind::kTimeout) << body;
    EXPECT_EQ(outcome.status, 504) << body;
  }
}

}  // namespace
}  // namespace copra::server
