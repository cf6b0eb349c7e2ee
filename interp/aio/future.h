// asyncio's core inside an isolate: futures, tasks and the event loop. Pure: no Asio; the only real
// wait is vm.h's wait_for_host. The rest of the asyncio module is Python over these
// (stdlib_shims/py/asyncio.py). May include: native.h, vm/isolate.h. Next: loop.cc (scheduling),
// tasks.cc (Future and Task types).
#pragma once

#include <deque>
#include <memory>
#include <queue>
#include <vector>

#include "interp/native.h"
#include "interp/vm/isolate.h"

namespace copra {

enum class FutureState : uint8_t { kPending, kDone, kCancelled };

struct Future : NativeObj {
  Value result;
  Value exception;       // absent unless it failed
  Value callbacks;       // List of waiting tasks, callables, (callable, context); or absent
  Value cancel_message;  // or absent
  uint64_t host_task;    // id while a host operation feeds it; 0 otherwise
  FutureState state;
  bool lazy;       // a host operation not submitted yet (see future_start)
  bool retrieved;  // somebody saw the exception
};

struct Task : Future {
  Value coroutine;
  Value waiting_on;  // Future or absent
  Value name;
  Value context;  // contextvars.Context or None (see loop_use_contexts)
  bool must_cancel;
  bool running;
  uint32_t cancel_requests;
  uint64_t scope;  // see loop_scope
};

extern const NativeType kFutureType, kTaskType, kCancelledErrorType;
extern const NativeDef kAsyncioFunctions[];
extern const NativeDef kContextFunctions[];  // for contextvars

bool is_future(Vm& vm, Value v);
Future* new_future(Vm& vm);
// The task that runs `coroutine`, scheduled. An absent context: a copy of the running one. Null:
// TypeError raised.
Task* new_task(Vm& vm, Value coroutine, Value name, Value context = Value::absent());
void future_set_result(Vm& vm, Future* f, Value v);
void future_set_exception(Vm& vm, Future* f, Value exception);
// Calls the `cancel` of classes written in Python. 1: requested, 0: already done, -1: raised.
int future_cancel(Vm& vm, Future* f, Value message);
Value future_result(Vm& vm, Future* f);  // value, or raises

// A future fed by a host operation. It is submitted when first awaited or scheduled, so that a call
// that nobody awaits does nothing. `finish` turns the completed task into a value (or raises), on
// the isolate.
using FinishTask = Value (*)(Vm& vm, HostTask& task);
Value future_for_task(Vm& vm, std::unique_ptr<HostTask> task, FinishTask finish);
bool future_start(Vm& vm, Future* f);

// Runs the loop until `awaitable` (future, coroutine, any awaitable) has a result.
Value run_until_complete(Vm& vm, Value awaitable);

// Scheduling.
// Argument absent: called without. Context absent: called in the one that runs then.
bool call_soon(Vm& vm, Value callable, Value argument, Value context = Value::absent());
// Calls at `when_us` (steady clock); returns a handle id for cancel_timer.
uint64_t call_at(Vm& vm, int64_t when_us, Value callable, Value argument,
                 Value context = Value::absent());
void cancel_timer(Vm& vm, uint64_t id);
Task* current_task(Vm& vm);
bool task_step(Vm& vm, Task* t, Exception* thrown);
// Runs until no more than the first ready callbacks that exist now have run; false: raised.
bool loop_run_once(Vm& vm);
// Lets the outermost run end after the callbacks that are ready; see loop_run_until_stopped.
void loop_stop(Vm& vm);
bool loop_run_until_stopped(Vm& vm);  // false: raised
bool loop_idle(Vm& vm);
// Something can run now / the time of the first timer, 0 without one.
bool loop_ready(Vm& vm);
int64_t loop_wake_at(Vm& vm);
// Drops everything that waits or was cut in the middle: tasks, timers, operations.
void loop_reset(Vm& vm);
List* loop_tasks(Vm& vm);
void loop_add_task(Vm& vm, Task* t);
void loop_set_current(Vm& vm, Task* t);
// A number that belongs to what runs now: tasks and callbacks inherit it from who made them, and
// keep what they set themselves. 0 at first. The platform's transactions tell by it who is in them.
uint64_t loop_scope(Vm& vm);
void loop_set_scope(Vm& vm, uint64_t scope);
// The stack of contexts that the contextvars module keeps, the running one last. Before that module
// is imported there is none, and contexts cost nothing.
void loop_use_contexts(Vm& vm, List* stack);
// What hears of a failing callback, called with it, its argument or None, and the exception; until
// then, such failures are written to the output.
void loop_use_report(Vm& vm, Value report);
// A task that failed; loop_take_unseen() lists those whose exception nobody asked for, once.
void loop_task_failed(Vm& vm, Task* t);
List* loop_take_unseen(Vm& vm);
// A copy of the running context; None without a stack.
Value loop_copy_context(Vm& vm);
// Runs code in a context: the constructor pushes it, the destructor takes it and all above off.
class ContextScope {
 public:
  ContextScope(Vm& vm, Value context);
  ~ContextScope();
  ContextScope(const ContextScope&) = delete;
  ContextScope& operator=(const ContextScope&) = delete;
  bool ok() const { return ok_; }  // false: raised

 private:
  List* stack_ = nullptr;  // null: nothing was pushed
  uint32_t size_ = 0;
  bool ok_ = true;
};

}  // namespace copra
