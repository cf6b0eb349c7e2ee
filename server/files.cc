// Reading files; contract in files.h.
#include "server/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace copra::server {

namespace {

constexpr size_t kFileBytesMax = 64u << 20;
constexpr size_t kFunctionNameMax = 100;
constexpr int kTreeDepthMax = 16;

std::string failure(const std::string& path) {
  return "cannot read " + path + ": " + std::strerror(errno);
}

bool add_tree(const std::string& directory, const std::string& prefix, int depth,
              std::vector<std::string>* paths, std::string* error) {
  DIR* const stream = ::opendir(directory.c_str());
  if (stream == nullptr) {
    if (depth == 0 && errno == ENOENT) return true;
    *error = failure(directory);
    return false;
  }
  bool ok = true;
  while (const dirent* entry = ok ? ::readdir(stream) : nullptr) {
    const std::string name = entry->d_name;
    if (name.front() == '.') continue;
    struct stat facts {};
    if (::lstat((directory + "/" + name).c_str(), &facts) != 0) continue;
    if (S_ISREG(facts.st_mode)) paths->push_back(prefix + name);
    if (S_ISDIR(facts.st_mode) && depth < kTreeDepthMax)
      ok = add_tree(directory + "/" + name, prefix + name + "/", depth + 1, paths, error);
    if (paths->size() > kTreeFilesMax) {
      *error = directory + ": more than " + std::to_string(kTreeFilesMax) + " files";
      ok = false;
    }
  }
  ::closedir(stream);
  return ok;
}

}  // namespace

bool list_tree(const std::string& directory, std::vector<std::string>* paths, std::string* error) {
  if (!add_tree(directory, "", 0, paths, error)) return false;
  std::sort(paths->begin(), paths->end());
  return true;
}

bool read_file(const std::string& path, std::string* text, std::string* error) {
  const bool standard_input = path == "-";
  const int file = standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    *error = failure(path);
    return false;
  }
  struct stat facts {};
  if (::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode))
    text->reserve(std::min<size_t>(static_cast<size_t>(facts.st_size) + 1, kFileBytesMax));
  char buffer[64 * 1024];
  bool ok = true;
  for (;;) {
    const ssize_t n = ::read(file, buffer, sizeof buffer);
    if (n == 0) break;
    if (n < 0) {
      if (errno == EINTR) continue;
      *error = failure(path);
      ok = false;
      break;
    }
    text->append(buffer, static_cast<size_t>(n));
    if (text->size() > kFileBytesMax) {
      *error = "cannot read " + path + ": more than 64 MiB";
      ok = false;
      break;
    }
  }
  if (!standard_input) ::close(file);
  return ok;
}

bool list_python_files(const std::string& directory, std::vector<std::string>* names,
                       std::string* error) {
  DIR* const stream = ::opendir(directory.c_str());
  if (stream == nullptr) {
    *error = failure(directory);
    return false;
  }
  while (const dirent* entry = ::readdir(stream)) {
    const std::string_view name = entry->d_name;
    if (name.size() > 3 && name.ends_with(".py") && name.front() != '.') names->emplace_back(name);
  }
  ::closedir(stream);
  std::sort(names->begin(), names->end());
  return true;
}

bool valid_function_name(std::string_view name) {
  if (name.empty() || name.size() > kFunctionNameMax) return false;
  for (const char c : name) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '-';
    if (!plain) return false;
  }
  return true;
}

}  // namespace copra::server
