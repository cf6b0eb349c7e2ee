// collections.deque: a ring of values. May include: types/containers.h.
//
// Items are slots[(head + i) & mask] for i < size; the slot count is a power of two and unused
// slots are zero words. `version` changes with every change, so iterators notice.
#include "stdlib_shims/collections.h"

#include <algorithm>

#include "interp/types/iterator_state.h"

namespace copra {

namespace {

struct Deque : NativeObj {
  ValueBuffer* buffer;
  uint32_t head, size, mask, version;
  int64_t max_size;  // -1: none
  Value& at(uint64_t i) { return buffer->data()[(head + i) & mask]; }
};

void deque_trace(Marker& m, Obj* o) { m.object(static_cast<Deque*>(o)->buffer); }

bool is_deque(Value v) {
  return is_kind(v, Kind::kNativeObj) && v.ptr()->type_word()->native == &kDequeType;
}

bool grow(Vm& vm, Deque* d) {
  const uint32_t capacity = d->buffer ? (d->mask + 1) * 2 : 8;
  if (capacity > kItemsMax) {
    raise_str(vm, Exc::kMemoryError, "");
    return false;
  }
  const size_t bytes = sizeof(ValueBuffer) + capacity * sizeof(Value);
  if (!check_big(vm, bytes)) return false;
  auto* buffer = vm.heap.make_zeroed<ValueBuffer>(Kind::kValueBuffer, bytes);
  buffer->capacity = capacity;
  for (uint32_t i = 0; i < d->size; ++i) buffer->data()[i] = d->at(i);
  d->buffer = buffer;
  d->head = 0;
  d->mask = capacity - 1;
  return true;
}

Value take_left(Deque* d) {
  Value& slot = d->at(0);
  const Value v = slot;
  slot = Value();
  d->head = (d->head + 1) & d->mask;
  --d->size;
  ++d->version;
  return v;
}
Value take_right(Deque* d) {
  Value& slot = d->at(d->size - 1);
  const Value v = slot;
  slot = Value();
  --d->size;
  ++d->version;
  return v;
}
bool push_right(Vm& vm, Deque* d, Value v) {
  if (d->max_size == 0) return true;
  if (d->max_size > 0 && d->size == d->max_size) take_left(d);
  if ((!d->buffer || d->size > d->mask) && !grow(vm, d)) return false;
  vm.heap.storing(d->buffer, v);
  d->at(d->size) = v;
  ++d->size;
  ++d->version;
  return true;
}
bool push_left(Vm& vm, Deque* d, Value v) {
  if (d->max_size == 0) return true;
  if (d->max_size > 0 && d->size == d->max_size) take_right(d);
  if ((!d->buffer || d->size > d->mask) && !grow(vm, d)) return false;
  d->head = (d->head - 1) & d->mask;
  vm.heap.storing(d->buffer, v);
  d->at(0) = v;
  ++d->size;
  ++d->version;
  return true;
}
void wipe(Deque* d) {
  d->buffer = nullptr;
  d->head = d->size = d->mask = 0;
  ++d->version;
}

bool extend(Vm& vm, Deque* d, Value iterable, bool left) {
  if (iterable.is_ptr() && iterable.ptr() == d) {
    List* copy = to_list(vm, iterable);
    if (!copy) return false;
    iterable = Value(copy);
  }
  Iterate it(vm, iterable);
  Fuel fuel(vm);
  Value v;
  while (it.next(&v)) {
    if (!(left ? push_left(vm, d, v) : push_right(vm, d, v)) || !fuel.tick()) return false;
  }
  return !it.raised();
}

Value deque_new(Vm& vm, Value* a, uint32_t) {
  auto* d = new_native_object<Deque>(vm, a[0].as<TypeObj>());
  d->max_size = -1;
  return d;
}
constexpr NativeDef kDequeNew = {"__new__", "(*args, **kwargs)", deque_new, kFnStatic};

Value deque_init(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  int64_t max_size = -1;
  if (!a[2].is_absent() && !a[2].is_none()) {
    if (!is_int(a[2])) return raise_str(vm, Exc::kTypeError, "an integer is required");
    if (!as_int64(vm, a[2], &max_size, "Python int too large to convert to C ssize_t")) {
      return Value::raised();
    }
    if (max_size < 0) return raise_str(vm, Exc::kValueError, "maxlen must be non-negative");
  }
  d->max_size = max_size;
  wipe(d);
  if (!a[1].is_absent()) TRY_BOOL(extend(vm, d, a[1], false));
  return Value::none();
}

Value same_type(Vm& vm, Value model) {
  auto* d = new_native_object<Deque>(vm, model.ptr()->type_word());
  d->max_size = model.as<Deque>()->max_size;
  return d;
}

Value m_append(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(push_right(vm, a[0].as<Deque>(), a[1]));
  return Value::none();
}
Value m_appendleft(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(push_left(vm, a[0].as<Deque>(), a[1]));
  return Value::none();
}
Value m_pop(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  return d->size ? take_right(d) : raise_str(vm, Exc::kIndexError, "pop from an empty deque");
}
Value m_popleft(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  return d->size ? take_left(d) : raise_str(vm, Exc::kIndexError, "pop from an empty deque");
}
Value m_clear(Vm&, Value* a, uint32_t) {
  wipe(a[0].as<Deque>());
  return Value::none();
}
Value m_extend(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(extend(vm, a[0].as<Deque>(), a[1], false));
  return Value::none();
}
Value m_extendleft(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(extend(vm, a[0].as<Deque>(), a[1], true));
  return Value::none();
}
Value m_copy(Vm& vm, Value* a, uint32_t) {
  const Value copy = same_type(vm, a[0]);
  TRY_BOOL(extend(vm, copy.as<Deque>(), a[0], false));
  return copy;
}

Value m_reduce(Vm& vm, Value* a, uint32_t) {
  const int64_t most = a[0].as<Deque>()->max_size;
  const Value state = TRY(state_of(vm, a[0]));
  const Value items = TRY(op_iter(vm, a[0]));
  Tuple* args = TRY_PTR(most < 0 ? new_tuple(vm, nullptr, 0)
                                 : new_tuple_of(vm, {empty_tuple(vm), int_value(vm, most)}));
  return new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args), state, items});
}

void rotate(Vm& vm, Deque* d, int64_t n) {
  if (d->size <= 1) return;
  vm.heap.reordered(d->buffer);
  n %= static_cast<int64_t>(d->size);
  const bool right = n > 0;
  for (int64_t i = right ? n : -n; i > 0; --i) {
    if (right) {
      const Value v = take_right(d);
      d->head = (d->head - 1) & d->mask;
      d->at(0) = v;
    } else {
      const Value v = take_left(d);
      d->at(d->size) = v;
    }
    ++d->size;
  }
}
constexpr const char* kTooLarge = "Python int too large to convert to C ssize_t";

Value m_rotate(Vm& vm, Value* a, uint32_t) {
  int64_t n = 1;
  if (!a[1].is_absent()) TRY_BOOL(as_int64(vm, a[1], &n, kTooLarge));
  auto* d = a[0].as<Deque>();
  TRY_BOOL(charge(vm, 1 + d->size / 64));
  rotate(vm, d, n);
  return Value::none();
}
Value m_reverse(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  TRY_BOOL(charge(vm, 1 + d->size / 64));
  if (d->buffer) vm.heap.reordered(d->buffer);
  for (uint32_t i = 0, j = d->size; i + 1 < j; ++i, --j) std::swap(d->at(i), d->at(j - 1));
  ++d->version;
  return Value::none();
}

constexpr int64_t kAbsent = -1, kRaised = -2, kMutated = -3;

// Position of `item`, or one of the above. A match counts even when its comparison changed the
// deque.
int64_t find(Vm& vm, Deque* d, Value item, int64_t start, int64_t stop) {
  Fuel fuel(vm);
  const uint32_t version = d->version;
  for (int64_t i = start; i < stop && i < d->size; ++i) {
    const int equal = item_equal(vm, d->at(static_cast<uint64_t>(i)), item);
    if (equal < 0 || !fuel.tick()) return kRaised;
    if (equal) return i;
    if (version != d->version) return kMutated;
  }
  return kAbsent;
}
Value raise_mutated(Vm& vm, Exc type) {
  return raise_str(vm, type, "deque mutated during iteration");
}
Value raise_absent(Vm& vm, Value item) {
  StrBuilder b(vm);
  TRY_BOOL(b.append_repr(item));
  b.append(" is not in deque");
  return raise_str(vm, Exc::kValueError, b.text());
}
Value m_index(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  int64_t start = 0, stop = INT64_MAX;
  TRY_BOOL(bound_argument(vm, a[2], &start));
  TRY_BOOL(bound_argument(vm, a[3], &stop));
  if (start < 0) start = std::max<int64_t>(start + d->size, 0);
  if (stop < 0) stop = std::max<int64_t>(stop + d->size, 0);
  const int64_t at = find(vm, d, a[1], start, stop);
  if (at == kRaised) return Value::raised();
  if (at == kMutated) return raise_mutated(vm, Exc::kRuntimeError);
  return at == kAbsent ? raise_absent(vm, a[1]) : int_value(vm, at);
}
Value m_count(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  Fuel fuel(vm);
  int64_t count = 0;
  const uint32_t version = d->version;
  for (uint32_t i = 0; i < d->size; ++i) {
    const int equal = item_equal(vm, d->at(i), a[1]);
    if (equal < 0 || !fuel.tick()) return Value::raised();
    count += equal;
    if (version != d->version) return raise_mutated(vm, Exc::kRuntimeError);
  }
  return int_value(vm, count);
}

void remove_at(Vm& vm, Deque* d, uint32_t i) {
  rotate(vm, d, -static_cast<int64_t>(i));
  take_left(d);
  rotate(vm, d, i);
}
Value m_remove(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  const uint32_t before = d->version;
  const int64_t at = find(vm, d, a[1], 0, d->size);
  if (at == kRaised) return Value::raised();
  if (before != d->version) return raise_mutated(vm, Exc::kIndexError);
  if (at == kAbsent) return raise_absent(vm, a[1]);
  TRY_BOOL(charge(vm, 1 + d->size / 64));
  remove_at(vm, d, static_cast<uint32_t>(at));
  return Value::none();
}
Value m_insert(Vm& vm, Value* a, uint32_t) {
  auto* d = a[0].as<Deque>();
  int64_t at = 0;
  TRY_BOOL(as_int64(vm, a[1], &at, kTooLarge));
  if (d->max_size >= 0 && d->size >= d->max_size) {
    return raise_str(vm, Exc::kIndexError, "deque already at its maximum size");
  }
  if (at < 0) at = std::max<int64_t>(at + d->size, 0);
  at = std::min<int64_t>(at, d->size);
  TRY_BOOL(charge(vm, 1 + d->size / 64));
  // Turned so that the place is at the end, then turned back past the new item.
  rotate(vm, d, -at);
  TRY_BOOL(push_left(vm, d, a[2]));
  rotate(vm, d, at);
  return Value::none();
}

Value deque_repr(Vm& vm, Value self) {
  auto* d = self.as<Deque>();
  ReprGuard guard(vm, self);
  if (!guard.entered()) return Value(new_str(vm, "[...]"));
  StrBuilder b(vm);
  b.append(type_of(vm, self)->name);
  b.append("(");
  List* items = TRY_PTR(to_list(vm, self));
  TRY_BOOL(b.append_repr(Value(items)));
  if (d->max_size >= 0) b.append(", maxlen=" + std::to_string(d->max_size));
  b.append(")");
  return b.finish();
}
Value deque_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_deque(a) || !is_deque(b)) return Value::not_implemented();
  if (a == b && op == kEq) return Value::true_();
  Tuple* x = TRY_PTR(to_tuple(vm, a));
  Tuple* y = TRY_PTR(to_tuple(vm, b));
  return compare_sequences(vm, op, x, y);
}
int64_t deque_len(Vm&, Value self) { return self.as<Deque>()->size; }
int deque_truth(Vm&, Value self) { return self.as<Deque>()->size != 0; }
int deque_contains(Vm& vm, Value self, Value item) {
  auto* d = self.as<Deque>();
  const int64_t at = find(vm, d, item, 0, d->size);
  if (at == kMutated) raise_mutated(vm, Exc::kRuntimeError);
  return at < kAbsent ? -1 : at >= 0;
}
bool position(Vm& vm, Deque* d, Value key, int64_t* out) {
  if (!is_int(key) && lookup_special(vm, key, "__index__").is_not_found()) {
    raise(vm, Exc::kTypeError, "sequence index must be integer, not '%s'",
          type_name(vm, key).c_str());
    return false;
  }
  if (!as_index(vm, key, out)) return false;
  if (*out < 0) *out += d->size;
  if (*out >= 0 && *out < d->size) return true;
  raise_str(vm, Exc::kIndexError, "deque index out of range");
  return false;
}
Value deque_getitem(Vm& vm, Value self, Value key) {
  int64_t at = 0;
  TRY_BOOL(position(vm, self.as<Deque>(), key, &at));
  return self.as<Deque>()->at(static_cast<uint64_t>(at));
}
bool deque_setitem(Vm& vm, Value self, Value key, Value v) {
  auto* d = self.as<Deque>();
  int64_t at = 0;
  if (!position(vm, d, key, &at)) return false;
  if (v.is_absent()) {
    remove_at(vm, d, static_cast<uint32_t>(at));
  } else {
    vm.heap.storing(d->buffer, v);
    d->at(static_cast<uint64_t>(at)) = v;
  }
  return true;
}

Value repeated(Vm& vm, Value self, Value times, bool in_place) {
  int64_t n = 0;
  const Repeat r = repeat_count(vm, times, &n);
  if (r != Repeat::kYes) return r == Repeat::kNo ? Value::not_implemented() : Value::raised();
  List* items = TRY_PTR(to_list(vm, self));
  const Value out = in_place ? self : same_type(vm, self);
  auto* d = out.as<Deque>();
  if (in_place && n == 1) return out;  // unchanged: its iterators go on
  if (in_place) wipe(d);
  if (items->size == 0) return out;
  // No more times than fill it: the rest would only push itself out.
  if (d->max_size >= 0) n = std::min<int64_t>(n, d->max_size / items->size + 1);
  Fuel fuel(vm);
  for (int64_t i = 0; i < n; ++i) {
    TRY_BOOL(extend(vm, d, Value(items), false) && fuel.tick());
  }
  return out;
}
Value deque_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kMul) {
    const Value out = is_deque(a) ? repeated(vm, a, b, false) : repeated(vm, b, a, false);
    if (!out.is_not_implemented() || !is_deque(a)) return out;
    return raise(vm, Exc::kTypeError, "can't multiply sequence by non-int of type '%s'",
                 type_name(vm, b).c_str());
  }
  if (op != kAdd || !is_deque(a)) return Value::not_implemented();
  if (!is_deque(b)) {
    return raise(vm, Exc::kTypeError, "can only concatenate deque (not \"%s\") to deque",
                 type_name(vm, b).c_str());
  }
  const Value out = same_type(vm, a);
  TRY_BOOL(extend(vm, out.as<Deque>(), a, false));
  TRY_BOOL(extend(vm, out.as<Deque>(), b, false));
  return out;
}
// __mul__, __rmul__ and __imul__ called by name insist on a number.
template <bool kInPlace>
Value deque_repeat(Vm& vm, Value* a, uint32_t) {
  const Value r = repeated(vm, a[0], a[1], kInPlace);
  return r.is_not_implemented() ? op_index(vm, a[1]) : r;  // which raises
}
Value deque_inplace(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kMul) return repeated(vm, a, b, true);
  if (op != kAdd) return Value::not_implemented();
  TRY_BOOL(extend(vm, a.as<Deque>(), b, false));
  return a;
}

// ---------------------------------------------------------------- iteration

struct DequeIter : NativeObj {
  Deque* deque;
  uint32_t left, version;
  bool reversed;
};
void iter_trace(Marker& m, Obj* o) { m.object(static_cast<DequeIter*>(o)->deque); }
Value iter_next(Vm& vm, Value self) {
  auto* it = self.as<DequeIter>();
  Deque* d = it->deque;
  // Only an iterator that goes forward minds a change after its end.
  if (it->reversed && !it->left) return Value::stop();
  if (it->version != d->version) {
    it->left = 0;
    return raise_mutated(vm, Exc::kRuntimeError);
  }
  if (!it->left) return Value::stop();
  const uint32_t i = d->size - it->left--;
  return d->at(it->reversed ? d->size - 1 - i : i);
}
Value iter_hint(Vm&, Value* a, uint32_t) { return Value::small_int(a[0].as<DequeIter>()->left); }
Value iter_self(Vm&, Value self) { return self; }
constexpr TypeOps kIterOps = {.iter = iter_self, .next = iter_next};
Value new_iter(Vm& vm, Value self, bool reversed);
// (class, (deque, items given))
Value iter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<DequeIter>();
  return reduced_class(vm, a[0],
                       {Value(it->deque), Value::small_int(int64_t{it->deque->size} - it->left)});
}
template <bool kReversed>
Value iter_new(Vm& vm, Value* a, uint32_t) {  // keywords mean nothing to it
  if (!is_deque(a[1])) {
    return raise(vm, Exc::kTypeError, "argument 1 must be collections.deque, not %s",
                 type_name(vm, a[1]).c_str());
  }
  int64_t given = 0;
  if (!a[2].is_absent()) {
    TRY_BOOL(as_index(vm, a[2], &given));
    given = std::clamp<int64_t>(given, 0, a[1].as<Deque>()->size);
  }
  const Value made = TRY(new_iter(vm, a[1], kReversed));
  made.as<DequeIter>()->left -= static_cast<uint32_t>(given);
  return made;
}
constexpr NativeDef kIterNew = {"__new__", "(deque, index=?, /, **ignored)", iter_new<false>,
                                kFnStatic};
constexpr NativeDef kReverseIterNew = {"__new__", "(deque, index=?, /, **ignored)", iter_new<true>,
                                       kFnStatic};
constexpr NativeDef kIterMethods[] = {{"__iter__", "()", Dunders<kIterOps>::iter},
                                      {"__next__", "()", Dunders<kIterOps>::next},
                                      {"__length_hint__", "()", iter_hint},
                                      {"__reduce__", "()", iter_reduce},
                                      {}};
}  // namespace
const NativeType kDequeIterType = {.name = "_deque_iterator",
                                   .module = "_collections",
                                   .size = sizeof(DequeIter),
                                   .trace = iter_trace,
                                   .ops = &kIterOps,
                                   .methods = kIterMethods,
                                   .new_def = &kIterNew,
                                   .flags = 0};
const NativeType kDequeReverseIterType = {.name = "_deque_reverse_iterator",
                                          .module = "_collections",
                                          .size = sizeof(DequeIter),
                                          .trace = iter_trace,
                                          .ops = &kIterOps,
                                          .methods = kIterMethods,
                                          .new_def = &kReverseIterNew,
                                          .flags = 0};
namespace {
Value new_iter(Vm& vm, Value self, bool reversed) {
  auto* it = new_native_object<DequeIter>(
      vm, native_type(vm, reversed ? kDequeReverseIterType : kDequeIterType));
  it->deque = self.as<Deque>();
  it->version = it->deque->version;
  it->left = it->deque->size;
  it->reversed = reversed;
  return it;
}
Value deque_iter(Vm& vm, Value self) { return new_iter(vm, self, false); }
Value m_reversed(Vm& vm, Value* a, uint32_t) { return new_iter(vm, a[0], true); }

constexpr TypeOps kDequeOps = {.repr = deque_repr,
                               .compare = deque_compare,
                               .truth = deque_truth,
                               .len = deque_len,
                               .getitem = deque_getitem,
                               .setitem = deque_setitem,
                               .contains = deque_contains,
                               .iter = deque_iter,
                               .binary = deque_binary,
                               .inplace = deque_inplace};
constexpr GetSetDef kDequeGetSets[] = {{"maxlen",
                                        [](Vm& vm, Value self) {
                                          const int64_t n = self.as<Deque>()->max_size;
                                          return n < 0 ? Value::none() : int_value(vm, n);
                                        }},
                                       {nullptr, nullptr}};
constexpr NativeDef kDequeMethods[] = {
    {"__init__", "(iterable=?, maxlen=None)", deque_init},
    {"append", "(item, /)", m_append},
    {"appendleft", "(item, /)", m_appendleft},
    {"clear", "()", m_clear},
    {"copy", "()", m_copy},
    {"__copy__", "()", m_copy},
    {"__reduce__", "()", m_reduce},
    {"count", "(value, /)", m_count},
    {"extend", "(iterable, /)", m_extend},
    {"extendleft", "(iterable, /)", m_extendleft},
    {"index", "(value[, start[, stop]]) stack", m_index},
    {"insert", "(index, value) stack", m_insert},
    {"pop", "()", m_pop},
    {"popleft", "()", m_popleft},
    {"remove", "(value, /)", m_remove},
    {"reverse", "()", m_reverse},
    {"rotate", "(n=1, /) as deque.rotate", m_rotate},
    {"__reversed__", "()", m_reversed},
    {"__repr__", "()", Dunders<kDequeOps>::repr},
    {"__len__", "()", Dunders<kDequeOps>::len},
    {"__getitem__", "(key, /)", Dunders<kDequeOps>::getitem},
    {"__setitem__", "(key, value, /)", Dunders<kDequeOps>::setitem},
    {"__delitem__", "(key, /)", Dunders<kDequeOps>::delitem},
    {"__contains__", "(key, /)", Dunders<kDequeOps>::contains},
    {"__iter__", "()", Dunders<kDequeOps>::iter},
    {"__add__", "(value, /)", Dunders<kDequeOps>::concat},
    {"__mul__", "(value, /)", deque_repeat<false>},
    {"__rmul__", "(value, /)", deque_repeat<false>},
    {"__iadd__", "(value, /)", Dunders<kDequeOps>::inplace<kAdd>},
    {"__imul__", "(value, /)", deque_repeat<true>},
    {"__class_getitem__", "(item, /)", class_getitem, kFnClass},
    {}};
}  // namespace

const NativeType kDequeType = {.name = "deque",
                               .module = "collections",
                               .size = sizeof(Deque),
                               .trace = deque_trace,
                               .ops = &kDequeOps,
                               .methods = kDequeMethods,
                               .getsets = kDequeGetSets,
                               .new_def = &kDequeNew,
                               .flags = kTypeBase | kTypeNumbered};

}  // namespace copra
