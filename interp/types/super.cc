// super(), in all forms. Source: Python library reference, super().
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/subclass.h"
#include "interp/vm/class_build.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

// The class that attribute search is relative to: obj's own class, or obj when it is a class.
TypeObj* checked_self_type(Vm& vm, TypeObj* start, Value obj) {
  if (is_type(obj) && is_subtype(obj.as<TypeObj>(), start)) return obj.as<TypeObj>();
  TypeObj* t = type_of(vm, obj);
  if (is_subtype(t, start)) return t;
  // A proxy is taken for what it says it is.
  const Value claimed = op_getattr_opt(vm, obj, vm.names().dunder_class);
  if (claimed.is_raised()) return nullptr;
  if (is_type(claimed) && is_subtype(claimed.as<TypeObj>(), start)) return claimed.as<TypeObj>();
  raise_str(vm, Exc::kTypeError, "super(type, obj): obj must be an instance or subtype of type");
  return nullptr;
}

// Empty until __init__, which has the arguments: what a subclass makes of them is its own affair.
Value super_new(Vm& vm, Value* a, uint32_t) {
  TypeObj* cls = a[0].as<TypeObj>();
  auto* s = vm.heap.make_zeroed<Super>(Kind::kSuper, instance_bytes(cls, sizeof(Super)));
  finish_instance(s, cls, sizeof(Super));
  s->self = Value::absent();
  return Value(s);
}
constexpr NativeDef kSuperNew = {"__new__", "(cls, type=?, object_or_type=?, /) as super()",
                                 super_new};

Value super_init(Vm& vm, Value* a, uint32_t) {
  Value type = a[1], obj = a[2];
  if (type.is_absent()) {
    // Without arguments: the enclosing method's class cell and first argument.
    Frame* f = vm.frame;
    if (!f) return raise_str(vm, Exc::kRuntimeError, "super(): no current frame");
    const Code* code = f->code;
    if (code->arg_count == 0 || code->has(kCodeClassBody)) {
      return raise_str(vm, Exc::kRuntimeError, "super(): no arguments");
    }
    if (code->class_free < 0) {
      return raise_str(vm, Exc::kRuntimeError, "super(): __class__ cell not found");
    }
    type = f->function->closure()[code->class_free]->value;
    if (type.is_unbound())
      return raise_str(vm, Exc::kRuntimeError, "super(): empty __class__ cell");
    obj = f->base[0];
    if (code->has(kCodeFirstArgCell) && is_kind(obj, Kind::kCell)) obj = obj.as<Cell>()->value;
    if (obj.is_unbound()) return raise_str(vm, Exc::kRuntimeError, "super(): arg[0] deleted");
  }
  if (!is_type(type)) {
    return raise(vm, Exc::kTypeError, "super() argument 1 must be %stype, not %s",
                 a[0].ptr()->has(kSubclass) ? "" : "a ", type_name(vm, type).c_str());
  }
  if (obj.is_none()) obj = Value::absent();
  TypeObj* self_type = nullptr;
  if (!obj.is_absent()) self_type = TRY_PTR(checked_self_type(vm, type.as<TypeObj>(), obj));
  auto* s = a[0].as<Super>();
  vm.heap.changing(s);
  s->start = type.as<TypeObj>();
  s->self = obj;
  s->self_type = self_type;
  return Value::none();
}

Value super_getattr(Vm& vm, Value self, Str* name) {
  auto* s = self.as<Super>();
  if (!s->self_type || name->view() == "__class__") return Value::not_found();
  Tuple* mro = s->self_type->mro;
  uint32_t i = 0;
  while (i < mro->size() && !(mro->items()[i] == Value(s->start))) ++i;
  for (++i; i < mro->size(); ++i) {
    const Value v = dict_get_str(vm, mro->items()[i].as<TypeObj>()->dict, name);
    if (v.is_not_found()) continue;
    // Found through a class object: bound to nothing, as on the class itself.
    const bool from_class = s->self == Value(s->self_type);
    return bind_descriptor(vm, v, from_class ? Value::absent() : s->self, s->self_type);
  }
  return Value::not_found();
}

// An unbound super kept in a class binds to the instance it is read from.
Value super_descr_get(Vm& vm, Value self, Value obj, Value) {
  auto* s = self.as<Super>();
  if (obj.is_absent() || obj.is_none() || s->self_type) return self;
  if (s->start) return op_call(vm, Value(s->type_word()), {Value(s->start), obj});
  if (self.ptr()->has(kSubclass)) return op_call(vm, Value(s->type_word()), {});
  return raise_str(vm, Exc::kTypeError,
                   "super(type, obj): obj must be an instance or subtype of type");
}

Value super_repr(Vm& vm, Value self) {
  auto* s = self.as<Super>();
  std::string text =
      "<super: <class '" + std::string(s->start ? s->start->name->view() : "NULL") + "'>, ";
  text += s->self_type ? "<" + std::string(s->self_type->name->view()) + " object>>" : "NULL>";
  return Value(new_str(vm, text));
}

Value this_class(Vm&, Value self) {
  TypeObj* t = self.as<Super>()->start;
  return t ? Value(t) : Value::none();
}
Value this_self(Vm&, Value self) {
  const Value v = self.as<Super>()->self;
  return v.is_absent() ? Value::none() : v;
}

Value this_self_class(Vm&, Value self) {
  TypeObj* t = self.as<Super>()->self_type;
  return t ? Value(t) : Value::none();
}
Value super_get(Vm& vm, Value* a, uint32_t) { return super_descr_get(vm, a[0], a[1], a[2]); }

constexpr NativeDef kSuperMethods[] = {
    {"__init__", "(type=?, object_or_type=?, /) as super()", super_init},
    {"__get__", "(instance, owner=None, /)", super_get},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kSuperGetSets[] = {{"__thisclass__", this_class, set_readonly},
                                       {"__self__", this_self, set_readonly},
                                       {"__self_class__", this_self_class, set_readonly},
                                       {nullptr, nullptr}};
constexpr TypeOps kSuperOps = {
    .repr = super_repr, .getattr = super_getattr, .descr_get = super_descr_get};

}  // namespace

const NativeType kSuperType = {.name = "super",
                               .module = "builtins",
                               .kind = Kind::kSuper,
                               .size = sizeof(Super),
                               .ops = &kSuperOps,
                               .methods = kSuperMethods,
                               .getsets = kSuperGetSets,
                               .new_def = &kSuperNew};

}  // namespace copra
