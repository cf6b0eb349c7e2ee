// One fuzz target a file: any bytes in, no answer expected, only that it ends in an ordinary way.
//
// `name` is a row of targets.def. In a fuzzing build (clang, `make fuzz`) the macro makes
// libFuzzer's entry; elsewhere a function that smoke_test.cc runs over derived inputs. May include:
// the standard library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#ifdef COPRA_FUZZ
#define FUZZ_TARGET(name)                                                     \
  static void fuzz_##name(std::string_view input);                            \
  extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {   \
    fuzz_##name(std::string_view(reinterpret_cast<const char*>(data), size)); \
    return 0;                                                                 \
  }                                                                           \
  static void fuzz_##name(std::string_view input)
#else
#define FUZZ_TARGET(name)                   \
  void fuzz_##name(std::string_view input); \
  void fuzz_##name(std::string_view input)
#endif

// What must hold for every input, in every build.
#define FUZZ_CHECK(condition)                                                             \
  do {                                                                                    \
    if (!(condition)) {                                                                   \
      std::fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                       \
    }                                                                                     \
  } while (0)
