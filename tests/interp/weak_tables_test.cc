// Names, shapes and classes that nothing uses any more are garbage: an isolate that lives for days
// meets more of them than its memory could hold.
#include <gtest/gtest.h>

#include "interp/interp.h"
#include "interp/vm/isolate.h"

namespace copra {
namespace {

// Whether the program comes to its end in 12 MiB; with a collection at every `collect_every`
// allocations, when asked.
bool fits(const std::string& source, uint32_t collect_every = 0) {
  CompileError error;
  const auto program = Program::compile(source, CompileOptions{}, &error);
  EXPECT_TRUE(program) << error.message;
  Limits limits;
  limits.heap_bytes_max = int64_t{12} << 20;
  Isolate isolate(limits, [&](Vm& vm) {
    if (collect_every != 0) vm.heap.set_stress(collect_every);
    return run_program(vm, program, "__main__", &vm.main_program);
  });
  Step step = isolate.resume();
  while (step.kind == StepKind::kSlice) step = isolate.resume();
  EXPECT_EQ(isolate.error_line(), "");
  return step.kind == StepKind::kDone;
}

std::string repeat(int times, const std::string& body) {
  return "class Base: pass\n"
         "def once(i):\n" +
         body + "\nfor i in range(" + std::to_string(times) + "): once(i)\n";
}

TEST(WeakTables, NamesOfAttributes) {
  EXPECT_TRUE(
      fits(repeat(150000, "    setattr(Base, f'name_{i}', i); delattr(Base, f'name_{i}')")));
}

TEST(WeakTables, ShapesOfInstances) {
  EXPECT_TRUE(
      fits(repeat(100000, "    o = Base(); setattr(o, f'a{i}', i); setattr(o, f'b{i}', 2)")));
}

TEST(WeakTables, ClassesBelowAClass) {
  EXPECT_TRUE(fits(repeat(30000, "    class Below(Base): x = i")));
}

TEST(WeakTables, WhatIsInUseStays) {
  const std::string kept =
      "class Base: pass\n"
      "kept = []\n"
      "for i in range(60):\n"
      "    class Below(Base): number = i\n"
      "    o = Below(); setattr(o, f'a{i % 7}', i); setattr(o, f'b{i % 5}', -i)\n"
      "    if i % 3 == 0: kept.append(o)\n"
      "    o = None\n"
      "for n, o in enumerate(kept):\n"
      "    i = n * 3\n"
      "    assert vars(o) == {f'a{i % 7}': i, f'b{i % 5}': -i}, vars(o)\n"
      "    assert type(o) in Base.__subclasses__()\n"
      "    setattr(o, f'a{i % 7}', 'again')\n"
      "    assert getattr(o, f'a{i % 7}') == 'again'\n"
      "Base.shared = 'below'\n"
      "assert all(o.shared == 'below' for o in kept)\n";
  EXPECT_TRUE(fits(kept));
  EXPECT_TRUE(fits(kept, 1));
  EXPECT_TRUE(fits(kept, 13));
}

}  // namespace
}  // namespace copra
