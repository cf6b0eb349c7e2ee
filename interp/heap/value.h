// The 64-bit Python value. No dependencies but the standard library.
//
// Representation (NaN-boxing, pointers unchanged so that a value on the C stack is its own
// address):
//
//   0000:pppp:pppp:pppp   heap pointer, 8-byte aligned, never below 4096
//   0000:0000:0000:00xx   special: bit 1 set (None, False, True, Ellipsis, NotImplemented, kStop …)
//   or 0 0002:…  to  FFFC:…    double, its bits plus 2^49 FFFE:iiii:iiii:iiii   small int, 49 bits
//   signed (top 15 bits all ones)
//
// Ints outside 49 bits are BigInt objects, and every BigInt is outside 49 bits: equal ints have
// equal small-ness. Doubles are always unboxed; only instances of a float *subclass* are FloatObj.
// The zero word is three things that never meet: "raised" as a native's result (the exception is
// pending in the Vm), "absent" for an optional argument not given, "unbound" in a register or slot.
#pragma once

#include <bit>
#include <cstdint>

namespace copra {

struct Obj;

class Value {
 public:
  static constexpr uint64_t kDoubleOffset = uint64_t{1} << 49;
  static constexpr uint64_t kIntTag = uint64_t{0xFFFE} << 48;
  static constexpr uint64_t kNotPtrMask = kIntTag | 2;
  static constexpr int kIntBits = 49;
  static constexpr int64_t kIntMax = (int64_t{1} << 48) - 1;
  static constexpr int64_t kIntMin = -(int64_t{1} << 48);

  constexpr Value() : bits_(0) {}
  constexpr explicit Value(uint64_t bits) : bits_(bits) {}
  // Any heap object; null gives the zero word, so `return Value(maybe_null_obj)` propagates
  // "raised".
  Value(const Obj* p) : bits_(reinterpret_cast<uint64_t>(p)) {}  // NOLINT: implicit on purpose

  static constexpr Value raised() { return Value(); }
  static constexpr Value absent() { return Value(); }
  static constexpr Value unbound() { return Value(); }
  static constexpr Value none() { return Value(uint64_t{0x02}); }
  static constexpr Value false_() { return Value(uint64_t{0x06}); }
  static constexpr Value true_() { return Value(uint64_t{0x0E}); }
  static constexpr Value boolean(bool b) { return Value(uint64_t{0x06} | (uint64_t{b} << 3)); }
  static constexpr Value ellipsis() { return Value(uint64_t{0x12}); }
  static constexpr Value not_implemented() { return Value(uint64_t{0x16}); }
  // Internal answers, never visible to Python: look-up found nothing / iterator exhausted.
  static constexpr Value not_found() { return Value(uint64_t{0x1A}); }
  static constexpr Value stop() { return Value(uint64_t{0x1A}); }
  static constexpr Value tombstone() { return Value(uint64_t{0x1E}); }
  // `i` must fit 49 bits; see int_value() in native.h for any int64.
  static constexpr Value small_int(int64_t i) {
    return Value((static_cast<uint64_t>(i) & ~kIntTag) | kIntTag);
  }
  static constexpr bool fits_small(int64_t i) { return i >= kIntMin && i <= kIntMax; }
  // NaNs from outside (struct.unpack …) must be canonical: use number(d) there.
  static constexpr Value number_unchecked(double d) {
    return Value(std::bit_cast<uint64_t>(d) + kDoubleOffset);
  }
  static constexpr Value number(double d) {
    return d == d ? number_unchecked(d) : Value(uint64_t{0x7FF8} << 48) + kDoubleOffset;
  }

  constexpr uint64_t bits() const { return bits_; }
  constexpr bool operator==(const Value& o) const { return bits_ == o.bits_; }  // identity

  constexpr bool is_raised() const { return bits_ == 0; }
  constexpr bool is_absent() const { return bits_ == 0; }
  constexpr bool is_unbound() const { return bits_ == 0; }
  constexpr bool is_none() const { return bits_ == 0x02; }
  constexpr bool is_true() const { return bits_ == 0x0E; }
  constexpr bool is_false() const { return bits_ == 0x06; }
  constexpr bool is_bool() const { return (bits_ | 8) == 0x0E; }
  constexpr bool is_ellipsis() const { return bits_ == 0x12; }
  constexpr bool is_not_implemented() const { return bits_ == 0x16; }
  constexpr bool is_not_found() const { return bits_ == 0x1A; }
  constexpr bool is_stop() const { return bits_ == 0x1A; }
  constexpr bool is_tombstone() const { return bits_ == 0x1E; }
  constexpr bool is_small_int() const { return bits_ >= kIntTag; }
  constexpr bool is_double() const {
    return bits_ - kDoubleOffset < kIntTag - kDoubleOffset && bits_ >= kDoubleOffset;
  }
  constexpr bool is_special() const { return bits_ < 4096; }
  // False for the zero word too.
  constexpr bool is_ptr() const { return !(bits_ & kNotPtrMask) && bits_ != 0; }
  // As is_ptr(), for values known not to be the zero word.
  constexpr bool is_ptr_nonzero() const { return !(bits_ & kNotPtrMask); }

  // Preconditions: the matching is_…().
  constexpr int64_t small() const { return static_cast<int64_t>(bits_ << 15) >> 15; }
  constexpr double as_double() const { return std::bit_cast<double>(bits_ - kDoubleOffset); }
  Obj* ptr() const { return reinterpret_cast<Obj*>(bits_); }
  template <class T>
  T* as() const {
    return reinterpret_cast<T*>(bits_);
  }

  friend constexpr bool both_small(Value a, Value b) {
    return a.is_small_int() && b.is_small_int();
  }
  friend constexpr bool both_double(Value a, Value b) { return a.is_double() && b.is_double(); }

 private:
  friend constexpr Value operator+(Value v, uint64_t offset) { return Value(v.bits_ + offset); }
  uint64_t bits_;
};

static_assert(sizeof(Value) == 8);

}  // namespace copra
