// The multipart parser; contract in multipart.h. A delimiter is CRLF "--boundary", blanks, and CRLF
// or "--"; anything else that looks like its beginning is data. The body is looked at as if a CRLF
// stood before it, so that the first delimiter is like the others.
#include "stdlib_shims/platform/multipart.h"

#include <algorithm>

namespace copra {

namespace {

constexpr size_t kBoundaryBytesMax = 200;  // RFC 2046 says 70; clients exceed it
constexpr size_t kPaddingMax = 64;         // blanks between a boundary and its line end

char lower_char(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower_char(c);
  return out;
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower_char(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Undoes every escape, or only those that browsers write in names: %22, %0D and %0A.
std::string unescape(std::string_view text, bool all) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const int high = hex_digit(text[i + 1]);
      const int low = hex_digit(text[i + 2]);
      const int byte = high * 16 + low;
      if (high >= 0 && low >= 0 && (all || byte == '"' || byte == '\r' || byte == '\n')) {
        out += static_cast<char>(byte);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

// filename*=UTF-8''na%20me (RFC 5987).
std::optional<std::string> extended_parameter(std::string_view value, std::string_view name) {
  const auto raw = header_parameter(value, std::string(name) + '*');
  if (!raw) return std::nullopt;
  const size_t first = raw->find('\'');
  const size_t second = first == std::string::npos ? first : raw->find('\'', first + 1);
  if (second == std::string::npos || lower(raw->substr(0, first)) != "utf-8") return std::nullopt;
  return unescape(std::string_view(*raw).substr(second + 1), true);
}

}  // namespace

std::optional<std::string> header_parameter(std::string_view value, std::string_view name) {
  size_t at = value.find(';');
  while (at != std::string_view::npos) {
    const size_t begin = at + 1;
    size_t eq = value.find_first_of("=;", begin);
    if (eq == std::string_view::npos) return std::nullopt;
    if (value[eq] == ';') {
      at = eq;
      continue;
    }
    const std::string key = lower(trim(value.substr(begin, eq - begin)));
    size_t from = eq + 1;
    while (from < value.size() && (value[from] == ' ' || value[from] == '\t')) ++from;
    std::string text;
    size_t end;
    if (from < value.size() && value[from] == '"') {
      size_t i = from + 1;
      for (; i < value.size() && value[i] != '"'; ++i) {
        // Only quotes and backslashes are escaped; other backslashes are part of Windows paths.
        if (value[i] == '\\' && i + 1 < value.size() &&
            (value[i + 1] == '"' || value[i + 1] == '\\'))
          ++i;
        text += value[i];
      }
      end = value.find(';', std::min(i, value.size()));
    } else {
      end = value.find(';', from);
      text = trim(value.substr(from, end == std::string_view::npos ? end : end - from));
    }
    if (key == name) return text;
    at = end;
  }
  return std::nullopt;
}

bool is_multipart_form(std::string_view content_type) {
  return lower(trim(content_type.substr(0, content_type.find(';')))) == "multipart/form-data";
}

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  if (!is_multipart_form(content_type)) return std::nullopt;
  auto boundary = header_parameter(content_type, "boundary");
  if (!boundary || boundary->empty() || boundary->size() > kBoundaryBytesMax) return std::nullopt;
  for (const char c : *boundary)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7F) return std::nullopt;
  return boundary;
}

MultipartParser::MultipartParser(std::string_view boundary, MultipartHandler& handler,
                                 const MultipartLimits& limits)
    : handler_(handler), limits_(limits), delimiter_("\r\n--" + std::string(boundary)) {}

MultipartParser::Step MultipartParser::fail(std::string text) {
  error_ = std::move(text);
  at_ = At::kFailed;
  return Step::kFailed;
}

void MultipartParser::consume(size_t count) {
  begin_ += count;
  consumed_ += count;
  rest_.remove_prefix(count);
}

bool MultipartParser::feed(std::string_view bytes) {
  if (at_ == At::kFailed) return false;
  if (at_ == At::kEpilogue) return true;
  if (first_ && !bytes.empty()) {
    first_ = false;
    held_ = "\r\n";
    consumed_ = static_cast<size_t>(0) - 2;  // the two bytes that are not there
  }
  held_.erase(0, begin_);
  begin_ = 0;
  held_ += bytes;
  rest_ = held_;
  for (;;) {
    const Step done = step();
    if (done == Step::kFailed) {
      at_ = At::kFailed;
      return false;
    }
    if (done == Step::kMore) return true;
  }
}

bool MultipartParser::finish() {
  if (at_ == At::kEpilogue) return true;
  if (at_ != At::kFailed) fail("The closing boundary is missing");
  return false;
}

MultipartParser::Step MultipartParser::step() {
  switch (at_) {
    case At::kPreamble:
    case At::kBody: return read_body();
    case At::kHeaders: return read_headers();
    case At::kEpilogue: consume(rest_.size()); return Step::kMore;
    case At::kFailed: break;
  }
  return Step::kFailed;
}

MultipartParser::Step MultipartParser::read_body() {
  const bool in_part = at_ == At::kBody;
  const auto hand_out = [&](size_t count) {
    piece_offset_ = consumed_;
    const std::string_view piece = rest_.substr(0, count);
    const bool wanted = !in_part || count == 0 || handler_.part_bytes(piece);
    consume(count);
    return wanted;
  };
  const size_t found = rest_.find(delimiter_);
  if (found == std::string_view::npos) {
    // The end may be the beginning of a delimiter.
    const size_t kept = std::min(rest_.size(), delimiter_.size() - 1);
    return hand_out(rest_.size() - kept) ? Step::kMore : Step::kFailed;
  }
  size_t at = found + delimiter_.size();
  const size_t padding_end = std::min(rest_.size(), at + kPaddingMax);
  const bool closing = rest_.substr(at, 2) == "--";
  if (!closing)
    while (at < padding_end && (rest_[at] == ' ' || rest_[at] == '\t')) ++at;
  const bool line_end = rest_.substr(at, 2) == "\r\n";
  if (!closing && !line_end) {
    const std::string_view tail = rest_.substr(at);
    if (tail.empty() || tail == "\r" || tail == "-")
      return hand_out(found) ? Step::kMore : Step::kFailed;
    return hand_out(found + 2) ? Step::kAgain : Step::kFailed;  // data that only looks like it
  }
  if (!hand_out(found)) return Step::kFailed;
  consume(at - found + (closing ? 2 : 0));  // the line end stays: it may end an empty header block
  if (in_part && !handler_.end_part()) return Step::kFailed;
  at_ = closing ? At::kEpilogue : At::kHeaders;
  return Step::kAgain;
}

MultipartParser::Step MultipartParser::read_headers() {
  const size_t end = rest_.find("\r\n\r\n");
  if (end == std::string_view::npos) {
    // The last three bytes may be the beginning of the end.
    if (rest_.size() > limits_.part_header_bytes_max + 3)
      return fail("The headers of a part are too long");
    return Step::kMore;
  }
  if (end > limits_.part_header_bytes_max) return fail("The headers of a part are too long");
  if (++parts_ > limits_.parts_max)
    return fail("More than " + std::to_string(limits_.parts_max) + " parts");
  if (!read_part_headers(rest_.substr(0, end))) return Step::kFailed;
  consume(end + 4);
  at_ = At::kBody;
  return Step::kAgain;
}

bool MultipartParser::read_part_headers(std::string_view head) {
  std::optional<std::string> disposition;
  std::string type;
  while (!head.empty()) {
    if (head.starts_with("\r\n")) head.remove_prefix(2);
    const size_t eol = head.find("\r\n");
    const std::string_view line = head.substr(0, eol);
    head = eol == std::string_view::npos ? std::string_view() : head.substr(eol);
    if (line.empty()) continue;
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) {
      fail("A part has a header line without a name");
      return false;
    }
    const std::string name = lower(trim(line.substr(0, colon)));
    if (name == "content-disposition") disposition = std::string(trim(line.substr(colon + 1)));
    if (name == "content-type") type = trim(line.substr(colon + 1));
  }
  if (!disposition ||
      lower(trim(std::string_view(*disposition).substr(0, disposition->find(';')))) !=
          "form-data") {
    fail("A part has no Content-Disposition: form-data");
    return false;
  }
  MultipartPart part;
  const auto name = header_parameter(*disposition, "name");
  if (!name) {
    fail("A part has no name");
    return false;
  }
  part.name = unescape(*name, false);
  auto filename = extended_parameter(*disposition, "filename");
  if (!filename) {
    if (const auto plain = header_parameter(*disposition, "filename"))
      filename = unescape(*plain, false);
  }
  part.is_file = filename.has_value();
  if (filename) part.filename = std::move(*filename);
  part.content_type = !type.empty()  ? type
                      : part.is_file ? "application/octet-stream"
                                     : "text/plain";
  return handler_.begin_part(part);
}

}  // namespace copra
