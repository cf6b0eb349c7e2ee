// One storage call as a host task: read inline when cached, else on the pool; writes through the
// group commit; inside a transaction on its session. The answer is a closure that builds the Python
// value. May include: interp, storage/store.h. Next: db_task.cc, db_methods_*.cc, db.cc.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "interp/vm/isolate.h"
#include "storage/store.h"

namespace copra {

// Makes the Python value of a reply, on the isolate's stack.
using BuildValue = std::function<Value(Vm&)>;
// The storage work; may run several times (conflicts), on any thread.
using DbWork = std::function<storage::Result<BuildValue>(storage::Session&)>;

// An open db.transaction(): all calls of the invocation go through its session, one at a time.
struct OpenTransaction {
  explicit OpenTransaction(storage::Session s) : session(std::move(s)) {}
  std::mutex mutex;
  storage::Session session;
};

enum class DbMode : uint8_t {
  kRead,
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

  storage::Status status;           // of the finished call
  BuildValue build;                 // when status is ok
  int64_t deadline_us = INT64_MAX;  // steady clock; long reads end then

 private:
  void take(storage::Result<BuildValue> result);

  storage::Store* store_;
  std::shared_ptr<OpenTransaction> transaction_;
  DbMode mode_;
  DbWork work_;
};

// The invocation's db state.
struct DbState : ShimState {
  storage::Uuid project;
  bool ready = false;
  std::shared_ptr<OpenTransaction> transaction;
};

DbState& db_state(Vm& vm);

// A task for `work`. Null: no store in this invocation (RuntimeError raised).
std::unique_ptr<HostTask> make_db_task(Vm& vm, DbMode mode, DbWork work);
// Result of a finished DbTask: its value, or raises.
Value finish_db_task(Vm& vm, HostTask& task);
// Submits and waits in place.
Value run_db_task(Vm& vm, std::unique_ptr<HostTask> task);

}  // namespace copra
