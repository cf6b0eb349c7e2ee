// The thread behind index_keeper.h.
#include "server/index_keeper.h"

#include <pthread.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>

#include "server/log.h"

namespace copra::server {

namespace {
constexpr auto kLookEvery = std::chrono::seconds(2);
constexpr int64_t kQueriesBeforeIndex = 3;  // one slow query is no habit
constexpr int kNice = 10;
}  // namespace

storage::IndexSpec spec_of(const storage::IndexSuggestion& suggestion) {
  storage::IndexSpec spec;
  spec.search = suggestion.fields.empty();
  spec.fields = suggestion.fields;
  spec.name = spec.search ? "search" : "by";
  for (const std::string& field : spec.fields) spec.name += "_" + field;
  spec.automatic = true;
  return spec;
}

IndexKeeper::IndexKeeper(storage::Store& store, bool auto_index)
    : store_(store), auto_index_(auto_index), thread_([this] { run(); }) {}

IndexKeeper::~IndexKeeper() { stop(); }

void IndexKeeper::poke() {
  {
    const std::lock_guard lock(mutex_);
    poked_ = true;
  }
  wake_.notify_one();
}

void IndexKeeper::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

bool IndexKeeper::stopping() const {
  const std::lock_guard lock(mutex_);
  return stopping_;
}

void IndexKeeper::follow_suggestions() {
  for (const storage::IndexSuggestion& suggestion : store_.suggestions()) {
    const bool search = suggestion.fields.empty();
    if (!search && (!auto_index_ || suggestion.queries < kQueriesBeforeIndex)) continue;
    const storage::IndexSpec spec = spec_of(suggestion);
    const std::string collection = suggestion.collection.text();
    const storage::Status made = store_.write([&](storage::Session& session) -> storage::Status {
      // By id, and only while it exists: never makes a collection.
      const auto known = session.get_collection(suggestion.project, collection);
      if (!known.ok()) return known.status();
      return session.create_index(suggestion.project, collection, spec);
    });
    store_.forget_suggestion(suggestion);
    if (!made.ok()) continue;
    log(LogLevel::kInfo, "index_made", {{"collection", collection}, {"index", spec.name}});
    const std::lock_guard lock(mutex_);
    poked_ = true;
  }
}

void IndexKeeper::run() {
  pthread_setname_np(pthread_self(), "indexes");
  setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kNice);
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    const bool build = poked_;
    poked_ = false;
    lock.unlock();
    if (build) {
      const storage::Status built = store_.build_indexes([this] { return stopping(); });
      if (!built.ok() && !built.is(storage::Code::kCancelled)) {
        log(LogLevel::kError, "index_build_failed", {{"status", built.text()}});
        lock.lock();
        poked_ = true;
        lock.unlock();
      }
    }
    follow_suggestions();
    lock.lock();
    // A build that failed is tried again, but not at once.
    wake_.wait_for(lock, kLookEvery, [this, build] { return stopping_ || (poked_ && !build); });
  }
}

}  // namespace copra::server
