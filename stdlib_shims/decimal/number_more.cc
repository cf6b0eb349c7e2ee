// Digit-wise operations, neighbours, minima and maxima. See number.h.
#include <algorithm>

#include "stdlib_shims/decimal/number.h"

namespace copra::dec {

// ---------------------------------------------------------------- comparing as operations

void op_compare_values(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) return;
  const int order = compare(a, b);
  r.set(order < 0, order != 0, 0);
}

void op_compare_signal(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) {
    *status |= kInvalidOperation;
    return;
  }
  op_compare_values(r, a, b, c, status);
}

// Numbers that compare equal: by sign, then by exponent.
static int compare_equals(const Num& a, const Num& b) {
  if (a.negative != b.negative) return a.negative ? -1 : 1;
  const int order = a.exp < b.exp ? -1 : 1;
  return a.negative ? -order : order;
}

static void choose(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status,
                   bool magnitude, bool largest) {
  if (a.quiet() && !b.nan()) {
    r.copy(b);
  } else if (b.quiet() && !a.nan()) {
    r.copy(a);
  } else if (take_nans(r, a, b, c, status)) {
    return;
  } else {
    int order = magnitude ? compare_magnitude(a, b) : compare(a, b);
    if (!order) order = compare_equals(a, b);
    r.copy((order < 0) == largest ? b : a);
  }
  finish(r, c, status);
}

void op_max(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  choose(r, a, b, c, status, false, true);
}
void op_min(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  choose(r, a, b, c, status, false, false);
}
void op_max_mag(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  choose(r, a, b, c, status, true, true);
}
void op_min_mag(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  choose(r, a, b, c, status, true, false);
}

// ---------------------------------------------------------------- neighbours

static bool set_largest(Num& r, bool negative, const Context& c, uint32_t* status) {
  if (!afford(c, status, c.prec)) {
    invalid(r, status, 0);
    return false;
  }
  mpz_ptr z = r.own();
  set_pow10(z, static_cast<uint64_t>(c.prec));
  mpz_sub_ui(z, z, 1);
  r.settle(c.prec);
  r.kind = NumKind::kFinite;
  r.negative = negative;
  r.exp = c.etop();
  return true;
}

static void next_number(Num& r, const Num& a, const Context& c, uint32_t* status, bool up) {
  if (take_nan(r, a, c, status)) return;
  if (a.infinite()) {
    if (a.negative != up) return r.copy(a);
    set_largest(r, a.negative, c, status);
    return;
  }
  Context directed = c;
  directed.rounding = up ? kRoundCeiling : kRoundFloor;
  uint32_t work = 0;
  r.copy(a);
  finish(r, directed, &work);
  if (!(work & (kInexact | kErrors))) {
    work = 0;
    Num tiny;
    tiny.set(!up, 1, c.etiny() - 1);
    op_add(r, a, tiny, directed, &work);
  }
  *status |= work & kErrors;
}

void op_next_minus(Num& r, const Num& a, const Context& c, uint32_t* status) {
  next_number(r, a, c, status, false);
}
void op_next_plus(Num& r, const Num& a, const Context& c, uint32_t* status) {
  next_number(r, a, c, status, true);
}

void op_next_toward(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) return;
  const int order = compare(a, b);
  if (!order) {
    r.copy(a);
    r.negative = b.negative;
    return;
  }
  next_number(r, a, c, status, order < 0);
  if (r.infinite()) {
    *status |= kOverflow | kRounded | kInexact;
  } else if (r.finite() && r.adjusted() < c.emin) {
    *status |= kUnderflow | kSubnormal | kRounded | kInexact;
    if (r.zero_coef()) *status |= kClamped;
  }
}

// ---------------------------------------------------------------- exponents

void op_logb(Num& r, const Num& a, const Context& c, uint32_t* status) {
  if (take_nan(r, a, c, status)) return;
  if (a.infinite()) return r.set_special(false, NumKind::kInfinite);
  if (a.zero_coef()) {
    r.set_special(true, NumKind::kInfinite);
    *status |= kDivisionByZero;
    return;
  }
  const int64_t adjusted = a.adjusted();
  r.set(adjusted < 0, static_cast<uint64_t>(adjusted < 0 ? -adjusted : adjusted), 0);
  finish(r, c, status);
}

void op_scaleb(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  if (take_nans(r, a, b, c, status)) return;
  int64_t n = 0;
  if (b.infinite() || b.exp != 0) return invalid(r, status);
  const int64_t most = 2 * (c.emax + c.prec);
  if (!as_small_integer(b, &n) || n > most || n < -most) return invalid(r, status);
  if (a.infinite()) return r.copy(a);
  r.copy(a);
  r.exp += n;  // within 6 * kPrecMax: no overflow
  finish(r, c, status);
}

// ---------------------------------------------------------------- digits

// The last `count` digits of `a` as text of exactly that length.
static std::string last_digits(const Num& a, int64_t count) {
  std::string text = coef_text(a);
  const auto n = static_cast<size_t>(count);
  if (text.size() > n) return text.substr(text.size() - n);
  return std::string(n - text.size(), '0') + text;
}

static void set_digits(Num& r, const std::string& digits) {
  const size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  if (first == digits.size()) return r.set_small(0, 1);
  mpz_set_str(r.own(), digits.c_str() + first, 10);
  r.settle(static_cast<int64_t>(digits.size() - first));
}

// The operands of shift and rotate. False: `r` is the result.
static bool digit_count(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status,
                        int64_t* n) {
  if (take_nans(r, a, b, c, status)) return false;
  if (b.infinite() || b.exp != 0 || !as_small_integer(b, n) || *n > c.prec || *n < -c.prec) {
    invalid(r, status);
    return false;
  }
  if (a.infinite()) {
    r.copy(a);
    return false;
  }
  return true;
}

static void keep_last(Num& n, int64_t digits) {
  if (n.digits() <= digits) return;
  Big power, rest;
  set_pow10(power, static_cast<uint64_t>(digits));
  mpz_tdiv_r(rest, Limbs(n), power);
  mpz_swap(n.own(), rest);
  n.settle();
}

void op_shift(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  int64_t n = 0;
  if (!digit_count(r, a, b, c, status, &n)) return;
  r.copy(a);
  keep_last(r, c.prec);
  if (n <= 0) {
    shift_right(r, -n);
  } else if (!shift_left(r, n, c, status)) {
    return invalid(r, status, 0);
  }
  keep_last(r, c.prec);
}

void op_rotate(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  int64_t n = 0;
  if (!digit_count(r, a, b, c, status, &n)) return;
  if (!afford(c, status, c.prec)) return invalid(r, status, 0);
  std::string digits = last_digits(a, c.prec);
  if (n < 0) n += c.prec;
  std::rotate(digits.begin(), digits.begin() + n, digits.end());
  r.kind = NumKind::kFinite;
  r.negative = a.negative;
  r.exp = a.exp;
  set_digits(r, digits);
}

static bool logical_operand(const Num& a, std::string* digits) {
  if (a.special() || a.negative || a.exp != 0) return false;
  *digits = coef_text(a);
  return digits->find_first_not_of("01") == std::string::npos;
}

template <class Combine>
static void logical(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status,
                    Combine combine) {
  std::string x, y;
  if (!logical_operand(a, &x) || !logical_operand(b, &y)) return invalid(r, status);
  const size_t n = std::max(x.size(), y.size());
  x.insert(0, n - x.size(), '0');
  y.insert(0, n - y.size(), '0');
  for (size_t i = 0; i < n; ++i) x[i] = combine(x[i] == '1', y[i] == '1') ? '1' : '0';
  if (static_cast<int64_t>(n) > c.prec) x.erase(0, n - static_cast<size_t>(c.prec));
  r.set(false, 0, 0);
  set_digits(r, x);
}

void op_logical_and(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  logical(r, a, b, c, status, [](bool x, bool y) { return x && y; });
}
void op_logical_or(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  logical(r, a, b, c, status, [](bool x, bool y) { return x || y; });
}
void op_logical_xor(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status) {
  logical(r, a, b, c, status, [](bool x, bool y) { return x != y; });
}

void op_invert(Num& r, const Num& a, const Context& c, uint32_t* status) {
  std::string digits;
  if (!logical_operand(a, &digits)) return invalid(r, status);
  if (!afford(c, status, c.prec)) return invalid(r, status, 0);
  const auto n = static_cast<size_t>(c.prec);
  if (digits.size() > n) digits.erase(0, digits.size() - n);
  digits.insert(0, n - digits.size(), '0');
  for (char& d : digits) d = d == '1' ? '0' : '1';
  r.set(false, 0, 0);
  set_digits(r, digits);
}

}  // namespace copra::dec
