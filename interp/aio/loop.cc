// Event loops: ready queues, timers, host operations feeding futures. Runs of the running loop may
// nest (an `await` inside a plain function), the inner one then also advances other tasks.
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

void trace_handle(Marker& m, const Handle& h) {
  m.value(h.callable);
  m.value(h.argument);
  m.value(h.context);
}

// Loops with something scheduled in them that are neither run nor closed.
constexpr size_t kCoresMax = 1000;

}  // namespace

struct LoopCore {
  EventLoop* object = nullptr;  // null: the main loop, which nobody asked for
  std::deque<Handle> ready;
  std::map<Timer, Handle> timers;
  std::vector<Task*> tasks;
  size_t finished = 0;  // of these
  uint32_t runs = 0;    // in progress: it has to stay
  bool stopping = false;

  bool empty() const { return ready.empty() && timers.empty() && tasks.size() == finished; }
  void trace(Marker& m) const {
    m.object(object);
    for (const Handle& h : ready) trace_handle(m, h);
    for (const auto& [timer, h] : timers) trace_handle(m, h);
    for (Task* t : tasks) m.object(t);
  }
};

namespace {

struct TimerPlace {
  LoopCore* core;
  int64_t when_us;
};

struct LoopState : ShimState {
  LoopCore main;
  std::vector<std::unique_ptr<LoopCore>> others;
  LoopCore* running = nullptr;  // null: none, or one that is no EventLoop
  Value running_object;         // absent: none runs, or the main loop without an object
  std::unordered_map<uint64_t, TimerPlace> timers;
  uint64_t next_timer = 1;
  uint64_t named_tasks = 0;
  std::unordered_map<uint64_t, Operation> operations;  // by host task id
  std::unordered_map<Future*, Operation> lazy;
  Task* current = nullptr;
  uint64_t scope = 0;
  List* contexts = nullptr;  // see loop_use_contexts
  std::vector<Task*> failed;
  size_t prune_failed_at = 64;

  void trace(Marker& m) override {
    main.trace(m);
    for (const auto& core : others) core->trace(m);
    m.value(running_object);
    for (const auto& [id, op] : operations) m.object(op.future);
    m.object(current);
    m.object(contexts);
    for (Task* t : failed) m.object(t);
    // A lazy operation is kept by whoever holds its future; unreachable ones are dropped here.
    for (const auto& [f, op] : lazy) m.object(f);
  }
};

LoopState& loop(Vm& vm) { return shim_state<LoopState>(vm); }

bool is_event_loop(Vm& vm, Value v) {
  return is_kind(v, Kind::kNativeObj) &&
         is_subtype(type_of(vm, v), native_type(vm, kEventLoopType));
}

Value raise_closed(Vm& vm) { return raise_str(vm, Exc::kRuntimeError, "Event loop is closed"); }

// Null: raised.
LoopCore* core_of(Vm& vm, EventLoop* object) {
  if (object->core) return object->core;
  LoopState& l = loop(vm);
  if (object->closed) {
    raise_closed(vm);
    return nullptr;
  }
  if (l.others.size() >= kCoresMax) {
    raise_str(vm, Exc::kRuntimeError, "too many event loops were left without being closed");
    return nullptr;
  }
  auto core = std::make_unique<LoopCore>();
  core->object = object;
  object->core = core.get();
  l.others.push_back(std::move(core));
  return object->core;
}

void clear_core(LoopState& l, LoopCore& core) {
  for (const auto& [timer, h] : core.timers) l.timers.erase(timer.id);
  core.ready.clear();
  core.timers.clear();
  core.tasks.clear();
  core.finished = 0;
  core.stopping = false;
}

// The object goes on without; of the main loop only the object goes.
void drop_core(LoopState& l, EventLoop* object) {
  LoopCore* core = std::exchange(object->core, nullptr);
  if (!core) return;
  clear_core(l, *core);
  core->object = nullptr;
  if (core != &l.main) std::erase_if(l.others, [&](const auto& c) { return c.get() == core; });
}

// Where what belongs to this loop is scheduled. Null: raised, or `*custom` is one that is no
// EventLoop.
LoopCore* core_for(Vm& vm, Value object, bool bound, Value* custom) {
  LoopState& l = loop(vm);
  *custom = Value::absent();
  if (object.is_absent()) return bound || !l.running ? &l.main : l.running;
  if (is_event_loop(vm, object)) return core_of(vm, object.as<EventLoop>());
  *custom = object;
  return nullptr;
}

// While this lives a loop runs.
class Running {
 public:
  Running(LoopState& l, LoopCore& core)
      : l_(l),
        core_(core),
        outer_core_(l.running),
        outer_object_(l.running_object),
        outer_task_(std::exchange(l.current, nullptr)) {
    ++core.runs;
    l.running = &core;
    l.running_object = core.object ? Value(core.object) : Value::absent();
  }
  ~Running() {
    --core_.runs;
    l_.running = outer_core_;
    l_.running_object = outer_object_;
    l_.current = outer_task_;
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  bool outermost() const { return outer_core_ == nullptr; }

 private:
  LoopState& l_;
  LoopCore& core_;
  LoopCore* outer_core_;
  Value outer_object_;
  Task* outer_task_;
};

// Tells the loop of a callback that failed. False: raised.
bool report(Vm& vm, const Handle& h, Exception* e) {
  const Value module = import_module(vm, "asyncio");
  if (module.is_raised()) return false;
  const Value argument = h.argument.is_absent() ? Value::none() : h.argument;
  return !op_call_method(vm, module, "_report", {h.callable, argument, Value(e)}).is_raised();
}

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
    bool ok;
    if (!v.is_raised()) {
      ok = future_set_result(vm, f, v);
    } else {
      if (vm.unwinding_limit()) return false;
      ok = future_set_exception(vm, f, Value(take_pending(vm)));
    }
    if (ok) continue;
    // Whoever waited for it did so in a loop that is closed.
    if (vm.unwinding_limit()) return false;
    (void)take_pending(vm);
  }
  return true;
}

bool run_handle(Vm& vm, Handle h) {
  if (is_kind(h.callable, Kind::kNativeObj) && type_of(vm, h.callable)->native == &kTaskType) {
    auto* t = h.callable.as<Task>();
    if (t->state != FutureState::kPending || t->running) return true;
    return task_step(vm, t, h.argument.is_absent() ? nullptr : h.argument.as<Exception>());
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
  // A failing callback is reported, not fatal.
  if (report(vm, h, take_pending(vm))) return true;
  if (vm.unwinding_limit()) return false;
  if (pending_is(vm, Exc::kSystemExit) || pending_is(vm, Exc::kKeyboardInterrupt)) return false;
  write_output(vm, "Exception in callback\n" + format_exception(vm, take_pending(vm)),
               OutputStream::kStderr);
  return true;
}

// The first ready callbacks that exist now, after a wait for the first of them. False: raised.
bool run_core_once(Vm& vm, LoopCore& core) {
  LoopState& l = loop(vm);
  if (!charge(vm, 1)) return false;
  if (!vm.completed_tasks.empty() && !deliver_completions(vm)) return false;
  if (core.ready.empty() && core.timers.empty() && l.operations.empty()) {
    raise_str(vm, Exc::kRuntimeError, "await never finishes: nothing is left to wait for");
    return false;
  }
  if (core.ready.empty()) {
    const int64_t wake = core.timers.empty() ? 0 : core.timers.begin()->first.when_us;
    if (wake == 0 || wake > steady_now_us()) {
      if (!wait_for_host(vm, wake)) return false;
      if (!deliver_completions(vm)) return false;
    }
  }
  const int64_t now = core.timers.empty() ? 0 : steady_now_us();
  while (!core.timers.empty() && core.timers.begin()->first.when_us <= now) {
    core.ready.push_back(core.timers.begin()->second);
    l.timers.erase(core.timers.begin()->first.id);
    core.timers.erase(core.timers.begin());
  }
  for (size_t n = core.ready.size(); n > 0 && !core.ready.empty(); --n) {
    const Handle h = core.ready.front();
    core.ready.pop_front();
    if (!run_handle(vm, h)) return false;
  }
  // A pass over all of them for every few that are done.
  if (core.finished * 8 > core.tasks.size()) {
    std::erase_if(core.tasks, [](Task* t) { return t->state != FutureState::kPending; });
    core.finished = 0;
  }
  return true;
}

Value run_future(Vm& vm, LoopCore& core, Future* f) {
  LoopState& l = loop(vm);
  bool ok = true;
  {
    const Running running(l, core);
    while (ok && f->state == FutureState::kPending) {
      ok = (running.outermost() && core.stopping && core.ready.empty()) || run_core_once(vm, core);
      if (running.outermost() && std::exchange(core.stopping, false)) {
        if (ok && f->state == FutureState::kPending) {
          raise_str(vm, Exc::kRuntimeError, "Event loop stopped before Future completed.");
          ok = false;
        }
        break;
      }
    }
    // What became ready together with it runs, too, before the outermost run ends.
    if (ok && running.outermost() && !core.ready.empty()) ok = run_core_once(vm, core);
    if (running.outermost()) core.stopping = false;
  }
  return ok ? future_result(vm, f) : Value::raised();
}

bool run_until_stopped(Vm& vm, LoopCore& core) {
  const Running running(loop(vm), core);
  bool ok = true;
  while (ok) {
    ok = (core.stopping && core.ready.empty()) || run_core_once(vm, core);
    if (core.stopping) break;
  }
  core.stopping = false;
  return ok;
}

}  // namespace

bool schedule_step(Vm& vm, Task* t, Exception* thrown) {
  Value custom;
  LoopCore* core = core_for(vm, t->loop, true, &custom);
  const Value argument = thrown ? Value(thrown) : Value::absent();
  if (core) {
    core->ready.push_back({Value(t), argument, Value::absent(), 0});
    return true;
  }
  if (custom.is_absent()) return false;
  const Value step = op_getattr(vm, Value(t), "_step");
  if (step.is_raised()) return false;
  return !(thrown ? op_call_method(vm, custom, "call_soon", {step, argument})
                  : op_call_method(vm, custom, "call_soon", {step}))
              .is_raised();
}

bool schedule_callback(Vm& vm, Future* f, Value callable, Value context) {
  Value custom;
  LoopCore* core = core_for(vm, f->loop, f->is_task, &custom);
  if (core) {
    core->ready.push_back({callable, Value(f), context, loop(vm).scope});
    return true;
  }
  if (custom.is_absent()) return false;
  return !op_call_method(vm, custom, "call_soon", {callable, Value(f)}).is_raised();
}

namespace {

int64_t to_microseconds(double seconds) {
  constexpr double kFarOff = 1e12;
  return seconds > 0 ? static_cast<int64_t>(std::min(seconds, kFarOff) * 1e6) : 0;
}

Value add_timer(Vm& vm, LoopCore& core, int64_t when_us, Value callable, Value argument,
                Value context) {
  context = TRY(context_or_copy(vm, context));
  LoopState& l = loop(vm);
  const uint64_t id = l.next_timer++;
  core.timers[{when_us, id}] = {callable, argument, context, l.scope};
  l.timers[id] = {&core, when_us};
  return int_value(vm, static_cast<int64_t>(id));
}

}  // namespace

bool is_plain(Vm& vm, Value loop) { return is_event_loop(vm, loop) && loop.as<EventLoop>()->plain; }

Value call_later(Vm& vm, Value delay, Value callable, Value argument) {
  LoopState& l = loop(vm);
  if (!l.running_object.is_absent() && !is_plain(vm, l.running_object)) {
    return argument.is_absent()
               ? op_call_method(vm, l.running_object, "call_later", {delay, callable})
               : op_call_method(vm, l.running_object, "call_later", {delay, callable, argument});
  }
  double seconds;
  TRY_BOOL(as_double(vm, delay, &seconds));
  return add_timer(vm, l.running ? *l.running : l.main, steady_now_us() + to_microseconds(seconds),
                   callable, argument, Value::absent());
}

Value cancel_timer(Vm& vm, Value timer) {
  if (!timer.is_small_int()) return op_call_method(vm, timer, "cancel", {});
  LoopState& l = loop(vm);
  const auto it = l.timers.find(static_cast<uint64_t>(timer.small()));
  if (it == l.timers.end()) return Value::none();
  it->second.core->timers.erase({it->second.when_us, it->first});
  l.timers.erase(it);
  return Value::none();
}

Value context_or_copy(Vm& vm, Value context) {
  return context.is_absent() || context.is_none() ? loop_copy_context(vm) : context;
}

Task* current_task(Vm& vm) { return loop(vm).current; }
void loop_set_current(Vm& vm, Task* t) { loop(vm).current = t; }
uint64_t loop_scope(Vm& vm) { return loop(vm).scope; }
void loop_set_scope(Vm& vm, uint64_t scope) { loop(vm).scope = scope; }
void loop_use_contexts(Vm& vm, List* stack) { loop(vm).contexts = stack; }
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

Value next_task_name(Vm& vm) {
  return Value(TRY_PTR(new_ascii(vm, "Task-" + std::to_string(++loop(vm).named_tasks))));
}

bool loop_add_task(Vm& vm, Task* t) {
  Value custom;
  LoopCore* core = core_for(vm, t->loop, true, &custom);
  if (core) core->tasks.push_back(t);
  return core || !custom.is_absent();
}

void loop_task_finished(Vm& vm, Task* t) {
  // Of a loop that has no core any more it isn't known.
  LoopState& l = loop(vm);
  LoopCore* core = &l.main;
  if (!t->loop.is_absent())
    core = is_event_loop(vm, t->loop) ? t->loop.as<EventLoop>()->core : nullptr;
  if (core && core->finished < core->tasks.size()) ++core->finished;
}

Value running_loop(Vm& vm) {
  LoopState& l = loop(vm);
  if (!l.running_object.is_absent()) return l.running_object;
  if (!l.running) return Value::none();
  if (l.running->object) return Value(l.running->object);
  // The main one: asked for its object for the first time.
  const Value module = TRY(import_module(vm, "asyncio"));
  const Value made = TRY(op_call_method(vm, module, "_main_loop", {}));
  l.running_object = made;
  return made;
}

Value main_loop_object(Vm& vm) {
  EventLoop* object = loop(vm).main.object;
  return object ? Value(object) : Value::none();
}

Value loop_of_new_task(Vm& vm) {
  const LoopState& l = loop(vm);
  if (l.running || !l.running_object.is_absent()) return l.running_object;
  return l.main.object ? Value(l.main.object) : Value::absent();
}

// What get_running_loop() answers from now on; anything may take the place of a loop.
Value set_running_loop(Vm& vm, Value object) {
  LoopState& l = loop(vm);
  l.running = nullptr;
  if (is_event_loop(vm, object) && !object.as<EventLoop>()->closed)
    l.running = TRY_PTR(core_of(vm, object.as<EventLoop>()));
  l.running_object = object.is_none() ? Value::absent() : object;
  return Value::none();
}

bool loop_ready(Vm& vm) {
  const LoopCore& core = loop(vm).main;
  return !core.ready.empty() || !vm.completed_tasks.empty() ||
         (!core.timers.empty() && core.timers.begin()->first.when_us <= steady_now_us());
}

int64_t loop_wake_at(Vm& vm) {
  const LoopCore& core = loop(vm).main;
  return core.timers.empty() ? 0 : core.timers.begin()->first.when_us;
}

void loop_reset(Vm& vm) {
  LoopState& l = loop(vm);
  for (const auto& [id, op] : l.operations) {
    op.future->host_task = 0;
    abandon_task(vm, id);
  }
  l.operations.clear();
  l.lazy.clear();
  clear_core(l, l.main);
  while (!l.others.empty()) drop_core(l, l.others.back()->object);
  l.current = nullptr;
  l.scope = 0;
  l.contexts = nullptr;
}

bool loop_run_once(Vm& vm) {
  LoopState& l = loop(vm);
  const Running running(l, l.main);
  return run_core_once(vm, l.main);
}

Value run_until_complete(Vm& vm, Value awaitable) {
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  LoopState& l = loop(vm);
  Future* f;
  LoopCore* core = l.running ? l.running : &l.main;
  if (is_future(vm, awaitable)) {
    f = awaitable.as<Future>();
    TRY_BOOL(future_start(vm, f));
    if (!l.running && is_event_loop(vm, f->loop))
      core = TRY_PTR(core_of(vm, f->loop.as<EventLoop>()));
  } else {
    f = TRY_PTR(new_task(vm, awaitable, Value::none()));
  }
  return run_future(vm, *core, f);
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

// ---------------------------------------------------------------- loops as objects

namespace {

Value loop_new(Vm& vm, Value* a, uint32_t) {
  return Value(TRY_PTR(new_native_object<EventLoop>(vm, a[0].as<TypeObj>())));
}
constexpr NativeDef kLoopNew = {"__new__", "(*args, **kwargs)", loop_new};

void trace_loop(Marker&, Obj*) {}  // its core is a root

// Calls in the context given, else in a copy of the running one.
Value m_call_soon(Vm& vm, Value* a, uint32_t) {
  const Value context = TRY(context_or_copy(vm, a[2]));
  LoopCore* core = TRY_PTR(core_of(vm, a[0].as<EventLoop>()));
  core->ready.push_back({a[1], Value::absent(), context, loop(vm).scope});
  return Value::none();
}

// At `when` seconds of time().
Value m_call_at(Vm& vm, Value* a, uint32_t) {
  double when;
  TRY_BOOL(as_double(vm, a[1], &when));
  LoopCore* core = TRY_PTR(core_of(vm, a[0].as<EventLoop>()));
  return add_timer(vm, *core, to_microseconds(when), a[2], Value::absent(), a[3]);
}

// Leaves nothing behind of a loop in which nothing waits.
void rest_loop(Vm& vm, EventLoop* object) {
  LoopState& l = loop(vm);
  const LoopCore* core = object->core;
  if (core && core != &l.main && !core->runs && core->empty()) drop_core(l, object);
}

Value m_run(Vm& vm, Value* a, uint32_t) {
  if (!is_future(vm, a[1])) return raise_str(vm, Exc::kTypeError, "a future was expected");
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  LoopCore* core = TRY_PTR(core_of(vm, a[0].as<EventLoop>()));
  TRY_BOOL(future_start(vm, a[1].as<Future>()));
  const Value r = run_future(vm, *core, a[1].as<Future>());
  rest_loop(vm, a[0].as<EventLoop>());
  return r;
}

Value m_run_until_stopped(Vm& vm, Value* a, uint32_t) {
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  LoopCore* core = TRY_PTR(core_of(vm, a[0].as<EventLoop>()));
  const bool ok = run_until_stopped(vm, *core);
  rest_loop(vm, a[0].as<EventLoop>());
  return ok ? Value::none() : Value::raised();
}

Value m_stop(Vm& vm, Value* a, uint32_t) {
  auto* object = a[0].as<EventLoop>();
  if (!object->closed) TRY_PTR(core_of(vm, object))->stopping = true;
  return Value::none();
}

bool runs(Vm& vm, Value object) {
  const LoopState& l = loop(vm);
  const LoopCore* core = object.as<EventLoop>()->core;
  return l.running_object == object || (core && core->runs);
}
Value m_is_running(Vm& vm, Value* a, uint32_t) { return Value::boolean(runs(vm, a[0])); }
Value m_is_closed(Vm&, Value* a, uint32_t) { return Value::boolean(a[0].as<EventLoop>()->closed); }

Value m_close(Vm& vm, Value* a, uint32_t) {
  if (runs(vm, a[0])) {
    return raise_str(vm, Exc::kRuntimeError, "Cannot close a running event loop");
  }
  a[0].as<EventLoop>()->closed = true;
  drop_core(loop(vm), a[0].as<EventLoop>());
  return Value::none();
}

// Its tasks that are not done, in the order in which they were made.
Value m_tasks(Vm& vm, Value* a, uint32_t) {
  List* out = TRY_PTR(new_list(vm));
  const LoopCore* core = a[0].as<EventLoop>()->core;
  for (size_t i = 0; core && i < core->tasks.size(); ++i) {
    Task* t = core->tasks[i];
    if (t->state == FutureState::kPending) TRY_BOOL(list_append(vm, out, Value(t)));
  }
  return Value(out);
}

Value m_be_plain(Vm& vm, Value* a, uint32_t) {
  a[0].as<EventLoop>()->plain = op_truth(vm, a[1]) > 0;
  return Value::none();
}

// Makes it the object of the main loop.
Value m_be_main(Vm& vm, Value* a, uint32_t) {
  LoopState& l = loop(vm);
  if (l.main.object || a[0].as<EventLoop>()->core) {
    return raise_str(vm, Exc::kRuntimeError, "there is a main loop already");
  }
  l.main.object = a[0].as<EventLoop>();
  l.main.object->core = &l.main;
  return Value::none();
}

constexpr NativeDef kLoopMethods[] = {{"_call_soon", "(callback, context, /)", m_call_soon},
                                      {"_call_at", "(when, callback, context, /)", m_call_at},
                                      {"_run", "(future, /)", m_run},
                                      {"_run_until_stopped", "()", m_run_until_stopped},
                                      {"_tasks", "()", m_tasks},
                                      {"_be_plain", "(plain, /)", m_be_plain},
                                      {"_be_main", "()", m_be_main},
                                      {"stop", "()", m_stop},
                                      {"is_running", "()", m_is_running},
                                      {"is_closed", "()", m_is_closed},
                                      {"close", "()", m_close},
                                      {nullptr, nullptr, nullptr}};

}  // namespace

const NativeType kEventLoopType = {.name = "_Loop",
                                   .module = "_asyncio",
                                   .size = sizeof(EventLoop),
                                   .trace = trace_loop,
                                   .methods = kLoopMethods,
                                   .new_def = &kLoopNew};

}  // namespace copra
