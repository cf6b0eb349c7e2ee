// Collections of a project: list, make, change, remove (platform contract 4.2).
//
// In: a Call with its project. Out: Collection objects. May include: data_api.h.
#include <utility>

#include "server/data_api.h"
#include "server/records.h"

namespace copra::server {

namespace {

std::string collection_json(const storage::Collection& collection) {
  std::string out;
  storage::append_collection_json(collection, storage::JsonShape::kRest, true, out);
  return out;
}

// Body fields that create and update share.
struct Fields {
  std::optional<std::string> name, webhook_url, permissions;
  bool clear_webhook = false;
};

bool read_fields(const Request& request, Fields* out, Response* refusal) {
  std::string bytes;
  if (!read_object(request, &bytes, refusal)) return false;
  const storage::DocView body(bytes);
  if (body.find("webhook_url").is_null()) {
    out->clear_webhook = true;
  } else if (!read_text(body, "webhook_url", &out->webhook_url, refusal)) {
    return false;
  }
  if (!read_text(body, "name", &out->name, refusal)) return false;
  const storage::ValueView permissions = body.find("permissions");
  if (permissions.is_missing_or_null()) return true;
  bool right = permissions.is_object();
  for (const auto& field : permissions.fields()) {
    right = right && field.value.is_array();
    for (const storage::ValueView role : field.value.elements()) right = right && role.is_string();
  }
  if (!right) {
    *refusal = reply_invalid("body", "permissions", "must map actions to lists of roles");
    return false;
  }
  out->permissions = std::string(permissions.bytes());
  return true;
}

}  // namespace

Answer list_collections(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const auto collections, session.list_collections(call.project->id));
  std::string out = "[";
  for (const storage::Collection& collection : collections) {
    if (out.size() > 1) out += ',';
    out += collection_json(collection);
  }
  return reply_json(out + "]");
}

Answer create_collection(Call& call, storage::Session& session) {
  Fields fields;
  Response refusal;
  if (!read_fields(call.request, &fields, &refusal)) return refusal;
  if (!fields.name) return reply_invalid("body", "name", "field required");
  const storage::ValueView permissions =
      fields.permissions ? storage::ValueView(*fields.permissions) : storage::ValueView();
  COPRA_ASSIGN(
      const storage::Collection collection,
      session.create_collection(call.project->id, *fields.name, fields.webhook_url, permissions));
  return reply_json(collection_json(collection), 201);
}

Answer show_collection(Call& call, storage::Session& session) {
  auto found = session.get_collection(call.project->id, call.param("c"));
  if (found.is(storage::Code::kNotFound)) return collection_not_found();
  if (!found.ok()) return found.status();
  return reply_json(collection_json(*found));
}

Answer update_collection(Call& call, storage::Session& session) {
  Fields fields;
  Response refusal;
  if (!read_fields(call.request, &fields, &refusal)) return refusal;
  storage::CollectionUpdate update;
  update.name = fields.name;
  update.permissions = fields.permissions;
  if (fields.webhook_url) update.webhook_url.emplace(fields.webhook_url);
  if (fields.clear_webhook) update.webhook_url.emplace(std::nullopt);
  auto found = session.get_collection(call.project->id, call.param("c"));
  if (found.is(storage::Code::kNotFound)) return collection_not_found();
  if (!found.ok()) return found.status();
  // An API key is in every browser: it must not open what the lists close, and a webhook reads.
  Answer denied = Response();
  if (!permitted(call, session, *found, "update", &denied) ||
      (update.webhook_url && !permitted(call, session, *found, "read", &denied)) ||
      (update.permissions && !permitted_all(call, session, *found, &denied)))
    return denied;
  auto updated = session.update_collection(call.project->id, call.param("c"), update);
  if (updated.is(storage::Code::kNotFound)) return collection_not_found();
  if (!updated.ok()) return updated.status();
  return reply_json(collection_json(*updated));
}

Answer delete_collection(Call& call) {
  return call.app.store().write([&](storage::Session& session) -> Answer {
    auto found = session.get_collection(call.project->id, call.param("c"));
    if (found.is(storage::Code::kNotFound)) return collection_not_found();
    if (!found.ok()) return found.status();
    Answer denied = Response();
    if (!permitted(call, session, *found, "delete", &denied)) return denied;
    COPRA_TRY(session.delete_collection(call.project->id, call.param("c")));
    return Response(204, {});
  });
}

}  // namespace copra::server
