// Text encodings: str.encode and bytes.decode with every standard error handler.
//
// In: WTF-8 text or bytes, names of encoding and handler as the user wrote them. Out: bytes or str,
// or UnicodeEncodeError/UnicodeDecodeError with CPython's five arguments. Includes text.h,
// unicode_tables.h (single-byte pages). Invariant: ranges handed to encode handlers count code
// points, ranges of decode handlers bytes.
#include <algorithm>

#include "interp/front/unicode.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"
#include "interp/types/unicode_tables.h"

namespace copra {

namespace {

enum class Codec : uint8_t {
  kUtf8,
  kUtf8Sig,
  kAscii,
  kLatin1,
  kUtf16,
  kUtf16Le,
  kUtf16Be,
  kUtf32,
  kUtf32Le,
  kUtf32Be,
  kCharmap,
  kUnicodeEscape,
  kRawUnicodeEscape,
};

struct CodecName {
  const char* alias;  // lower case, with '-'
  Codec codec;
  const char* shown = nullptr;  // in errors
  const char* page = nullptr;   // of kCharmap
};

constexpr CodecName kCodecNames[] = {
    {"utf-8", Codec::kUtf8, "utf-8"},
    {"utf8", Codec::kUtf8, "utf-8"},
    {"u8", Codec::kUtf8, "utf-8"},
    {"utf", Codec::kUtf8, "utf-8"},
    {"cp65001", Codec::kUtf8, "utf-8"},
    {"utf8-ucs2", Codec::kUtf8, "utf-8"},
    {"utf8-ucs4", Codec::kUtf8, "utf-8"},
    {"utf-8-sig", Codec::kUtf8Sig, "utf-8"},
    {"utf8-sig", Codec::kUtf8Sig, "utf-8"},
    {"ascii", Codec::kAscii, "ascii"},
    {"us-ascii", Codec::kAscii, "ascii"},
    {"646", Codec::kAscii, "ascii"},
    {"us", Codec::kAscii, "ascii"},
    {"iso646-us", Codec::kAscii, "ascii"},
    {"iso-ir-6", Codec::kAscii, "ascii"},
    {"ansi-x3.4-1968", Codec::kAscii, "ascii"},
    {"cp367", Codec::kAscii, "ascii"},
    {"latin-1", Codec::kLatin1, "latin-1"},
    {"latin1", Codec::kLatin1, "latin-1"},
    {"iso-8859-1", Codec::kLatin1, "latin-1"},
    {"iso8859-1", Codec::kLatin1, "latin-1"},
    {"8859", Codec::kLatin1, "latin-1"},
    {"cp819", Codec::kLatin1, "latin-1"},
    {"iso8859", Codec::kLatin1, "latin-1"},
    {"latin", Codec::kLatin1, "latin-1"},
    {"l1", Codec::kLatin1, "latin-1"},
    {"utf-16", Codec::kUtf16, "utf-16"},
    {"utf16", Codec::kUtf16, "utf-16"},
    {"u16", Codec::kUtf16, "utf-16"},
    {"utf-16-le", Codec::kUtf16Le, "utf-16-le"},
    {"utf-16le", Codec::kUtf16Le, "utf-16-le"},
    {"utf-16-be", Codec::kUtf16Be, "utf-16-be"},
    {"utf-16be", Codec::kUtf16Be, "utf-16-be"},
    {"utf-32", Codec::kUtf32, "utf-32"},
    {"utf32", Codec::kUtf32, "utf-32"},
    {"u32", Codec::kUtf32, "utf-32"},
    {"utf-32-le", Codec::kUtf32Le, "utf-32-le"},
    {"utf-32le", Codec::kUtf32Le, "utf-32-le"},
    {"utf-32-be", Codec::kUtf32Be, "utf-32-be"},
    {"utf-32be", Codec::kUtf32Be, "utf-32-be"},
    {"cp1252", Codec::kCharmap, "charmap", "cp1252"},
    {"1252", Codec::kCharmap, "charmap", "cp1252"},
    {"windows-1252", Codec::kCharmap, "charmap", "cp1252"},
    {"cp1250", Codec::kCharmap, "charmap", "cp1250"},
    {"1250", Codec::kCharmap, "charmap", "cp1250"},
    {"windows-1250", Codec::kCharmap, "charmap", "cp1250"},
    {"cp1251", Codec::kCharmap, "charmap", "cp1251"},
    {"1251", Codec::kCharmap, "charmap", "cp1251"},
    {"windows-1251", Codec::kCharmap, "charmap", "cp1251"},
    {"cp437", Codec::kCharmap, "charmap", "cp437"},
    {"437", Codec::kCharmap, "charmap", "cp437"},
    {"ibm437", Codec::kCharmap, "charmap", "cp437"},
    {"cp850", Codec::kCharmap, "charmap", "cp850"},
    {"850", Codec::kCharmap, "charmap", "cp850"},
    {"ibm850", Codec::kCharmap, "charmap", "cp850"},
    {"iso8859-2", Codec::kCharmap, "charmap", "iso8859-2"},
    {"iso-8859-2", Codec::kCharmap, "charmap", "iso8859-2"},
    {"latin2", Codec::kCharmap, "charmap", "iso8859-2"},
    {"l2", Codec::kCharmap, "charmap", "iso8859-2"},
    {"iso8859-15", Codec::kCharmap, "charmap", "iso8859-15"},
    {"iso-8859-15", Codec::kCharmap, "charmap", "iso8859-15"},
    {"latin9", Codec::kCharmap, "charmap", "iso8859-15"},
    {"l9", Codec::kCharmap, "charmap", "iso8859-15"},
    {"koi8-r", Codec::kCharmap, "charmap", "koi8-r"},
    {"unicode-escape", Codec::kUnicodeEscape, "unicodeescape"},
    {"raw-unicode-escape", Codec::kRawUnicodeEscape, "rawunicodeescape"},
};

enum class Handler : uint8_t {
  kStrict,
  kIgnore,
  kReplace,
  kBackslash,
  kXmlCharRef,
  kName,
  kSurrogateEscape,
  kSurrogatePass,
  kUnknown,
};
constexpr std::pair<const char*, Handler> kHandlers[] = {
    {"strict", Handler::kStrict},
    {"ignore", Handler::kIgnore},
    {"replace", Handler::kReplace},
    {"backslashreplace", Handler::kBackslash},
    {"xmlcharrefreplace", Handler::kXmlCharRef},
    {"namereplace", Handler::kName},
    {"surrogateescape", Handler::kSurrogateEscape},
    {"surrogatepass", Handler::kSurrogatePass},
};

struct Chosen {
  Codec codec = Codec::kUtf8;
  const char* shown = "utf-8";
  const uint16_t* page = nullptr;
  std::string_view handler_name;
  Handler handler = Handler::kStrict;
};

bool choose(Vm& vm, std::string_view encoding, std::string_view errors, Chosen* out) {
  const auto no_nul = [&vm](std::string_view s) {
    return s.find('\0') == kNpos ||
           fail(raise_str(vm, Exc::kValueError, "embedded null character"));
  };
  if (!no_nul(encoding) || !no_nul(errors)) return false;
  out->handler_name = errors;
  if (errors.data()) {
    const auto* h = std::find_if(std::begin(kHandlers), std::end(kHandlers),
                                 [&](const auto& entry) { return errors == entry.first; });
    out->handler = h == std::end(kHandlers) ? Handler::kUnknown : h->second;
  }
  if (encoding == "utf-8") return true;
  std::string name;
  for (const char c : encoding) name += c == '_' || c == ' ' ? '-' : ascii_lower(c);
  for (const CodecName& entry : kCodecNames) {
    if (name != entry.alias) continue;
    out->codec = entry.codec;
    out->shown = entry.shown;
    for (const unicode::CodePage& page : unicode::kCodePages) {
      if (entry.page && std::string_view(page.name) == entry.page) out->page = page.high;
    }
    return true;
  }
  std::string message = "unknown encoding: ";
  return fail(raise_str(vm, Exc::kLookupError, message.append(encoding)));
}

bool raise_unicode(Vm& vm, Exc type, const char* encoding, Value object, size_t start, size_t end,
                   const char* reason) {
  const Value args[] = {new_ascii(vm, encoding), object,
                        Value::small_int(static_cast<int64_t>(start)),
                        Value::small_int(static_cast<int64_t>(end)), new_ascii(vm, reason)};
  if (args[0].is_raised() || object.is_raised() || args[4].is_raised()) return false;
  const Value e = op_call(vm, Value(exception_type(vm, type)), args, 5);
  return !e.is_raised() && fail(raise_object(vm, e));
}

bool unknown_handler(Vm& vm, std::string_view name) {
  std::string message = "unknown error handler name '";
  return fail(raise_str(vm, Exc::kLookupError, message.append(name) + "'"));
}

void append_escape(std::string& out, uint32_t c) {
  char text[16];
  const char* format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
  out.append(text, static_cast<size_t>(snprintf(text, sizeof text, format, c)));
}

void put16(std::string& out, uint32_t unit, bool big) {
  const char low = static_cast<char>(unit), high = static_cast<char>(unit >> 8);
  out += big ? high : low;
  out += big ? low : high;
}
void put32(std::string& out, uint32_t c, bool big) {
  put16(out, big ? c >> 16 : c & 0xFFFF, big);
  put16(out, big ? c & 0xFFFF : c >> 16, big);
}

// ---------------------------------------------------------------- encoding

class Encoder {
 public:
  Encoder(Vm& vm, Str* text, const Chosen& chosen) : vm_(vm), text_(text), chosen_(chosen) {}
  bool run();
  std::string out;

 private:
  bool put(uint32_t c);
  bool put_text(std::string_view ascii) {
    return std::all_of(ascii.begin(), ascii.end(),
                       [this](char c) { return put(static_cast<unsigned char>(c)); });
  }
  void put_surrogate(uint32_t c);
  bool handle(const char* from, const char* to, size_t start, size_t end);
  const char* reason() const;

  Vm& vm_;
  Str* text_;
  const Chosen& chosen_;
};

const char* Encoder::reason() const {
  switch (chosen_.codec) {
    case Codec::kAscii: return "ordinal not in range(128)";
    case Codec::kLatin1: return "ordinal not in range(256)";
    case Codec::kCharmap: return "character maps to <undefined>";
    default: return "surrogates not allowed";
  }
}

// False: this character can't be written.
bool Encoder::put(uint32_t c) {
  switch (chosen_.codec) {
    case Codec::kAscii:
      if (c > 0x7F) return false;
      out += static_cast<char>(c);
      return true;
    case Codec::kLatin1:
      if (c > 0xFF) return false;
      out += static_cast<char>(c);
      return true;
    case Codec::kCharmap: {
      if (c < 0x80) {
        out += static_cast<char>(c);
        return true;
      }
      const uint16_t* end = chosen_.page + 128;
      const uint16_t* at = c > 0xFFFF ? end : std::find(chosen_.page, end, c);
      if (at == end) return false;
      out += static_cast<char>(0x80 + (at - chosen_.page));
      return true;
    }
    case Codec::kUtf8:
    case Codec::kUtf8Sig:
      if (unicode::is_surrogate(c)) return false;
      append_utf8(out, c);
      return true;
    case Codec::kUtf16:
    case Codec::kUtf16Le:
    case Codec::kUtf16Be: {
      if (unicode::is_surrogate(c)) return false;
      const bool big = chosen_.codec == Codec::kUtf16Be;
      if (c > 0xFFFF) {
        put16(out, 0xD800 + ((c - 0x10000) >> 10), big);
        c = 0xDC00 + ((c - 0x10000) & 0x3FF);
      }
      put16(out, c, big);
      return true;
    }
    case Codec::kUtf32:
    case Codec::kUtf32Le:
    case Codec::kUtf32Be:
      if (unicode::is_surrogate(c)) return false;
      put32(out, c, chosen_.codec == Codec::kUtf32Be);
      return true;
    case Codec::kUnicodeEscape:
      if (c == '\\') {
        out += "\\\\";
      } else if (c == '\n') {
        out += "\\n";
      } else if (c == '\r') {
        out += "\\r";
      } else if (c == '\t') {
        out += "\\t";
      } else if (c >= 0x20 && c < 0x7F) {
        out += static_cast<char>(c);
      } else {
        append_escape(out, c);
      }
      return true;
    case Codec::kRawUnicodeEscape:
      if (c < 0x100) {
        out += static_cast<char>(c);
      } else {
        append_escape(out, c);
      }
      return true;
  }
  return false;
}

void Encoder::put_surrogate(uint32_t c) {
  switch (chosen_.codec) {
    case Codec::kUtf8:
    case Codec::kUtf8Sig: append_utf8(out, c); return;
    case Codec::kUtf16:
    case Codec::kUtf16Le:
    case Codec::kUtf16Be: put16(out, c, chosen_.codec == Codec::kUtf16Be); return;
    default: put32(out, c, chosen_.codec == Codec::kUtf32Be);
  }
}

// The characters [from, to), code points [start, end), can't be encoded.
bool Encoder::handle(const char* from, const char* to, size_t start, size_t end) {
  const auto give_up = [&] {
    return raise_unicode(vm_, Exc::kUnicodeEncodeError, chosen_.shown, text_, start, end, reason());
  };
  if (chosen_.handler == Handler::kUnknown) return unknown_handler(vm_, chosen_.handler_name);
  if (chosen_.handler == Handler::kStrict) return give_up();
  if (chosen_.handler == Handler::kIgnore) return true;
  const bool wide = chosen_.codec >= Codec::kUtf16 && chosen_.codec <= Codec::kUtf32Be;
  const bool unicode_codec = chosen_.codec <= Codec::kUtf8Sig || wide;
  for (const char* p = from; p < to;) {
    const uint32_t c = utf8_next(p);
    std::string text;
    switch (chosen_.handler) {
      case Handler::kReplace: text = "?"; break;
      case Handler::kBackslash: append_escape(text, c); break;
      case Handler::kXmlCharRef: text = "&#" + std::to_string(c) + ";"; break;
      case Handler::kName:
        text = front::unicode_name(c);
        if (text.empty()) {
          append_escape(text, c);
        } else {
          text = "\\N{" + text + "}";
        }
        break;
      case Handler::kSurrogateEscape:
        if (c < 0xDC80 || c > 0xDCFF || wide) return give_up();
        out += static_cast<char>(c - 0xDC00);
        continue;
      default:
        if (!unicode_codec || !unicode::is_surrogate(c)) return give_up();
        put_surrogate(c);
        continue;
    }
    if (!put_text(text)) return give_up();
  }
  return true;
}

bool Encoder::run() {
  if (chosen_.codec == Codec::kUtf8Sig) out = "\xEF\xBB\xBF";
  if (chosen_.codec == Codec::kUtf16) put16(out, 0xFEFF, false);
  if (chosen_.codec == Codec::kUtf32) put32(out, 0xFEFF, false);
  const char* p = text_->data();
  const char* const end = p + text_->bytes();
  size_t index = 0;
  while (p < end) {
    const char* at = p;
    const uint32_t c = utf8_next(p);
    ++index;
    const size_t before = out.size();
    if (put(c)) continue;
    out.resize(before);
    // The whole run of characters that fail goes to the handler at once.
    const size_t start = index - 1;
    while (p < end) {
      const char* next = p;
      const bool fits = put(utf8_next(next));
      out.resize(before);
      if (fits) break;
      p = next;
      ++index;
    }
    if (!handle(at, p, start, index)) return false;
  }
  return true;
}

// ---------------------------------------------------------------- decoding

class Decoder {
 public:
  Decoder(Vm& vm, std::string_view data, const Chosen& chosen)
      : vm_(vm), data_(data), chosen_(chosen) {}
  bool run();
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
  bool pass_surrogate(size_t start);
  bool utf8();
  bool utf16(bool big);
  bool utf32(bool big);
  bool charmap();
  bool escapes(bool raw);
  bool hex_escape(size_t start, size_t digits, const char* reason);

  Vm& vm_;
  std::string_view data_;
  const Chosen& chosen_;
  const char* shown_ = "";
  size_t at_ = 0;
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
    case Handler::kName:
      return fail(raise_str(vm_, Exc::kTypeError,
                            "don't know how to handle UnicodeDecodeError in error callback"));
    default: return unknown_handler(vm_, chosen_.handler_name);
  }
}

bool Decoder::utf8() {
  while (at_ < data_.size()) {
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
    while (end < at_ + width && end < data_.size()) {
      const uint32_t c = byte(end);
      const bool second = end == at_ + 1;
      if ((c & 0xC0) != 0x80 ||
          (second && ((lead == 0xE0 && c < 0xA0) || (lead == 0xED && c > 0x9F) ||
                      (lead == 0xF0 && c < 0x90) || (lead == 0xF4 && c > 0x8F)))) {
        reason = "invalid continuation byte";
        break;
      }
      ++end;
    }
    if (!handle(at_, end, reason)) return false;
  }
  return true;
}

bool Decoder::utf16(bool big) {
  shown_ = big ? "utf-16-be" : "utf-16-le";
  while (at_ < data_.size()) {
    if (at_ + 2 > data_.size()) {
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
    if (at_ + 4 > data_.size()) {
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
    const uint32_t b = byte(at_);
    uint32_t c = b;
    const char* reason = nullptr;
    if (b >= 0x80 && chosen_.codec == Codec::kAscii) reason = "ordinal not in range(128)";
    if (b >= 0x80 && chosen_.page) {
      c = chosen_.page[b - 0x80];
      if (!c) reason = "character maps to <undefined>";
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

bool Decoder::hex_escape(size_t start, size_t digits, const char* reason) {
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
  if (i < at_ + digits) return handle(start, i, reason);
  if (c > 0x10FFFF) return handle(start, i, "illegal Unicode character");
  append_utf8(out, c);
  at_ = i;
  return true;
}

bool Decoder::escapes(bool raw) {
  static constexpr char kFrom[] = "\\'\"bfnrtva", kTo[] = "\\'\"\b\f\n\r\t\v\a";
  while (at_ < data_.size()) {
    const size_t start = at_;
    const char c = data_[at_++];
    if (c != '\\') {
      append_utf8(out, static_cast<unsigned char>(c));
      continue;
    }
    const char kind = at_ < data_.size() ? data_[at_] : '\0';
    if (raw) {
      if (kind == 'u' || kind == 'U') {
        ++at_;
        if (!hex_escape(
                start, kind == 'u' ? 4 : 8,
                kind == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape")) {
          return false;
        }
      } else {
        out += '\\';
        if (at_ < data_.size() && kind == '\\') {
          out += '\\';
          ++at_;
        }
      }
      continue;
    }
    if (at_ == data_.size()) {
      if (!handle(start, at_, "\\ at end of string")) return false;
      continue;
    }
    ++at_;
    const char* simple = kind ? std::strchr(kFrom, kind) : nullptr;
    bool ok = true;
    if (simple) {
      out += kTo[simple - kFrom];
    } else if (kind == '\n') {
      continue;
    } else if (kind >= '0' && kind <= '7') {
      uint32_t value = static_cast<uint32_t>(kind - '0');
      for (int i = 0; i < 2 && at_ < data_.size() && data_[at_] >= '0' && data_[at_] <= '7'; ++i) {
        value = value * 8 + static_cast<uint32_t>(data_[at_++] - '0');
      }
      append_utf8(out, value);
    } else if (kind == 'x') {
      ok = hex_escape(start, 2, "truncated \\xXX escape");
    } else if (kind == 'u') {
      ok = hex_escape(start, 4, "truncated \\uXXXX escape");
    } else if (kind == 'U') {
      ok = hex_escape(start, 8, "truncated \\UXXXXXXXX escape");
    } else if (kind == 'N') {
      const size_t close = at_ < data_.size() && data_[at_] == '{' ? data_.find('}', at_) : kNpos;
      if (close == kNpos || close == at_ + 1) {
        ok = handle(start, close == kNpos ? data_.size() : close + 1,
                    "malformed \\N character escape");
      } else {
        const int32_t named = front::lookup_unicode_name(data_.substr(at_ + 1, close - at_ - 1));
        if (named < 0) {
          ok = handle(start, close + 1, "unknown Unicode character name");
        } else {
          append_utf8(out, static_cast<uint32_t>(named));
          at_ = close + 1;
        }
      }
    } else {
      out += '\\';
      append_utf8(out, static_cast<unsigned char>(kind));
    }
    if (!ok) return false;
  }
  return true;
}

bool Decoder::run() {
  shown_ = chosen_.shown;
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
    case Codec::kUnicodeEscape: return escapes(false);
    case Codec::kRawUnicodeEscape: return escapes(true);
  }
  return false;
}

}  // namespace

Value encode_text(Vm& vm, Str* text, std::string_view encoding, std::string_view errors) {
  Chosen chosen;
  TRY_BOOL(choose(vm, encoding, errors, &chosen));
  TRY_BOOL(charge_bytes(vm, text->bytes()));
  const bool same_bytes =
      chosen.codec == Codec::kUtf8
          ? text->ascii() || utf8_valid_prefix(text->view()) == text->bytes()
          : text->ascii() && (chosen.codec == Codec::kAscii || chosen.codec == Codec::kLatin1 ||
                              chosen.codec == Codec::kCharmap);
  if (same_bytes) return new_bytes(vm, text->view());
  if (text->bytes() > kTextChecked) TRY_BOOL(check_alloc(vm, uint64_t{4} * text->bytes()));
  Encoder encoder(vm, text, chosen);
  TRY_BOOL(encoder.run());
  return new_bytes(vm, encoder.out);
}

Value decode_text(Vm& vm, Value object, std::string_view data, std::string_view encoding,
                  std::string_view errors) {
  Chosen chosen;
  TRY_BOOL(choose(vm, encoding, errors, &chosen));
  TRY_BOOL(charge_bytes(vm, data.size()));
  bool ascii = false;
  if (chosen.codec <= Codec::kLatin1 || chosen.codec == Codec::kCharmap) {
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
  Decoder decoder(vm, data, chosen);
  TRY_BOOL(decoder.run());
  return new_str(vm, decoder.out);
}

}  // namespace copra
