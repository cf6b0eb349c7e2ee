// The server's settings: one table (settings.def), three sources, one struct.
//
// In: flag values, the environment, a config file. Out: Settings, or one line that says which value
// of which source is wrong. May include: the standard library. Invariant: a name is written once,
// in settings.def; flag, variable, key, help text and README row are derived from it.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace copra::server {

enum class SettingKind : uint8_t { kText, kPath, kCount, kBytes, kMillis, kFlag };

template <SettingKind>
struct SettingType {
  using Type = int64_t;
};
template <>
struct SettingType<SettingKind::kText> {
  using Type = std::string;
};
template <>
struct SettingType<SettingKind::kPath> {
  using Type = std::string;
};
template <>
struct SettingType<SettingKind::kFlag> {
  using Type = bool;
};

struct Settings {
#define SETTING(field, kind, fallback, doc) SettingType<SettingKind::kind>::Type field{};
#include "server/settings.def"
#undef SETTING
};

struct SettingInfo {
  std::string_view field;  // also the config file's key
  SettingKind kind;
  std::string_view fallback;  // as written in a config file
  std::string_view doc;
  std::string flag() const;      // --body-bytes-max
  std::string variable() const;  // COPRA_BODY_BYTES_MAX
};

const std::vector<SettingInfo>& setting_table();

// Where the values come from, most important first: `flags` (field -> text), `environment`
// (variable -> value or null), the text of a config file ("" when there is none).
struct SettingSources {
  std::map<std::string, std::string> flags;
  std::function<const char*(const char*)> environment;
  std::string file_name, file_text;
};

// False: `error` holds one line, for instance
// "--port: '80x' is not a number" or "copra.conf:3: unknown setting 'prot'".
bool load_settings(const SettingSources& sources, Settings* settings, std::string* error);

// README's table, in Markdown.
std::string settings_markdown();

}  // namespace copra::server
