// What int.cc and int_methods.cc share. Private to types/. Includes number.h.
#pragma once

#include "interp/types/number.h"

namespace copra {

// An int, or an instance of a Python subclass holding it.
Value wrap_int(Vm& vm, TypeObj* cls, Value v);

extern const NativeDef kIntMethods[];
extern const NativeDef kBoolMethods[];
extern const GetSetDef kIntGetSets[];

}  // namespace copra
