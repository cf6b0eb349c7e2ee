// The mail relay; contract in smtp.h.
#include "server/smtp.h"

#include <utility>

#include "server/log.h"
#include "server/mail.h"
#include "server/text.h"
#include "storage/document_fields.h"

namespace copra::server {

using storage::DocBuilder;
using storage::DocView;
using storage::OutboxItem;
using storage::Result;
using storage::Session;
using storage::Status;
using storage::Uuid;
using storage::ValueView;
using Kind = DeliveryResult::Kind;

namespace {

constexpr int64_t kMailTimeoutMs = 60'000;
constexpr int64_t kMailConnectMs = 10'000;
constexpr int kMailAttempts = 8;
constexpr int kMailPauseFactor = 3;
constexpr int64_t kMailPauseMaxMs = 3LL * 3600 * 1000;
constexpr int64_t kSmtpsPort = 465;
constexpr std::string_view kCaptured = "outbox";

std::string seal_context(const Uuid& project) { return "smtp:" + project.text(); }

std::string host_of_url(const std::string& url) {
  const size_t start = url.find("://");
  std::string_view rest = std::string_view(url).substr(start == std::string::npos ? 0 : start + 3);
  return lower_ascii(rest.substr(0, rest.find('/')));
}

std::string domain_of(const std::string& address) {
  const size_t at = address.rfind('@');
  return at == std::string::npos ? "localhost" : address.substr(at + 1);
}

bool is_loopback(std::string_view host) {
  host = host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':'));
  return host == "localhost" || host.starts_with("127.") || host == "[::1]";
}

// The id of the mail that an item stands for; "" when the item brings the mail itself.
std::string mail_id_of(const OutboxItem& item) {
  if (!storage::validate_value(item.payload)) return {};
  return doc_text(DocView(item.payload), "mail_id");
}

void set_server_from(const Settings& settings, MailTransfer* mail) {
  std::string from = settings.smtp_from;
  if (from.empty() && settings.smtp_user.find('@') != std::string::npos) from = settings.smtp_user;
  if (from.empty()) {
    std::string host = host_of_url(settings.smtp_url);
    host = host.substr(0, host.find(':'));
    from = "no-reply@" + (host.find('.') == std::string::npos ? "localhost" : host);
  }
  // Checked at start; an address made from a bare IP is no address, hence the fallback.
  if (!parse_mail_address(from, &mail->from_address, &mail->from_name))
    mail->from_address = "no-reply@localhost";
}

}  // namespace

Result<ProjectRelay> load_relay(const Secrets& secrets, Session& session, const Uuid& project) {
  COPRA_ASSIGN(const std::string bytes, session.get_record(project, kMailSmtpKind, {}));
  if (!storage::validate_value(bytes)) return Status::corrupt("mail relay");
  const DocView object(bytes);
  ProjectRelay relay;
  relay.host = doc_text(object, "host");
  relay.port = doc_int(object, "port");
  relay.username = doc_text(object, "username");
  relay.security = doc_text(object, "security");
  relay.from_email = doc_text(object, "from_email");
  relay.from_name = doc_text(object, "from_name");
  relay.active = !object.find("active").is_bool() || object.find("active").as_bool();
  relay.created_at = doc_int(object, "created_at");
  relay.updated_at = doc_int(object, "updated_at");
  const std::string sealed = doc_text(object, "password");
  if (!sealed.empty()) relay.password = secrets.open(sealed, seal_context(project)).value_or("");
  return relay;
}

Status store_relay(const Secrets& secrets, Session& session, const Uuid& project,
                   const ProjectRelay& relay) {
  DocBuilder b;
  b.begin_object();
  const auto text = [&b](std::string_view name, std::string_view value) {
    b.key(name);
    b.string(value);
  };
  const auto number = [&b](std::string_view name, int64_t value) {
    b.key(name);
    b.integer(value);
  };
  text("host", relay.host);
  number("port", relay.port);
  text("username", relay.username);
  if (!relay.password.empty())
    text("password", secrets.seal(relay.password, seal_context(project)));
  text("security", relay.security);
  text("from_email", relay.from_email);
  text("from_name", relay.from_name);
  b.key("active");
  b.boolean(relay.active);
  number("created_at", relay.created_at);
  number("updated_at", relay.updated_at);
  b.end_object();
  COPRA_ASSIGN(const std::string bytes, b.take());
  return session.put_record(project, kMailSmtpKind, {}, bytes);
}

Status drop_relay(Session& session, const Uuid& project) {
  const Status status = session.delete_record(project, kMailSmtpKind, {});
  if (status.is(storage::Code::kNotFound)) return Status::not_found("SMTP settings not found");
  return status;
}

bool check_smtp_settings(const Settings& settings, std::string* error) {
  if (settings.smtp_url.empty()) return true;
  if (!settings.smtp_url.starts_with("smtp://") && !settings.smtp_url.starts_with("smtps://")) {
    *error = "--smtp-url: '" + settings.smtp_url + "' begins with neither smtp:// nor smtps://";
    return false;
  }
  std::string address, name;
  if (!settings.smtp_from.empty() && !parse_mail_address(settings.smtp_from, &address, &name)) {
    *error = "--smtp-from: '" + settings.smtp_from + "' is no email address";
    return false;
  }
  if (settings.smtp_tls != "auto" && settings.smtp_tls != "required" &&
      settings.smtp_tls != "off") {
    *error = "--smtp-tls: '" + settings.smtp_tls + "' is none of auto, required, off";
    return false;
  }
  return true;
}

Status note_server_relay(storage::Store& store, const Settings& settings) {
  return store.write([&](Session& session) -> Status {
    const auto known = session.get_record(Uuid(), kMailRelayKind, {});
    if (!known.ok() && !known.is(storage::Code::kNotFound)) return known.status();
    if (known.ok() == !settings.smtp_url.empty()) return {};
    if (known.ok()) return session.delete_record(Uuid(), kMailRelayKind, {});
    return session.put_record(Uuid(), kMailRelayKind, {}, "1");
  });
}

std::optional<Transfer> mail_transfer(App& app, const std::optional<ProjectRelay>& own,
                                      const MailRecord& mail, std::string* via) {
  const Settings& settings = app.settings();
  Transfer transfer;
  MailTransfer& out = transfer.mail.emplace();
  if (own && own->active) {
    *via = "project";
    const bool bare_v6 = own->host.find(':') != std::string::npos;
    transfer.url = (own->security == "tls" ? "smtps://" : "smtp://") +
                   (bare_v6 ? "[" + own->host + "]" : own->host) + ":" + std::to_string(own->port);
    transfer.allow_private = settings.allow_private_webhooks;
    out.user = own->username;
    out.password = own->password;
    out.tls = own->security == "none" ? MailTransfer::Tls::kOff : MailTransfer::Tls::kRequired;
    out.from_address = own->from_email;
    out.from_name = own->from_name;
  } else if (!settings.smtp_url.empty()) {
    *via = "server";
    transfer.url = settings.smtp_url;
    transfer.allow_private = true;
    out.user = settings.smtp_user;
    out.password = settings.smtp_password;
    // A password is not sent where others can read it.
    const bool secret = !out.user.empty() && !is_loopback(host_of_url(settings.smtp_url));
    out.tls = settings.smtp_tls == "off"                  ? MailTransfer::Tls::kOff
              : settings.smtp_tls == "required" || secret ? MailTransfer::Tls::kRequired
                                                          : MailTransfer::Tls::kWhenOffered;
    set_server_from(settings, &out);
  } else {
    return std::nullopt;
  }
  transfer.ca_file = settings.smtp_ca_file;
  transfer.timeout_ms = kMailTimeoutMs;
  transfer.connect_timeout_ms = kMailConnectMs;
  for (const std::string& recipient : mail.recipients) {
    MailTransfer::Recipient to;
    if (parse_mail_address(recipient, &to.address, &to.name))
      out.recipients.push_back(std::move(to));
  }
  out.subject = mail.subject;
  out.html = mail.html;
  out.text = mail.text.empty() ? text_from_html(mail.html) : mail.text;
  // The same for every attempt, so that receivers can tell a mail they have.
  out.message_id = mail.id + "@" + domain_of(out.from_address);
  out.date_us = mail.created_at;
  return transfer;
}

namespace {

// The mail of an item and the relay of its project, read in one session.
struct Loaded {
  MailRecord mail;
  std::optional<ProjectRelay> relay;
};

Result<Loaded> load(App& app, Session& session, const OutboxItem& item, const std::string& id) {
  Loaded loaded;
  COPRA_ASSIGN(loaded.mail, read_mail(session, item.project_id, id));
  auto relay = load_relay(app.secrets(), session, item.project_id);
  if (relay.ok()) loaded.relay = std::move(*relay);
  if (!relay.ok() && !relay.is(storage::Code::kNotFound)) return relay.status();
  return loaded;
}

// An item that brings its mail along becomes a record, with an item of its own when it is relayed.
void write_record(App& app, const OutboxItem& item, const DeliveryDone& done) {
  const auto message = read_mail_payload(item.payload);
  if (!message.ok()) return done({Kind::kFailed, message.status().message()});
  const auto queued = app.store().write(
      [&](Session& session) { return queue_mail(session, item.project_id, *message); });
  if (queued.ok()) return done({Kind::kDone});
  const bool wrong = queued.is(storage::Code::kInvalid) || queued.is(storage::Code::kTooLarge);
  done({wrong ? Kind::kFailed : Kind::kRetry, queued.status().text()});
}

void deliver_mail(App& app, const OutboxItem& item, const DeliveryDone& done) {
  const std::string id = mail_id_of(item);
  if (id.empty()) return write_record(app, item, done);
  auto loaded = app.store().read([&](Session& session) { return load(app, session, item, id); });
  if (loaded.is(storage::Code::kNotFound)) return done({Kind::kDone});  // dropped meanwhile
  if (!loaded.ok()) return done({Kind::kRetry, loaded.status().text()});
  if (loaded->mail.status == "sent") return done({Kind::kDone});
  std::string via;
  auto transfer = mail_transfer(app, loaded->relay, loaded->mail, &via);
  if (!transfer) {
    DeliveryResult captured(Kind::kDone);
    captured.note = kCaptured;
    return done(std::move(captured));
  }
  app.outgoing().start(std::move(*transfer), [done, via](TransferResult got) {
    DeliveryResult result;
    result.note = via;
    result.error = got.error;
    const bool refused = got.status >= 500 && got.status < 600;
    if (got.sent) {
      result.kind = Kind::kDone;
    } else if (got.kind == TransferResult::Kind::kStopped) {
      result.kind = Kind::kLater;
    } else if (refused || got.kind == TransferResult::Kind::kRefusedAddress ||
               got.kind == TransferResult::Kind::kBadRequest) {
      result.kind = Kind::kFailed;
    } else {
      result.kind = Kind::kRetry;
    }
    done(std::move(result));
  });
}

Status settle_mail(Session& session, const OutboxItem& item, const DeliveryResult& result,
                   bool final) {
  const std::string id = mail_id_of(item);
  if (id.empty()) return {};
  auto found = read_mail(session, item.project_id, id);
  if (found.is(storage::Code::kNotFound)) return {};
  if (!found.ok()) return found.status();
  if (found->status == "sent") return {};
  found->attempts = item.attempts + 1;
  found->via = result.note;
  found->error_message = result.error;
  if (result.kind == Kind::kDone) {
    found->status = "sent";
    found->sent_at = storage::now_micros();
    found->error_message.clear();
  } else {
    found->status = final ? "failed" : "pending";
  }
  return update_mail_head(session, item.project_id, *found);
}

}  // namespace

OutboxHandler mail_handler(App& app) {
  OutboxHandler handler;
  App* const where = &app;
  handler.lane = [where](const OutboxItem& item) {
    // Projects with a relay of their own don't share the server's lane.
    const auto own = where->store().read(
        [&](Session& session) { return session.get_record(item.project_id, kMailSmtpKind, {}); });
    return own.ok() ? item.project_id.text() : std::string("server");
  };
  handler.deliver = [where](const OutboxItem& item, DeliveryDone done) {
    deliver_mail(*where, item, done);
  };
  handler.settle = settle_mail;
  handler.describe = [where](const OutboxItem& item) {
    const auto mail = where->store().read(
        [&](Session& session) { return read_mail(session, item.project_id, mail_id_of(item)); });
    return mail.ok() && !mail->recipients.empty() ? mail->recipients[0] : std::string();
  };
  handler.attempts_max = kMailAttempts;
  handler.factor = kMailPauseFactor;
  handler.first_pause_ms = app.settings().mail_retry_pause;
  handler.pause_max_ms = kMailPauseMaxMs;
  return handler;
}

std::string text_from_html(std::string_view html) {
  struct Entity {
    std::string_view name;
    std::string_view text;
  };
  constexpr Entity kEntities[] = {{"&amp;", "&"},   {"&lt;", "<"},  {"&gt;", ">"},
                                  {"&quot;", "\""}, {"&#39;", "'"}, {"&nbsp;", " "}};
  constexpr std::string_view kBreaks[] = {"br", "/p", "/div", "/li", "/tr", "/h1", "/h2", "/h3"};
  constexpr std::string_view kSkipped[] = {"style", "script", "head", "title"};
  std::string out;
  while (!html.empty()) {
    const char c = html.front();
    if (c == '<') {
      const size_t end = html.find('>');
      if (end == std::string_view::npos) break;
      const std::string tag = lower_ascii(html.substr(1, end - 1));
      html.remove_prefix(end + 1);
      const std::string name = tag.substr(0, tag.find_first_of(" \t\r\n/", 1));
      for (const std::string_view skipped : kSkipped) {
        if (name != skipped) continue;
        const size_t close = html.find("</" + std::string(skipped));
        html.remove_prefix(close == std::string_view::npos ? html.size() : close);
      }
      for (const std::string_view line_end : kBreaks)
        if (name == line_end) out += '\n';
      continue;
    }
    if (c == '&') {
      bool known = false;
      for (const Entity& entity : kEntities) {
        if (!html.starts_with(entity.name)) continue;
        out += entity.text;
        html.remove_prefix(entity.name.size());
        known = true;
        break;
      }
      if (known) continue;
    }
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ' && out.back() != '\n') {
      out += ' ';
    }
    html.remove_prefix(1);
  }
  return std::string(trim(out));
}

}  // namespace copra::server
