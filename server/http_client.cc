// A small HTTP client; contract in http_client.h.
#include "server/http_client.h"

#include <netdb.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <future>
#include <memory>
#include <utility>

#include "server/curl_pool.h"
#include "server/text.h"

namespace copra::server {

namespace {

constexpr std::string_view kScheme = "http://";
constexpr std::string_view kTlsScheme = "https://";
constexpr const char* kAuthoritiesVariable = "COPRA_CA_FILE";
constexpr time_t kTimeoutSeconds = 30;
constexpr int64_t kTlsTimeoutMs = 300'000;  // for all of a request: a backup takes its time
constexpr size_t kReplyBytesMax = 64u << 20;

int open_socket(const std::string& host, const std::string& port, std::string* error) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (const int code = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found); code != 0) {
    *error = "cannot find " + host + ": " + ::gai_strerror(code);
    return -1;
  }
  int connection = -1;
  for (const addrinfo* at = found; at != nullptr && connection < 0; at = at->ai_next) {
    connection = ::socket(at->ai_family, at->ai_socktype | SOCK_CLOEXEC, at->ai_protocol);
    if (connection < 0) continue;
    const timeval limit{kTimeoutSeconds, 0};
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(connection, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    if (::connect(connection, at->ai_addr, at->ai_addrlen) == 0) break;
    *error = "cannot connect to " + host + ":" + port + ": " + std::strerror(errno);
    ::close(connection);
    connection = -1;
  }
  ::freeaddrinfo(found);
  return connection;
}

bool exchange(int connection, std::string_view request, std::string* answer) {
  while (!request.empty()) {
    const ssize_t n = ::send(connection, request.data(), request.size(), MSG_NOSIGNAL);
    if (n <= 0) return false;
    request.remove_prefix(static_cast<size_t>(n));
  }
  char buffer[16 * 1024];
  for (;;) {
    const ssize_t n = ::recv(connection, buffer, sizeof buffer, 0);
    if (n == 0) return true;
    if (n < 0 || answer->size() > kReplyBytesMax) return false;
    answer->append(buffer, static_cast<size_t>(n));
  }
}

bool tls_request(const std::string& method, const std::string& url, const StringPairs& headers,
                 const std::string& body, HttpReply* reply, std::string* error) {
  Transfer transfer;
  transfer.url = url;
  transfer.method = method;
  transfer.headers = headers;
  transfer.body = body;
  transfer.allow_private = true;
  transfer.timeout_ms = kTlsTimeoutMs;
  transfer.response_bytes_max = kReplyBytesMax;
  if (const char* authorities = std::getenv(kAuthoritiesVariable)) transfer.ca_file = authorities;
  const auto answered = std::make_shared<std::promise<TransferResult>>();
  CurlPool pool;
  pool.start(std::move(transfer),
             [answered](TransferResult result) { answered->set_value(std::move(result)); });
  TransferResult result = answered->get_future().get();
  if (result.kind != TransferResult::Kind::kAnswered) {
    *error = url + ": " + (result.error.empty() ? "no answer" : result.error);
    return false;
  }
  reply->status = static_cast<int>(result.status);
  reply->body = std::move(result.body);
  return true;
}

}  // namespace

bool http_request(const std::string& method, const std::string& url, const StringPairs& headers,
                  const std::string& body, HttpReply* reply, std::string* error) {
  std::string_view rest = url;
  if (rest.starts_with(kTlsScheme)) return tls_request(method, url, headers, body, reply, error);
  if (!rest.starts_with(kScheme)) {
    *error = url + ": the address of a server begins with http:// or https://";
    return false;
  }
  rest.remove_prefix(kScheme.size());
  const size_t slash = rest.find('/');
  const std::string authority(rest.substr(0, slash));
  const std::string path(slash == std::string_view::npos ? "/" : rest.substr(slash));
  std::string host = authority, port = "80";
  if (const size_t colon = authority.rfind(':');
      colon != std::string::npos && authority.find(']', colon) == std::string::npos) {
    host = authority.substr(0, colon);
    port = authority.substr(colon + 1);
  }
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);

  const int connection = open_socket(host, port, error);
  if (connection < 0) return false;
  std::string request = method + " " + path + " HTTP/1.0\r\nHost: " + authority;
  for (const auto& [name, value] : headers) request += "\r\n" + name + ": " + value;
  request += "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
  std::string answer;
  const bool done = exchange(connection, request, &answer);
  const int failure = errno;
  ::close(connection);
  const size_t head_end = answer.find("\r\n\r\n");
  if (!done || head_end == std::string::npos || !answer.starts_with("HTTP/1.") ||
      answer.size() < 12) {
    *error =
        "no answer from " + authority + (done ? "" : std::string(": ") + std::strerror(failure));
    return false;
  }
  reply->status = static_cast<int>(parse_int(answer.substr(9, 3)).value_or(0));
  reply->body = answer.substr(head_end + 4);
  return true;
}

}  // namespace copra::server
