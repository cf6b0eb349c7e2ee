// Queue and delivery of document changes; contract in change_feed.h.
#include "server/change_feed.h"

#include <pthread.h>

#include <algorithm>
#include <utility>

#include "server/log.h"

namespace copra::server {

namespace {

// What may wait for delivery; more is lost and reported as a gap.
constexpr size_t kQueuedCommitsMax = 65'536;
constexpr size_t kQueuedBytesMax = 64u << 20;
constexpr size_t kChangeOverhead = 256;

size_t size_of(const std::vector<storage::Change>& changes) {
  size_t bytes = 0;
  for (const storage::Change& change : changes)
    bytes += kChangeOverhead + change.document.body.size() + change.old_body.size();
  return bytes;
}

}  // namespace

struct ChangeFeed::Subscription::Entry {
  // Held during a call; recursive, so that a callback may cancel its own subscription.
  std::recursive_mutex mutex;
  bool active = true;  // guarded by mutex
  OnChanges on_changes;
  OnGap on_gap;

  void call(const Changes& changes) {
    const std::lock_guard lock(mutex);
    if (active) on_changes(changes);
  }
  void call_gap(uint64_t lost) {
    const std::lock_guard lock(mutex);
    if (active && on_gap) on_gap(lost);
  }
};

void ChangeFeed::Subscription::cancel() {
  const std::shared_ptr<Entry> entry = std::move(entry_);
  if (!entry) return;
  const std::lock_guard lock(entry->mutex);
  entry->active = false;
}

ChangeFeed::Subscription& ChangeFeed::Subscription::operator=(Subscription&& other) noexcept {
  cancel();
  entry_ = std::move(other.entry_);
  return *this;
}

ChangeFeed::ChangeFeed() : thread_([this] { run(); }) {}

ChangeFeed::~ChangeFeed() { stop(); }

void ChangeFeed::publish(std::vector<storage::Change> changes) {
  if (changes.empty()) return;
  const size_t count = changes.size();
  const size_t bytes = size_of(changes);
  auto shared = std::make_shared<const std::vector<storage::Change>>(std::move(changes));
  {
    const std::lock_guard lock(mutex_);
    if (stopping_ || entries_.empty()) return;
    // A single commit beyond the bound still goes through an empty queue.
    if (!queue_.empty() &&
        (queue_.size() >= kQueuedCommitsMax || queued_bytes_ + bytes > kQueuedBytesMax)) {
      lost_ += count;
      return;
    }
    queued_bytes_ += bytes;
    ++published_;
    queue_.push_back({std::move(shared), bytes});
  }
  wake_.notify_one();
}

ChangeFeed::Subscription ChangeFeed::subscribe(OnChanges on_changes, OnGap on_gap) {
  auto entry = std::make_shared<Subscription::Entry>();
  entry->on_changes = std::move(on_changes);
  entry->on_gap = std::move(on_gap);
  const std::lock_guard lock(mutex_);
  std::erase_if(entries_, [](const auto& known) { return known.use_count() == 1; });
  entries_.push_back(entry);
  return Subscription(std::move(entry));
}

void ChangeFeed::drain() {
  std::unique_lock lock(mutex_);
  const uint64_t wanted = published_;
  delivered_.wait(lock, [&] { return done_ >= wanted; });
}

void ChangeFeed::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void ChangeFeed::run() {
  pthread_setname_np(pthread_self(), "changes");
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    const Queued next = std::move(queue_.front());
    queue_.pop_front();
    queued_bytes_ -= next.bytes;
    const uint64_t lost = std::exchange(lost_, 0);
    // Entries whose subscription is gone are dropped on the way.
    std::erase_if(entries_, [](const auto& known) { return known.use_count() == 1; });
    const auto entries = entries_;
    lock.unlock();
    for (const auto& entry : entries) {
      // What was lost came after what is still queued; telling early is harmless: a gap means
      // "look again", and looking again later sees more.
      if (lost != 0) entry->call_gap(lost);
      entry->call(next.changes);
    }
    if (lost != 0) log(LogLevel::kWarning, "changes_lost", {{"count", static_cast<long>(lost)}});
    lock.lock();
    ++done_;
    delivered_.notify_all();
  }
}

}  // namespace copra::server
