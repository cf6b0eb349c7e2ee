// Isolates one after another: what one leaves in pooled memory means nothing to the next.
#include <gtest/gtest.h>

#include "interp/interp.h"
#include "interp/vm/isolate.h"

namespace copra {
namespace {

// How a program ended; with a collection at every `collect_every` allocations, when asked.
StepKind run(const std::string& source, uint32_t collect_every) {
  CompileError error;
  const auto program = Program::compile(source, CompileOptions{}, &error);
  EXPECT_TRUE(program) << error.message;
  Isolate isolate(Limits{}, [&](Vm& vm) {
    if (collect_every != 0) vm.heap.set_stress(collect_every);
    return run_program(vm, program, "__main__", &vm.main_program);
  });
  Step step = isolate.resume();
  while (step.kind == StepKind::kSlice) step = isolate.resume();
  EXPECT_EQ(isolate.error_line(), "");
  return step.kind;
}

// The frame of an __init__ that raised remembers its object. The frame that has the place next, in
// an isolate to whose heap the address now belongs, must not have it marked: that writes a bit.
TEST(IsolateReuse, FramesLeaveNoObjectsBehind) {
  for (int kept = 0; kept < 600; kept += 40) {
    const std::string before = "kept = [bytes(1900) for i in range(" + std::to_string(kept) +
                               ")]\n"
                               "class X:\n"
                               "    def __init__(self): raise ValueError\n"
                               "try: X()\n"
                               "except ValueError: pass\n";
    EXPECT_EQ(run(before, 0), StepKind::kDone);
    EXPECT_EQ(run("def fill():\n"
                  "    kept = [bytes(1900) for i in range(1200)]\n"
                  "    more = [[] for i in range(100)]\n"
                  "    for b in kept:\n"
                  "        assert b.count(0) == 1900, 'not ours'\n"
                  "fill()\n",
                  100),
              StepKind::kDone);
  }
}

}  // namespace
}  // namespace copra
