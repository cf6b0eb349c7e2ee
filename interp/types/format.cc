// format(): the format-spec mini-language for str, int, float and complex; floats as text.
//
// In: a value of the builtin type and the spec without its colon. Errors follow CPython's
// Python/formatter_unicode.c. Digits come from std::to_chars, which rounds exactly. Includes
// text.h, number.h. Next: percent.cc (the % operator).
#include <algorithm>
#include <charconv>
#include <cmath>

#include "interp/types/float.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra {

// ---------------------------------------------------------------- doubles

namespace {

// Significant digits and the exponent of the first one.
struct Decimal {
  char digits[800];
  int count = 0;
  int exponent = 0;
};

// Reads "d.ddde±xx" written by to_chars.
void split_scientific(const char* p, const char* end, Decimal* out) {
  for (; p < end && *p != 'e'; ++p) {
    if (*p != '.') out->digits[out->count++] = *p;
  }
  ++p;
  if (p < end && *p == '+') ++p;
  std::from_chars(p, end, out->exponent);
}

void append_exponent(std::string& out, int exponent, bool upper) {
  char text[16];
  const int n = snprintf(text, sizeof text, "%c%c%02d", upper ? 'E' : 'e', exponent < 0 ? '-' : '+',
                         std::abs(exponent));
  out.append(text, static_cast<size_t>(n));
}

// Digits in positional notation; `dot_zero` adds ".0" to a whole number.
void append_positional(std::string& out, const char* digits, int count, int exponent, bool dot_zero,
                       bool alt) {
  if (exponent < 0) {
    out += "0.";
    out.append(static_cast<size_t>(-exponent - 1), '0');
    out.append(digits, static_cast<size_t>(count));
    return;
  }
  const int whole = exponent + 1;
  if (count <= whole) {
    out.append(digits, static_cast<size_t>(count));
    out.append(static_cast<size_t>(whole - count), '0');
    if (dot_zero) {
      out += ".0";
    } else if (alt) {
      out += '.';
    }
    return;
  }
  out.append(digits, static_cast<size_t>(whole));
  out += '.';
  out.append(digits + whole, static_cast<size_t>(count - whole));
}

// `general` notation of g and r: `limit` is the first exponent written with an 'e'.
void append_general(std::string& out, const char* digits, int count, int exponent, int limit,
                    bool upper, unsigned flags) {
  if (exponent < -4 || exponent >= limit) {
    out += digits[0];
    if (count > 1 || (flags & kFloatAlt)) out += '.';
    out.append(digits + 1, static_cast<size_t>(count - 1));
    append_exponent(out, exponent, upper);
    return;
  }
  append_positional(out, digits, count, exponent, (flags & kFloatAddDot0) != 0,
                    (flags & kFloatAlt) != 0);
}

// More digits than any double has are zeros: to_chars never sees more than this.
constexpr int kExactDigits = 780;

void append_fixed(std::string& out, double d, int precision, bool alt) {
  const int shown = std::min(precision, 1100);
  const size_t at = out.size();
  out.resize(at + 320 + static_cast<size_t>(shown));
  const auto r =
      std::to_chars(out.data() + at, out.data() + out.size(), d, std::chars_format::fixed, shown);
  out.resize(static_cast<size_t>(r.ptr - out.data()));
  if (precision > shown) out.append(static_cast<size_t>(precision - shown), '0');
  if (alt && precision == 0) out += '.';
}

void append_scientific(std::string& out, double d, int precision, bool upper, bool alt) {
  const int shown = std::min(precision, kExactDigits);
  char buffer[kExactDigits + 32];
  const auto r =
      std::to_chars(buffer, buffer + sizeof buffer, d, std::chars_format::scientific, shown);
  Decimal decimal;
  split_scientific(buffer, r.ptr, &decimal);
  out += decimal.digits[0];
  if (precision > 0 || alt) out += '.';
  out.append(decimal.digits + 1, static_cast<size_t>(decimal.count - 1));
  if (precision > shown) out.append(static_cast<size_t>(precision - shown), '0');
  append_exponent(out, decimal.exponent, upper);
}

}  // namespace

void append_double(std::string& out, double d, char type, int precision, unsigned flags) {
  const bool upper = type == 'E' || type == 'F' || type == 'G';
  if (!std::isfinite(d)) {
    if (std::isnan(d)) {
      if (flags & kFloatSign) out += '+';
      out += upper ? "NAN" : "nan";
      return;
    }
    if (d < 0) {
      out += '-';
    } else if (flags & kFloatSign) {
      out += '+';
    }
    out += upper ? "INF" : "inf";
    return;
  }
  if (std::signbit(d)) {
    out += '-';
    d = -d;
  } else if (flags & kFloatSign) {
    out += '+';
  }
  const bool alt = (flags & kFloatAlt) != 0;
  switch (type) {
    case 'f':
    case 'F': append_fixed(out, d, precision, alt); return;
    case 'e':
    case 'E': append_scientific(out, d, precision, upper, alt); return;
    case 'r': {
      char buffer[40];
      const auto r =
          std::to_chars(buffer, buffer + sizeof buffer, d, std::chars_format::scientific);
      Decimal decimal;
      split_scientific(buffer, r.ptr, &decimal);
      append_general(out, decimal.digits, decimal.count, decimal.exponent, 16, false, flags);
      return;
    }
    default: break;
  }
  // g: `precision` significant digits, trailing zeros dropped unless alternate.
  const int wanted = std::max(precision, 1);
  const int shown = std::min(wanted, kExactDigits);
  char buffer[kExactDigits + 32];
  const auto r =
      std::to_chars(buffer, buffer + sizeof buffer, d, std::chars_format::scientific, shown - 1);
  Decimal decimal;
  split_scientific(buffer, r.ptr, &decimal);
  std::string digits(decimal.digits, static_cast<size_t>(decimal.count));
  if (alt) {
    digits.append(static_cast<size_t>(wanted - shown), '0');
  } else {
    while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  }
  append_general(out, digits.data(), static_cast<int>(digits.size()), decimal.exponent,
                 wanted - ((flags & kFloatAddDot0) ? 1 : 0), upper, flags);
}

std::string float_repr(double d) {
  std::string out;
  append_double(out, d, 'r', 0, kFloatAddDot0);
  return out;
}

// ---------------------------------------------------------------- the spec

namespace {

struct Spec {
  uint32_t fill = ' ';
  char align = 0;
  char sign = 0;
  bool no_negative_zero = false;
  bool alternate = false;
  char separator = 0;  // ',' or '_'
  int group = 3;       // digits between separators
  int64_t width = -1;
  int64_t precision = -1;
  uint32_t type = 0;
  bool dot_zero = true;  // a float without a code keeps a digit behind the point
};

bool is_align(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

class SpecParser {
 public:
  // `of` is what will be formatted: errors name its type.
  SpecParser(Vm& vm, std::string_view text, Value of)
      : vm_(vm), text_(text), p_(text.data()), end_(p_ + text.size()), of_(of) {}

  bool parse(Spec* out, uint32_t default_type, char default_align);

 private:
  bool error(const char* message) { return fail(raise_str(vm_, Exc::kValueError, message)); }
  bool take(char c) {
    if (p_ == end_ || *p_ != c) return false;
    ++p_;
    return true;
  }
  // Absent numbers leave *out.
  bool number(int64_t* out);
  bool check_separator(Spec* s);

  Vm& vm_;
  std::string_view text_;
  const char* p_;
  const char* end_;
  Value of_;
};

bool SpecParser::number(int64_t* out) {
  if (p_ == end_ || !ascii_is(*p_, kAsciiDigit)) return true;
  int64_t n = 0;
  for (; p_ < end_ && ascii_is(*p_, kAsciiDigit); ++p_) {
    if (n > (INT64_MAX - (*p_ - '0')) / 10) {
      return error("Too many decimal digits in format string");
    }
    n = n * 10 + (*p_ - '0');
  }
  *out = n;
  return true;
}

bool SpecParser::check_separator(Spec* s) {
  if (!s->separator) return true;
  if (s->type == 0 || (s->type < 0x80 && std::strchr("defgEG%F", static_cast<int>(s->type)))) {
    return true;
  }
  if (s->separator == '_' && s->type < 0x80 && std::strchr("boxX", static_cast<int>(s->type))) {
    s->group = 4;
    return true;
  }
  if (s->type > 32 && s->type < 128) {
    return fail(raise(vm_, Exc::kValueError, "Cannot specify '%c' with '%c'.", s->separator,
                      static_cast<int>(s->type)));
  }
  return fail(
      raise(vm_, Exc::kValueError, "Cannot specify '%c' with '\\x%x'.", s->separator, s->type));
}

bool SpecParser::parse(Spec* s, uint32_t default_type, char default_align) {
  s->type = default_type;
  s->align = default_align;
  bool fill_given = false, align_given = false;
  if (p_ < end_) {
    const char* after = p_;
    const uint32_t first = utf8_next(after);
    if (after < end_ && is_align(static_cast<unsigned char>(*after))) {
      s->fill = first;
      s->align = *after;
      p_ = after + 1;
      fill_given = align_given = true;
    } else if (is_align(first)) {
      s->align = static_cast<char>(first);
      ++p_;
      align_given = true;
    }
  }
  if (p_ < end_ && (*p_ == '+' || *p_ == '-' || *p_ == ' ')) s->sign = *p_++;
  s->no_negative_zero = take('z');
  s->alternate = take('#');
  if (!fill_given && take('0')) {
    s->fill = '0';
    if (!align_given && default_align == '>') s->align = '=';
  }
  if (!number(&s->width)) return false;
  if (take(',')) s->separator = ',';
  if (take('_')) {
    if (s->separator) return error("Cannot specify both ',' and '_'.");
    s->separator = '_';
  }
  if (p_ < end_ && *p_ == ',' && s->separator == '_') {
    return error("Cannot specify both ',' and '_'.");
  }
  if (take('.')) {
    if (!number(&s->precision)) return false;
    if (s->precision < 0) return error("Format specifier missing precision");
  }
  if (p_ < end_) {
    s->type = utf8_next(p_);
    if (p_ < end_) {
      std::string message = "Invalid format specifier";
      message.append(" '").append(text_).append("' for object of type '");
      message.append(type_name(vm_, of_));
      return fail(raise_str(vm_, Exc::kValueError, message + "'"));
    }
  }
  return check_separator(s);
}

Value unknown_code(Vm& vm, uint32_t type, Value of) {
  const std::string name = type_name(vm, of);
  if (type > 32 && type < 128) {
    return raise(vm, Exc::kValueError, "Unknown format code '%c' for object of type '%s'",
                 static_cast<int>(type), name.c_str());
  }
  return raise(vm, Exc::kValueError, "Unknown format code '\\x%x' for object of type '%s'", type,
               name.c_str());
}

// ---------------------------------------------------------------- numbers

// A number cut into what the layout rules treat differently.
struct Number {
  char sign = 0;  // as printed, or 0
  std::string_view prefix;
  std::string_view digits;  // take separators and zero padding
  std::string_view rest;    // point, fraction, exponent, percent sign; or the character of 'c'
  size_t rest_length = 0;   // in code points
};

void append_fill(std::string& out, uint32_t fill, int64_t n) {
  if (n <= 0) return;
  if (fill < 0x80) {
    out.append(static_cast<size_t>(n), static_cast<char>(fill));
    return;
  }
  char text[4];
  const size_t width = utf8_put(text, fill);
  while (n--) out.append(text, width);
}

// Digits in groups, led by zeros up to min_width characters.
std::string grouped(std::string_view digits, const Spec& s, int64_t min_width) {
  std::string out;
  if (!s.separator) {
    const int64_t zeros = min_width - static_cast<int64_t>(digits.size());
    if (zeros > 0) out.append(static_cast<size_t>(zeros), '0');
    out.append(digits);
    return out;
  }
  // Built backwards.
  auto left = static_cast<int64_t>(digits.size());
  size_t at = digits.size();
  while (true) {
    const int64_t size = std::min<int64_t>(s.group, std::max<int64_t>({left, min_width, 1}));
    for (int64_t i = 0; i < size; ++i) out += at ? digits[--at] : '0';
    left -= std::min(left, size);
    min_width -= size;
    if (left <= 0 && min_width <= 0) break;
    out += s.separator;
    --min_width;
  }
  std::reverse(out.begin(), out.end());
  return out;
}

bool too_wide(Vm& vm, const Spec& s) {
  if (s.width <= static_cast<int64_t>(kTextBytesMax / 4)) {
    return s.width > static_cast<int64_t>(kTextChecked) &&
           !check_alloc(vm, static_cast<uint64_t>(s.width));
  }
  raise_too_long(vm);
  return true;
}

bool append_number(Vm& vm, std::string& out, const Spec& s, const Number& n) {
  if (too_wide(vm, s)) return false;
  const auto fixed = static_cast<int64_t>((n.sign ? 1 : 0) + n.prefix.size() + n.rest_length);
  const int64_t min_width = s.fill == '0' && s.align == '=' ? s.width - fixed : 0;
  std::string digits;
  if (!n.digits.empty()) digits = grouped(n.digits, s, min_width);
  const int64_t padding = s.width - fixed - static_cast<int64_t>(digits.size());
  const int64_t left = padding <= 0     ? 0
                       : s.align == '>' ? padding
                       : s.align == '^' ? padding / 2
                                        : 0;
  append_fill(out, s.fill, left);
  if (n.sign) out += n.sign;
  out.append(n.prefix);
  if (s.align == '=') append_fill(out, s.fill, padding);
  out.append(digits).append(n.rest);
  if (s.align == '<' || s.align == '^') append_fill(out, s.fill, padding - left);
  return true;
}

char shown_sign(const Spec& s, bool negative) {
  if (negative) return '-';
  return s.sign == '+' || s.sign == ' ' ? s.sign : '\0';
}

// Appends a double under a parsed spec.
bool append_float_spec(Vm& vm, std::string& out, double d, const Spec& s) {
  if (s.precision > INT32_MAX) {
    return fail(raise_str(vm, Exc::kValueError, "precision too big"));
  }
  if (s.precision > static_cast<int64_t>(kTextChecked) &&
      !check_alloc(vm, static_cast<uint64_t>(s.precision))) {
    return false;
  }
  unsigned flags = s.alternate ? kFloatAlt : 0;
  char type = static_cast<char>(s.type);
  int precision = 6;
  if (!type) {
    if (s.dot_zero) flags |= kFloatAddDot0;
    type = 'r';
    precision = 0;
  }
  if (type == 'n') type = 'g';
  const bool percent = type == '%';
  if (percent) {
    type = 'f';
    d *= 100;
  }
  if (s.precision >= 0) {
    precision = static_cast<int>(s.precision);
    if (type == 'r') type = 'g';
  }
  std::string text;
  append_double(text, d, type, precision, flags);
  if (s.no_negative_zero && text[0] == '-' && std::isfinite(d)) {
    // Zero as shown: "-0.00e+01" has digits in its exponent only.
    const std::string_view shown(text.data(), std::min(text.find_first_of("eE"), text.size()));
    if (shown.find_first_of("123456789") == kNpos) text.erase(0, 1);
  }
  if (percent) text += '%';
  Number n;
  std::string_view view = text;
  const bool negative = view[0] == '-';
  if (negative) view.remove_prefix(1);
  n.sign = shown_sign(s, negative);
  const size_t whole = std::min(view.find_first_not_of("0123456789"), view.size());
  n.digits = view.substr(0, whole);
  n.rest = view.substr(whole);
  n.rest_length = n.rest.size();
  return append_number(vm, out, s, n);
}

bool is_float_code(uint32_t type) {
  return type < 0x80 && type && std::strchr("eEfFgGn%", static_cast<int>(type)) != nullptr;
}

Value finish(Vm& vm, const std::string& text) {
  TRY_BOOL(charge_bytes(vm, text.size()));
  return new_str(vm, text);
}

Value format_character(Vm& vm, Value v, const Spec& s) {
  if (s.sign) {
    return raise_str(vm, Exc::kValueError, "Sign not allowed with integer format specifier 'c'");
  }
  if (s.alternate) {
    return raise_str(vm, Exc::kValueError,
                     "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  int64_t code_point = 0;
  if (!int_as_int64(v, &code_point)) {
    return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C long");
  }
  if (code_point < 0 || code_point > 0x10FFFF) {
    return raise_str(vm, Exc::kOverflowError, "%c arg not in range(0x110000)");
  }
  char text[4];
  Number n;
  n.rest = {text, utf8_put(text, static_cast<uint32_t>(code_point))};
  n.rest_length = 1;
  std::string out;
  TRY_BOOL(append_number(vm, out, s, n));
  return finish(vm, out);
}

}  // namespace

Value format_int(Vm& vm, Value v, std::string_view spec) {
  Spec s;
  const Value of = v;
  SpecParser parser(vm, spec, of);
  TRY_BOOL(parser.parse(&s, 'd', '>'));
  v = int_base(v);
  if (is_float_code(s.type) && s.type != 'n') {
    double d = 0;
    TRY_BOOL(int_to_double(vm, v, &d));
    std::string out;
    TRY_BOOL(append_float_spec(vm, out, d, s));
    return finish(vm, out);
  }
  if (s.type >= 0x80 || !s.type || !std::strchr("bcdoxXn", static_cast<int>(s.type))) {
    return unknown_code(vm, s.type, of);
  }
  if (s.precision >= 0) {
    return raise_str(vm, Exc::kValueError, "Precision not allowed in integer format specifier");
  }
  if (s.no_negative_zero) {
    return raise_str(vm, Exc::kValueError,
                     "Negative zero coercion (z) not allowed in integer format specifier");
  }
  if (s.type == 'c') return format_character(vm, v, s);
  int base = 10;
  std::string_view prefix;
  switch (s.type) {
    case 'b': base = 2, prefix = "0b"; break;
    case 'o': base = 8, prefix = "0o"; break;
    case 'x': base = 16, prefix = "0x"; break;
    case 'X': base = 16, prefix = "0X"; break;
    default: break;
  }
  std::string text;
  if (v.is_small_int()) {
    char buffer[64];
    text.assign(buffer, std::to_chars(buffer, buffer + sizeof buffer, v.small(), base).ptr);
  } else if (base == 10) {
    const Value decimal = TRY(int_to_str(vm, v));
    text = decimal.as<Str>()->view();
  } else {
    text = int_to_text(vm, v, base);
  }
  if (s.type == 'X') {
    for (char& c : text) c = ascii_upper(c);
  }
  Number n;
  std::string_view digits = text;
  const bool negative = digits[0] == '-';
  if (negative) digits.remove_prefix(1);
  n.sign = shown_sign(s, negative);
  if (s.alternate) n.prefix = prefix;
  n.digits = digits;
  std::string out;
  TRY_BOOL(append_number(vm, out, s, n));
  return finish(vm, out);
}

Value format_float(Vm& vm, double d, std::string_view spec) {
  return format_float_of(vm, d, spec, Value::number(d));
}

Value format_float_of(Vm& vm, double d, std::string_view spec, Value of) {
  Spec s;
  SpecParser parser(vm, spec, of);
  TRY_BOOL(parser.parse(&s, 0, '>'));
  if (s.type && !is_float_code(s.type)) return unknown_code(vm, s.type, of);
  std::string out;
  TRY_BOOL(append_float_spec(vm, out, d, s));
  return finish(vm, out);
}

Value format_str(Vm& vm, Str* text, std::string_view spec) {
  Spec s;
  SpecParser parser(vm, spec, text);
  TRY_BOOL(parser.parse(&s, 's', '<'));
  if (s.type != 's') return unknown_code(vm, s.type, text);
  if (s.sign) {
    return raise_str(vm, Exc::kValueError,
                     s.sign == ' ' ? "Space not allowed in string format specifier"
                                   : "Sign not allowed in string format specifier");
  }
  if (s.no_negative_zero) {
    return raise_str(vm, Exc::kValueError,
                     "Negative zero coercion (z) not allowed in string format specifier");
  }
  if (s.alternate) {
    return raise_str(vm, Exc::kValueError,
                     "Alternate form (#) not allowed in string format specifier");
  }
  if (s.align == '=') {
    return raise_str(vm, Exc::kValueError, "'=' alignment not allowed in string format specifier");
  }
  int64_t length = text->length;
  if (s.precision >= 0 && s.precision < length) length = s.precision;
  if (s.width <= length) return str_slice(vm, text, 0, static_cast<size_t>(length));
  if (too_wide(vm, s)) return Value::raised();
  const int64_t padding = s.width - length;
  const int64_t left = s.align == '>' ? padding : s.align == '^' ? padding / 2 : 0;
  std::string out;
  append_fill(out, s.fill, left);
  out.append(text->data(), str_index_offset(text, static_cast<size_t>(length)));
  append_fill(out, s.fill, padding - left);
  return finish(vm, out);
}

Value format_complex(Vm& vm, Value v, std::string_view spec) {
  Spec s;
  const auto* c = v.as<Complex>();
  SpecParser parser(vm, spec, v);
  TRY_BOOL(parser.parse(&s, 0, '>'));
  if (s.type && (!is_float_code(s.type) || s.type == '%')) return unknown_code(vm, s.type, v);
  if (s.fill == '0') {
    return raise_str(vm, Exc::kValueError,
                     "Zero padding is not allowed in complex format specifier");
  }
  if (s.align == '=') {
    return raise_str(vm, Exc::kValueError,
                     "'=' alignment flag is not allowed in complex format specifier");
  }
  const bool plain = !s.type;
  const bool skip_real = plain && c->real == 0 && !std::signbit(c->real);
  Spec part = s;
  part.width = -1;
  part.fill = ' ';
  part.align = '<';
  part.dot_zero = false;
  std::string body;
  if (!skip_real) {
    TRY_BOOL(append_float_spec(vm, body, c->real, part));
    part.sign = '+';
  }
  TRY_BOOL(append_float_spec(vm, body, c->imag, part));
  body += 'j';
  if (plain && !skip_real) body = "(" + body + ")";
  if (too_wide(vm, s)) return Value::raised();
  const int64_t padding = std::max<int64_t>(s.width - static_cast<int64_t>(body.size()), 0);
  const int64_t left = s.align == '>' ? padding : s.align == '^' ? padding / 2 : 0;
  std::string out;
  append_fill(out, s.fill, left);
  out += body;
  append_fill(out, s.fill, padding - left);
  return finish(vm, out);
}

}  // namespace copra
