// Lifecycle hooks; contract in hooks.h.
#include "server/hooks.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "server/json_text.h"
#include "server/log.h"
#include "server/trigger.h"
#include "server/waits.h"
#include "storage/document_fields.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr HookEvent kEvents[] = {
    {"pre_save", false, false},       {"post_save", false, false},
    {"pre_delete", false, false},     {"post_delete", false, false},
    {"pre_register", true, true},     {"pre_login", true, true},
    {"post_register", true, false},   {"post_login", true, false},
    {"pre_user_update", true, false}, {"post_user_update", true, false},
    {"pre_user_delete", true, false}, {"post_user_delete", true, false},
};

constexpr std::string_view kRecordKind = "hook";
constexpr size_t kHooksOfProjectMax = 100;
constexpr size_t kProjectsMax = 10'000;  // in memory; past it the cache starts afresh

// {"event":name, ...the payload's fields}
std::string with_event(std::string_view event, std::string_view payload_json) {
  std::string out = "{\"event\":" + json_string(event);
  const size_t brace = payload_json.find('{');
  if (brace == std::string_view::npos) return out + "}";
  std::string_view rest = payload_json.substr(brace + 1);
  const size_t first = rest.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && rest[first] != '}') out += ',';
  out += rest;
  return out;
}

TriggerRequest hook_request(std::string_view event, std::string payload) {
  TriggerRequest request("db-event", std::move(payload));
  request.headers.emplace_back("x-hook-event", std::string(event));
  request.origin = storage::Session::kNoHooks;
  return request;
}

// Python's truth of a JSON value.
bool is_true(storage::ValueView value) {
  if (value.is_missing_or_null()) return false;
  if (value.is_bool()) return value.as_bool();
  if (value.is_number()) return value.as_double() != 0;
  if (value.is_string()) return !value.as_string().empty();
  if (value.is_array() || value.is_object()) return value.count() != 0;
  return true;
}

HookVerdict verdict_of(const Outcome& outcome, std::string_view event) {
  HookVerdict verdict;
  if (outcome.kind != OutcomeKind::kReturned || !outcome.body.starts_with('{')) return verdict;
  // The log's copy of the result is cut; the envelope has all of it.
  storage::JsonLimits limits;
  limits.bytes_max = SIZE_MAX;
  const auto envelope = storage::json_to_value(outcome.body, limits);
  if (!envelope.ok()) return verdict;
  const storage::ValueView result = storage::DocView(*envelope).find("result");
  if (!result.is_object() || !is_true(result.find("block"))) return verdict;
  verdict.blocked = true;
  verdict.reason = doc_text(result, "reason");
  if (verdict.reason.empty())
    verdict.reason = event == "pre_login" ? "Login blocked" : "Registration blocked";
  return verdict;
}

void queue_hooks(App& app, const storage::Uuid& project, const std::vector<Hook>& hooks,
                 std::string_view event, const std::string& payload) {
  for (const Hook& hook : hooks)
    if (hook.event == event)
      enqueue_trigger(app, project, hook.function, hook_request(event, payload));
}

storage::Status put(storage::Session& session, const storage::Uuid& project, const Hook& hook) {
  return session.put_record(project, kRecordKind, hook.id.text(),
                            storage::DocFields()
                                .text("collection", hook.collection)
                                .text("event", hook.event)
                                .text("function", hook.function)
                                .integer("created_at", hook.created_at)
                                .take());
}

// The payload of a document event.
std::string change_payload(std::string_view event, const storage::Change& change) {
  constexpr std::string_view kOperations[] = {"create", "update", "delete"};
  JsonText json;
  json.begin_object().key("event").string(event);
  json.key("collection").string(change.collection);
  json.key("operation").string(kOperations[static_cast<size_t>(change.kind)]);
  json.key("document");
  storage::append_json(change.document.data(), json.next_value());
  if (event != "pre_save") json.key("document_id").string(change.document.id.text());
  if (change.kind == storage::Change::Kind::kUpdate) {
    json.key("old_data");
    storage::append_json(storage::ValueView(change.old_body), json.next_value());
  }
  return json.end_object().take();
}

}  // namespace

const HookEvent* find_hook_event(std::string_view name) {
  const auto* const found = std::find_if(std::begin(kEvents), std::end(kEvents),
                                         [&](const HookEvent& e) { return e.name == name; });
  return found == std::end(kEvents) ? nullptr : found;
}

std::string hook_event_names(bool of_users) {
  std::string out;
  for (const HookEvent& event : kEvents) {
    if (event.of_users != of_users) continue;
    if (!out.empty()) out += ", ";
    out += event.name;
  }
  return out;
}

asio::awaitable<HookVerdict> run_blocking_hook(App& app, storage::Uuid project, std::string event,
                                               std::string payload_json) {
  HookVerdict verdict;
  Hooks::List hooks = app.hooks().cached(project);
  if (!hooks) {
    auto work = [&] {
      if (auto loaded = app.hooks().load(project); loaded.ok()) hooks = *loaded;
    };
    auto loading = run_on(app.storage_pool(), work);
    co_await std::move(loading);
    if (!hooks) co_return verdict;
  }
  const int64_t until_ms = steady_now_us() / 1000 + kBlockingHookMs;
  std::string payload;
  for (const Hook& hook : *hooks) {
    if (hook.event != event) continue;
    const int64_t left_ms = until_ms - steady_now_us() / 1000;
    if (left_ms <= 0) break;
    if (payload.empty()) payload = with_event(event, payload_json);
    auto finding = find_function_of(app, project, hook.function);
    auto found = co_await std::move(finding);
    if (!found.ok() || !(*found)->enabled || (*found)->type != "http") {
      log(LogLevel::kWarning, "hook_not_run",
          {{"project", project.text()}, {"event", event}, {"function", hook.function}});
      continue;
    }
    FunctionPtr function = *found;
    TriggerRequest request = hook_request(event, payload);
    request.deadline_ms = left_ms;
    auto running = trigger_function(app, std::move(function), std::move(request));
    const Outcome outcome = co_await std::move(running);
    verdict = verdict_of(outcome, event);
    if (verdict.blocked) break;
  }
  co_return verdict;
}

void fire_hook(App& app, const storage::Uuid& project, std::string_view event,
               std::string payload_json) {
  if (const Hooks::List hooks = app.hooks().cached(project)) {
    const bool wanted = std::any_of(hooks->begin(), hooks->end(),
                                    [&](const Hook& hook) { return hook.event == event; });
    if (wanted) queue_hooks(app, project, *hooks, event, with_event(event, payload_json));
    return;
  }
  const bool posted = app.storage_pool().post(
      [&app, project, name = std::string(event), payload = with_event(event, payload_json)] {
        if (const auto loaded = app.hooks().load(project); loaded.ok())
          queue_hooks(app, project, **loaded, name, payload);
      });
  if (!posted) log(LogLevel::kWarning, "hook_not_run", {{"event", event}});
}

Hooks::Hooks(App& app) : app_(app) {
  subscription_ =
      app.changes().subscribe([this](const ChangeFeed::Changes& changes) { on_changes(*changes); });
}

Hooks::~Hooks() { subscription_.cancel(); }

Hooks::List Hooks::cached(const storage::Uuid& project) const {
  const std::shared_lock lock(mutex_);
  const auto found = lists_.find(project);
  return found == lists_.end() ? nullptr : found->second;
}

storage::Result<Hooks::List> Hooks::load(const storage::Uuid& project) {
  const uint64_t generation = generation_.load();
  COPRA_ASSIGN(auto hooks,
               app_.store().read([&](storage::Session& s) { return read(s, project); }));
  List list = std::make_shared<const std::vector<Hook>>(std::move(hooks));
  const std::unique_lock lock(mutex_);
  if (generation_.load() == generation) {
    if (lists_.size() >= kProjectsMax) lists_.clear();
    lists_[project] = list;
  }
  return list;
}

void Hooks::forget(const storage::Uuid& project) {
  const std::unique_lock lock(mutex_);
  generation_.fetch_add(1);
  lists_.erase(project);
}

storage::Result<std::vector<Hook>> Hooks::read(storage::Session& session,
                                               const storage::Uuid& project) {
  COPRA_ASSIGN(const auto records, session.list_records(project, kRecordKind));
  std::vector<Hook> hooks;
  for (const storage::Record& record : records) {
    const storage::DocView fields(record.value);
    Hook hook;
    hook.id = storage::Uuid::parse(record.key).value_or(storage::Uuid());
    hook.collection = doc_text(fields, "collection");
    hook.event = doc_text(fields, "event");
    hook.function = doc_text(fields, "function");
    hook.created_at = doc_int(fields, "created_at");
    hooks.push_back(std::move(hook));
  }
  std::sort(hooks.begin(), hooks.end(), [](const Hook& a, const Hook& b) {
    return std::tie(a.created_at, a.id) < std::tie(b.created_at, b.id);
  });
  return hooks;
}

storage::Status Hooks::add(storage::Session& session, const storage::Uuid& project,
                           const Hook& hook) {
  COPRA_ASSIGN(const auto known, read(session, project));
  for (const Hook& other : known)
    if (other.event == hook.event && other.collection == hook.collection &&
        other.function == hook.function)
      return storage::Status::already_exists("This hook already exists");
  if (known.size() >= kHooksOfProjectMax)
    return storage::Status::invalid("A project has at most " + std::to_string(kHooksOfProjectMax) +
                                    " hooks");
  return put(session, project, hook);
}

storage::Status Hooks::rename_function(storage::Session& session, const storage::Uuid& project,
                                       const std::string& old_name, const std::string& name) {
  COPRA_ASSIGN(auto hooks, read(session, project));
  for (Hook& hook : hooks) {
    if (hook.function != old_name) continue;
    hook.function = name;
    COPRA_TRY(put(session, project, hook));
  }
  return {};
}

storage::Status Hooks::remove(storage::Session& session, const storage::Uuid& project,
                              const storage::Uuid& id) {
  return session.delete_record(project, kRecordKind, id.text());
}

void Hooks::on_changes(const std::vector<storage::Change>& changes) {
  for (const storage::Change& change : changes) {
    if (change.origin & storage::Session::kNoHooks) continue;
    List hooks = cached(change.project_id);
    if (!hooks) {
      auto loaded = load(change.project_id);
      if (!loaded.ok()) continue;
      hooks = *loaded;
    }
    if (hooks->empty()) continue;
    const bool deleted = change.kind == storage::Change::Kind::kDelete;
    for (const std::string_view event :
         {deleted ? "pre_delete" : "pre_save", deleted ? "post_delete" : "post_save"}) {
      std::string payload;
      for (const Hook& hook : *hooks) {
        if (hook.event != event) continue;
        if (!hook.collection.empty() && hook.collection != change.collection) continue;
        if (payload.empty()) payload = change_payload(event, change);
        enqueue_trigger(app_, change.project_id, hook.function, hook_request(event, payload));
      }
    }
  }
}

}  // namespace copra::server
