// Mutated programs, compiled and run for a moment with little memory; every fourth length with
// frequent collections.
#include "tests/fuzz/mutate_text.h"
#include "tests/fuzz/run_isolate.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(vm_source) { copra::fuzz::run_source(input, input.size() % 4 == 0 ? 97 : 0); }
