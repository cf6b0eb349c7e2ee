// The passes: over all instructions again and again until nothing changes.
// Next: op_effects.h (what an instruction reads and writes).
#include "interp/code/live.h"

#include <algorithm>

#include "interp/code/op_effects.h"

namespace copra {

namespace {

// Larger tables, and code with so many loops in each other, are not worth a look.
constexpr size_t kWordsMax = size_t{1} << 17;
constexpr int kPassesMax = 64;

// Registers with readers besides instructions: locals() and its like, super().
uint32_t always_live(const Code& code) {
  if (code.flags & (kCodeNeedsClear | kCodeModule)) {
    return static_cast<uint32_t>(code.local_names.size());
  }
  const bool first = code.has(kCodeClassBody) || (code.class_free >= 0 && code.arg_count > 0);
  return first ? 1 : 0;
}

// Of each instruction; null: an exception leaves the function.
std::vector<const ExceptionRange*> innermost_handlers(const Code& code) {
  std::vector<const ExceptionRange*> handlers(code.instrs.size(), nullptr);
  for (auto r = code.exceptions.rbegin(); r != code.exceptions.rend(); ++r)
    std::fill(handlers.begin() + r->start, handlers.begin() + r->end, &*r);
  return handlers;
}

void put(uint64_t* bits, uint32_t r, bool on) {
  const uint64_t bit = uint64_t{1} << (r % 64);
  bits[r / 64] = on ? bits[r / 64] | bit : bits[r / 64] & ~bit;
}

}  // namespace

LiveRegisters::LiveRegisters(const Code& code) : words_(size_t{code.register_count} / 64 + 1) {
  if (words_ * code.instrs.size() > kWordsMax) {
    words_ = 0;
    return;
  }
  settle(code);
}

void LiveRegisters::settle(const Code& code) {
  const auto n = static_cast<uint32_t>(code.instrs.size());
  live_.assign(n * words_, 0);
  const auto handlers = innermost_handlers(code);
  std::vector<uint64_t> bits(words_);
  const auto at = [&](size_t i) { return live_.data() + i * words_; };
  const auto join = [&](int64_t from, uint16_t except) {
    const uint64_t* other = at(static_cast<size_t>(from));
    for (size_t w = 0; w < words_; ++w) {
      const bool has = except != kNoOperand && except / 64 == w;
      bits[w] |= has ? other[w] & ~(uint64_t{1} << (except % 64)) : other[w];
    }
  };
  const uint32_t always = always_live(code);
  // What lives behind instruction i, whichever way it is left; an exception after its writes too.
  const auto behind = [&](uint32_t i) {
    const Instr& in = code.instrs[i];
    std::fill(bits.begin(), bits.end(), 0);
    for (uint32_t r = 0; r < always; ++r) put(bits.data(), r, true);
    if (falls_through(in) && i + 1 < n) join(int64_t{i} + 1, kNoOperand);
    if (const int64_t target = jump_target(in, i); target >= 0) join(target, jump_write(in));
  };
  bool changed = true;
  for (int pass = 0; changed; ++pass) {
    if (pass == kPassesMax) {
      words_ = 0;
      return;
    }
    changed = false;
    for (uint32_t i = n; i-- > 0;) {
      const Instr& in = code.instrs[i];
      behind(i);
      each_write(code, in, [&](uint32_t r, bool) { put(bits.data(), r, r < always); });
      each_read(code, in, [&](uint32_t r, bool) { put(bits.data(), r, true); });
      if (handlers[i]) join(handlers[i]->target, kNoOperand);
      if (!std::equal(bits.begin(), bits.end(), at(i))) {
        std::copy(bits.begin(), bits.end(), at(i));
        changed = true;
      }
    }
  }
  // While it runs, what it writes may be there already.
  running_ = live_;
  for (uint32_t i = 0; i < n; ++i) {
    const Instr& in = code.instrs[i];
    behind(i);
    each_write(code, in, [&](uint32_t r, bool) { put(bits.data(), r, true); });
    if (const uint16_t r = jump_write(in); r != kNoOperand) put(bits.data(), r, true);
    for (size_t w = 0; w < words_; ++w) running_[i * words_ + w] |= bits[w];
  }
}

WrittenRegisters::WrittenRegisters(const Code& code)
    : params_(code.param_count()), words_(size_t{code.register_count} / 64 + 1) {
  if (words_ * code.instrs.size() > kWordsMax) {
    words_ = 0;
    return;
  }
  settle(code);
}

void WrittenRegisters::settle(const Code& code) {
  const auto n = static_cast<uint32_t>(code.instrs.size());
  // All, until a way is found to come here without.
  written_.assign(n * words_, ~uint64_t{0});
  const auto at = [&](size_t i) { return written_.data() + i * words_; };
  std::fill_n(at(0), words_, 0);
  for (uint32_t r = 0; r < params_; ++r) put(at(0), r, true);
  const auto handlers = innermost_handlers(code);
  std::vector<uint64_t> bits(words_);
  bool changed = true;
  const auto arrive = [&](size_t i) {
    for (size_t w = 0; w < words_; ++w) {
      changed = changed || (at(i)[w] & ~bits[w]);
      at(i)[w] &= bits[w];
    }
  };
  for (int pass = 0; changed; ++pass) {
    if (pass == kPassesMax) {
      words_ = 0;
      return;
    }
    changed = false;
    for (uint32_t i = 0; i < n; ++i) {
      const Instr& in = code.instrs[i];
      std::copy_n(at(i), words_, bits.begin());
      if (handlers[i]) arrive(handlers[i]->target);
      each_write(code, in, [&](uint32_t r, bool) { put(bits.data(), r, true); });
      if (falls_through(in) && i + 1 < n) arrive(size_t{i} + 1);
      const int64_t target = jump_target(in, i);
      if (target < 0) continue;
      if (const uint16_t r = jump_write(in); r != kNoOperand) put(bits.data(), r, true);
      arrive(static_cast<size_t>(target));
    }
  }
}

}  // namespace copra
