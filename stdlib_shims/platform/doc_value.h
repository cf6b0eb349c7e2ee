// Doc and User: dicts with attribute access that stand for stored documents and app users.
// May include: interp/native.h. Next: doc_value.cc, db_values.cc (from and to storage).
#pragma once

#include "interp/native.h"

namespace copra {

// A dict that remembers which of its entries the platform added, so that passing it back to a write
// method stores what the user meant.
struct DocDict : Dict {
  Value populated;  // Tuple of keys that populate set, or absent
  bool added_data;  // `data` is the synthetic copy
  bool added_created_at;
  bool added_updated_at;
  bool added_collection_id;
};

extern const NativeType kDocType, kUserType;

// An empty Doc to be filled key by key.
DocDict* new_doc(Vm& vm);
// A User from a plain dict of system fields and `data`: spreads data at the top where names are
// free.
Value make_user(Vm& vm, Value plain);
// The Doc behind v, or null.
DocDict* as_doc(Vm& vm, Value v);
bool is_user(Vm& vm, Value v);

}  // namespace copra
