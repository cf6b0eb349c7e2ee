// The log of function runs: collected in memory, written in batches by one thread.
//
// In: one record a run. Out: records in the store. May include: storage's public header.
// Invariant: add() never waits for the disk; the queue is bounded and what it cannot take is
// counted and reported; close() writes everything that was taken.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "storage/store.h"

namespace copra::server {

class ExecLog {
 public:
  // Keeps the newest `retention` records of a project.
  ExecLog(storage::Store& store, int64_t retention);
  ~ExecLog();
  ExecLog(const ExecLog&) = delete;
  ExecLog& operator=(const ExecLog&) = delete;

  void add(storage::ExecutionLog record);
  // Blocks until everything added before the call can be read from the store.
  void flush();
  void close();

 private:
  void run();
  void write(std::vector<storage::ExecutionLog>& batch);
  void trim(const storage::Uuid& project, int64_t added);

  storage::Store& store_;
  const int64_t retention_;
  std::mutex mutex_;
  std::condition_variable wake_, written_;
  std::vector<storage::ExecutionLog> queue_;
  uint64_t added_ = 0, stored_ = 0, dropped_ = 0;
  bool flush_wanted_ = false, closing_ = false;

  // What a project has in the store; writer thread only.
  struct Kept {
    int64_t count = 0;
    storage::Micros oldest = 0;  // where the store is to look for the oldest
  };
  std::unordered_map<storage::Uuid, Kept> kept_;
  std::thread thread_;
};

}  // namespace copra::server
