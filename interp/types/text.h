// What str, bytes, bytearray, memoryview, codecs and formatting share.
//
// Private to types/ (codecs and find helpers also serve the shims that do the same job). Includes
// native.h, isolate.h. Invariant: offsets are bytes unless a name says "index". Next: str_build.cc.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "interp/heap/str_layout.h"
#include "interp/native.h"
#include "interp/types/subclass.h"
#include "interp/vm/isolate.h"

namespace copra {

// Short runs without a call; the two must not overlap.
inline void copy_text(char* to, const char* from, size_t n) {
  const auto move = [to, from](auto word, size_t at) {
    std::memcpy(&word, from + at, sizeof word);
    std::memcpy(to + at, &word, sizeof word);
  };
  if (n > 16) {
    std::memcpy(to, from, n);
  } else if (n >= 8) {
    move(uint64_t{}, 0);
    move(uint64_t{}, n - 8);
  } else if (n >= 4) {
    move(uint32_t{}, 0);
    move(uint32_t{}, n - 4);
  } else {
    for (size_t i = 0; i < n; ++i) to[i] = from[i];
  }
}

// op_format with a spec that becomes a str only where a class asks for it.
Value format_as(Vm& vm, Value v, std::string_view spec);

constexpr size_t kTextBytesMax = 0x7FFFFF00;
constexpr size_t kTextChecked = 65536;  // above this, allocation goes through check_alloc

// ---------------------------------------------------------------- construction (str_build.cc)

// Header, counts and class set; the caller fills data() and calls str_seal. Null: raised.
Str* str_alloc(Vm& vm, size_t bytes, size_t length, bool ascii);
inline void str_seal(Str* s) { str_finish(s, s->has(kFrozen)); }
// A Str of `cls` (str or a subclass) with the text of `s`.
Value str_of_class(Vm& vm, TypeObj* cls, Str* s);
// The whole of `s` as an exact str.
inline Value str_exact(Vm& vm, Str* s) {
  return s->has(kSubclass) ? Value(new_str(vm, s->view())) : Value(s);
}
// Part [begin, end) by byte offsets on code point boundaries.
Value str_part(Vm& vm, Str* s, size_t begin, size_t end);
// The same with its number of code points known.
Value str_part_counted(Vm& vm, Str* s, size_t begin, size_t end, size_t length);
// Index of the code point at byte `offset`.
size_t str_offset_index(const Str* s, size_t offset);
// A text whose code points were counted by the caller.
Value str_from_counted(Vm& vm, std::string_view text, size_t length, bool ascii);
Value raise_too_long(Vm& vm);  // MemoryError

inline size_t utf8_width(char lead) {
  const auto c = static_cast<unsigned char>(lead);
  return c < 0x80 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
}
// The code point that ends before `p`; moves p to its start.
inline uint32_t utf8_previous(const char*& p) {
  do --p;
  while ((static_cast<unsigned char>(*p) & 0xC0) == 0x80);
  const char* q = p;
  return utf8_next(q);
}
void append_utf8(std::string& out, uint32_t code_point);
// First byte that isn't part of valid UTF-8 (surrogates are invalid), or text.size().
size_t utf8_valid_prefix(std::string_view text);

// ---------------------------------------------------------------- ASCII classes

enum AsciiClass : uint8_t {
  kAsciiUpper = 1,
  kAsciiLower = 2,
  kAsciiDigit = 4,
  kAsciiStrSpace = 8,    // str.isspace
  kAsciiBytesSpace = 16  // bytes.isspace
};
extern const uint8_t kAsciiClass[256];
inline bool ascii_is(char c, unsigned classes) {
  return (kAsciiClass[static_cast<unsigned char>(c)] & classes) != 0;
}
// Copies ASCII letters from `first` ('A' or 'a') to the end of the alphabet in the other case, all
// else as it is.
void flip_case(char* to, const char* from, size_t n, char first);
inline char ascii_lower(char c) {
  return static_cast<char>(c + ((static_cast<unsigned char>(c - 'A') < 26) << 5));
}
inline char ascii_upper(char c) {
  return static_cast<char>(c - ((static_cast<unsigned char>(c - 'a') < 26) << 5));
}

// ---------------------------------------------------------------- searching

constexpr size_t kNpos = std::string_view::npos;
size_t text_find(std::string_view hay, std::string_view needle, size_t from = 0);
// The last occurrence that ends at or before `end`.
size_t text_rfind(std::string_view hay, std::string_view needle, size_t end = kNpos);
size_t text_count(std::string_view hay, std::string_view needle, size_t max = SIZE_MAX);
// Where the next matches of a needle that isn't empty begin, from `from` on, none over another; at
// most `room`. Returns how many.
size_t text_find_all(std::string_view hay, std::string_view needle, size_t from, size_t room,
                     uint32_t* places);
// Calls found(start) for each of at most `max` such matches, while it returns true; returns whether
// it did to the end.
template <class Found>
bool each_match(std::string_view hay, std::string_view needle, uint64_t max, Found found) {
  constexpr size_t kAtOnce = 64;
  uint32_t places[kAtOnce];
  size_t from = 0;
  for (size_t n = kAtOnce; n == kAtOnce && max > 0; max -= n) {
    n = text_find_all(hay, needle, from, std::min<uint64_t>(max, kAtOnce), places);
    for (size_t i = 0; i < n; ++i) {
      if (!found(size_t{places[i]})) return false;
    }
    if (n) from = places[n - 1] + needle.size();
  }
  return true;
}

// replace(): at most `max` matches of a needle that isn't empty are counted, then replaced.
class Replacing {
 public:
  Replacing(std::string_view text, std::string_view needle, uint64_t max);
  uint64_t times() const { return times_; }
  void fill(char* to, std::string_view by) const;

 private:
  static constexpr size_t kRemembered = 256;
  std::string_view text_, needle_;
  uint64_t times_ = 0;
  uint32_t places_[kRemembered];  // of the first matches
};

// ---------------------------------------------------------------- arguments

// Optional start/end (None, absent, __index__) fitted to [0, length] as slices are. False: raised.
bool span_arguments(Vm& vm, Value start, Value end, int64_t length, int64_t* from, int64_t* to);
// A count argument like maxsplit: absent gives `fallback`.
bool count_argument(Vm& vm, Value v, int64_t fallback, int64_t* out);
// Charges fuel for a pass over n bytes.
inline bool charge_bytes(Vm& vm, size_t n) { return n < 1024 || charge(vm, n / 512); }

// ---------------------------------------------------------------- bytes (bytes.cc)

// Text of bytes or bytearray; the kind is known.
inline std::string_view bytes_text(Value v) {
  if (is_bytes(v)) return v.as<Bytes>()->view();
  auto* b = v.as<ByteArray>();
  return {b->data(), b->size};
}
inline bool is_bytes_like(Value v) { return is_bytes(v) || is_kind(v, Kind::kByteArray); }
// What bytes_view takes: bytes, bytearray and native objects that lend their memory.
inline bool has_buffer(Value v) {
  if (is_bytes_like(v)) return true;
  if (!is_kind(v, Kind::kNativeObj)) return false;
  const NativeType* native = v.ptr()->type_word()->native;
  return native && native->buffer;
}
// A memoryview whose items don't lie side by side in memory: most of what takes bytes-like objects
// refuses it, bytes_view with BufferError.
bool has_gaps(Value v);
// bytes_view for what copies the bytes anyway: of views with gaps too.
bool bytes_view_of_any(Vm& vm, Value v, std::string_view* out);
// A new bytes or bytearray, as `model` is one or the other.
Value bytes_like(Vm& vm, Value model, std::string_view data);
Value new_bytes_of_class(Vm& vm, TypeObj* cls, std::string_view data);
// bytes(x) / bytearray(x) arguments other than str: appends to `out`. False: raised.
bool bytes_from_object(Vm& vm, Value v, const char* what, std::string* out);
// "b'…'"; quotes chosen as repr does.
std::string bytes_repr_text(std::string_view data, std::string_view prefix);
// Range-checked item value. False: ValueError/TypeError raised.
bool byte_argument(Vm& vm, Value v, const char* range_message, uint8_t* out);
// Makes room; refuses while views exist. False: raised.
bool bytearray_resize(Vm& vm, ByteArray* b, size_t size);
// `data` isn't part of it.
bool bytearray_append(Vm& vm, ByteArray* b, std::string_view data);
// Whether resizing is allowed now: BufferError otherwise.
bool bytearray_unexported(
    Vm& vm, ByteArray* b,
    const char* refusal = "Existing exports of data: object cannot be re-sized");
extern const NativeDef kBytesMethods[];
extern const NativeDef kByteArrayMethods[];
// Methods common to bytes and bytearray, appended to both tables (bytes_methods.cc).
Value bytes_compare(Vm& vm, unsigned op, Value a, Value b);
int bytes_contains(Vm& vm, Value self, Value item);
Value bytes_concat(Vm& vm, Value a, Value b);
Value bytes_repeat(Vm& vm, Value self, int64_t times);
Value bytes_getitem(Vm& vm, Value self, Value key);
Value bytes_percent_format(Vm& vm, Value format, Value args);
// An item of a native format of struct, as memoryview and array show it.
Value unpack_item(Vm& vm, char format, const char* p);

// ---------------------------------------------------------------- codecs (codecs*.cc)

// str.encode / bytes.decode. `errors` is empty for "strict". Results exact bytes / str.
Value encode_text(Vm& vm, Str* text, std::string_view encoding, std::string_view errors);
Value decode_text(Vm& vm, Value object, std::string_view data, std::string_view encoding,
                  std::string_view errors);
// Decodes from byte `start` on; unless `final`, as far as the characters are complete. Sets
// *consumed to where it stopped.
Value decode_part(Vm& vm, Bytes* data, std::string_view encoding, std::string_view errors,
                  size_t start, bool final, size_t* consumed);
// The name codecs.lookup() shows for an encoding that the above know; null: not known.
const char* codec_name(std::string_view encoding);

// ---------------------------------------------------------------- str pieces

// ascii() and repr() of text; `data` valid WTF-8.
void append_text_repr(std::string& out, std::string_view data, bool ascii_only);
Value str_repr(Vm& vm, Str* s);
Value str_format(Vm& vm, Str* format, Tuple* args, Dict* kwargs, Value mapping);
extern const NativeDef kStrMethods[];
extern const TypeOps kStrOps, kBytesOps, kByteArrayOps;
Value str_repeat(Vm& vm, Str* s, int64_t times);

// Parts of the method table; each defined in the file named after it.
#define STR_METHOD(name) Value name(Vm& vm, Value* a, uint32_t n)
namespace str_methods {
// str_methods_case.cc
STR_METHOD(capitalize);
STR_METHOD(casefold);
STR_METHOD(lower);
STR_METHOD(upper);
STR_METHOD(swapcase);
STR_METHOD(title);
STR_METHOD(isalnum);
STR_METHOD(isalpha);
STR_METHOD(isascii);
STR_METHOD(isdecimal);
STR_METHOD(isdigit);
STR_METHOD(isidentifier);
STR_METHOD(islower);
STR_METHOD(isnumeric);
STR_METHOD(isprintable);
STR_METHOD(isspace);
STR_METHOD(istitle);
STR_METHOD(isupper);
STR_METHOD(translate);
STR_METHOD(maketrans);
// str_methods_find.cc
STR_METHOD(find);
STR_METHOD(rfind);
STR_METHOD(index);
STR_METHOD(rindex);
STR_METHOD(count);
STR_METHOD(startswith);
STR_METHOD(endswith);
STR_METHOD(replace);
STR_METHOD(split);
STR_METHOD(rsplit);
STR_METHOD(splitlines);
STR_METHOD(partition);
STR_METHOD(rpartition);
STR_METHOD(join);
}  // namespace str_methods
#undef STR_METHOD

// ---------------------------------------------------------------- formatting (format.cc)

Value format_complex(Vm& vm, Value v, std::string_view spec);
// Digits of a finite or infinite double as PyOS_double_to_string: type one of e E f F g G r.
constexpr unsigned kFloatSign = 1, kFloatAddDot0 = 2, kFloatAlt = 4;
void append_double(std::string& out, double d, char type, int precision, unsigned flags);
// %-formatting of str, or of bytes when bytes_mode. False: raised.
bool percent_core(Vm& vm, std::string_view format, Value args, bool bytes_mode, std::string* out);

}  // namespace copra
