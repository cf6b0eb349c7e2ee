// The HTTP server as the rest sees it: listen, hand every request to a dispatcher, stop politely.
//
// In: settings and a Dispatcher. Out: responses on the wire. May include: http.h and
// asio/awaitable.hpp. Invariant: requests of one connection are answered one after the other and in
// order, on the connection's own thread. Beast and sockets live in http_connection.cc only.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/awaitable.h"
#include "server/http.h"
#include "server/settings.h"

namespace copra::server {

class Dispatcher {
 public:
  virtual ~Dispatcher() = default;
  // `request` stays alive and unchanged by others until the awaitable has ended. Exceptions become
  // a 500.
  virtual boost::asio::awaitable<Response> dispatch(Request& request) = 0;
  // Answers that never reach dispatch(): malformed or oversize requests, time-outs.
  virtual Response refuse(int status, std::string_view message) = 0;
};

class HttpServer {
 public:
  HttpServer(const Settings& settings, Dispatcher& dispatcher);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  // Binds and starts the threads. False: `error` says why ("address already in use …").
  bool start(std::string* error);
  uint16_t port() const;

  // No new connections; idle ones are closed, busy ones close after their answer.
  void begin_stop();
  // True when every connection has ended within `milliseconds`.
  bool wait_idle(int64_t milliseconds);
  // Cuts what is left. Coroutines that still wait are destroyed with the server.
  void cut();
  // Ends the threads; afterwards nothing of the server runs.
  void join();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copra::server
