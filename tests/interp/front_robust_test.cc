// Whatever the text, the front end answers: it neither crashes nor takes long.
#include <gtest/gtest.h>

#include <functional>
#include <random>

#include "tests/interp/front_data.h"

namespace copra::front {
namespace {

std::string repeated(const std::string& part, int n) {
  std::string out;
  for (int i = 0; i < n; i++) out += part;
  return out;
}

TEST(FrontRobust, DeepNestingIsAnError) {
  const std::pair<std::string, std::string> kNests[] = {{"(", ")"},
                                                        {"[", "]"},
                                                        {"{", "}"},
                                                        {"f(", ")"},
                                                        {"x[", "]"},
                                                        {"{a: ", "}"},
                                                        {"(lambda: ", ")"},
                                                        {"(yield ", ")"},
                                                        {"[a for a in ", "]"},
                                                        {"(a if ", " else b)"},
                                                        {"f(**", ")"},
                                                        {"(a, *", ")"}};
  for (const auto& [open, close] : kNests) {
    for (int depth : {10, 100, 199, 200, 250, 5000}) {
      outcome(repeated(open, depth) + "x" + repeated(close, depth));
      outcome(repeated(open, depth));
      outcome(repeated(open, depth) + "x y" + repeated(close, depth));
    }
    EXPECT_EQ(message(repeated(open, 5000) + "x"), "too many nested parentheses");
  }
  for (const char* prefix :
       {"-", "not ", "lambda: ", "await ", "a ** ", "a if b else ", "yield ", "*", "a.b.", "a + ",
        "a and ", "a < ", "x = ", "@", "print ", "a b "}) {
    for (int depth : {100, 800, 3000, 20000}) outcome(repeated(prefix, depth) + "x");
  }
  EXPECT_EQ(message(repeated("-", 3000) + "x"),
            "maximum recursion depth exceeded during compilation");
  EXPECT_EQ(message(repeated("a + ", 5000) + "x"),
            "maximum recursion depth exceeded during compilation");
  EXPECT_EQ(message(repeated("a.", 5000) + "x"),
            "maximum recursion depth exceeded during compilation");
  EXPECT_EQ(message(repeated("a + ", 1000) + "x"), "");
}

TEST(FrontRobust, DeepIndentationIsAnError) {
  for (const char* head : {"if a:", "def f():", "class A:", "for a in b:", "try:", "match a:"}) {
    for (int depth : {50, 99, 100, 150}) {
      std::string source;
      for (int i = 0; i < depth; i++)
        source += std::string(static_cast<size_t>(i), ' ') + head + "\n";
      outcome(source + std::string(static_cast<size_t>(depth), ' ') + "pass\n");
    }
  }
  std::string source;
  for (int i = 0; i < 120; i++) source += std::string(static_cast<size_t>(i), ' ') + "if a:\n";
  EXPECT_EQ(message(source), "too many levels of indentation");
}

TEST(FrontRobust, LongListsAreFine) {
  EXPECT_EQ(message("f(" + repeated("a, ", 20000) + ")"), "");
  EXPECT_EQ(message("x = [" + repeated("1,\n", 20000) + "]"), "");
  EXPECT_EQ(message("a" + repeated(" and a", 20000)), "");
  EXPECT_EQ(message("f'" + repeated("{x:{y}}", 20000) + "'"), "");
  EXPECT_EQ(message(repeated("if a: b\n", 20000)), "");
  EXPECT_EQ(message("if a: b\n" + repeated("elif a: b\n", 2000)), "");
  EXPECT_EQ(message("match a:\n case " + repeated("1 | ", 20000) + "2: pass"), "");
  EXPECT_NE(message("f(" + repeated("a=1, ", 20000) + ")"), "");
}

// Programs to damage: the recorded ones, good and bad, joined into longer texts.
std::vector<std::string> seeds() {
  std::vector<std::string> out;
  std::string joined;
  for (const char* name : {"front_trees.txt", "syntax_errors.txt"}) {
    for (const auto& [snippet, record] : recorded(name)) {
      if (snippet.size() > 400) continue;
      out.push_back(snippet);
      joined += snippet + "\n";
      if (joined.size() > 3000) {
        out.push_back(joined);
        joined.clear();
      }
    }
  }
  return out;
}

TEST(FrontRobust, AnyPrefixIsAnswered) {
  for (const std::string& seed : seeds()) {
    if (seed.size() > 200) continue;
    for (size_t n = 0; n < seed.size(); n++) outcome(seed.substr(0, n));
  }
}

TEST(FrontRobust, AnyDamageIsAnswered) {
  const std::vector<std::string> programs = seeds();
  ASSERT_FALSE(programs.empty());
  const std::string_view kPieces[] = {"(",           ")",
                                      "[",           "]",
                                      "{",           "}",
                                      "\"",          "'",
                                      "\\",          "\n",
                                      "\t",          ":",
                                      "=",           ",",
                                      "f'",          "'''",
                                      "#",           "async ",
                                      "lambda ",     "\r",
                                      "match ",      "case ",
                                      " for x in y", "{x!r}",
                                      "\xc3",        "\xe2\x82\xac",
                                      "0x",          "1_",
                                      "*",           "**",
                                      "if ",         "else ",
                                      "    ",        "def f(",
                                      "import "};
  std::mt19937 random(20240607);
  auto pick = [&](size_t n) { return random() % n; };
  FrontOptions options;
  for (int i = 0; i < 20000; i++) {
    std::string text = programs[pick(programs.size())];
    for (size_t edits = 1 + pick(4); edits > 0 && !text.empty(); edits--) {
      size_t at = pick(text.size());
      switch (pick(5)) {
        case 0: text.erase(at, 1 + pick(5)); break;
        case 1: text.insert(at, kPieces[pick(std::size(kPieces))]); break;
        case 2: text[at] = static_cast<char>(1 + pick(126)); break;
        case 3: text.insert(at, text.substr(pick(text.size()), pick(40))); break;
        default: text.resize(at); break;
      }
    }
    options.allow_await_in_def = options.allow_top_level_await = pick(2) == 0;
    ast::AstArena arena;
    SyntaxErrorInfo e;
    ast::Module* module = parse(text, "<test>", options, arena, e);
    if (module != nullptr) {
      EXPECT_FALSE(ast::ast_dump(*module).empty());
    } else {
      EXPECT_FALSE(e.msg.empty());
      EXPECT_GE(e.line, 0);
    }
  }
}

}  // namespace
}  // namespace copra::front
