// Steps that instructions of the loop have in common, as macros over its locals: vm, fr, R, pc and
// the label `raised`. Only dispatch.cc includes it. Invariant: what may raise is reached after
// SAVE().
#pragma once

#define SAVE() (fr->pc = pc)
// The running instruction, until pc moves on. Operands are read where they stand: taking all of
// them apart at every fetch would cost more than most instructions do.
#define IN pc[-1]
#define NEXT()            \
  do {                    \
    ++pc;                 \
    goto* kLabels[IN.op]; \
  } while (0)
#define RELOAD()   \
  do {             \
    fr = vm.frame; \
    R = fr->base;  \
    pc = fr->pc;   \
  } while (0)
#define CHECKED(value_)                                         \
  do {                                                          \
    const Value checked_ = (value_);                            \
    if (__builtin_expect(checked_.is_raised(), 0)) goto raised; \
    R[IN.a] = checked_;                                         \
  } while (0)
#define CHECK_OK(ok_)                             \
  do {                                            \
    if (__builtin_expect(!(ok_), 0)) goto raised; \
  } while (0)
#define CHARGE()                              \
  do {                                        \
    if (__builtin_expect(--vm.fuel < 0, 0)) { \
      SAVE();                                 \
      CHECK_OK(vm.safepoint_slow());          \
      CHECK_OK(weak_run_due(vm));             \
    }                                         \
  } while (0)
#define JUMP(offset_)               \
  do {                              \
    const int32_t off_ = (offset_); \
    pc += off_;                     \
    if (off_ < 0) CHARGE();         \
  } while (0)
// The words of a local are gone from the stack too, where the collector would still find them.
#define FORGOTTEN(local_) asm volatile("" : : "r"(local_) : "memory")
#define CONST(i_) (fr->code->constants[static_cast<uint32_t>(i_)])

// Arithmetic. What the fast path doesn't know: the general operation, in place when x says so.
#define ARITH_SLOW(op_)                                                                         \
  SAVE();                                                                                       \
  CHECKED(IN.x ? op_inplace(vm, op_, R[IN.b], R[IN.c]) : op_binary(vm, op_, R[IN.b], R[IN.c])); \
  NEXT()
#define ARITH_SLOW_I(op_)                                                 \
  SAVE();                                                                 \
  CHECKED(IN.x ? op_inplace(vm, op_, R[IN.b], Value::small_int(IN.sc()))  \
               : op_binary(vm, op_, R[IN.b], Value::small_int(IN.sc()))); \
  NEXT()
#define NUMBER_OF(v_) ((v_).is_double() ? (v_).as_double() : static_cast<double>((v_).small()))
#define IS_NUMBER(v_) ((v_).bits() >= Value::kDoubleOffset)
// Payloads shifted to the top of the word: hardware overflow is 49-bit overflow.
#define SHIFTED(v_) static_cast<int64_t>((v_).bits() << 15)
#define FROM_SHIFTED(r_) Value((static_cast<uint64_t>(r_) >> 15) | Value::kIntTag)
