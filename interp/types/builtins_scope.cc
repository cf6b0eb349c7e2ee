// Builtin functions that look at the calling frame: dir globals locals vars. May include:
// containers.h, isolate.h (frames).
//
// globals() and locals() give copies: bound names can't be changed behind the compiler's back. Only
// a class body's namespace is the real one.
#include "interp/types/containers.h"

namespace copra {

static Dict* globals_of(Vm& vm, ProgramInstance* p) {
  Dict* d = new_dict(vm);
  if (!d || !p) return d;
  if (p->name && !dict_set_str(vm, d, "__name__", p->name)) return nullptr;
  const std::vector<Str*>& names = p->data->global_names;
  for (size_t i = 0; i < names.size(); ++i) {
    const Value v = p->globals[i];
    if (!v.is_unbound() && !dict_set_hash(vm, d, names[i], str_hash(names[i]), v)) return nullptr;
  }
  if (p->extra) {
    Value key, v;
    for (uint32_t i = 0; dict_next(p->extra, &i, &key, &v);) {
      if (!dict_set(vm, d, key, v)) return nullptr;
    }
  }
  return d;
}

static bool add_local(Vm& vm, Dict* d, Str* name, Value v) {
  return v.is_unbound() || dict_set_hash(vm, d, name, str_hash(name), v);
}

// The caller's local names. Null: raised.
static Dict* locals_of(Vm& vm, const Frame* f) {
  if (!f || !f->code) return new_dict(vm);
  const Code* code = f->code;
  if (code->has(kCodeClassBody) && is_dict(f->base[0])) return f->base[0].as<Dict>();
  if (code->has(kCodeModule)) return globals_of(vm, f->program);
  Dict* d = new_dict(vm);
  for (size_t i = 0; i < code->local_names.size(); ++i) {
    Value v = f->base[i];
    const auto& cells = code->cell_registers;
    if (is_kind(v, Kind::kCell) && std::find(cells.begin(), cells.end(), i) != cells.end()) {
      v = v.as<Cell>()->value;
    }
    if (!add_local(vm, d, code->local_names[i], v)) return nullptr;
  }
  for (size_t i = 0; f->function && i < code->free_names.size(); ++i) {
    if (i >= f->function->closure_count) break;
    if (!add_local(vm, d, code->free_names[i], f->function->closure()[i]->value)) return nullptr;
  }
  return d;
}

Value builtin_globals(Vm& vm, Value*, uint32_t) {
  return globals_of(vm, vm.frame ? vm.frame->program : nullptr);
}

Value builtin_locals(Vm& vm, Value*, uint32_t) { return locals_of(vm, vm.frame); }

Value builtin_vars(Vm& vm, Value* a, uint32_t) {
  if (a[0].is_absent()) return locals_of(vm, vm.frame);
  const Value d = TRY(op_getattr_opt(vm, a[0], vm.names().dunder_dict));
  if (!d.is_not_found()) return d;
  return raise_str(vm, Exc::kTypeError, "vars() argument must have __dict__ attribute");
}

Value builtin_dir(Vm& vm, Value* a, uint32_t) {
  List* names = nullptr;
  if (a[0].is_absent()) {
    Dict* locals = TRY_PTR(locals_of(vm, vm.frame));
    names = TRY_PTR(to_list(vm, locals));
  } else {
    const Value hook = TRY(lookup_special(vm, a[0], "__dir__"));
    if (hook.is_not_found())
      return raise_str(vm, Exc::kTypeError, "object does not provide __dir__");
    const Value listed = TRY(op_call(vm, hook, nullptr, 0));
    names = TRY_PTR(to_list(vm, listed));
  }
  TRY_BOOL(list_sort(vm, names, Value::absent(), false));
  return names;
}

}  // namespace copra
