// What it is for: the ordered transactional key-value interface under the store. KvEngine is what
// an engine provides (RocksDB, memory); Kv adds optimistic transactions, counters and group commit.
// May include status.h. No engine type appears here.
// Invariant: a commit is all or nothing, durable before it is acknowledged (unless relaxed), and
// fails with kConflict when a key that it read was written by a later commit.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/status.h"

namespace copra::storage {

enum class Keyspace : uint8_t {
#define KEYSPACE(id, name, profile, doc) id,
#include "storage/keyspaces.def"
#undef KEYSPACE
};

#define KEYSPACE(id, name, profile, doc) +1
constexpr size_t kKeyspaceCount = 0
#include "storage/keyspaces.def"
    ;
#undef KEYSPACE

// A consistent view; releases itself. Any thread.
class KvSnapshot {
 public:
  virtual ~KvSnapshot() = default;
};

struct KvReadOptions {
  const KvSnapshot* snapshot = nullptr;  // null: the latest committed state
  bool cache_only = false;               // no I/O: kWouldBlock when memory does not have it
};

// A position in a key range. key() and value() are valid until the next move.
class KvCursor {
 public:
  virtual ~KvCursor() = default;
  virtual bool valid() const = 0;               // false at the end or after an error: see status()
  virtual void next() = 0;                      // in the cursor's direction
  virtual void seek(std::string_view key) = 0;  // first at or after key (reverse: at or before)
  virtual std::string_view key() const = 0;
  virtual std::string_view value() const = 0;
  virtual Status status() const = 0;
  // Moves up to `most` times; how often it did (less: the end, or an error).
  virtual size_t advance(size_t most) {
    size_t moved = 0;
    for (; moved < most && valid(); ++moved) next();
    return moved;
  }
};

struct KvRange {
  std::string lower;  // inclusive; empty: from the start
  std::string upper;  // exclusive; empty: to the end
  bool reverse = false;
  std::string start = {};  // where a forward cursor stands first; seek() may take it back
};

struct KvOp {
  enum class Kind : uint8_t { kPut, kErase, kEraseRange, kAdd };
  Kind kind = Kind::kPut;
  Keyspace keyspace = Keyspace::kMeta;
  std::string key;
  std::string value;  // kPut; kEraseRange: the exclusive end
  int64_t delta = 0;  // kAdd: added to a counter (8 bytes, little-endian), missing = 0
};

class KvEngine {
 public:
  virtual ~KvEngine() = default;
  // `value` is untouched on failure.
  virtual Status get(Keyspace keyspace, std::string_view key, std::string* value,
                     const KvReadOptions& options) = 0;
  virtual Status multi_get(Keyspace keyspace, std::span<const std::string> keys,
                           std::vector<std::optional<std::string>>* values,
                           const KvReadOptions& options) = 0;
  virtual Result<std::unique_ptr<KvCursor>> scan(Keyspace keyspace, KvRange range,
                                                 const KvReadOptions& options) = 0;
  virtual std::unique_ptr<KvSnapshot> snapshot() = 0;
  // Applies all operations of all groups in order, atomically. kAdd operations are skipped: Kv has
  // turned them into kPut.
  virtual Status apply(std::span<const std::span<const KvOp>> groups, bool sync) = 0;
  virtual Status flush() = 0;  // makes everything applied so far durable
  // Gauges of the engine: bytes and counts by name, lower case with underscores. Cheap.
  virtual std::vector<std::pair<std::string_view, uint64_t>> numbers() const { return {}; }
  // Reads every stored block and compares it with its checksum.
  virtual Status verify() { return {}; }
  // A copy of the current state in a new directory; shares files with this one where it can.
  virtual Status checkpoint(const std::string& directory) {
    (void)directory;
    return {Code::kUnsupported, "a store in memory has no files to copy"};
  }
};

struct KvRocksOptions {
  std::string path;
  size_t block_cache_bytes = 256u << 20;
  size_t write_buffer_bytes = 64u << 20;
  int background_threads = 2;
  bool create_if_missing = true;
  bool keep_room = true;  // writes that would fill the disk are refused beforehand (kNoSpace)
};

// Errors: kLocked, kUnsupported (foreign directory or newer format), kIoError, kCorrupt, kNoSpace.
Result<std::unique_ptr<KvEngine>> open_rocks_engine(const KvRocksOptions& options);

// Faults on demand for the memory engine; counts down on each call, -1 = never.
struct KvMemFaults {
  std::atomic<int64_t> fail_apply_at{-1};  // 0: the next apply fails
  std::atomic<int64_t> fail_read_at{-1};   // get, multi_get and cursor moves
  std::atomic<int64_t> read_delay_us{0};
  std::atomic<int64_t> apply_delay_us{0};
  std::atomic<bool> cache_misses{false};  // cache_only reads answer kWouldBlock
  std::atomic<int64_t> applies{0};        // engine writes so far, for group-commit tests
};

std::unique_ptr<KvEngine> make_memory_engine(std::shared_ptr<KvMemFaults> faults = nullptr);

class Kv;

// One transaction: reads see its own writes. Not thread-safe; outlived by its Kv. Copying is not
// allowed; moving into commit_async is how it ends, dropping it is rollback.
class Txn {
 public:
  explicit Txn(Kv& kv);
  Txn(Txn&&) noexcept = default;
  Txn& operator=(Txn&&) noexcept = default;

  // Reads. Validated reads join the read set: the commit fails if the key changed since.
  Status get(Keyspace keyspace, std::string_view key, std::string* value);
  Status get_unvalidated(Keyspace keyspace, std::string_view key, std::string* value) const;
  Status multi_get(Keyspace keyspace, std::span<const std::string> keys,
                   std::vector<std::optional<std::string>>* values) const;  // unvalidated
  // Own writes merged in; the transaction must not write while the cursor lives. Unvalidated.
  Result<std::unique_ptr<KvCursor>> scan(Keyspace keyspace, KvRange range) const;
  Result<int64_t> counter(Keyspace keyspace, std::string_view key) const;  // with own deltas

  void put(Keyspace keyspace, std::string_view key, std::string value);
  void erase(Keyspace keyspace, std::string_view key);
  // Erases [begin, end). Own earlier writes in the range are erased too. Conflicts are only noticed
  // by transactions that read a key watched by this one: pair it with a put of such a key.
  void erase_range(Keyspace keyspace, std::string_view begin, std::string_view end);
  // Commutes: never conflicts with other adds.
  void add(Keyspace keyspace, std::string_view key, int64_t delta);

  // Adds a key to the read set, as read when visible_seq() was `seq` (default: at begin).
  void watch(Keyspace keyspace, std::string_view key);
  void watch_at(Keyspace keyspace, std::string_view key, uint64_t seq);

  size_t savepoint() const { return ops_.size(); }
  void rollback_to(size_t savepoint);

  bool has_writes() const { return !ops_.empty(); }
  size_t bytes() const { return bytes_; }  // memory that the writes take, about
  uint64_t begin_seq() const { return begin_seq_; }
  bool durable = true;      // false: acknowledged before the log is synced
  bool cache_only = false;  // reads answer kWouldBlock rather than touch the disk
  void hold_snapshot();     // all reads from one point in time, from now on

 private:
  friend class Kv;
  struct Read {
    uint32_t slot;
    uint64_t seq;
  };
  KvReadOptions read_options() const { return {snapshot_.get(), cache_only}; }
  enum class Own : uint8_t { kUntouched, kWritten, kErased };
  Own own(Keyspace keyspace, std::string_view key, std::string* value) const;
  const KvOp* last_point_op(Keyspace keyspace, std::string_view key, size_t* position) const;

  Kv* kv_;
  uint64_t begin_seq_;
  std::vector<Read> reads_;
  static size_t size_of(const KvOp& op);
  void add_op(KvOp op);

  std::vector<KvOp> ops_;
  size_t bytes_ = 0;
  std::vector<size_t> range_erases_;  // positions in ops_
  // Positions of the last put or erase per key; made once ops_ is too long to search.
  mutable std::unordered_map<std::string, size_t> index_;
  mutable size_t indexed_ = 0;
  std::shared_ptr<KvSnapshot> snapshot_;
};

struct KvOptions {
  bool sync = true;                  // sync the log before acknowledging
  size_t batch_bytes_max = 8 << 20;  // gathered into one engine write
};

struct KvStats {
  uint64_t commits = 0;
  uint64_t conflicts = 0;
  uint64_t batches = 0;  // engine writes
};

// Thread-safe.
class Kv {
 public:
  using Done = std::function<void(Status)>;

  Kv(std::unique_ptr<KvEngine> engine, const KvOptions& options);
  ~Kv();  // finishes what was handed in
  Kv(const Kv&) = delete;
  Kv& operator=(const Kv&) = delete;

  // Blocks until durable. kConflict: nothing happened, run the transaction again. `observe`, when
  // given, runs first on the committing thread, where calls come in the order of the commits.
  Status commit(Txn txn, Done observe = {});
  // `done` runs on the committing thread (this library's or another caller's in commit()): it
  // should be short, for it delays other commits; it may itself commit.
  void commit_async(Txn txn, Done done);

  Status get(Keyspace keyspace, std::string_view key, std::string* value,
             const KvReadOptions& options = {}) {
    return engine_->get(keyspace, key, value, options);
  }
  KvEngine& engine() { return *engine_; }
  uint64_t visible_seq() const { return visible_seq_.load(std::memory_order_acquire); }
  KvStats stats() const;
  Status flush() { return engine_->flush(); }

 private:
  friend class Txn;
  struct Pending;
  struct Queue;
  static uint32_t slot_of(Keyspace keyspace, std::string_view key);
  void process(std::vector<std::unique_ptr<Pending>>& batch);
  void lead(std::unique_lock<std::mutex>& lock);
  void committer_loop();
  bool valid(const Txn& txn) const;
  void mark_writes(const Txn& txn, uint64_t seq);
  Status resolve_counters(std::span<const std::span<const KvOp>> groups, std::vector<KvOp>* out);

  std::unique_ptr<KvEngine> engine_;
  KvOptions options_;
  std::atomic<uint64_t> visible_seq_{1};
  uint64_t last_seq_ = 1;  // committing thread only
  std::unique_ptr<std::atomic<uint64_t>[]> slots_;
  std::unique_ptr<Queue> queue_;
};

// First key after all keys that start with `prefix`; empty when there is none.
std::string prefix_end(std::string_view prefix);

}  // namespace copra::storage
