// Coefficients, rounding, comparison and the four operations. See number.h.
#include "stdlib_shims/decimal/number.h"

#include <array>
#include <cmath>

namespace copra::dec {

namespace {

constexpr auto kPow10 = [] {
  std::array<uint128, 39> powers{};
  uint128 p = 1;
  for (auto& out : powers) {
    out = p;
    p *= 10;  // the last wraps and is not used
  }
  return powers;
}();

int64_t digits_of(uint128 v) {
  const auto high = static_cast<uint64_t>(v >> 64), low = static_cast<uint64_t>(v);
  if (!high && low < 10) return 1;
  const int bits = high ? 128 - __builtin_clzll(high) : 64 - __builtin_clzll(low);
  const int guess = bits * 1233 >> 12;  // floor(bits * log10(2)) for bits <= 128
  return guess + (guess > 38 || v >= kPow10[static_cast<size_t>(guess)]);
}

// Quotient and remainder by a power of ten, k <= 38.
uint128 divide_pow10(uint128 v, unsigned k, uint128* rest) {
  if (!(v >> 64)) {
    if (k > 19) {
      *rest = v;
      return 0;
    }
    const auto n = static_cast<uint64_t>(v), d = static_cast<uint64_t>(kPow10[k]);
    *rest = n % d;
    return n / d;
  }
  const uint128 q = v / kPow10[k];
  *rest = v - q * kPow10[k];
  return q;
}

}  // namespace

// ---------------------------------------------------------------- Num

void Num::set_small(uint128 v) { set_small(v, digits_of(v)); }

void Num::view(const mp_limb_t* limbs, size_t count, int64_t digits) {
  mpz_roinit_n(z_, limbs, static_cast<mp_size_t>(count));
  big_ = true;
  digits_ = digits ? digits : count_digits(z_);
}

mpz_ptr Num::own() {
  if (!owned_) mpz_init(z_);
  owned_ = true;
  return z_;
}

void Num::settle(int64_t digits) {
  const size_t n = mpz_size(z_);
  if (n <= 2) {
    const mp_limb_t* p = mpz_limbs_read(z_);
    set_small((n > 1 ? uint128{p[1]} << 64 : 0) | (n ? p[0] : 0));
    return;
  }
  big_ = true;
  digits_ = digits ? digits : count_digits(z_);
}

void Num::copy(const Num& o) {
  if (this == &o) return;
  negative = o.negative;
  kind = o.kind;
  exp = o.exp;
  if (o.big_) {
    mpz_set(own(), o.z_);
    big_ = true;
    digits_ = o.digits_;
  } else {
    set_small(o.small_, o.digits_);
  }
}

void Num::swap(Num& o) {
  std::swap(negative, o.negative);
  std::swap(kind, o.kind);
  std::swap(exp, o.exp);
  std::swap(big_, o.big_);
  std::swap(owned_, o.owned_);
  std::swap(digits_, o.digits_);
  std::swap(small_, o.small_);
  std::swap(*z_, *o.z_);  // the headers: limbs stay where they are
}

unsigned Num::last_digit() const {
  return static_cast<unsigned>(big_ ? mpz_fdiv_ui(z_, 10) : static_cast<uint64_t>(small_ % 10));
}

// ---------------------------------------------------------------- coefficients

bool afford(const Context& c, uint32_t* status, int64_t digits) {
  if (digits <= 2000) return true;
  if (digits > kDigitsMax) {
    *status |= kNoMemory;
    return false;
  }
  const auto n = static_cast<uint64_t>(digits);
  if (!charge(*c.vm, n / 8 + (digits > 100000 ? n : 0)) || !check_alloc(*c.vm, n * 2)) {
    *status |= kUnwinding;
    return false;
  }
  return true;
}

void invalid(Num& r, uint32_t* status, uint32_t why) {
  r.set_special(false, NumKind::kQuiet);
  *status |= why;
}

void set_pow10(mpz_ptr out, uint64_t k) {
  mpz_ui_pow_ui(out, 5, k);
  mpz_mul_2exp(out, out, k);
}

PowerOfTen::PowerOfTen(uint64_t k) : owned_(k >= kPow10.size()) {
  if (owned_) {
    mpz_init(z_);
    set_pow10(z_, k);
    return;
  }
  // The words of the table's numbers are limbs, the lower one first.
  static_assert(sizeof(uint128) == 2 * sizeof(mp_limb_t));
  const auto* limbs = reinterpret_cast<const mp_limb_t*>(&kPow10[k]);
  mpz_roinit_n(z_, limbs, limbs[1] ? 2 : 1);
}

int64_t count_digits(mpz_srcptr z) {
  if (!mpz_size(z)) return 1;
  long exponent = 0;
  const double fraction = mpz_get_d_2exp(&exponent, z);
  const double log = std::log10(fraction) + static_cast<double>(exponent) * 0.30102999566398119521;
  const double whole = std::floor(log);
  // Far from a power of ten the double decides.
  const double margin = 1e-11 * (1 + log);
  if (log - whole > margin && whole + 1 - log > margin) return static_cast<int64_t>(whole) + 1;
  const double near = std::round(log);
  Big power;
  set_pow10(power, static_cast<uint64_t>(near));
  return static_cast<int64_t>(near) + (mpz_cmp(z, power) >= 0);
}

int64_t trailing_zeros(const Num& n, int64_t at_most) {
  if (n.zero_coef() || at_most <= 0) return 0;
  if (!n.big()) {
    uint128 v = n.small();
    int64_t zeros = 0;
    if (v & 1) return 0;
    for (const unsigned k : {16u, 8u, 4u, 2u, 1u}) {
      for (;;) {
        uint128 rest = 0;
        const uint128 q = divide_pow10(v, k, &rest);
        if (rest || !q) break;
        v = q;
        zeros += k;
      }
    }
    return zeros < at_most ? zeros : at_most;
  }
  if (mpz_odd_p(n.coef())) return 0;
  Big ten, rest;
  mpz_set_ui(ten, 10);
  const auto zeros = static_cast<int64_t>(mpz_remove(rest, n.coef(), ten));
  return zeros < at_most ? zeros : at_most;
}

bool shift_left(Num& n, int64_t k, const Context& c, uint32_t* status) {
  if (k <= 0 || n.zero_coef()) return true;
  const int64_t digits = n.digits() + k;
  if (!n.big() && digits <= 38) {
    n.set_small(n.small() * kPow10[static_cast<size_t>(k)], digits);
    return true;
  }
  if (!afford(c, status, digits)) return false;
  const PowerOfTen power(static_cast<uint64_t>(k));
  if (n.big()) {
    Big product;
    mpz_mul(product, n.coef(), power);
    mpz_swap(n.own(), product);
  } else {
    const Limbs limbs(n);
    mpz_mul(n.own(), limbs, power);
  }
  n.settle(digits);
  return true;
}

// Products and aligned sums of numbers of ordinary precision: no memory but the stack's.
constexpr size_t kShortLimbs = 8;

static int shift_right_short(Num& n, unsigned k) {
  const PowerOfTen power(k);
  const auto count = static_cast<mp_size_t>(mpz_size(n.coef()));
  const auto parts = static_cast<mp_size_t>(mpz_size(power));
  mp_limb_t q[kShortLimbs], rest[2] = {};
  mpn_tdiv_qr(q, rest, 0, mpz_limbs_read(n.coef()), count, mpz_limbs_read(power), parts);
  const uint128 left = uint128{rest[1]} << 64 | rest[0], half = kPow10[k - 1] * 5;
  const int64_t digits = n.digits() - k;
  mp_size_t size = count - parts + 1;
  while (size && !q[size - 1]) --size;
  if (size <= 2) {
    n.set_small((size > 1 ? uint128{q[1]} << 64 : 0) | (size ? q[0] : 0), digits > 0 ? digits : 1);
  } else {
    mpz_t view;
    mpz_set(n.own(), mpz_roinit_n(view, q, size));
    n.settle(digits);
  }
  return !left ? 0 : left < half ? 1 : left == half ? 5 : 6;
}

int shift_right(Num& n, int64_t k) {
  if (k <= 0 || n.zero_coef()) return 0;
  if (k > n.digits()) {
    n.set_small(0, 1);
    return 1;
  }
  if (!n.big()) {
    if (k == 39) {  // the number has 39 digits: it is below 4 * 10**38
      n.set_small(0, 1);
      return 1;
    }
    uint128 rest = 0;
    const uint128 q = divide_pow10(n.small(), static_cast<unsigned>(k), &rest);
    const uint128 half = kPow10[static_cast<size_t>(k - 1)] * 5;
    const int64_t left = n.digits() - k;
    n.set_small(q, left > 0 ? left : 1);
    return !rest ? 0 : rest < half ? 1 : rest == half ? 5 : 6;
  }
  if (k <= 38 && mpz_size(n.coef()) <= kShortLimbs)
    return shift_right_short(n, static_cast<unsigned>(k));
  Big power, q, rest;
  set_pow10(power, static_cast<uint64_t>(k));
  mpz_tdiv_qr(q, rest, n.coef(), power);
  int cut = 0;
  if (mpz_sgn(rest)) {
    mpz_tdiv_q_2exp(power, power, 1);
    const int side = mpz_cmp(rest, power);
    cut = side < 0 ? 1 : side == 0 ? 5 : 6;
  }
  const int64_t left = n.digits() - k;
  mpz_swap(n.own(), q);
  n.settle(left > 0 ? left : 1);
  return cut;
}

bool rounds_up(const Num& n, int cut, uint8_t rounding) {
  switch (rounding) {
    case kRoundUp: return cut != 0;
    case kRoundDown: return false;
    case kRoundHalfUp: return cut >= 5;
    case kRoundHalfEven: return cut > 5 || (cut == 5 && n.odd());
    case kRoundHalfDown: return cut > 5;
    case kRoundCeiling: return cut && !n.negative;
    case kRoundFloor: return cut && n.negative;
    default: return cut && n.last_digit() % 5 == 0;
  }
}

static void increment(Num& n) {
  if (!n.big() && n.small() + 1 != 0) {
    n.set_small(n.small() + 1);
    return;
  }
  Big sum;
  mpz_add_ui(sum, Limbs(n), 1);
  mpz_swap(n.own(), sum);
  n.settle();
}

static bool set_largest_coef(Num& r, const Context& c, uint32_t* status) {
  if (c.prec <= 38) {
    r.set_small(kPow10[static_cast<size_t>(c.prec)] - 1);
    return true;
  }
  if (!afford(c, status, c.prec)) return false;
  mpz_ptr z = r.own();
  set_pow10(z, static_cast<uint64_t>(c.prec));
  mpz_sub_ui(z, z, 1);
  r.settle(c.prec);
  return true;
}

// ---------------------------------------------------------------- fitting into a context

static void overflow(Num& r, const Context& c, uint32_t* status) {
  const bool largest = c.rounding == kRoundDown || c.rounding == kRound05Up ||
                       (c.rounding == kRoundCeiling && r.negative) ||
                       (c.rounding == kRoundFloor && !r.negative);
  if (largest) {
    if (!set_largest_coef(r, c, status)) return invalid(r, status, 0);
    r.exp = c.etop();
  } else {
    r.set_special(r.negative, NumKind::kInfinite);
  }
  *status |= kOverflow | kInexact | kRounded;
}

static void fit_exponent(Num& r, const Context& c, uint32_t* status) {
  const int64_t adjusted = r.adjusted();
  if (adjusted > c.emax) {
    if (r.zero_coef()) {
      r.exp = c.clamp ? c.etop() : c.emax;
      *status |= kClamped;
      return;
    }
    return overflow(r, c, status);
  }
  if (c.clamp && r.exp > c.etop()) {
    const int64_t shift = r.exp - c.etop();
    if (!shift_left(r, shift, c, status)) return invalid(r, status, 0);
    r.exp -= shift;
    *status |= kClamped;
    if (!r.zero_coef() && adjusted < c.emin) *status |= kSubnormal;
    return;
  }
  if (adjusted >= c.emin) return;
  const int64_t etiny = c.etiny();
  if (r.zero_coef()) {
    if (r.exp < etiny) {
      r.exp = etiny;
      *status |= kClamped;
    }
    return;
  }
  *status |= kSubnormal;
  if (r.exp >= etiny) return;
  const int cut = shift_right(r, etiny - r.exp);
  r.exp = etiny;
  if (rounds_up(r, cut, c.rounding)) increment(r);
  *status |= kRounded;
  if (cut) {
    *status |= kInexact | kUnderflow;
    if (r.zero_coef()) *status |= kClamped;
  }
}

void finish(Num& r, const Context& c, uint32_t* status) {
  if (r.special()) {
    if (!r.nan() || r.zero_coef()) return;
    // Payloads keep their last digits.
    const int64_t room = c.prec - (c.clamp ? 1 : 0);
    if (r.digits() <= room) return;
    if (!room) return r.set_small(0, 1);
    Big power, rest;
    set_pow10(power, static_cast<uint64_t>(room));
    mpz_tdiv_r(rest, Limbs(r), power);
    mpz_swap(r.own(), rest);
    return r.settle();
  }
  if (r.digits() <= c.prec && r.exp + c.prec <= c.emax && r.exp >= c.emin) return;
  fit_exponent(r, c, status);
  if (r.special() || r.digits() <= c.prec) return;
  const int64_t shift = r.digits() - c.prec;
  const int cut = shift_right(r, shift);
  r.exp += shift;
  *status |= kRounded;
  if (!cut) return;
  *status |= kInexact;
  if (!rounds_up(r, cut, c.rounding)) return;
  increment(r);
  if (r.digits() > c.prec) {
    shift_right(r, 1);
    r.exp += 1;
    fit_exponent(r, c, status);
  }
}

// Products and aligned sums of ordinary numbers: four limbs on the stack that are rounded to a
// coefficient of two. `r` has its sign and exponent.
static void finish_wide(Num& r, const mp_limb_t* limbs, const Context& c, uint32_t* status) {
  mp_size_t size = 4;
  while (size && !limbs[size - 1]) --size;
  if (size <= 2) {
    r.set_small(uint128{limbs[1]} << 64 | limbs[0]);
    return finish(r, c, status);
  }
  mpz_t view;
  const int64_t digits = count_digits(mpz_roinit_n(view, limbs, size));
  const int64_t shift = digits - c.prec, adjusted = r.exp + digits - 1;
  if (c.prec > 38 || shift <= 0 || shift > 38 || adjusted >= c.emax || adjusted < c.emin) {
    mpz_set(r.own(), view);
    r.settle(digits);
    return finish(r, c, status);
  }
  const PowerOfTen power(static_cast<uint64_t>(shift));
  mp_limb_t q[4] = {}, rest[2] = {};
  mpn_tdiv_qr(q, rest, 0, limbs, size, mpz_limbs_read(power),
              static_cast<mp_size_t>(mpz_size(power)));
  const uint128 left = uint128{rest[1]} << 64 | rest[0];
  const uint128 half = kPow10[static_cast<size_t>(shift - 1)] * 5;
  const int cut = !left ? 0 : left < half ? 1 : left == half ? 5 : 6;
  r.set_small(uint128{q[1]} << 64 | q[0], c.prec);
  r.exp += shift;
  *status |= kRounded;
  if (!cut) return;
  *status |= kInexact;
  if (!rounds_up(r, cut, c.rounding)) return;
  increment(r);
  if (r.digits() > c.prec) {
    shift_right(r, 1);
    r.exp += 1;
  }
}

static void wide_product(mp_limb_t* out, uint128 a, uint128 b) {
  const mp_limb_t x[2] = {static_cast<mp_limb_t>(a), static_cast<mp_limb_t>(a >> 64)};
  const mp_limb_t y[2] = {static_cast<mp_limb_t>(b), static_cast<mp_limb_t>(b >> 64)};
  mpn_mul_n(out, x, y, 2);
}

static void take(Num& r, const Num& nan, const Context& c, uint32_t* status) {
  if (nan.signalling()) *status |= kInvalidOperation;
  r.copy(nan);
  r.kind = NumKind::kQuiet;
  finish(r, c, status);
}

bool take_nan(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (!a.nan()) return false;
  take(r, a, c, status);
  return true;
}

bool take_nans(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (!a.nan() && !b.nan()) return false;
  const Num& first = a.signalling() ? a : b.signalling() ? b : a.nan() ? a : b;
  take(r, first, c, status);
  return true;
}

// ---------------------------------------------------------------- comparison

static int order(int64_t a, int64_t b) { return a < b ? -1 : a > b; }

static int compare_coefs(const Num& a, const Num& b) {
  if (!a.big() && !b.big()) return a.small() < b.small() ? -1 : a.small() > b.small();
  const int c = mpz_cmp(Limbs(a), Limbs(b));
  return c < 0 ? -1 : c > 0;
}

// Coefficients times 10**shift of the one with the greater exponent; no result is kept.
static int compare_aligned(const Num& a, const Num& b) {
  if (a.exp == b.exp) return compare_coefs(a, b);
  const bool swap = a.exp < b.exp;
  const Num& high = swap ? b : a;
  const Num& low = swap ? a : b;
  const int64_t shift = high.exp - low.exp;
  int c = 0;
  if (!high.big() && !low.big() && high.digits() + shift <= 38) {
    const uint128 scaled = high.small() * kPow10[static_cast<size_t>(shift)];
    c = scaled < low.small() ? -1 : scaled > low.small();
  } else {
    // The shift is at most low's digits, as the adjusted exponents are equal.
    Big scaled;
    set_pow10(scaled, static_cast<uint64_t>(shift));
    mpz_mul(scaled, scaled, Limbs(high));
    c = mpz_cmp(scaled, Limbs(low));
    c = c < 0 ? -1 : c > 0;
  }
  return swap ? -c : c;
}

int compare_magnitude(const Num& a, const Num& b) {
  if (a.infinite() || b.infinite()) return int{a.infinite()} - int{b.infinite()};
  if (a.zero_coef() || b.zero_coef()) return int{!a.zero_coef()} - int{!b.zero_coef()};
  const int by_size = order(a.adjusted(), b.adjusted());
  return by_size ? by_size : compare_aligned(a, b);
}

int compare(const Num& a, const Num& b) {
  const bool zero_a = a.zero(), zero_b = b.zero();
  if (zero_a && zero_b) return 0;
  if (zero_a) return b.negative ? 1 : -1;
  if (zero_b) return a.negative ? -1 : 1;
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  const int c = compare_magnitude(a, b);
  return a.negative ? -c : c;
}

static int total_magnitude(const Num& a, const Num& b) {
  // finite < infinite < signalling < quiet
  constexpr int kRank[] = {0, 1, 3, 2};
  const int rank_a = kRank[static_cast<int>(a.kind)], rank_b = kRank[static_cast<int>(b.kind)];
  if (rank_a != rank_b) return rank_a < rank_b ? -1 : 1;
  if (a.infinite()) return 0;
  if (a.nan()) return compare_coefs(a, b);
  const int c = compare_magnitude(a, b);
  return c ? c : order(a.exp, b.exp);
}

int compare_total_mag(const Num& a, const Num& b) { return total_magnitude(a, b); }

int compare_total(const Num& a, const Num& b) {
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  const int c = total_magnitude(a, b);
  return a.negative ? -c : c;
}

bool is_integer(const Num& a) {
  if (a.special()) return false;
  if (a.exp >= 0 || a.zero_coef()) return true;
  return -a.exp < a.digits() && trailing_zeros(a, -a.exp) == -a.exp;
}

bool is_odd_integer(const Num& a) {
  if (!is_integer(a) || a.exp > 0) return false;
  if (!a.exp) return a.odd();
  Num n;
  n.copy(a);
  shift_right(n, -a.exp);
  return n.odd();
}

bool is_subnormal(const Num& a, const Context& c) {
  return a.finite() && !a.zero_coef() && a.adjusted() < c.emin;
}

bool is_normal(const Num& a, const Context& c) {
  return a.finite() && !a.zero_coef() && a.adjusted() >= c.emin;
}

bool same_quantum(const Num& a, const Num& b) {
  if (a.nan() || b.nan()) return a.nan() && b.nan();
  if (a.infinite() || b.infinite()) return a.infinite() && b.infinite();
  return a.exp == b.exp;
}

const char* number_class(const Num& a, const Context& c) {
  if (a.signalling()) return "sNaN";
  if (a.quiet()) return "NaN";
  if (a.infinite()) return a.negative ? "-Infinity" : "+Infinity";
  if (a.zero_coef()) return a.negative ? "-Zero" : "+Zero";
  if (is_subnormal(a, c)) return a.negative ? "-Subnormal" : "+Subnormal";
  return a.negative ? "-Normal" : "+Normal";
}

bool as_small_integer(const Num& a, int64_t* out) {
  if (!is_integer(a)) return false;
  if (a.zero_coef()) {
    *out = 0;
    return true;
  }
  if (a.adjusted() > 18) return false;
  Num n;
  n.copy(a);
  if (a.exp < 0) {
    shift_right(n, -a.exp);
  } else if (a.exp > 0) {
    n.set_small(n.small() * kPow10[static_cast<size_t>(a.exp)]);
  }
  if (n.small() >> 63) return false;
  const auto v = static_cast<int64_t>(n.small());
  *out = a.negative ? -v : v;
  return true;
}

// ---------------------------------------------------------------- addition

// |a| + |b| or |a| - |b| of coefficients with equal exponents; sign of the result in r.negative.
static void add_coefs(Num& r, const Num& a, bool negative_a, const Num& b, bool negative_b,
                      const Context& c) {
  if (negative_a == negative_b) {
    r.negative = negative_a;
    if (!a.big() && !b.big() && a.small() + b.small() >= a.small()) {
      return r.set_small(a.small() + b.small());
    }
    const Limbs x(a), y(b);
    Big sum;
    mpz_add(sum, x, y);
    mpz_swap(r.own(), sum);
    return r.settle();
  }
  const int side = compare_coefs(a, b);
  if (!side) {
    r.negative = c.rounding == kRoundFloor;
    return r.set_small(0, 1);
  }
  r.negative = side > 0 ? negative_a : negative_b;
  const Num& high = side > 0 ? a : b;
  const Num& low = side > 0 ? b : a;
  if (!high.big()) return r.set_small(high.small() - low.small());
  const Limbs x(high), y(low);
  Big difference;
  mpz_sub(difference, x, y);
  mpz_swap(r.own(), difference);
  r.settle();
}

static void add_signed(Num& r, const Num& a, const Num& b, bool negative_b, const Context& c,
                       uint32_t* status) {
  if (a.special() || b.special()) {
    if (take_nans(r, a, b, c, status)) return;
    if (a.infinite() && b.infinite() && a.negative != negative_b) return invalid(r, status);
    return r.set_special(a.infinite() ? a.negative : negative_b, NumKind::kInfinite);
  }
  r.kind = NumKind::kFinite;
  if (a.exp == b.exp) {
    r.exp = a.exp;
    add_coefs(r, a, a.negative, b, negative_b, c);
    return finish(r, c, status);
  }
  const bool a_high = a.exp > b.exp;
  const Num& high = a_high ? a : b;
  const Num& low = a_high ? b : a;
  const bool negative_high = a_high ? a.negative : negative_b;
  const bool negative_low = a_high ? negative_b : a.negative;
  const Num* small = &low;
  Num tiny, aligned;
  if (!high.zero_coef()) {
    // What is far below the result's last digit only decides the rounding.
    int64_t exp = high.exp - 1;
    if (high.digits() <= c.prec) exp += high.digits() - c.prec - 1;
    if (low.adjusted() < exp) {
      tiny.set(false, low.zero_coef() ? 0 : 1, exp);
      small = &tiny;
    }
  }
  const int64_t shift = high.exp - small->exp;
  r.exp = small->exp;
  if (!high.big() && !small->big() && shift <= 38 && high.digits() + shift > 38) {
    // At least 39 digits, so above or near the other one: compared as wide numbers.
    mp_limb_t sum[4];
    wide_product(sum, high.small(), kPow10[static_cast<size_t>(shift)]);
    const mp_limb_t other[4] = {static_cast<mp_limb_t>(small->small()),
                                static_cast<mp_limb_t>(small->small() >> 64), 0, 0};
    r.negative = negative_high;
    if (negative_high == negative_low) {
      mpn_add_n(sum, sum, other, 4);
      return finish_wide(r, sum, c, status);
    }
    const int side = mpn_cmp(sum, other, 4);
    if (side > 0) {
      mpn_sub_n(sum, sum, other, 4);
      return finish_wide(r, sum, c, status);
    }
  }
  aligned.copy(high);
  if (!shift_left(aligned, shift, c, status)) return invalid(r, status, 0);
  add_coefs(r, aligned, negative_high, *small, negative_low, c);
  finish(r, c, status);
}

void op_add(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  add_signed(r, a, b, b.negative, c, status);
}

void op_subtract(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  // A NaN keeps its own sign.
  add_signed(r, a, b, !b.negative, c, status);
}

void op_plus(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (take_nan(r, a, c, status)) return;
  r.copy(a);
  if (a.zero() && c.rounding != kRoundFloor) r.negative = false;
  finish(r, c, status);
}

void op_minus(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (take_nan(r, a, c, status)) return;
  r.copy(a);
  r.negative = a.zero() && c.rounding != kRoundFloor ? false : !a.negative;
  finish(r, c, status);
}

void op_abs(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (a.negative) return op_minus(r, a, c, status);
  op_plus(r, a, c, status);
}

// ---------------------------------------------------------------- multiplication

static void multiply_exactly(Num& r, const Num& a, const Num& b, const Context& c,
                             uint32_t* status) {
  r.kind = NumKind::kFinite;
  r.negative = a.negative != b.negative;
  r.exp = a.exp + b.exp;
  if (!a.big() && !b.big() && a.digits() + b.digits() <= 38) {
    return r.set_small(a.small() * b.small());
  }
  if (!afford(c, status, a.digits() + b.digits())) return invalid(r, status, 0);
  const Limbs x(a), y(b);
  mpz_mul(r.own(), x, y);
  r.settle();
}

static bool multiply_special(Num& r, const Num& a, const Num& b, uint32_t* status) {
  if (!a.special() && !b.special()) return false;
  if ((a.infinite() && b.zero()) || (b.infinite() && a.zero())) {
    invalid(r, status);
  } else {
    r.set_special(a.negative != b.negative, NumKind::kInfinite);
  }
  return true;
}

void op_multiply(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status) || multiply_special(r, a, b, status)) return;
  if (!a.big() && !b.big() && a.digits() + b.digits() > 38) {
    r.kind = NumKind::kFinite;
    r.negative = a.negative != b.negative;
    r.exp = a.exp + b.exp;
    mp_limb_t product[4];
    wide_product(product, a.small(), b.small());
    return finish_wide(r, product, c, status);
  }
  multiply_exactly(r, a, b, c, status);
  finish(r, c, status);
}

void op_fma(Num& r, const Num& a, const Num& b, const Num& d, const Context& c, uint32_t* status) {
  const Num* nan = nullptr;
  for (const Num* n : {&a, &b, &d}) {
    if (n->signalling() && (!nan || !nan->signalling())) nan = n;
    if (n->nan() && !nan) nan = n;
  }
  // An impossible product comes before a summand that is no number.
  if (nan && (a.nan() || b.nan())) return take(r, *nan, c, status);
  Num product;
  if (!multiply_special(product, a, b, status)) multiply_exactly(product, a, b, c, status);
  if (product.nan()) return r.copy(product);
  op_add(r, product, d, c, status);
}

// ---------------------------------------------------------------- division

// a / b of finite numbers that aren't zero.
static void divide_rounded(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  const int64_t shift = b.digits() - a.digits() + c.prec + 1;
  const int64_t ideal = a.exp - b.exp;
  r.kind = NumKind::kFinite;
  r.negative = a.negative != b.negative;
  r.exp = ideal - shift;
  bool exact = false;
  if (shift >= 0 && !a.big() && !b.big() && a.digits() + shift <= 38) {
    const uint128 n = a.small() * kPow10[static_cast<size_t>(shift)];
    const uint128 q = n / b.small();
    exact = q * b.small() == n;
    r.set_small(exact || (q % 5) ? q : q + 1);  // a last digit of 0 or 5 would look exact
  } else {
    Num x, y;
    x.copy(a);
    y.copy(b);
    if (!shift_left(x, shift, c, status) || !shift_left(y, -shift, c, status)) {
      return invalid(r, status, 0);
    }
    const Limbs n(x), d(y);
    Big q, rest;
    mpz_tdiv_qr(q, rest, n, d);
    exact = !mpz_sgn(rest);
    if (!exact && mpz_fdiv_ui(q, 5) == 0) mpz_add_ui(q, q, 1);
    mpz_swap(r.own(), q);
    r.settle();
  }
  if (exact && shift > 0) {
    const int64_t zeros = trailing_zeros(r, shift);
    shift_right(r, zeros);
    r.exp += zeros;
  }
  finish(r, c, status);
}

void op_divide(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) return;
  const bool negative = a.negative != b.negative;
  if (a.infinite()) {
    if (b.infinite()) return invalid(r, status);
    return r.set_special(negative, NumKind::kInfinite);
  }
  if (b.infinite()) {
    r.set(negative, 0, c.etiny());
    *status |= kClamped;
    return;
  }
  if (b.zero_coef()) {
    if (a.zero_coef()) return invalid(r, status, kDivisionUndefined);
    r.set_special(negative, NumKind::kInfinite);
    *status |= kDivisionByZero;
    return;
  }
  if (a.zero_coef()) {
    r.set(negative, 0, a.exp - b.exp);
    return finish(r, c, status);
  }
  // A quotient without end fills the precision; one that ends needs at most these digits.
  const int64_t enough = a.digits() + 4 * b.digits();
  if (b.digits() + c.prec < kDigitsMax || enough >= c.prec) {
    return divide_rounded(r, a, b, c, status);
  }
  Context narrow = c;
  narrow.prec = enough;
  uint32_t narrow_status = 0;
  divide_rounded(r, a, b, narrow, &narrow_status);
  if (narrow_status & kInexact) return invalid(r, status, kNoMemory);
  *status |= narrow_status;
  finish(r, c, status);
}

// Integer quotient and remainder of finite numbers, b not zero. False: both are NaNs now.
static bool divide_whole(Num& q, Num& r, const Num& a, const Num& b, const Context& c,
                         uint32_t* status) {
  const bool negative = a.negative != b.negative;
  const int64_t ideal = a.exp > b.exp ? b.exp : a.exp;
  const auto fails = [&](uint32_t why) {
    invalid(q, status, why);
    invalid(r, status, why);
    return false;
  };
  if (a.zero_coef()) {
    q.set(negative, 0, 0);
    r.set(a.negative, 0, ideal);
    return true;
  }
  if (compare_magnitude(a, b) < 0) {
    q.set(negative, 0, 0);
    r.copy(a);
    if (a.exp > b.exp) {
      if (!shift_left(r, a.exp - b.exp, c, status)) return fails(0);
      r.exp = b.exp;
    }
    return true;
  }
  if (a.adjusted() - b.adjusted() > c.prec) return fails(kDivisionImpossible);
  Num x, y;
  x.copy(a);
  y.copy(b);
  if (!shift_left(x, a.exp - ideal, c, status) || !shift_left(y, b.exp - ideal, c, status)) {
    return fails(0);
  }
  q.kind = r.kind = NumKind::kFinite;
  q.negative = negative;
  r.negative = a.negative;
  q.exp = 0;
  r.exp = ideal;
  if (!x.big() && !y.big()) {
    q.set_small(x.small() / y.small());
    r.set_small(x.small() % y.small());
  } else {
    const Limbs n(x), d(y);
    mpz_tdiv_qr(q.own(), r.own(), n, d);
    q.settle();
    r.settle();
  }
  if (q.digits() > c.prec) return fails(kDivisionImpossible);
  return true;
}

void op_divide_int(Num& q, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(q, a, b, c, status)) return;
  const bool negative = a.negative != b.negative;
  if (a.infinite()) {
    if (b.infinite()) return invalid(q, status);
    return q.set_special(negative, NumKind::kInfinite);
  }
  if (b.infinite()) return q.set(negative, 0, 0);
  if (b.zero_coef()) {
    if (a.zero_coef()) return invalid(q, status, kDivisionUndefined);
    q.set_special(negative, NumKind::kInfinite);
    *status |= kDivisionByZero;
    return;
  }
  Num r;
  divide_whole(q, r, a, b, c, status);
  finish(q, c, status);
}

void op_remainder(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) return;
  if (a.infinite()) return invalid(r, status);
  if (b.infinite()) {
    r.copy(a);
    return finish(r, c, status);
  }
  if (b.zero_coef()) {
    return invalid(r, status, a.zero_coef() ? kDivisionUndefined : kInvalidOperation);
  }
  Num q;
  divide_whole(q, r, a, b, c, status);
  finish(r, c, status);
}

void op_divmod(Num& q, Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(q, a, b, c, status)) return r.copy(q);
  const bool negative = a.negative != b.negative;
  if (a.infinite()) {
    if (b.infinite()) {
      invalid(q, status);
    } else {
      q.set_special(negative, NumKind::kInfinite);
    }
    return invalid(r, status);
  }
  if (b.infinite()) {
    r.copy(a);
    finish(r, c, status);
    return q.set(negative, 0, 0);
  }
  if (b.zero_coef()) {
    if (a.zero_coef()) {
      invalid(q, status, kDivisionUndefined);
      return invalid(r, status, kDivisionUndefined);
    }
    q.set_special(negative, NumKind::kInfinite);
    *status |= kDivisionByZero;
    return invalid(r, status);
  }
  divide_whole(q, r, a, b, c, status);
  finish(q, c, status);
  finish(r, c, status);
}

void op_remainder_near(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) return;
  if (a.infinite()) return invalid(r, status);
  if (b.infinite()) {
    r.copy(a);
    return finish(r, c, status);
  }
  if (b.zero_coef()) {
    return invalid(r, status, a.zero_coef() ? kDivisionUndefined : kInvalidOperation);
  }
  const int64_t ideal = a.exp > b.exp ? b.exp : a.exp;
  if (a.zero_coef()) {
    r.set(a.negative, 0, ideal);
    return finish(r, c, status);
  }
  const int64_t gap = a.adjusted() - b.adjusted();
  if (gap > c.prec + 1) return invalid(r, status, kDivisionImpossible);
  if (gap <= -2) {
    r.copy(a);
    if (a.exp > b.exp) {
      if (!shift_left(r, a.exp - b.exp, c, status)) return invalid(r, status, 0);
      r.exp = b.exp;
    }
    return finish(r, c, status);
  }
  Num x, y;
  x.copy(a);
  y.copy(b);
  if (!shift_left(x, a.exp - ideal, c, status) || !shift_left(y, b.exp - ideal, c, status)) {
    return invalid(r, status, 0);
  }
  const Limbs n(x), d(y);
  Big q, rest, twice;
  mpz_tdiv_qr(q, rest, n, d);
  mpz_mul_2exp(twice, rest, 1);
  const int side = mpz_cmp(twice, d);
  r.kind = NumKind::kFinite;
  r.negative = a.negative;
  r.exp = ideal;
  if (side > 0 || (side == 0 && mpz_odd_p(q))) {
    mpz_sub(rest, d, rest);
    r.negative = !r.negative;
    mpz_add_ui(q, q, 1);
  }
  if (count_digits(q) > c.prec) return invalid(r, status, kDivisionImpossible);
  mpz_swap(r.own(), rest);
  r.settle();
  finish(r, c, status);
}

// ---------------------------------------------------------------- quantum

void rescale(Num& r, const Num& a, int64_t exp, const Context& c, uint32_t* status) {
  r.copy(a);
  if (a.special()) return;
  if (a.zero_coef()) {
    r.exp = exp;
    return;
  }
  if (a.exp >= exp) {
    if (!shift_left(r, a.exp - exp, c, status)) return invalid(r, status, 0);
    r.exp = exp;
    return;
  }
  const int cut = shift_right(r, exp - a.exp);
  r.exp = exp;
  *status |= kRounded;
  if (cut) *status |= kInexact;
  if (rounds_up(r, cut, c.rounding)) increment(r);
}

void op_quantize(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (a.special() || b.special()) {
    if (take_nans(r, a, b, c, status)) return;
    if (!a.infinite() || !b.infinite()) return invalid(r, status);
    return r.copy(a);
  }
  if (b.exp > c.emax || b.exp < c.etiny()) return invalid(r, status);
  if (a.zero_coef()) {
    r.set(a.negative, 0, b.exp);
    return finish(r, c, status);
  }
  if (a.digits() + a.exp - b.exp > c.prec) return invalid(r, status);
  uint32_t work = 0;
  rescale(r, a, b.exp, c, &work);
  if (work & kStopped) {
    *status |= work;
    return;
  }
  if (r.digits() > c.prec || (!r.zero_coef() && r.adjusted() > c.emax)) return invalid(r, status);
  *status |= work;
  finish(r, c, status);
}

static void to_integral(Num& r, const Num& a, const Context& c, uint32_t* status, bool flags) {
  if (take_nan(r, a, c, status)) return;
  r.copy(a);
  if (a.infinite() || a.exp >= 0) return;
  uint32_t work = 0;
  if (a.zero_coef()) {
    r.exp = 0;
    return;
  }
  rescale(r, a, 0, c, &work);
  if (flags) *status |= work;
}

void op_to_integral_exact(Num& r, const Num& a, const Context& c, uint32_t* status) {
  to_integral(r, a, c, status, true);
}

void op_to_integral_value(Num& r, const Num& a, const Context& c, uint32_t* status) {
  to_integral(r, a, c, status, false);
}

void op_reduce(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (take_nan(r, a, c, status)) return;
  r.copy(a);
  finish(r, c, status);
  if (r.special()) return;
  if (r.zero_coef()) return r.set(r.negative, 0, 0);
  const int64_t top = c.clamp ? c.etop() : c.emax;
  const int64_t zeros = trailing_zeros(r, top - r.exp);
  shift_right(r, zeros);
  r.exp += zeros;
}

}  // namespace copra::dec
