// See db_task.h.
#include "stdlib_shims/platform/db_task.h"

#include "interp/aio/future.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/db_values.h"

namespace copra {

using storage::Result;
using storage::Session;

namespace {

constexpr const char* kEndedText = "The transaction that this call belongs to has ended";

// The longest that a read may take on the isolate's own thread.
constexpr int64_t kInlineReadUs = 1000;

}  // namespace

DbTask::DbTask(storage::Store* store, std::shared_ptr<OpenTransaction> transaction, DbMode mode,
               uint32_t origin, DbWork work)
    : store_(store), transaction_(std::move(transaction)), mode_(mode), work_(std::move(work)) {
  if (origin == 0 || mode_ == DbMode::kRead || mode_ == DbMode::kSlowRead) return;
  work_ = [origin, inner = std::move(work_)](Session& session) {
    session.set_origin(origin);
    return inner(session);
  };
}

void DbTask::take(Result<BuildValue> result) {
  if (result.ok()) {
    build = std::move(*result);
  } else {
    status = result.status();
  }
}

HostTask::Start DbTask::start(std::function<void()> done) {
  if (transaction_ || mode_ == DbMode::kSlowRead || mode_ == DbMode::kSlowWrite) {
    return Start::kBlocking;
  }
  if (mode_ == DbMode::kRead) {
    // Here only while it is quick: a long scan would hold up every other request of this thread.
    const int64_t until_us = steady_now_us() + kInlineReadUs;
    const auto quick = [&](Session& session) {
      session.set_cancel([until_us] { return steady_now_us() > until_us; });
      return work_(session);
    };
    auto result = store_->read(quick, true);
    if (result.is(storage::Code::kWouldBlock) || result.is(storage::Code::kCancelled))
      return Start::kBlocking;
    take(std::move(result));
    return Start::kDone;
  }
  store_->write_async<BuildValue>(work_, [this, done = std::move(done)](Result<BuildValue> result) {
    take(std::move(result));
    done();
  });
  return Start::kAsync;
}

void DbTask::run() {
  // A scan ends with the execution that asked for it.
  const auto too_late = [until_us = deadline_us] { return steady_now_us() > until_us; };
  if (transaction_) {
    const std::lock_guard lock(transaction_->mutex);
    ended_before_ = transaction_->ended;
    if (ended_before_) return;
    transaction_->session.set_cancel(too_late);
    take(work_(transaction_->session));
    transaction_->session.set_cancel(nullptr);
  } else if (mode_ == DbMode::kRead || mode_ == DbMode::kSlowRead) {
    take(store_->read([&](Session& session) {
      session.set_cancel(too_late);
      return work_(session);
    }));
  } else {
    take(store_->write(work_));
  }
}

DbState& db_state(Vm& vm) {
  auto& s = shim_state<DbState>(vm);
  if (!s.ready) {
    s.ready = true;
    if (auto id = storage::Uuid::parse(platform_context(vm).project_id)) s.project = *id;
  }
  return s;
}

bool current_transaction(Vm& vm, std::shared_ptr<OpenTransaction>* out) {
  const uint64_t scope = loop_scope(vm);
  if (scope == 0) return true;
  const DbState& state = db_state(vm);
  const auto found = state.transactions.find(scope);
  if (found == state.transactions.end()) {
    raise_str(vm, Exc::kRuntimeError, kEndedText);
    return false;
  }
  *out = found->second;
  return true;
}

namespace {

std::unique_ptr<HostTask> make_task(Vm& vm, std::shared_ptr<OpenTransaction> transaction,
                                    DbMode mode, DbWork work) {
  storage::Store* store = platform_context(vm).store;
  if (!store) {
    raise_str(vm, Exc::kRuntimeError, "No database is attached to this execution");
    return nullptr;
  }
  auto task = std::make_unique<DbTask>(store, std::move(transaction), mode,
                                       platform_context(vm).write_origin, std::move(work));
  if (vm.deadline_us > 0) task->deadline_us = vm.deadline_us;
  return task;
}

}  // namespace

std::unique_ptr<HostTask> make_db_task(Vm& vm, DbMode mode, DbWork work) {
  std::shared_ptr<OpenTransaction> transaction;
  if (!current_transaction(vm, &transaction)) return nullptr;
  return make_task(vm, std::move(transaction), mode, std::move(work));
}

std::unique_ptr<HostTask> make_outside_task(Vm& vm, DbMode mode, DbWork work) {
  return make_task(vm, nullptr, mode, std::move(work));
}

Value finish_db_task(Vm& vm, HostTask& task) {
  auto& t = static_cast<DbTask&>(task);
  if (t.ended_before()) return raise_str(vm, Exc::kRuntimeError, kEndedText);
  if (!t.status.ok()) return raise_storage(vm, t.status);
  return t.build(vm);
}

Value run_db_task(Vm& vm, std::unique_ptr<HostTask> task) {
  if (!task) return Value::raised();
  const uint64_t id = submit_task(vm, std::move(task));
  if (!id) return Value::raised();
  const std::unique_ptr<HostTask> done = await_task(vm, id);
  return done ? finish_db_task(vm, *done) : Value::raised();
}

}  // namespace copra
