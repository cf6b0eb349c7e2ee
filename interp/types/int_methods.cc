// Methods and attributes of int and bool.
//
// In: ints of any form (small, BigInt, bool, IntSub). Out: plain ints. May include: bigint.h,
// isolate.h. Next: int.cc.
#include <cmath>
#include <cstring>

#include "interp/types/bigint.h"
#include "interp/types/int.h"
#include "interp/types/number_dunders.h"
#include "interp/types/text.h"
#include "interp/vm/fuel.h"

namespace copra {

namespace {

using D = NumberDunders<NumberKind::kInt>;

Value m_repr(Vm& vm, Value* a, uint32_t) { return int_to_str(vm, int_base(a[0])); }
Value m_self(Vm&, Value* a, uint32_t) { return int_base(a[0]); }
Value m_float(Vm& vm, Value* a, uint32_t) {
  double d = 0;
  TRY_BOOL(int_to_double(vm, int_base(a[0]), &d));
  return Value::number(d);
}

Value m_round(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) return int_base(a[0]);
  const Value digits = TRY(op_index(vm, a[1]));
  return int_round(vm, int_base(a[0]), digits);
}

Value m_format(Vm& vm, Value* a, uint32_t) {
  Str* spec = TRY_PTR(format_spec(vm, a[1]));
  if (spec->bytes() == 0) return op_str(vm, a[0]);
  return format_int(vm, a[0], spec->view());
}

Value m_getnewargs(Vm& vm, Value* a, uint32_t) { return Value(new_tuple_of(vm, {int_base(a[0])})); }

Value m_sizeof(Vm& vm, Value* a, uint32_t) {
  // CPython's answer: 30-bit digits behind a 24-byte header.
  const uint64_t bits = int_bit_length(int_base(a[0]));
  return uint_value(vm, 24 + 4 * std::max<uint64_t>(1, (bits + 29) / 30));
}

Value m_bit_length(Vm& vm, Value* a, uint32_t) {
  return uint_value(vm, int_bit_length(int_base(a[0])));
}
Value m_bit_count(Vm& vm, Value* a, uint32_t) {
  spend_bytes(vm, int_bit_length(int_base(a[0])) / 8);
  return uint_value(vm, int_bit_count(int_base(a[0])));
}
Value m_ratio(Vm& vm, Value* a, uint32_t) {
  return Value(new_tuple_of(vm, {int_base(a[0]), Value::small_int(1)}));
}

// ---------------------------------------------------------------- bytes

// An absent byteorder is 'big'.
bool little_endian(Vm& vm, Value v, const char* function, bool* out) {
  *out = false;
  if (v.is_absent()) return true;
  if (!is_str(v)) {
    return fail(raise(vm, Exc::kTypeError, "%s() argument 'byteorder' must be str, not %s",
                      function, v.is_none() ? "None" : type_name(vm, v).c_str()));
  }
  const std::string_view order = v.as<Str>()->view();
  if (order != "little" && order != "big") {
    return fail(raise_str(vm, Exc::kValueError, "byteorder must be either 'little' or 'big'"));
  }
  *out = order == "little";
  return true;
}

bool flag(Vm& vm, Value v, bool* out) {
  const int truth = v.is_absent() ? 0 : op_truth(vm, v);
  *out = truth > 0;
  return truth >= 0;
}

Value m_to_bytes(Vm& vm, Value* a, uint32_t) {
  int64_t length = 1;
  if (!a[1].is_absent())
    TRY_BOOL(as_int64(vm, a[1], &length, "Python int too large to convert to C ssize_t"));
  bool little = false, is_signed = false;
  TRY_BOOL(little_endian(vm, a[2], "to_bytes", &little));
  TRY_BOOL(flag(vm, a[3], &is_signed));
  if (length < 0) {
    return raise_str(vm, Exc::kValueError, "length argument must be non-negative");
  }
  const Value self = int_base(a[0]);
  const IntView v(self);
  if (v.negative && !is_signed) {
    return raise_str(vm, Exc::kOverflowError, "can't convert negative int to unsigned");
  }
  const auto n = static_cast<size_t>(length);
  uint64_t bits = view_bits(v);
  if (is_signed) {
    // -2**k needs no extra sign bit.
    const bool edge = v.negative && mpn_popcount(v.limbs, v.count) == 1;
    bits += edge ? 0 : 1;
    if (!v.count) bits = 0;
  }
  const bool only_sign = v.negative && v.count == 1 && v.limbs[0] == 1;  // -1 fits no bytes at all
  if (bits > uint64_t{8} * n && !(only_sign && n == 0)) {
    return raise_str(vm, Exc::kOverflowError, "int too big to convert");
  }
  Bytes* out = TRY_PTR(new_bytes_uninit(vm, n));
  char* p = out->data();
  // Two's complement byte by byte: invert and carry one.
  unsigned carry = 1;
  for (size_t i = 0; i < n; ++i) {
    const auto limb = static_cast<mp_size_t>(i / 8);
    unsigned byte = limb < v.count ? (v.limbs[limb] >> (i % 8 * 8)) & 0xFF : 0;
    if (v.negative) {
      byte = (~byte & 0xFF) + carry;
      carry = byte >> 8;
    }
    p[little ? i : n - 1 - i] = static_cast<char>(byte & 0xFF);
  }
  return Value(out);
}

// The bytes of `v` as bytes(v) makes them. False: raised.
bool gather_bytes(Vm& vm, Value v, std::string* out) {
  if (has_buffer(v)) {
    std::string_view bytes;
    if (!bytes_view_of_any(vm, v, &bytes)) return false;
    out->assign(bytes);
    return true;
  }
  const auto refuse = [&] {
    return fail(raise(vm, Exc::kTypeError, "cannot convert '%s' object to bytes",
                      type_name(vm, v).c_str()));
  };
  if (!v.is_ptr() || is_str(v) || is_int(v)) return refuse();
  const Value method = TRY_OR_FALSE(lookup_special(vm, v, Dunder::kbytes));
  if (!method.is_not_found()) {
    const Value made = TRY_OR_FALSE(op_call(vm, method, nullptr, 0));
    if (!is_bytes(made)) {
      return fail(raise(vm, Exc::kTypeError, "__bytes__ returned non-bytes (type %s)",
                        type_name(vm, made).c_str()));
    }
    out->assign(made.as<Bytes>()->view());
    return true;
  }
  const Value iter = TRY_OR_FALSE(lookup_special(vm, v, Dunder::kiter));
  if (iter.is_not_found() && !is_list(v) && !is_tuple(v)) {
    std::string_view bytes;
    if (bytes_view(vm, v, &bytes)) {
      out->assign(bytes);
      return true;
    }
    if (!pending_is(vm, Exc::kTypeError)) return false;
    take_pending(vm);
    return refuse();
  }
  Iterate it(vm, v);
  for (Value item; it.next(&item);) {
    int64_t byte = 0;
    if (!as_index_clamp(vm, item, &byte)) return false;
    if (byte < 0 || byte > 255) {
      return fail(raise_str(vm, Exc::kValueError, "bytes must be in range(0, 256)"));
    }
    if ((out->size() & 1023) == 1023 && !charge(vm, 1024)) return false;
    *out += static_cast<char>(byte);
  }
  return !it.raised();
}

Value m_from_bytes(Vm& vm, Value* a, uint32_t) {
  bool little = false, is_signed = false;
  TRY_BOOL(little_endian(vm, a[2], "from_bytes", &little));
  TRY_BOOL(flag(vm, a[3], &is_signed));
  std::string bytes;
  TRY_BOOL(gather_bytes(vm, a[1], &bytes));
  const Value v = TRY(int_from_bytes(vm, bytes, little, is_signed));
  return a[0] == Value(vm.fz->int_type) ? v : op_call(vm, a[0], {v});
}

// ---------------------------------------------------------------- attributes

Value get_real(Vm&, Value self) { return int_base(self); }
Value get_imag(Vm&, Value) { return Value::small_int(0); }
Value get_denominator(Vm&, Value) { return Value::small_int(1); }

Value bool_repr(Vm& vm, Value* a, uint32_t) {
  return Value(intern(vm, a[0].is_true() ? "True" : "False"));
}

}  // namespace

const NativeDef kIntMethods[] = {
    NUMBER_COMMON_DUNDERS(D),
    NUMBER_REAL_DUNDERS(D),
    {"__lshift__", "(value, /)", D::binary<kLShift>},
    {"__rlshift__", "(value, /)", D::reflected<kLShift>},
    {"__rshift__", "(value, /)", D::binary<kRShift>},
    {"__rrshift__", "(value, /)", D::reflected<kRShift>},
    {"__and__", "(value, /)", D::binary<kAnd>},
    {"__rand__", "(value, /)", D::reflected<kAnd>},
    {"__or__", "(value, /)", D::binary<kOr>},
    {"__ror__", "(value, /)", D::reflected<kOr>},
    {"__xor__", "(value, /)", D::binary<kXor>},
    {"__rxor__", "(value, /)", D::reflected<kXor>},
    {"__invert__", "()", D::unary<kInvert>},
    {"__repr__", "()", m_repr},
    {"__int__", "()", m_self},
    {"__index__", "()", m_self},
    {"__float__", "()", m_float},
    {"__trunc__", "()", m_self},
    {"__floor__", "()", m_self},
    {"__ceil__", "()", m_self},
    {"__round__", "(ndigits=?, /)", m_round},
    {"__format__", "(format_spec, /)", m_format},
    {"__getnewargs__", "()", m_getnewargs},
    {"__sizeof__", "()", m_sizeof},
    {"conjugate", "()", m_self},
    {"bit_length", "()", m_bit_length},
    {"bit_count", "()", m_bit_count},
    {"as_integer_ratio", "()", m_ratio},
    {"to_bytes", "(length=1, byteorder='big', *, signed=False)", m_to_bytes},
    {"from_bytes", "(bytes, byteorder='big', *, signed=False)", m_from_bytes, kFnClass},
    {},
};

const NativeDef kBoolMethods[] = {
    {"__and__", "(value, /)", D::binary<kAnd>},
    {"__rand__", "(value, /)", D::reflected<kAnd>},
    {"__or__", "(value, /)", D::binary<kOr>},
    {"__ror__", "(value, /)", D::reflected<kOr>},
    {"__xor__", "(value, /)", D::binary<kXor>},
    {"__rxor__", "(value, /)", D::reflected<kXor>},
    {"__repr__", "()", bool_repr},
    {},
};

const GetSetDef kIntGetSets[] = {
    {"real", get_real},
    {"imag", get_imag},
    {"numerator", get_real},
    {"denominator", get_denominator},
    {},
};

}  // namespace copra
