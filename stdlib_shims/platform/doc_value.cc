// Doc and User values. A key that isn't a dict method is an attribute too; writes through
// attributes are key writes. Next: db.cc (building them from stored documents).
#include "stdlib_shims/platform/doc_value.h"

#include "interp/types/builtin_types.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

Value doc_getattr(Vm& vm, Value self, Str* name) {
  if (!type_lookup(vm, type_of(vm, self), name).is_not_found()) return Value::not_found();
  return dict_get_str(vm, self.as<Dict>(), name);
}

bool doc_setattr(Vm& vm, Value self, Str* name, Value v) {
  if (!v.is_absent()) return dict_set(vm, self.as<Dict>(), Value(name), v);
  const Value gone = dict_pop(vm, self.as<Dict>(), Value(name));
  if (!gone.is_not_found()) return !gone.is_raised();
  raise(vm, Exc::kAttributeError, "'%s' object has no attribute '%s'", type_name(vm, self).c_str(),
        name->data());
  return false;
}

// data.is_admin, or the admin role.
Value user_is_admin(Vm& vm, Value self) {
  const Value data = dict_get_str(vm, self.as<Dict>(), "data");
  if (is_dict(data)) {
    const Value flag = dict_get_str(vm, data.as<Dict>(), "is_admin");
    if (!flag.is_not_found()) {
      const int t = op_truth(vm, flag);
      if (t < 0) return Value::raised();
      if (t) return Value::true_();
    }
  }
  const Value roles = dict_get_str(vm, self.as<Dict>(), "roles");
  if (!is_list(roles)) return Value::false_();
  const int has = op_contains(vm, roles, Value(intern(vm, "admin")));
  return has < 0 ? Value::raised() : Value::boolean(has);
}

const TypeOps kDocOps = [] {
  TypeOps ops = *kDictType.ops;
  ops.getattr = doc_getattr;
  ops.setattr = doc_setattr;
  return ops;
}();
constexpr GetSetDef kUserGetSets[] = {{"is_admin", user_is_admin}, {nullptr, nullptr}};

void trace_doc(Marker& m, Obj* o) { m.value(static_cast<DocDict*>(o)->populated); }

DocDict* new_typed(Vm& vm, const NativeType& type) {
  auto* d = vm.heap.make_zeroed<DocDict>(Kind::kDict);
  d->word = native_type(vm, type);
  d->flags |= kSubclass;
  return d;
}

}  // namespace

const NativeType kDocType = {.name = "Doc",
                             .module = "db",
                             .base = &kDictType,
                             .kind = Kind::kDict,
                             .size = sizeof(DocDict),
                             .trace = trace_doc,
                             .ops = &kDocOps,
                             .flags = 0};
const NativeType kUserType = {.name = "User",
                              .module = "db",
                              .base = &kDictType,
                              .kind = Kind::kDict,
                              .size = sizeof(DocDict),
                              .trace = trace_doc,
                              .ops = &kDocOps,
                              .getsets = kUserGetSets,
                              .flags = 0};

DocDict* new_doc(Vm& vm) { return new_typed(vm, kDocType); }

DocDict* as_doc(Vm& vm, Value v) {
  if (!is_dict(v) || type_of(vm, v)->native != &kDocType) return nullptr;
  return v.as<DocDict>();
}

bool is_user(Vm& vm, Value v) { return is_dict(v) && type_of(vm, v)->native == &kUserType; }

Value make_user(Vm& vm, Value plain) {
  DocDict* user = new_typed(vm, kUserType);
  if (!is_dict(plain)) return raise_str(vm, Exc::kTypeError, "user must be a dict");
  TRY_BOOL(dict_update(vm, user, plain));
  if (!is_list(dict_get_str(vm, user, "roles"))) {
    TRY_BOOL(dict_set_str(vm, user, "roles", Value(new_list(vm))));
  }
  Value data = dict_get_str(vm, user, "data");
  if (!is_dict(data)) {
    data = Value(new_dict(vm));
    TRY_BOOL(dict_set_str(vm, user, "data", data));
  }
  uint32_t i = 0;
  Value k, v;
  while (dict_next(data.as<Dict>(), &i, &k, &v)) {
    if (is_str(k) && dict_get_str(vm, user, k.as<Str>()).is_not_found()) {
      TRY_BOOL(dict_set(vm, user, k, v));
    }
  }
  return Value(user);
}

}  // namespace copra
