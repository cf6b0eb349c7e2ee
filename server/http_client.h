// A small HTTP client for the command line: one request a connection.
//
// In: method, URL, headers, body. Out: status and body, or one line of error. May include: the
// standard library, POSIX sockets, curl_pool.h. Invariant: plain requests are HTTP/1.0, so that the
// answer is never chunked and ends with the connection; https:// goes through libcurl, which checks
// the certificate against the system's authorities or those in the file COPRA_CA_FILE.
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
