// dict: updating from mappings and pairs, core operations, methods, the type. Storage is in
// dict.cc, views and iterators in dict_views.cc. May include: containers.h.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/vm/frames.h"

namespace copra {

// ---------------------------------------------------------------- update

bool iterates_as_dict(Vm& vm, Value v) {
  if (!is_dict(v)) return false;
  if (!v.ptr()->has(kSubclass)) return true;
  return !v.ptr()->type_word()->overrides_dunder(static_cast<unsigned>(Dunder::kiter)) ||
         type_lookup(vm, v.ptr()->type_word(), vm.dunder(Dunder::kiter)) ==
             type_lookup(vm, kind_type(vm, Kind::kDict), vm.dunder(Dunder::kiter));
}

// Entries of a dict into another; neither needs rehashing.
static bool merge_dict(Vm& vm, Dict* d, Dict* from) {
  if (d == from || !from->aux32) return true;
  if (!d->aux32) {
    if (d->buffer) dict_clear(vm, d);
    return dict_clone_into(vm, d, from);
  }
  Fuel fuel(vm);
  const uint32_t size = from->aux32, version = from->version;
  for (uint32_t i = 0; i < from->fill; ++i) {
    const DictEntry e = from->entries[i];
    if (e.key.is_tombstone()) continue;
    if (!dict_set_hash(vm, d, e.key, e.hash, e.value) || !fuel.tick()) return false;
    if (from->version != version || from->aux32 != size) {
      return fail(raise_str(vm, Exc::kRuntimeError, "dict mutated during update"));
    }
  }
  return true;
}

bool dict_merge_keys(Vm& vm, Dict* d, Value mapping, Value method, Value* repeated) {
  const Value keys = TRY_OR_FALSE(op_call(vm, method, {}));
  const Value walk = op_iter(vm, keys);
  if (walk.is_raised()) {
    if (!pending_is(vm, Exc::kTypeError)) return false;
    take_pending(vm);
    return fail(raise(vm, Exc::kTypeError, "%s.keys() returned a non-iterable (type %s)",
                      type_name(vm, mapping).c_str(), type_name(vm, keys).c_str()));
  }
  Iterate it(vm, walk);
  for (Value key; it.next(&key);) {
    if (repeated) {
      const Value before = dict_get(vm, d, key);
      if (before.is_raised()) return false;
      if (!before.is_not_found()) {
        *repeated = key;
        return false;
      }
    }
    const Value v = op_getitem(vm, mapping, key);
    if (v.is_raised() || !dict_set(vm, d, key, v)) return false;
  }
  return !it.raised();
}

// The pairs of enumerate(), zip() and dict items without making them; false: raised, or *others
// when `iterator` gives something else.
static bool merge_quick_pairs(Vm& vm, Dict* d, Value iterator, bool* others) {
  Fuel fuel(vm);
  for (Value pair[2];;) {
    const int got = next_pair(vm, iterator, pair);
    *others = got == kNoPairs;
    if (got <= 0 || *others) return got == 0;
    if (!dict_set(vm, d, pair[0], pair[1]) || !fuel.tick()) return false;
  }
}

static bool merge_pairs(Vm& vm, Dict* d, Value pairs) {
  Iterate it(vm, pairs);
  if (!it.raised() && is_kind(it.source(), Kind::kNativeObj)) {
    bool others = false;
    const bool ok = merge_quick_pairs(vm, d, it.source(), &others);
    if (!others) return ok;
  }
  size_t number = 0;
  for (Value pair; it.next(&pair); ++number) {
    Value key, v;
    size_t n = 0;
    if (is_exact(pair, Kind::kTuple) || is_exact(pair, Kind::kList)) {
      const bool tuple = is_tuple(pair);
      n = tuple ? pair.as<Tuple>()->size() : pair.as<List>()->size;
      const Value* items = tuple ? pair.as<Tuple>()->items() : pair.as<List>()->items;
      if (n == 2) {
        key = items[0];
        v = items[1];
      }
    } else {
      const Value each = op_iter(vm, pair);
      if (each.is_raised()) {
        if (!pending_is(vm, Exc::kTypeError)) return false;
        take_pending(vm);
        return fail(raise(vm, Exc::kTypeError,
                          "cannot convert dictionary update sequence element #%zu to a sequence",
                          number));
      }
      List* l = to_list(vm, each);
      if (!l) return false;
      n = l->size;
      if (n == 2) {
        key = l->items[0];
        v = l->items[1];
      }
    }
    if (n != 2) {
      return fail(raise(vm, Exc::kValueError,
                        "dictionary update sequence element #%zu has length %zu; 2 is required",
                        number, n));
    }
    if (!dict_set(vm, d, key, v)) return false;
  }
  return !it.raised();
}

bool dict_update(Vm& vm, Dict* d, Value other) {
  if (iterates_as_dict(vm, other)) return merge_dict(vm, d, other.as<Dict>());
  if (is_exact(other, Kind::kList) || is_exact(other, Kind::kTuple))
    return merge_pairs(vm, d, other);
  const Value keys = TRY_OR_FALSE(op_getattr_opt(vm, other, vm.names().keys));
  if (keys.is_not_found()) return merge_pairs(vm, d, other);
  // Looked up once to tell a mapping, and again to use it.
  const Value method = TRY_OR_FALSE(op_getattr(vm, other, vm.names().keys));
  return dict_merge_keys(vm, d, other, method);
}

// ---------------------------------------------------------------- operations

static Value dict_repr(Vm& vm, Value self) {
  auto* d = self.as<Dict>();
  if (!d->aux32) return new_ascii(vm, "{}");
  ReprGuard guard(vm, self);
  if (!guard.entered()) return new_ascii(vm, "{...}");
  RecursionGuard depth(vm);
  if (!depth.ok()) return Value::raised();
  Fuel fuel(vm);
  StrBuilder out(vm);
  out.append('{');
  Value key, v;
  bool first = true;
  for (uint32_t i = 0; dict_next(d, &i, &key, &v);) {
    if (!first) out.append(", ");
    first = false;
    if (!out.append_repr(key)) return Value::raised();
    out.append(": ");
    if (!out.append_repr(v) || !fuel.tick()) return Value::raised();
  }
  out.append('}');
  return out.finish();
}

static int dicts_equal(Vm& vm, Dict* a, Dict* b) {
  if (a->aux32 != b->aux32) return 0;
  RecursionGuard guard(vm);
  if (!guard.ok()) return -1;
  Fuel fuel(vm);
  for (uint32_t i = 0; i < a->fill; ++i) {
    const DictEntry e = a->entries[i];
    if (e.key.is_tombstone()) continue;
    const Value other = dict_get_hash(vm, b, e.key, e.hash);
    if (other.is_raised() || !fuel.tick()) return -1;
    if (other.is_not_found()) return 0;
    const int equal = item_equal(vm, e.value, other);
    if (equal <= 0) return equal;
  }
  return 1;
}

static Value dict_compare(Vm& vm, unsigned op, Value a, Value b) {
  if ((op != kEq && op != kNe) || !is_dict(a) || !is_dict(b)) return Value::not_implemented();
  const int equal = dicts_equal(vm, a.as<Dict>(), b.as<Dict>());
  return equal < 0 ? Value::raised() : Value::boolean((equal != 0) == (op == kEq));
}

static int dict_truth(Vm&, Value self) { return self.as<Dict>()->aux32 != 0; }
static int64_t dict_len(Vm&, Value self) { return self.as<Dict>()->aux32; }

static Value dict_getitem(Vm& vm, Value self, Value key) {
  const Value v = dict_get(vm, self.as<Dict>(), key);
  if (__builtin_expect(!v.is_not_found(), 1)) return v;
  if (!is_builtin_class(vm, self.ptr()->type_word(), Kind::kDict)) {
    const Value missing = lookup_special(vm, self, Dunder::kmissing);
    if (missing.is_raised()) return missing;
    if (!missing.is_not_found()) return op_call(vm, missing, {key});
  }
  return raise_key_error(vm, key);
}

static bool dict_setitem(Vm& vm, Value self, Value key, Value v) {
  auto* d = self.as<Dict>();
  DCHECK(!d->has(kFrozen));
  if (!v.is_absent()) return dict_set(vm, d, key, v);
  const Value old = TRY_OR_FALSE(dict_pop(vm, d, key));
  return !old.is_not_found() || fail(raise_key_error(vm, key));
}

static int dict_contains(Vm& vm, Value self, Value key) {
  const Value v = dict_get(vm, self.as<Dict>(), key);
  return v.is_raised() ? -1 : !v.is_not_found();
}

static Value dict_iter(Vm& vm, Value self) {
  return new_dict_iter(vm, Kind::kDictKeyIter, self.as<Dict>(), false);
}

static Value dict_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op != kOr || !is_dict(a) || !is_dict(b)) return Value::not_implemented();
  Dict* out = TRY_PTR(dict_copy(vm, a.as<Dict>()));
  TRY_BOOL(dict_update(vm, out, b));
  return out;
}

static Value dict_inplace(Vm& vm, unsigned op, Value a, Value b) {
  if (op != kOr) return Value::not_implemented();
  TRY_BOOL(dict_update(vm, a.as<Dict>(), b));
  return a;
}

constexpr TypeOps kDictOps = {
    .repr = dict_repr,
    .compare = dict_compare,
    .truth = dict_truth,
    .len = dict_len,
    .getitem = dict_getitem,
    .setitem = dict_setitem,
    .contains = dict_contains,
    .iter = dict_iter,
    .binary = dict_binary,
    .inplace = dict_inplace,
};

// ---------------------------------------------------------------- methods

// `name(*args, **kwargs)` of dict() and update(): a[1] the Tuple, a[2] the Dict.
static Value update_from(Vm& vm, Value* a, const char* name) {
  auto* d = a[0].as<Dict>();
  const auto* args = a[1].as<Tuple>();
  if (args->size() > 1) {
    return raise(vm, Exc::kTypeError, "%s expected at most 1 argument, got %u", name, args->size());
  }
  if (args->size() == 1) TRY_BOOL(dict_update(vm, d, args->items()[0]));
  if (!a[2].is_absent() && a[2].as<Dict>()->aux32) TRY_BOOL(merge_dict(vm, d, a[2].as<Dict>()));
  return Value::none();
}

static Value m_init(Vm& vm, Value* a, uint32_t) { return update_from(vm, a, "dict"); }
static Value m_update(Vm& vm, Value* a, uint32_t) { return update_from(vm, a, "update"); }

static Value m_clear(Vm& vm, Value* a, uint32_t) {
  dict_clear(vm, a[0].as<Dict>());
  return Value::none();
}

static Value m_copy(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Dict>();
  if (!d->aux32 || iterates_as_dict(vm, a[0])) return dict_copy(vm, d);
  Dict* copy = new_dict(vm);
  return dict_update(vm, copy, a[0]) ? copy : nullptr;
}

static Value m_fromkeys(Vm& vm, Value* a, uint32_t) {
  const Value v = a[2].is_absent() ? Value::none() : a[2];
  const Value made = TRY(op_call(vm, a[0], nullptr, 0));
  const bool plain = is_exact(made, Kind::kDict);
  if (plain && is_exact(a[1], Kind::kDict) && !made.as<Dict>()->aux32) {
    auto* d = made.as<Dict>();
    TRY_BOOL(dict_clone_into(vm, d, a[1].as<Dict>()));
    vm.heap.storing(d, v);
    for (uint32_t i = 0; i < d->fill; ++i) {
      if (!d->entries[i].key.is_tombstone()) d->entries[i].value = v;
    }
    return made;
  }
  if (plain && (is_exact(a[1], Kind::kSet) || is_exact(a[1], Kind::kFrozenSet))) {
    Value key;
    uint64_t hash = 0;
    for (uint32_t i = 0; set_next_entry(a[1].as<Set>(), &i, &key, &hash);) {
      TRY_BOOL(dict_set_hash(vm, made.as<Dict>(), key, hash, v));
    }
    return made;
  }
  Iterate it(vm, a[1]);
  for (Value key; it.next(&key);) {
    TRY_BOOL(plain ? dict_set(vm, made.as<Dict>(), key, v) : op_setitem(vm, made, key, v));
  }
  return it.raised() ? Value::raised() : made;
}

static Value m_get(Vm& vm, Value* a, uint32_t) {
  const Value v = dict_get(vm, a[0].as<Dict>(), a[1]);
  if (!v.is_not_found()) return v;
  return a[2].is_absent() ? Value::none() : a[2];
}

static Value m_keys(Vm& vm, Value* a, uint32_t) {
  return new_dict_view(vm, Kind::kDictKeys, a[0].as<Dict>());
}
static Value m_values(Vm& vm, Value* a, uint32_t) {
  return new_dict_view(vm, Kind::kDictValues, a[0].as<Dict>());
}
static Value m_items(Vm& vm, Value* a, uint32_t) {
  return new_dict_view(vm, Kind::kDictItems, a[0].as<Dict>());
}

static Value m_pop(Vm& vm, Value* a, uint32_t) {
  // An empty dict doesn't even hash the key.
  const Value v = a[0].as<Dict>()->aux32 ? dict_pop(vm, a[0].as<Dict>(), a[1]) : Value::not_found();
  if (!v.is_not_found()) return v;
  return a[2].is_absent() ? raise_key_error(vm, a[1]) : a[2];
}

static Value m_popitem(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Dict>();
  if (!d->aux32) {
    return raise_value(vm, Exc::kKeyError, new_ascii(vm, "popitem(): dictionary is empty"));
  }
  uint32_t last = d->fill - 1;
  while (d->entries[last].key.is_tombstone()) --last;
  Tuple* pair = TRY_PTR(new_tuple_of(vm, {d->entries[last].key, d->entries[last].value}));
  dict_remove_at(d, last);
  return pair;
}

static Value m_setdefault(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Dict>();
  uint64_t hash = 0;
  TRY_BOOL(hash_key(vm, a[1], &hash));
  const Value v = dict_get_hash(vm, d, a[1], hash);
  if (!v.is_not_found()) return v;
  const Value fallback = a[2].is_absent() ? Value::none() : a[2];
  TRY_BOOL(dict_insert_new(vm, d, a[1], hash, fallback));
  return fallback;
}

static Value m_reversed(Vm& vm, Value* a, uint32_t) {
  return new_dict_iter(vm, Kind::kDictKeyIter, a[0].as<Dict>(), true);
}

static Value m_sizeof(Vm&, Value* a, uint32_t) {
  const auto* d = a[0].as<Dict>();
  return Value::small_int(64 + static_cast<int64_t>(d->buffer ? d->buffer->bytes : 0));
}

using D = Dunders<kDictOps>;

static const NativeDef kDictMethods[] = {
    {"__init__", "(*args, **kwargs)", m_init},
    {"clear", "()", m_clear},
    {"copy", "()", m_copy},
    {"fromkeys", "(iterable, value=None, /)", m_fromkeys, kFnClass},
    {"get", "(key, default=None, /)", m_get},
    {"items", "()", m_items},
    {"keys", "()", m_keys},
    {"pop", "(key, default=?, /)", m_pop},
    {"popitem", "()", m_popitem},
    {"setdefault", "(key, default=None, /)", m_setdefault},
    {"update", "(*args, **kwargs)", m_update},
    {"values", "()", m_values},
    {"__repr__", "()", D::repr},
    COMPARE_DUNDERS(D),
    {"__len__", "()", D::len},
    {"__getitem__", "(key, /)", D::getitem},
    {"__setitem__", "(key, value, /)", D::setitem},
    {"__delitem__", "(key, /)", D::delitem},
    {"__contains__", "(key, /)", D::contains},
    {"__iter__", "()", D::iter},
    {"__reversed__", "()", m_reversed},
    {"__or__", "(value, /)", D::binary<kOr>},
    {"__ror__", "(value, /)", D::reflected<kOr>},
    {"__ior__", "(value, /)", D::inplace<kOr>},
    {"__sizeof__", "()", m_sizeof},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {},
};

static Value dict_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  if (is_builtin_class(vm, cls, Kind::kDict)) return new_dict(vm);
  return make_instance<Dict>(vm, cls, Kind::kDict);
}
static const NativeDef kDictNew = {"__new__", "(*args, **kwargs)", dict_new, kFnStatic};

const NativeType kDictType = {
    .name = "dict",
    .module = "builtins",
    .kind = Kind::kDict,
    .size = sizeof(Dict),
    .ops = &kDictOps,
    .methods = kDictMethods,
    .new_def = &kDictNew,
    .doc = "Built-in mapping, ordered by insertion.",
};

}  // namespace copra
