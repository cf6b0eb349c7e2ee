// Contexts, the mappings of their signals, localcontext(), the module's functions. See decimal.h.
#include <algorithm>

#include "interp/types/number.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/decimal/decimal.h"
#include "stdlib_shims/py_sources.h"

namespace copra::dec {

const char* const kRoundingNames[kRoundingCount] = {
    "ROUND_UP",      "ROUND_DOWN",      "ROUND_CEILING",   "ROUND_FLOOR",
    "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_05UP"};

void State::trace(Marker& m) {
  m.values(signals, kSignals);
  m.values(conditions, kConditions);
  m.value(tuple_type);
  m.values(defaults, 3);
  m.value(variable);
  m.object(running);
  m.value(owner);
  m.object(current);
}

namespace {

struct SignalDictObj : NativeObj {
  ContextObj* context;
  bool traps;
  uint32_t& bits() const { return traps ? context->c.traps : context->c.flags; }
};

struct ContextManagerObj : NativeObj {
  ContextObj *local, *outer;
};

ContextObj* new_context(Vm& vm, TypeObj* cls, const Context& like) {
  auto* o = new_native_object<ContextObj>(vm, cls);
  o->c = like;
  o->c.vm = &vm;
  return o;
}

ContextObj* copy_of(Vm& vm, const ContextObj* context, bool keep_flags = true) {
  ContextObj* copy = new_context(vm, native_type(vm, kContextType), context->c);
  if (!keep_flags) copy->c.flags = 0;
  return copy;
}

// ---------------------------------------------------------------- the current context

// Programs can reach what contextvars keeps, and put anything there.
ContextObj* confused(Vm& vm) {
  raise_str(vm, Exc::kTypeError, "the running context holds no decimal context");
  return nullptr;
}

// Finds or makes the value of the variable in the contextvars.Context that runs.
ContextObj* find_current(Vm& vm, State& s) {
  if (!s.running) {
    const Value module = import_module(vm, "contextvars");
    if (module.is_raised()) return nullptr;
    const Value running = op_getattr(vm, module, "_current");
    if (running.is_raised()) return nullptr;
    const Value maker = op_getattr(vm, module, "ContextVar");
    if (maker.is_raised()) return nullptr;
    s.variable = op_call(vm, maker, {Value(new_ascii(vm, "decimal_context"))});
    if (s.variable.is_raised()) return nullptr;
    if (!is_list(running)) return confused(vm);
    s.running = running.as<List>();
  }
  if (!s.running->size || !is_context(s.defaults[0])) return confused(vm);
  const Value owner = s.running->items[s.running->size - 1];
  const Value values = op_getattr(vm, owner, "_values");
  if (values.is_raised()) return nullptr;
  if (!is_dict(values)) return confused(vm);
  Value found = dict_get(vm, values.as<Dict>(), s.variable);
  if (found.is_raised()) return nullptr;
  if (found.is_not_found()) {
    found = Value(copy_of(vm, s.defaults[0].as<ContextObj>(), false));
    if (!dict_set(vm, values.as<Dict>(), s.variable, found)) return nullptr;
  }
  if (!is_context(found)) return confused(vm);
  s.owner = owner;
  s.current = found.as<ContextObj>();
  return s.current;
}

bool set_current(Vm& vm, ContextObj* context) {
  State& s = shim_state<State>(vm);
  if (!current_context(vm)) return false;
  const Value values = op_getattr(vm, s.owner, "_values");
  if (values.is_raised()) return false;
  if (!is_dict(values)) return confused(vm) != nullptr;
  if (!dict_set(vm, values.as<Dict>(), s.variable, Value(context))) return false;
  s.current = context;
  return true;
}

}  // namespace

ContextObj* current_context(Vm& vm) {
  State& s = shim_state<State>(vm);
  const List* running = s.running;
  if (running && running->size && running->items[running->size - 1] == s.owner) return s.current;
  return find_current(vm, s);
}

ContextObj* context_argument(Vm& vm, Value v) {
  if (v.is_absent() || v.is_none()) return current_context(vm);
  if (is_context(v)) return v.as<ContextObj>();
  raise_str(vm, Exc::kTypeError, "optional argument must be a context");
  return nullptr;
}

bool report(Vm& vm, ContextObj* context, uint32_t status) {
  if (status & kUnwinding) return false;
  if (status & kNoMemory) {
    return fail(raise(vm, Exc::kMemoryError,
                      "decimal: the result would need too many digits (the most is %lld, and %lld "
                      "for roots of a transcendental kind)",
                      static_cast<long long>(kDigitsMax), static_cast<long long>(kRootDigitsMax)));
  }
  Context& c = context->c;
  c.flags |= status;
  const uint32_t trapped = status & c.traps;
  if (!trapped) return true;
  State& s = shim_state<State>(vm);
  List* list = new_list(vm);
  Value signal;
  for (size_t i = 0; i < State::kConditions; ++i) {
    if (trapped & kConditionBits[i] && !list_append(vm, list, s.conditions[i])) return false;
  }
  for (size_t i = 0; i < State::kSignals; ++i) {
    if (!(trapped & kSignalBits[i])) continue;
    if (signal.is_absent()) signal = s.signals[i];
    if (i && !list_append(vm, list, s.signals[i])) return false;
  }
  const Value e = op_call(vm, signal, {Value(list)});
  return !e.is_raised() && fail(raise_object(vm, e));
}

// ---------------------------------------------------------------- attribute values

namespace {

constexpr char kRoundingError[] =
    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]";
constexpr char kSignalsError[] =
    "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
    "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";

bool set_rounding(Vm& vm, Value v, uint8_t* out) {
  if (is_str(v)) {
    for (uint8_t i = 0; i < kRoundingCount; ++i) {
      if (v.as<Str>()->view() == kRoundingNames[i]) {
        *out = i;
        return true;
      }
    }
  }
  return fail(raise_str(vm, Exc::kTypeError, kRoundingError));
}

bool ssize(Vm& vm, Value v, int64_t* out) {
  if (!is_int(v)) {
    return fail(raise_str(vm, Exc::kTypeError, "an integer is required"));
  }
  if (int_as_int64(int_base(v), out)) return true;
  return fail(raise_str(vm, Exc::kOverflowError, "Python int too large to convert to C ssize_t"));
}

bool in_range(Vm& vm, Value v, int64_t low, int64_t high, const char* text, int64_t* out) {
  int64_t n = 0;
  if (!ssize(vm, v, &n)) return false;
  if (n < low || n > high) return fail(raise_str(vm, Exc::kValueError, text));
  *out = n;
  return true;
}

// The bit of a signal; 0: no signal.
uint32_t bit_of(Vm& vm, Value signal) {
  const State& s = shim_state<State>(vm);
  for (size_t i = 0; i < State::kSignals; ++i) {
    if (s.signals[i] == signal) return kSignalBits[i];
  }
  return 0;
}

bool unknown_signal(Vm& vm) {
  return fail(raise_value(vm, Exc::kKeyError, Value(new_ascii(vm, kSignalsError))));
}

bool bits_of_list(Vm& vm, List* list, uint32_t* out) {
  uint32_t bits = 0;
  const State& s = shim_state<State>(vm);
  for (size_t i = 0; i < list->size; ++i) {
    uint32_t bit = bit_of(vm, list->items[i]);
    for (size_t k = 1; k < State::kConditions && !bit; ++k) {
      if (s.conditions[k] == list->items[i]) bit = kConditionBits[k];
    }
    if (!bit) return unknown_signal(vm);
    bits |= bit;
  }
  *out = bits;
  return true;
}

bool bits_of_mapping(Vm& vm, Value v, uint32_t* out) {
  if (is_native(v, kSignalDictType)) {
    *out = static_cast<SignalDictObj*>(v.ptr())->bits();
    return true;
  }
  if (!is_dict(v)) return fail(raise_str(vm, Exc::kTypeError, "argument must be a signal dict"));
  const State& s = shim_state<State>(vm);
  uint32_t bits = 0;
  const auto wrong = [&vm] {
    return fail(raise_value(vm, Exc::kKeyError, Value(new_ascii(vm, "invalid signal dict"))));
  };
  if (op_len(vm, v) != static_cast<int64_t>(State::kSignals)) return wrong();
  for (size_t i = 0; i < State::kSignals; ++i) {
    const Value on = dict_get(vm, v.as<Dict>(), s.signals[i]);
    if (on.is_raised()) return false;
    if (on.is_not_found()) return wrong();
    const int truth = op_truth(vm, on);
    if (truth < 0) return false;
    if (truth) bits |= kSignalBits[i];
  }
  *out = bits;
  return true;
}

template <int64_t Context::*kField>
Value get_int(Vm& vm, Value self) {
  return int_value(vm, self.as<ContextObj>()->c.*kField);
}
template <bool Context::*kField>
Value get_bit(Vm&, Value self) {
  return Value::small_int(self.as<ContextObj>()->c.*kField);
}
Value get_rounding(Vm& vm, Value self) {
  return Value(intern(vm, kRoundingNames[self.as<ContextObj>()->c.rounding]));
}

Value signal_dict(Vm& vm, ContextObj* context, bool traps) {
  Value& slot = traps ? context->traps : context->flags;
  if (slot.is_absent()) {
    auto* d = new_native_object<SignalDictObj>(vm, native_type(vm, kSignalDictType));
    d->context = context;
    d->traps = traps;
    slot = Value(d);
  }
  return slot;
}
template <bool kTraps>
Value get_signals(Vm& vm, Value self) {
  return signal_dict(vm, self.as<ContextObj>(), kTraps);
}

bool undeletable(Vm& vm, Value v) {
  return v.is_absent() &&
         !fail(raise_str(vm, Exc::kAttributeError, "context attributes cannot be deleted"));
}

bool set_prec(Vm& vm, Value self, Value v) {
  return !undeletable(vm, v) &&
         in_range(vm, v, 1, kPrecMax, "valid range for prec is [1, MAX_PREC]",
                  &self.as<ContextObj>()->c.prec);
}
bool set_emin(Vm& vm, Value self, Value v) {
  return !undeletable(vm, v) &&
         in_range(vm, v, -kEmaxMax, 0, "valid range for Emin is [MIN_EMIN, 0]",
                  &self.as<ContextObj>()->c.emin);
}
bool set_emax(Vm& vm, Value self, Value v) {
  return !undeletable(vm, v) &&
         in_range(vm, v, 0, kEmaxMax, "valid range for Emax is [0, MAX_EMAX]",
                  &self.as<ContextObj>()->c.emax);
}
bool set_bit(Vm& vm, Value v, const char* text, bool* out) {
  int64_t n = 0;
  if (undeletable(vm, v) || !in_range(vm, v, 0, 1, text, &n)) return false;
  *out = n != 0;
  return true;
}
bool set_capitals(Vm& vm, Value self, Value v) {
  return set_bit(vm, v, "valid values for capitals are 0 or 1", &self.as<ContextObj>()->c.capitals);
}
bool set_clamp(Vm& vm, Value self, Value v) {
  return set_bit(vm, v, "valid values for clamp are 0 or 1", &self.as<ContextObj>()->c.clamp);
}
bool set_round(Vm& vm, Value self, Value v) {
  return !undeletable(vm, v) && set_rounding(vm, v, &self.as<ContextObj>()->c.rounding);
}
template <uint32_t Context::*kField>
bool set_signals(Vm& vm, Value self, Value v) {
  return !undeletable(vm, v) && bits_of_mapping(vm, v, &(self.as<ContextObj>()->c.*kField));
}
// In constructors and localcontext(): lists, too.
template <uint32_t Context::*kField>
bool set_signal_argument(Vm& vm, Value self, Value v) {
  uint32_t* bits = &(self.as<ContextObj>()->c.*kField);
  return is_list(v) ? bits_of_list(vm, v.as<List>(), bits) : bits_of_mapping(vm, v, bits);
}

constexpr GetSetDef kContextGetSets[] = {
    {"prec", get_int<&Context::prec>, set_prec},
    {"rounding", get_rounding, set_round},
    {"Emin", get_int<&Context::emin>, set_emin},
    {"Emax", get_int<&Context::emax>, set_emax},
    {"capitals", get_bit<&Context::capitals>, set_capitals},
    {"clamp", get_bit<&Context::clamp>, set_clamp},
    {"flags", get_signals<false>, set_signals<&Context::flags>},
    {"traps", get_signals<true>, set_signals<&Context::traps>},
    {nullptr, nullptr}};

// The attributes in the order of Context's parameters; None leaves one as it is.
constexpr bool (*kSetters[])(Vm&, Value, Value) = {set_prec,
                                                   set_round,
                                                   set_emin,
                                                   set_emax,
                                                   set_capitals,
                                                   set_clamp,
                                                   set_signal_argument<&Context::flags>,
                                                   set_signal_argument<&Context::traps>};
constexpr char kContextSignature[] =
    "(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, "
    "traps=None)";

bool set_arguments(Vm& vm, ContextObj* context, const Value* values) {
  for (size_t i = 0; i < std::size(kSetters); ++i) {
    if (values[i].is_absent() || values[i].is_none()) continue;
    if (!kSetters[i](vm, Value(context), values[i])) return false;
  }
  return true;
}

Value context_new(Vm& vm, Value* a, uint32_t) {
  const State& s = shim_state<State>(vm);
  Context like;
  if (!s.defaults[0].is_absent()) like = s.defaults[0].as<ContextObj>()->c;
  like.flags = 0;
  return Value(new_context(vm, a[0].as<TypeObj>(), like));
}
// Subclasses have parameters of their own; only __init__ reads them.
constexpr NativeDef kContextNew = {"__new__", "(*args, **kwargs)", context_new};
Value context_init(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_arguments(vm, a[0].as<ContextObj>(), a + 1));
  return Value::none();
}

// In the order of the bits; the first of the invalid ones stands for all.
std::string signal_names(Vm& vm, uint32_t bits) {
  const State& s = shim_state<State>(vm);
  std::string out = "[";
  while (bits) {
    const uint32_t lowest = bits & -bits;
    for (size_t i = 0; i < State::kSignals; ++i) {
      if (!(lowest & kSignalBits[i])) continue;
      if (out.size() > 1) out += ", ";
      out += s.signals[i].as<TypeObj>()->name->view();
      bits &= ~kSignalBits[i];
    }
    bits &= ~lowest;
  }
  return out + "]";
}

Value context_repr(Vm& vm, Value self) {
  const Context& c = self.as<ContextObj>()->c;
  return Value(new_str(
      vm, "Context(prec=" + std::to_string(c.prec) + ", rounding=" + kRoundingNames[c.rounding] +
              ", Emin=" + std::to_string(c.emin) + ", Emax=" + std::to_string(c.emax) +
              ", capitals=" + std::to_string(c.capitals) + ", clamp=" + std::to_string(c.clamp) +
              ", flags=" + signal_names(vm, c.flags) + ", traps=" + signal_names(vm, c.traps) +
              ")"));
}

// ---------------------------------------------------------------- methods of contexts

using UnaryOperation = void (*)(Num&, const Num&, const Context&, uint32_t*);
using BinaryOperation = void (*)(Num&, const Num&, const Num&, const Context&, uint32_t*);

ContextObj* self_context(Value* a) { return a[0].as<ContextObj>(); }

template <UnaryOperation kOperation>
Value c_unary(Vm& vm, Value* a, uint32_t) {
  Num n, r;
  TRY_BOOL(require_operand(vm, n, a[1]));
  uint32_t status = 0;
  kOperation(r, n, self_context(a)->c, &status);
  return finish_operation(vm, self_context(a), r, status);
}

template <BinaryOperation kOperation>
Value c_binary(Vm& vm, Value* a, uint32_t) {
  Num x, y, r;
  TRY_BOOL(require_operand(vm, x, a[1]));
  TRY_BOOL(require_operand(vm, y, a[2]));
  uint32_t status = 0;
  kOperation(r, x, y, self_context(a)->c, &status);
  return finish_operation(vm, self_context(a), r, status);
}

// Through the method of Decimal, as it has no use for a context.
Value through_method(Vm& vm, Value* a, const char* name, bool second) {
  Num n;
  TRY_BOOL(require_operand(vm, n, a[1]));
  const Value d = is_decimal(a[1]) ? a[1] : TRY(make_decimal(vm, n));
  if (!second) return op_call_method(vm, d, name, {});
  TRY_BOOL(require_operand(vm, n, a[2]));
  return op_call_method(vm, d, name, {a[2]});
}

#define COPRA_DEC_THROUGH(name, second) \
  Value c_##name(Vm& vm, Value* a, uint32_t) { return through_method(vm, a, #name, second); }
COPRA_DEC_THROUGH(copy_abs, false)
COPRA_DEC_THROUGH(copy_negate, false)
COPRA_DEC_THROUGH(is_finite, false)
COPRA_DEC_THROUGH(is_infinite, false)
COPRA_DEC_THROUGH(is_nan, false)
COPRA_DEC_THROUGH(is_qnan, false)
COPRA_DEC_THROUGH(is_signed, false)
COPRA_DEC_THROUGH(is_snan, false)
COPRA_DEC_THROUGH(is_zero, false)
COPRA_DEC_THROUGH(compare_total, true)
COPRA_DEC_THROUGH(compare_total_mag, true)
COPRA_DEC_THROUGH(copy_sign, true)
COPRA_DEC_THROUGH(same_quantum, true)
#undef COPRA_DEC_THROUGH

template <bool kAsk>
Value c_canonical(Vm& vm, Value* a, uint32_t) {
  if (!is_decimal(a[1])) return raise_str(vm, Exc::kTypeError, "argument must be a Decimal");
  return kAsk ? Value::true_() : a[1];
}

template <bool (*kTest)(const Num&, const Context&)>
Value c_test(Vm& vm, Value* a, uint32_t) {
  Num n;
  TRY_BOOL(require_operand(vm, n, a[1]));
  return Value::boolean(kTest(n, self_context(a)->c));
}

Value c_number_class(Vm& vm, Value* a, uint32_t) {
  Num n;
  TRY_BOOL(require_operand(vm, n, a[1]));
  return Value(new_ascii(vm, number_class(n, self_context(a)->c)));
}

template <bool kEngineering>
Value c_to_string(Vm& vm, Value* a, uint32_t) {
  Num n;
  TRY_BOOL(require_operand(vm, n, a[1]));
  return Value(new_ascii(vm, to_text(n, kEngineering, self_context(a)->c.capitals)));
}

Value c_divmod(Vm& vm, Value* a, uint32_t) {
  Num x, y, q, r;
  TRY_BOOL(require_operand(vm, x, a[1]));
  TRY_BOOL(require_operand(vm, y, a[2]));
  uint32_t status = 0;
  op_divmod(q, r, x, y, self_context(a)->c, &status);
  if (status) TRY_BOOL(report(vm, self_context(a), status));
  const Value first = TRY(make_decimal(vm, q));
  const Value second = TRY(make_decimal(vm, r));
  return Value(new_tuple_of(vm, {first, second}));
}

Value c_fma(Vm& vm, Value* a, uint32_t) {
  Num x, y, z, r;
  TRY_BOOL(require_operand(vm, x, a[1]));
  TRY_BOOL(require_operand(vm, y, a[2]));
  TRY_BOOL(require_operand(vm, z, a[3]));
  uint32_t status = 0;
  op_fma(r, x, y, z, self_context(a)->c, &status);
  return finish_operation(vm, self_context(a), r, status);
}

Value c_power(Vm& vm, Value* a, uint32_t) {
  if (a[3].is_absent() || a[3].is_none()) return c_binary<op_power>(vm, a, 2);
  Num x, y, m, r;
  TRY_BOOL(require_operand(vm, x, a[1]));
  TRY_BOOL(require_operand(vm, y, a[2]));
  TRY_BOOL(require_operand(vm, m, a[3]));
  uint32_t status = 0;
  op_power_mod(r, x, y, m, self_context(a)->c, &status);
  return finish_operation(vm, self_context(a), r, status);
}

Value c_radix(Vm& vm, Value*, uint32_t) {
  Num n;
  n.set(false, 10, 0);
  return make_decimal(vm, n);
}

Value c_create(Vm& vm, Value* a, uint32_t) {
  if (!a[1].is_absent()) return create_decimal(vm, a[1], self_context(a));
  return create_decimal(vm, Value::small_int(0), self_context(a));
}

Value c_create_from_float(Vm& vm, Value* a, uint32_t) {
  Num n;
  TRY(from_float(vm, n, a[1]));
  uint32_t status = 0;
  finish(n, self_context(a)->c, &status);
  return finish_operation(vm, self_context(a), n, status);
}

Value c_copy_decimal(Vm& vm, Value* a, uint32_t) {
  Num n;
  TRY_BOOL(require_operand(vm, n, a[1]));
  return is_decimal(a[1]) ? a[1] : make_decimal(vm, n);
}

Value c_copy(Vm& vm, Value* a, uint32_t) { return Value(copy_of(vm, self_context(a))); }

template <uint32_t Context::*kField>
Value c_clear(Vm&, Value* a, uint32_t) {
  self_context(a)->c.*kField = 0;
  return Value::none();
}

Value c_etiny(Vm& vm, Value* a, uint32_t) { return int_value(vm, self_context(a)->c.etiny()); }
Value c_etop(Vm& vm, Value* a, uint32_t) { return int_value(vm, self_context(a)->c.etop()); }

Value c_repr(Vm& vm, Value* a, uint32_t) { return context_repr(vm, a[0]); }

Value c_reduce(Vm& vm, Value* a, uint32_t) {
  const Context& c = self_context(a)->c;
  const State& s = shim_state<State>(vm);
  const auto listed = [&](uint32_t bits) {
    List* list = new_list(vm);
    for (size_t i = 0; i < State::kSignals; ++i) {
      if (bits & kSignalBits[i]) static_cast<void>(list_append(vm, list, s.signals[i]));
    }
    return Value(list);
  };
  const Value flags = listed(c.flags), traps = listed(c.traps);
  Tuple* args = TRY_PTR(new_tuple_of(
      vm,
      {int_value(vm, c.prec), get_rounding(vm, a[0]), int_value(vm, c.emin), int_value(vm, c.emax),
       Value::small_int(c.capitals), Value::small_int(c.clamp), flags, traps}));
  return Value(new_tuple_of(vm, {Value(type_of(vm, a[0])), Value(args)}));
}

constexpr char kOne[] = "(x, /)";
constexpr char kTwo[] = "(x, y, /)";
constexpr NativeDef kContextMethods[] = {
    {"__init__", kContextSignature, context_init},
    {"Etiny", "()", c_etiny},
    {"Etop", "()", c_etop},
    {"__copy__", "()", c_copy},
    {"__reduce__", "()", c_reduce},
    {"__repr__", "()", c_repr},
    {"_apply", kOne, c_unary<op_plus>},
    {"abs", kOne, c_unary<op_abs>},
    {"add", kTwo, c_binary<op_add>},
    {"canonical", kOne, c_canonical<false>},
    {"clear_flags", "()", c_clear<&Context::flags>},
    {"clear_traps", "()", c_clear<&Context::traps>},
    {"compare", kTwo, c_binary<op_compare_values>},
    {"compare_signal", kTwo, c_binary<op_compare_signal>},
    {"compare_total", kTwo, c_compare_total},
    {"compare_total_mag", kTwo, c_compare_total_mag},
    {"copy", "()", c_copy},
    {"copy_abs", kOne, c_copy_abs},
    {"copy_decimal", kOne, c_copy_decimal},
    {"copy_negate", kOne, c_copy_negate},
    {"copy_sign", kTwo, c_copy_sign},
    {"create_decimal", "(num='0', /)", c_create},
    {"create_decimal_from_float", "(f, /)", c_create_from_float},
    {"divide", kTwo, c_binary<op_divide>},
    {"divide_int", kTwo, c_binary<op_divide_int>},
    {"divmod", kTwo, c_divmod},
    {"exp", kOne, c_unary<op_exp>},
    {"fma", "(x, y, z, /)", c_fma},
    {"is_canonical", kOne, c_canonical<true>},
    {"is_finite", kOne, c_is_finite},
    {"is_infinite", kOne, c_is_infinite},
    {"is_nan", kOne, c_is_nan},
    {"is_normal", kOne, c_test<is_normal>},
    {"is_qnan", kOne, c_is_qnan},
    {"is_signed", kOne, c_is_signed},
    {"is_snan", kOne, c_is_snan},
    {"is_subnormal", kOne, c_test<is_subnormal>},
    {"is_zero", kOne, c_is_zero},
    {"ln", kOne, c_unary<op_ln>},
    {"log10", kOne, c_unary<op_log10>},
    {"logb", kOne, c_unary<op_logb>},
    {"logical_and", kTwo, c_binary<op_logical_and>},
    {"logical_invert", kOne, c_unary<op_invert>},
    {"logical_or", kTwo, c_binary<op_logical_or>},
    {"logical_xor", kTwo, c_binary<op_logical_xor>},
    {"max", kTwo, c_binary<op_max>},
    {"max_mag", kTwo, c_binary<op_max_mag>},
    {"min", kTwo, c_binary<op_min>},
    {"min_mag", kTwo, c_binary<op_min_mag>},
    {"minus", kOne, c_unary<op_minus>},
    {"multiply", kTwo, c_binary<op_multiply>},
    {"next_minus", kOne, c_unary<op_next_minus>},
    {"next_plus", kOne, c_unary<op_next_plus>},
    {"next_toward", kTwo, c_binary<op_next_toward>},
    {"normalize", kOne, c_unary<op_reduce>},
    {"number_class", kOne, c_number_class},
    {"plus", kOne, c_unary<op_plus>},
    {"power", "(a, b, modulo=None)", c_power},
    {"quantize", kTwo, c_binary<op_quantize>},
    {"radix", "()", c_radix},
    {"remainder", kTwo, c_binary<op_remainder>},
    {"remainder_near", kTwo, c_binary<op_remainder_near>},
    {"rotate", kTwo, c_binary<op_rotate>},
    {"same_quantum", kTwo, c_same_quantum},
    {"scaleb", kTwo, c_binary<op_scaleb>},
    {"shift", kTwo, c_binary<op_shift>},
    {"sqrt", kOne, c_unary<op_sqrt>},
    {"subtract", kTwo, c_binary<op_subtract>},
    {"to_eng_string", kOne, c_to_string<true>},
    {"to_integral", kOne, c_unary<op_to_integral_value>},
    {"to_integral_exact", kOne, c_unary<op_to_integral_exact>},
    {"to_integral_value", kOne, c_unary<op_to_integral_value>},
    {"to_sci_string", kOne, c_to_string<false>},
    {}};

constexpr TypeOps kContextOps = {.repr = context_repr};

void trace_context(Marker& m, Obj* o) {
  const auto* context = static_cast<ContextObj*>(o);
  m.value(context->flags);
  m.value(context->traps);
}

// ---------------------------------------------------------------- flags and traps

SignalDictObj* as_signals(Value v) { return v.as<SignalDictObj>(); }

bool signal_argument(Vm& vm, Value key, uint32_t* bit) {
  *bit = bit_of(vm, key);
  return *bit || unknown_signal(vm);
}

Value signals_getitem(Vm& vm, Value self, Value key) {
  uint32_t bit = 0;
  TRY_BOOL(signal_argument(vm, key, &bit));
  return Value::boolean((as_signals(self)->bits() & bit) != 0);
}

bool signals_setitem(Vm& vm, Value self, Value key, Value v) {
  if (v.is_absent()) {
    return fail(raise_str(vm, Exc::kValueError, "signal keys cannot be deleted"));
  }
  uint32_t bit = 0;
  if (!signal_argument(vm, key, &bit)) return false;
  const int truth = op_truth(vm, v);
  if (truth < 0) return false;
  uint32_t& bits = as_signals(self)->bits();
  bits = truth ? bits | bit : bits & ~bit;
  return true;
}

int64_t signals_len(Vm&, Value) { return State::kSignals; }
int signals_contains(Vm& vm, Value, Value key) { return bit_of(vm, key) != 0; }

Value signal_tuple(Vm& vm) {
  return Value(new_tuple(vm, shim_state<State>(vm).signals, State::kSignals));
}
Value signals_iter(Vm& vm, Value) { return op_iter(vm, TRY(signal_tuple(vm))); }

Value signals_repr(Vm& vm, Value self) {
  const State& s = shim_state<State>(vm);
  const uint32_t bits = as_signals(self)->bits();
  StrBuilder out(vm);
  for (size_t i = 0; i < State::kSignals; ++i) {
    out.append(i ? ", " : "{");
    TRY_BOOL(out.append_repr(s.signals[i]));
    out.append(bits & kSignalBits[i] ? ":True" : ":False");
  }
  out.append('}');
  return out.finish();
}

Value plain_dict(Vm& vm, Value self) {
  const State& s = shim_state<State>(vm);
  const uint32_t bits = as_signals(self)->bits();
  Dict* d = new_dict(vm, State::kSignals);
  for (size_t i = 0; i < State::kSignals; ++i) {
    TRY_BOOL(dict_set(vm, d, s.signals[i], Value::boolean((bits & kSignalBits[i]) != 0)));
  }
  return Value(d);
}

Value signals_compare(Vm& vm, unsigned op, Value a, Value b) {
  if ((op != kEq && op != kNe) || !is_native(a, kSignalDictType)) return Value::not_implemented();
  bool equal = false;
  if (is_native(b, kSignalDictType)) {
    equal = as_signals(a)->bits() == as_signals(b)->bits();
  } else if (is_dict(b)) {
    const int same = op_equal(vm, TRY(plain_dict(vm, a)), b);
    if (same < 0) return Value::raised();
    equal = same != 0;
  } else {
    return Value::not_implemented();
  }
  return Value::boolean(equal == (op == kEq));
}

constexpr TypeOps kSignalDictOps = {.repr = signals_repr,
                                    .compare = signals_compare,
                                    .len = signals_len,
                                    .getitem = signals_getitem,
                                    .setitem = signals_setitem,
                                    .contains = signals_contains,
                                    .iter = signals_iter};

template <char kWhich>
Value m_view(Vm& vm, Value* a, uint32_t) {
  const Value d = TRY(plain_dict(vm, a[0]));
  return op_call_method(vm, d, kWhich == 'k' ? "keys" : kWhich == 'v' ? "values" : "items", {});
}
Value m_get(Vm& vm, Value* a, uint32_t) {
  if (bit_of(vm, a[1])) return signals_getitem(vm, a[0], a[1]);
  return a[2].is_absent() ? Value::none() : a[2];
}
Value m_copy(Vm& vm, Value* a, uint32_t) { return plain_dict(vm, a[0]); }
Value m_update(Vm& vm, Value* a, uint32_t) {
  const Value items = TRY(plain_dict(vm, a[0]));
  if (is_native(a[1], kSignalDictType)) {
    as_signals(a[0])->bits() = as_signals(a[1])->bits();
    return Value::none();
  }
  TRY_BOOL(dict_update(vm, items.as<Dict>(), a[1]));
  uint32_t i = 0;
  Value key, on;
  while (dict_next(items.as<Dict>(), &i, &key, &on)) {
    TRY_BOOL(signals_setitem(vm, a[0], key, on));
  }
  return Value::none();
}
Value m_undeletable(Vm& vm, Value*, uint32_t) {
  return raise_str(vm, Exc::kValueError, "signal keys cannot be deleted");
}
Value m_setdefault(Vm& vm, Value* a, uint32_t) { return signals_getitem(vm, a[0], a[1]); }

Value m_setitem(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(signals_setitem(vm, a[0], a[1], a[2]));
  return Value::none();
}

constexpr NativeDef kSignalDictMethods[] = {
    {"__contains__", "(key, /)",
     [](Vm& vm, Value* a, uint32_t) {
       return Value::boolean(signals_contains(vm, a[0], a[1]) != 0);
     }},
    {"__delitem__", "(key, /)", m_undeletable},
    {"__eq__", "(value, /)",
     [](Vm& vm, Value* a, uint32_t) { return signals_compare(vm, kEq, a[0], a[1]); }},
    {"__getitem__", "(key, /)",
     [](Vm& vm, Value* a, uint32_t) { return signals_getitem(vm, a[0], a[1]); }},
    {"__iter__", "()", [](Vm& vm, Value* a, uint32_t) { return signals_iter(vm, a[0]); }},
    {"__len__", "()", [](Vm&, Value*, uint32_t) { return Value::small_int(State::kSignals); }},
    {"__repr__", "()", [](Vm& vm, Value* a, uint32_t) { return signals_repr(vm, a[0]); }},
    {"__setitem__", "(key, value, /)", m_setitem},
    {"clear", "()", m_undeletable},
    {"copy", "()", m_copy},
    {"get", "(key, default=None, /)", m_get},
    {"items", "()", m_view<'i'>},
    {"keys", "()", m_view<'k'>},
    {"pop", "(key, default=?, /)", m_undeletable},
    {"popitem", "()", m_undeletable},
    {"setdefault", "(key, default=None)", m_setdefault},
    {"update", "(other, /)", m_update},
    {"values", "()", m_view<'v'>},
    {}};

void trace_signals(Marker& m, Obj* o) { m.object(static_cast<SignalDictObj*>(o)->context); }

// ---------------------------------------------------------------- module functions

Value f_getcontext(Vm& vm, Value*, uint32_t) { return Value(current_context(vm)); }

ContextObj* require_context(Vm& vm, Value v) {
  if (is_context(v)) return v.as<ContextObj>();
  raise_str(vm, Exc::kTypeError, "argument must be a context");
  return nullptr;
}

Value f_setcontext(Vm& vm, Value* a, uint32_t) {
  ContextObj* context = TRY_PTR(require_context(vm, a[0]));
  const State& s = shim_state<State>(vm);
  if (std::find(std::begin(s.defaults), std::end(s.defaults), a[0]) != std::end(s.defaults)) {
    context = copy_of(vm, context, false);
  }
  TRY_BOOL(set_current(vm, context));
  return Value::none();
}

Value f_localcontext(Vm& vm, Value* a, uint32_t) {
  ContextObj* outer = TRY_PTR(current_context(vm));
  ContextObj* model = context_argument(vm, a[0]);
  TRY_BOOL(model);
  ContextObj* local = copy_of(vm, model);
  TRY_BOOL(set_arguments(vm, local, a + 1));
  auto* manager = new_native_object<ContextManagerObj>(vm, native_type(vm, kContextManagerType));
  manager->local = local;
  manager->outer = outer;
  return Value(manager);
}

Value manager_enter(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_current(vm, a[0].as<ContextManagerObj>()->local));
  return Value(a[0].as<ContextManagerObj>()->local);
}
Value manager_exit(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_current(vm, a[0].as<ContextManagerObj>()->outer));
  return Value::false_();
}
constexpr NativeDef kManagerMethods[] = {
    {"__enter__", "()", manager_enter}, {"__exit__", "(*args)", manager_exit}, {}};

void trace_manager(Marker& m, Obj* o) {
  const auto* manager = static_cast<ContextManagerObj*>(o);
  m.object(manager->local);
  m.object(manager->outer);
}

bool are_classes(Value v, uint32_t count) {
  if (!is_tuple(v) || v.as<Tuple>()->size() != count) return false;
  const Value* items = v.as<Tuple>()->items();
  return std::all_of(items, items + count, [](Value item) { return is_type(item); });
}

// _install(signals, conditions, tuple class), then _install_defaults(three contexts).
Value f_install(Vm& vm, Value* a, uint32_t) {
  State& s = shim_state<State>(vm);
  if (!are_classes(a[0], State::kSignals) || !are_classes(a[1], State::kConditions)) {
    return raise_str(vm, Exc::kTypeError, "the signals must be tuples of classes");
  }
  std::copy_n(a[0].as<Tuple>()->items(), State::kSignals, s.signals);
  std::copy_n(a[1].as<Tuple>()->items(), State::kConditions, s.conditions);
  s.tuple_type = a[2];
  return Value::none();
}
Value f_install_defaults(Vm& vm, Value* a, uint32_t) {
  for (size_t i = 0; i < 3; ++i) TRY_BOOL(require_context(vm, a[i]));
  std::copy_n(a, 3, shim_state<State>(vm).defaults);
  return Value::none();
}

constexpr NativeDef kFunctions[] = {
    {"getcontext", "()", f_getcontext},
    {"setcontext", "(context, /)", f_setcontext},
    {"localcontext",
     "(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, "
     "flags=None, traps=None)",
     f_localcontext},
    {"_install", "(signals, conditions, tuple_class, /)", f_install},
    {"_install_defaults", "(default, basic, extended, /)", f_install_defaults},
    {}};
constexpr const NativeType* kTypes[] = {&kDecimalType, &kContextType, &kSignalDictType,
                                        &kContextManagerType, nullptr};

void setup(Vm& vm, Module* m) {
  for (const char* name : kRoundingNames) module_set(vm, m, name, Value(new_ascii(vm, name)));
  module_set(vm, m, "MAX_PREC", int_value(vm, kPrecMax));
  module_set(vm, m, "MAX_EMAX", int_value(vm, kEmaxMax));
  module_set(vm, m, "MIN_EMIN", int_value(vm, -kEmaxMax));
  module_set(vm, m, "MIN_ETINY", int_value(vm, -kEmaxMax - kPrecMax + 1));
  module_set(vm, m, "HAVE_THREADS", Value::true_());
  module_set(vm, m, "HAVE_CONTEXTVAR", Value::true_());
  module_set(vm, m, "__version__", Value(new_ascii(vm, "1.70")));
  module_set(vm, m, "__libmpdec_version__", Value(new_ascii(vm, "2.5.1")));
}

}  // namespace

bool rounding_argument(Vm& vm, Value v, uint8_t* out) {
  return v.is_absent() || v.is_none() || set_rounding(vm, v, out);
}

const NativeType kContextType = {.name = "Context",
                                 .module = "decimal",
                                 .size = sizeof(ContextObj),
                                 .trace = trace_context,
                                 .ops = &kContextOps,
                                 .methods = kContextMethods,
                                 .getsets = kContextGetSets,
                                 .new_def = &kContextNew};
const NativeType kSignalDictType = {.name = "SignalDict",
                                    .module = "decimal",
                                    .size = sizeof(SignalDictObj),
                                    .trace = trace_signals,
                                    .ops = &kSignalDictOps,
                                    .methods = kSignalDictMethods,
                                    .flags = kTypeNoInstantiate};
const NativeType kContextManagerType = {.name = "ContextManager",
                                        .module = "decimal",
                                        .size = sizeof(ContextManagerObj),
                                        .trace = trace_manager,
                                        .methods = kManagerMethods,
                                        .flags = kTypeNoInstantiate};

}  // namespace copra::dec

namespace copra {

extern const ModuleDef kDecimalModule;
const ModuleDef kDecimalModule = {.name = "decimal",
                                  .functions = dec::kFunctions,
                                  .types = dec::kTypes,
                                  .setup = dec::setup,
                                  .python_source = kPySource_decimal};

}  // namespace copra
