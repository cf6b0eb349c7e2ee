// The abc module's native part: what ABCMeta's classes answered about classes, and its
// __instancecheck__. The rest is py/abc.py.
//
// Answers are kept as CPython keeps them: a yes for good, a no until the next class is registered
// anywhere. The table is small and a place has room for one answer, so that it doesn't keep alive
// every class a long-lived isolate ever asked about. May include: types/containers.h, vm/*.h.
#include "interp/types/containers.h"
#include "interp/vm/class_build.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

struct Answers : ShimState {
  static constexpr size_t kPlaces = 128;
  struct Answer {
    Value cls, asked;
    int64_t token = 0;  // of a no
    bool yes = false;
  };
  Answer places[kPlaces];
  int64_t token = 0;  // classes registered so far
  Answer& place(Value cls, Value asked) {
    return places[(cls.bits() / 16 * 31 + asked.bits() / 16) % kPlaces];
  }
  void trace(Marker& m) override {
    for (const Answer& a : places) {
      m.value(a.cls);
      m.value(a.asked);
    }
  }
};

// 1, 0, or -1 when nothing is known.
int known(Answers& answers, Value cls, Value asked) {
  const Answers::Answer& a = answers.place(cls, asked);
  if (a.cls != cls || a.asked != asked) return -1;
  return a.yes ? 1 : a.token == answers.token ? 0 : -1;
}

Value f_known(Vm& vm, Value* a, uint32_t) {
  const int answer = known(shim_state<Answers>(vm), a[0], a[1]);
  return answer < 0 ? Value::none() : Value::boolean(answer != 0);
}

Value f_learn(Vm& vm, Value* a, uint32_t) {
  auto& answers = shim_state<Answers>(vm);
  answers.place(a[0], a[1]) = {a[0], a[1], answers.token, a[2].is_true()};
  return a[2];
}

Value f_token(Vm& vm, Value*, uint32_t) { return Value::small_int(shim_state<Answers>(vm).token); }

Value f_registered(Vm& vm, Value*, uint32_t) {
  ++shim_state<Answers>(vm).token;
  return Value::none();
}

Value m_instancecheck(Vm& vm, Value* a, uint32_t) {
  TypeObj* t = type_of(vm, a[1]);
  const Value kind(t);
  // Only objects of the program's classes, and stand-ins, may claim another class.
  const bool honest = !(t->type_flags & kTypeHeap) && !(t->ops && t->ops->getattr);
  const Value seen = honest ? kind : TRY(op_getattr(vm, a[1], vm.names().dunder_class));
  const int answer = known(shim_state<Answers>(vm), a[0], seen);
  if (answer > 0) return Value::true_();
  if (seen == kind) {
    if (!answer) return Value::false_();
    return op_call_method(vm, a[0], "__subclasscheck__", {kind});
  }
  const Value yes = TRY(op_call_method(vm, a[0], "__subclasscheck__", {seen}));
  const int truth = op_truth(vm, yes);
  if (truth < 0) return Value::raised();
  return truth ? yes : op_call_method(vm, a[0], "__subclasscheck__", {kind});
}

constexpr NativeDef kFunctions[] = {{"_known", "(cls, asked, /)", f_known},
                                    {"_learn", "(cls, asked, answer, /)", f_learn},
                                    {"_token", "()", f_token},
                                    {"_registered", "()", f_registered},
                                    {}};

// A native of a class binds as methods do.
constexpr NativeDef kMethods[] = {
    {"__instancecheck__", "(instance, /)", m_instancecheck, kFnNoSelfCheck}, {}};
const NativeType kChecksType = {.name = "_Checks", .module = "abc", .methods = kMethods};
constexpr const NativeType* kTypes[] = {&kChecksType, nullptr};

}  // namespace

extern const ModuleDef kAbcModule;
const ModuleDef kAbcModule = {
    .name = "abc", .functions = kFunctions, .types = kTypes, .python_source = kPySource_abc};

}  // namespace copra
