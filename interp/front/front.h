// The front end's only entry: source text to a resolved syntax tree, or one SyntaxError.
// In: UTF-8 source. Out: Module* in the caller's arena. May include: ast.h, scope.h.
// Invariant: never throws, never recurses without bound, touches nothing but the arena.
// Next: lexer.h, parser.h (text to tree), diagnose.h (why it is no tree), scope.h, fold.h.
#pragma once

#include <string>
#include <string_view>

#include "interp/front/ast.h"
#include "interp/front/scope.h"

namespace copra::front {

struct FrontOptions {
  bool allow_top_level_await = false;  // `await`, `async for/with` at module level
  bool allow_await_in_def = false;     // the same inside a plain `def` or lambda
  bool fold = true;                    // run constant folding
};

// Columns follow CPython's SyntaxError attributes: 1-based, in code points; 0 or -1 as CPython
// does.
struct SyntaxErrorInfo {
  const char* type = "SyntaxError";  // or IndentationError, TabError, RecursionError
  std::string msg;
  int line = 0;
  int col = 0;
  int end_line = 0;
  int end_col = 0;
  std::string text;  // the source line with its newline, or the f-string expression; may be empty
};

// The tree, or nullptr with `error` filled. Any thread; `arena` is used by this call alone.
// O(source); at most ~40 bytes of arena per source byte.
ast::Module* parse(std::string_view source, std::string_view filename, const FrontOptions& options,
                   ast::AstArena& arena, SyntaxErrorInfo& error);

}  // namespace copra::front
