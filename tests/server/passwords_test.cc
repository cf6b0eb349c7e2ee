// argon2id texts.
#include "server/passwords.h"

#include <gtest/gtest.h>

namespace copra::server {
namespace {

TEST(Passwords, HashesAndChecks) {
  const std::string hash = hash_password_now("pass wörd");
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
  EXPECT_NE(hash_password_now("pass wörd"), hash);  // salted
  EXPECT_TRUE(check_password_now(hash, "pass wörd"));
  EXPECT_FALSE(check_password_now(hash, "pass word"));
  EXPECT_FALSE(check_password_now(hash, ""));
  EXPECT_FALSE(check_password_now(hash, std::string("pass wörd\0", 11)));
}

TEST(Passwords, NobodyAndNonsense) {
  EXPECT_FALSE(check_password_now("", ""));
  EXPECT_FALSE(check_password_now("", "x"));
  EXPECT_FALSE(check_password_now("plain", "plain"));
  EXPECT_FALSE(check_password_now("$argon2id$", "x"));
}

}  // namespace
}  // namespace copra::server
