// Expressions, parameters and assignment targets (Python Ref. 6 and the grammar in chapter 10).
// In: tokens. Out: Expr nodes. May include: parser.h, unicode.h.
// Invariant: a node's location runs from its first token to its last, without the parentheses that
// only group.
#include "interp/front/parser.h"
#include "interp/front/unicode.h"

namespace copra::front {

using namespace ast;

namespace {

// Far beyond what people write, far below what 1 MB of stack holds.
constexpr int kMaxDepth = 900;

struct BinaryOp {
  int8_t level = -1;  // binding strength; -1: no binary operator
  Operator op = Operator::kAdd;
};

constexpr size_t kTokKinds = static_cast<size_t>(Tok::kYield) + 1;

struct BinaryTable {
  BinaryOp by_kind[kTokKinds];
  constexpr BinaryTable() {
    set(Tok::kVBar, 0, Operator::kBitOr);
    set(Tok::kCircumflex, 1, Operator::kBitXor);
    set(Tok::kAmper, 2, Operator::kBitAnd);
    set(Tok::kLeftShift, 3, Operator::kLShift);
    set(Tok::kRightShift, 3, Operator::kRShift);
    set(Tok::kPlus, 4, Operator::kAdd);
    set(Tok::kMinus, 4, Operator::kSub);
    set(Tok::kStar, 5, Operator::kMult);
    set(Tok::kSlash, 5, Operator::kDiv);
    set(Tok::kDoubleSlash, 5, Operator::kFloorDiv);
    set(Tok::kPercent, 5, Operator::kMod);
    set(Tok::kAt, 5, Operator::kMatMult);
  }
  constexpr void set(Tok kind, int8_t level, Operator op) {
    by_kind[static_cast<size_t>(kind)] = {level, op};
  }
};
constexpr BinaryTable kBinary;

const BinaryOp& binary_op(Tok kind) { return kBinary.by_kind[static_cast<size_t>(kind)]; }

struct StartTable {
  bool starts[kTokKinds] = {};
  constexpr StartTable() {
    for (Tok k : {Tok::kName, Tok::kNumber, Tok::kString, Tok::kLPar, Tok::kLSqb, Tok::kLBrace,
                  Tok::kMinus, Tok::kPlus, Tok::kTilde, Tok::kEllipsis, Tok::kFalse, Tok::kNone,
                  Tok::kTrue, Tok::kAwait, Tok::kLambda, Tok::kNot}) {
      starts[static_cast<size_t>(k)] = true;
    }
  }
};
constexpr StartTable kStarts;

}  // namespace

Parser::Parser(const Source& source, const LexResult& lexed, AstArena& arena,
               SyntaxErrorInfo& error, int depth)
    : source_(source),
      lexed_(lexed),
      arena_(arena),
      error_(error),
      first_(lexed.tokens.data()),
      t_(first_),
      line_end_(first_),
      depth_(depth) {}

std::nullptr_t Parser::report(SyntaxErrorInfo info) {
  if (has_error_) return nullptr;
  has_error_ = true;
  error_ = std::move(info);
  return nullptr;
}

std::nullptr_t Parser::fail(std::string msg) {
  const Token* t = error_token_ != nullptr && error_token_ > t_ ? error_token_ : t_;
  if (t->kind == Tok::kError) return report(lexed_.error);
  int64_t end_col = t->end_col == Token::kNoCol ? -1 : int64_t{t->end_col} + 1;
  return report(source_.error_at("SyntaxError", t->line, int64_t{t->col} + 1, t->end_line, end_col,
                                 std::move(msg)));
}

std::nullptr_t Parser::fail_at(const Loc& loc, std::string msg) {
  return report(source_.error_at("SyntaxError", loc.line, int64_t{loc.col} + 1, loc.end_line,
                                 int64_t{loc.end_col} + 1, std::move(msg)));
}

bool Parser::too_deep() {
  if (depth_ <= kMaxDepth) return false;
  report(source_.error_at("RecursionError", t_->line, int64_t{t_->col} + 1, t_->line,
                          int64_t{t_->col} + 1,
                          "maximum recursion depth exceeded during compilation"));
  return true;
}

std::string_view Parser::identifier(const Token* t) {
  std::string_view s = text(t);
  for (char c : s) {
    if (static_cast<unsigned char>(c) >= 0x80) return arena_.intern(normalize_nfkc(s));
  }
  return arena_.intern(s);
}

Expr* Parser::parse_fstring() { return star_expressions(); }

Expr* Parser::piece_at(uint32_t at, Piece piece) {
  t_ = first_ + at;
  switch (piece) {
    case Piece::kStarExpressions: return star_expressions();
    case Piece::kStarNamedExpression: return star_named_expression();
    case Piece::kExpression: return expression();
    case Piece::kDisjunction: return disjunction();
    case Piece::kBitwiseOr: return bitwise_or();
    case Piece::kYield: return yield_expression();
    case Piece::kAtom: return atom();
    case Piece::kStarredArgument: {
      const Token* start = t_++;
      Expr* value = expression();
      if (value == nullptr) return nullptr;
      auto* n = expr<Starred>(start);
      n->value = value;
      return n;
    }
  }
  return nullptr;
}

bool Parser::expression_starts() const { return kStarts.starts[static_cast<size_t>(t_->kind)]; }

// ---- lists of expressions ----

// After `first`: `, element ...` makes a tuple that may end in a comma.
Expr* Parser::tuple_tail(const Token* start, Expr* first, Expr* (Parser::*element)()) {
  List<Expr> elts(stack_);
  elts.push(first);
  while (accept(Tok::kComma)) {
    if (!expression_starts() && !at(Tok::kStar)) break;
    Expr* e = (this->*element)();
    if (e == nullptr) return nullptr;
    elts.push(e);
  }
  auto* n = expr<Tuple>(start);
  n->elts = elts.seq(arena_);
  return n;
}

Expr* Parser::star_expressions() {
  const Token* start = t_;
  Expr* e = star_expression();
  if (e == nullptr || !at(Tok::kComma)) return e;
  return tuple_tail(start, e, &Parser::star_expression);
}

Expr* Parser::star_expression() {
  if (!at(Tok::kStar)) return expression();
  const Token* start = t_++;
  Expr* value = bitwise_or();
  if (value == nullptr) return nullptr;
  auto* n = expr<Starred>(start);
  n->value = value;
  return n;
}

Expr* Parser::star_named_expression() {
  return at(Tok::kStar) ? star_expression() : named_expression();
}

Expr* Parser::named_expression() {
  if (at(Tok::kName) && peek(1) == Tok::kColonEqual) {
    const Token* start = t_;
    t_ += 2;
    Expr* value = expression();
    if (value == nullptr) return nullptr;
    auto* n = expr<NamedExpr>(start);
    n->target = name_node(start, ExprContext::kStore);
    n->value = value;
    return at(Tok::kColonEqual) ? nullptr : n;
  }
  Expr* e = expression();
  return e == nullptr || at(Tok::kColonEqual) ? nullptr : e;
}

Expr* Parser::yield_or_star_expressions() {
  return at(Tok::kYield) ? yield_expression() : star_expressions();
}

Expr* Parser::yield_expression() {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* start = t_++;
  if (accept(Tok::kFrom)) {
    Expr* value = expression();
    if (value == nullptr) return nullptr;
    auto* n = expr<YieldFrom>(start);
    n->value = value;
    return n;
  }
  Expr* value = nullptr;
  if (expression_starts() || at(Tok::kStar)) {
    value = star_expressions();
    if (value == nullptr) return nullptr;
  }
  auto* n = expr<Yield>(start);
  n->value = value;
  return n;
}

// ---- operators, loosest first ----

Expr* Parser::expression() {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  if (at(Tok::kLambda)) return lambda();
  const Token* start = t_;
  Expr* body = disjunction();
  if (body == nullptr || !accept(Tok::kIf)) return body;
  Expr* test = disjunction();
  if (test == nullptr || !accept(Tok::kElse)) return nullptr;
  Expr* orelse = expression();
  if (orelse == nullptr) return nullptr;
  auto* n = expr<IfExp>(start);
  n->test = test;
  n->body = body;
  n->orelse = orelse;
  return n;
}

Expr* Parser::lambda() {
  const Token* start = t_++;
  Arguments* args = parameters(true, Tok::kColon);
  if (args == nullptr || !accept(Tok::kColon)) return nullptr;
  Expr* body = expression();
  if (body == nullptr) return nullptr;
  auto* n = expr<Lambda>(start);
  n->args = args;
  n->body = body;
  return n;
}

template <Tok kSign, BoolOperator kOp, Expr* (Parser::*kOperand)()>
Expr* Parser::bool_op() {
  const Token* start = t_;
  Expr* e = (this->*kOperand)();
  if (e == nullptr || !at(kSign)) return e;
  List<Expr> values(stack_);
  values.push(e);
  while (accept(kSign)) {
    if ((e = (this->*kOperand)()) == nullptr) return nullptr;
    values.push(e);
  }
  auto* n = expr<BoolOp>(start);
  n->op = kOp;
  n->values = values.seq(arena_);
  return n;
}

Expr* Parser::disjunction() { return bool_op<Tok::kOr, BoolOperator::kOr, &Parser::conjunction>(); }

Expr* Parser::conjunction() { return bool_op<Tok::kAnd, BoolOperator::kAnd, &Parser::inversion>(); }

Expr* Parser::inversion() {
  if (!at(Tok::kNot)) return comparison();
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* start = t_++;
  Expr* operand = inversion();
  if (operand == nullptr) return nullptr;
  auto* n = expr<UnaryOp>(start);
  n->op = UnaryOperator::kNot;
  n->operand = operand;
  return n;
}

Expr* Parser::comparison() {
  const Token* start = t_;
  Expr* left = bitwise_or();
  if (left == nullptr) return nullptr;
  List<Expr> comparators(stack_);
  std::vector<CmpOperator> ops;  // does not allocate unless there is a comparison
  for (;;) {
    CmpOperator op;
    switch (kind()) {
      case Tok::kEqEqual: op = CmpOperator::kEq; break;
      case Tok::kNotEqual: op = CmpOperator::kNotEq; break;
      case Tok::kLess: op = CmpOperator::kLt; break;
      case Tok::kLessEqual: op = CmpOperator::kLtE; break;
      case Tok::kGreater: op = CmpOperator::kGt; break;
      case Tok::kGreaterEqual: op = CmpOperator::kGtE; break;
      case Tok::kIn: op = CmpOperator::kIn; break;
      case Tok::kIs:
        op = peek(1) == Tok::kNot ? CmpOperator::kIsNot : CmpOperator::kIs;
        if (peek(1) == Tok::kNot) t_++;
        break;
      case Tok::kNot:
        if (peek(1) == Tok::kIn) {
          op = CmpOperator::kNotIn;
          t_++;
          break;
        }
        [[fallthrough]];
      default: {
        if (ops.empty()) return left;
        auto* n = expr<Compare>(start);
        n->left = left;
        n->ops = arena_.copy_seq(ops.data(), ops.size());
        n->comparators = comparators.seq(arena_);
        return n;
      }
    }
    t_++;
    Expr* right = bitwise_or();
    if (right == nullptr) return nullptr;
    ops.push_back(op);
    comparators.push(right);
  }
}

// Precedence climbing over | ^ & << >> + - * / // % @.
Expr* Parser::binary(int min_level) {
  const Token* start = t_;
  Expr* left = factor();
  if (left == nullptr) return nullptr;
  for (;;) {
    BinaryOp op = binary_op(kind());
    if (op.level < min_level) return left;
    t_++;
    Expr* right = binary(op.level + 1);
    if (right == nullptr) return nullptr;
    auto* n = expr<BinOp>(start);
    n->op = op.op;
    n->left = left;
    n->right = right;
    left = n;
  }
}

Expr* Parser::factor() {
  UnaryOperator op;
  switch (kind()) {
    case Tok::kMinus: op = UnaryOperator::kUSub; break;
    case Tok::kPlus: op = UnaryOperator::kUAdd; break;
    case Tok::kTilde: op = UnaryOperator::kInvert; break;
    default: return power();
  }
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* start = t_++;
  Expr* operand = factor();
  if (operand == nullptr) return nullptr;
  auto* n = expr<UnaryOp>(start);
  n->op = op;
  n->operand = operand;
  return n;
}

Expr* Parser::power() {
  const Token* start = t_;
  Expr* base = nullptr;
  if (accept(Tok::kAwait)) {
    Expr* value = primary();
    if (value == nullptr) return nullptr;
    auto* n = expr<Await>(start);
    n->value = value;
    base = n;
  } else {
    base = primary();
  }
  if (base == nullptr || !at(Tok::kDoubleStar)) return base;
  Nest nest(*this);
  if (too_deep()) return nullptr;
  t_++;
  Expr* exponent = factor();
  if (exponent == nullptr) return nullptr;
  auto* n = expr<BinOp>(start);
  n->op = Operator::kPow;
  n->left = base;
  n->right = exponent;
  return n;
}

// ---- primaries ----

Expr* Parser::primary() {
  const Token* start = t_;
  Expr* e = atom();
  while (e != nullptr) {
    switch (kind()) {
      case Tok::kDot: {
        if (peek(1) != Tok::kName) {
          t_++;
          return nullptr;
        }
        t_ += 2;
        auto* n = expr<Attribute>(start);
        n->value = e;
        n->attr = identifier(t_ - 1);
        n->mangled = n->attr;
        e = n;
        break;
      }
      case Tok::kLPar: e = call(start, e); break;
      case Tok::kLSqb: e = subscript(start, e); break;
      default: return e;
    }
  }
  return nullptr;
}

Name* Parser::name_node(const Token* t, ExprContext ctx) {
  auto* n = arena_.make<Name>();
  n->kind = Name::kKind;
  n->loc = span(t, t);
  n->ctx = ctx;
  n->id = identifier(t);
  return n;
}

Expr* Parser::atom() {
  const Token* start = t_;
  switch (kind()) {
    case Tok::kName: t_++; return name_node(start, ExprContext::kLoad);
    case Tok::kNumber: return number();
    case Tok::kString: return strings();
    case Tok::kLPar: return paren_atom();
    case Tok::kLSqb: return list_atom();
    case Tok::kLBrace: return brace_atom();
    case Tok::kTrue: t_++; return constant(start, ConstKind::kTrue);
    case Tok::kFalse: t_++; return constant(start, ConstKind::kFalse);
    case Tok::kNone: t_++; return constant(start, ConstKind::kNone);
    case Tok::kEllipsis: t_++; return constant(start, ConstKind::kEllipsis);
    default: return nullptr;
  }
}

// Tuple, group or generator expression.
Expr* Parser::paren_atom() {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* start = t_++;
  if (accept(Tok::kRPar)) return expr<Tuple>(start);
  if (at(Tok::kYield)) {
    Expr* e = yield_expression();
    return e != nullptr && accept(Tok::kRPar) ? e : nullptr;
  }
  bool starred = at(Tok::kStar);
  Expr* e = star_named_expression();
  if (e == nullptr) return nullptr;
  if (at(Tok::kComma)) {
    Expr* tuple = tuple_tail(start, e, &Parser::star_named_expression);
    if (tuple == nullptr || !accept(Tok::kRPar)) return nullptr;
    tuple->loc = loc_from(start);
    return tuple;
  }
  if (starred) return nullptr;
  if (at_comprehension()) {
    Seq<Comprehension> generators;
    if (!comprehension_clauses(generators) || !accept(Tok::kRPar)) return nullptr;
    auto* n = expr<GeneratorExp>(start);
    n->elt = e;
    n->generators = generators;
    return n;
  }
  return accept(Tok::kRPar) ? e : nullptr;
}

Expr* Parser::list_atom() {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* start = t_++;
  List<Expr> elts(stack_);
  if (!at(Tok::kRSqb)) {
    bool starred = at(Tok::kStar);
    Expr* e = star_named_expression();
    if (e == nullptr) return nullptr;
    if (!starred && at_comprehension()) {
      Seq<Comprehension> generators;
      if (!comprehension_clauses(generators) || !accept(Tok::kRSqb)) return nullptr;
      auto* n = expr<ListComp>(start);
      n->elt = e;
      n->generators = generators;
      return n;
    }
    elts.push(e);
    while (accept(Tok::kComma) && !at(Tok::kRSqb)) {
      if ((e = star_named_expression()) == nullptr) return nullptr;
      elts.push(e);
    }
  }
  if (!accept(Tok::kRSqb)) return nullptr;
  auto* n = expr<ast::List>(start);
  n->elts = elts.seq(arena_);
  return n;
}

// Dict, set, or a comprehension of either.
Expr* Parser::brace_atom() {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* start = t_++;
  if (accept(Tok::kRBrace)) return expr<Dict>(start);
  List<Expr> keys(stack_);
  List<Expr>* keys_list = &keys;
  std::vector<Expr*> values;
  auto pair = [&]() -> bool {
    Expr* key = nullptr;
    Expr* value = nullptr;
    if (accept(Tok::kDoubleStar)) {
      value = bitwise_or();
    } else {
      key = expression();
      if (key == nullptr || !accept(Tok::kColon)) return false;
      value = expression();
    }
    if (value == nullptr) return false;
    keys_list->push(key);
    values.push_back(value);
    return true;
  };
  bool is_dict = at(Tok::kDoubleStar);
  if (!is_dict) {
    const Token* first = t_;
    bool starred = at(Tok::kStar);
    Expr* e = star_named_expression();
    if (e == nullptr) return nullptr;
    if (at(Tok::kColon) && !starred &&
        !(e->kind == ExprKind::kNamedExpr && e->loc.line == first->line &&
          e->loc.col == first->col)) {
      t_++;
      Expr* value = expression();
      if (value == nullptr) return nullptr;
      if (at_comprehension()) {
        Seq<Comprehension> generators;
        if (!comprehension_clauses(generators) || !accept(Tok::kRBrace)) return nullptr;
        auto* n = expr<DictComp>(start);
        n->key = e;
        n->value = value;
        n->generators = generators;
        return n;
      }
      keys.push(e);
      values.push_back(value);
    } else {
      if (!starred && at_comprehension()) {
        Seq<Comprehension> generators;
        if (!comprehension_clauses(generators) || !accept(Tok::kRBrace)) return nullptr;
        auto* n = expr<SetComp>(start);
        n->elt = e;
        n->generators = generators;
        return n;
      }
      keys.push(e);
      while (accept(Tok::kComma) && !at(Tok::kRBrace)) {
        if ((e = star_named_expression()) == nullptr) return nullptr;
        keys.push(e);
      }
      if (!accept(Tok::kRBrace)) return nullptr;
      auto* n = expr<Set>(start);
      n->elts = keys.seq(arena_);
      return n;
    }
  } else if (!pair()) {
    return nullptr;
  }
  while (accept(Tok::kComma) && !at(Tok::kRBrace)) {
    if (!pair()) return nullptr;
  }
  if (!accept(Tok::kRBrace)) return nullptr;
  auto* n = expr<Dict>(start);
  n->keys = keys.seq(arena_);
  n->values = arena_.copy_seq(values.data(), values.size());
  return n;
}

bool Parser::comprehension_clauses(Seq<Comprehension>& out) {
  std::vector<Comprehension> clauses;
  while (at_comprehension()) {
    Comprehension c;
    c.is_async = accept(Tok::kAsync);
    t_++;
    c.target = star_targets();
    if (c.target == nullptr || !accept(Tok::kIn)) return false;
    if ((c.iter = disjunction()) == nullptr) return false;
    List<Expr> ifs(stack_);
    while (accept(Tok::kIf)) {
      Expr* e = disjunction();
      if (e == nullptr) return false;
      ifs.push(e);
    }
    c.ifs = ifs.seq(arena_);
    clauses.push_back(c);
  }
  out = arena_.copy_seq(clauses.data(), clauses.size());
  return true;
}

Expr* Parser::call(const Token* start, Expr* func) {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* open = t_++;
  Seq<Expr*> args;
  Seq<Keyword*> keywords;
  if (!arguments(args, keywords, open)) return nullptr;
  auto* n = expr<Call>(start);
  n->func = func;
  n->args = args;
  n->keywords = keywords;
  return n;
}

// Arguments up to and including the closing parenthesis. `open` is the opening one: a generator
// expression that is the only argument takes both as its own.
bool Parser::arguments(Seq<Expr*>& args, Seq<Keyword*>& keywords, const Token* open) {
  if (accept(Tok::kRPar)) return true;
  List<Expr> positional(stack_);
  std::vector<Keyword*> named;
  bool unpacked_mapping = false;
  for (;;) {
    const Token* start = t_;
    if (accept(Tok::kDoubleStar)) {
      Expr* value = expression();
      if (value == nullptr) return false;
      auto* k = arena_.make<Keyword>();
      k->loc = loc_from(start);
      k->value = value;
      named.push_back(k);
      unpacked_mapping = true;
    } else if (at(Tok::kName) && peek(1) == Tok::kEqual) {
      t_ += 2;
      Expr* value = expression();
      if (value == nullptr) return false;
      auto* k = arena_.make<Keyword>();
      k->name = identifier(start);
      k->loc = loc_from(start);
      k->value = value;
      named.push_back(k);
    } else if (accept(Tok::kStar)) {
      if (unpacked_mapping) return false;
      Expr* value = expression();
      if (value == nullptr) return false;
      auto* n = expr<Starred>(start);
      n->value = value;
      positional.push(n);
    } else {
      if (!named.empty()) return false;
      Expr* e = named_expression();
      if (e == nullptr || at(Tok::kEqual)) return false;
      if (at_comprehension()) {
        if (positional.size() != 0) return false;
        Seq<Comprehension> generators;
        if (!comprehension_clauses(generators) || !accept(Tok::kRPar)) return false;
        auto* n = expr<GeneratorExp>(open);
        n->elt = e;
        n->generators = generators;
        positional.push(n);
        args = positional.seq(arena_);
        return true;
      }
      positional.push(e);
    }
    if (accept(Tok::kRPar)) break;
    if (!accept(Tok::kComma)) return false;
    if (accept(Tok::kRPar)) break;
  }
  args = positional.seq(arena_);
  keywords = arena_.copy_seq(named.data(), named.size());
  return true;
}

Expr* Parser::subscript(const Token* start, Expr* value) {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  t_++;
  const Token* first = t_;
  bool starred = at(Tok::kStar);
  Expr* index = starred ? piece_at(position(), Piece::kStarredArgument) : slice();
  if (index == nullptr) return nullptr;
  if (at(Tok::kComma) || starred) {
    List<Expr> elts(stack_);
    elts.push(index);
    while (accept(Tok::kComma) && !at(Tok::kRSqb)) {
      Expr* e = at(Tok::kStar) ? piece_at(position(), Piece::kStarredArgument) : slice();
      if (e == nullptr) return nullptr;
      elts.push(e);
    }
    auto* n = expr<Tuple>(first);
    n->elts = elts.seq(arena_);
    index = n;
  }
  if (!accept(Tok::kRSqb)) return nullptr;
  auto* n = expr<Subscript>(start);
  n->value = value;
  n->slice = index;
  return n;
}

Expr* Parser::slice() {
  const Token* start = t_;
  Expr* lower = nullptr;
  if (!at(Tok::kColon)) {
    lower = named_expression();
    if (lower == nullptr || !at(Tok::kColon)) return lower;
    // `x := 1` needs parentheses as a bound.
    if (start->kind == Tok::kName && start[1].kind == Tok::kColonEqual) return nullptr;
  }
  t_++;
  Expr* upper = nullptr;
  Expr* step = nullptr;
  if (expression_starts() && (upper = expression()) == nullptr) return nullptr;
  if (accept(Tok::kColon) && expression_starts() && (step = expression()) == nullptr) {
    return nullptr;
  }
  auto* n = expr<Slice>(start);
  n->lower = lower;
  n->upper = upper;
  n->step = step;
  return n;
}

// ---- parameters ----

Arg* Parser::parameter(bool is_lambda, bool star_annotation) {
  if (!at(Tok::kName)) return nullptr;
  const Token* start = t_++;
  Expr* annotation = nullptr;
  if (!is_lambda && accept(Tok::kColon)) {
    annotation = star_annotation ? star_expression() : expression();
    if (annotation == nullptr) return nullptr;
  }
  auto* a = arena_.make<Arg>();
  a->loc = loc_from(start);
  a->name = identifier(start);
  a->annotation = annotation;
  return a;
}

// Up to, not including, `close`.
Arguments* Parser::parameters(bool is_lambda, Tok close) {
  std::vector<Arg*> plain, kwonly;
  std::vector<Expr*> defaults, kw_defaults;
  auto* out = arena_.make<Arguments>();
  bool star = false, slash = false;
  while (!at(close)) {
    if (at(Tok::kDoubleStar)) {
      t_++;
      if ((out->kwarg = parameter(is_lambda)) == nullptr) return nullptr;
      accept(Tok::kComma);
      if (!at(close)) return nullptr;
      break;
    }
    if (accept(Tok::kSlash)) {
      if (slash || star || plain.empty()) return nullptr;
      slash = true;
      out->posonly = arena_.copy_seq(plain.data(), plain.size());
      plain.clear();
    } else if (accept(Tok::kStar)) {
      if (star) return nullptr;
      star = true;
      if (at(Tok::kComma)) {
        if (peek(1) != Tok::kName) return nullptr;
      } else if ((out->vararg = parameter(is_lambda, true)) == nullptr) {
        return nullptr;
      }
    } else {
      Arg* a = parameter(is_lambda);
      if (a == nullptr) return nullptr;
      Expr* value = nullptr;
      if (accept(Tok::kEqual) && (value = expression()) == nullptr) return nullptr;
      if (star) {
        kwonly.push_back(a);
        kw_defaults.push_back(value);
      } else {
        if (value == nullptr && !defaults.empty()) return nullptr;
        plain.push_back(a);
        if (value != nullptr) defaults.push_back(value);
      }
    }
    if (!accept(Tok::kComma)) break;
  }
  out->args = arena_.copy_seq(plain.data(), plain.size());
  out->kwonly = arena_.copy_seq(kwonly.data(), kwonly.size());
  out->kw_defaults = arena_.copy_seq(kw_defaults.data(), kw_defaults.size());
  out->defaults = arena_.copy_seq(defaults.data(), defaults.size());
  return out;
}

// ---- targets ----

// `for` targets. Parsed as operands of `in`, which they are followed by.
Expr* Parser::star_targets() {
  const Token* start = t_;
  auto element = [this]() -> Expr* { return at(Tok::kStar) ? star_expression() : bitwise_or(); };
  Expr* e = element();
  if (e != nullptr && at(Tok::kComma)) {
    List<Expr> elts(stack_);
    elts.push(e);
    while (accept(Tok::kComma)) {
      if (!expression_starts() && !at(Tok::kStar)) break;
      if ((e = element()) == nullptr) return nullptr;
      elts.push(e);
    }
    auto* n = expr<Tuple>(start);
    n->elts = elts.seq(arena_);
    e = n;
  }
  if (e == nullptr || !make_target(e, ExprContext::kStore)) return nullptr;
  return e;
}

bool Parser::is_target(Expr* e, bool allow_star) const {
  switch (e->kind) {
    case ExprKind::kName:
    case ExprKind::kAttribute:
    case ExprKind::kSubscript: return true;
    case ExprKind::kTuple:
      for (Expr* x : to<Tuple>(e)->elts) {
        if (!is_target(x, allow_star)) return false;
      }
      return true;
    case ExprKind::kList:
      for (Expr* x : to<ast::List>(e)->elts) {
        if (!is_target(x, allow_star)) return false;
      }
      return true;
    case ExprKind::kStarred: return allow_star && is_target(to<Starred>(e)->value, true);
    default: return false;
  }
}

void Parser::set_context(Expr* e, ExprContext ctx) {
  switch (e->kind) {
    case ExprKind::kName: to<Name>(e)->ctx = ctx; break;
    case ExprKind::kAttribute: to<Attribute>(e)->ctx = ctx; break;
    case ExprKind::kSubscript: to<Subscript>(e)->ctx = ctx; break;
    case ExprKind::kTuple:
      to<Tuple>(e)->ctx = ctx;
      for (Expr* x : to<Tuple>(e)->elts) set_context(x, ctx);
      break;
    case ExprKind::kList:
      to<ast::List>(e)->ctx = ctx;
      for (Expr* x : to<ast::List>(e)->elts) set_context(x, ctx);
      break;
    case ExprKind::kStarred:
      to<Starred>(e)->ctx = ctx;
      set_context(to<Starred>(e)->value, ctx);
      break;
    default: break;
  }
}

bool Parser::make_target(Expr* target, ExprContext ctx) {
  if (!is_target(target, ctx != ExprContext::kDel)) return false;
  set_context(target, ctx);
  return true;
}

bool Parser::make_single_target(Expr* target) {
  bool single = target->kind == ExprKind::kName || target->kind == ExprKind::kAttribute ||
                target->kind == ExprKind::kSubscript;
  if (single) set_context(target, ExprContext::kStore);
  return single;
}

}  // namespace copra::front
