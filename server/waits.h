// How a handler waits for something that ends on another thread, without knowing Asio's operations.
//
// In: a closure that starts the thing. Out: an awaitable that resumes on the coroutine's own thread
// once it has ended. May include: asio/awaitable.hpp (declarations only cost half a second).
// Invariant: the coroutine always resumes on the executor it was spawned on, never inside the
// callback, and what the closures throw is thrown there. House rule for callers: name the closure
// first, then move it in (g++ 12 destroys temporaries of co_await expressions twice).
#pragma once

#include <functional>

#include "server/awaitable.h"
#include "server/work_pool.h"

namespace copra::server {

// Calls start(done); resumes after `done` was called, once, from any thread.
boost::asio::awaitable<void> until_called(std::function<void(std::function<void()>)> start);

// Runs `work` on the pool and resumes when it has ended; here and now when the pool has stopped.
boost::asio::awaitable<void> run_on(WorkPool& pool, std::function<void()> work);

}  // namespace copra::server
