// What date, time and datetime share in their methods. Private to datetime_*.cc.
// Includes datetime.h.
#pragma once

#include <cstdarg>
#include <cstdio>

#include "interp/types/ordering.h"
#include "stdlib_shims/datetime.h"

namespace copra {

FormatFields date_fields(Value self);  // of dates and datetimes
FormatFields time_fields(Value self);
void append_iso_date(std::string* out, const DateObj* d);
enum class TimeSpec : uint8_t { kAuto, kHours, kMinutes, kSeconds, kMilliseconds, kMicroseconds };
bool time_spec(Vm& vm, Value v, int position, TimeSpec* out);
void append_iso_clock(std::string* out, const Clock& c, TimeSpec spec);
// How CPython's argument parsers name what they got: a type, or None.
inline std::string argument_type(Vm& vm, Value v) {
  return v.is_none() ? "None" : type_name(vm, v);
}
Str* text_argument(Vm& vm, Value v, const char* function, int position);
Value format_by_strftime(Vm& vm, Value* a, uint32_t n);
// Seconds since the epoch of an int or float, to the microsecond, ties to even.
bool timestamp_micros(Vm& vm, Value v, int64_t* micros);
// ValueError "year … is out of range".
bool micros_to_civil(Vm& vm, int64_t micros, Civil* date, int64_t* rest);

inline Clock clock_of(int64_t day_micros) {
  const int64_t seconds = day_micros / kMicros;
  return {static_cast<uint8_t>(seconds / 3600), static_cast<uint8_t>(seconds / 60 % 60),
          static_cast<uint8_t>(seconds % 60), 0, static_cast<int32_t>(day_micros % kMicros)};
}
inline int64_t clock_micros(const Clock& c) {
  return ((c.hour * int64_t{60} + c.minute) * 60 + c.second) * kMicros + c.us;
}

// A str from a printf format.
Value formatted(Vm& vm, const char* format, ...) __attribute__((format(printf, 2, 3)));

}  // namespace copra
