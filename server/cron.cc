// Cron expressions; contract in cron.h.
#include "server/cron.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <vector>

#include "server/text.h"
#include "stdlib_shims/zoneinfo_data.h"

namespace copra::server {

namespace {

constexpr int64_t kMinute = 60, kHour = 3600, kDay = 86'400;
constexpr int64_t kHorizonDays = 3660;  // ten years: 29 February comes again within eight
constexpr int64_t kWindow = 7 * kDay;   // at most one change of the clock is looked for in one
constexpr size_t kTextMax = 200;

constexpr std::string_view kMonthNames = "janfebmaraprmayjunjulaugsepoctnovdec";
constexpr std::string_view kDayNames = "sunmontuewedthufrisat";

struct FieldRule {
  std::string_view name;
  int low, high;
  std::string_view names;  // three letters each, the first is `low`
};
constexpr std::array<FieldRule, 5> kFields = {{{"minute", 0, 59, {}},
                                               {"hour", 0, 23, {}},
                                               {"day of month", 1, 31, {}},
                                               {"month", 1, 12, kMonthNames},
                                               {"day of week", 0, 7, kDayNames}}};

struct Shorthand {
  std::string_view name, expression;
};
constexpr Shorthand kShorthands[] = {
    {"@yearly", "0 0 1 1 *"}, {"@annually", "0 0 1 1 *"}, {"@monthly", "0 0 1 * *"},
    {"@weekly", "0 0 * * 0"}, {"@daily", "0 0 * * *"},    {"@midnight", "0 0 * * *"},
    {"@hourly", "0 * * * *"},
};

int64_t floor_div(int64_t a, int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

std::chrono::year_month_day date_of(int64_t day) {
  return std::chrono::sys_days(std::chrono::days(day));
}

// A number or name of the field; -1 when it is neither.
int parse_value(const FieldRule& rule, std::string_view text) {
  if (const auto number = parse_int(text); number && text.find_first_of("+-") == text.npos)
    return *number >= rule.low && *number <= rule.high ? static_cast<int>(*number) : -1;
  if (text.size() != 3) return -1;
  const std::string lower = lower_ascii(text);
  for (size_t i = 0; i + 3 <= rule.names.size(); i += 3)
    if (rule.names.substr(i, 3) == lower) return rule.low + static_cast<int>(i / 3);
  return -1;
}

// One element of a list: *, a, a-b, each with an optional /step.
bool parse_part(const FieldRule& rule, std::string_view part, uint64_t* bits) {
  int step = 1;
  const size_t slash = part.find('/');
  if (slash != part.npos) {
    const auto number = parse_int(part.substr(slash + 1));
    if (!number || *number < 1 || *number > rule.high) return false;
    step = static_cast<int>(*number);
    part = part.substr(0, slash);
  }
  int from = rule.low, to = rule.high;
  const bool any =
      part == "*" || (part == "?" && slash == part.npos && rule.name.starts_with("day"));
  if (any) {
    if (rule.high == 7) to = 6;
  } else if (const size_t dash = part.find('-'); dash != part.npos && dash != 0) {
    from = parse_value(rule, part.substr(0, dash));
    to = parse_value(rule, part.substr(dash + 1));
    // "sat-sun": Sunday ends the week too.
    if (to == 0 && rule.high == 7 && from > 0) to = 7;
  } else {
    from = parse_value(rule, part);
    to = slash == part.npos ? from : (rule.high == 7 ? 6 : rule.high);
  }
  if (from < 0 || to < 0 || from > to) return false;
  for (int value = from; value <= to; value += step)
    *bits |= uint64_t{1} << (rule.high == 7 && value == 7 ? 0 : value);
  return true;
}

bool parse_field(const FieldRule& rule, std::string_view text, uint64_t* bits, std::string* error) {
  for (const std::string& part : split(text, ',')) {
    if (parse_part(rule, part, bits)) continue;
    const int high = rule.high;
    *error = "Invalid cron expression: '" + std::string(text) + "' is no " +
             std::string(rule.name) + " (" + std::to_string(rule.low) + "-" + std::to_string(high) +
             (rule.names.empty() ? "" : " or names") + ", with * , - and /)";
    return false;
  }
  return true;
}

bool has(uint64_t bits, int value) { return (bits >> value & 1) != 0; }
// The first set bit that is not below `from`; -1 when there is none.
int first_from(uint64_t bits, int from) {
  const uint64_t rest = from < 64 ? bits >> from << from : 0;
  return rest == 0 ? -1 : std::countr_zero(rest);
}

// The first moment in (low, high] at which the offset is no longer that of `low`.
int64_t change_between(const TimeZone& zone, int64_t low, int64_t high) {
  const int64_t before = zone.offset_at(low);
  while (high - low > 1) {
    const int64_t middle = low + (high - low) / 2;
    (zone.offset_at(middle) == before ? low : high) = middle;
  }
  return high;
}

// The moment that a local time stands for; in a gap its end, of two the first.
int64_t to_unix(const TimeZone& zone, int64_t local) {
  const int64_t early = local - kDay, late = local + kDay;
  const int64_t before = zone.offset_at(early), after = zone.offset_at(late);
  if (before == after) return local - before;
  const int64_t change = change_between(zone, early, late);
  if (local - before < change) return local - before;
  return std::max(local - after, change);
}

}  // namespace

std::optional<TimeZone> TimeZone::find(std::string_view name) {
  TimeZone zone;
  if (name == "UTC") return zone;
  // Only what the database lists: the name becomes part of a path.
  const std::vector<std::string>& keys = zone_keys();
  if (!std::binary_search(keys.begin(), keys.end(), name)) return std::nullopt;
  zone.data_ = zone_data(name);
  if (zone.data_ == nullptr) return std::nullopt;
  return zone;
}

int64_t TimeZone::offset_at(int64_t unix_s) const {
  if (data_ == nullptr) return 0;
  bool fold = false;
  const auto year = static_cast<int>(date_of(floor_div(unix_s, kDay)).year());
  return data_->universal(unix_s, year, &fold).offset;
}

std::optional<CronExpression> CronExpression::parse(std::string_view text, std::string* error) {
  if (text.size() > kTextMax) {
    *error = "Invalid cron expression: longer than " + std::to_string(kTextMax) + " characters";
    return std::nullopt;
  }
  std::string whole(trim(text));
  if (whole.starts_with('@')) {
    const auto* const known =
        std::find_if(std::begin(kShorthands), std::end(kShorthands),
                     [&](const Shorthand& s) { return s.name == lower_ascii(whole); });
    if (known == std::end(kShorthands)) {
      *error = "Invalid cron expression: '" + whole + "' is no known shorthand";
      return std::nullopt;
    }
    whole = known->expression;
  }
  std::replace(whole.begin(), whole.end(), '\t', ' ');
  std::vector<std::string> parts = split(whole, ' ');
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  if (parts.size() != kFields.size()) {
    *error =
        "Invalid cron expression: expected 5 fields (minute hour day-of-month month "
        "day-of-week), got " +
        std::to_string(parts.size());
    return std::nullopt;
  }
  CronExpression out;
  uint64_t* const bits[] = {&out.minutes_, &out.hours_, &out.days_, &out.months_, &out.weekdays_};
  for (size_t i = 0; i < parts.size(); ++i)
    if (!parse_field(kFields[i], parts[i], bits[i], error)) return std::nullopt;
  out.wall_clock_ = parts[0].starts_with('*') || parts[1].starts_with('*');
  return out;
}

bool CronExpression::matches_day(int64_t day) const {
  constexpr uint64_t kEveryDay = 0xFFFF'FFFE, kEveryWeekday = 0x7F;
  const std::chrono::year_month_day date = date_of(day);
  if (!has(months_, static_cast<int>(static_cast<unsigned>(date.month())))) return false;
  const bool by_date = has(days_, static_cast<int>(static_cast<unsigned>(date.day())));
  // 1970-01-01 was a Thursday.
  const bool by_weekday = has(weekdays_, static_cast<int>(((day + 4) % 7 + 7) % 7));
  const bool both = days_ != kEveryDay && weekdays_ != kEveryWeekday;
  return both ? by_date || by_weekday : by_date && by_weekday;
}

std::optional<int64_t> CronExpression::next_local(int64_t from_s, int64_t until_s) const {
  const int64_t from = -floor_div(-from_s, kMinute);  // whole minutes, rounded up
  int64_t day = floor_div(from * kMinute, kDay);
  int64_t in_day = from - day * (kDay / kMinute);
  for (; day * kDay < until_s; ++day, in_day = 0) {
    if (!matches_day(day)) continue;
    int hour = first_from(hours_, static_cast<int>(in_day / 60));
    int minute = -1;
    if (hour == in_day / 60) {
      minute = first_from(minutes_, static_cast<int>(in_day % 60));
      if (minute < 0) hour = first_from(hours_, hour + 1);
    }
    if (hour < 0) continue;
    if (minute < 0) minute = first_from(minutes_, 0);
    const int64_t local = day * kDay + hour * kHour + minute * kMinute;
    return local < until_s ? std::optional(local) : std::nullopt;
  }
  return std::nullopt;
}

std::optional<int64_t> CronExpression::next(int64_t after_s, const TimeZone& zone) const {
  return wall_clock_ ? next_by_wall_clock(after_s, zone) : next_fixed(after_s, zone);
}

std::optional<int64_t> CronExpression::next_by_wall_clock(int64_t after_s,
                                                          const TimeZone& zone) const {
  // Stretches of one offset: within each the local time is just shifted.
  int64_t from = after_s + 1;
  const int64_t horizon = after_s + kHorizonDays * kDay;
  while (from < horizon) {
    const int64_t offset = zone.offset_at(from);
    int64_t until = from + kWindow;
    if (zone.offset_at(until) != offset) until = change_between(zone, from, until);
    if (const auto local = next_local(from + offset, until + offset)) return *local - offset;
    from = until;
  }
  return std::nullopt;
}

std::optional<int64_t> CronExpression::next_fixed(int64_t after_s, const TimeZone& zone) const {
  // A day before, for a time in a gap lies later than the clock says; what has passed is skipped.
  int64_t from = after_s + zone.offset_at(after_s) - kDay;
  const int64_t until = from + kHorizonDays * kDay;
  while (const auto local = next_local(from, until)) {
    if (const int64_t moment = to_unix(zone, *local); moment > after_s) return moment;
    from = *local + kMinute;
  }
  return std::nullopt;
}

}  // namespace copra::server
