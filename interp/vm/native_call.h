// Entering natives: from the loop with arguments in registers, and from C++ that calls one function
// over and over (map, sort keys …).
//
// May include: isolate.h. Invariant: what is decided in line here is what call_native_slow()
// (argbind.cc) would find out, only sooner. Next: call.cc (any callable).
#pragma once

#include "interp/vm/isolate.h"

namespace copra {

// Registers a native may use as scratch above the window it is called in; natives have at most this
// many parameters.
constexpr uint32_t kNativeSlack = 32;

// Checks self, binds keywords and defaults, words wrong calls.
Value call_native_slow(Vm& vm, Native* native, Value* args, uint32_t n, const Tuple* kwnames);

// Whether args[0..n) are what the native's function expects, but for absent optional ones.
[[gnu::always_inline]] inline bool enters_directly(const Native* native, const Value* args,
                                                   uint32_t n) {
  return n >= native->min_args && n <= native->max_args &&
         (!native->checks_self || (args[0].is_ptr() && args[0].ptr()->word == native->owner));
}

// Calls a native with arguments already in place (args[0..n), kNativeSlack registers writable).
[[gnu::always_inline]] inline Value call_native(Vm& vm, Native* native, Value* args, uint32_t n,
                                                const Tuple* kwnames) {
  if (__builtin_expect(kwnames || !enters_directly(native, args, n), 0)) {
    return call_native_slow(vm, native, args, n, kwnames);
  }
  for (uint32_t i = n; i < native->params; ++i) args[i] = Value::absent();
  return native->def->fn(vm, args, n);
}

// What calling the object runs, if that is C++ for all objects of its class; or null.
inline decltype(TypeOps::call) native_call_of(const NativeObj* o) {
  const TypeObj* t = o->type_word();
  if (!t->ops || t->overrides_dunder(static_cast<unsigned>(Dunder::kcall))) return nullptr;
  return t->ops->call;
}

// The usual outcome of a RecursionGuard and of charge(vm, 1).
[[gnu::always_inline]] inline bool may_go_deeper(Vm& vm) {
  const char here = 0;
  return &here > vm.c_stack_limit && --vm.fuel >= 0;
}

// Room for the arguments of a call. Not zeroed: the callee's parameters are all there is.
class ArgumentRoom {
 public:
  Value* data() { return reinterpret_cast<Value*>(words_); }

 private:
  alignas(Value) char words_[kNativeSlack * sizeof(Value)];
};

// op_call with natives in line, for arguments in such room. Copied, two words just written one by
// one would be read as one, for which the processor waits.
[[gnu::always_inline]] inline Value call_in_place(Vm& vm, Value callee, Value* args, uint32_t n) {
  if (is_kind(callee, Kind::kNative) && enters_directly(callee.as<Native>(), args, n) &&
      may_go_deeper(vm)) {
    auto* native = callee.as<Native>();
    for (uint32_t i = n; i < native->params; ++i) args[i] = Value::absent();
    return native->def->fn(vm, args, n);
  }
  return op_call(vm, callee, args, n);
}

// op_call with natives in line.
[[gnu::always_inline]] inline Value call_again(Vm& vm, Value callee, const Value* args,
                                               uint32_t n) {
  if (is_kind(callee, Kind::kNative) && enters_directly(callee.as<Native>(), args, n) &&
      may_go_deeper(vm)) {
    auto* native = callee.as<Native>();
    ArgumentRoom copy;
    for (uint32_t i = 0; i < n; ++i) copy.data()[i] = args[i];
    for (uint32_t i = n; i < native->params; ++i) copy.data()[i] = Value::absent();
    return native->def->fn(vm, copy.data(), n);
  }
  return op_call(vm, callee, args, n);
}

}  // namespace copra
