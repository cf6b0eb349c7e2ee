// Text helpers of the server: percent-decoding, query strings, JSON text, times, sizes.
//
// In and out: strings. May include: the standard library. Invariant: every function is total: any
// bytes in, a defined answer out, linear time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/http.h"

namespace copra::server {

// RFC 3986 percent-decoding; an incomplete or wrong escape stays as it is. `plus_is_blank` for
// query strings and forms.
std::string percent_decode(std::string_view text, bool plus_is_blank);
// Escapes everything but unreserved characters.
std::string percent_encode(std::string_view text);

// "a=1&b=%20" -> pairs in order, decoded. A part without "=" gets an empty value.
StringPairs parse_query(std::string_view raw);
// The last value of `key`, null when absent.
const std::string* find_last(const StringPairs& pairs, std::string_view key);

std::string lower_ascii(std::string_view text);
bool equal_ignoring_case(std::string_view a, std::string_view b);
std::string_view trim(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);

// `text` as a JSON string, quotes included: lone surrogates as \uXXXX, other bytes that aren't
// UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);
std::string json_string(std::string_view text);

// Replaces bytes that aren't UTF-8 by U+FFFD.
std::string valid_utf8(std::string_view text);

std::optional<int64_t> parse_int(std::string_view text);
// "10s", "250ms", "2m", "1h", "300" (milliseconds).
std::optional<int64_t> parse_duration_ms(std::string_view text);
// "64k", "10MiB", "1g", "4096" (bytes).
std::optional<int64_t> parse_bytes(std::string_view text);
std::string format_bytes(int64_t bytes);

// "2025-01-31T10:00:00.123456Z".
std::string iso_time_z(int64_t unix_us);
int64_t unix_now_us();

// Takes the same time for any difference, so that a key can't be guessed byte by byte.
bool equal_constant_time(std::string_view a, std::string_view b);
// Two lower-case digits for each byte.
std::string hex_text(std::string_view bytes);
// `bytes` random bytes from the system's generator, in hexadecimal.
std::string random_hex(size_t bytes);

}  // namespace copra::server
