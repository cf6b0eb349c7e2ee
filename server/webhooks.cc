// Collection webhooks; contract in webhooks.h.
#include "server/webhooks.h"

#include <utility>

#include "server/curl_pool.h"
#include "server/text.h"
#include "server/tokens.h"
#include "server/trigger.h"
#include "storage/document_fields.h"

namespace copra::server {

using storage::DocView;
using storage::OutboxItem;
using storage::Result;
using storage::Session;
using storage::Status;
using storage::Uuid;
using storage::ValueView;
using Kind = DeliveryResult::Kind;

namespace {

constexpr int kWebhookAttempts = 3;
constexpr int64_t kWebhookPauseMs = 1000;
constexpr int64_t kWebhookTimeoutMs = 10'000;
constexpr int kRedirectsMax = 3;
constexpr std::string_view kUserAgent = "Copra-Webhook/1.0";
constexpr std::string_view kSecretKind = "webhook_secret";
constexpr size_t kSecretBytes = 32;

struct Payload {
  std::string url, body, event;
};

std::optional<Payload> read_payload(const OutboxItem& item) {
  if (!storage::validate_value(item.payload)) return std::nullopt;
  const DocView object(item.payload);
  if (!object.is_object() || !object.find("body").is_object()) return std::nullopt;
  Payload payload;
  payload.url = doc_text(object, "url");
  payload.event = doc_text(object.find("body"), "event_type");
  storage::append_json(object.find("body"), payload.body, storage::JsonShape::kRest);
  return payload;
}

std::string url_of(const OutboxItem& item) {
  return storage::validate_value(item.payload) ? doc_text(DocView(item.payload), "url")
                                               : std::string();
}

// "http" or "https" and "host:port", lower case.
struct Origin {
  std::string scheme, authority;
  bool operator==(const Origin&) const = default;
};

std::optional<Origin> origin_of(std::string_view url, std::string_view* rest) {
  const size_t colon = url.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  Origin origin;
  origin.scheme = lower_ascii(url.substr(0, colon));
  url.remove_prefix(colon + 3);
  const size_t end = std::min(url.find_first_of("/?#"), url.size());
  origin.authority = lower_ascii(url.substr(0, end));
  if (origin.authority.find('@') != std::string::npos) return std::nullopt;
  *rest = url.substr(end);
  const bool has_port =
      origin.authority.find(':', origin.authority.starts_with('[') ? origin.authority.find(']')
                                                                   : 0) != std::string::npos;
  if (!has_port) origin.authority += origin.scheme == "https" ? ":443" : ":80";
  return origin;
}

std::string port_of(const std::string& authority) {
  return authority.substr(authority.rfind(':') + 1);
}
std::string host_of(const std::string& authority) {
  return authority.substr(0, authority.rfind(':'));
}
bool is_loopback(const std::string& host) {
  return host == "localhost" || host == "127.0.0.1" || host == "[::1]";
}

void run_own(App& app, const Uuid& project, const OwnFunction& target, const Payload& payload,
             DeliveryDone done) {
  if (target.project && *target.project != project)
    return done({Kind::kFailed, "the function belongs to another project"});
  TriggerRequest request("webhook", payload.body);
  // Neither webhooks nor hooks: a hook's write may call webhooks, so they could go round in a ring.
  request.origin = Session::kNoWebhooks | Session::kNoHooks;
  request.headers.emplace_back("user-agent", kUserAgent);
  request.headers.emplace_back("x-copra-event", payload.event);
  const auto shared = std::make_shared<DeliveryDone>(std::move(done));
  const bool queued = enqueue_trigger(
      app, project, target.function, std::move(request), [shared](Result<FinishedRun> run) {
        if (run.ok()) {
          // Like a receiver's answer: 4xx is the function's last word, others may pass.
          const int status = run->outcome.status;
          if (run->outcome.kind == OutcomeKind::kCancelled)
            return (*shared)({Kind::kLater, "the server is stopping"});
          if (status < 400) return (*shared)({Kind::kDone});
          const std::string error = "the function answered " + std::to_string(status);
          return (*shared)({status < 500 ? Kind::kFailed : Kind::kRetry, error});
        }
        const bool missing = run.is(storage::Code::kNotFound);
        (*shared)({missing ? Kind::kFailed : Kind::kLater, run.status().message()});
      });
  if (!queued) (*shared)({Kind::kLater, "too many functions wait"});
}

DeliveryResult judge(const TransferResult& got) {
  if (got.kind == TransferResult::Kind::kStopped) return {Kind::kLater, got.error};
  if (got.kind == TransferResult::Kind::kRefusedAddress ||
      got.kind == TransferResult::Kind::kBadRequest) {
    return {Kind::kFailed, got.error};
  }
  if (got.kind != TransferResult::Kind::kAnswered) return {Kind::kRetry, got.error};
  if (got.status >= 200 && got.status < 300) return {Kind::kDone};
  const std::string error = "the receiver answered " + std::to_string(got.status);
  const bool last_word = got.status < 500;
  return {last_word ? Kind::kFailed : Kind::kRetry, error};
}

void deliver_webhook(App& app, const OutboxItem& item, DeliveryDone done) {
  auto payload = read_payload(item);
  if (!payload) return done({Kind::kFailed, "the outbox item can't be read"});
  if (const auto own = own_function(app, payload->url))
    return run_own(app, item.project_id, *own, *payload, std::move(done));
  const auto secret = webhook_secret(app, item.project_id);
  if (secret.is(storage::Code::kNotFound)) return done({Kind::kDone});  // the project is gone
  if (!secret.ok()) return done({Kind::kRetry, secret.status().text()});
  Transfer transfer;
  transfer.url = payload->url;
  transfer.headers = {{"Content-Type", "application/json"},
                      {"User-Agent", std::string(kUserAgent)},
                      {"X-Copra-Event", payload->event},
                      {"X-Copra-Delivery", std::to_string(item.sequence)},
                      {"X-Copra-Attempt", std::to_string(item.attempts + 1)},
                      {"X-Copra-Signature", sign_webhook(*secret, payload->body)}};
  transfer.body = std::move(payload->body);
  transfer.allow_private = app.settings().allow_private_webhooks;
  transfer.redirects_max = kRedirectsMax;
  transfer.timeout_ms = kWebhookTimeoutMs;
  app.outgoing().start(std::move(transfer),
                       [done](const TransferResult& got) { done(judge(got)); });
}

Result<std::string> stored_secret(App& app, Session& session, const Uuid& project) {
  COPRA_ASSIGN(const std::string sealed, session.get_record(project, kSecretKind, {}));
  const auto plain = app.secrets().open(sealed, "webhook:" + project.text());
  if (!plain) return Status::corrupt("the webhook secret was sealed with another key");
  return *plain;
}

Result<std::string> make_secret(App& app, Session& session, const Uuid& project) {
  // Of a project that exists: what is deleted stays deleted.
  COPRA_TRY(session.get_project(project).status());
  const std::string secret = "whsec_" + random_hex(kSecretBytes);
  COPRA_TRY(session.put_record(project, kSecretKind, {},
                               app.secrets().seal(secret, "webhook:" + project.text())));
  return secret;
}

}  // namespace

std::optional<OwnFunction> own_function(const App& app, std::string_view url) {
  std::string_view rest, unused;
  std::optional<Origin> origin;
  if (url.starts_with('/')) {
    rest = url;
  } else {
    origin = origin_of(url, &rest);
    if (!origin || (origin->scheme != "http" && origin->scheme != "https")) return std::nullopt;
    bool ours = false;
    for (const std::string& base : {app.base_url(), app.settings().public_url}) {
      const auto known = origin_of(base, &unused);
      ours = ours || (known && *known == *origin);
    }
    // The loopback names of the port we listen on, whatever name we are known by.
    const auto listening = origin_of(app.listen_url(), &unused);
    ours = ours || (listening && is_loopback(host_of(origin->authority)) &&
                    port_of(origin->authority) == port_of(listening->authority));
    if (!ours) return std::nullopt;
  }
  rest = rest.substr(0, rest.find_first_of("?#"));
  const std::vector<std::string> parts = split(rest, '/');  // "", functions, …
  std::vector<std::string> names;
  for (const std::string& part : parts)
    if (!part.empty()) names.push_back(percent_decode(part, false));
  if (names.size() == 3 && names[0] == "functions" && names[2] == "execute")
    return OwnFunction{std::nullopt, names[1]};
  if (names.size() == 4 && names[0] == "functions" && names[2] == "func") {
    const auto project = Uuid::parse(names[1]);
    if (project) return OwnFunction{project, names[3]};
  }
  return std::nullopt;
}

std::string sign_webhook(std::string_view secret, std::string_view body) {
  return "sha256=" + keyed_digest_hex(secret, body);
}

Result<std::string> webhook_secret(App& app, const Uuid& project) {
  auto known =
      app.store().read([&](Session& session) { return stored_secret(app, session, project); });
  if (!known.is(storage::Code::kNotFound)) return known;
  return app.store().write([&](Session& session) -> Result<std::string> {
    auto again = stored_secret(app, session, project);
    return again.is(storage::Code::kNotFound) ? make_secret(app, session, project) : again;
  });
}

Result<std::string> renew_webhook_secret(App& app, const Uuid& project) {
  return app.store().write([&](Session& session) { return make_secret(app, session, project); });
}

OutboxHandler webhook_handler(App& app) {
  OutboxHandler handler;
  App* const where = &app;
  handler.lane = [where](const OutboxItem& item) {
    const std::string url = url_of(item);
    // Runs of own functions: the trigger queue has its own shares.
    if (own_function(*where, url)) return "self " + item.project_id.text();
    std::string_view rest;
    const auto origin = origin_of(url, &rest);
    return origin ? origin->authority : std::string();
  };
  handler.deliver = [where](const OutboxItem& item, DeliveryDone done) {
    deliver_webhook(*where, item, std::move(done));
  };
  handler.describe = url_of;
  handler.attempts_max = kWebhookAttempts;
  handler.first_pause_ms = kWebhookPauseMs;
  return handler;
}

}  // namespace copra::server
