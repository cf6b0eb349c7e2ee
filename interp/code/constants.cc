// FrozenArena and ConstantPool: heap objects that every isolate may read and none may change.
// May include: program.h, heap/frozen.h, heap/hash.h, heap/str_layout.h, GMP.
#include <gmp.h>

#include <algorithm>
#include <cstring>
#include <new>

#include "interp/check.h"
#include "interp/code/program.h"
#include "interp/heap/frozen.h"
#include "interp/heap/hash.h"
#include "interp/heap/set_table.h"
#include "interp/heap/str_layout.h"

namespace copra {

void* FrozenArena::allocate(size_t bytes) {
  constexpr size_t kChunk = 1u << 14;
  bytes = (bytes + 15) & ~size_t{15};
  used_ += bytes;
  if (bytes > left_) {
    // operator new[] aligns to 16 bytes; big objects get a chunk of their own.
    const size_t size = std::max(bytes, kChunk);
    chunks_.push_back(std::make_unique<char[]>(size));
    char* chunk = chunks_.back().get();
    if (bytes > kChunk / 4 && left_ > 0) return chunk;
    at_ = chunk;
    left_ = size;
  }
  char* p = at_;
  at_ += bytes;
  left_ -= bytes;
  return p;
}

namespace {

template <class T>
T* make_frozen(FrozenArena& arena, Kind kind, size_t bytes) {
  void* memory = arena.allocate(bytes);
  std::memset(memory, 0, bytes);
  auto* o = static_cast<T*>(memory);
  o->kind = kind;
  o->flags = kFrozen;
  o->word = frozen_kind_type(kind);
  return o;
}

}  // namespace

Str* ConstantPool::str(std::string_view utf8) {
  const auto known = strings_.find(utf8);
  if (known != strings_.end()) return known->second;
  Str* s = frozen_interned(utf8);
  if (!s) {
    bool ascii = false;
    const size_t length = str_count(utf8.data(), utf8.size(), &ascii);
    s = make_frozen<Str>(arena_, Kind::kStr, str_alloc_size(utf8.size(), length, ascii));
    s->aux32 = static_cast<uint32_t>(utf8.size());
    s->aux16 = ascii ? Str::kAscii : 0;
    s->length = static_cast<uint32_t>(length);
    if (!utf8.empty()) std::memcpy(s->data(), utf8.data(), utf8.size());
    str_finish(s, true);
  }
  strings_.emplace(s->view(), s);
  return s;
}

Value ConstantPool::from_limbs(const uint64_t* limbs, size_t count, bool negative) {
  std::string key(reinterpret_cast<const char*>(limbs), count * sizeof(uint64_t));
  key.push_back(negative ? '-' : '+');
  const auto known = big_integers_.find(key);
  if (known != big_integers_.end()) return Value(known->second);
  const size_t bytes = count * sizeof(uint64_t);
  // The key lives behind the object: its limbs, then the sign.
  auto* o = make_frozen<BigInt>(arena_, Kind::kBigInt, sizeof(BigInt) + bytes + 1);
  o->aux32 = static_cast<uint32_t>(count);
  o->aux16 = negative;
  std::memcpy(o->limbs(), key.data(), key.size());
  big_integers_.emplace(std::string_view(reinterpret_cast<const char*>(o->limbs()), key.size()), o);
  return Value(o);
}

Value ConstantPool::integer(int64_t i) {
  if (Value::fits_small(i)) return Value::small_int(i);
  const uint64_t magnitude = i < 0 ? ~static_cast<uint64_t>(i) + 1 : static_cast<uint64_t>(i);
  return from_limbs(&magnitude, 1, i < 0);
}

Value ConstantPool::big_integer(std::string_view digits, int base, bool negative) {
  std::vector<unsigned char> values;
  values.reserve(digits.size());
  for (const char c : digits) {
    const int d = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    if (!values.empty() || d != 0) values.push_back(static_cast<unsigned char>(d));
  }
  if (values.empty()) return Value::small_int(0);
  // A decimal digit takes less than 3.33 bits.
  const size_t bits_each = base == 2 ? 1 : base == 8 ? 3 : 4;
  std::vector<mp_limb_t> limbs(values.size() * bits_each / 64 + 2);
  const mp_size_t count = mpn_set_str(limbs.data(), values.data(), values.size(), base);
  static_assert(sizeof(mp_limb_t) == sizeof(uint64_t));
  if (count == 1 && limbs[0] <= static_cast<uint64_t>(Value::kIntMax)) {
    const auto i = static_cast<int64_t>(limbs[0]);
    return Value::small_int(negative ? -i : i);
  }
  return from_limbs(limbs.data(), static_cast<size_t>(count), negative);
}

Value ConstantPool::complex(double re, double im) {
  auto* o = make_frozen<Complex>(arena_, Kind::kComplex, sizeof(Complex));
  o->real = re;
  o->imag = im;
  return Value(o);
}

Value ConstantPool::bytes(std::string_view data) {
  auto* o = make_frozen<Bytes>(arena_, Kind::kBytes, sizeof(Bytes) + data.size() + 1);
  o->aux32 = static_cast<uint32_t>(data.size());
  if (!data.empty()) std::memcpy(o->data(), data.data(), data.size());
  o->hash = hash_widen(hash_bytes32(o->data(), data.size()));
  return Value(o);
}

Value ConstantPool::tuple(const std::vector<Value>& items) {
  if (items.empty()) return Value(frozen().empty_tuple);
  const size_t bytes = items.size() * sizeof(Value);
  auto* o = make_frozen<Tuple>(arena_, Kind::kTuple, sizeof(Tuple) + bytes);
  o->aux32 = static_cast<uint32_t>(items.size());
  std::memcpy(static_cast<void*>(o->items()), items.data(), bytes);
  return Value(o);
}

// What op_hash answers for a constant.
static uint64_t constant_hash(Value v) {
  if (!v.is_ptr()) {
    if (v.is_small_int()) return hash_int64(v.small());
    if (v.is_bool()) return hash_int64(v.is_true());
    if (v.is_double()) return hash_double(v.as_double());
    return hash_singleton(v.bits());
  }
  switch (v.ptr()->kind) {
    case Kind::kStr: return hash_widen(v.as<Str>()->hash32);
    case Kind::kBytes: return v.as<Bytes>()->hash;
    case Kind::kBigInt: {
      const auto* b = v.as<BigInt>();
      return hash_limbs(b->limbs(), b->count(), b->negative());
    }
    case Kind::kComplex: return hash_complex(v.as<Complex>()->real, v.as<Complex>()->imag);
    case Kind::kTuple: {
      const auto* t = v.as<Tuple>();
      TupleHash hash;
      for (uint32_t i = 0; i < t->size(); ++i) hash.add(constant_hash(t->items()[i]));
      return hash.finish(t->size());
    }
    default: UNREACHABLE();
  }
}

// Only ever the right side of `in`: that equal items may be there twice is never seen.
Value ConstantPool::frozenset(const std::vector<Value>& items) {
  size_t size = kSetMinSize;
  while (size * 3 <= items.size() * 5) size *= 2;
  auto* o = make_frozen<Set>(arena_, Kind::kFrozenSet, sizeof(Set));
  o->table = static_cast<SetEntry*>(arena_.allocate(size * sizeof(SetEntry)));
  std::memset(static_cast<void*>(o->table), 0, size * sizeof(SetEntry));
  o->mask = static_cast<uint32_t>(size - 1);
  o->aux32 = o->fill = static_cast<uint32_t>(items.size());
  for (const Value v : items) set_insert_clean(o->table, o->mask, v, constant_hash(v));
  return Value(o);
}

}  // namespace copra
