// The hash table of a Set as CPython lays it out: shared by live sets and the frozen ones of
// constants. May include: object.h.
#pragma once

#include "interp/heap/object.h"

namespace copra {

constexpr size_t kSetMinSize = 8;
constexpr size_t kSetLinearProbes = 9;
constexpr unsigned kSetPerturbShift = 5;

// Adds a key known to be absent to a table of mask + 1 entries without dummies and with room.
inline void set_insert_clean(SetEntry* table, size_t mask, Value key, uint64_t hash) {
  size_t i = hash & mask;
  uint64_t perturb = hash;
  for (;;) {
    SetEntry* e = table + i;
    size_t more = i + kSetLinearProbes <= mask ? kSetLinearProbes : 0;
    do {
      if (e->key.is_absent()) {
        *e = {key, hash};
        return;
      }
      ++e;
    } while (more--);
    perturb >>= kSetPerturbShift;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

}  // namespace copra
