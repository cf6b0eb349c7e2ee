// float: arithmetic with Python's sign rules, text to float, the type. Methods are in
// float_methods.cc.
//
// Layout: a double in the Value; FloatObj (object.h) for instances of Python subclasses only. May
// include: number.h, isolate.h. Invariant: methods get either; results are plain floats.
#include "interp/types/float.h"

#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "interp/heap/hash.h"
#include "interp/types/builtin_types.h"
#include "interp/types/number_dunders.h"
#include "interp/types/subclass.h"
#include "interp/vm/isolate.h"

namespace copra {

// ---------------------------------------------------------------- arithmetic

// Source: Python reference 6.7: the remainder has the divisor's sign.
bool float_divmod(double a, double b, double* quotient, double* remainder) {
  if (b == 0.0) return false;
  double mod = std::fmod(a, b);
  double div = (a - mod) / b;
  if (mod != 0.0) {
    if ((b < 0) != (mod < 0)) {
      mod += b;
      div -= 1.0;
    }
  } else {
    mod = std::copysign(0.0, b);
  }
  double floor_div = 0.0;
  if (div != 0.0) {
    floor_div = std::floor(div);
    if (div - floor_div > 0.5) floor_div += 1.0;
  } else {
    floor_div = std::copysign(0.0, a / b);
  }
  *quotient = floor_div;
  *remainder = mod;
  return true;
}

double float_floor_div(double a, double b) {
  double q = 0, r = 0;
  float_divmod(a, b, &q, &r);
  return q;
}

double float_mod(double a, double b) {
  const double mod = std::fmod(a, b);
  if (mod == 0.0) return std::copysign(0.0, b);
  return (b < 0) != (mod < 0) ? mod + b : mod;
}

static bool is_odd_integer(double d) { return std::fmod(std::fabs(d), 2.0) == 1.0; }

Value float_pow(Vm& vm, double a, double b) {
  if (b == 0.0 || a == 1.0) return Value::number(1.0);
  if (std::isnan(a)) return Value::number(a);
  if (std::isnan(b)) return Value::number(b);
  if (std::isinf(b)) {
    const double magnitude = std::fabs(a);
    if (magnitude == 1.0) return Value::number(1.0);
    return Value::number((b > 0.0) == (magnitude > 1.0) ? std::fabs(b) : 0.0);
  }
  if (std::isinf(a)) {
    const bool odd = is_odd_integer(b);
    if (b > 0.0) return Value::number(odd ? a : std::fabs(a));
    return Value::number(odd ? std::copysign(0.0, a) : 0.0);
  }
  if (a == 0.0) {
    if (b < 0.0) {
      return raise_str(vm, Exc::kZeroDivisionError, "0.0 cannot be raised to a negative power");
    }
    return Value::number(is_odd_integer(b) ? a : 0.0);
  }
  bool negate = false;
  if (a < 0.0) {
    if (b != std::floor(b)) return complex_binary(vm, kPow, {a, 0.0}, {b, 0.0});
    a = -a;
    negate = is_odd_integer(b);
  }
  if (a == 1.0) return Value::number(negate ? -1.0 : 1.0);
  const double result = std::pow(a, b);
  if (std::isinf(result)) {
    Tuple* args = new_tuple_of(
        vm, {Value::small_int(34), Value(new_ascii(vm, "Numerical result out of range"))});
    TRY_BOOL(args);
    return raise_object(
        vm, Value(new_exception(vm, exception_type(vm, Exc::kOverflowError), Value(args))));
  }
  return Value::number(negate ? -result : result);
}

Value float_binary(Vm& vm, unsigned op, double a, double b) {
  switch (op) {
    case kAdd: return Value::number(a + b);
    case kSub: return Value::number(a - b);
    case kMul: return Value::number(a * b);
    case kTrueDiv:
      if (b == 0.0) return raise_str(vm, Exc::kZeroDivisionError, "float division by zero");
      return Value::number(a / b);
    case kFloorDiv:
      if (b == 0.0) return raise_str(vm, Exc::kZeroDivisionError, "float floor division by zero");
      return Value::number(float_floor_div(a, b));
    case kMod:
      if (b == 0.0) return raise_str(vm, Exc::kZeroDivisionError, "float modulo");
      return Value::number(float_mod(a, b));
    case kDivmod: {
      double q = 0, r = 0;
      if (!float_divmod(a, b, &q, &r)) {
        return raise_str(vm, Exc::kZeroDivisionError, "float divmod()");
      }
      return Value(new_tuple_of(vm, {Value::number(q), Value::number(r)}));
    }
    case kPow: return float_pow(vm, a, b);
    default: return Value::not_implemented();
  }
}

// ---------------------------------------------------------------- rounding

// |x| < 10**(n+1): rounds to a multiple of 10**drop, drop > 0, ties to even digits.
static double round_to_tens(double x, int64_t drop) {
  char digits[400];
  double whole = 0;
  const bool fraction = std::modf(std::fabs(x), &whole) != 0.0;
  const int n = std::snprintf(digits, sizeof digits, "%.0f", whole);  // exact
  if (drop > n) return std::copysign(0.0, x);
  const int64_t keep = n - drop;
  const char next = digits[keep];
  bool more = fraction;
  for (int64_t i = keep + 1; !more && i < n; ++i) more = digits[i] != '0';
  const bool last_odd = keep > 0 && ((digits[keep - 1] - '0') & 1);
  const bool up = next > '5' || (next == '5' && (more || last_odd));
  std::string text(digits, static_cast<size_t>(keep));
  if (text.empty()) text = "0";
  if (up) {
    size_t i = text.size();
    while (i > 0 && text[i - 1] == '9') text[--i] = '0';
    if (i > 0) {
      ++text[i - 1];
    } else {
      text.insert(0, 1, '1');
    }
  }
  text.append(static_cast<size_t>(drop), '0');
  return std::copysign(std::strtod(text.c_str(), nullptr), x);
}

// x rounded to 0..22 places, when plain arithmetic is sure of the last one. x * 10**digits is off
// by half a unit in its last place at most: unless it lies that close to the middle between two
// whole numbers, it rounds to the right one; and the quotient of two exact doubles is the nearest
// to the true one.
static bool round_quick(double x, int64_t digits, double* out) {
  static constexpr double kTens[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  if (digits < 0 || digits >= static_cast<int64_t>(std::size(kTens))) return false;
  const double scaled = std::fabs(x) * kTens[digits];
  if (scaled >= 0x1p50) return false;
  const double whole = std::floor(scaled), part = scaled - whole;  // both exact
  // Beneath 2**50 a unit in the last place is at most 2**-3.
  const double unsure = scaled * 0x1p-52;
  if (std::fabs(part - 0.5) <= unsure) return false;
  *out = std::copysign((part > 0.5 ? whole + 1 : whole) / kTens[digits], x);
  return true;
}

Value float_round(Vm& vm, double x, int64_t digits) {
  // Doubles have no digits beyond these places.
  if (!std::isfinite(x) || digits > 323) return Value::number(x);
  if (digits < -308) return Value::number(0.0 * x);
  double result = 0;
  if (digits < 0) {
    result = round_to_tens(x, -digits);
  } else if (!round_quick(x, digits, &result)) {
    char text[800];
    // Exact decimal expansion cut by ties-to-even, so this is correctly rounded.
    const auto end = std::to_chars(text, text + sizeof text, x, std::chars_format::fixed,
                                   static_cast<int>(digits));
    if (end.ec != std::errc()) return Value::number(x);
    *end.ptr = '\0';
    result = std::strtod(text, nullptr);
  }
  if (std::isinf(result)) {
    return raise_str(vm, Exc::kOverflowError, "rounded value too large to represent");
  }
  return Value::number(result);
}

// ---------------------------------------------------------------- text

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool starts_with_word(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  for (size_t i = 0; i < lower.size(); ++i) {
    if ((text[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

size_t float_scan(std::string_view text, double* out) {
  size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
  const bool negative = at && text[0] == '-';
  const std::string_view body = text.substr(at);
  const size_t word = starts_with_word(body, "infinity")                               ? 8
                      : starts_with_word(body, "inf") || starts_with_word(body, "nan") ? 3
                                                                                       : 0;
  if (word) {
    const double d = (body[0] | 0x20) == 'n' ? std::nan("") : HUGE_VAL;
    *out = negative ? -d : d;
    return at + word;
  }
  const size_t digits_from = at;
  size_t digits = 0;
  while (at < text.size() && is_digit(text[at])) ++at, ++digits;
  if (at < text.size() && text[at] == '.') {
    ++at;
    while (at < text.size() && is_digit(text[at])) ++at, ++digits;
  }
  if (!digits) return 0;
  if (at < text.size() && (text[at] | 0x20) == 'e') {
    size_t e = at + 1;
    if (e < text.size() && (text[e] == '+' || text[e] == '-')) ++e;
    if (e < text.size() && is_digit(text[e])) {
      while (e < text.size() && is_digit(text[e])) ++e;
      at = e;
    }
  }
  double d = 0;
  const auto parsed = std::from_chars(text.data() + digits_from, text.data() + at, d);
  if (parsed.ec != std::errc()) {
    // Out of range either way: strtod tells infinity from zero and from subnormals.
    const std::string copy(text.substr(digits_from, at - digits_from));
    d = std::strtod(copy.c_str(), nullptr);
  }
  *out = negative ? -d : d;
  return at;
}

bool drop_underscores(std::string_view text, std::string* out) {
  out->clear();
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') {
      *out += text[i];
    } else if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) {
      return false;
    }
  }
  return true;
}

std::string_view strip_ascii(std::string_view text) {
  const auto space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

bool float_parse(std::string_view text, double* out) {
  text = strip_ascii(text);
  std::string plain;
  if (text.find('_') != std::string_view::npos) {
    if (!drop_underscores(text, &plain)) return false;
    text = plain;
  }
  return !text.empty() && float_scan(text, out) == text.size();
}

// ---------------------------------------------------------------- construction

Value wrap_float(Vm& vm, TypeObj* cls, double d) {
  if (cls == vm.fz->float_type) return Value::number(d);
  auto* o = vm.heap.make<FloatObj>(Kind::kFloatObj, instance_bytes(cls, sizeof(FloatObj)));
  finish_instance(o, cls, sizeof(FloatObj));
  o->value = d;
  return Value(o);
}

namespace {

Value float_new(Vm& vm, Value* a, uint32_t) {
  double d = 0.0;
  if (!a[1].is_absent()) TRY_BOOL(to_float(vm, a[1], &d));
  return wrap_float(vm, a[0].as<TypeObj>(), d);
}

constexpr NativeDef kFloatNew = {"__new__", "(x=0, /)", float_new};

// ---------------------------------------------------------------- operations

Value float_repr_op(Vm& vm, Value self) {
  return Value(new_ascii(vm, float_repr(float_value(self))));
}
int float_truth_op(Vm&, Value self) { return float_value(self) != 0.0; }

constexpr TypeOps kFloatOps = {
    .repr = float_repr_op,
    .hash = number_hash,
    .compare = NumberOps<NumberKind::kFloat>::compare,
    .truth = float_truth_op,
    .binary = NumberOps<NumberKind::kFloat>::binary,
    .unary = number_unary,
};

}  // namespace

const NativeType kFloatType = {
    .name = "float",
    .module = "builtins",
    .kind = Kind::kFloatObj,
    .size = sizeof(FloatObj),
    .ops = &kFloatOps,
    .methods = kFloatMethods,
    .getsets = kFloatGetSets,
    .new_def = &kFloatNew,
    .doc = "Convert a string or number to a floating point number, if possible.",
};

}  // namespace copra
