// Names and operand shapes of the instructions, straight from opcodes.def.
// May include: program.h. Next: disasm.cc and verify.cc, which are driven by them.
#pragma once

#include "interp/code/program.h"

namespace copra {

struct OpInfo {
  const char* name;
  const char* operands;  // the letters of opcodes.def
};

inline constexpr OpInfo kOpInfo[] = {
#define OP(id, operands, meaning) {#id, operands},
#include "interp/defs/opcodes.def"
#undef OP
};

inline const OpInfo& op_info(uint8_t op) { return kOpInfo[op]; }

// Whether operand b and c are one 32-bit field, and its letter (J, K, G).
inline char wide_letter(const OpInfo& info) {
  const char c = info.operands[1];
  return c == 'J' || c == 'K' || c == 'G' ? c : '\0';
}

// How many registers a run (R) starting at field `field` (0 a, 1 b, 2 c) spans.
uint32_t run_length(const Code& code, const Instr& in, int field);

}  // namespace copra
