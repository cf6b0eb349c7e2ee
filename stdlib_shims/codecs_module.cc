// Natives of the codecs module: which encodings the core knows, decoding as far as complete.
//
// In: bytes, names. Out: str. May include: native.h, types/text.h. Invariant: none of these calls
// codecs.py back for an encoding the core doesn't know. Next: py/codecs.py.
#include <algorithm>

#include "interp/native.h"
#include "interp/types/text.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

// _codec_name(encoding): the name CodecInfo shows, or None.
Value f_codec_name(Vm& vm, Value* a, uint32_t) {
  const Str* encoding = TRY_PTR(expect_str(vm, a[0], "lookup", "1"));
  const char* name = codec_name(encoding->view());
  return name ? Value(new_ascii(vm, name)) : Value::none();
}

// _decode_part(data, encoding, errors, start, final): (text, bytes consumed).
Value f_decode_part(Vm& vm, Value* a, uint32_t) {
  std::string_view data;
  TRY_BOOL(bytes_view(vm, a[0], &data));
  if (!is_bytes(a[0])) a[0] = Value(TRY_PTR(new_bytes(vm, std::string(data))));
  const Str* encoding = TRY_PTR(expect_str(vm, a[1], "decode", "'encoding'"));
  const Str* errors = TRY_PTR(expect_str(vm, a[2], "decode", "'errors'"));
  int64_t start = 0;
  TRY_BOOL(as_index_clamp(vm, a[3], &start));
  const int final = op_truth(vm, a[4]);
  if (final < 0) return Value::raised();
  size_t consumed = 0;
  const Value text =
      TRY(decode_part(vm, a[0].as<Bytes>(), encoding->view(), errors->view(),
                      static_cast<size_t>(std::max<int64_t>(start, 0)), final != 0, &consumed));
  return Value(new_tuple_of(vm, {text, uint_value(vm, consumed)}));
}

constexpr NativeDef kFunctions[] = {
    {"_codec_name", "(encoding, /)", f_codec_name},
    {"_decode_part", "(data, encoding, errors, start, final, /)", f_decode_part},
    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kCodecsModule;
const ModuleDef kCodecsModule = {
    .name = "codecs", .functions = kFunctions, .python_source = kPySource_codecs};

}  // namespace copra
