// Identifiers and times as text; see uuid.h. Civil-date arithmetic after H. Hinnant's
// "chrono-compatible low-level date algorithms".
#include "storage/uuid.h"

#include <sys/random.h>
#include <time.h>

#include <cstdlib>

namespace copra::storage {

namespace {

// One system call yields 256 identifiers; the buffer belongs to its thread.
struct RandomBuffer {
  std::array<uint8_t, 4096> bytes;
  size_t used = sizeof(bytes);

  void take(uint8_t* out, size_t n) {
    if (used + n > bytes.size()) {
      size_t filled = 0;
      while (filled < bytes.size()) {
        const ssize_t got = getrandom(bytes.data() + filled, bytes.size() - filled, 0);
        if (got > 0) filled += static_cast<size_t>(got);
      }
      used = 0;
    }
    std::memcpy(out, bytes.data() + used, n);
    std::memset(bytes.data() + used, 0, n);
    used += n;
  }
};

constexpr std::array<int8_t, 256> make_hex_digits() {
  std::array<int8_t, 256> digits{};
  digits.fill(-1);
  for (unsigned i = 0; i < 10; ++i) digits['0' + i] = static_cast<int8_t>(i);
  for (unsigned i = 0; i < 6; ++i) digits['a' + i] = digits['A' + i] = static_cast<int8_t>(10 + i);
  return digits;
}
constexpr std::array<int8_t, 256> kHexDigits = make_hex_digits();

int hex_digit(char c) { return kHexDigits[static_cast<unsigned char>(c)]; }

constexpr bool is_dash_position(size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

int64_t days_from_civil(int64_t y, unsigned m, unsigned d) {
  y -= m <= 2;
  const int64_t era = (y >= 0 ? y : y - 399) / 400;
  const unsigned yoe = static_cast<unsigned>(y - era * 400);
  const unsigned doy = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
  const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + static_cast<int64_t>(doe) - 719468;
}

struct Civil {
  int64_t year;
  unsigned month;
  unsigned day;
};

Civil civil_from_days(int64_t z) {
  z += 719468;
  const int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const unsigned doe = static_cast<unsigned>(z - era * 146097);
  const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const unsigned mp = (5 * doy + 2) / 153;
  const unsigned m = mp < 10 ? mp + 3 : mp - 9;
  return {static_cast<int64_t>(yoe) + era * 400 + (m <= 2), m, doy - (153 * mp + 2) / 5 + 1};
}

unsigned days_in_month(int64_t year, unsigned month) {
  constexpr std::array<uint8_t, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// Reads exactly `digits` decimal digits at text[pos].
bool read_digits(std::string_view text, size_t pos, size_t digits, unsigned* out) {
  if (pos + digits > text.size()) return false;
  unsigned value = 0;
  for (size_t i = 0; i < digits; ++i) {
    const char c = text[pos + i];
    if (c < '0' || c > '9') return false;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  *out = value;
  return true;
}

void write_digits(char* out, unsigned value, size_t digits) {
  for (size_t i = digits; i-- > 0;) {
    out[i] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
}

}  // namespace

Uuid Uuid::random() {
  thread_local RandomBuffer buffer;
  Uuid id;
  buffer.take(id.bytes.data(), id.bytes.size());
  id.bytes[6] = static_cast<uint8_t>((id.bytes[6] & 0x0F) | 0x40);
  id.bytes[8] = static_cast<uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != kTextSize) return std::nullopt;
  Uuid id;
  size_t at = 0;
  for (size_t i = 0; i < kTextSize;) {
    if (is_dash_position(i)) {
      if (text[i] != '-') return std::nullopt;
      ++i;
      continue;
    }
    const int high = hex_digit(text[i]);
    const int low = hex_digit(text[i + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    id.bytes[at++] = static_cast<uint8_t>(high << 4 | low);
    i += 2;
  }
  return id;
}

Uuid Uuid::from_bytes(std::string_view raw16) {
  Uuid id;
  std::memcpy(id.bytes.data(), raw16.data(), id.bytes.size());
  return id;
}

void Uuid::write_text(char* out36) const {
  constexpr char kHex[] = "0123456789abcdef";
  size_t at = 0;
  for (const uint8_t byte : bytes) {
    if (is_dash_position(at)) out36[at++] = '-';
    out36[at++] = kHex[byte >> 4];
    out36[at++] = kHex[byte & 15];
  }
}

std::string Uuid::text() const {
  std::string out(kTextSize, '\0');
  write_text(out.data());
  return out;
}

Micros now_micros() {
  timespec ts;
  clock_gettime(CLOCK_REALTIME, &ts);
  return static_cast<Micros>(ts.tv_sec) * kMicrosPerSecond + ts.tv_nsec / 1000;
}

std::optional<ParsedTime> parse_time(std::string_view text) {
  unsigned year, month, day;
  if (text.size() < 10 || !read_digits(text, 0, 4, &year) || text[4] != '-' ||
      !read_digits(text, 5, 2, &month) || text[7] != '-' || !read_digits(text, 8, 2, &day)) {
    return std::nullopt;
  }
  if (year == 0 || month < 1 || month > 12 || day < 1 || day > days_in_month(year, month)) {
    return std::nullopt;
  }
  ParsedTime parsed;
  parsed.micros = days_from_civil(year, month, day) * kMicrosPerDay;
  if (text.size() == 10) {
    parsed.date_only = true;
    return parsed;
  }
  unsigned hour, minute, second = 0;
  if ((text[10] != 'T' && text[10] != ' ' && text[10] != 't') || !read_digits(text, 11, 2, &hour) ||
      text.size() < 16 || text[13] != ':' || !read_digits(text, 14, 2, &minute)) {
    return std::nullopt;
  }
  size_t pos = 16;
  int64_t fraction = 0;
  if (pos < text.size() && text[pos] == ':') {
    if (!read_digits(text, pos + 1, 2, &second)) return std::nullopt;
    pos += 3;
    if (pos < text.size() && (text[pos] == '.' || text[pos] == ',')) {
      ++pos;
      int64_t scale = 100'000;
      const size_t start = pos;
      for (; pos < text.size() && text[pos] >= '0' && text[pos] <= '9'; ++pos, scale /= 10) {
        fraction += (text[pos] - '0') * scale;
      }
      if (pos == start) return std::nullopt;
    }
  }
  if (hour > 23 || minute > 59 || second > 59) return std::nullopt;
  int64_t offset_minutes = 0;
  if (pos < text.size()) {
    const char sign = text[pos];
    if (sign == 'Z' || sign == 'z') {
      ++pos;
    } else if (sign == '+' || sign == '-') {
      unsigned zone_hour, zone_minute = 0;
      if (!read_digits(text, pos + 1, 2, &zone_hour)) return std::nullopt;
      pos += 3;
      if (pos < text.size()) {
        if (text[pos] == ':') ++pos;
        if (!read_digits(text, pos, 2, &zone_minute)) return std::nullopt;
        pos += 2;
      }
      if (zone_hour > 23 || zone_minute > 59) return std::nullopt;
      offset_minutes = static_cast<int64_t>(zone_hour) * 60 + zone_minute;
      if (sign == '-') offset_minutes = -offset_minutes;
    }
    if (pos != text.size()) return std::nullopt;
  }
  parsed.micros += ((static_cast<int64_t>(hour) * 60 + minute - offset_minutes) * 60 + second) *
                       kMicrosPerSecond +
                   fraction;
  return parsed;
}

size_t format_time(Micros micros, char* out) {
  int64_t days = micros / kMicrosPerDay;
  int64_t rest = micros % kMicrosPerDay;
  if (rest < 0) {
    rest += kMicrosPerDay;
    --days;
  }
  const Civil civil = civil_from_days(days);
  const unsigned seconds = static_cast<unsigned>(rest / kMicrosPerSecond);
  const unsigned fraction = static_cast<unsigned>(rest % kMicrosPerSecond);
  write_digits(out, static_cast<unsigned>(civil.year), 4);
  out[4] = '-';
  write_digits(out + 5, civil.month, 2);
  out[7] = '-';
  write_digits(out + 8, civil.day, 2);
  out[10] = 'T';
  write_digits(out + 11, seconds / 3600, 2);
  out[13] = ':';
  write_digits(out + 14, seconds / 60 % 60, 2);
  out[16] = ':';
  write_digits(out + 17, seconds % 60, 2);
  if (fraction == 0) return 19;
  out[19] = '.';
  write_digits(out + 20, fraction, 6);
  return 26;
}

std::string format_time(Micros micros) {
  char text[32];
  return std::string(text, format_time(micros, text));
}

}  // namespace copra::storage
