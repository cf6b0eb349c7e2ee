// Character properties by way of utf8proc, completed by front/unicode_tables.h where it knows less
// than Python's str methods ask for. Invariant: nothing above 0x10FFFF reaches utf8proc.
#include "interp/types/unicode.h"

#include <utf8proc.h>

#include <algorithm>

#include "interp/front/unicode_tables.h"

namespace copra::unicode {

namespace {

utf8proc_category_t category(uint32_t c) { return utf8proc_category(counted(c)); }

constexpr uint32_t category_bits(std::initializer_list<utf8proc_category_t> categories) {
  uint32_t bits = 0;
  for (const utf8proc_category_t c : categories) bits |= 1U << c;
  return bits;
}
bool category_in(uint32_t c, uint32_t bits) { return (bits >> category(c)) & 1; }

constexpr uint32_t kAlpha =
    category_bits({UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT,
                   UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO});
constexpr uint32_t kNumber =
    category_bits({UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO});
constexpr uint32_t kNotPrintable = category_bits(
    {UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CS, UTF8PROC_CATEGORY_CO,
     UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP, UTF8PROC_CATEGORY_ZS});
constexpr uint32_t kIgnorable =
    category_bits({UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME, UTF8PROC_CATEGORY_CF,
                   UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_SK});
size_t copy_sequence(const uint16_t (&sequence)[3], uint32_t* out) {
  size_t n = 0;
  while (n < 3 && sequence[n]) {
    out[n] = sequence[n];
    ++n;
  }
  return n;
}

const SpecialCase* special(uint32_t c) { return row_of(kSpecialCases, c); }

}  // namespace

bool is_alpha(uint32_t c) { return category_in(c, kAlpha); }
bool is_decimal(uint32_t c) {
  return c < 0x80 ? c - '0' < 10 : category(c) == UTF8PROC_CATEGORY_ND;
}
bool is_digit(uint32_t c) { return is_decimal(c) || in(kDigit, c); }
bool is_numeric(uint32_t c) { return category_in(c, kNumber) || in(kNumeric, c); }
bool is_upper(uint32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LU || (c > 0x7F && in(kOtherUppercase, c));
}
bool is_lower(uint32_t c) {
  return category(c) == UTF8PROC_CATEGORY_LL || (c > 0x7F && in(kOtherLowercase, c));
}
bool is_title(uint32_t c) { return category(c) == UTF8PROC_CATEGORY_LT; }

bool is_space(uint32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1C && c <= 0x1F);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}
bool is_line_break(uint32_t c) {
  return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 ||
         c == 0x2029;
}
bool is_printable(uint32_t c) {
  if (c < 0x7F) return c >= 0x20;
  return !category_in(c, kNotPrintable);
}
bool is_cased(uint32_t c) { return is_upper(c) || is_lower(c) || is_title(c); }
bool is_case_ignorable(uint32_t c) { return category_in(c, kIgnorable) || in(kMidWord, c); }

size_t to_upper(uint32_t c, uint32_t* out) {
  if (const SpecialCase* s = c > 0x7F ? special(c) : nullptr) return copy_sequence(s->upper, out);
  out[0] = static_cast<uint32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c)));
  return 1;
}
size_t to_title(uint32_t c, uint32_t* out) {
  if (const SpecialCase* s = c > 0x7F ? special(c) : nullptr) return copy_sequence(s->title, out);
  out[0] = static_cast<uint32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(c)));
  return 1;
}
size_t to_lower(uint32_t c, uint32_t* out) {
  if (c == 0x130) {  // the only unconditional special lower case
    out[0] = 'i';
    out[1] = 0x307;
    return 2;
  }
  out[0] = static_cast<uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  return 1;
}
size_t to_folded(uint32_t c, uint32_t* out) {
  utf8proc_int32_t buffer[8];
  int boundary = 0;
  const utf8proc_ssize_t n = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), buffer, 8,
                                                     UTF8PROC_CASEFOLD, &boundary);
  if (n < 1 || n > static_cast<utf8proc_ssize_t>(kCaseMax)) {
    out[0] = c;
    return 1;
  }
  for (utf8proc_ssize_t i = 0; i < n; ++i) out[i] = static_cast<uint32_t>(buffer[i]);
  return static_cast<size_t>(n);
}

}  // namespace copra::unicode
