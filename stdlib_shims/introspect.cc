// What Python-written modules need to know about functions, exceptions and the output.
//
// In: Python values. Out: plain tuples and strings, never frames or code objects. May include:
// native.h, isolate.h, program.h, op_info.h. Next: py/sys.py, py/traceback.py, py/inspect.py.
#include "stdlib_shims/introspect.h"

#include "interp/code/op_info.h"
#include "interp/code/program.h"
#include "interp/types/containers.h"
#include "interp/vm/generator.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

Value f_write(Vm& vm, Value* a, uint32_t) {
  Str* text = TRY_PTR(expect_str(vm, a[0], "write", "1"));
  const int error = op_truth(vm, a[1]);
  if (error < 0) return Value::raised();
  TRY_BOOL(write_text(vm, text->view(), error ? OutputStream::kStderr : OutputStream::kStdout));
  return Value::none();
}

Value f_exc_info(Vm& vm, Value*, uint32_t) {
  const Value e = vm.handled;
  if (!is_exception(e)) {
    return Value(new_tuple_of(vm, {Value::none(), Value::none(), Value::none()}));
  }
  const Value traceback = e.as<Exception>()->traceback;
  return Value(
      new_tuple_of(vm, {Value(type_of(vm, e)), e,
                        is_kind(traceback, Kind::kTraceback) ? traceback : Value::none()}));
}

// "CREATED", "SUSPENDED", "RUNNING" or "CLOSED".
Value f_generator_state(Vm& vm, Value* a, uint32_t) {
  if (!is_kind(a[0], Kind::kGenerator) && !is_kind(a[0], Kind::kCoroutine) &&
      !is_kind(a[0], Kind::kAsyncGenerator)) {
    return raise(vm, Exc::kTypeError, "a generator is required, not %s",
                 type_name(vm, a[0]).c_str());
  }
  static constexpr const char* kNames[] = {"CREATED", "SUSPENDED", "RUNNING", "CLOSED"};
  return Value(new_str(vm, kNames[static_cast<unsigned>(a[0].as<Generator>()->state)]));
}

Value f_set_recursion_limit(Vm& vm, Value* a, uint32_t) {
  int64_t limit;
  TRY_BOOL(as_c_int(vm, a[0], &limit));
  if (limit < 1) {
    return raise_str(vm, Exc::kValueError, "recursion limit must be greater or equal than 1");
  }
  TRY_BOOL(set_recursion_limit(vm, limit));
  return Value::none();
}
// As CPython: no limit, or one that short conversions never meet.
Value f_set_int_digits(Vm& vm, Value* a, uint32_t) {
  constexpr int64_t kThreshold = 640;
  int64_t digits;
  TRY_BOOL(as_c_int(vm, a[0], &digits));
  if (digits != 0 && digits < kThreshold) {
    return raise_str(vm, Exc::kValueError, "maxdigits must be 0 or larger than 640");
  }
  vm.limits.int_digits_max = static_cast<int32_t>(digits);
  return Value::none();
}
Value f_int_digits(Vm& vm, Value*, uint32_t) { return Value::small_int(vm.limits.int_digits_max); }
Value f_recursion_limit(Vm& vm, Value*, uint32_t) {
  return Value::small_int(vm.limits.recursion_max);
}

Value f_intern(Vm& vm, Value* a, uint32_t) {
  if (!is_exact(a[0], Kind::kStr)) {
    return raise(
        vm, Exc::kTypeError,
        is_kind(a[0], Kind::kStr) ? "can't intern %s" : "intern() argument must be str, not %s",
        type_name(vm, a[0]).c_str());
  }
  return Value(intern_str(vm, a[0].as<Str>()));
}
// No references are counted; what CPython says of a name's only object.
Value f_refcount(Vm&, Value*, uint32_t) { return Value::small_int(2); }

Value f_format_exception(Vm& vm, Value* a, uint32_t) {
  if (!is_exception(a[0])) return raise_str(vm, Exc::kTypeError, "an exception is required");
  const int chain = op_truth(vm, a[1]);
  if (chain < 0) return Value::raised();
  return Value(new_str(vm, format_exception(vm, a[0].as<Exception>(), chain != 0)));
}

bool add_frame(Vm& vm, List* out, const Traceback* t, int line, const Str* name) {
  const std::string file = t->code->program->filename;
  Str* file_str = new_str(vm, file);
  if (!file_str) return false;
  Str* source = new_str(vm, std::string(t->code->program->source_line(line)));
  if (!source) return false;
  Tuple* frame = new_tuple_of(
      vm, {Value(file_str), Value::small_int(line), Value(const_cast<Str*>(name)), Value(source)});
  return frame && list_append(vm, out, Value(frame));
}

// _frames(traceback): [(file, line, function, source line)], outermost call first.
Value f_frames(Vm& vm, Value* a, uint32_t) {
  List* out = TRY_PTR(new_list(vm));
  if (!is_kind(a[0], Kind::kTraceback)) return Value(out);
  for (const auto* t = a[0].as<Traceback>(); t; t = t->next) {
    const Str* name = t->code->name;
    for (const InlinedRange& r : t->code->inlined) {
      if (t->pc < r.start || t->pc >= r.end) continue;
      TRY_BOOL(add_frame(vm, out, t, r.line, name));
      name = r.name;
    }
    TRY_BOOL(add_frame(vm, out, t, static_cast<int>(t->line), name));
    TRY_BOOL(charge(vm, 1));
  }
  return Value(out);
}

// _function_info(f): (parameter names, positional-only, positional, keyword-only, code flags,
// first line) of a Python function; None for anything else.
Value f_function_info(Vm& vm, Value* a, uint32_t) {
  if (!is_kind(a[0], Kind::kFunction)) return Value::none();
  const Code* code = a[0].as<Function>()->code;
  const bool awaitables = makes_awaitables(a[0].as<Function>());
  const uint32_t flags = code->flags | (awaitables ? kCodeIterableCoroutine : 0u);
  List* names = TRY_PTR(new_list(vm));
  for (uint32_t i = 0; i < code->param_count(); ++i) {
    TRY_BOOL(list_append(vm, names, Value(code->local_names[i])));
  }
  return Value(new_tuple_of(
      vm, {Value(names), Value::small_int(code->posonly_count), Value::small_int(code->arg_count),
           Value::small_int(code->kwonly_count), Value::small_int(static_cast<int>(flags)),
           Value::small_int(code->first_line)}));
}

// _names_used(f): what a Python function's code refers to outside itself, as (closure: name ->
// value, globals: name -> value, builtins: name -> value, names of attributes and of what is
// unbound); None for anything else.
Value f_names_used(Vm& vm, Value* a, uint32_t) {
  if (!is_kind(a[0], Kind::kFunction)) return Value::none();
  auto* function = a[0].as<Function>();
  const Code* code = function->code;
  Dict* closure = TRY_PTR(new_dict(vm));
  Dict* globals = TRY_PTR(new_dict(vm));
  Dict* builtins = TRY_PTR(new_dict(vm));
  List* others = TRY_PTR(new_list(vm));
  for (uint32_t i = 0; i < code->free_names.size() && i < function->closure_count; ++i) {
    const Value held = function->closure()[i]->value;
    if (held.is_unbound()) return raise_str(vm, Exc::kValueError, "Cell is empty");
    TRY_BOOL(dict_set(vm, closure, Value(code->free_names[i]), held));
  }
  const ProgramInstance* program = function->program;
  const auto add_global = [&](uint32_t slot) {
    Str* name = code->program->global_names[slot];
    if (!program->globals[slot].is_unbound()) {
      return dict_set(vm, globals, Value(name), program->globals[slot]);
    }
    if (program->extra) {
      const Value held = dict_get_str(vm, program->extra, name);
      if (!held.is_not_found()) return dict_set(vm, globals, Value(name), held);
    }
    for (Dict* names : {vm.preloaded, vm.fz->builtins}) {
      if (!names) continue;
      const Value held = dict_get_str(vm, names, name);
      if (!held.is_not_found()) return dict_set(vm, builtins, Value(name), held);
    }
    return list_append(vm, others, Value(name));
  };
  for (const Instr& in : code->instrs) {
    const OpInfo& info = op_info(in.op);
    if (wide_letter(info) == 'G') TRY_BOOL(add_global(static_cast<uint32_t>(in.bc())));
    const uint16_t fields[] = {in.a, in.b, in.c};
    for (size_t i = 0; i < std::size(fields) && info.operands[i] != '\0'; ++i) {
      if (info.operands[i] == 'g') TRY_BOOL(add_global(fields[i]));
      if (info.operands[i] == 's' && fields[i] < code->sites.size()) {
        TRY_BOOL(list_append(vm, others, Value(code->sites[fields[i]])));
      }
    }
  }
  return Value(new_tuple_of(vm, {Value(closure), Value(globals), Value(builtins), Value(others)}));
}

// _native_coroutine(f): whether a built-in function answers with a coroutine.
Value f_native_coroutine(Vm&, Value* a, uint32_t) {
  Value f = a[0];
  if (is_kind(f, Kind::kBoundMethod)) f = f.as<BoundMethod>()->func;
  return Value::boolean(is_kind(f, Kind::kNative) &&
                        (f.as<Native>()->def->flags & kFnCoroutine) != 0);
}

// _make_awaitable(f): whether f's generators can be awaited from now on, which only those of a
// Python function can.
Value f_make_awaitable(Vm&, Value* a, uint32_t) {
  if (!is_kind(a[0], Kind::kFunction)) return Value::false_();
  auto* f = a[0].as<Function>();
  constexpr uint32_t kOtherKinds = kCodeCoroutine | kCodeAsyncGenerator;
  if (!f->code->has(kCodeGenerator) || (f->code->flags & kOtherKinds)) return Value::false_();
  make_awaitables(f);
  return Value::true_();
}

// _is_awaitable_generator(v): whether v is a generator of such a function.
Value f_is_awaitable_generator(Vm&, Value* a, uint32_t) {
  return Value::boolean(is_awaitable_generator(a[0]));
}

// _caller(level): (file, line, __name__, function) of the call `level` frames above the one that
// asks; None where the stack ends. A comprehension that runs inside its function's frame counts.
Value f_caller(Vm& vm, Value* a, uint32_t) {
  int64_t level;
  if (!as_index(vm, a[0], &level)) return Value::raised();
  level = std::max<int64_t>(level, 1);
  for (const Frame* f = vm.frame - 1; f >= vm.frames; --f) {
    const Code* code = f->code;
    const auto next = static_cast<size_t>(f->pc - code->instrs.data());
    const size_t pc = next > 0 ? next - 1 : 0;
    std::vector<std::pair<int, Str*>> calls;  // of this frame, outermost first
    Str* name = code->name;
    for (const InlinedRange& r : code->inlined) {
      if (pc < r.start || pc >= r.end) continue;
      calls.emplace_back(r.line, name);
      name = r.name;
    }
    calls.emplace_back(pc < code->positions.size() ? code->positions[pc].line : code->first_line,
                       name);
    if (level > static_cast<int64_t>(calls.size())) {
      level -= static_cast<int64_t>(calls.size());
      continue;
    }
    const auto& [line, function] = calls[calls.size() - static_cast<size_t>(level)];
    Str* file = TRY_PTR(new_str(vm, code->program->filename));
    return Value(new_tuple_of(
        vm, {Value(file), Value::small_int(line),
             f->program->name ? Value(f->program->name) : Value::none(), Value(function)}));
  }
  return Value::none();
}

// _source_line(file, line): the text of a line of a loaded program; "" when there is none.
Value f_source_line(Vm& vm, Value* a, uint32_t) {
  if (!is_kind(a[0], Kind::kStr) || !a[1].is_small_int()) return Value(new_str(vm, ""));
  for (const auto& program : vm.programs) {
    if (program->data->filename == a[0].as<Str>()->view() && a[1].small() > 0 &&
        a[1].small() <= INT32_MAX) {
      return Value(new_str(vm, program->data->source_line(static_cast<int>(a[1].small()))));
    }
  }
  return Value(new_str(vm, ""));
}

// _caller_globals(): the globals of the program that called this module.
Value f_caller_globals(Vm& vm, Value*, uint32_t) {
  for (const Frame* f = vm.frame; f && f >= vm.frames; --f) {
    if (f->program != vm.frame->program) return program_globals(vm, f->program);
  }
  return Value(new_dict(vm));
}

// _builtin_names(): what every program finds without an import.
Value f_builtin_names(Vm& vm, Value*, uint32_t) {
  return Value(TRY_PTR(dict_copy(vm, vm.fz->builtins)));
}

constexpr NativeDef kTypingFunctions[] = {{"_builtin_names", "()", f_builtin_names},
                                          {"_caller_globals", "()", f_caller_globals},
                                          {"_function_info", "(function, /)", f_function_info},
                                          {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kTypingModule;
const ModuleDef kTypingModule = {
    .name = "typing", .functions = kTypingFunctions, .python_source = kPySource_typing};

const NativeDef kIntrospectFunctions[] = {
    {"_write", "(text, error, /)", f_write},
    {"exc_info", "()", f_exc_info},
    {"intern", "(string, /)", f_intern},
    {"getrefcount", "(object, /)", f_refcount},
    {"get_int_max_str_digits", "()", f_int_digits},
    {"set_int_max_str_digits", "(maxdigits)", f_set_int_digits},
    {"getrecursionlimit", "()", f_recursion_limit},
    {"setrecursionlimit", "(limit, /)", f_set_recursion_limit},
    {"_format_exception", "(exception, chain, /)", f_format_exception},
    {"_frames", "(traceback, /)", f_frames},
    {"_function_info", "(function, /)", f_function_info},
    {"_caller_globals", "()", f_caller_globals},
    {"_caller", "(level, /)", f_caller},
    {"_source_line", "(file, line, /)", f_source_line},
    {"_names_used", "(function, /)", f_names_used},
    {"_generator_state", "(generator, /)", f_generator_state},
    {"_native_coroutine", "(function, /)", f_native_coroutine},
    {"_make_awaitable", "(function, /)", f_make_awaitable},
    {"_is_awaitable_generator", "(value, /)", f_is_awaitable_generator},
    {nullptr, nullptr, nullptr}};

// Modules whose only natives are these.
#define INTROSPECTING_MODULE(symbol, module, stem) \
  extern const ModuleDef symbol;                   \
  const ModuleDef symbol = {                       \
      .name = module, .functions = kIntrospectFunctions, .python_source = kPySource_##stem};
INTROSPECTING_MODULE(kSysModule, "sys", sys)
INTROSPECTING_MODULE(kLoggingModule, "logging", logging)
INTROSPECTING_MODULE(kTracebackModule, "traceback", traceback)
INTROSPECTING_MODULE(kWarningsModule, "warnings", warnings)
INTROSPECTING_MODULE(kInspectModule, "inspect", inspect)
#undef INTROSPECTING_MODULE

}  // namespace copra
