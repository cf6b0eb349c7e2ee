// Running functions: both execution URLs and the owner's test run.
//
// In: a Call. Out: what the invocation says, plus the record for the execution log. May include:
// handlers.h, trigger.h, waits.h. Invariant: user code runs only through run_recorded().
#include <functional>
#include <utility>

#include "server/handlers.h"
#include "server/identity.h"
#include "server/text.h"
#include "server/trigger.h"
#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

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

// The caller as the function sees them: "" unless a token of the function's project came along.
asio::awaitable<std::string> user_of_request(Call& call, ProjectPtr project) {
  std::string out;
  const std::string_view token = bearer_token(call.request);
  if (!looks_like_token(token)) co_return out;
  auto identifying = identify_soon(call.app, project, std::string(token));
  auto identity = co_await std::move(identifying);
  // A store that cannot be read shows soon enough in what the function does.
  if (identity.ok() && identity->known())
    storage::append_user_json(identity->user, project->id, storage::JsonShape::kFlat, out);
  co_return out;
}

// `manual` adds execution_id and triggered_by to the envelope.
asio::awaitable<Response> execute(Call& call, FunctionPtr function, bool manual) {
  App& app = call.app;
  PlatformContext context =
      platform_context_of(app, *function, app.origin(call.request), manual ? "manual" : "http");
  auto identifying = user_of_request(call, function->project);
  std::string user = co_await std::move(identifying);
  RequestData data = to_request_data(call);
  data.user_json = std::move(user);
  ExecutionRequest request(function->program, std::move(data), std::move(context), app.limits());
  request.client_socket = call.request.socket;
  auto running = run_recorded(app, std::move(function), std::move(request));
  FinishedRun run = co_await std::move(running);

  Response response(run.outcome.status, std::move(run.outcome.body), run.outcome.content_type);
  response.headers = std::move(run.outcome.headers);
  std::erase_if(response.headers, [](const auto& header) {
    return equal_ignoring_case(header.first, "x-execution-id");
  });
  if (run.outcome.status == 503) response.headers.emplace_back("Retry-After", "1");
  if (!run.execution) co_return response;
  std::string id_text = run.execution->text();
  if (manual && response.content_type == "application/json" && response.body.starts_with('{') &&
      response.body.ends_with('}')) {
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
  auto finding = find_function_of(call.app, call.project->id, call.param("id"));
  auto found = co_await std::move(finding);
  if (found.is(storage::Code::kNotFound)) co_return reply_error(404, "Function not found");
  if (!found.ok()) co_return reply_status(found.status());
  FunctionPtr function = *found;
  auto running = execute(call, std::move(function), true);
  co_return co_await std::move(running);
}

}  // namespace copra::server
