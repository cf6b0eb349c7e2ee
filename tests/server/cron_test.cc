// Cron expressions: fields, days, leap years, and clocks that jump.
#include "server/cron.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "server/text.h"
#include "storage/uuid.h"

namespace copra::server {
namespace {

int64_t at(std::string_view iso) {
  return storage::parse_time(iso)->micros / storage::kMicrosPerSecond;
}
std::string shown(int64_t unix_s) { return iso_time_z(unix_s * storage::kMicrosPerSecond); }

CronExpression cron(std::string_view text) {
  std::string error;
  const auto parsed = CronExpression::parse(text, &error);
  EXPECT_TRUE(parsed) << text << ": " << error;
  return parsed.value_or(CronExpression());
}

// The next `count` firings as "MM-DDTHH:MM" in UTC.
std::vector<std::string> firings(std::string_view text, std::string_view zone,
                                 std::string_view after, int count) {
  const CronExpression expression = cron(text);
  const auto rules = TimeZone::find(zone);
  EXPECT_TRUE(rules) << zone;
  std::vector<std::string> out;
  int64_t now = at(after);
  for (int i = 0; i < count; ++i) {
    const auto next = expression.next(now, *rules);
    if (!next) break;
    EXPECT_GT(*next, now);
    now = *next;
    out.push_back(shown(now).substr(5, 11));
  }
  return out;
}

using Texts = std::vector<std::string>;

TEST(Cron, FieldsListsRangesStepsNames) {
  const char* const start = "2025-01-31T10:00:00Z";
  EXPECT_EQ(firings("* * * * *", "UTC", start, 2), (Texts{"01-31T10:01", "01-31T10:02"}));
  EXPECT_EQ(firings("* * * * *", "UTC", "2025-01-31T10:00:59Z", 1), (Texts{"01-31T10:01"}));
  EXPECT_EQ(firings("*/20 * * * *", "UTC", start, 4),
            (Texts{"01-31T10:20", "01-31T10:40", "01-31T11:00", "01-31T11:20"}));
  EXPECT_EQ(firings("5,50 9-11 * * *", "UTC", start, 4),
            (Texts{"01-31T10:05", "01-31T10:50", "01-31T11:05", "01-31T11:50"}));
  EXPECT_EQ(firings("10-40/15 12 * * *", "UTC", start, 3),
            (Texts{"01-31T12:10", "01-31T12:25", "01-31T12:40"}));
  EXPECT_EQ(firings("45/5 12 * * *", "UTC", start, 3),
            (Texts{"01-31T12:45", "01-31T12:50", "01-31T12:55"}));
  EXPECT_EQ(firings("0 0 1 JAN,jul *", "UTC", start, 2), (Texts{"07-01T00:00", "01-01T00:00"}));
  EXPECT_EQ(firings("30 8 * * mon-fri", "UTC", start, 2), (Texts{"02-03T08:30", "02-04T08:30"}));
  EXPECT_EQ(firings("0 0 31 * *", "UTC", start, 3),
            (Texts{"03-31T00:00", "05-31T00:00", "07-31T00:00"}));
  EXPECT_EQ(firings("@daily", "UTC", start, 1), (Texts{"02-01T00:00"}));
  EXPECT_EQ(firings("  0\t12  ?  * ? ", "UTC", start, 1), (Texts{"01-31T12:00"}));
}

TEST(Cron, SundayIsNoughtAndSeven) {
  // 2025-02-02 is a Sunday.
  for (const char* const sunday : {"0", "7", "sun", "7-7", "0-0"})
    EXPECT_EQ(firings(std::string("0 6 * * ") + sunday, "UTC", "2025-01-31T00:00:00Z", 2),
              (Texts{"02-02T06:00", "02-09T06:00"}))
        << sunday;
  const Texts weekend{"02-01T06:00", "02-02T06:00", "02-08T06:00"};
  EXPECT_EQ(firings("0 6 * * 6-7", "UTC", "2025-01-31T12:00:00Z", 3), weekend);
  EXPECT_EQ(firings("0 6 * * sat-sun", "UTC", "2025-01-31T12:00:00Z", 3), weekend);
  EXPECT_EQ(firings("0 6 * * 6,0", "UTC", "2025-01-31T12:00:00Z", 3), weekend);
}

TEST(Cron, RestrictedDaysCombineWithOr) {
  // The 13th, and every Friday.
  EXPECT_EQ(firings("0 0 13 * 5", "UTC", "2025-02-01T00:00:00Z", 4),
            (Texts{"02-07T00:00", "02-13T00:00", "02-14T00:00", "02-21T00:00"}));
  // Only one is restricted: that one counts.
  EXPECT_EQ(firings("0 0 13 * *", "UTC", "2025-02-01T00:00:00Z", 2),
            (Texts{"02-13T00:00", "03-13T00:00"}));
  EXPECT_EQ(firings("0 0 * * 5", "UTC", "2025-02-01T00:00:00Z", 2),
            (Texts{"02-07T00:00", "02-14T00:00"}));
  EXPECT_EQ(firings("0 0 13 * 0-6", "UTC", "2025-02-01T00:00:00Z", 1), (Texts{"02-13T00:00"}));
}

TEST(Cron, LeapDaysComeAndImpossibleDaysDoNot) {
  EXPECT_EQ(shown(*cron("0 0 29 2 *").next(at("2024-03-01"), TimeZone())),
            "2028-02-29T00:00:00.000000Z");
  EXPECT_EQ(shown(*cron("0 0 29 2 *").next(at("2096-03-01"), TimeZone())),
            "2104-02-29T00:00:00.000000Z");
  EXPECT_EQ(cron("0 0 30 2 *").next(at("2025-01-01"), TimeZone()), std::nullopt);
  EXPECT_EQ(cron("*/5 * 31 4,6 *").next(at("2025-01-01"), TimeZone()), std::nullopt);
}

TEST(Cron, ZonesShiftTheClock) {
  EXPECT_EQ(firings("0 9 * * *", "Asia/Kolkata", "2025-01-31T00:00:00Z", 1),
            (Texts{"01-31T03:30"}));
  EXPECT_EQ(firings("0 9 * * *", "America/New_York", "2025-03-07T20:00:00Z", 3),
            (Texts{"03-08T14:00", "03-09T13:00", "03-10T13:00"}));
  // A day of the week is a local one: Monday in Auckland begins on Sunday in UTC.
  EXPECT_EQ(firings("0 8 * * 1", "Pacific/Auckland", "2025-01-31T00:00:00Z", 1),
            (Texts{"02-02T19:00"}));
  EXPECT_FALSE(TimeZone::find("Mars/Olympus"));
  EXPECT_FALSE(TimeZone::find("../../etc/passwd"));
  EXPECT_FALSE(TimeZone::find("/usr/share/zoneinfo/UTC"));
  EXPECT_FALSE(TimeZone::find(""));
  EXPECT_FALSE(TimeZone::find("Europe"));
}

// Berlin 2025-03-30: 02:00 CET becomes 03:00 CEST (01:00 UTC).
TEST(Cron, InAGapAFixedTimeFiresAtItsEndOnce) {
  EXPECT_EQ(firings("30 2 * * *", "Europe/Berlin", "2025-03-29T00:00:00Z", 3),
            (Texts{"03-29T01:30", "03-30T01:00", "03-31T00:30"}));
  EXPECT_EQ(firings("0,30 2 * * *", "Europe/Berlin", "2025-03-29T12:00:00Z", 2),
            (Texts{"03-30T01:00", "03-31T00:00"}));
  // 03:00 itself and the skipped 02:30 fall together.
  EXPECT_EQ(firings("0,30 2,3 * * *", "Europe/Berlin", "2025-03-29T12:00:00Z", 3),
            (Texts{"03-30T01:00", "03-30T01:30", "03-31T00:00"}));
}

TEST(Cron, InAGapARunningClockSkips) {
  EXPECT_EQ(firings("*/30 * * * *", "Europe/Berlin", "2025-03-30T00:15:00Z", 3),
            (Texts{"03-30T00:30", "03-30T01:00", "03-30T01:30"}));
  EXPECT_EQ(firings("*/30 2 * * *", "Europe/Berlin", "2025-03-30T00:15:00Z", 1),
            (Texts{"03-31T00:00"}));
  EXPECT_EQ(firings("0 * * * *", "Europe/Berlin", "2025-03-29T23:30:00Z", 3),
            (Texts{"03-30T00:00", "03-30T01:00", "03-30T02:00"}));
}

// Berlin 2025-10-26: 03:00 CEST becomes 02:00 CET (01:00 UTC).
TEST(Cron, InAnOverlapAFixedTimeFiresOnceAndARunningClockTwice) {
  EXPECT_EQ(firings("30 2 * * *", "Europe/Berlin", "2025-10-25T12:00:00Z", 2),
            (Texts{"10-26T00:30", "10-27T01:30"}));
  EXPECT_EQ(firings("30 2 * * *", "Europe/Berlin", "2025-10-26T01:10:00Z", 1),
            (Texts{"10-27T01:30"}));
  EXPECT_EQ(firings("*/30 2 * * *", "Europe/Berlin", "2025-10-25T12:00:00Z", 5),
            (Texts{"10-26T00:00", "10-26T00:30", "10-26T01:00", "10-26T01:30", "10-27T01:00"}));
  EXPECT_EQ(firings("0 * * * *", "Europe/Berlin", "2025-10-25T23:30:00Z", 3),
            (Texts{"10-26T00:00", "10-26T01:00", "10-26T02:00"}));
}

TEST(Cron, HalfHourChangesAndDatesThatNeverWere) {
  // Lord Howe moves by half an hour: 2025-10-05 02:00 becomes 02:30 (15:30 UTC the day before).
  EXPECT_EQ(firings("15 2 * * *", "Australia/Lord_Howe", "2025-10-04T00:00:00Z", 2),
            (Texts{"10-04T15:30", "10-05T15:15"}));
  // Samoa had no 2011-12-30: the whole day falls into the gap.
  EXPECT_EQ(firings("0 12 * * *", "Pacific/Apia", "2011-12-29T00:00:00Z", 3),
            (Texts{"12-29T22:00", "12-30T10:00", "12-30T22:00"}));
}

TEST(Cron, SaysWhatIsWrong) {
  const auto error_of = [](std::string_view text) {
    std::string error;
    EXPECT_FALSE(CronExpression::parse(text, &error)) << text;
    return error;
  };
  EXPECT_NE(error_of("* * * *").find("expected 5 fields"), std::string::npos);
  EXPECT_NE(error_of("").find("got 0"), std::string::npos);
  EXPECT_NE(error_of("60 * * * *").find("'60' is no minute (0-59"), std::string::npos);
  EXPECT_NE(error_of("* 24 * * *").find("hour"), std::string::npos);
  EXPECT_NE(error_of("* * 0 * *").find("day of month"), std::string::npos);
  EXPECT_NE(error_of("* * * foo *").find("month"), std::string::npos);
  EXPECT_NE(error_of("* * * * 8").find("day of week"), std::string::npos);
  for (const char* const bad :
       {"5-1 * * * *", "*/0 * * * *", "*/-1 * * * *", "1, * * * *", ",1 * * * *", "1-2-3 * * * *",
        "-1 * * * *", "+1 * * * *", "1.5 * * * *", "a * * * *", "* * L * *", "* * * * 5#2",
        "* * * * mo", "? * * * *", "*/5/2 * * * *", "* * * * * *", "@reboot", "* * 15W * *"})
    error_of(bad);
  error_of(std::string(1000, '*'));
}

}  // namespace
}  // namespace copra::server
