// The % operator of str and bytes.
//
// One parser for both; conversions that differ ask bytes_mode. Order of checks and messages follow
// CPython's unicode_format / bytes formatting. Includes text.h, number.h, containers.h.
#include <algorithm>
#include <charconv>

#include "interp/types/containers.h"
#include "interp/types/number.h"
#include "interp/types/text.h"

namespace copra {

namespace {

enum : unsigned { kLeft = 1, kPlus = 2, kBlank = 4, kAlt = 8, kZero = 16 };

struct Conversion {
  unsigned flags = 0;
  int64_t width = -1;
  int64_t precision = -1;
  bool no_negative_zero = false;
  uint32_t code = 0;
  size_t code_at = 0;  // byte offset of the conversion character
};

class Percent {
 public:
  Percent(Vm& vm, std::string_view format, Value args, bool bytes_mode, std::string* out)
      : vm_(vm),
        format_(format),
        p_(format.data()),
        end_(p_ + format.size()),
        args_(args),
        bytes_(bytes_mode),
        out_(*out) {}
  bool run();

 private:
  bool fails(Exc type, const char* message) { return fail(raise_str(vm_, type, message)); }
  bool next_argument(Value* out);
  bool parse(Conversion* c);
  bool parse_key();
  bool star(int64_t* out, bool precision);
  bool digits(int64_t* out, int64_t max, const char* message);
  bool convert(const Conversion& c);
  bool convert_plainly(char code);
  bool convert_text(const Conversion& c, Value v);
  bool convert_bytes(const Conversion& c, Value v);
  bool convert_int(const Conversion& c, Value v);
  bool convert_float(const Conversion& c, Value v);
  bool convert_char(const Conversion& c, Value v);
  // Lays out `text` of `length` characters in the field; numeric texts carry their sign.
  bool emit(const Conversion& c, std::string_view text, size_t length, bool numeric);
  const char* word() const { return bytes_ ? "bytes" : "string"; }

  Vm& vm_;
  std::string_view format_;
  const char* p_;
  const char* end_;
  Value args_;
  Value mapping_;  // absent when args can't be looked up by key
  Value single_;   // the value of %(key), or the only argument
  bool single_ready_ = false;
  bool from_tuple_ = false;
  uint32_t next_ = 0;
  bool bytes_;
  std::string& out_;
};

bool Percent::next_argument(Value* out) {
  if (from_tuple_) {
    auto* t = args_.as<Tuple>();
    if (next_ < t->size()) {
      *out = t->items()[next_++];
      return true;
    }
  } else if (single_ready_) {
    single_ready_ = false;
    *out = single_;
    return true;
  }
  return fails(Exc::kTypeError, "not enough arguments for format string");
}

bool Percent::parse_key() {
  if (mapping_.is_absent()) return fails(Exc::kTypeError, "format requires a mapping");
  const char* key = ++p_;
  int open = 1;
  while (open && p_ < end_) {
    if (*p_ == ')') {
      --open;
    } else if (*p_ == '(') {
      ++open;
    }
    ++p_;
  }
  if (open) return fails(Exc::kValueError, "incomplete format key");
  const std::string_view text(key, static_cast<size_t>(p_ - 1 - key));
  const Value name = bytes_ ? Value(new_bytes(vm_, text)) : Value(new_str(vm_, text));
  if (name.is_raised()) return false;
  single_ = op_getitem(vm_, mapping_, name);
  if (single_.is_raised()) return false;
  single_ready_ = true;
  from_tuple_ = false;
  return true;
}

bool Percent::star(int64_t* out, bool precision) {
  Value v;
  if (!next_argument(&v)) return false;
  if (!is_int(v)) return fails(Exc::kTypeError, "* wants int");
  const Value i = int_base(v);
  if (!i.is_small_int()) {
    return fails(Exc::kOverflowError, precision ? "Python int too large to convert to C int"
                                                : "Python int too large to convert to C ssize_t");
  }
  *out = i.small();
  return true;
}

bool Percent::digits(int64_t* out, int64_t max, const char* message) {
  int64_t n = 0;
  for (; p_ < end_ && ascii_is(*p_, kAsciiDigit); ++p_) {
    if (n > (max - (*p_ - '0')) / 10) return fails(Exc::kValueError, message);
    n = n * 10 + (*p_ - '0');
  }
  *out = n;
  return true;
}

bool Percent::parse(Conversion* c) {
  const auto incomplete = [this] { return fails(Exc::kValueError, "incomplete format"); };
  if (p_ < end_ && *p_ == '(' && !parse_key()) return false;
  for (; p_ < end_; ++p_) {
    static constexpr std::string_view kFlags = "-+ #0";
    const size_t at = kFlags.find(*p_);
    const bool known = at != std::string_view::npos;
    if (!known && bytes_ && *p_ == 'z') {  // CPython 3.11 reads it for bytes alone
      c->no_negative_zero = true;
      continue;
    }
    if (!known) break;
    c->flags |= 1U << at;
  }
  if (p_ == end_) return incomplete();
  if (*p_ == '*') {
    if (!star(&c->width, false)) return false;
    if (c->width < 0) {
      c->flags |= kLeft;
      c->width = c->width == INT64_MIN ? INT64_MAX : -c->width;
    }
    ++p_;
  } else if (ascii_is(*p_, kAsciiDigit) && !digits(&c->width, INT64_MAX, "width too big")) {
    return false;
  }
  if (p_ < end_ && *p_ == '.') {
    ++p_;
    c->precision = 0;
    if (p_ < end_ && *p_ == '*') {
      if (!star(&c->precision, true)) return false;
      if (c->precision > INT32_MAX || c->precision < INT32_MIN) {
        return fails(Exc::kOverflowError, "Python int too large to convert to C int");
      }
      c->precision = std::max<int64_t>(c->precision, 0);
      ++p_;
    } else if (!digits(&c->precision, INT32_MAX, bytes_ ? "prec too big" : "precision too big")) {
      return false;
    }
  }
  if (p_ < end_ && (*p_ == 'h' || *p_ == 'l' || *p_ == 'L')) ++p_;
  if (p_ == end_) return incomplete();
  c->code_at = static_cast<size_t>(p_ - format_.data());
  if (bytes_) {
    c->code = static_cast<unsigned char>(*p_++);
  } else {
    c->code = utf8_next(p_);
  }
  const uint64_t big = static_cast<uint64_t>(std::max<int64_t>(c->width, 0)) +
                       static_cast<uint64_t>(std::max<int64_t>(c->precision, 0));
  const bool number =
      c->code < 0x80 && c->code && std::strchr("diuoxXeEfFgG", static_cast<int>(c->code));
  const uint64_t needed = number ? big : static_cast<uint64_t>(std::max<int64_t>(c->width, 0));
  if (needed > kTextBytesMax) return fail(raise_too_long(vm_));
  return needed <= kTextChecked || check_alloc(vm_, needed);
}

bool Percent::emit(const Conversion& c, std::string_view text, size_t length, bool numeric) {
  char sign = 0;
  const bool zero = numeric && (c.flags & kZero);
  if (numeric) {
    if (text[0] == '-' || text[0] == '+') {
      sign = text[0];
      text.remove_prefix(1);
      --length;
    } else if (c.flags & kPlus) {
      sign = '+';
    } else if (c.flags & kBlank) {
      sign = ' ';
    }
  }
  const bool prefixed = numeric && (c.flags & kAlt) &&
                        (c.code == 'x' || c.code == 'X' || c.code == 'o') && text.size() > 1;
  const int64_t padding = c.width - static_cast<int64_t>(length + (sign ? 1 : 0));
  const auto pad = static_cast<size_t>(std::max<int64_t>(padding, 0));
  if (out_.size() + text.size() + pad > kTextBytesMax) return fail(raise_too_long(vm_));
  const bool left = (c.flags & kLeft) != 0;
  if (!left && !zero) out_.append(pad, ' ');
  if (sign) out_ += sign;
  if (prefixed) {
    out_.append(text.substr(0, 2));
    text.remove_prefix(2);
  }
  if (!left && zero) out_.append(pad, '0');
  out_.append(text);
  if (left) out_.append(pad, ' ');
  return true;
}

bool Percent::convert_text(const Conversion& c, Value v) {
  const Value r = c.code == 's'   ? op_str(vm_, v)
                  : c.code == 'r' ? op_repr(vm_, v)
                                  : op_ascii(vm_, v);
  if (r.is_raised()) return false;
  auto* s = r.as<Str>();
  std::string_view text = s->view();
  size_t length = s->length;
  if (c.precision >= 0 && static_cast<size_t>(c.precision) < length) {
    length = static_cast<size_t>(c.precision);
    text = text.substr(0, str_index_offset(s, length));
  }
  return emit(c, text, length, false);
}

bool Percent::convert_bytes(const Conversion& c, Value v) {
  std::string_view text;
  Value owner;  // keeps what `text` points into alive
  if (c.code == 'r' || c.code == 'a') {
    owner = op_ascii(vm_, v);
    if (owner.is_raised()) return false;
    text = owner.as<Str>()->view();
  } else if (is_bytes_like(v)) {
    text = bytes_text(v);
  } else {
    const Value hook = lookup_special(vm_, v, Dunder::kbytes);
    if (hook.is_raised()) return false;
    if (!hook.is_not_found()) {
      owner = op_call(vm_, hook, {});
      if (owner.is_raised()) return false;
      if (!is_bytes(owner)) {
        return fail(raise(vm_, Exc::kTypeError, "__bytes__ returned non-bytes (type %s)",
                          type_name(vm_, owner).c_str()));
      }
      text = owner.as<Bytes>()->view();
    } else if (has_buffer(v)) {
      if (!bytes_view_of_any(vm_, v, &text)) return false;
    } else {
      return fail(raise(vm_, Exc::kTypeError,
                        "%%b requires a bytes-like object, or an object that implements "
                        "__bytes__, not '%s'",
                        type_name(vm_, v).c_str()));
    }
  }
  if (c.precision >= 0) text = text.substr(0, static_cast<size_t>(c.precision));
  return emit(c, text, text.size(), false);
}

bool Percent::convert_int(const Conversion& c, Value v) {
  const bool based = c.code == 'o' || c.code == 'x' || c.code == 'X';
  Value i = v;
  if (!is_int(v)) {
    const bool usable = is_float(v) || is_kind(v, Kind::kComplex) ||
                        !lookup_special(vm_, v, Dunder::kindex).is_not_found() ||
                        !lookup_special(vm_, v, Dunder::kint_).is_not_found() ||
                        !lookup_special(vm_, v, Dunder::kfloat_).is_not_found();
    i = Value::raised();
    if (usable) {
      i = based ? op_index(vm_, v) : op_call(vm_, Value(int_type(vm_)), {v});
      if (i.is_raised()) {
        if (!pending_is(vm_, Exc::kTypeError)) return false;
        take_pending(vm_);
      }
    }
    if (i.is_raised()) {
      return fail(raise(vm_, Exc::kTypeError, "%%%c format: %s is required, not %s",
                        static_cast<int>(bytes_ && c.code == 'i' ? 'd' : c.code),
                        based ? "an integer" : "a real number", type_name(vm_, v).c_str()));
    }
  }
  i = int_base(i);
  std::string text;
  if (!based) {
    const Value decimal = i.is_small_int() ? Value::absent() : int_to_str(vm_, i);
    if (!i.is_small_int()) {
      if (decimal.is_raised()) return false;
      text = decimal.as<Str>()->view();
    } else {
      text = std::to_string(i.small());
    }
  } else {
    text = int_to_text(vm_, i, c.code == 'o' ? 8 : 16);
  }
  const bool negative = text[0] == '-';
  if (negative) text.erase(0, 1);
  if (c.precision > static_cast<int64_t>(text.size())) {
    text.insert(0, static_cast<size_t>(c.precision) - text.size(), '0');
  }
  if (based && (c.flags & kAlt)) text.insert(0, c.code == 'o' ? "0o" : "0x");
  if (c.code == 'X') {
    for (char& ch : text) ch = ascii_upper(ch);
  }
  if (negative) text.insert(0, 1, '-');
  return emit(c, text, text.size(), true);
}

bool Percent::convert_float(const Conversion& c, Value v) {
  double d = 0;
  if (is_float(v)) {
    d = float_value(v);
  } else if (!as_double(vm_, v, &d)) {
    if (!bytes_ || !pending_is(vm_, Exc::kTypeError)) return false;
    take_pending(vm_);
    return fail(
        raise(vm_, Exc::kTypeError, "float argument required, not %s", type_name(vm_, v).c_str()));
  }
  std::string text;
  append_double(text, d, static_cast<char>(c.code),
                c.precision < 0 ? 6 : static_cast<int>(c.precision),
                (c.flags & kAlt) ? kFloatAlt : 0);
  if (c.no_negative_zero && text.find_first_of("123456789in") == std::string::npos &&
      text[0] == '-') {
    text.erase(0, 1);
  }
  return emit(c, text, text.size(), true);
}

bool Percent::convert_char(const Conversion& c, Value v) {
  if (bytes_) {
    const char* wanted = "%c requires an integer in range(256) or a single byte";
    if (is_bytes_like(v)) {
      const std::string_view text = bytes_text(v);
      return text.size() == 1 ? emit(c, text, 1, false) : fails(Exc::kTypeError, wanted);
    }
    const Value i = is_int(v) ? int_base(v) : op_index(vm_, v);
    if (i.is_raised()) {
      if (!pending_is(vm_, Exc::kTypeError)) return false;
      take_pending(vm_);
      return fails(Exc::kTypeError, wanted);
    }
    if (!i.is_small_int() || i.small() < 0 || i.small() > 255) {
      return fails(Exc::kOverflowError, "%c arg not in range(256)");
    }
    const char byte = static_cast<char>(i.small());
    return emit(c, {&byte, 1}, 1, false);
  }
  if (is_str(v)) {
    if (v.as<Str>()->length == 1) return emit(c, v.as<Str>()->view(), 1, false);
    return fails(Exc::kTypeError, "%c requires int or char");
  }
  Value i = is_int(v) ? v : op_index(vm_, v);
  if (i.is_raised()) {
    if (!pending_is(vm_, Exc::kTypeError)) return false;
    take_pending(vm_);
    return fails(Exc::kTypeError, "%c requires int or char");
  }
  i = int_base(i);
  if (!i.is_small_int() || i.small() < 0 || i.small() > 0x10FFFF) {
    return fails(Exc::kOverflowError, "%c arg not in range(0x110000)");
  }
  char text[4];
  const size_t n = utf8_put(text, static_cast<uint32_t>(i.small()));
  return emit(c, {text, n}, 1, false);
}

bool Percent::convert(const Conversion& c) {
  Value v;
  if (!next_argument(&v)) return false;
  switch (c.code) {
    case 'b':
      if (bytes_) return convert_bytes(c, v);
      break;
    case 's':
    case 'r':
    case 'a': return bytes_ ? convert_bytes(c, v) : convert_text(c, v);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X': return convert_int(c, v);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return convert_float(c, v);
    case 'c': return convert_char(c, v);
    default: break;
  }
  bool ascii = false;
  const size_t index = bytes_ ? c.code_at : str_count(format_.data(), c.code_at, &ascii);
  const bool shown = c.code >= 31 && c.code <= 126;
  return fail(raise(vm_, Exc::kValueError, "unsupported format character '%c' (0x%x) at index %zu",
                    shown ? static_cast<int>(c.code) : '?', c.code, index));
}

// %s, %d and %r of a str format, the most common by far.
bool Percent::convert_plainly(char code) {
  Value v;
  if (!next_argument(&v)) return false;
  if (code == 'd' && v.is_small_int()) {
    char text[24];
    const auto made = std::to_chars(text, text + sizeof text, v.small());
    out_.append(text, made.ptr);
    return true;
  }
  if (code != 'd' && is_exact(v, Kind::kStr) && v.as<Str>()->bytes() <= kTextChecked &&
      out_.size() <= kTextBytesMax / 2) {
    const std::string_view text = v.as<Str>()->view();
    if (code == 's') {
      out_.append(text);
    } else {
      append_text_repr(out_, text, false);
    }
    return true;
  }
  Conversion c;
  c.code = static_cast<unsigned char>(code);
  return code == 'd' ? convert_int(c, v) : convert_text(c, v);
}

// Whether a key may be looked up in `v`: what CPython calls a mapping, lists among them.
bool is_subscripted(Vm& vm, Value v) {
  if (is_type(v) || !has_special(vm, v, "__getitem__")) return false;
  const TypeObj* t = type_of(vm, v);
  const bool numbered = t->native && (t->native->flags & kTypeNumbered);
  return !numbered || t->overrides_dunder(static_cast<unsigned>(Dunder::kgetitem));
}

bool Percent::run() {
  if (is_tuple(args_)) {
    from_tuple_ = true;
  } else {
    single_ = args_;
    single_ready_ = true;
    const bool text = is_str(args_) || (bytes_ && is_bytes_like(args_));
    if (!text && is_subscripted(vm_, args_)) mapping_ = args_;
  }
  size_t paid = out_.size();
  const auto pay = [&] {
    const size_t grown = out_.size() - paid;
    paid = out_.size();
    return charge(vm_, 1 + grown / 512);
  };
  while (p_ < end_) {
    const auto* at = static_cast<const char*>(std::memchr(p_, '%', static_cast<size_t>(end_ - p_)));
    const char* stop = at ? at : end_;
    out_.append(p_, static_cast<size_t>(stop - p_));
    p_ = stop;
    if (!at) break;
    ++p_;
    if (p_ < end_ && *p_ == '%') {
      out_ += *p_++;
      if (!pay()) return false;
      continue;
    }
    Conversion c;
    if (p_ < end_ && !bytes_ && (*p_ == 's' || *p_ == 'd' || *p_ == 'r')) {
      if (!convert_plainly(*p_++) || !pay()) return false;
    } else if (!parse(&c) || !convert(c) || !pay()) {
      return false;
    }
    // This text and the string made of it.
    if (out_.size() > kTextChecked * 16 && !check_alloc(vm_, 2 * out_.size())) return false;
  }
  if (!pay()) return false;
  const bool left_over = from_tuple_ ? next_ < args_.as<Tuple>()->size() : single_ready_;
  if (left_over && mapping_.is_absent()) {
    return fail(
        raise(vm_, Exc::kTypeError, "not all arguments converted during %s formatting", word()));
  }
  return true;
}

}  // namespace

bool percent_core(Vm& vm, std::string_view format, Value args, bool bytes_mode, std::string* out) {
  Percent run(vm, format, args, bytes_mode, out);
  return run.run();
}

constexpr size_t kRoomForArguments = 48;  // most formatted texts are short

Value percent_format(Vm& vm, Str* format, Value args) {
  std::string out;
  out.reserve(format->bytes() + kRoomForArguments);
  TRY_BOOL(percent_core(vm, format->view(), args, false, &out));
  // As for str.format(): text without conversions is handed back.
  if (!out.empty() && format->view().find('%') == std::string_view::npos) return Value(format);
  return new_str(vm, out);
}

Value bytes_percent_format(Vm& vm, Value format, Value args) {
  std::string out;
  if (is_bytes(format)) {
    TRY_BOOL(percent_core(vm, format.as<Bytes>()->view(), args, true, &out));
  } else {
    // A bytearray may change while arguments are converted.
    const std::string copy(bytes_text(format));
    TRY_BOOL(percent_core(vm, copy, args, true, &out));
  }
  return bytes_like(vm, format, out);
}

}  // namespace copra
