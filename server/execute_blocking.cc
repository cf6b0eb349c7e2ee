// Drivers for programs without a server: the calling thread runs the isolate and waits for it.
//
// In: an isolate or an execution request. Out: its final step or outcome. May include: interp.h
// and invocation.h, no Asio: `copra exec` must start in milliseconds. Invariant: on return no task
// of the isolate runs any more. Next: execute.cc, the server's driver.
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

#include "server/execute.h"

namespace copra::server {

namespace {

// Ids of asynchronous tasks that have ended, handed from their threads to the driver.
struct Finished {
  std::mutex mutex;
  std::condition_variable wake;
  std::vector<uint64_t> ids;
};

}  // namespace

Step drive_blocking(Isolate& isolate) {
  const auto finished = std::make_shared<Finished>();
  size_t outstanding = 0;
  const auto take_finished = [&](std::unique_lock<std::mutex>& lock) {
    const std::vector<uint64_t> ids = std::exchange(finished->ids, {});
    lock.unlock();
    outstanding -= ids.size();
    for (const uint64_t id : ids) isolate.complete(id);
    return !ids.empty();
  };
  Step step{};
  for (;;) {
    step = isolate.resume();
    if (step.kind == StepKind::kSlice) continue;
    if (step.kind != StepKind::kSuspended) break;
    bool progress = false;
    for (const PendingTask& pending : isolate.take_new_tasks()) {
      const uint64_t id = pending.id;
      const auto done = [finished, id] {
        const std::lock_guard lock(finished->mutex);
        finished->ids.push_back(id);
        finished->wake.notify_one();
      };
      const HostTask::Start how = pending.task->start(done);
      if (how == HostTask::Start::kAsync) {
        ++outstanding;
        continue;
      }
      if (how == HostTask::Start::kBlocking) pending.task->run();
      isolate.complete(id);
      progress = true;
    }
    if (progress) continue;
    std::unique_lock lock(finished->mutex);
    const auto ready = [&] { return !finished->ids.empty(); };
    if (const auto wake_at = isolate.wake_at_us()) {
      const int64_t wait_us = *wake_at - steady_now_us();
      if (wait_us > 0) finished->wake.wait_for(lock, std::chrono::microseconds(wait_us), ready);
    } else {
      finished->wake.wait(lock, ready);
    }
    take_finished(lock);
  }
  while (outstanding != 0) {
    std::unique_lock lock(finished->mutex);
    finished->wake.wait(lock, [&] { return !finished->ids.empty(); });
    outstanding -= std::exchange(finished->ids, {}).size();
  }
  return step;
}

Outcome execute_blocking(ExecutionRequest request) {
  Invocation invocation(std::move(request.program), std::move(request.request),
                        std::move(request.context), request.limits);
  const Step last = drive_blocking(invocation.isolate());
  return invocation.finish(last);
}

}  // namespace copra::server
