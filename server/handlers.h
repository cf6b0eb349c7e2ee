// What a handler gets and how the table of routes finds it.
//
// In: a Call. Out: an Answer. May include: the server's light headers. Invariant: a handler's kind
// says on which thread it runs; its name is written in its .cc file and in routes.def, nowhere
// else. `Call` belongs to the dispatching coroutine and outlives the handler.
// Next: routes.def (which path leads where), reply.h (how to answer).
#pragma once

#include <optional>

#include "server/app.h"
#include "server/awaitable.h"
#include "server/multipart.h"
#include "server/reply.h"
#include "server/tokens.h"

namespace copra::server {

struct Call {
  Call(App& app_, Request& request_) : app(app_), request(request_) {}

  App& app;
  Request& request;
  PathParams params;
  ProjectPtr project;  // set for every Access that names a project
  bool owner = false;  // may manage `project`: the owner's key, or an account that has or shares it
  bool admin = false;  // the owner's key was given
  std::string account;  // id of the owner account, kOwnerAccount for the owner's key, "" for none
  UserToken token;      // of an app user, checked but for the user; set where `project` is
  std::optional<storage::User> user;  // the token's user; set for kUser, and kKeyOrUser if any
  std::unique_ptr<FormInput> form;    // a multipart body on a kFormWrite route (multipart.h)

  const std::string& param(std::string_view name) const { return params.get(name); }
  StringPairs query() const;
  // May also give the project away or delete it; who merely shares it may not.
  bool may_own() const {
    return admin || (project && !account.empty() && project->owner == account);
  }
};

// Who may call a route.
enum class Access : uint8_t {
  kPublic,
  kOwner,         // the owner's key
  kAccount,       // an owner account's token, or the owner's key
  kOwnerProject,  // the same, and {pid} is a project of the account or shared with it
  kApiKey,        // a project's API key (or the owner's key with x-project-id)
  kUser,          // an app user's token; an API key is not needed but must be right
  kKeyOrUser,     // either; the token finds the project when there is no key
};

// kInline: touches memory only; runs on the connection's thread.
// kRead:   reads with a session; tried from the cache on the connection's thread, repeated on the
//          storage pool when it needs the disk. Must be cheap: a handful of records.
// kReadPool: reads with a session on the storage pool.
// kWrite:  one transaction, begun on the connection's thread, committed without waiting; may run
//          more than once (conflicts), so it leaves the call unchanged.
// kFormWrite: as kWrite; a multipart body has been read and its files staged before (multipart.h).
// kPool:   anything, on the storage pool.
// kWait:   a coroutine.
// kFormWait: the same; it reads a multipart body where that lies, in memory or in a spool file.
// kUpload: as kPool, with a body that may lie in a spool file: Request::whole_body().
using InlineHandler = Answer (*)(Call&);
using SessionHandler = Answer (*)(Call&, storage::Session&);
using WaitHandler = boost::asio::awaitable<Response> (*)(Call&);

#define COPRA_HANDLER_kInline(name) Answer name(Call& call);
#define COPRA_HANDLER_kRead(name) Answer name(Call& call, storage::Session& session);
#define COPRA_HANDLER_kReadPool(name) Answer name(Call& call, storage::Session& session);
#define COPRA_HANDLER_kWrite(name) Answer name(Call& call, storage::Session& session);
#define COPRA_HANDLER_kFormWrite(name) Answer name(Call& call, storage::Session& session);
#define COPRA_HANDLER_kUpload(name) Answer name(Call& call);
#define COPRA_HANDLER_kPool(name) Answer name(Call& call);
#define COPRA_HANDLER_kWait(name) boost::asio::awaitable<Response> name(Call& call);
#define COPRA_HANDLER_kFormWait(name) boost::asio::awaitable<Response> name(Call& call);
#define ROUTE(methods, pattern, access, run, name) COPRA_HANDLER_##run(name)
#include "server/routes.def"
#undef ROUTE

// Whether the project lets pages of the request's origin in (docs/http.md, "Origins").
bool origin_allowed(const Call& call, const ProjectInfo& project);

}  // namespace copra::server
