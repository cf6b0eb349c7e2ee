// transaction() of db and asyncdb: a function that runs once per key, all its writes in one commit.
// db runs the steps in place; asyncdb awaits them (py/transaction.py), so that gathered
// transactions overlap. May include: interp, storage/store.h through db_task.h. Rules: platform
// "transaction". Invariant: nothing reaches a session once its transaction has ended, and what runs
// in other tasks of the invocation meanwhile is not part of it.
#include "interp/aio/future.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/db_methods.h"
#include "stdlib_shims/platform/db_values.h"
#include "stdlib_shims/platform/pending_text.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

using storage::IdempotentKey;
using storage::IdempotentStart;
using storage::Result;
using storage::Session;

namespace {

constexpr int kCommitAttempts = 8;
// Of asyncdb, begun and not over, in one invocation.
constexpr size_t kWorksMax = 1000;

// ---------------------------------------------------------------- answers

struct Answer {
  bool ok = false;
  Value result;
  bool idempotent = false;
  bool locked = false;
  std::string error;
  int64_t retry_in = 0;
};

Value answer_dict(Vm& vm, const Answer& r) {
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

// The text of an exception; "" when a limit was hit meanwhile (stays raised).
std::string error_text(Vm& vm, Value exception) {
  const Value text = op_str(vm, exception);
  if (text.is_raised()) {
    if (vm.unwinding_limit()) return {};
    take_pending(vm);
    return type_name(vm, exception);
  }
  std::string s(text.as<Str>()->view());
  return s.empty() ? type_name(vm, exception) : s;
}

Value failed(Vm& vm, std::string error) {
  if (error.empty()) return Value::raised();  // a limit is unwinding
  Answer r;
  r.error = std::move(error);
  return answer_dict(vm, r);
}

Value succeeded(Vm& vm, Value result) {
  Answer r;
  r.ok = true;
  r.result = result;
  return answer_dict(vm, r);
}

// The answer of a call that need not run; absent when it is to run.
Value answer_before(Vm& vm, const IdempotentStart& started) {
  Answer r;
  switch (started.kind) {
    case IdempotentStart::Kind::kReplay:
      r.ok = r.idempotent = true;
      r.result = TRY(decode_value(vm, storage::ValueView(started.result)));
      return answer_dict(vm, r);
    case IdempotentStart::Kind::kLocked:
      r.locked = true;
      r.error = "Resource is locked";
      r.retry_in = std::max<int64_t>(1, started.retry_in_s);
      return answer_dict(vm, r);
    case IdempotentStart::Kind::kProceed: return Value::absent();
  }
  UNREACHABLE();
}

// ---------------------------------------------------------------- arguments

bool ttl_argument(Vm& vm, Value v, int64_t fallback, int64_t* out) {
  *out = fallback;
  if (v.is_absent() || v.is_none()) return true;
  double d;
  if (!as_double(vm, v, &d)) return false;
  *out = d < 1 ? 1 : d > 1e9 ? 1'000'000'000 : static_cast<int64_t>(d);
  return true;
}

// a: key, fn, lock_resource, lock_ttl_seconds, result_ttl_seconds. The answer to wrong arguments,
// else absent.
Value check_arguments(Vm& vm, const Value* a, IdempotentKey* key) {
  if (!is_str(a[0]) || a[0].as<Str>()->bytes() == 0) {
    return failed(vm, "idempotency_key must be a non-empty string");
  }
  if (!op_callable(vm, a[1])) return failed(vm, "fn must be callable");
  if (!platform_context(vm).store) return failed(vm, "No database is attached to this execution");
  key->key = std::string(a[0].as<Str>()->view());
  if (!a[2].is_absent() && !a[2].is_none()) {
    if (!is_str(a[2])) return failed(vm, "lock_resource must be a string or None");
    key->lock_resource = std::string(a[2].as<Str>()->view());
  }
  if (!ttl_argument(vm, a[3], 30, &key->lock_ttl_s) ||
      !ttl_argument(vm, a[4], 86'400, &key->result_ttl_s)) {
    return failed(vm, take_error(vm));
  }
  return Value::absent();
}

// ---------------------------------------------------------------- steps

DbWork start_work(const storage::Uuid& project, const IdempotentKey& key,
                  std::shared_ptr<IdempotentStart> out) {
  return [project, key, out](Session& s) -> Result<BuildValue> {
    auto r = s.start_idempotent(project, key);
    if (!r.ok()) return r.status();
    *out = std::move(*r);
    return constant_reply(Value::none());
  };
}

DbWork release_work(const storage::Uuid& project, const IdempotentKey& key, std::string token) {
  return [project, key, token = std::move(token)](Session& s) -> Result<BuildValue> {
    const storage::Status status = s.release_locks(project, key, token);
    if (!status.ok() && !status.is(storage::Code::kNotFound)) return status;
    return constant_reply(Value::none());
  };
}

// The result as it is stored; "" with an exception raised.
std::string encode_result(Vm& vm, Value result) {
  storage::DocBuilder encoded;
  if (!encode_value(vm, result.is_none() ? Value(new_dict(vm)) : result, encoded)) return {};
  auto bytes = encoded.take();
  if (bytes.ok()) return std::move(*bytes);
  raise_storage(vm, bytes.status());
  return {};
}

// Opens a session for fn and makes it the one of what runs now.
uint64_t enter(Vm& vm, bool fresh) {
  DbState& state = db_state(vm);
  auto open = std::make_shared<OpenTransaction>(platform_context(vm).store->begin(false, fresh));
  open->session.set_origin(platform_context(vm).write_origin);
  const uint64_t scope = ++state.last_scope;
  state.transactions[scope] = std::move(open);
  loop_set_scope(vm, scope);
  return scope;
}

// From now on no call reaches the session.
std::shared_ptr<OpenTransaction> end(Vm& vm, uint64_t scope) {
  DbState& state = db_state(vm);
  const auto found = state.transactions.find(scope);
  if (found == state.transactions.end()) return nullptr;
  std::shared_ptr<OpenTransaction> open = std::move(found->second);
  state.transactions.erase(found);
  open->ended = true;
  return open;
}

// Records the result and commits, behind the calls that are still in the session.
class CommitTask : public HostTask {
 public:
  CommitTask(storage::Store* store, std::shared_ptr<OpenTransaction> open,
             const storage::Uuid& project, IdempotentKey key, std::string token, std::string result)
      : store_(store),
        open_(std::move(open)),
        project_(project),
        key_(std::move(key)),
        token_(std::move(token)),
        result_(std::move(result)) {}

  Start start(std::function<void()> done) override {
    const std::unique_lock lock(open_->mutex, std::try_to_lock);
    if (!lock) return Start::kBlocking;
    status = record();
    if (!status.ok()) return Start::kDone;
    store_->commit_async(std::move(open_->session),
                         [this, done = std::move(done)](storage::Status s) {
                           status = std::move(s);
                           again = status.is(storage::Code::kConflict);
                           done();
                         });
    return Start::kAsync;
  }
  void run() override {
    const std::lock_guard lock(open_->mutex);
    status = record();
    if (!status.ok()) return;
    status = store_->commit(std::move(open_->session));
    again = status.is(storage::Code::kConflict);
  }

  storage::Status status;
  bool again = false;  // another commit changed what fn had read
  bool last = false;   // for the caller's use: it does not try again

 private:
  storage::Status record() {
    return open_->session.finish_idempotent(project_, key_, token_, storage::ValueView(result_));
  }

  storage::Store* store_;
  std::shared_ptr<OpenTransaction> open_;
  storage::Uuid project_;
  IdempotentKey key_;
  std::string token_, result_;
};

std::string commit_error(const storage::Status& status) {
  return status.message().empty() ? "The transaction could not be committed" : status.message();
}

// ---------------------------------------------------------------- in place

Value call_body(Vm& vm, Value fn) {
  const Value r = TRY(op_call(vm, fn, {}));
  if (is_kind(r, Kind::kCoroutine) || is_future(vm, r)) return run_until_complete(vm, r);
  return r;
}

// The locked part: fn in a session, its result recorded, one commit. Runs again when another commit
// changed what fn had read.
Value run_locked(Vm& vm, const IdempotentKey& key, const std::string& token, Value fn) {
  const storage::Uuid project = db_state(vm).project;
  storage::Store* store = platform_context(vm).store;
  std::string error;
  for (int attempt = 0; attempt < kCommitAttempts; ++attempt) {
    const uint64_t outer = loop_scope(vm);
    const uint64_t scope = enter(vm, attempt > 0);
    const Value result = call_body(vm, fn);
    loop_set_scope(vm, outer);
    std::shared_ptr<OpenTransaction> open = end(vm, scope);
    std::string bytes;
    if (!result.is_raised()) bytes = encode_result(vm, result);
    if (bytes.empty()) {
      error = take_error(vm);
      break;
    }
    const uint64_t id = submit_task(
        vm, std::make_unique<CommitTask>(store, std::move(open), project, key, token, bytes));
    if (!id) {
      error = take_error(vm);
      break;
    }
    const auto done = await_task(vm, id);
    if (!done) return Value::raised();
    const auto& commit = static_cast<CommitTask&>(*done);
    if (commit.status.ok()) return succeeded(vm, result);
    error = commit_error(commit.status);
    if (!commit.again) break;
  }
  if (error.empty()) return Value::raised();
  const Value released =
      run_db_task(vm, make_outside_task(vm, DbMode::kSlowWrite, release_work(project, key, token)));
  // Locks that couldn't be freed end with their TTL.
  if (released.is_raised() && take_error(vm).empty()) return released;
  return failed(vm, std::move(error));
}

// Inside another transaction: a savepoint of the same session.
Value run_nested(Vm& vm, const IdempotentKey& key, Value fn) {
  const storage::Uuid project = db_state(vm).project;
  const auto step = [&vm](DbWork work) {
    return run_db_task(vm, make_db_task(vm, DbMode::kRead, std::move(work)));
  };
  auto started = std::make_shared<IdempotentStart>();
  if (step(start_work(project, key, started)).is_raised()) return failed(vm, take_error(vm));
  const Value answer = answer_before(vm, *started);
  if (!answer.is_absent()) return answer;
  auto point = std::make_shared<Session::Savepoint>();
  if (step([point](Session& s) {
        *point = s.savepoint();
        return constant_reply(Value::none());
      }).is_raised()) {
    return failed(vm, take_error(vm));
  }
  const Value result = call_body(vm, fn);
  std::string error, bytes;
  if (!result.is_raised()) bytes = encode_result(vm, result);
  if (bytes.empty()) {
    error = take_error(vm);
    if (error.empty()) return Value::raised();
  } else {
    const Value recorded = step([=](Session& s) -> Result<BuildValue> {
      COPRA_TRY(s.finish_idempotent(project, key, started->token, storage::ValueView(bytes)));
      return constant_reply(Value::none());
    });
    if (!recorded.is_raised()) return succeeded(vm, result);
    error = take_error(vm);
    if (error.empty()) return Value::raised();
  }
  const Value undone = step([=](Session& s) -> Result<BuildValue> {
    s.rollback_to(*point);
    COPRA_TRY(s.release_locks(project, key, started->token));
    return constant_reply(Value::none());
  });
  if (undone.is_raised() && take_error(vm).empty()) return undone;
  return failed(vm, std::move(error));
}

// ---------------------------------------------------------------- awaited

// A transaction of asyncdb between its steps.
struct Work {
  IdempotentKey key;
  std::string token;
  uint64_t scope = 0;
  int attempts = 0;
};

struct Works : ShimState {
  std::unordered_map<uint64_t, Work> works;
  uint64_t last = 0;
};

Work* find_work(Vm& vm, Value id) {
  auto& works = shim_state<Works>(vm).works;
  if (id.is_small_int()) {
    const auto found = works.find(static_cast<uint64_t>(id.small()));
    if (found != works.end()) return &found->second;
  }
  raise_str(vm, Exc::kRuntimeError, "The transaction has ended");
  return nullptr;
}

// _begin(key, fn, lock_resource, lock_ttl_seconds, result_ttl_seconds): the answer, or a future of
// it or of the work's number.
Value f_begin(Vm& vm, Value* a, uint32_t) {
  IdempotentKey key;
  const Value wrong = check_arguments(vm, a, &key);
  if (!wrong.is_absent()) return wrong;
  std::shared_ptr<OpenTransaction> outer;
  if (!current_transaction(vm, &outer)) return failed(vm, take_error(vm));
  if (outer) return run_nested(vm, key, a[1]);
  if (shim_state<Works>(vm).works.size() >= kWorksMax) {
    return failed(vm, "Too many transactions at once");
  }
  auto started = std::make_shared<IdempotentStart>();
  const storage::Uuid project = db_state(vm).project;
  DbWork work = [project, key, started](Session& s) -> Result<BuildValue> {
    auto r = s.start_idempotent(project, key);
    if (!r.ok()) return r.status();
    *started = std::move(*r);
    return BuildValue([key, started](Vm& vm2) {
      const Value answer = answer_before(vm2, *started);
      if (!answer.is_absent()) return answer;
      auto& works = shim_state<Works>(vm2);
      const uint64_t id = ++works.last;
      works.works[id] = {key, started->token, 0, 0};
      return int_value(vm2, static_cast<int64_t>(id));
    });
  };
  std::unique_ptr<HostTask> task = make_outside_task(vm, DbMode::kWrite, std::move(work));
  const auto finish = [](Vm& vm2, HostTask& t) {
    const Value v = finish_db_task(vm2, t);
    return v.is_raised() ? failed(vm2, take_error(vm2)) : v;
  };
  return future_for_task(vm, std::move(task), finish);
}

// _enter(work): the scope that was left for it.
Value f_enter(Vm& vm, Value* a, uint32_t) {
  Work* work = find_work(vm, a[0]);
  if (!work) return Value::raised();
  const uint64_t outer = loop_scope(vm);
  work->scope = enter(vm, work->attempts > 0);
  return int_value(vm, static_cast<int64_t>(outer));
}

// _leave(work, before)
Value f_leave(Vm& vm, Value* a, uint32_t) {
  Work* work = find_work(vm, a[0]);
  if (!work) return Value::raised();
  end(vm, work->scope);
  // A coroutine that is dropped is closed by whoever runs then.
  if (loop_scope(vm) == work->scope && a[1].is_small_int()) {
    loop_set_scope(vm, static_cast<uint64_t>(a[1].small()));
  }
  return Value::none();
}

// _commit(work, result): a future of True, of None when fn is to run again, of the text of an
// error.
Value f_commit(Vm& vm, Value* a, uint32_t) {
  Work* work = find_work(vm, a[0]);
  if (!work) return Value::raised();
  std::string bytes = encode_result(vm, a[1]);
  if (bytes.empty()) return Value::raised();
  std::shared_ptr<OpenTransaction> open = end(vm, work->scope);
  if (!open) return raise_str(vm, Exc::kRuntimeError, "The transaction has ended");
  auto task =
      std::make_unique<CommitTask>(platform_context(vm).store, std::move(open),
                                   db_state(vm).project, work->key, work->token, std::move(bytes));
  task->last = ++work->attempts >= kCommitAttempts;
  const auto finish = [](Vm& vm2, HostTask& t) {
    const auto& commit = static_cast<CommitTask&>(t);
    if (commit.status.ok()) return Value::true_();
    if (commit.again && !commit.last) return Value::none();
    return Value(new_str(vm2, commit_error(commit.status)));
  };
  return future_for_task(vm, std::move(task), finish);
}

// _release(work): a future; locks that it cannot free end with their TTL.
Value f_release(Vm& vm, Value* a, uint32_t) {
  const Work* work = find_work(vm, a[0]);
  if (!work) return Value::raised();
  auto task = make_outside_task(vm, DbMode::kWrite,
                                release_work(db_state(vm).project, work->key, work->token));
  shim_state<Works>(vm).works.erase(static_cast<uint64_t>(a[0].small()));
  return future_for_task(vm, std::move(task), [](Vm&, HostTask&) { return Value::none(); });
}

// _forget(work): it is over.
Value f_forget(Vm& vm, Value* a, uint32_t) {
  if (a[0].is_small_int()) {
    shim_state<Works>(vm).works.erase(static_cast<uint64_t>(a[0].small()));
  }
  return Value::none();
}

// _succeeded(result), _failed(exception or text): the answers.
Value f_succeeded(Vm& vm, Value* a, uint32_t) { return succeeded(vm, a[0]); }
Value f_failed(Vm& vm, Value* a, uint32_t) { return failed(vm, error_text(vm, a[0])); }

constexpr NativeDef kFunctions[] = {
    {"_begin", "(key, fn, lock_resource, lock_ttl_seconds, result_ttl_seconds, /)", f_begin},
    {"_enter", "(work, /)", f_enter},
    {"_leave", "(work, before, /)", f_leave},
    {"_commit", "(work, result, /)", f_commit},
    {"_release", "(work, /)", f_release},
    {"_forget", "(work, /)", f_forget},
    {"_succeeded", "(result, /)", f_succeeded},
    {"_failed", "(error, /)", f_failed},
    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kTransactionModule;
const ModuleDef kTransactionModule = {
    .name = "_transaction", .functions = kFunctions, .python_source = kPySource_transaction};

Value db_transaction(Vm& vm, Value* a, uint32_t) {
  IdempotentKey key;
  const Value wrong = check_arguments(vm, a + 1, &key);
  if (!wrong.is_absent()) return wrong;
  std::shared_ptr<OpenTransaction> outer;
  if (!current_transaction(vm, &outer)) return failed(vm, take_error(vm));
  if (outer) return run_nested(vm, key, a[2]);
  auto started = std::make_shared<IdempotentStart>();
  const Value begun = run_db_task(
      vm, make_outside_task(vm, DbMode::kWrite, start_work(db_state(vm).project, key, started)));
  if (begun.is_raised()) return failed(vm, take_error(vm));
  const Value answer = answer_before(vm, *started);
  if (!answer.is_absent()) return answer;
  return run_locked(vm, key, started->token, a[2]);
}

// A coroutine of py/transaction.py.
Value asyncdb_transaction(Vm& vm, Value* a, uint32_t) {
  const Value module = TRY(import_module(vm, "_transaction"));
  const Value transaction = TRY(op_getattr(vm, module, "transaction"));
  Value arguments[5];
  for (size_t i = 0; i < std::size(arguments); ++i) {
    arguments[i] = a[i + 1].is_absent() ? Value::none() : a[i + 1];
  }
  return op_call(vm, transaction, arguments, static_cast<uint32_t>(std::size(arguments)));
}

}  // namespace copra
