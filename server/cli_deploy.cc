// `copra deploy`: uploads the *.py files of a directory to a running server.
//
// In: a directory, the server's address and the owner's key. Out: one line a function. May include:
// cli_remote.h, storage's JSON reader. Invariant: every file is tried; the exit status says
// whether all of them are deployed.
#include <map>

#include "server/cli.h"
#include "server/cli_remote.h"
#include "server/files.h"
#include "server/json_text.h"
#include "storage/doc_codec.h"

namespace copra::server {

namespace {

// The id of the project, made when missing.
bool find_project(Remote& remote, const std::string& name, std::string* id, std::string* error) {
  if (!remote.project_id(name, id, error)) return false;
  if (!id->empty()) return true;
  std::string value;
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
  Remote remote(options.url, options.key);
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
    print_out(name + "  " + text_of(storage::ValueView(value), "execution_url") + "\n");
    for (const storage::ValueView warning : storage::ValueView(value).find("warnings").elements())
      print_out("  warning: " + text_of(warning, "message") + "\n");
  }
  return all ? kExitSuccess : kExitFailed;
}

}  // namespace copra::server
