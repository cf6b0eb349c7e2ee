// Compiler: match statements. Names are bound when the whole pattern has matched; until then what
// they will hold stays in temporaries.
// May include: compiler.h, check.h.
#include "interp/check.h"
#include "interp/code/compiler.h"

namespace copra {

using ast::as;
using ast::PatternKind;

namespace {

bool is_wildcard(const ast::Pattern* p) {
  const auto* m = as<const ast::MatchAs>(p);
  return m && !m->pattern && m->name.empty();
}

void collect_names(const ast::Pattern* p, std::vector<const ast::Symbol*>& out) {
  auto add = [&](const ast::Symbol* s) {
    if (s) out.push_back(s);
  };
  switch (p->kind) {
    case PatternKind::kMatchSequence:
      for (const auto* q : static_cast<const ast::MatchSequence*>(p)->patterns)
        collect_names(q, out);
      break;
    case PatternKind::kMatchMapping: {
      const auto* m = static_cast<const ast::MatchMapping*>(p);
      for (const auto* q : m->patterns) collect_names(q, out);
      if (!m->rest.empty()) add(m->rest_symbol);
      break;
    }
    case PatternKind::kMatchClass: {
      const auto* m = static_cast<const ast::MatchClass*>(p);
      for (const auto* q : m->patterns) collect_names(q, out);
      for (const auto* q : m->kwd_patterns) collect_names(q, out);
      break;
    }
    case PatternKind::kMatchStar: add(static_cast<const ast::MatchStar*>(p)->symbol); break;
    case PatternKind::kMatchAs: {
      const auto* m = static_cast<const ast::MatchAs*>(p);
      if (m->pattern) collect_names(m->pattern, out);
      if (!m->name.empty()) add(m->symbol);
      break;
    }
    // All alternatives bind the same names.
    case PatternKind::kMatchOr:
      collect_names(static_cast<const ast::MatchOr*>(p)->patterns[0], out);
      break;
    case PatternKind::kMatchValue:
    case PatternKind::kMatchSingleton: break;
  }
}

}  // namespace

void Compiler::match_stmt(const ast::Match* s) {
  const Reg subject = em().temp();
  to(s->subject, subject);
  const Label end = em().label();
  for (const ast::MatchCase& c : s->cases) {
    const Label next = em().label();
    Captures captures;
    pattern(c.pattern, subject, next, captures);
    em().at(c.pattern->loc);
    for (const auto& [symbol, reg] : captures.names) store(symbol, reg);
    em().drop_to(subject + 1);
    if (c.guard) jump_if(c.guard, false, next);
    body(c.body);
    em().at(s->loc);
    em().jump(end);
    em().bind(next);
  }
  em().bind(end);
}

// Goes on when R[subject] matches, else jumps to `fail`. What it captures stays in temporaries that
// the caller drops.
void Compiler::pattern(const ast::Pattern* p, Reg subject, Label fail, Captures& captures) {
  em().at(p->loc);
  switch (p->kind) {
    case PatternKind::kMatchValue:
    case PatternKind::kMatchSingleton: match_value(p, subject, false, fail); return;
    case PatternKind::kMatchSequence:
      match_sequence(static_cast<const ast::MatchSequence*>(p), subject, fail, captures);
      return;
    case PatternKind::kMatchMapping:
      match_mapping(static_cast<const ast::MatchMapping*>(p), subject, fail, captures);
      return;
    case PatternKind::kMatchClass:
      match_class(static_cast<const ast::MatchClass*>(p), subject, fail, captures);
      return;
    case PatternKind::kMatchAs: {
      const auto* m = static_cast<const ast::MatchAs*>(p);
      if (m->pattern) pattern(m->pattern, subject, fail, captures);
      if (!m->name.empty()) captures.add(m->symbol, subject);
      return;
    }
    case PatternKind::kMatchOr:
      match_or(static_cast<const ast::MatchOr*>(p), subject, fail, captures);
      return;
    case PatternKind::kMatchStar: break;
  }
  UNREACHABLE();
}

// Value and singleton patterns: jumps when the subject's being equal (or identical) is `sense`.
void Compiler::match_value(const ast::Pattern* p, Reg subject, bool sense, Label to) {
  em().at(p->loc);
  const Reg mark = em().top();
  if (const auto* v = as<const ast::MatchValue>(p)) {
    const bool constant = v->value->kind == ast::ExprKind::kConstant;
    const Reg right = constant ? kNoReg : any(v->value);
    em().at(p->loc);
    compare_one_jump(ast::CmpOperator::kEq, subject, v->value, right, sense, to);
  } else {
    const ast::ConstKind kind = static_cast<const ast::MatchSingleton*>(p)->value;
    if (kind == ast::ConstKind::kNone) {
      em().jump_wide(Op::kJumpNone, subject, sense, to);
    } else {
      const Reg t = em().temp();
      em().load_constant(t, Value::boolean(kind == ast::ConstKind::kTrue));
      em().jump_short(Op::kJumpIs, subject, t, sense, to);
    }
  }
  em().drop_to(mark);
}

void Compiler::match_sequence(const ast::MatchSequence* p, Reg subject, Label fail,
                              Captures& captures) {
  const auto n = static_cast<uint32_t>(p->patterns.size());
  uint32_t star = n;
  bool only_wildcards = true, star_wildcard = false;
  for (uint32_t i = 0; i < n; ++i) {
    if (const auto* m = as<const ast::MatchStar>(p->patterns[i])) {
      star = i;
      star_wildcard = m->name.empty();
      only_wildcards = only_wildcards && star_wildcard;
    } else {
      only_wildcards = only_wildcards && is_wildcard(p->patterns[i]);
    }
  }
  const Reg t = em().temp();
  em().emit(Op::kMatchSequence, t, subject);
  em().jump_wide(Op::kJumpIf, t, 0, fail);
  if (star == n) {
    em().emit(Op::kLen, t, subject);
    em().jump_short(Op::kJumpEqK, t, em().constant(Value::small_int(n)), 0, fail);
  } else if (n > 1) {
    em().emit(Op::kLen, t, subject);
    if (n > 32767) em().set_too_large();
    em().jump_short(Op::kJumpGeI, t, n - 1, 0, fail);
  }
  em().drop_to(t);
  if (only_wildcards) return;
  if (star_wildcard) {
    for (uint32_t i = 0; i < n; ++i) {
      const ast::Pattern* q = p->patterns[i];
      if (i == star || is_wildcard(q)) continue;
      const Reg item = em().temp();
      em().at(p->loc);
      if (i < star) {
        em().emit(Op::kGetItemI, item, subject, i);
      } else {
        em().emit(Op::kLen, item, subject);
        em().emit(Op::kSubI, item, item, n - i);
        em().emit(Op::kGetItem, item, subject, item);
      }
      pattern(q, item, fail, captures);
    }
    return;
  }
  const Reg items = em().temps(n);
  if (star == n) {
    em().emit(Op::kUnpack, items, subject, n);
  } else {
    em().emit(Op::kUnpackEx, items, subject, star, n - star - 1);
  }
  for (uint32_t i = 0; i < n; ++i) {
    if (const auto* m = as<const ast::MatchStar>(p->patterns[i])) {
      captures.add(m->symbol, items + i);
    } else {
      pattern(p->patterns[i], items + i, fail, captures);
    }
  }
}

void Compiler::match_mapping(const ast::MatchMapping* p, Reg subject, Label fail,
                             Captures& captures) {
  const auto n = static_cast<uint32_t>(p->keys.size());
  const Reg t = em().temp();
  em().emit(Op::kMatchMapping, t, subject);
  em().jump_wide(Op::kJumpIf, t, 0, fail);
  if (n > 0) {
    em().emit(Op::kLen, t, subject);
    if (n > 32767) em().set_too_large();
    em().jump_short(Op::kJumpGeI, t, n, 0, fail);
  }
  if (n == 0 && p->rest.empty()) {
    em().drop_to(t);
    return;
  }
  const Reg keys = t;
  bool constant = true;
  std::vector<Value> constants;
  for (const ast::Expr* key : p->keys) {
    const auto* c = as<const ast::Constant>(key);
    constant = constant && c;
    if (c) constants.push_back(constant_value(c));
  }
  if (constant) {
    em().load_constant(keys, pool_.tuple(constants));
  } else {
    const Reg first = em().top();
    for (const ast::Expr* key : p->keys) to(key, em().temp());
    em().at(p->loc);
    em().emit(Op::kBuildTuple, keys, first, n);
    em().drop_to(first);
  }
  if (n > 0) {
    const Reg values = em().temp();
    em().emit(Op::kMatchKeys, values, subject, keys);
    em().jump_wide(Op::kJumpNone, values, 1, fail);
    for (uint32_t i = 0; i < n; ++i) {
      if (is_wildcard(p->patterns[i])) continue;
      const Reg item = em().temp();
      em().at(p->loc);
      em().emit(Op::kGetItemI, item, values, i);
      pattern(p->patterns[i], item, fail, captures);
    }
  }
  if (!p->rest.empty()) {
    const Reg rest = em().temp();
    em().at(p->loc);
    em().emit(Op::kMatchRest, rest, subject, keys);
    captures.add(p->rest_symbol, rest);
  }
}

void Compiler::match_class(const ast::MatchClass* p, Reg subject, Label fail, Captures& captures) {
  const auto positional = static_cast<uint32_t>(p->patterns.size());
  const auto n = positional + static_cast<uint32_t>(p->kwd_patterns.size());
  const Reg attributes = em().temp();
  const Reg cls = em().temps(2);
  to(p->cls, cls);
  std::vector<Value> names;
  for (const std::string_view name : p->kwd_attrs) names.emplace_back(pool_.str(name));
  em().at(p->loc);
  em().load_constant(cls + 1, pool_.tuple(names));
  em().emit(Op::kMatchClass, attributes, subject, cls, positional);
  em().drop_to(cls);
  em().jump_wide(Op::kJumpNone, attributes, 1, fail);
  if (n > 32767) em().set_too_large();
  for (uint32_t i = 0; i < n; ++i) {
    const ast::Pattern* q = i < positional ? p->patterns[i] : p->kwd_patterns[i - positional];
    if (is_wildcard(q)) continue;
    const Reg item = em().temp();
    em().at(p->loc);
    em().emit(Op::kGetItemI, item, attributes, i);
    pattern(q, item, fail, captures);
  }
}

void Compiler::match_or(const ast::MatchOr* p, Reg subject, Label fail, Captures& captures) {
  std::vector<const ast::Symbol*> names;
  collect_names(p, names);
  const Reg first = em().top();
  if (!names.empty()) em().temps(static_cast<uint32_t>(names.size()));
  const Reg mark = em().top();
  const Label matched = em().label();
  for (size_t i = 0; i < p->patterns.size(); ++i) {
    const bool last = i + 1 == p->patterns.size();
    const PatternKind kind = p->patterns[i]->kind;
    if (!last && (kind == PatternKind::kMatchValue || kind == PatternKind::kMatchSingleton)) {
      match_value(p->patterns[i], subject, true, matched);
      continue;
    }
    const Label next = last ? fail : em().label();
    Captures inner;
    pattern(p->patterns[i], subject, next, inner);
    for (size_t j = 0; j < names.size(); ++j) {
      for (const auto& [symbol, reg] : inner.names) {
        if (symbol == names[j]) em().move(first + static_cast<Reg>(j), reg);
      }
    }
    em().drop_to(mark);
    if (!last) {
      em().jump(matched);
      em().bind(next);
    }
  }
  em().bind(matched);
  for (size_t j = 0; j < names.size(); ++j) captures.add(names[j], first + static_cast<Reg>(j));
}

}  // namespace copra
