// What it is for: looking over a store that nobody else uses: checksums, records that point at each
// other, index entries, counters; and putting right what follows from the documents. In: an open
// Store; out: a report. May include store.h.
// Invariant: examine() without `repair` writes nothing; a repair never touches a document, a user,
// a function or a file, except orphans when `drop_orphans` says so.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "storage/store.h"

namespace copra::storage {

struct DoctorOptions {
  bool repair = false;
  bool drop_orphans = false;  // with repair: rows whose project or collection is gone
  std::function<void(std::string_view step, int64_t done)> progress;  // may be null
};

struct DoctorFinding {
  std::string kind;  // damaged, orphan, index, counter, name, time
  std::string text;  // one line
  bool repaired = false;
};

struct DoctorReport {
  std::map<std::string, int64_t> checked;  // what was looked at -> how many
  std::vector<DoctorFinding> findings;     // the first thousand
  int64_t problems = 0;                    // all of them
  int64_t repaired = 0;
  bool healthy() const { return problems == repaired; }
};

// An error: the store could not be read at all.
Result<DoctorReport> examine(Store& store, const DoctorOptions& options);

}  // namespace copra::storage
