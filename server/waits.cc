// Callbacks as awaitables; contract in waits.h.
#include "server/waits.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <memory>
#include <utility>

namespace copra::server {

namespace asio = boost::asio;

asio::awaitable<void> until_called(std::function<void(std::function<void()>)> start) {
  // An exception must not leave the initiation: the handler there owns this very coroutine.
  std::exception_ptr failure;
  std::function<void(std::function<void()>)> guarded = [&](std::function<void()> done) {
    try {
      start(done);
    } catch (...) {
      failure = std::current_exception();
      done();
    }
  };
  auto initiate = [](auto handler, std::function<void(std::function<void()>)> begin) {
    // std::function wants copies, the handler has none: it moves out of shared storage once.
    auto kept = std::make_shared<decltype(handler)>(std::move(handler));
    const asio::any_io_executor home = asio::get_associated_executor(*kept);
    begin([kept, home] { asio::post(home, [kept] { std::move (*kept)(); }); });
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(
      initiate, asio::use_awaitable, std::move(guarded));
  if (failure) std::rethrow_exception(failure);
}

asio::awaitable<void> run_on(WorkPool& pool, std::function<void()> work) {
  WorkPool* const where = &pool;
  std::exception_ptr failure;
  auto start = [where, &work, &failure](std::function<void()> done) {
    // Both live in the coroutine frame, which waits.
    std::function<void()>* const job = &work;
    std::exception_ptr* const why = &failure;
    const auto piece = [job, why, done] {
      try {
        (*job)();
      } catch (...) {
        *why = std::current_exception();
      }
      done();
    };
    if (!where->post(piece)) piece();
  };
  auto waiting = until_called(start);
  co_await std::move(waiting);
  if (failure) std::rethrow_exception(failure);
}

}  // namespace copra::server
