// The platform's globals: objects (request, db, env …) and pre-loaded modules, each made when first
// used. May include: invocation.h. Next: globals.cc (the table), request.cc, env.cc, db.cc.
#pragma once

#include <string_view>

#include "interp/native.h"
#include "stdlib_shims/platform/invocation.h"

namespace copra {

// request, req, db, asyncdb, render, env, email, config: names a main() parameter may ask for.
bool is_platform_global(std::string_view name);
// The global of that name in this isolate; not_found() for names the platform doesn't define.
Value platform_global(Vm& vm, Str* name);

// Calls a function of user code, giving required parameters the globals they are named after.
Value call_entry(Vm& vm, Value entry);

void install_platform_globals(Vm& vm, const PlatformContext& context);
// Installs the globals in this isolate and parses the request's body. False: raised, or
// *refusal says why the body is not what its content type announces.
bool bind_platform_globals(Vm& vm, const RequestData& request, const PlatformContext& context,
                           std::string* refusal);

// Makers of single globals, called once an isolate.
Value make_request(Vm& vm);
Value make_env(Vm& vm);
Value make_config(Vm& vm);
Value make_static(Vm& vm);
Value make_db(Vm& vm);
Value make_asyncdb(Vm& vm);
Value make_email(Vm& vm);

// request.send_mail(to, subject, body, template_id, context); email.cc.
Value request_send_mail(Vm& vm, Value* a, uint32_t n);
// NameError outside of websocket functions.
Value make_session(Vm& vm);
Value make_room(Vm& vm);

}  // namespace copra
