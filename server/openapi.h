// The description of the HTTP API, OpenAPI 3.1, made from the table of routes.
//
// In: routes.def through router.h, summaries from route_docs.def. Out: JSON text, the same for the
// whole life of the process. May include: router.h. Invariant: every route of the table is in it.
#pragma once

#include <string>
#include <string_view>

namespace copra::server {

const std::string& openapi_text();

}  // namespace copra::server
