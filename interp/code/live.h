// Which registers an instruction or what may run behind it still needs: a data-flow pass, backward.
//
// In: compiled code. Out: bits. May include: program.h. Invariant: errs towards "needed"; code too
// large to look at has all registers live. Next: vm/dead_registers.cc, which clears the others.
#pragma once

#include <cstdint>
#include <vector>

#include "interp/code/program.h"

namespace copra {

class LiveRegisters {
 public:
  explicit LiveRegisters(const Code& code);
  // Of registers below code.register_count, while the instruction at `at` runs.
  bool live(uint32_t at, uint32_t r) const {
    return words_ == 0 || ((live_[size_t{at} * words_ + r / 64] >> (r % 64)) & 1);
  }

 private:
  void settle(const Code& code);

  size_t words_;                // of one instruction; 0: all are live
  std::vector<uint64_t> live_;  // first before each instruction, then while it runs
};

}  // namespace copra
