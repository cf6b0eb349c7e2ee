// Parsed signature text of a native; made once at start-up. May include: the standard library.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace copra {

enum class ParamKind : uint8_t { kPositional, kKeywordOnly, kVarArgs, kVarKw };

struct NativeParam {
  std::string name;
  ParamKind kind = ParamKind::kPositional;
  bool optional = false;
};

struct NativeSignature {
  std::vector<NativeParam> params;
  uint8_t posonly = 0;
  uint8_t min_positional = 0;
  uint8_t max_positional = 0;
  bool has_var_args = false;
  bool has_var_kw = false;
  bool required_kwonly = false;
  bool simple = false;  // positional calls within bounds need no binding
  // How CPython's counterpart parses its arguments, which decides the wording of wrong calls. The
  // words behind the text say it: "(index, value) tuple".
  bool tuple_args = false;     // "tuple", or optional ones in brackets: PyArg_ParseTuple
  bool stack_args = false;     // "stack": PyArg_ParseStack, a tuple_args whose keywords differ
  bool var_args = false;       // "varargs": METH_VARARGS and PyArg_UnpackTuple
  bool keyword_args = false;   // "keywords": _PyArg_UnpackKeywords, though all is by position
  bool requires_args = false;  // "requires": "math.log requires 1 to 2 arguments"
  std::string called;          // "as NAME": what messages call it
  bool styled() const {
    return tuple_args || stack_args || var_args || keyword_args || requires_args || !called.empty();
  }
};

NativeSignature parse_signature(const char* text);
// The signature of this text; parsed once per process, shared.
const NativeSignature* shared_signature(const char* text);

}  // namespace copra
