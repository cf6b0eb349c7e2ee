// The functools module's native part: reduce, partial, the lru_cache wrapper, cmp_to_key. The rest
// is py/functools.py. May include: types/containers.h for dict internals.
//
// Invariant of LruCache: `entries` is ordered oldest use first when bounded; entries before `head`
// are tombstones (re-checked before use, because rebuilding the dict moves entries).
#include "interp/heap/shape.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/vm/class_build.h"
#include "stdlib_shims/attributes.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

// ---------------------------------------------------------------- reduce

Value f_reduce(Vm& vm, Value* a, uint32_t) {
  const Value function = a[0];
  const Value iterator = TRY(iter_or_message(vm, a[1], "reduce() arg 2 must support iteration"));
  Value result = a[2];
  if (result.is_absent()) {
    result = TRY(next_of(vm, iterator));
    if (result.is_stop()) {
      return raise_str(vm, Exc::kTypeError, "reduce() of empty iterable with no initial value");
    }
  }
  Fuel fuel(vm);
  for (;;) {
    const Value v = TRY(next_of(vm, iterator));
    if (v.is_stop()) return result;
    const Value args[2] = {result, v};
    result = TRY(call_again(vm, function, args, 2));
    TRY_BOOL(fuel.tick());
  }
}

// ---------------------------------------------------------------- cached_property

// An attribute of a plain instance, the default when it has none; NotImplemented for other objects.
Value f_own(Vm& vm, Value* a, uint32_t) {
  if (!has_plain_attributes(vm, a[0]) || !is_exact_str(a[1])) return Value::not_implemented();
  const Value v = instance_get(vm, a[0].as<Instance>(), intern_str(vm, a[1].as<Str>()));
  return v.is_not_found() ? a[2] : v;
}
// Sets it; False for other objects.
Value f_set_own(Vm& vm, Value* a, uint32_t) {
  if (!has_plain_attributes(vm, a[0])) return Value::false_();
  instance_set(vm, a[0].as<Instance>(), intern_str(vm, a[1].as<Str>()), a[2]);
  return Value::true_();
}

// ---------------------------------------------------------------- partial

struct Partial : NativeObj {
  Value function;
  Tuple* args;
  Dict* keywords;
};

void partial_trace(Marker& m, Obj* o) {
  auto* p = static_cast<Partial*>(o);
  m.value(p->function);
  m.object(p->args);
  m.object(p->keywords);
}

extern const NativeType kPartialType;

Value partial_new(Vm& vm, Value* a, uint32_t) {
  const auto* given = a[1].as<Tuple>();
  if (!given->size()) {
    return raise_str(vm, Exc::kTypeError, "type 'partial' takes at least one argument");
  }
  Value function = given->items()[0];
  if (!op_callable(vm, function)) {
    return raise_str(vm, Exc::kTypeError, "the first argument must be callable");
  }
  RootedVector args(vm);
  Dict* keywords = new_dict(vm);
  if (is_instance_of(vm, function, native_type(vm, kPartialType)) &&
      !*attr_dict_slot(function.ptr())) {
    // A partial of a partial calls the innermost function directly.
    auto* inner = function.as<Partial>();
    for (uint32_t i = 0; i < inner->args->size(); ++i) {
      TRY_BOOL(args.push(inner->args->items()[i]));
    }
    TRY_BOOL(dict_update(vm, keywords, Value(inner->keywords)));
    function = inner->function;
  }
  for (uint32_t i = 1; i < given->size(); ++i) TRY_BOOL(args.push(given->items()[i]));
  TRY_BOOL(dict_update(vm, keywords, a[2]));
  Tuple* all = TRY_PTR(new_tuple(vm, args.data(), args.size()));
  auto* p = new_native_object<Partial>(vm, a[0].as<TypeObj>());
  p->function = function;
  p->args = all;
  p->keywords = keywords;
  return p;
}
constexpr NativeDef kPartialNew = {"__new__", "(*args, **keywords)", partial_new, kFnStatic};

Value partial_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  auto* p = self.as<Partial>();
  const uint32_t named = kwnames ? kwnames->size() : 0;
  constexpr uint32_t kFew = 12;
  if (!p->keywords->size() && p->args->size() + n <= kFew) {
    ArgumentRoom room;
    Value* const all = room.data();
    const uint32_t bound = p->args->size();
    for (uint32_t i = 0; i < bound; ++i) all[i] = p->args->items()[i];
    for (uint32_t i = 0; i < n; ++i) all[bound + i] = args[i];
    if (!kwnames) return call_in_place(vm, p->function, all, bound + n);
    return op_call(vm, p->function, all, bound + n, kwnames);
  }
  if (!named && p->args->size() + n + p->keywords->size() <= kFew) {
    // The names are the same at every call; a program can change them in between all the same.
    Value all[kFew];
    std::copy_n(p->args->items(), p->args->size(), all);
    std::copy_n(args, n, all + p->args->size());
    uint32_t count = p->args->size() + n, at = 0;
    Tuple* names = TRY_PTR(new_tuple(vm, nullptr, p->keywords->size()));
    Value k, v;
    for (uint32_t i = 0; dict_next(p->keywords, &at, &k, &v); ++i) {
      if (!is_str(k)) return raise_str(vm, Exc::kTypeError, "keywords must be strings");
      names->items()[i] = k;
      all[count++] = v;
    }
    return op_call(vm, p->function, all, count, names);
  }
  RootedVector all(vm);
  for (uint32_t i = 0; i < p->args->size(); ++i) TRY_BOOL(all.push(p->args->items()[i]));
  for (uint32_t i = 0; i < n - named; ++i) TRY_BOOL(all.push(args[i]));
  if (!p->keywords->size()) {
    for (uint32_t i = n - named; i < n; ++i) TRY_BOOL(all.push(args[i]));
    return op_call(vm, p->function, all.data(), static_cast<uint32_t>(all.size()), kwnames);
  }
  Dict* keywords = TRY_PTR(dict_copy(vm, p->keywords));
  for (uint32_t i = 0; i < named; ++i) {
    TRY_BOOL(dict_set(vm, keywords, kwnames->items()[i], args[n - named + i]));
  }
  Tuple* positional = TRY_PTR(new_tuple(vm, all.data(), all.size()));
  return op_call_ex(vm, p->function, positional, keywords);
}

Value partial_repr(Vm& vm, Value self) {
  auto* p = self.as<Partial>();
  ReprGuard guard(vm, self);
  if (!guard.entered()) return Value(new_str(vm, "..."));
  StrBuilder b(vm);
  const TypeObj* t = type_of(vm, self);
  if (t == native_type(vm, kPartialType)) b.append("functools.");
  b.append(t->qualname);
  b.append('(');
  TRY_BOOL(b.append_repr(p->function));
  for (uint32_t i = 0; i < p->args->size(); ++i) {
    b.append(", ");
    TRY_BOOL(b.append_repr(p->args->items()[i]));
  }
  uint32_t at = 0;
  Value k, v;
  while (dict_next(p->keywords, &at, &k, &v)) {
    b.append(", ");
    TRY_BOOL(b.append_str(k));
    b.append('=');
    TRY_BOOL(b.append_repr(v));
  }
  b.append(')');
  return b.finish();
}

// (class, (function,), (function, args, keywords, attributes or None))
Value partial_reduce(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Partial>();
  const Value attributes = *attr_dict_slot(p) ? TRY(object_dict(vm, a[0])) : Value::none();
  Tuple* args = TRY_PTR(new_tuple_of(vm, {p->function}));
  Tuple* state =
      TRY_PTR(new_tuple_of(vm, {p->function, Value(p->args), Value(p->keywords), attributes}));
  return new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args), Value(state)});
}

Value partial_setstate(Vm& vm, Value* a, uint32_t) {
  auto* p = a[0].as<Partial>();
  const auto* state = is_tuple(a[1]) ? a[1].as<Tuple>() : nullptr;
  const bool valid = state && state->size() == 4 && op_callable(vm, state->items()[0]) &&
                     is_tuple(state->items()[1]) &&
                     (state->items()[2].is_none() || is_dict(state->items()[2])) &&
                     (state->items()[3].is_none() || is_dict(state->items()[3]));
  if (!valid) return raise_str(vm, Exc::kTypeError, "invalid partial state");
  Tuple* args = TRY_PTR(to_tuple(vm, state->items()[1]));
  Dict* keywords = nullptr;
  if (is_exact(state->items()[2], Kind::kDict)) {
    keywords = state->items()[2].as<Dict>();
  } else {
    keywords = TRY_PTR(new_dict(vm));
    if (!state->items()[2].is_none()) TRY_BOOL(dict_update(vm, keywords, state->items()[2]));
  }
  Dict* attributes = nullptr;
  if (!state->items()[3].is_none()) attributes = state->items()[3].as<Dict>();
  p->function = state->items()[0];
  p->args = args;
  p->keywords = keywords;
  *attr_dict_slot(p) = attributes;
  return Value::none();
}

constexpr TypeOps kPartialOps = {.repr = partial_repr, .call = partial_call};
constexpr NativeDef kPartialMethods[] = {
    {"__repr__", "()", Dunders<kPartialOps>::repr},
    {"__call__", "(*args, **kwargs)", Dunders<kPartialOps>::call},
    {"__reduce__", "()", partial_reduce},
    {"__setstate__", "(state, /)", partial_setstate},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {}};
constexpr GetSetDef kPartialGetSets[] = {
    {"func", [](Vm&, Value self) { return self.as<Partial>()->function; }, set_readonly},
    {"args", [](Vm&, Value self) { return Value(self.as<Partial>()->args); }, set_readonly},
    {"keywords", [](Vm&, Value self) { return Value(self.as<Partial>()->keywords); }, set_readonly},
    {nullptr, nullptr}};

const NativeType kPartialType = {.name = "partial",
                                 .module = "functools",
                                 .size = sizeof(Partial),
                                 .trace = partial_trace,
                                 .ops = &kPartialOps,
                                 .methods = kPartialMethods,
                                 .getsets = kPartialGetSets,
                                 .new_def = &kPartialNew,
                                 .flags = kTypeBase | kTypeHasDict};

// ---------------------------------------------------------------- lru_cache

struct LruCache : NativeObj {
  Value function;
  Value info_type;
  Dict* entries;
  Buffer* seen_buffer;
  uint32_t head;
  int64_t max_size;  // -1: unbounded
  int64_t hits, misses;
  bool typed;
};

void lru_trace(Marker& m, Obj* o) {
  auto* c = static_cast<LruCache*>(o);
  m.value(c->function);
  m.value(c->info_type);
  m.object(c->entries);
}

Value lru_new(Vm& vm, Value* a, uint32_t) {
  int64_t max_size = -1;
  if (!a[2].is_none()) {
    TRY_BOOL(as_index_clamp(vm, a[2], &max_size));
    max_size = std::max<int64_t>(max_size, 0);
  }
  const int typed = op_truth(vm, a[3]);
  if (typed < 0) return Value::raised();
  if (!op_callable(vm, a[1])) {
    return raise_str(vm, Exc::kTypeError, "the first argument must be callable");
  }
  Dict* entries = TRY_PTR(new_dict(vm));
  auto* c = new_native_object<LruCache>(vm, a[0].as<TypeObj>());
  TRY_BOOL(c);
  c->function = a[1];
  c->info_type = a[4];
  c->entries = entries;
  c->max_size = max_size;
  c->typed = typed != 0;
  return c;
}
constexpr NativeDef kLruNew = {"__new__", "(user_function, maxsize, typed, cache_info_type)",
                               lru_new, kFnStatic};

// What tells one call from another: its arguments as a tuple, which isn't made until it has to be
// kept. A lone str or int stands for itself.
struct CallKey {
  Value made;  // absent: not made yet
  const Value* parts;
  uint32_t size;
  uint64_t hash;
};
constexpr uint32_t kKeyParts = 24;

// How many parts the key of a call has.
uint32_t lru_key_size(const LruCache* c, uint32_t n, const Tuple* kwnames) {
  const uint32_t named = kwnames ? kwnames->size() : 0;
  return n + (named ? named + 1 : 0) + (c->typed ? n : 0);
}
void lru_lay_out(Vm& vm, const LruCache* c, const Value* args, uint32_t n, const Tuple* kwnames,
                 Value* parts) {
  const uint32_t named = kwnames ? kwnames->size() : 0;
  parts = std::copy_n(args, n - named, parts);
  if (named) {
    // No argument can be the wrapper class by accident and names follow: keeps f(1, b=2) and
    // f(1, 'b', 2) apart.
    *parts++ = Value(c->type_word());
    for (uint32_t i = 0; i < named; ++i) {
      *parts++ = kwnames->items()[i];
      *parts++ = args[n - named + i];
    }
  }
  if (c->typed) {
    for (uint32_t i = 0; i < n; ++i) *parts++ = Value(type_of(vm, args[i]));
  }
}

bool lru_hash(Vm& vm, CallKey* key) {
  if (!key->made.is_absent()) return hash_key(vm, key->made, &key->hash);
  TupleHash hash;
  for (uint32_t i = 0; i < key->size; ++i) {
    uint64_t lane = 0;
    if (!hash_key(vm, key->parts[i], &lane)) return false;
    hash.add(lane);
  }
  key->hash = hash.finish(key->size);
  return true;
}

bool lru_make_key(Vm& vm, CallKey* key) {
  if (!key->made.is_absent()) return true;
  const auto* parts = key->parts;
  Tuple* made = key->size == 2 ? new_pair(vm, parts[0], parts[1]) : new_tuple(vm, parts, key->size);
  if (!made) return false;
  key->made = Value(made);
  return true;
}

// The entry of a call, kDictMissing or kDictRaised; the key is made unless there is an entry.
int64_t lru_find(Vm& vm, LruCache* c, CallKey* key) {
  if (key->made.is_absent()) {
    const int64_t at = dict_find_tuple(c->entries, key->parts, key->size, key->hash);
    if (at >= 0) return at;
    if (!lru_make_key(vm, key)) return kDictRaised;
    if (at == kDictMissing) return at;
  }
  return dict_find(vm, c->entries, key->made, key->hash);
}

void lru_drop_oldest(LruCache* c) {
  Dict* d = c->entries;
  const bool moved = c->seen_buffer != d->buffer || c->head > d->fill ||
                     (c->head > 0 && !d->entries[c->head - 1].key.is_tombstone());
  if (moved) c->head = 0;
  c->seen_buffer = d->buffer;
  while (c->head < d->fill && d->entries[c->head].key.is_tombstone()) ++c->head;
  if (c->head < d->fill) (void)dict_remove_at(d, c->head++);
}

Value lru_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  auto* c = self.as<LruCache>();
  if (c->max_size == 0) {
    const RecursionGuard guard(vm, " while calling a Python object");
    if (!guard.ok()) return Value::raised();
    ++c->misses;
    return op_call(vm, c->function, args, n, kwnames);
  }
  CallKey key{Value::absent(), args, lru_key_size(c, n, kwnames), 0};
  alignas(Value) char words[kKeyParts * sizeof(Value)];  // not zeroed: filled when used
  if (key.size == 1 &&
      (args[0].is_small_int() || is_exact_str(args[0]) || is_kind(args[0], Kind::kBigInt))) {
    key.made = args[0];
  } else if (key.size > kKeyParts) {
    Tuple* made = TRY_PTR(new_tuple(vm, nullptr, key.size));
    lru_lay_out(vm, c, args, n, kwnames, made->items());
    key.made = Value(made);
  } else if (key.size != n) {
    auto* parts = reinterpret_cast<Value*>(words);
    lru_lay_out(vm, c, args, n, kwnames, parts);
    key.parts = parts;
  }
  TRY_BOOL(lru_hash(vm, &key));
  const int64_t at = lru_find(vm, c, &key);
  if (at == kDictRaised) return Value::raised();
  if (at != kDictMissing) {
    ++c->hits;
    const DictEntry entry = c->entries->entries[at];
    if (c->max_size > 0 && at + 1 != c->entries->fill) {
      (void)dict_remove_at(c->entries, static_cast<size_t>(at));
      TRY_BOOL(dict_insert_new(vm, c->entries, entry.key, entry.hash, entry.value));
    }
    return entry.value;
  }
  const RecursionGuard guard(vm, " while calling a Python object");
  if (!guard.ok()) return Value::raised();
  ++c->misses;
  const Value result = TRY(op_call(vm, c->function, args, n, kwnames));
  // The call may have cached the same key, or emptied the cache.
  if (c->max_size > 0 && c->entries->size() >= c->max_size) {
    const int64_t again = dict_find(vm, c->entries, key.made, key.hash);
    if (again == kDictRaised) return Value::raised();
    if (again != kDictMissing) return result;
    lru_drop_oldest(c);
  }
  TRY_BOOL(dict_set_hash(vm, c->entries, key.made, key.hash, result));
  return result;
}

Value lru_info(Vm& vm, Value* a, uint32_t) {
  auto* c = a[0].as<LruCache>();
  const Value max_size = c->max_size < 0 ? Value::none() : int_value(vm, c->max_size);
  return op_call(vm, c->info_type,
                 {int_value(vm, c->hits), int_value(vm, c->misses), max_size,
                  int_value(vm, c->entries->size())});
}
Value lru_clear(Vm& vm, Value* a, uint32_t) {
  auto* c = a[0].as<LruCache>();
  dict_clear(vm, c->entries);
  c->hits = c->misses = 0;
  c->head = 0;
  return Value::none();
}
Value return_self(Vm&, Value* a, uint32_t) { return a[0]; }

constexpr TypeOps kLruOps = {.call = lru_call, .descr_get = bind_as_method};
Value lru_get(Vm& vm, Value* a, uint32_t) { return bind_as_method(vm, a[0], a[1], Value::none()); }
constexpr NativeDef kLruMethods[] = {{"__call__", "(*args, **kwargs)", Dunders<kLruOps>::call},
                                     {"__get__", "(instance, owner=None, /)", lru_get},
                                     {"cache_info", "()", lru_info},
                                     {"cache_clear", "()", lru_clear},
                                     {"__copy__", "()", return_self},
                                     {"__deepcopy__", "(memo, /)", return_self},
                                     {}};
constexpr NativeType kLruType = {.name = "_lru_cache_wrapper",
                                 .module = "functools",
                                 .size = sizeof(LruCache),
                                 .trace = lru_trace,
                                 .ops = &kLruOps,
                                 .methods = kLruMethods,
                                 .new_def = &kLruNew,
                                 .flags = kTypeHasDict | kTypeGetDescr};

// ---------------------------------------------------------------- cmp_to_key

struct Key : NativeObj {
  Value compare;
  Value object;
};
void key_trace(Marker& m, Obj* o) {
  m.value(static_cast<Key*>(o)->compare);
  m.value(static_cast<Key*>(o)->object);
}
extern const NativeType kKeyType;

Value key_compare(Vm& vm, unsigned op, Value a, Value b) {
  TypeObj* t = native_type(vm, kKeyType);
  if (type_of(vm, a) != t || type_of(vm, b) != t) {
    return raise_str(vm, Exc::kTypeError, "other argument must be K instance");
  }
  const Value args[2] = {a.as<Key>()->object, b.as<Key>()->object};
  if (args[0].is_absent() || args[1].is_absent()) {
    return raise_str(vm, Exc::kAttributeError, "object");
  }
  const Value r = TRY(call_again(vm, a.as<Key>()->compare, args, 2));
  if (op == kLt && r.is_small_int()) return Value::boolean(r.small() < 0);
  return op_compare(vm, op, r, Value::small_int(0));
}
Value key_call(Vm& vm, Value self, Value* args, uint32_t n, Tuple* kwnames) {
  if (n > 1) {
    return raise(vm, Exc::kTypeError, "K() takes at most 1 argument (%u given)", n);
  }
  if (n != 1 || (kwnames && kwnames->items()[0].as<Str>()->view() != "obj")) {
    return raise_str(vm, Exc::kTypeError, "K() missing required argument 'obj' (pos 1)");
  }
  const Value object = args[0];
  auto* k = new_native_object<Key>(vm, native_type(vm, kKeyType));
  k->compare = self.as<Key>()->compare;
  k->object = object;
  return k;
}
constexpr TypeOps kKeyOps = {.compare = key_compare, .call = key_call};
constexpr NativeDef kKeyMethods[] = {{"__call__", "(*args, **kwargs)", Dunders<kKeyOps>::call}, {}};
constexpr GetSetDef kKeyGetSets[] = {{"obj",
                                      [](Vm&, Value self) {
                                        const Value v = self.as<Key>()->object;
                                        return v.is_absent() ? Value::none() : v;
                                      },
                                      [](Vm& vm, Value self, Value v) {
                                        self.as<Key>()->object = v.is_absent() ? Value::none() : v;
                                        vm.heap.changing(self.ptr());
                                        return true;
                                      }},
                                     {nullptr, nullptr}};
const NativeType kKeyType = {.name = "KeyWrapper",
                             .module = "functools",
                             .size = sizeof(Key),
                             .trace = key_trace,
                             .ops = &kKeyOps,
                             .methods = kKeyMethods,
                             .getsets = kKeyGetSets,
                             .flags = kTypeNoInstantiate};

Value f_cmp_to_key(Vm& vm, Value* a, uint32_t) {
  auto* k = new_native_object<Key>(vm, native_type(vm, kKeyType));
  k->compare = a[0];
  return k;
}

constexpr NativeDef kFunctions[] = {
    {"reduce", "(function, sequence, initial=?, /) varargs", f_reduce},
    {"cmp_to_key", "(mycmp)", f_cmp_to_key},
    {"_own", "(instance, name, default, /)", f_own},
    {"_set_own", "(instance, name, value, /)", f_set_own},
    {}};
constexpr const NativeType* kTypes[] = {&kPartialType, &kLruType, &kKeyType, nullptr};

}  // namespace

extern const ModuleDef kFunctoolsModule;
const ModuleDef kFunctoolsModule = {.name = "functools",
                                    .functions = kFunctions,
                                    .types = kTypes,
                                    .python_source = kPySource_functools};

}  // namespace copra
