// Values: JSON in and out, look-ups, limits, comparison, times and ids as text.
#include <cmath>
#include <random>

#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

std::string round_trip(std::string_view json) {
  const Result<std::string> value = json_to_value(json);
  if (!value.ok()) return "error: " + value.status().message();
  EXPECT_TRUE(validate_value(*value)) << json;
  return to_json(ValueView(*value));
}

TEST(Json, RoundTripsCanonicalText) {
  for (const char* json : {"null",
                           "true",
                           "false",
                           "0",
                           "-1",
                           "127",
                           "128",
                           "-128",
                           "-129",
                           "32767",
                           "32768",
                           "2147483648",
                           "-2147483649",
                           "9223372036854775807",
                           "-9223372036854775808",
                           "9223372036854775808",
                           "-9223372036854775809",
                           "123456789012345678901234567890",
                           "1.5",
                           "-0.0",
                           "0.1",
                           "1e+16",
                           "1e-05",
                           "0.0001",
                           "123456789.125",
                           "1.7976931348623157e+308",
                           "5e-324",
                           "\"\"",
                           "\"abc\"",
                           "\"\\\"\\\\\\n\\t\\u0001\"",
                           "\"d\xC3\xA9j\xC3\xA0 \xF0\x9F\x98\x80\"",
                           "[]",
                           "{}",
                           "[1,[2,[3]],{\"a\":null}]",
                           "{\"b\":1,\"a\":{\"c\":[true,false]}}"}) {
    EXPECT_EQ(round_trip(json), json);
  }
}

TEST(Json, NormalisesNumbersAndEscapes) {
  EXPECT_EQ(round_trip("-0"), "0");
  EXPECT_EQ(round_trip("1.0"), "1.0");
  EXPECT_EQ(round_trip("1E2"), "100.0");
  EXPECT_EQ(round_trip("100000000000000000000.0"), "1e+20");
  EXPECT_EQ(round_trip("1e-400"), "0.0");
  EXPECT_EQ(round_trip("\"\\u00e9\\/\\ud83d\\ude00\""), "\"\xC3\xA9/\xF0\x9F\x98\x80\"");
  EXPECT_EQ(round_trip("\"\\ud83d\""), "\"\\ud83d\"");
  EXPECT_EQ(round_trip("\"\\udc00x\\ud800\\u0041\""), "\"\\udc00x\\ud800A\"");
  EXPECT_EQ(round_trip(" [ 1 , 2 ] "), "[1,2]");
}

TEST(Json, LastValueOfARepeatedKeyWinsInTheFirstPlace) {
  EXPECT_EQ(round_trip(R"({"a":1,"b":2,"a":3})"), R"({"a":3,"b":2})");
  EXPECT_EQ(round_trip(R"({"a":1,"\u0061":[2]})"), R"({"a":[2]})");
}

TEST(Json, RefusesWhatIsNotJson) {
  for (const char* json : {"",
                           " ",
                           "nul",
                           "truex",
                           "[1,]",
                           "{\"a\":1,}",
                           "{a:1}",
                           "{\"a\" 1}",
                           "[1 2]",
                           "01",
                           "+1",
                           ".5",
                           "1.",
                           "1e",
                           "--1",
                           "NaN",
                           "Infinity",
                           "-Infinity",
                           "1e400",
                           "\"abc",
                           "\"\\x\"",
                           "\"\\u12g4\"",
                           "\"\n\"",
                           "\"\xFF\"",
                           "\"\xC0\x80\"",
                           "\"\xED\xA0\x80\"",
                           "1 2",
                           "[",
                           "{",
                           "{\"a\":",
                           "'a'"}) {
    EXPECT_FALSE(json_to_value(json).ok()) << json;
  }
  EXPECT_EQ(json_to_value("[1,]").status().message(), "expected a value at byte 3");
}

TEST(Json, LimitsDepthAndSize) {
  const std::string deep = std::string(100, '[') + std::string(100, ']');
  EXPECT_TRUE(json_to_value(deep).ok());
  EXPECT_TRUE(json_to_value("[" + deep + "]").is(Code::kInvalid));
  EXPECT_TRUE(json_to_value(std::string(1 << 20, '[')).is(Code::kInvalid));
  const std::string big = "\"" + std::string(kDocumentBytesMax, 'x') + "\"";
  EXPECT_TRUE(json_to_value(big).is(Code::kTooLarge));
  EXPECT_TRUE(json_to_value("{\"a\":" + big + ",\"b\":" + big + "}").is(Code::kTooLarge));
}

TEST(Json, NonFiniteBecomesNullOnRequest) {
  JsonLimits limits;
  limits.allow_nonfinite = true;
  const auto value = json_to_value("[NaN,Infinity,-Infinity,-1]", limits);
  ASSERT_TRUE(value.ok());
  EXPECT_EQ(to_json(ValueView(*value)), "[null,null,null,-1]");
}

TEST(Json, EscapesAtEveryPosition) {
  for (size_t n = 0; n < 40; ++n) {
    for (const std::string& special : {std::string("\""), std::string("\\"), std::string("\n"),
                                       std::string("\x1f"), std::string("\xED\x9F\xBF")}) {
      DocBuilder b;
      const std::string text = std::string(n, 'a') + special + std::string(40 - n, 'b');
      b.string(text);
      const std::string value = *b.take();
      const auto back = json_to_value(to_json(ValueView(value)));
      ASSERT_TRUE(back.ok());
      EXPECT_EQ(ValueView(*back).as_string(), text);
    }
  }
}

TEST(Doubles, ShortestTextReadsBack) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20000; ++i) {
    const uint64_t bits = random();
    double d;
    std::memcpy(&d, &bits, 8);
    if (!std::isfinite(d)) continue;
    char text[40];
    const std::string json(text, format_double(d, text));
    EXPECT_EQ(std::strtod(json.c_str(), nullptr), d);
    EXPECT_NE(json.find_first_of(".e"), std::string::npos);
  }
}

TEST(Values, FieldsAreFoundWithoutMaterialising) {
  const std::string bytes =
      doc("{'a':1,'b':{'c':[10,{'d':'x'}]},'long':'" + std::string(300, 'y') + "','z':null}");
  const DocView view(bytes);
  EXPECT_EQ(view.count(), 4u);
  EXPECT_EQ(view.find("a").as_int(), 1);
  EXPECT_EQ(view.find("long").as_string().size(), 300u);
  EXPECT_TRUE(view.find("z").is_null());
  EXPECT_FALSE(view.find("missing"));
  EXPECT_EQ(view.find_path("b.c").at(1).find("d").as_string(), "x");
  EXPECT_FALSE(view.find_path("b.x.y"));
  EXPECT_FALSE(view.find_path("a.x"));
  std::string names;
  for (const auto f : view.fields()) names += std::string(f.key) + ",";
  EXPECT_EQ(names, "a,b,long,z,");
}

TEST(Values, LongKeysSurvive) {
  const std::string key(1000, 'k');
  const std::string bytes = doc("{'" + key + "':5,'b':6}");
  EXPECT_EQ(DocView(bytes).find(key).as_int(), 5);
  EXPECT_EQ(DocView(bytes).find("b").as_int(), 6);
}

TEST(Values, IntegersOfEveryWidthSurvive) {
  for (int shift = 0; shift < 64; ++shift) {
    for (const int64_t delta : {-1, 0, 1}) {
      for (const int64_t sign : {1, -1}) {
        const uint64_t magnitude = (uint64_t{1} << shift) + static_cast<uint64_t>(delta);
        const int64_t v = static_cast<int64_t>(sign < 0 ? 0 - magnitude : magnitude);
        DocBuilder b;
        b.integer(v);
        const std::string bytes = *b.take();
        EXPECT_EQ(ValueView(bytes).as_int(), v);
      }
    }
  }
}

TEST(Values, BuilderRefusesMisuse) {
  DocBuilder b;
  b.begin_object();
  b.integer(1);
  b.end_object();
  EXPECT_TRUE(b.take().is(Code::kInvalid));
  b.begin_array();
  EXPECT_TRUE(b.take().is(Code::kInvalid));
  b.key("a");
  EXPECT_TRUE(b.take().is(Code::kInvalid));
  b.begin_array();
  b.end_object();
  EXPECT_TRUE(b.take().is(Code::kInvalid));
  b.integer(1);
  b.integer(2);
  EXPECT_TRUE(b.take().is(Code::kInvalid));
  EXPECT_TRUE(b.take().is(Code::kInvalid));  // nothing at all
  b.null();
  EXPECT_TRUE(b.take().ok());
  for (int i = 0; i <= kDepthMax; ++i) b.begin_array();
  EXPECT_TRUE(b.take().is(Code::kInvalid));
}

TEST(Values, ValidationNeverReadsPastTheEnd) {
  const std::string good =
      doc("{'a':[1,2.5,'x',null,true],'b':{'c':123456789012345678901234567890}}");
  ASSERT_TRUE(validate_value(good));
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    std::string bad = good;
    for (unsigned n = random() % 4; n-- > 0;)
      bad[random() % bad.size()] = static_cast<char>(random());
    bad.resize(random() % (bad.size() + 1));
    const std::unique_ptr<char[]> exact(new char[bad.size()]);  // the sanitizer guards its end
    std::memcpy(exact.get(), bad.data(), bad.size());
    const std::string_view view(exact.get(), bad.size());
    if (validate_value(view)) to_json(ValueView(view));
  }
}

TEST(Values, EqualityAndOrder) {
  const auto equal = [](const char* a, const char* b) {
    const std::string x = doc(a), y = doc(b);
    return equal_values(ValueView(x), ValueView(y));
  };
  EXPECT_TRUE(equal("1", "1.0"));
  EXPECT_FALSE(equal("1", "true"));
  EXPECT_TRUE(equal("{'a':1,'b':2}", "{'b':2,'a':1.0}"));
  EXPECT_FALSE(equal("{'a':1}", "{'a':1,'b':2}"));
  EXPECT_TRUE(equal("[1,[2]]", "[1,[2]]"));
  EXPECT_FALSE(equal("9007199254740993", "9007199254740992.0"));
  const auto order = [](const char* a, const char* b) {
    const std::string x = doc(a), y = doc(b);
    return compare_for_sort(ValueView(x), ValueView(y));
  };
  EXPECT_LT(order("2", "10"), 0);
  EXPECT_LT(order("9007199254740992.0", "9007199254740993"), 0);
  EXPECT_LT(order("10", "'1'"), 0);
  EXPECT_LT(order("'b'", "true"), 0);
  EXPECT_LT(order("false", "true"), 0);
  EXPECT_LT(order("true", "[]"), 0);
  EXPECT_LT(order("{}", "null"), 0);
  EXPECT_LT(order("9223372036854775807", "9223372036854775808"), 0);
  EXPECT_LT(order("-99999999999999999999", "-9223372036854775808"), 0);
}

TEST(Values, MergeKeepsOrderAndReplaces) {
  const std::string a = doc("{'x':1,'y':2}"), b = doc("{'y':null,'z':[3]}");
  EXPECT_EQ(to_json(DocView(*merge_objects(DocView(a), DocView(b)))),
            R"({"x":1,"y":null,"z":[3]})");
}

// Each name looked up by going over the whole object would take a day here.
TEST(Values, MergesAndComparesObjectsOfManyFields) {
  constexpr int kFields = 500'000;
  const auto object = [](int from, int to, int step, int add) {
    DocBuilder out(SIZE_MAX);
    out.begin_object();
    for (int i = from; i != to; i += step) {
      out.key("k" + std::to_string(i));
      out.integer(i + add);
    }
    out.end_object();
    return *out.take();
  };
  const std::string base = object(0, kFields, 1, 0);
  const std::string fields = object(kFields / 2, kFields * 3 / 2, 1, 7);
  const Result<std::string> merged = merge_objects(DocView(base), DocView(fields));
  ASSERT_TRUE(merged.ok());
  DocBuilder wanted(SIZE_MAX);
  wanted.begin_object();
  for (int i = 0; i < kFields * 3 / 2; ++i) {
    wanted.key("k" + std::to_string(i));
    wanted.integer(i < kFields / 2 ? i : i + 7);
  }
  wanted.end_object();
  EXPECT_TRUE(*merged == *wanted.take());
  const std::string backwards = object(kFields - 1, -1, -1, 0);
  EXPECT_TRUE(equal_values(DocView(base), DocView(backwards)));
  EXPECT_FALSE(equal_values(DocView(base), DocView(object(kFields - 1, -1, -1, 1))));
}

TEST(Times, ParseAndFormat) {
  const auto show = [](const char* text) {
    const auto t = parse_time(text);
    return t ? format_time(t->micros) : std::string("-");
  };
  EXPECT_EQ(show("2024-02-29"), "2024-02-29T00:00:00");
  EXPECT_EQ(show("2024-01-31T10:20:30.123456"), "2024-01-31T10:20:30.123456");
  EXPECT_EQ(show("2024-01-31T10:20:30.5Z"), "2024-01-31T10:20:30.500000");
  EXPECT_EQ(show("2024-01-31 10:20"), "2024-01-31T10:20:00");
  EXPECT_EQ(show("2024-01-01T00:30:00+02:00"), "2023-12-31T22:30:00");
  EXPECT_EQ(show("1969-12-31T23:59:59.000001"), "1969-12-31T23:59:59.000001");
  for (const char* bad : {"", "2024", "2024-13-01", "2023-02-29", "2024-01-01T", "2024-01-01T25:00",
                          "2024-01-01T10:00:00x", "2024-01-01T10:00:00.", "20240101", "2024-1-1"}) {
    EXPECT_EQ(show(bad), "-") << bad;
  }
}

TEST(Ids, TextRoundTrip) {
  for (int i = 0; i < 1000; ++i) {
    const Uuid id = Uuid::random();
    EXPECT_EQ(Uuid::parse(id.text()), id);
    EXPECT_EQ(id.text()[14], '4');
  }
  EXPECT_FALSE(Uuid::parse("nonsense"));
  EXPECT_FALSE(Uuid::parse("zzzzzzzz-zzzz-4zzz-8zzz-zzzzzzzzzzzz"));
}

TEST(Rendering, DocumentShapes) {
  Document d;
  d.id = *Uuid::parse("11111111-1111-4111-8111-111111111111");
  d.collection_id = *Uuid::parse("22222222-2222-4222-8222-222222222222");
  d.created_at = d.updated_at = parse_time("2025-01-31T10:00:00.123456")->micros;
  d.body = doc("{'title':'x','id':'mine'}");
  std::string out;
  append_document_json(d, JsonShape::kRest, out);
  EXPECT_EQ(
      out,
      R"({"id":"11111111-1111-4111-8111-111111111111","collection_id":"22222222-2222-4222-8222-222222222222",)"
      R"("data":{"title":"x","id":"mine"},"created_at":"2025-01-31T10:00:00.123456Z","updated_at":"2025-01-31T10:00:00.123456Z"})");
  out.clear();
  append_document_json(d, JsonShape::kFlat, out);
  EXPECT_EQ(
      out,
      R"({"title":"x","id":"11111111-1111-4111-8111-111111111111","created_at":"2025-01-31T10:00:00.123456",)"
      R"("updated_at":"2025-01-31T10:00:00.123456","collection_id":"22222222-2222-4222-8222-222222222222",)"
      R"("data":{"title":"x","id":"mine"}})");
}

}  // namespace
}  // namespace copra::storage
