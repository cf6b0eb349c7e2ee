// The tokenizer (Python Ref. 2; wording and positions of errors as CPython 3.11's tokenizer).
// In: a Source. Out: LexResult. May include: lexer.h, unicode.h.
// Invariant: `cur_` never passes the NUL that ends the text; a line's tokens have columns relative
// to line_start_, except on the first line of an f-string expression.
#include "interp/front/lexer.h"

#include <array>
#include <cstdio>
#include <cstring>

#include "interp/front/unicode.h"

namespace copra::front {

namespace {

constexpr int kMaxIndent = 100;
constexpr int kMaxLevel = 200;
constexpr int kTabSize = 8;

struct Spelling {
  std::string_view text;
  Tok kind;
};

constexpr const char* kTokenText[] = {
#define TOKEN(name, text) text,
#define OPERATOR(name, text) text,
#define KEYWORD(name, text) text,
#include "interp/front/tokens.def"
#undef TOKEN
#undef OPERATOR
#undef KEYWORD
};

constexpr Spelling kKeywords[] = {
#define TOKEN(name, text)
#define OPERATOR(name, text)
#define KEYWORD(name, text) {text, Tok::k##name},
#include "interp/front/tokens.def"
#undef TOKEN
#undef OPERATOR
#undef KEYWORD
};

constexpr Spelling kOperators[] = {
#define TOKEN(name, text)
#define OPERATOR(name, text) {text, Tok::k##name},
#define KEYWORD(name, text)
#include "interp/front/tokens.def"
#undef TOKEN
#undef OPERATOR
#undef KEYWORD
};

constexpr size_t kKeywordSlots = 128;
constexpr size_t keyword_hash(std::string_view s) {
  return (s.size() * 7 + static_cast<unsigned char>(s[0]) * 5 +
          static_cast<unsigned char>(s[s.size() - 1]) * 3) %
         kKeywordSlots;
}

struct KeywordTable {
  std::array<int8_t, kKeywordSlots> slot{};
  constexpr KeywordTable() {
    for (auto& s : slot) s = -1;
    for (size_t k = 0; k < std::size(kKeywords); k++) {
      size_t i = keyword_hash(kKeywords[k].text);
      while (slot[i] >= 0) i = (i + 1) % kKeywordSlots;
      slot[i] = static_cast<int8_t>(k);
    }
  }
};
constexpr KeywordTable kKeywordTable;

Tok keyword_kind(std::string_view s) {
  if (s.size() < 2 || s.size() > 8) return Tok::kName;
  for (size_t i = keyword_hash(s); kKeywordTable.slot[i] >= 0; i = (i + 1) % kKeywordSlots) {
    const Spelling& k = kKeywords[static_cast<size_t>(kKeywordTable.slot[i])];
    if (k.text == s) return k.kind;
  }
  return Tok::kName;
}

enum CharClass : uint8_t { kOther = 0, kLetter = 1, kDigit = 2 };
struct CharTable {
  std::array<uint8_t, 256> cls{};
  constexpr CharTable() {
    for (int c = 'a'; c <= 'z'; c++) cls[static_cast<size_t>(c)] = kLetter;
    for (int c = 'A'; c <= 'Z'; c++) cls[static_cast<size_t>(c)] = kLetter;
    for (int c = 128; c < 256; c++) cls[static_cast<size_t>(c)] = kLetter;
    cls['_'] = kLetter;
    for (int c = '0'; c <= '9'; c++) cls[static_cast<size_t>(c)] = kDigit;
  }
};
constexpr CharTable kChars;

bool is_letter(char c) { return kChars.cls[static_cast<unsigned char>(c)] == kLetter; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return kChars.cls[static_cast<unsigned char>(c)] != kOther; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Operators by first character; each list runs from longest to shortest.
struct OperatorTable {
  std::array<std::array<uint8_t, 4>, 128> by_char{};  // index + 1 into kOperators, by length
  constexpr OperatorTable() {
    for (size_t k = 0; k < std::size(kOperators); k++) {
      auto& list = by_char[static_cast<unsigned char>(kOperators[k].text[0])];
      // At most four operators share a first character (`*`, `/`, `<`, `>`); insertion by length.
      size_t at = 0;
      while (at < 4 && list[at] != 0 &&
             kOperators[list[at] - 1u].text.size() >= kOperators[k].text.size()) {
        at++;
      }
      for (size_t j = 3; j > at; j--) list[j] = list[j - 1];
      list[at] = static_cast<uint8_t>(k + 1);
    }
  }
};
constexpr OperatorTable kOperatorTable;

std::string hex_name(uint32_t c) {
  char text[16];
  std::snprintf(text, sizeof text, "U+%04X", c);
  return text;
}

class Lexer {
 public:
  Lexer(const Source& source, LexResult& out)
      : source_(source),
        out_(out),
        base_(source.text.data()),
        end_(base_ + source.text.size()),
        cur_(base_),
        line_start_(base_),
        line_(source.first_line) {
    indents_[0] = alt_indents_[0] = 0;
  }

  void run() {
    out_.tokens.reserve(source_.text.size() / 4 + 16);
    while (next()) {
    }
    if (level_ > 0) {
      const Bracket& b = brackets_[level_ - 1];
      out_.open_bracket = b.ch;
      out_.open_line = b.line;
      out_.open_col = b.col;
    }
  }

 private:
  struct Bracket {
    char ch;
    uint32_t line;
    uint32_t col;
  };

  uint32_t column(const char* p, const char* line_start, uint32_t line) const {
    auto col = static_cast<uint32_t>(p - line_start);
    return line == source_.first_line ? col + source_.first_col : col;
  }
  uint32_t offset(const char* p) const { return static_cast<uint32_t>(p - base_); }

  void push(Tok kind, const char* start) {
    out_.tokens.push_back({kind, static_cast<uint16_t>(level_), offset(start), offset(cur_), line_,
                           column(start, line_start_, line_), line_,
                           column(cur_, line_start_, line_)});
  }
  void push_blank(Tok kind) {
    out_.tokens.push_back({kind, static_cast<uint16_t>(level_), offset(cur_), offset(cur_), line_,
                           Token::kNoCol, line_, Token::kNoCol});
  }

  // Tokenizer error raised in place: the column is that of the last byte read.
  bool raise(std::string msg) {
    const char* last = cur_;
    if (last > line_start_) last--;
    while (last > line_start_ && (static_cast<unsigned char>(*last) & 0xC0) == 0x80) last--;
    return raise_range(cur_ > line_start_ ? last - line_start_ + 1 : 0, -1, std::move(msg));
  }
  bool raise_range(int64_t col, int64_t end_col, std::string msg) {
    int64_t shift = line_ == source_.first_line ? source_.first_col : 0;
    if (end_col < 0) end_col = col;
    out_.error = source_.error_at("SyntaxError", line_, col + shift, line_, end_col + shift, {});
    out_.error.msg = std::move(msg);  // without the "f-string: " other errors get
    return stop(LexStop::kRaised);
  }
  bool stop(LexStop why) {
    out_.stop = why;
    push_blank(Tok::kError);
    if (why == LexStop::kRaised) return false;
    int64_t shift = line_ == source_.first_line ? source_.first_col : 0;
    int64_t here = static_cast<int64_t>(cur_ - line_start_) + shift;
    switch (why) {
      case LexStop::kEof:
        if (level_ > 0) {
          const Bracket& b = brackets_[level_ - 1];
          out_.error = source_.error_at("SyntaxError", b.line, b.col + 1, b.line, 0,
                                        std::string("'") + b.ch + "' was never closed");
        } else {
          out_.error = source_.error_at("SyntaxError", line_, here, line_, -1,
                                        "unexpected EOF while parsing");
        }
        break;
      case LexStop::kDedent:
        out_.error = source_.error_at("IndentationError", line_, here, line_, -1,
                                      "unindent does not match any outer indentation level");
        break;
      case LexStop::kTabSpace:
        out_.error = source_.error_at("TabError", line_, 1 + shift, line_, 0,
                                      "inconsistent use of tabs and spaces in indentation");
        break;
      case LexStop::kTooDeep:
        out_.error = source_.error_at("IndentationError", line_, 1 + shift, line_, 0,
                                      "too many levels of indentation");
        break;
      default:
        out_.error = source_.error_at("SyntaxError", line_, here, line_, 0,
                                      "unexpected character after line continuation character");
    }
    return false;
  }

  void to_line_end() {
    while (*cur_ != '\n' && cur_ < end_) cur_++;
    if (cur_ < end_) cur_++;
  }
  bool stop_at_line_end(LexStop why) {
    to_line_end();
    return stop(why);
  }

  // After a backslash: 1 when a line follows, 0 when an error was recorded.
  bool continuation_line() {
    if (*cur_ != '\n') {
      if (cur_ < end_) cur_++;
      return stop(LexStop::kLineCont);
    }
    if (cur_ + 1 >= end_) {
      cur_++;
      return stop(LexStop::kEof);
    }
    cur_++;
    line_++;
    line_start_ = cur_;
    return true;
  }

  bool indentation(bool& blank) {
    int col = 0, alt = 0, cont_col = 0;
    bool continued = false;
    for (;; cur_++) {
      char c = *cur_;
      if (c == ' ') {
        col++;
        alt++;
      } else if (c == '\t') {
        col = (col / kTabSize + 1) * kTabSize;
        alt++;
      } else if (c == '\f') {
        col = alt = 0;
      } else if (c == '\\') {
        // The indentation of the first physical line counts.
        if (!continued) cont_col = col;
        if (cont_col != 0) continued = true;
        cur_++;
        if (!continuation_line()) return false;
        cur_--;
      } else {
        break;
      }
    }
    if (*cur_ == '#' || *cur_ == '\n') {
      blank = true;
      return true;
    }
    if (level_ > 0) return true;
    if (cont_col != 0) col = alt = cont_col;
    if (col == indents_[depth_]) {
      if (alt != alt_indents_[depth_]) return stop_at_line_end(LexStop::kTabSpace);
    } else if (col > indents_[depth_]) {
      if (depth_ + 1 >= kMaxIndent) return stop_at_line_end(LexStop::kTooDeep);
      if (alt <= alt_indents_[depth_]) return stop_at_line_end(LexStop::kTabSpace);
      depth_++;
      indents_[depth_] = col;
      alt_indents_[depth_] = alt;
      push_blank(Tok::kIndent);
    } else {
      while (depth_ > 0 && col < indents_[depth_]) {
        depth_--;
        pending_dedents_++;
      }
      if (col != indents_[depth_]) return stop_at_line_end(LexStop::kDedent);
      if (alt != alt_indents_[depth_]) return stop_at_line_end(LexStop::kTabSpace);
      for (; pending_dedents_ > 0; pending_dedents_--) push_blank(Tok::kDedent);
    }
    return true;
  }

  // One token (plus the INDENT/DEDENTs before it); false after the last.
  bool next() {
    for (;;) {
      bool blank = false;
      if (at_line_start_) {
        at_line_start_ = false;
        if (!indentation(blank)) return false;
      }
      const char* comment = nullptr;
      for (;;) {
        char c = *cur_;
        while (c == ' ' || c == '\t' || c == '\f') c = *++cur_;
        if (c == '#') {
          comment = cur_;
          const void* nl = std::memchr(cur_, '\n', static_cast<size_t>(end_ - cur_));
          cur_ = nl != nullptr ? static_cast<const char*>(nl) : end_;
          c = *cur_;
        }
        if (c == '\\') {
          cur_++;
          if (!continuation_line()) return false;
          continue;
        }
        break;
      }
      if (*cur_ == '\n') {
        bool emit = !blank && level_ == 0;
        // As in CPython, a comment belongs to the NEWLINE that ends it.
        if (emit) push(Tok::kNewline, comment != nullptr ? comment : cur_);
        cur_++;
        at_line_start_ = true;
        if (cur_ < end_) {
          line_++;
          line_start_ = cur_;
        }
        if (emit) return true;
        continue;
      }
      break;
    }
    char c = *cur_;
    if (cur_ >= end_) return end_of_text();
    if (is_letter(c)) return name_or_string();
    if (is_digit(c)) return number();
    if (c == '.' && is_digit(cur_[1])) return number();
    if (c == '"' || c == '\'') return string(cur_);
    return operator_token();
  }

  bool end_of_text() {
    if (level_ > 0) return stop(LexStop::kEof);
    for (; depth_ > 0; depth_--) push_blank(Tok::kDedent);
    push_blank(Tok::kEndMarker);
    return false;
  }
  bool name_or_string() {
    const char* start = cur_;
    unsigned char all = 0;
    // A prefix of at most two letters from b, u, r, f (each once, u alone) may open a string.
    bool b = false, u = false, r = false, f = false;
    for (;;) {
      char c = static_cast<char>(*cur_ | 0x20);
      if (!(b || u || f) && c == 'b') {
        b = true;
      } else if (!(b || u || r || f) && c == 'u') {
        u = true;
      } else if (!(r || u) && c == 'r') {
        r = true;
      } else if (!(f || b || u) && c == 'f') {
        f = true;
      } else {
        break;
      }
      cur_++;
      if (*cur_ == '"' || *cur_ == '\'') return string(start);
    }
    while (is_word(*cur_)) all |= static_cast<unsigned char>(*cur_++);
    if (all & 0x80) {
      if (!verify_identifier(start)) return false;
      push(Tok::kName, start);
      return true;
    }
    push(keyword_kind({start, static_cast<size_t>(cur_ - start)}), start);
    return true;
  }

  bool verify_identifier(const char* start) {
    const char* stop = cur_;
    const char* p = start;
    bool first = true;
    while (p < stop) {
      const char* at = p;
      uint32_t c = decode_utf8(p);
      if (first ? is_identifier_start(c) : is_identifier_continue(c)) {
        first = false;
        continue;
      }
      cur_ = p;
      if (is_printable(c)) {
        return raise("invalid character '" + std::string(at, p) + "' (" + hex_name(c) + ")");
      }
      return raise("invalid non-printable character " + hex_name(c));
    }
    return true;
  }

  // ---- numbers: each returns false after recording an error ----

  bool decimal_tail() {
    for (;;) {
      while (is_digit(*cur_)) cur_++;
      if (*cur_ != '_') return true;
      cur_++;
      if (!is_digit(*cur_)) return raise("invalid decimal literal");
    }
  }

  // A number may touch a following keyword ("1if x else y"), but no other word.
  bool end_of_number(const char* kind) {
    static constexpr std::string_view kMayFollow[] = {"and", "else", "for", "or", "not"};
    if (!is_word(*cur_)) return true;
    if (*cur_ == 'i' && (cur_[1] == 'f' || cur_[1] == 'n' || cur_[1] == 's')) return true;
    for (std::string_view word : kMayFollow) {
      if (std::strncmp(cur_, word.data(), word.size()) == 0 && !is_word(cur_[word.size()])) {
        return true;
      }
    }
    return raise(std::string("invalid ") + kind + " literal");
  }

  bool radix_digits(const char* kind, int radix) {
    auto valid = [radix](char c) {
      return radix == 16 ? is_hex(c) : c >= '0' && c < static_cast<char>('0' + radix);
    };
    auto bad_digit = [&] {
      cur_++;
      return raise(std::string("invalid digit '") + cur_[-1] + "' in " + kind + " literal");
    };
    do {
      if (*cur_ == '_') cur_++;
      if (!valid(*cur_)) {
        if (is_digit(*cur_)) return bad_digit();
        return raise(std::string("invalid ") + kind + " literal");
      }
      while (valid(*cur_)) cur_++;
    } while (*cur_ == '_');
    if (is_digit(*cur_)) return bad_digit();
    return end_of_number(kind);
  }

  bool number() {
    const char* start = cur_;
    if (!number_body(start)) return false;
    push(Tok::kNumber, start);
    return true;
  }

  bool number_body(const char* start) {
    if (*cur_ == '0') {
      char kind = static_cast<char>(cur_[1] | 0x20);
      if (kind == 'x' || kind == 'o' || kind == 'b') {
        cur_ += 2;
        if (kind == 'x') return radix_digits("hexadecimal", 16);
        return kind == 'o' ? radix_digits("octal", 8) : radix_digits("binary", 2);
      }
      cur_++;
      for (;;) {
        if (*cur_ == '_') {
          cur_++;
          if (!is_digit(*cur_)) return raise("invalid decimal literal");
        }
        if (*cur_ != '0') break;
        cur_++;
      }
      const char* zeros_end = cur_;
      bool nonzero = is_digit(*cur_);
      if (nonzero && !decimal_tail()) return false;
      char c = *cur_;
      if (nonzero && c != '.' && c != 'e' && c != 'E' && c != 'j' && c != 'J') {
        return raise_range(start + 1 - line_start_, zeros_end + 1 - line_start_,
                           "leading zeros in decimal integer literals are not permitted; use an "
                           "0o prefix for octal integers");
      }
    } else if (*cur_ != '.') {
      if (!decimal_tail()) return false;
    }
    if (*cur_ == '.') {
      cur_++;
      if (is_digit(*cur_) && !decimal_tail()) return false;
    }
    if (*cur_ == 'e' || *cur_ == 'E') {
      const char* e = cur_++;
      if (*cur_ == '+' || *cur_ == '-') {
        cur_++;
        if (!is_digit(*cur_)) return raise("invalid decimal literal");
      } else if (!is_digit(*cur_)) {
        cur_ = e;  // perhaps "1else"
        return end_of_number("decimal");
      }
      if (!decimal_tail()) return false;
    }
    if (*cur_ == 'j' || *cur_ == 'J') {
      cur_++;
      return end_of_number("imaginary");
    }
    return end_of_number("decimal");
  }

  bool string(const char* start) {
    uint32_t first_line = line_;
    const char* first_line_start = line_start_;
    char quote = *cur_;
    bool triple = cur_[1] == quote && cur_[2] == quote;
    cur_ += triple ? 3 : 1;
    for (;;) {
      char c = *cur_;
      bool escaped = c == '\\';
      if (escaped) c = *++cur_;
      if (c == '\n' || c == '\0') {
        // A backslash joins lines even in a single-quoted string, but nothing passes the end.
        if ((!triple && !escaped) || cur_ + 1 >= end_) {
          std::string where = " (detected at line " + std::to_string(line_) + ")";
          line_ = first_line;
          line_start_ = first_line_start;
          cur_ = start + 1;
          return raise((triple ? "unterminated triple-quoted string literal"
                               : "unterminated string literal") +
                       where);
        }
        cur_++;
        line_++;
        line_start_ = cur_;
      } else if (escaped || c != quote) {
        cur_++;
      } else {
        cur_++;
        if (!triple) break;
        if (*cur_ == quote && cur_[1] == quote) {
          cur_ += 2;
          break;
        }
      }
    }
    out_.tokens.push_back({Tok::kString, static_cast<uint16_t>(level_), offset(start), offset(cur_),
                           first_line, column(start, first_line_start, first_line), line_,
                           column(cur_, line_start_, line_)});
    return true;
  }

  bool operator_token() {
    const char* start = cur_;
    auto first = static_cast<unsigned char>(*cur_);
    if (first == '<' && cur_[1] == '>') {  // only `from __future__ import barry_as_FLUFL` has it
      cur_ += 2;
      push(Tok::kUnknown, start);
      return true;
    }
    for (uint8_t index : kOperatorTable.by_char[first & 127]) {
      if (index == 0) break;
      const Spelling& op = kOperators[index - 1u];
      if (std::strncmp(cur_, op.text.data(), op.text.size()) != 0) continue;
      cur_ += op.text.size();
      if (op.text.size() == 1 && !bracket(*start, start)) return false;
      push(op.kind, start);
      return true;
    }
    cur_++;
    if (!is_printable(first)) return raise("invalid non-printable character " + hex_name(first));
    push(Tok::kUnknown, start);
    return true;
  }

  bool bracket(char c, const char* start) {
    if (c == '(' || c == '[' || c == '{') {
      if (level_ >= kMaxLevel) return raise("too many nested parentheses");
      brackets_[level_++] = {c, line_, column(start, line_start_, line_)};
      return true;
    }
    if (c != ')' && c != ']' && c != '}') return true;
    if (level_ == 0) return raise(std::string("unmatched '") + c + "'");
    const Bracket& open = brackets_[--level_];
    char want = open.ch == '(' ? ')' : open.ch == '[' ? ']' : '}';
    if (c == want) return true;
    std::string msg = std::string("closing parenthesis '") + c +
                      "' does not match opening parenthesis '" + open.ch + "'";
    if (open.line != line_) msg += " on line " + std::to_string(open.line);
    return raise(std::move(msg));
  }

  const Source& source_;
  LexResult& out_;
  const char* base_;
  const char* end_;
  const char* cur_;
  const char* line_start_;
  uint32_t line_;
  bool at_line_start_ = true;
  int depth_ = 0;
  int pending_dedents_ = 0;
  int level_ = 0;
  int indents_[kMaxIndent];
  int alt_indents_[kMaxIndent];
  Bracket brackets_[kMaxLevel];
};

}  // namespace

const char* token_text(Tok kind) { return kTokenText[static_cast<size_t>(kind)]; }

Tok token_kind(std::string_view text) {
  for (size_t i = 0; i < std::size(kTokenText); i++) {
    if (text == kTokenText[i]) return static_cast<Tok>(i);
  }
  return Tok::kUnknown;
}

std::string_view Source::line_text(uint32_t line) const {
  if (line < first_line) return {};
  size_t at = 0;
  for (uint32_t l = first_line; l < line; l++) {
    size_t nl = text.find('\n', at);
    if (nl == std::string_view::npos || nl + 1 >= text.size()) return {};
    at = nl + 1;
  }
  size_t nl = text.find('\n', at);
  return text.substr(at, nl == std::string_view::npos ? nl : nl - at);
}

SyntaxErrorInfo Source::error_at(const char* type, uint32_t line, int64_t col, uint32_t end_line,
                                 int64_t end_col, std::string msg) const {
  SyntaxErrorInfo info;
  info.type = type;
  info.msg = is_fstring ? "f-string: " + msg : std::move(msg);
  info.line = static_cast<int>(line);
  info.end_line = static_cast<int>(end_line);
  auto characters = [this](uint32_t at_line, int64_t at_col) -> int {
    if (is_fstring && at_line == first_line) at_col -= first_col;
    if (at_col <= 0) return static_cast<int>(at_col);
    std::string_view s = line_text(at_line);
    auto bytes = static_cast<size_t>(at_col) - 1;
    if (bytes > s.size()) {
      return static_cast<int>(count_code_points(s) + (bytes - s.size()) + 1);
    }
    return static_cast<int>(count_code_points(s.substr(0, bytes))) + 1;
  };
  info.col = characters(line, col);
  info.end_col = end_col <= 0 ? static_cast<int>(end_col) : characters(end_line, end_col);
  const std::string_view shown = line_text(line);
  info.text = std::string(shown);
  // A blank line is shown, one behind the text is not.
  if (shown.empty() && shown.data() != nullptr) info.text = "\n";
  return info;
}

void lex(const Source& source, LexResult& result) { Lexer(source, result).run(); }

}  // namespace copra::front
