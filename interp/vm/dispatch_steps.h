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
