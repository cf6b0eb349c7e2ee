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
inline uint64_t hash_pointer(const void* p) {
  const auto bits = reinterpret_cast<uint64_t>(p);
  return (bits >> 4) | (bits << 60);
}

}  // namespace copra
