// The asyncio and contextvars modules: native core (interp/aio) plus their Python parts.
#include "interp/aio/future.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

static const NativeType* const kTypes[] = {&kFutureType, &kTaskType, &kCancelledErrorType,
                                           &kEventLoopType, nullptr};

extern const ModuleDef kAsyncioModule;
const ModuleDef kAsyncioModule = {.name = "asyncio",
                                  .functions = kAsyncioFunctions,
                                  .types = kTypes,
                                  .python_source = kPySource_asyncio};

extern const ModuleDef kContextvarsModule;
const ModuleDef kContextvarsModule = {
    .name = "contextvars", .functions = kContextFunctions, .python_source = kPySource_contextvars};

}  // namespace copra
