// `object` and `type`: the methods every class has, and what classes themselves can do.
// Source: Python reference 3.3.1-3.3.3. Next: vm/class_build.cc (building), vm/attr.cc (look-up).
#include <set>
#include <string_view>
#include <vector>

#include "interp/heap/hash.h"
#include "interp/heap/shape.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/vm/class_build.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

// ---------------------------------------------------------------- object

Value object_new(Vm& vm, Value* a, uint32_t) {
  if (!is_type(a[0])) {
    return raise(vm, Exc::kTypeError, "object.__new__(X): X is not a type object (%s)",
                 type_name(vm, a[0]).c_str());
  }
  TypeObj* t = a[0].as<TypeObj>();
  if (t->instance_kind != Kind::kInstance) {
    return raise(vm, Exc::kTypeError, "object.__new__(%s) is not safe, use %s.__new__()",
                 t->name->data(), t->name->data());
  }
  const bool extra = a[1].as<Tuple>()->size() || a[2].as<Dict>()->size();
  if (extra) {
    const bool own_new = t->overrides_dunder(static_cast<unsigned>(Dunder::knew_));
    const bool own_init = t->overrides_dunder(static_cast<unsigned>(Dunder::kinit));
    if (own_new) {
      return raise_str(vm, Exc::kTypeError,
                       "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (!own_init) return raise(vm, Exc::kTypeError, "%s() takes no arguments", t->name->data());
  }
  if (t->type_flags & kTypeAbstract) return raise_abstract(vm, t);
  return Value(new_instance(vm, t));
}
constexpr NativeDef kObjectNew = {"__new__", "(cls, /, *args, **kwargs)", object_new};

Value object_init(Vm& vm, Value* a, uint32_t) {
  const bool extra = a[1].as<Tuple>()->size() || a[2].as<Dict>()->size();
  if (extra) {
    TypeObj* t = type_of(vm, a[0]);
    if (t->overrides_dunder(static_cast<unsigned>(Dunder::kinit))) {
      return raise_str(vm, Exc::kTypeError,
                       "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    // A builtin that fills itself, as list does, has an initialiser of its own.
    const Kind kind = t->instance_kind;
    if (is_type(a[0]) || kind == Kind::kList || kind == Kind::kDict || kind == Kind::kSet ||
        kind == Kind::kByteArray || kind == Kind::kException) {
      return raise_str(vm, Exc::kTypeError,
                       "object.__init__() takes exactly one argument (the instance to initialize)");
    }
    if (!t->overrides_dunder(static_cast<unsigned>(Dunder::knew_)) &&
        t->instance_kind == Kind::kInstance) {
      return raise(vm, Exc::kTypeError,
                   "%s.__init__() takes exactly one argument (the instance to initialize)",
                   t->name->data());
    }
  }
  return Value::none();
}

// The core operations of a native class that writes no method `id` for them: object's is that
// method.
const TypeOps* stood_in_for(Vm& vm, Value v, Dunder id) {
  TypeObj* t = type_of(vm, v);
  if (!t->ops) return nullptr;
  for (uint32_t i = 0; i + 1 < t->mro->size(); ++i) {
    auto* cls = t->mro->items()[i].as<TypeObj>();
    if (cls->type_flags & kTypeHeap) continue;
    if (!dict_get_str(vm, cls->dict, vm.dunder(id)).is_not_found()) return nullptr;
  }
  return t->ops;
}

Value object_repr(Vm& vm, Value* a, uint32_t) {
  const TypeOps* ops = stood_in_for(vm, a[0], Dunder::krepr);
  return ops && ops->repr ? ops->repr(vm, a[0]) : generic_repr(vm, a[0]);
}
Value object_str(Vm& vm, Value* a, uint32_t) {
  const TypeOps* ops = stood_in_for(vm, a[0], Dunder::kstr);
  return ops && ops->str ? ops->str(vm, a[0]) : op_repr(vm, a[0]);
}
template <Dunder kId, unsigned kOp>
Value object_compare(Vm& vm, Value* a, uint32_t) {
  const TypeOps* ops = stood_in_for(vm, a[0], kId);
  if (ops && ops->compare) {
    const Value answer = TRY(ops->compare(vm, kOp, a[0], a[1]));
    if (!answer.is_not_implemented()) return answer;
  }
  return kOp == kEq && a[0] == a[1] ? Value::true_() : Value::not_implemented();
}
Value object_ne(Vm& vm, Value* a, uint32_t) {
  const Value eq = TRY(op_call_method(vm, a[0], "__eq__", {a[1]}));
  if (eq.is_not_implemented()) return eq;
  const int t = op_truth(vm, eq);
  return t < 0 ? Value::raised() : Value::boolean(!t);
}
bool object_identity_hash(Vm&, Value self, uint64_t* out) {
  *out = self.is_ptr() ? hash_pointer(self.ptr()) : self.bits();
  return true;
}
Value object_hash(Vm& vm, Value* a, uint32_t) {
  uint64_t hash;
  const TypeOps* ops = stood_in_for(vm, a[0], Dunder::khash);
  TRY_BOOL((ops && ops->hash ? ops->hash : object_identity_hash)(vm, a[0], &hash));
  return int_value(vm, static_cast<int64_t>(hash));
}
Value object_getattribute(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "attribute name must be string, not '%s'",
                 type_name(vm, a[1]).c_str());
  }
  return plain_getattr(vm, a[0], a[1].as<Str>());
}
// Classes have a method of their own for this, which object's may not get round.
bool may_change(Vm& vm, const char* method, Value self, Value name) {
  if (is_type(self)) {
    return fail(raise(vm, Exc::kTypeError, "can't apply this %s to %s object", method,
                      type_name(vm, self).c_str()));
  }
  if (is_str(name)) return true;
  return fail(raise(vm, Exc::kTypeError, "attribute name must be string, not '%s'",
                    type_name(vm, name).c_str()));
}
Value object_setattr(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(may_change(vm, "__setattr__", a[0], a[1]));
  TRY_BOOL(generic_setattr(vm, a[0], a[1].as<Str>(), a[2]));
  return Value::none();
}
Value object_delattr(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(may_change(vm, "__delattr__", a[0], a[1]));
  TRY_BOOL(generic_setattr(vm, a[0], a[1].as<Str>(), Value::absent()));
  return Value::none();
}
Value object_format(Vm& vm, Value* a, uint32_t) {
  Str* spec = TRY_PTR(expect_str(vm, a[1], "__format__", ""));
  if (spec->bytes()) {
    return raise(vm, Exc::kTypeError, "unsupported format string passed to %s.__format__",
                 type_name(vm, a[0]).c_str());
  }
  return op_str(vm, a[0]);
}
// The names in `attributes`, which may also hold values of __slots__.
bool add_names(Vm& vm, Dict* names, Dict* attributes) {
  uint32_t i = 0;
  Value k, v;
  while (dict_next(attributes, &i, &k, &v)) {
    if (is_str(k) && is_member_key(k.as<Str>())) continue;
    if (!dict_set(vm, names, k, Value::none())) return false;
  }
  return true;
}
Value object_dir(Vm& vm, Value* a, uint32_t) {
  Dict* names = new_dict(vm);
  TypeObj* t = type_of(vm, a[0]);
  if (a[0].is_ptr()) {
    Obj* o = a[0].ptr();
    if (o->has(kInst)) {
      auto* i = static_cast<Instance*>(o);
      if (i->shape()->is_dict) {
        TRY_BOOL(dict_update(vm, names, i->slots[0]));
      } else {
        for (Shape* s = i->shape(); s->key; s = s->parent) {
          if (!is_member_key(s->key)) TRY_BOOL(dict_set(vm, names, Value(s->key), Value::none()));
        }
      }
    } else {
      // A method shows its function's attributes.
      if (o->kind == Kind::kBoundMethod && a[0].as<BoundMethod>()->func.is_ptr()) {
        o = a[0].as<BoundMethod>()->func.ptr();
      }
      Dict** slot = object_dict_slot(o);
      if (slot && *slot) TRY_BOOL(add_names(vm, names, *slot));
    }
  }
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    TRY_BOOL(dict_update(vm, names, Value(t->mro->items()[i].as<TypeObj>()->dict)));
  }
  return Value(TRY_PTR(to_list(vm, Value(names))));
}
Value object_init_subclass(Vm& vm, Value* a, uint32_t) {
  if (a[2].as<Dict>()->size()) {
    return raise(vm, Exc::kTypeError, "%s.__init_subclass__() takes no keyword arguments",
                 a[0].as<TypeObj>()->qualname->data());
  }
  if (const uint32_t given = a[1].as<Tuple>()->size()) {
    return raise(vm, Exc::kTypeError, "%s.__init_subclass__() takes no arguments (%u given)",
                 a[0].as<TypeObj>()->qualname->data(), given);
  }
  return Value::none();
}
Value object_subclasshook(Vm&, Value*, uint32_t) { return Value::not_implemented(); }

Value object_reduce_ex(Vm& vm, Value* a, uint32_t n);
Value object_reduce(Vm& vm, Value* a, uint32_t n);
Value object_getstate(Vm& vm, Value* a, uint32_t n);
Value object_sizeof(Vm& vm, Value* a, uint32_t n);

constexpr uint8_t kAny = kFnNoSelfCheck;
constexpr NativeDef kObjectMethods[] = {
    {"__init__", "(*args, **kwargs)", object_init, kAny},
    {"__repr__", "()", object_repr, kAny},
    {"__str__", "()", object_str, kAny},
    {"__eq__", "(value, /)", object_compare<Dunder::keq, kEq>, kAny},
    {"__ne__", "(value, /)", object_ne, kAny},
    {"__lt__", "(value, /)", object_compare<Dunder::klt, kLt>, kAny},
    {"__le__", "(value, /)", object_compare<Dunder::kle, kLe>, kAny},
    {"__gt__", "(value, /)", object_compare<Dunder::kgt, kGt>, kAny},
    {"__ge__", "(value, /)", object_compare<Dunder::kge, kGe>, kAny},
    {"__hash__", "()", object_hash, kAny},
    {"__getattribute__", "(name, /)", object_getattribute, kAny},
    {"__setattr__", "(name, value, /)", object_setattr, kAny},
    {"__delattr__", "(name, /)", object_delattr, kAny},
    {"__format__", "(format_spec, /)", object_format, kAny},
    {"__dir__", "()", object_dir, kAny},
    {"__reduce__", "()", object_reduce, kAny},
    {"__reduce_ex__", "(protocol, /)", object_reduce_ex, kAny},
    {"__getstate__", "()", object_getstate, kAny},
    {"__sizeof__", "()", object_sizeof, kAny},
    {"__init_subclass__", "(*args, **kwargs)", object_init_subclass, kFnClass},
    {"__subclasshook__", "(*args)", object_subclasshook, kFnClass},
    {nullptr, nullptr, nullptr}};

// The names of the slots `t` adds to those of its base.
std::set<std::string_view> own_slots(TypeObj* t) {
  std::set<std::string_view> own;
  uint32_t i = 0;
  Value k, v;
  while (dict_next(t->dict, &i, &k, &v)) {
    if (is_kind(v, Kind::kMember) && v.as<Member>()->owner == t) {
      own.insert(v.as<Member>()->name->view());
    }
    // __dict__ and __weakref__ are layout of the class that adds them.
    if (is_kind(v, Kind::kGetSet) && (t->type_flags & kTypeHeap)) {
      own.insert(v.as<GetSet>()->def->name);
    }
  }
  return own;
}

// Whether instances have the same slots: both classes' layouts come from one class, or, where
// that may be, from two that add the same to one base.
bool same_slots(TypeObj* a, TypeObj* b, bool one_class_only) {
  const auto adding = [](TypeObj* t) {
    while (t->base && own_slots(t).empty()) t = t->base;
    return t;
  };
  a = adding(a);
  b = adding(b);
  return a == b || (!one_class_only && a->base == b->base && own_slots(a) == own_slots(b));
}

Value get_class(Vm& vm, Value self) { return Value(type_of(vm, self)); }

bool set_class(Vm& vm, Value self, Value v) {
  if (v.is_absent()) {
    raise_str(vm, Exc::kTypeError, "can't delete __class__ attribute");
    return false;
  }
  if (!is_type(v)) {
    raise(vm, Exc::kTypeError, "__class__ must be set to a class, not '%s' object",
          type_name(vm, v).c_str());
    return false;
  }
  TypeObj* to = v.as<TypeObj>();
  TypeObj* from = type_of(vm, self);
  // CPython makes ExceptionGroup as programs make their classes.
  const auto is_mutable = [](const TypeObj* t) {
    return (t->type_flags & kTypeHeap) ||
           t->exception_id == static_cast<uint32_t>(Exc::kExceptionGroup);
  };
  if (!is_mutable(from) || !is_mutable(to)) {
    return fail(raise_str(vm, Exc::kTypeError,
                          "__class__ assignment only supported for mutable types or ModuleType "
                          "subclasses"));
  }
  // Where an int, tuple or bytes object of CPython ends depends on its value: no place for a dict
  // that two classes which add one would share.
  const bool sized =
      from->native == &kIntType || from->native == &kTupleType || from->native == &kBytesType;
  const bool alike = from->native == to->native && from->instance_kind == to->instance_kind &&
                     from->exception_id == to->exception_id &&
                     !((from->type_flags ^ to->type_flags) & (kTypeHasDict | kTypeAttrs)) &&
                     same_slots(from, to, sized);
  if (to == from) return true;
  if (!alike) {
    return fail(raise(vm, Exc::kTypeError,
                      "__class__ assignment: '%s' object layout differs from '%s'",
                      to->name->data(), from->name->data()));
  }
  if (is_type(self)) {
    set_metaclass(vm, self.as<TypeObj>(), to);
    return true;
  }
  if (!self.ptr()->has(kInst)) {
    vm.heap.storing(self.ptr(), Value(to));
    self.ptr()->word = to;
    return true;
  }
  instance_set_class(vm, self.as<Instance>(), to);
  return true;
}

Value type_get_dict(Vm& vm, Value self) {
  auto* w = vm.heap.make<Wrapper>(Kind::kMappingProxy);
  w->word = kind_type(vm, Kind::kMappingProxy);
  w->inner = Value(self.as<TypeObj>()->dict);
  return Value(w);
}

// Where a core kind's instances keep slots and attributes together, __dict__ is a copy without the
// slots.
Value without_slots(Vm& vm, Dict* attrs) {
  Dict* out = new_dict(vm);
  uint32_t i = 0;
  Value k, v;
  while (dict_next(attrs, &i, &k, &v)) {
    if (is_str(k) && is_member_key(k.as<Str>())) continue;
    TRY_BOOL(dict_set(vm, out, k, v));
  }
  return Value(out);
}

}  // namespace

Value object_dict(Vm& vm, Value self) {
  TypeObj* t = type_of(vm, self);
  // A class in front of `type` in a metaclass's bases has this one, too.
  if (is_type(self)) return type_get_dict(vm, self);
  if (self.is_ptr()) {
    Obj* o = self.ptr();
    if (o->kind == Kind::kModule) {
      auto* m = static_cast<Module*>(o);
      if (!m->program && m->dict && !m->dict->has(kFrozen)) return Value(m->dict);
      Dict* out = m->dict ? dict_copy(vm, m->dict) : new_dict(vm);
      if (m->program) {
        const auto& names = m->program->data->global_names;
        for (size_t i = 0; i < names.size(); ++i) {
          const Value v = m->program->globals[i];
          if (!v.is_unbound()) TRY_BOOL(dict_set(vm, out, Value(names[i]), v));
        }
        if (m->program->extra) TRY_BOOL(dict_update(vm, out, Value(m->program->extra)));
      }
      return Value(out);
    }
    if (o->has(kInst) && (t->type_flags & kTypeHasDict)) {
      return Value(instance_dict(vm, static_cast<Instance*>(o)));
    }
    if (Dict** slot = object_dict_slot(o);
        slot && (o->kind == Kind::kFunction || (t->type_flags & kTypeHasDict))) {
      if (!*slot) *slot = new_dict(vm);
      vm.heap.changing(o);
      return has_slots(vm, t) ? without_slots(vm, *slot) : Value(*slot);
    }
  }
  raise(vm, Exc::kAttributeError, "'%s' object has no attribute '__dict__'", t->name->data());
  return Value::raised();
}

bool set_object_dict(Vm& vm, Value self, Value v) {
  if (is_type(self)) {
    return fail(raise_str(vm, Exc::kAttributeError,
                          "attribute '__dict__' of 'type' objects is not writable"));
  }
  if (is_kind(self, Kind::kModule)) {
    return set_readonly(vm, self, v);
  }
  // Only an instance whose own class gave it the dict forgets its attributes this way.
  const TypeObj* t = type_of(vm, self);
  const bool forgets = v.is_absent() && t->type_flags & kTypeHeap && !is_exception(self);
  if (forgets) v = Value(new_dict(vm));
  if (v.is_absent()) return fail(raise_str(vm, Exc::kTypeError, "cannot delete __dict__"));
  if (!is_dict(v)) {
    raise(vm, Exc::kTypeError, "__dict__ must be set to a dictionary, not a '%s'",
          type_name(vm, v).c_str());
    return false;
  }
  if (self.is_ptr() && self.ptr()->has(kInst) && (type_of(vm, self)->type_flags & kTypeHasDict)) {
    instance_set_dict(vm, self.as<Instance>(), v.as<Dict>());
    return true;
  }
  if (self.is_ptr() &&
      (is_kind(self, Kind::kFunction) || (type_of(vm, self)->type_flags & kTypeHasDict))) {
    if (Dict** slot = object_dict_slot(self.ptr())) {
      *slot = v.as<Dict>();
      vm.heap.changing(self.ptr());
      return true;
    }
  }
  raise(vm, Exc::kAttributeError, "'%s' object has no attribute '__dict__'",
        type_name(vm, self).c_str());
  return false;
}

static Value no_weak_reference(Vm&, Value) { return Value::none(); }
const GetSetDef kInstanceDict = {"__dict__", object_dict, set_object_dict};
const GetSetDef kInstanceWeakReference = {"__weakref__", no_weak_reference};

namespace {

constexpr GetSetDef kObjectGetSets[] = {{"__class__", get_class, set_class}, {nullptr, nullptr}};

// The name of the type of an object that attributes and items don't make up; None for the others.
Value sealed_name(Vm& vm, Value v) {
  if (v.is_ptr()) {
    const Kind kind = v.ptr()->kind;
    if (kind == Kind::kInstance || kind == Kind::kList || kind == Kind::kDict) {
      return Value::none();
    }
  }
  return Value(new_str(vm, shown_name(type_of(vm, v))));
}

// Taking an object apart for copy: what the class says, else copyreg's way.
Value object_reduce_ex(Vm& vm, Value* a, uint32_t) {
  Str* name = intern(vm, "__reduce__");
  const Value own = type_lookup(vm, type_of(vm, a[0]), name);
  if (!(own == type_lookup(vm, vm.fz->object_type, name))) {
    return op_call_method(vm, a[0], "__reduce__", {});
  }
  const Value copyreg = TRY(import_module(vm, "copyreg"));
  return op_call_method(vm, copyreg, "_reduce_object", {a[0], a[1], TRY(sealed_name(vm, a[0]))});
}
Value object_reduce(Vm& vm, Value* a, uint32_t) {
  const Value copyreg = TRY(import_module(vm, "copyreg"));
  const Value sealed = TRY(sealed_name(vm, a[0]));
  return op_call_method(vm, copyreg, "_reduce_object", {a[0], Value::small_int(0), sealed});
}
Value object_getstate(Vm& vm, Value* a, uint32_t) {
  const Value copyreg = TRY(import_module(vm, "copyreg"));
  return op_call_method(vm, copyreg, "_state", {a[0]});
}
Value object_sizeof(Vm& vm, Value* a, uint32_t) {
  const NativeType* native = type_of(vm, a[0])->native;
  return Value::small_int(native ? native->size : sizeof(Instance));
}

constexpr TypeOps kObjectOps = {.hash = object_identity_hash};

// ---------------------------------------------------------------- type

Value type_new(Vm& vm, Value* a, uint32_t) {
  Tuple* args = a[1].as<Tuple>();
  Dict* kw = a[2].as<Dict>();
  TypeObj* meta = a[0].as<TypeObj>();
  if (args->size() != 3) {
    return raise(vm, Exc::kTypeError, "type.__new__() takes exactly 3 arguments (%u given)",
                 args->size());
  }
  const Value name = args->items()[0], bases = args->items()[1], ns = args->items()[2];
  if (!is_str(name)) {
    return raise(vm, Exc::kTypeError, "type.__new__() argument 1 must be str, not %s",
                 name.is_none() ? "None" : type_name(vm, name).c_str());
  }
  if (!is_tuple(bases)) {
    return raise(vm, Exc::kTypeError, "type.__new__() argument 2 must be tuple, not %s",
                 bases.is_none() ? "None" : type_name(vm, bases).c_str());
  }
  if (!is_dict(ns)) {
    return raise(vm, Exc::kTypeError, "type.__new__() argument 3 must be dict, not %s",
                 ns.is_none() ? "None" : type_name(vm, ns).c_str());
  }
  // The most derived metaclass among the bases makes the class, by its own __new__.
  TypeObj* winner = meta;
  for (uint32_t i = 0; i < bases.as<Tuple>()->size(); ++i) {
    TypeObj* t = type_of(vm, bases.as<Tuple>()->items()[i]);
    if (is_subtype(t, winner) && is_subtype(t, vm.fz->type_type)) winner = t;
  }
  if (winner != meta && winner->overrides_dunder(static_cast<unsigned>(Dunder::knew_))) {
    const Value make = TRY(op_getattr(vm, Value(winner), vm.dunder(Dunder::knew_)));
    RootedVector call(vm), keys(vm);
    TRY_BOOL(call.push(Value(winner)) && call.push(name) && call.push(bases) && call.push(ns));
    uint32_t at = 0;
    Value k, v;
    while (dict_next(kw, &at, &k, &v)) TRY_BOOL(keys.push(k) && call.push(v));
    Tuple* names = keys.size() ? TRY_PTR(new_tuple(vm, keys.data(), keys.size())) : nullptr;
    return op_call(vm, make, call.data(), static_cast<uint32_t>(call.size()), names);
  }
  Str* title = TRY_PTR(intern_str(vm, name.as<Str>()));
  return new_class(vm, meta, title, bases.as<Tuple>(), ns.as<Dict>(), kw);
}
constexpr NativeDef kTypeNew = {"__new__", "(cls, /, *args, **kwargs)", type_new};

Value type_init(Vm& vm, Value* a, uint32_t) {
  const uint32_t n = a[1].as<Tuple>()->size();
  if (n != 1 && n != 3) {
    return raise_str(vm, Exc::kTypeError, "type.__init__() takes 1 or 3 arguments");
  }
  return Value::none();
}

Value type_call(Vm& vm, Value* a, uint32_t) {
  Tuple* args = a[1].as<Tuple>();
  // type.__call__(cls, …): instantiation without the metaclass's own __call__.
  Dict* kw = a[2].as<Dict>();
  TypeObj* t = a[0].as<TypeObj>();
  return instantiate(vm, t, args, kw);
}

Value type_repr(Vm& vm, Value self) {
  TypeObj* t = self.as<TypeObj>();
  std::string name(is_str(t->module) ? t->qualname->view() : t->name->view());
  if (is_str(t->module) && t->module.as<Str>()->view() != "builtins") {
    name = std::string(t->module.as<Str>()->view()) + "." + name;
  }
  return Value(new_str(vm, "<class '" + name + "'>"));
}

Value type_compare(Vm&, unsigned op, Value a, Value b) {
  if (op == kEq && a == b) return Value::true_();
  return Value::not_implemented();
}

Value type_mro(Vm& vm, Value* a, uint32_t) {
  TypeObj* t = a[0].as<TypeObj>();
  // What a metaclass with an mro() of its own asks for is the order it may have replaced.
  const bool replaced = t->type_word() != vm.fz->type_type && (t->type_flags & kTypeHeap);
  Tuple* mro = t->mro && !replaced ? t->mro : compute_mro(vm, t, t->bases);
  TRY_BOOL(mro);
  return Value(new_list_from(vm, mro->items(), mro->size()));
}
// Classes of the program know theirs; the built-in ones would lead to everything there is.
Value type_subclasses(Vm& vm, Value* a, uint32_t) {
  const TypeObj* const t = a[0].as<TypeObj>();
  if (!(t->type_flags & kTypeHeap)) {
    return raise(vm, Exc::kAttributeError, "type object '%s' has no attribute '__subclasses__'",
                 t->name->data());
  }
  const Value known = t->subclasses;
  if (!is_list(known)) return Value(new_list(vm));
  List* classes = new_list(vm);
  for (uint32_t i = 0; i < known.as<List>()->size; ++i) {
    const Value c = known.as<List>()->items[i];
    if (!c.is_absent() && !list_append(vm, classes, c)) return Value::raised();
  }
  return Value(classes);
}
Value type_instancecheck(Vm& vm, Value* a, uint32_t) {
  const int r = is_own_instance(vm, a[1], a[0].as<TypeObj>());
  return r < 0 ? Value::raised() : Value::boolean(r);
}
Value type_subclasscheck(Vm& vm, Value* a, uint32_t) {
  const int r = is_own_subclass(vm, a[1], a[0].as<TypeObj>());
  return r < 0 ? Value::raised() : Value::boolean(r);
}
Value type_prepare(Vm& vm, Value*, uint32_t) { return Value(new_dict(vm)); }
Value type_dir(Vm& vm, Value* a, uint32_t) {
  Dict* names = new_dict(vm);
  TypeObj* t = a[0].as<TypeObj>();
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    TRY_BOOL(dict_update(vm, names, Value(t->mro->items()[i].as<TypeObj>()->dict)));
  }
  return Value(TRY_PTR(to_list(vm, Value(names))));
}
Value type_repr_method(Vm& vm, Value* a, uint32_t) { return type_repr(vm, a[0]); }
Value type_getattribute(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) return object_getattribute(vm, a, 2);
  return generic_getattr(vm, a[0], a[1].as<Str>());
}
Value type_setattr_method(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(expect_str(vm, a[1], "setattr", "name"));
  TRY_BOOL(generic_setattr(vm, a[0], name, a[2]));
  return Value::none();
}
Value type_delattr_method(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(expect_str(vm, a[1], "delattr", "name"));
  TRY_BOOL(generic_setattr(vm, a[0], name, Value::absent()));
  return Value::none();
}
// X | Y for annotations: the typing module's union object.
Value type_or(Vm& vm, Value* a, uint32_t) {
  const Value make = TRY(import_module(vm, "types"));
  const Value hook = TRY(op_getattr_opt(vm, make, "_union"));
  if (hook.is_not_found()) return Value::not_implemented();
  return op_call(vm, hook, {a[0], a[1]});
}
Value type_ror(Vm& vm, Value* a, uint32_t n) {
  std::swap(a[0], a[1]);
  return type_or(vm, a, n);
}
Value type_binary(Vm& vm, unsigned op, Value x, Value y) {
  if (op != kOr) return Value::not_implemented();
  if (!(is_type(x) || x.is_none()) || !(is_type(y) || y.is_none())) return Value::not_implemented();
  Value a[2] = {x, y};
  return type_or(vm, a, 2);
}

constexpr NativeDef kTypeMethods[] = {{"__init__", "(*args, **kwargs)", type_init},
                                      {"__call__", "(*args, **kwargs)", type_call},
                                      {"__repr__", "()", type_repr_method},
                                      {"__getattribute__", "(name, /)", type_getattribute},
                                      {"__setattr__", "(name, value, /)", type_setattr_method},
                                      {"__delattr__", "(name, /)", type_delattr_method},
                                      {"__instancecheck__", "(instance, /)", type_instancecheck},
                                      {"__subclasscheck__", "(subclass, /)", type_subclasscheck},
                                      {"__prepare__", "(*args, **kwargs)", type_prepare, kFnClass},
                                      {"__dir__", "()", type_dir},
                                      {"__or__", "(value, /)", type_or},
                                      {"__ror__", "(value, /)", type_ror},
                                      {"mro", "()", type_mro},
                                      {"__subclasses__", "()", type_subclasses},
                                      {nullptr, nullptr, nullptr}};

Value type_get_name(Vm&, Value self) { return Value(self.as<TypeObj>()->name); }
// The check of attributes a class of the program always has. False: raised.
bool check_type_attribute(Vm& vm, TypeObj* t, Value v, const char* attribute) {
  if (!(t->type_flags & kTypeHeap)) {
    return fail(raise(vm, Exc::kTypeError, "cannot set '%s' attribute of immutable type '%s'",
                      attribute, t->name->data()));
  }
  if (v.is_absent()) {
    return fail(raise(vm, Exc::kTypeError, "cannot delete '%s' attribute of immutable type '%s'",
                      attribute, t->name->data()));
  }
  return true;
}
// What __name__ and __qualname__ share. False: raised.
bool check_new_type_name(Vm& vm, TypeObj* t, Value v, const char* attribute) {
  if (!check_type_attribute(vm, t, v, attribute)) return false;
  if (!is_str(v)) {
    return fail(raise(vm, Exc::kTypeError, "can only assign string to %s.%s, not '%s'",
                      t->name->data(), attribute, type_name(vm, v).c_str()));
  }
  return true;
}

bool type_set_name(Vm& vm, Value self, Value v) {
  TypeObj* t = self.as<TypeObj>();
  if (!check_new_type_name(vm, t, v, "__name__")) return false;
  if (v.as<Str>()->view().find('\0') != std::string_view::npos) {
    return fail(raise_str(vm, Exc::kValueError, "type name must not contain null characters"));
  }
  vm.heap.changing(t);
  t->name = v.as<Str>();
  return true;
}
Value type_get_qualname(Vm&, Value self) { return Value(self.as<TypeObj>()->qualname); }
bool type_set_qualname(Vm& vm, Value self, Value v) {
  TypeObj* t = self.as<TypeObj>();
  if (!check_new_type_name(vm, t, v, "__qualname__")) return false;
  vm.heap.changing(t);
  t->qualname = v.as<Str>();
  return true;
}
Value type_get_module(Vm& vm, Value self) {
  TypeObj* t = self.as<TypeObj>();
  const Value v = dict_get_str(vm, t->dict, vm.names().dunder_module);
  // In type's own dict this very descriptor stands under the name.
  return v.is_not_found() || is_kind(v, Kind::kGetSet) ? t->module : v;
}
bool type_set_module(Vm& vm, Value self, Value v) {
  TypeObj* t = self.as<TypeObj>();
  if (!check_type_attribute(vm, t, v, "__module__")) return false;
  if (!type_setattr(vm, t, vm.names().dunder_module, v)) return false;
  vm.heap.changing(t);
  t->module = v;
  return true;
}
Value type_get_bases(Vm&, Value self) { return Value(self.as<TypeObj>()->bases); }
bool type_set_bases(Vm& vm, Value self, Value v) {
  TypeObj* t = self.as<TypeObj>();
  if (!check_type_attribute(vm, t, v, "__bases__")) return false;
  if (!is_tuple(v)) {
    return fail(raise(vm, Exc::kTypeError, "can only assign tuple to %s.__bases__, not %s",
                      t->name->data(), type_name(vm, v).c_str()));
  }
  if (!v.as<Tuple>()->size()) {
    return fail(raise(vm, Exc::kTypeError,
                      "can only assign non-empty tuple to %s.__bases__, not ()", t->name->data()));
  }
  return set_class_bases(vm, t, v.as<Tuple>());
}
Value type_get_base(Vm&, Value self) {
  TypeObj* b = self.as<TypeObj>()->base;
  return b ? Value(b) : Value::none();
}
Value type_get_mro(Vm&, Value self) { return Value(self.as<TypeObj>()->mro); }
Value type_get_doc(Vm& vm, Value self) {
  const Value v = dict_get_str(vm, self.as<TypeObj>()->dict, vm.names().dunder_doc);
  if (v.is_not_found() || (is_kind(v, Kind::kGetSet) && self == Value(vm.fz->type_type))) {
    return Value::none();
  }
  return bind_descriptor(vm, v, Value::absent(), self.as<TypeObj>());
}
bool type_set_doc(Vm& vm, Value self, Value v) {
  if (!check_type_attribute(vm, self.as<TypeObj>(), v, "__doc__")) return false;
  return type_setattr(vm, self.as<TypeObj>(), vm.names().dunder_doc, v);
}
Value type_get_annotations(Vm& vm, Value self) {
  TypeObj* t = self.as<TypeObj>();
  if (!(t->type_flags & kTypeHeap)) {
    return raise(vm, Exc::kAttributeError, "type object '%s' has no attribute '__annotations__'",
                 t->name->data());
  }
  const Value v = dict_get_str(vm, t->dict, vm.names().dunder_annotations);
  if (!v.is_not_found()) return v;
  const Value made = Value(new_dict(vm));
  TRY_BOOL(dict_set(vm, t->dict, Value(vm.names().dunder_annotations), made));
  return made;
}
bool type_set_annotations(Vm& vm, Value self, Value v) {
  Str* name = vm.names().dunder_annotations;
  TypeObj* t = self.as<TypeObj>();
  if (v.is_absent() && t->type_flags & kTypeHeap &&
      dict_get_str(vm, t->dict, name).is_not_found()) {
    return fail(raise_str(vm, Exc::kAttributeError, name->view()));
  }
  return type_setattr(vm, t, name, v);
}
Value type_get_abstract(Vm& vm, Value self) {
  // `type` has the attribute's descriptor in its place.
  const Value v = self == Value(vm.fz->type_type) ? Value::not_found()
                                                  : dict_get_str(vm, self.as<TypeObj>()->dict,
                                                                 vm.names().dunder_abstractmethods);
  if (!v.is_not_found()) return v;
  return raise_str(vm, Exc::kAttributeError, "__abstractmethods__");
}
bool type_set_abstract(Vm& vm, Value self, Value v) {
  Str* name = vm.names().dunder_abstractmethods;
  if (v.is_absent() && dict_get_str(vm, self.as<TypeObj>()->dict, name).is_not_found()) {
    return fail(raise_str(vm, Exc::kAttributeError, name->view()));
  }
  return type_setattr(vm, self.as<TypeObj>(), vm.names().dunder_abstractmethods, v);
}

Value type_get_signature(Vm&, Value) { return Value::none(); }
constexpr GetSetDef kTypeGetSets[] = {
    {"__name__", type_get_name, type_set_name},
    {"__qualname__", type_get_qualname, type_set_qualname},
    {"__module__", type_get_module, type_set_module},
    {"__bases__", type_get_bases, type_set_bases},
    {"__base__", type_get_base, set_readonly},
    {"__mro__", type_get_mro, set_readonly},
    {"__dict__", type_get_dict},
    {"__doc__", type_get_doc, type_set_doc},
    {"__annotations__", type_get_annotations, type_set_annotations},
    {"__abstractmethods__", type_get_abstract, type_set_abstract},
    {"__text_signature__", type_get_signature},
    {nullptr, nullptr}};

constexpr TypeOps kTypeOps = {.repr = type_repr,
                              .hash = object_identity_hash,
                              .compare = type_compare,
                              .binary = type_binary};

}  // namespace

const NativeType kObjectType = {.name = "object",
                                .module = "builtins",
                                .kind = Kind::kInstance,
                                .size = sizeof(Instance),
                                .ops = &kObjectOps,
                                .methods = kObjectMethods,
                                .getsets = kObjectGetSets,
                                .new_def = &kObjectNew};

const NativeType kTypeType = {.name = "type",
                              .module = "builtins",
                              .kind = Kind::kType,
                              .size = sizeof(TypeObj),
                              .ops = &kTypeOps,
                              .methods = kTypeMethods,
                              .getsets = kTypeGetSets,
                              .new_def = &kTypeNew,
                              .flags = kTypeBase | kTypeMeta};

}  // namespace copra
