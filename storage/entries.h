// What it is for: reading index entries for a plan: the ids under some ranges, in time order, in
// the order of values, under all grams of a text, or only their number. In: a Plan (plan.cc); out:
// ids, which the caller fetches and tests. May include store_impl.h. Private to storage/.
// Invariant: an id that is to be found is among the entries read; ids may name rows that are gone.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "storage/store_impl.h"

namespace copra::storage {

constexpr int64_t kIndexRowsMin = 1024;  // an index may always yield this many ...
constexpr int64_t kIndexShare = 4;       // ... or a quarter of the rows
constexpr uint32_t kCancelCheckMask = 0xFF;

// False in the result: enough.
using VisitId = std::function<Result<bool>(const Uuid&)>;

// Ids of the ranges' entries, each once, sorted; nullopt when there are more than `most`.
Result<std::optional<std::vector<Uuid>>> ids_of(Session::Parts& parts, Keyspace keyspace,
                                                const std::vector<KvRange>& ranges, size_t most);

// How many entries the ranges have. Their ids are not looked at.
Result<int64_t> count_entries(Session::Parts& parts, const std::vector<KvRange>& ranges);

struct MergedEntry {
  Uuid id;
  bool primary = false;  // the document's own value, not an element or another reading of it
};

// Merges ranges whose entries are ordered by suffix each; a document that is in several comes once.
Status merge_entries(Session::Parts& parts, const Plan::Source& source,
                     const std::function<Result<bool>(const MergedEntry&)>& visit);

// Documents under every gram, newest first, and those with too many grams to keep. False: gave up,
// for reading every row is cheaper.
Result<bool> gram_entries(Session::Parts& parts, const Table& table, const Plan& plan,
                          const VisitId& visit);

// Ids in the order of a plan's ranges. False: the order cannot be had from the index.
Result<bool> each_ordered_id(Session::Parts& parts, const Plan& plan, const VisitId& visit);

}  // namespace copra::storage
