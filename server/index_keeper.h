// Builds secondary indexes behind running requests, and makes those that queries ask for.
//
// In: a Store. Out: indexes become ready; with `auto_index` those that the store suggests are made,
// and collections above `search_index_min` documents get a search index once they are searched.
// May include: the store. Invariant: one build at a time; stop() ends it between two batches, and
// the next start goes on from there.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "storage/store.h"

namespace copra::server {

class IndexKeeper {
 public:
  IndexKeeper(storage::Store& store, bool auto_index);
  ~IndexKeeper();
  IndexKeeper(const IndexKeeper&) = delete;
  IndexKeeper& operator=(const IndexKeeper&) = delete;

  void poke();  // an index was defined
  void stop();

 private:
  void run();
  void follow_suggestions();
  bool stopping() const;

  storage::Store& store_;
  const bool auto_index_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  bool poked_ = true;  // a build may have been left unfinished
  bool stopping_ = false;
  std::thread thread_;
};

// The index that a suggestion asks for.
storage::IndexSpec spec_of(const storage::IndexSuggestion& suggestion);

}  // namespace copra::server
