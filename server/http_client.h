// A small HTTP client for the command line: one request a connection, http:// only.
//
// In: method, URL, headers, body. Out: status and body, or one line of error. May include: the
// standard library and POSIX sockets. Invariant: asks as HTTP/1.0, so the answer is never chunked
// and ends with the connection.
#pragma once

#include <string>

#include "server/http.h"

namespace copra::server {

struct HttpReply {
  int status = 0;
  std::string body;
};

bool http_request(const std::string& method, const std::string& url, const StringPairs& headers,
                  const std::string& body, HttpReply* reply, std::string* error);

}  // namespace copra::server
