// Constant folding of literal expressions, as CPython's ast_opt.c does where it is safe and cheap.
// In: a resolved tree (its depth is bounded). Out: the same tree, smaller. May include: fold.h.
// Invariant: whatever could raise, overflow 64 bits, or make a text longer than kMaxText is left
// alone, so the program's behaviour and its memory use at run time are unchanged.
#include "interp/front/fold.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace copra::front {

using namespace ast;

namespace {

constexpr size_t kMaxText = 4096;
constexpr size_t kMaxTuple = 256;

bool is_int(const Constant* c) { return c->ckind == ConstKind::kInt && c->is_small; }
bool is_real(const Constant* c) {
  return c->ckind == ConstKind::kFloat || (is_int(c) && std::llabs(c->small) <= (1LL << 53));
}
double real_value(const Constant* c) {
  return c->ckind == ConstKind::kFloat ? c->number : static_cast<double>(c->small);
}

class Folder {
 public:
  Folder(AstArena& arena, bool future_annotations)
      : arena_(arena), future_annotations_(future_annotations) {}

  void body(Seq<Stmt*>& stmts) {
    for (size_t i = 0; i < stmts.size(); i++) {
      // An expression must not turn into a docstring.
      auto* first = i == 0 ? as<ExprStmt>(stmts[0]) : nullptr;
      if (first != nullptr && first->value->kind == ExprKind::kBinOp) continue;
      stmt(stmts[i]);
    }
  }

 private:
  Constant* make(const Loc& loc, ConstKind kind) {
    auto* c = arena_.make<Constant>();
    c->kind = Constant::kKind;
    c->loc = loc;
    c->ckind = kind;
    return c;
  }
  Constant* make_bool(const Loc& loc, bool value) {
    return make(loc, value ? ConstKind::kTrue : ConstKind::kFalse);
  }
  Constant* make_int(const Loc& loc, int64_t value) {
    auto* c = make(loc, ConstKind::kInt);
    c->is_small = true;
    c->small = value;
    return c;
  }
  Constant* make_float(const Loc& loc, double value) {
    auto* c = make(loc, ConstKind::kFloat);
    c->number = value;
    return c;
  }
  Constant* make_text(const Loc& loc, ConstKind kind, const std::string& text, bool ascii) {
    auto* c = make(loc, kind);
    c->text = arena_.copy(text);
    c->ascii = ascii;
    return c;
  }

  // ---- operators ----

  Expr* unary(UnaryOp* n) {
    if (n->op == UnaryOperator::kNot) {
      // not (a in b) is a not in b: one operation instead of two.
      auto* compare = as<Compare>(n->operand);
      if (compare != nullptr && compare->ops.size() == 1) {
        CmpOperator& op = compare->ops[0];
        switch (op) {
          case CmpOperator::kIs: op = CmpOperator::kIsNot; return compare;
          case CmpOperator::kIsNot: op = CmpOperator::kIs; return compare;
          case CmpOperator::kIn: op = CmpOperator::kNotIn; return compare;
          case CmpOperator::kNotIn: op = CmpOperator::kIn; return compare;
          default: return n;
        }
      }
    }
    auto* c = as<Constant>(n->operand);
    if (c == nullptr) return n;
    switch (n->op) {
      case UnaryOperator::kNot:
        switch (c->ckind) {
          case ConstKind::kNone:
          case ConstKind::kFalse: return make_bool(n->loc, true);
          case ConstKind::kTrue:
          case ConstKind::kEllipsis: return make_bool(n->loc, false);
          case ConstKind::kInt: return make_bool(n->loc, c->is_small && c->small == 0);
          case ConstKind::kFloat: return make_bool(n->loc, c->number == 0);
          case ConstKind::kStr:
          case ConstKind::kBytes: return make_bool(n->loc, c->text.empty());
          case ConstKind::kTuple: return make_bool(n->loc, c->items.empty());
          default: return n;
        }
      case UnaryOperator::kUSub:
        if (c->ckind == ConstKind::kFloat) return make_float(n->loc, -c->number);
        if (c->ckind == ConstKind::kComplex) {
          auto* out = make(n->loc, ConstKind::kComplex);
          out->real = -c->real;
          out->number = -c->number;
          return out;
        }
        if (is_int(c) && c->small != INT64_MIN) return make_int(n->loc, -c->small);
        if (c->ckind == ConstKind::kInt && !c->is_small) {
          Constant* out = make(n->loc, ConstKind::kInt);
          *out = *c;
          out->loc = n->loc;
          out->negative = !c->negative;
          return out;
        }
        return n;
      case UnaryOperator::kUAdd:
        if (c->ckind == ConstKind::kInt || c->ckind == ConstKind::kFloat) return c;
        return n;
      case UnaryOperator::kInvert:
        if (is_int(c)) return make_int(n->loc, ~c->small);
        return n;
    }
    return n;
  }

  // nullptr: leave it.
  Constant* int_op(const Loc& loc, Operator op, int64_t a, int64_t b) {
    int64_t r = 0;
    switch (op) {
      case Operator::kAdd: return __builtin_add_overflow(a, b, &r) ? nullptr : make_int(loc, r);
      case Operator::kSub: return __builtin_sub_overflow(a, b, &r) ? nullptr : make_int(loc, r);
      case Operator::kMult: return __builtin_mul_overflow(a, b, &r) ? nullptr : make_int(loc, r);
      case Operator::kFloorDiv:
      case Operator::kMod: {
        if (b == 0 || (a == INT64_MIN && b == -1)) return nullptr;
        int64_t q = a / b;
        int64_t m = a % b;
        if (m != 0 && (m < 0) != (b < 0)) {
          q--;
          m += b;
        }
        return make_int(loc, op == Operator::kMod ? m : q);
      }
      case Operator::kPow:
        if (b < 0 || b > 64) return nullptr;
        r = 1;
        for (int64_t i = 0; i < b; i++) {
          if (__builtin_mul_overflow(r, a, &r)) return nullptr;
        }
        return make_int(loc, r);
      case Operator::kLShift:
        if (b < 0 || b > 62 || a < 0 || a > (INT64_MAX >> b)) return nullptr;
        return make_int(loc, a << b);
      case Operator::kRShift: return b < 0 ? nullptr : make_int(loc, a >> (b > 63 ? 63 : b));
      case Operator::kBitOr: return make_int(loc, a | b);
      case Operator::kBitXor: return make_int(loc, a ^ b);
      case Operator::kBitAnd: return make_int(loc, a & b);
      default: return nullptr;
    }
  }

  Constant* real_op(const Loc& loc, Operator op, double a, double b) {
    switch (op) {
      case Operator::kAdd: return make_float(loc, a + b);
      case Operator::kSub: return make_float(loc, a - b);
      case Operator::kMult: return make_float(loc, a * b);
      case Operator::kDiv: return b == 0 ? nullptr : make_float(loc, a / b);
      default: return nullptr;
    }
  }

  Constant* repeat(const Loc& loc, const Constant* text, int64_t times) {
    size_t n = times < 0 ? 0 : static_cast<size_t>(times);
    if (text->text.size() != 0 && n > kMaxText / text->text.size()) return nullptr;
    std::string out;
    for (size_t i = 0; i < n && !text->text.empty(); i++) out.append(text->text);
    return make_text(loc, text->ckind, out, text->ascii);
  }

  static bool is_text(const Constant* c) {
    return c->ckind == ConstKind::kStr || c->ckind == ConstKind::kBytes;
  }

  Expr* binary(BinOp* n) {
    auto* a = as<Constant>(n->left);
    auto* b = as<Constant>(n->right);
    if (Expr* text = formatted(n)) return text;
    if (a == nullptr || b == nullptr) return n;
    Constant* out = nullptr;
    bool additive = n->op == Operator::kAdd || n->op == Operator::kSub;
    if (is_int(a) && is_int(b) && n->op != Operator::kDiv) {
      out = int_op(n->loc, n->op, a->small, b->small);
    } else if (is_real(a) && is_real(b)) {
      out = real_op(n->loc, n->op, real_value(a), real_value(b));
    } else if (is_real(a) && b->ckind == ConstKind::kComplex && b->real == 0 && additive) {
      out = make(n->loc, ConstKind::kComplex);
      bool minus = n->op == Operator::kSub;
      out->real = minus ? real_value(a) - b->real : real_value(a) + b->real;
      out->number = minus ? 0.0 - b->number : 0.0 + b->number;
    } else if (is_text(a) && a->ckind == b->ckind && n->op == Operator::kAdd) {
      if (a->text.size() + b->text.size() <= kMaxText) {
        out =
            make_text(n->loc, a->ckind, std::string(a->text).append(b->text), a->ascii && b->ascii);
      }
    } else if (n->op == Operator::kMult && is_text(a) && is_int(b)) {
      out = repeat(n->loc, a, b->small);
    } else if (n->op == Operator::kMult && is_int(a) && is_text(b)) {
      out = repeat(n->loc, b, a->small);
    }
    return out != nullptr ? out : static_cast<Expr*>(n);
  }

  // ---- "..." % (...) ----

  // A decimal number of up to two digits, -1 without any; false: a longer one.
  static bool short_number(std::string_view text, size_t* at, int* out) {
    *out = -1;
    const size_t start = *at;
    for (; *at < text.size() && text[*at] >= '0' && text[*at] <= '9'; ++*at) {
      if (*at - start == 2) return false;
      *out = std::max(*out, 0) * 10 + (text[*at] - '0');
    }
    return true;
  }

  JoinedStr* joined(const Loc& loc, const std::vector<Expr*>& values) {
    auto* n = arena_.make<JoinedStr>();
    n->kind = JoinedStr::kKind;
    n->loc = loc;
    n->values = arena_.copy_seq(values.data(), values.size());
    return n;
  }
  Constant* make_str(const Loc& loc, const std::string& text) {
    const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; });
    return make_text(loc, ConstKind::kStr, text, ascii);
  }

  // What the conversion at `*at` makes of `value`; null: not one of text.
  FormattedValue* conversion(std::string_view text, size_t* at, Expr* value) {
    constexpr std::string_view kFlags = "-+ #0";
    bool left = false;
    for (; *at < text.size() && kFlags.find(text[*at]) != kFlags.npos; ++*at) {
      left = left || text[*at] == '-';
    }
    int width = -1, precision = -1;
    if (!short_number(text, at, &width)) return nullptr;
    if (*at < text.size() && text[*at] == '.') {
      ++*at;
      if (!short_number(text, at, &precision)) return nullptr;
      precision = std::max(precision, 0);
    }
    if (*at == text.size() || (text[*at] != 's' && text[*at] != 'r' && text[*at] != 'a')) {
      return nullptr;
    }
    auto* n = arena_.make<FormattedValue>();
    n->kind = FormattedValue::kKind;
    n->loc = value->loc;
    n->value = value;
    n->conversion = text[(*at)++];
    std::string spec;
    if (!left && width > 0) spec = ">";
    if (width >= 0) spec += std::to_string(width);
    if (precision >= 0) spec += "." + std::to_string(precision);
    if (!spec.empty()) n->format_spec = joined(value->loc, {make_str(value->loc, spec)});
    return n;
  }

  // A literal format of nothing but texts, with as many values written behind it, is an f-string:
  // each value is converted before the next one is evaluated. Null: anything else.
  Expr* formatted(const BinOp* n) {
    const auto* format = as<Constant>(n->left);
    const auto* values = as<Tuple>(n->right);
    if (n->op != Operator::kMod || format == nullptr || format->ckind != ConstKind::kStr ||
        values == nullptr || format->text.size() > kMaxText) {
      return nullptr;
    }
    const std::string_view text = format->text;
    std::vector<Expr*> parts;
    std::string literal;
    const auto flush = [&] {
      if (!literal.empty()) parts.push_back(make_str(n->left->loc, literal));
      literal.clear();
    };
    size_t used = 0;
    for (size_t at = 0; at < text.size();) {
      if (text[at] != '%') {
        literal += text[at++];
      } else if (at + 1 < text.size() && text[at + 1] == '%') {
        literal += '%';
        at += 2;
      } else {
        flush();
        if (used == values->elts.size()) return nullptr;
        Expr* value = values->elts[used++];
        if (value->kind == ExprKind::kStarred) return nullptr;
        Expr* part = conversion(text, &++at, value);
        if (part == nullptr) return nullptr;
        parts.push_back(part);
      }
    }
    flush();
    return used == values->elts.size() ? joined(n->loc, parts) : nullptr;
  }

  // ---- displays ----

  Constant* constants(const Loc& loc, ConstKind kind, const Seq<Expr*>& elts) {
    if (elts.size() > kMaxTuple) return nullptr;
    for (Expr* e : elts) {
      if (e->kind != ExprKind::kConstant) return nullptr;
    }
    auto* out = make(loc, kind);
    out->items = arena_.make_seq<Constant*>(elts.size());
    for (size_t i = 0; i < elts.size(); i++) out->items[i] = to<Constant>(elts[i]);
    return out;
  }

  // A list display nobody can keep: iterated over or tested for membership.
  Expr* unkept(Expr* e, bool sets_too) {
    if (auto* list = as<List>(e)) {
      for (Expr* x : list->elts) {
        if (x->kind == ExprKind::kStarred) return e;
      }
      if (Constant* c = constants(e->loc, ConstKind::kTuple, list->elts)) return c;
      auto* tuple = arena_.make<Tuple>();
      tuple->kind = Tuple::kKind;
      tuple->loc = e->loc;
      tuple->elts = list->elts;
      return tuple;
    }
    auto* set = sets_too ? as<Set>(e) : nullptr;
    Constant* c = set != nullptr ? constants(e->loc, ConstKind::kFrozenSet, set->elts) : nullptr;
    return c != nullptr ? c : e;
  }

  void generators(Seq<Comprehension>& clauses) {
    for (Comprehension& c : clauses) {
      fold(c.target);
      fold(c.iter);
      if (!c.is_async) c.iter = unkept(c.iter, false);
      fold(c.ifs);
    }
  }

  // ---- walk ----

  void fold(Seq<Expr*>& exprs) {
    for (Expr*& e : exprs) fold(e);
  }
  void fold(Seq<Keyword*>& keywords) {
    for (Keyword* k : keywords) fold(k->value);
  }
  void arguments(Arguments* a) {
    fold(a->defaults);
    fold(a->kw_defaults);
    auto each = [this](Seq<Arg*>& args) {
      for (Arg* arg : args) annotation(arg->annotation);
    };
    each(a->posonly);
    each(a->args);
    each(a->kwonly);
    if (a->vararg != nullptr) annotation(a->vararg->annotation);
    if (a->kwarg != nullptr) annotation(a->kwarg->annotation);
  }

  void fold(Expr*& e) {
    if (e != nullptr) e = folded(e);
  }

  Expr* folded(Expr* e) {
    switch (e->kind) {
      case ExprKind::kBoolOp: fold(to<BoolOp>(e)->values); break;
      case ExprKind::kNamedExpr: fold(to<NamedExpr>(e)->value); break;
      case ExprKind::kBinOp:
        fold(to<BinOp>(e)->left);
        fold(to<BinOp>(e)->right);
        return binary(to<BinOp>(e));
      case ExprKind::kUnaryOp: fold(to<UnaryOp>(e)->operand); return unary(to<UnaryOp>(e));
      case ExprKind::kLambda:
        arguments(to<Lambda>(e)->args);
        fold(to<Lambda>(e)->body);
        break;
      case ExprKind::kIfExp:
        fold(to<IfExp>(e)->test);
        fold(to<IfExp>(e)->body);
        fold(to<IfExp>(e)->orelse);
        break;
      case ExprKind::kDict:
        fold(to<Dict>(e)->keys);
        fold(to<Dict>(e)->values);
        break;
      case ExprKind::kSet: fold(to<Set>(e)->elts); break;
      case ExprKind::kListComp:
        generators(to<ListComp>(e)->generators);
        fold(to<ListComp>(e)->elt);
        break;
      case ExprKind::kSetComp:
        generators(to<SetComp>(e)->generators);
        fold(to<SetComp>(e)->elt);
        break;
      case ExprKind::kGeneratorExp:
        generators(to<GeneratorExp>(e)->generators);
        fold(to<GeneratorExp>(e)->elt);
        break;
      case ExprKind::kDictComp:
        generators(to<DictComp>(e)->generators);
        fold(to<DictComp>(e)->key);
        fold(to<DictComp>(e)->value);
        break;
      case ExprKind::kAwait: fold(to<Await>(e)->value); break;
      case ExprKind::kYield: fold(to<Yield>(e)->value); break;
      case ExprKind::kYieldFrom: fold(to<YieldFrom>(e)->value); break;
      case ExprKind::kCompare: {
        auto* n = to<Compare>(e);
        fold(n->left);
        fold(n->comparators);
        CmpOperator last = n->ops.back();
        if (last == CmpOperator::kIn || last == CmpOperator::kNotIn) {
          n->comparators.back() = unkept(n->comparators.back(), true);
        }
        break;
      }
      case ExprKind::kCall:
        fold(to<Call>(e)->func);
        fold(to<Call>(e)->args);
        fold(to<Call>(e)->keywords);
        break;
      case ExprKind::kFormattedValue:
        fold(to<FormattedValue>(e)->value);
        fold(to<FormattedValue>(e)->format_spec);
        break;
      case ExprKind::kJoinedStr: fold(to<JoinedStr>(e)->values); break;
      case ExprKind::kConstant: break;
      case ExprKind::kAttribute: fold(to<Attribute>(e)->value); break;
      case ExprKind::kSubscript:
        fold(to<Subscript>(e)->value);
        fold(to<Subscript>(e)->slice);
        break;
      case ExprKind::kStarred: fold(to<Starred>(e)->value); break;
      case ExprKind::kName: {
        auto* n = to<Name>(e);
        if (n->ctx == ExprContext::kLoad && n->id == "__debug__") return make_bool(e->loc, true);
        break;
      }
      case ExprKind::kList: fold(to<List>(e)->elts); break;
      case ExprKind::kTuple: {
        auto* n = to<Tuple>(e);
        fold(n->elts);
        if (n->ctx != ExprContext::kLoad) break;
        if (Constant* c = constants(n->loc, ConstKind::kTuple, n->elts)) return c;
        break;
      }
      case ExprKind::kSlice:
        fold(to<Slice>(e)->lower);
        fold(to<Slice>(e)->upper);
        fold(to<Slice>(e)->step);
        break;
    }
    return e;
  }

  void stmt(Stmt* s) {
    switch (s->kind) {
      case StmtKind::kFunctionDef: {
        auto* n = to<FunctionDef>(s);
        fold(n->decorators);
        arguments(n->args);
        annotation(n->returns);
        body(n->body);
        break;
      }
      case StmtKind::kClassDef: {
        auto* n = to<ClassDef>(s);
        fold(n->decorators);
        fold(n->bases);
        fold(n->keywords);
        body(n->body);
        break;
      }
      case StmtKind::kReturn: fold(to<Return>(s)->value); break;
      case StmtKind::kDelete: fold(to<Delete>(s)->targets); break;
      case StmtKind::kAssign:
        fold(to<Assign>(s)->targets);
        fold(to<Assign>(s)->value);
        break;
      case StmtKind::kAugAssign:
        fold(to<AugAssign>(s)->target);
        fold(to<AugAssign>(s)->value);
        break;
      case StmtKind::kAnnAssign:
        fold(to<AnnAssign>(s)->target);
        annotation(to<AnnAssign>(s)->annotation);
        fold(to<AnnAssign>(s)->value);
        break;
      case StmtKind::kFor: {
        auto* n = to<For>(s);
        fold(n->target);
        fold(n->iter);
        if (!n->is_async) n->iter = unkept(n->iter, false);
        body(n->body);
        body(n->orelse);
        break;
      }
      case StmtKind::kWhile:
        fold(to<While>(s)->test);
        body(to<While>(s)->body);
        body(to<While>(s)->orelse);
        break;
      case StmtKind::kIf:
        fold(to<If>(s)->test);
        body(to<If>(s)->body);
        body(to<If>(s)->orelse);
        break;
      case StmtKind::kWith:
        for (WithItem& item : to<With>(s)->items) {
          fold(item.context);
          fold(item.vars);
        }
        body(to<With>(s)->body);
        break;
      case StmtKind::kMatch:
        fold(to<Match>(s)->subject);
        for (MatchCase& c : to<Match>(s)->cases) {
          pattern(c.pattern);
          fold(c.guard);
          body(c.body);
        }
        break;
      case StmtKind::kRaise:
        fold(to<Raise>(s)->exc);
        fold(to<Raise>(s)->cause);
        break;
      case StmtKind::kTry: {
        auto* n = to<Try>(s);
        body(n->body);
        for (ExceptHandler* h : n->handlers) {
          fold(h->type);
          body(h->body);
        }
        body(n->orelse);
        body(n->finalbody);
        break;
      }
      case StmtKind::kAssert:
        fold(to<Assert>(s)->test);
        fold(to<Assert>(s)->msg);
        break;
      case StmtKind::kExpr: fold(to<ExprStmt>(s)->value); break;
      case StmtKind::kImport:
      case StmtKind::kImportFrom:
      case StmtKind::kGlobal:
      case StmtKind::kNonlocal:
      case StmtKind::kPass:
      case StmtKind::kBreak:
      case StmtKind::kContinue: break;
    }
  }

  void patterns(Seq<Pattern*>& list) {
    for (Pattern* p : list) pattern(p);
  }

  void pattern(Pattern* p) {
    switch (p->kind) {
      case PatternKind::kMatchValue: fold(to<MatchValue>(p)->value); break;
      case PatternKind::kMatchSequence: patterns(to<MatchSequence>(p)->patterns); break;
      case PatternKind::kMatchMapping:
        fold(to<MatchMapping>(p)->keys);
        patterns(to<MatchMapping>(p)->patterns);
        break;
      case PatternKind::kMatchClass:
        fold(to<MatchClass>(p)->cls);
        patterns(to<MatchClass>(p)->patterns);
        patterns(to<MatchClass>(p)->kwd_patterns);
        break;
      case PatternKind::kMatchAs:
        if (to<MatchAs>(p)->pattern != nullptr) pattern(to<MatchAs>(p)->pattern);
        break;
      case PatternKind::kMatchOr: patterns(to<MatchOr>(p)->patterns); break;
      case PatternKind::kMatchSingleton:
      case PatternKind::kMatchStar: break;
    }
  }

  // Postponed annotations stay as written: their text is what counts.
  void annotation(Expr*& e) {
    if (!future_annotations_) fold(e);
  }

  AstArena& arena_;
  bool future_annotations_;
};

}  // namespace

void fold(Module& module, AstArena& arena) {
  Folder(arena, module.future_annotations).body(module.body);
}

}  // namespace copra::front
