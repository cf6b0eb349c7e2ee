// list.sort and sorted(): a stable merge sort on natural runs (timsort without galloping), with
// comparisons specialised for lists of only ints, only numbers or only strs.
//
// May include: containers.h. Invariants: the list is empty while user code runs; every element is
// at all times in one of two RootedVectors, so that it stays alive and nothing is lost when a
// comparison raises.
#include <type_traits>

#include "interp/types/containers.h"

namespace copra {
namespace {

// An element together with its key (list.sort(key=…)): two neighbours in a RootedVector.
struct Keyed {
  Value key, value;
};
// An element behind the first bytes of the text it sorts by.
template <class T>
struct WithPrefix {
  Value prefix;
  T item;
};
inline Value sort_key(Value v) { return v; }
inline Value sort_key(const Keyed& k) { return k.key; }

inline double as_number(Value v) {
  if (v.is_small_int()) return static_cast<double>(v.small());
  return v.is_bool() ? static_cast<double>(v.is_true()) : v.as_double();
}
inline bool is_quick_number(Value v) { return v.is_small_int() || v.is_double() || v.is_bool(); }

inline bool text_less(const Str* a, const Str* b) {
  // UTF-8 (and WTF-8) sorts by code point when compared bytewise.
  const uint32_t n = std::min(a->bytes(), b->bytes());
  const int order = std::memcmp(a->data(), b->data(), n);
  return order ? order < 0 : a->bytes() < b->bytes();
}

struct IntLess {
  int operator()(Value a, Value b) const { return a.small() < b.small(); }
};
struct NumberLess {
  int operator()(Value a, Value b) const { return as_number(a) < as_number(b); }
};
struct StrLess {
  int operator()(Value a, Value b) const { return text_less(a.as<Str>(), b.as<Str>()); }
};
// Strs with their first six bytes as a small int beside them: most comparisons need no memory of
// the strs.
struct PrefixLess {
  static constexpr uint32_t kBytes = 6;
  template <class T>
  int pair(const WithPrefix<T>& a, const WithPrefix<T>& b) const {
    if (a.prefix != b.prefix) return a.prefix.bits() < b.prefix.bits();
    const Str *x = sort_key(a.item).template as<Str>(), *y = sort_key(b.item).template as<Str>();
    // Nothing behind the prefix of the shorter one.
    if (std::min(x->bytes(), y->bytes()) <= kBytes) return x->bytes() < y->bytes();
    return text_less(x, y);
  }
  static Value prefix(const Str* s) {
    unsigned char first[8] = {};
    std::memcpy(first, s->data(), std::min(s->bytes(), kBytes));
    int64_t bits = 0;
    for (uint32_t i = 0; i < kBytes; ++i) bits = (bits << 8) | first[i];
    return Value::small_int(bits);
  }
};
// 1, 0, -1 raised.
struct AnyLess {
  Vm& vm;
  int operator()(Value a, Value b) const {
    if (both_small(a, b)) return a.small() < b.small();
    if (is_exact_str(a) && is_exact_str(b)) return text_less(a.as<Str>(), b.as<Str>());
    if (both_double(a, b)) return a.as_double() < b.as_double();
    if (is_exact(a, Kind::kTuple) && is_exact(b, Kind::kTuple)) {
      return tuple_less(a.as<Tuple>(), b.as<Tuple>());
    }
    if (is_exact(a, Kind::kList) && is_exact(b, Kind::kList)) {
      return list_less(a.as<List>(), b.as<List>());
    }
    if (a.is_ptr() && b.is_ptr()) {
      const int answer = same_class_less(a, b);
      if (answer != kAskBoth) return answer;
    }
    return op_compare_bool(vm, kLt, a, b);
  }
  // Two objects of one class: what its __lt__ says, kAskBoth when that doesn't settle it.
  static constexpr int kAskBoth = 2;
  int same_class_less(Value a, Value b) const {
    TypeObj* const t = type_of(vm, a);
    if (type_of(vm, b) != t) return kAskBoth;
    Value r;
    if (t->overrides_dunder(static_cast<unsigned>(Dunder::klt))) {
      const Value less = type_lookup(vm, t, vm.dunder(Dunder::klt));
      if (!is_kind(less, Kind::kFunction)) return kAskBoth;
      const RecursionGuard guard(vm, " in comparison");
      if (!guard.ok()) return -1;
      const Value args[2] = {a, b};
      r = op_call(vm, less, args, 2);
      if (r.is_not_implemented()) r = reflected(t, a, b);
    } else if (is_kind(a, Kind::kNativeObj) && t->ops && t->ops->compare) {
      const RecursionGuard guard(vm, " in comparison");
      if (!guard.ok()) return -1;
      r = t->ops->compare(vm, kLt, a, b);
      if (r.is_not_implemented()) return kAskBoth;
    } else {
      return kAskBoth;
    }
    if (r.is_raised()) return -1;
    return r.is_bool() ? r.is_true() : op_truth(vm, r);
  }
  // b > a, after a's own __lt__ knew no answer.
  Value reflected(TypeObj* t, Value a, Value b) const {
    const Value greater = TRY(lookup_special(vm, b, Dunder::kgt));
    const Value r =
        greater.is_not_found() ? Value::not_implemented() : TRY(op_call(vm, greater, {a}));
    if (!r.is_not_implemented()) return r;
    return raise(vm, Exc::kTypeError, "'<' not supported between instances of '%s' and '%s'",
                 t->name->data(), t->name->data());
  }
  bool goes_deeper() const {
    if (__builtin_expect(may_go_deeper(vm), 1)) return true;
    const RecursionGuard guard(vm);
    return guard.ok();
  }
  // The lists may change while their items are compared.
  int list_less(const List* a, const List* b) const {
    if (!goes_deeper()) return -1;
    for (uint32_t i = 0; i < a->size && i < b->size; ++i) {
      const Value x = a->items[i], y = b->items[i];
      const int equal = item_equal(vm, x, y);
      if (equal < 0) return -1;
      if (!equal) return (*this)(x, y);
    }
    return a->size < b->size;
  }
  int tuple_less(Tuple* a, Tuple* b) const {
    if (!goes_deeper()) return -1;
    const uint32_t n = std::min(a->size(), b->size());
    for (uint32_t i = 0; i < n; ++i) {
      const Value x = a->items()[i], y = b->items()[i];
      const int equal = item_equal(vm, x, y);
      if (equal < 0) return -1;
      if (!equal) return (*this)(x, y);
    }
    return a->size() < b->size();
  }
};

// Objects of one native class with a comparison of its own.
struct NativeLess {
  AnyLess rest;
  Value (*compare)(Vm&, unsigned op, Value a, Value b);
  int operator()(Value a, Value b) const {
    const Value r = compare(rest.vm, kLt, a, b);
    if (r.is_bool()) return r.is_true();
    if (r.is_raised()) return -1;
    return r.is_not_implemented() ? rest(a, b) : op_truth(rest.vm, r);
  }
};
struct BytesLess {
  int operator()(Value a, Value b) const { return a.as<Bytes>()->view() < b.as<Bytes>()->view(); }
};

inline int order_of(double a, double b) { return a < b ? -1 : a > b; }
inline int order_of(const Str* a, const Str* b) {
  const uint32_t n = std::min(a->bytes(), b->bytes());
  const int order = std::memcmp(a->data(), b->data(), n);
  return order ? order : order_of(a->bytes(), b->bytes());
}

// Tuples that begin with strs, or with numbers that aren't NaN: most comparisons end there.
template <class First>
struct TupleLess {
  AnyLess rest;
  int operator()(Value a, Value b) const {
    const int order = First::order(a.as<Tuple>()->items()[0], b.as<Tuple>()->items()[0]);
    return order ? order < 0 : rest.tuple_less(a.as<Tuple>(), b.as<Tuple>());
  }
};
struct StrFirst {
  static int order(Value a, Value b) { return order_of(a.as<Str>(), b.as<Str>()); }
};
struct NumberFirst {
  static int order(Value a, Value b) { return order_of(as_number(a), as_number(b)); }
};

template <class T, class Less>
class RunSorter {
 public:
  // `scratch` has room for `n` elements.
  RunSorter(Vm& vm, T* items, size_t n, RootedVector& scratch, Less less)
      : vm_(vm), items_(items), n_(n), scratch_(scratch), less_(less) {}

  bool sort() {
    if (n_ < 2) return true;
    const size_t min_run = min_run_length(n_);
    size_t at = 0;
    while (at < n_) {
      size_t run = 0;
      if (!count_run(at, &run)) return false;
      const size_t want = std::min(min_run, n_ - at);
      if (run < want) {
        if (!insertion_sort(at, run, want)) return false;
        run = want;
      }
      runs_[run_count_++] = {at, run};
      at += run;
      if (!collapse() || !charge(vm_, run)) return false;
    }
    while (run_count_ > 1) {
      size_t i = run_count_ - 2;
      if (i > 0 && runs_[i - 1].length < runs_[i + 1].length) --i;
      if (!merge_at(i)) return false;
    }
    return true;
  }

 private:
  struct Run {
    size_t start, length;
  };

  int less(const T& a, const T& b) const {
    if constexpr (requires { less_.pair(a, b); }) {
      return less_.pair(a, b);
    } else {
      return less_(sort_key(a), sort_key(b));
    }
  }

  static size_t min_run_length(size_t n) {
    size_t odd = 0;
    while (n >= 64) {
      odd |= n & 1;
      n >>= 1;
    }
    return n + odd;
  }

  // Length of the ascending run at `at`; a strictly descending one is turned round.
  bool count_run(size_t at, size_t* length) {
    size_t i = at + 1;
    if (i == n_) {
      *length = 1;
      return true;
    }
    int r = less(items_[i], items_[i - 1]);
    if (r < 0) return false;
    const bool descending = r != 0;
    Fuel fuel(vm_);
    for (++i; i < n_; ++i) {
      r = less(items_[i], items_[i - 1]);
      if (r < 0 || !fuel.tick()) return false;
      if ((r != 0) != descending) break;
    }
    if (descending) std::reverse(items_ + at, items_ + i);
    *length = i - at;
    return true;
  }

  // items[at, at+sorted) are in order; makes it items[at, at+want).
  bool insertion_sort(size_t at, size_t sorted, size_t want) {
    for (size_t i = at + sorted; i < at + want; ++i) {
      size_t low = at, high = i;
      const T pivot = items_[i];
      while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int r = less(pivot, items_[middle]);
        if (r < 0) return false;
        if (r) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      for (size_t j = i; j > low; --j) items_[j] = items_[j - 1];
      items_[low] = pivot;
    }
    return true;
  }

  bool collapse() {
    while (run_count_ > 1) {
      size_t i = run_count_ - 2;
      const Run* r = runs_;
      if ((i > 0 && r[i - 1].length <= r[i].length + r[i + 1].length) ||
          (i > 1 && r[i - 2].length <= r[i - 1].length + r[i].length)) {
        if (r[i - 1].length < r[i + 1].length) --i;
      } else if (r[i].length > r[i + 1].length) {
        return true;
      }
      if (!merge_at(i)) return false;
    }
    return true;
  }

  // First position in [from, from+n) whose element isn't before `x` (or, `after`, is behind it).
  bool bound(const T& x, size_t from, size_t n, bool after, size_t* out) const {
    size_t low = from, high = from + n;
    while (low < high) {
      const size_t middle = low + (high - low) / 2;
      const int r = after ? less(x, items_[middle]) : less(items_[middle], x);
      if (r < 0) return false;
      if ((r != 0) == after) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    *out = low;
    return true;
  }

  bool merge_at(size_t i) {
    Run a = runs_[i], b = runs_[i + 1];
    runs_[i].length += b.length;
    if (i + 2 < run_count_) runs_[i + 1] = runs_[i + 2];
    --run_count_;
    if (!charge(vm_, a.length + b.length)) return false;
    // What is already in place at either end stays there.
    size_t cut = 0;
    if (!bound(items_[b.start], a.start, a.length, true, &cut)) return false;
    a.length -= cut - a.start;
    a.start = cut;
    if (!a.length) return true;
    if (!bound(items_[b.start - 1], b.start, b.length, false, &cut)) return false;
    b.length = cut - b.start;
    if (!b.length) return true;
    return a.length <= b.length ? merge_low(a, b) : merge_high(a, b);
  }

  T* scratch(size_t n) {
    const size_t words = n * (sizeof(T) / sizeof(Value));
    if (scratch_.size() < words && !scratch_.push_absent(words - scratch_.size())) return nullptr;
    return reinterpret_cast<T*>(scratch_.data());
  }

  bool merge_low(Run a, Run b) {
    T* left = scratch(a.length);
    if (!left) return false;
    std::copy_n(items_ + a.start, a.length, left);
    T *to = items_ + a.start, *right = items_ + b.start;
    T *left_end = left + a.length, *right_end = right + b.length;
    while (left != left_end && right != right_end) {
      const int r = less(*right, *left);
      if (r < 0) {
        std::copy(left, left_end, to);
        return false;
      }
      *to++ = r ? *right++ : *left++;
    }
    std::copy(left, left_end, to);
    return true;
  }

  bool merge_high(Run a, Run b) {
    T* right = scratch(b.length);
    if (!right) return false;
    std::copy_n(items_ + b.start, b.length, right);
    T *to = items_ + b.start + b.length, *left = items_ + a.start + a.length;
    T *left_begin = items_ + a.start, *right_begin = right;
    right += b.length;
    while (left != left_begin && right != right_begin) {
      const int r = less(right[-1], left[-1]);
      if (r < 0) {
        std::copy_backward(right_begin, right, to);
        return false;
      }
      *--to = r ? *--left : *--right;
    }
    std::copy_backward(right_begin, right, to);
    return true;
  }

  Vm& vm_;
  T* items_;
  size_t n_;
  RootedVector& scratch_;
  Less less_;
  size_t run_count_ = 0;
  Run runs_[90];
};

enum class Mode : uint8_t { kInt, kNumber, kStr, kBytes, kNative, kTupleNumber, kTupleStr, kAny };

// What all of `count` values, of which `get(i)` is one, have in common.
template <class Get>
Mode common_mode(size_t count, Get get) {
  const Value first = get(0);
  size_t i = 1;
  if (first.is_small_int()) {
    while (i < count && get(i).is_small_int()) ++i;
    if (i == count) return Mode::kInt;
  }
  if (is_quick_number(first)) {
    // Small ints have 49 bits: exact as doubles.
    while (i < count && is_quick_number(get(i))) ++i;
    return i == count ? Mode::kNumber : Mode::kAny;
  }
  if (is_exact(first, Kind::kBytes)) {
    while (i < count && is_exact(get(i), Kind::kBytes)) ++i;
    return i == count ? Mode::kBytes : Mode::kAny;
  }
  if (is_exact(first, Kind::kNativeObj)) {
    const TypeObj* const t = first.ptr()->type_word();
    if (!t->ops || !t->ops->compare) return Mode::kAny;
    while (i < count && is_kind(get(i), Kind::kNativeObj) && get(i).ptr()->word == t) ++i;
    return i == count ? Mode::kNative : Mode::kAny;
  }
  if (!is_exact_str(first)) return Mode::kAny;
  while (i < count && is_exact_str(get(i))) ++i;
  return i == count ? Mode::kStr : Mode::kAny;
}

template <class T>
Mode choose_mode(const T* items, size_t n) {
  const auto key = [items](size_t i) { return sort_key(items[i]); };
  if (!is_exact(key(0), Kind::kTuple)) return common_mode(n, key);
  for (size_t i = 0; i < n; ++i) {
    if (!is_exact(key(i), Kind::kTuple) || !key(i).template as<Tuple>()->size()) return Mode::kAny;
  }
  const auto first = [&key](size_t i) { return key(i).template as<Tuple>()->items()[0]; };
  switch (common_mode(n, first)) {
    case Mode::kStr: return Mode::kTupleStr;
    case Mode::kInt: return Mode::kTupleNumber;
    case Mode::kNumber:
      for (size_t i = 0; i < n; ++i) {
        if (as_number(first(i)) != as_number(first(i))) return Mode::kAny;
      }
      return Mode::kTupleNumber;
    default: return Mode::kAny;
  }
}

template <class T>
bool sort_texts(Vm& vm, T* items, size_t n) {
  using Prefixed = WithPrefix<T>;
  RootedVector words(vm), scratch(vm);
  if (!words.push_absent(n * (sizeof(Prefixed) / sizeof(Value)))) return false;
  auto* prefixed = reinterpret_cast<Prefixed*>(words.data());
  for (size_t i = 0; i < n; ++i) {
    prefixed[i] = {PrefixLess::prefix(sort_key(items[i]).template as<Str>()), items[i]};
  }
  const bool ok = RunSorter<Prefixed, PrefixLess>(vm, prefixed, n, scratch, {}).sort();
  for (size_t i = 0; i < n; ++i) items[i] = prefixed[i].item;
  return ok;
}

template <class T>
bool sort_items(Vm& vm, T* items, size_t n) {
  RootedVector scratch(vm);
  switch (choose_mode(items, n)) {
    case Mode::kInt: return RunSorter<T, IntLess>(vm, items, n, scratch, {}).sort();
    case Mode::kNumber: return RunSorter<T, NumberLess>(vm, items, n, scratch, {}).sort();
    case Mode::kStr:
      if (n >= 32) return sort_texts(vm, items, n);
      return RunSorter<T, StrLess>(vm, items, n, scratch, {}).sort();
    case Mode::kBytes: return RunSorter<T, BytesLess>(vm, items, n, scratch, {}).sort();
    case Mode::kNative: {
      const auto compare = sort_key(items[0]).ptr()->type_word()->ops->compare;
      return RunSorter<T, NativeLess>(vm, items, n, scratch, {{vm}, compare}).sort();
    }
    case Mode::kTupleStr:
      return RunSorter<T, TupleLess<StrFirst>>(vm, items, n, scratch, {{vm}}).sort();
    case Mode::kTupleNumber:
      return RunSorter<T, TupleLess<NumberFirst>>(vm, items, n, scratch, {{vm}}).sort();
    case Mode::kAny: return RunSorter<T, AnyLess>(vm, items, n, scratch, {vm}).sort();
  }
  return false;
}

// Stable in both directions: reverse, sort, reverse.
template <class T>
bool sort_directed(Vm& vm, T* items, size_t n, bool reverse) {
  if (reverse) std::reverse(items, items + n);
  const bool ok = sort_items(vm, items, n);
  if (reverse) std::reverse(items, items + n);
  return ok;
}

bool sort_keyed(Vm& vm, Value* items, size_t n, Value key, bool reverse) {
  // Nobody else sees the tuple; this frame's pointer keeps it.
  Tuple* pairs = new_tuple(vm, nullptr, 2 * n);
  if (!pairs) return false;
  auto* keyed = reinterpret_cast<Keyed*>(pairs->items());
  for (size_t i = 0; i < n; ++i) {
    const Value v = items[i];
    const Value k = call_again(vm, key, &v, 1);
    if (k.is_raised()) return false;
    keyed[i] = {k, v};
  }
  const bool ok = sort_directed(vm, keyed, n, reverse);
  for (size_t i = 0; i < n; ++i) items[i] = keyed[i].value;
  vm.heap.release(pairs);
  return ok;
}

}  // namespace

int value_less(Vm& vm, Value a, Value b) { return AnyLess{vm}(a, b); }

bool list_sort(Vm& vm, List* l, Value key, bool reverse) {
  const size_t n = l->size;
  if (!n) return true;
  if (!key.is_absent() && key.is_none()) key = Value::absent();
  const uint32_t capacity = l->capacity;
  RootedVector items(vm);
  if (!items.push_absent(n)) return false;
  std::copy_n(l->items, n, items.data());
  Value* const storage = l->items;
  l->items = nullptr;
  l->size = 0;
  l->capacity = 0;
  bool ok = key.is_absent() ? sort_directed(vm, items.data(), n, reverse)
                            : sort_keyed(vm, items.data(), n, key, reverse);
  const bool modified = l->items != nullptr || l->size != 0;
  list_wipe(vm, l);
  // The same values in another order; but the list was empty meanwhile.
  vm.heap.new_storage(l, ValueBuffer::of(storage));
  vm.heap.reordered(ValueBuffer::of(storage));
  std::memcpy(static_cast<void*>(storage), items.data(), n * sizeof(Value));
  l->items = storage;
  l->size = static_cast<uint32_t>(n);
  l->capacity = capacity;
  if (ok && modified) {
    raise_str(vm, Exc::kValueError, "list modified during sort");
    ok = false;
  }
  return ok;
}

}  // namespace copra
