// Encodings and error handlers by name, and the calls to those that Python code registered.
//
// In: names as the user wrote them. Out: a Chosen for codecs_encode.cc and codecs_decode.cc.
// Includes codecs.h, defs/codecs.def. Invariant: what isn't in the tables is the business of the
// module `codecs`, looked up at the time it is needed.
#include "interp/types/codecs.h"

#include <algorithm>

#include "interp/types/exception.h"
#include "interp/types/unicode.h"

namespace copra {

namespace {

struct Alias {
  std::string_view alias, module;
};
constexpr Alias kAliases[] = {
// sorted
#define CODEC(module, name)
#define CODE_PAGE(module, name, page)
#define CODEC_ALIAS(alias, module) {alias, module},
#include "interp/defs/codecs.def"
#undef CODEC
#undef CODE_PAGE
#undef CODEC_ALIAS
};

struct Named {
  std::string_view module;
  Codec codec;
  const char* shown;
};
constexpr Named kImplemented[] = {
    {"utf_8", Codec::kUtf8, "utf-8"},
    {"utf_8_sig", Codec::kUtf8Sig, "utf-8"},
    {"ascii", Codec::kAscii, "ascii"},
    {"latin_1", Codec::kLatin1, "latin-1"},
    {"utf_16", Codec::kUtf16, "utf-16"},
    {"utf_16_le", Codec::kUtf16Le, "utf-16-le"},
    {"utf_16_be", Codec::kUtf16Be, "utf-16-be"},
    {"utf_32", Codec::kUtf32, "utf-32"},
    {"utf_32_le", Codec::kUtf32Le, "utf-32-le"},
    {"utf_32_be", Codec::kUtf32Be, "utf-32-be"},
    {"utf_7", Codec::kUtf7, "utf7"},
    {"unicode_escape", Codec::kUnicodeEscape, "unicodeescape"},
    {"raw_unicode_escape", Codec::kRawUnicodeEscape, "rawunicodeescape"},
};
constexpr const Named& implemented(std::string_view module) {
  return *std::find_if(std::begin(kImplemented), std::end(kImplemented),
                       [module](const Named& entry) { return entry.module == module; });
}

// Of a literal that may hold U+0000.
template <size_t kSize>
constexpr std::u16string_view characters(const char16_t (&literal)[kSize]) {
  return {literal, kSize - 1};
}

constexpr KnownCodec kCodecs[] = {
#define CODEC(module, name) \
  {module, name, implemented(module).shown, implemented(module).codec, {}},
#define CODE_PAGE(module, name, page) {module, name, "charmap", Codec::kCharmap, characters(page)},
#define CODEC_ALIAS(alias, module)
#include "interp/defs/codecs.def"
#undef CODEC
#undef CODE_PAGE
#undef CODEC_ALIAS
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

// "UTF 8", "utf--8" and "utf_8" are one: lower case, words joined by '_'.
std::string normalized(std::string_view encoding) {
  std::string out;
  bool gap = false;
  for (const char c : encoding) {
    if (!ascii_is(c, kAsciiUpper | kAsciiLower | kAsciiDigit) && c != '.') {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out += '_';
    gap = false;
    out += c == '.' ? '_' : ascii_lower(c);
  }
  return out;
}

constexpr size_t kMaxEncodingName = 100;

bool raise_unknown(Vm& vm, std::string_view encoding) {
  std::string message = "unknown encoding: ";
  return fail(raise_str(vm, Exc::kLookupError, message.append(encoding)));
}

}  // namespace

const KnownCodec* find_codec(std::string_view encoding) {
  // As nearly everyone writes it.
  constexpr const KnownCodec* kUtf8 =
      std::find_if(std::begin(kCodecs), std::end(kCodecs),
                   [](const KnownCodec& codec) { return std::string_view(codec.name) == "utf-8"; });
  static_assert(kUtf8 != std::end(kCodecs));
  if (encoding == "utf-8") return kUtf8;
  if (encoding.size() > kMaxEncodingName) return nullptr;
  const std::string name = normalized(encoding);
  std::string_view module = name;
  const Alias* alias =
      std::lower_bound(std::begin(kAliases), std::end(kAliases), module,
                       [](const Alias& entry, std::string_view n) { return entry.alias < n; });
  if (alias != std::end(kAliases) && alias->alias == module) module = alias->module;
  for (const KnownCodec& codec : kCodecs) {
    if (module == codec.module) return &codec;
  }
  return nullptr;
}

bool choose_codec(Vm& vm, std::string_view encoding, std::string_view errors, Chosen* out) {
  const auto no_nul = [&vm](std::string_view s) {
    return s.find('\0') == kNpos ||
           fail(raise_str(vm, Exc::kValueError, "embedded null character"));
  };
  if (!no_nul(encoding) || !no_nul(errors)) return false;
  out->given = encoding;
  out->handler_name = errors;
  if (errors.data()) {
    const auto* h = std::find_if(std::begin(kHandlers), std::end(kHandlers),
                                 [&](const auto& entry) { return errors == entry.first; });
    out->handler = h == std::end(kHandlers) ? Handler::kRegistered : h->second;
  }
  if (encoding == "utf-8") return true;
  if (const KnownCodec* found = find_codec(encoding)) {
    out->codec = found->codec;
    out->shown = found->shown;
    out->page = found->page;
  } else {
    out->codec = Codec::kForeign;
  }
  return true;
}

const char* codec_name(std::string_view encoding) {
  const KnownCodec* found = find_codec(encoding);
  return found ? found->name : nullptr;
}

Value unicode_error(Vm& vm, Exc type, const char* encoding, Value object, size_t start, size_t end,
                    const char* reason) {
  const Value args[] = {Value(TRY_PTR(new_ascii(vm, encoding))), object,
                        Value::small_int(static_cast<int64_t>(start)),
                        Value::small_int(static_cast<int64_t>(end)),
                        Value(TRY_PTR(new_ascii(vm, reason)))};
  if (object.is_raised()) return object;
  return op_call(vm, Value(exception_type(vm, type)), args, 5);
}

bool raise_unicode(Vm& vm, Exc type, const char* encoding, Value object, size_t start, size_t end,
                   const char* reason) {
  const Value e = unicode_error(vm, type, encoding, object, start, end, reason);
  return !e.is_raised() && fail(raise_object(vm, e));
}

bool move_error(Vm& vm, Value error, size_t start, size_t end, const char* reason) {
  auto* const e = error.as<Exception>();
  Str* text = new_str(vm, reason);
  if (!text) return false;
  e->fields[kFieldStart] = int_value(vm, static_cast<int64_t>(start));
  e->fields[kFieldEnd] = int_value(vm, static_cast<int64_t>(end));
  e->fields[kFieldReason] = Value(text);
  vm.heap.changing(e);
  return true;
}

bool call_handler(Vm& vm, std::string_view name, Exc type, Value error, size_t size, Handled* out) {
  const auto unknown = [&] {
    std::string message = "unknown error handler name '";
    return fail(raise_str(vm, Exc::kLookupError, message.append(name) + "'"));
  };
  const bool encoding = type == Exc::kUnicodeEncodeError;
  const Value codecs = import_module(vm, "codecs");
  if (codecs.is_raised()) {
    if (!pending_is(vm, Exc::kImportError)) return false;
    take_pending(vm);
    return unknown();
  }
  const Value text = Value(new_str(vm, name));
  if (text.is_raised()) return false;
  const Value handler = TRY_OR_FALSE(op_call_method(vm, codecs, "lookup_error", {text}));
  const Value answer = TRY_OR_FALSE(op_call(vm, handler, {error}));
  const auto shape = [&] {
    return fail(raise_str(vm, Exc::kTypeError,
                          encoding ? "encoding error handler must return (str/bytes, int) tuple"
                                   : "decoding error handler must return (str, int) tuple"));
  };
  if (!is_tuple(answer) || answer.as<Tuple>()->size() != 2) return shape();
  out->text = answer.as<Tuple>()->items()[0];
  const Value position = answer.as<Tuple>()->items()[1];
  if (!is_str(out->text) && !(encoding && is_bytes(out->text))) return shape();
  int64_t at = 0;
  if (!as_index(vm, position, &at)) return false;
  // The handler may have put another object into the error.
  out->object = field_or_none(error.as<Exception>(), kFieldObject);
  if (!encoding) {
    if (!is_bytes(out->object)) {
      return fail(raise_str(vm, Exc::kTypeError, "object attribute must be bytes"));
    }
    size = out->object.as<Bytes>()->view().size();
  }
  const auto limit = static_cast<int64_t>(size);
  if (at < 0) at += limit;
  if (at < 0 || at > limit) {
    return fail(raise(vm, Exc::kIndexError, "position %lld from error handler out of bounds",
                      static_cast<long long>(at)));
  }
  out->at = static_cast<size_t>(at);
  return charge(vm, 16);
}

Value call_codecs(Vm& vm, const char* function, Value object, std::string_view encoding,
                  std::string_view errors) {
  const Value codecs = import_module(vm, "codecs");
  if (codecs.is_raised()) {
    if (!pending_is(vm, Exc::kImportError)) return codecs;
    take_pending(vm);
    raise_unknown(vm, encoding);
    return Value::raised();
  }
  const Value name = Value(TRY_PTR(new_str(vm, encoding)));
  const Value handler = errors.data() ? Value(TRY_PTR(new_str(vm, errors))) : Value::none();
  return op_call_method(vm, codecs, function, {object, name, handler});
}

void append_escape(std::string& out, uint32_t c) {
  char text[16];
  const char* format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
  out.append(text, static_cast<size_t>(snprintf(text, sizeof text, format, c)));
}

}  // namespace copra
