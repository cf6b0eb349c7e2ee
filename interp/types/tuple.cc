// tuple: construction, operations, methods, the type. May include: containers.h.
#include "interp/heap/hash.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/number.h"

namespace copra {

// ---------------------------------------------------------------- construction

static Tuple* allocate_tuple(Vm& vm, size_t n) {
  const size_t bytes = sizeof(Tuple) + n * sizeof(Value);
  if (n > kItemsMax) {
    raise_str(vm, Exc::kMemoryError, "");
    return nullptr;
  }
  if (!check_big(vm, bytes)) return nullptr;
  auto* t = make_kind<Tuple>(vm, Kind::kTuple, bytes);
  t->aux32 = static_cast<uint32_t>(n);
  return t;
}

Tuple* new_tuple(Vm& vm, const Value* items, size_t n) {
  if (!n && vm.fz->empty_tuple) return vm.fz->empty_tuple;
  Tuple* t = allocate_tuple(vm, n);
  if (!t) return nullptr;
  if (items) {
    if (n > 4) {
      std::memcpy(static_cast<void*>(t->items()), items, n * sizeof(Value));
    } else {
      for (size_t i = 0; i < n; ++i) t->items()[i] = items[i];
    }
  } else {
    std::fill_n(t->items(), n, Value::none());
  }
  return t;
}

Tuple* new_tuple_of(Vm& vm, std::initializer_list<Value> items) {
  return new_tuple(vm, items.begin(), items.size());
}

// ---------------------------------------------------------------- operations

static Value tuple_repr(Vm& vm, Value self) {
  auto* t = self.as<Tuple>();
  const uint32_t n = t->size();
  if (!n) return new_ascii(vm, "()");
  ReprGuard guard(vm, self);
  if (!guard.entered()) return new_ascii(vm, "(...)");
  RecursionGuard depth(vm);
  if (!depth.ok()) return Value::raised();
  Fuel fuel(vm);
  StrBuilder out(vm);
  out.append('(');
  for (uint32_t i = 0; i < n; ++i) {
    if (i) out.append(", ");
    if (!out.append_repr(t->items()[i]) || !fuel.tick()) return Value::raised();
  }
  out.append(n == 1 ? ",)" : ")");
  return out.finish();
}

// As CPython, so that tuples of numbers hash (and order sets) as there.
bool hash_tuple(Vm& vm, const Tuple* t, uint64_t* out) {
  if (__builtin_expect(!may_go_deeper(vm), 0)) {
    RecursionGuard guard(vm);
    if (!guard.ok()) return false;
  }
  Fuel fuel(vm);
  TupleHash hash;
  const uint32_t n = t->size();
  for (uint32_t i = 0; i < n; ++i) {
    uint64_t lane = 0;
    if (!hash_key(vm, t->items()[i], &lane) || !fuel.tick()) return false;
    hash.add(lane);
  }
  *out = hash.finish(n);
  return true;
}
static bool tuple_hash(Vm& vm, Value self, uint64_t* out) {
  return hash_tuple(vm, self.as<Tuple>(), out);
}

int quick_equal_deep(Value a, Value b, int depth) {
  if (a.is_double() && b.is_double()) return a.as_double() == b.as_double();
  if (is_exact(a, Kind::kBigInt) && is_exact(b, Kind::kBigInt)) return int_compare(a, b) == 0;
  if (!is_exact(a, Kind::kTuple) || !is_exact(b, Kind::kTuple)) return quick_equal(a, b);
  const auto *x = a.as<Tuple>(), *y = b.as<Tuple>();
  if (x->size() != y->size()) return 0;
  if (!depth || x->size() > 16) return -1;
  for (uint32_t i = 0; i < x->size(); ++i) {
    if (x->items()[i] == y->items()[i]) continue;
    const int equal = quick_equal_deep(x->items()[i], y->items()[i], depth - 1);
    if (equal <= 0) return equal;
  }
  return 1;
}

static Value tuple_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_tuple(a) || !is_tuple(b)) return Value::not_implemented();
  return compare_sequences(vm, op, a.as<Tuple>(), b.as<Tuple>());
}

static int tuple_truth(Vm&, Value self) { return self.as<Tuple>()->size() != 0; }
static int64_t tuple_len(Vm&, Value self) { return self.as<Tuple>()->size(); }

static Value tuple_getitem(Vm& vm, Value self, Value key) {
  auto* t = self.as<Tuple>();
  int64_t i = 0;
  if (is_kind(key, Kind::kSlice)) {
    int64_t start = 0, stop = 0, step = 0, count = 0;
    TRY_BOOL(slice_indices(vm, key.as<Slice>(), t->size(), &start, &stop, &step, &count));
    TRY_BOOL(charge(vm, static_cast<uint64_t>(count) / 64));
    if (step == 1) {
      if (count == t->size() && !t->has(kSubclass)) return self;
      return new_tuple(vm, t->items() + start, static_cast<size_t>(count));
    }
    if (!count) return new_tuple(vm, nullptr, 0);
    Tuple* out = TRY_PTR(allocate_tuple(vm, static_cast<size_t>(count)));
    for (i = 0; i < count; ++i) out->items()[i] = t->items()[start + i * step];
    return out;
  }
  TRY_BOOL(subscript_index(vm, key, "tuple", &i));
  if (i < 0) i += t->size();
  if (i < 0 || i >= t->size()) return raise_str(vm, Exc::kIndexError, "tuple index out of range");
  return t->items()[i];
}

static int tuple_contains(Vm& vm, Value self, Value item) {
  return sequence_contains(vm, self.as<Tuple>(), item);
}

static Value tuple_iter(Vm& vm, Value self) { return new_seq_iter(vm, Kind::kTupleIter, self); }

static Value tuple_repeat(Vm& vm, Value self, int64_t times) {
  auto* t = self.as<Tuple>();
  const size_t n = t->size();
  if (times <= 0 || !n) return new_tuple(vm, nullptr, 0);
  if (times == 1 && !t->has(kSubclass)) return self;
  if (static_cast<uint64_t>(times) > kItemsMax / n) return raise_str(vm, Exc::kMemoryError, "");
  const size_t total = n * static_cast<size_t>(times);
  Tuple* out = TRY_PTR(allocate_tuple(vm, total));
  for (size_t i = 0; i < total; i += n) {
    std::memcpy(static_cast<void*>(out->items() + i), t->items(), n * sizeof(Value));
  }
  TRY_BOOL(charge(vm, total / 64));
  return out;
}

static Value tuple_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kAdd && is_tuple(a) && is_tuple(b)) {
    const auto *x = a.as<Tuple>(), *y = b.as<Tuple>();
    const size_t n = x->size(), m = y->size();
    if (!n && !y->has(kSubclass)) return b;
    if (!m && !x->has(kSubclass)) return a;
    if (!(n + m)) return new_tuple(vm, nullptr, 0);
    Tuple* out = TRY_PTR(allocate_tuple(vm, n + m));
    if (n) std::memcpy(static_cast<void*>(out->items()), x->items(), n * sizeof(Value));
    if (m) std::memcpy(static_cast<void*>(out->items() + n), y->items(), m * sizeof(Value));
    TRY_BOOL(charge(vm, (n + m) / 64));
    return out;
  }
  if (op == kMul) {
    const bool left = is_tuple(a);
    return repeated(vm, left ? b : a,
                    [&](int64_t times) { return tuple_repeat(vm, left ? a : b, times); });
  }
  return Value::not_implemented();
}

static constexpr TypeOps kTupleOps = {
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .truth = tuple_truth,
    .len = tuple_len,
    .getitem = tuple_getitem,
    .contains = tuple_contains,
    .iter = tuple_iter,
    .binary = tuple_binary,
};

// ---------------------------------------------------------------- methods

static Value m_count(Vm& vm, Value* a, uint32_t) {
  return sequence_count(vm, a[0].as<Tuple>(), a[1]);
}

static Value m_index(Vm& vm, Value* a, uint32_t) {
  int64_t start = 0, stop = INT64_MAX;
  TRY_BOOL(bound_argument(vm, a[2], &start));
  TRY_BOOL(bound_argument(vm, a[3], &stop));
  const int64_t at = sequence_index(vm, a[0].as<Tuple>(), a[1], start, stop);
  if (at == -1) return raise_str(vm, Exc::kValueError, "tuple.index(x): x not in tuple");
  return at < 0 ? Value::raised() : Value::small_int(at);
}

static Value m_getnewargs(Vm& vm, Value* a, uint32_t) {
  const auto* t = a[0].as<Tuple>();
  Tuple* copy = TRY_PTR(new_tuple(vm, t->items(), t->size()));
  return new_tuple_of(vm, {copy});
}

using D = Dunders<kTupleOps>;

static const NativeDef kTupleMethods[] = {
    {"count", "(value, /)", m_count},
    {"index", "(value, start=0, stop=9223372036854775807, /)", m_index},
    {"__repr__", "()", D::repr},
    {"__hash__", "()", D::hash},
    COMPARE_DUNDERS(D),
    {"__len__", "()", D::len},
    {"__getitem__", "(key, /)", D::getitem},
    {"__contains__", "(key, /)", D::contains},
    {"__iter__", "()", D::iter},
    {"__add__", "(value, /)", D::concat},
    {"__mul__", "(value, /)", D::repeat},
    {"__rmul__", "(value, /)", D::repeat},
    {"__getnewargs__", "()", m_getnewargs},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {},
};

static Value tuple_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  Tuple* t = TRY_PTR(a[1].is_absent() ? new_tuple(vm, nullptr, 0) : to_tuple(vm, a[1]));
  if (is_builtin_class(vm, cls, Kind::kTuple)) return t;
  const size_t n = t->size(), body = sizeof(Tuple) + n * sizeof(Value);
  TRY_BOOL(check_big(vm, body));
  auto* out = vm.heap.make<Tuple>(Kind::kTuple, instance_bytes(cls, body));
  out->aux32 = static_cast<uint32_t>(n);
  if (n) std::memcpy(static_cast<void*>(out->items()), t->items(), n * sizeof(Value));
  finish_instance(out, cls, body);
  return out;
}
static const NativeDef kTupleNew = {"__new__", "(iterable=(), /)", tuple_new, kFnStatic};

const NativeType kTupleType = {
    .name = "tuple",
    .module = "builtins",
    .kind = Kind::kTuple,
    .size = sizeof(Tuple),
    .ops = &kTupleOps,
    .methods = kTupleMethods,
    .new_def = &kTupleNew,
    .doc = "Built-in immutable sequence.",
};

}  // namespace copra
