// The objects of the decimal module: Decimal, Context, the mappings of its flags and traps.
//
// A Decimal is immutable; its coefficient is two words of the object or a BigInt beside it. The
// current context of an isolate follows contextvars: it is the value of a variable in the running
// contextvars.Context, so that each task has its own, and is looked up again only when another
// Context runs. Includes: number.h. Next: decimal.cc, context.cc.
#pragma once

#include "stdlib_shims/decimal/number.h"

namespace copra::dec {

struct DecimalObj : NativeObj {
  int64_t exp;
  int64_t digits;
  NumKind kind;
  bool negative, big;
  union {
    uint64_t words[2];
    Obj* coef;  // BigInt, when big
  };
};

struct ContextObj : NativeObj {
  Context c;
  Value flags, traps;  // their mappings, made on first need
};

extern const NativeType kDecimalType, kContextType, kSignalDictType, kContextManagerType;

inline bool is_native(Value v, const NativeType& t) {
  return is_kind(v, Kind::kNativeObj) && v.ptr()->type_word()->native == &t;
}
inline bool is_decimal(Value v) { return is_native(v, kDecimalType); }
inline bool is_context(Value v) { return is_native(v, kContextType); }

void load(Num& n, const DecimalObj* d);
Value make_decimal(Vm& vm, const Num& n, TypeObj* cls = nullptr);

// What the module's Python part hands over, and the current context.
struct State : ShimState {
  static constexpr size_t kSignals = 9, kConditions = 5;
  Value signals[kSignals];        // in the order of kSignalBits
  Value conditions[kConditions];  // in the order of kConditionBits
  Value tuple_type;
  Value defaults[3];        // DefaultContext, BasicContext, ExtendedContext
  Value variable;           // contextvars.ContextVar
  List* running = nullptr;  // contextvars' stack of contexts
  Value owner;              // the one that `current` belongs to
  ContextObj* current = nullptr;
  void trace(Marker& m) override;
};
constexpr uint32_t kSignalBits[State::kSignals] = {kAnyInvalid, kFloatOperation, kDivisionByZero,
                                                   kOverflow,   kUnderflow,      kSubnormal,
                                                   kInexact,    kRounded,        kClamped};
constexpr uint32_t kConditionBits[State::kConditions] = {
    kInvalidOperation, kConversionSyntax, kDivisionImpossible, kDivisionUndefined, kInvalidContext};

// Null: raised.
ContextObj* current_context(Vm& vm);
// The current one for an absent argument or None; TypeError for anything but a context.
ContextObj* context_argument(Vm& vm, Value v);
// Keeps the conditions as flags. False: one of them is trapped, its signal raised.
bool report(Vm& vm, ContextObj* context, uint32_t status);
bool rounding_argument(Vm& vm, Value v, uint8_t* out);
extern const char* const kRoundingNames[kRoundingCount];

// An operand: Decimal or int. False: something else, nothing raised.
bool operand(Num& n, Value v);
// The same with TypeError.
bool require_operand(Vm& vm, Num& n, Value v);
// Decimal(value): exactly, InvalidOperation reported to the context. False: raised.
bool convert_exactly(Vm& vm, Num& n, Value v, ContextObj* context);
// Context.create_decimal(value).
Value create_decimal(Vm& vm, Value v, ContextObj* context);
Value from_float(Vm& vm, Num& n, Value v);
Value finish_operation(Vm& vm, ContextObj* context, const Num& r, uint32_t status);

}  // namespace copra::dec
