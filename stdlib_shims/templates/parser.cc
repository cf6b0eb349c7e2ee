// See parser.h. Recursive descent over the tokens; precedence from the conditional expression down.
#include "stdlib_shims/templates/parser.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <initializer_list>
#include <iterator>
#include <set>

#include "interp/front/unicode.h"
#include "stdlib_shims/templates/lexer.h"

namespace copra::templates {

namespace {

// Deeper templates are refused: code made for them would not fit Python's own nesting limits.
constexpr int kExpressionDepthMax = 90;
constexpr int kBlockDepthMax = 60;

using Words = std::vector<std::string_view>;

// Python's repr() of a text in a message.
std::string quoted(std::string_view s) {
  const bool double_quotes =
      s.find('\'') != std::string_view::npos && s.find('"') == std::string_view::npos;
  std::string out(1, double_quotes ? '"' : '\'');
  const char* end = s.data() + s.size();
  for (const char* p = s.data(); p < end;) {
    const char* start = p;
    const uint32_t c = front::decode_utf8(p);
    char escape[16] = "";
    if (c == '\\' || (c == '\'' && !double_quotes)) {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n' || c == '\r' || c == '\t') {
      out += c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t";
    } else if (!front::is_printable(c)) {
      std::snprintf(escape, sizeof escape,
                    c < 0x100     ? "\\x%02x"
                    : c < 0x10000 ? "\\u%04x"
                                  : "\\U%08x",
                    c);
      out += escape;
    } else {
      out.append(start, p);
    }
  }
  return out + (double_quotes ? '"' : '\'');
}

std::string describe(const Token& t) {
  switch (t.kind) {
    case TokenKind::kName:
    case TokenKind::kOperator: return t.text;
    case TokenKind::kVariableBegin: return "begin of print statement";
    case TokenKind::kVariableEnd: return "end of print statement";
    case TokenKind::kBlockBegin: return "begin of statement block";
    case TokenKind::kBlockEnd: return "end of statement block";
    case TokenKind::kData: return "template data / text";
    case TokenKind::kString: return "string";
    case TokenKind::kInteger: return "integer";
    case TokenKind::kFloat: return "float";
    default: return "end of template";
  }
}

// What Jinja2 calls the kinds of targets that can't be assigned to.
const char* class_name(const Node& n) {
  switch (n.kind) {
    case NodeKind::kNone:
    case NodeKind::kBool:
    case NodeKind::kNumber:
    case NodeKind::kString: return "const";
    case NodeKind::kList: return "list";
    case NodeKind::kDict: return "dict";
    case NodeKind::kTuple: return "tuple";
    default: return "expr";
  }
}

bool blank(std::string_view s) {
  const char* end = s.data() + s.size();
  for (const char* p = s.data(); p < end;) {
    if (!is_space(front::decode_utf8(p))) return false;
  }
  return !s.empty();
}

class Parser {
 public:
  explicit Parser(std::string_view source) : tokens_(lex(source)) { check(); }

  NodeList run() { return statements_until(nullptr); }

 private:
  // ---- tokens

  const Token& now() const { return tokens_[at_]; }
  // An unreadable piece of text is an error as soon as it is looked at.
  void check() const {
    if (now().kind == TokenKind::kError) throw TemplateError(now().text, now().line);
  }
  const Token& take() {
    const Token& t = tokens_[at_];
    if (t.kind != TokenKind::kEof) {
      ++at_;
      check();
    }
    return t;
  }
  const Token& look() const {
    const Token& t = tokens_[std::min(at_ + 1, tokens_.size() - 1)];
    if (t.kind == TokenKind::kError) throw TemplateError(t.text, t.line);
    return t;
  }
  static bool is_op(const Token& t, std::string_view op) {
    return t.kind == TokenKind::kOperator && t.text == op;
  }
  static bool is_word(const Token& t, std::string_view word) {
    return t.kind == TokenKind::kName && t.text == word;
  }
  bool op(std::string_view o) const { return is_op(now(), o); }
  bool word(std::string_view w) const { return is_word(now(), w); }
  bool skip_op(std::string_view o) { return op(o) && (take(), true); }
  bool skip_word(std::string_view w) { return word(w) && (take(), true); }
  [[noreturn]] void fail(std::string message, int line = 0, bool assertion = false) const {
    throw TemplateError(std::move(message), line ? line : now().line, assertion);
  }
  [[noreturn]] void unexpected(std::string_view expected) const {
    if (now().kind == TokenKind::kEof)
      fail("unexpected end of template, expected " + quoted(expected) + ".");
    fail("expected token " + quoted(expected) + ", got " + quoted(describe(now())));
  }
  void expect_op(std::string_view o) {
    if (!op(o)) unexpected(o);
    take();
  }
  void expect_word(std::string_view w) {
    if (!word(w)) unexpected(w);
    take();
  }
  const Token& expect_name() {
    if (now().kind != TokenKind::kName) unexpected("name");
    return take();
  }
  void expect_kind(TokenKind kind) {
    if (now().kind != kind) unexpected(describe({kind, 0, ""}));
    take();
  }

  // ---- making nodes

  static NodePtr make(NodeKind kind, int line) { return std::make_unique<Node>(kind, line); }
  NodePtr finished(NodePtr n) const {
    int depth = 0;
    for_children(*n, [&](const Node& child) { depth = std::max(depth, child.depth); });
    n->depth = depth + 1;
    if (n->depth > kExpressionDepthMax) fail("the expression is nested too deeply", n->line);
    return n;
  }

  class Deeper {
   public:
    Deeper(const Parser& p, int& depth, int most, const char* what) : depth_(depth) {
      if (++depth_ > most) {
        --depth_;
        p.fail(std::string(what) + " nested too deeply");
      }
    }
    ~Deeper() { --depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;

   private:
    int& depth_;
  };

  // ---- statements

  [[noreturn]] void fail_at_end(const std::string* name, int line) const {
    std::string message =
        name ? "Encountered unknown tag " + quoted(*name) + "." : "Unexpected end of template.";
    if (!ends_.empty()) {
      std::string looking;
      for (const std::string_view w : *ends_.back()) {
        looking += (looking.empty() ? "" : " or ") + quoted(w);
      }
      bool known = false;
      for (const Words* words : ends_) {
        known |= name && std::find(words->begin(), words->end(), *name) != words->end();
      }
      message += known ? " You probably made a nesting mistake. Jinja is expecting this tag, but "
                         "currently looking for " +
                             looking + "."
                       : " Jinja was looking for the following tags: " + looking + ".";
    }
    if (!tags_.empty())
      message += " The innermost block that needs to be closed is " + quoted(tags_.back()) + ".";
    fail(message, line);
  }

  NodeList statements_until(const Words* ends) {
    NodeList body;
    NodePtr output;
    const auto flush = [&] {
      if (output) body.push_back(std::move(output));
      output = nullptr;
    };
    const auto add = [&](NodePtr n) {
      if (!output) output = make(NodeKind::kOutput, n->line);
      output->items.push_back(std::move(n));
    };
    if (ends) ends_.push_back(ends);
    while (now().kind != TokenKind::kEof) {
      if (now().kind == TokenKind::kData) {
        NodePtr n = make(NodeKind::kData, now().line);
        n->text = now().text;
        add(std::move(n));
        take();
      } else if (now().kind == TokenKind::kVariableBegin) {
        take();
        add(tuple());
        expect_kind(TokenKind::kVariableEnd);
      } else {
        flush();
        take();
        if (ends && now().kind == TokenKind::kName &&
            std::find(ends->begin(), ends->end(), now().text) != ends->end()) {
          ends_.pop_back();
          return body;
        }
        body.push_back(statement());
        expect_kind(TokenKind::kBlockEnd);
      }
    }
    flush();
    if (ends) ends_.pop_back();
    return body;
  }

  // The body of a tag, up to one of the end tags, which becomes the current token.
  NodeList body_until(const Words& ends, bool drop) {
    skip_op(":");
    expect_kind(TokenKind::kBlockEnd);
    NodeList body = statements_until(&ends);
    if (now().kind == TokenKind::kEof) {
      ends_.push_back(&ends);
      fail_at_end(nullptr, now().line);
    }
    if (drop) take();
    return body;
  }
  NodeList body_until(std::string_view end) { return body_until(Words{end}, true); }

  struct Tag {
    std::string_view name;
    NodePtr (Parser::*parse)();
  };

  NodePtr statement() {
    static constexpr Tag kTags[] = {
        {"for", &Parser::for_tag},         {"if", &Parser::if_tag},
        {"block", &Parser::block_tag},     {"extends", &Parser::extends_tag},
        {"print", &Parser::print_tag},     {"macro", &Parser::macro_tag},
        {"include", &Parser::include_tag}, {"from", &Parser::from_tag},
        {"import", &Parser::import_tag},   {"set", &Parser::set_tag},
        {"with", &Parser::with_tag},       {"autoescape", &Parser::autoescape_tag},
        {"call", &Parser::call_tag},       {"filter", &Parser::filter_tag},
        {"do", &Parser::do_tag},           {"continue", &Parser::jump_tag},
        {"break", &Parser::jump_tag},
    };
    const Token& t = now();
    if (t.kind != TokenKind::kName) fail("tag name expected", t.line);
    for (const Tag& tag : kTags) {
      if (tag.name != t.text) continue;
      const Deeper deeper(*this, blocks_, kBlockDepthMax, "the blocks are");
      tags_.push_back(t.text);
      NodePtr n = (this->*tag.parse)();
      tags_.pop_back();
      return n;
    }
    fail_at_end(&t.text, t.line);
  }

  NodePtr set_tag() {
    const int line = take().line;
    NodePtr target = assign_target(true, false, true);
    if (skip_op("=")) {
      NodePtr n = make(NodeKind::kAssign, line);
      n->a = std::move(target);
      n->b = tuple();
      return n;
    }
    NodePtr n = make(NodeKind::kAssignBlock, line);
    n->a = std::move(target);
    n->b = filters(nullptr, false);
    n->body = body_until("endset");
    return n;
  }

  NodePtr for_tag() {
    NodePtr n = make(NodeKind::kFor, take().line);
    static const Words kEnds = {"endfor", "else"};
    n->a = assign_target();
    expect_word("in");
    n->b = tuple(false, false);
    if (skip_word("if")) n->c = expression();
    n->flag = skip_word("recursive");
    n->body = body_until(kEnds, false);
    if (take().text == "else") n->otherwise = body_until("endfor");
    return n;
  }

  NodePtr if_tag() {
    static const Words kEnds = {"elif", "else", "endif"};
    NodePtr result = make(NodeKind::kIf, take().line);
    Node* n = result.get();
    for (;;) {
      n->a = tuple(false, false);
      n->body = body_until(kEnds, false);
      const std::string end = take().text;
      if (end == "elif") {
        result->items.push_back(make(NodeKind::kIf, now().line));
        n = result->items.back().get();
        continue;
      }
      if (end == "else") result->otherwise = body_until("endif");
      return result;
    }
  }

  NodePtr with_tag() {
    NodePtr n = make(NodeKind::kWith, take().line);
    while (now().kind != TokenKind::kBlockEnd) {
      if (!n->items.empty()) expect_op(",");
      NodePtr target = assign_target();
      set_context(*target, NameContext::kParam);
      n->items.push_back(std::move(target));
      expect_op("=");
      n->defaults.push_back(expression());
    }
    n->body = body_until("endwith");
    return n;
  }

  NodePtr autoescape_tag() {
    NodePtr n = make(NodeKind::kAutoescape, take().line);
    n->a = expression();
    n->body = body_until("endautoescape");
    return n;
  }

  NodePtr block_tag() {
    NodePtr n = make(NodeKind::kBlock, take().line);
    n->text = expect_name().text;
    n->flag = skip_word("scoped");
    n->flag2 = skip_word("required");
    if (op("-")) {
      fail(
          "Block names in Jinja have to be valid Python identifiers and may not contain hyphens, "
          "use an underscore instead.");
    }
    n->body = body_until("endblock");
    if (n->flag2) {
      for (const NodePtr& child : n->body) {
        bool fine = child->kind == NodeKind::kOutput;
        for (const NodePtr& item : child->items)
          fine = fine && item->kind == NodeKind::kData && blank(item->text);
        if (!fine) fail("Required blocks can only contain comments or whitespace");
      }
    }
    skip_word(n->text);
    return n;
  }

  NodePtr extends_tag() {
    NodePtr n = make(NodeKind::kExtends, take().line);
    n->a = expression();
    return n;
  }

  bool context_words() const {
    return (word("with") || word("without")) && is_word(look(), "context");
  }
  bool take_context_words() {
    const bool with = take().text == "with";
    take();
    return with;
  }

  NodePtr include_tag() {
    NodePtr n = make(NodeKind::kInclude, take().line);
    n->a = expression();
    if (word("ignore") && is_word(look(), "missing")) {
      n->flag2 = true;
      take();
      take();
    }
    n->flag = context_words() ? take_context_words() : true;
    return n;
  }

  NodePtr import_tag() {
    NodePtr n = make(NodeKind::kImport, take().line);
    n->a = expression();
    expect_word("as");
    n->text = assign_target(true, true)->text;
    n->flag = context_words() && take_context_words();
    return n;
  }

  NodePtr from_tag() {
    NodePtr n = make(NodeKind::kFromImport, take().line);
    n->a = expression();
    expect_word("import");
    for (;;) {
      if (!n->names.empty()) expect_op(",");
      if (now().kind != TokenKind::kName) unexpected("name");
      if (context_words()) {
        n->flag = take_context_words();
        return n;
      }
      NodePtr target = assign_target(true, true);
      if (target->text[0] == '_')
        fail("names starting with an underline can not be imported", target->line, true);
      std::string alias = target->text;
      if (skip_word("as")) alias = assign_target(true, true)->text;
      n->names.emplace_back(target->text, alias);
      if (context_words()) {
        n->flag = take_context_words();
        return n;
      }
      if (!op(",")) return n;
    }
  }

  void signature(Node& n) {
    expect_op("(");
    while (!op(")")) {
      if (!n.items.empty()) expect_op(",");
      NodePtr parameter = assign_target(true, true);
      parameter->context = NameContext::kParam;
      if (skip_op("=")) {
        n.defaults.push_back(expression());
      } else if (!n.defaults.empty()) {
        fail("non-default argument follows default argument");
      }
      n.items.push_back(std::move(parameter));
    }
    expect_op(")");
  }

  NodePtr call_tag() {
    NodePtr n = make(NodeKind::kCallBlock, take().line);
    if (op("(")) signature(*n);
    n->a = expression();
    if (n->a->kind != NodeKind::kCall) fail("expected call", n->line);
    n->body = body_until("endcall");
    return n;
  }

  NodePtr filter_tag() {
    NodePtr n = make(NodeKind::kFilterBlock, take().line);
    n->a = filters(nullptr, true);
    n->body = body_until("endfilter");
    return n;
  }

  NodePtr macro_tag() {
    NodePtr n = make(NodeKind::kMacro, take().line);
    n->text = assign_target(true, true)->text;
    signature(*n);
    n->body = body_until("endmacro");
    return n;
  }

  NodePtr print_tag() {
    NodePtr n = make(NodeKind::kOutput, take().line);
    while (now().kind != TokenKind::kBlockEnd) {
      if (!n->items.empty()) expect_op(",");
      n->items.push_back(expression());
    }
    return n;
  }

  NodePtr do_tag() {
    NodePtr n = make(NodeKind::kExprStmt, take().line);
    n->a = tuple();
    return n;
  }

  NodePtr jump_tag() {
    const Token& t = take();
    return make(t.text == "break" ? NodeKind::kBreak : NodeKind::kContinue, t.line);
  }

  static void set_context(Node& n, NameContext context) {
    n.context = context;
    if (n.kind == NodeKind::kTuple || n.kind == NodeKind::kList) {
      for (const NodePtr& item : n.items) set_context(*item, context);
    }
  }
  static bool can_assign(const Node& n) {
    static const std::set<std::string, std::less<>> kReserved = {"true", "false", "none",
                                                                 "True", "False", "None"};
    if (n.kind == NodeKind::kName) return !kReserved.contains(n.text);
    if (n.kind == NodeKind::kNsRef) return true;
    return n.kind == NodeKind::kTuple &&
           std::all_of(n.items.begin(), n.items.end(),
                       [](const NodePtr& item) { return can_assign(*item); });
  }

  NodePtr assign_target(bool with_tuple = true, bool name_only = false, bool namespaces = false) {
    NodePtr target;
    if (namespaces && is_op(look(), ".")) {
      const Token& t = expect_name();
      target = make(NodeKind::kNsRef, t.line);
      target->text = t.text;
      take();
      target->attr = expect_name().text;
    } else if (name_only) {
      const Token& t = expect_name();
      target = make(NodeKind::kName, t.line);
      target->text = t.text;
      target->context = NameContext::kStore;
    } else {
      target = with_tuple ? tuple(true) : primary();
      set_context(*target, NameContext::kStore);
    }
    if (!can_assign(*target)) {
      const char* what = target->kind == NodeKind::kName ? "name" : class_name(*target);
      fail("can't assign to " + quoted(what), target->line);
    }
    return target;
  }

  // ---- expressions

  NodePtr expression(bool with_condition = true) {
    const Deeper deeper(*this, depth_, kExpressionDepthMax, "the expression is");
    return with_condition ? condition() : chain_or();
  }

  NodePtr condition() {
    int line = now().line;
    NodePtr left = chain_or();
    while (skip_word("if")) {
      NodePtr n = make(NodeKind::kCond, line);
      n->b = std::move(left);
      n->a = chain_or();
      if (skip_word("else")) n->c = expression();
      left = finished(std::move(n));
      line = now().line;
    }
    return left;
  }

  // Operands of `next`, joined by what `match` takes as an operator.
  template <class Next, class Match>
  NodePtr chain(Next next, Match match) {
    NodePtr left = next();
    std::string o = match();
    if (o.empty()) return left;
    NodePtr n = make(NodeKind::kChain, left->line);
    n->items.push_back(std::move(left));
    for (; !o.empty(); o = match()) {
      n->ops.push_back(o);
      n->items.push_back(next());
    }
    return finished(std::move(n));
  }
  std::string match_ops(std::initializer_list<std::string_view> ops) {
    for (const std::string_view o : ops) {
      if (skip_op(o)) return std::string(o);
    }
    return {};
  }

  NodePtr chain_or() {
    return chain([this] { return chain_and(); }, [this] { return skip_word("or") ? "or" : ""; });
  }
  NodePtr chain_and() {
    return chain([this] { return negation(); }, [this] { return skip_word("and") ? "and" : ""; });
  }

  NodePtr negation() {
    if (!word("not")) return comparison();
    const Deeper deeper(*this, depth_, kExpressionDepthMax, "the expression is");
    NodePtr n = make(NodeKind::kUnary, take().line);
    n->ops.push_back("not ");
    n->a = negation();
    return finished(std::move(n));
  }

  NodePtr comparison() {
    NodePtr left = sum();
    NodePtr n;
    for (;;) {
      std::string o = match_ops({"==", "!=", "<=", ">=", "<", ">"});
      if (o.empty() && skip_word("in")) o = "in";
      if (o.empty() && word("not") && is_word(look(), "in")) {
        take();
        take();
        o = "not in";
      }
      if (o.empty()) break;
      if (!n) {
        n = make(NodeKind::kCompare, left->line);
        n->items.push_back(std::move(left));
      }
      n->ops.push_back(std::move(o));
      n->items.push_back(sum());
    }
    return n ? finished(std::move(n)) : std::move(left);
  }

  NodePtr sum() {
    return chain([this] { return concatenation(); }, [this] { return match_ops({"+", "-"}); });
  }

  NodePtr concatenation() {
    const int line = now().line;
    NodePtr left = product();
    if (!op("~")) return left;
    NodePtr n = make(NodeKind::kConcat, line);
    n->items.push_back(std::move(left));
    while (skip_op("~")) n->items.push_back(product());
    return finished(std::move(n));
  }

  NodePtr product() {
    return chain([this] { return power(); }, [this] { return match_ops({"*", "/", "//", "%"}); });
  }

  NodePtr power() {
    const int line = now().line;
    NodePtr left = unary(true);
    while (skip_op("**")) {
      NodePtr n = make(NodeKind::kPow, line);
      n->a = std::move(left);
      n->b = unary(true);
      left = finished(std::move(n));
    }
    return left;
  }

  NodePtr unary(bool with_filter) {
    NodePtr n;
    if (op("-") || op("+")) {
      const Deeper deeper(*this, depth_, kExpressionDepthMax, "the expression is");
      n = make(NodeKind::kUnary, now().line);
      n->ops.push_back(take().text);
      n->a = unary(false);
      n = finished(std::move(n));
    } else {
      n = primary();
    }
    n = postfix(std::move(n));
    return with_filter ? filter_expression(std::move(n)) : std::move(n);
  }

  NodePtr leaf(NodeKind kind, const Token& t) {
    NodePtr n = make(kind, t.line);
    n->text = t.text;
    return n;
  }

  NodePtr primary() {
    const Token& t = now();
    switch (t.kind) {
      case TokenKind::kName: {
        NodePtr n;
        if (t.text == "true" || t.text == "True" || t.text == "false" || t.text == "False") {
          n = make(NodeKind::kBool, t.line);
          n->flag = t.text[0] == 't' || t.text[0] == 'T';
        } else if (t.text == "none" || t.text == "None") {
          n = make(NodeKind::kNone, t.line);
        } else {
          n = leaf(NodeKind::kName, t);
        }
        take();
        return n;
      }
      case TokenKind::kString: {
        NodePtr n = leaf(NodeKind::kString, t);
        take();
        while (now().kind == TokenKind::kString) n->text += take().text;
        return n;
      }
      case TokenKind::kInteger:
      case TokenKind::kFloat: return leaf(NodeKind::kNumber, take());
      default: break;
    }
    const Deeper deeper(*this, depth_, kExpressionDepthMax, "the expression is");
    if (skip_op("(")) {
      NodePtr n = tuple(false, true, true);
      expect_op(")");
      return n;
    }
    if (op("[") || op("{")) return display();
    fail("unexpected " + quoted(describe(t)), t.line);
  }

  NodePtr display() {
    const bool is_dict = op("{");
    const std::string_view end = is_dict ? "}" : "]";
    NodePtr n = make(is_dict ? NodeKind::kDict : NodeKind::kList, take().line);
    while (!op(end)) {
      if (!n->items.empty()) expect_op(",");
      if (op(end)) break;
      n->items.push_back(expression());
      if (is_dict) {
        expect_op(":");
        n->items.push_back(expression());
      }
    }
    expect_op(end);
    return finished(std::move(n));
  }

  bool tuple_ends() const {
    return now().kind == TokenKind::kVariableEnd || now().kind == TokenKind::kBlockEnd || op(")");
  }

  // An expression, or a tuple of several. `simplified`: only names and literals.
  NodePtr tuple(bool simplified = false, bool with_condition = true, bool parentheses = false) {
    int line = now().line;
    NodeList items;
    bool several = false;
    for (;;) {
      if (!items.empty()) expect_op(",");
      if (tuple_ends()) break;
      items.push_back(simplified ? primary() : expression(with_condition));
      if (!op(",")) break;
      several = true;
      line = now().line;
    }
    if (!several) {
      if (!items.empty()) return std::move(items[0]);
      if (!parentheses) fail("Expected an expression, got " + quoted(describe(now())));
    }
    NodePtr n = make(NodeKind::kTuple, line);
    n->items = std::move(items);
    return finished(std::move(n));
  }

  NodePtr postfix(NodePtr n) {
    for (;;) {
      if (op(".") || op("[")) {
        n = subscript(std::move(n));
      } else if (op("(")) {
        n = call(std::move(n));
      } else {
        return n;
      }
    }
  }

  NodePtr filter_expression(NodePtr n) {
    for (;;) {
      if (op("|")) {
        n = filters(std::move(n), false);
      } else if (word("is")) {
        n = test(std::move(n));
      } else if (op("(")) {
        n = call(std::move(n));
      } else {
        return n;
      }
    }
  }

  NodePtr subscript(NodePtr object) {
    const Token& t = take();
    if (t.text == ".") {
      const Token& name = take();
      if (name.kind == TokenKind::kName) {
        NodePtr n = make(NodeKind::kGetattr, t.line);
        n->a = std::move(object);
        n->text = name.text;
        return finished(std::move(n));
      }
      if (name.kind != TokenKind::kInteger) fail("expected name or number", name.line);
      NodePtr n = make(NodeKind::kGetitem, t.line);
      n->a = std::move(object);
      n->b = leaf(NodeKind::kNumber, name);
      return finished(std::move(n));
    }
    NodePtr n = make(NodeKind::kGetitem, t.line);
    NodeList items;
    while (!op("]")) {
      if (!items.empty()) expect_op(",");
      items.push_back(subscribed());
    }
    expect_op("]");
    n->a = std::move(object);
    if (items.size() == 1) {
      n->b = std::move(items[0]);
    } else {
      n->b = make(NodeKind::kTuple, t.line);
      n->b->items = std::move(items);
      n->b = finished(std::move(n->b));
    }
    return finished(std::move(n));
  }

  NodePtr subscribed() {
    const int line = now().line;
    NodePtr first;
    if (!op(":")) {
      first = expression();
      if (!op(":")) return first;
    }
    take();
    NodePtr n = make(NodeKind::kSlice, line);
    n->a = std::move(first);
    if (!op(":") && !op("]") && !op(",")) n->b = expression();
    if (skip_op(":") && !op("]") && !op(",")) n->c = expression();
    return finished(std::move(n));
  }

  void arguments(Node& n) {
    const int line = now().line;
    expect_op("(");
    bool comma = false;
    const auto ensure = [&](bool fine) {
      if (!fine) fail("invalid syntax for function call expression", line);
    };
    while (!op(")")) {
      if (comma) {
        expect_op(",");
        if (op(")")) break;
      }
      if (op("*")) {
        ensure(!n.b && !n.c);
        take();
        n.b = expression();
      } else if (op("**")) {
        ensure(!n.c);
        take();
        n.c = expression();
      } else if (now().kind == TokenKind::kName && is_op(look(), "=")) {
        ensure(!n.c);
        std::string key = take().text;
        take();
        n.keywords.emplace_back(std::move(key), expression());
      } else {
        ensure(!n.b && !n.c && n.keywords.empty());
        n.items.push_back(expression());
      }
      comma = true;
    }
    expect_op(")");
  }

  NodePtr call(NodePtr callee) {
    NodePtr n = make(NodeKind::kCall, now().line);
    arguments(*n);
    n->a = std::move(callee);
    return finished(std::move(n));
  }

  std::string dotted_name() {
    std::string name = expect_name().text;
    while (skip_op(".")) name += "." + expect_name().text;
    return name;
  }

  NodePtr filters(NodePtr n, bool inline_first) {
    while (op("|") || inline_first) {
      if (!inline_first) take();
      NodePtr f = make(NodeKind::kFilter, now().line);
      f->text = dotted_name();
      if (op("(")) arguments(*f);
      f->a = std::move(n);
      n = finished(std::move(f));
      inline_first = false;
    }
    return n;
  }

  NodePtr test(NodePtr subject) {
    NodePtr n = make(NodeKind::kTest, take().line);
    const bool negated = skip_word("not");
    n->text = dotted_name();
    const bool operand = now().kind == TokenKind::kName || now().kind == TokenKind::kString ||
                         now().kind == TokenKind::kInteger || now().kind == TokenKind::kFloat ||
                         op("[") || op("{");
    if (op("(")) {
      arguments(*n);
    } else if (operand && !word("else") && !word("or") && !word("and")) {
      if (word("is")) fail("You cannot chain multiple tests with is");
      n->items.push_back(postfix(primary()));
    }
    n->a = std::move(subject);
    n = finished(std::move(n));
    if (!negated) return n;
    NodePtr outer = make(NodeKind::kUnary, n->line);
    outer->ops.push_back("not ");
    outer->a = std::move(n);
    return finished(std::move(outer));
  }

  std::vector<Token> tokens_;
  size_t at_ = 0;
  int depth_ = 0, blocks_ = 0;
  std::vector<std::string> tags_;
  std::vector<const Words*> ends_;
};

}  // namespace

NodeList parse(std::string_view source) { return Parser(source).run(); }

}  // namespace copra::templates
