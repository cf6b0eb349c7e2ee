// bytearray: storage, operations, its own methods, the type.
//
// Layout: struct ByteArray with a Buffer that only grows. Shared methods: bytes_methods.cc.
// Includes text.h, iterator_state.h. Invariant: while a live memoryview looks at it, neither size
// nor buffer changes; `exports` is never below the number of such views (see bytearray_unexported).
#include <algorithm>

#include "interp/types/builtin_types.h"
#include "interp/types/bytes_methods.h"
#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"
#include "interp/types/text.h"
#include "interp/vm/dead_registers.h"

namespace copra {

// ---------------------------------------------------------------- storage

// Views that were dropped without release() still count in `exports`. So when it isn't zero, a
// collection counts the living ones anew: tracing a view adds one to its owner.
bool bytearray_unexported(Vm& vm, ByteArray* b, const char* refusal) {
  if (!b->exports) return true;
  if (!charge(vm, 2000)) return false;
  for (int look = 0; look < 2; ++look) {
    // A dropped view may still lie in a register nobody reads any more.
    if (look) clear_dead_registers(vm);
    vm.heap.finish_marking();
    b->exports = 0;
    vm.heap.collect();
    if (!b->exports) return true;
  }
  return fail(raise_str(vm, Exc::kBufferError, refusal));
}

static bool reserve(Vm& vm, ByteArray* b, size_t capacity) {
  if (b->buffer && b->buffer->bytes - b->aux32 >= capacity) return true;
  if (b->buffer && b->buffer->bytes >= capacity && b->aux32 >= b->size) {
    // More was taken from the front than is left: what moves was paid for.
    std::memcpy(b->buffer->data(), b->data(), b->size);
    b->aux32 = 0;
    return true;
  }
  if (capacity > kTextBytesMax) return fail(raise_too_long(vm));
  const size_t room = capacity + capacity / 8 + 16;
  if (!check_big(vm, room)) return false;
  auto* buffer = vm.heap.make<Buffer>(Kind::kBuffer, sizeof(Buffer) + room);
  buffer->bytes = room;
  if (b->size) std::memcpy(buffer->data(), b->data(), b->size);
  Buffer* old = b->buffer;
  b->buffer = buffer;
  b->aux32 = 0;
  if (old) vm.heap.release(old);
  return true;
}

bool bytearray_resize(Vm& vm, ByteArray* b, size_t size) {
  if (size == b->size) return true;
  if (!bytearray_unexported(vm, b) || !reserve(vm, b, size)) return false;
  if (size > b->size) std::memset(b->data() + b->size, 0, size - b->size);
  b->size = size;
  return true;
}

bool bytearray_append(Vm& vm, ByteArray* b, std::string_view data) {
  if (data.empty()) return true;
  if (!bytearray_unexported(vm, b)) return false;
  // Whoever appends goes on: half as much again.
  const size_t size = b->size + data.size();
  const bool fits = b->buffer && b->buffer->bytes >= size;
  if (!fits && !reserve(vm, b, size + (size < kTextBytesMax / 2 ? size / 2 : 0))) return false;
  copy_text(b->data() + b->size, data.data(), data.size());
  b->size += data.size();
  return true;
}

ByteArray* new_bytearray(Vm& vm, std::string_view data) {
  ByteArray* b = make_kind<ByteArray>(vm, Kind::kByteArray);
  b->buffer = nullptr;
  b->size = 0;
  b->exports = 0;
  if (data.empty()) return b;
  if (!reserve(vm, b, data.size())) return nullptr;
  std::memcpy(b->data(), data.data(), data.size());
  b->size = data.size();
  return b;
}

// Replaces [from, to) by data, which isn't part of this storage.
static bool splice(Vm& vm, ByteArray* b, size_t from, size_t to, std::string_view data) {
  const size_t tail = b->size - to;
  const size_t size = from + data.size() + tail;
  if (size != b->size && !bytearray_unexported(vm, b)) return false;
  if (!from && to && data.empty() && b->buffer && to <= UINT32_MAX - b->aux32) {
    // As CPython's: readers that take what they have read from the front don't move the rest.
    b->aux32 = tail ? b->aux32 + static_cast<uint32_t>(to) : 0;
    b->size = tail;
    return true;
  }
  if (!reserve(vm, b, std::max(size, b->size))) return false;
  char* p = b->data();
  if (!p) return true;
  std::memmove(p + from + data.size(), p + to, tail);
  if (!data.empty()) std::memcpy(p + from, data.data(), data.size());
  b->size = size;
  return charge_bytes(vm, tail + data.size());
}

// ---------------------------------------------------------------- operations

static Value bytearray_repr(Vm& vm, Value self) {
  const std::string_view data = bytes_text(self);
  if (data.size() > kTextChecked) TRY_BOOL(check_alloc(vm, data.size() * 2));
  TRY_BOOL(charge_bytes(vm, data.size()));
  const std::string name = type_name(vm, self);
  return new_str(vm, bytes_repr_text(bytes_text(self), name + "(b") + ")");
}

static Value bytearray_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (is_bytes_like(b) || !has_buffer(b)) return bytes_compare(vm, op, a, b);
  std::string_view view;
  TRY_BOOL(bytes_view(vm, b, &view));
  const Value other = Value(TRY_PTR(new_bytes(vm, view)));
  return bytes_compare(vm, op, a, other);
}

static int bytearray_truth(Vm&, Value self) { return self.as<ByteArray>()->size != 0; }
static int64_t bytearray_len(Vm&, Value self) {
  return static_cast<int64_t>(self.as<ByteArray>()->size);
}
static Value bytearray_iter(Vm& vm, Value self) { return new_bytes_iter(vm, self); }

// The right side of a slice assignment.
static bool slice_source(Vm& vm, Value v, std::string* out) {
  if (is_str(v) || is_int(v)) {
    return fail(raise_str(vm, Exc::kTypeError,
                          "can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
  }
  return bytes_from_object(vm, v, "bytearray", out);
}

static bool set_slice(Vm& vm, ByteArray* b, Slice* s, Value v) {
  // The bounds come first, for their errors; as in CPython they are asked for again when the source
  // had to be made a bytearray.
  int64_t start = 0, stop = 0, step = 0;
  if (!slice_unpack(vm, s, &start, &stop, &step)) return false;
  std::string copy;
  std::string_view data;
  if (is_bytes(v)) {
    data = v.as<Bytes>()->view();
  } else if (!v.is_absent()) {
    if (!slice_source(vm, v, &copy)) return false;
    data = copy;
  }
  const bool copied = !v.is_absent() && !is_kind(v, Kind::kByteArray);
  if (copied && !slice_unpack(vm, s, &start, &stop, &step)) return false;
  const int64_t count = slice_adjust(static_cast<int64_t>(b->size), &start, &stop, step);
  if (step == 1) {
    const auto from = static_cast<size_t>(start);
    return splice(vm, b, from, from + static_cast<size_t>(std::max<int64_t>(count, 0)), data);
  }
  if (!v.is_absent() && (!data.empty() || count == 0)) {
    if (static_cast<int64_t>(data.size()) != count) {
      return fail(raise(vm, Exc::kValueError,
                        "attempt to assign bytes of size %zu to extended slice of size %lld",
                        data.size(), static_cast<long long>(count)));
    }
    char* to = b->data() + start;
    for (size_t i = 0; i < data.size(); ++i) to[static_cast<int64_t>(i) * step] = data[i];
    return charge_bytes(vm, data.size() * 16);
  }
  if (!bytearray_unexported(vm, b)) return false;
  if (count <= 0) return true;
  if (step < 0) {
    start += step * (count - 1);
    step = -step;
  }
  // Keep what lies between the dropped items.
  char* p = b->data();
  int64_t to = start;
  for (int64_t i = start, next = start, left = count; i < static_cast<int64_t>(b->size); ++i) {
    if (left && i == next) {
      if (--left) next += step;
    } else {
      p[to++] = p[i];
    }
  }
  b->size = static_cast<size_t>(to);
  return true;
}

static bool bytearray_setitem(Vm& vm, Value self, Value key, Value v) {
  auto* b = self.as<ByteArray>();
  if (is_kind(key, Kind::kSlice)) return set_slice(vm, b, key.as<Slice>(), v);
  int64_t i = 0;
  if (!subscript_index(vm, key, "bytearray", &i)) return false;
  const auto fit = [&] {
    if (i < 0) i += static_cast<int64_t>(b->size);
    return (i >= 0 && static_cast<size_t>(i) < b->size) ||
           fail(raise_str(vm, Exc::kIndexError, "bytearray index out of range"));
  };
  uint8_t byte = 0;
  if (!v.is_absent() && !byte_argument(vm, v, "byte must be in range(0, 256)", &byte)) return false;
  if (!fit()) return false;
  const auto at = static_cast<size_t>(i);
  if (v.is_absent()) return splice(vm, b, at, at + 1, {});
  b->data()[at] = static_cast<char>(byte);
  return true;
}

static Value bytearray_binary(Vm& vm, unsigned op, Value a, Value b) {
  const bool left = is_kind(a, Kind::kByteArray);
  switch (op) {
    case kAdd:
      if (!left) return Value::not_implemented();
      if (has_buffer(b)) return bytes_concat(vm, a, b);
      return Value::not_implemented();
    case kMod: return left ? bytes_percent_format(vm, a, b) : Value::not_implemented();
    case kMul: {
      return repeated(vm, left ? b : a,
                      [&](int64_t times) { return bytes_repeat(vm, left ? a : b, times); });
    }
    default: return Value::not_implemented();
  }
}

static Value append_view(Vm& vm, Value self, Value v) {
  std::string_view data;
  if (!has_buffer(v) || has_gaps(v)) {
    return raise(vm, Exc::kTypeError, "can't concat %s to %s", type_name(vm, v).c_str(),
                 type_name(vm, self).c_str());
  }
  TRY_BOOL(bytes_view(vm, v, &data));
  if (v == self && !data.empty()) {
    // It is exported to itself meanwhile.
    return raise_str(vm, Exc::kBufferError, "Existing exports of data: object cannot be re-sized");
  }
  const std::string copy(data);  // may be a part of self
  auto* b = self.as<ByteArray>();
  TRY_BOOL(splice(vm, b, b->size, b->size, copy));
  return self;
}

static Value repeat_in_place(Vm& vm, Value self, int64_t times) {
  auto* b = self.as<ByteArray>();
  const std::string data(bytes_text(self));
  if (times <= 0) {
    TRY_BOOL(bytearray_resize(vm, b, 0));
    return self;
  }
  if (data.empty() || times == 1) return self;
  if (static_cast<uint64_t>(times) > kTextBytesMax / data.size()) return raise_too_long(vm);
  const size_t total = data.size() * static_cast<size_t>(times);
  TRY_BOOL(bytearray_resize(vm, b, total));
  for (size_t at = data.size(); at < total; at += data.size()) {
    std::memcpy(b->data() + at, data.data(), data.size());
  }
  TRY_BOOL(charge_bytes(vm, total));
  return self;
}

static Value bytearray_inplace(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kAdd && has_buffer(b)) return append_view(vm, a, b);
  if (op == kMul) {
    return repeated(vm, b, [&](int64_t times) { return repeat_in_place(vm, a, times); });
  }
  return Value::not_implemented();
}

constexpr TypeOps kByteArrayOps = {
    .repr = bytearray_repr,
    .str = bytearray_repr,
    .compare = bytearray_compare,
    .truth = bytearray_truth,
    .len = bytearray_len,
    .getitem = bytes_getitem,
    .setitem = bytearray_setitem,
    .contains = bytes_contains,
    .iter = bytearray_iter,
    .binary = bytearray_binary,
    .inplace = bytearray_inplace,
};

// ---------------------------------------------------------------- methods

namespace {

#define METHOD(name) Value name([[maybe_unused]] Vm& vm, Value* a, uint32_t)

constexpr char kByteRange[] = "byte must be in range(0, 256)";

METHOD(append) {
  uint8_t byte = 0;
  TRY_BOOL(byte_argument(vm, a[1], kByteRange, &byte));
  auto* b = a[0].as<ByteArray>();
  TRY_BOOL(bytearray_resize(vm, b, b->size + 1));
  b->data()[b->size - 1] = static_cast<char>(byte);
  return Value::none();
}

METHOD(extend) {
  std::string data;
  std::string_view view;
  if (has_gaps(a[1])) {
    return raise_str(vm, Exc::kTypeError, "can't set bytearray slice from memoryview");
  }
  if (has_buffer(a[1])) {
    TRY_BOOL(bytes_view(vm, a[1], &view));
    data = view;
  } else {
    const std::string message = "can't extend bytearray with " + type_name(vm, a[1]);
    const Value it = TRY(iter_or_message(vm, a[1], message.c_str()));
    if (op_length_hint(vm, a[1]) < 0) return Value::raised();
    Fuel fuel(vm);
    while (true) {
      const Value v = TRY(op_next(vm, it));
      if (v.is_stop()) break;
      uint8_t byte = 0;
      TRY_BOOL(byte_argument(vm, v, kByteRange, &byte));
      TRY_BOOL(fuel.tick());
      data += static_cast<char>(byte);
      if (!(data.size() & 0xFFFFF)) TRY_BOOL(check_alloc(vm, data.size() * 2));
    }
  }
  auto* b = a[0].as<ByteArray>();
  TRY_BOOL(splice(vm, b, b->size, b->size, data));
  return Value::none();
}

METHOD(insert) {
  int64_t at = 0;
  TRY_BOOL(as_int64(vm, a[1], &at, "Python int too large to convert to C ssize_t"));
  uint8_t byte = 0;
  TRY_BOOL(byte_argument(vm, a[2], kByteRange, &byte));
  auto* b = a[0].as<ByteArray>();
  const auto size = static_cast<int64_t>(b->size);
  if (at < 0) at = std::max<int64_t>(at + size, 0);
  at = std::min(at, size);
  const char c = static_cast<char>(byte);
  TRY_BOOL(splice(vm, b, static_cast<size_t>(at), static_cast<size_t>(at), {&c, 1}));
  return Value::none();
}

METHOD(pop) {
  int64_t at = -1;
  TRY_BOOL(count_argument(vm, a[1], -1, &at));
  auto* b = a[0].as<ByteArray>();
  if (!b->size) return raise_str(vm, Exc::kIndexError, "pop from empty bytearray");
  if (at < 0) at += static_cast<int64_t>(b->size);
  if (at < 0 || static_cast<size_t>(at) >= b->size) {
    return raise_str(vm, Exc::kIndexError, "pop index out of range");
  }
  const auto i = static_cast<size_t>(at);
  const auto byte = static_cast<unsigned char>(b->data()[i]);
  TRY_BOOL(splice(vm, b, i, i + 1, {}));
  return Value::small_int(byte);
}

METHOD(remove) {
  uint8_t byte = 0;
  TRY_BOOL(byte_argument(vm, a[1], kByteRange, &byte));
  const size_t at = bytes_text(a[0]).find(static_cast<char>(byte));
  if (at == kNpos) return raise_str(vm, Exc::kValueError, "value not found in bytearray");
  TRY_BOOL(splice(vm, a[0].as<ByteArray>(), at, at + 1, {}));
  return Value::none();
}

METHOD(reverse) {
  auto* b = a[0].as<ByteArray>();
  if (b->size) std::reverse(b->data(), b->data() + b->size);
  TRY_BOOL(charge_bytes(vm, b->size));
  return Value::none();
}
METHOD(clear) {
  TRY_BOOL(bytearray_resize(vm, a[0].as<ByteArray>(), 0));
  return Value::none();
}
METHOD(copy) { return new_bytearray(vm, bytes_text(a[0])); }
METHOD(alloc) {
  auto* b = a[0].as<ByteArray>();
  return int_value(vm, static_cast<int64_t>(b->buffer ? b->buffer->bytes : 0));
}

METHOD(iadd) {
  if (!has_buffer(a[1])) {
    return raise(vm, Exc::kTypeError, "can't concat %s to %s", type_name(vm, a[1]).c_str(),
                 type_name(vm, a[0]).c_str());
  }
  return append_view(vm, a[0], a[1]);
}
METHOD(imul) {
  int64_t times = 0;
  TRY_BOOL(as_index(vm, a[1], &times));
  return repeat_in_place(vm, a[0], times);
}

METHOD(init) {
  auto* b = a[0].as<ByteArray>();
  const Value source = a[1];
  if (source.is_small_int() && source.small() >= 0 && !b->size && a[2].is_absent() &&
      a[3].is_absent() && source.small() <= static_cast<int64_t>(kTextBytesMax)) {
    const auto n = static_cast<size_t>(source.small());
    TRY_BOOL(charge_bytes(vm, n));
    TRY_BOOL(bytearray_resize(vm, b, n));
    if (n) std::memset(b->data(), 0, n);
    return Value::none();
  }
  std::string data;
  if (b->size) TRY_BOOL(splice(vm, b, 0, b->size, {}));  // whatever comes of the source
  if (!a[2].is_absent() || !a[3].is_absent()) {
    std::string_view encoding = "utf-8", errors;
    if (!a[2].is_absent()) {
      encoding = TRY_PTR(expect_str(vm, a[2], "bytearray", "'encoding'"))->view();
    }
    if (!a[3].is_absent()) errors = TRY_PTR(expect_str(vm, a[3], "bytearray", "'errors'"))->view();
    const bool text = !source.is_absent() && is_str(source);
    if (a[2].is_absent() || !text) {
      return raise_str(vm, Exc::kTypeError,
                       text               ? "string argument without an encoding"
                       : a[2].is_absent() ? "errors without a string argument"
                                          : "encoding without a string argument");
    }
    const Value out = TRY(encode_text(vm, source.as<Str>(), encoding, errors));
    data = out.as<Bytes>()->view();
  } else if (!source.is_absent()) {
    if (is_str(source)) {
      return raise_str(vm, Exc::kTypeError, "string argument without an encoding");
    }
    TRY_BOOL(bytes_from_object(vm, source, "bytearray", &data));
  }
  TRY_BOOL(splice(vm, b, 0, b->size, data));
  return Value::none();
}

Value bytearray_new(Vm& vm, Value* a, uint32_t) {
  return make_instance<ByteArray>(vm, a[0].as<TypeObj>(), Kind::kByteArray);
}

// As bytes, or as the Latin-1 text that the first protocols of pickling had.
static Value reduced_bytes(Vm& vm, Value self, bool text) {
  const Value state = TRY(state_of(vm, self));
  const std::string_view held = bytes_text(self);
  if (held.empty()) return reduced_class(vm, self, {}, state);
  const Value bytes = Value(TRY_PTR(new_bytes(vm, held)));
  if (!text) return reduced_class(vm, self, {bytes}, state);
  const Value latin = Value(new_str(vm, "latin-1"));
  const Value decoded = TRY(op_call_method(vm, bytes, "decode", {latin}));
  return reduced_class(vm, self, {decoded, latin}, state);
}
static Value reduce(Vm& vm, Value* a, uint32_t) { return reduced_bytes(vm, a[0], true); }
static Value reduce_ex(Vm& vm, Value* a, uint32_t) {
  int64_t protocol = 0;
  if (!a[1].is_absent()) TRY_BOOL(as_index(vm, a[1], &protocol));
  return reduced_bytes(vm, a[0], protocol < 3);
}

#undef METHOD

using D = Dunders<kByteArrayOps>;

}  // namespace

const NativeDef kByteArrayMethods[] = {
    SHARED_BYTES_METHODS(D),
    {"__init__", "(source=b'', encoding=?, errors=?)", init},
    {"__setitem__", "(key, value, /)", D::setitem},
    {"__delitem__", "(key, /)", D::delitem},
    {"__iadd__", "(value, /)", iadd},
    {"__imul__", "(value, /)", imul},
    {"__alloc__", "()", alloc},
    {"append", "(item, /)", append},
    {"clear", "()", clear},
    {"copy", "()", copy},
    {"__reduce__", "()", reduce},
    {"__reduce_ex__", "(proto=0, /)", reduce_ex},
    {"extend", "(iterable_of_ints, /)", extend},
    {"insert", "(index, item, /)", insert},
    {"pop", "(index=-1, /)", pop},
    {"remove", "(value, /)", remove},
    {"reverse", "()", reverse},
    {},
};

static const NativeDef kByteArrayNew = {"__new__", "(*args, **kwargs)", bytearray_new, kFnStatic};

const NativeType kByteArrayType = {
    .name = "bytearray",
    .module = "builtins",
    .kind = Kind::kByteArray,
    .size = sizeof(ByteArray),
    .ops = &kByteArrayOps,
    .methods = kByteArrayMethods,
    .new_def = &kByteArrayNew,
    .doc =
        "bytearray(iterable_of_ints) -> bytearray\n"
        "bytearray(string, encoding[, errors]) -> bytearray\n"
        "bytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\n"
        "bytearray(int) -> bytes array of size given by the parameter initialized with null "
        "bytes\nbytearray() -> empty bytes array",
};

}  // namespace copra
