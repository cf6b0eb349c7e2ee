// Functions, natives, bound methods, cells: what Python code can ask them. Calling is vm/call.cc.
#include <algorithm>

#include "interp/heap/hash.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/vm/class_build.h"
#include "interp/vm/isolate.h"
#include "interp/vm/signature.h"

namespace copra {

Cell* new_cell(Vm& vm, Value v) {
  auto* c = vm.heap.make<Cell>(Kind::kCell);
  c->word = vm.fz->kind_types[static_cast<size_t>(Kind::kCell)];
  c->value = v;
  return c;
}

BoundMethod* new_bound_method(Vm& vm, Value func, Value self) {
  auto* m = vm.heap.make<BoundMethod>(Kind::kBoundMethod);
  // A native bound to its object is a builtin_function_or_method or method-wrapper, not a method.
  if (!is_kind(func, Kind::kNative)) {
    m->word = vm.fz->kind_types[static_cast<size_t>(Kind::kBoundMethod)];
  } else if (func.ptr()->word == kWrapperDescriptorType.made) {
    m->word = kMethodWrapperType.made;
  } else {
    m->word = vm.fz->kind_types[static_cast<size_t>(Kind::kNative)];
  }
  m->func = func;
  m->self = self;
  return m;
}

// Special methods that CPython keeps in a type's slots.
static bool fills_slot(std::string_view name, TypeObj* owner) {
  static constexpr std::string_view kNames[] = {
      "__abs__",       "__add__",      "__aiter__",   "__and__",       "__anext__",
      "__await__",     "__bool__",     "__call__",    "__contains__",  "__del__",
      "__delattr__",   "__delete__",   "__delitem__", "__divmod__",    "__eq__",
      "__float__",     "__floordiv__", "__ge__",      "__get__",       "__getattribute__",
      "__getitem__",   "__gt__",       "__hash__",    "__iadd__",      "__iand__",
      "__ifloordiv__", "__ilshift__",  "__imatmul__", "__imod__",      "__imul__",
      "__index__",     "__init__",     "__int__",     "__invert__",    "__ior__",
      "__ipow__",      "__irshift__",  "__isub__",    "__iter__",      "__itruediv__",
      "__ixor__",      "__le__",       "__len__",     "__lshift__",    "__lt__",
      "__matmul__",    "__mod__",      "__mul__",     "__ne__",        "__neg__",
      "__next__",      "__or__",       "__pos__",     "__pow__",       "__radd__",
      "__rand__",      "__rdivmod__",  "__repr__",    "__rfloordiv__", "__rlshift__",
      "__rmatmul__",   "__rmod__",     "__rmul__",    "__ror__",       "__rpow__",
      "__rrshift__",   "__rshift__",   "__rsub__",    "__rtruediv__",  "__rxor__",
      "__set__",       "__setattr__",  "__setitem__", "__str__",       "__sub__",
      "__truediv__",   "__xor__"};
  static_assert(std::is_sorted(std::begin(kNames), std::end(kNames)));
  if (!std::binary_search(std::begin(kNames), std::end(kNames), name)) return false;
  // These have methods of the name, quicker than the slot.
  const NativeType* t = owner->native;
  if (name == "__getitem__") return t != &kDictType && t != &kListType;
  if (name == "__contains__") return t != &kDictType && t != &kSetType && t != &kFrozenSetType;
  return true;
}

const NativeType& native_function_type(const NativeDef* def, TypeObj* owner, bool has_self) {
  if (!owner || has_self || (def->flags & (kFnStatic | kFnClass))) return kNativeFunctionType;
  return fills_slot(def->name, owner) ? kWrapperDescriptorType : kMethodDescriptorType;
}

namespace {

std::string address(Value v) {
  char text[32];
  snprintf(text, sizeof text, "0x%012lx", static_cast<unsigned long>(v.bits()));
  return text;
}

Value identity_get(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_none() && (a[2].is_absent() || a[2].is_none())) {
    return raise_str(vm, Exc::kTypeError, "__get__(None, None) is invalid");
  }
  return bind_descriptor(vm, a[0], a[1].is_none() ? Value::absent() : a[1],
                         is_type(a[2]) ? a[2].as<TypeObj>() : type_of(vm, a[1]));
}

// ---------------------------------------------------------------- function

Value function_repr(Vm& vm, Value self) {
  return Value(new_str(vm, "<function " + std::string(self.as<Function>()->qualname->view()) +
                               " at " + address(self) + ">"));
}

Value get_name(Vm&, Value self) { return Value(self.as<Function>()->name); }
bool set_name(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  if (!is_str(v)) {
    raise_str(vm, Exc::kTypeError, "__name__ must be set to a string object");
    return false;
  }
  self.as<Function>()->name = v.as<Str>();
  return true;
}
Value get_qualname(Vm&, Value self) { return Value(self.as<Function>()->qualname); }
bool set_qualname(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  if (!is_str(v)) {
    raise_str(vm, Exc::kTypeError, "__qualname__ must be set to a string object");
    return false;
  }
  self.as<Function>()->qualname = v.as<Str>();
  return true;
}
Value get_module(Vm&, Value self) { return self.as<Function>()->module; }
bool set_module(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  self.as<Function>()->module = v.is_absent() ? Value::none() : v;
  return true;
}
Value get_doc(Vm&, Value self) { return self.as<Function>()->doc; }
bool set_doc(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  self.as<Function>()->doc = v.is_absent() ? Value::none() : v;
  return true;
}
Value get_defaults(Vm&, Value self) {
  Tuple* d = self.as<Function>()->defaults;
  return d ? Value(d) : Value::none();
}
bool set_defaults(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  if (v.is_absent() || v.is_none()) {
    self.as<Function>()->defaults = nullptr;
  } else if (is_tuple(v)) {
    self.as<Function>()->defaults = v.as<Tuple>();
  } else {
    raise_str(vm, Exc::kTypeError, "__defaults__ must be set to a tuple object");
    return false;
  }
  return true;
}
Value get_kwdefaults(Vm&, Value self) {
  Dict* d = self.as<Function>()->kwdefaults;
  return d ? Value(d) : Value::none();
}
bool set_kwdefaults(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  if (v.is_absent() || v.is_none()) {
    self.as<Function>()->kwdefaults = nullptr;
  } else if (is_dict(v)) {
    self.as<Function>()->kwdefaults = v.as<Dict>();
  } else {
    raise_str(vm, Exc::kTypeError, "__kwdefaults__ must be set to a dict object");
    return false;
  }
  return true;
}
Value get_annotations(Vm& vm, Value self) {
  auto* f = self.as<Function>();
  if (f->annotations.is_absent()) {
    f->annotations = Value(new_dict(vm));
    vm.heap.changing(f);
  }
  return f->annotations;
}
bool set_annotations(Vm& vm, Value self, Value v) {
  vm.heap.changing(self.ptr());
  if (v.is_absent() || v.is_none()) {
    self.as<Function>()->annotations = Value::absent();
  } else if (is_dict(v)) {
    self.as<Function>()->annotations = v;
  } else {
    raise_str(vm, Exc::kTypeError, "__annotations__ must be set to a dict object");
    return false;
  }
  return true;
}

Value get_closure(Vm& vm, Value self) {
  auto* f = self.as<Function>();
  if (!f->closure_count) return Value::none();
  Tuple* t = TRY_PTR(new_tuple(vm, nullptr, f->closure_count));
  for (uint32_t i = 0; i < f->closure_count; ++i) t->items()[i] = Value(f->closure()[i]);
  return Value(t);
}

// Of the code and the module a function sees nothing.
template <const char* kName>
Value hidden_attribute(Vm& vm, Value) {
  return raise(vm, Exc::kAttributeError, "'function' object has no attribute '%s'", kName);
}
constexpr char kGlobals[] = "__globals__", kBuiltins[] = "__builtins__", kCode[] = "__code__";
bool set_code(Vm& vm, Value, Value) {
  return fail(raise_str(vm, Exc::kTypeError, "__code__ must be set to a code object"));
}

constexpr GetSetDef kFunctionGetSets[] = {{"__closure__", get_closure, set_readonly},
                                          {kGlobals, hidden_attribute<kGlobals>, set_readonly},
                                          {kBuiltins, hidden_attribute<kBuiltins>, set_readonly},
                                          {kCode, hidden_attribute<kCode>, set_code},
                                          {"__dict__", object_dict, set_object_dict},
                                          {"__name__", get_name, set_name},
                                          {"__qualname__", get_qualname, set_qualname},
                                          {"__module__", get_module, set_module},
                                          {"__doc__", get_doc, set_doc},
                                          {"__defaults__", get_defaults, set_defaults},
                                          {"__kwdefaults__", get_kwdefaults, set_kwdefaults},
                                          {"__annotations__", get_annotations, set_annotations},
                                          {nullptr, nullptr}};

Value call_method(Vm& vm, Value* a, uint32_t) {
  return op_call_ex(vm, a[0], a[1].as<Tuple>(), a[2].as<Dict>());
}

constexpr NativeDef kCallMethods[] = {{"__call__", "(*args, **kwargs)", call_method},
                                      {nullptr, nullptr, nullptr}};
constexpr NativeDef kCallableMethods[] = {{"__get__", "(instance, owner=None, /)", identity_get},
                                          {"__call__", "(*args, **kwargs)", call_method},
                                          {nullptr, nullptr, nullptr}};
constexpr TypeOps kFunctionOps = {.repr = function_repr};

// ---------------------------------------------------------------- native functions

Value method_repr(Vm& vm, Value self);
bool method_hash(Vm& vm, Value self, uint64_t* out);
Value method_compare(Vm& vm, unsigned op, Value a, Value b);

// The native itself or the one a bound method wraps: both have the same type.
Native* native_of(Value self) {
  return is_kind(self, Kind::kBoundMethod) ? self.as<BoundMethod>()->func.as<Native>()
                                           : self.as<Native>();
}
bool is_slot_wrapper(Value native) { return native.ptr()->word == kWrapperDescriptorType.made; }
Value native_repr(Vm& vm, Value self) {
  if (is_kind(self, Kind::kBoundMethod)) return method_repr(vm, self);
  auto* n = self.as<Native>();
  std::string name(n->name->view());
  if (!n->owner) return Value(new_str(vm, "<built-in function " + name + ">"));
  if (n->def->flags & kFnStatic || is_type(n->self)) {
    return Value(
        new_str(vm, "<built-in method " + name + " of type object at " + address(self) + ">"));
  }
  return Value(new_str(vm, std::string(is_slot_wrapper(self) ? "<slot wrapper '" : "<method '") +
                               name + "' of '" + shown_name(n->owner) + "' objects>"));
}
Value native_name(Vm&, Value self) { return Value(native_of(self)->name); }
Value native_qualname(Vm& vm, Value self) {
  auto* n = native_of(self);
  if (!n->owner) return Value(n->name);
  std::string_view of = n->owner->name->view();
  if (is_kind(self, Kind::kBoundMethod) && !is_slot_wrapper(Value(n))) {
    // Named after what it is bound to, be that a subclass.
    const Value to = self.as<BoundMethod>()->self;
    const TypeObj* t = is_type(to) ? to.as<TypeObj>() : type_of(vm, to);
    of = (t->type_flags & kTypeHeap ? t->qualname : t->name)->view();
  }
  return Value(new_str(vm, std::string(of) + "." + std::string(n->name->view())));
}
Value native_module(Vm&, Value self) {
  auto* n = native_of(self);
  return is_str(n->self) ? n->self : Value::none();
}
Value native_doc(Vm& vm, Value self) {
  auto* n = native_of(self);
  if (n->def->doc) return Value(new_str(vm, n->def->doc));
  return Value(new_str(vm, std::string(n->name->view()) + n->def->signature));
}
Value native_signature(Vm& vm, Value self) {
  const Native* n = native_of(self);
  const NativeSignature& s = *n->signature;
  std::string text = n->def->signature;
  // As where CPython's argument parser tells nobody; decimal's methods tell it themselves.
  const bool told =
      s.keyword_args || (s.called == "function" && std::string_view(n->def->name) != "__new__");
  if (s.styled() && !told) return Value::none();
  if (told) text.resize(text.rfind(')') + 1);
  // What stands for a Python function takes self like one.
  if (n->def->python_name && n->self_count && !is_kind(self, Kind::kBoundMethod)) {
    text.insert(1, text == "()" ? "self" : "self, ");
  }
  return Value(new_str(vm, text));
}
Value native_self(Vm&, Value self) {
  if (is_kind(self, Kind::kBoundMethod)) return self.as<BoundMethod>()->self;
  auto* n = self.as<Native>();
  return is_type(n->self) ? n->self : Value::none();
}
Value native_owner(Vm&, Value self) { return Value(native_of(self)->owner); }
constexpr GetSetDef kNativeGetSets[] = {{"__name__", native_name},
                                        {"__qualname__", native_qualname},
                                        {"__module__", native_module},
                                        {"__doc__", native_doc},
                                        {"__text_signature__", native_signature},
                                        {"__self__", native_self},
                                        {nullptr, nullptr}};
constexpr GetSetDef kDescriptorGetSets[] = {{"__name__", native_name, set_readonly},
                                            {"__qualname__", native_qualname},
                                            {"__doc__", native_doc},
                                            {"__text_signature__", native_signature},
                                            {"__objclass__", native_owner, set_readonly},
                                            {nullptr, nullptr}};
constexpr GetSetDef kMethodWrapperGetSets[] = {{"__name__", native_name},
                                               {"__qualname__", native_qualname},
                                               {"__doc__", native_doc},
                                               {"__text_signature__", native_signature},
                                               {"__objclass__", native_owner},
                                               {"__self__", native_self, set_readonly},
                                               {nullptr, nullptr}};
bool native_hash(Vm& vm, Value self, uint64_t* out) {
  if (is_kind(self, Kind::kBoundMethod)) return method_hash(vm, self, out);
  *out = hash_pointer(self.ptr());
  return true;
}
constexpr TypeOps kNativeOps = {
    .repr = native_repr, .hash = native_hash, .compare = method_compare};

// ---------------------------------------------------------------- bound methods

Value method_repr(Vm& vm, Value self) {
  auto* m = self.as<BoundMethod>();
  if (is_kind(m->func, Kind::kNative) && m->func.as<Native>()->owner) {
    const std::string name(m->func.as<Native>()->name->view());
    const std::string type = is_type(m->self) ? "type" : type_name(vm, m->self);
    const bool slot = is_slot_wrapper(m->func);
    return Value(new_str(vm, std::string(slot ? "<method-wrapper '" : "<built-in method ") + name +
                                 (slot ? "' of " : " of ") + type + " object at " +
                                 address(m->self) + ">"));
  }
  RecursionGuard guard(vm);  // methods of methods
  if (!guard.ok()) return Value::raised();
  Value name = TRY(op_getattr_opt(vm, m->func, vm.names().dunder_qualname));
  if (!is_str(name)) name = TRY(op_getattr_opt(vm, m->func, vm.names().dunder_name));
  StrBuilder b(vm);
  b.append("<bound method ");
  b.append(is_str(name) ? name.as<Str>()->view() : std::string_view("?"));
  b.append(" of ");
  TRY_BOOL(b.append_repr(m->self));
  b.append(">");
  return b.finish();
}
bool method_hash(Vm&, Value self, uint64_t* out) {
  auto* m = self.as<BoundMethod>();
  *out = m->func.bits() * 31 + m->self.bits();
  return true;
}
Value method_compare(Vm&, unsigned op, Value a, Value b) {
  if (op != kEq && op != kNe) return Value::not_implemented();
  if (!is_kind(a, Kind::kBoundMethod) || !is_kind(b, Kind::kBoundMethod)) {
    return Value::not_implemented();
  }
  const bool eq = a.as<BoundMethod>()->func == b.as<BoundMethod>()->func &&
                  a.as<BoundMethod>()->self == b.as<BoundMethod>()->self;
  return Value::boolean(eq == (op == kEq));
}
// What methods don't have by themselves is their function's.
Value method_getattr(Vm& vm, Value self, Str* name) {
  auto* m = self.as<BoundMethod>();
  const std::string_view n = name->view();
  const bool of_class = is_kind(m->func, Kind::kNative) && m->func.as<Native>()->owner;
  const bool own = n != "__get__" || of_class;
  if (own && !type_lookup(vm, type_of(vm, self), name).is_not_found()) return Value::not_found();
  if (is_kind(m->func, Kind::kNative) && n == "__qualname__") {
    return native_qualname(vm, m->func);
  }
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  if (!is_kind(m->func, Kind::kNative)) return op_getattr(vm, m->func, name);
  return op_getattr_opt(vm, m->func, name);
}
Value method_new(Vm& vm, Value* a, uint32_t) {
  if (!op_callable(vm, a[1])) {
    return raise_str(vm, Exc::kTypeError, "first argument must be callable");
  }
  if (a[2].is_none()) return raise_str(vm, Exc::kTypeError, "instance must not be None");
  return Value(new_bound_method(vm, a[1], a[2]));
}
constexpr NativeDef kMethodNew = {"__new__", "(cls, function, instance, /)", method_new};
Value bound_function(Vm&, Value self) { return self.as<BoundMethod>()->func; }
Value bound_self(Vm&, Value self) { return self.as<BoundMethod>()->self; }
Value bound_doc(Vm& vm, Value self) {
  return op_getattr(vm, self.as<BoundMethod>()->func, vm.names().dunder_doc);
}
constexpr GetSetDef kMethodGetSets[] = {{"__doc__", bound_doc},
                                        {"__func__", bound_function, set_readonly},
                                        {"__self__", bound_self, set_readonly},
                                        {nullptr, nullptr}};
constexpr TypeOps kMethodOps = {
    .repr = method_repr, .hash = method_hash, .compare = method_compare, .getattr = method_getattr};

Value cell_contents(Vm& vm, Value self) {
  const Value v = self.as<Cell>()->value;
  return v.is_unbound() ? raise_str(vm, Exc::kValueError, "Cell is empty") : v;
}
bool set_cell_contents(Vm& vm, Value self, Value v) {
  if (v.is_absent()) v = Value::unbound();
  vm.heap.storing(self.ptr(), v);
  self.as<Cell>()->value = v;
  return true;
}
constexpr GetSetDef kCellGetSets[] = {{"cell_contents", cell_contents, set_cell_contents},
                                      {nullptr, nullptr}};
Value cell_new(Vm& vm, Value* a, uint32_t) {
  return Value(new_cell(vm, a[1].is_absent() ? Value::unbound() : a[1]));
}
constexpr NativeDef kCellNew = {"__new__", "(cls, contents=?, /)", cell_new};
Value cell_repr(Vm& vm, Value self) {
  const Value v = self.as<Cell>()->value;
  const std::string inside =
      v.is_unbound() ? "empty" : type_name(vm, v) + " object at " + address(v);
  return Value(new_str(vm, "<cell at " + address(self) + ": " + inside + ">"));
}
// By contents; an empty cell comes before all others.
Value cell_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_kind(a, Kind::kCell) || !is_kind(b, Kind::kCell)) return Value::not_implemented();
  const Value x = a.as<Cell>()->value, y = b.as<Cell>()->value;
  if (!x.is_unbound() && !y.is_unbound()) return op_compare(vm, op, x, y);
  return op_compare(vm, op, Value::small_int(y.is_unbound() ? 0 : -1),
                    Value::small_int(x.is_unbound() ? 0 : -1));
}
constexpr TypeOps kCellOps = {.repr = cell_repr, .compare = cell_compare};

}  // namespace

const NativeType kCellType = {.name = "cell",
                              .module = "builtins",
                              .kind = Kind::kCell,
                              .size = sizeof(Cell),
                              .ops = &kCellOps,
                              .getsets = kCellGetSets,
                              .new_def = &kCellNew,
                              .flags = 0};
const NativeType kFunctionType = {.name = "function",
                                  .module = "builtins",
                                  .kind = Kind::kFunction,
                                  .size = sizeof(Function),
                                  .ops = &kFunctionOps,
                                  .methods = kCallableMethods,
                                  .getsets = kFunctionGetSets,
                                  .flags = 0};
#define NATIVE_TYPE(variable, text, method_table, attributes) \
  const NativeType variable = {.name = text,                  \
                               .module = "builtins",          \
                               .kind = Kind::kNative,         \
                               .size = sizeof(Native),        \
                               .ops = &kNativeOps,            \
                               .methods = method_table,       \
                               .getsets = attributes,         \
                               .flags = 0}
NATIVE_TYPE(kNativeFunctionType, "builtin_function_or_method", kCallMethods, kNativeGetSets);
NATIVE_TYPE(kMethodDescriptorType, "method_descriptor", kCallableMethods, kDescriptorGetSets);
NATIVE_TYPE(kWrapperDescriptorType, "wrapper_descriptor", kCallableMethods, kDescriptorGetSets);
NATIVE_TYPE(kMethodWrapperType, "method-wrapper", kCallMethods, kMethodWrapperGetSets);
#undef NATIVE_TYPE
const NativeType kMethodType = {.name = "method",
                                .module = "builtins",
                                .kind = Kind::kBoundMethod,
                                .size = sizeof(BoundMethod),
                                .ops = &kMethodOps,
                                .methods = kCallableMethods,
                                .getsets = kMethodGetSets,
                                .new_def = &kMethodNew,
                                .flags = 0};

}  // namespace copra
