// Execution records: appended in blocks, read newest first, trimmed from the old end. Rows and
// keys: FORMAT.md ("Execution records"); their bytes: log_block.h.
#include <algorithm>
#include <map>
#include <queue>

#include "storage/log_block.h"
#include "storage/store_impl.h"

namespace copra::storage {

namespace {

// Of one block: enough that the engine's cost of a row vanishes, few enough to read it for one.
constexpr size_t kBlockRecords = 256;
constexpr size_t kBlockBytes = 256 * 1024;

std::string heads_key(const Uuid& project, Micros written) {
  return TupleWriter(keys::log_heads(project)).time(written).take();
}

struct Block {
  Micros written = 0;  // none of its records is younger
  std::string heads;
  size_t count = 0;
  std::string bodies;
  std::vector<uint32_t> offsets;  // empty until the bodies are read
};

Result<std::shared_ptr<Block>> block_at(const KvCursor& cursor, size_t prefix) {
  auto block = std::make_shared<Block>();
  const auto written = TupleReader(cursor.key().substr(prefix)).time();
  const auto count = count_log_heads(cursor.value());
  if (!written || !count) return corrupt_record("execution records");
  block->written = *written;
  block->heads = cursor.value();
  block->count = *count;
  return block;
}

// kNotFound when the block has been trimmed away meanwhile.
Result<ExecutionLog> read_log(const Txn& txn, const Uuid& project, Block& block, size_t index) {
  if (block.offsets.empty()) {
    const std::string key = TupleWriter(keys::log_bodies(project)).time(block.written).take();
    std::string row;
    COPRA_TRY(txn.get_unvalidated(Keyspace::kLogs, key, &row));
    auto bodies = unpack_log_bodies(row);
    auto offsets = bodies ? log_body_offsets(*bodies, block.count) : std::nullopt;
    if (!offsets) return corrupt_record("execution records");
    block.bodies = std::move(*bodies);
    block.offsets = std::move(*offsets);
  }
  const uint32_t begin = block.offsets[index], end = block.offsets[index + 1];
  return decode_log(project, log_head(block.heads, index),
                    std::string_view(block.bodies).substr(begin, end - begin));
}

// Goes through a project's records, newest first. Blocks come in the order they were written, and
// a long run's record is older than its neighbours: one is given out only when no block that is
// still to come can have a newer one.
class LogWalk {
 public:
  using Wanted = std::function<bool(const LogHead&)>;

  static Result<LogWalk> begin(Session::Parts& parts, const Uuid& project, Micros since,
                               Wanted wanted) {
    const std::string prefix = keys::log_heads(project);
    COPRA_ASSIGN(auto cursor, parts.txn.scan(Keyspace::kLogs, {heads_key(project, since),
                                                               prefix_end(prefix), true}));
    return LogWalk(parts, project, since, std::move(wanted), std::move(cursor));
  }

  // nullopt at the end.
  Result<std::optional<ExecutionLog>> next() {
    for (;;) {
      COPRA_TRY(fill());
      if (places_.empty()) return std::optional<ExecutionLog>();
      const Place place = places_.top();
      places_.pop();
      auto log = read_log(parts_->txn, project_, *place.block, place.index);
      if (log.is(Code::kNotFound)) continue;  // trimmed meanwhile
      if (!log.ok()) return log.status();
      return std::optional<ExecutionLog>(std::move(*log));
    }
  }

 private:
  struct Place {
    Micros at;
    std::shared_ptr<Block> block;
    size_t index;
    // The newest, and of equals the last that was written, is the top.
    bool operator<(const Place& other) const {
      if (at != other.at) return at < other.at;
      if (block->written != other.block->written) return block->written < other.block->written;
      return index < other.index;
    }
  };

  LogWalk(Session::Parts& parts, const Uuid& project, Micros since, Wanted wanted,
          std::unique_ptr<KvCursor> cursor)
      : parts_(&parts),
        project_(project),
        since_(since),
        wanted_(std::move(wanted)),
        cursor_(std::move(cursor)) {}

  Status fill() {
    const size_t prefix = keys::log_heads(project_).size();
    for (; cursor_->valid(); cursor_->next()) {
      if (parts_->stop()) return Status::cancelled();
      const auto written = TupleReader(cursor_->key().substr(prefix)).time();
      if (written && !places_.empty() && places_.top().at >= *written) return {};
      COPRA_ASSIGN(const std::shared_ptr<Block> block, block_at(*cursor_, prefix));
      for (size_t i = 0; i < block->count; ++i) {
        const LogHead head = log_head(block->heads, i);
        if (head.at >= since_ && wanted_(head)) places_.push({head.at, block, i});
      }
    }
    return cursor_->status();
  }

  Session::Parts* parts_;
  Uuid project_;
  Micros since_;
  Wanted wanted_;
  std::unique_ptr<KvCursor> cursor_;
  std::priority_queue<Place> places_;
};

void erase_block(Txn& txn, const Uuid& project, Micros written) {
  txn.erase(Keyspace::kLogs, heads_key(project, written));
  txn.erase(Keyspace::kLogs, TupleWriter(keys::log_bodies(project)).time(written).take());
}

void put_block(Txn& txn, const Uuid& project, Micros written, std::string heads,
               std::string bodies) {
  txn.put(Keyspace::kLogs, heads_key(project, written), std::move(heads));
  txn.put(Keyspace::kLogs, TupleWriter(keys::log_bodies(project)).time(written).take(),
          pack_log_bodies(std::move(bodies)));
}

}  // namespace

Status Session::append_logs(std::span<const ExecutionLog> logs) {
  CallGuard guard(*parts_);
  const auto write = [&](const Uuid& project, LogBlockWriter& block) {
    put_block(parts_->txn, project, parts_->store.tick(), block.take_heads(), block.take_bodies());
    block = LogBlockWriter();
  };
  std::map<Uuid, LogBlockWriter> blocks;  // by project
  for (size_t i = 0; i < logs.size(); ++i) {
    const ExecutionLog& log = logs[i];
    LogBlockWriter& block = blocks[log.project_id];
    block.add(log, std::min(kBlockRecords, logs.size() - i) - 1);
    if (block.count() >= kBlockRecords || block.bytes() >= kBlockBytes)
      write(log.project_id, block);
  }
  for (auto& [project, block] : blocks) {
    if (block.count() != 0) write(project, block);
  }
  guard.keep();
  return {};
}

Status Session::visit_logs(const Uuid& project, const std::optional<Uuid>& function, Micros since,
                           const std::function<bool(const ExecutionLog&)>& visit,
                           std::string_view status) {
  COPRA_ASSIGN(LogWalk walk, LogWalk::begin(*parts_, project, since, [&](const LogHead& head) {
                 return (!function || head.function == *function) &&
                        (status.empty() || head.status == log_status_mark(status));
               }));
  for (;;) {
    COPRA_ASSIGN(const std::optional<ExecutionLog> log, walk.next());
    if (!log || !visit(*log)) return {};
  }
}

Result<std::vector<ExecutionLog>> Session::list_logs(const Uuid& project,
                                                     const std::optional<Uuid>& function,
                                                     int64_t limit, std::string_view status,
                                                     Micros since) {
  if (limit < 0 || limit > kRowsMax) limit = kRowsMax;
  std::vector<ExecutionLog> out;
  if (limit == 0) return out;
  const auto take = [&](const ExecutionLog& log) {
    out.push_back(log);
    return static_cast<int64_t>(out.size()) < limit;
  };
  COPRA_TRY(visit_logs(project, function, since, take, status));
  return out;
}

Result<std::vector<ExecutionLog>> Session::list_failures(const Uuid& project,
                                                         const std::optional<Uuid>& function,
                                                         int64_t limit, Micros since) {
  COPRA_ASSIGN(LogWalk walk, LogWalk::begin(*parts_, project, since, [&](const LogHead& head) {
                 return !head.succeeded() && (!function || head.function == *function);
               }));
  std::vector<ExecutionLog> out;
  while (static_cast<int64_t>(out.size()) < std::min(limit, kRowsMax)) {
    COPRA_ASSIGN(std::optional<ExecutionLog> log, walk.next());
    if (!log) break;
    out.push_back(std::move(*log));
  }
  return out;
}

Result<ExecutionLog> Session::get_log(const Uuid& project, const Uuid& id) {
  COPRA_ASSIGN(LogWalk walk, LogWalk::begin(*parts_, project, INT64_MIN,
                                            [&](const LogHead& head) { return head.id == id; }));
  COPRA_ASSIGN(std::optional<ExecutionLog> log, walk.next());
  if (!log) return Status::not_found("Execution log not found");
  return std::move(*log);
}

Result<int64_t> Session::count_logs(const Uuid& project) {
  const std::string prefix = keys::log_heads(project);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kLogs, {prefix, prefix_end(prefix), false}));
  size_t bytes = 0;
  for (; cursor->valid(); cursor->next()) bytes += cursor->value().size();
  COPRA_TRY(cursor->status());
  return static_cast<int64_t>(bytes / LogHead::kBytes);
}

Result<int64_t> Session::trim_logs(const Uuid& project, int64_t keep) {
  const std::string prefix = keys::log_heads(project);
  COPRA_ASSIGN(auto cursor, parts_->txn.scan(Keyspace::kLogs, {prefix, prefix_end(prefix), true}));
  std::shared_ptr<Block> last;  // the one that holds the oldest record kept
  int64_t kept = 0, dropped = 0, kept_of_last = 0;
  for (; cursor->valid(); cursor->next()) {
    COPRA_ASSIGN(std::shared_ptr<Block> block, block_at(*cursor, prefix.size()));
    const auto count = static_cast<int64_t>(block->count);
    const int64_t take = std::min(count, keep - kept);
    if (take > 0) {
      last = std::move(block);
      kept_of_last = take;
    }
    kept += take;
    dropped += count - take;
  }
  COPRA_TRY(cursor->status());
  cursor.reset();
  if (dropped == 0) return int64_t{0};
  Txn& txn = parts_->txn;
  if (!last) {
    for (const std::string& part : {prefix, keys::log_bodies(project)})
      txn.erase_range(Keyspace::kLogs, part, prefix_end(part));
    return dropped;
  }
  for (const std::string& part : {prefix, keys::log_bodies(project)})
    txn.erase_range(Keyspace::kLogs, part, TupleWriter(part).time(last->written).take());
  if (static_cast<size_t>(kept_of_last) == last->count) return dropped;
  LogBlockWriter block;
  for (size_t i = last->count - static_cast<size_t>(kept_of_last); i < last->count; ++i) {
    COPRA_ASSIGN(const ExecutionLog log, read_log(txn, project, *last, i));
    block.add(log);
  }
  put_block(txn, project, last->written, block.take_heads(), block.take_bodies());
  return dropped;
}

Result<DroppedLogs> Session::drop_oldest_logs(const Uuid& project, Micros from, int64_t count) {
  const std::string prefix = keys::log_heads(project);
  COPRA_ASSIGN(auto cursor, parts_->txn.scan(Keyspace::kLogs, {heads_key(project, from),
                                                               prefix_end(prefix), false}));
  DroppedLogs dropped{0, from};
  std::vector<Micros> blocks;
  for (; cursor->valid(); cursor->next()) {
    COPRA_ASSIGN(const std::shared_ptr<Block> block, block_at(*cursor, prefix.size()));
    if (dropped.count + static_cast<int64_t>(block->count) > count) break;
    dropped.count += static_cast<int64_t>(block->count);
    dropped.next = block->written + 1;
    blocks.push_back(block->written);
  }
  COPRA_TRY(cursor->status());
  cursor.reset();
  for (const Micros written : blocks) erase_block(parts_->txn, project, written);
  return dropped;
}

}  // namespace copra::storage
