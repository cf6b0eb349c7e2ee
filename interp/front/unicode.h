// The few Unicode facts the front end needs. May include: utf8proc (in unicode.cc only).
// Invariant: decode() never reads past `end` and always advances.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace copra::front {

// One code point of valid UTF-8/WTF-8; *p moves past it.
inline uint32_t decode_utf8(const char*& p) {
  auto byte = [&](int i) { return static_cast<uint32_t>(static_cast<unsigned char>(p[i])); };
  uint32_t c = byte(0);
  if (c < 0x80) {
    p += 1;
    return c;
  }
  if (c < 0xE0) {
    c = ((c & 0x1F) << 6) | (byte(1) & 0x3F);
    p += 2;
    return c;
  }
  if (c < 0xF0) {
    c = ((c & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    p += 3;
    return c;
  }
  c = ((c & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F);
  p += 4;
  return c;
}

void append_utf8(std::string& out, uint32_t code_point);  // surrogates too (WTF-8)

// Offset of the first byte that is not valid UTF-8, or npos.
size_t find_invalid_utf8(std::string_view text);
size_t count_code_points(std::string_view text);
bool is_printable(uint32_t code_point);  // str.isprintable of one character
bool is_identifier_start(uint32_t code_point);
bool is_identifier_continue(uint32_t code_point);
std::string normalize_nfkc(std::string_view text);

// Code point of a Unicode character name or alias as in "\N{...}", or -1.
int32_t lookup_unicode_name(std::string_view name);
// Its inverse, aliases aside; empty when the character has no name.
std::string unicode_name(uint32_t code_point);
// The characters of a named sequence as UTF-8; empty when there is none of that name.
std::string_view named_sequence(std::string_view name);

}  // namespace copra::front
