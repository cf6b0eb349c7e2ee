// Hashes of bytes and numbers. Text hashes are seeded per process (hash-flooding defence); numeric
// hashes are CPython's, so that hash(1) == hash(1.0) == 1 and tuples of numbers hash alike.
#pragma once

#include <cstddef>
#include <cstdint>

namespace copra {

// Never 0.
uint32_t hash_bytes32(const char* data, size_t n);
// Python-level hash of a text/bytes whose 32-bit hash is h.
inline uint64_t hash_widen(uint32_t h) { return (h * uint64_t{0x9E3779B97F4A7C15}) >> 2; }
// CPython's modulus 2**61 - 1 rules; never -1.
uint64_t hash_int64(int64_t i);
uint64_t hash_double(double d);  // NaN hashes to 0
uint64_t hash_limbs(const uint64_t* limbs, size_t n, bool negative);
// CPython's xxHash variant over the hashes of a tuple's items: add each, then finish.
class TupleHash {
 public:
  void add(uint64_t lane) {
    acc_ += lane * kPrime2;
    acc_ = ((acc_ << 31) | (acc_ >> 33)) * kPrime1;
  }
  uint64_t finish(size_t count) const {
    const uint64_t h = acc_ + (count ^ (kPrime5 ^ 3527539U));
    return h == UINT64_MAX ? 1546275796 : h;
  }

 private:
  static constexpr uint64_t kPrime1 = 11400714785074694791U, kPrime2 = 14029467366897019727U,
                            kPrime5 = 2870177450012600261U;
  uint64_t acc_ = kPrime5;
};
uint64_t hash_complex(double re, double im);
// None and its like, by their machine word: any fixed number will do.
inline uint64_t hash_singleton(uint64_t bits) { return (bits << 24) + 0x3C5F1E7; }
// Never negative: cells are 8 bytes apart, and addresses short.
inline uint64_t hash_pointer(const void* p) { return reinterpret_cast<uint64_t>(p) >> 3; }

}  // namespace copra
