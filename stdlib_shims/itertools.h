// What the two halves of itertools share. May include: types/containers.h.
#pragma once

#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"

namespace copra {

inline Value iterator_self(Vm&, Value self) { return self; }

// What __reduce__ gives of an iterator, and what __setstate__ takes (null: none).
template <const TypeOps& kOps, NativeFn kReduce, NativeFn kSetState = nullptr>
struct IteratorMethods {
  static constexpr NativeDef kTable[] = {
      {"__iter__", "()", Dunders<kOps>::iter},
      {"__next__", "()", Dunders<kOps>::next},
      {kReduce != nullptr ? "__reduce__" : nullptr, "()", kReduce},
      {kSetState != nullptr ? "__setstate__" : nullptr, "(state, /)", kSetState},
      {},
  };
};

// Behind the constructor: the functions for __reduce__ and __setstate__.
#define ITERATOR_TYPE(variable, text, struct_type, trace_function, operations, constructor, ...) \
  const NativeType variable = {.name = text,                                                     \
                               .module = "itertools",                                            \
                               .size = sizeof(struct_type),                                      \
                               .trace = trace_function,                                          \
                               .ops = &operations,                                               \
                               .methods = IteratorMethods<operations, __VA_ARGS__>::kTable,      \
                               .new_def = &constructor}

// itertools_combine.cc
extern const NativeType kProductType, kPermutationsType, kCombinationsType, kReplacementType;

}  // namespace copra
