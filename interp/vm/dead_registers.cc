// Clearing what registers and the machine stack still hold of calls that ended. Which registers a
// frame needs: code/live.h; a native in progress needs the window it was called with as well.
#include "interp/vm/dead_registers.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "interp/code/live.h"
#include "interp/code/op_effects.h"
#include "interp/heap/weak.h"
#include "interp/vm/native_call.h"
#include "interp/vm/signature.h"

namespace copra {

namespace {

void clear(const Vm& vm, Value* from, Value* to) {
  const RegisterRange& spared = vm.binding;
  for (; from < to; ++from)
    if (from < spared.from || from >= spared.to) *from = Value::unbound();
}

// Registers from `in.a` on that a call in progress uses: a native reads its parameters where its
// arguments lie, given or not.
uint32_t call_window(const Value* base, const Instr& in) {
  const auto op = static_cast<Op>(in.op);
  const bool method = op == Op::kCallMethod || op == Op::kCallMethodKw;
  uint32_t n = method ? in.b + 1u : in.b;
  if (is_kind(base[in.a], Kind::kNative)) {
    const auto* native = base[in.a].as<Native>();
    n = std::max<uint32_t>(
        {n, native->params,
         static_cast<uint32_t>(native->signature->params.size()) + native->self_count});
  }
  return n + (method ? 2 : 1);
}

bool is_call(const Instr& in) {
  const auto op = static_cast<Op>(in.op);
  return op == Op::kCall || op == Op::kCallMethod || op == Op::kCallKw || op == Op::kCallMethodKw;
}

struct Flow {
  explicit Flow(const Code& code) : live(code), written(code) {}
  LiveRegisters live;
  WrittenRegisters written;
};

// `end`: where the registers of the next frame begin, or those that nobody has.
// `calls`: a function that it calls runs, so it is nowhere but at that call.
void clear_frame(const Vm& vm, const Frame& f, Value* scratch, Value* end, const Flow& flow,
                 bool calls) {
  const auto at = static_cast<uint32_t>(f.pc - f.code->instrs.data()) - 1;
  const Instr& in = f.code->instrs[at];
  const uint32_t count = f.code->register_count;
  const bool inside = end >= f.base && end <= f.base + count;
  const uint32_t own = inside ? static_cast<uint32_t>(end - f.base) : count;
  const uint32_t window = is_call(in) ? call_window(f.base, in) : 0;
  // A jump back that came to its safepoint has `at` right before its target.
  const uint32_t next = at + 1 < f.code->instrs.size() ? at + 1 : at;
  for (uint32_t r = 0; r < own; ++r) {
    const bool called = r >= in.a && r < in.a + window;
    if (called || flow.live.live_before(at, r)) continue;
    if (!(calls && window) && (flow.live.live(at, r) || flow.live.live_before(next, r))) continue;
    // Variables last as long as their function: locals() may be asked for.
    if (r < f.code->local_names.size() && flow.written.written(at, r)) continue;
    clear(vm, f.base + r, f.base + r + 1);
  }
  if (inside) return;
  // Behind a frame's registers, and below the scratch of a generator's, natives find room.
  if (f.generator) {
    clear(vm, std::min(scratch + window, end), end);
  } else {
    clear(vm, std::min(std::max(f.base + count, f.base + in.a + window), end), end);
  }
}

}  // namespace

void clear_scratch(Value* free) { std::fill(free, free + kNativeSlack, Value::unbound()); }

#ifdef COPRA_ASAN
__attribute__((no_sanitize("address")))
#endif
__attribute__((noinline)) void
clear_stack_below() {
  char below[4096];
  std::memset(below, 0, sizeof below);
  asm volatile("" : : "r"(below) : "memory");
}

void clear_dead_registers(Vm& vm, size_t instrs_max) {
  Value* top = vm.stack_base;
  if (vm.frame) {
    std::unordered_map<const Code*, Flow> seen;
    for (Frame* f = vm.frames; f <= vm.frame; ++f) {
      Value* scratch = top;
      top = std::max(top, f->top);
      // Of one about to begin all are arguments.
      if (f->pc == f->code->instrs.data()) continue;
      Value* end = f->top;
      if (f < vm.frame && !f[1].generator) end = std::min(end, f[1].base);
      auto flow = seen.find(f->code);
      if (flow == seen.end()) {
        const size_t size = f->code->instrs.size();
        if (size > instrs_max) continue;
        instrs_max -= size;
        flow = seen.try_emplace(f->code, *f->code).first;
      }
      clear_frame(vm, *f, scratch, end, flow->second, f < vm.frame && !weak_calling(vm));
    }
  }
  clear(vm, top, std::min(top + kBindingRegisters, vm.stack_end));
}

}  // namespace copra
