// Natives by which sys, traceback, inspect and logging look at functions, exceptions and output.
// May include: interp/native.h. Next: introspect.cc.
#pragma once

#include "interp/native.h"

namespace copra {

// Ends with a null name: _write, exc_info, _intern, _format_exception, _frames, _function_info.
extern const NativeDef kIntrospectFunctions[];

}  // namespace copra
