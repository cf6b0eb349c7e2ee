// The table of all modules a function can import, and what natives of several modules share.
// May include: interp/native.h. Next: modules.cc.
#pragma once

#include "interp/native.h"

namespace copra {

// Ends with null.
extern const ModuleDef* const kModules[];

// Tells the interpreter about kModules. Idempotent; before the first isolate or compilation.
void install_library();

// Sets a module's __all__ while the frozen heap is made.
void module_set_all(Vm& vm, Module* m, std::initializer_list<std::string_view> names);

// A native for modules written in Python: the module of that name if the program has loaded it,
// else None.
Value loaded_module(Vm& vm, Value* a, uint32_t n);
inline constexpr NativeDef kLoadedModule = {"_loaded_module", "(name, /)", loaded_module};

}  // namespace copra
