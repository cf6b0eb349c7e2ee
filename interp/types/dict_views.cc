// dict_keys, dict_values, dict_items and the dict iterators. May include: containers.h.
//
// DictIter: `index` is the next entry (reversed, aux16 = 1: one past it); aux32 counts the keys
// still to come, so that a changed key set is noticed even when the size is the same.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"

namespace copra {

// ---------------------------------------------------------------- iterators

extern const NativeType kDictReverseKeyIterType, kDictReverseValueIterType,
    kDictReverseItemIterType;

Value new_dict_iter(Vm& vm, Kind kind, Dict* d, bool reversed) {
  auto* it = make_kind<DictIter>(vm, kind);
  if (reversed) {
    it->word = native_type(vm, kind == Kind::kDictKeyIter     ? kDictReverseKeyIterType
                               : kind == Kind::kDictValueIter ? kDictReverseValueIterType
                                                              : kDictReverseItemIterType);
  }
  it->dict = d;
  it->index = reversed ? d->fill : 0;
  it->size_at_start = d->aux32;
  it->aux16 = reversed;
  it->aux32 = d->aux32;
  return it;
}

// A class of the library that is a dict with more behind it names itself.
static int changed_meanwhile(Vm& vm, const Dict* d, const char* text) {
  const NativeType* kind = type_of(vm, Value(const_cast<Dict*>(d)))->native;
  const bool ordered = kind && std::string_view(kind->name) == "OrderedDict";
  raise_str(vm, Exc::kRuntimeError, ordered ? "OrderedDict mutated during iteration" : text);
  return -1;
}

int dict_iter_advance(Vm& vm, DictIter* it, Value* key, Value* v) {
  Dict* d = it->dict;
  if (!d) return 0;
  if (it->size_at_start != d->aux32) {
    it->size_at_start = UINT32_MAX;  // stays an error
    return changed_meanwhile(vm, d, "dictionary changed size during iteration");
  }
  bool found = false;
  const uint32_t before = it->index;
  if (it->aux16) {
    if (it->index > d->fill) it->index = d->fill;
    while (it->index > 0 && !found) {
      const DictEntry& e = d->entries[--it->index];
      if (e.key.is_tombstone()) continue;
      *key = e.key;
      *v = e.value;
      found = true;
    }
  } else {
    found = dict_next(d, &it->index, key, v);
  }
  // Deleted entries that were passed over.
  const uint32_t passed = it->index > before ? it->index - before : before - it->index;
  if (__builtin_expect(passed > 64, 0)) spend(vm, passed / 64);
  if (!found) {
    it->dict = nullptr;
    return 0;
  }
  if (it->aux32 == 0) {
    it->dict = nullptr;
    return changed_meanwhile(vm, d, "dictionary keys changed during iteration");
  }
  --it->aux32;
  return 1;
}

static Value iter_self(Vm&, Value self) { return self; }

static Value key_next(Vm& vm, Value self) {
  Value key, v;
  const int got = dict_iter_advance(vm, self.as<DictIter>(), &key, &v);
  return got > 0 ? key : got ? Value::raised() : Value::stop();
}
static Value value_next(Vm& vm, Value self) {
  Value key, v;
  const int got = dict_iter_advance(vm, self.as<DictIter>(), &key, &v);
  return got > 0 ? v : got ? Value::raised() : Value::stop();
}
static Value item_next(Vm& vm, Value self) {
  Value key, v;
  const int got = dict_iter_advance(vm, self.as<DictIter>(), &key, &v);
  if (got <= 0) return got ? Value::raised() : Value::stop();
  return new_pair(vm, key, v);
}

static constexpr TypeOps kKeyIterOps = {.iter = iter_self, .next = key_next};
static constexpr TypeOps kValueIterOps = {.iter = iter_self, .next = value_next};
static constexpr TypeOps kItemIterOps = {.iter = iter_self, .next = item_next};

static Value iter_hint(Vm&, Value* a, uint32_t) {
  const auto* it = a[0].as<DictIter>();
  return Value::small_int(it->dict && it->size_at_start == it->dict->aux32 ? it->aux32 : 0);
}

// By way of a list of what is left.
static Value iter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<DictIter>();
  auto* ahead = vm.heap.make<DictIter>(it->kind);
  ahead->word = it->word;
  ahead->dict = it->dict;
  ahead->index = it->index;
  ahead->size_at_start = it->size_at_start;
  ahead->aux16 = it->aux16;
  ahead->aux32 = it->aux32;
  return reduced_iter(vm, Value(TRY_PTR(to_list(vm, Value(ahead)))));
}

template <const TypeOps& kOps>
struct IterMethods {
  static constexpr NativeDef kTable[] = {
      {"__iter__", "()", Dunders<kOps>::iter},
      {"__next__", "()", Dunders<kOps>::next},
      {"__length_hint__", "()", iter_hint},
      {"__reduce__", "()", iter_reduce},
      {},
  };
};

#define DICT_ITER_TYPE(variable, text, kind_id, operations) \
  const NativeType variable = {                             \
      .name = text,                                         \
      .module = "builtins",                                 \
      .kind = Kind::kind_id,                                \
      .size = sizeof(DictIter),                             \
      .ops = &operations,                                   \
      .methods = IterMethods<operations>::kTable,           \
      .flags = kTypeNoInstantiate,                          \
  }
DICT_ITER_TYPE(kDictKeyIterType, "dict_keyiterator", kDictKeyIter, kKeyIterOps);
DICT_ITER_TYPE(kDictValueIterType, "dict_valueiterator", kDictValueIter, kValueIterOps);
DICT_ITER_TYPE(kDictItemIterType, "dict_itemiterator", kDictItemIter, kItemIterOps);
// Of the same kinds; made on first use.
DICT_ITER_TYPE(kDictReverseKeyIterType, "dict_reversekeyiterator", kDictKeyIter, kKeyIterOps);
DICT_ITER_TYPE(kDictReverseValueIterType, "dict_reversevalueiterator", kDictValueIter,
               kValueIterOps);
DICT_ITER_TYPE(kDictReverseItemIterType, "dict_reverseitemiterator", kDictItemIter, kItemIterOps);
#undef DICT_ITER_TYPE

// ---------------------------------------------------------------- views

Value new_dict_view(Vm& vm, Kind kind, Dict* d) {
  auto* view = make_kind<DictView>(vm, kind);
  view->dict = d;
  return view;
}

static Dict* dict_of(Value view) { return view.as<DictView>()->dict; }
// keys and items behave as sets.
static bool is_set_view(Value v) {
  return is_kind(v, Kind::kDictKeys) || is_kind(v, Kind::kDictItems);
}

static Kind iter_kind(Value view) {
  switch (view.ptr()->kind) {
    case Kind::kDictKeys: return Kind::kDictKeyIter;
    case Kind::kDictValues: return Kind::kDictValueIter;
    default: return Kind::kDictItemIter;
  }
}
static Value view_iter(Vm& vm, Value self) {
  return new_dict_iter(vm, iter_kind(self), dict_of(self), false);
}
static Value view_reversed(Vm& vm, Value* a, uint32_t) {
  return new_dict_iter(vm, iter_kind(a[0]), dict_of(a[0]), true);
}

static int64_t view_len(Vm&, Value self) { return dict_of(self)->aux32; }

static Value view_repr(Vm& vm, Value self) {
  ReprGuard guard(vm, self);
  if (!guard.entered()) return new_ascii(vm, "...");
  RecursionGuard depth(vm);
  if (!depth.ok()) return Value::raised();
  const Kind kind = self.ptr()->kind;
  StrBuilder out(vm);
  // The views of an OrderedDict say so.
  const NativeType* owner = self.as<DictView>()->dict->type_word()->native;
  if (owner && std::string_view(owner->name) == "OrderedDict") out.append("o");
  out.append(kind == Kind::kDictKeys     ? "dict_keys(["
             : kind == Kind::kDictValues ? "dict_values(["
                                         : "dict_items([");
  Fuel fuel(vm);
  Value key, v;
  bool first = true;
  for (uint32_t i = 0; dict_next(dict_of(self), &i, &key, &v);) {
    if (!first) out.append(", ");
    first = false;
    TRY_BOOL(fuel.tick());
    if (kind != Kind::kDictItems) {
      TRY_BOOL(out.append_repr(kind == Kind::kDictKeys ? key : v));
      continue;
    }
    out.append('(');
    TRY_BOOL(out.append_repr(key));
    out.append(", ");
    TRY_BOOL(out.append_repr(v));
    out.append(')');
  }
  out.append("])");
  return out.finish();
}

static int keys_contains(Vm& vm, Value self, Value key) {
  const Value v = dict_get(vm, dict_of(self), key);
  return v.is_raised() ? -1 : !v.is_not_found();
}

static int items_contains(Vm& vm, Value self, Value item) {
  if (!is_tuple(item) || item.as<Tuple>()->size() != 2) return 0;
  const Value v = dict_get(vm, dict_of(self), item.as<Tuple>()->items()[0]);
  if (v.is_raised()) return -1;
  return v.is_not_found() ? 0 : item_equal(vm, v, item.as<Tuple>()->items()[1]);
}

static int view_contains(Vm& vm, Value self, Value item) {
  return is_kind(self, Kind::kDictKeys) ? keys_contains(vm, self, item)
                                        : items_contains(vm, self, item);
}

static Set* view_to_set(Vm& vm, Value view) {
  if (is_kind(view, Kind::kDictKeys)) return set_from(vm, dict_of(view), false);
  return set_from(vm, view, false);
}

static Set* view_or_other_to_set(Vm& vm, Value v) {
  return is_set_view(v) ? view_to_set(vm, v) : set_from(vm, v, false);
}

static Value view_intersection(Vm& vm, Value self, Value other) {
  if (!is_set_view(self)) std::swap(self, other);
  const uint32_t size = dict_of(self)->aux32;
  if (is_exact(other, Kind::kSet) && size <= other.as<Set>()->aux32) {
    return set_intersection(vm, other.as<Set>(), self);
  }
  if (is_set_view(other) && dict_of(other)->aux32 > size) std::swap(self, other);
  Set* out = new_set(vm);
  Iterate it(vm, other);
  for (Value item; it.next(&item);) {
    const int found = view_contains(vm, self, item);
    if (found < 0 || (found && !set_add(vm, out, item))) return Value::raised();
  }
  return it.raised() ? Value::raised() : Value(out);
}

static Value view_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op != kSub && op != kAnd && op != kOr && op != kXor) return Value::not_implemented();
  if (op == kAnd) return view_intersection(vm, a, b);
  Set* out = TRY_PTR(view_or_other_to_set(vm, a));
  switch (op) {
    case kSub: TRY_BOOL(set_difference_update(vm, out, b)); break;
    case kOr: TRY_BOOL(set_update(vm, out, b)); break;
    default: TRY_BOOL(set_symmetric_difference_update(vm, out, b)); break;
  }
  return out;
}

// Every item of `a` is in `b`: 1, 0, -1 raised.
static int all_in(Vm& vm, Value a, Value b) {
  Iterate it(vm, a);
  for (Value item; it.next(&item);) {
    const int found = is_set_view(b) ? view_contains(vm, b, item) : op_contains(vm, b, item);
    if (found <= 0) return found;
  }
  return it.raised() ? -1 : 1;
}

static Value view_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_set_view(a) || !(is_set(b) || is_set_view(b))) return Value::not_implemented();
  const int64_t m = dict_of(a)->aux32;
  const int64_t n = is_set(b) ? b.as<Set>()->aux32 : dict_of(b)->aux32;
  int holds = 0;
  switch (op) {
    case kEq:
    case kNe:
      holds = m == n ? all_in(vm, a, b) : 0;
      if (op == kNe && holds >= 0) holds = !holds;
      break;
    case kLt: holds = m < n ? all_in(vm, a, b) : 0; break;
    case kLe: holds = m <= n ? all_in(vm, a, b) : 0; break;
    case kGt: holds = m > n ? all_in(vm, b, a) : 0; break;
    default: holds = m >= n ? all_in(vm, b, a) : 0; break;
  }
  return holds < 0 ? Value::raised() : Value::boolean(holds != 0);
}

static Value view_isdisjoint(Vm& vm, Value* a, uint32_t) {
  Value self = a[0], other = a[1];
  if (self == other) return Value::boolean(dict_of(self)->aux32 == 0);
  if (is_set(other) || is_set_view(other)) {
    const uint32_t n = is_set(other) ? other.as<Set>()->aux32 : dict_of(other)->aux32;
    if (n > dict_of(self)->aux32) std::swap(self, other);
  }
  Iterate it(vm, other);
  for (Value item; it.next(&item);) {
    const int found =
        is_set_view(self) ? view_contains(vm, self, item) : op_contains(vm, self, item);
    if (found) return found < 0 ? Value::raised() : Value::false_();
  }
  return it.raised() ? Value::raised() : Value::true_();
}

static Value view_mapping(Vm& vm, Value self) {
  auto* proxy = make_kind<Wrapper>(vm, Kind::kMappingProxy);
  proxy->inner = dict_of(self);
  return proxy;
}

static const GetSetDef kViewGetSets[] = {{"mapping", view_mapping}, {nullptr, nullptr}};

static constexpr TypeOps kKeysOps = {
    .repr = view_repr,
    .compare = view_compare,
    .len = view_len,
    .contains = view_contains,
    .iter = view_iter,
    .binary = view_binary,
};
static constexpr TypeOps kValuesOps = {.repr = view_repr, .len = view_len, .iter = view_iter};

using D = Dunders<kKeysOps>;
using V = Dunders<kValuesOps>;

static const NativeDef kSetViewMethods[] = {
    {"isdisjoint", "(other, /)", view_isdisjoint},
    {"__repr__", "()", D::repr},
    COMPARE_DUNDERS(D),
    {"__len__", "()", D::len},
    {"__contains__", "(key, /)", D::contains},
    {"__iter__", "()", D::iter},
    {"__reversed__", "()", view_reversed},
    {"__and__", "(value, /)", D::binary<kAnd>},
    {"__or__", "(value, /)", D::binary<kOr>},
    {"__sub__", "(value, /)", D::binary<kSub>},
    {"__xor__", "(value, /)", D::binary<kXor>},
    {"__rand__", "(value, /)", D::reflected<kAnd>},
    {"__ror__", "(value, /)", D::reflected<kOr>},
    {"__rsub__", "(value, /)", D::reflected<kSub>},
    {"__rxor__", "(value, /)", D::reflected<kXor>},
    {},
};

static const NativeDef kValuesMethods[] = {
    {"__repr__", "()", V::repr},
    {"__len__", "()", V::len},
    {"__iter__", "()", V::iter},
    {"__reversed__", "()", view_reversed},
    {},
};

#define DICT_VIEW_TYPE(variable, text, kind_id, operations, table) \
  const NativeType variable = {                                    \
      .name = text,                                                \
      .module = "builtins",                                        \
      .kind = Kind::kind_id,                                       \
      .size = sizeof(DictView),                                    \
      .ops = &operations,                                          \
      .methods = table,                                            \
      .getsets = kViewGetSets,                                     \
      .flags = kTypeNoInstantiate,                                 \
  }
DICT_VIEW_TYPE(kDictKeysType, "dict_keys", kDictKeys, kKeysOps, kSetViewMethods);
DICT_VIEW_TYPE(kDictItemsType, "dict_items", kDictItems, kKeysOps, kSetViewMethods);
DICT_VIEW_TYPE(kDictValuesType, "dict_values", kDictValues, kValuesOps, kValuesMethods);
#undef DICT_VIEW_TYPE

}  // namespace copra
