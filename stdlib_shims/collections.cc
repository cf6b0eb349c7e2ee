// The collections module's native part: defaultdict, OrderedDict, the counting loop. deque.cc has
// deque, record.cc what namedtuple is made of, py/collections.py the rest.
//
// defaultdict and OrderedDict are dicts (kind kDict) with more state behind. May include:
// collections.h.
#include "stdlib_shims/collections.h"

#include "interp/types/builtin_types.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

// A dict of a native class; marked as "not exactly dict" so that only its own operations are used.
template <class T>
T* new_dict_of(Vm& vm, TypeObj* cls) {
  T* d = make_instance<T>(vm, cls, Kind::kDict);
  d->flags |= kSubclass;
  return d;
}

// ---------------------------------------------------------------- defaultdict

struct DefaultDict : Dict {
  Value factory;  // None or callable
};
void default_trace(Marker& m, Obj* o) { m.value(static_cast<DefaultDict*>(o)->factory); }

Value default_new(Vm& vm, Value* a, uint32_t) {
  auto* d = new_dict_of<DefaultDict>(vm, a[0].as<TypeObj>());
  d->factory = Value::none();
  return d;
}
constexpr NativeDef kDefaultNew = {"__new__", "(*args, **kwargs)", default_new, kFnStatic};

Value default_init(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<DefaultDict>();
  const auto* args = a[1].as<Tuple>();
  const Value factory = args->size() ? args->items()[0] : Value::none();
  if (!factory.is_none() && !op_callable(vm, factory)) {
    return raise_str(vm, Exc::kTypeError, "first argument must be callable or None");
  }
  if (args->size() > 2) {
    return raise(vm, Exc::kTypeError, "dict expected at most 1 argument, got %u", args->size() - 1);
  }
  d->factory = factory;
  if (args->size() == 2) TRY_BOOL(dict_update(vm, d, args->items()[1]));
  TRY_BOOL(dict_update(vm, d, a[2]));
  return Value::none();
}

Value default_missing(Vm& vm, Value self, Value key) {
  const Value factory = self.as<DefaultDict>()->factory;
  if (factory.is_none()) return raise_key_error(vm, key);
  const Value v = TRY(op_call(vm, factory, nullptr, 0));
  TRY_BOOL(op_setitem(vm, self, key, v));
  return v;
}
Value m_missing(Vm& vm, Value* a, uint32_t) { return default_missing(vm, a[0], a[1]); }

extern const NativeType kDefaultDictType;

Value default_getitem(Vm& vm, Value self, Value key) {
  const Value v = dict_get(vm, self.as<Dict>(), key);
  if (!v.is_not_found()) return v;
  if (self.ptr()->type_word() == native_type(vm, kDefaultDictType)) {
    return default_missing(vm, self, key);
  }
  return op_call_method(vm, self, "__missing__", {key});
}

Value default_repr(Vm& vm, Value self) {
  auto* d = self.as<DefaultDict>();
  StrBuilder b(vm);
  b.append(type_of(vm, self)->name);
  b.append("(");
  if (d->factory.is_none()) {
    b.append("None");
  } else if (const ReprGuard guard(vm, d->factory); guard.entered()) {
    TRY_BOOL(b.append_repr(d->factory));
  } else {
    b.append("...");
  }
  b.append(", ");
  const Value items = TRY(kDictType.ops->repr(vm, self));
  b.append(items.as<Str>());
  b.append(")");
  return b.finish();
}

Value default_copy(Vm& vm, Value* a, uint32_t) {
  return op_call(vm, Value(type_of(vm, a[0])), {a[0].as<DefaultDict>()->factory, a[0]});
}

// (class, (factory,) or (), None, None, iterator over the items)
Value default_reduce(Vm& vm, Value* a, uint32_t) {
  const Value items = TRY(op_call_method(vm, a[0], "items", {}));
  const Value pairs = TRY(op_iter(vm, items));
  const Value factory = a[0].as<DefaultDict>()->factory;
  Tuple* args =
      factory.is_none() ? TRY_PTR(new_tuple_of(vm, {})) : TRY_PTR(new_tuple_of(vm, {factory}));
  return new_tuple_of(vm,
                      {Value(type_of(vm, a[0])), Value(args), Value::none(), Value::none(), pairs});
}

Value default_binary(Vm& vm, unsigned op, Value x, Value y) {
  if (op != kOr || !is_dict(x) || !is_dict(y)) return Value::not_implemented();
  const bool left = type_of(vm, x)->native == &kDefaultDictType;
  const Value model = left ? x : y;
  const Value out =
      TRY(op_call(vm, Value(type_of(vm, model)), {model.as<DefaultDict>()->factory, x}));
  TRY_BOOL(dict_update(vm, out.as<Dict>(), y));
  return out;
}

const TypeOps kDefaultOps = [] {
  TypeOps ops = *kDictType.ops;
  ops.getitem = default_getitem;
  ops.repr = default_repr;
  ops.binary = default_binary;
  return ops;
}();
constexpr NativeDef kDefaultMethods[] = {
    {"__init__", "(*args, **kwargs)", default_init},
    {"__missing__", "(key, /)", m_missing},
    {"__repr__", "()", Dunders<kDefaultOps>::repr},
    {"__getitem__", "(key, /)", Dunders<kDefaultOps>::getitem},
    {"__or__", "(value, /)", Dunders<kDefaultOps>::binary<kOr>},
    {"__ror__", "(value, /)", Dunders<kDefaultOps>::reflected<kOr>},
    {"copy", "()", default_copy},
    {"__copy__", "()", default_copy},
    {"__reduce__", "()", default_reduce},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {}};
constexpr GetSetDef kDefaultGetSets[] = {
    {"default_factory", [](Vm&, Value self) { return self.as<DefaultDict>()->factory; },
     [](Vm&, Value self, Value v) {
       self.as<DefaultDict>()->factory = v.is_absent() ? Value::none() : v;
       return true;
     }},
    {nullptr, nullptr}};
const NativeType kDefaultDictType = {.name = "defaultdict",
                                     .module = "collections",
                                     .base = &kDictType,
                                     .kind = Kind::kDict,
                                     .size = sizeof(DefaultDict),
                                     .trace = default_trace,
                                     .ops = &kDefaultOps,
                                     .methods = kDefaultMethods,
                                     .getsets = kDefaultGetSets,
                                     .new_def = &kDefaultNew};

// ---------------------------------------------------------------- OrderedDict

// Entries before `head` are tombstones as long as the table wasn't rebuilt; see first_live().
struct OrderedDict : Dict {
  Buffer* seen_buffer;
  uint64_t head;
};
extern const NativeType kOrderedDictType;

Value ordered_new(Vm& vm, Value* a, uint32_t) {
  return new_dict_of<OrderedDict>(vm, a[0].as<TypeObj>());
}
constexpr NativeDef kOrderedNew = {"__new__", "(*args, **kwargs)", ordered_new, kFnStatic};

// Number of the first live entry of a non-empty dict. Taking from the front again and again must
// not look at the same tombstones each time.
uint32_t first_live(OrderedDict* d) {
  const bool moved = d->seen_buffer != d->buffer || d->head > d->fill ||
                     (d->head > 0 && !d->entries[d->head - 1].key.is_tombstone());
  if (moved) d->head = 0;
  d->seen_buffer = d->buffer;
  while (d->entries[d->head].key.is_tombstone()) ++d->head;
  return static_cast<uint32_t>(d->head);
}
uint32_t last_live(const Dict* d) {
  uint32_t i = d->fill - 1;
  while (d->entries[i].key.is_tombstone()) --i;
  return i;
}

Value ordered_popitem(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<OrderedDict>();
  const int last = a[1].is_absent() ? 1 : op_truth(vm, a[1]);  // first: it may empty the dict
  if (last < 0) return Value::raised();
  if (!d->size()) return raise_str(vm, Exc::kKeyError, "dictionary is empty");
  const uint32_t at = last ? last_live(d) : first_live(d);
  const Value key = d->entries[at].key;
  const Value v = dict_remove_at(d, at);
  return new_pair(vm, key, v);
}

Value ordered_move(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<OrderedDict>();
  const int last = a[2].is_absent() ? 1 : op_truth(vm, a[2]);
  if (last < 0) return Value::raised();
  uint64_t hash = 0;
  TRY_BOOL(hash_key(vm, a[1], &hash));
  const int64_t at = dict_find(vm, d, a[1], hash);
  if (at == kDictRaised) return Value::raised();
  if (at == kDictMissing) return raise_key_error(vm, a[1]);
  if (!last) {
    const int64_t first = dict_move_first(vm, d, static_cast<size_t>(at));
    if (first == kDictRaised) return Value::raised();
    d->seen_buffer = d->buffer;
    d->head = static_cast<uint64_t>(first);
    return Value::none();
  }
  if (at + 1 == d->fill) return Value::none();
  const DictEntry entry = d->entries[at];
  (void)dict_remove_at(d, static_cast<size_t>(at));
  TRY_BOOL(dict_insert_new(vm, d, entry.key, entry.hash, entry.value));
  return Value::none();
}

Value ordered_repr(Vm& vm, Value self) {
  StrBuilder b(vm);
  ReprGuard guard(vm, self);
  if (!guard.entered()) return Value(new_str(vm, "..."));
  b.append(type_of(vm, self)->name);
  b.append("(");
  if (self.as<Dict>()->size()) {
    const Value items = TRY(op_call_method(vm, self, "items", {}));
    b.append_repr(Value(TRY_PTR(to_list(vm, items))));
    if (has_pending(vm)) return Value::raised();
  }
  b.append(")");
  return b.finish();
}

Value ordered_compare(Vm& vm, unsigned op, Value x, Value y) {
  const Value base = TRY(kDictType.ops->compare(vm, op, x, y));
  const bool both = is_dict(x) && is_dict(y) && type_of(vm, x)->native == &kOrderedDictType &&
                    type_of(vm, y)->native == &kOrderedDictType;
  if (!both || (op != kEq && op != kNe) || base.is_true() == (op == kNe)) return base;
  List* keys = TRY_PTR(to_list(vm, x));
  List* others = TRY_PTR(to_list(vm, y));
  return op_compare(vm, op, Value(keys), Value(others));
}

// A class with a __setitem__ of its own is asked for every entry, as CPython does.
bool sets_by_itself(Vm& vm, Value self) {
  return type_of(vm, self)->overrides_dunder(static_cast<unsigned>(Dunder::ksetitem));
}
bool ordered_add_keys(Vm& vm, Value self, Value from, Value keys) {
  Iterate it(vm, keys);
  Value key;
  while (it.next(&key)) {
    const Value v = op_getitem(vm, from, key);
    if (v.is_raised() || !op_setitem(vm, self, key, v)) return false;
  }
  return !it.raised();
}
// The entries of a dict.
bool ordered_add_mapping(Vm& vm, Value self, Value from) {
  if (!sets_by_itself(vm, self)) return dict_update(vm, self.as<Dict>(), from);
  const Value keys = op_call_method(vm, from, "keys", {});
  return !keys.is_raised() && ordered_add_keys(vm, self, from, keys);
}
// Pairs are unpacked as by `for k, v in pairs`, whose errors these are.
bool ordered_add_pairs(Vm& vm, Value self, Value pairs) {
  const bool own = sets_by_itself(vm, self);
  Iterate it(vm, pairs);
  Fuel fuel(vm);
  Value pair;
  while (it.next(&pair)) {
    Tuple* t = is_exact(pair, Kind::kTuple) ? pair.as<Tuple>() : to_tuple(vm, pair);
    if (!t || !fuel.tick()) return false;
    if (t->size() < 2) {
      return fail(raise(vm, Exc::kValueError, "need more than %u value%s to unpack", t->size(),
                        t->size() == 1 ? "" : "s"));
    }
    if (t->size() > 2) {
      return fail(raise_str(vm, Exc::kValueError, "too many values to unpack (expected 2)"));
    }
    const Value key = t->items()[0], v = t->items()[1];
    if (own ? !op_setitem(vm, self, key, v) : !dict_set(vm, self.as<Dict>(), key, v)) return false;
  }
  return !it.raised();
}
// What update() and |= take: a dict, something with keys(), something with items(), or pairs.
bool ordered_add(Vm& vm, Value self, Value from) {
  if (is_exact(from, Kind::kDict)) return ordered_add_mapping(vm, self, from);
  const Value keys = op_getattr_opt(vm, from, "keys");
  if (keys.is_raised()) return false;
  if (!keys.is_not_found()) {
    const Value names = op_call(vm, keys, nullptr, 0);
    return !names.is_raised() && ordered_add_keys(vm, self, from, names);
  }
  const Value items = op_getattr_opt(vm, from, "items");
  if (items.is_raised()) return false;
  if (items.is_not_found()) return ordered_add_pairs(vm, self, from);
  const Value pairs = op_call(vm, items, nullptr, 0);
  return !pairs.is_raised() && ordered_add_pairs(vm, self, pairs);
}

Value ordered_copy(Vm& vm, Value* a, uint32_t) {
  const Value made = TRY(op_call(vm, Value(type_of(vm, a[0])), nullptr, 0));
  if (!is_dict(made)) return made;
  TRY_BOOL(ordered_add_mapping(vm, made, a[0]));
  return made;
}
Value ordered_binary(Vm& vm, unsigned op, Value x, Value y) {
  if (op != kOr || !is_dict(x) || !is_dict(y)) return Value::not_implemented();
  const Value model = type_of(vm, x)->native == &kOrderedDictType ? x : y;
  const Value out = TRY(op_call(vm, Value(type_of(vm, model)), {x}));
  if (!is_dict(out)) return out;
  TRY_BOOL(ordered_add(vm, out, y));
  return out;
}
Value ordered_fromkeys(Vm& vm, Value* a, uint32_t) {
  const Value out = TRY(op_call(vm, a[0], nullptr, 0));
  Iterate it(vm, a[1]);
  Value key;
  while (it.next(&key)) {
    TRY_BOOL(op_setitem(vm, out, key, a[2].is_absent() ? Value::none() : a[2]));
  }
  return it.raised() ? Value::raised() : out;
}

Value ordered_pop(Vm& vm, Value* a, uint32_t) {
  const Value v = dict_pop(vm, a[0].as<Dict>(), a[1]);
  if (!v.is_not_found()) return v;
  return a[2].is_absent() ? raise_key_error(vm, a[1]) : a[2];
}
Value ordered_setdefault(Vm& vm, Value* a, uint32_t) {
  if (sets_by_itself(vm, a[0])) {
    const int known = op_contains(vm, a[0], a[1]);
    if (known < 0) return Value::raised();
    if (known) return op_getitem(vm, a[0], a[1]);
    const Value made = a[2].is_absent() ? Value::none() : a[2];
    TRY_BOOL(op_setitem(vm, a[0], a[1], made));
    return made;
  }
  const Value v = dict_get(vm, a[0].as<Dict>(), a[1]);
  if (!v.is_not_found()) return v;
  const Value fallback = a[2].is_absent() ? Value::none() : a[2];
  TRY_BOOL(op_setitem(vm, a[0], a[1], fallback));
  return fallback;
}
// (class, (), attributes or None, None, iterator over the items)
Value ordered_reduce(Vm& vm, Value* a, uint32_t) {
  const Value items = TRY(op_call_method(vm, a[0], "items", {}));
  const Value pairs = TRY(op_iter(vm, items));
  const Value state = TRY(op_call_method(vm, a[0], "__getstate__", {}));
  Tuple* none = TRY_PTR(new_tuple_of(vm, {}));
  return new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(none), state, Value::none(), pairs});
}

Value ordered_inplace(Vm& vm, unsigned op, Value x, Value y) {
  if (op != kOr) return Value::not_implemented();
  TRY_BOOL(ordered_add(vm, x, y));
  return x;
}

const TypeOps kOrderedOps = [] {
  TypeOps ops = *kDictType.ops;
  ops.repr = ordered_repr;
  ops.compare = ordered_compare;
  ops.binary = ordered_binary;
  ops.inplace = ordered_inplace;
  return ops;
}();

Value ordered_fill(Vm& vm, Value* a) {
  const auto* args = a[1].as<Tuple>();
  if (args->size()) TRY_BOOL(ordered_add(vm, a[0], args->items()[0]));
  TRY_BOOL(ordered_add_mapping(vm, a[0], a[2]));
  return Value::none();
}
Value ordered_init(Vm& vm, Value* a, uint32_t) {
  const uint32_t given = a[1].as<Tuple>()->size();
  if (given <= 1) return ordered_fill(vm, a);
  return raise(vm, Exc::kTypeError, "expected at most 1 arguments, got %u", given);
}
Value ordered_update(Vm& vm, Value* a, uint32_t) {
  const uint32_t given = a[1].as<Tuple>()->size();
  if (given <= 1) return ordered_fill(vm, a);
  return raise(vm, Exc::kTypeError, "update() takes at most 1 positional argument (%u given)",
               given);
}

constexpr NativeDef kOrderedMethods[] = {
    {"__init__", "(*args, **kwargs)", ordered_init},
    {"update", "(*args, **kwargs)", ordered_update},
    {"__repr__", "()", Dunders<kOrderedOps>::repr},
    {"__eq__", "(value, /)", Dunders<kOrderedOps>::compare<kEq>},
    {"__ne__", "(value, /)", Dunders<kOrderedOps>::compare<kNe>},
    {"__or__", "(value, /)", Dunders<kOrderedOps>::binary<kOr>},
    {"__ror__", "(value, /)", Dunders<kOrderedOps>::reflected<kOr>},
    {"__ior__", "(value, /)", Dunders<kOrderedOps>::inplace<kOr>},
    {"popitem", "(last=True)", ordered_popitem},
    {"pop", "(key, default=?)", ordered_pop},
    {"setdefault", "(key, default=None)", ordered_setdefault},
    {"__reduce__", "()", ordered_reduce},
    {"move_to_end", "(key, last=True)", ordered_move},
    {"copy", "()", ordered_copy},
    {"fromkeys", "(iterable, value=None)", ordered_fromkeys, kFnClass},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {}};
const NativeType kOrderedDictType = {.name = "OrderedDict",
                                     .module = "collections",
                                     .base = &kDictType,
                                     .kind = Kind::kDict,
                                     .size = sizeof(OrderedDict),
                                     .ops = &kOrderedOps,
                                     .methods = kOrderedMethods,
                                     .new_def = &kOrderedNew,
                                     .flags = kTypeBase | kTypeHasDict};

// ---------------------------------------------------------------- counting

// The characters of an ASCII text are counted before the mapping hears of them, in the order of
// their first appearance.
bool count_ascii(Vm& vm, Dict* d, Str* text, int64_t step) {
  uint32_t counts[128] = {};
  unsigned char order[128];
  size_t kinds = 0;
  for (const char each : text->view()) {
    const auto c = static_cast<unsigned char>(each);
    if (!counts[c]++) order[kinds++] = c;
  }
  for (size_t i = 0; i < kinds; ++i) {
    Str* one = vm.fz->latin1[order[i]];
    if (!dict_count(vm, d, one, str_hash(one), step * counts[order[i]])) return false;
  }
  return charge(vm, text->bytes() / 64);
}

// mapping[item] += step for each item; `mapping` is a dict whose class has plain get and set.
Value f_count_elements(Vm& vm, Value* a, uint32_t) {
  if (!is_dict(a[0])) return raise_str(vm, Exc::kTypeError, "a dict is required");
  auto* d = a[0].as<Dict>();
  const int64_t step = a[2].is_small_int() ? a[2].small() : 1;
  if (is_exact_str(a[1]) && a[1].as<Str>()->ascii()) {
    return count_ascii(vm, d, a[1].as<Str>(), step) ? Value::none() : Value::raised();
  }
  Iterate it(vm, a[1]);
  Fuel fuel(vm);
  for (Value item; it.next(&item);) {
    uint64_t hash = 0;
    TRY_BOOL(hash_key(vm, item, &hash) && dict_count(vm, d, item, hash, step) && fuel.tick());
  }
  return it.raised() ? Value::raised() : Value::none();
}

// The entries of a dict one by one, while values' own operations run in between.
class Entries {
 public:
  Entries(Vm& vm, Dict* d) : vm_(vm), dict_(d), size_(d->size()) {}
  // 1: *out is the next entry; 0: the end; -1: raised.
  int next(DictEntry* out) {
    if (dict_->size() != size_) {
      raise_str(vm_, Exc::kRuntimeError, "dictionary changed size during iteration");
      return -1;
    }
    if ((++steps_ & 1023) == 0 && !charge(vm_, 1024)) return -1;
    while (at_ < dict_->fill) {
      *out = dict_->entries[at_++];
      if (!out->key.is_tombstone()) return 1;
    }
    return 0;
  }

 private:
  Vm& vm_;
  Dict* dict_;
  uint32_t size_, at_ = 0, steps_ = 0;
};

Value count_of(Vm& vm, Dict* d, const DictEntry& e) {
  const Value v = dict_get_hash(vm, d, e.key, e.hash);
  return v.is_not_found() ? Value::small_int(0) : v;
}

int is_positive(Vm& vm, Value v) {
  return v.is_small_int() ? v.small() > 0 : op_compare_bool(vm, kGt, v, Value::small_int(0));
}

bool are_dicts(Vm& vm, const Value* a, uint32_t n) {
  for (uint32_t i = 0; i < n; ++i) {
    if (!is_dict(a[i])) return fail(raise_str(vm, Exc::kTypeError, "a dict is required"));
  }
  return true;
}

// left + right, left - right, left | right or left & right of plain counters, into `result`, which
// is empty.
Value f_combine(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(are_dicts(vm, a, 3));
  const char op = TRY_PTR(expect_str(vm, a[3], "_combine", "4"))->data()[0];
  auto* result = a[0].as<Dict>();
  auto* left = a[1].as<Dict>();
  auto* right = a[2].as<Dict>();
  DictEntry e;
  int got = 0;
  for (Entries each(vm, left); (got = each.next(&e)) > 0;) {
    const Value other = TRY(count_of(vm, right, e));
    Value count = e.value;
    if (op == '+' || op == '-') {
      count = TRY(op_binary(vm, op == '+' ? kAdd : kSub, count, other));
    } else {
      const int less = op_compare_bool(vm, kLt, count, other);
      if (less < 0) return Value::raised();
      if ((less != 0) == (op == '|')) count = other;
    }
    const int keep = is_positive(vm, count);
    if (keep < 0 || (keep && !dict_set_hash(vm, result, e.key, e.hash, count))) {
      return Value::raised();
    }
  }
  if (got < 0) return Value::raised();
  if (op == '&') return a[0];
  for (Entries each(vm, right); (got = each.next(&e)) > 0;) {
    const int64_t at = dict_find(vm, left, e.key, e.hash);
    if (at == kDictRaised) return Value::raised();
    if (at >= 0) continue;
    const Value zero = Value::small_int(0);
    const int keep = op_compare_bool(vm, op == '-' ? kLt : kGt, e.value, zero);
    if (keep < 0) return Value::raised();
    if (!keep) continue;
    const Value count = op == '-' ? TRY(op_binary(vm, kSub, zero, e.value)) : e.value;
    TRY_BOOL(dict_set_hash(vm, result, e.key, e.hash, count));
  }
  return got < 0 ? Value::raised() : a[0];
}

// Adds the counts of the dict a[1] to those of the counter a[0], or takes them away.
Value f_merge(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(are_dicts(vm, a, 2));
  auto* d = a[0].as<Dict>();
  const bool add = a[2].is_true();
  DictEntry e;
  int got = 0;
  for (Entries each(vm, a[1].as<Dict>()); (got = each.next(&e)) > 0;) {
    const Value had = TRY(count_of(vm, d, e));
    const Value count =
        TRY(add ? op_binary(vm, kAdd, e.value, had) : op_binary(vm, kSub, had, e.value));
    TRY_BOOL(dict_set_hash(vm, d, e.key, e.hash, count));
  }
  return got < 0 ? Value::raised() : Value::none();
}

// Whether left[e] == right[e] (<= for a[2]) for the elements of both plain counters.
Value f_counts_hold(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(are_dicts(vm, a, 2));
  auto* left = a[0].as<Dict>();
  auto* right = a[1].as<Dict>();
  const unsigned op = a[2].is_true() ? kLe : kEq;
  for (Dict* of : {left, right}) {
    DictEntry e;
    int got = 0;
    for (Entries each(vm, of); (got = each.next(&e)) > 0;) {
      const Value x = TRY(count_of(vm, left, e));
      const Value y = TRY(count_of(vm, right, e));
      const int holds = op_compare_bool(vm, op, x, y);
      if (holds <= 0) return holds ? Value::raised() : Value::false_();
    }
    if (got < 0) return Value::raised();
  }
  return Value::true_();
}

// It goes by another name: see record.cc.
Value f_binder_type(Vm& vm, Value*, uint32_t) { return Value(native_type(vm, kRecordBinderType)); }

constexpr NativeDef kFunctions[] = {
    {"_binder_type", "()", f_binder_type},
    {"_count_elements", "(mapping, iterable, step=1, /)", f_count_elements},
    {"_combine", "(result, left, right, op, /)", f_combine},
    {"_merge", "(counter, mapping, add, /)", f_merge},
    {"_counts_hold", "(left, right, at_most, /)", f_counts_hold},
    {"_compare_fields", "(op, names, left, right, /)", f_compare_fields},
    {"_hash_fields", "(names, object, /)", f_hash_fields},
    {}};
constexpr const NativeType* kTypes[] = {&kDequeType,
                                        &kDequeIterType,
                                        &kDequeReverseIterType,
                                        &kDefaultDictType,
                                        &kOrderedDictType,
                                        &kTupleGetterType,
                                        nullptr};

}  // namespace

extern const ModuleDef kCollectionsModule, kCollectionsAbcModule;
const ModuleDef kCollectionsModule = {.name = "collections",
                                      .functions = kFunctions,
                                      .types = kTypes,
                                      .python_source = kPySource_collections};
const ModuleDef kCollectionsAbcModule = {.name = "collections.abc",
                                         .python_source = kPySource_collections_abc};

}  // namespace copra
