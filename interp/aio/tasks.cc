// Future and Task: state, callbacks, cancellation, stepping a coroutine. Semantics of CPython's
// asyncio.futures and asyncio.tasks.
#include "interp/aio/future.h"

#include <utility>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/exception.h"
#include "interp/vm/frames.h"
#include "interp/vm/fuel.h"
#include "interp/vm/generator.h"

namespace copra {

bool is_future(Vm& vm, Value v) {
  return is_kind(v, Kind::kNativeObj) && is_subtype(type_of(vm, v), native_type(vm, kFutureType));
}

static void init_future(Future* f) {
  f->loop = Value::absent();
  f->result = Value::absent();
  f->exception = Value::absent();
  f->callbacks = Value::absent();
  f->cancel_message = Value::absent();
}

Future* new_future(Vm& vm) {
  auto* f = new_native_object<Future>(vm, native_type(vm, kFutureType));
  if (f) init_future(f);
  return f;
}

// The loop of a task made when nobody had asked for the main loop's object.
static Value loop_of_task(Vm& vm, const Task* t) {
  if (!t->loop.is_absent()) return t->loop;
  const Value main = main_loop_object(vm);
  return main.is_none() ? Value::absent() : main;
}

// Its repr, or what stands for one that failed.
static std::string shown_text(Vm& vm, Value v) {
  const Value shown = op_repr(vm, v);
  if (!shown.is_raised()) return std::string(shown.as<Str>()->view());
  if (!vm.unwinding_limit()) (void)take_pending(vm);
  return "<" + std::string(type_of(vm, v)->name->view()) + ">";
}

static bool schedule_callbacks(Vm& vm, Future* f) {
  if (f->is_task) loop_task_finished(vm, static_cast<Task*>(f));
  if (!is_list(f->callbacks)) return true;
  List* l = f->callbacks.as<List>();
  f->callbacks = Value::absent();
  for (uint32_t i = 0; i < l->size; ++i) {
    Value c = l->items[i], context = Value::absent();
    if (is_tuple(c)) {
      context = c.as<Tuple>()->items()[1];
      c = c.as<Tuple>()->items()[0];
    }
    const bool wakeup = is_kind(c, Kind::kNativeObj) && type_of(vm, c)->native == &kTaskType;
    if (wakeup ? !schedule_step(vm, c.as<Task>(), nullptr) : !schedule_callback(vm, f, c, context))
      return false;
  }
  return true;
}

bool future_set_result(Vm& vm, Future* f, Value v) {
  f->result = v;
  f->state = FutureState::kDone;
  return schedule_callbacks(vm, f);
}

bool future_set_exception(Vm& vm, Future* f, Value exception) {
  f->exception = exception;
  f->state = FutureState::kDone;
  return schedule_callbacks(vm, f);
}

static Value raise_cancelled(Vm& vm, Value message) {
  TypeObj* cls = native_type(vm, kCancelledErrorType);
  Tuple* args = message.is_absent() || message.is_none() ? vm.fz->empty_tuple
                                                         : TRY_PTR(new_tuple(vm, &message, 1));
  Exception* e = TRY_PTR(new_exception(vm, cls, Value(args)));
  set_pending(vm, e);
  return Value::raised();
}

static bool is_task(Vm& vm, Value v) {
  return is_kind(v, Kind::kNativeObj) && is_subtype(type_of(vm, v), native_type(vm, kTaskType));
}

// The message of a cancelled future; a task tells its own once.
static Value message_of(Vm& vm, Future* f) {
  return is_task(vm, Value(f)) ? std::exchange(f->cancel_message, Value::absent())
                               : f->cancel_message;
}

Value future_result(Vm& vm, Future* f) {
  if (f->state == FutureState::kCancelled) return raise_cancelled(vm, message_of(vm, f));
  if (!f->exception.is_absent()) {
    f->retrieved = true;
    auto* e = f->exception.as<Exception>();
    chain_context(vm, e);
    set_pending(vm, e);
    return Value::raised();
  }
  return f->result;
}

static int cancel_awaited(Vm& vm, Value awaited, Value message);

// Whether cancelling it is what cancel_natively() does.
static bool cancels_natively(Vm& vm, Future* f) {
  const TypeObj* cls = type_of(vm, Value(f));
  return cls == native_type(vm, kFutureType) || cls == native_type(vm, kTaskType);
}

// What Future.cancel and Task.cancel do themselves: cancels what the task waits for, and what that
// waits for, as far as that goes. Tasks may wait for each other in a ring.
static int cancel_natively(Vm& vm, Future* f, Value message) {
  Task* waiter = nullptr;  // what waits for f
  const Future* mark = f;  // met before, ever further back from f
  for (uint64_t steps = 1; f->state == FutureState::kPending; ++steps) {
    if (!is_task(vm, Value(f))) {
      f->state = FutureState::kCancelled;
      f->cancel_message = message;
      return schedule_callbacks(vm, f) ? 1 : -1;
    }
    waiter = static_cast<Task*>(f);
    ++waiter->cancel_requests;
    if (waiter->waiting_on.is_absent()) break;
    const Value awaited = waiter->waiting_on;
    if (!is_future(vm, awaited) || !cancels_natively(vm, awaited.as<Future>())) {
      const int done = cancel_awaited(vm, awaited, message);
      if (done) return done;
      break;
    }
    f = awaited.as<Future>();
    if (f == mark) {
      raise_str(vm, Exc::kRecursionError, "maximum recursion depth exceeded");
      return -1;
    }
    if ((steps & (steps - 1)) == 0) mark = f;
    spend(vm, steps % 8 == 0);
  }
  if (!waiter) return 0;
  waiter->must_cancel = true;
  waiter->cancel_message = message;
  return 1;
}

static int call_cancel(Vm& vm, Value awaited, Value message) {
  const Value r = message.is_absent() ? op_call_method(vm, awaited, "cancel", {})
                                      : op_call_method(vm, awaited, "cancel", {message});
  return r.is_raised() ? -1 : op_truth(vm, r);
}

int future_cancel(Vm& vm, Future* f, Value message) {
  if (cancels_natively(vm, f)) return cancel_natively(vm, f, message);
  RecursionGuard guard(vm);
  if (!guard.ok()) return -1;
  return call_cancel(vm, Value(f), message);
}

// Of a future, or of what only looks like one.
static int cancel_awaited(Vm& vm, Value awaited, Value message) {
  return is_future(vm, awaited) ? future_cancel(vm, awaited.as<Future>(), message)
                                : call_cancel(vm, awaited, message);
}

static bool init_task(Vm& vm, Task* t, Value coroutine, Value name, Value context, Value loop) {
  context = context_or_copy(vm, context);
  if (context.is_raised()) return false;
  init_future(t);
  t->is_task = true;
  t->loop = loop;
  t->coroutine = coroutine;
  t->waiting_on = Value::absent();
  t->name = name.is_none() ? next_task_name(vm) : name;
  t->context = context;
  t->scope = loop_scope(vm);
  return loop_add_task(vm, t) && schedule_step(vm, t, nullptr);
}

// Objects of classes that say so, and with `__await__` behave so, are coroutines as well.
static bool check_coroutine(Vm& vm, Value v) {
  if (is_kind(v, Kind::kCoroutine) || is_kind(v, Kind::kGenerator)) return true;
  const Value module = import_module(vm, "asyncio");
  if (module.is_raised()) return false;
  const Value is = op_call_method(vm, module, "iscoroutine", {v});
  if (is.is_raised()) return false;
  if (is.is_true()) return true;
  const Value shown = op_repr(vm, v);
  if (shown.is_raised()) return false;
  return fail(
      raise(vm, Exc::kTypeError, "a coroutine was expected, got %s", shown.as<Str>()->data()));
}

Task* new_task(Vm& vm, Value coroutine, Value name, Value context, Value loop) {
  if (!check_coroutine(vm, coroutine)) return nullptr;
  auto* t = new_native_object<Task>(vm, native_type(vm, kTaskType));
  if (loop.is_absent()) loop = loop_of_new_task(vm);
  return t && init_task(vm, t, coroutine, name, context, loop) ? t : nullptr;
}

// One step of a coroutine of any kind: true, it waits for `*out`; else it returned or raised.
static bool step_coroutine(Vm& vm, Value coroutine, Exception* thrown, Value* out) {
  if (is_kind(coroutine, Kind::kCoroutine) || is_kind(coroutine, Kind::kGenerator)) {
    auto* g = coroutine.as<Generator>();
    return thrown ? generator_throw(vm, g, ThrowCall(Value(thrown)), out)
                  : generator_resume(vm, g, Value::none(), out);
  }
  *out = thrown ? op_call_method(vm, coroutine, "throw", {Value(thrown)})
                : op_call_method(vm, coroutine, "send", {Value::none()});
  if (!out->is_raised()) return true;
  if (!vm.unwinding_limit() && pending_is(vm, Exc::kStopIteration)) {
    const Value value = take_pending(vm)->fields[0];
    *out = value.is_absent() ? Value::none() : value;
  }
  return false;
}

// Its next step raises in the coroutine what it waited for wrongly.
static bool schedule_error(Vm& vm, Task* t) {
  if (vm.unwinding_limit()) return false;
  return schedule_step(vm, t, take_pending(vm));
}

// What the task has yielded: with it, or something like it, it goes on when that is done.
static bool await_future(Vm& vm, Task* t, Future* f) {
  if (f == t) {
    raise(vm, Exc::kRuntimeError, "Task cannot await on itself: %s",
          shown_text(vm, Value(t)).c_str());
    return schedule_error(vm, t);
  }
  if (!f->loop.is_absent() && !(f->loop == loop_of_task(vm, t))) {
    raise(vm, Exc::kRuntimeError, "Task %s got Future %s attached to a different loop",
          shown_text(vm, Value(t)).c_str(), shown_text(vm, Value(f)).c_str());
    return schedule_error(vm, t);
  }
  if (f->state != FutureState::kPending) return schedule_step(vm, t, nullptr);
  if (f->callbacks.is_absent()) f->callbacks = Value(new_list(vm));
  if (!list_append(vm, f->callbacks.as<List>(), Value(t))) return false;
  t->waiting_on = Value(f);
  if (!t->must_cancel) return true;
  const int requested = future_cancel(vm, f, t->cancel_message);
  if (requested > 0) t->must_cancel = false;
  return requested >= 0;
}

// 1: `v` behaves like a future, and the task waits for it; 0: it doesn't; -1: raised.
static int await_lookalike(Vm& vm, Task* t, Value v) {
  const Value blocking = op_getattr_opt(vm, v, "_asyncio_future_blocking");
  if (blocking.is_raised()) return -1;
  if (blocking.is_not_found() || blocking.is_none()) return 0;
  if (op_truth(vm, blocking) <= 0) {
    raise(vm, Exc::kRuntimeError, "yield was used instead of yield from in task %s with %s",
          shown_text(vm, Value(t)).c_str(), shown_text(vm, v).c_str());
    return schedule_error(vm, t) ? 1 : -1;
  }
  if (!op_setattr(vm, v, intern(vm, "_asyncio_future_blocking"), Value::false_())) return -1;
  const Value wakeup = op_getattr(vm, Value(t), "_step");
  if (wakeup.is_raised()) return -1;
  if (op_call_method(vm, v, "add_done_callback", {wakeup}).is_raised()) return -1;
  t->waiting_on = v;
  if (!t->must_cancel) return 1;
  const int requested = cancel_awaited(vm, v, t->cancel_message);
  if (requested > 0) t->must_cancel = false;
  return requested < 0 ? -1 : 1;
}

bool task_step(Vm& vm, Task* t, Exception* thrown) {
  if (t->coroutine.is_none()) return true;  // its class never called Task.__init__
  if (t->must_cancel && !thrown) {
    t->must_cancel = false;
    const Future* awaited = is_future(vm, t->waiting_on) ? t->waiting_on.as<Future>() : nullptr;
    // Cancelled once more after what it waits for was: the first message stands.
    const bool again = awaited && awaited->state == FutureState::kCancelled;
    raise_cancelled(vm, again ? awaited->cancel_message : t->cancel_message);
    thrown = take_pending(vm);
    if (!thrown) return false;
  }
  t->waiting_on = Value::absent();
  // Made before contextvars came: what was set until now is nobody's own.
  if (t->context.is_none()) {
    const Value copy = loop_copy_context(vm);
    if (copy.is_raised()) return false;
    t->context = copy;
  }
  const ContextScope context(vm, t->context);
  if (!context.ok()) return false;
  Task* outer = current_task(vm);
  const uint64_t outer_scope = loop_scope(vm);
  loop_set_current(vm, t);
  loop_set_scope(vm, t->scope);
  t->running = true;
  Value out;
  const bool yielded = step_coroutine(vm, t->coroutine, thrown, &out);
  t->running = false;
  t->scope = loop_scope(vm);
  loop_set_scope(vm, outer_scope);
  loop_set_current(vm, outer);
  if (yielded) {
    if (out.is_none()) return schedule_step(vm, t, nullptr);
    if (is_future(vm, out)) return await_future(vm, t, out.as<Future>());
    const int waits = await_lookalike(vm, t, out);
    if (waits < 0) return !vm.unwinding_limit() && schedule_error(vm, t);
    if (waits) return true;
    if (is_kind(out, Kind::kGenerator)) {
      raise(vm, Exc::kRuntimeError,
            "yield was used instead of yield from for generator in task %s with %s",
            shown_text(vm, Value(t)).c_str(), shown_text(vm, out).c_str());
    } else {
      raise(vm, Exc::kRuntimeError, "Task got bad yield: %s", shown_text(vm, out).c_str());
    }
    return schedule_error(vm, t);
  }
  if (!out.is_raised()) {
    if (t->must_cancel) {
      t->must_cancel = false;
      t->state = FutureState::kCancelled;
      return schedule_callbacks(vm, t);
    }
    return future_set_result(vm, t, out);
  }
  if (vm.unwinding_limit()) return false;
  if (pending_is(vm, Exc::kSystemExit) || pending_is(vm, Exc::kKeyboardInterrupt)) {
    // These end the loop too; who waits for the task gets them when it runs again.
    Exception* fatal = take_pending(vm);
    if (!future_set_exception(vm, t, Value(fatal))) return false;
    set_pending(vm, fatal);
    return false;
  }
  Exception* e = take_pending(vm);
  if (is_instance_of(vm, Value(e), native_type(vm, kCancelledErrorType))) {
    t->state = FutureState::kCancelled;
    Tuple* args = e->args.as<Tuple>();
    t->cancel_message = args->size() ? args->items()[0] : Value::absent();
    return schedule_callbacks(vm, t);
  }
  loop_task_failed(vm, t);
  return future_set_exception(vm, t, Value(e));
}

namespace {

void trace_future(Marker& m, Obj* o) {
  auto* f = static_cast<Future*>(o);
  m.value(f->loop);
  m.value(f->result);
  m.value(f->exception);
  m.value(f->callbacks);
  m.value(f->cancel_message);
}
void trace_task(Marker& m, Obj* o) {
  trace_future(m, o);
  auto* t = static_cast<Task*>(o);
  m.value(t->coroutine);
  m.value(t->waiting_on);
  m.value(t->name);
  m.value(t->context);
}

Future* self_of(Value v) { return v.as<Future>(); }

Value raise_invalid_state(Vm& vm, const char* text) {
  const Value module = TRY(import_module(vm, "asyncio"));
  const Value cls = TRY(op_getattr(vm, module, "InvalidStateError"));
  const Value e = TRY(op_call(vm, cls, {Value(new_str(vm, text))}));
  return raise_object(vm, e);
}

bool future_send(Vm& vm, Value self, Value, Value* out) {
  Future* f = self_of(self);
  if (!future_start(vm, f)) {
    *out = Value::raised();
    return false;
  }
  if (f->state == FutureState::kPending) {
    *out = self;
    return true;
  }
  *out = future_result(vm, f);
  return false;
}

Value future_iter(Vm&, Value self) { return self; }
Value future_next(Vm& vm, Value* a, uint32_t) {
  Value out;
  if (future_send(vm, a[0], Value::none(), &out) || out.is_raised()) return out;
  return raise_stop_iteration(vm, out);
}
Value future_self(Vm&, Value* a, uint32_t) { return a[0]; }

Value future_new(Vm& vm, Value* a, uint32_t) {
  auto* f = new_native_object<Future>(vm, a[0].as<TypeObj>());
  TRY_BOOL(f);
  init_future(f);
  return Value(f);
}
// Classes built on these two take what arguments they like; only __init__ looks at them.
constexpr NativeDef kFutureNew = {"__new__", "(*args, **kwargs)", future_new};
// The loop given, else the running one, else the policy's.
Value loop_given(Vm& vm, Value loop) {
  if (!loop.is_absent() && !loop.is_none()) return loop;
  const Value running = TRY(running_loop(vm));
  if (!running.is_none()) return running;
  const Value module = TRY(import_module(vm, "asyncio"));
  return op_call_method(vm, module, "get_event_loop", {});
}
Value future_init(Vm& vm, Value* a, uint32_t) {
  self_of(a[0])->loop = TRY(loop_given(vm, a[1]));
  return Value::none();
}

Value m_done(Vm&, Value* a, uint32_t) {
  return Value::boolean(self_of(a[0])->state != FutureState::kPending);
}
Value m_cancelled(Vm&, Value* a, uint32_t) {
  return Value::boolean(self_of(a[0])->state == FutureState::kCancelled);
}
Value m_result(Vm& vm, Value* a, uint32_t) {
  if (self_of(a[0])->state == FutureState::kPending) {
    return raise_invalid_state(vm, "Result is not set.");
  }
  return future_result(vm, self_of(a[0]));
}
Value m_exception(Vm& vm, Value* a, uint32_t) {
  Future* f = self_of(a[0]);
  if (f->state == FutureState::kPending) return raise_invalid_state(vm, "Exception is not set.");
  if (f->state == FutureState::kCancelled) return raise_cancelled(vm, message_of(vm, f));
  f->retrieved = true;
  return f->exception.is_absent() ? Value::none() : f->exception;
}
Value m_set_result(Vm& vm, Value* a, uint32_t) {
  if (self_of(a[0])->state != FutureState::kPending) {
    return raise_invalid_state(vm, "invalid state");
  }
  TRY_BOOL(future_set_result(vm, self_of(a[0]), a[1]));
  return Value::none();
}
Value m_set_exception(Vm& vm, Value* a, uint32_t) {
  if (self_of(a[0])->state != FutureState::kPending) {
    return raise_invalid_state(vm, "invalid state");
  }
  Value e = a[1];
  if (is_type(e)) e = TRY(op_call(vm, e, {}));
  if (!is_exception(e)) return raise_str(vm, Exc::kTypeError, "invalid exception object");
  if (exception_is(e.as<Exception>(), Exc::kStopIteration)) {
    return raise_str(
        vm, Exc::kTypeError,
        "StopIteration interacts badly with generators and cannot be raised into a Future");
  }
  TRY_BOOL(future_set_exception(vm, self_of(a[0]), e));
  return Value::none();
}
Value m_add_done_callback(Vm& vm, Value* a, uint32_t) {
  Future* f = self_of(a[0]);
  TRY_BOOL(future_start(vm, f));
  const Value context = TRY(context_or_copy(vm, a[2]));
  if (f->state != FutureState::kPending) {
    TRY_BOOL(schedule_callback(vm, f, a[1], context));
    return Value::none();
  }
  const Value pair[] = {a[1], context};
  const Value entry = context.is_none() ? a[1] : Value(TRY_PTR(new_tuple(vm, pair, 2)));
  if (f->callbacks.is_absent()) f->callbacks = Value(new_list(vm));
  TRY_BOOL(list_append(vm, f->callbacks.as<List>(), entry));
  return Value::none();
}
Value m_remove_done_callback(Vm& vm, Value* a, uint32_t) {
  Future* f = self_of(a[0]);
  int64_t removed = 0;
  if (is_list(f->callbacks)) {
    List* kept = new_list(vm);
    List* l = f->callbacks.as<List>();
    for (uint32_t i = 0; i < l->size; ++i) {
      const Value c = l->items[i];
      const int eq = op_equal(vm, is_tuple(c) ? c.as<Tuple>()->items()[0] : c, a[1]);
      if (eq < 0) return Value::raised();
      if (eq) {
        ++removed;
      } else {
        TRY_BOOL(list_append(vm, kept, c));
      }
    }
    f->callbacks = Value(kept);
  }
  return Value::small_int(removed);
}
Value m_cancel(Vm& vm, Value* a, uint32_t) {
  const int requested = cancel_natively(vm, self_of(a[0]), a[1]);
  return requested < 0 ? Value::raised() : Value::boolean(requested != 0);
}
Value m_get_loop(Vm& vm, Value* a, uint32_t) {
  Future* f = self_of(a[0]);
  if (!f->loop.is_absent()) return f->loop;
  const Value running = TRY(running_loop(vm));
  if (!running.is_none() && !f->is_task) return running;
  const Value module = TRY(import_module(vm, "asyncio"));
  return op_call_method(vm, module, "_main_loop", {});
}
// Says to look for no more: what has it behaves like a future.
Value g_blocking(Vm&, Value self) { return Value::boolean(self_of(self)->blocking); }
bool s_blocking(Vm& vm, Value self, Value v) {
  const int truth = op_truth(vm, v);
  if (truth >= 0) self_of(self)->blocking = truth != 0;
  return truth >= 0;
}
Value g_loop(Vm& vm, Value self) {
  Value a[] = {self};
  return m_get_loop(vm, a, 1);
}

const char* state_word(const Future* f) {
  return f->state == FutureState::kPending     ? "pending"
         : f->state == FutureState::kCancelled ? "cancelled"
                                               : "finished";
}
// What asyncio shows of a coroutine: where it is, or where it was defined.
void append_coroutine(Vm& vm, StrBuilder& b, const Generator* g) {
  b.append(g->qualname);
  const Code* code = g->code;
  const auto* pc = static_cast<const Instr*>(g->pc);
  for (Frame* f = vm.frame; f && g->state == GenState::kRunning; f = frame_below(vm, f)) {
    if (f->generator == g) pc = f->pc;
  }
  const auto at = static_cast<size_t>(pc - code->instrs.data());
  const bool finished = g->state == GenState::kFinished;
  const bool moves = !finished && at && at <= code->positions.size();
  b.append(finished ? "() done, defined at " : "() running at ");
  b.append(code->program->filename);
  b.append(":");
  b.append(std::to_string(moves ? code->positions[at - 1].line : code->first_line));
}

// The module's text for something that is shown: `name` is its function.
Value shown_by_module(Vm& vm, std::string_view name, Value what) {
  const Value module = TRY(import_module(vm, "asyncio"));
  return op_call_method(vm, module, name, {what});
}

Value future_repr(Vm& vm, Value self) {
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  Future* f = self_of(self);
  StrBuilder b(vm);
  b.append("<");
  b.append(type_of(vm, self)->name);
  b.append(" ");
  const bool asked = is_task(vm, self) && self.as<Task>()->cancel_requests;
  b.append(asked && f->state == FutureState::kPending ? "cancelling" : state_word(f));
  if (is_task(vm, self)) {
    auto* t = self.as<Task>();
    b.append(" name=");
    TRY_BOOL(b.append_repr(t->name));
    b.append(" coro=<");
    if (is_kind(t->coroutine, Kind::kCoroutine) || is_kind(t->coroutine, Kind::kGenerator)) {
      append_coroutine(vm, b, t->coroutine.as<Generator>());
    } else if (!t->coroutine.is_none()) {
      TRY_BOOL(b.append_str(TRY(shown_by_module(vm, "_shown_coroutine", t->coroutine))));
    }
    b.append(">");
    if (!t->waiting_on.is_absent()) {
      b.append(" wait_for=");
      TRY_BOOL(b.append_repr(t->waiting_on));
    }
  }
  if (f->state == FutureState::kDone) {
    if (f->exception.is_absent()) {
      b.append(" result=");
      TRY_BOOL(b.append_str(TRY(shown_by_module(vm, "_short", f->result))));
    } else {
      b.append(" exception=");
      TRY_BOOL(b.append_repr(f->exception));
    }
  } else if (is_list(f->callbacks)) {
    TRY_BOOL(b.append_str(TRY(shown_by_module(vm, "_shown_callbacks", f->callbacks))));
  }
  b.append(">");
  return b.finish();
}

constexpr NativeDef kFutureMethods[] = {
    {"__init__", "(*, loop=None)", future_init},
    {"__await__", "()", future_self},
    {"__iter__", "()", future_self},
    {"__next__", "()", future_next},
    {"done", "()", m_done},
    {"cancelled", "()", m_cancelled},
    {"result", "()", m_result},
    {"exception", "()", m_exception},
    {"set_result", "(result, /)", m_set_result},
    {"set_exception", "(exception, /)", m_set_exception},
    {"add_done_callback", "(fn, /, *, context=None)", m_add_done_callback},
    {"remove_done_callback", "(fn, /)", m_remove_done_callback},
    {"cancel", "(msg=None)", m_cancel},
    {"get_loop", "()", m_get_loop},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kFutureGetSets[] = {
    {"_asyncio_future_blocking", g_blocking, s_blocking}, {"_loop", g_loop}, {nullptr, nullptr}};
constexpr TypeOps kFutureOps = {.repr = future_repr, .iter = future_iter, .send = future_send};

// ---------------------------------------------------------------- Task

// A task without its coroutine: what a class gets that doesn't hand one on to Task.__init__.
Value task_new(Vm& vm, Value* a, uint32_t) {
  auto* t = new_native_object<Task>(vm, a[0].as<TypeObj>());
  TRY_BOOL(t);
  init_future(t);
  t->coroutine = t->context = Value::none();
  t->waiting_on = Value::absent();
  t->name = Value(intern(vm, ""));
  return Value(t);
}

Value task_init(Vm& vm, Value* a, uint32_t) {
  auto* t = a[0].as<Task>();
  TRY_BOOL(check_coroutine(vm, a[1]));
  if (!t->coroutine.is_none()) {
    return raise_str(vm, Exc::kRuntimeError, "this task runs a coroutine already");
  }
  const Value name = a[3].is_absent() || a[3].is_none() ? Value::none() : TRY(op_str(vm, a[3]));
  const Value loop = TRY(loop_given(vm, a[2]));
  TRY_BOOL(init_task(vm, t, a[1], name, a[4], loop));
  return Value::none();
}
constexpr NativeDef kTaskNew = {"__new__", "(*args, **kwargs)", task_new};

Value t_get_name(Vm& vm, Value* a, uint32_t) { return op_str(vm, a[0].as<Task>()->name); }
Value t_set_name(Vm& vm, Value* a, uint32_t) {
  a[0].as<Task>()->name = TRY(op_str(vm, a[1]));
  return Value::none();
}
Value t_get_coro(Vm&, Value* a, uint32_t) { return a[0].as<Task>()->coroutine; }
Value t_cancelling(Vm&, Value* a, uint32_t) {
  return Value::small_int(a[0].as<Task>()->cancel_requests);
}
Value t_uncancel(Vm&, Value* a, uint32_t) {
  auto* t = a[0].as<Task>();
  if (t->cancel_requests) --t->cancel_requests;
  return Value::small_int(t->cancel_requests);
}
// For loops and futures of other kinds: its next step, with an exception to throw in, or after the
// future that it waited for is done.
Value t_step(Vm& vm, Value* a, uint32_t) {
  auto* t = a[0].as<Task>();
  if (t->state != FutureState::kPending || t->running) return Value::none();
  Value thrown = a[1];
  const bool given = !thrown.is_absent() && !thrown.is_none();
  if (given && !is_exception(thrown) && !is_future(vm, thrown)) {
    if (op_call_method(vm, thrown, "result", {}).is_raised()) {
      if (vm.unwinding_limit()) return Value::raised();
      thrown = Value(take_pending(vm));
    }
  }
  TRY_BOOL(task_step(vm, t, is_exception(thrown) ? thrown.as<Exception>() : nullptr));
  return Value::none();
}
Value t_set_result(Vm& vm, Value*, uint32_t) {
  return raise_str(vm, Exc::kRuntimeError, "Task does not support set_result operation");
}
Value t_set_exception(Vm& vm, Value*, uint32_t) {
  return raise_str(vm, Exc::kRuntimeError, "Task does not support set_exception operation");
}
constexpr NativeDef kTaskMethods[] = {
    {"__init__", "(coro, *, loop=None, name=None, context=None)", task_init},
    {"get_name", "()", t_get_name},
    {"set_name", "(value, /)", t_set_name},
    {"_step", "(cause=None, /)", t_step},
    {"get_coro", "()", t_get_coro},
    {"cancelling", "()", t_cancelling},
    {"uncancel", "()", t_uncancel},
    {"set_result", "(result, /)", t_set_result},
    {"set_exception", "(exception, /)", t_set_exception},
    {nullptr, nullptr, nullptr}};

// ---------------------------------------------------------------- functions for asyncio.py

Value f_new_task(Vm& vm, Value* a, uint32_t) {
  const Value name = a[1].is_none() ? a[1] : TRY(op_str(vm, a[1]));
  return TRY_PTR(new_task(vm, a[0], name, a[2], a[3]));
}
// loop.create_task(coro), with a context when one is given.
Value f_task_in(Vm& vm, Value* a, uint32_t) {
  const bool own_context = !a[2].is_absent() && !a[2].is_none();
  if (is_plain(vm, a[0])) {
    return TRY_PTR(new_task(vm, a[1], Value::none(), a[2], a[0]));
  }
  if (!own_context) return op_call_method(vm, a[0], "create_task", {a[1]});
  const Value create = TRY(op_getattr(vm, a[0], "create_task"));
  const Value arguments[] = {a[1], a[2]};
  const Value named[] = {Value(intern(vm, "context"))};
  return op_call(vm, create, arguments, 2, TRY_PTR(new_tuple(vm, named, 1)));
}
// Where a function begins, as " at file:line"; of anything else nothing is known.
Value f_place(Vm& vm, Value* a, uint32_t) {
  if (!is_kind(a[0], Kind::kFunction)) return Value(new_ascii(vm, ""));
  const Code* code = a[0].as<Function>()->code;
  return Value(
      new_str(vm, " at " + code->program->filename + ":" + std::to_string(code->first_line)));
}
Value f_current_task(Vm& vm, Value*, uint32_t) {
  Task* t = current_task(vm);
  return t ? Value(t) : Value::none();
}
Value f_running_loop(Vm& vm, Value*, uint32_t) { return running_loop(vm); }
Value f_set_running_loop(Vm& vm, Value* a, uint32_t) { return set_running_loop(vm, a[0]); }
Value f_main_loop_object(Vm& vm, Value*, uint32_t) { return main_loop_object(vm); }
Value f_call_later(Vm& vm, Value* a, uint32_t) { return call_later(vm, a[0], a[1], a[2]); }
Value f_cancel_timer(Vm& vm, Value* a, uint32_t) { return cancel_timer(vm, a[0]); }
Value f_is_future(Vm& vm, Value* a, uint32_t) { return Value::boolean(is_future(vm, a[0])); }
// Whether it is of that loop; one of none is, from now on.
Value f_bind(Vm& vm, Value* a, uint32_t) {
  if (!is_future(vm, a[0])) return Value::false_();
  auto* f = a[0].as<Future>();
  if (f->is_task) return Value::boolean(loop_of_task(vm, static_cast<Task*>(f)) == a[1]);
  if (f->loop.is_absent()) f->loop = a[1];
  return Value::boolean(f->loop == a[1]);
}
Value f_import(Vm& vm, Value* a, uint32_t) {
  return import_module(vm, TRY(op_str(vm, a[0])).as<Str>()->view());
}
Value f_start(Vm& vm, Value* a, uint32_t) {
  if (is_future(vm, a[0])) TRY_BOOL(future_start(vm, a[0].as<Future>()));
  return a[0];
}
Value f_is_coroutine(Vm&, Value* a, uint32_t) {
  return Value::boolean(is_kind(a[0], Kind::kCoroutine));
}
Value f_is_coroutine_function(Vm&, Value* a, uint32_t) {
  Value f = a[0];
  if (is_kind(f, Kind::kBoundMethod)) f = f.as<BoundMethod>()->func;
  if (is_kind(f, Kind::kNative)) return Value::boolean(f.as<Native>()->def->flags & kFnCoroutine);
  return Value::boolean(is_kind(f, Kind::kFunction) && f.as<Function>()->code->has(kCodeCoroutine));
}
// Those that were begun and have not finished, once: the caller closes them.
Value f_take_async_generators(Vm& vm, Value*, uint32_t) {
  List* out = TRY_PTR(new_list(vm));
  for (size_t i = 0; i < vm.async_generators.size(); ++i) {
    Generator* g = vm.async_generators[i];
    if (g->state == GenState::kSuspended) TRY_BOOL(list_append(vm, out, Value(g)));
  }
  vm.async_generators.clear();
  return Value(out);
}
Value f_use_contexts(Vm& vm, Value* a, uint32_t) {
  if (is_list(a[0])) loop_use_contexts(vm, a[0].as<List>());
  return Value::none();
}
Value f_take_unseen(Vm& vm, Value*, uint32_t) { return Value(TRY_PTR(loop_take_unseen(vm))); }
Value f_time(Vm&, Value*, uint32_t) {
  return Value::number(static_cast<double>(steady_now_us()) / 1e6);
}

}  // namespace

const NativeDef kAsyncioFunctions[] = {
    {"_new_task", "(coro, name, context=?, loop=?, /)", f_new_task},
    {"_task_in", "(loop, coro, context=?, /)", f_task_in},
    {"_running_loop", "()", f_running_loop},
    {"_set_running_loop", "(loop, /)", f_set_running_loop},
    {"_main_loop_object", "()", f_main_loop_object},
    {"_place", "(function, /)", f_place},
    {"_current_task", "()", f_current_task},
    {"_call_later", "(delay, callback, argument=?, /)", f_call_later},
    {"_cancel_timer", "(timer, /)", f_cancel_timer},
    {"_is_future", "(obj, /)", f_is_future},
    {"_start", "(future, /)", f_start},
    {"_bind", "(future, loop, /)", f_bind},
    {"_import", "(name, /)", f_import},
    {"_is_coroutine", "(obj, /)", f_is_coroutine},
    {"_is_coroutine_function", "(obj, /)", f_is_coroutine_function},
    {"_take_unseen", "()", f_take_unseen},
    {"_take_async_generators", "()", f_take_async_generators},
    {"_time", "()", f_time},
    {nullptr, nullptr, nullptr}};
const NativeDef kContextFunctions[] = {{"_use_contexts", "(stack, /)", f_use_contexts}, {}};

const NativeType kFutureType = {.name = "Future",
                                .module = "_asyncio",
                                .size = sizeof(Future),
                                .trace = trace_future,
                                .ops = &kFutureOps,
                                .methods = kFutureMethods,
                                .getsets = kFutureGetSets,
                                .new_def = &kFutureNew};
const NativeType kTaskType = {.name = "Task",
                              .module = "_asyncio",
                              .base = &kFutureType,
                              .size = sizeof(Task),
                              .trace = trace_task,
                              .ops = &kFutureOps,
                              .methods = kTaskMethods,
                              .new_def = &kTaskNew};
const NativeType kCancelledErrorType = {.name = "CancelledError",
                                        .module = "asyncio.exceptions",
                                        .base = &kBaseExceptionType,
                                        .kind = Kind::kException,
                                        .size = sizeof(Exception),
                                        .flags = kTypeBase | kTypeException | kTypeHasDict};

}  // namespace copra
