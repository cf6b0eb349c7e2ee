// Projects and functions as JSON, and look-ups that their handlers share.
#pragma once

#include "server/accounts.h"
#include "server/handlers.h"
#include "server/json_text.h"
#include "storage/store.h"

namespace copra::server {

struct ProjectPeople {
  std::string owner_email;  // "" for the owner's key
  std::vector<Share> shares;
};
// `people` adds `owner` and `shared_with`; null leaves them out.
void append_project(JsonText& json, const storage::Project& project, const ProjectPeople* people);
// `with_code` adds the source.
void append_function(JsonText& json, App& app, const Request& request,
                     const storage::Function& function, bool with_code);
// The record, with the compiler's warnings when `compiled` is given.
Response reply_function(Call& call, const storage::Function& function, bool with_code,
                        const CompiledCode* compiled, int status);
// 400 with line and column of code that doesn't compile.
Response reply_code_error(const CompiledCode& compiled);
// A record of the execution log.
void append_execution(JsonText& json, const storage::ExecutionLog& entry);
// The function that {id} names, by id or by name, in the call's project.
storage::Result<storage::Function> find_function(Call& call, storage::Session& session);

// Readers of request fields in an encoded object. False: the field has another type; `refusal` is
// a 422. A missing field and a null leave *out unset.
bool read_text(storage::DocView body, std::string_view field, std::optional<std::string>* out,
               Response* refusal);
bool read_flag(storage::DocView body, std::string_view field, std::optional<bool>* out,
               Response* refusal);
bool read_text_list(storage::DocView body, std::string_view field,
                    std::optional<std::vector<std::string>>* out, Response* refusal);

}  // namespace copra::server
