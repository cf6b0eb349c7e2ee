// Interprets the table in grammar.cc over the tokens, twice, as CPython's parser does: a plain pass
// to find the furthest token anything could use, then one in which the invalid_ alternatives may
// recognise a particular mistake. Without one the furthest token gets "invalid syntax".
// In: tokens. Out: SyntaxErrorInfo. May include: diagnose.h, grammar.h, parser.h.
// Invariant: every call passes `step()`, which bounds both work and depth; running out means the
// plain message. Lexical errors win where CPython lets them (see settle()).
#include "interp/front/diagnose.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <unordered_map>
#include <vector>

#include "interp/front/grammar.h"
#include "interp/front/parser.h"

namespace copra::front {

using namespace ast;

namespace {

constexpr int kFail = -1;
constexpr uintptr_t kMaxStackBytes = 2 << 20;  // for some 200 levels of brackets
constexpr int kMaxSteps = 4'000'000;

enum class Op : uint8_t {
  kTok,
  kSoft,
  kAnySoft,
  kRule,
  kGroup,
  kOpt,
  kStar,
  kPlus,
  kList,
  kAnd,
  kNot,
  kForce,
  kCut
};

constexpr std::string_view kSoftKeywords[] = {"_", "case", "match"};

enum class Act : uint8_t {
  kNone,
  kAt,
  kRange,
  kFrom,
  kHere,
  kName,  // at the parameter's name alone
  kBlock,
  kIndentHere,
  kAssignTarget,
  kForTarget,
  kDeleteTarget,
  kMissingComma,
  kLegacyCall,
  kAfterKey,
  kBareGenerator,
  kPositionalAfter,
};
struct ActName {
  std::string_view name;
  Act act;
};
constexpr ActName kActs[] = {{"at", Act::kAt},
                             {"range", Act::kRange},
                             {"from", Act::kFrom},
                             {"here", Act::kHere},
                             {"name", Act::kName},
                             {"block", Act::kBlock},
                             {"indent_here", Act::kIndentHere},
                             {"assign_target", Act::kAssignTarget},
                             {"for_target", Act::kForTarget},
                             {"delete_target", Act::kDeleteTarget},
                             {"missing_comma", Act::kMissingComma},
                             {"legacy_call", Act::kLegacyCall},
                             {"after_key", Act::kAfterKey},
                             {"bare_generator", Act::kBareGenerator},
                             {"positional_after", Act::kPositionalAfter}};

struct Elem {
  Op op;
  char capture = 0;  // 'a', 'b' or none
  uint16_t arg = 0;  // token kind, soft keyword, rule, or choice
  bool memo = false;
};
struct Alt {
  std::vector<Elem> elems;
  Act act = Act::kNone;
  std::string message;
  bool second_pass_only = false;
};
struct Rule {
  std::string_view name;
  bool memo = false;
  uint16_t choice = 0;
};

// What the text a rule matched is, to the parser that makes a tree of it.
struct PieceOf {
  std::string_view rule;
  Parser::Piece piece;
};
constexpr PieceOf kPieces[] = {
    {"star_expressions", Parser::Piece::kStarExpressions},
    {"star_named_expression", Parser::Piece::kStarNamedExpression},
    {"starred_expression", Parser::Piece::kStarredArgument},
    {"expression", Parser::Piece::kExpression},
    {"expression_without_invalid", Parser::Piece::kExpression},
    {"disjunction", Parser::Piece::kDisjunction},
    {"bitwise_or", Parser::Piece::kBitwiseOr},
    {"yield_expr", Parser::Piece::kYield},
};

// The table, read once per process.
class Grammar {
 public:
  Grammar() {
    std::string_view text(kGrammar);
    for_lines(text, [this](std::string_view line) {
      if (line.empty() || line[0] == ' ') return;
      Rule rule;
      rule.name = line.substr(0, line.find_first_of("*:"));
      rule.memo = line.find('*') != std::string_view::npos;
      rule.choice = new_choice();
      rules_.push_back(rule);
    });
    size_t current = 0;
    bool any = false;
    for_lines(text, [&](std::string_view line) {
      if (line.empty()) return;
      if (line[0] != ' ') {
        current += any;
        any = true;
        return;
      }
      text_ = line.substr(line.find('|') + 1);
      alternative(rules_[current].choice, true);
    });
  }

  const std::vector<Alt>& choice(uint16_t i) const { return choices_[i]; }
  const Rule& rule(uint16_t i) const { return rules_[i]; }
  uint16_t rule_index(std::string_view name) const {
    for (size_t i = 0; i < rules_.size(); i++) {
      if (rules_[i].name == name) return static_cast<uint16_t>(i);
    }
    return UINT16_MAX;
  }

 private:
  template <typename F>
  static void for_lines(std::string_view text, F f) {
    for (size_t at = 0; at < text.size();) {
      size_t nl = std::min(text.find('\n', at), text.size());
      f(text.substr(at, nl - at));
      at = nl + 1;
    }
  }
  uint16_t new_choice() {
    choices_.emplace_back();
    return static_cast<uint16_t>(choices_.size() - 1);
  }

  void blanks() {
    while (!text_.empty() && text_[0] == ' ') text_.remove_prefix(1);
  }
  bool take(std::string_view what) {
    blanks();
    if (text_.substr(0, what.size()) != what) return false;
    text_.remove_prefix(what.size());
    return true;
  }
  bool at_end() {
    blanks();
    return text_.empty() || text_[0] == '|' || text_[0] == ')' || text_[0] == ']' ||
           text_[0] == '>' || text_.substr(0, 2) == "=>";
  }

  void alternative(uint16_t into, bool with_action) {
    Alt alt;
    while (!at_end()) alt.elems.push_back(element());
    if (with_action && take("=>")) action(alt);
    alt.second_pass_only = alt.elems.size() == 1 && alt.elems[0].op == Op::kRule &&
                           rules_[alt.elems[0].arg].name.substr(0, 8) == "invalid_";
    choices_[into].push_back(std::move(alt));
  }

  void action(Alt& alt) {
    blanks();
    std::string_view word = text_.substr(0, text_.find_first_of(" :"));
    for (const ActName& a : kActs) {
      if (a.name == word) alt.act = a.act;
    }
    size_t colon = text_.find(": ");
    if (colon != std::string_view::npos) alt.message = std::string(text_.substr(colon + 2));
    text_ = {};
  }

  uint16_t group(std::string_view close) {
    uint16_t c = new_choice();
    do {
      alternative(c, false);
    } while (take("|"));
    take(close);
    return c;
  }

  // A choice of one alternative of one element, for operators that apply to an element.
  uint16_t wrap(Elem e) {
    uint16_t c = new_choice();
    Alt alt;
    alt.elems.push_back(e);
    choices_[c].push_back(std::move(alt));
    return c;
  }

  Elem element() {
    char capture = 0;
    if (text_.size() > 2 && text_[1] == ':' && (text_[0] == 'a' || text_[0] == 'b')) {
      capture = text_[0];
      text_.remove_prefix(2);
    }
    Elem e = item();
    if (!text_.empty() && (text_[0] == '*' || text_[0] == '+')) {
      Op op = text_[0] == '*' ? Op::kStar : Op::kPlus;
      text_.remove_prefix(1);
      e = {op, 0, wrap(e)};
    }
    e.capture = capture;
    return e;
  }

  Elem item() {
    if (take("&")) return {Op::kAnd, 0, wrap(item())};
    if (take("!")) return {Op::kNot, 0, wrap(item())};
    if (take("~")) return {Op::kCut};
    if (take("(")) return {Op::kGroup, 0, group(")")};
    if (take("[")) return {Op::kOpt, 0, group("]")};
    if (take("<")) return {Op::kList, 0, group(">")};
    bool force = take("^");
    char quote = text_[0];
    if (quote == '\'' || quote == '"') {
      size_t close = text_.find(quote, 1);
      std::string_view word = text_.substr(1, close - 1);
      text_.remove_prefix(close + 1);
      if (quote == '\'') {
        return {force ? Op::kForce : Op::kTok, 0, static_cast<uint16_t>(token_kind(word))};
      }
      auto found = std::find(std::begin(kSoftKeywords), std::end(kSoftKeywords), word);
      return {Op::kSoft, 0, static_cast<uint16_t>(found - std::begin(kSoftKeywords))};
    }
    auto is_letter = [](char c) {
      return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    size_t n = 0;
    while (n < text_.size() && is_letter(text_[n])) n++;
    std::string_view word = text_.substr(0, n);
    text_.remove_prefix(n);
    if (word == "SOFT") return {Op::kAnySoft};
    if (word[0] < 'a') return {Op::kTok, 0, static_cast<uint16_t>(token_kind(word))};
    return {Op::kRule, 0, rule_index(word)};
  }

  std::vector<Rule> rules_;
  std::vector<std::vector<Alt>> choices_;
  std::string_view text_;  // rest of the line being read
};

const Grammar& grammar() {
  static const Grammar table;
  return table;
}

struct Span {
  int first = 0;  // token indices, [first, past)
  int past = 0;
  uint16_t rule = UINT16_MAX;  // what matched, when it was a rule
};

struct ExprName {
  ExprKind kind;
  const char* name;
};
constexpr ExprName kExprNames[] = {
    {ExprKind::kAttribute, "attribute"},
    {ExprKind::kSubscript, "subscript"},
    {ExprKind::kStarred, "starred"},
    {ExprKind::kName, "name"},
    {ExprKind::kList, "list"},
    {ExprKind::kTuple, "tuple"},
    {ExprKind::kLambda, "lambda"},
    {ExprKind::kCall, "function call"},
    {ExprKind::kBoolOp, "expression"},
    {ExprKind::kBinOp, "expression"},
    {ExprKind::kUnaryOp, "expression"},
    {ExprKind::kGeneratorExp, "generator expression"},
    {ExprKind::kYield, "yield expression"},
    {ExprKind::kYieldFrom, "yield expression"},
    {ExprKind::kAwait, "await expression"},
    {ExprKind::kListComp, "list comprehension"},
    {ExprKind::kSetComp, "set comprehension"},
    {ExprKind::kDictComp, "dict comprehension"},
    {ExprKind::kDict, "dict literal"},
    {ExprKind::kSet, "set display"},
    {ExprKind::kJoinedStr, "f-string expression"},
    {ExprKind::kFormattedValue, "f-string expression"},
    {ExprKind::kCompare, "comparison"},
    {ExprKind::kIfExp, "conditional expression"},
    {ExprKind::kNamedExpr, "named expression"},
};

std::string expr_name(const Expr* e) {
  if (auto* c = as<const Constant>(e)) {
    switch (c->ckind) {
      case ConstKind::kNone: return "None";
      case ConstKind::kTrue: return "True";
      case ConstKind::kFalse: return "False";
      case ConstKind::kEllipsis: return "ellipsis";
      default: return "literal";
    }
  }
  for (const ExprName& n : kExprNames) {
    if (n.kind == e->kind) return n.name;
  }
  return "expression";
}

enum class Target : uint8_t { kStar, kFor, kDelete };

// The part of `e` that cannot be assigned to or deleted, or nullptr.
const Expr* invalid_target(const Expr* e, Target target) {
  switch (e->kind) {
    case ExprKind::kList:
    case ExprKind::kTuple: {
      auto& elts = e->kind == ExprKind::kList ? to<const List>(e)->elts : to<const Tuple>(e)->elts;
      for (const Expr* x : elts) {
        if (const Expr* bad = invalid_target(x, target)) return bad;
      }
      return nullptr;
    }
    case ExprKind::kStarred:
      if (target == Target::kDelete) return e;
      return invalid_target(to<const Starred>(e)->value, target);
    case ExprKind::kCompare: {
      // `for x in y` reads as a comparison.
      if (target != Target::kFor) return e;
      auto* c = to<const Compare>(e);
      return c->ops[0] == CmpOperator::kIn ? invalid_target(c->left, target) : nullptr;
    }
    case ExprKind::kName:
    case ExprKind::kAttribute:
    case ExprKind::kSubscript: return nullptr;
    default: return e;
  }
}

class Diagnoser {
 public:
  Diagnoser(const Source& source, const LexResult& lexed, AstArena& arena)
      : source_(source), lexed_(lexed), arena_(arena), grammar_(grammar()) {}

  SyntaxErrorInfo run(StartRule start) {
    char marker = 0;
    stack_base_ = reinterpret_cast<uintptr_t>(&marker);
    int last = refused_at(start);
    uint16_t rule = grammar_.rule_index(start == StartRule::kFile ? "file" : "star_expressions");
    call_rule(rule, 0);
    if (raised_) return settle();
    if (!exhausted_) last = furthest_;
    second_pass_ = true;
    memo_.clear();
    steps_ = 0;
    call_rule(rule, 0);
    if (raised_) return settle();
    const Token& t = token(last);
    if (t.kind == Tok::kIndent || t.kind == Tok::kDedent) {
      return here("IndentationError",
                  t.kind == Tok::kIndent ? "unexpected indent" : "unexpected unindent");
    }
    error_ = source_.error_at("SyntaxError", t.line, int64_t{t.col} + 1, t.end_line,
                              int64_t{t.end_col} + 1, "invalid syntax");
    if (t.col == Token::kNoCol) error_.col = error_.end_col = 0;
    return settle();
  }

 private:
  SyntaxErrorInfo settle() {
    if (!lexical_) prefer_lexical_error(source_, lexed_, token(furthest_).line, error_);
    return std::move(error_);
  }

  // Where the parser stopped, which is where the error is if the passes run out of steps. On the
  // way, learns which statements are well formed.
  int refused_at(StartRule start) {
    SyntaxErrorInfo ignored;
    Parser parser(source_, lexed_, arena_, ignored);
    parser.record_statements(&statement_ends_);
    Seq<Stmt*> body;
    if (start == StartRule::kFile) {
      parser.parse_file(body);
    } else {
      parser.parse_fstring();
    }
    return static_cast<int>(parser.position());
  }

  // ---- matching ----

  const Token& token(int pos) const {
    return lexed_.tokens[std::min(static_cast<size_t>(pos), lexed_.tokens.size() - 1)];
  }

  // The token at `pos` is looked at.
  const Token& look(int pos) {
    if (pos > furthest_) furthest_ = std::min(pos, static_cast<int>(lexed_.tokens.size()) - 1);
    const Token& t = token(pos);
    if (t.kind == Tok::kError && !raised_) {
      raised_ = lexical_ = true;
      error_ = lexed_.error;
    }
    return t;
  }

  std::string_view text(const Token& t) const {
    return source_.text.substr(t.start, t.end - t.start);
  }

  bool step() {
    char marker = 0;
    uintptr_t used = stack_base_ - reinterpret_cast<uintptr_t>(&marker);
    if (++steps_ > kMaxSteps || used > kMaxStackBytes) exhausted_ = true;
    return !exhausted_;
  }

  // Whether well-formed text may still be taken for something else: for a statement of Python 2, as
  // "print -1", or for a match statement without its colon, as "match (x)".
  bool misread(int pos, int past) const {
    if (!second_pass_) return false;
    bool starts = true;  // a statement
    for (; pos + 1 < past; ++pos) {
      const Token& t = token(pos);
      if (t.kind == Tok::kName) {
        if (starts && text(t) == "match") return true;
        if (token(pos + 1).kind != Tok::kLPar && (text(t) == "print" || text(t) == "exec")) {
          return true;
        }
      }
      starts = t.kind == Tok::kNewline || t.kind == Tok::kIndent || t.kind == Tok::kDedent;
    }
    return false;
  }

  int call_rule(uint16_t index, int pos) {
    if (raised_ || !step()) return kFail;
    if (index == statement_) {
      auto known = statement_ends_.find(static_cast<uint32_t>(pos));
      if (known != statement_ends_.end() && !misread(pos, static_cast<int>(known->second))) {
        return static_cast<int>(known->second);
      }
    }
    const Rule& rule = grammar_.rule(index);
    uint64_t key = (uint64_t{index} << 32) | static_cast<uint32_t>(pos);
    if (rule.memo) {
      auto found = memo_.find(key);
      if (found != memo_.end()) return found->second;
    }
    bool outer = second_pass_;
    if (index == without_invalid_) second_pass_ = false;
    int end = match_choice(rule.choice, pos);
    second_pass_ = outer;
    if (index == strings_ && end != kFail && !raised_) {
      read_strings(pos);
      if (raised_) return kFail;
    }
    if (rule.memo) memo_[key] = end;
    return end;
  }

  int match_choice(uint16_t index, int pos) {
    for (const Alt& alt : grammar_.choice(index)) {
      if (alt.second_pass_only && !second_pass_) continue;
      bool cut = false;
      int end = match_alt(alt, pos, cut);
      if (end != kFail || cut || raised_) return raised_ ? kFail : end;
    }
    return kFail;
  }

  int match_alt(const Alt& alt, int pos, bool& cut) {
    Span captures[2];
    for (const Elem& e : alt.elems) {
      int end = match(e, pos, cut);
      if (end == kFail || raised_) return kFail;
      if (e.capture != 0) {
        captures[e.capture - 'a'] = {pos, end, e.op == Op::kRule ? e.arg : uint16_t{UINT16_MAX}};
      }
      pos = end;
    }
    if (alt.act == Act::kNone) return pos;
    // An action that finds nothing to say ends its rule, as in CPython.
    act(alt, captures[0], captures[1], pos);
    cut = true;
    return kFail;
  }

  int match(const Elem& e, int pos, bool& cut) {
    switch (e.op) {
      case Op::kTok: return look(pos).kind == static_cast<Tok>(e.arg) ? pos + 1 : kFail;
      case Op::kSoft: {
        const Token& t = look(pos);
        return t.kind == Tok::kName && text(t) == kSoftKeywords[e.arg] ? pos + 1 : kFail;
      }
      case Op::kAnySoft: {
        const Token& t = look(pos);
        if (t.kind != Tok::kName) return kFail;
        for (std::string_view word : kSoftKeywords) {
          // As in CPython, the beginning of a soft keyword counts as one.
          if (word.substr(0, t.end - t.start) == text(t)) return pos + 1;
        }
        return kFail;
      }
      case Op::kRule: return call_rule(e.arg, pos);
      case Op::kGroup: return match_choice(e.arg, pos);
      case Op::kOpt: {
        int end = match_choice(e.arg, pos);
        return end == kFail ? pos : end;
      }
      case Op::kStar:
      case Op::kPlus: {
        int start = pos;
        for (;;) {
          int end = match_choice(e.arg, pos);
          if (end == kFail || end == pos) break;
          pos = end;
        }
        return e.op == Op::kPlus && pos == start ? kFail : pos;
      }
      case Op::kList: {
        int end = match_choice(e.arg, pos);
        while (end != kFail && look(end).kind == Tok::kComma) {
          int next = match_choice(e.arg, end + 1);
          if (next == kFail) break;
          end = next;
        }
        return end;
      }
      case Op::kAnd: return match_choice(e.arg, pos) == kFail ? kFail : pos;
      case Op::kNot: return match_choice(e.arg, pos) == kFail ? pos : kFail;
      case Op::kForce: {
        const Token& t = look(pos);
        if (t.kind == static_cast<Tok>(e.arg)) return pos + 1;
        if (!raised_) {
          raise(token_loc(pos, pos + 1),
                std::string("expected '") + token_text(static_cast<Tok>(e.arg)) + "'");
        }
        return kFail;
      }
      case Op::kCut: cut = true; return pos;
    }
    return kFail;
  }

  // ---- reporting ----

  // Literals are read as soon as they are recognised, so what is wrong inside one comes first. An
  // error about the whole run points at the last token looked at, one inside a field has its place.
  void read_strings(int pos) {
    SyntaxErrorInfo found;
    Parser parser(source_, lexed_, arena_, found);
    parser.point_errors_at(static_cast<uint32_t>(furthest_));
    if (parser.piece_at(static_cast<uint32_t>(pos), Parser::Piece::kAtom) != nullptr) return;
    raised_ = true;
    error_ = std::move(found);
  }

  Loc token_loc(int first, int past) const {
    const Token& a = token(first);
    const Token& b = token(past - 1);
    return {a.line, a.col, b.end_line, b.end_col};
  }

  // The tree of a captured expression; nullptr for anything else.
  Expr* tree(const Span& span) {
    if (span.rule == UINT16_MAX) {
      Tok k = token(span.first).kind;
      bool atom = span.past == span.first + 1 &&
                  (k == Tok::kName || k == Tok::kNone || k == Tok::kTrue || k == Tok::kFalse);
      return atom ? parse(span, Parser::Piece::kAtom) : nullptr;
    }
    std::string_view name = grammar_.rule(span.rule).name;
    if (name == "invalid_ann_assign_target") {
      // Parentheses that only group are not part of the list or tuple.
      Span inner = span;
      for (;; inner.first++, inner.past--) {
        Expr* e = parse(inner, Parser::Piece::kAtom);
        if (e == nullptr || e->loc.col == token(inner.first).col) return e;
      }
    }
    for (const PieceOf& p : kPieces) {
      if (p.rule == name) return parse(span, p.piece);
    }
    return nullptr;
  }
  // Parses the span alone: what follows may not continue it.
  Expr* parse(const Span& span, Parser::Piece piece) {
    LexResult part;
    part.tokens.assign(lexed_.tokens.begin() + span.first, lexed_.tokens.begin() + span.past);
    part.tokens.push_back(token(span.past));
    part.tokens.back().kind = Tok::kEndMarker;
    SyntaxErrorInfo ignored;
    return Parser(source_, part, arena_, ignored).piece_at(0, piece);
  }

  Loc loc_of(const Span& span) {
    if (span.rule != UINT16_MAX && grammar_.rule(span.rule).name == "for_if_clauses") {
      return last_item(span);
    }
    Expr* e = tree(span);
    return e != nullptr ? e->loc : token_loc(span.first, span.past);
  }
  // The iterable or condition at the end of the clauses of a comprehension: parentheses that only
  // group aren't part of it.
  Loc last_item(const Span& clauses) {
    const auto level = token(clauses.first).level;
    Span item = clauses;
    bool target = false;
    for (int i = clauses.first; i < clauses.past; i++) {
      const Token& t = token(i);
      if (t.level != level) continue;
      if (t.kind == Tok::kFor) {
        target = true;
      } else if (t.kind == Tok::kIf || (t.kind == Tok::kIn && target)) {
        target = false;
        item.first = i + 1;
      }
    }
    Expr* e = parse(item, Parser::Piece::kDisjunction);
    return e != nullptr ? e->loc : token_loc(item.first, item.past);
  }

  void raise(const Loc& loc, std::string msg) {
    raised_ = true;
    error_ = source_.error_at("SyntaxError", loc.line, int64_t{loc.col} + 1, loc.end_line,
                              int64_t{loc.end_col} + 1, std::move(msg));
    if (loc.col == Token::kNoCol) error_.col = 0;
    if (loc.end_col == Token::kNoCol) error_.end_col = 0;
  }

  // At the last token looked at.
  SyntaxErrorInfo here(const char* type, std::string msg) {
    const Token& t = token(furthest_);
    int64_t col = int64_t{t.col} + 1;
    int64_t end_col = int64_t{t.end_col} + 1;
    if (t.col == Token::kNoCol) {
      size_t nl = t.start == 0 ? std::string_view::npos : source_.text.rfind('\n', t.start - 1);
      // At the end of the text the last line counts, newline included.
      if (nl != std::string_view::npos && t.start == source_.text.size()) {
        nl = nl == 0 ? std::string_view::npos : source_.text.rfind('\n', nl - 1);
      }
      col = static_cast<int64_t>(nl == std::string_view::npos ? t.start : t.start - nl - 1);
      end_col = -1;
    }
    return source_.error_at(type, t.line, col, t.end_line, end_col, std::move(msg));
  }

  void act(const Alt& alt, const Span& a, const Span& b, int end) {
    switch (alt.act) {
      case Act::kNone: break;
      case Act::kAt: {
        Expr* e = tree(a);
        raise(e != nullptr ? e->loc : token_loc(a.first, a.past), filled(alt.message, e));
        break;
      }
      case Act::kName: raise(token_loc(a.first, a.first + 1), alt.message); break;
      case Act::kRange: {
        Loc from = loc_of(a);
        Loc to = loc_of(b);
        raise({from.line, from.col, to.end_line, to.end_col}, filled(alt.message, tree(a)));
        break;
      }
      case Act::kFrom: {
        Loc from = loc_of(a);
        const Token& last = token(furthest_);
        raised_ = true;
        error_ = source_.error_at("SyntaxError", from.line, int64_t{from.col} + 1, last.end_line,
                                  last.end_col, alt.message);
        break;
      }
      case Act::kHere:
        raised_ = true;
        error_ = here("SyntaxError", alt.message);
        break;
      case Act::kIndentHere:
        raised_ = true;
        error_ = here("IndentationError", alt.message);
        break;
      case Act::kBlock:
        raised_ = true;
        error_ = here("IndentationError", "expected an indented block after " + alt.message +
                                              " on line " + std::to_string(token(a.first).line));
        break;
      case Act::kAssignTarget: bad_target(a, Target::kStar); break;
      case Act::kForTarget: bad_target(a, Target::kFor); break;
      case Act::kDeleteTarget: bad_target(a, Target::kDelete); break;
      case Act::kMissingComma:
        if (!legacy_name(tree(a)) && token(end - 1).level != 0) {
          Loc from = loc_of(a);
          Loc to = loc_of(b);
          raise({from.line, from.col, to.end_line, to.end_col},
                "invalid syntax. Perhaps you forgot a comma?");
        }
        break;
      case Act::kLegacyCall:
        if (legacy_name(tree(a))) {
          std::string name(text(token(a.first)));
          Loc to = loc_of(b);
          const Token& t = token(a.first);
          raise({t.line, t.col, to.end_line, to.end_col},
                "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
        }
        break;
      case Act::kAfterKey: {
        Loc loc = loc_of(a);
        raised_ = true;
        error_ =
            source_.error_at("SyntaxError", loc.line, loc.end_col, loc.end_line, 0, alt.message);
        break;
      }
      case Act::kBareGenerator: {
        Span last;
        int positional = 0;
        arguments(a, [&](const Span& arg, Tok first, Tok second) {
          if (first == Tok::kDoubleStar || (first == Tok::kName && second == Tok::kEqual)) return;
          positional++;
          last = arg;
        });
        if (positional <= 1) break;
        Expr* element = parse(last, Parser::Piece::kExpression);
        Loc from = element != nullptr ? element->loc : token_loc(last.first, last.past);
        Loc to = last_item(b);
        raise({from.line, from.col, to.end_line, to.end_col},
              "Generator expression must be parenthesized");
        break;
      }
      case Act::kPositionalAfter: {
        bool unpacked = false;
        arguments(a, [&](const Span&, Tok first, Tok) {
          unpacked = unpacked || first == Tok::kDoubleStar;
        });
        raised_ = true;
        error_ =
            here("SyntaxError", unpacked ? "positional argument follows keyword argument unpacking"
                                         : "positional argument follows keyword argument");
        break;
      }
    }
  }

  static std::string filled(const std::string& message, const Expr* e) {
    size_t at = message.find("{a}");
    if (at == std::string::npos || e == nullptr) return message;
    return message.substr(0, at) + expr_name(e) + message.substr(at + 3);
  }

  static bool legacy_name(const Expr* e) {
    auto* n = as<const Name>(e);
    return n != nullptr && (n->id == "print" || n->id == "exec");
  }

  void bad_target(const Span& span, Target target) {
    const Expr* e = tree(span);
    const Expr* bad = e != nullptr ? invalid_target(e, target) : nullptr;
    if (bad == nullptr) return;
    raise(bad->loc,
          (target == Target::kDelete ? "cannot delete " : "cannot assign to ") + expr_name(bad));
  }

  // Calls f(span, first token, second token) for each argument of a matched `args`.
  template <typename F>
  void arguments(const Span& args, F f) {
    int level = token(args.first).level;
    Tok k = token(args.first).kind;
    if (k == Tok::kLPar || k == Tok::kLSqb || k == Tok::kLBrace) level--;
    int start = args.first;
    for (int i = args.first; i <= args.past; i++) {
      bool comma = i < args.past && token(i).kind == Tok::kComma && token(i).level == level;
      if (!comma && i != args.past) continue;
      if (i > start) f(Span{start, i}, token(start).kind, token(start + 1).kind);
      start = i + 1;
    }
  }

  const Source& source_;
  const LexResult& lexed_;
  AstArena& arena_;
  const Grammar& grammar_;
  const uint16_t without_invalid_ = grammar_.rule_index("expression_without_invalid");
  const uint16_t statement_ = grammar_.rule_index("statement");
  const uint16_t strings_ = grammar_.rule_index("strings");
  std::unordered_map<uint32_t, uint32_t> statement_ends_;
  std::unordered_map<uint64_t, int> memo_;
  SyntaxErrorInfo error_;
  bool second_pass_ = false;
  bool raised_ = false;
  bool lexical_ = false;
  bool exhausted_ = false;
  int furthest_ = 0;  // token index
  int steps_ = 0;
  uintptr_t stack_base_ = 0;
};

}  // namespace

void prefer_lexical_error(const Source& source, const LexResult& lexed, uint32_t reached_line,
                          SyntaxErrorInfo& error) {
  if (lexed.stop == LexStop::kRaised) {
    error = lexed.error;
  } else if (lexed.stop != LexStop::kNone && lexed.open_bracket != 0 &&
             reached_line > lexed.open_line) {
    error = source.error_at("SyntaxError", lexed.open_line, int64_t{lexed.open_col} + 1,
                            lexed.open_line, 0,
                            std::string("'") + lexed.open_bracket + "' was never closed");
  }
}

SyntaxErrorInfo diagnose(const Source& source, const LexResult& lexed, AstArena& arena,
                         StartRule start) {
  return Diagnoser(source, lexed, arena).run(start);
}

}  // namespace copra::front
