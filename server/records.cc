// Projects and functions as JSON; contract in records.h.
#include "server/records.h"

namespace copra::server {

void append_project(JsonText& json, const storage::Project& project, const ProjectPeople* people) {
  json.begin_object().key("id").string(project.id.text());
  json.key("name").string(project.name).key("user_id").string(project.owner);
  json.key("api_key").string(project.api_key);
  json.key("created_at").string(iso_time_z(project.created_at));
  json.key("allowed_origins").begin_array();
  for (const std::string& origin : project.allowed_origins) json.string(origin);
  json.end_array().key("callback_url").string_or_null(project.callback_url);
  json.key("configs");
  storage::append_json(storage::ValueView(project.configs), json.next_value());
  if (people != nullptr) {
    json.key("owner").begin_object().key("id").string(project.owner).key("email");
    if (people->owner_email.empty()) {
      json.null();
    } else {
      json.string(people->owner_email);
    }
    json.end_object().key("shared_with").begin_array();
    for (const Share& share : people->shares) {
      json.begin_object().key("id").string(share.account.text());
      json.key("email").string(share.email).end_object();
    }
    json.end_array();
  }
  json.end_object();
}

void append_function(JsonText& json, App& app, const Request& request,
                     const storage::Function& function, bool with_code) {
  const std::string origin = app.origin(request);
  const std::string id = function.id.text(), project = function.project_id.text();
  json.begin_object().key("id").string(id).key("project_id").string(project);
  json.key("name").string(function.name).key("description").string_or_null(function.description);
  json.key("runtime").string(function.runtime).key("type").string(function.type);
  if (with_code) json.key("code").string(function.code);
  json.key("enabled").boolean(function.enabled);
  json.key("created_at").string(iso_time_z(function.created_at)).key("updated_at");
  if (function.updated_at) {
    json.string(iso_time_z(*function.updated_at));
  } else {
    json.null();
  }
  json.key("execution_url").string(origin + "/functions/" + id + "/execute");
  json.key("named_url").string(origin + "/functions/" + project + "/func/" + function.name);
  json.end_object();
}

Response reply_code_error(const CompiledCode& compiled) {
  JsonText json;
  json.begin_object().key("detail").string(compiled.error);
  json.key("error").begin_object().key("code").string("VALIDATION_ERROR");
  json.key("message").string(compiled.error).end_object();
  json.key("type").string(compiled.error_type);
  json.key("line").number(compiled.line).key("column").number(compiled.column);
  json.key("text").string(compiled.error_text).end_object();
  return reply_json(json.take(), 400);
}

Response reply_function(Call& call, const storage::Function& function, bool with_code,
                        const CompiledCode* compiled, int status) {
  JsonText record;
  append_function(record, call.app, call.request, function, with_code);
  std::string body = record.take();
  if (compiled != nullptr) {
    JsonText warnings;
    warnings.begin_array();
    for (const CompiledCode::Warning& warning : compiled->warnings) {
      warnings.begin_object().key("message").string(warning.message);
      warnings.key("line").number(warning.line).key("column").number(warning.column).end_object();
    }
    warnings.end_array();
    body.pop_back();
    body += ",\"warnings\":" + warnings.take() + "}";
  }
  return reply_json(std::move(body), status);
}

void append_execution(JsonText& json, const storage::ExecutionLog& entry) {
  json.begin_object().key("id").string(entry.id.text());
  json.key("execution_id").string(entry.id.text());
  json.key("function_id").string(entry.function_id.text());
  json.key("function_name").string(entry.function_name);
  json.key("status").string(entry.status).key("duration_ms").number(entry.duration_ms);
  json.key("triggered_by").string(entry.triggered_by).key("logs").string(entry.logs);
  json.key("created_at").string(iso_time_z(entry.created_at));
  json.key("output").string(entry.output).key("result");
  // Cut at 64 KiB the text may be no JSON any more; then it goes out as a string.
  if (entry.result_json.empty()) {
    json.null();
  } else if (storage::json_to_value(entry.result_json).ok()) {
    json.raw(entry.result_json);
  } else {
    json.string(entry.result_json);
  }
  json.key("error").string_or_null(entry.error);
  json.key("status_code").number(entry.status_code).end_object();
}

storage::Result<storage::Function> find_function(Call& call, storage::Session& session) {
  const std::string& key = call.param("id");
  const storage::Uuid& project = call.project->id;
  if (const auto id = storage::Uuid::parse(key)) {
    auto found = session.get_function(*id);
    if (found.ok() && found->project_id == project) return found;
    if (!found.ok() && !found.is(storage::Code::kNotFound)) return found;
  }
  auto found = session.function_by_name(project, key);
  if (found.is(storage::Code::kNotFound)) return storage::Status::not_found("Function not found");
  return found;
}

bool read_text(storage::DocView body, std::string_view field, std::optional<std::string>* out,
               Response* refusal) {
  const storage::ValueView value = body.find(field);
  if (value.is_missing_or_null()) return true;
  if (!value.is_string()) {
    *refusal = reply_invalid("body", field, "must be a string");
    return false;
  }
  *out = std::string(value.as_string());
  return true;
}

bool read_flag(storage::DocView body, std::string_view field, std::optional<bool>* out,
               Response* refusal) {
  const storage::ValueView value = body.find(field);
  if (value.is_missing_or_null()) return true;
  if (!value.is_bool()) {
    *refusal = reply_invalid("body", field, "must be true or false");
    return false;
  }
  *out = value.as_bool();
  return true;
}

bool read_text_list(storage::DocView body, std::string_view field,
                    std::optional<std::vector<std::string>>* out, Response* refusal) {
  const storage::ValueView value = body.find(field);
  if (!value) return true;
  std::vector<std::string> texts;
  bool right = value.is_array() || value.is_null();
  for (const storage::ValueView element : value.elements()) {
    right = right && element.is_string();
    if (right) texts.emplace_back(element.as_string());
  }
  if (!right) {
    *refusal = reply_invalid("body", field, "must be a list of strings");
    return false;
  }
  *out = std::move(texts);
  return true;
}

}  // namespace copra::server
