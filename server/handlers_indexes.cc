// Secondary indexes: listing, making, dropping, what queries would gain from; and how a query runs.
//
// In: a Call with its project. Out: Index objects. May include: data_api.h, index_keeper.h.
// Invariant: only the owner's key makes and drops indexes; anyone who may list documents may ask
// how a query runs.
#include <utility>

#include "server/data_api.h"
#include "server/index_keeper.h"
#include "server/records.h"
#include "server/rest_query.h"

namespace copra::server {

namespace {

constexpr int64_t kBuildHereMax = 2000;  // documents: such an index is ready with the answer

void append_index(JsonText& json, const storage::IndexSpec& spec) {
  const bool failed = !spec.failure.empty();
  json.begin_object().key("name").string(spec.name);
  json.key("type").string(spec.search ? "search" : "fields").key("fields").begin_array();
  for (const std::string& field : spec.fields) json.string(field);
  json.end_array().key("unique").boolean(spec.unique);
  json.key("state").string(failed ? "failed" : spec.ready ? "ready" : "building");
  json.key("indexed").number(spec.built).key("documents").number(spec.documents);
  json.key("progress");
  const double all = static_cast<double>(spec.documents);
  storage::append_json_double(spec.ready           ? 1.0
                              : spec.documents > 0 ? static_cast<double>(spec.built) / all
                                                   : 0.0,
                              json.next_value());
  json.key("automatic").boolean(spec.automatic).key("error");
  if (failed) {
    json.string(spec.failure);
  } else {
    json.null();
  }
  json.end_object();
}

bool read_spec(storage::DocView body, storage::IndexSpec* spec, Response* refusal) {
  std::optional<std::string> name, type, field;
  std::optional<bool> unique;
  std::optional<std::vector<std::string>> fields;
  if (body.find("fields").is_string()) {
    if (!read_text(body, "fields", &field, refusal)) return false;
  } else if (!read_text_list(body, "fields", &fields, refusal)) {
    return false;
  }
  if (!field && !read_text(body, "field", &field, refusal)) return false;
  if (!read_text(body, "name", &name, refusal) || !read_text(body, "type", &type, refusal) ||
      !read_flag(body, "unique", &unique, refusal))
    return false;
  if (type && *type != "search" && *type != "fields") {
    *refusal = reply_invalid("body", "type", "must be fields or search");
    return false;
  }
  spec->search = type == "search";
  spec->unique = unique.value_or(false);
  if (fields) spec->fields = std::move(*fields);
  if (field) spec->fields.push_back(std::move(*field));
  if (spec->fields.empty() && !spec->search) {
    *refusal = reply_invalid("body", "fields", "field required");
    return false;
  }
  spec->name = name.value_or(spec->search ? "search" : "by");
  if (!name)
    for (const std::string& path : spec->fields)
      spec->name += "_" + (path.starts_with('-') ? path.substr(1) : path);
  if (spec->name.find('/') != std::string::npos) {
    *refusal = reply_invalid("body", "name", "must not contain a slash");
    return false;
  }
  return true;
}

Answer collection_status(const storage::Status& status) {
  if (status.is(storage::Code::kNotFound) && status.message() != "Index not found")
    return collection_not_found();
  return status;
}

}  // namespace

Answer list_indexes(Call& call, storage::Session& session) {
  auto indexes = session.list_indexes(call.project->id, call.param("c"));
  if (!indexes.ok()) return collection_status(indexes.status());
  JsonText json;
  json.begin_array();
  for (const storage::IndexSpec& spec : *indexes) append_index(json, spec);
  return reply_json(json.end_array().take());
}

Answer create_index(Call& call) {
  if (!call.owner) return reply_error(403, "Only the owner's key may make indexes");
  std::string bytes;
  Response refusal;
  storage::IndexSpec spec;
  if (!read_object(call.request, &bytes, &refusal)) return refusal;
  if (!read_spec(storage::DocView(bytes), &spec, &refusal)) return refusal;
  storage::Store& store = call.app.store();
  const storage::Uuid project = call.project->id;
  const std::string& name = call.param("c");
  storage::Collection collection;
  const storage::Status made = store.write([&](storage::Session& s) -> storage::Status {
    COPRA_ASSIGN(collection, s.get_collection(project, name));
    return s.create_index(project, name, spec);
  });
  if (!made.ok()) return collection_status(made);
  if (collection.document_count <= kBuildHereMax) {
    const storage::Status built = store.build_indexes_of(project, collection.id);
    if (!built.ok()) return built;
  } else {
    call.app.indexes().poke();
  }
  auto listed = store.read([&](storage::Session& s) { return s.list_indexes(project, name); });
  if (!listed.ok()) return collection_status(listed.status());
  for (const storage::IndexSpec& index : *listed) {
    if (index.name != spec.name) continue;
    if (!index.failure.empty()) {
      // Known at once: no such index, rather than one that failed.
      const storage::Status dropped =
          store.write([&](storage::Session& s) { return s.drop_index(project, name, spec.name); });
      if (!dropped.ok()) return collection_status(dropped);
      return storage::Status::already_exists(index.failure);
    }
    JsonText json;
    append_index(json, index);
    return reply_json(json.take(), index.ready ? 201 : 202);
  }
  return storage::Status::not_found("Index not found");
}

Answer drop_index(Call& call, storage::Session& session) {
  if (!call.owner) return reply_error(403, "Only the owner's key may drop indexes");
  const storage::Status status =
      session.drop_index(call.project->id, call.param("c"), call.param("name"));
  if (!status.ok()) return collection_status(status);
  return Response(204, {});
}

Answer explain_query(Call& call, storage::Session& session) {
  const StringPairs pairs = call.query();
  RestQuery rest;
  Response refusal;
  if (!read_rest_query(pairs, &rest, &refusal)) return refusal;
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "list", &collection, &answer)) return answer;
  COPRA_ASSIGN(const storage::Explanation plan,
               session.explain(call.project->id, collection.name, rest.query));
  return reply_json(explanation_json(plan));
}

Answer suggest_indexes(Call& call, storage::Session& session) {
  JsonText json;
  json.begin_array();
  for (const storage::IndexSuggestion& s : call.app.store().suggestions(call.project->id)) {
    const auto collection = session.get_collection(call.project->id, s.collection.text());
    if (!collection.ok()) continue;  // dropped meanwhile
    const storage::IndexSpec spec = spec_of(s);
    json.begin_object().key("collection").string(collection->name);
    json.key("collection_id").string(s.collection.text());
    json.key("type").string(spec.search ? "search" : "fields").key("fields").begin_array();
    for (const std::string& field : s.fields) json.string(field);
    json.end_array().key("name").string(spec.name).key("queries").number(s.queries);
    json.key("examined").number(s.examined).key("returned").number(s.returned).end_object();
  }
  return reply_json(json.end_array().take());
}

}  // namespace copra::server
