// Long-lived isolates (game rooms) whose calls fill the heap: whatever a call did about it, once it
// has ended its garbage is gone and the next call finds the heap as empty as before.
//
// Each program is run under many heap limits and with many amounts of its own in the heap before,
// so that where exactly the limit is met (in a list's growth, an exception, a frame, a table of the
// interpreter) is not left to chance.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "interp/interp.h"
#include "interp/native.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/isolate.h"

namespace copra {
namespace {

constexpr size_t kMiB = size_t{1} << 20;
// What may stay behind of a call: blocks that something of the program's own has a cell in, caches.
constexpr size_t kLeftMax = 192 * 1024;
// What a program may take beyond its limit and an eighth of it once it has been told.
constexpr size_t kHeadroom = 5 * kMiB;
constexpr int64_t kDeadlineUs = 20 * 1000 * 1000;

struct Told {
  std::string after;  // how the call behind the filling one ended; empty: well
  size_t before = 0;  // bytes in use
  size_t behind = 0;
  size_t highest = 0;  // seen behind the calls
  bool alive = true;
};

std::string call(Vm& vm, ProgramInstance* p, const char* name) {
  begin_call(vm, steady_now_us() + kDeadlineUs);
  const Value made = op_call(vm, program_global(vm, p, name), nullptr, 0);
  if (!made.is_raised()) return "";
  if (vm.unwinding_limit()) return "limit " + std::to_string(static_cast<int>(vm.limit_hit));
  return exception_line(vm, take_pending(vm));
}

// Runs `fill` then `after`, three times over.
Told run(const std::string& source, size_t limit) {
  CompileError error;
  const auto program = Program::compile(source, CompileOptions{}, &error);
  EXPECT_TRUE(program) << error.message;
  Told told;
  Limits limits;
  limits.heap_bytes_max = static_cast<int64_t>(limit);
  Isolate isolate(limits, [&](Vm& vm) {
    if (!run_program(vm, program, "__main__", &vm.main_program)) return false;
    if (!call(vm, vm.main_program, "after").empty() || !end_call(vm)) return false;
    vm.heap.collect();
    told.before = vm.heap.bytes_in_use();
    for (int i = 0; i < 3 && told.alive && told.after.empty(); ++i) {
      (void)call(vm, vm.main_program, "fill");
      told.highest = std::max(told.highest, vm.heap.bytes_in_use());
      told.alive = end_call(vm);
      if (!told.alive) break;
      told.after = call(vm, vm.main_program, "after");
      told.alive = end_call(vm);
    }
    clear_dead_registers(vm);
    vm.heap.collect();
    told.behind = vm.heap.bytes_in_use();
    return true;
  });
  Step step = isolate.resume();
  while (step.kind == StepKind::kSlice) step = isolate.resume();
  EXPECT_EQ(step.kind, StepKind::kDone) << isolate.error_line();
  return told;
}

constexpr const char* kAfter =
    "def after():\n"
    "    kept = {str(i): [i] for i in range(200)}\n"
    "    return sum(v[0] for v in kept.values())\n";

struct Case {
  const char* name;
  const char* fill;
};

// Each fills the heap in another way.
constexpr Case kCases[] = {
    {"catches every MemoryError",
     "def fill():\n"
     "    mine = []\n"
     "    for i in range(6):\n"
     "        try:\n"
     "            while True: mine.append(bytes(100_000))\n"
     "        except MemoryError: pass\n"},
    {"catches every MemoryError of small objects",
     "def fill():\n"
     "    mine = []\n"
     "    for i in range(6):\n"
     "        try:\n"
     "            while True: mine.append([i])\n"
     "        except MemoryError: pass\n"},
    {"large objects until it raises",
     "def fill():\n"
     "    mine = []\n"
     "    while True: mine.append(bytes(100_000))\n"},
    {"deep in its own calls",
     "def down(n, mine):\n"
     "    mine = [bytes(5_000) for i in range(20)]\n"
     "    return down(n + 1, mine) + len(mine)\n"
     "def fill(): return down(0, [])\n"},
    {"in a generator that is not finished",
     "def endless():\n"
     "    mine = []\n"
     "    while True:\n"
     "        mine.append('x' * 3000)\n"
     "        yield mine\n"
     "def fill():\n"
     "    for x in endless(): pass\n"},
    {"in a sort's key function",
     "def key(x):\n"
     "    mine = {}\n"
     "    while True: mine[len(mine)] = [x]\n"
     "def fill(): [1, 2, 3].sort(key=key)\n"},
    {"in methods of an object, keywords and all",
     "class Kept:\n"
     "    def __init__(self, *args, **more):\n"
     "        self.kept, self.more = [], more\n"
     "    def add(self, *args, **more):\n"
     "        self.kept.append((args, more))\n"
     "def fill():\n"
     "    kept = Kept(1, two=2)\n"
     "    while True: kept.add(*[1, 2, 3], **{'a': 'x' * 100}, b=2)\n"},
};

TEST(FullHeap, TheNextCallFindsRoom) {
#ifdef COPRA_ASAN
  GTEST_SKIP() << "leftovers stay in stack slots, which AddressSanitizer doesn't use again";
#endif
  for (const Case& c : kCases) {
    for (size_t i = 0; i < 60; ++i) {
      const size_t limit = 2 * kMiB + i * 29 * 1000;
      const std::string source =
          "base = [[i] for i in range(" + std::to_string(i * 37) + ")]\n" + kAfter + c.fill;
      const Told told = run(source, limit);
      SCOPED_TRACE(std::string(c.name) + ", with a limit of " + std::to_string(limit));
      EXPECT_EQ(told.after, "");
      EXPECT_TRUE(told.alive);
      EXPECT_LE(told.behind, told.before + kLeftMax);
      EXPECT_LE(told.highest, limit + limit / 8 + kHeadroom);
    }
  }
}

// As in CPython, each of them is told, not only the first.
TEST(FullHeap, EveryMemoryErrorCanBeCaught) {
  for (size_t i = 0; i < 20; ++i) {
    const Told told = run(std::string(kAfter) +
                              "def large():\n"
                              "    mine = []\n"
                              "    while True: mine.append(bytes(50_000))\n"
                              "def small():\n"
                              "    mine = []\n"
                              "    while True: mine.append([1])\n"
                              "def fill():\n"
                              "    global caught\n"
                              "    caught = 0\n"
                              "    for f in [large, small] * 5:\n"
                              "        try: f()\n"
                              "        except MemoryError: caught += 1\n"
                              "        old()\n"
                              "old = after\n"
                              "def after():\n"
                              "    assert caught in (-1, 10), caught\n"
                              "    return old()\n"
                              "caught = -1\n",
                          3 * kMiB + i * 31 * 1000);
    EXPECT_EQ(told.after, "");
  }
}

}  // namespace
}  // namespace copra
