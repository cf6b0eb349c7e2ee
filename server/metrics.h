// What the server counts, and the text of /metrics.
//
// In: one call an answer and one a run, from any thread. Out: Prometheus' text format. May include:
// app.h's forward declarations only. Invariant: counting is a few relaxed additions, never a lock
// or an allocation; the number of series is bounded by the route table.
// Next: metrics.def (which metrics there are), handlers_system.cc (who may read them).
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace copra::server {

class App;
struct Request;
struct Response;

// Buckets with upper bounds; the last one has none. Any thread.
class Histogram {
 public:
  static constexpr size_t kBuckets = 16;
  void observe(const double (&bounds)[kBuckets - 1], double value, uint64_t scaled) {
    size_t bucket = 0;
    while (bucket < kBuckets - 1 && value > bounds[bucket]) ++bucket;
    buckets_[bucket].fetch_add(1, std::memory_order_relaxed);
    sum_.fetch_add(scaled, std::memory_order_relaxed);
  }
  uint64_t bucket(size_t i) const { return buckets_[i].load(std::memory_order_relaxed); }
  uint64_t sum() const { return sum_.load(std::memory_order_relaxed); }
  bool empty() const;

 private:
  std::atomic<uint64_t> buckets_[kBuckets]{};
  std::atomic<uint64_t> sum_{0};  // in the caller's unit
};

class Metrics {
 public:
  explicit Metrics(size_t routes);
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  void count_answer(const Request& request, int status);
  // `status` and `trigger` as in the execution log.
  void count_run(std::string_view status, std::string_view trigger, int64_t us, size_t heap_bytes);
  // The whole text. Reads from the store: on a pool's thread.
  std::string text(App& app) const;

 private:
  struct Counters;
  std::unique_ptr<Counters> counters_;
};

}  // namespace copra::server
