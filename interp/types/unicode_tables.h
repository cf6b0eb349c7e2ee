// Tables behind unicode.cc. Private to it. Includes the standard library only.
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

extern const std::span<const CodeRange> kOtherUppercase, kOtherLowercase, kDigit, kNumeric;
extern const std::span<const SpecialCase> kSpecialCases;

}  // namespace copra::unicode
