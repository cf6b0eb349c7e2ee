// Fills scopes and symbols (scope.h) into a tree. In: a parsed Module. Out: the tree, annotated.
// May include: front.h, problems.h.
// Invariant: refuses trees deeper than kMaxTreeDepth, so that later passes may recurse freely.
#pragma once

#include "interp/front/front.h"
#include "interp/front/problems.h"

namespace copra::front {

constexpr int kMaxTreeDepth = 2500;

bool resolve(ast::Module& module, ast::AstArena& arena, Problems& problems);

}  // namespace copra::front
