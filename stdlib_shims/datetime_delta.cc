// timedelta, tzinfo and timezone. In: numbers. Out: exact microsecond arithmetic, ties to even.
// May include: native.h, containers.h, number.h. Invariant: 0 <= us < 10**6, 0 <= seconds < 86400,
// |days| <= 999999999. Next: datetime_date.cc.
#include <cmath>

#include "interp/types/bigint.h"
#include "interp/types/containers.h"
#include "stdlib_shims/datetime_dunders.h"
#include "stdlib_shims/datetime_methods.h"

namespace copra {

namespace {

constexpr int64_t kMaxDays = 999999999;

wide_int floor_mod(wide_int a, wide_int b) { return a - floor_div(a, b) * b; }

Value int_from_wide(Vm& vm, wide_int v) {
  return int_from_u128(vm, static_cast<uint128>(v < 0 ? -v : v), v < 0);
}

// Nearest, ties to even; b > 0 or < 0.
wide_int divide_nearest(wide_int a, wide_int b) {
  wide_int q = floor_div(a, b), r = a - q * b;
  if (b < 0) {
    r = -r;
    b = -b;
  }
  const wide_int twice = r * 2;
  return q + (twice > b || (twice == b && (q & 1)));
}

// Any timedelta's microseconds are fewer, and that many weeks still fit 128 bits.
constexpr int kWideBits = 80;

// An int of up to kWideBits bits; OverflowError beyond.
bool wide_of(Vm& vm, Value v, wide_int* out) {
  const Value base = int_base(v);
  const IntView view(base);
  if (view.count > 2 || (view.count == 2 && view.limbs[1] >> (kWideBits - 64))) {
    return fail(raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C int"));
  }
  wide_int magnitude = 0;
  for (mp_size_t i = view.count; i-- > 0;) {
    magnitude = (magnitude << 64) | wide_int{view.limbs[i]};
  }
  *out = view.negative ? -magnitude : magnitude;
  return true;
}

bool add_component(Vm& vm, const char* name, Value v, int64_t factor, wide_int* sum,
                   double* leftover) {
  if (v.is_absent()) return true;
  if (is_int(v)) {
    wide_int n = 0;
    if (!wide_of(vm, v, &n)) return false;
    *sum += n * factor;
    return true;
  }
  if (is_float(v)) {
    double whole = 0;
    const double d = float_value(v), fraction = std::modf(d, &whole);
    if (!std::isfinite(d)) return fail(int_from_double(vm, d));
    if (std::fabs(whole) > std::ldexp(1.0, kWideBits)) {
      return fail(raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C int"));
    }
    *sum += static_cast<wide_int>(whole) * factor;
    if (fraction == 0.0) return true;
    const double rest = std::modf(fraction * static_cast<double>(factor), &whole);
    *sum += static_cast<wide_int>(whole);
    *leftover += rest;
    return true;
  }
  return fail(raise(vm, Exc::kTypeError, "unsupported type for timedelta %s component: %s", name,
                    type_name(vm, v).c_str()));
}

Value delta_new(Vm& vm, Value* a, uint32_t) {
  wide_int sum = 0;
  double leftover = 0;
  // From small to large, which decides how fractions add up and which wrong one is reported.
  static constexpr struct {
    const char* name;
    int argument;
    int64_t factor;
  } kParts[] = {{"microseconds", 3, 1},       {"milliseconds", 4, 1000},    {"seconds", 2, kMicros},
                {"minutes", 5, 60 * kMicros}, {"hours", 6, 3600 * kMicros}, {"days", 1, kDayMicros},
                {"weeks", 7, 7 * kDayMicros}};
  for (const auto& part : kParts) {
    TRY_BOOL(add_component(vm, part.name, a[part.argument], part.factor, &sum, &leftover));
  }
  if (leftover != 0.0) {
    double whole = std::round(leftover);
    if (std::fabs(whole - leftover) == 0.5) {
      const double odd = sum & 1 ? 1 : 0;
      whole = 2.0 * std::round((leftover + odd) * 0.5) - odd;
    }
    sum += static_cast<wide_int>(whole);
  }
  return make_delta(vm, sum, a[0].as<TypeObj>());
}
constexpr NativeDef kDeltaNew = {"__new__",
                                 "(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, "
                                 "hours=0, weeks=0) as __new__",
                                 delta_new};

Value delta_repr(Vm& vm, Value self) {
  const auto* d = self.as<DeltaObj>();
  std::string out = type_name(vm, self) + "(";
  const char* comma = "";
  const struct {
    const char* name;
    int32_t value;
  } parts[] = {{"days", d->days}, {"seconds", d->seconds}, {"microseconds", d->us}};
  bool any = false;
  for (const auto& p : parts) {
    if (!p.value) continue;
    out += std::string(comma) + p.name + "=" + std::to_string(p.value);
    comma = ", ";
    any = true;
  }
  out += any ? ")" : "0)";
  return Value(new_str(vm, out));
}

Value delta_str(Vm& vm, Value self) {
  const auto* d = self.as<DeltaObj>();
  char text[80];
  int n = 0;
  if (d->days) {
    n = snprintf(text, sizeof text, "%d day%s, ", d->days,
                 d->days == 1 || d->days == -1 ? "" : "s");
  }
  n += snprintf(text + n, sizeof text - static_cast<size_t>(n), "%d:%02d:%02d", d->seconds / 3600,
                d->seconds / 60 % 60, d->seconds % 60);
  if (d->us) {
    n += snprintf(text + n, sizeof text - static_cast<size_t>(n), ".%06d", d->us);
  }
  return Value(new_ascii(vm, std::string_view(text, static_cast<size_t>(n))));
}

bool delta_hash(Vm&, Value self, uint64_t* out) {
  const auto* d = self.as<DeltaObj>();
  uint64_t h = static_cast<uint64_t>(d->days) * 0x9E3779B97F4A7C15u;
  h = (h ^ (h >> 29) ^ static_cast<uint64_t>(d->seconds)) * 0xBF58476D1CE4E5B9u;
  h = (h ^ (h >> 32) ^ static_cast<uint64_t>(d->us)) * 0x94D049BB133111EBu;
  *out = (h ^ (h >> 31)) >> 3;
  return true;
}

Value delta_compare(Vm&, unsigned op, Value a, Value b) {
  if (!is_delta(a) || !is_delta(b)) return Value::not_implemented();
  return compare_ordered(op, delta_micros(a), delta_micros(b));
}

// us * numerator / denominator for a float's exact ratio, by Python's own ints.
Value scale_by_float(Vm& vm, wide_int us, Value factor, bool divide) {
  const double f = float_value(factor);
  const bool exact = type_of(vm, factor) == float_type(vm);
  if (exact && !std::isfinite(f)) {
    return raise_str(vm, std::isnan(f) ? Exc::kValueError : Exc::kOverflowError,
                     std::isnan(f) ? "cannot convert NaN to integer ratio"
                                   : "cannot convert Infinity to integer ratio");
  }
  if (exact && divide && f == 0.0) {
    return raise_str(vm, Exc::kZeroDivisionError, "integer division or modulo by zero");
  }
  const Value ratio = TRY(op_call_method(vm, factor, "as_integer_ratio", {}));
  if (!is_tuple(ratio)) {
    return raise(vm, Exc::kTypeError,
                 "unexpected return type from as_integer_ratio(): expected tuple, got '%s'",
                 type_name(vm, ratio).c_str());
  }
  if (ratio.as<Tuple>()->size() != 2) {
    return raise_str(vm, Exc::kValueError, "as_integer_ratio() must return a 2-tuple");
  }
  Value up = ratio.as<Tuple>()->items()[0], down = ratio.as<Tuple>()->items()[1];
  for (Value* part : {&up, &down}) *part = int_base(TRY(op_index(vm, *part)));
  if (divide) std::swap(up, down);
  if (int_sign(down) < 0) {
    up = TRY(int_unary(vm, kNeg, up));
    down = TRY(int_unary(vm, kNeg, down));
  }
  const Value product = TRY(int_mul(vm, int_from_wide(vm, us), up));
  Value q, r;
  TRY_BOOL(int_divmod(vm, product, down, &q, &r, "integer division or modulo by zero"));
  const int side = int_compare(TRY(int_mul(vm, r, Value::small_int(2))), down);
  if (side > 0 || (side == 0 && int_is_odd(q))) q = TRY(int_add(vm, q, Value::small_int(1)));
  const IntView view(q);
  if (view.count > 1 || (view.count == 1 && view.limbs[0] >> 63)) {
    if (view.count > 2 || (view.count == 2 && view.limbs[1] >> 40)) {
      return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C int");
    }
  }
  wide_int micros = 0;
  for (mp_size_t i = view.count; i-- > 0;) micros = (micros << 64) | wide_int{view.limbs[i]};
  return make_delta(vm, view.negative ? -micros : micros);
}

Value multiply(Vm& vm, Value delta, Value factor) {
  const wide_int us = delta_micros(delta);
  if (is_int(factor)) {
    wide_int n = 0;
    TRY_BOOL(wide_of(vm, factor, &n));
    // |us| < 2**77 and the result must stay below that: judge by size before multiplying.
    const double size = static_cast<double>(us) * static_cast<double>(n);
    if (std::fabs(size) > 1e35) {
      return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C int");
    }
    return make_delta(vm, us * n);
  }
  if (is_float(factor)) return scale_by_float(vm, us, factor, false);
  return Value::not_implemented();
}

Value divide_by_zero(Vm& vm, const char* text = "integer division or modulo by zero") {
  return raise_str(vm, Exc::kZeroDivisionError, text);
}

Value delta_binary(Vm& vm, unsigned op, Value a, Value b) {
  const bool left = is_delta(a), right = is_delta(b);
  if (left && right) {
    const wide_int x = delta_micros(a), y = delta_micros(b);
    switch (op) {
      case kAdd: return make_delta(vm, x + y);
      case kSub: return make_delta(vm, x - y);
      case kTrueDiv:
        if (!y) return divide_by_zero(vm, "division by zero");
        return int_true_div(vm, int_from_wide(vm, x), int_from_wide(vm, y));
      case kFloorDiv:
        if (!y) return divide_by_zero(vm);
        return int_from_wide(vm, floor_div(x, y));
      case kMod:
        if (!y) return divide_by_zero(vm, "integer modulo by zero");
        return make_delta(vm, floor_mod(x, y));
      case kDivmod: {
        if (!y) return divide_by_zero(vm);
        const Value r = TRY(make_delta(vm, floor_mod(x, y)));
        return Value(new_tuple_of(vm, {int_from_wide(vm, floor_div(x, y)), r}));
      }
      default: return Value::not_implemented();
    }
  }
  if (op == kMul) return left ? multiply(vm, a, b) : multiply(vm, b, a);
  if (!left) return Value::not_implemented();
  if ((op == kTrueDiv || op == kFloorDiv) && is_int(b)) {
    const wide_int us = delta_micros(a);
    const IntView view(int_base(b));
    if (view.count > 2 || (view.count == 2 && view.limbs[1] >> 40)) {
      // More than any number of microseconds, so that a sign is all that is left.
      const bool below = op == kFloorDiv && us && (us < 0) != view.negative;
      return make_delta(vm, below ? -1 : 0);
    }
    wide_int n = 0;
    for (mp_size_t i = view.count; i-- > 0;) n = (n << 64) | wide_int{view.limbs[i]};
    if (view.negative) n = -n;
    if (!n) return divide_by_zero(vm);
    return make_delta(vm, op == kFloorDiv ? floor_div(us, n) : divide_nearest(us, n));
  }
  if (op == kTrueDiv && is_float(b)) {
    return scale_by_float(vm, delta_micros(a), b, true);
  }
  return Value::not_implemented();
}

Value delta_unary(Vm& vm, unsigned op, Value a) {
  const wide_int us = delta_micros(a);
  switch (op) {
    case kNeg: return make_delta(vm, -us);
    case kPos: return make_delta(vm, us);
    case kAbs: return make_delta(vm, us < 0 ? -us : us);
    default: return Value::not_implemented();
  }
}

int delta_truth(Vm&, Value self) { return delta_micros(self) != 0; }

constexpr TypeOps kDeltaOps = {.repr = delta_repr,
                               .str = delta_str,
                               .hash = delta_hash,
                               .compare = delta_compare,
                               .truth = delta_truth,
                               .binary = delta_binary,
                               .unary = delta_unary};

Value delta_total_seconds(Vm& vm, Value* a, uint32_t) {
  const wide_int us = delta_micros(a[0]);
  constexpr wide_int kExact = wide_int{1} << 53;
  if (us < kExact && us > -kExact) return Value::number(static_cast<double>(us) / 1e6);
  return int_true_div(vm, int_from_wide(vm, us), Value::small_int(kMicros));
}

Value delta_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* d = a[0].as<DeltaObj>();
  Tuple* args = TRY_PTR(new_tuple_of(
      vm, {Value::small_int(d->days), Value::small_int(d->seconds), Value::small_int(d->us)}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

Value delta_bool(Vm&, Value* a, uint32_t) { return Value::boolean(delta_micros(a[0]) != 0); }
using DeltaDunders = OpsDunders<&kDeltaOps>;
const NativeDef kDeltaMethods[] = {{"total_seconds", "()", delta_total_seconds},
                                   {"__bool__", "()", delta_bool},
                                   COPRA_EQUAL_DUNDERS(DeltaDunders),
                                   COPRA_ORDER_DUNDERS(DeltaDunders),
                                   COPRA_BINARY_DUNDERS(DeltaDunders, "add", kAdd),
                                   COPRA_BINARY_DUNDERS(DeltaDunders, "sub", kSub),
                                   COPRA_BINARY_DUNDERS(DeltaDunders, "mul", kMul),
                                   COPRA_BINARY_DUNDERS(DeltaDunders, "truediv", kTrueDiv),
                                   COPRA_BINARY_DUNDERS(DeltaDunders, "floordiv", kFloorDiv),
                                   COPRA_BINARY_DUNDERS(DeltaDunders, "mod", kMod),
                                   COPRA_BINARY_DUNDERS(DeltaDunders, "divmod", kDivmod),
                                   {"__neg__", "()", DeltaDunders::unary<kNeg>},
                                   {"__pos__", "()", DeltaDunders::unary<kPos>},
                                   {"__abs__", "()", DeltaDunders::unary<kAbs>},
                                   {"__str__", "()", DeltaDunders::str},
                                   {"__reduce__", "()", delta_reduce},
                                   {}};

template <int32_t DeltaObj::*kField>
Value delta_field(Vm&, Value self) {
  return Value::small_int(self.as<DeltaObj>()->*kField);
}
const GetSetDef kDeltaGetSets[] = {{"days", delta_field<&DeltaObj::days>, set_readonly},
                                   {"seconds", delta_field<&DeltaObj::seconds>, set_readonly},
                                   {"microseconds", delta_field<&DeltaObj::us>, set_readonly},
                                   {nullptr, nullptr}};

Value raw_delta(Vm& vm, TypeObj* cls, wide_int micros) {
  const wide_int seconds = floor_div(micros, wide_int{kMicros});
  const wide_int days = floor_div(seconds, wide_int{kDaySeconds});
  auto* d = new_native_object<DeltaObj>(vm, cls);
  TRY_BOOL(d);
  d->us = static_cast<int32_t>(micros - seconds * kMicros);
  d->seconds = static_cast<int32_t>(seconds - days * kDaySeconds);
  d->days = static_cast<int32_t>(days);
  return Value(d);
}

constexpr wide_int kMaxMicros = wide_int{kMaxDays + 1} * kDayMicros - 1;
constexpr wide_int kMinMicros = -wide_int{kMaxDays} * kDayMicros;

void setup_delta(Vm& vm, TypeObj* t) {
  type_set(vm, t, "min", raw_delta(vm, t, kMinMicros));
  type_set(vm, t, "max", raw_delta(vm, t, kMaxMicros));
  type_set(vm, t, "resolution", raw_delta(vm, t, 1));
}

// ---------------------------------------------------------------- tzinfo

Value tzinfo_new(Vm& vm, Value* a, uint32_t) {
  return Value(new_native_object_raw(vm, a[0].as<TypeObj>()));
}
constexpr NativeDef kTzinfoNew = {"__new__", "(*args, **kwargs)", tzinfo_new};

Value not_given(Vm& vm, const char* what) {
  return raise(vm, Exc::kNotImplementedError, "a tzinfo subclass must implement %s()", what);
}
Value tzinfo_utcoffset(Vm& vm, Value*, uint32_t) { return not_given(vm, "utcoffset"); }
Value tzinfo_dst(Vm& vm, Value*, uint32_t) { return not_given(vm, "dst"); }
Value tzinfo_tzname(Vm& vm, Value*, uint32_t) { return not_given(vm, "tzname"); }

Value tzinfo_fromutc(Vm& vm, Value* a, uint32_t) {
  if (!is_datetime(a[1])) {
    return raise_str(vm, Exc::kTypeError, "fromutc: argument must be a datetime");
  }
  auto* d = a[1].as<DateTimeObj>();
  if (!(d->tz == a[0])) {
    return raise_str(vm, Exc::kValueError, "fromutc: dt.tzinfo is not self");
  }
  bool has = false;
  int64_t offset = 0, dst = 0;
  TRY_BOOL(zone_offset(vm, a[0], "utcoffset", a[1], &has, &offset));
  if (!has) {
    return raise_str(vm, Exc::kValueError, "fromutc: non-None utcoffset() result required");
  }
  TRY_BOOL(zone_offset(vm, a[0], "dst", a[1], &has, &dst));
  if (!has) return raise_str(vm, Exc::kValueError, "fromutc: non-None dst() result required");
  const Value shifted = TRY(make_delta(vm, offset - dst));
  const Value local = TRY(op_binary(vm, kAdd, a[1], shifted));
  TRY_BOOL(zone_offset(vm, a[0], "dst", local, &has, &dst));
  if (!has) {
    return raise_str(vm, Exc::kValueError,
                     "fromutc: tz.dst() gave inconsistent results; cannot "
                     "convert");
  }
  if (!dst) return local;
  const Value more = TRY(make_delta(vm, dst));
  return op_binary(vm, kAdd, local, more);
}

// (class, what __getinitargs__ says, attributes or None)
Value tzinfo_reduce(Vm& vm, Value* a, uint32_t) {
  const Value initargs = TRY(op_getattr_opt(vm, a[0], "__getinitargs__"));
  const Value args =
      TRY(initargs.is_not_found() ? Value(new_tuple_of(vm, {})) : op_call(vm, initargs, {}));
  const Value state = TRY(op_call_method(vm, a[0], "__getstate__", {}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), args, state}));
}

const NativeDef kTzinfoMethods[] = {
    {"utcoffset", "(dt, /)", tzinfo_utcoffset}, {"dst", "(dt, /)", tzinfo_dst},
    {"tzname", "(dt, /)", tzinfo_tzname},       {"fromutc", "(dt, /)", tzinfo_fromutc},
    {"__reduce__", "()", tzinfo_reduce},        {}};

// ---------------------------------------------------------------- timezone

Value zone_new(Vm& vm, Value* a, uint32_t) {
  if (!is_delta(a[1])) {
    return raise(vm, Exc::kTypeError, "timezone() argument 1 must be datetime.timedelta, not %s",
                 argument_type(vm, a[1]).c_str());
  }
  if (!a[2].is_absent() && !is_str(a[2])) {
    return raise(vm, Exc::kTypeError, "timezone() argument 2 must be str, not %s",
                 argument_type(vm, a[2]).c_str());
  }
  return make_zone(vm, a[1], a[2]);
}
constexpr NativeDef kZoneNew = {"__new__", "(offset, name=?)", zone_new};

std::string zone_text(const ZoneObj* z) {
  if (!z->name.is_absent()) return std::string(z->name.as<Str>()->view());
  const auto us = static_cast<int64_t>(delta_micros(z->offset));
  std::string out = "UTC";
  if (us) append_offset(&out, us, ":");
  return out;
}

Value zone_str(Vm& vm, Value self) { return Value(new_str(vm, zone_text(self.as<ZoneObj>()))); }

Value zone_repr(Vm& vm, Value self) {
  if (self == utc_zone(vm)) return Value(new_ascii(vm, "datetime.timezone.utc"));
  const auto* z = self.as<ZoneObj>();
  StrBuilder out(vm);
  out.append(type_name(vm, self));
  out.append("(");
  if (!out.append_repr(z->offset)) return Value::raised();
  if (!z->name.is_absent()) {
    out.append(", ");
    if (!out.append_repr(z->name)) return Value::raised();
  }
  out.append(")");
  return out.finish();
}

bool zone_hash(Vm& vm, Value self, uint64_t* out) {
  return delta_hash(vm, self.as<ZoneObj>()->offset, out);
}
Value zone_compare(Vm&, unsigned op, Value a, Value b) {
  if (op != kEq && op != kNe) return Value::not_implemented();
  if (native_of(a) != &kZoneType || native_of(b) != &kZoneType) return Value::not_implemented();
  return compare_ordered(op, delta_micros(a.as<ZoneObj>()->offset),
                         delta_micros(b.as<ZoneObj>()->offset));
}
constexpr TypeOps kZoneOps = {
    .repr = zone_repr, .str = zone_str, .hash = zone_hash, .compare = zone_compare};

bool zone_argument(Vm& vm, Value v, const char* what) {
  if (v.is_none() || is_datetime(v)) return true;
  return fail(raise(vm, Exc::kTypeError,
                    "%s(dt) argument must be a datetime instance or None, not %s", what,
                    type_name(vm, v).c_str()));
}
Value zone_utcoffset(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(zone_argument(vm, a[1], "utcoffset"));
  return a[0].as<ZoneObj>()->offset;
}
Value zone_tzname(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(zone_argument(vm, a[1], "tzname"));
  return zone_str(vm, a[0]);
}
Value zone_dst(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(zone_argument(vm, a[1], "dst"));
  return Value::none();
}
Value zone_fromutc(Vm& vm, Value* a, uint32_t) {
  if (!is_datetime(a[1])) {
    return raise_str(vm, Exc::kTypeError, "fromutc: argument must be a datetime");
  }
  if (!(a[1].as<DateTimeObj>()->tz == a[0])) {
    return raise_str(vm, Exc::kValueError, "fromutc: dt.tzinfo is not self");
  }
  return op_binary(vm, kAdd, a[1], a[0].as<ZoneObj>()->offset);
}
Value zone_initargs(Vm& vm, Value* a, uint32_t) {
  const auto* z = a[0].as<ZoneObj>();
  return Value(z->name.is_absent() ? new_tuple_of(vm, {z->offset})
                                   : new_tuple_of(vm, {z->offset, z->name}));
}
const NativeDef kZoneMethods[] = {{"utcoffset", "(dt, /)", zone_utcoffset},
                                  {"tzname", "(dt, /)", zone_tzname},
                                  {"dst", "(dt, /)", zone_dst},
                                  {"fromutc", "(dt, /)", zone_fromutc},
                                  {"__getinitargs__", "()", zone_initargs},
                                  {}};

void trace_zone(Marker& m, Obj* o) {
  auto* z = static_cast<ZoneObj*>(o);
  m.value(z->offset);
  m.value(z->name);
}

Value raw_zone(Vm& vm, TypeObj* cls, Value delta, Value name) {
  auto* z = new_native_object<ZoneObj>(vm, cls);
  TRY_BOOL(z);
  z->offset = delta;
  z->name = name;
  return Value(z);
}

void setup_zone(Vm& vm, TypeObj* t) {
  TypeObj* delta = native_type(vm, kDeltaType);
  constexpr int64_t kEdge = (int64_t{23} * 60 + 59) * 60 * kMicros;
  type_set(vm, t, "utc", raw_zone(vm, t, raw_delta(vm, delta, 0), Value::absent()));
  type_set(vm, t, "min", raw_zone(vm, t, raw_delta(vm, delta, -kEdge), Value::absent()));
  type_set(vm, t, "max", raw_zone(vm, t, raw_delta(vm, delta, kEdge), Value::absent()));
}

}  // namespace

Value make_delta(Vm& vm, wide_int micros, TypeObj* cls) {
  if (__builtin_expect(micros > kMaxMicros || micros < kMinMicros, 0)) {
    const wide_int days = floor_div(micros, wide_int{kDayMicros});
    if (days > INT32_MAX || days < INT32_MIN) {
      return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C int");
    }
    return raise(vm, Exc::kOverflowError, "days=%d; must have magnitude <= 999999999",
                 static_cast<int>(days));
  }
  return raw_delta(vm, cls ? cls : native_type(vm, kDeltaType), micros);
}

Value utc_zone(Vm& vm) { return dict_get_str(vm, native_type(vm, kZoneType)->dict, "utc"); }

Value make_zone(Vm& vm, Value delta, Value name) {
  const wide_int us = delta_micros(delta);
  if (us == 0 && name.is_absent()) return utc_zone(vm);
  if (us <= -kDayMicros || us >= kDayMicros) {
    return raise_repr(vm, Exc::kValueError,
                      "offset must be a timedelta strictly between -timedelta(hours=24) and "
                      "timedelta(hours=24), not ",
                      delta, ".");
  }
  return raw_zone(vm, native_type(vm, kZoneType), delta, name);
}

Value make_zone_micros(Vm& vm, int64_t offset_micros) {
  if (!offset_micros) return utc_zone(vm);
  const Value delta = TRY(make_delta(vm, offset_micros));
  return make_zone(vm, delta, Value::absent());
}

bool is_tzinfo(Value v) {
  for (const NativeType* t = native_of(v); t; t = t->base) {
    if (t == &kTzinfoType) return true;
  }
  return false;
}

bool check_tzinfo(Vm& vm, Value tz) {
  if (tz.is_absent() || tz.is_none() || is_tzinfo(tz)) return true;
  return fail(raise(vm, Exc::kTypeError,
                    "tzinfo argument must be None or of a tzinfo subclass, not type '%s'",
                    type_name(vm, tz).c_str()));
}

bool zone_offset(Vm& vm, Value tz, const char* what, Value arg, bool* has, int64_t* micros) {
  *has = false;
  *micros = 0;
  if (tz.is_none()) return true;
  Value offset;
  if (native_of(tz) == &kZoneType) {
    if (what[0] == 'd') return true;
    offset = tz.as<ZoneObj>()->offset;
  } else {
    offset = TRY_OR_FALSE(op_call_method(vm, tz, what, {arg}));
    if (offset.is_none()) return true;
    if (!is_delta(offset)) {
      return fail(raise(vm, Exc::kTypeError, "tzinfo.%s() must return None or timedelta, not '%s'",
                        what, type_name(vm, offset).c_str()));
    }
  }
  const wide_int us = delta_micros(offset);
  if (us <= -kDayMicros || us >= kDayMicros) {
    return fail(raise_str(vm, Exc::kValueError,
                          "offset must be a timedelta strictly between -timedelta(hours=24) and "
                          "timedelta(hours=24)."));
  }
  *has = true;
  *micros = static_cast<int64_t>(us);
  return true;
}

Value zone_name(Vm& vm, Value tz, Value arg) {
  if (tz.is_none()) return tz;
  if (native_of(tz) == &kZoneType) return zone_str(vm, tz);
  const Value name = TRY(op_call_method(vm, tz, "tzname", {arg}));
  if (name.is_none() || is_str(name)) return name;
  return raise(vm, Exc::kTypeError, "tzinfo.tzname() must return None or a string, not '%s'",
               type_name(vm, name).c_str());
}

void append_offset(std::string* out, int64_t micros, const char* separator) {
  const bool negative = micros < 0;
  if (negative) micros = -micros;
  const int64_t seconds = micros / kMicros, us = micros % kMicros;
  char text[40];
  int n =
      snprintf(text, sizeof text, "%c%02d%s%02d", negative ? '-' : '+',
               static_cast<int>(seconds / 3600), separator, static_cast<int>(seconds / 60 % 60));
  if (seconds % 60 || us) {
    n += snprintf(text + n, sizeof text - static_cast<size_t>(n), "%s%02d", separator,
                  static_cast<int>(seconds % 60));
  }
  if (us) {
    n += snprintf(text + n, sizeof text - static_cast<size_t>(n), ".%06d", static_cast<int>(us));
  }
  out->append(text, static_cast<size_t>(n));
}

Value raise_repr(Vm& vm, Exc type, const char* before, Value shown, const char* after) {
  const Value repr = TRY(op_repr(vm, shown));
  std::string text = before;
  text += repr.as<Str>()->view();
  return raise_str(vm, type, text + after);
}

const NativeType kDeltaType = {.name = "timedelta",
                               .module = "datetime",
                               .size = sizeof(DeltaObj),
                               .ops = &kDeltaOps,
                               .methods = kDeltaMethods,
                               .getsets = kDeltaGetSets,
                               .new_def = &kDeltaNew,
                               .doc = "Difference between two datetime values.",
                               .setup = setup_delta};
const NativeType kTzinfoType = {.name = "tzinfo",
                                .module = "datetime",
                                .size = sizeof(NativeObj),
                                .methods = kTzinfoMethods,
                                .new_def = &kTzinfoNew,
                                .doc = "Abstract base class for time zone info objects."};
const NativeType kZoneType = {.name = "timezone",
                              .module = "datetime",
                              .base = &kTzinfoType,
                              .size = sizeof(ZoneObj),
                              .trace = trace_zone,
                              .ops = &kZoneOps,
                              .methods = kZoneMethods,
                              .new_def = &kZoneNew,
                              .flags = 0,
                              .doc = "Fixed offset from UTC implementation of tzinfo.",
                              .setup = setup_zone};

}  // namespace copra
