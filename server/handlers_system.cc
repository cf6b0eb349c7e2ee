// Index, health, readiness, metrics: what load balancers, monitors and people with a browser ask.
#include "server/handlers.h"
#include "server/json_text.h"
#include "server/metrics.h"
#include "server/openapi.h"
#include "server/proxies.h"
#include "server/version.h"

namespace copra::server {

namespace {

constexpr std::string_view kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

// From this machine, and not for somebody elsewhere: a proxy leaves one of these headers.
bool asked_here(const Request& request) {
  for (const std::string_view name : {"forwarded", "x-forwarded-for", "x-forwarded-host", "via"})
    if (!request.header(name).empty()) return false;
  return is_loopback(request.peer_ip);
}

}  // namespace

Answer show_index(Call&) {
  JsonText json;
  json.begin_object().key("name").string("copra").key("version").string(kVersion);
  json.key("health").string("/health").key("ready").string("/ready");
  json.key("openapi").string("/openapi.json");
  json.key("execute").string("/functions/{function_id}/execute");
  json.key("execute_by_name").string("/functions/{project_id}/func/{name}");
  json.key("collections").string("/collections").key("projects").string("/project").end_object();
  return reply_json(json.take());
}

Answer show_health(Call&) { return reply_json(R"({"status":"healthy"})"); }

// Ready: the store answers a read, and the server is not about to stop.
Answer show_ready(Call& call) {
  if (call.app.draining()) return reply_json(R"({"status":"draining"})", 503);
  const auto probe = [](storage::Session& s) {
    return s.get_record(storage::Uuid{}, "probe", "ready").status();
  };
  const storage::Status status = call.app.store().read(probe);
  if (!status.ok() && !status.is(storage::Code::kNotFound)) return status;
  return reply_json(R"({"status":"ready"})");
}

Answer show_metrics(Call& call) {
  const std::string& readers = call.app.settings().metrics;
  const bool allowed = call.app.auth().is_owner(call.request) || readers == "public" ||
                       (readers == "local" && asked_here(call.request));
  if (!allowed) return reply_unauthorized("Not authenticated");
  return Response(200, call.app.metrics().text(call.app), kMetricsType);
}

Answer show_openapi(Call&) { return reply_json(openapi_text()); }

}  // namespace copra::server
