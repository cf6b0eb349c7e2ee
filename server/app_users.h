// The rules of app users: what a sign-up or a change may say, how users look, what they are mailed.
//
// In: request bodies as encoded objects, users from the store. Out: cleaned values, JSON, outbox
// items. May include: handlers.h and the light headers beside it. Invariant: nobody gives themself
// a role that SIGNUP_ROLES does not list, and no password or secret reaches an answer. Next:
// handlers_app_users.cc, handlers_two_factor.cc, handlers_user_mail.cc (the routes).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/handlers.h"
#include "server/identity.h"
#include "server/mail_requests.h"
#include "server/user_secrets.h"

namespace copra::server {

inline constexpr size_t kEmailBytesMax = 254;
inline constexpr std::string_view kEmailTaken = "User with this email already exists";

// Names in a project's configs or environment (docs/auth.md).
inline constexpr std::string_view kSignupRoles = "SIGNUP_ROLES";
inline constexpr std::string_view kEnableTwoFactor = "ENABLE_2FA";
inline constexpr std::string_view kSendWelcome = "SEND_WELCOME_EMAIL";
inline constexpr std::string_view kEnableVerification = "ENABLE_EMAIL_VERIFICATION";
inline constexpr std::string_view kPasswordMinLength = "PASSWORD_MIN_LENGTH";

struct SignUp {
  SignUp() {}
  std::string email, password;
  storage::User user;  // email, roles, data, phone_number
  std::vector<std::string> warnings;
};
// False: `refusal` says why.
bool read_sign_up(const ProjectInfo& project, storage::DocView body, SignUp* out,
                  Response* refusal);
// The same; the owner may give any role and any data.
bool read_new_user(const ProjectInfo& project, storage::DocView body, bool as_owner, SignUp* out,
                   Response* refusal);

// The request's body as an encoded object, JSON or multipart (Call::form): the part `data` is the
// object, the URL of a file goes into its data.<field>.
enum class UserBody : uint8_t { kSignUp, kPatch, kOwnerPatch };
bool read_user_body(const Call& call, UserBody kind, std::string* encoded, Response* refusal);

// {"email","password"} as texts; the address is trimmed. Missing: 400.
bool read_credentials(storage::DocView body, std::string* email, std::string* password,
                      Response* refusal);
// Length rules of the project.
bool check_new_password(const ProjectInfo& project, std::string_view password, Response* refusal);
bool check_email(std::string_view email, Response* refusal);

struct UserPatch {
  UserPatch() {}
  std::optional<std::string> email, password, phone_number;
  bool clear_phone_number = false;
  std::string remove, append, data;               // encoded objects, "" = not given
  std::optional<std::vector<std::string>> roles;  // for the owner only
};
bool read_user_patch(const ProjectInfo& project, storage::DocView body, bool as_owner,
                     UserPatch* out, Response* refusal);
// Order: remove, append, merge. A new address is unverified. `hash` "" leaves the password.
storage::Result<storage::User> change_user(storage::Session& session, const storage::Uuid& project,
                                           const storage::Uuid& id, const UserPatch& patch,
                                           const std::string& hash);
storage::Status put_secrets(storage::Session& session, const storage::Uuid& project,
                            const storage::User& user, const UserSecrets& secrets);

std::string user_json(const storage::User& user, const storage::Uuid& project);
std::string new_user_token(const App& app, const ProjectInfo& project, const storage::User& user);
// {"access_token","token_type","user"}, with `message` and `warnings` when there are any.
Response reply_signed_in(const App& app, const ProjectInfo& project, const storage::User& user,
                         const std::vector<std::string>& warnings, std::string_view message = {});
Response reply_message(std::string_view message);
Response reply_busy();
Response reply_too_many_failures();

// A mail to `user` with the values that every template gets: app_name, user_name, email.
MailRequest mail_to(const ProjectInfo& project, const storage::User& user,
                    std::string_view template_type);
storage::Status queue_welcome(storage::Session& session, const ProjectInfo& project,
                              const storage::User& user);
// Makes a fresh token and queues its mail; `user.secrets` is stored. `origin` is where links lead
// when the project does not say.
storage::Status queue_verification(storage::Session& session, const ProjectInfo& project,
                                   storage::User& user, std::string_view origin, int64_t now_us);

inline constexpr int64_t kSecondUs = 1'000'000;
inline constexpr int64_t kMinuteUs = 60 * kSecondUs;
inline constexpr int64_t kHourUs = 60 * kMinuteUs;
inline constexpr int64_t kVerificationHours = 24;
inline constexpr int64_t kResetHours = 1;

}  // namespace copra::server
