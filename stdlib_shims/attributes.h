// Attributes of plain instances, without making a dict their storage as looking at __dict__ would.
// May include: native.h.
#pragma once

#include "interp/native.h"

namespace copra {

// An object whose attributes are all in the slots of its shape, and none a member of __slots__.
bool has_plain_attributes(Vm& vm, Value v);

}  // namespace copra
