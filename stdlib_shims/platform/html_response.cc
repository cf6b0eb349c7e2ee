// HTML response objects: raw bodies instead of the JSON envelope. See html_response.h.
#include "stdlib_shims/platform/html_response.h"

namespace copra {

namespace {

void trace(Marker& m, Obj* o) {
  auto* r = static_cast<HtmlResponse*>(o);
  m.value(r->body);
  m.value(r->status);
  m.value(r->headers);
  m.value(r->media_type);
}

Value get_body(Vm&, Value self) { return self.as<HtmlResponse>()->body; }
bool set_body(Vm& vm, Value self, Value v) {
  if (!is_str(v)) {
    raise_str(vm, Exc::kTypeError, "body must be a str");
    return false;
  }
  self.as<HtmlResponse>()->body = v;
  return true;
}
Value get_status(Vm&, Value self) { return self.as<HtmlResponse>()->status; }
bool set_status(Vm& vm, Value self, Value v) {
  if (!v.is_small_int() || v.small() < 100 || v.small() > 599) {
    raise_str(vm, Exc::kValueError, "status_code must be an int from 100 to 599");
    return false;
  }
  self.as<HtmlResponse>()->status = v;
  return true;
}
Value get_headers(Vm&, Value self) { return self.as<HtmlResponse>()->headers; }
Value get_media_type(Vm&, Value self) { return self.as<HtmlResponse>()->media_type; }
bool set_media_type(Vm&, Value self, Value v) {
  self.as<HtmlResponse>()->media_type = v;
  return true;
}

constexpr GetSetDef kGetSets[] = {{"body", get_body, set_body},
                                  {"content", get_body, set_body},
                                  {"status_code", get_status, set_status},
                                  {"headers", get_headers},
                                  {"media_type", get_media_type, set_media_type},
                                  {nullptr, nullptr}};

Value repr(Vm& vm, Value self) {
  return Value(new_str(
      vm, "<HTMLResponse " + std::to_string(self.as<HtmlResponse>()->status.small()) + ">"));
}
Value str(Vm&, Value self) { return self.as<HtmlResponse>()->body; }
// Awaiting a response gives the response: it is finished already.
bool send(Vm&, Value self, Value, Value* out) {
  *out = self;
  return false;
}
constexpr TypeOps kOps = {.repr = repr, .str = str, .send = send};

}  // namespace

const NativeType kHtmlResponseType = {.name = "HTMLResponse",
                                      .module = "render",
                                      .size = sizeof(HtmlResponse),
                                      .trace = trace,
                                      .ops = &kOps,
                                      .getsets = kGetSets,
                                      .flags = 0};

HtmlResponse* as_html_response(Vm& vm, Value v) {
  if (!is_kind(v, Kind::kNativeObj) || type_of(vm, v)->native != &kHtmlResponseType) return nullptr;
  return v.as<HtmlResponse>();
}

HtmlResponse* new_html_response(Vm& vm, Value body, Value status) {
  auto* r = new_native_object<HtmlResponse>(vm, native_type(vm, kHtmlResponseType));
  r->body = body;
  r->status = status;
  r->media_type = Value(new_str(vm, "text/html; charset=utf-8"));
  r->headers = Value(new_dict(vm));
  return r;
}

}  // namespace copra
