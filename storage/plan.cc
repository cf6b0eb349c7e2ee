// Choosing how to run a query: by id, by index, along the time order, or by reading everything.
// In: a table, a filter's conjuncts, the order; out: a Plan whose candidates are a superset of the
// matches. Invariant: correctness never depends on the choice (scan.cc tests every candidate).
#include <algorithm>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr size_t kRangesMax = 64;
constexpr size_t kIdsMax = 1000;

using Conjunct = Filter::Conjunct;

// ORDER: tuple tags (tuple_key.cc). First byte of an element of each kind that ranges know.
constexpr char kNumberByte = 0x10;
constexpr char kStringByte = 0x20;
constexpr char kMomentByte = 0x28;
constexpr char kOpaqueByte = 0x40;
constexpr char kNullByte = 0x50;

// ids named by the filter, nullopt when it names none.
std::optional<std::vector<Uuid>> named_ids(const std::vector<Conjunct>& conjuncts) {
  for (const Conjunct& c : conjuncts) {
    if (!c.system || c.field != "id" || (c.op != FilterOp::kEq && c.op != FilterOp::kIn)) continue;
    std::vector<ValueView> values = c.values;
    if (c.op == FilterOp::kEq && values.empty()) values.push_back(c.value);
    std::vector<Uuid> ids;
    for (const ValueView v : values) {
      if (!v.is_string()) continue;
      if (const auto id = Uuid::parse(v.as_string())) ids.push_back(*id);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() <= kIdsMax) return ids;
  }
  return std::nullopt;
}

// The part of the time order that created_at conditions leave; nullopt when there are none.
std::optional<KvRange> time_range(const Table& table, const std::vector<Conjunct>& conjuncts) {
  Micros low = INT64_MIN, high = INT64_MAX;  // inclusive
  bool any = false;
  for (const Conjunct& c : conjuncts) {
    if (!c.system || c.field != "created_at" || !c.value.is_string()) continue;
    const auto time = parse_time(c.value.as_string());
    if (!time) continue;
    switch (c.op) {
      case FilterOp::kEq:
        low = std::max(low, time->micros);
        high = std::min(high, time->date_only ? time->micros + kMicrosPerDay - 1 : time->micros);
        break;
      case FilterOp::kGt:
      case FilterOp::kGte: low = std::max(low, time->micros); break;
      case FilterOp::kLt:
      case FilterOp::kLte: high = std::min(high, time->micros); break;
      default: continue;
    }
    any = true;
  }
  if (!any) return std::nullopt;
  KvRange range;
  range.lower = TupleWriter(table.time_prefix).time(low).take();
  range.upper = high == INT64_MAX ? prefix_end(table.time_prefix)
                                  : TupleWriter(table.time_prefix).time(high + 1).take();
  return range;
}

struct IndexField {
  std::string path;
  bool descending;
};

IndexField index_field(std::string_view text) {
  IndexField field{std::string(text), text.starts_with('-')};
  if (field.descending) field.path.erase(0, 1);
  if (field.path.starts_with("data.") && field.path.size() > 5) field.path.erase(0, 5);
  return field;
}

// Elements for `field eq x` or `field in xs`; empty: not usable. `nothing`: can match no row.
std::vector<std::string> equality_elements(const Conjunct& c, bool* nothing) {
  std::vector<ValueView> values = c.values;
  switch (c.op) {
    case FilterOp::kEq:
      if (c.value.is_array() ? values.empty() : c.value.is_object()) return {};
      if (!c.value.is_array()) values.push_back(c.value);
      break;
    case FilterOp::kIn:
      if (values.empty()) *nothing = true;
      break;
    case FilterOp::kIsNull:
      if (!c.value.is_bool() || !c.value.as_bool()) return {};
      return {std::string(1, kNullByte)};
    default: return {};
  }
  std::vector<std::string> out;
  for (const ValueView v : values) {
    std::vector<std::string> elements = lookup_elements(v);
    if (elements.empty()) return {};
    out.insert(out.end(), elements.begin(), elements.end());
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Bounds by kind of value. A kind stays active while every condition could hold for it.
struct KindBounds {
  char tag;
  bool active = true;
  std::string low, high;  // elements, inclusive; "" = open
};

void narrow(KindBounds& kind, bool lower, const std::optional<std::string>& element) {
  if (!element) {
    kind.active = false;
    return;
  }
  std::string& bound = lower ? kind.low : kind.high;
  if (bound.empty() || (lower ? *element > bound : *element < bound)) bound = *element;
}

// Ranges [lower, upper) of elements for the range conditions on one field; empty: none usable.
std::vector<std::pair<std::string, std::string>> range_elements(const std::vector<Conjunct>& all,
                                                                const IndexField& field) {
  KindBounds kinds[] = {
      {kNumberByte, true, {}, {}}, {kStringByte, true, {}, {}}, {kMomentByte, true, {}, {}}};
  int used = 0;
  for (const Conjunct& c : all) {
    if (c.relational || c.system || c.field != field.path) continue;
    const bool lower = c.op == FilterOp::kGt || c.op == FilterOp::kGte;
    if (!lower && c.op != FilterOp::kLt && c.op != FilterOp::kLte) continue;
    std::optional<std::string> by_kind[3];
    for (const std::string& element : index_elements(c.value)) {
      for (int k = 0; k < 3; ++k) {
        if (element[0] == kinds[k].tag) by_kind[k] = element;
      }
    }
    // Text that is no time still compares with stored times in text, by code point.
    for (int k = 0; k < 3; ++k) narrow(kinds[k], lower, by_kind[k]);
    ++used;
  }
  std::vector<std::pair<std::string, std::string>> out;
  if (used == 0) return out;
  for (const KindBounds& kind : kinds) {
    if (!kind.active) continue;
    std::string low = kind.low.empty() ? std::string(1, kind.tag) : kind.low;
    std::string high = kind.high.empty() ? std::string(1, kind.tag) : kind.high;
    if (field.descending) {
      std::swap(low, high);
      low = invert_element(std::move(low));
      high = invert_element(std::move(high));
    }
    std::string end = prefix_end(high);
    if (low < end) out.emplace_back(std::move(low), std::move(end));
  }
  // Different elements of an array may satisfy the two sides: arrays are candidates always.
  std::string array(1, kOpaqueByte);
  if (field.descending) array = invert_element(std::move(array));
  out.emplace_back(array, prefix_end(array));
  return out;
}

struct IndexUse {
  const IndexInfo* index = nullptr;
  std::vector<std::string> tuples;  // equality prefixes
  std::vector<std::pair<std::string, std::string>> ranges;
  size_t equal_fields = 0;
  bool nothing = false;
  int score() const { return static_cast<int>(2 * equal_fields + !ranges.empty()); }
};

IndexUse try_index(const IndexInfo& index, const std::vector<Conjunct>& conjuncts) {
  IndexUse use;
  use.index = &index;
  use.tuples = {""};
  for (const std::string& text : index.spec.fields) {
    const IndexField field = index_field(text);
    std::vector<std::string> elements;
    for (const Conjunct& c : conjuncts) {
      if (c.relational || c.system || c.field != field.path) continue;
      std::vector<std::string> found = equality_elements(c, &use.nothing);
      if (!found.empty() && (elements.empty() || found.size() < elements.size()))
        elements = std::move(found);
    }
    if (elements.empty() || elements.size() * use.tuples.size() > kRangesMax) {
      use.ranges = range_elements(conjuncts, field);
      if (use.ranges.size() * use.tuples.size() > kRangesMax) use.ranges.clear();
      break;
    }
    std::vector<std::string> longer;
    for (const std::string& tuple : use.tuples) {
      for (const std::string& element : elements) {
        longer.push_back(tuple + (field.descending ? invert_element(element) : element));
      }
    }
    use.tuples = std::move(longer);
    ++use.equal_fields;
  }
  return use;
}

void add_index_ranges(const Table& table, const IndexUse& use, Plan* plan) {
  const std::string prefix = index_prefix(table.project, table.collection, use.index->number);
  for (const IndexClass entry_class : {kPrimaryEntry, kAliasEntry}) {
    for (const std::string& tuple : use.tuples) {
      const std::string start = prefix + static_cast<char>(entry_class) + tuple;
      if (use.ranges.empty()) {
        plan->ranges.push_back({start, prefix_end(start), false});
      }
      for (const auto& [low, high] : use.ranges) {
        plan->ranges.push_back({start + low, start + high, false});
      }
    }
  }
  const std::string overflow = prefix + static_cast<char>(kOverflowEntry);
  plan->ranges.push_back({overflow, prefix_end(overflow), false});
}

// An index whose order is the wanted order; null values come last either way.
bool order_by_index(const Table& table, const RowOrder& order, Plan* plan) {
  if (order.by != RowOrder::By::kField || !table.info) return false;
  for (const IndexInfo& index : table.info->indexes) {
    if (!index.spec.ready || index.spec.fields.size() != 1) continue;
    const IndexField field = index_field(index.spec.fields[0]);
    if (field.path != order.field) continue;
    const std::string start = index_prefix(table.project, table.collection, index.number) +
                              static_cast<char>(kPrimaryEntry);
    std::string null_start = start;
    null_start.push_back(field.descending ? static_cast<char>(~kNullByte) : kNullByte);
    KvRange values;
    if (field.descending) {
      values = {prefix_end(null_start), prefix_end(start), false};
    } else {
      values = {start, null_start, false};
    }
    values.reverse = field.descending != order.descending;
    plan->ranges = {values, {null_start, prefix_end(null_start), false}};
    plan->by_groups = true;
    plan->keyspace = Keyspace::kIndexes;
    plan->kind = Plan::Kind::kIndexOrder;
    plan->text =
        "index " + index.spec.name + " = [" + index.spec.fields[0] + "] in order, stops at limit";
    return true;
  }
  return false;
}

std::string join(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& field : fields) {
    if (!out.empty()) out += ", ";
    out += field;
  }
  return out;
}

}  // namespace

Plan make_plan(const Table& table, const RowTest& test, const RowsWanted& wanted) {
  Plan plan;
  const std::vector<Conjunct> conjuncts =
      test.filter ? test.filter->conjuncts() : std::vector<Conjunct>();
  auto ids = test.only;
  if (!ids) ids = named_ids(conjuncts);
  if (ids) {
    plan.kind = ids->empty() ? Plan::Kind::kNothing : Plan::Kind::kIds;
    plan.ids = std::move(*ids);
    plan.text = "by id";
    return plan;
  }
  IndexUse best;
  if (table.info) {
    for (const IndexInfo& index : table.info->indexes) {
      if (!index.spec.ready) continue;
      IndexUse use = try_index(index, conjuncts);
      if (use.nothing) {
        plan.kind = Plan::Kind::kNothing;
        plan.text = "matches nothing";
        return plan;
      }
      if (use.score() > best.score()) best = std::move(use);
    }
  }
  if (best.score() > 0) {
    add_index_ranges(table, best, &plan);
    plan.kind = Plan::Kind::kIndex;
    plan.text = "index " + best.index->spec.name + " = [" + join(best.index->spec.fields) + "] " +
                std::to_string(best.equal_fields) + " equal" +
                (best.ranges.empty() ? "" : " + range") + "; filter; sort in memory";
    return plan;
  }
  // In order with an early stop, where the total is known without looking or not asked for.
  const bool may_stop = test.matches_all() || !wanted.want_total;
  const std::optional<KvRange> times = time_range(table, conjuncts);
  if (may_stop && wanted.order.by == RowOrder::By::kCreated) {
    plan.kind = Plan::Kind::kTimeWalk;
    plan.keyspace = table.times;
    KvRange range =
        times ? *times : KvRange{table.time_prefix, prefix_end(table.time_prefix), false};
    range.reverse = wanted.order.descending;
    if (range.lower < range.upper) plan.ranges.push_back(std::move(range));
    plan.text = "time order, stops at limit";
    return plan;
  }
  if (may_stop && order_by_index(table, wanted.order, &plan)) return plan;
  if (times) {
    plan.kind = Plan::Kind::kIndex;
    plan.keyspace = table.times;
    if (times->lower < times->upper) plan.ranges.push_back(*times);
    plan.text = "created_at range; filter; sort in memory";
    return plan;
  }
  plan.text = "scan; filter; sort in memory";
  return plan;
}

Result<std::string> Session::explain(const Uuid& project, std::string_view collection,
                                     const Query& query) {
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, collection, false));
  RowTest test;
  test.filter = &query.filter;
  RowsWanted wanted;
  wanted.order = RowOrder::parse(query.sort, query.descending);
  wanted.limit = query.limit;
  wanted.want_total = query.want_total;
  return make_plan(Table::documents_of(project, info), test, wanted).text;
}

}  // namespace copra::storage
