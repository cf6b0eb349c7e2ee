// The data API's query string as a storage query (platform contract 3.9, 3.10, 4.2).
//
// In: decoded pairs. Out: a storage::Query, or a 422. May include: storage's public header,
// reply.h. Invariant: reserved names never become filters, everything else does.
#pragma once

#include "server/http.h"
#include "server/reply.h"
#include "storage/store.h"

namespace copra::server {

struct RestQuery {
  storage::Query query;
  bool envelope = false;  // ?envelope=1
};

// False: `refusal` is a 422.
bool read_rest_query(const StringPairs& pairs, RestQuery* out, Response* refusal);
bool read_rest_query(const StringPairs& pairs, storage::FilterTarget target, RestQuery* out,
                     Response* refusal);
// Pages of the owner's lists: 20 rows unless `limit` says otherwise, at most 100.
void owner_page(const StringPairs& pairs, storage::Query* query);
// The filters alone.
storage::Filter read_rest_filter(const StringPairs& pairs,
                                 storage::FilterTarget target = storage::FilterTarget::kDocuments);
// Every value of `name`, split at commas, empty parts dropped.
std::vector<std::string> read_list(const StringPairs& pairs, std::string_view name);

}  // namespace copra::server
