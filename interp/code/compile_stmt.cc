// Compiler: statements but try, with and match.
// May include: compiler.h, vm/import.h (which modules exist, for warnings). Next: compile_try.cc.
#include "interp/check.h"
#include "interp/code/compiler.h"
#include "interp/vm/import.h"

namespace copra {

using ast::as;
using ast::ExprKind;
using ast::StmtKind;

namespace {

// Statements one function may come to, copies of `finally` bodies included.
constexpr uint64_t kVisitsMax = 4'000'000;

const ast::Seq<ast::Expr*>* elements(const ast::Expr* e) {
  if (const auto* t = as<const ast::Tuple>(e)) return &t->elts;
  if (const auto* l = as<const ast::List>(e)) return &l->elts;
  return nullptr;
}

bool has_star(const ast::Seq<ast::Expr*>& elts) {
  for (const ast::Expr* e : elts) {
    if (e->kind == ExprKind::kStarred) return true;
  }
  return false;
}

// Calls f with every statement list nested in `s`, but not with those of functions and classes.
template <class F>
void nested_bodies(const ast::Stmt* s, F f) {
  switch (s->kind) {
    case StmtKind::kFor:
      f(static_cast<const ast::For*>(s)->body);
      f(static_cast<const ast::For*>(s)->orelse);
      break;
    case StmtKind::kWhile:
      f(static_cast<const ast::While*>(s)->body);
      f(static_cast<const ast::While*>(s)->orelse);
      break;
    case StmtKind::kIf:
      f(static_cast<const ast::If*>(s)->body);
      f(static_cast<const ast::If*>(s)->orelse);
      break;
    case StmtKind::kWith: f(static_cast<const ast::With*>(s)->body); break;
    case StmtKind::kMatch:
      for (const ast::MatchCase& c : static_cast<const ast::Match*>(s)->cases) f(c.body);
      break;
    case StmtKind::kTry: {
      const auto* t = static_cast<const ast::Try*>(s);
      f(t->body);
      for (const ast::ExceptHandler* h : t->handlers) f(h->body);
      f(t->orelse);
      f(t->finalbody);
      break;
    }
    default: break;
  }
}

}  // namespace

// ---- what a body contains

bool Compiler::has_annotations(const ast::Seq<ast::Stmt*>& stmts) {
  bool found = false;
  for (const ast::Stmt* s : stmts) {
    found = found || s->kind == StmtKind::kAnnAssign;
    nested_bodies(
        s, [&](const ast::Seq<ast::Stmt*>& inner) { found = found || has_annotations(inner); });
    if (found) return true;
  }
  return false;
}

void Compiler::mark_deletable_target(const ast::Expr* e) {
  if (const auto* elts = elements(e)) {
    for (const ast::Expr* target : *elts) mark_deletable_target(target);
  }
  const Reg local = local_target(e);
  if (local != kNoReg) em().set_deletable(local);
}

// Tells the emitter which local variables some statement may unbind.
void Compiler::mark_deletable(const ast::Seq<ast::Stmt*>& stmts) {
  for (const ast::Stmt* s : stmts) {
    if (const auto* d = as<const ast::Delete>(s)) {
      for (const ast::Expr* target : d->targets) mark_deletable_target(target);
    } else if (const auto* t = as<const ast::Try>(s)) {
      for (const ast::ExceptHandler* h : t->handlers) {
        const Reg local = h->symbol ? local_of(h->symbol) : kNoReg;
        if (local != kNoReg) em().set_deletable(local);
      }
    }
    nested_bodies(s, [&](const ast::Seq<ast::Stmt*>& inner) { mark_deletable(inner); });
  }
}

// ---- dispatch

void Compiler::body(const ast::Seq<ast::Stmt*>& stmts) {
  for (const ast::Stmt* s : stmts) {
    if (em().too_large()) return;
    stmt(s);
  }
}

void Compiler::stmt(const ast::Stmt* s) {
  if (++visits_ > kVisitsMax) em().set_too_large();
  const Reg mark = em().top();
  em().at(s->loc);
  switch (s->kind) {
    case StmtKind::kFunctionDef: function_def(static_cast<const ast::FunctionDef*>(s)); break;
    case StmtKind::kClassDef: class_def(static_cast<const ast::ClassDef*>(s)); break;
    case StmtKind::kReturn: return_stmt(static_cast<const ast::Return*>(s)); break;
    case StmtKind::kDelete:
      for (const ast::Expr* t : static_cast<const ast::Delete*>(s)->targets) del_target(t);
      break;
    case StmtKind::kAssign: assign(static_cast<const ast::Assign*>(s)); break;
    case StmtKind::kAugAssign: aug_assign(static_cast<const ast::AugAssign*>(s)); break;
    case StmtKind::kAnnAssign: ann_assign(static_cast<const ast::AnnAssign*>(s)); break;
    case StmtKind::kFor: {
      const auto* f = static_cast<const ast::For*>(s);
      if (f->is_async) {
        async_for(f);
      } else {
        for_stmt(f);
      }
      break;
    }
    case StmtKind::kWhile: while_stmt(static_cast<const ast::While*>(s)); break;
    case StmtKind::kIf: if_stmt(static_cast<const ast::If*>(s)); break;
    case StmtKind::kWith: with_stmt(static_cast<const ast::With*>(s), 0); break;
    case StmtKind::kMatch: match_stmt(static_cast<const ast::Match*>(s)); break;
    case StmtKind::kRaise: raise_stmt(static_cast<const ast::Raise*>(s)); break;
    case StmtKind::kTry: try_stmt(static_cast<const ast::Try*>(s)); break;
    case StmtKind::kAssert: assert_stmt(static_cast<const ast::Assert*>(s)); break;
    case StmtKind::kImport: import_stmt(static_cast<const ast::Import*>(s)); break;
    case StmtKind::kImportFrom: import_from(static_cast<const ast::ImportFrom*>(s)); break;
    case StmtKind::kExpr: {
      const ast::Expr* value = static_cast<const ast::ExprStmt*>(s)->value;
      if (value->kind != ExprKind::kConstant) any(value);
      break;
    }
    case StmtKind::kBreak: loop_exit(s, true); break;
    case StmtKind::kContinue: loop_exit(s, false); break;
    case StmtKind::kGlobal:
    case StmtKind::kNonlocal:
    case StmtKind::kPass: break;
  }
  em().drop_to(mark);
}

// ---- assignment

void Compiler::assign(const ast::Assign* s) {
  if (s->targets.size() > 1) {
    const Reg value = em().temp();
    to(s->value, value);
    for (const ast::Expr* t : s->targets) store_target(t, value);
    return;
  }
  const ast::Expr* target = s->targets[0];
  const Reg local = local_target(target);
  if (local != kNoReg) {
    to(s->value, local);
    em().set_bound(local);
    return;
  }
  if (assign_pairwise(target, s->value)) return;
  store_target(target, settle(s->value, kNoReg, target));
}

// `a, b = x, y` without making the tuple.
bool Compiler::assign_pairwise(const ast::Expr* target, const ast::Expr* value) {
  constexpr size_t kPairsMax = 32;
  const auto* targets = elements(target);
  const auto* values = elements(value);
  if (!targets || !values || targets->size() != values->size() || targets->size() > kPairsMax ||
      has_star(*targets) || has_star(*values) || may_rebind(target) || may_rebind(value)) {
    return false;
  }
  Reg regs[kPairsMax];
  for (size_t i = 0; i < values->size(); ++i) {
    const ast::Expr* v = (*values)[i];
    const Reg local = local_target(v);
    // An earlier store would overwrite the variable: keep its value apart.
    bool overwritten = false;
    for (size_t j = 0; j < i && local != kNoReg; ++j) {
      overwritten = overwritten || elements((*targets)[j]) || local_target((*targets)[j]) == local;
    }
    if (overwritten) {
      regs[i] = em().temp();
      to(v, regs[i]);
    } else {
      regs[i] = any(v);
    }
  }
  for (size_t i = 0; i < targets->size(); ++i) store_target((*targets)[i], regs[i]);
  return true;
}

void Compiler::store_target(const ast::Expr* target, Reg from) {
  const Reg mark = em().top();
  switch (target->kind) {
    case ExprKind::kName:
      em().at(target->loc);
      store(static_cast<const ast::Name*>(target)->symbol, from);
      break;
    case ExprKind::kAttribute: {
      const auto* t = static_cast<const ast::Attribute*>(target);
      const Reg object = any(t->value);
      at_attribute(t);
      em().emit(Op::kSetAttr, object, from, site(t->mangled));
      break;
    }
    case ExprKind::kSubscript: {
      const auto* t = static_cast<const ast::Subscript*>(target);
      const Reg object = settle(t->value, kNoReg, t->slice);
      const auto* c = as<const ast::Constant>(t->slice);
      uint32_t k;
      if (c && c->ckind == ast::ConstKind::kStr && em().short_constant(constant_value(c), &k)) {
        em().at(t->loc);
        em().emit(Op::kSetItemK, object, k, from);
      } else {
        const Reg key = any(t->slice);
        em().at(t->loc);
        em().emit(Op::kSetItem, object, key, from);
      }
      break;
    }
    case ExprKind::kTuple:
    case ExprKind::kList: unpack(*elements(target), from, target->loc); break;
    default: UNREACHABLE();
  }
  em().drop_to(mark);
}

void Compiler::unpack(const ast::Seq<ast::Expr*>& targets, Reg from, const ast::Loc& loc) {
  const auto n = static_cast<uint32_t>(targets.size());
  uint32_t star = 0;
  while (star < n && targets[star]->kind != ExprKind::kStarred) ++star;
  em().at(loc);
  if (star == n) {
    // Variables side by side are unpacked in place.
    const Reg first = n ? local_target(targets[0]) : kNoReg;
    bool in_place = first != kNoReg && (from < first || from >= first + n);
    for (uint32_t i = 1; i < n && in_place; ++i) in_place = local_target(targets[i]) == first + i;
    if (in_place) {
      em().emit(Op::kUnpack, first, from, n);
      for (uint32_t i = 0; i < n; ++i) em().set_bound(first + i);
      return;
    }
    const Reg base = em().temps(n);
    em().emit(Op::kUnpack, base, from, n);
    for (uint32_t i = 0; i < n; ++i) store_target(targets[i], base + i);
    return;
  }
  const Reg base = em().temps(n);
  em().emit(Op::kUnpackEx, base, from, star, n - star - 1);
  for (uint32_t i = 0; i < n; ++i) {
    const ast::Expr* t = targets[i];
    store_target(i == star ? static_cast<const ast::Starred*>(t)->value : t, base + i);
  }
}

void Compiler::del_target(const ast::Expr* target) {
  const Reg mark = em().top();
  switch (target->kind) {
    case ExprKind::kName:
      em().at(target->loc);
      del(static_cast<const ast::Name*>(target)->symbol);
      break;
    case ExprKind::kAttribute: {
      const auto* t = static_cast<const ast::Attribute*>(target);
      const Reg object = any(t->value);
      at_attribute(t);
      em().emit(Op::kDelAttr, object, 0, site(t->mangled));
      break;
    }
    case ExprKind::kSubscript: {
      const auto* t = static_cast<const ast::Subscript*>(target);
      const Reg object = settle(t->value, kNoReg, t->slice);
      const Reg key = any(t->slice);
      em().at(t->loc);
      em().emit(Op::kDelItem, object, key);
      break;
    }
    case ExprKind::kTuple:
    case ExprKind::kList:
      for (const ast::Expr* t : *elements(target)) del_target(t);
      break;
    default: UNREACHABLE();
  }
  em().drop_to(mark);
}

void Compiler::aug_assign(const ast::AugAssign* s) {
  switch (s->target->kind) {
    case ExprKind::kName: {
      const auto* t = static_cast<const ast::Name*>(s->target);
      em().at(t->loc);
      const Reg local = local_of(t->symbol);
      if (local != kNoReg && !may_rebind(s->value)) {
        load_any(t->symbol);
        arithmetic(s->op, local, local, s->value, true, s->loc);
        return;
      }
      const Reg value = em().temp();
      load(t->symbol, value);
      arithmetic(s->op, value, value, s->value, true, s->loc);
      store(t->symbol, value);
      return;
    }
    case ExprKind::kAttribute: {
      const auto* t = static_cast<const ast::Attribute*>(s->target);
      const Reg object = settle(t->value, kNoReg, s->value);
      const Reg value = em().temp();
      at_attribute(t);
      em().emit(Op::kGetAttr, value, object, site(t->mangled));
      arithmetic(s->op, value, value, s->value, true, s->loc);
      at_attribute(t);
      em().emit(Op::kSetAttr, object, value, site(t->mangled));
      return;
    }
    case ExprKind::kSubscript: {
      const auto* t = static_cast<const ast::Subscript*>(s->target);
      const Reg object = settle(t->value, kNoReg, t->slice, s->value);
      const auto* c = as<const ast::Constant>(t->slice);
      uint32_t k = 0;
      const bool by_name =
          c && c->ckind == ast::ConstKind::kStr && em().short_constant(constant_value(c), &k);
      const Reg key = by_name ? 0 : settle(t->slice, kNoReg, s->value);
      const Reg value = em().temp();
      em().at(t->loc);
      em().emit(by_name ? Op::kGetItemK : Op::kGetItem, value, object, by_name ? k : key);
      arithmetic(s->op, value, value, s->value, true, s->loc);
      em().at(t->loc);
      em().emit(by_name ? Op::kSetItemK : Op::kSetItem, object, by_name ? k : key, value);
      return;
    }
    default: UNREACHABLE();
  }
}

void Compiler::ann_assign(const ast::AnnAssign* s) {
  const bool recorded = fn_->is_module() || fn_->is_class();
  if (s->value) {
    const Reg local = local_target(s->target);
    if (local != kNoReg) {
      to(s->value, local);
      em().set_bound(local);
    } else {
      store_target(s->target, settle(s->value, kNoReg, s->target));
    }
  } else if (const auto* a = as<const ast::Attribute>(s->target)) {
    any(a->value);
  } else if (const auto* sub = as<const ast::Subscript>(s->target)) {
    any(sub->value);
    any(sub->slice);
  }
  const auto* name = as<const ast::Name>(s->target);
  if (!recorded || (!s->simple && module_.future_annotations)) return;
  const Reg value = em().temp();
  annotation(s->annotation, value);
  if (!s->simple || !name) return;
  const Reg dict = em().temp();
  em().at(s->loc);
  if (fn_->is_class()) {
    em().emit(Op::kNsGet, dict, 0, slot_of("__annotations__"));
  } else {
    em().emit_wide(Op::kGlobalGet, dict, slot_of("__annotations__"));
  }
  em().emit(Op::kSetItemK, dict, name_constant(name->symbol->name), value);
}

// ---- control flow

void Compiler::if_stmt(const ast::If* s) {
  const Label orelse = em().label();
  jump_if(s->test, false, orelse);
  body(s->body);
  if (s->orelse.empty()) {
    em().bind(orelse);
    return;
  }
  const Label end = em().label();
  em().jump(end);
  em().bind(orelse);
  body(s->orelse);
  em().bind(end);
}

void Compiler::while_stmt(const ast::While* s) {
  Block loop{};
  loop.kind = BlockKind::kLoop;
  const Label head = em().label(), end = em().label();
  loop.break_to = end;
  const auto* c = as<const ast::Constant>(s->test);
  if (c || may_rebind(s->test)) {
    // Test on top: a constant one is no test, and one that binds names does so before the body.
    const Label orelse = em().label();
    loop.continue_to = head;
    em().bind_head(head);
    jump_if(s->test, false, orelse);
    push_block(loop);
    body(s->body);
    pop_block();
    em().at(s->loc);
    em().jump(head);
    em().bind(orelse);
  } else {
    const Label test = em().label();
    loop.continue_to = test;
    em().loop(head, test);
    push_block(loop);
    body(s->body);
    pop_block();
    em().bind(test);
    jump_if(s->test, true, head);
  }
  body(s->orelse);
  em().bind(end);
}

void Compiler::for_stmt(const ast::For* s) {
  const Reg iterator = em().temp();
  const Reg iterable = operand(s->iter, iterator);
  em().at(s->iter->loc);
  em().emit(Op::kIter, iterator, iterable);
  em().drop_to(iterator + 1);
  Block loop{};
  loop.kind = BlockKind::kLoop;
  const Label head = em().label(), next = em().label(), end = em().label();
  loop.break_to = end;
  loop.continue_to = next;
  const Reg local = local_target(s->target);
  const Reg value = local != kNoReg ? local : em().temp();
  em().loop(head, next);
  if (local != kNoReg) {
    em().set_bound(local);
  } else {
    store_target(s->target, value);
  }
  push_block(loop);
  body(s->body);
  pop_block();
  em().bind(next);
  em().at(s->iter->loc);
  em().jump_short(Op::kFor, iterator, value, 0, head);
  body(s->orelse);
  em().bind(end);
}

void Compiler::async_for(const ast::For* s) {
  const Reg iterator = em().temp();
  const Reg iterable = operand(s->iter, iterator);
  em().at(s->iter->loc);
  em().emit(Op::kAIter, iterator, iterable);
  em().drop_to(iterator + 1);
  Block loop{};
  loop.kind = BlockKind::kLoop;
  const Label again = em().label(), exhausted = em().label(), end = em().label();
  loop.break_to = end;
  loop.continue_to = again;
  const Reg value = em().temp();
  const Reg h = em().temps(2);
  em().bind_head(again);
  const RegSet entry = em().bound();
  em().at(s->iter->loc);
  const bool used = async_next(iterator, value, exhausted, h);
  store_target(s->target, value);
  push_block(loop);
  body(s->body);
  pop_block();
  em().at(s->loc);
  em().jump(again);
  em().bind_handler(exhausted, entry, used);
  em().at(s->iter->loc);
  em().emit(Op::kEndAsyncFor, h);
  body(s->orelse);
  em().bind(end);
}

void Compiler::return_stmt(const ast::Return* s) {
  bool cleanup = false;
  for (const Block& b : fn_->blocks) cleanup = cleanup || b.kind != BlockKind::kLoop;
  Reg value;
  if (!s->value) {
    value = em().temp();
    em().load_constant(value, Value::none());
  } else if (cleanup) {
    // What runs on the way out may rebind the variable.
    value = em().temp();
    to(s->value, value);
  } else {
    value = any(s->value);
  }
  std::vector<Block> left = leave_blocks(0);
  em().at(s->loc);
  em().emit(Op::kReturn, value);
  em().dead();
  resume_blocks(left);
}

void Compiler::loop_exit(const ast::Stmt* s, bool is_break) {
  size_t depth = fn_->blocks.size();
  while (depth > 0 && fn_->blocks[depth - 1].kind != BlockKind::kLoop) --depth;
  CHECK(depth > 0);
  const Block& loop = fn_->blocks[depth - 1];
  const Label target = is_break ? loop.break_to : loop.continue_to;
  std::vector<Block> left = leave_blocks(depth);
  em().at(s->loc);
  em().jump(target);
  resume_blocks(left);
}

void Compiler::raise_stmt(const ast::Raise* s) {
  if (!s->exc) {
    em().emit(Op::kRaise, 0, 0, 0, 0);
  } else {
    const Reg exception = settle(s->exc, kNoReg, s->cause);
    const Reg cause = s->cause ? any(s->cause) : exception;
    em().at(s->loc);
    em().emit(Op::kRaise, exception, cause, 0, s->cause ? 2 : 1);
  }
  em().dead();
}

void Compiler::assert_stmt(const ast::Assert* s) {
  const Label good = em().label();
  jump_if(s->test, true, good);
  const Reg w = em().temp();
  em().at(s->loc);
  em().emit(Op::kLoadAssertionError, w);
  if (s->msg) {
    to(s->msg, em().temp());
    em().at(s->loc);
    em().emit(Op::kCall, w, 1, w);
  }
  em().emit(Op::kRaise, w, 0, 0, 1);
  em().dead();
  em().bind(good);
}

// ---- imports

void Compiler::warn_import(std::string_view name, const ast::Loc& loc) {
  const std::string_view top = name.substr(0, name.find('.'));
  std::string_view unknown;
  if (!module_is_known(top)) {
    unknown = top;
  } else if (!module_is_known(name)) {
    unknown = name;
  } else {
    return;
  }
  program_.warnings.push_back({"Import of '" + std::string(unknown) + "' is not allowed",
                               static_cast<int>(loc.line), static_cast<int>(loc.col) + 1});
}

void Compiler::import_stmt(const ast::Import* s) {
  for (const ast::Alias* a : s->names) {
    warn_import(a->name, a->loc);
    const Reg module = em().temp();
    em().at(s->loc);
    em().emit(Op::kImport, module, name_constant(a->name), kNoOperand, 0);
    // `import a.b` binds a; `import a.b as c` binds b.
    size_t dot = a->asname.empty() ? std::string_view::npos : a->name.find('.');
    while (dot != std::string_view::npos) {
      const size_t next = a->name.find('.', dot + 1);
      const std::string_view part = a->name.substr(dot + 1, next - dot - 1);
      em().emit(Op::kImportFrom, module, module, name_constant(part));
      dot = next;
    }
    store(a->symbol, module);
    em().drop_to(module);
  }
}

void Compiler::import_from(const ast::ImportFrom* s) {
  if (s->level == 0 && s->module == "__future__") return;
  if (s->level == 0) warn_import(s->module, s->loc);
  std::vector<Value> names;
  for (const ast::Alias* a : s->names) names.emplace_back(pool_.str(a->name));
  const Reg module = em().temp();
  em().emit(Op::kImport, module, name_constant(s->module), em().constant(pool_.tuple(names)),
            s->level);
  const Reg value = em().temp();
  for (const ast::Alias* a : s->names) {
    if (a->name == "*") {
      em().emit(Op::kImportStar, module);
      continue;
    }
    em().at(s->loc);
    em().emit(Op::kImportFrom, value, module, name_constant(a->name));
    store(a->symbol, value);
  }
}

}  // namespace copra
