// One storage call as a host task: read inline when cached, else on the pool; writes through the
// group commit; inside a transaction on its session. The answer is a closure that builds the Python
// value. May include: interp, storage/store.h. Next: db_task.cc, db_methods_*.cc,
// db_transaction.cc.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "interp/vm/isolate.h"
#include "storage/store.h"

namespace copra {

// Makes the Python value of a reply, on the isolate's stack.
using BuildValue = std::function<Value(Vm&)>;
// The storage work; may run several times (conflicts), on any thread.
using DbWork = std::function<storage::Result<BuildValue>(storage::Session&)>;

// An open transaction(): all calls of the tasks in it go through its session, one at a time. Once
// it has ended nothing touches the session any more.
struct OpenTransaction {
  explicit OpenTransaction(storage::Session s) : session(std::move(s)) {}
  std::mutex mutex;  // of the session
  std::atomic<bool> ended{false};
  storage::Session session;
};

enum class DbMode : uint8_t {
  kRead,
  kSlowRead,  // on a thread of the pool at once: it can't be given up early
  kWrite,
  kSlowWrite,  // hashes a password or the like first: never on an I/O thread
};

class DbTask : public HostTask {
 public:
  // `origin` marks the task's writes (storage::Session::set_origin).
  DbTask(storage::Store* store, std::shared_ptr<OpenTransaction> transaction, DbMode mode,
         uint32_t origin, DbWork work);
  Start start(std::function<void()> done) override;
  void run() override;
  // Its transaction had ended: nothing was done.
  bool ended_before() const { return ended_before_; }

  storage::Status status;           // of the finished call
  BuildValue build;                 // when status is ok
  int64_t deadline_us = INT64_MAX;  // steady clock; long reads end then

 private:
  void take(storage::Result<BuildValue> result);

  storage::Store* store_;
  std::shared_ptr<OpenTransaction> transaction_;
  DbMode mode_;
  bool ended_before_ = false;
  DbWork work_;
};

// The invocation's db state.
struct DbState : ShimState {
  storage::Uuid project;
  bool ready = false;
  // Transactions by the scope of the tasks in them (interp/aio/future.h, loop_scope).
  std::unordered_map<uint64_t, std::shared_ptr<OpenTransaction>> transactions;
  uint64_t last_scope = 0;
};

DbState& db_state(Vm& vm);

// The transaction that what runs now is in: null outside of one. False: it has ended (raised).
bool current_transaction(Vm& vm, std::shared_ptr<OpenTransaction>* out);

// A task for `work`, in the current transaction. Null: no store in this invocation, or the
// transaction is over (RuntimeError raised).
std::unique_ptr<HostTask> make_db_task(Vm& vm, DbMode mode, DbWork work);
// The same in a session of its own, whatever transaction is open.
std::unique_ptr<HostTask> make_outside_task(Vm& vm, DbMode mode, DbWork work);
// Result of a finished DbTask: its value, or raises.
Value finish_db_task(Vm& vm, HostTask& task);
// Submits and waits in place.
Value run_db_task(Vm& vm, std::unique_ptr<HostTask> task);

}  // namespace copra
