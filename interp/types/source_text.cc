// Coding cookies; see source_text.h. Source: Python reference 2.1.4, PEP 263. Includes codecs.h.
// Invariant: without a cookie the text is the file's bytes.
#include "interp/source_text.h"

#include <algorithm>
#include <cstdio>

#include "interp/front/unicode.h"
#include "interp/types/codecs.h"

namespace copra {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\f'; }

// The encoding a line names: "coding:" or "coding=" in a comment that is all of it.
std::string_view cookie_of(std::string_view line) {
  const auto start = std::find_if_not(line.begin(), line.end(), is_blank);
  if (start == line.end() || *start != '#') return {};
  constexpr std::string_view kWord = "coding";
  for (size_t at = 0; (at = line.find(kWord, at)) != std::string_view::npos;) {
    at += kWord.size();
    if (at >= line.size() || (line[at] != ':' && line[at] != '=')) continue;
    size_t from = at + 1;
    while (from < line.size() && (line[from] == ' ' || line[from] == '\t')) ++from;
    size_t to = from;
    while (to < line.size() && (ascii_is(line[to], kAsciiUpper | kAsciiLower | kAsciiDigit) ||
                                std::string_view("-_.").find(line[to]) != std::string_view::npos)) {
      ++to;
    }
    if (to > from) return line.substr(from, to - from);
  }
  return {};
}

// The cookie of a file: in its first line, or in the second when the first is blank or a comment.
std::string_view find_cookie(std::string_view text) {
  for (int line_number = 0; line_number < 2; ++line_number) {
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    if (const std::string_view name = cookie_of(line); !name.empty()) return name;
    const auto start = std::find_if_not(line.begin(), line.end(), is_blank);
    if (start != line.end() && *start != '#') return {};
    const bool crlf = text.substr(end, 2) == "\r\n";
    text.remove_prefix(std::min(end + (crlf ? 2 : 1), text.size()));
  }
  return {};
}

// CPython's two names of its own; all others stay as written.
std::string normal_name(std::string_view name) {
  std::string low(name.substr(0, 12));
  for (char& c : low) c = c == '_' ? '-' : ascii_lower(c);
  const auto is = [&low](std::string_view known) {
    return low == known || low.starts_with(std::string(known) + "-");
  };
  if (is("utf-8")) return "utf-8";
  for (const std::string_view known : {"latin-1", "iso-8859-1", "iso-latin-1"}) {
    if (is(known)) return "iso-8859-1";
  }
  return std::string(name);
}

// False: the bytes aren't of the encoding, or it isn't known.
bool decode(std::string_view bytes, const std::string& name, const DecodeOther& other,
            std::string* text) {
  const KnownCodec* codec = find_codec(name);
  switch (codec ? codec->codec : Codec::kForeign) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      text->assign(bytes);
      return front::find_invalid_utf8(bytes) == std::string_view::npos;
    case Codec::kAscii:
    case Codec::kLatin1:
    case Codec::kCharmap: break;
    case Codec::kUtf7:
    case Codec::kUnicodeEscape:
    case Codec::kRawUnicodeEscape:
    case Codec::kForeign: return other && other(bytes, name, text);
    default: return false;  // every other byte would be a zero
  }
  const size_t first = 256 - codec->page.size();
  for (const char c : bytes) {
    const auto b = static_cast<unsigned char>(c);
    if (codec->codec == Codec::kAscii && b >= 0x80) return false;
    const uint32_t character = b >= first ? codec->page[b - first] : b;
    if (character == kNoCharacter) return false;
    append_utf8(*text, character);
  }
  return true;
}

}  // namespace

bool decode_source(std::string_view bytes, std::string_view path, std::string* text,
                   std::string* refused, const DecodeOther& other) {
  const bool marked = bytes.starts_with(kByteOrderMark);
  const std::string_view body = marked ? bytes.substr(kByteOrderMark.size()) : bytes;
  const std::string_view cookie = find_cookie(body);
  const std::string name = normal_name(cookie);
  text->clear();
  if (cookie.empty() && !marked) {
    const size_t bad = front::find_invalid_utf8(bytes);
    if (bad != std::string_view::npos) {
      char byte[8];
      std::snprintf(byte, sizeof byte, "\\x%02x", static_cast<unsigned char>(bytes[bad]));
      const auto line = std::count(bytes.begin(), bytes.begin() + static_cast<long>(bad), '\n') + 1;
      *refused = std::string("SyntaxError: Non-UTF-8 code starting with '") + byte + "' in file " +
                 std::string(path) + " on line " + std::to_string(line) +
                 ", but no encoding declared; see https://peps.python.org/pep-0263/ for details\n";
      return false;
    }
  }
  if (cookie.empty() || name == "utf-8") {
    text->assign(bytes);
    return true;
  }
  if (!marked && decode(body, name, other, text)) return true;
  *refused = "SyntaxError: encoding problem: " + name + (marked ? " with BOM\n" : "\n");
  return false;
}

}  // namespace copra
