// What platform shims know of the running invocation: the project's context, kept in the isolate's
// side table. May include: invocation.h. Next: request.cc, env.cc, db.cc (users).
#pragma once

#include "interp/native.h"
#include "stdlib_shims/platform/invocation.h"

namespace copra {

struct PlatformState : ShimState {
  PlatformContext context;
};

inline PlatformContext& platform_context(Vm& vm) { return shim_state<PlatformState>(vm).context; }

}  // namespace copra
