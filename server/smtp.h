// The mail relay: whose SMTP server a project's mails leave through, and the outbox handler that
// sends them.
//
// In: mail records and settings. Out: mails handed to an SMTP server through libcurl, with the
// record's status kept up to date. May include: app.h, mail.h, outbox_worker.h. Invariant: without
// a relay a mail is complete when it is written: it stays in the project's outbox as "sent". The
// relay's password is sealed in the store and never shown.
// Next: curl_pool.h (MIME, TLS), handlers_mail.cc (settings over HTTP).
#pragma once

#include <optional>
#include <string>

#include "server/app.h"
#include "server/curl_pool.h"
#include "server/mail.h"
#include "server/outbox_worker.h"

namespace copra::server {

// A project's own SMTP server.
struct ProjectRelay {
  std::string host;
  int64_t port = 587;
  std::string username, password;     // plain here, sealed in the store
  std::string security = "starttls";  // none | starttls | tls
  std::string from_email, from_name;
  bool active = true;
  storage::Micros created_at = 0, updated_at = 0;
};

// kNotFound when the project has none.
storage::Result<ProjectRelay> load_relay(const Secrets& secrets, storage::Session& session,
                                         const storage::Uuid& project);
storage::Status store_relay(const Secrets& secrets, storage::Session& session,
                            const storage::Uuid& project, const ProjectRelay& relay);
// kNotFound.
storage::Status drop_relay(storage::Session& session, const storage::Uuid& project);

// Where a mail would leave now; none: no relay. `via` becomes "project" or "server".
std::optional<Transfer> mail_transfer(App& app, const std::optional<ProjectRelay>& own,
                                      const MailRecord& mail, std::string* via);

// False: `error` says which of the smtp settings is wrong, for the operator.
bool check_smtp_settings(const Settings& settings, std::string* error);
// Tells writers of mails, through a record, whether the server has a relay.
storage::Status note_server_relay(storage::Store& store, const Settings& settings);

OutboxHandler mail_handler(App& app);

// Readable text of an HTML mail, for receivers that show no HTML.
std::string text_from_html(std::string_view html);

}  // namespace copra::server
