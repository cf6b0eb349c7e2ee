// Settings from flags, environment and file; contract in settings.h.
#include "server/settings.h"

#include "server/text.h"

namespace copra::server {

namespace {

bool assign(std::string_view text, SettingKind, std::string* out) {
  *out = text;
  return true;
}

bool assign(std::string_view text, SettingKind, bool* out) {
  const std::string word = lower_ascii(trim(text));
  const bool yes = word == "true" || word == "1" || word == "yes" || word == "on";
  const bool no = word == "false" || word == "0" || word == "no" || word == "off";
  *out = yes;
  return yes || no;
}

bool assign(std::string_view text, SettingKind kind, int64_t* out) {
  std::optional<int64_t> value;
  switch (kind) {
    case SettingKind::kBytes: value = parse_bytes(text); break;
    case SettingKind::kMillis: value = parse_duration_ms(text); break;
    default: value = parse_int(text);
  }
  if (!value || *value < 0) return false;
  *out = *value;
  return true;
}

std::string_view wanted(SettingKind kind) {
  switch (kind) {
    case SettingKind::kBytes: return "a size such as 64KiB or 10MiB";
    case SettingKind::kMillis: return "a duration such as 250ms, 10s or 2m";
    case SettingKind::kFlag: return "true or false";
    default: return "a number";
  }
}

struct FileValue {
  std::string value;
  int line;
};

// `key = value` lines; '#' starts a comment line; a value may stand in double quotes.
bool parse_file(const SettingSources& sources, std::map<std::string, FileValue>* values,
                std::string* error) {
  int number = 0;
  for (const std::string& raw : split(sources.file_text, '\n')) {
    ++number;
    const std::string_view line = trim(raw);
    if (line.empty() || line.front() == '#') continue;
    const std::string place = sources.file_name + ":" + std::to_string(number) + ": ";
    const size_t equals = line.find('=');
    if (equals == std::string_view::npos) {
      *error = place + "expected 'key = value'";
      return false;
    }
    std::string key = lower_ascii(trim(line.substr(0, equals)));
    for (char& c : key)
      if (c == '-') c = '_';
    std::string_view value = trim(line.substr(equals + 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
      value = value.substr(1, value.size() - 2);
    bool known = false;
    for (const SettingInfo& info : setting_table()) known |= info.field == key;
    if (!known) {
      *error = place + "unknown setting '" + key + "'";
      return false;
    }
    (*values)[key] = {std::string(value), number};
  }
  return true;
}

template <class T>
bool load_one(const SettingSources& sources, const std::map<std::string, FileValue>& file,
              const SettingInfo& info, T* out, std::string* error) {
  std::string text(info.fallback), place;
  const std::string field(info.field);
  if (const auto flag = sources.flags.find(field); flag != sources.flags.end()) {
    text = flag->second;
    place = info.flag();
  } else if (const char* value =
                 sources.environment ? sources.environment(info.variable().c_str()) : nullptr) {
    text = value;
    place = info.variable();
  } else if (const auto entry = file.find(field); entry != file.end()) {
    text = entry->second.value;
    place = sources.file_name + ":" + std::to_string(entry->second.line) + ": " + field;
  }
  if (assign(text, info.kind, out)) return true;
  *error = place + ": '" + text + "' is not " + std::string(wanted(info.kind));
  return false;
}

}  // namespace

std::string SettingInfo::flag() const {
  std::string out = "--";
  for (const char c : field) out += c == '_' ? '-' : c;
  return out;
}

std::string SettingInfo::variable() const {
  std::string out = "COPRA_";
  for (const char c : field) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  return out;
}

const std::vector<SettingInfo>& setting_table() {
  static const std::vector<SettingInfo> table = {
#define SETTING(field, kind, fallback, doc) {#field, SettingKind::kind, fallback, doc},
#include "server/settings.def"
#undef SETTING
  };
  return table;
}

bool load_settings(const SettingSources& sources, Settings* settings, std::string* error) {
  std::map<std::string, FileValue> file;
  if (!parse_file(sources, &file, error)) return false;
  size_t index = 0;
#define SETTING(field, kind, fallback, doc) \
  if (!load_one(sources, file, setting_table()[index++], &settings->field, error)) return false;
#include "server/settings.def"
#undef SETTING
  if (settings->port > 65535) {
    *error = "port: " + std::to_string(settings->port) + " is more than 65535";
    return false;
  }
  return true;
}

std::string settings_markdown() {
  std::string out = "| Flag | Environment | Default | Meaning |\n|---|---|---|---|\n";
  for (const SettingInfo& info : setting_table()) {
    out += "| `" + info.flag() + "` | `" + info.variable() + "` | ";
    if (!info.fallback.empty()) out += "`" + std::string(info.fallback) + "`";
    out += " | " + std::string(info.doc) + " |\n";
  }
  return out;
}

}  // namespace copra::server
