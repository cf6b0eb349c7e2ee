// Webhook mailboxes over HTTP: make one, send to it, look at what came.
//
// In: a Call. Out: JSON, or server-sent events. May include: handlers.h, hook_mailbox.h. Invariant:
// a mailbox's name is its only key; nothing of a request but what its sender sent is shown.
#include <algorithm>
#include <utility>

#include "server/handlers.h"
#include "server/hook_mailbox.h"
#include "server/json_text.h"

namespace copra::server {

namespace {

constexpr size_t kKeptBodyBytes = 64 * 1024;
// A reader whose stream broke comes back so much later and says what it has seen.
constexpr int kReturnMs = 1000;
constexpr int64_t kCommentEveryUs = 15'000'000;

Response no_mailbox() { return reply_error(404, "Webhook URL not found or expired"); }

std::string mailbox_url(const Call& call, const std::string& name) {
  return call.app.origin(call.request) + "/coco-hooks/" + name;
}

void append_pairs(JsonText& json, const StringPairs& pairs) {
  json.begin_object();
  for (const auto& [name, value] : pairs) json.key(name).string(value);
  json.end_object();
}

}  // namespace

Answer new_hook_url(Call& call) {
  const std::string name = call.app.mailbox().create(call.app.now_us());
  JsonText json;
  json.begin_object().key("uuid").string(name);
  json.key("webhook_url").string(mailbox_url(call, name));
  json.key("stream_url").string(call.app.origin(call.request) + "/coco-hooks/stream/" + name);
  json.key("expires_in").number(HookMailbox::kLifeUs / 1'000'000).end_object();
  return reply_json(json.take());
}

Answer receive_hook(Call& call) {
  const std::string& name = call.param("uuid");
  const int64_t now = call.app.now_us();
  const auto stats = call.app.mailbox().stats(name, now);
  if (!stats) return no_mailbox();
  const std::string time = iso_time_z(now);
  const Request& request = call.request;
  const std::string_view type = request.header("content-type");
  JsonText json;
  json.begin_object().key("timestamp").string(time).key("method").string(request.method_text);
  json.key("headers");
  append_pairs(json, request.headers);
  json.key("body");
  const std::string_view body =
      std::string_view(request.body).substr(0, std::min(request.body.size(), kKeptBodyBytes));
  const auto parsed = body.size() == request.body.size() && !body.empty()
                          ? storage::json_to_value(body)
                          : storage::Result<std::string>(storage::Status::invalid("no JSON"));
  if (parsed.ok()) {
    storage::append_json(storage::ValueView(*parsed), json.next_value());
  } else {
    json.string(valid_utf8(body));
  }
  json.key("content_type").string(type).key("query_params");
  append_pairs(json, call.query());
  json.end_object();
  if (!call.app.mailbox().add(name, json.take(), now)) return no_mailbox();
  JsonText answer;
  answer.begin_object().key("status").string("received").key("timestamp").string(time);
  answer.key("uuid")
      .string(name)
      .key("subscribers_notified")
      .number(static_cast<int64_t>(stats->readers));
  answer.key("message").string("Webhook received").end_object();
  return reply_json(answer.take());
}

namespace {

// What is new in a mailbox, as server-sent events, for as long as somebody reads.
class EventStream final : public BodyStream {
 public:
  // enter() has succeeded.
  EventStream(App& app, std::string name, uint64_t seen)
      : app_(app), name_(std::move(name)), seen_(seen) {}
  ~EventStream() override { app_.mailbox().leave(name_); }

  bool next(std::string* out) override {
    const int64_t now = app_.now_us();
    const auto events = app_.mailbox().after(name_, seen_, now);
    if (!events) return false;
    for (const HookMailbox::Received& event : *events) {
      *out += "id: " + std::to_string(event.number) + "\nevent: webhook\ndata: " + event.json;
      *out += "\n\n";
      seen_ = event.number;
    }
    // A comment now and then: proxies keep the connection, a client that is gone is noticed.
    if (!out->empty()) said_us_ = now;
    if (now - said_us_ < kCommentEveryUs) return true;
    *out += ": waiting\n\n";
    said_us_ = now;
    return true;
  }

 private:
  App& app_;
  const std::string name_;
  uint64_t seen_;
  int64_t said_us_ = 0;
};

}  // namespace

// Server-sent events: what is kept and new to the reader, then what comes. ?once=1 ends before
// that.
Answer stream_hooks(Call& call) {
  const std::string& name = call.param("uuid");
  HookMailbox& mailbox = call.app.mailbox();
  const int64_t now = call.app.now_us();
  const std::string_view seen_text = call.request.header("last-event-id");
  const int64_t seen = std::max<int64_t>(0, parse_int(seen_text).value_or(0));
  if (!mailbox.stats(name, now)) return no_mailbox();
  if (!mailbox.enter(name, now)) return reply_error(429, "Too many readers of this webhook URL");
  auto stream = std::make_shared<EventStream>(call.app, name, static_cast<uint64_t>(seen));
  std::string out = "retry: " + std::to_string(kReturnMs) + "\n\n";
  if (seen_text.empty())
    out +=
        "event: connected\ndata: {\"status\":\"connected\",\"uuid\":" + json_string(name) + "}\n\n";
  if (!stream->next(&out)) return no_mailbox();
  Response response(200, std::move(out), "text/event-stream; charset=utf-8");
  response.headers.emplace_back("Cache-Control", "no-store");
  response.headers.emplace_back("X-Accel-Buffering", "no");
  const StringPairs query = call.query();
  const std::string* const once = find_last(query, "once");
  if (once == nullptr || *once != "1") response.stream = std::move(stream);
  return response;
}

Answer show_hook_stats(Call& call) {
  const auto stats = call.app.mailbox().stats(call.param("uuid"), call.app.now_us());
  if (!stats) return no_mailbox();
  JsonText json;
  json.begin_object().key("uuid").string(call.param("uuid"));
  json.key("total_received").number(static_cast<int64_t>(stats->total));
  json.key("kept")
      .number(static_cast<int64_t>(stats->kept))
      .key("subscribers")
      .number(static_cast<int64_t>(stats->readers));
  json.key("created_at").string(iso_time_z(stats->created_us)).key("last_received_at");
  if (stats->last_us != 0) {
    json.string(iso_time_z(stats->last_us));
  } else {
    json.null();
  }
  return reply_json(json.end_object().take());
}

Answer show_hook_health(Call& call) {
  JsonText json;
  json.begin_object().key("status").string("healthy").key("active_webhooks");
  json.number(static_cast<int64_t>(call.app.mailbox().count(call.app.now_us()))).end_object();
  return reply_json(json.take());
}

}  // namespace copra::server
