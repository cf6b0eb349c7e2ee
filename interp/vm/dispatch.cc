// The loop: fetches, decodes, runs bytecode. Only fast paths here; everything else is a call to a
// slow path in vm/ or types/.
//
// Rules of this file:
//  1. `pc` is ahead of the running instruction. SAVE() stores it before anything that can raise,
//  call,
//     collect or leave; a raise finds the instruction at fr->pc - 1.
//  2. `R` is the running frame's registers. They never move; but a call may replace any register's
//  value.
//  3. A fast path tests tags or one cached key and does its work without a function call, or goes
//  slow.
//  4. Python calls push a Frame and continue in this loop; C++ recursion happens only when C++
//  calls
//     Python (run() nested), and is bounded by the C++ stack check and the frame limit.
//  5. Every taken backward jump and every call charges one unit of fuel.
//  6. Limits unwind as "raised" with no pending exception and vm.limit_hit set: no handler runs.
//  7. Registers above a frame's live ones hold garbage: the collector treats them conservatively,
//     nothing else may read them. A full heap has them cleared; so no value stays in a local of
//     run() whose address was given away.
// Next: frames.h (calls), attr.cc (inline caches), slow_ops.cc, opcodes.def (meanings).
#include <cmath>

#include "interp/heap/weak.h"
#include "interp/types/containers.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/dispatch_arith.h"
#include "interp/vm/dispatch_steps.h"
#include "interp/vm/frames.h"
#include "interp/vm/fuel.h"
#include "interp/vm/generator.h"
#include "interp/vm/isolate.h"

// Computed goto: one indirect jump at the end of every instruction.
#pragma GCC diagnostic ignored "-Wpedantic"

namespace copra {

namespace {

enum class Raised { kHandled, kLeave };

// Finds the handler of the pending exception (or pops frames until a boundary). Afterwards vm.frame
// is the frame to go on with and its pc is set, or the caller leaves run().
Raised unwind(Vm& vm) {
  for (;;) {
    Frame* fr = vm.frame;
    if (!vm.unwinding_limit()) {
      DCHECK(vm.pending);
      const auto at = static_cast<uint32_t>(fr->pc - fr->code->instrs.data()) - 1;
      add_traceback(vm, fr, fr->pc - 1);
      for (const ExceptionRange& range : fr->code->exceptions) {
        if (at < range.start || at >= range.end) continue;
        Exception* e = vm.pending;
        vm.pending = nullptr;
        fr->base[range.reg] = Value(e);
        // None: whatever was being handled when this frame began (or was resumed).
        fr->base[range.reg + 1] = fr->flags & kFrameHandles ? vm.handled : Value::none();
        fr->flags |= kFrameHandles;
        vm.handled = Value(e);
        fr->pc = fr->code->instrs.data() + range.target;
        return Raised::kHandled;
      }
    }
    if (Generator* g = fr->generator) {
      g->state = GenState::kFinished;
      convert_escaped_stop(vm, g);
    }
    vm.handled = fr->handled_entry;
    vm.frame = frame_below(vm, fr);
    if (fr->flags & kFrameBoundary) return Raised::kLeave;
  }
}

inline bool dict_key_is_str(Value k) { return k.is_ptr_nonzero() && k.ptr()->kind == Kind::kStr; }

}  // namespace

Value run(Vm& vm) {
  static const void* const kLabels[] = {
#define OP(id, operands, meaning) &&L_##id,
#include "interp/defs/opcodes.def"
#undef OP
  };
  Frame* fr = vm.frame;
  Value* R = fr->base;
  const Instr* pc = fr->pc;
  Value* args;
  uint32_t argc;
  uint32_t result_reg;
  const Tuple* kwnames;
  Value callee;

  {
    const char here = 0;
    if (__builtin_expect(&here < vm.c_stack_limit, 0)) {
      frame_overflow(vm);
      goto raised_saved;
    }
  }
  if (vm.pending || vm.unwinding_limit()) goto raised_saved;
  NEXT();

L_Nop:
  NEXT();
L_Move:
  R[IN.a] = R[IN.b];
  NEXT();
L_LoadK:
  R[IN.a] = CONST(IN.bc());
  NEXT();
L_Clear:
  R[IN.a] = Value::unbound();
  NEXT();
L_Check:
  if (__builtin_expect(R[IN.a].is_unbound(), 0)) {
    SAVE();
    Str* name = CONST(IN.b).as<Str>();
    if (IN.x) {
      raise_unbound_free(vm, name);
    } else {
      raise_unbound_local(vm, name);
    }
    goto raised;
  }
  NEXT();

  // ---- names
L_GlobalGet : {
  const Value v = fr->program->globals[static_cast<uint32_t>(IN.bc())];
  if (__builtin_expect(!v.is_unbound(), 1)) {
    R[IN.a] = v;
    NEXT();
  }
  const Value b = fr->program->builtins[static_cast<uint32_t>(IN.bc())];
  if (__builtin_expect(!b.is_absent(), 1)) {
    R[IN.a] = b;
    NEXT();
  }
  SAVE();
  CHECKED(global_miss(vm, fr->program, static_cast<uint32_t>(IN.bc())));
  NEXT();
}
L_GlobalSet:
  fr->program->globals[static_cast<uint32_t>(IN.bc())] = R[IN.a];
  NEXT();
L_GlobalDel : {
  Value& v = fr->program->globals[static_cast<uint32_t>(IN.bc())];
  if (v.is_unbound()) {
    SAVE();
    raise(vm, Exc::kNameError, "name '%s' is not defined",
          fr->program->data->global_names[static_cast<uint32_t>(IN.bc())]->data());
    goto raised;
  }
  v = Value::unbound();
  if (__builtin_expect(vm.weak_watched, 0)) {
    SAVE();
    CHECK_OK(weak_look(vm));
  }
  NEXT();
}
L_NsGet:
  SAVE();
  CHECKED(ns_get(vm, fr, R[IN.b], IN.c));
  NEXT();
L_NsGetOr:
  SAVE();
  {
    const Value v = ns_get_or(vm, R[IN.b], CONST(IN.c).as<Str>(), R[IN.a]);
    if (v.is_raised() && (vm.pending || vm.unwinding_limit())) goto raised;
    R[IN.a] = v;
  }
  NEXT();
L_NsSet:
  SAVE();
  if (is_exact(R[IN.b], Kind::kDict)) {
    CHECK_OK(dict_set(vm, R[IN.b].as<Dict>(), CONST(IN.c), R[IN.a]));
  } else {
    CHECK_OK(op_setitem(vm, R[IN.b], CONST(IN.c), R[IN.a]));
  }
  NEXT();
L_NsDel:
  SAVE();
  CHECK_OK(ns_delete(vm, R[IN.b], CONST(IN.c).as<Str>()));
  NEXT();
L_CellNew:
  SAVE();
  R[IN.a] = Value(new_cell(vm, R[IN.a]));
  NEXT();
L_CellGet : {
  const Value v = R[IN.b].as<Cell>()->value;
  if (__builtin_expect(v.is_unbound(), 0) && !(IN.x & 1)) {
    SAVE();
    if (IN.x & 2) {
      raise_unbound_free(vm, CONST(IN.c).as<Str>());
    } else {
      raise_unbound_local(vm, CONST(IN.c).as<Str>());
    }
    goto raised;
  }
  R[IN.a] = v;
  NEXT();
}
L_CellSet:
  vm.heap.storing(R[IN.b].ptr(), R[IN.a]);
  R[IN.b].as<Cell>()->value = R[IN.a];
  NEXT();
L_CellDel : {
  Cell* cell = R[IN.b].as<Cell>();
  if (cell->value.is_unbound()) {
    SAVE();
    raise_unbound_local(vm, CONST(IN.c).as<Str>());
    goto raised;
  }
  cell->value = Value::unbound();
  NEXT();
}
L_FreeGet : {
  const Value v = fr->function->closure()[IN.b]->value;
  if (__builtin_expect(v.is_unbound(), 0) && !IN.x) {
    SAVE();
    raise_unbound_free(vm, CONST(IN.c).as<Str>());
    goto raised;
  }
  R[IN.a] = v;
  NEXT();
}
L_FreeSet:
  vm.heap.storing(fr->function->closure()[IN.b], R[IN.a]);
  fr->function->closure()[IN.b]->value = R[IN.a];
  NEXT();
L_FreeDel : {
  Cell* cell = fr->function->closure()[IN.b];
  if (cell->value.is_unbound()) {
    SAVE();
    raise_unbound_free(vm, CONST(IN.c).as<Str>());
    goto raised;
  }
  cell->value = Value::unbound();
  NEXT();
}
L_FreeCell:
  R[IN.a] = Value(fr->function->closure()[IN.b]);
  NEXT();

  // ---- functions, classes, calls
L_Closure:
  SAVE();
  CHECKED(make_function(vm, fr, fr->code->codes[IN.b], &R[IN.a]));
  NEXT();
L_BuildClass:
  SAVE();
  CHECKED(build_class(vm, &R[IN.a], IN.b, IN.c == kNoOperand ? nullptr : CONST(IN.c).as<Tuple>()));
  NEXT();
L_BuildClassEx:
  SAVE();
  CHECKED(build_class_ex(vm, &R[IN.a]));
  NEXT();

L_Call:
  args = &R[IN.a + 1];
  argc = IN.b;
  result_reg = IN.c;
  goto do_call;
L_CallMethod:
  if (R[IN.a + 1].is_unbound()) {
    R[IN.a + 1] = R[IN.a];
    args = &R[IN.a + 2];
    argc = IN.b;
    result_reg = IN.c;
    goto do_call;
  }
  // The callee sits before the receiver, which is the first argument.
  args = &R[IN.a + 1];
  argc = IN.b + 1u;
  result_reg = IN.c;
  // fall through

  // args[-1] is the callee, args[0..argc) its arguments; args[-1] may be overwritten.
do_call : {
  callee = args[-1];
  if (__builtin_expect(--vm.fuel < 0, 0)) {
    SAVE();
    if (!fr->generator) clear_scratch(args + argc);
    CHECK_OK(vm.safepoint_slow());
  }
  if (__builtin_expect(!callee.is_ptr_nonzero(), 0)) goto call_other;
  Function* f = callee.as<Function>();
  if (__builtin_expect(f->kind == Kind::kFunction, 1)) goto call_python;
  switch (callee.ptr()->kind) {
    case Kind::kNative: {
      SAVE();
      Native* native = callee.as<Native>();
      if (__builtin_expect(fr->generator != nullptr, 0)) {
        Value* copy = fr->top - kNativeSlack;
        if (argc <= kNativeSlack / 2) {
          for (uint32_t i = 0; i < argc; ++i) copy[i] = args[i];
          fr->top += kNativeSlack;
          const Value v = call_native(vm, native, copy, argc, nullptr);
          fr->top -= kNativeSlack;
          if (v.is_raised()) goto raised;
          R[result_reg] = v;
          NEXT();
        }
        goto call_other;
      }
      const Value v = call_native(vm, native, args, argc, nullptr);
      if (__builtin_expect(v.is_raised(), 0)) goto raised;
      R[result_reg] = v;
      NEXT();
    }
    case Kind::kBoundMethod: {
      BoundMethod* m = callee.as<BoundMethod>();
      if (!is_kind(m->func, Kind::kFunction)) goto call_other;
      f = m->func.as<Function>();
      args[-1] = m->self;
      --args;
      ++argc;
      break;
    }
    case Kind::kType: {
      SAVE();
      TypeObj* t = callee.as<TypeObj>();
      Value init;
      if (!plain_instantiation(vm, t, &init) || !is_kind(init, Kind::kFunction)) goto call_other;
      Instance* self = new_plain_instance(vm, t);
      args[-1] = Value(self);
      --args;
      ++argc;
      f = init.as<Function>();
      const Code* code = f->code;
      if (code->flags & (kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator)) {
        ++args;
        --argc;
        args[-1] = callee;
        goto call_other;
      }
      if (fr->generator) {
        Value* base = fr->top;
        for (uint32_t i = 0; i < argc; ++i) base[i] = args[i];
        args = base;
      }
      if (!binds_directly(code, argc)) {
        CHECK_OK(bind_arguments(vm, f, args, argc, nullptr));
      } else if (code->has(kCodeNeedsClear)) {
        clear_locals(code, args);
      }
      Frame* pushed = push_frame(vm, f, args);
      CHECK_OK(pushed);
      pushed->flags = kFrameInit;
      pushed->result_override = Value(self);
      pushed->result_reg = static_cast<uint16_t>(result_reg);
      RELOAD();
      NEXT();
    }
    case Kind::kNativeObj: {
      const auto call = native_call_of(callee.as<NativeObj>());
      if (!call || fr->generator || !may_go_deeper(vm)) goto call_other;
      SAVE();
      const Value v = call(vm, callee, args, argc, nullptr);
      if (__builtin_expect(v.is_raised(), 0)) goto raised;
      R[result_reg] = v;
      NEXT();
    }
    default: goto call_other;
  }
call_python:
  SAVE();
  const Code* code = f->code;
  if (__builtin_expect(fr->generator != nullptr, 0)) {
    Value* base = fr->top;
    if (base + argc + code->register_count + kNativeSlack >= vm.stack_end) {
      register_overflow(vm);
      goto raised;
    }
    for (uint32_t i = 0; i < argc; ++i) base[i] = args[i];
    args = base;
  }
  if (__builtin_expect(binds_directly(code, argc), 1)) {
    if (code->has(kCodeNeedsClear)) clear_locals(code, args);
  } else {
    CHECK_OK(bind_arguments(vm, f, args, argc, nullptr));
  }
  if (__builtin_expect(code->flags & (kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator), 0)) {
    R[result_reg] = Value(make_generator(vm, f, args));
    NEXT();
  }
  Frame* pushed = push_frame(vm, f, args);
  CHECK_OK(pushed);
  pushed->result_reg = static_cast<uint16_t>(result_reg);
  fr = pushed;
  R = args;
  pc = pushed->pc;
  NEXT();
}
call_other : {
  SAVE();
  const Value v = call_value(vm, args[-1], args, argc, nullptr);
  if (v.is_raised()) goto raised;
  R[result_reg] = v;
  NEXT();
}
L_CallKw:
  CHARGE();
  callee = R[IN.a];
  args = &R[IN.a + 1];
  argc = IN.b;
  kwnames = CONST(IN.c).as<Tuple>();
  goto call_with_keywords;
L_CallMethodKw:
  CHARGE();
  callee = R[IN.a];
  kwnames = CONST(IN.c).as<Tuple>();
  args = &R[IN.a + 1];
  argc = IN.b + 1u;
  if (args[0].is_unbound()) {
    ++args;
    --argc;
  }
  // fall through

  // args[-1] may be overwritten; the result goes to R[IN.a].
call_with_keywords : {
  SAVE();
  const Entered entered = enter_call(vm, callee, args, argc, kwnames, IN.a, &R[IN.a]);
  CHECK_OK(entered != Entered::kRaised);
  if (entered == Entered::kFrame) RELOAD();
  NEXT();
}
L_CallEx:
  CHARGE();
  SAVE();
  CHECK_OK(fit_spread(vm, &R[IN.a], IN.x));
  switch (lay_out_spread(vm, &R[IN.a], &args, &argc, &kwnames)) {
    case Entered::kRaised: goto raised;
    case Entered::kFrame: callee = R[IN.a]; goto call_with_keywords;
    case Entered::kResult: CHECKED(call_spread(vm, &R[IN.a])); break;
  }
  NEXT();
L_Method : {
  const Value obj = R[IN.b];
  Cache* cache = &fr->caches[IN.c];
  if (__builtin_expect(obj.is_ptr_nonzero() && obj.ptr()->word == cache->key, 1)) {
    if (__builtin_expect(cache->kind == CacheKind::kMethod, 1)) {
      R[IN.a + 1] = obj;
      R[IN.a] = cache->value;
      NEXT();
    }
    if (cache->kind == CacheKind::kSlot) {
      const Value v = obj.as<Instance>()->slots[cache->index];
      if (!v.is_unbound()) {
        R[IN.a + 1] = Value::unbound();
        R[IN.a] = v;
        NEXT();
      }
    } else if (cache->kind == CacheKind::kBareMethod && is_bare(obj.ptr(), cache)) {
      R[IN.a + 1] = obj;
      R[IN.a] = cache->value;
      NEXT();
    }
  } else if (obj.is_ptr_nonzero() && identity_key(obj.ptr()) == cache->key) {
    SAVE();
    const Value v = cached_method(vm, obj, cache, &R[IN.a + 1]);
    if (!v.is_unbound()) {
      R[IN.a] = v;
      NEXT();
    }
  }
  SAVE();
  CHECKED(method_miss(vm, obj, fr->code->sites[IN.c], cache, &R[IN.a + 1]));
  NEXT();
}

L_Return : {
  const Value v = R[IN.a];
  const uint8_t flags = fr->flags;
  Frame* done = fr;
  vm.handled = done->handled_entry;
  vm.frame = --fr;
  if (__builtin_expect(flags == 0, 1)) {
    R = fr->base;
    pc = fr->pc;
    R[done->result_reg] = v;
    NEXT();
  }
  if (done->generator) done->generator->state = GenState::kFinished;
  if (flags & kFrameBoundary) {
    vm.frame = frame_below(vm, done);
    if (flags & kFrameInit && !v.is_none()) {
      return raise(vm, Exc::kTypeError, "__init__() should return None, not '%s'",
                   type_name(vm, v).c_str());
    }
    return v;
  }
  R = fr->base;
  pc = fr->pc;
  if (flags & kFrameInit) {
    if (__builtin_expect(!v.is_none(), 0)) {
      raise(vm, Exc::kTypeError, "__init__() should return None, not '%s'",
            type_name(vm, v).c_str());
      goto raised;
    }
    R[done->result_reg] = done->result_override;
    done->result_override = Value();
    NEXT();
  }
  if (flags & kFrameFor) NEXT();  // exhausted: the loop falls through
  DCHECK(flags & kFrameSend);
  R[done->result_reg] = v;
  pc += pc[-1].sc();
  NEXT();
}

L_Yield : {
  const Value v = R[IN.b];
  Generator* g = fr->generator;
  SAVE();
  g->pc = pc;
  g->state = GenState::kSuspended;
  g->yielded_value = IN.x != 0;
  // What this generator is handling stays with it.
  g->handled = fr->flags & kFrameHandles ? vm.handled : Value::absent();
  vm.handled = fr->handled_entry;
  const uint8_t flags = fr->flags;
  const uint16_t reg = fr->result_reg;
  vm.frame = frame_below(vm, fr);
  if (flags & kFrameBoundary) return v;
  --fr;
  R = fr->base;
  pc = fr->pc;
  R[reg] = v;
  if (flags & kFrameFor) JUMP(pc[-1].sc());
  NEXT();
}

// ---- arithmetic
L_Add:
  ARITH_NUMBERS(__builtin_add_overflow, SHIFTED(y), +, kAdd)
L_Sub:
  ARITH_NUMBERS(__builtin_sub_overflow, SHIFTED(y), -, kSub)
L_Mul:
  ARITH_NUMBERS(__builtin_mul_overflow, y.small(), *, kMul)
L_TrueDiv : {
  const Value x = R[IN.b], y = R[IN.c];
  if (IS_NUMBER(x) && IS_NUMBER(y)) {
    const double d = NUMBER_OF(y);
    if (d != 0) {
      R[IN.a] = Value::number_unchecked(NUMBER_OF(x) / d);
      NEXT();
    }
  }
  ARITH_SLOW(kTrueDiv, R[IN.c]);
}
L_FloorDiv:  // by -1 it may be one more than the largest
  ARITH_INTS(static_cast<uint64_t>(j) + 1 > 1, floor_div(i, j), kFloorDiv)
L_Mod:
  ARITH_INTS(j != 0, floor_mod(i, j), kMod)
L_And:
  ARITH_WORDS(x.bits() & y.bits(), kAnd)
L_Or:
  ARITH_WORDS(x.bits() | y.bits(), kOr)
L_Xor:
  ARITH_WORDS((x.bits() ^ y.bits()) | Value::kIntTag, kXor)
L_LShift:
  ARITH_INTS(static_cast<uint64_t>(j) < 48 && lshift_fits(i, j), i << j, kLShift)
L_RShift:
  ARITH_INTS(j >= 0, i >> (j > 63 ? 63 : j), kRShift)
L_Pow : {
  const Value x = R[IN.b], y = R[IN.c];
  if (x.is_double() && y.is_small_int() && y.small() == 2) {
    const double d = x.as_double();
    if (std::isfinite(d * d)) {
      R[IN.a] = Value::number_unchecked(d * d);
      NEXT();
    }
  }
  ARITH_SLOW(kPow, R[IN.c]);
}
L_MatMul:
  ARITH_SLOW(kMatMul, R[IN.c]);
L_AddI:
  ARITH_NUMBERS_I(__builtin_add_overflow, j * 32768, +, kAdd)
L_SubI:
  ARITH_NUMBERS_I(__builtin_sub_overflow, j * 32768, -, kSub)
L_MulI:
  ARITH_NUMBERS_I(__builtin_mul_overflow, j, *, kMul)
L_FloorDivI:
  ARITH_INTS_I(j > 0, floor_div(i, j), kFloorDiv)
L_ModI:
  ARITH_INTS_I(j > 0, floor_mod(i, j), kMod)
L_AndI:
  ARITH_INTS_I(true, i & j, kAnd)
L_LShiftI:
  ARITH_INTS_I(static_cast<uint64_t>(j) < 48 && lshift_fits(x.small(), j), i << j, kLShift)
L_RShiftI:
  ARITH_INTS_I(j >= 0, i >> (j > 63 ? 63 : j), kRShift)
L_Neg : {
  const Value x = R[IN.b];
  if (x.is_small_int() && x.small() != Value::kIntMin) {
    R[IN.a] = Value::small_int(-x.small());
    NEXT();
  }
  if (x.is_double()) {
    R[IN.a] = Value::number_unchecked(-x.as_double());
    NEXT();
  }
  SAVE();
  CHECKED(op_unary(vm, kNeg, x));
  NEXT();
}
L_Pos:
  SAVE();
  CHECKED(op_unary(vm, kPos, R[IN.b]));
  NEXT();
L_Invert : {
  const Value x = R[IN.b];
  if (x.is_small_int()) {
    R[IN.a] = Value::small_int(~x.small());
    NEXT();
  }
  SAVE();
  CHECKED(op_unary(vm, kInvert, x));
  NEXT();
}
L_Not : {
  const Value x = R[IN.b];
  if (x.is_bool()) {
    R[IN.a] = Value::boolean(x.is_false());
    NEXT();
  }
  SAVE();
  const int t = op_truth(vm, x);
  if (t < 0) goto raised;
  R[IN.a] = Value::boolean(t == 0);
  NEXT();
}

// ---- comparison
L_Lt:
  COMPARE(kLt, <)
L_Le:
  COMPARE(kLe, <=)
L_Gt:
  COMPARE(kGt, >)
L_Ge:
  COMPARE(kGe, >=)
L_Eq:
  COMPARE(kEq, ==)
L_Ne:
  COMPARE(kNe, !=)
L_Is:
  R[IN.a] = Value::boolean((R[IN.b] == R[IN.c]) != (IN.x != 0));
  NEXT();
L_In : {
  SAVE();
  const int r = op_contains(vm, R[IN.c], R[IN.b]);
  if (r < 0) goto raised;
  R[IN.a] = Value::boolean((r != 0) != (IN.x != 0));
  NEXT();
}

  // ---- jumps
L_Jump:
  JUMP(IN.bc());
  NEXT();
L_JumpIf : {
  const Value v = R[IN.a];
  bool truth;
  if (__builtin_expect(v.is_bool(), 1)) {
    truth = v.is_true();
  } else if (v.is_none()) {
    truth = false;
  } else if (v.is_small_int()) {
    truth = v.small() != 0;
  } else {
    SAVE();
    const int t = op_truth(vm, v);
    if (t < 0) goto raised;
    truth = t != 0;
  }
  if (truth == (IN.x != 0)) JUMP(IN.bc());
  NEXT();
}
L_JumpNone:
  if (R[IN.a].is_none() == (IN.x != 0)) JUMP(IN.bc());
  NEXT();
L_JumpLt:
  COMPARE_JUMP_WITH(kLt, <, R[IN.b])
L_JumpLe:
  COMPARE_JUMP_WITH(kLe, <=, R[IN.b])
L_JumpGt:
  COMPARE_JUMP_WITH(kGt, >, R[IN.b])
L_JumpGe:
  COMPARE_JUMP_WITH(kGe, >=, R[IN.b])
L_JumpEq:
  COMPARE_JUMP_WITH(kEq, ==, R[IN.b])
L_JumpNe:
  COMPARE_JUMP_WITH(kNe, !=, R[IN.b])
L_JumpLtI:
  COMPARE_JUMP_WITH(kLt, <, Value::small_int(IN.sb()))
L_JumpLeI:
  COMPARE_JUMP_WITH(kLe, <=, Value::small_int(IN.sb()))
L_JumpGtI:
  COMPARE_JUMP_WITH(kGt, >, Value::small_int(IN.sb()))
L_JumpGeI:
  COMPARE_JUMP_WITH(kGe, >=, Value::small_int(IN.sb()))
L_JumpEqK:
  EQUAL_JUMP_K(kEq, true)
L_JumpNeK:
  EQUAL_JUMP_K(kNe, false)
L_JumpIs:
  if ((R[IN.a] == R[IN.b]) == (IN.x != 0)) JUMP(IN.sc());
  NEXT();
L_JumpIn : {
  SAVE();
  const int r = op_contains(vm, R[IN.b], R[IN.a]);
  if (r < 0) goto raised;
  if ((r != 0) == (IN.x != 0)) JUMP(IN.sc());
  NEXT();
}

  // ---- attributes, items
L_GetAttr : {
  const Value obj = R[IN.b];
  Cache* cache = &fr->caches[IN.c];
  if (__builtin_expect(obj.is_ptr_nonzero(), 1)) {
    if (__builtin_expect(obj.ptr()->word == cache->key, 1)) {
      if (__builtin_expect(cache->kind == CacheKind::kSlot, 1)) {
        const Value v = obj.as<Instance>()->slots[cache->index];
        if (__builtin_expect(!v.is_unbound(), 1)) {
          R[IN.a] = v;
          NEXT();
        }
      } else {
        SAVE();
        const Value v = cached_value(vm, obj, cache);
        if (!v.is_raised()) {
          R[IN.a] = v;
          NEXT();
        }
        if (vm.pending || vm.unwinding_limit()) goto raised;
      }
    } else if (identity_key(obj.ptr()) == cache->key) {
      SAVE();
      const Value v = cached_value(vm, obj, cache);
      if (!v.is_raised()) {
        R[IN.a] = v;
        NEXT();
      }
      if (vm.pending || vm.unwinding_limit()) goto raised;
    }
  }
  SAVE();
  CHECKED(getattr_miss(vm, obj, fr->code->sites[IN.c], cache));
  NEXT();
}
L_SetAttr : {
  const Value obj = R[IN.a];
  Cache* cache = &fr->caches[IN.c];
  if (__builtin_expect(obj.is_ptr_nonzero() && obj.ptr()->word == cache->key, 1)) {
    Instance* self = obj.as<Instance>();
    vm.heap.storing(self, R[IN.b]);
    if (__builtin_expect(cache->kind == CacheKind::kSlot, 1)) {
      self->slots[cache->index] = R[IN.b];
      NEXT();
    }
    if (cache->kind == CacheKind::kAddSlot && cache->index < self->slot_capacity()) {
      vm.heap.storing(self, cache->value);
      self->slots[cache->index] = R[IN.b];
      self->word = cache->value.ptr();
      NEXT();
    }
  }
  SAVE();
  CHECK_OK(setattr_miss(vm, obj, fr->code->sites[IN.c], R[IN.b], cache));
  NEXT();
}
L_DelAttr:
  SAVE();
  CHECK_OK(op_setattr(vm, R[IN.a], fr->code->sites[IN.c], Value::absent()));
  NEXT();
L_GetItem : {
  const Value obj = R[IN.b], key = R[IN.c];
  if (__builtin_expect(obj.is_ptr_nonzero(), 1)) {
    Obj* o = obj.ptr();
    if (o->kind == Kind::kList && !o->has(kSubclass)) {
      if (key.is_small_int()) {
        List* l = static_cast<List*>(o);
        int64_t i = key.small();
        if (i < 0) i += l->size;
        if (__builtin_expect(static_cast<uint64_t>(i) < l->size, 1)) {
          R[IN.a] = l->items[i];
          NEXT();
        }
      }
    } else if (o->kind == Kind::kDict && !o->has(kSubclass)) {
      SAVE();
      const Value v = dict_get(vm, static_cast<Dict*>(o), key);
      CHECKED(__builtin_expect(v.is_not_found(), 0) ? raise_key_error(vm, key) : v);
      NEXT();
    } else if (o->kind == Kind::kByteArray && !o->has(kSubclass) && key.is_small_int()) {
      auto* b = static_cast<ByteArray*>(o);
      int64_t i = key.small();
      if (i < 0) i += static_cast<int64_t>(b->size);
      if (static_cast<uint64_t>(i) < b->size) {
        R[IN.a] = Value::small_int(static_cast<unsigned char>(b->data()[i]));
        NEXT();
      }
    } else if (o->kind == Kind::kTuple && !o->has(kSubclass) && key.is_small_int()) {
      Tuple* t = static_cast<Tuple*>(o);
      int64_t i = key.small();
      if (i < 0) i += t->size();
      if (static_cast<uint64_t>(i) < t->size()) {
        R[IN.a] = t->items()[i];
        NEXT();
      }
    } else if (o->kind == Kind::kStr && !o->has(kSubclass) && key.is_small_int()) {
      Str* s = static_cast<Str*>(o);
      int64_t i = key.small();
      if (i < 0) i += s->length;
      if (s->ascii() && static_cast<uint64_t>(i) < s->length) {
        R[IN.a] = Value(vm.fz->latin1[static_cast<unsigned char>(s->data()[i])]);
        NEXT();
      }
    }
  }
  SAVE();
  CHECKED(op_getitem(vm, obj, key));
  NEXT();
}
L_GetItemI : {
  const Value obj = R[IN.b];
  if (__builtin_expect(obj.is_ptr_nonzero(), 1)) {
    Obj* o = obj.ptr();
    int64_t i = IN.sc();
    if (o->kind == Kind::kList && !o->has(kSubclass)) {
      List* l = static_cast<List*>(o);
      if (i < 0) i += l->size;
      if (__builtin_expect(static_cast<uint64_t>(i) < l->size, 1)) {
        R[IN.a] = l->items[i];
        NEXT();
      }
    } else if (o->kind == Kind::kTuple && !o->has(kSubclass)) {
      Tuple* t = static_cast<Tuple*>(o);
      if (i < 0) i += t->size();
      if (static_cast<uint64_t>(i) < t->size()) {
        R[IN.a] = t->items()[i];
        NEXT();
      }
    }
  }
  SAVE();
  CHECKED(op_getitem(vm, obj, Value::small_int(IN.sc())));
  NEXT();
}
L_GetItemK : {
  const Value obj = R[IN.b], key = CONST(IN.c);
  if (__builtin_expect(is_exact(obj, Kind::kDict) && dict_key_is_str(key), 1)) {
    const uint64_t hash = str_hash(key.as<Str>());
    if (const DictEntry* near = dict_near(obj.as<Dict>(), key, hash)) {
      R[IN.a] = near->value;
      NEXT();
    }
    SAVE();
    const Value v = dict_get_hash(vm, obj.as<Dict>(), key, hash);
    CHECKED(__builtin_expect(v.is_not_found(), 0) ? raise_key_error(vm, key) : v);
    NEXT();
  }
  SAVE();
  CHECKED(op_getitem(vm, obj, key));
  NEXT();
}
L_SetItem : {
  const Value obj = R[IN.a], key = R[IN.b];
  SAVE();
  if (__builtin_expect(obj.is_ptr_nonzero(), 1)) {
    Obj* o = obj.ptr();
    if (o->kind == Kind::kList && !o->has(kSubclass) && key.is_small_int()) {
      List* l = static_cast<List*>(o);
      int64_t i = key.small();
      if (i < 0) i += l->size;
      if (__builtin_expect(static_cast<uint64_t>(i) < l->size, 1)) {
        vm.heap.storing(l, R[IN.c]);
        l->items[i] = R[IN.c];
        NEXT();
      }
    } else if (o->kind == Kind::kDict && !o->has(kSubclass)) {
      CHECK_OK(dict_set(vm, static_cast<Dict*>(o), key, R[IN.c]));
      NEXT();
    }
  }
  CHECK_OK(op_setitem(vm, obj, key, R[IN.c]));
  NEXT();
}
L_SetItemK : {
  const Value obj = R[IN.a], key = CONST(IN.b);
  SAVE();
  if (__builtin_expect(is_exact(obj, Kind::kDict) && dict_key_is_str(key), 1)) {
    CHECK_OK(dict_set_hash(vm, obj.as<Dict>(), key, str_hash(key.as<Str>()), R[IN.c]));
    NEXT();
  }
  CHECK_OK(op_setitem(vm, obj, key, R[IN.c]));
  NEXT();
}
L_DelItem:
  SAVE();
  CHECK_OK(op_delitem(vm, R[IN.a], R[IN.b]));
  NEXT();
L_BuildSlice:
  SAVE();
  R[IN.a] = Value(new_slice(vm, R[IN.b], R[IN.b + 1], R[IN.b + 2]));
  NEXT();

  // ---- builders
L_BuildTuple:
  SAVE();
  CHECKED(Value(new_tuple(vm, &R[IN.b], IN.c)));
  NEXT();
L_BuildList:
  SAVE();
  CHECKED(Value(new_list_from(vm, &R[IN.b], IN.c)));
  NEXT();
L_BuildSet : {
  SAVE();
  Set* s = new_set(vm);
  for (uint32_t i = 0; i < IN.c; ++i) CHECK_OK(set_add(vm, s, R[IN.b + i]));
  R[IN.a] = Value(s);
  NEXT();
}
L_BuildDict : {
  SAVE();
  Dict* d = new_dict(vm, IN.c);
  for (uint32_t i = 0; i < IN.c; ++i) {
    CHECK_OK(dict_set(vm, d, R[IN.b + 2 * i], R[IN.b + 2 * i + 1]));
  }
  R[IN.a] = Value(d);
  NEXT();
}
L_BuildDictK : {
  SAVE();
  Dict* d = new_dict_of(vm, CONST(IN.c).as<Tuple>(), &R[IN.b]);
  CHECK_OK(d);
  R[IN.a] = Value(d);
  NEXT();
}
L_ListAppend : {
  List* l = R[IN.a].as<List>();
  if (__builtin_expect(l->size < l->capacity, 1)) {
    vm.heap.storing(l, R[IN.b]);
    l->items[l->size++] = R[IN.b];
    NEXT();
  }
  SAVE();
  CHECK_OK(list_append(vm, l, R[IN.b]));
  NEXT();
}
L_SetAdd:
  SAVE();
  CHECK_OK(set_add(vm, R[IN.a].as<Set>(), R[IN.b]));
  NEXT();
L_DictSet:
  SAVE();
  CHECK_OK(dict_set(vm, R[IN.a].as<Dict>(), R[IN.b], R[IN.c]));
  NEXT();
L_ListExtend:
  SAVE();
  CHECK_OK(list_extend_unpack(vm, R[IN.a].as<List>(), R[IN.b]));
  NEXT();
L_SetUpdate : {
  SAVE();
  Value items = R[IN.b];
  if (IN.x) {
    // CPython makes the constant twice: from the items, then again in the order that gave.
    Set* constants = new_set(vm, true);
    CHECK_OK(set_update(vm, constants, items));
    Set* merged = new_set(vm, true);
    Value key;
    for (uint32_t i = 0; set_next(constants, &i, &key);) CHECK_OK(set_add(vm, merged, key));
    items = Value(merged);
  }
  CHECK_OK(set_update(vm, R[IN.a].as<Set>(), items));
  NEXT();
}
L_DictUpdate:
  SAVE();
  CHECK_OK(dict_update_unpack(vm, R[IN.a].as<Dict>(), R[IN.b]));
  NEXT();
L_DictMerge:
  SAVE();
  CHECK_OK(dict_merge_kwargs(vm, R[IN.a].as<Dict>(), R[IN.b], R[IN.c]));
  NEXT();
L_ListToTuple : {
  SAVE();
  List* l = R[IN.b].as<List>();
  CHECKED(Value(new_tuple(vm, l->items, l->size)));
  NEXT();
}
L_Format:
  SAVE();
  CHECKED(format_value(vm, R[IN.b], IN.c == kNoOperand ? Value::absent() : R[IN.c], IN.x));
  NEXT();
L_JoinStr:
  SAVE();
  CHECKED(join_strings(vm, &R[IN.b], IN.c));
  NEXT();
L_Unpack : {
  const Value seq = R[IN.b];
  if (is_exact(seq, Kind::kTuple) && seq.as<Tuple>()->size() == IN.c) {
    const Value* items = seq.as<Tuple>()->items();
    for (uint32_t i = 0; i < IN.c; ++i) R[IN.a + i] = items[i];
    NEXT();
  }
  SAVE();
  CHECK_OK(unpack(vm, seq, &R[IN.a], IN.c));
  NEXT();
}
L_UnpackEx:
  SAVE();
  CHECK_OK(unpack_ex(vm, R[IN.b], &R[IN.a], IN.c, IN.x));
  NEXT();

  // ---- iteration
L_Iter:
  SAVE();
  CHECKED(op_iter(vm, R[IN.b]));
  NEXT();
L_For : {
  const Value iterator = R[IN.a];
  if (__builtin_expect(iterator.is_ptr_nonzero(), 1)) {
    switch (iterator.ptr()->kind) {
      case Kind::kRangeIter: {
        auto* it = iterator.as<RangeIter>();
        if (it->aux16) break;
        if (it->left <= 0) NEXT();
        const int64_t v = it->next;
        it->next = v + it->step;
        --it->left;
        if (__builtin_expect(!Value::fits_small(v), 0)) {
          SAVE();
          R[IN.b] = int_value(vm, v);
        } else {
          R[IN.b] = Value::small_int(v);
        }
        JUMP(IN.sc());
        NEXT();
      }
      case Kind::kListIter: {
        auto* it = iterator.as<SeqIter>();
        if (it->aux16 || it->seq.is_none()) break;
        List* l = it->seq.as<List>();
        if (it->index < l->size) {
          R[IN.b] = l->items[it->index++];
          JUMP(IN.sc());
          NEXT();
        }
        break;
      }
      case Kind::kTupleIter: {
        auto* it = iterator.as<SeqIter>();
        if (it->aux16 || it->seq.is_none()) break;
        Tuple* t = it->seq.as<Tuple>();
        if (it->index < t->size()) {
          R[IN.b] = t->items()[it->index++];
          JUMP(IN.sc());
          NEXT();
        }
        break;
      }
      case Kind::kStrIter: {
        auto* it = iterator.as<SeqIter>();
        if (it->seq.is_none()) break;
        Str* s = it->seq.as<Str>();
        if (it->index < s->bytes() && s->ascii()) {
          R[IN.b] = Value(vm.fz->latin1[static_cast<unsigned char>(s->data()[it->index++])]);
          JUMP(IN.sc());
          NEXT();
        }
        break;
      }
      case Kind::kDictKeyIter:
      case Kind::kDictValueIter: {
        auto* it = iterator.as<DictIter>();
        const Dict* d = it->dict;
        if (!d || it->aux16 || it->size_at_start != d->aux32 || it->aux32 == 0) break;
        if (it->index < d->fill && !d->entries[it->index].key.is_tombstone()) {
          const DictEntry& e = d->entries[it->index++];
          --it->aux32;
          R[IN.b] = iterator.ptr()->kind == Kind::kDictKeyIter ? e.key : e.value;
          JUMP(IN.sc());
          NEXT();
        }
        break;
      }
      case Kind::kDictItemIter:
      case Kind::kNativeObj: {
        // The loop takes pairs apart at once: enumerate, zip and dict items needn't make them. The
        // register of the pair is a temporary that nothing but that Unpack reads.
        const Instr body = pc[IN.sc()];
        if (body.op != static_cast<uint8_t>(Op::kUnpack) || body.b != IN.b || body.c != 2 ||
            IN.b < fr->code->local_names.size()) {
          break;
        }
        SAVE();
        Value pair[2];
        const int got = next_pair(vm, iterator, pair);
        if (got == kNoPairs) break;
        if (got < 0) goto raised;
        if (!got) NEXT();
        R[body.a] = pair[0];
        R[body.a + 1] = pair[1];
        pair[0] = pair[1] = Value();
        FORGOTTEN(pair);
        pc += IN.sc() + 1;
        CHARGE();
        NEXT();
      }
      case Kind::kGenerator: {
        Generator* g = iterator.as<Generator>();
        if (g->state != GenState::kSuspended && g->state != GenState::kCreated) break;
        SAVE();
        const uint16_t reg = IN.b;
        Frame* pushed = push_generator_frame(vm, g);
        CHECK_OK(pushed);
        pushed->flags |= kFrameFor;
        pushed->result_reg = reg;
        if (pushed->pc != pushed->code->instrs.data()) {
          pushed->base[pushed->pc[-1].a] = Value::none();
        }
        RELOAD();
        NEXT();
      }
      default: break;
    }
  }
  SAVE();
  const Value v = op_next(vm, iterator);
  if (v.is_stop()) NEXT();
  if (v.is_raised()) goto raised;
  R[IN.b] = v;
  JUMP(IN.sc());
  NEXT();
}

  // ---- coroutines
L_GetAwaitable:
  SAVE();
  CHECKED(get_awaitable(vm, R[IN.b], IN.x));
  NEXT();
L_Send : {
  const Value iterator = R[IN.b];
  SAVE();
  if (is_kind(iterator, Kind::kGenerator) || is_kind(iterator, Kind::kCoroutine)) {
    Generator* g = iterator.as<Generator>();
    if (g->state == GenState::kSuspended || (g->state == GenState::kCreated && R[IN.a].is_none())) {
      const Value sent = R[IN.a];
      const uint16_t reg = IN.a;
      Frame* pushed = push_generator_frame(vm, g);
      CHECK_OK(pushed);
      pushed->flags |= kFrameSend;
      pushed->result_reg = reg;
      if (pushed->pc != pushed->code->instrs.data()) pushed->base[pushed->pc[-1].a] = sent;
      RELOAD();
      NEXT();
    }
  }
  Value out;
  const bool yielded = send_native(vm, iterator, R[IN.a], &out);
  if (!yielded && out.is_raised()) goto raised;
  R[IN.a] = out;
  out = Value();
  FORGOTTEN(&out);
  if (!yielded) pc += IN.sc();
  NEXT();
}
L_AwaitSync:
  SAVE();
  CHECKED(await_synchronously(vm, R[IN.b]));
  NEXT();
L_YieldFromIter:
  SAVE();
  CHECKED(yield_from_iter(vm, R[IN.b], fr->function));
  NEXT();
L_AIter:
  SAVE();
  CHECKED(async_iter(vm, R[IN.b]));
  NEXT();
L_ANext:
  SAVE();
  CHECKED(async_next(vm, R[IN.b]));
  NEXT();

  // ---- exceptions
L_Raise:
  SAVE();
  if (IN.x == 0) {
    raise_reraise(vm);
  } else if (IN.x == 1) {
    raise_object(vm, R[IN.a]);
  } else {
    raise_from(vm, R[IN.a], R[IN.b]);
  }
  goto raised;
L_Reraise:
  SAVE();
  leave_handler(vm, fr, R[IN.a + 1]);
  vm.pending = R[IN.a].as<Exception>();
  goto raised;
L_PopHandled:
  leave_handler(vm, fr, R[IN.a + 1]);
  NEXT();
L_ExcMatch:
  SAVE();
  CHECKED(match_exception(vm, R[IN.b], R[IN.c]));
  NEXT();
L_GroupMatch:
  SAVE();
  CHECKED(match_group(vm, &R[IN.b], R[IN.c]));
  NEXT();
L_GroupLeft:
  SAVE();
  CHECKED(group_left(vm, R[IN.b], R[IN.c].as<List>()));
  NEXT();
L_LoadAssertionError:
  R[IN.a] = Value(vm.fz->exceptions[static_cast<size_t>(Exc::kAssertionError)]);
  NEXT();
L_WithEnter:
  SAVE();
  CHECKED(with_enter(vm, R[IN.b], &R[IN.a + 1], IN.x != 0));
  NEXT();
L_WithExit:
  SAVE();
  CHECKED(with_exit(vm, R[IN.b], IN.c == kNoOperand ? Value::absent() : R[IN.c]));
  NEXT();
L_EndAsyncFor : {
  SAVE();
  leave_handler(vm, fr, R[IN.a + 1]);
  Exception* e = R[IN.a].as<Exception>();
  if (exception_is(e, Exc::kStopAsyncIteration)) NEXT();
  vm.pending = e;
  goto raised;
}

  // ---- imports, patterns
L_Import:
  SAVE();
  CHECKED(import_name(vm, fr, CONST(IN.b).as<Str>(),
                      IN.c == kNoOperand ? Value::none() : CONST(IN.c), IN.x));
  NEXT();
L_ImportFrom:
  SAVE();
  CHECKED(import_from(vm, R[IN.b], CONST(IN.c).as<Str>()));
  NEXT();
L_ImportStar:
  SAVE();
  CHECK_OK(import_star(vm, fr, R[IN.a]));
  NEXT();
L_MatchSequence:
  R[IN.a] = Value::boolean(match_sequence(vm, R[IN.b]));
  NEXT();
L_MatchMapping:
  R[IN.a] = Value::boolean(match_mapping(vm, R[IN.b]));
  NEXT();
L_MatchKeys:
  SAVE();
  CHECKED(match_keys(vm, R[IN.b], R[IN.c]));
  NEXT();
L_MatchClass:
  SAVE();
  CHECKED(match_class(vm, R[IN.b], R[IN.c], R[IN.c + 1], IN.x));
  NEXT();
L_MatchRest:
  SAVE();
  CHECKED(match_rest(vm, R[IN.b], R[IN.c]));
  NEXT();
L_Len : {
  SAVE();
  const int64_t n = op_len(vm, R[IN.b]);
  if (n < 0) goto raised;
  R[IN.a] = int_value(vm, n);
  NEXT();
}

raised:
raised_saved:
  if (unwind(vm) == Raised::kLeave) return Value::raised();
  RELOAD();
  NEXT();
}

}  // namespace copra
