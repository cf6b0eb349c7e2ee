// Order-preserving tuple encoding; see tuple_key.h and FORMAT.md ("Tuples").
#include "storage/tuple_key.h"

#include <cmath>
#include <limits>

namespace copra::storage {

namespace {

// ORDER: tuple tags follow the sort order of 3.10.
constexpr uint8_t kNumberTag = 0x10;
constexpr uint8_t kStringTag = 0x20;
constexpr uint8_t kMomentTag = 0x28;
constexpr uint8_t kFalseTag = 0x30;
constexpr uint8_t kTrueTag = 0x31;
constexpr uint8_t kOpaqueTag = 0x40;
constexpr uint8_t kNullTag = 0x50;

constexpr uint8_t kEscape = 0x00;
constexpr uint8_t kEscapedNul = 0xFF;
constexpr uint8_t kTerminator = 0x01;
constexpr size_t kMomentSize = 1 + 8;
constexpr size_t kNumberSize = 1 + 8 + 8;

void append_big_endian(std::string& out, uint64_t v) {
  char raw[8];
  for (int i = 0; i < 8; ++i) raw[i] = static_cast<char>(v >> (56 - 8 * i));
  out.append(raw, 8);
}

uint64_t order_bits(double d) {
  if (d == 0) d = 0;  // -0.0 and 0.0 are one key
  uint64_t bits;
  std::memcpy(&bits, &d, 8);
  return bits >> 63 ? ~bits : bits | uint64_t{1} << 63;
}

double from_order_bits(uint64_t bits) {
  bits = bits >> 63 ? bits & ~(uint64_t{1} << 63) : ~bits;
  double d;
  std::memcpy(&d, &bits, 8);
  return d;
}

}  // namespace

void TupleWriter::finish(size_t start) {
  if (!descending_) return;
  for (size_t i = start; i < key_.size(); ++i) key_[i] = static_cast<char>(~key_[i]);
}

TupleWriter& TupleWriter::null() {
  const size_t start = begin();
  key_.push_back(static_cast<char>(kNullTag));
  finish(start);
  return *this;
}

TupleWriter& TupleWriter::boolean(bool value) {
  const size_t start = begin();
  key_.push_back(static_cast<char>(value ? kTrueTag : kFalseTag));
  finish(start);
  return *this;
}

// An integer is the nearest double plus what that double leaves over, so that integers and doubles
// share one order without losing the low bits of large integers.
void TupleWriter::numeric(double approximate, int64_t residual) {
  const size_t start = begin();
  key_.push_back(static_cast<char>(kNumberTag));
  append_big_endian(key_, order_bits(approximate));
  append_big_endian(key_, static_cast<uint64_t>(residual) ^ uint64_t{1} << 63);
  finish(start);
}

TupleWriter& TupleWriter::integer(int64_t value) {
  const double d = static_cast<double>(value);
  int64_t residual;
  if (d >= 9223372036854775808.0) {  // rounded up past the type
    residual = value - std::numeric_limits<int64_t>::max() - 1;
  } else {
    residual = value - static_cast<int64_t>(d);
  }
  numeric(d, residual);
  return *this;
}

TupleWriter& TupleWriter::number(double value) {
  numeric(value, 0);
  return *this;
}

void TupleWriter::text(uint8_t tag, std::string_view value) {
  const size_t start = begin();
  key_.push_back(static_cast<char>(tag));
  for (const char c : value) {
    key_.push_back(c);
    if (static_cast<uint8_t>(c) == kEscape) key_.push_back(static_cast<char>(kEscapedNul));
  }
  key_.push_back(static_cast<char>(kEscape));
  key_.push_back(static_cast<char>(kTerminator));
  finish(start);
}

TupleWriter& TupleWriter::string(std::string_view value) {
  text(kStringTag, value);
  return *this;
}

TupleWriter& TupleWriter::moment(Micros micros) {
  const size_t start = begin();
  key_.push_back(static_cast<char>(kMomentTag));
  append_big_endian(key_, static_cast<uint64_t>(micros) ^ uint64_t{1} << 63);
  finish(start);
  return *this;
}

TupleWriter& TupleWriter::opaque(std::string_view bytes) {
  text(kOpaqueTag, bytes);
  return *this;
}

TupleWriter& TupleWriter::value(ValueView value) {
  switch (value.type()) {
    case Type::kMissing:
    case Type::kNull: return null();
    case Type::kBool: return boolean(value.as_bool());
    case Type::kInt: return integer(value.as_int());
    case Type::kBigInt:
    case Type::kDouble: return number(value.as_double());
    case Type::kString: return string(value.as_string());
    default: return opaque(value.bytes());
  }
}

TupleWriter& TupleWriter::raw(std::string_view bytes) {
  key_.append(bytes);
  return *this;
}

TupleWriter& TupleWriter::byte(uint8_t b) {
  key_.push_back(static_cast<char>(b));
  return *this;
}

TupleWriter& TupleWriter::fixed_u64(uint64_t value) {
  append_big_endian(key_, value);
  return *this;
}

// ---- reading -----------------------------------------------------------------------------------

TupleReader::Kind TupleReader::peek() const {
  if (rest_.empty()) return Kind::kEnd;
  switch (at(0)) {
    case kNumberTag: return Kind::kNumber;
    case kStringTag: return Kind::kString;
    case kMomentTag: return Kind::kMoment;
    case kFalseTag:
    case kTrueTag: return Kind::kBool;
    case kOpaqueTag: return Kind::kOpaque;
    case kNullTag: return Kind::kNull;
    default: return Kind::kBad;
  }
}

bool TupleReader::null() {
  if (peek() != Kind::kNull) return false;
  rest_.remove_prefix(1);
  return true;
}

std::optional<bool> TupleReader::boolean() {
  if (peek() != Kind::kBool) return std::nullopt;
  const bool value = at(0) == kTrueTag;
  rest_.remove_prefix(1);
  return value;
}

bool TupleReader::numeric(double* approximate, int64_t* residual) {
  if (peek() != Kind::kNumber || rest_.size() < kNumberSize) return false;
  uint64_t high = 0, low = 0;
  for (size_t i = 0; i < 8; ++i) {
    high = high << 8 | at(1 + i);
    low = low << 8 | at(9 + i);
  }
  *approximate = from_order_bits(high);
  *residual = static_cast<int64_t>(low ^ uint64_t{1} << 63);
  rest_.remove_prefix(kNumberSize);
  return true;
}

std::optional<int64_t> TupleReader::integer() {
  double d;
  int64_t residual;
  if (!numeric(&d, &residual) || d != std::trunc(d)) return std::nullopt;
  if (d >= 9223372036854775808.0) {
    if (d > 9223372036854775808.0 || residual >= 0) return std::nullopt;
    return std::numeric_limits<int64_t>::max() + residual + 1;
  }
  if (d < -9223372036854775808.0) return std::nullopt;
  return static_cast<int64_t>(d) + residual;
}

std::optional<double> TupleReader::number() {
  double d;
  int64_t residual;
  if (!numeric(&d, &residual)) return std::nullopt;
  return d + static_cast<double>(residual);
}

std::optional<std::string> TupleReader::string() {
  const Kind kind = peek();
  if (kind != Kind::kString && kind != Kind::kOpaque) return std::nullopt;
  std::string out;
  for (size_t i = 1; i + 1 < rest_.size(); ++i) {
    const uint8_t b = at(i);
    if (b != kEscape) {
      out.push_back(static_cast<char>(b));
      continue;
    }
    const uint8_t second = at(++i);
    if (second == kTerminator) {
      rest_.remove_prefix(i + 1);
      return out;
    }
    if (second != kEscapedNul) return std::nullopt;
    out.push_back('\0');
  }
  return std::nullopt;
}

bool TupleReader::skip() {
  switch (peek()) {
    case Kind::kNumber:
      if (rest_.size() < kNumberSize) return false;
      rest_.remove_prefix(kNumberSize);
      return true;
    case Kind::kString:
    case Kind::kOpaque: return string().has_value();
    case Kind::kMoment:
      if (rest_.size() < kMomentSize) return false;
      rest_.remove_prefix(kMomentSize);
      return true;
    case Kind::kBool: return boolean().has_value();
    case Kind::kNull: return null();
    default: return false;
  }
}

std::optional<Uuid> TupleReader::id() {
  if (rest_.size() < 16) return std::nullopt;
  const Uuid id = Uuid::from_bytes(rest_);
  rest_.remove_prefix(16);
  return id;
}

std::optional<uint8_t> TupleReader::byte() {
  if (rest_.empty()) return std::nullopt;
  const uint8_t b = static_cast<uint8_t>(rest_[0]);
  rest_.remove_prefix(1);
  return b;
}

std::optional<uint64_t> TupleReader::fixed_u64() {
  if (rest_.size() < 8) return std::nullopt;
  uint64_t v = 0;
  for (size_t i = 0; i < 8; ++i) v = v << 8 | static_cast<uint8_t>(rest_[i]);
  rest_.remove_prefix(8);
  return v;
}

std::optional<Micros> TupleReader::time() {
  const auto bits = fixed_u64();
  if (!bits) return std::nullopt;
  return static_cast<Micros>(*bits ^ uint64_t{1} << 63);
}

}  // namespace copra::storage
