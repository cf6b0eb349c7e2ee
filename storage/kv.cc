// Optimistic transactions and group commit over a KvEngine.
//
// Conflicts: every key hashes to one of 2^20 slots that hold the sequence of the last commit which
// wrote a key of that slot. A transaction remembers, per key read, the sequence that was visible at
// the time; at commit each of those slots must not have moved on. Two keys in one slot can only
// cause a needless retry, never a missed conflict; memory is fixed and nothing needs trimming.
//
// Group commit: one thread at a time leads. It takes everything queued, validates in order, applies
// one engine write (one log sync) and acknowledges. A blocking commit() leads itself when nobody
// does, which saves two thread switches; commit_async() wakes the committer thread.
#include "storage/kv.h"

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <map>
#include <semaphore>
#include <thread>
#include <unordered_set>

namespace copra::storage {

namespace {

constexpr uint32_t kSlotCount = 1u << 20;
constexpr size_t kCachedCountersMax = 1 << 16;
constexpr size_t kSearchedOpsMax = 48;  // above it a Txn indexes its writes

uint64_t hash_bytes(std::string_view s, uint64_t seed) {
  uint64_t h = seed ^ (s.size() * 0x9E3779B97F4A7C15ull);
  const char* p = s.data();
  size_t n = s.size();
  while (n >= 8) {
    uint64_t w;
    std::memcpy(&w, p, 8);
    h = (h ^ w) * 0xFF51AFD7ED558CCDull;
    h ^= h >> 32;
    p += 8;
    n -= 8;
  }
  uint64_t w = 0;
  std::memcpy(&w, p, n);
  h = (h ^ w) * 0xC4CEB9FE1A85EC53ull;
  return h ^ h >> 29;
}

std::string index_key(Keyspace keyspace, std::string_view key) {
  std::string out(1, static_cast<char>(keyspace));
  out.append(key);
  return out;
}

std::string encode_counter(int64_t value) {
  return std::string(reinterpret_cast<const char*>(&value), sizeof value);
}

bool decode_counter(std::string_view raw, int64_t* value) {
  if (raw.size() != sizeof *value) return false;
  std::memcpy(value, raw.data(), sizeof *value);
  return true;
}

bool in_range(const KvOp& range, Keyspace keyspace, std::string_view key) {
  return range.keyspace == keyspace && key >= range.key && key < range.value;
}

// Engine cursor with a transaction's own writes laid over it.
class MergedCursor : public KvCursor {
 public:
  using Own = std::map<std::string, const KvOp*, std::less<>>;

  MergedCursor(std::unique_ptr<KvCursor> base, Own own, std::vector<const KvOp*> ranges,
               bool reverse, const std::string& start)
      : base_(std::move(base)),
        own_(std::move(own)),
        ranges_(std::move(ranges)),
        reverse_(reverse) {
    at_ = reverse_ ? own_.end() : start.empty() ? own_.begin() : own_.lower_bound(start);
    if (reverse_) step_own_back();
    settle();
  }

  bool valid() const override { return on_own_ ? have_own() : base_->valid(); }
  std::string_view key() const override {
    return on_own_ ? std::string_view(at_->first) : base_->key();
  }
  std::string_view value() const override {
    return on_own_ ? std::string_view(at_->second->value) : base_->value();
  }
  Status status() const override { return base_->status(); }

  void next() override {
    if (on_own_) {
      advance_own();
    } else {
      base_->next();
    }
    settle();
  }

  void seek(std::string_view key) override {
    base_->seek(key);
    if (reverse_) {
      at_ = own_.upper_bound(key);
      own_done_ = false;
      step_own_back();
    } else {
      at_ = own_.lower_bound(key);
    }
    settle();
  }

 private:
  bool have_own() const { return reverse_ ? !own_done_ : at_ != own_.end(); }
  void step_own_back() {
    if (at_ == own_.begin()) {
      own_done_ = true;
    } else {
      --at_;
    }
  }
  void advance_own() {
    if (reverse_) {
      step_own_back();
    } else {
      ++at_;
    }
  }
  bool hidden(std::string_view key) const {
    if (own_.find(key) != own_.end()) return true;
    for (const KvOp* range : ranges_) {
      if (key >= range->key && key < range->value) return true;
    }
    return false;
  }

  // Picks the nearer of the two sides, passing over what is erased or overwritten.
  void settle() {
    for (;;) {
      while (base_->valid() && hidden(base_->key())) base_->next();
      const bool own = have_own();
      if (!own) {
        on_own_ = false;
        return;
      }
      if (base_->valid()) {
        const bool own_first =
            reverse_ ? at_->first > base_->key() : std::string_view(at_->first) < base_->key();
        if (!own_first) {
          on_own_ = false;
          return;
        }
      }
      if (at_->second->kind == KvOp::Kind::kPut) {
        on_own_ = true;
        return;
      }
      advance_own();
    }
  }

  std::unique_ptr<KvCursor> base_;
  Own own_;
  std::vector<const KvOp*> ranges_;
  bool reverse_;
  Own::const_iterator at_;
  bool own_done_ = false;
  bool on_own_ = false;
};

}  // namespace

std::string prefix_end(std::string_view prefix) {
  std::string end(prefix);
  while (!end.empty() && static_cast<uint8_t>(end.back()) == 0xFF) end.pop_back();
  if (!end.empty()) end.back() = static_cast<char>(static_cast<uint8_t>(end.back()) + 1);
  return end;
}

// ---- Txn ---------------------------------------------------------------------------------------

Txn::Txn(Kv& kv) : kv_(&kv), begin_seq_(kv.visible_seq()) {}

const KvOp* Txn::last_point_op(Keyspace keyspace, std::string_view key, size_t* position) const {
  if (ops_.size() > kSearchedOpsMax) {
    for (; indexed_ < ops_.size(); ++indexed_) {
      const KvOp& op = ops_[indexed_];
      if (op.kind == KvOp::Kind::kPut || op.kind == KvOp::Kind::kErase) {
        index_[index_key(op.keyspace, op.key)] = indexed_;
      }
    }
    const auto found = index_.find(index_key(keyspace, key));
    if (found == index_.end()) return nullptr;
    *position = found->second;
    return &ops_[found->second];
  }
  for (size_t i = ops_.size(); i-- > 0;) {
    const KvOp& op = ops_[i];
    if (op.keyspace == keyspace && op.key == key &&
        (op.kind == KvOp::Kind::kPut || op.kind == KvOp::Kind::kErase)) {
      *position = i;
      return &op;
    }
  }
  return nullptr;
}

Txn::Own Txn::own(Keyspace keyspace, std::string_view key, std::string* value) const {
  if (ops_.empty()) return Own::kUntouched;
  size_t position = 0;
  const KvOp* op = last_point_op(keyspace, key, &position);
  for (size_t i = range_erases_.size(); i-- > 0;) {
    if (op && range_erases_[i] < position) break;
    if (in_range(ops_[range_erases_[i]], keyspace, key)) return Own::kErased;
  }
  if (!op) return Own::kUntouched;
  if (op->kind == KvOp::Kind::kErase) return Own::kErased;
  *value = op->value;
  return Own::kWritten;
}

Status Txn::get_unvalidated(Keyspace keyspace, std::string_view key, std::string* value) const {
  switch (own(keyspace, key, value)) {
    case Own::kWritten: return {};
    case Own::kErased: return Status::not_found();
    case Own::kUntouched: break;
  }
  return kv_->engine_->get(keyspace, key, value, read_options());
}

Status Txn::get(Keyspace keyspace, std::string_view key, std::string* value) {
  switch (own(keyspace, key, value)) {
    case Own::kWritten: return {};
    case Own::kErased: return Status::not_found();
    case Own::kUntouched: break;
  }
  watch(keyspace, key);
  return kv_->engine_->get(keyspace, key, value, read_options());
}

Status Txn::multi_get(Keyspace keyspace, std::span<const std::string> keys,
                      std::vector<std::optional<std::string>>* values) const {
  if (ops_.empty()) return kv_->engine_->multi_get(keyspace, keys, values, read_options());
  values->assign(keys.size(), std::nullopt);
  std::vector<std::string> open;
  std::vector<size_t> places;
  std::string value;
  for (size_t i = 0; i < keys.size(); ++i) {
    switch (own(keyspace, keys[i], &value)) {
      case Own::kWritten: (*values)[i] = std::move(value); break;
      case Own::kErased: break;
      case Own::kUntouched: open.push_back(keys[i]); places.push_back(i);
    }
  }
  if (open.empty()) return {};
  std::vector<std::optional<std::string>> found;
  COPRA_TRY(kv_->engine_->multi_get(keyspace, open, &found, read_options()));
  for (size_t i = 0; i < places.size(); ++i) (*values)[places[i]] = std::move(found[i]);
  return {};
}

Result<std::unique_ptr<KvCursor>> Txn::scan(Keyspace keyspace, KvRange range) const {
  MergedCursor::Own own;
  std::vector<const KvOp*> ranges;
  for (const KvOp& op : ops_) {
    if (op.keyspace != keyspace) continue;
    if (op.kind == KvOp::Kind::kEraseRange) {
      own.erase(own.lower_bound(op.key), own.lower_bound(op.value));
      ranges.push_back(&op);
    } else if (op.kind != KvOp::Kind::kAdd && op.key >= range.lower &&
               (range.upper.empty() || op.key < range.upper)) {
      own[op.key] = &op;
    }
  }
  const bool reverse = range.reverse;
  const std::string start = range.start;
  Result<std::unique_ptr<KvCursor>> base =
      kv_->engine_->scan(keyspace, std::move(range), read_options());
  if (!base.ok() || (own.empty() && ranges.empty())) return base;
  return std::unique_ptr<KvCursor>(std::make_unique<MergedCursor>(
      std::move(base).value(), std::move(own), std::move(ranges), reverse, start));
}

Result<int64_t> Txn::counter(Keyspace keyspace, std::string_view key) const {
  std::string raw;
  int64_t value = 0;
  const Status status = kv_->engine_->get(keyspace, key, &raw, read_options());
  if (status.ok()) {
    if (!decode_counter(raw, &value)) return Status::corrupt("counter is not 8 bytes");
  } else if (!status.is(Code::kNotFound)) {
    return status;
  }
  for (const KvOp& op : ops_) {
    if (op.kind == KvOp::Kind::kEraseRange
            ? in_range(op, keyspace, key)
            : op.kind == KvOp::Kind::kErase && op.keyspace == keyspace && op.key == key) {
      value = 0;
    } else if (op.kind == KvOp::Kind::kAdd && op.keyspace == keyspace && op.key == key) {
      value += op.delta;
    }
  }
  return value;
}

size_t Txn::size_of(const KvOp& op) { return sizeof(KvOp) + op.key.size() + op.value.size(); }

void Txn::add_op(KvOp op) {
  bytes_ += size_of(op);
  ops_.push_back(std::move(op));
}

void Txn::put(Keyspace keyspace, std::string_view key, std::string value) {
  add_op({KvOp::Kind::kPut, keyspace, std::string(key), std::move(value), 0});
}

void Txn::erase(Keyspace keyspace, std::string_view key) {
  add_op({KvOp::Kind::kErase, keyspace, std::string(key), {}, 0});
}

void Txn::erase_range(Keyspace keyspace, std::string_view begin, std::string_view end) {
  if (begin >= end) return;
  range_erases_.push_back(ops_.size());
  add_op({KvOp::Kind::kEraseRange, keyspace, std::string(begin), std::string(end), 0});
}

void Txn::add(Keyspace keyspace, std::string_view key, int64_t delta) {
  add_op({KvOp::Kind::kAdd, keyspace, std::string(key), {}, delta});
}

void Txn::watch(Keyspace keyspace, std::string_view key) { watch_at(keyspace, key, begin_seq_); }

void Txn::watch_at(Keyspace keyspace, std::string_view key, uint64_t seq) {
  reads_.push_back({Kv::slot_of(keyspace, key), seq});
}

void Txn::rollback_to(size_t savepoint) {
  if (savepoint >= ops_.size()) return;
  for (size_t i = savepoint; i < ops_.size(); ++i) bytes_ -= size_of(ops_[i]);
  ops_.resize(savepoint);
  while (!range_erases_.empty() && range_erases_.back() >= savepoint) range_erases_.pop_back();
  index_.clear();
  indexed_ = 0;
}

void Txn::hold_snapshot() {
  if (!snapshot_) snapshot_ = kv_->engine_->snapshot();
}

// ---- Kv ----------------------------------------------------------------------------------------

struct Kv::Pending {
  Txn txn;
  Done done;
  Status status;
  bool accepted = false;
};

struct Kv::Queue {
  std::mutex mutex;
  std::condition_variable wake;
  std::deque<std::unique_ptr<Pending>> waiting;
  bool led = false;  // some thread is processing
  std::thread::id leader;
  bool closing = false;
  std::thread committer;
  // Committing thread only:
  std::unordered_map<std::string, int64_t> counters;
  std::atomic<uint64_t> commits{0}, conflicts{0}, batches{0};
};

Kv::Kv(std::unique_ptr<KvEngine> engine, const KvOptions& options)
    : engine_(std::move(engine)),
      options_(options),
      slots_(new std::atomic<uint64_t>[kSlotCount]()),
      queue_(std::make_unique<Queue>()) {
  queue_->committer = std::thread([this] { committer_loop(); });
}

Kv::~Kv() {
  {
    const std::lock_guard lock(queue_->mutex);
    queue_->closing = true;
  }
  queue_->wake.notify_all();
  queue_->committer.join();
}

uint32_t Kv::slot_of(Keyspace keyspace, std::string_view key) {
  return static_cast<uint32_t>(hash_bytes(key, static_cast<uint64_t>(keyspace) + 1)) &
         (kSlotCount - 1);
}

bool Kv::valid(const Txn& txn) const {
  for (const Txn::Read& read : txn.reads_) {
    if (slots_[read.slot].load(std::memory_order_relaxed) > read.seq) return false;
  }
  return true;
}

void Kv::mark_writes(const Txn& txn, uint64_t seq) {
  for (const KvOp& op : txn.ops_) {
    if (op.kind == KvOp::Kind::kPut || op.kind == KvOp::Kind::kErase) {
      slots_[slot_of(op.keyspace, op.key)].store(seq, std::memory_order_relaxed);
    }
  }
}

// Turns the adds of a batch into puts of absolute values. Only the committing thread writes
// counters, so its cache is the truth.
Status Kv::resolve_counters(std::span<const std::span<const KvOp>> groups, std::vector<KvOp>* out) {
  auto& cache = queue_->counters;
  std::unordered_map<std::string, int64_t> changed;
  std::unordered_set<std::string> erased;  // by this batch: an add starts from zero again
  std::vector<const KvOp*> erased_ranges;
  const auto is_erased = [&](const KvOp& op, const std::string& name) {
    if (erased.contains(name)) return true;
    return std::any_of(erased_ranges.begin(), erased_ranges.end(),
                       [&](const KvOp* range) { return in_range(*range, op.keyspace, op.key); });
  };
  for (const auto group : groups) {
    for (const KvOp& op : group) {
      if (op.kind == KvOp::Kind::kEraseRange) {
        // The erase is applied before the puts below: what was added so far is gone with it.
        std::erase_if(changed, [&](const auto& entry) {
          return in_range(op, static_cast<Keyspace>(entry.first[0]),
                          std::string_view(entry.first).substr(1));
        });
        cache.clear();
        erased_ranges.push_back(&op);
        continue;
      }
      if (op.kind == KvOp::Kind::kErase) {
        std::string name = index_key(op.keyspace, op.key);
        changed.erase(name);
        cache.erase(name);
        erased.insert(std::move(name));
        continue;
      }
      if (op.kind != KvOp::Kind::kAdd) continue;
      std::string name = index_key(op.keyspace, op.key);
      auto entry = changed.find(name);
      if (entry == changed.end()) {
        int64_t value = 0;
        if (const auto known = cache.find(name); known != cache.end()) {
          value = known->second;
        } else if (!is_erased(op, name)) {
          std::string raw;
          const Status status = engine_->get(op.keyspace, op.key, &raw, {});
          if (status.ok()) {
            if (!decode_counter(raw, &value)) return Status::corrupt("counter is not 8 bytes");
          } else if (!status.is(Code::kNotFound)) {
            return status;
          }
        }
        entry = changed.emplace(std::move(name), value).first;
      }
      entry->second += op.delta;
    }
  }
  if (cache.size() > kCachedCountersMax) cache.clear();
  for (const auto& [name, value] : changed) {
    out->push_back({KvOp::Kind::kPut, static_cast<Keyspace>(name[0]), name.substr(1),
                    encode_counter(value), 0});
    cache[name] = value;
  }
  return {};
}

void Kv::process(std::vector<std::unique_ptr<Pending>>& batch) {
  std::vector<std::span<const KvOp>> groups;
  groups.reserve(batch.size() + 1);
  bool sync = false;
  for (const auto& pending : batch) {
    if (!valid(pending->txn)) {
      pending->status = Status::conflict();
      continue;
    }
    pending->accepted = true;
    mark_writes(pending->txn, ++last_seq_);
    groups.push_back(pending->txn.ops_);
    sync |= pending->txn.durable;
  }
  if (!groups.empty()) {
    std::vector<KvOp> counters;
    Status status = resolve_counters(groups, &counters);
    if (status.ok()) {
      if (!counters.empty()) groups.push_back(counters);
      status = engine_->apply(groups, sync && options_.sync);
    }
    if (!status.ok()) queue_->counters.clear();
    queue_->batches.fetch_add(1, std::memory_order_relaxed);
    visible_seq_.store(last_seq_, std::memory_order_release);
    for (const auto& pending : batch) {
      if (pending->accepted) pending->status = status;
    }
  }
  for (auto& pending : batch) {
    (pending->accepted ? queue_->commits : queue_->conflicts)
        .fetch_add(1, std::memory_order_relaxed);
    const Done done = std::move(pending->done);
    Status status = std::move(pending->status);
    pending.reset();
    done(std::move(status));
  }
  batch.clear();
}

// Called with the lock held and `led` set by this thread; processes one batch.
void Kv::lead(std::unique_lock<std::mutex>& lock) {
  queue_->leader = std::this_thread::get_id();
  std::vector<std::unique_ptr<Pending>> batch;
  size_t bytes = 0;
  while (!queue_->waiting.empty() && bytes < options_.batch_bytes_max) {
    batch.push_back(std::move(queue_->waiting.front()));
    queue_->waiting.pop_front();
    for (const KvOp& op : batch.back()->txn.ops_) bytes += op.key.size() + op.value.size();
  }
  lock.unlock();
  process(batch);
  lock.lock();
}

void Kv::committer_loop() {
  std::unique_lock lock(queue_->mutex);
  for (;;) {
    queue_->wake.wait(
        lock, [this] { return !queue_->led && (!queue_->waiting.empty() || queue_->closing); });
    if (queue_->waiting.empty()) return;  // closing, and nothing is left
    queue_->led = true;
    while (!queue_->waiting.empty()) lead(lock);
    queue_->led = false;
  }
}

void Kv::commit_async(Txn txn, Done done) {
  if (!txn.has_writes()) return done({});
  auto pending = std::make_unique<Pending>(Pending{std::move(txn), std::move(done), {}, false});
  bool notify;
  {
    const std::lock_guard lock(queue_->mutex);
    queue_->waiting.push_back(std::move(pending));
    notify = !queue_->led;
  }
  if (notify) queue_->wake.notify_one();
}

Status Kv::commit(Txn txn, Done observe) {
  if (!txn.has_writes()) return {};
  struct Waiter {
    std::binary_semaphore ready{0};
    Status status;
  };
  auto waiter = std::make_shared<Waiter>();
  auto pending =
      std::make_unique<Pending>(Pending{std::move(txn),
                                        [waiter, observe = std::move(observe)](Status status) {
                                          if (observe) observe(status);
                                          waiter->status = std::move(status);
                                          waiter->ready.release();
                                        },
                                        {},
                                        false});
  std::unique_lock lock(queue_->mutex);
  queue_->waiting.push_back(std::move(pending));
  if (!queue_->led) {
    queue_->led = true;
    // Bounded: with a full queue ahead the committer thread takes over below.
    lead(lock);
    queue_->led = false;
    if (!queue_->waiting.empty() || queue_->closing) queue_->wake.notify_one();
  } else if (queue_->leader == std::this_thread::get_id()) {
    // A commit from inside a completion callback: nobody else would process it.
    while (!queue_->waiting.empty()) lead(lock);
  }
  lock.unlock();
  waiter->ready.acquire();
  return std::move(waiter->status);
}

KvStats Kv::stats() const {
  return {queue_->commits.load(), queue_->conflicts.load(), queue_->batches.load()};
}

}  // namespace copra::storage
