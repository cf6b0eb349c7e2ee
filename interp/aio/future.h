// asyncio's core inside an isolate: futures, tasks and event loops. Pure: no Asio; the only real
// wait is vm.h's wait_for_host. The rest of the asyncio module is Python over these
// (stdlib_shims/py/asyncio.py). May include: native.h, vm/isolate.h. Next: loop.cc (scheduling),
// tasks.cc (Future and Task types).
//
// Loops: the main one runs what the platform calls and what is awaited outside of any other; it has
// a Python object once somebody asks for that. All others are made by programs. At most one runs at
// a time. Loops with a class of their own, not built on EventLoop, only get `call_soon` called.
#pragma once

#include <deque>
#include <memory>
#include <queue>
#include <vector>

#include "interp/native.h"
#include "interp/vm/isolate.h"

namespace copra {

enum class FutureState : uint8_t { kPending, kDone, kCancelled };

struct LoopCore;  // loop.cc

// A loop as a Python object; what is scheduled in it is in its core.
struct EventLoop : NativeObj {
  LoopCore* core;  // null while nothing is scheduled
  bool closed;
  bool plain;  // its methods are those of asyncio's own class: they need not be called
};

struct Future : NativeObj {
  Value loop;  // an EventLoop, another object; absent: of a task the main loop, else not bound
  Value result;
  Value exception;       // absent unless it failed
  Value callbacks;       // List of waiting tasks, callables, (callable, context); or absent
  Value cancel_message;  // or absent
  uint64_t host_task;    // id while a host operation feeds it; 0 otherwise
  FutureState state;
  bool lazy;       // a host operation not submitted yet (see future_start)
  bool retrieved;  // somebody saw the exception
  bool is_task;
  bool blocking;  // `_asyncio_future_blocking`, which only others look at
};

struct Task : Future {
  Value coroutine;   // or None: never told
  Value waiting_on;  // Future, something like it, or absent
  Value name;
  Value context;  // contextvars.Context or None (see loop_use_contexts)
  bool must_cancel;
  bool running;
  uint32_t cancel_requests;
  uint64_t scope;  // see loop_scope
};

extern const NativeType kFutureType, kTaskType, kCancelledErrorType, kEventLoopType;
extern const NativeDef kAsyncioFunctions[];  // those over futures and tasks
extern const NativeDef kContextFunctions[];  // for contextvars

bool is_future(Vm& vm, Value v);
Future* new_future(Vm& vm);
// "Task-1", …
Value next_task_name(Vm& vm);
// The task that runs `coroutine`, scheduled in the running loop or the main one. An absent context:
// a copy of the running one. Null: TypeError raised.
Task* new_task(Vm& vm, Value coroutine, Value name, Value context = Value::absent(),
               Value loop = Value::absent());
// False: raised, its loop is closed. It is done all the same.
bool future_set_result(Vm& vm, Future* f, Value v);
bool future_set_exception(Vm& vm, Future* f, Value exception);
// Calls the `cancel` of classes written in Python. 1: requested, 0: already done, -1: raised.
int future_cancel(Vm& vm, Future* f, Value message);
Value future_result(Vm& vm, Future* f);  // value, or raises

// A future fed by a host operation. It is submitted when first awaited or scheduled, so that a call
// that nobody awaits does nothing. `finish` turns the completed task into a value (or raises), on
// the isolate.
using FinishTask = Value (*)(Vm& vm, HostTask& task);
Value future_for_task(Vm& vm, std::unique_ptr<HostTask> task, FinishTask finish);
bool future_start(Vm& vm, Future* f);

// Runs the running loop, else the awaitable's own, else the main one, until `awaitable` (future,
// coroutine, any awaitable) has a result.
Value run_until_complete(Vm& vm, Value awaitable);

// Scheduling; false: raised, the loop is closed or its own call_soon() failed.
// Of a task its next step, with an exception to throw in or null.
bool schedule_step(Vm& vm, Task* t, Exception* thrown);
// Of a future that is done one of its callbacks.
bool schedule_callback(Vm& vm, Future* f, Value callable, Value context);
bool task_step(Vm& vm, Task* t, Exception* thrown);
bool loop_add_task(Vm& vm, Task* t);
void loop_task_finished(Vm& vm, Task* t);
// The running loop's object, None while none runs; or raised.
Value running_loop(Vm& vm);
Value main_loop_object(Vm& vm);  // or None
// What a task made now belongs to.
Value loop_of_new_task(Vm& vm);
bool is_plain(Vm& vm, Value loop);
Value set_running_loop(Vm& vm, Value object);

// In the running loop, in a copy of the running context. The answer is for cancel_timer().
Value call_later(Vm& vm, Value delay, Value callable, Value argument);
Value cancel_timer(Vm& vm, Value timer);

Task* current_task(Vm& vm);
void loop_set_current(Vm& vm, Task* t);
// The main loop: until no more than the first ready callbacks that exist now have run; false:
// raised.
bool loop_run_once(Vm& vm);
// Something can run in it now / the time of its first timer, 0 without one.
bool loop_ready(Vm& vm);
int64_t loop_wake_at(Vm& vm);
// Drops everything that waits or was cut in the middle in any loop: tasks, timers, operations.
void loop_reset(Vm& vm);
// A number that belongs to what runs now: tasks and callbacks inherit it from who made them, and
// keep what they set themselves. 0 at first. The platform's transactions tell by it who is in them.
uint64_t loop_scope(Vm& vm);
void loop_set_scope(Vm& vm, uint64_t scope);
// The stack of contexts that the contextvars module keeps, the running one last. Before that module
// is imported there is none, and contexts cost nothing.
void loop_use_contexts(Vm& vm, List* stack);
// A task that failed; loop_take_unseen() lists those whose exception nobody asked for, once.
void loop_task_failed(Vm& vm, Task* t);
List* loop_take_unseen(Vm& vm);
// A copy of the running context; None without a stack.
Value loop_copy_context(Vm& vm);
Value context_or_copy(Vm& vm, Value context);  // absent or None: a copy
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
