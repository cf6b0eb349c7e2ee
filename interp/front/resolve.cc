// Symbol tables (CPython's Python/symtable.c, Python Ref. 4.2).
// In: a parsed Module. Out: Scope and Symbol objects, and the tree's fields that point at them.
// May include: resolve.h, scope.h.
// Two passes: the Collector notes in each scope what is bound, used and declared; the Analyser then
// decides, outermost scope first, what each name means, passing captured names through the scopes
// between. Invariant: a symbol's `name` is mangled and interned, so pointers compare.
#include "interp/front/resolve.h"

#include "interp/front/scope.h"

namespace copra::ast {

namespace {
constexpr uint32_t kLinearLimit = 8;

uint32_t slot_of(std::string_view name, size_t mask) {
  auto p = reinterpret_cast<uintptr_t>(name.data());
  return static_cast<uint32_t>(((p >> 3) * 0x9E3779B1u >> 7) & mask);
}
}  // namespace

Symbol* Scope::find(std::string_view wanted) const {
  if (table.empty()) {
    for (Symbol* s : symbols) {
      if (s->name.data() == wanted.data()) return s;
    }
    return nullptr;
  }
  size_t mask = table.size() - 1;
  for (size_t i = slot_of(wanted, mask); table[i] != 0; i = (i + 1) & mask) {
    Symbol* s = symbols[table[i] - 1];
    if (s->name.data() == wanted.data()) return s;
  }
  return nullptr;
}

std::string_view mangle(AstArena& arena, std::string_view class_name, std::string_view name) {
  if (class_name.empty() || name.size() < 3 || name[0] != '_' || name[1] != '_') return name;
  if (name.substr(name.size() - 2) == "__" || name.find('.') != std::string_view::npos) return name;
  size_t bare = class_name.find_first_not_of('_');
  if (bare == std::string_view::npos) return name;
  std::string out = "_";
  out.append(class_name.substr(bare)).append(name);
  return arena.intern(out);
}

}  // namespace copra::ast

namespace copra::front {

using namespace ast;

namespace {

Symbol* add_symbol(AstArena& arena, Scope* scope, std::string_view name) {
  if (Symbol* found = scope->find(name)) return found;
  auto* s = arena.make<Symbol>();
  s->name = name;
  s->index = scope->symbols.count;
  if (scope->symbols.count == scope->capacity) {
    uint32_t capacity = scope->capacity == 0 ? 4 : scope->capacity * 2;
    Seq<Symbol*> grown = arena.make_seq<Symbol*>(capacity);
    for (uint32_t i = 0; i < scope->symbols.count; i++) grown[i] = scope->symbols[i];
    grown.count = scope->symbols.count;
    scope->symbols = grown;
    scope->capacity = capacity;
    if (capacity > kLinearLimit) {
      scope->table = arena.make_seq<uint32_t>(size_t{capacity} * 2);
      size_t mask = scope->table.size() - 1;
      for (uint32_t i = 0; i < scope->symbols.count; i++) {
        size_t at = slot_of(scope->symbols[i]->name, mask);
        while (scope->table[at] != 0) at = (at + 1) & mask;
        scope->table[at] = i + 1;
      }
    }
  }
  scope->symbols.items[scope->symbols.count++] = s;
  if (!scope->table.empty()) {
    size_t mask = scope->table.size() - 1;
    size_t at = slot_of(name, mask);
    while (scope->table[at] != 0) at = (at + 1) & mask;
    scope->table[at] = scope->symbols.count;
  }
  return s;
}

bool is_function_like(const Scope* s) {
  return s->kind != ScopeKind::kModule && s->kind != ScopeKind::kClass;
}

std::string quoted(std::string_view name) { return "'" + std::string(name) + "'"; }

struct DeclarationTexts {
  const char* parameter;
  const char* used;
  const char* annotated;
  const char* assigned;
};
constexpr DeclarationTexts kGlobalTexts = {
    " is parameter and global", " is used prior to global declaration", " can't be global",
    " is assigned to before global declaration"};
constexpr DeclarationTexts kNonlocalTexts = {
    " is parameter and nonlocal", " is used prior to nonlocal declaration", " can't be nonlocal",
    " is assigned to before nonlocal declaration"};

class Collector {
 public:
  Collector(Module& module, AstArena& arena, Problems& problems)
      : module_(module),
        arena_(arena),
        problems_(problems),
        super_(arena.intern("super")),
        class_cell_(arena.intern("__class__")) {}

  bool run() {
    module_.scope = enter(ScopeKind::kModule, "<module>", {1, 0, 1, 0});
    return visit(module_.body);
  }

 private:
  // What is open: the scope, plus where in a comprehension the walk stands.
  struct Frame {
    Scope* scope;
    bool iter_target = false;  // inside a comprehension's target
    int iter_expr = 0;         // inside comprehensions' iterables
    bool annotation = false;   // a postponed annotation, whose names bind nothing
  };

  Frame& frame() { return frames_.back(); }
  Scope* scope() { return frames_.back().scope; }

  Scope* enter(ScopeKind kind, std::string_view name, const Loc& loc) {
    auto* s = arena_.make<Scope>();
    s->kind = kind;
    s->name = name;
    s->private_name = private_;
    s->line = loc.line;
    if (!frames_.empty()) {
      Scope* parent = scope();
      s->parent = parent;
      s->is_nested = parent->is_nested || is_function_like(parent);
      if (parent->last_child == nullptr) {
        parent->first_child = s;
      } else {
        parent->last_child->next_sibling = s;
      }
      parent->last_child = s;
    }
    // A lambda or a comprehension in an iterable is part of it.
    const int iter_expr = frames_.empty() ? 0 : frame().iter_expr;
    frames_.push_back({s, false, iter_expr});
    return s;
  }
  void leave() { frames_.pop_back(); }

  Symbol* symbol(std::string_view name) {
    return add_symbol(arena_, scope(), mangle(arena_, private_, name));
  }

  Symbol* use(std::string_view name) {
    Symbol* s = symbol(name);
    s->is_used = true;
    return s;
  }

  // nullptr after an error.
  Symbol* bind(std::string_view name, const Loc& loc) {
    Symbol* s = symbol(name);
    s->is_assigned = true;
    return after_binding(s, loc);
  }
  Symbol* after_binding(Symbol* s, const Loc& loc) {
    if (!frame().iter_target) return s;
    if (s->is_global_decl || s->is_nonlocal_decl) {
      problems_.at(loc, "comprehension inner loop cannot rebind assignment expression target " +
                            quoted(s->name));
      return nullptr;
    }
    s->is_iter_target = true;
    return s;
  }

  // ---- statements ----

  bool visit(const Seq<Stmt*>& body) {
    for (Stmt* s : body) {
      if (!visit(s)) return false;
    }
    return true;
  }
  bool visit(const Seq<Expr*>& exprs) {
    for (Expr* e : exprs) {
      if (!visit(e)) return false;
    }
    return true;
  }
  bool visit(const Seq<Keyword*>& keywords) {
    for (Keyword* k : keywords) {
      if (!visit(k->value)) return false;
    }
    return true;
  }

  bool visit(Stmt* s) {
    if (depth_ >= kMaxTreeDepth) return problems_.too_deep(s->loc);
    depth_++;
    bool ok = visit_stmt(s);
    depth_--;
    return ok;
  }

  bool visit_stmt(Stmt* s) {
    switch (s->kind) {
      case StmtKind::kFunctionDef: return function(to<FunctionDef>(s));
      case StmtKind::kClassDef: return class_def(to<ClassDef>(s));
      case StmtKind::kReturn: {
        auto* n = to<Return>(s);
        if (n->value == nullptr) return true;
        if (!visit(n->value)) return false;
        scope()->returns_value = true;
        return true;
      }
      case StmtKind::kDelete: return visit(to<Delete>(s)->targets);
      case StmtKind::kAssign: return visit(to<Assign>(s)->targets) && visit(to<Assign>(s)->value);
      case StmtKind::kAugAssign:
        return visit(to<AugAssign>(s)->target) && visit(to<AugAssign>(s)->value);
      case StmtKind::kAnnAssign: return annotated(to<AnnAssign>(s));
      case StmtKind::kFor: {
        auto* n = to<For>(s);
        return visit(n->target) && visit(n->iter) && visit(n->body) && visit(n->orelse) &&
               (!n->is_async || note_await());
      }
      case StmtKind::kWhile: {
        auto* n = to<While>(s);
        return visit(n->test) && visit(n->body) && visit(n->orelse);
      }
      case StmtKind::kIf: {
        auto* n = to<If>(s);
        return visit(n->test) && visit(n->body) && visit(n->orelse);
      }
      case StmtKind::kWith: {
        auto* n = to<With>(s);
        for (WithItem& item : n->items) {
          if (!visit(item.context) || !visit(item.vars)) return false;
        }
        return visit(n->body) && (!n->is_async || note_await());
      }
      case StmtKind::kMatch: {
        auto* n = to<Match>(s);
        if (!visit(n->subject)) return false;
        for (MatchCase& c : n->cases) {
          if (!visit(c.pattern) || !visit(c.guard) || !visit(c.body)) return false;
        }
        return true;
      }
      case StmtKind::kRaise: return visit(to<Raise>(s)->exc) && visit(to<Raise>(s)->cause);
      case StmtKind::kTry: {
        auto* n = to<Try>(s);
        if (!visit(n->body) || !visit(n->orelse)) return false;
        for (ExceptHandler* h : n->handlers) {
          if (!visit(h->type)) return false;
          if (!h->name.empty() && (h->symbol = bind(h->name, h->loc)) == nullptr) return false;
          if (!visit(h->body)) return false;
        }
        return visit(n->finalbody);
      }
      case StmtKind::kAssert: return visit(to<Assert>(s)->test) && visit(to<Assert>(s)->msg);
      case StmtKind::kImport: return aliases(to<Import>(s)->names);
      case StmtKind::kImportFrom: return aliases(to<ImportFrom>(s)->names);
      case StmtKind::kGlobal: return declare(to<Global>(s)->names, s->loc, kGlobalTexts, true);
      case StmtKind::kNonlocal:
        return declare(to<Nonlocal>(s)->names, s->loc, kNonlocalTexts, false);
      case StmtKind::kExpr: return visit(to<ExprStmt>(s)->value);
      case StmtKind::kPass:
      case StmtKind::kBreak:
      case StmtKind::kContinue: return true;
    }
    return true;
  }

  bool declare(const Seq<std::string_view>& names, const Loc& loc, const DeclarationTexts& texts,
               bool global) {
    for (std::string_view name : names) {
      Symbol* s = scope()->find(mangle(arena_, private_, name));
      if (s != nullptr && (s->is_param || s->is_assigned || s->is_import || s->is_used)) {
        // Imports bind, but alone they do not count here.
        if (s->is_param) return problems_.at(loc, "name " + quoted(name) + texts.parameter);
        if (s->is_used) return problems_.at(loc, "name " + quoted(name) + texts.used);
        if (s->is_annotated) {
          return problems_.at(loc, "annotated name " + quoted(name) + texts.annotated);
        }
        if (s->is_assigned) return problems_.at(loc, "name " + quoted(name) + texts.assigned);
      }
      s = symbol(name);
      (global ? s->is_global_decl : s->is_nonlocal_decl) = true;
      if (global) add_symbol(arena_, module_.scope, s->name);  // known to the module as well
      if (s->declared.line == 0) s->declared = loc;
    }
    return true;
  }

  bool annotated(AnnAssign* n) {
    if (auto* name = as<Name>(n->target)) {
      Symbol* s = symbol(name->id);
      if (n->simple && (s->is_global_decl || s->is_nonlocal_decl) &&
          scope()->kind != ScopeKind::kModule) {
        return problems_.at(n->loc,
                            "annotated name " + quoted(name->id) +
                                (s->is_global_decl ? kGlobalTexts : kNonlocalTexts).annotated);
      }
      name->symbol = s;
      if (n->simple) s->is_annotated = true;
      // Even without a value the name is local, unless in parentheses.
      if ((n->simple || n->value != nullptr) && bind(name->id, name->loc) == nullptr) return false;
    } else if (!visit(n->target)) {
      return false;
    }
    return annotation(n->annotation) && visit(n->value);
  }

  // With postponed evaluation an annotation is text; only what it may not contain matters.
  bool annotation(Expr* e) {
    if (e == nullptr) return true;
    if (!module_.future_annotations) return visit(e);
    auto* detached = arena_.make<Scope>();
    detached->kind = ScopeKind::kFunction;
    detached->private_name = private_;
    frames_.push_back({detached, false, 0, true});
    bool ok = visit(e);
    leave();
    return ok;
  }

  bool annotations(const Arguments* a) {
    auto all = [this](const Seq<Arg*>& args) {
      for (Arg* arg : args) {
        if (!annotation(arg->annotation)) return false;
      }
      return true;
    };
    return all(a->posonly) && all(a->args) &&
           (a->vararg == nullptr || annotation(a->vararg->annotation)) &&
           (a->kwarg == nullptr || annotation(a->kwarg->annotation)) && all(a->kwonly);
  }

  bool parameter(Arg* arg) {
    if (arg == nullptr) return true;
    Symbol* s = symbol(arg->name);
    if (s->is_param) {
      return problems_.at(arg->loc,
                          "duplicate argument " + quoted(arg->name) + " in function definition");
    }
    s->is_param = true;
    arg->symbol = s;
    return true;
  }
  bool parameters(const Arguments* a) {
    auto all = [this](const Seq<Arg*>& args) {
      for (Arg* arg : args) {
        if (!parameter(arg)) return false;
      }
      return true;
    };
    scope()->has_varargs = a->vararg != nullptr;
    scope()->has_varkw = a->kwarg != nullptr;
    return all(a->posonly) && all(a->args) && all(a->kwonly) && parameter(a->vararg) &&
           parameter(a->kwarg);
  }

  bool function(FunctionDef* n) {
    if ((n->symbol = bind(n->name, n->loc)) == nullptr) return false;
    if (!visit(n->args->defaults) || !visit(n->args->kw_defaults)) return false;
    if (!annotations(n->args) || !annotation(n->returns) || !visit(n->decorators)) return false;
    n->scope = enter(ScopeKind::kFunction, n->name, n->loc);
    n->scope->is_async = n->is_async;
    bool ok = parameters(n->args) && visit(n->body);
    leave();
    return ok;
  }

  bool class_def(ClassDef* n) {
    if ((n->symbol = bind(n->name, n->loc)) == nullptr) return false;
    if (!visit(n->bases) || !visit(n->keywords) || !visit(n->decorators)) return false;
    std::string_view outer = private_;
    private_ = n->name;
    n->scope = enter(ScopeKind::kClass, n->name, n->loc);
    bool ok = visit(n->body);
    leave();
    private_ = outer;
    return ok;
  }

  bool aliases(const Seq<Alias*>& names) {
    for (Alias* a : names) {
      if (a->name == "*") {
        if (scope()->kind != ScopeKind::kModule) {
          return problems_.at(a->loc, "import * only allowed at module level");
        }
        scope()->has_import_star = true;
        continue;
      }
      std::string_view bound = a->asname;
      if (bound.empty()) {
        bound = a->name;
        size_t dot = bound.find('.');
        if (dot != std::string_view::npos) bound = arena_.intern(bound.substr(0, dot));
      }
      Symbol* s = symbol(bound);
      s->is_import = true;
      if ((a->symbol = after_binding(s, a->loc)) == nullptr) return false;
    }
    return true;
  }

  // ---- patterns ----

  bool visit(const Seq<Pattern*>& patterns) {
    for (Pattern* p : patterns) {
      if (!visit(p)) return false;
    }
    return true;
  }

  bool capture(std::string_view name, const Loc& loc, Symbol*& out) {
    return name.empty() || (out = bind(name, loc)) != nullptr;
  }

  bool visit(Pattern* p) {
    if (p == nullptr) return true;
    if (depth_ >= kMaxTreeDepth) return problems_.too_deep(p->loc);
    depth_++;
    bool ok = visit_pattern(p);
    depth_--;
    return ok;
  }

  bool visit_pattern(Pattern* p) {
    switch (p->kind) {
      case PatternKind::kMatchValue: return visit(to<MatchValue>(p)->value);
      case PatternKind::kMatchSingleton: return true;
      case PatternKind::kMatchSequence: return visit(to<MatchSequence>(p)->patterns);
      case PatternKind::kMatchMapping: {
        auto* n = to<MatchMapping>(p);
        return visit(n->keys) && visit(n->patterns) && capture(n->rest, n->loc, n->rest_symbol);
      }
      case PatternKind::kMatchClass: {
        auto* n = to<MatchClass>(p);
        return visit(n->cls) && visit(n->patterns) && visit(n->kwd_patterns);
      }
      case PatternKind::kMatchStar: {
        auto* n = to<MatchStar>(p);
        return capture(n->name, n->loc, n->symbol);
      }
      case PatternKind::kMatchAs: {
        auto* n = to<MatchAs>(p);
        return visit(n->pattern) && capture(n->name, n->loc, n->symbol);
      }
      case PatternKind::kMatchOr: return visit(to<MatchOr>(p)->patterns);
    }
    return true;
  }

  // ---- expressions ----

  bool visit(Expr* e) {
    if (e == nullptr) return true;
    if (depth_ >= kMaxTreeDepth) return problems_.too_deep(e->loc);
    depth_++;
    bool ok = visit_expr(e);
    depth_--;
    return ok;
  }

  bool visit_expr(Expr* e) {
    switch (e->kind) {
      case ExprKind::kBoolOp: return visit(to<BoolOp>(e)->values);
      case ExprKind::kNamedExpr: return named(to<NamedExpr>(e));
      case ExprKind::kBinOp: return visit(to<BinOp>(e)->left) && visit(to<BinOp>(e)->right);
      case ExprKind::kUnaryOp: return visit(to<UnaryOp>(e)->operand);
      case ExprKind::kLambda: {
        auto* n = to<Lambda>(e);
        if (!visit(n->args->defaults) || !visit(n->args->kw_defaults)) return false;
        n->scope = enter(ScopeKind::kLambda, "<lambda>", n->loc);
        bool ok = parameters(n->args) && visit(n->body);
        leave();
        return ok;
      }
      case ExprKind::kIfExp: {
        auto* n = to<IfExp>(e);
        return visit(n->test) && visit(n->body) && visit(n->orelse);
      }
      case ExprKind::kDict: return visit(to<Dict>(e)->keys) && visit(to<Dict>(e)->values);
      case ExprKind::kSet: return visit(to<Set>(e)->elts);
      case ExprKind::kListComp: {
        auto* n = to<ListComp>(e);
        return comprehension(e, "<listcomp>", n->generators, n->elt, nullptr, n->scope);
      }
      case ExprKind::kSetComp: {
        auto* n = to<SetComp>(e);
        return comprehension(e, "<setcomp>", n->generators, n->elt, nullptr, n->scope);
      }
      case ExprKind::kGeneratorExp: {
        auto* n = to<GeneratorExp>(e);
        return comprehension(e, "<genexpr>", n->generators, n->elt, nullptr, n->scope);
      }
      case ExprKind::kDictComp: {
        auto* n = to<DictComp>(e);
        return comprehension(e, "<dictcomp>", n->generators, n->key, n->value, n->scope);
      }
      case ExprKind::kAwait:
        return not_in_annotation(e, "await expression") && visit(to<Await>(e)->value) &&
               note_await();
      case ExprKind::kYield: return yielding(e, to<Yield>(e)->value);
      case ExprKind::kYieldFrom: return yielding(e, to<YieldFrom>(e)->value);
      case ExprKind::kCompare:
        return visit(to<Compare>(e)->left) && visit(to<Compare>(e)->comparators);
      case ExprKind::kCall: {
        auto* n = to<Call>(e);
        return visit(n->func) && visit(n->args) && visit(n->keywords);
      }
      case ExprKind::kFormattedValue:
        return visit(to<FormattedValue>(e)->value) && visit(to<FormattedValue>(e)->format_spec);
      case ExprKind::kJoinedStr: return visit(to<JoinedStr>(e)->values);
      case ExprKind::kConstant: return true;
      case ExprKind::kAttribute: {
        auto* n = to<Attribute>(e);
        n->mangled = mangle(arena_, private_, n->attr);
        return visit(n->value);
      }
      case ExprKind::kSubscript:
        return visit(to<Subscript>(e)->value) && visit(to<Subscript>(e)->slice);
      case ExprKind::kStarred: return visit(to<Starred>(e)->value);
      case ExprKind::kName: return name(to<Name>(e));
      case ExprKind::kList: return visit(to<List>(e)->elts);
      case ExprKind::kTuple: return visit(to<Tuple>(e)->elts);
      case ExprKind::kSlice: {
        auto* n = to<Slice>(e);
        return visit(n->lower) && visit(n->upper) && visit(n->step);
      }
    }
    return true;
  }

  bool name(Name* n) {
    if (n->ctx != ExprContext::kLoad) return (n->symbol = bind(n->id, n->loc)) != nullptr;
    n->symbol = use(n->id);
    // super() without arguments finds its class through the __class__ cell.
    if (n->id.data() == super_.data() && is_function_like(scope())) use(class_cell_);
    return true;
  }

  bool not_in_annotation(Expr* e, const char* what) {
    if (!frame().annotation) return true;
    return problems_.at(e->loc, quoted(what) + " can not be used within an annotation");
  }

  // `await`, `async for` or `async with` in the current scope.
  bool note_await() {
    Scope* s = scope();
    if (s->kind == ScopeKind::kComprehension) {
      s->is_async = true;
    } else if (!s->is_async) {
      s->lenient_await = true;  // check.cc refuses it where the options do
    }
    return true;
  }

  bool yielding(Expr* e, Expr* value) {
    if (!not_in_annotation(e, "yield expression") || !visit(value)) return false;
    scope()->is_generator = true;
    if (scope()->kind != ScopeKind::kComprehension) return true;
    std::string_view where = scope()->name;
    return problems_.at(e->loc, where == "<listcomp>"   ? "'yield' inside list comprehension"
                                : where == "<setcomp>"  ? "'yield' inside set comprehension"
                                : where == "<dictcomp>" ? "'yield' inside dict comprehension"
                                                        : "'yield' inside generator expression");
  }

  bool named(NamedExpr* n) {
    if (!not_in_annotation(n, "named expression")) return false;
    if (frame().iter_expr > 0) {
      return problems_.at(
          n->loc, "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (scope()->kind == ScopeKind::kComprehension && !bind_outside(n->target)) return false;
    return visit(n->value) && visit(n->target);
  }

  // A walrus in a comprehension binds in the nearest function or module around it.
  bool bind_outside(Name* target) {
    std::string_view name = mangle(arena_, private_, target->id);
    for (size_t i = frames_.size(); i-- > 0;) {
      Scope* s = frames_[i].scope;
      Symbol* there = s->find(name);
      if (s->kind == ScopeKind::kComprehension) {
        if (there != nullptr && there->is_iter_target) {
          return problems_.at(
              target->loc, "assignment expression cannot rebind comprehension iteration variable " +
                               quoted(target->id));
        }
        continue;
      }
      if (s->kind == ScopeKind::kClass) {
        return problems_.at(target->loc,
                            "assignment expression within a comprehension cannot be used in a "
                            "class body");
      }
      Symbol* here = symbol(target->id);
      if (here->declared.line == 0) here->declared = target->loc;
      bool global = s->kind == ScopeKind::kModule || (there != nullptr && there->is_global_decl);
      (global ? here->is_global_decl : here->is_nonlocal_decl) = true;
      there = add_symbol(arena_, s, name);
      there->is_assigned = true;
      return true;
    }
    return true;
  }

  bool comprehension(Expr* e, std::string_view name, Seq<Comprehension>& generators, Expr* elt,
                     Expr* value, Scope*& out) {
    bool is_generator = e->kind == ExprKind::kGeneratorExp;
    Comprehension& outermost = generators[0];
    frame().iter_expr++;
    bool ok = visit(outermost.iter);
    frame().iter_expr--;
    if (!ok) return false;
    bool annotation = frame().annotation;
    out = enter(ScopeKind::kComprehension, name, e->loc);
    out->is_comprehension_generator = is_generator;
    frame().annotation = annotation;
    for (Comprehension& c : generators) {
      if (c.is_async) out->is_async = true;
      frame().iter_target = true;
      ok = visit(c.target);
      frame().iter_target = false;
      if (!ok) return false;
      if (&c != &outermost) {
        frame().iter_expr++;
        ok = visit(c.iter);
        frame().iter_expr--;
        if (!ok) return false;
      }
      if (!visit(c.ifs)) return false;
    }
    if (!visit(value) || !visit(elt)) return false;
    out->is_generator = is_generator;
    leave();
    // Whoever evaluates an asynchronous list, set or dict awaits it.
    return !out->is_async || is_generator || note_await();
  }

  Module& module_;
  AstArena& arena_;
  Problems& problems_;
  std::string_view super_;
  std::string_view class_cell_;
  std::string_view private_;
  std::vector<Frame> frames_;
  int depth_ = 0;
};

class Analyser {
 public:
  Analyser(AstArena& arena, Problems& problems)
      : arena_(arena), problems_(problems), class_cell_(arena.intern("__class__")) {}

  // Scopes in source order, parents first; without recursion, as functions may nest deeply.
  bool run(Scope* module) {
    for (Scope* s = module; s != nullptr; s = next(s)) {
      if (!names(s)) return false;
    }
    for (Scope* s = module; s != nullptr; s = next(s)) collect(s);
    return true;
  }

 private:
  static Scope* next(Scope* s) {
    if (s->first_child != nullptr) return s->first_child;
    while (s != nullptr && s->next_sibling == nullptr) s = s->parent;
    return s != nullptr ? s->next_sibling : nullptr;
  }

  bool names(Scope* scope) {
    // Children add pass-through symbols later, so the count is fixed while this loop runs.
    for (uint32_t i = 0; i < scope->symbols.count; i++) {
      Symbol* s = scope->symbols[i];
      if (s->is_global_decl) {
        if (s->is_nonlocal_decl) {
          return problems_.at(s->declared, "name " + quoted(s->name) + " is nonlocal and global");
        }
        s->resolution = Resolution::kGlobalExplicit;
      } else if (s->is_nonlocal_decl) {
        if (scope->kind == ScopeKind::kModule) {
          return problems_.at(s->declared, "nonlocal declaration not allowed at module level");
        }
        if (!capture(scope, s->name)) {
          return problems_.at(s->declared, "no binding for nonlocal " + quoted(s->name) + " found");
        }
        s->resolution = Resolution::kFree;
      } else if (s->is_assigned || s->is_param || s->is_import) {
        s->resolution = Resolution::kLocal;
      } else {
        s->resolution = capture(scope, s->name) ? Resolution::kFree : Resolution::kGlobalImplicit;
      }
    }
    return true;
  }

  // Finds the function around `scope` that binds `name`, makes it a cell there and a free variable
  // of every scope between. False when the name is global.
  bool capture(Scope* scope, std::string_view name) {
    Scope* owner = nullptr;
    Symbol* bound = nullptr;
    for (Scope* s = scope->parent; s != nullptr && owner == nullptr; s = s->parent) {
      if (s->kind == ScopeKind::kClass) {
        if (name.data() == class_cell_.data()) {
          s->needs_class_closure = true;
          owner = s;
        }
        continue;
      }
      if (s->kind == ScopeKind::kModule) return false;
      Symbol* there = s->find(name);
      if (there == nullptr) continue;
      switch (there->resolution) {
        case Resolution::kLocal:
        case Resolution::kCell: bound = there; [[fallthrough]];
        case Resolution::kFree: owner = s; break;
        case Resolution::kGlobalExplicit: return false;
        case Resolution::kGlobalImplicit: break;  // used there without finding a binding either
      }
    }
    if (owner == nullptr) return false;
    if (bound != nullptr) bound->resolution = Resolution::kCell;
    for (Scope* s = scope->parent; s != owner; s = s->parent) {
      Symbol* through = s->find(name);
      if (through == nullptr) {
        through = add_symbol(arena_, s, name);
        through->resolution = Resolution::kFree;
      } else if (through->resolution != Resolution::kFree) {
        through->is_free_class = true;  // only classes keep a binding of their own
      }
    }
    return true;
  }

  void collect(Scope* scope) {
    std::vector<Symbol*> free, cell;
    for (Symbol* s : scope->symbols) {
      if (s->resolution == Resolution::kFree || s->is_free_class) {
        free.push_back(s);
        if (s->name.data() == class_cell_.data() && is_function_like(scope)) {
          scope->uses_class_cell = true;
        }
      }
      if (s->resolution == Resolution::kCell) cell.push_back(s);
    }
    scope->free_symbols = arena_.copy_seq(free.data(), free.size());
    scope->cell_symbols = arena_.copy_seq(cell.data(), cell.size());
  }

  AstArena& arena_;
  Problems& problems_;
  std::string_view class_cell_;
};

constexpr std::string_view kFeatures[] = {
    "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};

// The `from __future__` imports a module may begin with.
bool future_features(Module& module, Problems& problems) {
  bool docstring_may_come = true;
  for (Stmt* s : module.body) {
    auto* import = as<ImportFrom>(s);
    if (import == nullptr || import->module != "__future__" || import->level != 0) {
      auto* text = as<ExprStmt>(s);
      auto* value = text != nullptr ? as<Constant>(text->value) : nullptr;
      if (!docstring_may_come || value == nullptr || value->ckind != ConstKind::kStr) return true;
      docstring_may_come = false;
      continue;
    }
    docstring_may_come = false;
    for (Alias* a : import->names) {
      bool known = false;
      for (std::string_view feature : kFeatures) known = known || feature == a->name;
      if (a->name == "annotations") module.future_annotations = true;
      if (known) continue;
      // Reported at one column, not over the statement.
      ast::Loc start = {s->loc.line, s->loc.col, s->loc.line, s->loc.col};
      if (a->name == "braces") return problems.at(start, "not a chance");
      return problems.at(start, "future feature " + std::string(a->name) + " is not defined");
    }
  }
  return true;
}

}  // namespace

bool resolve(Module& module, AstArena& arena, Problems& problems) {
  if (!future_features(module, problems)) return false;
  if (!Collector(module, arena, problems).run()) return false;
  return Analyser(arena, problems).run(module.scope);
}

}  // namespace copra::front
