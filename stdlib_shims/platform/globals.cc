// Names a function may use without importing them: one table, looked up when a global isn't bound.
#include "stdlib_shims/platform/globals.h"

#include "interp/vm/isolate.h"
#include "stdlib_shims/datetime.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/request_body.h"

namespace copra {

namespace {

struct PlatformGlobal {
  std::string_view name;
  Value (*make)(Vm&);     // a platform object, or null
  const char* module;     // a module to import, or the module of `attribute`
  const char* attribute;  // null: the module itself
  bool parameter;         // a parameter of main() with this name receives it
};

constexpr PlatformGlobal kGlobals[] = {
    {"request", make_request, nullptr, nullptr, true},
    {"req", make_request, nullptr, nullptr, true},
    {"db", make_db, nullptr, nullptr, true},
    {"asyncdb", make_asyncdb, nullptr, nullptr, true},
    {"env", make_env, nullptr, nullptr, true},
    {"config", make_config, nullptr, nullptr, true},
    {"email", make_email, nullptr, nullptr, true},
    {"render", nullptr, "_render", "render", true},
    {"http", nullptr, "_outgoing", "http", false},
    {"session", make_session, nullptr, nullptr, true},
    {"room", make_room, nullptr, nullptr, true},
    {"static", make_static, nullptr, nullptr, false},
    {"json", nullptr, "json", nullptr, false},
    {"datetime", nullptr, "datetime", "datetime", false},
    {"timedelta", nullptr, "datetime", "timedelta", false},
    {"date", nullptr, "datetime", "date", false},
    {"timezone", nullptr, "datetime", "timezone", false},
    {"math", nullptr, "math", nullptr, false},
    {"re", nullptr, "re", nullptr, false},
    {"time", nullptr, "time", nullptr, false},
    {"random", nullptr, "random", nullptr, false},
    {"secrets", nullptr, "secrets", nullptr, false},
    {"uuid", nullptr, "uuid", nullptr, false},
    {"hashlib", nullptr, "hashlib", nullptr, false},
    {"base64", nullptr, "base64", nullptr, false},
    {"urllib", nullptr, "urllib.parse", "", false},
    {"string", nullptr, "string", nullptr, false},
    {"collections", nullptr, "collections", nullptr, false},
    {"itertools", nullptr, "itertools", nullptr, false},
    {"functools", nullptr, "functools", nullptr, false},
    {"asyncio", nullptr, "asyncio", nullptr, false},
};

const PlatformGlobal* find(std::string_view name) {
  for (const PlatformGlobal& g : kGlobals) {
    if (g.name == name) return &g;
  }
  return nullptr;
}

Value make(Vm& vm, Str* name) {
  const PlatformGlobal* g = find(name->view());
  if (!g) return Value::not_found();
  if (g->make) return g->make(vm);
  const Value module = TRY(import_module(vm, g->module));
  if (!g->attribute) return module;
  // An empty attribute stands for the package of a dotted module.
  if (!*g->attribute)
    return import_module(vm, std::string_view(g->module).substr(0, name->bytes()));
  return op_getattr(vm, module, g->attribute);
}

}  // namespace

bool is_platform_global(std::string_view name) {
  const PlatformGlobal* g = find(name);
  return g && g->parameter;
}

Value platform_global(Vm& vm, Str* name) {
  if (vm.preloaded) {
    const Value known = dict_get_str(vm, vm.preloaded, name);
    if (!known.is_not_found()) return known;
  }
  const Value made = TRY(make(vm, name));
  if (!made.is_not_found()) preload(vm, name->view(), made);
  return made;
}

void install_platform_globals(Vm& vm, const PlatformContext& context) {
  platform_context(vm) = context;
  vm.lazy_global = platform_global;
  // `import datetime` binds the class that stands for the module too.
  dict_set_str(vm, vm.modules, "datetime", Value(datetime_class(vm)));
}

bool bind_platform_globals(Vm& vm, const RequestData& request, const PlatformContext& context,
                           std::string* refusal) {
  install_platform_globals(vm, context);
  return read_request(vm, request, refusal);
}

}  // namespace copra
