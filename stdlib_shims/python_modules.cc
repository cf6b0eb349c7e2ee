// Modules written in Python only; their sources are py/*.py.
#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

#define PYTHON_MODULE(symbol, dotted_name, stem) \
  extern const ModuleDef symbol;                 \
  const ModuleDef symbol = {.name = dotted_name, .python_source = kPySource_##stem}
PYTHON_MODULE(kAbcModule, "abc", abc);
PYTHON_MODULE(kCopyModule, "copy", copy);
PYTHON_MODULE(kContextlibModule, "contextlib", contextlib);
PYTHON_MODULE(kDataclassesModule, "dataclasses", dataclasses);
PYTHON_MODULE(kEnumModule, "enum", enum);
PYTHON_MODULE(kStatisticsModule, "statistics", statistics);
PYTHON_MODULE(kTypesModule, "types", types);
PYTHON_MODULE(kTypingModule, "typing", typing);
#undef PYTHON_MODULE

}  // namespace copra
