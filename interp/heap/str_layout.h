// Size and finishing of Str objects, shared by the isolate heap and frozen constants.
#pragma once

#include <cstddef>
#include <cstdint>

#include "interp/heap/object.h"

namespace copra {

constexpr size_t kStrCrumbStride = 64;  // one byte offset for every 64th code point

inline size_t str_crumb_offset(size_t bytes) { return (bytes + 1 + 3) & ~size_t{3}; }
// Bytes of the whole object, header included.
inline size_t str_alloc_size(size_t bytes, size_t code_points, bool ascii) {
  if (ascii) return sizeof(Str) + bytes + 1;
  return sizeof(Str) + str_crumb_offset(bytes) + (code_points / kStrCrumbStride) * sizeof(uint32_t);
}
// A Buffer shared by strings is cut 16 : 1 into text and crumbs, enough for one every 64 bytes.
inline size_t str_shared_room(const Buffer* b) { return b->bytes / 17 * 16; }
inline size_t str_shared_bytes(size_t room) { return (room + 63) / 64 * 68; }
inline uint32_t* str_crumbs(Str* s) {
  if (s->shared()) {
    Buffer* b = s->shared_buffer();
    return reinterpret_cast<uint32_t*>(b->data() + str_shared_room(b));
  }
  return reinterpret_cast<uint32_t*>(s->data() + str_crumb_offset(s->bytes()));
}
inline const uint32_t* str_crumbs(const Str* s) { return str_crumbs(const_cast<Str*>(s)); }

// Counts code points of WTF-8; `ascii` tells whether there is nothing else.
size_t str_count(const char* data, size_t bytes, bool* ascii);
// After aux32 (bytes), length, the ascii bit and the bytes are set: terminates, fills the crumbs.
// With `hash` also computes the hash (frozen strings must have it).
void str_finish(Str* s, bool hash);

}  // namespace copra
