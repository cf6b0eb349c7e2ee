// Backups and their routes; contract in backups.h.
#include "server/backups.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "server/handlers.h"
#include "server/json_text.h"
#include "server/records.h"
#include "server/text.h"

namespace copra::server {

namespace {

namespace fs = std::filesystem;

constexpr size_t kNameMax = 100;
constexpr size_t kBackupsMax = 100;
constexpr const char* kKeyFiles[] = {"admin.key", "secret.key"};

bool valid_name(std::string_view name) {
  if (name.empty() || name.size() > kNameMax || name[0] == '.' || name.ends_with(".partial"))
    return false;
  return std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  });
}

std::string directory_of(Call& call) {
  return backups_directory(call.app.settings().backups, call.app.settings().data);
}

int64_t size_of(const fs::path& directory) {
  std::error_code code;
  int64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(directory, code))
    if (entry.is_regular_file(code)) bytes += static_cast<int64_t>(entry.file_size(code));
  return bytes;
}

void append_backup(JsonText& json, const fs::path& path) {
  json.begin_object().key("name").string(path.filename().string());
  json.key("path").string(path.string()).key("bytes").number(size_of(path)).end_object();
}

std::vector<fs::path> list(const std::string& directory) {
  std::error_code code;
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(directory, code))
    if (entry.is_directory(code) && valid_name(entry.path().filename().string()))
      out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

std::string backups_directory(const std::string& setting, const std::string& data_directory) {
  return setting.empty() ? data_directory + "/backups" : setting;
}

bool make_backup(storage::Store& store, const std::string& data_directory, const std::string& to,
                 std::string* error) {
  std::error_code code;
  const std::string partial = to + ".partial";
  if (fs::exists(to, code)) {
    *error = to + " exists already";
    return false;
  }
  fs::remove_all(partial, code);
  storage::Status status = store.backup(partial);
  for (const char* name : kKeyFiles) {
    if (!status.ok()) break;
    const fs::path from = fs::path(data_directory) / name;
    if (!fs::exists(from, code)) continue;
    fs::copy_file(from, fs::path(partial) / name, code);
    if (code) status = storage::Status::io_error(std::string(name) + ": " + code.message());
  }
  if (status.ok()) {
    fs::rename(partial, to, code);
    if (code) status = storage::Status::io_error(code.message());
  }
  if (status.ok()) return true;
  fs::remove_all(partial, code);
  *error = "cannot back up to " + to + ": " + status.message();
  return false;
}

Answer create_backup(Call& call) {
  std::optional<std::string> name;
  if (!call.request.body.empty()) {
    std::string bytes;
    Response refusal;
    if (!read_object(call.request, &bytes, &refusal)) return refusal;
    if (!read_text(storage::DocView(bytes), "name", &name, &refusal)) return refusal;
  }
  if (!name) {
    name = iso_time_z(call.app.now_us());
    std::replace(name->begin(), name->end(), ':', '-');
  }
  if (!valid_name(*name))
    return reply_invalid("body", "name", "must have letters, digits, '-', '_' and '.' only");
  const std::string directory = directory_of(call);
  std::error_code code;
  fs::create_directories(directory, code);
  if (code) return storage::Status::io_error(directory + ": " + code.message());
  fs::permissions(directory, fs::perms::owner_all, code);
  const fs::path path = fs::path(directory) / *name;
  if (fs::exists(path, code)) return storage::Status::already_exists("A backup has this name");
  if (list(directory).size() >= kBackupsMax)
    return reply_error(400, "There are too many backups; delete some");
  std::string error;
  if (!make_backup(call.app.store(), call.app.settings().data, path.string(), &error))
    return storage::Status::io_error(error);
  JsonText json;
  append_backup(json, path);
  return reply_json(json.take(), 201);
}

Answer list_backups(Call& call) {
  JsonText json;
  json.begin_array();
  for (const fs::path& path : list(directory_of(call))) append_backup(json, path);
  return reply_json(json.end_array().take());
}

Answer delete_backup(Call& call) {
  const std::string& name = call.param("name");
  const fs::path path = fs::path(directory_of(call)) / name;
  std::error_code code;
  if (!valid_name(name) || !fs::is_directory(path, code))
    return storage::Status::not_found("Backup not found");
  fs::remove_all(path, code);
  if (code) return storage::Status::io_error(path.string() + ": " + code.message());
  return Response(204, {});
}

}  // namespace copra::server
