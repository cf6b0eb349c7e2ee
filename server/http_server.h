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

// A body up to this size stays in memory; a larger one goes to a spool file in pieces of it.
inline constexpr size_t kSpoolBlockBytes = 1u << 20;

class Dispatcher {
 public:
  virtual ~Dispatcher() = default;
  // `request` stays alive and unchanged by others until the awaitable has ended. Exceptions become
  // a 500.
  virtual boost::asio::awaitable<Response> dispatch(Request& request) = 0;
  // Largest body that the request, of which only the head has come, may have.
  virtual size_t body_bytes_max(const Request& request) = 0;
  // Moves the bytes in request.body to request.spool, whenever more than kSpoolBlockBytes have
  // gathered. False: there is no room for them.
  virtual boost::asio::awaitable<bool> spool(Request& request) = 0;
  // The next piece of a body, where reading it may block. False: the answer can't be finished.
  virtual boost::asio::awaitable<bool> next_piece(BodySource& source, std::string* piece) = 0;
  // Before dispatch(), on the connection's thread: names the request (Request::id) and takes what
  // trusted proxies say about its client.
  virtual void begin(Request& request) = 0;
  // Once there is an answer, of dispatch() or refuse(), and before it leaves: counts, logs. Names a
  // request that was refused before begin().
  virtual void finish(Request& request, const Response& response) = 0;
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
  size_t open_connections() const;
  // Reads the certificate again: for new connections; open ones keep theirs. False: `error` says
  // why, and the old one stays.
  bool reload_tls(std::string* error);

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
