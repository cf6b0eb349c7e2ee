// Compiled functions and projects in memory; contract in function_cache.h.
#include "server/function_cache.h"

#include <algorithm>
#include <mutex>

#include "server/accounts.h"
#include "server/project_config.h"
#include "server/secrets.h"
#include "server/text.h"
#include "stdlib_shims/platform/invocation.h"

namespace copra::server {

namespace {

// Past this many entries the cache starts afresh: simple, and no workload comes near it twice.
constexpr size_t kEntriesMax = 10'000;

std::string name_key(const storage::Uuid& project, std::string_view name) {
  std::string key(project.raw());
  key += name;
  return key;
}

std::string normal_origin(std::string_view origin) {
  std::string out = lower_ascii(trim(origin));
  while (!out.empty() && out.back() == '/') out.pop_back();
  return out;
}

using ProjectAndShares = std::pair<storage::Project, std::vector<std::string>>;

storage::Result<ProjectAndShares> with_shares(storage::Session& session,
                                              storage::Result<storage::Project> project) {
  if (!project.ok()) return project.status();
  ProjectAndShares out;
  COPRA_ASSIGN(const auto shares, list_shares(session, project->id));
  for (const Share& share : shares) out.second.push_back(share.account.text());
  out.first = std::move(project).value();
  return out;
}

}  // namespace

CompiledCode compile_function(std::string_view code, std::string_view name) {
  CompiledCode out;
  CompileError error;
  const std::string file = std::string(name) + ".py";
  out.program = Program::compile(code, platform_compile_options(file), &error);
  if (!out.program) {
    out.error_type = error.type;
    out.line = error.line;
    out.column = error.column;
    out.error_text = error.format(file);
    out.error = error.type + ": " + error.message + " (line " + std::to_string(error.line) +
                ", column " + std::to_string(error.column) + ")";
    return out;
  }
  for (const CompileWarning& warning : out.program->warnings())
    out.warnings.push_back({warning.message, warning.line, warning.column});
  out.has_on_connect = binds_global(*out.program, "on_connect");
  if (!out.has_on_connect && !binds_global(*out.program, "main") &&
      !binds_global(*out.program, "result"))
    out.warnings.push_back({"There is neither main() nor result; a run returns null", 1, 1});
  return out;
}

FunctionPtr FunctionCache::cached_function(const storage::Uuid& id) const {
  const std::shared_lock lock(mutex_);
  const auto found = functions_.find(id);
  return found == functions_.end() ? nullptr : found->second;
}

FunctionPtr FunctionCache::cached_function(const storage::Uuid& project,
                                           std::string_view name) const {
  const std::string key = name_key(project, name);
  const std::shared_lock lock(mutex_);
  const auto found = functions_by_name_.find(key);
  return found == functions_by_name_.end() ? nullptr : found->second;
}

ProjectPtr FunctionCache::cached_project(const storage::Uuid& id) const {
  const std::shared_lock lock(mutex_);
  const auto found = projects_.find(id);
  return found == projects_.end() ? nullptr : found->second;
}

ProjectPtr FunctionCache::cached_project_by_key(std::string_view api_key) const {
  const std::shared_lock lock(mutex_);
  const auto found = projects_by_key_.find(api_key);
  return found == projects_by_key_.end() ? nullptr : found->second;
}

storage::Result<FunctionPtr> FunctionCache::load_function(const storage::Uuid& id) {
  const uint64_t generation = generation_.load();
  COPRA_ASSIGN(storage::Function function,
               store_.read([&](storage::Session& s) { return s.get_function(id); }));
  return keep(std::move(function), generation);
}

storage::Result<FunctionPtr> FunctionCache::load_function(const storage::Uuid& project,
                                                          std::string_view name) {
  const uint64_t generation = generation_.load();
  COPRA_ASSIGN(storage::Function function,
               store_.read([&](storage::Session& s) { return s.function_by_name(project, name); }));
  return keep(std::move(function), generation);
}

storage::Result<ProjectPtr> FunctionCache::load_project(const storage::Uuid& id) {
  const uint64_t generation = generation_.load();
  COPRA_ASSIGN(ProjectAndShares found,
               store_.read([&](storage::Session& s) { return with_shares(s, s.get_project(id)); }));
  return keep(found.first, std::move(found.second), generation);
}

storage::Result<ProjectPtr> FunctionCache::load_project_by_key(std::string_view api_key) {
  const uint64_t generation = generation_.load();
  COPRA_ASSIGN(ProjectAndShares found, store_.read([&](storage::Session& s) {
    return with_shares(s, s.project_by_api_key(api_key));
  }));
  return keep(found.first, std::move(found.second), generation);
}

storage::Result<FunctionPtr> FunctionCache::keep(storage::Function function, uint64_t generation) {
  ProjectPtr project = cached_project(function.project_id);
  if (!project) {
    COPRA_ASSIGN(project, load_project(function.project_id));
  }
  CompiledCode compiled = compile_function(function.code, function.name);
  if (!compiled.program)
    return storage::Status::corrupt("stored code of function '" + function.name +
                                    "' no longer compiles: " + compiled.error);
  auto info = std::make_shared<FunctionInfo>();
  info->id = function.id;
  info->name = std::move(function.name);
  info->type = std::move(function.type);
  info->enabled = function.enabled;
  info->program = std::move(compiled.program);
  info->project = project;
  FunctionPtr kept = std::move(info);
  const std::unique_lock lock(mutex_);
  if (generation_.load() == generation) {
    if (functions_.size() >= kEntriesMax) {
      functions_.clear();
      functions_by_name_.clear();
    }
    functions_[kept->id] = kept;
    functions_by_name_[name_key(project->id, kept->name)] = kept;
  }
  return kept;
}

storage::Result<ProjectPtr> FunctionCache::keep(const storage::Project& project,
                                                std::vector<std::string> shared_with,
                                                uint64_t generation) {
  auto info = std::make_shared<ProjectInfo>();
  info->id = project.id;
  info->id_text = project.id.text();
  info->name = project.name;
  info->api_key = project.api_key;
  for (const std::string& origin : project.allowed_origins)
    info->allowed_origins.push_back(normal_origin(origin));
  info->env = open_env(secrets_, project);
  info->configs = project.configs.empty() ? storage::empty_object() : project.configs;
  info->public_configs = public_config_json(storage::DocView(info->configs));
  info->secret = open_token_secret(secrets_, project);
  info->owner = project.owner;
  info->shared_with = std::move(shared_with);
  ProjectPtr kept = std::move(info);
  const std::unique_lock lock(mutex_);
  if (generation_.load() == generation) {
    if (projects_.size() >= kEntriesMax) {
      projects_.clear();
      projects_by_key_.clear();
    }
    projects_[kept->id] = kept;
    projects_by_key_[kept->api_key] = kept;
  }
  return kept;
}

void FunctionCache::forget_function(const storage::Uuid& id) {
  const std::unique_lock lock(mutex_);
  generation_.fetch_add(1);
  functions_.erase(id);
  std::erase_if(functions_by_name_, [&](const auto& entry) { return entry.second->id == id; });
}

void FunctionCache::forget_project(const storage::Uuid& id) {
  const std::unique_lock lock(mutex_);
  generation_.fetch_add(1);
  std::erase_if(functions_, [&](const auto& entry) { return entry.second->project->id == id; });
  std::erase_if(functions_by_name_,
                [&](const auto& entry) { return entry.second->project->id == id; });
  projects_.erase(id);
  std::erase_if(projects_by_key_, [&](const auto& entry) { return entry.second->id == id; });
}

}  // namespace copra::server
