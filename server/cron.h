// Five-field cron expressions and when they fire next, in a time zone of the system's database.
//
// In: an expression, a zone's name, a moment. Out: the next moment. May include: the standard
// library. Invariant: next() is strictly later than what it was given and its work is bounded,
// also for dates that never come. Next: schedule.h (who waits for those moments).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace copra {
struct ZoneData;
}

namespace copra::server {

// Offsets of one zone. Copies are cheap; a zone's rules live as long as the process.
class TimeZone {
 public:
  TimeZone() = default;  // UTC
  // None: the system's database has no such zone.
  static std::optional<TimeZone> find(std::string_view name);
  // Seconds east of UTC at a Unix time.
  int64_t offset_at(int64_t unix_s) const;

 private:
  const ZoneData* data_ = nullptr;  // null: UTC
};

// minute hour day-of-month month day-of-week: *, lists, ranges, steps, names; 0 and 7 are Sunday.
// A day matches both day fields, but either one when both are restricted.
//
// Where clocks change: an expression whose minute or hour begins with * fires whenever the clock on
// the wall shows a matching time. Any other one fires once a matching time: at the end of the gap
// when the clock jumps over it, at the first of the two when the clock shows it twice.
class CronExpression {
 public:
  // None: `error` says which field is wrong and why.
  static std::optional<CronExpression> parse(std::string_view text, std::string* error);

  // The first firing later than `after_s` (Unix seconds); none within ten years.
  std::optional<int64_t> next(int64_t after_s, const TimeZone& zone) const;

 private:
  // The first matching local minute at or after `from_s` and before `until_s` (local seconds).
  std::optional<int64_t> next_local(int64_t from_s, int64_t until_s) const;
  bool matches_day(int64_t day) const;  // days since 1970-01-01
  std::optional<int64_t> next_by_wall_clock(int64_t after_s, const TimeZone& zone) const;
  std::optional<int64_t> next_fixed(int64_t after_s, const TimeZone& zone) const;

  uint64_t minutes_ = 0;  // bit n: value n
  uint64_t hours_ = 0, days_ = 0, months_ = 0, weekdays_ = 0;
  bool wall_clock_ = false;
};

}  // namespace copra::server
