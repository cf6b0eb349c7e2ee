// The Mersenne Twister behind random, and the types of the module that secrets shares. Includes
// native.h only. Next: random.cc.
#pragma once

#include <cstdint>

#include "interp/native.h"

namespace copra {

// MT19937 as published by Matsumoto and Nishimura.
struct Twister {
  static constexpr uint32_t kWords = 624;
  uint32_t words[kWords];
  uint32_t index;
  bool has_gauss;  // the second number of the last gauss() pair waits
  double gauss;

  uint32_t next();
  void seed(const uint32_t* key, size_t n);
  void seed_from_system();
};

extern const NativeType kRandomType, kSystemRandomType;

// Fills from the operating system's generator.
void system_random(void* out, size_t n);
// Uniform in [0, bound), from the operating system; bound > 0.
Value system_random_below(Vm& vm, Value bound);

}  // namespace copra
