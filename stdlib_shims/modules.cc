// All modules in one table, made from modules.def and pure_modules.def.
#include "stdlib_shims/modules.h"

#include <mutex>

#include "interp/vm/isolate.h"

namespace copra {

#define MODULE(symbol) extern const ModuleDef symbol;
#define PURE_MODULE(symbol, module, stem) MODULE(symbol)
#include "stdlib_shims/modules.def"
#include "stdlib_shims/pure_modules.def"
#undef MODULE

const ModuleDef* const kModules[] = {
#define MODULE(symbol) &symbol,
#include "stdlib_shims/modules.def"
#include "stdlib_shims/pure_modules.def"
#undef PURE_MODULE
#undef MODULE
    nullptr};

void install_library() {
  static std::once_flag once;
  std::call_once(once, [] { set_library({kModules}); });
}

void module_set_all(Vm& vm, Module* m, std::initializer_list<std::string_view> names) {
  List* all = new_list(vm);
  for (const std::string_view name : names) {
    CHECK(list_append(vm, all, Value(intern(vm, name))));
  }
  module_set(vm, m, "__all__", Value(all));
}

Value loaded_module(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[0])) return Value::none();
  const Value found = dict_get_str(vm, vm.modules, a[0].as<Str>()->view());
  return found.is_not_found() ? Value::none() : found;
}

}  // namespace copra
