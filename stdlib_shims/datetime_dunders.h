// The dunder methods Python code may call explicitly on types whose work is in TypeOps: thin
// natives over the table. Private to the shims. Includes native.h.
#pragma once

#include "interp/native.h"

namespace copra {

template <const TypeOps* kOps>
struct OpsDunders {
  template <unsigned kOp>
  static Value compare(Vm& vm, Value* a, uint32_t) {
    return kOps->compare(vm, kOp, a[0], a[1]);
  }
  template <unsigned kOp>
  static Value binary(Vm& vm, Value* a, uint32_t) {
    return kOps->binary(vm, kOp, a[0], a[1]);
  }
  template <unsigned kOp>
  static Value reflected(Vm& vm, Value* a, uint32_t) {
    return kOps->binary(vm, kOp, a[1], a[0]);
  }
  template <unsigned kOp>
  static Value unary(Vm& vm, Value* a, uint32_t) {
    return kOps->unary(vm, kOp, a[0]);
  }
  static Value repr(Vm& vm, Value* a, uint32_t) { return kOps->repr(vm, a[0]); }
  static Value str(Vm& vm, Value* a, uint32_t) { return kOps->str(vm, a[0]); }
  static Value hash(Vm& vm, Value* a, uint32_t) {
    uint64_t h = 0;
    TRY_BOOL(kOps->hash(vm, a[0], &h));
    return int_value(vm, static_cast<int64_t>(h));
  }
};

#define COPRA_EQUAL_DUNDERS(D)                                                           \
  {"__eq__", "(value, /)", D::template compare<kEq>},                                    \
      {"__ne__", "(value, /)", D::template compare<kNe>}, {"__hash__", "()", D::hash}, { \
    "__repr__", "()", D::repr                                                            \
  }
#define COPRA_ORDER_DUNDERS(D)                              \
  {"__lt__", "(value, /)", D::template compare<kLt>},       \
      {"__le__", "(value, /)", D::template compare<kLe>},   \
      {"__gt__", "(value, /)", D::template compare<kGt>}, { \
    "__ge__", "(value, /)", D::template compare<kGe>        \
  }
#define COPRA_BINARY_DUNDERS(D, name, op)                    \
  {"__" name "__", "(value, /)", D::template binary<op>}, {  \
    "__r" name "__", "(value, /)", D::template reflected<op> \
  }

}  // namespace copra
