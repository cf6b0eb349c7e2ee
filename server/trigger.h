// Runs of functions that no HTTP request asked for: hooks, schedules, webhooks to our own URLs, the
// owner's test runs; and what every run shares: the platform context and the execution record.
//
// In: a function and a synthetic request. Out: the outcome, recorded in the execution log. May
// include: app.h, execute.h, asio/awaitable.hpp. Invariant: every run that reached user code leaves
// exactly one record; the queue is bounded, each project has its share of it and of the runs at
// once. Next: handlers_execute.cc (runs over HTTP), hooks.cc, schedule.cc (who triggers).
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/app.h"
#include "server/awaitable.h"

namespace copra::server {

// What the function sees: POST with a JSON body, nobody's connection.
struct TriggerRequest {
  TriggerRequest() = default;
  TriggerRequest(std::string triggered_by_, std::string payload_json_)
      : triggered_by(std::move(triggered_by_)), payload_json(std::move(payload_json_)) {}

  std::string triggered_by;  // 1.10: manual, webhook, db-event, schedule
  std::string payload_json = "{}";
  StringPairs headers;       // names lower-case; content-type is added
  std::string user_json;     // request.user, "" = None
  std::string entry_member;  // the global to call instead of main
  // Session::kNoWebhooks, kNoHooks: what this run's own writes are not to set off.
  uint32_t origin = 0;
  int64_t deadline_ms = 0;  // when shorter than the server's limit
};

struct FinishedRun {
  FinishedRun() = default;
  Outcome outcome;
  std::optional<storage::Uuid> execution;  // its record; none: no user code ran
};

// The function's context for a run. `origin` begins the URLs that it sees.
PlatformContext platform_context_of(App& app, const FunctionInfo& function,
                                    const std::string& origin, std::string triggered_by);

// Runs and records. The request's context says what triggered it.
boost::asio::awaitable<FinishedRun> run_recorded(App& app, FunctionPtr function,
                                                 ExecutionRequest request);

// A function by id or name, from the cache or the store. kNotFound: "Function not found".
boost::asio::awaitable<storage::Result<FunctionPtr>> find_function_of(App& app,
                                                                      storage::Uuid project,
                                                                      std::string id_or_name);

// Runs here and now. Does not look at `enabled`: the caller did.
boost::asio::awaitable<FinishedRun> trigger_recorded(App& app, FunctionPtr function,
                                                     TriggerRequest request);
boost::asio::awaitable<Outcome> trigger_function(App& app, FunctionPtr function,
                                                 TriggerRequest request);

// Runs later, on the queue's own thread; never waits. `function` is an id or a name; one that is
// missing, disabled or no http function ends as "Function not found". `done`, when given, is called
// once with the end of it, on the queue's thread; with a status when nothing ran. False: the queue
// is full or stopping, nothing will happen and `done` is not called.
using TriggerDone = std::function<void(storage::Result<FinishedRun>)>;
bool enqueue_trigger(App& app, const storage::Uuid& project, std::string function,
                     TriggerRequest request, TriggerDone done = {});

// One thread with an event loop for everything that no connection waits for.
class TriggerQueue {
 public:
  TriggerQueue(App& app, size_t concurrency);
  ~TriggerQueue();
  TriggerQueue(const TriggerQueue&) = delete;
  TriggerQueue& operator=(const TriggerQueue&) = delete;

  bool add(const storage::Uuid& project, std::string function, TriggerRequest request,
           TriggerDone done);
  // For timers and coroutines of others; what still waits at stop() is destroyed.
  boost::asio::any_io_executor executor();
  size_t waiting() const;
  size_t running() const;

  // Takes nothing more, drops what waits, gives the runs `grace_ms` to end. True when they did.
  bool stop(int64_t grace_ms);
  // Ends the thread. Nothing of the queue runs afterwards.
  void join();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace copra::server
