// hashlib and what hmac needs from it: hash objects, PBKDF2, scrypt. In: bytes-like data. Out:
// digests. May include: native.h, isolate.h, digest.h, OpenSSL (scrypt). Invariant: work is charged
// by the block. Next: py/hmac.py.
#include <openssl/evp.h>
#include <sodium.h>

#include <cstring>

#include "interp/types/bigint.h"
#include "interp/types/text.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/compare_digest.h"
#include "stdlib_shims/digest.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

extern const NativeType kHashType, kXofType, kBlake2bType, kBlake2sType;

struct HashObj : NativeObj {
  Digest digest;
};

bool hash_view(Vm& vm, Value v, std::string_view* out) {
  if (is_str(v)) {
    return fail(raise_str(vm, Exc::kTypeError, "Strings must be encoded before hashing"));
  }
  if (is_bytes(v)) {
    *out = v.as<Bytes>()->view();
    return true;
  }
  if (has_buffer(v)) return bytes_view(vm, v, out);
  return fail(raise_str(vm, Exc::kTypeError, "object supporting the buffer API required"));
}

// One unit for each 128 bytes. Charging may run other code of the isolate, which could move a
// bytearray's bytes: only those of `owner` being bytes are hashed in steps.
bool feed(Vm& vm, Digest* d, Value owner, std::string_view data) {
  constexpr size_t kStep = 1 << 20;
  if (is_bytes(owner)) {
    for (; data.size() > kStep; data.remove_prefix(kStep)) {
      digest_update(d, data.substr(0, kStep));
      if (!charge(vm, kStep / 128)) return false;
    }
  }
  const size_t n = data.size();
  digest_update(d, data);
  return charge(vm, n / 128);
}

const NativeType& type_for(const DigestKind* kind) {
  if (kind->extendable) return kXofType;
  if (std::strcmp(kind->name, "blake2b") == 0) return kBlake2bType;
  if (std::strcmp(kind->name, "blake2s") == 0) return kBlake2sType;
  return kHashType;
}

Value new_hash(Vm& vm, const DigestKind* kind, Value data) {
  std::string_view view;
  if (!data.is_absent()) TRY_BOOL(hash_view(vm, data, &view));
  auto* h = new_native_object<HashObj>(vm, native_type(vm, type_for(kind)));
  TRY_BOOL(h);
  digest_start(&h->digest, kind);
  TRY_BOOL(feed(vm, &h->digest, data, view));
  return Value(h);
}

template <int kIndex>
Value make_hash(Vm& vm, Value* a, uint32_t) {
  return new_hash(vm, &kDigests[kIndex], a[0]);
}

Value f_new(Vm& vm, Value* a, uint32_t) {
  uint64_t unused = 0;
  TRY_BOOL(op_hash(vm, a[0], &unused));  // CPython looks the name up before it reads it
  if (!is_str(a[0])) return raise_str(vm, Exc::kTypeError, "name must be a string");
  for (uint32_t i = 0, n = 0; n < a[2].as<Dict>()->size(); ++n) {
    Value key, value;
    dict_next(a[2].as<Dict>(), &i, &key, &value);
    if (key.as<Str>()->view() == "usedforsecurity") continue;
    return raise(vm, Exc::kTypeError, "'%s' is an invalid keyword argument for new()",
                 key.as<Str>()->data());
  }
  std::string_view view;
  if (!a[1].is_absent()) TRY_BOOL(hash_view(vm, a[1], &view));
  const DigestKind* kind = digest_named(a[0].as<Str>()->view());
  if (!kind) {
    return raise_str(vm, Exc::kValueError,
                     "unsupported hash type " + std::string(a[0].as<Str>()->view()));
  }
  return new_hash(vm, kind, a[1]);
}

// ---------------------------------------------------------------- BLAKE2 constructors

bool size_argument(Vm& vm, Value v, const char* text, uint64_t low, uint64_t high, uint64_t* out) {
  if (v.is_absent()) return true;
  int64_t n = 0;
  if (!as_int64(vm, v, &n, text)) return false;
  if (n < 0 || static_cast<uint64_t>(n) < low || static_cast<uint64_t>(n) > high) {
    return fail(raise_str(vm, Exc::kValueError, text));
  }
  *out = static_cast<uint64_t>(n);
  return true;
}

bool offset_argument(Vm& vm, Value v, uint64_t* out) {
  if (v.is_absent()) return true;
  const Value index = op_index(vm, v);
  if (index.is_raised()) return false;
  const IntView n(index);
  if (n.negative && n.count) {
    return fail(raise_str(vm, Exc::kValueError, "value must be positive"));
  }
  if (n.count > 1) return fail(raise_str(vm, Exc::kOverflowError, "int too big to convert"));
  *out = n.count ? n.limbs[0] : 0;
  return true;
}

bool text_argument(Vm& vm, Value v, const char* what, size_t most, std::string_view* out) {
  if (v.is_absent()) return true;
  if (!bytes_view(vm, v, out)) return false;
  if (out->size() <= most) return true;
  return fail(raise(vm, Exc::kValueError, "maximum %s length is %zu bytes", what, most));
}

template <bool kWide>
Value blake_new(Vm& vm, Value* a, uint32_t) {
  constexpr uint64_t kMost = kWide ? 64 : 32;
  uint64_t size = kMost, fanout = 1, depth = 1, leaf = 0, offset = 0, node_depth = 0, inner = 0;
  BlakeParameters p{.digest_size = kMost};
  TRY_BOOL(size_argument(vm, a[2],
                         kWide ? "digest_size must be between 1 and 64 bytes"
                               : "digest_size must be between 1 and 32 bytes",
                         1, kMost, &size));
  TRY_BOOL(text_argument(vm, a[3], "key", kMost, &p.key));
  TRY_BOOL(text_argument(vm, a[4], "salt", kMost / 4, &p.salt));
  TRY_BOOL(text_argument(vm, a[5], "person", kMost / 4, &p.person));
  TRY_BOOL(size_argument(vm, a[6], "fanout must be between 0 and 255", 0, 255, &fanout));
  TRY_BOOL(size_argument(vm, a[7], "depth must be between 1 and 255", 1, 255, &depth));
  TRY_BOOL(size_argument(vm, a[8], "value must be positive", 0, INT64_MAX, &leaf));
  if (leaf > UINT32_MAX) return raise_str(vm, Exc::kOverflowError, "leaf_size is too large");
  TRY_BOOL(offset_argument(vm, a[9], &offset));
  if (!kWide && offset >> 48) {
    return raise_str(vm, Exc::kOverflowError, "node_offset is too large");
  }
  TRY_BOOL(size_argument(vm, a[10], "node_depth must be between 0 and 255", 0, 255, &node_depth));
  TRY_BOOL(size_argument(
      vm, a[11],
      kWide ? "inner_size must be between 0 and is 64" : "inner_size must be between 0 and is 32",
      0, kMost, &inner));
  const int last = a[12].is_absent() ? 0 : op_truth(vm, a[12]);
  if (last < 0) return Value::raised();
  p.digest_size = static_cast<uint32_t>(size);
  p.fanout = static_cast<uint32_t>(fanout);
  p.depth = static_cast<uint32_t>(depth);
  p.leaf_size = static_cast<uint32_t>(leaf);
  p.node_offset = offset;
  p.node_depth = static_cast<uint32_t>(node_depth);
  p.inner_size = static_cast<uint32_t>(inner);
  p.last_node = last;
  std::string_view data;
  if (!a[1].is_absent()) TRY_BOOL(hash_view(vm, a[1], &data));
  auto* h = new_native_object<HashObj>(vm, a[0].as<TypeObj>());
  TRY_BOOL(h);
  h->digest.kind = digest_named(kWide ? "blake2b" : "blake2s");
  kWide ? blake2b_start(&h->digest, p) : blake2s_start(&h->digest, p);
  TRY_BOOL(feed(vm, &h->digest, a[1], data));
  return Value(h);
}
constexpr const char* kBlakeSignature =
    "(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, "
    "leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, "
    "usedforsecurity=True)";
constexpr NativeDef kBlake2bNew = {"__new__", kBlakeSignature, blake_new<true>};
constexpr NativeDef kBlake2sNew = {"__new__", kBlakeSignature, blake_new<false>};

template <bool kWide>
void setup_blake(Vm& vm, TypeObj* t) {
  type_set(vm, t, "SALT_SIZE", Value::small_int(kWide ? 16 : 8));
  type_set(vm, t, "PERSON_SIZE", Value::small_int(kWide ? 16 : 8));
  type_set(vm, t, "MAX_KEY_SIZE", Value::small_int(kWide ? 64 : 32));
  type_set(vm, t, "MAX_DIGEST_SIZE", Value::small_int(kWide ? 64 : 32));
}

// ---------------------------------------------------------------- methods

Digest& digest_of(Value v) { return v.as<HashObj>()->digest; }

Value h_update(Vm& vm, Value* a, uint32_t) {
  std::string_view data;
  TRY_BOOL(hash_view(vm, a[1], &data));
  TRY_BOOL(feed(vm, &digest_of(a[0]), a[1], data));
  return Value::none();
}

Value hex_of(Vm& vm, const unsigned char* p, size_t n) {
  static constexpr char kHex[] = "0123456789abcdef";
  Str* s = TRY_PTR(new_ascii_uninit(vm, n * 2));
  for (size_t i = 0; i < n; ++i) {
    s->data()[2 * i] = kHex[p[i] >> 4];
    s->data()[2 * i + 1] = kHex[p[i] & 15];
  }
  return Value(s);
}

// Ends a copy of the computation: the object can go on.
void result_of(Value self, unsigned char* out, size_t n) {
  Digest copy = digest_of(self);
  copy.kind->finish(&copy, out, n);
}

Value h_digest(Vm& vm, Value* a, uint32_t) {
  unsigned char out[kMaxDigest];
  const size_t n = digest_of(a[0]).size;
  result_of(a[0], out, n);
  return Value(new_bytes(vm, std::string_view(reinterpret_cast<char*>(out), n)));
}
Value h_hexdigest(Vm& vm, Value* a, uint32_t) {
  unsigned char out[kMaxDigest];
  const size_t n = digest_of(a[0]).size;
  result_of(a[0], out, n);
  return hex_of(vm, out, n);
}

Value xof(Vm& vm, Value* a, bool hex) {
  int64_t n = 0;
  TRY_BOOL(as_int64(vm, a[1], &n, "Python int too large to convert to C ssize_t"));
  if (n < 0) return raise_str(vm, Exc::kValueError, "value must be positive");
  TRY_BOOL(charge(vm, static_cast<uint64_t>(n) / 64));
  Bytes* b = TRY_PTR(new_bytes_uninit(vm, static_cast<size_t>(n)));
  result_of(a[0], reinterpret_cast<unsigned char*>(b->data()), static_cast<size_t>(n));
  if (!hex) return Value(b);
  return hex_of(vm, reinterpret_cast<unsigned char*>(b->data()), static_cast<size_t>(n));
}
Value x_digest(Vm& vm, Value* a, uint32_t) { return xof(vm, a, false); }
Value x_hexdigest(Vm& vm, Value* a, uint32_t) { return xof(vm, a, true); }

Value h_copy(Vm& vm, Value* a, uint32_t) {
  auto* h = new_native_object<HashObj>(vm, type_of(vm, a[0]));
  TRY_BOOL(h);
  h->digest = digest_of(a[0]);
  return Value(h);
}

Value h_repr(Vm& vm, Value self) {
  char text[100];
  const int n = snprintf(text, sizeof text, "<%s %s object @ %p>", digest_of(self).kind->name,
                         type_name(vm, self).c_str(), static_cast<void*>(self.ptr()));
  return Value(new_ascii(vm, std::string_view(text, static_cast<size_t>(n))));
}
constexpr TypeOps kHashOps = {.repr = h_repr};

Value h_name(Vm& vm, Value v) { return Value(intern(vm, digest_of(v).kind->name)); }
Value h_digest_size(Vm&, Value v) { return Value::small_int(digest_of(v).size); }
Value h_block_size(Vm&, Value v) { return Value::small_int(digest_of(v).kind->block); }
const GetSetDef kHashGetSets[] = {{"name", h_name},
                                  {"digest_size", h_digest_size},
                                  {"block_size", h_block_size},
                                  {nullptr, nullptr}};
const NativeDef kHashMethods[] = {{"update", "(data, /)", h_update},
                                  {"digest", "()", h_digest},
                                  {"hexdigest", "()", h_hexdigest},
                                  {"copy", "()", h_copy},
                                  {}};
const NativeDef kXofMethods[] = {
    {"digest", "(length)", x_digest}, {"hexdigest", "(length)", x_hexdigest}, {}};

const NativeType kHashType = {.name = "HASH",
                              .module = "_hashlib",
                              .size = sizeof(HashObj),
                              .ops = &kHashOps,
                              .methods = kHashMethods,
                              .getsets = kHashGetSets,
                              .flags = kTypeBase,
                              .doc =
                                  "A hash is an object used to calculate a checksum of a string "
                                  "of information."};
const NativeType kXofType = {.name = "HASHXOF",
                             .module = "_hashlib",
                             .base = &kHashType,
                             .size = sizeof(HashObj),
                             .methods = kXofMethods};
const NativeType kBlake2bType = {.name = "blake2b",
                                 .module = "_blake2",
                                 .size = sizeof(HashObj),
                                 .methods = kHashMethods,
                                 .getsets = kHashGetSets,
                                 .new_def = &kBlake2bNew,
                                 .flags = 0,
                                 .doc = "Return a new BLAKE2b hash object.",
                                 .setup = setup_blake<true>};
const NativeType kBlake2sType = {.name = "blake2s",
                                 .module = "_blake2",
                                 .size = sizeof(HashObj),
                                 .methods = kHashMethods,
                                 .getsets = kHashGetSets,
                                 .new_def = &kBlake2sNew,
                                 .flags = 0,
                                 .doc = "Return a new BLAKE2s hash object.",
                                 .setup = setup_blake<false>};

// ---------------------------------------------------------------- HMAC, key derivation

struct Mac {
  Digest inner, outer;
};

void mac_key(Mac* m, const DigestKind* kind, std::string_view key) {
  unsigned char pad[kMaxBlock] = {};
  if (key.size() > kind->block) {
    Digest d;
    digest_start(&d, kind);
    digest_update(&d, key);
    kind->finish(&d, pad, kind->size);
  } else if (!key.empty()) {
    std::memcpy(pad, key.data(), key.size());
  }
  for (uint32_t i = 0; i < kind->block; ++i) pad[i] ^= 0x36;
  digest_start(&m->inner, kind);
  kind->update(&m->inner, pad, kind->block);
  for (uint32_t i = 0; i < kind->block; ++i) pad[i] ^= 0x36 ^ 0x5c;
  digest_start(&m->outer, kind);
  kind->update(&m->outer, pad, kind->block);
}

void mac_finish(const Mac& m, Digest* inner, unsigned char* out) {
  const DigestKind* kind = m.inner.kind;
  kind->finish(inner, out, kind->size);
  Digest outer = m.outer;
  kind->update(&outer, out, kind->size);
  kind->finish(&outer, out, kind->size);
}

// The digest for hmac.digest and pbkdf2_hmac; ValueError as OpenSSL words it.
const DigestKind* mac_kind(Vm& vm, Value name) {
  const DigestKind* kind = is_str(name) ? digest_named(name.as<Str>()->view()) : nullptr;
  if (kind && !kind->extendable) return kind;
  raise_str(vm, Exc::kValueError, "[digital envelope routines] unsupported");
  return nullptr;
}

Value f_mac(Vm& vm, Value* a, uint32_t) {
  const DigestKind* kind = TRY_PTR(mac_kind(vm, a[2]));
  std::string_view key, message;
  TRY_BOOL(bytes_view(vm, a[0], &key) && bytes_view(vm, a[1], &message));
  Mac m;
  mac_key(&m, kind, key);
  Digest inner = m.inner;
  TRY_BOOL(feed(vm, &inner, a[1], message));
  unsigned char out[kMaxDigest];
  mac_finish(m, &inner, out);
  return Value(new_bytes(vm, std::string_view(reinterpret_cast<char*>(out), kind->size)));
}

Value f_pbkdf2(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[0])) {
    return raise(vm, Exc::kTypeError, "pbkdf2_hmac() argument 'hash_name' must be str, not %s",
                 a[0].is_none() ? "None" : type_name(vm, a[0]).c_str());
  }
  const DigestKind* kind = TRY_PTR(mac_kind(vm, a[0]));
  std::string_view password, salt;
  TRY_BOOL(bytes_view(vm, a[1], &password) && bytes_view(vm, a[2], &salt));
  int64_t iterations = 0, length = kind->size;
  TRY_BOOL(as_int64(vm, a[3], &iterations, "iteration value is too great."));
  if (!a[4].is_absent() && !a[4].is_none()) {
    TRY_BOOL(as_int64(vm, a[4], &length, "key length is too great."));
  }
  if (iterations < 1) {
    return raise_str(vm, Exc::kValueError, "iteration value must be greater than 0.");
  }
  if (length < 1) return raise_str(vm, Exc::kValueError, "key length must be greater than 0.");
  Bytes* out = TRY_PTR(new_bytes_uninit(vm, static_cast<size_t>(length)));
  Mac m;
  mac_key(&m, kind, password);
  const size_t size = kind->size;
  uint32_t block = 0;
  for (size_t at = 0; at < static_cast<size_t>(length); at += size) {
    unsigned char u[kMaxDigest], t[kMaxDigest];
    ++block;
    const unsigned char number[4] = {
        static_cast<unsigned char>(block >> 24), static_cast<unsigned char>(block >> 16),
        static_cast<unsigned char>(block >> 8), static_cast<unsigned char>(block)};
    Digest first = m.inner;
    digest_update(&first, salt);
    kind->update(&first, number, 4);
    mac_finish(m, &first, u);
    std::memcpy(t, u, size);
    for (int64_t i = 1; i < iterations; ++i) {
      Digest inner = m.inner;
      kind->update(&inner, u, size);
      mac_finish(m, &inner, u);
      for (size_t k = 0; k < size; ++k) t[k] ^= u[k];
      constexpr int64_t kStep = 64;
      if (i % kStep == 0) TRY_BOOL(charge(vm, kStep * 16));
    }
    const size_t left = static_cast<size_t>(length) - at;
    std::memcpy(out->data() + at, t, left < size ? left : size);
    TRY_BOOL(charge(vm, 16));
  }
  return Value(out);
}

constexpr const char* kUnfit = "Invalid parameter combination for n, r, p, maxmem.";
// `zero` is what is wrong with 0.
bool scrypt_number(Vm& vm, Value v, const char* name, int64_t most, const char* zero,
                   int64_t* out) {
  if (v.is_absent()) {
    return fail(raise(vm, Exc::kTypeError, "%s is required and must be an unsigned int", name));
  }
  if (!is_int(v)) {
    return fail(raise(vm, Exc::kTypeError, "scrypt() argument '%s' must be int, not %s", name,
                      v.is_none() ? "None" : type_name(vm, v).c_str()));
  }
  if (!as_int64(vm, v, out, "Python int too large to convert to C unsigned long")) return false;
  if (*out < 0) {
    return fail(raise(vm, Exc::kTypeError, "%s is required and must be an unsigned int", name));
  }
  if (*out >= 1 && *out <= most) return true;
  if (*out == 0) return fail(raise_str(vm, Exc::kValueError, zero));
  return fail(raise(vm, Exc::kValueError, "%s must be positive and at most %ld", name, most));
}

Value f_scrypt(Vm& vm, Value* a, uint32_t) {
  std::string_view password, salt;
  TRY_BOOL(bytes_view(vm, a[0], &password));
  if (a[1].is_absent()) {
    return raise_str(vm, Exc::kTypeError, "salt is required");
  }
  TRY_BOOL(bytes_view(vm, a[1], &salt));
  int64_t n = 0, r = 0, p = 0, memory = 0, length = 64;
  constexpr const char* kPower = "n must be a power of 2.";
  constexpr int64_t kMost = int64_t{1} << 30;
  TRY_BOOL(scrypt_number(vm, a[2], "n", INT64_MAX, kPower, &n));
  if (n < 2 || (n & (n - 1))) return raise_str(vm, Exc::kValueError, kPower);
  TRY_BOOL(scrypt_number(vm, a[3], "r", kMost, kUnfit, &r) &&
           scrypt_number(vm, a[4], "p", kMost, kUnfit, &p));
  if (!a[5].is_absent()) TRY_BOOL(as_int64(vm, a[5], &memory, "maxmem is too great"));
  if (memory < 0 || memory > INT32_MAX) {
    return raise_str(vm, Exc::kValueError, "maxmem must be positive and smaller than 2147483647");
  }
  if (!a[6].is_absent()) TRY_BOOL(as_int64(vm, a[6], &length, "dklen is too great"));
  if (length < 1 || length > INT32_MAX) {
    return raise_str(vm, Exc::kValueError,
                     "dklen must be greater than 0 and smaller than 2147483647");
  }
  constexpr int64_t kDefaultMemory = 32 << 20;
  const int64_t most = memory ? memory : kDefaultMemory;
  const bool fits = r <= most / 128 && n <= most / 128 / r && p <= most / 128 / r;
  if (!fits) {
    return raise_str(vm, Exc::kValueError, "[digital envelope routines] memory limit exceeded");
  }
  // Nothing can end it half-way: sixteen times the usual parameters, about a second, is the most.
  constexpr int64_t kWorkMax = int64_t{1} << 21;
  if (n * r > kWorkMax / p) {
    return raise(vm, Exc::kValueError, "n * r * p must be at most %ld here", long{kWorkMax});
  }
  TRY_BOOL(check_alloc(vm, static_cast<uint64_t>(128 * r * (n + p + 2))));
  TRY_BOOL(charge(
      vm, static_cast<uint64_t>(n) * static_cast<uint64_t>(r) * static_cast<uint64_t>(p) / 2));
  Bytes* out = TRY_PTR(new_bytes_uninit(vm, static_cast<size_t>(length)));
  if (!EVP_PBE_scrypt(password.data(), password.size(),
                      reinterpret_cast<const unsigned char*>(salt.data()), salt.size(),
                      static_cast<uint64_t>(n), static_cast<uint64_t>(r), static_cast<uint64_t>(p),
                      static_cast<uint64_t>(most), reinterpret_cast<unsigned char*>(out->data()),
                      static_cast<size_t>(length))) {
    return raise_str(vm, Exc::kValueError, kUnfit);
  }
  return Value(out);
}

Value f_compare_digest(Vm& vm, Value* a, uint32_t) {
  std::string_view x, y;
  if (is_str(a[0]) && is_str(a[1])) {
    if (!a[0].as<Str>()->ascii() || !a[1].as<Str>()->ascii()) {
      return raise_str(vm, Exc::kTypeError,
                       "comparing strings with non-ASCII characters is not supported");
    }
    x = a[0].as<Str>()->view();
    y = a[1].as<Str>()->view();
  } else {
    const auto has_bytes = [](Value v) {
      return is_bytes(v) || is_kind(v, Kind::kByteArray) || is_kind(v, Kind::kNativeObj);
    };
    if (!has_bytes(a[0]) && !has_bytes(a[1])) {
      return raise(vm, Exc::kTypeError,
                   "unsupported operand types(s) or combination of types: '%s' and '%s'",
                   type_name(vm, a[0]).c_str(), type_name(vm, a[1]).c_str());
    }
    TRY_BOOL(bytes_view(vm, a[0], &x) && bytes_view(vm, a[1], &y));
  }
  const bool same = x.size() == y.size() && sodium_memcmp(x.data(), y.data(), x.size()) == 0;
  TRY_BOOL(charge(vm, 1 + x.size() / 512));
  return Value::boolean(same);
}
constexpr NativeDef kCompareDigest = {"compare_digest", "(a, b, /)", f_compare_digest};

#define HASH(index, name) \
  { name, "(string=b'', *, usedforsecurity=True)", make_hash<index> }
constexpr NativeDef kConstructors[] = {
    HASH(0, "openssl_md5"),      HASH(1, "openssl_sha1"),       HASH(2, "openssl_sha224"),
    HASH(3, "openssl_sha256"),   HASH(4, "openssl_sha384"),     HASH(5, "openssl_sha512"),
    HASH(6, "openssl_sha3_224"), HASH(7, "openssl_sha3_256"),   HASH(8, "openssl_sha3_384"),
    HASH(9, "openssl_sha3_512"), HASH(10, "openssl_shake_128"), HASH(11, "openssl_shake_256")};
#undef HASH

constexpr NativeDef kHashFunctions[] = {
    {"_new", "(name, data=b'', **kwargs)", f_new, kFnPlain, nullptr, "__hash_new"},
    {"pbkdf2_hmac", "(hash_name, password, salt, iterations, dklen=None)", f_pbkdf2},
    {"scrypt", "(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)", f_scrypt},
    {nullptr, nullptr, nullptr}};

void setup(Vm& vm, Module* m) {
  constexpr size_t kPrefix = sizeof("openssl_") - 1;
  Set* names = new_set(vm);
  const Value home(intern(vm, "_hashlib"));
  for (const NativeDef& def : kConstructors) {
    module_set(vm, m, def.name + kPrefix, Value(new_native(vm, &def, nullptr, home)));
  }
  for (const DigestKind* k = kDigests; k->name; ++k) {
    CHECK(set_add(vm, names, Value(intern(vm, k->name))));
  }
  module_set(vm, m, "algorithms_guaranteed", Value(names));
  module_set(vm, m, "algorithms_available", Value(names));
}

const NativeType* const kHashTypes[] = {&kBlake2bType, &kBlake2sType, nullptr};

constexpr NativeDef kMacFunctions[] = {{"_mac", "(key, msg, name, /)", f_mac},
                                       {nullptr, nullptr, nullptr}};

}  // namespace

void add_compare_digest(Vm& vm, Module* m) {
  const Value home(intern(vm, "_hashlib"));
  module_set(vm, m, kCompareDigest.name, Value(new_native(vm, &kCompareDigest, nullptr, home)));
}

extern const ModuleDef kHashlibModule;
const ModuleDef kHashlibModule = {.name = "hashlib",
                                  .functions = kHashFunctions,
                                  .types = kHashTypes,
                                  .setup = setup,
                                  .doc =
                                      "hashlib module - A common interface to many hash "
                                      "functions.",
                                  .python_source = kPySource_hashlib};

extern const ModuleDef kHmacModule;
const ModuleDef kHmacModule = {.name = "hmac",
                               .functions = kMacFunctions,
                               .setup = add_compare_digest,
                               .python_source = kPySource_hmac};

}  // namespace copra
