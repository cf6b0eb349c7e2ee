// The class Decimal: construction, operators, methods. See decimal.h.
#include <algorithm>
#include <cmath>

#include "interp/heap/hash.h"
#include "interp/types/bigint.h"
#include "stdlib_shims/datetime_dunders.h"
#include "stdlib_shims/decimal/decimal.h"

namespace copra::dec {

// ---------------------------------------------------------------- objects and numbers

void load(Num& n, const DecimalObj* d) {
  n.negative = d->negative;
  n.kind = d->kind;
  n.exp = d->exp;
  if (d->big) {
    const auto* b = static_cast<const BigInt*>(d->coef);
    n.view(b->limbs(), b->count(), d->digits);
  } else {
    n.set_small(uint128{d->words[1]} << 64 | d->words[0], d->digits);
  }
}

Value make_decimal(Vm& vm, const Num& n, TypeObj* cls) {
  BigInt* coef = nullptr;
  if (n.big()) {
    const size_t limbs = mpz_size(n.coef());
    coef = big_alloc(vm, limbs);
    TRY_BOOL(coef);
    mpn_copyi(coef->limbs(), mpz_limbs_read(n.coef()), static_cast<mp_size_t>(limbs));
    static_cast<void>(big_finish(coef, limbs, false));
  }
  auto* d = new_native_object<DecimalObj>(vm, cls ? cls : native_type(vm, kDecimalType));
  d->exp = n.exp;
  d->digits = n.digits();
  d->kind = n.kind;
  d->negative = n.negative;
  d->big = coef != nullptr;
  if (coef) {
    d->coef = coef;
  } else {
    d->words[0] = static_cast<uint64_t>(n.small());
    d->words[1] = static_cast<uint64_t>(n.small() >> 64);
  }
  return Value(d);
}

Value finish_operation(Vm& vm, ContextObj* context, const Num& r, uint32_t status) {
  if (status) TRY_BOOL(report(vm, context, status));
  return make_decimal(vm, r);
}

namespace {

void trace_decimal(Marker& m, Obj* o) {
  auto* d = static_cast<DecimalObj*>(o);
  if (d->big) m.object(d->coef);
}

void load_int(Num& n, Value v) {
  const Value base = int_base(v);
  n.kind = NumKind::kFinite;
  n.exp = 0;
  if (base.is_small_int()) {
    const int64_t i = base.small();
    n.negative = i < 0;
    return n.set_small(static_cast<uint64_t>(i < 0 ? -i : i));
  }
  const auto* b = base.as<BigInt>();
  n.negative = b->negative();
  if (b->count() > 2) return n.view(b->limbs(), b->count(), 0);
  n.set_small((b->count() > 1 ? uint128{b->limbs()[1]} << 64 : 0) | b->limbs()[0]);
}

Value int_of_coef(Vm& vm, const Num& n, bool negative) {
  if (!n.big()) return int_from_u128(vm, n.small(), negative && n.small());
  const size_t limbs = mpz_size(n.coef());
  BigInt* b = TRY_PTR(big_alloc(vm, limbs));
  mpn_copyi(b->limbs(), mpz_limbs_read(n.coef()), static_cast<mp_size_t>(limbs));
  return big_finish(b, limbs, negative);
}

bool raise_memory(Vm& vm) {
  return fail(raise(vm, Exc::kMemoryError, "decimal: more than %lld digits",
                    static_cast<long long>(kDigitsMax)));
}

// What an exact conversion may not do.
bool accept_exact(Vm& vm, Num& n, ContextObj* context, uint32_t status) {
  finish(n, Context::widest(&vm), &status);
  if (status & (kInexact | kRounded | kClamped)) invalid(n, &status);
  return report(vm, context, status & kErrors);
}

// Text with Unicode digits and spaces as ASCII; whatever isn't either makes it empty.
std::string ascii_text(Str* s, bool lenient) {
  std::string_view text = s->view();
  std::string out;
  out.reserve(text.size());
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p < end) {
    const uint32_t cp = utf8_next(p);
    if (cp > 0 && cp < 128) {
      out += is_unicode_space(cp) ? ' ' : static_cast<char>(cp);
    } else if (is_unicode_space(cp)) {
      out += ' ';
    } else {
      const int digit = decimal_digit(cp);
      if (digit < 0) return {};
      out += static_cast<char>('0' + digit);
    }
  }
  if (!lenient) return out;
  const size_t first = out.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  out = out.substr(first, out.find_last_not_of(' ') - first + 1);
  std::erase(out, '_');
  return out;
}

void parse_text(Vm& vm, Num& n, Str* s, bool lenient, uint32_t* status) {
  const Context widest = Context::widest(&vm);
  const std::string_view text = s->view();
  const auto as_it_is = [](char c) { return c > ' ' && c != '_'; };
  const bool plain = std::all_of(text.begin(), text.end(), as_it_is);
  if (!(plain ? parse(n, text, widest, status)
              : parse(n, ascii_text(s, lenient), widest, status))) {
    invalid(n, status, kConversionSyntax);
  }
}

bool value_error(Vm& vm, const char* text) { return fail(raise_str(vm, Exc::kValueError, text)); }

// (sign, digits, exponent)
bool parse_tuple(Vm& vm, Num& n, Value v, uint32_t* status) {
  const Value* items = is_list(v) ? v.as<List>()->items : v.as<Tuple>()->items();
  const size_t size = is_list(v) ? v.as<List>()->size : v.as<Tuple>()->size();
  if (size != 3) return value_error(vm, "argument must be a sequence of length 3");
  const Value sign = items[0], digits = items[1], exponent = items[2];
  int64_t negative = 0, exp = 0;
  if (!is_int(sign) || !int_as_int64(int_base(sign), &negative) ||
      (negative != 0 && negative != 1)) {
    return value_error(vm, "sign must be an integer with the value 0 or 1");
  }
  std::string text = negative ? "-" : "";
  bool special = false;
  if (is_str(exponent)) {
    const std::string_view word = exponent.as<Str>()->view();
    if (word == "F") {
      n.set_special(negative != 0, NumKind::kInfinite);
      return true;
    }
    if (word != "n" && word != "N") {
      return value_error(vm, "string argument in the third position must be 'F', 'n' or 'N'");
    }
    special = true;
    text += word == "N" ? "sNaN" : "NaN";
  } else if (!is_int(exponent)) {
    return value_error(vm, "exponent must be an integer");
  } else if (!int_as_int64(int_base(exponent), &exp)) {
    return fail(raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C ssize_t"));
  }
  if (!is_tuple(digits) && !is_list(digits)) {
    return value_error(vm, "coefficient must be a tuple of digits");
  }
  const Value* d = is_list(digits) ? digits.as<List>()->items : digits.as<Tuple>()->items();
  const size_t count = is_list(digits) ? digits.as<List>()->size : digits.as<Tuple>()->size();
  if (count > 1000 && !charge(vm, count / 8)) return false;
  for (size_t i = 0; i < count; ++i) {
    int64_t digit = 0;
    if (!is_int(d[i]) || !int_as_int64(int_base(d[i]), &digit) || digit < 0 || digit > 9) {
      return value_error(vm, "coefficient must be a tuple of digits");
    }
    text += static_cast<char>('0' + digit);
  }
  if (!special) {
    if (!count) text += '0';
    text += "E" + std::to_string(exp);
  }
  if (!parse(n, text, Context::widest(&vm), status)) invalid(n, status, kConversionSyntax);
  return true;
}

void load_double(Num& n, double d) {
  if (!std::isfinite(d)) {
    return n.set_special(std::signbit(d), std::isnan(d) ? NumKind::kQuiet : NumKind::kInfinite);
  }
  int exponent = 0;
  auto mantissa = static_cast<int64_t>(std::ldexp(std::frexp(std::fabs(d), &exponent), 53));
  exponent -= 53;
  while (mantissa && !(mantissa & 1)) {
    mantissa >>= 1;
    ++exponent;
  }
  n.set(std::signbit(d), static_cast<uint64_t>(mantissa), 0);
  if (!mantissa) return;
  mpz_ptr z = n.own();
  mpz_set_ui(z, static_cast<unsigned long>(mantissa));
  if (exponent >= 0) {
    mpz_mul_2exp(z, z, static_cast<mp_bitcnt_t>(exponent));
  } else {
    Big fives;
    mpz_ui_pow_ui(fives, 5, static_cast<unsigned long>(-exponent));
    mpz_mul(z, z, fives);
    n.exp = exponent;
  }
  n.settle();
}

Value unsupported(Vm& vm, Value v) {
  return raise(vm, Exc::kTypeError, "conversion from %s to Decimal is not supported",
               type_name(vm, v).c_str());
}

// The value as it is, conditions in status: shared by the exact and the rounding constructors.
bool convert(Vm& vm, Num& n, Value v, ContextObj* context, bool lenient, uint32_t* status) {
  if (is_decimal(v)) {
    load(n, v.as<DecimalObj>());
  } else if (is_str(v)) {
    if (!charge(vm, v.as<Str>()->view().size() / 64)) return false;
    parse_text(vm, n, v.as<Str>(), lenient, status);
  } else if (is_int(v)) {
    load_int(n, v);
    if (n.digits() > kDigitsMax) invalid(n, status, kNoMemory);
  } else if (is_tuple(v) || is_list(v)) {
    return parse_tuple(vm, n, v, status);
  } else if (is_float(v)) {
    if (!report(vm, context, kFloatOperation)) return false;
    load_double(n, float_value(v));
  } else {
    return fail(unsupported(vm, v));
  }
  return true;
}

}  // namespace

bool operand(Num& n, Value v) {
  if (is_decimal(v)) {
    load(n, v.as<DecimalObj>());
    return true;
  }
  if (!is_int(v)) return false;
  load_int(n, v);
  return true;
}

bool require_operand(Vm& vm, Num& n, Value v) {
  if (!operand(n, v)) return fail(unsupported(vm, v));
  return n.digits() <= kDigitsMax || raise_memory(vm);
}

bool convert_exactly(Vm& vm, Num& n, Value v, ContextObj* context) {
  uint32_t status = 0;
  if (!convert(vm, n, v, context, true, &status)) return false;
  if (is_decimal(v)) return true;
  return accept_exact(vm, n, context, status);
}

Value create_decimal(Vm& vm, Value v, ContextObj* context) {
  Num n;
  uint32_t status = 0;
  TRY_BOOL(convert(vm, n, v, context, false, &status));
  if (n.nan() && !n.zero_coef() && n.digits() > context->c.prec - (context->c.clamp ? 1 : 0)) {
    invalid(n, &status, kConversionSyntax);
  }
  finish(n, context->c, &status);
  return finish_operation(vm, context, n, status);
}

Value from_float(Vm& vm, Num& n, Value v) {
  if (is_int(v)) {
    load_int(n, v);
    if (n.digits() > kDigitsMax) TRY_BOOL(raise_memory(vm));
  } else if (is_float(v)) {
    load_double(n, float_value(v));
  } else {
    return raise_str(vm, Exc::kTypeError, "argument must be int or float");
  }
  return Value::none();
}

namespace {

Value decimal_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  ContextObj* context = TRY_PTR(context_argument(vm, a[2]));
  if (is_decimal(a[1]) && !(cls->type_flags & kTypeHeap) && !a[1].ptr()->has(kSubclass)) {
    return a[1];
  }
  Num n;
  if (a[1].is_absent()) {
    n.set(false, 0, 0);
  } else {
    TRY_BOOL(convert_exactly(vm, n, a[1], context));
  }
  return make_decimal(vm, n, cls);
}
constexpr NativeDef kDecimalNew = {"__new__", "(value='0', context=None) as function", decimal_new};

// ---------------------------------------------------------------- text

Value decimal_str(Vm& vm, Value self) {
  Num n;
  load(n, self.as<DecimalObj>());
  char text[kShortText];
  if (const size_t size = short_text(n, text)) return Value(new_ascii(vm, {text, size}));
  ContextObj* context = TRY_PTR(current_context(vm));
  TRY_BOOL(n.digits() < 2000 || charge(vm, static_cast<uint64_t>(n.digits())));
  return Value(new_ascii(vm, to_text(n, false, context->c.capitals)));
}

Value decimal_repr(Vm& vm, Value self) {
  ContextObj* context = TRY_PTR(current_context(vm));
  Num n;
  load(n, self.as<DecimalObj>());
  TRY_BOOL(n.digits() < 2000 || charge(vm, static_cast<uint64_t>(n.digits())));
  return Value(new_ascii(vm, "Decimal('" + to_text(n, false, context->c.capitals) + "')"));
}

Value m_to_eng_string(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[1]));
  Num n;
  load(n, a[0].as<DecimalObj>());
  return Value(new_ascii(vm, to_text(n, true, context->c.capitals)));
}

Value m_format(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) return raise_str(vm, Exc::kTypeError, "format arg must be str");
  ContextObj* context = TRY_PTR(current_context(vm));
  Num n;
  load(n, a[0].as<DecimalObj>());
  uint32_t status = 0;
  const Formatted f = format(n, a[1].as<Str>()->view(), context->c, &status);
  if (f.error) return raise_str(vm, Exc::kValueError, f.error);
  if (status) TRY_BOOL(report(vm, context, status));
  TRY_BOOL(f.text.size() < 65536 || check_alloc(vm, f.text.size()));
  return Value(new_str(vm, f.text));
}

// ---------------------------------------------------------------- hash, order

constexpr uint64_t kPrime = (uint64_t{1} << 61) - 1;

constexpr uint64_t kTenInverse = 2075258708292324556;  // 10 * this is 1 modulo the prime

constexpr uint64_t multiply_mod(uint64_t a, uint64_t b) {
  const uint128 product = uint128{a} * b;
  const uint64_t sum =
      static_cast<uint64_t>(product & kPrime) + static_cast<uint64_t>(product >> 61);
  return sum >= kPrime ? sum - kPrime : sum;
}
static_assert(multiply_mod(10, kTenInverse) == 1);

uint64_t power_mod(uint64_t base, uint64_t exponent) {
  uint64_t r = 1;
  for (; exponent; exponent >>= 1) {
    if (exponent & 1) r = multiply_mod(r, base);
    base = multiply_mod(base, base);
  }
  return r;
}

bool decimal_hash(Vm& vm, Value self, uint64_t* out) {
  const auto* d = self.as<DecimalObj>();
  switch (d->kind) {
    case NumKind::kSignalling:
      return fail(raise_str(vm, Exc::kTypeError, "Cannot hash a signaling NaN value"));
    case NumKind::kQuiet: *out = hash_pointer(d); return true;
    case NumKind::kInfinite:
      *out = d->negative ? static_cast<uint64_t>(-314159) : 314159;
      return true;
    default: break;
  }
  Num n;
  load(n, d);
  const Limbs coef(n);
  uint64_t h = hash_limbs(mpz_limbs_read(coef), mpz_size(coef), false);
  const uint64_t ten = d->exp >= 0 ? 10 : kTenInverse;
  const auto exponent = static_cast<uint64_t>(d->exp >= 0 ? d->exp : -d->exp);
  h = multiply_mod(h, power_mod(ten, exponent));
  *out = !d->negative ? h : h == 1 ? static_cast<uint64_t>(-2) : -h;
  return true;
}

// numbers.Rational for objects of unknown classes.
int is_rational(Vm& vm, Value v) {
  if (!v.is_ptr() || !v.ptr()->has(kInst)) return 0;
  const Value numbers = import_module(vm, "numbers");
  if (numbers.is_raised()) return -1;
  const Value rational = op_getattr(vm, numbers, "Rational");
  return rational.is_raised() ? -1 : is_instance(vm, v, rational);
}

// Both sides of a comparison. 1: set; 0: not comparable; -1: raised.
int comparison(Vm& vm, unsigned op, Value other, Num& self, Num& n, ContextObj* context) {
  if (operand(n, other)) return 1;
  const bool equality = op == kEq || op == kNe;
  if (is_kind(other, Kind::kComplex)) {
    const auto* z = other.as<Complex>();
    if (!equality || z->imag != 0) return 0;
    other = Value::number(z->real);
  }
  if (is_float(other)) {
    if (equality) {
      context->c.flags |= kFloatOperation;
    } else if (!report(vm, context, kFloatOperation)) {
      return -1;
    }
    load_double(n, float_value(other));
    return 1;
  }
  const int rational = is_rational(vm, other);
  if (rational <= 0) return rational;
  const Value denominator = op_getattr(vm, other, "denominator");
  const Value numerator =
      denominator.is_raised() ? denominator : op_getattr(vm, other, "numerator");
  if (numerator.is_raised()) return -1;
  Num factor, product;
  if (!require_operand(vm, n, numerator) || !require_operand(vm, factor, denominator)) return -1;
  if (self.finite()) {
    uint32_t status = 0;
    op_multiply(product, self, factor, Context::widest(&vm), &status);
    if ((status & kStopped) && !report(vm, context, status)) return -1;
    self.swap(product);
  }
  return 1;
}

bool ordered(unsigned op, int c) {
  switch (op) {
    case kLt: return c < 0;
    case kLe: return c <= 0;
    case kEq: return c == 0;
    case kNe: return c != 0;
    case kGt: return c > 0;
    default: return c >= 0;
  }
}

// -1, 0 or 1 where a glance at two finite numbers tells; else 2.
int compare_at_a_glance(const DecimalObj* a, const DecimalObj* b) {
  const auto plain = [](const DecimalObj* d) {
    return d->kind == NumKind::kFinite && !d->big && (d->words[0] | d->words[1]);
  };
  if (!plain(a) || !plain(b) || a->negative != b->negative) return 2;
  const int64_t size_a = a->exp + a->digits, size_b = b->exp + b->digits;
  int c = (size_a > size_b) - (size_a < size_b);
  if (!c) {
    uint128 x = uint128{a->words[1]} << 64 | a->words[0];
    uint128 y = uint128{b->words[1]} << 64 | b->words[0];
    // The shorter coefficient gets as many digits as the other has; 38 have room.
    if (a->exp != b->exp && std::max(a->digits, b->digits) > 38) return 2;
    for (int64_t n = a->exp - b->exp; n > 0; --n) x *= 10;
    for (int64_t n = b->exp - a->exp; n > 0; --n) y *= 10;
    c = (x > y) - (x < y);
  }
  return a->negative ? -c : c;
}

Value decimal_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_decimal(a)) return Value::not_implemented();
  if (is_decimal(b)) {
    const int c = compare_at_a_glance(a.as<DecimalObj>(), b.as<DecimalObj>());
    if (c != 2) return Value::boolean(ordered(op, c));
  }
  ContextObj* context = TRY_PTR(current_context(vm));
  Num x, y;
  load(x, a.as<DecimalObj>());
  const int understood = comparison(vm, op, b, x, y, context);
  if (understood < 0) return Value::raised();
  if (!understood) return Value::not_implemented();
  if (!x.nan() && !y.nan()) return Value::boolean(ordered(op, compare(x, y)));
  // Only == and != with quiet NaNs are no error.
  if (x.signalling() || y.signalling() || (op != kEq && op != kNe)) {
    TRY_BOOL(report(vm, context, kInvalidOperation));
  }
  return Value::boolean(op == kNe);
}

// ---------------------------------------------------------------- operators

using UnaryOperation = void (*)(Num&, const Num&, const Context&, uint32_t*);
using BinaryOperation = void (*)(Num&, const Num&, const Num&, const Context&, uint32_t*);

constexpr BinaryOperation kOperators[kBinaryOpCount] = {
    op_add,   op_subtract, op_multiply, nullptr, op_divide, op_divide_int, op_remainder,
    op_power, nullptr,     nullptr,     nullptr, nullptr,   nullptr,       nullptr};
static_assert(kTrueDiv == 4 && kFloorDiv == 5 && kMod == 6 && kPow == 7 && kDivmod == 13);

Value divmod_of(Vm& vm, ContextObj* context, const Num& x, const Num& y) {
  Num q, r;
  uint32_t status = 0;
  op_divmod(q, r, x, y, context->c, &status);
  if (status) TRY_BOOL(report(vm, context, status));
  const Value first = TRY(make_decimal(vm, q));
  const Value second = TRY(make_decimal(vm, r));
  return Value(new_tuple_of(vm, {first, second}));
}

bool too_long(Vm& vm, const Num& x, const Num& y) {
  return (x.digits() > kDigitsMax || y.digits() > kDigitsMax) && !raise_memory(vm);
}

Value decimal_binary(Vm& vm, unsigned op, Value a, Value b) {
  Num x, y;
  if ((op != kDivmod && !kOperators[op]) || !operand(x, a) || !operand(y, b)) {
    return Value::not_implemented();
  }
  if (too_long(vm, x, y)) return Value::raised();
  ContextObj* context = TRY_PTR(current_context(vm));
  if (op == kDivmod) return divmod_of(vm, context, x, y);
  Num r;
  uint32_t status = 0;
  kOperators[op](r, x, y, context->c, &status);
  return finish_operation(vm, context, r, status);
}

Value decimal_unary(Vm& vm, unsigned op, Value a) {
  if (op == kInvert) return Value::not_implemented();
  ContextObj* context = TRY_PTR(current_context(vm));
  Num n, r;
  load(n, a.as<DecimalObj>());
  uint32_t status = 0;
  (op == kNeg ? op_minus : op == kPos ? op_plus : op_abs)(r, n, context->c, &status);
  return finish_operation(vm, context, r, status);
}

int decimal_truth(Vm&, Value self) {
  const auto* d = self.as<DecimalObj>();
  return d->kind != NumKind::kFinite || d->big || d->words[0] || d->words[1];
}

constexpr TypeOps kDecimalOps = {.repr = decimal_repr,
                                 .str = decimal_str,
                                 .hash = decimal_hash,
                                 .compare = decimal_compare,
                                 .truth = decimal_truth,
                                 .binary = decimal_binary,
                                 .unary = decimal_unary};

// ---------------------------------------------------------------- methods

template <UnaryOperation kOperation>
Value m_unary(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[1]));
  Num n, r;
  load(n, a[0].as<DecimalObj>());
  uint32_t status = 0;
  kOperation(r, n, context->c, &status);
  return finish_operation(vm, context, r, status);
}

template <BinaryOperation kOperation>
Value m_binary(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[2]));
  Num x, y, r;
  load(x, a[0].as<DecimalObj>());
  TRY_BOOL(require_operand(vm, y, a[1]));
  uint32_t status = 0;
  kOperation(r, x, y, context->c, &status);
  return finish_operation(vm, context, r, status);
}

template <int (*kOrder)(const Num&, const Num&)>
Value m_total(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(context_argument(vm, a[2]));
  Num x, y, r;
  load(x, a[0].as<DecimalObj>());
  TRY_BOOL(require_operand(vm, y, a[1]));
  const int order = kOrder(x, y);
  r.set(order < 0, order != 0, 0);
  return make_decimal(vm, r);
}

template <bool (*kTest)(const Num&)>
Value m_test(Vm&, Value* a, uint32_t) {
  Num n;
  load(n, a[0].as<DecimalObj>());
  return Value::boolean(kTest(n));
}

template <bool (*kTest)(const Num&, const Context&)>
Value m_context_test(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[1]));
  Num n;
  load(n, a[0].as<DecimalObj>());
  return Value::boolean(kTest(n, context->c));
}

Value m_number_class(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[1]));
  Num n;
  load(n, a[0].as<DecimalObj>());
  return Value(new_ascii(vm, number_class(n, context->c)));
}

Value m_same_quantum(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(context_argument(vm, a[2]));
  Num x, y;
  load(x, a[0].as<DecimalObj>());
  TRY_BOOL(require_operand(vm, y, a[1]));
  return Value::boolean(same_quantum(x, y));
}

Value m_power(Vm& vm, Value x, Value y, Value modulus) {
  if (modulus.is_absent() || modulus.is_none()) return decimal_binary(vm, kPow, x, y);
  Num a, b, m, r;
  if (!operand(a, x) || !operand(b, y) || !operand(m, modulus)) return Value::not_implemented();
  if (too_long(vm, a, b) || too_long(vm, m, m)) return Value::raised();
  ContextObj* context = TRY_PTR(current_context(vm));
  uint32_t status = 0;
  op_power_mod(r, a, b, m, context->c, &status);
  return finish_operation(vm, context, r, status);
}
// Any operand of pow(x, y, z) may be the Decimal.
Value m_pow(Vm& vm, Value* a, uint32_t) { return m_power(vm, a[0], a[1], a[2]); }
Value m_rpow(Vm& vm, Value* a, uint32_t) { return m_power(vm, a[1], a[0], a[2]); }

Value m_fma(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[3]));
  Num x, y, z, r;
  load(x, a[0].as<DecimalObj>());
  TRY_BOOL(require_operand(vm, y, a[1]));
  TRY_BOOL(require_operand(vm, z, a[2]));
  uint32_t status = 0;
  op_fma(r, x, y, z, context->c, &status);
  return finish_operation(vm, context, r, status);
}

Value m_quantize(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[3]));
  Context work = context->c;
  TRY_BOOL(rounding_argument(vm, a[2], &work.rounding));
  Num x, y, r;
  load(x, a[0].as<DecimalObj>());
  TRY_BOOL(require_operand(vm, y, a[1]));
  uint32_t status = 0;
  op_quantize(r, x, y, work, &status);
  return finish_operation(vm, context, r, status);
}

template <UnaryOperation kOperation>
Value m_to_integral(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(context_argument(vm, a[2]));
  Context work = context->c;
  TRY_BOOL(rounding_argument(vm, a[1], &work.rounding));
  Num n, r;
  load(n, a[0].as<DecimalObj>());
  uint32_t status = 0;
  kOperation(r, n, work, &status);
  return finish_operation(vm, context, r, status);
}

enum class SignOf { kPositive, kFlipped, kOther };

template <SignOf kSign>
Value m_copy_sign(Vm& vm, Value* a, uint32_t) {
  Num n, other;
  load(n, a[0].as<DecimalObj>());
  bool negative = kSign == SignOf::kFlipped && !n.negative;
  if (kSign == SignOf::kOther) {
    TRY_BOOL(context_argument(vm, a[2]));
    TRY_BOOL(require_operand(vm, other, a[1]));
    negative = other.negative;
  }
  n.negative = negative;
  return make_decimal(vm, n);
}

Value m_self(Vm&, Value* a, uint32_t) { return a[0]; }

Value m_radix(Vm& vm, Value*, uint32_t) {
  Num n;
  n.set(false, 10, 0);
  return make_decimal(vm, n);
}

Value m_adjusted(Vm& vm, Value* a, uint32_t) {
  const auto* d = a[0].as<DecimalObj>();
  return int_value(vm, d->kind == NumKind::kFinite ? d->exp + d->digits - 1 : 0);
}

Value m_as_tuple(Vm& vm, Value* a, uint32_t) {
  Num n;
  load(n, a[0].as<DecimalObj>());
  const std::string text = n.nan() && n.zero_coef() ? "" : coef_text(n);
  TRY_BOOL(text.size() < 2000 || (charge(vm, text.size()) && check_alloc(vm, text.size() * 8)));
  Tuple* digits = TRY_PTR(new_tuple(vm, nullptr, text.size()));
  for (size_t i = 0; i < text.size(); ++i) digits->items()[i] = Value::small_int(text[i] - '0');
  const Value exponent = n.finite()     ? int_value(vm, n.exp)
                         : n.infinite() ? Value(new_ascii(vm, "F"))
                         : n.quiet()    ? Value(new_ascii(vm, "n"))
                                        : Value(new_ascii(vm, "N"));
  return op_call(vm, shim_state<State>(vm).tuple_type,
                 {Value::small_int(n.negative), Value(digits), exponent});
}

Value not_finite(Vm& vm, const Num& n, const char* what) {
  const bool nan = n.nan();
  return raise(vm, nan ? Exc::kValueError : Exc::kOverflowError, "cannot convert %s to %s",
               nan ? "NaN" : "Infinity", what);
}

// coefficient * 10**exp as an int.
Value whole_value(Vm& vm, Num& n) {
  uint32_t status = 0;
  if (!shift_left(n, n.exp, Context::widest(&vm), &status)) {
    if (status & kNoMemory) raise_memory(vm);
    return Value::raised();
  }
  return int_of_coef(vm, n, n.negative);
}

template <uint8_t kRounding>
Value m_int(Vm& vm, Value* a, uint32_t) {
  Num n, r;
  load(n, a[0].as<DecimalObj>());
  if (n.special()) return not_finite(vm, n, "integer");
  if (n.zero_coef()) return Value::small_int(0);
  if (n.exp >= 0) {
    r.copy(n);
    return whole_value(vm, r);
  }
  Context work = Context::widest(&vm);
  work.rounding = kRounding;
  uint32_t status = 0;
  rescale(r, n, 0, work, &status);
  return int_of_coef(vm, r, r.negative);
}

Value m_round(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) return m_int<kRoundHalfEven>(vm, a, 1);
  if (!is_int(a[1])) return raise_str(vm, Exc::kTypeError, "optional arg must be an integer");
  int64_t places = 0;
  if (!int_as_int64(int_base(a[1]), &places)) {
    return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C ssize_t");
  }
  ContextObj* context = TRY_PTR(current_context(vm));
  Num n, quantum, r;
  load(n, a[0].as<DecimalObj>());
  const int64_t far = places > kExpFar ? kExpFar : places < -kExpFar ? -kExpFar : places;
  quantum.set(false, 1, -far);
  uint32_t status = 0;
  op_quantize(r, n, quantum, context->c, &status);
  return finish_operation(vm, context, r, status);
}

Value m_float(Vm& vm, Value* a, uint32_t) {
  Num n;
  load(n, a[0].as<DecimalObj>());
  if (n.signalling()) {
    return raise_str(vm, Exc::kValueError, "cannot convert signaling NaN to float");
  }
  double d = 0;
  if (n.nan()) {
    d = std::nan("");
    // Value::number makes every NaN the positive one.
    return Value::number_unchecked(n.negative ? std::copysign(d, -1.0) : d);
  }
  TRY_BOOL(n.digits() < 2000 || charge(vm, static_cast<uint64_t>(n.digits())));
  if (n.infinite()) {
    d = HUGE_VAL;
  } else if (!float_parse(coef_text(n) + "e" + std::to_string(n.exp), &d)) {
    d = 0;
  }
  return Value::number(n.negative ? -d : d);
}

Value m_complex(Vm& vm, Value* a, uint32_t) {
  const Value f = TRY(m_float(vm, a, 1));
  return new_complex(vm, f.as_double(), 0);
}

Value m_bool(Vm& vm, Value* a, uint32_t) { return Value::boolean(decimal_truth(vm, a[0]) != 0); }

Value m_integer_ratio(Vm& vm, Value* a, uint32_t) {
  Num n, r;
  load(n, a[0].as<DecimalObj>());
  if (n.special()) return not_finite(vm, n, "integer ratio");
  r.copy(n);
  if (n.zero_coef() || n.exp >= 0) {
    const Value up = n.zero_coef() ? Value::small_int(0) : TRY(whole_value(vm, r));
    return Value(new_tuple_of(vm, {up, Value::small_int(1)}));
  }
  uint32_t status = 0;
  if (!afford(Context::widest(&vm), &status, -n.exp)) {
    if (status & kNoMemory) raise_memory(vm);
    return Value::raised();
  }
  Num down;
  set_pow10(down.own(), static_cast<uint64_t>(-n.exp));
  down.settle();
  Big common, numerator, denominator;
  {
    const Limbs x(r), y(down);
    mpz_gcd(common, x, y);
    mpz_divexact(numerator, x, common);
    mpz_divexact(denominator, y, common);
  }
  mpz_swap(r.own(), numerator);
  mpz_swap(down.own(), denominator);
  r.settle();
  down.settle();
  const Value up = TRY(int_of_coef(vm, r, r.negative));
  const Value below = TRY(int_of_coef(vm, down, false));
  return Value(new_tuple_of(vm, {up, below}));
}

Value m_from_float(Vm& vm, Value* a, uint32_t) {
  Num n;
  TRY(from_float(vm, n, a[1]));
  const Value d = TRY(make_decimal(vm, n));
  if (!(a[0].as<TypeObj>()->type_flags & kTypeHeap)) return d;
  return op_call(vm, a[0], {d});
}

Value m_reduce(Vm& vm, Value* a, uint32_t) {
  const Value text = TRY(decimal_str(vm, a[0]));
  Tuple* args = TRY_PTR(new_tuple_of(vm, {text}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

Value m_sizeof(Vm& vm, Value* a, uint32_t) {
  const auto* d = a[0].as<DecimalObj>();
  const size_t extra = d->big ? static_cast<BigInt*>(d->coef)->count() * sizeof(uint64_t) : 0;
  return int_value(vm, static_cast<int64_t>(sizeof(DecimalObj) + extra));
}

Value get_self(Vm&, Value self) { return self; }
Value get_imag(Vm& vm, Value) {
  Num n;
  n.set(false, 0, 0);
  return make_decimal(vm, n);
}

bool always(const Num&) { return true; }
bool is_signed(const Num& n) { return n.negative; }
bool is_finite(const Num& n) { return n.finite(); }
bool is_infinite(const Num& n) { return n.infinite(); }
bool is_nan(const Num& n) { return n.nan(); }
bool is_quiet(const Num& n) { return n.quiet(); }
bool is_signalling(const Num& n) { return n.signalling(); }
bool is_zero(const Num& n) { return n.zero(); }

using Dunders = OpsDunders<&kDecimalOps>;
constexpr char kContext[] = "(context=None) as function";
constexpr char kOtherContext[] = "(other, context=None) as function";
constexpr char kRoundingContext[] = "(rounding=None, context=None) as function";

const NativeDef kDecimalMethods[] = {
    COPRA_EQUAL_DUNDERS(Dunders),
    COPRA_ORDER_DUNDERS(Dunders),
    COPRA_BINARY_DUNDERS(Dunders, "add", kAdd),
    COPRA_BINARY_DUNDERS(Dunders, "sub", kSub),
    COPRA_BINARY_DUNDERS(Dunders, "mul", kMul),
    COPRA_BINARY_DUNDERS(Dunders, "truediv", kTrueDiv),
    COPRA_BINARY_DUNDERS(Dunders, "floordiv", kFloorDiv),
    COPRA_BINARY_DUNDERS(Dunders, "mod", kMod),
    COPRA_BINARY_DUNDERS(Dunders, "divmod", kDivmod),
    {"__pow__", "(value, mod=None, /)", m_pow, kFnNoSelfCheck},
    {"__rpow__", "(value, mod=None, /)", m_rpow},
    {"__neg__", "()", Dunders::unary<kNeg>},
    {"__pos__", "()", Dunders::unary<kPos>},
    {"__abs__", "()", Dunders::unary<kAbs>},
    {"__str__", "()", Dunders::str},
    {"__bool__", "()", m_bool},
    {"__int__", "()", m_int<kRoundDown>},
    {"__trunc__", "()", m_int<kRoundDown>},
    {"__floor__", "()", m_int<kRoundFloor>},
    {"__ceil__", "()", m_int<kRoundCeiling>},
    {"__round__", "(ndigits=?, /)", m_round},
    {"__float__", "()", m_float},
    {"__complex__", "()", m_complex},
    {"__format__", "(format_spec, /)", m_format},
    {"__copy__", "()", m_self},
    {"__deepcopy__", "(memo, /)", m_self},
    {"__reduce__", "()", m_reduce},
    {"__sizeof__", "()", m_sizeof},
    {"from_float", "(f, /)", m_from_float, kFnClass},
    {"adjusted", "()", m_adjusted},
    {"as_integer_ratio", "()", m_integer_ratio},
    {"as_tuple", "()", m_as_tuple},
    {"canonical", "()", m_self},
    {"compare", kOtherContext, m_binary<op_compare_values>},
    {"compare_signal", kOtherContext, m_binary<op_compare_signal>},
    {"compare_total", kOtherContext, m_total<compare_total>},
    {"compare_total_mag", kOtherContext, m_total<compare_total_mag>},
    {"conjugate", "()", m_self},
    {"copy_abs", "()", m_copy_sign<SignOf::kPositive>},
    {"copy_negate", "()", m_copy_sign<SignOf::kFlipped>},
    {"copy_sign", kOtherContext, m_copy_sign<SignOf::kOther>},
    {"exp", kContext, m_unary<op_exp>},
    {"fma", "(other, third, context=None) as function", m_fma},
    {"is_canonical", "()", m_test<always>},
    {"is_finite", "()", m_test<is_finite>},
    {"is_infinite", "()", m_test<is_infinite>},
    {"is_nan", "()", m_test<is_nan>},
    {"is_normal", kContext, m_context_test<is_normal>},
    {"is_qnan", "()", m_test<is_quiet>},
    {"is_signed", "()", m_test<is_signed>},
    {"is_snan", "()", m_test<is_signalling>},
    {"is_subnormal", kContext, m_context_test<is_subnormal>},
    {"is_zero", "()", m_test<is_zero>},
    {"ln", kContext, m_unary<op_ln>},
    {"log10", kContext, m_unary<op_log10>},
    {"logb", kContext, m_unary<op_logb>},
    {"logical_and", kOtherContext, m_binary<op_logical_and>},
    {"logical_invert", kContext, m_unary<op_invert>},
    {"logical_or", kOtherContext, m_binary<op_logical_or>},
    {"logical_xor", kOtherContext, m_binary<op_logical_xor>},
    {"max", kOtherContext, m_binary<op_max>},
    {"max_mag", kOtherContext, m_binary<op_max_mag>},
    {"min", kOtherContext, m_binary<op_min>},
    {"min_mag", kOtherContext, m_binary<op_min_mag>},
    {"next_minus", kContext, m_unary<op_next_minus>},
    {"next_plus", kContext, m_unary<op_next_plus>},
    {"next_toward", kOtherContext, m_binary<op_next_toward>},
    {"normalize", kContext, m_unary<op_reduce>},
    {"number_class", kContext, m_number_class},
    {"quantize", "(exp, rounding=None, context=None) as function", m_quantize},
    {"radix", "()", m_radix},
    {"remainder_near", kOtherContext, m_binary<op_remainder_near>},
    {"rotate", kOtherContext, m_binary<op_rotate>},
    {"same_quantum", kOtherContext, m_same_quantum},
    {"scaleb", kOtherContext, m_binary<op_scaleb>},
    {"shift", kOtherContext, m_binary<op_shift>},
    {"sqrt", kContext, m_unary<op_sqrt>},
    {"to_eng_string", kContext, m_to_eng_string},
    {"to_integral", kRoundingContext, m_to_integral<op_to_integral_value>},
    {"to_integral_exact", kRoundingContext, m_to_integral<op_to_integral_exact>},
    {"to_integral_value", kRoundingContext, m_to_integral<op_to_integral_value>},
    {}};

const GetSetDef kDecimalGetSets[] = {{"real", get_self}, {"imag", get_imag}, {nullptr, nullptr}};

}  // namespace

const NativeType kDecimalType = {.name = "Decimal",
                                 .module = "decimal",
                                 .size = sizeof(DecimalObj),
                                 .trace = trace_decimal,
                                 .ops = &kDecimalOps,
                                 .methods = kDecimalMethods,
                                 .getsets = kDecimalGetSets,
                                 .new_def = &kDecimalNew};

}  // namespace copra::dec
