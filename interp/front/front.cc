// Runs the front end's stages in order: text, tokens, tree, scopes, checks, folding.
// May include: everything in interp/front. Invariant: the first stage that finds an error ends it.
#include "interp/front/front.h"

#include <cstdio>
#include <cstring>

#include "interp/front/check.h"
#include "interp/front/diagnose.h"
#include "interp/front/fold.h"
#include "interp/front/lexer.h"
#include "interp/front/parser.h"
#include "interp/front/resolve.h"
#include "interp/front/unicode.h"

namespace copra::front {

namespace {

int line_of(std::string_view text, size_t offset) {
  int line = 1;
  for (size_t i = 0; i < offset; i++) line += text[i] == '\n';
  return line;
}

SyntaxErrorInfo bad_text(std::string_view text, size_t offset, std::string msg) {
  SyntaxErrorInfo error;
  error.msg = std::move(msg);
  error.line = error.end_line = line_of(text, offset);
  error.col = error.end_col = 0;
  return error;
}

// "\r\n" and "\r" become "\n", a final newline is supplied, a NUL follows the result.
std::string_view normalised(std::string_view source, ast::AstArena& arena) {
  std::string copy;
  copy.reserve(source.size() + 2);
  size_t from = 0;
  for (size_t i; (i = source.find('\r', from)) != std::string_view::npos; from = i + 1) {
    copy.append(source.substr(from, i - from)).push_back('\n');
    if (i + 1 < source.size() && source[i + 1] == '\n') i++;
  }
  copy.append(source.substr(from));
  if (!copy.empty() && copy.back() != '\n') copy.push_back('\n');
  size_t size = copy.size();
  copy.push_back('\0');
  return arena.copy(copy).substr(0, size);
}

}  // namespace

ast::Module* parse(std::string_view text, std::string_view filename, const FrontOptions& options,
                   ast::AstArena& arena, SyntaxErrorInfo& error) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  if (size_t nul = text.find('\0'); nul != std::string_view::npos) {
    error = bad_text(text, nul, "source code string cannot contain null bytes");
    return nullptr;
  }
  if (size_t bad = find_invalid_utf8(text); bad != std::string_view::npos) {
    auto lead = static_cast<unsigned char>(text[bad]);
    char byte[8];
    std::snprintf(byte, sizeof byte, "0x%02x", lead);
    const char* why = lead < 0xC2 || lead > 0xF4 ? "invalid start byte"
                      : bad + 1 >= text.size()   ? "unexpected end of data"
                                                 : "invalid continuation byte";
    error = bad_text(text, bad,
                     std::string("(unicode error) 'utf-8' codec can't decode byte ") + byte +
                         " in position " + std::to_string(bad) + ": " + why);
    return nullptr;
  }
  Source source;
  source.text = normalised(text, arena);
  LexResult lexed;
  lex(source, lexed);
  auto* module = arena.make<ast::Module>();
  module->filename = arena.copy(filename);
  module->source = source.text;
  Parser parser(source, lexed, arena, error);
  if (!parser.parse_file(module->body)) {
    if (parser.has_error()) {
      prefer_lexical_error(source, lexed, parser.line(), error);
    } else {
      error = diagnose(source, lexed, arena, StartRule::kFile);
    }
    return nullptr;
  }
  Problems problems(source, error);
  if (!resolve(*module, arena, problems) || !check(*module, options, problems)) {
    return nullptr;
  }
  if (options.fold) fold(*module, arena);
  return module;
}

}  // namespace copra::front
