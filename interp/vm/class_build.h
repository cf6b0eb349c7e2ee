// Classes: building them, changing them, looking attributes up in them. May include: native.h.
#pragma once

#include "interp/heap/frozen.h"
#include "interp/native.h"

namespace copra {

// C3 linearisation; null: TypeError raised.
Tuple* compute_mro(Vm& vm, TypeObj* t, Tuple* bases);
// Recomputes which dunders must be looked up (TypeObj::overrides) and derived flags.
void update_overrides(Vm& vm, TypeObj* t);
// A class from name, bases, namespace under `meta` (type.__new__), __set_name__ and
// __init_subclass__ included. kw are the class keywords without metaclass; may be null.
Value new_class(Vm& vm, TypeObj* meta, Str* name, Tuple* bases, Dict* ns, Dict* kw);
// t.__bases__ = bases, which has items. False: raised, nothing has changed.
bool set_class_bases(Vm& vm, TypeObj* t, Tuple* bases);
// t.__class__ = meta, which is laid out as t's metaclass is.
void set_metaclass(Vm& vm, TypeObj* t, TypeObj* meta);
// Gives `t` the metaclass and the bases of `like`; the instances stay as they are. False: raised.
bool adopt_class(Vm& vm, TypeObj* t, TypeObj* like);
bool type_setattr(Vm& vm, TypeObj* t, Str* name, Value v);  // v absent: delete
Value type_getattr_opt(Vm& vm, TypeObj* t, Str* name);
// What pattern matching takes a class for that was registered with an ABC: bits of type_flags
// beside those of TypeFlags.
constexpr uint32_t kTypeIsSequence = uint32_t{1} << 30;
constexpr uint32_t kTypeIsMapping = uint32_t{1} << 31;
// "property 'p' of 'C' object has no setter".
Value raise_property_lacks(Vm& vm, const Property* p, Value obj, const char* what);
// Whether a class attribute is no descriptor.
bool is_plain_attribute(Vm& vm, Value attr);
Value bind_descriptor(Vm& vm, Value attr, Value obj, TypeObj* type);  // obj absent: from the class
// What __get__ of an object's builtin type does, whatever the class derived from it says.
Value bind_by_kind(Vm& vm, Value attr, Value obj, TypeObj* type);
// The descr_get of native callables that bind as functions do; inline caches know it.
Value bind_as_method(Vm& vm, Value self, Value obj, Value type);
// Calls special method `d` of class `t` on `self`, as the type's slot would: found on the class and
// bound by its descriptor. not_found() when there is none; at most three further arguments.
Value call_special(Vm& vm, TypeObj* t, Dunder d, Value self, const Value* rest, uint32_t n);
// Likewise, when the class has been asked for it already.
Value call_found_special(Vm& vm, TypeObj* t, Value attr, Value self, const Value* rest, uint32_t n);
inline Value call_special(Vm& vm, TypeObj* t, Dunder d, Value self,
                          std::initializer_list<Value> rest) {
  return call_special(vm, t, d, self, rest.begin(), static_cast<uint32_t>(rest.size()));
}
Value module_get(Vm& vm, Module* m, Str* name);  // not_found() when missing
// What messages call a class: native classes of the library carry their module.
std::string shown_name(const TypeObj* t);
// TypeError: `name`, of class `owner`, was given an object of another class.
Value raise_not_applicable(Vm& vm, const char* name, TypeObj* owner, Value obj);
// Attribute dict slot of a non-Instance object that can have one; null when it can't.
Dict** object_dict_slot(Obj* o);
// What `descriptor`, a native attribute or a slot, does when `obj` is assigned `x` (absent:
// deleted) through it. False: raised.
bool set_by_descriptor(Vm& vm, Value descriptor, Value obj, Value x);
// type.__call__(t, *args, **kw), whatever the metaclass overrides.
Value instantiate(Vm& vm, TypeObj* t, Tuple* args, Dict* kw);
// The root shape of a class's instances in this isolate.
Shape* root_shape_of(Vm& vm, TypeObj* t);
// Raw instance of a class whose instance kind is Instance or Exception.
Instance* new_instance(Vm& vm, TypeObj* t);

}  // namespace copra
