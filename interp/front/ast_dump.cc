// Prints a tree as CPython 3.11's ast.dump does, so that trees can be compared as text.
// In: a Module. Out: one line. May include: ast.h, repr.h.
// Invariant: fields in ast.py's order; optional fields that are None are left out.
#include "interp/front/ast.h"
#include "interp/front/repr.h"

namespace copra::ast {

namespace {

constexpr const char* kOperatorNames[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                          "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                          "BitXor", "BitAnd", "FloorDiv"};
constexpr const char* kUnaryNames[] = {"Invert", "Not", "UAdd", "USub"};
constexpr const char* kCmpNames[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                     "GtE", "Is",    "IsNot", "In",  "NotIn"};
constexpr const char* kContextNames[] = {"Load", "Store", "Del"};

class Dumper {
 public:
  explicit Dumper(bool positions) : positions_(positions) {}

  std::string module(const Module& m) {
    open("Module");
    stmts("body", m.body);
    key("type_ignores");
    out_ += "[])";
    return std::move(out_);
  }

 private:
  void open(const char* name) {
    out_ += name;
    out_ += '(';
    first_ = true;
  }
  void key(const char* name) {
    if (!first_) out_ += ", ";
    first_ = false;
    out_ += name;
    out_ += '=';
  }
  void close() {
    out_ += ')';
    first_ = false;
  }
  void close(const Loc& loc) {
    if (positions_) {
      number("lineno", loc.line);
      number("col_offset", loc.col);
      number("end_lineno", loc.end_line);
      number("end_col_offset", loc.end_col);
    }
    close();
  }
  void number(const char* name, int64_t value) {
    key(name);
    out_ += std::to_string(value);
  }
  void text(const char* name, std::string_view value) {
    key(name);
    front::append_repr_str(out_, value);
  }
  void optional_text(const char* name, std::string_view value) {
    if (!value.empty()) text(name, value);
  }
  template <typename Op, size_t n>
  void op(const char* name, const char* const (&names)[n], Op value) {
    key(name);
    out_ += names[static_cast<size_t>(value)];
    out_ += "()";
  }
  void context(ExprContext ctx) { op("ctx", kContextNames, ctx); }

  void field(const char* name, const Expr* e) {
    if (e == nullptr) return;
    key(name);
    expr(e);
  }
  template <typename Items, typename Print>
  void list(const char* name, const Items& items, Print print) {
    key(name);
    out_ += '[';
    for (size_t i = 0; i < items.size(); i++) {
      if (i > 0) out_ += ", ";
      print(items[i]);
    }
    out_ += ']';
    first_ = false;
  }
  void exprs(const char* name, const Seq<Expr*>& items) {
    list(name, items, [this](const Expr* e) {
      if (e == nullptr) {
        out_ += "None";
      } else {
        expr(e);
      }
    });
  }
  void stmts(const char* name, const Seq<Stmt*>& items) {
    list(name, items, [this](const Stmt* s) { stmt(s); });
  }
  void names(const char* name, const Seq<std::string_view>& items) {
    list(name, items, [this](std::string_view s) { front::append_repr_str(out_, s); });
  }
  void keywords(const Seq<Keyword*>& items) {
    list("keywords", items, [this](const Keyword* k) {
      open("keyword");
      optional_text("arg", k->name);
      field("value", k->value);
      close(k->loc);
    });
  }
  void generators(const Seq<Comprehension>& items) {
    list("generators", items, [this](const Comprehension& c) {
      open("comprehension");
      field("target", c.target);
      field("iter", c.iter);
      exprs("ifs", c.ifs);
      number("is_async", c.is_async);
      close();
    });
  }
  void arg(const Arg* a) {
    open("arg");
    text("arg", a->name);
    field("annotation", a->annotation);
    close(a->loc);
  }
  void arguments(const Arguments* a) {
    auto print = [this](const Arg* x) { arg(x); };
    key("args");
    open("arguments");
    list("posonlyargs", a->posonly, print);
    list("args", a->args, print);
    if (a->vararg != nullptr) {
      key("vararg");
      arg(a->vararg);
    }
    list("kwonlyargs", a->kwonly, print);
    exprs("kw_defaults", a->kw_defaults);
    if (a->kwarg != nullptr) {
      key("kwarg");
      arg(a->kwarg);
    }
    exprs("defaults", a->defaults);
    close();
  }
  void aliases(const Seq<Alias*>& items) {
    list("names", items, [this](const Alias* a) {
      open("alias");
      text("name", a->name);
      optional_text("asname", a->asname);
      close(a->loc);
    });
  }

  template <typename T>
  void comprehension(const char* name, const T* n) {
    open(name);
    field("elt", n->elt);
    generators(n->generators);
  }

  void expr(const Expr* e) {
    switch (e->kind) {
      case ExprKind::kBoolOp: {
        auto* n = to<const BoolOp>(e);
        open("BoolOp");
        key("op");
        out_ += n->op == BoolOperator::kAnd ? "And()" : "Or()";
        exprs("values", n->values);
        break;
      }
      case ExprKind::kNamedExpr:
        open("NamedExpr");
        field("target", to<const NamedExpr>(e)->target);
        field("value", to<const NamedExpr>(e)->value);
        break;
      case ExprKind::kBinOp: {
        auto* n = to<const BinOp>(e);
        open("BinOp");
        field("left", n->left);
        op("op", kOperatorNames, n->op);
        field("right", n->right);
        break;
      }
      case ExprKind::kUnaryOp:
        open("UnaryOp");
        op("op", kUnaryNames, to<const UnaryOp>(e)->op);
        field("operand", to<const UnaryOp>(e)->operand);
        break;
      case ExprKind::kLambda:
        open("Lambda");
        arguments(to<const Lambda>(e)->args);
        field("body", to<const Lambda>(e)->body);
        break;
      case ExprKind::kIfExp:
        open("IfExp");
        field("test", to<const IfExp>(e)->test);
        field("body", to<const IfExp>(e)->body);
        field("orelse", to<const IfExp>(e)->orelse);
        break;
      case ExprKind::kDict:
        open("Dict");
        exprs("keys", to<const Dict>(e)->keys);
        exprs("values", to<const Dict>(e)->values);
        break;
      case ExprKind::kSet:
        open("Set");
        exprs("elts", to<const Set>(e)->elts);
        break;
      case ExprKind::kListComp: comprehension("ListComp", to<const ListComp>(e)); break;
      case ExprKind::kSetComp: comprehension("SetComp", to<const SetComp>(e)); break;
      case ExprKind::kGeneratorExp: comprehension("GeneratorExp", to<const GeneratorExp>(e)); break;
      case ExprKind::kDictComp:
        open("DictComp");
        field("key", to<const DictComp>(e)->key);
        field("value", to<const DictComp>(e)->value);
        generators(to<const DictComp>(e)->generators);
        break;
      case ExprKind::kAwait:
        open("Await");
        field("value", to<const Await>(e)->value);
        break;
      case ExprKind::kYield:
        open("Yield");
        field("value", to<const Yield>(e)->value);
        break;
      case ExprKind::kYieldFrom:
        open("YieldFrom");
        field("value", to<const YieldFrom>(e)->value);
        break;
      case ExprKind::kCompare:
        open("Compare");
        field("left", to<const Compare>(e)->left);
        list("ops", to<const Compare>(e)->ops, [this](CmpOperator c) {
          out_ += kCmpNames[static_cast<size_t>(c)];
          out_ += "()";
        });
        exprs("comparators", to<const Compare>(e)->comparators);
        break;
      case ExprKind::kCall:
        open("Call");
        field("func", to<const Call>(e)->func);
        exprs("args", to<const Call>(e)->args);
        keywords(to<const Call>(e)->keywords);
        break;
      case ExprKind::kFormattedValue: {
        auto* n = to<const FormattedValue>(e);
        open("FormattedValue");
        field("value", n->value);
        number("conversion", n->conversion == 0 ? -1 : n->conversion);
        field("format_spec", n->format_spec);
        break;
      }
      case ExprKind::kJoinedStr:
        open("JoinedStr");
        exprs("values", to<const JoinedStr>(e)->values);
        break;
      case ExprKind::kConstant:
        open("Constant");
        key("value");
        front::append_repr_constant(out_, *to<const Constant>(e));
        if (to<const Constant>(e)->u_prefix) text("kind", "u");
        break;
      case ExprKind::kAttribute:
        open("Attribute");
        field("value", to<const Attribute>(e)->value);
        text("attr", to<const Attribute>(e)->attr);
        context(to<const Attribute>(e)->ctx);
        break;
      case ExprKind::kSubscript:
        open("Subscript");
        field("value", to<const Subscript>(e)->value);
        field("slice", to<const Subscript>(e)->slice);
        context(to<const Subscript>(e)->ctx);
        break;
      case ExprKind::kStarred:
        open("Starred");
        field("value", to<const Starred>(e)->value);
        context(to<const Starred>(e)->ctx);
        break;
      case ExprKind::kName:
        open("Name");
        text("id", to<const Name>(e)->id);
        context(to<const Name>(e)->ctx);
        break;
      case ExprKind::kList:
        open("List");
        exprs("elts", to<const List>(e)->elts);
        context(to<const List>(e)->ctx);
        break;
      case ExprKind::kTuple:
        open("Tuple");
        exprs("elts", to<const Tuple>(e)->elts);
        context(to<const Tuple>(e)->ctx);
        break;
      case ExprKind::kSlice:
        open("Slice");
        field("lower", to<const Slice>(e)->lower);
        field("upper", to<const Slice>(e)->upper);
        field("step", to<const Slice>(e)->step);
        break;
    }
    close(e->loc);
  }

  void stmt(const Stmt* s) {
    switch (s->kind) {
      case StmtKind::kFunctionDef: {
        auto* n = to<const FunctionDef>(s);
        open(n->is_async ? "AsyncFunctionDef" : "FunctionDef");
        text("name", n->name);
        arguments(n->args);
        stmts("body", n->body);
        exprs("decorator_list", n->decorators);
        field("returns", n->returns);
        break;
      }
      case StmtKind::kClassDef: {
        auto* n = to<const ClassDef>(s);
        open("ClassDef");
        text("name", n->name);
        exprs("bases", n->bases);
        keywords(n->keywords);
        stmts("body", n->body);
        exprs("decorator_list", n->decorators);
        break;
      }
      case StmtKind::kReturn:
        open("Return");
        field("value", to<const Return>(s)->value);
        break;
      case StmtKind::kDelete:
        open("Delete");
        exprs("targets", to<const Delete>(s)->targets);
        break;
      case StmtKind::kAssign:
        open("Assign");
        exprs("targets", to<const Assign>(s)->targets);
        field("value", to<const Assign>(s)->value);
        break;
      case StmtKind::kAugAssign:
        open("AugAssign");
        field("target", to<const AugAssign>(s)->target);
        op("op", kOperatorNames, to<const AugAssign>(s)->op);
        field("value", to<const AugAssign>(s)->value);
        break;
      case StmtKind::kAnnAssign:
        open("AnnAssign");
        field("target", to<const AnnAssign>(s)->target);
        field("annotation", to<const AnnAssign>(s)->annotation);
        field("value", to<const AnnAssign>(s)->value);
        number("simple", to<const AnnAssign>(s)->simple);
        break;
      case StmtKind::kFor: {
        auto* n = to<const For>(s);
        open(n->is_async ? "AsyncFor" : "For");
        field("target", n->target);
        field("iter", n->iter);
        stmts("body", n->body);
        stmts("orelse", n->orelse);
        break;
      }
      case StmtKind::kWhile:
        open("While");
        field("test", to<const While>(s)->test);
        stmts("body", to<const While>(s)->body);
        stmts("orelse", to<const While>(s)->orelse);
        break;
      case StmtKind::kIf:
        open("If");
        field("test", to<const If>(s)->test);
        stmts("body", to<const If>(s)->body);
        stmts("orelse", to<const If>(s)->orelse);
        break;
      case StmtKind::kWith: {
        auto* n = to<const With>(s);
        open(n->is_async ? "AsyncWith" : "With");
        list("items", n->items, [this](const WithItem& item) {
          open("withitem");
          field("context_expr", item.context);
          field("optional_vars", item.vars);
          close();
        });
        stmts("body", n->body);
        break;
      }
      case StmtKind::kMatch:
        open("Match");
        field("subject", to<const Match>(s)->subject);
        list("cases", to<const Match>(s)->cases, [this](const MatchCase& c) {
          open("match_case");
          key("pattern");
          pattern(c.pattern);
          field("guard", c.guard);
          stmts("body", c.body);
          close();
        });
        break;
      case StmtKind::kRaise:
        open("Raise");
        field("exc", to<const Raise>(s)->exc);
        field("cause", to<const Raise>(s)->cause);
        break;
      case StmtKind::kTry:
        open(to<const Try>(s)->star ? "TryStar" : "Try");
        stmts("body", to<const Try>(s)->body);
        list("handlers", to<const Try>(s)->handlers, [this](const ExceptHandler* h) {
          open("ExceptHandler");
          field("type", h->type);
          optional_text("name", h->name);
          stmts("body", h->body);
          close(h->loc);
        });
        stmts("orelse", to<const Try>(s)->orelse);
        stmts("finalbody", to<const Try>(s)->finalbody);
        break;
      case StmtKind::kAssert:
        open("Assert");
        field("test", to<const Assert>(s)->test);
        field("msg", to<const Assert>(s)->msg);
        break;
      case StmtKind::kImport:
        open("Import");
        aliases(to<const Import>(s)->names);
        break;
      case StmtKind::kImportFrom:
        open("ImportFrom");
        optional_text("module", to<const ImportFrom>(s)->module);
        aliases(to<const ImportFrom>(s)->names);
        number("level", to<const ImportFrom>(s)->level);
        break;
      case StmtKind::kGlobal:
        open("Global");
        names("names", to<const Global>(s)->names);
        break;
      case StmtKind::kNonlocal:
        open("Nonlocal");
        names("names", to<const Nonlocal>(s)->names);
        break;
      case StmtKind::kExpr:
        open("Expr");
        field("value", to<const ExprStmt>(s)->value);
        break;
      case StmtKind::kPass: open("Pass"); break;
      case StmtKind::kBreak: open("Break"); break;
      case StmtKind::kContinue: open("Continue"); break;
    }
    close(s->loc);
  }

  void patterns(const char* name, const Seq<Pattern*>& items) {
    list(name, items, [this](const Pattern* p) { pattern(p); });
  }

  void pattern(const Pattern* p) {
    switch (p->kind) {
      case PatternKind::kMatchValue:
        open("MatchValue");
        field("value", to<const MatchValue>(p)->value);
        break;
      case PatternKind::kMatchSingleton: {
        open("MatchSingleton");
        key("value");
        Constant c;
        c.ckind = to<const MatchSingleton>(p)->value;
        front::append_repr_constant(out_, c);
        break;
      }
      case PatternKind::kMatchSequence:
        open("MatchSequence");
        patterns("patterns", to<const MatchSequence>(p)->patterns);
        break;
      case PatternKind::kMatchMapping:
        open("MatchMapping");
        exprs("keys", to<const MatchMapping>(p)->keys);
        patterns("patterns", to<const MatchMapping>(p)->patterns);
        optional_text("rest", to<const MatchMapping>(p)->rest);
        break;
      case PatternKind::kMatchClass:
        open("MatchClass");
        field("cls", to<const MatchClass>(p)->cls);
        patterns("patterns", to<const MatchClass>(p)->patterns);
        names("kwd_attrs", to<const MatchClass>(p)->kwd_attrs);
        patterns("kwd_patterns", to<const MatchClass>(p)->kwd_patterns);
        break;
      case PatternKind::kMatchStar:
        open("MatchStar");
        optional_text("name", to<const MatchStar>(p)->name);
        break;
      case PatternKind::kMatchAs:
        open("MatchAs");
        if (to<const MatchAs>(p)->pattern != nullptr) {
          key("pattern");
          pattern(to<const MatchAs>(p)->pattern);
        }
        optional_text("name", to<const MatchAs>(p)->name);
        break;
      case PatternKind::kMatchOr:
        open("MatchOr");
        patterns("patterns", to<const MatchOr>(p)->patterns);
        break;
    }
    close(p->loc);
  }

  bool positions_;
  bool first_ = true;
  std::string out_;
};

}  // namespace

std::string ast_dump(const Module& module, bool positions) {
  return Dumper(positions).module(module);
}

}  // namespace copra::ast
