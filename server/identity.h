// Who is behind a request: the app user of a bearer token, and what a collection lets them do.
//
// In: a project and a token's text. Out: the user, or why there is none. May include: handlers.h.
// Invariant: a token counts only while its signature is the project's, its time is not over, its
// user exists, and its epoch is not older than the user's.
#pragma once

#include <string>
#include <string_view>

#include "server/awaitable.h"
#include "server/handlers.h"

namespace copra::server {

struct Identity {
  Identity() {}
  TokenState state = TokenState::kNone;
  storage::User user;  // when kValid

  bool known() const { return state == TokenState::kValid; }
};

// Signature and times only: no storage.
UserToken check_user_token(const App& app, const ProjectInfo& project, std::string_view token);
// The user of a token that passed that check.
storage::Result<Identity> load_identity(storage::Session& session, const UserToken& token);
// Both; an empty or foreign token is no error but a state. Any thread with a session.
storage::Result<Identity> identify(const App& app, storage::Session& session,
                                   const ProjectInfo& project, std::string_view token);
// The same for coroutines. Without a token that looks like one nothing is read.
boost::asio::awaitable<storage::Result<Identity>> identify_soon(App& app, ProjectPtr project,
                                                                std::string token);

// 401 "Not authenticated", or "Token has expired" with the code TOKEN_EXPIRED.
Response reply_not_authenticated(TokenState state);

enum class Permission : uint8_t { kGranted, kNeedsUser, kForbidden };
// `action`: create, read, update, delete, or list (which falls back to read). `user` null: nobody.
Permission permitted(const storage::Collection& collection, std::string_view action,
                     const storage::User* user);

// The snapshot of a project, from the cache or the store; kNotFound when there is none.
boost::asio::awaitable<storage::Result<ProjectPtr>> find_project(App& app, storage::Uuid id);

}  // namespace copra::server
