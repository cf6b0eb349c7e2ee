// Ints from and to text: decimal in less than quadratic time, other bases, literals with signs,
// prefixes, underscores and Unicode digits.
//
// In: text, ints. Out: ints, text; errors as CPython words them. May include: bigint.h, isolate.h.
// Invariant: decimal conversions started by Python code respect Limits::int_digits_max. Next:
// bigint.cc.
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "interp/types/bigint.h"
#include "interp/types/unicode.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";

// log2(base) rounded up a little: limbs needed for a number of digits.
size_t limbs_for(size_t digits, int base) {
  return static_cast<size_t>(static_cast<double>(digits) * (std::log2(base) + 1e-9) / 64.0) + 2;
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'z') return c - 'a' + 10;
  if (c >= 'A' && c <= 'Z') return c - 'A' + 10;
  return 99;
}

bool is_c_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Digits about quadratic in limbs for conversions below GMP's threshold.
bool charge_text(Vm& vm, size_t digits, int base) {
  // About nineteen decimal digits a limb. Powers of two need no arithmetic.
  if ((base & (base - 1)) && !check_at_once(vm, log_microseconds(digits / 19))) return false;
  return digits < 1024 || charge(vm, digits / 16 + (digits < 100000 ? 0 : digits / 4));
}

constexpr std::string_view kLimitAdvice =
    "; use sys.set_int_max_str_digits() to increase the limit";

Value raise_digits(Vm& vm, size_t digits) {
  std::string text = "Exceeds the limit (" + std::to_string(vm.limits.int_digits_max) +
                     " digits) for integer string conversion";
  if (digits) text += ": value has " + std::to_string(digits) + " digits";
  return raise_str(vm, Exc::kValueError, text.append(kLimitAdvice));
}

}  // namespace

// ---------------------------------------------------------------- to text

// Room for 64 binary digits and a sign.
using ShortText = std::array<char, 72>;

// The text of an int of up to one limb, in `out`; empty: a longer one.
static std::string_view short_text(const IntView& v, int base, ShortText* out) {
  if (v.count > 1) return {};
  char* const start = out->data();
  *start = '-';
  char* const digits = start + v.negative;
  const auto made = std::to_chars(digits, start + out->size(), v.count ? v.limbs[0] : 0, base);
  return {start, static_cast<size_t>(made.ptr - start)};
}

std::string int_to_text(Vm& vm, Value a, int base) {
  const IntView v(a);
  ShortText room;
  if (const std::string_view text = short_text(v, base, &room); !text.empty()) {
    return std::string(text);
  }
  std::string out;
  const size_t sign = v.negative ? 1 : 0;
  const auto most =
      static_cast<size_t>(static_cast<double>(view_bits(v)) / std::log2(base) * (1 + 1e-12)) + 3;
  if (most > 65536 && !check_alloc(vm, most * 2)) return out;
  // mpn_get_str destroys its input unless the base is a power of two.
  BigInt* copy = big_alloc(vm, static_cast<size_t>(v.count) + 1);
  if (!copy || !charge_text(vm, most, base)) return out;
  mpn_copyi(copy->limbs(), v.limbs, v.count);
  out.resize(sign + most + 1);
  auto* p = reinterpret_cast<unsigned char*>(out.data()) + sign;
  size_t n = mpn_get_str(p, base, copy->limbs(), v.count);
  size_t zeros = 0;
  while (zeros + 1 < n && p[zeros] == 0) ++zeros;
  n -= zeros;
  for (size_t i = 0; i < n; ++i) p[i] = static_cast<unsigned char>(kDigits[p[i + zeros]]);
  if (sign) out[0] = '-';
  out.resize(sign + n);
  vm.heap.release(copy);
  return out;
}

std::string int_to_decimal(Vm& vm, Value v) { return int_to_text(vm, int_base(v), 10); }

Value int_to_str(Vm& vm, Value a) {
  ShortText room;
  if (const std::string_view text = short_text(IntView(a), 10, &room); !text.empty()) {
    return Value(new_ascii(vm, text));
  }
  const int32_t limit = vm.limits.int_digits_max;
  // 3.33 bits a digit; the exact count is checked below.
  if (limit > 0 && int_bit_length(a) > static_cast<uint64_t>(limit) * 10 / 3 + 64) {
    return raise_digits(vm, 0);
  }
  const std::string text = int_to_text(vm, a, 10);
  if (text.empty()) return Value::raised();
  if (limit > 0 && text.size() - (text[0] == '-') > static_cast<size_t>(limit)) {
    return raise_digits(vm, 0);
  }
  return Value(new_ascii(vm, text));
}

// ---------------------------------------------------------------- from text

Value int_from_digits(Vm& vm, std::string_view digits, int base) {
  while (digits.size() > 1 && digits[0] == '0') digits.remove_prefix(1);
  const size_t n = digits.size();
  if (n <= 14 || (base <= 10 && n <= 18)) {
    int64_t value = 0;
    if (base <= 10 || n <= 9) {
      for (const char c : digits) value = value * base + digit_value(c);
      return int_value(vm, value);
    }
  }
  TRY_BOOL(charge_text(vm, n, base));
  if (n > 65536) TRY_BOOL(check_alloc(vm, n));
  // mpn_set_str wants digit values, not characters.
  auto* values = vm.heap.make<Buffer>(Kind::kBuffer, sizeof(Buffer) + n);
  values->bytes = n;
  auto* p = reinterpret_cast<unsigned char*>(values->data());
  for (size_t i = 0; i < n; ++i) p[i] = static_cast<unsigned char>(digit_value(digits[i]));
  BigInt* b = TRY_PTR(big_alloc(vm, limbs_for(n, base)));
  const mp_size_t limbs = mpn_set_str(b->limbs(), p, n, base);
  const Value result = big_finish(b, static_cast<size_t>(limbs), false);
  vm.heap.release(values);
  return result;
}

Value int_from_decimal(Vm& vm, std::string_view digits) {
  const bool negative = !digits.empty() && digits[0] == '-';
  if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) digits.remove_prefix(1);
  if (digits.empty()) return Value::small_int(0);
  const Value v = TRY(int_from_digits(vm, digits, 10));
  return negative ? int_unary(vm, kNeg, v) : v;
}

Value int_parse(Vm& vm, std::string_view text, int base) {
  while (!text.empty() && is_c_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_c_space(text.back())) text.remove_suffix(1);
  bool negative = false;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  bool zero_only = false;
  const int prefix = text.size() > 1 && text[0] == '0' ? (text[1] | 0x20) : 0;
  const int prefix_base = prefix == 'x' ? 16 : prefix == 'o' ? 8 : prefix == 'b' ? 2 : 0;
  if (base == 0) {
    base = prefix_base ? prefix_base : 10;
    // "010" is refused, "00" is not.
    zero_only = !prefix_base && !text.empty() && text[0] == '0';
    if (prefix_base) text.remove_prefix(2);
  } else if (prefix_base == base) {
    text.remove_prefix(2);
  }
  if (prefix_base == base && !text.empty() && prefix && text[0] == '_') text.remove_prefix(1);
  if (text.empty() || text[0] == '_') return Value::not_found();

  bool underscores = false, non_zero = false;
  size_t digits = 0;
  char before = 0;
  const int32_t limit = vm.limits.int_digits_max;
  const auto too_long = [&] {
    return limit > 0 && digits > static_cast<size_t>(limit) && (base & (base - 1));
  };
  for (const char c : text) {
    if (c == '_') {
      if (before == '_') return Value::not_found();
      underscores = true;
    } else {
      if (digit_value(c) >= base) {
        return too_long() ? raise_digits(vm, digits) : Value::not_found();
      }
      non_zero |= c != '0';
      ++digits;
    }
    before = c;
  }
  if (before == '_' || (zero_only && non_zero)) return Value::not_found();
  if (too_long()) return raise_digits(vm, digits);
  Value v;
  if (underscores) {
    std::string plain;
    plain.reserve(digits);
    for (const char c : text) {
      if (c != '_') plain += c;
    }
    v = TRY(int_from_digits(vm, plain, base));
  } else {
    v = TRY(int_from_digits(vm, text, base));
  }
  return negative ? int_unary(vm, kNeg, v) : v;
}

Value raise_int_literal(Vm& vm, Value literal, int base) {
  const Value repr = TRY(op_repr(vm, literal));
  // CPython cuts the literal after 200 characters.
  auto* s = repr.as<Str>();
  const size_t bytes = s->length > 200 ? str_index_offset(s, 200) : s->bytes();
  std::string text = "invalid literal for int() with base " + std::to_string(base) + ": ";
  return raise_str(vm, Exc::kValueError, text.append(s->view().substr(0, bytes)));
}

// ---------------------------------------------------------------- Unicode

int decimal_digit(uint32_t cp) {
  if (cp < 128) return cp >= '0' && cp <= '9' ? static_cast<int>(cp - '0') : -1;
  using unicode::is_decimal;
  if (!is_decimal(cp)) return -1;
  // Decimal digits come in runs of ten from zero; runs may touch (mathematical digits).
  uint32_t before = 0;
  while (before < 60 && is_decimal(cp - before - 1)) ++before;
  return static_cast<int>(before % 10);
}

bool is_unicode_space(uint32_t cp) {
  if (cp < 128) return cp == ' ' || (cp >= 9 && cp <= 13) || (cp >= 0x1C && cp <= 0x1F);
  return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200A) ||
         cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x3000;
}

std::string ascii_number_text(const Str* s) {
  std::string out;
  out.reserve(s->length);
  const char* p = s->data();
  const char* const end = p + s->bytes();
  while (p < end) {
    const uint32_t cp = utf8_next(p);
    const int digit = cp < 128 ? -1 : decimal_digit(cp);
    if (cp < 128) {
      out += static_cast<char>(cp);  // not every space of Unicode is one of C
    } else if (digit >= 0) {
      out += static_cast<char>('0' + digit);
    } else {
      out += is_unicode_space(cp) ? ' ' : '?';
    }
  }
  return out;
}

}  // namespace copra
