// The history of a function's code, for the owner.
//
// In: a Call. Out: versions; the function record after a rollback. May include:
// function_versions.h, records.h. Invariant: rolling back is deploying old code: it compiles again,
// adds a version, and the cache forgets the function before the answer leaves.
#include <utility>

#include "server/function_versions.h"
#include "server/records.h"

namespace copra::server {

namespace {

void append_version(JsonText& json, const FunctionVersion& version, int64_t newest,
                    const std::string* code) {
  json.begin_object().key("version").number(version.number);
  json.key("created_at").string(iso_time_z(version.created_at));
  json.key("author");
  if (version.author.empty()) {
    json.null();
  } else {
    json.string(version.author);
  }
  json.key("size").number(version.size).key("current").boolean(version.number == newest);
  json.key("rolled_back_to");
  if (version.rolled_back_to) {
    json.number(*version.rolled_back_to);
  } else {
    json.null();
  }
  if (code != nullptr) json.key("code").string(*code);
  json.end_object();
}

}  // namespace

Answer list_function_versions(Call& call) {
  const auto read = [&](storage::Session& s) -> storage::Result<std::vector<FunctionVersion>> {
    COPRA_ASSIGN(const storage::Function function, find_function(call, s));
    return list_versions(s, function);
  };
  COPRA_ASSIGN(const auto versions, call.app.store().read(read));
  JsonText json;
  json.begin_array();
  for (const FunctionVersion& version : versions)
    append_version(json, version, versions[0].number, nullptr);
  return reply_json(json.end_array().take());
}

Answer show_function_version(Call& call) {
  const auto number = parse_int(call.param("version"));
  if (!number) return reply_error(404, "Version not found");
  const auto read = [&](storage::Session& s) -> storage::Result<std::string> {
    COPRA_ASSIGN(const storage::Function function, find_function(call, s));
    COPRA_ASSIGN(const auto versions, list_versions(s, function));
    COPRA_ASSIGN(const std::string code, version_code(s, function, *number));
    for (const FunctionVersion& version : versions) {
      if (version.number != *number) continue;
      JsonText json;
      append_version(json, version, versions[0].number, &code);
      return json.take();
    }
    return storage::Status::not_found("Version not found");
  };
  COPRA_ASSIGN(std::string body, call.app.store().read(read));
  return reply_json(std::move(body));
}

Answer roll_back_function(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const storage::ValueView wanted = storage::DocView(bytes).find("version");
  if (!wanted) return reply_invalid("body", "version", "field required");
  if (!wanted.is_int()) return reply_invalid("body", "version", "must be a version's number");
  CompiledCode compiled;
  const auto change = [&](storage::Session& s) -> storage::Result<storage::Function> {
    COPRA_ASSIGN(const storage::Function before, find_function(call, s));
    COPRA_ASSIGN(std::string code, version_code(s, before, wanted.as_int()));
    compiled = compile_function(code, before.name);
    if (!compiled.program) return before;
    if (code == before.code) return before;
    storage::Function after = before;
    after.code = std::move(code);
    COPRA_ASSIGN(after, s.update_function(std::move(after)));
    COPRA_TRY(add_version(s, &before, after, call.account, wanted.as_int()));
    return after;
  };
  COPRA_ASSIGN(const storage::Function function, call.app.store().write(change));
  call.app.functions().forget_function(function.id);
  if (!compiled.program) return reply_code_error(compiled);
  return reply_function(call, function, false, &compiled, 200);
}

}  // namespace copra::server
