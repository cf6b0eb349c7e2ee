// The whole front end: a tree that can be printed, or an error with a place and a text.
#include "interp/front/front.h"
#include "tests/fuzz/mutate_text.h"
#include "tests/fuzz/target.h"

FUZZ_TARGET(parser) {
  copra::front::FrontOptions options;
  // The text's length chooses, so that the input stays a program that can be read.
  options.allow_await_in_def = options.allow_top_level_await = (input.size() & 1) != 0;
  copra::ast::AstArena arena;
  copra::front::SyntaxErrorInfo error;
  const copra::ast::Module* module = copra::front::parse(input, "fuzz.py", options, arena, error);
  if (module) {
    FUZZ_CHECK(!copra::ast::ast_dump(*module, true).empty());
  } else {
    FUZZ_CHECK(!error.msg.empty());
    FUZZ_CHECK(error.line >= 0);
  }
}
