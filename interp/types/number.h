// Numbers among themselves: what the VM's slow paths, builtins and the math shims call.
//
// In: values of int, bool, float, complex and their Python subclasses. Includes native.h only.
// Next: bigint.h (limbs), number_slots.cc (dispatch by operand types).
#pragma once

#include "interp/native.h"

namespace copra {

enum class NumberKind : uint8_t { kNone, kInt, kFloat, kComplex };
NumberKind number_kind(Value v);

// Mixed arithmetic; NotImplemented when an operand is no number or the operation not defined.
Value number_binary(Vm& vm, unsigned op, Value a, Value b);
Value number_unary(Vm& vm, unsigned op, Value a);
// Exact, also between int and float.
Value number_compare(Vm& vm, unsigned op, Value a, Value b);
bool number_hash(Vm& vm, Value v, uint64_t* out);
bool number_truth(Value v);

// ---------------------------------------------------------------- ints
// Arguments are small ints or BigInts unless said otherwise (see int_base).

Value int_binary(Vm& vm, unsigned op, Value a, Value b);
Value int_unary(Vm& vm, unsigned op, Value a);
int int_compare(Value a, Value b);  // -1, 0, 1
int int_sign(Value a);
bool int_is_odd(Value a);
Value int_add(Vm& vm, Value a, Value b);
Value int_sub(Vm& vm, Value a, Value b);
Value int_mul(Vm& vm, Value a, Value b);
// Floor division; either out may be null. False: raised (ZeroDivisionError has `zero` as its text).
bool int_divmod(Vm& vm, Value a, Value b, Value* quotient, Value* remainder, const char* zero);
// a / b correctly rounded; raises ZeroDivisionError, OverflowError.
Value int_true_div(Vm& vm, Value a, Value b);
Value int_pow(Vm& vm, Value base, Value exponent);  // exponent >= 0
Value int_pow_mod(Vm& vm, Value base, Value exponent, Value modulus);
Value int_shift_left(Vm& vm, Value a, uint64_t bits);
Value int_shift_right(Vm& vm, Value a, uint64_t bits);  // floor
Value int_gcd(Vm& vm, Value a, Value b);
Value int_sqrt(Vm& vm, Value a);  // floor of the root; a >= 0
uint64_t int_bit_length(Value a);
uint64_t int_bit_count(Value a);
// Nearest double, ties to even; infinite when out of range.
double int_to_double_inf(Value a);
// As int_to_double_inf, OverflowError "int too large to convert to float" instead of infinity.
bool int_to_double(Vm& vm, Value a, double* out);
// |a| = mantissa * 2**exponent, mantissa in [0.5, 1), rounded to nearest.
double int_frexp(Value a, int64_t* exponent);
int int_compare_double(Value a, double b);  // -1, 0, 1; 2 when b is NaN
// The value as int64; false when it doesn't fit.
bool int_as_int64(Value a, int64_t* out);
// Rounds to a multiple of 10**-digits, ties to even.
Value int_round(Vm& vm, Value a, Value digits);
// Magnitude bytes, least significant first, of a two's complement integer.
Value int_from_bytes(Vm& vm, std::string_view bytes, bool little_endian, bool is_signed);

// ---------------------------------------------------------------- text

// In base 2 to 36, lower case, without prefix; sign kept. No limit on digits.
std::string int_to_text(Vm& vm, Value a, int base);
// str(a): checks Limits::int_digits_max.
Value int_to_str(Vm& vm, Value a);
// int(text, base): signs, spaces, underscores, prefixes. not_found() when malformed.
Value int_parse(Vm& vm, std::string_view text, int base);
// Digits of `base` only (validated by the caller); no sign.
Value int_from_digits(Vm& vm, std::string_view digits, int base);
// Decimal value of a Unicode digit, or -1.
int decimal_digit(uint32_t code_point);
bool is_unicode_space(uint32_t code_point);
// Non-ASCII decimal digits become '0'-'9', spaces ' ', the rest '?'.
std::string ascii_number_text(const Str* s);
// ValueError naming the literal.
Value raise_int_literal(Vm& vm, Value literal, int base);

// ---------------------------------------------------------------- floats

// float("…") after surrounding spaces are gone and underscores checked; false when malformed.
bool float_parse(std::string_view text, double* out);
// float(v) for builtins: str, bytes, numbers, __float__, __index__. False: raised.
bool to_float(Vm& vm, Value v, double* out);
bool float_divmod(double a, double b, double* quotient, double* remainder);
double float_floor_div(double a, double b);
double float_mod(double a, double b);
Value float_pow(Vm& vm, double a, double b);
Value float_round(Vm& vm, double x, int64_t digits);
Value float_binary(Vm& vm, unsigned op, double a, double b);

// ---------------------------------------------------------------- complex

struct Cx {
  double re, im;
};
bool as_complex(Vm& vm, Value v, Cx* out);  // number of any kind; false: raised
Value complex_binary(Vm& vm, unsigned op, Cx a, Cx b);
Cx complex_mul(Cx a, Cx b);
bool complex_div(Cx a, Cx b, Cx* out);  // false: division by zero
// cmath and complex(): __complex__, __float__, __index__. False: raised.
bool to_complex(Vm& vm, Value v, Cx* out);

// The argument of __format__, or TypeError.
Str* format_spec(Vm& vm, Value v);

// An int for __int__, __index__, __trunc__ results: exact ints pass, other ints lose their class.
Value require_int(Vm& vm, Value v, const char* method);

}  // namespace copra
