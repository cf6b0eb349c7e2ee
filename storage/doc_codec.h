// What it is for: the binary document format (FORMAT.md, "Values"): a streaming writer, a zero-copy
// reader, and JSON text in and out. In: builder calls or JSON; out: bytes that a filter can test
// without building anything. May include uuid.h, status.h.
// Invariant: a ValueView is one pointer into bytes that someone else keeps alive; every value's
// size can be read from its head, so siblings are skipped in O(1). Views over bytes from outside
// the store must pass validate_value() first.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "storage/status.h"
#include "storage/uuid.h"

namespace copra::storage {

enum class Type : uint8_t {
  kMissing,  // default-constructed view: no value at all
  kNull,
  kBool,
  kInt,     // int64
  kBigInt,  // integer outside int64, decimal digits
  kDouble,
  kString,
  kArray,
  kObject,
  kEntity,  // a populated document or user inside a result row; never stored
};

constexpr size_t kDocumentBytesMax = 1 << 20;
constexpr size_t kTransactionBytesMax = 64 << 20;  // all writes that one commit makes
constexpr int kDepthMax = 100;

// Which system fields a result row shows (select may hide them); id always shows.
enum ShownField : uint8_t {
  kShowCreatedAt = 1,
  kShowUpdatedAt = 2,
  kShowCollectionId = 4,
  kShowAll = 7,
};

struct EntityHead {
  enum class Kind : uint8_t { kDocument, kUser };
  Kind kind = Kind::kDocument;
  uint8_t shown = kShowAll;
  Uuid id;
  Uuid collection_id;  // nil for users
  Micros created_at = 0;
  Micros updated_at = 0;
};

namespace codec {
// Tags, see FORMAT.md. kShortString + n holds n bytes (n < 64).
enum Tag : uint8_t {
  kTagNull = 0x00,
  kTagFalse = 0x01,
  kTagTrue = 0x02,
  kTagDouble = 0x03,
  kTagBigInt = 0x04,
  kTagString = 0x05,
  kTagArray = 0x06,
  kTagObject = 0x07,
  kTagEntity = 0x08,
  kTagInt0 = 0x10,  // 0x10 + n: n bytes, little-endian, sign-extended, n = 0..8
  kTagShortString = 0x80,
};
constexpr size_t kContainerHead = 9;  // tag, u32 payload size, u32 count
constexpr size_t kEntityHead = 1 + 4 + 1 + 1 + 16 + 16 + 8 + 8;

inline uint32_t load_u32(const uint8_t* p) {
  uint32_t v;
  std::memcpy(&v, p, sizeof v);
  return v;
}

// Key or long-string length: one byte below 0xFF, else 0xFF and a u32.
inline size_t load_length(const uint8_t*& p) {
  size_t n = *p++;
  if (n == 0xFF) {
    n = load_u32(p);
    p += 4;
  }
  return n;
}
}  // namespace codec

class ValueView {
 public:
  ValueView() = default;
  explicit ValueView(std::string_view bytes)
      : p_(bytes.empty() ? nullptr : reinterpret_cast<const uint8_t*>(bytes.data())) {}

  explicit operator bool() const { return p_ != nullptr; }
  Type type() const;
  bool is_null() const { return p_ && *p_ == codec::kTagNull; }
  bool is_missing_or_null() const { return !p_ || *p_ == codec::kTagNull; }
  bool is_bool() const { return p_ && (*p_ == codec::kTagFalse || *p_ == codec::kTagTrue); }
  bool is_int() const { return p_ && *p_ >= codec::kTagInt0 && *p_ <= codec::kTagInt0 + 8; }
  bool is_double() const { return p_ && *p_ == codec::kTagDouble; }
  bool is_bigint() const { return p_ && *p_ == codec::kTagBigInt; }
  bool is_number() const { return is_int() || is_double() || is_bigint(); }
  bool is_string() const {
    return p_ && (*p_ >= codec::kTagShortString ? *p_ < 0xC0 : *p_ == codec::kTagString);
  }
  bool is_array() const { return p_ && *p_ == codec::kTagArray; }
  bool is_object() const { return p_ && *p_ == codec::kTagObject; }
  bool is_entity() const { return p_ && *p_ == codec::kTagEntity; }

  // Precondition for each: the matching type.
  bool as_bool() const { return *p_ == codec::kTagTrue; }
  int64_t as_int() const;
  double as_double() const;                                   // kInt, kBigInt and kDouble
  std::string_view as_string() const;                         // kString; kBigInt gives its digits
  uint32_t count() const { return codec::load_u32(p_ + 5); }  // kArray, kObject
  EntityHead entity_head() const;
  ValueView entity_body() const { return from(p_ + codec::kEntityHead); }  // an object

  // Object field, O(fields); the last one wins when a key occurs twice. Missing when absent or when
  // this is no object.
  ValueView find(std::string_view key) const;
  // "a.b.c" through objects only.
  ValueView find_path(std::string_view dotted) const;
  ValueView at(size_t index) const;  // array element, O(index)

  size_t byte_size() const;
  std::string_view bytes() const {
    return {reinterpret_cast<const char*>(p_), p_ ? byte_size() : 0};
  }
  bool same_bytes(ValueView other) const { return bytes() == other.bytes(); }

  struct Field;
  class FieldIterator;
  class ElementIterator;
  struct Fields;
  struct Elements;
  Fields fields() const;      // kObject, in insertion order; empty for other types
  Elements elements() const;  // kArray; empty for other types

 private:
  friend class DocBuilder;
  static ValueView from(const uint8_t* p) {
    ValueView v;
    v.p_ = p;
    return v;
  }
  const uint8_t* p_ = nullptr;
};

using DocView = ValueView;  // a view whose value is an object

struct ValueView::Field {
  std::string_view key;
  ValueView value;
};

class ValueView::FieldIterator {
 public:
  explicit FieldIterator(const uint8_t* p) : p_(p) {}
  Field operator*() const {
    const uint8_t* p = p_;
    const size_t n = codec::load_length(p);
    return {{reinterpret_cast<const char*>(p), n}, from(p + n)};
  }
  FieldIterator& operator++() {
    const size_t n = codec::load_length(p_);
    p_ += n;
    p_ += from(p_).byte_size();
    return *this;
  }
  bool operator!=(const FieldIterator& other) const { return p_ != other.p_; }

 private:
  const uint8_t* p_;
};

class ValueView::ElementIterator {
 public:
  explicit ElementIterator(const uint8_t* p) : p_(p) {}
  ValueView operator*() const { return from(p_); }
  ElementIterator& operator++() {
    p_ += from(p_).byte_size();
    return *this;
  }
  bool operator!=(const ElementIterator& other) const { return p_ != other.p_; }

 private:
  const uint8_t* p_;
};

struct ValueView::Fields {
  const uint8_t* first;
  const uint8_t* last;
  FieldIterator begin() const { return FieldIterator(first); }
  FieldIterator end() const { return FieldIterator(last); }
};

struct ValueView::Elements {
  const uint8_t* first;
  const uint8_t* last;
  ElementIterator begin() const { return ElementIterator(first); }
  ElementIterator end() const { return ElementIterator(last); }
};

inline size_t ValueView::byte_size() const {
  const uint8_t tag = *p_;
  if (tag >= codec::kTagShortString) return 1u + (tag & 0x3F);
  if (tag >= codec::kTagInt0) return 1u + (tag - codec::kTagInt0);
  switch (tag) {
    case codec::kTagDouble: return 9;
    case codec::kTagBigInt:
    case codec::kTagString: {
      const uint8_t* p = p_ + 1;
      const size_t n = codec::load_length(p);
      return static_cast<size_t>(p - p_) + n;
    }
    case codec::kTagArray:
    case codec::kTagObject: return codec::kContainerHead + codec::load_u32(p_ + 1);
    case codec::kTagEntity: return 5 + codec::load_u32(p_ + 1);
    default: return 1;
  }
}

inline ValueView::Fields ValueView::fields() const {
  if (!is_object()) return {nullptr, nullptr};
  const uint8_t* first = p_ + codec::kContainerHead;
  return {first, first + codec::load_u32(p_ + 1)};
}

inline ValueView::Elements ValueView::elements() const {
  if (!is_array()) return {nullptr, nullptr};
  const uint8_t* first = p_ + codec::kContainerHead;
  return {first, first + codec::load_u32(p_ + 1)};
}

// Streaming writer. Misuse (value without key, unbalanced end) and limits are kept as a sticky
// status which take() hands out; calls after a failure do nothing. Reusable after take()/clear().
class DocBuilder {
 public:
  DocBuilder() = default;
  explicit DocBuilder(size_t bytes_max) : bytes_max_(bytes_max) {}

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void key(std::string_view key);
  void null();
  void boolean(bool value);
  void integer(int64_t value);
  void big_integer(std::string_view digits);  // "-?[0-9]+"; stored as kInt when it fits
  void number(double value);                  // NaN and infinities become null
  void string(std::string_view utf8);
  void value(ValueView value);  // copies bytes; missing -> null
  // A populated row: head, then exactly one object value, then end_entity().
  void begin_entity(const EntityHead& head);
  void end_entity();

  bool ok() const { return status_.ok(); }
  const Status& status() const { return status_; }
  size_t size() const { return out_.size(); }
  size_t depth() const { return open_.size(); }
  // The finished value. kTooLarge beyond bytes_max, kInvalid beyond kDepthMax or on misuse.
  Result<std::string> take();
  void clear();

 private:
  struct Open {
    uint32_t start;
    uint32_t count;
  };
  bool before_value();
  void begin(uint8_t tag, size_t head_size);
  void end(uint8_t tag);
  void fail(Status status);

  std::string out_;
  std::vector<Open> open_;
  Status status_;
  size_t bytes_max_ = kDocumentBytesMax;
  bool have_key_ = false;
};

struct JsonLimits {
  size_t bytes_max = kDocumentBytesMax;  // of the encoded result
  int depth_max = kDepthMax;
  bool allow_nonfinite = false;  // accept NaN, Infinity, -Infinity (stored as null)
};

// JSON text -> encoded value. Strict (RFC 8259), UTF-8 checked; a repeated key keeps its first
// place and its last value. Errors: kInvalid "<reason> at byte <n>", kTooLarge.
Result<std::string> json_to_value(std::string_view json, const JsonLimits& limits = {});

// How entities and times inside a value are written.
enum class JsonShape : uint8_t {
  kFlat,  // fields at the top, id, timestamps without zone
  kRest,  // {"id","collection_id","data",...}, timestamps with "Z"
};

// Appends JSON text. Doubles in the shortest form that reads back (always with '.' or exponent),
// UTF-8 as it is, lone surrogates as \uXXXX.
void append_json(ValueView value, std::string& out, JsonShape shape = JsonShape::kFlat);
void append_json_string(std::string_view utf8, std::string& out);
void append_json_double(double value, std::string& out);
void append_json_int(int64_t value, std::string& out);
std::string to_json(ValueView value);

// Shortest decimal text as Python's repr(float) gives; writes at most 32 characters.
size_t format_double(double value, char* out);

// True when `bytes` are exactly one well-formed value without entities: for bytes from outside.
bool validate_value(std::string_view bytes);

// Deep equality with Python's rules: 1 == 1.0, bools only equal bools, objects ignore key order.
bool equal_values(ValueView a, ValueView b);
// Exact order of two numbers (kInt, kBigInt, kDouble): <0, 0, >0.
int compare_numbers(ValueView a, ValueView b);
// Total order for sorting (3.10): numbers, strings, bools, others; missing and null rank last.
int compare_for_sort(ValueView a, ValueView b);

// Shallow merge: every field of `fields` set in `base` (literal keys), order kept. Both objects.
Result<std::string> merge_objects(DocView base, DocView fields);
std::string empty_object();

}  // namespace copra::storage
