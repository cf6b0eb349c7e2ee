// Query strings of the data API, and filters, tried on any document.
//
// Input: the query string, a line break, the document as JSON.
#include "storage/filter.h"
#include "server/rest_query.h"
#include "server/text.h"
#include "tests/fuzz/target.h"

namespace {

using namespace copra;

void use(const storage::Filter& filter, storage::DocView document) {
  storage::EntityRef entity;
  entity.data = document;
  const bool matches = filter.matches(entity);
  filter.describe();
  filter.needs_relations();
  filter.alternatives();
  filter.conjuncts();
  // What both match is what either does here.
  FUZZ_CHECK(storage::Filter::both(filter, filter).matches(entity) == matches);
}

}  // namespace

FUZZ_TARGET(filter) {
  const size_t split = input.find('\n');
  const std::string_view query = input.substr(0, split);
  const auto value = storage::json_to_value(
      split == std::string_view::npos ? std::string_view("{}") : input.substr(split + 1));
  const std::string none = storage::empty_object();
  const storage::ValueView given = value.ok() ? storage::ValueView(*value) : storage::ValueView();
  const storage::DocView document = given.is_object() ? given : storage::DocView(none);

  const server::StringPairs pairs = server::parse_query(query);
  server::RestQuery rest;
  server::Response refusal;
  if (server::read_rest_query(pairs, &rest, &refusal))
    use(rest.query.filter, document);
  else
    FUZZ_CHECK(refusal.status == 422);
  use(server::read_rest_filter(pairs, storage::FilterTarget::kUsers), document);
  server::read_list(pairs, "select");
  // The document as a filter of itself.
  use(storage::Filter::parse(document, storage::FilterTarget::kDocuments), document);
}
