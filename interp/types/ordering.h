// The six comparisons of two ordered C++ values, by operator number; for the natives whose Python
// objects are ordered by one number or one string. May include: native.h.
#pragma once

#include "interp/native.h"

namespace copra {

template <class T>
Value compare_ordered(unsigned op, const T& a, const T& b) {
  switch (op) {
    case kLt: return Value::boolean(a < b);
    case kLe: return Value::boolean(a <= b);
    case kEq: return Value::boolean(a == b);
    case kNe: return Value::boolean(a != b);
    case kGt: return Value::boolean(a > b);
    default: return Value::boolean(a >= b);
  }
}

}  // namespace copra
