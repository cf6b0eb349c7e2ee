// Natives of the zlib module: whole-buffer and streaming (de)compression, checksums.
//
// In: bytes-like objects. Out: bytes, bounded by the isolate's memory; errors as (message) of the
// module's `error`. May include: native.h, libz. Invariant: a z_stream lives within one call; what
// streams between calls is the input so far (see py/zlib.py). Next: py/gzip.py.
#include <zlib.h>

#include <algorithm>

#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr size_t kPiece = 64 * 1024;

Value zlib_error(Vm& vm, Value error, int code, const char* what, const char* detail) {
  std::string message = "Error " + std::to_string(code) + " " + what;
  if (detail) message += std::string(": ") + detail;
  const Value e = TRY(op_call(vm, error, {Value(TRY_PTR(new_str(vm, message)))}));
  return raise_object(vm, e);
}

// Runs deflate or inflate over `input` into `out`; returns libz's last answer, or Z_MEM_ERROR with
// an exception pending.
template <int (*kStep)(z_stream*, int)>
int pump(Vm& vm, z_stream* z, std::string_view input, int flush, uint64_t limit, std::string* out) {
  z->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(input.data()));
  size_t left = input.size();
  int code = Z_OK;
  for (;;) {
    if (z->avail_in == 0 && left) {
      const size_t n = std::min(left, kPiece);
      z->avail_in = static_cast<uInt>(n);
      left -= n;
    }
    const size_t before = out->size();
    const size_t room = limit ? std::min<uint64_t>(kPiece, limit - before) : kPiece;
    if (!check_alloc(vm, before + room) || !charge(vm, 64)) return Z_MEM_ERROR;
    out->resize(before + room);
    z->next_out = reinterpret_cast<Bytef*>(out->data() + before);
    z->avail_out = static_cast<uInt>(room);
    code = kStep(z, left ? Z_NO_FLUSH : flush);
    out->resize(before + room - z->avail_out);
    if (code != Z_OK && code != Z_BUF_ERROR) return code;
    if (limit && out->size() >= limit) return Z_OK;
    if (z->avail_out != 0 && z->avail_in == 0 && left == 0) return code;
    if (code == Z_BUF_ERROR && z->avail_out != 0) return code;
  }
}

// _compress(error, data, level, wbits): bytes.
Value f_compress(Vm& vm, Value* a, uint32_t) {
  std::string_view data;
  TRY_BOOL(bytes_view(vm, a[1], &data));
  int64_t level = 0, bits = 0;
  TRY_BOOL(as_index(vm, a[2], &level));
  TRY_BOOL(as_index(vm, a[3], &bits));
  // A copy: charging may move a bytearray's memory.
  const std::string input(data);
  z_stream z{};
  const int code = deflateInit2(&z, static_cast<int>(level), Z_DEFLATED, static_cast<int>(bits), 8,
                                Z_DEFAULT_STRATEGY);
  if (code != Z_OK) return zlib_error(vm, a[0], code, "while compressing data", nullptr);
  std::string out;
  const int end = pump<deflate>(vm, &z, input, Z_FINISH, 0, &out);
  deflateEnd(&z);
  if (has_pending(vm)) return Value::raised();
  if (end != Z_STREAM_END) return zlib_error(vm, a[0], end, "while compressing data", nullptr);
  return Value(new_bytes(vm, out));
}

// _decompress(error, data, wbits, limit): (bytes, bytes of input used, whether the end was
// reached). A limit of 0 is none.
Value f_decompress(Vm& vm, Value* a, uint32_t) {
  std::string_view data;
  TRY_BOOL(bytes_view(vm, a[1], &data));
  int64_t bits = 0, limit = 0;
  TRY_BOOL(as_index(vm, a[2], &bits));
  TRY_BOOL(as_index(vm, a[3], &limit));
  const std::string input(data);
  z_stream z{};
  int code = inflateInit2(&z, static_cast<int>(bits));
  if (code != Z_OK) return zlib_error(vm, a[0], code, "while decompressing data", nullptr);
  std::string out;
  code = pump<inflate>(vm, &z, input, Z_SYNC_FLUSH, static_cast<uint64_t>(limit), &out);
  const uint64_t used = z.total_in;
  const std::string detail = z.msg ? z.msg : "";
  inflateEnd(&z);
  if (has_pending(vm)) return Value::raised();
  if (code != Z_OK && code != Z_BUF_ERROR && code != Z_STREAM_END) {
    return zlib_error(vm, a[0], code, "while decompressing data",
                      detail.empty() ? nullptr : detail.c_str());
  }
  const Value bytes = Value(TRY_PTR(new_bytes(vm, out)));
  return Value(
      new_tuple_of(vm, {bytes, uint_value(vm, used), Value::boolean(code == Z_STREAM_END)}));
}

template <uLong (*kSum)(uLong, const Bytef*, uInt), uLong kStart>
Value checksum(Vm& vm, Value* a, uint32_t) {
  std::string_view data;
  TRY_BOOL(bytes_view(vm, a[0], &data));
  uLong sum = kStart;
  if (!a[1].is_absent()) {
    const Value low = TRY(op_binary(vm, kAnd, TRY(op_index(vm, a[1])), uint_value(vm, 0xFFFFFFFF)));
    int64_t start = 0;
    TRY_BOOL(as_index(vm, low, &start));
    sum = static_cast<uLong>(start);
  }
  for (size_t at = 0; at < data.size();) {
    const size_t n = std::min<size_t>(data.size() - at, 1u << 30);
    sum = kSum(sum, reinterpret_cast<const Bytef*>(data.data() + at), static_cast<uInt>(n));
    at += n;
  }
  TRY_BOOL(charge(vm, data.size() / 1024));
  return uint_value(vm, sum & 0xFFFFFFFF);
}

constexpr NativeDef kFunctions[] = {{"_compress", "(error, data, level, wbits, /)", f_compress},
                                    {"_decompress", "(error, data, wbits, limit, /)", f_decompress},
                                    {"crc32", "(data, value=0, /)", checksum<crc32, 0>},
                                    {"adler32", "(data, value=1, /)", checksum<adler32, 1>},
                                    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kZlibModule;
const ModuleDef kZlibModule = {
    .name = "zlib", .functions = kFunctions, .python_source = kPySource_zlib};

}  // namespace copra
