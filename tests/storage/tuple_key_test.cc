// Tuple keys: byte order equals value order, both ways; everything reads back.
#include <algorithm>
#include <random>

#include "storage/tuple_key.h"
#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

std::string random_text(std::mt19937& random) {
  std::string out;
  for (unsigned n = random() % 6; n-- > 0;) {
    constexpr std::string_view kBytes("\0\1ab\xFE\xFF", 6);
    out.push_back(kBytes[random() % kBytes.size()]);
  }
  return out;
}

TEST(TupleKey, StringsKeepOrderAndReadBack) {
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    const std::string a = random_text(random), b = random_text(random);
    for (const bool descending : {false, true}) {
      const std::string x = TupleWriter().descending(descending).string(a).integer(1).take();
      const std::string y = TupleWriter().descending(descending).string(b).integer(1).take();
      EXPECT_EQ(x < y, descending ? b < a : a < b);
      TupleReader reader(x);
      reader.descending(descending);
      EXPECT_EQ(reader.string(), a);
      EXPECT_EQ(reader.integer(), 1);
      EXPECT_EQ(reader.peek(), TupleReader::Kind::kEnd);
    }
  }
}

TEST(TupleKey, NumbersShareOneOrder) {
  std::mt19937_64 random(2);
  std::vector<std::string> values;
  for (const char* n : {"0", "-1", "1", "0.5", "-0.5", "9007199254740992", "9007199254740993",
                        "9007199254740992.0", "9223372036854775807", "-9223372036854775808",
                        "9223372036854775806", "1e300", "-1e300", "9223372036854775808.0"}) {
    values.push_back(doc(n));
  }
  for (int i = 0; i < 300; ++i) {
    DocBuilder b;
    if (i % 2) {
      b.integer(static_cast<int64_t>(random() >> (random() % 64)));
    } else {
      b.number(static_cast<double>(static_cast<int64_t>(random())) /
               static_cast<double>(1 + random() % 1000));
    }
    values.push_back(*b.take());
  }
  for (const std::string& a : values) {
    for (const std::string& b : values) {
      const std::string x = TupleWriter().value(ValueView(a)).take();
      const std::string y = TupleWriter().value(ValueView(b)).take();
      const int order = compare_numbers(ValueView(a), ValueView(b));
      EXPECT_EQ(x < y, order < 0) << to_json(ValueView(a)) << " " << to_json(ValueView(b));
      EXPECT_EQ(x == y, order == 0);
    }
    if (ValueView(a).is_int()) {
      const std::string key = TupleWriter().value(ValueView(a)).take();
      EXPECT_EQ(TupleReader(key).integer(), ValueView(a).as_int());
    }
  }
}

TEST(TupleKey, KindsSortAsDocumentsDo) {
  std::vector<std::string> keys;
  for (const char* v : {"-5", "7.5", "''", "'a'", "false", "true", "[]", "null"}) {
    const std::string bytes = doc(v);
    keys.push_back(TupleWriter().value(ValueView(bytes)).take());
  }
  EXPECT_TRUE(std::is_sorted(keys.begin(), keys.end()));
}

TEST(TupleKey, TimesSortAcrossTheEpoch) {
  EXPECT_LT(TupleWriter().time(-5).take(), TupleWriter().time(5).take());
  EXPECT_EQ(TupleReader(TupleWriter().time(-5).take()).time(), -5);
}

TEST(TupleKey, ReaderRefusesCutKeys) {
  const std::string key = TupleWriter().string("abc").integer(7).boolean(true).null().take();
  for (size_t n = 0; n < key.size(); ++n) {
    TupleReader reader(std::string_view(key).substr(0, n));
    while (reader.skip()) {
    }
    EXPECT_LE(reader.rest().size(), n);
  }
}

TEST(PrefixEnd, IsTheNextPrefix) {
  EXPECT_EQ(prefix_end("ab"), "ac");
  EXPECT_EQ(prefix_end("a\xFF"), "b");
  EXPECT_EQ(prefix_end("\xFF"), "");
}

}  // namespace
}  // namespace copra::storage
