// Methods of generators, coroutines and async generators. Running them is vm/generator.cc.
// Source: Python reference 6.2.9.1, 6.2.9.3-4, 3.4.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/exception.h"
#include "interp/vm/generator.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

Value generator_repr(Vm& vm, Value self) {
  auto* g = self.as<Generator>();
  const char* kind = g->kind == Kind::kGenerator   ? "generator"
                     : g->kind == Kind::kCoroutine ? "coroutine"
                                                   : "async_generator";
  char address[32];
  snprintf(address, sizeof address, "0x%012lx", static_cast<unsigned long>(self.bits()));
  return Value(new_str(vm, std::string("<") + kind + " object " + std::string(g->qualname->view()) +
                               " at " + address + ">"));
}

Value generator_iter(Vm&, Value self) { return self; }

Value generator_next(Vm& vm, Value self) {
  Value out;
  if (generator_resume(vm, self.as<Generator>(), Value::none(), &out)) return out;
  return out.is_raised() ? out : Value::stop();
}

// yielded / returned / raised as send() and throw() report it.
Value finish(Vm& vm, bool yielded, Value out) {
  if (yielded || out.is_raised()) return out;
  return raise_stop_iteration(vm, out.is_none() ? Value::absent() : out);
}

Value next_method(Vm& vm, Value* a, uint32_t) {
  Value out;
  const bool yielded = generator_resume(vm, a[0].as<Generator>(), Value::none(), &out);
  return finish(vm, yielded, out);
}
Value iter_method(Vm&, Value* a, uint32_t) { return a[0]; }
Value send_method(Vm& vm, Value* a, uint32_t) {
  Value out;
  const bool yielded = generator_resume(vm, a[0].as<Generator>(), a[1], &out);
  return finish(vm, yielded, out);
}

Value throw_method(Vm& vm, Value* a, uint32_t) {
  Value out;
  const ThrowCall call(a[1], a[2], a[3]);
  const bool yielded = generator_throw(vm, a[0].as<Generator>(), call, &out);
  return finish(vm, yielded, out);
}
Value close_method(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(generator_close(vm, a[0].as<Generator>()));
  return Value::none();
}

Value get_name(Vm&, Value self) { return Value(self.as<Generator>()->name); }
Value get_qualname(Vm&, Value self) { return Value(self.as<Generator>()->qualname); }
bool set_text(Vm& vm, Value v, const char* attribute, Str** out) {
  if (!is_str(v)) {
    return fail(raise(vm, Exc::kTypeError, "%s must be set to a string object", attribute));
  }
  *out = v.as<Str>();
  return true;
}
bool set_name(Vm& vm, Value self, Value v) {
  return set_text(vm, v, "__name__", &self.as<Generator>()->name);
}
bool set_qualname(Vm& vm, Value self, Value v) {
  return set_text(vm, v, "__qualname__", &self.as<Generator>()->qualname);
}
Value get_running(Vm&, Value self) {
  return Value::boolean(self.as<Generator>()->state == GenState::kRunning);
}
Value get_suspended(Vm&, Value self) {
  return Value::boolean(self.as<Generator>()->state == GenState::kSuspended);
}
Value get_delegate(Vm&, Value self) {
  const Value d = generator_delegate(self.as<Generator>());
  return d.is_absent() ? Value::none() : d;
}

constexpr NativeDef kGeneratorMethods[] = {
    {"__next__", "()", next_method},     {"__iter__", "()", iter_method},
    {"send", "(value, /)", send_method}, {"throw", "(typ, val=?, tb=?, /)", throw_method},
    {"close", "()", close_method},       {nullptr, nullptr, nullptr}};
constexpr GetSetDef kGeneratorGetSets[] = {
    {"__name__", get_name, set_name}, {"__qualname__", get_qualname, set_qualname},
    {"gi_running", get_running},      {"gi_suspended", get_suspended},
    {"gi_yieldfrom", get_delegate},   {nullptr, nullptr}};
constexpr TypeOps kGeneratorOps = {
    .repr = generator_repr, .iter = generator_iter, .next = generator_next};

// ---------------------------------------------------------------- coroutine

// What coroutine.__await__ returns: drives the coroutine like a generator.
struct CoroutineWrapper : NativeObj {
  Value coroutine;
};
void trace_wrapper(Marker& m, Obj* o) { m.value(static_cast<CoroutineWrapper*>(o)->coroutine); }
Generator* wrapped(Value self) { return self.as<CoroutineWrapper>()->coroutine.as<Generator>(); }
Value wrapper_next(Vm& vm, Value* a, uint32_t) {
  Value out;
  const bool yielded = generator_resume(vm, wrapped(a[0]), Value::none(), &out);
  return finish(vm, yielded, out);
}
Value wrapper_send(Vm& vm, Value* a, uint32_t) {
  Value out;
  const bool yielded = generator_resume(vm, wrapped(a[0]), a[1], &out);
  return finish(vm, yielded, out);
}
Value wrapper_throw(Vm& vm, Value* a, uint32_t) {
  Value out;
  const ThrowCall call(a[1], a[2], a[3]);
  const bool yielded = generator_throw(vm, wrapped(a[0]), call, &out);
  return finish(vm, yielded, out);
}
Value wrapper_close(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(generator_close(vm, wrapped(a[0])));
  return Value::none();
}
constexpr NativeDef kWrapperMethods[] = {
    {"__next__", "()", wrapper_next},     {"__iter__", "()", iter_method},
    {"send", "(value, /)", wrapper_send}, {"throw", "(typ, val=?, tb=?, /)", wrapper_throw},
    {"close", "()", wrapper_close},       {nullptr, nullptr, nullptr}};
constexpr TypeOps kWrapperOps = {.iter = generator_iter};
const NativeType kCoroutineWrapperType = {.name = "coroutine_wrapper",
                                          .module = "builtins",
                                          .size = sizeof(CoroutineWrapper),
                                          .trace = trace_wrapper,
                                          .ops = &kWrapperOps,
                                          .methods = kWrapperMethods,
                                          .flags = 0};

Value await_method(Vm& vm, Value* a, uint32_t) {
  auto* w = new_native_object<CoroutineWrapper>(vm, native_type(vm, kCoroutineWrapperType));
  w->coroutine = a[0];
  return Value(w);
}
constexpr NativeDef kCoroutineMethods[] = {{"__await__", "()", await_method},
                                           {"send", "(value, /)", send_method},
                                           {"throw", "(typ, val=?, tb=?, /)", throw_method},
                                           {"close", "()", close_method},
                                           {nullptr, nullptr, nullptr}};
Value get_origin(Vm&, Value) { return Value::none(); }  // nothing tracks where one was made
constexpr GetSetDef kCoroutineGetSets[] = {{"__name__", get_name, set_name},
                                           {"__qualname__", get_qualname, set_qualname},
                                           {"cr_running", get_running},
                                           {"cr_suspended", get_suspended},
                                           {"cr_await", get_delegate},
                                           {"cr_origin", get_origin, set_readonly},
                                           {nullptr, nullptr}};
constexpr TypeOps kCoroutineOps = {.repr = generator_repr};

// ---------------------------------------------------------------- async generator

// The awaitable of asend(), athrow(), aclose() and __anext__.
struct AsyncGenAwait : NativeObj {
  Value generator;
  Value value;      // to send in
  Value thrown[3];  // the arguments of athrow(), the first absent for none
  bool closing;
  bool started;
  bool done;
  bool throws() const { return !thrown[0].is_absent(); }
};
void trace_async_await(Marker& m, Obj* o) {
  auto* w = static_cast<AsyncGenAwait*>(o);
  m.value(w->generator);
  m.value(w->value);
  for (const Value v : w->thrown) m.value(v);
}

// One step: an await inside passes outward; a yielded value ends the wait as its result.
Value async_step(Vm& vm, AsyncGenAwait* w, Value sent, const ThrowCall* thrown) {
  auto* g = w->generator.as<Generator>();
  if (w->done) {
    return raise_str(vm, Exc::kRuntimeError,
                     w->closing || w->throws()
                         ? "cannot reuse already awaited aclose()/athrow()"
                         : "cannot reuse already awaited __anext__()/asend()");
  }
  Value out;
  bool yielded;
  // What is thrown in before it has begun goes through it; aclose() and athrow() can begin yet.
  const bool through = thrown && !w->started;
  if (through) {
    yielded = generator_throw(vm, g, *thrown, &out);
  } else if (!w->started) {
    if (g->running_async) {
      w->done = true;
      const char* method = w->closing ? "aclose" : w->throws() ? "athrow" : "anext";
      return raise(vm, Exc::kRuntimeError, "%s(): asynchronous generator is already running",
                   method);
    }
    if (g->state == GenState::kFinished) {
      w->done = true;
      if (w->closing || w->throws()) {
        return raise_stop_iteration(vm, Value::absent());  // nobody is left to be told
      }
      return raise_str(vm, Exc::kStopAsyncIteration, "");
    }
    // Once aclose() was awaited nothing more is thrown in, even when the generator went on.
    if (g->closing && w->throws()) {
      w->done = true;
      return raise_str(vm, Exc::kStopAsyncIteration, "");
    }
    if (w->throws() && !sent.is_none()) {
      return raise_str(vm, Exc::kRuntimeError,
                       "can't send non-None value to a just-started coroutine");
    }
    w->started = true;
    g->closing = g->closing || w->closing;
    g->running_async = true;
    if (w->throws()) {
      yielded = generator_throw(vm, g, ThrowCall(w->thrown[0], w->thrown[1], w->thrown[2]), &out);
    } else {
      yielded = generator_resume(vm, g, sent.is_none() ? w->value : sent, &out);
    }
  } else if (thrown) {
    yielded = generator_throw(vm, g, *thrown, &out);
  } else {
    yielded = generator_resume(vm, g, sent, &out);
  }
  if (yielded && !g->yielded_value) return out;  // waits for something
  g->running_async = false;
  w->done = !through || !(w->closing || w->throws()) || (yielded && w->closing);
  if (yielded) {
    if (w->closing) {
      return raise_str(vm, Exc::kRuntimeError, "async generator ignored GeneratorExit");
    }
    return raise_stop_iteration(vm, out);
  }
  if (!out.is_raised()) {
    if (w->closing) return raise_stop_iteration(vm, Value::absent());
    const Value args = Value(vm.fz->empty_tuple);
    Exception* e = new_exception(vm, exception_type(vm, Exc::kStopAsyncIteration), args);
    TRY_BOOL(e);
    set_pending(vm, e);
    return Value::raised();
  }
  if (w->closing &&
      (pending_is(vm, Exc::kGeneratorExit) || pending_is(vm, Exc::kStopAsyncIteration))) {
    take_pending(vm);
    return raise_stop_iteration(vm, Value::absent());
  }
  return Value::raised();
}

Value async_await_next(Vm& vm, Value* a, uint32_t) {
  return async_step(vm, a[0].as<AsyncGenAwait>(), Value::none(), nullptr);
}
Value async_await_send(Vm& vm, Value* a, uint32_t) {
  return async_step(vm, a[0].as<AsyncGenAwait>(), a[1], nullptr);
}
Value async_await_throw(Vm& vm, Value* a, uint32_t) {
  const ThrowCall call(a[1], a[2], a[3]);
  return async_step(vm, a[0].as<AsyncGenAwait>(), Value::none(), &call);
}
Value async_await_close(Vm&, Value* a, uint32_t) {
  a[0].as<AsyncGenAwait>()->done = true;
  return Value::none();
}
constexpr NativeDef kAsyncAwaitMethods[] = {{"__await__", "()", iter_method},
                                            {"__next__", "()", async_await_next},
                                            {"__iter__", "()", iter_method},
                                            {"send", "(value, /)", async_await_send},
                                            {"throw", "(typ, val=?, tb=?, /)", async_await_throw},
                                            {"close", "()", async_await_close},
                                            {nullptr, nullptr, nullptr}};
constexpr TypeOps kAsyncAwaitOps = {.iter = generator_iter};
constexpr NativeType async_await_type(const char* name) {
  return {.name = name,
          .module = "builtins",
          .size = sizeof(AsyncGenAwait),
          .trace = trace_async_await,
          .ops = &kAsyncAwaitOps,
          .methods = kAsyncAwaitMethods,
          .flags = kTypeNoInstantiate};
}
constexpr NativeType kAsyncSendType = async_await_type("async_generator_asend");
constexpr NativeType kAsyncThrowType = async_await_type("async_generator_athrow");

Value make_async_await(Vm& vm, Value generator, Value value, const ThrowCall* thrown,
                       bool closing) {
  const NativeType& type = thrown ? kAsyncThrowType : kAsyncSendType;
  auto* w = new_native_object<AsyncGenAwait>(vm, native_type(vm, type));
  w->generator = generator;
  w->value = value;
  for (size_t i = 0; i < std::size(w->thrown); ++i) {
    w->thrown[i] = thrown ? thrown->given[i] : Value::absent();
  }
  w->closing = closing;
  return Value(w);
}
Value anext_method(Vm& vm, Value* a, uint32_t) {
  return make_async_await(vm, a[0], Value::none(), nullptr, false);
}
Value asend_method(Vm& vm, Value* a, uint32_t) {
  return make_async_await(vm, a[0], a[1], nullptr, false);
}
Value athrow_method(Vm& vm, Value* a, uint32_t) {
  const ThrowCall call(a[1], a[2], a[3]);
  return make_async_await(vm, a[0], Value::none(), &call, false);
}
Value aclose_method(Vm& vm, Value* a, uint32_t) {
  const ThrowCall call(Value(exception_type(vm, Exc::kGeneratorExit)));
  return make_async_await(vm, a[0], Value::none(), &call, true);
}
// Also while what it awaits has stopped.
Value get_running_async(Vm&, Value self) {
  return Value::boolean(self.as<Generator>()->running_async);
}
constexpr NativeDef kAsyncGeneratorMethods[] = {
    {"__aiter__", "()", iter_method},
    {"__anext__", "()", anext_method},
    {"asend", "(value, /)", asend_method},
    {"athrow", "(typ, val=?, tb=?, /)", athrow_method},
    {"aclose", "()", aclose_method},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kAsyncGeneratorGetSets[] = {{"__name__", get_name, set_name},
                                                {"__qualname__", get_qualname, set_qualname},
                                                {"ag_running", get_running_async, set_readonly},
                                                {"ag_await", get_delegate},
                                                {nullptr, nullptr}};
constexpr TypeOps kAsyncGeneratorOps = {.repr = generator_repr};

}  // namespace

const NativeType kGeneratorType = {.name = "generator",
                                   .module = "builtins",
                                   .kind = Kind::kGenerator,
                                   .size = sizeof(Generator),
                                   .ops = &kGeneratorOps,
                                   .methods = kGeneratorMethods,
                                   .getsets = kGeneratorGetSets,
                                   .flags = 0};
const NativeType kCoroutineType = {.name = "coroutine",
                                   .module = "builtins",
                                   .kind = Kind::kCoroutine,
                                   .size = sizeof(Generator),
                                   .ops = &kCoroutineOps,
                                   .methods = kCoroutineMethods,
                                   .getsets = kCoroutineGetSets,
                                   .flags = 0};
const NativeType kAsyncGeneratorType = {.name = "async_generator",
                                        .module = "builtins",
                                        .kind = Kind::kAsyncGenerator,
                                        .size = sizeof(Generator),
                                        .ops = &kAsyncGeneratorOps,
                                        .methods = kAsyncGeneratorMethods,
                                        .getsets = kAsyncGeneratorGetSets,
                                        .flags = 0};

}  // namespace copra
