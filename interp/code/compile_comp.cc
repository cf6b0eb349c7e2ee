// Compiler: comprehensions and generator expressions, inlined or as hidden functions.
// May include: compiler.h.
#include <algorithm>

#include "interp/code/compiler.h"

namespace copra {

using ast::Resolution;

void Compiler::comprehension(const ast::Expr* e, const Comp& comp, Reg dest) {
  if (comp.build != Op::kNop && can_inline(*comp.scope)) {
    inlined_comprehension(e, comp, dest);
  } else {
    hidden_comprehension(e, comp, dest);
  }
}

// Whether binding `target` evaluates nothing.
static bool only_names(const ast::Expr* target) {
  const auto all = [](const ast::Seq<ast::Expr*>& items) {
    return std::all_of(items.begin(), items.end(), only_names);
  };
  switch (target->kind) {
    case ast::ExprKind::kName: return true;
    case ast::ExprKind::kStarred:
      return only_names(static_cast<const ast::Starred*>(target)->value);
    case ast::ExprKind::kTuple: return all(static_cast<const ast::Tuple*>(target)->elts);
    case ast::ExprKind::kList: return all(static_cast<const ast::List*>(target)->elts);
    default: return false;
  }
}

void Compiler::inlined_comprehension(const ast::Expr* e, const Comp& comp, Reg dest) {
  const Reg mark = em().top();
  const Reg into = em().is_temp(dest) ? dest : em().temp();
  const ast::Comprehension& first = (*comp.generators)[0];
  const Reg iterator = em().temp();
  const Reg iterable = operand(first.iter, iterator);
  em().at(first.iter->loc);
  em().emit(first.is_async ? Op::kAIter : Op::kIter, iterator, iterable);
  em().drop_to(iterator + 1);
  em().emit(comp.build, into, into, 0);

  InlinedScope inner{comp.scope, std::vector<Var>(comp.scope->symbols.size())};
  const Reg variables = em().top();
  for (const ast::Symbol* s : comp.scope->symbols) {
    Var& v = inner.vars[s->index];
    switch (s->resolution) {
      case Resolution::kLocal:
      case Resolution::kCell: v = {VarKind::kReg, s->is_param ? iterator : em().temp()}; break;
      case Resolution::kFree: v = find_var(s->name); break;
      default: v.kind = VarKind::kGlobal; break;
    }
  }
  const Reg end = em().top();
  // With one `for` of names, these are bound before anything reads them.
  if (comp.generators->size() > 1 || !only_names(first.target)) {
    for (Reg r = variables; r < end; ++r) em().emit(Op::kClear, r);
  }
  for (Reg r = variables; r < end; ++r) em().set_unbound(r);
  fn_->inlined.push_back(std::move(inner));
  const uint32_t start = em().here();
  generators(comp, 0, iterator, into);
  em().inlined(start, e->loc.line, pool_.str(comp.scope->name));
  fn_->inlined.pop_back();
  for (Reg r = variables; r < end; ++r) em().set_unbound(r);
  em().move(dest, into);
  em().drop_to(mark);
}

void Compiler::hidden_comprehension(const ast::Expr* e, const Comp& comp, Reg dest) {
  uint32_t flags = function_flags(*comp.scope);
  if (comp.build == Op::kNop && !(flags & (kCodeGenerator | kCodeAsyncGenerator))) {
    flags = comp.scope->is_async ? kCodeAsyncGenerator : kCodeGenerator;
  }
  const std::string qualname = qualified(comp.scope->name, nullptr);
  Code* code = new_code(comp.scope->name, qualname, flags | kCodeComprehension, e->loc.line);
  {
    Fn fn(*code, *comp.scope, fn_);
    fn.qualname = qualname;
    fn_ = &fn;
    set_up_scope(fn, nullptr);
    em().at(e->loc);
    Reg into = kNoReg;
    if (comp.build != Op::kNop) {
      into = em().temp();
      em().emit(comp.build, into, into, 0);
    }
    generators(comp, 0, 0, into);
    if (into != kNoReg) {
      em().at(e->loc);
      em().emit(Op::kReturn, into);
      em().dead();
    }
    finish_code(fn, e->loc.line);
    fn_ = fn.parent;
  }

  const Reg mark = em().top();
  const Reg w = window(dest);
  em().temps(2);
  em().at(e->loc);
  for (Reg i = 0; i < 3; ++i) em().emit(Op::kClear, w + i);
  closure(code, *comp.scope, w);
  const Reg iterator = em().temp();
  const ast::Comprehension& first = (*comp.generators)[0];
  const Reg iterable = operand(first.iter, iterator);
  em().at(first.iter->loc);
  em().emit(first.is_async ? Op::kAIter : Op::kIter, iterator, iterable);
  em().at(e->loc);
  if (flags & kCodeCoroutine) {
    em().emit(Op::kCall, w, 1, w);
    await_value(w, dest, 0);
  } else {
    em().emit(Op::kCall, w, 1, dest);
  }
  em().drop_to(mark);
}

void Compiler::comprehension_item(const Comp& comp, Reg into) {
  const Reg mark = em().top();
  const Reg item = settle(comp.elt, kNoReg, comp.value);
  switch (comp.build) {
    case Op::kBuildList:
      em().at(comp.elt->loc);
      em().emit(Op::kListAppend, into, item);
      break;
    case Op::kBuildSet:
      em().at(comp.elt->loc);
      em().emit(Op::kSetAdd, into, item);
      break;
    case Op::kBuildDict: {
      const Reg value = any(comp.value);
      em().at(comp.elt->loc);
      em().emit(Op::kDictSet, into, item, value);
      break;
    }
    default:
      em().at(comp.elt->loc);
      em().emit(Op::kYield, em().temp(), item, 0, fn_->code.has(kCodeAsyncGenerator));
      break;
  }
  em().drop_to(mark);
}

// The loops from `index` inwards. `iterator` holds the first one's, kNoReg: to be made here.
void Compiler::generators(const Comp& comp, size_t index, Reg iterator, Reg into) {
  if (index == comp.generators->size()) {
    comprehension_item(comp, into);
    return;
  }
  const ast::Comprehension& g = (*comp.generators)[index];
  const Reg mark = em().top();
  if (iterator == kNoReg) {
    iterator = em().temp();
    const Reg iterable = operand(g.iter, iterator);
    em().at(g.iter->loc);
    em().emit(g.is_async ? Op::kAIter : Op::kIter, iterator, iterable);
    em().drop_to(iterator + 1);
  }
  const Reg local = local_target(g.target);
  const Reg value = local != kNoReg ? local : em().temp();
  if (g.is_async) {
    const Reg h = em().temps(2);
    const Label again = em().label(), end = em().label();
    em().bind_head(again);
    const RegSet entry = em().bound();
    em().at(g.iter->loc);
    const Reg next = local != kNoReg ? em().temp() : value;
    const bool used = async_next(iterator, next, end, h);
    store_target(g.target, next);
    for (const ast::Expr* test : g.ifs) jump_if(test, false, again);
    generators(comp, index + 1, kNoReg, into);
    em().jump(again);
    em().bind_handler(end, entry, used);
    em().at(g.iter->loc);
    em().emit(Op::kEndAsyncFor, h);
  } else {
    const Label head = em().label(), next = em().label();
    em().at(g.iter->loc);
    em().loop(head, next);
    if (local != kNoReg) {
      em().set_bound(local);
    } else {
      store_target(g.target, value);
    }
    for (const ast::Expr* test : g.ifs) jump_if(test, false, next);
    generators(comp, index + 1, kNoReg, into);
    em().bind(next);
    em().at(g.iter->loc);
    em().jump_short(Op::kFor, iterator, value, 0, head);
  }
  em().drop_to(mark);
}

}  // namespace copra
