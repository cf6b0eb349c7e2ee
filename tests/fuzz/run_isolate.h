// Runs an isolate to its end within little time and memory, for fuzz targets.
//
// In: an isolate's body. Out: nothing; it ended. May include: interp.h, native.h. Invariant: never
// sleeps: a program that only waits is cancelled, as is one that used its slices up.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "interp/interp.h"
#include "interp/native.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/modules.h"

namespace copra::fuzz {

constexpr int64_t kHeapBytes = int64_t{24} << 20;
constexpr int64_t kDeadlineMs = 2000;  // of a build that is thirty times slower
constexpr int kSlices = 40;
constexpr int32_t kSliceFuel = 5000;

inline Limits small_limits() {
  Limits limits;
  limits.heap_bytes_max = kHeapBytes;
  limits.deadline_ms = kDeadlineMs;
  limits.slice_fuel = kSliceFuel;
  return limits;
}

inline void run_isolate(Isolate::Body body, const Limits& limits = small_limits()) {
  install_library();
  Isolate isolate(limits, std::move(body));
  for (int slices = 0;;) {
    const Step step = isolate.resume();
    if (step.kind != StepKind::kSlice && step.kind != StepKind::kSuspended) return;
    bool progress = step.kind == StepKind::kSlice;
    for (const PendingTask& pending : isolate.take_new_tasks()) {
      if (pending.task->start([] {}) == HostTask::Start::kAsync) return;
      pending.task->run();
      isolate.complete(pending.id);
      progress = true;
    }
    if (!progress || ++slices > kSlices) isolate.cancel();
  }
}

// Loads what the text may import, so that frequent collections begin with its own code: the
// library's module bodies took most of a run under them, every time in the same way.
inline bool import_library(Vm& vm, std::string_view source) {
  static constexpr std::string_view kModules[] = {
      "abc",      "asyncio", "collections", "contextlib", "copy",      "dataclasses",
      "datetime", "decimal", "enum",        "functools",  "itertools", "json",
      "operator", "re",      "traceback",   "typing"};
  for (const std::string_view module : kModules) {
    if (source.find("import " + std::string(module)) == std::string_view::npos &&
        source.find("from " + std::string(module)) == std::string_view::npos) {
      continue;
    }
    if (import_module(vm, module).is_raised()) return false;
  }
  return true;
}

// A whole program, its output dropped; with a collection at every so many allocations, when asked.
inline void run_source(std::string_view source, uint32_t collect_every) {
  CompileOptions options;
  options.filename = "fuzz.py";
  CompileError error;
  install_library();
  const auto program = Program::compile(source, options, &error);
  if (!program) return;
  run_isolate([&program, source, collect_every](Vm& vm) {
    vm.write = [](std::string_view, OutputStream) {};
    if (collect_every != 0) {
      if (!import_library(vm, source)) return false;
      vm.heap.set_stress(collect_every);
    }
    return run_program(vm, program, "__main__", &vm.main_program);
  });
}

}  // namespace copra::fuzz
