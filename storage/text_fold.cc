// Case folding; see text_fold.h. ASCII needles, by far the most, are matched in place without
// folding the text first.
#include "storage/text_fold.h"

#include <string.h>

#include <cstdint>

namespace copra::storage {

namespace {

inline char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// Two-byte code points only (below U+0800): everything folded here stays two bytes long.
unsigned fold_code_point(unsigned c) {
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 0x20;
  if (c >= 0x100 && c <= 0x17E && c != 0x130 && c != 0x131 && c != 0x138 && c != 0x149) {
    if (c == 0x178) return 0xFF;
    const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return (c & 1) == static_cast<unsigned>(odd_is_upper) ? c + 1 : c;
  }
  if (c == 0x386) return 0x3AC;
  if (c >= 0x388 && c <= 0x38A) return c + 37;
  if (c == 0x38C) return 0x3CC;
  if (c == 0x38E || c == 0x38F) return c + 63;
  if (c >= 0x391 && c <= 0x3AB && c != 0x3A2) return c + 0x20;
  if (c == 0x3C2) return 0x3C3;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x460 && c <= 0x481) return c | 1;
  if (c >= 0x48A && c <= 0x4BF) return c | 1;
  if (c >= 0x4D0 && c <= 0x52F) return c | 1;
  if (c >= 0x531 && c <= 0x556) return c + 0x30;
  return c;
}

// What is longer is looked for in linear time.
constexpr size_t kShortText = 64;

bool is_ascii(std::string_view s) {
  for (const char c : s) {
    if (static_cast<int8_t>(c) < 0) return false;
  }
  return true;
}

bool equal_ascii(const char* text, std::string_view folded) {
  for (size_t i = 0; i < folded.size(); ++i) {
    if (lower_ascii(text[i]) != folded[i]) return false;
  }
  return true;
}

}  // namespace

std::string fold_case(std::string_view utf8) {
  std::string out(utf8);
  for (size_t i = 0; i < out.size(); ++i) {
    const uint8_t lead = static_cast<uint8_t>(out[i]);
    if (lead < 0x80) {
      out[i] = lower_ascii(out[i]);
    } else if (lead >= 0xC2 && lead <= 0xDF && i + 1 < out.size()) {
      const unsigned c =
          fold_code_point((lead & 0x1Fu) << 6 | (static_cast<uint8_t>(out[i + 1]) & 0x3Fu));
      out[i] = static_cast<char>(0xC0 | c >> 6);
      out[i + 1] = static_cast<char>(0x80 | (c & 0x3F));
      ++i;
    }
  }
  return out;
}

bool contains_folded(std::string_view text, std::string_view folded) {
  if (folded.empty()) return true;
  if (text.size() < folded.size()) return false;
  if (folded.size() > kShortText || !is_ascii(folded)) {
    const std::string all = fold_case(text);
    return memmem(all.data(), all.size(), folded.data(), folded.size()) != nullptr;
  }
  const char first = folded[0];
  const size_t last = text.size() - folded.size();
  for (size_t i = 0; i <= last; ++i) {
    if (lower_ascii(text[i]) == first && equal_ascii(text.data() + i, folded)) return true;
  }
  return false;
}

bool starts_with_folded(std::string_view text, std::string_view folded) {
  if (text.size() < folded.size()) return false;
  if (is_ascii(folded)) return equal_ascii(text.data(), folded);
  return fold_case(text).starts_with(folded);
}

bool ends_with_folded(std::string_view text, std::string_view folded) {
  if (text.size() < folded.size()) return false;
  if (is_ascii(folded)) return equal_ascii(text.data() + (text.size() - folded.size()), folded);
  return fold_case(text).ends_with(folded);
}

}  // namespace copra::storage
