// The `request` object. Its data is read once (request_body.cc); attributes are made when asked
// for.
#include "interp/vm/isolate.h"
#include "stdlib_shims/json.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/doc_value.h"
#include "stdlib_shims/platform/globals.h"
#include "stdlib_shims/platform/request_body.h"

namespace copra {

namespace {

struct Request : NativeObj {};

RequestState& state(Vm& vm) { return shim_state<RequestState>(vm); }
Value text(Vm& vm, std::string_view s) { return Value(new_str_lossy(vm, s)); }

// payload, then query, then the client's envelope.
Value lookup(Vm& vm, Value key) {
  RequestState& s = state(vm);
  for (Value d : {s.payload, s.query, s.envelope}) {
    if (!is_dict(d)) continue;
    const Value v = TRY(dict_get(vm, d.as<Dict>(), key));
    if (!v.is_not_found()) return v;
  }
  return Value::not_found();
}

Value request_get(Vm& vm, Value* a, uint32_t) {
  const Value v = TRY(lookup(vm, a[1]));
  if (!v.is_not_found()) return v;
  return a[2].is_absent() ? Value::none() : a[2];
}
Value request_json(Vm& vm, Value*, uint32_t) { return state(vm).json; }

Value get_payload(Vm& vm, Value) { return state(vm).payload; }
Value get_query(Vm& vm, Value) { return state(vm).query; }
Value get_files(Vm& vm, Value) { return state(vm).files; }
Value get_headers(Vm& vm, Value) {
  RequestState& s = state(vm);
  if (s.headers.is_absent()) s.headers = TRY(make_headers(vm, s.data->headers));
  return s.headers;
}
Value get_cookies(Vm& vm, Value) {
  RequestState& s = state(vm);
  if (s.cookies.is_absent()) s.cookies = TRY(make_cookies(vm, s.data->headers));
  return s.cookies;
}
Value get_method(Vm& vm, Value) { return text(vm, state(vm).data->method); }
Value get_path(Vm& vm, Value) { return text(vm, state(vm).data->path); }
Value get_url(Vm& vm, Value) { return text(vm, state(vm).data->url); }
Value get_client_ip(Vm& vm, Value) { return text(vm, state(vm).data->client_ip); }
Value get_text(Vm& vm, Value) { return text(vm, state(vm).data->body); }
Value get_body(Vm& vm, Value self) {
  return state(vm).parsed_body || state(vm).data->body.empty() ? state(vm).json
                                                               : get_text(vm, self);
}
Value get_project(Vm& vm, Value) { return text(vm, platform_context(vm).project_id); }
Value get_user(Vm& vm, Value) {
  RequestState& s = state(vm);
  if (s.user.is_absent()) {
    if (s.data->user_json.empty()) {
      s.user = Value::none();
    } else {
      const Value plain = TRY(json_parse(vm, s.data->user_json));
      s.user = TRY(make_user(vm, plain));
    }
  }
  return s.user;
}
Value get_timestamp(Vm& vm, Value) {
  RequestState& s = state(vm);
  if (!s.timestamp.is_absent()) return s.timestamp;
  const Value module = TRY(import_module(vm, "datetime"));
  const Value cls = TRY(op_getattr(vm, module, "datetime"));
  const Value delta = TRY(op_getattr(vm, module, "timedelta"));
  const Value epoch =
      TRY(op_call(vm, cls, {Value::small_int(1970), Value::small_int(1), Value::small_int(1)}));
  const Value since = TRY(op_call(
      vm, delta, {Value::small_int(0), Value::small_int(0), int_value(vm, s.data->received_us)}));
  return s.timestamp = TRY(op_binary(vm, kAdd, epoch, since));
}

Value request_getitem(Vm& vm, Value, Value key) {
  const Value v = TRY(dict_get(vm, state(vm).payload.as<Dict>(), key));
  return v.is_not_found() ? raise_key_error(vm, key) : v;
}
int request_contains(Vm& vm, Value, Value key) {
  const Value v = dict_get(vm, state(vm).payload.as<Dict>(), key);
  return v.is_raised() ? -1 : !v.is_not_found();
}
Value request_repr(Vm& vm, Value) {
  return Value(
      new_str(vm, "<Request " + state(vm).data->method + " " + state(vm).data->path + ">"));
}

constexpr NativeDef kMethods[] = {{"get", "(key, default=None)", request_get},
                                  {"json", "()", request_json},
                                  {"send_mail",
                                   "(to=None, subject=None, body=None, template_id=None, "
                                   "context=None)",
                                   request_send_mail},
                                  {nullptr, nullptr, nullptr}};
constexpr GetSetDef kGetSets[] = {
    {"payload", get_payload},     {"query_params", get_query}, {"query", get_query},
    {"headers", get_headers},     {"cookies", get_cookies},    {"files", get_files},
    {"method", get_method},       {"path", get_path},          {"url", get_url},
    {"client_ip", get_client_ip}, {"text", get_text},          {"body", get_body},
    {"proj", get_project},        {"project_id", get_project}, {"user", get_user},
    {"timestamp", get_timestamp}, {nullptr, nullptr}};
constexpr TypeOps kOps = {
    .repr = request_repr, .getitem = request_getitem, .contains = request_contains};

const NativeType kRequestType = {.name = "Request",
                                 .module = "request",
                                 .size = sizeof(Request),
                                 .ops = &kOps,
                                 .methods = kMethods,
                                 .getsets = kGetSets,
                                 .flags = 0};

}  // namespace

Value make_request(Vm& vm) {
  RequestState& s = state(vm);
  if (s.request.is_absent()) {
    s.request = Value(new_native_object<Request>(vm, native_type(vm, kRequestType)));
  }
  return s.request;
}

}  // namespace copra
