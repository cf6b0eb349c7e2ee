// The memory engine: ordered maps with versions, for tests and ":memory:" stores, with faults on
// demand. Invariant: the same visible behaviour as kv_rocks.cc; a snapshot never changes.
#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <shared_mutex>
#include <thread>

#include "storage/kv.h"

namespace copra::storage {

namespace {

constexpr uint64_t kLatest = UINT64_MAX;

struct Version {
  uint64_t seq;
  std::optional<std::string> value;
};
using Table = std::map<std::string, std::vector<Version>, std::less<>>;

class MemoryEngine;

class MemorySnapshot : public KvSnapshot {
 public:
  MemorySnapshot(MemoryEngine& engine, uint64_t seq) : engine_(engine), seq_(seq) {}
  ~MemorySnapshot() override;
  uint64_t seq() const { return seq_; }

 private:
  MemoryEngine& engine_;
  uint64_t seq_;
};

class MemoryEngine : public KvEngine {
 public:
  explicit MemoryEngine(std::shared_ptr<KvMemFaults> faults)
      : faults_(faults ? std::move(faults) : std::make_shared<KvMemFaults>()) {}

  Status get(Keyspace keyspace, std::string_view key, std::string* value,
             const KvReadOptions& options) override {
    COPRA_TRY(before_read(options));
    const std::shared_lock lock(mutex_);
    const Table& table = tables_[static_cast<size_t>(keyspace)];
    const auto entry = table.find(key);
    const std::string* found =
        entry == table.end() ? nullptr : visible(entry->second, seq_of(options));
    if (!found) return Status::not_found();
    *value = *found;
    return {};
  }

  Status multi_get(Keyspace keyspace, std::span<const std::string> keys,
                   std::vector<std::optional<std::string>>* values,
                   const KvReadOptions& options) override {
    COPRA_TRY(before_read(options));
    const std::shared_lock lock(mutex_);
    const Table& table = tables_[static_cast<size_t>(keyspace)];
    values->assign(keys.size(), std::nullopt);
    for (size_t i = 0; i < keys.size(); ++i) {
      const auto entry = table.find(keys[i]);
      if (entry == table.end()) continue;
      if (const std::string* found = visible(entry->second, seq_of(options))) (*values)[i] = *found;
    }
    return {};
  }

  Result<std::unique_ptr<KvCursor>> scan(Keyspace keyspace, KvRange range,
                                         const KvReadOptions& options) override;

  std::unique_ptr<KvSnapshot> snapshot() override { return pin(); }

  std::unique_ptr<MemorySnapshot> pin() {
    const std::unique_lock lock(mutex_);
    pinned_.insert(seq_);
    return std::make_unique<MemorySnapshot>(*this, seq_);
  }

  void unpin(uint64_t seq) {
    const std::unique_lock lock(mutex_);
    pinned_.erase(pinned_.find(seq));
  }

  Status apply(std::span<const std::span<const KvOp>> groups, bool) override {
    faults_->applies.fetch_add(1);
    if (const int64_t delay = faults_->apply_delay_us.load()) {
      std::this_thread::sleep_for(std::chrono::microseconds(delay));
    }
    if (strikes(faults_->fail_apply_at)) return Status::io_error("injected write failure");
    const std::unique_lock lock(mutex_);
    const uint64_t seq = ++seq_;
    for (const auto group : groups) {
      for (const KvOp& op : group) apply_one(op, seq);
    }
    return {};
  }

  Status flush() override { return {}; }

  Status before_read(const KvReadOptions& options) const {
    if (options.cache_only && faults_->cache_misses.load()) return Status::would_block();
    if (const int64_t delay = faults_->read_delay_us.load()) {
      std::this_thread::sleep_for(std::chrono::microseconds(delay));
    }
    if (strikes(faults_->fail_read_at)) return Status::io_error("injected read failure");
    return {};
  }

  static const std::string* visible(const std::vector<Version>& versions, uint64_t seq) {
    for (size_t i = versions.size(); i-- > 0;) {
      if (versions[i].seq <= seq) return versions[i].value ? &*versions[i].value : nullptr;
    }
    return nullptr;
  }

  // First visible entry in the range from `key` (exclusive unless `inclusive`), in direction.
  bool step(Keyspace keyspace, const KvRange& range, uint64_t seq, const std::string* from,
            bool inclusive, std::string* key, std::string* value) const {
    const std::shared_lock lock(mutex_);
    const Table& table = tables_[static_cast<size_t>(keyspace)];
    if (range.reverse) {
      auto at = !from       ? (range.upper.empty() ? table.end() : table.lower_bound(range.upper))
                : inclusive ? table.upper_bound(*from)
                            : table.lower_bound(*from);
      if (!range.upper.empty()) {
        const auto top = table.lower_bound(range.upper);
        if (top == table.end() ? false : (at == table.end() || at->first > top->first)) at = top;
      }
      while (at != table.begin()) {
        --at;
        if (at->first < range.lower) return false;
        if (take(at, seq, key, value)) return true;
      }
      return false;
    }
    auto at = !from       ? table.lower_bound(range.lower)
              : inclusive ? table.lower_bound(std::max(*from, range.lower))
                          : table.upper_bound(*from);
    for (; at != table.end(); ++at) {
      if (!range.upper.empty() && at->first >= range.upper) return false;
      if (take(at, seq, key, value)) return true;
    }
    return false;
  }

 private:
  static bool strikes(std::atomic<int64_t>& countdown) {
    int64_t left = countdown.load();
    while (left >= 0) {
      if (countdown.compare_exchange_weak(left, left - 1)) return left == 0;
    }
    return false;
  }

  static uint64_t seq_of(const KvReadOptions& options) {
    return options.snapshot ? static_cast<const MemorySnapshot*>(options.snapshot)->seq() : kLatest;
  }

  static bool take(Table::const_iterator at, uint64_t seq, std::string* key, std::string* value) {
    const std::string* found = visible(at->second, seq);
    if (!found) return false;
    *key = at->first;
    *value = *found;
    return true;
  }

  void set(Table& table, Table::iterator entry, uint64_t seq, std::optional<std::string> value) {
    std::vector<Version>& versions = entry->second;
    versions.push_back({seq, std::move(value)});
    // Versions that no snapshot can see any more go.
    const uint64_t oldest = pinned_.empty() ? seq : *pinned_.begin();
    size_t keep_from = versions.size() - 1;
    while (keep_from > 0 && versions[keep_from].seq > oldest) --keep_from;
    versions.erase(versions.begin(), versions.begin() + static_cast<ptrdiff_t>(keep_from));
    if (versions.size() == 1 && !versions[0].value) table.erase(entry);
  }

  void apply_one(const KvOp& op, uint64_t seq) {
    Table& table = tables_[static_cast<size_t>(op.keyspace)];
    switch (op.kind) {
      case KvOp::Kind::kPut: set(table, table.try_emplace(op.key).first, seq, op.value); break;
      case KvOp::Kind::kErase:
        if (const auto entry = table.find(op.key); entry != table.end()) {
          set(table, entry, seq, std::nullopt);
        }
        break;
      case KvOp::Kind::kEraseRange:
        for (auto at = table.lower_bound(op.key); at != table.end() && at->first < op.value;) {
          const auto entry = at++;
          set(table, entry, seq, std::nullopt);
        }
        break;
      case KvOp::Kind::kAdd: break;
    }
  }

  std::shared_ptr<KvMemFaults> faults_;
  mutable std::shared_mutex mutex_;
  std::array<Table, kKeyspaceCount> tables_;
  std::multiset<uint64_t> pinned_;
  uint64_t seq_ = 0;
};

MemorySnapshot::~MemorySnapshot() { engine_.unpin(seq_); }

class MemoryCursor : public KvCursor {
 public:
  MemoryCursor(MemoryEngine& engine, Keyspace keyspace, KvRange range, const KvReadOptions& options,
               std::unique_ptr<MemorySnapshot> own, uint64_t seq)
      : engine_(engine),
        keyspace_(keyspace),
        range_(std::move(range)),
        options_(options),
        own_(std::move(own)),
        seq_(seq) {
    move(range_.start.empty() ? nullptr : &range_.start, true);
  }

  bool valid() const override { return valid_; }
  void next() override {
    const std::string from = key_;
    move(&from, false);
  }
  void seek(std::string_view key) override {
    const std::string from(key);
    move(&from, true);
  }
  std::string_view key() const override { return key_; }
  std::string_view value() const override { return value_; }
  Status status() const override { return status_; }

 private:
  void move(const std::string* from, bool inclusive) {
    valid_ = false;
    status_ = engine_.before_read(options_);
    if (!status_.ok()) return;
    valid_ = engine_.step(keyspace_, range_, seq_, from, inclusive, &key_, &value_);
  }

  MemoryEngine& engine_;
  Keyspace keyspace_;
  KvRange range_;
  KvReadOptions options_;
  std::unique_ptr<MemorySnapshot> own_;
  uint64_t seq_;
  std::string key_, value_;
  Status status_;
  bool valid_ = false;
};

Result<std::unique_ptr<KvCursor>> MemoryEngine::scan(Keyspace keyspace, KvRange range,
                                                     const KvReadOptions& options) {
  std::unique_ptr<MemorySnapshot> own;
  uint64_t seq;
  if (options.snapshot) {
    seq = seq_of(options);
  } else {
    own = pin();
    seq = own->seq();
  }
  auto cursor = std::make_unique<MemoryCursor>(*this, keyspace, std::move(range), options,
                                               std::move(own), seq);
  if (!cursor->status().ok()) return cursor->status();
  return std::unique_ptr<KvCursor>(std::move(cursor));
}

}  // namespace

std::unique_ptr<KvEngine> make_memory_engine(std::shared_ptr<KvMemFaults> faults) {
  return std::make_unique<MemoryEngine>(std::move(faults));
}

}  // namespace copra::storage
