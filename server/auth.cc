// Owner access; contract in auth.h.
#include "server/auth.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "server/text.h"

namespace copra::server {

namespace {

constexpr size_t kKeyBytes = 24;
constexpr size_t kKeyFileBytesMax = 4096;

}  // namespace

Auth::Auth(std::string admin_key) : admin_key_(std::move(admin_key)) {}

bool Auth::is_owner(const Request& request) const {
  for (const std::string_view given : {request.header("x-admin-key"), bearer_token(request)})
    if (!given.empty() && equal_constant_time(given, admin_key_)) return true;
  return false;
}

std::string_view bearer_token(const Request& request) {
  const std::string_view value = request.header("authorization");
  constexpr std::string_view kScheme = "bearer ";
  if (value.size() < kScheme.size() ||
      !equal_ignoring_case(value.substr(0, kScheme.size()), kScheme))
    return {};
  return trim(value.substr(kScheme.size()));
}

std::string_view api_key(const Request& request, bool* from_bearer) {
  const std::string_view key = trim(request.header("x-api-key"));
  *from_bearer = key.empty();
  return key.empty() ? bearer_token(request) : key;
}

bool load_or_make_admin_key(const std::string& directory, std::string* key, std::string* error) {
  const std::string path = directory + "/admin.key";
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file >= 0) {
    char text[kKeyFileBytesMax];
    const ssize_t n = ::read(file, text, sizeof text);
    ::close(file);
    if (n > 0) *key = trim(std::string_view(text, static_cast<size_t>(n)));
    if (n <= 0 || key->empty()) {
      *error = path + " holds no key";
      return false;
    }
    return true;
  }
  if (errno != ENOENT) {
    *error = "cannot read " + path + ": " + std::strerror(errno);
    return false;
  }
  *key = random_hex(kKeyBytes);
  file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const std::string line = *key + "\n";
  const bool written =
      file >= 0 && ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
  const int failure = errno;
  if (file >= 0) ::close(file);
  if (!written) *error = "cannot write " + path + ": " + std::strerror(failure);
  return written;
}

}  // namespace copra::server
