// str.encode: text to bytes, with every error handler.
//
// In: WTF-8 text, a Chosen. Out: bytes, or UnicodeEncodeError. Includes codecs.h. Invariant: a
// handler sees a whole run of characters that fail where CPython's codec gathers runs. Next:
// codecs_decode.cc.
#include <algorithm>
#include <cstring>

#include "interp/front/unicode.h"
#include "interp/types/codecs.h"
#include "interp/types/unicode.h"

namespace copra {

namespace {

void put16(std::string& out, uint32_t unit, bool big) {
  const char low = static_cast<char>(unit), high = static_cast<char>(unit >> 8);
  out += big ? high : low;
  out += big ? low : high;
}
void put32(std::string& out, uint32_t c, bool big) {
  put16(out, big ? c >> 16 : c & 0xFFFF, big);
  put16(out, big ? c & 0xFFFF : c >> 16, big);
}

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
  // The characters [from, to), code points [start, end), can't be encoded; *next: where to go on.
  bool handle(const char* from, const char* to, size_t start, size_t end, size_t* next);
  bool ask_handler(size_t start, size_t end, size_t* next);
  bool give_up(size_t start, size_t end) {
    return raise_unicode(vm_, Exc::kUnicodeEncodeError, chosen_.shown, text_, start, end, reason());
  }
  const char* reason() const;

  Vm& vm_;
  Str* text_;
  const Chosen& chosen_;
  Value error_ = Value::absent();  // what the registered handler saw, one for all faults
  CodecPace pace_;
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
      const size_t first = 256 - chosen_.page.size();
      if (c < first) {
        out += static_cast<char>(c);
        return true;
      }
      const size_t at = c >= kNoCharacter ? kNpos : chosen_.page.rfind(static_cast<char16_t>(c));
      if (at == kNpos) return false;
      out += static_cast<char>(first + at);
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
    case Codec::kUtf7:
    case Codec::kForeign: break;  // not by character
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

bool Encoder::ask_handler(size_t start, size_t end, size_t* next) {
  if (error_.is_absent()) {
    error_ =
        unicode_error(vm_, Exc::kUnicodeEncodeError, chosen_.shown, text_, start, end, reason());
    if (error_.is_raised()) return false;
  } else if (!move_error(vm_, error_, start, end, reason())) {
    return false;
  }
  Handled answer;
  if (!call_handler(vm_, chosen_.handler_name, Exc::kUnicodeEncodeError, error_, text_->length,
                    &answer)) {
    return false;
  }
  *next = answer.at;
  if (is_bytes(answer.text)) {
    const std::string_view bytes = answer.text.as<Bytes>()->view();
    const size_t unit = !chosen_.wide() ? 1 : chosen_.codec >= Codec::kUtf32 ? 4 : 2;
    if (bytes.size() % unit != 0) return give_up(start, end);
    out += bytes;
  } else {
    const Str* text = answer.text.as<Str>();
    const bool unicode_codec = chosen_.codec <= Codec::kUtf8Sig || chosen_.wide();
    if (unicode_codec && !text->ascii()) return give_up(start, end);
    const char* p = text->data();
    for (const char* stop = p + text->bytes(); p < stop;) {
      if (!put(utf8_next(p))) return give_up(start, end);
    }
  }
  return check_alloc(vm_, out.size() * 2);  // what grows is there twice for a moment
}

bool Encoder::handle(const char* from, const char* to, size_t start, size_t end, size_t* next) {
  *next = end;
  const size_t first = start;
  if (chosen_.handler == Handler::kRegistered) return ask_handler(start, end, next);
  if (chosen_.handler == Handler::kStrict) return give_up(start, end);
  if (chosen_.handler == Handler::kIgnore) return true;
  const bool unicode_codec = chosen_.codec <= Codec::kUtf8Sig || chosen_.wide();
  for (const char* p = from; p < to; ++start) {
    if (!pace_.more(vm_, out)) return false;
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
          text.insert(0, "\\N{").append("}");
        }
        break;
      case Handler::kSurrogateEscape:
        if (c < 0xDC80 || c > 0xDCFF || chosen_.wide()) {
          return give_up(chosen_.codec == Codec::kCharmap ? first : start, end);
        }
        out += static_cast<char>(c - 0xDC00);
        continue;
      default:
        if (!unicode_codec || !unicode::is_surrogate(c)) return give_up(start, end);
        put_surrogate(c);
        continue;
    }
    if (!put_text(text)) return give_up(start, end);
  }
  return true;
}

bool Encoder::run() {
  if (chosen_.codec == Codec::kUtf8Sig) out = "\xEF\xBB\xBF";
  if (chosen_.codec == Codec::kUtf16) put16(out, 0xFEFF, false);
  if (chosen_.codec == Codec::kUtf32) put32(out, 0xFEFF, false);
  const char* p = text_->data();
  const char* end = p + text_->bytes();
  size_t index = 0;
  while (p < end) {
    if (!pace_.more(vm_, out)) return false;
    const char* at = p;
    const uint32_t c = utf8_next(p);
    ++index;
    const size_t before = out.size();
    if (put(c)) continue;
    out.resize(before);
    // The whole run of characters that fail goes to the handler at once.
    const size_t start = index - 1;
    while (p < end && !chosen_.wide()) {
      if (!pace_.more(vm_, out)) return false;
      const char* following = p;
      const bool fits = put(utf8_next(following));
      out.resize(before);
      if (fits) break;
      p = following;
      ++index;
    }
    size_t next = index;
    if (!handle(at, p, start, index, &next)) return false;
    // Handlers run Python code, which may extend the text in place: where it lies may have changed.
    if (chosen_.handler != Handler::kRegistered) continue;
    index = next;
    p = text_->data() + str_index_offset(text_, index);
    end = text_->data() + text_->bytes();
  }
  return true;
}

// ---------------------------------------------------------------- UTF-7

constexpr char kBase64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

bool utf7_direct(uint32_t c) {
  return c < 0x7F && (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != '+' && c != '\\' &&
         c != '~';
}

std::string encode_utf7(const Str* text) {
  std::string out;
  uint32_t buffer = 0, bits = 0;
  bool shifted = false;
  const auto unit = [&](uint32_t u) {
    buffer = buffer << 16 | u;
    bits += 16;
    for (; bits >= 6; bits -= 6) out += kBase64[buffer >> (bits - 6) & 63];
    buffer &= (1u << bits) - 1;
  };
  const auto flush = [&] {
    if (bits) out += kBase64[buffer << (6 - bits) & 63];
    buffer = bits = 0;
  };
  const char* p = text->data();
  for (const char* end = p + text->bytes(); p < end;) {
    const uint32_t c = utf8_next(p);
    if (utf7_direct(c)) {
      if (shifted) {
        flush();
        // Only what could belong to the base 64 needs the sign of its end.
        if (c == '-' || std::strchr(kBase64, static_cast<char>(c))) out += '-';
      }
      shifted = false;
      out += static_cast<char>(c);
    } else if (!shifted && c == '+') {
      out += "+-";
    } else {
      if (!shifted) out += '+';
      shifted = true;
      if (c > 0xFFFF) unit(0xD800 + ((c - 0x10000) >> 10));
      unit(c > 0xFFFF ? 0xDC00 + ((c - 0x10000) & 0x3FF) : c);
    }
  }
  if (shifted) {
    flush();
    out += '-';
  }
  return out;
}

}  // namespace

Value encode_text(Vm& vm, Str* text, std::string_view encoding, std::string_view errors) {
  Chosen chosen;
  TRY_BOOL(choose_codec(vm, encoding, errors, &chosen));
  if (chosen.codec == Codec::kForeign) {
    return call_codecs(vm, "_encode_text", text, encoding, errors);
  }
  TRY_BOOL(charge_bytes(vm, text->bytes()));
  const bool same_bytes =
      chosen.codec == Codec::kUtf8
          ? text->ascii() || utf8_valid_prefix(text->view()) == text->bytes()
          : text->ascii() && chosen.ascii_superset() && chosen.codec != Codec::kUtf8Sig;
  if (same_bytes) return new_bytes(vm, text->view());
  if (text->bytes() > kTextChecked) TRY_BOOL(check_alloc(vm, uint64_t{4} * text->bytes()));
  if (chosen.codec == Codec::kUtf7) return new_bytes(vm, encode_utf7(text));
  Encoder encoder(vm, text, chosen);
  TRY_BOOL(encoder.run());
  return new_bytes(vm, encoder.out);
}

}  // namespace copra
