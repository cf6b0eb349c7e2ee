// Compiled functions and the facts of their projects, shared by all threads.
//
// In: ids, names and API keys from requests. Out: immutable snapshots. May include: storage's
// public header; of interp only the name Program. Invariant: an entry is as new as the store:
// whoever changes a project or function in the store calls forget_…() after the commit and before
// answering; an entry read before that is never kept after it.
// Next: handlers_functions.cc (who changes things), handlers_execute.cc (who runs them).
#pragma once

#include <atomic>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "server/http.h"
#include "storage/store.h"

namespace copra {
class Program;
}

namespace copra::server {

class Secrets;

struct ProjectInfo {
  storage::Uuid id;
  std::string id_text;
  std::string name;
  std::string api_key;
  std::vector<std::string> allowed_origins;  // lower case, no trailing slash; empty = everyone
  StringPairs env;
  std::string configs;                   // encoded object
  std::string public_configs;            // JSON of it without secrets, "" when there is none
  std::string secret;                    // signs app-user tokens
  std::string owner;                     // account id, or kOwnerAccount
  std::vector<std::string> shared_with;  // account ids
};
using ProjectPtr = std::shared_ptr<const ProjectInfo>;

struct FunctionInfo {
  storage::Uuid id;
  std::string name;
  std::string type;
  bool enabled = true;
  std::shared_ptr<const Program> program;
  ProjectPtr project;
};
using FunctionPtr = std::shared_ptr<const FunctionInfo>;

// What saving code answers: a program, or where it was refused.
struct CompiledCode {
  std::shared_ptr<const Program> program;
  std::string error;       // "SyntaxError: invalid syntax (line 3, column 5)"
  std::string error_type;  // SyntaxError, IndentationError, …
  std::string error_text;  // with file, line, caret as Python prints it
  int line = 0, column = 0;
  struct Warning {
    std::string message;
    int line, column;
  };
  std::vector<Warning> warnings;
  bool has_on_connect = false;  // what a websocket function needs
};
CompiledCode compile_function(std::string_view code, std::string_view name);

class FunctionCache {
 public:
  FunctionCache(storage::Store& store, const Secrets& secrets) : store_(store), secrets_(secrets) {}

  // From memory only; null when not there.
  FunctionPtr cached_function(const storage::Uuid& id) const;
  FunctionPtr cached_function(const storage::Uuid& project, std::string_view name) const;
  ProjectPtr cached_project(const storage::Uuid& id) const;
  ProjectPtr cached_project_by_key(std::string_view api_key) const;

  // From the store; may block. kNotFound when there is no such thing.
  storage::Result<FunctionPtr> load_function(const storage::Uuid& id);
  storage::Result<FunctionPtr> load_function(const storage::Uuid& project, std::string_view name);
  storage::Result<ProjectPtr> load_project(const storage::Uuid& id);
  storage::Result<ProjectPtr> load_project_by_key(std::string_view api_key);

  void forget_function(const storage::Uuid& id);
  void forget_project(const storage::Uuid& id);

 private:
  struct KeyHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class Value>
  using ByText = std::unordered_map<std::string, Value, KeyHash, std::equal_to<>>;

  storage::Result<FunctionPtr> keep(storage::Function function, uint64_t generation);
  storage::Result<ProjectPtr> keep(const storage::Project& project,
                                   std::vector<std::string> shared_with, uint64_t generation);

  storage::Store& store_;
  const Secrets& secrets_;
  std::atomic<uint64_t> generation_{0};  // counts forget_…() calls
  mutable std::shared_mutex mutex_;
  std::unordered_map<storage::Uuid, FunctionPtr> functions_;
  ByText<FunctionPtr> functions_by_name_;  // raw project id + name
  std::unordered_map<storage::Uuid, ProjectPtr> projects_;
  ByText<ProjectPtr> projects_by_key_;
};

}  // namespace copra::server
