// Texts of dates and times: strftime, isoformat() read back, ISO weeks. In: fields. Out: text or
// fields. May include: native.h. Invariant: the C locale's names, whatever the process's locale.
// Next: datetime_parse.cc (strptime).
#include <ctime>

#include "stdlib_shims/datetime.h"

namespace copra {

namespace {

constexpr std::string_view kDays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                      "Friday", "Saturday", "Sunday"};
constexpr std::string_view kMonths[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};

void put_number(std::string* out, int64_t v, int width, char pad = '0') {
  char text[24];
  int n = 0;
  bool negative = v < 0;
  uint64_t u = negative ? 0 - static_cast<uint64_t>(v) : static_cast<uint64_t>(v);
  do {
    text[n++] = static_cast<char>('0' + u % 10);
    u /= 10;
  } while (u);
  while (n < width) text[n++] = pad;
  if (negative) text[n++] = '-';
  while (n) out->push_back(text[--n]);
}

// Directives with modifiers or rare ones are the C library's.
void put_rare(std::string* out, const FormatFields& f, std::string_view directive) {
  std::tm t{};
  t.tm_year = static_cast<int>(f.year - 1900);
  t.tm_mon = f.month - 1;
  t.tm_mday = f.day;
  t.tm_hour = f.hour;
  t.tm_min = f.minute;
  t.tm_sec = f.second;
  t.tm_wday = (f.weekday + 1) % 7;
  t.tm_yday = f.yday - 1;
  t.tm_zone = f.zone;
  // A leading character tells an empty result from a failure.
  const std::string format = " " + std::string(directive);
  char text[1100];
  const size_t n = std::strftime(text, sizeof text, format.c_str(), &t);
  if (n > 1) out->append(text + 1, n - 1);
}

// Week of the year with weeks starting on the day numbered `first` (Monday 0).
int week_number(const FormatFields& f, int first) {
  const int since = (f.weekday - first + 7) % 7;
  return (f.yday - 1 + 7 - since) / 7;
}

bool put_owner_offset(Vm& vm, std::string* out, const FormatFields& f) {
  if (f.owner.is_absent()) {
    *out += "+0000";
    return true;
  }
  const Value tz = is_time(f.owner)       ? f.owner.as<TimeObj>()->tz
                   : is_datetime(f.owner) ? f.owner.as<DateTimeObj>()->tz
                                          : Value::none();
  bool has = false;
  int64_t micros = 0;
  const Value arg = is_time(f.owner) ? Value::none() : f.owner;
  if (!zone_offset(vm, tz, "utcoffset", arg, &has, &micros)) return false;
  if (has) append_offset(out, micros, "");
  return true;
}

bool put_owner_zone(Vm& vm, std::string* out, const FormatFields& f) {
  if (f.owner.is_absent()) {
    *out += f.zone;
    return true;
  }
  const bool time = is_time(f.owner);
  const Value tz = time                   ? f.owner.as<TimeObj>()->tz
                   : is_datetime(f.owner) ? f.owner.as<DateTimeObj>()->tz
                                          : Value::none();
  const Value name = TRY_OR_FALSE(zone_name(vm, tz, time ? Value::none() : f.owner));
  if (is_str(name)) *out += name.as<Str>()->view();
  return true;
}

bool put_directive(Vm& vm, std::string* out, const FormatFields& f, char c) {
  const int hour12 = f.hour % 12 ? f.hour % 12 : 12;
  switch (c) {
    case 'Y': put_number(out, f.year, 1); return true;
    case 'm': put_number(out, f.month, 2); return true;
    case 'd': put_number(out, f.day, 2); return true;
    case 'H': put_number(out, f.hour, 2); return true;
    case 'M': put_number(out, f.minute, 2); return true;
    case 'S': put_number(out, f.second, 2); return true;
    case 'y': put_number(out, (f.year % 100 + 100) % 100, 2); return true;
    case 'I': put_number(out, hour12, 2); return true;
    case 'j': put_number(out, f.yday, 3); return true;
    case 'e': put_number(out, f.day, 2, ' '); return true;
    case 'k': put_number(out, f.hour, 2, ' '); return true;
    case 'l': put_number(out, hour12, 2, ' '); return true;
    case 'u': put_number(out, f.weekday + 1, 1); return true;
    case 'w': put_number(out, (f.weekday + 1) % 7, 1); return true;
    case 'U': put_number(out, week_number(f, 6), 2); return true;
    case 'W': put_number(out, week_number(f, 0), 2); return true;
    case 'p': *out += f.hour < 12 ? "AM" : "PM"; return true;
    case 'P': *out += f.hour < 12 ? "am" : "pm"; return true;
    case 'a': *out += kDays[f.weekday].substr(0, 3); return true;
    case 'A': *out += kDays[f.weekday]; return true;
    case 'h':
    case 'b': *out += kMonths[f.month - 1].substr(0, 3); return true;
    case 'B': *out += kMonths[f.month - 1]; return true;
    case '%': *out += '%'; return true;
    case 'n': *out += '\n'; return true;
    case 't': *out += '\t'; return true;
    case 'z': return put_owner_offset(vm, out, f);
    case 'Z': return put_owner_zone(vm, out, f);
    case 'f':
      if (f.whole_time) {
        *out += "%f";
      } else {
        put_number(out, f.us, 6);
      }
      return true;
    case 's': {
      const int64_t seconds = (ordinal_of(f.year, f.month, f.day) - kEpochOrdinal) * kDaySeconds +
                              (f.hour * 60 + f.minute) * 60 + f.second;
      put_number(out, seconds, 1);
      return true;
    }
    default: {
      const char text[3] = {'%', c, 0};
      put_rare(out, f, std::string_view(text, 2));
      return true;
    }
  }
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool digits(std::string_view s, size_t at, size_t n, int64_t* out) {
  if (at + n > s.size()) return false;
  int64_t v = 0;
  for (size_t i = at; i < at + n; ++i) {
    if (!is_digit(s[i])) return false;
    v = v * 10 + (s[i] - '0');
  }
  *out = v;
  return true;
}

// Reads HH[:MM[:SS[.f…]]], colons or not, from `p`, which stops at `end`; the text itself ends with
// a NUL there or later. -1 malformed, 1 when something is left, 0 otherwise. As lenient as CPython:
// the third colon and a missing point before the fraction pass.
int parse_clock(const char* p, const char* end, int64_t (&parts)[4]) {
  const auto read = [&p](size_t n, int64_t* out) {
    const char* const stop = p + n;
    *out = 0;
    for (; p < stop; ++p) {
      if (!is_digit(*p)) return false;
      *out = *out * 10 + (*p - '0');
    }
    return true;
  };
  bool colon = true;
  for (int i = 0; i < 3; ++i) {
    if (!read(2, &parts[i])) return -1;
    const char c = *p++;
    if (i == 0) colon = c == ':';
    if (p >= end) return c != 0;
    if (colon && c == ':') continue;
    if (c == '.' || c == ',') break;
    if (colon) return -1;
    --p;
  }
  const auto left = static_cast<size_t>(end - p), taken = left < 6 ? left : 6;
  if (!read(taken, &parts[3])) return -1;
  for (size_t i = taken; i < 6; ++i) parts[3] *= 10;
  while (is_digit(*p)) ++p;
  return *p != 0;
}

}  // namespace

Value format_fields(Vm& vm, const FormatFields& f, std::string_view format) {
  constexpr size_t kStep = 65536;
  std::string out;
  out.reserve(format.size() + 32);
  size_t next_check = kStep;
  for (size_t i = 0; i < format.size(); ++i) {
    if (out.size() > next_check) {
      TRY_BOOL(charge(vm, kStep / 64) && check_alloc(vm, out.size() + out.size() / 2));
      next_check = out.size() + kStep;
    }
    const char c = format[i];
    if (c != '%') {
      out += c;
      continue;
    }
    if (i + 1 == format.size()) {
      out += '%';
      break;
    }
    const char d = format[i + 1];
    const bool modifier =
        d == '-' || d == '_' || d == '^' || d == '#' || d == 'E' || d == 'O' || is_digit(d);
    if (!modifier) {
      TRY_BOOL(put_directive(vm, &out, f, d));
      ++i;
      continue;
    }
    size_t end = i + 1;
    size_t width = 0;
    while (end < format.size() && (format[end] == '-' || format[end] == '_' || format[end] == '^' ||
                                   format[end] == '#' || is_digit(format[end]))) {
      if (is_digit(format[end]) && width < 100000) {
        width = width * 10 + static_cast<size_t>(format[end] - '0');
      }
      ++end;
    }
    if (end < format.size() && (format[end] == 'E' || format[end] == 'O')) ++end;
    if (end < format.size()) ++end;
    if (width > 1000) return raise_str(vm, Exc::kMemoryError, "");
    put_rare(&out, f, format.substr(i, end - i));
    i = end - 1;
  }
  return Value(new_str(vm, out));
}

IsoDate iso_date(int y, int m, int d) {
  const int64_t today = ordinal_of(y, m, d);
  const int weekday = weekday_of(today);
  // The year that holds this week's Thursday.
  const int64_t year = civil_of(today - weekday + 3).year;
  const int64_t january4 = ordinal_of(year, 1, 4);
  const int64_t first = january4 - weekday_of(january4);
  return {static_cast<int>(year), static_cast<int>((today - first) / 7) + 1, weekday + 1};
}

static bool weeks_of(int64_t year, int64_t* first) {
  const int64_t january4 = ordinal_of(year, 1, 4);
  *first = january4 - weekday_of(january4);
  const int start = weekday_of(ordinal_of(year, 1, 1));
  return start == 3 || (start == 2 && is_leap(static_cast<int>(year)));
}

bool iso_to_civil(Vm& vm, int64_t year, int64_t week, int64_t day, Civil* out) {
  if (year < kMinYear || year > kMaxYear) {
    return fail(raise(vm, Exc::kValueError, "Year is out of range: %ld", year));
  }
  int64_t first = 0;
  const bool long_year = weeks_of(year, &first);
  if (week < 1 || week > 53 || (week == 53 && !long_year)) {
    return fail(raise(vm, Exc::kValueError, "Invalid week: %ld", week));
  }
  if (day < 1 || day > 7) {
    return fail(raise(vm, Exc::kValueError, "Invalid day: %ld (range is [1, 7])", day));
  }
  *out = civil_of(first + (week - 1) * 7 + day - 1);
  return true;
}

bool parse_iso_date(std::string_view s, int64_t* y, int64_t* m, int64_t* d, bool* week_form) {
  *week_form = false;
  if (!digits(s, 0, 4, y) || s.size() < 7) return false;
  const bool dash = s[4] == '-';
  size_t at = dash ? 5 : 4;
  if (s[at] == 'W') {
    *week_form = true;
    if (!digits(s, at + 1, 2, m)) return false;
    at += 3;
    *d = 1;
    if (at == s.size()) return true;
    if (dash) {
      if (s[at] != '-') return false;
      ++at;
    }
    return digits(s, at, 1, d) && at + 1 == s.size();
  }
  if (!digits(s, at, 2, m)) return false;
  at += 2;
  if (dash) {
    if (at >= s.size() || s[at] != '-') return false;
    ++at;
  }
  return digits(s, at, 2, d) && at + 2 == s.size();
}

bool parse_iso_time(std::string_view s, IsoTime* out) {
  const char* const begin = s.data();
  const char* const end = begin + s.size();
  const char* zone = begin;
  while (zone < end && *zone != '+' && *zone != '-' && *zone != 'Z') ++zone;
  int64_t parts[4] = {0, 0, 0, 0};
  const int rest = parse_clock(begin, zone, parts);
  if (rest < 0) return false;
  out->clock = {static_cast<uint8_t>(parts[0]), static_cast<uint8_t>(parts[1]),
                static_cast<uint8_t>(parts[2]), 0, static_cast<int32_t>(parts[3])};
  out->has_zone = zone != end;
  out->utc = false;
  out->offset_micros = 0;
  if (!out->has_zone) return rest == 0;
  if (*zone == 'Z') {
    out->utc = true;
    return zone + 1 == end;
  }
  int64_t offset[4] = {0, 0, 0, 0};
  if (parse_clock(zone + 1, end, offset) != 0) return false;
  out->offset_micros = ((offset[0] * 60 + offset[1]) * 60 + offset[2]) * kMicros + offset[3];
  if (*zone == '-') out->offset_micros = -out->offset_micros;
  return true;
}

size_t iso_separator(std::string_view s) {
  const size_t n = s.size();
  if (n <= 7) return n;
  const auto digit = [&](size_t i) { return is_digit(s[i]); };
  if (s[4] == '-') {
    if (s[5] != 'W') return 10;
    if (s[8] != '-') return 8;
    if (n == 9) return 9;
    return n > 10 && digit(10) ? 8 : 10;
  }
  if (s[4] != 'W') return 8;
  size_t i = 7;
  while (i < n && digit(i)) ++i;
  if (i < 9) return i;
  return i % 2 ? 8 : 7;
}

int64_t wall_clock_micros() {
  timespec t{};
  clock_gettime(CLOCK_REALTIME, &t);
  return t.tv_sec * kMicros + t.tv_nsec / 1000;
}

}  // namespace copra
