// Template text to tokens: data, tags, expressions; whitespace control and raw blocks happen here.
//
// In: UTF-8 text. Out: tokens ending with kEof; what can't be read is a kError token, so that an
// earlier mistake of the grammar is reported first. May include: the standard library.
// Next: parser.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace copra::templates {

enum class TokenKind : uint8_t {
  kData,
  kVariableBegin,
  kVariableEnd,
  kBlockBegin,
  kBlockEnd,
  kName,
  kString,   // text: the value
  kInteger,  // text: digits without underscores
  kFloat,
  kOperator,  // text: the operator
  kEof,
  kError,  // text: the message
};

struct Token {
  TokenKind kind;
  int line;
  std::string text;
};

std::vector<Token> lex(std::string_view source);

// str.isspace() of one character.
bool is_space(uint32_t code_point);

}  // namespace copra::templates
