// Mails as records: checks, templates, and the outbox entry, written in the caller's transaction.
//
// In: a draft (recipients, texts or a template's name with its context). Out: the id of the mail
// record and, when a relay is set up, an outbox item of kind "mail". May include: storage/store.h.
// Invariant: no text of a draft can add a header or a recipient: addresses and subjects with
// control characters are refused or cleaned here, whoever wrote them.
// Next: email.cc (functions), server/mail.h (the server's side), server/smtp.h (the relay).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/store.h"

namespace copra {

constexpr size_t kMailRecipientsMax = 50;
constexpr size_t kMailSubjectBytesMax = 998;
constexpr size_t kMailBytesMax = 512 * 1024;  // html and text together
constexpr size_t kMailContextBytesMax = 64 * 1024;
constexpr size_t kMailAddressBytesMax = 254;  // RFC 5321, 4.5.3.1.3
constexpr size_t kMailNameBytesMax = 100;     // of a template
constexpr size_t kMailTemplatesMax = 200;     // stored, a project
constexpr size_t kMailsKept = 1000;           // records a project; older ones go
constexpr int64_t kMailBytesKept = 64 << 20;  // of their texts

// What is to be sent. Either a subject with html or text, or a template; a template fills in what
// is empty.
struct MailDraft {
  std::vector<std::string> recipients;  // "a@b.c" or "Name <a@b.c>"
  std::string subject;
  std::string html;
  std::string text;
  std::string template_type;  // a type or the name of a stored template
  std::string context;        // encoded object, "" = none
};

// A mail as kept. `key` is its id: a UUID that sorts by time.
struct MailRecord {
  std::string id;
  std::vector<std::string> recipients;
  std::string subject;
  std::string html, text;  // empty when only the head was read
  std::string template_type;
  std::string status;  // pending | sent | failed
  std::string error_message;
  std::string via;   // "outbox" (captured), "project" or "server" (relayed)
  int64_t size = 0;  // bytes of html and text
  int64_t attempts = 0;
  storage::Micros created_at = 0;
  storage::Micros sent_at = 0;  // 0: not yet
};

// Kinds of server records.
inline constexpr std::string_view kMailKind = "mail";                   // id -> head
inline constexpr std::string_view kMailBodyKind = "mail_body";          // id -> html, text
inline constexpr std::string_view kMailTemplateKind = "mail_template";  // name -> template
inline constexpr std::string_view kMailSmtpKind = "mail_smtp";          // "" -> the project's relay
inline constexpr std::string_view kMailRelayKind = "mail_relay";  // nil project: the server has one

// One template. `name` is its type for those that stand for a built-in one.
struct MailTemplate {
  std::string name;
  std::string type;
  std::string subject;
  std::string html;
  std::string text;
  bool active = true;
  bool builtin = false;
  storage::Micros created_at = 0;
  storage::Micros updated_at = 0;
};

// welcome, verification, forgot_password, …: every type there is.
const std::vector<std::string>& mail_template_types();
// The built-in text of a type; null for unknown ones.
const MailTemplate* default_mail_template(std::string_view type);

// The project's own template of that name or type, else the built-in one. kNotFound.
storage::Result<MailTemplate> find_mail_template(storage::Session& session,
                                                 const storage::Uuid& project,
                                                 std::string_view name);
std::string encode_mail_template(const MailTemplate& value);
storage::Result<MailTemplate> decode_mail_template(std::string_view name, std::string_view value);

// Values of {{name}} and {{a.b}} from `context`; {{#name}}…{{/name}} shows its text when the value
// is there and true, {{^name}}…{{/name}} when it isn't; {{{name}}} is never escaped. A placeholder
// without a value stays as it is when `keep_unknown`, else it disappears. Linear; the result is cut
// off by kTooLarge above kMailBytesMax.
struct MailRender {
  bool escape_html = false;
  bool keep_unknown = false;
};
storage::Result<std::string> render_mail_text(std::string_view text, storage::DocView context,
                                              MailRender options);

// "Name <a@b.c>" or "a@b.c" -> address and name. False: not an address that can be mailed to.
bool parse_mail_address(std::string_view text, std::string* address, std::string* name);

// Fills in a draft from its template and checks it. The status is for the caller of the API.
storage::Result<MailDraft> compose_mail(storage::Session& session, const storage::Uuid& project,
                                        const MailDraft& draft);

// Composes, writes the record, and, when a relay is set up, the outbox item. The mail's id.
storage::Result<std::string> write_mail(storage::Session& session, const storage::Uuid& project,
                                        const MailDraft& draft);

// -- records
storage::Result<MailRecord> read_mail(storage::Session& session, const storage::Uuid& project,
                                      std::string_view id);
// Heads, newest first.
storage::Result<std::vector<MailRecord>> list_mails(storage::Session& session,
                                                    const storage::Uuid& project);
storage::Status update_mail_head(storage::Session& session, const storage::Uuid& project,
                                 const MailRecord& mail);
storage::Status delete_mail(storage::Session& session, const storage::Uuid& project,
                            std::string_view id);

// A version 7 UUID: sorts by `time`.
std::string time_ordered_id(storage::Micros time);

}  // namespace copra
