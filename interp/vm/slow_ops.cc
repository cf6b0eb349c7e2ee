// Slow paths of single instructions: names, functions, formatting, unpacking, with, exceptions
// matching. Next: dispatch.cc (callers), match_ops.cc, import.cc, generator.cc.
#include <algorithm>
#include <cstring>

#include "interp/types/exception.h"
#include "interp/vm/class_build.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"

namespace copra {

// ---------------------------------------------------------------- names

Value global_miss(Vm& vm, ProgramInstance* p, uint32_t slot) {
  Str* name = p->data->global_names[slot];
  if (p->extra) {
    const Value v = dict_get_str(vm, p->extra, name);
    if (!v.is_not_found()) return v;
  }
  if (vm.preloaded) {
    const Value v = dict_get_str(vm, vm.preloaded, name);
    if (!v.is_not_found()) return p->builtins[slot] = v;
  }
  const Value v = dict_get_str(vm, vm.fz->builtins, name);
  if (!v.is_not_found()) return p->builtins[slot] = v;
  if (vm.lazy_global) {
    const Value made = TRY(vm.lazy_global(vm, name));
    if (!made.is_not_found()) {
      preload(vm, name->view(), made);
      return p->builtins[slot] = made;
    }
  }
  raise(vm, Exc::kNameError, "name '%s' is not defined", name->data());
  if (vm.pending) vm.pending->fields[0] = Value(name);
  return Value::raised();
}

bool raise_unbound_local(Vm& vm, Str* name) {
  // This one keeps no `name`.
  raise(vm, Exc::kUnboundLocalError,
        "cannot access local variable '%s' where it is not associated with a value", name->data());
  return false;
}

bool raise_unbound_free(Vm& vm, Str* name) {
  raise(
      vm, Exc::kNameError,
      "cannot access free variable '%s' where it is not associated with a value in enclosing scope",
      name->data());
  if (vm.pending) vm.pending->fields[0] = Value(name);
  return false;
}

// A class namespace's entry; not_found() when missing.
static Value namespace_lookup(Vm& vm, Value ns, Str* name) {
  if (is_exact(ns, Kind::kDict)) return dict_get_str(vm, ns.as<Dict>(), name);
  const Value v = op_getitem(vm, ns, Value(name));
  if (v.is_raised() && pending_is(vm, Exc::kKeyError)) {
    take_pending(vm);
    return Value::not_found();
  }
  return v;
}

Value ns_get(Vm& vm, Frame* f, Value ns, uint32_t slot) {
  const Value v = namespace_lookup(vm, ns, f->program->data->global_names[slot]);
  if (!v.is_not_found()) return v;
  const Value g = f->program->globals[slot];
  return g.is_unbound() ? global_miss(vm, f->program, slot) : g;
}

Value ns_get_or(Vm& vm, Value ns, Str* name, Value otherwise) {
  const Value v = namespace_lookup(vm, ns, name);
  return v.is_not_found() ? otherwise : v;
}

bool ns_delete(Vm& vm, Value ns, Str* name) {
  if (is_exact(ns, Kind::kDict)) {
    const Value gone = dict_pop(vm, ns.as<Dict>(), Value(name));
    if (!gone.is_not_found()) return !gone.is_raised();
  } else {
    if (op_delitem(vm, ns, Value(name))) return true;
    if (!pending_is(vm, Exc::kKeyError)) return false;
    take_pending(vm);
  }
  raise(vm, Exc::kNameError, "name '%s' is not defined", name->data());
  return false;
}

// ---------------------------------------------------------------- functions

Value make_function(Vm& vm, Frame* frame, const Code* code, Value* r) {
  const auto cells = static_cast<uint32_t>(code->free_names.size());
  auto* f =
      vm.heap.make_zeroed<Function>(Kind::kFunction, sizeof(Function) + cells * sizeof(Cell*));
  f->word = vm.fz->kind_types[static_cast<size_t>(Kind::kFunction)];
  f->code = code;
  f->program = frame->program;
  f->caches = frame->program->caches[code->index];
  f->name = code->name;
  f->qualname = code->qualname;
  f->module = frame->program->name ? Value(frame->program->name) : Value::none();
  f->doc = code->doc.is_absent() ? Value::none() : code->doc;
  f->defaults = r[0].is_absent() ? nullptr : r[0].as<Tuple>();
  f->kwdefaults = r[1].is_absent() ? nullptr : r[1].as<Dict>();
  f->annotations = r[2];
  f->closure_count = cells;
  for (uint32_t i = 0; i < cells; ++i) f->closure()[i] = r[3 + i].as<Cell>();
  return Value(f);
}

// ---------------------------------------------------------------- text

Value format_value(Vm& vm, Value v, Value spec, unsigned conversion) {
  if (conversion == 1) v = TRY(op_str(vm, v));
  if (conversion == 2) v = TRY(op_repr(vm, v));
  if (conversion == 3) v = TRY(op_ascii(vm, v));
  if (spec.is_absent()) {
    if (is_exact_str(v)) return v;
    return op_format(vm, v, nullptr);
  }
  Str* text = spec.as<Str>();
  return op_format(vm, v, text->bytes() ? text : nullptr);
}

Value join_strings(Vm& vm, const Value* parts, uint32_t n) {
  size_t bytes = 0;
  bool ascii = true;
  for (uint32_t i = 0; i < n; ++i) {
    const Str* s = parts[i].as<Str>();
    bytes += s->bytes();
    ascii &= s->ascii();
  }
  if (ascii) {
    Str* out = TRY_PTR(new_ascii_uninit(vm, bytes));
    char* at = out->data();
    for (uint32_t i = 0; i < n; ++i) {
      const Str* s = parts[i].as<Str>();
      std::memcpy(at, s->data(), s->bytes());
      at += s->bytes();
    }
    return Value(out);
  }
  StrBuilder b(vm);
  for (uint32_t i = 0; i < n; ++i) b.append(parts[i].as<Str>());
  return b.finish();
}

// ---------------------------------------------------------------- unpacking

static bool raise_unpack_count(Vm& vm, uint32_t expected, uint64_t got, bool more, bool at_least) {
  if (more) {
    raise(vm, Exc::kValueError, "too many values to unpack (expected %u)", expected);
  } else {
    raise(vm, Exc::kValueError, "not enough values to unpack (expected %s%u, got %llu)",
          at_least ? "at least " : "", expected, static_cast<unsigned long long>(got));
  }
  return false;
}

static Value unpack_iter(Vm& vm, Value seq) {
  const Value it = op_iter(vm, seq);
  if (it.is_raised() && pending_is(vm, Exc::kTypeError)) {
    TypeObj* t = type_of(vm, seq);
    if (type_lookup(vm, t, vm.dunder(Dunder::kiter)).is_not_found() &&
        type_lookup(vm, t, vm.dunder(Dunder::kgetitem)).is_not_found()) {
      take_pending(vm);
      return raise(vm, Exc::kTypeError, "cannot unpack non-iterable %s object",
                   type_name(vm, seq).c_str());
    }
  }
  return it;
}

// A tuple that is iterated as tuples are: also a named one.
static bool is_plain_tuple(Vm& vm, Value v) {
  return is_tuple(v) && (!v.ptr()->has(kSubclass) ||
                         !type_of(vm, v)->overrides_dunder(static_cast<unsigned>(Dunder::kiter)));
}

bool unpack(Vm& vm, Value seq, Value* out, uint32_t n) {
  if (is_plain_tuple(vm, seq)) {
    Tuple* t = seq.as<Tuple>();
    if (t->size() != n) return raise_unpack_count(vm, n, t->size(), t->size() > n, false);
    for (uint32_t i = 0; i < n; ++i) out[i] = t->items()[i];
    return true;
  }
  if (is_exact(seq, Kind::kList)) {
    List* l = seq.as<List>();
    if (l->size != n) return raise_unpack_count(vm, n, l->size, l->size > n, false);
    for (uint32_t i = 0; i < n; ++i) out[i] = l->items[i];
    return true;
  }
  const Value it = TRY_OR_FALSE(unpack_iter(vm, seq));
  RootedVector items(vm);
  for (uint32_t i = 0; i < n; ++i) {
    const Value v = TRY_OR_FALSE(op_next(vm, it));
    if (v.is_stop()) return raise_unpack_count(vm, n, i, false, false);
    if (!items.push(v)) return false;
  }
  const Value v = TRY_OR_FALSE(op_next(vm, it));
  if (!v.is_stop()) return raise_unpack_count(vm, n, 0, true, false);
  for (uint32_t i = 0; i < n; ++i) out[i] = items[i];
  return true;
}

bool unpack_ex(Vm& vm, Value seq, Value* out, uint32_t before, uint32_t after) {
  if (is_exact(seq, Kind::kList) || is_plain_tuple(vm, seq)) {
    const bool listed = is_list(seq);
    const uint32_t size = listed ? seq.as<List>()->size : seq.as<Tuple>()->size();
    if (size < before + after) {
      return raise_unpack_count(vm, before + after, size, false, true);
    }
    const uint32_t taken = size - before - after;
    List* rest = new_list(vm, taken);
    if (!rest || !charge(vm, taken / 64)) return false;
    // Making room may let other code run.
    if (!listed || seq.as<List>()->size == size) {
      const Value* items = listed ? seq.as<List>()->items : seq.as<Tuple>()->items();
      for (uint32_t i = 0; i < before; ++i) out[i] = items[i];
      if (taken)
        std::memcpy(static_cast<void*>(rest->items), items + before, taken * sizeof(Value));
      rest->size = taken;
      for (uint32_t i = 0; i < after; ++i) out[before + 1 + i] = items[before + taken + i];
      out[before] = Value(rest);
      return true;
    }
  }
  const Value it = TRY_OR_FALSE(unpack_iter(vm, seq));
  RootedVector items(vm);
  for (uint32_t i = 0; i < before; ++i) {
    const Value v = TRY_OR_FALSE(op_next(vm, it));
    if (v.is_stop()) return raise_unpack_count(vm, before + after, i, false, true);
    if (!items.push(v)) return false;
  }
  List* rest = to_list(vm, it);
  if (!rest) return false;
  if (rest->size < after) {
    return raise_unpack_count(vm, before + after, before + uint64_t{rest->size}, false, true);
  }
  const uint32_t taken = rest->size - after;
  for (uint32_t i = 0; i < before; ++i) out[i] = items[i];
  for (uint32_t i = 0; i < after; ++i) out[before + 1 + i] = rest->items[taken + i];
  rest->size = taken;
  out[before] = Value(rest);
  return true;
}

static bool has_iteration(Vm& vm, Value v) {
  TypeObj* t = type_of(vm, v);
  return !type_lookup(vm, t, vm.dunder(Dunder::kiter)).is_not_found() ||
         !type_lookup(vm, t, vm.dunder(Dunder::kgetitem)).is_not_found();
}

bool list_extend_unpack(Vm& vm, List* l, Value iterable) {
  if (list_extend(vm, l, iterable)) return true;
  if (pending_is(vm, Exc::kTypeError)) {
    if (!has_iteration(vm, iterable)) {
      take_pending(vm);
      raise(vm, Exc::kTypeError, "Value after * must be an iterable, not %s",
            type_name(vm, iterable).c_str());
    }
  }
  return false;
}

// Whether what went wrong says that something has no such attribute; then it is forgotten: what is
// unpacked counts as no mapping.
static bool lacked_attribute(Vm& vm) {
  if (!has_pending(vm)) return true;
  if (!pending_is(vm, Exc::kAttributeError)) return false;
  take_pending(vm);
  return true;
}

bool dict_update_unpack(Vm& vm, Dict* d, Value mapping) {
  if (is_dict(mapping)) return dict_update(vm, d, mapping);
  const Value keys = op_getattr_opt(vm, mapping, vm.names().keys);
  if (keys.is_raised()) return false;
  if (!keys.is_not_found() && dict_merge_keys(vm, d, mapping, keys)) return true;
  if (!lacked_attribute(vm)) return false;
  raise(vm, Exc::kTypeError, "'%s' object is not a mapping", type_name(vm, mapping).c_str());
  return false;
}

// "pkg.f()" as CPython names a callee in ** errors.
static std::string callee_name(Vm& vm, Value callee) {
  if (is_kind(callee, Kind::kBoundMethod)) callee = callee.as<BoundMethod>()->func;
  if (is_kind(callee, Kind::kFunction)) {
    auto* f = callee.as<Function>();
    if (f->code->has(kCodeClassBody)) return "__build_class__()";  // of a class statement
    std::string name(f->qualname->view());
    if (is_str(f->module) && f->module.as<Str>()->view() != "builtins") {
      name = std::string(f->module.as<Str>()->view()) + "." + name;
    }
    return name + "()";
  }
  const Value q = op_getattr_opt(vm, callee, vm.names().dunder_qualname);
  if (!is_str(q)) {
    const Value text = q.is_raised() ? q : op_str(vm, callee);
    if (is_str(text)) return std::string(text.as<Str>()->view());
    if (vm.unwinding_limit()) return "";
    take_pending(vm);
    return type_name(vm, callee) + " object";
  }
  std::string name(q.as<Str>()->view());
  const Value module = op_getattr_opt(vm, callee, vm.names().dunder_module);
  if (module.is_raised() && !vm.unwinding_limit()) take_pending(vm);
  if (is_str(module) && module.as<Str>()->view() != "builtins") {
    name = std::string(module.as<Str>()->view()) + "." + name;
  }
  return name + "()";
}

static bool raise_repeated(Vm& vm, Value callee, Value k) {
  const Value key = TRY_OR_FALSE(op_str(vm, k));
  return fail(raise(vm, Exc::kTypeError, "%s got multiple values for keyword argument '%s'",
                    callee_name(vm, callee).c_str(), key.as<Str>()->data()));
}

bool dict_merge_kwargs(Vm& vm, Dict* d, Value mapping, Value callee) {
  if (!is_dict(mapping)) {
    const Value keys = op_getattr_opt(vm, mapping, vm.names().keys);
    if (keys.is_raised()) return false;
    Value repeated = Value::not_found();
    if (!keys.is_not_found() && dict_merge_keys(vm, d, mapping, keys, &repeated)) return true;
    if (!repeated.is_not_found()) return raise_repeated(vm, callee, repeated);
    if (!lacked_attribute(vm)) return false;
    return fail(raise(vm, Exc::kTypeError, "%s argument after ** must be a mapping, not %s",
                      callee_name(vm, callee).c_str(), type_name(vm, mapping).c_str()));
  }
  uint32_t i = 0;
  Value k, v;
  while (dict_next(mapping.as<Dict>(), &i, &k, &v)) {
    const Value before = dict_get(vm, d, k);
    if (before.is_raised()) return false;
    if (!before.is_not_found()) return raise_repeated(vm, callee, k);
    if (!dict_set(vm, d, k, v)) return false;
  }
  return true;
}

bool fit_spread(Vm& vm, Value* r, unsigned x) {
  // A lone f(*a) is iterated last, as in CPython.
  if ((x & 2) && !is_exact(r[2], Kind::kDict)) {
    Dict* d = new_dict(vm);
    if (!dict_merge_kwargs(vm, d, r[2], r[0])) return false;
    r[2] = Value(d);
  }
  if ((x & 1) && !is_exact(r[1], Kind::kTuple) && !is_exact(r[1], Kind::kList)) {
    List* l = new_list(vm);
    if (!has_iteration(vm, r[1])) {
      return fail(raise(vm, Exc::kTypeError, "%s argument after * must be an iterable, not %s",
                        callee_name(vm, r[0]).c_str(), type_name(vm, r[1]).c_str()));
    }
    if (!l || !list_extend_unpack(vm, l, r[1])) return false;
    r[1] = Value(l);
  }
  return true;
}

Value call_spread(Vm& vm, const Value* r) {
  Tuple* positional = is_tuple(r[1])
                          ? r[1].as<Tuple>()
                          : TRY_PTR(new_tuple(vm, r[1].as<List>()->items, r[1].as<List>()->size));
  return op_call_ex(vm, r[0], positional, r[2].is_unbound() ? nullptr : r[2].as<Dict>());
}

Entered lay_out_spread(Vm& vm, Value* r, Value** args, uint32_t* argc, const Tuple** kwnames) {
  Value callee = r[0], self;
  if (is_kind(callee, Kind::kBoundMethod)) {
    self = callee.as<BoundMethod>()->self;
    callee = callee.as<BoundMethod>()->func;
  }
  if (!is_kind(callee, Kind::kFunction)) return Entered::kResult;
  const uint32_t first = self.is_absent() ? 0 : 1;
  const bool tuple = is_tuple(r[1]);
  const uint32_t given = tuple ? r[1].as<Tuple>()->size() : r[1].as<List>()->size;
  Dict* kw = r[2].is_unbound() ? nullptr : r[2].as<Dict>();
  const uint32_t named = kw ? kw->size() : 0;
  // More than a frame's own registers are bound where the collector need not look for them.
  constexpr uint32_t kMany = 256;
  if (given + named > kMany) return Entered::kResult;
  Value* base = vm.frame->top;
  if (base + first + given + named + 2 * kNativeSlack >= vm.stack_end) return Entered::kResult;
  Tuple* names = nullptr;
  if (named) {
    names = new_tuple(vm, nullptr, named);
    if (!names) return Entered::kRaised;
  }
  r[0] = callee;
  if (first) base[0] = self;
  const Value* items = tuple ? r[1].as<Tuple>()->items() : r[1].as<List>()->items;
  std::copy_n(items, given, base + first);
  Value k, v;
  uint32_t at = 0, count = 0;
  while (kw && dict_next(kw, &at, &k, &v)) {
    if (!is_str(k)) {
      raise_str(vm, Exc::kTypeError, "keywords must be strings");
      return Entered::kRaised;
    }
    names->items()[count] = k;
    base[first + given + count++] = v;
  }
  *args = base;
  *argc = first + given + named;
  *kwnames = names;
  return Entered::kFrame;
}

// ---------------------------------------------------------------- with

Value with_enter(Vm& vm, Value manager, Value* entered, bool async) {
  const char* protocol = async ? "asynchronous context manager" : "context manager";
  const Value enter = TRY(lookup_special(vm, manager, async ? Dunder::kaenter : Dunder::kenter));
  if (enter.is_not_found()) {
    return raise(vm, Exc::kTypeError, "'%s' object does not support the %s protocol",
                 type_name(vm, manager).c_str(), protocol);
  }
  const Value exit = TRY(lookup_special(vm, manager, async ? Dunder::kaexit : Dunder::kexit));
  if (exit.is_not_found()) {
    return raise(vm, Exc::kTypeError,
                 "'%s' object does not support the %s protocol (missed %s method)",
                 type_name(vm, manager).c_str(), protocol, async ? "__aexit__" : "__exit__");
  }
  *entered = TRY(op_call(vm, enter, {}));
  return exit;
}

Value with_exit(Vm& vm, Value exit_method, Value exception) {
  if (exception.is_absent()) {
    return op_call(vm, exit_method, {Value::none(), Value::none(), Value::none()});
  }
  auto* e = exception.as<Exception>();
  const Value tb = e->traceback.is_absent() ? Value::none() : e->traceback;
  return op_call(vm, exit_method, {Value(type_of(vm, exception)), exception, tb});
}

// ---------------------------------------------------------------- exceptions

bool check_caught_class(Vm& vm, Value pattern) {
  if (is_exception_class(pattern)) return true;
  if (is_tuple(pattern)) {
    auto* t = pattern.as<Tuple>();
    if (std::all_of(t->items(), t->items() + t->size(), is_exception_class)) return true;
  }
  return fail(raise_str(vm, Exc::kTypeError,
                        "catching classes that do not inherit from BaseException is not allowed"));
}

Value match_exception(Vm& vm, Value exception, Value pattern) {
  TRY_BOOL(check_caught_class(vm, pattern));
  TypeObj* type = type_of(vm, exception);
  if (is_type(pattern)) return Value::boolean(is_subtype(type, pattern.as<TypeObj>()));
  auto* t = pattern.as<Tuple>();
  return Value::boolean(std::any_of(t->items(), t->items() + t->size(),
                                    [&](Value c) { return is_subtype(type, c.as<TypeObj>()); }));
}

void raise_reraise(Vm& vm) {
  if (!is_exception(vm.handled)) {
    raise_str(vm, Exc::kRuntimeError, "No active exception to reraise");
    return;
  }
  vm.pending = vm.handled.as<Exception>();
}

void add_traceback(Vm& vm, Frame* f, const Instr* at) {
  Exception* e = vm.pending;
  // Out of stack before its first instruction: `at` lies before that.
  at = std::max(at, f->code->instrs.data());
  const auto pc = static_cast<uint32_t>(at - f->code->instrs.data());
  const auto op = static_cast<Op>(at->op);
  // What is raised again keeps its traceback.
  const bool again = op == Op::kRaise && at->x == 0 && vm.handled == Value(e);
  if (again || op == Op::kReraise || op == Op::kEndAsyncFor) return;
  auto* tb = vm.heap.make_zeroed<Traceback>(Kind::kTraceback);
  tb->word = vm.fz->kind_types[static_cast<size_t>(Kind::kTraceback)];
  tb->next = is_kind(e->traceback, Kind::kTraceback) ? e->traceback.as<Traceback>() : nullptr;
  tb->code = f->code;
  tb->program = f->program;
  tb->pc = pc;
  tb->line = pc < f->code->positions.size() ? static_cast<uint32_t>(f->code->positions[pc].line)
                                            : static_cast<uint32_t>(f->code->first_line);
  e->traceback = Value(tb);
}

}  // namespace copra
