// Every recorded mistake gets CPython's words and place.
#include <gtest/gtest.h>

#include "tests/interp/front_data.h"

namespace copra::front {
namespace {

TEST(FrontErrors, SayWhatCPythonSays) {
  auto cases = recorded("syntax_errors.txt");
  ASSERT_GT(cases.size(), 1000u);
  for (const auto& [snippet, record] : cases) {
    EXPECT_EQ(outcome(snippet), record) << snippet.substr(0, 300);
  }
}

TEST(FrontErrors, CarryTheSourceLine) {
  ast::AstArena arena;
  SyntaxErrorInfo e;
  EXPECT_EQ(parse("a = 1\n  é = = 2\nb = 3\n", "<test>", {}, arena, e), nullptr);
  EXPECT_EQ(e.text, "  é = = 2");
  EXPECT_EQ(parse("x = f'{a b}'\n", "<test>", {}, arena, e), nullptr);
  EXPECT_EQ(e.text, "(a b)");
}

TEST(FrontErrors, CountColumnsInCodePoints) {
  EXPECT_EQ(outcome("é = 'ü' ö"), "SyntaxError|invalid syntax|1|9|1|10");
}

TEST(FrontErrors, RefuseWhatIsNoText) {
  EXPECT_EQ(message(std::string("a = 1\nb\0c", 9)), "source code string cannot contain null bytes");
  EXPECT_EQ(message("a = '\xff'"),
            "(unicode error) 'utf-8' codec can't decode byte 0xff in position 5: invalid start "
            "byte");
  EXPECT_EQ(message("a = '\xc3"),
            "(unicode error) 'utf-8' codec can't decode byte 0xc3 in position 5: unexpected end "
            "of data");
  EXPECT_EQ(message("a = '\xc3z'"),
            "(unicode error) 'utf-8' codec can't decode byte 0xc3 in position 5: invalid "
            "continuation byte");
}

TEST(FrontErrors, AreFoundFarDownALongBody) {
  std::string source = "def f():\n";
  for (int i = 0; i < 20000; i++) source += "    x = [a, b, {1: 2}]\n";
  EXPECT_EQ(outcome(source + "    x = = 1\n"), "SyntaxError|invalid syntax|20002|9|20002|10");
}

TEST(FrontErrors, SurviveLongDigits) {
  EXPECT_EQ(outcome("x = " + std::string(4300, '1')), "OK");
  EXPECT_NE(message("x = " + std::string(4301, '1')).find("value has 4301 digits"),
            std::string::npos);
  EXPECT_EQ(outcome("x = 0x" + std::string(5000, 'f')), "OK");
}

}  // namespace
}  // namespace copra::front
