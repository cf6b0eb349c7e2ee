// Constant folding. In: a resolved tree. Out: the same tree with constant subtrees replaced.
// May include: ast.h. Invariant: what a program does, prints and raises stays the same.
#pragma once

#include "interp/front/ast.h"

namespace copra::front {

void fold(ast::Module& module, ast::AstArena& arena);

}  // namespace copra::front
