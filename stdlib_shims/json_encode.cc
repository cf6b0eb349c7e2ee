// Python values to JSON text: json.dumps and the encoding of function results, in one walker.
// Source: CPython's json.encoder (texts, order of checks), platform result rules. Next: json.cc.
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "interp/aio/future.h"
#include "interp/types/plain_text.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/json.h"
#include "stdlib_shims/json_text.h"

namespace copra {

namespace {

constexpr char kHex[] = "0123456789abcdef";

// 1: needs escaping.
constexpr std::array<uint8_t, 256> make_escape_table() {
  std::array<uint8_t, 256> t{};
  for (int i = 0; i < 0x20; ++i) t[static_cast<size_t>(i)] = 1;
  t['"'] = 1;
  t['\\'] = 1;
  return t;
}
constexpr std::array<uint8_t, 256> kEscape = make_escape_table();

void append_u(uint32_t unit, std::string* out) {
  const char text[6] = {
      '\\',           'u', kHex[(unit >> 12) & 15], kHex[(unit >> 8) & 15], kHex[(unit >> 4) & 15],
      kHex[unit & 15]};
  out->append(text, 6);
}

void append_escape(unsigned char c, std::string* out) {
  switch (c) {
    case '"': *out += "\\\""; break;
    case '\\': *out += "\\\\"; break;
    case '\n': *out += "\\n"; break;
    case '\r': *out += "\\r"; break;
    case '\t': *out += "\\t"; break;
    case '\b': *out += "\\b"; break;
    case '\f': *out += "\\f"; break;
    default: append_u(c, out); break;
  }
}

// The text between the quotes.
void encode_body(const char* p, const char* end, bool ensure_ascii, std::string* out,
                 bool keep_surrogates) {
  const char* run = p;
  while (p < end) {
    const auto c = static_cast<unsigned char>(*p);
    if (c < 0x80) {
      if (!kEscape[c] && (c != 0x7F || !ensure_ascii)) {
        p = std::max(p + 1, skip_plain(p, end, '"'));
        continue;
      }
      out->append(run, p);
      append_escape(c, out);
      run = ++p;
      continue;
    }
    const char* start = p;
    const uint32_t cp = utf8_next(p);
    const bool surrogate = cp >= 0xD800 && cp <= 0xDFFF;
    if (!ensure_ascii && (!surrogate || keep_surrogates)) continue;
    out->append(run, start);
    if (cp >= 0x10000) {
      append_u(0xD800 + ((cp - 0x10000) >> 10), out);
      append_u(0xDC00 + ((cp - 0x10000) & 0x3FF), out);
    } else {
      append_u(cp, out);
    }
    run = p;
  }
  out->append(run, end);
}

}  // namespace

void json_encode_str(std::string_view s, bool ensure_ascii, std::string* out,
                     bool keep_surrogates) {
  const char* p = s.data();
  const char* end = p + s.size();
  constexpr size_t kShort = 126;
  if (s.size() <= kShort) {
    // Mostly keys and short texts with nothing to escape: written at once.
    const char* q = skip_plain(p, end, '"');
    const auto plain = [](unsigned char c) { return c < 0x7F && !kEscape[c]; };
    while (q < end && plain(static_cast<unsigned char>(*q))) ++q;
    if (q == end) {
      char quoted[kShort + 2];
      quoted[0] = '"';
      std::memcpy(quoted + 1, p, s.size());
      quoted[s.size() + 1] = '"';
      out->append(quoted, s.size() + 2);
      return;
    }
  }
  *out += '"';
  encode_body(p, end, ensure_ascii, out, keep_surrogates);
  *out += '"';
}

void json_write_string(std::string_view utf8, std::string* out) {
  json_encode_str(utf8, false, out);
}

std::string_view json_float(double d, char (&buffer)[40]) {
  if (!std::isfinite(d)) return {};
  const std::string text = float_repr(d);
  text.copy(buffer, text.size());
  return {buffer, text.size()};
}

namespace {

class Encoder {
 public:
  Encoder(Vm& vm, const JsonStyle& style, std::string* out, size_t enough)
      : vm_(vm), style_(style), out_(*out), stack_(vm), enough_(enough) {}

  // Whether write() was false because there was enough; nothing is raised then.
  bool stopped() const { return stopped_; }

  bool write(Value v, unsigned level) {
    if (is_str(v)) return put_text(v.as<Str>()->view()) && grown();
    if (v.is_none()) return literal("null");
    if (v.is_bool()) return literal(v.is_true() ? "true" : "false");
    if (v.is_small_int()) {
      char buffer[24];
      const auto r = std::to_chars(buffer, buffer + sizeof buffer, v.small());
      out_.append(buffer, r.ptr);
      return true;
    }
    if (v.is_double()) return write_float(v.as_double());
    if (v.is_ptr()) {
      switch (v.ptr()->kind) {
        case Kind::kBigInt:
        case Kind::kIntSub: out_ += int_to_decimal(vm_, int_base(v)); return grown();
        case Kind::kFloatObj: return write_float(v.as<FloatObj>()->value);
        case Kind::kList:
        case Kind::kTuple:
          return nested(v, level,
                        v.ptr()->type_word()->overrides_dunder(static_cast<unsigned>(Dunder::kiter))
                            ? &Encoder::write_iterable
                            : &Encoder::write_sequence);
        case Kind::kDict: return nested(v, level, &Encoder::write_dict);
        default: break;
      }
    }
    return style_.platform ? write_platform(v, level) : write_default(v, level);
  }

 private:
  using Writer = bool (Encoder::*)(Value, unsigned);

  bool literal(const char* text) {
    out_ += text;
    return true;
  }

  // Escapes make a text up to six times as long: one that is long already is checked on the way.
  bool put_text(std::string_view s) {
    constexpr size_t kPiece = 65536;
    if (s.size() <= kPiece) {
      json_encode_str(s, style_.ensure_ascii, &out_, style_.keep_surrogates);
      return true;
    }
    out_ += '"';
    while (!s.empty()) {
      size_t n = std::min(kPiece, s.size());
      while (n < s.size() && (s[n] & 0xC0) == 0x80) --n;
      encode_body(s.data(), s.data() + n, style_.ensure_ascii, &out_, style_.keep_surrogates);
      s.remove_prefix(n);
      if (!grown()) return false;
    }
    out_ += '"';
    return true;
  }

  // Memory of the text counts; checked as it grows.
  bool grown() {
    if (out_.size() < next_check_) return true;
    if (out_.size() > enough_) {
      stopped_ = true;
      return false;
    }
    next_check_ = out_.size() + (size_t{1} << 20);
    return check_alloc(vm_, 2 * out_.size()) && charge(vm_, 1000);
  }

  // CPython writes indented texts with its Python encoder, whose message names the value.
  bool refuse_float(double d) {
    std::string message = "Out of range float values are not JSON compliant";
    if (style_.indented) message += ": " + float_repr(d);
    return fail(raise_str(vm_, Exc::kValueError, message));
  }
  bool write_float(double d) {
    char buffer[40];
    const std::string_view text = json_float(d, buffer);
    if (!text.empty()) {
      out_ += text;
      return true;
    }
    if (style_.platform) return literal("null");
    if (!style_.allow_nan) return refuse_float(d);
    return literal(std::isnan(d) ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
  }

  bool nested(Value v, unsigned level, Writer writer) {
    RecursionGuard guard(vm_, " while encoding a JSON object");
    if (!guard.ok() || !charge(vm_, 1)) return false;
    if (level > 990) {
      raise_str(vm_, Exc::kRecursionError,
                "maximum recursion depth exceeded while encoding a JSON object");
      return false;
    }
    for (size_t i = 0; style_.check_circular && i < stack_.size(); ++i) {
      if (stack_[i] == v) {
        raise_str(vm_, Exc::kValueError, "Circular reference detected");
        return false;
      }
    }
    if (!stack_.push(v)) return false;
    const bool ok = (this->*writer)(v, level);
    stack_.pop();
    return ok;
  }

  bool newline(unsigned level) {
    const size_t bytes = size_t{level} * style_.indent.size();
    if (bytes > 65536 && !check_alloc(vm_, out_.size() + bytes)) return false;
    out_ += '\n';
    for (unsigned i = 0; i < level; ++i) out_ += style_.indent;
    return true;
  }

  bool separator(bool first, unsigned level) {
    if (!first) out_ += style_.item_separator;
    return (!style_.indented || newline(level)) && grown();
  }

  // Indented, an object of a program's class is asked whether it is empty. False: raised.
  bool ask_empty(Value v, bool* empty) {
    *empty = false;
    if (!style_.indented || !v.ptr()->has(kSubclass)) return true;
    const int truth = op_truth(vm_, v);
    *empty = truth == 0;
    return truth >= 0;
  }

  // The end behind the last item: one that said it isn't empty has its lines even without items.
  bool close(Value v, char bracket, bool none, unsigned level) {
    if (style_.indented && none && v.ptr()->has(kSubclass) && !newline(level + 1)) return false;
    if (style_.indented && (!none || v.ptr()->has(kSubclass)) && !newline(level)) return false;
    out_ += bracket;
    return true;
  }

  bool write_sequence(Value v, unsigned level) {
    out_ += '[';
    bool first = true, empty = false;
    if (!ask_empty(v, &empty)) return false;
    if (empty) {
      out_ += ']';
      return true;
    }
    for (uint32_t i = 0;; ++i) {
      Value item;
      if (is_list(v)) {
        if (i >= v.as<List>()->size) break;
        item = v.as<List>()->items[i];
      } else {
        if (i >= v.as<Tuple>()->size()) break;
        item = v.as<Tuple>()->items()[i];
      }
      if (!separator(first, level + 1)) return false;
      first = false;
      if (!write(item, level + 1)) return false;
      if ((i & 255) == 255 && (!charge(vm_, 256) || !grown())) return false;
    }
    return close(v, ']', first, level);
  }

  // The key's text; 0: skip the entry, -1: raised.
  int write_key(Value k) {
    if (is_str(k)) return put_text(k.as<Str>()->view()) ? 1 : -1;
    std::string text;
    if (is_float(k)) {
      const double d = float_value(k);
      if (!std::isfinite(d) && !style_.allow_nan) {
        refuse_float(d);
        return -1;
      }
      text = std::isfinite(d) ? float_repr(d)
             : std::isnan(d)  ? "NaN"
             : d > 0          ? "Infinity"
                              : "-Infinity";
    } else if (k.is_bool()) {
      text = k.is_true() ? "true" : "false";
    } else if (k.is_none()) {
      text = "null";
    } else if (is_int(k)) {
      text = int_to_decimal(vm_, int_base(k));
    } else if (style_.platform) {
      const Value s = op_str(vm_, k);
      if (s.is_raised()) return -1;
      return put_text(s.as<Str>()->view()) ? 1 : -1;
    } else if (style_.skip_keys) {
      return 0;
    } else {
      raise(vm_, Exc::kTypeError, "keys must be str, int, float, bool or None, not %s",
            type_name(vm_, k).c_str());
      return -1;
    }
    return put_text(text) ? 1 : -1;
  }

  bool write_pair(Value k, Value v, unsigned level, bool* first) {
    const size_t before = out_.size();
    if (!separator(*first, level + 1)) return false;
    const int key = write_key(k);
    if (key < 0) return false;
    if (key == 0) {
      out_.resize(before);
      return true;
    }
    *first = false;
    out_ += style_.key_separator;
    return write(v, level + 1);
  }

  bool write_dict(Value v, unsigned level) {
    Dict* d = v.as<Dict>();
    out_ += '{';
    bool first = true, empty = false;
    if (!ask_empty(v, &empty)) return false;
    if (empty) {
      out_ += '}';
      return true;
    }
    // A dict subclass decides itself what its items are, unless it has none.
    const bool custom =
        v.ptr()->has(kSubclass) &&
        is_kind(type_lookup(vm_, type_of(vm_, v), vm_.names().items), Kind::kFunction);
    if ((d->aux32 || style_.indented) && (style_.sort_keys || custom)) {
      const Value items = op_call_method(vm_, v, "items", {});
      if (items.is_raised()) return false;
      List* pairs = to_list(vm_, items);
      if (!pairs) return false;
      if (style_.sort_keys && !list_sort(vm_, pairs, Value::absent(), false)) return false;
      for (uint32_t i = 0; i < pairs->size; ++i) {
        if (!is_tuple(pairs->items[i]) || pairs->items[i].as<Tuple>()->size() != 2) {
          raise_str(vm_, Exc::kValueError, "items must return 2-tuples");
          return false;
        }
        Tuple* pair = pairs->items[i].as<Tuple>();
        if (!write_pair(pair->items()[0], pair->items()[1], level, &first)) return false;
      }
    } else {
      const uint32_t version = d->version;
      uint32_t i = 0;
      Value k, x;
      while (dict_next(d, &i, &k, &x)) {
        if (!write_pair(k, x, level, &first)) return false;
        if (d->version != version) {
          raise_str(vm_, Exc::kRuntimeError, "dictionary changed size during iteration");
          return false;
        }
        if ((i & 255) == 255 && (!charge(vm_, 256) || !grown())) return false;
      }
    }
    return close(v, '}', first, level);
  }

  bool write_default(Value v, unsigned level) {
    if (style_.default_fn.is_absent() || style_.default_fn.is_none()) {
      raise(vm_, Exc::kTypeError, "Object of type %s is not JSON serializable",
            type_of(vm_, v)->name->data());
      return false;
    }
    return nested(v, level, &Encoder::write_replacement);
  }
  bool write_replacement(Value v, unsigned level) {
    const Value replaced = op_call(vm_, style_.default_fn, {v});
    return !replaced.is_raised() && write(replaced, level);
  }

  // Function results: what JSON doesn't know has a fixed form, nothing is refused.
  bool write_platform(Value v, unsigned level) {
    if (v.is_ellipsis() || v.is_not_implemented()) return write_text(v);
    const Kind kind = v.is_ptr() ? v.ptr()->kind : Kind::kFree;
    switch (kind) {
      case Kind::kBytes:
      case Kind::kByteArray: return write_bytes(v);
      case Kind::kMappingProxy: return nested(v, level, &Encoder::write_mapping);
      case Kind::kSet:
      case Kind::kFrozenSet:
      case Kind::kRange:
      case Kind::kGenerator:
      case Kind::kDictKeys:
      case Kind::kDictValues:
      case Kind::kDictItems: return nested(v, level, &Encoder::write_iterable);
      default: break;
    }
    // Types of the platform and the library say themselves how they look.
    const Value hook = lookup_special(vm_, v, "__json__");
    if (hook.is_raised()) return false;
    if (!hook.is_not_found()) {
      const Value plain = op_call(vm_, hook, {});
      return !plain.is_raised() && write(plain, level);
    }
    const Value iso = op_getattr_opt(vm_, v, vm_.names().isoformat);
    if (iso.is_raised()) return false;
    if (!iso.is_not_found() && !is_type(v)) {
      const Value text = op_call(vm_, iso, {});
      return !text.is_raised() && write(text, level);
    }
    TypeObj* t = type_of(vm_, v);
    const std::string_view name = t->name->view();
    if (name == "timedelta" || name == "Decimal") {
      const Value number =
          op_call_method(vm_, v, name == "timedelta" ? "total_seconds" : "__float__", {});
      if (number.is_raised()) return false;
      if (name == "Decimal") {
        const Value text = op_str(vm_, v);
        if (text.is_raised()) return false;
        const std::string_view digits = text.as<Str>()->view();
        if (digits.find_first_not_of("0123456789-") == std::string_view::npos) {
          out_ += digits;
          return true;
        }
      }
      return write(number, level);
    }
    // A future iterates for await alone, and over itself.
    if (is_future(vm_, v)) return write_text(v);
    const bool iterator = t->ops && t->ops->next;
    if (iterator || t->overrides_dunder(static_cast<unsigned>(Dunder::knext))) {
      return nested(v, level, &Encoder::write_iterable);
    }
    if (name == "deque") return nested(v, level, &Encoder::write_iterable);
    return write_text(v);
  }
  bool write_text(Value v) {
    const Value text = op_str(vm_, v);
    if (text.is_raised()) return false;
    json_encode_str(text.as<Str>()->view(), style_.ensure_ascii, &out_, style_.keep_surrogates);
    return grown();
  }
  bool write_mapping(Value v, unsigned level) {
    Dict* d = new_dict(vm_);
    return dict_update(vm_, d, v) && write_dict(Value(d), level);
  }
  bool write_iterable(Value v, unsigned level) {
    bool empty = false;
    if (!ask_empty(v, &empty)) return false;
    if (empty) {
      out_ += "[]";
      return true;
    }
    List* items = to_list(vm_, v);
    return items && write_sequence(Value(items), level);
  }
  bool write_bytes(Value v) {
    std::string_view data;
    if (!bytes_view(vm_, v, &data)) return false;
    if (valid_utf8(data)) {
      json_encode_str(data, style_.ensure_ascii, &out_, style_.keep_surrogates);
      return grown();
    }
    static constexpr char kBase64[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    out_ += '"';
    for (size_t i = 0; i < data.size(); i += 3) {
      const size_t n = std::min<size_t>(3, data.size() - i);
      uint32_t block = 0;
      for (size_t j = 0; j < 3; ++j) {
        block = block << 8 | (j < n ? static_cast<unsigned char>(data[i + j]) : 0u);
      }
      for (size_t j = 0; j < 4; ++j) {
        out_ += j <= n ? kBase64[(block >> (18 - 6 * j)) & 63] : '=';
      }
    }
    out_ += '"';
    return grown();
  }
  static bool valid_utf8(std::string_view s) {
    for (size_t i = 0; i < s.size();) {
      const auto c = static_cast<unsigned char>(s[i]);
      const size_t n = c < 0x80                ? 1
                       : c >= 0xC2 && c < 0xE0 ? 2
                       : c >= 0xE0 && c < 0xF0 ? 3
                       : c >= 0xF0 && c < 0xF5 ? 4
                                               : 0;
      if (n == 0 || i + n > s.size()) return false;
      uint32_t cp = n == 1 ? c : c & (0x7Fu >> n);
      for (size_t j = 1; j < n; ++j) {
        const auto d = static_cast<unsigned char>(s[i + j]);
        if ((d & 0xC0) != 0x80) return false;
        cp = cp << 6 | (d & 0x3F);
      }
      if ((n == 3 && cp < 0x800) || (n == 4 && (cp < 0x10000 || cp > 0x10FFFF)) ||
          (cp >= 0xD800 && cp <= 0xDFFF)) {
        return false;
      }
      i += n;
    }
    return true;
  }

  Vm& vm_;
  const JsonStyle& style_;
  std::string& out_;
  RootedVector stack_;
  size_t next_check_ = size_t{1} << 20;
  size_t enough_;
  bool stopped_ = false;
};

}  // namespace

bool json_encode(Vm& vm, Value v, const JsonStyle& style, std::string* out) {
  Encoder encoder(vm, style, out, SIZE_MAX);
  return encoder.write(v, 0);
}

bool json_write_result(Vm& vm, Value v, std::string* out, size_t enough) {
  JsonStyle style;
  style.ensure_ascii = false;
  style.platform = true;
  style.item_separator = ",";
  style.key_separator = ":";
  Encoder encoder(vm, style, out, enough);
  return encoder.write(v, 0) || encoder.stopped();
}

}  // namespace copra
