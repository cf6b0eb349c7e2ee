// Websockets as the rest of the server sees them: text messages in, shared frames out.
//
// In: an upgrade request that a handler answers with Response::websocket. Out: a coroutine of the
// handler that receives messages; frames from any thread. May include: asio/awaitable.hpp and the
// standard library. Invariants: what waits to be sent to one client is bounded (a client that
// doesn't read is closed, never waited for); a WebSocket may outlive its connection and is then
// deaf and mute; receive() and pause() are called on the connection's own thread only.
// Next: websocket.cc (Beast's stream), realtime.h and game_room.h (who uses it).
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "server/awaitable.h"
#include "server/http.h"

namespace copra::server {

// One or more complete frames as they go over the wire; shared by all who get the same message.
using Frame = std::shared_ptr<const std::string>;

void append_text_frame(std::string& out, std::string_view text);
Frame text_frame(std::string_view text);

// RFC 6455, 7.4.1, as far as the server uses them.
enum class CloseCode : uint16_t {
  kNormal = 1000,
  kGoingAway = 1001,
  kPolicy = 1008,
  kInternal = 1011,
  kTryAgainLater = 1013,
};

class WebSocket {
 public:
  enum class Received : uint8_t { kText, kBinary, kClosed };

  virtual ~WebSocket() = default;

  // Any thread; never waits. Ignored once the socket closes.
  virtual void send(Frame frame) = 0;
  // Any thread: what was sent before still leaves, then the closing handshake; the peer has a few
  // seconds for it. The first call counts.
  virtual void close(CloseCode code, std::string_view reason) = 0;
  // Any thread: ends the connection at once.
  virtual void cut() = 0;

  // The next message. Control frames are answered while this waits.
  virtual boost::asio::awaitable<Received> receive(std::string* message) = 0;
  // Lets time pass: a client that sends too fast isn't read meanwhile.
  virtual boost::asio::awaitable<void> pause(int64_t milliseconds) = 0;
  // Unless it is called again within that time (0: for good) the client gets `farewell` and is
  // closed with kPolicy.
  virtual void set_deadline(int64_t milliseconds, Frame farewell) = 0;
};
using WebSocketPtr = std::shared_ptr<WebSocket>;

// One connection's behaviour; made by a route's handler, destroyed when the connection has ended.
class WebSocketHandler {
 public:
  virtual ~WebSocketHandler() = default;
  // Runs on the connection's thread; the socket is closed when it returns. Exceptions close it with
  // kInternal.
  virtual boost::asio::awaitable<void> run(WebSocketPtr socket) = 0;
};

// Counts an open websocket; empty when there are too many.
class WebSocketSlot {
 public:
  WebSocketSlot(std::atomic<int64_t>& open, int64_t open_max);
  WebSocketSlot(WebSocketSlot&& other) noexcept : open_(other.open_) { other.open_ = nullptr; }
  WebSocketSlot& operator=(WebSocketSlot&&) = delete;
  ~WebSocketSlot();
  explicit operator bool() const { return open_ != nullptr; }

 private:
  std::atomic<int64_t>* open_;
};

// Whether the request asks for a websocket; otherwise *refusal is the answer that it gets.
bool is_upgrade(const Request& request, Response* refusal);

}  // namespace copra::server
