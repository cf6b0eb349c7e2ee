// Requests that functions make to other servers (`http`), where the operator allows any.
//
// In: the setting http_allow, requests of executions. Out: their answers, from any thread. May
// include: curl_pool.h, invocation.h. Invariant: every host that is connected to, also after a
// redirect, is on the list; private addresses only where the list names the address itself (or
// localhost), whatever a name resolves to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/curl_pool.h"
#include "stdlib_shims/platform/invocation.h"

namespace copra::server {

class AllowedHosts {
 public:
  // Entries at commas: NAME, NAME:PORT, *.DOMAIN, ADDRESS, [ADDRESS]:PORT, *. False: `error` is one
  // line.
  bool parse(std::string_view setting, std::string* error);
  bool empty() const { return entries_.empty(); }
  enum class Verdict : uint8_t { kNo, kPublic, kPrivateToo };
  // `host` as in a URL, without the port.
  Verdict look_up(std::string_view host, int port) const;

 private:
  struct Entry {
    std::string host;  // lower case; "*", "*.domain" too
    int port = 0;      // 0: any
    bool literal = false;
  };
  std::vector<Entry> entries_;
};

// What executions get as PlatformContext::fetch; `pool` and `hosts` outlive them.
Fetch make_fetch(CurlPool& pool, const AllowedHosts& hosts);

}  // namespace copra::server
