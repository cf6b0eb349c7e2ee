// Recursive-descent parser for Python 3.10. It only tells trees from non-trees: when it fails
// without a message, diagnose.cc finds out what CPython would say.
// In: a Source and its tokens. Out: nodes in the arena. May include: lexer.h.
// Invariant: every function that returns nullptr/false leaves the position somewhere at or before
// the offending token; every recursion passes a Nest, so hostile nesting cannot exhaust the stack.
// Next: parser_expr.cc, parser_stmt.cc, parser_match.cc, literal.cc, diagnose.h.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "interp/front/ast.h"
#include "interp/front/lexer.h"

namespace copra::front {

class Parser {
 public:
  Parser(const Source& source, const LexResult& lexed, ast::AstArena& arena, SyntaxErrorInfo& error,
         int depth = 0);

  bool parse_file(ast::Seq<ast::Stmt*>& body);  // `file`
  ast::Expr* parse_fstring();                   // `fstring`: star_expressions

  // For diagnose.cc: the tree of a piece it has recognised at token `at`; nullptr if it is none.
  enum class Piece : uint8_t {
    kStarExpressions,
    kStarNamedExpression,
    kStarredArgument,
    kExpression,
    kDisjunction,
    kBitwiseOr,
    kYield,
    kAtom,
  };
  uint32_t position() const { return static_cast<uint32_t>(t_ - first_); }
  ast::Expr* piece_at(uint32_t at, Piece piece);
  // For diagnose.cc: the token that fail() points at when the parser itself is not that far.
  void point_errors_at(uint32_t at) { error_token_ = first_ + at; }
  // From now on, where each finished statement begins and ends (as token positions), for
  // diagnose.cc to pass over.
  void record_statements(std::unordered_map<uint32_t, uint32_t>* ends) { statement_ends_ = ends; }

  bool has_error() const { return has_error_; }
  uint32_t line() const { return t_->line; }

 private:
  friend class FString;

  // Counts nesting for the C++ stack's sake; false past the limit.
  struct Nest {
    explicit Nest(Parser& p) : parser(p) { parser.depth_++; }
    ~Nest() { parser.depth_--; }
    Nest(const Nest&) = delete;
    Nest& operator=(const Nest&) = delete;
    Parser& parser;
  };
  bool too_deep();  // records RecursionError past the limit

  // A list under construction on a shared stack; unwinds when it leaves scope.
  template <typename T>
  class List {
   public:
    explicit List(std::vector<void*>& stack) : stack_(stack), mark_(stack.size()) {}
    ~List() { stack_.resize(mark_); }
    List(const List&) = delete;
    List& operator=(const List&) = delete;
    void push(T* item) { stack_.push_back(const_cast<void*>(static_cast<const void*>(item))); }
    size_t size() const { return stack_.size() - mark_; }
    ast::Seq<T*> seq(ast::AstArena& arena) const {
      ast::Seq<T*> out = arena.make_seq<T*>(size());
      for (size_t i = 0; i < out.size(); i++) out[i] = static_cast<T*>(stack_[mark_ + i]);
      return out;
    }

   private:
    std::vector<void*>& stack_;
    size_t mark_;
  };

  // ---- tokens ----
  Tok kind() const { return t_->kind; }
  Tok peek(int n) const { return t_[n].kind; }  // only after t_ is known not to be the last
  bool at(Tok k) const { return t_->kind == k; }
  bool accept(Tok k) {
    if (t_->kind != k) return false;
    t_++;
    return true;
  }
  std::string_view text(const Token* t) const {
    return source_.text.substr(t->start, t->end - t->start);
  }
  bool is_word(const Token* t, std::string_view word) const {
    return t->kind == Tok::kName && text(t) == word;
  }
  std::string_view identifier(const Token* t);

  // ---- nodes: from token `start` to the last consumed one ----
  ast::Loc loc_from(const Token* start) const {
    return {start->line, start->col, t_[-1].end_line, t_[-1].end_col};
  }
  static ast::Loc span(const Token* first, const Token* last) {
    return {first->line, first->col, last->end_line, last->end_col};
  }
  template <typename T>
  T* expr(const Token* start) {
    T* n = arena_.make<T>();
    n->kind = T::kKind;
    n->loc = loc_from(start);
    return n;
  }
  template <typename T>
  T* stmt(const Token* start) {
    return expr<T>(start);
  }
  template <typename T>
  T* pattern(const Token* start) {
    return expr<T>(start);
  }

  // ---- errors found while building the tree ----
  std::nullptr_t fail(std::string msg);  // at the next token
  std::nullptr_t fail_at(const ast::Loc& loc, std::string msg);
  std::nullptr_t report(SyntaxErrorInfo info);

  // ---- expressions (parser_expr.cc) ----
  ast::Expr* star_expressions();
  ast::Expr* star_expression();
  ast::Expr* star_named_expression();
  ast::Expr* named_expression();
  ast::Expr* expression();
  ast::Expr* yield_expression();
  ast::Expr* yield_or_star_expressions();
  ast::Expr* lambda();
  // A chain of operands of one precedence level with `or` or `and` between them.
  template <Tok kSign, ast::BoolOperator kOp, ast::Expr* (Parser::*kOperand)()>
  ast::Expr* bool_op();
  ast::Expr* disjunction();
  ast::Expr* conjunction();
  ast::Expr* inversion();
  ast::Expr* comparison();
  ast::Expr* bitwise_or() { return binary(0); }
  ast::Expr* binary(int min_level);
  ast::Expr* factor();
  ast::Expr* power();
  ast::Expr* primary();
  ast::Expr* atom();
  ast::Expr* paren_atom();
  ast::Expr* list_atom();
  ast::Expr* brace_atom();
  ast::Expr* call(const Token* start, ast::Expr* func);
  ast::Expr* subscript(const Token* start, ast::Expr* value);
  ast::Expr* slice();
  bool arguments(ast::Seq<ast::Expr*>& args, ast::Seq<ast::Keyword*>& keywords, const Token* open);
  bool comprehension_clauses(ast::Seq<ast::Comprehension>& out);
  bool at_comprehension() const {
    return at(Tok::kFor) || (at(Tok::kAsync) && peek(1) == Tok::kFor);
  }
  ast::Arguments* parameters(bool is_lambda, Tok close);
  ast::Arg* parameter(bool is_lambda, bool star_annotation = false);
  ast::Name* name_node(const Token* t, ast::ExprContext ctx);
  ast::Expr* tuple_tail(const Token* start, ast::Expr* first, ast::Expr* (Parser::*element)());
  bool expression_starts() const;

  // ---- targets ----
  ast::Expr* star_targets();  // for, comprehensions
  // A name, attribute, subscript, or (starred) sequence of such; gets the context.
  bool make_target(ast::Expr* target, ast::ExprContext ctx);
  bool make_single_target(ast::Expr* target);  // the same without sequences
  bool is_target(ast::Expr* e, bool allow_star) const;
  void set_context(ast::Expr* e, ast::ExprContext ctx);

  // ---- literals (literal.cc) ----
  ast::Expr* number();
  ast::Expr* strings();
  ast::Constant* constant(const Token* start, ast::ConstKind kind);
  ast::Expr* fstring_expression(uint32_t start, uint32_t end, uint32_t line, uint32_t col);

  // ---- statements (parser_stmt.cc) ----
  bool statement(List<ast::Stmt>& out);  // one line or compound statement
  bool one_statement(List<ast::Stmt>& out);
  bool simple_statements(List<ast::Stmt>& out);
  ast::Stmt* simple_statement();
  ast::Stmt* expression_statement();
  ast::Stmt* annotated_assignment(const Token* start, ast::Expr* target);
  ast::Stmt* return_statement();
  ast::Stmt* raise_statement();
  ast::Stmt* del_statement();
  ast::Stmt* assert_statement();
  ast::Stmt* import_name();
  ast::Stmt* import_from();
  template <typename T>
  ast::Stmt* name_list_statement();
  std::string_view dotted_name();
  bool block(ast::Seq<ast::Stmt*>& out);
  bool else_block(ast::Seq<ast::Stmt*>& out);
  ast::Stmt* if_statement();
  ast::Stmt* while_statement();
  ast::Stmt* for_statement(const Token* start, bool is_async);
  ast::Stmt* with_statement(const Token* start, bool is_async);
  bool with_items(ast::Seq<ast::WithItem>& out, bool parenthesised);
  ast::Stmt* try_statement();
  ast::Stmt* decorated();
  ast::Stmt* function_def(const Token* start, bool is_async, ast::Seq<ast::Expr*> decorators);
  ast::Stmt* class_def(ast::Seq<ast::Expr*> decorators);
  // Compound statements end with the last token of their last line.
  template <typename T>
  T* finish(T* node) const {
    node->loc.end_line = line_end_->end_line;
    node->loc.end_col = line_end_->end_col;
    return node;
  }

  // ---- patterns (parser_match.cc) ----
  ast::Stmt* match_statement();  // nullptr without error and position kept: not a match statement
  bool case_block(std::vector<ast::MatchCase>& cases);
  ast::Pattern* top_pattern();
  ast::Pattern* as_pattern();
  ast::Pattern* or_pattern();
  ast::Pattern* closed_pattern();
  ast::Pattern* star_or_as_pattern();
  ast::Pattern* number_pattern();
  ast::Expr* signed_number();
  ast::Expr* complex_or_number();
  ast::Pattern* name_pattern();
  ast::Pattern* group_or_sequence_pattern();
  ast::Pattern* mapping_pattern();
  ast::Pattern* class_pattern(const Token* start, ast::Expr* cls);
  ast::Expr* dotted_expression();
  bool capture_name(std::string_view& name);

  const Source& source_;
  const LexResult& lexed_;
  ast::AstArena& arena_;
  SyntaxErrorInfo& error_;
  const Token* first_;
  const Token* error_token_ = nullptr;
  const Token* t_;
  const Token* line_end_;  // last token of the simple-statement line parsed last
  std::vector<void*> stack_;
  int depth_;
  std::unordered_map<uint32_t, uint32_t>* statement_ends_ = nullptr;
  bool has_error_ = false;
};

}  // namespace copra::front
