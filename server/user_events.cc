// Payloads of user hooks; contract in user_events.h.
#include "server/user_events.h"

#include <utility>

#include "server/hooks.h"
#include "server/json_text.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kBlockedText = "Request was rejected";

void append_value(JsonText& json, std::string_view bytes) {
  storage::append_json(storage::ValueView(bytes), json.next_value());
}

void append_roles(JsonText& json, const std::vector<std::string>& roles) {
  json.key("roles").begin_array();
  for (const std::string& role : roles) json.string(role);
  json.end_array();
}

void append_user(JsonText& json, const storage::User& user) {
  json.begin_object().key("id").string(user.id.text()).key("email").string(user.email);
  json.key("data");
  append_value(json, user.data);
  append_roles(json, user.roles);
  json.key("created_at").string(iso_time_z(user.created_at)).end_object();
}

}  // namespace

std::string register_payload(const SignUp& wanted) {
  JsonText json;
  json.begin_object().key("email").string(wanted.email).key("data").begin_object();
  const storage::DocView data(wanted.user.data);
  for (const auto& field : data.fields()) {
    if (field.key == "email" || field.key == "roles" || field.key == "data") continue;
    json.key(field.key);
    append_value(json, field.value.bytes());
  }
  json.key("email").string(wanted.email);
  append_roles(json, wanted.user.roles);
  if (wanted.user.phone_number) json.key("phone_number").string(*wanted.user.phone_number);
  json.key("data");
  append_value(json, wanted.user.data);
  return json.end_object().end_object().take();
}

std::string login_payload(const storage::User& user) {
  JsonText json;
  json.begin_object().key("email").string(user.email).key("user");
  append_user(json, user);
  return json.end_object().take();
}

std::string changes_payload(storage::DocView body) {
  JsonText json;
  json.begin_object();
  for (const auto& field : body.fields()) {
    if (field.key == "password") continue;
    json.key(field.key);
    append_value(json, field.value.bytes());
  }
  return json.end_object().take();
}

asio::awaitable<std::unique_ptr<Response>> ask_hooks(Call& call, std::string event,
                                                     std::string payload) {
  auto running =
      run_blocking_hook(call.app, call.project->id, std::move(event), std::move(payload));
  const HookVerdict verdict = co_await std::move(running);
  if (!verdict.blocked) co_return nullptr;
  co_return std::make_unique<Response>(
      reply_error(403, verdict.reason.empty() ? kBlockedText : std::string_view(verdict.reason)));
}

void fire_user_event(Call& call, std::string_view event, const storage::User& user,
                     std::string_view changes, const std::string* old_data) {
  JsonText json;
  json.begin_object().key("user");
  append_user(json, user);
  if (!changes.empty()) json.key("changes").raw(changes);
  if (old_data != nullptr) {
    json.key("old_data");
    append_value(json, *old_data);
  }
  fire_hook(call.app, call.project->id, event, json.end_object().take());
}

}  // namespace copra::server
