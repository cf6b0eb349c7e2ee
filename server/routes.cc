// From a request to its handler: the route, who may call it, the thread it runs on.
//
// In: requests from http_connection.cc. Out: answers. May include: handlers.h, waits.h. Invariant:
// access is checked here, from routes.def, before any handler runs; a handler's status becomes a
// response in reply_status().
#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "server/accounts.h"
#include "server/handlers.h"
#include "server/identity.h"
#include "server/sessions.h"
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
  kWait,
  kFormWait
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

// Names of the columns that are code above.
struct RouteNames {
  std::string_view access, handler;
};
constexpr RouteNames kRouteNames[] = {
#define ROUTE(methods, pattern, access, run, name) {#access, #name},
#include "server/routes.def"
#undef ROUTE
};

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

using Refusal = std::unique_ptr<Response>;

Refusal refuse(Response response) { return std::make_unique<Response>(std::move(response)); }

// Sets call.project from an id's text.
asio::awaitable<Refusal> take_project(Call& call, std::string_view text) {
  const auto id = storage::Uuid::parse(text);
  if (!id) co_return refuse(reply_error(404, "Project not found"));
  auto finding = find_project(call.app, *id);
  auto found = co_await std::move(finding);
  if (found.is(storage::Code::kNotFound)) co_return refuse(reply_error(404, "Project not found"));
  if (!found.ok()) co_return refuse(reply_status(found.status()));
  call.project = *found;
  co_return nullptr;
}

// Sets call.project from an API key.
asio::awaitable<Refusal> take_key(Call& call, std::string_view key, bool from_bearer) {
  App& app = call.app;
  call.project = app.functions().cached_project_by_key(key);
  if (call.project) co_return nullptr;
  storage::Result<ProjectPtr> found = storage::Status::not_found();
  auto work = [&] { found = app.functions().load_project_by_key(key); };
  auto running = run_on(app.storage_pool(), work);
  co_await std::move(running);
  if (found.is(storage::Code::kNotFound))
    co_return refuse(
        reply_unauthorized(from_bearer ? "Missing x-api-key header" : "Invalid API key"));
  if (!found.ok()) co_return refuse(reply_status(found.status()));
  call.project = *found;
  co_return nullptr;
}

// Sets call.project from the project that a token names; the token is checked afterwards.
asio::awaitable<Refusal> take_token_project(Call& call, std::string_view token, Access access) {
  const auto id = unchecked_project(token);
  if (!id)
    co_return refuse(access == Access::kUser ? reply_not_authenticated(TokenState::kInvalid)
                                             : reply_unauthorized("Missing x-api-key header"));
  auto finding = find_project(call.app, *id);
  auto found = co_await std::move(finding);
  if (found.is(storage::Code::kNotFound))
    co_return refuse(reply_not_authenticated(TokenState::kInvalid));
  if (!found.ok()) co_return refuse(reply_status(found.status()));
  call.project = *found;
  co_return nullptr;
}

// Sets call.user from the checked token; a user is required for kUser.
asio::awaitable<Refusal> take_user(Call& call, Access access) {
  auto identifying = identify_soon(call.app, call.project, std::string(bearer_token(call.request)));
  auto identity = co_await std::move(identifying);
  if (!identity.ok()) co_return refuse(reply_status(identity.status()));
  if (identity->known()) {
    call.user = std::move(identity->user);
  } else if (access == Access::kUser) {
    co_return refuse(reply_not_authenticated(identity->state));
  }
  co_return nullptr;
}

// Sets call.admin and call.account from the owner's key or an owner account's token.
asio::awaitable<Refusal> take_account(Call& call) {
  App& app = call.app;
  call.admin = call.owner = app.auth().is_owner(call.request);
  if (call.admin) call.account = kOwnerAccount;
  const std::string_view token = bearer_token(call.request);
  if (call.admin || !looks_like_token(token)) co_return nullptr;
  const auto claims = check_owner_token(token, app.owner_secret(), app.now_us() / 1'000'000);
  if (!claims) co_return nullptr;
  SessionBody<Account> look = [&](storage::Session& session) {
    return get_account(session, claims->account);
  };
  auto looking = read_session<Account>(app, std::move(look));
  const auto account = co_await std::move(looking);
  if (account.ok() && account->epoch <= claims->epoch) call.account = claims->account.text();
  if (!account.ok() && !account.is(storage::Code::kNotFound))
    co_return refuse(reply_status(account.status()));
  co_return nullptr;
}

bool has_project(const Call& call) {
  if (call.admin) return true;
  const std::vector<std::string>& shared = call.project->shared_with;
  return !call.account.empty() &&
         (call.project->owner == call.account ||
          std::find(shared.begin(), shared.end(), call.account) != shared.end());
}

// Fills what the route's access promises; a response when the call is refused.
asio::awaitable<Refusal> check_access(Call& call, Access access) {
  App& app = call.app;
  Refusal refusal;
  // Most requests carry an API key and nothing else.
  if (!call.request.header("authorization").empty() ||
      !call.request.header("x-admin-key").empty()) {
    auto accounting = take_account(call);
    refusal = co_await std::move(accounting);
  }
  if (refusal || access == Access::kPublic) co_return refusal;
  if (access == Access::kOwner || access == Access::kAccount || access == Access::kOwnerProject) {
    if (call.account.empty()) co_return refuse(reply_unauthorized("Not authenticated"));
    if (access == Access::kOwner && !call.admin)
      co_return refuse(reply_error(403, "Only for the owner of the server"));
    if (access != Access::kOwnerProject) co_return nullptr;
    auto taking = take_project(call, call.param("pid"));
    refusal = co_await std::move(taking);
    // What others have does not exist for this account.
    if (!refusal && !has_project(call)) refusal = refuse(reply_error(404, "Project not found"));
    call.owner = !refusal;
    co_return refusal;
  }

  const std::string_view bearer = bearer_token(call.request);
  // The owner names the project in the path or in a header; others name it with their key.
  const std::string_view in_path = call.param("pid");
  const std::string_view in_header = call.request.header("x-project-id");
  const std::string_view project = in_header.empty() ? in_path : in_header;
  bool from_bearer = false;
  const std::string_view key = api_key(call.request, &from_bearer);
  const bool by_user = access == Access::kUser || access == Access::kKeyOrUser;
  if (!call.account.empty() && !project.empty()) {
    auto taking = take_project(call, project);
    refusal = co_await std::move(taking);
    if (!refusal && !has_project(call)) refusal = refuse(reply_error(404, "Project not found"));
  } else if (by_user && from_bearer && (access == Access::kUser || looks_like_token(bearer))) {
    auto taking = take_token_project(call, bearer, access);
    refusal = co_await std::move(taking);
  } else if (key.empty()) {
    refusal = refuse(reply_unauthorized("Missing x-api-key header"));
  } else {
    auto taking = take_key(call, key, from_bearer);
    refusal = co_await std::move(taking);
  }
  if (refusal) co_return refusal;
  if (!in_path.empty() && in_path != call.project->id_text)
    co_return refuse(reply_error(403, "The API key belongs to another project"));
  call.owner = has_project(call);
  if (!origin_allowed(call, *call.project))
    co_return refuse(reply_error(403, "Request origin not allowed for this project"));
  if (by_user) {
    auto taking = take_user(call, access);
    co_return co_await std::move(taking);
  }
  call.token = check_user_token(app, *call.project, bearer);
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
  const int64_t until = unix_now_us() + call.app.settings().execution_timeout * 1000;
  const auto body = [&](storage::Session& session) {
    session.set_cancel([until] { return unix_now_us() > until; });
    return handler(call, session);
  };
  if (try_here) {
    Answer answer = call.app.store().read(body, true);
    if (!answer.is(storage::Code::kWouldBlock)) co_return from_answer(std::move(answer));
  }
  Answer answer = storage::Status::cancelled();
  auto work = [&] { answer = call.app.store().read(body); };
  auto running = run_on(call.app.storage_pool(), work);
  co_await std::move(running);
  if (answer.is(storage::Code::kCancelled) && unix_now_us() > until)
    co_return reply_error(504, "The query took too long");
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
    if (allowed == "*" || origin.starts_with(allowed)) return true;
  return false;
}

size_t App::body_bytes_max(const Request& request) {
  // Boundaries and headers around one file of the largest size.
  constexpr int64_t kFormOverhead = 64 * 1024;
  const RouteMatch match = router_.match(request.method, request.path);
  const RunKind run =
      match.route == RouteMatch::kNone ? RunKind::kInline : kRoutes[match.route].run;
  const bool upload =
      run == RunKind::kUpload || run == RunKind::kFormWrite || run == RunKind::kFormWait;
  int64_t bytes = settings_.body_bytes_max;
  if (lower_ascii(request.header("content-type").substr(0, 10)) == "multipart/") {
    bytes = settings_.multipart_bytes_max + (upload ? kFormOverhead : 0);
  } else if (run == RunKind::kUpload) {
    bytes = std::max(bytes, settings_.file_bytes_max);
  }
  return static_cast<size_t>(bytes);
}

asio::awaitable<bool> App::spool(Request& request) {
  bool done = false;
  auto work = [&] {
    if (!request.spool) request.spool = SpoolFile::open(settings_.data + "/tmp", spool_budget_);
    done = request.spool && request.spool->append(request.body);
    request.body.clear();
  };
  auto running = run_on(*storage_pool_, work);
  co_await std::move(running);
  co_return done;
}

asio::awaitable<bool> App::next_piece(BodySource& source, std::string* piece) {
  bool more = false;
  auto work = [&] { more = source.read(piece); };
  auto running = run_on(*storage_pool_, work);
  co_await std::move(running);
  co_return more;
}

namespace {

constexpr bool needs_api_key(Access access) {
  return access == Access::kApiKey || access == Access::kUser || access == Access::kKeyOrUser;
}

// The family of each route, by its number.
const std::vector<RateFamily>& rate_families() {
  static const std::vector<RateFamily> families = [] {
    std::vector<RateFamily> out;
    for (const Route& route : kRoutes)
      out.push_back(rate_family(route.pattern, needs_api_key(route.access)));
    return out;
  }();
  return families;
}

// Counts the request. Routes by key are counted once the key is known to be right.
RateAnswer count_request(Call& call, RateFamily family) {
  App& app = call.app;
  const Settings& settings = app.settings();
  const std::string& client = call.request.client_ip;
  switch (family) {
    case RateFamily::kAuth:
      return app.rate_limiter().take("auth/" + client, settings.rate_limit_auth, app.now_us());
    case RateFamily::kFunctions: {
      if (settings.rate_limit_functions <= 0) break;
      const std::string key =
          "run/" + client + "/" + call.param("id") + call.param("pid") + "/" + call.param("name");
      return app.rate_limiter().take(key, settings.rate_limit_functions, app.now_us());
    }
    case RateFamily::kData:
      if (settings.rate_limit_data <= 0 || call.owner) break;
      return app.rate_limiter().take("data/" + call.project->api_key, settings.rate_limit_data,
                                     app.now_us());
    case RateFamily::kNone: break;
  }
  return {};
}

void add_rate_headers(const RateAnswer& rate, Response* response) {
  if (rate.limit == 0) return;
  response->headers.emplace_back("X-RateLimit-Limit", std::to_string(rate.limit));
  response->headers.emplace_back("X-RateLimit-Remaining", std::to_string(rate.remaining));
  response->headers.emplace_back("X-RateLimit-Reset", std::to_string(rate.reset_s));
}

Response refuse_for_rate(const RateAnswer& rate, RateFamily family) {
  constexpr std::string_view kText = "Rate limit exceeded";
  Response response =
      family == RateFamily::kFunctions ? reply_envelope_error(429, kText) : reply_error(429, kText);
  response.headers.emplace_back("Retry-After", std::to_string(rate.retry_s));
  add_rate_headers(rate, &response);
  return response;
}

}  // namespace

asio::awaitable<Response> App::dispatch(Request& request) {
  if (request.method == Method::kOptions) co_return preflight(request);
  RouteMatch match = router_.match(request.method, request.path);
  if (match.route == RouteMatch::kNone) {
    if (match.allowed == 0) co_return reply_error(404, "Not Found");
    Response response = reply_error(405, "Method Not Allowed");
    response.headers.emplace_back("Allow", allow_text(match.allowed));
    co_return response;
  }
  request.route = match.route;
  const Route& route = kRoutes[match.route];
  Call call(*this, request);
  call.params = std::move(match.params);
  const RateFamily family = rate_families()[static_cast<size_t>(match.route)];
  RateAnswer rate;
  if (family == RateFamily::kAuth || family == RateFamily::kFunctions) {
    rate = count_request(call, family);
    if (!rate.allowed) co_return refuse_for_rate(rate, family);
  }
  // Function runs are public and look at tokens themselves.
  if (route.access != Access::kPublic || family == RateFamily::kAuth) {
    auto checking = check_access(call, route.access);
    const std::unique_ptr<Response> refusal = co_await std::move(checking);
    if (refusal) {
      add_rate_headers(rate, refusal.get());
      co_return std::move(*refusal);
    }
  }
  if (family == RateFamily::kData) {
    rate = count_request(call, family);
    if (!rate.allowed) co_return refuse_for_rate(rate, family);
  }
  const bool form = (route.run == RunKind::kFormWrite || route.run == RunKind::kFormWait) &&
                    is_multipart_form(request.header("content-type"));
  if (request.spool && !form && route.run != RunKind::kUpload) {
    auto loading = load_body(call);
    if (!co_await std::move(loading)) co_return reply_error(500, "Storage failure");
  }
  Response response;
  switch (route.run) {
    case RunKind::kInline: response = from_answer(route.plain(call)); break;
    case RunKind::kFormWait:
    case RunKind::kWait: {
      auto running = route.wait(call);
      response = co_await std::move(running);
      break;
    }
    case RunKind::kUpload:
    case RunKind::kPool: {
      auto running = run_plain(call, route.plain);
      response = co_await std::move(running);
      break;
    }
    case RunKind::kFormWrite:
    case RunKind::kWrite: {
      auto running = form ? run_form_write(call, route.session) : run_write(call, route.session);
      response = co_await std::move(running);
      break;
    }
    case RunKind::kRead:
    case RunKind::kReadPool: {
      auto running = run_read(call, route.session, route.run == RunKind::kRead);
      response = co_await std::move(running);
      break;
    }
  }
  add_rate_headers(rate, &response);
  co_return response;
}

bool add_routes(Router& router) {
  for (size_t i = 0; i < std::size(kRoutes); ++i)
    if (!router.add(kRoutes[i].methods, kRoutes[i].pattern, static_cast<int>(i))) return false;
  return true;
}

std::string_view route_pattern(int route) { return kRoutes[route].pattern; }

size_t route_count() { return std::size(kRoutes); }

RouteInfo route_info(size_t route) {
  return {kRoutes[route].methods, kRoutes[route].pattern, kRouteNames[route].access,
          kRouteNames[route].handler};
}

}  // namespace copra::server
