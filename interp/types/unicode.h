// Character properties and case mappings with Python's meaning (str.isalpha, str.upper …).
//
// In: any code point up to 0x10FFFF, surrogates included. May include: utf8proc in unicode.cc only.
// Mappings write at most kCaseMax code points and return how many. Next: front/unicode_tables.h.
#pragma once

#include <cstddef>
#include <cstdint>

namespace copra::unicode {

constexpr size_t kCaseMax = 3;

bool is_alpha(uint32_t c);
bool is_decimal(uint32_t c);
bool is_digit(uint32_t c);
bool is_numeric(uint32_t c);
inline bool is_alnum(uint32_t c) { return is_alpha(c) || is_numeric(c); }
bool is_upper(uint32_t c);
bool is_lower(uint32_t c);
bool is_title(uint32_t c);  // category Lt
bool is_space(uint32_t c);
bool is_line_break(uint32_t c);  // as str.splitlines
bool is_printable(uint32_t c);
bool is_cased(uint32_t c);
bool is_case_ignorable(uint32_t c);

size_t to_upper(uint32_t c, uint32_t* out);
size_t to_lower(uint32_t c, uint32_t* out);  // without the final-sigma rule
size_t to_title(uint32_t c, uint32_t* out);
size_t to_folded(uint32_t c, uint32_t* out);

inline bool is_surrogate(uint32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

}  // namespace copra::unicode
