// Functions, natives, bound methods, cells: what Python code can ask them. Calling is vm/call.cc.
#include <algorithm>

#include "interp/heap/hash.h"
#include "interp/types/builtin_types.h"
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
  // A native bound to its object is a builtin_function_or_method, not a method.
  const Kind shown = is_kind(func, Kind::kNative) ? Kind::kNative : Kind::kBoundMethod;
  m->word = vm.fz->kind_types[static_cast<size_t>(shown)];
  m->func = func;
  m->self = self;
  return m;
}

namespace {

std::string address(Value v) {
  char text[32];
  snprintf(text, sizeof text, "0x%012lx", static_cast<unsigned long>(v.bits()));
  return text;
}

Value identity_get(Vm& vm, Value* a, uint32_t) {
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

constexpr GetSetDef kFunctionGetSets[] = {{"__closure__", get_closure},
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
Value native_repr(Vm& vm, Value self) {
  if (is_kind(self, Kind::kBoundMethod)) return method_repr(vm, self);
  auto* n = self.as<Native>();
  std::string name(n->name->view());
  if (!n->owner) return Value(new_str(vm, "<built-in function " + name + ">"));
  const std::string owner(n->owner->name->view());
  if (n->def->flags & kFnStatic || is_type(n->self)) {
    return Value(
        new_str(vm, "<built-in method " + name + " of type object at " + address(self) + ">"));
  }
  const bool slot = name.size() > 4 && name.substr(0, 2) == "__";
  return Value(new_str(vm, std::string(slot ? "<slot wrapper '" : "<method '") + name + "' of '" +
                               owner + "' objects>"));
}
Value native_name(Vm&, Value self) { return Value(native_of(self)->name); }
Value native_qualname(Vm& vm, Value self) {
  auto* n = native_of(self);
  if (!n->owner) return Value(n->name);
  return Value(
      new_str(vm, std::string(n->owner->name->view()) + "." + std::string(n->name->view())));
}
Value native_module(Vm&, Value self) {
  auto* n = native_of(self);
  return is_str(n->self) ? n->self : Value::none();
}
Value native_doc(Vm& vm, Value self) {
  auto* n = native_of(self);
  return n->def->doc ? Value(new_str(vm, n->def->doc)) : Value::none();
}
Value native_signature(Vm& vm, Value self) {
  const NativeSignature& s = *native_of(self)->signature;
  if (s.styled()) return Value::none();  // as where CPython's argument parser tells nobody
  return Value(new_str(vm, native_of(self)->def->signature));
}
Value native_self(Vm& vm, Value self) {
  if (is_kind(self, Kind::kBoundMethod)) return self.as<BoundMethod>()->self;
  auto* n = native_of(self);
  if (is_type(n->self)) return n->self;
  if (n->owner) {
    return raise(vm, Exc::kAttributeError,
                 "'method_descriptor' object has no attribute '__self__'");
  }
  return Value::none();
}
constexpr GetSetDef kNativeGetSets[] = {{"__name__", native_name},
                                        {"__qualname__", native_qualname},
                                        {"__module__", native_module},
                                        {"__doc__", native_doc},
                                        {"__text_signature__", native_signature},
                                        {"__self__", native_self},
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
  if (is_kind(m->func, Kind::kNative)) {
    const std::string name(m->func.as<Native>()->name->view());
    const std::string type = is_type(m->self) ? "type" : type_name(vm, m->self);
    const bool slot = name.size() > 4 && name.substr(0, 2) == "__";
    return Value(new_str(vm, std::string(slot ? "<method-wrapper '" : "<built-in method ") + name +
                                 (slot ? "' of " : " of ") + type + " object at " +
                                 address(m->self) + ">"));
  }
  const Value name = op_getattr_opt(vm, m->func, vm.names().dunder_qualname);
  if (name.is_raised()) return name;
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
// Attributes of a method are its function's.
Value method_getattr(Vm& vm, Value self, Str* name) {
  auto* m = self.as<BoundMethod>();
  const std::string_view n = name->view();
  if (n == "__self__") return m->self;
  if (n == "__func__") return m->func;
  if (n == "__class__" || n == "__repr__" || n == "__eq__" || n == "__hash__" || n == "__call__" ||
      n == "__get__" || n == "__dir__" || n == "__dict__") {
    return Value::not_found();
  }
  if (is_kind(m->func, Kind::kNative) && n == "__qualname__") {
    return native_qualname(vm, m->func);
  }
  if (is_kind(m->func, Kind::kFunction)) return op_getattr(vm, m->func, name);
  return op_getattr_opt(vm, m->func, name);
}
Value method_new(Vm& vm, Value* a, uint32_t) {
  if (!op_callable(vm, a[1])) {
    return raise_str(vm, Exc::kTypeError, "first argument must be callable");
  }
  return Value(new_bound_method(vm, a[1], a[2]));
}
constexpr NativeDef kMethodNew = {"__new__", "(cls, function, instance, /)", method_new};
constexpr TypeOps kMethodOps = {
    .repr = method_repr, .hash = method_hash, .compare = method_compare, .getattr = method_getattr};

Value cell_contents(Vm& vm, Value self) {
  const Value v = self.as<Cell>()->value;
  return v.is_unbound() ? raise_str(vm, Exc::kValueError, "Cell is empty") : v;
}
constexpr GetSetDef kCellGetSets[] = {{"cell_contents", cell_contents}, {nullptr, nullptr}};

}  // namespace

const NativeType kCellType = {.name = "cell",
                              .module = "builtins",
                              .kind = Kind::kCell,
                              .size = sizeof(Cell),
                              .getsets = kCellGetSets,
                              .flags = 0};
const NativeType kFunctionType = {.name = "function",
                                  .module = "builtins",
                                  .kind = Kind::kFunction,
                                  .size = sizeof(Function),
                                  .ops = &kFunctionOps,
                                  .methods = kCallableMethods,
                                  .getsets = kFunctionGetSets,
                                  .flags = 0};
const NativeType kNativeFunctionType = {.name = "builtin_function_or_method",
                                        .module = "builtins",
                                        .kind = Kind::kNative,
                                        .size = sizeof(Native),
                                        .ops = &kNativeOps,
                                        .methods = kCallableMethods,
                                        .getsets = kNativeGetSets,
                                        .flags = 0};
const NativeType kMethodType = {.name = "method",
                                .module = "builtins",
                                .kind = Kind::kBoundMethod,
                                .size = sizeof(BoundMethod),
                                .ops = &kMethodOps,
                                .methods = kCallableMethods,
                                .new_def = &kMethodNew,
                                .flags = 0};

}  // namespace copra
