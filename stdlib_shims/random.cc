// The random module: the same numbers as CPython for equal seeds.
//
// In: seeds, bounds, populations. Out: floats, ints, elements. Module functions use a generator per
// isolate, seeded from the system on first use; Random objects carry their own. May include:
// native.h, number.h, OpenSSL. Invariant: every draw goes through Source, so that a Python
// subclass's random() or getrandbits() is used where CPython uses it. Next: secrets.cc.
#include <openssl/evp.h>
#include <sys/random.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <numbers>
#include <unordered_set>
#include <vector>

#include "interp/types/bigint.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/random_state.h"

namespace copra {

// ---------------------------------------------------------------- generator

uint32_t Twister::next() {
  constexpr uint32_t kMiddle = 397, kUpper = 0x80000000, kLower = 0x7FFFFFFF;
  if (index >= kWords) {
    const auto twist = [](uint32_t y) { return (y >> 1) ^ ((y & 1) ? 0x9908B0DFu : 0u); };
    for (uint32_t i = 0; i < kWords; ++i) {
      const uint32_t y = (words[i] & kUpper) | (words[(i + 1) % kWords] & kLower);
      words[i] = words[(i + kMiddle) % kWords] ^ twist(y);
    }
    index = 0;
  }
  uint32_t y = words[index++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9D2C5680u;
  y ^= (y << 15) & 0xEFC60000u;
  return y ^ (y >> 18);
}

void Twister::seed(const uint32_t* key, size_t n) {
  words[0] = 19650218;
  for (uint32_t i = 1; i < kWords; ++i) {
    words[i] = 1812433253u * (words[i - 1] ^ (words[i - 1] >> 30)) + i;
  }
  uint32_t i = 1;
  size_t j = 0;
  const auto wrap = [this, &i] {
    if (++i >= kWords) {
      words[0] = words[kWords - 1];
      i = 1;
    }
  };
  for (size_t k = n > kWords ? n : kWords; k; --k) {
    words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) * 1664525u)) + key[j] +
               static_cast<uint32_t>(j);
    wrap();
    if (++j >= n) j = 0;
  }
  for (size_t k = kWords - 1; k; --k) {
    words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) * 1566083941u)) - i;
    wrap();
  }
  words[0] = 0x80000000u;
  index = kWords;
  has_gauss = false;
}

void system_random(void* out, size_t n) {
  auto* p = static_cast<char*>(out);
  while (n) {
    const ssize_t got = getrandom(p, n < 256 ? n : 256, 0);
    CHECK(got > 0 || errno == EINTR);
    if (got <= 0) continue;
    p += got;
    n -= static_cast<size_t>(got);
  }
}

void Twister::seed_from_system() {
  uint32_t key[kWords];
  system_random(key, sizeof key);
  seed(key, kWords);
}

namespace {

struct RandomObj : NativeObj {
  Twister twister;
};

struct DefaultRandom : ShimState {
  Twister twister;
  DefaultRandom() { twister.seed_from_system(); }
};

// Where a function's randomness comes from.
class Source {
 public:
  // The module's functions.
  explicit Source(Vm& vm) : vm_(vm), twister_(&shim_state<DefaultRandom>(vm).twister) {}
  // Methods of Random and its subclasses.
  Source(Vm& vm, Value self) : vm_(vm), self_(self), twister_(&self.as<RandomObj>()->twister) {
    const TypeObj* t = type_of(vm, self);
    system_ = is_subtype(type_of(vm, self), native_type(vm, kSystemRandomType));
    if (Dict** own = attr_dict_slot(self.ptr()); own && *own) {
      own_bits_ = !dict_get_str(vm, *own, "getrandbits").is_not_found();
      own_random_ = !dict_get_str(vm, *own, "random").is_not_found();
    }
    if (!(t->type_flags & kTypeHeap)) return;
    bool chosen = false;
    for (uint32_t i = 0; i < t->mro->size(); ++i) {
      const auto* c = t->mro->items()[i].as<TypeObj>();
      if (!(c->type_flags & kTypeHeap)) break;
      const bool bits = !dict_get_str(vm, c->dict, "getrandbits").is_not_found();
      const bool random = !dict_get_str(vm, c->dict, "random").is_not_found();
      own_bits_ |= bits;
      own_random_ |= random;
      if (!chosen && (bits || random)) {
        chosen = true;
        below_by_random_ = !bits;
      }
    }
  }

  Vm& vm() const { return vm_; }
  Value self() const { return self_; }
  Twister& twister() const { return *twister_; }
  bool system() const { return system_; }
  bool plain() const { return !own_bits_ && !own_random_; }

  double draw() {
    if (system_) {
      uint64_t bits = 0;
      system_random(&bits, sizeof bits);
      return static_cast<double>(bits >> 11) * 0x1p-53;
    }
    const uint32_t high = twister_->next() >> 5, low = twister_->next() >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
  }
  // self.random()
  bool random(double* out) {
    if (__builtin_expect(!own_random_, 1)) {
      *out = draw();
      return true;
    }
    const Value v = op_call_method(vm_, self_, "random", {});
    return !v.is_raised() && as_double(vm_, v, out);
  }
  uint64_t draw_bits(uint32_t k) {  // 1 to 64
    if (system_) {
      uint64_t bits = 0;
      system_random(&bits, sizeof bits);
      return bits >> (64 - k);
    }
    if (k <= 32) return twister_->next() >> (32 - k);
    const uint64_t low = twister_->next();
    return low | (static_cast<uint64_t>(twister_->next() >> (64 - k)) << 32);
  }
  Value draw_big(uint64_t k) {
    if (k == 0) return Value::small_int(0);
    if (k <= 64) return uint_value(vm_, draw_bits(static_cast<uint32_t>(k)));
    if (k > kLimbsMax * 32) return raise_str(vm_, Exc::kMemoryError, "");
    TRY_BOOL(charge(vm_, k / 1024));
    const size_t limbs = (k + 63) / 64;
    BigInt* b = TRY_PTR(big_alloc(vm_, limbs));
    for (size_t i = 0; i < limbs; ++i) {
      const uint64_t left = k - i * 64;
      b->limbs()[i] = draw_bits(left < 64 ? static_cast<uint32_t>(left) : 64);
    }
    return big_finish(b, limbs, false);
  }
  // self.getrandbits(k)
  Value bits(uint64_t k) {
    if (!own_bits_) return draw_big(k);
    const Value v = TRY(op_call_method(vm_, self_, "getrandbits", {uint_value(vm_, k)}));
    return op_index(vm_, v);
  }
  // Uniform in [0, n), n > 0.
  Value below(Value n) {
    if (below_by_random_) return below_random(n);
    const uint64_t k = int_bit_length(n);
    if (!own_bits_ && n.is_small_int()) {
      const auto bound = static_cast<uint64_t>(n.small());
      uint64_t r = draw_bits(static_cast<uint32_t>(k));
      while (r >= bound) r = draw_bits(static_cast<uint32_t>(k));
      return Value::small_int(static_cast<int64_t>(r));
    }
    for (;;) {
      const Value r = TRY(bits(k));
      if (int_compare(r, n) < 0) return r;
      TRY_BOOL(charge(vm_, 1));
    }
  }
  bool below(int64_t n, int64_t* out) {
    const Value v = below(int_value(vm_, n));
    return !v.is_raised() && as_index(vm_, v, out);
  }

 private:
  Value below_random(Value n) {
    constexpr double kMost = 9007199254740992.0;
    double r = 0;
    if (int_compare(n, Value::small_int(int64_t{1} << 47)) >= 0 && int_to_double_inf(n) >= kMost) {
      TRY_BOOL(random(&r));
      return int_from_double(vm_, std::floor(r * int_to_double_inf(n)));
    }
    const double bound = int_to_double_inf(n);
    const double limit = (kMost - std::fmod(kMost, bound)) / kMost;
    do {
      TRY_BOOL(random(&r));
      TRY_BOOL(charge(vm_, 1));
    } while (r >= limit);
    return int_from_double(vm_, std::fmod(std::floor(r * kMost), bound));
  }

  Vm& vm_;
  Value self_;
  Twister* twister_;
  bool system_ = false, own_random_ = false, own_bits_ = false, below_by_random_ = false;
};

// Each function exists twice: in the module and as a method.
using Body = Value (*)(Source& s, Value* a);
template <Body kBody>
Value as_function(Vm& vm, Value* a, uint32_t) {
  Source s(vm);
  return kBody(s, a);
}
template <Body kBody>
Value as_method(Vm& vm, Value* a, uint32_t) {
  Source s(vm, a[0]);
  return kBody(s, a + 1);
}

// ---------------------------------------------------------------- seeding, state

bool seed_with_int(Vm& vm, Twister& t, Value n) {
  const IntView v(n);
  std::vector<uint32_t> key;
  key.reserve(static_cast<size_t>(v.count) * 2 + 1);
  for (mp_size_t i = 0; i < v.count; ++i) {
    key.push_back(static_cast<uint32_t>(v.limbs[i]));
    key.push_back(static_cast<uint32_t>(v.limbs[i] >> 32));
  }
  while (key.size() > 1 && key.back() == 0) key.pop_back();
  if (key.empty()) key.push_back(0);
  if (!charge(vm, key.size() / 64 + 8)) return false;
  t.seed(key.data(), key.size());
  return true;
}

bool seed_with_bytes(Vm& vm, Twister& t, std::string_view text) {
  std::string data(text);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int n = 0;
  CHECK(EVP_Digest(text.data(), text.size(), digest, &n, EVP_sha512(), nullptr));
  data.append(reinterpret_cast<const char*>(digest), n);
  const Value key = int_from_bytes(vm, data, false, false);
  return !key.is_raised() && seed_with_int(vm, t, key);
}

// Seeding as Python 2 did it, for version=1.
Value old_text_seed(Vm& vm, Value v) {
  std::vector<uint32_t> units;
  if (is_bytes(v)) {
    for (const char c : v.as<Bytes>()->view()) units.push_back(static_cast<unsigned char>(c));
  } else {
    const char* p = v.as<Str>()->data();
    const char* const end = p + v.as<Str>()->bytes();
    while (p < end) units.push_back(utf8_next(p));
  }
  uint64_t x = units.empty() ? 0 : uint64_t{units[0]} << 7;
  for (const uint32_t c : units) x = (1000003 * x) ^ c;
  return uint_value(vm, x ^ units.size());
}

bool seed_with(Vm& vm, Twister& t, Value seed, Value version) {
  t.has_gauss = false;
  if (seed.is_absent() || seed.is_none()) {
    t.seed_from_system();
    return true;
  }
  const bool text = is_str(seed), bytes = is_bytes(seed);
  const int64_t v = version.is_absent() ? 2 : version.is_small_int() ? version.small() : 0;
  if (v == 1 && (text || bytes)) return seed_with_int(vm, t, old_text_seed(vm, seed));
  if (v == 2 && text) return seed_with_bytes(vm, t, seed.as<Str>()->view());
  if (v == 2 && (bytes || is_kind(seed, Kind::kByteArray))) {
    std::string_view view;
    return bytes_view(vm, seed, &view) && seed_with_bytes(vm, t, std::string(view));
  }
  if (is_int(seed)) return seed_with_int(vm, t, int_base(seed));
  if (!is_float(seed) && !text && !bytes && !is_kind(seed, Kind::kByteArray)) {
    return fail(raise_str(vm, Exc::kTypeError,
                          "The only supported seed types are: None,\n"
                          "int, float, str, bytes, and bytearray."));
  }
  uint64_t hash = 0;
  return op_hash(vm, seed, &hash) && seed_with_int(vm, t, uint_value(vm, hash));
}

Value f_seed(Source& s, Value* a) {
  if (!s.system()) TRY_BOOL(seed_with(s.vm(), s.twister(), a[0], a[1]));
  return Value::none();
}

Value no_state(Vm& vm) {
  return raise_str(vm, Exc::kNotImplementedError, "System entropy source does not have state.");
}

Value f_getstate(Source& s, Value*) {
  Vm& vm = s.vm();
  if (s.system()) return no_state(vm);
  const Twister& t = s.twister();
  Tuple* words = TRY_PTR(new_tuple(vm, nullptr, Twister::kWords + 1));
  for (uint32_t i = 0; i < Twister::kWords; ++i) words->items()[i] = Value::small_int(t.words[i]);
  words->items()[Twister::kWords] = Value::small_int(t.index);
  const Value gauss = t.has_gauss ? Value::number(t.gauss) : Value::none();
  return Value(new_tuple_of(vm, {Value::small_int(3), Value(words), gauss}));
}

bool set_words(Vm& vm, Twister& t, Value state, bool reduce) {
  if (!is_tuple(state)) {
    return fail(raise_str(vm, Exc::kTypeError, "state vector must be a tuple"));
  }
  auto* tuple = state.as<Tuple>();
  if (tuple->size() != Twister::kWords + 1) {
    return fail(raise_str(vm, Exc::kValueError, "state vector is the wrong size"));
  }
  Twister made = t;
  for (uint32_t i = 0; i <= Twister::kWords; ++i) {
    int64_t word = 0;
    if (!as_int64(vm, tuple->items()[i], &word,
                  "Python int too large to convert to C unsigned long")) {
      return false;
    }
    if (reduce) word &= 0xFFFFFFFF;
    if (i < Twister::kWords) {
      if (word < 0) {
        return fail(
            raise_str(vm, Exc::kOverflowError, "can't convert negative value to unsigned int"));
      }
      made.words[i] = static_cast<uint32_t>(word);
    } else {
      if (word < 0 || word > Twister::kWords) {
        return fail(raise_str(vm, Exc::kValueError, "invalid state"));
      }
      made.index = static_cast<uint32_t>(word);
    }
  }
  t = made;
  return true;
}

Value f_setstate(Source& s, Value* a) {
  Vm& vm = s.vm();
  if (s.system()) return no_state(vm);
  const Value version = TRY(op_getitem(vm, a[0], Value::small_int(0)));
  const int64_t v = version.is_small_int() ? version.small() : 0;
  if (v != 3 && v != 2) {
    StrBuilder text(vm);
    text.append("state with version ");
    if (!text.append_str(version)) return Value::raised();
    text.append(" passed to Random.setstate() of version 3");
    return raise_str(vm, Exc::kValueError, text.text());
  }
  Tuple* parts = TRY_PTR(to_tuple(vm, a[0]));
  if (parts->size() != 3) {
    return parts->size() < 3
               ? raise(vm, Exc::kValueError, "not enough values to unpack (expected 3, got %u)",
                       parts->size())
               : raise_str(vm, Exc::kValueError, "too many values to unpack (expected 3)");
  }
  double gauss = 0;
  const bool has_gauss = !parts->items()[2].is_none();
  if (has_gauss) TRY_BOOL(as_double(vm, parts->items()[2], &gauss));
  TRY_BOOL(set_words(vm, s.twister(), parts->items()[1], v == 2));
  s.twister().has_gauss = has_gauss;
  s.twister().gauss = gauss;
  return Value::none();
}

// ---------------------------------------------------------------- ints

Value f_random(Source& s, Value*) { return Value::number(s.draw()); }

Value f_getrandbits(Source& s, Value* a) {
  Vm& vm = s.vm();
  int64_t k = 0;
  TRY_BOOL(as_c_int(vm, a[0], &k));
  if (k < 0) return raise_str(vm, Exc::kValueError, "number of bits must be non-negative");
  return s.draw_big(static_cast<uint64_t>(k));
}

Value f_randbytes(Source& s, Value* a) {
  Vm& vm = s.vm();
  int64_t n = 0;
  TRY_BOOL(as_index(vm, a[0], &n));
  if (n < 0) return raise_str(vm, Exc::kValueError, "number of bits must be non-negative");
  const auto size = static_cast<size_t>(n);
  TRY_BOOL(charge(vm, size / 64));
  if (s.system()) {
    Bytes* b = TRY_PTR(new_bytes_uninit(vm, size));
    system_random(b->data(), size);
    return Value(b);
  }
  const Value bits = TRY(s.bits(size * 8));
  const IntView v(bits);
  Bytes* b = TRY_PTR(new_bytes_uninit(vm, size));
  const size_t have = static_cast<size_t>(v.count) * 8;
  std::memset(b->data(), 0, size);
  std::memcpy(b->data(), v.limbs, have < size ? have : size);
  return Value(b);
}

bool warn_deprecated(Vm& vm, const char* text) {
  const Value warnings = import_module(vm, "warnings");
  if (warnings.is_raised()) return false;
  const Value message = Value(new_ascii(vm, text));
  const Value category = Value(exception_type(vm, Exc::kDeprecationWarning));
  return !op_call_method(vm, warnings, "warn", {message, category}).is_raised();
}

// An argument of randrange as an int; `what` is "arg 1", "stop" or "step".
Value range_argument(Vm& vm, Value v, const char* what) {
  if (is_int(v)) return int_base(v);
  const Value index = op_index(vm, v);
  if (!index.is_raised()) return index;
  if (!pending_is(vm, Exc::kTypeError)) return index;
  take_pending(vm);
  const Value whole = TRY(op_call(vm, Value(vm.fz->int_type), {v}));
  const int equal = op_equal(vm, whole, v);
  if (equal < 0) return Value::raised();
  if (!equal) {
    TRY_BOOL(warn_deprecated(vm, "randrange() will raise TypeError in the future"));
    return raise(vm, Exc::kValueError, "non-integer %s for randrange()", what);
  }
  TRY_BOOL(warn_deprecated(vm,
                           "non-integer arguments to randrange() have been deprecated since "
                           "Python 3.10 and will be removed in a subsequent version"));
  return whole;
}

Value randrange(Source& s, Value start_arg, Value stop_arg, Value step_arg) {
  Vm& vm = s.vm();
  const Value start = TRY(range_argument(vm, start_arg, "arg 1"));
  if (stop_arg.is_absent() || stop_arg.is_none()) {
    if (!step_arg.is_absent() && !(step_arg == Value::small_int(1))) {
      return raise_str(vm, Exc::kTypeError, "Missing a non-None stop argument");
    }
    if (int_sign(start) > 0) return s.below(start);
    return raise_str(vm, Exc::kValueError, "empty range for randrange()");
  }
  const Value stop = TRY(range_argument(vm, stop_arg, "stop"));
  const Value width = TRY(int_sub(vm, stop, start));
  const Value one = Value::small_int(1);
  const Value step = step_arg.is_absent() ? one : TRY(range_argument(vm, step_arg, "step"));
  if (step == one) {
    if (int_sign(width) > 0) {
      const Value r = TRY(s.below(width));
      return int_add(vm, start, r);
    }
    return raise(vm, Exc::kValueError, "empty range for randrange() (%s, %s, %s)",
                 int_to_decimal(vm, start).c_str(), int_to_decimal(vm, stop).c_str(),
                 int_to_decimal(vm, width).c_str());
  }
  const int sign = int_sign(step);
  if (sign == 0) return raise_str(vm, Exc::kValueError, "zero step for randrange()");
  const Value reach = TRY(int_add(vm, width, step));
  const Value adjusted = TRY(sign > 0 ? int_sub(vm, reach, one) : int_add(vm, reach, one));
  const Value n = TRY(int_binary(vm, kFloorDiv, adjusted, step));
  if (int_sign(n) <= 0) return raise_str(vm, Exc::kValueError, "empty range for randrange()");
  const Value r = TRY(s.below(n));
  const Value offset = TRY(int_mul(vm, step, r));
  return int_add(vm, start, offset);
}

Value f_randrange(Source& s, Value* a) { return randrange(s, a[0], a[1], a[2]); }

Value f_randint(Source& s, Value* a) {
  const Value stop = TRY(op_binary(s.vm(), kAdd, a[1], Value::small_int(1)));
  return randrange(s, a[0], stop, Value::absent());
}

Value f_randbelow(Source& s, Value* a) {
  const Value n = TRY(op_index(s.vm(), a[0]));
  return int_sign(n) > 0 ? s.below(n) : Value::small_int(0);
}

// ---------------------------------------------------------------- sequences

Value f_choice(Source& s, Value* a) {
  Vm& vm = s.vm();
  const int64_t n = op_len(vm, a[0]);
  if (n < 0) return Value::raised();
  if (n == 0) return raise_str(vm, Exc::kIndexError, "Cannot choose from an empty sequence");
  const Value i = TRY(s.below(int_value(vm, n)));
  return op_getitem(vm, a[0], i);
}

Value f_shuffle(Source& s, Value* a) {
  Vm& vm = s.vm();
  const int64_t n = op_len(vm, a[0]);
  if (n < 0) return Value::raised();
  const bool fast = is_exact(a[0], Kind::kList) && s.plain();
  for (int64_t i = n - 1; i >= 1; --i) {
    int64_t j = 0;
    TRY_BOOL(s.below(i + 1, &j));
    if (!(i & 1023)) TRY_BOOL(charge(vm, 1024));
    if (fast) {
      auto* list = a[0].as<List>();
      vm.heap.reordered(ValueBuffer::of(list->items));
      std::swap(list->items[i], list->items[j]);
      continue;
    }
    const Value vi = Value::small_int(i), vj = Value::small_int(j);
    const Value x = TRY(op_getitem(vm, a[0], vj));
    const Value y = TRY(op_getitem(vm, a[0], vi));
    TRY_BOOL(op_setitem(vm, a[0], vi, x));
    TRY_BOOL(op_setitem(vm, a[0], vj, y));
  }
  return Value::none();
}

// 1 yes, 0 no, -1 raised.
int is_sequence(Vm& vm, Value v) {
  if (!v.is_ptr() || is_set(v) || is_dict(v)) return 0;
  for (const char* name : {"__getitem__", "__len__"}) {
    const Value method = lookup_special(vm, v, name);
    if (method.is_raised()) return -1;
    if (method.is_not_found()) return 0;
  }
  const Value keys = type_lookup(vm, type_of(vm, v), vm.names().keys);
  return keys.is_not_found() ? 1 : 0;
}

// `k` different positions of `n`, in order of selection. False: raised.
bool sample_positions(Source& s, int64_t n, int64_t k, std::vector<int64_t>* out) {
  Vm& vm = s.vm();
  if (!check_alloc(vm, static_cast<uint64_t>(k) * 16)) return false;
  out->reserve(static_cast<size_t>(k));
  double set_size = 21;
  if (k > 5) {
    set_size += std::pow(4, std::ceil(std::log(static_cast<double>(k) * 3) / std::log(4.0)));
  }
  if (static_cast<double>(n) <= set_size) {
    if (!check_alloc(vm, static_cast<uint64_t>(n) * 8)) return false;
    std::vector<int64_t> pool(static_cast<size_t>(n));
    for (size_t i = 0; i < pool.size(); ++i) pool[i] = static_cast<int64_t>(i);
    for (int64_t i = 0; i < k; ++i) {
      int64_t j = 0;
      if (!s.below(n - i, &j)) return false;
      if (!(i & 1023) && !charge(vm, 1024)) return false;
      out->push_back(pool[static_cast<size_t>(j)]);
      pool[static_cast<size_t>(j)] = pool[static_cast<size_t>(n - i - 1)];
    }
    return true;
  }
  std::unordered_set<int64_t> selected;
  for (int64_t i = 0; i < k; ++i) {
    int64_t j = 0;
    do {
      if (!s.below(n, &j)) return false;
    } while (!selected.insert(j).second);
    if (!(i & 1023) && !charge(vm, 1024)) return false;
    out->push_back(j);
  }
  return true;
}

// Running totals of an iterable. Null: raised.
List* accumulate(Vm& vm, Value iterable) {
  List* totals = new_list(vm);
  if (!totals) return nullptr;
  Iterate it(vm, iterable);
  Value total = Value::absent();
  for (Value item; it.next(&item);) {
    total = total.is_absent() ? item : op_binary(vm, kAdd, total, item);
    if (total.is_raised() || !list_append(vm, totals, total)) return nullptr;
    if (!(totals->size & 1023) && !charge(vm, 1024)) return nullptr;
  }
  return it.raised() ? nullptr : totals;
}

// First position in [0, high] whose item is greater than x; -1 raised.
int64_t bisect_right(Vm& vm, Value list, Value x, int64_t high) {
  int64_t low = 0;
  while (low < high) {
    const int64_t middle = (low + high) / 2;
    const Value item = op_getitem(vm, list, Value::small_int(middle));
    if (item.is_raised()) return -1;
    const int less = op_compare_bool(vm, kLt, x, item);
    if (less < 0) return -1;
    if (less) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

Value raise_sample_size(Vm& vm) {
  return raise_str(vm, Exc::kValueError, "Sample larger than population or is negative");
}

Value f_sample(Source& s, Value* a) {
  Vm& vm = s.vm();
  const int sequence = is_sequence(vm, a[0]);
  if (sequence < 0) return Value::raised();
  if (!sequence) {
    return raise_str(vm, Exc::kTypeError,
                     "Population must be a sequence.  For dicts or sets, use sorted(d).");
  }
  int64_t n = op_len(vm, a[0]);
  if (n < 0) return Value::raised();
  List* cumulative = nullptr;
  if (!a[2].is_absent() && !a[2].is_none()) {
    cumulative = TRY_PTR(accumulate(vm, a[2]));
    if (cumulative->size != n) {
      return raise_str(vm, Exc::kValueError, "The number of counts does not match the population");
    }
    if (n == 0) return raise_str(vm, Exc::kIndexError, "pop from empty list");
    const Value total = cumulative->items[--cumulative->size];
    if (!is_int(total)) return raise_str(vm, Exc::kTypeError, "Counts must be integers");
    if (int_sign(int_base(total)) <= 0) {
      return raise_str(vm, Exc::kValueError, "Total of counts must be greater than zero");
    }
    TRY_BOOL(as_int64(vm, total, &n, "Python int too large to convert to C ssize_t"));
  }
  int64_t k = 0;
  if (!is_int(a[1])) {
    // What comparing it with the bounds says, then what `[None] * k` says.
    const int above = op_compare_bool(vm, kLe, Value::small_int(0), a[1]);
    if (above < 0) return Value::raised();
    const int below = above ? op_compare_bool(vm, kLe, a[1], int_value(vm, n)) : 0;
    if (below < 0) return Value::raised();
    if (!below) return raise_sample_size(vm);
  }
  if (is_float(a[1])) {
    return raise_str(vm, Exc::kTypeError, "can't multiply sequence by non-int of type 'float'");
  }
  TRY_BOOL(as_index_clamp(vm, a[1], &k));
  if (k < 0 || k > n) return raise_sample_size(vm);
  std::vector<int64_t> positions;
  TRY_BOOL(sample_positions(s, n, k, &positions));
  List* result = TRY_PTR(new_list(vm, positions.size()));
  for (int64_t at : positions) {
    if (cumulative) {
      at = bisect_right(vm, Value(cumulative), Value::small_int(at), cumulative->size);
      if (at < 0) return Value::raised();
    }
    const Value item = TRY(op_getitem(vm, a[0], int_value(vm, at)));
    TRY_BOOL(list_append(vm, result, item));
  }
  return Value(result);
}

// (population, weights=None, *, cum_weights=None, k=1)
Value f_choices(Source& s, Value* a) {
  Vm& vm = s.vm();
  const auto given = [](Value v) { return !v.is_absent() && !v.is_none(); };
  const int64_t n = op_len(vm, a[0]);
  if (n < 0) return Value::raised();
  Value cumulative = given(a[2]) ? a[2] : Value::absent();
  if (given(a[1])) {
    if (given(a[2])) {
      return raise_str(vm, Exc::kTypeError, "Cannot specify both weights and cumulative weights");
    }
    if (is_int(a[1])) {
      return raise(vm, Exc::kTypeError, "The number of choices must be a keyword argument: k=%s",
                   int_to_decimal(vm, a[1]).c_str());
    }
    cumulative = Value(TRY_PTR(accumulate(vm, a[1])));
  }
  int64_t k = 1;
  double total = 0;
  if (!cumulative.is_absent()) {
    const int64_t weights = op_len(vm, cumulative);
    if (weights < 0) return Value::raised();
    if (weights != n) {
      return raise_str(vm, Exc::kValueError, "The number of weights does not match the population");
    }
    Value last = TRY(op_getitem(vm, cumulative, Value::small_int(-1)));
    last = TRY(op_binary(vm, kAdd, last, Value::number(0.0)));
    TRY_BOOL(as_double(vm, last, &total));
    if (total <= 0.0) {
      return raise_str(vm, Exc::kValueError, "Total of weights must be greater than zero");
    }
    if (!std::isfinite(total)) {
      return raise_str(vm, Exc::kValueError, "Total of weights must be finite");
    }
  }
  if (!a[3].is_absent()) TRY_BOOL(as_index(vm, a[3], &k));
  List* result = TRY_PTR(new_list(vm));
  for (int64_t i = 0; i < k; ++i) {
    double r = 0;
    TRY_BOOL(s.random(&r));
    if ((i & 1023) == 1023) TRY_BOOL(charge(vm, 1024));
    int64_t at = 0;
    if (cumulative.is_absent()) {
      at = static_cast<int64_t>(std::floor(r * static_cast<double>(n)));
    } else {
      at = bisect_right(vm, cumulative, Value::number(r * total), n - 1);
      if (at < 0) return Value::raised();
    }
    const Value item = TRY(op_getitem(vm, a[0], Value::small_int(at)));
    TRY_BOOL(list_append(vm, result, item));
  }
  return Value(result);
}

// ---------------------------------------------------------------- distributions

constexpr double kTwoPi = 2.0 * std::numbers::pi;

bool argument(Vm& vm, Value v, double fallback, double* out) {
  *out = fallback;
  return v.is_absent() || as_double(vm, v, out);
}

// Arguments are used in sums and products with floats, which go wrong, or come out as something
// else, by Python's own rules: what is no float or int is reckoned with as there.
bool plain(Value v) { return v.is_absent() || is_float(v) || is_int(v); }
bool is_quick(Value v) { return v.is_double() || v.is_small_int(); }
double quick(Value v) { return v.is_double() ? v.as_double() : static_cast<double>(v.small()); }
// mu + z * sigma
Value shifted(Vm& vm, Value mu, double z, Value sigma) {
  if (is_quick(mu) && is_quick(sigma)) return Value::number(quick(mu) + z * quick(sigma));
  const Value spread = TRY(op_binary(vm, kMul, Value::number(z), sigma));
  return op_binary(vm, kAdd, mu, spread);
}
Value or_number(Value v, double fallback) { return v.is_absent() ? Value::number(fallback) : v; }
// Raise what `1.0 op v`, `v op 1.0` and `v <= 0.0` raise. False: raised.
bool reckons(Vm& vm, unsigned op, Value v) {
  return plain(v) || !op_binary(vm, op, Value::number(1.0), v).is_raised();
}
bool reckons_first(Vm& vm, unsigned op, Value v) {
  return plain(v) || !op_binary(vm, op, v, Value::number(1.0)).is_raised();
}
bool orders(Vm& vm, Value v) {
  return plain(v) || !op_compare(vm, kLe, v, Value::number(0.0)).is_raised();
}

Value f_uniform(Source& s, Value* a) {
  Vm& vm = s.vm();
  double r = 0;
  const Value width = TRY(op_binary(vm, kSub, a[1], a[0]));
  TRY_BOOL(s.random(&r));
  const Value offset = TRY(op_binary(vm, kMul, width, Value::number(r)));
  return op_binary(vm, kAdd, a[0], offset);
}

// triangular() of what is no float or int.
Value triangular_of(Source& s, Value low, Value high, Value mode) {
  Vm& vm = s.vm();
  double u = 0, root = 0;
  TRY_BOOL(s.random(&u));
  Value c = Value::number(0.5);
  if (!mode.is_none()) {
    const Value over = TRY(op_binary(vm, kSub, mode, low));
    const Value width = TRY(op_binary(vm, kSub, high, low));
    c = op_binary(vm, kTrueDiv, over, width);
    if (c.is_raised()) {
      if (!pending_is(vm, Exc::kZeroDivisionError)) return c;
      take_pending(vm);
      return low;
    }
  }
  const int above = op_truth(vm, TRY(op_compare(vm, kGt, Value::number(u), c)));
  TRY_BOOL(above >= 0);
  if (above) {
    u = 1.0 - u;
    c = TRY(op_binary(vm, kSub, Value::number(1.0), c));
    std::swap(low, high);
  }
  const Value width = TRY(op_binary(vm, kSub, high, low));
  TRY_BOOL(as_double(vm, TRY(op_binary(vm, kMul, Value::number(u), c)), &root));
  if (root < 0) return raise_str(vm, Exc::kValueError, "math domain error");
  const Value step = TRY(op_binary(vm, kMul, width, Value::number(std::sqrt(root))));
  return op_binary(vm, kAdd, low, step);
}

Value f_triangular(Source& s, Value* a) {
  Vm& vm = s.vm();
  const Value given = a[2].is_absent() ? Value::none() : a[2];
  if (!plain(a[0]) || !plain(a[1]) || !(given.is_none() || plain(given))) {
    return triangular_of(s, or_number(a[0], 0.0), or_number(a[1], 1.0), given);
  }
  double low = 0, high = 1, mode = 0, u = 0;
  TRY_BOOL(argument(vm, a[0], 0.0, &low) && argument(vm, a[1], 1.0, &high));
  TRY_BOOL(s.random(&u));
  double c = 0.5;
  if (!a[2].is_absent() && !a[2].is_none()) {
    TRY_BOOL(as_double(vm, a[2], &mode));
    if (high - low == 0.0) return a[0].is_absent() ? Value::number(0.0) : a[0];
    c = (mode - low) / (high - low);
  }
  if (u > c) {
    u = 1.0 - u;
    c = 1.0 - c;
    std::swap(low, high);
  }
  return Value::number(low + (high - low) * std::sqrt(u * c));
}

// A number of the normal distribution around 0.
bool normal(Source& s, double* out) {
  const double magic = 4 * std::exp(-0.5) / std::sqrt(2.0);
  for (;;) {
    double u1 = 0, u2 = 0;
    if (!s.random(&u1) || !s.random(&u2)) return false;
    u2 = 1.0 - u2;
    const double z = magic * (u1 - 0.5) / u2;
    if (z * z / 4.0 <= -std::log(u2)) {
      *out = z;
      return true;
    }
    if (!charge(s.vm(), 1)) return false;
  }
}

Value f_normalvariate(Source& s, Value* a) {
  double z = 0;
  TRY_BOOL(normal(s, &z));
  return shifted(s.vm(), or_number(a[0], 0.0), z, or_number(a[1], 1.0));
}

Value f_lognormvariate(Source& s, Value* a) {
  double z = 0, r = 0;
  TRY_BOOL(normal(s, &z));
  TRY_BOOL(as_double(s.vm(), TRY(shifted(s.vm(), a[0], z, a[1])), &r));
  const double e = std::exp(r);
  if (std::isinf(e) && std::isfinite(r)) {
    return raise_str(s.vm(), Exc::kOverflowError, "math range error");
  }
  return Value::number(e);
}

Value f_gauss(Source& s, Value* a) {
  Twister& t = s.twister();
  double z = t.gauss;
  if (t.has_gauss) {
    t.has_gauss = false;
  } else {
    double u = 0, v = 0;
    TRY_BOOL(s.random(&u) && s.random(&v));
    const double angle = u * kTwoPi;
    const double radius = std::sqrt(-2.0 * std::log(1.0 - v));
    z = std::cos(angle) * radius;
    t.gauss = std::sin(angle) * radius;
    t.has_gauss = true;
  }
  return shifted(s.vm(), or_number(a[0], 0.0), z, or_number(a[1], 1.0));
}

Value f_expovariate(Source& s, Value* a) {
  double lambda = 0, u = 0;
  TRY_BOOL(s.random(&u));
  if (!plain(a[0])) {
    return op_binary(s.vm(), kTrueDiv, Value::number(-std::log(1.0 - u)), a[0]);
  }
  TRY_BOOL(argument(s.vm(), a[0], 1.0, &lambda));
  if (lambda == 0.0) {
    return raise_str(s.vm(), Exc::kZeroDivisionError, "float division by zero");
  }
  return Value::number(-std::log(1.0 - u) / lambda);
}

Value f_vonmisesvariate(Source& s, Value* a) {
  Vm& vm = s.vm();
  double mu = 0, kappa = 0, u1 = 0, u2 = 0, z = 0;
  TRY_BOOL(orders(vm, a[1]) && reckons(vm, kTrueDiv, a[1]) && reckons_first(vm, kAdd, a[0]));
  TRY_BOOL(as_double(vm, a[0], &mu) && as_double(vm, a[1], &kappa));
  if (kappa <= 1e-6) {
    TRY_BOOL(s.random(&u1));
    return Value::number(kTwoPi * u1);
  }
  const double half = 0.5 / kappa, r = half + std::sqrt(1.0 + half * half);
  for (;;) {
    TRY_BOOL(s.random(&u1));
    z = std::cos(std::numbers::pi * u1);
    const double d = z / (r + z);
    TRY_BOOL(s.random(&u2));
    if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * std::exp(d)) break;
    TRY_BOOL(charge(vm, 1));
  }
  const double q = 1.0 / r, f = (q + z) / (1.0 + q * z);
  double u3 = 0;
  TRY_BOOL(s.random(&u3));
  return Value::number(float_mod(u3 > 0.5 ? mu + std::acos(f) : mu - std::acos(f), kTwoPi));
}

bool gamma_variate(Source& s, double alpha, double beta, double* out) {
  Vm& vm = s.vm();
  if (alpha <= 0.0 || beta <= 0.0) {
    return fail(raise_str(vm, Exc::kValueError, "gammavariate: alpha and beta must be > 0.0"));
  }
  double u1 = 0, u2 = 0;
  if (alpha == 1.0) {
    if (!s.random(&u1)) return false;
    *out = -std::log(1.0 - u1) * beta;
    return true;
  }
  if (alpha > 1.0) {
    const double inverse = std::sqrt(2.0 * alpha - 1.0);
    const double b = alpha - std::log(4.0), c = alpha + inverse, magic = 1.0 + std::log(4.5);
    for (;;) {
      if (!charge(vm, 1) || !s.random(&u1)) return false;
      if (!(1e-7 < u1 && u1 < 0.9999999)) continue;
      if (!s.random(&u2)) return false;
      u2 = 1.0 - u2;
      const double v = std::log(u1 / (1.0 - u1)) / inverse;
      const double x = alpha * std::exp(v);
      const double z = u1 * u1 * u2;
      const double r = b + c * v - x;
      if (r + magic - 4.5 * z >= 0.0 || r >= std::log(z)) {
        *out = x * beta;
        return true;
      }
    }
  }
  for (;;) {
    if (!charge(vm, 1) || !s.random(&u1)) return false;
    const double b = (std::numbers::e + alpha) / std::numbers::e;
    const double p = b * u1;
    const double x = p <= 1.0 ? std::pow(p, 1.0 / alpha) : -std::log((b - p) / alpha);
    if (!s.random(&u2)) return false;
    if (p > 1.0 ? u2 <= std::pow(x, alpha - 1.0) : u2 <= std::exp(-x)) {
      *out = x * beta;
      return true;
    }
  }
}

Value f_gammavariate(Source& s, Value* a) {
  double alpha = 0, beta = 0, r = 0;
  Vm& vm = s.vm();
  TRY_BOOL(orders(vm, a[0]) && orders(vm, a[1]) && reckons(vm, kMul, a[1]));
  TRY_BOOL(as_double(s.vm(), a[0], &alpha) && as_double(s.vm(), a[1], &beta));
  TRY_BOOL(gamma_variate(s, alpha, beta, &r));
  return Value::number(r);
}

Value f_betavariate(Source& s, Value* a) {
  double alpha = 0, beta = 0, x = 0, y = 0;
  TRY_BOOL(orders(s.vm(), a[0]) && orders(s.vm(), a[1]));
  TRY_BOOL(as_double(s.vm(), a[0], &alpha) && as_double(s.vm(), a[1], &beta));
  TRY_BOOL(gamma_variate(s, alpha, 1.0, &x));
  if (x == 0.0) return Value::number(0.0);
  TRY_BOOL(gamma_variate(s, beta, 1.0, &y));
  return Value::number(x / (x + y));
}

Value f_paretovariate(Source& s, Value* a) {
  double alpha = 0, u = 0;
  TRY_BOOL(reckons(s.vm(), kTrueDiv, a[0]));
  TRY_BOOL(as_double(s.vm(), a[0], &alpha));
  TRY_BOOL(s.random(&u));
  if (alpha == 0.0) {
    return raise_str(s.vm(), Exc::kZeroDivisionError, "float division by zero");
  }
  return float_pow(s.vm(), 1.0 - u, -1.0 / alpha);
}

Value f_weibullvariate(Source& s, Value* a) {
  double alpha = 0, beta = 0, u = 0;
  TRY_BOOL(reckons(s.vm(), kTrueDiv, a[1]) && reckons_first(s.vm(), kMul, a[0]));
  TRY_BOOL(as_double(s.vm(), a[0], &alpha) && as_double(s.vm(), a[1], &beta));
  TRY_BOOL(s.random(&u));
  if (beta == 0.0) {
    return raise_str(s.vm(), Exc::kZeroDivisionError, "float division by zero");
  }
  const Value power = TRY(float_pow(s.vm(), -std::log(1.0 - u), 1.0 / beta));
  return Value::number(alpha * power.as_double());
}

// ---------------------------------------------------------------- the types

Value random_new(Vm& vm, Value* a, uint32_t) {
  auto* o = new_native_object<RandomObj>(vm, a[0].as<TypeObj>());
  TRY_BOOL(o);
  o->twister.seed_from_system();
  return Value(o);
}
constexpr NativeDef kRandomNew = {"__new__", "(*args, **kwargs)", random_new};

Value random_init(Vm& vm, Value* a, uint32_t) {
  // A subclass's seed() is called, as CPython does.
  TRY(op_call_method(vm, a[0], "seed", {a[1].is_absent() ? Value::none() : a[1]}));
  return Value::none();
}

// PYTHON: written in Python in CPython, which shows in its wrong-call errors.
#define METHOD(name, signature, body) \
  { name, signature, as_method<body> }
#define PYTHON_METHOD(name, signature, body) \
  { name, signature, as_method<body>, kFnPlain, nullptr, "Random." name }
#define FUNCTION(name, signature, body) \
  { name, signature, as_function<body> }
#define PYTHON_FUNCTION(name, signature, body) \
  { name, signature, as_function<body>, kFnPlain, nullptr, "Random." name }
#define RANDOM_TABLE(ENTRY, NATIVE)                                                           \
  ENTRY("seed", "(a=None, version=2)", f_seed), ENTRY("getstate", "()", f_getstate),          \
      ENTRY("setstate", "(state)", f_setstate), NATIVE("random", "()", f_random),             \
      NATIVE("getrandbits", "(k, /)", f_getrandbits), ENTRY("randbytes", "(n)", f_randbytes), \
      ENTRY("randrange", "(start, stop=None, step=1)", f_randrange),                          \
      ENTRY("randint", "(a, b)", f_randint), ENTRY("choice", "(seq)", f_choice),              \
      ENTRY("shuffle", "(x)", f_shuffle),                                                     \
      ENTRY("sample", "(population, k, *, counts=None)", f_sample),                           \
      ENTRY("choices", "(population, weights=None, *, cum_weights=None, k=1)", f_choices),    \
      ENTRY("uniform", "(a, b)", f_uniform),                                                  \
      ENTRY("triangular", "(low=0.0, high=1.0, mode=None)", f_triangular),                    \
      ENTRY("normalvariate", "(mu=0.0, sigma=1.0)", f_normalvariate),                         \
      ENTRY("lognormvariate", "(mu, sigma)", f_lognormvariate),                               \
      ENTRY("gauss", "(mu=0.0, sigma=1.0)", f_gauss),                                         \
      ENTRY("expovariate", "(lambd)", f_expovariate),                                         \
      ENTRY("vonmisesvariate", "(mu, kappa)", f_vonmisesvariate),                             \
      ENTRY("gammavariate", "(alpha, beta)", f_gammavariate),                                 \
      ENTRY("betavariate", "(alpha, beta)", f_betavariate),                                   \
      ENTRY("paretovariate", "(alpha)", f_paretovariate),                                     \
      ENTRY("weibullvariate", "(alpha, beta)", f_weibullvariate)

// How copies are made: the class, nothing to give it, the state.
Value random_reduce(Vm& vm, Value* a, uint32_t) {
  const Value state = TRY(op_call_method(vm, a[0], "getstate", {}));
  Tuple* none = TRY_PTR(new_tuple_of(vm, {}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(none), state}));
}
Value random_set_state(Vm& vm, Value* a, uint32_t) {
  return op_call_method(vm, a[0], "setstate", {a[1]});
}

const NativeDef kRandomMethods[] = {
    {"__init__", "(x=None)", random_init, kFnPlain, nullptr, "Random.__init__"},
    {"__reduce__", "()", random_reduce},
    {"__setstate__", "(state)", random_set_state},
    METHOD("_randbelow", "(n)", f_randbelow),
    RANDOM_TABLE(PYTHON_METHOD, METHOD),
    {},
};

const NativeDef kFunctions[] = {RANDOM_TABLE(PYTHON_FUNCTION, FUNCTION), {}};

#undef METHOD
#undef PYTHON_METHOD
#undef FUNCTION
#undef PYTHON_FUNCTION

const NativeType* const kTypes[] = {&kRandomType, &kSystemRandomType, nullptr};

}  // namespace

Value system_random_below(Vm& vm, Value bound) {
  const uint64_t bits = int_bit_length(bound);
  const size_t limbs = (bits + 63) / 64;
  for (;;) {
    BigInt* b = TRY_PTR(big_alloc(vm, limbs));
    system_random(b->limbs(), limbs * 8);
    if (bits % 64) b->limbs()[limbs - 1] >>= 64 - bits % 64;
    const Value r = big_finish(b, limbs, false);
    if (int_compare(r, bound) < 0) return r;
    TRY_BOOL(charge(vm, limbs));
  }
}

// The version of the state that getstate() gives.
static void setup_random(Vm& vm, TypeObj* t) { type_set(vm, t, "VERSION", Value::small_int(3)); }

const NativeType kRandomType = {
    .name = "Random",
    .module = "random",
    .size = sizeof(RandomObj),
    .methods = kRandomMethods,
    .new_def = &kRandomNew,
    .flags = kTypeBase | kTypeHasDict,
    .doc = "Random number generator base class used by bound module functions.",
    .setup = setup_random,
};

const NativeType kSystemRandomType = {
    .name = "SystemRandom",
    .module = "random",
    .base = &kRandomType,
    .size = sizeof(RandomObj),
    .new_def = &kRandomNew,
    .flags = kTypeBase | kTypeHasDict,
    .doc = "Alternate random number generator using sources provided by the operating system.",
};

// In CPython these two are C methods of a hidden Random object and say so in errors.
static constexpr NativeDef kBoundMethods[] = {
    {"random", "()", as_function<f_random>, kFnStatic},
    {"getrandbits", "(k, /)", as_function<f_getrandbits>, kFnStatic},
};

static void setup(Vm& vm, Module* m) {
  for (const NativeDef& def : kBoundMethods) {
    module_set(vm, m, def.name,
               Value(new_native(vm, &def, native_type(vm, kRandomType), Value::absent())));
  }
  module_set(vm, m, "NV_MAGICCONST", Value::number(4 * std::exp(-0.5) / std::sqrt(2.0)));
  module_set(vm, m, "TWOPI", Value::number(2 * M_PI));
  module_set(vm, m, "LOG4", Value::number(std::log(4.0)));
  module_set(vm, m, "SG_MAGICCONST", Value::number(1 + std::log(4.5)));
  module_set(vm, m, "BPF", Value::small_int(53));
  module_set(vm, m, "RECIP_BPF", Value::number(0x1p-53));
  module_set_all(vm, m, {"Random",        "SystemRandom", "betavariate",    "choice",
                         "choices",       "expovariate",  "gammavariate",   "gauss",
                         "getrandbits",   "getstate",     "lognormvariate", "normalvariate",
                         "paretovariate", "randbytes",    "randint",        "random",
                         "randrange",     "sample",       "seed",           "setstate",
                         "shuffle",       "triangular",   "uniform",        "vonmisesvariate",
                         "weibullvariate"});
}

extern const ModuleDef kRandomModule;
const ModuleDef kRandomModule = {
    .name = "random",
    .functions = kFunctions,
    .types = kTypes,
    .setup = setup,
    .doc = "Random variable generators.",
};

}  // namespace copra
