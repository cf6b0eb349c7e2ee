// What it is for: keys whose byte order is the order of the tuples they encode (FORMAT.md,
// "Tuples"). May include doc_codec.h. Invariant: for values a, b of one schema, encode(a) <
// encode(b) bytewise exactly when a sorts before b: numbers, strings (code points), bools, others,
// null.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/doc_codec.h"

namespace copra::storage {

// Appends elements to a key. With descending() the following elements sort the other way round.
class TupleWriter {
 public:
  TupleWriter() = default;
  explicit TupleWriter(std::string prefix) : key_(std::move(prefix)) {}

  TupleWriter& descending(bool on) {
    descending_ = on;
    return *this;
  }
  TupleWriter& null();
  TupleWriter& boolean(bool value);
  TupleWriter& integer(int64_t value);
  TupleWriter& number(double value);
  TupleWriter& string(std::string_view value);
  TupleWriter& moment(Micros micros);           // between strings and bools
  TupleWriter& opaque(std::string_view bytes);  // arrays, objects: grouped, in no useful order
  TupleWriter& value(ValueView value);          // by its type; missing as null

  // Fixed-width parts of structural keys: no tag, never inverted.
  TupleWriter& raw(std::string_view bytes);
  TupleWriter& id(const Uuid& id) { return raw(id.raw()); }
  TupleWriter& byte(uint8_t b);
  TupleWriter& fixed_u64(uint64_t value);  // big-endian
  TupleWriter& time(Micros micros) {       // big-endian, sign bit flipped
    return fixed_u64(static_cast<uint64_t>(micros) ^ (uint64_t{1} << 63));
  }

  const std::string& key() const { return key_; }
  std::string take() { return std::move(key_); }

 private:
  void numeric(double approximate, int64_t residual);
  void text(uint8_t tag, std::string_view value);
  size_t begin() const { return key_.size(); }
  void finish(size_t start);

  std::string key_;
  bool descending_ = false;
};

// Reads what TupleWriter wrote; the caller knows the schema. A failed read returns nullopt and
// leaves the reader unusable.
class TupleReader {
 public:
  explicit TupleReader(std::string_view key) : rest_(key) {}
  void descending(bool on) { descending_ = on; }

  enum class Kind : uint8_t { kNumber, kString, kMoment, kBool, kOpaque, kNull, kEnd, kBad };
  Kind peek() const;
  bool null();
  std::optional<bool> boolean();
  std::optional<int64_t> integer();  // a number that is a whole int64
  std::optional<double> number();
  std::optional<std::string> string();  // and opaque
  bool skip();                          // any one element
  std::optional<Uuid> id();
  std::optional<uint8_t> byte();
  std::optional<uint64_t> fixed_u64();
  std::optional<Micros> time();
  std::string_view rest() const { return rest_; }

 private:
  uint8_t at(size_t i) const {
    const uint8_t b = static_cast<uint8_t>(rest_[i]);
    return descending_ ? static_cast<uint8_t>(~b) : b;
  }
  bool numeric(double* approximate, int64_t* residual);

  std::string_view rest_;
  bool descending_ = false;
};

}  // namespace copra::storage
