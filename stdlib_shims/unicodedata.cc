// The unicodedata module over utf8proc and the tables that complete it.
//
// In: characters. Out: their properties, normalised text, by the present Unicode or by version 3.2
// (the methods of ucd_3_2_0: the same functions with `old`). May include: native.h, front/unicode.h
// (names), front/unicode_tables.h. Next: interp/front/unicode.h.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "interp/front/unicode.h"
#include "interp/front/unicode_tables.h"
#include "interp/native.h"
#include "interp/types/containers.h"
#include "interp/types/number.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra {

namespace {

bool one_char(Vm& vm, Value v, const char* function, int argument, uint32_t* out) {
  if (!is_str(v) || v.as<Str>()->length != 1) {
    const std::string got = v.is_none() ? std::string("None") : type_name(vm, v);
    const std::string place = argument ? " " + std::to_string(argument) : std::string();
    return fail(raise(vm, Exc::kTypeError, "%s() argument%s must be a unicode character, not %s",
                      function, place.c_str(), got.c_str()));
  }
  *out = str_code_point(v.as<Str>(), 0);
  return true;
}

using unicode::counted;

const utf8proc_property_t* property(uint32_t c) { return utf8proc_get_property(counted(c)); }

bool was_unassigned(uint32_t c) { return unicode::in(unicode::kOldUnassigned, c); }
// What was different in Unicode 3.2, or null.
const unicode::OldChange* old_change(uint32_t c) {
  return unicode::range_of(unicode::kOldChanges, c);
}

Value u_category(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "category", 0, &c));
  const char* category = utf8proc_category_string(counted(c));
  if (old) {
    const unicode::OldChange* then = old_change(c);
    if (then && *then->category) category = then->category;
    if (was_unassigned(c)) category = "Cn";
  }
  return Value(new_ascii(vm, category));
}

Value u_combining(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "combining", 0, &c));
  return Value::small_int(old && was_unassigned(c) ? 0 : property(c)->combining_class);
}

Value u_mirrored(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "mirrored", 0, &c));
  const unicode::OldChange* then = old ? old_change(c) : nullptr;
  if (then && then->mirrored >= 0) return Value::small_int(then->mirrored);
  return Value::small_int(old && was_unassigned(c) ? 0 : property(c)->bidi_mirrored);
}

Value u_bidirectional(Vm& vm, Value* a, bool old) {
  // By utf8proc_bidi_class_t.
  static constexpr const char* kNames[] = {"",    "L",  "LRE", "LRO", "R",   "AL",  "RLE", "RLO",
                                           "PDF", "EN", "ES",  "ET",  "AN",  "CS",  "NSM", "BN",
                                           "B",   "S",  "WS",  "ON",  "LRI", "RLI", "FSI", "PDI"};
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "bidirectional", 0, &c));
  if (old && was_unassigned(c)) return Value(new_ascii(vm, ""));
  const unicode::OldChange* then = old ? old_change(c) : nullptr;
  if (then && *then->bidirectional) return Value(new_ascii(vm, then->bidirectional));
  const auto cls = static_cast<size_t>(property(c)->bidi_class);
  return Value(new_ascii(vm, cls < std::size(kNames) ? kNames[cls] : ""));
}

Value u_east_asian_width(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "east_asian_width", 0, &c));
  // CPython's table has unassigned characters under its first entry.
  if (property(c)->category == UTF8PROC_CATEGORY_CN || (old && was_unassigned(c))) {
    return Value(new_ascii(vm, "F"));
  }
  const unicode::OldChange* then = old ? old_change(c) : nullptr;
  if (then && *then->width) return Value(new_ascii(vm, then->width));
  const unicode::WidthRange* r = unicode::range_of(unicode::kWidths, c);
  return Value(new_ascii(vm, r ? r->width : "N"));
}

const unicode::NumberRange* find_number(uint32_t c) {
  return unicode::range_of(unicode::kNumbers, c);
}
double number_at(const unicode::NumberRange& r, uint32_t c) {
  const int64_t n = r.numerator + r.step * static_cast<int64_t>(c - r.first);
  return static_cast<double>(n) / r.denominator;
}

Value number_of(Vm& vm, Value* a, const char* message, int value) {
  if (value < 0) return a[1].is_absent() ? raise_str(vm, Exc::kValueError, message) : a[1];
  return Value::small_int(value);
}

Value u_decimal(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "decimal", 1, &c));
  const unicode::OldChange* then = old ? old_change(c) : nullptr;
  int value = then && then->decimal >= 0 ? then->decimal : decimal_digit(c);
  if (old && was_unassigned(c)) value = -1;
  return number_of(vm, a, "not a decimal", value);
}
// Of what Unicode 3.2 hadn't, too, as CPython does.
Value u_digit(Vm& vm, Value* a, bool) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "digit", 1, &c));
  int value = decimal_digit(c);
  const unicode::NumberRange* r = value < 0 ? find_number(c) : nullptr;
  if (r && r->digit) value = static_cast<int>(number_at(*r, c));
  return number_of(vm, a, "not a digit", value);
}
Value u_numeric(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "numeric", 1, &c));
  if (old && was_unassigned(c)) return number_of(vm, a, "not a numeric character", -1);
  const int digit = decimal_digit(c);
  if (digit >= 0) return Value::number(digit);
  if (const unicode::NumberRange* r = find_number(c)) return Value::number(number_at(*r, c));
  return number_of(vm, a, "not a numeric character", -1);
}

bool normal_options(std::string_view form, int* options) {
  const struct {
    std::string_view name;
    int options;
  } kForms[] = {{"NFC", UTF8PROC_STABLE | UTF8PROC_COMPOSE},
                {"NFD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE},
                {"NFKC", UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT},
                {"NFKD", UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT}};
  for (const auto& f : kForms) {
    if (f.name == form) {
      *options = f.options;
      return true;
    }
  }
  return false;
}

size_t rank(utf8proc_int32_t c) {
  return static_cast<size_t>(property(static_cast<uint32_t>(c))->combining_class);
}

// Sorted by rank, equal ones in their order, in time linear in their number.
void sort_marks(std::span<utf8proc_int32_t> marks) {
  size_t starts[257] = {};
  for (const utf8proc_int32_t c : marks) ++starts[rank(c) + 1];
  std::partial_sum(std::begin(starts), std::end(starts), std::begin(starts));
  std::vector<utf8proc_int32_t> sorted(marks.size());
  for (const utf8proc_int32_t c : marks) sorted[starts[rank(c)]++] = c;
  std::copy(sorted.begin(), sorted.end(), marks.begin());
}

// Runs of combining characters in canonical order. utf8proc's own way takes the square of a run.
void order_marks(std::vector<utf8proc_int32_t>& text) {
  for (size_t i = 0; i < text.size(); ++i) {
    if (!rank(text[i])) continue;
    const size_t start = i;
    bool ordered = true;
    while (++i < text.size() && rank(text[i])) ordered &= rank(text[i - 1]) <= rank(text[i]);
    if (!ordered) sort_marks(std::span(text).subspan(start, i - start));
  }
}

// Appends `parts` as UTF-8, put together first if the options say so.
void append_normal(std::span<utf8proc_int32_t> parts, int options, std::string* out) {
  auto count = static_cast<utf8proc_ssize_t>(parts.size());
  if (options & UTF8PROC_COMPOSE) {
    count = utf8proc_normalize_utf32(
        parts.data(), count, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  }
  for (const utf8proc_int32_t c : parts.first(static_cast<size_t>(count))) {
    char bytes[4];
    out->append(bytes, utf8_put(bytes, static_cast<uint32_t>(c)));
  }
}

// The characters that `c` is made of, at most `kLongestForm`; 0: it has no other form.
constexpr int kLongestForm = 18;
utf8proc_ssize_t take_apart(uint32_t c, bool compatible, bool old, utf8proc_int32_t* out) {
  if (unicode::is_surrogate(c) || unicode::in(unicode::kLater, c)) return 0;
  if (old) {
    if (was_unassigned(c)) return 0;
    if (const unicode::OldForm* then = unicode::row_of(unicode::kOldForms, c)) {
      *out = static_cast<utf8proc_int32_t>(then->form);
      return 1;
    }
  }
  int boundary = 0;
  const int options = (compatible ? UTF8PROC_COMPAT : 0) | UTF8PROC_DECOMPOSE;
  const utf8proc_ssize_t n =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), out, kLongestForm,
                              static_cast<utf8proc_option_t>(options), &boundary);
  return n > kLongestForm ? 0 : n;
}

Value normalized(Vm& vm, Value* a, const char* function, bool old) {
  Str* form = TRY_PTR(expect_str(vm, a[0], function, "1"));
  Str* text = TRY_PTR(expect_str(vm, a[1], function, "2"));
  if (text->length == 0) return a[1];
  int options = 0;
  if (!normal_options(form->view(), &options)) {
    return raise_str(vm, Exc::kValueError, "invalid normalization form");
  }
  if (text->ascii()) return Value(text);
  std::vector<utf8proc_int32_t> parts;
  uint32_t step = 0;
  const char* p = text->data();
  for (const char* end = p + text->bytes(); p < end;) {
    // The parts, their order and the result: twelve bytes a character.
    if (!(step++ & 4095)) {
      TRY_BOOL(charge(vm, 4096) && check_alloc(vm, (parts.size() + 4096 * kLongestForm) * 12));
    }
    const uint32_t c = utf8_next(p);
    utf8proc_int32_t out[kLongestForm];
    const utf8proc_ssize_t n = take_apart(c, options & UTF8PROC_COMPAT, old, out);
    if (n <= 0) {
      parts.push_back(static_cast<utf8proc_int32_t>(c));
    } else {
      parts.insert(parts.end(), out, out + n);
    }
  }
  TRY_BOOL(charge(vm, parts.size() / 4));
  order_marks(parts);
  // The library takes U+11A7 for a final consonant; it combines with nothing.
  constexpr utf8proc_int32_t kNoFinal = 0x11A7;
  std::string result;
  for (size_t at = 0; at < parts.size();) {
    const auto found = std::find(parts.begin() + static_cast<ptrdiff_t>(at), parts.end(), kNoFinal);
    const auto end = static_cast<size_t>(found - parts.begin());
    append_normal(std::span(parts).subspan(at, end - at), options, &result);
    if (end < parts.size()) result += "\xE1\x86\xA7";
    at = end + 1;
  }
  return new_str(vm, result);
}
Value u_normalize(Vm& vm, Value* a, bool old) { return normalized(vm, a, "normalize", old); }
Value u_is_normalized(Vm& vm, Value* a, bool old) {
  const Value normal = TRY(normalized(vm, a, "is_normalized", old));
  return Value::boolean(str_equal(normal.as<Str>(), a[1].as<Str>()));
}

Value u_decomposition(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "decomposition", 0, &c));
  if (old && was_unassigned(c)) return Value(new_ascii(vm, ""));
  const unicode::TextOf* row = unicode::row_of(unicode::kDecompositions, c);
  return Value(new_ascii(vm, row ? unicode::text_at(row->text) : ""));
}

Value u_name(Vm& vm, Value* a, bool old) {
  uint32_t c = 0;
  TRY_BOOL(one_char(vm, a[0], "name", 1, &c));
  const std::string name = old && was_unassigned(c) ? std::string() : front::unicode_name(c);
  if (!name.empty()) return Value(new_ascii(vm, name));
  return a[1].is_absent() ? raise_str(vm, Exc::kValueError, "no such name") : a[1];
}

// Unicode 3.2 had no further names for a character; ideographs that came later are found
// nevertheless, as in CPython.
bool was_called(uint32_t c, std::string_view name) {
  if (name.starts_with("CJK UNIFIED IDEOGRAPH-")) return true;
  const std::string known = front::unicode_name(c);
  return !was_unassigned(c) &&
         std::equal(name.begin(), name.end(), known.begin(), known.end(),
                    [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; });
}

Value u_lookup(Vm& vm, Value* a, bool old) {
  std::string_view name;
  if (is_str(a[0])) {
    name = a[0].as<Str>()->view();
  } else {
    TRY_BOOL(bytes_view(vm, a[0], &name));
  }
  const int32_t c = front::lookup_unicode_name(name);
  if (c >= 0 && (!old || was_called(static_cast<uint32_t>(c), name))) {
    return Value(char_str(vm, static_cast<uint32_t>(c)));
  }
  const std::string_view found = old ? std::string_view() : front::named_sequence(name);
  if (!found.empty()) {
    return new_str(vm, found);
  }
  const std::string message = "undefined character name '" + std::string(name) + "'";
  return raise_value(vm, Exc::kKeyError, Value(TRY_PTR(new_str(vm, message))));
}

struct Question {
  const char* name;
  const char* signature;
  Value (*ask)(Vm& vm, Value* a, bool old);
};
constexpr Question kQuestions[] = {{"name", "(chr, default=?, /)", u_name},
                                   {"lookup", "(name, /)", u_lookup},
                                   {"category", "(chr, /)", u_category},
                                   {"combining", "(chr, /)", u_combining},
                                   {"mirrored", "(chr, /)", u_mirrored},
                                   {"bidirectional", "(chr, /)", u_bidirectional},
                                   {"east_asian_width", "(chr, /)", u_east_asian_width},
                                   {"decimal", "(chr, default=?, /)", u_decimal},
                                   {"digit", "(chr, default=?, /)", u_digit},
                                   {"numeric", "(chr, default=?, /)", u_numeric},
                                   {"normalize", "(form, unistr, /)", u_normalize},
                                   {"is_normalized", "(form, unistr, /)", u_is_normalized},
                                   {"decomposition", "(chr, /)", u_decomposition}};

// One question as a function of the module, or as a method of the old database.
template <size_t kIndex, bool kOld>
Value ask(Vm& vm, Value* a, uint32_t) {
  return kQuestions[kIndex].ask(vm, kOld ? a + 1 : a, kOld);
}
template <bool kOld, size_t... kIndex>
constexpr auto natives(std::index_sequence<kIndex...>) {
  return std::array{
      NativeDef{kQuestions[kIndex].name, kQuestions[kIndex].signature, ask<kIndex, kOld>}...,
      NativeDef{}};
}
using Indices = std::make_index_sequence<std::size(kQuestions)>;
constexpr auto kFunctions = natives<false>(Indices());
constexpr auto kMethods = natives<true>(Indices());

constexpr GetSetDef kDatabaseFields[] = {
    {"unidata_version", [](Vm& vm, Value) { return Value(intern(vm, "3.2.0")); }, set_readonly},
    {}};
constexpr NativeType kDatabaseType = {.name = "UCD",
                                      .module = "unicodedata",
                                      .size = sizeof(NativeObj),
                                      .methods = kMethods.data(),
                                      .getsets = kDatabaseFields,
                                      .flags = kTypeNoInstantiate};
constexpr const NativeType* kTypes[] = {&kDatabaseType, nullptr};

void setup(Vm& vm, Module* m) {
  module_set(vm, m, "unidata_version", Value(intern(vm, "14.0.0")));
  module_set(vm, m, "ucd_3_2_0",
             Value(new_native_object<NativeObj>(vm, native_type(vm, kDatabaseType))));
}

}  // namespace

extern const ModuleDef kUnicodedataModule;
const ModuleDef kUnicodedataModule = {
    .name = "unicodedata", .functions = kFunctions.data(), .types = kTypes, .setup = setup};

}  // namespace copra
