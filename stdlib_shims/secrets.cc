// The secrets module: unpredictable numbers and tokens from the operating system.
//
// In: bounds, sequences, sizes. Out: ints, elements, bytes, text. May include: native.h, number.h,
// random_state.h, libsodium (constant-time comparison). Next: random.cc (SystemRandom).
#include <sodium.h>

#include <cstring>

#include "interp/types/bigint.h"
#include "stdlib_shims/random_state.h"

namespace copra {

namespace {

Value m_randbelow(Vm& vm, Value* a, uint32_t) {
  const int positive = op_compare_bool(vm, kGt, a[0], Value::small_int(0));
  if (positive < 0) return Value::raised();
  if (!positive) return raise_str(vm, Exc::kValueError, "Upper bound must be positive.");
  const Value n = TRY(op_index(vm, a[0]));
  return system_random_below(vm, n);
}

Value m_randbits(Vm& vm, Value* a, uint32_t) {
  int64_t k = 0;
  TRY_BOOL(as_index(vm, a[0], &k));
  if (k < 0) return raise_str(vm, Exc::kValueError, "number of bits must be non-negative");
  if (k == 0) return Value::small_int(0);
  const auto bits = static_cast<uint64_t>(k);
  const size_t limbs = (bits + 63) / 64;
  TRY_BOOL(charge(vm, limbs / 8));
  BigInt* b = TRY_PTR(big_alloc(vm, limbs));
  system_random(b->limbs(), limbs * 8);
  if (bits % 64) b->limbs()[limbs - 1] >>= 64 - bits % 64;
  return big_finish(b, limbs, false);
}

Value m_choice(Vm& vm, Value* a, uint32_t) {
  const int64_t n = op_len(vm, a[0]);
  if (n < 0) return Value::raised();
  if (n == 0) return raise_str(vm, Exc::kIndexError, "Cannot choose from an empty sequence");
  const Value i = TRY(system_random_below(vm, int_value(vm, n)));
  return op_getitem(vm, a[0], i);
}

// Random bytes for a token; 32 unless told otherwise. False: raised.
bool token(Vm& vm, Value size, std::string* out) {
  int64_t n = 32;
  if (!size.is_absent() && !size.is_none() && !as_index(vm, size, &n)) return false;
  if (n < 0) return fail(raise_str(vm, Exc::kValueError, "negative argument not allowed"));
  if (!check_alloc(vm, static_cast<uint64_t>(n) * 4) ||
      !charge(vm, static_cast<uint64_t>(n) / 64)) {
    return false;
  }
  out->resize(static_cast<size_t>(n));
  system_random(out->data(), out->size());
  return true;
}

Value m_token_bytes(Vm& vm, Value* a, uint32_t) {
  std::string bytes;
  TRY_BOOL(token(vm, a[0], &bytes));
  return Value(new_bytes(vm, bytes));
}

Value m_token_hex(Vm& vm, Value* a, uint32_t) {
  std::string bytes;
  TRY_BOOL(token(vm, a[0], &bytes));
  Str* out = TRY_PTR(new_ascii_uninit(vm, bytes.size() * 2));
  static constexpr char kHex[] = "0123456789abcdef";
  char* p = out->data();
  for (const char c : bytes) {
    *p++ = kHex[static_cast<unsigned char>(c) >> 4];
    *p++ = kHex[static_cast<unsigned char>(c) & 15];
  }
  return Value(out);
}

Value m_token_urlsafe(Vm& vm, Value* a, uint32_t) {
  std::string bytes;
  TRY_BOOL(token(vm, a[0], &bytes));
  const int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), variant);
  return Value(new_ascii(vm, text.c_str()));
}

Value m_compare_digest(Vm& vm, Value* a, uint32_t) {
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
  return Value::boolean(x.size() == y.size() && sodium_memcmp(x.data(), y.data(), x.size()) == 0);
}

const NativeDef kFunctions[] = {
    {"choice", "(seq)", m_choice},
    {"compare_digest", "(a, b, /)", m_compare_digest},
    {"randbelow", "(exclusive_upper_bound)", m_randbelow},
    {"randbits", "(k, /)", m_randbits},
    {"token_bytes", "(nbytes=None)", m_token_bytes},
    {"token_hex", "(nbytes=None)", m_token_hex},
    {"token_urlsafe", "(nbytes=None)", m_token_urlsafe},
    {},
};

const NativeType* const kTypes[] = {&kSystemRandomType, nullptr};

void setup(Vm& vm, Module* m) { module_set(vm, m, "DEFAULT_ENTROPY", Value::small_int(32)); }

}  // namespace

extern const ModuleDef kSecretsModule;
const ModuleDef kSecretsModule = {
    .name = "secrets",
    .functions = kFunctions,
    .types = kTypes,
    .setup = setup,
    .doc = "Generate cryptographically strong pseudo-random numbers.",
};

}  // namespace copra
