// Leftovers in registers and on the machine stack: what a full heap must not be held up by.
//
// In: the frames of an isolate. Out: registers nothing will read any more, unbound. May include:
// isolate.h. Invariant: what a running instruction, a native or a call about to begin needs stays.
// Next: heap/collect.cc, which keeps whatever any register points to.
#pragma once

#include "interp/vm/isolate.h"

namespace copra {

// C++ binds the arguments of a call it is about to make above the last frame's registers; this many
// of those are roots. More parameters no function has in practice; extra arguments live in tuples
// and dicts.
constexpr size_t kBindingRegisters = 1024;

// A call has its arguments, not yet in a frame, in these registers.
class BindingRegisters {
 public:
  BindingRegisters(Vm& vm, Value* from, size_t n) : vm_(vm), before_(vm.binding) {
    vm.binding = {from, from + n};
  }
  ~BindingRegisters() { vm_.binding = before_; }
  BindingRegisters(const BindingRegisters&) = delete;
  BindingRegisters& operator=(const BindingRegisters&) = delete;

 private:
  Vm& vm_;
  RegisterRange before_;
};

// Costs passes over the code of each function that is being called, at most `instrs_max`
// instructions: for when much is marked, or a program would otherwise be refused memory.
void clear_dead_registers(Vm& vm, size_t instrs_max = SIZE_MAX);

// Where a native about to be called will find its further parameters, from `free` on.
void clear_scratch(Value* free);

// What returned functions left on the machine stack, right below the caller's frame.
void clear_stack_below();

}  // namespace copra
