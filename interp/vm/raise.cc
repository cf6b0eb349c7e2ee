// Raising and inspecting the pending exception.
//
// In: a class and a message, or a Python object. Out: vm.pending, and "raised". Every exception set
// here gets the one being handled as its context. May include: native.h, isolate.h. Invariant:
// while a limit unwinds (vm.limit_hit) nothing becomes pending. Next: exception.cc (the type),
// traceback.cc.
#include <cstdarg>
#include <cstdio>

#include "interp/types/exception.h"
#include "interp/vm/class_build.h"
#include "interp/vm/frames.h"
#include "interp/vm/fuel.h"

namespace copra {

TypeObj* exception_type(Vm& vm, Exc type) { return vm.fz->exceptions[static_cast<size_t>(type)]; }

Exception* new_exception(Vm& vm, TypeObj* type, Value args_tuple) {
  auto* e = vm.heap.make_zeroed<Exception>(Kind::kException);
  e->flags |= kInst;
  e->word = root_shape_of(vm, type);
  e->args = args_tuple;
  if (exception_layout(type) != ExcLayout::kPlain && !fill_exception_fields(vm, e)) {
    // The arguments don't fit the class: its fields stay empty.
    vm.pending = nullptr;
  }
  return e;
}

void chain_context(Vm& vm, Exception* e) {
  if (!vm.handled.is_ptr() || vm.handled == Value(e)) return;
  // Handled exceptions may already lead to `e`; cut there. Floyd's second pointer stops on cycles
  // that user code made through __context__.
  auto* o = vm.handled.as<Exception>();
  auto* slow = o;
  bool move_slow = false;
  uint64_t walked = 0;
  while (is_exception(o->context)) {
    ++walked;
    auto* next = o->context.as<Exception>();
    if (next == e) {
      o->context = Value::absent();
      break;
    }
    o = next;
    if (o == slow) break;
    if (move_slow) slow = slow->context.as<Exception>();
    move_slow = !move_slow;
  }
  e->context = vm.handled;
  spend(vm, walked);
}

namespace {

Value throw_exception(Vm& vm, Exception* e) {
  if (vm.unwinding_limit()) return Value::raised();
  chain_context(vm, e);
  vm.pending = e;
  return Value::raised();
}

Value throw_new(Vm& vm, Exc type, Value arg) {
  if (vm.unwinding_limit()) return Value::raised();
  Tuple* args = arg.is_absent() ? vm.fz->empty_tuple : new_tuple(vm, &arg, 1);
  if (!args) return Value::raised();
  return throw_exception(vm, new_exception(vm, exception_type(vm, type), Value(args)));
}

}  // namespace

Value raise_str(Vm& vm, Exc type, std::string_view message) {
  if (vm.unwinding_limit()) return Value::raised();
  if (message.empty()) return throw_new(vm, type, Value::absent());
  Str* text = new_str_lossy(vm, message);
  return text ? throw_new(vm, type, Value(text)) : Value::raised();
}

Value raise(Vm& vm, Exc type, const char* format, ...) {
  char small[512];
  va_list args;
  va_start(args, format);
  const int n = std::vsnprintf(small, sizeof small, format, args);
  va_end(args);
  if (n < static_cast<int>(sizeof small)) {
    return raise_str(vm, type, std::string_view(small, n > 0 ? static_cast<size_t>(n) : 0));
  }
  std::string big(static_cast<size_t>(n) + 1, '\0');
  va_start(args, format);
  std::vsnprintf(big.data(), big.size(), format, args);
  va_end(args);
  big.resize(static_cast<size_t>(n));
  return raise_str(vm, type, big);
}

Value raise_value(Vm& vm, Exc type, Value arg) { return throw_new(vm, type, arg); }

Value raise_key_error(Vm& vm, Value key) { return throw_new(vm, Exc::kKeyError, key); }

Value raise_stop_iteration(Vm& vm, Value value) {
  return throw_new(vm, Exc::kStopIteration,
                   value.is_absent() || value.is_none() ? Value::absent() : value);
}

bool is_exception_class(Value v) {
  return is_type(v) && (v.as<TypeObj>()->type_flags & kTypeException);
}

Value check_made_exception(Vm& vm, Value type, Value made, bool thrown) {
  if (made.is_raised() || is_exception(made)) return made;
  StrBuilder text(vm);
  text.append("calling ");
  if (!text.append_repr(type)) return Value::raised();
  text.append(" should have returned an instance of BaseException, not ");
  if (thrown) {
    text.append(type_name(vm, made));
  } else if (!text.append_repr(Value(type_of(vm, made)))) {
    return Value::raised();
  }
  return raise_str(vm, Exc::kTypeError, text.text());
}

Exception* raised_exception(Vm& vm, Value x) {
  if (is_exception_class(x)) {
    const Value made = check_made_exception(vm, x, op_call(vm, x, nullptr, 0), false);
    return made.is_raised() ? nullptr : made.as<Exception>();
  }
  if (is_exception(x)) return x.as<Exception>();
  raise_str(vm, Exc::kTypeError, "exceptions must derive from BaseException");
  return nullptr;
}

Exception* fit_exception(Vm& vm, Value type, Exception* made) {
  if (!is_exception_class(type) || is_subtype(class_of(made), type.as<TypeObj>())) return made;
  const Value again = check_made_exception(vm, type, op_call(vm, type, {Value(made)}), true);
  return again.is_raised() ? nullptr : again.as<Exception>();
}

Value raise_from(Vm& vm, Value x, Value cause) {
  Exception* made = TRY_PTR(raised_exception(vm, x));
  if (!cause.is_absent()) {
    // Whatever a class makes is the cause, as CPython has it; printing leaves out what is none.
    if (is_exception_class(cause)) {
      cause = TRY(op_call(vm, cause, nullptr, 0));
    } else if (!cause.is_none() && !is_exception(cause)) {
      return raise_str(vm, Exc::kTypeError, "exception causes must derive from BaseException");
    }
    made->cause = cause;
    made->suppress_context = true;
    vm.heap.changing(made);
  }
  if (vm.unwinding_limit()) return Value::raised();
  chain_context(vm, made);
  if (Exception* fit = fit_exception(vm, x, made)) vm.pending = fit;
  return Value::raised();
}

Value raise_object(Vm& vm, Value x) { return raise_from(vm, x, Value::absent()); }

bool has_pending(Vm& vm) { return vm.pending != nullptr || vm.unwinding_limit(); }

Exception* pending(Vm& vm) { return vm.pending; }

Exception* take_pending(Vm& vm) {
  Exception* e = vm.pending;
  vm.pending = nullptr;
  return e;
}

void set_pending(Vm& vm, Exception* e) {
  if (!vm.unwinding_limit()) vm.pending = e;
}

bool exception_is(Exception* e, Exc type) {
  // Every builtin exception's class knows its own id, so the MRO is searched without a Vm.
  const Tuple* mro = class_of(e)->mro;
  for (uint32_t i = 0; i < mro->size(); ++i) {
    const auto* t = mro->items()[i].as<TypeObj>();
    if (!(t->type_flags & kTypeHeap) && (t->type_flags & kTypeException) &&
        t->exception_id == static_cast<uint32_t>(type)) {
      return true;
    }
  }
  return false;
}

bool pending_is(Vm& vm, Exc type) {
  return !vm.unwinding_limit() && vm.pending && exception_is(vm.pending, type);
}

bool clear_stop_iteration(Vm& vm) {
  if (!pending_is(vm, Exc::kStopIteration)) return false;
  if (vm.pending->args.as<Tuple>()->size()) vm.ended_by = vm.pending;
  vm.pending = nullptr;
  return true;
}

}  // namespace copra
