// Opening, committing, retrying: the Store itself and what a Session is apart from its operations.
#include "storage/store.h"
#include "storage/entries.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {
constexpr size_t kCachedCollectionsMax = 1 << 14;
constexpr int kTurnsFrom = 4;  // attempts before a writer takes turns with others
constexpr int kBackOffStartUs = 20;
constexpr int kBackOffShiftMax = 8;
constexpr Micros kYieldEveryUs = 3000;
constexpr std::string_view kMemoryPath = ":memory:";
constexpr size_t kStoredHeadSize = 2 + 8 + 8;
constexpr uint8_t kOwnTimeFlag = 1;
}  // namespace

// ---- records -----------------------------------------------------------------------------------

std::string encode_stored(const StoredHead& head, ValueView body) {
  const bool own_time = head.effective_at != head.created_at;
  const std::string_view bytes = body.bytes();
  std::string out;
  out.reserve(kStoredHeadSize + 8 + bytes.size());
  out.push_back(static_cast<char>(kRecordVersion));
  out.push_back(static_cast<char>(own_time ? kOwnTimeFlag : 0));
  out.append(reinterpret_cast<const char*>(&head.created_at), 8);
  out.append(reinterpret_cast<const char*>(&head.updated_at), 8);
  if (own_time) out.append(reinterpret_cast<const char*>(&head.effective_at), 8);
  out.append(bytes);
  return out;
}

bool decode_stored(std::string_view value, StoredHead* head, ValueView* body) {
  if (value.size() <= kStoredHeadSize || static_cast<uint8_t>(value[0]) != kRecordVersion)
    return false;
  std::memcpy(&head->created_at, value.data() + 2, 8);
  std::memcpy(&head->updated_at, value.data() + 10, 8);
  head->effective_at = head->created_at;
  size_t at = kStoredHeadSize;
  if (value[1] & kOwnTimeFlag) {
    if (value.size() <= at + 8) return false;
    std::memcpy(&head->effective_at, value.data() + at, 8);
    at += 8;
  }
  if (value.size() < at + codec::kContainerHead) return false;
  *body = ValueView(value.substr(at));
  return body->is_object() && body->byte_size() == value.size() - at;
}

Status corrupt_record(std::string_view what) {
  return Status::corrupt("stored " + std::string(what) + " is malformed");
}

Result<std::string> encode_record(DocBuilder& object) {
  COPRA_ASSIGN(const std::string bytes, object.take());
  std::string out(1, static_cast<char>(kRecordVersion));
  out += bytes;
  return out;
}

Result<DocView> decode_record(std::string_view value) {
  if (value.size() < 1 + codec::kContainerHead ||
      static_cast<uint8_t>(value[0]) != kRecordVersion) {
    return corrupt_record("record");
  }
  const DocView view(value.substr(1));
  if (!view.is_object() || view.byte_size() != value.size() - 1) return corrupt_record("record");
  return view;
}

void put_texts(DocBuilder& out, std::string_view name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_array();
  for (const std::string& text : texts) out.string(text);
  out.end_array();
}

void put_optional(DocBuilder& out, std::string_view name, const std::optional<std::string>& text) {
  if (!text) return;
  out.key(name);
  out.string(*text);
}

// ---- collection cache --------------------------------------------------------------------------

CollectionPtr CollectionCache::find(const std::string& key) const {
  const std::shared_lock lock(mutex_);
  const auto found = entries_.find(key);
  return found == entries_.end() ? nullptr : found->second;
}

void CollectionCache::put(const std::string& key, CollectionPtr info, uint64_t generation) {
  const std::unique_lock lock(mutex_);
  if (generation_.load(std::memory_order_relaxed) != generation) return;
  if (entries_.size() >= kCachedCollectionsMax) entries_.clear();
  entries_[key] = std::move(info);
}

void CollectionCache::drop_all() {
  const std::unique_lock lock(mutex_);
  generation_.fetch_add(1, std::memory_order_release);
  entries_.clear();
}

// ---- store -------------------------------------------------------------------------------------

Micros Store::Impl::tick() {
  const Micros now = now_micros();
  Micros last = last_tick.load(std::memory_order_relaxed);
  Micros next;
  do {
    next = std::max(now, last + 1);
  } while (!last_tick.compare_exchange_weak(last, next, std::memory_order_relaxed));
  return next;
}

Store::Store(std::unique_ptr<Impl> impl, int attempts)
    : impl_(std::move(impl)), attempts_(std::max(1, attempts)) {}
Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(StoreOptions options) {
  std::unique_ptr<KvEngine> engine;
  if (options.path == kMemoryPath) {
    engine = make_memory_engine(options.faults);
  } else {
    KvRocksOptions rocks;
    rocks.path = options.path;
    rocks.block_cache_bytes = options.block_cache_bytes;
    rocks.write_buffer_bytes = options.write_buffer_bytes;
    rocks.background_threads = options.background_threads;
    COPRA_ASSIGN(engine, open_rocks_engine(rocks));
  }
  if (options.wrap_engine) engine = options.wrap_engine(std::move(engine));
  auto impl = std::make_unique<Impl>();
  KvOptions kv_options;
  kv_options.sync = options.sync;
  impl->kv = std::make_unique<Kv>(std::move(engine), kv_options);
  const int attempts = options.write_attempts;
  impl->options = std::move(options);
  return std::unique_ptr<Store>(new Store(std::move(impl), attempts));
}

Session Store::begin(bool cache_only, bool fresh) {
  return Session(std::make_unique<Session::Parts>(*impl_, cache_only, fresh));
}

bool Session::Parts::stop_after(size_t row_bytes) {
  constexpr size_t kBytesOfARow = 2048;
  work += row_cost + row_bytes / kBytesOfARow;
  if (work <= kCancelCheckMask) return false;
  work = 0;
  return stop();
}

bool Session::Parts::stop() {
  if (cancelled && cancelled()) return true;
  if (yield) {
    const Micros now = now_micros();
    if (yielded_at == 0) yielded_at = now;
    if (now - yielded_at > kYieldEveryUs || now < yielded_at) {
      yield();
      yielded_at = now_micros();
    }
  }
  return false;
}

std::vector<IndexSuggestion> Store::suggestions(const std::optional<Uuid>& project) const {
  return impl_->advisor.list(project);
}

void Store::forget_suggestion(const IndexSuggestion& suggestion) {
  impl_->advisor.forget(suggestion);
}

namespace {
// What a commit means beyond its bytes: caches and listeners.
void after_commit(Store::Impl& store, Session::Parts& parts, const Status& status) {
  // A failed engine write may still have happened: the cache is not to be trusted either way.
  if (parts.collections_dirty || status.is(Code::kConflict)) store.collections.drop_all();
  if (!status.ok()) return;
  if (parts.outbox_grew && store.options.on_outbox) store.options.on_outbox();
  if (!parts.changes.empty() && store.options.on_changes)
    store.options.on_changes(std::move(parts.changes));
  if (!parts.access.empty() && store.options.on_access) store.options.on_access(parts.access);
}
}  // namespace

Status Store::commit(Session session) {
  Session::Parts& parts = *session.parts_;
  return impl_->kv->commit(std::move(parts.txn), [this, &parts](const Status& status) {
    after_commit(*impl_, parts, status);
  });
}

void Store::commit_async(Session session, std::function<void(Status)> done) {
  auto parts = std::shared_ptr<Session::Parts>(std::move(session.parts_));
  Txn txn = std::move(parts->txn);
  {
    const std::lock_guard lock(impl_->ends_mutex);
    ++impl_->handed_in;
  }
  impl_->kv->commit_async(std::move(txn), [this, parts, done = std::move(done)](Status status) {
    after_commit(*impl_, *parts, status);
    done(std::move(status));
    const std::lock_guard lock(impl_->ends_mutex);
    ++impl_->ended;
    impl_->ends.notify_all();
  });
}

void Store::back_off(int attempt) {
  const int shift = std::min(attempt - 1, kBackOffShiftMax);
  std::this_thread::sleep_for(std::chrono::microseconds(kBackOffStartUs << shift));
}

bool Store::takes_turns(int attempt) { return attempt >= kTurnsFrom; }

std::unique_lock<std::mutex> Store::take_turn(int attempt) {
  return takes_turns(attempt) ? std::unique_lock(impl_->turns) : std::unique_lock<std::mutex>();
}

bool Store::has_post() const { return static_cast<bool>(impl_->options.post); }

bool Store::maybe_stale(const Session& session, Code failure) {
  return session.parts_->used_cache &&
         (failure == Code::kNotFound || failure == Code::kAlreadyExists);
}

void Store::yield_in(Session& session) {
  if (impl_->options.yield) session.set_yield(impl_->options.yield);
}

void Store::post(std::function<void()> task) {
  if (impl_->options.post) {
    impl_->options.post(std::move(task));
  } else {
    task();
  }
}

Status Store::flush() {
  std::unique_lock lock(impl_->ends_mutex);
  // The end of one that lost hands it in again, so many times at most.
  for (int round = 0; round < attempts_ && impl_->ended != impl_->handed_in; ++round)
    impl_->ends.wait(lock, [this, wanted = impl_->handed_in] { return impl_->ended >= wanted; });
  lock.unlock();
  return impl_->kv->flush();
}

Status Store::backup(const std::string& directory) {
  COPRA_TRY(flush());
  return impl_->kv->engine().checkpoint(directory);
}

StoreStats Store::stats() const {
  const KvStats kv = impl_->kv->stats();
  return {kv.commits, kv.conflicts, kv.batches, impl_->kv->engine().numbers()};
}

Kv& Store::kv() { return *impl_->kv; }

// ---- session -----------------------------------------------------------------------------------

Session::Session(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

void Session::hold_snapshot() { parts_->txn.hold_snapshot(); }
void Session::set_origin(uint32_t origin) { parts_->origin = origin; }
void Session::set_durable(bool durable) { parts_->txn.durable = durable; }
void Session::set_cancel(std::function<bool()> cancelled) {
  parts_->cancelled = std::move(cancelled);
}
void Session::set_yield(std::function<void()> yield) { parts_->yield = std::move(yield); }
bool Session::has_writes() const { return parts_->txn.has_writes(); }

Session::Savepoint Session::savepoint() const {
  return {parts_->txn.savepoint(), parts_->changes.size()};
}

void Session::rollback_to(Savepoint point) {
  parts_->txn.rollback_to(point.ops);
  if (point.changes < parts_->changes.size()) parts_->changes.resize(point.changes);
}

}  // namespace copra::storage
