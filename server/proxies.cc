// Forwarded and X-Forwarded-* of trusted peers; contract in proxies.h.
#include "server/proxies.h"

#include <arpa/inet.h>

#include <algorithm>
#include <optional>

#include "server/text.h"

namespace copra::server {

namespace {

constexpr size_t kHopsMax = 32;
constexpr size_t kHostMax = 255;
using Address = std::array<uint8_t, 16>;

// IPv4 as ::ffff:a.b.c.d, so that one comparison does for both.
std::optional<Address> parse_address(std::string_view text, bool* v4 = nullptr) {
  Address out{};
  const std::string copy(text);
  in_addr four{};
  if (inet_pton(AF_INET, copy.c_str(), &four) == 1) {
    out[10] = out[11] = 0xFF;
    std::copy_n(reinterpret_cast<const uint8_t*>(&four), 4, out.begin() + 12);
    if (v4 != nullptr) *v4 = true;
    return out;
  }
  in6_addr six{};
  if (copy.size() != text.size() || inet_pton(AF_INET6, copy.c_str(), &six) != 1)
    return std::nullopt;
  std::copy_n(six.s6_addr, 16, out.begin());
  return out;
}

bool same_network(const Address& a, const Address& b, int bits) {
  for (size_t i = 0; bits > 0; ++i, bits -= 8) {
    const auto mask = static_cast<uint8_t>(bits >= 8 ? 0xFF : 0xFF << (8 - bits));
    if (((a[i] ^ b[i]) & mask) != 0) return false;
  }
  return true;
}

std::string_view unquote(std::string_view text) {
  text = trim(text);
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"')
    text = text.substr(1, text.size() - 2);
  return text;
}

// "1.2.3.4", "1.2.3.4:5678", "[::1]", "[::1]:5678", "::1"; "" when it is none.
std::string host_address(std::string_view text) {
  text = unquote(text);
  if (text.starts_with('[')) {
    const size_t end = text.find(']');
    if (end == std::string_view::npos) return {};
    text = text.substr(1, end - 1);
  } else if (std::count(text.begin(), text.end(), ':') == 1) {
    text = text.substr(0, text.find(':'));
  }
  const auto address = parse_address(text);
  return address ? std::string(text) : std::string();
}

// What ends up in addresses of answers: a host name or an address, and a port.
bool valid_host(std::string_view host) {
  if (host.empty() || host.size() > kHostMax) return false;
  for (const char c : host) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '-' || c == '_' || c == ':' || c == '[' || c == ']';
    if (!fine) return false;
  }
  return true;
}

// A step of the request's way, as the proxy at its end told it; empty where it said nothing.
struct Hop {
  std::string client;
  std::string_view scheme, host;
};

// RFC 7239: for=1.2.3.4;proto=https;host=a.example, for="[::1]"
std::vector<Hop> parse_forwarded(std::string_view header) {
  std::vector<Hop> hops(1);
  bool quoted = false;
  size_t begin = 0;
  const auto take = [&](size_t end) {
    const std::string_view pair = header.substr(begin, end - begin);
    begin = end + 1;
    const size_t equals = pair.find('=');
    if (equals == std::string_view::npos) return;
    const std::string name = lower_ascii(trim(pair.substr(0, equals)));
    const std::string_view value = unquote(pair.substr(equals + 1));
    if (name == "for") hops.back().client = host_address(value);
    if (name == "proto") hops.back().scheme = value;
    if (name == "host") hops.back().host = value;
  };
  for (size_t i = 0; i < header.size(); ++i) {
    const char c = header[i];
    if (c == '"') quoted = !quoted;
    if (quoted || (c != ';' && c != ',')) continue;
    take(i);
    if (c == ',') hops.emplace_back();
  }
  take(header.size());
  return hops;
}

std::vector<std::string_view> list_items(std::string_view header) {
  std::vector<std::string_view> out;
  while (!header.empty()) {
    const size_t comma = header.find(',');
    out.push_back(trim(header.substr(0, comma)));
    header = comma == std::string_view::npos ? std::string_view() : header.substr(comma + 1);
  }
  return out;
}

// X-Forwarded-Proto and -Host have an item a hop, or one for the whole way.
std::vector<Hop> parse_x_forwarded(const Request& request) {
  std::vector<Hop> hops;
  for (const std::string_view item : list_items(request.header("x-forwarded-for"))) {
    hops.emplace_back();
    hops.back().client = host_address(item);
  }
  if (hops.empty()) hops.emplace_back();
  const auto place = [&hops](std::string_view header, std::string_view Hop::*member) {
    const auto items = list_items(header);
    for (size_t i = 0; i < hops.size() && !items.empty(); ++i) {
      const size_t from_end = hops.size() - 1 - i;
      hops[i].*member = items[from_end < items.size() ? items.size() - 1 - from_end : 0];
    }
  };
  place(request.header("x-forwarded-proto"), &Hop::scheme);
  place(request.header("x-forwarded-host"), &Hop::host);
  return hops;
}

}  // namespace

bool TrustedProxies::parse(std::string_view text, std::string* error) {
  for (const std::string_view item : list_items(text)) {
    if (item.empty()) continue;
    const size_t slash = item.find('/');
    bool v4 = false;
    const auto address = parse_address(item.substr(0, slash), &v4);
    const int most = v4 ? 32 : 128;
    std::optional<int64_t> bits = most;
    if (slash != std::string_view::npos) bits = parse_int(item.substr(slash + 1));
    if (!address || !bits || *bits < 0 || *bits > most) {
      *error = "--trusted-proxies: '" + std::string(item) +
               "' is no address such as 10.0.0.7, 10.0.0.0/8 or fd00::/8";
      return false;
    }
    networks_.push_back({*address, static_cast<int>(*bits) + (v4 ? 96 : 0)});
  }
  return true;
}

bool TrustedProxies::contains(std::string_view text) const {
  const auto address = parse_address(text);
  if (!address) return false;
  for (const Network& network : networks_)
    if (same_network(*address, network.address, network.bits)) return true;
  return false;
}

void TrustedProxies::apply(Request& request) const {
  if (networks_.empty() || !contains(request.peer_ip)) return;
  const std::string_view forwarded = request.header("forwarded");
  std::vector<Hop> hops =
      forwarded.empty() ? parse_x_forwarded(request) : parse_forwarded(forwarded);
  if (hops.size() > kHopsMax) hops.erase(hops.begin(), hops.end() - kHopsMax);
  std::string_view scheme, host;
  for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
    if (equal_ignoring_case(hop->scheme, "https") || equal_ignoring_case(hop->scheme, "http"))
      scheme = hop->scheme;
    if (valid_host(hop->host)) host = hop->host;
    if (hop->client.empty()) break;  // unknown or hidden: the one that told it stays
    request.client_ip = hop->client;
    if (!contains(hop->client)) break;
  }
  if (!scheme.empty()) request.secure = equal_ignoring_case(scheme, "https");
  if (host.empty()) return;
  const std::string name(host);  // `headers` may move below
  for (auto& [key, value] : request.headers)
    if (key == "host") value = name;
}

bool is_loopback(std::string_view text) {
  const auto address = parse_address(text);
  if (!address) return false;
  Address four{}, six{};
  four[10] = four[11] = 0xFF;
  four[12] = 127;
  six[15] = 1;
  return same_network(*address, four, 104) || *address == six;
}

}  // namespace copra::server
