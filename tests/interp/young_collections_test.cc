// A small heap is mostly collected by what is new in it: what old objects are made to hold must
// stay, and what dies old must not fill the heap.
#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "interp/interp.h"
#include "interp/vm/isolate.h"

namespace copra {
namespace {

// Runs the program to its end, in 12 MiB and without stress: collections come as they do in
// service.
bool runs(const std::string& source) {
  CompileError error;
  const auto program = Program::compile(source, CompileOptions{}, &error);
  EXPECT_TRUE(program) << error.message;
  Limits limits;
  limits.heap_bytes_max = int64_t{12} << 20;
  Isolate isolate(limits,
                  [&](Vm& vm) { return run_program(vm, program, "__main__", &vm.main_program); });
  Step step = isolate.resume();
  while (step.kind == StepKind::kSlice) step = isolate.resume();
  EXPECT_EQ(isolate.error_line(), "");
  return step.kind == StepKind::kDone;
}

// `old` makes the holder, `store` puts str(i) in it as item i % 50, `check` yields the items.
std::string holding(const std::string& old, const std::string& store, const std::string& check) {
  return "class Plain: pass\n"
         "class Slotted: __slots__ = [f's{k}' for k in range(50)]\n"
         "def churn(): [str(k) + 'x' for k in range(2000)]\n" +
         old +
         "\nfor k in range(40): churn()\n"
         "for i in range(3000):\n"
         "    " +
         store +
         "\n"
         "    if i % 10 == 0: churn()\n"
         "items = list(" +
         check +
         ")\n"
         "assert items == [str(2950 + k) + '.' for k in range(50)], items\n";
}

TEST(YoungCollections, WhatOldObjectsHoldStays) {
  const std::string set_attr = "setattr(o, f's{i % 50}', str(i) + '.')";
  const std::string get_attrs = "getattr(o, f's{k}') for k in range(50)";
  for (const auto& [old, store, check] : std::vector<std::array<std::string, 3>>{
           {"o = [None] * 50", "o[i % 50] = str(i) + '.'", "o"},
           {"o = [None] * 5000", "o[i % 50] = str(i) + '.'", "o[:50]"},
           {"o = []", "o.append(str(i) + '.')", "o[2950:]"},
           {"o = dict.fromkeys(range(50))", "o[i % 50] = str(i) + '.'", "o.values()"},
           {"o = dict.fromkeys(range(5000))", "o[i % 50] = str(i) + '.'", "list(o.values())[:50]"},
           {"o = {}", "o[str(i) + '.'] = i", "list(o)[2950:]"},
           {"o = set()", "o.add(str(i) + '.')",
            "sorted(x for x in o if 2950 <= int(x[:-1]) < 3000)"},
           {"o = Plain()", set_attr, get_attrs},
           {"o = Slotted()", set_attr, get_attrs},
           {"o = Exception()", set_attr, get_attrs},
           {"def o(): pass", set_attr, get_attrs},
           {"o = Plain", set_attr, get_attrs},
           {"def cells():\n"
            "    held = None\n"
            "    def put(v):\n"
            "        nonlocal held\n"
            "        held = v\n"
            "    return put, lambda: held\n"
            "o = [cells() for k in range(50)]",
            "o[i % 50][0](str(i) + '.')", "get() for put, get in o"},
           {"def keep():\n"
            "    v = None\n"
            "    while True: v = (yield v)\n"
            "o = [keep() for k in range(50)]\n"
            "for g in o: next(g)\n"
            "last = [None] * 50",
            "last[i % 50] = o[i % 50].send(str(i) + '.')", "last"},
       }) {
    EXPECT_TRUE(runs(holding(old, store, check))) << old;
  }
}

TEST(YoungCollections, WhatDiesOldIsCollected) {
  // Each is old when the next takes its place.
  EXPECT_TRUE(
      runs("kept = {}\n"
           "for i in range(400):\n"
           "    kept['now'] = [str(k) + 'x' for k in range(2000)]\n"
           "    [str(k) + 'y' for k in range(3000)]\n"));
  EXPECT_TRUE(
      runs("ring = [None] * 5\n"
           "for i in range(100000):\n"
           "    ring[i % 5] = [ring[i % 3], str(i)] if i % 50 else str(i)\n"));
}

}  // namespace
}  // namespace copra
