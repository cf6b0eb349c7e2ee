// Pieces of JSON text shared by the encoder and the platform's result writer.
// May include: interp/native.h. Next: json_encode.cc.
#pragma once

#include <string>

#include "interp/native.h"

namespace copra {

// How json.dumps was asked to write.
struct JsonStyle {
  bool ensure_ascii = true;
  bool keep_surrogates = false;  // lone ones as they are, else escaped
  bool allow_nan = true;
  bool sort_keys = false;
  bool skip_keys = false;
  bool check_circular = true;
  Value default_fn;  // absent: TypeError
  std::string item_separator = ", ";
  std::string key_separator = ": ";
  std::string indent;  // text of one level
  bool indented = false;
  bool platform = false;  // platform rules for values JSON doesn't know
};

// Appends v. False: raised.
bool json_encode(Vm& vm, Value v, const JsonStyle& style, std::string* out);
// A str as a JSON string literal.
void json_encode_str(std::string_view utf8, bool ensure_ascii, std::string* out,
                     bool keep_surrogates = false);
// Text of a float as json.dumps writes it; empty for NaN and infinities.
std::string_view json_float(double d, char (&buffer)[40]);

}  // namespace copra
