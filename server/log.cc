// The server's own log; contract in log.h.
#include "server/log.h"

#include <unistd.h>

#include <array>
#include <atomic>

#include "server/json_text.h"
#include "server/text.h"

namespace copra::server {

namespace {

constexpr std::array<std::string_view, 5> kLevelNames = {"debug", "info", "warning", "error",
                                                         "off"};

// Set once at start-up from the settings; read by every thread.
std::atomic<LogLevel>& threshold() {
  static std::atomic<LogLevel> level{LogLevel::kInfo};
  return level;
}

std::atomic<LogFormat>& line_format() {
  static std::atomic<LogFormat> format{LogFormat::kText};
  return format;
}

bool needs_quotes(std::string_view text) {
  if (text.empty()) return true;
  for (const char c : text)
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '=' || c == '\\') return true;
  return false;
}

}  // namespace

void set_log_level(LogLevel level) { threshold().store(level, std::memory_order_relaxed); }

void set_log_format(LogFormat format) { line_format().store(format, std::memory_order_relaxed); }

bool log_enabled(LogLevel level) { return level >= threshold().load(std::memory_order_relaxed); }

bool log_level_from(std::string_view name, LogLevel* level) {
  for (size_t i = 0; i < kLevelNames.size(); ++i) {
    if (kLevelNames[i] != name) continue;
    *level = static_cast<LogLevel>(i);
    return true;
  }
  return false;
}

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (!log_enabled(level)) return;
  const std::string_view level_name = kLevelNames[static_cast<size_t>(level)];
  std::string line;
  if (line_format().load(std::memory_order_relaxed) == LogFormat::kJson) {
    JsonText json;
    json.begin_object().key("time").string(iso_time_z(unix_now_us()));
    json.key("level").string(level_name).key("event").string(event);
    for (const LogField& field : fields) {
      json.key(field.key);
      if (field.number) {
        json.raw(field.value);
      } else {
        json.string(field.value);
      }
    }
    line = json.end_object().take();
  } else {
    line = iso_time_z(unix_now_us());
    line.append(" ").append(level_name).append(" ").append(event);
    for (const LogField& field : fields) {
      line.append(" ").append(field.key).append("=");
      if (needs_quotes(field.value)) {
        append_json_string(line, field.value);
      } else {
        line += field.value;
      }
    }
  }
  line += '\n';
  // A log that can't be written is not worth stopping for.
  if (::write(STDERR_FILENO, line.data(), line.size()) < 0) return;
}

}  // namespace copra::server
