// `copra serve`: the life of the server process.
//
// In: settings. Out: lines on stdout that say where it listens and with which keys; an exit status.
// May include: app.h, http_server.h. Invariant: signals are taken by the main thread only; a stop
// is polite (no new connections, running requests finish), then bounded (functions are cancelled),
// then final (connections are cut). A second signal skips the waiting.
#include <csignal>
#include <ctime>
#include <string>

#include <unistd.h>

#include "server/app.h"
#include "server/cli.h"
#include "server/dev_console.h"
#include "server/http_server.h"
#include "server/log.h"

namespace copra::server {

namespace {

constexpr int64_t kPollMs = 50;
constexpr int64_t kCancelMs = 3000;  // for functions to notice that they are cancelled
constexpr int64_t kCutMs = 1000;

void print(const std::string& text) {
  // stdout may be a closed pipe; the server runs on.
  if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) return;
}

sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

// True when every connection and run ended; false after `milliseconds` or another signal.
bool wait_or_signal(HttpServer& server, const App& app, int64_t milliseconds) {
  const sigset_t signals = stop_signals();
  for (int64_t waited = 0; waited < milliseconds; waited += kPollMs) {
    if (server.wait_idle(kPollMs)) {
      if (app.background_idle()) return true;
      const timespec pause{.tv_sec = 0, .tv_nsec = kPollMs * 1'000'000};
      nanosleep(&pause, nullptr);
    }
    const timespec now{};
    if (sigtimedwait(&signals, nullptr, &now) > 0) return false;
  }
  return server.wait_idle(0) && app.background_idle();
}

std::string describe(const Deployment& deployment, const std::string& project) {
  std::string out = "project " + project + "\n  id " + deployment.project_id + "\n  api key " +
                    deployment.api_key + "\n";
  for (const DeployedFunction& function : deployment.functions) {
    if (!function.error.empty()) continue;
    out += "function " + function.name + "\n  " + function.url + "\n  " + function.named_url + "\n";
  }
  return out;
}

}  // namespace

int serve_command(const Settings& settings, bool dev) {
  LogLevel level = LogLevel::kInfo;
  if (!log_level_from(settings.log_level, &level))
    return fail(kExitUsage, "--log-level: '" + settings.log_level +
                                "' is none of debug, info, warning, error, off");
  set_log_level(level);
  if (settings.log_format != "text" && settings.log_format != "json")
    return fail(kExitUsage, "--log-format: '" + settings.log_format + "' is neither text nor json");
  set_log_format(settings.log_format == "json" ? LogFormat::kJson : LogFormat::kText);
  if (settings.metrics != "local" && settings.metrics != "public" && settings.metrics != "owner")
    return fail(kExitUsage,
                "--metrics: '" + settings.metrics + "' is none of local, public, owner");

  // Before any thread starts, so that all of them leave the stop signals to this one.
  const sigset_t signals = stop_signals();
  sigset_t awaited = signals;
  sigaddset(&awaited, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &awaited, nullptr);

  std::string error;
  const std::unique_ptr<App> app = App::open(settings, &error);
  if (!app) return fail(kExitStorage, error);
  HttpServer server(app->settings(), *app);
  app->set_connection_count([&server] { return server.open_connections(); });
  if (!server.start(&error)) return fail(kExitUnavailable, error);
  const std::string host =
      settings.host.find(':') == std::string::npos ? settings.host : "[" + settings.host + "]";
  const std::string address = (settings.tls_cert.empty() ? "http://" : "https://") + host + ":" +
                              std::to_string(server.port());
  if (settings.public_url.empty()) app->set_base_url(address);
  app->set_listen_url(address);

  if (settings.admin_key.empty())
    print("admin key " + app->auth().admin_key() + "\n  kept in " + settings.data + "/admin.key\n");
  std::unique_ptr<DevConsole> console;
  if (!settings.functions.empty()) {
    Deployment deployment;
    if (!deploy_directory(*app, settings.functions, settings.project, &deployment, &error)) {
      server.begin_stop();
      server.join();
      return fail(kExitNoInput, error);
    }
    for (const DeployedFunction& function : deployment.functions)
      if (!function.error.empty() && !dev)
        log(LogLevel::kError, "function_not_deployed",
            {{"function", function.name}, {"error", function.error}});
    for (const DeployedFile& file : deployment.files)
      if (!file.error.empty() && !dev)
        log(LogLevel::kError, "file_not_deployed", {{"path", file.path}, {"error", file.error}});
    print(describe(deployment, settings.project));
    if (dev)
      console =
          std::make_unique<DevConsole>(*app, settings.functions, settings.project, deployment);
  }
  if (!app->start(&error)) {
    server.begin_stop();
    server.join();
    return fail(kExitStorage, error);
  }
  print("listening on " + address + "\n");

  for (bool stopped = false; !stopped;) {
    int signal = 0;
    if (console) {
      const timespec pause{.tv_sec = 0, .tv_nsec = DevConsole::kTickMs * 1'000'000};
      signal = sigtimedwait(&awaited, nullptr, &pause);
      if (signal < 0) {
        console->tick();
        continue;
      }
    } else if (sigwait(&awaited, &signal) != 0) {
      break;
    }
    stopped = signal != SIGHUP;
    if (stopped) continue;
    if (settings.tls_cert.empty()) {
      log(LogLevel::kInfo, "nothing_to_reload", {{"signal", "SIGHUP"}});
      continue;
    }
    const bool reloaded = server.reload_tls(&error);
    log(reloaded ? LogLevel::kInfo : LogLevel::kError,
        reloaded ? "certificate_reloaded" : "certificate_not_reloaded",
        {{"file", settings.tls_cert}, {"error", reloaded ? "" : error}});
  }
  log(LogLevel::kInfo, "stopping", {{"running", app->executor().running()}});
  app->begin_drain();
  // Balancers see /ready before the port closes; another signal ends the wait.
  const timespec delay{.tv_sec = settings.shutdown_delay / 1000,
                       .tv_nsec = settings.shutdown_delay % 1000 * 1'000'000};
  if (settings.shutdown_delay > 0) sigtimedwait(&signals, nullptr, &delay);
  server.begin_stop();
  app->begin_stop();
  if (!wait_or_signal(server, *app, settings.shutdown_grace)) {
    app->executor().cancel_all();
    if (!wait_or_signal(server, *app, kCancelMs)) {
      server.cut();
      wait_or_signal(server, *app, kCutMs);
    }
  }
  app->executor().cancel_all();
  server.join();
  app->stop();
  log(LogLevel::kInfo, "stopped");
  return kExitSuccess;
}

}  // namespace copra::server
