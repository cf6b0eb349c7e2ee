// Bytes to a Python program that compiles and reaches far into the machine.
//
// In: a fuzzer's input; every byte is one choice, so small changes of the input are small changes
// of the program. Out: source text. May include: generate_words.h. Invariant: total and bounded; an
// input that ends takes the first (the simplest) choice everywhere.
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "tests/fuzz/generate_words.h"

namespace copra::fuzz {

class ProgramMaker {
 public:
  explicit ProgramMaker(std::string_view input) : input_(input) {}

  std::string make() {
    out_ =
        "def it(n):\n    for i in range(n):\n        yield i\n"
        "class Base:\n    k = 1\n    def __init__(self, *a, **b): self.a = a\n"
        "    def m(self, x=0, *y, z=1, **w): return x\n"
        "    def __enter__(self): return self\n    def __exit__(self, *e): return self.a == ()\n"
        "    async def __aenter__(self): return self\n    async def __aexit__(self, *e): return 1\n"
        "a, b, c, d, e, f = 1, 'text', [1, 2, 3], {'k': 1, 2: 'v'}, (1, (2, [3])), None\n";
    while (at_ < input_.size() && out_.size() < kProgramBytesMax) guarded_statement();
    out_ +=
        "for _n, _v in list(globals().items()):\n"
        "    if len(_n) < 3:\n"
        "        try:\n            print(_n, repr(_v)[:80])\n"
        "        except Exception as _e:\n            print(type(_e))\n";
    // Importing what isn't used would cost more than the rest.
    static constexpr std::string_view kModules[] = {"asyncio",   "collections", "copy",
                                                    "functools", "itertools",   "json",
                                                    "math",      "operator",    "re"};
    std::string imports;
    for (const std::string_view module : kModules) {
      if (out_.find(std::string(module) + ".") == std::string::npos) continue;
      imports += "import ";
      imports += module;
      imports += '\n';
    }
    return imports + out_;
  }

 private:
  static constexpr size_t kProgramBytesMax = 12000;
  static constexpr int kDepthMax = 4;

  // 0 when the input has ended.
  uint8_t byte() { return at_ < input_.size() ? static_cast<uint8_t>(input_[at_++]) : 0; }
  size_t pick(size_t n) { return byte() % n; }
  template <size_t N>
  std::string_view one(const std::string_view (&choices)[N]) {
    return choices[pick(N)];
  }
  bool chance(unsigned in_256) { return byte() < in_256; }

  void line(std::string_view text) {
    out_.append(static_cast<size_t>(indent_), ' ');
    out_ += text;
    out_ += '\n';
  }
  struct Indented {
    explicit Indented(ProgramMaker& m) : maker(m) { ++maker.indent_; }
    ~Indented() { --maker.indent_; }
    ProgramMaker& maker;
  };

  // ------------------------------------------------------------------ names and atoms

  std::string name() {
    static constexpr std::string_view kNames[] = {"a", "b", "c", "d", "e", "f", "g", "h"};
    return std::string(one(kNames));
  }
  std::string_view attribute() { return one(kAttributes); }
  std::string atom() {
    if (chance(120)) return name();
    return std::string(one(kAtoms));
  }
  std::string_view function() { return one(kFunctions); }

  // ------------------------------------------------------------------ expressions

  std::string arguments(int depth) {
    std::string out;
    for (size_t n = pick(4), i = 0; i < n; ++i) {
      if (i > 0) out += ", ";
      const size_t kind = pick(12);
      if (kind == 9) out += "*";
      out += expression(depth + 1);
    }
    if (chance(50)) {
      static constexpr std::string_view kKeywords[] = {
          "key", "default", "x", "z", "reverse", "a", "sep", "strict", "start", "maxlen"};
      if (!out.empty()) out += ", ";
      out += std::string(one(kKeywords)) + "=" + expression(depth + 1);
    }
    if (chance(15)) out += (out.empty() ? "**" : ", **") + std::string("{'k': 1}");
    return out;
  }

  std::string comprehension(int depth) {
    static constexpr std::string_view kOpen[] = {"[", "(", "{", "{0: "};
    static constexpr std::string_view kClose[] = {"]", ")", "}", "}"};
    const size_t kind = pick(4);
    std::string out(kOpen[kind]);
    const bool before = in_comprehension_;
    in_comprehension_ = true;
    out += expression(depth + 1);
    for (size_t n = 1 + pick(2), i = 0; i < n; ++i) {
      out += chance(30) && asynchronous_ ? " async for " : " for ";
      out += target(depth + 3);
      out += " in " + small_iterable(depth + 1);
      if (chance(80)) out += " if " + operand(depth + 1);
    }
    in_comprehension_ = before;
    return out + std::string(kClose[kind]);
  }

  // Mostly something that ends.
  std::string small_iterable(int depth) {
    static constexpr std::string_view kIterables[] = {
        "range(3)", "[1, 2]", "'ab'", "it(3)", "c", "d", "e", "list(d)", "{1, 2}", "d.items()"};
    if (chance(200)) return std::string(one(kIterables));
    return operand(depth);
  }

  std::string operand(int depth) { return "(" + expression(depth) + ")"; }

  std::string fstring(int depth) {
    static constexpr std::string_view kTails[] = {"",      "!r",   "!s",      "!a",  ":>10",
                                                  ":x",    ":.3f", ":{a}",    ":,",  "=",
                                                  "!r:^9", ":c",   ":010.2e", ":%Y", ":_b"};
    // Quotes inside would end it: names and calls of names only.
    std::string out = "f'";
    for (size_t n = 1 + pick(2), i = 0; i < n; ++i) {
      out += "x{" + name();
      if (depth < kDepthMax && chance(60)) out += "[" + name() + "]";
      out += std::string(one(kTails)) + "}";
    }
    return out + "'";
  }

  std::string expression(int depth) {
    if (depth > kDepthMax || out_.size() > kProgramBytesMax) return atom();
    // Long expressions mostly fail at their first part.
    if (depth >= 2 && chance(100)) return atom();
    static constexpr std::string_view kBinary[] = {"+", "-", "*", "/",  "//", "%", "@",
                                                   "&", "|", "^", "<<", ">>", "**"};
    static constexpr std::string_view kCompare[] = {"<",  "<=", "==", "!=",     ">",
                                                    ">=", "in", "is", "not in", "is not"};
    static constexpr std::string_view kUnary[] = {"-", "+", "~", "not "};
    const int d = depth + 1;
    switch (pick(30)) {
      case 0:
      case 1:
      case 2: return atom();
      case 3:
      case 4:
      case 5: {
        std::string left = operand(d);
        const std::string_view op = one(kBinary);
        // Powers and shifts by little: the digits of the rest would only be slow.
        if (op == "**" || op == "<<") return left + std::string(op) + std::to_string(pick(20));
        return left + std::string(op) + operand(d);
      }
      case 6: {
        std::string out = operand(d) + " " + std::string(one(kCompare)) + " " + operand(d);
        if (chance(50)) out += " " + std::string(one(kCompare)) + " " + operand(d);
        return out;
      }
      case 7: return std::string(one(kUnary)) + operand(d);
      case 8: return operand(d) + (chance(128) ? " and " : " or ") + operand(d);
      case 9: return operand(d) + " if " + operand(d) + " else " + operand(d);
      case 10:
      case 11:
      case 12: return std::string(function()) + "(" + arguments(d) + ")";
      case 13:
      case 14:
      case 15: return operand(d) + "." + std::string(attribute()) + "(" + arguments(d) + ")";
      case 16: return operand(d) + "." + std::string(attribute());
      case 17: return operand(d) + "[" + operand(d) + "]";
      case 18:
        return operand(d) + "[" + atom() + ":" + (chance(128) ? atom() : "") + ":" +
               (chance(60) ? atom() : "") + "]";
      case 19: return comprehension(d);
      case 20: return "lambda " + parameters(d, true) + ": " + operand(d);
      case 21: return "[" + expression(d) + ", " + expression(d) + "]";
      case 22: return "(" + expression(d) + ", *" + operand(d) + ")";
      case 23:
        return "{" + operand(d) + ": " + operand(d) + ", **" + (chance(128) ? "d" : operand(d)) +
               "}";
      case 24: return fstring(d);
      case 25:
        return in_class_ || in_comprehension_ ? atom() : "(" + name() + " := " + operand(d) + ")";
      case 26:
        return in_function_
                   ? (asynchronous_ ? "(await " + operand(d) + ")" : "(yield " + operand(d) + ")")
                   : operand(d);
      case 27:
        return in_function_ && !asynchronous_ ? "(yield from " + small_iterable(d) + ")"
                                              : operand(d);
      case 28: return name() + "(" + arguments(d) + ")";
      default: return "{" + expression(d) + ", " + expression(d) + "}";
    }
  }

  std::string target(int depth) {
    switch (depth > kDepthMax ? 0 : pick(9)) {
      case 5: return name() + ", " + name();
      case 6: return name() + ", *" + name();
      case 7: return name() + "." + std::string(attribute());
      case 8: return name() + "[" + atom() + "]";
      default: return name();
    }
  }

  std::string parameters(int depth, bool lambda) {
    std::string out = "x";
    if (chance(60))
      out += "=" + atom();
    else if (chance(30))
      out += ", /";
    if (chance(60)) out += ", y=" + expression(depth + 2);
    if (chance(60)) out += ", *args";
    if (chance(40) && out.find("*args") != std::string::npos) out += ", z=" + atom();
    if (chance(60)) out += ", **kw";
    if (!lambda && chance(20) && out == "x") out += ": int";
    return out;
  }

  // ------------------------------------------------------------------ statements

  void guarded_statement() {
    line("try:");
    {
      Indented in(*this);
      statement(0);
    }
    line("except Exception as x:");
    line(" f = x");
    line(" print(type(x).__name__, str(x)[:90])");
  }

  void body(int depth) {
    Indented in(*this);
    for (size_t n = 1 + pick(3), i = 0; i < n; ++i) statement(depth + 1);
  }

  void statement(int depth) {
    if (depth > kDepthMax || out_.size() > kProgramBytesMax) {
      line("pass");
      return;
    }
    static constexpr std::string_view kAugmented[] = {
        "+=", "-=", "*=", "//=", "%=", "&=", "|=", "^=", "@=", ">>="};
    switch (pick(32)) {
      case 0:
      case 1:
      case 2: line(target(depth) + " = " + expression(depth)); break;
      case 3:
      case 4: line(expression(depth)); break;
      case 5: line(name() + " " + std::string(one(kAugmented)) + " " + expression(depth)); break;
      case 6:
        line(name() + "[" + atom() + "] " + std::string(one(kAugmented)) + " " + expression(depth));
        break;
      case 7: line(name() + "." + std::string(attribute()) + " = " + expression(depth)); break;
      case 8:
        line("del " + (chance(128)   ? name() + "[" + atom() + "]"
                       : chance(128) ? name() + "." + std::string(attribute())
                                     : name()));
        break;
      case 9:
      case 10: if_statement(depth); break;
      case 11:
      case 12: for_statement(depth); break;
      case 13: while_statement(depth); break;
      case 14:
      case 15:
      case 16: try_statement(depth); break;
      case 17: with_statement(depth); break;
      case 18:
      case 19:
      case 20: function_statement(depth); break;
      case 21:
      case 22: class_statement(depth); break;
      case 23:
        line(in_function_ && !async_generator_ ? "return " + expression(depth)
                                               : name() + " = " + name());
        break;
      case 24:
        line("raise " +
             (chance(60) ? "" : expression(depth) + (chance(60) ? " from " + atom() : "")));
        break;
      case 25: line(in_loop_ ? (chance(128) ? "break" : "continue") : "pass"); break;
      case 26: line("assert " + expression(depth) + ", " + atom()); break;
      case 27: match_statement(depth); break;
      case 28: line("print(" + arguments(depth) + ")"); break;
      case 29: line(name() + " = " + name() + " = " + expression(depth)); break;
      case 30: line(name() + ", (" + name() + ", *" + name() + ") = " + expression(depth)); break;
      default: line(name() + "[" + atom() + ":" + atom() + "] = " + expression(depth)); break;
    }
  }

  void if_statement(int depth) {
    line("if " + expression(depth) + ":");
    body(depth);
    if (chance(60)) {
      line("elif " + expression(depth) + ":");
      body(depth);
    }
    if (chance(80)) {
      line("else:");
      body(depth);
    }
  }

  void for_statement(int depth) {
    line((asynchronous_ && chance(60) ? "async for " : "for ") + target(depth) + " in " +
         small_iterable(depth) + ":");
    loop_body(depth);
    if (chance(40)) {
      line("else:");
      body(depth);
    }
  }

  void loop_body(int depth) {
    const bool before = in_loop_;
    in_loop_ = true;
    body(depth);
    in_loop_ = before;
  }

  void while_statement(int depth) {
    const std::string counter = "n" + std::to_string(counters_++);
    line(counter + " = 0");
    line("while " + counter + " < 4 and " + operand(depth + 1) + ":");
    {
      Indented in(*this);
      line(counter + " += 1");
    }
    loop_body(depth);
    if (chance(40)) {
      line("else:");
      body(depth);
    }
  }

  void try_statement(int depth) {
    static constexpr std::string_view kTypes[] = {"Exception",
                                                  "ValueError",
                                                  "(TypeError, KeyError)",
                                                  "BaseException",
                                                  "StopIteration",
                                                  "LookupError",
                                                  "AttributeError",
                                                  "GeneratorExit",
                                                  "ExceptionGroup",
                                                  "a",
                                                  "e"};
    line("try:");
    body(depth);
    const size_t handlers = pick(3);
    const bool star = chance(64), function = in_function_, loop = in_loop_;
    for (size_t i = 0; i < handlers; ++i) {
      line((star ? "except* " : "except ") + std::string(one(kTypes)) +
           (chance(160) ? " as " + name() : "") + ":");
      // Nothing but an exception may leave a clause of except*.
      if (star) in_function_ = in_loop_ = false;
      body(depth);
      in_function_ = function;
      in_loop_ = loop;
    }
    if (handlers > 0 && chance(50)) {
      line("else:");
      body(depth);
    }
    if (handlers == 0 || chance(80)) {
      line("finally:");
      body(depth);
    }
  }

  void with_statement(int depth) {
    std::string items = chance(180) ? "Base(" + arguments(depth + 1) + ")" : expression(depth);
    if (chance(120)) items += " as " + name();
    if (chance(40)) items += ", Base() as " + name();
    line((asynchronous_ && chance(128) ? "async with " : "with ") + items + ":");
    body(depth);
  }

  void function_body(int depth, bool asynchronous, std::string_view first = {}) {
    const bool saved[] = {in_function_, asynchronous_, async_generator_, in_loop_, in_class_};
    in_function_ = true;
    asynchronous_ = asynchronous;
    async_generator_ = in_loop_ = in_class_ = false;
    {
      Indented in(*this);
      if (!first.empty()) line(first);
      if (asynchronous && chance(60)) {
        async_generator_ = true;
        line("yield " + name());
      }
      if (depth > 1 && chance(40)) line("global g, h");
    }
    body(depth);
    in_function_ = saved[0];
    asynchronous_ = saved[1];
    async_generator_ = saved[2];
    in_loop_ = saved[3];
    in_class_ = saved[4];
  }

  void function_statement(int depth) {
    static constexpr std::string_view kDecorators[] = {"functools.lru_cache(None)",
                                                       "functools.wraps(print)",
                                                       "staticmethod",
                                                       "property",
                                                       "classmethod",
                                                       "functools.cached_property",
                                                       "lambda f: f",
                                                       "Base",
                                                       "functools.singledispatch"};
    if (chance(30)) line("@" + std::string(one(kDecorators)));
    const bool asynchronous = chance(60);
    const std::string name_of = name();
    line((asynchronous ? "async def " : "def ") + name_of + "(" + parameters(depth, false) + "):");
    function_body(depth, asynchronous);
    if (asynchronous && chance(160) && !in_function_)
      line("asyncio.run(" + name_of + "(1))");
    else if (chance(160))
      line(name() + " = " + name_of + "(" + arguments(depth) + ")");
    if (chance(80)) line(name() + " = list(itertools.islice(" + name_of + "(1), 5))");
  }

  void class_statement(int depth) {
    const std::string name_of = name();
    line("class " + name_of + "(" + std::string(one(kBases)) + (chance(20) ? ", metaclass=a" : "") +
         "):");
    const bool before[] = {in_class_, in_loop_, in_function_};
    in_class_ = true;
    in_loop_ = in_function_ = false;
    {
      Indented in(*this);
      static constexpr std::string_view kFirst[] = {"k = 2",
                                                    "__slots__ = ('a', 'k')",
                                                    "__slots__ = ()",
                                                    "__match_args__ = ('k',)",
                                                    "__hash__ = None",
                                                    "x: int = 1",
                                                    "__eq__ = lambda s, o: s is o",
                                                    "__class__ = int"};
      line(one(kFirst));
      for (size_t n = 1 + pick(3), i = 0; i < n; ++i) {
        line("def " + std::string(one(kMethods)) + ":");
        in_function_ = true;
        function_body(depth + 1, false, chance(100) ? "super().__init__()" : std::string_view{});
        in_function_ = false;
      }
    }
    in_class_ = before[0];
    in_loop_ = before[1];
    in_function_ = before[2];
    static constexpr std::string_view kUses[] = {"()",   "(1)",    "('ab')", "() == 1", "()[0]",
                                                 "().k", "() + 1", "(1)(2)", "().zz",   "[0]"};
    for (size_t n = 1 + pick(3), i = 0; i < n; ++i)
      line(name() + " = " + name_of + std::string(one(kUses)));
  }

  std::string pattern(int depth) {
    static constexpr std::string_view kPatterns[] = {
        "0",          "1",         "'abc'",   "None",    "True",          "-1.5",
        "b'ab'",      "1 + 2j",    "[]",      "{}",      "int()",         "str(p)",
        "Base(k=1)",  "Base(a=q)", "[1, *r]", "(1, _)",  "{'k': p, **r}", "{'k': 1}",
        "list()",     "a.k",       "dict()",  "Base(p)", "int(p)",        "[_, [p, *_]]",
        "object(k=1)"};
    if (depth > kDepthMax || chance(140)) return std::string(one(kPatterns));
    switch (pick(4)) {
      case 0: return "[" + pattern(depth + 2) + "]";
      case 1: return "(0 | None) as p";
      case 2: return "{2: " + pattern(depth + 2) + "}";
      default: return "1 | 'x' | None";
    }
  }

  void match_statement(int depth) {
    line("match " + expression(depth) + ":");
    Indented in(*this);
    for (size_t n = 1 + pick(3), i = 0; i < n; ++i) {
      line("case " + pattern(depth) + (chance(60) ? " if " + expression(depth) : "") + ":");
      body(depth);
    }
    if (chance(100)) {
      line("case _:");
      body(depth);
    }
  }

  std::string_view input_;
  size_t at_ = 0;
  std::string out_;
  int indent_ = 0;
  int counters_ = 0;
  bool in_function_ = false;
  bool asynchronous_ = false;
  bool async_generator_ = false;
  bool in_loop_ = false;
  bool in_class_ = false;
  bool in_comprehension_ = false;
};

inline std::string generate_program(std::string_view input) { return ProgramMaker(input).make(); }

}  // namespace copra::fuzz
