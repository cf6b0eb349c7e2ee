// What app users do through links in mails: verify their address, choose a new password.
//
// In: a Call with its project (the root page finds it in the token). Out: messages. May include:
// app_users.h, sessions.h. Invariant: tokens work once and for the address they were mailed to; a
// forgotten password is answered alike, with the same work, for known and unknown addresses.
#include <utility>

#include "server/app_users.h"
#include "server/json_text.h"
#include "server/project_config.h"
#include "server/sessions.h"
#include "storage/document_fields.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr int64_t kVerificationPauseUs = 5 * kMinuteUs;
constexpr int64_t kResetWindowUs = 15 * kMinuteUs;
constexpr int64_t kResetsMax = 5;  // mails within the window; more are answered but not sent

constexpr std::string_view kVerifyFailed = "Invalid or expired verification token";
constexpr std::string_view kResetFailed = "Invalid or expired reset token";
constexpr std::string_view kResetSent =
    "If an account with this email exists, a password reset link has been sent";

bool matches(const MailedSecret& stored, const MailToken& token, const storage::User& user,
             int64_t now_us) {
  return !stored.digest.empty() && stored.expires > now_us && stored.email == user.email &&
         equal_constant_time(stored.digest, digest_hex(token.text));
}

// The time of verification, or nothing when the token is no good.
storage::Result<std::optional<storage::Micros>> verify_email(storage::Session& session,
                                                             const storage::Uuid& project,
                                                             std::string_view text,
                                                             int64_t now_us) {
  const std::optional<storage::Micros> failed;
  const auto token = parse_mail_token(text);
  if (!token || token->project != project) return failed;
  auto user = session.get_user(project, token->user);
  if (user.is(storage::Code::kNotFound)) return failed;
  if (!user.ok()) return user.status();
  UserSecrets secrets = UserSecrets::of(*user);
  if (!matches(secrets.verification, *token, *user, now_us)) return failed;
  secrets.verification.digest.clear();
  storage::UserUpdate update;
  update.email_verified = true;
  update.email_verified_at.emplace(now_us);
  update.secrets = secrets.encode();
  COPRA_TRY(session.update_user(project, token->user, update).status());
  return std::optional<storage::Micros>(now_us);
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

Response html_page(int status, std::string_view title, std::string_view text) {
  std::string page =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width\"><title>";
  page += escape_html(title);
  page +=
      "</title></head><body style=\"font-family:sans-serif;margin:15vh auto;max-width:32em\"><h1>";
  page += escape_html(title);
  page += "</h1><p>";
  page += escape_html(text);
  page += "</p></body></html>\n";
  Response response(status, std::move(page), "text/html; charset=utf-8");
  response.headers.emplace_back("Cache-Control", "no-store");
  response.headers.emplace_back("Referrer-Policy", "no-referrer");
  return response;
}

std::string text_field(storage::DocView body, std::string_view name) {
  return std::string(trim(doc_text(body, name)));
}

}  // namespace

Answer send_verification(Call& call, storage::Session& session) {
  COPRA_ASSIGN(storage::User user, session.get_user(call.project->id, call.user->id));
  if (user.email_verified) return reply_message("Email is already verified");
  const MailedSecret& last = UserSecrets::of(user).verification;
  const int64_t now_us = call.app.now_us();
  if (last.sent != 0 && last.email == user.email && now_us - last.sent < kVerificationPauseUs)
    return reply_message("A verification email was sent less than 5 minutes ago");
  COPRA_TRY(
      queue_verification(session, *call.project, user, call.app.origin(call.request), now_us));
  JsonText json;
  json.begin_object().key("message").string("Verification email sent");
  json.key("expires_in_hours").number(kVerificationHours).end_object();
  return reply_json(json.take());
}

Answer verify_email_token(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const std::string token = text_field(storage::DocView(bytes), "token");
  if (token.empty()) return reply_error(400, "Token is required");
  COPRA_ASSIGN(const auto verified,
               verify_email(session, call.project->id, token, call.app.now_us()));
  if (!verified) return reply_error(400, kVerifyFailed);
  JsonText json;
  json.begin_object().key("message").string("Email verified successfully");
  json.key("email_verified").boolean(true);
  json.key("verified_at").string(iso_time_z(*verified)).end_object();
  return reply_json(json.take());
}

// The link of the mail itself, opened in a browser.
asio::awaitable<Response> show_verification_page(Call& call) {
  App& app = call.app;
  const StringPairs query = call.query();
  const std::string* const text = find_last(query, "token");
  const auto token = parse_mail_token(text == nullptr ? std::string_view() : *text);
  const auto failed = [] {
    return html_page(400, "Verification failed",
                     "This link is not valid or its time is over. Ask for a new one.");
  };
  if (!token) co_return failed();
  auto finding = find_project(app, token->project);
  auto project = co_await std::move(finding);
  if (project.is(storage::Code::kNotFound)) co_return failed();
  if (!project.ok()) co_return reply_status(project.status());
  using Verified = std::optional<storage::Micros>;
  SessionBody<Verified> verify = [&](storage::Session& session) {
    return verify_email(session, token->project, token->text, app.now_us());
  };
  auto verifying = write_session<Verified>(app, std::move(verify));
  auto verified = co_await std::move(verifying);
  if (!verified.ok()) co_return reply_status(verified.status());
  if (!*verified) co_return failed();
  std::string target = config_text(**project, "VERIFICATION_SUCCESS_URL");
  // A header cannot hold a line break; only the project's owner can have put one there.
  if (target.empty() || target.find_first_of("\r\n") != std::string::npos)
    co_return html_page(200, "Email verified",
                        "Your email address is verified. You can close this page.");
  target += target.find('?') == std::string::npos ? '?' : '&';
  target += "email_verified=true";
  Response response(302, {});
  response.headers.emplace_back("Location", target);
  response.headers.emplace_back("Cache-Control", "no-store");
  co_return response;
}

Answer forgot_password(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  const std::string email = text_field(storage::DocView(bytes), "email");
  if (email.empty()) return reply_error(400, "Email is required");
  const ProjectInfo& project = *call.project;
  const int64_t now_us = call.app.now_us();
  const auto user = session.user_by_email(project.id, email);
  if (user.is(storage::Code::kNotFound)) {
    // One commit as for a known address, so that the time tells nothing.
    COPRA_TRY(session.put_record(project.id, "reset_decoy", "last", std::to_string(now_us)));
    return reply_message(kResetSent);
  }
  if (!user.ok()) return user.status();
  UserSecrets secrets = UserSecrets::of(*user);
  if (now_us - secrets.reset.window >= kResetWindowUs) {
    secrets.reset.window = now_us;
    secrets.reset.count = 0;
  }
  if (secrets.reset.count >= kResetsMax) return reply_message(kResetSent);
  const MailToken token = make_mail_token(project.id, user->id);
  secrets.reset.digest = digest_hex(token.text);
  secrets.reset.email = user->email;
  secrets.reset.expires = now_us + kResetHours * kHourUs;
  secrets.reset.sent = now_us;
  secrets.reset.count += 1;
  COPRA_TRY(put_secrets(session, project.id, *user, secrets));

  MailRequest mail = mail_to(project, *user, "forgot_password");
  mail.context.emplace_back("token", token.text);
  std::string url = config_text(project, "PASSWORD_RESET_URL");
  if (url.empty() && !config_text(project, "FRONTEND_URL").empty()) {
    url = config_text(project, "FRONTEND_URL");
    while (url.ends_with('/')) url.pop_back();
    url += "/reset-password";
  }
  if (!url.empty()) {
    url += url.find('?') == std::string::npos ? "?token=" : "&token=";
    mail.context.emplace_back("reset_url", url + token.text);
  }
  mail.context.emplace_back("expiry_hours", std::to_string(kResetHours));
  COPRA_TRY(queue_template_mail(session, project.id, mail));
  return reply_message(kResetSent);
}

asio::awaitable<Response> reset_password(Call& call) {
  App& app = call.app;
  const ProjectInfo& project = *call.project;
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) co_return refusal;
  const storage::DocView body(bytes);
  storage::ValueView secret = body.find("new_password");
  if (secret.is_missing_or_null()) secret = body.find("password");
  const std::string text = text_field(body, "token");
  if (text.empty() || !secret.is_string() || secret.as_string().empty())
    co_return reply_error(400, "Token and new password are required");
  const std::string password(secret.as_string());
  if (!check_new_password(project, password, &refusal)) co_return refusal;
  const auto token = parse_mail_token(text);
  if (!token || token->project != project.id) co_return reply_error(400, kResetFailed);

  // Look before hashing: guesses cost the server little.
  SessionBody<bool> look = [&](storage::Session& session) -> storage::Result<bool> {
    auto user = session.get_user(project.id, token->user);
    if (user.is(storage::Code::kNotFound)) return false;
    if (!user.ok()) return user.status();
    return matches(UserSecrets::of(*user).reset, *token, *user, app.now_us());
  };
  const SessionBody<bool> look_again = look;
  auto looking = read_session<bool>(app, std::move(look));
  auto good = co_await std::move(looking);
  if (!good.ok()) co_return reply_status(good.status());
  if (!*good) co_return reply_error(400, kResetFailed);
  auto hashing = app.passwords().hash(password);
  const std::string hash = co_await std::move(hashing);
  if (hash.empty()) co_return reply_busy();

  SessionBody<bool> change = [&](storage::Session& session) -> storage::Result<bool> {
    COPRA_ASSIGN(const bool still_good, look_again(session));
    if (!still_good) return false;
    COPRA_ASSIGN(const storage::User user, session.get_user(project.id, token->user));
    UserSecrets secrets = UserSecrets::of(user);
    secrets.reset.digest.clear();
    secrets.epoch += 1;  // whoever knew the old password is signed out
    storage::UserUpdate update;
    update.password_hash = hash;
    update.secrets = secrets.encode();
    COPRA_TRY(session.update_user(project.id, user.id, update).status());
    COPRA_TRY(queue_template_mail(session, project.id, mail_to(project, user, "password_changed")));
    return true;
  };
  auto changing = write_session<bool>(app, std::move(change));
  auto changed = co_await std::move(changing);
  if (!changed.ok()) co_return reply_status(changed.status());
  if (!*changed) co_return reply_error(400, kResetFailed);
  co_return reply_message("Password reset successfully");
}

}  // namespace copra::server
