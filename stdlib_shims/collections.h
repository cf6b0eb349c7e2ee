// The native parts of collections. May include: types/containers.h.
#pragma once

#include "interp/types/containers.h"

namespace copra {

extern const NativeType kDequeType, kDequeIterType, kDequeReverseIterType;  // deque.cc
// Fields of named tuples and the constructors of records (see record.cc).
extern const NativeType kTupleGetterType, kRecordBinderType;

}  // namespace copra
