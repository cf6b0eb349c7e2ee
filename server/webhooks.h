// Collection webhooks: the outbox handler that calls them, signed, and the project's signing
// secret.
//
// In: outbox items of kind "webhook" as storage writes them with a change, {"url", "body"}. Out:
// one POST each to a receiver, or a run of one of our own functions. May include: app.h,
// outbox_worker.h. Invariant: a receiver is never inside the server's own network unless the
// operator allows it; what a triggered function writes sets off no webhooks again.
// Next: curl_pool.h (addresses), trigger.h (runs), storage/documents.cc (who writes the items).
#pragma once

#include <optional>
#include <string>

#include "server/app.h"
#include "server/outbox_worker.h"

namespace copra::server {

OutboxHandler webhook_handler(App& app);

// The secret that signs a project's webhooks, made when first asked for.
storage::Result<std::string> webhook_secret(App& app, const storage::Uuid& project);
storage::Result<std::string> renew_webhook_secret(App& app, const storage::Uuid& project);

// "sha256=<hex>": HMAC-SHA256 of the body.
std::string sign_webhook(std::string_view secret, std::string_view body);

// A function of this server behind an execution URL: project and name, or an id with a nil project.
// None: the URL leads elsewhere.
struct OwnFunction {
  std::optional<storage::Uuid> project;
  std::string function;
};
std::optional<OwnFunction> own_function(const App& app, std::string_view url);

}  // namespace copra::server
