// Whom to believe when a request says that it was made for somebody else.
//
// In: the setting trusted_proxies, a request with its peer. Out: client_ip, secure and the host
// header as the outermost trusted proxy saw them. May include: http.h. Invariant: headers of peers
// that aren't trusted change nothing. Next: http_connection.cc, which calls it before dispatch.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/http.h"

namespace copra::server {

class TrustedProxies {
 public:
  // "10.0.0.0/8, ::1, 192.168.1.7". False: `error` is one line that names the part.
  bool parse(std::string_view text, std::string* error);
  bool empty() const { return networks_.empty(); }
  bool contains(std::string_view address) const;
  // The client is the last address of X-Forwarded-For (or of Forwarded's for=) that is no trusted
  // proxy: what stands before it anyone could have written. Scheme and host are those that the
  // proxy next to us, or another trusted one, reports.
  void apply(Request& request) const;

 private:
  struct Network {
    std::array<uint8_t, 16> address{};
    int bits = 0;
  };
  std::vector<Network> networks_;
};

// "127.0.0.1", "::1", "::ffff:127.0.0.1" and their kin.
bool is_loopback(std::string_view address);

}  // namespace copra::server
