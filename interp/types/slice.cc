// slice objects and slice arithmetic. May include: containers.h.
#include <algorithm>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"

namespace copra {

// ---------------------------------------------------------------- arithmetic

Slice* new_slice(Vm& vm, Value start, Value stop, Value step) {
  auto* s = make_kind<Slice>(vm, Kind::kSlice);
  s->start = start;
  s->stop = stop;
  s->step = step;
  return s;
}

static bool is_index(Vm& vm, Value v) {
  if (is_int(v) || has_special(vm, v, "__index__")) return true;
  return fail(raise_str(vm, Exc::kTypeError,
                        "slice indices must be integers or None or have an __index__ method"));
}

// Clamped to int64; None leaves *out.
static inline bool slice_part(Vm& vm, Value v, int64_t* out) {
  if (v.is_none()) return true;
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  return is_index(vm, v) && as_index_clamp(vm, v, out);
}

bool slice_unpack(Vm& vm, const Slice* s, int64_t* start, int64_t* stop, int64_t* step) {
  int64_t by = 1;
  if (!slice_part(vm, s->step, &by)) return false;
  if (by == 0) return fail(raise_str(vm, Exc::kValueError, "slice step cannot be zero"));
  *step = by < -INT64_MAX ? -INT64_MAX : by;
  *start = by < 0 ? INT64_MAX : 0;
  *stop = by < 0 ? INT64_MIN : INT64_MAX;
  return slice_part(vm, s->start, start) && slice_part(vm, s->stop, stop);
}

int64_t slice_adjust(int64_t length, int64_t* start, int64_t* stop, int64_t step) {
  auto adjust = [&](int64_t i) {
    if (i < 0) {
      i = i < -length ? -1 : i + length;
      return i < 0 ? (step < 0 ? int64_t{-1} : int64_t{0}) : i;
    }
    return i >= length ? (step < 0 ? length - 1 : length) : i;
  };
  *start = adjust(*start);
  *stop = adjust(*stop);
  if (step == 1) return std::max<int64_t>(*stop - *start, 0);
  if (step < 0) return *stop < *start ? (*start - *stop - 1) / -step + 1 : 0;
  return *start < *stop ? (*stop - *start - 1) / step + 1 : 0;
}

bool slice_indices(Vm& vm, Slice* s, int64_t length, int64_t* start, int64_t* stop, int64_t* step,
                   int64_t* count) {
  if (!slice_unpack(vm, s, start, stop, step)) return false;
  *count = slice_adjust(length, start, stop, *step);
  return true;
}

static Value exact_index(Vm& vm, Value v) {
  if (!is_index(vm, v)) return Value::raised();
  return int_base(TRY(op_index(vm, v)));
}

bool slice_long_indices(Vm& vm, Slice* s, Value length, Value* start, Value* stop, Value* step) {
  const Value zero = Value::small_int(0);
  *step = s->step.is_none() ? Value::small_int(1) : exact_index(vm, s->step);
  if (step->is_raised()) return false;
  const int sign = op_compare_bool(vm, kLt, *step, zero);
  if (sign < 0) return false;
  const bool negative = sign != 0;
  if (*step == zero) return fail(raise_str(vm, Exc::kValueError, "slice step cannot be zero"));
  const Value lower = Value::small_int(negative ? -1 : 0);
  const Value upper = negative ? op_binary(vm, kSub, length, Value::small_int(1)) : length;
  if (upper.is_raised()) return false;
  auto bound = [&](Value v, Value fallback, Value* out) {
    if (v.is_none()) {
      *out = fallback;
      return true;
    }
    Value i = TRY_OR_FALSE(exact_index(vm, v));
    const int below = op_compare_bool(vm, kLt, i, zero);
    if (below < 0) return false;
    if (below) {
      i = TRY_OR_FALSE(op_binary(vm, kAdd, i, length));
      const int under = op_compare_bool(vm, kLt, i, lower);
      if (under < 0) return false;
      *out = under ? lower : i;
      return true;
    }
    const int over = op_compare_bool(vm, kGt, i, upper);
    if (over < 0) return false;
    *out = over ? upper : i;
    return true;
  };
  return bound(s->start, negative ? upper : lower, start) &&
         bound(s->stop, negative ? lower : upper, stop);
}

// ---------------------------------------------------------------- operations, the type

static Value slice_repr(Vm& vm, Value self) {
  const auto* s = self.as<Slice>();
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  StrBuilder out(vm);
  out.append("slice(");
  TRY_BOOL(out.append_repr(s->start));
  out.append(", ");
  TRY_BOOL(out.append_repr(s->stop));
  out.append(", ");
  TRY_BOOL(out.append_repr(s->step));
  out.append(')');
  return out.finish();
}

static Value slice_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_kind(a, Kind::kSlice) || !is_kind(b, Kind::kSlice)) return Value::not_implemented();
  if (a == b) return compare_ordered(op, 0, 0);
  const auto *x = a.as<Slice>(), *y = b.as<Slice>();
  Tuple* left = TRY_PTR(new_tuple_of(vm, {x->start, x->stop, x->step}));
  Tuple* right = TRY_PTR(new_tuple_of(vm, {y->start, y->stop, y->step}));
  return compare_sequences(vm, op, left, right);
}

static constexpr TypeOps kSliceOps = {.repr = slice_repr, .compare = slice_compare};

static Value get_start(Vm&, Value self) { return self.as<Slice>()->start; }
static Value get_stop(Vm&, Value self) { return self.as<Slice>()->stop; }
static Value get_step(Vm&, Value self) { return self.as<Slice>()->step; }
static const GetSetDef kSliceGetSets[] = {{"start", get_start, set_readonly},
                                          {"stop", get_stop, set_readonly},
                                          {"step", get_step, set_readonly},
                                          {nullptr, nullptr}};

static Value m_indices(Vm& vm, Value* a, uint32_t) {
  const Value length = int_base(TRY(op_index(vm, a[1])));
  const int negative = op_compare_bool(vm, kLt, length, Value::small_int(0));
  if (negative < 0) return Value::raised();
  if (negative) return raise_str(vm, Exc::kValueError, "length should not be negative");
  Value start, stop, step;
  TRY_BOOL(slice_long_indices(vm, a[0].as<Slice>(), length, &start, &stop, &step));
  return new_tuple_of(vm, {start, stop, step});
}

static Value m_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* s = a[0].as<Slice>();
  const Value parts = Value(TRY_PTR(new_tuple_of(vm, {s->start, s->stop, s->step})));
  return new_tuple_of(vm, {Value(type_of(vm, a[0])), parts});
}

using D = Dunders<kSliceOps>;

static const NativeDef kSliceMethods[] = {
    {"indices", "(object, /)", m_indices},
    {"__reduce__", "()", m_reduce},
    {"__repr__", "()", D::repr},
    COMPARE_DUNDERS(D),
    {},
};

static Value slice_new(Vm& vm, Value* a, uint32_t) {
  const auto* args = a[1].as<Tuple>();
  const uint32_t n = args->size();
  if (n == 0) return raise_str(vm, Exc::kTypeError, "slice expected at least 1 argument, got 0");
  if (n > 3) return raise(vm, Exc::kTypeError, "slice expected at most 3 arguments, got %u", n);
  const Value* v = args->items();
  const Value none = Value::none();
  return n == 1 ? new_slice(vm, none, v[0], none) : new_slice(vm, v[0], v[1], n == 3 ? v[2] : none);
}
static const NativeDef kSliceNew = {"__new__", "(*args)", slice_new, kFnStatic};

const NativeType kSliceType = {
    .name = "slice",
    .module = "builtins",
    .kind = Kind::kSlice,
    .size = sizeof(Slice),
    .ops = &kSliceOps,
    .methods = kSliceMethods,
    .getsets = kSliceGetSets,
    .new_def = &kSliceNew,
    .flags = 0,
    .doc = "Start, stop and step of a subscript.",
};

}  // namespace copra
