// All modules in one table, made from modules.def and pure_modules.def.
#include "stdlib_shims/modules.h"

#include <mutex>

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

}  // namespace copra
