// Functions of a project and their execution records, for the owner.
//
// In: a Call. Out: function records (platform contract 4.6). May include: handlers.h, records.h.
// Invariant: code is compiled before it is stored, so stored code always parses; after a commit
// the cache forgets the function before the answer leaves.
#include <algorithm>
#include <utility>

#include "server/exec_stats.h"
#include "server/files.h"
#include "server/function_versions.h"
#include "server/hooks.h"
#include "server/records.h"
#include "server/schedule.h"

namespace copra::server {

namespace {

struct RuntimeRow {
  std::string_view given;
  std::string_view stored;
};
constexpr RuntimeRow kRuntimes[] = {
    {"python3.10", "python3.10"}, {"python3", "python3.10"}, {"python", "python3.10"}};

constexpr std::string_view kNeedsOnConnect =
    "A function of type websocket needs a global on_connect()";

constexpr int64_t kExecutionsDefault = 50;
constexpr int64_t kExecutionsMax = 500;

// Fields of a request that changes or makes a function.
struct Fields {
  std::optional<std::string> name, description, runtime, type, code;
  std::optional<bool> enabled;
  bool clear_description = false;
};

bool read_fields(storage::DocView body, Fields* out, Response* refusal) {
  if (body.find("description").is_null()) {
    out->clear_description = true;
  } else if (!read_text(body, "description", &out->description, refusal)) {
    return false;
  }
  if (!read_text(body, "name", &out->name, refusal) ||
      !read_text(body, "runtime", &out->runtime, refusal) ||
      !read_text(body, "type", &out->type, refusal) ||
      !read_text(body, "code", &out->code, refusal) ||
      !read_flag(body, "enabled", &out->enabled, refusal))
    return false;
  if (out->name && !valid_function_name(*out->name)) {
    *refusal = reply_error(400, "Function name must have 1 to 100 letters, digits, '_' or '-'");
    return false;
  }
  if (out->runtime) {
    const auto* const row =
        std::find_if(std::begin(kRuntimes), std::end(kRuntimes),
                     [&](const RuntimeRow& r) { return r.given == *out->runtime; });
    if (row == std::end(kRuntimes)) {
      *refusal =
          reply_error(400, "Runtime '" + *out->runtime + "' is not supported; use python3.10");
      return false;
    }
    out->runtime = row->stored;
  }
  if (out->type && *out->type != "http" && *out->type != "websocket") {
    *refusal = reply_error(
        400, "Function type '" + *out->type + "' is not supported; use http or websocket");
    return false;
  }
  if (out->code && out->code->size() > kCodeBytesMax) {
    *refusal = reply_error(413, "The code of a function has at most 1 MiB");
    return false;
  }
  return true;
}

Response reply_taken() {
  return reply_error(400, "ALREADY_EXISTS", "A function with this name already exists");
}

}  // namespace

Answer list_functions(Call& call) {
  COPRA_ASSIGN(const auto functions, call.app.store().read([&](storage::Session& s) {
    return s.list_functions(call.project->id);
  }));
  const StringPairs query = call.query();
  const std::string* const include = find_last(query, "include");
  JsonText json;
  json.begin_array();
  for (const storage::Function& function : functions)
    append_function(json, call.app, call.request, function,
                    include != nullptr && *include == "code");
  return reply_json(json.end_array().take());
}

Answer create_function(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  Fields fields;
  if (!read_fields(storage::DocView(bytes), &fields, &refusal)) return refusal;
  if (!fields.name) return reply_invalid("body", "name", "field required");
  if (!fields.code) return reply_invalid("body", "code", "field required");
  const CompiledCode compiled = compile_function(*fields.code, *fields.name);
  if (!compiled.program) return reply_code_error(compiled);
  const std::string type = fields.type.value_or("http");
  if (type == "websocket" && !compiled.has_on_connect)
    return reply_error(400, std::string(kNeedsOnConnect));

  storage::Function function;
  function.type = type;
  function.project_id = call.project->id;
  function.name = *fields.name;
  function.description = fields.description;
  function.code = *fields.code;
  function.enabled = fields.enabled.value_or(true);
  const auto create = [&](storage::Session& s) -> storage::Result<storage::Function> {
    COPRA_ASSIGN(storage::Function stored, s.create_function(function));
    COPRA_TRY(add_version(s, nullptr, stored, call.account));
    return stored;
  };
  auto created = call.app.store().write(create);
  if (created.is(storage::Code::kAlreadyExists)) return reply_taken();
  if (!created.ok()) return created.status();
  return reply_function(call, *created, false, &compiled, 201);
}

Answer show_function(Call& call) {
  COPRA_ASSIGN(const storage::Function function,
               call.app.store().read([&](storage::Session& s) { return find_function(call, s); }));
  return reply_function(call, function, true, nullptr, 200);
}

Answer update_function(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  Fields fields;
  if (!read_fields(storage::DocView(bytes), &fields, &refusal)) return refusal;
  CompiledCode compiled;
  if (fields.code) {
    compiled = compile_function(*fields.code, fields.name.value_or("main"));
    if (!compiled.program) return reply_code_error(compiled);
  }
  const auto change = [&](storage::Session& s) -> storage::Result<storage::Function> {
    COPRA_ASSIGN(const storage::Function before, find_function(call, s));
    storage::Function function = before;
    if (fields.type) function.type = *fields.type;
    if (function.type == "websocket" && (fields.code || fields.type)) {
      const bool fits = fields.code ? compiled.has_on_connect
                                    : compile_function(before.code, before.name).has_on_connect;
      if (!fits) return storage::Status::invalid(std::string(kNeedsOnConnect));
    }
    if (fields.name) function.name = *fields.name;
    if (fields.description) function.description = fields.description;
    if (fields.clear_description) function.description = std::nullopt;
    if (fields.code) function.code = *fields.code;
    if (fields.enabled) function.enabled = *fields.enabled;
    COPRA_ASSIGN(function, s.update_function(std::move(function)));
    COPRA_TRY(add_version(s, &before, function, call.account));
    if (function.name != before.name) {
      COPRA_TRY(Hooks::rename_function(s, function.project_id, before.name, function.name));
      COPRA_TRY(rename_job_function(s, function.project_id, before.name, function.name));
    }
    return function;
  };
  auto updated = call.app.store().write(change);
  if (updated.is(storage::Code::kAlreadyExists)) return reply_taken();
  if (updated.is(storage::Code::kInvalid)) return reply_error(400, updated.status().message());
  if (!updated.ok()) return updated.status();
  call.app.functions().forget_function(updated->id);
  if (fields.name) call.app.hooks().forget(updated->project_id);
  return reply_function(call, *updated, false, fields.code ? &compiled : nullptr, 200);
}

Answer delete_function(Call& call) {
  storage::Uuid id;
  const auto remove = [&](storage::Session& s) -> storage::Status {
    COPRA_ASSIGN(const storage::Function function, find_function(call, s));
    id = function.id;
    COPRA_TRY(forget_versions(s, function));
    COPRA_TRY(forget_run_stats(s, function.project_id, id));
    return s.delete_function(id);
  };
  const storage::Status status = call.app.store().write(remove);
  if (!status.ok()) return status;
  call.app.functions().forget_function(id);
  return Response(204, {});
}

namespace {

struct ExecutionFilter {
  int64_t limit = kExecutionsDefault;
  std::string status;
  storage::Micros since = 0;
};

bool read_filter(const StringPairs& query, ExecutionFilter* out, Response* refusal) {
  if (const std::string* const text = find_last(query, "limit")) {
    const auto number = parse_int(*text);
    if (!number) {
      *refusal = reply_invalid("query", "limit", "must be a number");
      return false;
    }
    out->limit = std::clamp<int64_t>(*number, 1, kExecutionsMax);
  }
  const std::string* status = find_last(query, "status");
  if (status == nullptr) status = find_last(query, "status_filter");
  if (status != nullptr && !status->empty() && *status != "success" && *status != "failed" &&
      *status != "timeout") {
    *refusal = reply_invalid("query", "status", "must be success, failed or timeout");
    return false;
  }
  if (status != nullptr) out->status = *status;
  if (const std::string* const text = find_last(query, "since")) {
    const auto time = storage::parse_time(*text);
    if (!time) {
      *refusal = reply_invalid("query", "since", "must be an ISO 8601 time");
      return false;
    }
    out->since = time->micros;
  }
  return true;
}

Response reply_executions(const std::vector<storage::ExecutionLog>& entries) {
  JsonText json;
  json.begin_array();
  for (const storage::ExecutionLog& entry : entries) append_execution(json, entry);
  return reply_json(json.end_array().take());
}

}  // namespace

Answer list_executions(Call& call) {
  ExecutionFilter filter;
  Response refusal;
  if (!read_filter(call.query(), &filter, &refusal)) return refusal;
  call.app.exec_log().flush();
  const auto read =
      [&](storage::Session& s) -> storage::Result<std::vector<storage::ExecutionLog>> {
    COPRA_ASSIGN(const storage::Function function, find_function(call, s));
    return s.list_logs(call.project->id, function.id, filter.limit, filter.status, filter.since);
  };
  COPRA_ASSIGN(const auto entries, call.app.store().read(read));
  return reply_executions(entries);
}

// Of all functions of the project.
Answer list_project_executions(Call& call) {
  ExecutionFilter filter;
  Response refusal;
  if (!read_filter(call.query(), &filter, &refusal)) return refusal;
  call.app.exec_log().flush();
  const auto read = [&](storage::Session& s) {
    return s.list_logs(call.project->id, std::nullopt, filter.limit, filter.status, filter.since);
  };
  COPRA_ASSIGN(const auto entries, call.app.store().read(read));
  return reply_executions(entries);
}

Answer show_execution(Call& call) {
  call.app.exec_log().flush();
  const auto id = storage::Uuid::parse(call.param("execution"));
  const auto read = [&](storage::Session& s) -> storage::Result<storage::ExecutionLog> {
    COPRA_ASSIGN(const storage::Function function, find_function(call, s));
    if (!id) return storage::Status::not_found("Execution log not found");
    auto entry = s.get_log(call.project->id, *id);
    if (entry.is(storage::Code::kNotFound) || (entry.ok() && entry->function_id != function.id))
      return storage::Status::not_found("Execution log not found");
    return entry;
  };
  COPRA_ASSIGN(const storage::ExecutionLog entry, call.app.store().read(read));
  JsonText json;
  append_execution(json, entry);
  return reply_json(json.take());
}

}  // namespace copra::server
