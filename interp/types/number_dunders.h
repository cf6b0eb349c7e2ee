// Natives behind int.__add__, float.__lt__ …: number_binary and its like, restricted to operand
// kinds. Private to types/. Includes number.h.
#pragma once

#include "interp/types/number.h"

namespace copra {

// TypeOps of the type for kOwn. Python subclasses of wider types are left to their own methods, as
// CPython's int leaves all floats to float.
template <NumberKind kOwn>
struct NumberOps {
  static bool foreign(Value v) {
    return v.is_ptr() && v.ptr()->has(kSubclass) && number_kind(v) > kOwn;
  }
  static Value binary(Vm& vm, unsigned op, Value a, Value b) {
    if (foreign(a) || foreign(b)) return Value::not_implemented();
    return number_binary(vm, op, a, b);
  }
  static Value compare(Vm& vm, unsigned op, Value a, Value b) {
    if (foreign(b)) return Value::not_implemented();
    return number_compare(vm, op, a, b);
  }
};

// kMost: the widest operand the type's own methods understand (int.__add__(1, 2.0) doesn't).
template <NumberKind kMost>
struct NumberDunders {
  static bool understands(Value v) {
    const NumberKind k = number_kind(v);
    return k != NumberKind::kNone && k <= kMost;
  }
  template <unsigned kOp>
  static Value binary(Vm& vm, Value* a, uint32_t) {
    return understands(a[1]) ? number_binary(vm, kOp, a[0], a[1]) : Value::not_implemented();
  }
  template <unsigned kOp>
  static Value reflected(Vm& vm, Value* a, uint32_t) {
    return understands(a[1]) ? number_binary(vm, kOp, a[1], a[0]) : Value::not_implemented();
  }
  template <unsigned kOp>
  static Value compare(Vm& vm, Value* a, uint32_t) {
    return understands(a[1]) ? number_compare(vm, kOp, a[0], a[1]) : Value::not_implemented();
  }
  template <unsigned kOp>
  static Value unary(Vm& vm, Value* a, uint32_t) {
    return number_unary(vm, kOp, a[0]);
  }
  static Value pow(Vm& vm, Value* a, uint32_t) { return power(vm, a[0], a[1], a[2]); }
  static Value rpow(Vm& vm, Value* a, uint32_t) { return power(vm, a[1], a[0], a[2]); }
  static Value hash(Vm& vm, Value* a, uint32_t) {
    uint64_t h = 0;
    TRY_BOOL(number_hash(vm, a[0], &h));
    return int_value(vm, static_cast<int64_t>(h));
  }
  static Value truth(Vm&, Value* a, uint32_t) { return Value::boolean(number_truth(a[0])); }

 private:
  static Value power(Vm& vm, Value x, Value y, Value mod) {
    const bool two = mod.is_absent() || mod.is_none();
    // A float refuses the third before it looks at the others.
    if constexpr (kMost == NumberKind::kFloat) {
      if (!two) {
        return raise_str(vm, Exc::kTypeError,
                         "pow() 3rd argument not allowed unless all arguments are integers");
      }
    }
    if (!understands(x) || !understands(y)) return Value::not_implemented();
    if (two) return number_binary(vm, kPow, x, y);
    if constexpr (kMost == NumberKind::kInt) {
      if (!is_int(mod)) return Value::not_implemented();
      return int_pow_mod(vm, int_base(x), int_base(y), int_base(mod));
    } else {
      return raise_str(vm, Exc::kValueError, "complex modulo");
    }
  }
};

// clang-format off
#define NUMBER_COMMON_DUNDERS(D)                                  \
  {"__eq__", "(value, /)", D::compare<kEq>},                      \
  {"__ne__", "(value, /)", D::compare<kNe>},                      \
  {"__lt__", "(value, /)", D::compare<kLt>},                      \
  {"__le__", "(value, /)", D::compare<kLe>},                      \
  {"__gt__", "(value, /)", D::compare<kGt>},                      \
  {"__ge__", "(value, /)", D::compare<kGe>},                      \
  {"__add__", "(value, /)", D::binary<kAdd>},                     \
  {"__radd__", "(value, /)", D::reflected<kAdd>},                 \
  {"__sub__", "(value, /)", D::binary<kSub>},                     \
  {"__rsub__", "(value, /)", D::reflected<kSub>},                 \
  {"__mul__", "(value, /)", D::binary<kMul>},                     \
  {"__rmul__", "(value, /)", D::reflected<kMul>},                 \
  {"__truediv__", "(value, /)", D::binary<kTrueDiv>},             \
  {"__rtruediv__", "(value, /)", D::reflected<kTrueDiv>},         \
  {"__pow__", "(value, mod=None, /)", D::pow},                    \
  {"__rpow__", "(value, mod=None, /)", D::rpow},                  \
  {"__neg__", "()", D::unary<kNeg>},                              \
  {"__pos__", "()", D::unary<kPos>},                              \
  {"__abs__", "()", D::unary<kAbs>},                              \
  {"__bool__", "()", D::truth},                                   \
  {"__hash__", "()", D::hash}
#define NUMBER_REAL_DUNDERS(D)                                    \
  {"__floordiv__", "(value, /)", D::binary<kFloorDiv>},           \
  {"__rfloordiv__", "(value, /)", D::reflected<kFloorDiv>},       \
  {"__mod__", "(value, /)", D::binary<kMod>},                     \
  {"__rmod__", "(value, /)", D::reflected<kMod>},                 \
  {"__divmod__", "(value, /)", D::binary<kDivmod>},               \
  {"__rdivmod__", "(value, /)", D::reflected<kDivmod>}
// clang-format on

}  // namespace copra
