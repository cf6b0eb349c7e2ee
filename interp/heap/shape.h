// Hidden classes of instances: look-up, transitions, the switch to dict mode. May include:
// native.h.
#pragma once

#include "interp/native.h"

namespace copra {

constexpr uint32_t kNoSlot = ~0u;

Shape* new_root_shape(Vm& vm, TypeObj* type);
// Slot of `name`, or kNoSlot. Not for dict-mode shapes.
uint32_t shape_find(Vm& vm, Shape* s, Str* name);
// The shape after adding `name`; null when the shape is full (dict mode is due).
Shape* shape_add(Vm& vm, Shape* s, Str* name);
// Its names in the order of their slots: room for `s->count`.
void shape_names(const Shape* s, Str** out);

// Attributes of an Instance or Exception.
Value instance_get(Vm& vm, Instance* o, Str* name);  // not_found() when missing
void instance_set(Vm& vm, Instance* o, Str* name, Value v);
bool instance_delete(Vm& vm, Instance* o, Str* name);  // false: wasn't there
// The class or one it derives from has __slots__.
bool has_slots(Vm& vm, TypeObj* t);
// Every object of Kind::kMember. Its values are kept among an instance's attributes under `key`,
// which no attribute can have and no two classes of one layout give the same name.
struct SlotMember : Member {
  Str* key;
};
// The key for `name` in the __slots__ of a class whose bases have named it `times` before.
Str* member_key(Vm& vm, std::string_view name, size_t times);
bool is_member_key(const Str* name);
// Values of __slots__: among the attributes until these become a dict, then in a dict of their own
// (slot 1).
Value instance_get_member(Vm& vm, Instance* o, Str* key);  // not_found() when missing
void instance_set_member(Vm& vm, Instance* o, Str* key, Value v);
bool instance_delete_member(Vm& vm, Instance* o, Str* key);  // false: wasn't there
// The attributes as a dict that is the instance's storage from now on (obj.__dict__).
Dict* instance_dict(Vm& vm, Instance* o);
void instance_set_dict(Vm& vm, Instance* o, Dict* d);
// obj.__class__ = to, of the same layout.
void instance_set_class(Vm& vm, Instance* o, TypeObj* to);
// Grows slots to hold `count`; remembers the size for the class's next instances.
void instance_reserve(Vm& vm, Instance* o, uint32_t count);

}  // namespace copra
