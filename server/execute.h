// The only driver of a platform invocation: turns the interpreter's steps into waits.
//
// In: a compiled program and a request. Out: the finished answer. May include: invocation.h and
// asio/awaitable.hpp. Invariant: an isolate is resumed by one thread at a time: the connection's
// thread for its first slices, then a background thread of lower priority, so that a function that
// computes for long never delays short ones. Nothing else includes both interp.h and Asio.
// Next: interp/interp.h (Step), stdlib_shims/platform/invocation.h (what an outcome is).
#pragma once

#include <atomic>
#include <memory>

#include "server/awaitable.h"
#include "server/work_pool.h"
#include "stdlib_shims/platform/invocation.h"
#include "stdlib_shims/platform/session_room.h"

namespace copra::server {

struct ExecutionRequest {
  ExecutionRequest(std::shared_ptr<const Program> program_, RequestData request_,
                   PlatformContext context_, const Limits& limits_);
  ExecutionRequest(ExecutionRequest&&) noexcept;
  ~ExecutionRequest();

  std::shared_ptr<const Program> program;
  RequestData request;
  PlatformContext context;
  Limits limits;
  int client_socket = -1;  // looked at now and then; a client that left cancels the execution
};

// A room's isolate, driven call by call. One coroutine at a time, on the executor it was made for.
class RoomDriver {
 public:
  virtual ~RoomDriver() = default;
  virtual boost::asio::awaitable<RoomResult> call(RoomCall call) = 0;
  // Until `until_us` (steady clock) or wake(). What calls left behind goes on meanwhile.
  virtual boost::asio::awaitable<void> rest(int64_t until_us) = 0;
  // The isolate takes no more calls.
  virtual bool ended() const = 0;
  // Any thread: ends a rest(), the next one if none is going on.
  virtual void wake() = 0;
};

class Executor {
 public:
  // `blocking`: host tasks that may block; `background`: functions that compute for long.
  Executor(WorkPool& blocking, WorkPool& background, size_t executions_max);

  // On the thread of the calling coroutine. When the server is full or stopping the outcome is
  // kCancelled with status 503 and no user code has run.
  boost::asio::awaitable<Outcome> run(ExecutionRequest request);

  // `host` outlives the driver; nothing runs before the first call.
  std::shared_ptr<RoomDriver> open_room(boost::asio::any_io_executor home,
                                        std::shared_ptr<const Program> program,
                                        PlatformContext context, const Limits& limits,
                                        RoomHost& host);

  // From now on nothing starts, and what runs ends as kCancelled within a tick.
  void cancel_all() { stopping_.store(true, std::memory_order_relaxed); }
  size_t running() const { return running_.load(std::memory_order_relaxed); }

 private:
  WorkPool& blocking_;
  WorkPool& background_;
  const size_t executions_max_;
  std::atomic<size_t> running_{0};
  std::atomic<bool> stopping_{false};
};

// The same for programs without a server (`copra run`): the calling thread waits.
Outcome execute_blocking(ExecutionRequest request);
// Drives any isolate to its final step on the calling thread (`copra exec`).
Step drive_blocking(Isolate& isolate);

}  // namespace copra::server
