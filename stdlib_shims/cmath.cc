// The cmath module.
//
// In: complex numbers or what converts to them. Out: complex numbers and floats; the errors of
// math. May include: native.h, number.h. Source: Kahan, "Branch cuts for complex elementary
// functions"; C99 Annex G for infinities and NaNs, for which the C library is asked; where the
// standard leaves a sign open, CPython's choice is made before. Next: math.cc.
#include <cerrno>
#include <cfloat>
#include <cmath>
#include <complex>
#include <numbers>

#include "interp/types/number.h"

namespace copra {

namespace {

constexpr double kLarge = DBL_MAX / 4.0;
const double kSqrtLarge = std::sqrt(DBL_MAX / 4.0);
const double kLogLarge = std::log(DBL_MAX / 4.0);
const double kSqrtMin = std::sqrt(DBL_MIN);
constexpr double kLn2 = std::numbers::ln2;

enum class Fault : uint8_t { kNone, kDomain, kRange };

Value raise_fault(Vm& vm, Fault f) {
  return f == Fault::kDomain ? raise_str(vm, Exc::kValueError, "math domain error")
                             : raise_str(vm, Exc::kOverflowError, "math range error");
}

bool finite(Cx z) { return std::isfinite(z.re) && std::isfinite(z.im); }
bool huge(Cx z) { return std::fabs(z.re) > kLarge || std::fabs(z.im) > kLarge; }
double half_hypot(Cx z) { return std::hypot(z.re / 2.0, z.im / 2.0); }

using Library = std::complex<double>;
double plain_nan(double d) { return std::isnan(d) ? std::nan("") : d; }
template <Library (*kFunction)(const Library&)>
Cx by_library(Cx z) {
  const Library r = kFunction(Library(plain_nan(z.re), plain_nan(z.im)));
  return {r.real(), r.imag()};
}

Cx c_sqrt(Cx z, Fault*) {
  if (!finite(z)) return by_library<std::sqrt>(z);
  if (z.re == 0.0 && z.im == 0.0) return {0.0, z.im};
  double ax = std::fabs(z.re), s = 0;
  const double ay = std::fabs(z.im);
  if (ax < DBL_MIN && ay < DBL_MIN) {
    constexpr int kUp = 53, kDown = -27;
    ax = std::ldexp(ax, kUp);
    s = std::ldexp(std::sqrt(ax + std::hypot(ax, std::ldexp(ay, kUp))), kDown);
  } else {
    ax /= 8.0;
    s = 2.0 * std::sqrt(ax + std::hypot(ax, ay / 8.0));
  }
  const double d = ay / (2.0 * s);
  if (z.re >= 0.0) return {s, std::copysign(d, z.im)};
  return {d, std::copysign(s, z.im)};
}

Cx c_acos(Cx z, Fault* f) {
  if (std::isinf(z.re) && std::isnan(z.im)) return {z.im, HUGE_VAL};
  if (!finite(z)) return by_library<std::acos>(z);
  if (huge(z)) {
    const double l = std::log(half_hypot(z)) + kLn2 * 2.0;
    return {std::atan2(std::fabs(z.im), z.re),
            z.re < 0.0 ? -std::copysign(l, z.im) : std::copysign(l, -z.im)};
  }
  const Cx s1 = c_sqrt({1.0 - z.re, -z.im}, f), s2 = c_sqrt({1.0 + z.re, z.im}, f);
  return {2.0 * std::atan2(s1.re, s2.re), std::asinh(s2.re * s1.im - s2.im * s1.re)};
}

Cx c_acosh(Cx z, Fault* f) {
  if (z.re == 0.0 && std::isnan(z.im)) return {z.im, z.im};
  if (!finite(z)) return by_library<std::acosh>(z);
  if (huge(z)) return {std::log(half_hypot(z)) + kLn2 * 2.0, std::atan2(z.im, z.re)};
  const Cx s1 = c_sqrt({z.re - 1.0, z.im}, f), s2 = c_sqrt({z.re + 1.0, z.im}, f);
  return {std::asinh(s1.re * s2.re + s1.im * s2.im), 2.0 * std::atan2(s1.im, s2.re)};
}

Cx c_asinh(Cx z, Fault* f) {
  if (!finite(z)) return by_library<std::asinh>(z);
  if (huge(z)) {
    const double l = std::log(half_hypot(z)) + kLn2 * 2.0;
    return {z.im >= 0.0 ? std::copysign(l, z.re) : -std::copysign(l, -z.re),
            std::atan2(z.im, std::fabs(z.re))};
  }
  const Cx s1 = c_sqrt({1.0 + z.im, -z.re}, f), s2 = c_sqrt({1.0 - z.im, z.re}, f);
  return {std::asinh(s1.re * s2.im - s2.re * s1.im),
          std::atan2(z.im, s1.re * s2.re - s1.im * s2.im)};
}

Cx c_asin(Cx z, Fault* f) {
  const Cx s = c_asinh({-z.im, z.re}, f);
  return {s.im, -s.re};
}

Cx c_atanh(Cx z, Fault* f) {
  if (!finite(z)) return by_library<std::atanh>(z);
  if (z.re < 0.0 || (z.re == 0.0 && std::signbit(z.re))) {
    const Cx r = c_atanh({-z.re, -z.im}, f);
    return {-r.re, -r.im};
  }
  const double ay = std::fabs(z.im);
  if (z.re > kSqrtLarge || ay > kSqrtLarge) {
    const double h = half_hypot(z);
    return {z.re / 4.0 / h / h, -std::copysign(std::numbers::pi / 2.0, -z.im)};
  }
  if (z.re == 1.0 && ay < kSqrtMin) {
    if (ay == 0.0) {
      *f = Fault::kDomain;
      return {HUGE_VAL, z.im};
    }
    return {-std::log(std::sqrt(ay) / std::sqrt(std::hypot(ay, 2.0))),
            std::copysign(std::atan2(2.0, -ay) / 2.0, z.im)};
  }
  const double c = 1.0 - z.re;
  return {std::log1p(4.0 * z.re / (c * c + ay * ay)) / 4.0,
          -std::atan2(-2.0 * z.im, c * (1.0 + z.re) - ay * ay) / 2.0};
}

Cx c_atan(Cx z, Fault* f) {
  const Cx s = c_atanh({-z.im, z.re}, f);
  return {s.im, -s.re};
}

void check_overflow(Cx r, Fault* f) {
  if (std::isinf(r.re) || std::isinf(r.im)) *f = Fault::kRange;
}

Cx c_cosh(Cx z, Fault* f) {
  if (!finite(z)) {
    if (std::isinf(z.im) && !std::isnan(z.re)) *f = Fault::kDomain;
    if (std::isnan(z.re) && z.im == 0.0) return {z.re, 0.0};
    return by_library<std::cosh>(z);
  }
  Cx r = {};
  if (std::fabs(z.re) > kLogLarge) {
    const double x = z.re - std::copysign(1.0, z.re);
    r = {std::cos(z.im) * std::cosh(x) * std::numbers::e,
         std::sin(z.im) * std::sinh(x) * std::numbers::e};
  } else {
    r = {std::cos(z.im) * std::cosh(z.re), std::sin(z.im) * std::sinh(z.re)};
  }
  check_overflow(r, f);
  return r;
}

Cx c_cos(Cx z, Fault* f) { return c_cosh({-z.im, z.re}, f); }

Cx c_sinh(Cx z, Fault* f) {
  if (!finite(z)) {
    if (std::isinf(z.im) && !std::isnan(z.re)) *f = Fault::kDomain;
    if (z.re == 0.0 && std::isnan(z.im)) return {0.0, z.im};
    return by_library<std::sinh>(z);
  }
  Cx r = {};
  if (std::fabs(z.re) > kLogLarge) {
    const double x = z.re - std::copysign(1.0, z.re);
    r = {std::cos(z.im) * std::sinh(x) * std::numbers::e,
         std::sin(z.im) * std::cosh(x) * std::numbers::e};
  } else {
    r = {std::cos(z.im) * std::sinh(z.re), std::sin(z.im) * std::cosh(z.re)};
  }
  check_overflow(r, f);
  return r;
}

Cx c_sin(Cx z, Fault* f) {
  const Cx s = c_sinh({-z.im, z.re}, f);
  return {s.im, -s.re};
}

Cx c_tanh(Cx z, Fault* f) {
  if (!finite(z)) {
    if (std::isinf(z.im) && std::isfinite(z.re)) *f = Fault::kDomain;
    if (z.re == 0.0 && std::isnan(z.im)) return {z.im, z.im};
    if (std::isinf(z.re) && std::isinf(z.im)) return {std::copysign(1.0, z.re), 0.0};
    return by_library<std::tanh>(z);
  }
  if (std::fabs(z.re) > kLogLarge) {
    return {std::copysign(1.0, z.re),
            4.0 * std::sin(z.im) * std::cos(z.im) * std::exp(-2.0 * std::fabs(z.re))};
  }
  const double tx = std::tanh(z.re), ty = std::tan(z.im), cx = 1.0 / std::cosh(z.re);
  const double product = tx * ty, denom = 1.0 + product * product;
  return {tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx};
}

Cx c_tan(Cx z, Fault* f) {
  const Cx s = c_tanh({-z.im, z.re}, f);
  return {s.im, -s.re};
}

Cx c_exp(Cx z, Fault* f) {
  if (!finite(z)) {
    if (std::isinf(z.im) && (std::isfinite(z.re) || z.re == HUGE_VAL)) *f = Fault::kDomain;
    if (z.re == -HUGE_VAL && !std::isfinite(z.im)) return {0.0, 0.0};
    return by_library<std::exp>(z);
  }
  Cx r = {};
  if (z.re > kLogLarge) {
    const double l = std::exp(z.re - 1.0);
    r = {l * std::cos(z.im) * std::numbers::e, l * std::sin(z.im) * std::numbers::e};
  } else {
    const double l = std::exp(z.re);
    r = {l * std::cos(z.im), l * std::sin(z.im)};
  }
  check_overflow(r, f);
  return r;
}

Cx c_log(Cx z, Fault* f) {
  if (!finite(z)) return by_library<std::log>(z);
  const double ax = std::fabs(z.re), ay = std::fabs(z.im), angle = std::atan2(z.im, z.re);
  if (huge(z)) return {std::log(half_hypot(z)) + kLn2, angle};
  if (ax < DBL_MIN && ay < DBL_MIN) {
    if (ax == 0.0 && ay == 0.0) {
      *f = Fault::kDomain;
      return {-HUGE_VAL, angle};
    }
    return {std::log(std::hypot(std::ldexp(ax, DBL_MANT_DIG), std::ldexp(ay, DBL_MANT_DIG))) -
                DBL_MANT_DIG * kLn2,
            angle};
  }
  const double h = std::hypot(ax, ay);
  if (0.71 <= h && h <= 1.73) {
    const double more = ax > ay ? ax : ay, less = ax > ay ? ay : ax;
    return {std::log1p((more - 1) * (more + 1) + less * less) / 2.0, angle};
  }
  return {std::log(h), angle};
}

Cx c_log10(Cx z, Fault* f) {
  const Cx r = c_log(z, f);
  return {r.re / std::numbers::ln10, r.im / std::numbers::ln10};
}

// ---------------------------------------------------------------- natives

template <Cx (*kFunction)(Cx, Fault*)>
Value apply(Vm& vm, Value* a, uint32_t) {
  Cx z = {};
  TRY_BOOL(to_complex(vm, a[0], &z));
  Fault fault = Fault::kNone;
  const Cx r = kFunction(z, &fault);
  return fault == Fault::kNone ? new_complex(vm, r.re, r.im) : raise_fault(vm, fault);
}

Value m_log(Vm& vm, Value* a, uint32_t) {
  Cx z = {};
  TRY_BOOL(to_complex(vm, a[0], &z));
  Fault fault = Fault::kNone;
  Cx r = c_log(z, &fault);
  if (!a[1].is_absent()) {
    Cx base = {};
    TRY_BOOL(to_complex(vm, a[1], &base));
    // CPython's second logarithm forgets the error of the first.
    fault = Fault::kNone;
    if (!complex_div(r, c_log(base, &fault), &r)) fault = Fault::kDomain;
  }
  return fault == Fault::kNone ? new_complex(vm, r.re, r.im) : raise_fault(vm, fault);
}

Value m_phase(Vm& vm, Value* a, uint32_t) {
  Cx z = {};
  TRY_BOOL(to_complex(vm, a[0], &z));
  errno = 0;
  const double angle = std::atan2(z.im, z.re);
  // CPython passes the library's underflow report on, here only.
  return errno ? raise_fault(vm, Fault::kRange) : Value::number(angle);
}

Value m_polar(Vm& vm, Value* a, uint32_t) {
  Cx z = {};
  TRY_BOOL(to_complex(vm, a[0], &z));
  const double r = std::hypot(z.re, z.im);
  if (std::isinf(r) && finite(z)) return raise_fault(vm, Fault::kRange);
  return Value(new_tuple_of(vm, {Value::number(r), Value::number(std::atan2(z.im, z.re))}));
}

Value m_rect(Vm& vm, Value* a, uint32_t) {
  double r = 0, phi = 0;
  TRY_BOOL(as_double(vm, a[0], &r) && as_double(vm, a[1], &phi));
  if (std::isinf(phi) && r != 0.0 && !std::isnan(r)) return raise_fault(vm, Fault::kDomain);
  if (r == 0.0 && !std::isfinite(phi)) return new_complex(vm, 0.0, 0.0);
  if (std::isinf(r) && std::isnan(phi)) return new_complex(vm, HUGE_VAL, phi);
  if (phi == 0.0 && std::isinf(r)) {
    return new_complex(vm, r, std::signbit(r) == std::signbit(phi) ? 0.0 : -0.0);
  }
  if (phi == 0.0) return new_complex(vm, r, std::isnan(r) ? 0.0 : r * phi);
  return new_complex(vm, r * std::cos(phi), r * std::sin(phi));
}

template <bool (*kTest)(Cx)>
Value test(Vm& vm, Value* a, uint32_t) {
  Cx z = {};
  TRY_BOOL(to_complex(vm, a[0], &z));
  return Value::boolean(kTest(z));
}
bool any_nan(Cx z) { return std::isnan(z.re) || std::isnan(z.im); }
bool any_inf(Cx z) { return std::isinf(z.re) || std::isinf(z.im); }

Value m_isclose(Vm& vm, Value* a, uint32_t) {
  Cx x = {}, y = {};
  double rel = 1e-9, abs = 0.0;
  TRY_BOOL(to_complex(vm, a[0], &x) && to_complex(vm, a[1], &y));
  if (!a[2].is_absent()) TRY_BOOL(as_double(vm, a[2], &rel));
  if (!a[3].is_absent()) TRY_BOOL(as_double(vm, a[3], &abs));
  if (rel < 0.0 || abs < 0.0) {
    return raise_str(vm, Exc::kValueError, "tolerances must be non-negative");
  }
  if (x.re == y.re && x.im == y.im) return Value::true_();
  if (any_inf(x) || any_inf(y)) return Value::false_();
  const double diff = std::hypot(x.re - y.re, x.im - y.im);
  return Value::boolean(diff <= rel * std::hypot(y.re, y.im) ||
                        diff <= rel * std::hypot(x.re, x.im) || diff <= abs);
}

const NativeDef kFunctions[] = {
    {"acos", "(z, /)", apply<c_acos>},
    {"acosh", "(z, /)", apply<c_acosh>},
    {"asin", "(z, /)", apply<c_asin>},
    {"asinh", "(z, /)", apply<c_asinh>},
    {"atan", "(z, /)", apply<c_atan>},
    {"atanh", "(z, /)", apply<c_atanh>},
    {"cos", "(z, /)", apply<c_cos>},
    {"cosh", "(z, /)", apply<c_cosh>},
    {"exp", "(z, /)", apply<c_exp>},
    {"isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", m_isclose},
    {"isfinite", "(z, /)", test<finite>},
    {"isinf", "(z, /)", test<any_inf>},
    {"isnan", "(z, /)", test<any_nan>},
    {"log", "(z, base=?, /)", m_log},
    {"log10", "(z, /)", apply<c_log10>},
    {"phase", "(z, /)", m_phase},
    {"polar", "(z, /)", m_polar},
    {"rect", "(r, phi, /)", m_rect},
    {"sin", "(z, /)", apply<c_sin>},
    {"sinh", "(z, /)", apply<c_sinh>},
    {"sqrt", "(z, /)", apply<c_sqrt>},
    {"tan", "(z, /)", apply<c_tan>},
    {"tanh", "(z, /)", apply<c_tanh>},
    {},
};

void setup(Vm& vm, Module* m) {
  const double inf = HUGE_VAL, nan = std::nan("");
  module_set(vm, m, "pi", Value::number(std::numbers::pi));
  module_set(vm, m, "e", Value::number(std::numbers::e));
  module_set(vm, m, "tau", Value::number(2 * std::numbers::pi));
  module_set(vm, m, "inf", Value::number(inf));
  module_set(vm, m, "nan", Value::number(nan));
  module_set(vm, m, "infj", new_complex(vm, 0.0, inf));
  module_set(vm, m, "nanj", new_complex(vm, 0.0, nan));
}

}  // namespace

extern const ModuleDef kCmathModule;
const ModuleDef kCmathModule = {
    .name = "cmath",
    .functions = kFunctions,
    .setup = setup,
    .doc = "This module provides access to mathematical functions for complex\nnumbers.",
};

}  // namespace copra
