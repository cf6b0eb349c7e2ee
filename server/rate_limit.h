// Rate limits: token buckets by who asks and what for, in bounded memory.
//
// In: a route family, a client, a time. Out: whether the request may pass, and the numbers for the
// X-RateLimit headers. May include: the standard library. Invariant: at most kBucketsMax buckets
// exist; when they are used up the one that was touched longest ago goes (it is the fullest).
// Next: routes.cc (where requests are counted), settings.def (rate_limit_*).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace copra::server {

// Routes that share a limit.
enum class RateFamily : uint8_t {
  kNone,
  kAuth,       // sign-up, log-in, codes, mailed tokens: by client address
  kData,       // routes with an API key: by key
  kFunctions,  // function runs: by client address and project
};

// The family of a route: `pattern` as in routes.def.
RateFamily rate_family(std::string_view pattern, bool needs_api_key);

struct RateAnswer {
  bool allowed = true;
  int64_t limit = 0;      // requests a window; 0 = this family has no limit
  int64_t remaining = 0;  // requests that would pass now
  int64_t reset_s = 0;    // Unix seconds when the bucket is full again
  int64_t retry_s = 0;    // whole seconds to wait when not allowed
};

// One bucket a key: `limit` tokens, refilled evenly within `window_us`.
class RateLimiter {
 public:
  static constexpr size_t kBucketsMax = 100'000;

  explicit RateLimiter(int64_t window_us, size_t buckets_max = kBucketsMax);

  // Takes a token when there is one. A limit of 0 lets everything pass.
  RateAnswer take(std::string_view key, int64_t limit, int64_t now_us);
  // Whether take() would pass; takes nothing and makes no bucket.
  bool has(std::string_view key, int64_t limit, int64_t now_us) const;
  size_t size() const;

 private:
  struct Bucket {
    std::string key;
    double tokens;
    int64_t filled_us;
  };
  double tokens_now(const Bucket& bucket, int64_t limit, int64_t now_us) const;

  const int64_t window_us_;
  const size_t buckets_max_;
  mutable std::mutex mutex_;
  std::list<Bucket> order_;  // most recently used first
  std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_key_;
};

}  // namespace copra::server
