// float's methods and attributes.
//
// In: floats and instances of Python subclasses. Out: plain floats, ints, text. May include:
// float.h, bigint.h, isolate.h. Next: float.cc.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

#include "interp/types/bigint.h"
#include "interp/types/float.h"
#include "interp/types/number_dunders.h"
#include "interp/vm/isolate.h"

namespace copra {

bool float_ratio(Vm& vm, double d, Value* numerator, Value* denominator) {
  if (std::isinf(d)) {
    return fail(raise_str(vm, Exc::kOverflowError, "cannot convert Infinity to integer ratio"));
  }
  if (std::isnan(d)) {
    return fail(raise_str(vm, Exc::kValueError, "cannot convert NaN to integer ratio"));
  }
  int exponent = 0;
  auto mantissa = static_cast<int64_t>(std::ldexp(std::frexp(d, &exponent), 53));
  exponent -= 53;
  if (mantissa == 0) {
    *numerator = Value::small_int(0);
    *denominator = Value::small_int(1);
    return true;
  }
  const int zeros = std::countr_zero(static_cast<uint64_t>(mantissa));
  mantissa >>= zeros;
  exponent += zeros;
  *numerator = int_value(vm, mantissa);
  *denominator = Value::small_int(1);
  Value* const scaled = exponent >= 0 ? numerator : denominator;
  *scaled = int_shift_left(vm, *scaled, static_cast<uint64_t>(std::abs(exponent)));
  return !scaled->is_raised();
}

namespace {

using D = NumberDunders<NumberKind::kFloat>;

Value m_repr(Vm& vm, Value* a, uint32_t) {
  return Value(new_ascii(vm, float_repr(float_value(a[0]))));
}
Value m_self(Vm&, Value* a, uint32_t) { return Value::number(float_value(a[0])); }
Value m_trunc(Vm& vm, Value* a, uint32_t) { return int_from_double(vm, float_value(a[0])); }
Value m_floor(Vm& vm, Value* a, uint32_t) {
  return int_from_double(vm, std::floor(float_value(a[0])));
}
Value m_ceil(Vm& vm, Value* a, uint32_t) {
  return int_from_double(vm, std::ceil(float_value(a[0])));
}

Value m_round(Vm& vm, Value* a, uint32_t) {
  const double x = float_value(a[0]);
  if (a[1].is_absent() || a[1].is_none()) return int_from_double(vm, std::nearbyint(x));
  int64_t digits = 0;
  TRY_BOOL(as_index_clamp(vm, a[1], &digits));
  return float_round(vm, x, digits);
}

Value m_is_integer(Vm&, Value* a, uint32_t) {
  const double x = float_value(a[0]);
  return Value::boolean(std::isfinite(x) && std::floor(x) == x);
}

Value m_ratio(Vm& vm, Value* a, uint32_t) {
  Value n, d;
  TRY_BOOL(float_ratio(vm, float_value(a[0]), &n, &d));
  return Value(new_tuple_of(vm, {n, d}));
}

Value m_format(Vm& vm, Value* a, uint32_t) {
  Str* spec = TRY_PTR(format_spec(vm, a[1]));
  if (spec->bytes() == 0) return op_str(vm, a[0]);
  return format_float_of(vm, float_value(a[0]), spec->view(), a[0]);
}

Value m_hex(Vm& vm, Value* a, uint32_t) {
  const double x = float_value(a[0]);
  if (!std::isfinite(x)) return Value(new_ascii(vm, float_repr(x)));
  const auto bits = std::bit_cast<uint64_t>(x);
  const auto exponent = static_cast<int>((bits >> 52) & 0x7FF);
  const uint64_t fraction = bits & ((uint64_t{1} << 52) - 1);
  const char* sign = bits >> 63 ? "-" : "";
  char text[40];
  if (!exponent && !fraction) {
    std::snprintf(text, sizeof text, "%s0x0.0p+0", sign);
  } else {
    std::snprintf(text, sizeof text, "%s0x%d.%013llxp%+d", sign, exponent ? 1 : 0,
                  static_cast<unsigned long long>(fraction), exponent ? exponent - 1023 : -1022);
  }
  return Value(new_ascii(vm, text));
}

bool is_hex_digit(char c) {
  return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f');
}

// The nearest double to m * 2^exponent, or a little more of it when `more`; infinite when too
// large.
double scaled(uint64_t m, int64_t exponent, bool more) {
  if (m == 0) return 0;
  const int bits = 64 - std::countl_zero(m);
  const int64_t top = exponent + bits - 1;
  if (top > 1023) return HUGE_VAL;
  if (top < -1075) return 0;
  const int64_t precision = top >= -1022 ? 53 : 53 - (-1022 - top);
  const int64_t shift = bits - precision;
  if (shift <= 0) return std::ldexp(static_cast<double>(m), static_cast<int>(exponent));
  const uint64_t half = uint64_t{1} << (shift - 1);
  const uint64_t rest = shift == 64 ? m : m & ((uint64_t{1} << shift) - 1);
  uint64_t kept = shift == 64 ? 0 : m >> shift;
  if (rest > half || (rest == half && (more || (kept & 1)))) ++kept;
  return std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + shift));
}

// Reads a hexadecimal literal to its end; false when malformed. The C library's strtod rounds some
// denormals wrongly.
bool hex_literal(std::string_view s, double* out) {
  constexpr int64_t kFar = int64_t{1} << 40;  // of exponents: beyond any text's digits
  size_t i = 0;
  const bool negative = !s.empty() && s[0] == '-';
  if (i < s.size() && (s[i] == '+' || s[i] == '-')) ++i;
  if (i + 1 < s.size() && s[i] == '0' && (s[i + 1] | 0x20) == 'x') i += 2;
  uint64_t m = 0;
  int64_t exponent = 0;
  bool more = false, digits = false, point = false;
  for (; i < s.size() && (is_hex_digit(s[i]) || (s[i] == '.' && !point)); ++i) {
    if (s[i] == '.') {
      point = true;
      continue;
    }
    const char c = s[i];
    const auto digit = static_cast<uint64_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    digits = true;
    if (m >> 60) {
      more = more || digit != 0;
      exponent += point ? 0 : 4;
    } else {
      m = m << 4 | digit;
      exponent -= point ? 4 : 0;
    }
  }
  if (!digits) return false;
  if (i < s.size() && (s[i] | 0x20) == 'p') {
    ++i;
    const bool down = i < s.size() && s[i] == '-';
    if (i < s.size() && (s[i] == '+' || s[i] == '-')) ++i;
    if (i == s.size()) return false;
    int64_t given = 0;
    for (; i < s.size() && s[i] >= '0' && s[i] <= '9'; ++i) {
      given = std::min(given * 10 + (s[i] - '0'), kFar);
    }
    exponent += down ? -given : given;
  }
  if (i != s.size()) return false;
  const double d = scaled(m, exponent, more);
  *out = negative ? -d : d;
  return true;
}

Value m_fromhex(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise_str(vm, Exc::kTypeError, "bad argument type for built-in operation");
  }
  const std::string_view text = strip_ascii(a[1].as<Str>()->view());
  double d = 0;
  // inf and nan are the only words; digits would be decimal there.
  const bool word = float_scan(text, &d) == text.size() && !text.empty() && !std::isfinite(d) &&
                    (text.back() | 0x20) != 'e' && !(text.back() >= '0' && text.back() <= '9') &&
                    text.back() != '.';
  if (!word) {
    if (!hex_literal(text, &d)) {
      return raise_str(vm, Exc::kValueError, "invalid hexadecimal floating-point string");
    }
    if (std::isinf(d)) {
      return raise_str(vm, Exc::kOverflowError,
                       "hexadecimal value too large to represent as a float");
    }
  }
  if (a[0] == Value(vm.fz->float_type)) return Value::number(d);
  return op_call(vm, a[0], {Value::number(d)});
}

Value m_getformat(Vm& vm, Value* a, uint32_t) {
  Str* type = TRY_PTR(expect_str(vm, a[1], "__getformat__", ""));
  if (type->view() != "double" && type->view() != "float") {
    return raise_str(vm, Exc::kValueError,
                     "__getformat__() argument 1 must be 'double' or 'float'");
  }
  return Value(new_ascii(vm, "IEEE, little-endian"));
}

Value m_getnewargs(Vm& vm, Value* a, uint32_t) {
  return Value(new_tuple_of(vm, {Value::number(float_value(a[0]))}));
}

Value get_real(Vm&, Value self) { return Value::number(float_value(self)); }
Value get_imag(Vm&, Value) { return Value::number(0.0); }

}  // namespace

const NativeDef kFloatMethods[] = {
    NUMBER_COMMON_DUNDERS(D),
    NUMBER_REAL_DUNDERS(D),
    {"__repr__", "()", m_repr},
    {"__int__", "()", m_trunc},
    {"__float__", "()", m_self},
    {"__trunc__", "()", m_trunc},
    {"__floor__", "()", m_floor},
    {"__ceil__", "()", m_ceil},
    {"__round__", "(ndigits=None, /)", m_round},
    {"__format__", "(format_spec, /)", m_format},
    {"__getnewargs__", "()", m_getnewargs},
    {"__getformat__", "(typestr, /)", m_getformat, kFnClass},
    {"conjugate", "()", m_self},
    {"is_integer", "()", m_is_integer},
    {"as_integer_ratio", "()", m_ratio},
    {"hex", "()", m_hex},
    {"fromhex", "(string, /)", m_fromhex, kFnClass},
    {},
};

const GetSetDef kFloatGetSets[] = {
    {"real", get_real},
    {"imag", get_imag},
    {},
};

}  // namespace copra
