// Settings of a project; contract in project_config.h.
#include "server/project_config.h"

#include <utility>

#include "server/text.h"

namespace copra::server {

namespace {

storage::ValueView in_configs(const ProjectInfo& project, std::string_view name) {
  const storage::ValueView value = storage::DocView(project.configs).find(name);
  return value.is_null() ? storage::ValueView() : value;
}

// Settings that functions don't get to see: keys of integrations, passwords of mail relays.
bool is_secret_setting(std::string_view name) {
  const std::string lower = lower_ascii(name);
  const bool of_relay = lower.find("smtp") != std::string::npos;
  return lower.ends_with("_secret") || (of_relay && lower.find("pass") != std::string::npos);
}

// Appends an object as JSON without its secret settings, at any depth.
void append_public(storage::DocView object, std::string& out, bool of_relay = false) {
  out += '{';
  bool first = true;
  for (const auto& field : object.fields()) {
    const std::string lower = lower_ascii(field.key);
    if (is_secret_setting(lower) || (of_relay && lower.find("pass") != std::string::npos)) continue;
    if (!std::exchange(first, false)) out += ',';
    storage::append_json_string(field.key, out);
    out += ':';
    if (field.value.is_object()) {
      append_public(field.value, out, lower.find("smtp") != std::string::npos);
    } else {
      storage::append_json(field.value, out);
    }
  }
  out += '}';
}

}  // namespace

std::string public_config_json(storage::DocView configs) {
  std::string out;
  if (configs.count() != 0) append_public(configs, out);
  return out;
}

std::string config_text(const ProjectInfo& project, std::string_view name) {
  if (const storage::ValueView value = in_configs(project, name))
    return value.is_string() ? std::string(value.as_string()) : storage::to_json(value);
  const std::string* const variable = find_last(project.env, name);
  return variable == nullptr ? std::string() : *variable;
}

bool config_flag(const ProjectInfo& project, std::string_view name, bool fallback) {
  const std::string word = lower_ascii(trim(config_text(project, name)));
  if (word.empty()) return fallback;
  return word == "true" || word == "1" || word == "yes" || word == "on";
}

int64_t config_number(const ProjectInfo& project, std::string_view name, int64_t fallback) {
  return parse_int(config_text(project, name)).value_or(fallback);
}

std::vector<std::string> config_list(const ProjectInfo& project, std::string_view name,
                                     std::vector<std::string> fallback) {
  std::vector<std::string> out;
  if (const storage::ValueView value = in_configs(project, name); value.is_array()) {
    for (const storage::ValueView element : value.elements())
      if (element.is_string()) out.emplace_back(trim(element.as_string()));
    return out;
  }
  const std::string text = config_text(project, name);
  if (text.empty() && !in_configs(project, name)) return fallback;
  for (const std::string& part : split(text, ','))
    if (const std::string_view word = trim(part); !word.empty()) out.emplace_back(word);
  return out;
}

}  // namespace copra::server
