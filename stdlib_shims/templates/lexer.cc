// See lexer.h. The rules are those of Jinja2 3.1 with its default delimiters.
#include "stdlib_shims/templates/lexer.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <utility>

#include "interp/front/unicode.h"

namespace copra::templates {

namespace {

constexpr size_t kEnd = std::string_view::npos;

// Longest first, as the longest wins.
constexpr std::string_view kOperators[] = {"//", "**", "==", "!=", ">=", "<=", "+", "-", "/",
                                           "*",  "%",  "~",  "[",  "]",  "(",  ")", "{", "}",
                                           ">",  "<",  "=",  ".",  ":",  "|",  ",", ";"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }
int hex_value(char c) { return is_digit(c) ? c - '0' : (c | 0x20) - 'a' + 10; }

std::string normalised(std::string_view source) {
  std::string out;
  out.reserve(source.size());
  for (size_t i = 0; i < source.size(); ++i) {
    if (source[i] == '\r') {
      out += '\n';
      if (i + 1 < source.size() && source[i + 1] == '\n') ++i;
    } else {
      out += source[i];
    }
  }
  // One newline at the end of the text is dropped.
  if (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

std::string char_repr(std::string_view s, size_t at) {
  const char* p = s.data() + at;
  const char* start = p;
  const uint32_t c = front::decode_utf8(p);
  if (c == '\'') return "\"'\"";
  if (c == '\\') return "'\\\\'";
  if (front::is_printable(c)) return "'" + std::string(start, p) + "'";
  char text[16];
  std::snprintf(text, sizeof text,
                c < 0x100     ? "'\\x%02x'"
                : c < 0x10000 ? "'\\u%04x'"
                              : "'\\U%08x'",
                c);
  return text;
}

class Lexer {
 public:
  explicit Lexer(std::string_view source) : storage_(normalised(source)), text_(storage_) {}

  std::vector<Token> run() {
    while (pos_ < text_.size() && !failed_) root();
    // The end counts as on the line of the last token.
    line_ = tokens_.empty() ? 1 : tokens_.back().line;
    if (!failed_) add(TokenKind::kEof, "");
    return std::move(tokens_);
  }

 private:
  char at(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  bool starts(size_t i, std::string_view what) const {
    return text_.substr(i, what.size()) == what;
  }
  size_t skip_space(size_t i) const {
    while (i < text_.size()) {
      const char* p = text_.data() + i;
      if (!is_space(front::decode_utf8(p))) break;
      i = static_cast<size_t>(p - text_.data());
    }
    return i;
  }
  void add(TokenKind kind, std::string text) { tokens_.push_back({kind, line_, std::move(text)}); }
  void fail(std::string message) {
    add(TokenKind::kError, std::move(message));
    failed_ = true;
  }
  // Moves to `end`, counting lines.
  void advance(size_t end) {
    line_ += static_cast<int>(std::count(text_.begin() + static_cast<ptrdiff_t>(pos_),
                                         text_.begin() + static_cast<ptrdiff_t>(end), '\n'));
    pos_ = end;
  }

  // Data up to `end`, where a tag with the whitespace mark `sign` begins.
  void data(size_t end, char sign) {
    std::string_view text = text_.substr(pos_, end - pos_);
    if (sign == '-') {
      size_t keep = text.size();
      while (keep > 0) {
        size_t start = keep - 1;
        while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
        const char* p = text.data() + start;
        if (!is_space(front::decode_utf8(p))) break;
        keep = start;
      }
      text = text.substr(0, keep);
    }
    if (!text.empty()) add(TokenKind::kData, std::string(text));
    advance(end);
  }

  // "{%", an optional mark, "raw" and the tag's end: the offset behind it, or npos.
  size_t raw_begin(size_t i) const {
    i += 2;
    if (at(i) == '-' || at(i) == '+') ++i;
    i = skip_space(i);
    if (!starts(i, "raw")) return kEnd;
    i = skip_space(i + 3);
    if (starts(i, "-%}")) return skip_space(i + 3);
    return starts(i, "%}") ? i + 2 : kEnd;
  }

  void root() {
    size_t open = pos_;
    for (;;) {
      open = text_.find('{', open);
      if (open == kEnd) {
        add(TokenKind::kData, std::string(text_.substr(pos_)));
        pos_ = text_.size();
        return;
      }
      const char c = at(open + 1);
      if (c == '{' || c == '%' || c == '#') break;
      ++open;
    }
    const char c = at(open + 1);
    const char mark = at(open + 2);
    const char sign = mark == '-' || mark == '+' ? mark : '\0';
    data(open, sign);
    if (c == '%') {
      const size_t behind = raw_begin(open);
      if (behind != kEnd) {
        advance(behind);
        raw();
        return;
      }
    }
    const size_t inside = open + 2 + (sign != 0);
    if (c == '#') {
      pos_ = inside;
      comment();
    } else {
      add(c == '{' ? TokenKind::kVariableBegin : TokenKind::kBlockBegin, "");
      pos_ = inside;
      expression(c == '{');
    }
  }

  void raw() {
    for (size_t i = text_.find("{%", pos_); i != kEnd; i = text_.find("{%", i + 1)) {
      size_t k = i + 2;
      const char sign = at(k) == '-' || at(k) == '+' ? at(k) : '\0';
      k = skip_space(k + (sign != 0));
      if (!starts(k, "endraw")) continue;
      k = skip_space(k + 6);
      size_t behind = kEnd;
      if (starts(k, "+%}")) behind = k + 3;
      if (starts(k, "-%}")) behind = skip_space(k + 3);
      if (starts(k, "%}")) behind = k + 2;
      if (behind == kEnd) continue;
      data(i, sign);
      advance(behind);
      return;
    }
    if (pos_ < text_.size()) fail("Missing end of raw directive");
  }

  void comment() {
    for (size_t i = pos_; i < text_.size(); ++i) {
      size_t behind = kEnd;
      if (starts(i, "+#}")) behind = i + 3;
      if (starts(i, "-#}")) behind = skip_space(i + 3);
      if (starts(i, "#}")) behind = i + 2;
      if (behind == kEnd) continue;
      advance(behind);
      return;
    }
    if (pos_ < text_.size()) fail("Missing end of comment tag");
  }

  // Behind the end of a tag at `i`, or npos.
  size_t tag_end(size_t i, bool variable) const {
    const std::string_view end = variable ? "}}" : "%}";
    if (starts(i, end)) return i + 2;
    if (at(i) == '-' && starts(i + 1, end)) return skip_space(i + 3);
    return !variable && at(i) == '+' && starts(i + 1, end) ? i + 3 : kEnd;
  }

  void expression(bool variable) {
    std::string closers;  // brackets that wait to be closed
    while (pos_ < text_.size()) {
      if (closers.empty()) {
        const size_t behind = tag_end(pos_, variable);
        if (behind != kEnd) {
          add(variable ? TokenKind::kVariableEnd : TokenKind::kBlockEnd, "");
          advance(behind);
          return;
        }
      }
      const size_t next = skip_space(pos_);
      if (next != pos_) {
        advance(next);
      } else if (!number() && !name() && !string() && !operation(closers)) {
        fail("unexpected char " + char_repr(text_, pos_) + " at " +
             std::to_string(front::count_code_points(text_.substr(0, pos_))));
      }
      if (failed_) return;
    }
  }

  // Digits with single underscores between them; the offset behind.
  size_t digits(size_t i, bool (*test)(char)) const {
    if (!test(at(i))) return i;
    for (;;) {
      while (test(at(i))) ++i;
      if (at(i) != '_' || !test(at(i + 1))) return i;
      ++i;
    }
  }

  bool number() {
    if (!is_digit(at(pos_))) return false;
    size_t end = pos_;
    TokenKind kind = TokenKind::kInteger;
    if (pos_ == 0 || text_[pos_ - 1] != '.') {
      size_t i = digits(pos_, is_digit);
      size_t floating = kEnd;
      if (at(i) == '.' && is_digit(at(i + 1))) floating = i = digits(i + 1, is_digit);
      if (at(i) == 'e' || at(i) == 'E') {
        const size_t sign = i + 1 + (at(i + 1) == '+' || at(i + 1) == '-');
        if (is_digit(at(sign))) floating = digits(sign, is_digit);
      }
      if (floating != kEnd) {
        end = floating;
        kind = TokenKind::kFloat;
      }
    }
    if (kind == TokenKind::kInteger) {
      const char base = static_cast<char>(at(pos_ + 1) | 0x20);
      bool (*test)(char) = nullptr;
      if (at(pos_) == '0' && base == 'b') test = [](char c) { return c == '0' || c == '1'; };
      if (at(pos_) == '0' && base == 'o') test = [](char c) { return c >= '0' && c <= '7'; };
      if (at(pos_) == '0' && base == 'x') test = is_hex;
      const size_t first = pos_ + 2 + (at(pos_ + 2) == '_');
      if (test && test(at(first))) {
        end = digits(first, test);
      } else if (at(pos_) == '0') {
        end = digits(pos_, [](char c) { return c == '0'; });
      } else {
        end = digits(pos_, is_digit);
      }
    }
    std::string text;
    for (size_t i = pos_; i < end; ++i) {
      if (text_[i] != '_') text += text_[i];
    }
    add(kind, std::move(text));
    pos_ = end;
    return true;
  }

  bool name() {
    size_t end = pos_;
    while (end < text_.size()) {
      const char* p = text_.data() + end;
      if (!front::is_identifier_continue(front::decode_utf8(p))) break;
      end = static_cast<size_t>(p - text_.data());
    }
    if (end == pos_) return false;
    const char* p = text_.data() + pos_;
    if (!front::is_identifier_start(front::decode_utf8(p))) {
      fail("Invalid character in identifier");
      return true;
    }
    add(TokenKind::kName, std::string(text_.substr(pos_, end - pos_)));
    pos_ = end;
    return true;
  }

  bool string() {
    const char quote = at(pos_);
    if (quote != '"' && quote != '\'') return false;
    size_t end = pos_ + 1;
    while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' ? 2 : 1;
    if (end >= text_.size()) return false;
    std::string value;
    if (!unescape(text_.substr(pos_ + 1, end - pos_ - 1), &value)) return true;
    add(TokenKind::kString, std::move(value));
    advance(end + 1);
    return true;
  }

  // Escapes of Python string literals.
  bool unescape(std::string_view in, std::string* out) {
    for (size_t i = 0; i < in.size(); ++i) {
      if (in[i] != '\\') {
        *out += in[i];
        continue;
      }
      const char c = ++i < in.size() ? in[i] : '\0';
      static constexpr std::string_view kNames = "abfnrtv\\'\"";
      static constexpr std::string_view kValues = "\a\b\f\n\r\t\v\\'\"";
      if (const size_t k = kNames.find(c); k != kEnd && c) {
        *out += kValues[k];
      } else if (c == '\n') {
        continue;
      } else if (c >= '0' && c <= '7') {
        uint32_t v = 0;
        size_t n = 0;
        for (; n < 3 && i + n < in.size() && in[i + n] >= '0' && in[i + n] <= '7'; ++n) {
          v = v * 8 + static_cast<uint32_t>(in[i + n] - '0');
        }
        i += n - 1;
        front::append_utf8(*out, v);
      } else if (c == 'x' || c == 'u' || c == 'U') {
        const size_t want = c == 'x' ? 2 : c == 'u' ? 4 : 8;
        uint32_t v = 0;
        size_t n = 0;
        for (; n < want && i + 1 + n < in.size() && is_hex(in[i + 1 + n]); ++n) {
          v = v * 16 + static_cast<uint32_t>(hex_value(in[i + 1 + n]));
        }
        if (n < want) {
          fail(c == 'x'   ? "truncated \\xXX escape"
               : c == 'u' ? "truncated \\uXXXX escape"
                          : "truncated \\UXXXXXXXX escape");
          return false;
        }
        if (v > 0x10FFFF) {
          fail("illegal Unicode character");
          return false;
        }
        i += want;
        front::append_utf8(*out, v);
      } else if (c == 'N') {
        const size_t close = i + 1 < in.size() && in[i + 1] == '{' ? in.find('}', i) : kEnd;
        if (close == kEnd || close == i + 2) {
          fail("malformed \\N character escape");
          return false;
        }
        const int32_t v = front::lookup_unicode_name(in.substr(i + 2, close - i - 2));
        if (v < 0) {
          fail("unknown Unicode character name");
          return false;
        }
        front::append_utf8(*out, static_cast<uint32_t>(v));
        i = close;
      } else {
        *out += '\\';
        if (i < in.size()) *out += c;
      }
    }
    return true;
  }

  bool operation(std::string& closers) {
    for (const std::string_view op : kOperators) {
      if (!starts(pos_, op)) continue;
      if (op == "(") closers += ')';
      if (op == "[") closers += ']';
      if (op == "{") closers += '}';
      if (op == ")" || op == "]" || op == "}") {
        if (closers.empty()) {
          fail("unexpected '" + std::string(op) + "'");
          return true;
        }
        const char expected = closers.back();
        closers.pop_back();
        if (expected != op[0]) {
          fail("unexpected '" + std::string(op) + "', expected '" + expected + "'");
          return true;
        }
      }
      add(TokenKind::kOperator, std::string(op));
      pos_ += op.size();
      return true;
    }
    return false;
  }

  std::string storage_;
  std::string_view text_;
  size_t pos_ = 0;
  int line_ = 1;
  bool failed_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

bool is_space(uint32_t c) {
  return (c >= 9 && c <= 13) || (c >= 28 && c <= 32) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

std::vector<Token> lex(std::string_view source) { return Lexer(source).run(); }

}  // namespace copra::templates
