// BaseExceptionGroup and ExceptionGroup: making them, and taking them apart.
//
// In: groups, and what to divide them by. Out: groups of the same message and origin that hold a
// part of the leaves, made by the groups' own derive(). May include: native.h, isolate.h.
// Invariant: a group's fields are a str and a tuple of at least one exception; they never change,
// so groups hold no cycle and every walk ends. Source: CPython 3.11's documentation of exception
// groups, PEP 654. Next: vm/exception_groups.cc (except*), vm/traceback.cc (how they are printed).
#include <algorithm>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/exception.h"
#include "interp/vm/isolate.h"

namespace copra {

Tuple* group_exceptions(const Exception* group) {
  return group->fields[kFieldExceptions].as<Tuple>();
}

Value call_group_method(Vm& vm, Value group, const char* method, Value argument) {
  const Value bound = TRY(op_getattr(vm, group, method));
  if (!op_callable(vm, bound)) {
    return raise(vm, Exc::kTypeError, "attribute of type '%.200s' is not callable",
                 type_name(vm, bound).c_str());
  }
  return op_call(vm, bound, {argument});
}

// ---------------------------------------------------------------- construction

namespace {

// As PySequence_Check: what is indexed by position, so no mapping.
int is_sequence(Vm& vm, Value v) {
  if (is_list(v) || is_tuple(v)) return 1;
  if (is_dict(v) || is_kind(v, Kind::kMappingProxy)) return 0;
  const Value item = lookup_special(vm, v, Dunder::kgetitem);
  if (item.is_raised()) return -1;
  return item.is_not_found() ? 0 : 1;
}

// The exceptions as a tuple, and whether one of them is no Exception. Null: raised.
Tuple* checked_exceptions(Vm& vm, Value given, bool* base_only) {
  const int sequence = is_sequence(vm, given);
  if (sequence < 0) return nullptr;
  if (!sequence) {
    raise_str(vm, Exc::kTypeError, "second argument (exceptions) must be a sequence");
    return nullptr;
  }
  Tuple* exceptions = to_tuple(vm, given);
  if (!exceptions || !charge(vm, exceptions->size())) return nullptr;
  if (!exceptions->size()) {
    raise_str(vm, Exc::kValueError, "second argument (exceptions) must be a non-empty sequence");
    return nullptr;
  }
  const Value plain = Value(exception_type(vm, Exc::kException));
  for (uint32_t i = 0; i < exceptions->size(); ++i) {
    const Value item = exceptions->items()[i];
    if (!is_exception(item)) {
      raise(vm, Exc::kValueError, "Item %u of second argument (exceptions) is not an exception", i);
      return nullptr;
    }
    const int is_plain = is_instance(vm, item, plain);
    if (is_plain < 0) return nullptr;
    if (!is_plain) *base_only = true;
  }
  return exceptions;
}

Value group_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  auto* args = a[1].as<Tuple>();
  if (args->size() != 2) {
    return raise(vm, Exc::kTypeError,
                 "BaseExceptionGroup.__new__() takes exactly 2 arguments (%u given)", args->size());
  }
  const Value message = args->items()[0];
  if (!is_str(message)) {
    return raise(vm, Exc::kTypeError, "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                 message.is_none() ? "None" : type_name(vm, message).c_str());
  }
  bool base_only = false;
  Tuple* exceptions = TRY_PTR(checked_exceptions(vm, args->items()[1], &base_only));
  TypeObj* plain_group = exception_type(vm, Exc::kExceptionGroup);
  if (cls == plain_group) {
    if (base_only) {
      return raise_str(vm, Exc::kTypeError, "Cannot nest BaseExceptions in an ExceptionGroup");
    }
  } else if (cls == exception_type(vm, Exc::kBaseExceptionGroup)) {
    if (!base_only) cls = plain_group;
  } else if (base_only && is_subtype(cls, exception_type(vm, Exc::kException))) {
    return raise(vm, Exc::kTypeError, "Cannot nest BaseExceptions in '%.200s'", cls->name->data());
  }
  Exception* group = new_exception(vm, cls, Value(args));
  group->fields[kFieldMessage] = message;
  group->fields[kFieldExceptions] = Value(exceptions);
  return Value(group);
}

constexpr NativeDef kGroupNew = {"__new__", "(*args, **kwargs)", group_new};

Value group_init(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(init_exception(vm, a[0].as<Exception>(), a[1].as<Tuple>(),
                          is_dict(a[2]) ? a[2].as<Dict>() : nullptr));
  return Value::none();
}

Value m_str(Vm& vm, Value* a, uint32_t) { return exception_str(vm, a[0].as<Exception>()); }

// ---------------------------------------------------------------- division

// The exceptions of `kept` in a group like `group`; absent for none. False: raised.
bool derive_part(Vm& vm, Exception* group, List* kept, Value* out) {
  *out = Value::absent();
  if (!kept->size) return true;
  const Value made = call_group_method(vm, Value(group), "derive", Value(kept));
  if (made.is_raised()) return false;
  if (!is_group(made)) {
    return fail(
        raise_str(vm, Exc::kTypeError, "derive must return an instance of BaseExceptionGroup"));
  }
  auto* part = made.as<Exception>();
  if (is_kind(group->traceback, Kind::kTraceback)) part->traceback = group->traceback;
  part->context = group->context;
  part->cause = group->cause;
  part->suppress_context = true;
  const Value notes = op_getattr_opt(vm, Value(group), vm.names().dunder_notes);
  if (notes.is_raised()) return false;
  const int copied = notes.is_not_found() ? 0 : is_sequence(vm, notes);
  if (copied < 0) return false;
  if (copied) {
    List* copy = new_list(vm);
    if (!copy || !list_extend(vm, copy, notes)) return false;
    if (!op_setattr(vm, made, vm.names().dunder_notes, Value(copy))) return false;
  }
  *out = made;
  return true;
}

bool by_identity(Value a, Value b) { return a.bits() < b.bits(); }

// Whether `e` as a whole is what the division looks for; -1: raised.
int divider_matches(Vm& vm, const GroupDivider& by, Value e) {
  switch (by.kind) {
    case GroupDivider::Kind::kClass:
      if (is_type(by.matcher)) {
        return is_subtype(class_of(e.as<Exception>()), by.matcher.as<TypeObj>());
      }
      for (uint32_t i = 0; i < by.matcher.as<Tuple>()->size(); ++i) {
        auto* type = by.matcher.as<Tuple>()->items()[i].as<TypeObj>();
        if (is_subtype(class_of(e.as<Exception>()), type)) return 1;
      }
      return 0;
    case GroupDivider::Kind::kPredicate: {
      const Value answer = op_call(vm, by.matcher, {e});
      return answer.is_raised() ? -1 : op_truth(vm, answer);
    }
    case GroupDivider::Kind::kLeaves: break;
  }
  return !is_group(e) && std::binary_search(by.leaves->begin(), by.leaves->end(), e, by_identity);
}

// The matcher of a call of split() or subgroup(). False: raised.
bool divider_of(Vm& vm, Value matcher, GroupDivider* out) {
  out->matcher = matcher;
  out->kind = GroupDivider::Kind::kClass;
  if (is_kind(matcher, Kind::kFunction)) {
    out->kind = GroupDivider::Kind::kPredicate;
    return true;
  }
  if (is_exception_class(matcher)) return true;
  if (is_exact(matcher, Kind::kTuple)) {
    auto* classes = matcher.as<Tuple>();
    if (std::all_of(classes->items(), classes->items() + classes->size(), is_exception_class))
      return true;
  }
  return fail(raise_str(vm, Exc::kTypeError,
                        "expected a function, exception type or tuple of exception types"));
}

bool divide_by_call(Vm& vm, const char* method, Value* a, bool want_rest, GroupParts* out) {
  auto* args = a[1].as<Tuple>();
  if (args->size() != 1) {
    return fail(raise(vm, Exc::kTypeError, "%s expected 1 argument, got %u", method, args->size()));
  }
  GroupDivider by;
  return divider_of(vm, args->items()[0], &by) && divide_group(vm, a[0], by, want_rest, out);
}

Value none_if_absent(Value v) { return v.is_absent() ? Value::none() : v; }

Value m_split(Vm& vm, Value* a, uint32_t) {
  GroupParts parts;
  TRY_BOOL(divide_by_call(vm, "split", a, true, &parts));
  return Value(new_tuple_of(vm, {none_if_absent(parts.match), none_if_absent(parts.rest)}));
}

Value m_subgroup(Vm& vm, Value* a, uint32_t) {
  GroupParts parts;
  TRY_BOOL(divide_by_call(vm, "subgroup", a, false, &parts));
  return none_if_absent(parts.match);
}

Value m_derive(Vm& vm, Value* a, uint32_t) {
  auto* args = a[1].as<Tuple>();
  if (args->size() != 1) {
    return raise(vm, Exc::kTypeError, "function takes exactly 1 argument (%u given)", args->size());
  }
  return op_call(vm, Value(exception_type(vm, Exc::kBaseExceptionGroup)),
                 {a[0].as<Exception>()->fields[kFieldMessage], args->items()[0]});
}

bool collect_leaves(Vm& vm, Value e, RootedVector* out) {
  if (!is_group(e)) return out->push(e);
  Tuple* parts = group_exceptions(e.as<Exception>());
  RecursionGuard guard(vm, " in collect_exception_group_leaf_ids");
  if (!guard.ok()) return false;
  for (uint32_t i = 0; i < parts->size(); ++i) {
    if (!collect_leaves(vm, parts->items()[i], out)) return false;
  }
  return charge(vm, parts->size());
}

}  // namespace

bool divide_group(Vm& vm, Value e, const GroupDivider& by, bool want_rest, GroupParts* out) {
  *out = GroupParts();
  const int whole = divider_matches(vm, by, e);
  if (whole < 0) return false;
  if (whole || !is_group(e)) {
    if (whole) out->match = e;
    if (!whole && want_rest) out->rest = e;
    return true;
  }
  auto* group = e.as<Exception>();
  Tuple* parts = group_exceptions(group);
  List* match = new_list(vm);
  List* rest = new_list(vm);
  if (!match || !rest) return false;
  for (uint32_t i = 0; i < parts->size(); ++i) {
    RecursionGuard guard(vm, " in exceptiongroup_split_recursive");
    if (!guard.ok()) return false;
    GroupParts of_part;
    if (!divide_group(vm, parts->items()[i], by, want_rest, &of_part)) return false;
    if (!of_part.match.is_absent() && !list_append(vm, match, of_part.match)) return false;
    if (!of_part.rest.is_absent() && !list_append(vm, rest, of_part.rest)) return false;
  }
  return derive_part(vm, group, match, &out->match) && derive_part(vm, group, rest, &out->rest);
}

bool group_of_leaves(Vm& vm, Value group, Value* parts, uint32_t n, Value* out) {
  RootedVector leaves(vm);
  for (uint32_t i = 0; i < n; ++i) {
    if (!collect_leaves(vm, parts[i], &leaves)) return false;
  }
  std::sort(leaves.begin(), leaves.end(), by_identity);
  GroupDivider by;
  by.kind = GroupDivider::Kind::kLeaves;
  by.leaves = &leaves;
  GroupParts divided;
  if (!divide_group(vm, group, by, false, &divided)) return false;
  *out = divided.match;
  return true;
}

Value group_str(Vm& vm, Exception* group) {
  const uint32_t n = group_exceptions(group)->size();
  StrBuilder out(vm);
  if (!out.append_str(group->fields[kFieldMessage])) return Value::raised();
  out.append(" (" + std::to_string(n) + (n == 1 ? " sub-exception)" : " sub-exceptions)"));
  return out.finish();
}

// ---------------------------------------------------------------- the class

namespace {

template <unsigned kField>
Value get_field(Vm&, Value self) {
  return field_or_none(self.as<Exception>(), kField);
}

constexpr GetSetDef kGroupFields[] = {
    {"message", get_field<kFieldMessage>, set_readonly, "exception message"},
    {"exceptions", get_field<kFieldExceptions>, set_readonly, "nested exceptions"},
    {}};

constexpr NativeDef kGroupMethods[] = {
    {"__init__", "(*args, **kwargs)", group_init},
    {"__str__", "()", m_str},
    {"derive", "(*args)", m_derive},
    {"split", "(*args)", m_split},
    {"subgroup", "(*args)", m_subgroup},
    {},
};

constexpr NativeDef kGroupItem = {"__class_getitem__", "(item, /)", class_getitem, kFnClass};

void set_wrapped(Vm& vm, TypeObj* type, const NativeDef& def, Kind kind, Value self) {
  auto* wrapper = vm.heap.make<Wrapper>(kind);
  wrapper->word = kind == Kind::kClassMethod ? kClassMethodDescriptorType.made
                                             : vm.fz->kind_types[static_cast<size_t>(kind)];
  wrapper->inner = Value(new_native(vm, &def, type, self));
  type_set(vm, type, def.name, Value(wrapper));
}

}  // namespace

void setup_exception_group(Vm& vm, Exc id, TypeObj* type) {
  if (id == Exc::kExceptionGroup) {
    // Alone among the built-in exceptions it tells instances its module.
    type_set(vm, type, "__module__", Value(new_str(vm, "builtins")));
    return;
  }
  type_set(vm, type, "__doc__",
           Value(new_str(vm, "A combination of multiple unrelated exceptions.")));
  for (const NativeDef* def = kGroupMethods; def->name; ++def) {
    type_set(vm, type, def->name, Value(new_native(vm, def, type, Value::absent())));
  }
  for (const GetSetDef* def = kGroupFields; def->name; ++def) add_getset(vm, type, def);
  set_wrapped(vm, type, kGroupNew, Kind::kStaticMethod, Value(type));
  set_wrapped(vm, type, kGroupItem, Kind::kClassMethod, Value::absent());
}

}  // namespace copra
