// Generators and coroutines: creation, resuming from C++, throwing, delegation, awaitables.
// Source: Python reference 6.2.9, PEP 342, 380, 492, 525. Next: types/generator_type.cc (methods).
#include "interp/vm/generator.h"

#include "interp/aio/future.h"
#include "interp/types/exception.h"
#include "interp/vm/class_build.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

Generator* make_generator(Vm& vm, Function* f, Value* base) {
  const Code* code = f->code;
  const Kind kind = code->has(kCodeAsyncGenerator) ? Kind::kAsyncGenerator
                    : code->has(kCodeCoroutine)    ? Kind::kCoroutine
                                                   : Kind::kGenerator;
  const uint32_t regs = code->register_count;
  const BindingRegisters binding(vm, base, code->param_count());
  auto* g = vm.heap.make_zeroed<Generator>(kind, sizeof(Generator) + regs * sizeof(Value));
  g->word = vm.fz->kind_types[static_cast<size_t>(kind)];
  g->function = f;
  g->aux16 = f->aux16;  // is_awaitable_generator()
  g->code = code;
  g->pc = code->instrs.data();
  g->name = f->name;
  g->qualname = f->qualname;
  g->state = GenState::kCreated;
  g->reg_count = regs;
  const uint32_t params = code->param_count();
  for (uint32_t i = 0; i < params; ++i) g->regs()[i] = base[i];
  return g;
}

static const char* kind_word(const Generator* g) {
  return g->kind == Kind::kGenerator   ? "generator"
         : g->kind == Kind::kCoroutine ? "coroutine"
                                       : "async generator";
}

// For the event loop to close what is left unfinished.
static void remember(Vm& vm, Generator* begun) {
  auto& all = vm.async_generators;
  if (all.size() == all.capacity()) {
    std::erase_if(all, [](const Generator* g) { return g->state == GenState::kFinished; });
    all.reserve(std::max<size_t>(16, all.size() * 2));
  }
  all.push_back(begun);
}

Frame* push_generator_frame(Vm& vm, Generator* g) {
  vm.heap.changing(g);
  Frame* frame = next_frame(vm);
  if (frame >= vm.frames_end) {
    frame_overflow(vm);
    return nullptr;
  }
  Function* f = g->function;
  Value* top = vm.frame ? vm.frame->top : vm.stack_base;
  if (top + 4 * kNativeSlack >= vm.stack_end) {
    register_overflow(vm);
    return nullptr;
  }
  if (!f->caches) f->caches = f->program->caches_for(g->code);
  frame->code = g->code;
  frame->pc = static_cast<const Instr*>(g->pc);
  frame->base = g->regs();
  frame->function = f;
  frame->caches = f->caches;
  frame->program = f->program;
  frame->generator = g;
  // Scratch for the natives it calls, then room for nested calls.
  frame->top = top + kNativeSlack;
  frame->handled_entry = vm.handled;
  frame->flags = kFrameGenerator;
  if (g->kind == Kind::kAsyncGenerator && g->state == GenState::kCreated) remember(vm, g);
  g->state = GenState::kRunning;
  if (!g->handled.is_absent()) {
    vm.handled = g->handled;
    frame->flags |= kFrameHandles;
  }
  vm.frame = frame;
  return frame;
}

bool generator_resume(Vm& vm, Generator* g, Value value, Value* out) {
  *out = Value::raised();
  if (__builtin_expect(!may_go_deeper(vm), 0)) {
    RecursionGuard guard(vm);
    if (!guard.ok()) return false;
  }
  if (g->state == GenState::kRunning) {
    raise(vm, Exc::kValueError, "%s already executing", kind_word(g));
    return false;
  }
  const bool throwing = value.is_absent();
  if (g->state == GenState::kFinished) {
    if (g->kind == Kind::kCoroutine) {
      vm.pending = nullptr;
      raise_str(vm, Exc::kRuntimeError, "cannot reuse already awaited coroutine");
      return false;
    }
    if (throwing) return false;
    *out = Value::none();
    return false;
  }
  const bool fresh = g->state == GenState::kCreated;
  if (fresh && !throwing && !value.is_none()) {
    raise(vm, Exc::kTypeError, "can't send non-None value to a just-started %s", kind_word(g));
    return false;
  }
  if (throwing && fresh) {
    // Nothing of the body has run, so nothing of it can handle this.
    g->state = GenState::kFinished;
    convert_escaped_stop(vm, g);
    return false;
  }
  Exception* thrown = throwing ? vm.pending : nullptr;
  vm.pending = nullptr;
  Frame* frame = push_generator_frame(vm, g);
  if (!frame) return false;
  frame->flags |= kFrameBoundary;
  if (throwing) {
    vm.pending = thrown;
    if (!g->handled.is_absent()) chain_context(vm, thrown);
  } else if (!fresh) {
    frame->base[frame->pc[-1].a] = value;
  }
  const Value v = run(vm);
  *out = v;
  return g->state == GenState::kSuspended;
}

void convert_escaped_stop(Vm& vm, Generator* g) {
  if (vm.unwinding_limit()) return;
  const bool stop = exception_is(vm.pending, Exc::kStopIteration);
  const bool async_stop =
      g->kind == Kind::kAsyncGenerator && exception_is(vm.pending, Exc::kStopAsyncIteration);
  if (!stop && !async_stop) return;
  Exception* cause = take_pending(vm);
  const char* what = g->kind == Kind::kGenerator   ? "generator"
                     : g->kind == Kind::kCoroutine ? "coroutine"
                                                   : "async generator";
  raise(vm, Exc::kRuntimeError, "%s raised %s", what,
        stop ? "StopIteration" : "StopAsyncIteration");
  vm.pending->cause = Value(cause);
  vm.pending->context = Value(cause);
  vm.pending->suppress_context = true;
}

// The Send instruction a suspended generator waits in; null when it waits at a plain yield.
static const Instr* waiting_send(Generator* g) {
  if (g->state != GenState::kSuspended) return nullptr;
  const auto* pc = static_cast<const Instr*>(g->pc);
  if (static_cast<Op>(pc[-1].op) != Op::kYield || static_cast<Op>(pc->op) != Op::kJump) {
    return nullptr;
  }
  const Instr* target = pc + 1 + pc->bc();
  return static_cast<Op>(target->op) == Op::kSend ? target : nullptr;
}

Value generator_delegate(Generator* g) {
  const Instr* send = waiting_send(g);
  return send ? g->regs()[send->b] : Value::absent();
}

// The exception object that arguments of throw() stand for, or null when raised.
static Exception* thrown_exception(Vm& vm, const ThrowCall& call) {
  const auto& [type, value, traceback] = call.given;
  if (!traceback.is_absent() && !traceback.is_none() && !is_kind(traceback, Kind::kTraceback)) {
    raise_str(vm, Exc::kTypeError, "throw() third argument must be a traceback object");
    return nullptr;
  }
  if (is_exception(type)) {
    if (!value.is_absent() && !value.is_none()) {
      raise_str(vm, Exc::kTypeError, "instance exception may not have a separate value");
      return nullptr;
    }
    return type.as<Exception>();
  }
  if (is_exception_class(type)) {
    if (is_exception(value) && is_subtype(type_of(vm, value), type.as<TypeObj>())) {
      return value.as<Exception>();
    }
    const Value made = value.is_absent() || value.is_none() ? op_call(vm, type, {})
                       : is_tuple(value) ? op_call_ex(vm, type, value.as<Tuple>(), nullptr)
                                         : op_call(vm, type, {value});
    const Value checked = check_made_exception(vm, type, made, true);
    Exception* e = checked.is_raised() ? nullptr : fit_exception(vm, type, checked.as<Exception>());
    // What the class raises instead is thrown instead.
    return e || vm.unwinding_limit() ? e : take_pending(vm);
  }
  raise(vm, Exc::kTypeError,
        "exceptions must be classes or instances deriving from BaseException, not %s",
        type_name(vm, type).c_str());
  return nullptr;
}

// Whether it asks the generator to end: delegates are closed for it then.
static bool throws_exit(Vm& vm, const ThrowCall& call) {
  const Value type = call.given[0];
  if (is_exception(type)) return exception_is(type.as<Exception>(), Exc::kGeneratorExit);
  return is_exception_class(type) &&
         is_subtype(type.as<TypeObj>(), exception_type(vm, Exc::kGeneratorExit));
}

bool generator_throw(Vm& vm, Generator* g, const ThrowCall& call, Value* out) {
  *out = Value::raised();
  RecursionGuard guard(vm);
  if (!guard.ok()) return false;
  if (g->state == GenState::kRunning) {
    raise(vm, Exc::kValueError, "%s already executing", kind_word(g));
    return false;
  }
  const Instr* send = waiting_send(g);
  if (send) {
    const Value inner = g->regs()[send->b];
    const bool exiting = throws_exit(vm, call);
    bool closed = true;
    bool yielded = false;
    bool delegated = true;
    Value inner_out;
    g->state = GenState::kRunning;
    const bool native = is_kind(inner, Kind::kGenerator) || is_kind(inner, Kind::kCoroutine);
    if (exiting) {
      delegated = false;
      if (native) {
        closed = generator_close(vm, inner.as<Generator>());
      } else {
        const Value close = op_getattr_opt(vm, inner, vm.names().close);
        if (close.is_raised()) {
          take_pending(vm);  // only its being called counts
        } else if (!close.is_not_found()) {
          closed = !op_call(vm, close, {}).is_raised();
        }
      }
    } else if (native) {
      yielded = generator_throw(vm, inner.as<Generator>(), call, &inner_out);
    } else {
      const Value hook = op_getattr_opt(vm, inner, vm.names().throw_);
      if (hook.is_raised()) {
        g->state = GenState::kSuspended;  // not told of it
        return false;
      }
      if (hook.is_not_found()) {
        delegated = false;
      } else {
        inner_out = op_call(vm, hook, call.given, call.count());
        yielded = !inner_out.is_raised();
        if (!yielded && pending_is(vm, Exc::kStopIteration)) {
          Exception* stop = take_pending(vm);
          inner_out = stop->fields[0].is_absent() ? Value::none() : stop->fields[0];
        }
      }
    }
    g->state = GenState::kSuspended;
    if (!closed) return generator_resume(vm, g, Value::absent(), out);
    if (delegated) {
      if (yielded) {
        *out = inner_out;
        return true;
      }
      if (!inner_out.is_raised()) {
        // The inner one returned: go on behind the Send with its result.
        g->regs()[send->a] = inner_out;
        g->pc = send + 1 + send->sc();
        vm.pending = nullptr;
        Frame* frame = push_generator_frame(vm, g);
        if (!frame) return false;
        frame->flags |= kFrameBoundary;
        *out = run(vm);
        return g->state == GenState::kSuspended;
      }
      return generator_resume(vm, g, Value::absent(), out);
    }
  }
  Exception* e = thrown_exception(vm, call);
  if (!e) return false;
  set_pending(vm, e);
  return generator_resume(vm, g, Value::absent(), out);
}

bool generator_close(Vm& vm, Generator* g) {
  if (g->state == GenState::kCreated) {
    g->state = GenState::kFinished;
    return true;
  }
  if (g->state == GenState::kFinished) return true;
  Value out;
  if (generator_throw(vm, g, ThrowCall(Value(exception_type(vm, Exc::kGeneratorExit))), &out)) {
    raise(vm, Exc::kRuntimeError, "%s ignored GeneratorExit", kind_word(g));
    return false;
  }
  if (!out.is_raised()) return true;
  if (pending_is(vm, Exc::kGeneratorExit) || pending_is(vm, Exc::kStopIteration)) {
    take_pending(vm);
    return true;
  }
  return false;
}

// ---------------------------------------------------------------- awaiting

Value get_awaitable(Vm& vm, Value v, unsigned context) {
  if (is_kind(v, Kind::kCoroutine)) {
    auto* g = v.as<Generator>();
    if (!generator_delegate(g).is_absent() && g->state == GenState::kSuspended) {
      return raise_str(vm, Exc::kRuntimeError, "coroutine is being awaited already");
    }
    return v;
  }
  if (is_awaitable_generator(v)) return v;
  if (TypeObj* t = type_of(vm, v); t->ops && t->ops->send) return v;
  const Value hook = TRY(lookup_special(vm, v, Dunder::kawait_));
  if (hook.is_not_found()) {
    // Platform calls that answer a plain yes, no or nothing may be awaited like the others.
    if ((v.is_bool() || v.is_none()) && !context && vm.main_program &&
        vm.main_program->data->lenient_await) {
      Future* done = new_future(vm);
      future_set_result(vm, done, v);
      return Value(done);
    }
    if (context) {
      return raise(vm, Exc::kTypeError,
                   "'async with' received an object from %s that does not implement __await__: %s",
                   context == 1 ? "__aenter__" : "__aexit__", type_name(vm, v).c_str());
    }
    return raise(vm, Exc::kTypeError, "object %s can't be used in 'await' expression",
                 type_name(vm, v).c_str());
  }
  const Value it = TRY(op_call(vm, hook, {}));
  if (is_kind(it, Kind::kCoroutine)) {
    return raise_str(vm, Exc::kTypeError, "__await__() returned a coroutine");
  }
  TypeObj* t = type_of(vm, it);
  if (!t->overrides_dunder(static_cast<unsigned>(Dunder::knext)) && !(t->ops && t->ops->next)) {
    return raise(vm, Exc::kTypeError, "__await__() returned non-iterator of type '%s'",
                 t->name->data());
  }
  return it;
}

Value yield_from_iter(Vm& vm, Value v, const Function* generator) {
  if (is_kind(v, Kind::kCoroutine)) {
    if (generator->code->has(kCodeCoroutine) || makes_awaitables(generator)) return v;
    return raise_str(vm, Exc::kTypeError,
                     "cannot 'yield from' a coroutine object in a non-coroutine generator");
  }
  if (is_kind(v, Kind::kGenerator)) return v;
  return op_iter(vm, v);
}

bool send_native(Vm& vm, Value iterator, Value sent, Value* out) {
  if (is_kind(iterator, Kind::kGenerator) || is_kind(iterator, Kind::kCoroutine)) {
    return generator_resume(vm, iterator.as<Generator>(), sent, out);
  }
  if (TypeObj* t = type_of(vm, iterator); t->ops && t->ops->send) {
    return t->ops->send(vm, iterator, sent, out);
  }
  Value v;
  if (sent.is_none()) {
    TypeObj* t = type_of(vm, iterator);
    if (t->overrides_dunder(static_cast<unsigned>(Dunder::knext))) {
      // Not op_next: the StopIteration's value is the result.
      v = op_call_method(vm, iterator, "__next__", {});
    } else {
      v = op_next(vm, iterator);
      if (v.is_stop()) {
        *out = Value::none();
        return false;
      }
    }
  } else {
    v = op_call_method(vm, iterator, "send", {sent});
  }
  *out = v;
  if (!v.is_raised()) return true;
  if (pending_is(vm, Exc::kStopIteration)) {
    Exception* stop = take_pending(vm);
    *out = stop->fields[0].is_absent() ? Value::none() : stop->fields[0];
  }
  return false;
}

Value async_iter(Vm& vm, Value v) {
  if (is_kind(v, Kind::kAsyncGenerator)) return v;
  const Value hook = TRY(lookup_special(vm, v, Dunder::kaiter));
  if (hook.is_not_found()) {
    return raise(vm, Exc::kTypeError,
                 "'async for' requires an object with __aiter__ method, got %s",
                 type_name(vm, v).c_str());
  }
  const Value it = TRY(op_call(vm, hook, {}));
  const Value next = TRY(lookup_special(vm, it, Dunder::kanext));
  if (next.is_not_found()) {
    return raise(vm, Exc::kTypeError,
                 "'async for' received an object from __aiter__ that does not implement "
                 "__anext__: %s",
                 type_name(vm, it).c_str());
  }
  return it;
}

Value async_next(Vm& vm, Value v) {
  const Value hook = TRY(lookup_special(vm, v, Dunder::kanext));
  if (hook.is_not_found()) {
    return raise(vm, Exc::kTypeError,
                 "'async for' requires an iterator with __anext__ method, got %s",
                 type_name(vm, v).c_str());
  }
  const Value awaitable = TRY(op_call(vm, hook, {}));
  const Value it = get_awaitable(vm, awaitable, 0);
  if (!it.is_raised() || vm.unwinding_limit()) return it;
  const Value cause = Value(take_pending(vm));
  raise(vm, Exc::kTypeError, "'async for' received an invalid object from __anext__: %s",
        type_name(vm, awaitable).c_str());
  if (vm.pending) {
    vm.pending->cause = vm.pending->context = cause;
    vm.pending->suppress_context = true;
  }
  return Value::raised();
}

}  // namespace copra
