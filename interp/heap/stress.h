// What Heap::set_stress can be asked for besides a collection at every n-th allocation; test
// switches only. May include: the standard library.
#pragma once

#include <cstdint>

namespace copra {

// Or-ed with n: the n-th allocation, or request for much memory, finds the heap full; none after
// it.
constexpr uint32_t kFailOnce = uint32_t{1} << 31;

}  // namespace copra
