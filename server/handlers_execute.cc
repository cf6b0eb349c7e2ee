// Running functions: both execution URLs and the owner's test run.
//
// In: a Call. Out: what the invocation says, plus the record for the execution log. May include:
// handlers.h, waits.h. Invariant: user code runs only inside Executor::run(); every run that
// reached user code leaves one record.
#include <functional>
#include <utility>

#include "server/handlers.h"
#include "server/json_text.h"
#include "server/text.h"
#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr size_t kLoggedBytesMax = 64 * 1024;

std::string capped(std::string text) {
  if (text.size() > kLoggedBytesMax) text.resize(kLoggedBytesMax);
  return text;
}

std::string_view log_status(OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::kReturned: return "success";
    case OutcomeKind::kTimeout: return "timeout";
    default: return "failed";
  }
}

using Load = std::function<storage::Result<FunctionPtr>(FunctionCache&)>;

asio::awaitable<storage::Result<FunctionPtr>> load_function(App& app, Load load) {
  storage::Result<FunctionPtr> found = storage::Status::not_found();
  auto work = [&] { found = load(app.functions()); };
  auto running = run_on(app.storage_pool(), work);
  co_await std::move(running);
  co_return found;
}

RequestData to_request_data(Call& call) {
  Request& request = call.request;
  RequestData data;
  data.method = request.head_only ? "HEAD" : std::move(request.method_text);
  // HEAD runs as GET: the function sees what it would see for the same GET.
  if (request.head_only) data.method = "GET";
  data.path = percent_decode(request.path, false);
  data.url = call.app.origin(request) + request.target;
  data.query = call.query();
  data.body = std::move(request.body);
  data.client_ip = request.client_ip;
  data.received_us = request.received_us;
  data.headers = std::move(request.headers);
  return data;
}

void record(Call& call, const FunctionInfo& function, const storage::Uuid& execution,
            std::string_view triggered_by, const Outcome& outcome) {
  storage::ExecutionLog entry;
  entry.id = execution;
  entry.project_id = function.project->id;
  entry.function_id = function.id;
  entry.function_name = function.name;
  entry.status = log_status(outcome.kind);
  entry.duration_ms = outcome.duration_us / 1000;
  entry.triggered_by = triggered_by;
  entry.created_at = call.request.received_us;
  entry.output = capped(outcome.output);
  entry.result_json = outcome.result_json;
  entry.status_code = outcome.status;
  if (!outcome.error.empty()) entry.error = outcome.error;
  if (outcome.kind == OutcomeKind::kReturned) {
    entry.logs = entry.output;
  } else {
    // First line: the signature that analytics counts.
    entry.logs = outcome.error.substr(0, outcome.error.find('\n'));
    entry.logs += '\n';
    entry.logs += outcome.traceback;
    if (!entry.logs.ends_with('\n')) entry.logs += '\n';
    entry.logs += entry.output;
    entry.logs = capped(std::move(entry.logs));
  }
  call.app.exec_log().add(std::move(entry));
}

// `manual` adds execution_id and triggered_by to the envelope.
asio::awaitable<Response> execute(Call& call, FunctionPtr function, bool manual) {
  App& app = call.app;
  PlatformContext context;
  context.store = &app.store();
  context.project_id = function->project->id_text;
  context.static_base_url =
      app.origin(call.request) + "/storage/projects/" + function->project->id_text + "/static";
  context.env = function->project->env;
  context.triggered_by = manual ? "manual" : "http";
  const std::string triggered_by = context.triggered_by;
  RequestData data = to_request_data(call);
  ExecutionRequest request(function->program, std::move(data), std::move(context), app.limits());
  request.client_socket = call.request.socket;
  auto running = app.executor().run(std::move(request));
  Outcome outcome = co_await std::move(running);

  Response response(outcome.status, std::move(outcome.body), outcome.content_type);
  response.headers = std::move(outcome.headers);
  const bool reached_user_code =
      outcome.kind != OutcomeKind::kBadRequest &&
      !(outcome.kind == OutcomeKind::kCancelled && outcome.duration_us == 0);
  if (outcome.status == 503) response.headers.emplace_back("Retry-After", "1");
  if (!reached_user_code) co_return response;
  const storage::Uuid id = storage::Uuid::random();
  std::string id_text = id.text();
  record(call, *function, id, triggered_by, outcome);
  if (manual && response.body.starts_with('{') && response.body.ends_with('}')) {
    response.body.pop_back();
    response.body += ",\"execution_id\":\"" + id_text + "\",\"triggered_by\":\"manual\"}";
  }
  response.headers.emplace_back("X-Execution-Id", std::move(id_text));
  co_return response;
}

asio::awaitable<Response> execute_found(Call& call, FunctionPtr function) {
  if (!function || !function->enabled || function->type != "http")
    co_return reply_envelope_error(404, "Function not found");
  if (!origin_allowed(call, *function->project))
    co_return reply_envelope_error(403, "Request origin not allowed for this project");
  auto running = execute(call, std::move(function), false);
  co_return co_await std::move(running);
}

}  // namespace

asio::awaitable<Response> execute_by_id(Call& call) {
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) co_return reply_envelope_error(404, "Function not found");
  FunctionPtr function = call.app.functions().cached_function(*id);
  if (!function) {
    Load load = [id](FunctionCache& cache) { return cache.load_function(*id); };
    auto loading = load_function(call.app, std::move(load));
    auto loaded = co_await std::move(loading);
    if (loaded.ok()) function = *loaded;
    if (!loaded.ok() && !loaded.is(storage::Code::kNotFound))
      co_return reply_envelope_error(reply_status(loaded.status()).status,
                                     loaded.status().message());
  }
  auto running = execute_found(call, std::move(function));
  co_return co_await std::move(running);
}

asio::awaitable<Response> execute_by_name(Call& call) {
  const auto project = storage::Uuid::parse(call.param("pid"));
  if (!project) co_return reply_envelope_error(404, "Function not found");
  FunctionPtr function = call.app.functions().cached_function(*project, call.param("name"));
  if (!function) {
    const std::string* const name = &call.param("name");
    Load load = [project, name](FunctionCache& cache) {
      return cache.load_function(*project, *name);
    };
    auto loading = load_function(call.app, std::move(load));
    auto loaded = co_await std::move(loading);
    if (loaded.ok()) function = *loaded;
    if (!loaded.ok() && !loaded.is(storage::Code::kNotFound))
      co_return reply_envelope_error(reply_status(loaded.status()).status,
                                     loaded.status().message());
  }
  auto running = execute_found(call, std::move(function));
  co_return co_await std::move(running);
}

asio::awaitable<Response> run_function(Call& call) {
  const std::string* const key = &call.param("id");
  const storage::Uuid project = call.project->id;
  Load load = [key, project](FunctionCache& cache) {
    if (const auto id = storage::Uuid::parse(*key))
      if (auto found = cache.load_function(*id); found.ok()) return found;
    return cache.load_function(project, *key);
  };
  auto loading = load_function(call.app, std::move(load));
  auto loaded = co_await std::move(loading);
  if (loaded.ok() && (*loaded)->project->id != project)
    loaded = storage::Status::not_found("Function not found");
  if (!loaded.ok()) {
    if (loaded.is(storage::Code::kNotFound)) co_return reply_error(404, "Function not found");
    co_return reply_status(loaded.status());
  }
  FunctionPtr function = *loaded;
  auto running = execute(call, std::move(function), true);
  co_return co_await std::move(running);
}

}  // namespace copra::server
