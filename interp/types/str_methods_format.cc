// str.format and str.format_map: literal text, replacement fields, nested specs.
//
// In: the format string and its arguments. Grammar and messages follow CPython's
// Objects/stringlib/unicode_format.h. Invariant: views into the format string stay valid while user
// code runs, since the Str is kept on the stack. Includes text.h.
#include "interp/types/containers.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra {

namespace {

class Formatter {
 public:
  Formatter(Vm& vm, Tuple* args, Dict* kwargs, Value mapping)
      : vm_(vm), args_(args), kwargs_(kwargs), mapping_(mapping) {}

  bool build(std::string_view text, int depth, StrBuilder& out);

 private:
  enum class Numbering : uint8_t { kUnset, kAutomatic, kManual };
  struct Field {
    std::string_view name, spec;
    uint32_t conversion = 0;
    bool nested = false;  // the spec has fields of its own
  };

  bool value_error(const char* message) { return fail(raise_str(vm_, Exc::kValueError, message)); }
  // Parses from behind the '{'; leaves *p behind the '}'.
  bool parse_field(const char*& p, const char* end, Field* f);
  // The number `text` spells, -1 when it isn't one; false: too large.
  bool integer(std::string_view text, int64_t* out);
  bool first_object(std::string_view name, Value* out);
  bool field_object(std::string_view name, Value* out);
  bool emit(const Field& f, int depth, StrBuilder& out);

  Vm& vm_;
  Tuple* args_;
  Dict* kwargs_;
  Value mapping_;
  Numbering numbering_ = Numbering::kUnset;
  int64_t next_ = 0;
};

bool Formatter::parse_field(const char*& p, const char* end, Field* f) {
  const char* name = p;
  char c = 0;
  while (p < end) {
    c = *p++;
    if (c == '{') return value_error("unexpected '{' in field name");
    if (c == '[') {
      while (p < end && *p != ']') ++p;
      continue;
    }
    if (c == '}' || c == ':' || c == '!') break;
  }
  if (c != '}' && c != ':' && c != '!') {
    return value_error("expected '}' before end of string");
  }
  f->name = {name, static_cast<size_t>(p - 1 - name)};
  if (c == '}') return true;
  if (c == '!') {
    if (p >= end) {
      return value_error("end of string while looking for conversion specifier");
    }
    f->conversion = utf8_next(p);
    if (p < end) {
      c = *p++;
      if (c == '}') return true;
      if (c != ':') return value_error("expected ':' after conversion specifier");
    }
  }
  const char* spec = p;
  for (int open = 1; p < end;) {
    c = *p++;
    if (c == '{') {
      f->nested = true;
      ++open;
    } else if (c == '}' && --open == 0) {
      f->spec = {spec, static_cast<size_t>(p - 1 - spec)};
      return true;
    }
  }
  return value_error("unmatched '{' in format spec");
}

bool Formatter::integer(std::string_view text, int64_t* out) {
  *out = -1;
  if (text.empty()) return true;
  int64_t n = 0;
  for (const char* p = text.data(); p < text.data() + text.size();) {
    const int digit = decimal_digit(utf8_next(p));
    if (digit < 0) return true;
    if (n > (INT64_MAX - digit) / 10) {
      return value_error("Too many decimal digits in format string");
    }
    n = n * 10 + digit;
  }
  *out = n;
  return true;
}

bool Formatter::first_object(std::string_view name, Value* out) {
  int64_t index = 0;
  if (!integer(name, &index)) return false;
  if (name.empty() || index != -1) {
    const Numbering wanted = name.empty() ? Numbering::kAutomatic : Numbering::kManual;
    if (numbering_ == Numbering::kUnset) numbering_ = wanted;
    if (numbering_ != wanted) {
      return value_error(
          name.empty()
              ? "cannot switch from manual field specification to automatic field numbering"
              : "cannot switch from automatic field numbering to manual field specification");
    }
    if (name.empty()) index = next_++;
    if (!args_) return value_error("Format string contains positional fields");
    if (static_cast<uint64_t>(index) >= args_->size()) {
      return fail(raise(vm_, Exc::kIndexError,
                        "Replacement index %lld out of range for positional args tuple",
                        static_cast<long long>(index)));
    }
    *out = args_->items()[index];
    return true;
  }
  if (!mapping_.is_absent()) {
    Str* key = new_str(vm_, name);
    if (!key) return false;
    *out = op_getitem(vm_, mapping_, key);
    return !out->is_raised();
  }
  *out = kwargs_ ? dict_get_str(vm_, kwargs_, name) : Value::not_found();
  if (!out->is_not_found()) return true;
  Str* key = new_str(vm_, name);
  return key && fail(raise_key_error(vm_, key));
}

bool Formatter::field_object(std::string_view name, Value* out) {
  size_t at = name.find_first_of(".[");
  if (at == kNpos) at = name.size();
  if (!first_object(name.substr(0, at), out)) return false;
  while (at < name.size()) {
    const char c = name[at++];
    if (c != '.' && c != '[') {
      return value_error("Only '.' or '[' may follow ']' in format field specifier");
    }
    size_t stop = c == '.' ? name.find_first_of(".[", at) : name.find(']', at);
    if (stop == kNpos) {
      if (c == '[') return value_error("Missing ']' in format string");
      stop = name.size();
    }
    const std::string_view part = name.substr(at, stop - at);
    at = c == '.' ? stop : stop + 1;
    int64_t index = -1;
    if (c == '[' && !integer(part, &index)) return false;
    if (part.empty()) return value_error("Empty attribute in format string");
    if (index >= 0) {
      *out = op_getitem(vm_, *out, int_value(vm_, index));
    } else {
      Str* key = new_str(vm_, part);
      if (!key) return false;
      if (c == '.') key = intern_str(vm_, key);
      if (!key) return false;
      *out = c == '.' ? op_getattr(vm_, *out, key) : op_getitem(vm_, *out, key);
    }
    if (out->is_raised()) return false;
  }
  return true;
}

bool Formatter::emit(const Field& f, int depth, StrBuilder& out) {
  Value v;
  if (!field_object(f.name, &v)) return false;
  switch (f.conversion) {
    case 0: break;
    case 'r': v = op_repr(vm_, v); break;
    case 's': v = op_str(vm_, v); break;
    case 'a': v = op_ascii(vm_, v); break;
    default:
      if (f.conversion > 32 && f.conversion < 127) {
        return fail(raise(vm_, Exc::kValueError, "Unknown conversion specifier %c",
                          static_cast<int>(f.conversion)));
      }
      return fail(raise(vm_, Exc::kValueError, "Unknown conversion specifier \\x%x", f.conversion));
  }
  if (v.is_raised()) return false;
  if (f.spec.empty()) {
    if (is_exact_str(v)) {
      out.append(v.as<Str>());
      return true;
    }
    if (v.is_small_int()) return out.append_repr(v);
  }
  Value text;
  if (f.nested) {
    StrBuilder spec(vm_);
    if (!build(f.spec, depth - 1, spec)) return false;
    text = op_format(vm_, v, TRY_OR_FALSE(spec.finish()).as<Str>());
  } else {
    text = format_as(vm_, v, f.spec);
  }
  if (text.is_raised()) return false;
  out.append(text.as<Str>());
  return true;
}

bool Formatter::build(std::string_view text, int depth, StrBuilder& out) {
  if (depth <= 0) return value_error("Max string recursion exceeded");
  const char* p = text.data();
  const char* const end = p + text.size();
  while (p < end) {
    const char* literal = p;
    while (p < end && *p != '{' && *p != '}') ++p;
    out.append({literal, static_cast<size_t>(p - literal)});
    if (p == end) break;
    const char c = *p++;
    if (p < end && *p == c) {
      out.append(c);
      ++p;
      continue;
    }
    if (c == '}') return value_error("Single '}' encountered in format string");
    if (p == end) return value_error("Single '{' encountered in format string");
    Field field;
    if (!parse_field(p, end, &field) || !emit(field, depth, out) || !charge(vm_, 1)) return false;
  }
  return true;
}

}  // namespace

Value str_format(Vm& vm, Str* format, Tuple* args, Dict* kwargs, Value mapping) {
  StrBuilder out(vm);
  Formatter formatter(vm, args, kwargs, mapping);
  // Text without fields is handed back, of whatever class.
  if (format->bytes() && format->view().find_first_of("{}") == kNpos) return Value(format);
  TRY_BOOL(formatter.build(format->view(), 2, out));
  return out.finish();
}

}  // namespace copra
