// What the loop computes and compares by itself: ints that stay within 49 bits, floats, equal
// strings. Macros over its locals, as those of dispatch_steps.h, which they are built from: each is
// the whole body of an instruction. Only dispatch.cc includes it. Invariant: each case ends in a
// NEXT() of its own; where cases share one, all pay for a jump to it.
#pragma once

#include "interp/heap/value.h"
#include "interp/vm/dispatch_steps.h"

namespace copra {

inline int64_t floor_div(int64_t i, int64_t j) {
  const int64_t q = i / j;
  return i % j != 0 && (i < 0) != (j < 0) ? q - 1 : q;
}
inline int64_t floor_mod(int64_t i, int64_t j) {
  const int64_t m = i % j;
  return m != 0 && (m < 0) != (j < 0) ? m + j : m;
}
// Whether i << n is such an int, for an n below 48.
inline bool lshift_fits(int64_t i, int64_t n) {
  const auto r = static_cast<int64_t>(static_cast<uint64_t>(i) << n);
  return r >> n == i && Value::fits_small(r);
}

}  // namespace copra

#define NUMBER_OF(v_) ((v_).is_double() ? (v_).as_double() : static_cast<double>((v_).small()))
#define IS_NUMBER(v_) ((v_).bits() >= Value::kDoubleOffset)
// Payloads shifted to the top of the word: hardware overflow is 49-bit overflow.
#define SHIFTED(v_) static_cast<int64_t>((v_).bits() << 15)
#define FROM_SHIFTED(r_) Value((static_cast<uint64_t>(r_) >> 15) | Value::kIntTag)

// What the fast path doesn't know: the general operation, in place when x says so.
#define ARITH_SLOW(op_, y_)                                                             \
  do {                                                                                  \
    SAVE();                                                                             \
    CHECKED(IN.x ? op_inplace(vm, op_, R[IN.b], y_) : op_binary(vm, op_, R[IN.b], y_)); \
    NEXT();                                                                             \
  } while (0)
#define IMMEDIATE Value::small_int(IN.sc())

// x + y and the like; `right_` is what `overflows_` takes beside a shifted x.
#define ARITH_NUMBERS(overflows_, right_, sign_, op_)                     \
  {                                                                       \
    const Value x = R[IN.b], y = R[IN.c];                                 \
    if (both_small(x, y)) {                                               \
      int64_t r;                                                          \
      if (__builtin_expect(!overflows_(SHIFTED(x), right_, &r), 1)) {     \
        R[IN.a] = FROM_SHIFTED(r);                                        \
        NEXT();                                                           \
      }                                                                   \
    } else if (IS_NUMBER(x) && IS_NUMBER(y)) {                            \
      R[IN.a] = Value::number_unchecked(NUMBER_OF(x) sign_ NUMBER_OF(y)); \
      NEXT();                                                             \
    }                                                                     \
    ARITH_SLOW(op_, R[IN.c]);                                             \
  }
#define ARITH_NUMBERS_I(overflows_, right_, sign_, op_)                              \
  {                                                                                  \
    const Value x = R[IN.b];                                                         \
    const int64_t j = IN.sc();                                                       \
    if (x.is_small_int()) {                                                          \
      int64_t r;                                                                     \
      if (__builtin_expect(!overflows_(SHIFTED(x), right_, &r), 1)) {                \
        R[IN.a] = FROM_SHIFTED(r);                                                   \
        NEXT();                                                                      \
      }                                                                              \
    } else if (x.is_double()) {                                                      \
      R[IN.a] = Value::number_unchecked(x.as_double() sign_ static_cast<double>(j)); \
      NEXT();                                                                        \
    }                                                                                \
    ARITH_SLOW(op_, IMMEDIATE);                                                      \
  }

// Two small ints i and j for which `guard_` holds.
#define ARITH_INTS(guard_, result_, op_)          \
  {                                               \
    const Value x = R[IN.b], y = R[IN.c];         \
    if (both_small(x, y)) {                       \
      const int64_t i = x.small(), j = y.small(); \
      if (guard_) {                               \
        R[IN.a] = Value::small_int(result_);      \
        NEXT();                                   \
      }                                           \
    }                                             \
    ARITH_SLOW(op_, R[IN.c]);                     \
  }
#define ARITH_INTS_I(guard_, result_, op_) \
  {                                        \
    const Value x = R[IN.b];               \
    const int64_t j = IN.sc();             \
    if (x.is_small_int() && (guard_)) {    \
      const int64_t i = x.small();         \
      R[IN.a] = Value::small_int(result_); \
      NEXT();                              \
    }                                      \
    ARITH_SLOW(op_, IMMEDIATE);            \
  }
// Two small ints x and y, as the words they are.
#define ARITH_WORDS(result_, op_)         \
  {                                       \
    const Value x = R[IN.b], y = R[IN.c]; \
    if (both_small(x, y)) {               \
      R[IN.a] = Value(result_);           \
      NEXT();                             \
    }                                     \
    ARITH_SLOW(op_, R[IN.c]);             \
  }

// Comparisons, and jumps by them.
#define COMPARE(op_, sign_)                                      \
  {                                                              \
    const Value x = R[IN.b], y = R[IN.c];                        \
    if (both_small(x, y)) {                                      \
      R[IN.a] = Value::boolean(x.small() sign_ y.small());       \
      NEXT();                                                    \
    }                                                            \
    if (IS_NUMBER(x) && IS_NUMBER(y)) {                          \
      R[IN.a] = Value::boolean(NUMBER_OF(x) sign_ NUMBER_OF(y)); \
      NEXT();                                                    \
    }                                                            \
    SAVE();                                                      \
    CHECKED(op_compare(vm, op_, x, y));                          \
    NEXT();                                                      \
  }
#define COMPARE_JUMP_WITH(op_, sign_, y_)           \
  {                                                 \
    const Value x = R[IN.a], y = (y_);              \
    bool truth;                                     \
    if (__builtin_expect(both_small(x, y), 1)) {    \
      truth = x.small() sign_ y.small();            \
    } else if (IS_NUMBER(x) && IS_NUMBER(y)) {      \
      truth = NUMBER_OF(x) sign_ NUMBER_OF(y);      \
    } else {                                        \
      SAVE();                                       \
      const int t = op_compare_bool(vm, op_, x, y); \
      if (t < 0) goto raised;                       \
      truth = t != 0;                               \
    }                                               \
    if (truth == (IN.x != 0)) JUMP(IN.sc());        \
    NEXT();                                         \
  }
#define EQUAL_JUMP_K(op_, want_equal_)                            \
  {                                                               \
    const Value x = R[IN.a], y = CONST(IN.b);                     \
    bool truth;                                                   \
    if (both_small(x, y)) {                                       \
      truth = (x == y) == want_equal_;                            \
    } else if (is_exact_str(x) && is_exact_str(y)) {              \
      spend_bytes(vm, y.as<Str>()->bytes());                      \
      truth = str_equal(x.as<Str>(), y.as<Str>()) == want_equal_; \
    } else {                                                      \
      SAVE();                                                     \
      const int t = op_compare_bool(vm, op_, x, y);               \
      if (t < 0) goto raised;                                     \
      truth = t != 0;                                             \
    }                                                             \
    if (truth == (IN.x != 0)) JUMP(IN.sc());                      \
    NEXT();                                                       \
  }
