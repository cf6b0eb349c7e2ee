// datetime, the module, and the class that stands for both in platform functions. Local time is
// UTC. In: fields, texts, timestamps. Out: datetimes to the microsecond. May include: native.h,
// isolate.h. Invariant: kPlatformDateTimeType differs from kDateTimeType only in its class
// attributes. Next: time.cc.
#include <cstdarg>

#include "interp/types/number.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/datetime.h"
#include "stdlib_shims/datetime_dunders.h"
#include "stdlib_shims/datetime_methods.h"
#include "stdlib_shims/modules.h"

namespace copra {

Value formatted(Vm& vm, const char* format, ...) {
  char text[512];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  return Value(new_str_lossy(vm, text));
}

TypeObj* datetime_class(Vm& vm) {
  return native_type(vm, vm.lazy_global ? kPlatformDateTimeType : kDateTimeType);
}

static Value raw_datetime(Vm& vm, TypeObj* cls, int y, int m, int d, const Clock& c, Value tz) {
  auto* o = new_native_object<DateTimeObj>(vm, cls);
  TRY_BOOL(o);
  o->year = y;
  o->month = static_cast<uint8_t>(m);
  o->day = static_cast<uint8_t>(d);
  o->clock = c;
  o->tz = tz;
  return Value(o);
}

Value make_datetime(Vm& vm, TypeObj* cls, int y, int m, int d, const Clock& c, Value tz) {
  if (!(cls->type_flags & kTypeHeap)) {
    return raw_datetime(vm, cls, y, m, d, c, tz.is_absent() ? Value::none() : tz);
  }
  Value args[] = {Value::small_int(y),        Value::small_int(m),
                  Value::small_int(d),        Value::small_int(c.hour),
                  Value::small_int(c.minute), Value::small_int(c.second),
                  Value::small_int(c.us),     tz};
  const uint32_t n = tz.is_absent() ? 7 : 8;
  const Value v = TRY(op_call(vm, Value(cls), args, n));
  if (c.fold && is_datetime(v)) v.as<DateTimeObj>()->clock.fold = 1;
  return v;
}

Value datetime_from_micros(Vm& vm, TypeObj* cls, int64_t micros, Value tz) {
  const int64_t days = floor_div(micros, kDayMicros);
  if (days < 0 || days >= kMaxOrdinal) {
    return raise_str(vm, Exc::kOverflowError, "date value out of range");
  }
  const Civil c = civil_of(days + 1);
  return make_datetime(vm, cls, static_cast<int>(c.year), c.month, c.day,
                       clock_of(micros - days * kDayMicros), tz);
}

namespace {

DateTimeObj* datetime(Value v) { return v.as<DateTimeObj>(); }

bool own_offset(Vm& vm, Value self, const char* what, bool* has, int64_t* micros) {
  return zone_offset(vm, datetime(self)->tz, what, self, has, micros);
}

// ---------------------------------------------------------------- construction

bool clock_arguments(Vm& vm, const Value* a, const Value fold_argument, Clock* out) {
  int64_t f[4] = {out->hour, out->minute, out->second, out->us}, fold = out->fold;
  for (int i = 0; i < 4; ++i) {
    if (!int_argument(vm, a[i], &f[i])) return false;
  }
  if (!int_argument(vm, fold_argument, &fold) || !check_clock(vm, f[0], f[1], f[2], f[3], fold)) {
    return false;
  }
  *out = {static_cast<uint8_t>(f[0]), static_cast<uint8_t>(f[1]), static_cast<uint8_t>(f[2]),
          static_cast<uint8_t>(fold), static_cast<int32_t>(f[3])};
  return true;
}

Value datetime_new(Vm& vm, Value* a, uint32_t) {
  int64_t f[3] = {0, 0, 0};
  static constexpr const char* kNames[] = {"year", "month", "day"};
  for (int i = 0; i < 3; ++i) {
    if (a[i + 1].is_absent()) return missing_argument(vm, kNames[i], i + 1);
    TRY_BOOL(int_argument(vm, a[i + 1], &f[i]));
  }
  Clock clock{};
  int64_t unused = 0;
  for (int i = 4; i < 8; ++i) TRY_BOOL(int_argument(vm, a[i], &unused));
  TRY_BOOL(check_date_fields(vm, f[0], f[1], f[2]));
  TRY_BOOL(clock_arguments(vm, a + 4, a[9], &clock) && check_tzinfo(vm, a[8]));
  return raw_datetime(vm, a[0].as<TypeObj>(), static_cast<int>(f[0]), static_cast<int>(f[1]),
                      static_cast<int>(f[2]), clock, a[8].is_absent() ? Value::none() : a[8]);
}
constexpr NativeDef kDateTimeNew = {
    "__new__",
    "(year, month=?, day=?, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0) "
    "as function",
    datetime_new};

// The moment `micros` after the epoch in zone tz (None: UTC, naive).
Value at_moment(Vm& vm, Value cls, int64_t micros, Value tz) {
  Civil c{};
  int64_t rest = 0;
  TRY_BOOL(micros_to_civil(vm, micros, &c, &rest));
  const Value utc = TRY(make_datetime(vm, cls.as<TypeObj>(), static_cast<int>(c.year), c.month,
                                      c.day, clock_of(rest), tz));
  if (tz.is_none()) return utc;
  return op_call_method(vm, tz, "fromutc", {utc});
}

Value datetime_now(Vm& vm, Value* a, uint32_t) {
  const Value tz = a[1].is_absent() ? Value::none() : a[1];
  TRY_BOOL(check_tzinfo(vm, tz));
  return at_moment(vm, a[0], wall_clock_micros(), tz);
}
Value datetime_utcnow(Vm& vm, Value* a, uint32_t) {
  return at_moment(vm, a[0], wall_clock_micros(), Value::none());
}
// CPython looks a day back for a repeated wall clock time, so local times of the first day fail.
bool check_day_before(Vm& vm, int64_t micros) {
  return micros >= (2 - kEpochOrdinal) * kDayMicros || micros < (1 - kEpochOrdinal) * kDayMicros ||
         fail(raise_str(vm, Exc::kValueError, "year 0 is out of range"));
}
Value datetime_fromtimestamp(Vm& vm, Value* a, uint32_t) {
  const Value tz = a[2].is_absent() ? Value::none() : a[2];
  int64_t micros = 0;
  TRY_BOOL(check_tzinfo(vm, tz) && timestamp_micros(vm, a[1], &micros));
  if (tz.is_none()) TRY_BOOL(check_day_before(vm, micros));
  return at_moment(vm, a[0], micros, tz);
}
Value datetime_utcfromtimestamp(Vm& vm, Value* a, uint32_t) {
  int64_t micros = 0;
  TRY_BOOL(timestamp_micros(vm, a[1], &micros));
  return at_moment(vm, a[0], micros, Value::none());
}

Value datetime_strptime(Vm& vm, Value* a, uint32_t) {
  Str* text = TRY_PTR(text_argument(vm, a[1], "strptime", 1));
  Str* format = TRY_PTR(text_argument(vm, a[2], "strptime", 2));
  ParsedTime p{};
  TRY_BOOL(parse_fields(vm, text, format, &p));
  Value tz = Value::absent();
  if (p.has_offset) {
    const Value delta = TRY(make_delta(vm, p.offset_micros));
    const Value name = p.zone.empty() ? Value::absent() : Value(new_str(vm, p.zone));
    tz = TRY(make_zone(vm, delta, name));
  }
  TRY_BOOL(check_date_fields(vm, p.year, p.month, p.day));
  TRY_BOOL(check_clock(vm, p.hour, p.minute, p.second, p.us, 0));
  const Clock clock{static_cast<uint8_t>(p.hour), static_cast<uint8_t>(p.minute),
                    static_cast<uint8_t>(p.second), 0, p.us};
  return make_datetime(vm, a[0].as<TypeObj>(), static_cast<int>(p.year), p.month, p.day, clock, tz);
}

Value datetime_combine(Vm& vm, Value* a, uint32_t) {
  if (!is_date(a[1])) {
    return raise(vm, Exc::kTypeError, "combine() argument 1 must be datetime.date, not %s",
                 argument_type(vm, a[1]).c_str());
  }
  if (a[2].is_absent()) {
    return raise_str(vm, Exc::kTypeError, "combine() missing required argument 'time' (pos 2)");
  }
  if (!is_time(a[2])) {
    return raise(vm, Exc::kTypeError, "combine() argument 2 must be datetime.time, not %s",
                 argument_type(vm, a[2]).c_str());
  }
  TRY_BOOL(check_tzinfo(vm, a[3]));
  const auto* d = a[1].as<DateObj>();
  const auto* t = a[2].as<TimeObj>();
  return make_datetime(vm, a[0].as<TypeObj>(), d->year, d->month, d->day, t->clock,
                       a[3].is_absent() ? t->tz : a[3]);
}

Value datetime_fromisoformat(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise_str(vm, Exc::kTypeError, "fromisoformat: argument must be str");
  }
  const std::string_view s = a[1].as<Str>()->view();
  int64_t y = 0, m = 0, d = 0;
  bool weeks = false;
  IsoTime t{};
  bool good = s.size() >= 7;
  if (good) {
    const size_t end = iso_separator(s);
    good = end <= s.size() && parse_iso_date(s.substr(0, end), &y, &m, &d, &weeks);
    if (good && end < s.size()) {
      size_t start = end + 1;  // the separator is any one character
      while (start < s.size() && (s[start] & 0xC0) == 0x80) ++start;
      good = parse_iso_time(s.substr(start), &t);
    }
  }
  if (!good) return raise_repr(vm, Exc::kValueError, "Invalid isoformat string: ", a[1]);
  Civil c{y, static_cast<int>(m), static_cast<int>(d)};
  if (!weeks) TRY_BOOL(check_date_fields(vm, y, m, d));
  if (weeks && !iso_to_civil(vm, y, m, d, &c)) {
    take_pending(vm);
    return raise_repr(vm, Exc::kValueError, "Invalid isoformat string: ", a[1]);
  }
  TRY_BOOL(check_clock(vm, t.clock.hour, t.clock.minute, t.clock.second, t.clock.us, 0));
  const Value tz = !t.has_zone ? Value::none() : TRY(make_zone_micros(vm, t.offset_micros));
  return make_datetime(vm, a[0].as<TypeObj>(), static_cast<int>(c.year), c.month, c.day, t.clock,
                       tz);
}

Value datetime_replace(Vm& vm, Value* a, uint32_t) {
  const auto* self = datetime(a[0]);
  int64_t y = self->year, m = self->month, d = self->day;
  TRY_BOOL(int_argument(vm, a[1], &y) && int_argument(vm, a[2], &m) && int_argument(vm, a[3], &d));
  Clock clock = self->clock;
  int64_t unused = 0;
  for (int i = 4; i < 8; ++i) TRY_BOOL(int_argument(vm, a[i], &unused));
  TRY_BOOL(check_date_fields(vm, y, m, d));
  TRY_BOOL(clock_arguments(vm, a + 4, a[9], &clock) && check_tzinfo(vm, a[8]));
  // What replace() makes goes past the __new__ and __init__ of subclasses.
  return raw_datetime(vm, type_of(vm, a[0]), static_cast<int>(y), static_cast<int>(m),
                      static_cast<int>(d), clock, a[8].is_absent() ? self->tz : a[8]);
}

// ---------------------------------------------------------------- parts

Value datetime_date(Vm& vm, Value* a, uint32_t) {
  const auto* d = datetime(a[0]);
  return make_date(vm, native_type(vm, kDateType), d->year, d->month, d->day);
}
Value datetime_time(Vm& vm, Value* a, uint32_t) {
  return make_time(vm, native_type(vm, kTimeType), datetime(a[0])->clock, Value::none());
}
Value datetime_timetz(Vm& vm, Value* a, uint32_t) {
  return make_time(vm, native_type(vm, kTimeType), datetime(a[0])->clock, datetime(a[0])->tz);
}

Value offset_value(Vm& vm, Value self, const char* what) {
  bool has = false;
  int64_t micros = 0;
  TRY_BOOL(own_offset(vm, self, what, &has, &micros));
  return has ? make_delta(vm, micros) : Value::none();
}
Value datetime_utcoffset(Vm& vm, Value* a, uint32_t) {
  const Value tz = datetime(a[0])->tz;
  if (native_of(tz) == &kZoneType) return tz.as<ZoneObj>()->offset;
  return offset_value(vm, a[0], "utcoffset");
}
Value datetime_dst(Vm& vm, Value* a, uint32_t) { return offset_value(vm, a[0], "dst"); }
Value datetime_tzname(Vm& vm, Value* a, uint32_t) {
  return zone_name(vm, datetime(a[0])->tz, a[0]);
}

Value struct_time_of(Vm& vm, const DateTimeObj* d, int64_t isdst) {
  const int64_t ordinal = ordinal_of(d->year, d->month, d->day);
  const int64_t fields[9] = {d->year,
                             d->month,
                             d->day,
                             d->clock.hour,
                             d->clock.minute,
                             d->clock.second,
                             weekday_of(ordinal),
                             ordinal - ordinal_of(d->year, 1, 1) + 1,
                             isdst};
  return make_struct_time(vm, fields, Value::none(), Value::none());
}

Value datetime_timetuple(Vm& vm, Value* a, uint32_t) {
  bool has = false;
  int64_t dst = 0;
  TRY_BOOL(own_offset(vm, a[0], "dst", &has, &dst));
  return struct_time_of(vm, datetime(a[0]), has ? dst != 0 : -1);
}

Value datetime_utctimetuple(Vm& vm, Value* a, uint32_t) {
  bool has = false;
  int64_t offset = 0;
  TRY_BOOL(own_offset(vm, a[0], "utcoffset", &has, &offset));
  const Value utc = TRY(datetime_from_micros(
      vm, native_type(vm, kDateTimeType), datetime_micros(datetime(a[0])) - offset, Value::none()));
  return struct_time_of(vm, datetime(utc), 0);
}

Value datetime_timestamp(Vm& vm, Value* a, uint32_t) {
  bool has = false;
  int64_t offset = 0;
  const auto* d = datetime(a[0]);
  if (!d->tz.is_none()) {
    TRY_BOOL(own_offset(vm, a[0], "utcoffset", &has, &offset));
    if (!has) {
      return raise_str(vm, Exc::kTypeError,
                       "can't subtract offset-naive and offset-aware datetimes");
    }
  }
  const int64_t micros = datetime_micros(d) - (kEpochOrdinal - 1) * kDayMicros - offset;
  if (d->tz.is_none()) {
    if (!d->clock.fold) TRY_BOOL(check_day_before(vm, micros));
    const int64_t seconds = floor_div(micros, kMicros);
    return Value::number(static_cast<double>(seconds) + d->clock.us / 1e6);
  }
  constexpr int64_t kExact = int64_t{1} << 53;
  if (micros < kExact && micros > -kExact) return Value::number(static_cast<double>(micros) / 1e6);
  return int_true_div(vm, int_value(vm, micros), Value::small_int(kMicros));
}

Value datetime_astimezone(Vm& vm, Value* a, uint32_t) {
  Value tz = a[1].is_absent() ? Value::none() : a[1];
  TRY_BOOL(check_tzinfo(vm, tz));
  const auto* self = datetime(a[0]);
  if (!tz.is_none() && self->tz == tz) return a[0];
  bool has = false;
  int64_t offset = 0;
  TRY_BOOL(own_offset(vm, a[0], "utcoffset", &has, &offset));
  if (tz.is_none()) {
    const Value zero = TRY(make_delta(vm, 0));
    tz = TRY(make_zone(vm, zero, Value(intern(vm, "UTC"))));
  }
  const Value utc =
      TRY(datetime_from_micros(vm, type_of(vm, a[0]), datetime_micros(self) - offset, self->tz));
  if (is_datetime(utc)) {
    vm.heap.storing(utc.ptr(), tz);
    datetime(utc)->tz = tz;  // not told to a subclass's constructor
  }
  return op_call_method(vm, tz, "fromutc", {utc});
}

// ---------------------------------------------------------------- texts

bool append_iso(Vm& vm, std::string* out, Value self, std::string_view separator, TimeSpec spec) {
  const auto* d = datetime(self);
  append_iso_date(out, d);
  *out += separator;
  append_iso_clock(out, d->clock, spec);
  bool has = false;
  int64_t offset = 0;
  if (!own_offset(vm, self, "utcoffset", &has, &offset)) return false;
  if (has) append_offset(out, offset, ":");
  return true;
}

Value datetime_isoformat(Vm& vm, Value* a, uint32_t) {
  std::string_view separator = "T";
  if (!a[1].is_absent()) {
    if (!is_str(a[1]) || a[1].as<Str>()->length != 1) {
      return raise(vm, Exc::kTypeError,
                   "isoformat() argument 1 must be a unicode character, not %s",
                   argument_type(vm, a[1]).c_str());
    }
    separator = a[1].as<Str>()->view();
  }
  TimeSpec spec;
  TRY_BOOL(time_spec(vm, a[2], 2, &spec));
  std::string out;
  out.reserve(40);
  TRY_BOOL(append_iso(vm, &out, a[0], separator, spec));
  return Value(new_str(vm, out));
}

Value datetime_str(Vm& vm, Value self) {
  if (type_of(vm, self)->type_flags & kTypeHeap) {
    return op_call_method(vm, self, "isoformat", {Value(char_str(vm, ' '))});
  }
  std::string out;
  TRY_BOOL(append_iso(vm, &out, self, " ", TimeSpec::kAuto));
  return Value(new_ascii(vm, out));
}

Value datetime_repr(Vm& vm, Value self) {
  const auto* d = datetime(self);
  const Clock& c = d->clock;
  StrBuilder out(vm);
  out.append(type_name(vm, self) + "(");
  const int parts[] = {d->year, d->month, d->day, c.hour, c.minute, c.second, c.us};
  const int count = c.us ? 7 : c.second ? 6 : 5;
  for (int i = 0; i < count; ++i) {
    if (i) out.append(", ");
    out.append(std::to_string(parts[i]));
  }
  if (c.fold) out.append(", fold=1");
  if (!d->tz.is_none()) {
    out.append(", tzinfo=");
    if (!out.append_repr(d->tz)) return Value::raised();
  }
  out.append(")");
  return out.finish();
}

Value datetime_reduce(Vm& vm, Value* a, uint32_t) {
  const auto* d = datetime(a[0]);
  const Clock& c = d->clock;
  Tuple* args = TRY_PTR(new_tuple_of(
      vm, {Value::small_int(d->year), Value::small_int(d->month), Value::small_int(d->day),
           Value::small_int(c.hour), Value::small_int(c.minute), Value::small_int(c.second),
           Value::small_int(c.us), d->tz}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

// ---------------------------------------------------------------- operators

Value with_fold(Vm& vm, Value self, uint8_t fold) {
  const auto* d = datetime(self);
  Clock clock = d->clock;
  clock.fold = fold;
  return raw_datetime(vm, native_type(vm, kDateTimeType), d->year, d->month, d->day, clock, d->tz);
}

bool datetime_hash(Vm& vm, Value self, uint64_t* out) {
  bool has = false;
  int64_t offset = 0;
  if (datetime(self)->clock.fold) self = TRY_OR_FALSE(with_fold(vm, self, 0));
  if (!own_offset(vm, self, "utcoffset", &has, &offset)) return false;
  const uint64_t h =
      static_cast<uint64_t>(datetime_micros(datetime(self)) - offset) * 0x9E3779B97F4A7C15u;
  *out = (h ^ (h >> 29)) >> 3;
  return true;
}

// Microseconds of both on one scale. False: raised, or *mixed set (one naive, one aware).
bool common_scale(Vm& vm, Value a, Value b, int64_t* left, int64_t* right, bool* mixed) {
  const auto *x = datetime(a), *y = datetime(b);
  *mixed = false;
  *left = datetime_micros(x);
  *right = datetime_micros(y);
  if (x->tz == y->tz) return true;
  bool has_left = false, has_right = false;
  int64_t p = 0, q = 0;
  if (!own_offset(vm, a, "utcoffset", &has_left, &p) ||
      !own_offset(vm, b, "utcoffset", &has_right, &q)) {
    return false;
  }
  *mixed = has_left != has_right;
  *left -= p;
  *right -= q;
  return !*mixed;
}

// Whether the wall clock time happens twice or never in its zone: such a time equals no time of
// another zone (PEP 495). -1 raised.
int is_problematic(Vm& vm, Value v) {
  const auto* d = datetime(v);
  if (d->tz.is_none() || native_of(d->tz) == &kZoneType) return 0;
  const Value other = with_fold(vm, v, !d->clock.fold);
  if (other.is_raised()) return -1;
  bool has = false;
  int64_t offset = 0, flipped = 0;
  if (!own_offset(vm, v, "utcoffset", &has, &offset) ||
      !own_offset(vm, other, "utcoffset", &has, &flipped)) {
    return -1;
  }
  return offset != flipped;
}

// Year to microsecond in one number: of one zone, the later the greater.
int64_t in_one_number(const DateTimeObj* d) {
  const int64_t day = (int64_t{d->year} << 9) | (int64_t{d->month} << 5) | d->day;
  const int64_t second =
      (int64_t{d->clock.hour} << 12) | (int64_t{d->clock.minute} << 6) | d->clock.second;
  return (((day << 17) | second) << 20) | d->clock.us;
}

Value datetime_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!is_datetime(a) || !is_datetime(b)) {
    return is_date(a) && is_date(b) ? kDateType.ops->compare(vm, op, a, b)
                                    : Value::not_implemented();
  }
  if (datetime(a)->tz == datetime(b)->tz) {
    return compare_ordered(op, in_one_number(datetime(a)), in_one_number(datetime(b)));
  }
  int64_t left = 0, right = 0;
  bool mixed = false;
  if (!common_scale(vm, a, b, &left, &right, &mixed)) {
    if (!mixed) return Value::raised();
    if (op == kEq || op == kNe) return Value::boolean(op == kNe);
    return raise_str(vm, Exc::kTypeError, "can't compare offset-naive and offset-aware datetimes");
  }
  if ((op == kEq || op == kNe) && left == right) {
    for (const Value v : {a, b}) {
      const int problematic = is_problematic(vm, v);
      if (problematic < 0) return Value::raised();
      if (problematic) return Value::boolean(op == kNe);
    }
  }
  return compare_ordered(op, left, right);
}

Value datetime_shift(Vm& vm, Value d, wide_int by) {
  const wide_int moved = wide_int{datetime_micros(datetime(d))} + by;
  if (moved < 0 || moved >= wide_int{kMaxOrdinal} * kDayMicros) {
    return raise_str(vm, Exc::kOverflowError, "date value out of range");
  }
  return datetime_from_micros(vm, type_of(vm, d), static_cast<int64_t>(moved), datetime(d)->tz);
}

Value datetime_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kAdd) {
    if (is_datetime(a) && is_delta(b)) return datetime_shift(vm, a, delta_micros(b));
    if (is_delta(a) && is_datetime(b)) return datetime_shift(vm, b, delta_micros(a));
    return Value::not_implemented();
  }
  if (op != kSub || !is_datetime(a)) return Value::not_implemented();
  if (is_delta(b)) return datetime_shift(vm, a, -delta_micros(b));
  if (!is_datetime(b)) return Value::not_implemented();
  int64_t left = 0, right = 0;
  bool mixed = false;
  if (!common_scale(vm, a, b, &left, &right, &mixed)) {
    return mixed ? raise_str(vm, Exc::kTypeError,
                             "can't subtract offset-naive and offset-aware datetimes")
                 : Value::raised();
  }
  return make_delta(vm, wide_int{left} - right);
}

constexpr TypeOps kDateTimeOps = {.repr = datetime_repr,
                                  .str = datetime_str,
                                  .hash = datetime_hash,
                                  .compare = datetime_compare,
                                  .binary = datetime_binary};

// ---------------------------------------------------------------- the type

Value datetime_hour(Vm&, Value v) { return Value::small_int(datetime(v)->clock.hour); }
Value datetime_minute(Vm&, Value v) { return Value::small_int(datetime(v)->clock.minute); }
Value datetime_second(Vm&, Value v) { return Value::small_int(datetime(v)->clock.second); }
Value datetime_us(Vm&, Value v) { return Value::small_int(datetime(v)->clock.us); }
Value datetime_fold(Vm&, Value v) { return Value::small_int(datetime(v)->clock.fold); }
Value datetime_tzinfo(Vm&, Value v) { return datetime(v)->tz; }
const GetSetDef kDateTimeGetSets[] = {{"hour", datetime_hour},     {"minute", datetime_minute},
                                      {"second", datetime_second}, {"microsecond", datetime_us},
                                      {"tzinfo", datetime_tzinfo}, {"fold", datetime_fold},
                                      {nullptr, nullptr}};

using DateTimeDunders = OpsDunders<&kDateTimeOps>;
const NativeDef kDateTimeMethods[] = {
    {"now", "(tz=None)", datetime_now, kFnClass},
    {"utcnow", "()", datetime_utcnow, kFnClass},
    {"today", "()", datetime_utcnow, kFnClass},
    {"fromtimestamp", "(timestamp, tz=None)", datetime_fromtimestamp, kFnClass},
    {"utcfromtimestamp", "(timestamp, /)", datetime_utcfromtimestamp, kFnClass},
    {"strptime", "(date_string, format) tuple", datetime_strptime, kFnClass},
    {"combine", "(date, time=?, tzinfo=?)", datetime_combine, kFnClass},
    {"fromisoformat", "(date_string, /)", datetime_fromisoformat, kFnClass},
    {"date", "()", datetime_date},
    {"time", "()", datetime_time},
    {"timetz", "()", datetime_timetz},
    {"timetuple", "()", datetime_timetuple},
    {"utctimetuple", "()", datetime_utctimetuple},
    {"timestamp", "()", datetime_timestamp},
    {"isoformat", "(sep='T', timespec='auto')", datetime_isoformat},
    {"utcoffset", "()", datetime_utcoffset},
    {"tzname", "()", datetime_tzname},
    {"dst", "()", datetime_dst},
    {"replace",
     "(year=?, month=?, day=?, hour=?, minute=?, second=?, microsecond=?, tzinfo=?, *, fold=?)",
     datetime_replace},
    {"astimezone", "(tz=None)", datetime_astimezone},
    {"__reduce__", "()", datetime_reduce},
    {"__str__", "()", DateTimeDunders::str},
    COPRA_EQUAL_DUNDERS(DateTimeDunders),
    COPRA_ORDER_DUNDERS(DateTimeDunders),
    COPRA_BINARY_DUNDERS(DateTimeDunders, "add", kAdd),
    COPRA_BINARY_DUNDERS(DateTimeDunders, "sub", kSub),
    {},
};

void trace_datetime(Marker& m, Obj* o) { m.value(static_cast<DateTimeObj*>(o)->tz); }

void setup_datetime(Vm& vm, TypeObj* t) {
  type_set(vm, t, "min", raw_datetime(vm, t, kMinYear, 1, 1, Clock{}, Value::none()));
  type_set(vm, t, "max",
           raw_datetime(vm, t, kMaxYear, 12, 31, Clock{23, 59, 59, 0, 999999}, Value::none()));
  type_set(vm, t, "resolution", make_delta(vm, 1));
}

// ---------------------------------------------------------------- class and module in one

// A name that is a class of the module when looked up on the class, and what datetimes have under
// it when looked up on one of them.
struct DualObj : NativeObj {
  Value on_class;
  Value on_instance;  // a function to bind, or absent: the instance's tzinfo
};

Value dual_get(Vm& vm, Value self, Value obj, Value) {
  const auto* d = self.as<DualObj>();
  if (obj.is_none()) return d->on_class;
  if (d->on_instance.is_absent()) return datetime(obj)->tz;
  return Value(new_bound_method(vm, d->on_instance, obj));
}
constexpr TypeOps kDualOps = {.descr_get = dual_get};
void trace_dual(Marker& m, Obj* o) {
  m.value(static_cast<DualObj*>(o)->on_class);
  m.value(static_cast<DualObj*>(o)->on_instance);
}
const NativeType kDualType = {.name = "class_or_method",
                              .module = "datetime",
                              .size = sizeof(DualObj),
                              .trace = trace_dual,
                              .ops = &kDualOps,
                              .flags = kTypeGetDescr};

Value make_dual(Vm& vm, TypeObj* datetimes, const NativeType& on_class, const NativeDef* method) {
  auto* d = new_native_object<DualObj>(vm, native_type(vm, kDualType));
  TRY_BOOL(d);
  d->on_class = Value(native_type(vm, on_class));
  if (method) d->on_instance = Value(new_native(vm, method, datetimes, Value::absent()));
  return Value(d);
}

const NativeDef* method_named(std::string_view name) {
  const NativeDef* m = kDateTimeMethods;
  while (m->name != name) ++m;
  return m;
}

void setup_platform_datetime(Vm& vm, TypeObj* t) {
  setup_datetime(vm, t);
  type_set(vm, t, "datetime", Value(t));
  type_set(vm, t, "timedelta", Value(native_type(vm, kDeltaType)));
  type_set(vm, t, "timezone", Value(native_type(vm, kZoneType)));
  type_set(vm, t, "MINYEAR", Value::small_int(kMinYear));
  type_set(vm, t, "MAXYEAR", Value::small_int(kMaxYear));
  type_set(vm, t, "UTC", utc_zone(vm));
  type_set(vm, t, "date", make_dual(vm, t, kDateType, method_named("date")));
  type_set(vm, t, "time", make_dual(vm, t, kTimeType, method_named("time")));
  type_set(vm, t, "tzinfo", make_dual(vm, t, kTzinfoType, nullptr));
}

const NativeType* const kTypes[] = {&kDateType,   &kTimeType, &kDateTimeType, &kDeltaType,
                                    &kTzinfoType, &kZoneType, nullptr};

void setup(Vm& vm, Module* m) {
  module_set(vm, m, "MINYEAR", Value::small_int(kMinYear));
  module_set(vm, m, "MAXYEAR", Value::small_int(kMaxYear));
  module_set(vm, m, "UTC", utc_zone(vm));
  module_set_all(
      vm, m,
      {"date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"});
}

constexpr NativeType datetime_type(void (*setup_type)(Vm&, TypeObj*)) {
  return {.name = "datetime",
          .module = "datetime",
          .base = &kDateType,
          .size = sizeof(DateTimeObj),
          .trace = trace_datetime,
          .ops = &kDateTimeOps,
          .methods = kDateTimeMethods,
          .getsets = kDateTimeGetSets,
          .new_def = &kDateTimeNew,
          .doc = "datetime(year, month, day[, hour[, minute[, second[, microsecond[,tzinfo]]]]])",
          .setup = setup_type};
}

}  // namespace

const NativeType kDateTimeType = datetime_type(setup_datetime);
const NativeType kPlatformDateTimeType = datetime_type(setup_platform_datetime);

extern const ModuleDef kDatetimeModule;
const ModuleDef kDatetimeModule = {.name = "datetime",
                                   .types = kTypes,
                                   .setup = setup,
                                   .doc = "Fast implementation of the datetime type."};

}  // namespace copra
