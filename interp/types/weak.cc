// Weak cells: the type beneath weakref.ref, when their objects are looked for, callbacks.
//
// A program expects `del obj` to empty its references at once, as counting does. Here a collection
// finds out; so those who ask (a reference being called, a weak container being looked into) have
// one made first, until such collections have traced a certain amount. After that references go
// when the heap is collected anyway.
#include <algorithm>
#include <deque>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "interp/heap/weak.h"
#include "interp/types/containers.h"
#include "interp/vm/dead_registers.h"
#include "interp/vm/isolate.h"

namespace copra {

namespace {

// What collections for those who ask may look at, all together; a heap above the second is never
// collected for that.
constexpr size_t kLookedMax = size_t{48} << 20;
constexpr size_t kLookedHeapMax = size_t{8} << 20;
// The least a collection counts for.
constexpr size_t kLookedMin = size_t{64} << 10;
// Of the functions being called, how many instructions are gone through for what they no longer
// use.
constexpr size_t kLookedInstrsMax = 20'000;

struct WeakState : ShimState {
  std::vector<WeakCell*> cells;                     // with an object
  std::unordered_map<const Obj*, WeakCell*> plain;  // of them those that ref(object) answers
  std::deque<WeakCell*> due;
  int64_t deaths = 0;
  size_t looked = 0;
  bool calling = false;

  void trace(Marker& m) override {
    for (WeakCell* c : due) m.object(c);
  }
};

const char kWeakKey = 0;

WeakState* find_state(Vm& vm) { return static_cast<WeakState*>(shim_state_get(vm, &kWeakKey)); }

WeakState& state(Vm& vm) {
  if (WeakState* s = find_state(vm)) return *s;
  shim_state_put(vm, &kWeakKey, new WeakState());
  return *find_state(vm);
}

bool is_cell(Vm& vm, Value v) {
  return is_kind(v, Kind::kNativeObj) && is_subtype(type_of(vm, v), native_type(vm, kWeakCellType));
}

}  // namespace

void forget_dead_referents(Vm& vm) {
  WeakState* s = find_state(vm);
  if (!s) return;
  size_t kept = 0;
  const auto forget_plain = [s](const Obj* o, const WeakCell* c) {
    const auto it = s->plain.find(o);
    if (it != s->plain.end() && it->second == c) s->plain.erase(it);
  };
  for (WeakCell* c : s->cells) {
    const Obj* o = c->referent.ptr();
    if (is_dead(c)) {
      forget_plain(o, c);
    } else if (is_dead(o)) {
      forget_plain(o, c);
      c->referent = Value::absent();
      ++s->deaths;
      if (c->callback.is_none()) continue;
      s->due.push_back(c);
      vm.fuel = std::min(vm.fuel, 0);
    } else {
      s->cells[kept++] = c;
    }
  }
  s->cells.resize(kept);
  vm.weak_watched = kept != 0;
}

bool weak_calling(Vm& vm) {
  const WeakState* s = find_state(vm);
  return s && s->calling;
}

bool weak_run_due(Vm& vm) {
  WeakState* s = find_state(vm);
  if (!s || s->due.empty() || s->calling) return true;
  s->calling = true;
  bool ok = true;
  while (ok && !s->due.empty()) {
    WeakCell* c = s->due.front();
    s->due.pop_front();
    const Value callback = std::exchange(c->callback, Value::none());
    if (!op_call(vm, callback, {Value(c)}).is_raised()) continue;
    ok = !vm.unwinding_limit();
    if (!ok) break;
    Exception* e = take_pending(vm);
    const Value shown = op_repr(vm, callback);
    std::string text = "Exception ignored in: ";
    if (shown.is_raised()) {
      ok = !vm.unwinding_limit();
      if (!ok) break;
      (void)take_pending(vm);
    } else {
      text += shown.as<Str>()->view();
    }
    write_output(vm, text + "\n" + format_exception(vm, e), OutputStream::kStderr);
  }
  s->calling = false;
  return ok;
}

static bool may_look(const Vm& vm, const WeakState& s) {
  return s.looked < kLookedMax && vm.heap.bytes_in_use() <= kLookedHeapMax;
}

// Whether a variable has it, which saves a collection: a local of a function that runs, the
// innermost first, or a global of the program.
static bool variable_has(const Vm& vm, WeakState& s, Value v) {
  const auto has = [&s, v](const Value* values, size_t n) {
    s.looked += n * sizeof(Value);
    return std::find(values, values + n, v) != values + n;
  };
  for (const Frame* f = vm.frame; f && f >= vm.frames && s.looked < kLookedMax; --f) {
    if (has(f->base, f->code->local_names.size())) return true;
  }
  const ProgramInstance* p = vm.main_program;
  return p && has(p->globals.get(), p->data->global_names.size());
}

bool weak_look(Vm& vm) {
  WeakState* s = find_state(vm);
  if (!s) return true;
  if (!s->cells.empty() && may_look(vm, *s)) {
    if (!charge(vm, 2000)) return false;
    clear_dead_registers(vm, kLookedInstrsMax);
    clear_stack_below();
    vm.heap.finish_marking();
    vm.heap.collect();
    s->looked += std::max(vm.heap.bytes_in_use(), kLookedMin);
  }
  return weak_run_due(vm);
}

namespace {

void trace_cell(Marker& m, Obj* o) { m.value(static_cast<WeakCell*>(o)->callback); }

Value referent_or_none(const WeakCell* c) {
  return c->referent.is_absent() ? Value::none() : c->referent;
}

Value cell_call(Vm& vm, Value self, Value*, uint32_t n, Tuple* kwnames) {
  if (n || kwnames) {
    return raise(vm, Exc::kTypeError, "__call__() takes no arguments (%u given)", n);
  }
  auto* c = self.as<WeakCell>();
  WeakState& s = state(vm);
  if (c->referent.is_absent() || (may_look(vm, s) && variable_has(vm, s, c->referent))) {
    return referent_or_none(c);
  }
  TRY_BOOL(weak_look(vm));
  return referent_or_none(c);
}

bool cell_hash(Vm& vm, Value self, uint64_t* out) {
  auto* c = self.as<WeakCell>();
  if (!c->hashed) {
    if (c->referent.is_absent())
      return fail(raise_str(vm, Exc::kTypeError, "weak object has gone away"));
    if (!op_hash(vm, c->referent, &c->hash)) return false;
    c->hashed = true;
  }
  *out = c->hash;
  return true;
}

Value cell_compare(Vm& vm, unsigned op, Value a, Value b) {
  const bool equal = op == kEq;
  if ((!equal && op != kNe) || !is_cell(vm, a) || !is_cell(vm, b)) return Value::not_implemented();
  const Value x = a.as<WeakCell>()->referent, y = b.as<WeakCell>()->referent;
  if (x.is_absent() || y.is_absent()) return Value::boolean((a == b) == equal);
  const int same = op_equal(vm, x, y);
  return same < 0 ? Value::raised() : Value::boolean((same != 0) == equal);
}

Value m_call(Vm& vm, Value* a, uint32_t) { return cell_call(vm, a[0], nullptr, 0, nullptr); }
Value m_peek(Vm&, Value* a, uint32_t) { return referent_or_none(a[0].as<WeakCell>()); }

Value g_callback(Vm&, Value self) { return self.as<WeakCell>()->callback; }

constexpr TypeOps kCellOps = {.hash = cell_hash, .compare = cell_compare, .call = cell_call};
constexpr NativeDef kCellMethods[] = {
    {"__call__", "()", m_call}, {"_peek", "()", m_peek}, {nullptr, nullptr, nullptr}};
constexpr GetSetDef kCellGetSets[] = {{"__callback__", g_callback}, {nullptr, nullptr}};

// The cell of that class for an object. One without a callback of a class that shares them: the
// same one as long as it lives.
Value f_refer(Vm& vm, Value* a, uint32_t) {
  if (!is_type(a[0]) || !is_subtype(a[0].as<TypeObj>(), native_type(vm, kWeakCellType)) ||
      !a[1].is_ptr()) {
    return raise_str(vm, Exc::kTypeError, "a class of references and an object are expected");
  }
  WeakState& s = state(vm);
  const bool shared = a[3].is_true() && a[2].is_none();
  if (shared) {
    const auto it = s.plain.find(a[1].ptr());
    if (it != s.plain.end()) return Value(it->second);
  }
  auto* c = TRY_PTR(new_native_object<WeakCell>(vm, a[0].as<TypeObj>()));
  c->referent = a[1];
  c->callback = a[2];
  s.cells.push_back(c);
  vm.weak_watched = true;
  if (shared) s.plain[a[1].ptr()] = c;
  return Value(c);
}

// How many objects have died that references were to, after a look.
Value f_deaths(Vm& vm, Value*, uint32_t) {
  TRY_BOOL(weak_look(vm));
  const WeakState* s = find_state(vm);
  return int_value(vm, s ? s->deaths : 0);
}

// The references to an object, oldest first.
Value f_cells_of(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(weak_look(vm));
  List* out = TRY_PTR(new_list(vm));
  WeakState& s = state(vm);
  for (size_t i = 0; i < s.cells.size(); ++i) {
    WeakCell* c = s.cells[i];
    if (c->referent == a[0]) TRY_BOOL(list_append(vm, out, Value(c)));
  }
  return Value(out);
}

}  // namespace

const NativeDef kWeakFunctions[] = {{"_refer", "(cls, object, callback, shared, /)", f_refer},
                                    {"_deaths", "()", f_deaths},
                                    {"_cells_of", "(object, /)", f_cells_of},
                                    {nullptr, nullptr, nullptr}};

const NativeType kWeakCellType = {.name = "_Cell",
                                  .module = "_weakref",
                                  .size = sizeof(WeakCell),
                                  .trace = trace_cell,
                                  .ops = &kCellOps,
                                  .methods = kCellMethods,
                                  .getsets = kCellGetSets};

}  // namespace copra
