// repr() of constants. Invariant: the text parses back to the same value.
#include "interp/front/repr.h"

#include <charconv>
#include <cmath>
#include <cstdio>
#include <vector>

#include "interp/front/unicode.h"

namespace copra::front {

namespace {

// Shortest digits that round-trip; positional for exponents -4..15 as float.__repr__.
std::string shortest(double value, bool add_point) {
  if (std::isnan(value)) return "nan";
  if (std::isinf(value)) return value < 0 ? "-inf" : "inf";
  char buffer[64];
  auto end =
      std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::scientific).ptr;
  std::string_view text(buffer, static_cast<size_t>(end - buffer));
  std::string out;
  if (text[0] == '-') {
    out = "-";
    text.remove_prefix(1);
  }
  size_t e = text.find('e');
  int exponent = 0;
  const char* digits_of_exponent = text.data() + e + (text[e + 1] == '+' ? 2 : 1);
  std::from_chars(digits_of_exponent, text.data() + text.size(), exponent);
  std::string digits(1, text[0]);
  if (e > 2) digits.append(text.substr(2, e - 2));
  auto count = static_cast<int>(digits.size());
  if (exponent < -4 || exponent >= 16) {
    out += digits[0];
    if (count > 1) out.append(1, '.').append(digits, 1);
    char tail[16];
    std::snprintf(tail, sizeof tail, "e%c%02d", exponent < 0 ? '-' : '+', std::abs(exponent));
    return out + tail;
  }
  if (exponent < 0) {
    out += "0." + std::string(static_cast<size_t>(-exponent - 1), '0') + digits;
    return out;
  }
  if (count <= exponent + 1) {
    out += digits + std::string(static_cast<size_t>(exponent + 1 - count), '0');
    return add_point ? out + ".0" : out;
  }
  auto point = static_cast<size_t>(exponent + 1);
  return out + digits.substr(0, point) + "." + digits.substr(point);
}

void append_hex(std::string& out, const char* format, uint32_t c) {
  char text[16];
  std::snprintf(text, sizeof text, format, c);
  out += text;
}

}  // namespace

std::string repr_float(double value) { return shortest(value, true); }

void append_repr_str(std::string& out, std::string_view s) {
  bool single = s.find('\'') != std::string_view::npos;
  bool twice = s.find('"') != std::string_view::npos;
  char quote = single && !twice ? '"' : '\'';
  out.push_back(quote);
  const char* p = s.data();
  const char* end = p + s.size();
  while (p < end) {
    const char* at = p;
    uint32_t c = decode_utf8(p);
    if (c == static_cast<uint32_t>(quote) || c == '\\') {
      out.push_back('\\');
      out.push_back(static_cast<char>(c));
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (is_printable(c)) {
      out.append(at, p);
    } else if (c < 0x100) {
      append_hex(out, "\\x%02x", c);
    } else if (c < 0x10000) {
      append_hex(out, "\\u%04x", c);
    } else {
      append_hex(out, "\\U%08x", c);
    }
  }
  out.push_back(quote);
}

void append_repr_bytes(std::string& out, std::string_view s) {
  bool single = s.find('\'') != std::string_view::npos;
  bool twice = s.find('"') != std::string_view::npos;
  char quote = single && !twice ? '"' : '\'';
  out += 'b';
  out.push_back(quote);
  for (char ch : s) {
    auto c = static_cast<unsigned char>(ch);
    if (ch == quote || ch == '\\') {
      out.push_back('\\');
      out.push_back(ch);
    } else if (ch == '\n') {
      out += "\\n";
    } else if (ch == '\r') {
      out += "\\r";
    } else if (ch == '\t') {
      out += "\\t";
    } else if (c >= 0x20 && c < 0x7F) {
      out.push_back(ch);
    } else {
      append_hex(out, "\\x%02x", c);
    }
  }
  out.push_back(quote);
}

std::string decimal_digits(std::string_view digits, int base) {
  if (base == 10) return std::string(digits);
  constexpr uint64_t kChunk = 1000000000;
  std::vector<uint32_t> limbs;  // least significant first
  for (char ch : digits) {
    uint64_t carry = static_cast<uint64_t>(ch <= '9' ? ch - '0' : (ch | 0x20) - 'a' + 10);
    for (uint32_t& limb : limbs) {
      uint64_t v = uint64_t{limb} * static_cast<uint64_t>(base) + carry;
      limb = static_cast<uint32_t>(v % kChunk);
      carry = v / kChunk;
    }
    if (carry != 0) limbs.push_back(static_cast<uint32_t>(carry));
  }
  if (limbs.empty()) return "0";
  std::string out = std::to_string(limbs.back());
  for (size_t i = limbs.size() - 1; i-- > 0;) {
    std::string chunk = std::to_string(limbs[i]);
    out += std::string(9 - chunk.size(), '0') + chunk;
  }
  return out;
}

void append_repr_constant(std::string& out, const ast::Constant& c) {
  using ast::ConstKind;
  switch (c.ckind) {
    case ConstKind::kNone: out += "None"; break;
    case ConstKind::kTrue: out += "True"; break;
    case ConstKind::kFalse: out += "False"; break;
    case ConstKind::kEllipsis: out += "Ellipsis"; break;
    case ConstKind::kInt:
      if (c.is_small) {
        out += std::to_string(c.small);
      } else {
        if (c.negative) out += '-';
        out += decimal_digits(c.text, c.base);
      }
      break;
    case ConstKind::kFloat: out += repr_float(c.number); break;
    case ConstKind::kComplex:
      if (c.real == 0 && !std::signbit(c.real)) {
        out += shortest(c.number, false) + "j";
      } else {
        std::string imaginary = shortest(c.number, false);
        out += "(" + shortest(c.real, false) + (imaginary[0] == '-' ? "" : "+") + imaginary + "j)";
      }
      break;
    case ConstKind::kStr: append_repr_str(out, c.text); break;
    case ConstKind::kBytes: append_repr_bytes(out, c.text); break;
    case ConstKind::kTuple:
    case ConstKind::kFrozenSet: {
      bool set = c.ckind == ConstKind::kFrozenSet;
      out += set ? "frozenset({" : "(";
      for (size_t i = 0; i < c.items.size(); i++) {
        if (i > 0) out += ", ";
        append_repr_constant(out, *c.items[i]);
      }
      if (!set && c.items.size() == 1) out += ',';
      out += set ? "})" : ")";
      break;
    }
  }
}

}  // namespace copra::front
