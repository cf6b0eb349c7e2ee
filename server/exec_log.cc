// Batched execution records; contract in exec_log.h.
#include "server/exec_log.h"

#include <pthread.h>

#include <chrono>
#include <optional>
#include <utility>

#include "server/exec_stats.h"
#include "server/log.h"

namespace copra::server {

namespace {

constexpr auto kFlushEvery = std::chrono::milliseconds(100);
constexpr size_t kBatchRecords = 512;  // this many wake the writer early
constexpr size_t kQueueRecordsMax = 65'536;
constexpr int64_t kTrimRecords = 500;  // a project may have this many more than it keeps

}  // namespace

ExecLog::ExecLog(storage::Store& store, int64_t retention)
    : store_(store), retention_(retention), thread_([this] { run(); }) {}

ExecLog::~ExecLog() { close(); }

void ExecLog::add(storage::ExecutionLog record) {
  bool wake = false;
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= kQueueRecordsMax || closing_) {
      ++dropped_;
      return;
    }
    queue_.push_back(std::move(record));
    ++added_;
    wake = queue_.size() == kBatchRecords;
  }
  if (wake) wake_.notify_one();
}

void ExecLog::flush() {
  std::unique_lock lock(mutex_);
  const uint64_t wanted = added_;
  if (stored_ >= wanted || closing_) return;
  flush_wanted_ = true;
  wake_.notify_one();
  written_.wait(lock, [&] { return stored_ >= wanted; });
}

void ExecLog::close() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  wake_.notify_one();
  if (thread_.joinable()) thread_.join();
}

void ExecLog::run() {
  pthread_setname_np(pthread_self(), "exec-log");
  std::vector<storage::ExecutionLog> batch;
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait_for(lock, kFlushEvery,
                   [this] { return closing_ || flush_wanted_ || queue_.size() >= kBatchRecords; });
    flush_wanted_ = false;
    const uint64_t dropped = std::exchange(dropped_, 0);
    const bool last = closing_;
    batch.swap(queue_);
    lock.unlock();
    if (dropped != 0) log(LogLevel::kWarning, "execution_records_dropped", {{"count", dropped}});
    const size_t count = batch.size();
    if (count != 0) write(batch);
    batch.clear();
    lock.lock();
    stored_ += count;
    written_.notify_all();
    if (last && queue_.empty()) return;
  }
}

void ExecLog::write(std::vector<storage::ExecutionLog>& batch) {
  // One transaction for all: a lost record after a power cut is acceptable, a sync for each is not.
  const auto append = [&](storage::Session& session) -> storage::Status {
    session.set_durable(false);
    COPRA_TRY(session.append_logs(batch));
    return add_run_stats(session, batch);
  };
  if (const storage::Status status = store_.write(append); !status.ok())
    log(LogLevel::kError, "execution_records_lost",
        {{"count", batch.size()}, {"status", status.text()}});
  std::unordered_map<storage::Uuid, int64_t> added;
  for (const storage::ExecutionLog& record : batch) ++added[record.project_id];
  for (const auto& [project, count] : added) trim(project, count);
}

void ExecLog::trim(const storage::Uuid& project, int64_t added) {
  const auto known = kept_.find(project);
  if (known == kept_.end()) {
    // The first batch of this process: cut to size once, then count what is there.
    Kept kept;
    const auto cut = [&](storage::Session& session) {
      session.set_durable(false);
      return session.trim_logs(project, retention_);
    };
    const auto trimmed = store_.write(cut);
    const auto count = [&](storage::Session& session) { return session.count_logs(project); };
    const storage::Result<int64_t> counted = store_.read(count);
    if (!trimmed.ok() || !counted.ok()) return;
    kept.count = *counted;
    kept_.emplace(project, kept);
    return;
  }
  Kept& kept = known->second;
  kept.count += added;
  const int64_t surplus = kept.count - retention_;
  if (surplus < kTrimRecords) return;
  const auto drop = [&](storage::Session& session) {
    session.set_durable(false);
    return session.drop_oldest_logs(project, kept.oldest, surplus);
  };
  const auto dropped = store_.write(drop);
  if (!dropped.ok()) {
    log(LogLevel::kWarning, "trim_failed", {{"status", dropped.status().text()}});
    return;
  }
  kept.oldest = dropped->next;
  kept.count -= dropped->count;
}

}  // namespace copra::server
