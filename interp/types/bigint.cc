// Arithmetic on ints of any size, over GMP's mpn functions.
//
// In: small ints and BigInts. Out: normalised ints. Temporaries are BigInts of the isolate's heap,
// so its memory limit covers them. May include: bigint.h, isolate.h. Invariant: operands are never
// changed; results obey BigInt's normal form. Next: int_text.cc (digits), int.cc (the type).
#include "interp/types/bigint.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <numeric>

#include "interp/vm/isolate.h"

namespace copra {

// ---------------------------------------------------------------- construction

BigInt* big_alloc(Vm& vm, size_t limbs) {
  if (limbs > kLimbsMax) {
    raise_str(vm, Exc::kMemoryError, "");
    return nullptr;
  }
  const size_t bytes = sizeof(BigInt) + limbs * sizeof(mp_limb_t);
  if (bytes > 65536 && !check_alloc(vm, bytes)) return nullptr;
  auto* b = vm.heap.make<BigInt>(Kind::kBigInt, bytes);
  b->word = vm.fz->int_type;
  b->aux32 = static_cast<uint32_t>(limbs);
  return b;
}

Value big_finish(BigInt* b, size_t limbs, bool negative) {
  const uint64_t* p = b->limbs();
  while (limbs && !p[limbs - 1]) --limbs;
  if (limbs == 0) return Value::small_int(0);
  if (limbs == 1) {
    constexpr uint64_t kEdge = uint64_t{1} << (Value::kIntBits - 1);
    if (p[0] < kEdge || (negative && p[0] == kEdge)) {
      const auto i = static_cast<int64_t>(p[0]);
      return Value::small_int(negative ? -i : i);
    }
  }
  b->aux32 = static_cast<uint32_t>(limbs);
  b->aux16 = negative;
  return Value(b);
}

Value int_from_u128(Vm& vm, uint128 magnitude, bool negative) {
  BigInt* b = big_alloc(vm, 2);
  b->limbs()[0] = static_cast<uint64_t>(magnitude);
  b->limbs()[1] = static_cast<uint64_t>(magnitude >> 64);
  return big_finish(b, 2, negative);
}

Value int_value(Vm& vm, int64_t i) {
  if (Value::fits_small(i)) return Value::small_int(i);
  BigInt* b = big_alloc(vm, 1);
  b->limbs()[0] = i < 0 ? -static_cast<uint64_t>(i) : static_cast<uint64_t>(i);
  b->aux16 = i < 0;
  return Value(b);
}

Value uint_value(Vm& vm, uint64_t i) {
  if (i <= static_cast<uint64_t>(Value::kIntMax)) return Value::small_int(static_cast<int64_t>(i));
  BigInt* b = big_alloc(vm, 1);
  b->limbs()[0] = i;
  return Value(b);
}

Value int_from_double(Vm& vm, double d) {
  if (std::isinf(d)) {
    return raise_str(vm, Exc::kOverflowError, "cannot convert float infinity to integer");
  }
  if (std::isnan(d)) return raise_str(vm, Exc::kValueError, "cannot convert float NaN to integer");
  if (std::fabs(d) < 9.2e18) return int_value(vm, static_cast<int64_t>(d));
  const auto bits = std::bit_cast<uint64_t>(d);
  const auto shift = static_cast<uint64_t>(((bits >> 52) & 0x7FF) - 1075);
  const auto mantissa =
      static_cast<int64_t>((bits & ((uint64_t{1} << 52) - 1)) | uint64_t{1} << 52);
  return int_shift_left(vm, int_value(vm, d < 0 ? -mantissa : mantissa), shift);
}

// ---------------------------------------------------------------- small questions

int int_sign(Value a) {
  if (a.is_small_int()) return a.small() < 0 ? -1 : a.small() > 0;
  return a.as<BigInt>()->negative() ? -1 : 1;
}

bool int_is_odd(Value a) {
  return a.is_small_int() ? (a.small() & 1) != 0 : (a.as<BigInt>()->limbs()[0] & 1) != 0;
}

static int compare_magnitude(const IntView& a, const IntView& b) {
  if (a.count != b.count) return a.count < b.count ? -1 : 1;
  const int c = a.count ? mpn_cmp(a.limbs, b.limbs, a.count) : 0;
  return c < 0 ? -1 : c > 0;
}

int int_compare(Value a, Value b) {
  if (both_small(a, b)) return a.small() < b.small() ? -1 : a.small() > b.small();
  const IntView x(a), y(b);
  if (x.negative != y.negative) return x.negative ? -1 : 1;
  if (x.count == 1 && y.count == 1) {
    const int c = x.limbs[0] < y.limbs[0] ? -1 : x.limbs[0] > y.limbs[0];
    return x.negative ? -c : c;
  }
  const int c = compare_magnitude(x, y);
  return x.negative ? -c : c;
}

uint64_t int_bit_length(Value a) { return view_bits(IntView(a)); }

uint64_t int_bit_count(Value a) {
  const IntView v(a);
  return v.count ? mpn_popcount(v.limbs, v.count) : 0;
}

bool int_as_int64(Value a, int64_t* out) {
  if (a.is_small_int()) {
    *out = a.small();
    return true;
  }
  const IntView v(a);
  constexpr uint64_t kEdge = uint64_t{1} << 63;
  if (v.count != 1 || v.limbs[0] > kEdge || (!v.negative && v.limbs[0] == kEdge)) return false;
  *out = static_cast<int64_t>(v.negative ? -v.limbs[0] : v.limbs[0]);
  return true;
}

// ---------------------------------------------------------------- doubles

// value = top * 2**exponent (plus a little when sticky), top's highest bit set; ties to even.
static double round_to_double(uint64_t top, bool sticky, int64_t exponent) {
  // The result's lowest bit is 2**low: 53 bits, fewer among subnormals.
  if (exponent + 63 > 1023) return HUGE_VAL;
  int64_t drop = 11;
  if (exponent + drop < -1074) drop = -1074 - exponent;
  if (drop > 64) return 0.0;
  uint64_t kept = drop == 64 ? 0 : top >> drop;
  const uint64_t half = uint64_t{1} << (drop - 1);
  const uint64_t rest = drop == 64 ? top : top & ((uint64_t{1} << drop) - 1);
  if (rest > half || (rest == half && (sticky || (kept & 1)))) ++kept;
  return std::ldexp(static_cast<double>(kept), static_cast<int>(exponent + drop));
}

// The 64 highest bits of a non-zero magnitude; the value is *top * 2**result, more when *sticky.
static int64_t top_bits(const IntView& v, uint64_t* top, bool* sticky) {
  const mp_size_t n = v.count;
  const int lead = __builtin_clzll(v.limbs[n - 1]);
  *top = v.limbs[n - 1] << lead;
  *sticky = false;
  if (n > 1) {
    if (lead) *top |= v.limbs[n - 2] >> (64 - lead);
    *sticky = lead ? (v.limbs[n - 2] << lead) != 0 : v.limbs[n - 2] != 0;
    for (mp_size_t i = n - 2; !*sticky && i-- > 0;) *sticky = v.limbs[i] != 0;
  }
  return static_cast<int64_t>(n - 1) * 64 - lead;
}

double int_to_double_inf(Value a) {
  if (a.is_small_int()) return static_cast<double>(a.small());
  const IntView v(a);
  uint64_t top = 0;
  bool sticky = false;
  const int64_t exponent = top_bits(v, &top, &sticky);
  const double d = round_to_double(top, sticky, exponent);
  return v.negative ? -d : d;
}

bool int_to_double(Vm& vm, Value a, double* out) {
  *out = int_to_double_inf(a);
  if (std::isinf(*out)) {
    return fail(raise_str(vm, Exc::kOverflowError, "int too large to convert to float"));
  }
  return true;
}

double int_frexp(Value a, int64_t* exponent) {
  const IntView v(a);
  *exponent = 0;
  if (!v.count) return 0.0;
  uint64_t top = 0;
  bool sticky = false;
  const int64_t e = top_bits(v, &top, &sticky);
  double m = round_to_double(top, sticky, -64);
  *exponent = e + 64;
  if (m >= 1.0) {
    m *= 0.5;
    ++*exponent;
  }
  return v.negative ? -m : m;
}

int int_compare_double(Value a, double b) {
  if (std::isnan(b)) return 2;
  if (std::isinf(b)) return b > 0 ? -1 : 1;
  if (a.is_small_int()) {
    const auto d = static_cast<double>(a.small());  // exact
    return d < b ? -1 : d > b;
  }
  const IntView v(a);
  // |a| >= 2**48: smaller doubles can't be near.
  if (std::fabs(b) < 0x1p48 || (b < 0) != v.negative) return v.negative ? -1 : 1;
  int exponent = 0;
  const double mantissa = std::frexp(std::fabs(b), &exponent);
  const auto bits = static_cast<int64_t>(view_bits(v));
  int c = 0;
  if (bits != exponent) {
    c = bits < exponent ? -1 : 1;
  } else {
    // Same size: compare with the 53 bits of b placed over the highest bits of a.
    uint64_t top = 0;
    bool sticky = false;
    top_bits(v, &top, &sticky);
    const auto other = static_cast<uint64_t>(std::ldexp(mantissa, 53)) << 11;
    if (top != other) {
      c = top < other ? -1 : 1;
    } else {
      c = sticky ? 1 : 0;
    }
  }
  return v.negative ? -c : c;
}

// ---------------------------------------------------------------- addition, multiplication

static Value add_signed(Vm& vm, const IntView& x, const IntView& y, bool y_negative) {
  const IntView* a = &x;
  const IntView* b = &y;
  bool negative = x.negative;
  if (x.negative == y_negative) {
    if (a->count < b->count) std::swap(a, b);
    BigInt* r = TRY_PTR(big_alloc(vm, static_cast<size_t>(a->count) + 1));
    const mp_limb_t carry = b->count ? mpn_add(r->limbs(), a->limbs, a->count, b->limbs, b->count)
                                     : (mpn_copyi(r->limbs(), a->limbs, a->count), 0);
    r->limbs()[a->count] = carry;
    return big_finish(r, static_cast<size_t>(a->count) + 1, negative);
  }
  const int c = compare_magnitude(x, y);
  if (c == 0) return Value::small_int(0);
  if (c < 0) {
    std::swap(a, b);
    negative = y_negative;
  }
  BigInt* r = TRY_PTR(big_alloc(vm, static_cast<size_t>(a->count)));
  if (b->count) {
    mpn_sub(r->limbs(), a->limbs, a->count, b->limbs, b->count);
  } else {
    mpn_copyi(r->limbs(), a->limbs, a->count);
  }
  return big_finish(r, static_cast<size_t>(a->count), negative);
}

static bool charge_linear(Vm& vm, mp_size_t limbs) {
  return limbs < 1024 || charge(vm, static_cast<uint64_t>(limbs) / 64);
}

Value int_add(Vm& vm, Value a, Value b) {
  if (both_small(a, b)) return int_value(vm, a.small() + b.small());
  const IntView x(a), y(b);
  TRY_BOOL(charge_linear(vm, x.count + y.count));
  return add_signed(vm, x, y, y.negative);
}

Value int_sub(Vm& vm, Value a, Value b) {
  if (both_small(a, b)) return int_value(vm, a.small() - b.small());
  const IntView x(a), y(b);
  TRY_BOOL(charge_linear(vm, x.count + y.count));
  return add_signed(vm, x, y, !y.negative);
}

Value int_mul(Vm& vm, Value a, Value b) {
  if (both_small(a, b)) {
    const int128 product = static_cast<int128>(a.small()) * b.small();
    const auto low = static_cast<int64_t>(product);
    if (low == product) return int_value(vm, low);
    return int_from_u128(vm, static_cast<uint128>(product < 0 ? -product : product), product < 0);
  }
  const IntView x(a), y(b);
  if (!x.count || !y.count) return Value::small_int(0);
  TRY_BOOL(charge_mul(vm, static_cast<uint64_t>(x.count), static_cast<uint64_t>(y.count)));
  const size_t n = static_cast<size_t>(x.count + y.count);
  BigInt* r = TRY_PTR(big_alloc(vm, n));
  if (x.limbs == y.limbs) {
    mpn_sqr(r->limbs(), x.limbs, x.count);
  } else if (x.count >= y.count) {
    mpn_mul(r->limbs(), x.limbs, x.count, y.limbs, y.count);
  } else {
    mpn_mul(r->limbs(), y.limbs, y.count, x.limbs, x.count);
  }
  return big_finish(r, n, x.negative != y.negative);
}

bool check_at_once(Vm& vm, uint64_t microseconds) {
  if (microseconds < 500'000) return true;
  return fail(raise_str(vm, Exc::kOverflowError, "integers too large for this operation"));
}

// ---------------------------------------------------------------- division

static bool small_divmod(Value a, Value b, Value* quotient, Value* remainder) {
  const int64_t x = a.small(), y = b.small();
  int64_t q = x / y, r = x % y;
  if (r && (r < 0) != (y < 0)) {
    --q;
    r += y;
  }
  // kIntMin // -1 is 2**48: outside the small range.
  if (!Value::fits_small(q)) return false;
  if (quotient) *quotient = Value::small_int(q);
  if (remainder) *remainder = Value::small_int(r);
  return true;
}

bool int_divmod(Vm& vm, Value a, Value b, Value* quotient, Value* remainder, const char* zero) {
  if (b.is_small_int() && b.small() == 0) {
    return fail(raise_str(vm, Exc::kZeroDivisionError, zero));
  }
  if (both_small(a, b) && small_divmod(a, b, quotient, remainder)) return true;
  const IntView x(a), y(b);
  if (x.count < y.count) {
    const bool adjust = x.count && x.negative != y.negative;
    if (quotient) *quotient = Value::small_int(adjust ? -1 : 0);
    if (remainder) *remainder = adjust ? TRY_OR_FALSE(int_add(vm, a, b)) : a;
    return true;
  }
  if (!charge_mul(vm, static_cast<uint64_t>(x.count - y.count + 1),
                  static_cast<uint64_t>(y.count)) ||
      !check_at_once(
          vm, div_microseconds(static_cast<uint64_t>(x.count), static_cast<uint64_t>(y.count)))) {
    return false;
  }
  const auto qn = static_cast<size_t>(x.count - y.count + 1);
  BigInt* q = big_alloc(vm, qn + 1);
  if (!q) return false;
  BigInt* r = big_alloc(vm, static_cast<size_t>(y.count));
  if (!r) return false;
  if (y.count == 1) {
    r->limbs()[0] = mpn_divrem_1(q->limbs(), 0, x.limbs, x.count, y.limbs[0]);
  } else {
    mpn_tdiv_qr(q->limbs(), r->limbs(), 0, x.limbs, x.count, y.limbs, y.count);
  }
  q->limbs()[qn] = 0;
  const bool differ = x.negative != y.negative;
  const bool inexact = !mpn_zero_p(r->limbs(), y.count);
  if (differ && inexact) {
    mpn_add_1(q->limbs(), q->limbs(), static_cast<mp_size_t>(qn) + 1, 1);
    mpn_sub_n(r->limbs(), y.limbs, r->limbs(), y.count);
  }
  if (quotient) *quotient = big_finish(q, qn + 1, differ);
  if (remainder) *remainder = big_finish(r, static_cast<size_t>(y.count), y.negative);
  return true;
}

Value int_true_div(Vm& vm, Value a, Value b) {
  if (b.is_small_int() && b.small() == 0) {
    return raise_str(vm, Exc::kZeroDivisionError, "division by zero");
  }
  if (both_small(a, b)) {
    return Value::number(static_cast<double>(a.small()) / static_cast<double>(b.small()));
  }
  const IntView x(a), y(b);
  const bool negative = x.negative != y.negative;
  if (!x.count) return Value::number(negative ? -0.0 : 0.0);
  // Scale so that the quotient has 65 or 66 bits: 64 for rounding, the rest sticky.
  const auto size = static_cast<int64_t>(view_bits(x)) - static_cast<int64_t>(view_bits(y));
  if (size > 1025) {
    return raise_str(vm, Exc::kOverflowError, "integer division result too large for a float");
  }
  if (size < -1080) return Value::number(negative ? -0.0 : 0.0);
  const int64_t shift = 65 - size;  // of the dividend, to the left
  Value dividend = x.negative ? TRY(int_unary(vm, kNeg, a)) : a;
  Value divisor = y.negative ? TRY(int_unary(vm, kNeg, b)) : b;
  if (shift > 0) {
    dividend = TRY(int_shift_left(vm, dividend, static_cast<uint64_t>(shift)));
  } else if (shift < 0) {
    divisor = TRY(int_shift_left(vm, divisor, static_cast<uint64_t>(-shift)));
  }
  Value q, r;
  TRY_BOOL(int_divmod(vm, dividend, divisor, &q, &r, ""));
  const IntView quotient(q);
  uint64_t top = 0;
  bool sticky = false;
  const int64_t exponent = top_bits(quotient, &top, &sticky);
  const double d = round_to_double(top, sticky || int_sign(r) != 0, exponent - shift);
  if (std::isinf(d)) {
    return raise_str(vm, Exc::kOverflowError, "integer division result too large for a float");
  }
  return Value::number(negative ? -d : d);
}

// ---------------------------------------------------------------- shifts, bits

Value int_shift_left(Vm& vm, Value a, uint64_t bits) {
  if (a.is_small_int()) {
    const int64_t i = a.small();
    if (i == 0) return a;
    if (bits < 14) return int_value(vm, i * (int64_t{1} << bits));
  }
  const IntView v(a);
  const uint64_t words = bits / 64;
  if (words > kLimbsMax) return raise_str(vm, Exc::kMemoryError, "");
  const size_t n = static_cast<size_t>(v.count) + words + 1;
  TRY_BOOL(charge_linear(vm, static_cast<mp_size_t>(n)));
  BigInt* r = TRY_PTR(big_alloc(vm, n));
  if (words) mpn_zero(r->limbs(), static_cast<mp_size_t>(words));
  if (bits % 64) {
    r->limbs()[n - 1] = mpn_lshift(r->limbs() + words, v.limbs, v.count, bits % 64);
  } else {
    mpn_copyi(r->limbs() + words, v.limbs, v.count);
    r->limbs()[n - 1] = 0;
  }
  return big_finish(r, n, v.negative);
}

Value int_shift_right(Vm& vm, Value a, uint64_t bits) {
  if (a.is_small_int()) return Value::small_int(a.small() >> (bits > 63 ? 63 : bits));
  const IntView v(a);
  const uint64_t words = bits / 64;
  if (words >= static_cast<uint64_t>(v.count)) return Value::small_int(v.negative ? -1 : 0);
  const size_t n = static_cast<size_t>(v.count) - words;
  BigInt* r = TRY_PTR(big_alloc(vm, n + 1));
  mp_limb_t lost = 0;
  if (bits % 64) {
    lost = mpn_rshift(r->limbs(), v.limbs + words, static_cast<mp_size_t>(n), bits % 64);
  } else {
    mpn_copyi(r->limbs(), v.limbs + words, static_cast<mp_size_t>(n));
  }
  r->limbs()[n] = 0;
  if (v.negative) {
    if (!lost && words) lost = !mpn_zero_p(v.limbs, static_cast<mp_size_t>(words));
    if (lost) mpn_add_1(r->limbs(), r->limbs(), static_cast<mp_size_t>(n) + 1, 1);
  }
  return big_finish(r, n + 1, v.negative);
}

// Two's complement in n limbs.
static void to_complement(mp_limb_t* out, const IntView& v, mp_size_t n) {
  if (v.count) mpn_copyi(out, v.limbs, v.count);
  if (n > v.count) mpn_zero(out + v.count, n - v.count);
  if (v.negative) mpn_neg(out, out, n);
}

// Of two above zero, which needs no complements.
static Value bitwise_natural(Vm& vm, unsigned op, const IntView& longer, const IntView& shorter) {
  const mp_size_t both = shorter.count, n = op == kAnd ? both : longer.count;
  BigInt* r = TRY_PTR(big_alloc(vm, static_cast<size_t>(n)));
  switch (op) {
    case kAnd: mpn_and_n(r->limbs(), longer.limbs, shorter.limbs, both); break;
    case kOr: mpn_ior_n(r->limbs(), longer.limbs, shorter.limbs, both); break;
    default: mpn_xor_n(r->limbs(), longer.limbs, shorter.limbs, both);
  }
  if (n > both) mpn_copyi(r->limbs() + both, longer.limbs + both, n - both);
  return big_finish(r, static_cast<size_t>(n), false);
}

static Value bitwise(Vm& vm, unsigned op, Value a, Value b) {
  const IntView x(a), y(b);
  if (!x.negative && !y.negative && x.count && y.count) {
    TRY_BOOL(charge_linear(vm, std::max(x.count, y.count)));
    return x.count >= y.count ? bitwise_natural(vm, op, x, y) : bitwise_natural(vm, op, y, x);
  }
  const mp_size_t n = (x.count > y.count ? x.count : y.count) + 1;
  TRY_BOOL(charge_linear(vm, n));
  BigInt* p = TRY_PTR(big_alloc(vm, static_cast<size_t>(n)));
  BigInt* q = TRY_PTR(big_alloc(vm, static_cast<size_t>(n)));
  to_complement(p->limbs(), x, n);
  to_complement(q->limbs(), y, n);
  switch (op) {
    case kAnd: mpn_and_n(p->limbs(), p->limbs(), q->limbs(), n); break;
    case kOr: mpn_ior_n(p->limbs(), p->limbs(), q->limbs(), n); break;
    default: mpn_xor_n(p->limbs(), p->limbs(), q->limbs(), n);
  }
  const bool negative = (p->limbs()[n - 1] >> 63) != 0;
  if (negative) mpn_neg(p->limbs(), p->limbs(), n);
  return big_finish(p, static_cast<size_t>(n), negative);
}

static Value shift_by(Vm& vm, unsigned op, Value a, Value b) {
  if (int_sign(b) < 0) return raise_str(vm, Exc::kValueError, "negative shift count");
  const bool huge = !b.is_small_int();
  if (op == kRShift)
    return int_shift_right(vm, a, huge ? UINT64_MAX : static_cast<uint64_t>(b.small()));
  if (a.is_small_int() && a.small() == 0) return a;
  if (huge) {
    // CPython counts the digits of 30 bits each that the result would have: up to
    // 2305843009213693945 of them it runs out of memory. That many bits, in limbs:
    constexpr uint64_t kHigh = 3, kLow = 13835058055282163502u;
    const IntView bits(b);
    const bool counted =
        bits.count == 1 || (bits.count == 2 && (bits.limbs[1] < kHigh ||
                                                (bits.limbs[1] == kHigh && bits.limbs[0] < kLow)));
    return counted ? raise_str(vm, Exc::kMemoryError, "")
                   : raise_str(vm, Exc::kOverflowError, "too many digits in integer");
  }
  return int_shift_left(vm, a, static_cast<uint64_t>(b.small()));
}

// ---------------------------------------------------------------- powers

Value int_pow(Vm& vm, Value base, Value exponent) {
  if (exponent.is_small_int() && exponent.small() == 0) return Value::small_int(1);
  if (base.is_small_int() && base.small() >= -1 && base.small() <= 1) {
    return base.small() == -1 && !int_is_odd(exponent) ? Value::small_int(1) : base;
  }
  if (!exponent.is_small_int()) return raise_str(vm, Exc::kMemoryError, "");
  auto e = static_cast<uint64_t>(exponent.small());
  if (base.is_small_int()) {
    // As long as it fits 64 bits no limbs are needed.
    int64_t result = 1, square = base.small();
    uint64_t left = e;
    while (!((left & 1) && __builtin_mul_overflow(result, square, &result))) {
      left >>= 1;
      if (!left) return int_value(vm, result);
      if (__builtin_mul_overflow(square, square, &square)) break;
    }
  }
  const IntView v(base);
  const bool negative = v.negative && (e & 1);
  // Powers of two shift out: only the odd part is multiplied.
  const uint64_t twos = mpn_scan1(v.limbs, 0);
  if (view_bits(v) > (kLimbsMax * 64) / e + 1) return raise_str(vm, Exc::kMemoryError, "");
  Value odd = int_shift_right(vm, v.negative ? TRY(int_unary(vm, kNeg, base)) : base, twos);
  TRY(odd);
  const IntView o(odd);
  const uint64_t bits = view_bits(o) * e;
  const size_t limbs = bits / 64 + 3;
  if (limbs * 24 > 65536) TRY_BOOL(check_alloc(vm, limbs * 24));
  Value result = Value::small_int(1);
  if (view_bits(o) > 1) {
    BigInt* p = TRY_PTR(big_alloc(vm, limbs));
    BigInt* q = TRY_PTR(big_alloc(vm, limbs));
    mpn_copyi(p->limbs(), o.limbs, o.count);
    mp_size_t n = o.count;
    for (int bit = 62 - __builtin_clzll(e); bit >= 0; --bit) {
      TRY_BOOL(charge_mul(vm, static_cast<uint64_t>(n), static_cast<uint64_t>(n)));
      mpn_sqr(q->limbs(), p->limbs(), n);
      n *= 2;
      n -= !q->limbs()[n - 1];
      std::swap(p, q);
      if (!((e >> bit) & 1)) continue;
      TRY_BOOL(charge_mul(vm, static_cast<uint64_t>(n), static_cast<uint64_t>(o.count)));
      if (n >= o.count) {
        mpn_mul(q->limbs(), p->limbs(), n, o.limbs, o.count);
      } else {
        mpn_mul(q->limbs(), o.limbs, o.count, p->limbs(), n);
      }
      n += o.count;
      n -= !q->limbs()[n - 1];
      std::swap(p, q);
    }
    result = big_finish(p, static_cast<size_t>(n), false);
  }
  result = TRY(int_shift_left(vm, result, twos * e));
  return negative ? int_unary(vm, kNeg, result) : result;
}

static uint64_t mul_mod(uint64_t a, uint64_t b, uint64_t m) {
  return static_cast<uint64_t>(static_cast<uint128>(a) * b % m);
}

static uint64_t pow_mod_limb(uint64_t base, const IntView& e, uint64_t m) {
  uint64_t result = 1 % m;
  for (mp_size_t i = e.count; i-- > 0;) {
    for (int bit = 63; bit >= 0; --bit) {
      result = mul_mod(result, result, m);
      if ((e.limbs[i] >> bit) & 1) result = mul_mod(result, base, m);
    }
  }
  return result;
}

// The number x < m with base * x = 1 (mod m); raises when there is none. 0 <= base < m, m > 1.
static Value inverse_mod(Vm& vm, Value base, Value m) {
  const char* const kNone = "base is not invertible for the given modulus";
  if (int_sign(base) == 0) return raise_str(vm, Exc::kValueError, kNone);
  // gcdext gives the cofactor of its first, larger operand: base + m.
  const Value u = TRY(int_add(vm, base, m));
  const IntView x(u), y(m);
  TRY_BOOL(check_at_once(vm, log_microseconds(static_cast<uint64_t>(x.count))));
  TRY_BOOL(charge(vm, 1 + mul_cost(static_cast<uint64_t>(x.count), static_cast<uint64_t>(y.count)) *
                              (x.count < 64 ? 1 : 8)));
  const auto xn = static_cast<size_t>(x.count), yn = static_cast<size_t>(y.count);
  BigInt* up = TRY_PTR(big_alloc(vm, xn + 1));
  BigInt* vp = TRY_PTR(big_alloc(vm, yn + 1));
  BigInt* gp = TRY_PTR(big_alloc(vm, yn + 1));
  BigInt* sp = TRY_PTR(big_alloc(vm, yn + 2));
  mpn_copyi(up->limbs(), x.limbs, x.count);
  mpn_copyi(vp->limbs(), y.limbs, y.count);
  mp_size_t sn = 0;
  const mp_size_t gn =
      mpn_gcdext(gp->limbs(), sp->limbs(), &sn, up->limbs(), x.count, vp->limbs(), y.count);
  if (gn != 1 || gp->limbs()[0] != 1) return raise_str(vm, Exc::kValueError, kNone);
  const Value s = big_finish(sp, static_cast<size_t>(sn < 0 ? -sn : sn), sn < 0);
  Value r;
  TRY_BOOL(int_divmod(vm, s, m, nullptr, &r, ""));
  return r;
}

// Left-to-right with a window of kWindow bits; 0 <= base < m, exponent > 0, m > 2**64.
static Value pow_mod_big(Vm& vm, Value base, Value exponent, Value modulus) {
  constexpr int kWindow = 4;
  const IntView e(exponent), m(modulus);
  const auto n = static_cast<size_t>(m.count);
  const uint64_t bits = view_bits(e);
  const bool windowed = bits > 32;
  const size_t rows = windowed ? 1 << kWindow : 2;
  BigInt* table = TRY_PTR(big_alloc(vm, rows * n));
  BigInt* product = TRY_PTR(big_alloc(vm, 2 * n));
  BigInt* quotient = TRY_PTR(big_alloc(vm, n + 1));
  BigInt* acc = TRY_PTR(big_alloc(vm, n));
  const uint64_t step_cost = 2 * mul_cost(n, n);
  TRY_BOOL(
      check_at_once(vm, (kWindow + 1) * (mul_microseconds(n, n) + div_microseconds(2 * n, n))));
  const auto size = static_cast<mp_size_t>(n);
  const auto reduce = [&](mp_limb_t* to) {
    mpn_tdiv_qr(quotient->limbs(), to, 0, product->limbs(), 2 * size, m.limbs, size);
  };
  const auto row = [&](size_t i) { return table->limbs() + i * n; };
  mpn_zero(row(0), size);
  row(0)[0] = 1;
  {
    const IntView b(base);
    mpn_zero(row(1), size);
    if (b.count) mpn_copyi(row(1), b.limbs, b.count);
  }
  for (size_t i = 2; i < rows; ++i) {
    mpn_mul_n(product->limbs(), row(i - 1), row(1), size);
    reduce(row(i));
  }
  const int width = windowed ? kWindow : 1;
  mpn_copyi(acc->limbs(), row(0), size);
  const uint64_t digits = (bits + static_cast<uint64_t>(width) - 1) / static_cast<uint64_t>(width);
  for (uint64_t d = digits; d-- > 0;) {
    TRY_BOOL(charge(vm, step_cost * static_cast<uint64_t>(width + 1)));
    for (int i = 0; i < width && d + 1 != digits; ++i) {
      mpn_sqr(product->limbs(), acc->limbs(), size);
      reduce(acc->limbs());
    }
    const uint64_t at = d * static_cast<uint64_t>(width);
    const uint64_t digit = (e.limbs[at / 64] >> (at % 64)) & ((uint64_t{1} << width) - 1);
    if (!digit) continue;
    mpn_mul_n(product->limbs(), acc->limbs(), row(digit), size);
    reduce(acc->limbs());
  }
  return big_finish(acc, n, false);
}

Value int_pow_mod(Vm& vm, Value base, Value exponent, Value modulus) {
  if (int_sign(modulus) == 0) {
    return raise_str(vm, Exc::kValueError, "pow() 3rd argument cannot be 0");
  }
  const bool negative = int_sign(modulus) < 0;
  const Value m = negative ? TRY(int_unary(vm, kNeg, modulus)) : modulus;
  if (m.is_small_int() && m.small() == 1) return Value::small_int(0);
  Value b;
  TRY_BOOL(int_divmod(vm, base, m, nullptr, &b, ""));
  Value e = exponent;
  if (int_sign(e) < 0) {
    b = TRY(inverse_mod(vm, b, m));
    e = TRY(int_unary(vm, kNeg, e));
  }
  Value result;
  if (int_sign(e) == 0) {
    result = Value::small_int(1);
  } else {
    const IntView mv(m);
    if (mv.count == 1) {
      const IntView bv(b), ev(e);
      TRY_BOOL(ev.count < 16 || charge(vm, static_cast<uint64_t>(ev.count) * 128));
      result = uint_value(vm, pow_mod_limb(bv.count ? bv.limbs[0] : 0, ev, mv.limbs[0]));
    } else {
      result = TRY(pow_mod_big(vm, b, e, m));
    }
  }
  if (negative && int_sign(result) != 0) return int_add(vm, result, modulus);
  return result;
}

// ---------------------------------------------------------------- gcd, roots

Value int_gcd(Vm& vm, Value a, Value b) {
  const IntView x(a), y(b);
  if (!x.count) return int_unary(vm, kAbs, b);
  if (!y.count) return int_unary(vm, kAbs, a);
  if (x.count == 1 && y.count == 1) return uint_value(vm, std::gcd(x.limbs[0], y.limbs[0]));
  const uint64_t xt = mpn_scan1(x.limbs, 0), yt = mpn_scan1(y.limbs, 0);
  const Value ax = TRY(int_unary(vm, kAbs, a)), ay = TRY(int_unary(vm, kAbs, b));
  Value u = TRY(int_shift_right(vm, ax, xt));
  Value v = TRY(int_shift_right(vm, ay, yt));
  if (int_compare(u, v) < 0) std::swap(u, v);
  const IntView p(u), q(v);
  TRY_BOOL(check_at_once(vm, log_microseconds(static_cast<uint64_t>(p.count))));
  TRY_BOOL(
      charge(vm, mul_cost(static_cast<uint64_t>(p.count), 4 * static_cast<uint64_t>(q.count))));
  BigInt* pc = TRY_PTR(big_alloc(vm, static_cast<size_t>(p.count) + 1));
  BigInt* qc = TRY_PTR(big_alloc(vm, static_cast<size_t>(q.count) + 1));
  BigInt* r = TRY_PTR(big_alloc(vm, static_cast<size_t>(q.count) + 1));
  mpn_copyi(pc->limbs(), p.limbs, p.count);
  mpn_copyi(qc->limbs(), q.limbs, q.count);
  const mp_size_t n = mpn_gcd(r->limbs(), pc->limbs(), p.count, qc->limbs(), q.count);
  return int_shift_left(vm, big_finish(r, static_cast<size_t>(n), false), xt < yt ? xt : yt);
}

Value int_sqrt(Vm& vm, Value a) {
  const IntView v(a);
  if (!v.count) return a;
  TRY_BOOL(charge_mul(vm, static_cast<uint64_t>(v.count), static_cast<uint64_t>(v.count)));
  const size_t n = (static_cast<size_t>(v.count) + 1) / 2;
  BigInt* r = TRY_PTR(big_alloc(vm, n));
  mpn_sqrtrem(r->limbs(), nullptr, v.limbs, v.count);
  return big_finish(r, n, false);
}

// ---------------------------------------------------------------- rounding

Value int_round(Vm& vm, Value a, Value digits) {
  if (int_sign(digits) >= 0) return a;
  // |a| < 10**n / 2 rounds to zero; don't make huge powers for that.
  const auto decimal_digits = static_cast<int64_t>(int_bit_length(a) / 3) + 2;
  if (!digits.is_small_int() || -digits.small() > decimal_digits) return Value::small_int(0);
  const Value unit = TRY(int_pow(vm, Value::small_int(10), Value::small_int(-digits.small())));
  Value q, r;
  TRY_BOOL(int_divmod(vm, a, unit, &q, &r, ""));
  const Value twice = TRY(int_shift_left(vm, r, 1));
  const int c = int_compare(twice, unit);
  const Value down = TRY(int_sub(vm, a, r));
  return c > 0 || (c == 0 && int_is_odd(q)) ? int_add(vm, down, unit) : down;
}

// ---------------------------------------------------------------- bytes

Value int_from_bytes(Vm& vm, std::string_view bytes, bool little_endian, bool is_signed) {
  const size_t n = bytes.size();
  const size_t limbs = n / 8 + 1;
  TRY_BOOL(charge_linear(vm, static_cast<mp_size_t>(limbs)));
  const bool negative =
      is_signed && n &&
      (static_cast<unsigned char>(little_endian ? bytes.back() : bytes[0]) & 0x80);
  // Callers keep the bytes' owner alive; it isn't resized here.
  BigInt* b = TRY_PTR(big_alloc(vm, limbs));
  std::memset(b->limbs(), negative ? 0xFF : 0, limbs * 8);
  auto* out = reinterpret_cast<char*>(b->limbs());
  if (little_endian) {
    std::memcpy(out, bytes.data(), n);
  } else {
    for (size_t i = 0; i < n; ++i) out[i] = bytes[n - 1 - i];
  }
  if (negative) mpn_neg(b->limbs(), b->limbs(), static_cast<mp_size_t>(limbs));
  return big_finish(b, limbs, negative);
}

// ---------------------------------------------------------------- by operator

Value int_unary(Vm& vm, unsigned op, Value a) {
  if (a.is_small_int()) {
    const int64_t i = a.small();
    switch (op) {
      case kNeg: return int_value(vm, -i);
      case kInvert: return Value::small_int(~i);
      case kAbs: return i < 0 ? int_value(vm, -i) : a;
      default: return a;
    }
  }
  const IntView v(a);
  switch (op) {
    case kPos: return a;
    case kAbs:
      if (!v.negative) return a;
      [[fallthrough]];
    case kNeg: {
      BigInt* r = TRY_PTR(big_alloc(vm, static_cast<size_t>(v.count)));
      mpn_copyi(r->limbs(), v.limbs, v.count);
      return big_finish(r, static_cast<size_t>(v.count), !v.negative);
    }
    default: {  // ~a = -a - 1
      const Value negated = TRY(int_unary(vm, kNeg, a));
      return int_sub(vm, negated, Value::small_int(1));
    }
  }
}

// ---------------------------------------------------------------- one limb

// Ints below 2**64, what hashes, generators of random numbers and modular arithmetic are made of.
static bool one_limb(Value v, int128* out) {
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  const auto* b = v.as<BigInt>();
  if (b->aux32 != 1) return false;
  const auto magnitude = static_cast<int128>(b->limbs()[0]);
  *out = b->negative() ? -magnitude : magnitude;
  return true;
}

static uint64_t magnitude_of(int128 i) { return static_cast<uint64_t>(i < 0 ? -i : i); }

static Value int_from_magnitude(Vm& vm, uint128 magnitude, bool negative) {
  if (magnitude >> 64) return int_from_u128(vm, magnitude, negative);
  const auto low = static_cast<uint64_t>(magnitude);
  if (low <= static_cast<uint64_t>(Value::kIntMax)) {
    return Value::small_int(negative ? -static_cast<int64_t>(low) : static_cast<int64_t>(low));
  }
  BigInt* b = big_alloc(vm, 1);
  b->limbs()[0] = low;
  return big_finish(b, 1, negative);
}
static Value int_from_i128(Vm& vm, int128 i) {
  return int_from_magnitude(vm, static_cast<uint128>(i < 0 ? -i : i), i < 0);
}

// NotFound: another operation, or one that isn't defined for them.
static Value one_limb_binary(Vm& vm, unsigned op, int128 x, int128 y) {
  switch (op) {
    case kAdd: return int_from_i128(vm, x + y);
    case kSub: return int_from_i128(vm, x - y);
    case kMul:
      return int_from_magnitude(vm, static_cast<uint128>(magnitude_of(x)) * magnitude_of(y),
                                (x < 0) != (y < 0));
    case kFloorDiv:
    case kMod: {
      if (y == 0) break;
      const uint64_t i = magnitude_of(x), j = magnitude_of(y);
      const bool negative = (x < 0) != (y < 0), up = negative && i % j != 0;
      if (op == kFloorDiv) return int_from_magnitude(vm, uint128{i / j} + up, negative);
      return int_from_magnitude(vm, up ? j - i % j : i % j, y < 0);
    }
    case kAnd: return int_from_i128(vm, x & y);
    case kOr: return int_from_i128(vm, x | y);
    case kXor: return int_from_i128(vm, x ^ y);
    case kLShift:
      if (y < 0 || y > 62) break;
      return int_from_i128(vm, static_cast<int128>(static_cast<uint128>(x) << y));
    case kRShift:
      if (y < 0) break;
      return int_from_i128(vm, x >> (y > 127 ? 127 : y));
    default: break;
  }
  return Value::not_found();
}

Value int_binary(Vm& vm, unsigned op, Value a, Value b) {
  int128 x = 0, y = 0;
  if (one_limb(a, &x) && one_limb(b, &y)) {
    const Value r = one_limb_binary(vm, op, x, y);
    if (!r.is_not_found()) return r;
  }
  const char* const kZero = "integer division or modulo by zero";
  switch (op) {
    case kAdd: return int_add(vm, a, b);
    case kSub: return int_sub(vm, a, b);
    case kMul: return int_mul(vm, a, b);
    case kTrueDiv: return int_true_div(vm, a, b);
    case kFloorDiv: {
      Value q;
      TRY_BOOL(int_divmod(vm, a, b, &q, nullptr, kZero));
      return q;
    }
    case kMod: {
      Value r;
      TRY_BOOL(int_divmod(vm, a, b, nullptr, &r, "integer modulo by zero"));
      return r;
    }
    case kDivmod: {
      Value q, r;
      TRY_BOOL(int_divmod(vm, a, b, &q, &r, kZero));
      return Value(new_tuple_of(vm, {q, r}));
    }
    case kPow: {
      if (int_sign(b) >= 0) return int_pow(vm, a, b);
      double x = 0, y = 0;
      TRY_BOOL(int_to_double(vm, a, &x));
      TRY_BOOL(int_to_double(vm, b, &y));
      return float_pow(vm, x, y);
    }
    case kLShift:
    case kRShift: return shift_by(vm, op, a, b);
    case kAnd:
      if (both_small(a, b)) return Value::small_int(a.small() & b.small());
      return bitwise(vm, op, a, b);
    case kOr:
      if (both_small(a, b)) return Value::small_int(a.small() | b.small());
      return bitwise(vm, op, a, b);
    case kXor:
      if (both_small(a, b)) return Value::small_int(a.small() ^ b.small());
      return bitwise(vm, op, a, b);
    default: return Value::not_implemented();
  }
}

}  // namespace copra
