// Running a plan: candidates -> test -> order -> limit, over documents or users alike. Which
// candidates: plan.cc. Invariant: every candidate is tested again, so a plan only needs a superset.
#include <algorithm>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr size_t kFetchBatch = 128;
constexpr size_t kFirstFetchBatch = 16;
constexpr int64_t kWalkedRowsMax = 2048;  // then a sequential scan is cheaper
constexpr uint32_t kCancelCheckMask = 0xFF;
constexpr int64_t kIndexRowsMin = 1024;       // an index may always yield this many ...
constexpr int64_t kIndexShare = 4;            // ... or a quarter of the rows
constexpr size_t kHeldBytesMax = 512u << 20;  // rows kept for sorting

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
    batch_ = kFetchBatch;
    return flush();
  }

  Result<bool> flush() {
    if (keys_.empty()) return true;
    if (parts_.stop()) return Status::cancelled();
    std::vector<std::optional<std::string>> values;
    COPRA_TRY(parts_.txn.multi_get(table_.rows, keys_, &values));
    for (size_t i = 0; i < keys_.size(); ++i) {
      if (!values[i]) continue;  // deleted since the index was read
      RowView row;
      if (!view_row(table_, keys_[i], *values[i], &row)) return corrupt_record("row");
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
  uint32_t seen = 0;
  for (; cursor->valid(); cursor->next()) {
    if ((++seen & kCancelCheckMask) == 0 && parts.stop()) return Status::cancelled();
    RowView row;
    if (!view_row(table, cursor->key(), cursor->value(), &row)) return corrupt_record("row");
    COPRA_ASSIGN(const bool more, visit(row, cursor->value()));
    if (!more) return false;
  }
  COPRA_TRY(cursor->status());
  return true;
}

// Ids of index entries, each once; nullopt when there are so many that reading every row is
// cheaper.
Result<std::optional<std::vector<Uuid>>> index_candidates(Session::Parts& parts, const Table& table,
                                                          const Plan& plan) {
  COPRA_ASSIGN(const int64_t rows, parts.txn.counter(table.counters, table.counter));
  const size_t most = static_cast<size_t>(std::max<int64_t>(kIndexRowsMin, rows / kIndexShare));
  std::vector<Uuid> ids;
  for (const KvRange& range : plan.ranges) {
    COPRA_ASSIGN(auto cursor, parts.txn.scan(plan.keyspace, range));
    for (; cursor->valid(); cursor->next()) {
      if ((ids.size() & kCancelCheckMask) == 0 && parts.stop()) return Status::cancelled();
      const std::string_view key = cursor->key();
      if (key.size() < 16) return corrupt_record("index entry");
      ids.push_back(Uuid::from_bytes(key.substr(key.size() - 16)));
      if (ids.size() > most) return std::optional<std::vector<Uuid>>();
    }
    COPRA_TRY(cursor->status());
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return std::optional<std::vector<Uuid>>(std::move(ids));
}

// All candidates of a plan that is not an ordered walk.
Result<bool> each_candidate(Session::Parts& parts, const Table& table, const Plan& plan,
                            const Fetcher::Visit& visit) {
  switch (plan.kind) {
    case Plan::Kind::kNothing: return true;
    case Plan::Kind::kIds:
    case Plan::Kind::kIndex: {
      std::vector<Uuid> ids = plan.ids;
      if (plan.kind == Plan::Kind::kIndex) {
        COPRA_ASSIGN(auto found, index_candidates(parts, table, plan));
        if (!found) return scan_all(parts, table, visit);
        ids = std::move(*found);
      }
      Fetcher fetcher(parts, table, visit);
      for (const Uuid& id : ids) {
        COPRA_ASSIGN(const bool more, fetcher.add(id));
        if (!more) return false;
      }
      return fetcher.flush();
    }
    default: return scan_all(parts, table, visit);
  }
}

// Ids in the order of a plan's ranges. Ties of a descending walk over an ascending index must still
// come newest first: such a walk goes backwards from value to value and forwards within each.
Status each_ordered_id(Session::Parts& parts, const Plan& plan,
                       const std::function<Result<bool>(const Uuid&)>& visit) {
  const auto visit_key = [&](std::string_view key) -> Result<bool> {
    if (key.size() < 16) return corrupt_record("index entry");
    return visit(Uuid::from_bytes(key.substr(key.size() - 16)));
  };
  const auto forward = [&](const KvRange& range) -> Result<bool> {
    COPRA_ASSIGN(auto cursor, parts.txn.scan(plan.keyspace, range));
    for (; cursor->valid(); cursor->next()) {
      COPRA_ASSIGN(const bool more, visit_key(cursor->key()));
      if (!more) return false;
    }
    COPRA_TRY(cursor->status());
    return true;
  };
  for (const KvRange& range : plan.ranges) {
    if (!range.reverse || !plan.by_groups) {
      COPRA_ASSIGN(const bool more, forward(range));
      if (!more) return {};
      continue;
    }
    KvRange left = range;
    for (;;) {
      std::string group;
      {
        COPRA_ASSIGN(const auto cursor, parts.txn.scan(plan.keyspace, left));
        COPRA_TRY(cursor->status());
        if (!cursor->valid()) break;
        if (cursor->key().size() < kIndexSuffixSize) return corrupt_record("index entry");
        group = cursor->key().substr(0, cursor->key().size() - kIndexSuffixSize);
      }
      COPRA_ASSIGN(const bool more, forward({group, prefix_end(group), false}));
      if (!more) return {};
      left.upper = group;
    }
  }
  return {};
}

// Rows in the order of keys that end in their ids (time order or index order); stops at the limit.
// nullopt: gave up because too few of the rows match.
Result<std::optional<FoundRows>> ordered_walk(Session::Parts& parts, const Table& table,
                                              const RowTest& test, const RowsWanted& wanted,
                                              const Plan& plan, bool may_give_up) {
  FoundRows found;
  if (wanted.limit == 0) return std::optional<FoundRows>(std::move(found));
  int64_t to_skip = wanted.offset;
  int64_t examined = 0;
  const bool untested = test.matches_all();
  bool enough = false, gave_up = false;
  const Fetcher::Visit visit = [&](const RowView& row, std::string_view value) -> Result<bool> {
    ++examined;
    if (!untested) {
      if (!test.matches(row.entity)) return true;
      if (to_skip > 0) {
        --to_skip;
        return true;
      }
    }
    found.rows.push_back({row.entity.id, std::string(value)});
    enough = static_cast<int64_t>(found.rows.size()) >= wanted.limit;
    return !enough;
  };
  const int64_t first_batch = untested ? wanted.limit : kFirstFetchBatch;
  Fetcher fetcher(parts, table, visit,
                  static_cast<size_t>(std::clamp<int64_t>(first_batch, 1, kFetchBatch)));
  uint32_t seen = 0;
  COPRA_TRY(each_ordered_id(parts, plan, [&](const Uuid& id) -> Result<bool> {
    if ((++seen & kCancelCheckMask) == 0 && parts.stop()) return Status::cancelled();
    if (untested && to_skip > 0) {
      --to_skip;
      return true;
    }
    COPRA_ASSIGN(const bool more, fetcher.add(id));
    gave_up = may_give_up && examined >= kWalkedRowsMax;
    return more && !gave_up;
  }));
  if (gave_up && !enough) return std::optional<FoundRows>();
  if (!enough) {
    COPRA_ASSIGN(const bool more, fetcher.flush());
    static_cast<void>(more);
  }
  return std::optional<FoundRows>(std::move(found));
}

Result<std::optional<FoundRows>> walk(Session::Parts& parts, const Table& table,
                                      const RowTest& test, const RowsWanted& wanted,
                                      const Plan& plan) {
  Result<std::optional<FoundRows>> found =
      ordered_walk(parts, table, test, wanted, plan, !test.matches_all());
  if (found.ok() && *found && wanted.want_total) {
    COPRA_ASSIGN((*found)->total, parts.txn.counter(table.counters, table.counter));
  }
  return found;
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

Result<FoundRows> find_rows(Session::Parts& parts, const Table& table, const RowTest& test,
                            const RowsWanted& wanted) {
  const Plan plan = make_plan(table, test, wanted);
  if (plan.kind == Plan::Kind::kTimeWalk || plan.kind == Plan::Kind::kIndexOrder) {
    COPRA_ASSIGN(std::optional<FoundRows> found, walk(parts, table, test, wanted, plan));
    if (found) return std::move(*found);
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
  FoundRows found;
  found.rows = top.take(static_cast<size_t>(wanted.offset));
  found.total = wanted.want_total ? total : -1;
  return found;
}

Result<int64_t> count_rows(Session::Parts& parts, const Table& table, const RowTest& test) {
  if (test.matches_all()) return parts.txn.counter(table.counters, table.counter);
  int64_t count = 0;
  COPRA_TRY(each_row(parts, table, test, [&](const RowView&) {
    ++count;
    return true;
  }));
  return count;
}

Status each_row(Session::Parts& parts, const Table& table, const RowTest& test,
                const std::function<bool(const RowView&)>& visit) {
  RowsWanted wanted;
  wanted.order.by = RowOrder::By::kId;  // no order asked for: never a walk
  const Plan plan = make_plan(table, test, wanted);
  const Fetcher::Visit tested = [&](const RowView& row, std::string_view) -> Result<bool> {
    return !test.matches(row.entity) || visit(row);
  };
  const Result<bool> finished = each_candidate(parts, table, plan, tested);
  return finished.ok() ? Status() : finished.status();
}

}  // namespace copra::storage
