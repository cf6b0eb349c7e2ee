// The event loop: ready queue, timers, host operations feeding futures. One per isolate;
// run_until_complete may nest (an `await` inside a plain function), the inner run then also
// advances other tasks.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "interp/aio/future.h"
#include "interp/vm/frames.h"

namespace copra {

namespace {

struct Handle {
  Value callable;
  Value argument;
  Value context;
  uint64_t scope;  // not of tasks, which have their own
};

struct Timer {
  int64_t when_us;
  uint64_t id;
  bool operator<(const Timer& o) const {
    return when_us != o.when_us ? when_us < o.when_us : id < o.id;
  }
};

struct Operation {
  Future* future;
  FinishTask finish;
  std::unique_ptr<HostTask> unsubmitted;
};

struct LoopState : ShimState {
  std::deque<Handle> ready;
  std::map<Timer, Handle> timers;
  std::unordered_map<uint64_t, int64_t> timer_when;
  uint64_t next_timer = 1;
  std::unordered_map<uint64_t, Operation> operations;  // by host task id
  std::unordered_map<Future*, Operation> lazy;
  std::vector<Task*> tasks;  // not done
  Task* current = nullptr;
  bool stopping = false;
  uint64_t scope = 0;
  List* contexts = nullptr;  // see loop_use_contexts
  Value report;              // see loop_use_report
  std::vector<Task*> failed;
  size_t prune_failed_at = 64;

  static void trace_handle(Marker& m, const Handle& h) {
    m.value(h.callable);
    m.value(h.argument);
    m.value(h.context);
  }
  void trace(Marker& m) override {
    for (const Handle& h : ready) trace_handle(m, h);
    for (const auto& [timer, h] : timers) trace_handle(m, h);
    for (const auto& [id, op] : operations) m.object(op.future);
    for (Task* t : tasks) m.object(t);
    m.object(current);
    m.object(contexts);
    m.value(report);
    for (Task* t : failed) m.object(t);
    // A lazy operation is kept by whoever holds its future; unreachable ones are dropped here.
    for (const auto& [f, op] : lazy) m.object(f);
  }
};

LoopState& loop(Vm& vm) { return shim_state<LoopState>(vm); }

// Host operations that completed: their futures get results.
bool deliver_completions(Vm& vm) {
  LoopState& l = loop(vm);
  for (size_t i = 0; i < vm.completed_tasks.size();) {
    const uint64_t id = vm.completed_tasks[i];
    auto it = l.operations.find(id);
    if (it == l.operations.end()) {
      ++i;  // somebody else's: a native that waits in place
      continue;
    }
    Future* f = it->second.future;
    const FinishTask finish = it->second.finish;
    l.operations.erase(it);
    std::unique_ptr<HostTask> task = take_task(vm, id);
    f->host_task = 0;
    if (f->state != FutureState::kPending) continue;
    const Value v = finish(vm, *task);
    if (!v.is_raised()) {
      future_set_result(vm, f, v);
    } else {
      if (vm.unwinding_limit()) return false;
      future_set_exception(vm, f, Value(take_pending(vm)));
    }
  }
  return true;
}

bool run_handle(Vm& vm, Handle h) {
  if (is_kind(h.callable, Kind::kNativeObj) && type_of(vm, h.callable)->native == &kTaskType) {
    auto* t = h.callable.as<Task>();
    if (t->state != FutureState::kPending || t->running) return true;
    return task_step(vm, t, nullptr);
  }
  LoopState& l = loop(vm);
  const ContextScope context(vm, h.context);
  if (!context.ok()) return false;
  const uint64_t outer = std::exchange(l.scope, h.scope);
  const Value r =
      h.argument.is_absent() ? op_call(vm, h.callable, {}) : op_call(vm, h.callable, {h.argument});
  l.scope = outer;
  if (!r.is_raised()) return true;
  if (vm.unwinding_limit()) return false;
  if (pending_is(vm, Exc::kSystemExit) || pending_is(vm, Exc::kKeyboardInterrupt)) return false;
  // A failing callback is reported, not fatal, as asyncio's exception handler does.
  Exception* e = take_pending(vm);
  if (!l.report.is_absent()) {
    const Value argument = h.argument.is_absent() ? Value::none() : h.argument;
    if (!op_call(vm, l.report, {h.callable, argument, Value(e)}).is_raised()) return true;
    if (vm.unwinding_limit()) return false;
    e = take_pending(vm);
  }
  write_output(vm, "Exception in callback\n" + format_exception(vm, e), OutputStream::kStderr);
  return true;
}

}  // namespace

bool call_soon(Vm& vm, Value callable, Value argument, Value context) {
  LoopState& l = loop(vm);
  l.ready.push_back({callable, argument, context, l.scope});
  return true;
}

uint64_t call_at(Vm& vm, int64_t when_us, Value callable, Value argument, Value context) {
  LoopState& l = loop(vm);
  const uint64_t id = l.next_timer++;
  l.timers[{when_us, id}] = {callable, argument, context, l.scope};
  l.timer_when[id] = when_us;
  return id;
}

void cancel_timer(Vm& vm, uint64_t id) {
  LoopState& l = loop(vm);
  auto it = l.timer_when.find(id);
  if (it == l.timer_when.end()) return;
  l.timers.erase({it->second, id});
  l.timer_when.erase(it);
}

Task* current_task(Vm& vm) { return loop(vm).current; }
void loop_set_current(Vm& vm, Task* t) { loop(vm).current = t; }
uint64_t loop_scope(Vm& vm) { return loop(vm).scope; }
void loop_set_scope(Vm& vm, uint64_t scope) { loop(vm).scope = scope; }
void loop_use_contexts(Vm& vm, List* stack) { loop(vm).contexts = stack; }
void loop_use_report(Vm& vm, Value report) { loop(vm).report = report; }
void loop_task_failed(Vm& vm, Task* t) {
  LoopState& l = loop(vm);
  if (l.failed.size() >= l.prune_failed_at) {
    std::erase_if(l.failed, [](const Task* seen) { return seen->retrieved; });
    l.prune_failed_at = std::max<size_t>(64, l.failed.size() * 2);
  }
  l.failed.push_back(t);
}
List* loop_take_unseen(Vm& vm) {
  List* out = new_list(vm);
  if (!out) return nullptr;
  for (Task* t : loop(vm).failed) {
    if (!t->retrieved && !list_append(vm, out, Value(t))) return nullptr;
  }
  loop(vm).failed.clear();
  return out;
}
Value loop_copy_context(Vm& vm) {
  const List* stack = loop(vm).contexts;
  if (!stack || !stack->size) return Value::none();
  return op_call_method(vm, stack->items[stack->size - 1], "copy", {});
}

ContextScope::ContextScope(Vm& vm, Value context) {
  List* stack = loop(vm).contexts;
  if (!stack || context.is_absent() || context.is_none()) return;
  const uint32_t size = stack->size;
  ok_ = list_append(vm, stack, context);
  if (!ok_) return;
  stack_ = stack;
  size_ = size;
}
ContextScope::~ContextScope() {
  if (!stack_ || stack_->size <= size_) return;
  std::fill(stack_->items + size_, stack_->items + stack_->size, Value());
  stack_->size = size_;
}

void loop_add_task(Vm& vm, Task* t) { loop(vm).tasks.push_back(t); }

List* loop_tasks(Vm& vm) {
  LoopState& l = loop(vm);
  List* out = new_list(vm);
  for (size_t i = 0; i < l.tasks.size(); ++i) {
    if (l.tasks[i]->state == FutureState::kPending && !list_append(vm, out, Value(l.tasks[i]))) {
      return nullptr;
    }
  }
  return out;
}

bool loop_idle(Vm& vm) {
  LoopState& l = loop(vm);
  return l.ready.empty() && l.timers.empty() && l.operations.empty();
}

bool loop_ready(Vm& vm) {
  LoopState& l = loop(vm);
  return !l.ready.empty() || !vm.completed_tasks.empty() ||
         (!l.timers.empty() && l.timers.begin()->first.when_us <= steady_now_us());
}

int64_t loop_wake_at(Vm& vm) {
  LoopState& l = loop(vm);
  return l.timers.empty() ? 0 : l.timers.begin()->first.when_us;
}

void loop_reset(Vm& vm) {
  LoopState& l = loop(vm);
  for (const auto& [id, op] : l.operations) {
    op.future->host_task = 0;
    abandon_task(vm, id);
  }
  l.operations.clear();
  l.lazy.clear();
  l.ready.clear();
  l.timers.clear();
  l.timer_when.clear();
  l.tasks.clear();
  l.current = nullptr;
  l.stopping = false;
  l.scope = 0;
  l.contexts = nullptr;
}

void loop_stop(Vm& vm) { loop(vm).stopping = true; }

bool loop_run_until_stopped(Vm& vm) {
  LoopState& l = loop(vm);
  bool ok = true;
  while (ok) {
    ok = (l.stopping && l.ready.empty()) || loop_run_once(vm);
    if (l.stopping) break;
  }
  l.stopping = false;
  return ok;
}

bool loop_run_once(Vm& vm) {
  LoopState& l = loop(vm);
  if (!charge(vm, 1)) return false;
  if (!vm.completed_tasks.empty() && !deliver_completions(vm)) return false;
  if (l.ready.empty() && l.timers.empty() && l.operations.empty()) {
    raise_str(vm, Exc::kRuntimeError, "await never finishes: nothing is left to wait for");
    return false;
  }
  if (l.ready.empty()) {
    const int64_t wake = l.timers.empty() ? 0 : l.timers.begin()->first.when_us;
    if (wake == 0 || wake > steady_now_us()) {
      if (!wait_for_host(vm, wake)) return false;
      if (!deliver_completions(vm)) return false;
    }
  }
  const int64_t now = l.timers.empty() ? 0 : steady_now_us();
  while (!l.timers.empty() && l.timers.begin()->first.when_us <= now) {
    l.ready.push_back(l.timers.begin()->second);
    l.timer_when.erase(l.timers.begin()->first.id);
    l.timers.erase(l.timers.begin());
  }
  for (size_t n = l.ready.size(); n > 0 && !l.ready.empty(); --n) {
    const Handle h = l.ready.front();
    l.ready.pop_front();
    if (!run_handle(vm, h)) return false;
  }
  std::erase_if(l.tasks, [](Task* t) { return t->state != FutureState::kPending; });
  return true;
}

Value run_until_complete(Vm& vm, Value awaitable) {
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  Future* f;
  if (is_future(vm, awaitable)) {
    f = awaitable.as<Future>();
    TRY_BOOL(future_start(vm, f));
  } else {
    f = TRY_PTR(new_task(vm, awaitable, Value::none()));
  }
  LoopState& l = loop(vm);
  Task* outer = l.current;
  l.current = nullptr;
  bool ok = true;
  while (ok && f->state == FutureState::kPending) {
    ok = (!outer && l.stopping && l.ready.empty()) || loop_run_once(vm);
    if (!outer && std::exchange(l.stopping, false)) {
      if (ok && f->state == FutureState::kPending) {
        raise_str(vm, Exc::kRuntimeError, "Event loop stopped before Future completed.");
        ok = false;
      }
      break;
    }
  }
  // What became ready together with it runs, too, before the outermost run ends.
  if (ok && !outer && !l.ready.empty()) ok = loop_run_once(vm);
  l.current = outer;
  return ok ? future_result(vm, f) : Value::raised();
}

Value await_synchronously(Vm& vm, Value awaitable) {
  const bool coroutine = is_kind(awaitable, Kind::kCoroutine);
  if (!coroutine && !is_future(vm, awaitable)) {
    // Dual-use results answer at once, without a loop.
    const Value it = TRY(get_awaitable(vm, awaitable, 0));
    Value out;
    if (!is_kind(it, Kind::kCoroutine) && !is_kind(it, Kind::kGenerator)) {
      if (!send_native(vm, it, Value::none(), &out)) return out;
      if (out.is_raised()) return out;
      if (is_future(vm, out)) {
        TRY(run_until_complete(vm, out));
      }
      for (;;) {
        if (!send_native(vm, it, Value::none(), &out)) return out;
        if (is_future(vm, out)) TRY(run_until_complete(vm, out));
        TRY_BOOL(charge(vm, 10));
      }
    }
    return run_until_complete(vm, it);
  }
  return run_until_complete(vm, awaitable);
}

// ---------------------------------------------------------------- host operations

Value future_for_task(Vm& vm, std::unique_ptr<HostTask> task, FinishTask finish) {
  Future* f = new_future(vm);
  f->lazy = true;
  Operation op;
  op.future = f;
  op.finish = finish;
  op.unsubmitted = std::move(task);
  loop(vm).lazy[f] = std::move(op);
  return Value(f);
}

bool future_start(Vm& vm, Future* f) {
  if (!f->lazy) return true;
  LoopState& l = loop(vm);
  auto it = l.lazy.find(f);
  CHECK(it != l.lazy.end());
  Operation op = std::move(it->second);
  l.lazy.erase(it);
  f->lazy = false;
  const uint64_t id = submit_task(vm, std::move(op.unsubmitted));
  if (!id) return false;
  f->host_task = id;
  l.operations[id] = std::move(op);
  return true;
}

}  // namespace copra
