// The json module: parser, JSONDecodeError, dumps/loads/dump/load, JSONEncoder and JSONDecoder
// (py/json.py). Source: CPython's json.decoder/scanner for texts and positions. Next:
// json_encode.cc.
#include "stdlib_shims/json.h"

#include <charconv>
#include <cmath>

#include "interp/vm/isolate.h"
#include "stdlib_shims/json_text.h"
#include "stdlib_shims/py_sources.h"

namespace copra {

namespace {

struct Hooks {
  Value object_hook, object_pairs_hook, parse_float, parse_int, parse_constant;  // absent: default
  bool strict = true;
};

class Parser {
 public:
  Parser(Vm& vm, std::string_view text, Value document, const Hooks& hooks)
      : vm_(vm),
        begin_(text.data()),
        at_(begin_),
        end_(begin_ + text.size()),
        document_(document),
        hooks_(hooks) {}

  Value document() {
    skip_space();
    const Value v = TRY(value());
    skip_space();
    if (at_ != end_) return error("Extra data", at_);
    return v;
  }

  // One value from `offset`; *end receives where it ended (raw_decode).
  Value at_offset(size_t offset, size_t* end) {
    at_ = begin_ + offset;
    const Value v = TRY(value());
    *end = static_cast<size_t>(at_ - begin_);
    return v;
  }

 private:
  // Raises JSONDecodeError(msg, doc, pos) with pos in characters.
  Value error(const char* message, const char* where) {
    size_t pos = 0;
    for (const char* p = begin_; p < where; ++p)
      pos += (static_cast<unsigned char>(*p) & 0xC0) != 0x80;
    const Value module = TRY(import_module(vm_, "json"));
    const Value cls = TRY(op_getattr(vm_, module, "JSONDecodeError"));
    Value doc = document_;
    if (doc.is_absent()) {
      doc = Value(TRY_PTR(new_str_lossy(vm_, {begin_, static_cast<size_t>(end_ - begin_)})));
    }
    const Value e = TRY(op_call(
        vm_, cls, {Value(new_str(vm_, message)), doc, int_value(vm_, static_cast<int64_t>(pos))}));
    return raise_object(vm_, e);
  }

  void skip_space() {
    while (at_ < end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) ++at_;
  }

  bool word(std::string_view w) {
    if (static_cast<size_t>(end_ - at_) < w.size() || std::string_view(at_, w.size()) != w)
      return false;
    at_ += w.size();
    return true;
  }

  Value constant(const char* name, double d) {
    if (hooks_.parse_constant.is_absent()) return Value::number(d);
    return op_call(vm_, hooks_.parse_constant, {Value(new_str(vm_, name))});
  }

  Value value() {
    if (at_ == end_) return error("Expecting value", at_);
    switch (*at_) {
      case '"': ++at_; return string(false);
      case '{': return object();
      case '[': return array();
      case 'n':
        if (word("null")) return Value::none();
        break;
      case 't':
        if (word("true")) return Value::true_();
        break;
      case 'f':
        if (word("false")) return Value::false_();
        break;
      case 'N':
        if (word("NaN")) return constant("NaN", std::nan(""));
        break;
      case 'I':
        if (word("Infinity")) return constant("Infinity", HUGE_VAL);
        break;
      case '-':
        if (word("-Infinity")) return constant("-Infinity", -HUGE_VAL);
        [[fallthrough]];
      default: return number();
    }
    return error("Expecting value", at_);
  }

  static bool digit(char c) { return c >= '0' && c <= '9'; }

  Value number() {
    const char* start = at_;
    const char* p = at_;
    if (p < end_ && *p == '-') ++p;
    if (p == end_ || !digit(*p)) return error("Expecting value", start);
    if (*p == '0') {
      ++p;
    } else {
      while (p < end_ && digit(*p)) ++p;
    }
    bool real = false;
    if (p + 1 < end_ && *p == '.' && digit(p[1])) {
      real = true;
      ++p;
      while (p < end_ && digit(*p)) ++p;
    }
    if (p < end_ && (*p == 'e' || *p == 'E')) {
      const char* e = p + 1;
      if (e < end_ && (*e == '+' || *e == '-')) ++e;
      if (e < end_ && digit(*e)) {
        real = true;
        while (e < end_ && digit(*e)) ++e;
        p = e;
      }
    }
    at_ = p;
    const std::string_view text(start, static_cast<size_t>(p - start));
    if (real) {
      if (!hooks_.parse_float.is_absent()) {
        return op_call(vm_, hooks_.parse_float, {Value(new_ascii(vm_, text))});
      }
      double d = 0;
      const auto r = std::from_chars(start, p, d);
      if (r.ec == std::errc::result_out_of_range) {
        // Too big or too small: as float() rounds them.
        d = std::strtod(std::string(text).c_str(), nullptr);
      }
      return Value::number(d);
    }
    if (!hooks_.parse_int.is_absent()) {
      return op_call(vm_, hooks_.parse_int, {Value(new_ascii(vm_, text))});
    }
    if (text.size() <= 15) {
      int64_t i = 0;
      std::from_chars(start, p, i);
      return int_value(vm_, i);
    }
    const auto limit = static_cast<size_t>(vm_.limits.int_digits_max);
    if (text.size() > limit && limit) {
      // int() has the message.
      return op_call(vm_, Value(int_type(vm_)), {Value(new_ascii(vm_, text))});
    }
    return int_from_decimal(vm_, text);
  }

  // After the opening quote.
  Value string(bool key) {
    const char* start = at_;
    const char* p = at_;
    bool ascii = true;
    while (p < end_ && *p != '"' && *p != '\\') {
      const auto c = static_cast<unsigned char>(*p);
      if (c < 0x20 && hooks_.strict) return error("Invalid control character at", p);
      ascii &= c < 0x80;
      ++p;
    }
    if (p == end_) return error("Unterminated string starting at", start - 1);
    const std::string_view plain(start, static_cast<size_t>(p - start));
    if (*p == '"') {
      at_ = p + 1;
      return make(plain, ascii, key);
    }
    std::string text(plain);
    while (p < end_ && *p != '"') {
      const auto c = static_cast<unsigned char>(*p);
      if (c != '\\') {
        if (c < 0x20 && hooks_.strict) return error("Invalid control character at", p);
        ascii &= c < 0x80;
        text += *p++;
        continue;
      }
      if (++p == end_) break;
      switch (*p) {
        case '"': text += '"'; break;
        case '\\': text += '\\'; break;
        case '/': text += '/'; break;
        case 'b': text += '\b'; break;
        case 'f': text += '\f'; break;
        case 'n': text += '\n'; break;
        case 'r': text += '\r'; break;
        case 't': text += '\t'; break;
        case 'u': {
          uint32_t cp;
          if (!hex4(p + 1, &cp)) return error("Invalid \\uXXXX escape", p);
          p += 4;
          if (cp >= 0xD800 && cp <= 0xDBFF && end_ - p > 6 && p[1] == '\\' && p[2] == 'u') {
            uint32_t low;
            if (hex4(p + 3, &low) && low >= 0xDC00 && low <= 0xDFFF) {
              cp = 0x10000 + ((cp - 0xD800) << 10) + (low - 0xDC00);
              p += 6;
            }
          }
          char utf8[4];
          text.append(utf8, utf8_put(utf8, cp));
          ascii &= cp < 0x80;
          break;
        }
        default: return error("Invalid \\escape", p - 1);
      }
      ++p;
    }
    if (p >= end_) return error("Unterminated string starting at", start - 1);
    at_ = p + 1;
    TRY_BOOL(charge(vm_, text.size() / 64 + 1));
    return make(text, ascii, key);
  }

  Value make(std::string_view text, bool ascii, bool key) {
    if (key && text.size() <= 32) return Value(intern(vm_, text));
    return Value(ascii ? new_ascii(vm_, text) : new_str(vm_, text));
  }

  bool hex4(const char* p, uint32_t* out) const {
    // As CPython: the four digits may not end the document, which lacks its closing quote then.
    if (end_ - p < 5) return false;
    const auto r = std::from_chars(p, p + 4, *out, 16);
    return r.ec == std::errc() && r.ptr == p + 4;
  }

  bool enter(const char* what) {
    if (++depth_ > 990) {
      raise(vm_, Exc::kRecursionError,
            "maximum recursion depth exceeded while decoding a JSON %s from a unicode string",
            what);
      return false;
    }
    RecursionGuard guard(vm_, " while decoding a JSON object");
    return guard.ok();
  }

  Value array() {
    TRY_BOOL(enter("array"));
    ++at_;
    List* l = new_list(vm_);
    skip_space();
    if (at_ < end_ && *at_ == ']') {
      ++at_;
      --depth_;
      return Value(l);
    }
    for (;;) {
      const Value v = TRY(value());
      TRY_BOOL(list_append(vm_, l, v));
      skip_space();
      if (at_ < end_ && *at_ == ',') {
        ++at_;
        skip_space();
        TRY_BOOL(charge(vm_, 1));
        continue;
      }
      if (at_ < end_ && *at_ == ']') break;
      return error("Expecting ',' delimiter", at_);
    }
    ++at_;
    --depth_;
    return Value(l);
  }

  Value object() {
    TRY_BOOL(enter("object"));
    ++at_;
    const bool pairs = !hooks_.object_pairs_hook.is_absent();
    Dict* d = pairs ? nullptr : new_dict(vm_);
    List* l = pairs ? new_list(vm_) : nullptr;
    skip_space();
    if (at_ < end_ && *at_ == '}') {
      ++at_;
    } else {
      for (;;) {
        if (at_ == end_ || *at_ != '"') {
          return error("Expecting property name enclosed in double quotes", at_);
        }
        ++at_;
        const Value key = TRY(string(true));
        skip_space();
        if (at_ == end_ || *at_ != ':') return error("Expecting ':' delimiter", at_);
        ++at_;
        skip_space();
        const Value v = TRY(value());
        if (pairs) {
          TRY_BOOL(list_append(vm_, l, Value(TRY_PTR(new_tuple_of(vm_, {key, v})))));
        } else {
          TRY_BOOL(dict_set_hash(vm_, d, key, str_hash(key.as<Str>()), v));
        }
        skip_space();
        if (at_ < end_ && *at_ == ',') {
          const char* comma = at_;
          ++at_;
          skip_space();
          if (at_ < end_ && *at_ == '}') {
            (void)comma;
            return error("Expecting property name enclosed in double quotes", at_);
          }
          TRY_BOOL(charge(vm_, 1));
          continue;
        }
        if (at_ < end_ && *at_ == '}') break;
        return error("Expecting ',' delimiter", at_);
      }
      ++at_;
    }
    --depth_;
    if (pairs) return op_call(vm_, hooks_.object_pairs_hook, {Value(l)});
    if (!hooks_.object_hook.is_absent()) return op_call(vm_, hooks_.object_hook, {Value(d)});
    return Value(d);
  }

  Vm& vm_;
  const char* begin_;
  const char* at_;
  const char* end_;
  Value document_;
  const Hooks& hooks_;
  int depth_ = 0;
};

Value given(Value v) { return v.is_none() ? Value::absent() : v; }

// _scan(text, offset, strict, object_hook, object_pairs_hook, parse_float, parse_int,
// parse_constant): (value, end) from a character offset; offset None parses a whole document.
Value f_scan(Vm& vm, Value* a, uint32_t) {
  Hooks hooks;
  const int strict = op_truth(vm, a[2]);
  if (strict < 0) return Value::raised();
  hooks.strict = strict;
  hooks.object_hook = given(a[3]);
  hooks.object_pairs_hook = given(a[4]);
  hooks.parse_float = given(a[5]);
  hooks.parse_int = given(a[6]);
  hooks.parse_constant = given(a[7]);
  if (!is_str(a[0])) {
    return a[1].is_none()
               ? raise(vm, Exc::kTypeError, "expected string or bytes-like object, got '%s'",
                       type_name(vm, a[0]).c_str())
               : raise(vm, Exc::kTypeError, "first argument must be a string, not %s",
                       type_name(vm, a[0]).c_str());
  }
  Str* text = a[0].as<Str>();
  Parser parser(vm, text->view(), a[0], hooks);
  if (a[1].is_none()) return parser.document();
  int64_t offset;
  TRY_BOOL(as_index(vm, a[1], &offset));
  if (offset < 0) return raise_str(vm, Exc::kValueError, "idx cannot be negative");
  if (offset > text->length) offset = text->length;
  size_t end;
  const Value v = TRY(parser.at_offset(str_index_offset(text, static_cast<size_t>(offset)), &end));
  size_t chars = 0;
  for (size_t i = 0; i < end; ++i)
    chars += (static_cast<unsigned char>(text->data()[i]) & 0xC0) != 0x80;
  return Value(new_tuple_of(vm, {v, int_value(vm, static_cast<int64_t>(chars))}));
}

bool read_style(Vm& vm, const Value* a, JsonStyle* style) {
  const struct {
    Value v;
    bool* flag;
  } flags[] = {{a[0], &style->skip_keys},
               {a[1], &style->ensure_ascii},
               {a[2], &style->check_circular},
               {a[3], &style->allow_nan},
               {a[6], &style->sort_keys}};
  for (const auto& f : flags) {
    const int t = op_truth(vm, f.v);
    if (t < 0) return false;
    *f.flag = t;
  }
  if (is_str(a[4])) {
    style->indented = true;
    style->indent = std::string(a[4].as<Str>()->view());
  } else if (!a[4].is_none()) {
    int64_t n;
    if (!as_index(vm, a[4], &n)) return false;
    style->indented = true;
    style->indent.assign(static_cast<size_t>(std::max<int64_t>(0, std::min<int64_t>(n, 1000))),
                         ' ');
  }
  if (!a[5].is_none()) {
    Value parts[2];
    Iterate it(vm, a[5]);
    size_t n = 0;
    Value v;
    while (it.next(&v)) {
      if (n < 2) parts[n] = v;
      ++n;
    }
    if (it.raised()) return false;
    if (n < 2) {
      return fail(
          raise(vm, Exc::kValueError, "not enough values to unpack (expected 2, got %zu)", n));
    }
    if (n > 2) {
      return fail(raise_str(vm, Exc::kValueError, "too many values to unpack (expected 2)"));
    }
    for (const int argument : {5, 6}) {
      const Value part = parts[6 - argument];
      if (is_str(part)) continue;
      return fail(raise(vm, Exc::kTypeError, "make_encoder() argument %d must be str, not %s",
                        argument, type_name(vm, part).c_str()));
    }
    style->item_separator = std::string(parts[0].as<Str>()->view());
    style->key_separator = std::string(parts[1].as<Str>()->view());
  } else if (style->indented) {
    style->item_separator = ",";
  }
  style->default_fn = given(a[7]);
  return true;
}

// _encode(obj, skipkeys, ensure_ascii, check_circular, allow_nan, indent, separators, sort_keys,
// default)
Value f_encode(Vm& vm, Value* a, uint32_t) {
  JsonStyle style;
  TRY_BOOL(read_style(vm, a + 1, &style));
  style.keep_surrogates = true;
  std::string out;
  TRY_BOOL(json_encode(vm, a[0], style, &out));
  return Value(style.ensure_ascii ? new_ascii(vm, out) : new_str(vm, out));
}

// dumps/loads without any option: the usual calls, straight to C++.
Value f_fast_dumps(Vm& vm, Value* a, uint32_t) {
  static const JsonStyle kDefault;
  std::string out;
  TRY_BOOL(json_encode(vm, a[0], kDefault, &out));
  return Value(new_ascii(vm, out));
}
Value f_fast_loads(Vm& vm, Value* a, uint32_t) {
  const Hooks hooks;
  const Str* text = TRY_PTR(expect_str(vm, a[0], "loads", "'s'"));
  Parser parser(vm, text->view(), a[0], hooks);
  return parser.document();
}

constexpr NativeDef kFunctions[] = {{"_scan",
                                     "(text, offset, strict, object_hook, object_pairs_hook, "
                                     "parse_float, parse_int, parse_constant, /)",
                                     f_scan},
                                    {"_encode",
                                     "(obj, skipkeys, ensure_ascii, check_circular, allow_nan, "
                                     "indent, separators, sort_keys, default, /)",
                                     f_encode},
                                    {"_fast_dumps", "(obj, /)", f_fast_dumps},
                                    {"_fast_loads", "(text, /)", f_fast_loads},
                                    {nullptr, nullptr, nullptr}};

}  // namespace

Value json_parse(Vm& vm, std::string_view text) {
  const Hooks hooks;
  Parser parser(vm, text, Value::absent(), hooks);
  return parser.document();
}

extern const ModuleDef kJsonModule;
const ModuleDef kJsonModule = {
    .name = "json", .functions = kFunctions, .python_source = kPySource_json};

}  // namespace copra
