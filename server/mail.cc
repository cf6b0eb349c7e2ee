// The server's mails; contract in mail.h.
#include "server/mail.h"

#include <utility>

#include "storage/document_fields.h"

namespace copra::server {

storage::Result<std::string> queue_mail(storage::Session& session, const storage::Uuid& project,
                                        const MailMessage& message) {
  MailDraft draft;
  draft.recipients = message.recipients;
  draft.subject = message.subject;
  draft.html = message.html;
  draft.text = message.text;
  draft.template_type = message.template_type;
  draft.context = message.context;
  return write_mail(session, project, draft);
}

storage::Result<MailMessage> read_mail_payload(std::string_view payload) {
  std::string bytes(payload);
  if (!storage::validate_value(bytes)) {
    COPRA_ASSIGN(bytes, storage::json_to_value(payload));
  }
  const storage::DocView object(bytes);
  if (!object.is_object()) return storage::Status::invalid("the payload is no object");
  MailMessage message;
  const storage::ValueView recipients = object.find("recipients");
  if (recipients.is_string()) message.recipients.emplace_back(recipients.as_string());
  for (const storage::ValueView element : recipients.elements())
    if (element.is_string()) message.recipients.emplace_back(element.as_string());
  message.subject = doc_text(object, "subject");
  message.html = doc_text(object, "html");
  message.text = doc_text(object, "text");
  message.template_type = doc_text(object, "template_type");
  if (const storage::ValueView context = object.find("context"); context.is_object())
    message.context = std::string(context.bytes());
  return message;
}

}  // namespace copra::server
