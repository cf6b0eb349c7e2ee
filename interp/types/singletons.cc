// None, Ellipsis and NotImplemented: immediates with types of their own.
//
// In: nothing. Out: their reprs, constructors that return the one object. May include: native.h,
// isolate.h. Invariant: none of them can be subclassed or has attributes.
#include "interp/heap/hash.h"
#include "interp/types/builtin_types.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

template <uint64_t kBits>
struct Singleton {
  static Value make(Vm& vm, Value* a, uint32_t) {
    if (a[1].as<Tuple>()->size() || (is_dict(a[2]) && a[2].as<Dict>()->size())) {
      return raise(vm, Exc::kTypeError, "%s takes no arguments",
                   type_of(vm, Value(kBits))->name->data());
    }
    return Value(kBits);
  }
  static bool hash(Vm&, Value, uint64_t* out) {
    *out = hash_singleton(kBits);
    return true;
  }
};
using None = Singleton<Value::none().bits()>;
using Dots = Singleton<Value::ellipsis().bits()>;
using NotImpl = Singleton<Value::not_implemented().bits()>;

Value none_repr(Vm& vm, Value) { return Value(intern(vm, "None")); }
Value ellipsis_repr(Vm& vm, Value) { return Value(intern(vm, "Ellipsis")); }
Value not_implemented_repr(Vm& vm, Value) { return Value(intern(vm, "NotImplemented")); }
int never(Vm&, Value) { return 0; }

Value m_bool_false(Vm&, Value*, uint32_t) { return Value::false_(); }
Value m_bool_true(Vm&, Value*, uint32_t) { return Value::true_(); }
template <Value (*kRepr)(Vm&, Value)>
Value m_repr(Vm& vm, Value* a, uint32_t) {
  return kRepr(vm, a[0]);
}

constexpr TypeOps kNoneOps = {.repr = none_repr, .hash = None::hash, .truth = never};
constexpr TypeOps kEllipsisOps = {.repr = ellipsis_repr, .hash = Dots::hash};
constexpr TypeOps kNotImplementedOps = {.repr = not_implemented_repr, .hash = NotImpl::hash};

constexpr NativeDef kNoneNew = {"__new__", "(*args, **kwargs)", None::make};
constexpr NativeDef kEllipsisNew = {"__new__", "(*args, **kwargs)", Dots::make};
constexpr NativeDef kNotImplementedNew = {"__new__", "(*args, **kwargs)", NotImpl::make};

constexpr NativeDef kNoneMethods[] = {
    {"__bool__", "()", m_bool_false},
    {"__repr__", "()", m_repr<none_repr>},
    {},
};
constexpr NativeDef kEllipsisMethods[] = {
    {"__repr__", "()", m_repr<ellipsis_repr>},
    {"__reduce__", "()", m_repr<ellipsis_repr>},
    {},
};
constexpr NativeDef kNotImplementedMethods[] = {
    {"__bool__", "()", m_bool_true},
    {"__repr__", "()", m_repr<not_implemented_repr>},
    {"__reduce__", "()", m_repr<not_implemented_repr>},
    {},
};

}  // namespace

const NativeType kNoneType = {
    .name = "NoneType",
    .module = "builtins",
    .kind = Kind::kFree,
    .ops = &kNoneOps,
    .methods = kNoneMethods,
    .new_def = &kNoneNew,
    .flags = 0,
};

const NativeType kEllipsisType = {
    .name = "ellipsis",
    .module = "builtins",
    .kind = Kind::kFree,
    .ops = &kEllipsisOps,
    .methods = kEllipsisMethods,
    .new_def = &kEllipsisNew,
    .flags = 0,
};

const NativeType kNotImplementedType = {
    .name = "NotImplementedType",
    .module = "builtins",
    .kind = Kind::kFree,
    .ops = &kNotImplementedOps,
    .methods = kNotImplementedMethods,
    .new_def = &kNotImplementedNew,
    .flags = 0,
};

}  // namespace copra
