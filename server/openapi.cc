// Turns the table of routes into OpenAPI 3.1; contract in openapi.h.
#include "server/openapi.h"

#include <algorithm>
#include <map>
#include <set>

#include "server/json_text.h"
#include "server/router.h"
#include "server/version.h"

namespace copra::server {

namespace {

struct Doc {
  std::string_view handler, tag, summary;
};

constexpr Doc kDocs[] = {
#define DOC(handler, tag, summary) {#handler, tag, summary},
#include "server/route_docs.def"
#undef DOC
};

constexpr const Doc* find_doc(std::string_view handler) {
  for (const Doc& doc : kDocs)
    if (doc.handler == handler) return &doc;
  return nullptr;
}

#define ROUTE(methods, pattern, access, run, handler) \
  static_assert(find_doc(#handler) != nullptr, "route_docs.def has no row for " #handler);
#include "server/routes.def"
#undef ROUTE

// Rows of route_details.def: a handler's or schema's name, its fields or type.
enum class About { kQuery, kBody, kAnswer, kSchema };
struct Detail {
  About about;
  std::string_view name, text;
  int status = 200;
};

constexpr Detail kDetails[] = {
#define QUERY(handler, fields) {About::kQuery, #handler, fields},
#define BODY(handler, fields) {About::kBody, #handler, fields},
#define GIVES(handler, status, type) {About::kAnswer, #handler, type, status},
#define SCHEMA(name, fields) {About::kSchema, #name, fields},
#include "server/route_details.def"
#undef QUERY
#undef BODY
#undef GIVES
#undef SCHEMA
};

const Detail* find_detail(About about, std::string_view name) {
  for (const Detail& row : kDetails)
    if (row.about == about && row.name == name) return &row;
  return nullptr;
}

// One of "name*:type name:[type]? …".
struct Field {
  std::string_view name, type;
  bool required = false;
};

std::vector<Field> fields_of(std::string_view text) {
  std::vector<Field> out;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const size_t colon = word.find(':');
    Field field{.name = word.substr(0, colon), .type = word.substr(colon + 1)};
    field.required = field.name.ends_with('*');
    if (field.required) field.name.remove_suffix(1);
    out.push_back(field);
  }
  return out;
}

void add_type(JsonText& json, std::string_view type) {
  const bool nullable = type.ends_with('?');
  if (nullable) type.remove_suffix(1);
  json.begin_object();
  if (type.starts_with('[')) {
    json.key("type").string("array").key("items");
    add_type(json, type.substr(1, type.size() - 2));
  } else if (find_detail(About::kSchema, type) != nullptr) {
    const std::string reference = "#/components/schemas/" + std::string(type);
    if (nullable) json.key("anyOf").begin_array().begin_object();
    json.key("$ref").string(reference);
    if (nullable) {
      json.end_object().begin_object().key("type").string("null").end_object().end_array();
    }
  } else if (type != "any") {
    const std::string_view plain = type == "time" ? "string" : type;
    json.key("type");
    if (nullable) {
      json.begin_array().string(plain).string("null").end_array();
    } else {
      json.string(plain);
    }
    if (type == "time") json.key("format").string("date-time");
  }
  json.end_object();
}

void add_object(JsonText& json, std::string_view text) {
  const std::vector<Field> fields = fields_of(text);
  json.begin_object().key("type").string("object");
  if (!fields.empty()) {
    json.key("properties").begin_object();
    for (const Field& field : fields) add_type(json.key(field.name), field.type);
    json.end_object();
  }
  if (std::any_of(fields.begin(), fields.end(), [](const Field& f) { return f.required; })) {
    json.key("required").begin_array();
    for (const Field& field : fields)
      if (field.required) json.string(field.name);
    json.end_array();
  }
  json.end_object();
}

struct Parameter {
  std::string_view name, meaning;
};
constexpr Parameter kParameters[] = {
    {"pid", "Project id"},          {"id", "Id"},
    {"c", "Collection name or id"}, {"name", "Name"},
    {"path", "Path of a file"},     {"room", "Room id"},
    {"execution", "Execution id"},  {"mail", "Mail id"},
    {"item", "Delivery id"},        {"uuid", "Mailbox id"},
    {"version", "Version number"},
};

std::string_view meaning_of(std::string_view parameter) {
  for (const Parameter& known : kParameters)
    if (known.name == parameter) return known.meaning;
  return parameter;
}

// What a column `access` of routes.def asks for: alternatives, each a scheme's name.
struct Demand {
  std::string_view access;
  std::string_view schemes[2];
};
constexpr Demand kDemands[] = {
    {"kOwner", {"ownerKey", "ownerHeader"}},
    {"kAccount", {"ownerKey", "ownerHeader"}},
    {"kOwnerProject", {"ownerKey", "ownerHeader"}},
    {"kApiKey", {"apiKey", ""}},
    {"kUser", {"userToken", ""}},
    {"kKeyOrUser", {"apiKey", "userToken"}},
};

const Demand* demand_of(std::string_view access) {
  for (const Demand& demand : kDemands)
    if (demand.access == access) return &demand;
  return nullptr;
}

// "/a/{b...}" without the dots; its parameters in order.
std::string plain_path(std::string_view pattern, std::vector<std::string>* parameters) {
  std::string out;
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '{') {
      out += pattern[i];
      continue;
    }
    const size_t end = pattern.find('}', i);
    std::string_view name = pattern.substr(i + 1, end - i - 1);
    if (name.ends_with("...")) name.remove_suffix(3);
    parameters->emplace_back(name);
    out.append("{").append(name).append("}");
    i = end;
  }
  return out;
}

constexpr Method kDescribed[] = {Method::kGet, Method::kPost, Method::kPut, Method::kPatch,
                                 Method::kDelete};

// `type` is one of route_details.def, "" for an answer that nothing is said about.
void add_response(JsonText& json, std::string_view status, std::string_view description,
                  std::string_view type) {
  json.key(status).begin_object().key("description").string(description);
  if (type == "text") {
    json.key("content").begin_object().key("*/*").begin_object().end_object().end_object();
  } else if (!type.empty() && type != "-") {
    json.key("content").begin_object().key("application/json").begin_object();
    add_type(json.key("schema"), type);
    json.end_object().end_object();
  }
  json.end_object();
}

void add_request_body(JsonText& json, std::string_view handler) {
  json.key("requestBody").begin_object().key("content").begin_object();
  if (handler.starts_with("upload_")) {
    json.key("multipart/form-data").begin_object().key("schema");
    add_object(json, "file*:string directory:string");
  } else if (handler.starts_with("put_")) {
    json.key("application/octet-stream").begin_object().key("schema").begin_object().end_object();
  } else {
    json.key("application/json").begin_object().key("schema");
    if (const Detail* const body = find_detail(About::kBody, handler)) {
      add_object(json, body->text);
    } else {
      json.begin_object().end_object();
    }
  }
  json.end_object().end_object().end_object();
}

void add_operation(JsonText& json, const RouteInfo& route, Method method,
                   const std::vector<std::string>& parameters, std::string operation_id) {
  const Doc& doc = *find_doc(route.handler);
  json.key(lower_ascii(method_name(method))).begin_object();
  json.key("operationId").string(operation_id);
  json.key("summary").string(doc.summary);
  json.key("tags").begin_array().string(doc.tag).end_array();
  const Detail* const query = find_detail(About::kQuery, route.handler);
  if (!parameters.empty() || query != nullptr) {
    json.key("parameters").begin_array();
    for (const std::string& name : parameters) {
      json.begin_object().key("name").string(name).key("in").string("path");
      json.key("description").string(meaning_of(name)).key("required").boolean(true);
      json.key("schema").begin_object().key("type").string("string").end_object().end_object();
    }
    for (const Field& field : fields_of(query ? query->text : std::string_view())) {
      json.begin_object().key("name").string(field.name).key("in").string("query");
      if (field.required) json.key("required").boolean(true);
      add_type(json.key("schema"), field.type);
      json.end_object();
    }
    json.end_array();
  }
  // A body that DELETE takes is one that somebody described.
  if (method == Method::kPost || method == Method::kPut || method == Method::kPatch ||
      (method == Method::kDelete && find_detail(About::kBody, route.handler) != nullptr))
    add_request_body(json, route.handler);
  const Demand* const demand = demand_of(route.access);
  json.key("security").begin_array();
  if (demand != nullptr) {
    for (const std::string_view scheme : demand->schemes) {
      if (scheme.empty()) continue;
      json.begin_object().key(scheme).begin_array().end_array().end_object();
    }
  }
  json.end_array();
  json.key("responses").begin_object();
  const bool socket = doc.summary.starts_with("Websocket:");
  const Detail* const answer = find_detail(About::kAnswer, route.handler);
  if (socket) {
    add_response(json, "101", "The connection is a websocket", "");
  } else if (answer != nullptr) {
    add_response(json, std::to_string(answer->status), "Done", answer->text);
  } else {
    add_response(json, "2XX", "Done", "");
  }
  if (demand != nullptr) add_response(json, "401", "The key or token is missing or wrong", "Error");
  // A run fails with an envelope of its own.
  const bool run = answer != nullptr && answer->text == "Envelope";
  add_response(json, "default", "Refused or failed", run ? "Envelope" : "Error");
  json.end_object().end_object();
}

void add_scheme(JsonText& json, std::string_view name, std::string_view header,
                std::string_view description) {
  json.key(name).begin_object();
  if (header.empty()) {
    json.key("type").string("http").key("scheme").string("bearer");
  } else {
    json.key("type").string("apiKey").key("in").string("header").key("name").string(header);
  }
  json.key("description").string(description).end_object();
}

std::string describe_api() {
  struct Path {
    std::vector<std::string> parameters;
    std::vector<std::pair<Method, RouteInfo>> operations;
  };
  std::map<std::string, Path> paths;
  for (size_t i = 0; i < route_count(); ++i) {
    const RouteInfo route = route_info(i);
    std::vector<std::string> parameters;
    Path& path = paths[plain_path(route.pattern, &parameters)];
    path.parameters = std::move(parameters);
    for (const Method method : kDescribed)
      if ((route.methods & method_bit(method)) != 0) path.operations.emplace_back(method, route);
  }

  JsonText json;
  json.begin_object().key("openapi").string("3.1.0").key("info").begin_object();
  json.key("title").string("Copra").key("version").string(kVersion);
  json.key("description")
      .string(
          "Cloud functions in Python with documents, users, files, mails and realtime sockets.");
  json.end_object();
  json.key("servers").begin_array().begin_object().key("url").string("/").end_object().end_array();
  json.key("tags").begin_array();
  std::vector<std::string_view> tags;
  for (const Doc& doc : kDocs)
    if (std::find(tags.begin(), tags.end(), doc.tag) == tags.end()) tags.push_back(doc.tag);
  for (const std::string_view tag : tags) json.begin_object().key("name").string(tag).end_object();
  json.end_array();

  json.key("paths").begin_object();
  std::set<std::string> used;
  for (const auto& [pattern, path] : paths) {
    json.key(pattern).begin_object();
    for (const auto& [method, route] : path.operations) {
      // A handler may stand on several paths and methods; an operation has a name of its own.
      std::string id(route.handler);
      if (used.contains(id)) id += "_" + lower_ascii(method_name(method));
      const std::string stem = id;
      for (int n = 2; !used.insert(id).second; ++n) id = stem + "_" + std::to_string(n);
      add_operation(json, route, method, path.parameters, std::move(id));
    }
    json.end_object();
  }
  json.end_object();

  json.key("components").begin_object().key("schemas").begin_object();
  for (const Detail& row : kDetails)
    if (row.about == About::kSchema) add_object(json.key(row.name), row.text);
  json.end_object().key("securitySchemes").begin_object();
  add_scheme(json, "ownerKey", "", "The owner's key, or the token of an owner account");
  add_scheme(json, "ownerHeader", "x-admin-key", "The owner's key");
  add_scheme(json, "apiKey", "x-api-key", "A project's API key");
  add_scheme(json, "userToken", "", "An app user's token");
  json.end_object().end_object().end_object();
  return json.take();
}

}  // namespace

const std::string& openapi_text() {
  static const std::string text = describe_api();
  return text;
}

}  // namespace copra::server
