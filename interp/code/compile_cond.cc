// Compiler: comparisons and conditions. A condition jumps; it makes no bool where none is wanted.
// May include: compiler.h.
#include "interp/code/compiler.h"

namespace copra {

using ast::as;
using ast::CmpOperator;
using ast::ExprKind;

namespace {

struct ComparisonOps {
  Op value;
  Op jump;
  Op jump_immediate;  // Nop: none
  Op jump_constant;   // Nop: none
  bool negated;       // is not, not in
};
// By ast::CmpOperator.
constexpr ComparisonOps kComparisons[] = {
    {Op::kEq, Op::kJumpEq, Op::kNop, Op::kJumpEqK, false},
    {Op::kNe, Op::kJumpNe, Op::kNop, Op::kJumpNeK, false},
    {Op::kLt, Op::kJumpLt, Op::kJumpLtI, Op::kNop, false},
    {Op::kLe, Op::kJumpLe, Op::kJumpLeI, Op::kNop, false},
    {Op::kGt, Op::kJumpGt, Op::kJumpGtI, Op::kNop, false},
    {Op::kGe, Op::kJumpGe, Op::kJumpGeI, Op::kNop, false},
    {Op::kIs, Op::kJumpIs, Op::kNop, Op::kNop, false},
    {Op::kIs, Op::kJumpIs, Op::kNop, Op::kNop, true},
    {Op::kIn, Op::kJumpIn, Op::kNop, Op::kNop, false},
    {Op::kIn, Op::kJumpIn, Op::kNop, Op::kNop, true},
};

// 1 true, 0 false, -1 not known while compiling.
int constant_truth(const ast::Expr* e) {
  const auto* c = as<const ast::Constant>(e);
  if (!c) return -1;
  switch (c->ckind) {
    case ast::ConstKind::kNone:
    case ast::ConstKind::kFalse: return 0;
    case ast::ConstKind::kTrue:
    case ast::ConstKind::kEllipsis: return 1;
    case ast::ConstKind::kInt: return !c->is_small || c->small != 0;
    case ast::ConstKind::kFloat: return c->number != 0;
    case ast::ConstKind::kComplex: return c->number != 0 || c->real != 0;
    case ast::ConstKind::kStr:
    case ast::ConstKind::kBytes: return !c->text.empty();
    case ast::ConstKind::kTuple:
    case ast::ConstKind::kFrozenSet: return !c->items.empty();
  }
  return -1;
}

}  // namespace

void Compiler::compare_one(CmpOperator op, Reg dest, Reg left, Reg right) {
  const ComparisonOps& ops = kComparisons[static_cast<size_t>(op)];
  em().emit(ops.value, dest, left, right, ops.negated);
}

void Compiler::compare(const ast::Compare* e, Reg dest) {
  const Reg mark = em().top();
  if (e->ops.size() == 1) {
    const Reg left = settle(e->left, scratch_of(dest), e->comparators[0]);
    const Reg right = any(e->comparators[0]);
    em().at(e->loc);
    compare_one(e->ops[0], dest, left, right);
    em().drop_to(mark);
    return;
  }
  const Reg result = em().is_temp(dest) ? dest : em().temp();
  const Label end = em().label();
  Reg left = settle(e->left, kNoReg, e->comparators[0]);
  for (size_t i = 0; i < e->ops.size(); ++i) {
    const bool last = i + 1 == e->ops.size();
    const Reg right =
        last ? any(e->comparators[i]) : settle(e->comparators[i], kNoReg, e->comparators[i + 1]);
    em().at(e->loc);
    compare_one(e->ops[i], result, left, right);
    if (!last) em().jump_wide(Op::kJumpIf, result, 0, end);
    left = right;
  }
  em().bind(end);
  em().move(dest, result);
  em().drop_to(mark);
}

// Jumps when (R[left] op right) == sense; `right_reg` is its register, or kNoReg while it is not
// evaluated yet.
void Compiler::compare_one_jump(CmpOperator op, Reg left, const ast::Expr* right, Reg right_reg,
                                bool sense, Label to) {
  const ComparisonOps& ops = kComparisons[static_cast<size_t>(op)];
  const auto* c = right_reg == kNoReg ? as<const ast::Constant>(right) : nullptr;
  if (c) {
    const bool identity = op == CmpOperator::kIs || op == CmpOperator::kIsNot;
    if (identity && c->ckind == ast::ConstKind::kNone) {
      em().jump_wide(Op::kJumpNone, left, sense != ops.negated, to);
      return;
    }
    if (ops.jump_immediate != Op::kNop && c->ckind == ast::ConstKind::kInt && c->is_small &&
        c->small >= -32768 && c->small <= 32767) {
      const auto imm = static_cast<uint16_t>(static_cast<int16_t>(c->small));
      em().jump_short(ops.jump_immediate, left, imm, sense, to);
      return;
    }
    uint32_t k;
    if (ops.jump_constant != Op::kNop && em().short_constant(constant_value(c), &k)) {
      em().jump_short(ops.jump_constant, left, k, sense, to);
      return;
    }
  }
  const Reg mark = em().top();
  if (right_reg == kNoReg) right_reg = any(right);
  em().jump_short(ops.jump, left, right_reg, sense != ops.negated, to);
  em().drop_to(mark);
}

void Compiler::compare_jump(const ast::Compare* e, bool sense, Label to) {
  const Reg mark = em().top();
  const Label skip = em().label();
  Reg left = settle(e->left, kNoReg, e->comparators[0]);
  for (size_t i = 0; i < e->ops.size(); ++i) {
    const bool last = i + 1 == e->ops.size();
    const ast::Expr* right = e->comparators[i];
    Reg right_reg = kNoReg;
    if (!last) {
      right_reg = settle(right, kNoReg, e->comparators[i + 1]);
    } else if (right->kind != ExprKind::kConstant) {
      right_reg = any(right);
    }
    em().at(e->loc);
    if (last) {
      compare_one_jump(e->ops[i], left, right, right_reg, sense, to);
    } else {
      compare_one_jump(e->ops[i], left, right, right_reg, false, sense ? skip : to);
    }
    left = right_reg;
  }
  if (e->ops.size() > 1) em().bind(skip);
  em().drop_to(mark);
}

// Falls through when bool(e) != sense.
void Compiler::jump_if(const ast::Expr* e, bool sense, Label to) {
  const int truth = constant_truth(e);
  if (truth >= 0) {
    if ((truth != 0) == sense) em().jump(to);
    return;
  }
  switch (e->kind) {
    case ExprKind::kUnaryOp: {
      const auto* n = static_cast<const ast::UnaryOp*>(e);
      if (n->op != ast::UnaryOperator::kNot) break;
      jump_if(n->operand, !sense, to);
      return;
    }
    case ExprKind::kBoolOp: {
      const auto* n = static_cast<const ast::BoolOp*>(e);
      const bool decides = n->op == ast::BoolOperator::kOr;  // the truth that ends it early
      const size_t last = n->values.size() - 1;
      if (decides == sense) {
        for (const ast::Expr* v : n->values) jump_if(v, sense, to);
        return;
      }
      const Label skip = em().label();
      for (size_t i = 0; i < last; ++i) jump_if(n->values[i], decides, skip);
      jump_if(n->values[last], sense, to);
      em().bind(skip);
      return;
    }
    case ExprKind::kCompare: compare_jump(static_cast<const ast::Compare*>(e), sense, to); return;
    case ExprKind::kIfExp: {
      const auto* n = static_cast<const ast::IfExp*>(e);
      const Label orelse = em().label(), end = em().label();
      jump_if(n->test, false, orelse);
      jump_if(n->body, sense, to);
      em().jump(end);
      em().bind(orelse);
      jump_if(n->orelse, sense, to);
      em().bind(end);
      return;
    }
    default: break;
  }
  const Reg mark = em().top();
  const Reg value = any(e);
  em().at(e->loc);
  em().jump_wide(Op::kJumpIf, value, sense, to);
  em().drop_to(mark);
}

}  // namespace copra
