// Building the frozen heap: core types first (everything needs their headers), then names, members,
// exceptions, builtins. Types and modules of shims are added on first use, under one lock, by the
// same bootstrap isolate; a finished one is published atomically and never changes again.
#include "interp/heap/frozen.h"

#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <mutex>
#include <unordered_map>

#include "interp/heap/frozen_build.h"
#include "interp/heap/shape.h"
#include "interp/types/builtin_types.h"
#include "interp/vm/class_build.h"
#include "interp/vm/isolate.h"
#include "interp/vm/signature.h"

namespace copra {

const NativeSignature* shared_signature(const char* text) {
  static std::mutex mutex;
  static auto* parsed = new std::unordered_map<std::string_view, const NativeSignature*>;
  std::lock_guard lock(mutex);
  const NativeSignature*& slot = (*parsed)[text];
  if (!slot) slot = new NativeSignature(parse_signature(text));
  return slot;
}

namespace {

// ORDER: builtin types. Bases before derived.
const NativeType* const kCoreTypes[] = {
    &kObjectType,
    &kTypeType,
    &kStrType,
    &kTupleType,
    &kDictType,
    &kIntType,
    &kBoolType,
    &kFloatType,
    &kComplexType,
    &kNoneType,
    &kEllipsisType,
    &kNotImplementedType,
    &kBytesType,
    &kByteArrayType,
    &kMemoryViewType,
    &kListType,
    &kSetType,
    &kFrozenSetType,
    &kRangeType,
    &kSliceType,
    &kCellType,
    &kFunctionType,
    &kNativeFunctionType,
    &kMethodDescriptorType,
    &kWrapperDescriptorType,
    &kMethodWrapperType,
    &kMethodType,
    &kPropertyType,
    &kClassMethodType,
    &kClassMethodDescriptorType,
    &kStaticMethodType,
    &kGetSetType,
    &kMemberType,
    &kMappingProxyType,
    &kSuperType,
    &kGeneratorType,
    &kCoroutineType,
    &kAsyncGeneratorType,
    &kModuleType,
    &kTracebackType,
    &kStrIterType,
    &kListIterType,
    &kTupleIterType,
    &kSetIterType,
    &kSeqGetItemIterType,
    &kRangeIterType,
    &kDictKeysType,
    &kDictValuesType,
    &kDictItemsType,
    &kDictKeyIterType,
    &kDictValueIterType,
    &kDictItemIterType,
    &kEnumerateType,
    &kZipType,
    &kMapType,
    &kFilterType,
    &kReversedType,
    &kCallableIterType,
    &kBytesIterType,
    &kBaseExceptionType,
};

// Names of types that `builtins` exports.
constexpr std::string_view kExported[] = {
    "object",    "type",    "str",   "tuple",     "dict",        "int",          "bool",
    "float",     "complex", "bytes", "bytearray", "memoryview",  "list",         "set",
    "frozenset", "range",   "slice", "property",  "classmethod", "staticmethod", "super",
    "enumerate", "zip",     "map",   "filter",    "reversed"};

class Builder {
 public:
  Builder();
  const Frozen& frozen() const { return frozen_; }
  TypeObj* type_for(const NativeType& t);
  Str* interned(std::string_view text) {
    const Value v = dict_get_str(vm_, frozen_.interned, text);
    return v.is_not_found() ? nullptr : v.as<Str>();
  }
  Module* module_for(const ModuleDef& def);

 private:
  TypeObj* make_raw(const NativeType& t);
  void fill(TypeObj* type, const NativeType& t);
  Value member_function(const NativeDef& def, TypeObj* owner);
  void add_names();
  void add_exceptions();
  void add_builtins();
  TypeObj* make_exception(Exc id, const char* name, TypeObj* base, TypeObj* second);

  Frozen frozen_{};
  Vm vm_;
  std::recursive_mutex mutex_;
  std::unordered_map<const ModuleDef*, Module*> modules_;
  std::unordered_map<const NativeType*, TypeObj*> building_;
};

// Set as soon as names can be looked up, which the builder itself does.
std::atomic<Builder*> current_builder{nullptr};

Limits bootstrap_limits() {
  Limits l;
  l.heap_bytes_max = int64_t{1} << 40;
  return l;
}

Builder::Builder() : vm_(bootstrap_limits(), nullptr) {
  // Large objects are malloc'd: without these every big list or dict is mapped and unmapped again.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 128 << 20);
  vm_.fz = &frozen_;
  vm_.heap.set_frozen(true);
  // Headers need type objects before anything else can be made.
  for (const NativeType* t : kCoreTypes) t->made = make_raw(*t);
  frozen_.object_type = kObjectType.made;
  frozen_.type_type = kTypeType.made;
  frozen_.bool_type = kBoolType.made;
  frozen_.int_type = kIntType.made;
  frozen_.float_type = kFloatType.made;
  frozen_.none_type = kNoneType.made;
  frozen_.ellipsis_type = kEllipsisType.made;
  frozen_.not_implemented_type = kNotImplementedType.made;
  auto at = [this](Kind k) -> TypeObj*& { return frozen_.kind_types[static_cast<size_t>(k)]; };
  at(Kind::kInstance) = frozen_.object_type;
  at(Kind::kBigInt) = frozen_.int_type;
  at(Kind::kIntSub) = frozen_.int_type;
  at(Kind::kFloatObj) = frozen_.float_type;
  at(Kind::kNativeObj) = frozen_.object_type;
  for (const NativeType* t : kCoreTypes) t->made->word = frozen_.type_type;

  frozen_.interned = new_dict(vm_, 2048);
  vm_.interned = frozen_.interned;
  current_builder.store(this, std::memory_order_release);
  add_names();
  frozen_.empty_tuple = vm_.heap.make<Tuple>(Kind::kTuple);
  frozen_.empty_tuple->word = at(Kind::kTuple);
  frozen_.empty_bytes = new_bytes(vm_, "");
  for (int i = 0; i < 256; ++i) {
    const char c = static_cast<char>(i);
    char utf8[4];
    const size_t n = utf8_put(utf8, static_cast<uint32_t>(i));
    frozen_.latin1[i] = intern(vm_, std::string_view(utf8, n));
    frozen_.byte_strings[i] = new_bytes(vm_, std::string_view(&c, 1));
  }
  frozen_.native_types = new_dict(vm_);
  frozen_.modules = new_dict(vm_);
  for (const NativeType* t : kCoreTypes) fill(t->made, *t);
  add_exceptions();
  add_builtins();
}

void Builder::add_names() {
#define NAME(id, text) frozen_.names.id = intern(vm_, text);
#include "interp/defs/names.def"
#undef NAME
  unsigned d = 0;
#define DUNDER(id, text) frozen_.names.dunder[d++] = intern(vm_, text);
#include "interp/defs/dunders.def"
#undef DUNDER
}

TypeObj* Builder::make_raw(const NativeType& t) {
  auto* type = vm_.heap.make_zeroed<TypeObj>(Kind::kType);
  type->word = frozen_.type_type;
  type->native = &t;
  type->instance_kind = t.kind;
  type->type_flags = t.flags;
  type->module = Value::none();
  auto& slot = frozen_.kind_types[static_cast<size_t>(t.kind)];
  // The first type of a kind is the kind's own (int before bool).
  if (!slot && t.kind != Kind::kNativeObj && t.kind != Kind::kInstance) slot = type;
  return type;
}

Value Builder::member_function(const NativeDef& def, TypeObj* owner) {
  Native* native = new_native(vm_, &def, owner, Value::absent());
  const Kind wrapper = def.flags & kFnStatic  ? Kind::kStaticMethod
                       : def.flags & kFnClass ? Kind::kClassMethod
                                              : Kind::kFree;
  if (wrapper == Kind::kFree) return Value(native);
  auto* w = vm_.heap.make<Wrapper>(wrapper);
  w->word = wrapper == Kind::kClassMethod ? kClassMethodDescriptorType.made
                                          : frozen_.kind_types[static_cast<size_t>(wrapper)];
  w->inner = Value(native);
  return Value(w);
}

void Builder::fill(TypeObj* type, const NativeType& t) {
  const Names& names = frozen_.names;
  type->name = intern(vm_, t.name);
  type->qualname = type->name;
  type->module = Value(intern(vm_, t.module));
  TypeObj* base = &t == &kObjectType ? nullptr : t.base ? type_for(*t.base) : frozen_.object_type;
  type->base = base;
  const Value base_value = Value(base);
  type->bases = base ? new_tuple(vm_, &base_value, 1) : frozen_.empty_tuple;
  RootedVector order(vm_);
  CHECK(order.push(Value(type)));
  if (base) {
    for (uint32_t i = 0; i < base->mro->size(); ++i) CHECK(order.push(base->mro->items()[i]));
  }
  type->mro = new_tuple(vm_, order.data(), order.size());
  type->ops = t.ops ? t.ops : (base ? base->ops : nullptr);
  if (base && t.kind == Kind::kNativeObj && base->instance_kind != Kind::kInstance) {
    type->instance_kind = base->instance_kind;
  }
  type->dict = new_dict(vm_);
  auto set = [&](Str* key, Value v) {
    CHECK(dict_set_hash(vm_, type->dict, Value(key), str_hash(key), v));
  };
  // As in CPython, builtin classes know their module without saying so.
  if (std::string_view(t.module) != "builtins") set(names.dunder_module, type->module);
  set(names.dunder_doc, t.doc ? Value(new_str(vm_, t.doc)) : Value::none());
  for (const NativeDef* m = t.methods; m && m->name; ++m) {
    set(intern(vm_, m->name), member_function(*m, type));
  }
  auto set_attribute = [&](const GetSetDef* g) {
    set(intern(vm_, g->name), Value(new_getset(vm_, g, type)));
  };
  for (const GetSetDef* g = t.getsets; g && g->name; ++g) set_attribute(g);
  const bool has_dict = t.flags & kTypeHasDict;
  if (has_dict && !(base && base->type_flags & kTypeHasDict)) set_attribute(&kInstanceDict);
  if (t.new_def) {
    Native* native = new_native(vm_, t.new_def, type, Value(type));
    auto* w = vm_.heap.make<Wrapper>(Kind::kStaticMethod);
    w->word = frozen_.kind_types[static_cast<size_t>(Kind::kStaticMethod)];
    w->inner = Value(native);
    set(names.dunder[static_cast<unsigned>(Dunder::knew_)], Value(w));
  } else if (&t != &kObjectType && t.kind != Kind::kException) {
    // Exceptions are made by BaseException's.
    type->type_flags |= kTypeNoInstantiate;
  }
  // A type with its own equality and no hash is unhashable.
  Str* hash = names.dunder[static_cast<unsigned>(Dunder::khash)];
  if (t.ops && t.ops->compare && !t.ops->hash &&
      dict_get_str(vm_, type->dict, hash).is_not_found()) {
    set(hash, Value::none());
  }
  if (t.setup) t.setup(vm_, type);
  update_overrides(vm_, type);
  if (type->instance_kind == Kind::kInstance || type->instance_kind == Kind::kException) {
    type->root_shape = new_root_shape(vm_, type);
  }
}

TypeObj* Builder::type_for(const NativeType& t) {
  std::lock_guard lock(mutex_);
  if (t.made && t.made->mro) return t.made;
  // Published only when complete; its own tables may refer to it meanwhile.
  TypeObj*& building = building_[&t];
  if (building && building->mro) return building;
  if (!building) building = t.made ? t.made : make_raw(t);
  TypeObj* type = building;
  fill(type, t);
  __atomic_store_n(&t.made, type, __ATOMIC_RELEASE);
  return type;
}

// `second`, a base of a base too, may be null.
TypeObj* Builder::make_exception(Exc id, const char* name, TypeObj* base, TypeObj* second) {
  auto* type = vm_.heap.make_zeroed<TypeObj>(Kind::kType);
  type->word = frozen_.type_type;
  type->native = &kBaseExceptionType;
  type->instance_kind = Kind::kException;
  type->type_flags = kTypeBase | kTypeException | kTypeHasDict;
  type->name = intern(vm_, name);
  type->qualname = type->name;
  type->module = Value(frozen_.names.builtins);
  type->base = base;
  const Value bases[] = {Value(base), Value(second)};
  type->bases = new_tuple(vm_, bases, second ? 2 : 1);
  RootedVector order(vm_);
  CHECK(order.push(Value(type)));
  for (uint32_t i = 0; i < base->mro->size(); ++i) {
    const Value above = base->mro->items()[i];
    if (!second || !is_subtype(second, above.as<TypeObj>())) CHECK(order.push(above));
  }
  for (uint32_t i = 0; second && i < second->mro->size(); ++i) {
    CHECK(order.push(second->mro->items()[i]));
  }
  type->mro = new_tuple(vm_, order.data(), order.size());
  type->ops = base->ops;
  type->exception_id = static_cast<uint32_t>(id);
  type->dict = new_dict(vm_);
  const Names& names = frozen_.names;
  CHECK(dict_set_hash(vm_, type->dict, Value(names.dunder_doc), str_hash(names.dunder_doc),
                      Value::none()));
  setup_exception_class(vm_, type, id);
  update_overrides(vm_, type);
  type->root_shape = new_root_shape(vm_, type);
  return type;
}

void Builder::add_exceptions() {
  TypeObj* root = kBaseExceptionType.made;
  root->type_flags |= kTypeException | kTypeHasDict;
  root->exception_id = static_cast<uint32_t>(Exc::kBaseException);
  struct Row {
    Exc id;
    const char* name;
    const char* base;
  };
  static constexpr Row kRows[] = {
#define EXCEPTION(name, base) {Exc::k##name, #name, #base},
#include "interp/defs/exceptions.def"
#undef EXCEPTION
  };
  std::unordered_map<std::string_view, TypeObj*> by_name;
  for (const Row& row : kRows) {
    TypeObj* type =
        row.id == Exc::kBaseException
            ? root
            : make_exception(row.id, row.name, by_name.at(row.base),
                             row.id == Exc::kExceptionGroup ? by_name.at("Exception") : nullptr);
    by_name[row.name] = type;
    frozen_.exceptions[static_cast<size_t>(row.id)] = type;
  }
  setup_exception_class(vm_, root, Exc::kBaseException);
}

void Builder::add_builtins() {
  Dict* b = new_dict(vm_, 160);
  frozen_.builtins = b;
  auto set = [&](std::string_view name, Value v) {
    Str* key = intern(vm_, name);
    CHECK(dict_set_hash(vm_, b, Value(key), str_hash(key), v));
  };
  for (const NativeDef* f = kBuiltinFunctions; f->name; ++f) {
    set(f->name, Value(new_native(vm_, f, nullptr, Value(frozen_.names.builtins))));
  }
  for (const NativeType* t : kCoreTypes) {
    for (std::string_view name : kExported) {
      if (name == t->name) set(name, Value(t->made));
    }
  }
  for (TypeObj* e : frozen_.exceptions) set(e->name->view(), Value(e));
  set("EnvironmentError", Value(frozen_.exceptions[static_cast<size_t>(Exc::kOSError)]));
  set("IOError", Value(frozen_.exceptions[static_cast<size_t>(Exc::kOSError)]));
  set("NotImplemented", Value::not_implemented());
  set("Ellipsis", Value::ellipsis());
  set("__debug__", Value::true_());
}

// The module that functions of `m` say they are from: CPython has those of some in a module behind.
Str* home_of_functions(Vm& vm, const Module* m) {
  static constexpr std::string_view kBehind[] = {"bisect", "csv",      "functools", "hashlib",
                                                 "heapq",  "operator", "struct"};
  const std::string_view name = m->name->view();
  if (std::find(std::begin(kBehind), std::end(kBehind), name) == std::end(kBehind)) return m->name;
  return intern(vm, "_" + std::string(name));
}

Module* Builder::module_for(const ModuleDef& def) {
  std::lock_guard lock(mutex_);
  Module*& slot = modules_[&def];
  if (slot) return slot;
  auto* m = vm_.heap.make_zeroed<Module>(Kind::kModule);
  m->word = frozen_.kind_types[static_cast<size_t>(Kind::kModule)];
  m->name = intern(vm_, def.name);
  m->doc = def.doc ? Value(new_str(vm_, def.doc)) : Value::none();
  m->dict = new_dict(vm_);
  module_set(vm_, m, "__name__", Value(m->name));
  module_set(vm_, m, "__doc__", m->doc);
  const Value home(home_of_functions(vm_, m));
  for (const NativeDef* f = def.functions; f && f->name; ++f) {
    module_set(vm_, m, f->name, Value(new_native(vm_, f, nullptr, home)));
  }
  for (const NativeType* const* t = def.types; t && *t; ++t) {
    module_set(vm_, m, (*t)->name, Value(type_for(**t)));
  }
  if (def.setup) def.setup(vm_, m);
  slot = m;
  return m;
}

Builder& builder() {
  static Builder* b = new Builder;  // never destroyed: isolates may outlive static destruction
  return *b;
}

}  // namespace

const Frozen& frozen() {
  static const Frozen& f = builder().frozen();
  return f;
}

TypeObj* frozen_kind_type(Kind kind) { return frozen().kind_types[static_cast<size_t>(kind)]; }

Str* frozen_interned(std::string_view text) {
  Builder* b = current_builder.load(std::memory_order_acquire);
  return b ? b->interned(text) : nullptr;
}

TypeObj* native_type(Vm& vm, const NativeType& t) {
  if (TypeObj* made = __atomic_load_n(&t.made, __ATOMIC_ACQUIRE)) return made;
  (void)vm;
  return current_builder.load(std::memory_order_acquire)->type_for(t);
}

Module* frozen_module(const ModuleDef& def) { return builder().module_for(def); }

void module_set(Vm& vm, Module* m, std::string_view name, Value v) {
  Str* key = intern(vm, name);
  CHECK(dict_set_hash(vm, m->dict, Value(key), str_hash(key), v));
}

void type_set(Vm& vm, TypeObj* t, std::string_view name, Value v) {
  Str* key = intern(vm, name);
  CHECK(dict_set_hash(vm, t->dict, Value(key), str_hash(key), v));
}

Native* new_native(Vm& vm, const NativeDef* def, TypeObj* owner, Value self) {
  auto* n = vm.heap.make<Native>(Kind::kNative);
  n->word = native_function_type(def, owner, is_type(self)).made;
  n->def = def;
  n->signature = shared_signature(def->signature);
  n->owner = owner;
  n->self = self;
  n->name = intern(vm, def->name);
  // __new__ gets its class as a[0] whether the signature names it or leaves it out.
  const bool is_new = owner && std::string_view(def->name) == "__new__";
  const bool names_class = std::string_view(def->signature).substr(0, 4) == "(cls";
  n->self_count = owner && (is_new ? !names_class : !(def->flags & kFnStatic)) ? 1 : 0;
  const NativeSignature& s = *n->signature;
  // __new__ keeps the class it makes in `self`, and has to look at the one it is given.
  const bool direct = s.simple && !(owner && !self.is_absent());
  n->min_args = direct ? static_cast<uint8_t>(n->self_count + s.min_positional) : UINT8_MAX;
  n->max_args = direct ? static_cast<uint8_t>(n->self_count + s.max_positional) : 0;
  n->params = static_cast<uint8_t>(n->self_count + s.params.size());
  n->checks_self = owner && !(def->flags & (kFnStatic | kFnClass | kFnNoSelfCheck));
  return n;
}

}  // namespace copra
