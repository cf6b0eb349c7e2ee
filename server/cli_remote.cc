// Calls to a running server; contract in cli_remote.h.
#include "server/cli_remote.h"

#include <unistd.h>

#include "server/http_client.h"

namespace copra::server {

namespace {
constexpr size_t kAnswerBytesMax = 64u << 20;
}  // namespace

Remote::Remote(std::string url, const std::string& key) : base_(std::move(url)) {
  while (base_.ends_with('/')) base_.pop_back();
  headers_ = {{"Authorization", "Bearer " + key}, {"Content-Type", "application/json"}};
}

bool Remote::call(const std::string& method, const std::string& path, const std::string& body,
                  std::string* value, std::string* error) {
  HttpReply reply;
  if (!http_request(method, base_ + path, headers_, body, &reply, error)) {
    unreachable_ = true;
    return false;
  }
  storage::JsonLimits limits;
  limits.bytes_max = kAnswerBytesMax;
  auto parsed = storage::json_to_value(reply.body.empty() ? "null" : reply.body, limits);
  if (reply.status / 100 == 2 && parsed.ok()) {
    *value = std::move(parsed).value();
    return true;
  }
  *error = "HTTP " + std::to_string(reply.status);
  if (parsed.ok()) {
    const storage::ValueView detail = storage::ValueView(*parsed).find("detail");
    if (detail.is_string()) *error += ": " + std::string(detail.as_string());
  }
  return false;
}

bool Remote::project_id(const std::string& name, std::string* id, std::string* error) {
  std::string value;
  if (!call("GET", "/project", "", &value, error)) return false;
  id->clear();
  for (const storage::ValueView project : storage::ValueView(value).elements()) {
    if (text_of(project, "name") == name || text_of(project, "id") == name)
      *id = text_of(project, "id");
  }
  return true;
}

std::string text_of(storage::ValueView object, std::string_view key) {
  const storage::ValueView value = object.find(key);
  return value.is_string() ? std::string(value.as_string()) : std::string();
}

void print_out(const std::string& text) {
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t n = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (n <= 0) return;
    rest.remove_prefix(static_cast<size_t>(n));
  }
}

}  // namespace copra::server
