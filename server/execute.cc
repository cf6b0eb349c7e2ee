// The server's driver of invocations; contract in execute.h.
//
// States of a run: resuming here (its first slices) · resuming on a background thread · waiting for
// host tasks or a timer · ended. Wake-ups from other threads only append to lists under the run's
// mutex and post to its home thread; the isolate itself is touched by its current thread alone.
#include "server/execute.h"

#include <algorithm>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "server/http.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

// Slices (about a millisecond each) that a function gets on the connection's thread before it goes
// to the background. Most functions never use up one.
constexpr int kForegroundSlices = 3;
// The longest that replies which come at once keep a run on its connection's thread: others wait.
constexpr int64_t kForegroundTurnUs = 2'000;
// A background thread keeps a run this long while others wait for the thread.
constexpr int64_t kBackgroundTurnUs = 10'000;
// How often a waiting run looks whether its client left, the server stops or its deadline passed.
constexpr int64_t kTickUs = 250'000;
constexpr int64_t kLongestRestUs = 3'600'000'000;
constexpr const char kBusyBody[] =
    R"({"success":false,"result":null,"output":"","error":"Server is busy","execution_time":0.0})";

class Run : public std::enable_shared_from_this<Run> {
 public:
  // `owner` keeps the isolate alive.
  Run(asio::any_io_executor home, WorkPool& blocking, WorkPool& background,
      const std::atomic<bool>& stopping, std::shared_ptr<void> owner, Isolate& isolate)
      : home_(std::move(home)),
        blocking_(blocking),
        background_(background),
        stopping_(stopping),
        owner_(std::move(owner)),
        isolate_(isolate) {}

  void watch_client(int socket) { client_socket_ = socket; }
  // `elastic`: waiting for a thread doesn't count.
  void set_deadline(int64_t us, bool elastic) {
    deadline_us_ = us;
    elastic_ = elastic;
  }
  bool resting() const { return isolate_.resting(); }
  // The most that was seen between two steps.
  size_t heap_bytes() const { return heap_bytes_; }

  Step resume() {
    deliver();
    const Step step = isolate().resume();
    heap_bytes_ = std::max(heap_bytes_, isolate().heap_bytes());
    return step;
  }

  // Starts the tasks that the last resume() asked for; true when one has ended already.
  bool start_tasks() {
    bool progress = false;
    for (const PendingTask& pending : isolate().take_new_tasks()) {
      const uint64_t id = pending.id;
      HostTask* const task = pending.task;
      const auto self = shared_from_this();
      switch (task->start([self, id] { self->task_ended(id); })) {
        case HostTask::Start::kDone:
          isolate().complete(id);
          progress = true;
          break;
        case HostTask::Start::kAsync: break;
        case HostTask::Start::kBlocking:
          const bool accepted = blocking_.post([self, task, id] {
            task->run();
            self->task_ended(id);
          });
          if (!accepted) {
            task->run();
            isolate().complete(id);
            progress = true;
          }
      }
    }
    return progress;
  }

  // Home thread: until something woke the run, its timer is due, or a tick has passed.
  asio::awaitable<void> wait() {
    {
      const std::lock_guard lock(mutex_);
      // What ends while a background thread has the isolate is that thread's to deliver: whoever
      // looked again at once would keep every other connection of this thread waiting meanwhile.
      if (in_background_ ? background_step_.has_value() : !ended_.empty()) co_return;
    }
    const int64_t now = steady_now_us();
    int64_t until = now + kTickUs;
    if (!in_background_) {
      if (const auto wake_at = isolate().wake_at_us()) until = std::min(until, *wake_at);
      until = std::min(until, std::max(deadline_us_, now + 1000));
    }
    if (!timer_) timer_.emplace(home_);
    timer_->expires_after(std::chrono::microseconds(std::max<int64_t>(until - now, 0)));
    waiting_ = true;
    boost::system::error_code woken;
    auto token = asio::redirect_error(asio::use_awaitable, woken);
    co_await timer_->async_wait(token);
    waiting_ = false;
    if (stopping_.load(std::memory_order_relaxed) || client_seen_to_leave())
      cancel_wanted_.store(true, std::memory_order_relaxed);
  }

  // Home thread, while the isolate rests: until `until_us`, a signal(), or true: it has work to do.
  asio::awaitable<bool> rest(int64_t until_us) {
    const int64_t now = steady_now_us();
    const int64_t wake_at = isolate().wake_at_us().value_or(INT64_MAX);
    {
      const std::lock_guard lock(mutex_);
      if (!ended_.empty()) co_return true;
      if (std::exchange(signalled_, false)) co_return false;
    }
    const int64_t until = std::min({until_us, wake_at, now + kLongestRestUs});
    if (until > now) {
      if (!timer_) timer_.emplace(home_);
      timer_->expires_after(std::chrono::microseconds(until - now));
      waiting_ = true;
      boost::system::error_code woken;
      auto token = asio::redirect_error(asio::use_awaitable, woken);
      co_await timer_->async_wait(token);
      waiting_ = false;
    }
    const std::lock_guard lock(mutex_);
    signalled_ = false;
    co_return !ended_.empty() || wake_at <= steady_now_us();
  }

  // Any thread: ends a rest().
  void signal() {
    {
      const std::lock_guard lock(mutex_);
      signalled_ = true;
      if (std::exchange(wake_posted_, true)) return;
    }
    post_wake();
  }

  // True when the isolate is suspended and nothing has happened that could move it.
  bool nothing_new() {
    if (cancel_wanted_.load(std::memory_order_relaxed)) return false;
    if (const auto wake_at = isolate().wake_at_us(); wake_at && *wake_at <= steady_now_us())
      return false;
    if (steady_now_us() >= deadline_us_) return false;
    const std::lock_guard lock(mutex_);
    return ended_.empty();
  }

  void start_in_background() {
    in_background_ = true;
    posted_us_ = steady_now_us();
    const auto self = shared_from_this();
    if (!background_.post([self] { self->background_turn(); })) {
      isolate().cancel();
      background_step_ = isolate().resume();
    }
  }

  std::optional<Step> take_background_step() {
    const std::lock_guard lock(mutex_);
    if (!background_step_) return std::nullopt;
    in_background_ = false;
    return std::exchange(background_step_, std::nullopt);
  }

  void cancel_if_wanted() {
    if (cancel_wanted_.load(std::memory_order_relaxed) || stopping_.load(std::memory_order_relaxed))
      isolate().cancel();
  }

  // A resume() after the deadline ends the program; should a suspended one go on waiting all the
  // same, it is cancelled.
  void cancel_if_overdue() {
    if (steady_now_us() >= deadline_us_ + 2 * kTickUs) isolate().cancel();
  }

 private:
  Isolate& isolate() { return isolate_; }

  // Looks once a tick, however short the waits are.
  bool client_seen_to_leave() {
    const int64_t now = steady_now_us();
    if (client_socket_ < 0 || now < looked_us_ + kTickUs) return false;
    looked_us_ = now;
    return client_left(client_socket_);
  }

  // Any thread.
  void task_ended(uint64_t id) {
    {
      const std::lock_guard lock(mutex_);
      ended_.push_back(id);
      if (std::exchange(wake_posted_, true)) return;
    }
    post_wake();
  }

  void post_wake() {
    const auto self = shared_from_this();
    asio::post(home_, [self] {
      {
        const std::lock_guard lock(self->mutex_);
        self->wake_posted_ = false;
      }
      if (self->waiting_) self->timer_->cancel();
    });
  }

  // The thread that owns the isolate: gives it the replies that have come in.
  void deliver() {
    std::vector<uint64_t> ids;
    {
      const std::lock_guard lock(mutex_);
      if (ended_.empty()) return;
      ids.swap(ended_);
    }
    for (const uint64_t id : ids) isolate().complete(id);
  }

  // A background thread: slices until the run waits or ends, or until others want the thread.
  void background_turn() {
    const int64_t start = steady_now_us();
    if (elastic_) {
      isolate().extend_deadline(start - posted_us_);
      deadline_us_ += start - posted_us_;
    }
    for (;;) {
      cancel_if_wanted();
      const Step step = resume();
      if (step.kind != StepKind::kSlice) {
        {
          const std::lock_guard lock(mutex_);
          background_step_ = step;
          if (std::exchange(wake_posted_, true)) return;
        }
        post_wake();
        return;
      }
      if (steady_now_us() - start < kBackgroundTurnUs || !background_.has_waiting()) continue;
      const auto self = shared_from_this();
      posted_us_ = steady_now_us();
      if (background_.post([self] { self->background_turn(); })) return;
      cancel_wanted_.store(true, std::memory_order_relaxed);
    }
  }

  const asio::any_io_executor home_;
  WorkPool& blocking_;
  WorkPool& background_;
  const std::atomic<bool>& stopping_;
  int client_socket_ = -1;

  // The thread that drives the isolate.
  int64_t deadline_us_ = INT64_MAX / 2;
  int64_t posted_us_ = 0;
  bool elastic_ = false;

  size_t heap_bytes_ = 0;  // of the thread that owns the isolate

  // Home thread only.
  std::optional<asio::steady_timer> timer_;
  bool waiting_ = false;
  bool in_background_ = false;
  int64_t looked_us_ = steady_now_us();  // when the client's socket was looked at

  std::atomic<bool> cancel_wanted_{false};
  std::mutex mutex_;
  std::vector<uint64_t> ended_;          // guarded by mutex_
  std::optional<Step> background_step_;  // guarded by mutex_
  bool wake_posted_ = false;             // guarded by mutex_
  bool signalled_ = false;               // guarded by mutex_

  // Tasks still in flight hold the run, so the isolate outlives everything that it owns.
  const std::shared_ptr<void> owner_;
  Isolate& isolate_;
};

// Drives the isolate until it has ended or rests.
asio::awaitable<Step> drive(std::shared_ptr<Run> run, asio::any_io_executor home) {
  int slices = 0;
  int64_t turn_us = steady_now_us();  // when this thread last did something else
  Step step = run->resume();
  for (;;) {
    switch (step.kind) {
      case StepKind::kDone:
      case StepKind::kRaised:
      case StepKind::kLimit: co_return step;
      case StepKind::kSlice:
        if (++slices < kForegroundSlices) {
          // Behind whatever else this thread has to do.
          co_await asio::post(home, asio::use_awaitable);
          turn_us = steady_now_us();
          step = run->resume();
          break;
        }
        run->start_in_background();
        for (;;) {
          if (const auto ended = run->take_background_step()) {
            step = *ended;
            break;
          }
          auto waiting = run->wait();
          co_await std::move(waiting);
        }
        turn_us = steady_now_us();
        break;
      case StepKind::kSuspended:
        if (!run->start_tasks()) {
          if (run->resting()) co_return step;
          while (run->nothing_new()) {
            auto waiting = run->wait();
            co_await std::move(waiting);
            turn_us = steady_now_us();
          }
        }
        if (steady_now_us() - turn_us > kForegroundTurnUs) {
          co_await asio::post(home, asio::use_awaitable);
          turn_us = steady_now_us();
        }
        run->cancel_if_wanted();
        run->cancel_if_overdue();
        step = run->resume();
    }
  }
}

class RoomRun final : public RoomDriver {
 public:
  RoomRun(asio::any_io_executor home, std::shared_ptr<Run> run,
          std::shared_ptr<RoomInvocation> invocation)
      : home_(std::move(home)), run_(std::move(run)), invocation_(std::move(invocation)) {}

  asio::awaitable<RoomResult> call(RoomCall call) override {
    if (!ended_) {
      run_->set_deadline(steady_now_us() + call.deadline_ms * 1000,
                         call.handler == RoomHandler::kTick);
      invocation_->begin(std::move(call));
      auto driving = drive(run_, home_);
      const Step step = co_await std::move(driving);
      ended_ = step.kind != StepKind::kSuspended;
      run_->set_deadline(INT64_MAX / 2, false);
    }
    RoomResult result = invocation_->take();
    if (ended_) result.dead = true;
    ended_ = result.dead;
    co_return result;
  }

  asio::awaitable<void> rest(int64_t until_us) override {
    auto resting = run_->rest(until_us);
    if (!co_await std::move(resting)) co_return;
    auto driving = drive(run_, home_);
    const Step step = co_await std::move(driving);
    ended_ = step.kind != StepKind::kSuspended;
  }

  bool ended() const override { return ended_; }
  void wake() override { run_->signal(); }

 private:
  const asio::any_io_executor home_;
  const std::shared_ptr<Run> run_;
  const std::shared_ptr<RoomInvocation> invocation_;
  bool ended_ = false;
};

// Counts an execution for as long as it lives.
class Admission {
 public:
  explicit Admission(std::atomic<size_t>& running) : running_(running) {
    count_ = running_.fetch_add(1, std::memory_order_relaxed) + 1;
  }
  ~Admission() { running_.fetch_sub(1, std::memory_order_relaxed); }
  Admission(const Admission&) = delete;
  Admission& operator=(const Admission&) = delete;
  size_t count() const { return count_; }

 private:
  std::atomic<size_t>& running_;
  size_t count_ = 0;
};

Outcome refused() {
  Outcome out;
  out.kind = OutcomeKind::kCancelled;
  out.status = 503;
  out.error = "Server is busy";
  out.body = kBusyBody;
  return out;
}

}  // namespace

ExecutionRequest::ExecutionRequest(std::shared_ptr<const Program> program_, RequestData request_,
                                   PlatformContext context_, const Limits& limits_)
    : program(std::move(program_)),
      request(std::move(request_)),
      context(std::move(context_)),
      limits(limits_) {}
ExecutionRequest::ExecutionRequest(ExecutionRequest&&) noexcept = default;
ExecutionRequest::~ExecutionRequest() = default;

Executor::Executor(WorkPool& blocking, WorkPool& background, size_t executions_max)
    : blocking_(blocking), background_(background), executions_max_(executions_max) {}

asio::awaitable<Outcome> Executor::run(ExecutionRequest request) {
  const Admission admission(running_);
  if (admission.count() > executions_max_ || stopping_.load(std::memory_order_relaxed))
    co_return refused();
  const asio::any_io_executor home = co_await asio::this_coro::executor;
  const int64_t deadline_us = steady_now_us() + request.limits.deadline_ms * 1000;
  const auto invocation =
      std::make_shared<Invocation>(std::move(request.program), std::move(request.request),
                                   std::move(request.context), request.limits);
  const auto run = std::make_shared<Run>(home, blocking_, background_, stopping_, invocation,
                                         invocation->isolate());
  run->watch_client(request.client_socket);
  run->set_deadline(deadline_us, false);
  auto driving = drive(run, home);
  const Step last = co_await std::move(driving);
  Outcome outcome = invocation->finish(last);
  outcome.heap_bytes = run->heap_bytes();
  co_return outcome;
}

std::shared_ptr<RoomDriver> Executor::open_room(asio::any_io_executor home,
                                                std::shared_ptr<const Program> program,
                                                PlatformContext context, const Limits& limits,
                                                RoomHost& host) {
  const auto invocation =
      std::make_shared<RoomInvocation>(std::move(program), std::move(context), limits, host);
  const auto run = std::make_shared<Run>(home, blocking_, background_, stopping_, invocation,
                                         invocation->isolate());
  return std::make_shared<RoomRun>(std::move(home), run, invocation);
}

}  // namespace copra::server
