// Owner's key: headers, file with mode 0600.
#include "server/auth.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace copra::server {
namespace {

Request with_header(std::string name, std::string value) {
  Request request;
  request.headers.emplace_back(std::move(name), std::move(value));
  return request;
}

TEST(Auth, OwnerByEitherHeader) {
  const Auth auth("secret");
  EXPECT_TRUE(auth.is_owner(with_header("authorization", "Bearer secret")));
  EXPECT_TRUE(auth.is_owner(with_header("authorization", "bearer  secret ")));
  EXPECT_TRUE(auth.is_owner(with_header("x-admin-key", "secret")));
  EXPECT_FALSE(auth.is_owner(with_header("authorization", "Basic secret")));
  EXPECT_FALSE(auth.is_owner(with_header("authorization", "secret")));
  EXPECT_FALSE(auth.is_owner(with_header("x-admin-key", "secre")));
  EXPECT_FALSE(auth.is_owner(with_header("x-admin-key", "")));
  EXPECT_FALSE(auth.is_owner(Request()));
}

TEST(Auth, ApiKeyHeaderWinsOverBearer) {
  bool from_bearer = false;
  Request request = with_header("x-api-key", " k1 ");
  request.headers.emplace_back("authorization", "Bearer k2");
  EXPECT_EQ(api_key(request, &from_bearer), "k1");
  EXPECT_FALSE(from_bearer);
  request.headers.erase(request.headers.begin());
  EXPECT_EQ(api_key(request, &from_bearer), "k2");
  EXPECT_TRUE(from_bearer);
}

TEST(Auth, KeyFileIsMadeOnceAndPrivate) {
  char directory[] = "/tmp/copra-auth-XXXXXX";
  ASSERT_NE(::mkdtemp(directory), nullptr);
  const std::string path = std::string(directory) + "/admin.key";
  std::string key, again, error;
  ASSERT_TRUE(load_or_make_admin_key(directory, &key, &error)) << error;
  EXPECT_EQ(key.size(), 48u);
  struct stat facts {};
  ASSERT_EQ(::stat(path.c_str(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777, 0600u);
  ASSERT_TRUE(load_or_make_admin_key(directory, &again, &error)) << error;
  EXPECT_EQ(key, again);
  std::ofstream(path, std::ios::trunc).flush();
  EXPECT_FALSE(load_or_make_admin_key(directory, &again, &error));
  EXPECT_EQ(error, path + " holds no key");
  ::unlink(path.c_str());
  ::rmdir(directory);
  EXPECT_FALSE(load_or_make_admin_key(directory, &again, &error));
}

}  // namespace
}  // namespace copra::server
