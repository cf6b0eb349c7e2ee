// Python sources of modules written in Python, embedded at build time from stdlib_shims/py.
#pragma once

namespace copra {

#define PY_SOURCE(stem) extern const char kPySource_##stem[];
#include "stdlib_shims/py_sources.def"
#undef PY_SOURCE

}  // namespace copra
