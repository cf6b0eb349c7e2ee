// range and its iterator, for ints of any size. May include: containers.h.
//
// When start, stop and step are small ints, so is the length, and every member and the next one
// fit an int64: that is the fast path everywhere ("small" range).
#include <cmath>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/iterator_state.h"
#include "interp/types/number.h"

namespace copra {

static constexpr Value kZero = Value::small_int(0), kOne = Value::small_int(1);

static bool is_small_range(const Range* r) {
  return r->start.is_small_int() && r->stop.is_small_int() && r->step.is_small_int();
}

// ---------------------------------------------------------------- construction

static Value range_length(Vm& vm, Value start, Value stop, Value step) {
  if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) {
    const int64_t from = start.small(), to = stop.small(), by = step.small();
    if (by > 0) return Value::small_int(from < to ? (to - from - 1) / by + 1 : 0);
    return Value::small_int(from > to ? (from - to - 1) / -by + 1 : 0);
  }
  const int down = op_compare_bool(vm, kLt, step, kZero);
  if (down < 0) return Value::raised();
  if (down) {
    std::swap(start, stop);
    step = TRY(op_unary(vm, kNeg, step));
  }
  const int empty = op_compare_bool(vm, kGe, start, stop);
  if (empty < 0) return Value::raised();
  if (empty) return kZero;
  const Value span = TRY(op_binary(vm, kSub, stop, start));
  const Value last = TRY(op_binary(vm, kSub, span, kOne));
  const Value steps = TRY(op_binary(vm, kFloorDiv, last, step));
  return op_binary(vm, kAdd, steps, kOne);
}

static Value new_range(Vm& vm, Value start, Value stop, Value step) {
  const Value length = TRY(range_length(vm, start, stop, step));
  auto* r = make_kind<Range>(vm, Kind::kRange);
  r->start = start;
  r->stop = stop;
  r->step = step;
  r->length = length;
  return r;
}

static Value range_new(Vm& vm, Value* a, uint32_t) {
  const auto* args = a[1].as<Tuple>();
  const uint32_t n = args->size();
  if (n == 0) return raise_str(vm, Exc::kTypeError, "range expected at least 1 argument, got 0");
  if (n > 3) return raise(vm, Exc::kTypeError, "range expected at most 3 arguments, got %u", n);
  Value v[3] = {kZero, kZero, kOne};
  for (uint32_t i = 0; i < n; ++i) {
    const Value given = args->items()[i];
    v[n == 1 ? 1 : i] = given.is_small_int() ? given : int_base(TRY(op_index(vm, given)));
  }
  if (v[2] == kZero) return raise_str(vm, Exc::kValueError, "range() arg 3 must not be zero");
  return new_range(vm, v[0], v[1], v[2]);
}

// ---------------------------------------------------------------- operations

static Value range_repr(Vm& vm, Value self) {
  const auto* r = self.as<Range>();
  StrBuilder out(vm);
  out.append("range(");
  TRY_BOOL(out.append_repr(r->start));
  out.append(", ");
  TRY_BOOL(out.append_repr(r->stop));
  if (r->step != kOne) {
    out.append(", ");
    TRY_BOOL(out.append_repr(r->step));
  }
  out.append(')');
  return out.finish();
}

// Member `index`, 0 <= index < length (or the one behind the last).
static Value range_item(Vm& vm, const Range* r, Value index) {
  if (is_small_range(r) && index.is_small_int()) {
    return int_value(vm, r->start.small() + index.small() * r->step.small());
  }
  const Value offset = TRY(op_binary(vm, kMul, index, r->step));
  return op_binary(vm, kAdd, r->start, offset);
}

static int64_t range_len(Vm& vm, Value self) {
  const Value n = self.as<Range>()->length;
  int64_t out = 0;
  return as_int64(vm, n, &out, "Python int too large to convert to C ssize_t") ? out : -1;
}

static int range_truth(Vm&, Value self) { return self.as<Range>()->length != kZero; }

static Value range_slice(Vm& vm, Range* r, Slice* s) {
  Value start, stop, step;
  const auto fits = [](Value v) { return v.is_none() || v.is_small_int(); };
  if (r->length.is_small_int() && fits(s->start) && fits(s->stop) && fits(s->step)) {
    int64_t from = 0, to = 0, by = 0, count = 0;
    TRY_BOOL(slice_indices(vm, s, r->length.small(), &from, &to, &by, &count));
    start = int_value(vm, from);
    stop = int_value(vm, to);
    step = int_value(vm, by);
  } else {
    TRY_BOOL(slice_long_indices(vm, s, r->length, &start, &stop, &step));
  }
  const Value first = TRY(range_item(vm, r, start));
  const Value last = TRY(range_item(vm, r, stop));
  const Value by = TRY(op_binary(vm, kMul, r->step, step));
  return new_range(vm, first, last, by);
}

static Value range_getitem(Vm& vm, Value self, Value key) {
  auto* r = self.as<Range>();
  if (is_kind(key, Kind::kSlice)) return range_slice(vm, r, key.as<Slice>());
  if (!is_int(key) && !has_special(vm, key, "__index__")) {
    return raise(vm, Exc::kTypeError, "range indices must be integers or slices, not %s",
                 type_name(vm, key).c_str());
  }
  Value index = int_base(TRY(op_index(vm, key)));
  if (both_small(index, r->length)) {
    int64_t i = index.small();
    if (i < 0) i += r->length.small();
    if (i < 0 || i >= r->length.small()) {
      return raise_str(vm, Exc::kIndexError, "range object index out of range");
    }
    return range_item(vm, r, Value::small_int(i));
  }
  int negative = op_compare_bool(vm, kLt, index, kZero);
  if (negative < 0) return Value::raised();
  if (negative) {
    index = TRY(op_binary(vm, kAdd, index, r->length));
    negative = op_compare_bool(vm, kLt, index, kZero);
  }
  const int beyond = op_compare_bool(vm, kGe, index, r->length);
  if (negative < 0 || beyond < 0) return Value::raised();
  if (negative || beyond) return raise_str(vm, Exc::kIndexError, "range object index out of range");
  return range_item(vm, r, index);
}

// Position of an int (or integral float) in the range, not_found(), or raised.
static Value range_position(Vm& vm, const Range* r, Value v) {
  if (is_small_range(r) && v.is_small_int()) {
    const int64_t offset = v.small() - r->start.small(), by = r->step.small();
    if (offset % by) return Value::not_found();
    const int64_t i = offset / by;
    return i >= 0 && i < r->length.small() ? Value::small_int(i) : Value::not_found();
  }
  const Value offset = TRY(op_binary(vm, kSub, v, r->start));
  const Value rest = TRY(op_binary(vm, kMod, offset, r->step));
  if (rest != kZero) return Value::not_found();
  const Value i = TRY(op_binary(vm, kFloorDiv, offset, r->step));
  const int below = op_compare_bool(vm, kLt, i, kZero);
  const int beyond = op_compare_bool(vm, kGe, i, r->length);
  if (below < 0 || beyond < 0) return Value::raised();
  return below || beyond ? Value::not_found() : i;
}

// Anything can be equal to a member: position by trying all, counting matches in *count.
static Value range_search(Vm& vm, Value self, Value v, bool first_only, int64_t* count) {
  Iterate it(vm, self);
  int64_t i = 0;
  for (Value item; it.next(&item); ++i) {
    const int equal = op_equal(vm, item, v);
    if (equal < 0) return Value::raised();
    if (!equal) continue;
    ++*count;
    if (first_only) return int_value(vm, i);
  }
  return it.raised() ? Value::raised() : Value::not_found();
}

static bool is_plain_int(Value v) {
  return v.is_small_int() || v.is_bool() || is_exact(v, Kind::kBigInt);
}

static Value range_find(Vm& vm, Value self, Value v) {
  if (is_plain_int(v)) return range_position(vm, self.as<Range>(), int_base(v));
  if (v.is_double()) {
    const double d = v.as_double();
    if (!std::isfinite(d) || std::trunc(d) != d) return Value::not_found();
    const Value i = TRY(int_from_double(vm, d));
    return range_position(vm, self.as<Range>(), i);
  }
  int64_t count = 0;
  return range_search(vm, self, v, true, &count);
}

static int range_contains(Vm& vm, Value self, Value v) {
  const Value at = range_find(vm, self, v);
  return at.is_raised() ? -1 : !at.is_not_found();
}

static bool range_hash(Vm& vm, Value self, uint64_t* out) {
  const auto* r = self.as<Range>();
  const bool empty = r->length == kZero, one = r->length == kOne;
  Tuple* parts = new_tuple_of(
      vm, {r->length, empty ? Value::none() : r->start, empty || one ? Value::none() : r->step});
  return parts && op_hash(vm, parts, out);
}

static Value range_compare(Vm& vm, unsigned op, Value a, Value b) {
  if ((op != kEq && op != kNe) || !is_kind(a, Kind::kRange) || !is_kind(b, Kind::kRange)) {
    return Value::not_implemented();
  }
  const auto *x = a.as<Range>(), *y = b.as<Range>();
  int equal = op_equal(vm, x->length, y->length);
  if (equal > 0 && x->length != kZero) {
    equal = op_equal(vm, x->start, y->start);
    if (equal > 0 && x->length != kOne) equal = op_equal(vm, x->step, y->step);
  }
  return equal < 0 ? Value::raised() : Value::boolean((equal != 0) == (op == kEq));
}

extern const NativeType kLongRangeIterType;

Value new_range_iter(Vm& vm, Range* r, bool reversed) {
  Value first = r->start, step = r->step;
  if (reversed) {
    const Value last = TRY(op_binary(vm, kSub, r->length, kOne));
    first = TRY(range_item(vm, r, last));
    step = TRY(op_unary(vm, kNeg, step));
  }
  auto* it = make_kind<RangeIter>(vm, Kind::kRangeIter);
  it->current = first;
  it->step_value = step;
  it->left_value = r->length;
  it->next = it->step = it->left = 0;
  if (is_small_range(r)) {
    it->next = first.is_small_int() ? first.small() : 0;
    it->step = step.is_small_int() ? step.small() : 0;
    it->left = r->length.small();
    // A step of -2**48 negated, or the member before the first of an empty range, is no small int.
    if (first.is_small_int() && step.is_small_int()) return it;
    if (!it->left) return it;
  }
  it->aux16 = 1;
  it->next = 0;
  int64_t fits = 0;
  if (!int_as_int64(r->start, &fits) || !int_as_int64(r->stop, &fits) ||
      !int_as_int64(r->step, &fits)) {
    it->word = native_type(vm, kLongRangeIterType);
  }
  return it;
}

static Value range_iter(Vm& vm, Value self) { return new_range_iter(vm, self.as<Range>(), false); }

static constexpr TypeOps kRangeOps = {
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .truth = range_truth,
    .len = range_len,
    .getitem = range_getitem,
    .contains = range_contains,
    .iter = range_iter,
};

// ---------------------------------------------------------------- methods

static Value m_count(Vm& vm, Value* a, uint32_t) {
  if (is_plain_int(a[1])) {
    const Value at = TRY(range_find(vm, a[0], a[1]));
    return Value::small_int(at.is_not_found() ? 0 : 1);
  }
  int64_t count = 0;
  TRY(range_search(vm, a[0], a[1], false, &count));
  return Value::small_int(count);
}

static Value m_index(Vm& vm, Value* a, uint32_t) {
  const Value at = TRY(range_find(vm, a[0], a[1]));
  if (!at.is_not_found()) return at;
  if (!is_plain_int(a[1])) {
    return raise_str(vm, Exc::kValueError, "sequence.index(x): x not in sequence");
  }
  StrBuilder message(vm);
  TRY_BOOL(message.append_repr(a[1]));
  message.append(" is not in range");
  return raise_str(vm, Exc::kValueError, message.text());
}

static Value m_reversed(Vm& vm, Value* a, uint32_t) {
  return new_range_iter(vm, a[0].as<Range>(), true);
}

static Value get_start(Vm&, Value self) { return self.as<Range>()->start; }
static Value get_stop(Vm&, Value self) { return self.as<Range>()->stop; }
static Value get_step(Vm&, Value self) { return self.as<Range>()->step; }
static const GetSetDef kRangeGetSets[] = {{"start", get_start, set_readonly},
                                          {"stop", get_stop, set_readonly},
                                          {"step", get_step, set_readonly},
                                          {nullptr, nullptr}};

using D = Dunders<kRangeOps>;

static Value m_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* r = a[0].as<Range>();
  const Value parts = Value(TRY_PTR(new_tuple_of(vm, {r->start, r->stop, r->step})));
  return new_tuple_of(vm, {Value(type_of(vm, a[0])), parts});
}

static const NativeDef kRangeMethods[] = {
    {"__reduce__", "()", m_reduce},
    {"count", "(value, /)", m_count},
    {"index", "(value, /)", m_index},
    {"__repr__", "()", D::repr},
    {"__hash__", "()", D::hash},
    COMPARE_DUNDERS(D),
    {"__bool__", "()", D::truth},
    {"__len__", "()", D::len},
    {"__getitem__", "(key, /)", D::getitem},
    {"__contains__", "(key, /)", D::contains},
    {"__iter__", "()", D::iter},
    {"__reversed__", "()", m_reversed},
    {},
};

static const NativeDef kRangeNew = {"__new__", "(*args)", range_new, kFnStatic};

const NativeType kRangeType = {
    .name = "range",
    .module = "builtins",
    .kind = Kind::kRange,
    .size = sizeof(Range),
    .ops = &kRangeOps,
    .methods = kRangeMethods,
    .getsets = kRangeGetSets,
    .new_def = &kRangeNew,
    .flags = 0,
    .doc = "Arithmetic progression of ints.",
};

// ---------------------------------------------------------------- iterator

// With machine words, left_value keeps the length of the range; with big ints, `next` counts what
// was given.
static Value range_iter_length(Vm& vm, const RangeIter* it) {
  if (!it->aux16) return it->left_value;
  return op_binary(vm, kAdd, it->left_value, int_value(vm, it->next));
}

static Value iter_self(Vm&, Value self) { return self; }

static Value range_iter_next(Vm& vm, Value self) {
  auto* it = self.as<RangeIter>();
  if (__builtin_expect(!it->aux16, 1)) {
    if (it->left <= 0) return Value::stop();
    --it->left;
    const int64_t v = it->next;
    it->next += it->step;
    return Value::small_int(v);
  }
  if (it->left_value == kZero) return Value::stop();
  const Value v = it->current;
  const Value next = TRY(op_binary(vm, kAdd, v, it->step_value));
  const Value left = TRY(op_binary(vm, kSub, it->left_value, kOne));
  it->current = next;
  it->left_value = left;
  ++it->next;
  return v;
}

static constexpr TypeOps kRangeIterOps = {.iter = iter_self, .next = range_iter_next};

static Value iter_hint(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<RangeIter>();
  return it->aux16 ? it->left_value : int_value(vm, it->left);
}

using I = Dunders<kRangeIterOps>;

// The whole range, and how far it has come.
static Value range_iter_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* it = a[0].as<RangeIter>();
  const Value next = it->aux16 ? it->current : int_value(vm, it->next);
  // An iterator with nothing left may have no step.
  const Value step = it->aux16 ? it->step_value : int_value(vm, it->step ? it->step : 1);
  const Value length = TRY(range_iter_length(vm, it));
  const Value given =
      it->aux16 ? int_value(vm, it->next) : int_value(vm, length.small() - it->left);
  const Value way = TRY(op_binary(vm, kMul, given, step));
  const Value start = TRY(op_binary(vm, kSub, next, way));
  const Value whole = TRY(op_binary(vm, kMul, length, step));
  const Value stop = TRY(op_binary(vm, kAdd, start, whole));
  const Value all = TRY(op_call(vm, Value(kind_type(vm, Kind::kRange)), {start, stop, step}));
  return reduced_iter(vm, all, given);
}
// Goes to the position in the state.
static Value range_iter_setstate(Vm& vm, Value* a, uint32_t) {
  auto* it = a[0].as<RangeIter>();
  const Value length = TRY(range_iter_length(vm, it));
  int64_t to = 0;
  if (!it->aux16) {
    if (!int_as_int64(int_base(TRY(op_index(vm, a[1]))), &to)) {
      return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C long");
    }
    const int64_t left = length.small() - std::clamp<int64_t>(to, 0, length.small());
    it->next += (it->left - left) * it->step;
    it->left = left;
    return Value::none();
  }
  const int below = op_compare_bool(vm, kLt, a[1], kZero);
  if (below < 0) return Value::raised();
  const int above = op_compare_bool(vm, kGt, a[1], length);
  if (above < 0) return Value::raised();
  if (!int_as_int64(int_base(TRY(op_index(vm, below ? kZero : above ? length : a[1]))), &to)) {
    return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C long");
  }
  const Value left = TRY(op_binary(vm, kSub, length, int_value(vm, to)));
  const Value by = TRY(op_binary(vm, kSub, it->left_value, left));
  const Value way = TRY(op_binary(vm, kMul, by, it->step_value));
  const Value current = TRY(op_binary(vm, kAdd, it->current, way));
  vm.heap.changing(it);
  it->current = current;
  it->left_value = left;
  it->next = to;
  return Value::none();
}

static const NativeDef kRangeIterMethods[] = {
    {"__iter__", "()", I::iter},
    {"__next__", "()", I::next},
    {"__length_hint__", "()", iter_hint},
    {"__reduce__", "()", range_iter_reduce},
    {"__setstate__", "(state, /)", range_iter_setstate},
    {},
};

// Of the same kind, for what CPython's machine words don't hold; made on first use.
const NativeType kLongRangeIterType = {
    .name = "longrange_iterator",
    .module = "builtins",
    .kind = Kind::kRangeIter,
    .size = sizeof(RangeIter),
    .ops = &kRangeIterOps,
    .methods = kRangeIterMethods,
    .flags = kTypeNoInstantiate,
};

const NativeType kRangeIterType = {
    .name = "range_iterator",
    .module = "builtins",
    .kind = Kind::kRangeIter,
    .size = sizeof(RangeIter),
    .ops = &kRangeIterOps,
    .methods = kRangeIterMethods,
    .flags = kTypeNoInstantiate,
};

}  // namespace copra
