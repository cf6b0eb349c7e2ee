// What CPython's compiler, rather than its parser or symbol table, refuses: `break` outside loops,
// `return` outside functions, repeated keywords, unreachable patterns and the like.
// In: a resolved tree. May include: front.h, problems.h. Invariant: changes nothing.
#pragma once

#include "interp/front/front.h"
#include "interp/front/problems.h"

namespace copra::front {

bool check(const ast::Module& module, const FrontOptions& options, Problems& problems);

}  // namespace copra::front
