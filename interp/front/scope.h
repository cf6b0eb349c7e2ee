// Symbol tables: which variable every identifier of a module means (CPython's symtable.c rules).
// In: a parsed Module. Out: a Scope per module, function, lambda, class and comprehension, and the
// `scope`/`symbol`/`mangled` fields of the tree filled; or the first SyntaxError.
// May include: ast.h. Invariant: after resolve(), every Symbol has a Resolution, and a name that is
// kFree in a scope is kCell or kFree in its parent (classes and comprehensions pass it through).
// Next: front.h.
#pragma once

#include "interp/front/ast.h"

namespace copra::ast {

enum class ScopeKind : uint8_t { kModule, kFunction, kLambda, kClass, kComprehension };

enum class Resolution : uint8_t {
  kLocal,           // function: register; class: class namespace; module: module globals
  kCell,            // local that an inner function captures
  kFree,            // captured from an enclosing function
  kGlobalExplicit,  // named by a `global` statement
  kGlobalImplicit,  // module global or builtin; in a class body: class namespace first
};

struct Symbol {
  std::string_view name;  // mangled, interned
  Resolution resolution = Resolution::kGlobalImplicit;
  uint32_t index = 0;  // position in Scope::symbols
  bool is_param = false;
  bool is_assigned = false;  // bound anywhere in this scope
  bool is_used = false;
  bool is_global_decl = false;
  bool is_nonlocal_decl = false;
  bool is_annotated = false;
  bool is_import = false;
  bool is_iter_target = false;  // comprehension iteration variable
  // Class scopes only: the body also defines this name, while inner functions see the enclosing
  // function's one, which therefore passes through (the symbol is local here and free as well).
  bool is_free_class = false;
  Loc declared;  // of its global/nonlocal statement
};

struct Scope {
  ScopeKind kind = ScopeKind::kModule;
  // Function: its name; lambda "<lambda>"; comprehension "<listcomp>", "<setcomp>", "<dictcomp>"
  // or "<genexpr>"; module "<module>".
  std::string_view name;
  std::string_view private_name;  // innermost class name, for mangling; empty outside classes
  Scope* parent = nullptr;
  Scope* first_child = nullptr;  // in source order
  Scope* next_sibling = nullptr;
  Scope* last_child = nullptr;
  uint32_t line = 0;

  Seq<Symbol*> symbols;       // order of first mention; parameters first in a function
  Seq<Symbol*> free_symbols;  // those that are kFree (or is_free_class), in symbols order
  Seq<Symbol*> cell_symbols;  // those that are kCell

  bool is_async = false;      // `async def`, or a comprehension that awaits
  bool is_generator = false;  // yields; a generator expression is one
  bool is_coroutine() const { return is_async && !is_generator; }
  bool is_async_generator() const { return is_async && is_generator; }
  bool lenient_await = false;  // plain def, lambda or module that awaits in place (FrontOptions)
  bool is_nested = false;      // inside a function, at any distance
  bool has_varargs = false;
  bool has_varkw = false;
  bool returns_value = false;
  bool needs_class_closure =
      false;                     // class: a method uses super()/__class__: make a __class__ cell
  bool uses_class_cell = false;  // function: it has a free `__class__`
  bool has_import_star = false;
  bool is_comprehension_generator = false;  // kComprehension made by a generator expression

  // nullptr when the scope never mentions it. `name` must be mangled already; O(1).
  Symbol* find(std::string_view name) const;

  // Internal: room in `symbols`, and an open-addressing index over it by interned pointer.
  uint32_t capacity = 0;
  Seq<uint32_t> table;
};

// `name` as seen inside class `class_name` (Python Ref. 6.2.1); interned.
std::string_view mangle(AstArena& arena, std::string_view class_name, std::string_view name);

}  // namespace copra::ast
