// str methods about letters: case mapping, predicates, translate and maketrans.
//
// ASCII strings take byte loops; the rest goes through unicode.h with full case mappings.
#include "interp/front/unicode.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra::str_methods {

namespace {

template <class F>
Value map_ascii(Vm& vm, const Str* s, F&& f) {
  const size_t n = s->bytes();
  if (n == 1) return vm.fz->latin1[static_cast<unsigned char>(f(s->data()[0], 0))];
  TRY_BOOL(charge_bytes(vm, n));
  Str* out = TRY_PTR(new_ascii_uninit(vm, n));
  const char* from = s->data();
  char* to = out->data();
  for (size_t i = 0; i < n; ++i) to[i] = f(from[i], i);
  str_seal(out);
  return out;
}

Value flipped(Vm& vm, const Str* s, char first) {
  if (s->bytes() == 1) {
    char c = 0;
    flip_case(&c, s->data(), 1, first);
    return vm.fz->latin1[static_cast<unsigned char>(c)];
  }
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  Str* out = TRY_PTR(new_ascii_uninit(vm, s->bytes()));
  flip_case(out->data(), s->data(), s->bytes(), first);
  str_seal(out);
  return out;
}

// U+03A3 at `at`: final sigma when the last cased character before it exists and none follows
// (Unicode 3.13, Final_Sigma), skipping case-ignorable ones.
uint32_t lower_sigma(std::string_view text, const char* at) {
  const char* p = at;
  bool before = false;
  while (p > text.data()) {
    const uint32_t c = utf8_previous(p);
    if (unicode::is_case_ignorable(c)) continue;
    before = unicode::is_cased(c);
    break;
  }
  if (!before) return 0x3C3;
  p = at + 2;
  const char* const end = text.data() + text.size();
  while (p < end) {
    const uint32_t c = utf8_next(p);
    if (unicode::is_case_ignorable(c)) continue;
    return unicode::is_cased(c) ? 0x3C3 : 0x3C2;
  }
  return 0x3C2;
}

size_t lower_in(std::string_view text, const char* at, uint32_t c, uint32_t* out) {
  if (c != 0x3A3) return unicode::to_lower(c, out);
  out[0] = lower_sigma(text, at);
  return 1;
}

// f(text, position, code point, out) writes up to kCaseMax code points.
template <class F>
Value map_text(Vm& vm, const Str* s, F&& f) {
  TRY_BOOL(charge(vm, s->bytes() / 64));
  if (s->bytes() > kTextChecked) TRY_BOOL(check_alloc(vm, uint64_t{2} * s->bytes()));
  std::string out;
  out.reserve(s->bytes() + 8);
  const char* p = s->data();
  const char* const end = p + s->bytes();
  while (p < end) {
    const char* at = p;
    const uint32_t c = utf8_next(p);
    uint32_t mapped[unicode::kCaseMax];
    const size_t n = f(s->view(), at, c, mapped);
    for (size_t i = 0; i < n; ++i) append_utf8(out, mapped[i]);
  }
  return new_str(vm, out);
}

// True when there is at least one character and all satisfy the test.
template <class A, class U>
Value all_of(Vm& vm, const Str* s, A&& ascii_test, U&& test) {
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  const char* p = s->data();
  const char* const end = p + s->bytes();
  if (p == end) return Value::false_();
  while (p < end) {
    if (*p >= 0) {
      if (!ascii_test(*p++)) return Value::false_();
    } else if (!test(utf8_next(p))) {
      return Value::false_();
    }
  }
  return Value::true_();
}

}  // namespace

#define METHOD(name) Value name([[maybe_unused]] Vm& vm, Value* a, uint32_t)

METHOD(lower) {
  auto* s = a[0].as<Str>();
  if (s->ascii()) return flipped(vm, s, 'A');
  return map_text(vm, s, lower_in);
}

METHOD(upper) {
  auto* s = a[0].as<Str>();
  if (s->ascii()) return flipped(vm, s, 'a');
  return map_text(vm, s, [](std::string_view, const char*, uint32_t c, uint32_t* out) {
    return unicode::to_upper(c, out);
  });
}

METHOD(casefold) {
  auto* s = a[0].as<Str>();
  if (s->ascii()) return flipped(vm, s, 'A');
  return map_text(vm, s, [](std::string_view, const char*, uint32_t c, uint32_t* out) {
    return unicode::to_folded(c, out);
  });
}

METHOD(capitalize) {
  auto* s = a[0].as<Str>();
  if (s->ascii()) {
    return map_ascii(vm, s, [](char c, size_t i) { return i ? ascii_lower(c) : ascii_upper(c); });
  }
  return map_text(vm, s, [](std::string_view text, const char* at, uint32_t c, uint32_t* out) {
    return at == text.data() ? unicode::to_title(c, out) : lower_in(text, at, c, out);
  });
}

METHOD(swapcase) {
  auto* s = a[0].as<Str>();
  if (s->ascii()) {
    return map_ascii(vm, s, [](char c, size_t) {
      return ascii_is(c, kAsciiUpper) ? ascii_lower(c) : ascii_upper(c);
    });
  }
  return map_text(vm, s, [](std::string_view text, const char* at, uint32_t c, uint32_t* out) {
    if (unicode::is_upper(c)) return lower_in(text, at, c, out);
    if (unicode::is_lower(c)) return unicode::to_upper(c, out);
    out[0] = c;
    return size_t{1};
  });
}

METHOD(title) {
  auto* s = a[0].as<Str>();
  bool inside = false;
  if (s->ascii()) {
    return map_ascii(vm, s, [&inside](char c, size_t) {
      const char out = inside ? ascii_lower(c) : ascii_upper(c);
      inside = ascii_is(c, kAsciiUpper | kAsciiLower);
      return out;
    });
  }
  return map_text(vm, s, [&](std::string_view text, const char* at, uint32_t c, uint32_t* out) {
    const size_t n = inside ? lower_in(text, at, c, out) : unicode::to_title(c, out);
    inside = unicode::is_cased(c);
    return n;
  });
}

// ---------------------------------------------------------------- predicates

METHOD(isalnum) {
  return all_of(
      vm, a[0].as<Str>(),
      [](char c) { return ascii_is(c, kAsciiUpper | kAsciiLower | kAsciiDigit); },
      unicode::is_alnum);
}
METHOD(isalpha) {
  return all_of(
      vm, a[0].as<Str>(), [](char c) { return ascii_is(c, kAsciiUpper | kAsciiLower); },
      unicode::is_alpha);
}
METHOD(isascii) { return Value::boolean(a[0].as<Str>()->ascii()); }

static bool ascii_digit(char c) { return ascii_is(c, kAsciiDigit); }
METHOD(isdecimal) { return all_of(vm, a[0].as<Str>(), ascii_digit, unicode::is_decimal); }
METHOD(isdigit) { return all_of(vm, a[0].as<Str>(), ascii_digit, unicode::is_digit); }
METHOD(isnumeric) { return all_of(vm, a[0].as<Str>(), ascii_digit, unicode::is_numeric); }
METHOD(isspace) {
  return all_of(
      vm, a[0].as<Str>(), [](char c) { return ascii_is(c, kAsciiStrSpace); }, unicode::is_space);
}
METHOD(isprintable) {
  if (!a[0].as<Str>()->bytes()) return Value::true_();
  return all_of(
      vm, a[0].as<Str>(), [](char c) { return c >= 0x20 && c != 0x7F; }, unicode::is_printable);
}

METHOD(isidentifier) {
  auto* s = a[0].as<Str>();
  bool first = true;
  const auto test = [&first](uint32_t c) {
    const bool start = first;
    first = false;
    return start ? front::is_identifier_start(c) : front::is_identifier_continue(c);
  };
  const auto ascii_test = [&first](char c) {
    const bool start = first;
    first = false;
    return c == '_' ||
           ascii_is(c, kAsciiUpper | kAsciiLower | (start ? 0U : unsigned{kAsciiDigit}));
  };
  return all_of(vm, s, ascii_test, test);
}

// isupper and islower: at least one cased character, none of the other case.
static Value all_cased(Vm& vm, const Str* s, bool (*wanted)(uint32_t), bool (*other)(uint32_t)) {
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  bool any = false;
  const char* p = s->data();
  for (const char* const end = p + s->bytes(); p < end;) {
    const uint32_t c = utf8_next(p);
    if (other(c) || unicode::is_title(c)) return Value::false_();
    any = any || wanted(c);
  }
  return Value::boolean(any);
}
static bool fast_upper(uint32_t c) {
  return c < 0x80 ? ascii_is(static_cast<char>(c), kAsciiUpper) : unicode::is_upper(c);
}
static bool fast_lower(uint32_t c) {
  return c < 0x80 ? ascii_is(static_cast<char>(c), kAsciiLower) : unicode::is_lower(c);
}
METHOD(isupper) { return all_cased(vm, a[0].as<Str>(), fast_upper, fast_lower); }
METHOD(islower) { return all_cased(vm, a[0].as<Str>(), fast_lower, fast_upper); }

METHOD(istitle) {
  auto* s = a[0].as<Str>();
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  bool any = false, inside = false;
  const char* p = s->data();
  for (const char* const end = p + s->bytes(); p < end;) {
    const uint32_t c = utf8_next(p);
    if (fast_upper(c) || unicode::is_title(c)) {
      if (inside) return Value::false_();
      inside = any = true;
    } else if (fast_lower(c)) {
      if (!inside) return Value::false_();
      any = true;
    } else {
      inside = false;
    }
  }
  return Value::boolean(any);
}

// ---------------------------------------------------------------- translate

// Appends what the table says about one character. False: raised.
static bool append_translated(Vm& vm, Value table, uint32_t c, std::string* out) {
  Value v = is_exact(table, Kind::kDict) ? dict_get(vm, table.as<Dict>(), Value::small_int(c))
                                         : op_getitem(vm, table, Value::small_int(c));
  if (v.is_raised() || v.is_not_found()) {
    if (v.is_raised()) {
      if (!pending_is(vm, Exc::kLookupError)) return false;
      take_pending(vm);
    }
    append_utf8(*out, c);
    return true;
  }
  if (v.is_none()) return true;
  if (is_str(v)) {
    out->append(v.as<Str>()->view());
    return true;
  }
  if (is_int(v)) {
    v = int_base(v);
    if (!v.is_small_int() || v.small() < 0 || v.small() > 0x10FFFF) {
      return fail(raise_str(vm, Exc::kValueError, "character mapping must be in range(0x110000)"));
    }
    append_utf8(*out, static_cast<uint32_t>(v.small()));
    return true;
  }
  return fail(raise_str(vm, Exc::kTypeError, "character mapping must return integer, None or str"));
}

METHOD(translate) {
  auto* s = a[0].as<Str>();
  const Value table = a[1];
  TRY_BOOL(charge(vm, s->bytes() / 16));
  std::string out;
  out.reserve(s->bytes());
  // What a plain dict says about ASCII characters is asked once each, as long as that is one ASCII
  // character or none.
  const bool plain = is_exact(table, Kind::kDict);
  constexpr char kDropped = -1, kOther = -2;
  char known[256];
  std::fill_n(known, 256, kOther);
  const char* p = s->data();
  size_t checked = kTextChecked;
  for (const char* const end = p + s->bytes(); p < end;) {
    // As far as that is known, in one go.
    char run[256];
    const size_t room = std::min(static_cast<size_t>(end - p), sizeof run);
    size_t n = 0, i = 0;
    for (; i < room; ++i) {
      const char to = known[static_cast<unsigned char>(p[i])];
      if (to == kOther) break;
      run[n] = to;
      n += to != kDropped;
    }
    out.append(run, n);
    p += i;
    if (i == room) continue;
    const uint32_t c = utf8_next(p);
    const size_t before = out.size();
    TRY_BOOL(append_translated(vm, table, c, &out));
    if (plain && c < 0x80) {
      if (out.size() == before) known[c] = kDropped;
      if (out.size() == before + 1) known[c] = out.back();
    }
    if (out.size() > checked) {
      checked = out.size() * 2;
      TRY_BOOL(check_alloc(vm, checked));
      TRY_BOOL(charge(vm, 1000));
    }
  }
  return new_str(vm, out);
}

static Value maketrans_dict(Vm& vm, Dict* from) {
  Dict* out = TRY_PTR(new_dict(vm));
  Value key, value;
  for (uint32_t i = 0; dict_next(from, &i, &key, &value);) {
    if (is_str(key)) {
      auto* s = key.as<Str>();
      if (s->length != 1) {
        return raise_str(vm, Exc::kValueError,
                         "string keys in translate table must be of length 1");
      }
      key = Value::small_int(str_code_point(s, 0));
    } else if (!is_int(key)) {
      return raise_str(vm, Exc::kTypeError, "keys in translate table must be strings or integers");
    }
    TRY_BOOL(dict_set(vm, out, key, value));
  }
  return out;
}

METHOD(maketrans) {
  if (a[1].is_absent()) {
    if (!is_exact(a[0], Kind::kDict)) {
      return raise_str(vm, Exc::kTypeError,
                       "if you give only one argument to maketrans it must be a dict");
    }
    return maketrans_dict(vm, a[0].as<Dict>());
  }
  Str* to = TRY_PTR(expect_str(vm, a[1], "maketrans", "2"));
  Str* removed = a[2].is_absent() ? nullptr : TRY_PTR(expect_str(vm, a[2], "maketrans", "3"));
  if (!is_str(a[0])) {
    return raise_str(vm, Exc::kTypeError,
                     "first maketrans argument must be a string if there is a second argument");
  }
  auto* from = a[0].as<Str>();
  if (from->length != to->length) {
    return raise_str(vm, Exc::kValueError,
                     "the first two maketrans arguments must have equal length");
  }
  Dict* out = TRY_PTR(new_dict(vm, from->length));
  TRY_BOOL(charge_bytes(vm, from->bytes() * size_t{16}));
  const char *p = from->data(), *q = to->data();
  for (const char* const end = p + from->bytes(); p < end;) {
    const uint32_t x = utf8_next(p), y = utf8_next(q);
    TRY_BOOL(dict_set(vm, out, Value::small_int(x), Value::small_int(y)));
  }
  if (removed) {
    p = removed->data();
    for (const char* const end = p + removed->bytes(); p < end;) {
      TRY_BOOL(dict_set(vm, out, Value::small_int(utf8_next(p)), Value::none()));
    }
  }
  return out;
}

#undef METHOD

}  // namespace copra::str_methods
