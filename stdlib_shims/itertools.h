// What the two halves of itertools share. May include: types/containers.h.
#pragma once

#include "interp/types/containers.h"

namespace copra {

inline Value iterator_self(Vm&, Value self) { return self; }

template <const TypeOps& kOps>
struct IteratorMethods {
  static constexpr NativeDef kTable[] = {
      {"__iter__", "()", Dunders<kOps>::iter},
      {"__next__", "()", Dunders<kOps>::next},
      {},
  };
};

#define ITERATOR_TYPE(variable, text, struct_type, trace_function, operations, constructor) \
  const NativeType variable = {.name = text,                                                \
                               .module = "itertools",                                       \
                               .size = sizeof(struct_type),                                 \
                               .trace = trace_function,                                     \
                               .ops = &operations,                                          \
                               .methods = IteratorMethods<operations>::kTable,              \
                               .new_def = &constructor}

// itertools_combine.cc
extern const NativeType kProductType, kPermutationsType, kCombinationsType, kReplacementType;

}  // namespace copra
