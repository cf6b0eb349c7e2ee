// The server's parts, put together and taken apart; contract in app.h.
#include "server/app.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <thread>

#include "server/accounts.h"
#include "server/curl_pool.h"
#include "server/exec_stats.h"
#include "server/function_http.h"
#include "server/hook_mailbox.h"
#include "server/hooks.h"
#include "server/index_keeper.h"
#include "server/log.h"
#include "server/metrics.h"
#include "server/outbox_worker.h"
#include "server/proxies.h"
#include "server/reply.h"
#include "server/schedule.h"
#include "server/smtp.h"
#include "server/socket_guards.h"
#include "server/text.h"
#include "server/trigger.h"
#include "server/webhooks.h"

namespace copra::server {

namespace {

constexpr int kBackgroundNice = 10;
// A writer loses only to one that got through: on a busy machine many may, one after the other.
constexpr int kWriteAttempts = 256;
constexpr int64_t kCancelledRunsMs = 3000;  // for runs without a connection to notice a stop
constexpr int64_t kFailureWindowUs = 15 * 60'000'000LL;
constexpr int64_t kFailuresMax = 30;   // wrong passwords for one name within that time
constexpr size_t kRequestIdMax = 128;  // of a client's own; a longer one is replaced
constexpr size_t kRequestIdDigits = 16;
constexpr int64_t kRateWindowUs = 60'000'000;  // the rate_limit_ settings are per minute

std::string storage_error(const std::string& path, const storage::Status& status) {
  switch (status.code()) {
    case storage::Code::kLocked: return "data directory " + path + " is in use by another process";
    case storage::Code::kUnsupported:
      return path + " is not a data directory of this program: " + status.message();
    default: return "cannot open data directory " + path + ": " + status.text();
  }
}

// What may go into logs and headers as it is.
bool valid_request_id(std::string_view id) {
  if (id.empty() || id.size() > kRequestIdMax) return false;
  for (const char c : id) {
    const bool fine = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("-_.:+/=@").find(c) != std::string_view::npos;
    if (!fine) return false;
  }
  return true;
}

// Spreads neighbouring numbers over all 64 bits, one to one (the finaliser of splitmix64).
uint64_t scramble(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

}  // namespace

App::App(const Settings& settings)
    : settings_(settings),
      clock_(unix_now_us),
      rate_limiter_(kRateWindowUs),
      failures_(kFailureWindowUs) {
  limits_.deadline_ms = settings.execution_timeout;
  limits_.heap_bytes_max = settings.execution_memory;
  request_salt_ = std::strtoull(random_hex(sizeof request_salt_).c_str(), nullptr, 16);
}

App::~App() { stop(); }

std::unique_ptr<App> App::open(const Settings& settings, std::string* error) {
  std::unique_ptr<App> app(new App(settings));
  // The table is fixed at compile time and tested; a clash can't come from outside.
  if (!add_routes(app->router_)) std::abort();
  if (!check_smtp_settings(settings, error)) return nullptr;
  app->metrics_ = std::make_unique<Metrics>(route_count());
  app->proxies_ = std::make_unique<TrustedProxies>();
  if (!app->proxies_->parse(settings.trusted_proxies, error)) return nullptr;
  app->allowed_hosts_ = std::make_unique<AllowedHosts>();
  if (!app->allowed_hosts_->parse(settings.http_allow, error)) return nullptr;

  const auto cores = static_cast<int64_t>(std::max(1u, std::thread::hardware_concurrency()));
  app->storage_pool_ = std::make_unique<WorkPool>(
      "storage", static_cast<size_t>(std::max<int64_t>(1, settings.storage_threads)));
  app->background_pool_ = std::make_unique<WorkPool>(
      "background",
      static_cast<size_t>(settings.background_threads > 0 ? settings.background_threads : cores),
      kBackgroundNice);

  app->passwords_ = std::make_unique<Passwords>(
      static_cast<size_t>(std::max<int64_t>(1, settings.password_threads)));

  storage::StoreOptions options;
  options.path = settings.data;
  options.sync = settings.sync_writes;
  options.search_index_min = settings.search_index_min;
  options.write_attempts = kWriteAttempts;
  options.yield = WorkPool::help;
  app->changes_ = std::make_unique<ChangeFeed>();
  app->realtime_ = std::make_unique<Realtime>(*app->changes_);
  app->game_rooms_ = std::make_unique<GameRooms>(*app);
  ChangeFeed* const feed = app->changes_.get();
  options.on_changes = [feed](std::vector<storage::Change> changes) {
    feed->publish(std::move(changes));
  };
  App* const self = app.get();
  options.on_outbox = [self] {
    if (const auto worker = std::atomic_load(&self->outbox_)) worker->wake();
  };
  app->socket_guards_ = std::make_unique<SocketGuards>(*app->storage_pool_);
  options.on_access = [self](const std::vector<storage::Uuid>& projects) {
    self->socket_guards_->changed(projects);
  };
  WorkPool* const pool = app->storage_pool_.get();
  options.post = [pool](std::function<void()> task) {
    if (!pool->post(task)) task();
  };
  auto store = storage::Store::open(std::move(options));
  if (!store.ok()) {
    *error = storage_error(settings.data, store.status());
    return nullptr;
  }
  app->store_ = std::move(store).value();
  app->socket_guards_->set_store(*app->store_);

  app->secrets_ = Secrets::open(settings.data, settings.secret_key, error);
  if (!app->secrets_) return nullptr;
  const auto same_key = app->secrets_->check_store(*app->store_);
  storage::Status sealed = same_key.ok() ? storage::Status() : same_key.status();
  if (same_key.ok() && !*same_key) {
    *error = "the store in " + settings.data + " was sealed with another secret key (" +
             settings.data + "/secret.key or --secret-key)";
    return nullptr;
  }
  if (sealed.ok()) sealed = seal_stored_secrets(*app->secrets_, *app->store_);
  if (sealed.ok()) sealed = make_run_stats(*app->store_);
  if (!sealed.ok()) {
    *error = storage_error(settings.data, sealed);
    return nullptr;
  }

  if (!known_registration(settings.registration)) {
    *error = "--registration: '" + settings.registration + "' is none of auto, open, first, closed";
    return nullptr;
  }
  auto owner_secret = load_or_make_owner_secret(*app->store_, *app->secrets_);
  if (!owner_secret.ok()) {
    *error = storage_error(settings.data, owner_secret.status());
    return nullptr;
  }
  app->owner_secret_ = std::move(owner_secret).value();

  std::string key = settings.admin_key;
  if (key.empty() && !load_or_make_admin_key(settings.data, &key, error)) return nullptr;
  app->auth_ = std::make_unique<Auth>(std::move(key));
  app->functions_ = std::make_unique<FunctionCache>(*app->store_, *app->secrets_);
  app->spool_budget_ = std::make_shared<SpoolBudget>(settings.spool_bytes_max);
  app->files_ = std::make_unique<FileStore>(*app->store_, settings);
  app->files_->drop_leftovers();
  app->exec_log_ = std::make_unique<ExecLog>(*app->store_, settings.log_retention);
  app->executor_ = std::make_unique<Executor>(*app->storage_pool_, *app->background_pool_,
                                              static_cast<size_t>(settings.max_executions));
  app->base_url_ = settings.public_url;
  app->triggers_ =
      std::make_unique<TriggerQueue>(*app, static_cast<size_t>(settings.trigger_concurrency));
  if (const storage::Status noted = note_server_relay(*app->store_, settings); !noted.ok()) {
    *error = storage_error(settings.data, noted);
    return nullptr;
  }
  app->outgoing_ = std::make_unique<CurlPool>();
  app->mailbox_ = std::make_unique<HookMailbox>();
  app->hooks_ = std::make_unique<Hooks>(*app);
  app->indexes_ = std::make_unique<IndexKeeper>(*app->store_, settings.auto_index);
  app->scheduler_ = std::make_unique<Scheduler>(*app);
  return app;
}

bool App::start(std::string* error) {
  const storage::Status status = scheduler_->start();
  if (!status.ok()) {
    *error = storage_error(settings_.data, status);
    return false;
  }
  std::map<std::string, OutboxHandler, std::less<>> handlers;
  handlers.emplace("mail", mail_handler(*this));
  handlers.emplace("webhook", webhook_handler(*this));
  auto worker = std::make_shared<OutboxWorker>(*store_, std::move(handlers));
  worker->start();
  std::atomic_store(&outbox_, std::move(worker));
  return true;
}

void App::begin_stop() {
  if (scheduler_) scheduler_->stop();
  if (triggers_) triggers_->stop(0);
  if (const auto worker = std::atomic_load(&outbox_)) worker->begin_stop();
}

bool App::background_idle() const { return !triggers_ || triggers_->running() == 0; }

void App::stop() {
  if (executor_) executor_->cancel_all();
  if (scheduler_) scheduler_->stop();
  // What is being delivered ends or stays in the outbox.
  if (const auto worker = std::atomic_load(&outbox_)) worker->stop();
  if (outgoing_) outgoing_->stop();
  if (changes_) changes_->stop();
  if (triggers_) triggers_->stop(kCancelledRunsMs);
  if (indexes_) indexes_->stop();
  if (passwords_) passwords_->stop();
  if (background_pool_) background_pool_->stop();
  if (storage_pool_) storage_pool_->stop();
  if (realtime_) realtime_->stop();
  // After the pools: what a run waited for has ended, so its coroutine can go.
  if (triggers_) triggers_->join();
  if (exec_log_) exec_log_->close();
  if (!store_) return;
  // Waits for the last commits too: what they tell may belong to connections that end after this.
  if (const storage::Status status = store_->flush(); !status.ok())
    log(LogLevel::kError, "flush_failed", {{"status", status.text()}});
}

bool App::may_try_password(const std::string& who) {
  return failures_.has(who, kFailuresMax, now_us());
}

void App::password_failed(const std::string& who) { failures_.take(who, kFailuresMax, now_us()); }

size_t App::active_deliveries() const {
  const auto worker = std::atomic_load(&outbox_);
  return worker ? worker->active() : 0;
}

void App::name_request(Request& request) {
  const std::string_view given = request.header("x-request-id");
  if (valid_request_id(given)) {
    request.id = given;
    return;
  }
  uint64_t number =
      scramble(request_salt_ + request_count_.fetch_add(1, std::memory_order_relaxed));
  request.id.clear();
  for (size_t i = 0; i < kRequestIdDigits; ++i, number >>= 4)
    request.id += "0123456789abcdef"[number & 15];
}

void App::begin(Request& request) {
  proxies_->apply(request);
  name_request(request);
}

void App::finish(Request& request, const Response& response) {
  if (request.id.empty()) name_request(request);
  const int status = response.websocket ? 101 : response.status;
  metrics_->count_answer(request, status);
  if (!settings_.access_log || !log_enabled(LogLevel::kInfo)) return;
  std::string_view execution;
  for (const auto& [name, value] : response.headers)
    if (name == "X-Execution-Id") execution = value;
  // The query stays out: it may hold tokens.
  log(LogLevel::kInfo, "request",
      {{"request_id", request.id},
       {"client", request.client_ip},
       {"method", request.head_only ? "HEAD" : method_name(request.method)},
       {"path", request.path},
       {"status", status},
       {"bytes", static_cast<unsigned long>(response.source ? response.source->size()
                                                            : response.body.size())},
       {"duration_us",
        static_cast<long>(request.received_us == 0 ? 0 : unix_now_us() - request.received_us)},
       {"execution_id", execution}});
}

Response App::refuse(int status, std::string_view message) { return reply_error(status, message); }

std::string App::origin(const Request& request) const {
  const std::string_view host = request.header("host");
  if (!settings_.public_url.empty() || host.empty()) return base_url_;
  return (request.secure ? "https://" : "http://") + std::string(host);
}

storage::Result<storage::Project> find_or_make_project(storage::Store& store,
                                                       const std::string& name,
                                                       const Secrets* secrets) {
  return store.write([&](storage::Session& s) -> storage::Result<storage::Project> {
    COPRA_ASSIGN(const auto projects, s.list_projects(kOwnerAccount));
    for (const storage::Project& project : projects)
      if (project.name == name) return project;
    storage::Project project = new_project(name);
    if (secrets != nullptr) seal_token_secret(*secrets, &project);
    return s.create_project(std::move(project));
  });
}

storage::Project new_project(std::string name) {
  storage::Project project;
  project.id = storage::Uuid::random();
  project.name = std::move(name);
  project.owner = kOwnerAccount;
  project.api_key = random_hex(kApiKeyBytes);
  project.secret = random_hex(kTokenSecretBytes);
  project.configs = storage::empty_object();
  project.env = storage::empty_object();
  return project;
}

}  // namespace copra::server
