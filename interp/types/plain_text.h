// Text that goes between quotes as it is. May include: nothing of the project.
#pragma once

#include <cstdint>
#include <cstring>

namespace copra {

// The first byte from `p` on, eight at a time, that may need more than copying: the quote, a
// backslash, a control character, DEL, anything beyond ASCII. May stop up to seven bytes early.
inline const char* skip_plain(const char* p, const char* end, char quote) {
  constexpr uint64_t kOnes = 0x0101010101010101, kHigh = 0x8080808080808080;
  const auto has_zero = [](uint64_t w) { return (w - kOnes) & ~w & kHigh; };
  const uint64_t quotes = kOnes * static_cast<unsigned char>(quote);
  for (; end - p >= 8; p += 8) {
    uint64_t w;
    std::memcpy(&w, p, 8);
    const uint64_t below_blank = (w - kOnes * 0x20) & ~w & kHigh;
    if ((w & kHigh) | below_blank | has_zero(w ^ quotes) | has_zero(w ^ (kOnes * '\\')) |
        has_zero(w ^ (kOnes * 0x7F))) {
      break;
    }
  }
  return p;
}

}  // namespace copra
