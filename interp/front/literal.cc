// What is inside number and string tokens: values, escapes, concatenation, f-strings.
// In: tokens the lexer delimited. Out: Constant, JoinedStr. May include: parser.h, unicode.h.
// Invariant: messages and their positions are CPython 3.11's (string errors point at the token
// after the last string of the run); an f-string's expressions have true source positions.
#include <charconv>
#include <cstdlib>
#include <cstring>

#include "interp/front/diagnose.h"
#include "interp/front/parser.h"
#include "interp/front/unicode.h"

namespace copra::front {

using namespace ast;

namespace {

constexpr size_t kMaxDecimalDigits = 4300;  // sys.int_info.default_max_str_digits
constexpr int kMaxFStringBrackets = 200;

bool is_ascii(std::string_view s) {
  for (char c : s) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 99;
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool small_int(std::string_view digits, int base, int64_t& out) {
  uint64_t value = 0;
  for (char c : digits) {
    uint64_t d = static_cast<uint64_t>(digit_value(c));
    if (value > (static_cast<uint64_t>(INT64_MAX) - d) / static_cast<uint64_t>(base)) return false;
    value = value * static_cast<uint64_t>(base) + d;
  }
  out = static_cast<int64_t>(value);
  return true;
}

// The pieces of one string token.
struct StringToken {
  bool bytes = false;
  bool raw = false;
  bool formatted = false;
  bool unicode = false;
  size_t begin = 0;  // of the body, in the token's text
  size_t end = 0;
};

StringToken split_string(std::string_view s) {
  StringToken out;
  size_t i = 0;
  for (;; i++) {
    char c = static_cast<char>(s[i] | 0x20);
    if (s[i] == '"' || s[i] == '\'') break;
    out.bytes |= c == 'b';
    out.raw |= c == 'r';
    out.formatted |= c == 'f';
    out.unicode |= c == 'u';
  }
  size_t quotes = s.size() - i >= 6 && s[i + 1] == s[i] && s[i + 2] == s[i] ? 3 : 1;
  out.begin = i + quotes;
  out.end = s.size() - quotes;
  return out;
}

// One backslash escape shared by str and bytes: newline, \\ \' \" \a…\v, octal. `i` is at the
// character after the backslash and moves past the escape. -1: not one of these.
int simple_escape(std::string_view s, size_t& i) {
  static constexpr std::string_view kFrom = "\\'\"abfnrtv";
  static constexpr std::string_view kTo = "\\'\"\a\b\f\n\r\t\v";
  char c = s[i];
  size_t k = kFrom.find(c);
  if (k != std::string_view::npos) {
    i++;
    return static_cast<unsigned char>(kTo[k]);
  }
  if (c < '0' || c > '7') return -1;
  int value = 0;
  for (int n = 0; n < 3 && i < s.size() && s[i] >= '0' && s[i] <= '7'; n++) {
    value = value * 8 + (s[i++] - '0');
  }
  return value;
}

std::string decode_bytes(std::string_view s, std::string& error) {
  std::string out;
  for (size_t i = 0; i < s.size();) {
    if (s[i] != '\\') {
      out.push_back(s[i++]);
      continue;
    }
    size_t escape = i++;
    if (s[i] == '\n') {
      i++;
    } else if (s[i] == 'x') {
      i++;
      int hi = i < s.size() ? digit_value(s[i]) : 99;
      int lo = i + 1 < s.size() ? digit_value(s[i + 1]) : 99;
      if (hi > 15 || lo > 15) {
        error = "(value error) invalid \\x escape at position " + std::to_string(escape);
        return out;
      }
      out.push_back(static_cast<char>(hi * 16 + lo));
      i += 2;
    } else if (int value = simple_escape(s, i); value >= 0) {
      out.push_back(static_cast<char>(value));
    } else {
      out.push_back('\\');
    }
  }
  return out;
}

struct HexEscape {
  char letter;
  size_t digits;
  const char* name;
};
constexpr HexEscape kHexEscapes[] = {
    {'x', 2, "truncated \\xXX escape"},
    {'u', 4, "truncated \\uXXXX escape"},
    {'U', 8, "truncated \\UXXXXXXXX escape"},
};

// CPython decodes through an intermediate form in which every non-ASCII character takes ten
// bytes ("\UXXXXXXXX"); the positions in its messages count those.
std::string escape_error(std::string_view s, size_t from, size_t to, const char* what) {
  auto position = [&](size_t upto) {
    size_t n = 0;
    for (size_t i = 0; i < upto; i++) {
      auto c = static_cast<unsigned char>(s[i]);
      n += c < 0x80 ? 1 : (c & 0xC0) == 0x80 ? 0 : 10;
    }
    return n;
  };
  return "(unicode error) 'unicodeescape' codec can't decode bytes in position " +
         std::to_string(position(from)) + "-" + std::to_string(position(to) - 1) + ": " + what;
}

std::string decode_str(std::string_view s, std::string& error) {
  std::string out;
  out.reserve(s.size());
  for (size_t i = 0; i < s.size();) {
    const void* found = std::memchr(s.data() + i, '\\', s.size() - i);
    size_t slash = found != nullptr
                       ? static_cast<size_t>(static_cast<const char*>(found) - s.data())
                       : s.size();
    out.append(s.substr(i, slash - i));
    if (slash == s.size()) break;
    i = slash + 1;
    if (i == s.size()) {  // only in an f-string, before a brace
      out.push_back('\\');
      break;
    }
    char c = s[i];
    if (c == '\n') {
      i++;
      continue;
    }
    if (c == 'N') {
      size_t close = i + 1 < s.size() && s[i + 1] == '{' ? s.find('}', i) : std::string_view::npos;
      if (close == std::string_view::npos || close == i + 2) {
        size_t stop = close == std::string_view::npos
                          ? (i + 1 < s.size() && s[i + 1] == '{' ? s.size() : i + 1)
                          : close;
        error = escape_error(s, slash, stop, "malformed \\N character escape");
        return out;
      }
      int32_t code = lookup_unicode_name(s.substr(i + 2, close - i - 2));
      if (code < 0) {
        error = escape_error(s, slash, close + 1, "unknown Unicode character name");
        return out;
      }
      append_utf8(out, static_cast<uint32_t>(code));
      i = close + 1;
      continue;
    }
    const HexEscape* hex = nullptr;
    for (const HexEscape& h : kHexEscapes) {
      if (h.letter == c) hex = &h;
    }
    if (hex != nullptr) {
      uint32_t value = 0;
      size_t n = 0;
      for (i++; n < hex->digits && i < s.size() && digit_value(s[i]) < 16; n++, i++) {
        value = value * 16 + static_cast<uint32_t>(digit_value(s[i]));
      }
      if (n < hex->digits) {
        error = escape_error(s, slash, i, hex->name);
        return out;
      }
      if (value > 0x10FFFF) {
        error = escape_error(s, slash, i, "illegal Unicode character");
        return out;
      }
      append_utf8(out, value);
      continue;
    }
    if (int value = simple_escape(s, i); value >= 0) {
      append_utf8(out, static_cast<uint32_t>(value));
    } else {
      out.push_back('\\');
    }
  }
  return out;
}

}  // namespace

Constant* Parser::constant(const Token* start, ConstKind kind) {
  auto* n = expr<Constant>(start);
  n->ckind = kind;
  return n;
}

Expr* Parser::number() {
  const Token* start = t_++;
  std::string_view raw = text(start);
  std::string_view s = raw;
  if (raw.find('_') != std::string_view::npos) {
    std::string clean;
    for (char c : raw) {
      if (c != '_') clean.push_back(c);
    }
    s = arena_.copy(clean);
  }
  int base = 10;
  if (s.size() > 2 && s[0] == '0') {
    char k = static_cast<char>(s[1] | 0x20);
    base = k == 'x' ? 16 : k == 'o' ? 8 : k == 'b' ? 2 : 10;
  }
  if (base != 10) s = s.substr(2);
  bool imaginary = base == 10 && (s.back() | 0x20) == 'j';
  if (imaginary || (base == 10 && s.find_first_of(".eE") != std::string_view::npos)) {
    auto* n = constant(start, imaginary ? ConstKind::kComplex : ConstKind::kFloat);
    if (imaginary) s.remove_suffix(1);
    auto [end, ec] = std::from_chars(s.data(), s.data() + s.size(), n->number);
    // Out of range: infinity or zero, which strtod tells apart.
    if (ec != std::errc()) n->number = std::strtod(std::string(s).c_str(), nullptr);
    return n;
  }
  auto* n = constant(start, ConstKind::kInt);
  size_t zeros = s.find_first_not_of('0');
  s = zeros == std::string_view::npos ? s.substr(0, 1) : s.substr(zeros);
  n->text = s;
  n->base = static_cast<uint8_t>(base);
  n->is_small = small_int(s, base, n->small);
  if (base == 10 && s.size() > kMaxDecimalDigits) {
    return fail_at(n->loc,
                   "Exceeds the limit (4300 digits) for integer string conversion: value has " +
                       std::to_string(s.size()) +
                       " digits; use sys.set_int_max_str_digits() to increase limit - Consider "
                       "hexadecimal for huge integer literals to avoid decimal conversion limits.");
  }
  return n;
}

// Builds the values of one run of adjacent string tokens of which at least one is an f-string.
class FString {
 public:
  FString(Parser& parser, Loc loc, bool u_prefix)
      : p_(parser), loc_(loc), u_prefix_(u_prefix), values_(parser.stack_) {}

  // The body of one f-string token, [begin, end) in the source text. False after an error.
  bool body(const Token* token, size_t begin, size_t end, bool raw) {
    place_ = {token->start, token->line, token->col};
    raw_ = raw;
    size_t pos = begin;
    return parse(pos, end, 0);
  }

  void add_text(std::string_view decoded) { pending_.append(decoded); }

  JoinedStr* finish() {
    flush();
    auto* n = p_.arena_.make<JoinedStr>();
    n->kind = JoinedStr::kKind;
    n->loc = loc_;
    n->values = values_.seq(p_.arena_);
    return n;
  }

 private:
  // Source position of the last brace seen, so that each text is counted through once.
  struct Place {
    size_t pos = 0;
    uint32_t line = 0;
    uint32_t col = 0;
  };

  bool fail(const char* msg) { return p_.fail(msg) != nullptr; }
  char at(size_t pos) const { return p_.source_.text[pos]; }

  void flush() {
    if (pending_.empty()) return;
    auto* n = p_.arena_.make<Constant>();
    n->kind = Constant::kKind;
    n->loc = loc_;
    n->ckind = ConstKind::kStr;
    n->text = p_.arena_.copy(pending_);
    n->ascii = is_ascii(pending_);
    n->u_prefix = u_prefix_;
    values_.push(n);
    pending_.clear();
  }

  // Literal text and expressions, up to `end` or (in a format spec) the closing brace.
  bool parse(size_t& pos, size_t end, int level) {
    for (;;) {
      bool again = false;
      if (!literal(pos, end, level, again)) return false;
      if (again) continue;
      if (pos >= end || at(pos) == '}') break;
      if (!replacement(pos, end, level)) return false;
    }
    if (level > 0 && pos >= end) return fail("f-string: expecting '}'");
    return true;
  }

  // Text up to a brace; `again` after a doubled brace.
  bool literal(size_t& pos, size_t end, int level, bool& again) {
    size_t begin = pos;
    size_t stop = end;
    while (pos < end) {
      char c = at(pos++);
      if (!raw_ && c == '\\' && pos < end) {
        c = at(pos++);
        if (c == 'N') {
          // The braces of \N{name} are no replacement field.
          if (pos < end && at(pos++) == '{') {
            while (pos < end && at(pos++) != '}') {
            }
          }
          continue;
        }
      }
      if (c != '{' && c != '}') continue;
      if (level == 0) {
        if (pos < end && at(pos) == c) {
          stop = pos++;
          again = true;
          break;
        }
        if (c == '}') return fail("f-string: single '}' is not allowed");
      }
      stop = --pos;
      break;
    }
    std::string_view text = p_.source_.text.substr(begin, stop - begin);
    if (raw_ || text.find('\\') == std::string_view::npos) {
      pending_.append(text);
      return true;
    }
    std::string error;
    pending_.append(decode_str(text, error));
    return error.empty() || fail(error.c_str());
  }

  // Finds where the expression that begins at `pos` ends.
  bool scan_expression(size_t& pos, size_t end) {
    char quote = 0;
    bool triple = false;
    char open[kMaxFStringBrackets];
    int depth = 0;
    for (; pos < end; pos++) {
      char c = at(pos);
      if (c == '\\') return fail("f-string expression part cannot include a backslash");
      if (quote != 0) {
        if (c != quote) continue;
        if (!triple) {
          quote = 0;
        } else if (pos + 2 < end && at(pos + 1) == c && at(pos + 2) == c) {
          pos += 2;
          quote = 0;
        }
        continue;
      }
      switch (c) {
        case '"':
        case '\'':
          quote = c;
          triple = pos + 2 < end && at(pos + 1) == c && at(pos + 2) == c;
          if (triple) pos += 2;
          continue;
        case '(':
        case '[':
        case '{':
          if (depth >= kMaxFStringBrackets) return fail("f-string: too many nested parenthesis");
          open[depth++] = c;
          continue;
        case '#': return fail("f-string expression part cannot include '#'");
        case '!':
        case ':':
        case '}':
        case '=':
        case '>':
        case '<':
          if (depth == 0) {
            if (pos + 1 < end && at(pos + 1) == '=' &&
                (c == '!' || c == '=' || c == '<' || c == '>')) {
              pos++;
              continue;
            }
            if (c == '<' || c == '>') continue;
            return true;
          }
          if (c != '}') continue;
          break;
        case ')':
        case ']': break;
        default: continue;
      }
      // A closing bracket.
      if (depth == 0) return fail((std::string("f-string: unmatched '") + c + "'").c_str());
      char opening = open[--depth];
      char want = opening == '(' ? ')' : opening == '[' ? ']' : '}';
      if (c != want) {
        std::string msg = std::string("f-string: closing parenthesis '") + c +
                          "' does not match opening parenthesis '" + opening + "'";
        return fail(msg.c_str());
      }
    }
    if (quote != 0) return fail("f-string: unterminated string");
    if (depth > 0) {
      return fail((std::string("f-string: unmatched '") + open[depth - 1] + "'").c_str());
    }
    return fail("f-string: expecting '}'");
  }

  Expr* compile(size_t brace, size_t end) {
    bool blank = true;
    for (size_t i = brace + 1; i < end; i++) blank = blank && is_space(at(i));
    if (blank) {
      char next = at(end);
      if (next == '!' || next == ':' || next == '=') {
        fail((std::string("f-string: expression required before '") + next + "'").c_str());
        return nullptr;
      }
      fail("f-string: empty expression not allowed");
      return nullptr;
    }
    for (; place_.pos < brace; place_.pos++) {
      place_.col++;
      if (at(place_.pos) != '\n') continue;
      place_.line++;
      place_.col = 0;
    }
    return p_.fstring_expression(static_cast<uint32_t>(brace + 1), static_cast<uint32_t>(end),
                                 place_.line, place_.col);
  }

  // `{expr[=][!conversion][:spec]}`; `pos` is at the opening brace and moves past the closing one.
  bool replacement(size_t& pos, size_t end, int level) {
    if (level >= 2) return fail("f-string: expressions nested too deeply");
    size_t brace = pos++;
    if (!scan_expression(pos, end)) return false;
    size_t expr_end = pos;
    Expr* value = compile(brace, expr_end);
    if (value == nullptr) return false;
    bool debug = at(pos) == '=';
    if (debug) {
      pos++;
      while (pos < end && is_space(at(pos))) pos++;
      pending_.append(p_.source_.text.substr(brace + 1, pos - brace - 1));
      if (pos >= end) return fail("f-string: expecting '}'");
    }
    char conversion = 0;
    if (at(pos) == '!') {
      pos++;
      if (pos >= end) return fail("f-string: expecting '}'");
      conversion = at(pos++);
      if (conversion != 's' && conversion != 'r' && conversion != 'a') {
        return fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
      }
      if (pos >= end) return fail("f-string: expecting '}'");
    }
    Expr* spec = nullptr;
    if (at(pos) == ':') {
      pos++;
      if (pos >= end) return fail("f-string: expecting '}'");
      FString inner(p_, loc_, u_prefix_);
      inner.place_ = place_;
      inner.raw_ = raw_;
      if (!inner.parse(pos, end, level + 1)) return false;
      spec = inner.finish();
    }
    if (pos >= end || at(pos) != '}') return fail("f-string: expecting '}'");
    pos++;
    flush();
    auto* n = p_.arena_.make<FormattedValue>();
    n->kind = FormattedValue::kKind;
    n->loc = loc_;
    n->value = value;
    n->conversion = debug && spec == nullptr && conversion == 0 ? 'r' : conversion;
    n->format_spec = spec;
    values_.push(n);
    return true;
  }

  Parser& p_;
  Loc loc_;
  bool u_prefix_;
  Parser::List<Expr> values_;
  std::string pending_;
  Place place_;
  bool raw_ = false;
};

Expr* Parser::strings() {
  const Token* first = t_;
  while (at(Tok::kString)) t_++;
  // The token after the run has been read by now; if it is none, that error comes first.
  if (at(Tok::kError)) return report(lexed_.error);
  const Token* past = t_;
  StringToken head = split_string(text(first));
  bool any_formatted = head.formatted;
  if (past == first + 1 && !any_formatted) {
    // The usual case needs no copy: the source lives as long as the tree.
    std::string_view body = text(first).substr(head.begin, head.end - head.begin);
    bool ascii = is_ascii(body);
    if ((head.raw || body.find('\\') == std::string_view::npos) && (ascii || !head.bytes)) {
      auto* n = constant(first, head.bytes ? ConstKind::kBytes : ConstKind::kStr);
      n->text = body;
      n->ascii = ascii;
      n->u_prefix = head.unicode;
      return n;
    }
  }
  for (const Token* t = first + 1; t < past; t++) {
    any_formatted = any_formatted || split_string(text(t)).formatted;
  }
  std::string joined;
  FString formatted(*this, loc_from(first), head.unicode);
  for (const Token* t = first; t < past; t++) {
    std::string_view s = text(t);
    StringToken part = split_string(s);
    std::string_view body = s.substr(part.begin, part.end - part.begin);
    if (part.bytes && !is_ascii(body)) {
      return fail("bytes can only contain ASCII literal characters");
    }
    // Escapes are read before literals are found not to mix; fields after.
    std::string decoded;
    if (!part.formatted && !part.raw && body.find('\\') != std::string_view::npos) {
      std::string error;
      decoded = part.bytes ? decode_bytes(body, error) : decode_str(body, error);
      if (!error.empty()) return fail(std::move(error));
      body = decoded;
    }
    if (part.bytes != head.bytes) return fail("cannot mix bytes and nonbytes literals");
    if (part.formatted) {
      if (!formatted.body(t, t->start + part.begin, t->start + part.end, part.raw)) return nullptr;
      continue;
    }
    if (any_formatted) {
      formatted.add_text(body);
    } else {
      joined.append(body);
    }
  }
  if (any_formatted) return formatted.finish();
  auto* n = constant(first, head.bytes ? ConstKind::kBytes : ConstKind::kStr);
  n->text = arena_.copy(joined);
  n->ascii = is_ascii(joined);
  n->u_prefix = head.unicode;
  return n;
}

Expr* Parser::fstring_expression(uint32_t start, uint32_t end, uint32_t line, uint32_t col) {
  Nest nest(*this);
  if (too_deep()) return nullptr;
  // Parsed as "(expr)": the opening parenthesis stands where the brace does, so that columns agree.
  std::string copy = "(";
  copy.append(source_.text.substr(start, end - start)).append(")\n").push_back('\0');
  Source inner;
  inner.text = arena_.copy(copy);
  inner.text.remove_suffix(1);
  inner.first_line = line;
  inner.first_col = col;
  inner.is_fstring = true;
  LexResult lexed;
  lex(inner, lexed);
  Parser parser(inner, lexed, arena_, error_, depth_);
  Expr* value = parser.parse_fstring();
  if (value == nullptr) {
    if (!parser.has_error()) error_ = diagnose(inner, lexed, arena_, StartRule::kFString);
    has_error_ = true;
  }
  return value;
}

}  // namespace copra::front
