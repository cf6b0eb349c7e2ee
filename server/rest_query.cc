// Query strings of the data API; contract in rest_query.h.
#include "server/rest_query.h"

#include <algorithm>

#include "server/text.h"

namespace copra::server {

namespace {

constexpr int64_t kLimitDefault = 100;
constexpr int64_t kLimitMax = 1000;
constexpr int64_t kOwnerLimitDefault = 20;
constexpr int64_t kOwnerLimitMax = 100;

// Beyond storage::is_reserved_key: names that only REST gives a meaning.
constexpr std::string_view kRestReserved[] = {"count",       "sort_by",  "sort_order",
                                              "format",      "field",    "operation",
                                              "count_field", "envelope", "collection"};

bool reserved(std::string_view key) {
  return storage::is_reserved_key(key) ||
         std::find(std::begin(kRestReserved), std::end(kRestReserved), key) !=
             std::end(kRestReserved);
}

bool is_false(const std::string& text) {
  const std::string word = lower_ascii(text);
  return word == "false" || word == "0" || word == "no";
}

bool read_number(const StringPairs& pairs, std::string_view name, int64_t* out, Response* refusal) {
  const std::string* const text = find_last(pairs, name);
  if (text == nullptr || text->empty()) return true;
  const auto number = parse_int(*text);
  if (!number) {
    *refusal = reply_invalid("query", name, "must be a number");
    return false;
  }
  *out = *number;
  return true;
}

}  // namespace

std::vector<std::string> read_list(const StringPairs& pairs, std::string_view name) {
  std::vector<std::string> out;
  for (const auto& [key, value] : pairs) {
    if (key != name) continue;
    for (const std::string& part : split(value, ','))
      if (const std::string_view entry = trim(part); !entry.empty()) out.emplace_back(entry);
  }
  return out;
}

storage::Filter read_rest_filter(const StringPairs& pairs, storage::FilterTarget target) {
  storage::DocBuilder spec;
  spec.begin_object();
  bool any = false;
  for (const auto& [key, value] : pairs) {
    if (key.empty() || reserved(key)) continue;
    spec.key(key);
    spec.string(value);
    any = true;
  }
  spec.end_object();
  if (!any) return {};
  const auto encoded = spec.take();
  // A query string is far smaller than a document, so it always encodes.
  if (!encoded.ok()) return {};
  return storage::Filter::parse(storage::DocView(*encoded), target);
}

bool read_rest_query(const StringPairs& pairs, RestQuery* out, Response* refusal) {
  return read_rest_query(pairs, storage::FilterTarget::kDocuments, out, refusal);
}

void owner_page(const StringPairs& pairs, storage::Query* query) {
  const bool given = find_last(pairs, "limit") != nullptr;
  query->limit = given ? std::min(query->limit, kOwnerLimitMax) : kOwnerLimitDefault;
  query->want_total = true;
}

bool read_rest_query(const StringPairs& pairs, storage::FilterTarget target, RestQuery* out,
                     Response* refusal) {
  storage::Query& query = out->query;
  query.limit = kLimitDefault;
  if (!read_number(pairs, "limit", &query.limit, refusal) ||
      !read_number(pairs, "offset", &query.offset, refusal))
    return false;
  query.limit = std::clamp<int64_t>(query.limit, 0, kLimitMax);
  query.offset = std::max<int64_t>(query.offset, 0);
  const std::string* sort = find_last(pairs, "sort");
  if (sort == nullptr) sort = find_last(pairs, "sort_by");
  if (sort != nullptr) query.sort = *sort;
  const std::string* order = find_last(pairs, "order");
  if (order == nullptr) order = find_last(pairs, "sort_order");
  query.descending = true;
  if (order != nullptr && !order->empty()) {
    const std::string word = lower_ascii(*order);
    if (word != "asc" && word != "desc") {
      *refusal = reply_invalid("query", "order", "must be asc or desc");
      return false;
    }
    query.descending = word == "desc";
  }
  const std::string* const count = find_last(pairs, "count");
  query.want_total = count == nullptr || !is_false(*count);
  query.populate = read_list(pairs, "populate");
  query.select = read_list(pairs, "select");
  query.filter = read_rest_filter(pairs, target);
  const std::string* const envelope = find_last(pairs, "envelope");
  out->envelope = envelope != nullptr && !envelope->empty() && !is_false(*envelope);
  return true;
}

}  // namespace copra::server
