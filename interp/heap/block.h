// Header of a 32 KiB block of equal cells; private to heap.cc and collect.cc.
#pragma once

#include "interp/heap/heap.h"

namespace copra {

// Allocated before a heap that small is looked at again: fits a processor's cache.
constexpr int64_t kNursery = int64_t{704} << 10;

struct Heap::Block {
  uint32_t cls;  // kNoClass: on the free list
  uint32_t cell_bytes;
  Obj* first_run;  // free runs not handed to a bin yet
  char* touched;   // cells below have valid headers
  uint64_t taken;  // whether cells were handed out since it was swept
  static constexpr uint32_t kNoClass = ~0u;

  char* first_cell() { return reinterpret_cast<char*>(this) + sizeof(Block); }
  uint32_t cell_count() const {
    return static_cast<uint32_t>((kBlockBytes - sizeof(Block)) / cell_bytes);
  }
  char* end() { return first_cell() + size_t{cell_count()} * cell_bytes; }
};

}  // namespace copra
