// Who may do what: the owner's key. API keys of projects are looked up by function_cache.h.
//
// In: a request's headers. Out: yes or no. May include: http.h. Invariant: keys are compared in
// constant time; the key file is readable by its owner only.
#pragma once

#include <string>

#include "server/http.h"

namespace copra::server {

class Auth {
 public:
  explicit Auth(std::string admin_key);
  // `Authorization: Bearer KEY` or `x-admin-key: KEY`.
  bool is_owner(const Request& request) const;
  const std::string& admin_key() const { return admin_key_; }

 private:
  std::string admin_key_;
};

// The token of `Authorization: Bearer …`, "" when there is none.
std::string_view bearer_token(const Request& request);
// `x-api-key`, else a bearer token (which may be something else), else "".
std::string_view api_key(const Request& request, bool* from_bearer);

// The key in DIRECTORY/admin.key, made (mode 0600) when there is none. False: `error` says why.
bool load_or_make_admin_key(const std::string& directory, std::string* key, std::string* error);

}  // namespace copra::server
