// See re_translate.h. Source: CPython's Lib/re/_parser.py for syntax, order of checks and messages.
#include "stdlib_shims/re_translate.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdio>

#include "interp/front/unicode.h"
#include "interp/types/text.h"

namespace copra {

namespace {

constexpr size_t kRepeatMax = 4294967295u;
constexpr int kRe2RepeatMax = 1000;
constexpr size_t kShortGroup = 64;  // what refers to a shorter one takes one step
constexpr size_t kPcreRepeatMax = 65535;
constexpr size_t kCountMax = 1 << 22;  // of what no text holds so often
constexpr size_t kCallsAtOnce = 256;
constexpr int kDepthMax = 200;

constexpr const char* kUnicodeDigit = "\\p{Nd}";
constexpr const char* kUnicodeWord = "\\p{L}\\p{N}_";
constexpr const char* kUnicodeSpace =
    "\\t-\\r\\x1c-\\x20\\x85\\xa0\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}"
    "\\x{3000}";
constexpr const char* kAsciiSpace = "\\t-\\r ";
// In Unicode patterns \s also matches the ASCII separators.
constexpr const char* kAsciiSpaceUnicodePattern = "\\t-\\r\\x1c-\\x20";

bool ascii_letter(uint32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool ascii_digit(uint32_t c) { return c >= '0' && c <= '9'; }
int hex_value(uint32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<int>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<int>(c - 'A') + 10;
  return -1;
}

constexpr uint32_t kEnd = ~0u;

class Translator {
 public:
  Translator(std::string_view pattern, bool bytes, uint32_t flags, bool compact)
      : bytes_(bytes), compact_(compact) {
    out_.flags = flags;
    if (bytes) {
      for (const char c : pattern) text_.push_back(static_cast<unsigned char>(c));
      return;
    }
    for (size_t i = 0; i < pattern.size();) {
      const auto b = static_cast<unsigned char>(pattern[i]);
      const size_t n = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
      uint32_t cp = n == 1 ? b : b & (0x7Fu >> n);
      for (size_t j = 1; j < n && i + j < pattern.size(); ++j) {
        cp = cp << 6 | (static_cast<unsigned char>(pattern[i + j]) & 0x3Fu);
      }
      text_.push_back(cp);
      i += n;
    }
  }

  ReTranslation run() {
    if (!check_flags()) return std::move(out_);
    global_flags();
    if (failed_) return std::move(out_);
    ascii_throughout_ = has(kReAscii);
    const Width w = alternatives(0);
    if (!failed_ && at_ < text_.size()) fail("unbalanced parenthesis", at_);
    if (failed_) return std::move(out_);
    if (!check_conditions()) return std::move(out_);
    if (loose_look_behind_) {
      fail("look-behind requires fixed-width pattern", SIZE_MAX - 1);
      return std::move(out_);
    }
    if (!definitions_[0].empty()) {
      pcre_ += "(?(DEFINE)" + definitions_[0] + ")";
      pcre_ascii_ += "(?(DEFINE)" + definitions_[1] + ")";
    }
    out_.may_be_empty = w.min == 0;
    out_.groups = group_count_;
    if (!bytes_ && !(out_.flags & kReAscii)) out_.flags |= kReUnicode;
    std::string prefix;
    if (out_.flags & kReIgnoreCase) prefix += 'i';
    if (out_.flags & kReMultiline) prefix += 'm';
    if (out_.flags & kReDotAll) prefix += 's';
    if (!prefix.empty()) prefix = "(?" + prefix + ")";
    out_.re2_ascii = prefix + ascii_;
    out_.re2_unicode = prefix + unicode_;
    out_.pcre = prefix + pcre_;
    const auto plain = [](char c) { return static_cast<signed char>(c) >= 0; };
    if (!bytes_ && std::all_of(pcre_ascii_.begin(), pcre_ascii_.end(), plain)) {
      out_.pcre_ascii = prefix + pcre_ascii_;
    }
    out_.ok = true;
    return std::move(out_);
  }

 private:
  struct Width {
    size_t min = 0;
    size_t max = 0;
  };

  void fail(const std::string& message, size_t at) {
    if (failed_) return;
    failed_ = true;
    out_.error = message;
    out_.error_at = at;
  }

  uint32_t peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : kEnd;
  }
  bool eat(uint32_t c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  bool has(uint32_t flag) const { return (out_.flags & flag) != 0; }
  bool unicode_pattern() const { return !bytes_ && !has(kReAscii); }

  void emit(std::string_view s) {
    ascii_ += s;
    unicode_ += s;
    pcre_ += s;
    pcre_ascii_ += s;
  }
  // `pcre` is `unicode`, but where the engines' syntax differs.
  void emit3(std::string_view ascii, std::string_view unicode, std::string_view pcre) {
    ascii_ += ascii;
    unicode_ += unicode;
    pcre_ += pcre;
    pcre_ascii_ += pcre == unicode ? ascii : pcre;
  }

  std::string shown(size_t from, size_t to) const {
    std::string s;
    for (size_t i = from; i < to && i < text_.size(); ++i) append_utf8(&s, text_[i]);
    return s;
  }
  // A backslash goes with what it escapes.
  std::string shown_symbol(size_t at) const {
    return shown(at, at + (at < text_.size() && text_[at] == '\\' ? 2 : 1));
  }
  static std::string quoted(std::string_view name) {
    std::string s;
    append_text_repr(s, name, false);
    return s;
  }
  static void append_utf8(std::string* s, uint32_t c) {
    if (c < 0x80) {
      *s += static_cast<char>(c);
    } else if (c < 0x800) {
      *s += static_cast<char>(0xC0 | c >> 6);
      *s += static_cast<char>(0x80 | (c & 63));
    } else if (c < 0x10000) {
      *s += static_cast<char>(0xE0 | c >> 12);
      *s += static_cast<char>(0x80 | ((c >> 6) & 63));
      *s += static_cast<char>(0x80 | (c & 63));
    } else {
      *s += static_cast<char>(0xF0 | c >> 18);
      *s += static_cast<char>(0x80 | ((c >> 12) & 63));
      *s += static_cast<char>(0x80 | ((c >> 6) & 63));
      *s += static_cast<char>(0x80 | (c & 63));
    }
  }

  static std::string literal(uint32_t c) {
    if (ascii_letter(c) || ascii_digit(c) || c == '_' || c == ' ') {
      return std::string(1, static_cast<char>(c));
    }
    char text[16];
    if (c < 0x80 && c > 0x20 && c != 0x7F) {
      text[0] = '\\';
      text[1] = static_cast<char>(c);
      return std::string(text, 2);
    }
    std::snprintf(text, sizeof text, c < 0x100 ? "\\x%02x" : "\\x{%x}", c);
    return text;
  }

  // What `c` matches besides what the engines think when case is ignored: CPython has one letter i
  // with and without its dot, one ligature st, one letter with dialytika and tonos. Null: nothing.
  static const char* also_matches(uint32_t c) {
    switch (c) {
      case 'i':
      case 'I': return "\\x{130}\\x{131}";
      case 0x130:
      case 0x131: return "iI\\x{130}\\x{131}";
      case 0x390: return "\\x{1fd3}";
      case 0x1FD3: return "\\x{390}";
      case 0x3B0: return "\\x{1fe3}";
      case 0x1FE3: return "\\x{3b0}";
      case 0xFB05:
      case 0xFB06: return "\\x{fb05}\\x{fb06}";
      default: return nullptr;
    }
  }
  static constexpr uint32_t kOddCases[] = {'i',   'I',    0x130,  0x131,  0x390,
                                           0x3B0, 0x1FD3, 0x1FE3, 0xFB05, 0xFB06};
  bool folds_unicode() const { return unicode_pattern() && has(kReIgnoreCase); }
  // Only ASCII's letters have a case then, though the engine folds all of Unicode's: what could
  // match others is told to leave case alone.
  bool folds_ascii() const { return !bytes_ && has(kReAscii) && has(kReIgnoreCase); }
  // A character outside a set.
  void emit_character(uint32_t c) {
    const std::string text = literal(c);
    const char* more = folds_unicode() ? also_matches(c) : nullptr;
    if (more) {
      const std::string all = "[" + text + more + "]";
      emit3(c < 0x80 ? text : all, all, all);
    } else if (folds_ascii() && (c == 'k' || c == 'K' || c == 's' || c == 'S')) {
      // Not the Kelvin sign, not the long s.
      emit(c == 'k' || c == 'K' ? "(?-i:[kK])" : "(?-i:[sS])");
    } else if (c >= 0x80 && folds_ascii()) {
      emit("(?-i:" + text + ")");
    } else {
      emit(text);
    }
  }

  bool check_flags() {
    if (bytes_ && has(kReUnicode)) {
      value_error("cannot use UNICODE flag with a bytes pattern");
    } else if (!bytes_ && has(kReLocale)) {
      value_error("cannot use LOCALE flag with a str pattern");
    } else if (has(kReAscii) && has(kReUnicode)) {
      value_error("ASCII and UNICODE flags are incompatible");
    } else if (has(kReAscii) && has(kReLocale)) {
      value_error("ASCII and LOCALE flags are incompatible");
    }
    return !failed_;
  }
  // ValueError rather than re.error: no position.
  void value_error(const char* message) { fail(message, SIZE_MAX); }

  static uint32_t flag_of(uint32_t c) {
    switch (c) {
      case 'i': return kReIgnoreCase;
      case 'L': return kReLocale;
      case 'm': return kReMultiline;
      case 's': return kReDotAll;
      case 'x': return kReVerbose;
      case 'a': return kReAscii;
      case 'u': return kReUnicode;
      default: return 0;
    }
  }

  // (?aiLmsux) at the very start, comments and what VERBOSE skips apart.
  void global_flags() {
    for (;;) {
      skip_verbose();
      if (peek() != '(' || peek(1) != '?') return;
      if (peek(2) == '#') {
        const auto close =
            std::find(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(), ')');
        if (close == text_.end()) return;
        at_ = static_cast<size_t>(close - text_.begin()) + 1;
        continue;
      }
      size_t i = at_ + 2;
      uint32_t flags = 0;
      const char* problem = nullptr;
      while (!problem && i < text_.size() && flag_of(text_[i])) {
        flags |= flag_of(text_[i++]);
        const uint32_t types = flags & (kReAscii | kReUnicode | kReLocale);
        if (bytes_ && (flags & kReUnicode)) {
          problem = "bad inline flags: cannot use 'u' flag with a bytes pattern";
        } else if (!bytes_ && (flags & kReLocale)) {
          problem = "bad inline flags: cannot use 'L' flag with a str pattern";
        } else if (types & (types - 1)) {
          problem = "bad inline flags: flags 'a', 'u' and 'L' are incompatible";
        }
      }
      if (problem) return fail(problem, i);
      if (i == at_ + 2 || i >= text_.size() || text_[i] != ')') return;
      out_.flags |= flags;
      if (has(kReAscii) && has(kReUnicode)) {
        return value_error("ASCII and UNICODE flags are incompatible");
      }
      at_ = i + 1;
    }
  }

  Width alternatives(int depth) {
    if (depth > kDepthMax) {
      fail("pattern is nested too deeply", at_);
      return {};
    }
    Width w = sequence(depth);
    while (!failed_ && peek() == '|') {
      ++at_;
      emit("|");
      const Width o = sequence(depth);
      w.min = std::min(w.min, o.min);
      w.max = std::max(w.max, o.max);
    }
    return w;
  }

  void skip_verbose() {
    while (has(kReVerbose) && at_ < text_.size()) {
      const uint32_t c = text_[at_];
      if (c == ' ' || (c >= 9 && c <= 13)) {
        ++at_;
      } else if (c == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') ++at_;
      } else {
        return;
      }
    }
  }

  Width sequence(int depth) {
    Width total;
    for (;;) {
      if (failed_) return total;
      skip_verbose();
      const uint32_t c = peek();
      if (c == kEnd || c == '|' || c == ')') return total;
      const Marks marks = {ascii_.size(), unicode_.size(), pcre_.size(), pcre_ascii_.size(),
                           static_cast<size_t>(group_count_)};
      bool repeatable = true;
      Width w = item(depth, &repeatable);
      if (failed_) return total;
      skip_verbose();
      w = quantifiers(w, marks, repeatable);
      total.min = add(total.min, w.min);
      total.max = add(total.max, w.max);
    }
  }

  static size_t add(size_t a, size_t b) { return a > kRepeatMax - b ? kRepeatMax : a + b; }
  static size_t mul(size_t a, size_t b) { return b && a > kRepeatMax / b ? kRepeatMax : a * b; }

  // Where an item began in each of the texts, and how many groups came before it.
  using Marks = std::array<size_t, 5>;

  // Single items too: PCRE2 goes back over the repeats of a group one by one, against its limit of
  // steps, and over those of a single item without counting them.
  void wrap(const Marks& marks) {
    ascii_.insert(marks[0], "(?:");
    unicode_.insert(marks[1], "(?:");
    pcre_.insert(marks[2], "(?:");
    pcre_ascii_.insert(marks[3], "(?:");
    emit(")");
  }

  Width quantifiers(Width w, const Marks& marks, bool repeatable) {
    bool repeated = false;
    for (;;) {
      const uint32_t c = peek();
      const size_t here = at_;
      size_t lo, hi;
      std::string text;
      if (c == '*') {
        lo = 0, hi = kRepeatMax, text = "*";
        ++at_;
      } else if (c == '+') {
        lo = 1, hi = kRepeatMax, text = "+";
        ++at_;
      } else if (c == '?') {
        lo = 0, hi = 1, text = "?";
        ++at_;
      } else if (c == '{') {
        if (!braces(&lo, &hi, &text)) {
          return w;  // a literal brace: the next item
        }
      } else {
        return w;
      }
      if (failed_) return w;
      if (!repeatable) {
        fail("nothing to repeat", here);
        return w;
      }
      if (repeated) {
        fail("multiple repeat", here);
        return w;
      }
      repeated = true;
      std::string manner;
      if (peek() == '?' || peek() == '+') manner = static_cast<char>(peek());
      at_ += manner.size();
      if (manner == "+") out_.needs_pcre = true;
      const bool called = compact_ && (lo > 1 || (hi > 1 && hi != kRepeatMax));
      if (called || lo > kPcreRepeatMax || (hi > kPcreRepeatMax && hi != kRepeatMax)) {
        if (hi > kCountMax) hi = kRepeatMax;
        if (lo > kCountMax) {
          emit("(?!)");
          out_.needs_pcre = true;
        } else if (one_pcre_item(marks)) {
          repeat_item(marks, lo, hi, manner);
        } else if (!repeat_by_calls(marks, lo, hi, manner)) {
          fail("the repetition number is too large", here);
          return w;
        }
        w.min = mul(w.min, lo);
        w.max = mul(w.max, hi);
        skip_verbose();
        continue;
      }
      text += manner;
      const bool long_run =
          lo > size_t{kRe2RepeatMax} || (hi != kRepeatMax && hi > size_t{kRe2RepeatMax});
      if (long_run) out_.needs_pcre = true;
      if (long_run && one_pcre_item(marks)) {
        // A group this often would be too large.
        emit(text);
        if (lo != hi) count_run(marks);
      } else {
        wrap(marks);
        emit(text);
      }
      w.min = mul(w.min, lo);
      w.max = mul(w.max, hi);
      skip_verbose();
    }
  }

  // {m}, {m,}, {,n}, {m,n}. False with empty text: a literal '{'.
  bool braces(size_t* lo, size_t* hi, std::string* text) {
    const size_t start = at_;
    size_t i = at_ + 1;
    auto number = [&](size_t* n) {
      bool any = false;
      *n = 0;
      while (i < text_.size() && ascii_digit(text_[i])) {
        *n = std::min<size_t>(*n * 10 + (text_[i] - '0'), kRepeatMax);
        any = true;
        ++i;
      }
      return any;
    };
    size_t a = 0, b = 0;
    const bool has_low = number(&a);
    bool has_high = false, comma = false;
    if (i < text_.size() && text_[i] == ',') {
      comma = true;
      ++i;
      has_high = number(&b);
    }
    if (i >= text_.size() || text_[i] != '}' || (!has_low && !comma) ||
        (!has_low && !has_high && !comma)) {
      return false;
    }
    *lo = has_low ? a : 0;
    *hi = has_high ? b : comma ? kRepeatMax : *lo;
    at_ = i + 1;
    if (*lo >= kRepeatMax || (has_high && *hi >= kRepeatMax)) {
      fail("the repetition number is too large", SIZE_MAX);
      return false;
    }
    if (*hi < *lo) {
      fail("min repeat greater than max repeat", start + 1);
      return false;
    }
    *text = "{" + std::to_string(*lo);
    if (comma) *text += "," + (has_high ? std::to_string(*hi) : std::string());
    *text += "}";
    return true;
  }

  // Whether a piece of pattern is one item to the engines, so that a quantifier may follow it.
  static bool one_item(std::string_view s) {
    if (s.size() == 1) return true;
    if (s.size() == 2) return s[0] == '\\' && !ascii_digit(static_cast<unsigned char>(s[1]));
    if (s.size() < 3 || s[0] != '[') return false;
    for (size_t i = 1; i < s.size(); ++i) {
      if (s[i] == '\\') {
        ++i;
      } else if (s[i] == ']') {
        return i + 1 == s.size();
      }
    }
    return false;
  }

  // NOLINTBEGIN(performance-inefficient-string-concatenation): patterns read better so
  // {lo,hi} of an item in pieces that PCRE2 takes.
  static std::string in_pieces(const std::string& item, size_t lo, size_t hi,
                               const std::string& manner) {
    std::string out;
    for (; lo > kPcreRepeatMax; lo -= kPcreRepeatMax) {
      out += item + "{" + std::to_string(kPcreRepeatMax) + "}";
      if (hi != kRepeatMax) hi -= kPcreRepeatMax;
    }
    if (hi == kRepeatMax) return out + item + "{" + std::to_string(lo) + ",}" + manner;
    if (lo) out += item + "{" + std::to_string(lo) + "}";
    for (size_t left = hi - lo; left;) {
      const size_t piece = std::min(left, kPcreRepeatMax);
      out += item + "{0," + std::to_string(piece) + "}" + manner;
      left -= piece;
    }
    return out;
  }

  // A single item, repeated more often than PCRE2 takes or where groups would make the pattern too
  // large.
  void repeat_item(const Marks& marks, size_t lo, size_t hi, const std::string& manner) {
    for (std::string* out : {&pcre_, &pcre_ascii_}) {
      const size_t from = marks[out == &pcre_ ? 2 : 3];
      const std::string item = out->substr(from);
      out->resize(from);
      const std::string pieces = in_pieces(item, lo, hi, manner == "?" ? manner : "");
      *out += manner == "+" ? "(?>" + pieces + ")" : "(?:" + pieces + ")";
    }
    if (lo != hi && manner != "+") count_run(marks);
    repeat_elsewhere(marks, lo, hi, manner);
  }

  // RE2's texts, for an item that isn't written there as it is to PCRE2.
  void repeat_elsewhere(const Marks& marks, size_t lo, size_t hi, const std::string& manner) {
    if (lo > size_t{kRe2RepeatMax} || (hi != kRepeatMax && hi > size_t{kRe2RepeatMax})) {
      out_.needs_pcre = true;
      return;
    }
    const std::string count = "){" + std::to_string(lo) + "," +
                              (hi == kRepeatMax ? "" : std::to_string(hi)) + "}" + manner;
    ascii_.insert(marks[0], "(?:");
    unicode_.insert(marks[1], "(?:");
    ascii_ += count;
    unicode_ += count;
  }

  // A group that is called as often as it repeats. What it captures is gone when a call ends: a
  // group that is one capture is called for all times but the last.
  bool repeat_by_calls(const Marks& marks, size_t lo, size_t hi, const std::string& manner) {
    const size_t captures = static_cast<size_t>(group_count_) - marks[4];
    const bool capture = captures == 1 && pcre_[marks[2]] == '(' && pcre_[marks[2] + 1] != '?';
    if (captures && !capture) {
      if (lo > kPcreRepeatMax || (hi > kPcreRepeatMax && hi != kRepeatMax)) return false;
      // Written out, in the hope that the rest leaves room.
      wrap(marks);
      emit("{" + std::to_string(lo) + "," + (hi == kRepeatMax ? "" : std::to_string(hi)) + "}" +
           manner);
      return true;
    }
    std::string flags = "(?";
    std::string off;
    for (const auto& [flag, letter] :
         {std::pair{kReIgnoreCase, 'i'}, {kReMultiline, 'm'}, {kReDotAll, 's'}}) {
      (has(flag) ? flags : off) += letter;
    }
    if (!off.empty()) flags += "-" + off;
    const std::string one = "k" + std::to_string(++definition_count_);
    const std::string many = one + "m";
    const std::string call = "(?:(?&" + one + "))", calls = "(?:(?&" + many + "))";
    const std::string inner = manner == "?" ? manner : "";
    const size_t less = capture ? 1 : 0;
    const size_t least = lo - std::min(less, lo), most = hi == kRepeatMax ? hi : hi - less;
    for (std::string* out : {&pcre_, &pcre_ascii_}) {
      const size_t from = marks[out == &pcre_ ? 2 : 3];
      const std::string item = out->substr(from);
      out->resize(from);
      std::string& defined = definitions_[out == &pcre_ ? 0 : 1];
      const std::string body = capture ? "(?:" + item.substr(1) : item;
      defined += "(?<" + one + ">" + flags + ":" + body + "))";
      defined += "(?<" + many + ">" + call + "{" + std::to_string(kCallsAtOnce) + "})";
      std::string times;
      const auto add = [&](const std::string& what, size_t count) {
        if (count) times += what + "{" + std::to_string(count) + "}";
      };
      const auto up_to = [&](const std::string& what, size_t count) {
        return what + "{0," + std::to_string(count) + "}" + inner;
      };
      add(calls, least / kCallsAtOnce);
      add(call, least % kCallsAtOnce);
      const size_t more = most - least, heaps = more / kCallsAtOnce;
      if (most == kRepeatMax) {
        times += call + "*" + inner;
      } else if (!heaps) {
        if (more) times += up_to(call, more);
      } else {
        // All heaps and what is over, or fewer heaps and at most one call less than another one.
        const std::string all =
            calls + "{" + std::to_string(heaps) + "}" + up_to(call, more % kCallsAtOnce);
        const std::string fewer = up_to(calls, heaps - 1) + up_to(call, kCallsAtOnce - 1);
        times += "(?:" + (inner.empty() ? all + "|" + fewer : fewer + "|" + all) + ")";
      }
      if (capture) {
        times += item;
        if (!lo) times = "(?:" + times + ")?" + inner;
      }
      *out += (manner == "+" ? "(?>" : "(?:") + times + ")";
    }
    repeat_elsewhere(marks, lo, hi, manner);
    return true;
  }
  // NOLINTEND(performance-inefficient-string-concatenation)
  bool one_pcre_item(const Marks& marks) const {
    return one_item(std::string_view(pcre_).substr(marks[2])) &&
           one_item(std::string_view(pcre_ascii_).substr(marks[3]));
  }
  // Callouts before and behind the item, for its way forward and each step back.
  void count_run(const Marks& marks) {
    pcre_.insert(marks[2], "(?C" + std::to_string(kRunNumber) + ")");
    pcre_ascii_.insert(marks[3], "(?C" + std::to_string(kRunNumber) + ")");
    pcre_ += "(?C0)";
    pcre_ascii_ += "(?C0)";
  }

  Width one() { return {1, 1}; }

  Width item(int depth, bool* repeatable) {
    const uint32_t c = text_[at_];
    switch (c) {
      case '.':
        ++at_;
        emit(".");
        return one();
      case '^':
        ++at_;
        emit("^");
        *repeatable = false;
        return {};
      case '$':
        ++at_;
        if (scoped_multiline()) {
          emit("$");
        } else {
          out_.has_dollar = true;
          emit3("\\z", "\\z", "$");
        }
        *repeatable = false;
        return {};
      case '(': return group(depth, repeatable);
      case '[': return set();
      case '\\': return escape(repeatable);
      case '*':
      case '+':
      case '?': fail("nothing to repeat", at_); return {};
      default:
        if (c == '{') {
          size_t lo, hi;
          std::string text;
          const size_t start = at_;
          if (braces(&lo, &hi, &text)) {
            fail("nothing to repeat", start);
            return {};
          }
          if (failed_) return {};
          at_ = start;
        }
        ++at_;
        emit_character(c);
        return one();
    }
  }

  bool scoped_multiline() const { return has(kReMultiline); }

  // ---- escapes

  void digit_class(bool negated) {
    if (negated) {
      emit3("[^0-9]", unicode_pattern() ? "\\P{Nd}" : "[^0-9]",
            unicode_pattern() ? "\\P{Nd}" : "[^0-9]");
    } else {
      emit3("[0-9]", unicode_pattern() ? kUnicodeDigit : "[0-9]",
            unicode_pattern() ? kUnicodeDigit : "[0-9]");
    }
  }
  void class_of(const char* ascii, const char* unicode, bool negated) {
    const std::string open = negated ? "[^" : "[";
    std::string wide = open + (unicode_pattern() ? unicode : ascii) + "]";
    if (folds_ascii()) wide = "(?-i:" + wide + ")";
    emit3(open + ascii + "]", wide, wide);
  }
  const char* ascii_space() const {
    return unicode_pattern() ? kAsciiSpaceUnicodePattern : kAsciiSpace;
  }

  Width escape(bool* repeatable) {
    const size_t start = at_;
    if (at_ + 1 >= text_.size()) {
      fail("bad escape (end of pattern)", at_);
      return {};
    }
    const uint32_t c = text_[at_ + 1];
    switch (c) {
      case 'A':
        at_ += 2;
        emit("\\A");
        *repeatable = false;
        return {};
      case 'Z':
        at_ += 2;
        emit("\\z");
        *repeatable = false;
        return {};
      case 'b':
      case 'B':
        at_ += 2;
        out_.has_word_boundary = true;
        if (!bytes_ && has(kReAscii) && !ascii_throughout_) {
          // (?a:…) in a pattern whose other words are Unicode's, as the engine's are.
          out_.needs_pcre = true;
          const std::string at_word = "(?<=[0-9A-Za-z_])", to_word = "(?=[0-9A-Za-z_])";
          const std::string off_word = "(?<![0-9A-Za-z_])", no_word = "(?![0-9A-Za-z_])";
          const std::string text =
              c == 'b' ? "(?-i:" + at_word + no_word + "|" + off_word + to_word + ")"
                       : "(?!\\A\\z)(?-i:" + at_word + to_word + "|" + off_word + no_word + ")";
          emit3(text, text, text);
        } else if (c == 'b') {
          emit("\\b");
        } else {
          // Empty text has no place that is no boundary.
          out_.has_no_boundary = true;
          emit3("\\B", "\\B", "(?!\\A\\z)\\B");
        }
        *repeatable = false;
        return {};
      case 'd':
      case 'D':
        at_ += 2;
        digit_class(c == 'D');
        return one();
      case 's':
      case 'S':
        at_ += 2;
        class_of(ascii_space(), kUnicodeSpace, c == 'S');
        return one();
      case 'w':
      case 'W':
        at_ += 2;
        class_of("a-zA-Z0-9_", kUnicodeWord, c == 'W');
        return one();
      default: break;
    }
    if (c >= '1' && c <= '9') {
      // A group reference, unless it is an octal escape of three digits.
      size_t i = at_ + 2;
      uint32_t n = c - '0';
      if (i < text_.size() && ascii_digit(text_[i])) {
        if (c <= '7' && text_[i] <= '7' && i + 1 < text_.size() && text_[i + 1] >= '0' &&
            text_[i + 1] <= '7') {
          const uint32_t v = (c - '0') * 64 + (text_[i] - '0') * 8 + (text_[i + 1] - '0');
          if (v > 0377) {
            fail("octal escape value " + shown(start, i + 2) + " outside of range 0-0o377", start);
            return {};
          }
          at_ = i + 2;
          emit_character(v);
          return one();
        }
        n = n * 10 + (text_[i] - '0');
        ++i;
      }
      return back_reference(static_cast<int>(n), start, i);
    }
    const uint32_t v = character_escape(start, false);
    if (failed_) return {};
    emit_character(v);
    return one();
  }

  // The number of the callout before it tells the engine what is going to be compared.
  void emit_reference(int n) {
    const std::string to = "\\g{" + std::to_string(n) + "}";
    if (group_widths_[static_cast<size_t>(n - 1)].max <= kShortGroup) {
      emit("(?:" + to + ")");
      return;
    }
    const auto number = std::min(static_cast<uint32_t>(n), kReferenceNumberMax);
    emit("(?:(?C" + std::to_string(number) + ")" + to + ")");
  }

  // A look-behind knows the width of what was closed before it began.
  bool behind_may_refer(int n) {
    if (groups_before_ < 0) return true;
    if (n > group_count_ || is_open(n)) {
      fail("cannot refer to an open group", at_);
    } else if (n > groups_before_) {
      fail("cannot refer to group defined in the same lookbehind subpattern", at_);
    }
    return !failed_;
  }

  Width back_reference(int n, size_t start, size_t end) {
    if (n > group_count_) {
      fail("invalid group reference " + std::to_string(n), start + 1);
      return {};
    }
    if (is_open(n)) {
      fail("cannot refer to an open group", start);
      return {};
    }
    at_ = end;
    if (!behind_may_refer(n)) return {};
    out_.needs_pcre = true;
    emit_reference(n);
    return group_widths_[static_cast<size_t>(n - 1)];
  }

  // \N{…}: at_ is behind the N, `start` at the backslash.
  uint32_t named_character(size_t start) {
    if (!eat('{')) {
      fail("missing {", at_);
      return 0;
    }
    const size_t from = at_;
    while (at_ < text_.size() && text_[at_] != '}') ++at_;
    const std::string name = shown(from, at_);
    if (!eat('}')) {
      fail(name.empty() ? "missing character name" : "missing }, unterminated name", from);
      return 0;
    }
    if (name.empty()) {
      fail("missing character name", from);
      return 0;
    }
    const int32_t c = front::lookup_unicode_name(name);
    if (c < 0) fail("undefined character name '" + name + "'", start);
    return c < 0 ? 0 : static_cast<uint32_t>(c);
  }

  // \x41 \u… \U… \N{…} \0oo \n … as one character; at_ moves behind it.
  uint32_t character_escape(size_t start, bool in_set) {
    const uint32_t c = text_[start + 1];
    at_ = start + 2;
    auto hex = [&](size_t count) -> uint32_t {
      uint32_t v = 0;
      size_t n = 0;
      while (n < count && at_ < text_.size() && hex_value(text_[at_]) >= 0) {
        v = v * 16 + static_cast<uint32_t>(hex_value(text_[at_]));
        ++at_;
        ++n;
      }
      if (n != count) fail("incomplete escape " + shown(start, at_), start);
      return v;
    };
    switch (c) {
      case 'a': return 7;
      case 'f': return 12;
      case 'n': return 10;
      case 'r': return 13;
      case 't': return 9;
      case 'v': return 11;
      case 'b':
        if (in_set) return 8;
        break;
      case 'x': return hex(2);
      case 'u':
        if (!bytes_) return hex(4);
        break;
      case 'U':
        if (!bytes_) {
          const uint32_t v = hex(8);
          if (!failed_ && v > 0x10FFFF) fail("bad escape " + shown(start, at_), start);
          return v;
        }
        break;
      case 'N':
        if (!bytes_) return named_character(start);
        break;
      default: break;
    }
    if (c == '0' || (in_set && c >= '0' && c <= '7')) {
      uint32_t v = c - '0';
      for (int n = 1; n < 3 && at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '7'; ++n) {
        v = v * 8 + (text_[at_++] - '0');
      }
      if (v > 0377)
        fail("octal escape value " + shown(start, at_) + " outside of range 0-0o377", start);
      return v;
    }
    if (ascii_letter(c) || (in_set && ascii_digit(c))) {
      fail("bad escape " + shown(start, start + 2), start);
      return 0;
    }
    return c;
  }

  // ---- character sets

  Width set() {
    const size_t open = at_;
    ++at_;
    std::string ascii = "[", wide = "[";
    if (peek() == '[') out_.doubts.push_back({"nested set", at_});
    if (eat('^')) {
      ascii += '^';
      wide += '^';
    }
    bool first = true;
    auto add = [&](std::string_view a, std::string_view w) {
      ascii += a;
      wide += w;
    };
    const auto add_folded = [&](uint32_t member) {
      const char* more = folds_unicode() ? also_matches(member) : nullptr;
      if (more) add(member < 0x80 ? "" : more, more);
    };
    const auto add_other_case = [&](uint32_t low, uint32_t high) {
      constexpr uint32_t kBit = 'a' - 'A';
      for (const uint32_t a : {uint32_t{'A'}, uint32_t{'a'}}) {
        const uint32_t from = std::max(low, a), to = std::min(high, a + 25);
        if (from > to) continue;
        const std::string others = literal(from ^ kBit) + "-" + literal(to ^ kBit);
        add(others, others);
      }
    };
    for (;;) {
      const uint32_t c = peek();
      if (c == kEnd) {
        fail("unterminated character set", open);
        return {};
      }
      if (c == ']' && !first) {
        ++at_;
        break;
      }
      const size_t start = at_;
      uint32_t low = 0;
      if (!first && peek(1) == c) {
        if (const char* what = set_operation(c)) out_.doubts.push_back({what, at_});
      }
      first = false;
      const bool low_class = set_item(start, &low, add);
      if (failed_) return {};
      if (peek() == '-' && peek(1) != ']' && peek(1) != kEnd) {
        ++at_;
        const size_t high_at = at_;
        if (peek() == '-') out_.doubts.push_back({"set difference", at_ - 1});
        uint32_t high = 0;
        const bool high_class = set_item(high_at, &high, [](std::string_view, std::string_view) {});
        if (failed_) return {};
        if (low_class || high_class) {
          fail("bad character range " + shown(start, at_), start);
          return {};
        }
        if (high < low) {
          fail("bad character range " + shown(start, at_), start);
          return {};
        }
        const std::string range = literal(low) + "-" + literal(high);
        add(range, range);
        if (folds_ascii()) add_other_case(low, high);
        for (const uint32_t odd : kOddCases) {
          if (low <= odd && odd <= high) add_folded(odd);
        }
        continue;
      }
      if (peek() == '-' && peek(1) == kEnd) {
        fail("unterminated character set", open);
        return {};
      }
      if (low_class) continue;
      add(literal(low), literal(low));
      add_folded(low);
      if (folds_ascii()) add_other_case(low, low);
    }
    ascii += ']';
    wide += ']';
    if (folds_ascii()) wide = "(?-i:" + wide + ")";
    emit3(ascii, wide, wide);
    return one();
  }

  // What a doubled character may come to mean in a set.
  static const char* set_operation(uint32_t c) {
    switch (c) {
      case '-': return "set difference";
      case '&': return "set intersection";
      case '~': return "set symmetric difference";
      case '|': return "set union";
      default: return nullptr;
    }
  }

  // One member; true when it is a class (already added through `add`).
  template <class Add>
  bool set_item(size_t start, uint32_t* value, Add add) {
    const uint32_t c = text_[at_];
    if (c != '\\') {
      ++at_;
      *value = c;
      return false;
    }
    if (at_ + 1 >= text_.size()) {
      fail("bad escape (end of pattern)", at_);
      return false;
    }
    const bool u = unicode_pattern();
    switch (text_[at_ + 1]) {
      case 'd':
        at_ += 2;
        add("0-9", u ? kUnicodeDigit : "0-9");
        return true;
      case 'D':
        at_ += 2;
        add(u ? "\\P{Nd}" : "\\D", u ? "\\P{Nd}" : "\\D");
        return true;
      case 'w':
        at_ += 2;
        add("a-zA-Z0-9_", u ? kUnicodeWord : "a-zA-Z0-9_");
        return true;
      case 's':
        at_ += 2;
        add(ascii_space(), u ? kUnicodeSpace : ascii_space());
        return true;
      case 'W':
      case 'S': {
        const bool word = text_[at_ + 1] == 'W';
        at_ += 2;
        if (u) {
          // A negated class inside a set: only PCRE2's UCP mode has it whole.
          out_.needs_pcre = true;
          add(word ? "\\W" : "\\S", word ? "\\W" : "\\S");
        } else {
          add(word ? "\\W" : "\\S", word ? "\\W" : "\\S");
        }
        return true;
      }
      default: break;
    }
    *value = character_escape(start, true);
    return false;
  }

  // ---- groups

  bool is_open(int n) const { return std::find(open_.begin(), open_.end(), n) != open_.end(); }

  bool name_start(uint32_t c) const {
    return ascii_letter(c) || c == '_' || (c >= 0x80 && !bytes_ && front::is_identifier_start(c));
  }

  // A group name up to `terminator`; at_ moves behind it.
  std::string group_name(uint32_t terminator, size_t* name_at) {
    *name_at = at_;
    const size_t start = at_;
    while (at_ < text_.size() && text_[at_] != terminator) ++at_;
    if (at_ >= text_.size()) {
      if (start == at_) {
        fail("missing group name", start);
      } else {
        const std::string term(1, static_cast<char>(terminator));
        fail("missing " + term + ", unterminated name", start);
      }
      return {};
    }
    std::string name = shown(start, at_);
    if (name.empty()) fail("missing group name", start);
    ++at_;
    return name;
  }
  bool valid_name(const std::string& name, size_t from, size_t to) const {
    if (name.empty() || !name_start(text_[from])) return false;
    for (size_t i = from; i < to; ++i) {
      const uint32_t c = text_[i];
      const bool wide = c >= 0x80 && !bytes_ && front::is_identifier_continue(c);
      if (!name_start(c) && !ascii_digit(c) && !wide) return false;
    }
    return true;
  }
  int group_of(const std::string& name) const {
    for (const auto& [n, index] : out_.names) {
      if (n == name) return index;
    }
    return 0;
  }

  void check_close(size_t open) {
    if (failed_) return;
    if (!eat(')')) fail("missing ), unterminated subpattern", open);
  }

  Width capture(int depth, size_t open, const std::string& name) {
    const int n = ++group_count_;
    if (!name.empty()) {
      if (const int other = group_of(name)) {
        fail("redefinition of group name '" + name + "' as group " + std::to_string(n) +
                 "; was group " + std::to_string(other),
             name_at_);
        return {};
      }
      out_.names.emplace_back(name, n);
    }
    out_.close_order.resize(static_cast<size_t>(n), 0);
    open_.push_back(n);
    emit("(");
    const uint32_t flags = out_.flags;
    const Width w = alternatives(depth + 1);
    out_.flags = flags;
    check_close(open);
    emit(")");
    open_.pop_back();
    out_.close_order[static_cast<size_t>(n - 1)] = ++closed_;
    group_widths_.resize(static_cast<size_t>(group_count_));
    group_widths_[static_cast<size_t>(n - 1)] = w;
    return w;
  }

  Width plain_group(int depth, size_t open, std::string_view intro) {
    emit(intro);
    const uint32_t flags = out_.flags;
    const Width w = alternatives(depth + 1);
    out_.flags = flags;
    check_close(open);
    emit(")");
    return w;
  }

  Width group(int depth, bool* repeatable) {
    const size_t open = at_;
    ++at_;
    if (!eat('?')) return capture(depth, open, "");
    const uint32_t c = peek();
    if (c == kEnd) {
      fail("unexpected end of pattern", at_);
      return {};
    }
    ++at_;
    switch (c) {
      case ':': return plain_group(depth, open, "(?:");
      case '>': out_.needs_pcre = true; return plain_group(depth, open, "(?>");
      case '#': {
        while (at_ < text_.size() && text_[at_] != ')') ++at_;
        if (!eat(')')) fail("missing ), unterminated comment", open);
        return comment_width(repeatable);
      }
      case '=':
      case '!':
        out_.needs_pcre = true;
        // The empty group keeps PCRE2 from taking the first character asserted for one that the
        // same character behind the assertion must follow.
        plain_group(depth, open, c == '=' ? "(?=(?:)" : "(?!");
        return {};
      case '<': {
        const uint32_t d = peek();
        if (d == kEnd) {
          fail("unexpected end of pattern", at_);
          return {};
        }
        if (d != '=' && d != '!') {
          fail("unknown extension ?<" + shown_symbol(at_), open + 1);
          return {};
        }
        ++at_;
        out_.needs_pcre = true;
        const int outer = groups_before_;
        if (outer < 0) groups_before_ = group_count_;
        const Width w = plain_group(depth, open, d == '=' ? "(?<=" : "(?<!");
        groups_before_ = outer;
        // Said when nothing else is wrong.
        if (w.min != w.max) loose_look_behind_ = true;
        return {};
      }
      case 'P': return named(depth, open);
      case '(': return conditional(depth, open);
      default: break;
    }
    if (flag_of(c) || c == '-') return flag_group(depth, open, c, repeatable);
    fail("unknown extension ?" + shown_symbol(at_ - 1), open + 1);
    return {};
  }

  // A comment is nothing at all; a quantifier after it belongs to the item before.
  Width comment_width(bool* repeatable) {
    *repeatable = false;
    emit("(?:)");
    return {};
  }

  Width named(int depth, size_t open) {
    if (eat('<')) {
      size_t from;
      const std::string name = group_name('>', &from);
      if (failed_) return {};
      if (!valid_name(name, from, at_ - 1)) {
        fail("bad character in group name " + quoted(name), from);
        return {};
      }
      name_at_ = from;
      return capture(depth, open, name);
    }
    if (eat('=')) {
      size_t from;
      const std::string name = group_name(')', &from);
      if (failed_) return {};
      if (!valid_name(name, from, at_ - 1)) {
        fail("bad character in group name " + quoted(name), from);
        return {};
      }
      const int n = group_of(name);
      if (!n) {
        fail("unknown group name '" + name + "'", from);
        return {};
      }
      if (is_open(n)) {
        fail("cannot refer to an open group", from);
        return {};
      }
      if (!behind_may_refer(n)) return {};
      out_.needs_pcre = true;
      emit_reference(n);
      return group_widths_[static_cast<size_t>(n - 1)];
    }
    if (peek() == kEnd) {
      fail("unexpected end of pattern", at_);
    } else {
      fail("unknown extension ?P" + shown_symbol(at_), open + 1);
    }
    return {};
  }

  Width conditional(int depth, size_t open) {
    size_t from;
    const std::string name = group_name(')', &from);
    if (failed_) return {};
    int n = 0;
    const bool digits =
        std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits) {
      n = name.size() > 6 ? 1000000 : std::stoi(name);
      if (n == 0) {
        fail("bad group number", from);
        return {};
      }
      conditions_.emplace_back(n, from);
    } else {
      if (!valid_name(name, from, at_ - 1)) {
        fail("bad character in group name " + quoted(name), from);
        return {};
      }
      n = group_of(name);
      if (!n) {
        fail("unknown group name '" + name + "'", from);
        return {};
      }
    }
    if (!behind_may_refer(n)) return {};
    out_.needs_pcre = true;
    emit("(?(" + std::to_string(n) + ")");
    const Width yes = sequence(depth + 1);
    Width no;
    if (!failed_ && eat('|')) {
      emit("|");
      no = sequence(depth + 1);
      if (!failed_ && peek() == '|') {
        fail("conditional backref with more than two branches", at_);
        return {};
      }
    }
    check_close(open);
    emit(")");
    return {std::min(yes.min, no.min), std::max(yes.max, no.max)};
  }

  bool check_conditions() {
    for (const auto& [n, at] : conditions_) {
      if (n > group_count_) fail("invalid group reference " + std::to_string(n), at);
    }
    return !failed_;
  }

  // What a group of flags lacks where it stops.
  static const char* missing(bool negative, bool off) {
    if (!negative) return "missing -, : or )";
    return off ? "missing :" : "missing flag";
  }

  // (?ims-x:…); (?i) alone only at the start of the pattern.
  Width flag_group(int depth, size_t open, uint32_t c, bool* repeatable) {
    uint32_t on = 0, off = 0;
    std::string text_on, text_off;
    bool negative = false;
    for (;;) {
      if (c == '-') {
        negative = true;
      } else if (const uint32_t f = flag_of(c)) {
        if (f == kReUnicode && bytes_) {
          fail("bad inline flags: cannot use 'u' flag with a bytes pattern", at_);
          return {};
        }
        if (f == kReLocale && !bytes_) {
          fail("bad inline flags: cannot use 'L' flag with a str pattern", at_);
          return {};
        }
        if (negative && (f & (kReAscii | kReUnicode | kReLocale))) {
          fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at_);
          return {};
        }
        (negative ? off : on) |= f;
        const uint32_t types = on & (kReAscii | kReUnicode | kReLocale);
        if (types & (types - 1)) {
          fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", at_);
          return {};
        }
        if (c == 'i' || c == 'm' || c == 's')
          (negative ? text_off : text_on) += static_cast<char>(c);
      } else if (c == ')' && !negative) {
        if (on) {
          fail("global flags not at the start of the expression", open);
          return {};
        }
        *repeatable = false;
        return {};
      } else if (c == ':') {
        break;
      } else if (c == kEnd) {
        fail(missing(negative, off != 0), at_);
        return {};
      } else {
        fail(ascii_letter(c) ? "unknown flag" : missing(negative, off != 0), at_ - 1);
        return {};
      }
      c = peek();
      if (c != kEnd) ++at_;
    }
    if (negative && !off) {
      fail("missing flag", at_ - 1);
      return {};
    }
    if (on & off) {
      fail("bad inline flags: flag turned on and off", at_ - 1);
      return {};
    }
    const uint32_t before = out_.flags;
    out_.flags = (out_.flags | on) & ~off;
    if (on & kReAscii) out_.flags &= ~static_cast<uint32_t>(kReUnicode);
    if (on & kReUnicode) out_.flags &= ~static_cast<uint32_t>(kReAscii);
    std::string intro = "(?" + text_on;
    if (!text_off.empty()) intro += "-" + text_off;
    intro += ":";
    emit(intro);
    const Width w = alternatives(depth + 1);
    out_.flags = before;
    check_close(open);
    emit(")");
    return w;
  }

  std::vector<uint32_t> text_;
  bool bytes_;
  bool compact_;
  std::string definitions_[2];  // of groups that are called: for pcre_ and for pcre_ascii_
  int definition_count_ = 0;
  size_t at_ = 0;
  bool failed_ = false;
  int group_count_ = 0;
  std::vector<Width> group_widths_;  // [group - 1]: how many characters it holds, once closed
  int groups_before_ = -1;           // within a look-behind: the groups before the outermost one
  bool ascii_throughout_ = false;    // not in a part of the pattern alone
  bool loose_look_behind_ = false;
  int closed_ = 0;
  size_t name_at_ = 0;
  std::vector<int> open_;
  std::vector<std::pair<int, size_t>> conditions_;
  std::string ascii_, unicode_, pcre_, pcre_ascii_;
  ReTranslation out_;
};

}  // namespace

ReTranslation re_translate(std::string_view pattern, bool bytes, uint32_t flags, bool compact) {
  return Translator(pattern, bytes, flags, compact).run();
}

}  // namespace copra
