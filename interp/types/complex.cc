// complex: arithmetic, text, constructor, the type.
//
// Layout: Complex (object.h). May include: float.h, isolate.h. Invariant: operations on subclass
// instances give plain complex numbers. Source: C99 Annex G names the special cases; CPython's
// choices (Smith's division, repeated squaring for small integer powers) decide the last bit.
#include <cmath>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/float.h"
#include "interp/types/number_dunders.h"
#include "interp/types/subclass.h"
#include "interp/types/text.h"
#include "interp/vm/isolate.h"

namespace copra {

// ---------------------------------------------------------------- construction

static Value wrap_complex(Vm& vm, TypeObj* cls, double re, double im) {
  auto* c = vm.heap.make<Complex>(Kind::kComplex, instance_bytes(cls, sizeof(Complex)));
  finish_instance(c, cls, sizeof(Complex));
  c->real = re;
  c->imag = im;
  return Value(c);
}

Value new_complex(Vm& vm, double re, double im) {
  return wrap_complex(vm, vm.fz->kind_types[static_cast<size_t>(Kind::kComplex)], re, im);
}

// ---------------------------------------------------------------- arithmetic

Cx complex_mul(Cx a, Cx b) { return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }

bool complex_div(Cx a, Cx b, Cx* out) {
  const double re = std::fabs(b.re), im = std::fabs(b.im);
  if (re >= im) {
    if (re == 0.0) return false;
    const double ratio = b.im / b.re, denom = b.re + b.im * ratio;
    *out = {(a.re + a.im * ratio) / denom, (a.im - a.re * ratio) / denom};
  } else if (im >= re) {
    const double ratio = b.re / b.im, denom = b.re * ratio + b.im;
    *out = {(a.re * ratio + a.im) / denom, (a.im * ratio - a.re) / denom};
  } else {
    *out = {std::nan(""), std::nan("")};
  }
  return true;
}

static Cx pow_unsigned(Cx x, long n) {
  Cx r = {1.0, 0.0}, p = x;
  for (long mask = 1; mask > 0 && n >= mask; mask <<= 1) {
    if (n & mask) r = complex_mul(r, p);
    p = complex_mul(p, p);
  }
  return r;
}

static Value raise_zero_power(Vm& vm) {
  return raise_str(vm, Exc::kZeroDivisionError, "0.0 to a negative or complex power");
}

static Value complex_pow(Vm& vm, Cx a, Cx b) {
  Cx r = {1.0, 0.0};
  if (b.im == 0.0 && b.re == std::floor(b.re) && std::fabs(b.re) <= 100.0) {
    const long n = static_cast<long>(b.re);
    if (n > 0) {
      r = pow_unsigned(a, n);
    } else if (!complex_div({1.0, 0.0}, pow_unsigned(a, -n), &r)) {
      return raise_zero_power(vm);
    }
  } else if (a.re == 0.0 && a.im == 0.0) {
    if (b.im != 0.0 || b.re < 0.0) return raise_zero_power(vm);
    r = {0.0, 0.0};
  } else {
    const double magnitude = std::hypot(a.re, a.im);
    double length = std::pow(magnitude, b.re);
    const double angle = std::atan2(a.im, a.re);
    double phase = angle * b.re;
    if (b.im != 0.0) {
      length /= std::exp(angle * b.im);
      phase += b.im * std::log(magnitude);
    }
    if (std::isinf(phase)) return raise_zero_power(vm);  // what CPython makes of cos's EDOM
    r = {length * std::cos(phase), length * std::sin(phase)};
  }
  if (std::isinf(r.re) || std::isinf(r.im)) {
    return raise_str(vm, Exc::kOverflowError, "complex exponentiation");
  }
  return new_complex(vm, r.re, r.im);
}

Value complex_binary(Vm& vm, unsigned op, Cx a, Cx b) {
  switch (op) {
    case kAdd: return new_complex(vm, a.re + b.re, a.im + b.im);
    case kSub: return new_complex(vm, a.re - b.re, a.im - b.im);
    case kMul: {
      const Cx r = complex_mul(a, b);
      return new_complex(vm, r.re, r.im);
    }
    case kTrueDiv: {
      Cx r = {};
      if (!complex_div(a, b, &r)) {
        return raise_str(vm, Exc::kZeroDivisionError, "complex division by zero");
      }
      return new_complex(vm, r.re, r.im);
    }
    case kPow: return complex_pow(vm, a, b);
    default: return Value::not_implemented();
  }
}

// ---------------------------------------------------------------- from text

// The parts of "1+2j" after spaces and parentheses are gone.
static bool parse_parts(std::string_view s, Cx* out) {
  const auto is_j = [](char c) { return c == 'j' || c == 'J'; };
  const auto is_sign = [](char c) { return c == '+' || c == '-'; };
  double first = 0;
  size_t at = float_scan(s, &first);
  if (at) {
    if (at < s.size() && is_sign(s[at])) {
      std::string_view rest = s.substr(at);
      double second = 0;
      size_t n = float_scan(rest, &second);
      if (!n) {
        second = rest[0] == '+' ? 1.0 : -1.0;
        n = 1;
      }
      if (n + 1 != rest.size() || !is_j(rest[n])) return false;
      *out = {first, second};
      return true;
    }
    if (at < s.size() && is_j(s[at])) {
      *out = {0.0, first};
      return at + 1 == s.size();
    }
    *out = {first, 0.0};
    return at == s.size();
  }
  double unit = 1.0;
  if (!s.empty() && is_sign(s[0])) {
    if (s[0] == '-') unit = -1.0;
    s.remove_prefix(1);
  }
  *out = {0.0, unit};
  return s.size() == 1 && is_j(s[0]);
}

static bool parse_complex(const Str* text, Cx* out) {
  const std::string ascii = text->ascii() ? std::string(text->view()) : ascii_number_text(text);
  std::string_view s = strip_ascii(ascii);
  std::string plain;
  if (s.find('_') != std::string_view::npos) {
    if (!drop_underscores(s, &plain)) return false;
    s = plain;
  }
  if (!s.empty() && s.front() == '(') {
    if (s.size() < 2 || s.back() != ')') return false;
    s = strip_ascii(s.substr(1, s.size() - 2));
  }
  return parse_parts(s, out);
}

// ---------------------------------------------------------------- constructor

// v.__complex__() when there is one: 1 *out is set, 0 none, -1 raised.
static int complex_protocol(Vm& vm, Value v, Cx* out) {
  if (!v.is_ptr() || is_exact(v, Kind::kComplex)) return 0;
  const Value method = lookup_special(vm, v, Dunder::kcomplex_);
  if (method.is_raised()) return -1;
  if (method.is_not_found()) return 0;
  const Value result = op_call(vm, method, nullptr, 0);
  if (result.is_raised()) return -1;
  if (!is_kind(result, Kind::kComplex)) {
    raise(vm, Exc::kTypeError, "__complex__ returned non-complex (type %s)",
          type_name(vm, result).c_str());
    return -1;
  }
  *out = {result.as<Complex>()->real, result.as<Complex>()->imag};
  return 1;
}

bool to_complex(Vm& vm, Value v, Cx* out) {
  if (is_kind(v, Kind::kComplex)) return as_complex(vm, v, out);
  const int r = complex_protocol(vm, v, out);
  if (r) return r > 0;
  out->im = 0.0;
  return as_double(vm, v, &out->re);
}

// A number or something convertible by __float__ or __index__.
static bool is_numeric(Vm& vm, Value v, bool* raised) {
  *raised = false;
  if (number_kind(v) != NumberKind::kNone) return true;
  if (!v.is_ptr()) return false;
  for (const char* name : {"__float__", "__index__"}) {
    const Value method = lookup_special(vm, v, name);
    *raised = method.is_raised();
    if (*raised) return false;
    if (!method.is_not_found()) return true;
  }
  return false;
}

static Value complex_new(Vm& vm, Value* a, uint32_t) {
  TypeObj* const type = vm.fz->kind_types[static_cast<size_t>(Kind::kComplex)];
  auto* cls = a[0].as<TypeObj>();
  const Value r = a[1].is_absent() ? Value::small_int(0) : a[1];
  const Value i = a[2];
  const bool has_i = !i.is_absent();
  if (!has_i && cls == type && is_exact(r, Kind::kComplex)) return r;
  if (is_str(r)) {
    if (has_i) {
      return raise_str(vm, Exc::kTypeError, "complex() can't take second arg if first is a string");
    }
    Cx c = {};
    if (!parse_complex(r.as<Str>(), &c)) {
      if (r.as<Str>()->view().find('_') != std::string_view::npos) {
        const Value shown = TRY(op_repr(vm, r));
        return raise(vm, Exc::kValueError, "could not convert string to complex: %s",
                     shown.as<Str>()->data());
      }
      return raise_str(vm, Exc::kValueError, "complex() arg is a malformed string");
    }
    return wrap_complex(vm, cls, c.re, c.im);
  }
  if (has_i && is_str(i)) {
    return raise_str(vm, Exc::kTypeError, "complex() second arg can't be a string");
  }
  Cx re = {}, im = {};
  const int special = complex_protocol(vm, r, &re);
  if (special < 0) return Value::raised();
  bool re_complex = special > 0, im_complex = false, raised = false;
  if (!re_complex && is_kind(r, Kind::kComplex)) {
    TRY_BOOL(as_complex(vm, r, &re));
    re_complex = true;
  }
  if (!re_complex && !is_numeric(vm, r, &raised)) {
    if (raised) return Value::raised();
    return raise(vm, Exc::kTypeError,
                 "complex() first argument must be a string or a number, not '%s'",
                 type_name(vm, r).c_str());
  }
  if (has_i && !is_numeric(vm, i, &raised)) {
    if (raised) return Value::raised();
    return raise(vm, Exc::kTypeError, "complex() second argument must be a number, not '%s'",
                 type_name(vm, i).c_str());
  }
  if (!re_complex) TRY_BOOL(as_double(vm, r, &re.re));
  double imag = re.im;
  if (has_i) {
    if (is_kind(i, Kind::kComplex)) {
      TRY_BOOL(as_complex(vm, i, &im));
      im_complex = true;
    } else {
      TRY_BOOL(as_double(vm, i, &im.re));
    }
    imag = im.re;
    if (im_complex) re.re -= im.im;
    if (re_complex) imag += re.im;
  }
  return wrap_complex(vm, cls, re.re, imag);
}

static constexpr NativeDef kComplexNew = {"__new__", "(real=0, imag=0)", complex_new};

// ---------------------------------------------------------------- to text

namespace {

using D = NumberDunders<NumberKind::kComplex>;

// repr of a part: no ".0".
std::string part_repr(double d) {
  std::string s = float_repr(d);
  if (s.size() > 2 && s.compare(s.size() - 2, 2, ".0") == 0) s.resize(s.size() - 2);
  return s;
}

bool hides_real(const Complex* c) { return c->real == 0.0 && !std::signbit(c->real); }

Value repr_op(Vm& vm, Value self) {
  const auto* c = self.as<Complex>();
  std::string text;
  if (hides_real(c)) {
    text = part_repr(c->imag) + "j";
  } else {
    std::string imag = part_repr(c->imag);
    if (imag[0] != '-') imag.insert(0, 1, '+');
    text.append("(").append(part_repr(c->real)).append(imag).append("j)");
  }
  return Value(new_ascii(vm, text));
}

Value m_format(Vm& vm, Value* a, uint32_t) {
  Str* spec = TRY_PTR(format_spec(vm, a[1]));
  if (spec->bytes() == 0) return op_str(vm, a[0]);
  return format_complex(vm, a[0], spec->view());
}

// ---------------------------------------------------------------- operations

int truth_op(Vm&, Value self) { return number_truth(self); }

constexpr TypeOps kComplexOps = {
    .repr = repr_op,
    .hash = number_hash,
    .compare = NumberOps<NumberKind::kComplex>::compare,
    .truth = truth_op,
    .binary = NumberOps<NumberKind::kComplex>::binary,
    .unary = number_unary,
};

Value m_repr(Vm& vm, Value* a, uint32_t) { return repr_op(vm, a[0]); }
Value m_complex(Vm& vm, Value* a, uint32_t) {
  return new_complex(vm, a[0].as<Complex>()->real, a[0].as<Complex>()->imag);
}
Value m_conjugate(Vm& vm, Value* a, uint32_t) {
  return new_complex(vm, a[0].as<Complex>()->real, -a[0].as<Complex>()->imag);
}
Value m_getnewargs(Vm& vm, Value* a, uint32_t) {
  const auto* c = a[0].as<Complex>();
  return Value(new_tuple_of(vm, {Value::number(c->real), Value::number(c->imag)}));
}

constexpr NativeDef kMethods[] = {
    NUMBER_COMMON_DUNDERS(D),
    {"__repr__", "()", m_repr},
    {"__complex__", "()", m_complex},
    {"__format__", "(format_spec, /)", m_format},
    {"__getnewargs__", "()", m_getnewargs},
    {"conjugate", "()", m_conjugate},
    {},
};

Value get_real(Vm&, Value self) { return Value::number(self.as<Complex>()->real); }
Value get_imag(Vm&, Value self) { return Value::number(self.as<Complex>()->imag); }

constexpr GetSetDef kGetSets[] = {
    {"real", get_real, set_readonly}, {"imag", get_imag, set_readonly}, {}};

}  // namespace

const NativeType kComplexType = {
    .name = "complex",
    .module = "builtins",
    .kind = Kind::kComplex,
    .size = sizeof(Complex),
    .ops = &kComplexOps,
    .methods = kMethods,
    .getsets = kGetSets,
    .new_def = &kComplexNew,
    .doc = "Create a complex number from a real part and an optional imaginary part.",
};

}  // namespace copra
