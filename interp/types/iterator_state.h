// What __reduce__ of iterators and containers gives: how copy makes another at the same place.
//
// For the files of such types in types/ and the library. May include: native.h, isolate.h.
#pragma once

#include <algorithm>

#include "interp/native.h"
#include "interp/types/number.h"
#include "interp/vm/isolate.h"

namespace copra {

// (make, args) or, unless `state` is absent, (make, args, state).
inline Value reduced(Vm& vm, Value make, Tuple* args, Value state = Value::absent()) {
  if (!args) return Value::raised();
  if (state.is_absent()) return new_tuple_of(vm, {make, Value(args)});
  return new_tuple_of(vm, {make, Value(args), state});
}
inline Value reduced_class(Vm& vm, Value self, std::initializer_list<Value> args,
                           Value state = Value::absent()) {
  return reduced(vm, Value(type_of(vm, self)), new_tuple_of(vm, args), state);
}
// By way of iter(source).
inline Value reduced_iter(Vm& vm, Value source, Value state = Value::absent()) {
  const Value iter = dict_get_str(vm, vm.fz->builtins, "iter");
  return reduced(vm, iter, new_tuple_of(vm, {source}), state);
}
// What object.__getstate__ or the class's own says of the attributes.
inline Value state_of(Vm& vm, Value self) { return op_call_method(vm, self, "__getstate__", {}); }
inline Value empty_tuple(Vm& vm) { return Value(new_tuple(vm, nullptr, 0)); }

// The number in a state, which must be an int. False: raised.
inline bool state_number(Vm& vm, Value state, int64_t* out) {
  if (!is_int(state)) return fail(raise_str(vm, Exc::kTypeError, "an integer is required"));
  if (int_as_int64(int_base(state), out)) return true;
  return fail(raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C ssize_t"));
}
// The position in a state, at least `low` and at most `high`. False: raised.
inline bool state_index(Vm& vm, Value state, int64_t low, int64_t high, int64_t* out) {
  if (!state_number(vm, state, out)) return false;
  *out = std::clamp(*out, std::min(low, high), high);
  return true;
}

}  // namespace copra
