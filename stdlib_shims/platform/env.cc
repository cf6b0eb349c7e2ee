// The `env` and `config` objects and static(): project settings visible to functions.
#include "interp/vm/isolate.h"
#include "stdlib_shims/json.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/globals.h"

namespace copra {

namespace {

struct Env : NativeObj {
  bool is_config;  // settings before variables, and none of what is nobody's business in code
};

// The project's settings, parsed when first asked for.
struct ConfigState : ShimState {
  Value settings;  // dict, or absent
  void trace(Marker& m) override { m.value(settings); }
};

bool ends_with(std::string_view s, std::string_view end) {
  return s.size() >= end.size() && s.substr(s.size() - end.size()) == end;
}

bool hidden(const Env* e, std::string_view name) {
  return e->is_config && (ends_with(name, "_SECRET") || ends_with(name, "SMTP_PASSWORD"));
}

// The setting of that name, or not_found().
Value find_setting(Vm& vm, Str* name) {
  const std::string& json = platform_context(vm).config_json;
  if (json.empty()) return Value::not_found();
  auto& state = shim_state<ConfigState>(vm);
  if (state.settings.is_absent()) {
    const Value parsed = TRY(json_parse(vm, json));
    shim_state<ConfigState>(vm).settings = parsed;
  }
  const Value settings = shim_state<ConfigState>(vm).settings;
  return is_dict(settings) ? dict_get_str(vm, settings.as<Dict>(), name) : Value::not_found();
}

// The variable's value or not_found().
Value find(Vm& vm, Value self, Value key) {
  if (!is_str(key)) return Value::not_found();
  const std::string_view name = key.as<Str>()->view();
  if (hidden(self.as<Env>(), name)) return Value::not_found();
  if (self.as<Env>()->is_config) {
    const Value setting = TRY(find_setting(vm, key.as<Str>()));
    if (!setting.is_not_found()) return setting;
  }
  for (const auto& [k, v] : platform_context(vm).env) {
    if (k == name) return Value(new_str_lossy(vm, v));
  }
  return Value::not_found();
}

Value env_get(Vm& vm, Value* a, uint32_t) {
  const Value v = TRY(find(vm, a[0], a[1]));
  if (!v.is_not_found()) return v;
  return a[2].is_absent() ? Value::none() : a[2];
}
Value env_getitem(Vm& vm, Value self, Value key) {
  const Value v = TRY(find(vm, self, key));
  return v.is_not_found() ? raise_key_error(vm, key) : v;
}
int env_contains(Vm& vm, Value self, Value key) {
  const Value v = find(vm, self, key);
  return v.is_raised() ? -1 : !v.is_not_found();
}
Value get_project(Vm& vm, Value) {
  return Value(new_str_lossy(vm, platform_context(vm).project_id));
}
Value get_runtime(Vm& vm, Value) { return Value(new_ascii(vm, "python3.10")); }
Value get_static(Vm& vm, Value) {
  return Value(new_str_lossy(vm, platform_context(vm).static_base_url));
}

constexpr NativeDef kMethods[] = {{"get", "(key, default=None)", env_get},
                                  {nullptr, nullptr, nullptr}};
constexpr GetSetDef kGetSets[] = {{"project_id", get_project},
                                  {"runtime", get_runtime},
                                  {"static_base_url", get_static},
                                  {nullptr, nullptr}};
constexpr TypeOps kOps = {.getitem = env_getitem, .contains = env_contains};
const NativeType kEnvType = {.name = "Env",
                             .module = "env",
                             .size = sizeof(Env),
                             .ops = &kOps,
                             .methods = kMethods,
                             .getsets = kGetSets,
                             .flags = 0};

Value new_env(Vm& vm, bool is_config) {
  auto* e = new_native_object<Env>(vm, native_type(vm, kEnvType));
  e->is_config = is_config;
  return Value(e);
}

// static("css/site.css"): the public URL of a static file.
Value static_url(Vm& vm, Value* a, uint32_t) {
  Str* path = TRY_PTR(expect_str(vm, a[0], "static", "'path'"));
  std::string_view rest = path->view();
  if (!rest.empty() && rest.front() == '/') rest.remove_prefix(1);
  std::string out = platform_context(vm).static_base_url + "/";
  constexpr char kHex[] = "0123456789ABCDEF";
  for (const char c : rest) {
    const auto u = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
        std::string_view("-._~/").find(c) != std::string_view::npos) {
      out += c;
    } else {
      out += '%';
      out += kHex[u >> 4];
      out += kHex[u & 15];
    }
  }
  return Value(new_str(vm, out));
}
constexpr NativeDef kStatic = {"static", "(path)", static_url};

}  // namespace

Value make_env(Vm& vm) { return new_env(vm, false); }
Value make_config(Vm& vm) { return new_env(vm, true); }
Value make_static(Vm& vm) { return Value(new_native(vm, &kStatic, nullptr, Value::absent())); }

}  // namespace copra
