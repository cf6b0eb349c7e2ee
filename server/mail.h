// Mails of the server itself (verification, password reset …): the same records and outbox as the
// functions' `email` object writes.
//
// In: a message and a session. Out: the id of the mail record; the mail leaves after the commit.
// May include: storage's public header, the shims' composer. Invariant: nothing is sent from inside
// a transaction. Next: stdlib_shims/platform/mail_compose.h (templates, limits), smtp.h (the
// relay).
#pragma once

#include <string>
#include <vector>

#include "stdlib_shims/platform/mail_compose.h"
#include "storage/store.h"

namespace copra::server {

// Either subject with html or text, or template_type with context.
struct MailMessage {
  std::vector<std::string> recipients;
  std::string subject;
  std::string html;
  std::string text;
  std::string template_type;  // welcome, verification, reset_password, two_factor …
  std::string context;        // encoded object (storage::DocBuilder), "" = none
};

// kInvalid: no usable recipient, unknown template, too big; the text says which.
storage::Result<std::string> queue_mail(storage::Session& session, const storage::Uuid& project,
                                        const MailMessage& message);

// For outbox items of kind "mail" that name no record: their payload is JSON text or an encoded
// object {"recipients": […], "template_type", "context": {…}, "subject"?, "html"?, "text"?}.
storage::Result<MailMessage> read_mail_payload(std::string_view payload);

}  // namespace copra::server
