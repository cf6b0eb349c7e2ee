// The ModuleDef of each module written in Python alone: rows of pure_modules.def, sources in py/.
// May include: native.h, py_sources.h. Next: modules.cc, which lists them all.
#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

#define PURE_MODULE(symbol, module, stem) \
  extern const ModuleDef symbol;          \
  const ModuleDef symbol = {.name = module, .python_source = kPySource_##stem};
#include "stdlib_shims/pure_modules.def"
PURE_MODULE(kTemplateErrorsModule, "_template_errors", template_errors)
PURE_MODULE(kTemplateExtrasModule, "_template_extras", template_extras)
#undef PURE_MODULE

}  // namespace copra
