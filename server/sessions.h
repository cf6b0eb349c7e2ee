// Storage sessions inside coroutines: no thread waits for them.
//
// In: an App and what to do with a session. Out: its result. May include: app.h, waits.h.
// Invariant: a read is tried from the cache on the connection's thread and repeated on the storage
// pool when it needs the disk; a write may run more than once (conflicts), so it changes nothing of
// its surroundings that a second run would not set again. Name the closure first, then pass it.
#pragma once

#include <functional>
#include <memory>
#include <utility>

#include "server/app.h"
#include "server/awaitable.h"
#include "server/waits.h"

namespace copra::server {

template <class T>
using SessionBody = std::function<storage::Result<T>(storage::Session&)>;

template <class T>
boost::asio::awaitable<storage::Result<T>> read_session(App& app, SessionBody<T> body) {
  storage::Result<T> result = app.store().read(body, true);
  if (result.is(storage::Code::kWouldBlock)) {
    auto work = [&] { result = app.store().read(body); };
    auto running = run_on(app.storage_pool(), work);
    co_await std::move(running);
  }
  co_return result;
}

template <class T>
boost::asio::awaitable<storage::Result<T>> write_session(App& app, SessionBody<T> body) {
  auto result = std::make_shared<storage::Result<T>>(storage::Status::cancelled());
  App* const where = &app;
  auto start = [where, result, body = std::move(body)](std::function<void()> done) {
    where->store().write_async<T>(body, [result, done](storage::Result<T> written) {
      *result = std::move(written);
      done();
    });
  };
  auto waiting = until_called(start);
  co_await std::move(waiting);
  co_return std::move(*result);
}

}  // namespace copra::server
