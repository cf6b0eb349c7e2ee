// Tokens to users, users to permissions; contract in identity.h.
#include "server/identity.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "server/sessions.h"
#include "server/user_secrets.h"

namespace copra::server {

namespace asio = boost::asio;

UserToken check_user_token(const App& app, const ProjectInfo& project, std::string_view token) {
  if (!looks_like_token(token)) {
    UserToken none;
    none.state = token.empty() ? TokenState::kNone : TokenState::kInvalid;
    return none;
  }
  return check_user_token(token, project.id, project.secret, app.now_us() / 1'000'000);
}

storage::Result<Identity> load_identity(storage::Session& session, const UserToken& token) {
  Identity identity;
  identity.state = token.state;
  if (token.state != TokenState::kValid) return identity;
  auto user = session.get_user(token.claims.project, token.claims.user);
  if (user.is(storage::Code::kNotFound)) {
    identity.state = TokenState::kInvalid;
    return identity;
  }
  if (!user.ok()) return user.status();
  if (UserSecrets::of(*user).epoch > token.claims.epoch) {
    identity.state = TokenState::kInvalid;
    return identity;
  }
  identity.user = std::move(user).value();
  return identity;
}

storage::Result<Identity> identify(const App& app, storage::Session& session,
                                   const ProjectInfo& project, std::string_view token) {
  return load_identity(session, check_user_token(app, project, token));
}

asio::awaitable<storage::Result<Identity>> identify_soon(App& app, ProjectPtr project,
                                                         std::string token) {
  const UserToken checked = check_user_token(app, *project, token);
  if (checked.state != TokenState::kValid) {
    Identity identity;
    identity.state = checked.state;
    co_return identity;
  }
  SessionBody<Identity> body = [&](storage::Session& session) {
    return load_identity(session, checked);
  };
  auto reading = read_session<Identity>(app, std::move(body));
  auto found = co_await std::move(reading);
  co_return found;
}

Response reply_not_authenticated(TokenState state) {
  Response response = state == TokenState::kExpired
                          ? reply_error(401, "TOKEN_EXPIRED", "Token has expired")
                          : reply_error(401, "Not authenticated");
  response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

Permission permitted(const storage::Collection& collection, std::string_view action,
                     const storage::User* user) {
  const storage::DocView permissions(collection.permissions);
  storage::ValueView roles = permissions.find(action);
  if (action == "list" && !roles) roles = permissions.find("read");
  bool anyone = true;
  for (const storage::ValueView role : roles.elements()) {
    anyone = false;
    if (!role.is_string()) continue;
    if (role.as_string() == "*") return Permission::kGranted;
    if (user != nullptr &&
        std::find(user->roles.begin(), user->roles.end(), role.as_string()) != user->roles.end())
      return Permission::kGranted;
  }
  if (anyone) return Permission::kGranted;
  return user == nullptr ? Permission::kNeedsUser : Permission::kForbidden;
}

asio::awaitable<storage::Result<ProjectPtr>> find_project(App& app, storage::Uuid id) {
  if (ProjectPtr known = app.functions().cached_project(id)) co_return known;
  storage::Result<ProjectPtr> found = storage::Status::not_found();
  auto work = [&] { found = app.functions().load_project(id); };
  auto running = run_on(app.storage_pool(), work);
  co_await std::move(running);
  co_return found;
}

}  // namespace copra::server
