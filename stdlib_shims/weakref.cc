// The weakref module: cells (interp/types/weak.cc), and its Python part over them.
#include "interp/heap/weak.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

static const NativeType* const kTypes[] = {&kWeakCellType, nullptr};

extern const ModuleDef kWeakrefModule;
const ModuleDef kWeakrefModule = {.name = "weakref",
                                  .functions = kWeakFunctions,
                                  .types = kTypes,
                                  .python_source = kPySource_weakref};

}  // namespace copra
