// The data API's query strings.
#include "server/rest_query.h"

#include <gtest/gtest.h>

#include "server/text.h"

namespace copra::server {
namespace {

RestQuery read(std::string_view raw) {
  RestQuery out;
  Response refusal;
  EXPECT_TRUE(read_rest_query(parse_query(raw), &out, &refusal)) << refusal.body;
  return out;
}

std::string refused(std::string_view raw) {
  RestQuery out;
  Response refusal;
  EXPECT_FALSE(read_rest_query(parse_query(raw), &out, &refusal));
  EXPECT_EQ(refusal.status, 422);
  return refusal.body;
}

TEST(RestQuery, DefaultsAndClamps) {
  EXPECT_EQ(read("").query.limit, 100);
  EXPECT_EQ(read("limit=5000&offset=-3").query.limit, 1000);
  EXPECT_EQ(read("offset=-3").query.offset, 0);
  EXPECT_TRUE(read("").query.want_total);
  EXPECT_FALSE(read("count=false").query.want_total);
  EXPECT_TRUE(read("envelope=1").envelope);
  EXPECT_TRUE(read("").query.filter.empty());
  EXPECT_TRUE(read("limit=3&sort=age&order=asc&count=true&envelope=1").query.filter.empty());
}

TEST(RestQuery, OrderDependsOnSort) {
  EXPECT_TRUE(read("").query.descending);
  EXPECT_TRUE(read("sort=age").query.descending);
  EXPECT_FALSE(read("sort=age&order=asc").query.descending);
  EXPECT_TRUE(read("sort=age&order=DESC").query.descending);
  EXPECT_EQ(read("sort_by=age&sort_order=desc").query.sort, "age");
  EXPECT_NE(refused("order=sideways").find("must be asc or desc"), std::string::npos);
  EXPECT_NE(refused("limit=ten").find("must be a number"), std::string::npos);
}

TEST(RestQuery, ListsByCommaAndRepeat) {
  const RestQuery rest = read("populate=author,%20tags&populate=x&select=a,,b");
  EXPECT_EQ(rest.query.populate, (std::vector<std::string>{"author", "tags", "x"}));
  EXPECT_EQ(rest.query.select, (std::vector<std::string>{"a", "b"}));
}

TEST(RestQuery, TheRestFilters) {
  EXPECT_FALSE(read("status=published").query.filter.empty());
  EXPECT_FALSE(read("%5Bor%5Da=1&%5Bor%5Db=2").query.filter.empty());
}

}  // namespace
}  // namespace copra::server
