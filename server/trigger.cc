// Runs without a connection; contract in trigger.h.
#include "server/trigger.h"

#include <pthread.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>

#include "server/function_http.h"
#include "server/identity.h"
#include "server/log.h"
#include "server/metrics.h"
#include "server/text.h"
#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr size_t kLoggedBytesMax = 64 * 1024;

// Bounds of the queue. A project that fills its share doesn't hold up the others.
constexpr size_t kQueuedMax = 100'000;
constexpr size_t kQueuedOfProjectMax = 20'000;
constexpr size_t kQueuedBytesMax = 128u << 20;
constexpr size_t kRunningOfProjectMax = 16;
// A full server (503) is tried again: so many times, so long apart.
constexpr int kBusyAttempts = 100;
constexpr auto kBusyPause = std::chrono::milliseconds(100);

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

// For metrics: finer than the log's.
std::string_view end_of(const Outcome& outcome) {
  switch (outcome.kind) {
    case OutcomeKind::kReturned: return "success";
    case OutcomeKind::kTimeout: return "timeout";
    case OutcomeKind::kMemory: return "memory";
    case OutcomeKind::kCancelled: return "cancelled";
    default: return "failed";
  }
}

bool reached_user_code(const Outcome& outcome) {
  return outcome.kind != OutcomeKind::kBadRequest &&
         !(outcome.kind == OutcomeKind::kCancelled && outcome.duration_us == 0);
}

storage::ExecutionLog make_record(const FunctionInfo& function, std::string triggered_by,
                                  int64_t started_us, const Outcome& outcome) {
  storage::ExecutionLog entry;
  entry.id = storage::Uuid::random();
  entry.project_id = function.project->id;
  entry.function_id = function.id;
  entry.function_name = function.name;
  entry.status = log_status(outcome.kind);
  entry.duration_ms = outcome.duration_us / 1000;
  entry.triggered_by = std::move(triggered_by);
  entry.created_at = started_us;
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
  return entry;
}

}  // namespace

PlatformContext platform_context_of(App& app, const FunctionInfo& function,
                                    const std::string& origin, std::string triggered_by) {
  PlatformContext context;
  context.store = &app.store();
  context.project_id = function.project->id_text;
  context.static_base_url = origin + "/storage/projects/" + function.project->id_text + "/static";
  context.env = function.project->env;
  context.config_json = function.project->public_configs;
  context.triggered_by = std::move(triggered_by);
  context.fetch = make_fetch(app.outgoing(), app.allowed_hosts());
  context.user_of_token = [&app, project = function.project](storage::Session& session,
                                                             std::string_view token) {
    const auto identity = identify(app, session, *project, token);
    return identity.ok() && identity->known() ? identity->user.id.text() : std::string();
  };
  return context;
}

asio::awaitable<FinishedRun> run_recorded(App& app, FunctionPtr function,
                                          ExecutionRequest request) {
  std::string triggered_by = request.context.triggered_by;
  const int64_t started_us = request.request.received_us;
  auto running = app.executor().run(std::move(request));
  FinishedRun run;
  run.outcome = co_await std::move(running);
  const bool reached = reached_user_code(run.outcome);
  app.metrics().count_run(reached ? end_of(run.outcome) : "refused", triggered_by,
                          run.outcome.duration_us, run.outcome.heap_bytes);
  if (!reached) co_return run;
  storage::ExecutionLog entry =
      make_record(*function, std::move(triggered_by), started_us, run.outcome);
  run.execution = entry.id;
  app.exec_log().add(std::move(entry));
  co_return run;
}

asio::awaitable<storage::Result<FunctionPtr>> find_function_of(App& app, storage::Uuid project,
                                                               std::string id_or_name) {
  FunctionCache& cache = app.functions();
  const auto id = storage::Uuid::parse(id_or_name);
  FunctionPtr known = id ? cache.cached_function(*id) : nullptr;
  if (!known) known = cache.cached_function(project, id_or_name);
  storage::Result<FunctionPtr> found = storage::Status::not_found("Function not found");
  if (known) {
    found = std::move(known);
  } else {
    auto work = [&] {
      if (id) found = cache.load_function(*id);
      if (!found.ok()) found = cache.load_function(project, id_or_name);
    };
    auto running = run_on(app.storage_pool(), work);
    co_await std::move(running);
  }
  if (found.is(storage::Code::kNotFound) || (found.ok() && (*found)->project->id != project))
    found = storage::Status::not_found("Function not found");
  co_return found;
}

asio::awaitable<FinishedRun> trigger_recorded(App& app, FunctionPtr function,
                                              TriggerRequest request) {
  PlatformContext context =
      platform_context_of(app, *function, app.base_url(), std::move(request.triggered_by));
  context.entry_member = std::move(request.entry_member);
  context.write_origin = request.origin;
  RequestData data;
  data.path = "/functions/" + function->project->id_text + "/func/" + function->name;
  data.url = app.base_url() + data.path;
  data.headers = std::move(request.headers);
  data.headers.emplace_back("content-type", "application/json");
  data.body = std::move(request.payload_json);
  data.user_json = std::move(request.user_json);
  data.received_us = unix_now_us();
  Limits limits = app.limits();
  if (request.deadline_ms > 0)
    limits.deadline_ms = std::min(limits.deadline_ms, request.deadline_ms);
  ExecutionRequest execution(function->program, std::move(data), std::move(context), limits);
  auto running = run_recorded(app, std::move(function), std::move(execution));
  co_return co_await std::move(running);
}

asio::awaitable<Outcome> trigger_function(App& app, FunctionPtr function, TriggerRequest request) {
  auto running = trigger_recorded(app, std::move(function), std::move(request));
  FinishedRun run = co_await std::move(running);
  co_return std::move(run.outcome);
}

bool enqueue_trigger(App& app, const storage::Uuid& project, std::string function,
                     TriggerRequest request, TriggerDone done) {
  return app.triggers().add(project, std::move(function), std::move(request), std::move(done));
}

// ---- the queue ---------------------------------------------------------------------------------

struct TriggerQueue::State {
  struct Item {
    Item(const storage::Uuid& p, std::string f, TriggerRequest r, TriggerDone d)
        : project(p), function(std::move(f)), request(std::move(r)), done(std::move(d)) {}
    size_t bytes() const { return request.payload_json.size() + request.user_json.size() + 512; }
    storage::Uuid project;
    std::string function;
    TriggerRequest request;
    TriggerDone done;
  };
  struct Share {
    std::deque<Item> items;
    size_t running = 0;
    bool in_turn = false;  // stands in `turns`
  };

  State(App& a, size_t limit) : app(a), concurrency(limit), guard(context.get_executor()) {}

  asio::awaitable<void> run(Item item);
  asio::awaitable<storage::Result<FinishedRun>> run_item(Item& item);
  void start_some();
  void finished(const storage::Uuid& project);
  // Call with the mutex held.
  void give_turn(const storage::Uuid& project, Share& share) {
    if (share.in_turn || share.items.empty() || share.running >= kRunningOfProjectMax) return;
    share.in_turn = true;
    turns.push_back(project);
  }

  App& app;
  const size_t concurrency;
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard;
  std::thread thread;

  std::mutex mutex;
  std::condition_variable idle;
  std::unordered_map<storage::Uuid, Share> shares;
  std::deque<storage::Uuid> turns;  // projects that may start a run, each once
  size_t waiting = 0, waiting_bytes = 0, running = 0;
  uint64_t refused = 0;
  bool stopping = false;
};

asio::awaitable<storage::Result<FinishedRun>> TriggerQueue::State::run_item(Item& item) {
  auto finding = find_function_of(app, item.project, item.function);
  auto found = co_await std::move(finding);
  if (found.ok() && (!(*found)->enabled || (*found)->type != "http"))
    found = storage::Status::not_found("Function not found");
  if (!found.ok()) co_return found.status();
  const FunctionPtr function = *found;
  asio::steady_timer pause(context);
  for (int attempt = 1;; ++attempt) {
    TriggerRequest request = item.request;
    FunctionPtr subject = function;
    auto running_one = trigger_recorded(app, std::move(subject), std::move(request));
    FinishedRun run = co_await std::move(running_one);
    const bool busy = run.outcome.kind == OutcomeKind::kCancelled && !run.execution;
    if (!busy || attempt == kBusyAttempts) co_return run;
    {
      const std::lock_guard lock(mutex);
      if (stopping) co_return run;
    }
    pause.expires_after(kBusyPause);
    co_await pause.async_wait(asio::use_awaitable);
  }
}

asio::awaitable<void> TriggerQueue::State::run(Item item) {
  storage::Result<FinishedRun> result = storage::Status::cancelled();
  try {
    auto running_item = run_item(item);
    result = co_await std::move(running_item);
  } catch (const std::exception& error) {
    log(LogLevel::kError, "trigger_failed", {{"error", error.what()}});
    result = storage::Status::io_error(error.what());
  }
  if (!result.ok())
    log(LogLevel::kWarning, "trigger_not_run",
        {{"project", item.project.text()},
         {"function", item.function},
         {"triggered_by", item.request.triggered_by},
         {"status", result.status().text()}});
  if (item.done) item.done(std::move(result));
  finished(item.project);
}

void TriggerQueue::State::start_some() {
  for (;;) {
    std::optional<Item> next;
    {
      const std::lock_guard lock(mutex);
      if (stopping || turns.empty() || running >= concurrency) return;
      const storage::Uuid project = turns.front();
      turns.pop_front();
      Share& share = shares[project];
      share.in_turn = false;
      if (share.items.empty()) continue;
      next.emplace(std::move(share.items.front()));
      share.items.pop_front();
      ++share.running;
      ++running;
      --waiting;
      waiting_bytes -= next->bytes();
      give_turn(project, share);
    }
    auto starting = run(std::move(*next));
    asio::co_spawn(context, std::move(starting), asio::detached);
  }
}

void TriggerQueue::State::finished(const storage::Uuid& project) {
  {
    const std::lock_guard lock(mutex);
    --running;
    const auto known = shares.find(project);
    --known->second.running;
    give_turn(project, known->second);
    if (known->second.items.empty() && known->second.running == 0 && !known->second.in_turn)
      shares.erase(known);
    idle.notify_all();
  }
  start_some();
}

TriggerQueue::TriggerQueue(App& app, size_t concurrency)
    : state_(std::make_unique<State>(app, concurrency == 0 ? 1 : concurrency)) {
  state_->thread = std::thread([state = state_.get()] {
    pthread_setname_np(pthread_self(), "triggers");
    state->context.run();
  });
}

TriggerQueue::~TriggerQueue() { join(); }

bool TriggerQueue::add(const storage::Uuid& project, std::string function, TriggerRequest request,
                       TriggerDone done) {
  State& s = *state_;
  State::Item item(project, std::move(function), std::move(request), std::move(done));
  {
    const std::lock_guard lock(s.mutex);
    if (s.stopping) return false;
    State::Share& share = s.shares[project];
    if (s.waiting >= kQueuedMax || share.items.size() >= kQueuedOfProjectMax ||
        s.waiting_bytes + item.bytes() > kQueuedBytesMax) {
      // One line for the first of many.
      if (s.refused++ % 1000 == 0)
        log(LogLevel::kWarning, "trigger_queue_full",
            {{"project", project.text()}, {"refused", static_cast<long>(s.refused)}});
      if (share.items.empty() && share.running == 0 && !share.in_turn) s.shares.erase(project);
      return false;
    }
    ++s.waiting;
    s.waiting_bytes += item.bytes();
    share.items.push_back(std::move(item));
    s.give_turn(project, share);
  }
  asio::post(s.context, [&s] { s.start_some(); });
  return true;
}

asio::any_io_executor TriggerQueue::executor() { return state_->context.get_executor(); }

size_t TriggerQueue::waiting() const {
  const std::lock_guard lock(state_->mutex);
  return state_->waiting;
}

size_t TriggerQueue::running() const {
  const std::lock_guard lock(state_->mutex);
  return state_->running;
}

bool TriggerQueue::stop(int64_t grace_ms) {
  State& s = *state_;
  std::unique_lock lock(s.mutex);
  s.stopping = true;
  s.turns.clear();
  for (auto& [project, share] : s.shares) share.items.clear();
  s.waiting = s.waiting_bytes = 0;
  return s.idle.wait_for(lock, std::chrono::milliseconds(grace_ms), [&] { return s.running == 0; });
}

void TriggerQueue::join() {
  if (!state_ || !state_->thread.joinable()) return;
  stop(0);
  state_->guard.reset();
  state_->context.stop();
  state_->thread.join();
}

}  // namespace copra::server
