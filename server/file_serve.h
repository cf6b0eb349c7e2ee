// A stored file as an HTTP answer: conditions, ranges, safe headers (RFC 9110, 13 and 14).
//
// In: a request and a file's facts. Out: a Response whose body is read while it is sent. May
// include: the store, http.h. Invariant: what an upload holds never runs as a page or a script of
// this origin.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/http.h"
#include "storage/store.h"

namespace copra::server {

struct ServeOptions {
  int status = 200;            // 404 for a site's own error page: no conditions, no ranges
  std::string_view cache;      // Cache-Control
  bool as_attachment = false;  // offered for saving whatever its type
};

// `session` holds a snapshot in which `file` was found: the answer is of one point in time, however
// long the client takes.
Response serve_file(storage::Session session, const storage::Uuid& project, const Request& request,
                    const storage::FileInfo& file, const ServeOptions& options);

// `bytes=…` for a file of `size`: the range, nullopt when the header is to be ignored. `last` <
// `first`: cannot be satisfied.
struct ByteRange {
  uint64_t first = 0, last = 0;
};
std::optional<ByteRange> parse_range(std::string_view header, uint64_t size);

std::string http_date(int64_t unix_us);
// Unix seconds; nullopt when it is not an HTTP date.
std::optional<int64_t> parse_http_date(std::string_view text);
// Whether an If-None-Match list holds the tag (weak comparison).
bool etag_in_list(std::string_view list, std::string_view etag);

}  // namespace copra::server
