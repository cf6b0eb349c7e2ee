// Projects (tenants) and functions: records, unique names and keys, deletion of a whole tenant.
// Key layouts: FORMAT.md ("projects", "functions").
#include "storage/store_impl.h"

namespace copra::storage {

namespace {

Result<Project> decode_project(const Uuid& id, std::string_view value) {
  COPRA_ASSIGN(const DocView record, decode_record(value));
  Project p;
  p.id = id;
  p.name = doc_text(record, "name");
  p.api_key = doc_text(record, "api_key");
  p.owner = doc_text(record, "owner");
  p.allowed_origins = doc_texts(record, "allowed_origins");
  p.callback_url = doc_optional_text(record, "callback_url");
  p.configs = doc_value(record, "configs");
  p.env = doc_value(record, "env");
  p.secret = doc_text(record, "secret");
  p.created_at = doc_int(record, "created_at");
  p.updated_at = doc_int(record, "updated_at");
  return p;
}

void put_object(DocBuilder& b, std::string_view name, const std::string& bytes) {
  b.key(name);
  if (bytes.empty()) {
    b.value(ValueView(empty_object()));
  } else {
    b.value(ValueView(bytes));
  }
}

Status put_project(Txn& txn, const Project& p) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("name");
  b.string(p.name);
  b.key("api_key");
  b.string(p.api_key);
  b.key("owner");
  b.string(p.owner);
  put_texts(b, "allowed_origins", p.allowed_origins);
  put_optional(b, "callback_url", p.callback_url);
  put_object(b, "configs", p.configs);
  put_object(b, "env", p.env);
  b.key("secret");
  b.string(p.secret);
  b.key("created_at");
  b.integer(p.created_at);
  b.key("updated_at");
  b.integer(p.updated_at);
  b.end_object();
  COPRA_ASSIGN(std::string value, encode_record(b));
  txn.put(Keyspace::kProjects, keys::project(p.id), std::move(value));
  return {};
}

// kAlreadyExists(message) when `key` is there.
Status claim(Txn& txn, Keyspace keyspace, const std::string& key, const Uuid& id,
             std::string_view message) {
  std::string taken;
  const Status status = txn.get(keyspace, key, &taken);
  if (status.ok()) return Status::already_exists(std::string(message));
  if (!status.is(Code::kNotFound)) return status;
  txn.put(keyspace, key, std::string(id.raw()));
  return {};
}

constexpr std::string_view kProjectNameTaken = "Project with this name already exists";
constexpr std::string_view kApiKeyTaken = "API key is already in use";
constexpr std::string_view kFunctionNameTaken = "Function with this name already exists";

Result<Function> decode_function(const Uuid& id, std::string_view value) {
  COPRA_ASSIGN(const DocView record, decode_record(value));
  const auto project = Uuid::parse(doc_text(record, "project_id"));
  if (!project) return corrupt_record("function");
  Function f;
  f.id = id;
  f.project_id = *project;
  f.name = doc_text(record, "name");
  f.description = doc_optional_text(record, "description");
  f.runtime = doc_text(record, "runtime");
  f.type = doc_text(record, "type");
  f.code = doc_text(record, "code");
  const ValueView enabled = record.find("enabled");
  f.enabled = !enabled.is_bool() || enabled.as_bool();
  f.created_at = doc_int(record, "created_at");
  if (record.find("updated_at").is_int()) f.updated_at = doc_int(record, "updated_at");
  return f;
}

Status put_function(Txn& txn, const Function& f) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("project_id");
  b.string(f.project_id.text());
  b.key("name");
  b.string(f.name);
  put_optional(b, "description", f.description);
  b.key("runtime");
  b.string(f.runtime);
  b.key("type");
  b.string(f.type);
  b.key("code");
  b.string(f.code);
  b.key("enabled");
  b.boolean(f.enabled);
  b.key("created_at");
  b.integer(f.created_at);
  if (f.updated_at) {
    b.key("updated_at");
    b.integer(*f.updated_at);
  }
  b.end_object();
  COPRA_ASSIGN(std::string value, encode_record(b));
  txn.put(Keyspace::kFunctions, keys::function(f.id), std::move(value));
  return {};
}

void erase_prefix(Txn& txn, Keyspace keyspace, const std::string& prefix) {
  txn.erase_range(keyspace, prefix, prefix_end(prefix));
}

}  // namespace

// ---- projects ----------------------------------------------------------------------------------

Result<Project> Session::create_project(Project project) {
  CallGuard guard(*parts_);
  if (project.name.empty()) return Status::invalid("Project name is required");
  if (project.id.is_nil()) project.id = Uuid::random();
  project.created_at = project.updated_at = parts_->store.tick();
  Txn& txn = parts_->txn;
  std::string existing;
  const Status same_id = txn.get(Keyspace::kProjects, keys::project(project.id), &existing);
  if (same_id.ok()) return Status::already_exists("Project with this id already exists");
  if (!same_id.is(Code::kNotFound)) return same_id;
  COPRA_TRY(claim(txn, Keyspace::kProjects, keys::project_by_name(project.owner, project.name),
                  project.id, kProjectNameTaken));
  if (!project.api_key.empty()) {
    COPRA_TRY(claim(txn, Keyspace::kProjects, keys::project_by_key(project.api_key), project.id,
                    kApiKeyTaken));
  }
  COPRA_TRY(put_project(txn, project));
  guard.keep();
  return project;
}

Result<Project> Session::get_project(const Uuid& id) {
  std::string value;
  const Status status = parts_->txn.get(Keyspace::kProjects, keys::project(id), &value);
  if (status.is(Code::kNotFound)) return Status::not_found("Project not found");
  COPRA_TRY(status);
  return decode_project(id, value);
}

Result<Project> Session::project_by_api_key(std::string_view api_key) {
  std::string raw;
  const Status status = parts_->txn.get(Keyspace::kProjects, keys::project_by_key(api_key), &raw);
  if (status.is(Code::kNotFound) || api_key.empty()) return Status::not_found("Invalid API key");
  COPRA_TRY(status);
  if (raw.size() != 16) return corrupt_record("API key");
  return get_project(Uuid::from_bytes(raw));
}

Result<Project> Session::update_project(const Project& changed) {
  CallGuard guard(*parts_);
  COPRA_ASSIGN(const Project old, get_project(changed.id));
  Project project = changed;
  project.created_at = old.created_at;
  project.updated_at = parts_->store.tick();
  Txn& txn = parts_->txn;
  if (project.name != old.name || project.owner != old.owner) {
    txn.erase(Keyspace::kProjects, keys::project_by_name(old.owner, old.name));
    COPRA_TRY(claim(txn, Keyspace::kProjects, keys::project_by_name(project.owner, project.name),
                    project.id, kProjectNameTaken));
  }
  if (project.api_key != old.api_key) {
    if (!old.api_key.empty()) txn.erase(Keyspace::kProjects, keys::project_by_key(old.api_key));
    if (!project.api_key.empty()) {
      COPRA_TRY(claim(txn, Keyspace::kProjects, keys::project_by_key(project.api_key), project.id,
                      kApiKeyTaken));
    }
  }
  COPRA_TRY(put_project(txn, project));
  parts_->note_access(project.id);
  guard.keep();
  return project;
}

Status Session::delete_project(const Uuid& id) {
  CallGuard guard(*parts_);
  Result<Project> project = get_project(id);
  if (!project.ok()) return project.status();
  Result<std::vector<Function>> functions = list_functions(id);
  if (!functions.ok()) return functions.status();
  Txn& txn = parts_->txn;
  txn.erase(Keyspace::kProjects, keys::project(id));
  txn.erase(Keyspace::kProjects, keys::project_by_name(project->owner, project->name));
  if (!project->api_key.empty())
    txn.erase(Keyspace::kProjects, keys::project_by_key(project->api_key));
  for (const Function& f : *functions) txn.erase(Keyspace::kFunctions, keys::function(f.id));
  erase_prefix(txn, Keyspace::kFunctions, keys::function_names(id));
  // Collections one by one, so that writers which watch them notice.
  Result<std::vector<Collection>> collections = list_collections(id);
  if (!collections.ok()) return collections.status();
  for (const Collection& collection : *collections) {
    COPRA_TRY(delete_collection(id, collection.id.text()));
  }
  const std::string raw(id.raw());
  for (const Keyspace keyspace :
       {Keyspace::kDocuments, Keyspace::kDocTime, Keyspace::kIndexes, Keyspace::kRecords}) {
    erase_prefix(txn, keyspace, raw);
  }
  for (const char part : {'u', 'e', 't', '#'}) erase_prefix(txn, Keyspace::kUsers, part + raw);
  for (const char part : {'h', 'b'}) erase_prefix(txn, Keyspace::kLogs, part + raw);
  for (const char part : {'l', 'r'}) erase_prefix(txn, Keyspace::kLocks, part + raw);
  for (const char part : {'i', 'b', 'w', '#'}) erase_prefix(txn, Keyspace::kFiles, part + raw);
  parts_->note_access(id);
  guard.keep();
  return {};
}

Result<std::vector<Project>> Session::list_projects(std::string_view owner) {
  std::vector<Project> out;
  const std::string prefix = owner.empty() ? std::string("p") : keys::projects_of_owner(owner);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kProjects, {prefix, prefix_end(prefix), false}));
  for (; cursor->valid(); cursor->next()) {
    if (owner.empty()) {
      if (cursor->key().size() != 17) return corrupt_record("project");
      COPRA_ASSIGN(Project project,
                   decode_project(Uuid::from_bytes(cursor->key().substr(1)), cursor->value()));
      out.push_back(std::move(project));
    } else {
      if (cursor->value().size() != 16) return corrupt_record("project name");
      COPRA_ASSIGN(Project project, get_project(Uuid::from_bytes(cursor->value())));
      out.push_back(std::move(project));
    }
  }
  COPRA_TRY(cursor->status());
  return out;
}

// ---- functions ---------------------------------------------------------------------------------

Result<Function> Session::create_function(Function function) {
  CallGuard guard(*parts_);
  if (function.name.empty()) return Status::invalid("Function name is required");
  if (function.id.is_nil()) function.id = Uuid::random();
  function.created_at = parts_->store.tick();
  function.updated_at.reset();
  Txn& txn = parts_->txn;
  COPRA_TRY(claim(txn, Keyspace::kFunctions,
                  keys::function_name(function.project_id, function.name), function.id,
                  kFunctionNameTaken));
  COPRA_TRY(put_function(txn, function));
  guard.keep();
  return function;
}

Status Session::import_function(const Function& function) {
  CallGuard guard(*parts_);
  if (function.name.empty()) return Status::invalid("Function name is required");
  Txn& txn = parts_->txn;
  std::string taken;
  const Status exists = txn.get(Keyspace::kFunctions, keys::function(function.id), &taken);
  if (exists.ok()) return Status::already_exists("function " + function.id.text() + " is there");
  if (!exists.is(Code::kNotFound)) return exists;
  COPRA_TRY(claim(txn, Keyspace::kFunctions,
                  keys::function_name(function.project_id, function.name), function.id,
                  kFunctionNameTaken));
  COPRA_TRY(put_function(txn, function));
  guard.keep();
  return {};
}

Result<Function> Session::get_function(const Uuid& id) {
  std::string value;
  const Status status = parts_->txn.get(Keyspace::kFunctions, keys::function(id), &value);
  if (status.is(Code::kNotFound)) return Status::not_found("Function not found");
  COPRA_TRY(status);
  return decode_function(id, value);
}

Result<Function> Session::function_by_name(const Uuid& project, std::string_view name) {
  std::string raw;
  const Status status =
      parts_->txn.get(Keyspace::kFunctions, keys::function_name(project, name), &raw);
  if (status.is(Code::kNotFound)) return Status::not_found("Function not found");
  COPRA_TRY(status);
  if (raw.size() != 16) return corrupt_record("function name");
  return get_function(Uuid::from_bytes(raw));
}

Result<Function> Session::update_function(Function function) {
  CallGuard guard(*parts_);
  COPRA_ASSIGN(const Function old, get_function(function.id));
  function.project_id = old.project_id;
  function.created_at = old.created_at;
  function.updated_at = parts_->store.tick();
  Txn& txn = parts_->txn;
  if (function.name != old.name) {
    txn.erase(Keyspace::kFunctions, keys::function_name(old.project_id, old.name));
    COPRA_TRY(claim(txn, Keyspace::kFunctions, keys::function_name(old.project_id, function.name),
                    function.id, kFunctionNameTaken));
  }
  COPRA_TRY(put_function(txn, function));
  parts_->note_access(function.project_id);
  guard.keep();
  return function;
}

Status Session::delete_function(const Uuid& id) {
  CallGuard guard(*parts_);
  Result<Function> function = get_function(id);
  if (!function.ok()) return function.status();
  parts_->txn.erase(Keyspace::kFunctions, keys::function(id));
  parts_->txn.erase(Keyspace::kFunctions,
                    keys::function_name(function->project_id, function->name));
  parts_->note_access(function->project_id);
  guard.keep();
  return {};
}

Result<std::vector<Function>> Session::list_functions(const Uuid& project) {
  std::vector<Function> out;
  const std::string prefix = keys::function_names(project);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kFunctions, {prefix, prefix_end(prefix), false}));
  for (; cursor->valid(); cursor->next()) {
    if (cursor->value().size() != 16) return corrupt_record("function name");
    COPRA_ASSIGN(Function function, get_function(Uuid::from_bytes(cursor->value())));
    out.push_back(std::move(function));
  }
  COPRA_TRY(cursor->status());
  return out;
}

}  // namespace copra::storage
