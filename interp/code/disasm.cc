// Bytecode as text. Driven by the operand letters of opcodes.def; the format is what tests/golden
// records.
// May include: op_info.h.
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "interp/code/op_info.h"

namespace copra {

namespace {

std::string quoted(std::string_view text, const char* prefix) {
  std::string out = prefix;
  out.push_back('\'');
  for (const char c : text.substr(0, 60)) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\'' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && *prefix)) {
      char hex[8];
      std::snprintf(hex, sizeof hex, "\\x%02x", byte);
      out += hex;
    } else {
      out.push_back(c);
    }
  }
  out += text.size() > 60 ? "'..." : "'";
  return out;
}

std::string show_number(double d) {
  char text[40];
  std::snprintf(text, sizeof text, "%.17g", d);
  std::string out = text;
  if (std::isfinite(d) && out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
}

std::string show(Value v) {
  if (v.is_small_int()) return std::to_string(v.small());
  if (v.is_double()) return show_number(v.as_double());
  if (v.is_none()) return "None";
  if (v.is_bool()) return v.is_true() ? "True" : "False";
  if (v.is_ellipsis()) return "...";
  if (!v.is_ptr()) return "?";
  switch (v.ptr()->kind) {
    case Kind::kStr: return quoted(v.as<Str>()->view(), "");
    case Kind::kBytes: return quoted(v.as<Bytes>()->view(), "b");
    case Kind::kComplex:
      return "complex(" + show_number(v.as<Complex>()->real) + ", " +
             show_number(v.as<Complex>()->imag) + ")";
    case Kind::kBigInt: {
      const auto* b = v.as<BigInt>();
      std::string out = b->negative() ? "-0x" : "0x";
      char hex[24];
      for (uint32_t i = b->count(); i-- > 0;) {
        std::snprintf(hex, sizeof hex, i + 1 == b->count() ? "%llx" : "%016llx",
                      static_cast<unsigned long long>(b->limbs()[i]));
        out += hex;
      }
      return out;
    }
    case Kind::kTuple: {
      std::string out = "(";
      const auto* t = v.as<Tuple>();
      for (uint32_t i = 0; i < t->size(); ++i) {
        if (i) out += ", ";
        if (i == 12) {
          out += "...";
          break;
        }
        out += show(t->items()[i]);
      }
      return out + (t->size() == 1 ? ",)" : ")");
    }
    default: return "?";
  }
}

std::string constant(const Code& code, uint32_t index) {
  return index < code.constants.size() ? show(code.constants[index]) : "K?";
}

std::string global(const ProgramData& program, uint32_t slot) {
  return slot < program.global_names.size() ? "@" + std::string(program.global_names[slot]->view())
                                            : "@?";
}

std::string reg(const Code& code, uint32_t r) {
  if (r == kNoOperand) return "-";
  std::string out = "r" + std::to_string(r);
  if (r < code.local_names.size()) {
    out.push_back(':');
    out.append(code.local_names[r]->view());
  }
  return out;
}

void operand(const ProgramData& program, const Code& code, const Instr& in, uint32_t at, int field,
             char letter, std::string& out) {
  const uint16_t value = field == 0 ? in.a : field == 1 ? in.b : in.c;
  const auto number = static_cast<int16_t>(value);
  switch (letter) {
    case 'r':
    case 'w':
    case 'm': out += reg(code, value); break;
    case 'R': {
      const uint32_t n = run_length(code, in, field);
      out += reg(code, value);
      if (n != 1) out += "[" + std::to_string(n) + "]";
      break;
    }
    case 'k': out += value == kNoOperand ? "-" : constant(code, value); break;
    case 'g': out += global(program, value); break;
    case 's':
      out += '.';
      out += value < code.sites.size() ? code.sites[value]->view() : "?";
      break;
    case 'n': out += std::to_string(value); break;
    case 'i': out += "#" + std::to_string(number); break;
    case 'j': out += "-> " + std::to_string(int64_t{at} + 1 + number); break;
    case 'f':
      out +=
          value < code.free_names.size() ? "^" + std::string(code.free_names[value]->view()) : "^?";
      break;
    case 'o':
      out +=
          value < code.codes.size() ? "code " + std::to_string(code.codes[value]->index) : "code ?";
      break;
    case 'J': out += "-> " + std::to_string(int64_t{at} + 1 + in.bc()); break;
    case 'K': out += constant(code, static_cast<uint32_t>(in.bc())); break;
    case 'G': out += global(program, static_cast<uint32_t>(in.bc())); break;
    default: break;
  }
}

constexpr struct {
  CodeFlags flag;
  const char* name;
} kFlagNames[] = {
    {kCodeVarArgs, "*args"},
    {kCodeVarKw, "**kwargs"},
    {kCodeGenerator, "generator"},
    {kCodeCoroutine, "coroutine"},
    {kCodeAsyncGenerator, "async generator"},
    {kCodeClassBody, "class body"},
    {kCodeNeedsClear, "needs clear"},
    {kCodeFirstArgCell, "first argument in a cell"},
    {kCodeComprehension, "comprehension"},
};

void names(const char* title, const std::vector<Str*>& list, std::string& out) {
  if (list.empty()) return;
  out += title;
  for (const Str* s : list) out.append(" ").append(s->view());
  out.push_back('\n');
}

void code_text(const ProgramData& program, const Code& code, std::string& out) {
  out += "code " + std::to_string(code.index) + " " + std::string(code.qualname->view()) +
         ": line " + std::to_string(code.first_line) + ", " + std::to_string(code.register_count) +
         " registers";
  if (code.param_count()) {
    out += ", parameters " + std::to_string(code.posonly_count) + "/" +
           std::to_string(code.arg_count) + "/" + std::to_string(code.kwonly_count);
  }
  for (const auto& f : kFlagNames) {
    if (code.has(f.flag)) out.append(", ").append(f.name);
  }
  out.push_back('\n');
  names("  free", code.free_names, out);
  int32_t line = -1;
  for (uint32_t at = 0; at < code.instrs.size(); ++at) {
    const Instr& in = code.instrs[at];
    const OpInfo& info = op_info(in.op);
    char head[64];
    char line_text[16] = "";
    if (code.positions[at].line != line) {
      line = code.positions[at].line;
      std::snprintf(line_text, sizeof line_text, "%d", line);
    }
    std::snprintf(head, sizeof head, "%5s %4u  %-14s", line_text, at, info.name);
    out += head;
    bool first = true;
    for (int field = 0; field < 3; ++field) {
      if (field == 2 && wide_letter(info)) break;
      const char letter = info.operands[field];
      if (letter == '.') continue;
      out += first ? " " : ", ";
      first = false;
      operand(program, code, in, at, field, letter, out);
    }
    if (in.x) out += (first ? " x=" : ", x=") + std::to_string(in.x);
    while (out.back() == ' ') out.pop_back();
    out.push_back('\n');
  }
  for (const ExceptionRange& r : code.exceptions) {
    out += "  " + std::to_string(r.start) + ".." + std::to_string(r.end) + " raise -> " +
           std::to_string(r.target) + " in " + reg(code, r.reg) + "\n";
  }
}

}  // namespace

std::string disassemble(const ProgramData& program) {
  std::string out;
  for (const auto& code : program.codes) {
    if (!out.empty()) out.push_back('\n');
    code_text(program, *code, out);
  }
  return out;
}

}  // namespace copra
