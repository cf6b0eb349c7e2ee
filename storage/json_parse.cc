// JSON text -> encoded value, in one pass without an intermediate tree; hot (every request body).
// May include doc_codec.h. Invariant: integers stay exact, every byte of input is checked once, and
// recursion is bounded by JsonLimits::depth_max.
#include <emmintrin.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "storage/doc_codec.h"

namespace copra::storage {

using namespace codec;

namespace {

// Length of the well-formed UTF-8 sequence at p (RFC 3629), 0 when malformed.
size_t utf8_sequence(const char* p, const char* end) {
  const auto at = [&](size_t i) -> unsigned {
    return p + i < end ? static_cast<uint8_t>(p[i]) : 0;
  };
  const auto tail = [&](size_t i) { return (at(i) & 0xC0) == 0x80; };
  const unsigned lead = at(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (!tail(1) || !tail(2)) return 0;
    if (lead == 0xE0 && at(1) < 0xA0) return 0;
    if (lead == 0xED && at(1) > 0x9F) return 0;
    return 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (!tail(1) || !tail(2) || !tail(3)) return 0;
    if (lead == 0xF0 && at(1) < 0x90) return 0;
    if (lead == 0xF4 && at(1) > 0x8F) return 0;
    return 4;
  }
  return 0;
}

void append_code_point(std::string& out, unsigned c) {
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xC0 | c >> 6));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | c >> 12));
    out.push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  } else {
    out.push_back(static_cast<char>(0xF0 | c >> 18));
    out.push_back(static_cast<char>(0x80 | (c >> 12 & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c >> 6 & 0x3F)));
    out.push_back(static_cast<char>(0x80 | (c & 0x3F)));
  }
}

class Parser {
 public:
  Parser(std::string_view json, const JsonLimits& limits)
      : begin_(json.data()), p_(begin_), end_(begin_ + json.size()), limits_(limits) {
    out_.reserve(std::min(json.size() + 16, limits.bytes_max));
  }

  Result<std::string> run() {
    skip_blanks();
    if (!value(0)) return error();
    skip_blanks();
    if (p_ != end_) {
      fail("extra data");
      return error();
    }
    if (out_.size() > limits_.bytes_max) return too_large();
    return std::move(out_);
  }

 private:
  Status too_large() const {
    return Status::too_large("value is larger than " + std::to_string(limits_.bytes_max) +
                             " bytes");
  }
  Status error() const {
    if (oversize_) return too_large();
    return Status::invalid(std::string(reason_) + " at byte " + std::to_string(p_ - begin_));
  }
  bool fail(const char* reason) {
    if (!reason_[0]) reason_ = reason;
    return false;
  }

  void skip_blanks() {
    while (p_ < end_ && (*p_ == ' ' || *p_ == '\n' || *p_ == '\r' || *p_ == '\t')) ++p_;
  }

  bool literal(std::string_view text, uint8_t tag) {
    if (static_cast<size_t>(end_ - p_) < text.size() || std::string_view(p_, text.size()) != text) {
      return fail("expected a value");
    }
    p_ += text.size();
    out_.push_back(static_cast<char>(tag));
    return true;
  }

  bool value(int depth) {
    if (p_ >= end_) return fail("expected a value");
    if (out_.size() > limits_.bytes_max) {
      oversize_ = true;
      return false;
    }
    switch (*p_) {
      case '"': return string_value();
      case '{': return object(depth);
      case '[': return array(depth);
      case 't': return literal("true", kTagTrue);
      case 'f': return literal("false", kTagFalse);
      case 'n': return literal("null", kTagNull);
      case 'N': return limits_.allow_nonfinite ? literal("NaN", kTagNull) : fail("NaN is not JSON");
      case 'I':
        return limits_.allow_nonfinite ? literal("Infinity", kTagNull)
                                       : fail("Infinity is not JSON");
      default: return number();
    }
  }

  size_t open_container(uint8_t tag) {
    const size_t start = out_.size();
    out_.append(kContainerHead, '\0');
    out_[start] = static_cast<char>(tag);
    return start;
  }

  void close_container(size_t start, uint32_t count) {
    const uint32_t size = static_cast<uint32_t>(out_.size() - start - kContainerHead);
    std::memcpy(out_.data() + start + 1, &size, 4);
    std::memcpy(out_.data() + start + 5, &count, 4);
  }

  bool array(int depth) {
    if (depth >= limits_.depth_max) return fail("nested too deeply");
    ++p_;
    const size_t start = open_container(kTagArray);
    uint32_t count = 0;
    skip_blanks();
    if (p_ < end_ && *p_ == ']') {
      ++p_;
      close_container(start, 0);
      return true;
    }
    for (;;) {
      if (!value(depth + 1)) return false;
      ++count;
      skip_blanks();
      if (p_ < end_ && *p_ == ',') {
        ++p_;
        skip_blanks();
        continue;
      }
      if (p_ < end_ && *p_ == ']') break;
      return fail("expected ',' or ']'");
    }
    ++p_;
    close_container(start, count);
    return true;
  }

  bool object(int depth) {
    if (depth >= limits_.depth_max) return fail("nested too deeply");
    ++p_;
    const size_t start = open_container(kTagObject);
    uint32_t count = 0;
    uint64_t seen = 0;  // one bit per key signature: no collision, no duplicate
    bool maybe_twice = false;
    skip_blanks();
    if (p_ < end_ && *p_ == '}') {
      ++p_;
      close_container(start, 0);
      return true;
    }
    for (;;) {
      if (p_ >= end_ || *p_ != '"') return fail("expected a string as key");
      std::string_view key;
      if (!string_token(&key)) return false;
      uint64_t signature = key.size() * 31;
      if (!key.empty()) {
        signature += static_cast<uint8_t>(key.front()) + 7u * static_cast<uint8_t>(key.back()) +
                     13u * static_cast<uint8_t>(key[key.size() / 2]);
      }
      const uint64_t bit = uint64_t{1} << (signature & 63);
      maybe_twice |= (seen & bit) != 0;
      seen |= bit;
      append_length(key.size());
      out_.append(key);
      skip_blanks();
      if (p_ >= end_ || *p_ != ':') return fail("expected ':'");
      ++p_;
      skip_blanks();
      if (!value(depth + 1)) return false;
      ++count;
      skip_blanks();
      if (p_ < end_ && *p_ == ',') {
        ++p_;
        skip_blanks();
        continue;
      }
      if (p_ < end_ && *p_ == '}') break;
      return fail("expected ',' or '}'");
    }
    ++p_;
    close_container(start, count);
    if (maybe_twice) drop_repeated_keys(start);
    return true;
  }

  // Keeps each key's first place with its last value.
  void drop_repeated_keys(size_t start) {
    const DocView object(std::string_view(out_).substr(start));
    std::vector<ValueView::Field> fields;
    fields.reserve(object.count());
    for (const ValueView::Field f : object.fields()) fields.push_back(f);
    std::vector<uint32_t> order(fields.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](uint32_t a, uint32_t b) { return fields[a].key < fields[b].key; });
    std::vector<bool> dropped(fields.size());
    bool any = false;
    for (size_t i = 1, first = 0; i < order.size(); ++i) {
      if (fields[order[i]].key != fields[order[first]].key) {
        first = i;
        continue;
      }
      fields[order[first]].value = fields[order[i]].value;
      dropped[order[i]] = any = true;
    }
    if (!any) return;
    DocBuilder rebuilt(SIZE_MAX);
    rebuilt.begin_object();
    for (size_t i = 0; i < fields.size(); ++i) {
      if (dropped[i]) continue;
      rebuilt.key(fields[i].key);
      rebuilt.value(fields[i].value);
    }
    rebuilt.end_object();
    Result<std::string> bytes = rebuilt.take();
    if (!bytes.ok()) return;  // cannot be: every part was valid
    out_.resize(start);
    out_ += *bytes;
  }

  void append_length(size_t n) {
    if (n < 0xFF) {
      out_.push_back(static_cast<char>(n));
    } else {
      const uint32_t size = static_cast<uint32_t>(n);
      out_.push_back(static_cast<char>(0xFF));
      out_.append(reinterpret_cast<const char*>(&size), 4);
    }
  }

  bool string_value() {
    std::string_view text;
    if (!string_token(&text)) return false;
    if (text.size() < 64) {
      out_.push_back(static_cast<char>(kTagShortString + text.size()));
    } else {
      out_.push_back(static_cast<char>(kTagString));
      append_length(text.size());
    }
    out_.append(text);
    return true;
  }

  // Moves q to the next quote, backslash, control character or non-ASCII byte.
  const char* plain_run(const char* q) const {
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i slash = _mm_set1_epi8('\\');
    const __m128i blank = _mm_set1_epi8(0x20);
    while (end_ - q >= 16) {
      const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(q));
      // Signed: bytes >= 0x80 are negative, hence also below 0x20.
      const __m128i special =
          _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(chunk, quote), _mm_cmpeq_epi8(chunk, slash)),
                       _mm_cmplt_epi8(chunk, blank));
      const int mask = _mm_movemask_epi8(special);
      if (mask) return q + __builtin_ctz(static_cast<unsigned>(mask));
      q += 16;
    }
    while (q < end_ && *q != '"' && *q != '\\' && static_cast<signed char>(*q) >= 0x20) ++q;
    return q;
  }

  // At an opening quote; the text lies in the input, or in scratch_ when it has escapes.
  bool string_token(std::string_view* text) {
    const char* const start = ++p_;
    bool escaped = false;
    const char* run = start;
    for (;;) {
      const char* q = plain_run(p_);
      p_ = q;
      if (q >= end_) return fail("unterminated string");
      const uint8_t c = static_cast<uint8_t>(*q);
      if (c == '"') break;
      if (c >= 0x80) {
        const size_t n = utf8_sequence(q, end_);
        if (n == 0) return fail("invalid UTF-8");
        p_ += n;
        continue;
      }
      if (c != '\\') return fail("control character in string");
      if (!escaped) scratch_.clear();
      escaped = true;
      scratch_.append(run, static_cast<size_t>(q - run));
      if (!escape()) return false;
      run = p_;
    }
    if (escaped) {
      scratch_.append(run, static_cast<size_t>(p_ - run));
      *text = scratch_;
    } else {
      *text = {start, static_cast<size_t>(p_ - start)};
    }
    ++p_;
    return true;
  }

  bool hex4(unsigned* out) {
    if (end_ - p_ < 4) return fail("bad \\u escape");
    unsigned v = 0;
    for (int i = 0; i < 4; ++i) {
      const char c = p_[i];
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return fail("bad \\u escape");
      v = v << 4 | static_cast<unsigned>(digit);
    }
    p_ += 4;
    *out = v;
    return true;
  }

  bool escape() {
    if (end_ - p_ < 2) return fail("unterminated string");
    const char c = p_[1];
    p_ += 2;
    switch (c) {
      case '"':
      case '\\':
      case '/': scratch_.push_back(c); return true;
      case 'b': scratch_.push_back('\b'); return true;
      case 'f': scratch_.push_back('\f'); return true;
      case 'n': scratch_.push_back('\n'); return true;
      case 'r': scratch_.push_back('\r'); return true;
      case 't': scratch_.push_back('\t'); return true;
      case 'u': break;
      default: p_ -= 2; return fail("bad escape");
    }
    unsigned unit;
    if (!hex4(&unit)) return false;
    if (unit >= 0xD800 && unit <= 0xDBFF && end_ - p_ >= 6 && p_[0] == '\\' && p_[1] == 'u') {
      const char* const saved = p_;
      p_ += 2;
      unsigned low;
      if (!hex4(&low)) return false;
      if (low >= 0xDC00 && low <= 0xDFFF) {
        append_code_point(scratch_, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        return true;
      }
      p_ = saved;
    }
    append_code_point(scratch_, unit);  // a lone surrogate stays, as WTF-8
    return true;
  }

  void append_int(int64_t value) {
    int n = 0;
    if (value != 0) {
      const uint64_t magnitude = static_cast<uint64_t>(value < 0 ? ~value : value);
      n = ((magnitude ? 64 - __builtin_clzll(magnitude) : 0) + 1 + 7) / 8;
    }
    char raw[9];
    raw[0] = static_cast<char>(kTagInt0 + n);
    std::memcpy(raw + 1, &value, 8);
    out_.append(raw, static_cast<size_t>(1 + n));
  }

  bool number() {
    const char* const start = p_;
    const char* q = p_;
    const bool negative = *q == '-';
    if (negative) ++q;
    if (negative && limits_.allow_nonfinite && q < end_ && *q == 'I') {
      p_ = q;
      return literal("Infinity", kTagNull);
    }
    const char* const digits = q;
    uint64_t magnitude = 0;
    while (q < end_ && *q >= '0' && *q <= '9') {
      if (q - digits < 19) magnitude = magnitude * 10 + static_cast<uint64_t>(*q - '0');
      ++q;
    }
    const auto digit_count = q - digits;
    if (digit_count == 0) return fail("expected a value");
    if (*digits == '0' && digit_count > 1) return fail("number with a leading zero");
    bool integral = true;
    if (q < end_ && *q == '.') {
      integral = false;
      const char* const fraction = ++q;
      while (q < end_ && *q >= '0' && *q <= '9') ++q;
      if (q == fraction) return fail("bad number");
    }
    if (q < end_ && (*q == 'e' || *q == 'E')) {
      integral = false;
      ++q;
      if (q < end_ && (*q == '+' || *q == '-')) ++q;
      const char* const exponent = q;
      while (q < end_ && *q >= '0' && *q <= '9') ++q;
      if (q == exponent) return fail("bad number");
    }
    if (integral) {
      p_ = q;
      if (digit_count < 19) {
        append_int(negative ? -static_cast<int64_t>(magnitude) : static_cast<int64_t>(magnitude));
        return true;
      }
      int64_t exact;
      const auto [end, error] = std::from_chars(start, q, exact);
      if (error == std::errc()) {
        append_int(exact);
        return true;
      }
      out_.push_back(static_cast<char>(kTagBigInt));
      append_length(static_cast<size_t>(q - start));
      out_.append(start, static_cast<size_t>(q - start));
      return true;
    }
    double d = 0;
    const auto [end, error] = std::from_chars(start, q, d);
    if (error == std::errc::result_out_of_range) d = underflow_or_overflow(start, q);
    if (!std::isfinite(d)) return fail("number out of range");
    p_ = q;
    char raw[9];
    raw[0] = static_cast<char>(kTagDouble);
    std::memcpy(raw + 1, &d, 8);
    out_.append(raw, sizeof raw);
    return true;
  }

  // from_chars leaves the value alone when out of range; strtod tells zero from infinity.
  static double underflow_or_overflow(const char* start, const char* end) {
    return std::strtod(std::string(start, end).c_str(), nullptr);
  }

  const char* const begin_;
  const char* p_;
  const char* const end_;
  const JsonLimits& limits_;
  std::string out_;
  std::string scratch_;
  const char* reason_ = "";
  bool oversize_ = false;
};

}  // namespace

Result<std::string> json_to_value(std::string_view json, const JsonLimits& limits) {
  return Parser(json, limits).run();
}

}  // namespace copra::storage
