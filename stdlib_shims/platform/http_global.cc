// The `http` object: bound, so that code written for it loads, and without a network.
#include "interp/vm/isolate.h"
#include "stdlib_shims/platform/globals.h"

namespace copra {

namespace {

Value refuse(Vm& vm, Value*, uint32_t) {
  return raise_str(vm, Exc::kRuntimeError, "Network access is disabled");
}

constexpr const char* kAnything = "(*args, **kwargs)";
constexpr NativeDef kMethods[] = {
    {"get", kAnything, refuse},     {"post", kAnything, refuse},    {"put", kAnything, refuse},
    {"patch", kAnything, refuse},   {"delete", kAnything, refuse},  {"head", kAnything, refuse},
    {"options", kAnything, refuse}, {"request", kAnything, refuse}, {nullptr, nullptr, nullptr}};
const NativeType kHttpType = {
    .name = "Http", .module = "http", .size = sizeof(NativeObj), .methods = kMethods, .flags = 0};

}  // namespace

Value make_http(Vm& vm) {
  return Value(new_native_object<NativeObj>(vm, native_type(vm, kHttpType)));
}

}  // namespace copra
