// Doc and User: dicts with attribute access that stand for stored documents and app users.
// May include: interp/native.h. Next: doc_value.cc, db.cc.
#pragma once

#include "interp/native.h"

namespace copra {

extern const NativeType kDocType, kUserType;

// An empty Doc/User to be filled key by key.
Dict* new_doc(Vm& vm);
// A User from a plain dict of system fields and `data`: spreads data at the top where names are
// free.
Value make_user(Vm& vm, Value plain);
bool is_doc(Vm& vm, Value v);

}  // namespace copra
