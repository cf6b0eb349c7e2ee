// Content types by file extension, and which of them a browser runs.
//
// In: paths. Out: Content-Type values. May include: the standard library.
#pragma once

#include <string>
#include <string_view>

namespace copra::server {

// By extension, whatever its case; "" when the table has none.
std::string_view mime_type(std::string_view path);
// A browser that opens it runs what it says: HTML, SVG, XML and their kin.
bool is_page_type(std::string_view type);
// A page that includes it runs it.
bool is_script_type(std::string_view type);
// A type that a client may choose for bytes with an unknown extension: `given` when it is well
// formed, otherwise application/octet-stream.
std::string plain_type(std::string_view given);
// The value of a Content-Disposition header that offers a file under this name (RFC 6266).
std::string attachment(std::string_view file_name);

}  // namespace copra::server
