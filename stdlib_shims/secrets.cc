// The secrets module: unpredictable numbers and tokens from the operating system.
//
// In: bounds, sequences, sizes. Out: ints, elements, bytes, text. May include: native.h, number.h,
// random_state.h, compare_digest.h, libsodium (URL-safe text). Next: random.cc (SystemRandom).
#include <sodium.h>

#include <cstring>

#include "interp/types/bigint.h"
#include "stdlib_shims/compare_digest.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/random_state.h"

namespace copra {

namespace {

Value m_randbelow(Vm& vm, Value* a, uint32_t) {
  const int none = op_compare_bool(vm, kLe, a[0], Value::small_int(0));
  if (none < 0) return Value::raised();
  if (none) return raise_str(vm, Exc::kValueError, "Upper bound must be positive.");
  if (!is_int(a[0])) TRY(op_getattr(vm, a[0], "bit_length"));
  const Value n = TRY(op_index(vm, a[0]));
  return system_random_below(vm, n);
}

Value m_randbits(Vm& vm, Value* a, uint32_t) {
  const int negative = op_compare_bool(vm, kLt, a[0], Value::small_int(0));
  if (negative < 0) return Value::raised();
  if (negative) return raise_str(vm, Exc::kValueError, "number of bits must be non-negative");
  int64_t k = 0;
  TRY_BOOL(as_index(vm, a[0], &k));
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

const NativeDef kFunctions[] = {
    {"choice", "(seq)", m_choice, kFnPlain, nullptr, "Random.choice"},
    {"randbelow", "(exclusive_upper_bound)", m_randbelow, kFnPlain, nullptr, "randbelow"},
    {"randbits", "(k)", m_randbits, kFnPlain, nullptr, "SystemRandom.getrandbits"},
    {"token_bytes", "(nbytes=None)", m_token_bytes, kFnPlain, nullptr, "token_bytes"},
    {"token_hex", "(nbytes=None)", m_token_hex, kFnPlain, nullptr, "token_hex"},
    {"token_urlsafe", "(nbytes=None)", m_token_urlsafe, kFnPlain, nullptr, "token_urlsafe"},
    {},
};

const NativeType* const kTypes[] = {&kSystemRandomType, nullptr};

void setup(Vm& vm, Module* m) {
  module_set(vm, m, "DEFAULT_ENTROPY", Value::small_int(32));
  add_compare_digest(vm, m);
  module_set_all(vm, m,
                 {"choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex",
                  "token_urlsafe", "compare_digest"});
}

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
