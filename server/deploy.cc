// Deployments; contracts in deploy.h and, for directories, in app.h.
#include "server/deploy.h"

#include <algorithm>
#include <set>
#include <utility>

#include "server/exec_stats.h"
#include "server/files.h"
#include "server/function_versions.h"
#include "server/mime.h"
#include "server/text.h"
#include "stdlib_shims/templates/compile.h"

namespace copra::server {

namespace {

constexpr size_t kProblemsMax = 100;

// A global on_connect() is what makes a function one of websockets.
std::string type_of_code(bool has_on_connect) { return has_on_connect ? "websocket" : "http"; }

// Stores code that compiles. True: something changed. `before` tells whether it was there.
storage::Result<bool> store_code(storage::Session& session, const storage::Uuid& project,
                                 std::string_view author, const std::string& name,
                                 const std::string& code, bool has_on_connect,
                                 storage::Function* function, bool* was_there) {
  auto known = session.function_by_name(project, name);
  if (!known.ok() && !known.is(storage::Code::kNotFound)) return known.status();
  if (was_there != nullptr) *was_there = known.ok();
  const std::string type = type_of_code(has_on_connect);
  if (known.ok()) {
    *function = *known;
    if (known->code == code && known->type == type) return false;
    function->code = code;
    function->type = type;
    COPRA_ASSIGN(*function, session.update_function(*function));
    COPRA_TRY(add_version(session, &*known, *function, author));
    return true;
  }
  function->project_id = project;
  function->name = name;
  function->type = type;
  function->code = code;
  COPRA_ASSIGN(*function, session.create_function(*function));
  COPRA_TRY(add_version(session, nullptr, *function, author));
  return true;
}

class Deployer {
 public:
  Deployer(App& app, const storage::Uuid& project, std::string_view author, const DeploySet& set,
           DeployReport* report)
      : app_(app), project_(project), author_(author), set_(set), report_(*report) {}

  // Everything that can be said without the store.
  void check() {
    std::set<std::string_view> names;
    for (const DeploySet::Code& function : set_.functions) {
      CompiledCode compiled;
      if (!valid_function_name(function.name)) {
        refuse("function", function.name,
               "Function name must have 1 to 100 letters, digits, '_' or '-'");
      } else if (!names.insert(function.name).second) {
        refuse("function", function.name, "The function is there twice");
      } else if (function.code.size() > kCodeBytesMax) {
        refuse("function", function.name, "The code of a function has at most 1 MiB");
      } else if (compiled = compile_function(function.code, function.name); !compiled.program) {
        DeployProblem problem;
        problem.kind = "function";
        problem.name = function.name;
        problem.type = compiled.error_type;
        problem.message = compiled.error;
        problem.text = compiled.error_text;
        problem.line = compiled.line;
        problem.column = compiled.column;
        add(std::move(problem));
      }
      compiled_.push_back(std::move(compiled));
    }
    std::set<std::string> paths;
    for (const DeploySet::File& file : set_.files) {
      const auto path = clean_path(file.path);
      if (!path) {
        refuse("file", file.path, "Invalid file path");
      } else if (!paths.insert(*path).second) {
        refuse("file", file.path, "The file is there twice");
      } else if (is_template_path(*path)) {
        check_template(*path, file.body);
      }
    }
  }

  // Writes the bodies of files that differ, not visible yet.
  storage::Status stage() {
    for (const DeploySet::File& file : set_.files) {
      const std::string path = *clean_path(file.path);
      const std::string_view type = mime_type(path);
      COPRA_ASSIGN(StagedFile staged,
                   app_.files().stage(project_, file.body, path,
                                      type.empty() ? "application/octet-stream" : type, 0));
      staged_.push_back(std::move(staged));
    }
    return {};
  }
  void discard() {
    for (const StagedFile& file : staged_) app_.files().discard(file);
  }

  storage::Status apply(storage::Session& session) {
    report_.functions.clear();
    report_.files.clear();
    touched_.clear();
    for (size_t i = 0; i < set_.functions.size(); ++i) {
      storage::Function function;
      bool was_there = false;
      COPRA_ASSIGN(
          const bool changed,
          store_code(session, project_, author_, set_.functions[i].name, set_.functions[i].code,
                     compiled_[i].has_on_connect, &function, &was_there));
      note_function(i, changed, was_there, function.id.text());
      if (changed) touched_.push_back(function.id);
    }
    for (const std::string& name : set_.delete_functions) {
      const auto removed = delete_function_named(session, project_, name);
      if (!removed.ok() && !removed.is(storage::Code::kNotFound)) return removed.status();
      if (removed.ok()) touched_.push_back(*removed);
      note(&report_.functions, name, removed.ok() ? "removed" : "absent");
    }
    for (const StagedFile& file : staged_) {
      const auto known = session.file_info(project_, file.info.path);
      if (!known.ok() && !known.is(storage::Code::kNotFound)) return known.status();
      note_file(file.info.path, file.info.hash, known);
      COPRA_TRY(app_.files().publish(session, file).status());
    }
    for (const std::string& path : set_.delete_files) {
      const storage::Status removed =
          session.delete_file(project_, clean_path(path).value_or(path));
      if (!removed.ok() && !removed.is(storage::Code::kNotFound)) return removed;
      note(&report_.files, path, removed.ok() ? "removed" : "absent");
    }
    return {};
  }

  // What apply() would say.
  storage::Status look(storage::Session& session) {
    for (size_t i = 0; i < set_.functions.size(); ++i) {
      const auto known = session.function_by_name(project_, set_.functions[i].name);
      if (!known.ok() && !known.is(storage::Code::kNotFound)) return known.status();
      const bool same = known.ok() && known->code == set_.functions[i].code &&
                        known->type == type_of_code(compiled_[i].has_on_connect);
      note_function(i, !same, known.ok(), known.ok() ? known->id.text() : std::string());
    }
    for (const std::string& name : set_.delete_functions)
      note(&report_.functions, name,
           session.function_by_name(project_, name).ok() ? "removed" : "absent");
    for (const DeploySet::File& file : set_.files) {
      std::string bytes;
      if (!file.body.read(0, file.body.size(), &bytes))
        return storage::Status::io_error("the body can't be read");
      const std::string path = *clean_path(file.path);
      note_file(path, sha256_hex(bytes), session.file_info(project_, path));
    }
    for (const std::string& path : set_.delete_files)
      note(
          &report_.files, path,
          session.file_info(project_, clean_path(path).value_or(path)).ok() ? "removed" : "absent");
    return {};
  }

  void forget() {
    for (const storage::Uuid& id : touched_) app_.functions().forget_function(id);
  }

 private:
  void add(DeployProblem problem) {
    if (report_.problems.size() < kProblemsMax) report_.problems.push_back(std::move(problem));
  }
  void refuse(std::string kind, std::string name, std::string message) {
    DeployProblem problem;
    problem.kind = std::move(kind);
    problem.name = std::move(name);
    problem.message = std::move(message);
    add(std::move(problem));
  }
  void check_template(const std::string& path, const Body& body) {
    std::string text;
    if (body.size() > templates::kTemplateBytesMax)
      return refuse("file", path, "A template has at most 1 MiB");
    if (!body.read(0, body.size(), &text)) return refuse("file", path, "The body can't be read");
    DeployProblem problem;
    if (!template_compiles(path, text, &problem)) add(std::move(problem));
  }
  static DeployChange& note(std::vector<DeployChange>* list, std::string name, std::string action) {
    DeployChange change;
    change.name = std::move(name);
    change.action = std::move(action);
    list->push_back(std::move(change));
    return list->back();
  }
  void note_function(size_t i, bool changed, bool was_there, std::string id) {
    DeployChange& change = note(&report_.functions, set_.functions[i].name,
                                !was_there ? "added"
                                : changed  ? "changed"
                                           : "unchanged");
    change.id = std::move(id);
    change.warnings = compiled_[i].warnings;
  }
  void note_file(const std::string& path, const std::string& hash,
                 const storage::Result<storage::FileInfo>& known) {
    DeployChange& change = note(&report_.files, path,
                                !known.ok()           ? "added"
                                : known->hash == hash ? "unchanged"
                                                      : "changed");
    change.hash = hash;
  }

  App& app_;
  const storage::Uuid& project_;
  const std::string_view author_;
  const DeploySet& set_;
  DeployReport& report_;
  std::vector<CompiledCode> compiled_;
  std::vector<StagedFile> staged_;
  std::vector<storage::Uuid> touched_;
};

// What lies below directory/folder, as files below `target` of the project.
bool deploy_folder(App& app, const std::string& directory, std::string_view folder,
                   std::string_view target, const storage::Uuid& project, Deployment* done,
                   std::string* error) {
  const std::string base = directory + "/" + std::string(folder);
  std::vector<std::string> names;
  if (!list_tree(base, &names, error)) return false;
  for (const std::string& name : names) {
    DeployedFile out;
    out.path = std::string(target) + "/" + name;
    std::string bytes;
    const auto path = clean_path(out.path);
    if (!path) {
      out.error = "the name is no path of a file";
    } else if (read_file(base + "/" + name, &bytes, &out.error)) {
      const auto known =
          app.store().read([&](storage::Session& s) { return s.file_info(project, *path); });
      out.changed = !known.ok() || known->hash != sha256_hex(bytes);
      DeployProblem problem;
      if (out.changed && is_template_path(*path) && !template_compiles(*path, bytes, &problem)) {
        out.error = problem.message + " (line " + std::to_string(problem.line) + ")";
      } else if (out.changed) {
        const auto put = app.files().put(project, Body(bytes), *path, mime_type(*path), 0);
        if (!put.ok()) out.error = put.status().text();
      }
    }
    done->files.push_back(std::move(out));
  }
  return true;
}

}  // namespace

bool template_compiles(const std::string& path, const std::string& text, DeployProblem* problem) {
  // Pictures and the like may lie among them; too large ones are refused when they are rendered.
  if (text.size() > templates::kTemplateBytesMax || valid_utf8(text) != text) return true;
  const templates::Compiled compiled = templates::compile(path, text);
  if (compiled.program) return true;
  problem->kind = "file";
  problem->name = path;
  problem->type = compiled.error.assertion ? "TemplateAssertionError" : "TemplateSyntaxError";
  problem->message = problem->type + ": " + compiled.error.message;
  problem->line = compiled.error.line;
  return false;
}

storage::Result<storage::Uuid> delete_function_named(storage::Session& session,
                                                     const storage::Uuid& project,
                                                     std::string_view name) {
  COPRA_ASSIGN(const storage::Function function, session.function_by_name(project, name));
  COPRA_TRY(forget_versions(session, function));
  COPRA_TRY(forget_run_stats(session, project, function.id));
  COPRA_TRY(session.delete_function(function.id));
  return function.id;
}

storage::Status deploy_set(App& app, const storage::Uuid& project, std::string_view author,
                           const DeploySet& set, bool dry_run, DeployReport* report) {
  Deployer deployer(app, project, author, set, report);
  deployer.check();
  if (!report->problems.empty()) return {};
  if (dry_run) return app.store().read([&](storage::Session& s) { return deployer.look(s); });
  storage::Status done = deployer.stage();
  if (done.ok()) done = app.store().write([&](storage::Session& s) { return deployer.apply(s); });
  if (done.ok()) {
    deployer.forget();
  } else {
    deployer.discard();
  }
  return done;
}

bool deploy_directory(App& app, const std::string& directory, const std::string& project_name,
                      Deployment* done, std::string* error) {
  std::vector<std::string> names;
  if (!list_python_files(directory, &names, error)) return false;

  auto project = find_or_make_project(app.store(), project_name, &app.secrets());
  if (!project.ok()) {
    *error = "cannot make project '" + project_name + "': " + project.status().text();
    return false;
  }
  done->project_id = project->id.text();
  done->api_key = project->api_key;
  if (!deploy_folder(app, directory, "templates", kTemplatesFolder, project->id, done, error) ||
      !deploy_folder(app, directory, "static", kStaticFolder, project->id, done, error))
    return false;

  for (const std::string& file : names) {
    DeployedFunction out;
    out.name = file.substr(0, file.size() - 3);
    std::string code, problem;
    CompiledCode compiled;
    if (!valid_function_name(out.name)) {
      out.error = "'" + out.name + "' is no function name (letters, digits, '_' and '-')";
    } else if (!read_file(directory + "/" + file, &code, &problem)) {
      out.error = problem;
    } else if (compiled = compile_function(code, out.name); !compiled.program) {
      out.error = compiled.error;
    }
    if (!out.error.empty()) {
      done->functions.push_back(std::move(out));
      continue;
    }
    const auto store_it = [&](storage::Session& s) -> storage::Result<storage::Function> {
      storage::Function function;
      COPRA_ASSIGN(const bool stored, store_code(s, project->id, kOwnerAccount, out.name, code,
                                                 compiled.has_on_connect, &function, nullptr));
      out.changed = stored;
      return function;
    };
    auto stored = app.store().write(store_it);
    if (stored.ok()) {
      out.id = stored->id.text();
      out.url = app.base_url() + "/functions/" + out.id + "/execute";
      out.named_url = app.base_url() + "/functions/" + done->project_id + "/func/" + out.name;
      if (out.changed) app.functions().forget_function(stored->id);
    } else {
      out.error = stored.status().text();
    }
    done->functions.push_back(std::move(out));
  }
  return true;
}

}  // namespace copra::server
