// The refusals CPython's code generator makes, in the order it would meet them.
// In: a resolved tree (so its depth is bounded). Out: the first error.
// May include: check.h, repr.h. Invariant: reads the tree only.
#include "interp/front/check.h"

#include <set>
#include <vector>

#include "interp/front/repr.h"

namespace copra::front {

using namespace ast;

namespace {

constexpr size_t kFewKeywords = 64;

bool numeric(const Constant* c) {
  return c->ckind == ConstKind::kInt || c->ckind == ConstKind::kFloat ||
         c->ckind == ConstKind::kComplex || c->ckind == ConstKind::kTrue ||
         c->ckind == ConstKind::kFalse;
}

// A constant mapping key with its sign or real part worked out: 1, -2.5, 3+4j, 'x', None, True.
struct Key {
  const Constant* literal = nullptr;
  bool big = false;  // an int beyond 64 bits: compared as text
  bool negative = false;
  double real = 0;
  double imaginary = 0;
};

double as_double(const Constant* c) {
  if (c->ckind == ConstKind::kTrue) return 1;
  if (c->ckind == ConstKind::kInt) return static_cast<double>(c->small);
  return c->ckind == ConstKind::kFloat ? c->number : 0;
}

bool make_key(const Expr* e, Key& key) {
  if (auto* b = as<const BinOp>(e)) {
    Key right;
    if (!make_key(b->left, key) || !make_key(b->right, right)) return false;
    key.imaginary = b->op == Operator::kSub ? -right.imaginary : right.imaginary;
    return true;
  }
  if (auto* u = as<const UnaryOp>(e)) {
    if (!make_key(u->operand, key)) return false;
    key.negative = true;
    key.real = key.real == 0 ? 0 : -key.real;
    key.imaginary = -key.imaginary;
    return true;
  }
  auto* c = as<const Constant>(e);
  if (c == nullptr) return false;
  key.literal = c;
  key.big = c->ckind == ConstKind::kInt && !c->is_small;
  if (c->ckind == ConstKind::kComplex) {
    key.imaginary = c->number;
  } else {
    key.real = as_double(c);
  }
  return true;
}

std::string key_text(const Key& key) {
  Constant c = *key.literal;
  if (c.ckind == ConstKind::kFloat) c.number = key.real;
  if (c.ckind == ConstKind::kInt && c.is_small && key.negative) c.small = -c.small;
  if (c.ckind == ConstKind::kInt) c.negative = key.negative;
  if (numeric(&c) && key.imaginary != 0) {
    c.ckind = ConstKind::kComplex;
    c.number = key.imaginary;
    c.real = key.real;
  }
  std::string out;
  append_repr_constant(out, c);
  return out;
}

bool same_key(const Key& a, const Key& b) {
  if (a.big || b.big) return key_text(a) == key_text(b);
  if (numeric(a.literal) && numeric(b.literal)) {
    return a.real == b.real && a.imaginary == b.imaginary;
  }
  return a.literal->ckind == b.literal->ckind && a.literal->text == b.literal->text;
}

class Checker {
 public:
  Checker(const Module& module, const FrontOptions& options, Problems& problems)
      : module_(module), options_(options), problems_(problems), scope_(module.scope) {}

  bool run() {
    future_allowed_ = true;
    return visit(module_.body);
  }

 private:
  bool error(const Loc& loc, std::string msg) { return problems_.at(loc, std::move(msg)); }

  bool in_function() const {
    return scope_->kind != ScopeKind::kModule && scope_->kind != ScopeKind::kClass;
  }
  // Whether awaiting is allowed right here.
  bool may_await() const {
    switch (scope_->kind) {
      case ScopeKind::kModule: return options_.allow_top_level_await;
      case ScopeKind::kClass: return false;
      case ScopeKind::kComprehension: return true;  // itself checked where it is evaluated
      default: return scope_->is_async || options_.allow_await_in_def;
    }
  }

  bool named(std::string_view name, const Loc& loc) {
    return name != "__debug__" || error(loc, "cannot assign to __debug__");
  }

  // ---- statements ----

  bool visit(const Seq<Stmt*>& body) {
    for (const Stmt* s : body) {
      if (!visit(s)) return false;
    }
    return true;
  }
  bool visit(const Seq<Expr*>& exprs) {
    for (const Expr* e : exprs) {
      if (!visit(e)) return false;
    }
    return true;
  }

  bool loop_body(const Seq<Stmt*>& body) {
    const Around outer = around_;
    around_.loop = true;
    around_.star_in_loop = false;
    const bool ok = visit(body);
    around_ = outer;
    return ok;
  }

  bool visit(const Stmt* s) {
    if (s->kind != StmtKind::kImportFrom && future_allowed_) end_future(s);
    switch (s->kind) {
      case StmtKind::kFunctionDef: return function(to<const FunctionDef>(s));
      case StmtKind::kClassDef: return class_def(to<const ClassDef>(s));
      case StmtKind::kReturn: {
        auto* n = to<const Return>(s);
        if (!in_function()) return error(s->loc, "'return' outside function");
        if (around_.star) {
          // CPython points at a constant it returns.
          const bool constant = n->value != nullptr && n->value->kind == ExprKind::kConstant &&
                                n->value->loc.line == s->loc.line;
          return leaves_star(constant ? n->value->loc : s->loc);
        }
        if (n->value != nullptr && scope_->is_async_generator()) {
          return error(s->loc, "'return' with value in async generator");
        }
        return visit(n->value);
      }
      case StmtKind::kDelete: return visit(to<const Delete>(s)->targets);
      case StmtKind::kAssign: {
        auto* n = to<const Assign>(s);
        return visit(n->value) && visit(n->targets);
      }
      case StmtKind::kAugAssign:
        return visit(to<const AugAssign>(s)->target) && visit(to<const AugAssign>(s)->value);
      case StmtKind::kAnnAssign: {
        auto* n = to<const AnnAssign>(s);
        auto* name = as<const Name>(n->target);
        if (name != nullptr && n->value == nullptr && !named(name->id, s->loc)) return false;
        if (!visit(n->value) || !visit(n->target)) return false;
        if (n->value == nullptr && !plain_subscripts(n->target)) return false;
        // Neither postponed annotations nor those of local names are ever evaluated.
        bool evaluated = !module_.future_annotations && (!n->simple || !in_function());
        return !evaluated || visit(n->annotation);
      }
      case StmtKind::kFor: {
        auto* n = to<const For>(s);
        if (n->is_async && !may_await()) {
          return error(s->loc, "'async for' outside async function");
        }
        return visit(n->iter) && visit(n->target) && loop_body(n->body) && visit(n->orelse);
      }
      case StmtKind::kWhile: {
        auto* n = to<const While>(s);
        return visit(n->test) && loop_body(n->body) && visit(n->orelse);
      }
      case StmtKind::kIf: {
        auto* n = to<const If>(s);
        return visit(n->test) && visit(n->body) && visit(n->orelse);
      }
      case StmtKind::kWith: {
        auto* n = to<const With>(s);
        if (n->is_async && !may_await()) {
          return error(s->loc, "'async with' outside async function");
        }
        for (const WithItem& item : n->items) {
          if (!visit(item.context) || !visit(item.vars)) return false;
        }
        return visit(n->body);
      }
      case StmtKind::kMatch: return match(to<const Match>(s));
      case StmtKind::kRaise:
        return visit(to<const Raise>(s)->exc) && visit(to<const Raise>(s)->cause);
      case StmtKind::kTry: return try_statement(to<const Try>(s));
      case StmtKind::kAssert:
        return visit(to<const Assert>(s)->test) && visit(to<const Assert>(s)->msg);
      case StmtKind::kImport: return aliases(to<const Import>(s)->names, s->loc);
      case StmtKind::kImportFrom: {
        auto* n = to<const ImportFrom>(s);
        if (n->module == "__future__" && n->level == 0) {
          if (!future_allowed_) {
            return error(s->loc, "from __future__ imports must occur at the beginning of the file");
          }
        } else {
          future_allowed_ = false;
        }
        return aliases(n->names, s->loc);
      }
      case StmtKind::kExpr: return visit(to<const ExprStmt>(s)->value);
      case StmtKind::kBreak:
        if (around_.star_in_loop) return leaves_star(s->loc);
        return around_.loop || error(s->loc, "'break' outside loop");
      case StmtKind::kContinue:
        if (around_.star_in_loop) return leaves_star(s->loc);
        return around_.loop || error(s->loc, "'continue' not properly in loop");
      case StmtKind::kGlobal:
      case StmtKind::kNonlocal:
      case StmtKind::kPass: return true;
    }
    return true;
  }

  // Only a docstring may stand before `from __future__ import`.
  void end_future(const Stmt* s) {
    if (scope_->kind == ScopeKind::kModule && !module_.body.empty() && s == module_.body[0] &&
        docstring(module_.body) != nullptr) {
      return;
    }
    future_allowed_ = false;
  }

  bool aliases(const Seq<Alias*>& names, const Loc& loc) {
    for (const Alias* a : names) {
      if (!named(a->asname.empty() ? a->name : a->asname, loc)) return false;
    }
    return true;
  }

  bool annotations(const Seq<Arg*>& args) {
    for (const Arg* a : args) {
      if (!visit(a->annotation)) return false;
    }
    return true;
  }
  bool parameter_names(const Arguments* a, const Loc& loc) {
    auto all = [&](const Seq<Arg*>& args) {
      for (const Arg* arg : args) {
        if (!named(arg->name, loc)) return false;
      }
      return true;
    };
    return all(a->posonly) && all(a->args) &&
           (a->vararg == nullptr || named(a->vararg->name, loc)) && all(a->kwonly) &&
           (a->kwarg == nullptr || named(a->kwarg->name, loc));
  }

  template <typename Body>
  bool inside(Scope* scope, Body body) {
    Scope* outer = scope_;
    const Around outer_around = around_;
    scope_ = scope;
    around_ = Around();
    bool ok = body();
    scope_ = outer;
    around_ = outer_around;
    return ok;
  }

  bool function(const FunctionDef* n) {
    const Arguments* a = n->args;
    if (!parameter_names(a, n->loc) || !visit(n->decorators) || !visit(a->defaults) ||
        !visit(a->kw_defaults)) {
      return false;
    }
    if (!module_.future_annotations) {
      bool ok = annotations(a->posonly) && annotations(a->args) &&
                (a->vararg == nullptr || visit(unstarred(a->vararg->annotation))) &&
                annotations(a->kwonly) && (a->kwarg == nullptr || visit(a->kwarg->annotation)) &&
                visit(n->returns);
      if (!ok) return false;
    }
    return inside(n->scope, [&] { return visit(n->body); }) && named(n->name, n->loc);
  }

  bool class_def(const ClassDef* n) {
    return visit(n->decorators) && inside(n->scope, [&] { return visit(n->body); }) &&
           keywords_once(n->keywords, n->loc) && call_arguments(n->bases, n->keywords) &&
           named(n->name, n->loc);
  }

  bool leaves_star(const Loc& loc) {
    return error(loc, "'break', 'continue' and 'return' cannot appear in an except* block");
  }

  bool try_statement(const Try* n) {
    if (!visit(n->body)) return false;
    for (size_t i = 0; i < n->handlers.size(); i++) {
      const ExceptHandler* h = n->handlers[i];
      if (h->type == nullptr && i + 1 < n->handlers.size()) {
        return error(h->loc, "default 'except:' must be last");
      }
      if (!visit(h->type) || !named(h->name, h->loc)) return false;
      const Around outer = around_;
      if (n->star) around_.star = around_.star_in_loop = true;
      if (!visit(h->body)) return false;
      around_ = outer;
    }
    return visit(n->orelse) && visit(n->finalbody);
  }

  // ---- patterns ----

  struct PatternState {
    std::vector<std::string_view> names;
    bool allow_irrefutable = false;
  };

  bool match(const Match* n) {
    if (!visit(n->subject)) return false;
    for (size_t i = 0; i < n->cases.size(); i++) {
      const MatchCase& c = n->cases[i];
      PatternState state;
      state.allow_irrefutable = c.guard != nullptr || i + 1 == n->cases.size();
      if (!pattern(c.pattern, state) || !visit(c.guard) || !visit(c.body)) return false;
    }
    return true;
  }

  bool store(std::string_view name, const Pattern* p, PatternState& state) {
    if (name.empty()) return true;
    if (!named(name, p->loc)) return false;
    for (std::string_view seen : state.names) {
      if (seen.data() == name.data()) {
        return error(p->loc, "multiple assignments to name '" + std::string(name) + "' in pattern");
      }
    }
    state.names.push_back(name);
    return true;
  }

  bool subpattern(const Pattern* p, PatternState& state) {
    bool outer = state.allow_irrefutable;
    state.allow_irrefutable = true;
    bool ok = pattern(p, state);
    state.allow_irrefutable = outer;
    return ok;
  }

  bool pattern(const Pattern* p, PatternState& state) {
    last_pattern_ = p;
    switch (p->kind) {
      case PatternKind::kMatchValue: {
        const Expr* value = to<const MatchValue>(p)->value;
        if (value->kind == ExprKind::kJoinedStr) {
          return error(p->loc, "patterns may only match literals and attribute lookups");
        }
        return visit(value);
      }
      case PatternKind::kMatchSingleton: return true;
      case PatternKind::kMatchSequence: {
        auto* n = to<const MatchSequence>(p);
        int stars = 0;
        for (const Pattern* x : n->patterns) {
          if (x->kind == PatternKind::kMatchStar && stars++ > 0) {
            return error(p->loc, "multiple starred names in sequence pattern");
          }
        }
        for (const Pattern* x : n->patterns) {
          if (!subpattern(x, state)) return false;
        }
        return true;
      }
      case PatternKind::kMatchMapping: return mapping(to<const MatchMapping>(p), state);
      case PatternKind::kMatchClass: {
        auto* n = to<const MatchClass>(p);
        for (size_t i = 0; i < n->kwd_attrs.size(); i++) {
          for (size_t j = i + 1; j < n->kwd_attrs.size(); j++) {
            if (n->kwd_attrs[i] == n->kwd_attrs[j]) {
              return error(n->kwd_patterns[j]->loc, "attribute name repeated in class pattern: " +
                                                        std::string(n->kwd_attrs[j]));
            }
          }
        }
        if (!visit(n->cls)) return false;
        for (const Pattern* x : n->patterns) {
          if (!subpattern(x, state)) return false;
        }
        for (const Pattern* x : n->kwd_patterns) {
          if (!subpattern(x, state)) return false;
        }
        return true;
      }
      case PatternKind::kMatchStar: return store(to<const MatchStar>(p)->name, p, state);
      case PatternKind::kMatchAs: {
        auto* n = to<const MatchAs>(p);
        if (n->pattern != nullptr) return pattern(n->pattern, state) && store(n->name, p, state);
        if (!state.allow_irrefutable) {
          if (n->name.empty()) {
            return error(p->loc, "wildcard makes remaining patterns unreachable");
          }
          return error(p->loc, "name capture '" + std::string(n->name) +
                                   "' makes remaining patterns unreachable");
        }
        return store(n->name, p, state);
      }
      case PatternKind::kMatchOr: return alternatives(to<const MatchOr>(p), state);
    }
    return true;
  }

  bool mapping(const MatchMapping* n, PatternState& state) {
    std::vector<Key> keys;
    for (const Expr* e : n->keys) {
      if (e->kind == ExprKind::kJoinedStr) {
        return error(n->loc, "mapping pattern keys may only match literals and attribute lookups");
      }
      Key key;
      if (!make_key(e, key)) {
        if (!visit(e)) return false;
        continue;
      }
      for (const Key& seen : keys) {
        if (same_key(seen, key)) {
          return error(n->loc, "mapping pattern checks duplicate key (" + key_text(key) + ")");
        }
      }
      keys.push_back(key);
    }
    for (const Pattern* x : n->patterns) {
      if (!subpattern(x, state)) return false;
    }
    return store(n->rest, n, state);
  }

  // Every alternative binds the same names.
  bool alternatives(const MatchOr* n, PatternState& state) {
    std::vector<std::string_view> control;
    size_t before = state.names.size();
    for (size_t i = 0; i < n->patterns.size(); i++) {
      PatternState each;
      each.names.assign(state.names.begin(), state.names.begin() + static_cast<long>(before));
      each.allow_irrefutable = i + 1 == n->patterns.size() && state.allow_irrefutable;
      if (!pattern(n->patterns[i], each)) return false;
      std::vector<std::string_view> bound(each.names.begin() + static_cast<long>(before),
                                          each.names.end());
      if (i == 0) {
        control = bound;
        continue;
      }
      bool same = bound.size() == control.size();
      for (std::string_view name : bound) {
        bool found = false;
        for (std::string_view other : control) found = found || other == name;
        same = same && found;
      }
      if (!same) return error(last_pattern_->loc, "alternative patterns bind different names");
    }
    state.names.insert(state.names.end(), control.begin(), control.end());
    return true;
  }

  // ---- expressions ----

  bool visit(const Expr* e) {
    if (e == nullptr) return true;
    switch (e->kind) {
      case ExprKind::kBoolOp: return visit(to<const BoolOp>(e)->values);
      case ExprKind::kNamedExpr:
        return visit(to<const NamedExpr>(e)->value) && visit(to<const NamedExpr>(e)->target);
      case ExprKind::kBinOp:
        return visit(to<const BinOp>(e)->left) && visit(to<const BinOp>(e)->right);
      case ExprKind::kUnaryOp: return visit(to<const UnaryOp>(e)->operand);
      case ExprKind::kLambda: {
        auto* n = to<const Lambda>(e);
        return parameter_names(n->args, n->loc) && visit(n->args->defaults) &&
               visit(n->args->kw_defaults) && inside(n->scope, [&] { return visit(n->body); });
      }
      case ExprKind::kIfExp: {
        auto* n = to<const IfExp>(e);
        return visit(n->test) && visit(n->body) && visit(n->orelse);
      }
      case ExprKind::kDict: {
        auto* n = to<const Dict>(e);
        for (size_t i = 0; i < n->values.size(); i++) {
          if (!visit(n->keys[i]) || !visit(n->values[i])) return false;
        }
        return true;
      }
      case ExprKind::kSet: return elements(to<const Set>(e)->elts);
      case ExprKind::kListComp: {
        auto* n = to<const ListComp>(e);
        return comprehension(e, n->scope, n->generators, n->elt, nullptr);
      }
      case ExprKind::kSetComp: {
        auto* n = to<const SetComp>(e);
        return comprehension(e, n->scope, n->generators, n->elt, nullptr);
      }
      case ExprKind::kGeneratorExp: {
        auto* n = to<const GeneratorExp>(e);
        return comprehension(e, n->scope, n->generators, n->elt, nullptr);
      }
      case ExprKind::kDictComp: {
        auto* n = to<const DictComp>(e);
        return comprehension(e, n->scope, n->generators, n->key, n->value);
      }
      case ExprKind::kAwait:
        if (!may_await()) {
          return error(e->loc, in_function() ? "'await' outside async function"
                                             : "'await' outside function");
        }
        return visit(to<const Await>(e)->value);
      case ExprKind::kYield:
        if (!in_function()) return error(e->loc, "'yield' outside function");
        return visit(to<const Yield>(e)->value);
      case ExprKind::kYieldFrom:
        if (!in_function()) return error(e->loc, "'yield' outside function");
        if (scope_->kind == ScopeKind::kFunction && scope_->is_async) {
          return error(e->loc, "'yield from' inside async function");
        }
        return visit(to<const YieldFrom>(e)->value);
      case ExprKind::kCompare:
        return visit(to<const Compare>(e)->left) && visit(to<const Compare>(e)->comparators);
      case ExprKind::kCall: {
        auto* n = to<const Call>(e);
        return keywords_once(n->keywords, e->loc) && visit(n->func) &&
               call_arguments(n->args, n->keywords);
      }
      case ExprKind::kFormattedValue:
        return visit(to<const FormattedValue>(e)->value) &&
               visit(to<const FormattedValue>(e)->format_spec);
      case ExprKind::kJoinedStr: return visit(to<const JoinedStr>(e)->values);
      case ExprKind::kConstant: return true;
      case ExprKind::kAttribute: {
        auto* n = to<const Attribute>(e);
        if (!visit(n->value)) return false;
        return n->ctx != ExprContext::kStore || named(n->attr, e->loc);
      }
      case ExprKind::kSubscript: {
        auto* n = to<const Subscript>(e);
        return visit(n->value) && visit(n->slice);
      }
      case ExprKind::kStarred:
        return error(e->loc, to<const Starred>(e)->ctx == ExprContext::kStore
                                 ? "starred assignment target must be in a list or tuple"
                                 : "can't use starred expression here");
      case ExprKind::kName: {
        auto* n = to<const Name>(e);
        if (n->ctx == ExprContext::kLoad || n->id != "__debug__") return true;
        return error(e->loc, n->ctx == ExprContext::kStore ? "cannot assign to __debug__"
                                                           : "cannot delete __debug__");
      }
      case ExprKind::kList: return sequence(to<const List>(e)->elts, to<const List>(e)->ctx, e);
      case ExprKind::kTuple: return sequence(to<const Tuple>(e)->elts, to<const Tuple>(e)->ctx, e);
      case ExprKind::kSlice: {
        auto* n = to<const Slice>(e);
        return visit(n->lower) && visit(n->upper) && visit(n->step);
      }
    }
    return true;
  }

  // What `a[x]: int` without a value subscripts by is evaluated one by one.
  bool plain_subscripts(const Expr* target) {
    auto* n = as<const Subscript>(target);
    auto* indices = n != nullptr ? as<const Tuple>(n->slice) : nullptr;
    return indices == nullptr || visit(indices->elts);
  }

  static const Expr* unstarred(const Expr* e) {
    auto* starred = e != nullptr ? as<const Starred>(e) : nullptr;
    return starred != nullptr ? starred->value : e;
  }

  // Elements among which `*x` is allowed.
  bool elements(const Seq<Expr*>& elts) {
    for (const Expr* e : elts) {
      if (!visit(unstarred(e))) return false;
    }
    return true;
  }

  bool sequence(const Seq<Expr*>& elts, ExprContext ctx, const Expr* e) {
    if (ctx == ExprContext::kStore) {
      int stars = 0;
      for (const Expr* x : elts) {
        if (x->kind == ExprKind::kStarred && stars++ > 0) {
          return error(e->loc, "multiple starred expressions in assignment");
        }
      }
    }
    return ctx == ExprContext::kDel ? visit(elts) : elements(elts);
  }

  bool keywords_once(const Seq<Keyword*>& keywords, const Loc& loc) {
    if (keywords.size() > kFewKeywords) return many_keywords_once(keywords, loc);
    for (size_t i = 0; i < keywords.size(); i++) {
      std::string_view name = keywords[i]->name;
      if (name.empty()) continue;
      if (!named(name, loc)) return false;
      for (size_t j = i + 1; j < keywords.size(); j++) {
        if (keywords[j]->name.data() == name.data()) {
          return error(keywords[j]->loc, "keyword argument repeated: " + std::string(name));
        }
      }
    }
    return true;
  }

  // The same in O(n log n), for calls no person writes.
  bool many_keywords_once(const Seq<Keyword*>& keywords, const Loc& loc) {
    std::set<const char*> seen;
    for (const Keyword* k : keywords) {
      if (k->name.empty()) continue;
      if (!named(k->name, loc)) return false;
      if (!seen.insert(k->name.data()).second) {
        return error(k->loc, "keyword argument repeated: " + std::string(k->name));
      }
    }
    return true;
  }

  bool call_arguments(const Seq<Expr*>& args, const Seq<Keyword*>& keywords) {
    if (!elements(args)) return false;
    for (const Keyword* k : keywords) {
      if (!visit(k->value)) return false;
    }
    return true;
  }

  bool comprehension(const Expr* e, Scope* inner, const Seq<Comprehension>& generators,
                     const Expr* elt, const Expr* value) {
    if (inner->is_async && !inner->is_comprehension_generator && !may_await()) {
      return error(e->loc, "asynchronous comprehension outside of an asynchronous function");
    }
    if (!visit(generators[0].iter)) return false;
    return inside(inner, [&] {
      for (const Comprehension& c : generators) {
        if (&c != generators.begin() && !visit(c.iter)) return false;
        if (!visit(c.target) || !visit(c.ifs)) return false;
      }
      return visit(elt) && visit(value);
    });
  }

  const Module& module_;
  const FrontOptions& options_;
  Problems& problems_;
  Scope* scope_;
  const Pattern* last_pattern_ = nullptr;
  // What of this function is around the statement being checked.
  struct Around {
    bool loop = false;
    bool star = false;          // an except* clause
    bool star_in_loop = false;  // one inside the innermost loop, or without any loop
  };
  Around around_;
  bool future_allowed_ = false;
};

}  // namespace

bool check(const Module& module, const FrontOptions& options, Problems& problems) {
  return Checker(module, options, problems).run();
}

}  // namespace copra::front
