// Checks compiled code before anything runs it: operand bounds by opcodes.def's letters, and a
// data-flow pass that follows every path, exceptions included, and finds registers read before they
// are written. A call is taken to destroy every register above its window, because it does.
//
// May include: op_effects.h. Cost: a few passes over the code; for tests and checking builds.
#include <algorithm>

#include "interp/code/op_effects.h"

namespace copra {

uint32_t run_length(const Code& code, const Instr& in, int field) {
  auto tuple_size = [&](uint32_t k) -> uint32_t {
    if (k >= code.constants.size()) return 0;
    const Value v = code.constants[k];
    return v.is_ptr() && v.ptr()->kind == Kind::kTuple ? v.as<Tuple>()->size() : 0;
  };
  switch (static_cast<Op>(in.op)) {
    case Op::kClosure:
      return 3u + (in.b < code.codes.size()
                       ? static_cast<uint32_t>(code.codes[in.b]->free_names.size())
                       : 0u);
    case Op::kBuildClass: return 2u + in.b + (in.c == kNoOperand ? 0 : tuple_size(in.c));
    case Op::kBuildClassEx: return 4;
    case Op::kCall:
    case Op::kCallKw: return 1u + in.b;
    case Op::kCallEx: return 3;
    case Op::kMethod:
    case Op::kWithEnter:
    case Op::kMatchClass: return 2;
    case Op::kCallMethod:
    case Op::kCallMethodKw: return 2u + in.b;
    case Op::kBuildSlice: return 3;
    case Op::kBuildTuple:
    case Op::kBuildList:
    case Op::kBuildSet:
    case Op::kJoinStr:
    case Op::kUnpack: return in.c;
    case Op::kBuildDict: return 2u * in.c;
    case Op::kBuildDictK: return tuple_size(in.c);
    case Op::kUnpackEx: return 1u + in.c + in.x;
    default: return field >= 0 ? 1 : 0;
  }
}

namespace {

// Per register: holds something (written or cleared), and is bound for sure.
struct State {
  std::vector<uint64_t> filled, bound;
  bool reached = false;

  static bool get(const std::vector<uint64_t>& bits, uint32_t r) {
    return (bits[r / 64] >> (r % 64)) & 1;
  }
  static void put(std::vector<uint64_t>& bits, uint32_t r, bool on) {
    const uint64_t bit = uint64_t{1} << (r % 64);
    if (on) {
      bits[r / 64] |= bit;
    } else {
      bits[r / 64] &= ~bit;
    }
  }
  void write(uint32_t r) {
    put(filled, r, true);
    put(bound, r, true);
  }
  // Joins `o` in; whether that changed anything.
  bool join(const State& o) {
    if (!reached) {
      *this = o;
      reached = true;
      return true;
    }
    bool changed = false;
    for (size_t i = 0; i < filled.size(); ++i) {
      const uint64_t f = filled[i] & o.filled[i], b = bound[i] & o.bound[i];
      changed = changed || f != filled[i] || b != bound[i];
      filled[i] = f;
      bound[i] = b;
    }
    return changed;
  }
};

class Verifier {
 public:
  Verifier(const ProgramData& program, const Code& code) : program_(program), code_(code) {}

  std::string run() {
    const size_t n = code_.instrs.size();
    if (n == 0 || code_.positions.size() != n) return fail(0, "no instructions or positions");
    if (code_.register_count == 0 || code_.param_count() > code_.register_count ||
        code_.local_names.size() > code_.register_count) {
      return fail(0, "register count");
    }
    for (const ExceptionRange& r : code_.exceptions) {
      if (r.start >= r.end || r.end > n || r.target >= n || r.reg + 1u >= code_.register_count) {
        return fail(r.start, "exception range");
      }
    }
    for (uint32_t at = 0; at < n && error_.empty(); ++at) bounds(at);
    if (error_.empty()) flow();
    return error_;
  }

 private:
  std::string fail(uint32_t at, const std::string& what) {
    if (error_.empty()) {
      error_ = std::string(code_.qualname->view()) + " at " + std::to_string(at) + " (" +
               (at < code_.instrs.size() ? op_info(code_.instrs[at].op).name : "end") + ", line " +
               (at < code_.positions.size() ? std::to_string(code_.positions[at].line) : "?") +
               "): " + what;
    }
    return error_;
  }

  void bounds(uint32_t at) {
    const Instr& in = code_.instrs[at];
    if (in.op >= static_cast<uint8_t>(Op::kCount)) {
      fail(at, "no such instruction");
      return;
    }
    const OpInfo& info = op_info(in.op);
    for (int i = 0; i < 3; ++i) {
      if (i == 2 && wide_letter(info)) break;
      const uint16_t v = operand(in, i);
      if (v == kNoOperand && may_be_none(static_cast<Op>(in.op), i)) continue;
      bool good = true;
      switch (info.operands[i]) {
        case 'r':
        case 'w':
        case 'm': good = v < code_.register_count; break;
        case 'R': good = v + run_length(code_, in, i) <= code_.register_count; break;
        case 'k': good = v < code_.constants.size(); break;
        case 'g': good = v < program_.global_names.size(); break;
        case 's': good = v < code_.sites.size(); break;
        case 'f': good = v < code_.free_names.size(); break;
        case 'o': good = v < code_.codes.size(); break;
        case 'j': good = is_target(int64_t{at} + 1 + static_cast<int16_t>(v)); break;
        case 'J': good = is_target(int64_t{at} + 1 + in.bc()); break;
        case 'K': good = static_cast<uint32_t>(in.bc()) < code_.constants.size(); break;
        case 'G': good = static_cast<uint32_t>(in.bc()) < program_.global_names.size(); break;
        default: break;
      }
      if (!good) fail(at, std::string("operand ") + "abc"[i] + " out of bounds");
    }
  }

  bool is_target(int64_t at) const {
    return at >= 0 && at < static_cast<int64_t>(code_.instrs.size());
  }

  // ---- data flow

  void need(uint32_t at, const State& s, uint32_t r, bool bound) {
    if (!State::get(bound ? s.bound : s.filled, r)) {
      fail(at, "r" + std::to_string(r) + (bound ? " may be unbound" : " holds nothing"));
    }
  }

  // What a call at window `w` leaves above it is garbage.
  static void destroy_above(State& s, uint32_t w, uint32_t count) {
    for (uint32_t r = w; r < count; ++r) {
      State::put(s.filled, r, false);
      State::put(s.bound, r, false);
    }
  }

  void writes(const Instr& in, State& s) {
    if (calls_at_window(in)) destroy_above(s, in.a, code_.register_count);
    each_write(code_, in, [&](uint32_t r, bool bound) {
      State::put(s.filled, r, true);
      State::put(s.bound, r, bound);
    });
  }

  void arrive(uint32_t at, const State& s) {
    if (states_[at].join(s) && !queued_[at]) {
      queued_[at] = 1;
      work_.push_back(at);
    }
  }

  void flow() {
    const uint32_t n = static_cast<uint32_t>(code_.instrs.size());
    states_.resize(n);
    queued_.assign(n, 0);
    State entry;
    entry.reached = true;
    entry.filled.assign(code_.register_count / 64 + 1, 0);
    entry.bound = entry.filled;
    for (uint32_t r = 0; r < code_.param_count(); ++r) entry.write(r);
    if (code_.has(kCodeNeedsClear)) {
      for (uint32_t r = code_.param_count(); r < code_.local_names.size(); ++r) {
        State::put(entry.filled, r, true);
      }
    }
    arrive(0, entry);
    // Every join clears at least one bit, so this ends.
    while (!work_.empty() && error_.empty()) {
      const uint32_t at = work_.back();
      work_.pop_back();
      queued_[at] = 0;
      step(at);
    }
  }

  void step(uint32_t at) {
    const Instr& in = code_.instrs[at];
    State s = states_[at];
    each_read(code_, in, [&](uint32_t r, bool bound) { need(at, s, r, bound); });
    if (!error_.empty()) return;
    // An exception may leave from before or after the writes; before has less.
    for (const ExceptionRange& r : code_.exceptions) {
      if (at < r.start || at >= r.end) continue;
      State raised = s;
      if (static_cast<Op>(in.op) == Op::kClear) State::put(raised.bound, in.a, false);
      raised.write(r.reg);
      raised.write(r.reg + 1u);
      arrive(r.target, raised);
      break;
    }
    writes(in, s);
    if (falls_through(in)) {
      if (at + 1 >= code_.instrs.size()) {
        fail(at, "runs off the end");
        return;
      }
      arrive(at + 1, s);
    }
    const int64_t target = jump_target(in, at);
    if (target < 0) return;
    if (const uint16_t r = jump_write(in); r != kNoOperand) s.write(r);
    arrive(static_cast<uint32_t>(target), s);
  }

  const ProgramData& program_;
  const Code& code_;
  std::string error_;
  std::vector<State> states_;
  std::vector<uint8_t> queued_;
  std::vector<uint32_t> work_;
};

}  // namespace

std::string verify(const ProgramData& program) {
  for (const auto& code : program.codes) {
    std::string error = Verifier(program, *code).run();
    if (!error.empty()) return error;
  }
  return {};
}

}  // namespace copra
