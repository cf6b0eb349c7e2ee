// The math module.
//
// In: real numbers (anything with __float__ or __index__), ints of any size where the function is
// about integers. Out: floats, ints; ValueError "math domain error", OverflowError "math range
// error". May include: native.h, interp/types' number headers. Source: C99 Annex F for special
// values; fsum after Shewchuk; gamma after Lanczos with Boost's coefficients (g = 6.0246…).
#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

#include "interp/types/bigint.h"
#include "interp/types/number.h"
#include "stdlib_shims/math_vector.h"

namespace copra {

namespace {

Value domain_error(Vm& vm) { return raise_str(vm, Exc::kValueError, "math domain error"); }
Value range_error(Vm& vm) { return raise_str(vm, Exc::kOverflowError, "math range error"); }

// ---------------------------------------------------------------- functions of one or two floats

enum class Infinite : uint8_t { kDomain, kRange };

// An unexpected NaN is a domain error, an unexpected infinity what `infinite` says.
template <double (*kFunction)(double), Infinite kInfinite>
Value real1(Vm& vm, Value* a, uint32_t) {
  double x = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  const double r = kFunction(x);
  if (__builtin_expect(!std::isfinite(r), 0)) {
    if (std::isnan(r) && !std::isnan(x)) return domain_error(vm);
    if (std::isinf(r) && std::isfinite(x)) {
      return kInfinite == Infinite::kRange ? range_error(vm) : domain_error(vm);
    }
  }
  return Value::number(r);
}

bool two(Vm& vm, Value* a, double* x, double* y) {
  return as_double(vm, a[0], x) && as_double(vm, a[1], y);
}

template <double (*kFunction)(double, double)>
Value real2(Vm& vm, Value* a, uint32_t) {
  double x = 0, y = 0;
  TRY_BOOL(two(vm, a, &x, &y));
  return Value::number(kFunction(x, y));
}

Value m_fmod(Vm& vm, Value* a, uint32_t) {
  double x = 0, y = 0;
  TRY_BOOL(two(vm, a, &x, &y));
  if (std::isinf(y) && std::isfinite(x)) return Value::number(x);
  const double r = std::fmod(x, y);
  if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) return domain_error(vm);
  return Value::number(r);
}

Value m_remainder(Vm& vm, Value* a, uint32_t) {
  double x = 0, y = 0;
  TRY_BOOL(two(vm, a, &x, &y));
  const double r = std::remainder(x, y);
  if (std::isnan(r) && !std::isnan(x) && !std::isnan(y)) return domain_error(vm);
  return Value::number(r);
}

Value m_pow(Vm& vm, Value* a, uint32_t) {
  double x = 0, y = 0;
  TRY_BOOL(two(vm, a, &x, &y));
  const double r = std::pow(x, y);
  if (!std::isfinite(r) && std::isfinite(x) && std::isfinite(y)) {
    if (std::isnan(r) || x == 0.0) return domain_error(vm);
    return range_error(vm);
  }
  return Value::number(r);
}

Value m_ldexp(Vm& vm, Value* a, uint32_t) {
  double x = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  if (!is_int(a[1])) {
    return raise_str(vm, Exc::kTypeError, "Expected an int as second argument to ldexp.");
  }
  if (x == 0.0 || !std::isfinite(x)) return Value::number(x);
  int64_t exponent = 0;
  if (!int_as_int64(int_base(a[1]), &exponent)) {
    exponent = int_sign(int_base(a[1])) < 0 ? -100000 : 100000;
  }
  const double r = std::ldexp(x, static_cast<int>(std::clamp<int64_t>(exponent, -100000, 100000)));
  return std::isinf(r) ? range_error(vm) : Value::number(r);
}

Value m_frexp(Vm& vm, Value* a, uint32_t) {
  double x = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  int exponent = 0;
  if (std::isfinite(x)) x = std::frexp(x, &exponent);
  return Value(new_tuple_of(vm, {Value::number(x), Value::small_int(exponent)}));
}

Value m_modf(Vm& vm, Value* a, uint32_t) {
  double x = 0, whole = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  const double fraction = std::modf(x, &whole);
  return Value(new_tuple_of(vm, {Value::number(fraction), Value::number(whole)}));
}

double degrees(double x) { return x * (180.0 / std::numbers::pi); }
double radians(double x) { return x * (std::numbers::pi / 180.0); }
double ulp(double x) {
  if (std::isnan(x)) return x;
  x = std::fabs(x);
  if (std::isinf(x)) return x;
  const double next = std::nextafter(x, HUGE_VAL);
  // The largest double has no finite neighbour above.
  return std::isinf(next) ? x - std::nextafter(x, -HUGE_VAL) : next - x;
}
double log1p(double x) { return x == 0.0 ? x : std::log1p(x); }

template <double (*kFunction)(double)>
Value plain1(Vm& vm, Value* a, uint32_t) {
  double x = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  return Value::number(kFunction(x));
}

template <bool (*kTest)(double)>
Value test1(Vm& vm, Value* a, uint32_t) {
  double x = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  return Value::boolean(kTest(x));
}
bool is_finite(double x) { return std::isfinite(x); }
bool is_inf(double x) { return std::isinf(x); }
bool is_nan(double x) { return std::isnan(x); }

Value m_isclose(Vm& vm, Value* a, uint32_t) {
  double x = 0, y = 0, rel = 1e-9, abs = 0.0;
  TRY_BOOL(two(vm, a, &x, &y));
  if (!a[2].is_absent()) TRY_BOOL(as_double(vm, a[2], &rel));
  if (!a[3].is_absent()) TRY_BOOL(as_double(vm, a[3], &abs));
  if (rel < 0.0 || abs < 0.0) {
    return raise_str(vm, Exc::kValueError, "tolerances must be non-negative");
  }
  if (x == y) return Value::true_();
  if (std::isinf(x) || std::isinf(y)) return Value::false_();
  const double diff = std::fabs(y - x);
  return Value::boolean(diff <= std::fabs(rel * y) || diff <= std::fabs(rel * x) || diff <= abs);
}

// ---------------------------------------------------------------- gamma

// Numerator and denominator of the rational Lanczos approximation, highest power last.
constexpr int kLanczosTerms = 13;
constexpr double kLanczosG = 6.024680040776729583740234375;
constexpr double kLanczosGMinusHalf = 5.524680040776729583740234375;
constexpr double kLanczosNum[kLanczosTerms] = {23531376880.410759688572007674451636754734846804940,
                                               42919803642.649098768957899047001988850926355848959,
                                               35711959237.355668049440185451547166705960488635843,
                                               17921034426.037209699919755754458931112671403265390,
                                               6039542586.3520280050642916443072979210699388420708,
                                               1439720407.3117216736632230727949123939715485786372,
                                               248874557.86205415651146038641322942321632125127801,
                                               31426415.585400194380614231628318205362874684987640,
                                               2876370.6289353724412254090516208496135991145378768,
                                               186056.26539522349504029498971604569928220784236328,
                                               8071.6720023658162106380029022722506138218516325024,
                                               210.82427775157934587250973392071336271166969580291,
                                               2.5066282746310002701649081771338373386264310793408};
constexpr double kLanczosDen[kLanczosTerms] = {
    0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
    2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

double lanczos_sum(double x) {
  double num = 0.0, den = 0.0;
  if (x < 5.0) {
    for (int i = kLanczosTerms; --i >= 0;) {
      num = num * x + kLanczosNum[i];
      den = den * x + kLanczosDen[i];
    }
  } else {
    for (int i = 0; i < kLanczosTerms; ++i) {
      num = num / x + kLanczosNum[i];
      den = den / x + kLanczosDen[i];
    }
  }
  return num / den;
}

double sin_pi(double x) {
  const double pi = std::numbers::pi;
  const double y = std::fmod(std::fabs(x), 2.0);
  double r = 0;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0: r = std::sin(pi * y); break;
    case 1: r = std::cos(pi * (y - 0.5)); break;
    case 2: r = std::sin(pi * (1.0 - y)); break;
    case 3: r = -std::cos(pi * (y - 1.5)); break;
    default: r = std::sin(pi * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * r;
}

Value m_gamma(Vm& vm, Value* a, uint32_t) {
  double x = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  if (!std::isfinite(x)) return x == -HUGE_VAL ? domain_error(vm) : Value::number(x);
  if (x == 0.0) return domain_error(vm);
  if (x == std::floor(x)) {
    if (x < 0.0) return domain_error(vm);
    if (x <= 23.0) {
      double r = 1.0;
      for (double i = 2.0; i < x; ++i) r *= i;
      return Value::number(r);
    }
  }
  const double magnitude = std::fabs(x);
  if (magnitude < 1e-20) {
    const double r = 1.0 / x;
    return std::isinf(r) ? range_error(vm) : Value::number(r);
  }
  if (magnitude > 200.0) {
    return x < 0.0 ? Value::number(0.0 / sin_pi(x)) : range_error(vm);
  }
  const double y = magnitude + kLanczosGMinusHalf;
  // What rounding lost in y.
  double z = 0;
  if (magnitude > kLanczosGMinusHalf) {
    const double q = y - magnitude;
    z = q - kLanczosGMinusHalf;
  } else {
    const double q = y - kLanczosGMinusHalf;
    z = q - magnitude;
  }
  z = z * kLanczosG / y;
  double r = 0;
  if (x < 0.0) {
    r = -std::numbers::pi / sin_pi(magnitude) / magnitude * std::exp(y) / lanczos_sum(magnitude);
    r -= z * r;
    if (magnitude < 140.0) {
      r /= std::pow(y, magnitude - 0.5);
    } else {
      const double root = std::pow(y, magnitude / 2.0 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczos_sum(magnitude) / std::exp(y);
    r += z * r;
    if (magnitude < 140.0) {
      r *= std::pow(y, magnitude - 0.5);
    } else {
      const double root = std::pow(y, magnitude / 2.0 - 0.25);
      r *= root;
      r *= root;
    }
  }
  return std::isinf(r) ? range_error(vm) : Value::number(r);
}

Value m_lgamma(Vm& vm, Value* a, uint32_t) {
  constexpr double kLogPi = 1.144729885849400174143427351353058711647;
  double x = 0;
  TRY_BOOL(as_double(vm, a[0], &x));
  if (!std::isfinite(x)) return Value::number(std::isnan(x) ? x : HUGE_VAL);
  if (x == std::floor(x) && x <= 2.0) return x <= 0.0 ? domain_error(vm) : Value::number(0.0);
  const double magnitude = std::fabs(x);
  if (magnitude < 1e-20) return Value::number(-std::log(magnitude));
  double r = std::log(lanczos_sum(magnitude)) - kLanczosG;
  r += (magnitude - 0.5) * (std::log(magnitude + kLanczosG - 0.5) - 1);
  if (x < 0.0) r = kLogPi - std::log(std::fabs(sin_pi(magnitude))) - std::log(magnitude) - r;
  return std::isinf(r) ? range_error(vm) : Value::number(r);
}

// ---------------------------------------------------------------- logarithms

// Logarithm of a number that may be an int beyond the doubles.
template <double (*kLog)(double)>
bool logarithm(Vm& vm, Value v, double* out) {
  if (is_int(v)) {
    const Value i = int_base(v);
    if (int_sign(i) <= 0) return fail(domain_error(vm));
    double x = int_to_double_inf(i);
    if (std::isinf(x)) {
      int64_t exponent = 0;
      x = int_frexp(i, &exponent);
      *out = kLog(x) + kLog(2.0) * static_cast<double>(exponent);
    } else {
      *out = kLog(x);
    }
    return true;
  }
  double x = 0;
  if (!as_double(vm, v, &x)) return false;
  if (x <= 0.0) return fail(domain_error(vm));
  *out = kLog(x);
  return true;
}

Value m_log(Vm& vm, Value* a, uint32_t) {
  double num = 0, den = 0;
  TRY_BOOL(logarithm<std::log>(vm, a[0], &num));
  if (a[1].is_absent()) return Value::number(num);
  TRY_BOOL(logarithm<std::log>(vm, a[1], &den));
  if (den == 0.0) return raise_str(vm, Exc::kZeroDivisionError, "float division by zero");
  return Value::number(num / den);
}

template <double (*kLog)(double)>
Value m_log_fixed(Vm& vm, Value* a, uint32_t) {
  double r = 0;
  TRY_BOOL(logarithm<kLog>(vm, a[0], &r));
  return Value::number(r);
}

// ---------------------------------------------------------------- sums and distances

Value m_fsum(Vm& vm, Value* a, uint32_t) {
  // Non-overlapping partial sums, smallest first; at most about 2098 / 53 of them.
  std::vector<double> partials;
  double special = 0.0, infinities = 0.0;
  uint32_t count = 0;
  Iterate it(vm, a[0]);
  for (Value item; it.next(&item);) {
    double x = 0;
    TRY_BOOL(as_double(vm, item, &x));
    if (!(++count & 1023)) TRY_BOOL(charge(vm, 1024));
    const double given = x;
    size_t kept = 0;
    for (size_t j = 0; j < partials.size(); ++j) {
      double y = partials[j];
      if (std::fabs(x) < std::fabs(y)) std::swap(x, y);
      const double high = x + y;
      const double low = y - (high - x);
      if (low != 0.0) partials[kept++] = low;
      x = high;
    }
    partials.resize(kept);
    if (x == 0.0) continue;
    if (!std::isfinite(x)) {
      if (std::isfinite(given)) {
        return raise_str(vm, Exc::kOverflowError, "intermediate overflow in fsum");
      }
      if (std::isinf(given)) infinities += given;
      special += given;
      partials.clear();
    } else {
      partials.push_back(x);
    }
  }
  if (it.raised()) return Value::raised();
  if (special != 0.0) {
    if (std::isnan(infinities)) return raise_str(vm, Exc::kValueError, "-inf + inf in fsum");
    return Value::number(special);
  }
  if (partials.empty()) return Value::number(0.0);
  double high = partials.back(), low = 0.0;
  partials.pop_back();
  while (!partials.empty()) {
    const double x = high, y = partials.back();
    partials.pop_back();
    high = x + y;
    low = y - (high - x);
    if (low != 0.0) break;
  }
  // A tie decided by what lies below it.
  if (!partials.empty() &&
      ((low < 0.0 && partials.back() < 0.0) || (low > 0.0 && partials.back() > 0.0))) {
    const double y = low * 2.0, x = high + y;
    if (y == x - high) high = x;
  }
  return Value::number(high);
}

Value m_hypot(Vm& vm, Value* a, uint32_t) {
  auto* args = a[0].as<Tuple>();
  std::vector<double> parts(args->size());
  for (uint32_t i = 0; i < args->size(); ++i) TRY_BOOL(as_double(vm, args->items()[i], &parts[i]));
  TRY_BOOL(charge(vm, parts.size() / 64 + 1));
  return Value::number(vector_norm(parts));
}

Value m_dist(Vm& vm, Value* a, uint32_t) {
  Tuple* p = TRY_PTR(to_tuple(vm, a[0]));
  Tuple* q = TRY_PTR(to_tuple(vm, a[1]));
  if (p->size() != q->size()) {
    return raise_str(vm, Exc::kValueError, "both points must have the same number of dimensions");
  }
  std::vector<double> parts(p->size());
  for (uint32_t i = 0; i < p->size(); ++i) {
    double x = 0, y = 0;
    TRY_BOOL(as_double(vm, p->items()[i], &x) && as_double(vm, q->items()[i], &y));
    parts[i] = std::fabs(x - y);
  }
  TRY_BOOL(charge(vm, parts.size() / 64 + 1));
  return Value::number(vector_norm(parts));
}

Value m_prod(Vm& vm, Value* a, uint32_t) {
  Value product = a[1].is_absent() ? Value::small_int(1) : a[1];
  Iterate it(vm, a[0]);
  uint32_t count = 0;
  for (Value item; it.next(&item);) {
    if (!(++count & 1023)) TRY_BOOL(charge(vm, 1024));
    if (both_double(product, item)) {
      product = Value::number(product.as_double() * item.as_double());
    } else if (both_small(product, item)) {
      product = TRY(int_mul(vm, product, item));
    } else {
      product = TRY(op_binary(vm, kMul, product, item));
    }
  }
  return it.raised() ? Value::raised() : product;
}

// ---------------------------------------------------------------- rounding

Value round_with(Vm& vm, Value v, const char* dunder, double (*rounding)(double)) {
  if (v.is_double()) return int_from_double(vm, rounding(v.as_double()));
  if (v.is_ptr() || is_int(v)) {
    if (v.is_small_int()) return v;
    const Value method = TRY(lookup_special(vm, v, dunder));
    if (!method.is_not_found()) return op_call(vm, method, nullptr, 0);
  }
  double x = 0;
  TRY_BOOL(as_double(vm, v, &x));
  return int_from_double(vm, rounding(x));
}

Value m_floor(Vm& vm, Value* a, uint32_t) { return round_with(vm, a[0], "__floor__", std::floor); }
Value m_ceil(Vm& vm, Value* a, uint32_t) { return round_with(vm, a[0], "__ceil__", std::ceil); }

Value m_trunc(Vm& vm, Value* a, uint32_t) {
  if (a[0].is_double()) return int_from_double(vm, a[0].as_double());
  const Value method = TRY(lookup_special(vm, a[0], "__trunc__"));
  if (!method.is_not_found()) return op_call(vm, method, nullptr, 0);
  return raise(vm, Exc::kTypeError, "type %s doesn't define __trunc__ method",
               type_name(vm, a[0]).c_str());
}

// ---------------------------------------------------------------- integers

Value m_gcd(Vm& vm, Value* a, uint32_t) {
  auto* args = a[0].as<Tuple>();
  Value result = Value::small_int(0);
  for (uint32_t i = 0; i < args->size(); ++i) {
    const Value v = TRY(op_index(vm, args->items()[i]));
    result = result.is_small_int() && v.is_small_int()
                 ? Value::small_int(std::gcd(result.small(), v.small()))
                 : TRY(int_gcd(vm, result, v));
  }
  return result;
}

Value m_lcm(Vm& vm, Value* a, uint32_t) {
  auto* args = a[0].as<Tuple>();
  Value result = Value::small_int(1);
  for (uint32_t i = 0; i < args->size(); ++i) {
    const Value v = TRY(op_index(vm, args->items()[i]));
    if (int_sign(result) == 0) continue;
    if (int_sign(v) == 0) {
      result = v;
      continue;
    }
    const Value divisor = TRY(int_gcd(vm, result, v));
    const Value part = TRY(int_binary(vm, kFloorDiv, result, divisor));
    const Value product = TRY(int_mul(vm, part, v));
    result = TRY(int_unary(vm, kAbs, product));
  }
  return result;
}

Value m_isqrt(Vm& vm, Value* a, uint32_t) {
  const Value n = TRY(op_index(vm, a[0]));
  if (int_sign(n) < 0) {
    return raise_str(vm, Exc::kValueError, "isqrt() argument must be nonnegative");
  }
  return int_sqrt(vm, n);
}

// low * (low + 1) * … * high, by halves so that the factors of a product have like sizes.
Value range_product(Vm& vm, uint64_t low, uint64_t high) {
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  uint64_t product = low;
  uint64_t at = low;
  while (at < high && !__builtin_mul_overflow(product, at + 1, &product)) ++at;
  if (at == high) return uint_value(vm, product);
  const uint64_t middle = low + (high - low) / 2;
  const Value left = TRY(range_product(vm, low, middle));
  const Value right = TRY(range_product(vm, middle + 1, high));
  return int_mul(vm, left, right);
}

// Bits of a product of `count` factors up to `most` are checked before anything is multiplied.
bool check_product(Vm& vm, uint64_t most, uint64_t count) {
  const double bytes = std::log2(static_cast<double>(most) + 1.0) * static_cast<double>(count) / 10;
  return check_alloc(vm, bytes > 1e18 ? UINT64_MAX / 2 : static_cast<uint64_t>(bytes));
}

Value m_factorial(Vm& vm, Value* a, uint32_t) {
  const Value n = TRY(op_index(vm, a[0]));
  if (int_sign(n) < 0) {
    return raise_str(vm, Exc::kValueError, "factorial() not defined for negative values");
  }
  int64_t count = 0;
  if (!int_as_int64(n, &count)) {
    return raise_str(vm, Exc::kOverflowError,
                     "factorial() argument should not exceed 9223372036854775807");
  }
  if (count < 2) return Value::small_int(1);
  const auto m = static_cast<uint64_t>(count);
  if (m > 1000) TRY_BOOL(check_product(vm, m, m));
  return range_product(vm, 2, m);
}

// n * (n - 1) * … (k factors) for n beyond 64 bits.
Value falling_big(Vm& vm, Value n, uint64_t k) {
  Value product = n;
  for (uint64_t i = 1; i < k; ++i) {
    const Value factor = TRY(int_sub(vm, n, int_value(vm, static_cast<int64_t>(i))));
    product = TRY(int_mul(vm, product, factor));
    TRY_BOOL(charge(vm, 1));
  }
  return product;
}

Value falling(Vm& vm, Value n, uint64_t k) {
  if (k == 0) return Value::small_int(1);
  int64_t small = 0;
  if (!int_as_int64(n, &small)) return falling_big(vm, n, k);
  const auto top = static_cast<uint64_t>(small);
  if (k > 1000) TRY_BOOL(check_product(vm, top, k));
  return range_product(vm, top - k + 1, top);
}

// n and k as ints >= 0. False: raised.
bool pair_of_counts(Vm& vm, Value* a, Value* n, Value* k) {
  *n = TRY_OR_FALSE(op_index(vm, a[0]));
  *k = TRY_OR_FALSE(op_index(vm, a[1]));
  if (int_sign(*n) < 0) {
    return fail(raise_str(vm, Exc::kValueError, "n must be a non-negative integer"));
  }
  if (int_sign(*k) < 0) {
    return fail(raise_str(vm, Exc::kValueError, "k must be a non-negative integer"));
  }
  return true;
}

Value m_perm(Vm& vm, Value* a, uint32_t n_args) {
  if (a[1].is_absent() || a[1].is_none()) return m_factorial(vm, a, n_args);
  Value n, k;
  TRY_BOOL(pair_of_counts(vm, a, &n, &k));
  if (int_compare(n, k) < 0) return Value::small_int(0);
  int64_t factors = 0;
  if (!int_as_int64(k, &factors)) {
    return raise_str(vm, Exc::kOverflowError, "k must not exceed 9223372036854775807");
  }
  return falling(vm, n, static_cast<uint64_t>(factors));
}

Value m_comb(Vm& vm, Value* a, uint32_t) {
  Value n, k;
  TRY_BOOL(pair_of_counts(vm, a, &n, &k));
  const Value rest = TRY(int_sub(vm, n, k));
  if (int_sign(rest) < 0) return Value::small_int(0);
  if (int_compare(rest, k) < 0) k = rest;
  int64_t factors = 0;
  if (!int_as_int64(k, &factors)) {
    return raise_str(vm, Exc::kOverflowError, "min(n - k, k) must not exceed 9223372036854775807");
  }
  if (factors == 0) return Value::small_int(1);
  const auto count = static_cast<uint64_t>(factors);
  int64_t small = 0;
  if (int_as_int64(n, &small)) {
    // Stepwise in 128 bits while it fits: every prefix is itself a binomial coefficient.
    uint64_t result = 1, i = 1;
    for (; i <= count; ++i) {
      const uint128 next =
          static_cast<uint128>(result) * (static_cast<uint64_t>(small) - count + i) / i;
      if (next >> 64) break;
      result = static_cast<uint64_t>(next);
    }
    if (i > count) return uint_value(vm, result);
  }
  const Value top = TRY(falling(vm, n, count));
  const Value bottom = TRY(range_product(vm, 1, count));
  return int_binary(vm, kFloorDiv, top, bottom);
}

constexpr auto kRange = Infinite::kRange;
constexpr auto kDomain = Infinite::kDomain;

const NativeDef kFunctions[] = {
    {"acos", "(x, /)", real1<std::acos, kDomain>},
    {"acosh", "(x, /)", real1<std::acosh, kDomain>},
    {"asin", "(x, /)", real1<std::asin, kDomain>},
    {"asinh", "(x, /)", real1<std::asinh, kDomain>},
    {"atan", "(x, /)", real1<std::atan, kDomain>},
    {"atan2", "(y, x, /)", real2<std::atan2>},
    {"atanh", "(x, /)", real1<std::atanh, kDomain>},
    {"cbrt", "(x, /)", real1<std::cbrt, kDomain>},
    {"ceil", "(x, /)", m_ceil},
    {"comb", "(n, k, /)", m_comb},
    {"copysign", "(x, y, /)", real2<std::copysign>},
    {"cos", "(x, /)", real1<std::cos, kDomain>},
    {"cosh", "(x, /)", real1<std::cosh, kRange>},
    {"degrees", "(x, /)", plain1<degrees>},
    {"dist", "(p, q, /)", m_dist},
    {"erf", "(x, /)", plain1<std::erf>},
    {"erfc", "(x, /)", plain1<std::erfc>},
    {"exp", "(x, /)", real1<std::exp, kRange>},
    {"exp2", "(x, /)", real1<std::exp2, kRange>},
    {"expm1", "(x, /)", real1<std::expm1, kRange>},
    {"fabs", "(x, /)", plain1<std::fabs>},
    {"factorial", "(n, /)", m_factorial},
    {"floor", "(x, /)", m_floor},
    {"fmod", "(x, y, /)", m_fmod},
    {"frexp", "(x, /)", m_frexp},
    {"fsum", "(seq, /)", m_fsum},
    {"gamma", "(x, /)", m_gamma},
    {"gcd", "(*integers)", m_gcd},
    {"hypot", "(*coordinates)", m_hypot},
    {"isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", m_isclose},
    {"isfinite", "(x, /)", test1<is_finite>},
    {"isinf", "(x, /)", test1<is_inf>},
    {"isnan", "(x, /)", test1<is_nan>},
    {"isqrt", "(n, /)", m_isqrt},
    {"lcm", "(*integers)", m_lcm},
    {"ldexp", "(x, i, /)", m_ldexp},
    {"lgamma", "(x, /)", m_lgamma},
    {"log", "(x, base=?, /) requires", m_log},
    {"log10", "(x, /)", m_log_fixed<std::log10>},
    {"log1p", "(x, /)", real1<log1p, kDomain>},
    {"log2", "(x, /)", m_log_fixed<std::log2>},
    {"modf", "(x, /)", m_modf},
    {"nextafter", "(x, y, /)", real2<std::nextafter>},
    {"perm", "(n, k=None, /)", m_perm},
    {"pow", "(x, y, /)", m_pow},
    {"prod", "(iterable, /, *, start=1)", m_prod},
    {"radians", "(x, /)", plain1<radians>},
    {"remainder", "(x, y, /)", m_remainder},
    {"sin", "(x, /)", real1<std::sin, kDomain>},
    {"sinh", "(x, /)", real1<std::sinh, kRange>},
    {"sqrt", "(x, /)", real1<std::sqrt, kDomain>},
    {"tan", "(x, /)", real1<std::tan, kDomain>},
    {"tanh", "(x, /)", real1<std::tanh, kDomain>},
    {"trunc", "(x, /)", m_trunc},
    {"ulp", "(x, /)", plain1<ulp>},
    {},
};

void setup(Vm& vm, Module* m) {
  module_set(vm, m, "pi", Value::number(std::numbers::pi));
  module_set(vm, m, "e", Value::number(std::numbers::e));
  module_set(vm, m, "tau", Value::number(2 * std::numbers::pi));
  module_set(vm, m, "inf", Value::number(HUGE_VAL));
  module_set(vm, m, "nan", Value::number(std::nan("")));
}

}  // namespace

extern const ModuleDef kMathModule;
const ModuleDef kMathModule = {
    .name = "math",
    .functions = kFunctions,
    .setup = setup,
    .doc = "This module provides access to the mathematical functions\ndefined by the C standard.",
};

}  // namespace copra
