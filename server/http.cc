// The small out-of-line part of http.h: constructors, header look-up, method names.
#include "server/http.h"

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <cerrno>

namespace copra::server {

namespace {

constexpr std::array<std::string_view, 8> kMethodNames = {"GET",   "HEAD",   "POST",    "PUT",
                                                          "PATCH", "DELETE", "OPTIONS", ""};

// A connection that waits for its next request keeps no larger body buffer.
constexpr size_t kBodyBytesKept = 64 * 1024;

}  // namespace

std::string_view method_name(Method method) { return kMethodNames[static_cast<size_t>(method)]; }

Method method_from(std::string_view name) {
  for (size_t i = 0; i + 1 < kMethodNames.size(); ++i)
    if (kMethodNames[i] == name) return static_cast<Method>(i);
  return Method::kOther;
}

Request::Request() = default;
Request::Request(Request&&) noexcept = default;
Request& Request::operator=(Request&&) noexcept = default;
Request::~Request() = default;

std::string_view Request::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (key == name) return value;
  return {};
}

std::string_view Request::raw_query() const {
  const std::string_view view = target;
  const size_t mark = view.find('?');
  return mark == std::string_view::npos ? std::string_view{} : view.substr(mark + 1);
}

Body Request::whole_body() const {
  return spool ? Body(spool, 0, spool->size()) : Body(std::string_view(body));
}

std::string Request::url() const {
  if (target.starts_with("http://") || target.starts_with("https://")) return target;
  std::string out(secure ? "https://" : "http://");
  out += header("host");
  out += target;
  return out;
}

void Request::clear() {
  method = Method::kGet;
  head_only = false;
  keep_alive = true;
  keep_alive_by_default = true;
  method_text.clear();
  target.clear();
  path.clear();
  headers.clear();
  origin.clear();
  body.clear();
  spool.reset();
  if (body.capacity() > kBodyBytesKept) body = {};
  received_us = 0;
  id.clear();
  route = -1;
}

Response::Response() = default;
Response::Response(int status_, std::string body_, std::string_view content_type_)
    : status(status_), content_type(content_type_), body(std::move(body_)) {}
Response::Response(Response&&) noexcept = default;
Response& Response::operator=(Response&&) noexcept = default;
Response::~Response() = default;

// A TLS client says goodbye in a record before it closes: no letter of a request begins it, and
// nothing follows.
bool client_left(int socket) {
  constexpr ssize_t kGoodbyeMax = 64;
  char bytes[kGoodbyeMax];
  const ssize_t n = ::recv(socket, bytes, sizeof bytes, MSG_PEEK | MSG_DONTWAIT);
  if (n > 0 && n < kGoodbyeMax && bytes[0] < ' ') {
    pollfd state{.fd = socket, .events = POLLRDHUP, .revents = 0};
    return ::poll(&state, 1, 0) == 1 && (state.revents & POLLRDHUP) != 0;
  }
  return n == 0 || (n < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
}

}  // namespace copra::server
