// array.array: items of one machine type, side by side in memory. py/array.py has the rest of the
// module.
//
// Layout: the items lie in a ByteArray of their own, so that memoryviews of an array are views of a
// bytearray with another item format, and are counted like those (see memoryview.cc). May include:
// types/containers.h, types/number.h, types/text.h. Invariant: the ByteArray's size is a multiple
// of the item size. Anything that may run Python code may resize the array: positions are checked
// after it. Source: https://docs.python.org/3.10/library/array.html.
#include <algorithm>
#include <cstring>

#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

extern const NativeType kArrayType, kArrayIterType;

namespace {

struct ItemType {
  char code;
  char format;  // what memoryview calls it
  uint8_t size;
  bool is_signed;
  const char* name;  // in range errors
};
constexpr ItemType kItemTypes[] = {
    {'b', 'b', 1, true, "signed char"},
    {'B', 'B', 1, false, "unsigned byte integer"},
    {'u', 'w', 4, false, nullptr},
    {'h', 'h', 2, true, "signed short integer"},
    {'H', 'H', 2, false, "unsigned short"},
    {'i', 'i', 4, true, "signed integer"},
    {'I', 'I', 4, false, "unsigned int"},
    {'l', 'l', 8, true, "Python int too large to convert to C long"},
    {'L', 'L', 8, false, "Python int too large to convert to C unsigned long"},
    {'q', 'q', 8, true, "int too big to convert"},
    {'Q', 'Q', 8, false, "int too big to convert"},
    {'f', 'f', 4, true, nullptr},
    {'d', 'd', 8, true, nullptr}};
constexpr uint32_t kCodePointMax = 0x10FFFF;
constexpr const char* kExported = "cannot resize an array that is exporting buffers";
constexpr const char* kOtherKind = "bad argument type for built-in operation";
constexpr size_t kFileBlock = 65536;

struct Array : NativeObj {
  ByteArray* memory;
  const ItemType* type;
  size_t count() const { return memory->size / type->size; }
  char* at(size_t i) { return memory->data() + i * type->size; }
  std::string_view bytes() const { return {memory->data(), memory->size}; }
};

void array_trace(Marker& m, Obj* o) { m.object(static_cast<Array*>(o)->memory); }

bool is_array(Value v) {
  return is_kind(v, Kind::kNativeObj) && v.ptr()->type_word()->native == &kArrayType;
}

Array* new_array(Vm& vm, TypeObj* cls, const ItemType* type, std::string_view data) {
  ByteArray* memory = new_bytearray(vm, data);
  if (!memory) return nullptr;
  auto* a = new_native_object<Array>(vm, cls);
  a->memory = memory;
  a->type = type;
  return a;
}
Array* same_kind(Vm& vm, const Array* model, std::string_view data) {
  return new_array(vm, native_type(vm, kArrayType), model->type, data);
}

bool resize(Vm& vm, Array* a, size_t count) {
  if (count == a->count()) return true;
  if (count > kItemsMax) return fail(raise_str(vm, Exc::kMemoryError, ""));
  return bytearray_unexported(vm, a->memory, kExported) &&
         bytearray_resize(vm, a->memory, count * a->type->size);
}

// Items [from, to) become `data`, which isn't part of this array.
bool splice(Vm& vm, Array* a, size_t from, size_t to, std::string_view data) {
  const size_t size = a->type->size, old = a->memory->size;
  const size_t tail = old - to * size, total = from * size + data.size() + tail;
  if (total != old && !bytearray_unexported(vm, a->memory, kExported)) return false;
  if (total > old && !bytearray_resize(vm, a->memory, total)) return false;
  char* p = a->memory->data();
  if (tail) std::memmove(p + from * size + data.size(), p + to * size, tail);
  if (!data.empty()) std::memcpy(p + from * size, data.data(), data.size());
  return charge_bytes(vm, tail + data.size()) && bytearray_resize(vm, a->memory, total);
}

// ---------------------------------------------------------------- items

Value load_item(Vm& vm, Array* a, size_t i) {
  if (a->type->code != 'u') return unpack_item(vm, a->type->format, a->at(i));
  uint32_t point = 0;
  std::memcpy(&point, a->at(i), sizeof point);
  if (point > kCodePointMax) {
    return raise(vm, Exc::kValueError, "character U+%x is not in range [U+0000; U+10ffff]", point);
  }
  return char_str(vm, point);
}

// What is wrong with an int that an item can't hold. CPython converts to a C type first, whose
// range it names when even that is too narrow.
bool out_of_range(Vm& vm, const ItemType& type, Value i) {
  const bool small = i.is_small_int();
  const auto* big = small ? nullptr : i.as<BigInt>();
  const bool negative = small ? i.small() < 0 : big->negative();
  constexpr uint64_t kHalf = uint64_t{1} << 63;
  const bool fits_long =
      small ||
      (big->count() == 1 && (big->limbs()[0] < kHalf || (negative && big->limbs()[0] == kHalf)));
  const char* message = nullptr;
  if (!type.is_signed && negative && (type.size == 8 || type.code == 'I')) {
    message = type.code == 'Q' ? "can't convert negative int to unsigned"
                               : "can't convert negative value to unsigned int";
  } else if (type.size == 8) {
    message = type.name;
  } else if (big && type.code == 'I' && big->count() > 1) {
    message = "Python int too large to convert to C unsigned long";
  } else if (type.code != 'I' && !fits_long) {
    message = "Python int too large to convert to C long";
  }
  if (message) return fail(raise_str(vm, Exc::kOverflowError, message));
  const char* name = type.name;
  const auto beyond = [&](int bits) {
    return big || i.small() >= (int64_t{1} << bits) || i.small() < -(int64_t{1} << bits);
  };
  if (type.code == 'b' && beyond(15)) name = "signed short integer";
  if (type.code == 'H' && beyond(31)) name = "signed integer";
  return fail(raise(vm, Exc::kOverflowError, "%s is %s", name,
                    negative ? "less than minimum" : "greater than maximum"));
}

bool pack_integer(Vm& vm, const ItemType& type, Value v, char* out) {
  Value i = is_int(v) ? v : op_index(vm, v);
  if (i.is_raised()) return false;
  i = int_base(i);
  const int bits = type.size * 8;
  uint64_t word = 0;
  bool fits = true;
  if (i.is_small_int()) {
    const int64_t n = i.small();
    const int value_bits = type.is_signed ? bits - 1 : bits;
    const int64_t limit = value_bits < 63 ? int64_t{1} << value_bits : INT64_MAX;
    fits = n < limit && n >= (type.is_signed ? -limit : 0);
    word = static_cast<uint64_t>(n);
  } else {
    const auto* big = i.as<BigInt>();
    const uint64_t limb = big->limbs()[0], half = uint64_t{1} << 63;
    fits = bits == 64 && big->count() == 1 &&
           (type.is_signed ? limb < half || (big->negative() && limb == half) : !big->negative());
    word = big->negative() ? ~limb + 1 : limb;
  }
  if (!fits) return out_of_range(vm, type, i);
  std::memcpy(out, &word, type.size);
  return true;
}

// The bytes of `v` as an item; false: raised.
bool pack_item(Vm& vm, const ItemType& type, Value v, char* out) {
  if (type.code == 'u') {
    if (!is_str(v) || v.as<Str>()->length != 1) {
      return fail(raise_str(vm, Exc::kTypeError, "array item must be unicode character"));
    }
    const uint32_t point = str_code_point(v.as<Str>(), 0);
    std::memcpy(out, &point, sizeof point);
    return true;
  }
  if (type.code != 'f' && type.code != 'd') return pack_integer(vm, type, v, out);
  double d = 0;
  if (!as_double(vm, v, &d)) return false;
  if (type.code == 'd') {
    std::memcpy(out, &d, sizeof d);
  } else {
    const auto f = static_cast<float>(d);
    std::memcpy(out, &f, sizeof f);
  }
  return true;
}

bool append_item(Vm& vm, Array* a, Value v) {
  char item[8];
  if (!pack_item(vm, *a->type, v, item) || !resize(vm, a, a->count() + 1)) return false;
  std::memcpy(a->at(a->count() - 1), item, a->type->size);
  return true;
}

bool append_text(Vm& vm, Array* a, const Str* text) {
  if (!check_big(vm, uint64_t{text->length} * sizeof(uint32_t) * 2)) return false;
  std::string points;
  points.reserve(text->length * sizeof(uint32_t));
  const char* p = text->data();
  for (const char* end = p + text->bytes(); p < end;) {
    const uint32_t point = utf8_next(p);
    points.append(reinterpret_cast<const char*>(&point), sizeof point);
  }
  return splice(vm, a, a->count(), a->count(), points);
}

bool append_bytes(Vm& vm, Array* a, Value v) {
  std::string_view data;
  if (!bytes_view(vm, v, &data)) return false;
  if (data.size() % a->type->size) {
    return fail(raise_str(vm, Exc::kValueError, "bytes length not a multiple of item size"));
  }
  if (!check_big(vm, data.size())) return false;
  const std::string copy(data);  // may be this array's own memory
  return splice(vm, a, a->count(), a->count(), copy);
}

bool append_items(Vm& vm, Array* a, Value v) {
  Fuel fuel(vm);
  Iterate it(vm, v);
  for (Value item; it.next(&item);) {
    if (!append_item(vm, a, item) || !fuel.tick()) return false;
  }
  return !it.raised();
}

bool extend_array(Vm& vm, Array* a, Value v) {
  if (is_array(v)) {
    const auto* other = v.as<Array>();
    if (other->type != a->type) {
      return fail(raise_str(vm, Exc::kTypeError, "can only extend with array of same kind"));
    }
    return append_bytes(vm, a, other->memory);
  }
  return append_items(vm, a, v);
}

List* items_of(Vm& vm, Array* a) {
  List* out = new_list(vm, a->count());
  if (!out) return nullptr;
  Fuel fuel(vm);
  for (size_t i = 0; i < a->count(); ++i) {
    const Value v = load_item(vm, a, i);
    if (v.is_raised() || !list_append(vm, out, v) || !fuel.tick()) return nullptr;
  }
  return out;
}

Value text_of(Vm& vm, Array* a) {
  std::string out;
  TRY_BOOL(check_big(vm, a->memory->size));
  for (size_t i = 0; i < a->count(); ++i) {
    const Value v = TRY(load_item(vm, a, i));
    out.append(v.as<Str>()->view());
  }
  return new_str(vm, out);
}

// ---------------------------------------------------------------- operations

Value array_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  const auto* args = a[1].as<Tuple>();
  const uint32_t given = args->size();
  if (cls == native_type(vm, kArrayType) && a[2].as<Dict>()->size()) {
    return raise_str(vm, Exc::kTypeError, "array.array() takes no keyword arguments");
  }
  if (given < 1 || given > 2) {
    return raise(vm, Exc::kTypeError, "array() takes at %s %d argument%s (%u given)",
                 given < 1 ? "least" : "most", given < 1 ? 1 : 2, given < 1 ? "" : "s", given);
  }
  const Value code = args->items()[0];
  if (!is_str(code) || code.as<Str>()->length != 1) {
    return raise(vm, Exc::kTypeError, "array() argument 1 must be a unicode character, not %s",
                 code.is_none() ? "None" : type_name(vm, code).c_str());
  }
  const std::string_view letter = code.as<Str>()->view();
  const auto* type =
      std::find_if(std::begin(kItemTypes), std::end(kItemTypes),
                   [&](const ItemType& t) { return letter.size() == 1 && t.code == letter[0]; });
  const Value init = given == 2 ? args->items()[1] : Value();
  if (type != std::end(kItemTypes) && type->code != 'u' && given == 2) {
    if (is_str(init)) {
      return raise(vm, Exc::kTypeError,
                   "cannot use a str to initialize an array with typecode '%c'", type->code);
    }
    if (is_array(init) && init.as<Array>()->type->code == 'u') {
      return raise(vm, Exc::kTypeError,
                   "cannot use a unicode array to initialize an array with typecode '%c'",
                   type->code);
    }
  }
  if (type == std::end(kItemTypes)) {
    return raise_str(vm, Exc::kValueError,
                     "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  }
  Array* out = TRY_PTR(new_array(vm, cls, type, {}));
  if (given < 2) return out;
  if (is_str(init)) {
    TRY_BOOL(append_text(vm, out, init.as<Str>()));
  } else if (is_bytes_like(init) || (is_array(init) && init.as<Array>()->type == type)) {
    TRY_BOOL(append_bytes(vm, out, init));
  } else {
    TRY_BOOL(append_items(vm, out, init));
  }
  return out;
}
constexpr NativeDef kArrayNew = {"__new__", "(*args, **kwargs)", array_new, kFnStatic};

bool array_buffer(Vm&, Value self, LentMemory* out) {
  auto* a = self.as<Array>();
  *out = {a->bytes(), a->memory, a->type->format, a->type->size};
  return true;
}

Value array_repr(Vm& vm, Value self) {
  auto* a = self.as<Array>();
  const std::string name = type_name(vm, self).substr(type_name(vm, self).rfind('.') + 1);
  const std::string head = name + "('" + a->type->code + "'";
  if (!a->count()) return new_str(vm, head + ")");
  const Value items = a->type->code == 'u' ? TRY(text_of(vm, a)) : Value(TRY_PTR(items_of(vm, a)));
  const Value text = TRY(op_repr(vm, items));
  return new_str(vm, head + ", " + std::string(text.as<Str>()->view()) + ")");
}

Value array_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_array(a) || !is_array(b)) return Value::not_implemented();
  auto *x = a.as<Array>(), *y = b.as<Array>();
  if ((op == kEq || op == kNe) && x->count() != y->count()) return Value::boolean(op == kNe);
  const bool floats = x->type->code == 'f' || x->type->code == 'd';
  if ((op == kEq || op == kNe) && x->type == y->type && !floats) {
    spend_bytes(vm, x->memory->size);
    return Value::boolean((x->bytes() == y->bytes()) == (op == kEq));
  }
  Fuel fuel(vm);
  for (size_t i = 0; i < x->count() && i < y->count(); ++i) {
    const Value left = TRY(load_item(vm, x, i)), right = TRY(load_item(vm, y, i));
    const int equal = op_compare_bool(vm, kEq, left, right);
    if (equal < 0 || !fuel.tick()) return Value::raised();
    if (equal) continue;
    if (op == kEq || op == kNe) return Value::boolean(op == kNe);
    return op_compare(vm, op, left, right);
  }
  return compare_ordered(op, x->count(), y->count());
}

int64_t array_len(Vm&, Value self) { return static_cast<int64_t>(self.as<Array>()->count()); }

// Where `v` stands between start and stop; -1: nowhere, -2: raised.
int64_t find_item(Vm& vm, Array* a, Value v, int64_t start, int64_t stop) {
  const auto size = static_cast<int64_t>(a->count());
  if (start < 0) start = std::max<int64_t>(start + size, 0);
  if (stop < 0) stop = std::max<int64_t>(stop + size, 0);
  Fuel fuel(vm);
  for (int64_t i = start; i < stop && i < static_cast<int64_t>(a->count()); ++i) {
    const Value item = load_item(vm, a, static_cast<size_t>(i));
    if (item.is_raised()) return -2;
    const int equal = op_compare_bool(vm, kEq, item, v);
    if (equal < 0 || !fuel.tick()) return -2;
    if (equal) return i;
  }
  return -1;
}
int array_contains(Vm& vm, Value self, Value item) {
  const int64_t at = find_item(vm, self.as<Array>(), item, 0, INT64_MAX);
  return at == -2 ? -1 : static_cast<int>(at >= 0);
}

// The item that an integer key names; false: raised.
bool position(Vm& vm, Array* a, Value key, const char* message, size_t* out) {
  if (!is_int(key) && !has_special(vm, key, "__index__")) {
    return fail(raise_str(vm, Exc::kTypeError, "array indices must be integers"));
  }
  int64_t i = 0;
  if (!as_index(vm, key, &i)) {
    if (!pending_is(vm, Exc::kOverflowError)) return false;
    take_pending(vm);
    return fail(raise(vm, Exc::kIndexError, "cannot fit '%s' into an index-sized integer",
                      type_name(vm, key).c_str()));
  }
  const auto size = static_cast<int64_t>(a->count());
  if (i < 0) i += size;
  *out = static_cast<size_t>(i);
  return (i >= 0 && i < size) || fail(raise_str(vm, Exc::kIndexError, message));
}

Value array_getitem(Vm& vm, Value self, Value key) {
  auto* a = self.as<Array>();
  if (!is_kind(key, Kind::kSlice)) {
    size_t at = 0;
    TRY_BOOL(position(vm, a, key, "array index out of range", &at));
    return load_item(vm, a, at);
  }
  int64_t start = 0, stop = 0, step = 0;
  TRY_BOOL(slice_unpack(vm, key.as<Slice>(), &start, &stop, &step));
  const int64_t count = slice_adjust(static_cast<int64_t>(a->count()), &start, &stop, step);
  const size_t size = a->type->size;
  TRY_BOOL(check_big(vm, static_cast<uint64_t>(std::max<int64_t>(count, 0)) * size));
  std::string out;
  for (int64_t i = 0; i < count; ++i) {
    out.append(a->at(static_cast<size_t>(start + i * step)), size);
  }
  TRY_BOOL(charge_bytes(vm, out.size()));
  return same_kind(vm, a, out);
}

bool set_slice(Vm& vm, Array* a, Slice* s, Value v) {
  std::string data;
  if (!v.is_absent()) {
    if (!is_array(v)) {
      return fail(raise(vm, Exc::kTypeError, "can only assign array (not \"%s\") to array slice",
                        type_name(vm, v).c_str()));
    }
    if (v.as<Array>()->type != a->type) return fail(raise_str(vm, Exc::kTypeError, kOtherKind));
    data = v.as<Array>()->bytes();
  }
  int64_t start = 0, stop = 0, step = 0;
  if (!slice_unpack(vm, s, &start, &stop, &step)) return false;
  const int64_t count = slice_adjust(static_cast<int64_t>(a->count()), &start, &stop, step);
  const size_t size = a->type->size;
  if (step == 1) {
    const auto from = static_cast<size_t>(start);
    return splice(vm, a, from, from + static_cast<size_t>(std::max<int64_t>(count, 0)), data);
  }
  if (!v.is_absent()) {
    const auto given = static_cast<int64_t>(data.size() / size);
    if (given != count) {
      return fail(raise(vm, Exc::kValueError,
                        "attempt to assign array of size %lld to extended slice of size %lld",
                        static_cast<long long>(given), static_cast<long long>(count)));
    }
    for (int64_t i = 0; i < count; ++i) {
      std::memcpy(a->at(static_cast<size_t>(start + i * step)),
                  data.data() + static_cast<size_t>(i) * size, size);
    }
    return charge_bytes(vm, data.size());
  }
  if (count <= 0) return true;
  if (!bytearray_unexported(vm, a->memory, kExported)) return false;
  if (step < 0) {
    start += (count - 1) * step;
    step = -step;
  }
  auto to = static_cast<size_t>(start);
  const auto last = static_cast<size_t>(start + (count - 1) * step);
  for (size_t from = to; from < a->count(); ++from) {
    const bool dropped =
        from <= last && (from - static_cast<size_t>(start)) % static_cast<size_t>(step) == 0;
    if (!dropped) std::memcpy(a->at(to++), a->at(from), size);
  }
  return charge_bytes(vm, a->memory->size) && resize(vm, a, to);
}

bool array_setitem(Vm& vm, Value self, Value key, Value v) {
  auto* a = self.as<Array>();
  if (is_kind(key, Kind::kSlice)) return set_slice(vm, a, key.as<Slice>(), v);
  const char* message = "array assignment index out of range";
  size_t at = 0;
  if (!position(vm, a, key, message, &at)) return false;
  if (v.is_absent()) return splice(vm, a, at, at + 1, {});
  char item[8];
  if (!pack_item(vm, *a->type, v, item)) return false;
  if (at >= a->count()) return fail(raise_str(vm, Exc::kIndexError, message));
  std::memcpy(a->at(at), item, a->type->size);
  return true;
}

Value repeated(Vm& vm, Array* a, int64_t times, Array* out) {
  const std::string data(a->bytes());
  times = data.empty() ? 0 : std::max<int64_t>(times, 0);
  if (times && static_cast<uint64_t>(times) > kTextBytesMax / data.size()) {
    return raise_str(vm, Exc::kMemoryError, "");
  }
  TRY_BOOL(resize(vm, out, data.size() / a->type->size * static_cast<size_t>(times)));
  for (size_t at = 0; at < out->memory->size; at += data.size()) {
    std::memcpy(out->memory->data() + at, data.data(), data.size());
  }
  TRY_BOOL(charge_bytes(vm, out->memory->size));
  return out;
}

Value multiply(Vm& vm, Value self, Value times, bool in_place) {
  int64_t n = 0;
  switch (repeat_count(vm, times, &n)) {
    case Repeat::kNo:
      return raise(vm, Exc::kTypeError, "can't multiply sequence by non-int of type '%s'",
                   type_name(vm, times).c_str());
    case Repeat::kRaised: return Value::raised();
    case Repeat::kYes: break;
  }
  auto* a = self.as<Array>();
  return repeated(vm, a, n, in_place ? a : TRY_PTR(same_kind(vm, a, {})));
}

Value array_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kMul) return is_array(a) ? multiply(vm, a, b, false) : multiply(vm, b, a, false);
  if (op != kAdd || !is_array(a)) return Value::not_implemented();
  if (!is_array(b)) {
    return raise(vm, Exc::kTypeError, "can only append array (not \"%s\") to array",
                 type_name(vm, b).c_str());
  }
  if (a.as<Array>()->type != b.as<Array>()->type) {
    return raise_str(vm, Exc::kTypeError, kOtherKind);
  }
  Array* out = TRY_PTR(same_kind(vm, a.as<Array>(), a.as<Array>()->bytes()));
  TRY_BOOL(append_bytes(vm, out, b.as<Array>()->memory));
  return out;
}

Value array_inplace(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kMul) return multiply(vm, a, b, true);
  if (op != kAdd) return Value::not_implemented();
  if (!is_array(b)) {
    return raise(vm, Exc::kTypeError, "can only extend array with array (not \"%s\")",
                 type_name(vm, b).c_str());
  }
  TRY_BOOL(extend_array(vm, a.as<Array>(), b));
  return a;
}

// ---------------------------------------------------------------- iteration

struct ArrayIter : NativeObj {
  Array* array;  // null at the end
  size_t index;
};
void iter_trace(Marker& m, Obj* o) { m.object(static_cast<ArrayIter*>(o)->array); }
Value iter_self(Vm&, Value self) { return self; }
Value iter_next(Vm& vm, Value self) {
  auto* it = self.as<ArrayIter>();
  if (!it->array) return Value::stop();
  if (it->index < it->array->count()) return load_item(vm, it->array, it->index++);
  it->array = nullptr;
  return Value::stop();
}
constexpr TypeOps kIterOps = {.iter = iter_self, .next = iter_next};
Value iter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<ArrayIter>();
  if (!it->array) return reduced_iter(vm, empty_tuple(vm));
  return reduced_iter(vm, Value(it->array), int_value(vm, static_cast<int64_t>(it->index)));
}
Value iter_setstate(Vm& vm, Value* a, uint32_t) {
  auto* it = a[0].as<ArrayIter>();
  int64_t index = 0;
  const auto end = it->array ? static_cast<int64_t>(it->array->count()) : 0;
  TRY_BOOL(state_index(vm, a[1], 0, end, &index));
  it->index = static_cast<size_t>(index);
  return Value::none();
}
constexpr NativeDef kIterMethods[] = {{"__iter__", "()", Dunders<kIterOps>::iter},
                                      {"__next__", "()", Dunders<kIterOps>::next},
                                      {"__reduce__", "()", iter_reduce},
                                      {"__setstate__", "(state, /)", iter_setstate},
                                      {}};
Value array_iter(Vm& vm, Value self) {
  auto* it = new_native_object<ArrayIter>(vm, native_type(vm, kArrayIterType));
  it->array = self.as<Array>();
  return it;
}

// ---------------------------------------------------------------- methods

Value m_append(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(append_item(vm, a[0].as<Array>(), a[1]));
  return Value::none();
}
Value m_extend(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(extend_array(vm, a[0].as<Array>(), a[1]));
  return Value::none();
}
Value m_fromlist(Vm& vm, Value* a, uint32_t) {
  if (!is_list(a[1])) return raise_str(vm, Exc::kTypeError, "arg must be list");
  auto* self = a[0].as<Array>();
  const size_t before = self->count();
  const auto* items = a[1].as<List>();
  const uint32_t size = items->size;
  Fuel fuel(vm);
  for (uint32_t i = 0; i < size; ++i) {
    const bool same = items->size == size;
    if (same && append_item(vm, self, items->items[i]) && fuel.tick()) continue;
    if (!same) raise_str(vm, Exc::kRuntimeError, "list changed size during iteration");
    // All or nothing, as CPython does; with views there has been no change to take back.
    if (self->count() > before && !self->memory->exports) resize(vm, self, before);
    return Value::raised();
  }
  return Value::none();
}
Value m_insert(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  int64_t at = 0;
  TRY_BOOL(as_int64(vm, a[1], &at, "Python int too large to convert to C ssize_t"));
  char item[8];
  TRY_BOOL(pack_item(vm, *self->type, a[2], item));
  const auto size = static_cast<int64_t>(self->count());
  if (at < 0) at = std::max<int64_t>(at + size, 0);
  const auto to = static_cast<size_t>(std::min(at, size));
  TRY_BOOL(splice(vm, self, to, to, {item, self->type->size}));
  return Value::none();
}
Value m_pop(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  int64_t at = -1;
  if (!a[1].is_absent())
    TRY_BOOL(as_int64(vm, a[1], &at, "Python int too large to convert to C ssize_t"));
  const auto size = static_cast<int64_t>(self->count());
  if (!size) return raise_str(vm, Exc::kIndexError, "pop from empty array");
  if (at < 0) at += size;
  if (at < 0 || at >= size) return raise_str(vm, Exc::kIndexError, "pop index out of range");
  const auto i = static_cast<size_t>(at);
  const Value v = TRY(load_item(vm, self, i));
  TRY_BOOL(splice(vm, self, i, i + 1, {}));
  return v;
}
Value m_index(Vm& vm, Value* a, uint32_t) {
  int64_t start = 0, stop = INT64_MAX;
  TRY_BOOL(bound_argument(vm, a[2], &start));
  TRY_BOOL(bound_argument(vm, a[3], &stop));
  const int64_t at = find_item(vm, a[0].as<Array>(), a[1], start, stop);
  if (at == -2) return Value::raised();
  if (at < 0) return raise_str(vm, Exc::kValueError, "array.index(x): x not in array");
  return int_value(vm, at);
}
Value m_remove(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  const int64_t at = find_item(vm, self, a[1], 0, INT64_MAX);
  if (at == -2) return Value::raised();
  const auto i = static_cast<size_t>(at);
  if (at < 0 || i >= self->count()) {
    return raise_str(vm, Exc::kValueError, "array.remove(x): x not in array");
  }
  TRY_BOOL(splice(vm, self, i, i + 1, {}));
  return Value::none();
}
Value m_count(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  int64_t found = 0;
  for (int64_t at = -1; (at = find_item(vm, self, a[1], at + 1, INT64_MAX)) >= 0;) ++found;
  return has_pending(vm) ? Value::raised() : int_value(vm, found);
}
Value m_reverse(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  const size_t size = self->type->size, n = self->count();
  for (size_t i = 0; i < n / 2; ++i) {
    std::swap_ranges(self->at(i), self->at(i) + size, self->at(n - 1 - i));
  }
  TRY_BOOL(charge_bytes(vm, self->memory->size));
  return Value::none();
}
Value m_byteswap(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  const size_t size = self->type->size;
  for (size_t i = 0; i < self->count(); ++i) std::reverse(self->at(i), self->at(i) + size);
  TRY_BOOL(charge_bytes(vm, self->memory->size));
  return Value::none();
}
Value m_tolist(Vm& vm, Value* a, uint32_t) { return TRY_PTR(items_of(vm, a[0].as<Array>())); }
Value m_tobytes(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(check_big(vm, a[0].as<Array>()->memory->size));
  return new_bytes(vm, a[0].as<Array>()->bytes());
}
Value m_frombytes(Vm& vm, Value* a, uint32_t) {
  if (is_kind(a[1], Kind::kNativeObj) && has_buffer(a[1])) {
    const Value size = TRY(op_getattr(vm, a[1], "itemsize"));
    if (size != Value::small_int(1)) {
      return raise_str(vm, Exc::kTypeError, "a bytes-like object is required");
    }
  }
  TRY_BOOL(append_bytes(vm, a[0].as<Array>(), a[1]));
  return Value::none();
}
Value m_fromunicode(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "fromunicode() argument must be str, not %s",
                 a[1].is_none() ? "None" : type_name(vm, a[1]).c_str());
  }
  if (a[0].as<Array>()->type->code != 'u') {
    return raise_str(vm, Exc::kValueError,
                     "fromunicode() may only be called on unicode type arrays");
  }
  TRY_BOOL(append_text(vm, a[0].as<Array>(), a[1].as<Str>()));
  return Value::none();
}
Value m_tounicode(Vm& vm, Value* a, uint32_t) {
  if (a[0].as<Array>()->type->code != 'u') {
    return raise_str(vm, Exc::kValueError, "tounicode() may only be called on unicode type arrays");
  }
  return text_of(vm, a[0].as<Array>());
}
Value m_tofile(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  for (size_t at = 0; at < self->memory->size; at += kFileBlock) {
    const Value block = TRY_PTR(new_bytes(vm, self->bytes().substr(at, kFileBlock)));
    TRY(op_call_method(vm, a[1], "write", {block}));
  }
  return Value::none();
}
Value m_fromfile(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  int64_t n = 0;
  TRY_BOOL(as_index(vm, a[2], &n));
  if (n < 0) return raise_str(vm, Exc::kValueError, "negative count");
  const int64_t size = self->type->size;
  if (n > INT64_MAX / size) return raise_str(vm, Exc::kMemoryError, "");
  const Value data = TRY(op_call_method(vm, a[1], "read", {int_value(vm, n * size)}));
  if (!is_bytes(data)) return raise_str(vm, Exc::kTypeError, "read() didn't return bytes");
  TRY_BOOL(append_bytes(vm, self, data));
  if (static_cast<int64_t>(data.as<Bytes>()->size()) != n * size) {
    return raise_str(vm, Exc::kEOFError, "read() didn't return enough bytes");
  }
  return Value::none();
}
Value m_buffer_info(Vm& vm, Value* a, uint32_t) {
  auto* self = a[0].as<Array>();
  const Value parts[] = {uint_value(vm, Value(self->memory).bits()),
                         int_value(vm, static_cast<int64_t>(self->count()))};
  return new_tuple(vm, parts, 2);
}
Value m_copy(Vm& vm, Value* a, uint32_t) {
  return same_kind(vm, a[0].as<Array>(), a[0].as<Array>()->bytes());
}
Value m_reduce_ex(Vm& vm, Value* a, uint32_t) {
  if (!is_int(a[1])) {
    return raise_str(vm, Exc::kTypeError, "__reduce_ex__ argument should be an integer");
  }
  auto* self = a[0].as<Array>();
  const char code = self->type->code;
  const Value items = code == 'u' ? TRY(text_of(vm, self)) : Value(TRY_PTR(items_of(vm, self)));
  const Value inner[] = {Value(new_ascii(vm, {&code, 1})), items};
  const Value fields = TRY(op_getattr_opt(vm, a[0], "__dict__"));
  const Value parts[] = {Value(a[0].ptr()->type_word()), Value(TRY_PTR(new_tuple(vm, inner, 2))),
                         fields.is_not_found() ? Value::none() : fields};
  return new_tuple(vm, parts, 3);
}

constexpr TypeOps kArrayOps = {.repr = array_repr,
                               .compare = array_compare,
                               .len = array_len,
                               .getitem = array_getitem,
                               .setitem = array_setitem,
                               .contains = array_contains,
                               .iter = array_iter,
                               .binary = array_binary,
                               .inplace = array_inplace};
Value dunder_add(Vm& vm, Value* a, uint32_t) { return array_binary(vm, kAdd, a[0], a[1]); }
Value dunder_iadd(Vm& vm, Value* a, uint32_t) { return array_inplace(vm, kAdd, a[0], a[1]); }
// Called by name, the methods take what has an index, as sequences' do.
Value dunder_mul(Vm& vm, Value* a, uint32_t) {
  int64_t n = 0;
  TRY_BOOL(as_index(vm, a[1], &n));
  return multiply(vm, a[0], int_value(vm, n), false);
}
Value dunder_imul(Vm& vm, Value* a, uint32_t) {
  int64_t n = 0;
  TRY_BOOL(as_index(vm, a[1], &n));
  return multiply(vm, a[0], int_value(vm, n), true);
}

using Dunder = Dunders<kArrayOps>;
constexpr NativeDef kArrayMethods[] = {
    {"append", "(v, /)", m_append},
    {"buffer_info", "()", m_buffer_info},
    {"byteswap", "()", m_byteswap},
    {"count", "(v, /)", m_count},
    {"extend", "(bb, /) keywords", m_extend},
    {"frombytes", "(buffer, /)", m_frombytes},
    {"fromfile", "(f, n, /)", m_fromfile},
    {"fromlist", "(list, /)", m_fromlist},
    {"fromunicode", "(ustr, /)", m_fromunicode},
    {"index", "(v, start=0, stop=9223372036854775807, /)", m_index},
    {"insert", "(i, v, /)", m_insert},
    {"pop", "(i=-1, /)", m_pop},
    {"remove", "(v, /)", m_remove},
    {"reverse", "()", m_reverse},
    {"tobytes", "()", m_tobytes},
    {"tofile", "(f, /)", m_tofile},
    {"tolist", "()", m_tolist},
    {"tounicode", "()", m_tounicode},
    {"__copy__", "()", m_copy},
    {"__deepcopy__", "(unused, /)", m_copy},
    {"__reduce_ex__", "(value, /)", m_reduce_ex},
    {"__repr__", "()", Dunder::repr},
    {"__eq__", "(value, /)", Dunder::compare<kEq>},
    {"__ne__", "(value, /)", Dunder::compare<kNe>},
    {"__lt__", "(value, /)", Dunder::compare<kLt>},
    {"__le__", "(value, /)", Dunder::compare<kLe>},
    {"__gt__", "(value, /)", Dunder::compare<kGt>},
    {"__ge__", "(value, /)", Dunder::compare<kGe>},
    {"__len__", "()", Dunder::len},
    {"__getitem__", "(key, /)", Dunder::getitem},
    {"__setitem__", "(key, value, /)", Dunder::setitem},
    {"__delitem__", "(key, /)", Dunder::delitem},
    {"__contains__", "(key, /)", Dunder::contains},
    {"__iter__", "()", Dunder::iter},
    {"__add__", "(value, /)", dunder_add},
    {"__iadd__", "(value, /)", dunder_iadd},
    {"__mul__", "(value, /)", dunder_mul},
    {"__rmul__", "(value, /)", dunder_mul},
    {"__imul__", "(value, /)", dunder_imul},
    {}};
constexpr GetSetDef kArrayGetSets[] = {
    {"typecode",
     [](Vm& vm, Value self) {
       return Value(new_ascii(vm, {&self.as<Array>()->type->code, 1}));
     }},
    {"itemsize", [](Vm&, Value self) { return Value::small_int(self.as<Array>()->type->size); }},
    {}};

const NativeType* const kTypes[] = {&kArrayType, nullptr};

}  // namespace

const NativeType kArrayType = {
    .name = "array",
    .module = "array",
    .size = sizeof(Array),
    .trace = array_trace,
    .ops = &kArrayOps,
    .methods = kArrayMethods,
    .getsets = kArrayGetSets,
    .new_def = &kArrayNew,
    .doc =
        "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are "
        "restricted by typecode, and\ninitialized from the optional initializer value, which "
        "must be a list,\nstring or iterable over elements of the appropriate type.",
    .buffer = array_buffer,
};
const NativeType kArrayIterType = {.name = "arrayiterator",
                                   .module = "array",
                                   .size = sizeof(ArrayIter),
                                   .trace = iter_trace,
                                   .ops = &kIterOps,
                                   .methods = kIterMethods,
                                   .flags = kTypeNoInstantiate};

extern const ModuleDef kArrayModule;
const ModuleDef kArrayModule = {.name = "array", .types = kTypes, .python_source = kPySource_array};

}  // namespace copra
