// App users: sign-up, log-in, the user's own record, lists for holders of the API key (platform
// contract 4.4), and the owner's side of them (/project/{pid}/users).
//
// In: a Call with its project and, where the route asks for it, its user. Out: users, tokens. May
// include: app_users.h, user_events.h, sessions.h. Invariant: an unknown address and a wrong
// password are answered alike and take equally long. Next: handlers_two_factor.cc,
// handlers_user_mail.cc.
#include <utility>

#include "server/app_users.h"
#include "server/json_text.h"
#include "server/project_config.h"
#include "server/rest_query.h"
#include "server/sessions.h"
#include "server/two_factor.h"
#include "server/user_events.h"
#include "stdlib_shims/platform/multipart.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

using UserResult = storage::Result<storage::User>;

Answer user_missing(const storage::Status& status) {
  if (status.is(storage::Code::kNotFound)) return storage::Status::not_found("User not found");
  return status;
}

Response reply_user_missing(const storage::Status& status) {
  const Answer answer = user_missing(status);
  return reply_status(answer.status());
}

Response reply_user(const storage::User& user, const storage::Uuid& project) {
  return reply_json(user_json(user, project));
}

// A multipart request's files are staged before `inner` runs and dropped when it refuses.
asio::awaitable<Response> with_form(Call& call, asio::awaitable<Response> (*inner)(Call&)) {
  if (is_multipart_form(call.request.header("content-type"))) {
    Response refusal;
    bool taken = false;
    auto take = [&] { taken = take_form(call, call.project->id, &refusal); };
    auto taking = run_on(call.app.storage_pool(), take);
    co_await std::move(taking);
    if (!taken) co_return refusal;
  }
  auto running = inner(call);
  Response response = co_await std::move(running);
  if (call.form && response.status >= 400) {
    auto drop = [&] { drop_form(call); };
    auto dropping = run_on(call.app.storage_pool(), drop);
    co_await std::move(dropping);
  }
  co_return response;
}

// A mail that tells the user about a log-in, when the project wants that.
storage::Status queue_login_alert(storage::Session& session, const Call& call,
                                  const storage::User& user) {
  MailRequest mail = mail_to(*call.project, user, "login_alert");
  mail.context.emplace_back("time", iso_time_z(call.app.now_us()));
  mail.context.emplace_back("ip", call.request.client_ip);
  mail.context.emplace_back("device", std::string(call.request.header("user-agent")));
  return queue_template_mail(session, call.project->id, mail);
}

asio::awaitable<Response> sign_up_now(Call& call) {
  App& app = call.app;
  const ProjectInfo& project = *call.project;
  std::string bytes;
  Response refusal;
  SignUp wanted;
  if (!read_user_body(call, UserBody::kSignUp, &bytes, &refusal) ||
      !read_sign_up(project, storage::DocView(bytes), &wanted, &refusal))
    co_return refusal;

  // Before the hash, which is the expensive part; create_user() looks again.
  SessionBody<bool> look = [&](storage::Session& session) -> storage::Result<bool> {
    auto user = session.user_by_email(project.id, wanted.email);
    if (user.is(storage::Code::kNotFound)) return false;
    if (!user.ok()) return user.status();
    return true;
  };
  auto looking = read_session<bool>(app, std::move(look));
  auto taken = co_await std::move(looking);
  if (!taken.ok()) co_return reply_status(taken.status());
  if (*taken) co_return reply_error(400, "ALREADY_EXISTS", kEmailTaken);
  auto asking = ask_hooks(call, "pre_register", register_payload(wanted));
  if (std::unique_ptr<Response> blocked = co_await std::move(asking)) co_return std::move(*blocked);

  auto hashing = app.passwords().hash(wanted.password);
  wanted.user.password_hash = co_await std::move(hashing);
  if (wanted.user.password_hash.empty()) co_return reply_busy();

  const std::string origin = app.origin(call.request);
  SessionBody<storage::User> create = [&](storage::Session& session) -> UserResult {
    COPRA_TRY(publish_files(call, session));
    COPRA_ASSIGN(storage::User user, session.create_user(project.id, wanted.user));
    COPRA_TRY(queue_welcome(session, project, user));
    if (config_flag(project, kEnableVerification, false)) {
      COPRA_TRY(queue_verification(session, project, user, origin, app.now_us()));
    }
    return user;
  };
  auto creating = write_session<storage::User>(app, std::move(create));
  auto user = co_await std::move(creating);
  if (!user.ok()) co_return reply_status(user.status());
  fire_user_event(call, "post_register", *user);
  co_return reply_signed_in(app, project, *user, wanted.warnings);
}

// PATCH of {id} or of the call's own user.
asio::awaitable<Response> patch_user(Call& call, storage::Uuid id, bool as_owner) {
  App& app = call.app;
  const ProjectInfo& project = *call.project;
  std::string bytes;
  Response refusal;
  UserPatch patch;
  if (!read_user_body(call, as_owner ? UserBody::kOwnerPatch : UserBody::kPatch, &bytes,
                      &refusal) ||
      !read_user_patch(project, storage::DocView(bytes), as_owner, &patch, &refusal))
    co_return refusal;
  SessionBody<storage::User> look = [&](storage::Session& session) {
    return session.get_user(project.id, id);
  };
  auto looking = read_session<storage::User>(app, std::move(look));
  auto before = co_await std::move(looking);
  if (!before.ok()) co_return reply_user_missing(before.status());
  std::string hash;
  if (patch.password) {
    auto hashing = app.passwords().hash(*patch.password);
    hash = co_await std::move(hashing);
    if (hash.empty()) co_return reply_busy();
  }
  const std::string changes = changes_payload(storage::DocView(bytes));
  fire_user_event(call, "pre_user_update", *before, changes);
  const std::string origin = app.origin(call.request);
  SessionBody<storage::User> change = [&](storage::Session& session) -> UserResult {
    COPRA_TRY(publish_files(call, session));
    COPRA_ASSIGN(storage::User user, change_user(session, project.id, id, patch, hash));
    if (!hash.empty()) {
      COPRA_TRY(
          queue_template_mail(session, project.id, mail_to(project, user, "password_changed")));
    }
    if (patch.email && !user.email_verified && config_flag(project, kEnableVerification, false) &&
        UserSecrets::of(user).verification.email != user.email) {
      COPRA_TRY(queue_verification(session, project, user, origin, app.now_us()));
    }
    return user;
  };
  auto changing = write_session<storage::User>(app, std::move(change));
  auto user = co_await std::move(changing);
  if (!user.ok()) co_return reply_user_missing(user.status());
  fire_user_event(call, "post_user_update", *user, changes, &before->data);
  co_return reply_user(*user, project.id);
}

asio::awaitable<Response> patch_own_user(Call& call) {
  auto patching = patch_user(call, call.user->id, false);
  co_return co_await std::move(patching);
}

asio::awaitable<Response> patch_project_user(Call& call) {
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) co_return reply_error(404, "User not found");
  auto patching = patch_user(call, *id, true);
  co_return co_await std::move(patching);
}

asio::awaitable<Response> remove_user(Call& call, storage::Uuid id) {
  App& app = call.app;
  const ProjectInfo& project = *call.project;
  SessionBody<storage::User> look = [&](storage::Session& session) {
    return session.get_user(project.id, id);
  };
  auto looking = read_session<storage::User>(app, std::move(look));
  auto user = co_await std::move(looking);
  if (!user.ok()) co_return reply_user_missing(user.status());
  fire_user_event(call, "pre_user_delete", *user);
  SessionBody<bool> remove = [&](storage::Session& session) -> storage::Result<bool> {
    COPRA_TRY(session.delete_user(project.id, id));
    COPRA_TRY(queue_template_mail(session, project.id, mail_to(project, *user, "account_deleted")));
    return true;
  };
  auto removing = write_session<bool>(app, std::move(remove));
  auto removed = co_await std::move(removing);
  if (!removed.ok()) co_return reply_user_missing(removed.status());
  fire_user_event(call, "post_user_delete", *user);
  co_return reply_json(R"({"success":true,"message":"User deleted"})");
}

}  // namespace

asio::awaitable<Response> sign_up(Call& call) {
  auto running = with_form(call, &sign_up_now);
  co_return co_await std::move(running);
}

asio::awaitable<Response> log_in(Call& call) {
  App& app = call.app;
  const ProjectInfo& project = *call.project;
  std::string bytes, email, password;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal) ||
      !read_credentials(storage::DocView(bytes), &email, &password, &refusal))
    co_return refusal;

  const std::string who = project.id_text + "/" + lower_ascii(email) + "/" + call.request.client_ip;
  if (!app.may_try_password(who)) co_return reply_too_many_failures();
  SessionBody<storage::User> look = [&](storage::Session& session) -> UserResult {
    auto user = session.user_by_email(project.id, email);
    if (user.is(storage::Code::kNotFound)) return storage::User();
    return user;
  };
  auto looking = read_session<storage::User>(app, std::move(look));
  auto user = co_await std::move(looking);
  if (!user.ok()) co_return reply_status(user.status());
  auto checking = app.passwords().check(user->password_hash, std::move(password));
  const PasswordCheck checked = co_await std::move(checking);
  if (checked == PasswordCheck::kBusy) co_return reply_busy();
  if (checked == PasswordCheck::kWrong) {
    app.password_failed(who);
    co_return reply_unauthorized("Invalid email or password");
  }
  auto asking = ask_hooks(call, "pre_login", login_payload(*user));
  if (std::unique_ptr<Response> blocked = co_await std::move(asking)) co_return std::move(*blocked);

  if (config_flag(project, kEnableTwoFactor, false) && UserSecrets::of(*user).two_factor) {
    const storage::Uuid id = user->id;
    SessionBody<CodeSent> send = [&](storage::Session& session) {
      return send_code(session, project, id, app.now_us());
    };
    auto sending = write_session<CodeSent>(app, std::move(send));
    auto sent = co_await std::move(sending);
    if (!sent.ok()) co_return reply_status(sent.status());
    if (*sent == CodeSent::kTooMany) co_return reply_too_many_codes();
    JsonText json;
    json.begin_object().key("requires_2fa").boolean(true);
    json.key("message").string("A code was sent to your email address").end_object();
    co_return reply_json(json.take());
  }
  if (config_flag(project, "SEND_LOGIN_ALERT", false)) {
    SessionBody<bool> alert = [&](storage::Session& session) -> storage::Result<bool> {
      COPRA_TRY(queue_login_alert(session, call, *user));
      return true;
    };
    auto alerting = write_session<bool>(app, std::move(alert));
    auto alerted = co_await std::move(alerting);
    if (!alerted.ok()) co_return reply_status(alerted.status());
  }
  fire_user_event(call, "post_login", *user);
  co_return reply_signed_in(app, project, *user, {});
}

Answer show_own_user(Call& call, storage::Session& session) {
  const std::vector<std::string> populate = read_list(call.query(), "populate");
  if (populate.empty()) return reply_user(*call.user, call.project->id);
  auto user = session.get_user(call.project->id, call.user->id, populate);
  if (!user.ok()) return user_missing(user.status());
  return reply_user(*user, call.project->id);
}

asio::awaitable<Response> update_own_user(Call& call) {
  auto running = with_form(call, &patch_own_user);
  co_return co_await std::move(running);
}

asio::awaitable<Response> delete_own_user(Call& call) {
  auto removing = remove_user(call, call.user->id);
  co_return co_await std::move(removing);
}

Answer list_users(Call& call, storage::Session& session) {
  RestQuery rest;
  Response refusal;
  if (!read_rest_query(call.query(), storage::FilterTarget::kUsers, &rest, &refusal))
    return refusal;
  COPRA_ASSIGN(storage::UserPage page, session.query_users(call.project->id, rest.query));
  if (!rest.query.want_total) page.total = -1;
  JsonText json;
  json.begin_object().key("data").begin_array();
  for (const storage::User& user : page.rows)
    storage::append_user_json(user, call.project->id, storage::JsonShape::kRest, json.next_value());
  json.end_array().key("total").number(page.total).key("limit").number(page.limit);
  json.key("offset").number(page.offset).key("has_more").boolean(page.has_more).end_object();
  return reply_json(json.take());
}

Answer show_user(Call& call, storage::Session& session) {
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) return storage::Status::not_found("User not found");
  const StringPairs query = call.query();
  auto user = session.get_user(call.project->id, *id, read_list(query, "populate"),
                               read_list(query, "select"));
  if (!user.ok()) return user_missing(user.status());
  return reply_user(*user, call.project->id);
}

asio::awaitable<Response> delete_user(Call& call) {
  if (!call.owner) co_return reply_error(403, "Only the project's owner can delete users");
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) co_return reply_error(404, "User not found");
  auto removing = remove_user(call, *id);
  co_return co_await std::move(removing);
}

// ---- the owner's side
// ----------------------------------------------------------------------------

Answer list_project_users(Call& call, storage::Session& session) {
  const StringPairs query = call.query();
  RestQuery rest;
  Response refusal;
  if (!read_rest_query(query, storage::FilterTarget::kUsers, &rest, &refusal)) return refusal;
  owner_page(query, &rest.query);
  COPRA_ASSIGN(const storage::UserPage page, session.query_users(call.project->id, rest.query));
  JsonText json;
  json.begin_object().key("total").number(page.total).key("limit").number(page.limit);
  json.key("offset").number(page.offset);
  json.key("count").number(static_cast<int64_t>(page.rows.size()));
  json.key("results").begin_array();
  for (const storage::User& user : page.rows)
    storage::append_user_json(user, call.project->id, storage::JsonShape::kRest, json.next_value());
  return reply_json(json.end_array().end_object().take());
}

// The owner may give any role; no mail leaves and no hook runs.
asio::awaitable<Response> create_project_user(Call& call) {
  App& app = call.app;
  const ProjectInfo& project = *call.project;
  std::string bytes;
  Response refusal;
  SignUp wanted;
  if (!read_object(call.request, &bytes, &refusal) ||
      !read_new_user(project, storage::DocView(bytes), true, &wanted, &refusal))
    co_return refusal;
  auto hashing = app.passwords().hash(wanted.password);
  wanted.user.password_hash = co_await std::move(hashing);
  if (wanted.user.password_hash.empty()) co_return reply_busy();
  SessionBody<storage::User> create = [&](storage::Session& session) {
    return session.create_user(project.id, wanted.user);
  };
  auto creating = write_session<storage::User>(app, std::move(create));
  auto user = co_await std::move(creating);
  if (!user.ok()) co_return reply_status(user.status());
  co_return reply_json(user_json(*user, project.id), 201);
}

asio::awaitable<Response> update_project_user(Call& call) {
  auto running = with_form(call, &patch_project_user);
  co_return co_await std::move(running);
}

}  // namespace copra::server
