// Limb-level view and construction of ints. Private to types/ and the math shims. Includes
// number.h. Invariant: BigInts are normalised: no leading zero limb, always outside 49 bits.
#pragma once

#include <gmp.h>

#include <bit>

#include "interp/types/number.h"

namespace copra {

static_assert(sizeof(mp_limb_t) == 8);
__extension__ typedef unsigned __int128 uint128;
__extension__ typedef __int128 int128;

// |v| as limbs. Small ints live in the view itself: it must not be copied.
class IntView {
 public:
  explicit IntView(Value v) {
    if (v.is_small_int()) {
      const int64_t i = v.small();
      negative = i < 0;
      single_ = static_cast<uint64_t>(negative ? -i : i);
      limbs = &single_;
      count = i != 0;
    } else {
      const auto* b = v.as<BigInt>();
      limbs = b->limbs();
      count = b->count();
      negative = b->negative();
    }
  }
  IntView(const IntView&) = delete;
  IntView& operator=(const IntView&) = delete;

  const mp_limb_t* limbs;
  mp_size_t count;
  bool negative;

 private:
  mp_limb_t single_ = 0;
};

constexpr size_t kLimbsMax = size_t{1} << 30;

// Room for `limbs` limbs, not initialised. Null: MemoryError raised.
BigInt* big_alloc(Vm& vm, size_t limbs);
// Trims leading zeros; small results become small ints.
Value big_finish(BigInt* b, size_t limbs, bool negative);
Value int_from_u128(Vm& vm, uint128 magnitude, bool negative);
inline uint64_t limb_bits(uint64_t limb) {
  return limb ? 64 - static_cast<uint64_t>(__builtin_clzll(limb)) : 0;
}
inline uint64_t view_bits(const IntView& v) {
  return v.count ? (static_cast<uint64_t>(v.count) - 1) * 64 + limb_bits(v.limbs[v.count - 1]) : 0;
}
// Fuel for an n by m limb product or division.
inline uint64_t mul_cost(uint64_t n, uint64_t m) {
  const uint64_t small = n < m ? n : m, large = n < m ? m : n;
  // Quadratic for few limbs, then about n log n: 64 limbs' worth of rows bounds the factor.
  return 1 + large * (small < 64 ? small : 64 + small / 64) / 16;
}
// What GMP does at once nothing can interrupt: half a second of it is the most. Microseconds of a
// product or quotient, of a gcd or a conversion, measured with operands beyond its Karatsuba range.
// False: OverflowError raised.
bool check_at_once(Vm& vm, uint64_t microseconds);
inline uint64_t mul_microseconds(uint64_t n, uint64_t m) { return (n + m) / 4; }
inline uint64_t div_microseconds(uint64_t n, uint64_t m) { return (n + m) / 3; }
inline uint64_t log_microseconds(uint64_t n) { return n * std::bit_width(n) / 8; }
inline bool charge_mul(Vm& vm, uint64_t n, uint64_t m) {
  return n + m < 64 || (check_at_once(vm, mul_microseconds(n, m)) && charge(vm, mul_cost(n, m)));
}

}  // namespace copra
