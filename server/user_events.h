// What lifecycle hooks are told about app users (platform contract 1.10).
//
// In: a Call with its project, users, request bodies. Out: payloads, runs of hooks. May include:
// app_users.h, hooks.h. Invariant: no password, hash or secret is in a payload.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "server/app_users.h"
#include "server/awaitable.h"

namespace copra::server {

// {"email", "data"}: data is every submitted field but the password, those of the user's own data
// at its top.
std::string register_payload(const SignUp& wanted);
// {"email", "user"}.
std::string login_payload(const storage::User& user);
// The object of a change without its password.
std::string changes_payload(storage::DocView body);

// Runs the blocking hooks of `event`; a 403 when one of them blocks.
boost::asio::awaitable<std::unique_ptr<Response>> ask_hooks(Call& call, std::string event,
                                                            std::string payload);
// Queues the other hooks: {"user", "changes"?, "old_data"?}. `changes` is JSON, `old_data` encoded.
void fire_user_event(Call& call, std::string_view event, const storage::User& user,
                     std::string_view changes = {}, const std::string* old_data = nullptr);

}  // namespace copra::server
