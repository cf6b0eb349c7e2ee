// Decimal numbers from and to text, format specifications. See number.h.
#include <algorithm>

#include "stdlib_shims/decimal/number.h"

namespace copra::dec {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool same_word(std::string_view text, std::string_view word) {
  return text.size() == word.size() &&
         std::equal(text.begin(), text.end(), word.begin(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

// The digits of two texts, one after the other, become the coefficient.
bool set_coef(Num& r, std::string_view whole, std::string_view fraction, const Context& c,
              uint32_t* status) {
  whole.remove_prefix(std::min(whole.find_first_not_of('0'), whole.size()));
  if (whole.empty()) {
    fraction.remove_prefix(std::min(fraction.find_first_not_of('0'), fraction.size()));
  }
  const auto count = static_cast<int64_t>(whole.size() + fraction.size());
  if (count <= 38) {
    uint128 v = 0;
    for (const char d : whole) v = v * 10 + static_cast<unsigned>(d - '0');
    for (const char d : fraction) v = v * 10 + static_cast<unsigned>(d - '0');
    r.set_small(v, std::max<int64_t>(count, 1));
    return true;
  }
  if (!afford(c, status, count)) {
    invalid(r, status, 0);
    return false;
  }
  mpz_set_str(r.own(), std::string(whole).append(fraction).c_str(), 10);
  r.settle(count);
  return true;
}

bool parse_special(Num& r, std::string_view text, bool negative, const Context& c,
                   uint32_t* status) {
  if (same_word(text, "inf") || same_word(text, "infinity")) {
    r.set_special(negative, NumKind::kInfinite);
    return true;
  }
  NumKind kind = NumKind::kQuiet;
  if (!text.empty() && (text[0] == 's' || text[0] == 'S')) {
    kind = NumKind::kSignalling;
    text.remove_prefix(1);
  }
  if (text.size() < 3 || !same_word(text.substr(0, 3), "nan")) return false;
  text.remove_prefix(3);
  if (!std::all_of(text.begin(), text.end(), is_digit)) return false;
  r.set_special(negative, kind);
  set_coef(r, text, {}, c, status);
  return true;
}

}  // namespace

bool parse(Num& r, std::string_view text, const Context& c, uint32_t* status) {
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  if (text.empty()) return false;
  if (!is_digit(text[0]) && text[0] != '.') return parse_special(r, text, negative, c, status);
  size_t at = 0;
  const auto digits = [&] {
    const size_t from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return text.substr(from, at - from);
  };
  const std::string_view whole = digits();
  std::string_view fraction;
  if (at < text.size() && text[at] == '.') {
    ++at;
    fraction = digits();
  }
  if (whole.empty() && fraction.empty()) return false;
  int64_t exp = 0;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return false;
    ++at;
    bool down = false;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) down = text[at++] == '-';
    if (at == text.size()) return false;
    for (; at < text.size(); ++at) {
      if (!is_digit(text[at])) return false;
      exp = exp < kExpFar / 10 ? exp * 10 + (text[at] - '0') : kExpFar;
    }
    exp = std::min(exp, kExpFar);
    if (down) exp = -exp;
  }
  r.negative = negative;
  r.kind = NumKind::kFinite;
  if (!set_coef(r, whole, fraction, c, status)) return true;
  r.exp = exp - static_cast<int64_t>(fraction.size());
  return true;
}

// Writes the digits so that they end at `end`; returns where they begin.
static char* small_digits(uint128 v, char* end) {
  constexpr uint64_t kChunk = 10000000000000000000u;
  char* p = end;
  for (; v >> 64; v /= kChunk) {
    auto part = static_cast<uint64_t>(v % kChunk);
    for (int i = 0; i < 19; ++i, part /= 10) *--p = static_cast<char>('0' + part % 10);
  }
  auto part = static_cast<uint64_t>(v);
  do {
    *--p = static_cast<char>('0' + part % 10);
    part /= 10;
  } while (part);
  return p;
}

size_t short_text(const Num& n, char* out) {
  if (n.special() || n.big() || n.exp > 0) return 0;
  char buffer[40];
  char* const end = buffer + sizeof buffer;
  const char* digits = small_digits(n.small(), end);
  const auto count = static_cast<int64_t>(end - digits);
  const int64_t left = count + n.exp;
  if (left <= -6) return 0;
  char* p = out;
  if (n.negative) *p++ = '-';
  if (left <= 0) {
    *p++ = '0';
    *p++ = '.';
    p = std::fill_n(p, -left, '0');
    p = std::copy(digits, static_cast<const char*>(end), p);
  } else {
    p = std::copy_n(digits, left, p);
    if (left < count) {
      *p++ = '.';
      p = std::copy(digits + left, static_cast<const char*>(end), p);
    }
  }
  return static_cast<size_t>(p - out);
}

std::string coef_text(const Num& n) {
  if (!n.big()) {
    char buffer[40];
    char* const end = buffer + sizeof buffer;
    const char* p = small_digits(n.small(), end);
    return std::string(p, static_cast<size_t>(end - p));
  }
  std::string out(mpz_sizeinbase(n.coef(), 10) + 2, '\0');
  mpz_get_str(out.data(), 10, n.coef());
  out.resize(static_cast<size_t>(n.digits()));
  return out;
}

namespace {

int64_t floor_mod3(int64_t v) { return (v % 3 + 3) % 3; }

enum class Form { kScientific, kEngineering, kExponent, kFixed };

// The number without its sign; `places_before` digits stand before the point in kExponent.
std::string body_text(const Num& n, Form form, bool upper, int64_t places_before) {
  if (n.special()) {
    if (n.infinite()) return "Infinity";
    std::string out = n.signalling() ? "sNaN" : "NaN";
    if (!n.zero_coef()) out += coef_text(n);
    return out;
  }
  const std::string digits = coef_text(n);
  const auto count = static_cast<int64_t>(digits.size());
  const int64_t left = count + n.exp;
  int64_t dot = places_before;
  if (form == Form::kExponent) {
    // as given
  } else if (form == Form::kFixed || (n.exp <= 0 && left > -6)) {
    dot = left;
  } else if (form == Form::kEngineering) {
    dot = n.zero_coef() ? -1 + floor_mod3(n.exp + 2) : 1 + floor_mod3(left - 1);
  } else {
    dot = 1;
  }
  std::string out;
  if (dot <= 0) {
    out = "0.";
    out.append(static_cast<size_t>(-dot), '0');
    out += digits;
  } else if (dot >= count) {
    out = digits;
    out.append(static_cast<size_t>(dot - count), '0');
  } else {
    out =
        digits.substr(0, static_cast<size_t>(dot)) + "." + digits.substr(static_cast<size_t>(dot));
  }
  if (left != dot || form == Form::kExponent) {
    const int64_t exponent = left - dot;
    out += upper ? 'E' : 'e';
    out += exponent < 0 ? '-' : '+';
    out += std::to_string(exponent < 0 ? -exponent : exponent);
  }
  return out;
}

}  // namespace

std::string to_text(const Num& n, bool engineering, bool capitals) {
  return (n.negative ? "-" : "") +
         body_text(n, engineering ? Form::kEngineering : Form::kScientific, capitals, 1);
}

// ---------------------------------------------------------------- format specifications

namespace {

struct Spec {
  std::string fill = " ";
  char align = '>';
  char sign = '-';
  char type = 'g';
  bool upper = false, zero_pad = false, commas = false, no_negative_zero = false;
  int64_t width = 0, places = -1;
};

// [[fill]align][sign][z][0][width][,][.precision][type]
bool parse_spec(std::string_view s, bool capitals, Spec* out) {
  const auto is_align = [](char c) { return c == '<' || c == '>' || c == '=' || c == '^'; };
  const auto number = [&s](int64_t* value) {
    *value = 0;
    for (; !s.empty() && is_digit(s[0]); s.remove_prefix(1)) {
      if (*value > kPrecMax) return false;
      *value = *value * 10 + (s[0] - '0');
    }
    return *value <= kPrecMax;
  };
  out->upper = capitals;
  bool aligned = false;
  if (!s.empty()) {
    const auto lead = static_cast<unsigned char>(s[0]);
    const size_t fill = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (s.size() > fill && is_align(s[fill])) {
      out->fill = std::string(s.substr(0, fill));
      out->align = s[fill];
      s.remove_prefix(fill + 1);
      aligned = true;
    } else if (is_align(s[0])) {
      out->align = s[0];
      s.remove_prefix(1);
      aligned = true;
    }
  }
  if (!s.empty() && (s[0] == '+' || s[0] == '-' || s[0] == ' ')) {
    out->sign = s[0];
    s.remove_prefix(1);
  }
  if (!s.empty() && s[0] == 'z') {
    out->no_negative_zero = true;
    s.remove_prefix(1);
  }
  if (!s.empty() && s[0] == '0') {
    if (aligned) return false;
    out->zero_pad = true;
    s.remove_prefix(1);
  }
  if (!s.empty() && is_digit(s[0]) && (s[0] == '0' || !number(&out->width))) return false;
  if (!s.empty() && s[0] == ',') {
    out->commas = true;
    s.remove_prefix(1);
  }
  if (!s.empty() && s[0] == '.') {
    s.remove_prefix(1);
    if (s.empty() || !is_digit(s[0]) || !number(&out->places)) return false;
  }
  if (!s.empty()) {
    const char type = s[0];
    if (type == 'n' || type == 'N') {
      if (out->commas) return false;
      out->type = 'g';
      out->upper = type == 'N';
    } else if (std::string_view("eEfFgG%").find(type) != std::string_view::npos) {
      out->upper = type >= 'A' && type <= 'Z';
      out->type = static_cast<char>(out->upper ? type + 32 : type);
    } else {
      return false;
    }
    s.remove_prefix(1);
  }
  return s.empty();
}

void round_digits(Num& n, int64_t digits, const Context& c, uint32_t* status) {
  if (n.special() || n.zero_coef()) return;
  Num out;
  rescale(out, n, n.exp + n.digits() - digits, c, status);
  if (out.finite() && out.digits() > digits) {
    Num again;
    rescale(again, out, out.exp + 1, c, status);
    out.swap(again);
  }
  n.swap(out);
}

// Thousands separators in the integer part; zeros in front up to `width` characters.
std::string grouped(std::string_view text, int64_t width) {
  size_t end = 0;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::string whole(text.substr(0, end));
  const std::string_view rest = text.substr(end);
  const auto room = width - static_cast<int64_t>(rest.size());
  const auto with_commas = [](size_t digits) {
    return static_cast<int64_t>(digits + (digits - 1) / 3);
  };
  size_t digits = whole.size();
  if (room > with_commas(digits)) {
    digits = static_cast<size_t>(room - room / 4);
    while (with_commas(digits) < room) ++digits;
    while (digits > whole.size() && with_commas(digits - 1) >= room) --digits;
    whole.insert(0, digits - whole.size(), '0');
  }
  std::string out;
  for (size_t i = 0; i < whole.size(); ++i) {
    if (i && (whole.size() - i) % 3 == 0) out += ',';
    out += whole[i];
  }
  return out.append(rest);
}

}  // namespace

Formatted format(const Num& n, std::string_view text, const Context& c, uint32_t* status) {
  Spec spec;
  if (!parse_spec(text, c.capitals, &spec)) return {{}, "invalid format string"};
  if (spec.width > kDigitsMax || spec.places > kDigitsMax) {
    *status |= kNoMemory;
    return {};
  }
  Num x;
  x.copy(n);
  std::string body, suffix;
  if (spec.type == '%') {
    suffix = "%";
    spec.type = 'f';
    if (n.finite()) x.exp += 2;
  }
  if (n.special()) {
    spec.fill = spec.zero_pad ? " " : spec.fill;
    spec.zero_pad = spec.commas = false;
    body = body_text(x, Form::kScientific, spec.upper, 1) + suffix;
  } else {
    uint32_t work = 0;
    int64_t dot = 1;
    if (spec.places >= 0) {
      if (spec.type == 'g') {
        const int64_t digits = spec.places ? spec.places : 1;
        if (x.digits() > digits) round_digits(x, digits, c, &work);
      } else if (spec.type == 'e') {
        if (x.zero_coef()) {
          dot = 1 - spec.places;
        } else {
          round_digits(x, spec.places + 1, c, &work);
        }
      } else {
        Num scaled;
        rescale(scaled, x, -spec.places, c, &work);
        x.swap(scaled);
      }
    }
    if (work & kStopped) {
      *status |= work & kStopped;
      return {};
    }
    if (spec.type == 'f' && x.zero_coef() && x.exp > 0) x.exp = 0;
    const Form form = spec.type == 'g'   ? Form::kScientific
                      : spec.type == 'e' ? Form::kExponent
                                         : Form::kFixed;
    if (x.zero_coef() && spec.no_negative_zero) x.negative = false;
    // A fixed form writes out every zero of the exponent.
    const int64_t zeros = x.exp < 0 ? -x.exp : x.exp;
    if (form == Form::kFixed && !afford(c, status, zeros)) return {};
    body = body_text(x, form, spec.upper, dot) + suffix;
  }
  std::string sign = x.negative ? "-" : spec.sign == '-' ? "" : std::string(1, spec.sign);
  if (spec.commas) {
    body = grouped(body, spec.zero_pad ? spec.width - static_cast<int64_t>(sign.size()) : 0);
  }
  const auto have = static_cast<int64_t>(sign.size() + body.size());
  if (have >= spec.width) return {sign + body};
  const auto gap = static_cast<size_t>(spec.width - have);
  const auto filled = [&spec](size_t count) {
    std::string out;
    for (size_t i = 0; i < count; ++i) out += spec.fill;
    return out;
  };
  if (spec.zero_pad) return {sign + std::string(gap, '0') + body};
  switch (spec.align) {
    case '<': return {sign + body + filled(gap)};
    case '=': return {sign + filled(gap) + body};
    case '^': return {filled(gap / 2) + sign + body + filled(gap - gap / 2)};
    default: return {filled(gap) + sign + body};
  }
}

}  // namespace copra::dec
