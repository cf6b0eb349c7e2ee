// bytes.decode: bytes to text, with every error handler, whole or as far as complete.
//
// In: bytes, a Chosen. Out: str, or UnicodeDecodeError. Includes codecs.h. Invariant: what a
// registered handler answers is believed only after call_handler judged it.
#include <algorithm>
#include <cstring>

#include "interp/front/unicode.h"
#include "interp/types/codecs.h"
#include "interp/types/unicode.h"

namespace copra {

namespace {

class Decoder {
 public:
  // `final`: an incomplete character at the end is an error, not left for later.
  Decoder(Vm& vm, Value object, std::string_view data, const Chosen& chosen, bool final)
      : vm_(vm), object_(object), data_(data), chosen_(chosen), final_(final) {}
  bool run(size_t start = 0);
  size_t consumed() const { return at_; }
  std::string out;

 private:
  uint32_t byte(size_t i) const { return static_cast<unsigned char>(data_[i]); }
  uint32_t unit16(size_t i, bool big) const {
    return big ? byte(i) << 8 | byte(i + 1) : byte(i + 1) << 8 | byte(i);
  }
  uint32_t unit32(size_t i, bool big) const {
    return big ? unit16(i, big) << 16 | unit16(i + 2, big)
               : unit16(i + 2, big) << 16 | unit16(i, big);
  }
  // Lets the handler deal with [start, end); moves at_ to where decoding goes on.
  bool handle(size_t start, size_t end, const char* reason);
  bool refuse_handler();
  bool pass_surrogate(size_t start);
  bool utf8();
  bool utf16(bool big);
  bool utf32(bool big);
  bool charmap();
  bool utf7();
  bool escapes(bool raw);
  // True with *incomplete set: the end came within the escape and more may follow.
  bool hex_escape(size_t start, size_t digits, const char* reason, const char* wide_reason,
                  bool* incomplete);
  bool named_escape(size_t start, bool* incomplete);  // after \N
  bool ask_handler(size_t start, size_t end, const char* reason);

  Vm& vm_;
  Value object_;  // bytes of data_ when they are in the heap
  std::string_view data_;
  const Chosen& chosen_;
  const bool final_;
  const char* shown_ = "";
  Value error_ = Value::absent();  // what the registered handler saw, one for all faults
  size_t at_ = 0;
  CodecPace pace_;
};

// An encoded surrogate at `start`: appends it.
bool Decoder::pass_surrogate(size_t start) {
  uint32_t c = 0;
  size_t width = 0;
  switch (chosen_.codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      width = 3;
      if (start + 3 > data_.size() || byte(start) != 0xED || (byte(start + 1) & 0xC0) != 0x80 ||
          (byte(start + 2) & 0xC0) != 0x80) {
        return false;
      }
      c = 0xD000 | (byte(start + 1) & 0x3F) << 6 | (byte(start + 2) & 0x3F);
      break;
    case Codec::kUtf16:
    case Codec::kUtf16Le:
    case Codec::kUtf16Be:
      width = 2;
      if (start + 2 > data_.size()) return false;
      c = unit16(start, std::string_view(shown_) == "utf-16-be");
      break;
    case Codec::kUtf32:
    case Codec::kUtf32Le:
    case Codec::kUtf32Be:
      width = 4;
      if (start + 4 > data_.size()) return false;
      c = unit32(start, std::string_view(shown_) == "utf-32-be");
      break;
    default: return false;
  }
  if (!unicode::is_surrogate(c)) return false;
  append_utf8(out, c);
  at_ = start + width;
  return true;
}

bool Decoder::ask_handler(size_t start, size_t end, const char* reason) {
  if (error_.is_absent()) {
    const bool whole = is_bytes(object_) && object_.as<Bytes>()->view() == data_;
    const Value bytes = whole ? object_ : Value(new_bytes(vm_, data_));
    if (bytes.is_raised()) return false;
    error_ = unicode_error(vm_, Exc::kUnicodeDecodeError, shown_, bytes, start, end, reason);
    if (error_.is_raised()) return false;
  } else if (!move_error(vm_, error_, start, end, reason)) {
    return false;
  }
  Handled answer;
  if (!call_handler(vm_, chosen_.handler_name, Exc::kUnicodeDecodeError, error_, data_.size(),
                    &answer)) {
    return false;
  }
  out += answer.text.as<Str>()->view();
  at_ = answer.at;
  object_ = answer.object;
  data_ = object_.as<Bytes>()->view();
  return check_alloc(vm_, out.size() * 2);  // what grows is there twice for a moment
}

// Handlers for encoding alone. Errors of codecs that aren't CPython's innermost name their codec.
bool Decoder::refuse_handler() {
  std::string text = "don't know how to handle UnicodeDecodeError in error callback";
  switch (chosen_.codec) {
    case Codec::kUtf8:
    case Codec::kAscii:
    case Codec::kLatin1:
    case Codec::kUtf16:
    case Codec::kUtf32: break;
    default:
      if (chosen_.given.empty()) break;
      text = "decoding with '" + std::string(chosen_.given) + "' codec failed (TypeError: " + text +
             ")";
  }
  return fail(raise_str(vm_, Exc::kTypeError, text));
}

bool Decoder::handle(size_t start, size_t end, const char* reason) {
  const auto give_up = [&] {
    return raise_unicode(vm_, Exc::kUnicodeDecodeError, shown_, Value(new_bytes(vm_, data_)), start,
                         end, reason);
  };
  at_ = end;
  switch (chosen_.handler) {
    case Handler::kStrict: return give_up();
    case Handler::kIgnore: return true;
    case Handler::kReplace: out += "\xEF\xBF\xBD"; return true;
    case Handler::kBackslash:
      for (size_t i = start; i < end; ++i) append_escape(out, byte(i));
      return true;
    case Handler::kSurrogateEscape: {
      size_t i = start;
      for (; i < end && i < start + 4 && byte(i) >= 0x80; ++i) append_utf8(out, 0xDC00 + byte(i));
      if (i == start) return give_up();
      at_ = i;
      return true;
    }
    case Handler::kSurrogatePass: return pass_surrogate(start) || give_up();
    case Handler::kXmlCharRef:
    case Handler::kName: return refuse_handler();
    case Handler::kRegistered: break;
  }
  return ask_handler(start, end, reason);
}

bool Decoder::utf8() {
  while (at_ < data_.size()) {
    if (!pace_.more(vm_, out)) return false;
    const size_t good = utf8_valid_prefix(data_.substr(at_));
    out.append(data_, at_, good);
    at_ += good;
    if (at_ == data_.size()) break;
    const uint32_t lead = byte(at_);
    if (lead < 0xC2 || lead > 0xF4) {
      if (!handle(at_, at_ + 1, "invalid start byte")) return false;
      continue;
    }
    const size_t width = utf8_width(data_[at_]);
    size_t end = at_ + 1;
    const char* reason = "unexpected end of data";
    bool truncated = true;
    while (end < at_ + width && end < data_.size()) {
      const uint32_t c = byte(end);
      const bool second = end == at_ + 1;
      if ((c & 0xC0) != 0x80 ||
          (second && ((lead == 0xE0 && c < 0xA0) || (lead == 0xED && c > 0x9F) ||
                      (lead == 0xF0 && c < 0x90) || (lead == 0xF4 && c > 0x8F)))) {
        reason = "invalid continuation byte";
        truncated = false;
        break;
      }
      ++end;
    }
    if (!final_) {
      // The rest may follow; so may that of a surrogate, for the handler that lets it pass.
      const bool surrogate =
          lead == 0xED && at_ + 2 == data_.size() && byte(at_ + 1) >= 0xA0 && byte(at_ + 1) <= 0xBF;
      if (surrogate || truncated) return true;
    }
    if (!handle(at_, end, reason)) return false;
  }
  return true;
}

bool Decoder::utf16(bool big) {
  shown_ = big ? "utf-16-be" : "utf-16-le";
  while (at_ < data_.size()) {
    if (!pace_.more(vm_, out)) return false;
    if (at_ + 2 > data_.size()) {
      if (!final_) return true;
      if (!handle(at_, data_.size(), "truncated data")) return false;
      continue;
    }
    const uint32_t c = unit16(at_, big);
    if (!unicode::is_surrogate(c)) {
      append_utf8(out, c);
      at_ += 2;
    } else if (c >= 0xDC00) {
      if (!handle(at_, at_ + 2, "illegal encoding")) return false;
    } else if (at_ + 4 > data_.size()) {
      if (!final_) return true;
      if (!handle(at_, data_.size(), "unexpected end of data")) return false;
    } else {
      const uint32_t low = unit16(at_ + 2, big);
      if (low < 0xDC00 || low > 0xDFFF) {
        if (!handle(at_, at_ + 2, "illegal UTF-16 surrogate")) return false;
        continue;
      }
      append_utf8(out, 0x10000 + ((c - 0xD800) << 10 | (low - 0xDC00)));
      at_ += 4;
    }
  }
  return true;
}

bool Decoder::utf32(bool big) {
  shown_ = big ? "utf-32-be" : "utf-32-le";
  while (at_ < data_.size()) {
    if (!pace_.more(vm_, out)) return false;
    if (at_ + 4 > data_.size()) {
      if (!final_) return true;
      if (!handle(at_, data_.size(), "truncated data")) return false;
      continue;
    }
    const uint32_t c = unit32(at_, big);
    if (c > 0x10FFFF) {
      if (!handle(at_, at_ + 4, "code point not in range(0x110000)")) return false;
    } else if (unicode::is_surrogate(c)) {
      if (!handle(at_, at_ + 4, "code point in surrogate code point range(0xd800, 0xe000)")) {
        return false;
      }
    } else {
      append_utf8(out, c);
      at_ += 4;
    }
  }
  return true;
}

bool Decoder::charmap() {
  while (at_ < data_.size()) {
    if (!pace_.more(vm_, out)) return false;
    const uint32_t b = byte(at_);
    uint32_t c = b;
    const char* reason = nullptr;
    if (b >= 0x80 && chosen_.codec == Codec::kAscii) reason = "ordinal not in range(128)";
    if (const size_t first = 256 - chosen_.page.size(); b >= first) {
      c = chosen_.page[b - first];
      if (c == kNoCharacter) reason = "character maps to <undefined>";
    }
    if (reason) {
      if (!handle(at_, at_ + 1, reason)) return false;
      continue;
    }
    append_utf8(out, c);
    ++at_;
  }
  return true;
}

bool Decoder::hex_escape(size_t start, size_t digits, const char* reason, const char* wide_reason,
                         bool* incomplete) {
  uint32_t c = 0;
  size_t i = at_;
  for (; i < data_.size() && i < at_ + digits; ++i) {
    const char ch = data_[i];
    const char low = ascii_lower(ch);
    if (ascii_is(ch, kAsciiDigit)) {
      c = c << 4 | static_cast<uint32_t>(ch - '0');
    } else if (low >= 'a' && low <= 'f') {
      c = c << 4 | static_cast<uint32_t>(low - 'a' + 10);
    } else {
      break;
    }
  }
  if (i < at_ + digits) {
    *incomplete = i == data_.size() && !final_;
    return *incomplete || handle(start, i, reason);
  }
  if (c > 0x10FFFF) return handle(start, i, wide_reason);
  append_utf8(out, c);
  at_ = i;
  return true;
}

bool Decoder::escapes(bool raw) {
  static constexpr char kFrom[] = "\\'\"bfnrtva", kTo[] = "\\'\"\b\f\n\r\t\v\a";
  while (at_ < data_.size()) {
    if (!pace_.more(vm_, out)) return false;
    const size_t start = at_;
    const char c = data_[at_++];
    if (c != '\\') {
      append_utf8(out, static_cast<unsigned char>(c));
      continue;
    }
    bool incomplete = at_ == data_.size() && !final_;
    const char kind = at_ < data_.size() ? data_[at_] : '\0';
    const bool wide = kind == 'u' || kind == 'U';
    bool ok = true;
    if (incomplete) {
      // Handled below.
    } else if (raw && !wide) {
      out += '\\';
      if (kind == '\\') {
        out += '\\';
        ++at_;
      }
    } else if (at_ == data_.size()) {
      ok = handle(start, at_, "\\ at end of string");
    } else if (wide || kind == 'x') {
      ++at_;
      ok = hex_escape(start,
                      kind == 'x'   ? 2
                      : kind == 'u' ? 4
                                    : 8,
                      kind == 'x'   ? "truncated \\xXX escape"
                      : kind == 'u' ? "truncated \\uXXXX escape"
                                    : "truncated \\UXXXXXXXX escape",
                      raw ? "\\Uxxxxxxxx out of range" : "illegal Unicode character", &incomplete);
    } else if (++at_; kind == 'N') {
      ok = named_escape(start, &incomplete);
    } else if (const char* simple = kind ? std::strchr(kFrom, kind) : nullptr) {
      out += kTo[simple - kFrom];
    } else if (kind >= '0' && kind <= '7') {
      uint32_t value = static_cast<uint32_t>(kind - '0');
      for (int i = 0; i < 2 && at_ < data_.size() && data_[at_] >= '0' && data_[at_] <= '7'; ++i) {
        value = value * 8 + static_cast<uint32_t>(data_[at_++] - '0');
      }
      append_utf8(out, value);
    } else if (kind != '\n') {
      out += '\\';
      append_utf8(out, static_cast<unsigned char>(kind));
    }
    if (incomplete) {
      at_ = start;
      return true;
    }
    if (!ok) return false;
  }
  return true;
}

bool Decoder::named_escape(size_t start, bool* incomplete) {
  constexpr char kMalformed[] = "malformed \\N character escape";
  if (at_ < data_.size() && data_[at_] != '{') return handle(start, at_, kMalformed);
  const size_t close = data_.find('}', at_);
  if (close == kNpos) {
    *incomplete = !final_;
    return *incomplete || handle(start, data_.size(), kMalformed);
  }
  if (close == at_ + 1) return handle(start, close, kMalformed);
  const int32_t named = front::lookup_unicode_name(data_.substr(at_ + 1, close - at_ - 1));
  if (named < 0) return handle(start, close + 1, "unknown Unicode character name");
  append_utf8(out, static_cast<uint32_t>(named));
  at_ = close + 1;
  return true;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

bool Decoder::utf7() {
  shown_ = "utf7";
  bool shifted = false;
  uint32_t buffer = 0, bits = 0, surrogate = 0;
  size_t start = 0, written = 0;  // of the shift sequence: in the data, in `out` before it
  for (;;) {
    if (!pace_.more(vm_, out)) return false;
    if (at_ == data_.size()) {
      if (!shifted) return true;
      if (!final_) {
        at_ = start;
        out.resize(written);
        return true;
      }
      shifted = false;
      if (!surrogate && bits < 6 && (bits == 0 || buffer == 0)) return true;
      if (!handle(start, data_.size(), "unterminated shift sequence")) return false;
      surrogate = 0;
      continue;
    }
    const char c = data_[at_];
    const char* problem = nullptr;
    if (shifted && base64_value(c) >= 0) {
      buffer = buffer << 6 | static_cast<uint32_t>(base64_value(c));
      bits += 6;
      ++at_;
      if (bits < 16) continue;
      bits -= 16;
      const uint32_t unit = buffer >> bits;
      buffer &= (1u << bits) - 1;
      if (surrogate) {
        const uint32_t high = surrogate;
        surrogate = 0;
        if (unit >= 0xDC00 && unit <= 0xDFFF) {
          append_utf8(out, 0x10000 + ((high - 0xD800) << 10 | (unit - 0xDC00)));
          continue;
        }
        append_utf8(out, high);
      }
      if (unit >= 0xD800 && unit <= 0xDBFF) {
        surrogate = unit;
      } else {
        append_utf8(out, unit);
      }
      continue;
    }
    const bool direct = static_cast<unsigned char>(c) < 0x80 && c != '+';
    if (shifted) {
      shifted = false;
      if (bits >= 6) {
        problem = "partial character in shift sequence";
      } else if (bits > 0 && buffer != 0) {
        problem = "non-zero padding bits in shift sequence";
      }
      if (problem) {
        ++at_;
      } else {
        if (surrogate && direct) append_utf8(out, surrogate);
        surrogate = 0;
        if (c == '-') ++at_;
        continue;
      }
    } else if (c == '+') {
      start = at_++;
      const char next = at_ < data_.size() ? data_[at_] : '\0';
      if (next == '-') {
        ++at_;
        out += '+';
      } else if (at_ < data_.size() && base64_value(next) < 0) {
        ++at_;
        problem = "ill-formed sequence";
      } else {
        shifted = true;
        written = out.size();
        bits = buffer = surrogate = 0;
      }
    } else {
      start = at_++;
      if (direct) {
        out += c;
      } else {
        problem = "unexpected special character";
      }
    }
    if (problem && !handle(start, at_, problem)) return false;
  }
}

bool Decoder::run(size_t start) {
  shown_ = chosen_.shown;
  at_ = start;
  switch (chosen_.codec) {
    case Codec::kUtf8Sig:
      if (data_.starts_with("\xEF\xBB\xBF")) data_.remove_prefix(3);
      return utf8();
    case Codec::kUtf8: return utf8();
    case Codec::kAscii:
    case Codec::kLatin1:
    case Codec::kCharmap: return charmap();
    case Codec::kUtf16: {
      const bool big = data_.starts_with("\xFE\xFF");
      if (big || data_.starts_with("\xFF\xFE")) at_ = 2;
      return utf16(big);
    }
    case Codec::kUtf16Le:
    case Codec::kUtf16Be: return utf16(chosen_.codec == Codec::kUtf16Be);
    case Codec::kUtf32: {
      const bool big = data_.starts_with(std::string_view("\0\0\xFE\xFF", 4));
      if (big || data_.starts_with(std::string_view("\xFF\xFE\0\0", 4))) at_ = 4;
      return utf32(big);
    }
    case Codec::kUtf32Le:
    case Codec::kUtf32Be: return utf32(chosen_.codec == Codec::kUtf32Be);
    case Codec::kUtf7: return utf7();
    case Codec::kUnicodeEscape: return escapes(false);
    case Codec::kRawUnicodeEscape: return escapes(true);
    case Codec::kForeign: break;
  }
  return false;
}

}  // namespace

Value decode_text(Vm& vm, Value object, std::string_view data, std::string_view encoding,
                  std::string_view errors) {
  if (data.empty()) return vm.fz->names.empty;  // nobody looks for a codec
  Chosen chosen;
  TRY_BOOL(choose_codec(vm, encoding, errors, &chosen));
  if (chosen.codec == Codec::kForeign) {
    return call_codecs(vm, "_decode_text", object, encoding, errors);
  }
  TRY_BOOL(charge_bytes(vm, data.size()));
  bool ascii = false;
  if (chosen.ascii_superset()) {
    const size_t length = str_count(data.data(), data.size(), &ascii);
    if (ascii) return new_ascii(vm, data);
    if (chosen.codec == Codec::kUtf8 && utf8_valid_prefix(data) == data.size()) {
      return str_from_counted(vm, data, length, false);
    }
  }
  if (data.size() > kTextChecked) TRY_BOOL(check_alloc(vm, uint64_t{3} * data.size()));
  // Handlers allocate: what a bytearray holds may not be looked at through that.
  std::string copy;
  if (!is_bytes(object)) {
    copy = data;
    data = copy;
  }
  Decoder decoder(vm, object, data, chosen, true);
  TRY_BOOL(decoder.run());
  return new_str(vm, decoder.out);
}

Value decode_part(Vm& vm, Bytes* data, std::string_view encoding, std::string_view errors,
                  size_t start, bool final, size_t* consumed) {
  Chosen chosen;
  TRY_BOOL(choose_codec(vm, encoding, errors, &chosen));
  if (chosen.codec == Codec::kForeign) {
    return raise(vm, Exc::kLookupError, "unknown encoding: %s", std::string(encoding).c_str());
  }
  chosen.given = {};  // no codec of str or bytes is at work
  start = std::min<size_t>(start, data->size());
  TRY_BOOL(charge_bytes(vm, data->size()));
  TRY_BOOL(check_alloc(vm, uint64_t{3} * data->size()));
  Decoder decoder(vm, data, data->view(), chosen, final);
  TRY_BOOL(decoder.run(start));
  *consumed = decoder.consumed();
  return new_str(vm, decoder.out);
}

}  // namespace copra
