// Callbacks as awaitables; contract in waits.h.
#include "server/waits.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <utility>

namespace copra::server {

namespace asio = boost::asio;

asio::awaitable<void> until_called(std::function<void(std::function<void()>)> start) {
  auto initiate = [](auto handler, std::function<void(std::function<void()>)> begin) {
    // std::function wants copies, the handler has none: it moves out of shared storage once.
    auto kept = std::make_shared<decltype(handler)>(std::move(handler));
    const asio::any_io_executor home = asio::get_associated_executor(*kept);
    begin([kept, home] { asio::post(home, [kept] { std::move (*kept)(); }); });
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<>, void()>(
      initiate, asio::use_awaitable, std::move(start));
}

asio::awaitable<void> run_on(WorkPool& pool, std::function<void()> work) {
  WorkPool* const where = &pool;
  auto start = [where, &work](std::function<void()> done) {
    std::function<void()>* const job = &work;  // lives in the coroutine frame, which waits
    const bool accepted = where->post([job, done] {
      (*job)();
      done();
    });
    if (!accepted) {
      work();
      done();
    }
  };
  auto waiting = until_called(start);
  co_await std::move(waiting);
}

}  // namespace copra::server
