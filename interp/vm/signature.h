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
  bool tuple_args = false;  // written with brackets: "(sub[, start])"
  bool simple = false;      // positional calls within bounds need no binding
};

NativeSignature parse_signature(const char* text);
// The signature of this text; parsed once per process, shared.
const NativeSignature* shared_signature(const char* text);

}  // namespace copra
