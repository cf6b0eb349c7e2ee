// The tree of a template, as Jinja2's grammar gives it: one node type, fields by kind.
//
// In: parser.cc. Out: scope.cc, generate.cc. May include: the standard library. Invariant: depth is
// bounded by the parser, so walking it recursively is safe. Next: parser.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace copra::templates {

// A text that can't be compiled. `assertion`: TemplateAssertionError instead of
// TemplateSyntaxError.
struct TemplateError {
  TemplateError(std::string m, int l, bool a = false)
      : message(std::move(m)), line(l), assertion(a) {}
  std::string message;
  int line;
  bool assertion;
};

constexpr const char* kTooComplex = "the template is too complex";

enum class NodeKind : uint8_t {
  // expressions
  kNone,     // Const None
  kBool,     // flag
  kNumber,   // text: a Python literal
  kString,   // text: the value, WTF-8
  kName,     // text, context
  kNsRef,    // text.attr as an assignment target
  kTuple,    // items
  kList,     // items
  kDict,     // items: key, value, key, value …
  kChain,    // items joined left to right by ops (+ -, * / // %, and, or)
  kPow,      // a ** b
  kUnary,    // ops[0] a; "not ", "-", "+"
  kConcat,   // items
  kCompare,  // items[0] ops[0] items[1] …
  kCond,     // b if a else c (c may be null)
  kGetattr,  // a.text
  kGetitem,  // a[b]
  kSlice,    // a:b:c, each may be null
  kCall,     // a(arguments)
  kFilter,   // a|text(arguments); a is null in filter blocks
  kTest,     // a is text(arguments)
  // statements
  kOutput,       // items
  kData,         // text
  kFor,          // a target, b iterable, c test, body, otherwise, flag: recursive
  kIf,           // a test, body, items: the elifs (kIf), otherwise
  kMacro,        // text, items: parameters, defaults, body
  kCallBlock,    // a call, items, defaults, body
  kFilterBlock,  // a filter, body
  kWith,         // items targets, defaults values, body
  kBlock,        // text, body, flag: scoped, flag2: required
  kInclude,      // a, flag: with context, flag2: ignore missing
  kImport,       // a, text: target, flag: with context
  kFromImport,   // a, names, flag: with context
  kExtends,      // a
  kExprStmt,     // a
  kAssign,       // a target, b value
  kAssignBlock,  // a target, b filter or null, body
  kAutoescape,   // a, body: a scope of its own
  kContinue,
  kBreak,
};

enum class NameContext : uint8_t { kLoad, kStore, kParam };

struct Node;
using NodePtr = std::unique_ptr<Node>;
using NodeList = std::vector<NodePtr>;

struct Node {
  Node(NodeKind k, int l) : kind(k), line(l) {}
  NodeKind kind;
  NameContext context = NameContext::kLoad;
  bool flag = false, flag2 = false;
  int line;
  int depth = 1;  // height of the expression below
  std::string text, attr;
  NodePtr a, b, c;
  NodeList items, defaults, body, otherwise;
  std::vector<std::string> ops;
  // kCall, kFilter, kTest: positional in items, then keywords, *args in b, **kwargs in c.
  std::vector<std::pair<std::string, NodePtr>> keywords;
  std::vector<std::pair<std::string, std::string>> names;  // kFromImport: name, alias
};

// Calls f with each child, in the order in which names are met when the tree is searched.
template <class F>
void for_children(const Node& n, F f) {
  const auto one = [&](const NodePtr& p) {
    if (p) f(*p);
  };
  const auto all = [&](const NodeList& list) {
    for (const NodePtr& p : list) f(*p);
  };
  switch (n.kind) {
    case NodeKind::kCall:
    case NodeKind::kFilter:
    case NodeKind::kTest:
      one(n.a);
      all(n.items);
      for (const auto& [key, value] : n.keywords) f(*value);
      one(n.b);
      one(n.c);
      break;
    case NodeKind::kIf:
      one(n.a);
      all(n.body);
      all(n.items);
      all(n.otherwise);
      break;
    case NodeKind::kFilterBlock:
      all(n.body);
      one(n.a);
      break;
    default:
      one(n.a);
      one(n.b);
      all(n.items);
      all(n.defaults);
      all(n.body);
      all(n.otherwise);
      one(n.c);
  }
}

}  // namespace copra::templates
