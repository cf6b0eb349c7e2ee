// Compiler: calls. The callee and its arguments are consecutive registers at the top of the live
// temporaries, because the callee's registers begin inside them.
// May include: compiler.h.
#include "interp/code/compiler.h"

namespace copra {

using ast::as;
using ast::ExprKind;

void Compiler::call(const ast::Call* e, Reg dest) {
  const Reg mark = em().top();
  bool plain = true;
  for (const ast::Expr* a : e->args) plain = plain && a->kind != ExprKind::kStarred;
  for (const ast::Keyword* k : e->keywords) plain = plain && !k->name.empty();
  const size_t count = e->args.size() + e->keywords.size();
  const Reg w = window(dest);
  if (!plain || count > 0xFFF0) {
    call_ex(e, w);
    em().move(dest, w);
    em().drop_to(mark);
    return;
  }
  const auto* method = as<const ast::Attribute>(e->func);
  if (method) {
    const Reg object = operand(method->value, w);
    em().drop_to(w + 1);
    em().temp();
    at_attribute(method);
    em().emit(Op::kMethod, w, object, site(method->mangled));
  } else {
    to(e->func, w);
  }
  for (const ast::Expr* a : e->args) to(a, em().temp());
  std::vector<Value> names;
  for (const ast::Keyword* k : e->keywords) {
    names.emplace_back(pool_.str(k->name));
    to(k->value, em().temp());
  }
  ast::Loc loc = e->loc;
  if (method && method->loc.line != method->loc.end_line) {
    at_attribute(method);
    loc.line = method->loc.end_line;
    const auto length = static_cast<uint32_t>(method->attr.size());
    loc.col = length <= method->loc.end_col ? method->loc.end_col - length : 0;
  }
  em().at(loc);
  const auto n = static_cast<uint32_t>(count);
  if (names.empty()) {
    em().emit(method ? Op::kCallMethod : Op::kCall, w, n, dest);
  } else {
    em().emit(method ? Op::kCallMethodKw : Op::kCallKw, w, n, em().constant(pool_.tuple(names)));
    em().move(dest, w);
  }
  em().drop_to(mark);
}

// f(*a, **k): R[w] callee and result.
void Compiler::call_ex(const ast::Call* e, Reg w) {
  to(e->func, w);
  const Reg args = em().temps(2);
  uint32_t x = 0;
  const auto* only = e->args.size() == 1 ? as<const ast::Starred>(e->args[0]) : nullptr;
  if (only) {
    to(only->value, args);
    x |= 1;
  } else {
    positional_ex(e->args, args);
  }
  if (e->keywords.size() == 1 && e->keywords[0]->name.empty()) {
    to(e->keywords[0]->value, args + 1);
    x |= 2;
  } else {
    keywords_ex(e->keywords, w, args + 1, e->loc);
  }
  em().at(e->loc);
  em().emit(Op::kCallEx, w, 0, 0, x);
}

void Compiler::positional_ex(const ast::Seq<ast::Expr*>& args, Reg dest) {
  if (args.empty()) {
    em().load_constant(dest, pool_.tuple({}));
  } else {
    sequence(args, ExprKind::kList, dest, args[0]->loc);
  }
}

// The keywords of a call as a new dict in R[dest] (unbound when there are none).
void Compiler::keywords_ex(const ast::Seq<ast::Keyword*>& keywords, Reg callee, Reg dest,
                           const ast::Loc& loc) {
  em().at(loc);
  if (keywords.empty()) {
    em().emit(Op::kClear, dest);
    return;
  }
  const Reg mark = em().top();
  bool made = false;
  for (size_t i = 0; i < keywords.size();) {
    std::vector<Value> names;
    const Reg first = em().top();
    for (; i < keywords.size() && !keywords[i]->name.empty() && names.size() < 64; ++i) {
      names.emplace_back(pool_.str(keywords[i]->name));
      to(keywords[i]->value, em().temp());
    }
    if (!names.empty()) {
      const Reg part = made ? first : dest;
      em().at(loc);
      em().emit(Op::kBuildDictK, part, first, em().constant(pool_.tuple(names)));
      if (made) em().emit(Op::kDictMerge, dest, part, callee);
    } else {
      if (!made) em().emit(Op::kBuildDict, dest, dest, 0);
      const Reg mapping = any(keywords[i]->value);
      em().at(loc);
      em().emit(Op::kDictMerge, dest, mapping, callee);
      ++i;
    }
    made = true;
    em().drop_to(mark);
  }
}

}  // namespace copra
