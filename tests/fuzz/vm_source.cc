// Mutated programs, compiled and run for a moment with little memory.
#include "tests/fuzz/mutate_text.h"
#include "tests/fuzz/run_isolate.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(vm_source) { copra::fuzz::run_source(input); }
