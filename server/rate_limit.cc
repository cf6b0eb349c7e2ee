// Token buckets; contract in rate_limit.h.
#include "server/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace copra::server {

namespace {

// What guesses at secrets or sends mail.
constexpr std::string_view kAuthPatterns[] = {
    "/auth-collections/signup",
    "/auth-collections/login",
    "/auth-collections/2fa/send-code",
    "/auth-collections/2fa/verify",
    "/auth-collections/verify-email/send",
    "/auth-collections/verify-email/resend",
    "/auth-collections/verify-email/verify",
    "/auth-collections/forgot-password",
    "/auth-collections/reset-password",
    "/auth-collections/google-verify",
    "/auth-collections/github-verify",
    "/auth-collections/apple-verify",
    "/verify-email",
    "/auth/register",
    "/auth/login",
};

}  // namespace

RateFamily rate_family(std::string_view pattern, bool needs_api_key) {
  if (std::find(std::begin(kAuthPatterns), std::end(kAuthPatterns), pattern) !=
      std::end(kAuthPatterns))
    return RateFamily::kAuth;
  if (pattern == "/functions/{id}/execute" || pattern == "/functions/{pid}/func/{name}")
    return RateFamily::kFunctions;
  return needs_api_key ? RateFamily::kData : RateFamily::kNone;
}

RateLimiter::RateLimiter(int64_t window_us, size_t buckets_max)
    : window_us_(window_us), buckets_max_(buckets_max) {}

RateAnswer RateLimiter::take(std::string_view key, int64_t limit, int64_t now_us) {
  RateAnswer answer;
  if (limit <= 0) return answer;
  const auto full = static_cast<double>(limit);
  const double us_per_token = static_cast<double>(window_us_) / full;
  const std::lock_guard lock(mutex_);
  auto found = by_key_.find(key);
  if (found == by_key_.end()) {
    if (order_.size() >= buckets_max_) {
      by_key_.erase(order_.back().key);
      order_.pop_back();
    }
    order_.push_front({std::string(key), full, now_us});
    found = by_key_.emplace(order_.front().key, order_.begin()).first;
  } else {
    order_.splice(order_.begin(), order_, found->second);
  }
  Bucket& bucket = *found->second;
  bucket.tokens = tokens_now(bucket, limit, now_us);
  bucket.filled_us = now_us;
  answer.limit = limit;
  answer.allowed = bucket.tokens >= 1;
  if (answer.allowed) bucket.tokens -= 1;
  answer.remaining = static_cast<int64_t>(bucket.tokens);
  const auto seconds = [&](double tokens) {
    return static_cast<int64_t>(std::ceil(tokens * us_per_token / 1e6));
  };
  answer.reset_s = now_us / 1'000'000 + seconds(full - bucket.tokens);
  if (!answer.allowed) answer.retry_s = std::max<int64_t>(1, seconds(1 - bucket.tokens));
  return answer;
}

bool RateLimiter::has(std::string_view key, int64_t limit, int64_t now_us) const {
  const std::lock_guard lock(mutex_);
  const auto found = by_key_.find(key);
  return limit <= 0 || found == by_key_.end() || tokens_now(*found->second, limit, now_us) >= 1;
}

double RateLimiter::tokens_now(const Bucket& bucket, int64_t limit, int64_t now_us) const {
  // A clock that was set back refills nothing.
  const auto passed = static_cast<double>(std::max<int64_t>(0, now_us - bucket.filled_us));
  const auto full = static_cast<double>(limit);
  return std::min(full, bucket.tokens + passed * full / static_cast<double>(window_us_));
}

size_t RateLimiter::size() const {
  const std::lock_guard lock(mutex_);
  return order_.size();
}

}  // namespace copra::server
