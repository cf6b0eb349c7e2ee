// Abstract syntax of Python 3.10, named after CPython's `ast` module so that its documentation
// holds. In: nothing. Out: plain node structs, allocated in an AstArena and freed with it at once;
// the parser makes them, scope.cc fills the `scope`/`symbol` fields, fold.cc replaces subtrees, the
// compiler reads them. May include: standard library only.
// Invariant: nodes are trivially destructible and never outlive their arena. Identifiers are
// interned per arena: equal identifiers have equal data() pointers.
// Next: front.h (entry point), scope.h (name resolution).
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace copra::ast {

struct Scope;   // scope.h
struct Symbol;  // scope.h

// Fixed-size array living in the arena.
template <typename T>
struct Seq {
  T* items = nullptr;
  uint32_t count = 0;

  T* begin() const { return items; }
  T* end() const { return items + count; }
  size_t size() const { return count; }
  bool empty() const { return count == 0; }
  T& operator[](size_t i) const { return items[i]; }
  T& front() const { return items[0]; }
  T& back() const { return items[count - 1]; }
};

// Bump allocator for nodes and their strings; also interns identifiers. One thread at a time.
class AstArena {
 public:
  AstArena();
  ~AstArena();
  AstArena(const AstArena&) = delete;
  AstArena& operator=(const AstArena&) = delete;

  void* allocate(size_t bytes, size_t align = 8) {
    uintptr_t p = (cursor_ + (align - 1)) & ~(uintptr_t{align} - 1);
    if (p + bytes > limit_) return allocate_slow(bytes, align);
    cursor_ = p + bytes;
    return reinterpret_cast<void*>(p);
  }

  template <typename T, typename... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  template <typename T>
  Seq<T> make_seq(size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count == 0) return {};
    T* items = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
    for (size_t i = 0; i < count; i++) new (items + i) T();
    return {items, static_cast<uint32_t>(count)};
  }

  template <typename T>
  Seq<T> copy_seq(const T* from, size_t count) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (count == 0) return {};
    T* items = static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
    std::memcpy(static_cast<void*>(items), from, sizeof(T) * count);
    return {items, static_cast<uint32_t>(count)};
  }

  std::string_view copy(std::string_view text);    // a private copy
  std::string_view intern(std::string_view text);  // the one copy of this identifier
  size_t bytes_used() const { return bytes_used_; }

 private:
  void* allocate_slow(size_t bytes, size_t align);
  void grow_table();

  struct Interned {
    uint32_t hash;
    uint32_t size;
    const char* data;
  };
  uintptr_t cursor_ = 0;
  uintptr_t limit_ = 0;
  size_t bytes_used_ = 0;
  size_t next_chunk_ = 0;
  std::vector<void*> chunks_;
  std::vector<Interned> table_;  // open addressing, power-of-two size
  size_t interned_ = 0;
};

// Lines from 1; columns are 0-based UTF-8 byte offsets, as in CPython's ast.
struct Loc {
  uint32_t line = 0;
  uint32_t col = 0;
  uint32_t end_line = 0;
  uint32_t end_col = 0;
};

enum class ExprKind : uint8_t {
  kBoolOp,
  kNamedExpr,
  kBinOp,
  kUnaryOp,
  kLambda,
  kIfExp,
  kDict,
  kSet,
  kListComp,
  kSetComp,
  kDictComp,
  kGeneratorExp,
  kAwait,
  kYield,
  kYieldFrom,
  kCompare,
  kCall,
  kFormattedValue,
  kJoinedStr,
  kConstant,
  kAttribute,
  kSubscript,
  kStarred,
  kName,
  kList,
  kTuple,
  kSlice,
};

enum class StmtKind : uint8_t {
  kFunctionDef,  // also `async def` (is_async)
  kClassDef,
  kReturn,
  kDelete,
  kAssign,
  kAugAssign,
  kAnnAssign,
  kFor,  // also `async for`
  kWhile,
  kIf,
  kWith,  // also `async with`
  kMatch,
  kRaise,
  kTry,
  kAssert,
  kImport,
  kImportFrom,
  kGlobal,
  kNonlocal,
  kExpr,
  kPass,
  kBreak,
  kContinue,
};

enum class PatternKind : uint8_t {
  kMatchValue,
  kMatchSingleton,
  kMatchSequence,
  kMatchMapping,
  kMatchClass,
  kMatchStar,
  kMatchAs,
  kMatchOr,
};

enum class ExprContext : uint8_t { kLoad, kStore, kDel };
enum class BoolOperator : uint8_t { kAnd, kOr };
enum class Operator : uint8_t {
  kAdd,
  kSub,
  kMult,
  kMatMult,
  kDiv,
  kMod,
  kPow,
  kLShift,
  kRShift,
  kBitOr,
  kBitXor,
  kBitAnd,
  kFloorDiv,
};
enum class UnaryOperator : uint8_t { kInvert, kNot, kUAdd, kUSub };
enum class CmpOperator : uint8_t { kEq, kNotEq, kLt, kLtE, kGt, kGtE, kIs, kIsNot, kIn, kNotIn };

struct Node {
  Loc loc;
};
struct Expr : Node {
  ExprKind kind;
};
struct Stmt : Node {
  StmtKind kind;
};
struct Pattern : Node {
  PatternKind kind;
};

// Checked by kind, nullptr when it is another node (or nullptr): `if (auto* n = as<Name>(e))`.
template <typename T, typename Base>
T* as(Base* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
// The kind is known (inside a switch over it).
template <typename T, typename Base>
T* to(Base* node) {
  return static_cast<T*>(node);
}

// ---- parts that are neither expression, statement nor pattern ----

struct Arg : Node {
  std::string_view name;       // as written; the scope's symbol has the mangled one
  Expr* annotation = nullptr;  // or nullptr
  Symbol* symbol = nullptr;    // in the function's scope, set by scope.cc
};

struct Arguments {
  Seq<Arg*> posonly;
  Seq<Arg*> args;
  Arg* vararg = nullptr;  // *args
  Seq<Arg*> kwonly;
  Seq<Expr*> kw_defaults;  // one per kwonly; nullptr where required
  Arg* kwarg = nullptr;    // **kwargs
  Seq<Expr*> defaults;     // for the last defaults.size() of posonly + args
};

struct Keyword : Node {
  std::string_view name;  // empty for **value
  Expr* value = nullptr;
};

struct Comprehension {  // one `for target in iter if ...` clause
  Expr* target = nullptr;
  Expr* iter = nullptr;
  Seq<Expr*> ifs;
  bool is_async = false;
};

struct Alias : Node {
  std::string_view name;     // dotted for `import a.b`; "*" for a star import
  std::string_view asname;   // empty when absent
  Symbol* symbol = nullptr;  // what the import binds; nullptr for "*"
};

struct WithItem {
  Expr* context = nullptr;
  Expr* vars = nullptr;  // or nullptr
};

struct ExceptHandler : Node {
  Expr* type = nullptr;      // nullptr for a bare `except:`
  std::string_view name;     // empty when absent
  Symbol* symbol = nullptr;  // of `name`
  Seq<Stmt*> body;
};

struct MatchCase {
  Pattern* pattern = nullptr;
  Expr* guard = nullptr;  // or nullptr
  Seq<Stmt*> body;
};

// ---- expressions ----

enum class ConstKind : uint8_t {
  kNone,
  kTrue,
  kFalse,
  kEllipsis,
  kInt,
  kFloat,
  kComplex,
  kStr,
  kBytes,
  kTuple,      // made by fold.cc only: `items` are Constants
  kFrozenSet,  // made by fold.cc only, as the right operand of `in` / `not in`
};

struct Constant : Expr {
  static constexpr ExprKind kKind = ExprKind::kConstant;
  ConstKind ckind = ConstKind::kNone;
  bool u_prefix = false;  // u'...'
  bool ascii = false;     // Str: every byte < 0x80
  bool is_small = false;  // Int: `small` holds the value
  bool negative = false;  // Int, not small: the value is -digits (folding only)
  uint8_t base = 10;      // Int: of `digits` (2, 8, 10, 16)
  int64_t small = 0;
  double number = 0;      // Float: value; Complex: imaginary part
  double real = 0;        // Complex: real part (0 unless folded)
  std::string_view text;  // Str: WTF-8; Bytes: raw; Int: digits without prefix and underscores
  Seq<Constant*> items;
};

struct Name : Expr {
  static constexpr ExprKind kKind = ExprKind::kName;
  ExprContext ctx = ExprContext::kLoad;
  std::string_view id;       // as written; symbol->name is mangled
  Symbol* symbol = nullptr;  // in the scope the name is used in, set by scope.cc
};

struct BoolOp : Expr {
  static constexpr ExprKind kKind = ExprKind::kBoolOp;
  BoolOperator op;
  Seq<Expr*> values;  // two or more
};

struct NamedExpr : Expr {
  static constexpr ExprKind kKind = ExprKind::kNamedExpr;
  Name* target = nullptr;
  Expr* value = nullptr;
};

struct BinOp : Expr {
  static constexpr ExprKind kKind = ExprKind::kBinOp;
  Operator op;
  Expr* left = nullptr;
  Expr* right = nullptr;
};

struct UnaryOp : Expr {
  static constexpr ExprKind kKind = ExprKind::kUnaryOp;
  UnaryOperator op;
  Expr* operand = nullptr;
};

struct Lambda : Expr {
  static constexpr ExprKind kKind = ExprKind::kLambda;
  Arguments* args = nullptr;
  Expr* body = nullptr;
  Scope* scope = nullptr;
};

struct IfExp : Expr {
  static constexpr ExprKind kKind = ExprKind::kIfExp;
  Expr* test = nullptr;
  Expr* body = nullptr;
  Expr* orelse = nullptr;
};

struct Dict : Expr {
  static constexpr ExprKind kKind = ExprKind::kDict;
  Seq<Expr*> keys;  // nullptr for **value
  Seq<Expr*> values;
};

struct Set : Expr {
  static constexpr ExprKind kKind = ExprKind::kSet;
  Seq<Expr*> elts;
};

// The first generator's iter is evaluated in the enclosing scope, everything else in `scope`.
struct ListComp : Expr {
  static constexpr ExprKind kKind = ExprKind::kListComp;
  Expr* elt = nullptr;
  Seq<Comprehension> generators;
  Scope* scope = nullptr;
};

struct SetComp : Expr {
  static constexpr ExprKind kKind = ExprKind::kSetComp;
  Expr* elt = nullptr;
  Seq<Comprehension> generators;
  Scope* scope = nullptr;
};

struct GeneratorExp : Expr {
  static constexpr ExprKind kKind = ExprKind::kGeneratorExp;
  Expr* elt = nullptr;
  Seq<Comprehension> generators;
  Scope* scope = nullptr;
};

struct DictComp : Expr {
  static constexpr ExprKind kKind = ExprKind::kDictComp;
  Expr* key = nullptr;
  Expr* value = nullptr;
  Seq<Comprehension> generators;
  Scope* scope = nullptr;
};

struct Await : Expr {
  static constexpr ExprKind kKind = ExprKind::kAwait;
  Expr* value = nullptr;
};

struct Yield : Expr {
  static constexpr ExprKind kKind = ExprKind::kYield;
  Expr* value = nullptr;  // or nullptr
};

struct YieldFrom : Expr {
  static constexpr ExprKind kKind = ExprKind::kYieldFrom;
  Expr* value = nullptr;
};

struct Compare : Expr {
  static constexpr ExprKind kKind = ExprKind::kCompare;
  Expr* left = nullptr;
  Seq<CmpOperator> ops;
  Seq<Expr*> comparators;  // as many as ops
};

struct Call : Expr {
  static constexpr ExprKind kKind = ExprKind::kCall;
  Expr* func = nullptr;
  Seq<Expr*> args;  // Starred for *args
  Seq<Keyword*> keywords;
};

struct FormattedValue : Expr {
  static constexpr ExprKind kKind = ExprKind::kFormattedValue;
  Expr* value = nullptr;
  char conversion = 0;          // 0, 's', 'r' or 'a'
  Expr* format_spec = nullptr;  // a JoinedStr, or nullptr
};

struct JoinedStr : Expr {
  static constexpr ExprKind kKind = ExprKind::kJoinedStr;
  Seq<Expr*> values;  // Constant (Str) and FormattedValue; `{x=}` is already spelt out
};

struct Attribute : Expr {
  static constexpr ExprKind kKind = ExprKind::kAttribute;
  ExprContext ctx = ExprContext::kLoad;
  Expr* value = nullptr;
  std::string_view attr;     // as written
  std::string_view mangled;  // what to look up; set by scope.cc (equals attr outside classes)
};

struct Subscript : Expr {
  static constexpr ExprKind kKind = ExprKind::kSubscript;
  ExprContext ctx = ExprContext::kLoad;
  Expr* value = nullptr;
  Expr* slice = nullptr;  // Slice, Tuple (possibly holding Slices), or any expression
};

struct Starred : Expr {
  static constexpr ExprKind kKind = ExprKind::kStarred;
  ExprContext ctx = ExprContext::kLoad;
  Expr* value = nullptr;
};

struct List : Expr {
  static constexpr ExprKind kKind = ExprKind::kList;
  ExprContext ctx = ExprContext::kLoad;
  Seq<Expr*> elts;
};

struct Tuple : Expr {
  static constexpr ExprKind kKind = ExprKind::kTuple;
  ExprContext ctx = ExprContext::kLoad;
  Seq<Expr*> elts;
};

struct Slice : Expr {
  static constexpr ExprKind kKind = ExprKind::kSlice;
  Expr* lower = nullptr;
  Expr* upper = nullptr;
  Expr* step = nullptr;
};

// ---- statements ----

struct FunctionDef : Stmt {
  static constexpr StmtKind kKind = StmtKind::kFunctionDef;
  bool is_async = false;
  std::string_view name;     // as written, for __name__
  Symbol* symbol = nullptr;  // bound in the enclosing scope
  Arguments* args = nullptr;
  Seq<Stmt*> body;
  Seq<Expr*> decorators;
  Expr* returns = nullptr;
  Scope* scope = nullptr;  // of the body
};

struct ClassDef : Stmt {
  static constexpr StmtKind kKind = StmtKind::kClassDef;
  std::string_view name;
  Symbol* symbol = nullptr;
  Seq<Expr*> bases;  // Starred allowed
  Seq<Keyword*> keywords;
  Seq<Stmt*> body;
  Seq<Expr*> decorators;
  Scope* scope = nullptr;
};

struct Return : Stmt {
  static constexpr StmtKind kKind = StmtKind::kReturn;
  Expr* value = nullptr;  // or nullptr
};

struct Delete : Stmt {
  static constexpr StmtKind kKind = StmtKind::kDelete;
  Seq<Expr*> targets;
};

struct Assign : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAssign;
  Seq<Expr*> targets;
  Expr* value = nullptr;
};

struct AugAssign : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAugAssign;
  Operator op;
  Expr* target = nullptr;
  Expr* value = nullptr;
};

struct AnnAssign : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAnnAssign;
  bool simple = false;  // a bare name without parentheses: stored in __annotations__
  Expr* target = nullptr;
  Expr* annotation = nullptr;
  Expr* value = nullptr;  // or nullptr
};

struct For : Stmt {
  static constexpr StmtKind kKind = StmtKind::kFor;
  bool is_async = false;
  Expr* target = nullptr;
  Expr* iter = nullptr;
  Seq<Stmt*> body;
  Seq<Stmt*> orelse;
};

struct While : Stmt {
  static constexpr StmtKind kKind = StmtKind::kWhile;
  Expr* test = nullptr;
  Seq<Stmt*> body;
  Seq<Stmt*> orelse;
};

struct If : Stmt {
  static constexpr StmtKind kKind = StmtKind::kIf;
  Expr* test = nullptr;
  Seq<Stmt*> body;
  Seq<Stmt*> orelse;  // `elif` is a single If here
};

struct With : Stmt {
  static constexpr StmtKind kKind = StmtKind::kWith;
  bool is_async = false;
  Seq<WithItem> items;
  Seq<Stmt*> body;
};

struct Match : Stmt {
  static constexpr StmtKind kKind = StmtKind::kMatch;
  Expr* subject = nullptr;
  Seq<MatchCase> cases;
};

struct Raise : Stmt {
  static constexpr StmtKind kKind = StmtKind::kRaise;
  Expr* exc = nullptr;
  Expr* cause = nullptr;
};

struct Try : Stmt {
  static constexpr StmtKind kKind = StmtKind::kTry;
  Seq<Stmt*> body;
  Seq<ExceptHandler*> handlers;
  bool star = false;  // they are except* clauses
  Seq<Stmt*> orelse;
  Seq<Stmt*> finalbody;
};

struct Assert : Stmt {
  static constexpr StmtKind kKind = StmtKind::kAssert;
  Expr* test = nullptr;
  Expr* msg = nullptr;  // or nullptr
};

struct Import : Stmt {
  static constexpr StmtKind kKind = StmtKind::kImport;
  Seq<Alias*> names;
};

struct ImportFrom : Stmt {
  static constexpr StmtKind kKind = StmtKind::kImportFrom;
  std::string_view module;  // empty for `from . import x`
  uint32_t level = 0;       // leading dots
  Seq<Alias*> names;
};

struct Global : Stmt {
  static constexpr StmtKind kKind = StmtKind::kGlobal;
  Seq<std::string_view> names;
};

struct Nonlocal : Stmt {
  static constexpr StmtKind kKind = StmtKind::kNonlocal;
  Seq<std::string_view> names;
};

struct ExprStmt : Stmt {
  static constexpr StmtKind kKind = StmtKind::kExpr;
  Expr* value = nullptr;
};

struct Pass : Stmt {
  static constexpr StmtKind kKind = StmtKind::kPass;
};
struct Break : Stmt {
  static constexpr StmtKind kKind = StmtKind::kBreak;
};
struct Continue : Stmt {
  static constexpr StmtKind kKind = StmtKind::kContinue;
};

// ---- patterns ----

struct MatchValue : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchValue;
  Expr* value = nullptr;  // Constant, Attribute, or -number / number±complex
};

struct MatchSingleton : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchSingleton;
  ConstKind value = ConstKind::kNone;  // kNone, kTrue, kFalse
};

struct MatchSequence : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchSequence;
  Seq<Pattern*> patterns;  // at most one MatchStar
};

struct MatchMapping : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchMapping;
  Seq<Expr*> keys;
  Seq<Pattern*> patterns;
  std::string_view rest;  // **rest; empty when absent
  Symbol* rest_symbol = nullptr;
};

struct MatchClass : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchClass;
  Expr* cls = nullptr;
  Seq<Pattern*> patterns;
  Seq<std::string_view> kwd_attrs;
  Seq<Pattern*> kwd_patterns;
};

struct MatchStar : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchStar;
  std::string_view name;  // empty for *_
  Symbol* symbol = nullptr;
};

struct MatchAs : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchAs;
  Pattern* pattern = nullptr;  // nullptr for a bare capture or `_`
  std::string_view name;       // empty for `_`
  Symbol* symbol = nullptr;
};

struct MatchOr : Pattern {
  static constexpr PatternKind kKind = PatternKind::kMatchOr;
  Seq<Pattern*> patterns;
};

struct Module {
  Seq<Stmt*> body;
  Scope* scope = nullptr;
  bool future_annotations = false;  // `from __future__ import annotations`
  std::string_view filename;        // arena copy
  std::string_view source;          // arena copy, without BOM, every line ending in '\n'
};

// The docstring of a body (its first statement being a plain string), or nullptr.
inline Constant* docstring(const Seq<Stmt*>& body) {
  if (body.empty()) return nullptr;
  auto* first = as<ExprStmt>(body[0]);
  auto* text = first != nullptr ? as<Constant>(first->value) : nullptr;
  return text != nullptr && text->ckind == ConstKind::kStr ? text : nullptr;
}

// The text of Python's `ast.dump(ast.parse(source), include_attributes=positions)`. ast_dump.cc.
std::string ast_dump(const Module& module, bool positions = false);

// Python's `ast.unparse` of an expression (the text `from __future__ import annotations` keeps).
// unparse.cc.
std::string unparse(const Expr* expr);

}  // namespace copra::ast
