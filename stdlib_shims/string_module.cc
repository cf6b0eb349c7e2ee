// The string module is Python: py/string.py. Here only its registration.
#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

extern const ModuleDef kStringModule;
const ModuleDef kStringModule = {.name = "string", .python_source = kPySource_string};

}  // namespace copra
