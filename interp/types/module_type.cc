// Module objects. Their attributes are vm/attr.cc's module_get.
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"
#include "interp/types/subclass.h"
#include "interp/vm/class_build.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

Value module_repr(Vm& vm, Value self) {
  auto* m = self.as<Module>();
  std::string text = "<module '" + std::string(m->name->view()) + "'";
  text += m->program || !m->has(kFrozen) ? ">" : " (built-in)>";
  return Value(new_str(vm, text));
}
Value module_doc(Vm&, Value self) { return self.as<Module>()->doc; }
Value module_name(Vm&, Value self) { return Value(self.as<Module>()->name); }

Value module_dir(Vm& vm, Value* a, uint32_t) {
  auto* m = a[0].as<Module>();
  const Value hook = module_get(vm, m, vm.dunder(Dunder::kdir));
  if (!hook.is_not_found()) return op_call(vm, hook, {});
  const Value d = TRY(op_getattr(vm, a[0], vm.names().dunder_dict));
  if (!is_dict(d)) return raise_str(vm, Exc::kTypeError, "<module>.__dict__ is not a dictionary");
  return Value(TRY_PTR(to_list(vm, d)));
}

Value module_new(Vm& vm, Value* a, uint32_t) {
  TypeObj* cls = a[0].as<TypeObj>();
  auto* m = vm.heap.make_zeroed<Module>(Kind::kModule, instance_bytes(cls, sizeof(Module)));
  finish_instance(m, cls, sizeof(Module));
  m->name = frozen_interned("?");
  if (!m->name) m->name = intern(vm, "?");
  m->doc = Value::none();
  m->dict = new_dict(vm);
  return Value(m);
}
Value module_init(Vm& vm, Value* a, uint32_t) {
  Str* name = TRY_PTR(expect_str(vm, a[1], "module", "'name'"));
  auto* m = a[0].as<Module>();
  if (m->has(kFrozen) || m->program || !m->dict || m->dict->has(kFrozen)) {
    return raise(vm, Exc::kAttributeError, "module '%s' is read-only", m->name->data());
  }
  vm.heap.changing(m);
  m->name = name;
  m->doc = a[2].is_absent() ? Value::none() : a[2];
  const std::pair<std::string_view, Value> members[] = {{"__name__", Value(name)},
                                                        {"__doc__", m->doc},
                                                        {"__package__", Value::none()},
                                                        {"__loader__", Value::none()},
                                                        {"__spec__", Value::none()}};
  for (const auto& [key, value] : members) {
    TRY_BOOL(dict_set(vm, m->dict, Value(intern(vm, key)), value));
  }
  return Value::none();
}
constexpr NativeDef kModuleNew = {"__new__", "(cls, /, *args, **kwargs)", module_new};
Value module_getattribute(Vm& vm, Value* a, uint32_t) {
  if (is_str(a[1])) return generic_getattr(vm, a[0], a[1].as<Str>());
  return raise(vm, Exc::kTypeError, "attribute name must be string, not '%s'",
               type_name(vm, a[1]).c_str());
}
constexpr NativeDef kModuleMethods[] = {{"__init__", "(name, doc=None)", module_init},
                                        {"__getattribute__", "(name, /)", module_getattribute},
                                        {"__dir__", "()", module_dir},
                                        {nullptr, nullptr, nullptr}};
// Made when first asked for; the builtin modules have none.
Value module_annotations(Vm& vm, Value self) {
  auto* m = self.as<Module>();
  if (m->has(kFrozen) || m->program || !m->dict || m->dict->has(kFrozen)) {
    return raise(vm, Exc::kAttributeError, "module '%s' has no attribute '__annotations__'",
                 m->name->data());
  }
  Value made(new_dict(vm));
  TRY_BOOL(dict_set(vm, m->dict, Value(intern(vm, "__annotations__")), made));
  return made;
}
// These attributes of a program's own modules are entries of their dict, which is read first.
constexpr char kName[] = "__name__", kDoc[] = "__doc__", kAnnotations[] = "__annotations__";
template <const char* kAttribute>
bool module_set(Vm& vm, Value self, Value v) {
  auto* m = self.as<Module>();
  if (m->has(kFrozen) || !m->dict || m->dict->has(kFrozen)) {
    return fail(raise(vm, Exc::kAttributeError, "module '%s' is read-only", m->name->data()));
  }
  if (v.is_absent()) return !dict_pop(vm, m->dict, Value(intern(vm, kAttribute))).is_raised();
  if (kAttribute == kName && is_str(v)) {
    vm.heap.changing(m);
    m->name = v.as<Str>();
  }
  return dict_set(vm, m->dict, Value(intern(vm, kAttribute)), v);
}
constexpr GetSetDef kModuleGetSets[] = {
    {kDoc, module_doc, module_set<kDoc>},
    {kName, module_name, module_set<kName>},
    {kAnnotations, module_annotations, module_set<kAnnotations>},
    {"__dict__", object_dict, set_readonly},
    {nullptr, nullptr}};
constexpr TypeOps kModuleOps = {.repr = module_repr};

}  // namespace

const NativeType kModuleType = {.name = "module",
                                .module = "builtins",
                                .kind = Kind::kModule,
                                .size = sizeof(Module),
                                .ops = &kModuleOps,
                                .methods = kModuleMethods,
                                .getsets = kModuleGetSets,
                                .new_def = &kModuleNew};

}  // namespace copra
