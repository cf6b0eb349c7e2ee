// Documents over the data API: one, many, batches (platform contract 4.2).
//
// In: a Call with its project. Out: Document objects. May include: data_api.h, rest_query.h.
// Invariant: a list or count on a missing collection is empty, never an error, and makes nothing;
// batches are all or nothing. Next: handlers_reports.cc (aggregate, group, schema, export).
#include <utility>

#include "server/data_api.h"
#include "server/records.h"
#include "server/rest_query.h"

namespace copra::server {

namespace {

constexpr size_t kBatchMax = 1000;

// `id` as sent by a client; anything but a UUID names nothing.
std::optional<storage::Uuid> document_id(const Call& call) {
  return storage::Uuid::parse(call.param("id"));
}

Answer not_found_here(const storage::Status& status) {
  if (status.is(storage::Code::kNotFound)) return storage::Status::not_found("Document not found");
  return status;
}

// A body that is an object or, for batches, an array.
bool read_value(const Request& request, std::string* bytes, Response* refusal) {
  storage::JsonLimits limits;
  limits.bytes_max = 64u << 20;
  auto parsed = storage::json_to_value(request.body, limits);
  if (!parsed.ok()) {
    *refusal = reply_error(400, "Invalid JSON body: " + parsed.status().message());
    return false;
  }
  *bytes = std::move(parsed).value();
  return true;
}

// The list in `body`: under one of `names`, or the body itself when it is an array.
storage::ValueView find_list(storage::ValueView body, std::initializer_list<const char*> names) {
  if (body.is_array()) return body;
  for (const char* const name : names)
    if (const storage::ValueView value = body.find(name)) return value;
  return {};
}

bool check_batch(size_t size, const char* what, Response* refusal) {
  if (size == 0) {
    *refusal = reply_error(400, std::string("No ") + what + " given");
  } else if (size > kBatchMax) {
    *refusal = reply_error(400, "At most 1000 " + std::string(what) + " in one batch");
  }
  return size != 0 && size <= kBatchMax;
}

}  // namespace

Answer create_document(Call& call, storage::Session& session) {
  std::string name = call.param("c");
  if (name.empty()) {
    const StringPairs query = call.query();
    if (const std::string* const given = find_last(query, "collection")) name = *given;
    if (name.empty()) return reply_invalid("query", "collection", "field required");
  }
  std::string bytes;
  Response refusal;
  if (!read_fields(call, &bytes, &refusal)) return refusal;
  const storage::DocView body(bytes);
  if (body.count() == 0) return reply_error(400, "Document data is empty");
  auto found = session.get_collection(call.project->id, name);
  if (!found.ok() && !found.is(storage::Code::kNotFound)) return found.status();
  Answer denied = Response();
  if (found.ok() && !permitted(call, session, *found, "create", &denied)) return denied;
  COPRA_TRY(publish_files(call, session));
  COPRA_ASSIGN(const storage::Document document,
               session.create_document(call.project->id, name, unwrap_data(body)));
  if (!found.ok()) found = session.get_collection(call.project->id, name);
  if (!found.ok()) return found.status();
  return reply_json(document_json(document, *found));
}

Answer list_documents(Call& call, storage::Session& session) {
  const StringPairs pairs = call.query();
  RestQuery rest;
  Response refusal;
  if (!read_rest_query(pairs, &rest, &refusal)) return refusal;
  storage::Collection collection;
  Answer answer = Response();
  storage::Page page;
  page.limit = rest.query.limit;
  page.offset = rest.query.offset;
  std::string rows = "[]";
  if (open_collection(call, session, call.param("c"), "list", &collection, &answer)) {
    COPRA_ASSIGN(page, session.query(call.project->id, collection.name, rest.query));
    rows = documents_json(page.rows, collection);
  } else if (!answer.is(storage::Code::kNotFound)) {
    return answer;
  }
  if (!rest.query.want_total) page.total = -1;
  Response response;
  if (rest.envelope) {
    JsonText json;
    json.begin_object().key("data").raw(rows).key("total").number(page.total);
    json.key("limit").number(page.limit).key("offset").number(page.offset);
    json.key("has_more").boolean(page.has_more).end_object();
    response = reply_json(json.take());
  } else {
    response = reply_json(std::move(rows));
  }
  if (page.total >= 0) response.headers.emplace_back("X-Total-Count", std::to_string(page.total));
  return response;
}

Answer show_document(Call& call, storage::Session& session) {
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "read", &collection, &answer)) return answer;
  const auto id = document_id(call);
  if (!id) return storage::Status::not_found("Document not found");
  std::vector<std::string> populate, select;
  if (!call.request.raw_query().empty()) {
    const StringPairs pairs = call.query();
    populate = read_list(pairs, "populate");
    select = read_list(pairs, "select");
  }
  auto document = session.get_document(call.project->id, collection.name, *id, populate, select);
  if (!document.ok()) return not_found_here(document.status());
  return reply_json(document_json(*document, collection));
}

Answer update_document(Call& call, storage::Session& session) {
  std::string bytes;
  Response refusal;
  if (!read_fields(call, &bytes, &refusal)) return refusal;
  const storage::DocView body(bytes);
  if (body.count() == 0) return reply_error(400, "Document data is empty");
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "update", &collection, &answer))
    return answer;
  const auto id = document_id(call);
  if (!id) return storage::Status::not_found("Document not found");
  COPRA_TRY(publish_files(call, session));
  auto document = session.merge_document(call.project->id, collection.name, *id, unwrap_data(body));
  if (!document.ok()) return not_found_here(document.status());
  return reply_json(document_json(*document, collection));
}

Answer delete_document(Call& call, storage::Session& session) {
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "delete", &collection, &answer))
    return answer;
  const auto id = document_id(call);
  if (!id) return storage::Status::not_found("Document not found");
  const storage::Status status = session.delete_document(call.project->id, collection.name, *id);
  if (!status.ok()) return not_found_here(status);
  JsonText json;
  json.begin_object().key("success").boolean(true).key("status").string("success");
  json.key("message").string("Document deleted").key("id").string(id->text()).end_object();
  return reply_json(json.take());
}

Answer create_documents(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_value(call.request, &bytes, &refusal)) return refusal;
  std::vector<std::string> bodies;
  for (const storage::ValueView row :
       find_list(storage::ValueView(bytes), {"documents"}).elements()) {
    if (!row.is_object()) return reply_invalid("body", "documents", "must be a list of objects");
    bodies.emplace_back(unwrap_data(row).bytes());
    if (bodies.size() > kBatchMax) break;
  }
  if (!check_batch(bodies.size(), "documents", &refusal)) return refusal;
  return call.app.store().write([&](storage::Session& session) -> Answer {
    auto found = session.get_collection(call.project->id, call.param("c"));
    if (!found.ok() && !found.is(storage::Code::kNotFound)) return found.status();
    Answer denied = Response();
    if (found.ok() && !permitted(call, session, *found, "create", &denied)) return denied;
    COPRA_ASSIGN(const auto rows, session.bulk_create(call.project->id, call.param("c"), bodies));
    if (!found.ok()) found = session.get_collection(call.project->id, call.param("c"));
    if (!found.ok()) return found.status();
    return reply_json(documents_json(rows, *found));
  });
}

Answer update_documents(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_value(call.request, &bytes, &refusal)) return refusal;
  std::vector<std::pair<storage::Uuid, std::string>> updates;
  size_t given = 0;
  bool objects = true;
  const auto add = [&](std::string_view id_text, storage::ValueView fields) {
    ++given;
    objects = objects && fields.is_object();
    const auto id = storage::Uuid::parse(id_text);
    if (id && objects) updates.emplace_back(*id, unwrap_data(fields).bytes());
  };
  const storage::ValueView list = find_list(storage::ValueView(bytes), {"updates"});
  for (const auto& field : list.fields()) add(field.key, field.value);
  for (const storage::ValueView row : list.elements()) {
    const storage::ValueView id = row.find("id");
    if (!id.is_string()) return reply_invalid("body", "updates", "every entry needs an id");
    add(id.as_string(), row.find("data"));
  }
  if (!objects) return reply_invalid("body", "updates", "the fields of a document are an object");
  if (!check_batch(given, "updates", &refusal)) return refusal;
  return call.app.store().write([&](storage::Session& session) -> Answer {
    storage::Collection collection;
    Answer answer = Response();
    if (!open_collection(call, session, call.param("c"), "update", &collection, &answer))
      return answer;
    COPRA_ASSIGN(const storage::BulkUpdate done,
                 session.bulk_merge(call.project->id, collection.name, updates));
    Response response = reply_json(documents_json(done.documents, collection));
    response.headers.emplace_back("X-Updated-Count", std::to_string(done.documents.size()));
    return response;
  });
}

Answer delete_documents(Call& call) {
  std::string bytes;
  Response refusal;
  if (!read_value(call.request, &bytes, &refusal)) return refusal;
  std::vector<storage::Uuid> ids;
  size_t given = 0;
  for (const storage::ValueView value :
       find_list(storage::ValueView(bytes), {"document_ids", "ids"}).elements()) {
    if (!value.is_string()) return reply_invalid("body", "document_ids", "must be a list of ids");
    ++given;
    if (const auto id = storage::Uuid::parse(value.as_string())) ids.push_back(*id);
  }
  if (!check_batch(given, "document ids", &refusal)) return refusal;
  return call.app.store().write(
      [&](storage::Session& session) -> Answer { return delete_many(call, session, ids); });
}

Answer count_documents(Call& call, storage::Session& session) {
  const storage::Filter filter = read_rest_filter(call.query());
  storage::Collection collection;
  Answer answer = Response();
  int64_t count = 0;
  if (open_collection(call, session, call.param("c"), "read", &collection, &answer)) {
    COPRA_ASSIGN(count, session.count(call.project->id, collection.name, filter));
  } else if (!answer.is(storage::Code::kNotFound)) {
    return answer;
  }
  return reply_json("{\"count\":" + std::to_string(count) + "}");
}

}  // namespace copra::server
