// strptime. In: text and format. Out: fields, weekday and day of the year worked out. Directives
// match as Python's: alternatives in a fixed order, taken back when the rest doesn't match. May
// include: native.h, vm/isolate.h. Next: datetime.cc, time.cc.
#include <optional>
#include <vector>

#include "interp/vm/isolate.h"
#include "stdlib_shims/datetime.h"

namespace copra {

namespace {

constexpr std::string_view kDays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                      "friday", "saturday", "sunday"};
constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

// A number directive: how many digits at most, the range, and what a leading space may do.
struct NumberRule {
  char directive;
  int most_digits, low, high;
  bool exact;  // exactly most_digits
};
constexpr NumberRule kNumbers[] = {
    {'d', 2, 1, 31, false},  {'H', 2, 0, 23, false},  {'I', 2, 1, 12, false},
    {'j', 3, 1, 366, false}, {'m', 2, 1, 12, false},  {'M', 2, 0, 59, false},
    {'S', 2, 0, 61, false},  {'U', 2, 0, 53, false},  {'W', 2, 0, 53, false},
    {'V', 2, 0, 53, false},  {'w', 1, 0, 6, true},    {'u', 1, 1, 7, true},
    {'y', 2, 0, 99, true},   {'Y', 4, 0, 9999, true}, {'G', 4, 0, 9999, true}};

// What each directive is in Python's own pattern: its errors are the pattern's.
struct Source {
  char directive;
  const char* pattern;
};
constexpr Source kSources[] = {
    {'d', "(?P<d>3[0-1]|[1-2]\\d|0[1-9]|[1-9]| [1-9])"},
    {'f', "(?P<f>[0-9]{1,6})"},
    {'H', "(?P<H>2[0-3]|[0-1]\\d|\\d)"},
    {'I', "(?P<I>1[0-2]|0[1-9]|[1-9])"},
    {'G', "(?P<G>\\d\\d\\d\\d)"},
    {'j', "(?P<j>36[0-6]|3[0-5]\\d|[1-2]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9])"},
    {'m', "(?P<m>1[0-2]|0[1-9]|[1-9])"},
    {'M', "(?P<M>[0-5]\\d|\\d)"},
    {'S', "(?P<S>6[0-1]|[0-5]\\d|\\d)"},
    {'U', "(?P<U>5[0-3]|[0-4]\\d|\\d)"},
    {'w', "(?P<w>[0-6])"},
    {'u', "(?P<u>[1-7])"},
    {'V', "(?P<V>5[0-3]|0[1-9]|[1-4]\\d|\\d)"},
    {'y', "(?P<y>\\d\\d)"},
    {'Y', "(?P<Y>\\d\\d\\d\\d)"},
    {'z', "(?P<z>[+-]\\d\\d:?[0-5]\\d(:?[0-5]\\d(\\.\\d{1,6})?)?|(?-i:Z))"},
    {'A', "(?P<A>wednesday|thursday|saturday|tuesday|monday|friday|sunday)"},
    {'a', "(?P<a>mon|tue|wed|thu|fri|sat|sun)"},
    {'B',
     "(?P<B>september|february|november|december|january|october|august|march|april|june|"
     "july|may)"},
    {'b', "(?P<b>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"},
    {'p', "(?P<p>am|pm)"},
    {'Z', "(?P<Z>utc|gmt)"},
    {'W', "(?P<W>5[0-3]|[0-4]\\d|\\d)"},
    {' ', "\\s+"}};

struct Token {
  char kind;  // a directive; ' ' for white space; 0 for a literal
  std::string_view text;
};

class Matcher {
 public:
  Matcher(Vm& vm, std::string_view text, std::string_view format)
      : vm_(vm), text_(text), whole_format_(format) {}

  // Raised `from None`.
  bool bad_format(const std::string& text) {
    raise_str(vm_, Exc::kValueError, text);
    vm_.pending->suppress_context = true;
    return false;
  }

  bool compile(std::string_view format) {
    for (size_t i = 0; i < format.size(); ++i) {
      const char c = format[i];
      if (is_space(c)) {
        while (i + 1 < format.size() && is_space(format[i + 1])) ++i;
        tokens_.push_back({' ', {}});
        continue;
      }
      if (c != '%') {
        tokens_.push_back({0, format.substr(i, 1)});
        continue;
      }
      if (++i == format.size()) {
        return bad_format("stray % in format '" + std::string(whole_format_) + "'");
      }
      const char d = format[i];
      constexpr std::string_view kKnown = "dfHIjmMSUWVwuyYGzAaBbpZ";
      if (d == '%') {
        tokens_.push_back({0, format.substr(i, 1)});
      } else if (d == 'c') {
        if (!compile("%a %b %d %H:%M:%S %Y")) return false;
      } else if (d == 'x') {
        if (!compile("%m/%d/%y")) return false;
      } else if (d == 'X') {
        if (!compile("%H:%M:%S")) return false;
      } else if (kKnown.find(d) != std::string_view::npos) {
        tokens_.push_back({d, {}});
      } else {
        size_t length = 1;
        while (i + length < format.size() && (format[i + length] & 0xC0) == 0x80) ++length;
        std::string bad(format.substr(i, length));
        if (is_space(d)) bad = "%";
        return bad_format("'" + bad + "' is a bad directive in format '" +
                          std::string(whole_format_) + "'");
      }
    }
    return true;
  }

  // A directive that comes twice would name a group twice: re.error, as its pattern's. So matching
  // recurses no deeper than there are directives. False: raised.
  bool check_repeats() {
    bool seen[128] = {};
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const char kind = tokens_[i].kind;
      if (kind == 0 || kind == ' ') continue;
      bool& before = seen[static_cast<unsigned char>(kind)];
      if (before) return raise_repeat(i + 1);
      before = true;
    }
    return true;
  }

  // Matches from the beginning; *end is where it stopped.
  bool match(size_t* end) {
    steps_ = 0;
    return step(0, 0, end);
  }
  std::optional<std::string_view> group(char d) const {
    const Span& s = groups_[static_cast<unsigned char>(d) & 127];
    if (!s.set) return std::nullopt;
    return text_.substr(s.begin, s.end - s.begin);
  }
  int number(char d) const {
    int v = 0;
    const std::optional<std::string_view> digits = group(d);
    for (const char c : *digits) {
      if (is_digit(c)) v = v * 10 + (c - '0');
    }
    return v;
  }

 private:
  static constexpr uint64_t kMaxSteps = 1000000;
  struct Span {
    size_t begin = 0, end = 0;
    bool set = false;
  };

  // Compiles the pattern of the first `count` tokens, which re refuses.
  bool raise_repeat(size_t count) {
    std::string pattern;
    for (size_t i = 0; i < count; ++i) {
      const Token& t = tokens_[i];
      if (t.kind == 0) {
        if (std::string_view("\\.^$*+?(){}[]|").find(t.text[0]) != std::string_view::npos) {
          pattern += '\\';
        }
        pattern += t.text;
        continue;
      }
      for (const Source& s : kSources) {
        if (s.directive == t.kind) pattern += s.pattern;
      }
    }
    const Value module = import_module(vm_, "re");
    if (module.is_raised()) return false;
    const Value compile = op_getattr(vm_, module, "compile");
    if (compile.is_raised()) return false;
    const Value text = new_str(vm_, pattern);
    return !text.is_raised() && !op_call(vm_, compile, {text}).is_raised();
  }

  bool take(char d, size_t token, size_t at, size_t n, size_t* end) {
    Span& s = groups_[static_cast<unsigned char>(d) & 127];
    const Span old = s;
    s = {at, at + n, true};
    if (step(token + 1, at + n, end)) return true;
    s = old;
    return false;
  }

  bool starts_with(size_t at, std::string_view lower_text) const {
    if (at + lower_text.size() > text_.size()) return false;
    for (size_t i = 0; i < lower_text.size(); ++i) {
      if (lower(text_[at + i]) != lower_text[i]) return false;
    }
    return true;
  }

  bool step_number(const NumberRule& rule, size_t token, size_t at, size_t* end) {
    const bool spaced = rule.directive == 'd' && at < text_.size() && text_[at] == ' ';
    if (spaced) {
      const bool digit = at + 1 < text_.size() && text_[at + 1] >= '1' && text_[at + 1] <= '9';
      return digit && take('d', token, at, 2, end);
    }
    int available = 0;
    while (available < rule.most_digits && at + static_cast<size_t>(available) < text_.size() &&
           is_digit(text_[at + static_cast<size_t>(available)])) {
      ++available;
    }
    const int least = rule.exact ? rule.most_digits : 1;
    for (int n = available; n >= least; --n) {
      int v = 0;
      for (int i = 0; i < n; ++i) v = v * 10 + (text_[at + static_cast<size_t>(i)] - '0');
      if (v < rule.low || v > rule.high) continue;
      if (take(rule.directive, token, at, static_cast<size_t>(n), end)) return true;
    }
    return false;
  }

  bool step_names(char d, const std::string_view* names, size_t count, size_t cut, size_t token,
                  size_t at, size_t* end) {
    // Longest first, as the pattern's alternatives are sorted.
    for (size_t length = 12; length > 0; --length) {
      for (size_t i = 0; i < count; ++i) {
        const std::string_view name = names[i].substr(0, cut);
        if (name.size() == length && starts_with(at, name) && take(d, token, at, length, end)) {
          return true;
        }
      }
    }
    return false;
  }

  // [+-]HH:?MM(:?SS(.f{1,6})?)? or Z
  bool step_offset(size_t token, size_t at, size_t* end) {
    const auto digit = [&](size_t i) { return i < text_.size() && is_digit(text_[i]); };
    const auto sixty = [&](size_t i) { return digit(i) && text_[i] <= '5' && digit(i + 1); };
    if (at < text_.size() && text_[at] == 'Z') return take('z', token, at, 1, end);
    if (at >= text_.size() || (text_[at] != '+' && text_[at] != '-')) return false;
    size_t p = at + 1;
    if (!digit(p) || !digit(p + 1)) return false;
    p += 2;
    if (p < text_.size() && text_[p] == ':') ++p;
    if (!sixty(p)) return false;
    p += 2;
    const size_t minutes_end = p;
    size_t q = p < text_.size() && text_[p] == ':' ? p + 1 : p;
    if (sixty(q)) {
      q += 2;
      if (q < text_.size() && text_[q] == '.' && digit(q + 1)) {
        size_t f = q + 1;
        while (f < q + 7 && digit(f)) ++f;
        for (; f > q + 1; --f) {
          if (take('z', token, at, f - at, end)) return true;
        }
      }
      if (take('z', token, at, q - at, end)) return true;
    }
    return take('z', token, at, minutes_end - at, end);
  }

  bool step(size_t token, size_t at, size_t* end) {
    if (++steps_ > kMaxSteps) return false;
    // What can match in one way only: a day alone takes a space for itself.
    for (; token < tokens_.size(); ++token) {
      if (tokens_[token].kind == 0) {
        const char want = tokens_[token].text[0];
        if (at >= text_.size() || lower(text_[at]) != lower(want)) return false;
        ++at;
        continue;
      }
      if (tokens_[token].kind != ' ') break;
      if (token + 1 < tokens_.size() && tokens_[token + 1].kind == 'd') break;
      const size_t start = at;
      while (at < text_.size() && is_space(text_[at])) ++at;
      if (at == start) return false;
    }
    if (token == tokens_.size()) {
      *end = at;
      return true;
    }
    const char d = tokens_[token].kind;
    if (d == ' ') {
      size_t n = 0;
      while (at + n < text_.size() && is_space(text_[at + n])) ++n;
      for (; n; --n) {
        if (step(token + 1, at + n, end)) return true;
      }
      return false;
    }
    for (const NumberRule& rule : kNumbers) {
      if (rule.directive == d) return step_number(rule, token, at, end);
    }
    constexpr std::string_view kHalves[] = {"am", "pm"};
    constexpr std::string_view kZones[] = {"utc", "gmt"};
    switch (d) {
      case 'A': return step_names(d, kDays, 7, 99, token, at, end);
      case 'a': return step_names(d, kDays, 7, 3, token, at, end);
      case 'B': return step_names(d, kMonths, 12, 99, token, at, end);
      case 'b': return step_names(d, kMonths, 12, 3, token, at, end);
      case 'p': return step_names(d, kHalves, 2, 99, token, at, end);
      case 'Z': return step_names(d, kZones, 2, 99, token, at, end);
      case 'z': return step_offset(token, at, end);
      default: break;
    }
    size_t n = 0;  // %f
    while (n < 6 && at + n < text_.size() && is_digit(text_[at + n])) ++n;
    for (; n; --n) {
      if (take('f', token, at, n, end)) return true;
    }
    return false;
  }

  Vm& vm_;
  std::string_view text_, whole_format_;
  std::vector<Token> tokens_;
  Span groups_[128];
  uint64_t steps_ = 0;
};

int name_index(std::string_view name, const std::string_view* names, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    bool same = name.size() <= names[i].size();
    for (size_t k = 0; same && k < name.size(); ++k) same = lower(name[k]) == names[i][k];
    if (same) return static_cast<int>(i);
  }
  return 0;
}

bool read_offset(Vm& vm, std::string_view z, ParsedTime* out) {
  out->has_offset = true;
  out->offset_micros = 0;
  if (z == "Z") return true;
  std::string text(z);
  if (text[3] == ':') {
    text.erase(3, 1);
    if (text.size() > 5) {
      if (text[5] != ':') {
        return fail(raise_str(vm, Exc::kValueError, "Inconsistent use of : in " + std::string(z)));
      }
      text.erase(5, 1);
    }
  }
  const auto two = [&](size_t at) {
    return at + 1 < text.size() && is_digit(text[at]) && is_digit(text[at + 1])
               ? (text[at] - '0') * 10 + (text[at + 1] - '0')
               : 0;
  };
  int64_t micros = ((int64_t{two(1)} * 60 + two(3)) * 60 + two(5)) * kMicros;
  if (text.size() > 8) {
    std::string fraction = text.substr(8);
    fraction.resize(6, '0');
    micros += std::stol(fraction);
  }
  out->offset_micros = text[0] == '-' ? -micros : micros;
  return true;
}

bool check_iso_directives(Vm& vm, bool has_year, const Matcher& m, bool has_weekday) {
  const bool iso_year = m.group('G').has_value(), iso_week = m.group('V').has_value();
  const bool week = m.group('U') || m.group('W');
  const char* text = nullptr;
  if (!has_year && iso_year) {
    if (!iso_week || !has_weekday) {
      text =
          "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday "
          "directive ('%A', '%a', '%w', or '%u').";
    } else if (m.group('j')) {
      text =
          "Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use "
          "'%Y' instead.";
    }
  } else if (!week && iso_week) {
    text = has_weekday
               ? "ISO week directive '%V' is incompatible with the year directive '%Y'. Use the "
                 "ISO year '%G' instead."
               : "ISO week directive '%V' must be used with the ISO year directive '%G' and a "
                 "weekday directive ('%A', '%a', '%w', or '%u').";
  }
  return !text || fail(raise_str(vm, Exc::kValueError, text));
}

bool read_groups(Vm& vm, const Matcher& m, ParsedTime* out) {
  std::optional<int64_t> year;
  if (m.group('y')) year = m.number('y') + (m.number('y') <= 68 ? 2000 : 1900);
  if (m.group('Y')) year = m.number('Y');
  out->month = m.group('m')   ? m.number('m')
               : m.group('B') ? name_index(*m.group('B'), kMonths, 12) + 1
               : m.group('b') ? name_index(*m.group('b'), kMonths, 12) + 1
                              : 1;
  out->day = m.group('d') ? m.number('d') : 1;
  out->hour = m.group('H') ? m.number('H') : 0;
  if (m.group('I')) {
    const bool afternoon = m.group('p') && lower((*m.group('p'))[0]) == 'p';
    out->hour = m.number('I') % 12 + (afternoon ? 12 : 0);
  }
  out->minute = m.group('M') ? m.number('M') : 0;
  out->second = m.group('S') ? m.number('S') : 0;
  out->us = 0;
  if (m.group('f')) {
    std::string f(*m.group('f'));
    f.resize(6, '0');
    out->us = std::stoi(f);
  }
  std::optional<int> weekday, yday;
  if (m.group('A')) weekday = name_index(*m.group('A'), kDays, 7);
  if (m.group('a')) weekday = name_index(*m.group('a'), kDays, 7);
  if (m.group('w')) weekday = (m.number('w') + 6) % 7;
  if (m.group('u')) weekday = m.number('u') - 1;
  if (m.group('j')) yday = m.number('j');
  out->has_offset = false;
  if (m.group('z') && !read_offset(vm, *m.group('z'), out)) return false;
  out->isdst = -1;
  if (m.group('Z')) {
    out->isdst = 0;
    out->zone = std::string(*m.group('Z'));
  }
  if (!check_iso_directives(vm, year.has_value(), m, weekday.has_value())) return false;

  bool leap_fix = false;
  const bool given_year = year.has_value();
  if (!given_year && out->month == 2 && out->day == 29) {
    year = 1904;
    leap_fix = true;
  } else if (!given_year) {
    year = 1900;
  }
  if (!yday && weekday) {
    const bool sunday = m.group('U').has_value();
    if (sunday || m.group('W')) {
      const int week = m.number(sunday ? 'U' : 'W');
      int first = weekday_of(ordinal_of(*year, 1, 1)), day = *weekday;
      if (sunday) {
        first = (first + 1) % 7;
        day = (day + 1) % 7;
      }
      const int week0 = (7 - first) % 7;
      yday = week == 0 ? 1 + day - first : 1 + week0 + 7 * (week - 1) + day;
    } else if (m.group('G') && m.group('V')) {
      Civil c{};
      // A week that the year hasn't belongs to the next one.
      const int64_t number = m.number('V');
      const int64_t known = number > 52 ? 52 : number;
      if (!iso_to_civil(vm, m.number('G'), known, *weekday + 1, &c)) return false;
      c = civil_of(ordinal_of(c.year, c.month, c.day) + (number - known) * 7);
      year = c.year;
      yday = day_of_year(static_cast<int>(c.year), c.month, c.day);
    }
    if (yday && *yday <= 0) {
      year = *year - 1;
      yday = *yday + (is_leap(static_cast<int>(*year)) ? 366 : 365);
    }
  }
  if (yday) {
    const Civil c = civil_of(ordinal_of(*year, 1, 1) + *yday - 1);
    year = c.year;
    out->month = c.month;
    out->day = c.day;
  } else {
    if (!check_date_fields(vm, *year, out->month, out->day)) return false;
    yday = day_of_year(static_cast<int>(*year), out->month, out->day);
  }
  out->weekday = weekday ? *weekday : weekday_of(ordinal_of(*year, out->month, out->day));
  out->yday = *yday;
  out->year = leap_fix ? 1900 : *year;
  return true;
}

}  // namespace

bool parse_fields(Vm& vm, Str* text, Str* format, ParsedTime* out) {
  Matcher m(vm, text->view(), format->view());
  if (!m.compile(format->view()) || !m.check_repeats()) return false;
  if (!charge(vm, (text->bytes() + format->bytes()) / 16)) return false;
  size_t end = 0;
  if (!m.match(&end)) {
    const Value t = TRY_OR_FALSE(op_repr(vm, Value(text)));
    const Value f = TRY_OR_FALSE(op_repr(vm, Value(format)));
    return fail(raise_str(vm, Exc::kValueError,
                          "time data " + std::string(t.as<Str>()->view()) +
                              " does not match format " + std::string(f.as<Str>()->view())));
  }
  if (end != text->bytes()) {
    return fail(raise_str(vm, Exc::kValueError,
                          "unconverted data remains: " + std::string(text->view().substr(end))));
  }
  return read_groups(vm, m, out);
}

}  // namespace copra
