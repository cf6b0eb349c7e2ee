// Owner accounts: registering, logging in, the account itself; sharing a project.
//
// In: a Call. Out: tokens and account objects, never a hash. May include: accounts.h, sessions.h.
// Invariant: who may register is the setting `registration` (docs/auth.md, "Owner accounts"); the
// holder of the owner's key always may.
#include <utility>

#include "server/accounts.h"
#include "server/app_users.h"
#include "server/json_text.h"
#include "server/records.h"
#include "server/sessions.h"
#include "server/text.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr size_t kOwnerPasswordMin = 6;
constexpr size_t kNameBytesMax = 200;
constexpr int64_t kAccountsListed = 1000;

void append_account(JsonText& json, const Account& account) {
  json.begin_object().key("id").string(account.id.text()).key("email").string(account.email);
  json.key("name").string(account.name);
  json.key("created_at").string(iso_time_z(account.created_at)).end_object();
}

std::string owner_token(const App& app, const Account& account) {
  OwnerClaims claims;
  claims.account = account.id;
  claims.email = account.email;
  claims.issued_s = app.now_us() / kSecondUs;
  claims.expires_s = claims.issued_s + app.settings().owner_token_life / 1000;
  claims.epoch = account.epoch;
  return sign_owner_token(claims, app.owner_secret());
}

Response reply_owner_token(const App& app, const Account& account, bool with_account) {
  JsonText json;
  json.begin_object().key("access_token").string(owner_token(app, account));
  json.key("token_type").string("bearer");
  if (with_account) {
    json.key("user");
    append_account(json, account);
  }
  return reply_json(json.end_object().take());
}

bool check_owner_password(std::string_view password, Response* refusal) {
  if (password.size() >= kOwnerPasswordMin && password.size() <= kPasswordBytesMax) return true;
  *refusal = reply_error(400, "Password must have " + std::to_string(kOwnerPasswordMin) + " to " +
                                  std::to_string(kPasswordBytesMax) + " bytes");
  return false;
}

// The body as an encoded object, JSON or form; a form's `username` is the address.
bool read_login_body(const Request& request, std::string* encoded, Response* refusal) {
  const std::string type = lower_ascii(request.header("content-type"));
  // Some clients call everything a form.
  if (!type.starts_with("application/x-www-form-urlencoded") || trim(request.body).starts_with('{'))
    return read_object(request, encoded, refusal);
  storage::DocBuilder b;
  b.begin_object();
  for (const auto& [name, value] : parse_query(request.body)) {
    b.key(name);
    b.string(valid_utf8(value));
  }
  b.end_object();
  auto bytes = b.take();
  if (!bytes.ok()) {
    *refusal = reply_status(bytes.status());
    return false;
  }
  *encoded = std::move(bytes).value();
  return true;
}

bool read_login(const Request& request, std::string* email, std::string* password,
                std::string* encoded, Response* refusal) {
  if (!read_login_body(request, encoded, refusal)) return false;
  storage::DocView body(*encoded);
  if (!body.find("email") && body.find("username").is_string()) {
    storage::DocBuilder b;
    b.begin_object();
    b.key("email");
    b.value(body.find("username"));
    b.key("password");
    b.value(body.find("password"));
    b.end_object();
    auto bytes = b.take();
    if (!bytes.ok()) {
      *refusal = reply_status(bytes.status());
      return false;
    }
    *encoded = std::move(bytes).value();
    body = storage::DocView(*encoded);
  }
  return read_credentials(body, email, password, refusal);
}

bool is_loopback(std::string_view host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.");
}

// Whether anybody may register, and whether only as the first.
struct Policy {
  bool anybody = false, first = false;
};

Policy registration_policy(const Call& call) {
  if (call.admin) return {true, true};
  const std::string& word = call.app.settings().registration;
  if (word == "open") return {true, true};
  if (word == "closed") return {false, false};
  if (word == "first") return {false, true};
  // auto: whoever can connect is on this machine, unless a proxy stands in between.
  const bool direct =
      is_loopback(call.app.settings().host) && call.app.settings().public_url.empty() &&
      call.request.header("x-forwarded-for").empty() && call.request.header("forwarded").empty();
  return {direct, true};
}

storage::Result<Account> own_account(Call& call, storage::Session& session) {
  const auto id = storage::Uuid::parse(call.account);
  if (!id) return storage::Status::invalid("The owner's key has no account");
  return get_account(session, *id);
}

}  // namespace

asio::awaitable<Response> register_account(Call& call) {
  App& app = call.app;
  std::string bytes, email, password;
  Response refusal;
  if (!read_login(call.request, &email, &password, &bytes, &refusal) ||
      !check_email(email, &refusal) || !check_owner_password(password, &refusal))
    co_return refusal;
  std::optional<std::string> name;
  if (!read_text(storage::DocView(bytes), "name", &name, &refusal)) co_return refusal;
  Account wanted;
  wanted.email = email;
  wanted.name = name.value_or(std::string());
  if (wanted.name.size() > kNameBytesMax) co_return reply_error(400, "Name is too long");
  wanted.created_at = app.now_us();

  const Policy policy = registration_policy(call);
  const auto may_register = [policy](storage::Session& session) -> storage::Result<bool> {
    if (policy.anybody) return true;
    if (!policy.first) return false;
    return no_account_yet(session);
  };
  SessionBody<bool> look = may_register;
  auto looking = read_session<bool>(app, std::move(look));
  auto welcome = co_await std::move(looking);
  if (!welcome.ok()) co_return reply_status(welcome.status());
  if (!*welcome) co_return reply_error(403, "Registration is closed on this server");

  auto hashing = app.passwords().hash(std::move(password));
  wanted.password_hash = co_await std::move(hashing);
  if (wanted.password_hash.empty()) co_return reply_busy();
  SessionBody<Account> create = [&](storage::Session& session) -> storage::Result<Account> {
    COPRA_ASSIGN(const bool still_welcome, may_register(session));
    // The id stays nil: somebody else was first.
    if (!still_welcome) return Account();
    return create_account(session, wanted);
  };
  auto creating = write_session<Account>(app, std::move(create));
  auto account = co_await std::move(creating);
  if (!account.ok()) co_return reply_status(account.status());
  if (account->id == storage::Uuid())
    co_return reply_error(403, "Registration is closed on this server");
  co_return reply_owner_token(app, *account, true);
}

asio::awaitable<Response> log_in_account(Call& call) {
  App& app = call.app;
  std::string bytes, email, password;
  Response refusal;
  if (!read_login(call.request, &email, &password, &bytes, &refusal)) co_return refusal;
  if (!app.may_try_password("owner/" + lower_ascii(email) + "/" + call.request.client_ip))
    co_return reply_too_many_failures();
  SessionBody<Account> look = [&](storage::Session& session) -> storage::Result<Account> {
    auto account = account_by_email(session, email);
    if (account.is(storage::Code::kNotFound)) return Account();
    return account;
  };
  auto looking = read_session<Account>(app, std::move(look));
  auto account = co_await std::move(looking);
  if (!account.ok()) co_return reply_status(account.status());
  auto checking = app.passwords().check(account->password_hash, std::move(password));
  const PasswordCheck checked = co_await std::move(checking);
  if (checked == PasswordCheck::kBusy) co_return reply_busy();
  if (checked == PasswordCheck::kWrong) {
    app.password_failed("owner/" + lower_ascii(email) + "/" + call.request.client_ip);
    co_return reply_unauthorized("Invalid email or password");
  }
  co_return reply_owner_token(app, *account, false);
}

Answer show_account(Call& call, storage::Session& session) {
  if (call.admin)
    return reply_json(R"({"id":"admin","email":null,"name":"admin","created_at":null})");
  COPRA_ASSIGN(const Account account, own_account(call, session));
  JsonText json;
  append_account(json, account);
  return reply_json(json.take());
}

// {"name"?, "password"? with "current_password"}; a new password ends every token.
asio::awaitable<Response> update_account(Call& call) {
  App& app = call.app;
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) co_return refusal;
  const storage::DocView body(bytes);
  std::optional<std::string> name, password, current;
  if (!read_text(body, "name", &name, &refusal) ||
      !read_text(body, "password", &password, &refusal) ||
      !read_text(body, "current_password", &current, &refusal))
    co_return refusal;
  if (name && name->size() > kNameBytesMax) co_return reply_error(400, "Name is too long");
  std::string hash;
  if (password) {
    if (!check_owner_password(*password, &refusal)) co_return refusal;
    SessionBody<Account> look = [&](storage::Session& session) {
      return own_account(call, session);
    };
    auto looking = read_session<Account>(app, std::move(look));
    auto account = co_await std::move(looking);
    if (!account.ok()) co_return reply_status(account.status());
    auto checking = app.passwords().check(account->password_hash, current.value_or(std::string()));
    const PasswordCheck checked = co_await std::move(checking);
    if (checked == PasswordCheck::kBusy) co_return reply_busy();
    if (checked == PasswordCheck::kWrong)
      co_return reply_error(400, "The current password is wrong");
    auto hashing = app.passwords().hash(*password);
    hash = co_await std::move(hashing);
    if (hash.empty()) co_return reply_busy();
  }
  SessionBody<Account> change = [&](storage::Session& session) -> storage::Result<Account> {
    COPRA_ASSIGN(Account account, own_account(call, session));
    if (name) account.name = *name;
    if (!hash.empty()) {
      account.password_hash = hash;
      account.epoch += 1;
    }
    COPRA_TRY(put_account(session, account));
    return account;
  };
  auto changing = write_session<Account>(app, std::move(change));
  auto account = co_await std::move(changing);
  if (!account.ok()) co_return reply_status(account.status());
  co_return reply_owner_token(app, *account, true);
}

// Ends every token of the account.
Answer log_out_account(Call& call, storage::Session& session) {
  COPRA_ASSIGN(Account account, own_account(call, session));
  account.epoch += 1;
  COPRA_TRY(put_account(session, account));
  return reply_message("Every token of this account has ended");
}

Answer list_all_accounts(Call&, storage::Session& session) {
  COPRA_ASSIGN(const auto accounts, list_accounts(session, kAccountsListed));
  JsonText json;
  json.begin_array();
  for (const Account& account : accounts) append_account(json, account);
  return reply_json(json.end_array().take());
}

Answer remove_account(Call& call) {
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) return storage::Status::not_found("Account not found");
  std::vector<storage::Uuid> shared;
  Answer answer = call.app.store().write([&](storage::Session& session) -> Answer {
    auto account = get_account(session, *id);
    if (account.is(storage::Code::kNotFound))
      return storage::Status::not_found("Account not found");
    if (!account.ok()) return account.status();
    COPRA_ASSIGN(const auto projects, session.list_projects(id->text()));
    if (!projects.empty())
      return reply_error(400, "The account still has projects; delete them first");
    COPRA_ASSIGN(shared, shared_projects(session, *id));
    COPRA_TRY(delete_account(session, *account));
    return reply_message("Account deleted");
  });
  for (const storage::Uuid& project : shared) call.app.functions().forget_project(project);
  return answer;
}

// ---- sharing a project
// ---------------------------------------------------------------------------

Answer list_project_shares(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const auto shares, list_shares(session, call.project->id));
  JsonText json;
  json.begin_array();
  for (const Share& share : shares)
    json.begin_object()
        .key("id")
        .string(share.account.text())
        .key("email")
        .string(share.email)
        .end_object();
  return reply_json(json.end_array().take());
}

Answer share_project(Call& call) {
  if (!call.may_own()) return reply_error(403, "Only the project's own account can share it");
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  std::optional<std::string> email;
  if (!read_text(storage::DocView(bytes), "email", &email, &refusal)) return refusal;
  if (!email) return reply_invalid("body", "email", "field required");
  Answer answer = call.app.store().write([&](storage::Session& session) -> Answer {
    auto account = account_by_email(session, *email);
    if (account.is(storage::Code::kNotFound))
      return storage::Status::not_found("Account not found");
    if (!account.ok()) return account.status();
    if (account->id.text() == call.project->owner)
      return reply_error(400, "The project already belongs to this account");
    COPRA_TRY(add_share(session, call.project->id, *account));
    return list_project_shares(call, session);
  });
  call.app.functions().forget_project(call.project->id);
  return answer;
}

// An account may also leave a project that is shared with it.
Answer unshare_project(Call& call) {
  if (!call.may_own() && call.account != call.param("id"))
    return reply_error(403, "Only the project's own account can change who shares it");
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) return storage::Status::not_found("Account not found");
  Answer answer = call.app.store().write([&](storage::Session& session) -> Answer {
    COPRA_TRY(remove_share(session, call.project->id, *id));
    return list_project_shares(call, session);
  });
  call.app.functions().forget_project(call.project->id);
  return answer;
}

}  // namespace copra::server
