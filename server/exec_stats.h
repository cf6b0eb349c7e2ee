// Counters of function runs: in all and for each day (UTC), kept next to the execution log, so that
// reports don't read the log.
//
// In: batches of execution records. Out: counts. May include: storage's public header. Invariant:
// counters are written in the transaction that appends the records; they outlive the records that
// retention drops; days older than kStatsDays go. Next: exec_log.h (writer), handlers_analytics.cc.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "storage/store.h"

namespace copra::server {

inline constexpr int64_t kStatsDays = 366;

struct RunStats {
  int64_t success = 0, failed = 0, timeout = 0;
  int64_t duration_ms = 0;   // of all runs together
  storage::Micros last = 0;  // start of the newest run; 0 = none
  std::map<std::string, int64_t> triggers;

  int64_t total() const { return success + failed + timeout; }
  void add(const storage::ExecutionLog& record);
  void add(const RunStats& other);
};

// Days since 1970-01-01.
int64_t day_of(storage::Micros at);

// Counts records in.
storage::Status add_run_stats(storage::Session& session,
                              std::span<const storage::ExecutionLog> records);
// Of all days.
storage::Result<RunStats> read_run_stats(storage::Session& session, const storage::Uuid& project,
                                         const storage::Uuid& function);
// Runs of each day in [first_day, first_day + result.size()).
storage::Result<std::vector<RunStats>> read_daily_stats(storage::Session& session,
                                                        const storage::Uuid& project,
                                                        const storage::Uuid& function,
                                                        int64_t first_day, int64_t days);
storage::Status forget_run_stats(storage::Session& session, const storage::Uuid& project,
                                 const storage::Uuid& function);
// Counts what the log holds, once in a store's life: for stores older than the counters.
storage::Status make_run_stats(storage::Store& store);

}  // namespace copra::server
