// Expressions back to text, as CPython's ast_unparse.c writes postponed annotations.
// In: an expression of a resolved tree (so its depth is bounded). Out: source text.
// May include: ast.h, repr.h. Invariant: parsing the text gives an equal tree.
#include <cmath>

#include "interp/front/ast.h"
#include "interp/front/repr.h"

namespace copra::ast {

namespace {

enum Level : int {
  kTupleLevel,
  kTest,
  kOr,
  kAnd,
  kNot,
  kCmp,
  kExprLevel,  // | ^ & << + * and unary operators follow, one level each
  kFactor = kExprLevel + 6,
  kPower,
  kAwaitLevel,
  kAtom,
};

struct OperatorText {
  const char* text;
  int level;
};
constexpr OperatorText kOperators[] = {  // ORDER: ast::Operator
    {" + ", kExprLevel + 4}, {" - ", kExprLevel + 4},  {" * ", kExprLevel + 5},
    {" @ ", kExprLevel + 5}, {" / ", kExprLevel + 5},  {" % ", kExprLevel + 5},
    {" ** ", kPower},        {" << ", kExprLevel + 3}, {" >> ", kExprLevel + 3},
    {" | ", kExprLevel},     {" ^ ", kExprLevel + 1},  {" & ", kExprLevel + 2},
    {" // ", kExprLevel + 5}};
constexpr OperatorText kUnary[] = {  // ORDER: ast::UnaryOperator
    {"~", kFactor},
    {"not ", kNot},
    {"+", kFactor},
    {"-", kFactor}};
constexpr const char* kCompare[] = {  // ORDER: ast::CmpOperator
    " == ", " != ", " < ", " <= ", " > ", " >= ", " is ", " is not ", " in ", " not in "};

class Unparser {
 public:
  std::string take() { return std::move(out_); }

  void write(const Expr* e, int level) {
    switch (e->kind) {
      case ExprKind::kBoolOp: {
        auto* n = to<const BoolOp>(e);
        bool is_and = n->op == BoolOperator::kAnd;
        int own = is_and ? kAnd : kOr;
        Parens parens(*this, level > own);
        list(n->values, own + 1, is_and ? " and " : " or ");
        break;
      }
      case ExprKind::kNamedExpr: {
        Parens parens(*this, level > kTupleLevel);
        write(to<const NamedExpr>(e)->target, kAtom);
        out_ += " := ";
        write(to<const NamedExpr>(e)->value, kAtom);
        break;
      }
      case ExprKind::kBinOp: {
        auto* n = to<const BinOp>(e);
        const OperatorText& op = kOperators[static_cast<size_t>(n->op)];
        bool right_associative = n->op == Operator::kPow;
        Parens parens(*this, level > op.level);
        write(n->left, op.level + right_associative);
        out_ += op.text;
        write(n->right, op.level + !right_associative);
        break;
      }
      case ExprKind::kUnaryOp: {
        const OperatorText& op = kUnary[static_cast<size_t>(to<const UnaryOp>(e)->op)];
        Parens parens(*this, level > op.level);
        out_ += op.text;
        write(to<const UnaryOp>(e)->operand, op.level);
        break;
      }
      case ExprKind::kLambda: {
        Parens parens(*this, level > kTest);
        out_ += "lambda";
        size_t before = out_.size();
        out_ += ' ';
        arguments(to<const Lambda>(e)->args);
        if (out_.size() == before + 1) out_.resize(before);
        out_ += ": ";
        write(to<const Lambda>(e)->body, kTest);
        break;
      }
      case ExprKind::kIfExp: {
        auto* n = to<const IfExp>(e);
        Parens parens(*this, level > kTest);
        write(n->body, kTest + 1);
        out_ += " if ";
        write(n->test, kTest + 1);
        out_ += " else ";
        write(n->orelse, kTest);
        break;
      }
      case ExprKind::kDict: {
        auto* n = to<const Dict>(e);
        out_ += '{';
        for (size_t i = 0; i < n->values.size(); i++) {
          if (i > 0) out_ += ", ";
          if (n->keys[i] == nullptr) {
            out_ += "**";
            write(n->values[i], kExprLevel);
          } else {
            write(n->keys[i], kTest);
            out_ += ": ";
            write(n->values[i], kTest);
          }
        }
        out_ += '}';
        break;
      }
      case ExprKind::kSet:
        out_ += '{';
        list(to<const Set>(e)->elts, kTest, ", ");
        out_ += '}';
        break;
      case ExprKind::kListComp: comprehension(to<const ListComp>(e), '[', ']'); break;
      case ExprKind::kSetComp: comprehension(to<const SetComp>(e), '{', '}'); break;
      case ExprKind::kGeneratorExp: comprehension(to<const GeneratorExp>(e), '(', ')'); break;
      case ExprKind::kDictComp: {
        auto* n = to<const DictComp>(e);
        out_ += '{';
        write(n->key, kTest);
        out_ += ": ";
        write(n->value, kTest);
        generators(n->generators);
        out_ += '}';
        break;
      }
      case ExprKind::kAwait: {
        Parens parens(*this, level > kAwaitLevel);
        out_ += "await ";
        write(to<const Await>(e)->value, kAtom);
        break;
      }
      case ExprKind::kYield: {
        auto* n = to<const Yield>(e);
        out_ += n->value == nullptr ? "(yield" : "(yield ";
        if (n->value != nullptr) write(n->value, kTupleLevel);
        out_ += ')';
        break;
      }
      case ExprKind::kYieldFrom:
        out_ += "(yield from ";
        write(to<const YieldFrom>(e)->value, kTest);
        out_ += ')';
        break;
      case ExprKind::kCompare: {
        auto* n = to<const Compare>(e);
        Parens parens(*this, level > kCmp);
        write(n->left, kCmp + 1);
        for (size_t i = 0; i < n->ops.size(); i++) {
          out_ += kCompare[static_cast<size_t>(n->ops[i])];
          write(n->comparators[i], kCmp + 1);
        }
        break;
      }
      case ExprKind::kCall: call(to<const Call>(e)); break;
      case ExprKind::kFormattedValue:
      case ExprKind::kJoinedStr: {
        std::string body = formatted(e);
        out_ += 'f';
        front::append_repr_str(out_, body);
        break;
      }
      case ExprKind::kConstant: constant(to<const Constant>(e)); break;
      case ExprKind::kAttribute: {
        auto* n = to<const Attribute>(e);
        write(n->value, kAtom);
        auto* c = as<const Constant>(n->value);
        out_ += c != nullptr && c->ckind == ConstKind::kInt ? " ." : ".";
        out_ += n->attr;
        break;
      }
      case ExprKind::kSubscript:
        write(to<const Subscript>(e)->value, kAtom);
        out_ += '[';
        write(to<const Subscript>(e)->slice, kTupleLevel);
        out_ += ']';
        break;
      case ExprKind::kStarred:
        out_ += '*';
        write(to<const Starred>(e)->value, kExprLevel);
        break;
      case ExprKind::kName: out_ += to<const Name>(e)->id; break;
      case ExprKind::kList:
        out_ += '[';
        list(to<const List>(e)->elts, kTest, ", ");
        out_ += ']';
        break;
      case ExprKind::kTuple: {
        auto& elts = to<const Tuple>(e)->elts;
        if (elts.empty()) {
          out_ += "()";
          break;
        }
        Parens parens(*this, level > kTupleLevel);
        list(elts, kTest, ", ");
        if (elts.size() == 1) out_ += ',';
        break;
      }
      case ExprKind::kSlice: {
        auto* n = to<const Slice>(e);
        if (n->lower != nullptr) write(n->lower, kTest);
        out_ += ':';
        if (n->upper != nullptr) write(n->upper, kTest);
        if (n->step != nullptr) {
          out_ += ':';
          write(n->step, kTest);
        }
        break;
      }
    }
  }

 private:
  struct Parens {
    Parens(Unparser& u, bool needed) : unparser(u), open(needed) {
      if (open) unparser.out_ += '(';
    }
    ~Parens() {
      if (open) unparser.out_ += ')';
    }
    Parens(const Parens&) = delete;
    Parens& operator=(const Parens&) = delete;
    Unparser& unparser;
    bool open;
  };

  void list(const Seq<Expr*>& elts, int level, const char* between) {
    for (size_t i = 0; i < elts.size(); i++) {
      if (i > 0) out_ += between;
      write(elts[i], level);
    }
  }

  void generators(const Seq<Comprehension>& clauses) {
    for (const Comprehension& c : clauses) {
      out_ += c.is_async ? " async for " : " for ";
      write(c.target, kTupleLevel);
      out_ += " in ";
      write(c.iter, kTest + 1);
      for (const Expr* test : c.ifs) {
        out_ += " if ";
        write(test, kTest + 1);
      }
    }
  }

  template <typename T>
  void comprehension(const T* n, char open, char close) {
    out_ += open;
    write(n->elt, kTest);
    generators(n->generators);
    out_ += close;
  }

  void call(const Call* n) {
    write(n->func, kAtom);
    if (n->args.size() == 1 && n->keywords.empty() && n->args[0]->kind == ExprKind::kGeneratorExp) {
      write(n->args[0], kTest);  // brings its own parentheses
      return;
    }
    out_ += '(';
    list(n->args, kTest, ", ");
    bool first = n->args.empty();
    for (const Keyword* k : n->keywords) {
      if (!first) out_ += ", ";
      first = false;
      if (k->name.empty()) {
        out_ += "**";
      } else {
        out_.append(k->name).append("=");
      }
      write(k->value, kTest);
    }
    out_ += ')';
  }

  void arguments(const Arguments* a) {
    bool first = true;
    auto comma = [&] {
      if (!first) out_ += ", ";
      first = false;
    };
    size_t positional = a->posonly.size() + a->args.size();
    for (size_t i = 0; i < positional; i++) {
      comma();
      out_ += (i < a->posonly.size() ? a->posonly[i] : a->args[i - a->posonly.size()])->name;
      size_t required = positional - a->defaults.size();
      if (i >= required) {
        out_ += '=';
        write(a->defaults[i - required], kTest);
      }
      if (i + 1 == a->posonly.size()) {
        comma();
        out_ += '/';
      }
    }
    if (a->vararg != nullptr || !a->kwonly.empty()) {
      comma();
      out_ += '*';
      if (a->vararg != nullptr) out_ += a->vararg->name;
    }
    for (size_t i = 0; i < a->kwonly.size(); i++) {
      comma();
      out_ += a->kwonly[i]->name;
      if (a->kw_defaults[i] != nullptr) {
        out_ += '=';
        write(a->kw_defaults[i], kTest);
      }
    }
    if (a->kwarg != nullptr) {
      comma();
      out_.append("**").append(a->kwarg->name);
    }
  }

  void constant(const Constant* c) {
    bool infinite =
        (c->ckind == ConstKind::kFloat || c->ckind == ConstKind::kComplex) && std::isinf(c->number);
    if (c->ckind == ConstKind::kEllipsis) {
      out_ += "...";
    } else if (infinite) {
      out_ += c->ckind == ConstKind::kFloat ? "1e309" : "1e309j";
    } else if (c->ckind == ConstKind::kInt && !c->is_small && c->base == 16) {
      out_.append("0x").append(c->text);  // decimal digits would take quadratic time
    } else {
      if (c->u_prefix) out_ += 'u';
      front::append_repr_constant(out_, *c);
    }
  }

  // The body of an f-string, before quoting.
  std::string formatted(const Expr* e) {
    std::string body;
    if (auto* joined = as<const JoinedStr>(e)) {
      for (const Expr* part : joined->values) body += formatted(part);
    } else if (auto* c = as<const Constant>(e)) {
      for (char ch : c->text) {
        if (ch == '{' || ch == '}') body += ch;
        body += ch;
      }
    } else if (auto* value = as<const FormattedValue>(e)) {
      Unparser inner;
      inner.write(value->value, kTest + 1);
      std::string text = inner.take();
      body += text[0] == '{' ? "{ " : "{";
      body += text;
      if (value->conversion != 0) body.append(1, '!').append(1, value->conversion);
      if (value->format_spec != nullptr) body += ":" + formatted(value->format_spec);
      body += '}';
    }
    return body;
  }

  std::string out_;
};

}  // namespace

std::string unparse(const Expr* expr) {
  Unparser unparser;
  unparser.write(expr, kTest);
  return unparser.take();
}

}  // namespace copra::ast
