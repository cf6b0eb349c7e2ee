// BaseException and traceback objects: construction, texts, chaining attributes.
//
// Layout: Exception (object.h): an Instance prefix, so that Python attributes go through shapes,
// then args, cause, context, traceback and the class's fields. Every exception class uses
// this one NativeType; behaviour that differs by class hangs from ExcLayout. May include: native.h,
// isolate.h. Invariant: args is always a Tuple. Next: exception_fields.cc, vm/raise.cc.
#include "interp/types/exception.h"

#include "interp/code/program.h"
#include "interp/heap/shape.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/vm/isolate.h"

namespace copra {

// ---------------------------------------------------------------- helpers

void add_getset(Vm& vm, TypeObj* type, const GetSetDef* def) {
  type_set(vm, type, def->name, Value(new_getset(vm, def, type)));
}

namespace {

Exception* self_of(Value v) { return v.as<Exception>(); }
Dict* keywords_of(Value v) { return is_dict(v) ? v.as<Dict>() : nullptr; }

// ---------------------------------------------------------------- construction

Value exception_new(Vm& vm, Value* a, uint32_t) {
  if (!is_exception_class(a[0])) {
    return raise(vm, Exc::kTypeError,
                 "BaseException.__new__(%s): %s is not a subtype of BaseException",
                 is_type(a[0]) ? a[0].as<TypeObj>()->name->data() : "X",
                 is_type(a[0]) ? a[0].as<TypeObj>()->name->data() : "X");
  }
  auto* cls = a[0].as<TypeObj>();
  auto* args = a[1].as<Tuple>();
  const ExcLayout layout = exception_layout(cls);
  if (layout == ExcLayout::kGroup) {
    return raise(vm, Exc::kTypeError, "BaseException.__new__(%s) is not safe, use %s.__new__()",
                 cls->name->data(), cls->name->data());
  }
  const bool os = layout == ExcLayout::kOs && !filled_by_init(cls);
  if (os && args->size() >= 2 && args->size() <= 5) {
    cls = os_error_class(vm, cls, args->items()[0]);
  }
  // Plain first: __init__ fills the fields, with its own errors.
  Exception* e = new_exception(vm, cls, Value(vm.fz->empty_tuple));
  for (Value& field : e->fields) field = Value::absent();
  if (layout == ExcLayout::kOs) {
    if (os) {
      if (Dict* kwargs = keywords_of(a[2]); kwargs && kwargs->size()) {
        return raise(vm, Exc::kTypeError, "%s() takes no keyword arguments",
                     a[0].as<TypeObj>()->name->data());
      }
      e->args = Value(args);
      TRY_BOOL(fill_exception_fields(vm, e));
    }
    return Value(e);
  }
  e->args = Value(args);
  return Value(e);
}

constexpr NativeDef kExceptionNew = {"__new__", "(*args, **kwargs)", exception_new};

// ---------------------------------------------------------------- operations

Value str_op(Vm& vm, Value self) { return exception_str(vm, self_of(self)); }

Value repr_op(Vm& vm, Value self) {
  auto* e = self_of(self);
  auto* args = e->args.as<Tuple>();
  RecursionGuard guard(vm);
  if (!guard.ok()) return Value::raised();
  StrBuilder out(vm);
  out.append(class_of(e)->name);
  if (args->size() == 1) {
    out.append('(');
    if (!out.append_repr(args->items()[0])) return Value::raised();
    out.append(')');
  } else if (!out.append_repr(e->args)) {
    return Value::raised();
  }
  return out.finish();
}

constexpr TypeOps kExceptionOps = {.repr = repr_op, .str = str_op};

// ---------------------------------------------------------------- methods

Value m_str(Vm& vm, Value* a, uint32_t) { return exception_args_str(vm, self_of(a[0])); }
Value m_repr(Vm& vm, Value* a, uint32_t) { return repr_op(vm, a[0]); }

bool set_traceback(Vm& vm, Value self, Value v) {
  if (v.is_absent()) {
    return fail(raise_str(vm, Exc::kTypeError, "__traceback__ may not be deleted"));
  }
  if (!v.is_none() && !is_kind(v, Kind::kTraceback)) {
    return fail(raise_str(vm, Exc::kTypeError, "__traceback__ must be a traceback or None"));
  }
  self_of(self)->traceback = v;
  return true;
}

Value m_with_traceback(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(set_traceback(vm, a[0], a[1]));
  return a[0];
}

Value m_add_note(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "note must be a str, not '%s'", type_name(vm, a[1]).c_str());
  }
  Value notes = TRY(op_getattr_opt(vm, a[0], vm.names().dunder_notes));
  if (notes.is_not_found()) {
    notes = Value(TRY_PTR(new_list(vm)));
    TRY_BOOL(op_setattr(vm, a[0], vm.names().dunder_notes, notes));
  }
  if (!is_list(notes))
    return raise_str(vm, Exc::kTypeError, "Cannot add note: __notes__ is not a list");
  TRY_BOOL(list_append(vm, notes.as<List>(), a[1]));
  return Value::none();
}

// What makes the exception again: an OSError keeps its file names out of args.
Value constructor_args(Vm& vm, Exception* e) {
  const Tuple* args = is_tuple(e->args) ? e->args.as<Tuple>() : nullptr;
  if (!exception_is(e, Exc::kOSError) || !args || args->size() != 2) return e->args;
  const Value name = e->fields[kFieldFilename], other = e->fields[kFieldFilename2];
  if (name.is_absent()) return e->args;
  const Value* v = args->items();
  if (other.is_absent()) return new_tuple_of(vm, {v[0], v[1], name});
  return new_tuple_of(vm, {v[0], v[1], name, Value::none(), other});
}

Value m_reduce(Vm& vm, Value* a, uint32_t) {
  auto* e = self_of(a[0]);
  const Value cls = Value(class_of(e));
  const Value args = TRY(constructor_args(vm, e));
  const Value dict = TRY(op_getattr(vm, a[0], vm.names().dunder_dict));
  if (is_dict(dict) && dict.as<Dict>()->size()) {
    return Value(new_tuple_of(vm, {cls, args, dict}));
  }
  return Value(new_tuple_of(vm, {cls, args}));
}

Value m_setstate(Vm& vm, Value* a, uint32_t) {
  if (a[1].is_none()) return Value::none();
  if (!is_dict(a[1])) return raise_str(vm, Exc::kTypeError, "state is not a dictionary");
  Value key, value;
  for (uint32_t i = 0; dict_next(a[1].as<Dict>(), &i, &key, &value);) {
    if (!is_str(key)) {
      return raise(vm, Exc::kTypeError, "attribute name must be string, not '%s'",
                   type_name(vm, key).c_str());
    }
    TRY_BOOL(op_setattr(vm, a[0], key.as<Str>(), value));
  }
  return Value::none();
}

constexpr NativeDef kMethods[] = {
    {"__str__", "()", m_str},
    {"__repr__", "()", m_repr},
    {"with_traceback", "(tb, /)", m_with_traceback},
    {"add_note", "(note, /)", m_add_note},
    {"__reduce__", "()", m_reduce},
    {"__setstate__", "(state, /)", m_setstate},
    {},
};

// ---------------------------------------------------------------- attributes

Value none_if_absent(Value v) { return v.is_absent() ? Value::none() : v; }

Value get_args(Vm&, Value self) { return self_of(self)->args; }
bool set_args(Vm& vm, Value self, Value v) {
  if (v.is_absent()) return fail(raise_str(vm, Exc::kTypeError, "args may not be deleted"));
  Tuple* args = to_tuple(vm, v);
  if (!args) return false;
  self_of(self)->args = Value(args);
  return true;
}

Value get_traceback(Vm&, Value self) { return none_if_absent(self_of(self)->traceback); }
Value get_cause(Vm&, Value self) { return none_if_absent(self_of(self)->cause); }
Value get_context(Vm&, Value self) { return none_if_absent(self_of(self)->context); }

bool check_link(Vm& vm, Value v, const char* attribute, const char* what) {
  if (v.is_absent()) {
    return fail(raise(vm, Exc::kTypeError, "%s may not be deleted", attribute));
  }
  if (!v.is_none() && !is_exception(v)) {
    return fail(
        raise(vm, Exc::kTypeError, "exception %s must be None or derive from BaseException", what));
  }
  return true;
}
bool set_cause(Vm& vm, Value self, Value v) {
  if (!check_link(vm, v, "__cause__", "cause")) return false;
  self_of(self)->cause = v;
  self_of(self)->suppress_context = true;
  return true;
}
bool set_context(Vm& vm, Value self, Value v) {
  if (!check_link(vm, v, "__context__", "context")) return false;
  self_of(self)->context = v;
  return true;
}

Value get_suppress(Vm&, Value self) { return Value::boolean(self_of(self)->suppress_context); }
bool set_suppress(Vm& vm, Value self, Value v) {
  if (v.is_absent()) {
    return fail(raise_str(vm, Exc::kTypeError, "can't delete numeric/char attribute"));
  }
  if (!v.is_bool()) {
    return fail(raise_str(vm, Exc::kTypeError, "attribute value type must be bool"));
  }
  self_of(self)->suppress_context = v.is_true();
  return true;
}

constexpr GetSetDef kGetSets[] = {
    {"args", get_args, set_args},
    {"__traceback__", get_traceback, set_traceback},
    {"__cause__", get_cause, set_cause},
    {"__context__", get_context, set_context},
    {"__suppress_context__", get_suppress, set_suppress},
    {},
};

// ---------------------------------------------------------------- traceback objects

Value tb_next(Vm&, Value self) {
  auto* next = self.as<Traceback>()->next;
  return next ? Value(next) : Value::none();
}
bool set_tb_next(Vm& vm, Value self, Value v) {
  if (v.is_absent()) {
    return fail(raise_str(vm, Exc::kTypeError, "can't delete tb_next attribute"));
  }
  if (!v.is_none() && !is_kind(v, Kind::kTraceback)) {
    return fail(raise(vm, Exc::kTypeError, "expected traceback object, got '%s'",
                      type_name(vm, v).c_str()));
  }
  auto* next = v.is_none() ? nullptr : v.as<Traceback>();
  for (auto* t = next; t; t = t->next) {
    if (Value(t) == self) return fail(raise_str(vm, Exc::kValueError, "traceback loop detected"));
  }
  self.as<Traceback>()->next = next;
  return true;
}
Value tb_lineno(Vm&, Value self) { return Value::small_int(self.as<Traceback>()->line); }
Value tb_lasti(Vm&, Value self) { return Value::small_int(self.as<Traceback>()->pc); }
// Frames are not handed out.
Value tb_frame(Vm&, Value) { return Value::none(); }

constexpr GetSetDef kTracebackGetSets[] = {
    {"tb_next", tb_next, set_tb_next},
    {"tb_lineno", tb_lineno, set_readonly},
    {"tb_lasti", tb_lasti, set_readonly},
    {"tb_frame", tb_frame, set_readonly},
    {},
};

}  // namespace

const NativeType kBaseExceptionType = {
    .name = "BaseException",
    .module = "builtins",
    .kind = Kind::kException,
    .size = sizeof(Exception),
    .ops = &kExceptionOps,
    .methods = kMethods,
    .getsets = kGetSets,
    .new_def = &kExceptionNew,
    .flags = kTypeBase | kTypeHasDict | kTypeException,
    .doc = "Common base class for all exceptions",
};

const NativeType kTracebackType = {
    .name = "traceback",
    .module = "builtins",
    .kind = Kind::kTraceback,
    .size = sizeof(Traceback),
    .getsets = kTracebackGetSets,
    .flags = 0,
};

}  // namespace copra
