// The compiler proper: walks a resolved tree and drives one Emitter a function.
//
// In: ast::Module. Out: ProgramData filled. May include: emit.h, front/*.h. Private to code/.
// Rules: operands that are local variables are used in place, so whoever evaluates something
// between reading and using one asks settle() first; a local variable is written only by the
// instruction that finishes an expression; call windows lie at the top of the live temporaries.
// Next: compile_scope.cc (functions, classes, names), compile_expr.cc, compile_call.cc,
// compile_cond.cc, compile_comp.cc, compile_stmt.cc, compile_try.cc, compile_match.cc.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "interp/code/emit.h"
#include "interp/code/program.h"
#include "interp/front/ast.h"
#include "interp/front/scope.h"
#include "interp/interp.h"

namespace copra {

enum class VarKind : uint8_t {
  kNone,
  kReg,     // register `index`
  kCell,    // cell in register `index`
  kFree,    // closure[index]
  kGlobal,  // slot, see Compiler::slot_of()
  kNs,      // class body: namespace, then globals
  kNsFree,  // class body: namespace, then closure[index]
};

struct Var {
  VarKind kind = VarKind::kNone;
  uint32_t index = UINT32_MAX;
};

enum class BlockKind : uint8_t {
  kLoop,
  kTry,          // body of try … except
  kHandler,      // inside an except clause (or the exceptional copy of finally, or with's)
  kHandlerName,  // body of `except E as name`
  kFinally,      // body of try … finally
  kWith,         // body of with
};

// What `return`, `break`, `continue` have to leave behind on their way out.
struct Block {
  BlockKind kind;
  Label break_to, continue_to;  // kLoop
  Label handler;                // all others: where exceptions of [start, …) go
  Reg reg = 0;                  // with this register pair
  uint32_t start = 0;
  bool used = false;                  // some instruction is protected by it
  Reg handled = 0;                    // kHandler: pair to pop
  const ast::Symbol* name = nullptr;  // kHandlerName
  const ast::Try* finally = nullptr;  // kFinally
  Reg exit = 0;                       // kWith: the bound __exit__
  bool is_async = false;              // kWith
  ast::Loc loc;                       // kWith
};

// A comprehension compiled into the function around it.
struct InlinedScope {
  const ast::Scope* scope;
  std::vector<Var> vars;  // by Symbol::index
};

// One function, class body or module being compiled.
struct Fn {
  Fn(Code& c, const ast::Scope& s, Fn* p) : code(c), scope(s), parent(p), em(c) {}
  Code& code;
  const ast::Scope& scope;
  Fn* parent;
  Emitter em;
  std::vector<Var> vars;  // by Symbol::index
  std::vector<InlinedScope> inlined;
  std::vector<Block> blocks;
  std::string qualname;
  bool is_async = false;    // may suspend: await compiles to GetAwaitable/Send
  Reg class_cell = kNoReg;  // class body: the cell its methods know as __class__

  const ast::Scope& current_scope() const {
    return inlined.empty() ? scope : *inlined.back().scope;
  }
  bool is_class() const { return scope.kind == ast::ScopeKind::kClass; }
  bool is_module() const { return scope.kind == ast::ScopeKind::kModule; }
};

class Compiler {
 public:
  Compiler(ProgramData& program, const ast::Module& module);
  // False: the program exceeds the code format ("code is too large"); `line` is where.
  bool compile(int* line);
  // After compile(): makes a global of a name.
  void declare_global(std::string_view name) { (void)slot_of(name); }

 private:
  // -- names (compile_scope.cc)
  Var& var_of(const ast::Symbol* s);
  Var find_var(std::string_view name);
  uint32_t slot_of(std::string_view name);
  uint32_t slot_of(const ast::Symbol* s, Var& v);
  bool is_captured(const ast::Symbol* s) const;
  void load(const ast::Symbol* s, Reg dest);
  // A register that holds it: its own, or a temporary.
  Reg load_any(const ast::Symbol* s);
  void store(const ast::Symbol* s, Reg from);
  void del(const ast::Symbol* s);
  void unbind(const ast::Symbol* s);  // no error when it is unbound already
  // The register of a plain local variable, else kNoReg.
  Reg local_of(const ast::Symbol* s);
  Reg local_target(const ast::Expr* target);
  uint32_t name_constant(std::string_view name);
  uint32_t site(std::string_view name);

  // -- functions and classes (compile_scope.cc)
  Code* new_code(std::string_view name, const std::string& qualname, uint32_t flags, uint32_t line);
  std::string qualified(std::string_view name, const ast::Symbol* s);
  void set_up_scope(Fn& fn, const ast::Arguments* args);
  bool needs_cell(const ast::Scope& scope, std::string_view name);
  bool can_inline(const ast::Scope& comprehension);
  void finish_code(Fn& fn, uint32_t line);
  void closure(Code* code, const ast::Scope& scope, Reg window);
  void function_parts(const ast::Arguments& args, const ast::Expr* returns, Reg window,
                      bool annotated);
  void annotation(const ast::Expr* e, Reg dest);
  void function_def(const ast::FunctionDef* s);
  void lambda(const ast::Lambda* e, Reg dest);
  void class_def(const ast::ClassDef* s);
  Code* class_body(const ast::ClassDef* s, const std::string& qualname);
  void decorate(const ast::Seq<ast::Expr*>& decorators, Reg first, const ast::Symbol* symbol);
  uint32_t function_flags(const ast::Scope& scope);

  // -- comprehensions (compile_comp.cc)
  struct Comp {
    Op build;                // BuildList, BuildSet, BuildDict; Nop for a generator expression
    const ast::Expr* elt;    // or the key
    const ast::Expr* value;  // dict comprehensions
    const ast::Seq<ast::Comprehension>* generators;
    const ast::Scope* scope;
  };
  void comprehension(const ast::Expr* e, const Comp& comp, Reg dest);
  void inlined_comprehension(const ast::Expr* e, const Comp& comp, Reg dest);
  void hidden_comprehension(const ast::Expr* e, const Comp& comp, Reg dest);
  void generators(const Comp& comp, size_t index, Reg iterator, Reg into);
  void comprehension_item(const Comp& comp, Reg into);

  // -- expressions (compile_expr.cc)
  void to(const ast::Expr* e, Reg dest);
  Reg any(const ast::Expr* e) { return operand(e, kNoReg); }
  // As any(), evaluating into `scratch` (a temporary or kNoReg) when a register is needed.
  Reg operand(const ast::Expr* e, Reg scratch);
  // As operand(), its value safe while `later` is evaluated.
  Reg settle(const ast::Expr* e, Reg scratch, const ast::Expr* later,
             const ast::Expr* later2 = nullptr);
  Reg scratch_of(Reg dest) { return em().is_temp(dest) ? dest : kNoReg; }
  // First register of a window at the top: dest itself when it is the topmost temporary.
  Reg window(Reg dest);
  bool may_rebind(const ast::Expr* e) const;
  Value constant_value(const ast::Constant* c);
  void load_constant(const ast::Constant* c, Reg dest);
  void bool_op(const ast::BoolOp* e, Reg dest);
  void bin_op(const ast::BinOp* e, Reg dest);
  void arithmetic(ast::Operator op, Reg dest, Reg left, const ast::Expr* right, bool in_place,
                  const ast::Loc& loc);
  void unary_op(const ast::UnaryOp* e, Reg dest);
  void if_exp(const ast::IfExp* e, Reg dest);
  void dict(const ast::Dict* e, Reg dest);
  void sequence(const ast::Seq<ast::Expr*>& elts, ast::ExprKind kind, Reg dest,
                const ast::Loc& loc);
  void joined_str(const ast::JoinedStr* e, Reg dest);
  void formatted_value(const ast::FormattedValue* e, Reg dest);
  void attribute(const ast::Attribute* e, Reg dest);
  void at_attribute(const ast::Attribute* e);
  void subscript(const ast::Subscript* e, Reg dest);
  void get_item(Reg dest, Reg object, const ast::Expr* key, const ast::Loc& loc);
  void slice(const ast::Slice* e, Reg dest);
  void yield(const ast::Yield* e, Reg dest);
  void yield_from(const ast::YieldFrom* e, Reg dest);
  void await(const ast::Await* e, Reg dest);
  // dest = result of awaiting R[from]; context as GetAwaitable's x.
  void await_value(Reg from, Reg dest, uint32_t context);
  void send_loop(Reg iterator, Reg dest);

  // -- calls (compile_call.cc)
  void call(const ast::Call* e, Reg dest);
  void call_ex(const ast::Call* e, Reg w);
  void positional_ex(const ast::Seq<ast::Expr*>& args, Reg dest);
  void keywords_ex(const ast::Seq<ast::Keyword*>& keywords, Reg callee, Reg dest,
                   const ast::Loc& loc);

  // -- conditions (compile_cond.cc)
  void jump_if(const ast::Expr* e, bool sense, Label to);
  void compare(const ast::Compare* e, Reg dest);
  void compare_jump(const ast::Compare* e, bool sense, Label to);
  void compare_one(ast::CmpOperator op, Reg dest, Reg left, Reg right);
  void compare_one_jump(ast::CmpOperator op, Reg left, const ast::Expr* right, Reg right_reg,
                        bool sense, Label to);

  // -- statements (compile_stmt.cc)
  void body(const ast::Seq<ast::Stmt*>& stmts);
  void stmt(const ast::Stmt* s);
  void assign(const ast::Assign* s);
  bool assign_pairwise(const ast::Expr* target, const ast::Expr* value);
  void aug_assign(const ast::AugAssign* s);
  void ann_assign(const ast::AnnAssign* s);
  void store_target(const ast::Expr* target, Reg from);
  void unpack(const ast::Seq<ast::Expr*>& targets, Reg from, const ast::Loc& loc);
  void del_target(const ast::Expr* target);
  void if_stmt(const ast::If* s);
  void while_stmt(const ast::While* s);
  void for_stmt(const ast::For* s);
  void async_for(const ast::For* s);
  void return_stmt(const ast::Return* s);
  void loop_exit(const ast::Stmt* s, bool is_break);
  void raise_stmt(const ast::Raise* s);
  void assert_stmt(const ast::Assert* s);
  void import_stmt(const ast::Import* s);
  void import_from(const ast::ImportFrom* s);
  void warn_import(std::string_view name, const ast::Loc& loc);
  void mark_deletable(const ast::Seq<ast::Stmt*>& stmts);
  void mark_deletable_target(const ast::Expr* e);
  bool has_annotations(const ast::Seq<ast::Stmt*>& stmts);

  // -- try, with, leaving blocks (compile_try.cc)
  void try_stmt(const ast::Try* s);
  // The body under its handlers, and the start of these: R[h] is what was raised. Returns what was
  // bound there.
  RegSet guarded_body(const ast::Try* s, Reg h, Label end);
  void try_except(const ast::Try* s);
  void try_star(const ast::Try* s);
  void try_clauses(const ast::Try* s);
  void try_finally(const ast::Try* s);
  void with_stmt(const ast::With* s, size_t item);
  // A temporary with the result of calling the bound __exit__.
  Reg with_exit(const Block& b, Reg exception);
  void push_block(Block b);
  Block pop_block();
  void close_range(Block& b);
  // Emits what leaving every block above `depth` takes, innermost first, and takes them away;
  // resume_blocks() puts them back after the jump.
  std::vector<Block> leave_blocks(size_t depth);
  void resume_blocks(std::vector<Block>& left);
  // What an exception raised inside a handler (registers R[h], R[h+1]; its own at R[h+2], R[h+3])
  // does: what was handled before the handler is handled again, then it goes on.
  void leave_handler_raising(const Block& b, const RegSet& entry,
                             const ast::Symbol* name = nullptr);
  // An async iteration step: R[dest] = awaited ANext; its exceptions go to `end` with regs R[h].
  // False when it can't be reached.
  bool async_next(Reg iterator, Reg dest, Label end, Reg h);

  // -- match (compile_match.cc)
  struct Captures {
    std::vector<std::pair<const ast::Symbol*, Reg>> names;
    void add(const ast::Symbol* s, Reg r) { names.emplace_back(s, r); }
  };
  void match_stmt(const ast::Match* s);
  void pattern(const ast::Pattern* p, Reg subject, Label fail, Captures& captures);
  void match_value(const ast::Pattern* p, Reg subject, bool sense, Label to);
  void match_sequence(const ast::MatchSequence* p, Reg subject, Label fail, Captures& captures);
  void match_mapping(const ast::MatchMapping* p, Reg subject, Label fail, Captures& captures);
  void match_class(const ast::MatchClass* p, Reg subject, Label fail, Captures& captures);
  void match_or(const ast::MatchOr* p, Reg subject, Label fail, Captures& captures);

  Emitter& em() { return fn_->em; }

  ProgramData& program_;
  const ast::Module& module_;
  ConstantPool pool_;
  Fn* fn_ = nullptr;
  bool has_walrus_ = false;  // `:=` occurs somewhere in the source
  int too_large_line_ = 0;
  uint64_t instrs_ = 0;  // of finished codes
  uint64_t visits_ = 0;  // statements compiled; `finally` bodies count once a copy
  std::unordered_map<const ast::Scope*, bool> inlinable_;
};

}  // namespace copra
