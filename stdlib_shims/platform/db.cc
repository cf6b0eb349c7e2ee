// The `db` and `asyncdb` objects: the same methods, run in place or as awaitables; and the two
// methods that call others: fetch_all and transaction. Rules: platform "fetch_all", "transaction".
#include "interp/aio/future.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/db_methods.h"
#include "stdlib_shims/platform/db_values.h"
#include "stdlib_shims/platform/globals.h"

namespace copra {

using storage::Result;
using storage::Session;

namespace {

struct Database : NativeObj {};

template <Prepare prepare>
Value sync_method(Vm& vm, Value* a, uint32_t n) {
  return run_db_task(vm, prepare(vm, a, n));
}

template <Prepare prepare>
Value async_method(Vm& vm, Value* a, uint32_t n) {
  std::unique_ptr<HostTask> task = prepare(vm, a, n);
  if (!task) return Value::raised();
  return future_for_task(vm, std::move(task), finish_db_task);
}

// ---------------------------------------------------------------- fetch_all

struct FetchKind {
  std::string_view type;
  const char* method;
  bool needs_collection;
};
constexpr FetchKind kFetchKinds[] = {{"query", "query", true},
                                     {"find_one", "find_one", true},
                                     {"query_users", "query_users", false},
                                     {"find_user", "find_user", false},
                                     {"count", "count_documents", true}};

// Calls one query dict's method on `self`; kinds were checked before.
Value call_fetch(Vm& vm, Value self, Dict* query) {
  Dict* rest = TRY_PTR(dict_copy(vm, query));
  const Value type = TRY(dict_pop(vm, rest, Value(intern(vm, "type"))));
  const FetchKind* kind = nullptr;
  for (const FetchKind& k : kFetchKinds) {
    if (k.type == type.as<Str>()->view()) kind = &k;
  }
  RootedVector args(vm);
  if (kind->needs_collection) {
    TRY_BOOL(args.push(TRY(dict_pop(vm, rest, Value(intern(vm, "collection"))))));
  }
  const Value method = TRY(op_getattr(vm, self, kind->method));
  Tuple* positional = TRY_PTR(new_tuple(vm, args.data(), args.size()));
  return op_call_ex(vm, method, positional, rest);
}

Value check_fetches(Vm& vm, Value queries, List** out) {
  if (!is_list(queries) && !is_tuple(queries)) {
    return raise_str(vm, Exc::kValueError, "queries must be a list of dicts");
  }
  List* l = TRY_PTR(to_list(vm, queries));
  for (uint32_t i = 0; i < l->size; ++i) {
    if (!is_dict(l->items[i])) {
      return raise(vm, Exc::kValueError, "query %u is not a dict", i);
    }
    Dict* q = l->items[i].as<Dict>();
    const Value type = dict_get_str(vm, q, "type");
    const FetchKind* kind = nullptr;
    for (const FetchKind& k : kFetchKinds) {
      if (is_str(type) && k.type == type.as<Str>()->view()) kind = &k;
    }
    if (!kind) {
      StrBuilder b(vm);
      b.append("query " + std::to_string(i) + ": unknown type ");
      TRY_BOOL(b.append_repr(type.is_not_found() ? Value::none() : type));
      const Value text = TRY(b.finish());
      return raise_str(vm, Exc::kValueError, text.as<Str>()->view());
    }
    if (kind->needs_collection && !is_str(dict_get_str(vm, q, "collection"))) {
      return raise(vm, Exc::kValueError, "query %u: 'collection' is required for type '%s'", i,
                   std::string(kind->type).c_str());
    }
  }
  *out = l;
  return Value::none();
}

Value fetch_all(Vm& vm, Value* a, uint32_t) {
  List* queries;
  TRY(check_fetches(vm, a[1], &queries));
  List* results = new_list(vm, queries->size);
  for (uint32_t i = 0; i < queries->size; ++i) {
    const Value r = TRY(call_fetch(vm, a[0], queries->items[i].as<Dict>()));
    TRY_BOOL(list_append(vm, results, r));
  }
  return Value(results);
}

// asyncdb.fetch_all: all queries in flight at once.
Value async_fetch_all(Vm& vm, Value* a, uint32_t) {
  List* queries;
  TRY(check_fetches(vm, a[1], &queries));
  RootedVector futures(vm);
  for (uint32_t i = 0; i < queries->size; ++i) {
    TRY_BOOL(futures.push(TRY(call_fetch(vm, a[0], queries->items[i].as<Dict>()))));
  }
  const Value asyncio = TRY(import_module(vm, "asyncio"));
  const Value gather = TRY(op_getattr(vm, asyncio, "gather"));
  return op_call(vm, gather, futures.data(), static_cast<uint32_t>(futures.size()));
}

// ---------------------------------------------------------------- transaction

struct TransactionResult {
  bool ok = false;
  Value result;
  bool idempotent = false;
  bool locked = false;
  std::string error;
  int64_t retry_in = 0;
};

Value transaction_dict(Vm& vm, const TransactionResult& r) {
  Dict* d = new_dict(vm);
  const Value result = r.result.is_absent() || r.result.is_none() ? Value(new_dict(vm)) : r.result;
  TRY_BOOL(dict_set_str(vm, d, "ok", Value::boolean(r.ok)));
  TRY_BOOL(dict_set_str(vm, d, "result", result));
  TRY_BOOL(dict_set_str(vm, d, "idempotent", Value::boolean(r.idempotent)));
  TRY_BOOL(dict_set_str(vm, d, "locked", Value::boolean(r.locked)));
  TRY_BOOL(
      dict_set_str(vm, d, "error", r.error.empty() ? Value::none() : Value(new_str(vm, r.error))));
  TRY_BOOL(dict_set_str(vm, d, "retry_in", r.retry_in ? int_value(vm, r.retry_in) : Value::none()));
  return Value(d);
}

// The text of the pending exception, which is cleared; "" for a limit (stays raised).
std::string take_error(Vm& vm) {
  if (vm.unwinding_limit()) return {};
  Exception* e = take_pending(vm);
  const Value text = op_str(vm, Value(e));
  if (text.is_raised()) {
    if (!vm.unwinding_limit()) take_pending(vm);
    return type_name(vm, Value(e));
  }
  std::string s(text.as<Str>()->view());
  return s.empty() ? type_name(vm, Value(e)) : s;
}

Value failed(Vm& vm, std::string error) {
  if (error.empty()) return Value::raised();  // a limit is unwinding
  TransactionResult r;
  r.error = std::move(error);
  return transaction_dict(vm, r);
}

// Runs plain storage work in its own committed session, whatever transaction is open.
Value run_outside(Vm& vm, DbWork work) {
  DbState& state = db_state(vm);
  auto open = std::move(state.transaction);
  state.transaction = nullptr;
  auto task = make_db_task(vm, DbMode::kSlowWrite, std::move(work));
  state.transaction = std::move(open);
  return run_db_task(vm, std::move(task));
}

// Commits the open transaction; absent status text means it went through.
class CommitTask : public HostTask {
 public:
  CommitTask(storage::Store* store, std::shared_ptr<OpenTransaction> t)
      : store_(store), transaction_(std::move(t)) {}
  Start start(std::function<void()> done) override {
    store_->commit_async(std::move(transaction_->session),
                         [this, done = std::move(done)](storage::Status s) {
                           status = std::move(s);
                           done();
                         });
    return Start::kAsync;
  }
  storage::Status status;

 private:
  storage::Store* store_;
  std::shared_ptr<OpenTransaction> transaction_;
};

Value call_body(Vm& vm, Value fn) {
  const Value r = TRY(op_call(vm, fn, {}));
  if (is_kind(r, Kind::kCoroutine) || is_future(vm, r)) return run_until_complete(vm, r);
  return r;
}

constexpr int kCommitAttempts = 8;

// The locked part: fn in a session, its result recorded, one commit. Runs again when another commit
// changed what fn had read.
Value run_locked(Vm& vm, const storage::IdempotentKey& key, const std::string& token, Value fn) {
  DbState& state = db_state(vm);
  storage::Store* store = platform_context(vm).store;
  std::string error;
  for (int attempt = 0; attempt < kCommitAttempts; ++attempt) {
    auto open = std::make_shared<OpenTransaction>(store->begin(false, attempt > 0));
    open->session.set_origin(platform_context(vm).write_origin);
    state.transaction = open;
    const Value result = call_body(vm, fn);
    state.transaction = nullptr;
    if (result.is_raised()) {
      error = take_error(vm);
      break;
    }
    storage::DocBuilder encoded;
    if (!encode_value(vm, result.is_none() ? Value(new_dict(vm)) : result, encoded)) {
      error = take_error(vm);
      break;
    }
    auto bytes = encoded.take();
    if (!bytes.ok()) {
      error = bytes.status().message();
      break;
    }
    storage::Status recorded =
        open->session.finish_idempotent(state.project, key, token, storage::ValueView(*bytes));
    if (!recorded.ok()) {
      error = recorded.message();
      break;
    }
    const uint64_t id = submit_task(vm, std::make_unique<CommitTask>(store, open));
    if (!id) return Value::raised();
    const auto done = await_task(vm, id);
    if (!done) return Value::raised();
    const storage::Status& status = static_cast<CommitTask&>(*done).status;
    if (status.ok()) {
      TransactionResult r;
      r.ok = true;
      r.result = result;
      return transaction_dict(vm, r);
    }
    error = status.message().empty() ? "The transaction could not be committed" : status.message();
    if (!status.is(storage::Code::kConflict)) break;
  }
  if (error.empty()) return Value::raised();
  const storage::Uuid project = state.project;
  const Value released = run_outside(vm, [project, key, token](Session& s) -> Result<BuildValue> {
    const storage::Status status = s.release_locks(project, key, token);
    if (!status.ok() && !status.is(storage::Code::kNotFound)) return status;
    return constant_reply(Value::none());
  });
  // Locks that couldn't be freed end with their TTL.
  if (released.is_raised() && take_error(vm).empty()) return released;
  return failed(vm, std::move(error));
}

// Inside another transaction: a savepoint of the same session.
Value run_nested(Vm& vm, const storage::IdempotentKey& key, Value fn) {
  DbState& state = db_state(vm);
  auto open = state.transaction;
  auto started = open->session.start_idempotent(state.project, key);
  if (!started.ok()) return failed(vm, started.status().message());
  TransactionResult r;
  if (started->kind == storage::IdempotentStart::Kind::kReplay) {
    r.ok = r.idempotent = true;
    r.result = TRY(decode_value(vm, storage::ValueView(started->result)));
    return transaction_dict(vm, r);
  }
  if (started->kind == storage::IdempotentStart::Kind::kLocked) {
    r.locked = true;
    r.error = "Resource is locked";
    r.retry_in = started->retry_in_s;
    return transaction_dict(vm, r);
  }
  const Session::Savepoint point = open->session.savepoint();
  const Value result = call_body(vm, fn);
  if (result.is_raised()) {
    std::string error = take_error(vm);
    if (error.empty()) return result;
    open->session.rollback_to(point);
    (void)open->session.release_locks(state.project, key, started->token).ok();
    return failed(vm, std::move(error));
  }
  storage::DocBuilder encoded;
  if (!encode_value(vm, result.is_none() ? Value(new_dict(vm)) : result, encoded)) {
    return failed(vm, take_error(vm));
  }
  auto bytes = encoded.take();
  if (!bytes.ok()) return failed(vm, bytes.status().message());
  const storage::Status recorded = open->session.finish_idempotent(
      state.project, key, started->token, storage::ValueView(*bytes));
  if (!recorded.ok()) return failed(vm, recorded.message());
  r.ok = true;
  r.result = result;
  return transaction_dict(vm, r);
}

bool ttl_argument(Vm& vm, Value v, int64_t fallback, int64_t* out) {
  *out = fallback;
  if (v.is_absent() || v.is_none()) return true;
  double d;
  if (!as_double(vm, v, &d)) return false;
  *out = d < 1 ? 1 : d > 1e9 ? 1'000'000'000 : static_cast<int64_t>(d);
  return true;
}

Value transaction(Vm& vm, Value* a, uint32_t) {
  storage::IdempotentKey key;
  if (!is_str(a[1]) || a[1].as<Str>()->bytes() == 0) {
    return failed(vm, "idempotency_key must be a non-empty string");
  }
  if (!op_callable(vm, a[2])) return failed(vm, "fn must be callable");
  if (!platform_context(vm).store) return failed(vm, "No database is attached to this execution");
  key.key = std::string(a[1].as<Str>()->view());
  if (!a[3].is_absent() && !a[3].is_none()) {
    if (!is_str(a[3])) return failed(vm, "lock_resource must be a string or None");
    key.lock_resource = std::string(a[3].as<Str>()->view());
  }
  if (!ttl_argument(vm, a[4], 30, &key.lock_ttl_s) ||
      !ttl_argument(vm, a[5], 86'400, &key.result_ttl_s)) {
    return failed(vm, take_error(vm));
  }
  DbState& state = db_state(vm);
  if (state.transaction) return run_nested(vm, key, a[2]);
  const storage::Uuid project = state.project;
  auto started = std::make_shared<storage::IdempotentStart>();
  const Value begun = run_outside(vm, [project, key, started](Session& s) -> Result<BuildValue> {
    auto r = s.start_idempotent(project, key);
    if (!r.ok()) return r.status();
    *started = std::move(*r);
    return constant_reply(Value::none());
  });
  if (begun.is_raised()) return failed(vm, take_error(vm));
  TransactionResult r;
  switch (started->kind) {
    case storage::IdempotentStart::Kind::kReplay:
      r.ok = r.idempotent = true;
      r.result = TRY(decode_value(vm, storage::ValueView(started->result)));
      return transaction_dict(vm, r);
    case storage::IdempotentStart::Kind::kLocked:
      r.locked = true;
      r.error = "Resource is locked";
      r.retry_in = std::max<int64_t>(1, started->retry_in_s);
      return transaction_dict(vm, r);
    case storage::IdempotentStart::Kind::kProceed: return run_locked(vm, key, started->token, a[2]);
  }
  UNREACHABLE();
}

// asyncdb.transaction: the work happens when it is called; the result is ready when awaited.
Value async_transaction(Vm& vm, Value* a, uint32_t n) {
  const Value r = TRY(transaction(vm, a, n));
  Future* f = new_future(vm);
  future_set_result(vm, f, r);
  return Value(f);
}

// commit() and rollback() of older code: every call commits by itself.
Value no_op(Vm&, Value*, uint32_t) { return Value::none(); }

constexpr const char* kTransactionSignature =
    "(idempotency_key, fn, lock_resource=None, lock_ttl_seconds=30, result_ttl_seconds=86400)";

constexpr NativeDef kSyncMethods[] = {
#define DB_METHOD(name, signature, prepare) {name, signature, sync_method<prepare>},
#include "stdlib_shims/platform/db_methods.def"
#undef DB_METHOD
    {"fetch_all", "(queries)", fetch_all},
    {"transaction", kTransactionSignature, transaction},
    {"commit", "()", no_op},
    {"rollback", "()", no_op},
    {nullptr, nullptr, nullptr}};

constexpr NativeDef kAsyncMethods[] = {
#define DB_METHOD(name, signature, prepare) {name, signature, async_method<prepare>},
#include "stdlib_shims/platform/db_methods.def"
#undef DB_METHOD
    {"fetch_all", "(queries)", async_fetch_all},
    {"transaction", kTransactionSignature, async_transaction},
    {nullptr, nullptr, nullptr}};

const NativeType kDatabaseType = {.name = "Database",
                                  .module = "db",
                                  .size = sizeof(Database),
                                  .methods = kSyncMethods,
                                  .flags = 0};
const NativeType kAsyncDatabaseType = {.name = "AsyncDatabase",
                                       .module = "db",
                                       .size = sizeof(Database),
                                       .methods = kAsyncMethods,
                                       .flags = 0};

}  // namespace

Value make_db(Vm& vm) {
  return Value(new_native_object<Database>(vm, native_type(vm, kDatabaseType)));
}
Value make_asyncdb(Vm& vm) {
  return Value(new_native_object<Database>(vm, native_type(vm, kAsyncDatabaseType)));
}

}  // namespace copra
