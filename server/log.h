// The server's own log: one line an event, `time level event key=value …`, on stderr.
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

// A value is quoted when it holds blanks, quotes or control characters.
struct LogField {
  LogField(std::string_view key_, std::string_view value_) : key(key_), value(value_) {}
  LogField(std::string_view key_, const char* value_) : key(key_), value(value_) {}
  LogField(std::string_view key_, const std::string& value_) : key(key_), value(value_) {}
  LogField(std::string_view key_, long long number) : key(key_), value(std::to_string(number)) {}
  LogField(std::string_view key_, long number) : key(key_), value(std::to_string(number)) {}
  LogField(std::string_view key_, int number) : key(key_), value(std::to_string(number)) {}
  LogField(std::string_view key_, unsigned long number)
      : key(key_), value(std::to_string(number)) {}
  std::string_view key;
  std::string value;
};

void set_log_level(LogLevel level);
// "debug", "info", "warning", "error", "off"; false when `name` is none of them.
bool log_level_from(std::string_view name, LogLevel* level);
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

}  // namespace copra::server
