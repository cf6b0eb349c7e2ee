// date, and what datetime inherits from it. In: calendar fields. Out: dates, texts, ISO weeks. May
// include: native.h. Invariant: kDateType's methods work on datetimes too. Next: datetime_time.cc.
#include <cmath>

#include "interp/types/builtin_types.h"
#include "interp/types/subclass.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/datetime.h"
#include "stdlib_shims/datetime_dunders.h"
#include "stdlib_shims/datetime_methods.h"

namespace copra {

// ---------------------------------------------------------------- checks

bool int_argument(Vm& vm, Value v, int64_t* out) {
  if (v.is_absent()) return true;
  if (v.is_small_int()) {
    *out = v.small();
  } else if (!as_int64(vm, v, out, "Python int too large to convert to C long")) {
    return false;
  }
  if (*out > INT32_MAX) {
    return fail(raise_str(vm, Exc::kOverflowError, "signed integer is greater than maximum"));
  }
  if (*out < INT32_MIN) {
    return fail(raise_str(vm, Exc::kOverflowError, "signed integer is less than minimum"));
  }
  return true;
}

Value missing_argument(Vm& vm, const char* name, int position) {
  return raise(vm, Exc::kTypeError, "function missing required argument '%s' (pos %d)", name,
               position);
}

bool check_date_fields(Vm& vm, int64_t y, int64_t m, int64_t d) {
  if (y < kMinYear || y > kMaxYear) {
    return fail(raise(vm, Exc::kValueError, "year %ld is out of range", y));
  }
  if (m < 1 || m > 12) return fail(raise_str(vm, Exc::kValueError, "month must be in 1..12"));
  if (d < 1 || d > days_in_month(static_cast<int>(y), static_cast<int>(m))) {
    return fail(raise_str(vm, Exc::kValueError, "day is out of range for month"));
  }
  return true;
}

// Past the constructors of subclasses of date.
static Value raw_date(Vm& vm, TypeObj* cls, int y, int m, int d) {
  if (cls->native != &kDateType) {
    return make_datetime(vm, cls, y, m, d, Clock{}, Value::none());
  }
  auto* o = new_native_object<DateObj>(vm, cls);
  TRY_BOOL(o);
  o->year = y;
  o->month = static_cast<uint8_t>(m);
  o->day = static_cast<uint8_t>(d);
  return Value(o);
}

// For datetime classes too: midnight of that day, as their own constructor gives.
Value make_date(Vm& vm, TypeObj* cls, int y, int m, int d) {
  if (cls->type_flags & kTypeHeap) {
    return op_call(vm, Value(cls), {Value::small_int(y), Value::small_int(m), Value::small_int(d)});
  }
  return raw_date(vm, cls, y, m, d);
}

bool timestamp_micros(Vm& vm, Value v, int64_t* micros) {
  constexpr double kEdge = 9.2e18;
  if (is_float(v)) {
    const double t = float_value(v);
    if (std::isnan(t)) {
      return fail(raise_str(vm, Exc::kValueError, "Invalid value NaN (not a number)"));
    }
    double whole = 0;
    double fraction = std::modf(t, &whole) * 1e6;
    fraction = std::nearbyint(fraction);
    if (!(std::fabs(whole) < kEdge)) {
      return fail(raise_str(vm, Exc::kOverflowError, "timestamp out of range for platform time_t"));
    }
    if (std::fabs(whole) > 9e12) {
      const int64_t year = civil_of(static_cast<int64_t>(whole / 86400) + kEpochOrdinal).year;
      if (year > INT32_MAX || year < INT32_MIN) {
        return fail(
            raise_str(vm, Exc::kOSError, "[Errno 75] Value too large for defined data type"));
      }
      return fail(raise(vm, Exc::kValueError, "year %ld is out of range", year));
    }
    *micros = static_cast<int64_t>(whole) * kMicros + static_cast<int64_t>(fraction);
    return true;
  }
  int64_t seconds = 0;
  if (!as_int64(vm, v, &seconds, "timestamp out of range for platform time_t")) return false;
  if (seconds > 9000000000000 || seconds < -9000000000000) {
    const int64_t year = civil_of(seconds / 86400 + kEpochOrdinal).year;
    return fail(raise(vm, Exc::kValueError, "year %ld is out of range", year));
  }
  *micros = seconds * kMicros;
  return true;
}

bool micros_to_civil(Vm& vm, int64_t micros, Civil* date, int64_t* rest) {
  const int64_t days = floor_div(micros, kDayMicros);
  *rest = micros - days * kDayMicros;
  *date = civil_of(days + kEpochOrdinal);
  if (date->year >= kMinYear && date->year <= kMaxYear) return true;
  return fail(raise(vm, Exc::kValueError, "year %ld is out of range", date->year));
}

FormatFields date_fields(Value self) {
  const auto* d = self.as<DateObj>();
  FormatFields f{};
  f.year = d->year;
  f.month = d->month;
  f.day = d->day;
  const int64_t ordinal = ordinal_of(d->year, d->month, d->day);
  f.weekday = weekday_of(ordinal);
  f.yday = static_cast<int>(ordinal - ordinal_of(d->year, 1, 1)) + 1;
  f.owner = self;
  if (is_datetime(self)) {
    const Clock& c = self.as<DateTimeObj>()->clock;
    f.hour = c.hour;
    f.minute = c.minute;
    f.second = c.second;
    f.us = c.us;
  }
  return f;
}

// str argument `position` of a method, or TypeError.
Str* text_argument(Vm& vm, Value v, const char* function, int position) {
  if (is_str(v)) return v.as<Str>();
  raise(vm, Exc::kTypeError, "%s() argument %d must be str, not %s", function, position,
        argument_type(vm, v).c_str());
  return nullptr;
}

Value format_by_strftime(Vm& vm, Value* a, uint32_t) {
  Str* spec = TRY_PTR(text_argument(vm, a[1], "__format__", 1));
  if (!spec->bytes()) return op_str(vm, a[0]);
  if (type_of(vm, a[0])->type_flags & kTypeHeap) {
    return op_call_method(vm, a[0], "strftime", {a[1]});
  }
  if (is_time(a[0])) return format_fields(vm, time_fields(a[0]), spec->view());
  return format_fields(vm, date_fields(a[0]), spec->view());
}

void append_iso_date(std::string* out, const DateObj* d) {
  char text[10] = {'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
  int y = d->year;
  for (int i = 3; i >= 0; --i, y /= 10) text[i] = static_cast<char>('0' + y % 10);
  text[5] = static_cast<char>('0' + d->month / 10);
  text[6] = static_cast<char>('0' + d->month % 10);
  text[8] = static_cast<char>('0' + d->day / 10);
  text[9] = static_cast<char>('0' + d->day % 10);
  out->append(text, 10);
}

namespace {

// ---------------------------------------------------------------- construction

Value date_new(Vm& vm, Value* a, uint32_t) {
  // In functions datetime.date is this class, and datetime.date(moment) the method.
  if (vm.lazy_global && is_datetime(a[1]) && a[2].is_absent() && a[3].is_absent()) {
    const auto* d = a[1].as<DateObj>();
    return make_date(vm, a[0].as<TypeObj>(), d->year, d->month, d->day);
  }
  int64_t f[3] = {0, 0, 0};
  static constexpr const char* kNames[] = {"year", "month", "day"};
  for (int i = 0; i < 3; ++i) {
    if (a[i + 1].is_absent()) return missing_argument(vm, kNames[i], i + 1);
    TRY_BOOL(int_argument(vm, a[i + 1], &f[i]));
  }
  TRY_BOOL(check_date_fields(vm, f[0], f[1], f[2]));
  auto* o = new_native_object<DateObj>(vm, a[0].as<TypeObj>());
  TRY_BOOL(o);
  o->year = static_cast<int32_t>(f[0]);
  o->month = static_cast<uint8_t>(f[1]);
  o->day = static_cast<uint8_t>(f[2]);
  return Value(o);
}
constexpr NativeDef kDateNew = {"__new__", "(year, month=?, day=?) as function", date_new};

Value date_of_class(Vm& vm, Value cls, const Civil& c) {
  return make_date(vm, cls.as<TypeObj>(), static_cast<int>(c.year), c.month, c.day);
}

Value date_today(Vm& vm, Value* a, uint32_t) {
  if (a[0].as<TypeObj>()->type_flags & kTypeHeap) {
    const double now = static_cast<double>(wall_clock_micros()) / 1e6;
    return op_call_method(vm, a[0], "fromtimestamp", {Value::number(now)});
  }
  return date_of_class(vm, a[0], civil_of(wall_clock_micros() / kDayMicros + kEpochOrdinal));
}

Value date_fromtimestamp(Vm& vm, Value* a, uint32_t) {
  int64_t micros = 0, rest = 0;
  Civil c{};
  TRY_BOOL(timestamp_micros(vm, a[1], &micros) && micros_to_civil(vm, micros, &c, &rest));
  return date_of_class(vm, a[0], c);
}

Value date_fromordinal(Vm& vm, Value* a, uint32_t) {
  int64_t n = 0;
  TRY_BOOL(int_argument(vm, a[1], &n));
  if (n < 1) return raise_str(vm, Exc::kValueError, "ordinal must be >= 1");
  const Civil c = civil_of(n);
  if (c.year > kMaxYear) return raise(vm, Exc::kValueError, "year %ld is out of range", c.year);
  return date_of_class(vm, a[0], c);
}

Value date_fromisoformat(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise_str(vm, Exc::kTypeError, "fromisoformat: argument must be str");
  }
  const std::string_view s = a[1].as<Str>()->view();
  int64_t y = 0, m = 0, d = 0;
  bool weeks = false;
  if ((s.size() != 7 && s.size() != 8 && s.size() != 10) ||
      !parse_iso_date(s, &y, &m, &d, &weeks)) {
    return raise_repr(vm, Exc::kValueError, "Invalid isoformat string: ", a[1]);
  }
  Civil c{y, static_cast<int>(m), static_cast<int>(d)};
  if (!weeks) TRY_BOOL(check_date_fields(vm, y, m, d));
  if (weeks && !iso_to_civil(vm, y, m, d, &c)) {
    take_pending(vm);
    return raise_repr(vm, Exc::kValueError, "Invalid isoformat string: ", a[1]);
  }
  return date_of_class(vm, a[0], c);
}

Value date_fromisocalendar(Vm& vm, Value* a, uint32_t) {
  int64_t f[3] = {0, 0, 0};
  for (int i = 0; i < 3; ++i) {
    if (int_argument(vm, a[i + 1], &f[i])) continue;
    if (!pending_is(vm, Exc::kOverflowError)) return Value::raised();
    take_pending(vm);
    return raise_str(vm, Exc::kValueError, "ISO calendar component out of range");
  }
  Civil c{};
  TRY_BOOL(iso_to_civil(vm, f[0], f[1], f[2], &c));
  if (c.year > kMaxYear || c.year < kMinYear) {
    return raise(vm, Exc::kValueError, "year %ld is out of range", c.year);
  }
  return date_of_class(vm, a[0], c);
}

Value date_replace(Vm& vm, Value* a, uint32_t) {
  const auto* self = a[0].as<DateObj>();
  int64_t y = self->year, m = self->month, d = self->day;
  TRY_BOOL(int_argument(vm, a[1], &y) && int_argument(vm, a[2], &m) && int_argument(vm, a[3], &d));
  TRY_BOOL(check_date_fields(vm, y, m, d));
  // What replace() makes goes past the __new__ and __init__ of subclasses.
  return raw_date(vm, type_of(vm, a[0]), static_cast<int>(y), static_cast<int>(m),
                  static_cast<int>(d));
}

// ---------------------------------------------------------------- fields and texts

Value date_toordinal(Vm&, Value* a, uint32_t) {
  const auto* d = a[0].as<DateObj>();
  return Value::small_int(ordinal_of(d->year, d->month, d->day));
}
int weekday(Value self) {
  const auto* d = self.as<DateObj>();
  return weekday_of(ordinal_of(d->year, d->month, d->day));
}
Value date_weekday(Vm&, Value* a, uint32_t) { return Value::small_int(weekday(a[0])); }
Value date_isoweekday(Vm&, Value* a, uint32_t) { return Value::small_int(weekday(a[0]) + 1); }

Value date_isocalendar(Vm& vm, Value* a, uint32_t) {
  const auto* d = a[0].as<DateObj>();
  const IsoDate iso = iso_date(d->year, d->month, d->day);
  TypeObj* cls = native_type(vm, kIsoDateType);
  constexpr size_t kBody = sizeof(Tuple) + 3 * sizeof(Value);
  auto* t = vm.heap.make<Tuple>(Kind::kTuple, instance_bytes(cls, kBody));
  TRY_BOOL(t);
  t->aux32 = 3;
  t->items()[0] = Value::small_int(iso.year);
  t->items()[1] = Value::small_int(iso.week);
  t->items()[2] = Value::small_int(iso.weekday);
  finish_instance(t, cls, kBody);
  t->flags |= kSubclass;
  return Value(t);
}

Value date_isoformat(Vm& vm, Value* a, uint32_t) {
  std::string out;
  append_iso_date(&out, a[0].as<DateObj>());
  return Value(new_ascii(vm, out));
}

Value date_strftime(Vm& vm, Value* a, uint32_t) {
  Str* format = TRY_PTR(text_argument(vm, a[1], "strftime", 1));
  return format_fields(vm, date_fields(a[0]), format->view());
}

Value date_ctime(Vm& vm, Value* a, uint32_t) {
  const FormatFields f = date_fields(a[0]);
  const Value start = TRY(format_fields(vm, f, "%a %b %e %H:%M:%S "));
  return formatted(vm, "%s%04d", start.as<Str>()->data(), static_cast<int>(f.year));
}

Value date_timetuple(Vm& vm, Value* a, uint32_t) {
  const FormatFields f = date_fields(a[0]);
  const int64_t fields[9] = {f.year, f.month, f.day, 0, 0, 0, f.weekday, f.yday, -1};
  return make_struct_time(vm, fields, Value::none(), Value::none());
}

Value date_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* d = a[0].as<DateObj>();
  Tuple* args = TRY_PTR(new_tuple_of(
      vm, {Value::small_int(d->year), Value::small_int(d->month), Value::small_int(d->day)}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

Value date_repr(Vm& vm, Value self) {
  const auto* d = self.as<DateObj>();
  return Value(new_str(vm, type_name(vm, self) + "(" + std::to_string(d->year) + ", " +
                               std::to_string(d->month) + ", " + std::to_string(d->day) + ")"));
}
Value date_str(Vm& vm, Value self) {
  if (type_of(vm, self)->type_flags & kTypeHeap) {
    return op_call_method(vm, self, "isoformat", {});
  }
  return date_isoformat(vm, &self, 1);
}

bool date_hash(Vm&, Value self, uint64_t* out) {
  const auto* d = self.as<DateObj>();
  const auto n = static_cast<uint64_t>(ordinal_of(d->year, d->month, d->day));
  const uint64_t h = (n + 0x51ED270B) * 0x9E3779B97F4A7C15u;
  *out = (h ^ (h >> 29)) >> 3;
  return true;
}

int32_t date_key(Value v) {
  const auto* d = v.as<DateObj>();
  return (d->year << 9) | (d->month << 5) | d->day;
}

Value date_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_date(a) || !is_date(b)) return Value::not_implemented();
  const bool left = is_datetime(a), right = is_datetime(b);
  if (left != right) {
    if (op == kEq || op == kNe) return Value::boolean(op == kNe);
    const Value time = left ? a : b, date = left ? b : a;
    return raise(vm, Exc::kTypeError, "can't compare %s to %s", type_name(vm, time).c_str(),
                 type_name(vm, date).c_str());
  }
  return compare_ordered(op, date_key(a), date_key(b));
}

Value date_shift(Vm& vm, Value date, int64_t days) {
  const auto* d = date.as<DateObj>();
  const int64_t ordinal = ordinal_of(d->year, d->month, d->day) + days;
  if (ordinal < 1 || ordinal > kMaxOrdinal) {
    return raise_str(vm, Exc::kOverflowError, "date value out of range");
  }
  const Civil c = civil_of(ordinal);
  return make_date(vm, type_of(vm, date), static_cast<int>(c.year), c.month, c.day);
}

Value date_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (is_datetime(a) || is_datetime(b)) return Value::not_implemented();
  if (op == kAdd) {
    if (is_delta(b) && is_date(a)) return date_shift(vm, a, b.as<DeltaObj>()->days);
    if (is_delta(a) && is_date(b)) return date_shift(vm, b, a.as<DeltaObj>()->days);
    return Value::not_implemented();
  }
  if (op != kSub || !is_date(a)) return Value::not_implemented();
  if (is_delta(b)) return date_shift(vm, a, -int64_t{b.as<DeltaObj>()->days});
  if (!is_date(b)) return Value::not_implemented();
  const auto *x = a.as<DateObj>(), *y = b.as<DateObj>();
  const int64_t days =
      ordinal_of(x->year, x->month, x->day) - ordinal_of(y->year, y->month, y->day);
  return make_delta(vm, wide_int{days} * kDayMicros);
}

constexpr TypeOps kDateOps = {.repr = date_repr,
                              .str = date_str,
                              .hash = date_hash,
                              .compare = date_compare,
                              .binary = date_binary};

Value date_year(Vm&, Value self) { return Value::small_int(self.as<DateObj>()->year); }
Value date_month(Vm&, Value self) { return Value::small_int(self.as<DateObj>()->month); }
Value date_day(Vm&, Value self) { return Value::small_int(self.as<DateObj>()->day); }
const GetSetDef kDateGetSets[] = {
    {"year", date_year}, {"month", date_month}, {"day", date_day}, {nullptr, nullptr}};

// date's own comparisons see the date alone of a datetime; datetime's refuse.
Value date_alone_compare(Vm&, unsigned op, Value a, Value b) {
  if (!is_date(b)) return Value::not_implemented();
  return compare_ordered(op, date_key(a), date_key(b));
}
constexpr TypeOps kDateAloneOps = [] {
  TypeOps ops = kDateOps;
  ops.compare = date_alone_compare;
  return ops;
}();

using DateDunders = OpsDunders<&kDateOps>;
using DateAloneDunders = OpsDunders<&kDateAloneOps>;
const NativeDef kDateMethods[] = {
    {"fromtimestamp", "(timestamp, /)", date_fromtimestamp, kFnClass},
    {"fromordinal", "(ordinal) tuple", date_fromordinal, kFnClass},
    {"fromisoformat", "(date_string, /)", date_fromisoformat, kFnClass},
    {"fromisocalendar", "(year, week, day)", date_fromisocalendar, kFnClass},
    {"today", "()", date_today, kFnClass},
    {"ctime", "()", date_ctime},
    {"strftime", "(format)", date_strftime},
    {"__format__", "(format_spec, /) tuple", format_by_strftime},
    {"timetuple", "()", date_timetuple},
    {"isocalendar", "()", date_isocalendar},
    {"isoformat", "()", date_isoformat},
    {"isoweekday", "()", date_isoweekday},
    {"toordinal", "()", date_toordinal},
    {"weekday", "()", date_weekday},
    {"replace", "(year=?, month=?, day=?)", date_replace},
    {"__reduce__", "()", date_reduce},
    {"__str__", "()", DateDunders::str},
    COPRA_EQUAL_DUNDERS(DateAloneDunders),
    COPRA_ORDER_DUNDERS(DateAloneDunders),
    COPRA_BINARY_DUNDERS(DateDunders, "add", kAdd),
    COPRA_BINARY_DUNDERS(DateDunders, "sub", kSub),
    {},
};

void setup_date(Vm& vm, TypeObj* t) {
  type_set(vm, t, "min", make_date(vm, t, kMinYear, 1, 1));
  type_set(vm, t, "max", make_date(vm, t, kMaxYear, 12, 31));
  TypeObj* delta = native_type(vm, kDeltaType);
  type_set(vm, t, "resolution", make_delta(vm, kDayMicros, delta));
}

// ---------------------------------------------------------------- isocalendar()'s result

Value iso_repr(Vm& vm, Value self) {
  const Value* f = self.as<Tuple>()->items();
  return formatted(vm, "%s(year=%ld, week=%ld, weekday=%ld)", type_name(vm, self).c_str(),
                   f[0].small(), f[1].small(), f[2].small());
}
template <int kIndex>
Value iso_field(Vm&, Value self) {
  return self.as<Tuple>()->items()[kIndex];
}
Value iso_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* t = a[0].as<Tuple>();
  Tuple* plain = TRY_PTR(new_tuple(vm, t->items(), t->size()));
  Tuple* args = TRY_PTR(new_tuple_of(vm, {Value(plain)}));
  return Value(new_tuple_of(vm, {Value(kind_type(vm, Kind::kTuple)), Value(args)}));
}
const NativeDef kIsoMethods[] = {{"__reduce__", "()", iso_reduce}, {}};
const GetSetDef kIsoGetSets[] = {
    {"year", iso_field<0>}, {"week", iso_field<1>}, {"weekday", iso_field<2>}, {nullptr, nullptr}};
const TypeOps kIsoOps = [] {
  TypeOps ops = *kTupleType.ops;
  ops.repr = iso_repr;
  return ops;
}();

}  // namespace

const NativeType kDateType = {.name = "date",
                              .module = "datetime",
                              .size = sizeof(DateObj),
                              .ops = &kDateOps,
                              .methods = kDateMethods,
                              .getsets = kDateGetSets,
                              .new_def = &kDateNew,
                              .doc = "date(year, month, day) --> date object",
                              .setup = setup_date};

const NativeType kIsoDateType = {.name = "IsoCalendarDate",
                                 .module = "datetime",
                                 .base = &kTupleType,
                                 .kind = Kind::kTuple,
                                 .size = sizeof(Tuple),
                                 .ops = &kIsoOps,
                                 .methods = kIsoMethods,
                                 .getsets = kIsoGetSets,
                                 .flags = 0,
                                 .doc =
                                     "The result of date.isocalendar() or "
                                     "datetime.isocalendar()"};

}  // namespace copra
