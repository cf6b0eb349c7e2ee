// Emitter: see emit.h. May include: emit.h, check.h.
#include "interp/code/emit.h"

#include <algorithm>

#include "interp/check.h"

namespace copra {

void Emitter::push(const Instr& in) {
  if (!reachable_ || too_large_) return;
  if (code_.instrs.size() >= kInstrsMax) {
    too_large_ = true;
    return;
  }
  code_.instrs.push_back(in);
  code_.positions.push_back(position_);
}

void Emitter::emit(Op op, uint32_t a, uint32_t b, uint32_t c, uint32_t x) {
  if ((a | b | c) > 0xFFFF || x > 0xFF) too_large_ = true;
  push({static_cast<uint8_t>(op), static_cast<uint8_t>(x), static_cast<uint16_t>(a),
        static_cast<uint16_t>(b), static_cast<uint16_t>(c)});
}

void Emitter::emit_wide(Op op, uint32_t a, uint32_t bc, uint32_t x) {
  if (a > 0xFFFF) too_large_ = true;
  push({static_cast<uint8_t>(op), static_cast<uint8_t>(x), static_cast<uint16_t>(a),
        static_cast<uint16_t>(bc), static_cast<uint16_t>(bc >> 16)});
}

// ---- jumps

Label Emitter::label() {
  labels_.emplace_back();
  return {static_cast<uint32_t>(labels_.size() - 1)};
}

void Emitter::refer(Label to) {
  LabelState& l = labels_[to.id];
  if (l.position >= 0) return;  // backwards: the head assumed the least already
  if (l.referenced) {
    l.bound.intersect(bound_);
  } else {
    l.bound = bound_;
    l.referenced = true;
  }
}

void Emitter::jump(Label to) {
  if (!reachable_) return;
  jump_wide(Op::kJump, 0, 0, to);
  reachable_ = false;
}

void Emitter::jump_wide(Op op, Reg a, uint32_t x, Label to) {
  if (!reachable_) return;
  refer(to);
  jumps_.push_back({here(), to.id, true});
  emit_wide(op, a, 0, x);
}

void Emitter::jump_short(Op op, uint32_t a, uint32_t b, uint32_t x, Label to) {
  if (!reachable_) return;
  refer(to);
  jumps_.push_back({here(), to.id, false});
  emit(op, a, b, 0, x);
}

void Emitter::bind(Label l) {
  LabelState& state = labels_[l.id];
  state.position = here();
  if (!state.referenced) return;
  if (reachable_) {
    bound_.intersect(state.bound);
  } else {
    bound_ = state.bound;
  }
  reachable_ = true;
}

void Emitter::bind_head(Label l) {
  labels_[l.id].position = here();
  bound_.subtract(deletable_);
}

void Emitter::bind_handler(Label l, const RegSet& entry, bool used) {
  labels_[l.id].position = here();
  reachable_ = used;
  bound_ = entry;
  bound_.subtract(deletable_);
}

void Emitter::range(uint32_t start, uint32_t end, Label handler, Reg reg) {
  ranges_.push_back({start, end, handler.id, static_cast<uint16_t>(reg)});
}

void Emitter::inlined(uint32_t start, uint32_t line, Str* name) {
  if (here() > start) {
    code_.inlined.push_back({start, here(), static_cast<int32_t>(line), name});
  }
}

// ---- registers and tables

Reg Emitter::temps(uint32_t n) {
  const Reg first = top_;
  top_ += n;
  if (top_ >= kNoReg) {
    too_large_ = true;
    top_ = first;
  }
  max_ = std::max(max_, top_);
  return first;
}

namespace {
uint32_t hash_bits(uint64_t bits) {
  return static_cast<uint32_t>((bits * uint64_t{0x9E3779B97F4A7C15}) >> 32);
}
}  // namespace

void Emitter::grow_constants() {
  const size_t size = std::max<size_t>(16, constant_table_.size() * 2);
  constant_table_.assign(size, 0);
  for (uint32_t i = 0; i < code_.constants.size(); ++i) {
    size_t at = hash_bits(code_.constants[i].bits()) & (size - 1);
    while (constant_table_[at]) at = (at + 1) & (size - 1);
    constant_table_[at] = i + 1;
  }
}

uint32_t Emitter::constant(Value v) {
  if (code_.constants.size() * 2 >= constant_table_.size()) grow_constants();
  const size_t mask = constant_table_.size() - 1;
  size_t at = hash_bits(v.bits()) & mask;
  while (const uint32_t entry = constant_table_[at]) {
    if (code_.constants[entry - 1] == v) return entry - 1;
    at = (at + 1) & mask;
  }
  // 0xFFFF means "none" in short fields: that index stays unused.
  if (code_.constants.size() == kNoOperand) code_.constants.push_back(Value::none());
  code_.constants.push_back(v);
  constant_table_[at] = static_cast<uint32_t>(code_.constants.size());
  return static_cast<uint32_t>(code_.constants.size() - 1);
}

uint32_t Emitter::site(Str* name) {
  if (!reachable_) return 0;
  code_.sites.push_back(name);
  return static_cast<uint32_t>(code_.sites.size() - 1);
}

// ---- finishing

// Short conditional jumps that are far become: jump +1; Jump +1; Jump target. Those within a third
// of the reach stay short whatever happens between them and their target.
void Emitter::widen_far_jumps() {
  constexpr int64_t kNear = 32767 / 3 - 4;
  std::vector<uint8_t> far(code_.instrs.size(), 0);
  for (const PendingJump& j : jumps_) {
    const int64_t distance = labels_[j.label].position - int64_t{j.at};
    if (!j.wide && (distance > kNear || distance < -kNear)) far[j.at] = 1;
  }
  std::vector<uint32_t> moved(code_.instrs.size() + 1);
  std::vector<Instr> instrs;
  std::vector<Position> positions;
  const auto jump_op = static_cast<uint8_t>(Op::kJump);
  for (uint32_t i = 0; i < code_.instrs.size(); ++i) {
    moved[i] = static_cast<uint32_t>(instrs.size());
    Instr in = code_.instrs[i];
    const uint32_t copies = far[i] ? 3 : 1;
    positions.insert(positions.end(), copies, code_.positions[i]);
    if (far[i]) in.c = 1;
    instrs.push_back(in);
    if (far[i]) {
      instrs.push_back({jump_op, 0, 0, 1, 0});
      instrs.push_back({jump_op, 0, 0, 0, 0});
    }
  }
  moved[code_.instrs.size()] = static_cast<uint32_t>(instrs.size());
  for (PendingJump& j : jumps_) {
    const bool was_far = far[j.at];
    j.at = moved[j.at] + (was_far ? 2 : 0);
    j.wide = j.wide || was_far;
  }
  for (LabelState& l : labels_) {
    if (l.position >= 0) l.position = moved[static_cast<size_t>(l.position)];
  }
  for (PendingRange& r : ranges_) {
    r.start = moved[r.start];
    r.end = moved[r.end];
  }
  for (InlinedRange& r : code_.inlined) {
    r.start = moved[r.start];
    r.end = moved[r.end];
  }
  code_.instrs = std::move(instrs);
  code_.positions = std::move(positions);
}

bool Emitter::finish() {
  if (too_large_) return false;
  for (const PendingJump& j : jumps_) {
    const int64_t offset = labels_[j.label].position - int64_t{j.at} - 1;
    DCHECK(labels_[j.label].position >= 0);
    if (!j.wide && (offset > 32767 || offset < -32768)) {
      widen_far_jumps();
      break;
    }
  }
  for (const PendingJump& j : jumps_) {
    const auto offset = static_cast<int32_t>(labels_[j.label].position - int64_t{j.at} - 1);
    Instr& in = code_.instrs[j.at];
    if (j.wide) in.b = static_cast<uint16_t>(static_cast<uint32_t>(offset));
    in.c = static_cast<uint16_t>(static_cast<uint32_t>(offset) >> (j.wide ? 16 : 0));
  }
  for (const PendingRange& r : ranges_) {
    code_.exceptions.push_back(
        {r.start, r.end, static_cast<uint32_t>(labels_[r.label].position), r.reg});
  }
  std::sort(code_.inlined.begin(), code_.inlined.end(),
            [](const InlinedRange& a, const InlinedRange& b) {
              return a.start != b.start ? a.start < b.start : a.end > b.end;
            });
  code_.register_count = static_cast<uint16_t>(std::max<Reg>(max_, 1));
  return true;
}

}  // namespace copra
