// `copra deploy`: brings a project on a running server to the state of a directory, all at once.
//
// In: a directory of *.py files, templates/ and static/; the server's address and the owner's key.
// Out: one line a difference, then the addresses of functions. May include: cli_remote.h,
// text_diff.h, the store's hash. Invariant: the server changes everything or nothing; what is gone
// from the directory is deleted only with --prune.
#include <unistd.h>

#include <functional>
#include <map>

#include "server/cli.h"
#include "server/cli_remote.h"
#include "server/file_store.h"
#include "server/files.h"
#include "server/json_text.h"
#include "server/text_diff.h"
#include "storage/doc_codec.h"

namespace copra::server {

namespace {

constexpr const char kBundleType[] = "application/x-copra-bundle";
constexpr size_t kDiffBytesMax = 1u << 20;  // of one text; larger ones only differ

struct Folder {
  std::string_view local, remote;
};
constexpr Folder kFolders[] = {{"templates", kTemplatesFolder}, {"static", kStaticFolder}};

// One thing of the directory or of the project.
struct Item {
  std::string file;   // where it lies in the directory
  std::string bytes;  // of the directory
  std::string before_hash, before_code;
  bool here = false, there = false;
  bool same() const { return here && there && before_hash == sha256_hex(bytes); }
};
using Items = std::map<std::string, Item>;  // by name or path

struct Tree {
  Items functions, files;
};

bool read_tree(const std::string& directory, Tree* tree, std::string* error) {
  std::vector<std::string> names;
  if (!list_python_files(directory, &names, error)) return false;
  for (const std::string& name : names) {
    Item& item = tree->functions[name.substr(0, name.size() - 3)];
    item.here = true;
    item.file = directory + "/" + name;
    if (!read_file(item.file, &item.bytes, error)) return false;
  }
  for (const Folder& folder : kFolders) {
    const std::string base = directory + "/" + std::string(folder.local);
    std::vector<std::string> paths;
    if (!list_tree(base, &paths, error)) return false;
    for (const std::string& path : paths) {
      Item& item = tree->files[std::string(folder.remote) + "/" + path];
      item.here = true;
      item.file = base + "/" + path;
      if (!read_file(item.file, &item.bytes, error)) return false;
    }
  }
  return true;
}

void note_deployed(storage::ValueView state, Tree* tree) {
  for (const storage::ValueView function : state.find("functions").elements()) {
    Item& item = tree->functions[text_of(function, "name")];
    item.there = true;
    item.before_hash = text_of(function, "hash");
    item.before_code = text_of(function, "code");
  }
  for (const storage::ValueView file : state.find("files").elements()) {
    Item& item = tree->files[text_of(file, "path")];
    item.there = true;
    item.before_hash = text_of(file, "hash");
  }
}

struct Counts {
  int added = 0, changed = 0, gone = 0, same = 0;
  int total() const { return added + changed + gone; }
};

// How texts differ, or that bytes do.
void print_diff(const std::string& before, const std::string& after, const std::string& before_name,
                const std::string& after_name) {
  const auto is_text = [](const std::string& bytes) {
    return bytes.size() <= kDiffBytesMax && bytes.find('\0') == std::string::npos &&
           valid_utf8(bytes) == bytes;
  };
  if (is_text(before) && is_text(after)) {
    print_out(printable(unified_diff(before, after, before_name, after_name), true));
  } else {
    print_out(printable("Binary files " + before_name + " and " + after_name + " differ\n", true));
  }
}

// `before` gets what the server has of an item.
using ReadBefore = std::function<bool(const std::string& name, std::string* before)>;

bool print_differences(const Items& items, const char* what, const DeployOptions& options,
                       const ReadBefore& read_before, Counts* counts) {
  for (const auto& [name, item] : items) {
    const char* sign = "";
    std::string note;
    if (item.same()) {
      ++counts->same;
      continue;
    }
    if (!item.here) {
      ++counts->gone;
      sign = options.prune ? "- " : "? ";
      if (!options.prune) note = "  (only on the server; --prune deletes it)";
    } else if (item.there) {
      ++counts->changed;
      sign = "~ ";
    } else {
      ++counts->added;
      sign = "+ ";
    }
    print_out(sign + std::string(what) + printable(name, false) + note + "\n");
    if (!options.diff || (!item.here && !options.prune)) continue;
    std::string before;
    if (item.there && !read_before(name, &before)) return false;
    const std::string shown_name = "deployed/" + name + (*what != '\0' ? ".py" : "");
    print_diff(before, item.bytes, item.there ? shown_name : "/dev/null",
               item.here ? item.file : "/dev/null");
  }
  return true;
}

// The manifest in one line, then the files' bytes.
std::string bundle_of(const Tree& tree, const DeployOptions& options) {
  JsonText json;
  std::string bytes;
  json.begin_object().key("dry_run").boolean(options.dry_run).key("functions").begin_array();
  for (const auto& [name, item] : tree.functions) {
    if (!item.here) continue;
    json.begin_object().key("name").string(name).key("code").string(item.bytes).end_object();
  }
  json.end_array().key("files").begin_array();
  for (const auto& [path, item] : tree.files) {
    if (!item.here || item.same()) continue;
    json.begin_object().key("path").string(path);
    json.key("size").number(static_cast<int64_t>(item.bytes.size())).end_object();
    bytes += item.bytes;
  }
  json.end_array();
  const auto gone = [&](std::string_view key, const Items& items) {
    json.key(key).begin_array();
    for (const auto& [name, item] : items)
      if (!item.here && options.prune) json.string(name);
    json.end_array();
  };
  gone("delete_functions", tree.functions);
  gone("delete_files", tree.files);
  return json.end_object().take() + "\n" + bytes;
}

// FILE:LINE:COLUMN: what is wrong, as compilers say it.
void print_problems(const Tree& tree, storage::ValueView answer) {
  for (const storage::ValueView problem : answer.find("problems").elements()) {
    const std::string name = text_of(problem, "name");
    const Items& items = text_of(problem, "kind") == "function" ? tree.functions : tree.files;
    const auto known = items.find(name);
    std::string line = known == items.end() ? name : known->second.file;
    for (const char* place : {"line", "column"}) {
      const storage::ValueView number = problem.find(place);
      if (number.is_int() && number.as_int() > 0) line += ":" + std::to_string(number.as_int());
    }
    line += ": " + text_of(problem, "message") + "\n";
    // Python's first line names a file that is none of the user's.
    const std::string text = text_of(problem, "text");
    const size_t second = text.find('\n');
    const size_t last = text.rfind('\n', text.size() < 2 ? 0 : text.size() - 2);
    if (second != std::string::npos && last != std::string::npos && last > second)
      line += text.substr(second + 1, last - second);
    line = printable(line, true);
    if (::write(STDERR_FILENO, line.data(), line.size()) < 0) return;
  }
}

bool confirm(const std::string& question) {
  print_out(question + " [y/N] ");
  char answer[16] = {};
  const ssize_t n = ::read(STDIN_FILENO, answer, sizeof answer - 1);
  return n > 0 && (answer[0] == 'y' || answer[0] == 'Y');
}

// The id of the project, made when missing; "" when it would have to be made.
bool find_project(Remote& remote, const DeployOptions& options, std::string* id,
                  std::string* error) {
  if (!remote.project_id(options.server.project, id, error)) return false;
  if (!id->empty() || options.dry_run) return true;
  std::string value;
  if (!remote.call("POST", "/project", "{\"name\":" + json_string(options.server.project) + "}",
                   &value, error))
    return false;
  *id = text_of(storage::ValueView(value), "id");
  return true;
}

void print_deployed(storage::ValueView answer) {
  for (const storage::ValueView function : answer.find("functions").elements()) {
    const std::string action = text_of(function, "action");
    if (action == "added" || action == "changed")
      print_out(printable(text_of(function, "name"), false) + "  " +
                printable(text_of(function, "execution_url"), false) + "\n");
    for (const storage::ValueView warning : function.find("warnings").elements())
      print_out(printable(text_of(function, "name") + ".py:" + shown(warning.find("line")) + ":" +
                              shown(warning.find("column")) +
                              ": warning: " + text_of(warning, "message"),
                          false) +
                "\n");
  }
}

std::string in_words(const Counts& counts, bool prune) {
  return std::to_string(counts.added) + " added, " + std::to_string(counts.changed) + " changed, " +
         std::to_string(prune ? counts.gone : 0) + " deleted, " + std::to_string(counts.same) +
         " unchanged\n";
}

}  // namespace

int deploy_command(const DeployOptions& options) {
  std::string error;
  Tree tree;
  if (!read_tree(options.directory, &tree, &error)) return fail(kExitNoInput, error);
  Remote remote(options.server.url, options.server.key);
  const auto failed = [&] {
    return fail(remote.unreachable() ? kExitUnavailable : kExitFailed, error);
  };
  std::string project, state;
  if (!find_project(remote, options, &project, &error)) return failed();
  if (project.empty()) {
    state = storage::empty_object();
  } else if (!remote.call("GET", "/project/" + project + "/deploy?include=code", "", &state,
                          &error)) {
    return failed();
  }
  note_deployed(storage::ValueView(state), &tree);

  Counts counts;
  if (!options.json) {
    const ReadBefore code = [&](const std::string& name, std::string* before) {
      *before = tree.functions[name].before_code;
      return true;
    };
    const ReadBefore file = [&](const std::string& path, std::string* before) {
      HttpReply reply;
      std::string target = "/project/" + project + "/files";
      for (const std::string& part : split(path, '/')) target += "/" + percent_encode(part);
      if (!remote.request("GET", target, "", "", &reply, &error)) return false;
      if (reply.status != 200) error = path + ": " + Remote::describe(reply);
      *before = std::move(reply.body);
      return reply.status == 200;
    };
    if (!print_differences(tree.functions, "function ", options, code, &counts) ||
        !print_differences(tree.files, "", options, file, &counts))
      return failed();
  }
  const bool deletes = options.prune && counts.gone > 0;
  if (deletes && !options.yes && !options.dry_run) {
    if (::isatty(STDIN_FILENO) == 0)
      return fail(kExitUsage, "--prune would delete; say --yes when nobody can be asked");
    if (!confirm("Delete " + std::to_string(counts.gone) + " on the server?"))
      return fail(kExitFailed, "nothing was deployed");
  }
  if (project.empty()) {
    print_out("project " + options.server.project + " would be made\n" +
              in_words(counts, options.prune));
    return kExitSuccess;
  }

  HttpReply reply;
  if (!remote.request("POST", "/project/" + project + "/deploy", kBundleType,
                      bundle_of(tree, options), &reply, &error))
    return failed();
  storage::JsonLimits limits;
  limits.bytes_max = 64u << 20;
  const auto answer = storage::json_to_value(reply.body, limits);
  if (reply.status != 200 || !answer.ok()) {
    const bool refused = answer.ok() && storage::ValueView(*answer).find("problems").is_array();
    if (refused) print_problems(tree, storage::ValueView(*answer));
    return fail(kExitFailed, refused ? "nothing was deployed" : Remote::describe(reply));
  }
  if (options.json) {
    print_out(reply.body + "\n");
    return kExitSuccess;
  }
  print_deployed(storage::ValueView(*answer));
  print_out((options.dry_run ? "would be deployed: " : "deployed: ") +
            in_words(counts, options.prune));
  return kExitSuccess;
}

}  // namespace copra::server
