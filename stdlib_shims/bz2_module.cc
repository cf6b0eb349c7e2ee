// The bz2 module's streams: BZ2Compressor and BZ2Decompressor over libbz2. The rest is Python
// (py/bz2.py).
//
// In: bytes-like objects. Out: bytes. May include: native.h, isolate.h. Invariant: what libbz2 asks
// for is a bytes object in `memory`, so the isolate's limit counts it and the collector frees it;
// while libbz2 runs nothing else does, but for the checks between two pieces.
#include <bzlib.h>

#include <algorithm>

#include "interp/native.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr size_t kPiece = 16384;
constexpr size_t kOutMax = size_t{1} << 20;  // of room for output, at one time

struct StreamObj : NativeObj {
  bz_stream z;
  List* memory;
  Value unused;  // bytes: behind the end, or not yet taken
  bool open, ended, hungry;
};

void trace_stream(Marker& m, Obj* o) {
  m.object(static_cast<StreamObj*>(o)->memory);
  m.value(static_cast<StreamObj*>(o)->unused);
}

// Who pays for what libbz2 asks for during a call: its opaque pointer as long as this lives.
struct Owner {
  Owner(Vm& vm, StreamObj* s) : vm(vm), stream(s) { s->z.opaque = this; }
  ~Owner() { stream->z.opaque = nullptr; }
  Owner(const Owner&) = delete;
  Owner& operator=(const Owner&) = delete;
  Vm& vm;
  StreamObj* const stream;
};

void* take_memory(void* opaque, int items, int size) {
  const auto* owner = static_cast<const Owner*>(opaque);
  const uint64_t n = static_cast<uint64_t>(items) * static_cast<uint64_t>(size);
  if (!check_alloc(owner->vm, n)) return nullptr;
  Bytes* bytes = new_bytes_uninit(owner->vm, n);
  if (!bytes || !list_append(owner->vm, owner->stream->memory, bytes)) return nullptr;
  return bytes->data();
}
void leave_memory(void*, void*) {}  // the collector's business

Value bz2_error(Vm& vm, int code) {
  if (has_pending(vm)) return Value::raised();  // memory
  switch (code) {
    case BZ_PARAM_ERROR:
      return raise_str(vm, Exc::kValueError,
                       "Internal error - invalid parameters passed to libbzip2");
    case BZ_MEM_ERROR: return raise_str(vm, Exc::kMemoryError, "");
    case BZ_DATA_ERROR:
    case BZ_DATA_ERROR_MAGIC: return raise_str(vm, Exc::kOSError, "Invalid data stream");
    case BZ_SEQUENCE_ERROR:
      return raise_str(vm, Exc::kRuntimeError,
                       "Internal error - Invalid sequence of commands sent to libbzip2");
    default: return raise_str(vm, Exc::kOSError, "Unknown I/O error");
  }
}

StreamObj* new_stream(Vm& vm, Value cls) {
  List* memory = new_list(vm);
  Bytes* empty = new_bytes(vm, {});
  if (!memory || !empty) return nullptr;
  auto* s = new_native_object<StreamObj>(vm, cls.as<TypeObj>());
  s->memory = memory;
  s->unused = empty;
  s->z.bzalloc = take_memory;
  s->z.bzfree = leave_memory;
  return s;
}

// A copy of the caller's buffer that nothing can change under libbz2. Null: raised.
Bytes* own_bytes(Vm& vm, Value v) {
  if (is_bytes(v)) return v.as<Bytes>();
  std::string_view data;
  return bytes_view(vm, v, &data) ? new_bytes(vm, std::string(data)) : nullptr;
}

// Runs `step` over `input` piece by piece until `done(code)`, the input is used up and no output is
// held back, or `limit` bytes (negative: any number) came out. libbz2's last answer.
template <class Step, class Done>
int pump(Vm& vm, StreamObj* s, std::string_view input, int64_t limit, std::string* out,
         size_t* left, Step step, Done done) {
  const Owner owner(vm, s);
  s->z.next_in = const_cast<char*>(input.data());
  s->z.avail_in = 0;
  *left = input.size();
  size_t room = 2 * kPiece;
  for (;;) {
    if (s->z.avail_in == 0 && *left) {
      const size_t n = std::min(*left, kPiece);
      s->z.avail_in = static_cast<unsigned>(n);
      *left -= n;
    }
    const size_t before = out->size();
    const size_t more = limit < 0 ? room : std::min(room, static_cast<size_t>(limit) - before);
    // A block is sorted or undone in one of these calls: a hundred times the work of copying it.
    if (!check_alloc(vm, before + more) || !charge(vm, 1024)) return BZ_MEM_ERROR;
    out->resize(before + more);
    s->z.next_out = out->data() + before;
    s->z.avail_out = static_cast<unsigned>(more);
    const int code = step(&s->z, *left == 0);
    out->resize(before + more - s->z.avail_out);
    const bool full = s->z.avail_out == 0;
    const bool used_up = s->z.avail_in == 0 && *left == 0;
    if (code < 0 || done(code) || (used_up && !full) ||
        (limit >= 0 && out->size() >= static_cast<size_t>(limit))) {
      *left += s->z.avail_in;
      return code;
    }
    if (full) room = std::min(room * 2, kOutMax);
  }
}

// ---------------------------------------------------------------- compressor

Value compressor_new(Vm& vm, Value* a, uint32_t) {
  int64_t level = 9;
  if (!a[1].is_absent()) TRY_BOOL(as_c_int(vm, a[1], &level));
  if (level < 1 || level > 9) {
    return raise_str(vm, Exc::kValueError, "compresslevel must be between 1 and 9");
  }
  StreamObj* s = TRY_PTR(new_stream(vm, a[0]));
  const Owner owner(vm, s);
  const int code = BZ2_bzCompressInit(&s->z, static_cast<int>(level), 0, 0);
  if (code != BZ_OK) return bz2_error(vm, code);
  s->open = true;
  return s;
}

Value run_compressor(Vm& vm, StreamObj* s, std::string_view input, int last_action) {
  std::string out;
  size_t left = 0;
  const int code = pump(
      vm, s, input, -1, &out, &left,
      [last_action](bz_stream* z, bool last) {
        return BZ2_bzCompress(z, last ? last_action : BZ_RUN);
      },
      [](int answer) { return answer == BZ_STREAM_END; });
  return code < 0 ? bz2_error(vm, code) : Value(new_bytes(vm, out));
}

Value c_compress(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<StreamObj>();
  const Bytes* input = TRY_PTR(own_bytes(vm, a[1]));
  if (!s->open) return raise_str(vm, Exc::kValueError, "Compressor has been flushed");
  // libbz2 takes an empty run for a mistake.
  return input->size() ? run_compressor(vm, s, input->view(), BZ_RUN) : Value(new_bytes(vm, {}));
}

Value c_flush(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<StreamObj>();
  if (!s->open) return raise_str(vm, Exc::kValueError, "Repeated call to flush()");
  s->open = false;
  return run_compressor(vm, s, {}, BZ_FINISH);
}

// ---------------------------------------------------------------- decompressor

Value decompressor_new(Vm& vm, Value* a, uint32_t) {
  StreamObj* s = TRY_PTR(new_stream(vm, a[0]));
  const Owner owner(vm, s);
  const int code = BZ2_bzDecompressInit(&s->z, 0, 0);
  if (code != BZ_OK) return bz2_error(vm, code);
  s->open = s->hungry = true;
  return s;
}

Value d_decompress(Vm& vm, Value* a, uint32_t) {
  auto* s = a[0].as<StreamObj>();
  int64_t limit = -1;
  if (!a[2].is_absent()) TRY_BOOL(as_index(vm, a[2], &limit));
  const Bytes* given = TRY_PTR(own_bytes(vm, a[1]));
  if (s->ended) return raise_str(vm, Exc::kEOFError, "End of stream already reached");
  if (!s->open) {
    return raise_str(vm, Exc::kValueError, "Decompressor is unusable after a previous error");
  }
  const Bytes* input = given;
  if (const Bytes* kept = s->unused.as<Bytes>(); kept->size()) {
    std::string all(kept->view());
    input = TRY_PTR(new_bytes(vm, all.append(given->view())));
  }
  std::string out;
  size_t left = input->size();
  int code = BZ_OK;
  if (limit != 0) {
    code = pump(
        vm, s, input->view(), limit, &out, &left,
        [](bz_stream* z, bool) { return BZ2_bzDecompress(z); },
        [](int answer) { return answer == BZ_STREAM_END; });
  }
  if (code < 0) {
    s->open = has_pending(vm);
    s->hungry = s->hungry && s->open;
    return bz2_error(vm, code);
  }
  const Bytes* rest = TRY_PTR(new_bytes(vm, input->view().substr(input->size() - left)));
  s->unused = rest;
  s->ended = code == BZ_STREAM_END;
  s->hungry = !s->ended && left == 0;
  return Value(new_bytes(vm, out));
}

Value unused_of(Vm& vm, Value self) {
  const auto* s = self.as<StreamObj>();
  return s->ended ? s->unused : Value(new_bytes(vm, {}));
}

constexpr NativeDef kCompressorNew = {"__new__", "(compresslevel=9, /)", compressor_new, kFnStatic};
constexpr NativeDef kDecompressorNew = {"__new__", "()", decompressor_new, kFnStatic};
constexpr NativeDef kCompressorMethods[] = {
    {"compress", "(data, /)", c_compress}, {"flush", "()", c_flush}, {}};
constexpr NativeDef kDecompressorMethods[] = {{"decompress", "(data, max_length=-1)", d_decompress},
                                              {}};
constexpr GetSetDef kDecompressorGetSets[] = {
    {"eof", [](Vm&, Value self) { return Value::boolean(self.as<StreamObj>()->ended); }},
    {"needs_input", [](Vm&, Value self) { return Value::boolean(self.as<StreamObj>()->hungry); }},
    {"unused_data", unused_of},
    {nullptr, nullptr}};

const NativeType kCompressorType = {.name = "BZ2Compressor",
                                    .module = "_bz2",
                                    .size = sizeof(StreamObj),
                                    .trace = trace_stream,
                                    .methods = kCompressorMethods,
                                    .new_def = &kCompressorNew,
                                    .flags = 0};
const NativeType kDecompressorType = {.name = "BZ2Decompressor",
                                      .module = "_bz2",
                                      .size = sizeof(StreamObj),
                                      .trace = trace_stream,
                                      .methods = kDecompressorMethods,
                                      .getsets = kDecompressorGetSets,
                                      .new_def = &kDecompressorNew,
                                      .flags = 0};
constexpr const NativeType* kTypes[] = {&kCompressorType, &kDecompressorType, nullptr};

}  // namespace

extern const ModuleDef kBz2Module;
const ModuleDef kBz2Module = {.name = "bz2", .types = kTypes, .python_source = kPySource_bz2};

}  // namespace copra
