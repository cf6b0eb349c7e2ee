// Shared by collections and documents; contract in data_api.h.
#include "server/data_api.h"

#include "server/identity.h"
#include "server/json_text.h"
#include "server/reply.h"

namespace copra::server {

storage::Status collection_not_found() {
  return storage::Status::not_found(std::string(kCollectionNotFound));
}

bool permitted(Call& call, storage::Session& session, const storage::Collection& collection,
               std::string_view action, Answer* answer) {
  if (call.owner || permitted(collection, action, nullptr) == Permission::kGranted) return true;
  // The user is read only where it matters; most collections are open.
  auto identity = load_identity(session, call.token);
  if (!identity.ok()) {
    *answer = identity.status();
    return false;
  }
  if (!identity->known()) {
    *answer = reply_not_authenticated(identity->state);
    return false;
  }
  if (permitted(collection, action, &identity->user) == Permission::kGranted) return true;
  *answer = reply_error(403, "You do not have permission to " + std::string(action) +
                                 " documents in this collection");
  return false;
}

bool permitted_all(Call& call, storage::Session& session, const storage::Collection& collection,
                   Answer* answer) {
  for (const auto& field : storage::DocView(collection.permissions).fields())
    if (!permitted(call, session, collection, field.key, answer)) return false;
  return true;
}

bool open_collection(Call& call, storage::Session& session, std::string_view name,
                     std::string_view action, storage::Collection* collection, Answer* answer) {
  auto found = session.get_collection(call.project->id, name);
  if (!found.ok()) {
    *answer = found.is(storage::Code::kNotFound) ? collection_not_found() : found.status();
    return false;
  }
  if (!permitted(call, session, *found, action, answer)) return false;
  *collection = std::move(found).value();
  return true;
}

Answer delete_many(Call& call, storage::Session& session, const std::vector<storage::Uuid>& ids) {
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "delete", &collection, &answer))
    return answer;
  COPRA_ASSIGN(const int64_t count, session.bulk_delete(call.project->id, collection.name, ids));
  JsonText json;
  json.begin_object().key("status").string("success");
  json.key("message").string(std::to_string(count) + " documents deleted");
  json.key("count").number(count).end_object();
  return reply_json(json.take());
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

std::string explanation_json(const storage::Explanation& plan) {
  std::string out = "{\"plan\":";
  storage::append_json_string(plan.plan, out);
  out += ",\"kind\":\"" + plan.kind + "\",\"index\":";
  if (plan.index.empty()) {
    out += "null";
  } else {
    storage::append_json_string(plan.index, out);
  }
  out += ",\"entries\":" + std::to_string(plan.entries) +
         ",\"examined\":" + std::to_string(plan.examined) +
         ",\"returned\":" + std::to_string(plan.returned) +
         ",\"total\":" + (plan.total < 0 ? "null" : std::to_string(plan.total)) +
         ",\"microseconds\":" + std::to_string(plan.micros) + "}";
  return out;
}

}  // namespace copra::server
