// Counting code points and finishing Str objects. May include: hash.h, str_layout.h.
// Invariant: an ASCII string has no crumbs; any other has one for every 64th code point.
#include "interp/heap/str_layout.h"

#include <cstring>

#include "interp/heap/hash.h"

namespace copra {

namespace {

inline bool is_lead(char c) { return static_cast<signed char>(c) > -65; }

size_t ascii_prefix(const char* data, size_t n) {
  size_t i = 0;
  // Blocks without an early exit inside vectorise.
  for (; i + 64 <= n; i += 64) {
    uint64_t any = 0;
    for (size_t k = 0; k < 64; k += 8) {
      uint64_t w;
      std::memcpy(&w, data + i + k, 8);
      any |= w;
    }
    if (any & 0x8080808080808080U) break;
  }
  for (; i + 8 <= n; i += 8) {
    uint64_t w;
    std::memcpy(&w, data + i, 8);
    if (w & 0x8080808080808080U) break;
  }
  while (i < n && static_cast<signed char>(data[i]) >= 0) ++i;
  return i;
}

}  // namespace

size_t str_count(const char* data, size_t bytes, bool* ascii) {
  const size_t prefix = ascii_prefix(data, bytes);
  *ascii = prefix == bytes;
  size_t count = prefix;
  for (size_t i = prefix; i < bytes;) {
    // Short inner runs keep the counter in a byte-wide vector lane's reach.
    const size_t end = i + 4096 < bytes ? i + 4096 : bytes;
    uint32_t part = 0;
    for (; i < end; ++i) part += is_lead(data[i]);
    count += part;
  }
  return count;
}

void str_finish(Str* s, bool hash) {
  const size_t n = s->bytes();
  char* data = s->data();
  data[n] = 0;
  s->hash32 = hash ? hash_bytes32(data, n) : 0;
  if (s->ascii()) return;
  uint32_t* crumb = str_crumbs(s);
  uint32_t* end = crumb + s->length / kStrCrumbStride;
  size_t i = 0;
  while (crumb != end) {
    // `i` is the first byte of a code point; skip a stride of them.
    for (size_t left = kStrCrumbStride; left;) {
      ++i;
      while (i < n && !is_lead(data[i])) ++i;
      --left;
    }
    *crumb++ = static_cast<uint32_t>(i);
  }
}

}  // namespace copra
