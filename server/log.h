// The server's own log: one line an event on stderr, `time level event key=value …` or a JSON
// object.
//
// In: an event name and pairs. Out: one write(2) a line, so lines of several threads never mix.
// May include: the standard library. Invariant: logging never throws and never waits for more than
// stderr itself. Not the execution log of functions: that is exec_log.h.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace copra::server {

enum class LogLevel : unsigned char { kDebug, kInfo, kWarning, kError, kOff };

enum class LogFormat : unsigned char { kText, kJson };

// In text a value is quoted when it holds blanks, quotes or control characters; in JSON numbers
// stay numbers.
struct LogField {
  LogField(std::string_view key_, std::string_view value_) : key(key_), value(value_) {}
  LogField(std::string_view key_, const char* value_) : key(key_), value(value_) {}
  LogField(std::string_view key_, const std::string& value_) : key(key_), value(value_) {}
  LogField(std::string_view key_, long long n)
      : key(key_), value(std::to_string(n)), number(true) {}
  LogField(std::string_view key_, long n) : key(key_), value(std::to_string(n)), number(true) {}
  LogField(std::string_view key_, int n) : key(key_), value(std::to_string(n)), number(true) {}
  LogField(std::string_view key_, unsigned long n)
      : key(key_), value(std::to_string(n)), number(true) {}
  std::string_view key;
  std::string value;
  bool number = false;
};

void set_log_level(LogLevel level);
void set_log_format(LogFormat format);
// Whether log() at this level writes anything.
bool log_enabled(LogLevel level);
// "debug", "info", "warning", "error", "off"; false when `name` is none of them.
bool log_level_from(std::string_view name, LogLevel* level);
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

}  // namespace copra::server
