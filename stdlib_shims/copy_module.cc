// The copy module's native part: attributes of plain instances, read and written without making a
// dict their storage, as looking at __dict__ would. The rest is py/copy.py.
// May include: heap/shape.h, py_sources.h.
#include "interp/heap/shape.h"
#include "interp/types/containers.h"
#include "stdlib_shims/attributes.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

bool has_plain_attributes(Vm& vm, Value v) {
  return is_kind(v, Kind::kInstance) && !v.ptr()->shape()->is_dict &&
         !has_slots(vm, v.ptr()->shape()->type);
}

namespace {

// A new dict of the attributes; None for other objects.
Value f_taken(Vm& vm, Value* a, uint32_t) {
  if (!has_plain_attributes(vm, a[0])) return Value::none();
  Shape* const shape = a[0].ptr()->shape();
  Dict* d = TRY_PTR(new_dict(vm, shape->count));
  Str* names[Shape::kMaxSlots];
  shape_names(shape, names);
  for (uint32_t i = 0; i < shape->count; ++i) {
    const Value v = a[0].as<Instance>()->slots[i];
    if (!v.is_unbound()) TRY_BOOL(dict_set_hash(vm, d, names[i], str_hash(names[i]), v));
  }
  return d;
}

// Sets the attributes; False, and nothing done, for other objects or names.
Value f_given(Vm& vm, Value* a, uint32_t) {
  if (!has_plain_attributes(vm, a[0]) || !is_exact(a[1], Kind::kDict)) return Value::false_();
  auto* d = a[1].as<Dict>();
  Value key, v;
  for (uint32_t i = 0; dict_next(d, &i, &key, &v);) {
    if (!is_exact_str(key)) return Value::false_();
  }
  for (uint32_t i = 0; dict_next(d, &i, &key, &v);) {
    instance_set(vm, a[0].as<Instance>(), intern_str(vm, key.as<Str>()), v);
  }
  return Value::true_();
}

constexpr NativeDef kFunctions[] = {
    {"_taken", "(x, /)", f_taken}, {"_given", "(made, attributes, /)", f_given}, {}};

}  // namespace

extern const ModuleDef kCopyModule;
const ModuleDef kCopyModule = {
    .name = "copy", .functions = kFunctions, .python_source = kPySource_copy};

}  // namespace copra
