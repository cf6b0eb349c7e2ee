// Making strings: allocation, interning, slices by index and offset, UTF-8 steps, StrBuilder.
//
// In: valid WTF-8. Out: finished Str objects. Invariant: `length`, the ASCII bit and the crumbs of
// a Str always agree with its bytes. Next: str.cc (the type).
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <charconv>

#include "interp/heap/hash.h"
#include "interp/types/containers.h"
#include "interp/types/plain_text.h"
#include "interp/types/text.h"
#include "interp/types/unicode.h"

namespace copra {

static TypeObj* str_type(Vm& vm) { return vm.fz->kind_types[static_cast<size_t>(Kind::kStr)]; }

// clang-format off
#define S2 kAsciiStrSpace | kAsciiBytesSpace
#define S1 kAsciiStrSpace
#define DI kAsciiDigit
#define UP kAsciiUpper
#define LO kAsciiLower
const uint8_t kAsciiClass[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S2, S2, S2, S2, S2, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, S1, S1, S1, S1,
    S2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, 0, 0, 0, 0, 0, 0,
    0, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP,
    UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, UP, 0, 0, 0, 0, 0,
    0, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO,
    LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, LO, 0, 0, 0, 0, 0};
#undef S2
#undef S1
#undef DI
#undef UP
#undef LO
// clang-format on

// ---------------------------------------------------------------- allocation

Value raise_too_long(Vm& vm) { return raise_str(vm, Exc::kMemoryError, ""); }

Str* str_alloc(Vm& vm, size_t bytes, size_t length, bool ascii) {
  if (bytes > kTextBytesMax) {
    raise_too_long(vm);
    return nullptr;
  }
  const size_t size = str_alloc_size(bytes, length, ascii);
  if (size > kTextChecked && !check_alloc(vm, size)) return nullptr;
  Str* s = vm.heap.make<Str>(Kind::kStr, size);
  s->word = str_type(vm);
  s->aux16 = ascii ? Str::kAscii : 0;
  s->aux32 = static_cast<uint32_t>(bytes);
  s->length = static_cast<uint32_t>(length);
  s->hash32 = 0;
  return s;
}

static Str* str_make(Vm& vm, std::string_view text, size_t length, bool ascii) {
  Str* s = str_alloc(vm, text.size(), length, ascii);
  if (!s) return nullptr;
  if (!text.empty()) std::memcpy(s->data(), text.data(), text.size());
  str_seal(s);
  return s;
}

// An ASCII text of at least two bytes.
static inline Str* make_ascii(Vm& vm, const char* data, size_t n) {
  if (__builtin_expect(n >= Heap::kSmallMax - sizeof(Str), 0)) {
    return str_make(vm, {data, n}, n, true);
  }
  Str* s = vm.heap.make<Str>(Kind::kStr, sizeof(Str) + n + 1);
  s->word = str_type(vm);
  s->aux16 = Str::kAscii;
  s->aux32 = static_cast<uint32_t>(n);
  s->length = static_cast<uint32_t>(n);
  s->hash32 = 0;
  char* text = reinterpret_cast<char*>(s + 1);
  copy_text(text, data, n);
  text[n] = 0;
  if (__builtin_expect(s->has(kFrozen), 0)) str_seal(s);
  return s;
}

// Empty and one-character texts are shared.
static Str* shared_ascii(Vm& vm, std::string_view text) {
  if (text.size() == 1) return vm.fz->latin1[static_cast<unsigned char>(text[0])];
  return text.empty() ? vm.fz->names.empty : nullptr;
}

Str* new_str(Vm& vm, std::string_view utf8) {
  bool ascii = false;
  const size_t length = str_count(utf8.data(), utf8.size(), &ascii);
  if (ascii) return new_ascii(vm, utf8);
  return str_make(vm, utf8, length, false);
}

Str* new_ascii(Vm& vm, std::string_view ascii) {
  if (ascii.size() <= 1) {
    if (Str* s = shared_ascii(vm, ascii)) return s;
    return str_make(vm, ascii, ascii.size(), true);
  }
  return make_ascii(vm, ascii.data(), ascii.size());
}

Str* new_ascii_uninit(Vm& vm, size_t n) {
  Str* s = str_alloc(vm, n, n, true);
  if (s) s->data()[n] = 0;
  return s;
}

Value str_from_counted(Vm& vm, std::string_view text, size_t length, bool ascii) {
  if (ascii) return new_ascii(vm, text);
  return str_make(vm, text, length, false);
}

Value str_of_class(Vm& vm, TypeObj* cls, Str* s) {
  if (cls == str_type(vm)) return str_exact(vm, s);
  const size_t body = str_alloc_size(s->bytes(), s->length, s->ascii());
  if (body > kTextChecked) TRY_BOOL(check_alloc(vm, body));
  Str* out = vm.heap.make<Str>(Kind::kStr, instance_bytes(cls, body));
  out->aux16 = s->ascii() ? Str::kAscii : 0;
  out->aux32 = s->aux32;
  out->length = s->length;
  std::memcpy(out->data(), s->data(), s->bytes());
  str_seal(out);
  finish_instance(out, cls, body);
  return out;
}

Str* new_str_lossy(Vm& vm, std::string_view text) {
  size_t valid = utf8_valid_prefix(text);
  if (valid == text.size()) return new_str(vm, text);
  std::string out;
  out.reserve(text.size() + 16);
  while (true) {
    out.append(text.substr(0, valid));
    if (valid == text.size()) break;
    out.append("\xEF\xBF\xBD");
    // One mark for the longest start of a sequence that was cut short.
    size_t bad = valid + 1;
    const auto lead = static_cast<unsigned char>(text[valid]);
    const size_t need = lead >= 0xC2 && lead <= 0xF4 ? utf8_width(text[valid]) : 1;
    while (bad < text.size() && bad < valid + need &&
           (static_cast<unsigned char>(text[bad]) & 0xC0) == 0x80) {
      if (bad == valid + 1) {
        const auto second = static_cast<unsigned char>(text[bad]);
        if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
            (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
          break;
        }
      }
      ++bad;
    }
    text.remove_prefix(bad);
    valid = utf8_valid_prefix(text);
  }
  return new_str(vm, out);
}

// ---------------------------------------------------------------- interning

static Str* find_interned(Vm& vm, std::string_view text, uint64_t hash) {
  for (const Dict* const known : {vm.fz->interned, vm.interned}) {
    if (!known) continue;
    const Value v = dict_get_text(known, text, hash);
    if (is_str(v)) return v.as<Str>();
  }
  return nullptr;
}

// Not in the table yet.
static Str* add_interned(Vm& vm, Str* s) {
  s->aux16 |= Str::kInterned;
  if (vm.interned && !dict_shrink(vm, vm.interned)) return nullptr;
  if (vm.interned && !dict_insert_new(vm, vm.interned, s, str_hash(s), s)) return nullptr;
  return s;
}

Str* intern(Vm& vm, std::string_view utf8) {
  const uint32_t hash = hash_bytes32(utf8.data(), utf8.size());
  if (Str* s = find_interned(vm, utf8, hash_widen(hash))) return s;
  bool ascii = false;
  const size_t length = str_count(utf8.data(), utf8.size(), &ascii);
  Str* s = str_make(vm, utf8, length, ascii);
  if (!s) return nullptr;
  s->hash32 = hash;
  return add_interned(vm, s);
}

Str* intern_str(Vm& vm, Str* s) {
  if (s->aux16 & Str::kInterned) return s;
  InternCacheEntry& cached = vm.intern_cache[(reinterpret_cast<uintptr_t>(s) >> 4) % 64];
  if (cached.text == s) return cached.interned;
  if (Str* known = find_interned(vm, s->view(), str_hash(s))) {
    cached = {s, known};
    return known;
  }
  // Frozen, subclass and buffer-sharing strings can't take the mark themselves.
  if (s->has(kFrozen) || s->has(kSubclass) || s->shared()) {
    s = str_make(vm, s->view(), s->length, s->ascii());
    if (!s) return nullptr;
  }
  return add_interned(vm, s);
}

Str* char_str(Vm& vm, uint32_t c) {
  if (c < 256) {
    if (Str* s = vm.fz->latin1[c]) return s;
  }
  char text[4];
  const size_t n = utf8_put(text, c);
  return str_make(vm, {text, n}, 1, n == 1);
}

// ---------------------------------------------------------------- UTF-8

uint32_t utf8_next(const char*& p) {
  const auto byte = [&](int i) { return static_cast<uint32_t>(static_cast<unsigned char>(p[i])); };
  const uint32_t c = byte(0);
  if (c < 0x80) {
    ++p;
    return c;
  }
  if (c < 0xE0) {
    const uint32_t out = (c & 0x1F) << 6 | (byte(1) & 0x3F);
    p += 2;
    return out;
  }
  if (c < 0xF0) {
    const uint32_t out = (c & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    p += 3;
    return out;
  }
  const uint32_t out =
      (c & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  p += 4;
  return out;
}

size_t utf8_put(char* out, uint32_t c) {
  if (c < 0x80) {
    out[0] = static_cast<char>(c);
    return 1;
  }
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = tail(0);
    return 2;
  }
  if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = tail(6);
    out[2] = tail(0);
    return 3;
  }
  out[0] = static_cast<char>(0xF0 | c >> 18);
  out[1] = tail(12);
  out[2] = tail(6);
  out[3] = tail(0);
  return 4;
}

void append_utf8(std::string& out, uint32_t code_point) {
  char text[4];
  out.append(text, utf8_put(text, code_point));
}

size_t utf8_valid_prefix(std::string_view text) {
  const auto* s = reinterpret_cast<const unsigned char*>(text.data());
  const size_t n = text.size();
  size_t i = 0;
  while (i < n) {
    if (s[i] < 0x80) {
      uint64_t w;
      while (i + 8 <= n && (std::memcpy(&w, s + i, 8), !(w & 0x8080808080808080U))) i += 8;
      while (i < n && s[i] < 0x80) ++i;
      continue;
    }
    const unsigned char c = s[i];
    if (c < 0xC2 || c > 0xF4) return i;
    const size_t width = utf8_width(static_cast<char>(c));
    if (i + width > n) return i;
    for (size_t k = 1; k < width; ++k) {
      if ((s[i + k] & 0xC0) != 0x80) return i;
    }
    const unsigned char second = s[i + 1];
    if ((c == 0xE0 && second < 0xA0) || (c == 0xED && second > 0x9F) ||
        (c == 0xF0 && second < 0x90) || (c == 0xF4 && second > 0x8F)) {
      return i;
    }
    i += width;
  }
  return n;
}

// ---------------------------------------------------------------- index and offset

size_t str_index_offset(const Str* s, size_t index) {
  if (s->ascii()) return index;
  if (index >= s->length) return s->bytes();
  const char* data = s->data();
  const size_t stride = index / kStrCrumbStride;
  const char* p = data + (stride ? str_crumbs(s)[stride - 1] : 0);
  for (size_t left = index % kStrCrumbStride; left; --left) p += utf8_width(*p);
  return static_cast<size_t>(p - data);
}

size_t str_offset_index(const Str* s, size_t offset) {
  if (s->ascii()) return offset;
  if (offset >= s->bytes()) return s->length;
  const uint32_t* crumbs = str_crumbs(s);
  const uint32_t* end = crumbs + s->length / kStrCrumbStride;
  const auto passed = static_cast<size_t>(std::upper_bound(crumbs, end, offset) - crumbs);
  const size_t from = passed ? crumbs[passed - 1] : 0;
  bool ascii = false;
  return passed * kStrCrumbStride + str_count(s->data() + from, offset - from, &ascii);
}

uint32_t str_code_point(const Str* s, size_t index) {
  const char* p = s->data() + str_index_offset(s, index);
  return utf8_next(p);
}

Value str_part_counted(Vm& vm, Str* s, size_t begin, size_t end, size_t length) {
  const size_t n = end - begin;
  if (n == s->bytes() && !s->has(kSubclass)) return s;
  const std::string_view text(s->data() + begin, n);
  if (n == length) return new_ascii(vm, text);
  if (length == 1) {
    const char* p = text.data();
    return char_str(vm, utf8_next(p));
  }
  return str_make(vm, text, length, false);
}

Value str_part(Vm& vm, Str* s, size_t begin, size_t end) {
  if (s->ascii()) {
    const size_t n = end - begin;
    if (n == s->bytes()) return str_part_counted(vm, s, begin, end, n);
    if (n < 2) {
      return n ? vm.fz->latin1[static_cast<unsigned char>(s->data()[begin])] : vm.fz->names.empty;
    }
    return make_ascii(vm, s->data() + begin, n);
  }
  bool ascii = false;
  return str_part_counted(vm, s, begin, end, str_count(s->data() + begin, end - begin, &ascii));
}

Value str_slice(Vm& vm, Str* s, size_t start, size_t end) {
  end = std::min<size_t>(end, s->length);
  if (start >= end) return vm.fz->names.empty;
  return str_part_counted(vm, s, str_index_offset(s, start), str_index_offset(s, end), end - start);
}

// Repeated appending takes time linear in the result: the second append to a long string puts the
// text in a Buffer with room behind it; appending to the string that ends where the Buffer's used
// part ends (aux32) only adds the new bytes. Shorter strings keep their part of the Buffer, which
// never changes.
constexpr size_t kShareFrom = 256;

// Crumbs of `s`, which is `a` and more in the same Buffer or in a fresh one.
static void extend_crumbs(Str* s, const Str* a, bool fresh) {
  uint32_t* crumbs = str_crumbs(s);
  const size_t known = a->length / kStrCrumbStride;
  if (a->ascii()) {
    for (size_t i = 0; i < known; ++i) crumbs[i] = static_cast<uint32_t>((i + 1) * kStrCrumbStride);
  } else if (fresh) {
    std::memcpy(crumbs, str_crumbs(a), known * sizeof(uint32_t));
  }
  const char* const data = s->data();
  const char* const end = data + s->bytes();
  size_t index = a->length;
  for (const char* p = data + a->bytes(); p < end;) {
    p += utf8_width(*p);
    if (++index % kStrCrumbStride == 0) {
      crumbs[index / kStrCrumbStride - 1] = static_cast<uint32_t>(p - data);
    }
  }
}

static Value concat_shared(Vm& vm, Str* a, Str* b) {
  const size_t n = a->bytes(), total = n + b->bytes();
  Buffer* buffer = a->shared() ? a->shared_buffer() : nullptr;
  const bool fresh = !buffer || buffer->aux32 != n || total >= str_shared_room(buffer);
  if (fresh) {
    const size_t bytes = str_shared_bytes(total + total / 2 + 64);
    if (bytes > kTextChecked) TRY_BOOL(check_alloc(vm, bytes));
    buffer = vm.heap.make<Buffer>(Kind::kBuffer, sizeof(Buffer) + bytes);
    buffer->bytes = bytes;
    std::memcpy(buffer->data(), a->data(), n);
    TRY_BOOL(charge_bytes(vm, n));
  }
  Str* s = vm.heap.make<Str>(Kind::kStr, sizeof(Str) + sizeof(Buffer*));
  s->word = str_type(vm);
  s->aux16 = Str::kShared | (a->aux16 & b->aux16 & Str::kAscii);
  s->aux32 = static_cast<uint32_t>(total);
  s->length = a->length + b->length;
  s->hash32 = 0;
  s->shared_buffer() = buffer;
  std::memcpy(buffer->data() + n, b->data(), b->bytes());
  buffer->data()[total] = 0;
  buffer->aux32 = static_cast<uint32_t>(total);
  if (!s->ascii()) extend_crumbs(s, a, fresh);
  return s;
}

Value str_concat(Vm& vm, Str* a, Str* b) {
  if (!a->bytes() && !b->has(kSubclass)) return b;
  if (!b->bytes() && !a->has(kSubclass)) return a;
  const size_t n = a->bytes(), m = b->bytes();
  if (n + m > kTextBytesMax) return raise_too_long(vm);
  const bool ascii = a->ascii() && b->ascii();
  if (a->aux16 & (Str::kShared | Str::kGrown)) return concat_shared(vm, a, b);
  Str* s = TRY_PTR(str_alloc(vm, n + m, size_t{a->length} + b->length, ascii));
  std::memcpy(s->data(), a->data(), n);
  std::memcpy(s->data() + n, b->data(), m);
  str_seal(s);
  if (n + m >= kShareFrom && !s->has(kFrozen)) s->aux16 |= Str::kGrown;
  TRY_BOOL(charge_bytes(vm, n + m));
  return s;
}

// ---------------------------------------------------------------- comparison, hash

bool str_equal(const Str* a, const Str* b) {
  if (a == b) return true;
  if (a->bytes() != b->bytes()) return false;
  if (a->hash32 && b->hash32 && a->hash32 != b->hash32) return false;
  return std::memcmp(a->data(), b->data(), a->bytes()) == 0;
}

// The order of UTF-8 bytes is the order of code points.
int str_compare(const Str* a, const Str* b) {
  const int c = std::memcmp(a->data(), b->data(), std::min(a->bytes(), b->bytes()));
  if (c) return c < 0 ? -1 : 1;
  return a->bytes() == b->bytes() ? 0 : a->bytes() < b->bytes() ? -1 : 1;
}

uint64_t str_hash_slow(Str* s) {
  const uint32_t hash = hash_bytes32(s->data(), s->bytes());
  if (hash) s->hash32 = hash;  // "" may be shared
  return hash_widen(hash);
}

// ---------------------------------------------------------------- StrBuilder

void StrBuilder::append(std::string_view utf8) {
  // The bound of the isolate's heap holds here too, for this text and the string made of it;
  // finish() reports it.
  const auto limit = static_cast<size_t>(vm_.limits.heap_bytes_max) / 2;
  if (text_.size() + utf8.size() > std::min(limit, kTextBytesMax)) {
    too_big_ = true;
    return;
  }
  text_.append(utf8);
}

void StrBuilder::append_code_point(uint32_t cp) {
  char text[4];
  append(std::string_view(text, utf8_put(text, cp)));
}

bool StrBuilder::append_repr(Value v) {
  if (v.is_small_int()) {
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, v.small()).ptr;
    append(std::string_view(text, static_cast<size_t>(end - text)));
    return true;
  }
  if (is_exact_str(v) && v.as<Str>()->bytes() <= kTextChecked) {
    if (!too_big_) append_text_repr(text_, v.as<Str>()->view(), false);
    append(std::string_view());  // sees to the bound
    return true;
  }
  const Value r = op_repr(vm_, v);
  if (r.is_raised()) return false;
  append(r.as<Str>());
  return true;
}

bool StrBuilder::append_str(Value v) {
  if (v.is_small_int()) return append_repr(v);
  const Value r = op_str(vm_, v);
  if (r.is_raised()) return false;
  append(r.as<Str>());
  return true;
}

Value StrBuilder::finish() {
  if (too_big_) return raise_too_long(vm_);
  TRY_BOOL(charge_bytes(vm_, text_.size()));
  return new_str(vm_, text_);
}

// ---------------------------------------------------------------- searching

#if defined(__SSE2__)
// Sixteen candidates at a time: positions where the first and the last byte of the needle fit.
static const char* find_short(const char* hay, size_t n, std::string_view needle) {
  const size_t m = needle.size();
  const __m128i first = _mm_set1_epi8(needle.front()), last = _mm_set1_epi8(needle.back());
  const size_t places = n - m + 1;
  size_t i = 0;
  for (; i + 16 <= places; i += 16) {
    const auto* at = reinterpret_cast<const __m128i*>(hay + i);
    const auto* behind = reinterpret_cast<const __m128i*>(hay + i + m - 1);
    const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(_mm_loadu_si128(at), first),
                                       _mm_cmpeq_epi8(_mm_loadu_si128(behind), last));
    for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(both)); mask; mask &= mask - 1) {
      const char* p = hay + i + __builtin_ctz(mask);
      if (m == 2 || std::memcmp(p + 1, needle.data() + 1, m - 2) == 0) return p;
    }
  }
  for (; i < places; ++i) {
    if (hay[i] == needle.front() && std::memcmp(hay + i, needle.data(), m) == 0) return hay + i;
  }
  return nullptr;
}
#else
static const char* find_short(const char* hay, size_t n, std::string_view needle) {
  return static_cast<const char*>(memmem(hay, n, needle.data(), needle.size()));
}
#endif

// Texts are often short: the call of memchr costs more than looking at a few bytes.
static const char* find_byte(const char* p, size_t n, char c) {
#if defined(__SSE2__)
  if (n >= 8 && n <= 16) {
    const auto half = [](const char* at) {
      return _mm_loadl_epi64(reinterpret_cast<const __m128i*>(at));
    };
    // The first eight bytes and the last eight, which may overlap.
    const __m128i both = _mm_unpacklo_epi64(half(p), half(p + n - 8));
    const int mask = _mm_movemask_epi8(_mm_cmpeq_epi8(both, _mm_set1_epi8(c)));
    if (!mask) return nullptr;
    const int i = __builtin_ctz(static_cast<unsigned>(mask));
    return i < 8 ? p + i : p + n + (i - 16);
  }
#endif
  if (n > 8) return static_cast<const char*>(std::memchr(p, c, n));
  for (size_t i = 0; i < n; ++i) {
    if (p[i] == c) return p + i;
  }
  return nullptr;
}

[[gnu::noinline]] static const char* find_text(const char* p, size_t n, std::string_view needle) {
  // Beyond 32 bytes a false candidate would cost too much.
  return needle.size() <= 32 ? find_short(p, n, needle)
                             : static_cast<const char*>(memmem(p, n, needle.data(), needle.size()));
}

size_t text_find(std::string_view hay, std::string_view needle, size_t from) {
  if (from > hay.size()) return kNpos;
  if (needle.empty()) return from;
  const size_t left = hay.size() - from;
  if (needle.size() > left) return kNpos;
  const char* start = hay.data() + from;
  const char* at =
      needle.size() == 1 ? find_byte(start, left, needle[0]) : find_text(start, left, needle);
  return at ? static_cast<size_t>(at - hay.data()) : kNpos;
}

size_t text_rfind(std::string_view hay, std::string_view needle, size_t end) {
  end = std::min(end, hay.size());
  if (needle.size() > end) return kNpos;
  if (needle.empty()) return end;
  const char last = needle.back();
  size_t at = end;
  while (at >= needle.size()) {
    const void* p = memrchr(hay.data() + needle.size() - 1, last, at - needle.size() + 1);
    if (!p) return kNpos;
    const auto tail = static_cast<size_t>(static_cast<const char*>(p) - hay.data());
    const size_t begin = tail + 1 - needle.size();
    if (std::memcmp(hay.data() + begin, needle.data(), needle.size() - 1) == 0) return begin;
    at = tail;
  }
  return kNpos;
}

void flip_case(char* to, const char* from, size_t n, char first) {
  size_t i = 0;
#if defined(__SSE2__)
  // Moved to where the lowest signed bytes are, the alphabet is what compares below its end.
  const __m128i shift = _mm_set1_epi8(static_cast<char>(-128 - first));
  const __m128i end = _mm_set1_epi8(-128 + 26), bit = _mm_set1_epi8(0x20);
  for (; i + 16 <= n; i += 16) {
    const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from + i));
    const __m128i letters = _mm_cmplt_epi8(_mm_add_epi8(text, shift), end);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to + i),
                     _mm_xor_si128(text, _mm_and_si128(letters, bit)));
  }
#endif
  for (; i < n; ++i) {
    const bool letter = static_cast<unsigned char>(from[i] - first) < 26;
    to[i] = static_cast<char>(from[i] ^ (letter ? 0x20 : 0));
  }
}

size_t text_find_all(std::string_view hay, std::string_view needle, size_t from, size_t room,
                     uint32_t* places) {
  const size_t m = needle.size();
  size_t found = 0;
  if (hay.size() < m) return 0;
  size_t i = from;
#if defined(__SSE2__)
  if (m <= 32) {
    const char* const p = hay.data();
    const __m128i first = _mm_set1_epi8(needle.front()), last = _mm_set1_epi8(needle.back());
    for (const size_t end = hay.size() - m + 1; i + 16 <= end; i += 16) {
      const auto* at = reinterpret_cast<const __m128i*>(p + i);
      const auto* behind = reinterpret_cast<const __m128i*>(p + i + m - 1);
      const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(_mm_loadu_si128(at), first),
                                         _mm_cmpeq_epi8(_mm_loadu_si128(behind), last));
      for (auto mask = static_cast<unsigned>(_mm_movemask_epi8(both)); mask; mask &= mask - 1) {
        const size_t place = i + static_cast<size_t>(__builtin_ctz(mask));
        if (place < from || (m > 2 && std::memcmp(p + place + 1, needle.data() + 1, m - 2) != 0)) {
          continue;
        }
        if (found == room) return found;
        places[found++] = static_cast<uint32_t>(place);
        from = place + m;
      }
    }
    i = std::max(i, from);
  }
#endif
  for (; found < room && (i = text_find(hay, needle, i)) != kNpos; i += m) {
    places[found++] = static_cast<uint32_t>(i);
  }
  return found;
}

size_t text_count(std::string_view hay, std::string_view needle, size_t max) {
  if (needle.size() == 1 && max == SIZE_MAX) {
    return static_cast<size_t>(std::count(hay.begin(), hay.end(), needle[0]));
  }
  return Replacing(hay, needle, max).times();
}

Replacing::Replacing(std::string_view text, std::string_view needle, uint64_t max)
    : text_(text), needle_(needle) {
  times_ = text_find_all(text, needle, 0, std::min<uint64_t>(max, kRemembered), places_);
  if (times_ < kRemembered) return;
  uint32_t places[kRemembered];
  for (size_t from = places_[kRemembered - 1] + needle.size(); times_ < max;) {
    const size_t room = std::min<uint64_t>(max - times_, kRemembered);
    const size_t n = text_find_all(text, needle, from, room, places);
    times_ += n;
    if (n < room) return;
    from = places[n - 1] + needle.size();
  }
}

void Replacing::fill(char* to, std::string_view by) const {
  uint32_t more[kRemembered];
  const uint32_t* places = places_;
  size_t from = 0;
  for (uint64_t done = 0; done < times_;) {
    const size_t n = std::min<uint64_t>(times_ - done, kRemembered);
    if (done) {
      (void)text_find_all(text_, needle_, from, n, more);
      places = more;
    }
    for (size_t i = 0; i < n; ++i) {
      copy_text(to, text_.data() + from, places[i] - from);
      to += places[i] - from;
      copy_text(to, by.data(), by.size());
      to += by.size();
      from = places[i] + needle_.size();
    }
    done += n;
  }
  std::memcpy(to, text_.data() + from, text_.size() - from);
}

// ---------------------------------------------------------------- arguments

static bool span_bound(Vm& vm, Value v, int64_t* out) {
  if (v.is_absent() || v.is_none()) return true;
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  if (!is_int(v)) {
    const Value hook = lookup_special(vm, v, Dunder::kindex);
    if (hook.is_raised()) return false;
    if (hook.is_not_found()) {
      return fail(raise_str(vm, Exc::kTypeError,
                            "slice indices must be integers or None or have an __index__ method"));
    }
  }
  return as_index_clamp(vm, v, out);
}

bool span_arguments(Vm& vm, Value start, Value end, int64_t length, int64_t* from, int64_t* to) {
  *from = 0;
  *to = INT64_MAX;
  if (!span_bound(vm, start, from) || !span_bound(vm, end, to)) return false;
  if (*to > length) {
    *to = length;
  } else if (*to < 0) {
    *to = std::max<int64_t>(*to + length, 0);
  }
  if (*from < 0) *from = std::max<int64_t>(*from + length, 0);
  return true;
}

bool count_argument(Vm& vm, Value v, int64_t fallback, int64_t* out) {
  *out = fallback;
  if (v.is_absent()) return true;
  if (v.is_small_int()) {
    *out = v.small();
    return true;
  }
  return as_int64(vm, v, out, "Python int too large to convert to C ssize_t");
}

// PyArg_Parse's wording: "must be str, not int" behind "f() argument 1 ".
Str* expect_str(Vm& vm, Value v, const char* function, const char* what) {
  if (is_str(v)) return v.as<Str>();
  raise(vm, Exc::kTypeError, "%s() argument %s%smust be str, not %s", function, what,
        *what ? " " : "", v.is_none() ? "None" : type_name(vm, v).c_str());
  return nullptr;
}

// ---------------------------------------------------------------- repr

static void append_hex_escape(std::string& out, uint32_t c) {
  static constexpr char kHex[] = "0123456789abcdef";
  const int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
  out += '\\';
  out += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
  for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) out += kHex[c >> shift & 15];
}

namespace {

char repr_quote(std::string_view data) {
  return data.find('\'') != kNpos && data.find('"') == kNpos ? '"' : '\'';
}

bool is_plain(char c, char quote) { return c >= 0x20 && c != 0x7F && c != quote && c != '\\'; }

void append_repr_body(std::string& out, std::string_view data, char quote, bool ascii_only) {
  const char* p = data.data();
  const char* const end = p + data.size();
  while (p < end) {
    const char* run = p;
    p = skip_plain(p, end, quote);
    while (p < end && is_plain(*p, quote)) ++p;
    out.append(run, static_cast<size_t>(p - run));
    if (p == end) break;
    const char* at = p;
    const uint32_t c = utf8_next(p);
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\\' || c == static_cast<unsigned char>(quote)) {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c < 0x80 || ascii_only || !unicode::is_printable(c)) {
      append_hex_escape(out, c);
    } else {
      out.append(at, static_cast<size_t>(p - at));
    }
  }
}

// As append_text_repr for text of any length: what it becomes may be ten times as long, and is
// counted while it grows, together with the string to be made of it.
bool append_long_repr(Vm& vm, std::string& out, std::string_view data) {
  const char quote = repr_quote(data);
  out += quote;
  while (!data.empty()) {
    size_t n = std::min(data.size(), size_t{kTextChecked});
    while (n < data.size() && (static_cast<unsigned char>(data[n]) & 0xC0) == 0x80) ++n;
    append_repr_body(out, data.substr(0, n), quote, false);
    data.remove_prefix(n);
    if (!check_alloc(vm, 2 * out.size())) return false;
  }
  out += quote;
  return true;
}

}  // namespace

void append_text_repr(std::string& out, std::string_view data, bool ascii_only) {
  const char quote = repr_quote(data);
  out.reserve(out.size() + data.size() + 2);
  out += quote;
  append_repr_body(out, data, quote, ascii_only);
  out += quote;
}

Value str_repr(Vm& vm, Str* s) {
  TRY_BOOL(charge_bytes(vm, s->bytes()));
  std::string out;
  if (s->bytes() > kTextChecked) {
    TRY_BOOL(append_long_repr(vm, out, s->view()));
    return new_str(vm, out);
  }
  constexpr char kQuote = '\'';
  const char* const end = s->data() + s->bytes();
  const char* p = skip_plain(s->data(), end, kQuote);
  while (p < end && is_plain(*p, kQuote)) ++p;
  if (p == end) {
    Str* quoted = TRY_PTR(new_ascii_uninit(vm, s->bytes() + 2));
    char* to = quoted->data();
    *to++ = kQuote;
    std::memcpy(to, s->data(), s->bytes());
    to[s->bytes()] = kQuote;
    return quoted;
  }
  append_text_repr(out, s->view(), false);
  return new_str(vm, out);
}

Value op_ascii(Vm& vm, Value v) {
  const Value r = TRY(op_repr(vm, v));
  Str* s = r.as<Str>();
  if (s->ascii()) return r;
  TRY_BOOL(check_alloc(vm, uint64_t{10} * s->length));
  std::string out;
  const char* p = s->data();
  const char* const end = p + s->bytes();
  while (p < end) {
    const uint32_t c = utf8_next(p);
    if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      append_hex_escape(out, c);
    }
  }
  return new_ascii(vm, out);
}

}  // namespace copra
