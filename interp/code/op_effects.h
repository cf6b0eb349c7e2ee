// What one instruction reads and writes: opcodes.def's letters, and what they don't tell.
//
// In: a code and one of its instructions. Out: registers, one by one, and where it may jump. May
// include: op_info.h. Invariant: whatever the loop does to registers is told here. Next: verify.cc
// (looks forward from the first instruction), live.cc (looks back from the last).
#pragma once

#include "interp/code/op_info.h"

namespace copra {

inline uint16_t operand(const Instr& in, int field) {
  return field == 0 ? in.a : field == 1 ? in.b : in.c;
}

// Whether operand `field` (0 a, 1 b, 2 c) may be kNoOperand.
inline bool may_be_none(Op op, int field) {
  switch (op) {
    case Op::kFormat:
    case Op::kWithExit:
    case Op::kImport:
    case Op::kBuildClass: return field == 2;
    default: return false;
  }
}

// Calls visit(register, bound) for each register read; `bound`: it must not be unbound.
template <class Visit>
void each_read(const Code& code, const Instr& in, Visit visit) {
  const auto run = [&](uint32_t first, uint32_t n) {
    for (uint32_t i = 0; i < n; ++i) visit(first + i, true);
  };
  const OpInfo& info = op_info(in.op);
  const Op op = static_cast<Op>(in.op);
  switch (op) {
    case Op::kCheck: visit(in.a, false); return;
    case Op::kCellNew: visit(in.a, false); return;
    case Op::kNsGetOr:
      visit(in.a, false);
      visit(in.b, true);
      return;
    case Op::kClosure:
      for (uint32_t i = 0; i < 3; ++i) visit(in.a + i, false);
      run(in.a + 3u, run_length(code, in, 0) - 3);
      return;
    case Op::kCallEx:
      run(in.a, 2);
      visit(in.a + 2u, false);
      return;
    case Op::kBuildClassEx:
      run(in.a, 3);
      visit(in.a + 3u, false);
      return;
    case Op::kCallMethod:
    case Op::kCallMethodKw:
      visit(in.a, true);
      visit(in.a + 1u, false);
      run(in.a + 2u, in.b);
      return;
    case Op::kReraise:
    case Op::kPopHandled:
    case Op::kEndAsyncFor: run(in.a, 2); return;
    case Op::kRaise:
      if (in.x >= 1) visit(in.a, true);
      if (in.x == 2) visit(in.b, true);
      return;
    case Op::kUnpack:
    case Op::kUnpackEx:
    case Op::kMethod:
    case Op::kWithEnter: visit(in.b, true); return;
    default: break;
  }
  for (int i = 0; i < 3; ++i) {
    if (i == 2 && wide_letter(info)) break;
    const uint16_t v = operand(in, i);
    const char letter = info.operands[i];
    if (v == kNoOperand && may_be_none(op, i)) continue;
    if (letter == 'r' || letter == 'm') visit(v, true);
    if (letter == 'R') run(v, run_length(code, in, i));
  }
}

// Calls visit(register, bound) for each register written; `bound`: it never becomes unbound. For
// writes its item only when it jumps: jump_write().
template <class Visit>
void each_write(const Code& code, const Instr& in, Visit visit) {
  const Op op = static_cast<Op>(in.op);
  switch (op) {
    case Op::kClear: visit(in.a, false); return;
    case Op::kCheck: visit(in.a, true); return;
    case Op::kCellGet:
    case Op::kFreeGet: visit(in.a, !(in.x & 1)); return;
    case Op::kNsGetOr: return;
    case Op::kCall:
    case Op::kCallMethod: visit(in.c, true); return;
    case Op::kCallKw:
    case Op::kCallMethodKw:
    case Op::kCallEx:
    case Op::kBuildClass:
    case Op::kBuildClassEx:
    case Op::kClosure: visit(in.a, true); return;
    case Op::kMethod:
      visit(in.a, true);
      visit(in.a + 1u, false);
      return;
    case Op::kWithEnter:
      visit(in.a, true);
      visit(in.a + 1u, true);
      return;
    case Op::kUnpack:
    case Op::kUnpackEx:
      for (uint32_t i = 0; i < run_length(code, in, 0); ++i) visit(in.a + i, true);
      return;
    case Op::kFor: return;
    default: break;
  }
  const OpInfo& info = op_info(in.op);
  for (int i = 0; i < 3; ++i) {
    if (i == 2 && wide_letter(info)) break;
    if (info.operands[i] == 'w' || info.operands[i] == 'm') visit(operand(in, i), true);
  }
}

// What is written when the instruction jumps; kNoOperand: nothing.
inline uint16_t jump_write(const Instr& in) {
  return static_cast<Op>(in.op) == Op::kFor ? in.b : kNoOperand;
}

// Where the instruction at `at` may jump, or -1.
inline int64_t jump_target(const Instr& in, uint32_t at) {
  const OpInfo& info = op_info(in.op);
  if (info.operands[1] == 'J') return int64_t{at} + 1 + in.bc();
  if (info.operands[2] == 'j') return int64_t{at} + 1 + in.sc();
  return -1;
}

// Whether the next instruction may be the one behind it.
inline bool falls_through(const Instr& in) {
  const Op op = static_cast<Op>(in.op);
  return op != Op::kJump && op != Op::kReturn && op != Op::kReraise && op != Op::kRaise;
}

// Calls replace the registers from `in.a` on: what lies there afterwards is garbage.
inline bool calls_at_window(const Instr& in) {
  switch (static_cast<Op>(in.op)) {
    case Op::kCall:
    case Op::kCallMethod:
    case Op::kCallKw:
    case Op::kCallMethodKw:
    case Op::kCallEx:
    case Op::kBuildClass:
    case Op::kBuildClassEx:
    case Op::kClosure: return true;
    default: return false;
  }
}

}  // namespace copra
