// The server's parts and who owns them: what a handler reaches through Call::app.
//
// In: settings. Out: an App that dispatches requests. May include: the server's own light headers.
// Invariant: members are destroyed in reverse order, so what is declared later may use what is
// declared before; nothing runs any more when stop() has returned.
// Next: routes.cc (dispatch), serve.cc (start and stop of the process).
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "server/auth.h"
#include "server/change_feed.h"
#include "server/exec_log.h"
#include "server/execute.h"
#include "server/file_store.h"
#include "server/function_cache.h"
#include "server/game_room.h"
#include "server/http_server.h"
#include "server/passwords.h"
#include "server/rate_limit.h"
#include "server/realtime.h"
#include "server/router.h"
#include "server/secrets.h"
#include "server/settings.h"
#include "server/work_pool.h"
#include "storage/store.h"

namespace copra::server {

class AllowedHosts;
class Hooks;
class Metrics;
class TrustedProxies;
class IndexKeeper;
class CurlPool;
class HookMailbox;
class OutboxWorker;
class Scheduler;
class SocketGuards;
class TriggerQueue;

class App final : public Dispatcher {
 public:
  // Opens the store and reads or makes the owner's key. Null: `error` is one line for the operator.
  static std::unique_ptr<App> open(const Settings& settings, std::string* error);
  ~App() override;

  boost::asio::awaitable<Response> dispatch(Request& request) override;
  void begin(Request& request) override;
  void finish(Request& request, const Response& response) override;
  Response refuse(int status, std::string_view message) override;
  size_t body_bytes_max(const Request& request) override;
  boost::asio::awaitable<bool> spool(Request& request) override;
  boost::asio::awaitable<bool> next_piece(BodySource& source, std::string* piece) override;

  // Begins what starts by itself: schedules, deliveries of the outbox. Once the base URL is known.
  // False: `error` is one line.
  bool start(std::string* error);
  // From now on /ready answers 503: balancers send new clients elsewhere.
  void begin_drain() { draining_.store(true, std::memory_order_relaxed); }
  bool draining() const { return draining_.load(std::memory_order_relaxed); }
  // Nothing new starts by itself any more: schedules, hooks. Runs that began go on.
  void begin_stop();
  // True when nothing runs that no connection waits for.
  bool background_idle() const;
  // Ends pools and log; the store is flushed. Call when no request is running.
  void stop();

  // "http://127.0.0.1:8080" or the public_url setting; set once the port is known.
  void set_base_url(std::string url) { base_url_ = std::move(url); }
  // The origin of links in answers: the setting, else what the request was sent to.
  std::string origin(const Request& request) const;
  const std::string& base_url() const { return base_url_; }
  // "http://HOST:PORT" of the socket, whatever public_url says.
  void set_listen_url(std::string url) { listen_url_ = std::move(url); }
  const std::string& listen_url() const { return listen_url_; }

  // How many connections are open; set once there is a server.
  void set_connection_count(std::function<size_t()> count) { connection_count_ = std::move(count); }

  const Settings& settings() const { return settings_; }
  storage::Store& store() { return *store_; }
  Auth& auth() { return *auth_; }
  FunctionCache& functions() { return *functions_; }
  FileStore& files() { return *files_; }
  ExecLog& exec_log() { return *exec_log_; }
  const Secrets& secrets() const { return *secrets_; }
  ChangeFeed& changes() { return *changes_; }
  TriggerQueue& triggers() { return *triggers_; }
  CurlPool& outgoing() { return *outgoing_; }
  // Where functions may send requests.
  const AllowedHosts& allowed_hosts() const { return *allowed_hosts_; }
  HookMailbox& mailbox() { return *mailbox_; }
  Hooks& hooks() { return *hooks_; }
  Scheduler& scheduler() { return *scheduler_; }
  Executor& executor() { return *executor_; }
  WorkPool& storage_pool() { return *storage_pool_; }
  Realtime& realtime() { return *realtime_; }
  GameRooms& game_rooms() { return *game_rooms_; }
  SocketGuards& socket_guards() { return *socket_guards_; }
  // A number for each websocket of a function.
  uint64_t next_connection() { return ++connections_; }
  Metrics& metrics() { return *metrics_; }
  // Now: for metrics.
  size_t open_connections() const { return connection_count_ ? connection_count_() : 0; }
  size_t open_websockets() const { return static_cast<size_t>(open_websockets_.load()); }
  size_t active_deliveries() const;
  // One of max_websockets.
  WebSocketSlot websocket_slot() { return {open_websockets_, settings_.max_websockets}; }
  const Limits& limits() const { return limits_; }
  IndexKeeper& indexes() { return *indexes_; }
  Passwords& passwords() { return *passwords_; }
  RateLimiter& rate_limiter() { return rate_limiter_; }
  // Signs the tokens of owner accounts.
  const std::string& owner_secret() const { return owner_secret_; }
  // Wrong passwords for one name from one address: past a limit further tries have to wait.
  bool may_try_password(const std::string& who);
  void password_failed(const std::string& who);

  // Unix microseconds. Tests put a clock of their own in place, before the first request.
  int64_t now_us() const { return clock_(); }
  void set_clock(std::function<int64_t()> clock) { clock_ = std::move(clock); }

 private:
  explicit App(const Settings& settings);
  void name_request(Request& request);

  Settings settings_;
  Limits limits_;
  Router router_;
  std::string base_url_, listen_url_;
  std::atomic<bool> draining_{false};
  std::atomic<uint64_t> request_count_{0};
  uint64_t request_salt_ = 0;  // makes the ids of requests this process's own
  std::function<size_t()> connection_count_;
  std::unique_ptr<Metrics> metrics_;
  std::unique_ptr<TrustedProxies> proxies_;
  std::unique_ptr<AllowedHosts> allowed_hosts_;
  std::function<int64_t()> clock_;
  RateLimiter rate_limiter_, failures_;
  std::string owner_secret_;
  std::unique_ptr<Auth> auth_;
  std::unique_ptr<Secrets> secrets_;
  std::unique_ptr<ChangeFeed> changes_;
  std::atomic<int64_t> open_websockets_{0};
  std::atomic<uint64_t> connections_{0};
  std::unique_ptr<Realtime> realtime_;
  std::shared_ptr<SpoolBudget> spool_budget_;
  std::unique_ptr<GameRooms> game_rooms_;
  std::unique_ptr<WorkPool> storage_pool_, background_pool_;
  std::unique_ptr<SocketGuards> socket_guards_;  // before the store: commits tell it to the last
  std::unique_ptr<Passwords> passwords_;
  std::shared_ptr<OutboxWorker> outbox_;  // before the store: commits wake it to the last
  std::unique_ptr<storage::Store> store_;
  std::unique_ptr<IndexKeeper> indexes_;
  std::unique_ptr<FunctionCache> functions_;
  std::unique_ptr<FileStore> files_;
  std::unique_ptr<ExecLog> exec_log_;
  std::unique_ptr<Executor> executor_;
  std::unique_ptr<TriggerQueue> triggers_;
  std::unique_ptr<Hooks> hooks_;
  std::unique_ptr<Scheduler> scheduler_;
  std::unique_ptr<CurlPool> outgoing_;
  std::unique_ptr<HookMailbox> mailbox_;
};

// The owner of every project while there is one key; see docs/operations.md.
inline constexpr std::string_view kOwnerAccount = "admin";
inline constexpr size_t kApiKeyBytes = 20;

// A project record with an id and fresh keys, not stored yet. Its secret is plain until
// seal_token_secret() (secrets.h), or until App::open finds it so in the store.
storage::Project new_project(std::string name);
storage::Result<storage::Project> find_or_make_project(storage::Store& store,
                                                       const std::string& name,
                                                       const Secrets* secrets = nullptr);

// Deploys every *.py of a directory, and what is below its folders templates/ and static/, into the
// project named `project`, made when missing; what is unchanged stays as it is.
struct DeployedFunction {
  std::string name, id, url, named_url;
  std::string error;  // why it was not deployed, "" when it was
  bool changed = false;
};
struct DeployedFile {
  std::string path;   // "static/…" or "__templates__/…"
  std::string error;  // why it was not deployed, "" when it was
  bool changed = false;
};
struct Deployment {
  std::vector<DeployedFile> files;
  std::string project_id, api_key;
  std::vector<DeployedFunction> functions;
};
bool deploy_directory(App& app, const std::string& directory, const std::string& project,
                      Deployment* done, std::string* error);

}  // namespace copra::server
