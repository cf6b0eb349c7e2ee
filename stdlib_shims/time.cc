// The time module. Clocks are the system's, local time is UTC, sleeping suspends the isolate. In:
// seconds since the epoch, field tuples. Out: struct_time, texts. May include: native.h,
// containers.h, isolate.h. Invariant: a struct_time shows nine items and keeps zone name and offset
// behind them.
#include <cmath>
#include <ctime>

#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/subclass.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/datetime_methods.h"

namespace copra {

namespace {

constexpr const char* kFieldNames[] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                       "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};
constexpr size_t kFields = 9, kAllFields = 11;

int64_t clock_nanos(clockid_t id) {
  timespec t{};
  clock_gettime(id, &t);
  return t.tv_sec * 1000000000 + t.tv_nsec;
}

// ---------------------------------------------------------------- struct_time

Value struct_time_from(Vm& vm, const Value* items) {
  TypeObj* cls = native_type(vm, kStructTimeType);
  constexpr size_t kBody = sizeof(Tuple) + kAllFields * sizeof(Value);
  auto* t = vm.heap.make<Tuple>(Kind::kTuple, instance_bytes(cls, kBody));
  TRY_BOOL(t);
  t->aux32 = kFields;
  for (size_t i = 0; i < kAllFields; ++i) t->items()[i] = items[i];
  finish_instance(t, cls, kBody);
  t->flags |= kSubclass;
  return Value(t);
}

bool is_struct_time(Value v) {
  return is_tuple(v) && v.ptr()->has(kSubclass) && v.ptr()->type_word()->native == &kStructTimeType;
}

constexpr const char* kHiddenNames[] = {"tm_zone", "tm_gmtoff"};

Value struct_time_new(Vm& vm, Value* a, uint32_t) {
  Value given = a[1];
  if (!is_tuple(given) && !is_list(given)) {
    const Value items = op_iter(vm, given);
    if (items.is_raised()) {
      if (!pending_is(vm, Exc::kTypeError)) return items;
      take_pending(vm);
      return raise_str(vm, Exc::kTypeError, "constructor requires a sequence");
    }
    given = items;
  }
  Tuple* t = TRY_PTR(to_tuple(vm, given));
  if (t->size() < kFields || t->size() > kAllFields) {
    return raise(vm, Exc::kTypeError,
                 "time.struct_time() takes an %s %zu-sequence (%u-sequence given)",
                 t->size() < kFields ? "at least" : "at most",
                 t->size() < kFields ? kFields : kAllFields, t->size());
  }
  Value items[kAllFields];
  if (!a[2].is_absent() && !is_dict(a[2])) {
    return raise_str(vm, Exc::kTypeError, "time.struct_time() takes a dict as second arg, if any");
  }
  for (uint32_t i = 0; i < kAllFields; ++i) {
    items[i] = i < t->size() ? t->items()[i] : Value::none();
    if (i < kFields || i < t->size() || a[2].is_absent()) continue;
    const Value given =
        TRY(dict_get(vm, a[2].as<Dict>(), Value(intern(vm, kHiddenNames[i - kFields]))));
    if (!given.is_not_found()) items[i] = given;
  }
  return struct_time_from(vm, items);
}
constexpr NativeDef kStructTimeNew = {"__new__", "(sequence, dict=?)", struct_time_new, kFnPlain,
                                      nullptr,   "structseq"};

Value struct_time_reduce(Vm& vm, Value* a, uint32_t) {
  const Value* items = a[0].as<Tuple>()->items();
  Tuple* visible = TRY_PTR(new_tuple(vm, items, kFields));
  const Value hidden = Value(TRY_PTR(new_dict(vm)));
  for (uint32_t i = kFields; i < kAllFields; ++i) {
    TRY_BOOL(dict_set(vm, hidden.as<Dict>(), Value(intern(vm, kHiddenNames[i - kFields])),
                      a[0].as<Tuple>()->items()[i]));
  }
  Tuple* args = TRY_PTR(new_tuple_of(vm, {Value(visible), hidden}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

Value struct_time_repr(Vm& vm, Value self) {
  StrBuilder out(vm);
  out.append("time.struct_time(");
  for (size_t i = 0; i < kFields; ++i) {
    if (i) out.append(", ");
    out.append(kFieldNames[i]);
    out.append("=");
    if (!out.append_repr(self.as<Tuple>()->items()[i])) return Value::raised();
  }
  out.append(")");
  return out.finish();
}

template <int kIndex>
Value struct_time_field(Vm&, Value self) {
  return self.as<Tuple>()->items()[kIndex];
}
const GetSetDef kStructTimeGetSets[] = {{"tm_year", struct_time_field<0>, set_readonly},
                                        {"tm_mon", struct_time_field<1>, set_readonly},
                                        {"tm_mday", struct_time_field<2>, set_readonly},
                                        {"tm_hour", struct_time_field<3>, set_readonly},
                                        {"tm_min", struct_time_field<4>, set_readonly},
                                        {"tm_sec", struct_time_field<5>, set_readonly},
                                        {"tm_wday", struct_time_field<6>, set_readonly},
                                        {"tm_yday", struct_time_field<7>, set_readonly},
                                        {"tm_isdst", struct_time_field<8>, set_readonly},
                                        {"tm_zone", struct_time_field<9>, set_readonly},
                                        {"tm_gmtoff", struct_time_field<10>, set_readonly},
                                        {nullptr, nullptr}};

const TypeOps kStructTimeOps = [] {
  TypeOps ops = *kTupleType.ops;
  ops.repr = struct_time_repr;
  return ops;
}();

const NativeDef kStructTimeMethods[] = {{"__repr__", "()", Dunders<kStructTimeOps>::repr},
                                        {"__reduce__", "()", struct_time_reduce},
                                        {}};

void trace_struct_time(Marker& m, Obj* o) {
  m.values(static_cast<Tuple*>(o)->items() + kFields, kAllFields - kFields);
}

void setup_struct_time(Vm& vm, TypeObj* t) {
  type_set(vm, t, "n_fields", Value::small_int(kAllFields));
  type_set(vm, t, "n_sequence_fields", Value::small_int(kFields));
  type_set(vm, t, "n_unnamed_fields", Value::small_int(0));
  Tuple* names = new_tuple(vm, nullptr, kFields);
  for (size_t i = 0; i < kFields; ++i) names->items()[i] = Value(intern(vm, kFieldNames[i]));
  type_set(vm, t, "__match_args__", Value(names));
}

// ---------------------------------------------------------------- fields from arguments

// Whole seconds (floor) of an int, float or None (now).
bool seconds_argument(Vm& vm, Value v, int64_t* out) {
  if (v.is_absent() || v.is_none()) {
    *out = clock_nanos(CLOCK_REALTIME) / 1000000000;
    return true;
  }
  if (is_float(v)) {
    const double d = std::floor(float_value(v));
    if (std::isnan(d)) {
      return fail(raise_str(vm, Exc::kValueError, "Invalid value NaN (not a number)"));
    }
    if (!(std::fabs(d) < 9.2e18)) {
      return fail(raise_str(vm, Exc::kOverflowError, "timestamp out of range for platform time_t"));
    }
    *out = static_cast<int64_t>(d);
  } else if (!as_int64(vm, v, out, "timestamp out of range for platform time_t")) {
    return false;
  }
  const int64_t year = civil_of(*out / kDaySeconds + kEpochOrdinal).year;
  if (year <= INT32_MAX && year >= INT32_MIN + 1900) return true;
  return fail(raise_str(vm, Exc::kOSError, "[Errno 75] Value too large for defined data type"));
}

FormatFields fields_of_seconds(int64_t seconds) {
  const int64_t days = floor_div(seconds, kDaySeconds);
  const auto rest = static_cast<int>(seconds - days * kDaySeconds);
  const Civil c = civil_of(days + kEpochOrdinal);
  FormatFields f{};
  f.year = c.year;
  f.month = c.month;
  f.day = c.day;
  f.hour = rest / 3600;
  f.minute = rest / 60 % 60;
  f.second = rest % 60;
  f.weekday = weekday_of(days + kEpochOrdinal);
  f.yday = static_cast<int>(days + kEpochOrdinal - ordinal_of(c.year, 1, 1)) + 1;
  f.whole_time = true;
  return f;
}

Value struct_time_at(Vm& vm, int64_t seconds, const char* zone) {
  const FormatFields f = fields_of_seconds(seconds);
  const int64_t fields[9] = {f.year,   f.month,   f.day,  f.hour, f.minute,
                             f.second, f.weekday, f.yday, 0};
  return make_struct_time(vm, fields, Value(intern(vm, zone)), Value::small_int(0));
}

// The nine numbers of a tuple or struct_time argument.
bool tuple_fields(Vm& vm, Value v, const char* function, int64_t (&out)[9]) {
  if (!is_tuple(v)) {
    return fail(raise_str(vm, Exc::kTypeError, "Tuple or struct_time argument required"));
  }
  const auto* t = v.as<Tuple>();
  if (t->size() != kFields) {
    return fail(raise(vm, Exc::kTypeError, "%s(): illegal time tuple argument", function));
  }
  for (uint32_t i = 0; i < kFields; ++i) {
    if (!as_int64(vm, t->items()[i], &out[i], "Python int too large to convert to C long")) {
      return false;
    }
    if (out[i] > INT32_MAX || out[i] < INT32_MIN) {
      return fail(raise_str(vm, Exc::kOverflowError,
                            out[i] > 0 ? "signed integer is greater than maximum"
                                       : "signed integer is less than minimum"));
    }
  }
  // The C library counts years from 1900 on.
  if (out[0] < INT32_MIN + 1900) {
    return fail(raise_str(vm, Exc::kOverflowError, "year out of range"));
  }
  return true;
}

// As checktm(): zero month, day and day of the year count as one.
bool format_argument(Vm& vm, Value v, const char* function, FormatFields* f) {
  int64_t n[9];
  if (!tuple_fields(vm, v, function, n)) return false;
  const char* text = nullptr;
  if (n[1] == 0) n[1] = 1;
  if (n[2] == 0) n[2] = 1;
  if (n[7] == 0) n[7] = 1;
  if (n[1] < 1 || n[1] > 12) {
    text = "month out of range";
  } else if (n[2] < 1 || n[2] > 31) {
    text = "day of month out of range";
  } else if (n[3] < 0 || n[3] > 23) {
    text = "hour out of range";
  } else if (n[4] < 0 || n[4] > 59) {
    text = "minute out of range";
  } else if (n[5] < 0 || n[5] > 61) {
    text = "seconds out of range";
  } else if (n[6] < -1) {
    text = "day of week out of range";
  } else if (n[7] < 1 || n[7] > 366) {
    text = "day of year out of range";
  }
  if (text) return fail(raise_str(vm, Exc::kValueError, text));
  *f = FormatFields{};
  f->year = n[0];
  f->month = static_cast<int>(n[1]);
  f->day = static_cast<int>(n[2]);
  f->hour = static_cast<int>(n[3]);
  f->minute = static_cast<int>(n[4]);
  f->second = static_cast<int>(n[5]);
  f->weekday = static_cast<int>((n[6] + 7) % 7);
  f->yday = static_cast<int>(n[7]);
  f->whole_time = true;
  if (is_struct_time(v) && is_str(v.as<Tuple>()->items()[9])) {
    f->zone = v.as<Tuple>()->items()[9].as<Str>()->data();
  }
  return true;
}

// ---------------------------------------------------------------- functions

template <clockid_t kClock>
Value read_clock(Vm&, Value*, uint32_t) {
  return Value::number(static_cast<double>(clock_nanos(kClock)) * 1e-9);
}
template <clockid_t kClock>
Value read_clock_ns(Vm& vm, Value*, uint32_t) {
  return int_value(vm, clock_nanos(kClock));
}
Value t_time(Vm&, Value*, uint32_t) {
  const int64_t ns = clock_nanos(CLOCK_REALTIME);
  return Value::number(static_cast<double>(ns) / 1e9);
}

Value t_sleep(Vm& vm, Value* a, uint32_t) {
  double seconds = 0;
  if (is_float(a[0])) {
    seconds = float_value(a[0]);
    if (std::isnan(seconds)) {
      return raise_str(vm, Exc::kValueError, "Invalid value NaN (not a number)");
    }
  } else {
    int64_t n = 0;
    TRY_BOOL(as_int64(vm, a[0], &n, "timestamp too large to convert to C _PyTime_t"));
    seconds = static_cast<double>(n);
  }
  if (seconds > 9.2e9) {
    return raise_str(vm, Exc::kOverflowError, "timestamp too large to convert to C _PyTime_t");
  }
  if (seconds < 0) return raise_str(vm, Exc::kValueError, "sleep length must be non-negative");
  const int64_t now = clock_nanos(CLOCK_MONOTONIC) / 1000;
  TRY_BOOL(sleep_until(vm, now + static_cast<int64_t>(std::ceil(seconds * 1e6))));
  return Value::none();
}

Value t_gmtime(Vm& vm, Value* a, uint32_t) {
  int64_t seconds = 0;
  TRY_BOOL(seconds_argument(vm, a[0], &seconds));
  return struct_time_at(vm, seconds, "GMT");
}
Value t_localtime(Vm& vm, Value* a, uint32_t) {
  int64_t seconds = 0;
  TRY_BOOL(seconds_argument(vm, a[0], &seconds));
  return struct_time_at(vm, seconds, "UTC");
}

Value t_mktime(Vm& vm, Value* a, uint32_t) {
  int64_t n[9];
  TRY_BOOL(tuple_fields(vm, a[0], "mktime", n));
  // Months beyond the year carry over, as the C library normalises.
  const int64_t months = n[0] * 12 + n[1] - 1;
  const int64_t year = floor_div(months, int64_t{12});
  const int64_t days = ordinal_of(year, static_cast<int>(months - year * 12) + 1, 1) + n[2] - 1;
  return Value::number(
      static_cast<double>((days - kEpochOrdinal) * kDaySeconds + n[3] * 3600 + n[4] * 60 + n[5]));
}

Value t_strftime(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[0])) {
    return raise(vm, Exc::kTypeError, "strftime() argument 1 must be str, not %s",
                 argument_type(vm, a[0]).c_str());
  }
  if (a[0].as<Str>()->view().find('\0') != std::string_view::npos) {
    return raise_str(vm, Exc::kValueError, "embedded null character");
  }
  FormatFields f;
  if (a[1].is_absent()) {
    f = fields_of_seconds(clock_nanos(CLOCK_REALTIME) / 1000000000);
  } else {
    TRY_BOOL(format_argument(vm, a[1], "strftime", &f));
  }
  return format_fields(vm, f, a[0].as<Str>()->view());
}

Value t_asctime(Vm& vm, Value* a, uint32_t) {
  FormatFields f;
  if (a[0].is_absent()) {
    f = fields_of_seconds(clock_nanos(CLOCK_REALTIME) / 1000000000);
  } else {
    TRY_BOOL(format_argument(vm, a[0], "asctime", &f));
  }
  return format_fields(vm, f, "%a %b %e %H:%M:%S %Y");
}

Value t_ctime(Vm& vm, Value* a, uint32_t) {
  int64_t seconds = 0;
  TRY_BOOL(seconds_argument(vm, a[0], &seconds));
  return format_fields(vm, fields_of_seconds(seconds), "%a %b %e %H:%M:%S %Y");
}

Value t_strptime(Vm& vm, Value* a, uint32_t) {
  const Value format = a[1].is_absent() ? Value(new_ascii(vm, "%a %b %d %H:%M:%S %Y")) : a[1];
  for (int i = 0; i < 2; ++i) {
    const Value v = i ? format : a[0];
    if (is_str(v)) continue;
    const Value shown = TRY(op_repr(vm, Value(type_of(vm, v))));
    return raise(vm, Exc::kTypeError, "strptime() argument %d must be str, not %s", i,
                 shown.as<Str>()->data());
  }
  ParsedTime p{};
  TRY_BOOL(parse_fields(vm, a[0].as<Str>(), format.as<Str>(), &p));
  const int64_t fields[9] = {p.year,   p.month,   p.day,  p.hour, p.minute,
                             p.second, p.weekday, p.yday, p.isdst};
  const Value zone = p.zone.empty() ? Value::none() : Value(new_str(vm, p.zone));
  const Value offset = p.has_offset ? int_value(vm, p.offset_micros / kMicros) : Value::none();
  return make_struct_time(vm, fields, zone, offset);
}

// What is known about a clock, by its name.
Value t_get_clock_info(Vm& vm, Value* a, uint32_t) {
  static constexpr struct {
    const char *name, *clock;
    bool adjustable;
  } kClocks[] = {{"time", "CLOCK_REALTIME", true},
                 {"monotonic", "CLOCK_MONOTONIC", false},
                 {"perf_counter", "CLOCK_MONOTONIC", false},
                 {"process_time", "CLOCK_PROCESS_CPUTIME_ID", false},
                 {"thread_time", "CLOCK_THREAD_CPUTIME_ID", false}};
  Str* name = TRY_PTR(expect_str(vm, a[0], "get_clock_info", "1"));
  for (const auto& known : kClocks) {
    if (name->view() != known.name) continue;
    const std::string text = std::string("clock_gettime(") + known.clock + ")";
    Dict* fields = TRY_PTR(new_dict(vm));
    const Value implementation = Value(TRY_PTR(new_str(vm, text)));
    TRY_BOOL(dict_set(vm, fields, Value(intern(vm, "implementation")), implementation));
    TRY_BOOL(
        dict_set(vm, fields, Value(intern(vm, "monotonic")), Value::boolean(!known.adjustable)));
    TRY_BOOL(
        dict_set(vm, fields, Value(intern(vm, "adjustable")), Value::boolean(known.adjustable)));
    TRY_BOOL(dict_set(vm, fields, Value(intern(vm, "resolution")), Value::number(1e-9)));
    const Value types = TRY(import_module(vm, "types"));
    const Value made_of = TRY(op_getattr(vm, types, "SimpleNamespace"));
    return op_call_ex(vm, made_of, vm.fz->empty_tuple, fields);
  }
  return raise_str(vm, Exc::kValueError, "unknown clock");
}

Value t_tzset(Vm&, Value*, uint32_t) { return Value::none(); }

const NativeDef kFunctions[] = {
    {"time", "()", t_time},
    {"time_ns", "()", read_clock_ns<CLOCK_REALTIME>},
    {"monotonic", "()", read_clock<CLOCK_MONOTONIC>},
    {"monotonic_ns", "()", read_clock_ns<CLOCK_MONOTONIC>},
    {"perf_counter", "()", read_clock<CLOCK_MONOTONIC>},
    {"perf_counter_ns", "()", read_clock_ns<CLOCK_MONOTONIC>},
    {"process_time", "()", read_clock<CLOCK_PROCESS_CPUTIME_ID>},
    {"process_time_ns", "()", read_clock_ns<CLOCK_PROCESS_CPUTIME_ID>},
    {"thread_time", "()", read_clock<CLOCK_THREAD_CPUTIME_ID>},
    {"thread_time_ns", "()", read_clock_ns<CLOCK_THREAD_CPUTIME_ID>},
    {"sleep", "(seconds, /)", t_sleep},
    {"gmtime", "(seconds=None, /)", t_gmtime},
    {"localtime", "(seconds=None, /)", t_localtime},
    {"mktime", "(tuple, /)", t_mktime},
    {"strftime", "(format[, tuple])", t_strftime},
    {"strptime", "(string, format=?, /)", t_strptime},
    {"asctime", "(tuple=?, /)", t_asctime},
    {"ctime", "(seconds=None, /)", t_ctime},
    {"get_clock_info", "(name, /)", t_get_clock_info},
    {"tzset", "()", t_tzset},
    {},
};

void setup(Vm& vm, Module* m) {
  module_set(vm, m, "timezone", Value::small_int(0));
  module_set(vm, m, "altzone", Value::small_int(0));
  module_set(vm, m, "daylight", Value::small_int(0));
  const Value utc = Value(intern(vm, "UTC"));
  module_set(vm, m, "tzname", Value(new_tuple_of(vm, {utc, utc})));
}

const NativeType* const kTypes[] = {&kStructTimeType, nullptr};

}  // namespace

Value make_struct_time(Vm& vm, const int64_t (&fields)[9], Value zone, Value offset) {
  Value items[kAllFields];
  for (size_t i = 0; i < kFields; ++i) items[i] = int_value(vm, fields[i]);
  items[kFields] = zone;
  items[kFields + 1] = offset;
  return struct_time_from(vm, items);
}

const NativeType kStructTimeType = {
    .name = "struct_time",
    .module = "time",
    .base = &kTupleType,
    .kind = Kind::kTuple,
    .size = sizeof(Tuple),
    .trace = trace_struct_time,
    .ops = &kStructTimeOps,
    .methods = kStructTimeMethods,
    .getsets = kStructTimeGetSets,
    .new_def = &kStructTimeNew,
    .flags = 0,
    .doc = "The time value as returned by gmtime(), localtime(), and strptime().",
    .setup = setup_struct_time};

extern const ModuleDef kTimeModule;
const ModuleDef kTimeModule = {.name = "time",
                               .functions = kFunctions,
                               .types = kTypes,
                               .setup = setup,
                               .doc = "Functions to work with times."};

}  // namespace copra
