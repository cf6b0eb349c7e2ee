// Decimal numbers and their operations, after the General Decimal Arithmetic specification as
// CPython's decimal (libmpdec) has it; no Python objects.
//
// Memory: a coefficient below 2**128 (every number of up to 38 digits) is part of the Num itself.
// Longer ones are GMP integers: results live in the isolate's heap once they are Decimals (see
// decimal.h), temporaries come from malloc. Both are bounded before the work begins: afford() asks
// the isolate's memory limit for the digits, charges their cost in fuel (so that deadlines hold
// between operations) and refuses coefficients over kDigitsMax, which bounds any one call to some
// tenths of a second. What is refused ends in MemoryError, as libmpdec's failed allocations do.
//
// In: numbers and a context. Out: a number and conditions (Status bits). May include: native.h,
// GMP. Invariant: a finite Num has the digits of its coefficient, 1 for zero; a NaN's coefficient
// is its payload. Next: number.cc (rounding, arithmetic), number_more.cc, number_root.cc, text.cc.
#pragma once

#include <gmp.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "interp/native.h"

namespace copra::dec {

__extension__ typedef unsigned __int128 uint128;

enum Status : uint32_t {
  kClamped = 1,
  kConversionSyntax = 2,
  kDivisionByZero = 4,
  kDivisionImpossible = 8,
  kDivisionUndefined = 0x10,
  kInexact = 0x40,
  kInvalidContext = 0x80,
  kInvalidOperation = 0x100,
  kNoMemory = 0x200,  // refused: too many digits
  kFloatOperation = 0x400,
  kOverflow = 0x800,
  kRounded = 0x1000,
  kSubnormal = 0x2000,
  kUnderflow = 0x4000,
  kUnwinding = 0x8000,  // an exception is pending: a limit of the isolate was crossed
};
constexpr uint32_t kAnyInvalid = kConversionSyntax | kDivisionImpossible | kDivisionUndefined |
                                 kInvalidContext | kInvalidOperation | kNoMemory | kUnwinding;
constexpr uint32_t kErrors = kAnyInvalid | kDivisionByZero;
constexpr uint32_t kStopped = kNoMemory | kUnwinding;

enum Rounding : uint8_t {
  kRoundUp,
  kRoundDown,
  kRoundCeiling,
  kRoundFloor,
  kRoundHalfUp,
  kRoundHalfDown,
  kRoundHalfEven,
  kRound05Up,
  kRoundingCount
};

constexpr int64_t kPrecMax = 999999999999999999;
constexpr int64_t kEmaxMax = kPrecMax;
constexpr int64_t kExpFar = 4 * kPrecMax;  // beyond every exponent a context allows
// Coefficients longer than this are refused: operations on those below take tenths of a second.
constexpr int64_t kDigitsMax = 1000000;
// exp, ln, log10 and powers with a fraction cost much more per digit.
constexpr int64_t kRootDigitsMax = 50000;

struct Context {
  int64_t prec = 28, emax = 999999, emin = -999999;
  uint8_t rounding = kRoundHalfEven;
  bool clamp = false, capitals = true;
  uint32_t traps = kAnyInvalid | kDivisionByZero | kOverflow;
  uint32_t flags = 0;
  Vm* vm = nullptr;

  int64_t etiny() const { return emin - (prec - 1); }
  int64_t etop() const { return emax - (prec - 1); }
  // The widest context, for exact work.
  static Context widest(Vm* vm) {
    Context c;
    c.prec = kPrecMax;
    c.emax = kEmaxMax;
    c.emin = -kEmaxMax;
    c.vm = vm;
    return c;
  }
};

enum class NumKind : uint8_t { kFinite, kInfinite, kQuiet, kSignalling };

class Num {
 public:
  Num() = default;
  ~Num() {
    if (owned_) mpz_clear(z_);
  }
  Num(const Num&) = delete;
  Num& operator=(const Num&) = delete;

  bool negative = false;
  NumKind kind = NumKind::kFinite;
  int64_t exp = 0;

  bool finite() const { return kind == NumKind::kFinite; }
  bool special() const { return kind != NumKind::kFinite; }
  bool infinite() const { return kind == NumKind::kInfinite; }
  bool quiet() const { return kind == NumKind::kQuiet; }
  bool signalling() const { return kind == NumKind::kSignalling; }
  bool nan() const { return kind >= NumKind::kQuiet; }
  bool zero() const { return finite() && zero_coef(); }
  bool zero_coef() const { return !big_ && !small_; }
  int64_t digits() const { return digits_; }
  int64_t adjusted() const { return exp + digits_ - 1; }
  bool big() const { return big_; }
  uint128 small() const { return small_; }
  mpz_srcptr coef() const { return z_; }  // when big()
  bool odd() const { return big_ ? mpz_odd_p(z_) : (small_ & 1) != 0; }
  unsigned last_digit() const;

  void set_small(uint128 v);
  void set_small(uint128 v, int64_t digits) {
    small_ = v;
    digits_ = digits;
    big_ = false;
  }
  // Reads limbs that outlive this number; more than two, the highest not zero.
  void view(const mp_limb_t* limbs, size_t count, int64_t digits);
  // A GMP integer to write the coefficient into; settle() makes it valid.
  mpz_ptr own();
  void settle(int64_t digits = 0);  // 0: to be counted

  void set(bool neg, uint128 v, int64_t e) {
    negative = neg;
    kind = NumKind::kFinite;
    exp = e;
    set_small(v);
  }
  void set_special(bool neg, NumKind k) {
    negative = neg;
    kind = k;
    exp = 0;
    set_small(0, 1);
  }
  void copy(const Num& o);
  void swap(Num& o);

 private:
  bool big_ = false, owned_ = false;
  int64_t digits_ = 1;
  uint128 small_ = 0;
  mpz_t z_;
};

// A read-only GMP integer of any coefficient.
class Limbs {
 public:
  explicit Limbs(const Num& n) {
    if (n.big()) {
      p_ = n.coef();
      return;
    }
    w_[0] = static_cast<mp_limb_t>(n.small());
    w_[1] = static_cast<mp_limb_t>(n.small() >> 64);
    p_ = mpz_roinit_n(z_, w_, w_[1] ? 2 : w_[0] ? 1 : 0);
  }
  Limbs(const Limbs&) = delete;
  Limbs& operator=(const Limbs&) = delete;
  operator mpz_srcptr() const { return p_; }

 private:
  mp_limb_t w_[2];
  mpz_t z_;
  mpz_srcptr p_;
};

// A temporary GMP integer.
class Big {
 public:
  Big() { mpz_init(z_); }
  ~Big() { mpz_clear(z_); }
  Big(const Big&) = delete;
  Big& operator=(const Big&) = delete;
  operator mpz_ptr() { return z_; }
  operator mpz_srcptr() const { return z_; }
  mpz_srcptr operator->() const { return z_; }  // for GMP's macros

 private:
  mpz_t z_;
};

// 10**k, read-only: of a table for k up to 38.
class PowerOfTen {
 public:
  explicit PowerOfTen(uint64_t k);
  ~PowerOfTen() {
    if (owned_) mpz_clear(z_);
  }
  PowerOfTen(const PowerOfTen&) = delete;
  PowerOfTen& operator=(const PowerOfTen&) = delete;
  operator mpz_srcptr() const { return z_; }

 private:
  mpz_t z_;
  bool owned_;
};

// Whether an operation with numbers of so many digits may begin; otherwise status says why not.
bool afford(const Context& c, uint32_t* status, int64_t digits);
// `r` becomes the NaN of a failed operation.
void invalid(Num& r, uint32_t* status, uint32_t why = kInvalidOperation);

void set_pow10(mpz_ptr out, uint64_t k);
int64_t count_digits(mpz_srcptr z);
int64_t trailing_zeros(const Num& n, int64_t at_most);
// Coefficient alone: times 10**k; divided by 10**k with what was cut off: 0 nothing, 1 below one
// half, 5 one half, 6 above.
bool shift_left(Num& n, int64_t k, const Context& c, uint32_t* status);
int shift_right(Num& n, int64_t k);
bool rounds_up(const Num& n, int cut, uint8_t rounding);

// Fits a result into its context: payloads, exponent limits, precision.
void finish(Num& r, const Context& c, uint32_t* status);
// True: `r` is set, an operand was a NaN.
bool take_nan(Num& r, const Num& a, const Context& c, uint32_t* status);
bool take_nans(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status);

// Orderings: -1, 0, 1. Operands aren't NaNs.
int compare(const Num& a, const Num& b);
int compare_magnitude(const Num& a, const Num& b);
int compare_total(const Num& a, const Num& b);
int compare_total_mag(const Num& a, const Num& b);
bool is_integer(const Num& a);
bool is_odd_integer(const Num& a);
bool is_normal(const Num& a, const Context& c);
bool is_subnormal(const Num& a, const Context& c);
bool same_quantum(const Num& a, const Num& b);
const char* number_class(const Num& a, const Context& c);
// An integer's value; false when it isn't one or doesn't fit.
bool as_small_integer(const Num& a, int64_t* out);

// Operations. `r` is none of the operands.
#define COPRA_DEC_UNARY(X) \
  X(plus)                  \
  X(minus)                 \
  X(abs)                   \
  X(exp)                   \
  X(ln)                    \
  X(log10)                 \
  X(logb)                  \
  X(invert) X(next_minus) X(next_plus) X(reduce) X(to_integral_exact) X(to_integral_value) X(sqrt)
#define COPRA_DEC_BINARY(X) \
  X(add)                    \
  X(subtract)               \
  X(multiply)               \
  X(divide)                 \
  X(divide_int)             \
  X(remainder)              \
  X(remainder_near)         \
  X(compare_values)         \
  X(compare_signal)         \
  X(logical_and)            \
  X(logical_or)             \
  X(logical_xor)            \
  X(max)                    \
  X(max_mag) X(min) X(min_mag) X(next_toward) X(quantize) X(rotate) X(scaleb) X(shift) X(power)
#define X(name) void op_##name(Num& r, const Num& a, const Context& c, uint32_t* status);
COPRA_DEC_UNARY(X)
#undef X
#define X(name) \
  void op_##name(Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status);
COPRA_DEC_BINARY(X)
#undef X
void op_divmod(Num& q, Num& r, const Num& a, const Num& b, const Context& c, uint32_t* status);
void op_fma(Num& r, const Num& a, const Num& b, const Num& d, const Context& c, uint32_t* status);
void op_power_mod(Num& r, const Num& a, const Num& b, const Num& m, const Context& c,
                  uint32_t* status);
// The value rounded to the exponent, without looking at the precision.
void rescale(Num& r, const Num& a, int64_t exp, const Context& c, uint32_t* status);

// ---------------------------------------------------------------- text

// A literal in ASCII, exactly. False: no number (nothing set).
bool parse(Num& r, std::string_view text, const Context& c, uint32_t* status);
std::string coef_text(const Num& n);
// str() of a number of at most 38 digits that has no exponent to be shown; 0: another one.
constexpr size_t kShortText = 64;
size_t short_text(const Num& n, char* out);
std::string to_text(const Num& n, bool engineering, bool capitals);
// Empty `error` and a text, or the error's message.
struct Formatted {
  std::string text;
  const char* error = nullptr;
};
// A format specification; UTF-8.
Formatted format(const Num& n, std::string_view spec, const Context& c, uint32_t* status);

}  // namespace copra::dec
