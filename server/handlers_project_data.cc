// Collections and documents for the owner's console (platform contract 4.5).
//
// In: a Call of the project's owner. Out: Collection and Document objects, pages of them. May
// include: data_api.h, rest_query.h. Invariant: permission lists don't bind the owner; everything
// else is as in the data API (handlers_collections.cc, handlers_documents.cc).
#include <utility>

#include "server/data_api.h"
#include "server/json_text.h"
#include "server/records.h"
#include "server/rest_query.h"

namespace copra::server {

namespace {

constexpr size_t kIdsMax = 1000;

Answer document_missing(const storage::Status& status) {
  if (status.is(storage::Code::kNotFound)) return storage::Status::not_found("Document not found");
  return status;
}

}  // namespace

Answer list_project_documents(Call& call, storage::Session& session) {
  const StringPairs query = call.query();
  RestQuery rest;
  Response refusal;
  if (!read_rest_query(query, &rest, &refusal)) return refusal;
  owner_page(query, &rest.query);
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "list", &collection, &answer)) return answer;
  COPRA_ASSIGN(const storage::Page page,
               session.query(call.project->id, collection.name, rest.query));
  JsonText json;
  json.begin_object().key("total").number(page.total).key("limit").number(page.limit);
  json.key("offset").number(page.offset);
  json.key("count").number(static_cast<int64_t>(page.rows.size()));
  json.key("results").raw(documents_json(page.rows, collection)).end_object();
  return reply_json(json.take());
}

// {"ids": […]}: those that exist go, all in one transaction.
Answer delete_project_documents(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  std::optional<std::vector<std::string>> texts;
  if (!read_text_list(storage::DocView(bytes), "ids", &texts, &refusal)) return refusal;
  if (!texts || texts->empty()) return reply_error(400, "No ids given");
  if (texts->size() > kIdsMax) return reply_error(400, "At most 1000 ids in one request");
  std::vector<storage::Uuid> ids;
  for (const std::string& text : *texts)
    if (const auto id = storage::Uuid::parse(text)) ids.push_back(*id);
  return delete_many(call, session, ids);
}

// Every field anew: what the body leaves out is gone.
Answer replace_project_document(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "update", &collection, &answer))
    return answer;
  const auto id = storage::Uuid::parse(call.param("id"));
  if (!id) return storage::Status::not_found("Document not found");
  auto document = session.replace_document(call.project->id, collection.name, *id,
                                           unwrap_data(storage::DocView(bytes)));
  if (!document.ok()) return document_missing(document.status());
  return reply_json(document_json(*document, collection));
}

}  // namespace copra::server
