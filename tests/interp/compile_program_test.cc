// Programs at the edges of the code format, what the verifier finds, error reports, warnings.
#include <gtest/gtest.h>

#include <cstring>
#include <functional>

#include "interp/code/program.h"

namespace copra {
namespace {

std::shared_ptr<const Program> compiled(const std::string& source, bool lenient = false) {
  CompileError error;
  CompileOptions options;
  options.lenient_await = lenient;
  auto program = Program::compile(source, options, &error);
  EXPECT_TRUE(program) << error.format("main.py").substr(0, 1000);
  if (program) {
    EXPECT_EQ(verify(program->data()), "");
  }
  return program;
}

CompileError refused(const std::string& source) {
  CompileError error;
  EXPECT_FALSE(Program::compile(source, CompileOptions{}, &error)) << source.substr(0, 200);
  return error;
}

std::string repeated(int n, const std::function<std::string(int)>& part) {
  std::string out;
  for (int i = 0; i < n; ++i) out += part(i);
  return out;
}

size_t count_op(const Code& code, Op op) {
  size_t n = 0;
  for (const Instr& in : code.instrs) n += in.op == static_cast<uint8_t>(op);
  return n;
}

const Code& code_named(const Program& program, std::string_view name) {
  for (const auto& code : program.data().codes) {
    if (code->name->view() == name) return *code;
  }
  ADD_FAILURE() << "no code named " << name;
  return *program.data().main;
}

// ---- the format's limits

TEST(CompileProgram, FarJumpsAreWidened) {
  const std::string body =
      repeated(20000, [](int i) { return "        x = f(" + std::to_string(i) + ")\n"; });
  const auto program = compiled("def g(xs, f):\n    for x in xs:\n        if x < 3: continue\n" +
                                body + "    while x > 1:\n" + body);
  ASSERT_TRUE(program);
  const Code& g = code_named(*program, "g");
  EXPECT_GT(g.instrs.size(), 100000u);
  EXPECT_EQ(count_op(g, Op::kFor), 1u);
}

TEST(CompileProgram, BigDisplaysKeepFramesSmall) {
  const auto items = [](int i) { return "f(" + std::to_string(i) + "), "; };
  const auto program =
      compiled("x = [" + repeated(70000, items) + "]\ny = (" + repeated(70000, items) + ")\nz = {" +
               repeated(70000, items) + "}\n");
  ASSERT_TRUE(program);
  EXPECT_LT(program->data().main->register_count, 100);
  const auto pairs = compiled(
      "d = {" + repeated(70000, [](int i) { return "'k" + std::to_string(i) + "': f(), "; }) +
      "}\nd['last'] = d['other']\nif d == 'text': pass\n");
  ASSERT_TRUE(pairs);
  EXPECT_LT(pairs->data().main->register_count, 100);
}

TEST(CompileProgram, AnyNumberOfArguments) {
  const auto program =
      compiled("f(" + repeated(70000, [](int) { return std::string("x, "); }) + ")\n");
  ASSERT_TRUE(program);
  EXPECT_EQ(count_op(*program->data().main, Op::kCallEx), 1u);
}

TEST(CompileProgram, ConstantListsAreOneTuple) {
  const auto program = compiled("x = [1, 2, 3, 4, 5, 6, 7, 8]\n");
  ASSERT_TRUE(program);
  EXPECT_LT(program->data().main->instrs.size(), 8u);
}

TEST(CompileProgram, RefusesWhatDoesNotFit) {
  const auto accesses = [](int) { return std::string("    x.a\n"); };
  const CompileError error = refused("def g(x):\n" + repeated(70000, accesses));
  EXPECT_EQ(error.message, "code is too large");
  EXPECT_EQ(error.line, 1);
  // Each level of nested finally bodies doubles the code.
  std::string nested;
  for (int i = 0; i < 60; ++i) {
    nested += std::string(static_cast<size_t>(i), ' ') + "try: f()\n" +
              std::string(static_cast<size_t>(i), ' ') + "finally:\n";
  }
  nested += std::string(60, ' ') + "f()\n";
  CompileError nested_error;
  EXPECT_FALSE(Program::compile(nested, CompileOptions{}, &nested_error));
}

TEST(CompileProgram, ManyLocals) {
  const auto program =
      compiled("def f():\n" + repeated(500, [](int i) {
                 return "    v" + std::to_string(i) + " = v" + std::to_string(i / 2) + "\n";
               }));
  ASSERT_TRUE(program);
  EXPECT_EQ(code_named(*program, "f").local_names.size(), 500u);
}

// ---- constants

TEST(CompileProgram, ConstantsAreFrozenAndShared) {
  const auto program = compiled(
      "a = 123456789012345678901234567890\nb = -123456789012345678901234567890\n"
      "c = 123456789012345678901234567890\nd = 'h\u00e9llo', b'raw', 2.5, 3j, 281474976710656\n"
      "e = 0xffffffffffffffffffffffff\n");
  ASSERT_TRUE(program);
  size_t big = 0;
  for (const Value v : program->data().main->constants) {
    if (!v.is_ptr()) continue;
    EXPECT_TRUE(v.ptr()->has(kFrozen));
    if (v.ptr()->kind == Kind::kBigInt) ++big;
    if (v.ptr()->kind == Kind::kTuple) {
      const auto* t = v.as<Tuple>();
      ASSERT_EQ(t->size(), 5u);
      const auto* s = t->items()[0].as<Str>();
      EXPECT_EQ(s->length, 5u);
      EXPECT_FALSE(s->ascii());
      EXPECT_NE(s->hash32, 0u);
      EXPECT_EQ(std::strlen(s->data()), s->bytes());
      EXPECT_EQ(t->items()[1].as<Bytes>()->view(), "raw");
      EXPECT_EQ(t->items()[2].as_double(), 2.5);
      EXPECT_EQ(t->items()[3].as<Complex>()->imag, 3.0);
      EXPECT_EQ(t->items()[4].ptr()->kind, Kind::kBigInt);
    }
  }
  EXPECT_EQ(big, 3u);
}

// ---- facts natives rely on

TEST(CompileProgram, FlagsAndNames) {
  const auto program = compiled(
      "class A:\n"
      "    def method(self, x, *rest, k=1, **kw):\n"
      "        def inner(): return self, x\n"
      "        return super().method()\n"
      "def gen(): yield\n"
      "async def co(): await x\n"
      "async def agen(): yield 1\n"
      "def safe(a): b = a; return b\n"
      "def unsafe(a):\n"
      "    if a: b = 1\n"
      "    return b\n"
      "def looks(): return locals()\n");
  ASSERT_TRUE(program);
  const Code& method = code_named(*program, "method");
  EXPECT_TRUE(method.has(kCodeFirstArgCell));
  EXPECT_TRUE(method.has(kCodeVarArgs));
  EXPECT_TRUE(method.has(kCodeVarKw));
  EXPECT_EQ(method.arg_count, 2);
  EXPECT_EQ(method.kwonly_count, 1);
  EXPECT_EQ(method.param_count(), 5u);
  EXPECT_EQ(method.class_free, 0);
  EXPECT_EQ(method.qualname->view(), "A.method");
  EXPECT_EQ(method.local_names[2]->view(), "k");
  EXPECT_EQ(method.local_names[3]->view(), "rest");
  EXPECT_EQ(code_named(*program, "inner").qualname->view(), "A.method.<locals>.inner");
  EXPECT_TRUE(code_named(*program, "gen").has(kCodeGenerator));
  EXPECT_TRUE(code_named(*program, "co").has(kCodeCoroutine));
  EXPECT_TRUE(code_named(*program, "agen").has(kCodeAsyncGenerator));
  EXPECT_FALSE(code_named(*program, "safe").has(kCodeNeedsClear));
  EXPECT_TRUE(code_named(*program, "unsafe").has(kCodeNeedsClear));
  EXPECT_TRUE(code_named(*program, "looks").has(kCodeNeedsClear));
  EXPECT_EQ(program->data().source_line(2), "    def method(self, x, *rest, k=1, **kw):");
  EXPECT_EQ(program->data().source_line(99), "");
  EXPECT_TRUE(program->data().global_slots.count("super"));
}

TEST(CompileProgram, WarnsOfUnknownImports) {
  const auto program = compiled("import copra_has_no_such_module.sub\n");
  ASSERT_TRUE(program);
  ASSERT_EQ(program->warnings().size(), 1u);
  EXPECT_EQ(program->warnings()[0].message, "Import of 'copra_has_no_such_module' is not allowed");
  EXPECT_EQ(program->warnings()[0].line, 1);
}

TEST(CompileProgram, LenientAwaitRunsInPlace) {
  const std::string source =
      "def main(request):\n"
      "    x = await send()\n"
      "    async with lock as l:\n"
      "        async for i in rows: print(i)\n"
      "    return [await j for j in x], [j async for j in x]\n"
      "y = await main(1)\n";
  const auto program = compiled(source, true);
  ASSERT_TRUE(program);
  const Code& code = code_named(*program, "main");
  EXPECT_EQ(code.flags & (kCodeCoroutine | kCodeGenerator | kCodeAsyncGenerator), 0u);
  EXPECT_GE(count_op(code, Op::kAwaitSync), 6u);
  EXPECT_EQ(count_op(code, Op::kYield), 0u);
  EXPECT_EQ(count_op(*program->data().main, Op::kAwaitSync), 1u);
  EXPECT_NE(refused(source).message.find("'await' outside async function"), std::string::npos);
}

// ---- error reports

TEST(CompileProgram, ErrorsPrintAsCPythonDoes) {
  struct {
    const char* source;
    const char* printed;
  } const cases[] = {
      {"x = = 1\n",
       "  File \"m.py\", line 1\n    x = = 1\n        ^\nSyntaxError: invalid syntax\n"},
      {"def f():\n\tbreak\n",
       "  File \"m.py\", line 2\n    break\n    ^^^^^\nSyntaxError: 'break' outside loop\n"},
      {"def f():\n  a = 1\n b = 2\n",
       "  File \"m.py\", line 3\n    b = 2\n         ^\nIndentationError: unindent does not match "
       "any outer indentation level\n"},
      {"if x:\nname = 1\n",
       "  File \"m.py\", line 2\n    name = 1\n    ^\nIndentationError: expected an indented block "
       "after 'if' statement on line 1\n"},
      {"return 1\n",
       "  File \"m.py\", line 1\n    return 1\n    ^^^^^^^^\nSyntaxError: 'return' outside "
       "function\n"},
  };
  for (const auto& c : cases) EXPECT_EQ(refused(c.source).format("m.py"), c.printed);
}

// ---- the verifier

std::string broken(const std::string& source, const std::function<void(Code&)>& damage) {
  const auto program = compiled(source);
  auto& data = const_cast<ProgramData&>(program->data());
  for (const auto& code : data.codes) {
    if (code->name->view() == "f") damage(*code);
  }
  return verify(data);
}

size_t find_op(const Code& code, Op op) {
  size_t i = 0;
  while (i < code.instrs.size() && code.instrs[i].op != static_cast<uint8_t>(op)) ++i;
  return i;
}

TEST(CompileVerify, FindsDamage) {
  const std::string source = "def f(a, b):\n    for i in a:\n        g(i, b)\n    return a\n";
  EXPECT_EQ(broken(source, [](Code&) {}), "");
  const auto expect = [&](const char* what, const std::function<void(Code&)>& damage) {
    const std::string error = broken(source, damage);
    EXPECT_NE(error.find(what), std::string::npos) << error;
  };
  expect("out of bounds", [](Code& c) { c.instrs[find_op(c, Op::kReturn)].a = 200; });
  expect("out of bounds", [](Code& c) { c.instrs[find_op(c, Op::kFor)].c = 0x7000; });
  expect("out of bounds", [](Code& c) { c.instrs[find_op(c, Op::kGlobalGet)].b = 9999; });
  expect("may be unbound", [](Code& c) { c.instrs[find_op(c, Op::kIter)].b = 2; });
  expect("runs off the end", [](Code& c) {
    c.instrs.pop_back();
    c.positions.pop_back();
  });
  expect("exception range", [](Code& c) { c.exceptions.push_back({0, 1, 9999, 0}); });
  // A value kept above a call's window doesn't survive the call.
  const std::string above = broken("def f(a):\n    return g(a), a\n", [](Code& c) {
    const size_t call = find_op(c, Op::kCall);
    c.instrs[call].c = 0;
    c.instrs[find_op(c, Op::kBuildTuple)].b = c.instrs[call].a;
  });
  EXPECT_NE(above.find("may be unbound"), std::string::npos) << above;
}

}  // namespace
}  // namespace copra
