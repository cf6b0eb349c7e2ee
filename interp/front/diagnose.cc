// Interim: lexical errors and the plain "invalid syntax".
#include "interp/front/diagnose.h"

namespace copra::front {
SyntaxErrorInfo diagnose(const Source& source, const LexResult& lexed, ast::AstArena&, StartRule) {
  if (lexed.stop != LexStop::kNone) return lexed.error;
  return source.error_at("SyntaxError", 1, 1, 1, 1, "invalid syntax");
}
}  // namespace copra::front
