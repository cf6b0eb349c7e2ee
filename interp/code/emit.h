// Writes the instructions of one Code: registers, labels and jumps, exception ranges, positions,
// constants, and which local variables are surely bound at the point being written.
//
// In: calls of the compiler in program order. Out: a finished Code. May include: program.h, ast.h
// (for Loc). Invariant: temporaries are a stack above the locals; while no instruction can be
// reached, nothing is written. Next: compiler.h.
#pragma once

#include <cstdint>
#include <vector>

#include "interp/code/program.h"
#include "interp/front/ast.h"

namespace copra {

using Reg = uint32_t;
constexpr Reg kNoReg = 0xFFFF;

// A set of registers whose variables are surely bound.
class RegSet {
 public:
  bool test(Reg r) const {
    if (r < 64) return (first_ >> r) & 1;
    return r / 64 - 1 < more_.size() && ((more_[r / 64 - 1] >> (r % 64)) & 1);
  }
  void set(Reg r) {
    if (r < 64) {
      first_ |= uint64_t{1} << r;
    } else {
      if (r / 64 > more_.size()) more_.resize(r / 64);
      more_[r / 64 - 1] |= uint64_t{1} << (r % 64);
    }
  }
  void reset(Reg r) {
    if (r < 64) {
      first_ &= ~(uint64_t{1} << r);
    } else if (r / 64 <= more_.size()) {
      more_[r / 64 - 1] &= ~(uint64_t{1} << (r % 64));
    }
  }
  void intersect(const RegSet& o) {
    first_ &= o.first_;
    if (more_.size() > o.more_.size()) more_.resize(o.more_.size());
    for (size_t i = 0; i < more_.size(); ++i) more_[i] &= o.more_[i];
  }
  void subtract(const RegSet& o) {
    first_ &= ~o.first_;
    for (size_t i = 0; i < more_.size() && i < o.more_.size(); ++i) more_[i] &= ~o.more_[i];
  }

 private:
  uint64_t first_ = 0;
  std::vector<uint64_t> more_;
};

struct Label {
  uint32_t id = UINT32_MAX;
};

class Emitter {
 public:
  explicit Emitter(Code& code) : code_(code) {}

  // -- instructions; the position is that of the last at()
  void at(const ast::Loc& loc) {
    position_ = {static_cast<int32_t>(loc.line), static_cast<int32_t>(loc.end_line),
                 static_cast<int32_t>(loc.col), static_cast<int32_t>(loc.end_col)};
  }
  void emit(Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0, uint32_t x = 0);
  void emit_wide(Op op, uint32_t a, uint32_t bc, uint32_t x = 0);
  void load_constant(Reg dest, Value v) { emit_wide(Op::kLoadK, dest, constant(v)); }
  void move(Reg dest, Reg from) {
    if (dest != from) emit(Op::kMove, dest, from);
  }
  uint32_t here() const { return static_cast<uint32_t>(code_.instrs.size()); }
  bool reachable() const { return reachable_; }
  // The instruction just written ends this path (Return, Raise …).
  void dead() { reachable_ = false; }

  // -- jumps
  Label label();
  void jump(Label to);
  // ops with a 32-bit jump (JumpIf, JumpNone) and with a 16-bit one (all others)
  void jump_wide(Op op, Reg a, uint32_t x, Label to);
  void jump_short(Op op, uint32_t a, uint32_t b, uint32_t x, Label to);
  // Forward target: what is bound there is what is bound on every way to it.
  void bind(Label l);
  // Target of jumps yet to come from below (a loop's start).
  void bind_head(Label l);
  // A loop whose test stands below its body: goes to the test, binds the body's start.
  void loop(Label head, Label test) {
    jump_wide(Op::kJump, 0, 0, test);
    bind_head(head);
  }
  // Start of an exception handler whose protected code began with `entry` bound.
  void bind_handler(Label l, const RegSet& entry, bool used);
  void range(uint32_t start, uint32_t end, Label handler, Reg reg);
  // What was written since `start` is the comprehension `name` standing at `line`.
  void inlined(uint32_t start, uint32_t line, Str* name);

  // -- registers
  void set_locals(Reg count) { locals_ = top_ = max_ = count; }
  Reg locals() const { return locals_; }
  bool is_temp(Reg r) const { return r >= locals_ && r != kNoReg; }
  Reg temp() { return temps(1); }
  Reg temps(uint32_t n);
  Reg top() const { return top_; }
  void drop_to(Reg mark) { top_ = mark; }

  // -- what is bound
  bool is_bound(Reg r) const { return bound_.test(r); }
  void set_bound(Reg r) { bound_.set(r); }
  void set_unbound(Reg r) { bound_.reset(r); }
  void set_deletable(Reg r) { deletable_.set(r); }
  const RegSet& bound() const { return bound_; }

  // -- tables
  uint32_t constant(Value v);
  // For 16-bit fields that have a way out: false when the index is too big for one.
  bool short_constant(Value v, uint32_t* index) {
    *index = constant(v);
    return *index < kNoOperand;
  }
  uint32_t site(Str* name);

  // Resolves jumps and ranges. False: the code exceeds the format.
  bool finish();
  bool too_large() const { return too_large_; }
  void set_too_large() { too_large_ = true; }

 private:
  struct LabelState {
    int64_t position = -1;
    bool referenced = false;
    RegSet bound;
  };
  struct PendingJump {
    uint32_t at;
    uint32_t label;
    bool wide;
  };
  struct PendingRange {
    uint32_t start, end, label;
    uint16_t reg;
  };
  void refer(Label to);
  void push(const Instr& in);
  void widen_far_jumps();
  void grow_constants();

  // 24 bytes each with its position; a function written by hand has thousands.
  static constexpr uint32_t kInstrsMax = 1u << 20;

  Code& code_;
  Position position_{1, 1, 0, 0};
  bool reachable_ = true;
  bool too_large_ = false;
  Reg locals_ = 0, top_ = 0, max_ = 0;
  RegSet bound_, deletable_;
  std::vector<LabelState> labels_;
  std::vector<PendingJump> jumps_;
  std::vector<PendingRange> ranges_;
  std::vector<uint32_t> constant_table_;  // open addressing, index + 1
};

}  // namespace copra
