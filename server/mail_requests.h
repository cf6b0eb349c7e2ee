// Mails that the server itself asks for: a template's name, an address, the template's values.
//
// In: a MailRequest, inside the session that makes the change which the mail is about. Out: a mail
// record and its outbox item. May include: storage's public header. Invariant: the mail leaves if
// and only if that change is committed; an address that cannot be mailed never fails the change.
// Next: mail.h (records, delivery).
#pragma once

#include <string>

#include "server/http.h"
#include "storage/store.h"

namespace copra::server {

struct MailRequest {
  std::string to;
  std::string template_type;  // welcome, verification, forgot_password, two_factor, …
  StringPairs context;        // values of the template's placeholders
};

storage::Status queue_template_mail(storage::Session& session, const storage::Uuid& project,
                                    const MailRequest& mail);

}  // namespace copra::server
