// The table of all modules a function can import, and what natives of several modules share.
// May include: interp/native.h. Next: modules.cc.
#pragma once

#include "interp/native.h"

namespace copra {

// Ends with null.
extern const ModuleDef* const kModules[];

// Tells the interpreter about kModules. Idempotent; before the first isolate or compilation.
void install_library();

}  // namespace copra
