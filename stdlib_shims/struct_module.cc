// Natives of the struct module: packing and unpacking by format.
//
// In: a format (str or bytes) and values. Out: bytes or tuples, CPython's errors as (message) of
// the module's `error`. May include: native.h, number.h. Next: py/struct.py, which has the class
// Struct.
#include <bit>
#include <cmath>
#include <cstring>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "interp/types/number.h"
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
};

// The exception class is the module's; natives get it as their first argument.
Value struct_error(Vm& vm, Value error, const std::string& message) {
  const Value e = TRY(op_call(vm, error, {Value(TRY_PTR(new_str(vm, message)))}));
  return raise_object(vm, e);
}

bool read_layout(Vm& vm, Value error, Value format, Layout* out) {
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
    return fail(struct_error(vm, error, "embedded null character"));
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
          return fail(struct_error(vm, error, "total struct size too long"));
        count = count * 10 + digit;
      }
      if (i == text.size()) {
        return fail(struct_error(vm, error, "repeat count given without format specifier"));
      }
      c = text[i];
    }
    ++i;
    uint8_t size = 0;
    for (const Code& code : kCodes) {
      if (code.letter == c) size = native ? code.native_size : code.standard_size;
    }
    if (!size) return fail(struct_error(vm, error, "bad char in struct format"));
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
      return fail(struct_error(vm, error, "total struct size too long"));
    }
    out->items.push_back({c, size, count, out->size});
    out->size += size * count;
  }
  return true;
}

// The layout of `format`; null: raised. Shared, because packing a value may run Python code that
// packs others.
std::shared_ptr<const Layout> parse_layout(Vm& vm, Value error, Value format) {
  auto& known = shim_state<KnownLayouts>(vm).of;
  std::string key;
  if (is_str(format)) key = format.as<Str>()->view();
  if (is_bytes(format)) key = format.as<Bytes>()->view();
  if (!key.empty()) {
    if (const auto found = known.find(key); found != known.end()) return found->second;
  }
  const auto layout = std::make_shared<Layout>();
  if (!read_layout(vm, error, format, layout.get())) return nullptr;
  if (!key.empty() && layout->items.size() <= KnownLayouts::kMost) {
    if (known.size() >= KnownLayouts::kMost) known.clear();
    known[key] = layout;
  }
  return layout;
}

void put(char* at, uint64_t bits, uint8_t size, bool little) {
  for (uint8_t k = 0; k < size; ++k) {
    at[little ? k : size - 1 - k] = static_cast<char>(bits >> (8 * k));
  }
}
uint64_t get(const char* at, uint8_t size, bool little) {
  uint64_t bits = 0;
  for (uint8_t k = 0; k < size; ++k) {
    bits |= static_cast<uint64_t>(static_cast<unsigned char>(at[little ? k : size - 1 - k]))
            << (8 * k);
  }
  return bits;
}

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
bool raise_too_large(Vm& vm, Value error, Value v, char format) {
  if (is_int(v)) return fail(struct_error(vm, error, "int too large to convert"));
  return fail(raise(vm, Exc::kOverflowError, "float too large to pack with %c format", format));
}

bool pack_int(Vm& vm, Value error, char* at, const Item& item, Value v, bool little) {
  if (!is_int(v)) {
    if (lookup_special(vm, v, "__index__").is_not_found()) {
      return fail(struct_error(vm, error, "required argument is not an integer"));
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
    if (bits == 64 && !little) {
      return fail(struct_error(vm, error, "int too large to convert"));
    }
    const bool plain = bits == 8 || (bits == 16 && little);
    if (bits == 64 || !int_as_int64(v, &fits) || (is_unsigned && !plain && fits < 0)) {
      return fail(struct_error(vm, error, "argument out of range"));
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
    return fail(struct_error(vm, error, message));
  }
  put(at, raw, item.size, little);
  return true;
}

bool pack_value(Vm& vm, Value error, char* at, const Item& item, Value v, bool little,
                bool native) {
  switch (item.letter) {
    case 'c': {
      std::string_view one;
      if (!is_bytes(v) || !bytes_view(vm, v, &one) || one.size() != 1) {
        return fail(struct_error(vm, error, "char format requires a bytes object of length 1"));
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
        return fail(struct_error(vm, error, "required argument is not a float"));
      }
      if (item.letter == 'd') {
        put(at, std::bit_cast<uint64_t>(x), 8, little);
      } else if (item.letter == 'f') {
        const float f = static_cast<float>(x);
        if (!native && std::isinf(f) && std::isfinite(x)) {
          return raise_too_large(vm, error, v, 'f');
        }
        put(at, std::bit_cast<uint32_t>(f), 4, little);
      } else {
        uint16_t h = 0;
        if (!half_from_double(x, &h)) {
          return raise_too_large(vm, error, v, 'e');
        }
        put(at, h, 2, little);
      }
      return true;
    }
    default: return pack_int(vm, error, at, item, v, little);
  }
}

// _pack(error, what, format, values): bytes.
Value f_pack(Vm& vm, Value* a, uint32_t) {
  const std::shared_ptr<const Layout> known = parse_layout(vm, a[0], a[2]);
  TRY_BOOL(known);
  const Layout& layout = *known;
  const Str* what = TRY_PTR(expect_str(vm, a[1], "_pack", "'what'"));
  if (!is_tuple(a[3])) return raise_str(vm, Exc::kTypeError, "values must be a tuple");
  auto* values = a[3].as<Tuple>();
  if (values->size() != layout.values) {
    return struct_error(vm, a[0],
                        std::string(what->view()) + " expected " + std::to_string(layout.values) +
                            " items for packing (got " + std::to_string(values->size()) + ")");
  }
  TRY_BOOL(charge(vm, layout.values + layout.size / 64));
  TRY_BOOL(check_alloc(vm, layout.size));
  std::string out(layout.size, '\0');
  size_t next = 0;
  for (const Item& item : layout.items) {
    if (item.letter == 'x') continue;
    if (item.letter == 's' || item.letter == 'p') {
      std::string_view data;
      const Value v = values->items()[next++];
      if (!(is_bytes(v) || is_kind(v, Kind::kByteArray)) || !bytes_view(vm, v, &data)) {
        return struct_error(
            vm, a[0], std::string("argument for '") + item.letter + "' must be a bytes object");
      }
      if (item.letter == 's') {
        std::memcpy(out.data() + item.offset, data.data(),
                    std::min<size_t>(data.size(), item.count));
      } else if (item.count) {
        const size_t n = std::min<size_t>(data.size(), item.count - 1);
        out[item.offset] = static_cast<char>(std::min<size_t>(n, 255));
        std::memcpy(out.data() + item.offset + 1, data.data(), n);
      }
      continue;
    }
    for (uint64_t k = 0; k < item.count; ++k) {
      TRY_BOOL(pack_value(vm, a[0], out.data() + item.offset + k * item.size, item,
                          values->items()[next++], layout.little, layout.native));
    }
  }
  return Value(new_bytes(vm, out));
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

// _unpack(error, what, format, data): a tuple. The data has exactly the size of the format.
Value f_unpack(Vm& vm, Value* a, uint32_t) {
  const std::shared_ptr<const Layout> known = parse_layout(vm, a[0], a[2]);
  TRY_BOOL(known);
  const Layout& layout = *known;
  std::string_view view;
  TRY_BOOL(bytes_view(vm, a[3], &view));
  if (view.size() != layout.size) {
    const Str* what = TRY_PTR(expect_str(vm, a[1], "_unpack", "'what'"));
    return struct_error(vm, a[0],
                        std::string(what->view()) + " requires a buffer of " +
                            std::to_string(layout.size) + " bytes");
  }
  TRY_BOOL(charge(vm, layout.values + layout.size / 64));
  // A copy: making values may move a bytearray's memory.
  const std::string data(view);
  RootedVector out(vm);
  for (const Item& item : layout.items) {
    if (item.letter == 'x') continue;
    if (item.letter == 's' || item.letter == 'p') {
      std::string_view field(data.data() + item.offset, item.count);
      if (item.letter == 'p' && item.count) {
        const size_t n = std::min<size_t>(static_cast<unsigned char>(field[0]), item.count - 1);
        field = field.substr(1, n);
      }
      TRY_BOOL(out.push(Value(TRY_PTR(new_bytes(vm, field)))));
      continue;
    }
    for (uint64_t k = 0; k < item.count; ++k) {
      TRY_BOOL(out.push(
          TRY(unpack_value(vm, data.data() + item.offset + k * item.size, item, layout.little))));
    }
  }
  return Value(new_tuple(vm, out.data(), out.size()));
}

Value f_calcsize(Vm& vm, Value* a, uint32_t) {
  const std::shared_ptr<const Layout> known = parse_layout(vm, a[0], a[1]);
  TRY_BOOL(known);
  const Layout& layout = *known;
  return uint_value(vm, layout.size);
}

constexpr NativeDef kFunctions[] = {{"_pack", "(error, what, format, values, /)", f_pack},
                                    {"_unpack", "(error, what, format, data, /)", f_unpack},
                                    {"_calcsize", "(error, format, /)", f_calcsize},
                                    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kStructModule;
const ModuleDef kStructModule = {
    .name = "struct", .functions = kFunctions, .python_source = kPySource_struct};

}  // namespace copra
