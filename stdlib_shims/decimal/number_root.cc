// Square root, exponential, logarithms and powers. See number.h.
//
// exp, ln and log10 are correctly rounded: MPFR computes with some bits more than the precision
// needs, and the result counts once the interval of its error has the same leading digits at both
// ends; otherwise again with more bits. A sticky last digit then stands for the rest, so that
// finish() rounds as it would the exact value. Powers follow libmpdec step by step, as its results
// are not always the correctly rounded ones.
#include <mpfr.h>

#include <cmath>

#include "stdlib_shims/decimal/number.h"

namespace copra::dec {

namespace {

constexpr double kBitsPerDigit = 3.3219280948873626;
constexpr int kGuardDigits = 6;
constexpr int64_t kExpFarDigits = 19;  // of the largest exponent

class Real {
 public:
  explicit Real(mpfr_prec_t bits) { mpfr_init2(x_, bits); }
  ~Real() { mpfr_clear(x_); }
  Real(const Real&) = delete;
  Real& operator=(const Real&) = delete;
  operator mpfr_ptr() { return x_; }
  operator mpfr_srcptr() const { return x_; }
  mpfr_srcptr operator->() const { return x_; }  // for MPFR's macros

 private:
  mpfr_t x_;
};

mpfr_prec_t bits_for(int64_t digits) {
  return static_cast<mpfr_prec_t>(static_cast<double>(digits) * kBitsPerDigit) + 64;
}

// coefficient * 10**exp; |exp| moderate.
void set_real(Real& out, const Num& n, int64_t exp, mpfr_prec_t bits) {
  mpfr_set_z(out, Limbs(n), MPFR_RNDN);
  if (exp) {
    Big power;
    set_pow10(power, static_cast<uint64_t>(exp < 0 ? -exp : exp));
    Real scale(bits);
    mpfr_set_z(scale, power, MPFR_RNDN);
    if (exp < 0) {
      mpfr_div(out, out, scale, MPFR_RNDN);
    } else {
      mpfr_mul(out, out, scale, MPFR_RNDN);
    }
  }
  if (n.negative) mpfr_neg(out, out, MPFR_RNDN);
}

void set_ln10(Real& out) {
  mpfr_set_ui(out, 10, MPFR_RNDN);
  mpfr_log(out, out, MPFR_RNDN);
}

// `n` digits of y and a sticky one, when y's relative error of 2**-sure bits leaves them certain.
bool digits_of_real(Num& r, const Real& y, mpfr_prec_t bits, mpfr_prec_t sure, int64_t n) {
  Real low(bits), high(bits), error(bits);
  mpfr_abs(low, y, MPFR_RNDN);
  mpfr_div_2ui(error, low, static_cast<unsigned long>(sure), MPFR_RNDU);
  mpfr_add(high, low, error, MPFR_RNDU);
  mpfr_sub(low, low, error, MPFR_RNDD);
  mpfr_exp_t exp_low = 0, exp_high = 0;
  const auto count = static_cast<size_t>(n);
  std::string text(count + 2, '\0'), other(count + 2, '\0');
  mpfr_get_str(text.data(), &exp_low, 10, count, low, MPFR_RNDZ);
  mpfr_get_str(other.data(), &exp_high, 10, count, high, MPFR_RNDZ);
  if (exp_low != exp_high || text != other) return false;
  text[count] = '1';
  text.resize(count + 1);
  r.kind = NumKind::kFinite;
  r.negative = mpfr_sgn(y) < 0;
  r.exp = exp_low - n - 1;
  mpz_set_str(r.own(), text.c_str(), 10);
  r.settle(n + 1);
  return true;
}

// Runs compute(bits) -> (y, its certain bits) with growing precision. False: refused.
template <class Compute>
bool certain(Num& r, const Context& c, uint32_t* status, int64_t extra_digits, Compute compute) {
  const int64_t n = c.prec + kGuardDigits;
  for (int64_t more = 0;; more = more * 2 + 20) {
    const int64_t digits = n + extra_digits + more;
    if (c.prec > kRootDigitsMax || digits > 2 * kRootDigitsMax) {
      *status |= kNoMemory;
      return false;
    }
    // About a multiplication's cost for every few bits of the result's logarithm.
    if (digits > 200 && !charge(*c.vm, static_cast<uint64_t>(digits) * (digits > 5000 ? 20 : 4))) {
      *status |= kUnwinding;
      return false;
    }
    const mpfr_prec_t bits = bits_for(digits) + 80;
    Real y(bits);
    const mpfr_prec_t sure = compute(y, bits);
    if (digits_of_real(r, y, bits, sure, n)) return true;
  }
}

Context half_even(const Context& c) {
  Context work = c;
  work.rounding = kRoundHalfEven;
  return work;
}

// 10**(prec - 1) * 10**-(prec - 1): one, with every digit of the precision.
void set_padded_one(Num& r, bool negative, const Context& c, uint32_t* status) {
  r.set(negative, 1, 0);
  if (!shift_left(r, c.prec - 1, c, status)) return invalid(r, status, 0);
  r.exp = -(c.prec - 1);
}

void set_far(Num& r, bool negative, int64_t exp, const Context& c, uint32_t* status) {
  r.set(negative, 1, exp);
  finish(r, c, status);
}

}  // namespace

// ---------------------------------------------------------------- square root

static void sqrt_rounded(Num& r, const Num& a, const Context& c, uint32_t* status) {
  const int64_t prec = c.prec + 1;
  const bool odd = (a.exp & 1) != 0;
  int64_t exp = a.exp >> 1;
  const int64_t length = odd ? (a.digits() >> 1) + 1 : (a.digits() + 1) >> 1;
  const int64_t shift = prec - length;
  Num n;
  n.copy(a);
  if (odd && !shift_left(n, 1, c, status)) return invalid(r, status, 0);
  bool exact = true;
  if (shift >= 0) {
    if (!shift_left(n, 2 * shift, c, status)) return invalid(r, status, 0);
  } else {
    exact = shift_right(n, -2 * shift) == 0;
  }
  exp -= shift;
  Big root, rest;
  mpz_sqrtrem(root, rest, Limbs(n));
  exact = exact && !mpz_sgn(rest);
  r.kind = NumKind::kFinite;
  r.negative = false;
  if (!exact && mpz_fdiv_ui(root, 5) == 0) mpz_add_ui(root, root, 1);
  mpz_swap(r.own(), root);
  r.settle();
  r.exp = exp;
  if (exact) {
    // Back to the ideal exponent: the root ends in that many zeros.
    if (shift >= 0) {
      shift_right(r, shift);
    } else if (!shift_left(r, -shift, c, status)) {
      return invalid(r, status, 0);
    }
    r.exp += shift;
  }
  finish(r, half_even(c), status);
}

void op_sqrt(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (take_nan(r, a, c, status)) return;
  if (a.infinite()) {
    if (a.negative) return invalid(r, status);
    return r.copy(a);
  }
  if (a.zero_coef()) {
    r.set(a.negative, 0, a.exp >> 1);
    return finish(r, c, status);
  }
  if (a.negative) return invalid(r, status);
  const int64_t enough = a.digits() + 1;
  if (c.prec <= kDigitsMax / 2 || enough >= c.prec) return sqrt_rounded(r, a, c, status);
  Context narrow = c;
  narrow.prec = enough;
  uint32_t narrow_status = 0;
  sqrt_rounded(r, a, narrow, &narrow_status);
  if (narrow_status & kInexact) return invalid(r, status, kNoMemory);
  *status |= narrow_status;
  finish(r, c, status);
}

// ---------------------------------------------------------------- exponential, logarithms

void op_exp(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (take_nan(r, a, c, status)) return;
  if (a.infinite()) {
    if (a.negative) return r.set(false, 0, 0);
    return r.copy(a);
  }
  if (a.zero_coef()) return r.set(false, 1, 0);
  const Context work = half_even(c);
  if (a.adjusted() >= kExpFarDigits) {
    return set_far(r, false, a.negative ? -kExpFar : kExpFar, work, status);
  }
  if (a.adjusted() < -(c.prec + 2)) {
    // One, and something below the last digit.
    set_padded_one(r, false, c, status);
    if (!r.nan()) *status |= kInexact | kRounded;
    return finish(r, work, status);
  }
  const int64_t whole = a.adjusted() > 0 ? a.adjusted() + 1 : 0;
  int64_t power = 0;
  if (!afford(c, status, a.digits() + (a.exp < 0 ? -a.exp : a.exp))) {
    return invalid(r, status, 0);
  }
  const bool done = certain(r, c, status, whole, [&](Real& y, mpfr_prec_t bits) -> mpfr_prec_t {
    Real ln10(bits), k(bits), part(bits);
    set_real(y, a, a.exp, bits);
    set_ln10(ln10);
    mpfr_div(k, y, ln10, MPFR_RNDN);
    mpfr_round(k, k);
    power = mpfr_get_si(k, MPFR_RNDN);
    mpfr_mul(part, k, ln10, MPFR_RNDN);
    mpfr_sub(y, y, part, MPFR_RNDN);
    mpfr_exp(y, y, MPFR_RNDN);
    // The reduced argument's absolute error: that of |a|, a few times over.
    return bits - static_cast<mpfr_prec_t>(static_cast<double>(whole) * kBitsPerDigit) - 16;
  });
  if (!done) return invalid(r, status, 0);
  r.exp += power;
  finish(r, work, status);
}

// The natural logarithm, or the decimal one, of a finite positive number that isn't one.
static void logarithm(Num& r, const Num& a, const Context& c, uint32_t* status, bool decimal) {
  // Near one the leading digits cancel: by how many, the difference says.
  int64_t cancelled = 0;
  int64_t exp = a.exp, scale = 0;
  if (a.adjusted() == 0 || a.adjusted() == -1) {
    Num one, difference;
    one.set(true, 1, 0);
    op_add(difference, a, one, Context::widest(c.vm), status);
    if (*status & kStopped) return invalid(r, status, 0);
    if (difference.adjusted() < 0) cancelled = -difference.adjusted();
  } else {
    scale = a.adjusted();
    exp = -(a.digits() - 1);
  }
  if (!afford(c, status, a.digits())) return invalid(r, status, 0);
  Num coef;
  coef.copy(a);
  const bool done = certain(r, c, status, cancelled, [&](Real& y, mpfr_prec_t bits) -> mpfr_prec_t {
    Real ln10(bits);
    set_real(y, coef, exp, bits);
    mpfr_log(y, y, MPFR_RNDN);
    if (scale || decimal) set_ln10(ln10);
    if (scale) {
      Real part(bits);
      mpfr_mul_si(part, ln10, static_cast<long>(scale), MPFR_RNDN);
      mpfr_add(y, y, part, MPFR_RNDN);
    }
    if (decimal) mpfr_div(y, y, ln10, MPFR_RNDN);
    return bits - static_cast<mpfr_prec_t>(static_cast<double>(cancelled) * kBitsPerDigit) - 16;
  });
  if (!done) return invalid(r, status, 0);
  finish(r, half_even(c), status);
}

// Operands of logarithms with results of their own. True: `r` is set.
static bool plain_logarithm(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (take_nan(r, a, c, status)) return true;
  if (a.zero()) {
    r.set_special(true, NumKind::kInfinite);
    return true;
  }
  if (a.negative) {
    invalid(r, status);
    return true;
  }
  if (a.infinite()) r.copy(a);
  return a.infinite();
}

static bool is_one(const Num& a) {
  return a.finite() && a.adjusted() == 0 && !a.zero_coef() &&
         trailing_zeros(a, a.digits()) == a.digits() - 1 && [&a] {
           Num n;
           n.copy(a);
           shift_right(n, a.digits() - 1);
           return !n.big() && n.small() == 1;
         }();
}

static bool is_power_of_ten(const Num& a) {
  Num n;
  n.copy(a);
  n.exp = -(a.digits() - 1);
  return is_one(n);
}

void op_ln(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (plain_logarithm(r, a, c, status)) return;
  if (is_one(a)) return r.set(false, 0, 0);
  logarithm(r, a, c, status, false);
}

void op_log10(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (plain_logarithm(r, a, c, status)) return;
  if (is_power_of_ten(a)) {
    const int64_t power = a.adjusted();
    r.set(power < 0, static_cast<uint64_t>(power < 0 ? -power : power), 0);
    return finish(r, half_even(c), status);
  }
  logarithm(r, a, c, status, true);
}

// ---------------------------------------------------------------- powers

static int64_t decimal_digits(int64_t v) {
  int64_t digits = 1;
  for (uint64_t u = static_cast<uint64_t>(v < 0 ? -v : v); u >= 10; u /= 10) ++digits;
  return digits;
}

// A lower bound of the order of magnitude of |log10(|x|)|, as libmpdec has it.
static int64_t log_order(const Num& x, const Context& c, uint32_t* status) {
  const int64_t adjusted = x.adjusted();
  if (adjusted > 0) return decimal_digits(adjusted) - 1;
  if (adjusted < -1) return decimal_digits(adjusted + 1) - 1;
  Num magnitude, one, difference;
  magnitude.copy(x);
  magnitude.negative = false;
  one.set(true, 1, 0);
  op_add(difference, magnitude, one, Context::widest(c.vm), status);
  return difference.adjusted() - (adjusted == 0 ? 2 : 1);
}

// Results outside the exponent limits for certain, without computing them. True: `r` is set.
static bool far_power(Num& r, const Num& base, const Num& exponent, bool negative, const Context& c,
                      uint32_t* status) {
  const int64_t order = log_order(base, c, status) + exponent.adjusted();
  if (*status & kStopped) {
    invalid(r, status, 0);
    return true;
  }
  const bool grows = (base.adjusted() >= 0) != exponent.negative;
  if (order <= decimal_digits(grows ? c.emax : c.etiny())) return false;
  set_far(r, negative, grows ? kExpFar : c.etiny() - 1, c, status);
  return true;
}

static void integer_power(Num& r, const Num& base, const Num& exponent, bool negative,
                          const Context& c, uint32_t* status) {
  Context work = c;
  work.prec += exponent.digits() + exponent.exp + 2;
  work.rounding = kRoundHalfEven;
  work.clamp = false;
  if (exponent.negative) work.prec += 1;
  if (work.prec > kPrecMax) work.prec = kPrecMax;
  Num root, n;
  if (exponent.negative) {
    Num one;
    one.set(false, 1, 0);
    uint32_t divided = 0;
    op_divide(root, one, base, work, &divided);
    *status |= divided;
    if (divided & kErrors) return invalid(r, status, 0);
  } else {
    root.copy(base);
  }
  n.copy(exponent);
  if (n.exp > 0 && !shift_left(n, n.exp, c, status)) return invalid(r, status, 0);
  if (n.exp < 0) shift_right(n, -n.exp);
  const Limbs bits(n);
  uint32_t done = 0;
  const auto dead = [&](const Num& x) {
    return x.special() || (x.zero_coef() && (done & kClamped)) || (done & kStopped);
  };
  r.copy(root);
  for (size_t i = mpz_sizeinbase(bits, 2) - 1; i-- > 0;) {
    Num square;
    op_multiply(square, r, r, work, &done);
    r.swap(square);
    if (mpz_tstbit(bits, i)) {
      Num product;
      op_multiply(product, r, root, work, &done);
      r.swap(product);
    }
    if (dead(r)) break;
  }
  *status |= done;
  if (done & kStopped) return invalid(r, status, 0);
  r.negative = negative;
  if (r.infinite()) r.set(negative, 1, kExpFar);  // rounding may ask for the largest number
  finish(r, c, status);
}

static void real_power(Num& r, const Num& base, const Num& exponent, const Context& c,
                       uint32_t* status) {
  Context work = Context::widest(c.vm);
  work.prec = (base.digits() > c.prec ? base.digits() : c.prec) + 4 + kExpFarDigits;
  uint32_t done = 0;
  Num log, product;
  op_ln(log, base, work, &done);
  op_multiply(product, log, exponent, work, &done);
  op_exp(r, product, work, status);
  *status |= (done & kErrors) | kInexact | kRounded;
  if (*status & kStopped) return invalid(r, status, 0);
  if (is_one(r)) set_padded_one(r, false, c, status);
  if (r.infinite()) r.set(false, 1, kExpFar);
  finish(r, c, status);
}

// 1 ** anything. `base` is one or minus one.
static void power_of_one(Num& r, const Num& base, const Num& exponent, bool negative,
                         const Context& c, uint32_t* status) {
  int64_t shift = c.prec - 1;
  if (!is_integer(exponent)) {
    *status |= kInexact | kRounded;
  } else if (exponent.negative) {
    return r.set(negative, 1, 0);
  } else {
    // 1.00 ** 3 is 1.000000
    int64_t n = 0;
    const int64_t places = -base.exp;
    int64_t wanted = 0;
    const bool fits = as_small_integer(exponent, &n) && !__builtin_mul_overflow(n, places, &wanted);
    if (!fits ? places > 0 : wanted > shift) {
      *status |= kRounded;
    } else {
      shift = wanted > 0 ? wanted : 0;
    }
  }
  r.set(negative, 1, 0);
  if (!shift_left(r, shift, c, status)) return invalid(r, status, 0);
  r.exp = -shift;
}

void op_power(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) return;
  const bool whole = is_integer(b);
  const bool negative = whole && a.negative && is_odd_integer(b);
  if (a.zero()) {
    if (b.zero()) return invalid(r, status);
    if (b.negative) return r.set_special(negative, NumKind::kInfinite);
    return r.set(negative, 0, 0);
  }
  if (a.negative && (!whole || b.infinite())) return invalid(r, status);
  Num one;
  one.set(false, 1, 0);
  if (b.infinite()) {
    const int side = compare_magnitude(a, one);
    if (!side) {
      set_padded_one(r, negative, c, status);
      *status |= kInexact | kRounded;
      return;
    }
    if ((side < 0) != b.negative) return r.set(negative, 0, 0);
    return r.set_special(negative, NumKind::kInfinite);
  }
  if (a.infinite()) {
    if (b.zero_coef()) return r.set(negative, 1, 0);
    if (b.negative) return r.set(negative, 0, 0);
    return r.set_special(negative, NumKind::kInfinite);
  }
  if (b.zero_coef()) return r.set(negative, 1, 0);
  if (compare_magnitude(a, one) == 0) return power_of_one(r, a, b, negative, c, status);
  if (far_power(r, a, b, negative, c, status)) return;
  if (whole) return integer_power(r, a, b, negative, c, status);
  real_power(r, a, b, c, status);
}

void op_power_mod(Num& r, const Num& a, const Num& b, const Num& m, const Context& c,
                  uint32_t* status) {
  for (const Num* n : {&a, &b, &m}) {
    if (n->signalling()) return static_cast<void>(take_nan(r, *n, c, status));
  }
  for (const Num* n : {&a, &b, &m}) {
    if (n->nan()) return static_cast<void>(take_nan(r, *n, c, status));
  }
  if (!is_integer(a) || !is_integer(b) || !is_integer(m) || m.zero_coef() ||
      (b.negative && !b.zero_coef()) || m.digits() + m.exp > c.prec ||
      (a.zero_coef() && b.zero_coef())) {
    return invalid(r, status);
  }
  const bool negative = a.negative && is_odd_integer(b);
  Num base, exponent, modulus;
  uint32_t work = 0;
  rescale(exponent, b, 0, c, &work);
  rescale(modulus, m, 0, c, &work);
  // The base may be far too long to write down: its power of ten is reduced by itself.
  base.copy(a);
  if (a.exp < 0) rescale(base, a, 0, c, &work);
  if (work & kStopped) return invalid(r, status, work & kStopped);
  const Limbs e(exponent), n(modulus);
  // A product and a division for every bit of the exponent.
  const double cost = static_cast<double>(mpz_sizeinbase(e, 2)) *
                      std::pow(static_cast<double>(mpz_size(n)) + 4, 1.6) / 16;
  if (cost > 1e8) return invalid(r, status, kNoMemory);
  if (!charge(*c.vm, static_cast<uint64_t>(cost))) return invalid(r, status, kUnwinding);
  Big x;
  mpz_mod(x, Limbs(base), n);
  if (base.exp > 0) {
    Big ten, power;
    mpz_set_ui(ten, 10);
    mpz_set_si(power, base.exp);
    mpz_powm(ten, ten, power, n);
    mpz_mul(x, x, ten);
  }
  mpz_powm(x, x, e, n);
  r.set(negative, 0, 0);
  mpz_swap(r.own(), x);
  r.settle();
}

}  // namespace copra::dec
