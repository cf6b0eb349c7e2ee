// uuid: RFC 4122 identifiers. In: text, bytes, ints, fields. Out: UUID objects of sixteen bytes.
// May include: native.h, bigint.h, random_state.h, digest.h. Invariant: bytes are in network order,
// so comparing them compares the ints.
#include <algorithm>
#include <cstring>
#include <ctime>

#include "interp/types/bigint.h"
#include "interp/types/ordering.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/digest.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/py_sources.h"
#include "stdlib_shims/random_state.h"

namespace copra {

namespace {

extern const NativeType kUuidType;

enum class Safe : uint8_t { kUnknown, kSafe, kUnsafe };

struct UuidObj : NativeObj {
  unsigned char bytes[16];
  Safe safe;
};

const unsigned char* bytes_of(Value v) { return v.as<UuidObj>()->bytes; }
std::string_view view_of(Value v) { return {reinterpret_cast<const char*>(bytes_of(v)), 16}; }
bool is_uuid(Value v) {
  return is_kind(v, Kind::kNativeObj) && v.ptr()->type_word()->native == &kUuidType;
}

Value make(Vm& vm, TypeObj* cls, const unsigned char* bytes, Safe safe = Safe::kUnknown) {
  auto* u = new_native_object<UuidObj>(vm, cls);
  TRY_BOOL(u);
  std::memcpy(u->bytes, bytes, 16);
  u->safe = safe;
  return Value(u);
}
Value make(Vm& vm, unsigned char* bytes, int version) {
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | version << 4);
  return make(vm, native_type(vm, kUuidType), bytes);
}

Value part(Vm& vm, Value self, int at, int n) {
  return int_from_bytes(vm, view_of(self).substr(static_cast<size_t>(at), static_cast<size_t>(n)),
                        false, false);
}

void swap_little(unsigned char* b) {
  std::swap(b[0], b[3]);
  std::swap(b[1], b[2]);
  std::swap(b[4], b[5]);
  std::swap(b[6], b[7]);
}

// ---------------------------------------------------------------- construction

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool from_int(Vm& vm, Value v, unsigned char* out);

bool from_text(Vm& vm, Value v, unsigned char* out) {
  if (!is_str(v)) {
    const Value old = Value(new_ascii(vm, "urn:")), none = Value(vm.names().empty);
    return fail(op_call_method(vm, v, "replace", {old, none}).is_raised()
                    ? Value::raised()
                    : raise_str(vm, Exc::kTypeError, "hex must be a str"));
  }
  std::string text(v.as<Str>()->view());
  for (const std::string_view prefix : {"urn:", "uuid:"}) {
    for (size_t at; (at = text.find(prefix)) != std::string::npos;) text.erase(at, prefix.size());
  }
  const size_t first = text.find_first_not_of("{}");
  text = first == std::string::npos ? std::string()
                                    : text.substr(first, text.find_last_not_of("{}") - first + 1);
  std::erase(text, '-');
  const auto starts = [](char c) { return (c & 0xC0) != 0x80; };
  if (std::count_if(text.begin(), text.end(), starts) != 32) {
    return fail(raise_str(vm, Exc::kValueError, "badly formed hexadecimal UUID string"));
  }
  for (size_t i = 0; i < 16; ++i) {
    const int high = hex_digit(text[2 * i]), low = hex_digit(text[2 * i + 1]);
    if (high < 0 || low < 0) {
      // int() reads more: digits of other scripts, space around them, a prefix.
      const Value number =
          op_call(vm, Value(int_type(vm)), {Value(new_str(vm, text)), Value::small_int(16)});
      return !number.is_raised() && from_int(vm, number, out);
    }
    out[i] = static_cast<unsigned char>(high << 4 | low);
  }
  return true;
}

bool from_bytes(Vm& vm, Value v, const char* name, unsigned char* out) {
  std::string_view view;
  const int64_t length = op_len(vm, v);
  if (length < 0) return false;
  if (length == 16 && !is_bytes(v)) {
    const Value shown = op_repr(vm, v);
    if (shown.is_raised()) return false;
    return fail(raise(vm, Exc::kAssertionError, "%s", shown.as<Str>()->data()));
  }
  if (length == 16 && !bytes_view(vm, v, &view)) return false;
  if (view.size() != 16) {
    return fail(raise(vm, Exc::kValueError, "%s is not a 16-char string", name));
  }
  std::memcpy(out, view.data(), 16);
  return true;
}

bool from_int(Vm& vm, Value v, unsigned char* out) {
  const Value n = op_index(vm, v);
  if (n.is_raised()) return false;
  const IntView view(n);
  if (view.count > 2 || (view.negative && view.count)) {
    return fail(raise_str(vm, Exc::kValueError, "int is out of range (need a 128-bit value)"));
  }
  for (int i = 0; i < 16; ++i) {
    const int limb = i / 8;
    const uint64_t word = limb < view.count ? view.limbs[limb] : 0;
    out[15 - i] = static_cast<unsigned char>(word >> (i % 8 * 8));
  }
  return true;
}

bool from_fields(Vm& vm, Value v, unsigned char* out) {
  Tuple* t = to_tuple(vm, v);
  if (!t) return false;
  if (t->size() != 6) return fail(raise_str(vm, Exc::kValueError, "fields is not a 6-tuple"));
  static constexpr struct {
    int at, bytes;
  } kParts[] = {{0, 4}, {4, 2}, {6, 2}, {8, 1}, {9, 1}, {10, 6}};
  for (uint32_t i = 0; i < 6; ++i) {
    int64_t n = 0;
    if (!as_index_clamp(vm, t->items()[i], &n)) return false;
    const auto [at, bytes] = kParts[i];
    if (n < 0 || n >= int64_t{1} << (8 * bytes)) {
      return fail(raise(vm, Exc::kValueError, "field %u out of range (need a%s %d-bit value)",
                        i + 1, bytes == 1 ? "n" : "", 8 * bytes));
    }
    for (int k = bytes; k-- > 0; n >>= 8) out[at + k] = static_cast<unsigned char>(n);
  }
  return true;
}

// A member of SafeUUID; its value is 0, -1 or None.
bool from_member(Vm& vm, Value member, Safe* out) {
  const Value v = op_getattr(vm, member, "value");
  if (v.is_raised()) return false;
  int64_t n = 0;
  if (!v.is_none()) {
    if (!as_index_clamp(vm, v, &n)) return false;
    *out = n == 0 ? Safe::kSafe : Safe::kUnsafe;
  }
  return true;
}
Value u_is_safe(Vm& vm, Value self) {
  static constexpr const char* kNames[] = {"unknown", "safe", "unsafe"};
  const Value members = TRY(op_getattr(vm, TRY(import_module(vm, "uuid")), "SafeUUID"));
  return op_getattr(vm, members, kNames[static_cast<size_t>(self.as<UuidObj>()->safe)]);
}

Value uuid_new(Vm& vm, Value* a, uint32_t) {
  int given = 0;
  for (int i = 1; i <= 5; ++i) {
    if (a[i].is_none()) a[i] = Value::absent();
    given += !a[i].is_absent();
  }
  if (given != 1) {
    return raise_str(vm, Exc::kTypeError,
                     "one of the hex, bytes, bytes_le, fields, or int arguments must be given");
  }
  unsigned char bytes[16];
  if (!a[1].is_absent()) TRY_BOOL(from_text(vm, a[1], bytes));
  if (!a[2].is_absent()) TRY_BOOL(from_bytes(vm, a[2], "bytes", bytes));
  if (!a[3].is_absent()) {
    TRY_BOOL(from_bytes(vm, a[3], "bytes_le", bytes));
    swap_little(bytes);
  }
  if (!a[4].is_absent()) TRY_BOOL(from_fields(vm, a[4], bytes));
  if (!a[5].is_absent()) TRY_BOOL(from_int(vm, a[5], bytes));
  if (!a[6].is_absent() && !a[6].is_none()) {
    int64_t version = 0;
    TRY_BOOL(as_index_clamp(vm, a[6], &version));
    if (version < 1 || version > 5) {
      return raise_str(vm, Exc::kValueError, "illegal version number");
    }
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | version << 4);
  }
  Safe safe = Safe::kUnknown;
  if (!a[7].is_absent()) TRY_BOOL(from_member(vm, a[7], &safe));
  return make(vm, a[0].as<TypeObj>(), bytes, safe);
}
constexpr NativeDef kUuidNew = {
    "__new__",
    "(hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=?)",
    uuid_new,
    kFnPlain,
    nullptr,
    "UUID.__init__"};

// ---------------------------------------------------------------- operations

void put_text(const unsigned char* b, char* out) {
  static constexpr char kHex[] = "0123456789abcdef";
  for (int i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *out++ = '-';
    *out++ = kHex[b[i] >> 4];
    *out++ = kHex[b[i] & 15];
  }
}
std::string text_of(Value v) {
  std::string text(36, '-');
  put_text(bytes_of(v), text.data());
  return text;
}
Value uuid_str(Vm& vm, Value self) {
  Str* s = TRY_PTR(new_ascii_uninit(vm, 36));
  put_text(bytes_of(self), s->data());
  return Value(s);
}
Value uuid_repr(Vm& vm, Value self) {
  const std::string name(type_of(vm, self)->name->view());
  return Value(new_str(vm, name + "('" + text_of(self) + "')"));
}
bool uuid_hash(Vm& vm, Value self, uint64_t* out) {
  const Value n = part(vm, self, 0, 16);
  return !n.is_raised() && op_hash(vm, n, out);
}
Value uuid_compare(Vm&, unsigned op, Value a, Value b) {
  if (!is_uuid(a) || !is_uuid(b)) return Value::not_implemented();
  return compare_ordered(op, std::memcmp(bytes_of(a), bytes_of(b), 16), 0);
}
bool uuid_setattr(Vm& vm, Value, Str*, Value) {
  return fail(raise_str(vm, Exc::kTypeError, "UUID objects are immutable"));
}
constexpr TypeOps kUuidOps = {.repr = uuid_repr,
                              .str = uuid_str,
                              .hash = uuid_hash,
                              .compare = uuid_compare,
                              .setattr = uuid_setattr};

Value u_int(Vm& vm, Value* a, uint32_t) { return part(vm, a[0], 0, 16); }
Value u_reduce(Vm& vm, Value* a, uint32_t) {
  Tuple* args = TRY_PTR(new_tuple_of(vm, {Value(new_ascii(vm, text_of(a[0])))}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}
const NativeDef kUuidMethods[] = {{"__int__", "()", u_int}, {"__reduce__", "()", u_reduce}, {}};

template <int kAt, int kBytes>
Value u_part(Vm& vm, Value self) {
  return part(vm, self, kAt, kBytes);
}
Value u_bytes(Vm& vm, Value self) { return Value(new_bytes(vm, view_of(self))); }
Value u_bytes_le(Vm& vm, Value self) {
  unsigned char b[16];
  std::memcpy(b, bytes_of(self), 16);
  swap_little(b);
  return Value(new_bytes(vm, std::string_view(reinterpret_cast<char*>(b), 16)));
}
Value u_hex(Vm& vm, Value self) {
  std::string text = text_of(self);
  std::erase(text, '-');
  return Value(new_ascii(vm, text));
}
Value u_urn(Vm& vm, Value self) { return Value(new_ascii(vm, "urn:uuid:" + text_of(self))); }
Value u_fields(Vm& vm, Value self) {
  return Value(
      new_tuple_of(vm, {part(vm, self, 0, 4), part(vm, self, 4, 2), part(vm, self, 6, 2),
                        part(vm, self, 8, 1), part(vm, self, 9, 1), part(vm, self, 10, 6)}));
}
uint64_t number(Value self, int at, int n) {
  uint64_t v = 0;
  for (int i = 0; i < n; ++i) v = v << 8 | bytes_of(self)[at + i];
  return v;
}
Value u_time(Vm& vm, Value self) {
  return uint_value(
      vm, (number(self, 6, 2) & 0xfff) << 48 | number(self, 4, 2) << 32 | number(self, 0, 4));
}
Value u_clock_seq(Vm& vm, Value self) { return uint_value(vm, number(self, 8, 2) & 0x3fff); }
constexpr const char* kVariants[] = {"reserved for NCS compatibility", "specified in RFC 4122",
                                     "reserved for Microsoft compatibility",
                                     "reserved for future definition"};
int variant_of(Value self) {
  const unsigned char b = bytes_of(self)[8];
  return !(b & 0x80) ? 0 : !(b & 0x40) ? 1 : !(b & 0x20) ? 2 : 3;
}
Value u_variant(Vm& vm, Value self) { return Value(intern(vm, kVariants[variant_of(self)])); }
Value u_version(Vm&, Value self) {
  return variant_of(self) == 1 ? Value::small_int(bytes_of(self)[6] >> 4) : Value::none();
}
const GetSetDef kUuidGetSets[] = {{"bytes", u_bytes},
                                  {"bytes_le", u_bytes_le},
                                  {"fields", u_fields},
                                  {"int", u_part<0, 16>},
                                  {"hex", u_hex},
                                  {"urn", u_urn},
                                  {"time_low", u_part<0, 4>},
                                  {"time_mid", u_part<4, 2>},
                                  {"time_hi_version", u_part<6, 2>},
                                  {"clock_seq_hi_variant", u_part<8, 1>},
                                  {"clock_seq_low", u_part<9, 1>},
                                  {"node", u_part<10, 6>},
                                  {"time", u_time},
                                  {"clock_seq", u_clock_seq},
                                  {"variant", u_variant},
                                  {"version", u_version},
                                  {"is_safe", u_is_safe},
                                  {nullptr, nullptr}};

const NativeType kUuidType = {.name = "UUID",
                              .module = "uuid",
                              .size = sizeof(UuidObj),
                              .ops = &kUuidOps,
                              .methods = kUuidMethods,
                              .getsets = kUuidGetSets,
                              .new_def = &kUuidNew,
                              .doc =
                                  "Instances of the UUID class represent UUIDs as specified in "
                                  "RFC 4122."};

// ---------------------------------------------------------------- generators

// Random bytes drawn ahead: one system call serves many identifiers.
struct Pool : ShimState {
  unsigned char bytes[512];
  size_t left = 0;
  uint64_t node = 0;
  uint64_t last_time = 0;

  void draw(unsigned char* out) {
    if (left < 16) {
      system_random(bytes, sizeof bytes);
      left = sizeof bytes;
    }
    left -= 16;
    std::memcpy(out, bytes + left, 16);
    std::memset(bytes + left, 0, 16);
  }
  // A random node, as hosts have no business in identifiers: the multicast bit says so.
  uint64_t own_node() {
    if (!node) {
      unsigned char b[16];
      draw(b);
      for (int i = 0; i < 6; ++i) node = node << 8 | b[i];
      node |= uint64_t{1} << 40;
    }
    return node;
  }
};

Value f_uuid4(Vm& vm, Value*, uint32_t) {
  unsigned char b[16];
  shim_state<Pool>(vm).draw(b);
  return make(vm, b, 4);
}

Value f_getnode(Vm& vm, Value*, uint32_t) {
  return uint_value(vm, shim_state<Pool>(vm).own_node());
}

Value f_uuid1(Vm& vm, Value* a, uint32_t) {
  Pool& pool = shim_state<Pool>(vm);
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  constexpr uint64_t kGregorian = 0x01b21dd213814000;  // 1582-10-15 to 1970, in 100 ns
  uint64_t t = static_cast<uint64_t>(now.tv_sec) * 10000000 +
               static_cast<uint64_t>(now.tv_nsec) / 100 + kGregorian;
  if (t <= pool.last_time) t = pool.last_time + 1;
  pool.last_time = t;
  int64_t node = static_cast<int64_t>(pool.own_node()), clock = 0;
  unsigned char random[16];
  pool.draw(random);
  clock = (random[0] << 8 | random[1]) & 0x3fff;
  if (!a[0].is_absent() && !a[0].is_none()) TRY_BOOL(as_index_clamp(vm, a[0], &node));
  if (!a[1].is_absent() && !a[1].is_none()) TRY_BOOL(as_index_clamp(vm, a[1], &clock));
  if (node < 0 || node >= int64_t{1} << 48) {
    return raise_str(vm, Exc::kValueError, "field 6 out of range (need a 48-bit value)");
  }
  unsigned char b[16];
  const uint64_t fields[] = {t & 0xffffffff, t >> 32 & 0xffff, t >> 48 & 0x0fff,
                             static_cast<uint64_t>(clock) & 0x3fff, static_cast<uint64_t>(node)};
  constexpr int kWidths[] = {4, 2, 2, 2, 6};
  int at = 0;
  for (int i = 0; i < 5; ++i) {
    for (int k = kWidths[i] - 1; k >= 0; --k) {
      b[at++] = static_cast<unsigned char>(fields[i] >> (8 * k));
    }
  }
  return make(vm, b, 1);
}

Value named(Vm& vm, Value* a, const char* kind, int version) {
  if (!is_uuid(a[0]))
    return op_getattr(vm, a[0], "bytes").is_raised()
               ? Value::raised()
               : raise_str(vm, Exc::kTypeError, "namespace must be a UUID");
  std::string_view name;
  if (is_str(a[1])) {
    name = a[1].as<Str>()->view();
  } else if (!bytes_view(vm, a[1], &name)) {
    take_pending(vm);
    return raise_str(vm, Exc::kTypeError, "encoding without a string argument");
  }
  Digest d;
  digest_start(&d, digest_named(kind));
  digest_update(&d, view_of(a[0]));
  digest_update(&d, name);
  unsigned char out[kMaxDigest];
  d.kind->finish(&d, out, d.size);
  TRY_BOOL(charge(vm, name.size() / 128));
  return make(vm, out, version);
}
Value f_uuid3(Vm& vm, Value* a, uint32_t) { return named(vm, a, "md5", 3); }
Value f_uuid5(Vm& vm, Value* a, uint32_t) { return named(vm, a, "sha1", 5); }

const NativeDef kFunctions[] = {
    {"uuid1", "(node=None, clock_seq=None)", f_uuid1, kFnPlain, nullptr, "uuid1"},
    {"uuid3", "(namespace, name)", f_uuid3, kFnPlain, nullptr, "uuid3"},
    {"uuid4", "()", f_uuid4, kFnPlain, nullptr, "uuid4"},
    {"uuid5", "(namespace, name)", f_uuid5, kFnPlain, nullptr, "uuid5"},
    {"getnode", "()", f_getnode, kFnPlain, nullptr, "getnode"},
    kLoadedModule,
    {}};

void setup(Vm& vm, Module* m) {
  static constexpr struct {
    const char* name;
    unsigned char last;
  } kNamespaces[] = {{"NAMESPACE_DNS", 0x10},
                     {"NAMESPACE_URL", 0x11},
                     {"NAMESPACE_OID", 0x12},
                     {"NAMESPACE_X500", 0x14}};
  for (const auto& n : kNamespaces) {
    const unsigned char bytes[16] = {0x6b, 0xa7, 0xb8, n.last, 0x9d, 0xad, 0x11, 0xd1,
                                     0x80, 0xb4, 0x00, 0xc0,   0x4f, 0xd4, 0x30, 0xc8};
    module_set(vm, m, n.name, make(vm, native_type(vm, kUuidType), bytes));
  }
  constexpr const char* kNames[] = {"RESERVED_NCS", "RFC_4122", "RESERVED_MICROSOFT",
                                    "RESERVED_FUTURE"};
  for (size_t i = 0; i < std::size(kNames); ++i) {
    module_set(vm, m, kNames[i], Value(intern(vm, kVariants[i])));
  }
}

const NativeType* const kTypes[] = {&kUuidType, nullptr};

}  // namespace

extern const ModuleDef kUuidModule;
const ModuleDef kUuidModule = {.name = "uuid",
                               .functions = kFunctions,
                               .types = kTypes,
                               .setup = setup,
                               .doc =
                                   "UUID objects (universally unique identifiers) according to "
                                   "RFC 4122.",
                               .python_source = kPySource_uuid};

}  // namespace copra
