// Data flow over registers: which an instruction or what may run behind it still needs (backward),
// and which have been written whichever way it was reached (forward).
//
// In: compiled code. Out: bits. May include: program.h. Invariant: errs towards "needed" and "not
// written"; code too large to look at has all registers live and none but parameters written. Next:
// vm/dead_registers.cc, which clears what isn't needed; types/builtins_scope.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "interp/code/program.h"

namespace copra {

class LiveRegisters {
 public:
  explicit LiveRegisters(const Code& code);
  // Of registers below code.register_count, while the instruction at `at` runs.
  bool live(uint32_t at, uint32_t r) const { return words_ == 0 || bit(running_, at, r); }
  // When the instruction at `at` begins.
  bool live_before(uint32_t at, uint32_t r) const { return words_ == 0 || bit(live_, at, r); }

 private:
  void settle(const Code& code);
  bool bit(const std::vector<uint64_t>& bits, uint32_t at, uint32_t r) const {
    return (bits[size_t{at} * words_ + r / 64] >> (r % 64)) & 1;
  }

  size_t words_;                   // of one instruction; 0: all are live
  std::vector<uint64_t> live_;     // before each instruction
  std::vector<uint64_t> running_;  // while it runs
};

class WrittenRegisters {
 public:
  explicit WrittenRegisters(const Code& code);
  // Of registers below code.register_count, when the instruction at `at` begins.
  bool written(uint32_t at, uint32_t r) const {
    if (words_ == 0) return r < params_;
    return (written_[size_t{at} * words_ + r / 64] >> (r % 64)) & 1;
  }

 private:
  void settle(const Code& code);

  uint32_t params_;
  size_t words_;  // of one instruction; 0: not looked at
  std::vector<uint64_t> written_;
};

}  // namespace copra
