// Text helpers: decoding, JSON strings, units, times.
#include "server/text.h"

#include <gtest/gtest.h>

#include "server/json_text.h"

namespace copra::server {
namespace {

TEST(PercentDecode, DecodesAndLeavesWrongEscapes) {
  EXPECT_EQ(percent_decode("a%20b", false), "a b");
  EXPECT_EQ(percent_decode("a+b%2B", true), "a b+");
  EXPECT_EQ(percent_decode("a+b", false), "a+b");
  EXPECT_EQ(percent_decode("%5Bor%5d", false), "[or]");
  EXPECT_EQ(percent_decode("100%", false), "100%");
  EXPECT_EQ(percent_decode("%4", false), "%4");
  EXPECT_EQ(percent_decode("%zz%41", false), "%zzA");
  EXPECT_EQ(percent_encode("a b/\xC3\xA9~"), "a%20b%2F%C3%A9~");
}

TEST(ParseQuery, KeepsOrderRepeatsAndBlanks) {
  const StringPairs pairs = parse_query("a=1&b=x+y&a=2&flag&=v&&c=");
  ASSERT_EQ(pairs.size(), 6u);
  EXPECT_EQ(pairs[1].second, "x y");
  EXPECT_EQ(*find_last(pairs, "a"), "2");
  EXPECT_EQ(*find_last(pairs, "flag"), "");
  EXPECT_EQ(pairs[4].first, "");
  EXPECT_EQ(find_last(pairs, "z"), nullptr);
  EXPECT_TRUE(parse_query("").empty());
  EXPECT_EQ(parse_query("a=%FF")[0].second, "\xEF\xBF\xBD");
}

TEST(JsonString, EscapesAndRepairs) {
  EXPECT_EQ(json_string("a\"b\\c\n\x01"), "\"a\\\"b\\\\c\\n\\u0001\"");
  EXPECT_EQ(json_string("h\xC3\xA9"), "\"h\xC3\xA9\"");
  EXPECT_EQ(json_string("x\xC3"), "\"x\xEF\xBF\xBD\"");
  EXPECT_EQ(json_string("\xED\xA0\x80z\xED\xBF\xBF"), "\"\\ud800z\\udfff\"");
  EXPECT_EQ(json_string("\xED\xA0"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(JsonText, PutsCommas) {
  JsonText json;
  json.begin_object().key("a").begin_array().number(1).null().begin_object().end_object();
  json.end_array().key("b").boolean(true).key("c").string("x").end_object();
  EXPECT_EQ(json.take(), R"({"a":[1,null,{}],"b":true,"c":"x"})");
}

TEST(Units, Durations) {
  EXPECT_EQ(parse_duration_ms("250ms"), 250);
  EXPECT_EQ(parse_duration_ms("10 s"), 10'000);
  EXPECT_EQ(parse_duration_ms("2m"), 120'000);
  EXPECT_EQ(parse_duration_ms("300"), 300);
  EXPECT_EQ(parse_duration_ms("10 parsecs"), std::nullopt);
  EXPECT_EQ(parse_duration_ms("-1s"), std::nullopt);
  EXPECT_EQ(parse_duration_ms(""), std::nullopt);
  EXPECT_EQ(parse_duration_ms("9223372036854775807h"), std::nullopt);
}

TEST(Units, Bytes) {
  EXPECT_EQ(parse_bytes("64k"), 65'536);
  EXPECT_EQ(parse_bytes("10MiB"), 10 << 20);
  EXPECT_EQ(parse_bytes("1g"), 1 << 30);
  EXPECT_EQ(parse_bytes("4096"), 4096);
  EXPECT_EQ(parse_bytes("4x"), std::nullopt);
}

TEST(Text, SmallThings) {
  EXPECT_EQ(trim("  a b\r\n"), "a b");
  EXPECT_EQ(split("a,,b", ',').size(), 3u);
  EXPECT_EQ(parse_int(" 12 "), 12);
  EXPECT_EQ(parse_int("12x"), std::nullopt);
  EXPECT_EQ(parse_int(""), std::nullopt);
  EXPECT_TRUE(equal_ignoring_case("ChunKed", "chunked"));
  EXPECT_EQ(iso_time_z(0), "1970-01-01T00:00:00.000000Z");
  EXPECT_EQ(iso_time_z(1'738'317'600'123'456), "2025-01-31T10:00:00.123456Z");
  EXPECT_EQ(iso_time_z(-1), "1969-12-31T23:59:59.999999Z");
  EXPECT_EQ(random_hex(20).size(), 40u);
  EXPECT_NE(random_hex(20), random_hex(20));
}

}  // namespace
}  // namespace copra::server
