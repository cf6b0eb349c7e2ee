// Lifecycle hooks: functions of a project that run around the writes of its documents and users.
//
// In: committed changes (change_feed.h) and the events of app users. Out: runs of functions. May
// include: app.h, asio/awaitable.hpp. Invariant: a background hook never delays or fails what set
// it off; a blocking one holds it up for at most kBlockingHookMs and lets it go on unless it said
// `block`; what a hook's run writes sets off no further hook. Next: trigger.h (how they run),
// handlers_hooks.cc (who configures them).
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/app.h"
#include "server/awaitable.h"

namespace copra::server {

inline constexpr int64_t kBlockingHookMs = 5000;

struct Hook {
  storage::Uuid id;
  std::string collection;  // "" for every collection, and for the events of users
  std::string event;
  std::string function;  // its name
  storage::Micros created_at = 0;
};

struct HookEvent {
  std::string_view name;
  bool of_users;  // scope "auth", else "collection"
  bool blocking;
};
// Null: no such event.
const HookEvent* find_hook_event(std::string_view name);
std::string hook_event_names(bool of_users);

struct HookVerdict {
  HookVerdict() = default;
  bool blocked = false;
  std::string reason;  // when blocked: what the client is told
};

// Runs the project's hooks of a blocking event (pre_register, pre_login), one after the other,
// until one blocks. `payload_json` is the event's object without `event`.
boost::asio::awaitable<HookVerdict> run_blocking_hook(App& app, storage::Uuid project,
                                                      std::string event, std::string payload_json);
// Queues the project's hooks of any other user event; returns at once, from any thread.
void fire_hook(App& app, const storage::Uuid& project, std::string_view event,
               std::string payload_json);

// The configured hooks, in memory as in the store, and the subscriber that fires document events.
class Hooks {
 public:
  using List = std::shared_ptr<const std::vector<Hook>>;

  explicit Hooks(App& app);
  ~Hooks();

  List cached(const storage::Uuid& project) const;           // null: not in memory
  storage::Result<List> load(const storage::Uuid& project);  // may block
  // After each change of a project's hooks, and when it is gone.
  void forget(const storage::Uuid& project);

  static storage::Result<std::vector<Hook>> read(storage::Session& session,
                                                 const storage::Uuid& project);
  // Fails with kAlreadyExists when the same one exists, kInvalid beyond the limit of a project.
  static storage::Status add(storage::Session& session, const storage::Uuid& project,
                             const Hook& hook);
  static storage::Status remove(storage::Session& session, const storage::Uuid& project,
                                const storage::Uuid& id);
  // The hooks of a function follow its new name.
  static storage::Status rename_function(storage::Session& session, const storage::Uuid& project,
                                         const std::string& old_name, const std::string& name);

 private:
  void on_changes(const std::vector<storage::Change>& changes);

  App& app_;
  std::atomic<uint64_t> generation_{0};
  mutable std::shared_mutex mutex_;
  std::unordered_map<storage::Uuid, List> lists_;
  ChangeFeed::Subscription subscription_;
};

}  // namespace copra::server
