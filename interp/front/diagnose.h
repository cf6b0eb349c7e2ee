// Says what is wrong with a text the parser has refused: CPython 3.11's message and position.
// In: a Source with its tokens. Out: the error. May include: lexer.h, ast.h.
// Invariant: bounded work (memoised grammar interpreter with a step budget); never succeeds.
// Next: diagnose.cc (the interpreter), grammar.cc (the table it interprets).
#pragma once

#include "interp/front/ast.h"
#include "interp/front/lexer.h"

namespace copra::front {

enum class StartRule : uint8_t { kFile, kFString };

SyntaxErrorInfo diagnose(const Source& source, const LexResult& lexed, ast::AstArena& arena,
                         StartRule start);

// CPython reads on after an error the parser has found: a lexical error further down replaces it,
// and so does a bracket left open on an earlier line than `reached_line`.
void prefer_lexical_error(const Source& source, const LexResult& lexed, uint32_t reached_line,
                          SyntaxErrorInfo& error);

}  // namespace copra::front
