// Instances of builtin kinds made by __new__, Python subclasses included: how big, which header.
//
// A Python subclass of list, str, tuple … keeps the kind and the struct; its `word` is the class,
// kSubclass is set, and when the class has a __dict__ or slots one Dict* follows the body (rounded
// up to eight bytes), null until first used. Includes native.h only. Next: attr_dict_slot in vm/.
#pragma once

#include <cstddef>

#include "interp/native.h"

namespace copra {

// What an instance of `cls` needs behind its body.
inline size_t extra_bytes(const TypeObj* cls) {
  return (cls->type_flags & (kTypeHasDict | kTypeAttrs)) ? sizeof(Dict*) : 0;
}

// Where the attribute Dict* of an object with `body_bytes` is.
inline Dict** dict_slot_after(Obj* o, size_t body_bytes) {
  return reinterpret_cast<Dict**>(reinterpret_cast<char*>(o) + ((body_bytes + 7) & ~size_t{7}));
}

// Bytes to allocate for a body of `body_bytes`.
inline size_t instance_bytes(const TypeObj* cls, size_t body_bytes) {
  return ((body_bytes + 7) & ~size_t{7}) + extra_bytes(cls);
}

// Completes the header of a new object of `cls` allocated with instance_bytes(cls, body_bytes).
inline void finish_instance(Obj* o, TypeObj* cls, size_t body_bytes) {
  o->word = cls;
  if (cls->type_flags & kTypeHeap) o->flags |= kSubclass;
  if (cls->type_flags & (kTypeHasDict | kTypeAttrs)) {
    o->flags |= kHasDict;
    *dict_slot_after(o, body_bytes) = nullptr;
  }
}

}  // namespace copra
