// int and bool: constructors, core operations, the types. Methods are in int_methods.cc.
//
// Layout: small ints and bools are immediates; BigInt beyond 49 bits; IntSub for instances of
// Python subclasses (object.h). May include: bigint.h, isolate.h. Invariant: operations on bools
// and subclass instances see their plain int (int_base) and give plain ints. Next: bigint.cc.
#include "interp/types/int.h"

#include "interp/types/bigint.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/number_dunders.h"
#include "interp/types/subclass.h"
#include "interp/types/text.h"
#include "interp/vm/isolate.h"

namespace copra {

Value wrap_int(Vm& vm, TypeObj* cls, Value v) {
  if (cls == vm.fz->int_type) return v;
  auto* o = vm.heap.make<IntSub>(Kind::kIntSub, instance_bytes(cls, sizeof(IntSub)));
  finish_instance(o, cls, sizeof(IntSub));
  o->value = v;
  return Value(o);
}

namespace {

// ---------------------------------------------------------------- constructor

Value parse_text(Vm& vm, Value literal, std::string_view text, int base) {
  const Value v = TRY(int_parse(vm, text, base));
  return v.is_not_found() ? raise_int_literal(vm, literal, base) : v;
}

// int(str or bytes-like, base); not_found() for other types.
Value from_text(Vm& vm, Value x, int base) {
  if (is_str(x)) {
    auto* s = x.as<Str>();
    return s->ascii() ? parse_text(vm, x, s->view(), base)
                      : parse_text(vm, x, ascii_number_text(s), base);
  }
  if (has_buffer(x) && !has_gaps(x)) {
    std::string_view bytes;
    TRY_BOOL(bytes_view(vm, x, &bytes));
    // Errors show the bytes of other buffers, not their repr.
    const Value literal = is_exact(x, Kind::kBytes) ? x : Value(TRY_PTR(new_bytes(vm, bytes)));
    return parse_text(vm, literal, std::string(bytes), base);
  }
  return Value::not_found();
}

bool overrides_int(Vm& vm, Value v) {
  return v.is_ptr() && v.ptr()->has(kSubclass) &&
         type_of(vm, v)->overrides_dunder(static_cast<unsigned>(Dunder::kint_));
}

// A class of text that says by a method which number it is.
bool text_with_number(Vm& vm, Value v) {
  return v.is_ptr() && v.ptr()->has(kSubclass) &&
         (has_special(vm, v, "__int__") || has_special(vm, v, "__index__") ||
          has_special(vm, v, "__trunc__"));
}

// int(x) of anything.
Value to_int(Vm& vm, Value x) {
  const NumberKind kind = number_kind(x);
  if (!overrides_int(vm, x)) {
    if (kind == NumberKind::kInt) return int_base(x);
    if (kind == NumberKind::kFloat) return int_from_double(vm, float_value(x));
  }
  const Value text = text_with_number(vm, x) ? Value::not_found() : TRY(from_text(vm, x, 10));
  if (!text.is_not_found()) return text;
  if (x.is_ptr() && !is_exact(x, Kind::kComplex)) {
    const Value to = TRY(lookup_special(vm, x, Dunder::kint_));
    if (!to.is_not_found()) {
      return require_int(vm, TRY(op_call(vm, to, nullptr, 0)), "__int__");
    }
    const Value index = TRY(lookup_special(vm, x, Dunder::kindex));
    if (!index.is_not_found()) return op_index(vm, x);
    const Value trunc = TRY(lookup_special(vm, x, Dunder::ktrunc));
    if (!trunc.is_not_found()) {
      const Value whole = TRY(op_call(vm, trunc, nullptr, 0));
      if (is_int(whole)) return int_base(whole);
      if (whole.is_ptr()) {
        const Value again = TRY(lookup_special(vm, whole, Dunder::kindex));
        if (!again.is_not_found()) return op_index(vm, whole);
      }
      return raise(vm, Exc::kTypeError, "__trunc__ returned non-Integral (type %s)",
                   type_name(vm, whole).c_str());
    }
    if (type_of(vm, x)->native == &kMemoryViewType && !has_gaps(x)) {
      std::string_view bytes;
      TRY_BOOL(bytes_view(vm, x, &bytes));
      return parse_text(vm, x, std::string(bytes), 10);
    }
  }
  return raise(vm, Exc::kTypeError,
               "int() argument must be a string, a bytes-like object or a real number, not '%s'",
               type_name(vm, x).c_str());
}

Value int_new(Vm& vm, Value* a, uint32_t) {
  auto* cls = a[0].as<TypeObj>();
  Value v = Value::small_int(0);
  if (a[1].is_absent()) {
    if (!a[2].is_absent()) return raise_str(vm, Exc::kTypeError, "int() missing string argument");
  } else if (a[2].is_absent()) {
    v = TRY(to_int(vm, a[1]));
  } else {
    int64_t base = 0;
    TRY_BOOL(as_index_clamp(vm, a[2], &base));
    if ((base != 0 && base < 2) || base > 36) {
      return raise_str(vm, Exc::kValueError, "int() base must be >= 2 and <= 36, or 0");
    }
    const bool text = is_str(a[1]) || is_bytes(a[1]) || is_kind(a[1], Kind::kByteArray);
    v = text ? TRY(from_text(vm, a[1], static_cast<int>(base))) : Value::not_found();
    if (v.is_not_found()) {
      return raise_str(vm, Exc::kTypeError, "int() can't convert non-string with explicit base");
    }
  }
  return wrap_int(vm, cls, v);
}

constexpr NativeDef kIntNew = {"__new__", "(x=?, /, base=?)", int_new};

Value bool_new(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_absent()) return Value::false_();
  const int truth = op_truth(vm, a[1]);
  return truth < 0 ? Value::raised() : Value::boolean(truth != 0);
}

constexpr NativeDef kBoolNew = {"__new__", "(x=False, /)", bool_new};

// ---------------------------------------------------------------- operations

Value int_repr(Vm& vm, Value self) { return int_to_str(vm, int_base(self)); }
Value bool_repr(Vm& vm, Value self) { return Value(intern(vm, self.is_true() ? "True" : "False")); }
int int_truth(Vm&, Value self) { return int_sign(int_base(self)) != 0; }

constexpr TypeOps kIntOps = {
    .repr = int_repr,
    .hash = number_hash,
    .compare = NumberOps<NumberKind::kInt>::compare,
    .truth = int_truth,
    .binary = NumberOps<NumberKind::kInt>::binary,
    .unary = number_unary,
};

constexpr TypeOps kBoolOps = {
    .repr = bool_repr,
    .hash = number_hash,
    .compare = NumberOps<NumberKind::kInt>::compare,
    .truth = int_truth,
    .binary = NumberOps<NumberKind::kInt>::binary,
    .unary = number_unary,
};

}  // namespace

const NativeType kIntType = {
    .name = "int",
    .module = "builtins",
    .kind = Kind::kBigInt,
    .size = sizeof(IntSub),
    .ops = &kIntOps,
    .methods = kIntMethods,
    .getsets = kIntGetSets,
    .new_def = &kIntNew,
    .doc = "int([x]) -> integer\nint(x, base=10) -> integer",
};

// No kind of its own: True and False are immediates.
const NativeType kBoolType = {
    .name = "bool",
    .module = "builtins",
    .base = &kIntType,
    .kind = Kind::kFree,
    .ops = &kBoolOps,
    .methods = kBoolMethods,
    .new_def = &kBoolNew,
    .flags = 0,
    .doc = "bool(x) -> bool",
};

}  // namespace copra
