// property, classmethod, staticmethod, mappingproxy, and the descriptors behind native attributes
// and __slots__. Invoking them is vm/attr.cc.
#include <algorithm>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/subclass.h"
#include "interp/vm/class_build.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

// ---------------------------------------------------------------- property

Value property_new(Vm& vm, Value* a, uint32_t) {
  TypeObj* cls = a[0].as<TypeObj>();
  auto* p = vm.heap.make_zeroed<Property>(Kind::kProperty, instance_bytes(cls, sizeof(Property)));
  finish_instance(p, cls, sizeof(Property));
  p->fget = p->fset = p->fdel = p->doc = Value::none();
  return Value(p);
}
constexpr NativeDef kPropertyNew = {"__new__", "(cls, /, *args, **kwargs)", property_new};

Value property_init(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Property>();
  auto given = [](Value v) { return v.is_absent() ? Value::none() : v; };
  vm.heap.changing(p);
  p->fget = given(a[1]);
  p->fset = given(a[2]);
  p->fdel = given(a[3]);
  p->doc = given(a[4]);
  if (p->doc.is_none() && !p->fget.is_none()) {
    const Value doc = TRY(op_getattr_opt(vm, p->fget, vm.names().dunder_doc));
    if (doc.is_not_found()) return Value::none();
    vm.heap.changing(p);
    p->doc = doc;
    // A subclass's own docstring hides the slot: its instances keep the getter's as an attribute.
    if (type_of(vm, a[0])->type_flags & kTypeHeap) {
      TRY_BOOL(op_setattr(vm, a[0], vm.names().dunder_doc, doc));
    }
  }
  return Value::none();
}

Value property_copy(Vm& vm, Value self, Value fget, Value fset, Value fdel) {
  auto* p = self.as<Property>();
  // A docstring that came from the getter is read from the copy's getter again.
  Value doc = p->doc;
  if (!p->fget.is_none() && TRY(op_getattr_opt(vm, p->fget, vm.names().dunder_doc)) == doc) {
    doc = Value::none();
  }
  const Value made = TRY(op_call(vm, Value(type_of(vm, self)), {fget, fset, fdel, doc}));
  if (is_kind(made, Kind::kProperty)) {
    vm.heap.changing(made.ptr());
    made.as<Property>()->name = p->name;
  }
  return made;
}
Value property_getter(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Property>();
  return property_copy(vm, a[0], a[1], p->fset, p->fdel);
}
Value property_setter(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Property>();
  return property_copy(vm, a[0], p->fget, a[1], p->fdel);
}
Value property_deleter(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Property>();
  return property_copy(vm, a[0], p->fget, p->fset, a[1]);
}
Value descriptor_get(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_none() && (a[2].is_absent() || a[2].is_none())) {
    return raise_str(vm, Exc::kTypeError, "__get__(None, None) is invalid");
  }
  const Value obj = a[1].is_none() && is_type(a[2]) ? Value::absent() : a[1];
  TypeObj* owner = is_type(a[2]) ? a[2].as<TypeObj>() : type_of(vm, a[1]);
  return bind_by_kind(vm, a[0], obj, owner);
}
}  // namespace

Value raise_property_lacks(Vm& vm, const Property* p, Value obj, const char* what) {
  std::string shown;
  if (!p->name.is_absent()) {
    shown = " " + std::string(TRY(op_repr(vm, p->name)).as<Str>()->view());
  }
  return raise(vm, Exc::kAttributeError, "property%s of '%s' object has no %s", shown.c_str(),
               type_of(vm, obj)->qualname->data(), what);
}

namespace {

Value property_set(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Property>();
  if (p->fset.is_none()) return raise_property_lacks(vm, p, a[1], "setter");
  TRY(op_call(vm, p->fset, {a[1], a[2]}));
  return Value::none();
}
Value property_delete(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Property>();
  if (p->fdel.is_none()) return raise_property_lacks(vm, p, a[1], "deleter");
  TRY(op_call(vm, p->fdel, {a[1]}));
  return Value::none();
}
Value property_set_name(Vm& vm, Value* a, uint32_t) {
  const auto* given = a[1].as<Tuple>();
  if (given->size() != 2) {
    return raise(vm, Exc::kTypeError,
                 "__set_name__() takes 2 positional arguments but %u were given", given->size());
  }
  a[0].as<Property>()->name = given->items()[1];
  vm.heap.changing(a[0].ptr());
  return Value::none();
}
Value get_fget(Vm&, Value self) { return self.as<Property>()->fget; }
Value get_fset(Vm&, Value self) { return self.as<Property>()->fset; }
Value get_fdel(Vm&, Value self) { return self.as<Property>()->fdel; }
Value get_property_doc(Vm&, Value self) { return self.as<Property>()->doc; }
bool set_property_doc(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  self.as<Property>()->doc = v.is_absent() ? Value::none() : v;
  return true;
}
Value abstract_of(Vm& vm, Value inner) {
  if (inner.is_none()) return Value::false_();
  RecursionGuard guard(vm);  // a property may be its own getter
  if (!guard.ok()) return Value::raised();
  const Value v = TRY(op_getattr_opt(vm, inner, vm.names().dunder_isabstractmethod));
  if (v.is_not_found()) return Value::false_();
  const int t = op_truth(vm, v);
  return t < 0 ? Value::raised() : Value::boolean(t);
}
Value property_abstract(Vm& vm, Value self) {
  auto* p = self.as<Property>();
  for (Value f : {p->fget, p->fset, p->fdel}) {
    const Value r = TRY(abstract_of(vm, f));
    if (r.is_true()) return r;
  }
  return Value::false_();
}

constexpr NativeDef kPropertyMethods[] = {
    {"__init__", "(fget=None, fset=None, fdel=None, doc=None)", property_init},
    {"getter", "(fget, /)", property_getter},
    {"setter", "(fset, /)", property_setter},
    {"deleter", "(fdel, /)", property_deleter},
    {"__get__", "(instance, owner=None, /)", descriptor_get},
    {"__set__", "(instance, value, /)", property_set},
    {"__delete__", "(instance, /)", property_delete},
    {"__set_name__", "(*args)", property_set_name},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kPropertyGetSets[] = {{"fget", get_fget, set_readonly},
                                          {"fset", get_fset, set_readonly},
                                          {"fdel", get_fdel, set_readonly},
                                          {"__doc__", get_property_doc, set_property_doc},
                                          {"__isabstractmethod__", property_abstract},
                                          {nullptr, nullptr}};

// ---------------------------------------------------------------- classmethod, staticmethod

template <Kind kind>
Value wrapper_new(Vm& vm, Value* a, uint32_t) {
  TypeObj* cls = a[0].as<TypeObj>();
  auto* w = vm.heap.make_zeroed<Wrapper>(kind, instance_bytes(cls, sizeof(Wrapper)));
  finish_instance(w, cls, sizeof(Wrapper));
  w->inner = a[1].is_absent() ? Value::none() : a[1];
  return Value(w);
}
constexpr NativeDef kClassMethodNew = {"__new__", "(cls, function, /)",
                                       wrapper_new<Kind::kClassMethod>};
constexpr NativeDef kStaticMethodNew = {"__new__", "(cls, function, /)",
                                        wrapper_new<Kind::kStaticMethod>};
Value wrapper_func(Vm&, Value self) { return self.as<Wrapper>()->inner; }
Value wrapper_abstract(Vm& vm, Value self) { return abstract_of(vm, self.as<Wrapper>()->inner); }
// __name__, __doc__ … as __init__ copied them; built-in ones have what they wrap.
Value wrapper_getattr(Vm& vm, Value self, Str* name) {
  const std::string_view n = name->view();
  for (std::string_view passed :
       {"__name__", "__qualname__", "__doc__", "__module__", "__annotations__"}) {
    if (n != passed) continue;
    if (Dict** own = object_dict_slot(self.ptr()); own && *own) {
      return dict_get_str(vm, *own, name);
    }
    RecursionGuard guard(vm);
    if (!guard.ok()) return Value::raised();
    return op_getattr_opt(vm, self.as<Wrapper>()->inner, name);
  }
  return Value::not_found();
}
Value wrapper_repr(Vm& vm, Value self) {
  StrBuilder b(vm);
  b.append(self.ptr()->kind == Kind::kClassMethod ? "<classmethod(" : "<staticmethod(");
  TRY_BOOL(b.append_repr(self.as<Wrapper>()->inner));
  b.append(")>");
  return b.finish();
}
// As functools.wraps() would have it.
Value wrapper_init(Vm& vm, Value* a, uint32_t) {
  for (const char* copied :
       {"__module__", "__name__", "__qualname__", "__doc__", "__annotations__"}) {
    const Value v = TRY(op_getattr_opt(vm, a[1], copied));
    if (!v.is_not_found()) TRY_BOOL(op_setattr(vm, a[0], intern(vm, copied), v));
  }
  return Value::none();
}
Value static_call(Vm& vm, Value* a, uint32_t) {
  return op_call_ex(vm, a[0].as<Wrapper>()->inner, a[1].as<Tuple>(), a[2].as<Dict>());
}
constexpr NativeDef kClassMethodMethods[] = {
    {"__init__", "(function, /)", wrapper_init},
    {"__get__", "(instance, owner=None, /)", descriptor_get},
    {nullptr, nullptr, nullptr}};
constexpr NativeDef kStaticMethodMethods[] = {
    {"__init__", "(function, /)", wrapper_init},
    {"__get__", "(instance, owner=None, /)", descriptor_get},
    {"__call__", "(*args, **kwargs)", static_call},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kWrapperGetSets[] = {{"__func__", wrapper_func, set_readonly},
                                         {"__wrapped__", wrapper_func, set_readonly},
                                         {"__isabstractmethod__", wrapper_abstract},
                                         {nullptr, nullptr}};
constexpr TypeOps kWrapperOps = {.repr = wrapper_repr, .getattr = wrapper_getattr};

// A class method of a builtin class looks like the native inside.
Value class_method_repr(Vm& vm, Value self) { return op_repr(vm, self.as<Wrapper>()->inner); }
Value class_method_getattr(Vm& vm, Value self, Str* name) {
  const std::string_view n = name->view();
  auto* native = self.as<Wrapper>()->inner.as<Native>();
  if (n == "__objclass__") return Value(native->owner);
  for (std::string_view passed : {"__name__", "__qualname__", "__doc__", "__text_signature__"}) {
    if (n == passed) return op_getattr_opt(vm, Value(native), name);
  }
  return Value::not_found();
}
Value class_method_bind(Vm& vm, Value self, Value cls) {
  auto* native = self.as<Wrapper>()->inner.as<Native>();
  if (!is_type(cls)) {
    return raise(vm, Exc::kTypeError,
                 "descriptor '%s' for type '%s' needs a type, not a '%s' as arg 2",
                 native->def->name, shown_name(native->owner).c_str(), type_name(vm, cls).c_str());
  }
  if (!is_subtype(cls.as<TypeObj>(), native->owner)) {
    return raise(vm, Exc::kTypeError,
                 "descriptor '%s' requires a subtype of '%s' but received '%s'", native->def->name,
                 shown_name(native->owner).c_str(), shown_name(cls.as<TypeObj>()).c_str());
  }
  return bind_by_kind(vm, self, Value::absent(), cls.as<TypeObj>());
}
Value class_method_get(Vm& vm, Value* a, uint32_t) {
  if (!a[2].is_absent() && !a[2].is_none()) return class_method_bind(vm, a[0], a[2]);
  if (a[1].is_none()) return raise_str(vm, Exc::kTypeError, "__get__(None, None) is invalid");
  return class_method_bind(vm, a[0], Value(type_of(vm, a[1])));
}
Value class_method_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  if (n == (kwnames ? kwnames->size() : 0)) {
    auto* native = self.as<Wrapper>()->inner.as<Native>();
    return raise(vm, Exc::kTypeError, "descriptor '%s' of '%s' object needs an argument",
                 native->def->name, shown_name(native->owner).c_str());
  }
  const Value bound = TRY(class_method_bind(vm, self, args[0]));
  return op_call(vm, bound, args + 1, n - 1, kwnames);
}
constexpr TypeOps kClassMethodDescriptorOps = {
    .repr = class_method_repr, .call = class_method_call, .getattr = class_method_getattr};
constexpr NativeDef kClassMethodDescriptorMethods[] = {
    {"__get__", "(instance, owner=None, /)", class_method_get}, {nullptr, nullptr, nullptr}};

// ---------------------------------------------------------------- native attributes, slots

// A field of the C struct in CPython: what refuses with the text of those, and nearly all that
// exceptions have.
bool is_field(const GetSetDef* def, const TypeObj* owner) {
  static constexpr std::string_view kComputed[] = {
      "args", "__cause__", "__context__", "__traceback__", "__dict__", "characters_written"};
  if (!(owner->type_flags & kTypeException) || owner->type_flags & kTypeHeap) {
    return def->set == set_readonly;
  }
  return std::find(std::begin(kComputed), std::end(kComputed), def->name) == std::end(kComputed);
}
Value getset_repr(Vm& vm, Value self) {
  auto* g = self.as<GetSet>();
  const char* what = is_field(g->def, g->owner) ? "<member '" : "<attribute '";
  return Value(new_str(
      vm, std::string(what) + g->def->name + "' of '" + shown_name(g->owner) + "' objects>"));
}
Value getset_name(Vm& vm, Value self) { return Value(new_str(vm, self.as<GetSet>()->def->name)); }
Value getset_owner(Vm&, Value self) { return Value(self.as<GetSet>()->owner); }
Value set_method(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_by_descriptor(vm, a[0], a[1], a[2]));
  return Value::none();
}
Value delete_method(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_by_descriptor(vm, a[0], a[1], Value::absent()));
  return Value::none();
}
constexpr NativeDef kGetMethods[] = {{"__get__", "(instance, owner=None, /)", descriptor_get},
                                     {"__set__", "(instance, value, /)", set_method},
                                     {"__delete__", "(instance, /)", delete_method},
                                     {nullptr, nullptr, nullptr}};
Value qualified(Vm& vm, const TypeObj* owner, std::string_view name) {
  return Value(new_str(vm, std::string(owner->qualname->view()).append(".").append(name)));
}
Value getset_qualname(Vm& vm, Value self) {
  return qualified(vm, self.as<GetSet>()->owner, self.as<GetSet>()->def->name);
}
Value no_doc(Vm&, Value) { return Value::none(); }
constexpr GetSetDef kGetSetGetSets[] = {{"__name__", getset_name, set_readonly},
                                        {"__qualname__", getset_qualname},
                                        {"__doc__", no_doc},
                                        {"__objclass__", getset_owner, set_readonly},
                                        {nullptr, nullptr}};
constexpr TypeOps kGetSetOps = {.repr = getset_repr};

// Of __slots__; or a GetSet that stands for a field of a C struct in CPython.
Value member_repr(Vm& vm, Value self) {
  if (is_kind(self, Kind::kGetSet)) return getset_repr(vm, self);
  auto* m = self.as<Member>();
  return Value(new_str(vm, "<member '" + std::string(m->name->view()) + "' of '" +
                               shown_name(m->owner) + "' objects>"));
}
Value member_name(Vm& vm, Value self) {
  return is_kind(self, Kind::kGetSet) ? getset_name(vm, self) : Value(self.as<Member>()->name);
}
Value member_owner(Vm& vm, Value self) {
  return is_kind(self, Kind::kGetSet) ? getset_owner(vm, self) : Value(self.as<Member>()->owner);
}
constexpr NativeDef kMemberMethods[] = {{"__get__", "(instance, owner=None, /)", descriptor_get},
                                        {"__set__", "(instance, value, /)", set_method},
                                        {"__delete__", "(instance, /)", delete_method},
                                        {nullptr, nullptr, nullptr}};
Value member_qualname(Vm& vm, Value self) {
  if (is_kind(self, Kind::kGetSet)) return getset_qualname(vm, self);
  return qualified(vm, self.as<Member>()->owner, self.as<Member>()->name->view());
}
constexpr GetSetDef kMemberGetSets[] = {{"__name__", member_name, set_readonly},
                                        {"__qualname__", member_qualname},
                                        {"__doc__", no_doc},
                                        {"__objclass__", member_owner, set_readonly},
                                        {nullptr, nullptr}};
constexpr TypeOps kMemberOps = {.repr = member_repr};

// ---------------------------------------------------------------- mappingproxy

Value inner_of(Value self) { return self.as<Wrapper>()->inner; }

Value proxy_new(Vm& vm, Value* a, uint32_t) {
  if (is_list(a[1]) || is_tuple(a[1]) ||
      lookup_special(vm, a[1], Dunder::kgetitem).is_not_found()) {
    return raise(vm, Exc::kTypeError, "mappingproxy() argument must be a mapping, not %s",
                 type_name(vm, a[1]).c_str());
  }
  auto* w = vm.heap.make<Wrapper>(Kind::kMappingProxy);
  w->word = a[0].as<TypeObj>();
  w->inner = a[1];
  return Value(w);
}
constexpr NativeDef kProxyNew = {"__new__", "(mapping)", proxy_new, kFnStatic};
Value proxy_repr(Vm& vm, Value self) {
  StrBuilder b(vm);
  b.append("mappingproxy(");
  TRY_BOOL(b.append_repr(inner_of(self)));
  b.append(")");
  return b.finish();
}
Value proxy_str(Vm& vm, Value self) { return op_str(vm, inner_of(self)); }
int64_t proxy_len(Vm& vm, Value self) { return op_len(vm, inner_of(self)); }
Value proxy_getitem(Vm& vm, Value self, Value key) { return op_getitem(vm, inner_of(self), key); }
int proxy_contains(Vm& vm, Value self, Value key) { return op_contains(vm, inner_of(self), key); }
Value proxy_iter(Vm& vm, Value self) { return op_iter(vm, inner_of(self)); }
Value proxy_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (is_kind(a, Kind::kMappingProxy)) return op_compare(vm, op, inner_of(a), b);
  return op_compare(vm, op, a, inner_of(b));
}
Value proxy_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op != kOr) return Value::not_implemented();
  RecursionGuard guard(vm);  // of a proxy of a proxy
  if (!guard.ok()) return Value::raised();
  const Value x = is_kind(a, Kind::kMappingProxy) ? inner_of(a) : a;
  const Value y = is_kind(b, Kind::kMappingProxy) ? inner_of(b) : b;
  return op_binary(vm, op, x, y);
}
Value proxy_inplace(Vm& vm, unsigned op, Value a, Value) {
  if (op != kOr) return Value::not_implemented();
  return raise(vm, Exc::kTypeError, "'|=' is not supported by %s; use '|' instead",
               type_name(vm, a).c_str());
}
// keys(), items(), values(), get(), copy(), __reversed__(): the mapping's own.
template <const char* kName>
Value proxy_passes(Vm& vm, Value* a, uint32_t) {
  return op_call_method(vm, inner_of(a[0]), kName, {});
}
constexpr char kKeys[] = "keys", kItems[] = "items", kValues[] = "values", kCopy[] = "copy",
               kReversed[] = "__reversed__";
Value proxy_get(Vm& vm, Value* a, uint32_t) {
  return op_call_method(vm, inner_of(a[0]), "get", {a[1], a[2].is_absent() ? Value::none() : a[2]});
}
Value proxy_getitem_method(Vm& vm, Value* a, uint32_t) { return proxy_getitem(vm, a[0], a[1]); }
Value proxy_contains_method(Vm& vm, Value* a, uint32_t) {
  const int r = proxy_contains(vm, a[0], a[1]);
  return r < 0 ? Value::raised() : Value::boolean(r);
}
Value proxy_len_method(Vm& vm, Value* a, uint32_t) {
  const int64_t n = proxy_len(vm, a[0]);
  return n < 0 ? Value::raised() : int_value(vm, n);
}
Value proxy_iter_method(Vm& vm, Value* a, uint32_t) { return proxy_iter(vm, a[0]); }
Value proxy_or(Vm& vm, Value* a, uint32_t) { return proxy_binary(vm, kOr, a[0], a[1]); }
Value proxy_ror(Vm& vm, Value* a, uint32_t) { return proxy_binary(vm, kOr, a[1], a[0]); }
Value proxy_ior(Vm& vm, Value* a, uint32_t) { return proxy_inplace(vm, kOr, a[0], a[1]); }
constexpr NativeDef kProxyMethods[] = {{"__getitem__", "(key, /)", proxy_getitem_method},
                                       {"__contains__", "(key, /)", proxy_contains_method},
                                       {"__len__", "()", proxy_len_method},
                                       {"__iter__", "()", proxy_iter_method},
                                       {"__reversed__", "()", proxy_passes<kReversed>},
                                       {"__or__", "(value, /)", proxy_or},
                                       {"__ror__", "(value, /)", proxy_ror},
                                       {"__ior__", "(value, /)", proxy_ior},
                                       {"get", "(key, default=None, /)", proxy_get},
                                       {"keys", "()", proxy_passes<kKeys>},
                                       {"items", "()", proxy_passes<kItems>},
                                       {"values", "()", proxy_passes<kValues>},
                                       {"copy", "()", proxy_passes<kCopy>},
                                       {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
                                       {nullptr, nullptr, nullptr}};
constexpr TypeOps kProxyOps = {.repr = proxy_repr,
                               .str = proxy_str,
                               .compare = proxy_compare,
                               .len = proxy_len,
                               .getitem = proxy_getitem,
                               .contains = proxy_contains,
                               .iter = proxy_iter,
                               .binary = proxy_binary,
                               .inplace = proxy_inplace};

}  // namespace

const NativeType kPropertyType = {.name = "property",
                                  .module = "builtins",
                                  .kind = Kind::kProperty,
                                  .size = sizeof(Property),
                                  .methods = kPropertyMethods,
                                  .getsets = kPropertyGetSets,
                                  .new_def = &kPropertyNew};
const NativeType kClassMethodType = {.name = "classmethod",
                                     .module = "builtins",
                                     .kind = Kind::kClassMethod,
                                     .size = sizeof(Wrapper),
                                     .ops = &kWrapperOps,
                                     .methods = kClassMethodMethods,
                                     .getsets = kWrapperGetSets,
                                     .new_def = &kClassMethodNew,
                                     .flags = kTypeBase | kTypeHasDict};
const NativeType kClassMethodDescriptorType = {.name = "classmethod_descriptor",
                                               .module = "builtins",
                                               .kind = Kind::kClassMethod,
                                               .size = sizeof(Wrapper),
                                               .ops = &kClassMethodDescriptorOps,
                                               .methods = kClassMethodDescriptorMethods,
                                               .flags = 0};
const NativeType kStaticMethodType = {.name = "staticmethod",
                                      .module = "builtins",
                                      .kind = Kind::kStaticMethod,
                                      .size = sizeof(Wrapper),
                                      .ops = &kWrapperOps,
                                      .methods = kStaticMethodMethods,
                                      .getsets = kWrapperGetSets,
                                      .new_def = &kStaticMethodNew,
                                      .flags = kTypeBase | kTypeHasDict};
const NativeType kGetSetType = {.name = "getset_descriptor",
                                .module = "builtins",
                                .kind = Kind::kGetSet,
                                .size = sizeof(GetSet),
                                .ops = &kGetSetOps,
                                .methods = kGetMethods,
                                .getsets = kGetSetGetSets,
                                .flags = 0};
const NativeType kMemberType = {.name = "member_descriptor",
                                .module = "builtins",
                                .kind = Kind::kMember,
                                .size = sizeof(Member),
                                .ops = &kMemberOps,
                                .methods = kMemberMethods,
                                .getsets = kMemberGetSets,
                                .flags = 0};
const NativeType kMappingProxyType = {.name = "mappingproxy",
                                      .module = "builtins",
                                      .kind = Kind::kMappingProxy,
                                      .size = sizeof(Wrapper),
                                      .ops = &kProxyOps,
                                      .methods = kProxyMethods,
                                      .new_def = &kProxyNew,
                                      .flags = 0};

GetSet* new_getset(Vm& vm, const GetSetDef* def, TypeObj* owner) {
  auto* g = vm.heap.make<GetSet>(Kind::kGetSet);
  const Kind shown = is_field(def, owner) ? Kind::kMember : Kind::kGetSet;
  g->word = vm.fz->kind_types[static_cast<size_t>(shown)];
  g->def = def;
  g->owner = owner;
  return g;
}

}  // namespace copra
