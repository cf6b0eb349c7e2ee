// Two-factor log-in by mailed codes: routes /auth-collections/2fa/*.
//
// In: a Call with its project. Out: messages and, for a right code, a token. May include:
// two_factor.h, sessions.h. Invariant: an unknown address is answered like a user without codes.
#include <utility>

#include "server/json_text.h"
#include "server/project_config.h"
#include "server/sessions.h"
#include "server/two_factor.h"
#include "server/user_events.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr std::string_view kNotEnabled = "2FA is not enabled for this user";
constexpr std::string_view kWrongCode = "Invalid or expired 2FA code";

struct Verified {
  Verified() {}
  std::optional<storage::User> user;
  CodeChecked checked = CodeChecked::kWrong;
};

// Whom a body means: {"email"} or {"user_id"}; nothing when it names nobody that exists.
storage::Result<std::optional<storage::User>> named_user(storage::Session& session,
                                                         const ProjectInfo& project,
                                                         storage::DocView body) {
  const storage::ValueView email = body.find("email"), id_text = body.find("user_id");
  storage::Result<storage::User> found = storage::Status::not_found();
  if (email.is_string()) {
    found = session.user_by_email(project.id, email.as_string());
  } else if (const auto id =
                 id_text.is_string() ? storage::Uuid::parse(id_text.as_string()) : std::nullopt) {
    found = session.get_user(project.id, *id);
  }
  if (found.is(storage::Code::kNotFound)) return std::optional<storage::User>();
  if (!found.ok()) return found.status();
  return std::optional<storage::User>(std::move(found).value());
}

// Clients send the code as text or as a number, which has lost its leading zeros.
std::string code_text(storage::ValueView value) {
  if (value.is_string()) return std::string(trim(value.as_string()));
  if (!value.is_int() || value.as_int() < 0) return {};
  std::string digits = std::to_string(value.as_int());
  while (digits.size() < static_cast<size_t>(kCodeDigits)) digits.insert(digits.begin(), '0');
  return digits;
}

Answer switch_two_factor(Call& call, storage::Session& session, bool on) {
  COPRA_ASSIGN(const storage::User user, session.get_user(call.project->id, call.user->id));
  UserSecrets secrets = UserSecrets::of(user);
  if (!on && !secrets.two_factor_known)
    return storage::Status::not_found("2FA was never set up for this user");
  secrets.two_factor = on;
  secrets.two_factor_known = true;
  if (!on) secrets.code.digest.clear();
  COPRA_TRY(put_secrets(session, call.project->id, user, secrets));
  return reply_message(on ? "2FA enabled" : "2FA disabled");
}

}  // namespace

Answer enable_two_factor(Call& call, storage::Session& session) {
  if (!config_flag(*call.project, kEnableTwoFactor, false))
    return reply_error(400, "2FA is not enabled for this project");
  return switch_two_factor(call, session, true);
}

Answer disable_two_factor(Call& call, storage::Session& session) {
  return switch_two_factor(call, session, false);
}

Answer send_two_factor_code(Call& call, storage::Session& session) {
  std::string bytes = storage::empty_object();
  Response refusal;
  if (!trim(call.request.body).empty() && !read_object(call.request, &bytes, &refusal))
    return refusal;
  const storage::DocView body(bytes);
  COPRA_ASSIGN(std::optional<storage::User> user, named_user(session, *call.project, body));
  if (!user && !body.find("email") && !body.find("user_id")) {
    if (!call.user) return reply_error(400, "Email is required");
    user = call.user;
  }
  if (!user) return reply_error(400, kNotEnabled);
  COPRA_ASSIGN(const CodeSent sent, send_code(session, *call.project, user->id, call.app.now_us()));
  if (sent == CodeSent::kNotEnabled) return reply_error(400, kNotEnabled);
  if (sent == CodeSent::kTooMany) return reply_too_many_codes();
  return reply_message("2FA code sent");
}

asio::awaitable<Response> verify_two_factor_code(Call& call) {
  App& app = call.app;
  const ProjectInfo& project = *call.project;
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) co_return refusal;
  const storage::DocView body(bytes);
  const std::string code = code_text(body.find("code"));
  if (code.empty() || (!body.find("email").is_string() && !body.find("user_id").is_string()))
    co_return reply_error(400, "Email and code are required");
  SessionBody<Verified> check = [&](storage::Session& session) -> storage::Result<Verified> {
    Verified out;
    COPRA_ASSIGN(out.user, named_user(session, project, body));
    if (!out.user) return out;
    COPRA_ASSIGN(out.checked, check_code(session, project, out.user->id, code, app.now_us()));
    return out;
  };
  auto checking = write_session<Verified>(app, std::move(check));
  auto verified = co_await std::move(checking);
  if (!verified.ok()) co_return reply_status(verified.status());
  if (verified->checked == CodeChecked::kTooMany) co_return reply_too_many_codes();
  if (verified->checked == CodeChecked::kWrong) co_return reply_error(400, kWrongCode);
  fire_user_event(call, "post_login", *verified->user);
  co_return reply_signed_in(app, project, *verified->user, {}, "2FA verification successful");
}

}  // namespace copra::server
