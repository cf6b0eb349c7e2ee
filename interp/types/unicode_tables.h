// Tables behind unicode.cc and codecs.cc. Private to them. Includes the standard library only.
#pragma once

#include <cstdint>
#include <span>

namespace copra::unicode {

struct CodeRange {
  uint32_t first, last;
};
struct SpecialCase {
  uint32_t code_point;
  uint16_t upper[3], title[3];  // zero-padded
};
// The upper half of a single-byte encoding whose lower half is ASCII; 0 = undefined.
struct CodePage {
  const char* name;
  const uint16_t* high;
};

extern const std::span<const CodeRange> kOtherUppercase, kOtherLowercase, kDigit, kNumeric;
extern const std::span<const SpecialCase> kSpecialCases;
extern const std::span<const CodePage> kCodePages;

}  // namespace copra::unicode
