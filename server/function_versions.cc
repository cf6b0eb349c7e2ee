// Versions of a function's code; contract in function_versions.h.
#include "server/function_versions.h"

#include <cstdio>

#include "storage/document_fields.h"

namespace copra::server {

namespace {

// Facts and code lie apart: a listing reads no code.
constexpr std::string_view kFactsKind = "function_version", kCodeKind = "function_code";

std::string prefix_of(const storage::Function& function) { return function.id.text() + "/"; }
std::string key_of(const storage::Function& function, int64_t number) {
  char text[24];
  std::snprintf(text, sizeof text, "%010lld", static_cast<long long>(number));
  return prefix_of(function) + text;
}

FunctionVersion decode(std::string_view bytes) {
  const storage::DocView record(bytes);
  FunctionVersion version;
  version.number = doc_int(record, "number");
  version.created_at = doc_int(record, "created_at");
  version.author = doc_text(record, "author");
  version.size = doc_int(record, "size");
  if (const int64_t old = doc_int(record, "rolled_back_to"); old != 0) version.rolled_back_to = old;
  return version;
}

storage::Status put(storage::Session& session, const storage::Function& function,
                    const FunctionVersion& version, std::string_view code) {
  const std::string key = key_of(function, version.number);
  storage::DocFields facts;
  facts.integer("number", version.number).integer("created_at", version.created_at);
  facts.text("author", version.author).integer("size", version.size);
  if (version.rolled_back_to) facts.integer("rolled_back_to", *version.rolled_back_to);
  COPRA_TRY(session.put_record(function.project_id, kFactsKind, key, facts.take()));
  COPRA_TRY(session.put_record(function.project_id, kCodeKind, key, code));
  if (version.number <= kVersionsKept) return {};
  const std::string old = key_of(function, version.number - kVersionsKept);
  COPRA_TRY(drop_record(session, function.project_id, kFactsKind, old));
  return drop_record(session, function.project_id, kCodeKind, old);
}

}  // namespace

storage::Status add_version(storage::Session& session, const storage::Function* before,
                            const storage::Function& after, std::string_view author,
                            std::optional<int64_t> rolled_back_to) {
  if (before != nullptr && before->code == after.code) return {};
  COPRA_ASSIGN(const auto newest,
               session.list_records(after.project_id, kFactsKind, prefix_of(after), 1, true));
  FunctionVersion version;
  if (!newest.empty()) {
    version.number = decode(newest[0].value).number;
  } else if (before != nullptr) {
    // Deployed before there was a history: what ran until now is its beginning.
    version.number = 1;
    version.created_at = before->updated_at.value_or(before->created_at);
    version.size = static_cast<int64_t>(before->code.size());
    COPRA_TRY(put(session, *before, version, before->code));
  }
  ++version.number;
  version.created_at = after.updated_at.value_or(after.created_at);
  version.author = author;
  version.size = static_cast<int64_t>(after.code.size());
  version.rolled_back_to = rolled_back_to;
  return put(session, after, version, after.code);
}

storage::Result<std::vector<FunctionVersion>> list_versions(storage::Session& session,
                                                            const storage::Function& function) {
  COPRA_ASSIGN(const auto records, session.list_records(function.project_id, kFactsKind,
                                                        prefix_of(function), kVersionsKept, true));
  std::vector<FunctionVersion> out;
  for (const storage::Record& record : records) out.push_back(decode(record.value));
  if (out.empty()) {
    FunctionVersion only;
    only.number = 1;
    only.created_at = function.updated_at.value_or(function.created_at);
    only.size = static_cast<int64_t>(function.code.size());
    out.push_back(std::move(only));
  }
  return out;
}

storage::Result<std::string> version_code(storage::Session& session,
                                          const storage::Function& function, int64_t number) {
  auto code = number < 1
                  ? storage::Result<std::string>(storage::Status::not_found())
                  : session.get_record(function.project_id, kCodeKind, key_of(function, number));
  if (code.ok() || !code.is(storage::Code::kNotFound)) return code;
  if (number == 1) {
    COPRA_ASSIGN(const auto known,
                 session.list_records(function.project_id, kFactsKind, prefix_of(function), 1));
    if (known.empty()) return function.code;
  }
  return storage::Status::not_found("Version not found");
}

storage::Status forget_versions(storage::Session& session, const storage::Function& function) {
  for (const std::string_view kind : {kFactsKind, kCodeKind}) {
    COPRA_ASSIGN(const auto records,
                 session.list_records(function.project_id, kind, prefix_of(function)));
    for (const storage::Record& record : records)
      COPRA_TRY(session.delete_record(function.project_id, kind, record.key));
  }
  return {};
}

}  // namespace copra::server
