// Deployments: sets of functions and files that become a project's at once, or not at all.
//
// In: a set, from a request or a directory. Out: what changed, or what is wrong with it. May
// include: file_store.h, the store. Invariant: everything is compiled before anything is stored;
// the set's changes are one transaction; the cache forgets what changed before the call returns.
// Next: handlers_deploy.cc (over HTTP), app.h (deploy_directory, which is defined here too).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/app.h"

namespace copra::server {

inline constexpr size_t kDeployFunctionsMax = 1000;
inline constexpr size_t kDeployFilesMax = 10'000;

struct DeploySet {
  struct Code {
    Code(std::string n, std::string c) : name(std::move(n)), code(std::move(c)) {}
    std::string name, code;
  };
  struct File {
    File(std::string p, Body b) : path(std::move(p)), body(std::move(b)) {}
    std::string path;
    Body body;
  };
  std::vector<Code> functions;
  std::vector<File> files;
  std::vector<std::string> delete_functions, delete_files;
};

// Why the set is refused. `line` is 0 where there is none.
struct DeployProblem {
  std::string kind;  // function, file
  std::string name;
  std::string type, message;
  std::string text;  // as Python prints it, with the line and a caret
  int line = 0, column = 0;
};

struct DeployChange {
  std::string name, id;
  std::string action;  // added, changed, removed, unchanged, absent
  std::string hash;    // of a file
  std::vector<CompiledCode::Warning> warnings;
};

struct DeployReport {
  std::vector<DeployProblem> problems;
  std::vector<DeployChange> functions, files;
};

// With `dry_run` only looks. OK with report->problems: nothing was changed.
storage::Status deploy_set(App& app, const storage::Uuid& project, std::string_view author,
                           const DeploySet& set, bool dry_run, DeployReport* report);

// Whether a template can be rendered at all; texts only. `path` as in the project.
bool template_compiles(const std::string& path, const std::string& text, DeployProblem* problem);

// Deletes a function with its versions and counts. kNotFound.
storage::Result<storage::Uuid> delete_function_named(storage::Session& session,
                                                     const storage::Uuid& project,
                                                     std::string_view name);

}  // namespace copra::server
