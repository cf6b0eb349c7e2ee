// Python sources of modules written in Python, embedded at build time from stdlib_shims/py.
#pragma once

namespace copra {

#define PY_SOURCE(stem) extern const char kPySource_##stem[];
#define PURE_MODULE(symbol, module, stem) PY_SOURCE(stem)
#include "stdlib_shims/pure_modules.def"
#include "stdlib_shims/py_sources.def"
#undef PURE_MODULE
#undef PY_SOURCE

}  // namespace copra
