// time: a time of day, with or without a zone. May include: native.h. Next: datetime.cc.
#include "interp/vm/isolate.h"
#include "stdlib_shims/datetime.h"
#include "stdlib_shims/datetime_dunders.h"
#include "stdlib_shims/datetime_methods.h"

namespace copra {

bool check_clock(Vm& vm, int64_t h, int64_t m, int64_t s, int64_t us, int64_t fold) {
  const char* text = nullptr;
  if (h < 0 || h > 23) {
    text = "hour must be in 0..23";
  } else if (m < 0 || m > 59) {
    text = "minute must be in 0..59";
  } else if (s < 0 || s > 59) {
    text = "second must be in 0..59";
  } else if (us < 0 || us >= kMicros) {
    text = "microsecond must be in 0..999999";
  } else if (fold != 0 && fold != 1) {
    text = "fold must be either 0 or 1";
  }
  return !text || fail(raise_str(vm, Exc::kValueError, text));
}

static Value raw_time(Vm& vm, TypeObj* cls, const Clock& c, Value tz) {
  auto* o = new_native_object<TimeObj>(vm, cls);
  TRY_BOOL(o);
  o->clock = c;
  o->tz = tz;
  return Value(o);
}

Value make_time(Vm& vm, TypeObj* cls, const Clock& c, Value tz) {
  if (!(cls->type_flags & kTypeHeap)) return raw_time(vm, cls, c, tz);
  const Value v = TRY(op_call(vm, Value(cls),
                              {Value::small_int(c.hour), Value::small_int(c.minute),
                               Value::small_int(c.second), Value::small_int(c.us), tz}));
  if (c.fold && is_time(v)) v.as<TimeObj>()->clock.fold = 1;
  return v;
}

bool time_spec(Vm& vm, Value v, int position, TimeSpec* out) {
  *out = TimeSpec::kAuto;
  if (v.is_absent()) return true;
  const Str* s = text_argument(vm, v, "isoformat", position);
  if (!s) return false;
  static constexpr std::string_view kNames[] = {"auto",    "hours",        "minutes",
                                                "seconds", "milliseconds", "microseconds"};
  for (size_t i = 0; i < std::size(kNames); ++i) {
    if (s->view() != kNames[i]) continue;
    *out = static_cast<TimeSpec>(i);
    return true;
  }
  return fail(raise_str(vm, Exc::kValueError, "Unknown timespec value"));
}

void append_iso_clock(std::string* out, const Clock& c, TimeSpec spec) {
  if (spec == TimeSpec::kAuto) spec = c.us ? TimeSpec::kMicroseconds : TimeSpec::kSeconds;
  char text[16];
  size_t n = 0;
  const auto two = [&](int v) {
    text[n++] = static_cast<char>('0' + v / 10);
    text[n++] = static_cast<char>('0' + v % 10);
  };
  two(c.hour);
  if (spec >= TimeSpec::kMinutes) {
    text[n++] = ':';
    two(c.minute);
  }
  if (spec >= TimeSpec::kSeconds) {
    text[n++] = ':';
    two(c.second);
  }
  if (spec >= TimeSpec::kMilliseconds) {
    const int digits = spec == TimeSpec::kMilliseconds ? 3 : 6;
    int v = digits == 3 ? c.us / 1000 : c.us;
    text[n++] = '.';
    for (int i = digits; i-- > 0; v /= 10) {
      text[n + static_cast<size_t>(i)] = static_cast<char>('0' + v % 10);
    }
    n += static_cast<size_t>(digits);
  }
  out->append(text, n);
}

FormatFields time_fields(Value self) {
  const Clock& c = self.as<TimeObj>()->clock;
  FormatFields f{};
  f.year = 1900;
  f.month = 1;
  f.day = 1;
  f.hour = c.hour;
  f.minute = c.minute;
  f.second = c.second;
  f.us = c.us;
  f.weekday = 0;
  f.yday = 1;
  f.owner = self;
  return f;
}

namespace {

Value time_new(Vm& vm, Value* a, uint32_t) {
  // In functions datetime.time is this class, and datetime.time(moment) the method.
  if (vm.lazy_global && is_datetime(a[1]) && a[2].is_absent()) {
    return raw_time(vm, a[0].as<TypeObj>(), a[1].as<DateTimeObj>()->clock, Value::none());
  }
  int64_t f[4] = {0, 0, 0, 0}, fold = 0;
  for (int i = 0; i < 4; ++i) TRY_BOOL(int_argument(vm, a[i + 1], &f[i]));
  TRY_BOOL(int_argument(vm, a[6], &fold));
  TRY_BOOL(check_clock(vm, f[0], f[1], f[2], f[3], fold) && check_tzinfo(vm, a[5]));
  return raw_time(
      vm, a[0].as<TypeObj>(),
      {static_cast<uint8_t>(f[0]), static_cast<uint8_t>(f[1]), static_cast<uint8_t>(f[2]),
       static_cast<uint8_t>(fold), static_cast<int32_t>(f[3])},
      a[5].is_absent() ? Value::none() : a[5]);
}
constexpr NativeDef kTimeNew = {
    "__new__", "(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0) as function",
    time_new};

Value time_fromisoformat(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise_str(vm, Exc::kTypeError, "fromisoformat: argument must be str");
  }
  std::string_view s = a[1].as<Str>()->view();
  if (!s.empty() && s[0] == 'T') s.remove_prefix(1);
  IsoTime t{};
  if (!parse_iso_time(s, &t)) {
    return raise_repr(vm, Exc::kValueError, "Invalid isoformat string: ", a[1]);
  }
  TRY_BOOL(check_clock(vm, t.clock.hour, t.clock.minute, t.clock.second, t.clock.us, 0));
  const Value tz = !t.has_zone ? Value::none() : TRY(make_zone_micros(vm, t.offset_micros));
  return make_time(vm, a[0].as<TypeObj>(), t.clock, tz);
}

Value time_replace(Vm& vm, Value* a, uint32_t) {
  const auto* self = a[0].as<TimeObj>();
  const Clock& c = self->clock;
  int64_t f[4] = {c.hour, c.minute, c.second, c.us}, fold = c.fold;
  for (int i = 0; i < 4; ++i) TRY_BOOL(int_argument(vm, a[i + 1], &f[i]));
  TRY_BOOL(int_argument(vm, a[6], &fold));
  TRY_BOOL(check_clock(vm, f[0], f[1], f[2], f[3], fold) && check_tzinfo(vm, a[5]));
  // What replace() makes goes past the __new__ and __init__ of subclasses.
  return raw_time(
      vm, type_of(vm, a[0]),
      {static_cast<uint8_t>(f[0]), static_cast<uint8_t>(f[1]), static_cast<uint8_t>(f[2]),
       static_cast<uint8_t>(fold), static_cast<int32_t>(f[3])},
      a[5].is_absent() ? self->tz : a[5]);
}

bool append_zone(Vm& vm, std::string* out, Value self) {
  bool has = false;
  int64_t offset = 0;
  if (!zone_offset(vm, self.as<TimeObj>()->tz, "utcoffset", Value::none(), &has, &offset)) {
    return false;
  }
  if (has) append_offset(out, offset, ":");
  return true;
}

Value time_isoformat(Vm& vm, Value* a, uint32_t) {
  TimeSpec spec;
  TRY_BOOL(time_spec(vm, a[1], 1, &spec));
  std::string out;
  append_iso_clock(&out, a[0].as<TimeObj>()->clock, spec);
  TRY_BOOL(append_zone(vm, &out, a[0]));
  return Value(new_ascii(vm, out));
}

Value time_strftime(Vm& vm, Value* a, uint32_t) {
  Str* format = TRY_PTR(text_argument(vm, a[1], "strftime", 1));
  return format_fields(vm, time_fields(a[0]), format->view());
}

Value offset_of(Vm& vm, Value self, const char* what) {
  bool has = false;
  int64_t micros = 0;
  TRY_BOOL(zone_offset(vm, self.as<TimeObj>()->tz, what, Value::none(), &has, &micros));
  return has ? make_delta(vm, micros) : Value::none();
}
Value time_utcoffset(Vm& vm, Value* a, uint32_t) { return offset_of(vm, a[0], "utcoffset"); }
Value time_dst(Vm& vm, Value* a, uint32_t) { return offset_of(vm, a[0], "dst"); }
Value time_tzname(Vm& vm, Value* a, uint32_t) {
  return zone_name(vm, a[0].as<TimeObj>()->tz, Value::none());
}

Value time_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* t = a[0].as<TimeObj>();
  const Clock& c = t->clock;
  Tuple* args =
      TRY_PTR(new_tuple_of(vm, {Value::small_int(c.hour), Value::small_int(c.minute),
                                Value::small_int(c.second), Value::small_int(c.us), t->tz}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

Value time_repr(Vm& vm, Value self) {
  const auto* t = self.as<TimeObj>();
  const Clock& c = t->clock;
  StrBuilder out(vm);
  out.append(type_name(vm, self) + "(" + std::to_string(c.hour) + ", " + std::to_string(c.minute));
  if (c.us || c.second) out.append(", " + std::to_string(c.second));
  if (c.us) out.append(", " + std::to_string(c.us));
  if (!t->tz.is_none()) {
    out.append(", tzinfo=");
    if (!out.append_repr(t->tz)) return Value::raised();
  }
  if (c.fold) out.append(", fold=1");
  out.append(")");
  return out.finish();
}

Value time_str(Vm& vm, Value self) {
  if (type_of(vm, self)->type_flags & kTypeHeap) {
    return op_call_method(vm, self, "isoformat", {});
  }
  Value args[2] = {self, Value::absent()};
  return time_isoformat(vm, args, 1);
}

bool time_hash(Vm& vm, Value self, uint64_t* out) {
  const auto* t = self.as<TimeObj>();
  bool has = false;
  int64_t offset = 0;
  if (!zone_offset(vm, t->tz, "utcoffset", Value::none(), &has, &offset)) return false;
  const uint64_t h =
      static_cast<uint64_t>(clock_micros(t->clock) - offset + 77) * 0x9E3779B97F4A7C15u;
  *out = (h ^ (h >> 29)) >> 3;
  return true;
}

Value time_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_time(a) || !is_time(b)) return Value::not_implemented();
  const auto *x = a.as<TimeObj>(), *y = b.as<TimeObj>();
  int64_t left = clock_micros(x->clock), right = clock_micros(y->clock);
  if (!(x->tz == y->tz)) {
    bool has_left = false, has_right = false;
    int64_t p = 0, q = 0;
    TRY_BOOL(zone_offset(vm, x->tz, "utcoffset", Value::none(), &has_left, &p));
    TRY_BOOL(zone_offset(vm, y->tz, "utcoffset", Value::none(), &has_right, &q));
    if (has_left != has_right) {
      if (op == kEq || op == kNe) return Value::boolean(op == kNe);
      return raise_str(vm, Exc::kTypeError, "can't compare offset-naive and offset-aware times");
    }
    left -= p;
    right -= q;
  }
  return compare_ordered(op, left, right);
}

constexpr TypeOps kTimeOps = {
    .repr = time_repr, .str = time_str, .hash = time_hash, .compare = time_compare};

Value time_hour(Vm&, Value v) { return Value::small_int(v.as<TimeObj>()->clock.hour); }
Value time_minute(Vm&, Value v) { return Value::small_int(v.as<TimeObj>()->clock.minute); }
Value time_second(Vm&, Value v) { return Value::small_int(v.as<TimeObj>()->clock.second); }
Value time_us(Vm&, Value v) { return Value::small_int(v.as<TimeObj>()->clock.us); }
Value time_fold(Vm&, Value v) { return Value::small_int(v.as<TimeObj>()->clock.fold); }
Value time_tzinfo(Vm&, Value v) { return v.as<TimeObj>()->tz; }
const GetSetDef kTimeGetSets[] = {{"hour", time_hour},     {"minute", time_minute},
                                  {"second", time_second}, {"microsecond", time_us},
                                  {"tzinfo", time_tzinfo}, {"fold", time_fold},
                                  {nullptr, nullptr}};

using TimeDunders = OpsDunders<&kTimeOps>;
const NativeDef kTimeMethods[] = {
    {"isoformat", "(timespec='auto')", time_isoformat},
    {"strftime", "(format)", time_strftime},
    {"__format__", "(format_spec, /) tuple", format_by_strftime},
    {"utcoffset", "()", time_utcoffset},
    {"tzname", "()", time_tzname},
    {"dst", "()", time_dst},
    {"replace", "(hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)", time_replace},
    {"fromisoformat", "(string, /)", time_fromisoformat, kFnClass},
    {"__reduce__", "()", time_reduce},
    {"__str__", "()", TimeDunders::str},
    COPRA_EQUAL_DUNDERS(TimeDunders),
    COPRA_ORDER_DUNDERS(TimeDunders),
    {},
};

void setup_time(Vm& vm, TypeObj* t) {
  type_set(vm, t, "min", raw_time(vm, t, Clock{}, Value::none()));
  type_set(vm, t, "max", raw_time(vm, t, Clock{23, 59, 59, 0, 999999}, Value::none()));
  type_set(vm, t, "resolution", make_delta(vm, 1));
}

void trace_time(Marker& m, Obj* o) { m.value(static_cast<TimeObj*>(o)->tz); }

}  // namespace

const NativeType kTimeType = {.name = "time",
                              .module = "datetime",
                              .size = sizeof(TimeObj),
                              .trace = trace_time,
                              .ops = &kTimeOps,
                              .methods = kTimeMethods,
                              .getsets = kTimeGetSets,
                              .new_def = &kTimeNew,
                              .doc =
                                  "time([hour[, minute[, second[, microsecond[, tzinfo]]]]]) "
                                  "--> a time object",
                              .setup = setup_time};

}  // namespace copra
