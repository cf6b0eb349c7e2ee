// What named tuples and dataclasses are made of: field getters, and a callable that binds call
// arguments to declared fields with CPython's errors, then builds a tuple or sets attributes.
//
// Public to Python sources: _tuplegetter(index, doc), _binder(qualname, names, flags, defaults,
// target): see Binder; _compare_fields(op, names, left, right). May include: collections.h.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "interp/heap/shape.h"
#include "interp/vm/class_build.h"
#include "stdlib_shims/collections.h"

namespace copra {

namespace {

// ---------------------------------------------------------------- fields of named tuples

struct TupleGetter : NativeObj {
  uint64_t index;
  Value doc;
};
void getter_trace(Marker& m, Obj* o) { m.value(static_cast<TupleGetter*>(o)->doc); }

Value getter_new(Vm& vm, Value* a, uint32_t) {
  int64_t index = 0;
  TRY_BOOL(as_index(vm, a[1], &index));
  auto* g = new_native_object<TupleGetter>(vm, a[0].as<TypeObj>());
  g->index = static_cast<uint64_t>(index);
  g->doc = a[2];
  return g;
}
constexpr NativeDef kGetterNew = {"__new__", "(index, doc, /)", getter_new, kFnStatic};

Value getter_get(Vm& vm, Value self, Value obj, Value) {
  if (obj.is_none() || obj.is_absent()) return self;
  const auto* g = self.as<TupleGetter>();
  if (!is_tuple(obj)) {
    return raise(vm, Exc::kTypeError,
                 "descriptor for index '%lu' for tuple subclasses doesn't apply to '%s' object",
                 static_cast<unsigned long>(g->index), type_name(vm, obj).c_str());
  }
  if (g->index >= obj.as<Tuple>()->size()) {
    return raise_str(vm, Exc::kIndexError, "tuple index out of range");
  }
  return obj.as<Tuple>()->items()[g->index];
}
Value m_set(Vm& vm, Value*, uint32_t) {
  return raise_str(vm, Exc::kAttributeError, "can't set attribute");
}
Value m_delete(Vm& vm, Value*, uint32_t) {
  return raise_str(vm, Exc::kAttributeError, "can't delete attribute");
}
Value getter_repr(Vm& vm, Value self) {
  StrBuilder out(vm);
  out.append("_tuplegetter(" + std::to_string(self.as<TupleGetter>()->index) + ", ");
  if (!out.append_repr(self.as<TupleGetter>()->doc)) return Value::raised();
  out.append(')');
  return out.finish();
}
Value m_get(Vm& vm, Value* a, uint32_t) { return getter_get(vm, a[0], a[1], Value::none()); }
constexpr TypeOps kGetterOps = {.repr = getter_repr, .descr_get = getter_get};
constexpr NativeDef kGetterMethods[] = {{"__get__", "(instance, owner=None, /)", m_get},
                                        {"__set__", "(instance, value, /)", m_set},
                                        {"__delete__", "(instance, /)", m_delete},
                                        {}};
constexpr GetSetDef kGetterGetSets[] = {
    {"__doc__", [](Vm&, Value self) { return self.as<TupleGetter>()->doc; },
     [](Vm&, Value self, Value v) {
       self.as<TupleGetter>()->doc = v.is_absent() ? Value::none() : v;
       return true;
     }},
    {nullptr, nullptr}};

// ---------------------------------------------------------------- binder

// One call: the first argument (class or self) and then the fields. `defaults` holds per field the
// default, or the marker `required`. `flags` has a bit set per field.
enum FieldFlags : int64_t {
  kKeywordOnly = 1,
  kNoInit = 2,   // not a parameter; set from its default or factory when it has one
  kFactory = 4,  // the default is called
  kPseudo = 8,   // not stored: given to __post_init__ (InitVar)
  kNoDefault = 16
};
enum BinderMode : int64_t { kPostInit = 1, kFrozenClass = 2 };
struct Binder : NativeObj {
  Str* qualname;
  Tuple* names;
  Tuple* flags;
  Tuple* defaults;
  Value mode;  // None: makes a tuple; int: BinderMode bits, sets attributes
  Dict* positions;
  uint32_t positional, required, keyword_only;
};
void binder_trace(Marker& m, Obj* o) {
  auto* b = static_cast<Binder*>(o);
  m.object(b->qualname);
  m.object(b->names);
  m.object(b->flags);
  m.object(b->defaults);
  m.value(b->mode);
  m.object(b->positions);
}

int64_t field_flags(const Binder* b, uint32_t i) { return b->flags->items()[i].small(); }

bool fields_fit(const Binder* b) {
  const uint32_t n = b->names->size();
  if (b->flags->size() != n || b->defaults->size() != n) return false;
  for (uint32_t i = 0; i < n; ++i) {
    if (!is_str(b->names->items()[i]) || !b->flags->items()[i].is_small_int()) return false;
  }
  return b->mode.is_none() || b->mode.is_small_int();
}

Value binder_new(Vm& vm, Value* a, uint32_t) {
  auto* b = new_native_object<Binder>(vm, a[0].as<TypeObj>());
  b->qualname = TRY_PTR(expect_str(vm, a[1], "_binder", "1"));
  b->names = TRY_PTR(to_tuple(vm, a[2]));
  b->flags = TRY_PTR(to_tuple(vm, a[3]));
  b->defaults = TRY_PTR(to_tuple(vm, a[4]));
  b->mode = a[5];
  if (!fields_fit(b)) {
    return raise_str(
        vm, Exc::kTypeError,
        "_binder() takes a name, flags and a default for each field, and an int or None");
  }
  b->positions = new_dict(vm);
  for (uint32_t i = 0; i < b->names->size(); ++i) {
    const int64_t f = field_flags(b, i);
    if (f & kNoInit) continue;
    TRY_BOOL(dict_set(vm, b->positions, b->names->items()[i], Value::small_int(i)));
    if (f & kKeywordOnly) {
      ++b->keyword_only;
    } else {
      ++b->positional;
      if (f & kNoDefault) ++b->required;
    }
  }
  return b;
}
constexpr NativeDef kBinderNew = {"__new__", "(qualname, names, flags, defaults, mode, /)",
                                  binder_new, kFnStatic};

// "missing 2 required positional arguments: 'x' and 'y'"
Value raise_missing(Vm& vm, const Binder* b, const Value* values, bool keyword_only) {
  std::vector<std::string> names;
  for (uint32_t i = 0; i < b->names->size(); ++i) {
    const int64_t f = field_flags(b, i);
    if ((f & kNoInit) || !(f & kNoDefault) || !values[i].is_absent()) continue;
    if (((f & kKeywordOnly) != 0) != keyword_only) continue;
    names.push_back("'" + std::string(b->names->items()[i].as<Str>()->view()) + "'");
  }
  std::string list = names[0];
  for (size_t i = 1; i < names.size(); ++i) {
    const bool last = i + 1 == names.size();
    list += (last ? (names.size() > 2 ? ", and " : " and ") : ", ") + names[i];
  }
  return raise(vm, Exc::kTypeError, "%s() missing %zu required %s argument%s: %s",
               b->qualname->data(), names.size(), keyword_only ? "keyword-only" : "positional",
               names.size() == 1 ? "" : "s", list.c_str());
}

Value raise_too_many(Vm& vm, const Binder* b, uint32_t given, uint32_t named) {
  const uint32_t most = b->positional + 1, least = b->required + 1;
  std::string takes = std::to_string(most);
  if (least != most) takes = "from " + std::to_string(least) + " to " + takes;
  std::string extra;
  if (named) {
    extra = " positional argument" + std::string(given == 1 ? "" : "s") + " (and " +
            std::to_string(named) + " keyword-only argument" + (named == 1 ? "" : "s") + ")";
  }
  return raise(vm, Exc::kTypeError, "%s() takes %s positional argument%s but %u%s %s given",
               b->qualname->data(), takes.c_str(), most == 1 ? "" : "s", given, extra.c_str(),
               given == 1 && extra.empty() ? "was" : "were");
}

Value finish_attributes(Vm& vm, const Binder* b, Value self, Value* values) {
  RootedVector late(vm);
  const bool frozen = (b->mode.small() & kFrozenClass) != 0;
  for (uint32_t i = 0; i < b->names->size(); ++i) {
    const int64_t f = field_flags(b, i);
    Value v = values[i];
    if (v.is_absent()) {
      if (f & kNoDefault) continue;
      v = b->defaults->items()[i];
      if (f & kFactory) v = TRY(op_call(vm, v, nullptr, 0));
    }
    if (f & kPseudo) {
      TRY_BOOL(late.push(v));
    } else {
      // Frozen classes refuse assignment through their own __setattr__; this is object's.
      Str* name = b->names->items()[i].as<Str>();
      TRY_BOOL(frozen ? generic_setattr(vm, self, name, v) : op_setattr(vm, self, name, v));
    }
  }
  if (!(b->mode.small() & kPostInit)) return Value::none();
  const Value hook = TRY(op_getattr(vm, self, "__post_init__"));
  TRY(op_call(vm, hook, late.data(), static_cast<uint32_t>(late.size())));
  return Value::none();
}

Value finish_tuple(Vm& vm, const Binder* b, Value cls, Value* values) {
  for (uint32_t i = 0; i < b->names->size(); ++i) {
    if (values[i].is_absent()) values[i] = b->defaults->items()[i];
  }
  Tuple* items = TRY_PTR(new_tuple(vm, values, b->names->size()));
  if (!is_type(cls)) return raise_str(vm, Exc::kTypeError, "__new__(X): X is not a type object");
  const Value made = op_call(vm, TRY(op_getattr(vm, Value(kind_type(vm, Kind::kTuple)), "__new__")),
                             {cls, Value(items)});
  return made;
}

Value binder_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  auto* b = self.as<Binder>();
  const uint32_t named = kwnames ? kwnames->size() : 0;
  const uint32_t given = n - named;
  if (!given) {
    return raise(vm, Exc::kTypeError, "%s() missing 1 required positional argument: '%s'",
                 b->qualname->data(), b->mode.is_none() ? "_cls" : "self");
  }
  const uint32_t fields = b->names->size();
  // Values by field; the collector sees them through the tuple.
  Tuple* slots = TRY_PTR(new_tuple(vm, nullptr, fields));
  Value* values = slots->items();
  std::fill_n(values, fields, Value::absent());
  uint32_t from = 1;
  for (uint32_t i = 0; i < fields && from < given; ++i) {
    if (!(field_flags(b, i) & (kNoInit | kKeywordOnly))) values[i] = args[from++];
  }
  uint32_t named_only = 0;
  for (uint32_t i = 0; i < named; ++i) {
    const Value name = kwnames->items()[i];
    const Value at = TRY(dict_get(vm, b->positions, name));
    if (at.is_not_found()) {
      return raise(vm, Exc::kTypeError, "%s() got an unexpected keyword argument '%s'",
                   b->qualname->data(), name.as<Str>()->data());
    }
    Value& slot = values[at.small()];
    if (!slot.is_absent()) {
      return raise(vm, Exc::kTypeError, "%s() got multiple values for argument '%s'",
                   b->qualname->data(), name.as<Str>()->data());
    }
    slot = args[given + i];
    if (field_flags(b, static_cast<uint32_t>(at.small())) & kKeywordOnly) ++named_only;
  }
  if (given > b->positional + 1) return raise_too_many(vm, b, given, named_only);
  bool missing[2] = {false, false};
  for (uint32_t i = 0; i < fields; ++i) {
    const int64_t f = field_flags(b, i);
    if (values[i].is_absent() && (f & kNoDefault) && !(f & kNoInit)) {
      missing[(f & kKeywordOnly) != 0] = true;
    }
  }
  if (missing[0]) return raise_missing(vm, b, values, false);
  if (missing[1]) return raise_missing(vm, b, values, true);
  return b->mode.is_none() ? finish_tuple(vm, b, args[0], values)
                           : finish_attributes(vm, b, args[0], values);
}

Value binder_get(Vm& vm, Value self, Value obj, Value) {
  const bool plain = obj.is_none() || obj.is_absent() || self.as<Binder>()->mode.is_none();
  return plain ? self : Value(new_bound_method(vm, self, obj));
}
Value m_binder_get(Vm& vm, Value* a, uint32_t) { return binder_get(vm, a[0], a[1], Value::none()); }
// It passes for the function that CPython generates.
Value binder_repr(Vm& vm, Value self) {
  char address[32];
  snprintf(address, sizeof address, " at 0x%012lx>", static_cast<unsigned long>(self.bits()));
  return Value(
      new_str(vm, "<function " + std::string(self.as<Binder>()->qualname->view()) + address));
}
constexpr TypeOps kBinderOps = {.repr = binder_repr, .call = binder_call, .descr_get = binder_get};
constexpr NativeDef kBinderMethods[] = {
    {"__call__", "(*args, **kwargs)", Dunders<kBinderOps>::call},
    {"__get__", "(instance, owner=None, /)", m_binder_get},
    {}};

}  // namespace

// op_getattr, with what is mostly the case told apart first: an attribute of the object's own.
static Value field_of(Vm& vm, Value v, Str* name) {
  if (is_kind(v, Kind::kInstance) && !v.ptr()->shape()->is_dict) {
    Shape* s = v.ptr()->shape();
    const Value attr = type_lookup(vm, s->type, name);
    const bool member =
        is_kind(attr, Kind::kMember) && is_subtype(s->type, attr.as<Member>()->owner);
    const bool hidden = attr.is_ptr() && !member && !is_str(attr) && !is_tuple(attr);
    if (!hidden && !s->type->overrides_dunder(static_cast<unsigned>(Dunder::kgetattribute))) {
      const uint32_t slot = shape_find(vm, s, member ? attr.as<SlotMember>()->key : name);
      if (slot != kNoSlot) {
        const Value own = v.as<Instance>()->slots[slot];
        if (!own.is_absent()) return own;
      }
    }
  }
  return op_getattr(vm, v, name);
}

// The names of fields; null: raised, as programs can get at what takes them.
static Tuple* field_names(Vm& vm, Value v) {
  Tuple* names = is_tuple(v) ? v.as<Tuple>() : nullptr;
  const bool texts = names && std::all_of(names->items(), names->items() + names->size(), is_str);
  if (!texts) raise_str(vm, Exc::kTypeError, "field names must be a tuple of str");
  return texts ? names : nullptr;
}

// The hash of the tuple of the attributes `names`.
Value f_hash_fields(Vm& vm, Value* a, uint32_t) {
  const auto* names = TRY_PTR(field_names(vm, a[0]));
  Tuple* read = TRY_PTR(new_tuple(vm, nullptr, names->size()));
  for (uint32_t i = 0; i < names->size(); ++i) {
    read->items()[i] = TRY(field_of(vm, a[1], names->items()[i].as<Str>()));
  }
  uint64_t hash = 0;
  if (!op_hash(vm, Value(read), &hash)) return Value::raised();
  return int_value(vm, static_cast<int64_t>(hash));
}

// Values for compare_sequences().
struct Fields {
  const Value* items;
  uint32_t size;
};
static uint32_t seq_size(const Fields* f) { return f->size; }
static Value seq_item(const Fields* f, size_t i) { return f->items[i]; }

// The attributes `names` of two objects that have them at the same places. False: not all are
// plain attributes of their own.
static bool read_alike(Vm& vm, Value a, Value b, const Tuple* names, Value* left, Value* right) {
  if (!is_kind(a, Kind::kInstance) || !is_kind(b, Kind::kInstance)) return false;
  Shape* const s = a.ptr()->shape();
  if (b.ptr()->shape() != s || s->is_dict ||
      s->type->overrides_dunder(static_cast<unsigned>(Dunder::kgetattribute))) {
    return false;
  }
  for (uint32_t i = 0; i < names->size(); ++i) {
    Str* name = names->items()[i].as<Str>();
    const Value attr = type_lookup(vm, s->type, name);
    if (attr.is_ptr() && !is_str(attr) && !is_tuple(attr)) return false;
    const uint32_t slot = shape_find(vm, s, name);
    if (slot == kNoSlot) return false;
    left[i] = a.as<Instance>()->slots[slot];
    right[i] = b.as<Instance>()->slots[slot];
    if (left[i].is_absent() || right[i].is_absent()) return false;
  }
  return true;
}

// Compares two objects of one class as the tuples of their attributes `names` would be; op is a
// CompareOp. NotImplemented for objects of different classes.
Value f_compare_fields(Vm& vm, Value* a, uint32_t) {
  if (type_of(vm, a[2]) != type_of(vm, a[3])) {
    Str* name = intern(vm, "__class__");
    const Value other = TRY(op_getattr(vm, a[3], name));
    if (other != TRY(op_getattr(vm, a[2], name))) return Value::not_implemented();
  }
  if (!a[0].is_small_int() || a[0].small() < kLt || a[0].small() > kGe) {
    return raise_str(vm, Exc::kTypeError, "no such comparison");
  }
  const auto op = static_cast<unsigned>(a[0].small());
  const auto* names = TRY_PTR(field_names(vm, a[1]));
  const uint32_t n = names->size();
  constexpr uint32_t kOnStack = 8;
  if (n <= kOnStack) {
    Value fields[2][kOnStack];
    const bool read = read_alike(vm, a[2], a[3], names, fields[0], fields[1]);
    for (int side = 0; side < 2 && !read; ++side) {
      for (uint32_t i = 0; i < n; ++i) {
        fields[side][i] = TRY(field_of(vm, a[2 + side], names->items()[i].as<Str>()));
      }
    }
    const Fields left{fields[0], n}, right{fields[1], n};
    return compare_sequences(vm, op, &left, &right);
  }
  Tuple* read[2];
  for (int side = 0; side < 2; ++side) {
    read[side] = TRY_PTR(new_tuple(vm, nullptr, n));
    for (uint32_t i = 0; i < n; ++i) {
      read[side]->items()[i] = TRY(field_of(vm, a[2 + side], names->items()[i].as<Str>()));
    }
  }
  return compare_sequences(vm, op, read[0], read[1]);
}

const NativeType kTupleGetterType = {.name = "_tuplegetter",
                                     .module = "collections",
                                     .size = sizeof(TupleGetter),
                                     .trace = getter_trace,
                                     .ops = &kGetterOps,
                                     .methods = kGetterMethods,
                                     .getsets = kGetterGetSets,
                                     .new_def = &kGetterNew,
                                     .flags = kTypeGetDescr | kTypeDataDescr};
const NativeType kRecordBinderType = {.name = "function",
                                      .module = "builtins",
                                      .size = sizeof(Binder),
                                      .trace = binder_trace,
                                      .ops = &kBinderOps,
                                      .methods = kBinderMethods,
                                      .new_def = &kBinderNew,
                                      .flags = kTypeGetDescr | kTypeHasDict};

}  // namespace copra
