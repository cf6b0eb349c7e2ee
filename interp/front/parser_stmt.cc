// Statements (Python Ref. 7 and 8).
// In: tokens. Out: Stmt nodes. May include: parser.h.
// Invariant: a compound statement ends where its last statement does, not at the NEWLINE.
#include "interp/front/parser.h"

namespace copra::front {

using namespace ast;

namespace {

struct AugOp {
  Tok kind;
  Operator op;
};
constexpr AugOp kAugOps[] = {
    {Tok::kPlusEqual, Operator::kAdd},
    {Tok::kMinEqual, Operator::kSub},
    {Tok::kStarEqual, Operator::kMult},
    {Tok::kAtEqual, Operator::kMatMult},
    {Tok::kSlashEqual, Operator::kDiv},
    {Tok::kPercentEqual, Operator::kMod},
    {Tok::kAmperEqual, Operator::kBitAnd},
    {Tok::kVBarEqual, Operator::kBitOr},
    {Tok::kCircumflexEqual, Operator::kBitXor},
    {Tok::kLeftShiftEqual, Operator::kLShift},
    {Tok::kRightShiftEqual, Operator::kRShift},
    {Tok::kDoubleStarEqual, Operator::kPow},
    {Tok::kDoubleSlashEqual, Operator::kFloorDiv},
};

}  // namespace

bool Parser::parse_file(Seq<Stmt*>& body) {
  List<Stmt> list(stack_);
  while (!at(Tok::kEndMarker)) {
    if (!statement(list)) return false;
  }
  body = list.seq(arena_);
  return true;
}

bool Parser::statement(List<Stmt>& out) {
  const Token* start = t_;
  if (!one_statement(out)) return false;
  if (statement_ends_ != nullptr) {
    (*statement_ends_)[static_cast<uint32_t>(start - first_)] = position();
  }
  return true;
}

bool Parser::one_statement(List<Stmt>& out) {
  Stmt* s = nullptr;
  switch (kind()) {
    case Tok::kIf: s = if_statement(); break;
    case Tok::kWhile: s = while_statement(); break;
    case Tok::kFor: s = for_statement(t_, false); break;
    case Tok::kTry: s = try_statement(); break;
    case Tok::kWith: s = with_statement(t_, false); break;
    case Tok::kDef: s = function_def(t_, false, {}); break;
    case Tok::kClass: s = class_def({}); break;
    case Tok::kAt: s = decorated(); break;
    case Tok::kAsync: {
      const Token* start = t_++;
      if (at(Tok::kDef)) {
        s = function_def(start, true, {});
      } else if (at(Tok::kFor)) {
        s = for_statement(start, true);
      } else if (at(Tok::kWith)) {
        s = with_statement(start, true);
      }
      break;
    }
    case Tok::kName:
      if (is_word(t_, "match")) {
        s = match_statement();
        if (s == nullptr && has_error_) return false;
        if (s != nullptr) break;
      }
      return simple_statements(out);
    default: return simple_statements(out);
  }
  if (s == nullptr) return false;
  out.push(s);
  return true;
}

bool Parser::simple_statements(List<Stmt>& out) {
  for (;;) {
    Stmt* s = simple_statement();
    if (s == nullptr) return false;
    out.push(s);
    bool more = accept(Tok::kSemi);
    line_end_ = t_ - 1;
    if (accept(Tok::kNewline)) return true;
    if (!more) return false;
  }
}

Stmt* Parser::simple_statement() {
  const Token* start = t_;
  switch (kind()) {
    case Tok::kReturn: return return_statement();
    case Tok::kImport: return import_name();
    case Tok::kFrom: return import_from();
    case Tok::kRaise: return raise_statement();
    case Tok::kPass: t_++; return stmt<Pass>(start);
    case Tok::kBreak: t_++; return stmt<Break>(start);
    case Tok::kContinue: t_++; return stmt<Continue>(start);
    case Tok::kDel: return del_statement();
    case Tok::kAssert: return assert_statement();
    case Tok::kGlobal: return name_list_statement<Global>();
    case Tok::kNonlocal: return name_list_statement<Nonlocal>();
    default: return expression_statement();
  }
}

Stmt* Parser::expression_statement() {
  const Token* start = t_;
  bool is_yield = at(Tok::kYield);
  Expr* e = yield_or_star_expressions();
  if (e == nullptr) return nullptr;
  if (at(Tok::kEqual)) {
    List<Expr> targets(stack_);
    while (accept(Tok::kEqual)) {
      if (is_yield || !make_target(e, ExprContext::kStore)) return nullptr;
      targets.push(e);
      is_yield = at(Tok::kYield);
      if ((e = yield_or_star_expressions()) == nullptr) return nullptr;
    }
    auto* n = stmt<Assign>(start);
    n->targets = targets.seq(arena_);
    n->value = e;
    return n;
  }
  if (at(Tok::kColon) && !is_yield) return annotated_assignment(start, e);
  for (const AugOp& aug : kAugOps) {
    if (!at(aug.kind)) continue;
    if (is_yield || !make_single_target(e)) return nullptr;
    t_++;
    Expr* value = yield_or_star_expressions();
    if (value == nullptr) return nullptr;
    auto* n = stmt<AugAssign>(start);
    n->op = aug.op;
    n->target = e;
    n->value = value;
    return n;
  }
  auto* n = stmt<ExprStmt>(start);
  n->value = e;
  return n;
}

Stmt* Parser::annotated_assignment(const Token* start, Expr* target) {
  if (!make_single_target(target)) return nullptr;
  t_++;
  Expr* annotation = expression();
  if (annotation == nullptr) return nullptr;
  Expr* value = nullptr;
  if (accept(Tok::kEqual) && (value = yield_or_star_expressions()) == nullptr) return nullptr;
  auto* n = stmt<AnnAssign>(start);
  n->simple = target->kind == ExprKind::kName && start->kind == Tok::kName;
  n->target = target;
  n->annotation = annotation;
  n->value = value;
  return n;
}

Stmt* Parser::return_statement() {
  const Token* start = t_++;
  Expr* value = nullptr;
  if ((expression_starts() || at(Tok::kStar)) && (value = star_expressions()) == nullptr) {
    return nullptr;
  }
  auto* n = stmt<Return>(start);
  n->value = value;
  return n;
}

Stmt* Parser::raise_statement() {
  const Token* start = t_++;
  Expr* exc = nullptr;
  Expr* cause = nullptr;
  if (expression_starts()) {
    if ((exc = expression()) == nullptr) return nullptr;
    if (accept(Tok::kFrom) && (cause = expression()) == nullptr) return nullptr;
  }
  auto* n = stmt<Raise>(start);
  n->exc = exc;
  n->cause = cause;
  return n;
}

Stmt* Parser::del_statement() {
  const Token* start = t_++;
  List<Expr> targets(stack_);
  do {
    if (targets.size() != 0 && !expression_starts()) break;
    Expr* e = bitwise_or();
    if (e == nullptr || !make_target(e, ExprContext::kDel)) return nullptr;
    targets.push(e);
  } while (accept(Tok::kComma));
  if (!at(Tok::kSemi) && !at(Tok::kNewline)) return nullptr;
  auto* n = stmt<Delete>(start);
  n->targets = targets.seq(arena_);
  return n;
}

Stmt* Parser::assert_statement() {
  const Token* start = t_++;
  Expr* test = expression();
  if (test == nullptr) return nullptr;
  Expr* msg = nullptr;
  if (accept(Tok::kComma) && (msg = expression()) == nullptr) return nullptr;
  auto* n = stmt<Assert>(start);
  n->test = test;
  n->msg = msg;
  return n;
}

template <typename T>
Stmt* Parser::name_list_statement() {
  const Token* start = t_++;
  std::vector<std::string_view> names;
  do {
    if (!at(Tok::kName)) return nullptr;
    names.push_back(identifier(t_++));
  } while (accept(Tok::kComma));
  auto* n = stmt<T>(start);
  n->names = arena_.copy_seq(names.data(), names.size());
  return n;
}

// Empty when there is none.
std::string_view Parser::dotted_name() {
  if (!at(Tok::kName)) return {};
  std::string_view name = identifier(t_++);
  if (!at(Tok::kDot)) return name;
  std::string joined(name);
  while (accept(Tok::kDot)) {
    if (!at(Tok::kName)) return {};
    joined.append(1, '.').append(identifier(t_++));
  }
  return arena_.intern(joined);
}

Stmt* Parser::import_name() {
  const Token* start = t_++;
  std::vector<Alias*> names;
  do {
    const Token* first = t_;
    auto* a = arena_.make<Alias>();
    a->name = dotted_name();
    if (a->name.empty()) return nullptr;
    if (accept(Tok::kAs)) {
      if (!at(Tok::kName)) return nullptr;
      a->asname = identifier(t_++);
    }
    a->loc = loc_from(first);
    names.push_back(a);
  } while (accept(Tok::kComma));
  auto* n = stmt<Import>(start);
  n->names = arena_.copy_seq(names.data(), names.size());
  return n;
}

Stmt* Parser::import_from() {
  const Token* start = t_++;
  uint32_t level = 0;
  for (;; t_++) {
    if (at(Tok::kDot)) {
      level += 1;
    } else if (at(Tok::kEllipsis)) {
      level += 3;
    } else {
      break;
    }
  }
  std::string_view module;
  if (level == 0 || at(Tok::kName)) {
    module = dotted_name();
    if (module.empty()) return nullptr;
  }
  if (!accept(Tok::kImport)) return nullptr;
  std::vector<Alias*> names;
  const Token* first = t_;
  if (accept(Tok::kStar)) {
    auto* a = arena_.make<Alias>();
    a->loc = loc_from(first);
    a->name = "*";
    names.push_back(a);
  } else {
    bool parens = accept(Tok::kLPar);
    for (;;) {
      first = t_;
      if (!at(Tok::kName)) return nullptr;
      auto* a = arena_.make<Alias>();
      a->name = identifier(t_++);
      if (accept(Tok::kAs)) {
        if (!at(Tok::kName)) return nullptr;
        a->asname = identifier(t_++);
      }
      a->loc = loc_from(first);
      names.push_back(a);
      if (!accept(Tok::kComma)) break;
      if (parens && at(Tok::kRPar)) break;
    }
    if (parens && !accept(Tok::kRPar)) return nullptr;
  }
  auto* n = stmt<ImportFrom>(start);
  n->module = module;
  n->level = level;
  n->names = arena_.copy_seq(names.data(), names.size());
  return n;
}

// ---- compound statements ----

bool Parser::block(Seq<Stmt*>& out) {
  List<Stmt> list(stack_);
  if (!accept(Tok::kNewline)) {
    if (!simple_statements(list)) return false;
    out = list.seq(arena_);
    return true;
  }
  Nest nest(*this);
  if (too_deep() || !accept(Tok::kIndent)) return false;
  do {
    if (!statement(list)) return false;
  } while (!at(Tok::kDedent));
  t_++;
  out = list.seq(arena_);
  return true;
}

// `else: block` if there is one.
bool Parser::else_block(Seq<Stmt*>& out) {
  if (!accept(Tok::kElse)) return true;
  return accept(Tok::kColon) && block(out);
}

// A chain of elifs is parsed in a loop: it may be long.
Stmt* Parser::if_statement() {
  std::vector<If*> chain;
  Seq<Stmt*> last;
  for (;;) {
    const Token* start = t_++;
    Expr* test = named_expression();
    if (test == nullptr || !accept(Tok::kColon)) return nullptr;
    Seq<Stmt*> body;
    if (!block(body)) return nullptr;
    auto* n = stmt<If>(start);
    n->test = test;
    n->body = body;
    chain.push_back(n);
    if (at(Tok::kElif)) continue;
    if (!else_block(last)) return nullptr;
    break;
  }
  for (size_t i = chain.size(); i-- > 0;) {
    chain[i]->orelse = last;
    finish(chain[i]);
    last = arena_.make_seq<Stmt*>(1);
    last[0] = chain[i];
  }
  return chain.front();
}

Stmt* Parser::while_statement() {
  const Token* start = t_++;
  Expr* test = named_expression();
  Seq<Stmt*> body, orelse;
  if (test == nullptr || !accept(Tok::kColon) || !block(body) || !else_block(orelse)) {
    return nullptr;
  }
  auto* n = stmt<While>(start);
  n->test = test;
  n->body = body;
  n->orelse = orelse;
  return finish(n);
}

Stmt* Parser::for_statement(const Token* start, bool is_async) {
  t_++;
  Expr* target = star_targets();
  if (target == nullptr || !accept(Tok::kIn)) return nullptr;
  Expr* iter = star_expressions();
  Seq<Stmt*> body, orelse;
  if (iter == nullptr || !accept(Tok::kColon) || !block(body) || !else_block(orelse)) {
    return nullptr;
  }
  auto* n = stmt<For>(start);
  n->is_async = is_async;
  n->target = target;
  n->iter = iter;
  n->body = body;
  n->orelse = orelse;
  return finish(n);
}

bool Parser::with_items(Seq<WithItem>& out, bool parenthesised) {
  std::vector<WithItem> items;
  do {
    if (parenthesised && !items.empty() && at(Tok::kRPar)) break;
    WithItem item;
    if ((item.context = expression()) == nullptr) return false;
    if (accept(Tok::kAs)) {
      // A target of one element; what follows must close the item.
      item.vars = at(Tok::kStar) ? star_expression() : bitwise_or();
      if (item.vars == nullptr || !make_target(item.vars, ExprContext::kStore)) return false;
      if (!at(Tok::kComma) && !at(Tok::kRPar) && !at(Tok::kColon)) return false;
    }
    items.push_back(item);
  } while (accept(Tok::kComma));
  out = arena_.copy_seq(items.data(), items.size());
  return true;
}

Stmt* Parser::with_statement(const Token* start, bool is_async) {
  t_++;
  Seq<WithItem> items;
  Seq<Stmt*> body;
  bool done = false;
  if (at(Tok::kLPar)) {
    // `with (items):` when a colon follows the matching parenthesis; else an expression.
    const Token* open = t_;
    const Token* close = open + 1;
    while (close->kind != Tok::kError && close->kind != Tok::kNewline &&
           close->level >= open->level) {
      close++;
    }
    if (close->kind == Tok::kRPar && close[1].kind == Tok::kColon) {
      t_++;
      done = with_items(items, true) && accept(Tok::kRPar) && at(Tok::kColon);
      if (has_error_) return nullptr;
      if (!done) t_ = open;
    }
  }
  if (!done && !with_items(items, false)) return nullptr;
  if (!accept(Tok::kColon) || !block(body)) return nullptr;
  auto* n = stmt<With>(start);
  n->is_async = is_async;
  n->items = items;
  n->body = body;
  return finish(n);
}

Stmt* Parser::try_statement() {
  const Token* start = t_++;
  Seq<Stmt*> body, orelse, finalbody;
  if (!accept(Tok::kColon) || !block(body)) return nullptr;
  std::vector<ExceptHandler*> handlers;
  bool star = false;
  while (at(Tok::kExcept)) {
    const Token* first = t_++;
    auto* h = arena_.make<ExceptHandler>();
    const bool starred = accept(Tok::kStar);
    if (!handlers.empty() && starred != star) return nullptr;
    star = starred;
    if (star || !at(Tok::kColon)) {
      if ((h->type = expression()) == nullptr) return nullptr;
      if (accept(Tok::kAs)) {
        if (!at(Tok::kName)) return nullptr;
        h->name = identifier(t_++);
      }
    }
    if (!accept(Tok::kColon) || !block(h->body)) return nullptr;
    h->loc = span(first, first);
    handlers.push_back(finish(h));
  }
  if (!handlers.empty() && !else_block(orelse)) return nullptr;
  if (accept(Tok::kFinally)) {
    if (!accept(Tok::kColon) || !block(finalbody)) return nullptr;
  } else if (handlers.empty()) {
    return nullptr;
  }
  auto* n = stmt<Try>(start);
  n->body = body;
  n->handlers = arena_.copy_seq(handlers.data(), handlers.size());
  n->star = star;
  n->orelse = orelse;
  n->finalbody = finalbody;
  return finish(n);
}

Stmt* Parser::decorated() {
  List<Expr> decorators(stack_);
  while (accept(Tok::kAt)) {
    Expr* e = named_expression();
    if (e == nullptr || !accept(Tok::kNewline)) return nullptr;
    decorators.push(e);
  }
  Seq<Expr*> seq = decorators.seq(arena_);
  if (at(Tok::kClass)) return class_def(seq);
  if (at(Tok::kDef)) return function_def(t_, false, seq);
  if (at(Tok::kAsync) && peek(1) == Tok::kDef) {
    const Token* start = t_++;
    return function_def(start, true, seq);
  }
  return nullptr;
}

Stmt* Parser::function_def(const Token* start, bool is_async, Seq<Expr*> decorators) {
  t_++;
  if (!at(Tok::kName)) return nullptr;
  std::string_view name = identifier(t_++);
  if (!accept(Tok::kLPar)) return nullptr;
  Arguments* args = parameters(false, Tok::kRPar);
  if (args == nullptr || !accept(Tok::kRPar)) return nullptr;
  Expr* returns = nullptr;
  if (accept(Tok::kRArrow) && (returns = expression()) == nullptr) return nullptr;
  Seq<Stmt*> body;
  if (!accept(Tok::kColon) || !block(body)) return nullptr;
  auto* n = stmt<FunctionDef>(start);
  n->is_async = is_async;
  n->name = name;
  n->args = args;
  n->body = body;
  n->decorators = decorators;
  n->returns = returns;
  return finish(n);
}

Stmt* Parser::class_def(Seq<Expr*> decorators) {
  const Token* start = t_++;
  if (!at(Tok::kName)) return nullptr;
  std::string_view name = identifier(t_++);
  Seq<Expr*> bases;
  Seq<Keyword*> keywords;
  if (at(Tok::kLPar)) {
    const Token* open = t_++;
    if (!arguments(bases, keywords, open)) return nullptr;
    // A generator expression without parentheses of its own is for calls only.
    if (bases.size() == 1 && bases[0]->kind == ExprKind::kGeneratorExp &&
        bases[0]->loc.line == open->line && bases[0]->loc.col == open->col) {
      return nullptr;
    }
  }
  Seq<Stmt*> body;
  if (!accept(Tok::kColon) || !block(body)) return nullptr;
  auto* n = stmt<ClassDef>(start);
  n->name = name;
  n->bases = bases;
  n->keywords = keywords;
  n->body = body;
  n->decorators = decorators;
  return finish(n);
}

}  // namespace copra::front
