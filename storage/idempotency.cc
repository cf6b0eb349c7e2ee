// Locks and stored results of `transaction`. Locks have a time to live: a
// crashed holder's lock may be taken over, and its late commit then fails because its token is
// gone. What is past its time is deleted by later calls, a few at a time. Key layouts: FORMAT.md
// ("locks").
#include <algorithm>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr char kKeyLock = 'k';       // lock on the idempotency key itself
constexpr char kResourceLock = 'r';  // lock on lock_resource

// Entries looked at by each call that begins a transaction: more than it adds.
constexpr int kSweepEntries = 8;
// An expired lock still tells a slow holder that nobody took it over: it is kept this long.
constexpr Micros kLockKept = kMicrosPerDay;

std::string lock_key(const Uuid& project, char space, std::string_view name) {
  return TupleWriter().byte('l').id(project).byte(static_cast<uint8_t>(space)).raw(name).take();
}
std::string result_key(const Uuid& project, std::string_view name) {
  return TupleWriter().byte('r').id(project).raw(name).take();
}

struct Lock {
  std::string token;
  Micros expires_at = 0;
};

Result<std::optional<Lock>> read_lock(Txn& txn, const std::string& key) {
  std::string value;
  const Status status = txn.get(Keyspace::kLocks, key, &value);
  if (status.is(Code::kNotFound)) return std::optional<Lock>();
  COPRA_TRY(status);
  COPRA_ASSIGN(const DocView record, decode_record(value));
  return std::optional<Lock>(Lock{doc_text(record, "token"), doc_int(record, "expires_at")});
}

Status write_lock(Txn& txn, const std::string& key, const std::string& token, Micros expires_at) {
  DocBuilder b;
  b.begin_object();
  b.key("token");
  b.string(token);
  b.key("expires_at");
  b.integer(expires_at);
  b.end_object();
  Result<std::string> value = encode_record(b);
  if (!value.ok()) return value.status();
  txn.put(Keyspace::kLocks, key, std::move(*value));
  return {};
}

std::vector<std::string> lock_keys(const Uuid& project, const IdempotentKey& key) {
  std::vector<std::string> out = {lock_key(project, kKeyLock, key.key)};
  if (key.lock_resource) out.push_back(lock_key(project, kResourceLock, *key.lock_resource));
  return out;
}

// Seconds as microseconds without overflow.
Micros after_seconds(Micros now, int64_t seconds) {
  constexpr int64_t kMost = 100LL * 365 * 86'400;
  return now + std::clamp<int64_t>(seconds, 0, kMost) * kMicrosPerSecond;
}

// Deletes what is past its time among the next entries, of any project.
Status sweep(Session::Parts& parts, Micros now) {
  ExpirySweep& expiry = parts.store.expiry;
  const std::unique_lock lock(expiry.mutex, std::try_to_lock);
  if (!lock) return {};
  std::vector<std::string> expired;
  COPRA_ASSIGN(auto cursor, parts.txn.scan(Keyspace::kLocks, {expiry.next, {}, false}));
  int seen = 0;
  for (; cursor->valid() && seen < kSweepEntries; cursor->next(), ++seen) {
    COPRA_ASSIGN(const DocView record, decode_record(cursor->value()));
    const bool is_lock = cursor->key().starts_with('l');
    if (doc_int(record, "expires_at") + (is_lock ? kLockKept : 0) <= now) {
      expired.emplace_back(cursor->key());
    }
  }
  COPRA_TRY(cursor->status());
  expiry.next = cursor->valid() ? std::string(cursor->key()) : std::string();
  cursor.reset();
  for (const std::string& key : expired) {
    // Read again, so that the commit fails when somebody has put a new one there.
    std::string value;
    const Status status = parts.txn.get(Keyspace::kLocks, key, &value);
    if (status.is(Code::kNotFound)) continue;
    COPRA_TRY(status);
    COPRA_ASSIGN(const DocView record, decode_record(value));
    const Micros kept = key.starts_with('l') ? kLockKept : 0;
    if (doc_int(record, "expires_at") + kept <= now) parts.txn.erase(Keyspace::kLocks, key);
  }
  return {};
}

}  // namespace

Result<IdempotentStart> Session::start_idempotent(const Uuid& project, const IdempotentKey& key) {
  CallGuard guard(*parts_);
  if (key.key.empty()) return Status::invalid("idempotency_key is required");
  Txn& txn = parts_->txn;
  const Micros now = now_micros();
  IdempotentStart start;
  std::string value;
  const Status stored = txn.get(Keyspace::kLocks, result_key(project, key.key), &value);
  if (stored.ok()) {
    COPRA_ASSIGN(const DocView record, decode_record(value));
    if (doc_int(record, "expires_at") > now) {
      start.kind = IdempotentStart::Kind::kReplay;
      start.result = doc_value(record, "result");
      return start;
    }
  } else if (!stored.is(Code::kNotFound)) {
    return stored;
  }
  const std::vector<std::string> names = lock_keys(project, key);
  for (const std::string& name : names) {
    COPRA_ASSIGN(const std::optional<Lock> lock, read_lock(txn, name));
    if (!lock || lock->expires_at <= now) continue;
    start.kind = IdempotentStart::Kind::kLocked;
    const int64_t left = (lock->expires_at - now + kMicrosPerSecond - 1) / kMicrosPerSecond;
    start.retry_in_s = std::max({left, start.retry_in_s, int64_t{1}});
  }
  if (start.kind == IdempotentStart::Kind::kLocked) return start;
  COPRA_TRY(sweep(*parts_, now));
  start.token = Uuid::random().text();
  for (const std::string& name : names) {
    COPRA_TRY(write_lock(txn, name, start.token, after_seconds(now, key.lock_ttl_s)));
  }
  guard.keep();
  return start;
}

Status Session::finish_idempotent(const Uuid& project, const IdempotentKey& key,
                                  std::string_view token, ValueView result) {
  CallGuard guard(*parts_);
  Txn& txn = parts_->txn;
  for (const std::string& name : lock_keys(project, key)) {
    Result<std::optional<Lock>> lock = read_lock(txn, name);
    if (!lock.ok()) return lock.status();
    if (!*lock || (*lock)->token != token) return Status::conflict("the lock was taken over");
    txn.erase(Keyspace::kLocks, name);
  }
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("expires_at");
  b.integer(after_seconds(now_micros(), key.result_ttl_s));
  b.key("result");
  b.value(result);
  b.end_object();
  Result<std::string> value = encode_record(b);
  if (!value.ok()) return value.status();
  txn.put(Keyspace::kLocks, result_key(project, key.key), std::move(*value));
  guard.keep();
  return {};
}

Status Session::release_locks(const Uuid& project, const IdempotentKey& key,
                              std::string_view token) {
  Txn& txn = parts_->txn;
  for (const std::string& name : lock_keys(project, key)) {
    Result<std::optional<Lock>> lock = read_lock(txn, name);
    if (!lock.ok()) return lock.status();
    if (*lock && (*lock)->token == token) txn.erase(Keyspace::kLocks, name);
  }
  return {};
}

}  // namespace copra::storage
