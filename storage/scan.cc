// Running a plan: candidates -> test -> order -> limit, over documents or users alike. Which
// candidates: plan.cc. Invariant: every candidate is tested again, so a plan only needs a superset.
#include <algorithm>

#include "storage/entries.h"
#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr size_t kFetchBatch = 128;
constexpr size_t kFirstFetchBatch = 16;
constexpr int64_t kSparesMax = 2;         // candidates beyond the limit, should one not match
constexpr int64_t kWalkedRowsMax = 2048;  // then a sequential scan is cheaper
constexpr size_t kProbeStart = 512;       // entries read of each index to see which is shortest ...
constexpr size_t kProbeGrowth = 16;
constexpr size_t kIntersectMin = 64;    // fewer rows than this are quicker read than narrowed
constexpr size_t kIntersectShare = 16;  // entries that may be read for each row saved
constexpr int64_t kAdviseRowsMin = 1000;
constexpr int64_t kAdviseShare = 10;
constexpr size_t kAdvicesMax = 512;
constexpr size_t kHeldBytesMax = 256u << 20;  // rows kept for sorting or for one page

// What a row is ordered by; `value` points into the row's bytes.
struct SortKey {
  Micros effective = 0;
  Micros created = 0;
  Micros updated = 0;
  Uuid id;
  ValueView value;
};

class RowLess {
 public:
  explicit RowLess(const RowOrder& order) : order_(order) {}

  SortKey key_of(const RowView& row) const {
    SortKey key{row.head.effective_at, row.head.created_at, row.head.updated_at, row.entity.id, {}};
    if (order_.by != RowOrder::By::kField) return key;
    if (row.entity.kind == EntityHead::Kind::kUser && !order_.data_only && order_.field != "data") {
      key.value = row.entity.system.find(order_.field);
      if (key.value) return key;
    }
    key.value = row.entity.data.find(order_.field);
    if (!key.value && order_.field.find('.') != std::string::npos) {
      key.value = row.entity.data.find_path(order_.field);
    }
    if (!key.value && order_.data_only)
      key.value = row.entity.data.find("data").find_path(order_.field);
    return key;
  }

  bool operator()(const SortKey& a, const SortKey& b) const {
    if (const int order = compare(a, b)) return order < 0;
    return newer(a, b);
  }

 private:
  static int sign(auto a, auto b) { return a < b ? -1 : b < a; }

  int compare(const SortKey& a, const SortKey& b) const {
    int order = 0;
    switch (order_.by) {
      case RowOrder::By::kCreated:
        order = sign(a.effective, b.effective);
        if (order == 0) order = sign(a.created, b.created);
        break;
      case RowOrder::By::kUpdated: order = sign(a.updated, b.updated); break;
      case RowOrder::By::kId: order = sign(a.id, b.id); break;
      case RowOrder::By::kField: {
        const bool a_null = a.value.is_missing_or_null(), b_null = b.value.is_missing_or_null();
        if (a_null != b_null) return a_null ? 1 : -1;  // last in both directions
        order = compare_for_sort(a.value, b.value);
      }
    }
    return order_.descending ? -order : order;
  }

  static bool newer(const SortKey& a, const SortKey& b) {
    if (a.effective != b.effective) return a.effective > b.effective;
    if (a.created != b.created) return a.created > b.created;
    return a.id > b.id;
  }

  const RowOrder& order_;
};

// Keeps the best `wanted` rows of all that are offered.
class TopRows {
  struct Held {
    SortKey key;
    Row row;
  };

  auto by_key() const {
    return [this](const Held& a, const Held& b) { return less_(a.key, b.key); };
  }

 public:
  TopRows(const RowOrder& order, size_t wanted) : less_(order), wanted_(wanted) {}

  Status offer(const RowView& row, std::string_view value) {
    if (wanted_ == 0) return {};
    SortKey key = less_.key_of(row);
    if (full_ && !less_(key, held_[wanted_ - 1].key)) return {};
    Held held{key, {row.entity.id, std::string(value)}};
    if (key.value) {  // from the caller's bytes into ours
      const ptrdiff_t offset = key.value.bytes().data() - value.data();
      held.key.value =
          ValueView(std::string_view(held.row.value).substr(static_cast<size_t>(offset)));
    }
    bytes_ += value.size();
    if (bytes_ > kHeldBytesMax)
      return Status::too_large("too many rows to sort: use a smaller limit");
    held_.push_back(std::move(held));
    if (held_.size() >= 2 * wanted_ && held_.size() >= 64) shrink();
    return {};
  }

  std::vector<Row> take(size_t offset) {
    std::sort(held_.begin(), held_.end(), by_key());
    if (held_.size() > wanted_) held_.resize(wanted_);
    std::vector<Row> rows;
    for (size_t i = offset; i < held_.size(); ++i) rows.push_back(std::move(held_[i].row));
    return rows;
  }

 private:
  void shrink() {
    const auto last = held_.begin() + static_cast<ptrdiff_t>(wanted_ - 1);
    std::nth_element(held_.begin(), last, held_.end(), by_key());
    held_.resize(wanted_);
    bytes_ = 0;
    for (const Held& held : held_) bytes_ += held.row.value.size();
    full_ = true;
  }

  RowLess less_;
  size_t wanted_;
  std::vector<Held> held_;
  size_t bytes_ = 0;
  bool full_ = false;  // held_[wanted_ - 1] is the worst that still counts
};

// Fetches rows by id in batches and hands on those that exist.
class Fetcher {
 public:
  using Visit = std::function<Result<bool>(const RowView&, std::string_view value)>;

  Fetcher(Session::Parts& parts, const Table& table, const Visit& visit,
          size_t first_batch = kFirstFetchBatch)
      : parts_(parts), table_(table), visit_(visit), batch_(first_batch) {}

  // False in the result: the visitor has enough.
  Result<bool> add(const Uuid& id) {
    keys_.push_back(table_.row_key(id));
    if (keys_.size() < batch_) return true;
    batch_ = std::min(kFetchBatch, 2 * batch_);
    return flush();
  }

  Result<bool> flush() {
    if (keys_.empty()) return true;
    if (parts_.stop()) return Status::cancelled();
    std::vector<std::optional<std::string>> values;
    COPRA_TRY(parts_.txn.multi_get(table_.rows, keys_, &values));
    for (size_t i = 0; i < keys_.size(); ++i) {
      if (!values[i]) continue;  // deleted since the index was read
      if (parts_.stop_after(values[i]->size())) return Status::cancelled();
      RowView row;
      if (!view_row(table_, keys_[i], *values[i], &row)) return corrupt_record("row");
      ++parts_.documents_read;
      COPRA_ASSIGN(const bool more, visit_(row, *values[i]));
      if (!more) return false;
    }
    keys_.clear();
    return true;
  }

 private:
  Session::Parts& parts_;
  const Table& table_;
  const Visit& visit_;
  std::vector<std::string> keys_;
  size_t batch_;
};

Result<bool> scan_all(Session::Parts& parts, const Table& table, const Fetcher::Visit& visit) {
  COPRA_ASSIGN(auto cursor,
               parts.txn.scan(table.rows, {table.row_prefix, prefix_end(table.row_prefix), false}));
  for (; cursor->valid(); cursor->next()) {
    RowView row;
    const std::string_view value = cursor->value();
    if (parts.stop_after(value.size())) return Status::cancelled();
    if (!view_row(table, cursor->key(), value, &row)) return corrupt_record("row");
    ++parts.documents_read;
    COPRA_ASSIGN(const bool more, visit(row, value));
    if (!more) return false;
  }
  COPRA_TRY(cursor->status());
  return true;
}

// Ids that all sources of a plan name, as far as it pays to ask them. The shortest source is found
// by reading a little of each. nullopt: so many that reading every row is cheaper.
Result<std::optional<std::vector<Uuid>>> index_candidates(Session::Parts& parts, const Table& table,
                                                          const Plan& plan) {
  COPRA_ASSIGN(const int64_t rows, parts.txn.counter(table.counters, table.counter));
  const size_t most = static_cast<size_t>(std::max<int64_t>(kIndexRowsMin, rows / kIndexShare));
  const std::vector<Plan::Source>& sources = plan.sources;
  std::optional<std::vector<Uuid>> best;
  size_t best_source = 0;
  for (size_t probe = sources.size() > 1 ? kProbeStart : most; !best;
       probe = std::min(most, probe * kProbeGrowth)) {
    for (size_t i = 0; i < sources.size() && !best; ++i) {
      COPRA_ASSIGN(best, ids_of(parts, sources[i].keyspace, sources[i].ranges, probe));
      best_source = i;
    }
    if (probe >= most) break;
  }
  if (!best) return best;
  parts.plan_index = sources[best_source].index;
  for (size_t i = 0; i < sources.size() && best->size() > kIntersectMin; ++i) {
    if (i == best_source) continue;
    COPRA_ASSIGN(const auto other, ids_of(parts, sources[i].keyspace, sources[i].ranges,
                                          kIntersectShare * best->size()));
    if (!other) continue;
    std::vector<Uuid> both;
    std::set_intersection(best->begin(), best->end(), other->begin(), other->end(),
                          std::back_inserter(both));
    if (both.size() < best->size()) parts.plan_index += " and " + sources[i].index;
    *best = std::move(both);
  }
  return best;
}

// All candidates of a plan that is not an ordered walk.
Result<bool> each_candidate(Session::Parts& parts, const Table& table, const Plan& plan,
                            const Fetcher::Visit& visit) {
  std::vector<Uuid> ids = plan.ids;
  switch (plan.kind) {
    case Plan::Kind::kNothing: return true;
    case Plan::Kind::kIds: break;
    case Plan::Kind::kIndex: {
      COPRA_ASSIGN(auto found, index_candidates(parts, table, plan));
      if (!found) {
        parts.plan_kind = plan_kind_name(Plan::Kind::kScan);
        return scan_all(parts, table, visit);
      }
      ids = std::move(*found);
      break;
    }
    case Plan::Kind::kGrams: {
      COPRA_ASSIGN(const bool all,
                   gram_entries(parts, table, plan, [&](const Uuid& id) -> Result<bool> {
                     ids.push_back(id);
                     return true;
                   }));
      COPRA_ASSIGN(const int64_t rows, parts.txn.counter(table.counters, table.counter));
      if (!all ||
          static_cast<int64_t>(ids.size()) > std::max<int64_t>(kIndexRowsMin, rows / kIndexShare)) {
        parts.plan_kind = plan_kind_name(Plan::Kind::kScan);
        return scan_all(parts, table, visit);
      }
      break;
    }
    default: return scan_all(parts, table, visit);
  }
  Fetcher fetcher(parts, table, visit);
  for (const Uuid& id : ids) {
    COPRA_ASSIGN(const bool more, fetcher.add(id));
    if (!more) return false;
  }
  return fetcher.flush();
}

// Gathers one page from rows that come in the wanted order.
class PageWalk {
 public:
  PageWalk(Session::Parts& parts, const Table& table, const RowTest& test, const RowsWanted& wanted,
           bool may_give_up)
      : parts_(parts),
        test_(test),
        wanted_(wanted),
        to_skip_(wanted.offset),
        may_give_up_(may_give_up),
        visit_([this](const RowView& row, std::string_view value) { return take(row, value); }),
        fetcher_(parts, table, visit_,
                 static_cast<size_t>(std::clamp<int64_t>(
                     wanted.limit + (may_give_up ? kSparesMax : 0), 1,
                     static_cast<int64_t>(may_give_up ? kFirstFetchBatch : kFetchBatch)))) {
    full_ = wanted.limit == 0;
  }

  // `sure`: the row is known to match. False: the page is full, or it does not pay.
  Result<bool> add(const Uuid& id, bool sure) {
    if ((++seen_ & kCancelCheckMask) == 0 && parts_.stop()) return Status::cancelled();
    if (full_) return false;
    if (sure && to_skip_ > 0 && pending_ == 0) {
      --to_skip_;
      return true;
    }
    ++pending_;
    COPRA_ASSIGN(const bool more, fetcher_.add(id));
    gave_up_ = may_give_up_ && !full_ && examined_ >= kWalkedRowsMax;
    return more && !gave_up_;
  }
  Status finish() {
    if (full_ || gave_up_) return {};
    const Result<bool> more = fetcher_.flush();
    return more.ok() ? Status() : more.status();
  }
  bool full() const { return full_; }
  bool gave_up() const { return gave_up_; }
  int64_t examined() const { return examined_; }
  std::vector<Row> rows() { return std::move(rows_); }

 private:
  Result<bool> take(const RowView& row, std::string_view value) {
    ++examined_;
    if (!test_.matches(row.entity)) return true;
    if (to_skip_ > 0) {
      --to_skip_;
      return true;
    }
    bytes_ += value.size();
    if (bytes_ > kHeldBytesMax)
      return Status::too_large("too many large rows at once: use a smaller limit");
    rows_.push_back({row.entity.id, std::string(value)});
    full_ = static_cast<int64_t>(rows_.size()) >= wanted_.limit;
    return !full_;
  }

  Session::Parts& parts_;
  const RowTest& test_;
  const RowsWanted& wanted_;
  int64_t to_skip_;
  bool may_give_up_;
  Fetcher::Visit visit_;
  Fetcher fetcher_;
  int64_t pending_ = 0;
  int64_t examined_ = 0;
  uint32_t seen_ = 0;
  std::vector<Row> rows_;
  size_t bytes_ = 0;  // of rows_
  bool full_ = false, gave_up_ = false;
};

// Rows in the order of keys that end in their ids (time order or index order); stops at the limit.
// nullopt: too few of the rows match for that, or the order is not to be had.
Result<std::optional<FoundRows>> walk(Session::Parts& parts, const Table& table,
                                      const RowTest& test, const RowsWanted& wanted,
                                      const Plan& plan) {
  const bool untested = test.matches_all();
  PageWalk page(parts, table, test, wanted, !untested && !plan.exact);
  int64_t total = 0;
  COPRA_ASSIGN(const bool ordered,
               each_ordered_id(parts, plan, [&](const Uuid& id) -> Result<bool> {
                 ++total;
                 if (page.full() && (total & kCancelCheckMask) == 0 && parts.stop())
                   return Status::cancelled();
                 if (!page.full()) {
                   COPRA_ASSIGN(const bool more, page.add(id, untested || plan.exact));
                   if (page.gave_up()) return false;
                   static_cast<void>(more);
                 }
                 return !page.full() || (plan.exact && wanted.want_total && !untested);
               }));
  if (!ordered || page.gave_up()) return std::optional<FoundRows>();
  COPRA_TRY(page.finish());
  FoundRows found;
  found.rows = page.rows();
  if (wanted.want_total) {
    found.total = total;
    if (untested) {
      COPRA_ASSIGN(found.total, parts.txn.counter(table.counters, table.counter));
    }
  }
  return std::optional<FoundRows>(std::move(found));
}

// kNewest: entries under equal values, merged by time. Entries of the documents' own values count
// without being read; the others (elements of arrays, numbers in text) are looked at.
Result<std::optional<FoundRows>> newest_walk(Session::Parts& parts, const Table& table,
                                             const RowTest& test, const RowsWanted& wanted,
                                             const Plan& plan) {
  PageWalk page(parts, table, test, wanted, !plan.exact);
  int64_t total = 0;
  std::vector<std::string> unsure;  // row keys seen after the page was full
  COPRA_TRY(merge_entries(parts, plan.sources[0], [&](const MergedEntry& entry) -> Result<bool> {
    const bool sure = plan.exact && entry.primary;
    if (wanted.want_total) {
      if (sure) {
        ++total;
      } else {
        unsure.push_back(table.row_key(entry.id));
      }
    }
    if (!page.full()) {
      COPRA_ASSIGN(const bool more, page.add(entry.id, sure));
      static_cast<void>(more);
    }
    return wanted.want_total || (!page.full() && !page.gave_up());
  }));
  if (page.gave_up()) return std::optional<FoundRows>();
  COPRA_TRY(page.finish());
  if (!unsure.empty()) {
    const Fetcher::Visit count = [&](const RowView& row, std::string_view) -> Result<bool> {
      total += test.matches(row.entity);
      return true;
    };
    Fetcher fetcher(parts, table, count, kFetchBatch);
    for (const std::string& key : unsure) {
      COPRA_ASSIGN(const bool more, fetcher.add(Uuid::from_bytes(key.substr(key.size() - 16))));
      static_cast<void>(more);
    }
    COPRA_ASSIGN(const bool more, fetcher.flush());
    static_cast<void>(more);
  }
  FoundRows found;
  found.rows = page.rows();
  found.total = wanted.want_total ? total : -1;
  return std::optional<FoundRows>(std::move(found));
}

// kGrams, newest first and without a total: stops at the limit.
Result<std::optional<FoundRows>> gram_walk(Session::Parts& parts, const Table& table,
                                           const RowTest& test, const RowsWanted& wanted,
                                           const Plan& plan) {
  PageWalk page(parts, table, test, wanted, false);
  COPRA_ASSIGN(const bool all, gram_entries(parts, table, plan,
                                            [&](const Uuid& id) { return page.add(id, false); }));
  if (!all && !page.full()) return std::optional<FoundRows>();
  COPRA_TRY(page.finish());
  FoundRows found;
  found.rows = page.rows();
  return std::optional<FoundRows>(std::move(found));
}

bool is_walk(Plan::Kind kind) {
  return kind == Plan::Kind::kTimeWalk || kind == Plan::Kind::kIndexOrder;
}

void remember_plan(Session::Parts& parts, const Plan& plan) {
  parts.plan_text = plan.text;
  parts.plan_kind = plan_kind_name(plan.kind);
  parts.plan_index = plan.sources.empty() ? std::string() : plan.sources[0].index;
}

// How many rows match, where an index tells without reading them all.
Result<std::optional<int64_t>> total_by_index(Session::Parts& parts, const Table& table,
                                              const RowTest& test) {
  const std::optional<CountPlan> plan = make_count_plan(table, test);
  if (!plan) return std::optional<int64_t>();
  COPRA_ASSIGN(const int64_t rows, parts.txn.counter(table.counters, table.counter));
  const auto most = static_cast<size_t>(std::max<int64_t>(kIndexRowsMin, rows / kIndexShare));
  COPRA_ASSIGN(const auto rest, ids_of(parts, Keyspace::kIndexes, plan->rest, most));
  if (!rest) return std::optional<int64_t>();
  COPRA_ASSIGN(int64_t total, count_entries(parts, plan->sure));
  const Fetcher::Visit count = [&](const RowView& row, std::string_view) -> Result<bool> {
    const std::string own = primary_entry(table.project, table.collection, *plan->index,
                                          row.entity.id, row.head.created_at, row.body);
    const bool counted =
        std::any_of(plan->sure.begin(), plan->sure.end(),
                    [&](const KvRange& range) { return own >= range.lower && own < range.upper; });
    total += !counted && test.matches(row.entity);
    return true;
  };
  Fetcher fetcher(parts, table, count);
  for (const Uuid& id : *rest) {
    COPRA_ASSIGN(const bool more, fetcher.add(id));
    static_cast<void>(more);
  }
  COPRA_ASSIGN(const bool more, fetcher.flush());
  static_cast<void>(more);
  parts.plan_text = plan->text;
  parts.plan_kind = plan_kind_name(Plan::Kind::kIndex);
  parts.plan_index = plan->index->spec.name;
  return std::optional<int64_t>(total);
}

Result<std::optional<FoundRows>> try_walk(Session::Parts& parts, const Table& table,
                                          const RowTest& test, const RowsWanted& wanted,
                                          const Plan& plan) {
  if (is_walk(plan.kind)) return walk(parts, table, test, wanted, plan);
  if (plan.kind == Plan::Kind::kNewest) return newest_walk(parts, table, test, wanted, plan);
  if (plan.kind == Plan::Kind::kGrams && !wanted.want_total &&
      wanted.order.by == RowOrder::By::kCreated && wanted.order.descending) {
    return gram_walk(parts, table, test, wanted, plan);
  }
  return std::optional<FoundRows>();
}

}  // namespace

RowOrder RowOrder::parse(std::string_view sort, bool descending) {
  RowOrder order;
  order.descending = descending;
  if (sort.starts_with('-')) {
    order.descending = true;
    sort.remove_prefix(1);
  }
  if (sort.starts_with("data.") && sort.size() > 5) {
    order.data_only = true;
    sort.remove_prefix(5);
  } else if (sort.empty() || sort == "created_at") {
    return order;
  } else if (sort == "updated_at" || sort == "id") {
    order.by = sort == "id" ? By::kId : By::kUpdated;
    return order;
  }
  order.by = By::kField;
  order.field = sort;
  return order;
}

Table Table::documents_of(const Uuid& project, CollectionPtr info) {
  Table table;
  table.project = project;
  table.collection = info->row.id;
  table.row_prefix = keys::documents(project, info->row.id);
  table.time_prefix = table.row_prefix;
  table.counter = keys::document_count(project, info->row.id);
  table.info = std::move(info);
  return table;
}

Table Table::users_of(const Uuid& project) {
  Table table;
  table.kind = EntityHead::Kind::kUser;
  table.rows = Keyspace::kUsers;
  table.times = Keyspace::kUsers;
  table.counters = Keyspace::kUsers;
  table.project = project;
  table.collection = project;
  table.row_prefix = keys::users(project);
  table.time_prefix = keys::user_times(project);
  table.counter = keys::user_count(project);
  return table;
}

bool view_row(const Table& table, std::string_view key, std::string_view value, RowView* row) {
  if (key.size() != table.row_prefix.size() + 16) return false;
  if (!decode_stored(value, &row->head, &row->body)) return false;
  EntityRef& entity = row->entity;
  entity.kind = table.kind;
  entity.id = Uuid::from_bytes(key.substr(table.row_prefix.size()));
  entity.collection_id = table.collection;
  entity.created_at = row->head.created_at;
  entity.updated_at = row->head.updated_at;
  if (table.kind == EntityHead::Kind::kUser) {
    entity.system = row->body;
    entity.data = row->body.find("data");
  } else {
    entity.data = row->body;
  }
  return true;
}

// Before any row is tested: refuses what would take too long on a single one.
static Status prepare(Session::Parts& parts, const RowTest& test) {
  constexpr size_t kConditionsMax = 2000, kChoicesMax = 50'000;
  // Of them take about as long as a row takes to be read.
  constexpr size_t kConditionsOfARow = 8, kChoicesOfARow = 256;
  parts.row_cost = 1;
  if (!test.filter) return {};
  const size_t conditions = test.filter->conditions(), choices = test.filter->choices();
  if (conditions > kConditionsMax)
    return Status::invalid("filters have more than " + std::to_string(kConditionsMax) +
                           " conditions");
  if (choices > kChoicesMax)
    return Status::invalid("filters have more than " + std::to_string(kChoicesMax) +
                           " alternatives");
  parts.row_cost +=
      static_cast<uint32_t>(conditions / kConditionsOfARow + choices / kChoicesOfARow);
  return {};
}

Result<FoundRows> find_rows(Session::Parts& parts, const Table& table, const RowTest& test,
                            const RowsWanted& wanted) {
  COPRA_TRY(prepare(parts, test));
  Plan plan = make_plan(table, test, wanted);
  if (wanted.want_total && !plan.exact && plan.kind == Plan::Kind::kIndex) {
    COPRA_ASSIGN(const std::optional<int64_t> total, total_by_index(parts, table, test));
    if (total) {
      RowsWanted rows_only = wanted;
      rows_only.want_total = false;
      rows_only.matches = *total;
      COPRA_ASSIGN(rows_only.of_rows, parts.txn.counter(table.counters, table.counter));
      const std::string counted = std::move(parts.plan_text);
      COPRA_ASSIGN(FoundRows found, find_rows(parts, table, test, rows_only));
      parts.plan_text += "; total: " + counted;
      found.total = *total;
      return found;
    }
  }
  remember_plan(parts, plan);
  const int64_t before = parts.documents_read;
  COPRA_ASSIGN(std::optional<FoundRows> walked, try_walk(parts, table, test, wanted, plan));
  if (walked) {
    advise(parts, table, test, plan, parts.documents_read - before,
           static_cast<int64_t>(walked->rows.size()));
    return std::move(*walked);
  }
  if (is_walk(plan.kind) || plan.kind == Plan::Kind::kNewest) {
    plan = make_plan(table, test, wanted, false);
    remember_plan(parts, plan);
  }
  const int64_t last =
      wanted.offset > INT64_MAX - wanted.limit ? INT64_MAX : wanted.offset + wanted.limit;
  TopRows top(wanted.order,
              static_cast<size_t>(wanted.limit == 0 ? 0 : std::min<int64_t>(last, INT64_MAX / 4)));
  int64_t total = 0;
  const Fetcher::Visit visit = [&](const RowView& row, std::string_view value) -> Result<bool> {
    if (!test.matches(row.entity)) return true;
    ++total;
    COPRA_TRY(top.offer(row, value));
    return true;
  };
  COPRA_ASSIGN(const bool finished, each_candidate(parts, table, plan, visit));
  static_cast<void>(finished);
  advise(parts, table, test, plan, parts.documents_read - before, total);
  FoundRows found;
  found.rows = top.take(static_cast<size_t>(wanted.offset));
  found.total = wanted.want_total ? total : -1;
  return found;
}

Result<int64_t> count_rows(Session::Parts& parts, const Table& table, const RowTest& test) {
  if (test.matches_all()) return parts.txn.counter(table.counters, table.counter);
  COPRA_TRY(prepare(parts, test));
  RowsWanted wanted;
  wanted.limit = 0;
  const Plan plan = make_plan(table, test, wanted);
  if (plan.kind == Plan::Kind::kNewest && plan.exact) {
    remember_plan(parts, plan);
    COPRA_ASSIGN(const auto found, newest_walk(parts, table, test, wanted, plan));
    if (found) return found->total;
  }
  if (plan.kind == Plan::Kind::kIndex) {
    COPRA_ASSIGN(const std::optional<int64_t> total, total_by_index(parts, table, test));
    if (total) return *total;
  }
  int64_t count = 0;
  COPRA_TRY(each_row(parts, table, test, [&](const RowView&) {
    ++count;
    return true;
  }));
  return count;
}

Status each_row(Session::Parts& parts, const Table& table, const RowTest& test,
                const std::function<bool(const RowView&)>& visit) {
  COPRA_TRY(prepare(parts, test));
  RowsWanted wanted;
  const Plan plan = make_plan(table, test, wanted, false);
  remember_plan(parts, plan);
  const int64_t before = parts.documents_read;
  int64_t matched = 0;
  const Fetcher::Visit tested = [&](const RowView& row, std::string_view) -> Result<bool> {
    if (!test.matches(row.entity)) return true;
    ++matched;
    return visit(row);
  };
  const Result<bool> finished = each_candidate(parts, table, plan, tested);
  if (!finished.ok()) return finished.status();
  advise(parts, table, test, plan, parts.documents_read - before, matched);
  return {};
}

// ---- advice -------------------------------------------------------------------------------------

void advise(Session::Parts& parts, const Table& table, const RowTest& test, const Plan& plan,
            int64_t examined, int64_t returned) {
  if (!table.info) return;
  if (!test.folded_text.empty()) {
    const int64_t least = parts.store.options.search_index_min;
    if (plan.kind == Plan::Kind::kGrams || least <= 0 || test.folded_text.size() < kGramSize)
      return;
    const auto rows = parts.txn.counter(table.counters, table.counter);
    if (!rows.ok() || *rows < least) return;
    parts.store.advisor.note(table.project, table.collection, {}, examined, returned);
    return;
  }
  if (plan.advice.empty() || examined < kAdviseRowsMin || returned > examined / kAdviseShare)
    return;
  for (const IndexInfo& index : table.info->indexes) {
    if (index.spec.fields == plan.advice) return;  // being built, or it failed
  }
  parts.store.advisor.note(table.project, table.collection, plan.advice, examined, returned);
}

void IndexAdvisor::note(const Uuid& project, const Uuid& collection,
                        std::vector<std::string> fields, int64_t examined, int64_t returned) {
  const std::lock_guard lock(mutex_);
  for (IndexSuggestion& s : seen_) {
    if (s.project != project || s.collection != collection || s.fields != fields) continue;
    ++s.queries;
    s.examined += examined;
    s.returned += returned;
    return;
  }
  if (seen_.size() >= kAdvicesMax) {
    const auto least =
        std::min_element(seen_.begin(), seen_.end(),
                         [](const auto& a, const auto& b) { return a.examined < b.examined; });
    seen_.erase(least);
  }
  seen_.push_back({project, collection, std::move(fields), 1, examined, returned});
}

std::vector<IndexSuggestion> IndexAdvisor::list(const std::optional<Uuid>& project) const {
  std::vector<IndexSuggestion> out;
  {
    const std::lock_guard lock(mutex_);
    for (const IndexSuggestion& s : seen_) {
      if (!project || s.project == *project) out.push_back(s);
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.examined > b.examined; });
  return out;
}

void IndexAdvisor::forget(const IndexSuggestion& suggestion) {
  const std::lock_guard lock(mutex_);
  std::erase_if(seen_, [&](const IndexSuggestion& s) {
    return s.project == suggestion.project && s.collection == suggestion.collection &&
           s.fields == suggestion.fields;
  });
}

}  // namespace copra::storage
