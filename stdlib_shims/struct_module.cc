// Natives of the struct module: packing and unpacking by format.
//
// In: a format (str or bytes) and values. Out: bytes or tuples, CPython's errors as (message) of
// the module's `error`. May include: native.h, number.h. Next: py/struct.py.
#include <bit>
#include <cmath>
#include <cstring>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "interp/types/containers.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

struct Code {
  char letter;
  uint8_t native_size;  // 0: not with native sizes
  uint8_t standard_size;
};
constexpr Code kCodes[] = {
    {'x', 1, 1}, {'c', 1, 1}, {'b', 1, 1}, {'B', 1, 1}, {'?', 1, 1}, {'h', 2, 2}, {'H', 2, 2},
    {'i', 4, 4}, {'I', 4, 4}, {'l', 8, 4}, {'L', 8, 4}, {'q', 8, 8}, {'Q', 8, 8}, {'n', 8, 0},
    {'N', 8, 0}, {'e', 2, 2}, {'f', 4, 4}, {'d', 8, 8}, {'s', 1, 1}, {'p', 1, 1}, {'P', 8, 0}};

struct Item {
  char letter;
  uint8_t size;
  uint64_t count;
  uint64_t offset;
};
struct Layout {
  std::vector<Item> items;
  uint64_t size = 0;
  uint64_t values = 0;
  bool little = true;
  bool native = true;
};
constexpr uint64_t kSizeMax = INT64_MAX;

// Layouts of the formats a program used, by their text.
struct KnownLayouts : ShimState {
  static constexpr size_t kMost = 64;
  std::unordered_map<std::string, std::shared_ptr<const Layout>> of;
  std::string last_text;  // of the one used last
  std::shared_ptr<const Layout> last;
};

// The exception class is the module's own.
Value struct_error(Vm& vm, const std::string& message) {
  const Value module = TRY(import_module(vm, "struct"));
  const Value error = TRY(op_getattr(vm, module, "error"));
  const Value e = TRY(op_call(vm, error, {Value(TRY_PTR(new_str(vm, message)))}));
  return raise_object(vm, e);
}

bool read_layout(Vm& vm, Value format, Layout* out) {
  std::string_view text;
  if (is_str(format)) {
    text = format.as<Str>()->view();
    // The codec says which character it is that no format has.
    if (text.size() != format.as<Str>()->length) {
      return !op_call_method(vm, format, "encode", {Value(intern(vm, "ascii"))}).is_raised();
    }
  } else if (is_bytes(format)) {
    if (!bytes_view(vm, format, &text)) return false;
  } else {
    return fail(raise(vm, Exc::kTypeError,
                      "Struct() argument 1 must be a str or bytes object, not %s",
                      type_name(vm, format).c_str()));
  }
  if (text.find('\0') != std::string_view::npos) {
    return fail(struct_error(vm, "embedded null character"));
  }
  bool native = true;
  size_t i = 0;
  if (!text.empty() && std::string_view("@=<>!").find(text[0]) != std::string_view::npos) {
    native = out->native = text[0] == '@';
    out->little = text[0] != '>' && text[0] != '!';
    i = 1;
  }
  for (; i < text.size();) {
    char c = text[i];
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      ++i;
      continue;
    }
    uint64_t count = 1;
    if (c >= '0' && c <= '9') {
      count = 0;
      while (i < text.size() && text[i] >= '0' && text[i] <= '9') {
        const auto digit = static_cast<uint64_t>(text[i++] - '0');
        if (count > (kSizeMax - digit) / 10)
          return fail(struct_error(vm, "total struct size too long"));
        count = count * 10 + digit;
      }
      if (i == text.size()) {
        return fail(struct_error(vm, "repeat count given without format specifier"));
      }
      c = text[i];
    }
    ++i;
    uint8_t size = 0;
    for (const Code& code : kCodes) {
      if (code.letter == c) size = native ? code.native_size : code.standard_size;
    }
    if (!size) return fail(struct_error(vm, "bad char in struct format"));
    if (native && out->size % size) out->size += size - out->size % size;
    if (c == 's' || c == 'p') {
      out->values += 1;
    } else if (c != 'x') {
      out->values += count;
    }
    constexpr size_t kChecked = 4096;
    if (out->items.size() % kChecked == kChecked - 1 &&
        (!charge(vm, kChecked) || !check_alloc(vm, out->items.size() * 3 * sizeof(Item)))) {
      return false;
    }
    if (count > (kSizeMax - out->size) / size) {
      return fail(struct_error(vm, "total struct size too long"));
    }
    out->items.push_back({c, size, count, out->size});
    out->size += size * count;
  }
  return true;
}

// The layout of `format`; null: raised. Shared, because packing a value may run Python code that
// packs others.
std::shared_ptr<const Layout> parse_layout(Vm& vm, Value format) {
  auto& known = shim_state<KnownLayouts>(vm);
  std::string_view text;
  if (is_str(format)) text = format.as<Str>()->view();
  if (is_bytes(format)) text = format.as<Bytes>()->view();
  if (!text.empty()) {
    if (text == known.last_text) return known.last;
    if (const auto found = known.of.find(std::string(text)); found != known.of.end()) {
      known.last_text = text;
      return known.last = found->second;
    }
  }
  const auto layout = std::make_shared<Layout>();
  if (!read_layout(vm, format, layout.get())) return nullptr;
  if (!text.empty() && layout->items.size() <= KnownLayouts::kMost) {
    if (known.of.size() >= KnownLayouts::kMost) known.of.clear();
    known.of[std::string(text)] = layout;
  }
  return layout;
}

void put(char* at, uint64_t bits, uint8_t size, bool little) {
  const uint64_t turned = little ? bits : __builtin_bswap64(bits) >> (64 - 8 * size);
  switch (size) {
    case 1: *at = static_cast<char>(bits); break;
    case 2: std::memcpy(at, &turned, 2); break;
    case 4: std::memcpy(at, &turned, 4); break;
    default: std::memcpy(at, &turned, 8); break;
  }
}
uint64_t get(const char* at, uint8_t size, bool little) {
  uint64_t bits = 0;
  switch (size) {
    case 1: return static_cast<unsigned char>(*at);
    case 2: std::memcpy(&bits, at, 2); break;
    case 4: std::memcpy(&bits, at, 4); break;
    default: std::memcpy(&bits, at, 8); break;
  }
  return little ? bits : __builtin_bswap64(bits) >> (64 - 8 * size);
}
static_assert(std::endian::native == std::endian::little);

// IEEE half precision, ties to even; false when the number is too large.
bool half_from_double(double x, uint16_t* out) {
  const uint16_t sign = std::signbit(x) ? 0x8000 : 0;
  if (std::isnan(x)) {
    *out = static_cast<uint16_t>(sign | 0x7E00);
    return true;
  }
  if (std::isinf(x)) {
    *out = static_cast<uint16_t>(sign | 0x7C00);
    return true;
  }
  x = std::fabs(x);
  int exponent = 0;
  std::frexp(x, &exponent);
  // Units of the last place: 2^-24 for subnormals.
  const int unit = std::max(exponent - 11, -24);
  const double scaled = std::nearbyint(std::ldexp(x, -unit));
  double value = std::ldexp(scaled, unit);
  if (value >= 65520.0 || value > 65504.0) return false;
  if (value == 0.0) {
    *out = sign;
    return true;
  }
  std::frexp(value, &exponent);
  if (exponent - 1 < -14) {
    *out = static_cast<uint16_t>(sign | static_cast<uint16_t>(std::ldexp(value, 24)));
  } else {
    const double mantissa = std::ldexp(value, 1 - exponent) - 1.0;
    *out = static_cast<uint16_t>(sign | ((exponent + 14) << 10) |
                                 static_cast<uint16_t>(mantissa * 1024.0));
  }
  return true;
}
double half_to_double(uint16_t h) {
  const int exponent = (h >> 10) & 31;
  const int mantissa = h & 1023;
  double x = 0;
  if (exponent == 31) {
    x = mantissa ? NAN : INFINITY;
  } else if (exponent == 0) {
    x = std::ldexp(mantissa, -24);
  } else {
    x = std::ldexp(1024 + mantissa, exponent - 25);
  }
  return h & 0x8000 ? -x : x;
}

// What CPython says of a number that a float format can't hold.
bool raise_too_large(Vm& vm, Value v, char format) {
  if (is_int(v)) return fail(struct_error(vm, "int too large to convert"));
  return fail(raise(vm, Exc::kOverflowError, "float too large to pack with %c format", format));
}

bool pack_int(Vm& vm, char* at, const Item& item, Value v, bool little) {
  if (!is_int(v)) {
    if (lookup_special(vm, v, "__index__").is_not_found()) {
      return fail(struct_error(vm, "required argument is not an integer"));
    }
    v = TRY_OR_FALSE(op_index(vm, v));
  }
  v = int_base(v);
  const bool is_unsigned = item.letter == 'B' || item.letter == 'H' || item.letter == 'I' ||
                           item.letter == 'L' || item.letter == 'Q' || item.letter == 'N' ||
                           item.letter == 'P';
  const int bits = item.size * 8;
  int64_t small = 0;
  uint64_t raw = 0;
  bool ok = int_as_int64(v, &small);
  if (ok) {
    raw = static_cast<uint64_t>(small);
    if (is_unsigned) {
      ok = (small >= 0 || item.letter == 'P') &&
           (bits == 64 || static_cast<uint64_t>(small) >> bits == 0);
    } else if (bits < 64) {
      ok = small >= -(int64_t{1} << (bits - 1)) && small < (int64_t{1} << (bits - 1));
    }
  } else if (is_unsigned && bits == 64 && int_sign(v) > 0) {
    // 2**63 … 2**64 - 1: what is left after taking 2**63 away fits.
    const Value less = TRY_OR_FALSE(op_binary(vm, kSub, v, uint_value(vm, uint64_t{1} << 63)));
    ok = int_as_int64(int_base(less), &small);
    raw = static_cast<uint64_t>(small) + (uint64_t{1} << 63);
  }
  if (!ok) {
    int64_t fits = 0;
    if ((bits == 64 && !little) || item.letter == 'P') {
      return fail(struct_error(vm, "int too large to convert"));
    }
    const bool plain = bits == 8 || (bits == 16 && little);
    if (bits == 64 || !int_as_int64(v, &fits) || (is_unsigned && !plain && fits < 0)) {
      return fail(struct_error(vm, "argument out of range"));
    }
    const char* name =
        item.size == 1 ? (is_unsigned ? "ubyte" : "byte") : (is_unsigned ? "ushort" : "short");
    std::string message;
    if (item.size == 1) {
      message = is_unsigned ? "ubyte format requires 0 <= number <= 255"
                            : "byte format requires -128 <= number <= 127";
    } else if (item.size == 2 && little) {
      message = std::string(name) + (is_unsigned ? " format requires 0 <= number <= 65535"
                                                 : " format requires -32768 <= number <= 32767");
    } else {
      message = std::string("'") + item.letter +
                (item.size == 2
                     ? (is_unsigned ? "' format requires 0 <= number <= 65535"
                                    : "' format requires -32768 <= number <= 32767")
                     : (is_unsigned ? "' format requires 0 <= number <= 4294967295"
                                    : "' format requires -2147483648 <= number <= 2147483647"));
    }
    return fail(struct_error(vm, message));
  }
  put(at, raw, item.size, little);
  return true;
}

bool pack_value(Vm& vm, char* at, const Item& item, Value v, bool little, bool native) {
  switch (item.letter) {
    case 'c': {
      std::string_view one;
      if (!is_bytes(v) || !bytes_view(vm, v, &one) || one.size() != 1) {
        return fail(struct_error(vm, "char format requires a bytes object of length 1"));
      }
      *at = one[0];
      return true;
    }
    case '?': {
      const int t = op_truth(vm, v);
      if (t < 0) return false;
      *at = static_cast<char>(t);
      return true;
    }
    case 'e':
    case 'f':
    case 'd': {
      double x = 0;
      if (!as_double(vm, v, &x)) {
        take_pending(vm);
        return fail(struct_error(vm, "required argument is not a float"));
      }
      if (item.letter == 'd') {
        put(at, std::bit_cast<uint64_t>(x), 8, little);
      } else if (item.letter == 'f') {
        const float f = static_cast<float>(x);
        if (!native && std::isinf(f) && std::isfinite(x)) {
          return raise_too_large(vm, v, 'f');
        }
        put(at, std::bit_cast<uint32_t>(f), 4, little);
      } else {
        uint16_t h = 0;
        if (!half_from_double(x, &h)) {
          return raise_too_large(vm, v, 'e');
        }
        put(at, h, 2, little);
      }
      return true;
    }
    default: return pack_int(vm, at, item, v, little);
  }
}

// What `format` makes of the values: bytes. `what` is the function's name in errors.
Value pack_values(Vm& vm, const char* what, Value format, const Tuple* values) {
  const std::shared_ptr<const Layout> known = parse_layout(vm, format);
  TRY_BOOL(known);
  const Layout& layout = *known;
  if (values->size() != layout.values) {
    return struct_error(vm, std::string(what) + " expected " + std::to_string(layout.values) +
                                " items for packing (got " + std::to_string(values->size()) + ")");
  }
  TRY_BOOL(charge(vm, layout.values + layout.size / 64));
  TRY_BOOL(check_alloc(vm, layout.size));
  // Nobody else sees it before it is returned.
  Bytes* packed = TRY_PTR(new_bytes_uninit(vm, layout.size));
  char* out = packed->data();
  if (layout.size) std::memset(out, 0, layout.size);
  size_t next = 0;
  for (const Item& item : layout.items) {
    if (item.letter == 'x') continue;
    char* to = out + item.offset;
    if (item.letter == 's' || item.letter == 'p') {
      std::string_view data;
      const Value v = values->items()[next++];
      if (!(is_bytes(v) || is_kind(v, Kind::kByteArray)) || !bytes_view(vm, v, &data)) {
        return struct_error(
            vm, std::string("argument for '") + item.letter + "' must be a bytes object");
      }
      if (item.letter == 's') {
        std::memcpy(to, data.data(), std::min<size_t>(data.size(), item.count));
      } else if (item.count) {
        const size_t n = std::min<size_t>(data.size(), item.count - 1);
        *to = static_cast<char>(std::min<size_t>(n, 255));
        std::memcpy(to + 1, data.data(), n);
      }
      continue;
    }
    for (uint64_t k = 0; k < item.count; ++k) {
      TRY_BOOL(pack_value(vm, to + k * item.size, item, values->items()[next++], layout.little,
                          layout.native));
    }
  }
  return packed;
}

Value unpack_value(Vm& vm, const char* at, const Item& item, bool little) {
  const uint64_t bits = get(at, item.size, little);
  switch (item.letter) {
    case 'c': return Value(new_bytes(vm, std::string_view(at, 1)));
    case '?': return Value::boolean(bits != 0);
    case 'e': return Value::number(half_to_double(static_cast<uint16_t>(bits)));
    case 'f': return Value::number(std::bit_cast<float>(static_cast<uint32_t>(bits)));
    case 'd': return Value::number(std::bit_cast<double>(bits));
    case 'B':
    case 'H':
    case 'I':
    case 'L':
    case 'Q':
    case 'N':
    case 'P': return uint_value(vm, bits);
    default: {
      const int shift = 64 - item.size * 8;
      return int_value(vm, static_cast<int64_t>(bits << shift) >> shift);
    }
  }
}

// The values at `data`, which stays where it is, as a tuple.
Value unpack_values(Vm& vm, const Layout& layout, const char* data) {
  Tuple* out = TRY_PTR(new_tuple(vm, nullptr, layout.values));
  uint64_t next = 0;
  for (const Item& item : layout.items) {
    if (item.letter == 'x') continue;
    const char* from = data + item.offset;
    if (item.letter == 's' || item.letter == 'p') {
      std::string_view field(from, item.count);
      if (item.letter == 'p' && item.count) {
        const size_t n = std::min<size_t>(static_cast<unsigned char>(field[0]), item.count - 1);
        field = field.substr(1, n);
      }
      out->items()[next++] = Value(TRY_PTR(new_bytes(vm, field)));
      continue;
    }
    for (uint64_t k = 0; k < item.count; ++k) {
      out->items()[next++] = TRY(unpack_value(vm, from + k * item.size, item, layout.little));
    }
  }
  return out;
}

// A copy of what may move while values are made; null: raised.
const Bytes* steady_bytes(Vm& vm, Value data) {
  if (is_bytes(data)) return data.as<Bytes>();
  std::string_view view;
  return bytes_view(vm, data, &view) ? new_bytes(vm, view) : nullptr;
}

Value unpack_whole(Vm& vm, const char* what, Value format, Value data) {
  const std::shared_ptr<const Layout> layout = parse_layout(vm, format);
  TRY_BOOL(layout);
  const Bytes* from = TRY_PTR(steady_bytes(vm, data));
  if (from->size() != layout->size) {
    return struct_error(
        vm, std::string(what) + " requires a buffer of " + std::to_string(layout->size) + " bytes");
  }
  TRY_BOOL(charge(vm, layout->values + layout->size / 64));
  return unpack_values(vm, *layout, from->data());
}

Value f_pack(Vm& vm, Value* a, uint32_t) {
  if (a[0].is_absent()) return raise_str(vm, Exc::kTypeError, "missing format argument");
  return pack_values(vm, "pack", a[0], a[1].as<Tuple>());
}
Value f_unpack(Vm& vm, Value* a, uint32_t) { return unpack_whole(vm, "unpack", a[0], a[1]); }
// The module's function of that name, for what the natives leave to it.
Value by_module(Vm& vm, std::string_view name, Value format, const Value* args, uint32_t n) {
  const Value module = TRY(import_module(vm, "struct"));
  const Value function = TRY(op_getattr(vm, module, name));
  RootedVector all(vm);
  TRY_BOOL(all.push(format));
  for (uint32_t i = 0; i < n; ++i) TRY_BOOL(all.push(args[i]));
  return op_call(vm, function, all.data(), static_cast<uint32_t>(all.size()));
}

// Where `size` bytes from `offset` on are in `total`; false when they aren't.
bool window(Value offset, uint64_t total, uint64_t size, uint64_t* at) {
  int64_t from = offset.is_absent() ? 0 : offset.small();
  if (from < 0) from += static_cast<int64_t>(total);
  *at = static_cast<uint64_t>(from);
  return from >= 0 && *at <= total && total - *at >= size;
}

// Bytes and bytearrays; every other buffer, and every error, is the Python function's.
Value unpack_at(Vm& vm, Value format, const Value* args) {
  const bool plain = (is_exact(args[0], Kind::kBytes) || is_exact(args[0], Kind::kByteArray)) &&
                     (args[1].is_absent() || args[1].is_small_int());
  if (plain) {
    const std::shared_ptr<const Layout> layout = parse_layout(vm, format);
    TRY_BOOL(layout);
    uint64_t at = 0;
    if (window(args[1], bytes_text(args[0]).size(), layout->size, &at)) {
      TRY_BOOL(charge(vm, layout->values + layout->size / 64));
      if (is_bytes(args[0])) return unpack_values(vm, *layout, args[0].as<Bytes>()->data() + at);
      const Bytes* piece = TRY_PTR(new_bytes(vm, bytes_text(args[0]).substr(at, layout->size)));
      return unpack_values(vm, *layout, piece->data());
    }
  }
  return by_module(vm, "_unpack_from_any", format, args, args[1].is_absent() ? 1 : 2);
}
Value pack_at(Vm& vm, Value format, Tuple* args) {
  const bool plain = args->size() >= 2 && is_exact(args->items()[0], Kind::kByteArray) &&
                     args->items()[1].is_small_int();
  if (!plain) return by_module(vm, "_pack_into_any", format, args->items(), args->size());
  const Value buffer = args->items()[0];
  const Tuple* values = TRY_PTR(new_tuple(vm, args->items() + 2, args->size() - 2));
  const Value packed = TRY(pack_values(vm, "pack_into", format, values));
  const std::string_view made = packed.as<Bytes>()->view();
  uint64_t at = 0;
  // Packing may have run code that changed the size.
  if (!window(args->items()[1], bytes_text(buffer).size(), made.size(), &at)) {
    return by_module(vm, "_pack_into_any", format, args->items(), args->size());
  }
  if (!made.empty()) std::memcpy(buffer.as<ByteArray>()->data() + at, made.data(), made.size());
  return Value::none();
}
Value f_unpack_at(Vm& vm, Value* a, uint32_t) { return unpack_at(vm, a[0], a + 1); }
Value f_pack_at(Vm& vm, Value* a, uint32_t) { return pack_at(vm, a[0], a[1].as<Tuple>()); }
// _pack_into(format, values), _unpack_from(format, data): the native halves of those for any
// buffer.
Value f_pack_into(Vm& vm, Value* a, uint32_t) {
  if (!is_tuple(a[1])) return raise_str(vm, Exc::kTypeError, "values must be a tuple");
  return pack_values(vm, "pack_into", a[0], a[1].as<Tuple>());
}
Value f_unpack_from(Vm& vm, Value* a, uint32_t) {
  return unpack_whole(vm, "unpack_from", a[0], a[1]);
}
Value f_calcsize(Vm& vm, Value* a, uint32_t) {
  const std::shared_ptr<const Layout> layout = parse_layout(vm, a[0]);
  TRY_BOOL(layout);
  return uint_value(vm, layout->size);
}

// ---------------------------------------------------------------- iter_unpack

struct UnpackIter : NativeObj {
  Value format;
  Value data;  // bytes or a memoryview; None at the end
  uint64_t size, at;
};
void trace_unpack_iter(Marker& m, Obj* o) {
  auto* it = static_cast<UnpackIter*>(o);
  m.value(it->format);
  m.value(it->data);
}
// What is left of the data; false: raised.
bool left_of(Vm& vm, const UnpackIter* it, std::string_view* out) {
  *out = {};
  if (it->data.is_none()) return true;
  if (!bytes_view(vm, it->data, out)) return false;
  out->remove_prefix(std::min<size_t>(it->at, out->size()));
  return true;
}
Value unpack_piece(Vm& vm, UnpackIter* it, const Layout& layout) {
  std::string_view left;
  TRY_BOOL(left_of(vm, it, &left));
  if (left.size() < it->size) {
    it->data = Value::none();
    return Value::stop();
  }
  it->at += it->size;
  if (is_bytes(it->data)) return unpack_values(vm, layout, left.data());
  // A copy: making values may let the memory move.
  char few[64];
  if (it->size <= sizeof few) {
    std::memcpy(few, left.data(), it->size);
    return unpack_values(vm, layout, few);
  }
  const Bytes* piece = TRY_PTR(new_bytes(vm, left.substr(0, it->size)));
  TRY_BOOL(charge(vm, layout.values + layout.size / 64));
  return unpack_values(vm, layout, piece->data());
}
Value unpack_next(Vm& vm, Value self) {
  auto* it = self.as<UnpackIter>();
  if (it->data.is_none()) return Value::stop();
  const std::shared_ptr<const Layout> layout = parse_layout(vm, it->format);
  TRY_BOOL(layout);
  return unpack_piece(vm, it, *layout);
}
bool unpack_drain(Vm& vm, Value self, List* out) {
  auto* it = self.as<UnpackIter>();
  const std::shared_ptr<const Layout> layout = parse_layout(vm, it->format);
  return layout && drain_into(vm, out, [&] { return unpack_piece(vm, it, *layout); });
}
Value unpack_self(Vm&, Value self) { return self; }
Value unpack_hint(Vm& vm, Value* a, uint32_t) {
  std::string_view left;
  TRY_BOOL(left_of(vm, a[0].as<UnpackIter>(), &left));
  return uint_value(vm, left.size() / a[0].as<UnpackIter>()->size);
}
constexpr TypeOps kUnpackIterOps = {
    .iter = unpack_self, .next = unpack_next, .drain = unpack_drain};
constexpr NativeDef kUnpackIterMethods[] = {{"__iter__", "()", Dunders<kUnpackIterOps>::iter},
                                            {"__next__", "()", Dunders<kUnpackIterOps>::next},
                                            {"__length_hint__", "()", unpack_hint},
                                            {}};
constexpr NativeType kUnpackIterType = {.name = "unpack_iterator",
                                        .module = "_struct",
                                        .size = sizeof(UnpackIter),
                                        .trace = trace_unpack_iter,
                                        .ops = &kUnpackIterOps,
                                        .methods = kUnpackIterMethods,
                                        .flags = kTypeNoInstantiate};

// _unpack_each(format, view, size): the iterator; the view is a multiple of the format's size.
Value f_unpack_each(Vm& vm, Value* a, uint32_t) {
  int64_t size = 0;
  TRY_BOOL(as_index(vm, a[2], &size));
  auto* it = new_native_object<UnpackIter>(vm, native_type(vm, kUnpackIterType));
  it->format = a[0];
  it->data = a[1];
  it->size = static_cast<uint64_t>(std::max<int64_t>(size, 1));
  return it;
}

// ---------------------------------------------------------------- Struct

struct StructObj : NativeObj {
  Value format;  // str; absent before __init__
  uint64_t size;
};
void trace_struct(Marker& m, Obj* o) { m.value(static_cast<StructObj*>(o)->format); }

Value struct_new(Vm& vm, Value* a, uint32_t) {
  return new_native_object<StructObj>(vm, a[0].as<TypeObj>());
}
constexpr NativeDef kStructNew = {"__new__", "(*args, **kwargs)", struct_new, kFnStatic};

Value struct_init(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) {
    return raise_str(vm, Exc::kTypeError, "Struct() missing required argument 'format' (pos 1)");
  }
  const std::shared_ptr<const Layout> layout = parse_layout(vm, a[1]);
  TRY_BOOL(layout);
  const Value format = is_str(a[1]) ? a[1] : Value(TRY_PTR(new_str(vm, a[1].as<Bytes>()->view())));
  auto* s = a[0].as<StructObj>();
  s->format = format;
  s->size = layout->size;
  return Value::none();
}
// The format of a Struct; empty before it is initialised.
Value format_of(Vm& vm, Value self) {
  const Value format = self.as<StructObj>()->format;
  return format.is_absent() ? Value(vm.fz->names.empty) : format;
}
Value struct_pack(Vm& vm, Value* a, uint32_t) {
  auto* values = a[1].as<Tuple>();
  if (a[0].as<StructObj>()->format.is_absent()) {
    return struct_error(
        vm, "pack expected -1 items for packing (got " + std::to_string(values->size()) + ")");
  }
  return pack_values(vm, "pack", format_of(vm, a[0]), values);
}
Value struct_unpack(Vm& vm, Value* a, uint32_t) {
  if (a[0].as<StructObj>()->format.is_absent()) {
    return struct_error(vm, "unpack requires a buffer of -1 bytes");
  }
  return unpack_whole(vm, "unpack", format_of(vm, a[0]), a[1]);
}
Value struct_pack_into(Vm& vm, Value* a, uint32_t) {
  return pack_at(vm, format_of(vm, a[0]), a[1].as<Tuple>());
}
Value struct_unpack_from(Vm& vm, Value* a, uint32_t) {
  return unpack_at(vm, format_of(vm, a[0]), a + 1);
}
Value struct_iter_unpack(Vm& vm, Value* a, uint32_t) {
  return by_module(vm, "iter_unpack", format_of(vm, a[0]), a + 1, 1);
}

constexpr NativeDef kStructMethods[] = {{"__init__", "(format=?)", struct_init},
                                        {"pack", "(*values)", struct_pack},
                                        {"pack_into", "(*args)", struct_pack_into},
                                        {"unpack", "(buffer, /)", struct_unpack},
                                        {"unpack_from", "(buffer, offset=0)", struct_unpack_from},
                                        {"iter_unpack", "(buffer, /)", struct_iter_unpack},
                                        {}};
constexpr GetSetDef kStructGetSets[] = {
    {"format", [](Vm& vm, Value self) { return format_of(vm, self); }},
    {"size",
     [](Vm& vm, Value self) {
       const auto* s = self.as<StructObj>();
       return s->format.is_absent() ? Value::small_int(-1) : uint_value(vm, s->size);
     }},
    {nullptr, nullptr}};
constexpr NativeType kStructType = {.name = "Struct",
                                    .module = "_struct",
                                    .size = sizeof(StructObj),
                                    .trace = trace_struct,
                                    .methods = kStructMethods,
                                    .getsets = kStructGetSets,
                                    .new_def = &kStructNew};

constexpr NativeDef kFunctions[] = {{"pack", "(format=?, /, *values)", f_pack},
                                    {"unpack", "(format, buffer, /)", f_unpack},
                                    {"calcsize", "(format, /)", f_calcsize},
                                    {"unpack_from", "(format, /, buffer, offset=0)", f_unpack_at},
                                    {"pack_into", "(format, /, *args)", f_pack_at},
                                    {"_pack_into", "(format, values, /)", f_pack_into},
                                    {"_unpack_from", "(format, data, /)", f_unpack_from},
                                    {"_unpack_each", "(format, view, size, /)", f_unpack_each},
                                    {nullptr, nullptr, nullptr}};
constexpr const NativeType* kTypes[] = {&kStructType, &kUnpackIterType, nullptr};

}  // namespace

extern const ModuleDef kStructModule;
const ModuleDef kStructModule = {
    .name = "struct", .functions = kFunctions, .types = kTypes, .python_source = kPySource_struct};

}  // namespace copra
