// Calls to a running server; contract in cli_remote.h.
#include "server/cli_remote.h"

#include <unistd.h>

#include "server/text.h"

namespace copra::server {

namespace {
constexpr size_t kAnswerBytesMax = 64u << 20;
}  // namespace

Remote::Remote(std::string url, const std::string& key) : base_(std::move(url)) {
  while (base_.ends_with('/')) base_.pop_back();
  headers_ = {{"Authorization", "Bearer " + key}};
}

bool Remote::request(const std::string& method, const std::string& path,
                     const std::string& content_type, const std::string& body, HttpReply* reply,
                     std::string* error) {
  StringPairs headers = headers_;
  headers.emplace_back("Content-Type", content_type);
  unreachable_ = !http_request(method, base_ + path, headers, body, reply, error);
  return !unreachable_;
}

bool Remote::call(const std::string& method, const std::string& path, const std::string& body,
                  std::string* value, std::string* error) {
  HttpReply reply;
  if (!request(method, path, "application/json", body, &reply, error)) return false;
  storage::JsonLimits limits;
  limits.bytes_max = kAnswerBytesMax;
  auto parsed = storage::json_to_value(reply.body.empty() ? "null" : reply.body, limits);
  if (reply.status / 100 == 2 && parsed.ok()) {
    *value = std::move(parsed).value();
    return true;
  }
  *error = describe(reply);
  return false;
}

std::string Remote::describe(const HttpReply& reply) {
  std::string out = "HTTP " + std::to_string(reply.status);
  const auto parsed = storage::json_to_value(reply.body);
  if (!parsed.ok()) return out;
  const storage::ValueView detail = storage::ValueView(*parsed).find("detail");
  if (detail.is_string()) return out + ": " + printable(detail.as_string(), false);
  // The list that names the fields.
  for (const storage::ValueView entry : detail.elements()) {
    const storage::ValueView place = entry.find("loc");
    std::string field;
    for (const storage::ValueView part : place.elements())
      field += (field.empty() ? "" : ".") + shown(part);
    out += ": " + printable(field, false) + " " + printable(text_of(entry, "msg"), false);
  }
  return out;
}

void Remote::set_project(const std::string& id) { headers_.emplace_back("x-project-id", id); }

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

std::string shown(storage::ValueView value) {
  if (value.is_string()) return std::string(value.as_string());
  return value.is_missing_or_null() ? std::string() : storage::to_json(value);
}

std::string printable(std::string_view text, bool lines) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    // C1 controls are two bytes of UTF-8.
    const bool c1 = c == 0xC2 && i + 1 < text.size() &&
                    static_cast<unsigned char>(text[i + 1]) >= 0x80 &&
                    static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if ((c >= ' ' && c != 0x7F && !c1) || (lines && (c == '\n' || c == '\t'))) {
      out += text[i];
    } else if (c == '\n') {
      out += "\\n";
    } else {
      out += "\\x";
      out += kDigits[c >> 4];
      out += kDigits[c & 15];
      if (c1) ++i;
    }
  }
  return out;
}

std::string run_lines(const RunText& run) {
  std::string more = run.output;
  if (run.status != "success") {
    if (!more.empty() && !more.ends_with('\n')) more += '\n';
    more += run.logs;
  }
  std::string out = printable(run.time + "  " + run.function + "  " + run.status + " " + run.code +
                                  "  " + run.duration_ms + " ms  " + run.triggered_by,
                              false) +
                    "\n";
  for (const std::string& line : split(more, '\n'))
    if (!line.empty()) out += "    " + printable(line, true) + "\n";
  return out;
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
