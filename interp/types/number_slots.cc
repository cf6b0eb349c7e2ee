// Arithmetic by operand types, and the conversion protocols (__index__, __float__, __int__).
//
// In: any values. Out: int_*, float_* or complex_* of their numbers; NotImplemented where Python
// says so. May include: bigint.h, isolate.h. Invariant: ints and floats are compared exactly, never
// by rounding. Next: bigint.cc, float.cc, complex.cc.
#include <cmath>

#include "interp/heap/hash.h"
#include "interp/types/bigint.h"
#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "interp/vm/fuel.h"

namespace copra {

NumberKind number_kind(Value v) {
  if (v.is_small_int()) return NumberKind::kInt;
  if (v.is_double()) return NumberKind::kFloat;
  if (v.is_bool()) return NumberKind::kInt;
  if (!v.is_ptr()) return NumberKind::kNone;
  switch (v.ptr()->kind) {
    case Kind::kBigInt:
    case Kind::kIntSub: return NumberKind::kInt;
    case Kind::kFloatObj: return NumberKind::kFloat;
    case Kind::kComplex: return NumberKind::kComplex;
    default: return NumberKind::kNone;
  }
}

bool is_int(Value v) { return number_kind(v) == NumberKind::kInt; }

bool is_float(Value v) { return v.is_double() || is_kind(v, Kind::kFloatObj); }

Value int_base(Value v) {
  if (v.is_small_int()) return v;
  if (v.is_bool()) return Value::small_int(v.is_true());
  if (is_kind(v, Kind::kIntSub)) return v.as<IntSub>()->value;
  return v;
}

// ---------------------------------------------------------------- operators

static bool real_value(Vm& vm, Value v, NumberKind kind, double* out) {
  if (kind == NumberKind::kFloat) {
    *out = float_value(v);
    return true;
  }
  return int_to_double(vm, int_base(v), out);
}

bool as_complex(Vm& vm, Value v, Cx* out) {
  const NumberKind kind = number_kind(v);
  if (kind == NumberKind::kComplex) {
    *out = {v.as<Complex>()->real, v.as<Complex>()->imag};
    return true;
  }
  out->im = 0.0;
  return real_value(vm, v, kind, &out->re);
}

// Bit b: the operation exists among ints, floats, complex numbers.
constexpr uint8_t kDefined[kBinaryOpCount] = {
    7, 7, 7, 0, 7, 3, 3, 7, 1, 1, 1, 1, 1, 3,  // ORDER: BinaryOp
};

Value number_binary(Vm& vm, unsigned op, Value a, Value b) {
  const NumberKind ka = number_kind(a), kb = number_kind(b);
  if (ka == NumberKind::kNone || kb == NumberKind::kNone) return Value::not_implemented();
  if (ka == NumberKind::kInt && kb == NumberKind::kInt) {
    if (a.is_bool() && b.is_bool() && (op == kAnd || op == kOr || op == kXor)) {
      const bool x = a.is_true(), y = b.is_true();
      return Value::boolean(op == kAnd ? x && y : op == kOr ? x || y : x != y);
    }
    return int_binary(vm, op, int_base(a), int_base(b));
  }
  if (ka == NumberKind::kComplex || kb == NumberKind::kComplex) {
    if (!(kDefined[op] & 4)) return Value::not_implemented();
    Cx x, y;
    TRY_BOOL(as_complex(vm, a, &x));
    TRY_BOOL(as_complex(vm, b, &y));
    return complex_binary(vm, op, x, y);
  }
  if (!(kDefined[op] & 2)) return Value::not_implemented();
  double x = 0, y = 0;
  TRY_BOOL(real_value(vm, a, ka, &x));
  TRY_BOOL(real_value(vm, b, kb, &y));
  return float_binary(vm, op, x, y);
}

Value number_unary(Vm& vm, unsigned op, Value a) {
  static constexpr const char* kSymbol[] = {"-", "+", "~", "abs()"};  // ORDER: UnaryOp
  switch (number_kind(a)) {
    case NumberKind::kInt: return int_unary(vm, op, int_base(a));
    case NumberKind::kFloat: {
      const double d = float_value(a);
      if (op == kNeg) return Value::number(-d);
      if (op == kPos) return Value::number(d);
      if (op == kAbs) return Value::number(std::fabs(d));
      break;
    }
    case NumberKind::kComplex: {
      const auto* c = a.as<Complex>();
      if (op == kNeg) return new_complex(vm, -c->real, -c->imag);
      if (op == kPos) return new_complex(vm, c->real, c->imag);
      if (op == kAbs) {
        const double d = std::hypot(c->real, c->imag);
        if (std::isinf(d) && std::isfinite(c->real) && std::isfinite(c->imag)) {
          return raise_str(vm, Exc::kOverflowError, "absolute value too large");
        }
        return Value::number(d);
      }
      break;
    }
    default: break;
  }
  return raise(vm, Exc::kTypeError, "bad operand type for unary %s: '%s'", kSymbol[op],
               type_name(vm, a).c_str());
}

static Value ordered(unsigned op, int c) {  // c: -1, 0, 1; 2 unordered
  switch (op) {
    case kLt: return Value::boolean(c == -1);
    case kLe: return Value::boolean(c == -1 || c == 0);
    case kEq: return Value::boolean(c == 0);
    case kNe: return Value::boolean(c != 0);
    case kGt: return Value::boolean(c == 1);
    default: return Value::boolean(c == 1 || c == 0);
  }
}

static int compare_doubles(double x, double y) { return x < y ? -1 : x > y ? 1 : x == y ? 0 : 2; }

static int compare_reals(Value a, NumberKind ka, Value b, NumberKind kb) {
  if (ka == NumberKind::kInt && kb == NumberKind::kInt)
    return int_compare(int_base(a), int_base(b));
  if (ka == NumberKind::kInt) return int_compare_double(int_base(a), float_value(b));
  if (kb == NumberKind::kInt) {
    const int c = int_compare_double(int_base(b), float_value(a));
    return c == 2 ? 2 : -c;
  }
  return compare_doubles(float_value(a), float_value(b));
}

Value number_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (is_kind(a, Kind::kBigInt)) spend_bytes(vm, a.as<BigInt>()->count() * sizeof(mp_limb_t));
  const NumberKind ka = number_kind(a), kb = number_kind(b);
  if (ka == NumberKind::kNone || kb == NumberKind::kNone) return Value::not_implemented();
  if (ka != NumberKind::kComplex && kb != NumberKind::kComplex) {
    return ordered(op, compare_reals(a, ka, b, kb));
  }
  if (op != kEq && op != kNe) return Value::not_implemented();
  const auto part = [](Value v, NumberKind k, bool imag) {
    if (k != NumberKind::kComplex) return imag ? Value::number(0.0) : v;
    return Value::number(imag ? v.as<Complex>()->imag : v.as<Complex>()->real);
  };
  bool equal = true;
  for (const bool imag : {false, true}) {
    const Value x = part(a, ka, imag), y = part(b, kb, imag);
    equal = equal && compare_reals(x, number_kind(x), y, number_kind(y)) == 0;
  }
  return Value::boolean(equal == (op == kEq));
}

bool number_hash(Vm& vm, Value v, uint64_t* out) {
  switch (number_kind(v)) {
    case NumberKind::kInt: {
      const Value i = int_base(v);
      if (i.is_small_int()) {
        *out = hash_int64(i.small());
      } else {
        const auto* b = i.as<BigInt>();
        spend_bytes(vm, b->count() * sizeof(mp_limb_t));
        *out = hash_limbs(b->limbs(), b->count(), b->negative());
      }
      return true;
    }
    case NumberKind::kFloat: *out = hash_double(float_value(v)); return true;
    default: {
      const auto* c = v.as<Complex>();
      *out = hash_complex(c->real, c->imag);
      return true;
    }
  }
}

bool number_truth(Value v) {
  switch (number_kind(v)) {
    case NumberKind::kInt: return int_sign(int_base(v)) != 0;
    case NumberKind::kFloat: return float_value(v) != 0.0;
    default: return v.as<Complex>()->real != 0.0 || v.as<Complex>()->imag != 0.0;
  }
}

Value op_pow_mod(Vm& vm, Value base, Value exp, Value mod) {
  if (mod.is_none() || mod.is_absent()) return op_binary(vm, kPow, base, exp);
  const Value operands[3] = {base, exp, mod};
  // A Python class's __pow__ goes first; there is no reflected form with three arguments.
  TypeObj* type = type_of(vm, base);
  if (type->overrides_dunder(static_cast<unsigned>(Dunder::kpow))) {
    const Value method = TRY(lookup_special(vm, base, Dunder::kpow));
    if (!method.is_not_found()) {
      const Value result = TRY(op_call(vm, method, {exp, mod}));
      if (!result.is_not_implemented()) return result;
    }
  }
  // Natives of other modules: any of the operands may know how.
  for (const Value v : operands) {
    if (!is_kind(v, Kind::kNativeObj)) continue;
    const Value method = type_lookup(vm, type_of(vm, v), vm.dunder(Dunder::kpow));
    if (method.is_not_found()) continue;
    const Value result = TRY(op_call(vm, method, operands, 3));
    if (!result.is_not_implemented()) return result;
  }
  if (is_int(base) && is_int(exp) && is_int(mod)) {
    return int_pow_mod(vm, int_base(base), int_base(exp), int_base(mod));
  }
  for (const Value v : operands) {
    if (is_float(v)) {
      return raise_str(vm, Exc::kTypeError,
                       "pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (is_kind(v, Kind::kComplex) && number_kind(base) != NumberKind::kNone &&
        number_kind(exp) != NumberKind::kNone) {
      return raise_str(vm, Exc::kValueError, "complex modulo");
    }
  }
  return raise(vm, Exc::kTypeError, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'",
               type_name(vm, base).c_str(), type_name(vm, exp).c_str(), type_name(vm, mod).c_str());
}

// ---------------------------------------------------------------- protocols

Value require_int(Vm& vm, Value v, const char* method) {
  if (is_int(v)) return int_base(v);
  return raise(vm, Exc::kTypeError, "%s returned non-int (type %s)", method,
               type_name(vm, v).c_str());
}

Str* format_spec(Vm& vm, Value v) {
  if (is_str(v)) return v.as<Str>();
  raise(vm, Exc::kTypeError, "__format__() argument must be str, not %s",
        v.is_none() ? "None" : type_name(vm, v).c_str());
  return nullptr;
}

Value op_index(Vm& vm, Value v) {
  if (is_int(v)) return int_base(v);
  if (v.is_ptr()) {
    const Value method = TRY(lookup_special(vm, v, Dunder::kindex));
    if (!method.is_not_found()) {
      const Value result = TRY(op_call(vm, method, nullptr, 0));
      return require_int(vm, result, "__index__");
    }
  }
  return raise(vm, Exc::kTypeError, "'%s' object cannot be interpreted as an integer",
               type_name(vm, v).c_str());
}

bool as_int64(Vm& vm, Value v, int64_t* out, const char* overflow_message) {
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  const Value i = TRY_OR_FALSE(op_index(vm, v));
  if (int_as_int64(i, out)) return true;
  return fail(raise_str(vm, Exc::kOverflowError, overflow_message));
}

bool as_c_int(Vm& vm, Value v, int64_t* out) {
  constexpr const char* kTooLarge = "Python int too large to convert to C int";
  if (!as_int64(vm, v, out, kTooLarge)) return false;
  if (*out <= INT32_MAX && *out >= INT32_MIN) return true;
  return fail(raise_str(vm, Exc::kOverflowError, kTooLarge));
}

bool as_index(Vm& vm, Value v, int64_t* out) {
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  const Value i = TRY_OR_FALSE(op_index(vm, v));
  if (int_as_int64(i, out)) return true;
  return fail(raise(vm, Exc::kOverflowError, "cannot fit '%s' into an index-sized integer",
                    type_name(vm, v).c_str()));
}

bool as_index_clamp(Vm& vm, Value v, int64_t* out) {
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  const Value i = TRY_OR_FALSE(op_index(vm, v));
  if (!int_as_int64(i, out)) *out = int_sign(i) < 0 ? INT64_MIN : INT64_MAX;
  return true;
}

// The result of v.__float__() or v.__index__(): 1 yes, 0 has neither, -1 raised.
static int float_protocol(Vm& vm, Value v, double* out) {
  if (!v.is_ptr()) return 0;
  const Value method = lookup_special(vm, v, Dunder::kfloat_);
  if (method.is_raised()) return -1;
  if (!method.is_not_found()) {
    const Value result = op_call(vm, method, nullptr, 0);
    if (result.is_raised()) return -1;
    if (!is_float(result)) {
      raise(vm, Exc::kTypeError, "%s.__float__ returned non-float (type %s)",
            type_name(vm, v).c_str(), type_name(vm, result).c_str());
      return -1;
    }
    *out = float_value(result);
    return 1;
  }
  const Value index = lookup_special(vm, v, Dunder::kindex);
  if (index.is_raised()) return -1;
  if (index.is_not_found()) return 0;
  const Value i = op_index(vm, v);
  if (i.is_raised() || !int_to_double(vm, i, out)) return -1;
  return 1;
}

static bool overrides_float(Vm& vm, Value v) {
  return v.is_ptr() && v.ptr()->has(kSubclass) &&
         type_of(vm, v)->overrides_dunder(static_cast<unsigned>(Dunder::kfloat_));
}

// Numbers and objects with the protocol: 1 yes, 0 no, -1 raised.
static int number_as_double(Vm& vm, Value v, double* out) {
  if (v.is_double()) {
    *out = v.as_double();
    return 1;
  }
  if (v.is_small_int()) {
    *out = static_cast<double>(v.small());
    return 1;
  }
  const NumberKind kind = number_kind(v);
  if ((kind == NumberKind::kInt || kind == NumberKind::kFloat) && !overrides_float(vm, v)) {
    return real_value(vm, v, kind, out) ? 1 : -1;
  }
  return kind == NumberKind::kComplex && !v.ptr()->has(kSubclass) ? 0 : float_protocol(vm, v, out);
}

bool as_double(Vm& vm, Value v, double* out) {
  const int r = number_as_double(vm, v, out);
  if (r) return r > 0;
  return fail(raise(vm, Exc::kTypeError, "must be real number, not %s", type_name(vm, v).c_str()));
}

static bool parse_or_raise(Vm& vm, Value v, std::string_view text, double* out) {
  if (float_parse(text, out)) return true;
  StrBuilder message(vm);
  message.append("could not convert string to float: ");
  if (!message.append_repr(v)) return false;
  return fail(raise_str(vm, Exc::kValueError, message.text()));
}

bool to_float(Vm& vm, Value v, double* out) {
  // A class of text may say by a method which number it is.
  const bool speaks = is_str(v) && v.ptr()->has(kSubclass) &&
                      (has_special(vm, v, "__float__") || has_special(vm, v, "__index__"));
  if (is_str(v) && !speaks) {
    auto* s = v.as<Str>();
    if (s->bytes() > 4096 && !charge(vm, s->bytes() / 16)) return false;
    return parse_or_raise(vm, v, s->ascii() ? std::string(s->view()) : ascii_number_text(s), out);
  }
  const int r = number_as_double(vm, v, out);
  if (r) return r > 0;
  if (has_buffer(v) && !has_gaps(v)) {
    std::string_view bytes;
    if (!bytes_view(vm, v, &bytes)) return false;
    return parse_or_raise(vm, v, std::string(bytes), out);
  }
  return fail(raise(vm, Exc::kTypeError,
                    "float() argument must be a string or a real number, not '%s'",
                    type_name(vm, v).c_str()));
}

}  // namespace copra
