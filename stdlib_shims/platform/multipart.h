// multipart/form-data (RFC 7578), read piece by piece: whoever has the body feeds it in any cuts.
//
// In: the boundary and bytes. Out: per part its headers, its bytes in pieces, its end. May include:
// the standard library. Invariant: memory is bounded by the limits, never by the body; what is not
// well formed ends in an error text, never in a guess. Both readers of uploads use it:
// request.files of functions (request_body.cc) and the server's upload routes
// (server/multipart.cc).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace copra {

struct MultipartLimits {
  size_t parts_max = 1000;
  size_t part_header_bytes_max = 16 * 1024;  // of one part, names and file names included
};

struct MultipartPart {
  std::string name;
  std::string filename;      // as sent; "" in text parts
  std::string content_type;  // as sent; files default to application/octet-stream
  bool is_file = false;      // it has a file name, be it an empty one
};

class MultipartHandler {
 public:
  virtual ~MultipartHandler() = default;
  // False ends the parse; the parser's error() is what set_error gave it.
  virtual bool begin_part(const MultipartPart& part) = 0;
  virtual bool part_bytes(std::string_view bytes) = 0;
  virtual bool end_part() = 0;
};

// The boundary of a Content-Type value; nullopt when it is not multipart/form-data or has none that
// RFC 2046 allows.
std::optional<std::string> multipart_boundary(std::string_view content_type);
bool is_multipart_form(std::string_view content_type);
// A parameter of a header value (`name` in lower case): quoted or not, "" when absent.
std::optional<std::string> header_parameter(std::string_view value, std::string_view name);

class MultipartParser {
 public:
  MultipartParser(std::string_view boundary, MultipartHandler& handler,
                  const MultipartLimits& limits = {});

  // False: malformed, too much, or the handler wanted no more.
  bool feed(std::string_view bytes);
  // After the last piece. False when the closing boundary never came.
  bool finish();
  // One sentence for the sender; "" when the handler ended the parse.
  const std::string& error() const { return error_; }
  // How many bytes of the input lie before the part bytes that are being handed out: where in the
  // whole body the handler's current piece begins.
  size_t piece_offset() const { return piece_offset_; }

 private:
  enum class At : unsigned char { kPreamble, kHeaders, kBody, kEpilogue, kFailed };
  enum class Step : unsigned char { kMore, kAgain, kFailed };
  Step step();
  Step read_headers();
  Step read_body();
  Step fail(std::string text);
  bool read_part_headers(std::string_view head);
  void consume(size_t count);

  MultipartHandler& handler_;
  const MultipartLimits limits_;
  const std::string delimiter_;  // "\r\n--boundary"
  std::string held_;             // fed and not yet understood; shorter than a header block
  std::string_view rest_;        // what step() looks at: held_
  size_t begin_ = 0;             // of held_, already consumed
  size_t consumed_ = 0;          // bytes of the body before held_[begin_]
  size_t piece_offset_ = 0;
  size_t parts_ = 0;
  bool first_ = true;
  At at_ = At::kPreamble;
  std::string error_;
};

}  // namespace copra
