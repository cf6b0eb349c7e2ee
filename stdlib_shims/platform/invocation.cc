// Entry point, payload and result rules of one invocation (platform functions), and plain scripts.
// Everything Python-side runs in the isolate's body; the answer is finished bytes when it returns.
// Next: request.cc (the request object), json.cc (encoding), server/execute.cc (driver).
#include "stdlib_shims/platform/invocation.h"

#include <charconv>
#include <cstring>

#include "interp/aio/future.h"
#include "interp/code/program.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/json.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/globals.h"
#include "stdlib_shims/platform/html_response.h"

namespace copra {

struct Invocation::State {
  std::shared_ptr<const Program> program;
  RequestData request;
  PlatformContext context;
  Outcome outcome;
  int64_t started_us = 0;
  std::string refusal;    // the body is not what its content type announces
  bool answered = false;  // outcome holds what user code returned
  std::unique_ptr<Isolate> isolate;
};

namespace {

// The Python function that a call of `entry` runs, and whether it gets a self before the arguments;
// None for anything else.
Value python_function(Vm& vm, Value entry, bool* bound) {
  *bound = false;
  if (is_kind(entry, Kind::kFunction)) return entry;
  if (!is_kind(entry, Kind::kBoundMethod)) {
    if (is_type(entry)) return Value::none();
    entry = TRY(op_getattr_opt(vm, entry, "__call__"));
    if (!is_kind(entry, Kind::kBoundMethod)) return Value::none();
  }
  *bound = true;
  const Value f = entry.as<BoundMethod>()->func;
  return is_kind(f, Kind::kFunction) ? f : Value::none();
}

}  // namespace

Value call_entry(Vm& vm, Value entry) {
  bool bound = false;
  const Value function = TRY(python_function(vm, entry, &bound));
  if (function.is_none()) return op_call(vm, entry, {});
  auto* f = function.as<Function>();
  const uint32_t defaults = f->defaults ? f->defaults->size() : 0;
  const uint32_t required = f->code->arg_count - defaults;
  RootedVector args(vm);
  uint32_t anonymous = 0;
  for (uint32_t i = bound ? 1 : 0; i < required; ++i) {
    Str* name = f->code->local_names[i];
    if (!is_platform_global(name->view())) {
      if (++anonymous > 1) return op_call(vm, entry, {});  // the usual TypeError
      name = intern(vm, "request");
    }
    const Value v = TRY(platform_global(vm, name));
    TRY_BOOL(args.push(v));
  }
  RootedVector names(vm);
  for (uint32_t i = f->code->arg_count; i < f->code->arg_count + f->code->kwonly_count; ++i) {
    Str* const name = f->code->local_names[i];
    if (!is_platform_global(name->view())) continue;
    if (f->kwdefaults && !dict_get_str(vm, f->kwdefaults, name->view()).is_not_found()) continue;
    const Value v = TRY(platform_global(vm, name));
    TRY_BOOL(args.push(v) && names.push(Value(name)));
  }
  Tuple* kwnames = nullptr;
  if (names.size() > 0) kwnames = TRY_PTR(new_tuple(vm, names.data(), names.size()));
  return op_call(vm, entry, args.data(), static_cast<uint32_t>(args.size()), kwnames);
}

namespace {

constexpr size_t kResultBytesMax = size_t{10} << 20;
constexpr size_t kResultBytesAtFirst = 1024;
constexpr size_t kLoggedResultBytesMax = 64 * 1024;
constexpr size_t kHeadersMax = 64;  // clients refuse more than about a hundred
constexpr size_t kHeaderBytesMax = 32 * 1024;

void append_seconds(std::string* out, int64_t us) {
  char buffer[32];
  const auto r = std::to_chars(buffer, buffer + sizeof buffer, static_cast<double>(us) / 1e6,
                               std::chars_format::fixed, 6);
  out->append(buffer, r.ptr);
}

// The five-key envelope.
std::string envelope(bool success, std::string_view result_json, std::string_view output,
                     const std::string* error, int64_t duration_us) {
  std::string out;
  out.reserve(result_json.size() + output.size() + 128);
  out += success ? "{\"success\":true,\"result\":" : "{\"success\":false,\"result\":";
  out += result_json;
  out += ",\"output\":";
  json_write_string(output, &out);
  out += ",\"error\":";
  if (error) {
    json_write_string(*error, &out);
  } else {
    out += "null";
  }
  out += ",\"execution_time\":";
  append_seconds(&out, duration_us);
  out += "}";
  return out;
}

// What a status tuple's second item says; 0 for no status. Enumerations of ints count.
int status_of(Value v) {
  if (is_kind(v, Kind::kIntSub)) v = int_base(v);
  return v.is_small_int() && v.small() >= 100 && v.small() <= 599 ? static_cast<int>(v.small()) : 0;
}

// All that an asynchronous generator yields, as a list.
Value items_of(Vm& vm, Value generator) {
  RootedVector roots(vm);
  List* const items = TRY_PTR(new_list(vm));
  TRY_BOOL(roots.push(generator) && roots.push(Value(items)));
  for (;;) {
    const Value next = TRY(op_call_method(vm, generator, "__anext__", {}));
    const Value item = await_synchronously(vm, next);
    if (item.is_raised()) {
      if (!pending_is(vm, Exc::kStopAsyncIteration)) return item;
      (void)take_pending(vm);
      return Value(items);
    }
    TRY_BOOL(list_append(vm, items, item));
  }
}

// Runs module and entry point: what user code returns.
Value run_user_code(Vm& vm, Invocation::State& s) {
  ProgramInstance* p = load_program(vm, s.program, "__main__");
  vm.main_program = p;
  TRY_BOOL(run_module_body(vm, p));
  Value result;
  if (!s.context.entry_member.empty()) {
    const Value member = program_global(vm, p, s.context.entry_member);
    if (member.is_not_found()) {
      return raise(vm, Exc::kNameError, "name '%s' is not defined", s.context.entry_member.c_str());
    }
    result = TRY(call_entry(vm, member));
  } else {
    const Value entry = program_global(vm, p, "main");
    if (!entry.is_not_found() && op_callable(vm, entry)) {
      result = TRY(call_entry(vm, entry));
    } else {
      result = program_global(vm, p, "result");
      if (result.is_not_found()) result = Value::none();
    }
  }
  while (is_kind(result, Kind::kCoroutine) || is_future(vm, result)) {
    result = TRY(run_until_complete(vm, result));
  }
  if (is_kind(result, Kind::kAsyncGenerator)) return items_of(vm, result);
  return result;
}

// 1xx announces an answer and is none: the client would wait for ever. False: raised.
bool ends_response(Vm& vm, int status) {
  if (status >= 200) return true;
  raise(vm, Exc::kValueError, "HTTP status %d cannot end a response", status);
  return false;
}

bool add_header(Vm& vm, Value k, Value v, size_t* bytes, StringPairs* out) {
  const Value name = op_str(vm, k);
  if (name.is_raised()) return false;
  const Value value = op_str(vm, v);
  if (value.is_raised()) return false;
  *bytes += name.as<Str>()->view().size() + value.as<Str>()->view().size();
  if (out->size() >= kHeadersMax || *bytes > kHeaderBytesMax) {
    raise_str(vm, Exc::kValueError, "Response headers are larger than 64 fields or 32 KiB");
    return false;
  }
  out->emplace_back(name.as<Str>()->view(), value.as<Str>()->view());
  return true;
}

// A list as value makes a header for each item (Set-Cookie).
bool read_headers(Vm& vm, Value headers, StringPairs* out) {
  if (!is_dict(headers)) return true;
  uint32_t i = 0;
  Value k, v;
  size_t bytes = 0;
  while (dict_next(headers.as<Dict>(), &i, &k, &v)) {
    if (!is_list(v)) {
      if (!add_header(vm, k, v, &bytes, out)) return false;
      continue;
    }
    for (uint32_t at = 0; at < v.as<List>()->size; ++at)
      if (!add_header(vm, k, v.as<List>()->items[at], &bytes, out)) return false;
  }
  return true;
}

// Fills the outcome from what user code returned (platform result mapping). False: raised.
bool map_result(Vm& vm, Invocation::State& s, Value result) {
  Outcome& o = s.outcome;
  int status = 200;
  bool explicit_status = false;
  if (is_exact(result, Kind::kTuple)) {
    Tuple* t = result.as<Tuple>();
    const int named = t->size() >= 2 ? status_of(t->items()[1]) : 0;
    const bool with_headers = t->size() == 3 && named != 0 && is_dict(t->items()[2]);
    if ((t->size() == 2 && named != 0) || with_headers) {
      status = named;
      explicit_status = true;
      if (with_headers && !read_headers(vm, t->items()[2], &o.headers)) return false;
      result = t->items()[0];
    }
  }
  o.kind = OutcomeKind::kReturned;
  o.status = status;
  if (!ends_response(vm, status)) return false;
  if (HtmlResponse* html = as_html_response(vm, result)) {
    if (!explicit_status) o.status = static_cast<int>(html->status.small());
    if (!ends_response(vm, o.status)) return false;
    o.content_type = "text/html; charset=utf-8";
    if (is_str(html->media_type)) o.content_type = std::string(html->media_type.as<Str>()->view());
    o.body = std::string(html->body.as<Str>()->view());
    return read_headers(vm, html->headers, &o.headers);
  }
  if (is_bytes(result)) {
    o.content_type = "application/octet-stream";
    o.body = std::string(result.as<Bytes>()->view());
    return true;
  }
  std::string json;
  json.reserve(kResultBytesAtFirst);
  if (!json_write_result(vm, result, &json, kResultBytesMax)) return false;
  if (json.size() > kResultBytesMax) {
    raise_str(vm, Exc::kValueError, "Result is larger than 10 MiB");
    return false;
  }
  if (status >= 400) {
    o.error = "HTTP " + std::to_string(status);
    if (is_dict(result)) {
      const Value e = dict_get_str(vm, result.as<Dict>(), "error");
      if (is_str(e)) o.error = std::string(e.as<Str>()->view());
    }
  }
  o.result_json = std::move(json);
  return true;
}

bool run_body(Vm& vm, Invocation::State& s) {
  if (!bind_platform_globals(vm, s.request, s.context, &s.refusal)) {
    if (s.refusal.empty()) return false;
    (void)take_pending(vm);
    return true;
  }
  const Value result = run_user_code(vm, s);
  if (result.is_raised()) return false;
  if (!map_result(vm, s, result)) return false;
  s.answered = true;
  return true;
}

}  // namespace

Invocation::Invocation(std::shared_ptr<const Program> program, RequestData request,
                       PlatformContext context, const Limits& limits)
    : state_(std::make_unique<State>()) {
  install_library();
  State& s = *state_;
  s.program = std::move(program);
  s.request = std::move(request);
  s.context = std::move(context);
  s.started_us = steady_now_us();
  s.isolate = std::make_unique<Isolate>(limits, [&s](Vm& vm) { return run_body(vm, s); });
}

Invocation::~Invocation() = default;

Isolate& Invocation::isolate() { return *state_->isolate; }

Outcome Invocation::finish(Step last) {
  State& s = *state_;
  Outcome o = std::move(s.outcome);
  o.duration_us = steady_now_us() - s.started_us;
  o.output = s.isolate->output();
  if (last.kind == StepKind::kDone && s.answered) {
    if (o.kind != OutcomeKind::kReturned) o.kind = OutcomeKind::kReturned;
    if (o.body.empty() && !o.result_json.empty()) {
      const bool success = o.status < 400;
      o.body =
          envelope(success, o.result_json, o.output, success ? nullptr : &o.error, o.duration_us);
      if (o.result_json.size() > kLoggedResultBytesMax) o.result_json.resize(kLoggedResultBytesMax);
    }
    return o;
  }
  o.headers.clear();
  o.content_type = "application/json";
  o.result_json = "null";
  o.status = 500;
  if (!s.refusal.empty()) {
    o.kind = OutcomeKind::kBadRequest;
    o.status = 400;
    o.error = s.refusal;
  } else if (last.kind == StepKind::kRaised) {
    o.kind = OutcomeKind::kFailed;
    o.error = s.isolate->error_line();
    o.traceback = s.isolate->traceback();
    if (o.error.rfind("MemoryError", 0) == 0) {
      o.kind = OutcomeKind::kMemory;
      // Without a message of its own, or with one that there was no memory left to print.
      if (o.error == "MemoryError" || o.error.find("str() failed>") != std::string::npos)
        o.error = "MemoryError: memory limit exceeded";
    }
  } else {
    switch (last.limit) {
      case LimitKind::kDeadline: {
        o.kind = OutcomeKind::kTimeout;
        o.status = 504;
        const int64_t ms = s.isolate->vm().limits.deadline_ms;
        std::string seconds = std::to_string(ms / 1000);
        if (ms % 1000) {
          char text[32];
          std::snprintf(text, sizeof text, "%g", static_cast<double>(ms) / 1000);
          seconds = text;
        }
        o.error = "Execution timed out after " + seconds + " seconds";
        break;
      }
      case LimitKind::kMemory:
        o.kind = OutcomeKind::kMemory;
        o.error = "MemoryError: memory limit exceeded";
        break;
      default:
        o.kind = OutcomeKind::kCancelled;
        o.status = 503;
        o.error = "Execution cancelled";
        break;
    }
  }
  o.body = envelope(false, "null", o.output, &o.error, o.duration_us);
  return o;
}

CompileOptions platform_compile_options(std::string filename) {
  install_library();
  CompileOptions options;
  options.filename = std::move(filename);
  options.lenient_await = true;
  return options;
}

bool binds_global(const Program& program, std::string_view name) {
  const ProgramData& data = program.data();
  const auto slot = data.global_slots.find(name);
  const int64_t wanted = slot == data.global_slots.end() ? -1 : static_cast<int64_t>(slot->second);
  for (const auto& code : data.codes) {
    for (const Instr& instr : code->instrs) {
      const auto op = static_cast<Op>(instr.op);
      if (op == Op::kImportStar || (op == Op::kGlobalSet && instr.bc() == wanted)) return true;
    }
  }
  return false;
}

std::unique_ptr<Isolate> make_script_isolate(
    std::shared_ptr<const Program> program, const Limits& limits,
    std::function<void(std::string_view, OutputStream)> write) {
  install_library();
  auto isolate = std::make_unique<Isolate>(
      limits, [program = std::move(program), write = std::move(write)](Vm& vm) {
        vm.write = write;
        return run_program(vm, program, "__main__", &vm.main_program);
      });
  return isolate;
}

}  // namespace copra
