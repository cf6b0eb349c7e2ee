// bytes: construction, operations, the type; the operations serve bytearray too.
//
// Layout: struct Bytes (heap/object.h), NUL behind the data. Methods: bytes_methods.cc. Includes
// text.h. Invariant: no view into a bytearray is held across anything that may run Python code.
#include <algorithm>

#include "interp/heap/hash.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "interp/vm/fuel.h"

namespace copra {

// ---------------------------------------------------------------- construction

static Bytes* bytes_alloc(Vm& vm, size_t n) {
  if (n > kTextBytesMax) {
    raise_too_long(vm);
    return nullptr;
  }
  const size_t size = sizeof(Bytes) + n + 1;
  if (!check_big(vm, size)) return nullptr;
  auto* b = make_kind<Bytes>(vm, Kind::kBytes, size);
  b->aux32 = static_cast<uint32_t>(n);
  b->hash = 0;
  b->data()[n] = 0;
  return b;
}

static uint64_t bytes_hash_value(const Bytes* b) {
  return hash_widen(hash_bytes32(b->data(), b->size()));
}

Bytes* new_bytes_uninit(Vm& vm, size_t n) {
  if (!n && vm.fz->empty_bytes) return vm.fz->empty_bytes;
  return bytes_alloc(vm, n);
}

Bytes* new_bytes(Vm& vm, std::string_view data) {
  if (data.empty() && vm.fz->empty_bytes) return vm.fz->empty_bytes;
  if (data.size() == 1) {
    if (Bytes* b = vm.fz->byte_strings[static_cast<unsigned char>(data[0])]) return b;
  }
  Bytes* b = bytes_alloc(vm, data.size());
  if (!b) return nullptr;
  copy_text(b->data(), data.data(), data.size());
  if (b->has(kFrozen)) b->hash = bytes_hash_value(b);
  return b;
}

Value new_bytes_of_class(Vm& vm, TypeObj* cls, std::string_view data) {
  if (is_builtin_class(vm, cls, Kind::kBytes)) return new_bytes(vm, data);
  const size_t body = sizeof(Bytes) + data.size() + 1;
  TRY_BOOL(check_big(vm, body));
  auto* b = vm.heap.make<Bytes>(Kind::kBytes, instance_bytes(cls, body));
  b->aux32 = static_cast<uint32_t>(data.size());
  b->hash = 0;
  if (!data.empty()) std::memcpy(b->data(), data.data(), data.size());
  b->data()[data.size()] = 0;
  finish_instance(b, cls, body);
  return b;
}

Value bytes_like(Vm& vm, Value model, std::string_view data) {
  if (is_bytes(model)) return new_bytes(vm, data);
  return new_bytearray(vm, data);
}

bool bytes_view(Vm& vm, Value v, std::string_view* out) {
  if (is_bytes_like(v)) {
    *out = bytes_text(v);
    return true;
  }
  if (has_buffer(v)) {
    LentMemory lent;
    if (!v.ptr()->type_word()->native->buffer(vm, v, &lent)) return false;
    *out = lent.bytes;
    return true;
  }
  return fail(raise(vm, Exc::kTypeError, "a bytes-like object is required, not '%s'",
                    type_name(vm, v).c_str()));
}

bool byte_argument(Vm& vm, Value v, const char* range_message, uint8_t* out) {
  Value i = v;
  if (!is_int(v)) i = op_index(vm, v);
  if (i.is_raised()) return false;
  i = int_base(i);
  if (!i.is_small_int() || i.small() < 0 || i.small() > 255) {
    return fail(raise_str(vm, Exc::kValueError, range_message));
  }
  *out = static_cast<uint8_t>(i.small());
  return true;
}

static bool bytes_from_items(Vm& vm, Value v, const char* what, std::string* out) {
  const char* range_message = std::string_view(what) == "bytes" ? "bytes must be in range(0, 256)"
                                                                : "byte must be in range(0, 256)";
  if (is_exact(v, Kind::kList) && v.as<List>()->size <= kTextChecked) {
    // A list of nothing but bytes, which is most of them.
    const auto* l = v.as<List>();
    const size_t before = out->size();
    out->resize(before + l->size);
    uint32_t i = 0;
    for (; i < l->size; ++i) {
      const Value item = l->items[i];
      if (!item.is_small_int() || static_cast<uint64_t>(item.small()) > 255) break;
      (*out)[before + i] = static_cast<char>(item.small());
    }
    if (i == l->size) return charge(vm, i / 16);
    out->resize(before);
  }
  Fuel fuel(vm);
  Iterate it(vm, v);
  if (it.raised() && pending_is(vm, Exc::kTypeError)) {
    take_pending(vm);
    return fail(raise(vm, Exc::kTypeError, "cannot convert '%s' object to %s",
                      type_name(vm, v).c_str(), what));
  }
  // Only bytes ask how many there will be.
  const bool asks = what[4] == 's' && !is_exact(v, Kind::kList) && !is_exact(v, Kind::kTuple);
  if (asks && op_length_hint(vm, v) < 0) return false;
  for (Value item; it.next(&item);) {
    uint8_t byte = 0;
    if (item.is_small_int() && static_cast<uint64_t>(item.small()) < 256) {
      byte = static_cast<uint8_t>(item.small());
    } else if (!byte_argument(vm, item, range_message, &byte)) {
      return false;
    }
    if (!fuel.tick()) return false;
    out->push_back(static_cast<char>(byte));
    // What grows is there twice for a moment.
    if (!(out->size() & 0xFFFFF) && !check_alloc(vm, out->size() * 2)) return false;
  }
  return !it.raised();
}

bool bytes_from_object(Vm& vm, Value v, const char* what, std::string* out) {
  const bool counts = v.is_ptr() && v.ptr()->has(kSubclass) && has_special(vm, v, "__index__");
  if (!counts && has_buffer(v)) {
    std::string_view data;
    if (!bytes_view_of_any(vm, v, &data)) return false;
    if (data.size() > kTextChecked && !check_alloc(vm, data.size())) return false;
    if (!bytes_view_of_any(vm, v, &data)) return false;
    out->append(data);
    return true;
  }
  if (is_int(v) || (!is_str(v) && has_special(vm, v, "__index__"))) {
    const Value i = op_index(vm, v);
    if (i.is_raised()) {
      if (!pending_is(vm, Exc::kTypeError)) return false;
      take_pending(vm);
    } else {
      const Value base = int_base(i);
      int64_t count = 0;
      if (!int_as_int64(base, &count)) {
        return fail(raise(vm, Exc::kOverflowError, "cannot fit '%s' into an index-sized integer",
                          type_name(vm, v).c_str()));
      }
      if (count < 0) return fail(raise_str(vm, Exc::kValueError, "negative count"));
      const auto n = static_cast<size_t>(count);
      if (n > kTextBytesMax) return fail(raise_too_long(vm));
      if (n > kTextChecked && !check_alloc(vm, n)) return false;
      out->append(n, '\0');
      return true;
    }
  }
  const bool iterable =
      !is_str(v) && (is_list(v) || is_tuple(v) || has_special(vm, v, "__iter__") ||
                     has_special(vm, v, "__getitem__"));
  if (iterable) return bytes_from_items(vm, v, what, out);
  return fail(raise(vm, Exc::kTypeError, "cannot convert '%s' object to %s",
                    type_name(vm, v).c_str(), what));
}

// ---------------------------------------------------------------- operations

std::string bytes_repr_text(std::string_view data, std::string_view prefix) {
  const char quote = data.find('\'') != kNpos && data.find('"') == kNpos ? '"' : '\'';
  std::string out(prefix);
  out.reserve(prefix.size() + data.size() + 2);
  out += quote;
  for (const char c : data) {
    // A bytearray's single quotes are escaped whatever it is quoted with.
    if (c == quote || c == '\\' || (c == '\'' && prefix != "b")) {
      out += '\\';
      out += c;
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c < 0x20 || c == 0x7F) {  // negative: bytes above 0x7F
      static constexpr char kHex[] = "0123456789abcdef";
      const auto b = static_cast<unsigned char>(c);
      out += "\\x";
      out += kHex[b >> 4];
      out += kHex[b & 15];
    } else {
      out += c;
    }
  }
  out += quote;
  return out;
}

static Value bytes_repr(Vm& vm, Value self) {
  const std::string_view data = self.as<Bytes>()->view();
  if (data.size() > kTextChecked) TRY_BOOL(check_alloc(vm, data.size() * 2));
  TRY_BOOL(charge_bytes(vm, data.size()));
  return new_ascii(vm, bytes_repr_text(data, "b"));
}

static bool bytes_hash(Vm&, Value self, uint64_t* out) {
  auto* b = self.as<Bytes>();
  if (!b->hash) b->hash = bytes_hash_value(b);
  *out = b->hash;
  return true;
}

static Value compare_views(Vm& vm, unsigned op, std::string_view x, std::string_view y) {
  spend_bytes(vm, std::min(x.size(), y.size()));
  if ((op == kEq || op == kNe) && x.size() != y.size()) return Value::boolean(op == kNe);
  return compare_ordered(op, x.compare(y), 0);
}

Value bytes_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_bytes_like(a) || !is_bytes_like(b)) return Value::not_implemented();
  // Bytes know bytes only: a bytearray's own comparison is asked, which its class may replace.
  if (is_bytes(a) && !is_bytes(b)) return Value::not_implemented();
  return compare_views(vm, op, bytes_text(a), bytes_text(b));
}

static int bytes_truth(Vm&, Value self) { return self.as<Bytes>()->size() != 0; }
static int64_t bytes_len(Vm&, Value self) { return self.as<Bytes>()->size(); }

Value bytes_getitem(Vm& vm, Value self, Value key) {
  const bool immutable = is_bytes(self);
  if (is_kind(key, Kind::kSlice)) {
    int64_t start = 0, stop = 0, step = 0;
    TRY_BOOL(slice_unpack(vm, key.as<Slice>(), &start, &stop, &step));
    const std::string_view data = bytes_text(self);
    const int64_t count = slice_adjust(static_cast<int64_t>(data.size()), &start, &stop, step);
    if (count <= 0) return bytes_like(vm, self, {});
    const auto n = static_cast<size_t>(count);
    TRY_BOOL(charge_bytes(vm, n));
    if (step == 1) {
      if (immutable && n == data.size() && !self.ptr()->has(kSubclass)) return self;
      return bytes_like(vm, self, bytes_text(self).substr(static_cast<size_t>(start), n));
    }
    std::string out;
    out.reserve(n);
    // A step may lead anywhere behind the last one.
    for (int64_t i = start;; i += step) {
      out += data[static_cast<size_t>(i)];
      if (out.size() == n) break;
    }
    return bytes_like(vm, self, out);
  }
  int64_t i = 0;
  TRY_BOOL(subscript_index(vm, key, immutable ? "byte" : "bytearray", &i));
  const std::string_view data = bytes_text(self);
  if (i < 0) i += static_cast<int64_t>(data.size());
  if (i < 0 || static_cast<size_t>(i) >= data.size()) {
    return raise_str(vm, Exc::kIndexError,
                     immutable ? "index out of range" : "bytearray index out of range");
  }
  return Value::small_int(static_cast<unsigned char>(data[static_cast<size_t>(i)]));
}

int bytes_contains(Vm& vm, Value self, Value item) {
  if (is_int(item) || (!has_buffer(item) && has_special(vm, item, "__index__"))) {
    uint8_t byte = 0;
    if (!byte_argument(vm, item, "byte must be in range(0, 256)", &byte)) return -1;
    return bytes_text(self).find(static_cast<char>(byte)) != kNpos;
  }
  std::string_view needle;
  if (!bytes_view(vm, item, &needle) || !charge_bytes(vm, bytes_text(self).size())) return -1;
  return text_find(bytes_text(self), needle) != kNpos;
}

static Value bytes_iter(Vm& vm, Value self) { return new_bytes_iter(vm, self); }

Value bytes_concat(Vm& vm, Value a, Value b) {
  std::string_view y;
  if (!has_buffer(b) || has_gaps(b)) {
    return raise(vm, Exc::kTypeError, "can't concat %s to %s", type_name(vm, b).c_str(),
                 type_name(vm, a).c_str());
  }
  TRY_BOOL(bytes_view(vm, b, &y));
  const std::string_view x = bytes_text(a);
  if (is_exact(a, Kind::kBytes) && y.empty()) return a;
  if (is_bytes(a) && x.empty() && is_exact(b, Kind::kBytes)) return b;
  TRY_BOOL(charge_bytes(vm, x.size() + y.size()));
  if (is_bytes(a)) {
    Bytes* out = TRY_PTR(new_bytes_uninit(vm, x.size() + y.size()));
    std::memcpy(out->data(), x.data(), x.size());
    std::memcpy(out->data() + x.size(), y.data(), y.size());
    return out;
  }
  ByteArray* out = TRY_PTR(new_bytearray(vm, {}));
  TRY_BOOL(bytearray_resize(vm, out, x.size() + y.size()));
  if (!x.empty()) std::memcpy(out->data(), x.data(), x.size());
  if (!y.empty()) std::memcpy(out->data() + x.size(), y.data(), y.size());
  return out;
}

Value bytes_repeat(Vm& vm, Value self, int64_t times) {
  const size_t n = bytes_text(self).size();
  if (times <= 0 || !n) return bytes_like(vm, self, {});
  if (times == 1 && is_exact(self, Kind::kBytes)) return self;
  if (is_bytes(self) && times > INT64_MAX / static_cast<int64_t>(n)) {
    return raise_str(vm, Exc::kOverflowError, "repeated bytes are too long");
  }
  if (static_cast<uint64_t>(times) > kTextBytesMax / n) return raise_too_long(vm);
  const size_t total = n * static_cast<size_t>(times);
  TRY_BOOL(charge_bytes(vm, total));
  char* to = nullptr;
  Value out;
  if (is_bytes(self)) {
    Bytes* b = TRY_PTR(new_bytes_uninit(vm, total));
    to = b->data();
    out = b;
  } else {
    ByteArray* b = TRY_PTR(new_bytearray(vm, {}));
    TRY_BOOL(bytearray_resize(vm, b, total));
    to = b->data();
    out = b;
  }
  std::memcpy(to, bytes_text(self).data(), n);
  for (size_t done = n; done < total;) {
    const size_t part = std::min(done, total - done);
    std::memcpy(to + done, to, part);
    done += part;
  }
  return out;
}

static Value bytes_binary(Vm& vm, unsigned op, Value a, Value b) {
  switch (op) {
    case kAdd:
      if (!is_bytes(a)) return Value::not_implemented();
      if (has_buffer(b)) return bytes_concat(vm, a, b);
      return Value::not_implemented();
    case kMod: return is_bytes(a) ? bytes_percent_format(vm, a, b) : Value::not_implemented();
    case kMul: {
      const bool left = is_bytes(a);
      return repeated(vm, left ? b : a,
                      [&](int64_t times) { return bytes_repeat(vm, left ? a : b, times); });
    }
    default: return Value::not_implemented();
  }
}

constexpr TypeOps kBytesOps = {
    .repr = bytes_repr,
    .str = bytes_repr,
    .hash = bytes_hash,
    .compare = bytes_compare,
    .truth = bytes_truth,
    .len = bytes_len,
    .getitem = bytes_getitem,
    .contains = bytes_contains,
    .iter = bytes_iter,
    .binary = bytes_binary,
};

// ---------------------------------------------------------------- the type

static Value bytes_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  const Value source = a[1];
  if (!a[2].is_absent() || !a[3].is_absent()) {
    std::string_view encoding = "utf-8", errors;
    if (!a[2].is_absent()) encoding = TRY_PTR(expect_str(vm, a[2], "bytes", "'encoding'"))->view();
    if (!a[3].is_absent()) errors = TRY_PTR(expect_str(vm, a[3], "bytes", "'errors'"))->view();
    const bool text = !source.is_absent() && is_str(source);
    if (a[2].is_absent() || !text) {
      return raise_str(vm, Exc::kTypeError,
                       text               ? "string argument without an encoding"
                       : a[2].is_absent() ? "errors without a string argument"
                                          : "encoding without a string argument");
    }
    const Value out = TRY(encode_text(vm, source.as<Str>(), encoding, errors));
    return new_bytes_of_class(vm, cls, out.as<Bytes>()->view());
  }
  if (source.is_absent()) return new_bytes_of_class(vm, cls, {});
  if (is_exact(source, Kind::kBytes)) {
    if (is_builtin_class(vm, cls, Kind::kBytes)) return source;
    return new_bytes_of_class(vm, cls, source.as<Bytes>()->view());
  }
  if (source.is_small_int() && source.small() >= 0 &&
      source.small() <= static_cast<int64_t>(kTextBytesMax) &&
      is_builtin_class(vm, cls, Kind::kBytes)) {
    const auto n = static_cast<size_t>(source.small());
    TRY_BOOL(charge_bytes(vm, n));
    Bytes* zeros = TRY_PTR(new_bytes_uninit(vm, n));
    std::memset(zeros->data(), 0, n);
    return zeros;
  }
  const Value hook = lookup_special(vm, source, Dunder::kbytes);
  if (hook.is_raised()) return hook;
  if (!hook.is_not_found()) {
    const Value r = TRY(op_call(vm, hook, {}));
    if (!is_bytes(r)) {
      return raise(vm, Exc::kTypeError, "__bytes__ returned non-bytes (type %s)",
                   type_name(vm, r).c_str());
    }
    if (is_builtin_class(vm, cls, Kind::kBytes)) return r;
    return new_bytes_of_class(vm, cls, r.as<Bytes>()->view());
  }
  if (is_str(source)) {
    return raise_str(vm, Exc::kTypeError, "string argument without an encoding");
  }
  std::string data;
  TRY_BOOL(bytes_from_object(vm, source, "bytes", &data));
  return new_bytes_of_class(vm, cls, data);
}
static const NativeDef kBytesNew = {"__new__", "(source=b'', encoding=?, errors=?)", bytes_new,
                                    kFnStatic};

const NativeType kBytesType = {
    .name = "bytes",
    .module = "builtins",
    .kind = Kind::kBytes,
    .size = sizeof(Bytes),
    .ops = &kBytesOps,
    .methods = kBytesMethods,
    .new_def = &kBytesNew,
    .doc =
        "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\n"
        "bytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\n"
        "bytes(int) -> bytes object of size given by the parameter initialized with null bytes\n"
        "bytes() -> empty bytes object",
};

}  // namespace copra
