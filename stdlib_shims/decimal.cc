// Natives of the decimal module: decimal text of integers without the digit limit of int().
//
// In: ints that aren't negative, ASCII or Unicode digits. Out: digit counts, text, ints. May
// include: native.h, bigint.h. Next: py/decimal.py, which has the arithmetic.
#include <gmp.h>
#include <utf8proc.h>

#include <bit>

#include "interp/types/bigint.h"
#include "interp/types/number.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr uint64_t kPowers[] = {1ull,
                                10ull,
                                100ull,
                                1000ull,
                                10000ull,
                                100000ull,
                                1000000ull,
                                10000000ull,
                                100000000ull,
                                1000000000ull,
                                10000000000ull,
                                100000000000ull,
                                1000000000000ull,
                                10000000000000ull,
                                100000000000000ull,
                                1000000000000000ull,
                                10000000000000000ull,
                                100000000000000000ull,
                                1000000000000000000ull,
                                10000000000000000000ull};

int count_digits(uint64_t n) {
  int digits = 1;
  while (digits < 20 && n >= kPowers[digits]) ++digits;
  return digits;
}

// _ndigits(n): decimal digits of n >= 0; 1 for 0.
Value f_ndigits(Vm& vm, Value* a, uint32_t) {
  if (!is_int(a[0])) return raise_str(vm, Exc::kTypeError, "an integer is required");
  int64_t small = 0;
  if (int_as_int64(int_base(a[0]), &small)) {
    return Value::small_int(count_digits(static_cast<uint64_t>(small < 0 ? -small : small)));
  }
  const std::string text = int_to_decimal(vm, int_base(a[0]));
  TRY_BOOL(charge(vm, text.size() / 64));
  return int_value(vm, static_cast<int64_t>(text.size() - (text[0] == '-' ? 1 : 0)));
}

Value f_digits(Vm& vm, Value* a, uint32_t) {
  if (!is_int(a[0])) return raise_str(vm, Exc::kTypeError, "an integer is required");
  const std::string text = int_to_decimal(vm, int_base(a[0]));
  TRY_BOOL(charge(vm, text.size() / 64));
  return Value(new_ascii(vm, text));
}

// _parse(digits): the int; digits of any script.
Value f_parse(Vm& vm, Value* a, uint32_t) {
  Str* s = TRY_PTR(expect_str(vm, a[0], "_parse", "1"));
  TRY_BOOL(charge(vm, s->view().size() / 64));
  std::string digits;
  const char* p = s->data();
  const char* end = p + s->view().size();
  while (p < end) {
    const uint32_t c = utf8_next(p);
    if (c < 128) {
      digits += static_cast<char>(c);
      continue;
    }
    // Digits of every script come in runs of ten that begin with the zero.
    uint32_t zero = c;
    while (zero > 0 && c - zero < 9 &&
           utf8proc_category(static_cast<utf8proc_int32_t>(zero - 1)) == UTF8PROC_CATEGORY_ND) {
      --zero;
    }
    digits += static_cast<char>('0' + (c - zero));
  }
  if (digits.empty()) digits = "0";
  return int_from_decimal(vm, digits);
}

constexpr NativeDef kFunctions[] = {{"_ndigits", "(n, /)", f_ndigits},
                                    {"_digits", "(n, /)", f_digits},
                                    {"_parse", "(digits, /)", f_parse},
                                    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kDecimalModule;
const ModuleDef kDecimalModule = {
    .name = "decimal", .functions = kFunctions, .python_source = kPySource_decimal};

}  // namespace copra
