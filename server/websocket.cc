// Websockets on accepted connections: the only file that instantiates Beast's websocket.
//
// Beast does the protocol: handshake, reading, control frames, closing. What leaves goes through
// Transport, Beast's next layer, whose writes end at once: they join the connection's one queue of
// shared buffers, where data frames of any thread line up too, and the queue leaves in few large
// writes. Lives on the connection's thread but for Mailbox, which others hold.
// Next: websocket.h (contract), http_connection.cc (who hands sockets over).
#include "server/websocket.h"

#include <algorithm>
#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <chrono>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "server/log.h"
#include "server/reply.h"
#include "server/text.h"
#include "server/websocket_stream.h"

namespace copra::server {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;

namespace {

// For the peer to answer our close frame, and for the queue to leave at the end.
constexpr int64_t kCloseMs = 5000;
// Buffers of one write.
constexpr size_t kBuffersPerWrite = 64;
// Frames of our own making (pongs, close) may exceed the queue's limit by this much.
constexpr size_t kControlBytesMax = 64 * 1024;
// A receive buffer that grew beyond this is given back after the message.
constexpr size_t kKeptBufferBytes = 16 * 1024;

struct Link;

// What others hold. Thread-safe; knows its connection while that lives.
class Mailbox final : public WebSocket {
 public:
  explicit Mailbox(size_t bytes_max) : bytes_max_(bytes_max) {}

  void send(Frame frame) override;
  void close(CloseCode code, std::string_view reason) override;
  void cut() override;
  asio::awaitable<Received> receive(std::string* message) override;
  asio::awaitable<void> pause(int64_t milliseconds) override;
  void set_deadline(int64_t milliseconds, Frame farewell) override;

  // Home thread.
  void attach(Link* link);
  void detach();
  struct Mail {
    std::vector<Frame> frames;
    std::optional<CloseCode> close;
    std::string reason;
    bool drop = false;  // forget what has not been sent yet
    bool cut = false;
  };
  Mail take();
  // What a client says after our close counts no more.
  bool closing();

  std::atomic<size_t> waiting_bytes{0};  // here and in the connection's queue

 private:
  void wake(const std::lock_guard<std::mutex>&);

  const size_t bytes_max_;
  std::mutex mutex_;
  Link* link_ = nullptr;  // null before the handshake and after the end
  Mail mail_;
  bool closing_ = false;
  bool posted_ = false;
};

// Beast's next layer.
class Transport {
 public:
  using executor_type = asio::io_context::executor_type;

  Transport(StreamSocket socket, std::unique_ptr<TlsSession> tls, std::string early, Link* owner)
      : socket_(std::move(socket)), tls_(std::move(tls)), early_(std::move(early)), owner_(owner) {}

  executor_type get_executor() noexcept { return socket_.get_executor(); }
  StreamSocket& socket() { return socket_; }
  TlsSession* tls() { return tls_.get(); }
  static StreamSocket::wait_type wait_for(TlsNeed need) {
    return need == TlsNeed::kRead ? StreamSocket::wait_read : StreamSocket::wait_write;
  }

  template <class Buffers, class Token>
  auto async_read_some(const Buffers& buffers, Token&& token) {
    auto initiate = [this](auto handler, const Buffers& to) {
      if (early_.empty()) {
        if (tls_) {
          TlsRead<std::decay_t<decltype(handler)>, Buffers> reading(*this, to, std::move(handler));
          reading.start();
        } else {
          socket_.async_read_some(to, std::move(handler));
        }
        return;
      }
      const size_t n = asio::buffer_copy(to, asio::buffer(early_));
      early_.erase(0, n);
      asio::post(get_executor(),
                 boost::beast::bind_front_handler(std::move(handler), error_code(), n));
    };
    return asio::async_initiate<Token, void(error_code, size_t)>(initiate, token, buffers);
  }

  template <class Buffers, class Token>
  auto async_write_some(const Buffers& buffers, Token&& token) {
    auto initiate = [this](auto handler, const Buffers& from) {
      std::string bytes(asio::buffer_size(from), '\0');
      asio::buffer_copy(asio::buffer(bytes), from);
      const size_t n = bytes.size();
      const error_code error = queue(std::move(bytes));
      asio::post(get_executor(),
                 boost::beast::bind_front_handler(std::move(handler), error, error ? 0 : n));
    };
    return asio::async_initiate<Token, void(error_code, size_t)>(initiate, token, buffers);
  }

  friend void beast_close_socket(Transport& transport) {
    error_code ignored;
    transport.socket_.close(ignored);
  }
  // The queue may still hold the close frame: serve_websocket() ends the connection.
  friend void teardown(boost::beast::role_type, Transport&, error_code& error) { error = {}; }
  template <class Handler>
  friend void async_teardown(boost::beast::role_type, Transport& transport, Handler&& handler) {
    asio::post(transport.get_executor(),
               boost::beast::bind_front_handler(std::forward<Handler>(handler), error_code()));
  }

 private:
  // A read through TLS: tries, waits for the socket, tries again. Whoever waits for the read keeps
  // the transport alive.
  template <class Handler, class Buffers>
  class TlsRead {
   public:
    TlsRead(Transport& transport, const Buffers& to, Handler handler)
        : transport_(&transport), to_(to), handler_(std::move(handler)) {}

    void start() {
      if (attempt()) {
        asio::post(transport_->get_executor(),
                   boost::beast::bind_front_handler(std::move(handler_), result_, bytes_));
      } else {
        wait();
      }
    }
    void operator()(const error_code& woken) {
      if (woken) {
        result_ = woken;
      } else if (!attempt()) {
        wait();
        return;
      }
      std::move(handler_)(result_, bytes_);
    }

   private:
    // True when the read has ended.
    bool attempt() {
      // Once closed, the descriptor may be somebody else's.
      if (!transport_->socket_.is_open()) {
        result_ = asio::error::bad_descriptor;
        return true;
      }
      asio::mutable_buffer first;
      for (auto it = asio::buffer_sequence_begin(to_); it != asio::buffer_sequence_end(to_); ++it) {
        first = *it;
        if (first.size() > 0) break;
      }
      if (first.size() == 0) return true;
      need_ = transport_->tls_->read(static_cast<char*>(first.data()), first.size(), &bytes_);
      if (need_ == TlsNeed::kClosed) result_ = asio::error::eof;
      return need_ == TlsNeed::kNothing || need_ == TlsNeed::kClosed;
    }
    void wait() {
      StreamSocket& socket = transport_->socket_;
      const auto kind = wait_for(need_);
      socket.async_wait(kind, std::move(*this));
    }

    Transport* transport_;
    Buffers to_;
    Handler handler_;
    TlsNeed need_ = TlsNeed::kRead;
    error_code result_;
    size_t bytes_ = 0;
  };

  error_code queue(std::string bytes);

  StreamSocket socket_;
  std::unique_ptr<TlsSession> tls_;
  std::string early_;
  Link* owner_;
};

// One connection, on its own thread.
struct Link : std::enable_shared_from_this<Link> {
  Link(StreamSocket socket, std::unique_ptr<TlsSession> tls, std::string early,
       std::shared_ptr<Mailbox> mailbox_, size_t bytes_max_)
      : mailbox(std::move(mailbox_)),
        bytes_max(bytes_max_),
        stream(std::move(socket), std::move(tls), std::move(early), this),
        deadline(stream.get_executor()),
        patience(stream.get_executor()),
        rest(stream.get_executor()) {}

  // Takes what others sent, and writes.
  void drain() {
    Mailbox::Mail mail = mailbox->take();
    for (Frame& frame : mail.frames) queue.push_back(std::move(frame));
    if (mail.drop) forget_unsent();
    if (mail.cut) end();
    pump();
    if (mail.close) start_close(*mail.close, mail.reason);
  }

  // Writes until the socket is full, then waits for it; never blocks.
  void pump() {
    if (blocked) return;
    auto& socket = stream.next_layer().socket();
    if (stream.next_layer().tls() != nullptr) {
      pump_tls();
      return;
    }
    while (!queue.empty() && socket.is_open()) {
      std::array<asio::const_buffer, kBuffersPerWrite> parts;
      size_t count = 0;
      for (const Frame& frame : queue) {
        if (count == parts.size()) break;
        const size_t skip = count == 0 ? front_sent : 0;
        parts[count++] = asio::buffer(frame->data() + skip, frame->size() - skip);
      }
      for (size_t i = count; i < parts.size(); ++i) parts[i] = {};
      error_code error;
      const size_t n = socket.write_some(parts, error);
      if (error == asio::error::would_block) {
        blocked = true;
        auto self = shared_from_this();
        socket.async_wait(StreamSocket::wait_write, [self](const error_code& woken) {
          self->blocked = false;
          if (!woken) self->pump();
        });
        return;
      }
      if (error) {
        end();
        return;
      }
      sent(n);
    }
    if (queue.empty() && ending) rest.cancel();
  }

  void pump_tls() {
    auto& socket = stream.next_layer().socket();
    TlsSession& tls = *stream.next_layer().tls();
    while (!all_sent() && socket.is_open()) {
      while (!queue.empty()) {
        const std::string_view left = std::string_view(*queue.front()).substr(front_sent);
        const size_t n = tls.put(left);
        sent(n);
        if (n < left.size()) break;
      }
      const TlsNeed need = tls.flush();
      if (need == TlsNeed::kClosed) {
        end();
        return;
      }
      if (need == TlsNeed::kNothing) continue;
      blocked = true;
      auto self = shared_from_this();
      socket.async_wait(Transport::wait_for(need), [self](const error_code& woken) {
        self->blocked = false;
        if (!woken) self->pump();
      });
      return;
    }
    if (queue.empty() && ending) rest.cancel();
  }

  bool all_sent() {
    const TlsSession* const tls = stream.next_layer().tls();
    return queue.empty() && (tls == nullptr || !tls->unsent());
  }

  void sent(size_t n) {
    mailbox->waiting_bytes.fetch_sub(n, std::memory_order_relaxed);
    while (n > 0) {
      const size_t left = queue.front()->size() - front_sent;
      if (n < left) {
        front_sent += n;
        return;
      }
      n -= left;
      front_sent = 0;
      queue.pop_front();
    }
  }

  // Keeps a frame that has begun to leave.
  void forget_unsent() {
    const size_t kept = front_sent > 0 ? 1 : 0;
    size_t bytes = 0;
    for (size_t i = kept; i < queue.size(); ++i) bytes += queue[i]->size();
    queue.resize(kept);
    mailbox->waiting_bytes.fetch_sub(bytes, std::memory_order_relaxed);
  }

  void start_close(CloseCode code, const std::string& reason) {
    if (std::exchange(closing, true)) return;
    auto self = shared_from_this();
    patience.expires_after(std::chrono::milliseconds(kCloseMs));
    patience.async_wait([self](const error_code& cancelled) {
      if (!cancelled) self->end();
    });
    auto work = close_politely(self, code, reason);
    asio::co_spawn(stream.get_executor(), std::move(work), asio::detached);
  }

  static asio::awaitable<void> close_politely(std::shared_ptr<Link> link, CloseCode code,
                                              std::string text) {
    websocket::close_reason reason(static_cast<websocket::close_code>(code));
    reason.reason.assign(text.data(), std::min(text.size(), reason.reason.max_size()));
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await link->stream.async_close(reason, token);
    link->closed = true;
    link->rest.cancel();
  }

  void end() {
    error_code ignored;
    stream.next_layer().socket().close(ignored);
    rest.cancel();
  }

  std::shared_ptr<Mailbox> mailbox;
  const size_t bytes_max;
  websocket::stream<Transport> stream;
  boost::beast::flat_buffer buffer;
  std::deque<Frame> queue;
  size_t front_sent = 0;  // bytes of queue.front() that have left
  bool blocked = false;   // waits for room in the socket
  bool closing = false;   // our close frame is on its way
  bool closed = false;    // the closing handshake has ended
  bool ending = false;    // the handler has returned
  Frame farewell;
  asio::steady_timer deadline, patience, rest;
};

error_code Transport::queue(std::string bytes) {
  Mailbox& mailbox = *owner_->mailbox;
  const size_t waiting = mailbox.waiting_bytes.fetch_add(bytes.size()) + bytes.size();
  owner_->queue.push_back(std::make_shared<const std::string>(std::move(bytes)));
  // A peer that pings and never reads.
  if (waiting > owner_->bytes_max + kControlBytesMax) return asio::error::no_buffer_space;
  owner_->pump();
  return {};
}

// ---- mailbox -----------------------------------------------------------------------------------

void Mailbox::wake(const std::lock_guard<std::mutex>&) {
  if (link_ == nullptr || std::exchange(posted_, true)) return;
  std::weak_ptr<Link> weak = link_->weak_from_this();
  asio::post(link_->stream.get_executor(), [weak] {
    if (const auto link = weak.lock()) link->drain();
  });
}

void Mailbox::send(Frame frame) {
  const std::lock_guard lock(mutex_);
  if (link_ == nullptr || closing_) return;
  const size_t bytes = frame->size();
  if (waiting_bytes.fetch_add(bytes, std::memory_order_relaxed) + bytes > bytes_max_) {
    waiting_bytes.fetch_sub(bytes, std::memory_order_relaxed);
    for (const Frame& unsent : mail_.frames)
      waiting_bytes.fetch_sub(unsent->size(), std::memory_order_relaxed);
    mail_.frames.clear();
    mail_.drop = true;
    mail_.close = CloseCode::kTryAgainLater;
    mail_.reason = "Messages are not being read";
    closing_ = true;
  } else {
    mail_.frames.push_back(std::move(frame));
  }
  wake(lock);
}

void Mailbox::close(CloseCode code, std::string_view reason) {
  const std::lock_guard lock(mutex_);
  if (link_ == nullptr || std::exchange(closing_, true)) return;
  mail_.close = code;
  mail_.reason = reason;
  wake(lock);
}

bool Mailbox::closing() {
  const std::lock_guard lock(mutex_);
  return closing_;
}

void Mailbox::cut() {
  const std::lock_guard lock(mutex_);
  if (link_ == nullptr) return;
  mail_.cut = true;
  wake(lock);
}

void Mailbox::attach(Link* link) {
  const std::lock_guard lock(mutex_);
  link_ = link;
}

void Mailbox::detach() {
  const std::lock_guard lock(mutex_);
  link_ = nullptr;
  mail_ = Mail();
}

Mailbox::Mail Mailbox::take() {
  const std::lock_guard lock(mutex_);
  posted_ = false;
  return std::exchange(mail_, Mail());
}

asio::awaitable<WebSocket::Received> Mailbox::receive(std::string* message) {
  const std::shared_ptr<Link> link = link_->shared_from_this();
  auto& buffer = link->buffer;
  buffer.clear();
  if (buffer.capacity() > kKeptBufferBytes) buffer.shrink_to_fit();
  error_code error;
  auto token = asio::redirect_error(asio::use_awaitable, error);
  co_await link->stream.async_read(buffer, token);
  if (error || closing()) co_return Received::kClosed;
  message->assign(static_cast<const char*>(buffer.cdata().data()), buffer.size());
  co_return link->stream.got_text() ? Received::kText : Received::kBinary;
}

asio::awaitable<void> Mailbox::pause(int64_t milliseconds) {
  const std::shared_ptr<Link> link = link_->shared_from_this();
  link->rest.expires_after(std::chrono::milliseconds(milliseconds));
  error_code ignored;
  auto token = asio::redirect_error(asio::use_awaitable, ignored);
  co_await link->rest.async_wait(token);
}

void Mailbox::set_deadline(int64_t milliseconds, Frame farewell) {
  Link& link = *link_;
  link.farewell = std::move(farewell);
  if (milliseconds == 0) {
    link.deadline.cancel();
    return;
  }
  link.deadline.expires_after(std::chrono::milliseconds(milliseconds));
  std::weak_ptr<Link> weak = link.weak_from_this();
  link.deadline.async_wait([weak](const error_code& cancelled) {
    const auto late = weak.lock();
    if (cancelled || !late) return;
    late->mailbox->send(late->farewell);
    late->mailbox->close(CloseCode::kPolicy, "");
  });
}

// Ends the mailbox's view of a connection, however its coroutine ends.
class Attachment {
 public:
  explicit Attachment(std::shared_ptr<Link> link) : link_(std::move(link)) {
    link_->mailbox->attach(link_.get());
  }
  ~Attachment() {
    link_->mailbox->detach();
    link_->deadline.cancel();
    link_->patience.cancel();
    link_->end();
  }
  Attachment(const Attachment&) = delete;
  Attachment& operator=(const Attachment&) = delete;

 private:
  const std::shared_ptr<Link> link_;
};

// The Origin to answer with: "" for none, or for one that cannot stand in a header.
std::string clean_origin(const std::string& origin) {
  for (const char c : origin)
    if (static_cast<unsigned char>(c) <= ' ' || static_cast<unsigned char>(c) >= 0x7F) return {};
  return origin;
}

http::request<http::string_body> handshake_request(const Request& request) {
  http::request<http::string_body> out;
  out.method(http::verb::get);
  out.target("/");
  out.version(11);
  for (const std::string_view name :
       {"host", "connection", "upgrade", "sec-websocket-key", "sec-websocket-version"}) {
    const std::string_view value = request.header(name);
    out.set(boost::beast::string_view(name.data(), name.size()),
            boost::beast::string_view(value.data(), value.size()));
  }
  return out;
}

bool lists_token(std::string_view list, std::string_view token) {
  for (const std::string& item : split(list, ','))
    if (equal_ignoring_case(trim(item), token)) return true;
  return false;
}

}  // namespace

asio::awaitable<void> serve_websocket(StreamSocket socket, std::unique_ptr<TlsSession> tls,
                                      const Request& request, std::string early,
                                      std::shared_ptr<WebSocketHandler> handler,
                                      const Settings& settings,
                                      std::function<void(WebSocketPtr)> opened) {
  const auto queue_max = static_cast<size_t>(settings.websocket_queue_bytes_max);
  auto mailbox = std::make_shared<Mailbox>(queue_max);
  auto link = std::make_shared<Link>(std::move(socket), std::move(tls), std::move(early), mailbox,
                                     queue_max);
  auto& stream = link->stream;

  websocket::stream_base::timeout timeout{};
  timeout.handshake_timeout = std::chrono::milliseconds(kCloseMs);
  timeout.idle_timeout = std::chrono::milliseconds(settings.websocket_idle_timeout);
  timeout.keep_alive_pings = true;
  stream.set_option(timeout);
  stream.set_option(websocket::stream_base::decorator(
      [origin = clean_origin(request.origin)](websocket::response_type& response) {
        response.set(http::field::server, "copra");
        response.set(http::field::access_control_allow_origin, origin.empty() ? "*" : origin);
        if (!origin.empty()) response.set(http::field::access_control_allow_credentials, "true");
        response.set(http::field::vary, "Origin");
      }));
  stream.read_message_max(static_cast<size_t>(settings.websocket_message_bytes_max));

  error_code error;
  const auto handshake = handshake_request(request);
  auto token = asio::redirect_error(asio::use_awaitable, error);
  co_await stream.async_accept(handshake, token);
  if (error) co_return;
  const Attachment attachment(link);
  opened(mailbox);

  std::string what;
  try {
    auto running = handler->run(mailbox);
    co_await std::move(running);
  } catch (const std::exception& failure) {
    what = failure.what();
  }
  if (!what.empty()) {
    log(LogLevel::kError, "handler_failed", {{"path", request.path}, {"error", what}});
    mailbox->close(CloseCode::kInternal, "Internal server error");
  }
  if (stream.is_open()) mailbox->close(CloseCode::kNormal, "");
  link->drain();
  // The rest of the queue and the closing handshake, within kCloseMs.
  link->ending = true;
  link->rest.expires_after(std::chrono::milliseconds(kCloseMs));
  while (stream.next_layer().socket().is_open() &&
         (!link->all_sent() || (link->closing && !link->closed))) {
    auto wait_token = asio::redirect_error(asio::use_awaitable, error);
    co_await link->rest.async_wait(wait_token);
    if (!error) break;
  }
  TlsSession* const session = stream.next_layer().tls();
  if (session != nullptr && stream.next_layer().socket().is_open()) session->close();
  stream.next_layer().socket().shutdown(asio::socket_base::shutdown_both, error);
}

void append_text_frame(std::string& out, std::string_view text) {
  out += static_cast<char>(0x81);  // the last and only frame of a text
  const size_t n = text.size();
  const auto big_endian = [&out, n](int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
      out += static_cast<char>((n >> shift) & 0xFF);
  };
  if (n < 126) {
    out += static_cast<char>(n);
  } else if (n < 65536) {
    out += static_cast<char>(126);
    big_endian(2);
  } else {
    out += static_cast<char>(127);
    big_endian(8);
  }
  out += text;
}

Frame text_frame(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size() + 10);
  append_text_frame(bytes, text);
  return std::make_shared<const std::string>(std::move(bytes));
}

WebSocketSlot::WebSocketSlot(std::atomic<int64_t>& open, int64_t open_max) : open_(&open) {
  if (open.fetch_add(1, std::memory_order_relaxed) < open_max) return;
  open.fetch_sub(1, std::memory_order_relaxed);
  open_ = nullptr;
}

WebSocketSlot::~WebSocketSlot() {
  if (open_ != nullptr) open_->fetch_sub(1, std::memory_order_relaxed);
}

bool is_upgrade(const Request& request, Response* refusal) {
  if (!lists_token(request.header("connection"), "upgrade") ||
      !lists_token(request.header("upgrade"), "websocket")) {
    *refusal = reply_error(426, "This address takes websockets only");
    refusal->headers.emplace_back("Upgrade", "websocket");
    return false;
  }
  if (request.header("sec-websocket-version") != "13") {
    *refusal = reply_error(426, "Only version 13 of the websocket protocol is spoken here");
    refusal->headers.emplace_back("Upgrade", "websocket");
    refusal->headers.emplace_back("Sec-WebSocket-Version", "13");
    return false;
  }
  // 16 bytes in base64.
  const std::string_view key = request.header("sec-websocket-key");
  const auto is_base64 = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/';
  };
  if (key.size() != 24 || !key.ends_with("==") ||
      !std::all_of(key.begin(), key.end() - 2, is_base64)) {
    *refusal = reply_error(400, "Missing or malformed Sec-WebSocket-Key header");
    return false;
  }
  return true;
}

}  // namespace copra::server
