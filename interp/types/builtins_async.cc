// aiter() and anext(), with the awaitable of anext(iterator, default). May include: containers.h.
#include "interp/types/containers.h"
#include "interp/vm/frames.h"

namespace copra {

// Awaits `wrapped`; when that raises StopAsyncIteration the result is `fallback`.
struct AnextAwaitable : NativeObj {
  Value wrapped;
  Value fallback;
  Value iterator;  // of wrapped.__await__(), absent until first used
};

static void trace(Marker& m, Obj* o) {
  auto* w = static_cast<AnextAwaitable*>(o);
  m.value(w->wrapped);
  m.value(w->fallback);
  m.value(w->iterator);
}

static Value iterator_of(Vm& vm, AnextAwaitable* w) {
  if (!w->iterator.is_absent()) return w->iterator;
  return w->iterator = TRY(get_awaitable(vm, w->wrapped, 0));
}

// What the wrapped awaitable did, with the end of the async iterator made a result.
static Value settle(Vm& vm, AnextAwaitable* w, Value v) {
  if (!v.is_raised() || !pending_is(vm, Exc::kStopAsyncIteration)) return v;
  take_pending(vm);
  return raise_stop_iteration(vm, w->fallback);
}

static Value m_send(Vm& vm, Value* a, uint32_t) {
  auto* w = a[0].as<AnextAwaitable>();
  const Value it = TRY(iterator_of(vm, w));
  if (is_kind(it, Kind::kCoroutine) || is_kind(it, Kind::kGenerator) || !a[1].is_none()) {
    return settle(vm, w, op_call_method(vm, it, "send", {a[1]}));
  }
  return settle(vm, w, op_call_method(vm, it, "__next__", {}));
}

static Value next(Vm& vm, Value self) {
  Value a[2] = {self, Value::none()};
  return m_send(vm, a, 2);
}

static Value m_next(Vm& vm, Value* a, uint32_t) { return next(vm, a[0]); }

static Value m_throw(Vm& vm, Value* a, uint32_t) {
  auto* w = a[0].as<AnextAwaitable>();
  const Value it = TRY(iterator_of(vm, w));
  const Value method = TRY(op_getattr(vm, it, vm.names().throw_));
  return settle(vm, w, op_call_ex(vm, method, a[1].as<Tuple>(), nullptr));
}

static Value m_close(Vm& vm, Value* a, uint32_t) {
  const Value it = TRY(iterator_of(vm, a[0].as<AnextAwaitable>()));
  return op_call_method(vm, it, "close", {});
}

static Value m_self(Vm&, Value* a, uint32_t) { return a[0]; }
static Value iter_self(Vm&, Value self) { return self; }

static constexpr TypeOps kAnextOps = {.iter = iter_self, .next = next};

static const NativeDef kAnextMethods[] = {
    {"__await__", "()", m_self},
    {"__iter__", "()", m_self},
    {"__next__", "()", m_next},
    {"send", "(value, /)", m_send},
    {"throw", "(*args)", m_throw},
    {"close", "()", m_close},
    {},
};

extern const NativeType kAnextAwaitableType;
const NativeType kAnextAwaitableType = {
    .name = "anext_awaitable",
    .module = "builtins",
    .size = sizeof(AnextAwaitable),
    .trace = trace,
    .ops = &kAnextOps,
    .methods = kAnextMethods,
    .flags = kTypeNoInstantiate,
};

Value builtin_aiter(Vm& vm, Value* a, uint32_t) {
  const Value hook = TRY(lookup_special(vm, a[0], Dunder::kaiter));
  if (hook.is_not_found()) {
    return raise(vm, Exc::kTypeError, "'%s' object is not an async iterable",
                 type_name(vm, a[0]).c_str());
  }
  const Value it = TRY(op_call(vm, hook, nullptr, 0));
  if (!has_special(vm, it, "__anext__")) {
    return raise(vm, Exc::kTypeError, "aiter() returned not an async iterator of type '%s'",
                 type_name(vm, it).c_str());
  }
  return it;
}

Value builtin_anext(Vm& vm, Value* a, uint32_t) {
  const Value hook = TRY(lookup_special(vm, a[0], Dunder::kanext));
  if (hook.is_not_found()) {
    return raise(vm, Exc::kTypeError, "'%s' object is not an async iterator",
                 type_name(vm, a[0]).c_str());
  }
  const Value awaitable = TRY(op_call(vm, hook, nullptr, 0));
  if (a[1].is_absent()) return awaitable;
  auto* w = new_native_object<AnextAwaitable>(vm, native_type(vm, kAnextAwaitableType));
  w->wrapped = awaitable;
  w->fallback = a[1];
  return w;
}

}  // namespace copra
