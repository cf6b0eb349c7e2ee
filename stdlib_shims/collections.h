// The native parts of collections. May include: types/containers.h.
#pragma once

#include "interp/types/containers.h"

namespace copra {

extern const NativeType kDequeType, kDequeIterType, kDequeReverseIterType;  // deque.cc
// Fields of named tuples and the constructors of records (see record.cc).
extern const NativeType kTupleGetterType, kRecordBinderType;
Value f_compare_fields(Vm& vm, Value* a, uint32_t n);
Value f_hash_fields(Vm& vm, Value* a, uint32_t n);

}  // namespace copra
