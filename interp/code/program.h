// Compiled code: instructions, constants, names, tables. Immutable once linked into a Program.
//
// In: what the compiler emits. Out: what the VM, tracebacks and the disassembler read. May include:
// heap/object.h. Invariant: every heap object reachable from here is frozen and lives in
// `constants`' arena or in the process-wide frozen heap, so that any thread may read it without
// locks. Next: emit.h (building), vm/dispatch.cc (running), disasm.cc (printing).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "interp/heap/object.h"
#include "interp/interp.h"

namespace copra {

enum class Op : uint8_t {
#define OP(id, operands, meaning) k##id,
#include "interp/defs/opcodes.def"
#undef OP
  kCount
};

constexpr uint16_t kNoOperand = 0xFFFF;

struct Instr {
  uint8_t op;
  uint8_t x;
  uint16_t a, b, c;
  int32_t bc() const {
    return static_cast<int32_t>(static_cast<uint32_t>(b) | (static_cast<uint32_t>(c) << 16));
  }
  int16_t sb() const { return static_cast<int16_t>(b); }
  int16_t sc() const { return static_cast<int16_t>(c); }
};
static_assert(sizeof(Instr) == 8);

// Source position of an instruction; lines from 1, columns from 0 in UTF-8 bytes.
struct Position {
  int32_t line, end_line;
  int32_t column, end_column;
};

// When an exception leaves [start, end): R[reg] = exception, R[reg+1] = exception handled before,
// the exception becomes the handled one, go to target. Inner ranges come first.
struct ExceptionRange {
  uint32_t start, end, target;
  uint16_t reg;
};

// Instructions of a comprehension that was compiled into its function; tracebacks show it as the
// call it stands for, made at `line`. Outer ones come first.
struct InlinedRange {
  uint32_t start, end;
  int32_t line;
  Str* name;
};

enum CodeFlags : uint32_t {
  kCodeVarArgs = 1,
  kCodeVarKw = 2,
  kCodeGenerator = 4,
  kCodeCoroutine = 8,
  kCodeAsyncGenerator = 16,
  kCodeClassBody = 32,  // R[0] is the namespace; returns the __class__ cell or None
  kCodeModule = 64,
  kCodeNeedsClear = 128,     // locals after the parameters must start unbound
  kCodeFirstArgCell = 256,   // R[0] has been wrapped in a Cell by the prologue
  kCodeComprehension = 512,  // a comprehension's or generator expression's hidden function
  kCodeIterableCoroutine = 1024,
};

// One function, class body, module or comprehension.
// Registers: parameters first (positional-only, positional, keyword-only, then *args, then **kw),
// then other locals, then temporaries.
struct Code {
  std::vector<Instr> instrs;
  std::vector<Value> constants;
  std::vector<Str*> sites;   // attribute names; one inline cache each
  std::vector<Code*> codes;  // nested, indexed by Closure's b
  std::vector<ExceptionRange> exceptions;
  std::vector<Position> positions;  // one an instruction
  std::vector<InlinedRange> inlined;
  std::vector<Str*> local_names;  // registers [0, local_names.size()): parameters and locals
  std::vector<Str*> free_names;   // order of the closure
  // Registers that hold Cells (captured locals), for locals() and debugging.
  std::vector<uint16_t> cell_registers;
  Str* name = nullptr;
  Str* qualname = nullptr;
  Value doc;  // Str or None
  uint32_t flags = 0;
  uint16_t posonly_count = 0;
  uint16_t arg_count = 0;  // positional parameters, positional-only included
  uint16_t kwonly_count = 0;
  uint16_t register_count = 0;
  int32_t class_free = -1;  // closure index of __class__, for super() without arguments
  int32_t first_line = 0;
  uint32_t index = 0;  // in ProgramData::codes
  const ProgramData* program = nullptr;

  uint32_t param_count() const {
    return arg_count + kwonly_count + ((flags & kCodeVarArgs) ? 1u : 0u) +
           ((flags & kCodeVarKw) ? 1u : 0u);
  }
  bool has(CodeFlags f) const { return (flags & f) != 0; }
};

// Bump memory for frozen objects. Everything it hands out has kFrozen set by the maker.
class FrozenArena {
 public:
  void* allocate(size_t bytes);
  size_t bytes_used() const { return used_; }

 private:
  std::vector<std::unique_ptr<char[]>> chunks_;
  char* at_ = nullptr;
  size_t left_ = 0;
  size_t used_ = 0;
};

// Makes frozen constants; equal strings, ints and floats are made once per program. Names are
// interned: the process-wide frozen string is used where it exists.
class ConstantPool {
 public:
  explicit ConstantPool(FrozenArena& arena) : arena_(arena) {}
  Str* str(std::string_view utf8);
  Value integer(int64_t i);
  // Digits in `base` (2, 8, 10, 16), no prefix, no underscores.
  Value big_integer(std::string_view digits, int base, bool negative = false);
  Value number(double d) { return Value::number(d); }
  Value complex(double re, double im);
  Value bytes(std::string_view data);
  Value tuple(const std::vector<Value>& items);
  Value frozenset(const std::vector<Value>& items);

 private:
  Value from_limbs(const uint64_t* limbs, size_t count, bool negative);

  FrozenArena& arena_;
  std::unordered_map<std::string_view, Str*> strings_;
  std::unordered_map<std::string_view, BigInt*> big_integers_;  // by sign and limbs
};

class ProgramData {
 public:
  FrozenArena arena;
  std::vector<std::unique_ptr<Code>> codes;
  Code* main = nullptr;
  std::string filename;
  std::string source;
  std::vector<uint32_t> line_starts;  // byte offsets into source
  std::vector<Str*> global_names;     // slot -> name
  std::unordered_map<std::string_view, uint32_t> global_slots;
  std::vector<CompileWarning> warnings;
  bool lenient_await = false;

  std::string_view source_line(int line) const;  // without newline; empty when out of range
};

// The bytecode as text, one instruction a line; disasm.cc.
std::string disassemble(const ProgramData& program);

// Empty when every instruction's operands are in bounds, every register is written before it is
// read on every path (calls overwrite what lies above their window), no code runs off its end.
// Otherwise what is wrong and where. verify.cc; for tests and checking builds.
std::string verify(const ProgramData& program);

}  // namespace copra
