// Mails as records; contract in mail_compose.h. Layouts: head {recipients, subject, template_type,
// status, error_message, via, size, attempts, created_at, sent_at} under "mail", {html, text} under
// "mail_body", both keyed by the mail's id, which sorts by time.
#include "stdlib_shims/platform/mail_compose.h"

#include <algorithm>

#include "storage/document_fields.h"

namespace copra {

using storage::DocBuilder;
using storage::DocView;
using storage::Result;
using storage::Session;
using storage::Status;
using storage::Uuid;
using storage::ValueView;
using StorageCode = storage::Code;

namespace {

// One write in so many looks for records to drop.
constexpr uint8_t kTrimMask = 0x1F;

constexpr int64_t kTrimScanMax = static_cast<int64_t>(kMailsKept) + 4096;

void put(DocBuilder& b, std::string_view name, std::string_view text) {
  b.key(name);
  b.string(text);
}
void put(DocBuilder& b, std::string_view name, int64_t number) {
  b.key(name);
  b.integer(number);
}

Status corrupt() { return Status::corrupt("mail record"); }

std::string encode_head(const MailRecord& mail) {
  DocBuilder b;
  b.begin_object();
  b.key("recipients");
  b.begin_array();
  for (const std::string& r : mail.recipients) b.string(r);
  b.end_array();
  put(b, "subject", mail.subject);
  put(b, "template_type", mail.template_type);
  put(b, "status", mail.status);
  put(b, "error_message", mail.error_message);
  put(b, "via", mail.via);
  put(b, "size", mail.size);
  put(b, "attempts", mail.attempts);
  put(b, "created_at", mail.created_at);
  put(b, "sent_at", mail.sent_at);
  b.end_object();
  auto bytes = b.take();
  return bytes.ok() ? std::move(*bytes) : storage::empty_object();
}

Result<MailRecord> decode_head(std::string_view id, std::string_view value) {
  if (!storage::validate_value(value)) return corrupt();
  const DocView object(value);
  MailRecord mail;
  mail.id = id;
  for (const ValueView r : object.find("recipients").elements())
    if (r.is_string()) mail.recipients.emplace_back(r.as_string());
  mail.subject = doc_text(object, "subject");
  mail.template_type = doc_text(object, "template_type");
  mail.status = doc_text(object, "status");
  mail.error_message = doc_text(object, "error_message");
  mail.via = doc_text(object, "via");
  mail.size = doc_int(object, "size");
  mail.attempts = doc_int(object, "attempts");
  mail.created_at = doc_int(object, "created_at");
  mail.sent_at = doc_int(object, "sent_at");
  return mail;
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7F;
}

bool is_local_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("!#$%&'*+/=?^_`{|}~.-").find(c) != std::string_view::npos;
}

bool valid_domain(std::string_view domain) {
  if (domain == "localhost") return true;
  if (domain.empty() || domain.size() > 253) return false;
  size_t labels = 0;
  while (true) {
    const size_t dot = domain.find('.');
    const std::string_view label = domain.substr(0, dot);
    if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-')
      return false;
    for (const char c : label) {
      const bool good =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
      if (!good) return false;
    }
    ++labels;
    if (dot == std::string_view::npos) break;
    domain.remove_prefix(dot + 1);
  }
  return labels >= 2;
}

std::string_view strip(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// One line, no control characters: what goes into a header.
std::string header_text(std::string_view text) {
  std::string out;
  for (const char c : text) out += is_control(c) ? ' ' : c;
  return std::string(strip(out));
}

// The context with what every built-in template may use.
Result<std::string> full_context(Session& session, const Uuid& project, const MailDraft& draft) {
  DocBuilder b;
  b.begin_object();
  auto known = session.get_project(project);
  if (!known.ok() && !known.is(StorageCode::kNotFound)) return known.status();
  put(b, "app_name", known.ok() ? std::string_view(known->name) : std::string_view());
  std::string address, name;
  if (!draft.recipients.empty() && parse_mail_address(draft.recipients[0], &address, &name))
    put(b, "email", address);
  put(b, "subject", draft.subject);
  put(b, "body", draft.html);
  put(b, "text", draft.text);
  b.end_object();
  COPRA_ASSIGN(std::string base, b.take());
  if (draft.context.empty()) return base;
  // Values that are null don't hide what is known.
  DocBuilder given;
  given.begin_object();
  for (const auto& field : DocView(draft.context).fields()) {
    if (field.value.is_null()) continue;
    given.key(field.key);
    given.value(field.value);
  }
  given.end_object();
  COPRA_ASSIGN(const std::string values, given.take());
  return storage::merge_objects(DocView(base), DocView(values));
}

Status trim_mails(Session& session, const Uuid& project) {
  COPRA_ASSIGN(const auto heads, session.list_records(project, kMailKind, {}, kTrimScanMax, true));
  int64_t bytes = 0;
  size_t count = 0;
  for (const storage::Record& head : heads) {
    const auto mail = decode_head(head.key, head.value);
    bytes += mail.ok() ? mail->size : 0;
    const bool over = ++count > kMailsKept || bytes > kMailBytesKept;
    // A mail that waits for its relay stays a little longer.
    const bool waits = mail.ok() && mail->status == "pending" && count <= 2 * kMailsKept;
    if (over && !waits) COPRA_TRY(delete_mail(session, project, head.key));
  }
  return {};
}

}  // namespace

std::string time_ordered_id(storage::Micros time) {
  Uuid id = Uuid::random();
  const uint64_t ms = static_cast<uint64_t>(time) / 1000;
  const uint64_t us = static_cast<uint64_t>(time) % 1000;
  for (int i = 0; i < 6; ++i) id.bytes[i] = static_cast<uint8_t>(ms >> (8 * (5 - i)));
  id.bytes[6] = static_cast<uint8_t>(0x70 | (us >> 8));
  id.bytes[7] = static_cast<uint8_t>(us);
  return id.text();
}

bool parse_mail_address(std::string_view text, std::string* address, std::string* name) {
  text = strip(text);
  if (std::any_of(text.begin(), text.end(), is_control)) return false;
  name->clear();
  if (text.ends_with('>')) {
    const size_t open = text.rfind('<');
    if (open == std::string_view::npos) return false;
    std::string_view shown = strip(text.substr(0, open));
    if (shown.size() >= 2 && shown.front() == '"' && shown.back() == '"')
      shown = shown.substr(1, shown.size() - 2);
    if (shown.size() > kMailAddressBytesMax ||
        shown.find_first_of("<>\"\\") != std::string_view::npos) {
      return false;
    }
    *name = shown;
    text = text.substr(open + 1, text.size() - open - 2);
  }
  if (text.size() > kMailAddressBytesMax) return false;
  const size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at > 64) return false;
  const std::string_view local = text.substr(0, at);
  if (!std::all_of(local.begin(), local.end(), is_local_char)) return false;
  if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos)
    return false;
  if (!valid_domain(text.substr(at + 1))) return false;
  *address = text;
  return true;
}

std::string encode_mail_template(const MailTemplate& value) {
  DocBuilder b;
  b.begin_object();
  put(b, "type", value.type);
  put(b, "subject", value.subject);
  put(b, "html", value.html);
  put(b, "text", value.text);
  b.key("active");
  b.boolean(value.active);
  put(b, "created_at", value.created_at);
  put(b, "updated_at", value.updated_at);
  b.end_object();
  auto bytes = b.take();
  return bytes.ok() ? std::move(*bytes) : std::string();
}

Result<MailTemplate> decode_mail_template(std::string_view name, std::string_view value) {
  if (!storage::validate_value(value)) return corrupt();
  const DocView object(value);
  MailTemplate t;
  t.name = name;
  t.type = doc_text(object, "type");
  t.subject = doc_text(object, "subject");
  t.html = doc_text(object, "html");
  t.text = doc_text(object, "text");
  t.active = !object.find("active").is_bool() || object.find("active").as_bool();
  t.created_at = doc_int(object, "created_at");
  t.updated_at = doc_int(object, "updated_at");
  return t;
}

Result<MailTemplate> find_mail_template(Session& session, const Uuid& project,
                                        std::string_view name) {
  const auto stored = session.get_record(project, kMailTemplateKind, name);
  if (!stored.ok() && !stored.is(StorageCode::kNotFound)) return stored.status();
  const MailTemplate* builtin = default_mail_template(name);
  if (stored.ok()) {
    auto decoded = decode_mail_template(name, *stored);
    // A template that is switched off leaves the built-in text in force.
    if (!decoded.ok() || decoded->active || !builtin) return decoded;
  }
  if (builtin) return *builtin;
  return Status::not_found("Template '" + std::string(name) + "' not found");
}

Result<MailDraft> compose_mail(Session& session, const Uuid& project, const MailDraft& given) {
  MailDraft draft = given;
  if (draft.context.size() > kMailContextBytesMax) {
    return Status::too_large("the context is larger than " + std::to_string(kMailContextBytesMax) +
                             " bytes");
  }
  if (draft.recipients.empty()) return Status::invalid("at least one recipient is required");
  if (draft.recipients.size() > kMailRecipientsMax) {
    return Status::invalid("a mail has at most " + std::to_string(kMailRecipientsMax) +
                           " recipients");
  }
  for (std::string& recipient : draft.recipients) {
    std::string address, name;
    if (!parse_mail_address(recipient, &address, &name)) {
      return Status::invalid("'" + header_text(recipient.substr(0, kMailAddressBytesMax)) +
                             "' is not a valid email address");
    }
    recipient = name.empty() ? address : name + " <" + address + ">";
  }
  if (!draft.template_type.empty()) {
    if (draft.template_type.size() > kMailNameBytesMax) return Status::invalid("no such template");
    auto found = find_mail_template(session, project, draft.template_type);
    if (found.is(StorageCode::kNotFound)) return Status::invalid(found.status().message());
    if (!found.ok()) return found.status();
    COPRA_ASSIGN(const std::string context, full_context(session, project, draft));
    const DocView values(context);
    const bool own_text = !draft.html.empty() || !draft.text.empty();
    if (draft.subject.empty()) {
      COPRA_ASSIGN(draft.subject, render_mail_text(found->subject, values, {}));
    }
    if (!own_text || found->type == "custom") {
      COPRA_ASSIGN(draft.html, render_mail_text(found->html, values, {true, false}));
      COPRA_ASSIGN(draft.text, render_mail_text(found->text, values, {}));
    }
  }
  draft.subject = header_text(draft.subject);
  if (draft.subject.empty()) return Status::invalid("a subject is required");
  if (draft.subject.size() > kMailSubjectBytesMax) {
    return Status::invalid("the subject is longer than " + std::to_string(kMailSubjectBytesMax) +
                           " bytes");
  }
  if (draft.html.empty() && draft.text.empty()) return Status::invalid("a body is required");
  if (draft.html.size() + draft.text.size() > kMailBytesMax) {
    return Status::too_large("the mail is larger than " + std::to_string(kMailBytesMax) + " bytes");
  }
  return draft;
}

Result<std::string> write_mail(Session& session, const Uuid& project, const MailDraft& given) {
  COPRA_ASSIGN(MailDraft draft, compose_mail(session, project, given));
  MailRecord mail;
  mail.created_at = storage::now_micros();
  mail.id = time_ordered_id(mail.created_at);
  mail.recipients = std::move(draft.recipients);
  mail.subject = std::move(draft.subject);
  mail.template_type = std::move(draft.template_type);
  mail.size = static_cast<int64_t>(draft.html.size() + draft.text.size());

  const auto own = session.get_record(project, kMailSmtpKind, {});
  if (!own.ok() && !own.is(StorageCode::kNotFound)) return own.status();
  const auto server = session.get_record(Uuid(), kMailRelayKind, {});
  if (!server.ok() && !server.is(StorageCode::kNotFound)) return server.status();
  const ValueView active =
      own.ok() && storage::validate_value(*own) ? DocView(*own).find("active") : ValueView();
  const bool relayed = (own.ok() && !(active.is_bool() && !active.as_bool())) || server.ok();
  mail.status = relayed ? "pending" : "sent";
  mail.via = relayed ? "" : "outbox";
  mail.sent_at = relayed ? 0 : mail.created_at;

  DocBuilder body;
  body.begin_object();
  put(body, "html", draft.html);
  put(body, "text", draft.text);
  body.end_object();
  COPRA_ASSIGN(const std::string texts, body.take());
  COPRA_TRY(session.put_record(project, kMailBodyKind, mail.id, texts));
  COPRA_TRY(session.put_record(project, kMailKind, mail.id, encode_head(mail)));
  if (relayed) {
    DocBuilder b;
    b.begin_object();
    put(b, "mail_id", mail.id);
    b.end_object();
    storage::OutboxItem item;
    item.project_id = project;
    item.kind = "mail";
    COPRA_ASSIGN(item.payload, b.take());
    COPRA_TRY(session.outbox_add(std::move(item)));
  }
  if ((Uuid::random().bytes[0] & kTrimMask) == 0) COPRA_TRY(trim_mails(session, project));
  return mail.id;
}

Result<MailRecord> read_mail(Session& session, const Uuid& project, std::string_view id) {
  const auto head = session.get_record(project, kMailKind, id);
  if (head.is(StorageCode::kNotFound)) return Status::not_found("Mail not found");
  if (!head.ok()) return head.status();
  COPRA_ASSIGN(MailRecord mail, decode_head(id, *head));
  const auto body = session.get_record(project, kMailBodyKind, id);
  if (!body.ok() && !body.is(StorageCode::kNotFound)) return body.status();
  if (body.ok() && storage::validate_value(*body)) {
    mail.html = doc_text(DocView(*body), "html");
    mail.text = doc_text(DocView(*body), "text");
  }
  return mail;
}

Result<std::vector<MailRecord>> list_mails(Session& session, const Uuid& project) {
  COPRA_ASSIGN(const auto heads, session.list_records(project, kMailKind, {}, kTrimScanMax, true));
  std::vector<MailRecord> out;
  for (const storage::Record& head : heads) {
    // What the next trimming drops is gone already, so that the bound is exact.
    if (out.size() >= kMailsKept) break;
    auto mail = decode_head(head.key, head.value);
    if (mail.ok()) out.push_back(std::move(*mail));
  }
  return out;
}

Status update_mail_head(Session& session, const Uuid& project, const MailRecord& mail) {
  return session.put_record(project, kMailKind, mail.id, encode_head(mail));
}

Status delete_mail(Session& session, const Uuid& project, std::string_view id) {
  const Status head = session.delete_record(project, kMailKind, id);
  if (head.is(StorageCode::kNotFound)) return Status::not_found("Mail not found");
  COPRA_TRY(head);
  const Status body = session.delete_record(project, kMailBodyKind, id);
  return body.is(StorageCode::kNotFound) ? Status() : body;
}

}  // namespace copra
