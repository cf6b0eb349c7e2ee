// Codes by mail; contract in two_factor.h.
#include "server/two_factor.h"

#include <utility>

#include "server/text.h"

namespace copra::server {

namespace {

// Six digits are quickly guessed from a plain digest; the project's secret makes that useless.
std::string code_digest(const ProjectInfo& project, const storage::Uuid& id,
                        std::string_view code) {
  return keyed_digest_hex(project.secret, id.text() + ":" + std::string(code));
}

void open_window(UserSecrets& secrets, int64_t now_us) {
  if (now_us - secrets.code.window < kCodeWindowUs) return;
  secrets.code.window = now_us;
  secrets.code.count = 0;
  secrets.code_failures = 0;
}

}  // namespace

storage::Result<CodeSent> send_code(storage::Session& session, const ProjectInfo& project,
                                    const storage::Uuid& id, int64_t now_us) {
  COPRA_ASSIGN(const storage::User user, session.get_user(project.id, id));
  UserSecrets secrets = UserSecrets::of(user);
  if (!secrets.two_factor) return CodeSent::kNotEnabled;
  // A used code proves that its mail arrived: the next one need not wait.
  const bool used = secrets.code.digest.empty();
  if (!used && now_us - secrets.code.sent < kCodePauseUs) return CodeSent::kSent;
  open_window(secrets, now_us);
  if (secrets.code.count >= kCodesMax) return CodeSent::kTooMany;
  const std::string code = random_digits(kCodeDigits);
  secrets.code.digest = code_digest(project, id, code);
  secrets.code.email = user.email;
  secrets.code.expires = now_us + kCodeLifeUs;
  secrets.code.sent = now_us;
  secrets.code.count += 1;
  secrets.code_tries = 0;
  COPRA_TRY(put_secrets(session, project.id, user, secrets));
  MailRequest mail = mail_to(project, user, "two_factor");
  mail.context.emplace_back("code", code);
  mail.context.emplace_back("expiry_minutes", std::to_string(kCodeLifeUs / kMinuteUs));
  COPRA_TRY(queue_template_mail(session, project.id, mail));
  return CodeSent::kSent;
}

storage::Result<CodeChecked> check_code(storage::Session& session, const ProjectInfo& project,
                                        const storage::Uuid& id, std::string_view code,
                                        int64_t now_us) {
  COPRA_ASSIGN(const storage::User user, session.get_user(project.id, id));
  UserSecrets secrets = UserSecrets::of(user);
  if (!secrets.two_factor) return CodeChecked::kWrong;
  open_window(secrets, now_us);
  if (secrets.code_failures >= kCodesMax) return CodeChecked::kTooMany;
  const bool usable = !secrets.code.digest.empty() && secrets.code.expires > now_us &&
                      secrets.code_tries < kCodeTriesMax;
  const bool right = equal_constant_time(code_digest(project, id, code), secrets.code.digest);
  if (usable && right) {
    secrets.code.digest.clear();
    secrets.code_tries = 0;
    secrets.code_failures = 0;
  } else {
    secrets.code_tries += 1;
    secrets.code_failures += 1;
  }
  COPRA_TRY(put_secrets(session, project.id, user, secrets));
  return usable && right ? CodeChecked::kRight : CodeChecked::kWrong;
}

Response reply_too_many_codes() {
  Response response = reply_error(429, "Too many codes or wrong tries; wait 15 minutes");
  response.headers.emplace_back("Retry-After", std::to_string(kCodeWindowUs / kSecondUs));
  return response;
}

}  // namespace copra::server
