// From a request to its handler: the route, who may call it, the thread it runs on.
//
// In: requests from http_connection.cc. Out: answers. May include: handlers.h, waits.h. Invariant:
// access is checked here, from routes.def, before any handler runs; a handler's status becomes a
// response in reply_status().
#include <iterator>
#include <memory>
#include <utility>

#include "server/handlers.h"
#include "server/text.h"
#include "server/waits.h"
#include "stdlib_shims/platform/multipart.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

enum class RunKind : uint8_t {
  kInline,
  kRead,
  kReadPool,
  kWrite,
  kFormWrite,
  kPool,
  kUpload,
  kWait
};

struct Route {
  constexpr Route(MethodSet m, std::string_view p, Access a, RunKind r, InlineHandler f)
      : methods(m), pattern(p), access(a), run(r), plain(f) {}
  constexpr Route(MethodSet m, std::string_view p, Access a, RunKind r, SessionHandler f)
      : methods(m), pattern(p), access(a), run(r), session(f) {}
  constexpr Route(MethodSet m, std::string_view p, Access a, RunKind r, WaitHandler f)
      : methods(m), pattern(p), access(a), run(r), wait(f) {}

  MethodSet methods;
  std::string_view pattern;
  Access access;
  RunKind run;
  union {
    InlineHandler plain;
    SessionHandler session;
    WaitHandler wait;
  };
};

constexpr MethodSet GET = method_bit(Method::kGet), POST = method_bit(Method::kPost),
                    PUT = method_bit(Method::kPut), PATCH = method_bit(Method::kPatch),
                    DELETE = method_bit(Method::kDelete);

constexpr Route kRoutes[] = {
#define ROUTE(methods, pattern, access, run, name) \
  Route(methods, pattern, Access::access, RunKind::run, &name),
#include "server/routes.def"
#undef ROUTE
};

Response preflight(const Request& request) {
  Response response(204, {});
  response.headers.emplace_back("Access-Control-Allow-Methods",
                                "GET, POST, PUT, PATCH, DELETE, OPTIONS");
  const std::string_view wanted = request.header("access-control-request-headers");
  response.headers.emplace_back("Access-Control-Allow-Headers",
                                wanted.empty() ? "*" : std::string(wanted));
  response.headers.emplace_back("Access-Control-Max-Age", "600");
  return response;
}

std::string normal_origin(std::string_view origin) {
  std::string out = lower_ascii(trim(origin));
  while (!out.empty() && out.back() == '/') out.pop_back();
  return out;
}

Response from_answer(Answer answer) {
  if (answer.ok()) return std::move(answer).value();
  return reply_status(answer.status());
}

// Looks `load` up on the storage pool.
asio::awaitable<storage::Result<ProjectPtr>> load_project(
    App& app, std::function<storage::Result<ProjectPtr>(FunctionCache&)> load) {
  storage::Result<ProjectPtr> found = storage::Status::not_found();
  auto work = [&] { found = load(app.functions()); };
  auto running = run_on(app.storage_pool(), work);
  co_await std::move(running);
  co_return found;
}

// Fills call.project and call.owner; a response when the call is refused.
asio::awaitable<std::unique_ptr<Response>> check_access(Call& call, Access access) {
  App& app = call.app;
  const auto refuse = [](Response response) {
    return std::make_unique<Response>(std::move(response));
  };
  call.owner = app.auth().is_owner(call.request);
  if (access == Access::kPublic) co_return nullptr;
  if (access == Access::kOwner || access == Access::kOwnerProject) {
    if (!call.owner) co_return refuse(reply_unauthorized("Not authenticated"));
    if (access == Access::kOwner) co_return nullptr;
  }

  bool from_bearer = false;
  std::string_view key;
  std::string_view project_text = call.param("pid");
  if (access == Access::kApiKey) {
    project_text = call.owner ? call.request.header("x-project-id") : std::string_view{};
    key = api_key(call.request, &from_bearer);
    if (project_text.empty() && key.empty())
      co_return refuse(reply_unauthorized("Missing x-api-key header"));
  }
  if (!project_text.empty()) {
    const auto id = storage::Uuid::parse(project_text);
    if (!id) co_return refuse(reply_error(404, "Project not found"));
    call.project = app.functions().cached_project(*id);
    if (!call.project) {
      std::function<storage::Result<ProjectPtr>(FunctionCache&)> load = [id](FunctionCache& cache) {
        return cache.load_project(*id);
      };
      auto loading = load_project(app, std::move(load));
      auto loaded = co_await std::move(loading);
      if (loaded.is(storage::Code::kNotFound))
        co_return refuse(reply_error(404, "Project not found"));
      if (!loaded.ok()) co_return refuse(reply_status(loaded.status()));
      call.project = *loaded;
    }
  } else {
    call.project = app.functions().cached_project_by_key(key);
    if (!call.project) {
      std::function<storage::Result<ProjectPtr>(FunctionCache&)> load =
          [key](FunctionCache& cache) { return cache.load_project_by_key(key); };
      auto loading = load_project(app, std::move(load));
      auto loaded = co_await std::move(loading);
      if (loaded.is(storage::Code::kNotFound))
        co_return refuse(
            reply_unauthorized(from_bearer ? "Missing x-api-key header" : "Invalid API key"));
      if (!loaded.ok()) co_return refuse(reply_status(loaded.status()));
      call.project = *loaded;
    }
    if (!origin_allowed(call, *call.project))
      co_return refuse(reply_error(403, "Request origin not allowed for this project"));
  }
  co_return nullptr;
}

asio::awaitable<Response> run_plain(Call& call, InlineHandler handler) {
  Answer answer = storage::Status::cancelled();
  auto work = [&] { answer = handler(call); };
  auto running = run_on(call.app.storage_pool(), work);
  co_await std::move(running);
  co_return from_answer(std::move(answer));
}

asio::awaitable<Response> run_read(Call& call, SessionHandler handler, bool try_here) {
  const auto body = [&](storage::Session& session) { return handler(call, session); };
  if (try_here) {
    Answer answer = call.app.store().read(body, true);
    if (!answer.is(storage::Code::kWouldBlock)) co_return from_answer(std::move(answer));
  }
  Answer answer = storage::Status::cancelled();
  auto work = [&] { answer = call.app.store().read(body); };
  auto running = run_on(call.app.storage_pool(), work);
  co_await std::move(running);
  co_return from_answer(std::move(answer));
}

asio::awaitable<Response> run_write(Call& call, SessionHandler handler) {
  std::unique_ptr<Answer> answer;
  auto start = [&](std::function<void()> done) {
    Call* const subject = &call;
    std::unique_ptr<Answer>* const out = &answer;
    call.app.store().write_async<Response>(
        [subject, handler](storage::Session& session) { return handler(*subject, session); },
        [out, done](Answer result) {
          *out = std::make_unique<Answer>(std::move(result));
          done();
        });
  };
  auto waiting = until_called(start);
  co_await std::move(waiting);
  co_return from_answer(std::move(*answer));
}

// The body of a route that knows nothing of spool files, back into memory. False: a failing disk.
asio::awaitable<bool> load_body(Call& call) {
  bool loaded = false;
  auto work = [&] {
    Request& request = call.request;
    request.body.clear();
    loaded = request.spool->read(0, static_cast<size_t>(request.spool->size()), &request.body);
    request.spool.reset();
  };
  auto running = run_on(call.app.storage_pool(), work);
  co_await std::move(running);
  co_return loaded;
}

asio::awaitable<Response> run_form_write(Call& call, SessionHandler handler) {
  Response response;
  bool taken = false;
  auto take = [&] { taken = take_form(call, call.project->id, &response); };
  auto taking = run_on(call.app.storage_pool(), take);
  co_await std::move(taking);
  if (!taken) co_return response;
  auto writing = run_write(call, handler);
  response = co_await std::move(writing);
  if (response.status < 400) co_return response;
  auto drop = [&] { drop_form(call); };
  auto dropping = run_on(call.app.storage_pool(), drop);
  co_await std::move(dropping);
  co_return response;
}

}  // namespace

StringPairs Call::query() const { return parse_query(request.raw_query()); }

bool origin_allowed(const Call& call, const ProjectInfo& project) {
  if (project.allowed_origins.empty()) return true;
  std::string origin = normal_origin(call.request.header("origin"));
  if (origin.empty()) origin = normal_origin(call.request.header("referer"));
  if (origin.empty()) return true;
  for (const std::string& own : {call.app.base_url(), call.app.origin(call.request)}) {
    const std::string base = normal_origin(own);
    if (origin == base || origin.starts_with(base + "/")) return true;
  }
  for (const std::string& allowed : project.allowed_origins)
    if (origin.starts_with(allowed)) return true;
  return false;
}

asio::awaitable<Response> App::dispatch(Request& request) {
  if (request.method == Method::kOptions) co_return preflight(request);
  RouteMatch match = router_.match(request.method, request.path);
  if (match.route == RouteMatch::kNone) {
    if (match.allowed == 0) co_return reply_error(404, "Not Found");
    Response response = reply_error(405, "Method Not Allowed");
    response.headers.emplace_back("Allow", allow_text(match.allowed));
    co_return response;
  }
  const Route& route = kRoutes[match.route];
  Call call(*this, request);
  call.params = std::move(match.params);
  if (route.access != Access::kPublic) {
    auto checking = check_access(call, route.access);
    const std::unique_ptr<Response> refusal = co_await std::move(checking);
    if (refusal) co_return std::move(*refusal);
  }
  const bool form =
      route.run == RunKind::kFormWrite && is_multipart_form(request.header("content-type"));
  if (request.spool && !form && route.run != RunKind::kUpload) {
    auto loading = load_body(call);
    if (!co_await std::move(loading)) co_return reply_error(500, "Storage failure");
  }
  switch (route.run) {
    case RunKind::kInline: co_return from_answer(route.plain(call));
    case RunKind::kWait: {
      auto running = route.wait(call);
      co_return co_await std::move(running);
    }
    case RunKind::kUpload:
    case RunKind::kPool: {
      auto running = run_plain(call, route.plain);
      co_return co_await std::move(running);
    }
    case RunKind::kFormWrite:
    case RunKind::kWrite: {
      if (form) {
        auto running = run_form_write(call, route.session);
        co_return co_await std::move(running);
      }
      auto running = run_write(call, route.session);
      co_return co_await std::move(running);
    }
    case RunKind::kRead:
    case RunKind::kReadPool: {
      auto running = run_read(call, route.session, route.run == RunKind::kRead);
      co_return co_await std::move(running);
    }
  }
  co_return reply_error(500, "Internal server error");
}

bool add_routes(Router& router) {
  for (size_t i = 0; i < std::size(kRoutes); ++i)
    if (!router.add(kRoutes[i].methods, kRoutes[i].pattern, static_cast<int>(i))) return false;
  return true;
}

std::string_view route_pattern(int route) { return kRoutes[route].pattern; }

}  // namespace copra::server
