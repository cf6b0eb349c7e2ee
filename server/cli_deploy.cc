// `copra deploy`: uploads the *.py files of a directory to a running server.
//
// In: a directory, the server's address and the owner's key. Out: one line a function. May include:
// http_client.h, storage's JSON reader. Invariant: every file is tried; the exit status says
// whether all of them are deployed.
#include <unistd.h>

#include <map>

#include "server/cli.h"
#include "server/files.h"
#include "server/http_client.h"
#include "server/json_text.h"
#include "storage/doc_codec.h"

namespace copra::server {

namespace {

void print(const std::string& text) {
  if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) return;
}

// The server's API as this command uses it.
class Remote {
 public:
  explicit Remote(const DeployOptions& options) : base_(options.url) {
    while (base_.ends_with('/')) base_.pop_back();
    headers_ = {{"Authorization", "Bearer " + options.key}, {"Content-Type", "application/json"}};
  }

  // The encoded body of a 2xx answer; otherwise false and one line of error.
  bool call(const std::string& method, const std::string& path, const std::string& body,
            std::string* value, std::string* error) {
    HttpReply reply;
    if (!http_request(method, base_ + path, headers_, body, &reply, error)) {
      unreachable_ = true;
      return false;
    }
    storage::JsonLimits limits;
    limits.bytes_max = 64u << 20;
    auto parsed = storage::json_to_value(reply.body, limits);
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

  bool unreachable() const { return unreachable_; }

 private:
  std::string base_;
  StringPairs headers_;
  bool unreachable_ = false;
};

std::string text_of(storage::ValueView object, std::string_view key) {
  const storage::ValueView value = object.find(key);
  return value.is_string() ? std::string(value.as_string()) : std::string();
}

// The id of the project, made when missing.
bool find_project(Remote& remote, const std::string& name, std::string* id, std::string* error) {
  std::string value;
  if (!remote.call("GET", "/project", "", &value, error)) return false;
  for (const storage::ValueView project : storage::ValueView(value).elements()) {
    if (text_of(project, "name") != name) continue;
    *id = text_of(project, "id");
    return true;
  }
  if (!remote.call("POST", "/project", "{\"name\":" + json_string(name) + "}", &value, error))
    return false;
  *id = text_of(storage::ValueView(value), "id");
  return true;
}

}  // namespace

int deploy_command(const DeployOptions& options) {
  std::vector<std::string> files;
  std::string error;
  if (!list_python_files(options.directory, &files, &error)) return fail(kExitNoInput, error);
  Remote remote(options);
  std::string project;
  if (!find_project(remote, options.project, &project, &error))
    return fail(remote.unreachable() ? kExitUnavailable : kExitFailed, error);
  const std::string functions = "/project/" + project + "/functions";
  std::string value;
  if (!remote.call("GET", functions, "", &value, &error)) return fail(kExitFailed, error);
  std::map<std::string, std::string> known;  // name -> id
  for (const storage::ValueView function : storage::ValueView(value).elements())
    known[text_of(function, "name")] = text_of(function, "id");

  bool all = true;
  for (const std::string& file : files) {
    const std::string name = file.substr(0, file.size() - 3);
    std::string code;
    if (!read_file(options.directory + "/" + file, &code, &error)) return fail(kExitNoInput, error);
    JsonText body;
    body.begin_object().key("name").string(name).key("code").string(code).end_object();
    const auto found = known.find(name);
    const bool done =
        found == known.end()
            ? remote.call("POST", functions, body.take(), &value, &error)
            : remote.call("PATCH", functions + "/" + found->second, body.take(), &value, &error);
    if (!done) {
      all = false;
      fail(kExitFailed, file + ": " + error);
      continue;
    }
    print(name + "  " + text_of(storage::ValueView(value), "execution_url") + "\n");
    for (const storage::ValueView warning : storage::ValueView(value).find("warnings").elements())
      print("  warning: " + text_of(warning, "message") + "\n");
  }
  return all ? kExitSuccess : kExitFailed;
}

}  // namespace copra::server
