// Binding the platform's globals in an isolate. May include: invocation.h.
#pragma once

#include <string_view>

#include "interp/native.h"
#include "stdlib_shims/platform/invocation.h"

namespace copra {

// request, req, db, asyncdb, render, env, email, config: names a main() parameter may ask for.
bool is_platform_global(std::string_view name);

// Makes request, db, env … and the pre-loaded modules visible to every program of this isolate.
// False: raised; *bad_json tells that the body announced JSON and wasn't.
bool bind_platform_globals(Vm& vm, const RequestData& request, const PlatformContext& context,
                           bool* bad_json);

}  // namespace copra
