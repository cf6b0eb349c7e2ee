// Hidden classes; see shape.h and object.h. Shapes live in the isolate's heap, one tree per class;
// instances of builtin exceptions start from a frozen root and get an isolate-local root on first
// use.
#include "interp/heap/shape.h"

#include "interp/heap/str_layout.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {
constexpr uint32_t kChainMax = 8;  // longer shapes get a look-up table
constexpr uint32_t kInlineMax = 24;

Shape* new_shape(Vm& vm, TypeObj* type, Shape* parent, Str* key, uint32_t count) {
  auto* s = vm.heap.make_zeroed<Shape>(Kind::kShape);
  s->type = type;
  s->parent = parent;
  s->key = key;
  s->count = count;
  return s;
}
}  // namespace

Shape* new_root_shape(Vm& vm, TypeObj* type) { return new_shape(vm, type, nullptr, nullptr, 0); }

uint32_t shape_find(Vm& vm, Shape* s, Str* name) {
  if (s->count > kChainMax) {
    if (!s->table) {
      Dict* table = new_dict(vm, s->count);
      for (Shape* at = s; at->key; at = at->parent) {
        dict_set_hash(vm, table, Value(at->key), str_hash(at->key),
                      Value::small_int(int64_t{at->count} - 1));
      }
      s->table = table;
    }
    const Value slot = dict_get_str(vm, s->table, name);
    return slot.is_not_found() ? kNoSlot : static_cast<uint32_t>(slot.small());
  }
  for (Shape* at = s; at->key; at = at->parent) {
    if (at->key == name) return at->count - 1;
  }
  const uint64_t hash = str_hash(name);
  for (Shape* at = s; at->key; at = at->parent) {
    if (str_hash(at->key) == hash && str_equal(at->key, name)) return at->count - 1;
  }
  return kNoSlot;
}

Shape* shape_add(Vm& vm, Shape* s, Str* name) {
  if (s->next_shape && (s->next_key == name || str_equal(s->next_key, name))) return s->next_shape;
  if (s->count >= Shape::kMaxSlots) return nullptr;
  // Frozen roots (builtin exceptions) can't remember transitions: find or make a local root by
  // type.
  if (s->has(kFrozen)) {
    const Value key = int_value(vm, static_cast<int64_t>(reinterpret_cast<uint64_t>(s) >> 4));
    Value local = dict_get(vm, vm.local_shapes, key);
    if (local.is_not_found()) {
      Shape* root = new_root_shape(vm, s->type);
      if (!dict_set(vm, vm.local_shapes, key, Value(root))) take_pending(vm);
      local = Value(root);
    }
    return shape_add(vm, local.as<Shape>(), name);
  }
  if (s->next) {
    const Value found = dict_get_str(vm, s->next, name);
    if (!found.is_not_found()) return found.as<Shape>();
  }
  Str* key = intern_str(vm, name);
  if (!key) {
    take_pending(vm);
    key = name;
  }
  Shape* made = new_shape(vm, s->type, s, key, s->count + 1);
  if (!s->next_shape) {
    s->next_key = key;
    s->next_shape = made;
  } else {
    if (!s->next) s->next = new_dict(vm);
    // Without room the shape is made anew next time.
    if (!dict_set_hash(vm, s->next, Value(key), str_hash(key), Value(made))) take_pending(vm);
  }
  return made;
}

void instance_reserve(Vm& vm, Instance* o, uint32_t count) {
  if (count <= o->slot_capacity()) return;
  uint32_t capacity = count < 4 ? 4 : count + count / 2;
  const size_t bytes = sizeof(ValueBuffer) + capacity * sizeof(Value);
  auto* b = vm.heap.make_zeroed<ValueBuffer>(Kind::kValueBuffer, bytes);
  b->capacity = capacity;
  for (uint32_t i = 0; i < o->slot_capacity(); ++i) b->data()[i] = o->slots[i];
  vm.heap.new_storage(o, b);
  vm.heap.release(o->slot_buffer());
  o->slots = b->data();
  o->aux32 = capacity;
  TypeObj* t = o->shape()->type;
  if (!t->has(kFrozen) && count <= kInlineMax && count > t->inline_slots) t->inline_slots = count;
}

Value instance_get(Vm& vm, Instance* o, Str* name) {
  Shape* s = o->shape();
  if (s->is_dict) return dict_get_str(vm, o->slots[0].as<Dict>(), name);
  const uint32_t slot = shape_find(vm, s, name);
  if (slot == kNoSlot) return Value::not_found();
  const Value v = o->slots[slot];
  return v.is_unbound() ? Value::not_found() : v;
}

bool has_slots(Vm& vm, TypeObj* t) {
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    auto* c = t->mro->items()[i].as<TypeObj>();
    if ((c->type_flags & kTypeHeap) &&
        !dict_get_str(vm, c->dict, vm.names().dunder_slots).is_not_found()) {
      return true;
    }
  }
  return false;
}

constexpr char kMemberMark = '\xff';  // in no string of a program: UTF-8 doesn't use it

Str* member_key(Vm& vm, std::string_view name, size_t times) {
  return intern(vm, std::string(name).append(times + 1, kMemberMark));
}

bool is_member_key(const Str* name) { return name->length && name->view().back() == kMemberMark; }

// Dict mode: `attributes` in slot 0, `members` (may be null) in slot 1.
static void enter_dict_mode(Vm& vm, Instance* o, TypeObj* type, Dict* attributes, Dict* members) {
  instance_reserve(vm, o, 2);
  Shape* dict_shape = new_shape(vm, type, nullptr, nullptr, 2);
  dict_shape->is_dict = true;
  for (uint32_t i = 2; i < o->slot_capacity(); ++i) o->slots[i] = Value();
  vm.heap.changing(o);
  o->slots[0] = Value(attributes);
  o->slots[1] = Value(members);
  o->word = dict_shape;
}

void shape_names(const Shape* s, Str** out) {
  for (const Shape* at = s; at->key; at = at->parent) out[at->count - 1] = at->key;
}

// Out of shape mode: attributes into a new dict, or dropped when `into` takes their place; values
// of __slots__ apart.
static void leave_shape(Vm& vm, Instance* o, Dict* into) {
  Shape* s = o->shape();
  Dict* attributes = into ? into : new_dict(vm, s->count);
  Dict* members = nullptr;
  Str* names[Shape::kMaxSlots];
  const uint32_t n = s->count;
  shape_names(s, names);
  for (uint32_t i = 0; i < n; ++i) {
    if (o->slots[i].is_unbound()) continue;
    const bool member = is_member_key(names[i]);
    if (member && !members) members = new_dict(vm);
    if (!member && into) continue;
    dict_set_hash(vm, member ? members : attributes, Value(names[i]), str_hash(names[i]),
                  o->slots[i]);
  }
  enter_dict_mode(vm, o, s->type, attributes, members);
}

Dict* instance_dict(Vm& vm, Instance* o) {
  if (!o->shape()->is_dict) leave_shape(vm, o, nullptr);
  return o->slots[0].as<Dict>();
}

void instance_set_dict(Vm& vm, Instance* o, Dict* d) {
  if (!o->shape()->is_dict) return leave_shape(vm, o, d);
  enter_dict_mode(vm, o, o->shape()->type, d, o->slots[1].as<Dict>());
}

void instance_set_class(Vm& vm, Instance* o, TypeObj* to) {
  Dict* attributes = instance_dict(vm, o);
  enter_dict_mode(vm, o, to, attributes, o->slots[1].as<Dict>());
}

void instance_set(Vm& vm, Instance* o, Str* name, Value v) {
  Shape* s = o->shape();
  if (!s->is_dict) {
    const uint32_t slot = shape_find(vm, s, name);
    if (slot != kNoSlot) {
      vm.heap.storing(o, v);
      o->slots[slot] = v;
      return;
    }
    if (Shape* next = shape_add(vm, s, name)) {
      instance_reserve(vm, o, next->count);
      vm.heap.storing(o, v);
      vm.heap.storing(o, Value(next));
      o->slots[next->count - 1] = v;
      o->word = next;
      return;
    }
    instance_dict(vm, o);
  }
  dict_set_hash(vm, o->slots[0].as<Dict>(), Value(name), str_hash(name), v);
}

Value instance_get_member(Vm& vm, Instance* o, Str* key) {
  if (!o->shape()->is_dict) return instance_get(vm, o, key);
  return o->slots[1].is_ptr() ? dict_get_str(vm, o->slots[1].as<Dict>(), key) : Value::not_found();
}

void instance_set_member(Vm& vm, Instance* o, Str* key, Value v) {
  if (!o->shape()->is_dict &&
      (shape_find(vm, o->shape(), key) != kNoSlot || o->shape()->count < Shape::kMaxSlots)) {
    return instance_set(vm, o, key, v);
  }
  instance_dict(vm, o);
  if (!o->slots[1].is_ptr()) {
    const Value members(new_dict(vm));
    vm.heap.storing(o, members);
    o->slots[1] = members;
  }
  dict_set_hash(vm, o->slots[1].as<Dict>(), Value(key), str_hash(key), v);
}

bool instance_delete_member(Vm& vm, Instance* o, Str* key) {
  if (instance_get_member(vm, o, key).is_not_found()) return false;
  if (o->shape()->is_dict) {
    (void)dict_pop(vm, o->slots[1].as<Dict>(), Value(key));
  } else {
    o->slots[shape_find(vm, o->shape(), key)] = Value::unbound();
  }
  return true;
}

bool instance_delete(Vm& vm, Instance* o, Str* name) {
  if (instance_get(vm, o, name).is_not_found()) return false;
  Dict* d = instance_dict(vm, o);
  (void)dict_pop(vm, d, Value(name));
  return true;
}

}  // namespace copra
