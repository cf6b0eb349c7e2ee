// See entries.h. One cursor serves many ranges where it can: opening one costs more than moving it.
#include "storage/entries.h"

#include <algorithm>

namespace copra::storage {

namespace {

// Entries of one value that a backward walk keeps in hand to hand them out forwards.
constexpr size_t kGroupBuffer = 32;

// The last bytes of an entry: ~time (effective), ~time (created), id. Ascending is newest first.
std::string_view suffix_of(std::string_view key) {
  return key.substr(key.size() - kIndexSuffixSize);
}

bool below(std::string_view key, const std::string& upper) { return upper.empty() || key < upper; }

// What encloses all the ranges.
KvRange envelope(const std::vector<KvRange>& ranges) {
  KvRange all{ranges[0].lower, ranges[0].upper, false};
  for (const KvRange& range : ranges) {
    all.lower = std::min(all.lower, range.lower);
    if (range.upper.empty() || (!all.upper.empty() && all.upper < range.upper)) {
      all.upper = range.upper;
    }
  }
  return all;
}

// Calls visit(key) for every key of the ranges until it returns false.
Status each_key(Session::Parts& parts, Keyspace keyspace, const std::vector<KvRange>& ranges,
                const std::function<Result<bool>(std::string_view)>& visit) {
  if (ranges.empty()) return {};
  KvRange all = envelope(ranges);
  all.start = ranges[0].lower;
  COPRA_ASSIGN(auto cursor, parts.txn.scan(keyspace, std::move(all)));
  uint32_t seen = 0;
  for (size_t i = 0; i < ranges.size(); ++i) {
    const KvRange& range = ranges[i];
    // Where the range before ended may be where this one begins.
    if (i > 0 && !(range.lower == ranges[i - 1].upper && cursor->valid())) {
      cursor->seek(range.lower);
    }
    for (; cursor->valid() && below(cursor->key(), range.upper); cursor->next()) {
      if ((++seen & kCancelCheckMask) == 0 && parts.stop()) return Status::cancelled();
      COPRA_ASSIGN(const bool more, visit(cursor->key()));
      if (!more) return {};
    }
    COPRA_TRY(cursor->status());
  }
  return {};
}

// Whether a group of index entries has its value cut short: its rows are in no order then.
bool is_cut(std::string_view group) { return group.size() > kIndexedTextMax; }

std::string_view group_of(std::string_view key) {
  return key.substr(0, key.size() - kIndexSuffixSize);
}

Uuid id_of(std::string_view key) { return Uuid::from_bytes(key.substr(key.size() - 16)); }

// Ties of a descending walk over an ascending index must still come newest first: such a walk goes
// backwards from value to value and forwards within each.
Result<bool> backwards_by_groups(Session::Parts& parts, Keyspace keyspace, const KvRange& range,
                                 const std::function<Result<bool>(std::string_view)>& visit) {
  COPRA_ASSIGN(auto cursor, parts.txn.scan(keyspace, range));
  std::vector<std::string> held;
  while (cursor->valid()) {
    if (cursor->key().size() < kIndexSuffixSize) return corrupt_record("index entry");
    const std::string group(group_of(cursor->key()));
    const auto in_group = [&] {
      return cursor->valid() && cursor->key().size() == group.size() + kIndexSuffixSize &&
             cursor->key().starts_with(group);
    };
    held.clear();
    for (; in_group() && held.size() < kGroupBuffer; cursor->next()) {
      held.emplace_back(cursor->key());
    }
    COPRA_TRY(cursor->status());
    if (!in_group()) {
      for (size_t i = held.size(); i-- > 0;) {
        COPRA_ASSIGN(const bool more, visit(held[i]));
        if (!more) return false;
      }
      continue;
    }
    COPRA_ASSIGN(auto forward, parts.txn.scan(keyspace, {group, prefix_end(group), false}));
    for (; forward->valid(); forward->next()) {
      COPRA_ASSIGN(const bool more, visit(forward->key()));
      if (!more) return false;
    }
    COPRA_TRY(forward->status());
    cursor->seek(group);  // no entry is as short: the one before the group's
  }
  COPRA_TRY(cursor->status());
  return true;
}

}  // namespace

Result<std::optional<std::vector<Uuid>>> ids_of(Session::Parts& parts, Keyspace keyspace,
                                                const std::vector<KvRange>& ranges, size_t most) {
  std::vector<Uuid> ids;
  COPRA_TRY(each_key(parts, keyspace, ranges, [&](std::string_view key) -> Result<bool> {
    if (key.size() < 16) return corrupt_record("index entry");
    ids.push_back(id_of(key));
    ++parts.entries_read;
    return ids.size() <= most;
  }));
  if (ids.size() > most) return std::optional<std::vector<Uuid>>();
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return std::optional<std::vector<Uuid>>(std::move(ids));
}

Result<int64_t> count_entries(Session::Parts& parts, const std::vector<KvRange>& ranges) {
  int64_t count = 0;
  if (ranges.size() == 1) {
    COPRA_ASSIGN(const auto cursor, parts.txn.scan(Keyspace::kIndexes, ranges[0]));
    while (const size_t moved = cursor->advance(kCancelCheckMask + 1)) {
      count += static_cast<int64_t>(moved);
      if (parts.stop()) return Status::cancelled();
    }
    COPRA_TRY(cursor->status());
  } else {
    COPRA_TRY(each_key(parts, Keyspace::kIndexes, ranges, [&](std::string_view) -> Result<bool> {
      ++count;
      return true;
    }));
  }
  parts.entries_read += count;
  return count;
}

Status merge_entries(Session::Parts& parts, const Plan::Source& source,
                     const std::function<Result<bool>(const MergedEntry&)>& visit) {
  struct Head {
    std::unique_ptr<KvCursor> cursor;
    const std::string* upper;
    bool primary;
    bool good() const { return cursor->valid() && below(cursor->key(), *upper); }
    std::string_view suffix() const { return suffix_of(cursor->key()); }
  };
  if (source.ranges.empty()) return {};
  // Most ranges are empty most of the time: one cursor looks, from the last to the first, and stays
  // with the first.
  const bool reverse = source.ranges[0].reverse;
  std::vector<const KvRange*> filled;
  std::vector<Head> heads;
  {
    KvRange all = envelope(source.ranges);
    all.start = source.ranges.back().lower;
    COPRA_ASSIGN(auto looker, parts.txn.scan(source.keyspace, std::move(all)));
    for (size_t i = source.ranges.size(); i-- > 0;) {
      const KvRange& range = source.ranges[i];
      if (i + 1 < source.ranges.size()) looker->seek(range.lower);
      COPRA_TRY(looker->status());
      if (!looker->valid() || !below(looker->key(), range.upper)) continue;
      if (looker->key().size() < kIndexClassOffset + 1 + kIndexSuffixSize) {
        return corrupt_record("index entry");
      }
      if (i == 0 && !reverse) {
        const bool primary = looker->key()[kIndexClassOffset] == kPrimaryEntry;
        heads.push_back({std::move(looker), &range.upper, primary});
        break;
      }
      filled.push_back(&range);
    }
  }
  for (const KvRange* range : filled) {
    COPRA_ASSIGN(auto cursor, parts.txn.scan(source.keyspace, *range));
    COPRA_TRY(cursor->status());
    if (!cursor->valid()) continue;
    const bool primary = cursor->key()[kIndexClassOffset] == kPrimaryEntry;
    heads.push_back({std::move(cursor), &range->upper, primary});
  }
  const auto later = [reverse](const Head& a, const Head& b) {
    return reverse ? a.suffix() < b.suffix() : a.suffix() > b.suffix();
  };
  std::make_heap(heads.begin(), heads.end(), later);
  std::string last;
  uint32_t seen = 0;
  while (!heads.empty()) {
    if ((++seen & kCancelCheckMask) == 0 && parts.stop()) return Status::cancelled();
    // All heads with the least suffix belong to one document.
    last.assign(heads.front().suffix());
    MergedEntry entry{id_of(last), false};
    while (!heads.empty() && heads.front().suffix() == last) {
      std::pop_heap(heads.begin(), heads.end(), later);
      Head& head = heads.back();
      entry.primary |= head.primary;
      ++parts.entries_read;
      head.cursor->next();
      COPRA_TRY(head.cursor->status());
      if (head.good()) {
        std::push_heap(heads.begin(), heads.end(), later);
      } else {
        heads.pop_back();
      }
    }
    COPRA_ASSIGN(const bool more, visit(entry));
    if (!more) return {};
  }
  return {};
}

Result<bool> gram_entries(Session::Parts& parts, const Table& table, const Plan& plan,
                          const VisitId& visit) {
  COPRA_ASSIGN(const int64_t rows, parts.txn.counter(table.counters, table.counter));
  int64_t seeks_left = std::max<int64_t>(kIndexRowsMin, 2 * rows);
  struct List {
    std::string prefix;
    std::unique_ptr<KvCursor> cursor;
    std::string_view suffix() const { return cursor->key().substr(prefix.size()); }
    bool good() const { return !cursor->valid() || suffix().size() == kIndexSuffixSize; }
  };
  const auto open = [&](std::string prefix) -> Result<List> {
    KvRange range{prefix, prefix_end(prefix), false};
    COPRA_ASSIGN(auto cursor, parts.txn.scan(Keyspace::kIndexes, std::move(range)));
    COPRA_TRY(cursor->status());
    List list{std::move(prefix), std::move(cursor)};
    if (!list.good()) return corrupt_record("search entry");
    return list;
  };
  std::vector<List> lists;
  for (const std::string& gram : plan.grams) {
    COPRA_ASSIGN(List list, open(plan.gram_prefix + static_cast<char>(kGramEntry) + gram));
    lists.push_back(std::move(list));
  }
  COPRA_ASSIGN(List overflow, open(plan.gram_prefix + static_cast<char>(kOverflowEntry)));

  // Moves the lists on to the next suffix that all of them have; false at the end.
  const auto settle = [&]() -> Result<bool> {
    if (!lists[0].cursor->valid()) return false;
    std::string wanted(lists[0].suffix());
    for (size_t agreed = 1, i = 1 % lists.size(); agreed < lists.size();
         i = (i + 1) % lists.size()) {
      List& list = lists[i];
      if (list.cursor->valid() && list.suffix() < wanted) {
        list.cursor->next();
        ++parts.entries_read;
        if (list.cursor->valid() && list.suffix() < wanted) {
          list.cursor->seek(list.prefix + wanted);
          --seeks_left;
        }
        COPRA_TRY(list.cursor->status());
        if ((seeks_left & kCancelCheckMask) == 0 && parts.stop()) return Status::cancelled();
        if (!list.good()) return corrupt_record("search entry");
        if (seeks_left < 0) return true;
      }
      if (!list.cursor->valid()) return false;
      if (list.suffix() == wanted) {
        ++agreed;
      } else {
        wanted.assign(list.suffix());
        agreed = 1;
      }
    }
    return true;
  };
  COPRA_ASSIGN(bool common, settle());
  uint32_t seen = 0;
  while (common || overflow.cursor->valid()) {
    if (seeks_left < 0) return false;
    if ((++seen & kCancelCheckMask) == 0 && parts.stop()) return Status::cancelled();
    const bool from_overflow =
        overflow.cursor->valid() && (!common || overflow.suffix() < lists[0].suffix());
    List& list = from_overflow ? overflow : lists[0];
    ++parts.entries_read;
    COPRA_ASSIGN(const bool more, visit(Uuid::from_bytes(list.suffix().substr(16))));
    if (!more) return true;
    list.cursor->next();
    COPRA_TRY(list.cursor->status());
    if (!list.good()) return corrupt_record("search entry");
    if (!from_overflow) {
      COPRA_ASSIGN(common, settle());
    }
  }
  return true;
}

Result<bool> each_ordered_id(Session::Parts& parts, const Plan& plan, const VisitId& visit) {
  const Plan::Source& source = plan.sources[0];
  for (const KvRange& range : plan.empty) {
    COPRA_ASSIGN(const auto cursor, parts.txn.scan(source.keyspace, range));
    COPRA_TRY(cursor->status());
    if (cursor->valid()) return false;
  }
  bool cut = false;
  const auto visit_key = [&](std::string_view key) -> Result<bool> {
    if (key.size() < 16) return corrupt_record("index entry");
    if (plan.by_groups) {
      cut = is_cut(key);
      if (cut) return false;
    }
    ++parts.entries_read;
    return visit(id_of(key));
  };
  for (const KvRange& range : source.ranges) {
    if (range.reverse && plan.by_groups) {
      COPRA_ASSIGN(const bool more, backwards_by_groups(parts, source.keyspace, range, visit_key));
      if (!more) return !cut;
      continue;
    }
    COPRA_ASSIGN(auto cursor, parts.txn.scan(source.keyspace, range));
    for (; cursor->valid(); cursor->next()) {
      COPRA_ASSIGN(const bool more, visit_key(cursor->key()));
      if (!more) return !cut;
    }
    COPRA_TRY(cursor->status());
  }
  return true;
}

}  // namespace copra::storage
