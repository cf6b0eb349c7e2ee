// The match statement and its patterns (Python Ref. 8.6).
// In: tokens. Out: Match and Pattern nodes. May include: parser.h.
// Invariant: `match` and `case` are ordinary names until `match subject:` NEWLINE INDENT has been
// seen; before that a failure without message only means "no match statement".
#include "interp/front/parser.h"

namespace copra::front {

using namespace ast;

Stmt* Parser::match_statement() {
  const Token* start = t_++;
  // What cannot begin a subject ends the attempt at once; most uses of the name are such.
  if (!expression_starts() && !at(Tok::kStar)) {
    t_ = start;
    return nullptr;
  }
  const Token* first = t_;
  Expr* subject = star_named_expression();
  if (subject != nullptr && at(Tok::kComma)) {
    subject = tuple_tail(first, subject, &Parser::star_named_expression);
  } else if (subject != nullptr && subject->kind == ExprKind::kStarred) {
    subject = nullptr;
  }
  if (subject == nullptr || !at(Tok::kColon) || peek(1) != Tok::kNewline ||
      peek(2) != Tok::kIndent) {
    t_ = start;
    return nullptr;
  }
  t_ += 3;
  Nest nest(*this);
  if (too_deep()) return nullptr;
  std::vector<MatchCase> cases;
  do {
    if (!case_block(cases)) {
      // Nothing else can begin like this; leave the position at the start for simple_statements,
      // which fails there as well.
      t_ = start;
      return nullptr;
    }
  } while (!at(Tok::kDedent));
  t_++;
  auto* n = stmt<Match>(start);
  n->subject = subject;
  n->cases = arena_.copy_seq(cases.data(), cases.size());
  return finish(n);
}

bool Parser::case_block(std::vector<MatchCase>& cases) {
  if (!is_word(t_, "case")) return false;
  t_++;
  MatchCase c;
  if ((c.pattern = top_pattern()) == nullptr) return false;
  if (accept(Tok::kIf) && (c.guard = named_expression()) == nullptr) return false;
  if (!accept(Tok::kColon) || !block(c.body)) return false;
  cases.push_back(c);
  return true;
}

// A pattern, or a sequence without brackets.
Pattern* Parser::top_pattern() {
  const Token* start = t_;
  Pattern* p = star_or_as_pattern();
  if (p == nullptr) return nullptr;
  if (!at(Tok::kComma)) return p->kind == PatternKind::kMatchStar ? nullptr : p;
  List<Pattern> list(stack_);
  list.push(p);
  while (accept(Tok::kComma)) {
    if (at(Tok::kColon) || at(Tok::kIf)) break;
    if ((p = star_or_as_pattern()) == nullptr) return nullptr;
    list.push(p);
  }
  auto* n = pattern<MatchSequence>(start);
  n->patterns = list.seq(arena_);
  return n;
}

Pattern* Parser::star_or_as_pattern() {
  if (!at(Tok::kStar)) return as_pattern();
  const Token* start = t_++;
  std::string_view name;
  if (is_word(t_, "_")) {
    t_++;
  } else if (!capture_name(name)) {
    return nullptr;
  }
  auto* n = pattern<MatchStar>(start);
  n->name = name;
  return n;
}

// A name that is bound: neither `_` nor the start of something longer.
bool Parser::capture_name(std::string_view& name) {
  if (!at(Tok::kName) || is_word(t_, "_")) return false;
  if (peek(1) == Tok::kDot || peek(1) == Tok::kLPar || peek(1) == Tok::kEqual) return false;
  name = identifier(t_++);
  return true;
}

Pattern* Parser::as_pattern() {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  const Token* start = t_;
  Pattern* p = or_pattern();
  if (p == nullptr || !accept(Tok::kAs)) return p;
  std::string_view name;
  if (!capture_name(name)) return nullptr;
  auto* n = pattern<MatchAs>(start);
  n->pattern = p;
  n->name = name;
  return n;
}

Pattern* Parser::or_pattern() {
  const Token* start = t_;
  Pattern* p = closed_pattern();
  if (p == nullptr || !at(Tok::kVBar)) return p;
  List<Pattern> list(stack_);
  list.push(p);
  while (accept(Tok::kVBar)) {
    if ((p = closed_pattern()) == nullptr) return nullptr;
    list.push(p);
  }
  auto* n = pattern<MatchOr>(start);
  n->patterns = list.seq(arena_);
  return n;
}

Pattern* Parser::closed_pattern() {
  const Token* start = t_;
  switch (kind()) {
    case Tok::kNumber:
    case Tok::kMinus: return number_pattern();
    case Tok::kString: {
      Expr* value = strings();
      if (value == nullptr) return nullptr;
      auto* n = pattern<MatchValue>(start);
      n->value = value;
      return n;
    }
    case Tok::kNone:
    case Tok::kTrue:
    case Tok::kFalse: {
      t_++;
      auto* n = pattern<MatchSingleton>(start);
      n->value = start->kind == Tok::kNone   ? ConstKind::kNone
                 : start->kind == Tok::kTrue ? ConstKind::kTrue
                                             : ConstKind::kFalse;
      return n;
    }
    case Tok::kName: return name_pattern();
    case Tok::kLPar:
    case Tok::kLSqb: return group_or_sequence_pattern();
    case Tok::kLBrace: return mapping_pattern();
    default: return nullptr;
  }
}

Expr* Parser::signed_number() {
  const Token* start = t_;
  bool negative = accept(Tok::kMinus);
  if (!at(Tok::kNumber)) return nullptr;
  Expr* e = number();
  if (e == nullptr || !negative) return e;
  auto* n = expr<UnaryOp>(start);
  n->op = UnaryOperator::kUSub;
  n->operand = e;
  return n;
}

// `-1`, `1.5`, `-3 + 4j`.
Expr* Parser::complex_or_number() {
  const Token* start = t_;
  Expr* real = signed_number();
  if (real == nullptr || (!at(Tok::kPlus) && !at(Tok::kMinus))) return real;
  Operator op = at(Tok::kPlus) ? Operator::kAdd : Operator::kSub;
  t_++;
  auto is_imaginary = [](Expr* e) {
    if (auto* u = as<UnaryOp>(e)) e = u->operand;
    return to<Constant>(e)->ckind == ConstKind::kComplex;
  };
  if (is_imaginary(real)) {
    return fail_at(real->loc, "real number required in complex literal");
  }
  if (!at(Tok::kNumber)) return nullptr;
  Expr* imaginary = number();
  if (imaginary == nullptr) return nullptr;
  if (!is_imaginary(imaginary)) {
    return fail_at(imaginary->loc, "imaginary number required in complex literal");
  }
  auto* n = expr<BinOp>(start);
  n->op = op;
  n->left = real;
  n->right = imaginary;
  return n;
}

Pattern* Parser::number_pattern() {
  const Token* start = t_;
  Expr* value = complex_or_number();
  if (value == nullptr) return nullptr;
  auto* n = pattern<MatchValue>(start);
  n->value = value;
  return n;
}

// `a` or `a.b.c`.
Expr* Parser::dotted_expression() {
  const Token* start = t_;
  Expr* e = name_node(t_++, ExprContext::kLoad);
  while (at(Tok::kDot)) {
    if (peek(1) != Tok::kName) return nullptr;
    t_ += 2;
    auto* n = expr<Attribute>(start);
    n->value = e;
    n->attr = identifier(t_ - 1);
    n->mangled = n->attr;
    e = n;
  }
  return e;
}

// Capture, wildcard, value or class pattern.
Pattern* Parser::name_pattern() {
  const Token* start = t_;
  Expr* e = dotted_expression();
  if (e == nullptr) return nullptr;
  if (at(Tok::kLPar)) return class_pattern(start, e);
  if (at(Tok::kEqual)) return nullptr;
  if (e->kind == ExprKind::kAttribute) {
    auto* n = pattern<MatchValue>(start);
    n->value = e;
    return n;
  }
  auto* n = pattern<MatchAs>(start);
  if (!is_word(start, "_")) n->name = to<Name>(e)->id;
  return n;
}

Pattern* Parser::group_or_sequence_pattern() {
  const Token* start = t_++;
  Tok close = start->kind == Tok::kLPar ? Tok::kRPar : Tok::kRSqb;
  List<Pattern> list(stack_);
  bool comma = false;
  while (!at(close)) {
    Pattern* p = star_or_as_pattern();
    if (p == nullptr) return nullptr;
    list.push(p);
    if (!accept(Tok::kComma)) break;
    comma = true;
  }
  Seq<Pattern*> patterns = list.seq(arena_);
  if (!accept(close)) return nullptr;
  if (close == Tok::kRPar && patterns.size() == 1 && !comma) {
    return patterns[0]->kind == PatternKind::kMatchStar ? nullptr : patterns[0];
  }
  auto* n = pattern<MatchSequence>(start);
  n->patterns = patterns;
  return n;
}

Pattern* Parser::mapping_pattern() {
  const Token* start = t_++;
  List<Pattern> patterns(stack_);
  std::vector<Expr*> keys;
  std::string_view rest;
  while (!at(Tok::kRBrace)) {
    if (accept(Tok::kDoubleStar)) {
      if (!capture_name(rest)) return nullptr;
      accept(Tok::kComma);
      break;
    }
    Expr* key = nullptr;
    switch (kind()) {
      case Tok::kNumber:
      case Tok::kMinus: key = complex_or_number(); break;
      case Tok::kString: key = strings(); break;
      case Tok::kNone:
        t_++;
        key = constant(t_ - 1, ConstKind::kNone);
        break;
      case Tok::kTrue:
        t_++;
        key = constant(t_ - 1, ConstKind::kTrue);
        break;
      case Tok::kFalse:
        t_++;
        key = constant(t_ - 1, ConstKind::kFalse);
        break;
      case Tok::kName:
        key = dotted_expression();
        if (key != nullptr && key->kind == ExprKind::kName) return nullptr;
        break;
      default: break;
    }
    if (key == nullptr || !accept(Tok::kColon)) return nullptr;
    Pattern* p = as_pattern();
    if (p == nullptr) return nullptr;
    keys.push_back(key);
    patterns.push(p);
    if (!accept(Tok::kComma)) break;
  }
  if (!accept(Tok::kRBrace)) return nullptr;
  auto* n = pattern<MatchMapping>(start);
  n->keys = arena_.copy_seq(keys.data(), keys.size());
  n->patterns = patterns.seq(arena_);
  n->rest = rest;
  return n;
}

Pattern* Parser::class_pattern(const Token* start, Expr* cls) {
  t_++;
  List<Pattern> positional(stack_);
  std::vector<Pattern*> keyword_patterns;
  std::vector<std::string_view> names;
  while (!at(Tok::kRPar)) {
    bool keyword = at(Tok::kName) && peek(1) == Tok::kEqual;
    if (keyword) {
      names.push_back(identifier(t_));
      t_ += 2;
    } else if (!names.empty()) {
      return nullptr;
    }
    Pattern* p = as_pattern();
    if (p == nullptr) return nullptr;
    if (keyword) {
      keyword_patterns.push_back(p);
    } else {
      positional.push(p);
    }
    if (!accept(Tok::kComma)) break;
  }
  if (!accept(Tok::kRPar)) return nullptr;
  auto* n = pattern<MatchClass>(start);
  n->cls = cls;
  n->patterns = positional.seq(arena_);
  n->kwd_attrs = arena_.copy_seq(names.data(), names.size());
  n->kwd_patterns = arena_.copy_seq(keyword_patterns.data(), keyword_patterns.size());
  return n;
}

}  // namespace copra::front
