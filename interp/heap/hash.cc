// Hash functions: seeded multiply-fold for text, CPython's modular rules for numbers.
//
// May include: the standard library. Invariant: the seed never changes while the process lives, so
// frozen strings may carry their hash.
#include "interp/heap/hash.h"

#include <sys/random.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <ctime>

namespace copra {

namespace {

struct Seed {
  uint64_t a, b;
};

Seed make_seed() {
  Seed s = {};
  if (getrandom(&s, sizeof s, 0) != static_cast<ssize_t>(sizeof s)) {
    timespec now = {};
    clock_gettime(CLOCK_REALTIME, &now);
    s.a = static_cast<uint64_t>(now.tv_nsec) * 0x9E3779B97F4A7C15U;
    s.b = reinterpret_cast<uint64_t>(&now) ^ static_cast<uint64_t>(now.tv_sec);
  }
  s.b |= 1;
  return s;
}

// Before every other static object: their constructors may hash.
[[gnu::init_priority(101)]] const Seed kSeed = make_seed();

__extension__ typedef unsigned __int128 uint128;

inline uint64_t fold(uint64_t a, uint64_t b) {
  const uint128 product = static_cast<uint128>(a) * b;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}
inline uint64_t load8(const char* p) {
  uint64_t v;
  std::memcpy(&v, p, 8);
  return v;
}
inline uint64_t load4(const char* p) {
  uint32_t v;
  std::memcpy(&v, p, 4);
  return v;
}

constexpr uint64_t kMix1 = 0xA0761D6478BD642FU, kMix2 = 0xE7037ED1A0B428DBU;
constexpr uint64_t kModulus = (uint64_t{1} << 61) - 1;

inline uint64_t finish_signed(uint64_t magnitude, bool negative) {
  const uint64_t h = negative ? ~magnitude + 1 : magnitude;
  return h == UINT64_MAX ? UINT64_MAX - 1 : h;
}

}  // namespace

uint32_t hash_bytes32(const char* data, size_t n) {
  if (!n) return 0;  // whatever the seed, as in CPython
  uint64_t h = kSeed.a ^ fold(n ^ kMix1, kSeed.b);
  const char* p = data;
  size_t left = n;
  while (left > 16) {
    h = fold(load8(p) ^ kMix1 ^ kSeed.b, load8(p + 8) ^ h);
    p += 16;
    left -= 16;
  }
  uint64_t a = 0, b = 0;
  if (left >= 8) {
    a = load8(p);
    b = load8(p + left - 8);
  } else if (left >= 4) {
    a = load4(p);
    b = load4(p + left - 4);
  } else if (left) {
    const auto byte = [p](size_t i) { return static_cast<uint64_t>(static_cast<uint8_t>(p[i])); };
    a = byte(0) << 16 | byte(left >> 1) << 8 | byte(left - 1);
  }
  h = fold(a ^ kMix2 ^ kSeed.b, b ^ h);
  h = fold(h ^ kMix1, kMix2);
  const auto out = static_cast<uint32_t>(h ^ (h >> 32));
  return out ? out : 1;
}

uint64_t hash_int64(int64_t i) {
  const bool negative = i < 0;
  const uint64_t magnitude = negative ? ~static_cast<uint64_t>(i) + 1 : static_cast<uint64_t>(i);
  return finish_signed(magnitude % kModulus, negative);
}

// CPython Python/pyhash.c, _Py_HashDouble: the value modulo 2**61 - 1.
uint64_t hash_double(double d) {
  if (!std::isfinite(d)) {
    if (std::isnan(d)) return 0;
    return finish_signed(314159, d < 0);
  }
  int exponent = 0;
  double m = std::frexp(d, &exponent);
  const bool negative = m < 0;
  if (negative) m = -m;
  uint64_t x = 0;
  while (m != 0) {
    x = ((x << 28) & kModulus) | x >> (61 - 28);
    m *= 268435456.0;  // 2**28
    exponent -= 28;
    const auto y = static_cast<uint64_t>(m);
    m -= static_cast<double>(y);
    x += y;
    if (x >= kModulus) x -= kModulus;
  }
  exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
  x = ((x << exponent) & kModulus) | x >> (61 - exponent);
  return finish_signed(x, negative);
}

uint64_t hash_complex(double re, double im) {
  const uint64_t h = hash_double(re) + 1000003 * hash_double(im);
  return h == ~uint64_t{0} ? static_cast<uint64_t>(-2) : h;
}

uint64_t hash_limbs(const uint64_t* limbs, size_t n, bool negative) {
  uint64_t x = 0;
  while (n--) {
    // x * 2**64 = x * 2**3 modulo 2**61 - 1: a rotation of 61 bits by three.
    x = ((x << 3) & kModulus) | x >> 58;
    x += limbs[n] % kModulus;
    if (x >= kModulus) x -= kModulus;
  }
  return finish_signed(x, negative);
}

}  // namespace copra
