// memoryview: a typed, strided window on the memory of bytes, bytearray or what lends its memory.
//
// Layout → trace → items → operations → methods → type. Includes text.h. Invariant: while a view
// made by memoryview() isn't released, its owner's `exports` counts it, so the owner's size stays
// put. Views derived from it (slices, casts) aren't counted: they are mostly temporaries, which
// nothing here ends as early as CPython does. So every access finds its data anew through the
// owner, and a view whose owner has shrunk counts as released.
#include <algorithm>
#include <cmath>

#include "interp/types/builtin_types.h"
#include "interp/types/bytes_methods.h"
#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "interp/vm/fuel.h"

namespace copra {

namespace {

constexpr int kMaxDims = 8;

struct MemoryView : NativeObj {
  Value owner;  // the bytes or bytearray that is the memory; None once released
  Value shown;  // `obj`: owner, or the object that lent it
  int64_t offset;
  int64_t shape[kMaxDims];
  int64_t strides[kMaxDims];
  int32_t dims;
  uint16_t item_size;
  char format;
  bool native_mark;  // cast() was given the format with '@' before it
  bool readonly;
  bool counted;  // in owner's exports
  bool hashed;   // hash is known, and stays so once released
  uint64_t hash;
  int64_t needed;  // the owner's size that makes every item valid
};

void memoryview_trace(Marker& m, Obj* o) {
  auto* v = static_cast<MemoryView*>(o);
  m.value(v->owner);
  m.value(v->shown);
  // Recounts the living views: see bytearray_unexported.
  if (v->counted) ++v->owner.as<ByteArray>()->exports;
}

struct ItemFormat {
  char code;
  uint8_t size;
};
constexpr ItemFormat kFormats[] = {{'c', 1}, {'b', 1}, {'B', 1}, {'?', 1}, {'h', 2}, {'H', 2},
                                   {'i', 4}, {'I', 4}, {'l', 8}, {'L', 8}, {'q', 8}, {'Q', 8},
                                   {'n', 8}, {'N', 8}, {'f', 4}, {'d', 8}, {'P', 8}};

MemoryView* self_view(Vm& vm, Value v) {
  auto* m = v.as<MemoryView>();
  if (!m->owner.is_none() && static_cast<int64_t>(bytes_text(m->owner).size()) >= m->needed) {
    return m;
  }
  raise_str(vm, Exc::kValueError, "operation forbidden on released memoryview object");
  return nullptr;
}

char* data_of(const MemoryView* m) {
  const std::string_view text = bytes_text(m->owner);
  return const_cast<char*>(text.data()) + m->offset;
}

int64_t item_count(const MemoryView* m) {
  int64_t n = 1;
  for (int i = 0; i < m->dims; ++i) n *= m->shape[i];
  return n;
}

// What both orders ask first, CPython's way: one dimension has its stride whatever it holds,
// several count as contiguous when they hold nothing.
bool empty_grid(const MemoryView* m) { return m->dims > 1 && item_count(m) == 0; }
bool packed_line(const MemoryView* m) {
  return m->dims != 1 || m->shape[0] == 1 || m->strides[0] == m->item_size;
}

bool contiguous(const MemoryView* m) {
  if (empty_grid(m)) return true;
  if (!packed_line(m)) return false;
  int64_t expected = m->item_size;
  for (int i = m->dims - 1; i >= 0; --i) {
    if (m->shape[i] > 1 && m->strides[i] != expected) return false;
    expected *= m->shape[i];
  }
  return true;
}
bool fortran_contiguous(const MemoryView* m) {
  if (empty_grid(m)) return true;
  if (!packed_line(m)) return false;
  int64_t expected = m->item_size;
  for (int i = 0; i < m->dims; ++i) {
    if (m->shape[i] > 1 && m->strides[i] != expected) return false;
    expected *= m->shape[i];
  }
  return true;
}

MemoryView* new_view(Vm& vm, const MemoryView* like, Value owner) {
  auto* m = new_native_object<MemoryView>(vm, native_type(vm, kMemoryViewType));
  if (like) {
    m->offset = like->offset;
    std::copy(like->shape, like->shape + kMaxDims, m->shape);
    std::copy(like->strides, like->strides + kMaxDims, m->strides);
    m->dims = like->dims;
    m->item_size = like->item_size;
    m->format = like->format;
    m->native_mark = like->native_mark;
    m->readonly = like->readonly;
    m->needed = like->needed;
    m->shown = like->shown;
  } else {
    m->shape[0] = static_cast<int64_t>(bytes_text(owner).size());
    m->strides[0] = 1;
    m->dims = 1;
    m->item_size = 1;
    m->format = 'B';
    m->readonly = is_bytes(owner);
    m->needed = m->shape[0];
    m->shown = owner;
  }
  m->owner = owner;
  return m;
}

// ---------------------------------------------------------------- items

template <class T>
T load(const char* p) {
  T v;
  std::memcpy(&v, p, sizeof v);
  return v;
}
template <class T>
void store(char* p, T v) {
  std::memcpy(p, &v, sizeof v);
}

}  // namespace

Value unpack_item(Vm& vm, char format, const char* p) {
  switch (format) {
    case 'c': return new_bytes(vm, {p, 1});
    case 'b': return Value::small_int(load<int8_t>(p));
    case 'B': return Value::small_int(load<uint8_t>(p));
    case '?': return Value::boolean(*p != 0);
    case 'h': return Value::small_int(load<int16_t>(p));
    case 'H': return Value::small_int(load<uint16_t>(p));
    case 'i': return Value::small_int(load<int32_t>(p));
    case 'I': return Value::small_int(load<uint32_t>(p));
    case 'l':
    case 'q':
    case 'n': return int_value(vm, load<int64_t>(p));
    case 'f': return Value::number(static_cast<double>(load<float>(p)));
    case 'd': return Value::number(load<double>(p));
    case 'w': return raise_str(vm, Exc::kNotImplementedError, "memoryview: format w not supported");
    default: return uint_value(vm, load<uint64_t>(p));
  }
}

namespace {

bool pack_failed(Vm& vm, char format, bool value) {
  return fail(raise(vm, value ? Exc::kValueError : Exc::kTypeError,
                    "memoryview: invalid %s for format '%c'", value ? "value" : "type", format));
}

// The bytes of `v` as an item. Runs before the target's address is taken.
bool pack(Vm& vm, char format, int size, Value v, char* out) {
  if (format == 'c') {
    if (!is_bytes(v)) return pack_failed(vm, format, false);
    if (v.as<Bytes>()->size() != 1) return pack_failed(vm, format, true);
    *out = v.as<Bytes>()->data()[0];
    return true;
  }
  if (format == '?') {
    const int t = op_truth(vm, v);
    *out = static_cast<char>(t == 1);
    return t >= 0;
  }
  if (format == 'f' || format == 'd') {
    double d = 0;
    if (!as_double(vm, v, &d)) {
      if (!pending_is(vm, Exc::kTypeError)) return false;
      take_pending(vm);
      return pack_failed(vm, format, false);
    }
    if (format == 'f') {
      store(out, static_cast<float>(d));
    } else {
      store(out, d);
    }
    return true;
  }
  Value i = op_index(vm, v);
  if (i.is_raised()) {
    if (!pending_is(vm, Exc::kTypeError)) return false;
    take_pending(vm);
    return pack_failed(vm, format, false);
  }
  i = int_base(i);
  const bool is_signed = std::strchr("bhilqn", format) != nullptr;
  const int bits = size * 8;
  uint64_t word = 0;
  if (i.is_small_int()) {
    const int64_t n = i.small();
    const bool fits = is_signed ? bits == 64 || (n >= -(int64_t{1} << (bits - 1)) &&
                                                 n < (int64_t{1} << (bits - 1)))
                                : n >= 0 && (bits == 64 || n < (int64_t{1} << bits));
    if (!fits) return pack_failed(vm, format, true);
    word = static_cast<uint64_t>(n);
  } else {
    const auto* b = i.as<BigInt>();
    const uint64_t limb = b->limbs()[0], half = uint64_t{1} << 63;
    const bool fits = bits == 64 && b->count() == 1 &&
                      (is_signed ? limb < half || (b->negative() && limb == half) : !b->negative());
    if (!fits) return pack_failed(vm, format, true);
    word = b->negative() ? ~limb + 1 : limb;
  }
  std::memcpy(out, &word, static_cast<size_t>(size));
  return true;
}

// Calls f(address) for each item in C order. f returns false to stop.
template <class F>
bool each_item(const MemoryView* m, F&& f) {
  int64_t at[kMaxDims] = {};
  const int64_t total = item_count(m);
  for (int64_t i = 0; i < total; ++i) {
    int64_t offset = 0;
    for (int d = 0; d < m->dims; ++d) offset += at[d] * m->strides[d];
    if (!f(data_of(m) + offset)) return false;
    for (int d = m->dims - 1; d >= 0; --d) {
      if (++at[d] < m->shape[d]) break;
      at[d] = 0;
    }
  }
  return true;
}

std::string copy_out(const MemoryView* m) {
  std::string out;
  const auto bytes = static_cast<size_t>(item_count(m) * m->item_size);
  if (contiguous(m)) {
    out.assign(data_of(m), bytes);
    return out;
  }
  out.reserve(bytes);
  each_item(m, [&](const char* p) {
    out.append(p, m->item_size);
    return true;
  });
  return out;
}

Value list_of(Vm& vm, const MemoryView* m, int dim, int64_t offset) {
  if (dim == m->dims) return unpack_item(vm, m->format, data_of(m) + offset);
  const auto n = static_cast<size_t>(m->shape[dim]);
  List* out = TRY_PTR(new_list(vm, n));
  Fuel fuel(vm);
  for (int64_t i = 0; i < m->shape[dim]; ++i) {
    const Value v = TRY(list_of(vm, m, dim + 1, offset + i * m->strides[dim]));
    TRY_BOOL(list_append(vm, out, v));
    TRY_BOOL(fuel.tick());
  }
  return out;
}

bool is_memoryview(Value v) {
  return is_kind(v, Kind::kNativeObj) && v.ptr()->type_word()->native == &kMemoryViewType;
}

// The whole memory of anything with a buffer but a memoryview; null when raised.
MemoryView* view_of(Vm& vm, Value v) {
  if (is_bytes_like(v)) return new_view(vm, nullptr, v);
  LentMemory lent;
  if (!v.ptr()->type_word()->native->buffer(vm, v, &lent)) return nullptr;
  MemoryView* m = new_view(vm, nullptr, lent.memory);
  if (!m) return nullptr;
  m->shown = v;
  m->format = lent.format;
  m->item_size = lent.item_size;
  m->shape[0] /= lent.item_size;
  m->strides[0] = lent.item_size;
  return m;
}

bool memoryview_buffer(Vm& vm, Value v, LentMemory* out) {
  auto* m = self_view(vm, v);
  if (!m) return false;
  if (!contiguous(m)) {
    return fail(
        raise_str(vm, Exc::kBufferError, "memoryview: underlying buffer is not C-contiguous"));
  }
  out->bytes = {data_of(m), static_cast<size_t>(item_count(m) * m->item_size)};
  return true;
}

// ---------------------------------------------------------------- operations

Value memoryview_repr(Vm& vm, Value self) {
  char text[64];
  const int n = snprintf(text, sizeof text, "<%s at 0x%012lx>",
                         self.as<MemoryView>()->owner.is_none() ? "released memory" : "memory",
                         static_cast<unsigned long>(self.bits()));
  return new_ascii(vm, {text, static_cast<size_t>(n)});
}

bool memoryview_hash(Vm& vm, Value self, uint64_t* out) {
  if (self.as<MemoryView>()->hashed) {
    *out = self.as<MemoryView>()->hash;
    return true;
  }
  auto* m = self_view(vm, self);
  if (!m) return false;
  if (!m->readonly) {
    return fail(raise_str(vm, Exc::kValueError, "cannot hash writable memoryview object"));
  }
  if (std::strchr("Bbc", m->format) == nullptr) {
    return fail(raise_str(vm, Exc::kValueError,
                          "memoryview: hashing is restricted to formats 'B', 'b' or 'c'"));
  }
  Bytes* copy = new_bytes(vm, copy_out(m));                // first: a __hash__ may release the view
  if (!copy || !op_hash(vm, m->shown, out)) return false;  // only of what can't change
  if (!op_hash(vm, copy, out)) return false;
  m->hash = *out;
  m->hashed = true;
  return true;
}

Value memoryview_compare(Vm& vm, unsigned op, Value a, Value b) {
  if ((op != kEq && op != kNe) || !is_memoryview(a)) return Value::not_implemented();
  const Value differ = Value::boolean(op == kNe), same = Value::boolean(op == kEq);
  auto* x = a.as<MemoryView>();
  MemoryView* y = nullptr;
  if (is_memoryview(b)) {
    y = b.as<MemoryView>();
  } else if (has_buffer(b)) {
    y = TRY_PTR(view_of(vm, b));
  } else {
    return Value::not_implemented();
  }
  if (x->owner.is_none() || y->owner.is_none()) return a == b ? same : differ;
  TRY_PTR(self_view(vm, x));
  TRY_PTR(self_view(vm, y));
  bool equal = x->dims == y->dims && std::equal(x->shape, x->shape + x->dims, y->shape);
  if (equal) {
    const bool floats = x->format == 'f' || x->format == 'd';
    if (x->format == 'w' || y->format == 'w') {
      equal = false;  // items that can't be read equal nothing
    } else if (x->format == y->format && !floats) {
      const std::string left = copy_out(x);
      spend_bytes(vm, left.size() * 4);
      equal = left == copy_out(y);
    } else {
      const std::string right = copy_out(y);
      Fuel fuel(vm);
      size_t at = 0;
      bool ok = true;
      each_item(x, [&](const char* p) {
        const Value v = unpack_item(vm, x->format, p);
        const Value w = unpack_item(vm, y->format, right.data() + at);
        const int r = v.is_raised() || w.is_raised() ? -1 : op_compare_bool(vm, kEq, v, w);
        at += y->item_size;
        ok = r >= 0 && fuel.tick();
        equal = r == 1;
        return ok && equal;
      });
      if (!ok) return Value::raised();
    }
  }
  return equal ? same : differ;
}

int64_t memoryview_len(Vm& vm, Value self) {
  auto* m = self_view(vm, self);
  if (!m) return -1;
  return m->dims ? m->shape[0] : 1;
}

Value no_rows(Vm& vm) {
  return raise_str(vm, Exc::kNotImplementedError,
                   "multi-dimensional sub-views are not implemented");
}

bool index_of(Vm& vm, Value v, int64_t* out) {
  if (as_index(vm, v, out)) return true;
  if (!pending_is(vm, Exc::kOverflowError)) return false;
  take_pending(vm);
  return fail(raise(vm, Exc::kIndexError, "cannot fit '%s' into an index-sized integer",
                    type_name(vm, v).c_str()));
}

// Offset of the item that an index or a tuple of indices names; false: raised.
bool locate(Vm& vm, MemoryView* m, Value key, int64_t* offset) {
  const auto add = [&](Value v, int dim) {
    int64_t i = 0;
    if (!index_of(vm, v, &i)) return false;
    if (i < 0) i += m->shape[dim];
    if (i < 0 || i >= m->shape[dim]) {
      return fail(raise(vm, Exc::kIndexError, "index out of bounds on dimension %d", dim + 1));
    }
    *offset += i * m->strides[dim];
    return true;
  };
  *offset = 0;
  if (is_tuple(key)) {
    auto* t = key.as<Tuple>();
    if (static_cast<int>(t->size()) > m->dims) {
      return fail(raise(vm, Exc::kTypeError, "cannot index %d-dimension view with %u-element tuple",
                        m->dims, t->size()));
    }
    if (static_cast<int>(t->size()) < m->dims) {
      return fail(raise_str(vm, Exc::kNotImplementedError, "sub-views are not implemented"));
    }
    for (uint32_t i = 0; i < t->size(); ++i) {
      if (!add(t->items()[i], static_cast<int>(i))) return false;
    }
    return true;
  }
  return add(key, 0);
}

bool is_index_key(Vm& vm, Value key) {
  return is_int(key) || (key.is_ptr() && !is_str(key) && has_special(vm, key, "__index__"));
}

bool is_item_tuple(Vm& vm, Value key) {
  if (!is_tuple(key)) return false;
  auto* t = key.as<Tuple>();
  return std::all_of(t->items(), t->items() + t->size(),
                     [&](Value v) { return is_index_key(vm, v); });
}

bool is_slice_tuple(Value key) {
  if (!is_tuple(key) || !key.as<Tuple>()->size()) return false;
  auto* t = key.as<Tuple>();
  return std::all_of(t->items(), t->items() + t->size(),
                     [](Value v) { return is_kind(v, Kind::kSlice); });
}

// A view of the part that a slice selects from the first dimension.
MemoryView* sub_view(Vm& vm, MemoryView* m, Slice* s) {
  int64_t start = 0, stop = 0, step = 0, count = 0;
  if (!slice_indices(vm, s, m->shape[0], &start, &stop, &step, &count)) return nullptr;
  if (!self_view(vm, m)) return nullptr;  // __index__ may have released it
  MemoryView* out = new_view(vm, m, m->owner);
  out->offset += start * m->strides[0];
  out->shape[0] = std::max<int64_t>(count, 0);
  // What overflows belongs to one element at most, which no stride is added to.
  out->strides[0] =
      static_cast<int64_t>(static_cast<uint64_t>(m->strides[0]) * static_cast<uint64_t>(step));
  if (!out->shape[0]) out->offset = m->offset;
  return out;
}

Value memoryview_getitem(Vm& vm, Value self, Value key) {
  auto* m = TRY_PTR(self_view(vm, self));
  if (m->dims == 0) {
    if (key.is_ellipsis()) return self;
    if (is_tuple(key) && !key.as<Tuple>()->size()) return unpack_item(vm, m->format, data_of(m));
    return raise_str(vm, Exc::kTypeError, "invalid indexing of 0-dim memory");
  }
  int64_t offset = 0;
  if (is_index_key(vm, key)) {
    if (m->dims > 1) {
      TRY_BOOL(index_of(vm, key, &offset));
      return no_rows(vm);
    }
    TRY_BOOL(locate(vm, m, key, &offset));
    TRY_PTR(self_view(vm, self));
    return unpack_item(vm, m->format, data_of(m) + offset);
  }
  if (is_kind(key, Kind::kSlice)) return sub_view(vm, m, key.as<Slice>());
  if (is_item_tuple(vm, key)) {
    TRY_BOOL(locate(vm, m, key, &offset));
    TRY_PTR(self_view(vm, self));
    return unpack_item(vm, m->format, data_of(m) + offset);
  }
  if (is_slice_tuple(key)) {
    return raise_str(vm, Exc::kNotImplementedError, "multi-dimensional slicing is not implemented");
  }
  return raise_str(vm, Exc::kTypeError, "memoryview: invalid slice key");
}

bool assign_slice(Vm& vm, MemoryView* m, Slice* s, Value v) {
  std::string_view data;
  char format = 'B';
  if (has_buffer(v)) {
    const MemoryView* from = is_memoryview(v) ? self_view(vm, v) : view_of(vm, v);
    if (!from) return false;
    format = from->format;
  }
  if (!bytes_view_of_any(vm, v, &data)) return false;
  const std::string copy(data);
  if (m->dims != 1) {
    return fail(raise_str(vm, Exc::kNotImplementedError,
                          "memoryview slice assignments are currently restricted to ndim = 1"));
  }
  MemoryView* to = sub_view(vm, m, s);
  if (!to) return false;
  if (format != m->format || static_cast<int64_t>(copy.size()) != to->shape[0] * to->item_size) {
    return fail(raise_str(vm, Exc::kValueError,
                          "memoryview assignment: lvalue and rvalue have different structures"));
  }
  size_t at = 0;
  each_item(to, [&](char* p) {
    std::memcpy(p, copy.data() + at, to->item_size);
    at += to->item_size;
    return true;
  });
  return true;
}

bool memoryview_setitem(Vm& vm, Value self, Value key, Value v) {
  auto* m = self_view(vm, self);
  if (!m) return false;
  if (m->readonly) return fail(raise_str(vm, Exc::kTypeError, "cannot modify read-only memory"));
  if (v.is_absent()) return fail(raise_str(vm, Exc::kTypeError, "cannot delete memory"));
  if (is_kind(key, Kind::kSlice) && m->dims) return assign_slice(vm, m, key.as<Slice>(), v);
  int64_t offset = 0;
  const bool scalar =
      m->dims == 0 && (key.is_ellipsis() || (is_tuple(key) && !key.as<Tuple>()->size()));
  if (!scalar) {
    if (m->dims == 0) {
      return fail(raise_str(vm, Exc::kTypeError, "invalid indexing of 0-dim memory"));
    }
    if (is_index_key(vm, key) && m->dims > 1) {
      return fail(raise_str(vm, Exc::kNotImplementedError, "sub-views are not implemented"));
    }
    if (is_slice_tuple(key)) {
      return fail(raise_str(vm, Exc::kNotImplementedError,
                            "memoryview slice assignments are currently restricted to ndim = 1"));
    }
    if (!is_index_key(vm, key) && !is_item_tuple(vm, key)) {
      return fail(raise_str(vm, Exc::kTypeError, "memoryview: invalid slice key"));
    }
    if (!locate(vm, m, key, &offset)) return false;
  }
  char item[8];
  if (!pack(vm, m->format, m->item_size, v, item) || !self_view(vm, self)) return false;
  std::memcpy(data_of(m) + offset, item, m->item_size);
  return true;
}

Value memoryview_iter(Vm& vm, Value self) {
  auto* m = TRY_PTR(self_view(vm, self));
  if (m->dims == 0) return raise_str(vm, Exc::kTypeError, "invalid indexing of 0-dim memory");
  if (m->dims > 1) return no_rows(vm);
  return new_memory_iter(vm, self);
}

constexpr TypeOps kMemoryViewOps = {
    .repr = memoryview_repr,
    .hash = memoryview_hash,
    .compare = memoryview_compare,
    .len = memoryview_len,
    .getitem = memoryview_getitem,
    .setitem = memoryview_setitem,
    .iter = memoryview_iter,
};

// ---------------------------------------------------------------- methods

#define METHOD(name) Value name([[maybe_unused]] Vm& vm, Value* a, uint32_t)

METHOD(release) {
  auto* m = a[0].as<MemoryView>();
  if (m->counted && m->owner.as<ByteArray>()->exports) --m->owner.as<ByteArray>()->exports;
  m->counted = false;
  m->owner = m->shown = Value::none();
  return Value::none();
}
METHOD(enter) {
  TRY_PTR(self_view(vm, a[0]));
  return a[0];
}

METHOD(tobytes) {
  auto* m = TRY_PTR(self_view(vm, a[0]));
  bool fortran = false;
  if (!a[1].is_absent() && !a[1].is_none()) {
    if (!is_str(a[1])) {
      return raise(vm, Exc::kTypeError, "tobytes() argument 'order' must be str or None, not %s",
                   type_name(vm, a[1]).c_str());
    }
    const std::string_view text = a[1].as<Str>()->view();
    if (text != "C" && text != "F" && text != "A") {
      return raise_str(vm, Exc::kValueError, "order must be 'C', 'F' or 'A'");
    }
    fortran = text == "F" || (text == "A" && !contiguous(m) && fortran_contiguous(m));
  }
  TRY_BOOL(check_big(vm, static_cast<uint64_t>(item_count(m) * m->item_size)));
  if (fortran && m->dims > 1) {
    // Fortran order is C order of the transposed view.
    MemoryView* t = TRY_PTR(new_view(vm, m, m->owner));
    std::reverse(t->shape, t->shape + t->dims);
    std::reverse(t->strides, t->strides + t->dims);
    return new_bytes(vm, copy_out(t));
  }
  return new_bytes(vm, copy_out(m));
}

METHOD(tolist) {
  auto* m = TRY_PTR(self_view(vm, a[0]));
  return list_of(vm, m, 0, 0);
}

METHOD(hex) {
  auto* m = TRY_PTR(self_view(vm, a[0]));
  const std::string copy = copy_out(m);
  return bytes_methods::hex_text(vm, copy, a[1], a[2]);
}

METHOD(toreadonly) {
  auto* m = TRY_PTR(self_view(vm, a[0]));
  MemoryView* out = TRY_PTR(new_view(vm, m, m->owner));
  out->readonly = true;
  return out;
}

bool cast_shape(Vm& vm, Value shape, const MemoryView* from, MemoryView* out, int64_t bytes) {
  if (!is_list(shape) && !is_tuple(shape)) {
    return fail(raise_str(vm, Exc::kTypeError, "shape must be a list or a tuple"));
  }
  Tuple* t = to_tuple(vm, shape);
  if (!t) return false;
  if (t->size() > kMaxDims) {
    return fail(raise(vm, Exc::kValueError, "memoryview: number of dimensions must not exceed %d",
                      kMaxDims));
  }
  if (from->dims != 1 && t->size() != 1) {
    return fail(raise_str(vm, Exc::kTypeError, "memoryview: cast must be 1D -> ND or ND -> 1D"));
  }
  int64_t total = out->item_size;
  out->dims = static_cast<int32_t>(t->size());
  for (int i = 0; i < out->dims; ++i) {
    const Value v = t->items()[i];
    if (!is_int(v)) {
      return fail(
          raise_str(vm, Exc::kTypeError, "memoryview.cast(): elements of shape must be integers"));
    }
    int64_t n = 0;
    if (!as_index(vm, v, &n)) return false;
    if (n <= 0) {
      return fail(raise_str(vm, Exc::kValueError,
                            "memoryview.cast(): elements of shape must be integers > 0"));
    }
    if (n > INT64_MAX / total) {
      return fail(raise_str(vm, Exc::kValueError, "memoryview.cast(): product(shape) > SSIZE_MAX"));
    }
    out->shape[i] = n;
    total *= n;
  }
  if (total != bytes) {
    return fail(
        raise_str(vm, Exc::kTypeError, "memoryview: product(shape) * itemsize != buffer size"));
  }
  int64_t stride = out->item_size;
  for (int i = out->dims - 1; i >= 0; --i) {
    out->strides[i] = stride;
    stride *= out->shape[i];
  }
  return true;
}

METHOD(cast) {
  auto* m = TRY_PTR(self_view(vm, a[0]));
  if (!is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "cast() argument 'format' must be str, not %s",
                 a[1].is_none() ? "None" : type_name(vm, a[1]).c_str());
  }
  if (!contiguous(m)) {
    return raise_str(vm, Exc::kTypeError, "memoryview: casts are restricted to C-contiguous views");
  }
  if ((!a[2].is_absent() || m->dims != 1) && item_count(m) == 0) {
    return raise_str(vm, Exc::kTypeError,
                     "memoryview: cannot cast view with zeros in shape or strides");
  }
  std::string_view text = a[1].as<Str>()->view();
  const bool native_mark = text.starts_with('@');
  if (native_mark) text.remove_prefix(1);
  const auto* format = std::find_if(std::begin(kFormats), std::end(kFormats), [&](ItemFormat f) {
    return text.size() == 1 && f.code == text[0];
  });
  if (format == std::end(kFormats)) {
    return raise_str(vm, Exc::kValueError,
                     "memoryview: destination format must be a native single character format "
                     "prefixed with an optional '@'");
  }
  const auto is_byte = [](char c) { return c == 'B' || c == 'b' || c == 'c'; };
  if (!is_byte(m->format) && !is_byte(format->code)) {
    return raise_str(vm, Exc::kTypeError, "memoryview: cannot cast between two non-byte formats");
  }
  const int64_t bytes = item_count(m) * m->item_size;
  if (bytes % format->size) {
    return raise_str(vm, Exc::kTypeError, "memoryview: length is not a multiple of itemsize");
  }
  MemoryView* out = TRY_PTR(new_view(vm, m, m->owner));
  out->format = format->code;
  out->native_mark = native_mark;
  out->item_size = format->size;
  out->dims = 1;
  out->shape[0] = bytes / format->size;
  out->strides[0] = format->size;
  if (!a[2].is_absent()) TRY_BOOL(cast_shape(vm, a[2], m, out, bytes));
  return out;
}

Value memoryview_new(Vm& vm, Value* a, uint32_t) {
  MemoryView* out = nullptr;
  if (is_memoryview(a[1])) {
    auto* m = TRY_PTR(self_view(vm, a[1]));
    out = TRY_PTR(new_view(vm, m, m->owner));
  } else if (has_buffer(a[1])) {
    out = TRY_PTR(view_of(vm, a[1]));
  }
  if (out) {
    out->counted = is_kind(out->owner, Kind::kByteArray);
    if (out->counted) ++out->owner.as<ByteArray>()->exports;
    return out;
  }
  return raise(vm, Exc::kTypeError, "memoryview: a bytes-like object is required, not '%s'",
               type_name(vm, a[1]).c_str());
}

#undef METHOD

using D = Dunders<kMemoryViewOps>;

constexpr NativeDef kMemoryViewMethods[] = {
    {"cast", "(format, shape=?)", cast},
    {"hex", "(sep=?, bytes_per_sep=1)", hex},
    {"release", "()", release},
    {"tobytes", "(order='C')", tobytes},
    {"tolist", "()", tolist},
    {"toreadonly", "()", toreadonly},
    {"__enter__", "()", enter},
    {"__exit__", "(*exc_info)", release},
    {"__repr__", "()", D::repr},
    {"__hash__", "()", D::hash},
    {"__eq__", "(value, /)", D::compare<kEq>},
    {"__ne__", "(value, /)", D::compare<kNe>},
    {"__len__", "()", D::len},
    {"__getitem__", "(key, /)", D::getitem},
    {"__setitem__", "(key, value, /)", D::setitem},
    {"__delitem__", "(key, /)", D::delitem},
    {"__iter__", "()", D::iter},
    {},
};

Value tuple_of_sizes(Vm& vm, const int64_t* sizes, int n) {
  Tuple* t = TRY_PTR(new_tuple(vm, nullptr, static_cast<size_t>(n)));
  for (int i = 0; i < n; ++i) t->items()[i] = int_value(vm, sizes[i]);
  return t;
}

template <class F>
Value with_view(Vm& vm, Value self, F&& f) {
  auto* m = TRY_PTR(self_view(vm, self));
  return f(m);
}

constexpr GetSetDef kMemoryViewGetSets[] = {
    {"obj", [](Vm& vm, Value s) { return with_view(vm, s, [](auto* m) { return m->shown; }); }},
    {"nbytes",
     [](Vm& vm, Value s) {
       return with_view(vm, s,
                        [&](auto* m) { return int_value(vm, item_count(m) * m->item_size); });
     }},
    {"readonly",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [](auto* m) { return Value::boolean(m->readonly); });
     }},
    {"itemsize",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [](auto* m) { return Value::small_int(m->item_size); });
     }},
    {"format",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [&](auto* m) {
         const char text[] = {'@', m->format};
         return Value(new_ascii(vm, {text + !m->native_mark, 1u + m->native_mark}));
       });
     }},
    {"ndim",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [](auto* m) { return Value::small_int(m->dims); });
     }},
    {"shape",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [&](auto* m) { return tuple_of_sizes(vm, m->shape, m->dims); });
     }},
    {"strides",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [&](auto* m) { return tuple_of_sizes(vm, m->strides, m->dims); });
     }},
    {"suboffsets",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [&](auto*) { return Value(new_tuple(vm, nullptr, 0)); });
     }},
    {"c_contiguous",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [](auto* m) { return Value::boolean(contiguous(m)); });
     }},
    {"f_contiguous",
     [](Vm& vm, Value s) {
       return with_view(vm, s, [](auto* m) { return Value::boolean(fortran_contiguous(m)); });
     }},
    {"contiguous",
     [](Vm& vm, Value s) {
       return with_view(
           vm, s, [](auto* m) { return Value::boolean(contiguous(m) || fortran_contiguous(m)); });
     }},
    {},
};

constexpr NativeDef kMemoryViewNew = {"__new__", "(object)", memoryview_new, kFnStatic};

}  // namespace

bool has_gaps(Value v) {
  return is_memoryview(v) && !v.as<MemoryView>()->owner.is_none() &&
         !contiguous(v.as<MemoryView>());
}

bool bytes_view_of_any(Vm& vm, Value v, std::string_view* out) {
  if (!has_gaps(v)) return bytes_view(vm, v, out);
  auto* m = self_view(vm, v);
  if (!m) return false;
  const auto bytes = static_cast<size_t>(item_count(m) * m->item_size);
  if (bytes > kTextChecked && !check_alloc(vm, bytes)) return false;
  // Kept alive by the caller's view of its memory: the collector scans stacks for interior
  // pointers.
  Bytes* copy = new_bytes(vm, copy_out(m));
  if (!copy) return false;
  *out = copy->view();
  return true;
}

const NativeType kMemoryViewType = {
    .name = "memoryview",
    .module = "builtins",
    .size = sizeof(MemoryView),
    .trace = memoryview_trace,
    .ops = &kMemoryViewOps,
    .methods = kMemoryViewMethods,
    .getsets = kMemoryViewGetSets,
    .new_def = &kMemoryViewNew,
    .flags = 0,
    .doc = "Create a new memoryview object which references the given object.",
    .buffer = memoryview_buffer,
};

}  // namespace copra
