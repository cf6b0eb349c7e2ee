// Methods that bytes and bytearray share, and the table of bytes.
//
// Results have the type of self. Arguments that may call Python (__index__) are evaluated before
// any view is taken. Includes text.h. Next: bytearray.cc (its own table includes these).
#include <algorithm>

#include "interp/types/bytes_methods.h"

#include <array>
#include "interp/types/containers.h"
#include "interp/types/text.h"

namespace copra {

namespace bytes_methods {

namespace {

// An argument of find and count: bytes-like or one byte value.
struct Needle {
  std::string_view text;
  char byte = 0;
};
bool take_needle(Vm& vm, Value v, Needle* out) {
  if (has_buffer(v)) return bytes_view(vm, v, &out->text);
  if (!is_int(v) && !has_special(vm, v, "__index__")) {
    return fail(raise(vm, Exc::kTypeError,
                      "argument should be integer or bytes-like object, not '%s'",
                      type_name(vm, v).c_str()));
  }
  uint8_t byte = 0;
  if (!byte_argument(vm, v, "byte must be in range(0, 256)", &byte)) return false;
  out->byte = static_cast<char>(byte);
  out->text = {&out->byte, 1};
  return true;
}

// What start and end select. The text is looked at last, since other arguments may run Python code
// that changes it.
struct Span {
  int64_t from = 0, to = 0;
  // False when start lies behind the end, where not even the empty text is found.
  bool view(Value self, std::string_view* out) const {
    const std::string_view text = bytes_text(self);
    const int64_t end = std::min(to, static_cast<int64_t>(text.size()));
    if (from > end) return false;
    *out = text.substr(static_cast<size_t>(from), static_cast<size_t>(end - from));
    return true;
  }
};
bool take_span(Vm& vm, Value self, Value start, Value end, Span* out) {
  const auto size = static_cast<int64_t>(bytes_text(self).size());
  return charge_bytes(vm, static_cast<size_t>(size)) &&
         span_arguments(vm, start, end, size, &out->from, &out->to);
}

int64_t find_index(Vm& vm, Value* a, bool backwards) {
  Needle needle;
  Span span;
  std::string_view text;
  if (!take_span(vm, a[0], a[2], a[3], &span) || !take_needle(vm, a[1], &needle)) return -2;
  if (!span.view(a[0], &text)) return -1;
  const size_t at = backwards ? text_rfind(text, needle.text) : text_find(text, needle.text);
  return at == kNpos ? -1 : static_cast<int64_t>(at) + span.from;
}

Value index_value(Vm& vm, int64_t i, bool must) {
  if (i == -2) return Value::raised();
  if (i == -1 && must) return raise_str(vm, Exc::kValueError, "subsection not found");
  return Value::small_int(i);
}

Value affix_test(Vm& vm, Value* a, bool at_end, const char* name) {
  Span span;
  TRY_BOOL(take_span(vm, a[0], a[2], a[3], &span));
  const auto test = [&](std::string_view affix) {
    std::string_view text;
    if (!span.view(a[0], &text)) return false;
    return at_end ? text.ends_with(affix) : text.starts_with(affix);
  };
  std::string_view affix;
  if (is_tuple(a[1])) {
    auto* t = a[1].as<Tuple>();
    for (uint32_t i = 0; i < t->size(); ++i) {
      TRY_BOOL(bytes_view(vm, t->items()[i], &affix));
      if (test(affix)) return Value::true_();
    }
    return Value::false_();
  }
  if (!has_buffer(a[1])) {
    return raise(vm, Exc::kTypeError, "%s first arg must be bytes or a tuple of bytes, not %s",
                 name, type_name(vm, a[1]).c_str());
  }
  TRY_BOOL(bytes_view(vm, a[1], &affix));
  return Value::boolean(test(affix));
}

// `n` bytes of the kind of `model` that `fill` writes.
template <class F>
Value bytes_filled(Vm& vm, Value model, size_t n, F&& fill) {
  if (is_bytes(model)) {
    Bytes* out = TRY_PTR(new_bytes_uninit(vm, n));
    if (n) fill(out->data());
    return out;
  }
  std::string out(n, '\0');
  fill(out.data());
  return new_bytearray(vm, out);
}

template <class F>
Value map_bytes(Vm& vm, Value self, F&& f) {
  const size_t n = bytes_text(self).size();
  TRY_BOOL(charge_bytes(vm, n));
  return bytes_filled(vm, self, n, [&](char* to) {
    const char* from = bytes_text(self).data();
    for (size_t i = 0; i < n; ++i) to[i] = f(from[i], i);
  });
}

template <class F>
Value all_bytes(Vm& vm, Value self, F&& test) {
  const std::string_view text = bytes_text(self);
  TRY_BOOL(charge_bytes(vm, text.size()));
  return Value::boolean(!text.empty() &&
                        std::all_of(bytes_text(self).begin(), bytes_text(self).end(), test));
}

// An unchanged bytes is itself; an unchanged bytearray a copy.
Value unchanged(Vm& vm, Value self) {
  return is_exact(self, Kind::kBytes) ? self : bytes_like(vm, self, bytes_text(self));
}

}  // namespace

#define METHOD(name) Value name([[maybe_unused]] Vm& vm, Value* a, uint32_t)

// ---------------------------------------------------------------- searching

METHOD(find) { return index_value(vm, find_index(vm, a, false), false); }
METHOD(rfind) { return index_value(vm, find_index(vm, a, true), false); }
METHOD(index) { return index_value(vm, find_index(vm, a, false), true); }
METHOD(rindex) { return index_value(vm, find_index(vm, a, true), true); }

METHOD(count) {
  Needle needle;
  Span span;
  TRY_BOOL(take_span(vm, a[0], a[2], a[3], &span));
  TRY_BOOL(take_needle(vm, a[1], &needle));
  std::string_view text;
  if (!span.view(a[0], &text)) return Value::small_int(0);
  if (needle.text.empty()) return Value::small_int(static_cast<int64_t>(text.size()) + 1);
  return Value::small_int(static_cast<int64_t>(text_count(text, needle.text)));
}
METHOD(startswith) { return affix_test(vm, a, false, "startswith"); }
METHOD(endswith) { return affix_test(vm, a, true, "endswith"); }

METHOD(removeprefix) {
  std::string_view affix;
  TRY_BOOL(bytes_view(vm, a[1], &affix));
  const std::string_view text = bytes_text(a[0]);
  if (!text.starts_with(affix)) return unchanged(vm, a[0]);
  return bytes_like(vm, a[0], text.substr(affix.size()));
}
METHOD(removesuffix) {
  std::string_view affix;
  TRY_BOOL(bytes_view(vm, a[1], &affix));
  const std::string_view text = bytes_text(a[0]);
  if (!text.ends_with(affix)) return unchanged(vm, a[0]);
  return bytes_like(vm, a[0], text.substr(0, text.size() - affix.size()));
}

// Inserts `by` before each of the first bytes, `times` in all, or behind the last.
static Value interleave(Vm& vm, Value self, std::string_view by, uint64_t times) {
  const std::string_view text = bytes_text(self);
  const uint64_t bytes = text.size() + times * by.size();
  if (bytes > kTextBytesMax) return raise_too_long(vm);
  if (bytes > kTextChecked) TRY_BOOL(check_alloc(vm, bytes));
  TRY_BOOL(charge_bytes(vm, bytes));
  return bytes_filled(vm, self, bytes, [&](char* to) {
    size_t from = 0;
    for (uint64_t i = 0; i < times; ++i) {
      to = std::copy(by.begin(), by.end(), to);
      if (from < text.size()) *to++ = text[from++];
    }
    std::copy(text.begin() + static_cast<ptrdiff_t>(from), text.end(), to);
  });
}

METHOD(replace) {
  std::string_view old, by;
  TRY_BOOL(bytes_view(vm, a[1], &old));
  TRY_BOOL(bytes_view(vm, a[2], &by));
  int64_t limit = -1;
  TRY_BOOL(count_argument(vm, a[3], -1, &limit));
  if (!a[3].is_absent() && !a[3].is_small_int()) {  // __index__ may have moved them
    TRY_BOOL(bytes_view(vm, a[1], &old));
    TRY_BOOL(bytes_view(vm, a[2], &by));
  }
  const std::string_view text = bytes_text(a[0]);
  const uint64_t max = limit < 0 ? SIZE_MAX : static_cast<uint64_t>(limit);
  if (!max || old.size() > text.size()) return unchanged(vm, a[0]);
  if (old.empty()) return interleave(vm, a[0], by, std::min<uint64_t>(text.size() + 1, max));
  const Replacing found(text, old, max);
  const uint64_t times = found.times();
  if (!times) return unchanged(vm, a[0]);
  const uint64_t bytes = text.size() - times * old.size() + times * by.size();
  if (bytes > kTextBytesMax) return raise_too_long(vm);
  if (bytes > kTextChecked) TRY_BOOL(check_alloc(vm, bytes));
  TRY_BOOL(charge_bytes(vm, bytes));
  return bytes_filled(vm, a[0], bytes, [&](char* to) { found.fill(to, by); });
}

// ---------------------------------------------------------------- splitting, joining

static bool is_space(char c) { return ascii_is(c, kAsciiBytesSpace); }

// The parts as offsets first: making the results allocates.
using Parts = std::vector<std::pair<size_t, size_t>>;

// The offsets take memory before the list does; a vector that grows is there twice for a moment.
constexpr size_t kPartsChecked = 4096;
static bool check_parts(Vm& vm, const Parts& parts) {
  return charge(vm, kPartsChecked / 16) && check_alloc(vm, parts.size() * sizeof(parts[0]) * 3);
}

static bool add_part(Vm& vm, Parts* out, size_t b, size_t e) {
  out->emplace_back(b, e);
  return out->size() % kPartsChecked != 0 || check_parts(vm, *out);
}

static bool split_spaces(Vm& vm, std::string_view text, int64_t max, bool backwards, Parts* out) {
  size_t b = 0, e = text.size();
  if (backwards) {
    while (true) {
      while (e > b && is_space(text[e - 1])) --e;
      if (e == b) return true;
      if (max-- <= 0) break;
      size_t from = e;
      while (from > b && !is_space(text[from - 1])) --from;
      if (!add_part(vm, out, from, e)) return false;
      e = from;
    }
  } else {
    while (true) {
      while (b < e && is_space(text[b])) ++b;
      if (b == e) return true;
      if (max-- <= 0) break;
      size_t to = b;
      while (to < e && !is_space(text[to])) ++to;
      if (!add_part(vm, out, b, to)) return false;
      b = to;
    }
  }
  out->emplace_back(b, e);
  return true;
}

static bool split_on(Vm& vm, std::string_view text, std::string_view sep, int64_t max,
                     bool backwards, Parts* out) {
  size_t b = 0, e = text.size();
  while (max-- > 0) {
    const size_t at = backwards ? text_rfind(text, sep, e) : text_find(text, sep, b);
    if (at == kNpos) break;
    if (backwards) {
      if (!add_part(vm, out, at + sep.size(), e)) return false;
      e = at;
    } else {
      if (!add_part(vm, out, b, at)) return false;
      b = at + sep.size();
    }
  }
  out->emplace_back(b, e);
  return true;
}

static Value list_of_parts(Vm& vm, Value self, const Parts& parts) {
  List* out = TRY_PTR(new_list(vm, parts.size()));
  Fuel fuel(vm);
  for (const auto& [b, e] : parts) {
    const Value v = TRY(bytes_like(vm, self, bytes_text(self).substr(b, e - b)));
    TRY_BOOL(list_append(vm, out, v));
    TRY_BOOL(fuel.tick());
  }
  return out;
}

// Of bytes, which stay where they are, each part is made as it is found.
static bool push_bytes(Vm& vm, List* out, std::string_view part) {
  Bytes* made = new_bytes(vm, part);
  return made && list_append(vm, out, made);
}
static Value split_bytes(Vm& vm, const Bytes* self, std::string_view sep, int64_t max) {
  const std::string_view text = self->view();
  List* out = TRY_PTR(new_list(vm, 4));
  if (sep.size() == 1 && text.size() > 32) {
    const auto parts = static_cast<uint64_t>(std::count(text.begin(), text.end(), sep[0])) + 1;
    TRY_BOOL(list_reserve(vm, out, std::min(parts, static_cast<uint64_t>(max) + 1)));
  }
  size_t from = 0;
  Fuel fuel(vm);
  const auto cut = [&](size_t at) {
    const bool pushed = push_bytes(vm, out, text.substr(from, at - from)) && fuel.tick();
    from = at + sep.size();
    return pushed;
  };
  TRY_BOOL(each_match(text, sep, static_cast<uint64_t>(max), cut) &&
           push_bytes(vm, out, text.substr(from)));
  return out;
}
static Value split_bytes_at_spaces(Vm& vm, const Bytes* self, int64_t max) {
  const std::string_view text = self->view();
  List* out = TRY_PTR(new_list(vm, 4));
  Fuel fuel(vm);
  for (size_t at = 0;;) {
    while (at < text.size() && is_space(text[at])) ++at;
    if (at == text.size()) return out;
    const size_t word = at;
    if (max-- > 0) {
      while (at < text.size() && !is_space(text[at])) ++at;
    } else {
      at = text.size();
    }
    TRY_BOOL(push_bytes(vm, out, text.substr(word, at - word)) && fuel.tick());
  }
}

static Value split_any(Vm& vm, Value* a, bool backwards) {
  int64_t max = -1;
  TRY_BOOL(count_argument(vm, a[2], -1, &max));
  if (max < 0) max = INT64_MAX;
  // All spaces are the same ones from either end.
  if (max == INT64_MAX && (a[1].is_absent() || a[1].is_none())) backwards = false;
  const bool direct = is_bytes(a[0]) && !backwards;
  Parts parts;
  TRY_BOOL(charge_bytes(vm, bytes_text(a[0]).size()));
  TRY_BOOL(check_big(vm, bytes_text(a[0]).size()));
  if (a[1].is_absent() || a[1].is_none()) {
    if (direct) return split_bytes_at_spaces(vm, a[0].as<Bytes>(), max);
    TRY_BOOL(split_spaces(vm, bytes_text(a[0]), max, backwards, &parts));
  } else {
    std::string_view sep;
    TRY_BOOL(bytes_view(vm, a[1], &sep));
    if (sep.empty()) return raise_str(vm, Exc::kValueError, "empty separator");
    if (direct) return split_bytes(vm, a[0].as<Bytes>(), sep, max);
    TRY_BOOL(split_on(vm, bytes_text(a[0]), sep, max, backwards, &parts));
  }
  if (backwards) std::reverse(parts.begin(), parts.end());
  return list_of_parts(vm, a[0], parts);
}
METHOD(split) { return split_any(vm, a, false); }
METHOD(rsplit) { return split_any(vm, a, true); }

METHOD(splitlines) {
  int64_t keep = 0;
  if (!a[1].is_absent()) TRY_BOOL(as_c_int(vm, a[1], &keep));
  const std::string_view text = bytes_text(a[0]);
  List* direct = is_bytes(a[0]) ? TRY_PTR(new_list(vm, 4)) : nullptr;
  Fuel fuel(vm);
  Parts parts;
  for (size_t b = 0; b < text.size();) {
    size_t stop = b;
    while (stop < text.size() && text[stop] != '\n' && text[stop] != '\r') ++stop;
    size_t next = stop < text.size() ? stop + 1 : stop;
    if (next < text.size() && text[stop] == '\r' && text[next] == '\n') ++next;
    const size_t e = keep ? next : stop;
    if (direct) {
      TRY_BOOL(push_bytes(vm, direct, text.substr(b, e - b)) && fuel.tick());
    } else {
      TRY_BOOL(add_part(vm, &parts, b, e));
    }
    b = next;
  }
  if (direct) return direct;
  return list_of_parts(vm, a[0], parts);
}

static Value partition_at(Vm& vm, Value* a, bool backwards) {
  std::string_view sep;
  TRY_BOOL(bytes_view(vm, a[1], &sep));
  if (sep.empty()) return raise_str(vm, Exc::kValueError, "empty separator");
  const std::string_view text = bytes_text(a[0]);
  const size_t at = backwards ? text_rfind(text, sep) : text_find(text, sep);
  if (at == kNpos) {
    const Value whole = TRY(unchanged(vm, a[0]));
    const Value e1 = TRY(bytes_like(vm, a[0], {}));
    const Value e2 = TRY(bytes_like(vm, a[0], {}));
    if (backwards) return new_tuple_of(vm, {e1, e2, whole});
    return new_tuple_of(vm, {whole, e1, e2});
  }
  const size_t width = sep.size();
  const Value head = TRY(bytes_like(vm, a[0], text.substr(0, at)));
  // Bytes hand the separator back that was given, of whatever kind.
  const Value middle =
      is_bytes(a[0]) ? a[1] : TRY(bytes_like(vm, a[0], bytes_text(a[0]).substr(at, width)));
  const Value tail = TRY(bytes_like(vm, a[0], bytes_text(a[0]).substr(at + width)));
  return new_tuple_of(vm, {head, middle, tail});
}
METHOD(partition) { return partition_at(vm, a, false); }
METHOD(rpartition) { return partition_at(vm, a, true); }

METHOD(join) {
  const Value items = TRY(list_or_tuple(vm, a[1], "can only join an iterable"));
  const size_t n = is_list(items) ? items.as<List>()->size : items.as<Tuple>()->size();
  const Value* v = is_list(items) ? items.as<List>()->items : items.as<Tuple>()->items();
  const std::string_view sep = bytes_text(a[0]);
  if (n == 1 && is_bytes(a[0]) && is_exact(v[0], Kind::kBytes)) return v[0];
  size_t total = n ? (n - 1) * sep.size() : 0;
  bool plain = is_bytes(a[0]);
  for (size_t i = 0; i < n && plain; ++i) {
    plain = is_bytes(v[i]) && (total += v[i].as<Bytes>()->size()) <= kTextChecked;
  }
  if (plain) {
    TRY_BOOL(charge(vm, n / 16 + total / 512));
    return bytes_filled(vm, a[0], total, [&](char* to) {
      for (size_t i = 0; i < n; ++i) {
        if (i) copy_text(to, sep.data(), sep.size());
        if (i) to += sep.size();
        const Bytes* part = v[i].as<Bytes>();
        copy_text(to, part->data(), part->size());
        to += part->size();
      }
    });
  }
  std::string out;
  for (size_t i = 0; i < n; ++i) {
    std::string_view part;
    if (!has_buffer(v[i]) || has_gaps(v[i])) {
      return raise(vm, Exc::kTypeError, "sequence item %zu: expected a bytes-like object, %s found",
                   i, type_name(vm, v[i]).c_str());
    }
    TRY_BOOL(bytes_view(vm, v[i], &part));
    total = out.size() + sep.size() + part.size();
    if (total > kTextBytesMax) return raise_too_long(vm);
    if (total > out.capacity() && total > kTextChecked) TRY_BOOL(check_alloc(vm, total * 2));
    if (i) out.append(sep);
    out.append(part);
  }
  TRY_BOOL(charge(vm, n / 16 + out.size() / 512));
  return bytes_like(vm, a[0], out);
}

// ---------------------------------------------------------------- trimming, padding

static Value strip_any(Vm& vm, Value* a, bool left, bool right) {
  std::string_view chars = " \t\n\r\f\v";
  if (!a[1].is_absent() && !a[1].is_none()) TRY_BOOL(bytes_view(vm, a[1], &chars));
  const std::string_view text = bytes_text(a[0]);
  size_t b = 0, e = text.size();
  if (left) b = std::min(text.find_first_not_of(chars), e);
  if (right) {
    while (e > b && chars.find(text[e - 1]) != kNpos) --e;
  }
  if (e - b == text.size()) return unchanged(vm, a[0]);
  return bytes_like(vm, a[0], text.substr(b, e - b));
}
METHOD(strip) { return strip_any(vm, a, true, true); }
METHOD(lstrip) { return strip_any(vm, a, true, false); }
METHOD(rstrip) { return strip_any(vm, a, false, true); }

static Value padded(Vm& vm, Value self, uint64_t left, uint64_t right, char fill) {
  if (!left && !right) return unchanged(vm, self);
  const uint64_t bytes = left + bytes_text(self).size() + right;
  if (bytes > kTextBytesMax) return raise_too_long(vm);
  if (bytes > kTextChecked) TRY_BOOL(check_alloc(vm, bytes));
  std::string out(left, fill);
  out.append(bytes_text(self)).append(right, fill);
  TRY_BOOL(charge_bytes(vm, bytes));
  return bytes_like(vm, self, out);
}

enum class Side : uint8_t { kLeft, kRight, kBoth };
static Value pad(Vm& vm, Value* a, Side side, const char* name) {
  int64_t width = 0;
  TRY_BOOL(count_argument(vm, a[1], 0, &width));
  char fill = ' ';
  if (!a[2].is_absent()) {
    if (!is_bytes_like(a[2]) || bytes_text(a[2]).size() != 1) {
      return raise(vm, Exc::kTypeError, "%s() argument 2 must be a byte string of length 1, not %s",
                   name, a[2].is_none() ? "None" : type_name(vm, a[2]).c_str());
    }
    fill = bytes_text(a[2])[0];
  }
  const auto size = static_cast<int64_t>(bytes_text(a[0]).size());
  const uint64_t missing = width > size ? static_cast<uint64_t>(width - size) : 0;
  if (missing > kTextBytesMax) return raise_too_long(vm);
  if (side == Side::kLeft) return padded(vm, a[0], missing, 0, fill);
  if (side == Side::kRight) return padded(vm, a[0], 0, missing, fill);
  const uint64_t left = missing / 2 + (missing & static_cast<uint64_t>(width) & 1);
  return padded(vm, a[0], left, missing - left, fill);
}
METHOD(center) { return pad(vm, a, Side::kBoth, "center"); }
METHOD(ljust) { return pad(vm, a, Side::kRight, "ljust"); }
METHOD(rjust) { return pad(vm, a, Side::kLeft, "rjust"); }

METHOD(zfill) {
  int64_t width = 0;
  TRY_BOOL(count_argument(vm, a[1], 0, &width));
  const auto size = static_cast<int64_t>(bytes_text(a[0]).size());
  if (width <= size) return unchanged(vm, a[0]);
  if (width > static_cast<int64_t>(kTextBytesMax)) return raise_too_long(vm);
  TRY_BOOL(check_big(vm, static_cast<uint64_t>(width)));
  std::string out(static_cast<size_t>(width - size), '0');
  out.append(bytes_text(a[0]));
  const auto at = static_cast<size_t>(width - size);
  if (size && (out[at] == '+' || out[at] == '-')) std::swap(out[0], out[at]);
  return bytes_like(vm, a[0], out);
}

METHOD(expandtabs) {
  int64_t size = 8;
  if (!a[1].is_absent()) TRY_BOOL(as_c_int(vm, a[1], &size));
  const uint64_t stop = size > 0 ? static_cast<uint64_t>(size) : 0;
  std::string out;
  uint64_t column = 0, next_check = kTextChecked;
  for (const char c : std::string(bytes_text(a[0]))) {
    if (c == '\t') {
      if (!stop) continue;
      const uint64_t spaces = stop - column % stop;
      if (out.size() + spaces > kTextBytesMax) return raise_too_long(vm);
      if (out.size() + spaces > next_check) {
        // What grows is there twice for a moment.
        next_check = out.size() + spaces + kTextChecked;
        TRY_BOOL(check_alloc(vm, next_check + next_check / 2));
      }
      out.append(spaces, ' ');
      column += spaces;
      continue;
    }
    out += c;
    column = c == '\n' || c == '\r' ? 0 : column + 1;
  }
  TRY_BOOL(charge_bytes(vm, out.size()));
  return bytes_like(vm, a[0], out);
}

// ---------------------------------------------------------------- letters

static Value flipped(Vm& vm, Value self, char first) {
  const std::string_view text = bytes_text(self);
  TRY_BOOL(charge_bytes(vm, text.size()));
  return bytes_filled(vm, self, text.size(), [&](char* to) {
    flip_case(to, bytes_text(self).data(), text.size(), first);
  });
}
METHOD(lower) { return flipped(vm, a[0], 'A'); }
METHOD(upper) { return flipped(vm, a[0], 'a'); }
METHOD(capitalize) {
  return map_bytes(vm, a[0], [](char c, size_t i) { return i ? ascii_lower(c) : ascii_upper(c); });
}
METHOD(swapcase) {
  return map_bytes(vm, a[0], [](char c, size_t) {
    return ascii_is(c, kAsciiUpper) ? ascii_lower(c) : ascii_upper(c);
  });
}
METHOD(title) {
  bool inside = false;
  return map_bytes(vm, a[0], [&inside](char c, size_t) {
    const char out = inside ? ascii_lower(c) : ascii_upper(c);
    inside = ascii_is(c, kAsciiUpper | kAsciiLower);
    return out;
  });
}

METHOD(isalnum) {
  return all_bytes(vm, a[0],
                   [](char c) { return ascii_is(c, kAsciiUpper | kAsciiLower | kAsciiDigit); });
}
METHOD(isalpha) {
  return all_bytes(vm, a[0], [](char c) { return ascii_is(c, kAsciiUpper | kAsciiLower); });
}
METHOD(isdigit) {
  return all_bytes(vm, a[0], [](char c) { return ascii_is(c, kAsciiDigit); });
}
METHOD(isspace) { return all_bytes(vm, a[0], is_space); }
METHOD(isascii) {
  const std::string_view text = bytes_text(a[0]);
  return Value::boolean(std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; }));
}
static Value all_cased(Value self, unsigned wanted, unsigned other) {
  bool any = false;
  for (const char c : bytes_text(self)) {
    if (ascii_is(c, other)) return Value::false_();
    any = any || ascii_is(c, wanted);
  }
  return Value::boolean(any);
}
METHOD(islower) { return all_cased(a[0], kAsciiLower, kAsciiUpper); }
METHOD(isupper) { return all_cased(a[0], kAsciiUpper, kAsciiLower); }
METHOD(istitle) {
  bool any = false, inside = false;
  for (const char c : bytes_text(a[0])) {
    if (ascii_is(c, inside ? kAsciiUpper : kAsciiLower)) return Value::false_();
    inside = ascii_is(c, kAsciiUpper | kAsciiLower);
    any = any || inside;
  }
  return Value::boolean(any);
}

METHOD(translate) {
  std::string_view table, removed;
  const bool mapped = !a[1].is_none();
  if (mapped) {
    TRY_BOOL(bytes_view(vm, a[1], &table));
    if (table.size() != 256) {
      return raise_str(vm, Exc::kValueError, "translation table must be 256 characters long");
    }
  }
  if (!a[2].is_absent()) TRY_BOOL(bytes_view(vm, a[2], &removed));
  bool drop[256] = {};
  for (const char c : removed) drop[static_cast<unsigned char>(c)] = true;
  TRY_BOOL(charge_bytes(vm, bytes_text(a[0]).size()));
  if (mapped && removed.empty()) {
    return bytes_filled(vm, a[0], bytes_text(a[0]).size(), [&](char* to) {
      for (const char c : bytes_text(a[0])) *to++ = table[static_cast<unsigned char>(c)];
    });
  }
  size_t kept = 0;
  for (const char c : bytes_text(a[0])) kept += !drop[static_cast<unsigned char>(c)];
  return bytes_filled(vm, a[0], kept, [&](char* to) {
    for (const char c : bytes_text(a[0])) {
      const auto b = static_cast<unsigned char>(c);
      if (!drop[b]) *to++ = mapped ? table[b] : c;
    }
  });
}

METHOD(maketrans) {
  std::string_view from, to;
  TRY_BOOL(bytes_view(vm, a[0], &from));
  TRY_BOOL(bytes_view(vm, a[1], &to));
  if (from.size() != to.size()) {
    return raise_str(vm, Exc::kValueError, "maketrans arguments must have same length");
  }
  char table[256];
  for (int i = 0; i < 256; ++i) table[i] = static_cast<char>(i);
  for (size_t i = 0; i < from.size(); ++i) table[static_cast<unsigned char>(from[i])] = to[i];
  return new_bytes(vm, {table, 256});
}

// ---------------------------------------------------------------- hex, decode

// Of each character what it is worth as a hexadecimal digit; -1: it is none.
static constexpr auto kHexValue = [] {
  std::array<int8_t, 256> values{};
  values.fill(-1);
  for (int8_t i = 0; i < 10; ++i) values[static_cast<size_t>('0' + i)] = i;
  for (int8_t i = 0; i < 6; ++i) {
    values[static_cast<size_t>('a' + i)] = values[static_cast<size_t>('A' + i)] =
        static_cast<int8_t>(10 + i);
  }
  return values;
}();

METHOD(fromhex) {
  if (!is_str(a[1])) {
    return raise(vm, Exc::kTypeError, "fromhex() argument must be str, not %s",
                 a[1].is_none() ? "None" : type_name(vm, a[1]).c_str());
  }
  auto* s = a[1].as<Str>();
  const std::string_view text = s->view();
  const auto bad = [&](size_t at) {
    return raise(vm, Exc::kValueError,
                 "non-hexadecimal number found in fromhex() arg at position %zu", at);
  };
  if (!s->ascii()) {
    for (size_t i = 0;; ++i) {
      if (text[i] < 0) return bad(i);
    }
  }
  TRY_BOOL(charge_bytes(vm, text.size()));
  std::string out(text.size() / 2, '\0');
  size_t n = 0;
  for (size_t i = 0; i < text.size();) {
    const int high = kHexValue[static_cast<unsigned char>(text[i])];
    if (high < 0) {
      if (!is_space(text[i])) return bad(i);
      ++i;
      continue;
    }
    const int low =
        i + 1 < text.size() ? kHexValue[static_cast<unsigned char>(text[i + 1])] : int8_t{-1};
    if (low < 0) return bad(i + 1);
    out[n++] = static_cast<char>(high << 4 | low);
    i += 2;
  }
  out.resize(n);
  auto* cls = a[0].as<TypeObj>();
  if (is_builtin_class(vm, cls, Kind::kBytes)) return new_bytes(vm, out);
  if (is_builtin_class(vm, cls, Kind::kByteArray)) return new_bytearray(vm, out);
  const Value data = Value(TRY_PTR(new_bytes(vm, out)));
  return op_call(vm, cls, {data});
}

Value hex_text(Vm& vm, std::string_view data, Value sep, Value group) {
  int64_t every = 1;
  if (!group.is_absent()) TRY_BOOL(as_c_int(vm, group, &every));
  char separator = 0;
  if (!sep.is_absent()) {
    const int64_t length = op_len(vm, sep);
    if (length < 0) return Value::raised();
    if (length != 1) return raise_str(vm, Exc::kValueError, "sep must be length 1.");
    if (is_str(sep)) {
      if (!sep.as<Str>()->ascii()) return raise_str(vm, Exc::kValueError, "sep must be ASCII.");
      separator = sep.as<Str>()->data()[0];
    } else if (is_bytes(sep)) {
      separator = sep.as<Bytes>()->data()[0];
      if (separator < 0) return raise_str(vm, Exc::kValueError, "sep must be ASCII.");
    } else {
      return raise_str(vm, Exc::kTypeError, "sep must be str or bytes.");
    }
  }
  if (sep.is_absent()) every = 0;
  const auto width = static_cast<size_t>(every < 0 ? -every : every);
  TRY_BOOL(check_big(vm, data.size() * 3));
  TRY_BOOL(charge_bytes(vm, data.size()));
  static constexpr char kHex[] = "0123456789abcdef";
  if (!width && !data.empty()) {
    Str* text = TRY_PTR(new_ascii_uninit(vm, data.size() * 2));
    char* to = text->data();
    for (const char c : data) {
      *to++ = kHex[static_cast<unsigned char>(c) >> 4];
      *to++ = kHex[static_cast<unsigned char>(c) & 15];
    }
    return text;
  }
  std::string out;
  out.reserve(data.size() * 3);
  for (size_t i = 0; i < data.size(); ++i) {
    const size_t seen = every > 0 ? data.size() - i : i;  // groups count from the right by default
    if (i && width && seen % width == 0) out += separator;
    const auto b = static_cast<unsigned char>(data[i]);
    out += kHex[b >> 4];
    out += kHex[b & 15];
  }
  return new_ascii(vm, out);
}

METHOD(hex) {
  if (is_bytes(a[0])) return hex_text(vm, bytes_text(a[0]), a[1], a[2]);
  const std::string copy(bytes_text(a[0]));
  return hex_text(vm, copy, a[1], a[2]);
}

METHOD(decode) {
  std::string_view encoding = "utf-8", errors;
  if (!a[1].is_absent()) encoding = TRY_PTR(expect_str(vm, a[1], "decode", "'encoding'"))->view();
  if (!a[2].is_absent()) errors = TRY_PTR(expect_str(vm, a[2], "decode", "'errors'"))->view();
  return decode_text(vm, a[0], bytes_text(a[0]), encoding, errors);
}

// ---------------------------------------------------------------- explicit dunders

METHOD(dunder_add) { return bytes_concat(vm, a[0], a[1]); }
METHOD(dunder_mul) {
  int64_t times = 0;
  TRY_BOOL(as_index(vm, a[1], &times));
  return bytes_repeat(vm, a[0], times);
}
METHOD(dunder_mod) { return bytes_percent_format(vm, a[0], a[1]); }
METHOD(dunder_rmod) {
  if (!is_kind(a[1], a[0].ptr()->kind)) return Value::not_implemented();
  return bytes_percent_format(vm, a[1], a[0]);
}

#undef METHOD

}  // namespace bytes_methods

namespace {

using D = Dunders<kBytesOps>;

Value dunder_bytes(Vm& vm, Value* a, uint32_t) {
  return is_exact(a[0], Kind::kBytes) ? a[0] : Value(new_bytes(vm, a[0].as<Bytes>()->view()));
}
Value getnewargs(Vm& vm, Value* a, uint32_t) {
  const Value copy = TRY(dunder_bytes(vm, a, 1));
  return new_tuple_of(vm, {copy});
}

}  // namespace

const NativeDef kBytesMethods[] = {
    SHARED_BYTES_METHODS(D),
    {"__hash__", "()", D::hash},
    {"__bytes__", "()", dunder_bytes},
    {"__getnewargs__", "()", getnewargs},
    {},
};

}  // namespace copra
