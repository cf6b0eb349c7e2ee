// The server's own log; contract in log.h.
#include "server/log.h"

#include <unistd.h>

#include <array>
#include <atomic>

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

bool needs_quotes(std::string_view text) {
  if (text.empty()) return true;
  for (const char c : text)
    if (static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '=' || c == '\\') return true;
  return false;
}

}  // namespace

void set_log_level(LogLevel level) { threshold().store(level, std::memory_order_relaxed); }

bool log_level_from(std::string_view name, LogLevel* level) {
  for (size_t i = 0; i < kLevelNames.size(); ++i) {
    if (kLevelNames[i] != name) continue;
    *level = static_cast<LogLevel>(i);
    return true;
  }
  return false;
}

void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (level < threshold().load(std::memory_order_relaxed)) return;
  std::string line = iso_time_z(unix_now_us());
  line += ' ';
  line += kLevelNames[static_cast<size_t>(level)];
  line += ' ';
  line += event;
  for (const LogField& field : fields) {
    line += ' ';
    line += field.key;
    line += '=';
    if (needs_quotes(field.value)) {
      append_json_string(line, field.value);
    } else {
      line += field.value;
    }
  }
  line += '\n';
  // A log that can't be written is not worth stopping for.
  if (::write(STDERR_FILENO, line.data(), line.size()) < 0) return;
}

}  // namespace copra::server
