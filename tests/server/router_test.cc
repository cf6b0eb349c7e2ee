// The path trie and the table of routes.
#include "server/router.h"

#include <gtest/gtest.h>

namespace copra::server {
namespace {

constexpr MethodSet kGet = method_bit(Method::kGet), kPost = method_bit(Method::kPost);

Router small_router() {
  Router router;
  EXPECT_TRUE(router.add(kGet, "/", 0));
  EXPECT_TRUE(router.add(kPost, "/collections/documents", 1));
  EXPECT_TRUE(router.add(kGet, "/collections/{c}", 2));
  EXPECT_TRUE(router.add(kGet, "/collections/{c}/documents/{id}", 3));
  EXPECT_TRUE(router.add(kGet | kPost, "/functions/{id}/execute", 4));
  return router;
}

TEST(Router, MatchesLiteralsAndParameters) {
  const Router router = small_router();
  EXPECT_EQ(router.match(Method::kGet, "/").route, 0);
  const RouteMatch match = router.match(Method::kGet, "/collections/posts/documents/42");
  ASSERT_EQ(match.route, 3);
  EXPECT_EQ(match.params.get("c"), "posts");
  EXPECT_EQ(match.params.get("id"), "42");
  EXPECT_EQ(match.params.get("other"), "");
}

TEST(Router, TrailingSlashesNeverMatter) {
  const Router router = small_router();
  EXPECT_EQ(router.match(Method::kGet, "/collections/posts/").route, 2);
  EXPECT_EQ(router.match(Method::kGet, "/collections/posts//").route, 2);
  EXPECT_EQ(router.match(Method::kGet, "").route, 0);
}

TEST(Router, SegmentsAreDecodedAfterTheSplit) {
  const Router router = small_router();
  const RouteMatch match = router.match(Method::kGet, "/collections/a%2Fb%20c");
  ASSERT_EQ(match.route, 2);
  EXPECT_EQ(match.params.get("c"), "a/b c");
  EXPECT_EQ(router.match(Method::kGet, "/functions/7/%65xecute").route, 4);
}

TEST(Router, LiteralOfAnotherMethodLeavesTheParameterRoute) {
  const Router router = small_router();
  EXPECT_EQ(router.match(Method::kPost, "/collections/documents").route, 1);
  const RouteMatch match = router.match(Method::kGet, "/collections/documents");
  ASSERT_EQ(match.route, 2);
  EXPECT_EQ(match.params.get("c"), "documents");
}

TEST(Router, TellsWrongMethodFromNoSuchPath) {
  const Router router = small_router();
  const RouteMatch wrong = router.match(Method::kDelete, "/functions/7/execute");
  EXPECT_EQ(wrong.route, RouteMatch::kNone);
  EXPECT_EQ(allow_text(wrong.allowed), "GET, HEAD, POST, OPTIONS");
  EXPECT_EQ(router.match(Method::kGet, "/nothing").allowed, 0);
  EXPECT_EQ(router.match(Method::kGet, "/functions//execute").route, RouteMatch::kNone);
  EXPECT_EQ(router.match(Method::kOther, "/functions/7/execute").route, RouteMatch::kNone);
  EXPECT_EQ(router.match(Method::kGet, "*").route, RouteMatch::kNone);
}

TEST(Router, ManySegmentsEndTheSearch) {
  std::string path;
  for (int i = 0; i < 10'000; ++i) path += "/x";
  EXPECT_EQ(small_router().match(Method::kGet, path).route, RouteMatch::kNone);
}

TEST(Router, RefusesTheSameRouteTwice) {
  Router router = small_router();
  EXPECT_FALSE(router.add(kGet, "/collections/{name}", 9));
  EXPECT_TRUE(router.add(kPost, "/collections/{name}", 9));
  const RouteMatch match = router.match(Method::kPost, "/collections/x");
  ASSERT_EQ(match.route, 9);
  EXPECT_EQ(match.params.get("name"), "x");
}

TEST(Routes, TheTableHasNoClash) {
  Router router;
  ASSERT_TRUE(add_routes(router));
  const RouteMatch named = router.match(Method::kPost, "/functions/p/func/hello");
  ASSERT_NE(named.route, RouteMatch::kNone);
  EXPECT_EQ(route_pattern(named.route), "/functions/{pid}/func/{name}");
  EXPECT_EQ(named.params.get("name"), "hello");
  const RouteMatch renew = router.match(Method::kGet, "/project/regen-api-key/p/");
  EXPECT_EQ(route_pattern(renew.route), "/project/regen-api-key/{pid}");
  // A literal segment that lacks the method gives way to the parameter beside it.
  const RouteMatch collection = router.match(Method::kGet, "/collections/documents/");
  ASSERT_NE(collection.route, RouteMatch::kNone);
  EXPECT_EQ(route_pattern(collection.route), "/collections/{c}");
  EXPECT_EQ(collection.params.get("c"), "documents");
}

}  // namespace
}  // namespace copra::server
