// The stream of committed document changes, for whoever wants to hear of them: lifecycle hooks,
// realtime sockets.
//
// In: the changes of each commit, from the store's on_changes. Out: calls of the subscribers, in
// the order of the commits, on the feed's own thread. May include: storage's public header.
// Invariant: publish() only queues, so a slow subscriber never holds up a commit; what the queue
// cannot take is counted and every subscriber told of the gap; after unsubscribing returned no
// call of that subscriber runs any more.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/store.h"

namespace copra::server {

class ChangeFeed {
 public:
  // The changes of one commit, in order; may be kept for as long as one likes.
  using Changes = std::shared_ptr<const std::vector<storage::Change>>;
  // Both run on the feed's thread: hand the work on, never wait.
  using OnChanges = std::function<void(const Changes&)>;
  using OnGap = std::function<void(uint64_t lost)>;  // so many changes never came

  // Ends with the object. May be dropped inside its own callback.
  class Subscription {
   public:
    Subscription() = default;
    ~Subscription() { cancel(); }
    Subscription(Subscription&&) noexcept = default;
    Subscription& operator=(Subscription&& other) noexcept;
    void cancel();

   private:
    friend class ChangeFeed;
    struct Entry;
    explicit Subscription(std::shared_ptr<Entry> entry) : entry_(std::move(entry)) {}
    std::shared_ptr<Entry> entry_;
  };

  ChangeFeed();
  ~ChangeFeed();
  ChangeFeed(const ChangeFeed&) = delete;
  ChangeFeed& operator=(const ChangeFeed&) = delete;

  // Any thread.
  void publish(std::vector<storage::Change> changes);
  [[nodiscard]] Subscription subscribe(OnChanges on_changes, OnGap on_gap = {});
  // Blocks until everything published before the call was delivered. Not from a callback.
  void drain();
  // Delivers what is queued and ends the thread; later changes are dropped. Idempotent.
  void stop();

 private:
  struct Queued {
    Changes changes;
    size_t bytes;
  };
  void run();

  std::mutex mutex_;
  std::condition_variable wake_, delivered_;
  std::deque<Queued> queue_;
  size_t queued_bytes_ = 0;
  uint64_t published_ = 0, done_ = 0, lost_ = 0;
  bool stopping_ = false;
  std::vector<std::shared_ptr<Subscription::Entry>> entries_;
  std::thread thread_;
};

}  // namespace copra::server
