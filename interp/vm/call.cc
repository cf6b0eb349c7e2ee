// Calls from C++: any callable, instantiation, nested runs of the loop. Next: argbind.cc,
// dispatch.cc.
#include <algorithm>
#include <vector>

#include "interp/heap/shape.h"
#include "interp/types/containers.h"
#include "interp/types/exception.h"
#include "interp/vm/class_build.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"
#include "interp/vm/signature.h"

namespace copra {

bool frame_overflow(Vm& vm) {
  raise_str(vm, Exc::kRecursionError, "maximum recursion depth exceeded");
  return false;
}

bool register_overflow(Vm& vm) {
  raise_str(vm, Exc::kRecursionError, "maximum recursion depth exceeded");
  return false;
}

RecursionGuard::RecursionGuard(Vm& vm, const char* where) {
  const char here = 0;
  ok_ = &here > vm.c_stack_limit && !(where && next_frame(vm) >= vm.frames_end);
  if (!ok_) {
    raise(vm, Exc::kRecursionError, "maximum recursion depth exceeded%s", where ? where : "");
    return;
  }
  if (where) {
    --vm.frames_end;
    counted_ = &vm;
  }
  // Shared parts make a walk exponential in the depth: every level pays.
  ok_ = charge(vm, 1);
}

void RecursionGuard::release() { ++counted_->frames_end; }

// First register free for a call made by C++.
static Value* free_registers(Vm& vm) { return vm.frame ? vm.frame->top : vm.stack_base; }

// `first`, unless absent, goes before the arguments.
static Value call_function(Vm& vm, Function* f, Value first, const Value* args, uint32_t n,
                           const Tuple* kwnames) {
  const Code* code = f->code;
  Value* base = free_registers(vm);
  const uint32_t shift = first.is_absent() ? 0 : 1;
  if (base + n + shift + code->register_count + 2 * kNativeSlack >= vm.stack_end) {
    register_overflow(vm);
    return Value::raised();
  }
  if (shift) base[0] = first;
  for (uint32_t i = 0; i < n; ++i) base[i + shift] = args[i];
  n += shift;
  if (!kwnames && binds_directly(code, n)) {
    if (code->has(kCodeNeedsClear)) clear_locals(code, base);
  } else {
    TRY_BOOL(bind_arguments(vm, f, base, n, kwnames));
  }
  if (code->flags & (kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator)) {
    return Value(make_generator(vm, f, base));
  }
  Frame* frame = TRY_PTR(push_frame(vm, f, base));
  frame->flags = kFrameBoundary;
  // What earlier calls left where this one will have its frames would count as held by it.
  if (__builtin_expect(vm.weak_watched, 0)) clear_stack_below();
  return run(vm);
}

static Value call_native_copy(Vm& vm, Native* native, const Value* args, uint32_t n,
                              const Tuple* kwnames) {
  if (__builtin_expect(!may_go_deeper(vm), 0)) {
    RecursionGuard guard(vm);
    if (!guard.ok()) return Value::raised();
  }
  if (n <= kNativeSlack / 2) {
    // Not zeroed: the callee fills its parameters.
    alignas(Value) char words[2 * kNativeSlack * sizeof(Value)];
    auto* copy = reinterpret_cast<Value*>(words);
    for (uint32_t i = 0; i < n; ++i) copy[i] = args[i];
    return call_native(vm, native, copy, n, kwnames);
  }
  RootedVector copy(vm);
  for (uint32_t i = 0; i < n; ++i) TRY_BOOL(copy.push(args[i]));
  for (uint32_t i = 0; i < kNativeSlack; ++i) TRY_BOOL(copy.push(Value::absent()));
  return call_native(vm, native, copy.data(), n, kwnames);
}

// Calls `callee` with `first` put before the arguments.
static Value call_with_first(Vm& vm, Value callee, Value first, const Value* args, uint32_t n,
                             const Tuple* kwnames) {
  if (__builtin_expect(!may_go_deeper(vm), 0)) {
    RecursionGuard guard(vm);
    if (!guard.ok()) return Value::raised();
  }
  if (is_kind(callee, Kind::kFunction)) {
    return call_function(vm, callee.as<Function>(), first, args, n, kwnames);
  }
  if (n < kNativeSlack / 2) {
    alignas(Value) char words[2 * kNativeSlack * sizeof(Value)];
    auto* copy = reinterpret_cast<Value*>(words);
    copy[0] = first;
    for (uint32_t i = 0; i < n; ++i) copy[i + 1] = args[i];
    if (is_kind(callee, Kind::kNative)) {
      auto* native = callee.as<Native>();
      const NativeSignature& s = *native->signature;
      const bool fits = !kwnames && s.simple && n >= s.min_positional && n <= s.max_positional;
      return fits ? call_native(vm, native, copy, n + 1, nullptr)
                  : call_bound_native(vm, native, copy, n + 1, kwnames);
    }
    return call_value(vm, callee, copy, n + 1, kwnames);
  }
  // On the heap, so that recursion with ever more arguments meets the memory limit.
  Tuple* copy = TRY_PTR(new_tuple(vm, nullptr, size_t{n} + 1));
  copy->items()[0] = first;
  std::copy_n(args, n, copy->items() + 1);
  TRY_BOOL(charge(vm, n / 16));
  return call_value(vm, callee, copy->items(), n + 1, kwnames);
}

// Bound methods of bound methods: one copy of the arguments, however many there are.
static Value call_bound_chain(Vm& vm, BoundMethod* m, const Value* args, uint32_t n,
                              const Tuple* kwnames) {
  RootedVector all(vm);
  Value callee = Value(m);
  for (; is_kind(callee, Kind::kBoundMethod); callee = callee.as<BoundMethod>()->func) {
    TRY_BOOL(all.push(callee.as<BoundMethod>()->self));
  }
  std::reverse(all.data(), all.data() + all.size());
  for (uint32_t i = 0; i < n; ++i) TRY_BOOL(all.push(args[i]));
  return call_value(vm, callee, all.data(), static_cast<uint32_t>(all.size()), kwnames);
}

Value call_value(Vm& vm, Value callee, const Value* args, uint32_t n, const Tuple* kwnames) {
  if (callee.is_ptr()) {
    switch (callee.ptr()->kind) {
      case Kind::kFunction:
        return call_function(vm, callee.as<Function>(), Value::absent(), args, n, kwnames);
      case Kind::kNative: return call_native_copy(vm, callee.as<Native>(), args, n, kwnames);
      case Kind::kBoundMethod: {
        auto* m = callee.as<BoundMethod>();
        if (is_kind(m->func, Kind::kBoundMethod)) {
          return call_bound_chain(vm, m, args, n, kwnames);
        }
        return call_with_first(vm, m->func, m->self, args, n, kwnames);
      }
      case Kind::kType: {
        TypeObj* t = callee.as<TypeObj>();
        TypeObj* meta = t->type_word();
        if (meta->overrides_dunder(static_cast<unsigned>(Dunder::kcall))) {
          const Value hook = type_lookup(vm, meta, vm.dunder(Dunder::kcall));
          if (is_kind(hook, Kind::kFunction) || is_kind(hook, Kind::kNative)) {
            return call_with_first(vm, hook, callee, args, n, kwnames);
          }
          const Value bound = TRY(bind_descriptor(vm, hook, callee, meta));
          return call_value(vm, bound, args, n, kwnames);
        }
        return call_type(vm, t, args, n, kwnames);
      }
      case Kind::kStaticMethod: {
        RecursionGuard guard(vm);
        if (!guard.ok()) return Value::raised();
        return call_value(vm, callee.as<Wrapper>()->inner, args, n, kwnames);
      }
      default: break;
    }
    TypeObj* t = type_of(vm, callee);
    // __call__ may be another object with a __call__, or the object itself.
    for (int32_t hops = 0; t->overrides_dunder(static_cast<unsigned>(Dunder::kcall)); ++hops) {
      RecursionGuard guard(vm);
      if (!guard.ok()) return Value::raised();
      if (hops >= vm.limits.recursion_max) {
        return raise_str(vm, Exc::kRecursionError,
                         "maximum recursion depth exceeded while calling a Python object");
      }
      const Value hook = type_lookup(vm, t, vm.dunder(Dunder::kcall));
      const Value bound = TRY(bind_descriptor(vm, hook, callee, t));
      if (!is_kind(bound, Kind::kInstance)) return call_value(vm, bound, args, n, kwnames);
      callee = bound;
      t = type_of(vm, callee);
    }
    if (t->ops && t->ops->call) {
      if (__builtin_expect(!may_go_deeper(vm), 0)) {
        RecursionGuard guard(vm);
        if (!guard.ok()) return Value::raised();
      }
      Tuple* names = const_cast<Tuple*>(kwnames);
      if (n <= kNativeSlack / 2) {
        alignas(Value) char words[kNativeSlack * sizeof(Value)];
        auto* copy = reinterpret_cast<Value*>(words);
        for (uint32_t i = 0; i < n; ++i) copy[i] = args[i];
        return t->ops->call(vm, callee, copy, n, names);
      }
      RootedVector copy(vm);
      for (uint32_t i = 0; i < n; ++i) TRY_BOOL(copy.push(args[i]));
      return t->ops->call(vm, callee, copy.data(), n, names);
    }
  }
  return raise(vm, Exc::kTypeError, "'%s' object is not callable", type_name(vm, callee).c_str());
}

Value call_special(Vm& vm, TypeObj* t, Dunder d, Value self, const Value* rest, uint32_t n) {
  const Value attr = type_lookup(vm, t, vm.dunder(d));
  return attr.is_not_found() ? attr : call_found_special(vm, t, attr, self, rest, n);
}

Value call_found_special(Vm& vm, TypeObj* t, Value attr, Value self, const Value* rest,
                         uint32_t n) {
  if (__builtin_expect(!may_go_deeper(vm), 0)) {
    RecursionGuard guard(vm);
    if (!guard.ok()) return Value::raised();
  }
  if (is_kind(attr, Kind::kFunction)) {
    return call_function(vm, attr.as<Function>(), self, rest, n, nullptr);
  }
  if (is_kind(attr, Kind::kNative) && attr.as<Native>()->owner) {
    Value args[4] = {self};
    std::copy_n(rest, n, args + 1);
    return call_native_copy(vm, attr.as<Native>(), args, n + 1, nullptr);
  }
  const Value bound = TRY(bind_descriptor(vm, attr, self, t));
  return op_call(vm, bound, rest, n);
}

Value op_call(Vm& vm, Value callable, const Value* args, uint32_t n, Tuple* kwnames) {
  TRY_BOOL(charge(vm, 1));
  return call_value(vm, callable, args, n, kwnames);
}

Value op_call(Vm& vm, Value callable, std::initializer_list<Value> args) {
  TRY_BOOL(charge(vm, 1));
  return call_value(vm, callable, args.begin(), static_cast<uint32_t>(args.size()), nullptr);
}

// `call` gets what the tuple and the dict, which may be null, hold: values, their number, names.
template <typename F>
static Value spread(Vm& vm, Tuple* args, Dict* kwargs, F&& call) {
  if (!kwargs || kwargs->size() == 0) return call(args->items(), args->size(), nullptr);
  RootedVector all(vm), names(vm);
  for (uint32_t i = 0; i < args->size(); ++i) TRY_BOOL(all.push(args->items()[i]));
  uint32_t i = 0;
  Value k, v;
  while (dict_next(kwargs, &i, &k, &v)) {
    if (!is_str(k)) return raise_str(vm, Exc::kTypeError, "keywords must be strings");
    TRY_BOOL(names.push(k));
    TRY_BOOL(all.push(v));
  }
  Tuple* kwnames = TRY_PTR(new_tuple(vm, names.data(), names.size()));
  return call(all.data(), static_cast<uint32_t>(all.size()), kwnames);
}

Value op_call_ex(Vm& vm, Value callable, Tuple* args, Dict* kwargs) {
  TRY_BOOL(charge(vm, 1));
  return spread(vm, args, kwargs, [&](Value* values, uint32_t n, Tuple* kwnames) {
    return call_value(vm, callable, values, n, kwnames);
  });
}

Value call_natively(Vm& vm, const TypeOps& ops, Value self, Tuple* args, Dict* kwargs) {
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  return spread(vm, args, kwargs, [&](Value* values, uint32_t n, Tuple* kwnames) {
    return ops.call(vm, self, values, n, kwnames);
  });
}

Value op_call_method(Vm& vm, Value v, std::string_view name, std::initializer_list<Value> args) {
  const Value method = TRY(op_getattr(vm, v, name));
  return op_call(vm, method, args);
}

bool op_callable(Vm& vm, Value v) {
  if (!v.is_ptr()) return false;
  switch (v.ptr()->kind) {
    case Kind::kFunction:
    case Kind::kNative:
    case Kind::kBoundMethod:
    case Kind::kType:
    case Kind::kStaticMethod: return true;
    default: {
      TypeObj* t = type_of(vm, v);
      return t->overrides_dunder(static_cast<unsigned>(Dunder::kcall)) || (t->ops && t->ops->call);
    }
  }
}

// ---------------------------------------------------------------- instantiation

bool plain_instantiation(Vm& vm, TypeObj* t, Value* init) {
  constexpr auto kCall = static_cast<unsigned>(Dunder::kcall);
  if (t->instance_kind != Kind::kInstance || (t->type_flags & kTypeAbstract) ||
      t->overrides_dunder(static_cast<unsigned>(Dunder::knew_)) ||
      t->type_word()->overrides_dunder(kCall) || !(t->type_flags & kTypeHeap)) {
    return false;
  }
  *init = type_lookup(vm, t, vm.dunder(Dunder::kinit));
  return true;
}

Instance* new_plain_instance(Vm& vm, TypeObj* t) { return new_instance(vm, t); }

Entered enter_call(Vm& vm, Value callee, Value* args, uint32_t n, const Tuple* kwnames,
                   uint16_t result_reg, Value* result) {
  constexpr uint32_t kGenerators = kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator;
  Function* f = nullptr;
  Instance* made = nullptr;
  Value init;
  if (is_kind(callee, Kind::kFunction)) {
    f = callee.as<Function>();
  } else if (is_type(callee) && plain_instantiation(vm, callee.as<TypeObj>(), &init) &&
             is_kind(init, Kind::kFunction) && !(init.as<Function>()->code->flags & kGenerators)) {
    f = init.as<Function>();
    made = new_plain_instance(vm, callee.as<TypeObj>());
    *--args = Value(made);
    ++n;
  }
  if (!f) {
    *result = call_value(vm, callee, args, n, kwnames);
    return result->is_raised() ? Entered::kRaised : Entered::kResult;
  }
  if (vm.frame->generator && args != vm.frame->top) {
    // A generator's registers are its own: the new frame's lie on the stack.
    Value* base = vm.frame->top;
    if (base + n + f->code->register_count + kNativeSlack >= vm.stack_end) {
      register_overflow(vm);
      return Entered::kRaised;
    }
    std::copy_n(args, n, base);
    args = base;
  }
  if (!kwnames && binds_directly(f->code, n)) {
    if (f->code->has(kCodeNeedsClear)) clear_locals(f->code, args);
  } else if (!bind_arguments(vm, f, args, n, kwnames)) {
    return Entered::kRaised;
  }
  if (f->code->flags & kGenerators) {
    *result = Value(make_generator(vm, f, args));
    return Entered::kResult;
  }
  Frame* frame = push_frame(vm, f, args);
  if (!frame) return Entered::kRaised;
  frame->result_reg = result_reg;
  if (made) {
    frame->flags = kFrameInit;
    frame->result_override = Value(made);
  }
  return Entered::kFrame;
}

Value raise_abstract(Vm& vm, TypeObj* t) {
  const Value names = TRY(op_getattr(vm, Value(t), vm.names().dunder_abstractmethods));
  List* sorted = TRY_PTR(to_list(vm, names));
  TRY_BOOL(list_sort(vm, sorted, Value::absent(), false));
  std::string text;
  for (uint32_t i = 0; i < sorted->size; ++i) {
    if (i) text += ", ";
    if (is_str(sorted->items[i])) text += sorted->items[i].as<Str>()->view();
  }
  return raise(vm, Exc::kTypeError, "Can't instantiate abstract class %s with abstract method%s %s",
               t->name->data(), sorted->size == 1 ? "" : "s", text.c_str());
}

Value call_type(Vm& vm, TypeObj* t, const Value* args, uint32_t n, const Tuple* kwnames) {
  if (t == vm.fz->type_type) {
    if (n == 1 && !kwnames) return Value(type_of(vm, args[0]));
    const uint32_t positional = n - (kwnames ? kwnames->size() : 0);
    if (positional == 1) return raise_str(vm, Exc::kTypeError, "type() takes no keyword arguments");
    if (positional != 3) {
      return raise_str(vm, Exc::kTypeError, "type() takes 1 or 3 arguments");
    }
  }
  if (n <= 1 && !kwnames) {
    const Value made = construct_container(vm, t, n ? args[0] : Value::absent());
    if (!made.is_not_found()) return made;
  }
  if (kwnames && t == vm.fz->kind_types[static_cast<size_t>(Kind::kDict)] &&
      n - kwnames->size() <= 1) {
    const uint32_t named = kwnames->size(), first = n - named;
    if (!first) return new_dict_of(vm, kwnames, args);
    Dict* d = TRY_PTR(new_dict(vm));
    TRY_BOOL(dict_update(vm, d, args[0]));
    for (uint32_t i = 0; i < named; ++i) {
      TRY_BOOL(dict_set(vm, d, kwnames->items()[i], args[first + i]));
    }
    return d;
  }
  const Value creator = type_lookup(vm, t, vm.dunder(Dunder::knew_));
  // str(x), int(x), range(n) …: one native, and no __init__.
  if (!(t->type_flags & (kTypeHeap | kTypeNoInstantiate)) && n < kNativeSlack / 2 && !kwnames &&
      is_kind(creator, Kind::kStaticMethod) &&
      is_kind(creator.as<Wrapper>()->inner, Kind::kNative) &&
      creator.as<Wrapper>()->inner.as<Native>()->owner == t && may_go_deeper(vm)) {
    auto* native = creator.as<Wrapper>()->inner.as<Native>();
    const NativeSignature& s = *native->signature;
    const uint32_t given = n + 1 - native->self_count;
    const Value init = type_lookup(vm, t, vm.dunder(Dunder::kinit));
    const bool none = init.is_not_found() || (is_kind(init, Kind::kNative) &&
                                              init.as<Native>()->owner == vm.fz->object_type);
    if (none && s.simple && given >= s.min_positional && given <= s.max_positional) {
      alignas(Value) char words[kNativeSlack * sizeof(Value)];
      auto* copy = reinterpret_cast<Value*>(words);
      copy[0] = Value(t);
      for (uint32_t i = 0; i < n; ++i) copy[i + 1] = args[i];
      for (uint32_t i = n + 1; i < native->params; ++i) copy[i] = Value::absent();
      return native->def->fn(vm, copy, n + 1);
    }
  }
  if (creator.is_not_found() ||
      ((t->type_flags & kTypeNoInstantiate) && !(t->type_flags & kTypeHeap))) {
    // `class A(function)` asks for one.
    if (n > 1 && t == vm.fz->kind_types[static_cast<size_t>(Kind::kFunction)]) {
      return raise(vm, Exc::kTypeError, "function() argument 'code' must be code, not %s",
                   type_name(vm, args[0]).c_str());
    }
    return raise(vm, Exc::kTypeError, "cannot create '%s' instances", shown_name(t).c_str());
  }
  Value made = t->instance_kind == Kind::kException && !kwnames
                   ? TRY(new_plain_exception(vm, t, creator, args, n))
                   : Value::not_found();
  const bool plain_exception = !made.is_not_found();
  if (plain_exception) {
    // All that __new__ does is done.
  } else if (t->instance_kind == Kind::kInstance &&
             !t->overrides_dunder(static_cast<unsigned>(Dunder::knew_))) {
    if (t->type_flags & kTypeAbstract) {
      if (n && !t->overrides_dunder(static_cast<unsigned>(Dunder::kinit))) {
        return raise(vm, Exc::kTypeError, "%s() takes no arguments", t->name->data());
      }
      return raise_abstract(vm, t);
    }
    made = Value(new_instance(vm, t));
  } else {
    const Value unwrapped = is_kind(creator, Kind::kFunction)
                                ? creator
                                : TRY(bind_descriptor(vm, creator, Value::absent(), t));
    made = TRY(call_with_first(vm, unwrapped, Value(t), args, n, kwnames));
    if (type_of(vm, made) != t && !is_instance_of(vm, made, t)) return made;
  }
  TypeObj* made_type = type_of(vm, made);
  const Value init = type_lookup(vm, made_type, vm.dunder(Dunder::kinit));
  if (init.is_not_found() || (plain_exception && is_plain_exception_init(init))) return made;
  if (is_kind(init, Kind::kNative) && init.as<Native>()->owner == vm.fz->object_type) {
    // object.__init__ refuses arguments unless __new__ took them.
    if (n && t->instance_kind == Kind::kInstance &&
        !t->overrides_dunder(static_cast<unsigned>(Dunder::knew_))) {
      return raise(vm, Exc::kTypeError, "%s() takes no arguments", t->name->data());
    }
    return made;
  }
  const Value bound = is_kind(init, Kind::kFunction) || is_kind(init, Kind::kNative)
                          ? init
                          : TRY(bind_descriptor(vm, init, made, made_type));
  const Value r = bound == init ? call_with_first(vm, init, made, args, n, kwnames)
                                : call_value(vm, bound, args, n, kwnames);
  if (r.is_raised()) return r;
  if (!r.is_none()) {
    return raise(vm, Exc::kTypeError, "__init__() should return None, not '%s'",
                 type_name(vm, r).c_str());
  }
  return made;
}

Value instantiate(Vm& vm, TypeObj* t, Tuple* args, Dict* kw) {
  RootedVector all(vm), names(vm);
  for (uint32_t i = 0; i < args->size(); ++i) TRY_BOOL(all.push(args->items()[i]));
  uint32_t i = 0;
  Value k, v;
  while (dict_next(kw, &i, &k, &v)) {
    TRY_BOOL(names.push(k));
    TRY_BOOL(all.push(v));
  }
  Tuple* kwnames = names.size() ? TRY_PTR(new_tuple(vm, names.data(), names.size())) : nullptr;
  return call_type(vm, t, all.data(), static_cast<uint32_t>(all.size()), kwnames);
}

}  // namespace copra
