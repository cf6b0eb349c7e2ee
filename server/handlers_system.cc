// Index, health and readiness: what load balancers and people with a browser ask first.
#include "server/handlers.h"
#include "server/json_text.h"
#include "server/version.h"

namespace copra::server {

Answer show_index(Call&) {
  JsonText json;
  json.begin_object().key("name").string("copra").key("version").string(kVersion);
  json.key("health").string("/health").key("ready").string("/ready");
  json.key("execute").string("/functions/{function_id}/execute");
  json.key("execute_by_name").string("/functions/{project_id}/func/{name}");
  json.key("collections").string("/collections").key("projects").string("/project").end_object();
  return reply_json(json.take());
}

Answer show_health(Call&) { return reply_json(R"({"status":"healthy"})"); }

// Ready: the store answers a read.
Answer show_ready(Call& call) {
  const auto probe = [](storage::Session& s) {
    return s.get_record(storage::Uuid{}, "probe", "ready").status();
  };
  const storage::Status status = call.app.store().read(probe);
  if (!status.ok() && !status.is(storage::Code::kNotFound)) return status;
  return reply_json(R"({"status":"ready"})");
}

}  // namespace copra::server
