// Shared by collections and documents; contract in data_api.h.
#include "server/data_api.h"

#include "server/reply.h"

namespace copra::server {

storage::Status collection_not_found() {
  return storage::Status::not_found(std::string(kCollectionNotFound));
}

bool permitted(const Call& call, const storage::Collection& collection, std::string_view action,
               Response* refusal) {
  if (call.owner) return true;
  const storage::ValueView roles = storage::DocView(collection.permissions).find(action);
  bool anyone = true;
  for (const storage::ValueView role : roles.elements()) {
    if (role.is_string() && role.as_string() == "*") return true;
    anyone = false;
  }
  if (!anyone) *refusal = reply_unauthorized("Not authenticated");
  return anyone;
}

bool open_collection(Call& call, storage::Session& session, std::string_view name,
                     std::string_view action, storage::Collection* collection, Answer* answer) {
  auto found = session.get_collection(call.project->id, name);
  if (!found.ok()) {
    *answer = found.is(storage::Code::kNotFound) ? collection_not_found() : found.status();
    return false;
  }
  Response refusal;
  if (!permitted(call, *found, action, &refusal)) {
    *answer = std::move(refusal);
    return false;
  }
  *collection = std::move(found).value();
  return true;
}

storage::DocView unwrap_data(storage::DocView body) {
  if (body.count() != 1) return body;
  const storage::ValueView inner = body.find("data");
  return inner.is_object() ? inner : body;
}

std::string documents_json(const std::vector<storage::Document>& rows,
                           const storage::Collection& collection) {
  std::string owner;
  storage::append_collection_json(collection, storage::JsonShape::kRest, false, owner);
  std::string out = "[";
  for (const storage::Document& row : rows) {
    if (out.size() > 1) out += ',';
    storage::append_document_json(row, storage::JsonShape::kRest, out, owner);
  }
  out += ']';
  return out;
}

std::string document_json(const storage::Document& row, const storage::Collection& collection) {
  std::string owner, out;
  storage::append_collection_json(collection, storage::JsonShape::kRest, false, owner);
  storage::append_document_json(row, storage::JsonShape::kRest, out, owner);
  return out;
}

}  // namespace copra::server
