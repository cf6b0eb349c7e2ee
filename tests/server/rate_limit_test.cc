// Token buckets: counting, refilling, forgetting.
#include "server/rate_limit.h"

#include <gtest/gtest.h>

namespace copra::server {
namespace {

constexpr int64_t kMinute = 60'000'000;

TEST(RateLimit, CountsDownAndRefills) {
  RateLimiter limiter(kMinute);
  for (int64_t left = 2; left >= 0; --left) {
    const RateAnswer answer = limiter.take("a", 3, 1'000'000);
    EXPECT_TRUE(answer.allowed);
    EXPECT_EQ(answer.limit, 3);
    EXPECT_EQ(answer.remaining, left);
  }
  RateAnswer answer = limiter.take("a", 3, 1'000'000);
  EXPECT_FALSE(answer.allowed);
  EXPECT_EQ(answer.remaining, 0);
  EXPECT_EQ(answer.retry_s, 20);
  EXPECT_EQ(answer.reset_s, 61);
  EXPECT_FALSE(limiter.has("a", 3, 1'000'000));
  EXPECT_TRUE(limiter.take("b", 3, 1'000'000).allowed);
  // A token comes back every 20 seconds; looking takes none.
  EXPECT_FALSE(limiter.take("a", 3, 20'900'000).allowed);
  EXPECT_TRUE(limiter.has("a", 3, 21'000'000));
  EXPECT_TRUE(limiter.take("a", 3, 21'000'000).allowed);
  EXPECT_FALSE(limiter.take("a", 3, 21'000'000).allowed);
  // Never more than the limit, however long it slept.
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(limiter.take("a", 3, 100 * kMinute).allowed);
  EXPECT_FALSE(limiter.take("a", 3, 100 * kMinute).allowed);
}

TEST(RateLimit, NoLimitAndClockSetBack) {
  RateLimiter limiter(kMinute);
  for (int i = 0; i < 100; ++i) EXPECT_TRUE(limiter.take("a", 0, 1).allowed);
  EXPECT_EQ(limiter.size(), 0u);
  EXPECT_EQ(limiter.take("a", 0, 1).limit, 0);
  EXPECT_TRUE(limiter.take("a", 1, 50 * kMinute).allowed);
  EXPECT_FALSE(limiter.take("a", 1, 10 * kMinute).allowed);
  EXPECT_TRUE(limiter.take("a", 1, 11 * kMinute).allowed);
}

TEST(RateLimit, MemoryIsBounded) {
  RateLimiter limiter(kMinute, 10);
  for (int i = 0; i < 1000; ++i) {
    EXPECT_TRUE(limiter.take("kept", 5000, 1).allowed);
    EXPECT_TRUE(limiter.take("k" + std::to_string(i), 1, 1).allowed);
    EXPECT_LE(limiter.size(), 10u);
  }
  // What is used often stays, what was forgotten begins afresh.
  EXPECT_EQ(limiter.take("kept", 5000, 1).remaining, 5000 - 1001);
  EXPECT_TRUE(limiter.take("k0", 1, 1).allowed);
}

TEST(RateLimit, Families) {
  EXPECT_EQ(rate_family("/auth-collections/login", true), RateFamily::kAuth);
  EXPECT_EQ(rate_family("/auth/login", false), RateFamily::kAuth);
  EXPECT_EQ(rate_family("/functions/{id}/execute", false), RateFamily::kFunctions);
  EXPECT_EQ(rate_family("/collections", true), RateFamily::kData);
  EXPECT_EQ(rate_family("/health", false), RateFamily::kNone);
}

}  // namespace
}  // namespace copra::server
