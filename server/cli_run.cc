// `copra run`: one function call through the platform's invocation, without a server.
//
// In: a source file and a made-up request. Out: the answer's body on stdout, a traceback on stderr.
// May include: invocation.h, storage's public header. Invariant: the same code answers as on the
// server; only the transport is missing.
#include <unistd.h>

#include <cstdlib>
#include <memory>

#include "server/app.h"
#include "server/cli.h"
#include "server/execute.h"
#include "server/files.h"
#include "server/json_text.h"
#include "server/project_config.h"
#include "server/secrets.h"
#include "server/text.h"
#include "storage/store.h"

namespace copra::server {

namespace {

std::string user_json(storage::Store& store, const storage::Project& project,
                      const std::string& email) {
  auto user = store.read([&](storage::Session& s) { return s.user_by_email(project.id, email); });
  std::string out;
  if (user.ok()) {
    storage::append_user_json(*user, project.id, storage::JsonShape::kFlat, out);
    return out;
  }
  // Nobody of that address: a user without data, so that functions that ask for one can be tried.
  JsonText json;
  json.begin_object().key("id").string(storage::Uuid::random().text());
  json.key("email").string(email).key("roles").begin_array().end_array();
  json.key("data").begin_object().end_object();
  json.key("created_at").string(storage::format_time(storage::now_micros())).end_object();
  return json.take();
}

void print(int file, std::string text) {
  if (!text.ends_with('\n')) text += '\n';
  std::string_view rest = text;
  while (!rest.empty()) {
    const ssize_t n = ::write(file, rest.data(), rest.size());
    if (n <= 0) return;
    rest.remove_prefix(static_cast<size_t>(n));
  }
}

}  // namespace

int run_command(const RunOptions& options) {
  std::string source, error;
  if (const int status = read_source(options.file, kExitData, &source)) return status;
  std::string body = options.payload;
  if (body.starts_with('@')) {
    const std::string path = body.substr(1);
    body.clear();
    if (!read_file(path, &body, &error)) return fail(kExitNoInput, error);
  }
  if (!body.empty()) {
    storage::JsonLimits limits;
    limits.bytes_max = 64u << 20;
    if (const auto parsed = storage::json_to_value(body, limits); !parsed.ok())
      return fail(kExitData, "--payload is not JSON: " + parsed.status().message());
  }

  CompileError refused;
  const auto program = Program::compile(source, platform_compile_options(options.file), &refused);
  if (!program) {
    print(STDERR_FILENO, refused.format(options.file));
    return kExitData;
  }

  storage::StoreOptions store_options;
  store_options.path = options.data.empty() ? ":memory:" : options.data;
  auto store = storage::Store::open(std::move(store_options));
  if (!store.ok())
    return fail(kExitStorage,
                "cannot open data directory " + options.data + ": " + store.status().text());
  const auto project = find_or_make_project(**store, options.project);
  if (!project.ok()) return fail(kExitStorage, "cannot use project: " + project.status().text());

  RequestData request;
  request.method = !options.method.empty() ? options.method : body.empty() ? "GET" : "POST";
  for (char& c : request.method)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  request.path = "/functions/local/execute";
  request.url = "http://localhost" + request.path;
  request.query = options.query;
  char separator = '?';
  for (const auto& [key, value] : request.query) {
    request.url += separator + percent_encode(key) + "=" + percent_encode(value);
    separator = '&';
  }
  request.headers.emplace_back("host", "localhost");
  if (!body.empty()) request.headers.emplace_back("content-type", "application/json");
  request.body = std::move(body);
  request.client_ip = "127.0.0.1";
  request.received_us = unix_now_us();
  if (!options.user.empty()) request.user_json = user_json(**store, *project, options.user);

  PlatformContext context;
  context.store = store->get();
  context.project_id = project->id.text();
  context.static_base_url = "http://localhost/storage/projects/" + context.project_id + "/static";
  context.config_json = public_config_json(storage::DocView(project->configs));
  if (storage::DocView(project->env).count() != 0) {
    const char* const key = std::getenv("COPRA_SECRET_KEY");
    const auto secrets = Secrets::open(options.data, key == nullptr ? "" : key, &error);
    if (!secrets) return fail(kExitStorage, error);
    context.env = open_env(*secrets, *project);
  }
  context.triggered_by = "manual";

  ExecutionRequest execution(program, std::move(request), std::move(context), Limits{});
  const Outcome outcome = execute_blocking(std::move(execution));
  print(STDOUT_FILENO, outcome.body);
  if (!outcome.traceback.empty()) print(STDERR_FILENO, outcome.traceback);
  return outcome.kind == OutcomeKind::kReturned ? kExitSuccess : kExitFailed;
}

}  // namespace copra::server
