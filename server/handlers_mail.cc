// Mail over HTTP for the owner: the outbox, the project's SMTP server, its templates.
//
// In: a Call with its project. Out: JSON. May include: records.h, mail.h, smtp.h. Invariant: a
// relay's password goes in and never comes out.
#include <algorithm>
#include <utility>

#include "server/handlers.h"
#include "server/json_text.h"
#include "server/mail.h"
#include "server/records.h"
#include "server/smtp.h"

namespace copra::server {

namespace {

constexpr int64_t kListLimit = 50;
constexpr int64_t kListLimitMax = 200;
// Texts of a list's mails together; those beyond come without theirs.
constexpr int64_t kListBytesMax = 8 << 20;

Answer refuse_mail(const storage::Status& status) {
  if (status.is(storage::Code::kInvalid)) return reply_error(400, status.message());
  return status;
}

void append_time(JsonText& json, std::string_view name, storage::Micros time) {
  json.key(name);
  if (time != 0) {
    json.string(iso_time_z(time));
  } else {
    json.null();
  }
}

void append_text_or_null(JsonText& json, std::string_view name, const std::string& text) {
  json.key(name);
  if (text.empty()) {
    json.null();
  } else {
    json.string(text);
  }
}

void append_mail(JsonText& json, const MailRecord& mail, bool with_texts) {
  json.begin_object().key("id").string(mail.id).key("recipients").begin_array();
  for (const std::string& recipient : mail.recipients) json.string(recipient);
  json.end_array().key("subject").string(mail.subject);
  if (with_texts) {
    append_text_or_null(json, "html", mail.html);
    append_text_or_null(json, "text", mail.text);
  }
  append_text_or_null(json, "template_type", mail.template_type);
  json.key("status").string(mail.status);
  append_text_or_null(json, "error_message", mail.error_message);
  append_text_or_null(json, "via", mail.via);
  json.key("attempts").number(mail.attempts).key("size").number(mail.size);
  append_time(json, "sent_at", mail.sent_at);
  append_time(json, "created_at", mail.created_at);
  json.end_object();
}

bool has_text(std::string_view text, const std::string* wanted) {
  return wanted == nullptr || wanted->empty() ||
         lower_ascii(text).find(lower_ascii(*wanted)) != std::string::npos;
}

struct MailFilter {
  const std::string* status;
  const std::string* type;
  const std::string* recipient;
  const std::string* subject;
  storage::Micros since = 0, until = INT64_MAX;

  bool matches(const MailRecord& mail) const {
    if (status && !status->empty() && mail.status != *status) return false;
    if (type && !type->empty() && mail.template_type != *type) return false;
    if (mail.created_at < since || mail.created_at >= until) return false;
    if (!has_text(mail.subject, subject)) return false;
    return std::any_of(mail.recipients.begin(), mail.recipients.end(),
                       [this](const std::string& r) { return has_text(r, recipient); });
  }
};

// limit or offset of a query; a refusal for what is no number.
bool read_count(const StringPairs& query, std::string_view name, int64_t fallback, int64_t max,
                int64_t* out, Response* refusal) {
  *out = fallback;
  const std::string* const text = find_last(query, name);
  if (text == nullptr) return true;
  const auto number = parse_int(*text);
  if (!number || *number < 0) {
    *refusal = reply_invalid("query", name, "must be a number that is not negative");
    return false;
  }
  *out = std::min(*number, max);
  return true;
}

bool read_when(const StringPairs& query, std::string_view name, storage::Micros* out,
               Response* refusal) {
  const std::string* const text = find_last(query, name);
  if (text == nullptr) return true;
  const auto time = storage::parse_time(*text);
  if (!time) {
    *refusal = reply_invalid("query", name, "must be an ISO 8601 time");
    return false;
  }
  *out = time->micros;
  return true;
}

// The first of several names that a field may have.
bool read_any_text(storage::DocView body, std::initializer_list<std::string_view> names,
                   std::optional<std::string>* out, Response* refusal) {
  for (const std::string_view name : names) {
    if (body.find(name).is_null()) continue;
    if (!read_text(body, name, out, refusal)) return false;
    if (*out) return true;
  }
  return true;
}

void append_template(JsonText& json, const MailTemplate& t) {
  json.begin_object().key("id").string(t.name).key("name").string(t.name);
  json.key("type").string(t.type).key("template_type").string(t.type);
  json.key("subject").string(t.subject).key("body").string(t.html).key("html").string(t.html);
  json.key("text").string(t.text).key("is_active").boolean(t.active);
  json.key("is_default").boolean(t.builtin);
  append_time(json, "created_at", t.created_at);
  append_time(json, "updated_at", t.updated_at);
  json.end_object();
}

Response reply_template(const MailTemplate& t, int status = 200) {
  JsonText json;
  append_template(json, t);
  return reply_json(json.take(), status);
}

bool valid_template_name(std::string_view name) {
  return !name.empty() && name.size() <= kMailNameBytesMax &&
         std::all_of(name.begin(), name.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                  c == '_' || c == '-' || c == '.';
         });
}

storage::Result<MailTemplate> stored_template(storage::Session& session,
                                              const storage::Uuid& project, std::string_view name) {
  const auto bytes = session.get_record(project, kMailTemplateKind, name);
  if (bytes.is(storage::Code::kNotFound)) return storage::Status::not_found("Template not found");
  if (!bytes.ok()) return bytes.status();
  return decode_mail_template(name, *bytes);
}

// Fields of a template from a body over what `t` holds. False: refused.
bool read_template(storage::DocView body, MailTemplate* t, Response* refusal) {
  std::optional<std::string> subject, html, text;
  std::optional<bool> active;
  if (!read_any_text(body, {"subject"}, &subject, refusal) ||
      !read_any_text(body, {"html", "body", "html_content", "html_body"}, &html, refusal) ||
      !read_any_text(body, {"text", "text_content", "text_body"}, &text, refusal) ||
      !read_flag(body, "is_active", &active, refusal)) {
    return false;
  }
  if (subject) t->subject = *subject;
  if (html) t->html = *html;
  if (text) t->text = *text;
  if (active) t->active = *active;
  if (t->subject.empty() || t->subject.size() > kMailSubjectBytesMax) {
    *refusal = reply_invalid("body", "subject", "must have 1 to 998 bytes");
    return false;
  }
  if (t->html.empty() && t->text.empty()) {
    *refusal = reply_invalid("body", "body", "field required");
    return false;
  }
  if (t->html.size() + t->text.size() > kMailBytesMax) {
    *refusal = reply_error(413, "The template is too large");
    return false;
  }
  for (const std::string* part : {&t->subject, &t->html, &t->text}) {
    const auto tried = render_mail_text(*part, {}, {});
    if (tried.ok()) continue;
    *refusal = reply_error(400, "VALIDATION_ERROR", tried.status().message());
    return false;
  }
  return true;
}

}  // namespace

// ---- the outbox
// ----------------------------------------------------------------------------------

Answer list_mail_log(Call& call, storage::Session& session) {
  const StringPairs query = call.query();
  Response refusal;
  MailFilter filter{find_last(query, "status"), find_last(query, "template_type"),
                    find_last(query, "recipient"), find_last(query, "subject")};
  if (filter.type == nullptr) filter.type = find_last(query, "type");
  if (filter.recipient == nullptr) filter.recipient = find_last(query, "to");
  int64_t limit = 0, offset = 0;
  if (!read_count(query, "limit", kListLimit, kListLimitMax, &limit, &refusal) ||
      !read_count(query, "offset", 0, INT64_MAX, &offset, &refusal) ||
      !read_when(query, "since", &filter.since, &refusal) ||
      !read_when(query, "until", &filter.until, &refusal)) {
    return refusal;
  }
  const storage::Uuid& project = call.project->id;
  COPRA_ASSIGN(const auto mails, list_mails(session, project));
  JsonText rows;
  rows.begin_array();
  int64_t total = 0, count = 0, bytes = 0;
  for (const MailRecord& mail : mails) {
    if (!filter.matches(mail)) continue;
    if (total++ < offset || count >= limit) continue;
    ++count;
    bytes += mail.size;
    if (bytes > kListBytesMax) {
      append_mail(rows, mail, false);
      continue;
    }
    const auto whole = read_mail(session, project, mail.id);
    append_mail(rows, whole.ok() ? *whole : mail, true);
  }
  rows.end_array();
  JsonText json;
  json.begin_object().key("total").number(total).key("limit").number(limit);
  json.key("offset").number(offset).key("count").number(count);
  json.key("results").raw(rows.take()).end_object();
  return reply_json(json.take());
}

Answer show_mail_log(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const MailRecord mail, read_mail(session, call.project->id, call.param("mail")));
  JsonText json;
  append_mail(json, mail, true);
  return reply_json(json.take());
}

Answer delete_mail_log(Call& call, storage::Session& session) {
  COPRA_TRY(delete_mail(session, call.project->id, call.param("mail")));
  return Response(204, {});
}

Answer clear_mail_log(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const auto mails, list_mails(session, call.project->id));
  int64_t count = 0;
  for (const MailRecord& mail : mails) {
    COPRA_TRY(delete_mail(session, call.project->id, mail.id));
    ++count;
  }
  return reply_json("{\"deleted\":" + std::to_string(count) + "}");
}

// A copy with a new id, sent now.
Answer resend_mail(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const MailRecord mail, read_mail(session, call.project->id, call.param("mail")));
  MailMessage message;
  message.recipients = mail.recipients;
  message.subject = mail.subject;
  message.html = mail.html;
  message.text = mail.text;
  const auto id = queue_mail(session, call.project->id, message);
  if (!id.ok()) return refuse_mail(id.status());
  return reply_json(R"({"success":true,"message":"Email queued","id":)" + json_string(*id) + "}");
}

Answer send_owner_mail(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const storage::DocView body(bytes);
  MailMessage message;
  for (const std::string_view name : {"recipients", "to", "to_email"}) {
    const storage::ValueView value = body.find(name);
    if (value.is_string()) message.recipients.emplace_back(value.as_string());
    for (const storage::ValueView element : value.elements()) {
      if (!element.is_string()) return reply_invalid("body", name, "must be a list of strings");
      message.recipients.emplace_back(element.as_string());
    }
    if (value) break;
  }
  std::optional<std::string> subject, html, text, type;
  if (!read_any_text(body, {"subject"}, &subject, &refusal) ||
      !read_any_text(body, {"html", "body", "html_body", "html_content"}, &html, &refusal) ||
      !read_any_text(body, {"text", "text_body"}, &text, &refusal) ||
      !read_any_text(body, {"template_type", "template", "template_id", "template_name"}, &type,
                     &refusal)) {
    return refusal;
  }
  if (message.recipients.empty()) return reply_invalid("body", "recipients", "field required");
  message.subject = subject.value_or("");
  message.html = html.value_or("");
  message.text = text.value_or("");
  message.template_type = type.value_or("");
  const storage::ValueView context = body.find("context");
  if (context && !context.is_null() && !context.is_object())
    return reply_invalid("body", "context", "must be an object");
  if (context.is_object()) message.context = std::string(context.bytes());
  const auto id = queue_mail(session, call.project->id, message);
  if (!id.ok()) return refuse_mail(id.status());
  COPRA_ASSIGN(const MailRecord mail, read_mail(session, call.project->id, *id));
  JsonText json;
  json.begin_object().key("success").boolean(true).key("message").string("Email sent");
  json.key("id").string(*id).key("status").string(mail.status).end_object();
  return reply_json(json.take());
}

// ---- the project's SMTP server

namespace {

Response reply_relay(const ProjectRelay& relay) {
  JsonText json;
  json.begin_object().key("host").string(relay.host).key("port").number(relay.port);
  append_text_or_null(json, "username", relay.username);
  json.key("has_password").boolean(!relay.password.empty());
  json.key("security").string(relay.security).key("from_email").string(relay.from_email);
  append_text_or_null(json, "from_name", relay.from_name);
  json.key("is_active").boolean(relay.active);
  append_time(json, "created_at", relay.created_at);
  append_time(json, "updated_at", relay.updated_at);
  json.end_object();
  return reply_json(json.take());
}

bool valid_host(std::string_view host) {
  return !host.empty() && host.size() <= 253 && std::all_of(host.begin(), host.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == ':' || c == '_';
  });
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool read_relay(storage::DocView body, ProjectRelay* relay, Response* refusal) {
  std::optional<std::string> host, user, password, security, from, name;
  std::optional<bool> active, use_tls, use_ssl;
  if (!read_any_text(body, {"host", "smtp_host"}, &host, refusal) ||
      !read_any_text(body, {"username", "smtp_username", "user", "smtp_user"}, &user, refusal) ||
      !read_any_text(body, {"password", "smtp_password"}, &password, refusal) ||
      !read_any_text(body, {"security"}, &security, refusal) ||
      !read_any_text(body, {"from_email", "sender_email", "smtp_from"}, &from, refusal) ||
      !read_any_text(body, {"from_name", "sender_name"}, &name, refusal) ||
      !read_flag(body, "is_active", &active, refusal) ||
      !read_flag(body, "use_tls", &use_tls, refusal) ||
      !read_flag(body, "use_ssl", &use_ssl, refusal)) {
    return false;
  }
  const auto refuse = [refusal](std::string_view field, std::string_view message) {
    *refusal = reply_invalid("body", field, message);
    return false;
  };
  if (host && *host != relay->host) {
    relay->host = *host;
    // A password is for the server that it was given for.
    relay->password.clear();
  }
  if (!valid_host(relay->host)) return refuse("host", "must be a host name or an address");
  bool port_given = false;
  for (const std::string_view field : {"port", "smtp_port"}) {
    const storage::ValueView value = body.find(field);
    if (!value || value.is_null()) continue;
    if (!value.is_int() || value.as_int() < 1 || value.as_int() > 65'535)
      return refuse(field, "must be a port number");
    relay->port = value.as_int();
    port_given = true;
  }
  if (security) relay->security = *security;
  if (!security && use_ssl && *use_ssl) relay->security = "tls";
  if (!security && use_tls && !(use_ssl && *use_ssl))
    relay->security = *use_tls ? "starttls" : "none";
  if (!security && !use_ssl && !use_tls && port_given && relay->port == 465)
    relay->security = "tls";
  if (relay->security != "none" && relay->security != "starttls" && relay->security != "tls")
    return refuse("security", "must be none, starttls or tls");
  if (user) relay->username = *user;
  if (password) relay->password = *password;
  if (has_control(relay->username) || has_control(relay->password))
    return refuse("password", "must not hold control characters");
  if (name) relay->from_name = *name;
  if (from) {
    std::string shown;
    if (!parse_mail_address(*from, &relay->from_email, &shown))
      return refuse("from_email", "must be an email address");
    if (!shown.empty() && !name) relay->from_name = shown;
  }
  if (relay->from_email.empty()) {
    std::string shown;
    if (!parse_mail_address(relay->username, &relay->from_email, &shown))
      return refuse("from_email", "field required");
  }
  if (has_control(relay->from_name) || relay->from_name.size() > kMailAddressBytesMax)
    return refuse("from_name", "must be one short line");
  if (active) relay->active = *active;
  return true;
}

}  // namespace

Answer show_smtp(Call& call, storage::Session& session) {
  const auto relay = load_relay(call.app.secrets(), session, call.project->id);
  if (relay.is(storage::Code::kNotFound)) return reply_error(404, "SMTP settings not found");
  if (!relay.ok()) return relay.status();
  return reply_relay(*relay);
}

Answer set_smtp(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  ProjectRelay relay;
  auto known = load_relay(call.app.secrets(), session, call.project->id);
  if (!known.ok() && !known.is(storage::Code::kNotFound)) return known.status();
  const int64_t now = call.app.now_us();
  relay.created_at = now;
  if (known.ok()) relay = std::move(*known);
  if (!read_relay(storage::DocView(bytes), &relay, &refusal)) return refusal;
  relay.updated_at = now;
  COPRA_TRY(store_relay(call.app.secrets(), session, call.project->id, relay));
  return reply_relay(relay);
}

Answer delete_smtp(Call& call, storage::Session& session) {
  COPRA_TRY(drop_relay(session, call.project->id));
  return reply_json(R"({"message":"SMTP settings deleted"})");
}

// ---- templates
// -----------------------------------------------------------------------------------

Answer list_mail_templates(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const auto records, session.list_records(call.project->id, kMailTemplateKind, {},
                                                        static_cast<int64_t>(kMailTemplatesMax)));
  JsonText json;
  json.begin_array();
  for (const storage::Record& record : records) {
    const auto t = decode_mail_template(record.key, record.value);
    if (t.ok()) append_template(json, *t);
  }
  return reply_json(json.end_array().take());
}

Answer list_default_templates(Call&) {
  JsonText json;
  json.begin_array();
  for (const std::string& type : mail_template_types())
    append_template(json, *default_mail_template(type));
  return reply_json(json.end_array().take());
}

Answer create_mail_template(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const storage::DocView body(bytes);
  std::optional<std::string> name, type;
  if (!read_any_text(body, {"name"}, &name, &refusal) ||
      !read_any_text(body, {"template_type", "type"}, &type, &refusal)) {
    return refusal;
  }
  MailTemplate t;
  t.type = type.value_or("custom");
  if (!default_mail_template(t.type))
    return reply_invalid("body", "template_type", "is no known type of template");
  // Of a built-in type: stands for it. Else: under its own name.
  t.name = t.type == "custom" ? name.value_or("") : name.value_or(t.type);
  if (!valid_template_name(t.name))
    return reply_invalid("body", "name", "must have 1 to 100 letters, digits, '_', '-' and '.'");
  if (!read_template(body, &t, &refusal)) return refusal;
  const storage::Uuid& project = call.project->id;
  const auto known = stored_template(session, project, t.name);
  if (known.ok()) return reply_error(400, "ALREADY_EXISTS", "A template with this name exists");
  if (!known.is(storage::Code::kNotFound)) return known.status();
  COPRA_ASSIGN(const auto all, session.list_records(project, kMailTemplateKind, {},
                                                    static_cast<int64_t>(kMailTemplatesMax)));
  if (all.size() >= kMailTemplatesMax)
    return reply_error(400, "The project has too many templates");
  t.created_at = t.updated_at = call.app.now_us();
  COPRA_TRY(session.put_record(project, kMailTemplateKind, t.name, encode_mail_template(t)));
  return reply_template(t, 201);
}

// The project's own, else the built-in one of that type.
Answer show_mail_template(Call& call, storage::Session& session) {
  const auto own = stored_template(session, call.project->id, call.param("name"));
  if (own.ok()) return reply_template(*own);
  if (!own.is(storage::Code::kNotFound)) return own.status();
  if (const MailTemplate* t = default_mail_template(call.param("name"))) return reply_template(*t);
  return own.status();
}

// PUT of a type that has only its built-in text stores the project's own.
Answer update_mail_template(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const std::string& name = call.param("name");
  MailTemplate t;
  auto own = stored_template(session, call.project->id, name);
  if (own.ok()) {
    t = std::move(*own);
  } else if (!own.is(storage::Code::kNotFound)) {
    return own.status();
  } else if (const MailTemplate* builtin = default_mail_template(name)) {
    t = *builtin;
    t.builtin = false;
    t.created_at = call.app.now_us();
  } else {
    return own.status();
  }
  if (!read_template(storage::DocView(bytes), &t, &refusal)) return refusal;
  t.updated_at = call.app.now_us();
  COPRA_TRY(session.put_record(call.project->id, kMailTemplateKind, name, encode_mail_template(t)));
  return reply_template(t);
}

Answer delete_mail_template(Call& call, storage::Session& session) {
  const storage::Status status =
      session.delete_record(call.project->id, kMailTemplateKind, call.param("name"));
  if (status.is(storage::Code::kNotFound)) return reply_error(404, "Template not found");
  COPRA_TRY(status);
  return reply_json(R"({"message":"Template deleted"})");
}

// {"context"} for a template; {"subject","html","text","context"} for one that is not stored.
Answer preview_mail_template(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!call.request.body.empty() && !read_object(call.request, &bytes, &refusal)) return refusal;
  if (bytes.empty()) bytes = storage::empty_object();
  const storage::DocView body(bytes);
  std::optional<std::string> name;
  if (!read_any_text(body, {"template_type", "template", "name", "type"}, &name, &refusal))
    return refusal;
  if (!call.param("name").empty()) name = call.param("name");
  storage::ValueView context = body.find("context");
  if (!context) context = body.find("variables");
  if (context && !context.is_object() && !context.is_null())
    return reply_invalid("body", "context", "must be an object");
  MailDraft draft;
  draft.recipients = {"preview@example.com"};
  draft.context = context.is_object() ? std::string(context.bytes()) : std::string();
  if (name) {
    draft.template_type = *name;
    const auto known = find_mail_template(session, call.project->id, *name);
    if (known.is(storage::Code::kNotFound)) return reply_error(404, "Template not found");
  } else {
    MailTemplate t;
    if (!read_template(body, &t, &refusal)) return refusal;
    const storage::DocView values(draft.context);
    const auto subject = render_mail_text(t.subject, values, {});
    const auto html = render_mail_text(t.html, values, {true, false});
    const auto text = render_mail_text(t.text, values, {});
    for (const auto* part : {&subject, &html, &text})
      if (!part->ok()) return refuse_mail(part->status());
    draft.subject = *subject;
    draft.html = *html;
    draft.text = *text;
  }
  const auto composed = compose_mail(session, call.project->id, draft);
  if (!composed.ok()) return refuse_mail(composed.status());
  JsonText json;
  json.begin_object().key("subject").string(composed->subject);
  json.key("html").string(composed->html).key("body").string(composed->html);
  json.key("text").string(composed->text).end_object();
  return reply_json(json.take());
}

}  // namespace copra::server
