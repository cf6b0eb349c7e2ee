// Compiler: scopes to registers, names to instructions, functions and classes.
// May include: compiler.h, check.h. Next: compile_stmt.cc.
#include <algorithm>

#include "interp/check.h"
#include "interp/code/compiler.h"

namespace copra {

using ast::Resolution;
using ast::ScopeKind;

namespace {

constexpr uint64_t kProgramInstrsMax = 1u << 22;

// Whether it mentions a builtin that reads the caller's local variables.
bool looks_at_frame(const ast::Scope& scope) {
  for (const ast::Symbol* s : scope.symbols) {
    if (s->resolution == Resolution::kGlobalImplicit &&
        (s->name == "locals" || s->name == "vars" || s->name == "dir")) {
      return true;
    }
  }
  return false;
}

// super() in a comprehension takes the comprehension's own first argument for self, and refuses it.
bool calls_super(const ast::Scope& scope) {
  return std::any_of(scope.symbols.begin(), scope.symbols.end(), [](const ast::Symbol* s) {
    return s->resolution == Resolution::kGlobalImplicit && s->name == "super";
  });
}

}  // namespace

Compiler::Compiler(ProgramData& program, const ast::Module& module)
    : program_(program), module_(module), pool_(program.arena) {
  has_walrus_ = module.source.find(":=") != std::string_view::npos;
}

bool Compiler::compile(int* line) {
  Code* code = new_code("<module>", "<module>", kCodeModule, 1);
  program_.main = code;
  Fn fn(*code, *module_.scope, nullptr);
  fn_ = &fn;
  set_up_scope(fn, nullptr);
  const Reg t = em().temp();
  if (const ast::Constant* doc = ast::docstring(module_.body)) {
    code->doc = constant_value(doc);
    em().at(doc->loc);
    load_constant(doc, t);
    em().emit_wide(Op::kGlobalSet, t, slot_of("__doc__"));
  }
  if (has_annotations(module_.body)) {
    em().emit(Op::kBuildDict, t, t, 0);
    em().emit_wide(Op::kGlobalSet, t, slot_of("__annotations__"));
  }
  em().drop_to(t);
  body(module_.body);
  finish_code(fn, 1);
  fn_ = nullptr;
  *line = too_large_line_;
  return too_large_line_ == 0;
}

// ---- codes

Code* Compiler::new_code(std::string_view name, const std::string& qualname, uint32_t flags,
                         uint32_t line) {
  auto code = std::make_unique<Code>();
  code->name = pool_.str(name);
  code->qualname = pool_.str(qualname);
  code->flags = flags;
  code->doc = Value::none();
  code->first_line = static_cast<int32_t>(line);
  code->index = static_cast<uint32_t>(program_.codes.size());
  code->program = &program_;
  program_.codes.push_back(std::move(code));
  return program_.codes.back().get();
}

std::string Compiler::qualified(std::string_view name, const ast::Symbol* s) {
  const bool global = s != nullptr && s->resolution == Resolution::kGlobalExplicit;
  if (global) return std::string(name);
  std::string q;
  if (!fn_->is_module()) {
    q = fn_->qualname;
    const ast::ScopeKind kind = fn_->scope.kind;
    q += kind == ast::ScopeKind::kClass || kind == ast::ScopeKind::kComprehension ? "."
                                                                                  : ".<locals>.";
  }
  // Comprehensions compiled in place are named all the same.
  for (const InlinedScope& inner : fn_->inlined) q.append(inner.scope->name).append(".");
  return q.append(name);
}

uint32_t Compiler::function_flags(const ast::Scope& scope) {
  if (scope.is_async) return scope.is_generator ? kCodeAsyncGenerator : kCodeCoroutine;
  return scope.is_generator ? uint32_t{kCodeGenerator} : 0u;
}

bool Compiler::needs_cell(const ast::Scope& scope, std::string_view name) {
  for (const ast::Scope* child = scope.first_child; child; child = child->next_sibling) {
    const ast::Symbol* s = child->find(name);
    if (!s || (s->resolution != Resolution::kFree && !s->is_free_class)) continue;
    if (!can_inline(*child) || needs_cell(*child, name)) return true;
  }
  return false;
}

// A list, set or dict comprehension becomes part of its function unless something in it captures
// its variables, or looks at the frame, or it sits in a class body (whose names it must not see).
bool Compiler::can_inline(const ast::Scope& c) {
  if (c.kind != ScopeKind::kComprehension || c.is_comprehension_generator) return false;
  if (c.parent->kind == ScopeKind::kClass) return false;
  const auto known = inlinable_.find(&c);
  if (known != inlinable_.end()) return known->second;
  bool good = true;
  for (const ast::Symbol* s : c.cell_symbols) good = good && !needs_cell(c, s->name);
  good = good && !looks_at_frame(c) && !calls_super(c);
  inlinable_.emplace(&c, good);
  return good;
}

// Registers and kinds of every name of fn.scope, and the prologue that makes its cells.
void Compiler::set_up_scope(Fn& fn, const ast::Arguments* args) {
  const ast::Scope& scope = fn.scope;
  Code& code = fn.code;
  fn.vars.resize(scope.symbols.size());
  fn.is_async = scope.is_async && !fn.is_module();
  const bool function_like = !fn.is_module() && !fn.is_class();
  std::vector<uint8_t> is_param_register;
  auto add_register = [&](const ast::Symbol* s, std::string_view name, bool param) {
    const auto reg = static_cast<Reg>(code.local_names.size());
    code.local_names.push_back(pool_.str(name));
    is_param_register.push_back(param);
    if (param) fn.em.set_bound(reg);
    if (!s) return;
    const bool cell =
        s->resolution == Resolution::kCell && (!function_like || needs_cell(scope, s->name));
    fn.vars[s->index] = {cell ? VarKind::kCell : VarKind::kReg, reg};
    if (cell) code.cell_registers.push_back(static_cast<uint16_t>(reg));
  };
  if (args) {
    for (const ast::Arg* a : args->posonly) add_register(a->symbol, a->symbol->name, true);
    for (const ast::Arg* a : args->args) add_register(a->symbol, a->symbol->name, true);
    for (const ast::Arg* a : args->kwonly) add_register(a->symbol, a->symbol->name, true);
    if (args->vararg) add_register(args->vararg->symbol, args->vararg->symbol->name, true);
    if (args->kwarg) add_register(args->kwarg->symbol, args->kwarg->symbol->name, true);
    code.posonly_count = static_cast<uint16_t>(args->posonly.size());
    code.arg_count = static_cast<uint16_t>(args->posonly.size() + args->args.size());
    code.kwonly_count = static_cast<uint16_t>(args->kwonly.size());
    if (args->vararg) code.flags |= kCodeVarArgs;
    if (args->kwarg) code.flags |= kCodeVarKw;
  } else if (!fn.is_module()) {
    add_register(nullptr, fn.is_class() ? ".namespace" : ".0", true);
    code.arg_count = 1;
  }
  for (const ast::Symbol* s : scope.free_symbols) {
    const auto index = static_cast<uint32_t>(code.free_names.size());
    if (s->name == "__class__") code.class_free = static_cast<int32_t>(index);
    code.free_names.push_back(pool_.str(s->name));
    if (s->resolution == Resolution::kFree) {
      fn.vars[s->index] = {fn.is_class() ? VarKind::kNsFree : VarKind::kFree, index};
    }
  }
  for (const ast::Symbol* s : scope.symbols) {
    Var& v = fn.vars[s->index];
    if (v.kind != VarKind::kNone) continue;
    if (s->name == ".0" && scope.kind == ScopeKind::kComprehension) {
      v = {VarKind::kReg, 0};
    } else if (s->resolution == Resolution::kGlobalExplicit || fn.is_module() ||
               (function_like && s->resolution == Resolution::kGlobalImplicit)) {
      v.kind = VarKind::kGlobal;
    } else if (fn.is_class() && s->resolution != Resolution::kCell) {
      v.kind = VarKind::kNs;
    } else {
      add_register(s, s->name, false);
    }
  }
  if (fn.is_class() && scope.needs_class_closure) {
    fn.class_cell = static_cast<Reg>(code.local_names.size());
    code.cell_registers.push_back(static_cast<uint16_t>(fn.class_cell));
    add_register(nullptr, "__class__", false);
  }
  if (code.local_names.size() > 60000) fn.em.set_too_large();
  fn.em.set_locals(static_cast<Reg>(code.local_names.size()));
  // locals() and its like read every local variable.
  if (function_like && looks_at_frame(scope)) code.flags |= kCodeNeedsClear;
  fn.em.at({scope.line, 0, scope.line, 0});
  for (const uint16_t reg : code.cell_registers) {
    if (!is_param_register[reg]) fn.em.emit(Op::kClear, reg);
    fn.em.emit(Op::kCellNew, reg);
    if (reg == 0) code.flags |= kCodeFirstArgCell;
  }
}

void Compiler::finish_code(Fn& fn, uint32_t line) {
  Emitter& e = fn.em;
  if (e.reachable()) {
    const Reg t = e.temp();
    e.load_constant(t, Value::none());
    e.emit(Op::kReturn, t);
    e.dead();
  }
  instrs_ += fn.code.instrs.size();
  if (instrs_ > kProgramInstrsMax || fn.code.codes.size() > 0xFFFF || fn.code.sites.size() > 0xFFFF)
    e.set_too_large();
  if (!e.finish() && too_large_line_ == 0) too_large_line_ = static_cast<int>(line);
}

// ---- names

Var& Compiler::var_of(const ast::Symbol* s) {
  return fn_->inlined.empty() ? fn_->vars[s->index] : fn_->inlined.back().vars[s->index];
}

// A name of the function being compiled, as its current scope sees it.
Var Compiler::find_var(std::string_view name) {
  const ast::Symbol* s = fn_->current_scope().find(name);
  DCHECK(s != nullptr);
  return var_of(s);
}

uint32_t Compiler::slot_of(std::string_view name) {
  const auto known = program_.global_slots.find(name);
  if (known != program_.global_slots.end()) return known->second;
  const auto slot = static_cast<uint32_t>(program_.global_names.size());
  Str* text = pool_.str(name);
  program_.global_names.push_back(text);
  program_.global_slots.emplace(text->view(), slot);
  return slot;
}

uint32_t Compiler::slot_of(const ast::Symbol* s, Var& v) {
  if (v.index == UINT32_MAX) v.index = slot_of(s->name);
  return v.index;
}

uint32_t Compiler::name_constant(std::string_view name) {
  return em().constant(Value(pool_.str(name)));
}

uint32_t Compiler::site(std::string_view name) { return em().site(pool_.str(name)); }

// A variable of the function around an inlined comprehension: errors name it as captured.
bool Compiler::is_captured(const ast::Symbol* s) const {
  return !fn_->inlined.empty() && s->resolution == Resolution::kFree;
}

void Compiler::load(const ast::Symbol* s, Reg dest) {
  Var& v = var_of(s);
  switch (v.kind) {
    case VarKind::kReg: em().move(dest, load_any(s)); break;
    case VarKind::kCell:
      em().emit(Op::kCellGet, dest, v.index, name_constant(s->name), is_captured(s) ? 2 : 0);
      break;
    case VarKind::kFree: em().emit(Op::kFreeGet, dest, v.index, name_constant(s->name)); break;
    case VarKind::kGlobal: em().emit_wide(Op::kGlobalGet, dest, slot_of(s, v)); break;
    case VarKind::kNs: em().emit(Op::kNsGet, dest, 0, slot_of(s, v)); break;
    case VarKind::kNsFree: {
      const uint32_t name = name_constant(s->name);
      em().emit(Op::kFreeGet, dest, v.index, name, 1);
      em().emit(Op::kNsGetOr, dest, 0, name);
      em().emit(Op::kCheck, dest, name, 0, 1);
      break;
    }
    case VarKind::kNone: UNREACHABLE();
  }
}

Reg Compiler::load_any(const ast::Symbol* s) {
  const Var& v = var_of(s);
  if (v.kind != VarKind::kReg) {
    const Reg t = em().temp();
    load(s, t);
    return t;
  }
  if (em().reachable() && !em().is_bound(v.index)) {
    em().emit(Op::kCheck, v.index, name_constant(s->name), 0, is_captured(s));
    em().set_bound(v.index);
    fn_->code.flags |= kCodeNeedsClear;
  }
  return v.index;
}

void Compiler::store(const ast::Symbol* s, Reg from) {
  Var& v = var_of(s);
  switch (v.kind) {
    case VarKind::kReg:
      em().move(v.index, from);
      em().set_bound(v.index);
      break;
    case VarKind::kCell: em().emit(Op::kCellSet, from, v.index); break;
    case VarKind::kFree:
    case VarKind::kNsFree: em().emit(Op::kFreeSet, from, v.index); break;
    case VarKind::kGlobal: em().emit_wide(Op::kGlobalSet, from, slot_of(s, v)); break;
    case VarKind::kNs: em().emit(Op::kNsSet, from, 0, name_constant(s->name)); break;
    case VarKind::kNone: UNREACHABLE();
  }
}

void Compiler::del(const ast::Symbol* s) {
  Var& v = var_of(s);
  switch (v.kind) {
    case VarKind::kReg:
      load_any(s);
      em().emit(Op::kClear, v.index);
      em().set_unbound(v.index);
      break;
    case VarKind::kCell: em().emit(Op::kCellDel, 0, v.index, name_constant(s->name)); break;
    case VarKind::kFree:
    case VarKind::kNsFree: em().emit(Op::kFreeDel, 0, v.index, name_constant(s->name)); break;
    case VarKind::kGlobal: em().emit_wide(Op::kGlobalDel, 0, slot_of(s, v)); break;
    case VarKind::kNs: em().emit(Op::kNsDel, 0, 0, name_constant(s->name)); break;
    case VarKind::kNone: UNREACHABLE();
  }
}

void Compiler::unbind(const ast::Symbol* s) {
  const Var& v = var_of(s);
  if (v.kind == VarKind::kReg) {
    em().emit(Op::kClear, v.index);
    em().set_unbound(v.index);
    return;
  }
  const Reg t = em().temp();
  em().load_constant(t, Value::none());
  store(s, t);
  del(s);
  em().drop_to(t);
}

Reg Compiler::local_of(const ast::Symbol* s) {
  const Var& v = var_of(s);
  return v.kind == VarKind::kReg ? v.index : kNoReg;
}

Reg Compiler::local_target(const ast::Expr* target) {
  const auto* name = ast::as<const ast::Name>(target);
  return name ? local_of(name->symbol) : kNoReg;
}

// ---- functions

// R[window] = function of `code`; the window's first three registers are filled already.
void Compiler::closure(Code* code, const ast::Scope& scope, Reg window) {
  fn_->code.codes.push_back(code);
  for (const ast::Symbol* s : scope.free_symbols) {
    const Reg cell = em().temp();
    if (fn_->class_cell != kNoReg && s->name == "__class__") {
      em().move(cell, fn_->class_cell);
      continue;
    }
    // Comprehensions inside this function have no cells of their own.
    const ast::Symbol* here = fn_->scope.find(s->name);
    DCHECK(here != nullptr);
    const Var& v = fn_->vars[here->index];
    if (v.kind == VarKind::kCell) {
      em().move(cell, v.index);
      continue;
    }
    uint32_t index = 0;
    while (index < fn_->code.free_names.size() && fn_->code.free_names[index]->view() != s->name) {
      ++index;
    }
    DCHECK(index < fn_->code.free_names.size());
    em().emit(Op::kFreeCell, cell, index);
  }
  em().emit(Op::kClosure, window, static_cast<uint32_t>(fn_->code.codes.size() - 1));
  em().drop_to(window + 1);
}

void Compiler::annotation(const ast::Expr* e, Reg dest) {
  if (module_.future_annotations) {
    em().load_constant(dest, Value(pool_.str(ast::unparse(e))));
  } else if (const auto* starred = as<const ast::Starred>(e)) {
    // `*args: *Ts`: what alone comes out of Ts.
    const Reg value = em().temp();
    to(starred->value, value);
    em().at(e->loc);
    em().emit(Op::kUnpack, dest, value, 1);
    em().drop_to(value);
  } else {
    to(e, dest);
  }
}

// Defaults tuple, keyword defaults and annotations into the first three registers of `window`.
void Compiler::function_parts(const ast::Arguments& args, const ast::Expr* returns, Reg window,
                              bool annotated) {
  if (args.defaults.empty()) {
    em().emit(Op::kClear, window);
  } else {
    std::vector<Value> constants;
    for (const ast::Expr* d : args.defaults) {
      if (const auto* c = ast::as<const ast::Constant>(d)) constants.push_back(constant_value(c));
    }
    if (constants.size() == args.defaults.size()) {
      em().load_constant(window, pool_.tuple(constants));
    } else {
      const Reg first = em().top();
      for (const ast::Expr* d : args.defaults) to(d, em().temp());
      em().emit(Op::kBuildTuple, window, first, static_cast<uint32_t>(args.defaults.size()));
      em().drop_to(first);
    }
  }
  std::vector<Value> names;
  const Reg first = em().top();
  for (size_t i = 0; i < args.kwonly.size(); ++i) {
    if (!args.kw_defaults[i]) continue;
    names.emplace_back(pool_.str(args.kwonly[i]->symbol->name));
    to(args.kw_defaults[i], em().temp());
  }
  auto dict_of_names = [&](Reg dest) {
    if (names.empty()) {
      em().emit(Op::kClear, dest);
    } else {
      em().emit(Op::kBuildDictK, dest, first, em().constant(pool_.tuple(names)));
    }
    names.clear();
    em().drop_to(first);
  };
  dict_of_names(window + 1);
  if (annotated) {
    auto add = [&](const ast::Arg* a) {
      if (!a || !a->annotation) return;
      names.emplace_back(pool_.str(a->symbol->name));
      annotation(a->annotation, em().temp());
    };
    // CPython's order.
    for (const ast::Arg* a : args.args) add(a);
    for (const ast::Arg* a : args.posonly) add(a);
    add(args.vararg);
    for (const ast::Arg* a : args.kwonly) add(a);
    add(args.kwarg);
    if (returns) {
      names.emplace_back(pool_.str("return"));
      annotation(returns, em().temp());
    }
  }
  dict_of_names(window + 2);
}

void Compiler::decorate(const ast::Seq<ast::Expr*>& decorators, Reg first,
                        const ast::Symbol* symbol) {
  for (size_t i = decorators.size(); i-- > 0;) {
    em().at(decorators[i]->loc);
    const Reg callee = first + static_cast<Reg>(i);
    em().emit(Op::kCall, callee, 1, callee);
  }
  store(symbol, first);
  em().drop_to(first);
}

void Compiler::function_def(const ast::FunctionDef* s) {
  const uint32_t line = s->decorators.empty() ? s->loc.line : s->decorators[0]->loc.line;
  const std::string qualname = qualified(s->name, s->symbol);
  const Reg first = em().top();
  for (const ast::Expr* d : s->decorators) to(d, em().temp());
  em().at(s->loc);
  const Reg window = em().temps(3);
  function_parts(*s->args, s->returns, window, true);

  Code* code = new_code(s->name, qualname, function_flags(*s->scope), line);
  {
    Fn fn(*code, *s->scope, fn_);
    fn.qualname = qualname;
    fn_ = &fn;
    set_up_scope(fn, s->args);
    if (const ast::Constant* doc = ast::docstring(s->body)) code->doc = constant_value(doc);
    mark_deletable(s->body);
    body(s->body);
    finish_code(fn, s->loc.line);
    fn_ = fn.parent;
  }
  em().at(s->loc);
  closure(code, *s->scope, window);
  decorate(s->decorators, first, s->symbol);
}

void Compiler::lambda(const ast::Lambda* e, Reg dest) {
  const std::string qualname = qualified("<lambda>", nullptr);
  const Reg mark = em().top();
  const Reg w = window(dest);
  em().temps(2);
  function_parts(*e->args, nullptr, w, false);
  Code* code = new_code("<lambda>", qualname, function_flags(*e->scope), e->loc.line);
  {
    Fn fn(*code, *e->scope, fn_);
    fn.qualname = qualname;
    fn_ = &fn;
    set_up_scope(fn, e->args);
    em().at(e->body->loc);
    const Reg value = any(e->body);
    em().emit(Op::kReturn, value);
    em().dead();
    finish_code(fn, e->loc.line);
    fn_ = fn.parent;
  }
  em().at(e->loc);
  closure(code, *e->scope, w);
  em().move(dest, w);
  em().drop_to(mark);
}

// ---- classes

Code* Compiler::class_body(const ast::ClassDef* s, const std::string& qualname) {
  const uint32_t line = s->decorators.empty() ? s->loc.line : s->decorators[0]->loc.line;
  Code* code = new_code(s->name, qualname, kCodeClassBody, line);
  Fn fn(*code, *s->scope, fn_);
  fn.qualname = qualname;
  fn_ = &fn;
  set_up_scope(fn, nullptr);
  em().at(s->loc);
  const Reg t = em().temp();
  em().emit_wide(Op::kGlobalGet, t, slot_of("__name__"));
  em().emit(Op::kNsSet, t, 0, name_constant("__module__"));
  em().load_constant(t, Value(code->qualname));
  em().emit(Op::kNsSet, t, 0, name_constant("__qualname__"));
  if (has_annotations(s->body)) {
    em().emit(Op::kBuildDict, t, t, 0);
    em().emit(Op::kNsGetOr, t, 0, name_constant("__annotations__"));  // __prepare__ may bring them
    em().emit(Op::kNsSet, t, 0, name_constant("__annotations__"));
  }
  if (const ast::Constant* doc = ast::docstring(s->body)) {
    code->doc = constant_value(doc);
    load_constant(doc, t);
    em().emit(Op::kNsSet, t, 0, name_constant("__doc__"));
  }
  em().drop_to(t);
  body(s->body);
  if (fn.class_cell != kNoReg) {
    em().emit(Op::kReturn, fn.class_cell);
    em().dead();
  }
  finish_code(fn, s->loc.line);
  fn_ = fn.parent;
  return code;
}

void Compiler::class_def(const ast::ClassDef* s) {
  const std::string qualname = qualified(s->name, s->symbol);
  const Reg first = em().top();
  for (const ast::Expr* d : s->decorators) to(d, em().temp());
  Code* code = class_body(s, qualname);
  em().at(s->loc);
  const Reg w = em().temps(3);
  for (Reg i = 0; i < 3; ++i) em().emit(Op::kClear, w + i);
  closure(code, *s->scope, w);
  em().load_constant(em().temp(), Value(pool_.str(s->name)));

  bool plain = true;
  for (const ast::Expr* b : s->bases) plain = plain && b->kind != ast::ExprKind::kStarred;
  for (const ast::Keyword* k : s->keywords) plain = plain && !k->name.empty();
  if (plain) {
    for (const ast::Expr* b : s->bases) to(b, em().temp());
    std::vector<Value> names;
    for (const ast::Keyword* k : s->keywords) {
      names.emplace_back(pool_.str(k->name));
      to(k->value, em().temp());
    }
    em().at(s->loc);
    em().emit(Op::kBuildClass, w, static_cast<uint32_t>(s->bases.size()),
              names.empty() ? kNoOperand : em().constant(pool_.tuple(names)));
  } else {
    sequence(s->bases, ast::ExprKind::kList, em().temp(), s->loc);
    keywords_ex(s->keywords, w, em().temp(), s->loc);
    em().at(s->loc);
    em().emit(Op::kBuildClassEx, w);
  }
  em().drop_to(w + 1);
  decorate(s->decorators, first, s->symbol);
}

}  // namespace copra
