// str methods that look for text: find family, counting, replacing, splitting, joining.
//
// Everything runs on UTF-8 bytes (a match of valid UTF-8 is always aligned); only results that are
// indices are translated. Includes text.h.
#include <algorithm>

#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra::str_methods {

namespace {

// The text between two optional indices. `empty_ok` is false when start lies behind the end, where
// not even the empty string is found.
struct Span {
  Str* s;
  size_t from = 0, to = 0;  // bytes
  size_t start_index = 0;
  size_t length = 0;  // code points
  bool valid = true;
  std::string_view text() const { return {s->data() + from, to - from}; }
};

bool take_span(Vm& vm, Str* s, Value start, Value end, Span* out) {
  out->s = s;
  if (start.is_absent() && end.is_absent()) {
    out->to = s->bytes();
    out->length = s->length;
    return true;
  }
  int64_t from = 0, to = 0;
  if (!span_arguments(vm, start, end, s->length, &from, &to)) return false;
  if (from > to) {
    out->valid = false;
    return true;
  }
  out->from = str_index_offset(s, static_cast<size_t>(from));
  out->to = str_index_offset(s, static_cast<size_t>(to));
  out->start_index = static_cast<size_t>(from);
  out->length = static_cast<size_t>(to - from);
  return true;
}

Str* needle_argument(Vm& vm, Value v) {
  if (is_str(v)) return v.as<Str>();
  raise(vm, Exc::kTypeError, "must be str, not %s",
        v.is_none() ? "NoneType" : type_name(vm, v).c_str());
  return nullptr;
}

// Index of the match, -1, or -2 raised.
int64_t find_index(Vm& vm, Value* a, bool backwards) {
  Span span;
  if (!take_span(vm, a[0].as<Str>(), a[2], a[3], &span)) return -2;
  Str* needle = needle_argument(vm, a[1]);
  if (!needle) return -2;
  if (!span.valid || !charge_bytes(vm, span.to - span.from)) return span.valid ? -2 : -1;
  const size_t at =
      backwards ? text_rfind(span.text(), needle->view()) : text_find(span.text(), needle->view());
  if (at == kNpos) return -1;
  return static_cast<int64_t>(str_offset_index(span.s, span.from + at));
}

Value affix_test(Vm& vm, Value* a, bool at_end, const char* name) {
  Span span;
  TRY_BOOL(take_span(vm, a[0].as<Str>(), a[2], a[3], &span));
  const auto test = [&](Value v) {
    const std::string_view affix = v.as<Str>()->view(), text = span.text();
    return span.valid && (at_end ? text.ends_with(affix) : text.starts_with(affix));
  };
  if (is_str(a[1])) return Value::boolean(test(a[1]));
  if (!is_tuple(a[1])) {
    return raise(vm, Exc::kTypeError, "%s first arg must be str or a tuple of str, not %s", name,
                 type_name(vm, a[1]).c_str());
  }
  auto* affixes = a[1].as<Tuple>();
  for (uint32_t i = 0; i < affixes->size(); ++i) {
    const Value v = affixes->items()[i];
    if (!is_str(v)) {
      return raise(vm, Exc::kTypeError, "tuple for %s must only contain str, not %s", name,
                   type_name(vm, v).c_str());
    }
    if (test(v)) return Value::true_();
  }
  return Value::false_();
}

}  // namespace

#define METHOD(name) Value name([[maybe_unused]] Vm& vm, Value* a, uint32_t)

METHOD(find) {
  const int64_t i = find_index(vm, a, false);
  return i == -2 ? Value::raised() : Value::small_int(i);
}
METHOD(rfind) {
  const int64_t i = find_index(vm, a, true);
  return i == -2 ? Value::raised() : Value::small_int(i);
}
static Value index_or_raise(Vm& vm, int64_t i) {
  if (i == -1) return raise_str(vm, Exc::kValueError, "substring not found");
  return i == -2 ? Value::raised() : Value::small_int(i);
}
METHOD(index) { return index_or_raise(vm, find_index(vm, a, false)); }
METHOD(rindex) { return index_or_raise(vm, find_index(vm, a, true)); }

METHOD(count) {
  Span span;
  TRY_BOOL(take_span(vm, a[0].as<Str>(), a[2], a[3], &span));
  Str* needle = TRY_PTR(needle_argument(vm, a[1]));
  if (!span.valid) return Value::small_int(0);
  if (!needle->bytes()) return Value::small_int(static_cast<int64_t>(span.length) + 1);
  TRY_BOOL(charge_bytes(vm, span.to - span.from));
  return Value::small_int(static_cast<int64_t>(text_count(span.text(), needle->view())));
}

METHOD(startswith) { return affix_test(vm, a, false, "startswith"); }
METHOD(endswith) { return affix_test(vm, a, true, "endswith"); }

// ---------------------------------------------------------------- replace

// Inserts `by` before every character and at the end, `max` times at most.
static Value interleave(Vm& vm, Str* s, Str* by, uint64_t max) {
  const uint64_t times = std::min<uint64_t>(uint64_t{s->length} + 1, max);
  const uint64_t bytes = s->bytes() + times * by->bytes();
  const uint64_t length = s->length + times * by->length;
  if (bytes > kTextBytesMax) return raise_too_long(vm);
  Str* out = TRY_PTR(str_alloc(vm, bytes, length, s->ascii() && by->ascii()));
  char* to = out->data();
  const char* p = s->data();
  const char* const end = p + s->bytes();
  for (uint64_t i = 0; i < times; ++i) {
    std::memcpy(to, by->data(), by->bytes());
    to += by->bytes();
    if (p == end) break;
    const size_t width = utf8_width(*p);
    std::memcpy(to, p, width);
    to += width;
    p += width;
  }
  std::memcpy(to, p, static_cast<size_t>(end - p));
  str_seal(out);
  TRY_BOOL(charge_bytes(vm, bytes));
  return out;
}

static Value replace_byte(Vm& vm, Str* s, Str* old, Str* by) {
  const std::string_view text = s->view();
  if (text_find(text, old->view()) == kNpos) return str_exact(vm, s);
  Str* out = TRY_PTR(str_alloc(vm, s->bytes(), s->length, s->ascii()));
  std::replace_copy(text.begin(), text.end(), out->data(), old->data()[0], by->data()[0]);
  str_seal(out);
  TRY_BOOL(charge_bytes(vm, text.size()));
  return out;
}

METHOD(replace) {
  auto* s = a[0].as<Str>();
  Str* old = TRY_PTR(expect_str(vm, a[1], "replace", "1"));
  Str* by = TRY_PTR(expect_str(vm, a[2], "replace", "2"));
  int64_t limit = -1;
  TRY_BOOL(count_argument(vm, a[3], -1, &limit));
  const uint64_t max = limit < 0 ? SIZE_MAX : static_cast<uint64_t>(limit);
  if (!max || old->bytes() > s->bytes() || str_equal(old, by)) return str_exact(vm, s);
  if (!old->bytes()) return interleave(vm, s, by, max);
  if (old->bytes() == 1 && by->bytes() == 1 && max == SIZE_MAX) return replace_byte(vm, s, old, by);
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  const Replacing found(s->view(), old->view(), max);
  const uint64_t times = found.times();
  if (!times) return str_exact(vm, s);
  const uint64_t bytes = s->bytes() - times * old->bytes() + times * by->bytes();
  if (bytes > kTextBytesMax) return raise_too_long(vm);
  const uint64_t length = s->length - times * old->length + times * by->length;
  Str* out = TRY_PTR(str_alloc(vm, bytes, length, bytes == length));
  found.fill(out->data(), by->view());
  str_seal(out);
  return out;
}

// ---------------------------------------------------------------- splitting

// Appends the part [b, e) of s. False: raised.
static bool push_part(Vm& vm, List* out, Str* s, size_t b, size_t e) {
  const Value part = str_part(vm, s, b, e);
  return !part.is_raised() && list_append(vm, out, part);
}

static inline bool space_at(const char* p, const char** after) {
  if (*p >= 0) {
    *after = p + 1;
    return ascii_is(*p, kAsciiStrSpace);
  }
  const uint32_t c = utf8_next(p);
  *after = p;
  return unicode::is_space(c);
}

static bool split_ascii_spaces(Vm& vm, Str* s, int64_t max, List* out) {
  const char* const data = s->data();
  const size_t n = s->bytes();
  size_t at = 0;
  Fuel fuel(vm);
  while (max-- > 0) {
    while (at < n && ascii_is(data[at], kAsciiStrSpace)) ++at;
    if (at == n) return true;
    const size_t word = at;
    while (at < n && !ascii_is(data[at], kAsciiStrSpace)) ++at;
    if (!push_part(vm, out, s, word, at) || !fuel.tick()) return false;
  }
  while (at < n && ascii_is(data[at], kAsciiStrSpace)) ++at;
  return at == n || push_part(vm, out, s, at, n);
}

static bool split_spaces(Vm& vm, Str* s, int64_t max, List* out) {
  if (s->ascii()) return split_ascii_spaces(vm, s, max, out);
  const char* const data = s->data();
  const char* const end = data + s->bytes();
  const char* p = data;
  const auto offset = [data](const char* at) { return static_cast<size_t>(at - data); };
  const char* after = nullptr;
  Fuel fuel(vm);
  while (max-- > 0) {
    while (p < end && space_at(p, &after)) p = after;
    if (p == end) return true;
    const char* word = p;
    ++p;
    while (p < end && (static_cast<unsigned char>(*p) & 0xC0) == 0x80) ++p;
    while (p < end && !space_at(p, &after)) p = after;
    if (!push_part(vm, out, s, offset(word), offset(p)) || !fuel.tick()) return false;
  }
  while (p < end && space_at(p, &after)) p = after;
  return p == end || push_part(vm, out, s, offset(p), s->bytes());
}

static bool rsplit_spaces(Vm& vm, Str* s, int64_t max, List* out) {
  const char* const data = s->data();
  const char* p = data + s->bytes();
  const auto offset = [data](const char* at) { return static_cast<size_t>(at - data); };
  const auto space_before = [&](const char** before) {
    if (p[-1] >= 0) {
      *before = p - 1;
      return ascii_is(p[-1], kAsciiStrSpace);
    }
    *before = p;
    return unicode::is_space(utf8_previous(*before));
  };
  const char* before = nullptr;
  Fuel fuel(vm);
  while (max-- > 0) {
    while (p > data && space_before(&before)) p = before;
    if (p == data) return true;
    const char* end = p;
    while (p > data && !space_before(&before)) p = before;
    if (!push_part(vm, out, s, offset(p), offset(end)) || !fuel.tick()) return false;
  }
  while (p > data && space_before(&before)) p = before;
  return p == data || push_part(vm, out, s, 0, offset(p));
}

static bool split_on(Vm& vm, Str* s, std::string_view sep, int64_t max, List* out) {
  const std::string_view text = s->view();
  constexpr size_t kShort = 32;
  if (sep.size() == 1 && text.size() <= kShort) {
    size_t from = 0;
    for (size_t i = 0; i < text.size() && max > 0; ++i) {
      if (text[i] != sep[0]) continue;
      if (!push_part(vm, out, s, from, i)) return false;
      from = i + 1;
      --max;
    }
    return push_part(vm, out, s, from, text.size());
  }
  if (sep.size() == 1 && text.size() > 16) {
    const auto parts = static_cast<uint64_t>(std::count(text.begin(), text.end(), sep[0])) + 1;
    if (!list_reserve(vm, out, std::min(parts, static_cast<uint64_t>(max) + 1))) return false;
  }
  size_t from = 0;
  Fuel fuel(vm);
  const auto cut = [&](size_t at) {
    const bool pushed = push_part(vm, out, s, from, at) && fuel.tick();
    from = at + sep.size();
    return pushed;
  };
  return each_match(text, sep, static_cast<uint64_t>(max), cut) &&
         push_part(vm, out, s, from, text.size());
}

static bool rsplit_on(Vm& vm, Str* s, std::string_view sep, int64_t max, List* out) {
  const std::string_view text = s->view();
  size_t end = text.size();
  Fuel fuel(vm);
  while (max-- > 0) {
    const size_t at = text_rfind(text, sep, end);
    if (at == kNpos) break;
    if (!push_part(vm, out, s, at + sep.size(), end) || !fuel.tick()) return false;
    end = at;
  }
  return push_part(vm, out, s, 0, end);
}

// Bytes a character of CPython's text takes: 1, 2 or 4.
static int character_width(const Str* s) {
  int width = 1;
  const char* p = s->data();
  for (const char* const end = p + s->bytes(); !s->ascii() && p < end && width < 4;) {
    const uint32_t c = utf8_next(p);
    width = std::max(width, c > 0xFFFF ? 4 : c > 0xFF ? 2 : 1);
  }
  return width;
}

static Value split_any(Vm& vm, Value* a, bool backwards) {
  auto* s = a[0].as<Str>();
  int64_t max = -1;
  if (!a[1].is_absent() && !a[1].is_none() && !is_str(a[1])) {
    TRY_BOOL(count_argument(vm, a[2], -1, &max));
    return raise(vm, Exc::kTypeError, "must be str or None, not %s", type_name(vm, a[1]).c_str());
  }
  TRY_BOOL(count_argument(vm, a[2], -1, &max));
  if (max < 0) max = INT64_MAX;
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  List* out = TRY_PTR(new_list(vm, 4));
  bool ok = false;
  if (is_str(a[1])) {
    const std::string_view sep = a[1].as<Str>()->view();
    if (sep.empty()) return raise_str(vm, Exc::kValueError, "empty separator");
    // A separator that cannot occur gives the text back, of whatever class.
    const auto* by = a[1].as<Str>();
    if (!is_exact_str(a[0]) &&
        (by->length > s->length || character_width(by) > character_width(s))) {
      TRY_BOOL(list_append(vm, out, a[0]));
      return out;
    }
    // All places of one byte are the same ones from either end, and so are those of spaces.
    if (sep.size() == 1 && max == INT64_MAX) backwards = false;
    ok = (backwards ? rsplit_on : split_on)(vm, s, sep, max, out);
  } else {
    if (max == INT64_MAX) backwards = false;
    ok = (backwards ? rsplit_spaces : split_spaces)(vm, s, max, out);
  }
  TRY_BOOL(ok);
  if (backwards) std::reverse(out->items, out->items + out->size);
  return out;
}

METHOD(split) { return split_any(vm, a, false); }
METHOD(rsplit) { return split_any(vm, a, true); }

METHOD(splitlines) {
  auto* s = a[0].as<Str>();
  bool keep = false;
  if (!a[1].is_absent()) {
    int64_t n = 0;
    TRY_BOOL(as_c_int(vm, a[1], &n));
    keep = n != 0;
  }
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  List* out = TRY_PTR(new_list(vm, 4));
  const char* const data = s->data();
  const char* const end = data + s->bytes();
  const char* p = data;
  const auto offset = [data](const char* at) { return static_cast<size_t>(at - data); };
  Fuel fuel(vm);
  while (p < end) {
    const char* line = p;
    const char* stop = end;
    const char* next = end;
    while (p < end) {
      // \n \v \f \r, the separators 0x1c to 0x1e; everything else below 0x80 goes on.
      constexpr uint32_t kBreaks = 0x7000'3C00;
      while (p<end&& static_cast<signed char>(*p)> 0x1E) ++p;
      if (p < end && static_cast<unsigned char>(*p) < 0x80 && !(kBreaks >> *p & 1)) {
        ++p;
        continue;
      }
      if (p == end) break;
      const char* at = p;
      const uint32_t c = utf8_next(p);
      if (c <= 0x2029 && unicode::is_line_break(c)) {
        if (c == '\r' && p < end && *p == '\n') ++p;
        stop = at;
        next = p;
        break;
      }
    }
    TRY_BOOL(push_part(vm, out, s, offset(line), offset(keep ? next : stop)));
    TRY_BOOL(fuel.tick());
  }
  return out;
}

// ---------------------------------------------------------------- partition

static Value partition_at(Vm& vm, Value* a, bool backwards) {
  auto* s = a[0].as<Str>();
  Str* sep = TRY_PTR(needle_argument(vm, a[1]));
  if (!sep->bytes()) return raise_str(vm, Exc::kValueError, "empty separator");
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  const size_t at =
      backwards ? text_rfind(s->view(), sep->view()) : text_find(s->view(), sep->view());
  const Value empty = vm.fz->names.empty;
  if (at == kNpos) {
    if (backwards) return new_tuple_of(vm, {empty, empty, a[0]});
    return new_tuple_of(vm, {a[0], empty, empty});
  }
  const Value head = TRY(str_part(vm, s, 0, at));
  const Value tail = TRY(str_part(vm, s, at + sep->bytes(), s->bytes()));
  return new_tuple_of(vm, {head, sep, tail});
}

METHOD(partition) { return partition_at(vm, a, false); }
METHOD(rpartition) { return partition_at(vm, a, true); }

// ---------------------------------------------------------------- join

METHOD(join) {
  auto* sep = a[0].as<Str>();
  // Measured and filled without anything in between that could run Python code, so a list may be
  // read in place.
  const Value items = TRY(list_or_tuple(vm, a[1], "can only join an iterable"));
  const Value* v = is_list(items) ? items.as<List>()->items : items.as<Tuple>()->items();
  const size_t n = is_list(items) ? items.as<List>()->size : items.as<Tuple>()->size();
  if (!n) return vm.fz->names.empty;
  if (n == 1 && is_exact_str(v[0])) return v[0];
  uint64_t bytes = uint64_t{sep->bytes()} * (n - 1);
  uint64_t length = uint64_t{sep->length} * (n - 1);
  for (size_t i = 0; i < n; ++i) {
    if (!is_str(v[i])) {
      return raise(vm, Exc::kTypeError, "sequence item %zu: expected str instance, %s found", i,
                   type_name(vm, v[i]).c_str());
    }
    bytes += v[i].as<Str>()->bytes();
    length += v[i].as<Str>()->length;
  }
  if (bytes > kTextBytesMax) return raise_too_long(vm);
  Str* out = TRY_PTR(str_alloc(vm, bytes, length, bytes == length));
  char* to = out->data();
  const size_t gap = sep->bytes();
  for (size_t i = 0; i < n; ++i) {
    if (i && gap) {
      copy_text(to, sep->data(), gap);
      to += gap;
    }
    const auto* s = v[i].as<Str>();
    copy_text(to, s->data(), s->bytes());
    to += s->bytes();
  }
  str_seal(out);
  TRY_BOOL(charge(vm, n / 16 + bytes / 512));
  return out;
}

#undef METHOD

}  // namespace copra::str_methods
