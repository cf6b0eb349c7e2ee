// zoneinfo: tzinfo objects over the system's database. In: keys, datetimes. Out: offsets, names.
// May include: native.h, containers.h, datetime.h, zoneinfo_data.h. Invariant: one object a key in
// an isolate (unless made by no_cache). Next: py/zoneinfo.py (the exception class).
#include <algorithm>

#include "interp/types/containers.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/datetime.h"
#include "stdlib_shims/py_sources.h"
#include "stdlib_shims/zoneinfo_data.h"

namespace copra {

namespace {

struct ZoneInfoObj : NativeObj {
  const ZoneData* data;
  Value key;  // str
};

struct ZoneCache : ShimState {
  Value known;  // dict: (class, key) -> ZoneInfo
  void trace(Marker& m) override { m.value(known); }
};

const ZoneData& data_of(Value v) { return *v.as<ZoneInfoObj>()->data; }

bool check_key(Vm& vm, Value v) {
  if (!is_str(v)) {
    return fail(raise(vm, Exc::kTypeError, "expected str, bytes or os.PathLike object, not %s",
                      type_name(vm, v).c_str()));
  }
  const std::string key(v.as<Str>()->view());
  if (!key.empty() && key[0] == '/') {
    return fail(
        raise_str(vm, Exc::kValueError, "ZoneInfo keys may not be absolute paths, got: " + key));
  }
  for (size_t at = 0; at < key.size() || key.empty();) {
    const size_t end = std::min(key.find('/', at), key.size());
    const std::string_view part = std::string_view(key).substr(at, end - at);
    if (at == 0 && (part == ".." || part == ".") && (part == ".." || end == key.size())) {
      return fail(raise_str(vm, Exc::kValueError,
                            "ZoneInfo keys must refer to subdirectories of TZPATH, got: " + key));
    }
    if (part.empty() || part == "." || part == ".." || end + 1 == key.size()) {
      return fail(raise_str(vm, Exc::kValueError,
                            "ZoneInfo keys must be normalized relative paths, got: " + key));
    }
    at = end + 1;
  }
  return true;
}

// Names of the database's files; the others exist nowhere, and are asked of no file system.
bool is_plain_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '+' || c == '-' || c == '/';
  });
}

Value make_zone_info(Vm& vm, TypeObj* cls, Value key) {
  TRY_BOOL(check_key(vm, key));
  const std::string_view name = key.as<Str>()->view();
  const ZoneData* data = is_plain_key(name) ? zone_data(name) : nullptr;
  if (!data) {
    const Value module = TRY(import_module(vm, "zoneinfo"));
    const Value error = TRY(op_getattr(vm, module, "ZoneInfoNotFoundError"));
    const std::string text = "No time zone found with key " + std::string(key.as<Str>()->view());
    return raise_object(vm, TRY(op_call(vm, error, {Value(new_str(vm, text))})));
  }
  auto* z = new_native_object<ZoneInfoObj>(vm, cls);
  TRY_BOOL(z);
  z->data = data;
  z->key = key;
  return Value(z);
}

Value zi_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  ZoneCache& cache = shim_state<ZoneCache>(vm);
  if (!is_str(a[1])) return make_zone_info(vm, cls, a[1]);
  const Value entry = Value(TRY_PTR(new_tuple_of(vm, {Value(cls), a[1]})));
  if (is_dict(cache.known)) {
    const Value known = TRY(dict_get(vm, cache.known.as<Dict>(), entry));
    if (!known.is_not_found()) return known;
  }
  const Value made = TRY(make_zone_info(vm, cls, a[1]));
  if (!is_dict(cache.known)) cache.known = Value(TRY_PTR(new_dict(vm)));
  TRY_BOOL(dict_set(vm, cache.known.as<Dict>(), entry, made));
  return made;
}
constexpr NativeDef kZoneInfoNew = {"__new__", "(key) as function", zi_new};

Value zi_no_cache(Vm& vm, Value* a, uint32_t) {
  return make_zone_info(vm, a[0].as<TypeObj>(), a[1]);
}
Value zi_clear_cache(Vm& vm, Value* a, uint32_t) {
  ZoneCache& cache = shim_state<ZoneCache>(vm);
  if (!a[1].is_absent() && !a[1].is_none()) a[1] = Value(TRY_PTR(to_tuple(vm, a[1])));
  if (!is_dict(cache.known)) return Value::none();
  if (a[1].is_absent() || a[1].is_none()) {
    cache.known = Value::absent();
    return Value::none();
  }
  const Value keys = a[1];
  for (uint32_t i = 0; i < keys.as<Tuple>()->size(); ++i) {
    const Value entry = Value(TRY_PTR(new_tuple_of(vm, {a[0], keys.as<Tuple>()->items()[i]})));
    TRY(op_call_method(vm, cache.known, "pop", {entry, Value::none()}));
  }
  return Value::none();
}

// The zone's type at a datetime's wall clock; null for None in a zone that changes. False: raised.
bool type_at(Vm& vm, Value self, Value moment, const ZoneType** out) {
  const ZoneData& z = data_of(self);
  *out = nullptr;
  if (moment.is_none()) {
    if (z.fixed) *out = &z.after;
    return true;
  }
  if (!is_datetime(moment)) {
    return fail(raise(vm, Exc::kAttributeError, "'%s' object has no attribute 'toordinal'",
                      type_name(vm, moment).c_str()));
  }
  const auto* d = moment.as<DateTimeObj>();
  const int64_t seconds =
      floor_div(datetime_micros(d), kMicros) - (kEpochOrdinal - 1) * kDaySeconds;
  *out = &z.local(seconds, d->year, d->clock.fold);
  return true;
}

Value zi_utcoffset(Vm& vm, Value* a, uint32_t) {
  const ZoneType* t;
  TRY_BOOL(type_at(vm, a[0], a[1], &t));
  return t ? make_delta(vm, wide_int{t->offset} * kMicros) : Value::none();
}
Value zi_dst(Vm& vm, Value* a, uint32_t) {
  const ZoneType* t;
  TRY_BOOL(type_at(vm, a[0], a[1], &t));
  return t ? make_delta(vm, wide_int{t->dst} * kMicros) : Value::none();
}
Value zi_tzname(Vm& vm, Value* a, uint32_t) {
  const ZoneType* t;
  TRY_BOOL(type_at(vm, a[0], a[1], &t));
  return t ? Value(intern(vm, t->name)) : Value::none();
}

Value zi_fromutc(Vm& vm, Value* a, uint32_t) {
  if (!is_datetime(a[1])) {
    return raise_str(vm, Exc::kTypeError, "fromutc: argument must be a datetime");
  }
  const auto* d = a[1].as<DateTimeObj>();
  if (!(d->tz == a[0])) return raise_str(vm, Exc::kValueError, "fromutc: dt.tzinfo is not self");
  const int64_t micros = datetime_micros(d);
  const int64_t seconds = floor_div(micros, kMicros) - (kEpochOrdinal - 1) * kDaySeconds;
  bool fold = false;
  const ZoneType& t = data_of(a[0]).universal(seconds, d->year, &fold);
  const Value made =
      TRY(datetime_from_micros(vm, type_of(vm, a[1]), micros + t.offset * kMicros, a[0]));
  if (fold && is_datetime(made)) made.as<DateTimeObj>()->clock.fold = 1;
  return made;
}

Value zi_reduce(Vm& vm, Value* a, uint32_t) {
  Tuple* args = TRY_PTR(new_tuple_of(vm, {a[0].as<ZoneInfoObj>()->key}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

Value zi_repr(Vm& vm, Value self) {
  StrBuilder out(vm);
  out.append(type_name(vm, self) + "(key=");
  if (!out.append_repr(self.as<ZoneInfoObj>()->key)) return Value::raised();
  out.append(")");
  return out.finish();
}
Value zi_str(Vm&, Value self) { return self.as<ZoneInfoObj>()->key; }
bool zi_hash(Vm&, Value self, uint64_t* out) {
  *out = self.bits() >> 4;
  return true;
}
constexpr TypeOps kZoneInfoOps = {.repr = zi_repr, .str = zi_str, .hash = zi_hash};

Value zi_key(Vm&, Value self) { return self.as<ZoneInfoObj>()->key; }
const GetSetDef kZoneInfoGetSets[] = {{"key", zi_key, set_readonly}, {nullptr, nullptr}};
const NativeDef kZoneInfoMethods[] = {
    {"utcoffset", "(dt, /)", zi_utcoffset},
    {"dst", "(dt, /)", zi_dst},
    {"tzname", "(dt, /)", zi_tzname},
    {"fromutc", "(dt, /)", zi_fromutc},
    {"no_cache", "(key)", zi_no_cache, kFnClass},
    {"clear_cache", "(*, only_keys=None)", zi_clear_cache, kFnClass},
    {"__reduce__", "()", zi_reduce},
    {}};

void trace_zone_info(Marker& m, Obj* o) { m.value(static_cast<ZoneInfoObj*>(o)->key); }

const NativeType kZoneInfoType = {.name = "ZoneInfo",
                                  .module = "zoneinfo",
                                  .base = &kTzinfoType,
                                  .size = sizeof(ZoneInfoObj),
                                  .trace = trace_zone_info,
                                  .ops = &kZoneInfoOps,
                                  .methods = kZoneInfoMethods,
                                  .getsets = kZoneInfoGetSets,
                                  .new_def = &kZoneInfoNew};

Value f_available(Vm& vm, Value*, uint32_t) {
  Set* out = new_set(vm);
  TRY_BOOL(out);
  for (const std::string& key : zone_keys()) {
    Str* s = TRY_PTR(new_str(vm, key));
    TRY_BOOL(set_add(vm, out, Value(s)));
  }
  TRY_BOOL(charge(vm, zone_keys().size()));
  return Value(out);
}

constexpr NativeDef kFunctions[] = {{"available_timezones", "()", f_available},
                                    {nullptr, nullptr, nullptr}};
const NativeType* const kTypes[] = {&kZoneInfoType, nullptr};

}  // namespace

extern const ModuleDef kZoneinfoModule;
const ModuleDef kZoneinfoModule = {.name = "zoneinfo",
                                   .functions = kFunctions,
                                   .types = kTypes,
                                   .python_source = kPySource_zoneinfo};

}  // namespace copra
