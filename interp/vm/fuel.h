// Fuel for work that can't stop half-way: taken at once, reported by the next safepoint. For places
// where nothing may be raised and no other isolate may run. May include: isolate.h.
#pragma once

#include <algorithm>

#include "interp/vm/isolate.h"

namespace copra {

inline void spend(Vm& vm, uint64_t units) {
  if (vm.fuel > 0) vm.fuel -= static_cast<int32_t>(std::min<uint64_t>(units, vm.fuel));
}

// Comparing or hashing two texts or numbers of so many bytes. Small ones are part of the
// instruction.
inline void spend_bytes(Vm& vm, uint64_t bytes) {
  if (__builtin_expect(bytes > 4096, 0)) spend(vm, bytes / 256);
}

}  // namespace copra
