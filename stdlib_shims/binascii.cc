// binascii, and base64's inner loops. In: bytes-like data or ASCII text. Out: bytes. May include:
// native.h, zlib (crc32). Invariant: decoders judge every byte before anything is returned. Next:
// py/binascii.py (the exception classes), py/base64.py.
#include <zlib.h>

#include <algorithm>
#include <cstring>

#include "interp/native.h"
#include "interp/types/text.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

constexpr char kAlphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

Value raise_error(Vm& vm, const std::string& text) {
  const Value module = TRY(import_module(vm, "binascii"));
  const Value cls = TRY(op_getattr(vm, module, "Error"));
  const Value e = TRY(op_call(vm, cls, {Value(new_str(vm, text))}));
  return raise_object(vm, e);
}

// Data to decode: text counts as its ASCII bytes.
bool decode_view(Vm& vm, Value v, std::string_view* out) {
  if (is_str(v)) {
    if (!v.as<Str>()->ascii()) {
      return fail(
          raise_str(vm, Exc::kValueError, "string argument should contain only ASCII characters"));
    }
    *out = v.as<Str>()->view();
    return true;
  }
  if (bytes_view(vm, v, out)) return true;
  take_pending(vm);
  return fail(raise(vm, Exc::kTypeError,
                    "argument should be bytes, buffer or ASCII string, not '%s'",
                    type_name(vm, v).c_str()));
}

int flag(Vm& vm, Value v, bool missing) { return v.is_absent() ? missing : op_truth(vm, v); }

unsigned char byte_at(std::string_view s, size_t i) { return static_cast<unsigned char>(s[i]); }

Bytes* fresh(Vm& vm, size_t n) {
  // Nothing may run between looking at the source and filling: the charge comes after.
  return new_bytes_uninit(vm, n);
}

// ---------------------------------------------------------------- base 64

void encode64(std::string_view s, char* out) {
  size_t i = 0;
  for (; i + 2 < s.size(); i += 3) {
    const uint32_t v = static_cast<uint32_t>(byte_at(s, i)) << 16 |
                       static_cast<uint32_t>(byte_at(s, i + 1)) << 8 | byte_at(s, i + 2);
    *out++ = kAlphabet[v >> 18];
    *out++ = kAlphabet[v >> 12 & 63];
    *out++ = kAlphabet[v >> 6 & 63];
    *out++ = kAlphabet[v & 63];
  }
  if (i == s.size()) return;
  const bool two = i + 1 < s.size();
  const uint32_t v = static_cast<uint32_t>(byte_at(s, i)) << 16 |
                     (two ? static_cast<uint32_t>(byte_at(s, i + 1)) << 8 : 0);
  *out++ = kAlphabet[v >> 18];
  *out++ = kAlphabet[v >> 12 & 63];
  *out++ = two ? kAlphabet[v >> 6 & 63] : '=';
  *out++ = '=';
}

Value f_b2a_base64(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  TRY_BOOL(bytes_view(vm, a[0], &s));
  const int newline = flag(vm, a[1], true);
  if (newline < 0) return Value::raised();
  TRY_BOOL(bytes_view(vm, a[0], &s));
  const size_t n = (s.size() + 2) / 3 * 4;
  Bytes* out = TRY_PTR(fresh(vm, n + (newline ? 1 : 0)));
  TRY_BOOL(bytes_view(vm, a[0], &s));
  encode64(s, out->data());
  if (newline) out->data()[n] = '\n';
  TRY_BOOL(charge(vm, n / 256));
  return Value(out);
}

struct Reverse {
  int8_t value[256];
};
constexpr Reverse kReverse = [] {
  Reverse r{};
  for (int8_t& v : r.value) v = -1;
  for (int i = 0; i < 64; ++i) {
    r.value[static_cast<unsigned char>(kAlphabet[i])] = static_cast<int8_t>(i);
  }
  return r;
}();

Value decode64(Vm& vm, std::string_view s, bool strict) {
  std::string out;
  out.reserve(s.size() / 4 * 3 + 3);
  if (strict && !s.empty() && s[0] == '=') return raise_error(vm, "Leading padding not allowed");
  int have = 0, pads = 0;
  unsigned char left = 0;
  bool padding_started = false;
  size_t plain = 0;
  // Four letters at a time as far as there is nothing but letters.
  out.resize(s.size() / 4 * 3);
  for (char* to = out.data(); plain + 4 <= s.size(); plain += 4, to += 3) {
    const int v0 = kReverse.value[byte_at(s, plain)], v1 = kReverse.value[byte_at(s, plain + 1)],
              v2 = kReverse.value[byte_at(s, plain + 2)],
              v3 = kReverse.value[byte_at(s, plain + 3)];
    if ((v0 | v1 | v2 | v3) < 0) break;
    to[0] = static_cast<char>(v0 << 2 | v1 >> 4);
    to[1] = static_cast<char>(v1 << 4 | v2 >> 2);
    to[2] = static_cast<char>(v2 << 6 | v3);
  }
  out.resize(plain / 4 * 3);
  for (size_t i = plain; i < s.size(); ++i) {
    const unsigned char c = byte_at(s, i);
    if (c == '=') {
      padding_started = true;
      if (have >= 2 && have + ++pads >= 4) {
        if (strict && i + 1 < s.size()) return raise_error(vm, "Excess data after padding");
        have = 0;
        pads = -1;
        break;
      }
      continue;
    }
    const int v = kReverse.value[c];
    if (v < 0) {
      if (strict) return raise_error(vm, "Only base64 data is allowed");
      continue;
    }
    if (strict && padding_started) {
      return raise_error(vm, "Discontinuous padding not allowed");
    }
    pads = 0;
    const auto bits = static_cast<unsigned char>(v);
    switch (have) {
      case 0:
        have = 1;
        left = bits;
        break;
      case 1:
        have = 2;
        out.push_back(static_cast<char>(left << 2 | bits >> 4));
        left = bits & 15;
        break;
      case 2:
        have = 3;
        out.push_back(static_cast<char>(left << 4 | bits >> 2));
        left = bits & 3;
        break;
      default:
        have = 0;
        out.push_back(static_cast<char>(left << 6 | bits));
        left = 0;
        break;
    }
  }
  if (have == 1) {
    return raise_error(vm, "Invalid base64-encoded string: number of data characters (" +
                               std::to_string(out.size() / 3 * 4 + 1) +
                               ") cannot be 1 more than a multiple of 4");
  }
  if (have) return raise_error(vm, "Incorrect padding");
  TRY_BOOL(charge(vm, out.size() / 128));
  return Value(new_bytes(vm, out));
}

Value f_a2b_base64(Vm& vm, Value* a, uint32_t) {
  const int strict = flag(vm, a[1], false);
  if (strict < 0) return Value::raised();
  std::string_view s;
  TRY_BOOL(decode_view(vm, a[0], &s));
  return decode64(vm, s, strict);
}

// base64.b64encode and b64decode without alternative characters.
Value f_encode(Vm& vm, Value* a, uint32_t) {
  Value args[2] = {a[0], Value::false_()};
  return f_b2a_base64(vm, args, 2);
}
Value f_decode(Vm& vm, Value* a, uint32_t) {
  const int strict = op_truth(vm, a[1]);
  if (strict < 0) return Value::raised();
  std::string_view s;
  if (is_str(a[0])) {
    TRY_BOOL(decode_view(vm, a[0], &s));
  } else if (!bytes_view_of_any(vm, a[0], &s)) {
    take_pending(vm);
    return raise(vm, Exc::kTypeError,
                 "argument should be a bytes-like object or ASCII string, not '%s'",
                 type_of(vm, a[0])->name->data());
  }
  return decode64(vm, s, strict);
}

// ---------------------------------------------------------------- hex

Value f_hexlify(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  TRY_BOOL(bytes_view(vm, a[0], &s));
  char separator = 0;
  bool separated = false;
  int64_t group = 1;
  if (!a[2].is_absent()) TRY_BOOL(as_c_int(vm, a[2], &group));
  if (!a[1].is_absent()) {
    const int64_t length = op_len(vm, a[1]);
    if (length < 0) return Value::raised();
    if (length != 1) return raise_str(vm, Exc::kValueError, "sep must be length 1.");
    uint32_t c = 0;
    if (is_str(a[1])) {
      c = str_code_point(a[1].as<Str>(), 0);
    } else if (is_bytes(a[1])) {
      c = static_cast<unsigned char>(a[1].as<Bytes>()->data()[0]);
    } else {
      return raise_str(vm, Exc::kTypeError, "sep must be str or bytes.");
    }
    if (c > 255) return raise_str(vm, Exc::kValueError, "sep must be ASCII.");
    separator = static_cast<char>(c);
    separated = true;
    TRY_BOOL(bytes_view(vm, a[0], &s));
  }
  static constexpr char kHex[] = "0123456789abcdef";
  const bool from_left = group < 0;
  const uint64_t width = static_cast<uint64_t>(from_left ? -group : group);
  const size_t first =
      separated && width ? (from_left ? width : (s.size() % width ? s.size() % width : width)) : 0;
  const size_t separators = separated && width && !s.empty() ? (s.size() - 1) / width : 0;
  Bytes* out = TRY_PTR(fresh(vm, s.size() * 2 + separators));
  TRY_BOOL(bytes_view(vm, a[0], &s));
  char* p = out->data();
  size_t next = separators ? first : s.size();
  for (size_t i = 0; i < s.size(); ++i) {
    if (i == next) {
      *p++ = separator;
      next += width;
    }
    *p++ = kHex[byte_at(s, i) >> 4];
    *p++ = kHex[byte_at(s, i) & 15];
  }
  TRY_BOOL(charge(vm, s.size() / 256));
  return Value(out);
}

int hex_value(unsigned char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

Value f_unhexlify(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  TRY_BOOL(decode_view(vm, a[0], &s));
  if (s.size() % 2) return raise_error(vm, "Odd-length string");
  std::string out(s.size() / 2, '\0');
  for (size_t i = 0; i < out.size(); ++i) {
    const int high = hex_value(byte_at(s, 2 * i)), low = hex_value(byte_at(s, 2 * i + 1));
    if (high < 0 || low < 0) return raise_error(vm, "Non-hexadecimal digit found");
    out[i] = static_cast<char>(high << 4 | low);
  }
  TRY_BOOL(charge(vm, out.size() / 128));
  return Value(new_bytes(vm, out));
}

// ---------------------------------------------------------------- checksums

Value f_crc32(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  Value start = a[1].is_absent() ? Value::small_int(0) : TRY(op_index(vm, a[1]));
  start = TRY(op_binary(vm, kAnd, start, Value::small_int(0xFFFFFFFF)));
  TRY_BOOL(bytes_view(vm, a[0], &s));
  const auto crc = crc32_z(static_cast<uLong>(start.small()),
                           reinterpret_cast<const Bytef*>(s.data()), s.size());
  TRY_BOOL(charge(vm, s.size() / 1024));
  return Value::small_int(static_cast<int64_t>(crc));
}

Value f_crc_hqx(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  Value start = TRY(op_index(vm, a[1]));
  start = TRY(op_binary(vm, kAnd, start, Value::small_int(0xFFFF)));
  TRY_BOOL(bytes_view(vm, a[0], &s));
  auto crc = static_cast<uint32_t>(start.small());
  for (size_t i = 0; i < s.size(); ++i) {
    crc ^= static_cast<uint32_t>(byte_at(s, i)) << 8;
    for (int k = 0; k < 8; ++k) crc = (crc & 0x8000 ? crc << 1 ^ 0x1021 : crc << 1) & 0xFFFF;
  }
  TRY_BOOL(charge(vm, s.size() / 64));
  return Value::small_int(crc);
}

// ---------------------------------------------------------------- uuencode, quoted-printable

Value f_b2a_uu(Vm& vm, Value* a, uint32_t) {
  const int backtick = flag(vm, a[1], false);
  if (backtick < 0) return Value::raised();
  std::string_view s;
  TRY_BOOL(bytes_view(vm, a[0], &s));
  if (s.size() > 45) return raise_error(vm, "At most 45 bytes at once");
  const auto shown = [&](uint32_t v) {
    return static_cast<char>(backtick && !(v & 63) ? '`' : ' ' + (v & 63));
  };
  std::string out(1, shown(static_cast<uint32_t>(s.size())));
  for (size_t i = 0; i < s.size(); i += 3) {
    uint32_t v = 0;
    for (size_t k = 0; k < 3; ++k) v = v << 8 | (i + k < s.size() ? byte_at(s, i + k) : 0);
    for (int shift = 18; shift >= 0; shift -= 6) out += shown(v >> shift);
  }
  out += '\n';
  return Value(new_bytes(vm, out));
}

Value f_a2b_uu(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  TRY_BOOL(decode_view(vm, a[0], &s));
  size_t at = 1;
  // No text at all counts as a zero byte, whose length is 32.
  const size_t n = s.empty() ? 32 : (byte_at(s, 0) - ' ') & 63;
  std::string out;
  uint32_t bits = 0;
  for (int held = 0; out.size() < n;) {
    const unsigned char c = at < s.size() ? byte_at(s, at) : '\n';
    uint32_t six = 0;
    if (c != '\n' && c != '\r') {
      if (c < ' ' || c > ' ' + 64) return raise_error(vm, "Illegal char");
      six = static_cast<uint32_t>(c - ' ') & 63;
      ++at;
    }
    bits = bits << 6 | six;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>(bits >> held);
    }
  }
  for (; at < s.size(); ++at) {
    const char c = s[at];
    if (c != ' ' && c != '`' && c != '\n' && c != '\r') {
      return raise_error(vm, "Trailing garbage");
    }
  }
  return Value(new_bytes(vm, out));
}

Value f_a2b_qp(Vm& vm, Value* a, uint32_t) {
  const int header = flag(vm, a[1], false);
  if (header < 0) return Value::raised();
  std::string_view s;
  TRY_BOOL(decode_view(vm, a[0], &s));
  std::string out;
  for (size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '_' && header) {
      out += ' ';
    } else if (s[i] != '=') {
      out += s[i];
    } else if (i + 1 >= s.size()) {
      break;
    } else if (s[i + 1] == '\n' || s[i + 1] == '\r') {
      while (++i < s.size() && s[i] != '\n') {
      }
    } else if (s[i + 1] == '=') {
      out += '=';
      ++i;
    } else if (i + 2 < s.size() && hex_value(byte_at(s, i + 1)) >= 0 &&
               hex_value(byte_at(s, i + 2)) >= 0) {
      out += static_cast<char>(hex_value(byte_at(s, i + 1)) << 4 | hex_value(byte_at(s, i + 2)));
      i += 2;
    } else {
      out += '=';
    }
  }
  TRY_BOOL(charge(vm, s.size() / 64));
  return Value(new_bytes(vm, out));
}

Value f_b2a_qp(Vm& vm, Value* a, uint32_t) {
  const int quote_tabs = flag(vm, a[1], false), is_text = flag(vm, a[2], true),
            header = flag(vm, a[3], false);
  if (quote_tabs < 0 || is_text < 0 || header < 0) return Value::raised();
  std::string_view s;
  TRY_BOOL(bytes_view(vm, a[0], &s));
  constexpr size_t kLine = 76;
  static constexpr char kHex[] = "0123456789ABCDEF";
  const size_t first = s.find('\n');
  const bool crlf = first != std::string_view::npos && first > 0 && s[first - 1] == '\r';
  std::string out;
  size_t line = 0;
  const auto soft_break = [&] {
    out += crlf ? "=\r\n" : "=\n";
    line = 0;
  };
  for (size_t i = 0; i < s.size(); ++i) {
    const unsigned char c = byte_at(s, i);
    const bool last = i + 1 == s.size();
    const bool quote = c > 126 || c == '=' || (header && c == '_') ||
                       (c == '.' && line == 0 &&
                        (last || s[i + 1] == '\n' || s[i + 1] == '\r' || s[i + 1] == 0)) ||
                       (!is_text && (c == '\r' || c == '\n')) ||
                       ((c == '\t' || c == ' ') && last) ||
                       (c < 33 && c != '\r' && c != '\n' && c != '\t' && c != ' ') ||
                       (c < 33 && c != '\r' && c != '\n' && quote_tabs && (c == '\t' || c == ' '));
    if (quote) {
      if (line + 3 >= kLine) soft_break();
      out += '=';
      out += kHex[c >> 4];
      out += kHex[c & 15];
      line += 3;
      continue;
    }
    if (is_text && (c == '\n' || (c == '\r' && !last && s[i + 1] == '\n'))) {
      if (!out.empty() && (out.back() == ' ' || out.back() == '\t')) {
        const auto space = static_cast<unsigned char>(out.back());
        out.back() = '=';
        out += kHex[space >> 4];
        out += kHex[space & 15];
      }
      out += crlf ? "\r\n" : "\n";
      if (c == '\r') ++i;
      line = 0;
      continue;
    }
    if (!last && s[i + 1] != '\n' && line + 1 >= kLine) soft_break();
    ++line;
    out += header && c == ' ' ? '_' : static_cast<char>(c);
  }
  TRY_BOOL(charge(vm, s.size() / 64));
  return Value(new_bytes(vm, out));
}

// ---------------------------------------------------------------- base 85

constexpr char kBase85[] =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
static_assert(sizeof kBase85 == 86);

// Five digits for every four bytes; `ascii`: Ascii85's digits and its short form of zeros, spaces
// too when they are folded.
Value encode85(Vm& vm, Value data, bool ascii, bool spaces, bool pad) {
  std::string_view s;
  TRY_BOOL(bytes_view_of_any(vm, data, &s));
  TRY_BOOL(check_alloc(vm, s.size() + s.size() / 4 + 8));
  std::string out;
  out.reserve(s.size() + s.size() / 4 + 8);
  for (size_t at = 0; at < s.size(); at += 4) {
    const size_t have = std::min<size_t>(4, s.size() - at);
    uint32_t word = 0;
    for (size_t i = 0; i < 4; ++i) {
      word = word << 8 | (i < have ? static_cast<unsigned char>(s[at + i]) : 0u);
    }
    const bool whole = have == 4 || pad;
    if (ascii && whole && !word) {
      out += 'z';
      continue;
    }
    if (spaces && whole && word == 0x20202020) {
      out += 'y';
      continue;
    }
    char digits[5];
    for (size_t i = 5; i-- > 0; word /= 85) {
      digits[i] = ascii ? static_cast<char>('!' + word % 85) : kBase85[word % 85];
    }
    out.append(digits, whole ? 5 : have + 1);
  }
  TRY_BOOL(charge(vm, s.size() / 64));
  return Value(new_bytes(vm, out));
}

Value f_a85encode(Vm& vm, Value* a, uint32_t) {
  const int spaces = op_truth(vm, a[1]), pad = op_truth(vm, a[2]);
  if (spaces < 0 || pad < 0) return Value::raised();
  return encode85(vm, a[0], true, spaces != 0, pad != 0);
}
Value f_b85encode(Vm& vm, Value* a, uint32_t) {
  const int pad = op_truth(vm, a[1]);
  if (pad < 0) return Value::raised();
  return encode85(vm, a[0], false, false, pad != 0);
}

void put_word(std::string& out, uint64_t word) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(word >> shift);
}

Value f_a85decode(Vm& vm, Value* a, uint32_t) {
  const int spaces = op_truth(vm, a[1]);
  std::string_view s, ignored;
  if (spaces < 0 || !bytes_view(vm, a[2], &ignored) || !bytes_view_of_any(vm, a[0], &s)) {
    return Value::raised();
  }
  TRY_BOOL(check_alloc(vm, s.size() * 4));
  std::string out;
  uint64_t word = 0;
  int have = 0;
  for (size_t at = 0; at < s.size() + 4; ++at) {
    // Padding of the largest digit completes the last group.
    const char c = at < s.size() ? s[at] : 'u';
    if (c >= '!' && c <= 'u') {
      word = word * 85 + static_cast<uint64_t>(c - '!');
      if (++have < 5) continue;
      if (word > 0xFFFFFFFF) return raise_str(vm, Exc::kValueError, "Ascii85 overflow");
      put_word(out, word);
      word = 0;
      have = 0;
    } else if (c == 'z' || (c == 'y' && spaces)) {
      if (have) {
        return raise(vm, Exc::kValueError, "%c inside Ascii85 5-tuple", c);
      }
      put_word(out, c == 'z' ? 0 : 0x20202020);
    } else if (ignored.find(c) == std::string_view::npos) {
      char shown[4];
      const size_t n = utf8_put(shown, static_cast<unsigned char>(c));
      return raise_str(vm, Exc::kValueError, "Non-Ascii85 digit found: " + std::string(shown, n));
    }
  }
  // `have` padding digits are left over; the others stood for bytes that aren't there.
  out.resize(out.size() - static_cast<size_t>(4 - have));
  TRY_BOOL(charge(vm, s.size() / 64));
  return Value(new_bytes(vm, out));
}

Value f_b85decode(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  TRY_BOOL(bytes_view_of_any(vm, a[0], &s));
  TRY_BOOL(check_alloc(vm, s.size()));
  int8_t values[256];
  std::fill(std::begin(values), std::end(values), static_cast<int8_t>(-1));
  for (int8_t i = 0; i < 85; ++i) values[static_cast<unsigned char>(kBase85[i])] = i;
  std::string out;
  const size_t padding = (5 - s.size() % 5) % 5;
  for (size_t at = 0; at < s.size(); at += 5) {
    uint64_t word = 0;
    for (size_t i = 0; i < 5; ++i) {
      const int value = at + i < s.size() ? values[static_cast<unsigned char>(s[at + i])] : 84;
      if (value < 0) {
        return raise(vm, Exc::kValueError, "bad base85 character at position %zu", at + i);
      }
      word = word * 85 + static_cast<uint64_t>(value);
    }
    if (word > 0xFFFFFFFF) {
      return raise(vm, Exc::kValueError, "base85 overflow in hunk starting at byte %zu", at);
    }
    put_word(out, word);
  }
  out.resize(out.size() - padding);
  TRY_BOOL(charge(vm, s.size() / 64));
  return Value(new_bytes(vm, out));
}

// _bytes(s): a copy of any bytes-like object.
Value f_bytes(Vm& vm, Value* a, uint32_t) {
  std::string_view s;
  TRY_BOOL(bytes_view_of_any(vm, a[0], &s));
  return Value(new_bytes(vm, s));
}

constexpr NativeDef kFunctions[] = {
    {"b2a_base64", "(data, /, *, newline=True)", f_b2a_base64},
    {"a2b_base64", "(data, /, *, strict_mode=False)", f_a2b_base64},
    {"hexlify", "(data, sep=?, bytes_per_sep=1)", f_hexlify},
    {"b2a_hex", "(data, sep=?, bytes_per_sep=1)", f_hexlify},
    {"unhexlify", "(hexstr, /)", f_unhexlify},
    {"a2b_hex", "(hexstr, /)", f_unhexlify},
    {"crc32", "(data, crc=0, /)", f_crc32},
    {"crc_hqx", "(data, crc, /)", f_crc_hqx},
    {"b2a_uu", "(data, /, *, backtick=False)", f_b2a_uu},
    {"a2b_uu", "(data, /)", f_a2b_uu},
    {"b2a_qp", "(data, quotetabs=False, istext=True, header=False)", f_b2a_qp},
    {"a2b_qp", "(data, header=False)", f_a2b_qp},
    {nullptr, nullptr, nullptr}};

constexpr NativeDef kBase64Functions[] = {
    {"_encode64", "(s, /)", f_encode},
    {"_decode64", "(s, validate, /)", f_decode},
    {"_a85encode", "(b, foldspaces, pad, /)", f_a85encode},
    {"_a85decode", "(b, foldspaces, ignorechars, /)", f_a85decode},
    {"_b85encode", "(b, pad, /)", f_b85encode},
    {"_b85decode", "(b, /)", f_b85decode},
    {"_bytes", "(s, /)", f_bytes},
    {nullptr, nullptr, nullptr}};

}  // namespace

extern const ModuleDef kBinasciiModule, kBase64Module;
const ModuleDef kBinasciiModule = {.name = "binascii",
                                   .functions = kFunctions,
                                   .doc = "Conversion between binary data and ASCII",
                                   .python_source = kPySource_binascii};
const ModuleDef kBase64Module = {
    .name = "base64", .functions = kBase64Functions, .python_source = kPySource_base64};

}  // namespace copra
