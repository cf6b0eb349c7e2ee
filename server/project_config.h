// The settings of a project that the server itself reads (platform contract 2.3).
//
// In: a project's snapshot and a name such as ENABLE_2FA. Out: its value. May include:
// function_cache.h. Invariant: `configs` wins over the environment variable of the same name; names
// are written in capitals at the places that read them and in docs/auth.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "server/function_cache.h"

namespace copra::server {

// What functions see as `config`: JSON without keys of integrations and passwords of mail relays;
// "" when nothing is set.
std::string public_config_json(storage::DocView configs);

// "" when not set.
std::string config_text(const ProjectInfo& project, std::string_view name);
// true, 1, "true", "1", "yes", "on" in any case are true; anything else that is set is false.
bool config_flag(const ProjectInfo& project, std::string_view name, bool fallback);
int64_t config_number(const ProjectInfo& project, std::string_view name, int64_t fallback);
// A list of texts, or one text split at commas; `fallback` when not set.
std::vector<std::string> config_list(const ProjectInfo& project, std::string_view name,
                                     std::vector<std::string> fallback);

}  // namespace copra::server
