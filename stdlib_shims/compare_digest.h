// compare_digest(a, b), which hmac and secrets share: takes the same time wherever two secrets of
// one length differ. Defined in hashlib.cc. May include: native.h.
#pragma once

#include "interp/native.h"

namespace copra {

void add_compare_digest(Vm& vm, Module* m);

}  // namespace copra
