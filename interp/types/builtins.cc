// The builtin functions' table and those about single objects: numbers, text, attributes, classes.
// Types called like functions (int, list, zip …) have tables of their own. May include:
// containers.h. Next: builtins_iter.cc, builtins_scope.cc, builtins_async.cc, print.cc.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/number.h"

namespace copra {

// ---------------------------------------------------------------- numbers

static Value b_abs(Vm& vm, Value* a, uint32_t) {
  if (a[0].is_small_int()) return int_value(vm, std::abs(a[0].small()));
  return op_unary(vm, kAbs, a[0]);
}

static Value in_base(Vm& vm, Value v, const char* spec) {
  if (v.is_small_int()) {
    char text[72];
    char* const end = text + sizeof text;
    char* p = end;
    const unsigned bits = spec[1] == 'x' ? 4 : spec[1] == 'o' ? 3 : 1;
    auto rest = static_cast<uint64_t>(std::abs(v.small()));
    do {
      *--p = "0123456789abcdef"[rest & ((1U << bits) - 1)];
      rest >>= bits;
    } while (rest);
    *--p = spec[1];
    *--p = '0';
    if (v.small() < 0) *--p = '-';
    return new_ascii(vm, {p, static_cast<size_t>(end - p)});
  }
  const Value i = int_base(TRY(op_index(vm, v)));
  return format_int(vm, i, spec);
}
static Value b_bin(Vm& vm, Value* a, uint32_t) { return in_base(vm, a[0], "#b"); }
static Value b_oct(Vm& vm, Value* a, uint32_t) { return in_base(vm, a[0], "#o"); }
static Value b_hex(Vm& vm, Value* a, uint32_t) { return in_base(vm, a[0], "#x"); }

static Value b_divmod(Vm& vm, Value* a, uint32_t) { return op_binary(vm, kDivmod, a[0], a[1]); }

static Value b_pow(Vm& vm, Value* a, uint32_t) {
  return op_pow_mod(vm, a[0], a[1], a[2].is_absent() ? Value::none() : a[2]);
}

static Value b_round(Vm& vm, Value* a, uint32_t) {
  if (a[0].is_double() && a[1].is_small_int()) {
    return float_round(vm, a[0].as_double(), a[1].small());
  }
  const Value hook = TRY(lookup_special(vm, a[0], Dunder::kround));
  if (hook.is_not_found()) {
    return raise(vm, Exc::kTypeError, "type %s doesn't define __round__ method",
                 type_name(vm, a[0]).c_str());
  }
  if (a[1].is_absent() || a[1].is_none()) return op_call(vm, hook, nullptr, 0);
  return op_call(vm, hook, {a[1]});
}

// ---------------------------------------------------------------- text

static Value b_ascii(Vm& vm, Value* a, uint32_t) { return op_ascii(vm, a[0]); }
static Value b_repr(Vm& vm, Value* a, uint32_t) { return op_repr(vm, a[0]); }

static Value b_chr(Vm& vm, Value* a, uint32_t) {
  const Value i = a[0].is_small_int() ? a[0] : int_base(TRY(op_index(vm, a[0])));
  if (!i.is_small_int() || i.small() > INT32_MAX || i.small() < INT32_MIN) {
    return raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C int");
  }
  if (i.small() < 0 || i.small() > 0x10FFFF) {
    return raise_str(vm, Exc::kValueError, "chr() arg not in range(0x110000)");
  }
  return char_str(vm, static_cast<uint32_t>(i.small()));
}

static Value b_ord(Vm& vm, Value* a, uint32_t) {
  size_t length = 0;
  if (is_str(a[0])) {
    const auto* s = a[0].as<Str>();
    if (s->length == 1) return Value::small_int(str_code_point(s, 0));
    length = s->length;
  } else if (is_bytes(a[0])) {
    const std::string_view data = a[0].as<Bytes>()->view();
    if (data.size() == 1) return Value::small_int(static_cast<unsigned char>(data[0]));
    length = data.size();
  } else if (is_kind(a[0], Kind::kByteArray)) {
    auto* b = a[0].as<ByteArray>();
    if (b->size == 1) return Value::small_int(static_cast<unsigned char>(b->data()[0]));
    length = b->size;
  } else {
    return raise(vm, Exc::kTypeError, "ord() expected string of length 1, but %s found",
                 type_name(vm, a[0]).c_str());
  }
  return raise(vm, Exc::kTypeError, "ord() expected a character, but string of length %zu found",
               length);
}

static Value b_format(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) return op_format(vm, a[0], nullptr);
  return op_format(vm, a[0], TRY_PTR(expect_str(vm, a[1], "format", "2")));
}

// ---------------------------------------------------------------- attributes

static Str* attribute_name(Vm& vm, Value v) {
  if (is_str(v)) return intern_str(vm, v.as<Str>());
  raise(vm, Exc::kTypeError, "attribute name must be string, not '%s'", type_name(vm, v).c_str());
  return nullptr;
}

static Value b_getattr(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(attribute_name(vm, a[1]));
  if (a[2].is_absent()) return op_getattr(vm, a[0], name);
  const Value v = op_getattr_opt(vm, a[0], name);
  return v.is_not_found() ? a[2] : v;
}

static Value b_hasattr(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(attribute_name(vm, a[1]));
  const Value v = TRY(op_getattr_opt(vm, a[0], name));
  return Value::boolean(!v.is_not_found());
}

static Value b_setattr(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(attribute_name(vm, a[1]));
  TRY_BOOL(op_setattr(vm, a[0], name, a[2]));
  return Value::none();
}

static Value b_delattr(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(attribute_name(vm, a[1]));
  TRY_BOOL(op_setattr(vm, a[0], name, Value::absent()));
  return Value::none();
}

// ---------------------------------------------------------------- objects and classes

static Value b_callable(Vm& vm, Value* a, uint32_t) {
  return Value::boolean(op_callable(vm, a[0]));
}

static Value b_hash(Vm& vm, Value* a, uint32_t) {
  uint64_t hash = 0;
  TRY_BOOL(op_hash(vm, a[0], &hash));
  return int_value(vm, static_cast<int64_t>(hash));
}

// Different for values that `is` tells apart: an address, or the bits of an immediate value.
static Value b_id(Vm& vm, Value* a, uint32_t) {
  const Value v = a[0];
  if (v.is_small_int()) return int_value(vm, (int64_t{1} << 56) + v.small() * 32);
  if (v.is_ptr()) return uint_value(vm, v.bits());
  return uint_value(vm, v.is_double() ? v.bits() : v.bits() * 16);
}

static Value answer(int r) { return r < 0 ? Value::raised() : Value::boolean(r != 0); }

static Value b_isinstance(Vm& vm, Value* a, uint32_t) {
  return answer(is_instance(vm, a[0], a[1]));
}
static Value b_issubclass(Vm& vm, Value* a, uint32_t) {
  return answer(is_subclass(vm, a[0], a[1]));
}

// ---------------------------------------------------------------- the table

const NativeDef kBuiltinFunctions[] = {
    {"abs", "(x, /)", b_abs},
    {"aiter", "(async_iterable, /)", builtin_aiter},
    {"all", "(iterable, /)", builtin_all},
    {"anext", "(aiterator, default=?, /)", builtin_anext},
    {"any", "(iterable, /)", builtin_any},
    {"ascii", "(obj, /)", b_ascii},
    {"bin", "(number, /)", b_bin},
    {"callable", "(obj, /)", b_callable},
    {"chr", "(i, /)", b_chr},
    {"delattr", "(obj, name, /)", b_delattr},
    {"dir", "(object=?, /)", builtin_dir},
    {"divmod", "(x, y, /)", b_divmod},
    {"format", "(value, format_spec='', /)", b_format},
    {"getattr", "(object, name, default=?, /)", b_getattr},
    {"globals", "()", builtin_globals},
    {"hasattr", "(obj, name, /)", b_hasattr},
    {"hash", "(obj, /)", b_hash},
    {"hex", "(number, /)", b_hex},
    {"id", "(obj, /)", b_id},
    {"isinstance", "(obj, class_or_tuple, /)", b_isinstance},
    {"issubclass", "(cls, class_or_tuple, /)", b_issubclass},
    {"iter", "(object, sentinel=?, /)", builtin_iter},
    {"len", "(obj, /)", builtin_len},
    {"locals", "()", builtin_locals},
    {"max", "(*args, key=None, default=?)", builtin_max},
    {"min", "(*args, key=None, default=?)", builtin_min},
    {"next", "(iterator, default=?, /)", builtin_next},
    {"oct", "(number, /)", b_oct},
    {"ord", "(c, /)", b_ord},
    {"pow", "(base, exp, mod=None)", b_pow},
    {"print", "(*args, sep=' ', end='\\n', file=None, flush=False)", builtin_print},
    {"repr", "(obj, /)", b_repr},
    {"round", "(number, ndigits=None)", b_round},
    {"setattr", "(obj, name, value, /)", b_setattr},
    {"sorted", "(iterable, /, *, key=None, reverse=False)", builtin_sorted},
    {"sum", "(iterable, /, start=0)", builtin_sum},
    {"vars", "(object=?, /)", builtin_vars},
    {},
};

}  // namespace copra
