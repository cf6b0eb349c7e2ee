// Iterators over core containers (kinds ListIter, TupleIter, SetIter, SeqGetItemIter) and the
// builtin iterator classes enumerate, zip, map, filter, reversed, iter(f, sentinel), bytes
// iterator.
//
// SeqIter: `seq` becomes None at the end and stays so. ListIter with aux16 = 1 runs backwards and
// `index` is the number of items still to visit; SetIter's aux32 is the size the set must keep.
// May include: containers.h. Next: dict_views.cc, range.cc for theirs.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"
#include "interp/vm/frames.h"
#include "interp/vm/fuel.h"

namespace copra {

static Value iter_self(Vm&, Value self) { return self; }

// ---------------------------------------------------------------- over containers

Value new_seq_iter(Vm& vm, Kind kind, Value seq) {
  auto* it = make_kind<SeqIter>(vm, kind);
  it->seq = seq;
  it->index = 0;
  it->version = 0;
  return it;
}

extern const NativeType kListReverseIterType, kMemoryIterType;

Value new_list_reverse_iter(Vm& vm, List* l) {
  const Value it = new_seq_iter(vm, Kind::kListIter, l);
  it.as<SeqIter>()->word = native_type(vm, kListReverseIterType);
  it.as<SeqIter>()->aux16 = 1;
  it.as<SeqIter>()->index = l->size;
  return it;
}

Value new_memory_iter(Vm& vm, Value view) {
  const Value it = new_seq_iter(vm, Kind::kSeqGetItemIter, view);
  it.as<SeqIter>()->word = native_type(vm, kMemoryIterType);
  return it;
}

static Value exhausted(SeqIter* it) {
  it->seq = Value::none();
  return Value::stop();
}

static Value list_iter_next(Vm&, Value self) {
  auto* it = self.as<SeqIter>();
  if (it->seq.is_none()) return Value::stop();
  const auto* l = it->seq.as<List>();
  if (it->aux16) {
    if (it->index == 0 || it->index > l->size) return exhausted(it);
    return l->items[--it->index];
  }
  return it->index < l->size ? l->items[it->index++] : exhausted(it);
}

static Value tuple_iter_next(Vm&, Value self) {
  auto* it = self.as<SeqIter>();
  if (it->seq.is_none()) return Value::stop();
  const auto* t = it->seq.as<Tuple>();
  return it->index < t->size() ? t->items()[it->index++] : exhausted(it);
}

static Value set_iter_next(Vm& vm, Value self) {
  auto* it = self.as<SeqIter>();
  if (it->seq.is_none()) return Value::stop();
  const auto* s = it->seq.as<Set>();
  if (it->aux32 != s->aux32) {
    it->aux32 = UINT32_MAX;  // stays an error
    return raise_str(vm, Exc::kRuntimeError, "Set changed size during iteration");
  }
  auto place = static_cast<uint32_t>(it->index);
  Value key;
  if (!set_next(s, &place, &key)) return exhausted(it);
  it->index = place;
  ++it->version;  // items given so far
  return key;
}

static Value getitem_iter_next(Vm& vm, Value self) {
  auto* it = self.as<SeqIter>();
  if (it->seq.is_none()) return Value::stop();
  const Value v = op_getitem(vm, it->seq, int_value(vm, static_cast<int64_t>(it->index)));
  if (!v.is_raised()) {
    ++it->index;
    return v;
  }
  if (!pending_is(vm, Exc::kIndexError) && !pending_is(vm, Exc::kStopIteration)) return v;
  take_pending(vm);
  return exhausted(it);
}

static constexpr TypeOps kListIterOps = {.iter = iter_self, .next = list_iter_next};
static constexpr TypeOps kTupleIterOps = {.iter = iter_self, .next = tuple_iter_next};
static constexpr TypeOps kSetIterOps = {.iter = iter_self, .next = set_iter_next};
static constexpr TypeOps kGetItemIterOps = {.iter = iter_self, .next = getitem_iter_next};

static Value seq_iter_hint(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<SeqIter>();
  if (it->seq.is_none()) return Value::small_int(0);
  int64_t size = 0, done = static_cast<int64_t>(it->index);
  switch (it->kind) {
    case Kind::kListIter:
      size = it->seq.as<List>()->size;
      if (it->aux16) return int_value(vm, done > size ? 0 : done);
      break;
    case Kind::kTupleIter: size = it->seq.as<Tuple>()->size(); break;
    case Kind::kSetIter:
      size = it->seq.as<Set>()->aux32 == it->aux32 ? it->aux32 : 0;
      done = it->version;
      break;
    default:
      size = op_len(vm, it->seq);
      if (size < 0) return Value::raised();
      break;
  }
  return int_value(vm, std::max<int64_t>(size - done, 0));
}

// What is left of a set, in a list.
static Value rest_of_set(Vm& vm, const SeqIter* it) {
  List* rest = TRY_PTR(new_list(vm));
  if (it->seq.is_none()) return rest;
  const auto* s = it->seq.as<Set>();
  if (it->aux32 != s->aux32) {
    return raise_str(vm, Exc::kRuntimeError, "Set changed size during iteration");
  }
  auto place = static_cast<uint32_t>(it->index);
  for (Value key; set_next(s, &place, &key);) TRY_BOOL(list_append(vm, rest, key));
  return rest;
}

static Value seq_iter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<SeqIter>();
  const Value seq = it->seq;
  const Value at = int_value(vm, static_cast<int64_t>(it->index));
  if (it->kind == Kind::kSetIter) return reduced_iter(vm, TRY(rest_of_set(vm, it)));
  if (seq.is_none()) {
    const bool list = it->kind == Kind::kListIter;
    return reduced_iter(vm, list ? Value(TRY_PTR(new_list(vm))) : empty_tuple(vm));
  }
  if (!it->aux16) return reduced_iter(vm, seq, at);
  const Value reversed = dict_get_str(vm, vm.fz->builtins, "reversed");
  return reduced(vm, reversed, new_tuple_of(vm, {seq}),
                 int_value(vm, static_cast<int64_t>(it->index) - 1));
}

static Value seq_iter_setstate(Vm& vm, Value* a, uint32_t) {
  auto* it = a[0].as<SeqIter>();
  int64_t index = 0;
  TRY_BOOL(state_number(vm, a[1], &index));
  if (it->seq.is_none()) return Value::none();
  const int64_t size = it->kind == Kind::kListIter    ? it->seq.as<List>()->size
                       : it->kind == Kind::kTupleIter ? it->seq.as<Tuple>()->size()
                                                      : INT64_MAX;
  // Backwards, `index` counts the items still to visit.
  if (it->aux16) index = std::max<int64_t>(index, -1) + 1;
  it->index = static_cast<uint64_t>(std::clamp<int64_t>(index, 0, size));
  return Value::none();
}

template <const TypeOps& kOps, bool kState>
struct SeqIterMethods {
  static constexpr NativeDef kTable[] = {
      {"__iter__", "()", Dunders<kOps>::iter},
      {"__next__", "()", Dunders<kOps>::next},
      {"__length_hint__", "()", seq_iter_hint},
      {"__reduce__", "()", seq_iter_reduce},
      {kState ? "__setstate__" : nullptr, "(state, /)", seq_iter_setstate},
      {},
  };
};

#define SEQ_ITER_TYPE(variable, text, kind_id, operations)                              \
  const NativeType variable = {                                                         \
      .name = text,                                                                     \
      .module = "builtins",                                                             \
      .kind = Kind::kind_id,                                                            \
      .size = sizeof(SeqIter),                                                          \
      .ops = &operations,                                                               \
      .methods = SeqIterMethods<operations, (Kind::kind_id != Kind::kSetIter)>::kTable, \
      .flags = kTypeNoInstantiate,                                                      \
  }
SEQ_ITER_TYPE(kListIterType, "list_iterator", kListIter, kListIterOps);
// Of the same kind; made on first use.
SEQ_ITER_TYPE(kListReverseIterType, "list_reverseiterator", kListIter, kListIterOps);
SEQ_ITER_TYPE(kTupleIterType, "tuple_iterator", kTupleIter, kTupleIterOps);
SEQ_ITER_TYPE(kSetIterType, "set_iterator", kSetIter, kSetIterOps);
SEQ_ITER_TYPE(kSeqGetItemIterType, "iterator", kSeqGetItemIter, kGetItemIterOps);
#undef SEQ_ITER_TYPE

static constexpr NativeDef kMemoryIterMethods[] = {
    {"__iter__", "()", Dunders<kGetItemIterOps>::iter},
    {"__next__", "()", Dunders<kGetItemIterOps>::next},
    {},
};
// Of the same kind; made on first use.
const NativeType kMemoryIterType = {
    .name = "memory_iterator",
    .module = "builtins",
    .kind = Kind::kSeqGetItemIter,
    .size = sizeof(SeqIter),
    .ops = &kGetItemIterOps,
    .methods = kMemoryIterMethods,
    .flags = kTypeNoInstantiate,
};

template <const TypeOps& kOps, NativeFn kReduce>
struct IterMethods {
  static constexpr NativeDef kTable[] = {
      {"__iter__", "()", Dunders<kOps>::iter},
      {"__next__", "()", Dunders<kOps>::next},
      {"__reduce__", "()", kReduce},
      {},
  };
};

// ---------------------------------------------------------------- enumerate

struct Enumerate : NativeObj {
  Value iterator;
  Value count;  // int
};

static void enumerate_trace(Marker& m, Obj* o) {
  m.value(static_cast<Enumerate*>(o)->iterator);
  m.value(static_cast<Enumerate*>(o)->count);
}

// As next_pair.
[[gnu::always_inline]] static inline int enumerate_step(Vm& vm, Enumerate* e, Value* out) {
  const Value v = next_of(vm, e->iterator);
  if (v.is_raised()) return -1;
  if (v.is_stop()) return 0;
  const Value count = e->count;
  if (count.is_small_int() && count.small() < Value::kIntMax) {
    e->count = Value::small_int(count.small() + 1);
  } else {
    e->count = op_binary(vm, kAdd, count, Value::small_int(1));
    if (e->count.is_raised()) return -1;
  }
  out[0] = count;
  out[1] = v;
  return 1;
}

[[gnu::always_inline]] static inline Value pair_of(Vm& vm, int got, const Value* pair) {
  if (got <= 0) return got ? Value::raised() : Value::stop();
  return new_pair(vm, pair[0], pair[1]);
}

static Value enumerate_next(Vm& vm, Value self) {
  Value pair[2];
  const int got = enumerate_step(vm, self.as<Enumerate>(), pair);
  return pair_of(vm, got, pair);
}

static bool enumerate_drain(Vm& vm, Value self, List* out) {
  return drain_into(vm, out, [&vm, self] {
    Value pair[2];
    const int got = enumerate_step(vm, self.as<Enumerate>(), pair);
    return pair_of(vm, got, pair);
  });
}

static constexpr TypeOps kEnumerateOps = {
    .iter = iter_self, .next = enumerate_next, .drain = enumerate_drain};

static Value enumerate_new(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) {
    if (!a[2].is_absent()) {
      return raise_str(vm, Exc::kTypeError,
                       "'start' is an invalid keyword argument for enumerate()");
    }
    return raise_str(vm, Exc::kTypeError, "enumerate() missing required argument 'iterable'");
  }
  const Value start = a[2].is_absent() ? Value::small_int(0) : int_base(TRY(op_index(vm, a[2])));
  const Value iterator = TRY(op_iter(vm, a[1]));
  auto* e = new_native_object<Enumerate>(vm, a[0].as<TypeObj>());
  e->iterator = iterator;
  e->count = start;
  return e;
}
static Value enumerate_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* e = a[0].as<Enumerate>();
  return reduced_class(vm, a[0], {e->iterator, e->count});
}
static const NativeDef kEnumerateNew = {"__new__", "(iterable=?, start=0)", enumerate_new,
                                        kFnStatic};

static constexpr NativeDef kEnumerateMethods[] = {
    {"__iter__", "()", Dunders<kEnumerateOps>::iter},
    {"__next__", "()", Dunders<kEnumerateOps>::next},
    {"__reduce__", "()", enumerate_reduce},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {},
};

const NativeType kEnumerateType = {
    .name = "enumerate",
    .module = "builtins",
    .size = sizeof(Enumerate),
    .trace = enumerate_trace,
    .ops = &kEnumerateOps,
    .methods = kEnumerateMethods,
    .new_def = &kEnumerateNew,
};

// ---------------------------------------------------------------- zip

struct Zip : NativeObj {
  Tuple* iterators;
  bool strict;
};

static void zip_trace(Marker& m, Obj* o) { m.object(static_cast<Zip*>(o)->iterators); }

static Value zip_mismatch(Vm& vm, uint32_t i, const char* how) {
  return raise(vm, Exc::kValueError, "zip() argument %u is %s than argument%s%u", i + 1, how,
               i == 1 ? " " : "s 1-", i);
}

static bool is_pair_zip(const Zip* z) { return z->iterators->size() == 2 && !z->strict; }

// As next_pair.
[[gnu::always_inline]] static inline int zip_step(Vm& vm, Zip* z, Value* out) {
  for (int i = 0; i < 2; ++i) {
    out[i] = next_of(vm, z->iterators->items()[i]);
    if (out[i].is_raised()) return -1;
    if (out[i].is_stop()) return 0;
  }
  return 1;
}

static Value zip_next(Vm& vm, Value self) {
  auto* z = self.as<Zip>();
  const uint32_t n = z->iterators->size();
  if (!n) return Value::stop();
  if (is_pair_zip(z)) {
    Value pair[2];
    const int got = zip_step(vm, z, pair);
    return pair_of(vm, got, pair);
  }
  if (n > 16) spend(vm, n);
  // Nobody else has the tuple before it is returned.
  Tuple* out = TRY_PTR(new_tuple(vm, nullptr, n));
  for (uint32_t i = 0; i < n; ++i) {
    const Value v = next_of(vm, z->iterators->items()[i]);
    if (v.is_raised()) return v;
    if (!v.is_stop()) {
      out->items()[i] = v;
      continue;
    }
    if (!z->strict) return v;
    if (i) return zip_mismatch(vm, i, "shorter");
    for (uint32_t j = 1; j < n; ++j) {
      const Value more = TRY(op_next(vm, z->iterators->items()[j]));
      if (!more.is_stop()) return zip_mismatch(vm, j, "longer");
    }
    return v;
  }
  return out;
}

static bool zip_drain(Vm& vm, Value self, List* out) {
  if (!is_pair_zip(self.as<Zip>())) {
    return drain_into(vm, out, [&vm, self] { return zip_next(vm, self); });
  }
  return drain_into(vm, out, [&vm, self] {
    Value pair[2];
    const int got = zip_step(vm, self.as<Zip>(), pair);
    return pair_of(vm, got, pair);
  });
}

static constexpr TypeOps kZipOps = {.iter = iter_self, .next = zip_next, .drain = zip_drain};

// The iterators of items [first, size) of `args`.
static Tuple* iterators_of(Vm& vm, const Tuple* args, uint32_t first) {
  Tuple* out = new_tuple(vm, nullptr, args->size() - first);
  for (uint32_t i = first; out && i < args->size(); ++i) {
    const Value it = op_iter(vm, args->items()[i]);
    if (it.is_raised()) return nullptr;
    out->items()[i - first] = it;
  }
  return out;
}

static Value zip_new(Vm& vm, Value* a, uint32_t) {
  int strict = 0;
  if (!a[2].is_absent()) {
    strict = op_truth(vm, a[2]);
    if (strict < 0) return Value::raised();
  }
  Tuple* iterators = TRY_PTR(iterators_of(vm, a[1].as<Tuple>(), 0));
  auto* z = new_native_object<Zip>(vm, a[0].as<TypeObj>());
  z->iterators = iterators;
  z->strict = strict != 0;
  return z;
}
static Value zip_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* z = a[0].as<Zip>();
  return reduced(vm, Value(type_of(vm, a[0])), z->iterators,
                 z->strict ? Value::true_() : Value::absent());
}
static Value zip_setstate(Vm& vm, Value* a, uint32_t) {
  const int strict = op_truth(vm, a[1]);
  if (strict < 0) return Value::raised();
  a[0].as<Zip>()->strict = strict != 0;
  return Value::none();
}
static const NativeDef kZipMethods[] = {
    {"__iter__", "()", Dunders<kZipOps>::iter},
    {"__next__", "()", Dunders<kZipOps>::next},
    {"__reduce__", "()", zip_reduce},
    {"__setstate__", "(state, /)", zip_setstate},
    {},
};
static const NativeDef kZipNew = {"__new__", "(*iterables, strict=False)", zip_new, kFnStatic};

const NativeType kZipType = {
    .name = "zip",
    .module = "builtins",
    .size = sizeof(Zip),
    .trace = zip_trace,
    .ops = &kZipOps,
    .methods = kZipMethods,
    .new_def = &kZipNew,
};

int next_pair(Vm& vm, Value iterator, Value* out) {
  Obj* o = iterator.ptr();
  if (o->kind == Kind::kDictItemIter) {
    return dict_iter_advance(vm, iterator.as<DictIter>(), &out[0], &out[1]);
  }
  if (o->has(kSubclass)) return kNoPairs;
  const NativeType* type = o->type_word()->native;
  if (type != &kEnumerateType && (type != &kZipType || !is_pair_zip(iterator.as<Zip>()))) {
    return kNoPairs;
  }
  // Iterators over iterators nest as deep as the program likes.
  if (__builtin_expect(!may_go_deeper(vm), 0)) {
    RecursionGuard guard(vm);
    if (!guard.ok()) return -1;
  }
  return type == &kEnumerateType ? enumerate_step(vm, iterator.as<Enumerate>(), out)
                                 : zip_step(vm, iterator.as<Zip>(), out);
}

// ---------------------------------------------------------------- map

struct Map : NativeObj {
  Value function;
  Tuple* iterators;
};

static void map_trace(Marker& m, Obj* o) {
  m.value(static_cast<Map*>(o)->function);
  m.object(static_cast<Map*>(o)->iterators);
}

// What the function of an iterator gave: its StopIteration ends the walk.
static Value or_stop(Vm& vm, Value r) {
  return r.is_raised() && clear_stop_iteration(vm) ? Value::stop() : r;
}

static Value map_next(Vm& vm, Value self) {
  auto* map = self.as<Map>();
  const uint32_t n = map->iterators->size();
  if (n == 1) {
    const Value v = next_of(vm, map->iterators->items()[0]);
    if (v.is_raised() || v.is_stop()) return v;
    return or_stop(vm, call_again(vm, map->function, &v, 1));
  }
  if (n == 2) {
    ArgumentRoom room;
    Value* const pair = room.data();
    for (uint32_t i = 0; i < 2; ++i) {
      pair[i] = next_of(vm, map->iterators->items()[i]);
      if (pair[i].is_raised() || pair[i].is_stop()) return pair[i];
    }
    return or_stop(vm, call_in_place(vm, map->function, pair, 2));
  }
  if (n > 16) spend(vm, n);
  Tuple* args = TRY_PTR(new_tuple(vm, nullptr, n));
  for (uint32_t i = 0; i < n; ++i) {
    const Value v = next_of(vm, map->iterators->items()[i]);
    if (v.is_raised() || v.is_stop()) return v;
    args->items()[i] = v;
  }
  return or_stop(vm, op_call(vm, map->function, args->items(), n));
}

static bool map_drain(Vm& vm, Value self, List* out) {
  const Value function = self.as<Map>()->function;
  Tuple* const iterators = self.as<Map>()->iterators;
  if (iterators->size() != 1) {
    return drain_into(vm, out, [&vm, self] { return map_next(vm, self); });
  }
  const Value iterator = iterators->items()[0];
  if (function == Value(kind_type(vm, Kind::kStr))) {
    return drain_into(vm, out, [&vm, iterator] {
      const Value v = next_of(vm, iterator);
      return v.is_raised() || v.is_stop() ? v : or_stop(vm, op_str(vm, v));
    });
  }
  if (is_kind(function, Kind::kNative)) {
    auto* const native = function.as<Native>();
    alignas(Value) char words[kNativeSlack * sizeof(Value)];
    auto* const args = reinterpret_cast<Value*>(words);
    return drain_into(vm, out, [&vm, native, iterator, args] {
      args[0] = next_of(vm, iterator);
      if (args[0].is_raised() || args[0].is_stop()) return args[0];
      return or_stop(vm, call_native(vm, native, args, 1, nullptr));
    });
  }
  return drain_into(vm, out, [&vm, function, iterator] {
    const Value v = next_of(vm, iterator);
    return v.is_raised() || v.is_stop() ? v : or_stop(vm, op_call(vm, function, &v, 1));
  });
}

static constexpr TypeOps kMapOps = {.iter = iter_self, .next = map_next, .drain = map_drain};

static Value map_new(Vm& vm, Value* a, uint32_t) {
  const auto* args = a[1].as<Tuple>();
  if (args->size() < 2) {
    return raise_str(vm, Exc::kTypeError, "map() must have at least two arguments.");
  }
  Tuple* iterators = TRY_PTR(iterators_of(vm, args, 1));
  auto* map = new_native_object<Map>(vm, a[0].as<TypeObj>());
  map->function = args->items()[0];
  map->iterators = iterators;
  return map;
}
static Value map_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* map = a[0].as<Map>();
  const uint32_t n = map->iterators->size();
  Tuple* args = TRY_PTR(new_tuple(vm, nullptr, size_t{n} + 1));
  args->items()[0] = map->function;
  std::copy_n(map->iterators->items(), n, args->items() + 1);
  return reduced(vm, Value(type_of(vm, a[0])), args);
}
static const NativeDef kMapNew = {"__new__", "(*args)", map_new, kFnStatic};

const NativeType kMapType = {
    .name = "map",
    .module = "builtins",
    .size = sizeof(Map),
    .trace = map_trace,
    .ops = &kMapOps,
    .methods = IterMethods<kMapOps, map_reduce>::kTable,
    .new_def = &kMapNew,
};

// ---------------------------------------------------------------- filter

struct Filter : NativeObj {
  Value function;  // None: truth of the item
  Value iterator;
};

static void filter_trace(Marker& m, Obj* o) {
  m.value(static_cast<Filter*>(o)->function);
  m.value(static_cast<Filter*>(o)->iterator);
}

static bool filter_by_truth(Vm& vm, const Filter* f) {
  return f->function.is_none() || f->function == Value(bool_type(vm));
}

// Whether the filter lets `v` through: 1, 0, -1 raised, kStopped by a StopIteration.
constexpr int kStopped = -2;
static int filter_keeps(Vm& vm, const Filter* f, Value v) {
  const Value answer = call_again(vm, f->function, &v, 1);
  if (answer.is_bool()) return answer.is_true();
  if (answer.is_raised() && clear_stop_iteration(vm)) return kStopped;
  return answer.is_raised() ? -1 : op_truth(vm, answer);
}

static inline int quick_truth(Vm& vm, Value v) {
  if (v.is_small_int()) return v.small() != 0;
  return v.is_bool() ? v.is_true() : op_truth(vm, v);
}

static Value filter_next(Vm& vm, Value self) {
  auto* f = self.as<Filter>();
  const bool by_truth = filter_by_truth(vm, f);
  Fuel fuel(vm);
  for (;;) {
    const Value v = next_of(vm, f->iterator);
    if (v.is_raised() || v.is_stop()) return v;
    const int keep = by_truth ? quick_truth(vm, v) : filter_keeps(vm, f, v);
    if (keep > 0) return v;
    if (keep == kStopped) return Value::stop();
    vm.ended_by = nullptr;  // of a loop within the function
    if (keep < 0 || !fuel.tick()) return Value::raised();
  }
}

static bool filter_drain(Vm& vm, Value self, List* out) {
  auto* f = self.as<Filter>();
  const bool by_truth = filter_by_truth(vm, f);
  const Value iterator = f->iterator;
  Fuel fuel(vm);
  for (;;) {
    const Value v = next_of(vm, iterator);
    if (v.is_stop()) return true;
    if (v.is_raised()) return false;
    const int keep = by_truth ? quick_truth(vm, v) : filter_keeps(vm, f, v);
    if (keep == kStopped) return true;
    if (keep < 0 || !fuel.tick() || (keep && !list_append(vm, out, v))) return false;
  }
}

static constexpr TypeOps kFilterOps = {
    .iter = iter_self, .next = filter_next, .drain = filter_drain};

static Value filter_new(Vm& vm, Value* a, uint32_t) {
  const Value iterator = TRY(op_iter(vm, a[2]));
  auto* f = new_native_object<Filter>(vm, a[0].as<TypeObj>());
  f->function = a[1];
  f->iterator = iterator;
  return f;
}
static Value filter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* f = a[0].as<Filter>();
  return reduced_class(vm, a[0], {f->function, f->iterator});
}
static const NativeDef kFilterNew = {"__new__", "(function, iterable, /)", filter_new, kFnStatic};

const NativeType kFilterType = {
    .name = "filter",
    .module = "builtins",
    .size = sizeof(Filter),
    .trace = filter_trace,
    .ops = &kFilterOps,
    .methods = IterMethods<kFilterOps, filter_reduce>::kTable,
    .new_def = &kFilterNew,
};

// ---------------------------------------------------------------- reversed

struct Reversed : NativeObj {
  Value seq;  // None at the end
  int64_t index;
};

static void reversed_trace(Marker& m, Obj* o) { m.value(static_cast<Reversed*>(o)->seq); }

static Value reversed_next(Vm& vm, Value self) {
  auto* r = self.as<Reversed>();
  if (r->seq.is_none()) return Value::stop();
  if (r->index >= 0) {
    const Value v = op_getitem(vm, r->seq, int_value(vm, r->index));
    if (!v.is_raised()) {
      --r->index;
      return v;
    }
    if (!pending_is(vm, Exc::kIndexError) && !pending_is(vm, Exc::kStopIteration)) return v;
    take_pending(vm);
  }
  r->seq = Value::none();
  r->index = -1;
  return Value::stop();
}

static constexpr TypeOps kReversedOps = {.iter = iter_self, .next = reversed_next};

static Value reversed_new(Vm& vm, Value* a, uint32_t) {
  const Value seq = a[1];
  if (is_exact(seq, Kind::kList)) return new_list_reverse_iter(vm, seq.as<List>());
  if (is_exact(seq, Kind::kRange)) return new_range_iter(vm, seq.as<Range>(), true);
  const Value method = TRY(lookup_special(vm, seq, Dunder::kreversed));
  const bool refused = method.is_none();
  if (!refused && !method.is_not_found()) return op_call(vm, method, nullptr, 0);
  if (refused || is_dict(seq) || !has_special(vm, seq, "__getitem__")) {
    return raise(vm, Exc::kTypeError, "'%s' object is not reversible", type_name(vm, seq).c_str());
  }
  const int64_t n = op_len(vm, seq);
  if (n < 0) return Value::raised();
  auto* r = new_native_object<Reversed>(vm, a[0].as<TypeObj>());
  r->seq = seq;
  r->index = n - 1;
  return r;
}
static const NativeDef kReversedNew = {"__new__", "(sequence, /)", reversed_new, kFnStatic};

static Value reversed_hint(Vm& vm, Value* a, uint32_t) {
  const auto* r = a[0].as<Reversed>();
  if (r->seq.is_none()) return int_value(vm, 0);
  const int64_t n = op_len(vm, r->seq);
  if (n < 0) return Value::raised();
  return int_value(vm, r->index < n ? r->index + 1 : 0);
}

static Value reversed_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* r = a[0].as<Reversed>();
  if (r->seq.is_none()) return reduced_class(vm, a[0], {empty_tuple(vm)});
  return reduced_class(vm, a[0], {r->seq}, int_value(vm, r->index));
}
static Value reversed_setstate(Vm& vm, Value* a, uint32_t) {
  auto* r = a[0].as<Reversed>();
  int64_t index = 0;
  TRY_BOOL(state_number(vm, a[1], &index));
  if (r->seq.is_none()) return Value::none();
  const int64_t n = op_len(vm, r->seq);
  if (n < 0) return Value::raised();
  r->index = std::clamp<int64_t>(index, -1, n - 1);
  return Value::none();
}

static const NativeDef kReversedMethods[] = {
    {"__iter__", "()", Dunders<kReversedOps>::iter},
    {"__next__", "()", Dunders<kReversedOps>::next},
    {"__length_hint__", "()", reversed_hint},
    {"__reduce__", "()", reversed_reduce},
    {"__setstate__", "(state, /)", reversed_setstate},
    {},
};

const NativeType kReversedType = {
    .name = "reversed",
    .module = "builtins",
    .size = sizeof(Reversed),
    .trace = reversed_trace,
    .ops = &kReversedOps,
    .methods = kReversedMethods,
    .new_def = &kReversedNew,
};

// ---------------------------------------------------------------- iter(callable, sentinel)

struct CallableIter : NativeObj {
  Value callable;  // None at the end
  Value sentinel;
};

static void callable_trace(Marker& m, Obj* o) {
  m.value(static_cast<CallableIter*>(o)->callable);
  m.value(static_cast<CallableIter*>(o)->sentinel);
}

static Value callable_next(Vm& vm, Value self) {
  auto* it = self.as<CallableIter>();
  if (it->callable.is_none()) return Value::stop();
  const Value v = call_again(vm, it->callable, nullptr, 0);
  if (v.is_raised()) {
    if (!clear_stop_iteration(vm)) return v;
  } else {
    const int equal = item_equal(vm, it->sentinel, v);
    if (equal < 0) return Value::raised();
    if (!equal) return v;
  }
  it->callable = Value::none();
  it->sentinel = Value::none();
  return Value::stop();
}

static constexpr TypeOps kCallableIterOps = {.iter = iter_self, .next = callable_next};

static Value callable_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<CallableIter>();
  if (it->callable.is_none()) return reduced_iter(vm, empty_tuple(vm));
  const Value iter = dict_get_str(vm, vm.fz->builtins, "iter");
  return reduced(vm, iter, new_tuple_of(vm, {it->callable, it->sentinel}));
}

Value new_callable_iter(Vm& vm, Value callable, Value sentinel) {
  auto* it = new_native_object<CallableIter>(vm, native_type(vm, kCallableIterType));
  it->callable = callable;
  it->sentinel = sentinel;
  return it;
}

const NativeType kCallableIterType = {
    .name = "callable_iterator",
    .module = "builtins",
    .size = sizeof(CallableIter),
    .trace = callable_trace,
    .ops = &kCallableIterOps,
    .methods = IterMethods<kCallableIterOps, callable_reduce>::kTable,
    .flags = kTypeNoInstantiate,
};

// ---------------------------------------------------------------- bytes, bytearray

struct BytesIter : NativeObj {
  Value bytes;  // None at the end
  uint64_t index;
};

static void bytes_iter_trace(Marker& m, Obj* o) { m.value(static_cast<BytesIter*>(o)->bytes); }

static std::string_view bytes_of(Value v) {
  if (is_bytes(v)) return v.as<Bytes>()->view();
  auto* b = v.as<ByteArray>();
  return {b->data(), b->size};
}

static Value bytes_iter_next(Vm&, Value self) {
  auto* it = self.as<BytesIter>();
  if (it->bytes.is_none()) return Value::stop();
  const std::string_view data = bytes_of(it->bytes);
  if (it->index < data.size()) {
    return Value::small_int(static_cast<unsigned char>(data[it->index++]));
  }
  it->bytes = Value::none();
  return Value::stop();
}

static constexpr TypeOps kBytesIterOps = {.iter = iter_self, .next = bytes_iter_next};

static Value bytes_iter_hint(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<BytesIter>();
  if (it->bytes.is_none()) return Value::small_int(0);
  const size_t size = bytes_of(it->bytes).size();
  return int_value(vm, static_cast<int64_t>(size > it->index ? size - it->index : 0));
}

static Value bytes_iter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<BytesIter>();
  if (it->bytes.is_none()) return reduced_iter(vm, empty_tuple(vm));
  return reduced_iter(vm, it->bytes, int_value(vm, static_cast<int64_t>(it->index)));
}
static Value bytes_iter_setstate(Vm& vm, Value* a, uint32_t) {
  auto* it = a[0].as<BytesIter>();
  int64_t index = 0;
  TRY_BOOL(state_number(vm, a[1], &index));
  if (it->bytes.is_none()) return Value::none();
  it->index = std::min<uint64_t>(std::max<int64_t>(index, 0), bytes_of(it->bytes).size());
  return Value::none();
}

static const NativeDef kBytesIterMethods[] = {
    {"__iter__", "()", Dunders<kBytesIterOps>::iter},
    {"__next__", "()", Dunders<kBytesIterOps>::next},
    {"__length_hint__", "()", bytes_iter_hint},
    {"__reduce__", "()", bytes_iter_reduce},
    {"__setstate__", "(state, /)", bytes_iter_setstate},
    {},
};

// Made on first use: only the name differs from bytes_iterator.
static const NativeType kByteArrayIterType = {
    .name = "bytearray_iterator",
    .module = "builtins",
    .size = sizeof(BytesIter),
    .trace = bytes_iter_trace,
    .ops = &kBytesIterOps,
    .methods = kBytesIterMethods,
    .flags = kTypeNoInstantiate,
};

Value new_bytes_iter(Vm& vm, Value bytes) {
  const NativeType& type = is_bytes(bytes) ? kBytesIterType : kByteArrayIterType;
  auto* it = new_native_object<BytesIter>(vm, native_type(vm, type));
  it->bytes = bytes;
  it->index = 0;
  return it;
}

const NativeType kBytesIterType = {
    .name = "bytes_iterator",
    .module = "builtins",
    .size = sizeof(BytesIter),
    .trace = bytes_iter_trace,
    .ops = &kBytesIterOps,
    .methods = kBytesIterMethods,
    .flags = kTypeNoInstantiate,
};

}  // namespace copra
