// The heapq module (sift loops native; merge, nsmallest, nlargest in py/heapq.py) and bisect.
//
// Comparisons may run Python that changes the list: sizes are checked after each one. Source: the
// algorithms of the Python documentation's heapq notes. May include: types/containers.h.
#include <cmath>

#include "interp/types/containers.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

// 1, 0, -1 raised.
template <bool kMax>
int before(Vm& vm, Value a, Value b) {
  return kMax ? value_less(vm, b, a) : value_less(vm, a, b);
}

bool unchanged(Vm& vm, const List* l, size_t size) {
  if (l->size == size) return true;
  raise_str(vm, Exc::kRuntimeError, "list changed size during iteration");
  return false;
}

void exchange(Vm& vm, List* l, size_t a, size_t b) {
  vm.heap.reordered(ValueBuffer::of(l->items));
  std::swap(l->items[a], l->items[b]);
}

template <bool kMax>
bool sift_down(Vm& vm, List* l, size_t start, size_t pos) {
  const size_t size = l->size;
  while (pos > start) {
    const size_t parent = (pos - 1) / 2;
    const int b = before<kMax>(vm, l->items[pos], l->items[parent]);
    if (b < 0 || !unchanged(vm, l, size)) return false;
    if (!b) break;
    exchange(vm, l, pos, parent);
    pos = parent;
  }
  return true;
}

template <bool kMax>
bool sift_up(Vm& vm, List* l, size_t pos) {
  const size_t size = l->size, start = pos;
  while (2 * pos + 1 < size) {
    size_t child = 2 * pos + 1;
    if (child + 1 < size) {
      const int b = before<kMax>(vm, l->items[child], l->items[child + 1]);
      if (b < 0 || !unchanged(vm, l, size)) return false;
      if (!b) ++child;
    }
    exchange(vm, l, child, pos);
    pos = child;
  }
  return sift_down<kMax>(vm, l, start, pos);
}

List* heap_of(Vm& vm, Value v, const char* function) {
  if (is_list(v)) return v.as<List>();
  const bool alone =
      std::string_view(function) == "heapify" || std::string_view(function) == "heappop";
  raise(vm, Exc::kTypeError, "%s() argument%s must be list, not %s", function, alone ? "" : " 1",
        v.is_none() ? "None" : type_name(vm, v).c_str());
  return nullptr;
}

Value f_heappush(Vm& vm, Value* a, uint32_t) {
  List* l = TRY_PTR(heap_of(vm, a[0], "heappush"));
  TRY_BOOL(list_append(vm, l, a[1]));
  TRY_BOOL(sift_down<false>(vm, l, 0, l->size - 1));
  return Value::none();
}

template <bool kMax>
Value pop(Vm& vm, List* l) {
  if (!l->size) return raise_str(vm, Exc::kIndexError, "index out of range");
  const Value last = l->items[--l->size];
  l->items[l->size] = Value();
  if (!l->size) return last;
  const Value top = l->items[0];
  vm.heap.storing(l, last);
  l->items[0] = last;
  TRY_BOOL(sift_up<kMax>(vm, l, 0));
  return top;
}
template <bool kMax>
Value replace(Vm& vm, List* l, Value item) {
  if (!l->size) return raise_str(vm, Exc::kIndexError, "index out of range");
  const Value top = l->items[0];
  vm.heap.storing(l, item);
  l->items[0] = item;
  TRY_BOOL(sift_up<kMax>(vm, l, 0));
  return top;
}
template <bool kMax>
Value heapify(Vm& vm, List* l) {
  TRY_BOOL(charge(vm, 1 + l->size / 4));
  for (size_t i = l->size / 2; i-- > 0;) TRY_BOOL(sift_up<kMax>(vm, l, i));
  return Value::none();
}

Value f_heappop(Vm& vm, Value* a, uint32_t) {
  return pop<false>(vm, TRY_PTR(heap_of(vm, a[0], "heappop")));
}
Value f_heappop_max(Vm& vm, Value* a, uint32_t) {
  return pop<true>(vm, TRY_PTR(heap_of(vm, a[0], "_heappop_max")));
}
Value f_heapreplace(Vm& vm, Value* a, uint32_t) {
  return replace<false>(vm, TRY_PTR(heap_of(vm, a[0], "heapreplace")), a[1]);
}
Value f_heapreplace_max(Vm& vm, Value* a, uint32_t) {
  return replace<true>(vm, TRY_PTR(heap_of(vm, a[0], "_heapreplace_max")), a[1]);
}
Value f_heappushpop(Vm& vm, Value* a, uint32_t) {
  List* l = TRY_PTR(heap_of(vm, a[0], "heappushpop"));
  if (!l->size) return a[1];
  const int b = value_less(vm, l->items[0], a[1]);
  if (b < 0) return Value::raised();
  return b ? replace<false>(vm, l, a[1]) : a[1];
}
Value f_heapify(Vm& vm, Value* a, uint32_t) {
  return heapify<false>(vm, TRY_PTR(heap_of(vm, a[0], "heapify")));
}
Value f_heapify_max(Vm& vm, Value* a, uint32_t) {
  return heapify<true>(vm, TRY_PTR(heap_of(vm, a[0], "_heapify_max")));
}

// _best(list, n, largest): the n largest or smallest items in order, of a list of nothing but small
// ints or nothing but floats that can be ordered; else None.
Value f_best(Vm& vm, Value* a, uint32_t) {
  constexpr int64_t kMost = 64;
  if (!is_exact(a[0], Kind::kList) || !a[1].is_small_int()) return Value::none();
  const auto* l = a[0].as<List>();
  const int64_t most = a[1].small();
  const bool largest = a[2].is_true();
  if (most <= 0 || most > kMost || most * 4 > l->size) return Value::none();
  const bool ints = l->items[0].is_small_int();
  TRY_BOOL(charge(vm, l->size / 16));
  Value best[kMost];
  int64_t count = 0;
  for (uint32_t i = 0; i < l->size; ++i) {
    const Value v = l->items[i];
    const bool known = ints ? v.is_small_int() : v.is_double() && !std::isnan(v.as_double());
    if (!known) return Value::none();
    const auto beats = [&](Value other) {
      if (ints) return largest ? v.small() > other.small() : v.small() < other.small();
      return largest ? v.as_double() > other.as_double() : v.as_double() < other.as_double();
    };
    if (count == most && !beats(best[count - 1])) continue;
    int64_t at = count < most ? count++ : count - 1;
    for (; at > 0 && beats(best[at - 1]); --at) best[at] = best[at - 1];
    best[at] = v;
  }
  return new_list_from(vm, best, static_cast<size_t>(count));
}

constexpr NativeDef kHeapFunctions[] = {{"heappush", "(heap, item, /)", f_heappush},
                                        {"heappop", "(heap, /)", f_heappop},
                                        {"heapreplace", "(heap, item, /)", f_heapreplace},
                                        {"heappushpop", "(heap, item, /)", f_heappushpop},
                                        {"heapify", "(heap, /)", f_heapify},
                                        {"_heappop_max", "(heap, /)", f_heappop_max},
                                        {"_heapreplace_max", "(heap, item, /)", f_heapreplace_max},
                                        {"_heapify_max", "(heap, /)", f_heapify_max},
                                        {"_best", "(items, n, largest, /)", f_best},
                                        {}};

// ---------------------------------------------------------------- bisect

constexpr const char* kTooLarge = "Python int too large to convert to C ssize_t";

// Comes closer to the place of x as long as it meets numbers like it: none of that runs other code.
template <bool kRight>
void narrow(const List* l, Value x, int64_t* lo, int64_t* hi) {
  int64_t from = *lo, to = *hi;
  while (from < to) {
    const int64_t middle = from + (to - from) / 2;
    const Value item = l->items[middle];
    bool before = false;
    if (both_small(item, x)) {
      before = kRight ? item.small() <= x.small() : item.small() < x.small();
    } else if (both_double(item, x)) {
      before = kRight ? !(x.as_double() < item.as_double()) : item.as_double() < x.as_double();
    } else {
      break;
    }
    from = before ? middle + 1 : from;
    to = before ? to : middle;
  }
  *lo = from;
  *hi = to;
}

// Arguments: a, x, lo, hi, key. The position, or -1 raised.
template <bool kRight>
int64_t find(Vm& vm, Value* a) {
  int64_t lo = 0, hi = -1;
  if (!a[2].is_absent() && !as_int64(vm, a[2], &lo, kTooLarge)) return -1;
  if (lo < 0) {
    raise_str(vm, Exc::kValueError, "lo must be non-negative");
    return -1;
  }
  if (!a[3].is_absent() && !a[3].is_none() && !as_index(vm, a[3], &hi)) return -1;
  if (hi < 0) {
    hi = op_len(vm, a[0]);
    if (hi < 0) return -1;
  }
  if (lo < hi && !is_exact(a[0], Kind::kList)) {
    if (is_kind(a[0], Kind::kDict)) {
      raise(vm, Exc::kTypeError, "%s is not a sequence", type_name(vm, a[0]).c_str());
      return -1;
    }
    if (lookup_special(vm, a[0], "__getitem__").is_not_found()) {
      raise(vm, Exc::kTypeError, "'%s' object does not support indexing",
            type_name(vm, a[0]).c_str());
      return -1;
    }
  }
  const bool keyed = !a[4].is_absent() && !a[4].is_none();
  if (!keyed && is_exact(a[0], Kind::kList) && hi <= a[0].as<List>()->size) {
    narrow<kRight>(a[0].as<List>(), a[1], &lo, &hi);
  }
  while (lo < hi) {
    const int64_t middle = lo + (hi - lo) / 2;
    Value item = is_exact(a[0], Kind::kList) && middle < a[0].as<List>()->size
                     ? a[0].as<List>()->items[middle]
                     : op_getitem(vm, a[0], int_value(vm, middle));
    if (!item.is_raised() && keyed) item = op_call(vm, a[4], &item, 1);
    if (item.is_raised()) return -1;
    const int b = kRight ? value_less(vm, a[1], item) : value_less(vm, item, a[1]);
    if (b < 0) return -1;
    if ((b != 0) == kRight) {
      hi = middle;
    } else {
      lo = middle + 1;
    }
  }
  return lo;
}
template <bool kRight>
Value f_bisect(Vm& vm, Value* a, uint32_t) {
  const int64_t at = find<kRight>(vm, a);
  return at < 0 ? Value::raised() : int_value(vm, at);
}
template <bool kRight>
Value f_insort(Vm& vm, Value* a, uint32_t) {
  const Value item = a[1];
  if (!a[4].is_absent() && !a[4].is_none()) a[1] = TRY(op_call(vm, a[4], &item, 1));
  const int64_t at = find<kRight>(vm, a);
  if (at < 0) return Value::raised();
  if (is_exact(a[0], Kind::kList)) {
    List* l = a[0].as<List>();
    TRY_BOOL(list_insert(vm, l, std::min<size_t>(static_cast<size_t>(at), l->size), item));
  } else {
    TRY(op_call_method(vm, a[0], "insert", {int_value(vm, at), item}));
  }
  return Value::none();
}
constexpr const char* kBisectSignature = "(a, x, lo=0, hi=None, *, key=None)";
constexpr NativeDef kBisectFunctions[] = {{"bisect_right", kBisectSignature, f_bisect<true>},
                                          {"bisect_left", kBisectSignature, f_bisect<false>},
                                          {"insort_right", kBisectSignature, f_insort<true>},
                                          {"insort_left", kBisectSignature, f_insort<false>},
                                          {}};

void bisect_setup(Vm& vm, Module* m) {
  module_set(vm, m, "bisect", dict_get_str(vm, m->dict, "bisect_right"));
  module_set(vm, m, "insort", dict_get_str(vm, m->dict, "insort_right"));
}

}  // namespace

extern const ModuleDef kHeapqModule, kBisectModule;
const ModuleDef kHeapqModule = {
    .name = "heapq", .functions = kHeapFunctions, .python_source = kPySource_heapq};
const ModuleDef kBisectModule = {
    .name = "bisect", .functions = kBisectFunctions, .setup = bisect_setup};

}  // namespace copra
