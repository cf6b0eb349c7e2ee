// The lexer alone: tokens lie in the text, in order, and the last one ends it.
#include "interp/front/lexer.h"

#include "interp/front/unicode.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(lexer) {
  // parse() refuses such text before.
  if (copra::front::find_invalid_utf8(input) != std::string_view::npos) return;
  if (input.find('\0') != std::string_view::npos) return;
  std::string text(input);
  text += '\n';
  copra::front::Source source;
  source.text = text;
  copra::front::LexResult result;
  copra::front::lex(source, result);
  FUZZ_CHECK(!result.tokens.empty());
  uint32_t at = 0;
  for (const copra::front::Token& token : result.tokens) {
    FUZZ_CHECK(token.start <= token.end && token.end <= text.size());
    FUZZ_CHECK(token.start >= at || token.start == token.end);
    if (token.end > at) at = token.end;
    FUZZ_CHECK(token.line <= token.end_line);
    source.line_text(token.line);
  }
  const auto last = result.tokens.back().kind;
  FUZZ_CHECK(last == copra::front::Tok::kEndMarker || last == copra::front::Tok::kError);
}
