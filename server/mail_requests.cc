// Template mails into the outbox; contract in mail_requests.h.
#include "server/mail_requests.h"

#include "server/log.h"
#include "server/mail.h"

namespace copra::server {

storage::Status queue_template_mail(storage::Session& session, const storage::Uuid& project,
                                    const MailRequest& mail) {
  storage::DocBuilder b;
  b.begin_object();
  for (const auto& [name, value] : mail.context) {
    b.key(name);
    b.string(value);
  }
  b.end_object();
  MailMessage message;
  message.recipients.push_back(mail.to);
  message.template_type = mail.template_type;
  COPRA_ASSIGN(message.context, b.take());
  auto queued = queue_mail(session, project, message);
  if (queued.ok()) return {};
  if (!queued.is(storage::Code::kInvalid) && !queued.is(storage::Code::kTooLarge))
    return queued.status();
  log(LogLevel::kWarning, "mail_not_queued",
      {{"project", project.text()},
       {"template", mail.template_type},
       {"status", queued.status().text()}});
  return {};
}

}  // namespace copra::server
