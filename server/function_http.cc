// The requests of functions; contract in function_http.h.
#include "server/function_http.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <utility>

#include "server/text.h"
#include "server/version.h"

namespace copra::server {

namespace {

constexpr int kRedirectsMax = 5;
constexpr size_t kAnswerBytesMax = 10u << 20;
constexpr size_t kBodyBytesMax = 10u << 20;
constexpr size_t kUrlBytesMax = 8192;
constexpr int64_t kConnectMs = 10'000;

// What curl and the connection decide.
constexpr std::string_view kOwnHeaders[] = {"host",       "content-length", "transfer-encoding",
                                            "connection", "expect",         "upgrade"};
constexpr std::string_view kMethods[] = {"GET", "HEAD",  "OPTIONS", "POST",
                                         "PUT", "PATCH", "DELETE"};
// Not for another host than they were meant for.
constexpr std::string_view kSecretHeaders[] = {"authorization", "cookie", "proxy-authorization"};

template <class List>
bool is_one_of(const List& list, std::string_view text) {
  return std::find(std::begin(list), std::end(list), text) != std::end(list);
}

bool is_address(const std::string& host) {
  in_addr v4;
  in6_addr v6;
  return inet_pton(AF_INET, host.c_str(), &v4) == 1 || inet_pton(AF_INET6, host.c_str(), &v6) == 1;
}

std::optional<int> port_number(std::string_view text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size() || port < 1 || port > 65535)
    return std::nullopt;
  return port;
}

// "name", "name:80", "1.2.3.4:80", "[::1]:80", "::1"; false: none of these.
bool split_host(std::string_view text, std::string* host, std::string_view* port) {
  *port = {};
  if (text.starts_with('[')) {
    const size_t end = text.find(']');
    if (end == std::string_view::npos) return false;
    *host = lower_ascii(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    if (!text.empty() && (text[0] != ':' || text.size() == 1)) return false;
    if (!text.empty()) *port = text.substr(1);
    return !host->empty();
  }
  const size_t colon = text.find(':');
  if (colon != std::string_view::npos && text.find(':', colon + 1) == std::string_view::npos) {
    *port = text.substr(colon + 1);
    text = text.substr(0, colon);
    if (port->empty()) return false;
  }
  *host = lower_ascii(text);
  while (host->ends_with('.')) host->pop_back();
  return !host->empty();
}

struct Place {
  std::string host;
  int port = 0;
  bool operator==(const Place&) const = default;
};

// Where a URL leads; nothing for other schemes, names with a user, bytes that no URL has.
std::optional<Place> place_of(std::string_view url) {
  if (url.size() > kUrlBytesMax) return std::nullopt;
  for (const char c : url)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\') return std::nullopt;
  const size_t mark = url.find("://");
  if (mark == std::string_view::npos) return std::nullopt;
  const std::string scheme = lower_ascii(url.substr(0, mark));
  if (scheme != "http" && scheme != "https") return std::nullopt;
  std::string_view authority = url.substr(mark + 3);
  authority = authority.substr(0, authority.find_first_of("/?#"));
  if (authority.find('@') != std::string_view::npos) return std::nullopt;
  Place place;
  std::string_view port;
  if (!split_host(authority, &place.host, &port)) return std::nullopt;
  place.port = scheme == "https" ? 443 : 80;
  if (port.empty()) return place;
  const auto number = port_number(port);
  if (!number) return std::nullopt;
  place.port = *number;
  return place;
}

using Done = std::function<void(OutgoingAnswer)>;

// One request with its redirects.
class Exchange : public std::enable_shared_from_this<Exchange> {
 public:
  Exchange(CurlPool& pool, const AllowedHosts& hosts, OutgoingRequest request, Done done)
      : pool_(pool), hosts_(hosts), request_(std::move(request)), done_(std::move(done)) {}

  void begin() {
    if (const std::string problem = check(); !problem.empty())
      return end(OutgoingAnswer::Kind::kBadRequest, problem);
    until_us_ = unix_now_us() + request_.timeout_ms * 1000;
    go();
  }

 private:
  using Kind = OutgoingAnswer::Kind;

  void end(Kind kind, std::string error) {
    OutgoingAnswer answer;
    answer.kind = kind;
    answer.error = std::move(error);
    done_(std::move(answer));
  }

  std::string check() const {
    if (!is_one_of(kMethods, request_.method))
      return "method must be one of GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";
    if (request_.body.size() > kBodyBytesMax) return "the body is larger than 10 MiB";
    for (const auto& [name, value] : request_.headers) {
      const bool clean = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
      });
      if (!clean) return "a header's name is not valid";
      if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
        return "the header '" + name + "' has a line break";
      if (is_one_of(kOwnHeaders, lower_ascii(name)))
        return "the header '" + name + "' cannot be set";
    }
    return {};
  }

  void go() {
    const auto place = place_of(request_.url);
    if (!place) return end(Kind::kBadRequest, "not a valid http:// or https:// URL");
    const auto verdict = hosts_.look_up(place->host, place->port);
    if (verdict == AllowedHosts::Verdict::kNo)
      return end(Kind::kRefused, "Network access to '" + place->host + "' is not allowed");
    const int64_t left_ms = (until_us_ - unix_now_us()) / 1000;
    if (left_ms <= 0) return end(Kind::kTimeout, "The request timed out");
    Transfer transfer;
    transfer.url = request_.url;
    transfer.method = request_.method;
    transfer.headers = request_.headers;
    const auto has = [&](std::string_view wanted) {
      return std::any_of(request_.headers.begin(), request_.headers.end(),
                         [&](const auto& h) { return lower_ascii(h.first) == wanted; });
    };
    if (!has("user-agent"))
      transfer.headers.emplace_back("User-Agent", "Copra/" + std::string(kVersion));
    transfer.no_content_type = !has("content-type");
    transfer.body = request_.body;
    transfer.keep_headers = true;
    transfer.allow_private = verdict == AllowedHosts::Verdict::kPrivateToo;
    transfer.timeout_ms = left_ms;
    transfer.connect_timeout_ms = std::min(left_ms, kConnectMs);
    transfer.response_bytes_max = kAnswerBytesMax;
    auto self = shared_from_this();
    pool_.start(std::move(transfer),
                [self, from = *place](TransferResult got) { self->take(from, std::move(got)); });
  }

  void take(const Place& from, TransferResult got) {
    switch (got.kind) {
      case TransferResult::Kind::kAnswered: break;
      case TransferResult::Kind::kRefusedAddress:
        return end(Kind::kRefused,
                   "Network access to '" + from.host + "' is not allowed: the address is private");
      case TransferResult::Kind::kBadRequest: return end(Kind::kBadRequest, got.error);
      default:
        return got.timed_out ? end(Kind::kTimeout, "The request timed out")
                             : end(Kind::kFailed, got.error);
    }
    if (got.cut) return end(Kind::kFailed, "the answer is larger than 10 MiB");
    const bool redirect = got.status >= 301 && got.status <= 308 && got.status != 304 &&
                          got.status != 305 && got.status != 306 && !got.redirect_url.empty();
    if (redirect && request_.follow) {
      if (++redirects_ > kRedirectsMax) return end(Kind::kFailed, "too many redirects");
      follow(from, got);
      return go();
    }
    OutgoingAnswer answer;
    answer.kind = Kind::kAnswered;
    answer.status = static_cast<int>(got.status);
    answer.headers = std::move(got.headers);
    answer.body = std::move(got.body);
    answer.url = request_.url;
    done_(std::move(answer));
  }

  // As browsers do: 303, and 301 and 302 of a POST, become GET.
  void follow(const Place& from, const TransferResult& got) {
    request_.url = got.redirect_url;
    const bool again = got.status == 307 || got.status == 308 ||
                       (got.status != 303 && request_.method != "POST") ||
                       request_.method == "HEAD";
    const auto to = place_of(request_.url);
    std::erase_if(request_.headers, [&](const auto& header) {
      const std::string name = lower_ascii(header.first);
      return (!again && name.starts_with("content-")) ||
             (!(to && *to == from) && is_one_of(kSecretHeaders, name));
    });
    if (again) return;
    request_.method = "GET";
    request_.body.clear();
  }

  CurlPool& pool_;
  const AllowedHosts& hosts_;
  OutgoingRequest request_;
  const Done done_;
  int64_t until_us_ = 0;
  int redirects_ = 0;
};

}  // namespace

bool AllowedHosts::parse(std::string_view setting, std::string* error) {
  for (const std::string& part : split(setting, ',')) {
    const std::string text(trim(part));
    if (text.empty()) continue;
    Entry entry;
    std::string_view port;
    bool good = split_host(text, &entry.host, &port) && text.find('/') == std::string::npos;
    if (good && !port.empty()) {
      const auto number = port_number(port);
      good = number.has_value();
      entry.port = number.value_or(0);
    }
    const size_t star = entry.host.rfind('*');
    // "*." is no short form of "*".
    const bool any = entry.host == "*" && text.find('.') == std::string::npos;
    good = good && (star == std::string::npos || any ||
                    (star == 0 && entry.host.starts_with("*.") && entry.host.size() > 2));
    if (!good) {
      *error = "--http-allow: '" + text + "' is no host";
      return false;
    }
    entry.literal = entry.host == "localhost" || is_address(entry.host);
    entries_.push_back(std::move(entry));
  }
  return true;
}

AllowedHosts::Verdict AllowedHosts::look_up(std::string_view host, int port) const {
  Verdict verdict = Verdict::kNo;
  for (const Entry& entry : entries_) {
    if (entry.port != 0 && entry.port != port) continue;
    if (entry.host == host) {
      if (entry.literal) return Verdict::kPrivateToo;
      verdict = Verdict::kPublic;
    } else if (entry.host == "*" ||
               (entry.host.starts_with("*.") && host.ends_with(entry.host.substr(1)))) {
      verdict = Verdict::kPublic;
    }
  }
  return verdict;
}

Fetch make_fetch(CurlPool& pool, const AllowedHosts& hosts) {
  if (hosts.empty()) return {};
  CurlPool* const to = &pool;
  const AllowedHosts* const list = &hosts;
  return [to, list](OutgoingRequest request, Done done) {
    std::make_shared<Exchange>(*to, *list, std::move(request), std::move(done))->begin();
  };
}

}  // namespace copra::server
