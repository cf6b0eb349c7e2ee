// One HTTP exchange as plain data: what handlers get and what they give back.
//
// In: a parsed request, owned strings. Out: a Response, turned into bytes by http_connection.cc
// only. May include: the standard library. Invariant: no Boost type appears here, so a handler
// costs half a second to compile, not ten. Types that travel into coroutines have user-written
// constructors (docs/contributing.md, "Waiting").
// Next: router.h (who gets a request), http_connection.cc (where it comes from).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/body.h"

namespace copra::server {

class WebSocketHandler;

using StringPairs = std::vector<std::pair<std::string, std::string>>;

enum class Method : uint8_t { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions, kOther };

std::string_view method_name(Method method);
Method method_from(std::string_view name);

struct Request {
  Request();
  Request(Request&&) noexcept;
  Request& operator=(Request&&) noexcept;
  ~Request();

  Method method = Method::kGet;
  bool head_only = false;             // came as HEAD: handled as GET, answered without its body
  bool keep_alive = true;             // what the client asked for
  bool keep_alive_by_default = true;  // HTTP/1.1; an older client must be told
  std::string method_text;            // as received
  std::string target;                 // as received: path?query
  std::string path;                   // the target's path, still encoded, without the query
  StringPairs headers;                // names lower-case, repeated ones joined with ", "
  std::string origin;                // the Origin header; stays when a handler moves `headers` away
  std::string body;                  // empty when there is a spool
  std::shared_ptr<SpoolFile> spool;  // a large body, on routes that read bodies piece by piece
  std::string peer_ip;               // whom the socket belongs to
  std::string client_ip;             // who asks: the peer, or whom a trusted proxy names
  bool secure = false;               // the client speaks TLS, with us or with a trusted proxy
  std::string id;                    // X-Request-Id: the client's, else made by the server
  int route = -1;  // the row of routes.def that answers; -1 before dispatch and without one
  int64_t received_us = 0;  // Unix microseconds
  int socket = -1;          // for a look whether the client is still there; never read or written

  // The header's value, "" when absent. `name` in lower case.
  std::string_view header(std::string_view name) const;
  // The target's query, still encoded.
  std::string_view raw_query() const;
  // The body, wherever it lies; the request keeps it.
  Body whole_body() const;
  // "http://host/path?query" or https, as the client saw it.
  std::string url() const;
  // Makes the object as good as new but keeps its buffers.
  void clear();
};

// Whether the client of a socket (Request::socket) has closed it; reads nothing.
bool client_left(int socket);

struct Response {
  Response();
  Response(int status, std::string body, std::string_view content_type = "application/json");
  Response(Response&&) noexcept;
  Response& operator=(Response&&) noexcept;
  ~Response();

  int status = 200;
  std::string content_type = "application/json";
  StringPairs headers;
  std::string body;
  std::shared_ptr<BodySource> source;  // instead of `body`
  std::shared_ptr<BodyStream> stream;  // after `body`; the connection ends with it
  bool close = false;                  // end the connection after this answer
  // Set: instead of an answer the connection becomes a websocket (websocket.h).
  std::shared_ptr<WebSocketHandler> websocket;
};

}  // namespace copra::server
