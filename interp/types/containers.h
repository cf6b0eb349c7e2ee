// What the container types share among themselves: allocation, element tests, look-up with known
// hashes, dunder natives made from TypeOps.
//
// Private to types/ (list, tuple, dict, set, range, slice, iterators, builtins). Includes
// native.h, isolate.h (heap, frozen types). Invariant kept by all users: no pointer into a
// container's storage lives across anything that may run Python code.
#pragma once

#include <algorithm>
#include <cstring>

#include "interp/heap/hash.h"
#include "interp/native.h"
#include "interp/types/ordering.h"
#include "interp/types/subclass.h"
#include "interp/vm/fuel.h"
#include "interp/vm/native_call.h"

namespace copra {

constexpr uint64_t kCheckedBytes = 65536;  // above this, results go through check_alloc
constexpr uint32_t kItemsMax = 0x1FFFFFFF;

inline bool check_big(Vm& vm, uint64_t bytes) {
  return bytes < kCheckedBytes || check_alloc(vm, bytes);
}

// Charges a loop in portions of a thousand.
class Fuel {
 public:
  explicit Fuel(Vm& vm) : vm_(vm) {}
  // Small containers of small containers add up.
  ~Fuel() { spend(vm_, n_ & 1023); }
  Fuel(const Fuel&) = delete;
  Fuel& operator=(const Fuel&) = delete;
  bool tick() { return (++n_ & 1023) || charge(vm_, 1024); }

 private:
  Vm& vm_;
  uint32_t n_ = 0;
};

// An object of a core kind and its builtin type; the body is not initialised.
template <class T>
inline T* make_kind(Vm& vm, Kind kind, size_t bytes = sizeof(T)) {
  T* o = vm.heap.make<T>(kind, bytes);
  o->word = vm.fz->kind_types[static_cast<size_t>(kind)];
  return o;
}

// `cls` is the builtin type of the kind itself.
inline bool is_builtin_class(Vm& vm, const TypeObj* cls, Kind kind) {
  return cls == vm.fz->kind_types[static_cast<size_t>(kind)];
}

// A fixed-size instance for __new__ of `cls` (native or Python subclass), body zeroed.
template <class T>
T* make_instance(Vm& vm, TypeObj* cls, Kind kind) {
  const size_t body = std::max<size_t>(sizeof(T), cls->native ? cls->native->size : 0);
  T* o = vm.heap.make_zeroed<T>(kind, instance_bytes(cls, body));
  finish_instance(o, cls, body);
  return o;
}

// ---------------------------------------------------------------- elements

bool hash_tuple(Vm& vm, const Tuple* t, uint64_t* out);
inline bool hash_key(Vm& vm, Value key, uint64_t* out) {
  if (key.is_small_int()) {
    const int64_t i = key.small();
    *out = static_cast<uint64_t>(i == -1 ? -2 : i);
    return true;
  }
  if (is_exact_str(key)) {
    Str* s = key.as<Str>();
    *out = s->hash32 ? hash_widen(s->hash32) : str_hash(s);
    return true;
  }
  if (is_exact(key, Kind::kTuple)) return hash_tuple(vm, key.as<Tuple>(), out);
  return op_hash(vm, key, out);
}

// Whether two runs of `n` bytes are equal; short ones without a call.
inline bool same_bytes(const char* a, const char* b, size_t n) {
  const auto differ = [a, b](auto word, size_t at) {
    auto other = word;
    std::memcpy(&word, a + at, sizeof word);
    std::memcpy(&other, b + at, sizeof other);
    return word ^ other;
  };
  if (n > 16) return std::memcmp(a, b, n) == 0;
  if (n >= 8) return !(differ(uint64_t{}, 0) | differ(uint64_t{}, n - 8));
  if (n >= 4) return !(differ(uint32_t{}, 0) | differ(uint32_t{}, n - 4));
  for (size_t i = 0; i < n; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

inline bool same_text(const Str* a, const Str* b) {
  return a->bytes() == b->bytes() && same_bytes(a->data(), b->data(), a->bytes());
}

// Whether two different values are equal: 1, 0, or -1 when only op_equal can tell.
inline int quick_equal(Value a, Value b) {
  if (both_small(a, b)) return 0;
  if (is_exact_str(a) && is_exact_str(b)) return same_text(a.as<Str>(), b.as<Str>());
  return -1;
}
// As quick_equal, also for floats and for tuples of what it knows, `depth` levels deep.
int quick_equal_deep(Value a, Value b, int depth);
// Identity or equality: 1, 0, -1 raised. May call Python.
inline int item_equal(Vm& vm, Value a, Value b) {
  if (a == b) return 1;
  const int quick = quick_equal(a, b);
  return quick >= 0 ? quick : op_equal(vm, a, b);
}

inline uint32_t seq_size(const List* l) { return l->size; }
inline uint32_t seq_size(const Tuple* t) { return t->size(); }
inline Value seq_item(const List* l, size_t i) { return l->items[i]; }
inline Value seq_item(const Tuple* t, size_t i) { return t->items()[i]; }

// Lexicographic comparison of two lists or two tuples; sizes and items are re-read after each ==.
template <class S>
Value compare_sequences(Vm& vm, unsigned op, S* a, S* b) {
  if ((op == kEq || op == kNe) && seq_size(a) != seq_size(b)) return Value::boolean(op == kNe);
  if (__builtin_expect(!may_go_deeper(vm), 0)) {
    RecursionGuard guard(vm);
    if (!guard.ok()) return Value::raised();
  }
  Fuel fuel(vm);
  size_t i = 0;
  for (; i < seq_size(a) && i < seq_size(b); ++i) {
    const int equal = item_equal(vm, seq_item(a, i), seq_item(b, i));
    if (equal < 0 || !fuel.tick()) return Value::raised();
    if (!equal) break;
  }
  if (i >= seq_size(a) || i >= seq_size(b)) return compare_ordered(op, seq_size(a), seq_size(b));
  if (op == kEq) return Value::false_();
  if (op == kNe) return Value::true_();
  return op_compare(vm, op, seq_item(a, i), seq_item(b, i));
}

// a < b as sorting asks for it, what it knows best first: 1, 0, -1 raised.
int value_less(Vm& vm, Value a, Value b);

// 1 found, 0, -1 raised.
template <class S>
int sequence_contains(Vm& vm, S* s, Value item) {
  Fuel fuel(vm);
  for (size_t i = 0; i < seq_size(s); ++i) {
    const int equal = item_equal(vm, seq_item(s, i), item);
    if (equal || !fuel.tick()) return equal > 0 ? 1 : -1;
  }
  return 0;
}
template <class S>
Value sequence_count(Vm& vm, S* s, Value item) {
  Fuel fuel(vm);
  int64_t count = 0;
  for (size_t i = 0; i < seq_size(s); ++i) {
    const int equal = item_equal(vm, seq_item(s, i), item);
    if (equal < 0 || !fuel.tick()) return Value::raised();
    count += equal;
  }
  return Value::small_int(count);
}
// Position of `item` in [start, stop) with Python's reading of negative bounds; -1 absent, -2
// raised.
template <class S>
int64_t sequence_index(Vm& vm, S* s, Value item, int64_t start, int64_t stop) {
  const int64_t size = seq_size(s);
  if (start < 0) start = std::max<int64_t>(start + size, 0);
  if (stop < 0) stop = std::max<int64_t>(stop + size, 0);
  Fuel fuel(vm);
  for (int64_t i = start; i < stop && i < seq_size(s); ++i) {
    const int equal = item_equal(vm, seq_item(s, static_cast<size_t>(i)), item);
    if (equal < 0 || !fuel.tick()) return -2;
    if (equal) return i;
  }
  return -1;
}

// The subscript `key` as a position (negative not yet resolved). `what` is "list", "tuple",
// "range" … for "<what> indices must be integers or slices, not str". False: raised.
bool subscript_index(Vm& vm, Value key, const char* what, int64_t* out);
// An optional start/stop argument of index(): clamps; absent leaves *out. False: raised.
bool bound_argument(Vm& vm, Value v, int64_t* out);
// The number of repetitions in `sequence * times`; kNo: not an int, another operand may know.
enum class Repeat : uint8_t { kYes, kNo, kRaised };
Repeat repeat_count(Vm& vm, Value times, int64_t* out);
// What `repeat(count)` makes, or NotImplemented.
template <class F>
Value repeated(Vm& vm, Value times, F repeat) {
  int64_t count = 0;
  switch (repeat_count(vm, times, &count)) {
    case Repeat::kNo: return Value::not_implemented();
    case Repeat::kRaised: return Value::raised();
    case Repeat::kYes: break;
  }
  return repeat(count);
}
// Setter of what are read-only struct members in CPython.
bool set_readonly(Vm& vm, Value self, Value v);
// Takes the iterator of `v`, with `message` instead of a TypeError.
Value iter_or_message(Vm& vm, Value v, const char* message);
// A plain list or tuple itself, of anything else a list of what it iterates.
Value list_or_tuple(Vm& vm, Value v, const char* message);
// The class has this special method (core kinds included).
bool has_special(Vm& vm, Value v, std::string_view dunder);

// ---------------------------------------------------------------- lists

// Capacity for at least `capacity` items; the tail is zeroed. False: MemoryError raised.
bool list_grow(Vm& vm, List* l, size_t capacity);
// Replaces items [start, stop) by `n` values of `src` (not inside this list's storage).
bool list_splice(Vm& vm, List* l, size_t start, size_t stop, const Value* src, size_t n);
Value list_get_slice(Vm& vm, List* l, Slice* s);
bool list_set_slice(Vm& vm, List* l, Slice* s, Value v);  // v absent: delete
void list_wipe(Vm& vm, List* l);
extern const NativeDef kListMethods[];
extern const TypeOps kListOps;

// ---------------------------------------------------------------- dicts

// Entry number, kDictMissing or kDictRaised.
constexpr int64_t kDictMissing = -1, kDictRaised = -2;
int64_t dict_find(Vm& vm, Dict* d, Value key, uint64_t hash);
// The entry whose key is a tuple of these items, told without calling Python; kDictUnsure when only
// op_equal knows.
constexpr int64_t kDictUnsure = -3;
int64_t dict_find_tuple(Dict* d, const Value* items, uint32_t n, uint64_t hash);
// Removes the entry and returns its value.
Value dict_remove_at(Dict* d, size_t entry);
// By text and what str_hash() gives it.
Value dict_get_text(const Dict* d, std::string_view text, uint64_t hash);
// Room for `entries` in a dict that is empty.
bool dict_reserve(Vm& vm, Dict* d, size_t entries);
// A dict of those keys and values; null: raised.
Dict* new_dict_of(Vm& vm, const Tuple* keys, const Value* values);
// Makes the entry the first, and says which number it has now; kDictRaised.
int64_t dict_move_first(Vm& vm, Dict* d, size_t entry);
// Adds a key that is known not to be in `d`.
bool dict_insert_new(Vm& vm, Dict* d, Value key, uint64_t hash, Value v);
// d[key] += times, from 0 for an absent key.
bool dict_count(Vm& vm, Dict* d, Value key, uint64_t hash, int64_t times);
// Removes the entries that `dead` says so of, without allocating; the others are numbered anew.
void dict_forget(Dict* d, bool (*dead)(const DictEntry&));
// A smaller table for one that has lost most of its entries.
bool dict_shrink(Vm& vm, Dict* d);
// Makes `to` (empty) equal to `from` without calling Python.
bool dict_clone_into(Vm& vm, Dict* to, const Dict* from);
// `iter(v)` is the plain one of dict: entries may be read directly.
bool iterates_as_dict(Vm& vm, Value v);
Value new_dict_view(Vm& vm, Kind kind, Dict* d);
Value new_dict_iter(Vm& vm, Kind kind, Dict* d, bool reversed);
extern const TypeOps kDictOps;

// ---------------------------------------------------------------- sets

constexpr int64_t kSetMissing = -1, kSetRaised = -2;
int64_t set_find(Vm& vm, Set* s, Value key, uint64_t hash);
bool set_add_hash(Vm& vm, Set* s, Value key, uint64_t hash);
int set_discard_hash(Vm& vm, Set* s, Value key, uint64_t hash);
int set_contains_hash(Vm& vm, Set* s, Value key, uint64_t hash);
inline bool set_next_entry(const Set* s, uint32_t* i, Value* key, uint64_t* hash) {
  while (s->table && *i <= s->mask) {
    const SetEntry& e = s->table[(*i)++];
    if (e.key.is_absent() || e.key.is_tombstone()) continue;
    *key = e.key;
    *hash = e.hash;
    return true;
  }
  return false;
}
bool set_resize(Vm& vm, Set* s, size_t min_used);
void set_clear(Vm& vm, Set* s);
Set* set_copy(Vm& vm, Set* s, bool frozen);
Set* set_from(Vm& vm, Value iterable, bool frozen);
Set* set_intersection(Vm& vm, Set* s, Value other);
Set* set_difference(Vm& vm, Set* s, Value other);
bool set_difference_update(Vm& vm, Set* s, Value other);
bool set_symmetric_difference_update(Vm& vm, Set* s, Value other);
int set_is_subset(Vm& vm, Set* s, Set* other);  // -1 raised
// Exchanges the tables.
void set_swap(Vm& vm, Set* a, Set* b);
extern const NativeDef kSetMethods[];
extern const NativeDef kFrozenSetMethods[];
extern const TypeOps kSetOps, kFrozenSetOps;

// list(), tuple(), dict(), set() with one or no argument, for vm/: what their __new__ and __init__
// together do; not_found() when `t` isn't one of them. Declared for vm/ in vm/frames.h.
Value construct_container(Vm& vm, TypeObj* t, Value arg);

// ---------------------------------------------------------------- iterators

Value new_seq_iter(Vm& vm, Kind kind, Value seq);
// Runs backwards over a list.
Value new_list_reverse_iter(Vm& vm, List* l);
Value new_memory_iter(Vm& vm, Value view);
Value new_range_iter(Vm& vm, Range* r, bool reversed);
// The next entry of a dict iterator. 1: got one, 0: the end, -1: raised.
int dict_iter_advance(Vm& vm, DictIter* it, Value* key, Value* v);
// Over bytes or bytearray.
Value new_bytes_iter(Vm& vm, Value bytes);
// iter(callable, sentinel)
Value new_callable_iter(Vm& vm, Value callable, Value sentinel);

// op_next with the commonest iterators in line.
[[gnu::always_inline]] inline Value next_of(Vm& vm, Value iterator) {
  if (__builtin_expect(!iterator.is_ptr(), 0)) return op_next(vm, iterator);
  const Obj* o = iterator.ptr();
  if (o->kind == Kind::kListIter) {
    auto* it = iterator.as<SeqIter>();
    if (!it->seq.is_none()) {
      const auto* l = it->seq.as<List>();
      if (!it->aux16 && it->index < l->size) return l->items[it->index++];
      if (it->aux16 && it->index && it->index <= l->size) return l->items[--it->index];
    }
  } else if (o->kind == Kind::kRangeIter) {
    auto* it = iterator.as<RangeIter>();
    if (!it->aux16 && it->left > 0) {
      --it->left;
      const int64_t v = it->next;
      it->next += it->step;
      return Value::small_int(v);
    }
  } else if (o->kind == Kind::kTupleIter) {
    auto* it = iterator.as<SeqIter>();
    if (!it->seq.is_none() && it->index < it->seq.as<Tuple>()->size()) {
      return it->seq.as<Tuple>()->items()[it->index++];
    }
  } else if (o->kind == Kind::kNativeObj && !o->has(kSubclass)) {
    // Iterators over iterators nest as deep as the program likes.
    const TypeOps* ops = o->type_word()->ops;
    if (ops->next && may_go_deeper(vm)) return ops->next(vm, iterator);
  }
  return op_next(vm, iterator);
}
// Appends what `pull` returns to `out` until that is stop() or raised.
template <class Pull>
inline bool drain_into(Vm& vm, List* out, Pull pull) {
  Fuel fuel(vm);
  for (;;) {
    const Value v = pull();
    if (v.is_stop()) return true;
    if (v.is_raised()) return false;
    if (__builtin_expect(out->size < out->capacity, 1)) {
      vm.heap.storing(out, v);
      out->items[out->size++] = v;
    } else if (!list_append(vm, out, v)) {
      return false;
    }
    if (!fuel.tick()) return false;
  }
}
// What is left of an iterator, appended to `out`.
bool drain_iterator(Vm& vm, Value iterator, List* out);

// A tuple of two, allocation and stores only.
inline Tuple* new_pair(Vm& vm, Value a, Value b) {
  auto* t = make_kind<Tuple>(vm, Kind::kTuple, sizeof(Tuple) + 2 * sizeof(Value));
  t->aux32 = 2;
  t->items()[0] = a;
  t->items()[1] = b;
  return t;
}

// ---------------------------------------------------------------- slices

// The two halves of slice_indices: evaluating the bounds (may call __index__), then fitting them to
// a length measured afterwards; slice_adjust returns the number of items.
bool slice_unpack(Vm& vm, const Slice* s, int64_t* start, int64_t* stop, int64_t* step);
int64_t slice_adjust(int64_t length, int64_t* start, int64_t* stop, int64_t step);
// Bounds of `s` for a sequence whose length is an int of any size (range, slice.indices).
bool slice_long_indices(Vm& vm, Slice* s, Value length, Value* start, Value* stop, Value* step);

// ---------------------------------------------------------------- builtin functions

// Natives of kBuiltinFunctions (builtins.cc) that live in other files.
Value builtin_print(Vm& vm, Value* a, uint32_t n);  // print.cc
Value builtin_aiter(Vm& vm, Value* a, uint32_t n);  // builtins_async.cc
Value builtin_anext(Vm& vm, Value* a, uint32_t n);
Value builtin_all(Vm& vm, Value* a, uint32_t n);  // builtins_iter.cc
Value builtin_any(Vm& vm, Value* a, uint32_t n);
Value builtin_iter(Vm& vm, Value* a, uint32_t n);
Value builtin_len(Vm& vm, Value* a, uint32_t n);
Value builtin_max(Vm& vm, Value* a, uint32_t n);
Value builtin_min(Vm& vm, Value* a, uint32_t n);
Value builtin_next(Vm& vm, Value* a, uint32_t n);
Value builtin_sorted(Vm& vm, Value* a, uint32_t n);
Value builtin_sum(Vm& vm, Value* a, uint32_t n);
Value builtin_dir(Vm& vm, Value* a, uint32_t n);  // builtins_scope.cc
Value builtin_globals(Vm& vm, Value* a, uint32_t n);
// The dict of globals() as a function of that program sees it.
struct ProgramInstance;
Value program_globals(Vm& vm, ProgramInstance* program);
Value builtin_locals(Vm& vm, Value* a, uint32_t n);
Value builtin_vars(Vm& vm, Value* a, uint32_t n);

// list[int] …: types.GenericAlias(cls, item).
Value class_getitem(Vm& vm, Value* a, uint32_t n);

// ---------------------------------------------------------------- dunders from TypeOps

Value raise_concat(Vm& vm, Value a, Value b);  // vm/ops.cc

// ops.call of `self` with what the tuple and the dict, which may be null, hold.
Value call_natively(Vm& vm, const TypeOps& ops, Value self, Tuple* args,
                    Dict* kwargs);  // vm/call.cc

// Natives that let Python code name what TypeOps implement: list.__len__, super().__getitem__ …
template <const TypeOps& kOps>
struct Dunders {
  static Value repr(Vm& vm, Value* a, uint32_t) { return kOps.repr(vm, a[0]); }
  static Value hash(Vm& vm, Value* a, uint32_t) {
    uint64_t h = 0;
    TRY_BOOL(kOps.hash(vm, a[0], &h));
    return int_value(vm, static_cast<int64_t>(h));
  }
  static Value truth(Vm& vm, Value* a, uint32_t) {
    const int t = kOps.truth(vm, a[0]);
    return t < 0 ? Value::raised() : Value::boolean(t != 0);
  }
  static Value len(Vm& vm, Value* a, uint32_t) {
    const int64_t n = kOps.len(vm, a[0]);
    return n < 0 ? Value::raised() : int_value(vm, n);
  }
  static Value getitem(Vm& vm, Value* a, uint32_t) { return kOps.getitem(vm, a[0], a[1]); }
  static Value setitem(Vm& vm, Value* a, uint32_t) {
    TRY_BOOL(kOps.setitem(vm, a[0], a[1], a[2]));
    return Value::none();
  }
  static Value delitem(Vm& vm, Value* a, uint32_t) {
    TRY_BOOL(kOps.setitem(vm, a[0], a[1], Value::absent()));
    return Value::none();
  }
  static Value contains(Vm& vm, Value* a, uint32_t) {
    const int found = kOps.contains(vm, a[0], a[1]);
    return found < 0 ? Value::raised() : Value::boolean(found != 0);
  }
  static Value iter(Vm& vm, Value* a, uint32_t) { return kOps.iter(vm, a[0]); }
  // "(*args, **kwargs)".
  static Value call(Vm& vm, Value* a, uint32_t) {
    return call_natively(vm, kOps, a[0], a[1].as<Tuple>(),
                         is_dict(a[2]) ? a[2].as<Dict>() : nullptr);
  }
  static Value next(Vm& vm, Value* a, uint32_t) {
    const Value v = kOps.next(vm, a[0]);
    return v.is_stop() ? raise_stop_iteration(vm, Value::absent()) : v;
  }
  template <unsigned kOp>
  static Value compare(Vm& vm, Value* a, uint32_t) {
    return kOps.compare(vm, kOp, a[0], a[1]);
  }
  template <unsigned kOp>
  static Value binary(Vm& vm, Value* a, uint32_t) {
    return kOps.binary(vm, kOp, a[0], a[1]);
  }
  template <unsigned kOp>
  static Value reflected(Vm& vm, Value* a, uint32_t) {
    return kOps.binary(vm, kOp, a[1], a[0]);
  }
  template <unsigned kOp>
  static Value inplace(Vm& vm, Value* a, uint32_t) {
    return kOps.inplace(vm, kOp, a[0], a[1]);
  }
  // A sequence's own + and * refuse strangers instead of leaving them to the other operand.
  static Value concat(Vm& vm, Value* a, uint32_t) {
    const Value r = kOps.binary(vm, kAdd, a[0], a[1]);
    return r.is_not_implemented() ? raise_concat(vm, a[0], a[1]) : r;
  }
  static Value repeat(Vm& vm, Value* a, uint32_t) {
    const Value r = kOps.binary(vm, kMul, a[0], a[1]);
    return r.is_not_implemented() ? op_index(vm, a[1]) : r;  // which raises
  }
};

// clang-format off
#define COMPARE_DUNDERS(D)                          \
  {"__lt__", "(value, /)", D::compare<kLt>},        \
  {"__le__", "(value, /)", D::compare<kLe>},        \
  {"__eq__", "(value, /)", D::compare<kEq>},        \
  {"__ne__", "(value, /)", D::compare<kNe>},        \
  {"__gt__", "(value, /)", D::compare<kGt>},        \
  {"__ge__", "(value, /)", D::compare<kGe>}
// clang-format on

}  // namespace copra
