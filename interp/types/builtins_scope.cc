// Builtin functions that look at the calling frame: dir globals locals vars. May include:
// containers.h, isolate.h (frames).
//
// globals() is a dict kept in step with the program's global slots: refreshed before each
// operation, written back after those that change it. locals() of a function is a copy; of a class
// body, the real namespace.
#include <optional>

#include "interp/code/live.h"
#include "interp/types/builtin_types.h"
#include "interp/types/containers.h"

namespace copra {

// ---------------------------------------------------------------- the dict of globals()

struct GlobalsDict : Dict {
  ProgramInstance* program;  // lives as long as the isolate
};

static ProgramInstance* program_of(Value self) {
  return static_cast<GlobalsDict*>(self.as<Dict>())->program;
}

// The dict shows what is bound now.
static bool refresh(Vm& vm, Value self) {
  auto* d = self.as<Dict>();
  ProgramInstance* p = program_of(self);
  dict_clear(vm, d);
  if (p->name && !dict_set_str(vm, d, "__name__", p->name)) return false;
  const std::vector<Str*>& names = p->data->global_names;
  for (size_t i = 0; i < names.size(); ++i) {
    const Value v = p->globals[i];
    if (!v.is_unbound() && !dict_set_hash(vm, d, names[i], str_hash(names[i]), v)) return false;
  }
  if (p->extra) {
    Value key, v;
    for (uint32_t i = 0; dict_next(p->extra, &i, &key, &v);) {
      if (!dict_set(vm, d, key, v)) return false;
    }
  }
  return charge(vm, names.size() / 16 + (p->extra ? p->extra->fill / 4 : 0));
}

// What was changed in the dict becomes so in the program.
static void write_back(Vm& vm, Value self) {
  auto* d = self.as<Dict>();
  ProgramInstance* p = program_of(self);
  Value key, v;
  for (uint32_t i = 0; dict_next(d, &i, &key, &v);) {
    if (!is_str(key)) continue;
    const std::string_view name = key.as<Str>()->view();
    if (v == Value(p->name) && name == "__name__") continue;
    if (!(program_global(vm, p, name) == v)) set_program_global(vm, p, name, v);
  }
  const std::vector<Str*>& names = p->data->global_names;
  for (size_t i = 0; i < names.size(); ++i) {
    if (p->globals[i].is_unbound()) continue;
    if (dict_get_str(vm, d, names[i]).is_not_found()) p->globals[i] = Value::unbound();
  }
  if (!p->extra) return;
  for (uint32_t i = 0; i < p->extra->fill; ++i) {
    const Value name = p->extra->entries[i].key;
    if (is_str(name) && dict_get_str(vm, d, name.as<Str>()).is_not_found()) {
      dict_remove_at(p->extra, i);
    }
  }
}

static Value g_repr(Vm& vm, Value self) {
  TRY_BOOL(refresh(vm, self));
  return kDictOps.repr(vm, self);
}
static Value g_compare(Vm& vm, unsigned op, Value a, Value b) {
  TRY_BOOL(refresh(vm, a));
  return kDictOps.compare(vm, op, a, b);
}
static int64_t g_len(Vm& vm, Value self) { return refresh(vm, self) ? kDictOps.len(vm, self) : -1; }
static Value g_getitem(Vm& vm, Value self, Value key) {
  TRY_BOOL(refresh(vm, self));
  const Value v = dict_get(vm, self.as<Dict>(), key);
  return v.is_not_found() ? raise_key_error(vm, key) : v;
}
static bool g_setitem(Vm& vm, Value self, Value key, Value v) {
  if (!refresh(vm, self) || !kDictOps.setitem(vm, self, key, v)) return false;
  write_back(vm, self);
  return true;
}
static int g_contains(Vm& vm, Value self, Value key) {
  return refresh(vm, self) ? kDictOps.contains(vm, self, key) : -1;
}
static Value g_iter(Vm& vm, Value self) {
  TRY_BOOL(refresh(vm, self));
  return kDictOps.iter(vm, self);
}
static Value g_binary(Vm& vm, unsigned op, Value a, Value b) {
  return kDictOps.binary(vm, op, a, b);
}
static Value g_inplace(Vm& vm, unsigned op, Value a, Value b) {
  TRY_BOOL(refresh(vm, a));
  const Value r = TRY(kDictOps.inplace(vm, op, a, b));
  write_back(vm, a);
  return r;
}

static constexpr TypeOps kGlobalsOps = {
    .repr = g_repr,
    .compare = g_compare,
    .len = g_len,
    .getitem = g_getitem,
    .setitem = g_setitem,
    .contains = g_contains,
    .iter = g_iter,
    .binary = g_binary,
    .inplace = g_inplace,
};

struct MethodName {
  char text[16] = {};
  template <size_t kSize>
  consteval MethodName(const char (&s)[kSize]) {  // NOLINT: implicit on purpose
    for (size_t i = 0; i < kSize; ++i) text[i] = s[i];
  }
};

// The dict method of this name, between refresh and write-back.
template <MethodName kName>
static Value live(Vm& vm, Value* a, uint32_t n) {
  TRY_BOOL(refresh(vm, a[0]));
  const NativeDef* def = kDictType.methods;
  while (std::strcmp(def->name, kName.text) != 0) ++def;
  const Value r = TRY(def->fn(vm, a, n));
  write_back(vm, a[0]);
  return r;
}

static const NativeDef kGlobalsMethods[] = {
    {"clear", "()", live<"clear">},
    {"copy", "()", live<"copy">},
    {"get", "(key, default=None, /)", live<"get">},
    {"items", "()", live<"items">},
    {"keys", "()", live<"keys">},
    {"pop", "(key, default=?, /)", live<"pop">},
    {"popitem", "()", live<"popitem">},
    {"setdefault", "(key, default=None, /)", live<"setdefault">},
    {"update", "(*args, **kwargs)", live<"update">},
    {"values", "()", live<"values">},
    {},
};

// Made on first use.
static const NativeType kGlobalsType = {
    .name = "dict",
    .module = "builtins",
    .base = &kDictType,
    .kind = Kind::kDict,
    .size = sizeof(GlobalsDict),
    .ops = &kGlobalsOps,
    .methods = kGlobalsMethods,
    .flags = kTypeNoInstantiate,
};

static Dict* globals_of(Vm& vm, ProgramInstance* p) {
  if (!p || !p->data) return new_dict(vm);
  auto* d = vm.heap.make_zeroed<GlobalsDict>(Kind::kDict);
  d->word = native_type(vm, kGlobalsType);
  d->flags |= kSubclass;  // not for shortcuts of plain dicts
  d->program = p;
  return refresh(vm, d) ? d : nullptr;
}

// ---------------------------------------------------------------- locals

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
  // Called by another name than its own: registers of variables not set yet hold anything.
  std::optional<WrittenRegisters> written;
  if (!code->has(kCodeNeedsClear)) {
    if (!charge(vm, code->instrs.size() / 4)) return nullptr;
    written.emplace(*code);
  }
  const auto at = static_cast<uint32_t>(f->pc - code->instrs.data()) - 1;
  for (size_t i = 0; i < code->local_names.size(); ++i) {
    if (written && !written->written(at, static_cast<uint32_t>(i))) continue;
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

// ---------------------------------------------------------------- the functions

Value program_globals(Vm& vm, ProgramInstance* program) {
  Dict* d = globals_of(vm, program);
  return d ? Value(d) : Value::raised();
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
    const Value hook = TRY(lookup_special(vm, a[0], Dunder::kdir));
    if (hook.is_not_found())
      return raise_str(vm, Exc::kTypeError, "object does not provide __dir__");
    const Value listed = TRY(op_call(vm, hook, nullptr, 0));
    names = TRY_PTR(to_list(vm, listed));
  }
  TRY_BOOL(list_sort(vm, names, Value::absent(), false));
  return names;
}

}  // namespace copra
