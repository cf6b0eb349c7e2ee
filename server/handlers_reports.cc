// Reports over a collection: aggregate, group-by, schema, export (platform contract 4.2).
//
// In: a Call with its project. Out: JSON or CSV. May include: data_api.h, rest_query.h. Invariant:
// each is bounded: storage clamps rows, the schema looks at 100 documents, an export has 10,000.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "server/data_api.h"
#include "server/mime.h"
#include "server/records.h"
#include "server/rest_query.h"

namespace copra::server {

namespace {

constexpr int64_t kSchemaDocuments = 100;
constexpr size_t kSchemaSamples = 3;
constexpr int64_t kExportRows = 10'000;
constexpr size_t kCsvCellsMax = 20'000'000;

constexpr std::array<std::string_view, 9> kTypeNames = {
    "missing", "null", "boolean", "integer", "integer", "number", "string", "array", "object"};

std::string_view type_name(storage::ValueView value) {
  const auto index = static_cast<size_t>(value.type());
  return index < kTypeNames.size() ? kTypeNames[index] : "object";
}

using Names = std::set<std::string, std::less<>>;

// The collection that `author_id` or `tag_ids` most likely points at.
std::string target_of(std::string_view base, const Names& all, bool* known) {
  const std::string singular(base);
  std::string plural = singular + "s";
  if (base.ends_with('y') && base.size() > 1 &&
      std::string_view("aeiou").find(base[base.size() - 2]) == std::string_view::npos)
    plural = singular.substr(0, base.size() - 1) + "ies";
  for (const std::string& name : {plural, singular}) {
    if (!all.contains(name)) continue;
    *known = true;
    return name;
  }
  *known = false;
  return plural;
}

// A CSV cell (RFC 4180). A lone surrogate has no place in such a file, nor an escape.
void append_cell(std::string& out, std::string_view any_text) {
  const std::string text = valid_utf8(any_text);
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

std::string cell_text(storage::ValueView value) {
  if (value.is_missing_or_null()) return {};
  if (value.is_string()) return std::string(value.as_string());
  return storage::to_json(value);
}

bool is_row_head(std::string_view key) { return key == "id" || key == "created_at"; }

std::string created_text(const storage::Document& row) {
  return iso_time_z(storage::effective_created_at(row));
}

std::string export_json(const std::vector<storage::Document>& rows) {
  JsonText json;
  json.begin_array();
  for (const storage::Document& row : rows) {
    json.begin_object().key("id").string(row.id.text());
    json.key("created_at").string(created_text(row));
    for (const auto& field : row.data().fields()) {
      if (is_row_head(field.key)) continue;
      json.key(field.key);
      storage::append_json(field.value, json.next_value(), storage::JsonShape::kRest);
    }
    json.end_object();
  }
  return json.end_array().take();
}

// False: the table would have more than kCsvCellsMax cells.
bool export_csv(const std::vector<storage::Document>& rows, std::string* out) {
  std::unordered_map<std::string_view, size_t> places;
  std::vector<std::string_view> columns;
  for (const storage::Document& row : rows) {
    for (const auto& field : row.data().fields())
      if (!is_row_head(field.key) && places.emplace(field.key, columns.size()).second)
        columns.push_back(field.key);
    if (columns.size() * rows.size() > kCsvCellsMax) return false;
  }
  *out = "id,created_at";
  for (const std::string_view column : columns) {
    *out += ',';
    append_cell(*out, column);
  }
  *out += "\r\n";
  for (const storage::Document& row : rows) {
    std::vector<storage::ValueView> cells(columns.size());
    for (const auto& field : row.data().fields())
      if (!is_row_head(field.key)) cells[places.at(field.key)] = field.value;
    *out += row.id.text() + "," + created_text(row);
    for (const storage::ValueView cell : cells) {
      *out += ',';
      append_cell(*out, cell_text(cell));
    }
    *out += "\r\n";
  }
  return true;
}

}  // namespace

Answer aggregate_documents(Call& call, storage::Session& session) {
  const StringPairs pairs = call.query();
  const std::string* const operation = find_last(pairs, "operation");
  const std::string* const field = find_last(pairs, "field");
  if (operation == nullptr) return reply_invalid("query", "operation", "field required");
  const auto op = storage::parse_aggregate_op(*operation);
  if (!op) return reply_invalid("query", "operation", "must be count, sum, avg, min or max");
  if (field == nullptr && *op != storage::AggregateOp::kCount)
    return reply_invalid("query", "field", "field required");
  const std::string name = field == nullptr ? std::string() : *field;
  storage::Collection collection;
  Answer answer = Response();
  std::string result =
      *op == storage::AggregateOp::kCount || *op == storage::AggregateOp::kSum ? "0" : "null";
  if (open_collection(call, session, call.param("c"), "read", &collection, &answer)) {
    COPRA_ASSIGN(
        const storage::Aggregate value,
        session.aggregate(call.project->id, collection.name, name, *op, read_rest_filter(pairs)));
    result = storage::to_json(storage::ValueView(value.value));
  } else if (!answer.is(storage::Code::kNotFound)) {
    return answer;
  }
  JsonText json;
  json.begin_object().key("field").string(name).key("operation").string(*operation);
  json.key("result").raw(result).key("collection").string(call.param("c")).end_object();
  return reply_json(json.take());
}

Answer group_documents(Call& call, storage::Session& session) {
  const StringPairs pairs = call.query();
  const std::string* const field = find_last(pairs, "field");
  if (field == nullptr || field->empty()) return reply_invalid("query", "field", "field required");
  storage::Collection collection;
  Answer answer = Response();
  std::vector<storage::Group> groups;
  if (open_collection(call, session, call.param("c"), "read", &collection, &answer)) {
    COPRA_ASSIGN(groups, session.group_by(call.project->id, collection.name, *field,
                                          read_rest_filter(pairs)));
  } else if (!answer.is(storage::Code::kNotFound)) {
    return answer;
  }
  JsonText json;
  json.begin_array();
  for (const storage::Group& group : groups) {
    const storage::ValueView key(group.key);
    if (key.is_missing_or_null()) continue;
    json.begin_object().key(*field);
    storage::append_json(key, json.next_value());
    if (*field != "value") {
      json.key("value");
      storage::append_json(key, json.next_value());
    }
    json.key("count").number(group.count).end_object();
  }
  return reply_json(json.end_array().take());
}

Answer describe_collection(Call& call, storage::Session& session) {
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "read", &collection, &answer)) return answer;
  storage::Query query;
  query.limit = kSchemaDocuments;
  query.want_total = false;
  COPRA_ASSIGN(const storage::Page page, session.query(call.project->id, collection.name, query));
  COPRA_ASSIGN(const auto all, session.list_collections(call.project->id));
  Names collections;
  for (const storage::Collection& one : all) collections.insert(one.name);

  struct FieldFacts {
    std::map<std::string_view, int64_t> types;
    int64_t present = 0;
    std::vector<std::string> samples;
  };
  std::vector<std::string> order;
  std::map<std::string, FieldFacts, std::less<>> fields;
  for (const storage::Document& row : page.rows) {
    for (const auto& field : row.data().fields()) {
      auto place = fields.find(field.key);
      if (place == fields.end()) {
        place = fields.emplace(std::string(field.key), FieldFacts{}).first;
        order.emplace_back(field.key);
      }
      if (field.value.is_null()) continue;
      FieldFacts& facts = place->second;
      ++facts.present;
      ++facts.types[type_name(field.value)];
      std::string sample = storage::to_json(field.value);
      if (facts.samples.size() < kSchemaSamples &&
          std::find(facts.samples.begin(), facts.samples.end(), sample) == facts.samples.end())
        facts.samples.push_back(std::move(sample));
    }
  }

  const auto analyzed = static_cast<int64_t>(page.rows.size());
  JsonText json;
  json.begin_object().key("collection").string(collection.name);
  json.key("document_count").number(collection.document_count);
  json.key("analyzed_documents").number(analyzed).key("fields").begin_object();
  for (const std::string& name : order) {
    const FieldFacts& facts = fields.find(name)->second;
    std::string_view primary = "null";
    int64_t most = 0;
    json.key(name).begin_object().key("types").begin_array();
    for (const auto& [type, count] : facts.types) {
      json.string(type);
      if (count <= most) continue;
      most = count;
      primary = type;
    }
    json.end_array().key("primary_type").string(primary);
    json.key("nullable").boolean(facts.present < analyzed).key("null_percentage");
    storage::append_json_double(
        100.0 * static_cast<double>(analyzed - facts.present) / static_cast<double>(analyzed),
        json.next_value());
    json.key("samples").begin_array();
    for (const std::string& sample : facts.samples) json.raw(sample);
    json.end_array().end_object();
  }
  json.end_object().key("detected_relationships").begin_object();
  for (const std::string& name : order) {
    const bool many = name.ends_with("_ids");
    if (!many && !name.ends_with("_id")) continue;
    const std::string base = name.substr(0, name.size() - (many ? 4 : 3));
    if (base.empty()) continue;
    bool known = false;
    const std::string target = target_of(base, collections, &known);
    json.key(base).begin_object().key("type").string(many ? "has_many" : "belongs_to");
    json.key("field").string(name).key("target_collection").string(target);
    json.key("confidence").string(known ? "high" : "low").end_object();
  }
  return reply_json(json.end_object().end_object().take());
}

Answer export_collection(Call& call, storage::Session& session) {
  const StringPairs pairs = call.query();
  RestQuery rest;
  Response refusal;
  if (!read_rest_query(pairs, &rest, &refusal)) return refusal;
  const std::string* const format = find_last(pairs, "format");
  const bool csv = format != nullptr && *format == "csv";
  if (format != nullptr && !csv && *format != "json")
    return reply_invalid("query", "format", "must be json or csv");
  if (find_last(pairs, "limit") == nullptr) rest.query.limit = kExportRows;
  rest.query.want_total = false;
  storage::Collection collection;
  Answer answer = Response();
  if (!open_collection(call, session, call.param("c"), "read", &collection, &answer)) return answer;
  COPRA_ASSIGN(const storage::Page page,
               session.query(call.project->id, collection.name, rest.query));
  std::string text;
  if (!csv) {
    text = export_json(page.rows);
  } else if (!export_csv(page.rows, &text)) {
    return reply_invalid("query", "format",
                         "csv would have a column for too many different fields; use json");
  }
  Response response(200, std::move(text), csv ? "text/csv; charset=utf-8" : "application/json");
  response.headers.emplace_back("Content-Disposition",
                                attachment(collection.name + (csv ? ".csv" : ".json")));
  return response;
}

}  // namespace copra::server
