// What enum needs from the interpreter: turning the stand-ins of re and uuid, classes that only
// answer like enumerations, into enumerations once enum is loaded.
// May include: interp/vm/class_build.h, modules.h. Next: py/enum.py, py/re.py, py/uuid.py.
#include "interp/vm/class_build.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

Value f_adopt(Vm& vm, Value* a, uint32_t) {
  if (!is_type(a[0]) || !is_type(a[1])) {
    return raise_str(vm, Exc::kTypeError, "_adopt() takes two classes");
  }
  TRY_BOOL(adopt_class(vm, a[0].as<TypeObj>(), a[1].as<TypeObj>()));
  return Value::none();
}

constexpr NativeDef kFunctions[] = {
    {"_adopt", "(cls, like, /)", f_adopt}, kLoadedModule, {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kEnumModule;
const ModuleDef kEnumModule = {
    .name = "enum", .functions = kFunctions, .python_source = kPySource_enum};

}  // namespace copra
