// What it is for: 16-byte identifiers (UUID version 4) and UTC times in microseconds, the two
// scalars every record carries. May include the standard library only.
// Invariant: text form is lower-case 8-4-4-4-12; parse() accepts upper case too.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace copra::storage {

struct Uuid {
  std::array<uint8_t, 16> bytes{};

  static constexpr size_t kTextSize = 36;

  static Uuid random();  // from the system's generator; any thread
  static std::optional<Uuid> parse(std::string_view text);
  static Uuid from_bytes(std::string_view raw16);  // raw16.size() >= 16

  bool is_nil() const { return *this == Uuid{}; }
  std::string text() const;
  void write_text(char* out36) const;
  std::string_view raw() const {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }
  auto operator<=>(const Uuid&) const = default;  // NOLINT: there is no pointer
};

// Microseconds since 1970-01-01T00:00:00Z.
using Micros = int64_t;

Micros now_micros();  // the system clock

constexpr Micros kMicrosPerSecond = 1'000'000;
constexpr Micros kMicrosPerDay = 86'400 * kMicrosPerSecond;

struct ParsedTime {
  Micros micros = 0;
  bool date_only = false;
};

// "YYYY-MM-DD" or ISO 8601 date-time ('T' or blank; optional seconds, fraction, "Z" or ±HH:MM;
// no zone means UTC). nullopt for anything else.
std::optional<ParsedTime> parse_time(std::string_view text);

// "2025-01-31T10:00:00.123456"; always six digits of fraction, as Python's isoformat of a value
// with microseconds (a zero fraction is left out, as Python does).
std::string format_time(Micros micros);
// Writes at most 27 characters, returns the count.
size_t format_time(Micros micros, char* out);

}  // namespace copra::storage

template <>
struct std::hash<copra::storage::Uuid> {
  size_t operator()(const copra::storage::Uuid& id) const noexcept {
    uint64_t word;
    std::memcpy(&word, id.bytes.data(), sizeof word);
    return static_cast<size_t>(word * 0x9E3779B97F4A7C15ull);
  }
};
