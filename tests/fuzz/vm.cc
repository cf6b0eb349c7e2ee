// Generated programs, run for a moment with little memory: every input is a program that compiles,
// and its length says whether collections are frequent.
#include "tests/fuzz/generate.h"
#include "tests/fuzz/run_isolate.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(vm) {
  const std::string source = copra::fuzz::generate_program(input);
  if (std::getenv("COPRA_FUZZ_SHOW") != nullptr) std::fputs(source.c_str(), stderr);
  copra::fuzz::run_source(source, input.size() % 4 == 0 ? 97 : 0);
}
