// The asyncio module: native core (interp/aio) plus py/asyncio.py.
#include "interp/aio/future.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

static const NativeType* const kTypes[] = {&kFutureType, &kTaskType, &kCancelledErrorType, nullptr};

extern const ModuleDef kAsyncioModule;
const ModuleDef kAsyncioModule = {.name = "asyncio",
                                  .functions = kAsyncioFunctions,
                                  .types = kTypes,
                                  .python_source = kPySource_asyncio};

}  // namespace copra
