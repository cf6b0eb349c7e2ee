// Compiler: expressions but calls, conditions and comprehensions.
// May include: compiler.h, check.h. Next: compile_call.cc, compile_cond.cc, compile_comp.cc.
#include "interp/check.h"
#include "interp/code/compiler.h"

namespace copra {

using ast::as;
using ast::ExprKind;

namespace {

// Small ints that fit an instruction's 16-bit immediate.
bool immediate(const ast::Expr* e, uint32_t* out) {
  const auto* c = as<const ast::Constant>(e);
  if (!c || c->ckind != ast::ConstKind::kInt || !c->is_small) return false;
  if (c->small < -32768 || c->small > 32767) return false;
  *out = static_cast<uint16_t>(static_cast<int16_t>(c->small));
  return true;
}

struct ArithmeticOps {
  Op plain;
  Op with_immediate;  // Nop: none
};
// By ast::Operator.
constexpr ArithmeticOps kArithmetic[] = {
    {Op::kAdd, Op::kAddI},
    {Op::kSub, Op::kSubI},
    {Op::kMul, Op::kMulI},
    {Op::kMatMul, Op::kNop},
    {Op::kTrueDiv, Op::kNop},
    {Op::kMod, Op::kModI},
    {Op::kPow, Op::kNop},
    {Op::kLShift, Op::kLShiftI},
    {Op::kRShift, Op::kRShiftI},
    {Op::kOr, Op::kNop},
    {Op::kXor, Op::kNop},
    {Op::kAnd, Op::kAndI},
    {Op::kFloorDiv, Op::kFloorDivI},
};

// Displays longer than this are built in pieces, so that frames stay small.
constexpr size_t kDisplayRun = 64;

bool all_constant(const ast::Seq<ast::Expr*>& elts) {
  for (const ast::Expr* e : elts) {
    if (!e || e->kind != ExprKind::kConstant) return false;
  }
  return true;
}

template <class T>
bool any_walrus(const ast::Seq<T>& nodes, bool (*test)(const ast::Expr*)) {
  for (const ast::Expr* e : nodes) {
    if (test(e)) return true;
  }
  return false;
}

bool has_walrus(const ast::Expr* e);

bool has_walrus(const ast::Seq<ast::Expr*>& nodes) { return any_walrus(nodes, has_walrus); }

bool has_walrus(const ast::Seq<ast::Comprehension>& generators) {
  for (const ast::Comprehension& g : generators) {
    if (has_walrus(g.iter) || has_walrus(g.ifs)) return true;
  }
  return false;
}

// Whether evaluating `e` in its function may run an assignment expression.
bool has_walrus(const ast::Expr* e) {
  if (!e) return false;
  switch (e->kind) {
    case ExprKind::kNamedExpr: return true;
    case ExprKind::kConstant:
    case ExprKind::kName: return false;
    case ExprKind::kLambda: {
      const ast::Arguments& a = *static_cast<const ast::Lambda*>(e)->args;
      return has_walrus(a.defaults) || has_walrus(a.kw_defaults);
    }
    case ExprKind::kBoolOp: return has_walrus(static_cast<const ast::BoolOp*>(e)->values);
    case ExprKind::kBinOp: {
      const auto* n = static_cast<const ast::BinOp*>(e);
      return has_walrus(n->left) || has_walrus(n->right);
    }
    case ExprKind::kUnaryOp: return has_walrus(static_cast<const ast::UnaryOp*>(e)->operand);
    case ExprKind::kIfExp: {
      const auto* n = static_cast<const ast::IfExp*>(e);
      return has_walrus(n->test) || has_walrus(n->body) || has_walrus(n->orelse);
    }
    case ExprKind::kDict: {
      const auto* n = static_cast<const ast::Dict*>(e);
      return has_walrus(n->keys) || has_walrus(n->values);
    }
    case ExprKind::kSet: return has_walrus(static_cast<const ast::Set*>(e)->elts);
    case ExprKind::kList: return has_walrus(static_cast<const ast::List*>(e)->elts);
    case ExprKind::kTuple: return has_walrus(static_cast<const ast::Tuple*>(e)->elts);
    case ExprKind::kListComp: {
      const auto* n = static_cast<const ast::ListComp*>(e);
      return has_walrus(n->elt) || has_walrus(n->generators);
    }
    case ExprKind::kSetComp: {
      const auto* n = static_cast<const ast::SetComp*>(e);
      return has_walrus(n->elt) || has_walrus(n->generators);
    }
    case ExprKind::kDictComp: {
      const auto* n = static_cast<const ast::DictComp*>(e);
      return has_walrus(n->key) || has_walrus(n->value) || has_walrus(n->generators);
    }
    case ExprKind::kGeneratorExp: {
      const auto* n = static_cast<const ast::GeneratorExp*>(e);
      return has_walrus(n->elt) || has_walrus(n->generators);
    }
    case ExprKind::kAwait: return has_walrus(static_cast<const ast::Await*>(e)->value);
    case ExprKind::kYield: return has_walrus(static_cast<const ast::Yield*>(e)->value);
    case ExprKind::kYieldFrom: return has_walrus(static_cast<const ast::YieldFrom*>(e)->value);
    case ExprKind::kCompare: {
      const auto* n = static_cast<const ast::Compare*>(e);
      return has_walrus(n->left) || has_walrus(n->comparators);
    }
    case ExprKind::kCall: {
      const auto* n = static_cast<const ast::Call*>(e);
      if (has_walrus(n->func) || has_walrus(n->args)) return true;
      for (const ast::Keyword* k : n->keywords) {
        if (has_walrus(k->value)) return true;
      }
      return false;
    }
    case ExprKind::kFormattedValue: {
      const auto* n = static_cast<const ast::FormattedValue*>(e);
      return has_walrus(n->value) || has_walrus(n->format_spec);
    }
    case ExprKind::kJoinedStr: return has_walrus(static_cast<const ast::JoinedStr*>(e)->values);
    case ExprKind::kAttribute: return has_walrus(static_cast<const ast::Attribute*>(e)->value);
    case ExprKind::kSubscript: {
      const auto* n = static_cast<const ast::Subscript*>(e);
      return has_walrus(n->value) || has_walrus(n->slice);
    }
    case ExprKind::kStarred: return has_walrus(static_cast<const ast::Starred*>(e)->value);
    case ExprKind::kSlice: {
      const auto* n = static_cast<const ast::Slice*>(e);
      return has_walrus(n->lower) || has_walrus(n->upper) || has_walrus(n->step);
    }
  }
  return true;
}

}  // namespace

// ---- registers

bool Compiler::may_rebind(const ast::Expr* e) const { return has_walrus_ && has_walrus(e); }

Reg Compiler::operand(const ast::Expr* e, Reg scratch) {
  if (const auto* name = as<const ast::Name>(e)) {
    const Reg local = local_of(name->symbol);
    if (local != kNoReg) {
      em().at(e->loc);
      return load_any(name->symbol);
    }
  } else if (const auto* named = as<const ast::NamedExpr>(e)) {
    const Reg local = local_target(named->target);
    if (local != kNoReg) {
      to(named->value, local);
      em().set_bound(local);
      return local;
    }
  }
  const Reg dest = scratch != kNoReg ? scratch : em().temp();
  to(e, dest);
  return dest;
}

Reg Compiler::settle(const ast::Expr* e, Reg scratch, const ast::Expr* later,
                     const ast::Expr* later2) {
  if (!may_rebind(later) && !may_rebind(later2)) return operand(e, scratch);
  const Reg dest = scratch != kNoReg ? scratch : em().temp();
  to(e, dest);
  return dest;
}

Reg Compiler::window(Reg dest) {
  if (em().is_temp(dest) && dest + 1 == em().top()) return dest;
  return em().temp();
}

// ---- constants

Value Compiler::constant_value(const ast::Constant* c) {
  switch (c->ckind) {
    case ast::ConstKind::kNone: return Value::none();
    case ast::ConstKind::kTrue: return Value::true_();
    case ast::ConstKind::kFalse: return Value::false_();
    case ast::ConstKind::kEllipsis: return Value::ellipsis();
    case ast::ConstKind::kInt:
      if (c->is_small) return pool_.integer(c->small);
      return pool_.big_integer(c->text, c->base, c->negative);
    case ast::ConstKind::kFloat: return pool_.number(c->number);
    case ast::ConstKind::kComplex: return pool_.complex(c->real, c->number);
    case ast::ConstKind::kStr: return Value(pool_.str(c->text));
    case ast::ConstKind::kBytes: return pool_.bytes(c->text);
    case ast::ConstKind::kTuple:
    case ast::ConstKind::kFrozenSet: {
      std::vector<Value> items;
      items.reserve(c->items.size());
      for (const ast::Constant* item : c->items) items.push_back(constant_value(item));
      return c->ckind == ast::ConstKind::kTuple ? pool_.tuple(items) : pool_.frozenset(items);
    }
  }
  UNREACHABLE();
}

void Compiler::load_constant(const ast::Constant* c, Reg dest) {
  em().load_constant(dest, constant_value(c));
}

// ---- dispatch

// The value of `e` in R[dest]. A local `dest` is written by the last instruction only.
void Compiler::to(const ast::Expr* e, Reg dest) {
  switch (e->kind) {
    case ExprKind::kConstant:
      em().at(e->loc);
      load_constant(static_cast<const ast::Constant*>(e), dest);
      return;
    case ExprKind::kName:
      em().at(e->loc);
      load(static_cast<const ast::Name*>(e)->symbol, dest);
      return;
    case ExprKind::kBoolOp: bool_op(static_cast<const ast::BoolOp*>(e), dest); return;
    case ExprKind::kNamedExpr: {
      const auto* n = static_cast<const ast::NamedExpr*>(e);
      const Reg mark = em().top();
      const Reg value =
          local_target(n->target) != kNoReg ? any(e) : operand(n->value, scratch_of(dest));
      if (local_target(n->target) == kNoReg) {
        em().at(n->target->loc);
        store(n->target->symbol, value);
      }
      em().move(dest, value);
      em().drop_to(mark);
      return;
    }
    case ExprKind::kBinOp: bin_op(static_cast<const ast::BinOp*>(e), dest); return;
    case ExprKind::kUnaryOp: unary_op(static_cast<const ast::UnaryOp*>(e), dest); return;
    case ExprKind::kLambda: lambda(static_cast<const ast::Lambda*>(e), dest); return;
    case ExprKind::kIfExp: if_exp(static_cast<const ast::IfExp*>(e), dest); return;
    case ExprKind::kDict: dict(static_cast<const ast::Dict*>(e), dest); return;
    case ExprKind::kSet:
      sequence(static_cast<const ast::Set*>(e)->elts, e->kind, dest, e->loc);
      return;
    case ExprKind::kList:
      sequence(static_cast<const ast::List*>(e)->elts, e->kind, dest, e->loc);
      return;
    case ExprKind::kTuple:
      sequence(static_cast<const ast::Tuple*>(e)->elts, e->kind, dest, e->loc);
      return;
    case ExprKind::kListComp: {
      const auto* n = static_cast<const ast::ListComp*>(e);
      comprehension(e, {Op::kBuildList, n->elt, nullptr, &n->generators, n->scope}, dest);
      return;
    }
    case ExprKind::kSetComp: {
      const auto* n = static_cast<const ast::SetComp*>(e);
      comprehension(e, {Op::kBuildSet, n->elt, nullptr, &n->generators, n->scope}, dest);
      return;
    }
    case ExprKind::kDictComp: {
      const auto* n = static_cast<const ast::DictComp*>(e);
      comprehension(e, {Op::kBuildDict, n->key, n->value, &n->generators, n->scope}, dest);
      return;
    }
    case ExprKind::kGeneratorExp: {
      const auto* n = static_cast<const ast::GeneratorExp*>(e);
      comprehension(e, {Op::kNop, n->elt, nullptr, &n->generators, n->scope}, dest);
      return;
    }
    case ExprKind::kAwait: await(static_cast<const ast::Await*>(e), dest); return;
    case ExprKind::kYield: yield(static_cast<const ast::Yield*>(e), dest); return;
    case ExprKind::kYieldFrom: yield_from(static_cast<const ast::YieldFrom*>(e), dest); return;
    case ExprKind::kCompare: compare(static_cast<const ast::Compare*>(e), dest); return;
    case ExprKind::kCall: call(static_cast<const ast::Call*>(e), dest); return;
    case ExprKind::kFormattedValue:
      formatted_value(static_cast<const ast::FormattedValue*>(e), dest);
      return;
    case ExprKind::kJoinedStr: joined_str(static_cast<const ast::JoinedStr*>(e), dest); return;
    case ExprKind::kAttribute: attribute(static_cast<const ast::Attribute*>(e), dest); return;
    case ExprKind::kSubscript: subscript(static_cast<const ast::Subscript*>(e), dest); return;
    case ExprKind::kSlice: slice(static_cast<const ast::Slice*>(e), dest); return;
    case ExprKind::kStarred: break;
  }
  UNREACHABLE();
}

// ---- operators

void Compiler::bool_op(const ast::BoolOp* e, Reg dest) {
  const bool sense = e->op == ast::BoolOperator::kOr;
  const Reg mark = em().top();
  const Reg value = em().is_temp(dest) ? dest : em().temp();
  const Label end = em().label();
  const size_t last = e->values.size() - 1;
  for (size_t i = 0; i <= last; ++i) {
    to(e->values[i], value);
    if (i == last) break;
    em().at(e->values[i]->loc);
    em().jump_wide(Op::kJumpIf, value, sense, end);
  }
  em().bind(end);
  em().move(dest, value);
  em().drop_to(mark);
}

void Compiler::arithmetic(ast::Operator op, Reg dest, Reg left, const ast::Expr* right,
                          bool in_place, const ast::Loc& loc) {
  const ArithmeticOps& ops = kArithmetic[static_cast<size_t>(op)];
  uint32_t imm;
  const Reg mark = em().top();
  if (ops.with_immediate != Op::kNop && immediate(right, &imm)) {
    em().at(loc);
    em().emit(ops.with_immediate, dest, left, imm, in_place);
  } else {
    const Reg r = any(right);
    em().at(loc);
    em().emit(ops.plain, dest, left, r, in_place);
  }
  em().drop_to(mark);
}

void Compiler::bin_op(const ast::BinOp* e, Reg dest) {
  const Reg mark = em().top();
  const Reg left = settle(e->left, scratch_of(dest), e->right);
  arithmetic(e->op, dest, left, e->right, false, e->loc);
  em().drop_to(mark);
}

void Compiler::unary_op(const ast::UnaryOp* e, Reg dest) {
  static constexpr Op kOps[] = {Op::kInvert, Op::kNot, Op::kPos, Op::kNeg};
  const Reg mark = em().top();
  const Reg operand_reg = operand(e->operand, scratch_of(dest));
  em().at(e->loc);
  em().emit(kOps[static_cast<size_t>(e->op)], dest, operand_reg);
  em().drop_to(mark);
}

void Compiler::if_exp(const ast::IfExp* e, Reg dest) {
  const Label orelse = em().label(), end = em().label();
  jump_if(e->test, false, orelse);
  to(e->body, dest);
  em().jump(end);
  em().bind(orelse);
  to(e->orelse, dest);
  em().bind(end);
}

// ---- displays

void Compiler::sequence(const ast::Seq<ast::Expr*>& elts, ExprKind kind, Reg dest,
                        const ast::Loc& loc) {
  const Op build = kind == ExprKind::kTuple  ? Op::kBuildTuple
                   : kind == ExprKind::kList ? Op::kBuildList
                                             : Op::kBuildSet;
  const Reg mark = em().top();
  size_t plain = 0;
  while (plain < elts.size() && elts[plain]->kind != ExprKind::kStarred) ++plain;
  if (plain == elts.size() && all_constant(elts) &&
      (kind == ExprKind::kTuple || elts.size() > (kind == ExprKind::kSet ? 2u : 4u))) {
    std::vector<Value> items;
    for (const ast::Expr* e : elts)
      items.push_back(constant_value(static_cast<const ast::Constant*>(e)));
    em().at(loc);
    if (kind == ExprKind::kTuple) {
      em().load_constant(dest, pool_.tuple(items));
      return;
    }
    const Reg into = em().is_temp(dest) ? dest : em().temp();
    em().emit(build, into, into, 0);
    const Reg t = em().temp();
    em().load_constant(t, pool_.tuple(items));
    if (kind == ExprKind::kList) {
      em().emit(Op::kListExtend, into, t);
    } else {
      em().emit(Op::kSetUpdate, into, t, 0, 1);
    }
    em().move(dest, into);
    em().drop_to(mark);
    return;
  }
  if (plain == elts.size() && plain <= kDisplayRun) {
    const Reg first = em().top();
    for (const ast::Expr* e : elts) to(e, em().temp());
    em().at(loc);
    em().emit(build, dest, first, static_cast<uint32_t>(plain));
    em().drop_to(mark);
    return;
  }
  // A list (or set) that grows.
  const bool set = kind == ExprKind::kSet;
  const Reg into = em().is_temp(dest) ? dest : em().temp();
  plain = std::min(plain, kDisplayRun);
  const Reg first = em().top();
  for (size_t i = 0; i < plain; ++i) to(elts[i], em().temp());
  em().at(loc);
  em().emit(set ? Op::kBuildSet : Op::kBuildList, into, first, static_cast<uint32_t>(plain));
  em().drop_to(first);
  for (size_t i = plain; i < elts.size(); ++i) {
    if (const auto* starred = as<const ast::Starred>(elts[i])) {
      const Reg r = any(starred->value);
      em().at(starred->loc);
      em().emit(set ? Op::kSetUpdate : Op::kListExtend, into, r);
    } else {
      const Reg r = any(elts[i]);
      em().at(elts[i]->loc);
      em().emit(set ? Op::kSetAdd : Op::kListAppend, into, r);
    }
    em().drop_to(first);
  }
  em().at(loc);
  if (kind == ExprKind::kTuple) {
    em().emit(Op::kListToTuple, dest, into);
  } else {
    em().move(dest, into);
  }
  em().drop_to(mark);
}

void Compiler::dict(const ast::Dict* e, Reg dest) {
  const Reg mark = em().top();
  size_t plain = 0;
  bool constant_keys = true;
  while (plain < e->keys.size() && plain < kDisplayRun && e->keys[plain]) {
    constant_keys = constant_keys && e->keys[plain]->kind == ExprKind::kConstant;
    ++plain;
  }
  const bool whole = plain == e->keys.size();
  const Reg into = whole || em().is_temp(dest) ? dest : em().temp();
  const Reg first = em().top();
  if (plain > 0 && constant_keys) {
    std::vector<Value> keys;
    for (size_t i = 0; i < plain; ++i) {
      keys.push_back(constant_value(static_cast<const ast::Constant*>(e->keys[i])));
      to(e->values[i], em().temp());
    }
    em().at(e->loc);
    em().emit(Op::kBuildDictK, into, first, em().constant(pool_.tuple(keys)));
  } else {
    for (size_t i = 0; i < plain; ++i) {
      to(e->keys[i], em().temp());
      to(e->values[i], em().temp());
    }
    em().at(e->loc);
    em().emit(Op::kBuildDict, into, first, static_cast<uint32_t>(plain));
  }
  em().drop_to(first);
  for (size_t i = plain; i < e->keys.size(); ++i) {
    if (!e->keys[i]) {
      const Reg r = any(e->values[i]);
      em().at(e->values[i]->loc);
      em().emit(Op::kDictUpdate, into, r);
    } else {
      const Reg key = settle(e->keys[i], kNoReg, e->values[i]);
      const Reg value = any(e->values[i]);
      em().at(e->loc);
      em().emit(Op::kDictSet, into, key, value);
    }
    em().drop_to(first);
  }
  em().move(dest, into);
  em().drop_to(mark);
}

// ---- strings

void Compiler::formatted_value(const ast::FormattedValue* e, Reg dest) {
  const Reg mark = em().top();
  const Reg value = settle(e->value, kNoReg, e->format_spec);
  const Reg spec = e->format_spec ? any(e->format_spec) : kNoOperand;
  const uint32_t conversion = e->conversion == 's'   ? 1
                              : e->conversion == 'r' ? 2
                              : e->conversion == 'a' ? 3
                                                     : 0;
  em().at(e->loc);
  em().emit(Op::kFormat, dest, value, spec, conversion);
  em().drop_to(mark);
}

void Compiler::joined_str(const ast::JoinedStr* e, Reg dest) {
  if (e->values.empty()) {
    em().at(e->loc);
    em().load_constant(dest, Value(pool_.str("")));
    return;
  }
  if (e->values.size() == 1) {
    to(e->values[0], dest);
    return;
  }
  const Reg mark = em().top();
  for (const ast::Expr* part : e->values) to(part, em().temp());
  em().at(e->loc);
  em().emit(Op::kJoinStr, dest, mark, static_cast<uint32_t>(e->values.size()));
  em().drop_to(mark);
}

// ---- attributes, items

// An attribute access that spans lines is reported where the name stands, as CPython does.
void Compiler::at_attribute(const ast::Attribute* e) {
  ast::Loc loc = e->loc;
  if (loc.line != loc.end_line) {
    loc.line = loc.end_line;
    const auto length = static_cast<uint32_t>(e->attr.size());
    loc.col = length <= loc.end_col ? loc.end_col - length : 0;
  }
  em().at(loc);
}

void Compiler::attribute(const ast::Attribute* e, Reg dest) {
  const Reg mark = em().top();
  const Reg object = operand(e->value, scratch_of(dest));
  at_attribute(e);
  em().emit(Op::kGetAttr, dest, object, site(e->mangled));
  em().drop_to(mark);
}

void Compiler::get_item(Reg dest, Reg object, const ast::Expr* key, const ast::Loc& loc) {
  const Reg mark = em().top();
  uint32_t imm;
  const auto* c = as<const ast::Constant>(key);
  if (immediate(key, &imm)) {
    em().at(loc);
    em().emit(Op::kGetItemI, dest, object, imm);
  } else if (c && em().short_constant(constant_value(c), &imm)) {
    em().at(loc);
    em().emit(Op::kGetItemK, dest, object, imm);
  } else {
    const Reg k = any(key);
    em().at(loc);
    em().emit(Op::kGetItem, dest, object, k);
  }
  em().drop_to(mark);
}

void Compiler::subscript(const ast::Subscript* e, Reg dest) {
  const Reg mark = em().top();
  const Reg object = settle(e->value, scratch_of(dest), e->slice);
  get_item(dest, object, e->slice, e->loc);
  em().drop_to(mark);
}

void Compiler::slice(const ast::Slice* e, Reg dest) {
  const Reg first = em().top();
  for (const ast::Expr* part : {e->lower, e->upper, e->step}) {
    const Reg r = em().temp();
    if (part) {
      to(part, r);
    } else {
      em().at(e->loc);
      em().load_constant(r, Value::none());
    }
  }
  em().at(e->loc);
  em().emit(Op::kBuildSlice, dest, first);
  em().drop_to(first);
}

// ---- waiting

void Compiler::yield(const ast::Yield* e, Reg dest) {
  const Reg mark = em().top();
  Reg value;
  if (e->value) {
    value = operand(e->value, scratch_of(dest));
  } else {
    value = em().temp();
    em().at(e->loc);
    em().load_constant(value, Value::none());
  }
  em().at(e->loc);
  em().emit(Op::kYield, dest, value, 0, fn_->code.has(kCodeAsyncGenerator));
  em().drop_to(mark);
}

// R[dest] = result of delegating to R[iterator]: values sent in go there, what it yields goes out.
void Compiler::send_loop(Reg iterator, Reg dest) {
  const Reg mark = em().top();
  const Reg value = em().is_temp(dest) && dest != iterator ? dest : em().temp();
  const Label again = em().label(), done = em().label();
  em().load_constant(value, Value::none());
  em().bind_head(again);
  em().jump_short(Op::kSend, value, iterator, 0, done);
  em().emit(Op::kYield, value, value);
  em().jump(again);
  em().bind(done);
  em().move(dest, value);
  em().drop_to(mark);
}

void Compiler::await_value(Reg from, Reg dest, uint32_t context) {
  if (!fn_->is_async) {
    em().emit(Op::kAwaitSync, dest, from);
    return;
  }
  const Reg iterator = em().temp();
  em().emit(Op::kGetAwaitable, iterator, from, 0, context);
  send_loop(iterator, dest);
  em().drop_to(iterator);
}

void Compiler::await(const ast::Await* e, Reg dest) {
  const Reg mark = em().top();
  const Reg value = operand(e->value, scratch_of(dest));
  em().at(e->loc);
  await_value(value, dest, 0);
  em().drop_to(mark);
}

void Compiler::yield_from(const ast::YieldFrom* e, Reg dest) {
  const Reg mark = em().top();
  const Reg value = any(e->value);
  const Reg iterator = em().temp();
  em().at(e->loc);
  em().emit(Op::kYieldFromIter, iterator, value);
  send_loop(iterator, dest);
  em().drop_to(mark);
}

}  // namespace copra
