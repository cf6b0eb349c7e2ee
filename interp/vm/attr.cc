// Attribute access: the generic algorithms (object, type, module), descriptors, inline-cache
// misses. Source: Python reference 3.3.2, 3.3.2.4 (descriptor invocation). Next: class_build.cc
// (overrides).
#include "interp/heap/shape.h"
#include "interp/vm/class_build.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

bool overrides(TypeObj* t, Dunder d) { return t->overrides_dunder(static_cast<unsigned>(d)); }

Value raise_no_attribute(Vm& vm, Value v, Str* name) {
  if (is_type(v)) {
    raise(vm, Exc::kAttributeError, "type object '%s' has no attribute '%s'",
          shown_name(v.as<TypeObj>()).c_str(), name->data());
  } else if (is_kind(v, Kind::kModule)) {
    raise(vm, Exc::kAttributeError, "module '%s' has no attribute '%s'",
          v.as<Module>()->name->data(), name->data());
  } else {
    raise(vm, Exc::kAttributeError, "'%s' object has no attribute '%s'", type_name(vm, v).c_str(),
          name->data());
  }
  if (vm.pending) {
    vm.pending->fields[0] = Value(name);
    vm.pending->fields[1] = v;
  }
  return Value::raised();
}

enum class Descr { kPlain, kNonData, kData };

// Whether a class attribute has a say when it is read through an instance.
bool answers_reads(Vm& vm, Value attr) {
  switch (attr.ptr()->kind) {
    case Kind::kFunction:
    case Kind::kClassMethod:
    case Kind::kStaticMethod:
    case Kind::kProperty:
    case Kind::kGetSet:
    case Kind::kMember: return true;
    case Kind::kNative: return attr.as<Native>()->owner != nullptr;
    default: {
      TypeObj* t = type_of(vm, attr);
      return overrides(t, Dunder::kget) || (t->ops && t->ops->descr_get);
    }
  }
}

// What a class attribute does when reached through an instance.
Descr descriptor_of(Vm& vm, Value attr) {
  if (!attr.is_ptr()) return Descr::kPlain;
  switch (attr.ptr()->kind) {
    case Kind::kProperty:
    case Kind::kGetSet:
    case Kind::kMember: return Descr::kData;
    default: break;
  }
  TypeObj* t = type_of(vm, attr);
  if (overrides(t, Dunder::kset) || overrides(t, Dunder::kdelete_)) return Descr::kData;
  return answers_reads(vm, attr) ? Descr::kNonData : Descr::kPlain;
}

Value member_get(Vm& vm, SlotMember* m, Value obj) {
  Value v = Value::not_found();
  if (obj.ptr()->has(kInst)) {
    v = instance_get_member(vm, obj.as<Instance>(), m->key);
  } else if (obj.ptr()->has(kHasDict)) {
    Dict* d = *attr_dict_slot(obj.ptr());
    if (d) v = dict_get_str(vm, d, m->key);
  }
  if (v.is_not_found()) return raise_no_attribute(vm, obj, m->name);
  return v;
}

}  // namespace

Dict** object_dict_slot(Obj* o) {
  if (o->kind == Kind::kFunction) return &static_cast<Function*>(o)->attrs;
  if (o->has(kHasDict)) return attr_dict_slot(o);
  return nullptr;
}

// Attributes with a layout behind them may be put in other classes or called by hand: their code
// must see no object but their own class's.
static bool applies_to(Vm& vm, TypeObj* owner, Value obj) {
  return is_subtype(type_of(vm, obj), owner);
}
Value raise_not_applicable(Vm& vm, const char* name, TypeObj* owner, Value obj) {
  return raise(vm, Exc::kTypeError,
               "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name,
               shown_name(owner).c_str(), type_name(vm, obj).c_str());
}

// Natives of a class bind to its objects only, its class methods to the classes below it.
static Value bind_native(Vm& vm, Native* native, Value obj) {
  const uint32_t flags = native->def->flags;
  if (!native->owner || flags & (kFnStatic | kFnNoSelfCheck)) {
    return Value(new_bound_method(vm, Value(native), obj));
  }
  if (flags & kFnClass) {
    if (is_type(obj) && !is_subtype(obj.as<TypeObj>(), native->owner)) {
      return raise(vm, Exc::kTypeError,
                   "descriptor '%s' requires a subtype of '%s' but received '%s'",
                   native->def->name, shown_name(native->owner).c_str(),
                   shown_name(obj.as<TypeObj>()).c_str());
    }
  } else if (!applies_to(vm, native->owner, obj)) {
    return raise_not_applicable(vm, native->def->name, native->owner, obj);
  }
  return Value(new_bound_method(vm, Value(native), obj));
}

Value bind_descriptor(Vm& vm, Value attr, Value obj, TypeObj* type) {
  if (!attr.is_ptr()) return attr;
  TypeObj* t = type_of(vm, attr);
  if (!overrides(t, Dunder::kget)) return bind_by_kind(vm, attr, obj, type);
  return call_special(vm, t, Dunder::kget, attr,
                      {obj.is_absent() ? Value::none() : obj, Value(type)});
}

Value bind_by_kind(Vm& vm, Value attr, Value obj, TypeObj* type) {
  switch (attr.ptr()->kind) {
    case Kind::kFunction: return obj.is_absent() ? attr : Value(new_bound_method(vm, attr, obj));
    case Kind::kNative:
      if (!attr.as<Native>()->owner || obj.is_absent()) return attr;
      return bind_native(vm, attr.as<Native>(), obj);
    case Kind::kStaticMethod: return attr.as<Wrapper>()->inner;
    case Kind::kClassMethod: {
      const Value inner = attr.as<Wrapper>()->inner;
      if (is_kind(inner, Kind::kFunction)) return Value(new_bound_method(vm, inner, Value(type)));
      if (is_kind(inner, Kind::kNative)) return bind_native(vm, inner.as<Native>(), Value(type));
      RecursionGuard guard(vm);
      if (!guard.ok()) return Value::raised();
      if (is_kind(inner, Kind::kProperty)) return bind_descriptor(vm, inner, Value(type), type);
      if (descriptor_of(vm, inner) != Descr::kPlain) {
        return bind_descriptor(vm, inner, Value(type), type);
      }
      return Value(new_bound_method(vm, inner, Value(type)));
    }
    case Kind::kProperty: {
      if (obj.is_absent()) return attr;
      Property* p = attr.as<Property>();
      if (p->fget.is_none()) return raise_property_lacks(vm, p, obj, "getter");
      return op_call(vm, p->fget, &obj, 1);
    }
    case Kind::kGetSet: {
      if (obj.is_absent()) return attr;
      auto* g = attr.as<GetSet>();
      if (!applies_to(vm, g->owner, obj)) {
        return raise_not_applicable(vm, g->def->name, g->owner, obj);
      }
      return g->def->get(vm, obj);
    }
    case Kind::kMember: {
      if (obj.is_absent()) return attr;
      auto* m = attr.as<SlotMember>();
      if (!applies_to(vm, m->owner, obj)) {
        return raise_not_applicable(vm, m->name->data(), m->owner, obj);
      }
      return member_get(vm, m, obj);
    }
    default: {
      const TypeOps* ops = type_of(vm, attr)->ops;
      if (!ops || !ops->descr_get) return attr;
      return ops->descr_get(vm, attr, obj.is_absent() ? Value::none() : obj, Value(type));
    }
  }
}

Value bind_as_method(Vm& vm, Value self, Value obj, Value) {
  return obj.is_none() || obj.is_absent() ? self : Value(new_bound_method(vm, self, obj));
}

// Class attributes that are called with the receiver before the arguments, whoever it is.
static bool binds_receiver(Vm& vm, Value attr) {
  if (!attr.is_ptr()) return false;
  switch (attr.ptr()->kind) {
    case Kind::kFunction: return true;
    case Kind::kNative: return attr.as<Native>()->owner != nullptr;
    case Kind::kNativeObj: {
      const TypeObj* t = attr.as<NativeObj>()->type_word();
      return t->ops && t->ops->descr_get == bind_as_method &&
             !t->overrides_dunder(static_cast<unsigned>(Dunder::kget)) &&
             descriptor_of(vm, attr) == Descr::kNonData;
    }
    default: return false;
  }
}

// object.__getattribute__ without the AttributeError: not_found() when missing.
static Value generic_getattr_opt(Vm& vm, Value v, TypeObj* t, Str* name) {
  const Value attr = type_lookup(vm, t, name);
  Descr d = Descr::kPlain;
  if (!attr.is_not_found()) {
    d = descriptor_of(vm, attr);
    // One with __set__ alone doesn't take part in reading.
    if (d == Descr::kData && answers_reads(vm, attr)) return bind_descriptor(vm, attr, v, t);
  }
  if (v.is_ptr()) {
    Obj* o = v.ptr();
    if (o->has(kInst)) {
      const Value own = instance_get(vm, static_cast<Instance*>(o), name);
      if (!own.is_not_found()) return own;
    } else if (Dict** slot = object_dict_slot(o); slot && *slot) {
      const Value own = dict_get_str(vm, *slot, name);
      if (!own.is_not_found()) return own;
    }
  }
  if (attr.is_not_found()) return attr;
  return d == Descr::kPlain ? attr : bind_descriptor(vm, attr, v, t);
}

// type.__getattribute__
Value type_getattr_opt(Vm& vm, TypeObj* t, Str* name) {
  TypeObj* meta = t->type_word();
  const Value meta_attr = type_lookup(vm, meta, name);
  if (!meta_attr.is_not_found() && descriptor_of(vm, meta_attr) == Descr::kData &&
      answers_reads(vm, meta_attr)) {
    return bind_descriptor(vm, meta_attr, Value(t), meta);
  }
  const Value attr = type_lookup(vm, t, name);
  if (!attr.is_not_found()) {
    // Found on the class: bound to nothing.
    return bind_descriptor(vm, attr, Value::absent(), t);
  }
  if (!meta_attr.is_not_found()) return bind_descriptor(vm, meta_attr, Value(t), meta);
  return Value::not_found();
}

Value module_get(Vm& vm, Module* m, Str* name) {
  if (m->program) {
    auto it = m->program->data->global_slots.find(name->view());
    if (it != m->program->data->global_slots.end()) {
      const Value v = m->program->globals[it->second];
      if (!v.is_unbound()) return v;
    }
    if (m->program->extra) {
      const Value v = dict_get_str(vm, m->program->extra, name);
      if (!v.is_not_found()) return v;
    }
  }
  if (m->dict) {
    const Value v = dict_get_str(vm, m->dict, name);
    if (!v.is_not_found()) return v;
  }
  return Value::not_found();
}

static Value object_getattr_opt(Vm& vm, Value v, TypeObj* t, Str* name) {
  if (v.is_ptr()) {
    if (v.ptr()->kind == Kind::kType) return type_getattr_opt(vm, v.as<TypeObj>(), name);
    if (v.ptr()->kind == Kind::kModule) {
      if (t->type_flags & kTypeHeap) {
        const Value attr = type_lookup(vm, t, name);
        if (!attr.is_not_found() && descriptor_of(vm, attr) == Descr::kData &&
            answers_reads(vm, attr)) {
          return bind_descriptor(vm, attr, v, t);
        }
      }
      const Value own = module_get(vm, v.as<Module>(), name);
      if (!own.is_not_found()) return own;
      const Value generic = generic_getattr_opt(vm, v, t, name);
      if (!generic.is_not_found()) return generic;
      const Value hook = module_get(vm, v.as<Module>(), vm.dunder(Dunder::kgetattr));
      if (hook.is_not_found()) return hook;
      return op_call(vm, hook, {Value(name)});
    }
    if (t->ops && t->ops->getattr) {
      const Value own = t->ops->getattr(vm, v, name);
      if (!own.is_not_found()) return own;
    }
  }
  return generic_getattr_opt(vm, v, t, name);
}

Value generic_getattr(Vm& vm, Value v, Str* name) {
  const Value r = object_getattr_opt(vm, v, type_of(vm, v), name);
  return r.is_not_found() ? raise_no_attribute(vm, v, name) : r;
}

// Where types have their own way: only the class, then what the object itself holds.
Value plain_getattr(Vm& vm, Value v, Str* name) {
  if (!is_type(v) && !is_kind(v, Kind::kModule)) return generic_getattr(vm, v, name);
  TypeObj* t = type_of(vm, v);
  const Value attr = type_lookup(vm, t, name);
  if (attr.is_not_found() || descriptor_of(vm, attr) != Descr::kData || !answers_reads(vm, attr)) {
    const Value own = is_type(v) ? dict_get_str(vm, v.as<TypeObj>()->dict, name)
                                 : module_get(vm, v.as<Module>(), name);
    if (!own.is_not_found()) return own;
  }
  if (!attr.is_not_found()) return bind_descriptor(vm, attr, v, t);
  return raise(vm, Exc::kAttributeError, "'%s' object has no attribute '%s'",
               type_name(vm, v).c_str(), name->data());
}

Value op_getattr_opt(Vm& vm, Value v, Str* name) {
  TypeObj* t = type_of(vm, v);
  Value r;
  if (overrides(t, Dunder::kgetattribute)) {
    r = call_special(vm, t, Dunder::kgetattribute, v, {Value(name)});
  } else {
    r = object_getattr_opt(vm, v, t, name);
  }
  if (r.is_raised() && pending_is(vm, Exc::kAttributeError)) {
    Exception* e = take_pending(vm);
    if (!overrides(t, Dunder::kgetattr)) return Value::not_found();
    r = Value::not_found();
    (void)e;
  }
  if (r.is_not_found() && overrides(t, Dunder::kgetattr)) {
    r = call_special(vm, t, Dunder::kgetattr, v, {Value(name)});
    if (r.is_raised() && pending_is(vm, Exc::kAttributeError)) {
      take_pending(vm);
      return Value::not_found();
    }
  }
  return r;
}

Value op_getattr(Vm& vm, Value v, Str* name) {
  TypeObj* t = type_of(vm, v);
  Value r;
  if (overrides(t, Dunder::kgetattribute)) {
    r = call_special(vm, t, Dunder::kgetattribute, v, {Value(name)});
  } else {
    r = object_getattr_opt(vm, v, t, name);
  }
  if (overrides(t, Dunder::kgetattr)) {
    if (r.is_raised() && pending_is(vm, Exc::kAttributeError)) {
      take_pending(vm);
      r = Value::not_found();
    }
    if (r.is_not_found()) {
      return call_special(vm, t, Dunder::kgetattr, v, {Value(name)});
    }
  }
  return r.is_not_found() ? raise_no_attribute(vm, v, name) : r;
}

Value op_getattr(Vm& vm, Value v, std::string_view name) {
  return op_getattr(vm, v, intern(vm, name));
}

Value op_getattr_opt(Vm& vm, Value v, std::string_view name) {
  return op_getattr_opt(vm, v, intern(vm, name));
}

static bool raise_cannot_set(Vm& vm, Value v, TypeObj* t, Str* name, bool found) {
  if (found) {
    raise(vm, Exc::kAttributeError, "'%s' object attribute '%s' is read-only",
          shown_name(t).c_str(), name->data());
    return false;
  }
  // Setting and deleting suggest no other name.
  raise(vm, Exc::kAttributeError, "'%s' object has no attribute '%s'", type_name(vm, v).c_str(),
        name->data());
  return false;
}

// Data descriptor reached by assignment: 1 done, 0 not a data descriptor, -1 raised.
static int descriptor_set(Vm& vm, Value attr, Value obj, Value x) {
  TypeObj* dt = type_of(vm, attr);
  const Dunder which = x.is_absent() ? Dunder::kdelete_ : Dunder::kset;
  if (overrides(dt, which)) {
    const Value args[] = {obj, x};
    const Value r = call_special(vm, dt, which, attr, args, x.is_absent() ? 1 : 2);
    return r.is_raised() ? -1 : 1;
  }
  switch (attr.ptr()->kind) {
    case Kind::kProperty: {
      Property* p = attr.as<Property>();
      const Value fn = x.is_absent() ? p->fdel : p->fset;
      if (fn.is_none()) {
        raise_property_lacks(vm, p, obj, x.is_absent() ? "deleter" : "setter");
        return -1;
      }
      const Value r = x.is_absent() ? op_call(vm, fn, {obj}) : op_call(vm, fn, {obj, x});
      return r.is_raised() ? -1 : 1;
    }
    case Kind::kGetSet: {
      const GetSetDef* def = attr.as<GetSet>()->def;
      if (!applies_to(vm, attr.as<GetSet>()->owner, obj)) {
        raise_not_applicable(vm, def->name, attr.as<GetSet>()->owner, obj);
        return -1;
      }
      if (!def->set) {
        raise(vm, Exc::kAttributeError, "attribute '%s' of '%s' objects is not writable", def->name,
              shown_name(attr.as<GetSet>()->owner).c_str());
        return -1;
      }
      return def->set(vm, obj, x) ? 1 : -1;
    }
    case Kind::kMember: {
      auto* m = attr.as<SlotMember>();
      if (!applies_to(vm, m->owner, obj)) {
        raise_not_applicable(vm, m->name->data(), m->owner, obj);
        return -1;
      }
      if (obj.ptr()->has(kInst)) {
        if (x.is_absent()) {
          if (!instance_delete_member(vm, obj.as<Instance>(), m->key)) {
            raise_str(vm, Exc::kAttributeError, m->name->view());
            return -1;
          }
        } else {
          instance_set_member(vm, obj.as<Instance>(), m->key, x);
        }
        return 1;
      }
      Dict** slot = object_dict_slot(obj.ptr());
      if (!slot) return 0;
      if (!*slot) *slot = new_dict(vm);
      vm.heap.changing(obj.ptr());
      if (x.is_absent()) {
        const Value old = dict_pop(vm, *slot, Value(m->key));
        if (old.is_not_found()) raise_str(vm, Exc::kAttributeError, m->name->view());
        return old.is_raised() || old.is_not_found() ? -1 : 1;
      }
      return dict_set(vm, *slot, Value(m->key), x) ? 1 : -1;
    }
    default:
      if (!overrides(dt, x.is_absent() ? Dunder::kset : Dunder::kdelete_)) return 0;
      raise(vm, Exc::kAttributeError, "%s", x.is_absent() ? "__delete__" : "__set__");
      return -1;
  }
}

bool set_by_descriptor(Vm& vm, Value descriptor, Value obj, Value x) {
  return descriptor_set(vm, descriptor, obj, x) > 0;
}

bool generic_setattr(Vm& vm, Value v, Str* name, Value x) {
  TypeObj* t = type_of(vm, v);
  // Nothing of an immutable class can be set, whatever its metaclass has under the name.
  if (is_type(v) && !(v.as<TypeObj>()->type_flags & kTypeHeap)) {
    return type_setattr(vm, v.as<TypeObj>(), name, x);
  }
  const Value attr = type_lookup(vm, t, name);
  if (attr.is_ptr()) {
    if (descriptor_of(vm, attr) == Descr::kData) {
      const int r = descriptor_set(vm, attr, v, x);
      if (r) return r > 0;
    }
  }
  if (!v.is_ptr()) return raise_cannot_set(vm, v, t, name, !attr.is_not_found());
  Obj* o = v.ptr();
  if (o->kind == Kind::kType) return type_setattr(vm, v.as<TypeObj>(), name, x);
  if (o->kind == Kind::kModule) {
    Module* m = v.as<Module>();
    if (m->program) {
      auto it = m->program->data->global_slots.find(name->view());
      if (it != m->program->data->global_slots.end()) {
        Value& slot = m->program->globals[it->second];
        if (x.is_absent() && slot.is_unbound()) return raise_cannot_set(vm, v, t, name, false);
        slot = x;
        return true;
      }
      if (!m->program->extra) m->program->extra = new_dict(vm);
      if (x.is_absent()) {
        const Value gone = dict_pop(vm, m->program->extra, Value(name));
        if (gone.is_not_found()) return raise_cannot_set(vm, v, t, name, false);
        return !gone.is_raised();
      }
      return dict_set(vm, m->program->extra, Value(name), x);
    }
    // Modules made by types.ModuleType belong to the program; the builtin ones are everybody's.
    if (!o->has(kFrozen) && m->dict && !m->dict->has(kFrozen)) {
      if (!x.is_absent()) return dict_set(vm, m->dict, Value(name), x);
      const Value gone = dict_pop(vm, m->dict, Value(name));
      if (gone.is_not_found()) return raise_cannot_set(vm, v, t, name, false);
      return !gone.is_raised();
    }
    raise(vm, Exc::kAttributeError, "module '%s' is read-only", m->name->data());
    return false;
  }
  if (o->has(kInst)) {
    if (t->type_flags & kTypeHasDict) {
      if (x.is_absent()) {
        if (!instance_delete(vm, static_cast<Instance*>(o), name)) {
          return raise_cannot_set(vm, v, t, name, false);
        }
      } else {
        instance_set(vm, static_cast<Instance*>(o), name, x);
      }
      return true;
    }
    return raise_cannot_set(vm, v, t, name, !attr.is_not_found());
  }
  if (Dict** slot = object_dict_slot(o); slot && !o->has(kFrozen)) {
    if (o->kind != Kind::kFunction && !(t->type_flags & kTypeHasDict)) {
      return raise_cannot_set(vm, v, t, name, !attr.is_not_found());
    }
    if (x.is_absent()) {
      const Value gone = *slot ? dict_pop(vm, *slot, Value(name)) : Value::not_found();
      if (gone.is_not_found()) return raise_cannot_set(vm, v, t, name, false);
      return !gone.is_raised();
    }
    if (!*slot) *slot = new_dict(vm);
    vm.heap.changing(o);
    return dict_set(vm, *slot, Value(name), x);
  }
  return raise_cannot_set(vm, v, t, name, !attr.is_not_found());
}

bool op_setattr(Vm& vm, Value v, Str* name, Value x) {
  TypeObj* t = type_of(vm, v);
  const Dunder which = x.is_absent() ? Dunder::kdelattr : Dunder::ksetattr;
  if (overrides(t, which)) {
    const Value args[] = {Value(name), x};
    return !call_special(vm, t, which, v, args, x.is_absent() ? 1 : 2).is_raised();
  }
  if (t->ops && t->ops->setattr) return t->ops->setattr(vm, v, name, x);
  return generic_setattr(vm, v, name, x);
}

bool is_plain_attribute(Vm& vm, Value attr) { return descriptor_of(vm, attr) == Descr::kPlain; }

// ---------------------------------------------------------------- inline caches

void flush_caches(Vm& vm) {
  for (MethodCacheEntry& e : vm.method_cache) e = MethodCacheEntry();
  for (const auto& p : vm.programs) {
    for (const auto& code : p->data->codes) {
      Cache* c = p->caches[code->index];
      if (!c) continue;
      for (size_t i = 0; i < code->sites.size(); ++i) c[i] = Cache();
    }
  }
  vm.polymorphic.clear();
}

static bool plain_access(TypeObj* t) {
  return !overrides(t, Dunder::kgetattribute) && !(t->ops && t->ops->getattr);
}

// The dict entry that holds class attribute `name`; false when it isn't found or can't be cached.
static bool find_class_entry(Vm& vm, TypeObj* t, Str* name, TypeObj** owner, uint32_t* index) {
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    auto* c = t->mro->items()[i].as<TypeObj>();
    const Value v = dict_get_str(vm, c->dict, name);
    if (v.is_not_found()) continue;
    for (uint32_t e = 0; e < c->dict->fill; ++e) {
      const DictEntry& entry = c->dict->entries[e];
      if (entry.key.is_ptr() && is_str(entry.key) && str_equal(entry.key.as<Str>(), name)) {
        *owner = c;
        *index = e;
        return true;
      }
    }
  }
  return false;
}

// What a class method is called with, for the class or one of its objects.
static Value class_bound(Vm& vm, Value obj) {
  return obj.ptr()->kind == Kind::kType ? obj : Value(type_of(vm, obj));
}

Value cached_value(Vm& vm, Value obj, const Cache* cache) {
  switch (cache->kind) {
    case CacheKind::kTypeValue:
    case CacheKind::kModuleValue: return cache->value;
    case CacheKind::kTypeEntry:
      return cache->value.as<TypeObj>()->dict->entries[cache->index].value;
    case CacheKind::kModuleSlot: return cache->value.as<Module>()->program->globals[cache->index];
    case CacheKind::kBareMethod:
      if (!is_bare(obj.ptr(), cache)) return Value::raised();
      [[fallthrough]];
    case CacheKind::kMethod: return Value(new_bound_method(vm, cache->value, obj));
    case CacheKind::kClassMethod:
      return Value(new_bound_method(vm, cache->value, class_bound(vm, obj)));
    case CacheKind::kProperty: {
      const Value getter = cache->value;
      return op_call(vm, getter, &obj, 1);
    }
    case CacheKind::kGetSet: return cache->value.as<GetSet>()->def->get(vm, obj);
    case CacheKind::kDescriptor: {
      const TypeOps* ops = cache->value.as<NativeObj>()->type_word()->ops;
      return ops->descr_get(vm, cache->value, obj, Value(type_of(vm, obj)));
    }
    default: return Value::raised();
  }
}

Value cached_method(Vm& vm, Value obj, const Cache* cache, Value* self) {
  if (cache->kind == CacheKind::kClassMethod) {
    *self = class_bound(vm, obj);
    return cache->value;
  }
  *self = Value::unbound();
  return cached_value(vm, obj, cache);
}

// The function of a class method that binds as all do; absent otherwise.
static Value class_method_function(Vm& vm, Value attr) {
  if (!is_kind(attr, Kind::kClassMethod) || overrides(type_of(vm, attr), Dunder::kget)) {
    return Value::absent();
  }
  const Value inner = attr.as<Wrapper>()->inner;
  return is_kind(inner, Kind::kFunction) ? inner : Value::absent();
}

// Objects of one class have their attribute dict, which can hide what the class has, at one place.
static bool dict_place_is_fixed(const Obj* o) {
  switch (o->kind) {
    case Kind::kNativeObj:
    case Kind::kDict:
    case Kind::kList:
    case Kind::kSet:
    case Kind::kFrozenSet:
    case Kind::kByteArray: return true;
    default: return false;
  }
}

// What a cache may remember of reading `name` from `obj`; an empty key when nothing.
static void describe_read(Vm& vm, Value obj, Str* name, Cache* cache) {
  Obj* o = obj.ptr();
  if (o->kind == Kind::kModule) {
    Module* m = static_cast<Module*>(o);
    if (m->program) {
      auto it = m->program->data->global_slots.find(name->view());
      if (it == m->program->data->global_slots.end()) return;
      *cache = {identity_key(o), Value(m), it->second, CacheKind::kModuleSlot, 0, nullptr};
    } else if (m->dict) {
      const Value v = dict_get_str(vm, m->dict, name);
      if (v.is_not_found() || !m->dict->has(kFrozen)) return;
      *cache = {identity_key(o), v, 0, CacheKind::kModuleValue, 0, nullptr};
    }
    return;
  }
  if (o->kind == Kind::kType) {
    TypeObj* t = static_cast<TypeObj*>(o);
    if (!plain_access(t->type_word())) return;
    const Value meta_attr = type_lookup(vm, t->type_word(), name);
    if (!meta_attr.is_not_found() && descriptor_of(vm, meta_attr) == Descr::kData) return;
    TypeObj* owner;
    uint32_t index;
    if (!find_class_entry(vm, t, name, &owner, &index)) return;
    const Value v = owner->dict->entries[index].value;
    if (descriptor_of(vm, v) == Descr::kPlain) {
      *cache = {identity_key(o), Value(owner), index, CacheKind::kTypeEntry, 0, nullptr};
    } else if (is_kind(v, Kind::kFunction) || is_kind(v, Kind::kNative)) {
      *cache = {identity_key(o), v, 0, CacheKind::kModuleValue, 0, nullptr};
    } else if (is_kind(v, Kind::kStaticMethod) && !overrides(type_of(vm, v), Dunder::kget)) {
      *cache = {identity_key(o), v.as<Wrapper>()->inner, 0, CacheKind::kModuleValue, 0, nullptr};
    } else if (const Value f = class_method_function(vm, v); !f.is_absent()) {
      *cache = {identity_key(o), f, 0, CacheKind::kClassMethod, 0, nullptr};
    }
    return;
  }
  TypeObj* t = type_of(vm, obj);
  if (!plain_access(t)) return;
  const Value attr = type_lookup(vm, t, name);
  const Descr d = attr.is_not_found() ? Descr::kPlain : descriptor_of(vm, attr);
  if (o->has(kInst)) {
    Shape* s = o->shape();
    if (s->is_dict) return;
    const bool member = is_kind(attr, Kind::kMember);
    if (d == Descr::kData && !member) {
      if (overrides(type_of(vm, attr), Dunder::kget)) return;
      if (is_kind(attr, Kind::kProperty) && !attr.as<Property>()->fget.is_none()) {
        *cache = {s, attr.as<Property>()->fget, 0, CacheKind::kProperty, 0, nullptr};
      } else if (is_kind(attr, Kind::kGetSet) && is_subtype(t, attr.as<GetSet>()->owner)) {
        *cache = {s, attr, 0, CacheKind::kGetSet, 0, nullptr};
      }
      return;
    }
    const uint32_t slot = shape_find(vm, s, member ? attr.as<SlotMember>()->key : name);
    if (slot != kNoSlot) {
      *cache = {s, Value(), slot, CacheKind::kSlot, 0, nullptr};
      return;
    }
    if (attr.is_not_found() || member) return;
    if (d == Descr::kPlain) {
      TypeObj* owner;
      uint32_t index;
      if (find_class_entry(vm, t, name, &owner, &index)) {
        *cache = {s, Value(owner), index, CacheKind::kTypeEntry, 0, nullptr};
      }
    } else if (binds_receiver(vm, attr)) {
      *cache = {s, attr, 0, CacheKind::kMethod, 0, nullptr};
    } else if (is_kind(attr, Kind::kStaticMethod) && !overrides(type_of(vm, attr), Dunder::kget)) {
      *cache = {s, attr.as<Wrapper>()->inner, 0, CacheKind::kTypeValue, 0, nullptr};
    } else if (const Value f = class_method_function(vm, attr); !f.is_absent()) {
      *cache = {s, f, 0, CacheKind::kClassMethod, 0, nullptr};
    }
    return;
  }
  if (attr.is_not_found() || o->kind == Kind::kSuper) return;
  if (is_kind(attr, Kind::kGetSet)) {
    if (is_subtype(t, attr.as<GetSet>()->owner)) {
      *cache = {o->word, attr, 0, CacheKind::kGetSet, 0, nullptr};
    }
  } else if (is_kind(attr, Kind::kNativeObj) && d == Descr::kData) {
    const TypeObj* dt = attr.as<NativeObj>()->type_word();
    if (dt->ops && dt->ops->descr_get &&
        !dt->overrides_dunder(static_cast<unsigned>(Dunder::kget))) {
      *cache = {o->word, attr, 0, CacheKind::kDescriptor, 0, nullptr};
    }
  } else if (binds_receiver(vm, attr)) {
    Dict** own = object_dict_slot(o);
    if (!own) {
      *cache = {o->word, attr, 0, CacheKind::kMethod, 0, nullptr};
    } else if (!*own && dict_place_is_fixed(o)) {
      const auto at = reinterpret_cast<char*>(own) - reinterpret_cast<char*>(o);
      *cache = {o->word, attr, static_cast<uint32_t>(at), CacheKind::kBareMethod, 0, nullptr};
    }
  }
}

// Remembers an entry: in the site's own cache first, then in its further ways.
static void remember(Vm& vm, Cache* cache, const Cache& made) {
  vm.caches_filled = true;
  if (!cache->key || cache->key == made.key) {
    const uint16_t misses = cache->misses;
    Cache* more = cache->more;
    *cache = made;
    cache->misses = misses;
    cache->more = more;
    return;
  }
  if (!cache->more) {
    auto ways = std::make_unique<Cache[]>(Cache::kMoreWays);
    cache->more = ways.get();
    vm.polymorphic.push_back(std::move(ways));
  }
  int at = cache->misses % Cache::kMoreWays;
  for (int w = 0; w < Cache::kMoreWays; ++w) {
    if (!cache->more[w].key || cache->more[w].key == made.key) {
      at = w;
      break;
    }
  }
  cache->more[at] = made;
}

constexpr uint16_t kMissesMax = 1000;  // a site that keeps missing isn't worth remembering

static void fill_cache(Vm& vm, Value obj, Str* name, Cache* cache) {
  if (!vm.specialise || !obj.is_ptr() || cache->misses >= kMissesMax) return;
  ++cache->misses;
  Cache made{};
  describe_read(vm, obj, name, &made);
  if (made.key) remember(vm, cache, made);
}

// The further way that matches obj; null when none.
static const Cache* polymorphic_hit(Value obj, const Cache* cache) {
  if (!cache->more || !obj.is_ptr()) return nullptr;
  for (int w = 0; w < Cache::kMoreWays; ++w) {
    const Cache& c = cache->more[w];
    if (c.key == obj.ptr()->word || c.key == identity_key(obj.ptr())) {
      const bool hidden = c.kind == CacheKind::kBareMethod && !is_bare(obj.ptr(), &c);
      return c.key && !hidden ? &c : nullptr;
    }
  }
  return nullptr;
}

Value getattr_miss(Vm& vm, Value obj, Str* name, Cache* cache) {
  if (const Cache* hit = polymorphic_hit(obj, cache)) {
    const Value v = hit->kind == CacheKind::kSlot ? obj.as<Instance>()->slots[hit->index]
                                                  : cached_value(vm, obj, hit);
    if (!v.is_absent() || vm.pending || vm.unwinding_limit()) return v;
  }
  const Value v = op_getattr(vm, obj, name);
  if (!v.is_raised()) fill_cache(vm, obj, name, cache);
  return v;
}

bool setattr_miss(Vm& vm, Value obj, Str* name, Value v, Cache* cache) {
  if (!vm.specialise || !obj.is_ptr() || !obj.ptr()->has(kInst))
    return op_setattr(vm, obj, name, v);
  Instance* o = obj.as<Instance>();
  if (const Cache* hit = polymorphic_hit(obj, cache)) {
    if (hit->kind == CacheKind::kSlot) {
      vm.heap.storing(o, v);
      o->slots[hit->index] = v;
      return true;
    }
    if (hit->kind == CacheKind::kAddSlot && hit->index < o->slot_capacity()) {
      vm.heap.storing(o, v);
      vm.heap.storing(o, hit->value);
      o->slots[hit->index] = v;
      o->word = hit->value.ptr();
      return true;
    }
  }
  Shape* before = o->shape();
  TypeObj* t = before->type;
  const bool plain = !overrides(t, Dunder::ksetattr) && !(t->ops && t->ops->setattr);
  const Value attr = plain ? type_lookup(vm, t, name) : Value();
  if (!op_setattr(vm, obj, name, v)) return false;
  if (!plain || before->is_dict || cache->misses >= kMissesMax) return true;
  if (!attr.is_not_found() && descriptor_of(vm, attr) == Descr::kData &&
      !is_kind(attr, Kind::kMember)) {
    return true;
  }
  ++cache->misses;
  Shape* after = o->shape();
  if (after->is_dict) return true;
  if (after == before) {
    Str* key = is_kind(attr, Kind::kMember) ? attr.as<SlotMember>()->key : name;
    const uint32_t slot = shape_find(vm, after, key);
    if (slot != kNoSlot) remember(vm, cache, {before, Value(), slot, CacheKind::kSlot, 0, nullptr});
  } else if (after->parent == before) {
    remember(vm, cache, {before, Value(after), after->count - 1, CacheKind::kAddSlot, 0, nullptr});
  }
  return true;
}

Value method_miss(Vm& vm, Value obj, Str* name, Cache* cache, Value* self) {
  // The site's own entry, of a kind that the instruction leaves to this.
  const bool own_entry = obj.is_ptr() && obj.ptr()->word == cache->key &&
                         cache->kind != CacheKind::kSlot && cache->kind != CacheKind::kMethod &&
                         cache->kind != CacheKind::kBareMethod;
  if (const Cache* hit = own_entry ? cache : polymorphic_hit(obj, cache)) {
    if (hit->kind == CacheKind::kMethod || hit->kind == CacheKind::kBareMethod) {
      *self = obj;
      return hit->value;
    }
    *self = Value::unbound();
    const Value v = hit->kind == CacheKind::kSlot ? obj.as<Instance>()->slots[hit->index]
                                                  : cached_method(vm, obj, hit, self);
    if (!v.is_absent() || vm.pending || vm.unwinding_limit()) return v;
  }
  *self = Value::unbound();
  TypeObj* t = type_of(vm, obj);
  const bool special =
      obj.is_ptr() && (obj.ptr()->kind == Kind::kType || obj.ptr()->kind == Kind::kModule);
  if (!special && plain_access(t)) {
    const Value attr = type_lookup(vm, t, name);
    if (binds_receiver(vm, attr)) {
      Value own = Value::not_found();
      if (obj.is_ptr()) {
        Obj* o = obj.ptr();
        if (o->has(kInst)) {
          own = instance_get(vm, static_cast<Instance*>(o), name);
        } else if (Dict** slot = object_dict_slot(o); slot && *slot) {
          own = dict_get_str(vm, *slot, name);
        }
      }
      if (own.is_not_found()) {
        fill_cache(vm, obj, name, cache);
        *self = obj;
        return attr;
      }
    }
  }
  const Value v = op_getattr(vm, obj, name);
  if (!v.is_raised()) fill_cache(vm, obj, name, cache);
  return v;
}

}  // namespace copra
