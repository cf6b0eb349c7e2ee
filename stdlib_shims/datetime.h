// The objects of the datetime module and what its files share: layouts, calendar arithmetic,
// construction, offsets. May include: native.h. Invariant: fields are always in range; a datetime
// is a date with more fields behind it. Next: datetime_delta.cc, datetime_date.cc, datetime.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "interp/native.h"

namespace copra {

__extension__ typedef __int128 wide_int;

struct DeltaObj : NativeObj {
  int32_t days, seconds, us;
};
struct ZoneObj : NativeObj {  // timezone
  Value offset;               // timedelta
  Value name;                 // str or absent
};
struct DateObj : NativeObj {
  int32_t year;
  uint8_t month, day;
};
struct Clock {
  uint8_t hour, minute, second, fold;
  int32_t us;
};
struct DateTimeObj : DateObj {
  Clock clock;
  Value tz;  // None or a tzinfo
};
struct TimeObj : NativeObj {
  Clock clock;
  Value tz;
};

extern const NativeType kDeltaType, kTzinfoType, kZoneType, kDateType, kTimeType, kDateTimeType;
// The class `datetime` of platform functions: also stands for the module. Its dates and datetimes
// are ordinary otherwise.
extern const NativeType kPlatformDateTimeType;
extern const NativeType kIsoDateType, kStructTimeType;

inline const NativeType* native_of(Value v) {
  return is_kind(v, Kind::kNativeObj) ? v.ptr()->type_word()->native : nullptr;
}
inline bool is_delta(Value v) { return native_of(v) == &kDeltaType; }
inline bool is_time(Value v) { return native_of(v) == &kTimeType; }
inline bool is_datetime(Value v) {
  const NativeType* t = native_of(v);
  return t && (t == &kDateTimeType || t == &kPlatformDateTimeType);
}
inline bool is_date(Value v) { return native_of(v) == &kDateType || is_datetime(v); }
bool is_tzinfo(Value v);

// ---------------------------------------------------------------- calendar

constexpr int kMinYear = 1, kMaxYear = 9999;
constexpr int64_t kEpochOrdinal = 719163;
constexpr int64_t kMicros = 1000000;
constexpr int64_t kDaySeconds = 86400;
constexpr int64_t kDayMicros = kDaySeconds * kMicros;
constexpr int64_t kMaxOrdinal = 3652059;

constexpr bool is_leap(int y) { return y % 4 == 0 && (y % 100 != 0 || y % 400 == 0); }
constexpr int days_in_month(int y, int m) {
  constexpr uint8_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return m == 2 && is_leap(y) ? 29 : kDays[m - 1];
}
// Proleptic Gregorian day number, 1 January 1 = 1; any year.
constexpr int64_t ordinal_of(int64_t y, int m, int d) {
  y -= m <= 2;
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const int64_t yoe = y - era * 400;
  const int64_t doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
  return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 305;
}
struct Civil {
  int64_t year;
  int month, day;
};
constexpr Civil civil_of(int64_t ordinal) {
  const int64_t z = ordinal + 305;
  const int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const int64_t doe = z - era * 146097;
  const int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const int mp = static_cast<int>((5 * doy + 2) / 153);
  const int month = mp < 10 ? mp + 3 : mp - 9;
  return {yoe + era * 400 + (month <= 2), month, static_cast<int>(doy - (153 * mp + 2) / 5 + 1)};
}
static_assert(ordinal_of(1, 1, 1) == 1 && ordinal_of(1970, 1, 1) == kEpochOrdinal);
static_assert(ordinal_of(9999, 12, 31) == kMaxOrdinal && civil_of(kMaxOrdinal).day == 31);
constexpr int weekday_of(int64_t ordinal) {  // Monday is 0
  return static_cast<int>(((ordinal + 6) % 7 + 7) % 7);
}
constexpr int day_of_year(int y, int m, int d) {
  return static_cast<int>(ordinal_of(y, m, d) - ordinal_of(y, 1, 1)) + 1;
}
struct IsoDate {
  int year, week, weekday;
};
IsoDate iso_date(int y, int m, int d);
// ValueError for a year, week or day out of range.
bool iso_to_civil(Vm& vm, int64_t year, int64_t week, int64_t day, Civil* out);

template <class T>
constexpr T floor_div(T a, T b) {
  return a / b - ((a % b != 0) && ((a < 0) != (b < 0)));
}

// ---------------------------------------------------------------- construction

// A plain timedelta; OverflowError when out of range.
Value make_delta(Vm& vm, wide_int micros, TypeObj* cls = nullptr);
inline wide_int delta_micros(const DeltaObj* d) {
  return (wide_int{d->days} * kDaySeconds + d->seconds) * kMicros + d->us;
}
inline wide_int delta_micros(Value v) { return delta_micros(v.as<DeltaObj>()); }
Value utc_zone(Vm& vm);
// timezone(offset): |offset| < 24 h else ValueError.
Value make_zone(Vm& vm, Value delta, Value name);
Value make_zone_micros(Vm& vm, int64_t offset_micros);

// The class datetime of this isolate.
TypeObj* datetime_class(Vm& vm);
// Instances of the given class, subclasses through their constructor; fields already checked.
Value make_date(Vm& vm, TypeObj* cls, int y, int m, int d);
// An absent tz is none that constructors are told of.
Value make_datetime(Vm& vm, TypeObj* cls, int y, int m, int d, const Clock& c, Value tz);
Value make_time(Vm& vm, TypeObj* cls, const Clock& c, Value tz);
// From microseconds since 0001-01-01 00:00; OverflowError when out of range.
Value datetime_from_micros(Vm& vm, TypeObj* cls, int64_t micros, Value tz);
inline int64_t datetime_micros(const DateTimeObj* d) {
  return (ordinal_of(d->year, d->month, d->day) - 1) * kDayMicros +
         ((d->clock.hour * int64_t{60} + d->clock.minute) * 60 + d->clock.second) * kMicros +
         d->clock.us;
}
bool check_date_fields(Vm& vm, int64_t y, int64_t m, int64_t d);
bool check_clock(Vm& vm, int64_t h, int64_t m, int64_t s, int64_t us, int64_t fold);
bool check_tzinfo(Vm& vm, Value tz);
// An argument of a C int; absent leaves *out.
bool int_argument(Vm& vm, Value v, int64_t* out);
Value missing_argument(Vm& vm, const char* name, int position);

// ---------------------------------------------------------------- offsets, text

// tz.utcoffset(arg) checked: *has = false for None. `what` is "utcoffset" or "dst".
bool zone_offset(Vm& vm, Value tz, const char* what, Value arg, bool* has, int64_t* micros);
Value zone_name(Vm& vm, Value tz, Value arg);  // str or None
// Appends "+05:30[:15[.000001]]".
void append_offset(std::string* out, int64_t micros, const char* separator);
Value raise_repr(Vm& vm, Exc type, const char* before, Value shown, const char* after = "");

struct FormatFields {
  int64_t year;
  int month, day, hour, minute, second, us, weekday, yday;  // Monday 0; yday from 1
  Value owner;                                              // asked for %z and %Z, or absent
  const char* zone = "UTC";                                 // %Z when there is no owner
  bool whole_time = false;                                  // time.strftime: no %f
};
// strftime; the result is a str.
Value format_fields(Vm& vm, const FormatFields& f, std::string_view format);

struct ParsedTime {
  int64_t year;
  int month, day, hour, minute, second, weekday, yday, isdst;
  int32_t us;
  bool has_offset;
  int64_t offset_micros;
  std::string zone;  // of %Z; empty: none
};
bool parse_fields(Vm& vm, Str* text, Str* format, ParsedTime* out);

// isoformat() texts. False: not in that form (nothing raised).
bool parse_iso_date(std::string_view s, int64_t* y, int64_t* m, int64_t* d, bool* week_form);
struct IsoTime {
  Clock clock;
  bool has_zone, utc;
  int64_t offset_micros;
};
bool parse_iso_time(std::string_view s, IsoTime* out);
size_t iso_separator(std::string_view s);

// time.struct_time of nine fields; extra two are None or the zone's name and offset in seconds.
Value make_struct_time(Vm& vm, const int64_t (&fields)[9], Value zone, Value offset);

int64_t wall_clock_micros();

}  // namespace copra
