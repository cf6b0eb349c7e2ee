// The outbox over HTTP for the owner: dead letters, another try, and the secret of webhooks.
//
// In: a Call with its project. Out: JSON. May include: outbox_worker.h, webhooks.h. Invariant: only
// items of the call's project are seen or touched.
#include <utility>

#include "server/handlers.h"
#include "server/json_text.h"
#include "server/outbox_worker.h"
#include "server/webhooks.h"

namespace copra::server {

namespace {

constexpr size_t kPendingShown = 200;
// Items looked at for them; another project's backlog may hide what is behind it.
constexpr size_t kPendingScanned = 10'000;

void append_letter(JsonText& json, const DeadLetter& letter) {
  json.begin_object().key("id").string(letter.id).key("kind").string(letter.kind);
  json.key("target").string(letter.target).key("error").string(letter.error);
  json.key("attempts").number(letter.attempts).key("size").number(letter.size);
  json.key("created_at").string(iso_time_z(letter.created_at));
  json.key("failed_at").string(iso_time_z(letter.failed_at)).end_object();
}

void append_payload(JsonText& json, const std::string& payload) {
  if (storage::validate_value(payload)) {
    storage::append_json(storage::ValueView(payload), json.next_value());
  } else {
    json.string(valid_utf8(payload));
  }
}

}  // namespace

Answer list_outbox(Call& call, storage::Session& session) {
  const storage::Uuid& project = call.project->id;
  JsonText json;
  json.begin_object().key("pending").begin_array();
  size_t shown = 0, scanned = 0;
  COPRA_TRY(session.visit_outbox(
      INT64_MAX / 2, [&](uint64_t) { return ++scanned <= kPendingScanned; },
      [&](const storage::OutboxItem& item) {
        if (!(item.project_id == project)) return true;
        json.begin_object().key("kind").string(item.kind).key("attempts").number(item.attempts);
        json.key("created_at").string(iso_time_z(item.created_at));
        json.key("due_at").string(iso_time_z(item.due_at)).end_object();
        return ++shown < kPendingShown;
      }));
  json.end_array().key("dead_letters").begin_array();
  COPRA_ASSIGN(const auto letters, list_dead_letters(session, project));
  for (const DeadLetter& letter : letters) append_letter(json, letter);
  json.end_array().end_object();
  return reply_json(json.take());
}

Answer show_dead_letter(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const DeadLetter letter,
               read_dead_letter(session, call.project->id, call.param("item")));
  COPRA_ASSIGN(const std::string payload,
               dead_letter_payload(session, call.project->id, call.param("item")));
  JsonText head;
  append_letter(head, letter);
  std::string text = head.take();
  text.pop_back();
  JsonText json;
  json.key("payload");
  append_payload(json, payload);
  return reply_json(text + "," + json.take() + "}");
}

Answer retry_outbox_item(Call& call, storage::Session& session) {
  COPRA_TRY(retry_dead_letter(session, call.project->id, call.param("item")));
  return reply_json(R"({"message":"Queued for another delivery"})");
}

Answer retry_outbox(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const auto letters, list_dead_letters(session, call.project->id));
  for (const DeadLetter& letter : letters)
    COPRA_TRY(retry_dead_letter(session, call.project->id, letter.id));
  return reply_json("{\"queued\":" + std::to_string(letters.size()) + "}");
}

Answer delete_outbox_item(Call& call, storage::Session& session) {
  COPRA_TRY(delete_dead_letter(session, call.project->id, call.param("item")));
  return Response(204, {});
}

Answer show_webhook_secret(Call& call) {
  COPRA_ASSIGN(const std::string secret, webhook_secret(call.app, call.project->id));
  return reply_json("{\"secret\":" + json_string(secret) + "}");
}

Answer rotate_webhook_secret(Call& call) {
  COPRA_ASSIGN(const std::string secret, renew_webhook_secret(call.app, call.project->id));
  return reply_json("{\"secret\":" + json_string(secret) + "}");
}

}  // namespace copra::server
