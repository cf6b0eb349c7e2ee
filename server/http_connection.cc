// HTTP/1.1 on sockets: the only file that instantiates Beast and reads or writes a socket.
//
// In: bytes, through TLS or not. Out: Requests for the dispatcher, bytes of its Responses. One
// io_context a thread, one coroutine a connection, sockets handed round-robin by one acceptor: no
// lock on the hot path. Invariants: a connection's state is touched by its own thread only; every
// wait on a peer has a deadline that the thread's sweep enforces (no timer per request); answers
// leave in order. Next: http_server.h (contract), routes.cc (the dispatcher).
#include <fcntl.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/status.hpp>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <ctime>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "server/awaitable.h"
#include "server/http_server.h"
#include "server/log.h"
#include "server/text.h"
#include "server/tls.h"
#include "server/websocket_stream.h"

namespace copra::server {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using Socket = StreamSocket;
using boost::system::error_code;

namespace {

constexpr size_t kReadBytes = 4 * 1024;
constexpr size_t kReadBytesBody = 128 * 1024;
// A connection that waits for its next request keeps no more than this.
constexpr size_t kIdleBufferBytes = 16 * 1024;
// A body up to this size is sent in one buffer with its head.
constexpr size_t kSmallBodyBytes = 16 * 1024;
// What is read and thrown away after a refused request, so that the client gets to our answer.
constexpr size_t kLingerBytesMax = 64u << 20;
// Different ones: each is compared with those before it.
constexpr size_t kHeadersMax = 500;
constexpr int64_t kSweepMs = 250;
constexpr int64_t kStreamPollMs = 250;  // between two looks at a BodyStream
constexpr int64_t kNever = std::numeric_limits<int64_t>::max();
constexpr std::string_view kStoppingReason = "Server is shutting down";
constexpr int kReservedDescriptors = 256;  // for the store, logs and the accept queue

int64_t steady_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

// Fills a Request straight from the parser's callbacks, without Beast's field container.
class RequestParser final : public http::basic_parser<true> {
 public:
  RequestParser(Request& request, const Settings& settings, Dispatcher& dispatcher)
      : request_(request), dispatcher_(dispatcher) {
    header_limit(static_cast<std::uint32_t>(settings.header_bytes_max));
    body_limit(boost::none);  // by kind of request: see on_header_impl
    eager(true);
  }

  bool expects_continue() const { return expects_continue_; }
  // The status that refuses a coding of the body that this server does not undo; else 0.
  int unsupported() const { return unsupported_; }

 private:
  using string_view = boost::beast::string_view;

  void on_request_impl(http::verb, string_view method, string_view target, int version,
                       error_code& error) override {
    request_.keep_alive_by_default = version >= 11;
    request_.method_text.assign(method.data(), method.size());
    request_.method = method_from(request_.method_text);
    request_.target.assign(target.data(), target.size());
    std::string_view path = request_.target;
    // The absolute form that proxies use.
    for (const std::string_view scheme : {"http://", "https://"}) {
      if (!path.starts_with(scheme)) continue;
      const size_t slash = path.find('/', scheme.size());
      path = slash == std::string_view::npos ? std::string_view("/") : path.substr(slash);
      break;
    }
    path = path.substr(0, path.find('?'));
    if (!path.starts_with('/') && path != "*") error = http::error::bad_target;
    request_.path = path;
  }

  void on_response_impl(int, string_view, int, error_code&) override {}

  void on_field_impl(http::field, string_view name, string_view value, error_code& error) override {
    if (header_done_) return;  // trailers
    std::string key(name.data(), name.size());
    for (char& c : key)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    for (auto& [known, joined] : request_.headers) {
      if (known != key) continue;
      if (key == "host") error = http::error::bad_field;
      joined += key == "cookie" ? "; " : ", ";
      joined.append(value.data(), value.size());
      return;
    }
    if (request_.headers.size() == kHeadersMax) {
      error = http::error::header_limit;
      return;
    }
    request_.headers.emplace_back(std::move(key), std::string(value.data(), value.size()));
  }

  void on_header_impl(error_code& error) override {
    header_done_ = true;
    request_.keep_alive = keep_alive();
    const auto length = content_length();
    if (chunked() || (length && *length > 0))
      body_bytes_max_ = dispatcher_.body_bytes_max(request_);
    expects_continue_ = equal_ignoring_case(request_.header("expect"), "100-continue");
    request_.origin = request_.header("origin");
    if (length && *length > body_bytes_max_) error = http::error::body_limit;
    const std::string_view coding = request_.header("content-encoding");
    const std::string_view transfer = request_.header("transfer-encoding");
    if (!transfer.empty() && !equal_ignoring_case(transfer, "chunked")) {
      unsupported_ = 501;
      error = http::error::bad_transfer_encoding;
    } else if (!coding.empty() && !equal_ignoring_case(coding, "identity") &&
               (chunked() || (length && *length > 0))) {
      unsupported_ = 415;
      error = http::error::bad_value;
    }
    // RFC 9112, 3.2: exactly one Host in HTTP/1.1.
    if (request_.keep_alive_by_default && request_.header("host").empty())
      error = http::error::bad_field;
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>& length, error_code&) override {
    // No more than a megabyte on the word of a stranger.
    if (length) request_.body.reserve(std::min<size_t>(*length, 1u << 20));
  }

  std::size_t on_body_impl(string_view bytes, error_code& error) override {
    if ((body_bytes_ += bytes.size()) > body_bytes_max_) {
      error = http::error::body_limit;
      return 0;
    }
    request_.body.append(bytes.data(), bytes.size());
    return bytes.size();
  }

  // Before a byte of the chunk is there: what is announced counts.
  void on_chunk_header_impl(std::uint64_t size, string_view, error_code& error) override {
    if (size > body_bytes_max_ - body_bytes_) error = http::error::body_limit;
  }

  std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code& error) override {
    return on_body_impl(bytes, error);
  }

  void on_finish_impl(error_code&) override {}

  Request& request_;
  Dispatcher& dispatcher_;
  size_t body_bytes_max_ = 0;
  size_t body_bytes_ = 0;
  bool header_done_ = false;
  bool expects_continue_ = false;
  int unsupported_ = 0;
};

struct Connection;

tcp::socket::wait_type wait_for(TlsNeed need) {
  return need == TlsNeed::kRead ? tcp::socket::wait_read : tcp::socket::wait_write;
}

// One thread and everything that belongs to it.
struct IoThread {
  IoThread() : guard(asio::make_work_guard(context)), sweep(context) {}

  std::vector<Connection*> connections;  // before context, whose end destroys connections
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard;
  asio::steady_timer sweep;
  bool stopping = false;
  std::time_t date_second = 0;
  std::string date;  // the Date header's value for date_second
  std::thread thread;

  const std::string& current_date() {
    const std::time_t now = std::time(nullptr);
    if (now != date_second) {
      date_second = now;
      std::tm parts{};
      gmtime_r(&now, &parts);
      char text[40];
      const size_t n = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
      date.assign(text, n);
    }
    return date;
  }
};

enum class Phase : uint8_t { kIdle, kHeader, kBody, kBusy, kWriting, kUpgraded, kClosing };

struct Connection {
  Connection(IoThread& home_, Socket socket_) : home(home_), socket(std::move(socket_)) {
    index = home.connections.size();
    home.connections.push_back(this);
  }
  ~Connection() {
    home.connections[index] = home.connections.back();
    home.connections[index]->index = index;
    home.connections.pop_back();
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void enter(Phase next, int64_t milliseconds) {
    phase = next;
    timed_out = false;  // said of an earlier wait, whose bytes came after all
    deadline_ms = milliseconds == 0 ? kNever : steady_ms() + milliseconds;
  }

  std::string_view unread() const { return {buffer.data() + begin, end - begin}; }
  // Room to read into: moves or grows the buffer when it is full.
  void make_room(size_t wanted) {
    if (begin == end) begin = end = 0;
    if (buffer.size() - end >= wanted / 2 && !buffer.empty()) return;
    if (begin > 0) {
      std::copy(buffer.begin() + static_cast<std::ptrdiff_t>(begin),
                buffer.begin() + static_cast<std::ptrdiff_t>(end), buffer.begin());
      end -= begin;
      begin = 0;
    }
    if (buffer.size() - end < wanted) buffer.resize(end + wanted);
  }

  IoThread& home;
  Socket socket;
  std::unique_ptr<TlsSession> tls;  // null: the socket's bytes are HTTP's
  size_t index = 0;
  Phase phase = Phase::kIdle;
  int64_t deadline_ms = kNever;
  bool timed_out = false;
  bool cut = false;
  std::vector<char> buffer;
  size_t begin = 0, end = 0;
  Request request;
  std::string head;
  WebSocketPtr websocket;  // what the connection has become
};

// Header text that can't break the framing: no control characters.
bool clean_header(std::string_view name, std::string_view value) {
  if (name.empty()) return false;
  for (const char c : name) {
    const auto u = static_cast<unsigned char>(c);
    if (u <= ' ' || u >= 0x7F || c == ':') return false;
  }
  for (const char c : value) {
    const auto u = static_cast<unsigned char>(c);
    if ((u < ' ' && c != '\t') || u == 0x7F) return false;
  }
  return true;
}

// Written by this file alone, whatever a function returns.
constexpr std::array<std::string_view, 6> kOwnHeaders = {
    "content-length", "transfer-encoding", "connection", "keep-alive", "date", "server"};

bool is_own_header(std::string_view name) {
  for (const std::string_view own : kOwnHeaders)
    if (equal_ignoring_case(own, name)) return true;
  return false;
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

void append_number(std::string& out, size_t number) {
  char digits[20];
  const auto result = std::to_chars(digits, digits + sizeof digits, number);
  out.append(digits, result.ptr);
}

// The answer's head into `out`. CORS headers are on every answer (docs/http.md).
void write_head(std::string& out, const Request& request, const Response& response, bool keep,
                const std::string& date) {
  out.clear();
  out += "HTTP/1.1 ";
  append_number(out, static_cast<size_t>(response.status));
  out += ' ';
  const auto reason = http::obsolete_reason(static_cast<http::status>(response.status));
  out.append(reason.data(), reason.size());
  out += "\r\nServer: copra\r\nDate: ";
  out += date;
  const bool body = has_body(response.status);
  bool own_type = false, own_origin = false, own_id = false;
  for (const auto& [name, value] : response.headers) {
    own_type |= equal_ignoring_case(name, "content-type");
    own_origin |= equal_ignoring_case(name, "access-control-allow-origin");
    own_id |= equal_ignoring_case(name, "x-request-id");
  }
  if (body) {
    if (!own_type && !response.content_type.empty()) {
      out += "\r\nContent-Type: ";
      out += response.content_type;
    }
    if (!response.stream) {
      out += "\r\nContent-Length: ";
      append_number(out, response.source ? response.source->size() : response.body.size());
    }
  }
  if (!own_origin) {
    const std::string& origin = request.origin;
    if (origin.empty() || !clean_header("origin", origin)) {
      out += "\r\nAccess-Control-Allow-Origin: *";
    } else {
      out += "\r\nAccess-Control-Allow-Origin: ";
      out += origin;
      out +=
          "\r\nAccess-Control-Allow-Credentials: true\r\nAccess-Control-Expose-Headers: "
          "X-Total-Count, X-Updated-Count, X-Execution-Id, X-Request-Id, ETag, Content-Range, "
          "Content-Disposition, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, "
          "X-RateLimit-Reset";
    }
  }
  if (!request.id.empty() && !own_id) {
    out += "\r\nX-Request-Id: ";
    out += request.id;
  }
  out += "\r\nVary: Origin";
  for (const auto& [name, value] : response.headers) {
    if (is_own_header(name) || !clean_header(name, value)) continue;
    out += "\r\n";
    out += name;
    out += ": ";
    out += value;
  }
  if (!keep) {
    out += "\r\nConnection: close";
  } else if (!request.keep_alive_by_default) {
    out += "\r\nConnection: keep-alive";
  }
  out += "\r\n\r\n";
}

}  // namespace

struct HttpServer::State {
  State(const Settings& settings_, Dispatcher& dispatcher_)
      : settings(settings_), dispatcher(dispatcher_) {}

  const Settings& settings;
  Dispatcher& dispatcher;
  std::unique_ptr<TlsContext> tls;  // null: plain HTTP
  std::vector<std::unique_ptr<IoThread>> threads;
  std::optional<tcp::acceptor> acceptor;
  uint16_t port = 0;
  size_t connections_max = 0;
  std::atomic<bool> stopping{false};
  std::atomic<size_t> open{0};
  std::mutex mutex;
  std::condition_variable closed;

  asio::awaitable<void> accept_loop();
  asio::awaitable<void> sweep_loop(IoThread& home);
  asio::awaitable<void> serve(IoThread& home, Socket socket);
  asio::awaitable<bool> read_request(Connection& connection);
  asio::awaitable<bool> shake_hands(Connection& connection);
  asio::awaitable<bool> read_tls(Connection& connection);
  asio::awaitable<bool> write_tls(Connection& connection, std::string_view first,
                                  std::string_view second);
  asio::awaitable<bool> read_more(Connection& connection, size_t wanted);
  asio::awaitable<bool> write_all(Connection& connection, std::string_view first,
                                  std::string_view second);
  asio::awaitable<bool> answer(Connection& connection, Response response);
  asio::awaitable<bool> send_pieces(Connection& connection, BodySource& source);
  asio::awaitable<void> send_stream(Connection& connection, BodyStream& stream);
  asio::awaitable<void> refuse(Connection& connection, int status, std::string_view message);
  asio::awaitable<void> linger(Connection& connection);
  asio::awaitable<Response> handle(Connection& connection);
  asio::awaitable<void> upgrade(Connection& connection, std::shared_ptr<WebSocketHandler> handler);
};

// True when the session is there. A client that speaks plain HTTP is told so.
asio::awaitable<bool> HttpServer::State::shake_hands(Connection& c) {
  c.tls = tls->accept(c.socket.native_handle());
  if (!c.tls) co_return false;
  c.enter(Phase::kHeader, settings.header_timeout);
  for (;;) {
    const TlsNeed need = c.tls->handshake();
    if (need == TlsNeed::kNothing) co_return true;
    if (need == TlsNeed::kClosed) break;
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await c.socket.async_wait(wait_for(need), token);
    if (error || c.cut) co_return false;
  }
  if (!c.tls->met_plain_http()) co_return false;
  c.tls.reset();
  auto refusing = refuse(c, 400, "This port speaks HTTPS only");
  co_await std::move(refusing);
  co_return false;
}

asio::awaitable<bool> HttpServer::State::read_tls(Connection& c) {
  for (;;) {
    size_t n = 0;
    const TlsNeed need = c.tls->read(c.buffer.data() + c.end, c.buffer.size() - c.end, &n);
    c.end += n;
    if (need == TlsNeed::kClosed) co_return false;
    if (need == TlsNeed::kNothing) {
      // As after any read: the others on this thread first.
      co_await asio::post(c.home.context, asio::use_awaitable);
      co_return true;
    }
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await c.socket.async_wait(wait_for(need), token);
    if (error) co_return false;
  }
}

asio::awaitable<bool> HttpServer::State::write_tls(Connection& c, std::string_view first,
                                                   std::string_view second) {
  for (;;) {
    first.remove_prefix(c.tls->put(first));
    if (first.empty()) second.remove_prefix(c.tls->put(second));
    const TlsNeed need = c.tls->flush();
    if (need == TlsNeed::kClosed) co_return false;
    if (need == TlsNeed::kNothing) {
      if (first.empty() && second.empty() && !c.tls->unsent()) co_return true;
      c.deadline_ms = steady_ms() + settings.body_timeout;
      continue;
    }
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await c.socket.async_wait(wait_for(need), token);
    if (error) co_return false;
  }
}

asio::awaitable<bool> HttpServer::State::read_more(Connection& c, size_t wanted) {
  c.make_room(wanted);
  if (c.tls) {
    auto reading = read_tls(c);
    co_return co_await std::move(reading);
  }
  error_code error;
  const auto room = asio::buffer(c.buffer.data() + c.end, c.buffer.size() - c.end);
  auto token = asio::redirect_error(asio::use_awaitable, error);
  const size_t n = co_await c.socket.async_read_some(room, token);
  c.end += n;
  co_return !error && n != 0;
}

asio::awaitable<bool> HttpServer::State::write_all(Connection& c, std::string_view first,
                                                   std::string_view second) {
  c.enter(Phase::kWriting, settings.body_timeout);
  if (c.tls) {
    auto writing = write_tls(c, first, second);
    co_return co_await std::move(writing);
  }
  for (;;) {
    const std::array<asio::const_buffer, 2> parts = {asio::buffer(first.data(), first.size()),
                                                     asio::buffer(second.data(), second.size())};
    error_code error;
    size_t n = c.socket.write_some(parts, error);
    if (error == asio::error::would_block) {
      error.clear();
      auto token = asio::redirect_error(asio::use_awaitable, error);
      n = co_await c.socket.async_write_some(parts, token);
    }
    if (error) co_return false;
    const size_t head = std::min(n, first.size());
    first.remove_prefix(head);
    second.remove_prefix(n - head);
    if (first.empty() && second.empty()) co_return true;
    c.deadline_ms = steady_ms() + settings.body_timeout;
  }
}

// Sends the answer; true when the connection goes on.
asio::awaitable<bool> HttpServer::State::answer(Connection& c, Response response) {
  const bool keep =
      c.request.keep_alive && !response.close && !response.stream && !c.home.stopping && !c.cut;
  write_head(c.head, c.request, response, keep, c.home.current_date());
  std::string_view body;
  if (!c.request.head_only && has_body(response.status)) body = response.body;
  if (body.size() <= kSmallBodyBytes) {
    c.head += body;
    body = {};
  }
  const std::string_view head = c.head;
  auto writing = write_all(c, head, body);
  bool written = co_await std::move(writing);
  if (written && response.source && !c.request.head_only && has_body(response.status)) {
    auto sending = send_pieces(c, *response.source);
    written = co_await std::move(sending);
  }
  if (written && response.stream && !c.request.head_only) {
    auto sending = send_stream(c, *response.stream);
    co_await std::move(sending);
  }
  co_return written&& keep;
}

// False: the client has less than it was promised, so the connection must end.
asio::awaitable<bool> HttpServer::State::send_pieces(Connection& c, BodySource& source) {
  std::string piece;
  uint64_t left = source.size();
  while (left > 0) {
    c.enter(Phase::kBusy, 0);
    piece.clear();
    auto reading = dispatcher.next_piece(source, &piece);
    if (!co_await std::move(reading) || piece.empty() || piece.size() > left || c.cut)
      co_return false;
    left -= piece.size();
    auto writing = write_all(c, piece, {});
    if (!co_await std::move(writing)) co_return false;
  }
  co_return true;
}

// Until the stream ends, the client goes (the next write fails) or the server stops.
asio::awaitable<void> HttpServer::State::send_stream(Connection& c, BodyStream& stream) {
  std::string piece;
  asio::steady_timer timer(c.home.context);
  while (!c.home.stopping && !c.cut) {
    piece.clear();
    const bool more = stream.next(&piece);
    if (!piece.empty()) {
      auto writing = write_all(c, piece, {});
      if (!co_await std::move(writing)) co_return;
    }
    if (!more || client_left(c.request.socket)) co_return;
    c.enter(Phase::kBusy, 0);
    timer.expires_after(std::chrono::milliseconds(kStreamPollMs));
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await timer.async_wait(token);
  }
}

asio::awaitable<void> HttpServer::State::refuse(Connection& c, int status,
                                                std::string_view message) {
  Response response = dispatcher.refuse(status, message);
  response.close = true;
  dispatcher.finish(c.request, response);
  auto answering = answer(c, std::move(response));
  co_await std::move(answering);
  auto draining = linger(c);
  co_await std::move(draining);
}

// Reads and drops what the client still sends: closing at once would reset the connection and
// take our answer with it.
asio::awaitable<void> HttpServer::State::linger(Connection& c) {
  error_code ignored;
  if (c.tls) c.tls->close();
  c.tls.reset();  // what follows is dropped as it comes
  c.socket.shutdown(tcp::socket::shutdown_send, ignored);
  size_t dropped = 0;
  c.enter(Phase::kClosing, std::min<int64_t>(settings.body_timeout, 5000));
  while (dropped < kLingerBytesMax && !c.cut) {
    c.begin = c.end = 0;
    auto reading = read_more(c, kReadBytesBody);
    if (!co_await std::move(reading)) co_return;
    dropped += c.end;
  }
}

// True when c.request is complete. False: the connection ends (an answer, if any, has been sent).
asio::awaitable<bool> HttpServer::State::read_request(Connection& c) {
  c.request.clear();
  if (c.unread().empty() && c.buffer.size() > kIdleBufferBytes) {
    c.begin = c.end = 0;
    c.buffer = {};
  }
  RequestParser parser(c.request, settings, dispatcher);
  bool continued = false;
  c.enter(c.unread().empty() ? Phase::kIdle : Phase::kHeader,
          c.unread().empty() ? settings.idle_timeout : settings.header_timeout);
  for (;;) {
    bool want_more = c.unread().empty();
    if (!want_more) {
      error_code error;
      const std::string_view bytes = c.unread();
      c.begin += parser.put(asio::const_buffer(bytes.data(), bytes.size()), error);
      if (error == http::error::need_more) {
        want_more = true;
      } else if (error) {
        const bool too_long = error == http::error::header_limit;
        const bool too_big = error == http::error::body_limit;
        const int unsupported = parser.unsupported();
        const int status = unsupported ? unsupported : too_big ? 413 : too_long ? 431 : 400;
        const std::string message =
            unsupported == 501   ? "This Transfer-Encoding is not supported"
            : unsupported == 415 ? "This Content-Encoding is not supported; send the plain body"
            : too_big            ? "Request body is too large"
            : too_long           ? "Request headers are too large"
                                 : "Malformed request: " + error.message();
        auto refusing = refuse(c, status, message);
        co_await std::move(refusing);
        co_return false;
      }
      const size_t gathered = c.request.body.size();
      const bool spooled = c.request.spool != nullptr && gathered > 0;
      if (gathered > kSpoolBlockBytes || (spooled && parser.is_done())) {
        c.enter(Phase::kBusy, 0);
        auto spooling = dispatcher.spool(c.request);
        if (!co_await std::move(spooling)) {
          auto refusing = refuse(c, 507, "There is no room for the request body");
          co_await std::move(refusing);
          co_return false;
        }
      }
      if (!error && parser.is_done()) co_return true;
    }
    if (c.phase == Phase::kIdle && c.home.stopping) co_return false;
    if (parser.is_header_done()) {
      c.enter(Phase::kBody, settings.body_timeout);
      if (parser.expects_continue() && !std::exchange(continued, true)) {
        auto writing = write_all(c, "HTTP/1.1 100 Continue\r\n\r\n", {});
        if (!co_await std::move(writing)) co_return false;
        c.enter(Phase::kBody, settings.body_timeout);
      }
    }
    auto reading = read_more(c, parser.is_header_done() ? kReadBytesBody : kReadBytes);
    const bool more = co_await std::move(reading);
    if (c.timed_out && c.phase != Phase::kIdle && !c.cut) {
      c.timed_out = false;
      c.request.keep_alive = false;
      auto refusing = refuse(c, 408, "The request did not arrive in time");
      co_await std::move(refusing);
      co_return false;
    }
    if (!more) co_return false;
    if (c.phase == Phase::kIdle) c.enter(Phase::kHeader, settings.header_timeout);
  }
}

asio::awaitable<Response> HttpServer::State::handle(Connection& c) {
  // The one handler of exceptions: whatever a handler lets escape is our mistake, not the client's.
  std::string what;
  try {
    auto response = dispatcher.dispatch(c.request);
    co_return co_await std::move(response);
  } catch (const std::exception& error) {
    what = error.what();
  }
  log(LogLevel::kError, "handler_failed",
      {{"request_id", c.request.id}, {"path", c.request.path}, {"error", what}});
  co_return dispatcher.refuse(500, "Internal server error");
}

// Hands the socket over until the websocket has ended.
asio::awaitable<void> HttpServer::State::upgrade(Connection& c,
                                                 std::shared_ptr<WebSocketHandler> handler) {
  c.enter(Phase::kUpgraded, 0);
  std::string early(c.unread());
  c.begin = c.end = 0;
  c.buffer = {};
  Connection* const connection = &c;
  auto opened = [connection](WebSocketPtr websocket) {
    connection->websocket = std::move(websocket);
    if (connection->home.stopping)
      connection->websocket->close(CloseCode::kGoingAway, kStoppingReason);
  };
  auto serving = serve_websocket(std::move(c.socket), std::move(c.tls), c.request, std::move(early),
                                 std::move(handler), settings, opened);
  co_await std::move(serving);
  c.websocket.reset();
}

asio::awaitable<void> HttpServer::State::serve(IoThread& home, Socket socket) {
  struct Count {
    explicit Count(State& s) : state(s) {}
    ~Count() {
      if (state.open.fetch_sub(1) == 1 && state.stopping.load()) {
        const std::lock_guard lock(state.mutex);
        state.closed.notify_all();
      }
    }
    State& state;
  };
  const Count count(*this);
  Connection c(home, std::move(socket));
  error_code error;
  c.socket.non_blocking(true, error);
  c.socket.set_option(tcp::no_delay(true), error);
  const tcp::endpoint peer = c.socket.remote_endpoint(error);
  if (error) co_return;
  c.request.peer_ip = c.request.client_ip = peer.address().to_string();
  c.request.secure = tls != nullptr;
  c.request.socket = c.socket.native_handle();
  if (tls) {
    auto shaking = shake_hands(c);
    if (!co_await std::move(shaking)) co_return;
  }
  if (open.load(std::memory_order_relaxed) > connections_max) {
    auto refusing = refuse(c, 503, "Too many connections");
    co_await std::move(refusing);
    co_return;
  }
  for (;;) {
    auto reading = read_request(c);
    if (!co_await std::move(reading)) break;
    c.enter(Phase::kBusy, 0);
    c.request.received_us = unix_now_us();
    if (c.request.method == Method::kHead) {
      c.request.method = Method::kGet;
      c.request.head_only = true;
    }
    // A proxy's headers hold for one request.
    if (c.request.client_ip != c.request.peer_ip) c.request.client_ip = c.request.peer_ip;
    c.request.secure = tls != nullptr;
    dispatcher.begin(c.request);
    auto handling = handle(c);
    Response response = co_await std::move(handling);
    dispatcher.finish(c.request, response);
    if (response.websocket) {
      auto upgrading = upgrade(c, std::move(response.websocket));
      co_await std::move(upgrading);
      co_return;
    }
    auto answering = answer(c, std::move(response));
    if (!co_await std::move(answering)) break;
  }
  if (c.tls) c.tls->close();
  c.socket.shutdown(tcp::socket::shutdown_both, error);
}

asio::awaitable<void> HttpServer::State::sweep_loop(IoThread& home) {
  while (!home.context.stopped()) {
    home.sweep.expires_after(std::chrono::milliseconds(kSweepMs));
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await home.sweep.async_wait(token);
    const int64_t now = steady_ms();
    for (Connection* connection : home.connections) {
      if (connection->deadline_ms > now) continue;
      connection->timed_out = true;
      connection->deadline_ms = kNever;
      connection->socket.cancel(error);
    }
  }
}

asio::awaitable<void> HttpServer::State::accept_loop() {
  size_t next = 0;
  asio::steady_timer pause(threads[0]->context);
  bool warned = false;
  while (!stopping.load()) {
    IoThread& home = *threads[next++ % threads.size()];
    error_code error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    Socket socket = co_await acceptor->async_accept(home.context.get_executor(), token);
    if (stopping.load() || error == asio::error::operation_aborted) break;
    if (error) {
      // Out of descriptors or memory: the connection stays in the backlog; try again soon.
      if (!std::exchange(warned, true))
        log(LogLevel::kWarning, "accept_failed", {{"error", error.message()}});
      pause.expires_after(std::chrono::milliseconds(100));
      auto wait_token = asio::redirect_error(asio::use_awaitable, error);
      co_await pause.async_wait(wait_token);
      continue;
    }
    warned = false;
    open.fetch_add(1, std::memory_order_relaxed);
    auto serving = serve(home, std::move(socket));
    asio::co_spawn(home.context, std::move(serving), asio::detached);
  }
}

HttpServer::HttpServer(const Settings& settings, Dispatcher& dispatcher)
    : state_(std::make_unique<State>(settings, dispatcher)) {}

HttpServer::~HttpServer() {
  join();
  // Coroutines that still wait go with their contexts, while the counters they touch are alive.
  state_->acceptor.reset();
  state_->threads.clear();
}

uint16_t HttpServer::port() const { return state_->port; }

size_t HttpServer::open_connections() const { return state_->open.load(std::memory_order_relaxed); }

bool HttpServer::reload_tls(std::string* error) {
  const Settings& settings = state_->settings;
  return !state_->tls || state_->tls->load(settings.tls_cert, settings.tls_key, error);
}

bool HttpServer::start(std::string* error) {
  State& s = *state_;
  if (s.settings.tls_cert.empty() && !s.settings.tls_key.empty()) {
    *error = "--tls-key needs --tls-cert";
    return false;
  }
  if (!s.settings.tls_cert.empty()) {
    s.tls = std::make_unique<TlsContext>();
    if (!reload_tls(error)) return false;
  }
  // A descriptor a connection: take what the system allows.
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    getrlimit(RLIMIT_NOFILE, &files);
  }
  const auto allowed = static_cast<int64_t>(std::min<rlim_t>(files.rlim_cur, 1u << 20));
  s.connections_max = static_cast<size_t>(
      std::max<int64_t>(1, std::min(s.settings.max_connections, allowed - kReservedDescriptors)));
  std::signal(SIGPIPE, SIG_IGN);

  size_t count = static_cast<size_t>(s.settings.threads);
  if (count == 0) count = std::max(1u, std::thread::hardware_concurrency());
  for (size_t i = 0; i < count; ++i) s.threads.push_back(std::make_unique<IoThread>());

  error_code failure;
  const std::string& host = s.settings.host;
  const std::string wanted = (host.find(':') == std::string::npos ? host : "[" + host + "]") + ":" +
                             std::to_string(s.settings.port);
  asio::ip::address address = asio::ip::make_address(host, failure);
  if (failure && host == "localhost") {
    failure.clear();
    address = asio::ip::address_v4::loopback();
  }
  if (failure) {
    *error = "cannot listen on " + wanted + ": not an IP address";
    return false;
  }
  const tcp::endpoint endpoint(address, static_cast<uint16_t>(s.settings.port));
  s.acceptor.emplace(s.threads[0]->context);
  tcp::acceptor& acceptor = *s.acceptor;
  acceptor.open(endpoint.protocol(), failure);
  if (!failure) acceptor.set_option(tcp::acceptor::reuse_address(true), failure);
  if (!failure) acceptor.bind(endpoint, failure);
  if (!failure) acceptor.listen(4096, failure);
  if (failure) {
    *error = "cannot listen on " + wanted + ": " + failure.message();
    return false;
  }
  s.port = acceptor.local_endpoint(failure).port();

  asio::co_spawn(s.threads[0]->context, s.accept_loop(), asio::detached);
  for (size_t i = 0; i < count; ++i) {
    IoThread& home = *s.threads[i];
    asio::co_spawn(home.context, s.sweep_loop(home), asio::detached);
    home.thread = std::thread([&home, i] {
      pthread_setname_np(pthread_self(), ("io-" + std::to_string(i)).c_str());
      home.context.run();
    });
  }
  return true;
}

void HttpServer::begin_stop() {
  State& s = *state_;
  if (s.stopping.exchange(true)) return;
  asio::post(s.threads[0]->context, [&s] {
    error_code ignored;
    s.acceptor->close(ignored);
  });
  for (const auto& thread : s.threads) {
    IoThread* const home = thread.get();
    asio::post(home->context, [home] {
      home->stopping = true;
      error_code ignored;
      for (Connection* connection : home->connections) {
        if (connection->phase == Phase::kIdle) connection->socket.cancel(ignored);
        if (connection->websocket)
          connection->websocket->close(CloseCode::kGoingAway, kStoppingReason);
      }
    });
  }
}

bool HttpServer::wait_idle(int64_t milliseconds) {
  State& s = *state_;
  std::unique_lock lock(s.mutex);
  return s.closed.wait_for(lock, std::chrono::milliseconds(milliseconds),
                           [&s] { return s.open.load() == 0; });
}

void HttpServer::cut() {
  for (const auto& thread : state_->threads) {
    IoThread* const home = thread.get();
    asio::post(home->context, [home] {
      error_code ignored;
      for (Connection* connection : home->connections) {
        connection->cut = true;
        if (connection->websocket) connection->websocket->cut();
        connection->socket.shutdown(tcp::socket::shutdown_both, ignored);
        connection->socket.cancel(ignored);
      }
    });
  }
}

void HttpServer::join() {
  for (const auto& thread : state_->threads) {
    thread->guard.reset();
    thread->context.stop();
    if (thread->thread.joinable()) thread->thread.join();
  }
}

}  // namespace copra::server
