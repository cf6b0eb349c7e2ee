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
  if (!d->size()) return raise_str(vm, Exc::kKeyError, "dictionary is empty");
  const int last = a[1].is_absent() ? 1 : op_truth(vm, a[1]);
  if (last < 0) return Value::raised();
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
  const DictEntry entry = d->entries[at];
  (void)dict_remove_at(d, static_cast<size_t>(at));
  if (last) {
    TRY_BOOL(dict_insert_new(vm, d, entry.key, hash, entry.value));
    return Value::none();
  }
  Dict* rest = TRY_PTR(new_dict(vm, d->size()));
  TRY_BOOL(dict_clone_into(vm, rest, d));
  dict_clear(vm, d);
  TRY_BOOL(dict_insert_new(vm, d, entry.key, hash, entry.value));
  uint32_t i = 0;
  Value k, v;
  while (dict_next(rest, &i, &k, &v)) {
    TRY_BOOL(dict_insert_new(vm, d, k, rest->entries[i - 1].hash, v));
  }
  return charge(vm, 1 + d->size() / 16) ? Value::none() : Value::raised();
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

Value ordered_copy(Vm& vm, Value* a, uint32_t) {
  return op_call(vm, Value(type_of(vm, a[0])), {a[0]});
}
Value ordered_binary(Vm& vm, unsigned op, Value x, Value y) {
  if (op != kOr || !is_dict(x) || !is_dict(y)) return Value::not_implemented();
  const Value model = type_of(vm, x)->native == &kOrderedDictType ? x : y;
  const Value out = TRY(op_call(vm, Value(type_of(vm, model)), {x}));
  TRY_BOOL(dict_update(vm, out.as<Dict>(), y));
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
  Value state = Value::none();
  if (a[0].ptr()->flags & kHasDict) {
    Dict* attributes = *attr_dict_slot(a[0].ptr());
    if (attributes && attributes->size()) state = TRY_PTR(dict_copy(vm, attributes));
  }
  Tuple* none = TRY_PTR(new_tuple_of(vm, {}));
  return new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(none), state, Value::none(), pairs});
}

const TypeOps kOrderedOps = [] {
  TypeOps ops = *kDictType.ops;
  ops.repr = ordered_repr;
  ops.compare = ordered_compare;
  ops.binary = ordered_binary;
  return ops;
}();
// Pairs are unpacked as by `for k, v in pairs`, whose errors these are.
bool ordered_add_pairs(Vm& vm, Dict* d, Value pairs) {
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
    if (!dict_set(vm, d, t->items()[0], t->items()[1])) return false;
  }
  return !it.raised();
}

Value ordered_fill(Vm& vm, Value* a) {
  const auto* args = a[1].as<Tuple>();
  if (args->size()) {
    const Value from = args->items()[0];
    const bool mapping = is_dict(from) || !TRY(op_getattr_opt(vm, from, "keys")).is_not_found();
    TRY_BOOL(mapping ? dict_update(vm, a[0].as<Dict>(), from)
                     : ordered_add_pairs(vm, a[0].as<Dict>(), from));
  }
  TRY_BOOL(dict_update(vm, a[0].as<Dict>(), a[2]));
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
    {"popitem", "(last=True)", ordered_popitem},
    {"pop", "(key, default=?)", ordered_pop},
    {"setdefault", "(key, default=None)", ordered_setdefault},
    {"__reduce__", "()", ordered_reduce},
    {"move_to_end", "(key, last=True)", ordered_move},
    {"copy", "()", ordered_copy},
    {"__copy__", "()", ordered_copy},
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

// Adds one to mapping[item] for each item; `mapping` is a dict whose class has plain get and set.
bool add_count(Vm& vm, Dict* d, Value item, uint64_t hash, int64_t times) {
  const Value had = dict_get_hash(vm, d, item, hash);
  if (had.is_raised()) return false;
  Value sum = Value::small_int(times);
  if (!had.is_not_found()) sum = TRY_OR_FALSE(op_binary(vm, kAdd, had, sum));
  return dict_set_hash(vm, d, item, hash, sum);
}

// The characters of an ASCII text are counted before the mapping hears of them, in the order of
// their first appearance.
Value count_ascii(Vm& vm, Dict* d, Str* text) {
  uint32_t counts[128] = {};
  unsigned char order[128];
  size_t kinds = 0;
  for (const char each : text->view()) {
    const auto c = static_cast<unsigned char>(each);
    if (!counts[c]++) order[kinds++] = c;
  }
  for (size_t i = 0; i < kinds; ++i) {
    Str* one = vm.fz->latin1[order[i]];
    TRY_BOOL(add_count(vm, d, one, str_hash(one), counts[order[i]]));
  }
  TRY_BOOL(charge(vm, text->bytes() / 64));
  return Value::none();
}

Value f_count_elements(Vm& vm, Value* a, uint32_t) {
  if (!is_dict(a[0])) return raise_str(vm, Exc::kTypeError, "a dict is required");
  auto* d = a[0].as<Dict>();
  if (is_exact_str(a[1]) && a[1].as<Str>()->ascii()) return count_ascii(vm, d, a[1].as<Str>());
  Iterate it(vm, a[1]);
  Fuel fuel(vm);
  Value item;
  while (it.next(&item)) {
    uint64_t hash = 0;
    TRY_BOOL(hash_key(vm, item, &hash));
    const int64_t at = dict_find(vm, d, item, hash);
    if (at == kDictRaised) return Value::raised();
    if (at == kDictMissing) {
      TRY_BOOL(dict_insert_new(vm, d, item, hash, Value::small_int(1)));
    } else {
      Value& count = d->entries[at].value;
      if (count.is_small_int()) {
        count = int_value(vm, count.small() + 1);
      } else {
        const Value sum = TRY(op_binary(vm, kAdd, count, Value::small_int(1)));
        TRY_BOOL(dict_set_hash(vm, d, item, hash, sum));
      }
    }
    TRY_BOOL(fuel.tick());
  }
  return it.raised() ? Value::raised() : Value::none();
}

constexpr NativeDef kFunctions[] = {{"_count_elements", "(mapping, iterable, /)", f_count_elements},
                                    {}};
constexpr const NativeType* kTypes[] = {
    &kDequeType,       &kDequeIterType,   &kDequeReverseIterType, &kDefaultDictType,
    &kOrderedDictType, &kTupleGetterType, &kRecordBinderType,     nullptr};

}  // namespace

extern const ModuleDef kCollectionsModule, kCollectionsAbcModule;
const ModuleDef kCollectionsModule = {.name = "collections",
                                      .functions = kFunctions,
                                      .types = kTypes,
                                      .python_source = kPySource_collections};
const ModuleDef kCollectionsAbcModule = {.name = "collections.abc",
                                         .python_source = kPySource_collections_abc};

}  // namespace copra
