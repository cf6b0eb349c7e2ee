// Generic operations: dispatch from an operation to a kind's TypeOps or to a class's special
// method, with Python's rules for reflected operands, truth, hashing, iteration. Source: Python
// reference 3.3.
#include <cmath>

#include "interp/heap/hash.h"
#include "interp/types/containers.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "interp/vm/class_build.h"
#include "interp/vm/frames.h"
#include "interp/vm/fuel.h"
#include "interp/vm/isolate.h"

namespace copra {

const char* const kBinarySymbol[] = {"+",           "-",  "*",  "@", "/", "//", "%",
                                     "** or pow()", "<<", ">>", "&", "^", "|",  "divmod()"};

namespace {

constexpr Dunder kBinaryDunder[] = {
    Dunder::kadd,      Dunder::ksub,  Dunder::kmul, Dunder::kmatmul, Dunder::ktruediv,
    Dunder::kfloordiv, Dunder::kmod,  Dunder::kpow, Dunder::klshift, Dunder::krshift,
    Dunder::kand_,     Dunder::kxor_, Dunder::kor_, Dunder::kdivmod};
constexpr Dunder kReflectedDunder[] = {
    Dunder::kradd,      Dunder::krsub, Dunder::krmul, Dunder::krmatmul, Dunder::krtruediv,
    Dunder::krfloordiv, Dunder::krmod, Dunder::krpow, Dunder::krlshift, Dunder::krrshift,
    Dunder::krand,      Dunder::krxor, Dunder::kror,  Dunder::krdivmod};
constexpr Dunder kInplaceDunder[] = {
    Dunder::kiadd,      Dunder::kisub, Dunder::kimul, Dunder::kimatmul, Dunder::kitruediv,
    Dunder::kifloordiv, Dunder::kimod, Dunder::kipow, Dunder::kilshift, Dunder::kirshift,
    Dunder::kiand,      Dunder::kixor, Dunder::kior};
constexpr Dunder kCompareDunder[] = {Dunder::klt, Dunder::kle, Dunder::keq,
                                     Dunder::kne, Dunder::kgt, Dunder::kge};
constexpr unsigned kSwapped[] = {kGt, kGe, kEq, kNe, kLt, kLe};
const char* const kCompareSymbol[] = {"<", "<=", "==", "!=", ">", ">="};

bool overrides(TypeObj* t, Dunder d) { return t->overrides_dunder(static_cast<unsigned>(d)); }

Value call_dunder(Vm& vm, TypeObj* t, Dunder d, Value v, const Value* rest, uint32_t n) {
  return call_special(vm, t, d, v, rest, n);
}

bool has_sequence_concat(Value v) {
  if (!v.is_ptr()) return false;
  switch (v.ptr()->kind) {
    case Kind::kStr:
    case Kind::kList:
    case Kind::kTuple:
    case Kind::kBytes:
    case Kind::kByteArray: return true;
    case Kind::kNativeObj: {
      // deque and array: items by number, extended and repeated in place.
      const TypeOps* ops = v.as<NativeObj>()->type_word()->ops;
      return ops && ops->inplace && ops->getitem;
    }
    default: return false;
  }
}

// A sequence whose class overrides the operator is no sequence to it any more.
bool acts_as_sequence(Vm& vm, unsigned op, Value v) {
  if (!has_sequence_concat(v)) return false;
  TypeObj* t = type_of(vm, v);
  return !overrides(t, kBinaryDunder[op]) && !(op == kMul && overrides(t, Dunder::krmul));
}

// One operand's half of a binary operation: NotImplemented when it doesn't know.
Value binary_half(Vm& vm, unsigned op, Value a, Value b, TypeObj* t, bool reflected) {
  const Dunder d = reflected ? kReflectedDunder[op] : kBinaryDunder[op];
  // A sequence's class that overrides one of the two goes through the method for the other as well,
  // which refuses what it doesn't understand.
  const bool sequence = (op == kAdd || op == kMul) && has_sequence_concat(reflected ? b : a);
  const bool by_method =
      sequence && overrides(t, (reflected ? kBinaryDunder : kReflectedDunder)[op]);
  if (overrides(t, d) || by_method) {
    const Value self = reflected ? b : a;
    const Value other = reflected ? a : b;
    const Value r = call_dunder(vm, t, d, self, &other, 1);
    return r.is_not_found() ? Value::not_implemented() : r;
  }
  // Of two sequences the left one alone is asked.
  if (sequence && reflected && (op == kAdd || acts_as_sequence(vm, op, a))) {
    return Value::not_implemented();
  }
  if (t->ops && t->ops->binary) return t->ops->binary(vm, op, a, b);
  return Value::not_implemented();
}

Value raise_binary(Vm& vm, unsigned op, Value a, Value b, bool inplace) {
  const char* symbol = kBinarySymbol[op];
  // Python 2's print statement with a stream.
  if (op == kRShift && !inplace && is_kind(a, Kind::kNative) &&
      a.as<Native>()->name->view() == "print") {
    return raise(vm, Exc::kTypeError,
                 "unsupported operand type(s) for >>: '%s' and '%s'. Did you mean "
                 "\"print(<message>, file=<output_stream>)\"?",
                 type_name(vm, a).c_str(), type_name(vm, b).c_str());
  }
  std::string shown = symbol;
  if (inplace) shown = op == kPow ? "**=" : std::string(symbol) + "=";
  return raise(vm, Exc::kTypeError, "unsupported operand type(s) for %s: '%s' and '%s'",
               shown.c_str(), type_name(vm, a).c_str(), type_name(vm, b).c_str());
}

Value binary_or_not_implemented(Vm& vm, unsigned op, Value a, Value b) {
  TypeObj* ta = type_of(vm, a);
  TypeObj* tb = type_of(vm, b);
  // Sequences have no numeric operators: the right operand's own goes first.
  bool tried_right = false;
  const bool refined = ta != tb && is_subtype(tb, ta);
  const bool right_own = overrides(tb, kReflectedDunder[op]) ||
                         (has_sequence_concat(b) && overrides(tb, kBinaryDunder[op]));
  if ((op == kAdd || op == kMul) && ta != tb && has_sequence_concat(a) && right_own &&
      !overrides(ta, kBinaryDunder[op]) && !overrides(ta, kReflectedDunder[op])) {
    tried_right = true;
    const Value r = binary_half(vm, op, a, b, tb, true);
    if (!r.is_not_implemented()) return r;
  } else if (refined && !overrides(tb, kReflectedDunder[op]) && tb->ops && ta->ops &&
             tb->ops->binary && tb->ops->binary != ta->ops->binary) {
    tried_right = true;  // a native class over another: OrderedDict over dict
    const Value r = binary_half(vm, op, a, b, tb, true);
    if (!r.is_not_implemented()) return r;
  } else if (refined && overrides(tb, kReflectedDunder[op])) {
    // It goes first, too, when its class refines the left one's and overrides the reflection.
    const Value left = type_lookup(vm, ta, vm.dunder(kReflectedDunder[op]));
    const Value right = type_lookup(vm, tb, vm.dunder(kReflectedDunder[op]));
    if (!(left == right)) {
      tried_right = true;
      const Value r = binary_half(vm, op, a, b, tb, true);
      if (!r.is_not_implemented()) return r;
    }
  }
  Value r = binary_half(vm, op, a, b, ta, false);
  if (!r.is_not_implemented()) return r;
  if (ta != tb && !tried_right) {
    r = binary_half(vm, op, a, b, tb, true);
    if (!r.is_not_implemented()) return r;
  }
  return r;
}

}  // namespace

Value raise_concat(Vm& vm, Value a, Value b) {
  const std::string an_name = type_name(vm, a), bn_name = type_name(vm, b);
  if (is_str(a) || is_list(a) || is_tuple(a)) {
    const char* kind = is_str(a) ? "str" : is_list(a) ? "list" : "tuple";
    return raise(vm, Exc::kTypeError, "can only concatenate %s (not \"%s\") to %s", kind,
                 bn_name.c_str(), kind);
  }
  return raise(vm, Exc::kTypeError, "can't concat %s to %s", bn_name.c_str(), an_name.c_str());
}

// In place, the right operand is asked to repeat itself only when the left one's type knows nothing
// of sequences. As in CPython every class of a program does.
static bool counts_as_sequence(const TypeObj* t) {
  return (t->type_flags & kTypeHeap) || (t->ops && t->ops->len);
}

static Value raise_sequence_or_binary(Vm& vm, unsigned op, Value a, Value b, bool inplace) {
  if (op == kAdd && acts_as_sequence(vm, op, a)) return raise_concat(vm, a, b);
  // A list of a class with its own `*` still extends itself in place.
  const bool repeats = inplace && (is_list(a) || is_kind(a, Kind::kByteArray)) &&
                       !overrides(type_of(vm, a), Dunder::kimul);
  const bool left = op == kMul && (repeats || acts_as_sequence(vm, op, a));
  const bool deaf = inplace && counts_as_sequence(type_of(vm, a));
  if (left || (op == kMul && !deaf && acts_as_sequence(vm, op, b))) {
    return raise(vm, Exc::kTypeError, "can't multiply sequence by non-int of type '%s'",
                 type_name(vm, left ? b : a).c_str());
  }
  return raise_binary(vm, op, a, b, inplace);
}

static inline bool is_plain_int(Value v) {
  return v.is_small_int() || (v.is_ptr() && v.ptr()->kind == Kind::kBigInt);
}

Value op_binary(Vm& vm, unsigned op, Value a, Value b) {
  if (is_plain_int(a) && is_plain_int(b)) {
    const Value r = int_binary(vm, op, a, b);
    if (!r.is_not_implemented()) return r;
  }
  // Numbers and strings are most of what gets here.
  const bool an = !a.is_ptr(), bn = !b.is_ptr();
  if (an && bn) {
    const Value r = number_binary(vm, op, a, b);
    if (!r.is_not_implemented()) return r;
  } else if (op == kAdd && is_exact_str(a) && is_exact_str(b)) {
    return str_concat(vm, a.as<Str>(), b.as<Str>());
  } else if (is_exact(a, Kind::kComplex) && is_exact(b, Kind::kComplex)) {
    const auto *x = a.as<Complex>(), *y = b.as<Complex>();
    const Value r = complex_binary(vm, op, {x->real, x->imag}, {y->real, y->imag});
    if (!r.is_not_implemented()) return r;
  } else if ((an && is_exact(b, Kind::kComplex)) || (bn && is_exact(a, Kind::kComplex))) {
    const Value r = number_binary(vm, op, a, b);
    if (!r.is_not_implemented()) return r;
  } else if (!an) {
    // Nor has the program a say in what two objects of one builtin class do.
    TypeObj* t = type_of(vm, a);
    const bool builtin = !(t->type_flags & kTypeHeap) && t->ops && t->ops->binary;
    if (builtin && (b.is_small_int() || type_of(vm, b) == t) && !overrides(t, kBinaryDunder[op])) {
      const Value r = t->ops->binary(vm, op, a, b);
      if (!r.is_not_implemented()) return r;
    }
  }
  const Value r = binary_or_not_implemented(vm, op, a, b);
  if (!r.is_not_implemented()) return r;
  return raise_sequence_or_binary(vm, op, a, b, false);
}

Value op_inplace(Vm& vm, unsigned op, Value a, Value b) {
  if (is_plain_int(a) && is_plain_int(b)) {
    const Value r = int_binary(vm, op, a, b);
    if (!r.is_not_implemented()) return r;
  }
  if (op == kAdd && is_exact_str(a) && is_exact_str(b)) {
    return str_concat(vm, a.as<Str>(), b.as<Str>());
  }
  TypeObj* t = type_of(vm, a);
  bool asked = false;
  if (op < std::size(kInplaceDunder) && overrides(t, kInplaceDunder[op])) {
    const Value r = call_dunder(vm, t, kInplaceDunder[op], a, &b, 1);
    if (!r.is_not_implemented() && !r.is_not_found()) return r;
  } else if (t->ops && t->ops->inplace) {
    // What the operands' classes define is asked before a sequence extends itself; only its own
    // `+=` is a class's operator like any other.
    TypeObj* tb = type_of(vm, b);
    if ((op == kMul || (op == kAdd && !(t->type_flags & kTypeHeap))) && has_sequence_concat(a)) {
      const bool own = overrides(t, kBinaryDunder[op]) || overrides(t, kReflectedDunder[op]);
      if (own || (tb != t && overrides(tb, kReflectedDunder[op]))) {
        asked = true;
        const Value r =
            own ? binary_or_not_implemented(vm, op, a, b) : binary_half(vm, op, a, b, tb, true);
        if (!r.is_not_implemented()) return r;
      }
    }
    const Value r = t->ops->inplace(vm, op, a, b);
    if (!r.is_not_implemented()) return r;
  }
  if (asked) return raise_sequence_or_binary(vm, op, a, b, true);
  if (!a.is_ptr() && !b.is_ptr()) {
    const Value r = number_binary(vm, op, a, b);
    if (!r.is_not_implemented()) return r;
  }
  const bool alone =
      op == kMul && counts_as_sequence(t) && !has_sequence_concat(a) && acts_as_sequence(vm, op, b);
  const Value r =
      alone ? binary_half(vm, op, a, b, t, false) : binary_or_not_implemented(vm, op, a, b);
  if (!r.is_not_implemented()) return r;
  return raise_sequence_or_binary(vm, op, a, b, true);
}

Value op_unary(Vm& vm, unsigned op, Value a) {
  constexpr Dunder kUnaryDunder[] = {Dunder::kneg, Dunder::kpos, Dunder::kinvert, Dunder::kabs};
  static constexpr const char* kText[] = {
      "bad operand type for unary -: '%s'", "bad operand type for unary +: '%s'",
      "bad operand type for unary ~: '%s'", "bad operand type for abs(): '%s'"};
  TypeObj* t = type_of(vm, a);
  if (overrides(t, kUnaryDunder[op])) {
    const Value r = call_dunder(vm, t, kUnaryDunder[op], a, nullptr, 0);
    if (!r.is_not_found()) return r;
  } else if (t->ops && t->ops->unary) {
    const Value r = t->ops->unary(vm, op, a);
    if (!r.is_not_implemented()) return r;
  }
  std::string text = kText[op];
  text.replace(text.find("%s"), 2, type_name(vm, a));
  return raise_str(vm, Exc::kTypeError, text);
}

// ---------------------------------------------------------------- comparison

static Value compare_half(Vm& vm, unsigned op, Value a, Value b, TypeObj* t) {
  const Dunder d = kCompareDunder[op];
  if (overrides(t, d)) {
    const Value r = call_dunder(vm, t, d, a, &b, 1);
    return r.is_not_found() ? Value::not_implemented() : r;
  }
  if (op == kNe && overrides(t, Dunder::keq) && !(t->ops && t->ops->compare)) {
    // object.__ne__ inverts __eq__; a builtin base has a __ne__ of its own.
    const Value r = call_dunder(vm, t, Dunder::keq, a, &b, 1);
    if (r.is_raised() || r.is_not_implemented()) return r;
    const int truth = op_truth(vm, r);
    return truth < 0 ? Value::raised() : Value::boolean(!truth);
  }
  if (t->ops && t->ops->compare) return t->ops->compare(vm, op, a, b);
  return Value::not_implemented();
}

Value op_compare(Vm& vm, unsigned op, Value a, Value b) {
  if (!a.is_ptr() && !b.is_ptr()) {
    if (a.is_small_int() && b.is_small_int()) return compare_ordered(op, a.small(), b.small());
    const Value r = number_compare(vm, op, a, b);
    if (!r.is_not_implemented()) return r;
  }
  if (is_plain_int(a) && is_plain_int(b)) return compare_ordered(op, int_compare(a, b), 0);
  TypeObj* ta = type_of(vm, a);
  TypeObj* tb = type_of(vm, b);
  // Two classes that no metaclass speaks for.
  if (ta == vm.fz->type_type && tb == ta && (op == kEq || op == kNe)) {
    return Value::boolean((a == b) == (op == kEq));
  }
  if (is_exact_str(a) && is_exact_str(b)) return ta->ops->compare(vm, op, a, b);
  RecursionGuard guard(vm, " in comparison");
  if (!guard.ok()) return Value::raised();
  if (is_exact(a, Kind::kTuple) && is_exact(b, Kind::kTuple)) {
    return ta->ops->compare(vm, op, a, b);
  }
  bool tried_right = false;
  if (ta != tb && is_subtype(tb, ta) && (tb->type_flags & kTypeHeap)) {
    tried_right = true;
    const Value r = compare_half(vm, kSwapped[op], b, a, tb);
    if (!r.is_not_implemented()) return r;
  }
  Value r = compare_half(vm, op, a, b, ta);
  if (!r.is_not_implemented()) return r;
  if (!tried_right) {
    r = compare_half(vm, kSwapped[op], b, a, tb);
    if (!r.is_not_implemented()) return r;
  }
  if (op == kEq) return Value::boolean(a == b);
  if (op == kNe) return Value::boolean(!(a == b));
  return raise(vm, Exc::kTypeError, "'%s' not supported between instances of '%s' and '%s'",
               kCompareSymbol[op], type_name(vm, a).c_str(), type_name(vm, b).c_str());
}

int op_compare_bool(Vm& vm, unsigned op, Value a, Value b) {
  if (op == kEq && is_exact_str(a) && is_exact_str(b)) {
    spend_bytes(vm, a.as<Str>()->bytes());
    return str_equal(a.as<Str>(), b.as<Str>());
  }
  const Value r = op_compare(vm, op, a, b);
  if (r.is_raised()) return -1;
  if (r.is_bool()) return r.is_true();
  return op_truth(vm, r);
}

int op_equal(Vm& vm, Value a, Value b) {
  if (a == b) return 1;
  if (a.is_small_int() && b.is_small_int()) return 0;
  return op_compare_bool(vm, kEq, a, b);
}

int op_truth(Vm& vm, Value v) {
  if (v.is_bool()) return v.is_true();
  if (v.is_none()) return 0;
  if (v.is_small_int()) return v.small() != 0;
  if (v.is_double()) return v.as_double() != 0;
  if (!v.is_ptr()) return 1;
  if (const Obj* o = v.ptr(); !o->has(kSubclass)) {
    switch (o->kind) {
      case Kind::kStr: return static_cast<const Str*>(o)->bytes() != 0;
      case Kind::kList: return static_cast<const List*>(o)->size != 0;
      case Kind::kTuple: return static_cast<const Tuple*>(o)->size() != 0;
      case Kind::kDict:
      case Kind::kSet: return o->aux32 != 0;
      default: break;
    }
  }
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::kbool_)) {
    const Value r = call_dunder(vm, t, Dunder::kbool_, v, nullptr, 0);
    if (r.is_raised()) return -1;
    if (r.is_bool()) return r.is_true();
    raise(vm, Exc::kTypeError, "__bool__ should return bool, returned %s",
          type_name(vm, r).c_str());
    return -1;
  }
  // A number's truth doesn't ask for a length.
  if (overrides(t, Dunder::klen) && number_kind(v) == NumberKind::kNone) {
    const int64_t n = op_len(vm, v);
    return n < 0 ? -1 : n > 0;
  }
  if (t->ops && t->ops->truth) return t->ops->truth(vm, v);
  if (t->ops && t->ops->len) {
    const int64_t n = t->ops->len(vm, v);
    return n < 0 ? -1 : n > 0;
  }
  return 1;
}

bool op_hash(Vm& vm, Value v, uint64_t* out) {
  if (is_exact_str(v)) {
    *out = str_hash(v.as<Str>());
    return true;
  }
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::khash)) {
    const Value attr = type_lookup(vm, t, vm.dunder(Dunder::khash));
    if (attr.is_none()) {
      raise(vm, Exc::kTypeError, "unhashable type: '%s'", type_name(vm, v).c_str());
      return false;
    }
    const Value r = TRY_OR_FALSE(call_found_special(vm, t, attr, v, nullptr, 0));
    const Value i = int_base(r);
    // What fits a machine word is the hash itself, only -1 is taken; the rest is hashed as an int.
    if (i.is_small_int()) {
      *out = static_cast<uint64_t>(i.small() == -1 ? -2 : i.small());
      return true;
    }
    if (is_kind(i, Kind::kBigInt)) {
      auto* b = i.as<BigInt>();
      if (b->count() == 1 && b->limbs()[0] <= uint64_t{INT64_MAX} + b->negative()) {
        *out = b->negative() ? 0 - b->limbs()[0] : b->limbs()[0];
        return true;
      }
      *out = hash_limbs(b->limbs(), b->count(), b->negative());
      return true;
    }
    raise(vm, Exc::kTypeError, "__hash__ method should return an integer");
    return false;
  }
  if (t->ops && t->ops->hash) {
    RecursionGuard guard(vm);
    return guard.ok() && charge(vm, 1) && t->ops->hash(vm, v, out);
  }
  if (t->ops && t->ops->compare && t->instance_kind != Kind::kInstance &&
      t->instance_kind != Kind::kException) {
    raise(vm, Exc::kTypeError, "unhashable type: '%s'", type_name(vm, v).c_str());
    return false;
  }
  *out = v.is_ptr() ? hash_pointer(v.ptr()) : v.bits();
  return true;
}

// ---------------------------------------------------------------- containers

int op_contains(Vm& vm, Value container, Value item) {
  if (is_exact_str(container) && is_exact_str(item) && container.as<Str>()->bytes() <= 64) {
    return text_find(container.as<Str>()->view(), item.as<Str>()->view()) != kNpos;
  }
  if (is_exact(container, Kind::kDict)) {
    const Value v = dict_get(vm, container.as<Dict>(), item);
    return v.is_raised() ? -1 : !v.is_not_found();
  }
  TypeObj* t = type_of(vm, container);
  if (overrides(t, Dunder::kcontains)) {
    const Value attr = type_lookup(vm, t, vm.dunder(Dunder::kcontains));
    if (attr.is_none()) {
      raise(vm, Exc::kTypeError, "'%s' object is not a container",
            type_name(vm, container).c_str());
      return -1;
    }
    const Value r = call_dunder(vm, t, Dunder::kcontains, container, &item, 1);
    return r.is_raised() ? -1 : op_truth(vm, r);
  }
  if (t->ops && t->ops->contains) return t->ops->contains(vm, container, item);
  const Value it = op_iter(vm, container);
  if (it.is_raised()) {
    if (pending_is(vm, Exc::kTypeError)) {
      take_pending(vm);
      raise(vm, Exc::kTypeError, "argument of type '%s' is not iterable",
            type_name(vm, container).c_str());
    }
    return -1;
  }
  for (;;) {
    const Value v = op_next(vm, it);
    if (v.is_raised()) return -1;
    if (v.is_stop()) return 0;
    const int eq = op_equal(vm, v, item);
    if (eq) return eq;
    if (!charge(vm, 1)) return -1;
  }
}

int64_t op_len(Vm& vm, Value v) {
  if (v.is_ptr() && !v.ptr()->has(kSubclass)) {
    switch (v.ptr()->kind) {
      case Kind::kStr: return v.as<Str>()->length;
      case Kind::kList: return v.as<List>()->size;
      case Kind::kTuple: return v.as<Tuple>()->size();
      case Kind::kDict: return v.as<Dict>()->size();
      default: break;
    }
  }
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::klen)) {
    const Value r = call_dunder(vm, t, Dunder::klen, v, nullptr, 0);
    if (r.is_raised()) return -1;
    int64_t n;
    const Value i = op_index(vm, r);
    if (i.is_raised()) return -1;
    if (!int_as_int64(i, &n)) {
      if (i.as<BigInt>()->negative()) {
        raise_str(vm, Exc::kValueError, "__len__() should return >= 0");
      } else {
        raise_str(vm, Exc::kOverflowError, "cannot fit 'int' into an index-sized integer");
      }
      return -1;
    }
    if (n < 0) {
      raise_str(vm, Exc::kValueError, "__len__() should return >= 0");
      return -1;
    }
    return n;
  }
  if (t->ops && t->ops->len) return t->ops->len(vm, v);
  raise(vm, Exc::kTypeError, "object of type '%s' has no len()", type_name(vm, v).c_str());
  return -1;
}

int64_t op_length_hint(Vm& vm, Value v, int64_t unknown) {
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::klen) || (t->ops && t->ops->len)) {
    const int64_t n = op_len(vm, v);
    if (n >= 0) return n;
    if (!pending_is(vm, Exc::kTypeError)) return -1;
    take_pending(vm);
  }
  const Value hint = lookup_special(vm, v, Dunder::klength_hint);
  if (hint.is_raised()) return -1;
  if (hint.is_not_found()) return unknown;
  const Value r = op_call(vm, hint, {});
  if (r.is_raised()) {
    if (!pending_is(vm, Exc::kTypeError)) return -1;
    take_pending(vm);
    return unknown;
  }
  if (r.is_not_implemented()) return unknown;
  if (!is_int(r)) {
    raise(vm, Exc::kTypeError, "__length_hint__ must be an integer, not %s",
          type_name(vm, r).c_str());
    return -1;
  }
  int64_t n;
  if (!as_int64(vm, r, &n, "Python int too large to convert to C ssize_t")) return -1;
  if (n < 0) {
    raise_str(vm, Exc::kValueError, "__length_hint__() should return >= 0");
    return -1;
  }
  return n;
}

Value op_getitem(Vm& vm, Value v, Value key) {
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::kgetitem)) {
    const Value r = call_dunder(vm, t, Dunder::kgetitem, v, &key, 1);
    if (!r.is_not_found()) return r;
  } else if (t->ops && t->ops->getitem) {
    return t->ops->getitem(vm, v, key);
  }
  if (is_type(v)) {
    // type[int] is an alias, though classes made by `type` are not subscriptable by that.
    if (v == Value(vm.fz->type_type)) {
      Value args[] = {v, key};
      return class_getitem(vm, args, 2);
    }
    // list[int]: the class's own __class_getitem__.
    const Value hook = op_getattr_opt(vm, v, vm.dunder(Dunder::kclass_getitem));
    if (hook.is_raised()) return hook;
    if (!hook.is_not_found() && !hook.is_none()) return op_call(vm, hook, {key});
    return raise(vm, Exc::kTypeError, "type '%s' is not subscriptable",
                 shown_name(v.as<TypeObj>()).c_str());
  }
  return raise(vm, Exc::kTypeError, "'%s' object is not subscriptable", type_name(vm, v).c_str());
}

// A class of Python that has one of __setitem__ and __delitem__ has the slot of both: the other one
// is missing by its bare name.
static bool raise_no_item_change(Vm& vm, TypeObj* t, Value v, Value key, bool removing) {
  const Dunder missing = removing ? Dunder::kdelitem : Dunder::ksetitem;
  if (overrides(t, removing ? Dunder::ksetitem : Dunder::kdelitem)) {
    return fail(raise_str(vm, Exc::kAttributeError, vm.dunder(missing)->view()));
  }
  const std::string name = type_name(vm, v);
  if (!removing) {
    return fail(
        raise(vm, Exc::kTypeError, "'%s' object does not support item assignment", name.c_str()));
  }
  // CPython words it differently for an index into what may be a sequence.
  const bool sequence = t->type_flags & kTypeHeap || (t->ops && (t->ops->len || t->ops->contains));
  const bool index = is_int(key) || has_special(vm, key, "__index__");
  return fail(raise(vm, Exc::kTypeError,
                    sequence && index ? "'%s' object doesn't support item deletion"
                                      : "'%s' object does not support item deletion",
                    name.c_str()));
}

bool op_setitem(Vm& vm, Value v, Value key, Value x) {
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::ksetitem)) {
    const Value args[2] = {key, x};
    const Value r = call_dunder(vm, t, Dunder::ksetitem, v, args, 2);
    if (!r.is_not_found()) return !r.is_raised();
  } else if (t->ops && t->ops->setitem) {
    return t->ops->setitem(vm, v, key, x);
  }
  return raise_no_item_change(vm, t, v, key, false);
}

bool op_delitem(Vm& vm, Value v, Value key) {
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::kdelitem)) {
    const Value r = call_dunder(vm, t, Dunder::kdelitem, v, &key, 1);
    if (!r.is_not_found()) return !r.is_raised();
  } else if (t->ops && t->ops->setitem) {
    return t->ops->setitem(vm, v, key, Value::absent());
  }
  return raise_no_item_change(vm, t, v, key, true);
}

// ---------------------------------------------------------------- iteration

static bool is_iterator(Vm& vm, Value v) {
  TypeObj* t = type_of(vm, v);
  return overrides(t, Dunder::knext) || (t->ops && t->ops->next);
}

Value op_iter(Vm& vm, Value v) {
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::kiter)) {
    const Value attr = type_lookup(vm, t, vm.dunder(Dunder::kiter));
    if (attr.is_none()) {
      return raise(vm, Exc::kTypeError, "'%s' object is not iterable", type_name(vm, v).c_str());
    }
    const Value r = TRY(call_dunder(vm, t, Dunder::kiter, v, nullptr, 0));
    if (!is_iterator(vm, r)) {
      return raise(vm, Exc::kTypeError, "iter() returned non-iterator of type '%s'",
                   type_name(vm, r).c_str());
    }
    return r;
  }
  if (t->ops && t->ops->iter) return t->ops->iter(vm, v);
  if (overrides(t, Dunder::kgetitem)) {
    auto* it = vm.heap.make_zeroed<SeqIter>(Kind::kSeqGetItemIter);
    it->word = vm.fz->kind_types[static_cast<size_t>(Kind::kSeqGetItemIter)];
    it->seq = v;
    return Value(it);
  }
  return raise(vm, Exc::kTypeError, "'%s' object is not iterable", type_name(vm, v).c_str());
}

Value op_next(Vm& vm, Value iterator) {
  if (is_kind(iterator, Kind::kNativeObj) && !iterator.ptr()->has(kSubclass)) {
    const TypeOps* ops = iterator.ptr()->type_word()->ops;
    if (ops->next) {
      // Iterators over iterators nest as deep as the program likes.
      if (may_go_deeper(vm)) return ops->next(vm, iterator);
      RecursionGuard guard(vm);
      return guard.ok() ? ops->next(vm, iterator) : Value::raised();
    }
  }
  if (iterator.is_ptr()) {
    // Iterators over containers: nobody derives from them, and they call nothing.
    switch (iterator.ptr()->kind) {
      case Kind::kDictKeyIter:
      case Kind::kDictValueIter:
      case Kind::kDictItemIter:
      case Kind::kSetIter:
      case Kind::kStrIter: return iterator.ptr()->type_word()->ops->next(vm, iterator);
      default: break;
    }
  }
  if (is_kind(iterator, Kind::kGenerator)) {
    Value out;
    if (generator_resume(vm, iterator.as<Generator>(), Value::none(), &out)) return out;
    return out.is_raised() ? out : Value::stop();
  }
  TypeObj* t = type_of(vm, iterator);
  if (overrides(t, Dunder::knext)) {
    const Value r = call_dunder(vm, t, Dunder::knext, iterator, nullptr, 0);
    if (r.is_raised() && clear_stop_iteration(vm)) return Value::stop();
    return r;
  }
  if (t->ops && t->ops->next) {
    RecursionGuard guard(vm);
    return guard.ok() ? t->ops->next(vm, iterator) : Value::raised();
  }
  return raise(vm, Exc::kTypeError, "'%s' object is not an iterator",
               type_name(vm, iterator).c_str());
}

// ---------------------------------------------------------------- text

static Value check_text(Vm& vm, Value r, const char* method) {
  if (r.is_raised() || is_str(r)) return r;
  return raise(vm, Exc::kTypeError, "%s returned non-string (type %s)", method,
               type_name(vm, r).c_str());
}

Value generic_repr(Vm& vm, Value v) {
  TypeObj* t = type_of(vm, v);
  std::string name(t->qualname->view());
  if (is_str(t->module) && t->module.as<Str>()->view() != "builtins") {
    name = std::string(t->module.as<Str>()->view()) + "." + name;
  }
  char address[32];
  snprintf(address, sizeof address, "0x%012lx", static_cast<unsigned long>(v.bits()));
  return Value(new_str(vm, "<" + name + " object at " + address + ">"));
}

Value op_repr(Vm& vm, Value v) {
  if (v.is_small_int()) return int_to_str(vm, v);
  RecursionGuard guard(vm, " while getting the repr of an object");
  if (!guard.ok()) return Value::raised();
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::krepr)) {
    return check_text(vm, call_dunder(vm, t, Dunder::krepr, v, nullptr, 0), "__repr__");
  }
  if (t->ops && t->ops->repr) return t->ops->repr(vm, v);
  return generic_repr(vm, v);
}

Value op_str(Vm& vm, Value v) {
  if (is_exact_str(v)) return v;
  if (v.is_small_int()) return int_to_str(vm, v);
  RecursionGuard guard(vm, " while getting the str of an object");
  if (!guard.ok()) return Value::raised();
  TypeObj* t = type_of(vm, v);
  if (overrides(t, Dunder::kstr)) {
    return check_text(vm, call_dunder(vm, t, Dunder::kstr, v, nullptr, 0), "__str__");
  }
  if (t->ops && t->ops->str) return t->ops->str(vm, v);
  if (overrides(t, Dunder::krepr)) {
    return check_text(vm, call_dunder(vm, t, Dunder::krepr, v, nullptr, 0), "__str__");
  }
  return op_repr(vm, v);
}

// `spec` is null when the text isn't a str yet.
static Value format_with(Vm& vm, Value v, std::string_view text, Str* spec) {
  if (v.is_small_int()) return text.empty() ? op_str(vm, v) : format_int(vm, v, text);
  if (v.is_double()) return text.empty() ? op_str(vm, v) : format_float(vm, v.as_double(), text);
  if (is_exact_str(v)) return text.empty() ? v : format_str(vm, v.as<Str>(), text);
  if (!spec) spec = TRY_PTR(new_str(vm, text));
  const Value r = TRY(call_special(vm, type_of(vm, v), Dunder::kformat, v, {Value(spec)}));
  if (r.is_not_found()) return op_str(vm, v);
  if (is_str(r)) return r;
  return raise(vm, Exc::kTypeError, "__format__ must return a str, not %s",
               type_name(vm, r).c_str());
}
Value op_format(Vm& vm, Value v, Str* spec) {
  return format_with(vm, v, spec ? spec->view() : std::string_view(), spec);
}
Value format_as(Vm& vm, Value v, std::string_view spec) {
  return format_with(vm, v, spec, nullptr);
}

static Value lookup_on_class(Vm& vm, Value v, Str* name) {
  TypeObj* t = type_of(vm, v);
  const Value attr = type_lookup(vm, t, name);
  return attr.is_not_found() ? attr : bind_descriptor(vm, attr, v, t);
}
Value lookup_special(Vm& vm, Value v, Dunder d) { return lookup_on_class(vm, v, vm.dunder(d)); }
Value lookup_special(Vm& vm, Value v, std::string_view dunder) {
  Str* name = frozen_interned(dunder);
  return lookup_on_class(vm, v, name ? name : intern(vm, dunder));
}

// ---------------------------------------------------------------- types of values

TypeObj* type_of_immediate(Vm& vm, Value v) {
  const Frozen& f = *vm.fz;
  if (v.is_small_int()) return f.int_type;
  if (v.is_double()) return f.float_type;
  if (v.is_bool()) return f.bool_type;
  if (v.is_none()) return f.none_type;
  if (v.is_ellipsis()) return f.ellipsis_type;
  if (v.is_not_implemented()) return f.not_implemented_type;
  UNREACHABLE();
}

// Native types outside builtins carry their module in messages, as CPython's static types do.
namespace {

// Classes of the library that are native here and not in CPython, or the other way round: by module
// and name, what messages call them.
struct ShownName {
  std::string_view module, name, shown;
};
constexpr ShownName kShownNames[] = {
    {"uuid", "UUID", "UUID"},
    {"random", "Random", "Random"},
    {"random", "SystemRandom", "SystemRandom"},
    {"types", "SimpleNamespace", "types.SimpleNamespace"},
    {"types", "GenericAlias", "types.GenericAlias"},
    {"types", "UnionType", "types.UnionType"},
    {"struct", "Struct", "_struct.Struct"},
    {"_io", "StringIO", "_io.StringIO"},
    {"_io", "BytesIO", "_io.BytesIO"},
    {"_io", "TextIOWrapper", "_io.TextIOWrapper"},
    {"_io", "BufferedReader", "_io.BufferedReader"},
    {"_io", "BufferedWriter", "_io.BufferedWriter"},
    {"_io", "BufferedRandom", "_io.BufferedRandom"},
    {"_io", "BufferedRWPair", "_io.BufferedRWPair"},
    {"_io", "IncrementalNewlineDecoder", "_io.IncrementalNewlineDecoder"},
    {"_queue", "SimpleQueue", "_queue.SimpleQueue"},
    {"weakref", "ReferenceType", "weakref.ReferenceType"},
    {"_contextvars", "ContextVar", "_contextvars.ContextVar"},
    {"_contextvars", "Context", "_contextvars.Context"},
    {"_contextvars", "Token", "_contextvars.Token"},
    {"xml.etree.ElementTree", "Element", "xml.etree.ElementTree.Element"},
};

}  // namespace

std::string shown_name(const TypeObj* t) {
  const std::string_view name = t->name->view();
  if (!is_str(t->module)) return std::string(name);
  const std::string_view module = t->module.as<Str>()->view();
  for (const ShownName& row : kShownNames) {
    if (row.name == name && row.module == module) return std::string(row.shown);
  }
  if (t->type_flags & kTypeHeap || module == "builtins") return std::string(name);
  return std::string(module) + "." + std::string(name);
}

std::string type_name(Vm& vm, Value v) { return shown_name(type_of(vm, v)); }
TypeObj* kind_type(Vm& vm, Kind kind) { return vm.fz->kind_types[static_cast<size_t>(kind)]; }
TypeObj* object_type(Vm& vm) { return vm.fz->object_type; }
TypeObj* bool_type(Vm& vm) { return vm.fz->bool_type; }
TypeObj* int_type(Vm& vm) { return vm.fz->int_type; }
TypeObj* float_type(Vm& vm) { return vm.fz->float_type; }
TypeObj* none_type(Vm& vm) { return vm.fz->none_type; }
TypeObj* type_type(Vm& vm) { return vm.fz->type_type; }

}  // namespace copra
