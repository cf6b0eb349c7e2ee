// What float.cc, float_methods.cc and complex.cc share. Private to types/. Includes number.h.
#pragma once

#include "interp/types/number.h"

namespace copra {

// Length of the longest float literal at the start of `text` (sign, inf and nan included), 0: none.
size_t float_scan(std::string_view text, double* out);
// Removes underscores; false when one isn't between two digits.
bool drop_underscores(std::string_view text, std::string* out);
std::string_view strip_ascii(std::string_view text);
// A float, or an instance of a Python subclass.
Value wrap_float(Vm& vm, TypeObj* cls, double d);
// format_float of a float or an instance of its subclass `of`, which errors name.
Value format_float_of(Vm& vm, double d, std::string_view spec, Value of);
// Numerator and denominator as ints. False: raised.
bool float_ratio(Vm& vm, double d, Value* numerator, Value* denominator);

extern const NativeDef kFloatMethods[];
extern const GetSetDef kFloatGetSets[];

}  // namespace copra
