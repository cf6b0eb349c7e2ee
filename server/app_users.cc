// Rules of app users; contract in app_users.h.
#include "server/app_users.h"

#include <algorithm>
#include <utility>

#include "server/json_text.h"
#include "server/project_config.h"
#include "server/records.h"

namespace copra::server {

namespace {

constexpr int64_t kPasswordMinLengthMax = 128;

// Top-level names of a sign-up that are not data.
constexpr std::string_view kSignUpNames[] = {"email", "password",  "data",        "roles",
                                             "id",    "client_id", "phone_number"};
// Names of a change that are never data.
constexpr std::string_view kPatchNames[] = {"email",   "password", "data",        "$append",
                                            "$remove", "roles",    "phone_number"};
constexpr std::string_view kPatchIgnored[] = {"id", "client_id", "roles"};
// Never stored in data: it would be taken for the real thing.
constexpr std::string_view kRefusedInData[] = {"password", "password_hash"};

template <size_t N>
bool one_of(std::string_view name, const std::string_view (&names)[N]) {
  return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// user.is_admin in functions is true for a truthy data.is_admin, so that is a role, too.
bool may_claim_admin(const ProjectInfo& project) {
  const auto roles = config_list(project, kSignupRoles, {"user"});
  return std::find(roles.begin(), roles.end(), "admin") != roles.end();
}

bool refused_in_data(const ProjectInfo& project, std::string_view name) {
  return one_of(name, kRefusedInData) || (name == "is_admin" && !may_claim_admin(project));
}

// Whether a change says what it changes; else the whole of it is data.
bool names_known(storage::DocView body, bool as_owner) {
  for (const auto& field : body.fields())
    if (one_of(field.key, kPatchNames) && (as_owner || !one_of(field.key, kPatchIgnored)))
      return true;
  return false;
}

void copy_fields(storage::DocBuilder& b, const ProjectInfo& project, storage::DocView from,
                 bool as_owner, std::vector<std::string>* warnings) {
  for (const auto& field : from.fields()) {
    if (!as_owner && refused_in_data(project, field.key)) {
      if (warnings != nullptr)
        warnings->push_back("data." + std::string(field.key) + " cannot be set here");
      continue;
    }
    b.key(field.key);
    b.value(field.value);
  }
}

// The value of `data`: an object, or nothing.
bool is_data(storage::ValueView data, Response* refusal) {
  if (data.is_missing_or_null() || data.is_object()) return true;
  *refusal = reply_invalid("body", "data", "must be an object");
  return false;
}

bool read_email(storage::DocView body, std::optional<std::string>* out, Response* refusal) {
  if (body.find("email").is_null()) return true;
  if (!read_text(body, "email", out, refusal)) return false;
  if (*out) *out = std::string(trim(**out));
  return !*out || check_email(**out, refusal);
}

// Array operators: every value is a list of what to add or take away; a single value is a list of
// one.
bool read_operator(const ProjectInfo& project, storage::DocView body, std::string_view name,
                   bool as_owner, std::string* out, Response* refusal) {
  const storage::ValueView given = body.find(name);
  if (given.is_missing_or_null()) return true;
  if (!given.is_object()) {
    *refusal = reply_invalid("body", name, "must map fields to lists");
    return false;
  }
  storage::DocBuilder b;
  b.begin_object();
  copy_fields(b, project, given, as_owner, nullptr);
  b.end_object();
  auto bytes = b.take();
  if (!bytes.ok()) {
    *refusal = reply_status(bytes.status());
    return false;
  }
  *out = std::move(bytes).value();
  return true;
}

bool holds(storage::ValueView list, storage::ValueView wanted) {
  if (!list.is_array()) return storage::equal_values(list, wanted);
  for (const storage::ValueView element : list.elements())
    if (storage::equal_values(element, wanted)) return true;
  return false;
}

// Appends the elements of `added` (or it, when it is no list) that the list does not have yet.
void append_new(storage::DocBuilder& b, std::vector<storage::ValueView>& present,
                storage::ValueView added) {
  const auto add = [&](storage::ValueView value) {
    for (const storage::ValueView old : present)
      if (storage::equal_values(old, value)) return;
    present.push_back(value);
    b.value(value);
  };
  if (!added.is_array()) return add(added);
  for (const storage::ValueView value : added.elements()) add(value);
}

storage::Result<std::string> without(storage::DocView data, storage::DocView removals) {
  storage::DocBuilder fields;
  fields.begin_object();
  for (const auto& field : removals.fields()) {
    const storage::ValueView list = data.find(field.key);
    if (!list.is_array()) continue;  // nothing there to take away
    fields.key(field.key);
    fields.begin_array();
    for (const storage::ValueView element : list.elements())
      if (!holds(field.value, element)) fields.value(element);
    fields.end_array();
  }
  fields.end_object();
  COPRA_ASSIGN(const std::string bytes, fields.take());
  return storage::merge_objects(data, storage::DocView(bytes));
}

storage::Result<std::string> with(storage::DocView data, storage::DocView additions) {
  storage::DocBuilder fields;
  fields.begin_object();
  for (const auto& field : additions.fields()) {
    const storage::ValueView list = data.find(field.key);
    if (!list.is_missing_or_null() && !list.is_array())
      return storage::Status::invalid("data." + std::string(field.key) + " is not a list");
    std::vector<storage::ValueView> present;
    fields.key(field.key);
    fields.begin_array();
    for (const storage::ValueView element : list.elements()) {
      present.push_back(element);
      fields.value(element);
    }
    append_new(fields, present, field.value);
    fields.end_array();
  }
  fields.end_object();
  COPRA_ASSIGN(const std::string bytes, fields.take());
  return storage::merge_objects(data, storage::DocView(bytes));
}

// What mails call the user: the first of these in data, else the address up to its "@".
std::string display_name(const storage::User& user) {
  for (const std::string_view name : {"name", "full_name", "first_name", "username"}) {
    const storage::ValueView value = user.fields().find(name);
    if (value.is_string() && !value.as_string().empty()) return std::string(value.as_string());
  }
  return user.email.substr(0, user.email.find('@'));
}

}  // namespace

bool check_email(std::string_view email, Response* refusal) {
  const size_t at = email.rfind('@');
  bool right = at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
               email.size() <= kEmailBytesMax;
  for (const char c : email) right = right && static_cast<unsigned char>(c) > ' ' && c != '\x7f';
  if (!right) *refusal = reply_error(400, "Invalid email address");
  return right;
}

bool check_new_password(const ProjectInfo& project, std::string_view password, Response* refusal) {
  const int64_t least =
      std::clamp<int64_t>(config_number(project, kPasswordMinLength, 1), 1, kPasswordMinLengthMax);
  // Characters, not bytes: continuation bytes of UTF-8 do not count.
  const int64_t length = std::count_if(password.begin(), password.end(),
                                       [](char c) { return (c & '\xC0') != '\x80'; });
  if (length < least) {
    *refusal = reply_error(400, "Password must have at least " + std::to_string(least) +
                                    (least == 1 ? " character" : " characters"));
    return false;
  }
  if (password.size() > kPasswordBytesMax) {
    *refusal = reply_error(
        400, "Password must have at most " + std::to_string(kPasswordBytesMax) + " bytes");
    return false;
  }
  return true;
}

bool read_credentials(storage::DocView body, std::string* email, std::string* password,
                      Response* refusal) {
  const storage::ValueView address = body.find("email"), secret = body.find("password");
  if (address.is_missing_or_null() || secret.is_missing_or_null() ||
      (address.is_string() && trim(address.as_string()).empty()) ||
      (secret.is_string() && secret.as_string().empty())) {
    *refusal = reply_error(400, "Email and password are required");
    return false;
  }
  for (const auto& [name, value] : {std::pair("email", address), std::pair("password", secret)}) {
    if (value.is_string()) continue;
    *refusal = reply_invalid("body", name, "must be a string");
    return false;
  }
  *email = std::string(trim(address.as_string()));
  *password = std::string(secret.as_string());
  if (password->size() <= kPasswordBytesMax && email->size() <= kEmailBytesMax) return true;
  *refusal = reply_error(400, "Email or password is too long");
  return false;
}

bool read_sign_up(const ProjectInfo& project, storage::DocView body, SignUp* out,
                  Response* refusal) {
  return read_new_user(project, body, false, out, refusal);
}

bool read_new_user(const ProjectInfo& project, storage::DocView body, bool as_owner, SignUp* out,
                   Response* refusal) {
  if (!read_credentials(body, &out->email, &out->password, refusal) ||
      !check_email(out->email, refusal) || !check_new_password(project, out->password, refusal))
    return false;
  std::optional<std::vector<std::string>> roles;
  if (!read_text_list(body, "roles", &roles, refusal)) return false;
  const auto allowed = config_list(project, kSignupRoles, {"user"});
  for (std::string& role : roles.value_or(std::vector<std::string>())) {
    if (std::find(out->user.roles.begin(), out->user.roles.end(), role) != out->user.roles.end())
      continue;
    if (as_owner || std::find(allowed.begin(), allowed.end(), role) != allowed.end()) {
      out->user.roles.push_back(std::move(role));
    } else {
      out->warnings.push_back("role '" + role + "' cannot be claimed at sign-up");
    }
  }
  const storage::ValueView phone = body.find("phone_number");
  if (!phone.is_null() && !read_text(body, "phone_number", &out->user.phone_number, refusal))
    return false;
  const storage::ValueView data = body.find("data");
  if (!is_data(data, refusal)) return false;
  // Unknown fields are data, too; what `data` itself says wins.
  storage::DocBuilder b;
  b.begin_object();
  for (const auto& field : body.fields()) {
    if (one_of(field.key, kSignUpNames) || data.find(field.key)) continue;
    if (!as_owner && refused_in_data(project, field.key)) {
      out->warnings.push_back(std::string(field.key) + " cannot be set here");
      continue;
    }
    b.key(field.key);
    b.value(field.value);
  }
  copy_fields(b, project, data, as_owner, &out->warnings);
  b.end_object();
  auto bytes = b.take();
  if (!bytes.ok()) {
    *refusal = reply_status(bytes.status());
    return false;
  }
  out->user.data = std::move(bytes).value();
  out->user.email = out->email;
  return true;
}

bool read_user_body(const Call& call, UserBody kind, std::string* encoded, Response* refusal) {
  if (!call.form) return read_object(call.request, encoded, refusal);
  const storage::DocView body(call.form->data);
  // A change that names nothing known is data as a whole; files make no difference to that.
  const bool all_data =
      kind != UserBody::kSignUp && !names_known(body, kind == UserBody::kOwnerPatch);
  const storage::ValueView data = all_data ? body : body.find("data");
  if (!is_data(data, refusal)) return false;
  const std::string none = storage::empty_object();
  auto merged = storage::merge_objects(data.is_object() ? data : storage::DocView(none),
                                       storage::DocView(call.form->files));
  storage::DocBuilder b;
  b.begin_object();
  for (const auto& field : body.fields()) {
    if (all_data || field.key == "data") continue;
    b.key(field.key);
    b.value(field.value);
  }
  if (merged.ok()) {
    b.key("data");
    b.value(storage::ValueView(*merged));
  }
  b.end_object();
  auto bytes = b.take();
  for (const storage::Status& status : {merged.status(), bytes.status()}) {
    if (status.ok()) continue;
    *refusal = reply_status(status);
    return false;
  }
  *encoded = std::move(bytes).value();
  return true;
}

bool read_user_patch(const ProjectInfo& project, storage::DocView body, bool as_owner,
                     UserPatch* out, Response* refusal) {
  const bool known = names_known(body, as_owner);
  if (!read_email(body, &out->email, refusal)) return false;
  if (!body.find("password").is_null() && !read_text(body, "password", &out->password, refusal))
    return false;
  if (out->password && !check_new_password(project, *out->password, refusal)) return false;
  out->clear_phone_number = body.find("phone_number").is_null();
  if (!out->clear_phone_number && !read_text(body, "phone_number", &out->phone_number, refusal))
    return false;
  if (as_owner && !read_text_list(body, "roles", &out->roles, refusal)) return false;
  if (!read_operator(project, body, "$remove", as_owner, &out->remove, refusal) ||
      !read_operator(project, body, "$append", as_owner, &out->append, refusal))
    return false;
  const storage::ValueView data = body.find("data");
  if (!is_data(data, refusal)) return false;
  storage::DocBuilder b;
  b.begin_object();
  if (known) {
    copy_fields(b, project, data, as_owner, nullptr);
  } else {
    for (const auto& field : body.fields()) {
      if (one_of(field.key, kPatchIgnored) || refused_in_data(project, field.key)) continue;
      b.key(field.key);
      b.value(field.value);
    }
  }
  b.end_object();
  auto bytes = b.take();
  if (!bytes.ok()) {
    *refusal = reply_status(bytes.status());
    return false;
  }
  out->data = std::move(bytes).value();
  return true;
}

storage::Result<storage::User> change_user(storage::Session& session, const storage::Uuid& project,
                                           const storage::Uuid& id, const UserPatch& patch,
                                           const std::string& hash) {
  COPRA_ASSIGN(storage::User user, session.get_user(project, id));
  storage::UserUpdate update;
  std::string data = user.data;
  if (!patch.remove.empty()) {
    COPRA_ASSIGN(data, without(storage::DocView(data), storage::DocView(patch.remove)));
  }
  if (!patch.append.empty()) {
    COPRA_ASSIGN(data, with(storage::DocView(data), storage::DocView(patch.append)));
  }
  update.replace_data = std::move(data);
  if (!patch.data.empty()) update.merge_data = patch.data;
  update.roles = patch.roles;
  if (patch.phone_number) update.phone_number.emplace(patch.phone_number);
  if (patch.clear_phone_number) update.phone_number.emplace(std::nullopt);
  if (!hash.empty()) update.password_hash = hash;
  if (patch.email && *patch.email != user.email) {
    update.email = patch.email;
    if (lower_ascii(*patch.email) != lower_ascii(user.email)) {
      update.email_verified = false;
      update.email_verified_at.emplace(std::nullopt);
    }
  }
  return session.update_user(project, id, update);
}

storage::Status put_secrets(storage::Session& session, const storage::Uuid& project,
                            const storage::User& user, const UserSecrets& secrets) {
  storage::UserUpdate update;
  update.secrets = secrets.encode();
  return session.update_user(project, user.id, update).status();
}

std::string user_json(const storage::User& user, const storage::Uuid& project) {
  std::string out;
  storage::append_user_json(user, project, storage::JsonShape::kRest, out);
  return out;
}

std::string new_user_token(const App& app, const ProjectInfo& project, const storage::User& user) {
  UserClaims claims;
  claims.user = user.id;
  claims.email = user.email;
  claims.project = project.id;
  claims.issued_s = app.now_us() / kSecondUs;
  claims.expires_s = claims.issued_s + app.settings().user_token_life / 1000;
  claims.epoch = UserSecrets::of(user).epoch;
  return sign_user_token(claims, project.secret);
}

Response reply_signed_in(const App& app, const ProjectInfo& project, const storage::User& user,
                         const std::vector<std::string>& warnings, std::string_view message) {
  JsonText json;
  json.begin_object().key("access_token").string(new_user_token(app, project, user));
  json.key("token_type").string("bearer").key("user").raw(user_json(user, project.id));
  if (!message.empty()) json.key("message").string(message);
  if (!warnings.empty()) {
    json.key("warnings").begin_array();
    for (const std::string& warning : warnings) json.string(warning);
    json.end_array();
  }
  return reply_json(json.end_object().take());
}

Response reply_message(std::string_view message) {
  JsonText json;
  return reply_json(json.begin_object().key("message").string(message).end_object().take());
}

Response reply_busy() {
  Response response = reply_error(503, "The server is busy; try again");
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

Response reply_too_many_failures() {
  Response response = reply_error(429, "Too many failed attempts; try again later");
  response.headers.emplace_back("Retry-After", "60");
  return response;
}

MailRequest mail_to(const ProjectInfo& project, const storage::User& user,
                    std::string_view template_type) {
  MailRequest mail;
  mail.to = user.email;
  mail.template_type = template_type;
  std::string app_name = config_text(project, "APP_NAME");
  if (app_name.empty()) app_name = project.name;
  mail.context.emplace_back("app_name", std::move(app_name));
  mail.context.emplace_back("user_name", display_name(user));
  mail.context.emplace_back("email", user.email);
  mail.context.emplace_back("to_email", user.email);
  return mail;
}

storage::Status queue_welcome(storage::Session& session, const ProjectInfo& project,
                              const storage::User& user) {
  if (!config_flag(project, kSendWelcome, true)) return {};
  MailRequest mail = mail_to(project, user, "welcome");
  mail.context.emplace_back("login_url", config_text(project, "LOGIN_URL"));
  return queue_template_mail(session, project.id, mail);
}

storage::Status queue_verification(storage::Session& session, const ProjectInfo& project,
                                   storage::User& user, std::string_view origin, int64_t now_us) {
  const MailToken token = make_mail_token(project.id, user.id);
  UserSecrets secrets = UserSecrets::of(user);
  secrets.verification.digest = digest_hex(token.text);
  secrets.verification.email = user.email;
  secrets.verification.expires = now_us + kVerificationHours * kHourUs;
  secrets.verification.sent = now_us;
  user.secrets = secrets.encode();
  COPRA_TRY(put_secrets(session, project.id, user, secrets));
  std::string url = config_text(project, "VERIFICATION_URL");
  if (url.empty()) {
    url = config_text(project, "FRONTEND_URL");
    if (url.empty()) url = origin;
    while (url.ends_with('/')) url.pop_back();
    url += "/verify-email";
  }
  url += url.find('?') == std::string::npos ? "?token=" : "&token=";
  url += token.text;
  MailRequest mail = mail_to(project, user, "verification");
  mail.context.emplace_back("verification_url", url);
  mail.context.emplace_back("token", token.text);
  mail.context.emplace_back("expiry_hours", std::to_string(kVerificationHours));
  return queue_template_mail(session, project.id, mail);
}

}  // namespace copra::server
