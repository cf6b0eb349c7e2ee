// Natives of the zlib module: whole-buffer and streaming (de)compression, checksums.
//
// In: bytes-like objects. Out: bytes, bounded by the isolate's memory; errors as the module's
// `error`. May include: native.h, libz. Invariant: what libz allocates for a stream that programs
// can hold lives in the isolate's heap, held by the stream's object, so it needs no end. Next:
// py/zlib.py, py/gzip.py.
#include <zlib.h>

#include <algorithm>
#include <cstdlib>

#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr const char* kTooLarge = "Python int too large to convert to C ssize_t";

constexpr size_t kPiece = 64 * 1024;

// A z_stream with the memory libz took for it. Never moves: libz checks its address.
struct StreamObj : NativeObj {
  z_stream z;
  List* memory;        // Bytes
  Value dictionary;    // zdict, or absent
  Value unused, tail;  // of a decompressor: unused_data, unconsumed_tail
  bool open, ended;    // ended: the decompressor saw the end of its stream
  bool refused;        // the dictionary isn't the one the data was made with
};

void trace_stream(Marker& m, Obj* o) {
  auto* s = static_cast<StreamObj*>(o);
  m.object(s->memory);
  m.value(s->dictionary);
  m.value(s->unused);
  m.value(s->tail);
}

// Room for the next piece of output, behind `before` bytes, when `input` bytes go in.
size_t next_room(size_t before, size_t input) {
  return std::clamp<size_t>(before ? before : 2 * input, 8192, kPiece);
}

// Who pays for what libz asks for during a call: its opaque pointer, set as long as this lives.
class Owner {
 public:
  Owner(Vm& vm, z_stream* z, List* memory) : vm(vm), memory(memory), z_(z) { z_->opaque = this; }
  ~Owner() { z_->opaque = nullptr; }
  Owner(const Owner&) = delete;
  Owner& operator=(const Owner&) = delete;
  Vm& vm;
  List* const memory;

 private:
  z_stream* z_;
};

voidpf take_memory(voidpf opaque, uInt items, uInt size) {
  auto* owner = static_cast<const Owner*>(opaque);
  const uint64_t n = uint64_t{items} * size;
  if (!check_alloc(owner->vm, n)) return nullptr;
  Bytes* bytes = new_bytes_uninit(owner->vm, n);
  if (!bytes || !list_append(owner->vm, owner->memory, bytes)) return nullptr;
  return bytes->data();
}
void leave_memory(voidpf, voidpf) {}  // the collector's business

// A stream that one call begins and ends keeps its memory out of the isolate's heap.
voidpf take_scratch(voidpf opaque, uInt items, uInt size) {
  const uint64_t n = uint64_t{items} * size;
  return check_alloc(static_cast<const Owner*>(opaque)->vm, n) ? std::malloc(n) : nullptr;
}
void leave_scratch(voidpf, voidpf memory) { std::free(memory); }

// Ends such a stream.
class Ended {
 public:
  Ended(StreamObj* s, int (*end)(z_stream*)) : s_(s), end_(end) {
    s->z.zalloc = take_scratch;
    s->z.zfree = leave_scratch;
  }
  ~Ended() {
    if (s_->open) end_(&s_->z);
  }
  Ended(const Ended&) = delete;
  Ended& operator=(const Ended&) = delete;

 private:
  StreamObj* s_;
  int (*end_)(z_stream*);
};

Value module_error(Vm& vm, const std::string& message) {
  const Value module = TRY(import_module(vm, "zlib"));
  const Value cls = TRY(op_getattr(vm, module, "error"));
  return raise_object(vm, TRY(op_call(vm, cls, {Value(TRY_PTR(new_str(vm, message)))})));
}

Value zlib_error(Vm& vm, const z_stream& z, int code, const char* what) {
  if (has_pending(vm)) return Value::raised();  // memory
  const char* detail = z.msg;
  if (!detail) {
    switch (code) {
      case Z_BUF_ERROR: detail = "incomplete or truncated stream"; break;
      case Z_STREAM_ERROR: detail = "inconsistent stream state"; break;
      case Z_DATA_ERROR: detail = "invalid input data"; break;
      case Z_MEM_ERROR: return raise_str(vm, Exc::kMemoryError, "");
      default: break;
    }
  }
  std::string message = "Error " + std::to_string(code) + " " + what;
  if (detail) message += std::string(": ") + detail;
  return module_error(vm, message);
}

Bytef* bytes_in(std::string_view s) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(s.data()));
}

// inflate() that answers a request for the preset dictionary.
int inflate_step(StreamObj* s, int flush) {
  int code = inflate(&s->z, flush);
  if (code == Z_NEED_DICT && !s->dictionary.is_absent()) {
    const std::string_view dictionary = s->dictionary.as<Bytes>()->view();
    code = inflateSetDictionary(&s->z, bytes_in(dictionary), static_cast<uInt>(dictionary.size()));
    s->refused = code != Z_OK;
    if (code == Z_OK) code = inflate(&s->z, flush);
  }
  return code;
}
int deflate_step(StreamObj* s, int flush) { return deflate(&s->z, flush); }

// Text that grows without being cleared first.
class Output {
 public:
  Output() = default;
  ~Output() { std::free(data_); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  char* data() { return data_; }
  size_t size() const { return size_; }
  std::string_view view() const { return {data_, size_}; }
  void resize(size_t n) {
    if (n > capacity_) {
      capacity_ = n;
      data_ = static_cast<char*>(std::realloc(data_, n));
      CHECK(data_);
    }
    size_ = n;
  }

 private:
  char* data_ = nullptr;
  size_t size_ = 0, capacity_ = 0;
};

// Runs libz over `input` (not to be moved or changed meanwhile) into `out`, at most `limit` bytes
// (0: all); libz's last answer. What of the input wasn't taken is s->z.avail_in and *left.
template <int (*kStep)(StreamObj*, int)>
int pump(Vm& vm, StreamObj* s, std::string_view input, int flush, uint64_t limit, Output* out,
         size_t* left) {
  const Owner owner(vm, &s->z, s->memory);
  s->z.next_in = bytes_in(input);
  s->z.avail_in = 0;
  *left = input.size();
  int code = Z_OK;
  for (;;) {
    if (s->z.avail_in == 0 && *left) {
      const size_t n = std::min(*left, kPiece);
      s->z.avail_in = static_cast<uInt>(n);
      *left -= n;
    }
    const size_t before = out->size();
    const size_t most = next_room(before, input.size());
    const size_t room = limit ? std::min<uint64_t>(most, limit - before) : most;
    if (!check_alloc(vm, before + room)) return Z_MEM_ERROR;
    out->resize(before + room);
    s->z.next_out = reinterpret_cast<Bytef*>(out->data() + before);
    s->z.avail_out = static_cast<uInt>(room);
    const uInt given = s->z.avail_in;
    code = kStep(s, *left ? Z_NO_FLUSH : flush);
    out->resize(before + room - s->z.avail_out);
    // Looking for what repeats takes longer than writing it.
    const uint64_t taken = given - s->z.avail_in, made = out->size() - before;
    if (!charge(vm, 64 + taken / 4 + made / 32)) return Z_MEM_ERROR;
    if (code != Z_OK && code != Z_BUF_ERROR) break;
    if (limit && out->size() >= limit) break;
    if (s->z.avail_out != 0 && s->z.avail_in == 0 && *left == 0) break;
    if (code == Z_BUF_ERROR && s->z.avail_out != 0) break;
  }
  *left += s->z.avail_in;
  return code;
}

extern const NativeType kCompressType, kDecompressType;

StreamObj* new_stream(Vm& vm, const NativeType& type) {
  auto* s = new_native_object<StreamObj>(vm, native_type(vm, type));
  if (!s) return nullptr;
  s->memory = new_list(vm);
  const Value empty = Value(new_bytes(vm, {}));
  if (!s->memory || empty.is_raised()) return nullptr;
  s->unused = s->tail = empty;
  s->z.zalloc = take_memory;
  s->z.zfree = leave_memory;
  return s;
}

// An int that libz takes; false: raised.
bool int_option(Vm& vm, Value v, int fallback, int* out) {
  *out = fallback;
  if (v.is_absent()) return true;
  int64_t wide = 0;
  if (!as_c_int(vm, v, &wide)) return false;
  *out = static_cast<int>(wide);
  return true;
}

// A copy of the caller's buffer that nothing can change under libz. Null: raised.
Bytes* own_bytes(Vm& vm, Value v) {
  if (is_bytes(v)) return v.as<Bytes>();
  std::string_view data;
  return bytes_view(vm, v, &data) ? new_bytes(vm, std::string(data)) : nullptr;
}

bool start(Vm& vm, StreamObj* s, int (*init)(z_stream*, const int*), const int* options,
           int* code) {
  const Owner owner(vm, &s->z, s->memory);
  *code = init(&s->z, options);
  s->open = *code == Z_OK;
  return !has_pending(vm);
}
enum Option { kLevel, kMethod, kBits, kMemory, kStrategy, kOptions };
int init_deflate(z_stream* z, const int* o) {
  return deflateInit2(z, o[kLevel], o[kMethod], o[kBits], o[kMemory], o[kStrategy]);
}
int init_inflate(z_stream* z, const int* o) { return inflateInit2(z, o[kBits]); }

// compress(data, /, level=-1, wbits=15)
Value f_compress(Vm& vm, Value* a, uint32_t) {
  int options[kOptions] = {Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY};
  TRY_BOOL(int_option(vm, a[1], options[kLevel], &options[kLevel]));
  TRY_BOOL(int_option(vm, a[2], options[kBits], &options[kBits]));
  const Bytes* input = TRY_PTR(own_bytes(vm, a[0]));
  StreamObj* s = TRY_PTR(new_stream(vm, kCompressType));
  const Ended ended(s, deflateEnd);
  int code = 0;
  TRY_BOOL(start(vm, s, init_deflate, options, &code));
  if (code == Z_STREAM_ERROR) return module_error(vm, "Bad compression level");
  if (code != Z_OK) return zlib_error(vm, s->z, code, "while compressing data");
  Output out;
  size_t left = 0;
  code = pump<deflate_step>(vm, s, input->view(), Z_FINISH, 0, &out, &left);
  if (code != Z_STREAM_END) return zlib_error(vm, s->z, code, "while compressing data");
  return Value(new_bytes(vm, out.view()));
}

// decompress(data, /, wbits=15, bufsize=16384)
Value f_decompress(Vm& vm, Value* a, uint32_t) {
  int options[kOptions] = {0, 0, MAX_WBITS, 0, 0};
  TRY_BOOL(int_option(vm, a[1], options[kBits], &options[kBits]));
  int64_t size = 1;
  if (!a[2].is_absent()) TRY_BOOL(as_int64(vm, a[2], &size, kTooLarge));
  if (size < 0) return raise_str(vm, Exc::kValueError, "bufsize must be non-negative");
  const Bytes* input = TRY_PTR(own_bytes(vm, a[0]));
  StreamObj* s = TRY_PTR(new_stream(vm, kDecompressType));
  const Ended ended(s, inflateEnd);
  int code = 0;
  TRY_BOOL(start(vm, s, init_inflate, options, &code));
  if (code != Z_OK) return zlib_error(vm, s->z, code, "while preparing to decompress data");
  Output out;
  size_t left = 0;
  code = pump<inflate_step>(vm, s, input->view(), Z_SYNC_FLUSH, 0, &out, &left);
  if (code == Z_OK) code = Z_BUF_ERROR;
  if (code != Z_STREAM_END) return zlib_error(vm, s->z, code, "while decompressing data");
  return Value(new_bytes(vm, out.view()));
}

// The zdict argument of either kind of stream. False: raised.
bool dictionary_option(Vm& vm, Value v, StreamObj* s) {
  if (v.is_absent() || v.is_none()) return true;
  Bytes* bytes = own_bytes(vm, v);
  if (!bytes) {
    if (s->type_word()->native != &kDecompressType || !pending_is(vm, Exc::kTypeError))
      return false;
    take_pending(vm);
    return fail(raise_str(vm, Exc::kTypeError, "zdict argument must support the buffer protocol"));
  }
  s->dictionary = bytes;
  return true;
}

// compressobj(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)
Value f_compressobj(Vm& vm, Value* a, uint32_t) {
  int options[kOptions] = {Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS, 8, Z_DEFAULT_STRATEGY};
  for (int i = 0; i < kOptions; ++i) TRY_BOOL(int_option(vm, a[i], options[i], &options[i]));
  StreamObj* s = TRY_PTR(new_stream(vm, kCompressType));
  TRY_BOOL(dictionary_option(vm, a[kOptions], s));
  int code = 0;
  TRY_BOOL(start(vm, s, init_deflate, options, &code));
  if (code == Z_STREAM_ERROR) {
    return raise_str(vm, Exc::kValueError, "Invalid initialization option");
  }
  if (code != Z_OK) return zlib_error(vm, s->z, code, "while creating compression object");
  if (!s->dictionary.is_absent()) {
    const std::string_view dictionary = s->dictionary.as<Bytes>()->view();
    code = deflateSetDictionary(&s->z, bytes_in(dictionary), static_cast<uInt>(dictionary.size()));
    if (code == Z_STREAM_ERROR) return raise_str(vm, Exc::kValueError, "Invalid dictionary");
    if (code != Z_OK) return raise_str(vm, Exc::kValueError, "deflateSetDictionary()");
  }
  return Value(s);
}

// decompressobj(wbits=15, zdict=b'')
Value f_decompressobj(Vm& vm, Value* a, uint32_t) {
  int options[kOptions] = {0, 0, MAX_WBITS, 0, 0};
  TRY_BOOL(int_option(vm, a[0], options[kBits], &options[kBits]));
  StreamObj* s = TRY_PTR(new_stream(vm, kDecompressType));
  if (!a[1].is_absent() && a[1].is_none()) {
    return raise_str(vm, Exc::kTypeError, "zdict argument must support the buffer protocol");
  }
  TRY_BOOL(dictionary_option(vm, a[1], s));
  int code = 0;
  TRY_BOOL(start(vm, s, init_inflate, options, &code));
  if (code == Z_STREAM_ERROR) {
    return raise_str(vm, Exc::kValueError, "Invalid initialization option");
  }
  if (code != Z_OK) return zlib_error(vm, s->z, code, "while creating decompression object");
  if (!s->dictionary.is_absent() && options[kBits] < 0) {
    const std::string_view dictionary = s->dictionary.as<Bytes>()->view();
    const Owner owner(vm, &s->z, s->memory);
    code = inflateSetDictionary(&s->z, bytes_in(dictionary), static_cast<uInt>(dictionary.size()));
    if (code != Z_OK) return zlib_error(vm, s->z, code, "while setting zdict");
  }
  return Value(s);
}

StreamObj* self_of(Value* a) { return a[0].as<StreamObj>(); }

Value c_compress(Vm& vm, Value* a, uint32_t) {
  const Bytes* input = TRY_PTR(own_bytes(vm, a[1]));
  StreamObj* s = self_of(a);
  if (!s->open) return zlib_error(vm, s->z, Z_STREAM_ERROR, "while compressing data");
  Output out;
  size_t left = 0;
  const int code = pump<deflate_step>(vm, s, input->view(), Z_NO_FLUSH, 0, &out, &left);
  if (code != Z_OK && code != Z_BUF_ERROR) {
    return zlib_error(vm, s->z, code, "while compressing data");
  }
  return Value(new_bytes(vm, out.view()));
}

Value c_flush(Vm& vm, Value* a, uint32_t) {
  int mode = Z_FINISH;
  TRY_BOOL(int_option(vm, a[1], mode, &mode));
  StreamObj* s = self_of(a);
  if (mode == Z_NO_FLUSH) return Value(new_bytes(vm, {}));
  if (!s->open) return zlib_error(vm, s->z, Z_STREAM_ERROR, "while flushing");
  Output out;
  size_t left = 0;
  const int code = pump<deflate_step>(vm, s, {}, mode, 0, &out, &left);
  if (code == Z_STREAM_END && mode == Z_FINISH) {
    s->open = false;
  } else if (code != Z_OK && code != Z_BUF_ERROR) {
    return zlib_error(vm, s->z, code, "while flushing");
  }
  return Value(new_bytes(vm, out.view()));
}

template <int (*kCopy)(z_stream*, z_stream*), const NativeType& kType>
Value s_copy(Vm& vm, Value* a, uint32_t) {
  StreamObj* s = self_of(a);
  if (!s->open) return raise_str(vm, Exc::kValueError, "Inconsistent stream state");
  StreamObj* copy = TRY_PTR(new_stream(vm, kType));
  int code = Z_OK;
  {
    const Owner owner(vm, &s->z, copy->memory);  // libz copies the pointer before it allocates
    code = kCopy(&copy->z, &s->z);
    copy->z.opaque = nullptr;
  }
  if (code != Z_OK) return zlib_error(vm, s->z, code, "while copying stream");
  copy->dictionary = s->dictionary;
  copy->unused = s->unused;
  copy->tail = s->tail;
  copy->open = true;
  copy->ended = s->ended;
  return Value(copy);
}

// Files what of `input` wasn't taken under unused_data or unconsumed_tail. False: raised.
bool keep_rest(Vm& vm, StreamObj* s, std::string_view input, size_t left, int code) {
  const std::string_view rest = input.substr(input.size() - left);
  if (code == Z_STREAM_END) {
    std::string all(s->unused.as<Bytes>()->view());
    const Bytes* unused = new_bytes(vm, all.append(rest));
    const Bytes* tail = unused ? new_bytes(vm, {}) : nullptr;
    if (!tail) return false;
    s->unused = unused;
    s->tail = tail;
  } else if (left || s->tail.as<Bytes>()->size()) {
    const Bytes* tail = new_bytes(vm, rest);
    if (!tail) return false;
    s->tail = tail;
  }
  return true;
}

Value d_decompress(Vm& vm, Value* a, uint32_t) {
  int64_t limit = 0;
  if (!a[2].is_absent()) TRY_BOOL(as_int64(vm, a[2], &limit, kTooLarge));
  if (limit < 0) return raise_str(vm, Exc::kValueError, "max_length must be non-negative");
  Bytes* input = TRY_PTR(own_bytes(vm, a[1]));
  StreamObj* s = self_of(a);
  Output out;
  size_t left = input->size();
  int code = Z_STREAM_END;
  if (!s->ended) {
    if (!s->open) return zlib_error(vm, s->z, Z_STREAM_ERROR, "while decompressing data");
    code = pump<inflate_step>(vm, s, input->view(), Z_SYNC_FLUSH, static_cast<uint64_t>(limit),
                              &out, &left);
    if (has_pending(vm)) return Value::raised();
  }
  TRY_BOOL(keep_rest(vm, s, input->view(), left, code));
  if (code == Z_STREAM_END) {
    s->ended = true;
  } else if (code != Z_OK && code != Z_BUF_ERROR) {
    return zlib_error(vm, s->z, code,
                      s->refused ? "while setting zdict" : "while decompressing data");
  }
  return Value(new_bytes(vm, out.view()));
}

Value d_flush(Vm& vm, Value* a, uint32_t) {
  int64_t length = 1;
  if (!a[1].is_absent()) TRY_BOOL(as_int64(vm, a[1], &length, kTooLarge));
  if (length <= 0) return raise_str(vm, Exc::kValueError, "length must be greater than zero");
  StreamObj* s = self_of(a);
  Output out;
  if (s->open && !s->ended) {
    const Value input = s->tail;
    size_t left = 0;
    const int code = pump<inflate_step>(vm, s, input.as<Bytes>()->view(), Z_FINISH, 0, &out, &left);
    if (has_pending(vm)) return Value::raised();
    TRY_BOOL(keep_rest(vm, s, input.as<Bytes>()->view(), left, code));
    s->ended = code == Z_STREAM_END;
  }
  if (s->ended) s->open = false;
  return Value(new_bytes(vm, out.view()));
}

template <Value StreamObj::*kField>
Value g_field(Vm&, Value self) {
  return self.as<StreamObj>()->*kField;
}
Value g_eof(Vm&, Value self) { return Value::boolean(self.as<StreamObj>()->ended); }

// CPython's know their module, and so read their arguments like keywords.
constexpr NativeDef kCompressMethods[] = {
    {"compress", "(data, /) keywords", c_compress},
    {"flush", "(mode=4, /) keywords", c_flush},
    {"copy", "() keywords", s_copy<deflateCopy, kCompressType>},
    {"__copy__", "() keywords", s_copy<deflateCopy, kCompressType>},
    {"__deepcopy__", "(memo, /) keywords", s_copy<deflateCopy, kCompressType>},
    {nullptr, nullptr, nullptr}};
constexpr NativeDef kDecompressMethods[] = {
    {"decompress", "(data, /, max_length=0)", d_decompress},
    {"flush", "(length=16384, /) keywords", d_flush},
    {"copy", "() keywords", s_copy<inflateCopy, kDecompressType>},
    {"__copy__", "() keywords", s_copy<inflateCopy, kDecompressType>},
    {"__deepcopy__", "(memo, /) keywords", s_copy<inflateCopy, kDecompressType>},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kDecompressGetSets[] = {{"unused_data", g_field<&StreamObj::unused>},
                                            {"unconsumed_tail", g_field<&StreamObj::tail>},
                                            {"eof", g_eof},
                                            {nullptr, nullptr}};

const NativeType kCompressType = {.name = "Compress",
                                  .module = "zlib",
                                  .size = sizeof(StreamObj),
                                  .trace = trace_stream,
                                  .methods = kCompressMethods,
                                  .flags = 0};
const NativeType kDecompressType = {.name = "Decompress",
                                    .module = "zlib",
                                    .size = sizeof(StreamObj),
                                    .trace = trace_stream,
                                    .methods = kDecompressMethods,
                                    .getsets = kDecompressGetSets,
                                    .flags = 0};

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

constexpr NativeDef kFunctions[] = {
    {"compress", "(data, /, level=-1, wbits=15)", f_compress},
    {"decompress", "(data, /, wbits=15, bufsize=16384)", f_decompress},
    {"compressobj", "(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)",
     f_compressobj},
    {"decompressobj", "(wbits=15, zdict=b'')", f_decompressobj},
    {"crc32", "(data, value=0, /)", checksum<crc32, 0>},
    {"adler32", "(data, value=1, /)", checksum<adler32, 1>},
    {nullptr, nullptr, nullptr}};

constexpr const NativeType* kTypes[] = {&kCompressType, &kDecompressType, nullptr};

}  // namespace

extern const ModuleDef kZlibModule;
const ModuleDef kZlibModule = {
    .name = "zlib", .functions = kFunctions, .types = kTypes, .python_source = kPySource_zlib};

}  // namespace copra
