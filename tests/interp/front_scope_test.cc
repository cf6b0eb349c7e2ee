// What names mean: resolutions, cells, generator flags, mangling, the platform's lenient await.
#include <gtest/gtest.h>

#include "interp/front/scope.h"
#include "tests/interp/front_data.h"

namespace copra::front {
namespace {

using ast::Resolution;
using ast::Scope;

struct Parsed {
  explicit Parsed(const std::string& source, FrontOptions options = {}) {
    module = parse(source, "<test>", options, arena, error);
  }
  // The scope reached by names from the module, e.g. {"f", "<listcomp>"}.
  const Scope* scope(std::initializer_list<const char*> path) const {
    if (module == nullptr) return nullptr;
    const Scope* s = module->scope;
    for (const char* name : path) {
      const Scope* child = s->first_child;
      while (child != nullptr && child->name != name) child = child->next_sibling;
      if (child == nullptr) return nullptr;
      s = child;
    }
    return s;
  }
  // "local", "cell", ... of a name in a scope; "?" when absent.
  std::string what(std::initializer_list<const char*> path, const std::string& name) {
    static constexpr const char* kNames[] = {"local", "cell", "free", "explicit", "implicit"};
    const Scope* s = scope(path);
    ast::Symbol* symbol = s != nullptr ? s->find(arena.intern(name)) : nullptr;
    if (symbol == nullptr) return "?";
    std::string out = kNames[static_cast<size_t>(symbol->resolution)];
    return symbol->is_free_class ? out + "+free" : out;
  }
  ast::AstArena arena;
  SyntaxErrorInfo error;
  ast::Module* module = nullptr;
};

TEST(FrontScope, ResolvesNestedFunctions) {
  Parsed p(
      "g = 1\n"
      "def f(a, b):\n"
      "  c = a\n"
      "  def h():\n"
      "    nonlocal c\n"
      "    global x\n"
      "    c = x = b + g\n"
      "    return lambda: (c, len)\n");
  ASSERT_NE(p.module, nullptr);
  EXPECT_EQ(p.what({}, "g"), "local");
  EXPECT_EQ(p.what({"f"}, "a"), "local");
  EXPECT_EQ(p.what({"f"}, "b"), "cell");
  EXPECT_EQ(p.what({"f"}, "c"), "cell");
  EXPECT_EQ(p.what({"f", "h"}, "b"), "free");
  EXPECT_EQ(p.what({"f", "h"}, "c"), "free");
  EXPECT_EQ(p.what({"f", "h"}, "x"), "explicit");
  EXPECT_EQ(p.what({"f", "h"}, "g"), "implicit");
  EXPECT_EQ(p.what({"f", "h", "<lambda>"}, "c"), "free");
  EXPECT_EQ(p.what({"f", "h", "<lambda>"}, "len"), "implicit");
  EXPECT_EQ(p.scope({"f"})->cell_symbols.size(), 2u);
  EXPECT_EQ(p.scope({"f", "h"})->free_symbols.size(), 2u);
}

TEST(FrontScope, PassesCapturedNamesThrough) {
  Parsed p("def f(a):\n  class C:\n    a = a\n    def g(self): return [a for _ in b]\n");
  EXPECT_EQ(p.what({"f"}, "a"), "cell");
  EXPECT_EQ(p.what({"f", "C"}, "a"), "local+free");
  EXPECT_EQ(p.what({"f", "C", "g"}, "a"), "free");
  EXPECT_EQ(p.what({"f", "C", "g", "<listcomp>"}, "a"), "free");
}

TEST(FrontScope, ClassBodiesDoNotEnclose) {
  Parsed p("class C:\n  x = 1\n  def f(self): return x\n");
  EXPECT_EQ(p.what({"C"}, "x"), "local");
  EXPECT_EQ(p.what({"C", "f"}, "x"), "implicit");
}

TEST(FrontScope, GivesSuperItsClassCell) {
  Parsed p("class C:\n  def f(self):\n    return super().f()\n  def g(self): return 1\n");
  EXPECT_TRUE(p.scope({"C"})->needs_class_closure);
  EXPECT_TRUE(p.scope({"C", "f"})->uses_class_cell);
  EXPECT_FALSE(p.scope({"C", "g"})->uses_class_cell);
  EXPECT_EQ(p.what({"C", "f"}, "__class__"), "free");
}

TEST(FrontScope, WalrusLeavesComprehensions) {
  Parsed p("def f():\n  return [y := x for x in z]\n[w := 1 for v in u]\n");
  EXPECT_EQ(p.what({"f"}, "y"), "cell");
  EXPECT_EQ(p.what({"f", "<listcomp>"}, "y"), "free");
  EXPECT_EQ(p.what({"f", "<listcomp>"}, "x"), "local");
  EXPECT_EQ(p.what({"<listcomp>"}, "w"), "explicit");
  EXPECT_EQ(p.what({}, "w"), "local");
}

TEST(FrontScope, MarksGeneratorsAndCoroutines) {
  Parsed p(
      "def g(): yield\n"
      "async def c(): await g\n"
      "async def a(): yield\n"
      "async def d(): return [x async for x in y]\n"
      "e = (x for x in y)\n");
  EXPECT_TRUE(p.scope({"g"})->is_generator);
  EXPECT_FALSE(p.scope({"g"})->is_coroutine());
  EXPECT_TRUE(p.scope({"c"})->is_coroutine());
  EXPECT_TRUE(p.scope({"a"})->is_async_generator());
  EXPECT_TRUE(p.scope({"d", "<listcomp>"})->is_async);
  EXPECT_TRUE(p.scope({"<genexpr>"})->is_generator);
}

TEST(FrontScope, ManglesPrivateNames) {
  Parsed p("class _C:\n  def f(self, __a): self.__b = __a; __c__ = 1; self.x.__d\n");
  EXPECT_EQ(p.what({"_C", "f"}, "_C__a"), "local");
  EXPECT_EQ(p.what({"_C", "f"}, "__c__"), "local");
  auto* def = ast::to<ast::FunctionDef>(ast::to<ast::ClassDef>(p.module->body[0])->body[0]);
  auto* assign = ast::to<ast::Assign>(def->body[0]);
  EXPECT_EQ(ast::to<ast::Attribute>(assign->targets[0])->mangled, "_C__b");
  EXPECT_EQ(ast::to<ast::Attribute>(assign->targets[0])->attr, "__b");
  EXPECT_EQ(ast::mangle(p.arena, "___", "__x"), "__x");
  EXPECT_EQ(ast::mangle(p.arena, "", "__x"), "__x");
  EXPECT_EQ(ast::mangle(p.arena, "__A", "__x"), "_A__x");
}

TEST(FrontScope, FindsManyNames) {
  std::string source = "def f():\n";
  for (int i = 0; i < 3000; i++)
    source += "  v" + std::to_string(i) + " = " + std::to_string(i) + "\n";
  Parsed p(source);
  ASSERT_NE(p.module, nullptr);
  EXPECT_EQ(p.scope({"f"})->symbols.size(), 3000u);
  for (int i = 0; i < 3000; i++) EXPECT_EQ(p.what({"f"}, "v" + std::to_string(i)), "local");
  EXPECT_EQ(p.what({"f"}, "v3000"), "?");
}

TEST(FrontLenient, AwaitsWhereThePlatformDoes) {
  FrontOptions lenient;
  lenient.allow_top_level_await = true;
  lenient.allow_await_in_def = true;
  const char* accepted[] = {"await x",
                            "async for a in b: pass",
                            "async with a: pass",
                            "[a async for a in b]",
                            "def f(): await x",
                            "def f():\n  async with a: pass",
                            "def f(): return [await a for a in b]",
                            "lambda: await x"};
  for (const char* source : accepted) {
    EXPECT_EQ(message(source, lenient), "") << source;
    EXPECT_NE(message(source), "") << source;
  }
  EXPECT_EQ(message("return 1", lenient), "'return' outside function");
  EXPECT_EQ(message("class A: await x", lenient), "'await' outside function");
  EXPECT_EQ(message("yield 1", lenient), "'yield' outside function");
  Parsed p(
      "await x\ndef f(): await x\ndef g(): return [await a for a in b]\nasync def h(): await x",
      lenient);
  EXPECT_TRUE(p.module->scope->lenient_await);
  EXPECT_TRUE(p.scope({"f"})->lenient_await);
  EXPECT_TRUE(p.scope({"g"})->lenient_await);
  EXPECT_TRUE(p.scope({"g", "<listcomp>"})->is_async);
  EXPECT_FALSE(p.scope({"h"})->lenient_await);
}

}  // namespace
}  // namespace copra::front
