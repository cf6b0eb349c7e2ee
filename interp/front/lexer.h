// Source text to tokens, with CPython 3.11's tokenizer rules and errors.
// In: UTF-8 text ending in '\n' and followed by a NUL byte. Out: all tokens up to the end or up to
// the first lexical error, which is kept: the parser reports it only if it gets that far.
// May include: front.h. Invariant: the last token is always kEndMarker or kError.
// Next: literal.h (what is inside numbers and strings), parser.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "interp/front/front.h"

namespace copra::front {

enum class Tok : uint8_t {
#define TOKEN(name, text) k##name,
#define OPERATOR(name, text) k##name,
#define KEYWORD(name, text) k##name,
#include "interp/front/tokens.def"
#undef TOKEN
#undef OPERATOR
#undef KEYWORD
};

const char* token_text(Tok kind);
// The kind of an operator or keyword spelt `text`, or of a class like "NAME"; kUnknown if none.
Tok token_kind(std::string_view text);

struct Token {
  static constexpr uint32_t kNoCol = UINT32_MAX;
  Tok kind;
  uint16_t level;  // open brackets after this token
  uint32_t start;  // byte offsets into Source::text
  uint32_t end;
  uint32_t line;
  uint32_t col;  // kNoCol for INDENT, DEDENT and errors, as CPython has -1
  uint32_t end_line;
  uint32_t end_col;
};

// A text being parsed: a module, or one f-string expression, written as "(expr)".
struct Source {
  std::string_view text;  // ends in '\n'; text.data()[text.size()] is NUL
  uint32_t first_line = 1;
  uint32_t first_col = 0;  // column of text[0]: that of the `{` for an f-string expression
  bool is_fstring = false;

  std::string_view line_text(uint32_t line) const;  // without newline; empty if there is none

  // CPython's _PyPegen_raise_error_known_location: columns are 1-based bytes, 0 or -1 stay so.
  SyntaxErrorInfo error_at(const char* type, uint32_t line, int64_t col, uint32_t end_line,
                           int64_t end_col, std::string msg) const;
};

enum class LexStop : uint8_t {
  kNone,
  kRaised,  // `error` is complete
  kEof,     // inside brackets, or after a backslash
  kDedent,
  kTabSpace,
  kTooDeep,
  kLineCont,
};

struct LexResult {
  std::vector<Token> tokens;
  LexStop stop = LexStop::kNone;
  SyntaxErrorInfo error;  // what reaching the error token reports
  // Innermost bracket still open where lexing stopped; open_bracket is 0 when there is none.
  char open_bracket = 0;
  uint32_t open_line = 0;
  uint32_t open_col = 0;
};

void lex(const Source& source, LexResult& result);

}  // namespace copra::front
