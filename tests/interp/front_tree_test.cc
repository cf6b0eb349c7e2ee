// Trees equal CPython's, text for text; folding changes them only where nothing can tell.
#include <gtest/gtest.h>

#include "interp/front/repr.h"
#include "tests/interp/front_data.h"

namespace copra::front {
namespace {

std::string dumped(const std::string& source, bool fold, bool positions = false) {
  ast::AstArena arena;
  SyntaxErrorInfo e;
  FrontOptions options;
  options.allow_top_level_await = true;
  options.fold = fold;
  ast::Module* module = parse(source, "<test>", options, arena, e);
  return module != nullptr ? ast::ast_dump(*module, positions) : e.msg;
}

TEST(FrontTree, EqualsCPythons) {
  auto cases = recorded("front_trees.txt");
  ASSERT_GT(cases.size(), 50u);
  for (const auto& [snippet, record] : cases) EXPECT_EQ(dumped(snippet, false), record) << snippet;
}

TEST(FrontTree, HasPositions) {
  EXPECT_EQ(dumped("é = (a\n  + b)", false, true),
            "Module(body=[Assign(targets=[Name(id='é', ctx=Store(), lineno=1, col_offset=0, "
            "end_lineno=1, end_col_offset=2)], value=BinOp(left=Name(id='a', ctx=Load(), lineno=1, "
            "col_offset=6, end_lineno=1, end_col_offset=7), op=Add(), right=Name(id='b', "
            "ctx=Load(), lineno=2, col_offset=4, end_lineno=2, end_col_offset=5), lineno=1, "
            "col_offset=6, end_lineno=2, end_col_offset=5), lineno=1, col_offset=0, end_lineno=2, "
            "end_col_offset=6)], type_ignores=[])");
}

TEST(FrontTree, IgnoresByteOrderMarkAndLineEndings) {
  EXPECT_EQ(dumped("\xEF\xBB\xBFif a:\r\n  b\r\rc", false), dumped("if a:\n  b\n\nc\n", false));
  EXPECT_EQ(dumped("", false), "Module(body=[], type_ignores=[])");
  EXPECT_EQ(dumped("'''a\r\nb'''", false), dumped("'''a\nb'''", false));
}

// The folded value of one expression, as repr; "" when it stays an operation.
std::string folded(const std::string& expression) {
  ast::AstArena arena;
  SyntaxErrorInfo e;
  ast::Module* module = parse("x = " + expression, "<test>", {}, arena, e);
  if (module == nullptr) return e.msg;
  auto* c = ast::as<ast::Constant>(ast::to<ast::Assign>(module->body[0])->value);
  std::string out;
  if (c != nullptr) append_repr_constant(out, *c);
  return out;
}

TEST(FrontFold, ComputesWhatIsSafe) {
  EXPECT_EQ(folded("1 + 2 * 3"), "7");
  EXPECT_EQ(folded("-7 // 2"), "-4");
  EXPECT_EQ(folded("-7 % 3"), "2");
  EXPECT_EQ(folded("7 % -3"), "-2");
  EXPECT_EQ(folded("2 ** 62"), "4611686018427387904");
  EXPECT_EQ(folded("1 << 10 | 3 & ~1 ^ 8"), "1034");
  EXPECT_EQ(folded("60 * 60 * 24"), "86400");
  EXPECT_EQ(folded("1 / 4"), "0.25");
  EXPECT_EQ(folded("-1.5 + 2"), "0.5");
  EXPECT_EQ(folded("-0.0"), "-0.0");
  EXPECT_EQ(folded("3 - 4j"), "(3-4j)");
  EXPECT_EQ(folded("'a' + 'b' * 3"), "'abbb'");
  EXPECT_EQ(folded("b'a' * 2"), "b'aa'");
  EXPECT_EQ(folded("'ab' * -1"), "''");
  EXPECT_EQ(folded("(1, -2, ('a', None))"), "(1, -2, ('a', None))");
  EXPECT_EQ(folded("not ''"), "True");
  EXPECT_EQ(folded("not 1"), "False");
  EXPECT_EQ(folded("__debug__"), "True");
  EXPECT_EQ(folded("-99999999999999999999"), "-99999999999999999999");
  EXPECT_EQ(folded("a"), "");
}

TEST(FrontFold, LeavesTheRest) {
  for (const char* text : {"1 / 0",      "1 // 0",     "1 % 0",      "2 ** 64",
                           "2 ** -1",    "1 << 63",    "1 << -1",    "9223372036854775807 + 1",
                           "'a' * 5000", "5000 * 'a'", "'a' + b'b'", "'%s' % 1",
                           "2.0 ** 3",   "1.0 / 0",    "+'a'",       "~1.5",
                           "-'a'",       "[1, 2]",     "{1, 2}",     "f'a'",
                           "1 + a"}) {
    EXPECT_EQ(folded(text), "") << text;
  }
}

TEST(FrontFold, ReplacesDisplaysNobodyKeeps) {
  EXPECT_NE(dumped("x in [1, 2]", true).find("Constant(value=(1, 2))"), std::string::npos);
  EXPECT_NE(dumped("x not in {1, 2}", true).find("frozenset({1, 2})"), std::string::npos);
  EXPECT_NE(dumped("for x in [a, b]: pass", true).find("iter=Tuple("), std::string::npos);
  EXPECT_NE(dumped("[x for x in [1]]", true).find("iter=Constant(value=(1,))"), std::string::npos);
  EXPECT_NE(dumped("for x in [*a]: pass", true).find("iter=List("), std::string::npos);
  EXPECT_NE(dumped("for x in {1, 2}: pass", true).find("iter=Set("), std::string::npos);
  EXPECT_NE(dumped("not a in b", true).find("ops=[NotIn()]"), std::string::npos);
  // An operation must not become a docstring.
  EXPECT_NE(dumped("'a' + 'b'", true).find("BinOp"), std::string::npos);
}

TEST(FrontFold, FoldsPatterns) {
  EXPECT_NE(dumped("match a:\n case -1: pass", true).find("MatchValue(value=Constant(value=-1))"),
            std::string::npos);
}

std::string unparsed(const std::string& expression) {
  ast::AstArena arena;
  SyntaxErrorInfo e;
  ast::Module* module =
      parse("from __future__ import annotations\nx: " + expression, "<test>", {}, arena, e);
  if (module == nullptr) return e.msg;
  EXPECT_TRUE(module->future_annotations);
  return ast::unparse(ast::to<ast::AnnAssign>(module->body[1])->annotation);
}

TEST(FrontUnparse, WritesPostponedAnnotations) {
  EXPECT_EQ(unparsed("Dict[str,'List[int]']"), "Dict[str, 'List[int]']");
  EXPECT_EQ(unparsed("(1, )"), "(1,)");
  EXPECT_EQ(unparsed("1+2*-3**(4)"), "1 + 2 * -3 ** 4");
  EXPECT_EQ(unparsed("(a+b)*c if not d and e or f else lambda x,*y,z=1,**w:x"),
            "(a + b) * c if not d and e or f else lambda x, *y, z=1, **w: x");
  EXPECT_EQ(unparsed("[a for b,c in d if e async for f in g]"),
            "[a for b, c in d if e async for f in g]");
  EXPECT_EQ(unparsed("{a:b,**c}"), "{a: b, **c}");
  EXPECT_EQ(unparsed("f(*a,b=c,**d)(x for x in y)"), "f(*a, b=c, **d)(x for x in y)");
  EXPECT_EQ(unparsed("a[1:2,::3,b:]"), "a[1:2, ::3, b:]");
  EXPECT_EQ(unparsed("f'{a!r:>{w}}{{}}'"), "f'{a!r:>{w}}{{}}'");
  EXPECT_EQ(unparsed("a<b is not c"), "a < b is not c");
  EXPECT_EQ(unparsed("1 .real"), "1 .real");
  EXPECT_EQ(unparsed("..."), "...");
}

}  // namespace
}  // namespace copra::front
