// str methods that trim, pad and convert, and the method table.
//
// Case and predicates: str_methods_case.cc. Searching and splitting: str_methods_find.cc.
// str.format: str_methods_format.cc. Includes text.h.
#include <algorithm>

#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra {

namespace {

#define METHOD(name) Value name([[maybe_unused]] Vm& vm, Value* a, uint32_t)

// ---------------------------------------------------------------- strip

bool in_chars(std::string_view chars, const char* at, size_t width) {
  if (width == 1) return std::memchr(chars.data(), *at, chars.size()) != nullptr;
  return text_find(chars, {at, width}) != kNpos;
}

Value strip_any(Vm& vm, Value* a, bool left, bool right, const char* name) {
  auto* s = a[0].as<Str>();
  const bool spaces = a[1].is_absent() || a[1].is_none();
  if (!spaces && !is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "%s arg must be None or str", name);
  }
  const std::string_view chars = spaces ? std::string_view() : a[1].as<Str>()->view();
  const char* b = s->data();
  const char* e = b + s->bytes();
  const auto drops = [&](const char* at, size_t width) {
    if (!spaces) return in_chars(chars, at, width);
    if (width == 1) return ascii_is(*at, kAsciiStrSpace);
    const char* p = at;
    return unicode::is_space(utf8_next(p));
  };
  if (left) {
    while (b < e) {
      const size_t width = utf8_width(*b);
      if (!drops(b, width)) break;
      b += width;
    }
  }
  if (right) {
    while (e > b) {
      const char* p = e;
      do --p;
      while ((static_cast<unsigned char>(*p) & 0xC0) == 0x80);
      if (!drops(p, static_cast<size_t>(e - p))) break;
      e = p;
    }
  }
  if (static_cast<size_t>(e - b) == s->bytes()) return str_exact(vm, s);
  TRY_BOOL(charge_bytes(vm, s->bytes() * (1 + chars.size() / 16)));
  return str_part(vm, s, static_cast<size_t>(b - s->data()), static_cast<size_t>(e - s->data()));
}

METHOD(strip) { return strip_any(vm, a, true, true, "strip"); }
METHOD(lstrip) { return strip_any(vm, a, true, false, "lstrip"); }
METHOD(rstrip) { return strip_any(vm, a, false, true, "rstrip"); }

Str* only_str(Vm& vm, Value v, const char* name) {
  if (is_str(v)) return v.as<Str>();
  raise(vm, Exc::kTypeError, "%s() argument must be str, not %s", name,
        v.is_none() ? "None" : type_name(vm, v).c_str());
  return nullptr;
}

METHOD(removeprefix) {
  auto* s = a[0].as<Str>();
  Str* prefix = TRY_PTR(only_str(vm, a[1], "removeprefix"));
  if (!s->view().starts_with(prefix->view())) return str_exact(vm, s);
  return str_part(vm, s, prefix->bytes(), s->bytes());
}
METHOD(removesuffix) {
  auto* s = a[0].as<Str>();
  Str* suffix = TRY_PTR(only_str(vm, a[1], "removesuffix"));
  if (!s->view().ends_with(suffix->view())) return str_exact(vm, s);
  return str_part(vm, s, 0, s->bytes() - suffix->bytes());
}

// ---------------------------------------------------------------- padding

Value padded(Vm& vm, Str* s, uint64_t left, uint64_t right, std::string_view fill) {
  if (!left && !right) return str_exact(vm, s);
  if (left > kTextBytesMax / 4 || right > kTextBytesMax / 4) return raise_too_long(vm);
  const uint64_t bytes = s->bytes() + (left + right) * fill.size();
  Str* out =
      TRY_PTR(str_alloc(vm, bytes, s->length + left + right, s->ascii() && fill.size() == 1));
  char* to = out->data();
  const auto put_fill = [&](uint64_t n) {
    if (fill.size() == 1) {
      std::memset(to, fill[0], n);
      to += n;
      return;
    }
    for (; n; --n) {
      std::memcpy(to, fill.data(), fill.size());
      to += fill.size();
    }
  };
  put_fill(left);
  std::memcpy(to, s->data(), s->bytes());
  to += s->bytes();
  put_fill(right);
  str_seal(out);
  TRY_BOOL(charge_bytes(vm, bytes));
  return out;
}

// Width and fill character of center, ljust, rjust. False: raised.
bool pad_arguments(Vm& vm, Value* a, uint64_t* missing, std::string_view* fill) {
  auto* s = a[0].as<Str>();
  int64_t width = 0;
  if (!count_argument(vm, a[1], 0, &width)) return false;
  *fill = " ";
  if (!a[2].is_absent()) {
    if (!is_str(a[2])) {
      return fail(raise(vm, Exc::kTypeError,
                        "The fill character must be a unicode character, not %s",
                        type_name(vm, a[2]).c_str()));
    }
    if (a[2].as<Str>()->length != 1) {
      return fail(
          raise_str(vm, Exc::kTypeError, "The fill character must be exactly one character long"));
    }
    *fill = a[2].as<Str>()->view();
  }
  *missing = width > int64_t{s->length} ? static_cast<uint64_t>(width) - s->length : 0;
  return true;
}

METHOD(center) {
  uint64_t missing = 0;
  std::string_view fill;
  TRY_BOOL(pad_arguments(vm, a, &missing, &fill));
  const uint64_t width = a[0].as<Str>()->length + missing;
  const uint64_t left = missing / 2 + (missing & width & 1);
  return padded(vm, a[0].as<Str>(), left, missing - left, fill);
}
METHOD(ljust) {
  uint64_t missing = 0;
  std::string_view fill;
  TRY_BOOL(pad_arguments(vm, a, &missing, &fill));
  return padded(vm, a[0].as<Str>(), 0, missing, fill);
}
METHOD(rjust) {
  uint64_t missing = 0;
  std::string_view fill;
  TRY_BOOL(pad_arguments(vm, a, &missing, &fill));
  return padded(vm, a[0].as<Str>(), missing, 0, fill);
}

METHOD(zfill) {
  auto* s = a[0].as<Str>();
  int64_t width = 0;
  TRY_BOOL(count_argument(vm, a[1], 0, &width));
  if (width <= int64_t{s->length}) return str_exact(vm, s);
  const Value out = TRY(padded(vm, s, static_cast<uint64_t>(width) - s->length, 0, "0"));
  auto* text = out.as<Str>();
  const char first = s->bytes() ? s->data()[0] : '\0';
  if (first == '+' || first == '-') {
    text->data()[0] = first;
    text->data()[static_cast<size_t>(width) - s->length] = '0';
    text->hash32 = 0;
  }
  return out;
}

// The bytes of UTF-8 text whose tabs become spaces; more than kTextBytesMax when it is too long.
static uint64_t expanded_size(std::string_view text, uint64_t stop) {
  uint64_t bytes = 0, column = 0;
  for (const char c : text) {
    const bool starts = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    const uint64_t more = c != '\t' ? 1 : stop ? stop - column % stop : 0;
    bytes += more;
    if (bytes > kTextBytesMax) break;
    column = c == '\n' || c == '\r' ? 0 : column + (starts ? more : 0);
  }
  return bytes;
}

METHOD(expandtabs) {
  auto* s = a[0].as<Str>();
  int64_t size = 8;
  if (!a[1].is_absent()) TRY_BOOL(as_c_int(vm, a[1], &size));
  if (s->view().find('\t') == kNpos) return str_exact(vm, s);
  const uint64_t stop = size > 0 ? static_cast<uint64_t>(size) : 0;
  const uint64_t bytes = expanded_size(s->view(), stop);
  if (bytes > kTextBytesMax) return raise_too_long(vm);
  TRY_BOOL(charge_bytes(vm, s->bytes() + bytes));
  if (bytes > kTextChecked) TRY_BOOL(check_alloc(vm, bytes));
  std::string out;
  out.reserve(bytes);
  uint64_t column = 0;
  const char* p = s->data();
  for (const char* const end = p + s->bytes(); p < end;) {
    if (*p == '\t') {
      ++p;
      if (stop) {
        const uint64_t spaces = stop - column % stop;
        out.append(spaces, ' ');
        column += spaces;
      }
      continue;
    }
    const size_t width = utf8_width(*p);
    column = *p == '\n' || *p == '\r' ? 0 : column + 1;
    out.append(p, width);
    p += width;
  }
  return new_str(vm, out);
}

// ---------------------------------------------------------------- conversions

METHOD(encode) {
  if (a[1].is_absent() && a[2].is_absent() && a[0].as<Str>()->ascii()) {
    return new_bytes(vm, a[0].as<Str>()->view());
  }
  std::string_view encoding = "utf-8", errors;
  if (!a[1].is_absent()) encoding = TRY_PTR(expect_str(vm, a[1], "encode", "'encoding'"))->view();
  if (!a[2].is_absent()) errors = TRY_PTR(expect_str(vm, a[2], "encode", "'errors'"))->view();
  return encode_text(vm, a[0].as<Str>(), encoding, errors);
}

METHOD(format) {
  return str_format(vm, a[0].as<Str>(), a[1].as<Tuple>(), a[2].as<Dict>(), Value::absent());
}
METHOD(format_map) { return str_format(vm, a[0].as<Str>(), nullptr, nullptr, a[1]); }

METHOD(dunder_format) {
  auto* s = a[0].as<Str>();
  const std::string_view spec = TRY_PTR(expect_str(vm, a[1], "__format__", ""))->view();
  if (spec.empty()) return op_str(vm, a[0]);
  return format_str(vm, s, spec);
}
METHOD(dunder_str) { return str_exact(vm, a[0].as<Str>()); }
METHOD(getnewargs) { return new_tuple_of(vm, {TRY(str_exact(vm, a[0].as<Str>()))}); }
METHOD(dunder_sizeof) {
  const auto* s = a[0].as<Str>();
  return int_value(vm, static_cast<int64_t>(str_alloc_size(s->bytes(), s->length, s->ascii())));
}

// Explicit calls name the type they can't use.
METHOD(dunder_add) {
  if (is_str(a[1])) return str_concat(vm, a[0].as<Str>(), a[1].as<Str>());
  return raise(vm, Exc::kTypeError, "can only concatenate str (not \"%s\") to str",
               type_name(vm, a[1]).c_str());
}
METHOD(dunder_mul) {
  int64_t times = 0;
  TRY_BOOL(as_index(vm, a[1], &times));
  return str_repeat(vm, a[0].as<Str>(), times);
}
METHOD(dunder_rmod) {
  if (!is_str(a[1])) return Value::not_implemented();
  return percent_format(vm, a[1].as<Str>(), a[0]);
}

#undef METHOD

using D = Dunders<kStrOps>;

}  // namespace

namespace m = str_methods;

const NativeDef kStrMethods[] = {
    {"capitalize", "()", m::capitalize},
    {"casefold", "()", m::casefold},
    {"center", "(width, fillchar=' ', /)", center},
    {"count", "(sub[, start[, end]])", m::count},
    {"encode", "(encoding='utf-8', errors='strict')", encode},
    {"endswith", "(suffix[, start[, end]])", m::endswith},
    {"expandtabs", "(tabsize=8)", expandtabs},
    {"find", "(sub[, start[, end]])", m::find},
    {"format", "(*args, **kwargs)", format},
    {"format_map", "(mapping, /)", format_map},
    {"index", "(sub[, start[, end]])", m::index},
    {"isalnum", "()", m::isalnum},
    {"isalpha", "()", m::isalpha},
    {"isascii", "()", m::isascii},
    {"isdecimal", "()", m::isdecimal},
    {"isdigit", "()", m::isdigit},
    {"isidentifier", "()", m::isidentifier},
    {"islower", "()", m::islower},
    {"isnumeric", "()", m::isnumeric},
    {"isprintable", "()", m::isprintable},
    {"isspace", "()", m::isspace},
    {"istitle", "()", m::istitle},
    {"isupper", "()", m::isupper},
    {"join", "(iterable, /)", m::join},
    {"ljust", "(width, fillchar=' ', /)", ljust},
    {"lower", "()", m::lower},
    {"lstrip", "(chars=None, /)", lstrip},
    {"maketrans", "(x, y=?, z=?, /)", m::maketrans, kFnStatic},
    {"partition", "(sep, /)", m::partition},
    {"removeprefix", "(prefix, /)", removeprefix},
    {"removesuffix", "(suffix, /)", removesuffix},
    {"replace", "(old, new, count=-1, /)", m::replace},
    {"rfind", "(sub[, start[, end]])", m::rfind},
    {"rindex", "(sub[, start[, end]])", m::rindex},
    {"rjust", "(width, fillchar=' ', /)", rjust},
    {"rpartition", "(sep, /)", m::rpartition},
    {"rsplit", "(sep=None, maxsplit=-1)", m::rsplit},
    {"rstrip", "(chars=None, /)", rstrip},
    {"split", "(sep=None, maxsplit=-1)", m::split},
    {"splitlines", "(keepends=False)", m::splitlines},
    {"startswith", "(prefix[, start[, end]])", m::startswith},
    {"strip", "(chars=None, /)", strip},
    {"swapcase", "()", m::swapcase},
    {"title", "()", m::title},
    {"translate", "(table, /)", m::translate},
    {"upper", "()", m::upper},
    {"zfill", "(width, /)", zfill},
    {"__repr__", "()", D::repr},
    {"__str__", "()", dunder_str},
    {"__hash__", "()", D::hash},
    COMPARE_DUNDERS(D),
    {"__len__", "()", D::len},
    {"__getitem__", "(key, /)", D::getitem},
    {"__contains__", "(key, /)", D::contains},
    {"__iter__", "()", D::iter},
    {"__add__", "(value, /)", dunder_add},
    {"__mul__", "(value, /)", dunder_mul},
    {"__rmul__", "(value, /)", dunder_mul},
    {"__mod__", "(value, /)", D::binary<kMod>},
    {"__rmod__", "(value, /)", dunder_rmod},
    {"__format__", "(format_spec, /)", dunder_format},
    {"__getnewargs__", "()", getnewargs},
    {"__sizeof__", "()", dunder_sizeof},
    {},
};

}  // namespace copra
