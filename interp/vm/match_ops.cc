// Pattern matching instructions. Source: Python reference 8.6 and PEP 634.
#include "interp/vm/class_build.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

// What a class of the program counts as: the first of its ancestors that is one of the two decides.
enum class Collection { kNone, kSequence, kMapping };
static Collection collection_of(Vm& vm, Value v) {
  TypeObj* t = type_of(vm, v);
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    auto* c = t->mro->items()[i].as<TypeObj>();
    if (!(c->type_flags & kTypeHeap)) {
      const Kind kind = c->instance_kind;
      if (kind == Kind::kList || kind == Kind::kTuple) return Collection::kSequence;
      if (kind == Kind::kDict) return Collection::kMapping;
    }
    if (c->type_flags & kTypeIsSequence) return Collection::kSequence;
    if (c->type_flags & kTypeIsMapping) return Collection::kMapping;
    if (!is_str(c->module)) continue;
    const std::string_view name = c->name->view(), module = c->module.as<Str>()->view();
    if (module.find("collections") == std::string_view::npos) continue;
    if (name == "Sequence") return Collection::kSequence;
    if (name == "Mapping") return Collection::kMapping;
  }
  return Collection::kNone;
}

bool match_sequence(Vm& vm, Value v) {
  if (!v.is_ptr()) return false;
  if (v.ptr()->has(kSubclass)) return collection_of(vm, v) == Collection::kSequence;
  switch (v.ptr()->kind) {
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kRange: return true;
    case Kind::kInstance: return collection_of(vm, v) == Collection::kSequence;
    case Kind::kNativeObj: {
      const std::string name = type_name(vm, v);
      return name == "collections.deque" || name == "deque" || name == "array.array" ||
             name == "memoryview";
    }
    default: return false;
  }
}

bool match_mapping(Vm& vm, Value v) {
  if (!v.is_ptr()) return false;
  if (v.ptr()->has(kSubclass)) return collection_of(vm, v) == Collection::kMapping;
  if (v.ptr()->kind == Kind::kDict || v.ptr()->kind == Kind::kMappingProxy) return true;
  return v.ptr()->kind == Kind::kInstance && collection_of(vm, v) == Collection::kMapping;
}

Value match_keys(Vm& vm, Value subject, Value keys) {
  Tuple* k = keys.as<Tuple>();
  RootedVector out(vm);
  Set* seen = new_set(vm);
  for (uint32_t i = 0; i < k->size(); ++i) {
    const Value key = k->items()[i];
    const int dup = set_contains(vm, seen, key);
    if (dup < 0) return Value::raised();
    if (dup) {
      const Value shown = TRY(op_repr(vm, key));
      return raise(vm, Exc::kValueError, "mapping pattern checks duplicate key (%s)",
                   shown.as<Str>()->data());
    }
    TRY_BOOL(set_add(vm, seen, key));
    Value v;
    if (is_exact(subject, Kind::kDict)) {
      v = TRY(dict_get(vm, subject.as<Dict>(), key));
    } else {
      // get(key, sentinel): __missing__ must not run.
      const Value sentinel = Value(k);
      v = TRY(op_call_method(vm, subject, "get", {key, sentinel}));
      if (v == sentinel) v = Value::not_found();
    }
    if (v.is_not_found()) return Value::none();
    TRY_BOOL(out.push(v));
  }
  return Value(new_tuple(vm, out.data(), out.size()));
}

Value match_rest(Vm& vm, Value subject, Value keys) {
  Dict* rest = new_dict(vm);
  TRY_BOOL(dict_update(vm, rest, subject));
  Tuple* k = keys.as<Tuple>();
  for (uint32_t i = 0; i < k->size(); ++i) TRY(dict_pop(vm, rest, k->items()[i]));
  return Value(rest);
}

// Builtins whose single positional pattern matches the subject itself.
static bool matches_self(TypeObj* t) {
  for (uint32_t i = 0; i < t->mro->size(); ++i) {
    const auto* c = t->mro->items()[i].as<TypeObj>();
    if (c->type_flags & kTypeHeap) continue;
    constexpr std::string_view kSelf[] = {"bool",  "bytearray", "bytes", "dict",
                                          "float", "frozenset", "int",   "list",
                                          "set",   "str",       "tuple"};
    for (std::string_view name : kSelf) {
      if (c->name->view() == name) return true;
    }
  }
  return false;
}

Value match_class(Vm& vm, Value subject, Value cls, Value names, unsigned positional) {
  if (!is_type(cls)) return raise(vm, Exc::kTypeError, "called match pattern must be a type");
  const int is = is_instance(vm, subject, cls);
  if (is < 0) return Value::raised();
  if (!is) return Value::none();
  TypeObj* t = cls.as<TypeObj>();
  RootedVector out(vm);
  Set* seen = new_set(vm);
  if (positional) {
    const Value match_args = TRY(op_getattr_opt(vm, cls, vm.names().dunder_match_args));
    if (match_args.is_not_found()) {
      const unsigned allowed = matches_self(t) ? 1 : 0;
      if (positional > allowed) {
        return raise(vm, Exc::kTypeError, "%s() accepts %u positional sub-pattern%s (%u given)",
                     t->name->data(), allowed, allowed == 1 ? "" : "s", positional);
      }
      TRY_BOOL(out.push(subject));
    } else {
      if (!is_exact(match_args, Kind::kTuple)) {
        return raise(vm, Exc::kTypeError, "%s.__match_args__ must be a tuple (got %s)",
                     t->name->data(), type_name(vm, match_args).c_str());
      }
      Tuple* a = match_args.as<Tuple>();
      if (positional > a->size()) {
        return raise(vm, Exc::kTypeError, "%s() accepts %u positional sub-pattern%s (%u given)",
                     t->name->data(), a->size(), a->size() == 1 ? "" : "s", positional);
      }
      for (unsigned i = 0; i < positional; ++i) {
        const Value name = a->items()[i];
        if (!is_str(name)) {
          return raise(vm, Exc::kTypeError, "__match_args__ elements must be strings (got %s)",
                       type_name(vm, name).c_str());
        }
        const int dup = set_contains(vm, seen, name);
        if (dup) {
          return raise(vm, Exc::kTypeError, "%s() got multiple sub-patterns for attribute '%s'",
                       t->name->data(), name.as<Str>()->data());
        }
        TRY_BOOL(set_add(vm, seen, name));
        const Value v = TRY(op_getattr_opt(vm, subject, name.as<Str>()));
        if (v.is_not_found()) return Value::none();
        TRY_BOOL(out.push(v));
      }
    }
  }
  Tuple* n = names.as<Tuple>();
  for (uint32_t i = 0; i < n->size(); ++i) {
    Str* name = n->items()[i].as<Str>();
    const int dup = set_contains(vm, seen, Value(name));
    if (dup < 0) return Value::raised();
    if (dup) {
      return raise(vm, Exc::kTypeError, "%s() got multiple sub-patterns for attribute '%s'",
                   t->name->data(), name->data());
    }
    TRY_BOOL(set_add(vm, seen, Value(name)));
    const Value v = TRY(op_getattr_opt(vm, subject, name));
    if (v.is_not_found()) return Value::none();
    TRY_BOOL(out.push(v));
  }
  return Value(new_tuple(vm, out.data(), out.size()));
}

}  // namespace copra
