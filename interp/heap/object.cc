// Sizes of objects and where a builtin subclass keeps its attribute dict: right behind its body.
#include "interp/heap/object.h"

#include "interp/heap/str_layout.h"
#include "interp/types/subclass.h"
#include "interp/vm/isolate.h"

namespace copra {

// Bytes of the object's own layout, before any attribute dict slot.
static size_t body_bytes(const Obj* o) {
  switch (o->kind) {
    case Kind::kStr: {
      const auto* s = static_cast<const Str*>(o);
      return str_alloc_size(s->bytes(), s->length, s->ascii());
    }
    case Kind::kBytes: return sizeof(Bytes) + o->aux32 + 1;
    case Kind::kTuple: return sizeof(Tuple) + size_t{o->aux32} * sizeof(Value);
    case Kind::kNativeObj:
    case Kind::kDict: return o->type_word()->native->size;  // defaultdict … are longer dicts
    case Kind::kByteArray: return sizeof(ByteArray);
    case Kind::kIntSub: return sizeof(IntSub);
    case Kind::kFloatObj: return sizeof(FloatObj);
    case Kind::kComplex: return sizeof(Complex);
    case Kind::kList: return sizeof(List);
    case Kind::kSet:
    case Kind::kFrozenSet: return sizeof(Set);
    case Kind::kProperty: return sizeof(Property);
    case Kind::kClassMethod:
    case Kind::kStaticMethod:
    case Kind::kMappingProxy: return sizeof(Wrapper);
    case Kind::kType: return sizeof(TypeObj);
    case Kind::kModule: return sizeof(Module);
    case Kind::kSuper: return sizeof(Super);
    default: UNREACHABLE();
  }
}

Dict** attr_dict_slot(Obj* o) { return dict_slot_after(o, body_bytes(o)); }

Obj* new_native_object_raw(Vm& vm, TypeObj* type) {
  const size_t bytes = type->native->size;
  auto* o = vm.heap.make_zeroed<NativeObj>(Kind::kNativeObj, instance_bytes(type, bytes));
  finish_instance(o, type, bytes);
  return o;
}

}  // namespace copra
