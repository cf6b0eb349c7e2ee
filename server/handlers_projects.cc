// Projects and their environment variables, for the owner.
//
// In: a Call. Out: project records. May include: handlers.h, records.h. Invariant: after a commit
// that changes a project, the cache forgets it before the answer leaves.
#include <algorithm>
#include <utility>

#include "server/accounts.h"
#include "server/hooks.h"
#include "server/records.h"
#include "server/schedule.h"
#include "server/secrets.h"

namespace copra::server {

namespace {

constexpr size_t kProjectNameMax = 100;
constexpr size_t kEnvBytesMax = 512 * 1024;  // of all variables, sealed
constexpr size_t kEnvCountMax = 500;
constexpr size_t kEnvNameMax = 200;

storage::Result<storage::Project> load(Call& call, storage::Session& session) {
  auto project = session.get_project(call.project->id);
  if (project.is(storage::Code::kNotFound)) return storage::Status::not_found("Project not found");
  return project;
}

// Fields that create and update share.
bool read_fields(storage::DocView body, storage::Project* project, Response* refusal) {
  std::optional<std::vector<std::string>> origins;
  std::optional<std::string> callback;
  if (!read_text_list(body, "allowed_origins", &origins, refusal)) return false;
  if (origins && std::find(origins->begin(), origins->end(), "") != origins->end()) {
    *refusal = reply_invalid("body", "allowed_origins", "an empty origin would allow every one");
    return false;
  }
  if (origins) project->allowed_origins = std::move(*origins);
  if (const storage::ValueView value = body.find("callback_url"); value.is_null()) {
    project->callback_url = std::nullopt;
  } else {
    if (!read_text(body, "callback_url", &callback, refusal)) return false;
    if (callback) project->callback_url = std::move(callback);
  }
  if (const storage::ValueView configs = body.find("configs")) {
    if (!configs.is_object() && !configs.is_null()) {
      *refusal = reply_invalid("body", "configs", "must be an object");
      return false;
    }
    project->configs = configs.is_null() ? storage::empty_object() : std::string(configs.bytes());
  }
  return true;
}

bool read_name(storage::DocView body, std::optional<std::string>* name, Response* refusal) {
  if (!read_text(body, "name", name, refusal)) return false;
  if (*name && ((*name)->empty() || (*name)->size() > kProjectNameMax)) {
    *refusal = reply_invalid("body", "name", "must have 1 to 100 characters");
    return false;
  }
  return true;
}

Response reply_project(const storage::Project& project) {
  JsonText json;
  append_project(json, project, nullptr);
  return reply_json(json.take());
}

// With its owner and whom it is shared with.
Answer reply_project_in_full(Call& call, const storage::Project& project) {
  const auto read_people = [&](storage::Session& s) -> storage::Result<ProjectPeople> {
    ProjectPeople people;
    COPRA_ASSIGN(people.shares, list_shares(s, project.id));
    if (const auto id = storage::Uuid::parse(project.owner)) {
      const auto account = get_account(s, *id);
      if (account.ok()) people.owner_email = account->email;
      if (!account.ok() && !account.is(storage::Code::kNotFound)) return account.status();
    }
    return people;
  };
  COPRA_ASSIGN(const ProjectPeople people, call.app.store().read(read_people));
  JsonText json;
  append_project(json, project, &people);
  return reply_json(json.take());
}

// Runs `change` on the stored project; the new record.
template <class F>
storage::Result<storage::Project> change_project(Call& call, F change) {
  auto changed =
      call.app.store().write([&](storage::Session& s) -> storage::Result<storage::Project> {
        COPRA_ASSIGN(storage::Project project, load(call, s));
        COPRA_TRY(change(project));
        auto updated = s.update_project(project);
        if (updated.is(storage::Code::kAlreadyExists))
          return storage::Status::already_exists("A project with this name already exists");
        return updated;
      });
  call.app.functions().forget_project(call.project->id);
  return changed;
}

}  // namespace

Answer list_projects(Call& call) {
  using Projects = storage::Result<std::vector<storage::Project>>;
  const auto read = [&](storage::Session& s) -> Projects {
    if (call.admin) return s.list_projects();
    COPRA_ASSIGN(auto found, s.list_projects(call.account));
    const auto account = storage::Uuid::parse(call.account);
    if (!account) return found;
    COPRA_ASSIGN(const auto shared, shared_projects(s, *account));
    for (const storage::Uuid& id : shared) {
      auto project = s.get_project(id);
      if (project.is(storage::Code::kNotFound)) continue;
      if (!project.ok()) return project.status();
      found.push_back(std::move(project).value());
    }
    return found;
  };
  COPRA_ASSIGN(const auto projects, call.app.store().read(read));
  JsonText json;
  json.begin_array();
  for (const storage::Project& project : projects) append_project(json, project, nullptr);
  return reply_json(json.end_array().take());
}

Answer create_project(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const storage::DocView body(bytes);
  storage::Project project = new_project({});
  std::optional<std::string> name;
  if (!read_name(body, &name, &refusal) || !read_fields(body, &project, &refusal)) return refusal;
  if (!name) return reply_invalid("body", "name", "field required");
  project.name = *name;
  project.owner = call.account;
  seal_token_secret(call.app.secrets(), &project);
  using Created = storage::Result<storage::Project>;
  auto created = call.app.store().write([&](storage::Session& s) -> Created {
    if (!call.admin) {
      COPRA_ASSIGN(const auto owned, s.list_projects(call.account));
      if (owned.size() >= kProjectsPerAccountMax)
        return storage::Status::invalid("An account has at most " +
                                        std::to_string(kProjectsPerAccountMax) + " projects");
    }
    return s.create_project(project);
  });
  if (created.is(storage::Code::kAlreadyExists))
    return reply_error(400, "ALREADY_EXISTS", "A project with this name already exists");
  if (!created.ok()) return created.status();
  return reply_project(*created);
}

Answer show_project(Call& call) {
  COPRA_ASSIGN(const storage::Project project,
               call.app.store().read([&](storage::Session& s) { return load(call, s); }));
  return reply_project_in_full(call, project);
}

Answer update_project(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const storage::DocView body(bytes);
  std::optional<std::string> name;
  storage::Project scratch;
  if (!read_name(body, &name, &refusal) || !read_fields(body, &scratch, &refusal)) return refusal;
  COPRA_ASSIGN(const storage::Project project, change_project(call, [&](storage::Project& stored) {
                 Response unused;
                 if (name) stored.name = *name;
                 read_fields(body, &stored, &unused);
                 return storage::Status();
               }));
  return reply_project_in_full(call, project);
}

Answer renew_api_key(Call& call) {
  const std::string key = random_hex(kApiKeyBytes);
  COPRA_ASSIGN(const storage::Project project, change_project(call, [&](storage::Project& stored) {
                 stored.api_key = key;
                 return storage::Status();
               }));
  return reply_project(project);
}

// Ends every app user's token.
Answer renew_secret(Call& call) {
  storage::Project renewed = new_project({});
  renewed.id = call.project->id;
  seal_token_secret(call.app.secrets(), &renewed);
  COPRA_ASSIGN(const storage::Project project, change_project(call, [&](storage::Project& stored) {
                 stored.secret = renewed.secret;
                 return storage::Status();
               }));
  (void)project;
  return reply_json(R"({"message":"Every token of this project's users has ended"})");
}

Answer delete_project(Call& call) {
  if (!call.may_own()) return reply_error(403, "Only the project's own account can delete it");
  const storage::Status status = call.app.store().write(
      [&](storage::Session& s) { return s.delete_project(call.project->id); });
  call.app.functions().forget_project(call.project->id);
  call.app.hooks().forget(call.project->id);
  call.app.scheduler().erase_project(call.project->id);
  if (!status.ok()) return status;
  return reply_json(R"({"message":"Project deleted"})");
}

// Names only: values are write-only.
Answer list_env(Call& call) {
  COPRA_ASSIGN(const storage::Project project,
               call.app.store().read([&](storage::Session& s) { return load(call, s); }));
  JsonText json;
  json.begin_object();
  for (const auto& field : storage::DocView(project.env).fields()) json.key(field.key).null();
  return reply_json(json.end_object().take());
}

// Merges; null removes a variable.
Answer set_env(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  for (const auto& field : storage::DocView(bytes).fields()) {
    if (!field.value.is_string() && !field.value.is_null())
      return reply_invalid("body", field.key, "must be a string, or null to remove it");
    if (field.key.empty() || field.key.size() > kEnvNameMax)
      return reply_invalid("body", field.key, "must have a name of 1 to 200 characters");
  }
  if (storage::DocView(bytes).count() > kEnvCountMax)
    return reply_error(413, "A project has at most 500 environment variables");
  const auto merge = [&](storage::Project& stored) -> storage::Status {
    for (const auto& field : storage::DocView(bytes).fields()) {
      std::optional<std::string_view> value;
      if (field.value.is_string()) value = field.value.as_string();
      set_env_variable(call.app.secrets(), &stored, field.key, value);
      if (stored.env.size() > kEnvBytesMax || storage::DocView(stored.env).count() > kEnvCountMax)
        return storage::Status::too_large("A project has at most 500 environment variables with " +
                                          std::to_string(kEnvBytesMax / 1024) + " KiB in all");
    }
    return {};
  };
  COPRA_ASSIGN(const storage::Project project, change_project(call, merge));
  JsonText json;
  json.begin_object();
  for (const auto& field : storage::DocView(project.env).fields()) json.key(field.key).null();
  return reply_json(json.end_object().take());
}

// All of them, or the one that ?name= says.
Answer clear_env(Call& call) {
  const StringPairs query = call.query();
  const std::string* const name = find_last(query, "name");
  COPRA_ASSIGN(const storage::Project project,
               change_project(call, [&](storage::Project& stored) -> storage::Status {
                 storage::DocBuilder kept;
                 kept.begin_object();
                 for (const auto& field : storage::DocView(stored.env).fields()) {
                   if (name == nullptr || field.key == *name) continue;
                   kept.key(field.key);
                   kept.value(field.value);
                 }
                 kept.end_object();
                 COPRA_ASSIGN(stored.env, kept.take());
                 return {};
               }));
  (void)project;
  return Response(204, {});
}

}  // namespace copra::server
