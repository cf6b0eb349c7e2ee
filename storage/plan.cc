// Choosing how to run a query: by id, by index, along the time order, or by reading everything.
// In: a table, a filter's conjuncts, the order; out: a Plan whose candidates are a superset of the
// matches. Invariant: correctness never depends on the choice (scan.cc tests every candidate).
#include <algorithm>

#include "storage/store_impl.h"
#include "storage/text_fold.h"

namespace copra::storage {

namespace {

constexpr size_t kRangesMax = 64;
constexpr size_t kUnionRangesMax = 1024;
constexpr size_t kIdsMax = 1000;

using Conjunct = Filter::Conjunct;

constexpr size_t kGramsUsedMax = 8;
constexpr size_t kAdvisedFieldsMax = 3;
constexpr int64_t kWalkRowsWorth = 1000;  // rows read along the time order rather than by index
constexpr size_t kPrefixVariantsMax = 32;

// ORDER: tuple tags (tuple_key.cc). First byte of an element of each kind that ranges know.
constexpr char kNumberByte = 0x10;
constexpr char kStringByte = 0x20;
constexpr char kMomentByte = 0x28;
constexpr char kFalseByte = 0x30;
constexpr char kTrueByte = 0x31;
constexpr char kOpaqueByte = 0x40;
constexpr char kNullByte = 0x50;

using Span = std::pair<std::string, std::string>;  // elements [lower, upper)

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
std::vector<Span> range_elements(const std::vector<Conjunct>& all, const IndexField& field) {
  KindBounds kinds[] = {
      {kNumberByte, true, {}, {}}, {kStringByte, true, {}, {}}, {kMomentByte, true, {}, {}}};
  int used = 0, first_readings = 0;
  for (const Conjunct& c : all) {
    if (c.system || c.field != field.path) continue;
    const bool lower = c.op == FilterOp::kGt || c.op == FilterOp::kGte;
    if (!lower && c.op != FilterOp::kLt && c.op != FilterOp::kLte) continue;
    std::optional<std::string> by_kind[3];
    for (const std::string& element : index_elements(c.value)) {
      for (int k = 0; k < 3; ++k) {
        if (element[0] == kinds[k].tag) by_kind[k] = element;
      }
    }
    // Conditions whose values compare in different ways may be met by one document in two ways
    // (the text "10" is above 1 and below "x"): they do not narrow each other.
    const int readings =
        by_kind[0].has_value() | by_kind[1].has_value() << 1 | by_kind[2].has_value() << 2;
    if (used > 0 && readings != first_readings) continue;
    first_readings = readings;
    // Text that is no time still compares with stored times in text, by code point.
    for (int k = 0; k < 3; ++k) narrow(kinds[k], lower, by_kind[k]);
    ++used;
  }
  std::vector<Span> out;
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

std::string folded_operand(ValueView x) {
  switch (x.type()) {
    case Type::kString: return fold_case(x.as_string());
    case Type::kBool:
    case Type::kInt:
    case Type::kBigInt:
    case Type::kDouble: return to_json(x);
    default: return {};
  }
}

Span whole_kind(char tag, const IndexField& field) {
  std::string start(1, tag);
  if (field.descending) start = invert_element(std::move(start));
  return {start, prefix_end(start)};
}

// Ranges of elements for `startswith`, which ignores case: one for each way to write the first
// letters. Only ASCII is spelt out (nothing else folds to it); the rest of the prefix is left to
// the test. Empty: not usable.
std::vector<Span> prefix_elements(const std::vector<Conjunct>& all, const IndexField& field) {
  std::vector<Span> out;
  for (const Conjunct& c : all) {
    if (c.system || c.field != field.path || c.op != FilterOp::kStartsWith) continue;
    const std::string folded = folded_operand(c.value);
    std::vector<std::string> spelt = {""};
    for (const char letter : std::string_view(folded).substr(0, kIndexedTextMax)) {
      if (static_cast<int8_t>(letter) <= 0) break;
      const bool two = letter >= 'a' && letter <= 'z';
      if (two && spelt.size() * 2 > kPrefixVariantsMax) break;
      const size_t n = spelt.size();
      for (size_t i = 0; i < n; ++i) {
        if (two) spelt.push_back(spelt[i] + static_cast<char>(letter - 32));
        spelt[i].push_back(letter);
      }
    }
    if (spelt[0].empty()) continue;
    const char first = folded[0];
    if ((first >= '0' && first <= '9') || first == '-')
      out.push_back(whole_kind(kNumberByte, field));
    for (const std::string& text : spelt) {
      std::string start = std::string(1, kStringByte) + text;
      if (field.descending) start = invert_element(std::move(start));
      out.emplace_back(start, prefix_end(start));
    }
    if (std::string_view("true").starts_with(folded)) out.push_back(whole_kind(kTrueByte, field));
    if (std::string_view("false").starts_with(folded)) out.push_back(whole_kind(kFalseByte, field));
    return out;
  }
  return out;
}

// Primary entries that may match the range conditions on an ascending field, in its order. Text may
// match as a number or a time and then lies elsewhere than its reading does: all text is looked at.
// Empty: no such conditions.
std::vector<Span> ordered_spans(const std::vector<Conjunct>& all, const IndexField& field) {
  bool other_reading = false;
  for (const Conjunct& c : all) {
    if (c.system || c.field != field.path) continue;
    for (const std::string& element : index_elements(c.value)) {
      other_reading |= element[0] == kNumberByte || element[0] == kMomentByte;
    }
  }
  std::vector<Span> out;
  bool any = false;
  for (Span& span : range_elements(all, field)) {
    any = true;
    const char tag = span.first[0];
    if (tag == kNumberByte || (tag == kStringByte && !other_reading))
      out.push_back(std::move(span));
  }
  if (!any) return out;
  if (other_reading) out.push_back(whole_kind(kStringByte, field));
  out.emplace_back(std::string(1, kOpaqueByte), std::string(1, kNullByte));
  return out;
}

struct IndexUse {
  const IndexInfo* index = nullptr;
  std::vector<std::string> tuples;  // equality prefixes
  std::vector<Span> ranges;         // of the next field
  size_t equal_fields = 0;
  size_t exact_fields = 0;  // of them: a primary entry under the tuple is a match
  bool nothing = false;
  bool prefix = false;
  bool numbered = false;  // documents with a numbered key are candidates too
  int score() const { return static_cast<int>(4 * equal_fields + (ranges.empty() ? 0 : 2)); }
  bool whole() const { return equal_fields == index->spec.fields.size(); }
};

// Whether every document whose own value has one of the conjunct's elements matches it.
bool is_exact(const Conjunct& c) {
  if (c.field.find('.') != std::string::npos) return false;
  const auto short_text = [](ValueView v) {
    return !v.is_string() || v.as_string().size() < kIndexedTextMax;
  };
  return short_text(c.value) && std::all_of(c.values.begin(), c.values.end(), short_text);
}

// `alternative`: of an OR group, where keys may have lost a number.
IndexUse try_index(const IndexInfo& index, const std::vector<Conjunct>& conjuncts,
                   bool alternative = false) {
  IndexUse use;
  use.index = &index;
  use.tuples = {""};
  if (index.spec.search) return use;
  if (alternative) {
    for (const Conjunct& c : conjuncts) use.numbered |= !c.numbered.empty();
    if (use.numbered && !index.spec.numbered) return use;
  }
  for (const std::string& text : index.spec.fields) {
    const IndexField field = index_field(text);
    const bool dotted = field.path.find('.') != std::string::npos;
    std::vector<std::string> elements;
    bool exact = false;
    int conditions = 0;
    for (const Conjunct& c : conjuncts) {
      if (c.system || c.field != field.path) continue;
      ++conditions;
      std::vector<std::string> found = equality_elements(c, &use.nothing);
      if (!found.empty() && (elements.empty() || found.size() < elements.size())) {
        elements = std::move(found);
        exact = is_exact(c);
      }
    }
    // A document without the path may still lead there through other documents.
    if (!elements.empty() && dotted && elements.back() != std::string(1, kNullByte)) {
      elements.emplace_back(1, kNullByte);
    }
    if (elements.empty() || elements.size() * use.tuples.size() > kRangesMax) {
      use.ranges = range_elements(conjuncts, field);
      if (use.ranges.empty()) {
        use.ranges = prefix_elements(conjuncts, field);
        use.prefix = !use.ranges.empty();
      }
      if (!use.ranges.empty() && dotted) use.ranges.push_back(whole_kind(kNullByte, field));
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
    if (exact && conditions == 1) ++use.exact_fields;
  }
  return use;
}

std::string join(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& field : fields) {
    if (!out.empty()) out += ", ";
    out += field;
  }
  return out;
}

std::string index_text(const IndexSpec& spec) {
  return (spec.unique ? "unique index " : "index ") + spec.name + " = [" + join(spec.fields) + "]";
}

Plan::Source source_of(const Table& table, const IndexUse& use) {
  Plan::Source source;
  source.index = use.index->spec.name;
  source.score = use.score() + use.index->spec.unique;
  const std::string prefix = index_prefix(table.project, table.collection, use.index->number);
  for (const IndexClass entry_class : {kPrimaryEntry, kAliasEntry}) {
    for (const std::string& tuple : use.tuples) {
      const std::string start = prefix + static_cast<char>(entry_class) + tuple;
      if (use.ranges.empty()) source.ranges.push_back({start, prefix_end(start), false});
      for (const auto& [low, high] : use.ranges) {
        source.ranges.push_back({start + low, start + high, false});
      }
    }
  }
  for (const IndexClass entry_class : {kOverflowEntry, kNumberedEntry}) {
    if (entry_class == kNumberedEntry && !use.numbered) continue;
    const std::string start = prefix + static_cast<char>(entry_class);
    source.ranges.push_back({start, prefix_end(start), false});
  }
  source.text = index_text(use.index->spec) + ", " + std::to_string(use.equal_fields) + " equal" +
                (use.ranges.empty() ? ""
                 : use.prefix       ? " + prefix"
                                    : " + range");
  return source;
}

// What several indexes find together for the alternatives of an OR group; nullopt: one of them has
// no index.
std::optional<Plan::Source> union_source(const Table& table,
                                         const std::vector<std::vector<Conjunct>>& group) {
  Plan::Source all;
  for (const std::vector<Conjunct>& conjuncts : group) {
    IndexUse best;
    bool nothing = false;
    for (const IndexInfo& index : table.info->indexes) {
      if (!index.spec.ready) continue;
      IndexUse use = try_index(index, conjuncts, true);
      // What is empty for a key may still match by the numbered one.
      nothing |= use.nothing && !use.numbered;
      if (use.score() > 0 && (!best.index || use.score() > best.score())) best = std::move(use);
    }
    if (nothing) continue;
    if (!best.index) return std::nullopt;
    Plan::Source source = source_of(table, best);
    all.score = all.ranges.empty() ? source.score : std::min(all.score, source.score);
    all.text += (all.text.empty() ? "" : " | ") + source.text;
    const std::string name = " " + source.index + " |";
    if ((" " + all.index + " |").find(name) == std::string::npos) {
      all.index += (all.index.empty() ? "" : " | ") + source.index;
    }
    all.ranges.insert(all.ranges.end(), std::make_move_iterator(source.ranges.begin()),
                      std::make_move_iterator(source.ranges.end()));
    if (all.ranges.size() > kUnionRangesMax) return std::nullopt;
  }
  all.text = "any of (" + all.text + ")";
  return all;
}

// Everything the choice looks at.
struct Chooser {
  const Table& table;
  const RowTest& test;
  const RowsWanted& wanted;
  std::vector<Conjunct> conjuncts;
  bool plain = false;  // the test is those conjuncts and nothing else
  std::vector<IndexUse> uses;

  // Index entries in the wanted order: equal values of the first fields (possibly none), then the
  // field that is sorted by. Null values come last either way.
  bool by_index_order(Plan* plan) const {
    if (wanted.order.by != RowOrder::By::kField || wanted.order.data_only || !table.info) {
      return false;
    }
    for (const IndexInfo& index : table.info->indexes) {
      if (!index.spec.ready || index.spec.search) continue;
      const std::vector<std::string>& fields = index.spec.fields;
      size_t at = 0;
      while (at < fields.size() && index_field(fields[at]).path != wanted.order.field) ++at;
      if (at == fields.size()) continue;
      // Behind the sorted field only what leaves ties newest first: nothing.
      if (at + 1 != fields.size()) continue;
      IndexInfo head = index;
      head.spec.fields.resize(at);
      const IndexUse use = try_index(head, conjuncts);
      if (use.equal_fields != at || use.tuples.size() != 1) continue;
      const bool covered = plain && use.exact_fields == at && conjuncts.size() == at;
      const bool may_stop = !wanted.want_total || test.matches_all() || covered;
      const bool narrowest = std::all_of(uses.begin(), uses.end(), [&](const IndexUse& other) {
        return other.index == &index && other.equal_fields == 0 && !other.prefix;
      });
      if (!may_stop || (at == 0 && !narrowest)) continue;
      fill_index_order(index, index_field(fields[at]), use.tuples[0], at > 0, plan);
      plan->exact = covered;
      return true;
    }
    return false;
  }

  void fill_index_order(const IndexInfo& index, const IndexField& field, const std::string& tuple,
                        bool narrowed, Plan* plan) const {
    const std::string prefix = index_prefix(table.project, table.collection, index.number);
    const std::string start = prefix + static_cast<char>(kPrimaryEntry) + tuple;
    const std::string null_start =
        start + static_cast<char>(field.descending ? static_cast<char>(~kNullByte) : kNullByte);
    KvRange values;
    if (field.descending) {
      values = {prefix_end(null_start), prefix_end(start), false};
    } else {
      values = {start, null_start, false};
    }
    values.reverse = field.descending != wanted.order.descending;
    Plan::Source source;
    source.index = index.spec.name;
    source.ranges = {values, {null_start, prefix_end(null_start), false}};
    source.text = index_text(index.spec) + " in order";
    const bool dotted = field.path.find('.') != std::string::npos;
    const std::vector<Span> spans =
        field.descending || dotted ? std::vector<Span>() : ordered_spans(conjuncts, field);
    if (!spans.empty()) {
      source.ranges.clear();
      for (const auto& [low, high] : spans) {
        source.ranges.push_back({start + low, start + high, values.reverse});
      }
      if (values.reverse) std::reverse(source.ranges.begin(), source.ranges.end());
      source.text += ", range";
    }
    if (narrowed) {
      // An array among the equal fields has its entries elsewhere.
      const std::string alias = prefix + static_cast<char>(kAliasEntry) + tuple;
      const std::string overflow = prefix + static_cast<char>(kOverflowEntry);
      plan->empty = {{alias, prefix_end(alias), false}, {overflow, prefix_end(overflow), false}};
    }
    plan->by_groups = true;
    plan->kind = Plan::Kind::kIndexOrder;
    plan->text = source.text + "; stops at the limit";
    plan->sources = {std::move(source)};
  }

  // All entries under equal values of a whole index lie newest first.
  bool by_newest(Plan* plan) const {
    if (wanted.order.by != RowOrder::By::kCreated) return false;
    const IndexUse* best = nullptr;
    for (const IndexUse& use : uses) {
      if (use.score() == 0 || !use.whole()) continue;
      if (!best || use.score() > best->score()) best = &use;
    }
    if (!best) return false;
    const bool exact =
        plain && best->exact_fields == best->equal_fields && conjuncts.size() == best->equal_fields;
    if (wanted.want_total && !exact) return false;
    // Another index may narrow it down further where every candidate must be read.
    Plan::Source source = source_of(table, *best);
    for (KvRange& range : source.ranges) range.reverse = !wanted.order.descending;
    plan->kind = Plan::Kind::kNewest;
    plan->exact = exact;
    plan->text = source.text + (wanted.order.descending ? "; newest first" : "; oldest first") +
                 (exact ? "" : "; filter") +
                 (wanted.want_total ? "; counted in the index" : "; stops at the limit");
    plan->sources = {std::move(source)};
    return true;
  }

  bool by_grams(Plan* plan) const {
    if (!table.info) return false;
    const IndexInfo* index = nullptr;
    for (const IndexInfo& i : table.info->indexes) {
      if (i.spec.ready && i.spec.search) index = &i;
    }
    if (!index) return false;
    std::string text = test.folded_text;
    for (const Conjunct& c : conjuncts) {
      if (c.system || (c.field.find('.') != std::string::npos && c.relational)) continue;
      if (c.op != FilterOp::kContains && c.op != FilterOp::kStartsWith &&
          c.op != FilterOp::kEndsWith) {
        continue;
      }
      std::string folded = folded_operand(c.value);
      if (folded.size() > text.size()) text = std::move(folded);
    }
    if (text.size() < kGramSize) return false;
    plan->kind = Plan::Kind::kGrams;
    plan->grams = grams_of(text, kGramsUsedMax);
    plan->gram_prefix = index_prefix(table.project, table.collection, index->number);
    Plan::Source source;
    source.index = index->spec.name;
    source.text = "search index " + index->spec.name;
    plan->text = source.text + ", " + std::to_string(plan->grams.size()) + " grams; filter";
    plan->sources = {std::move(source)};
    return true;
  }
};

// Fields of an index that would serve the conditions: the equal ones, or one with a range.
std::vector<std::string> helpful_fields(const std::vector<Conjunct>& conjuncts) {
  std::vector<std::string> equal;
  std::string range;
  for (const Conjunct& c : conjuncts) {
    if (c.system || c.field.find('.') != std::string::npos) continue;
    const bool scalar = !c.value.is_null() && !c.value.is_object();
    switch (c.op) {
      case FilterOp::kEq:
      case FilterOp::kIn:
        if (scalar && equal.size() < kAdvisedFieldsMax &&
            std::find(equal.begin(), equal.end(), c.field) == equal.end()) {
          equal.push_back(c.field);
        }
        break;
      case FilterOp::kGt:
      case FilterOp::kGte:
      case FilterOp::kLt:
      case FilterOp::kLte:
      case FilterOp::kStartsWith:
        if (scalar && range.empty()) range = c.field;
        break;
      default: break;
    }
  }
  if (equal.empty() && !range.empty()) equal.push_back(range);
  return equal;
}

// Numbers strictly between the bounds that the range conditions on a field set: a document whose
// own value is among them matches. nullopt: no number can be told to.
std::optional<Span> sure_numbers(const std::vector<Conjunct>& all, const IndexField& field) {
  KindBounds numbers{kNumberByte, true, {}, {}};
  for (const Conjunct& c : all) {
    if (c.system || c.field != field.path) continue;
    const bool lower = c.op == FilterOp::kGt || c.op == FilterOp::kGte;
    if (!lower && c.op != FilterOp::kLt && c.op != FilterOp::kLte) return std::nullopt;
    std::optional<std::string> element;
    if (c.value.is_array() || c.value.is_object()) return std::nullopt;
    for (std::string& e : index_elements(c.value)) {
      if (e[0] == kNumberByte) element = std::move(e);
    }
    narrow(numbers, lower, element);
  }
  if (!numbers.active) return std::nullopt;
  const std::string whole(1, kNumberByte);
  // Equal elements are left to the test.
  std::string from = numbers.low.empty() ? whole : prefix_end(numbers.low);
  std::string to = numbers.high.empty() ? prefix_end(whole) : numbers.high;
  if (field.descending) {
    const std::string old_from = std::move(from);
    from = numbers.high.empty() ? invert_element(whole) : prefix_end(invert_element(numbers.high));
    to = numbers.low.empty() ? prefix_end(invert_element(whole)) : invert_element(numbers.low);
  }
  if (from >= to) return std::nullopt;
  return Span{std::move(from), std::move(to)};
}

}  // namespace

std::optional<CountPlan> make_count_plan(const Table& table, const RowTest& test) {
  if (!table.info || !test.filter || test.also || test.only || !test.filter->only_conjuncts())
    return std::nullopt;
  const std::vector<Conjunct> conjuncts = test.filter->conjuncts();
  for (const IndexInfo& index : table.info->indexes) {
    if (!index.spec.ready || index.spec.search) continue;
    const IndexUse use = try_index(index, conjuncts);
    if (use.nothing || use.prefix || use.ranges.empty() || use.exact_fields != use.equal_fields)
      continue;
    const IndexField field = index_field(index.spec.fields[use.equal_fields]);
    const auto on_field = [&](const Conjunct& c) { return !c.system && c.field == field.path; };
    const auto ranges = std::count_if(conjuncts.begin(), conjuncts.end(), on_field);
    if (static_cast<size_t>(ranges) + use.equal_fields != conjuncts.size() ||
        field.path.find('.') != std::string::npos)
      continue;
    const std::optional<Span> sure = sure_numbers(conjuncts, field);
    if (!sure) continue;
    CountPlan plan;
    const std::string prefix = index_prefix(table.project, table.collection, index.number);
    const auto rest = [&plan](const std::string& start, const std::string& low,
                              const std::string& high) {
      if (low < high) plan.rest.push_back({start + low, start + high, false});
    };
    for (const std::string& tuple : use.tuples) {
      const std::string own = prefix + static_cast<char>(kPrimaryEntry) + tuple;
      const std::string other = prefix + static_cast<char>(kAliasEntry) + tuple;
      plan.sure.push_back({own + sure->first, own + sure->second, false});
      for (const auto& [low, high] : use.ranges) {
        rest(own, low, std::min(high, sure->first));
        rest(own, std::max(low, sure->second), high);
        rest(other, low, high);
      }
    }
    const std::string overflow = prefix + static_cast<char>(kOverflowEntry);
    plan.rest.push_back({overflow, prefix_end(overflow), false});
    plan.index = &index;
    plan.text = index_text(index.spec) + ", range; counted in the index";
    return plan;
  }
  return std::nullopt;
}

std::string_view plan_kind_name(Plan::Kind kind) {
  constexpr std::string_view kNames[] = {"nothing", "id",    "time_order", "index_order",
                                         "index",   "index", "search",     "scan"};
  return kNames[static_cast<size_t>(kind)];
}

Plan make_plan(const Table& table, const RowTest& test, const RowsWanted& wanted, bool walks) {
  Plan plan;
  Chooser chooser{table, test, wanted, {}, false, {}};
  if (test.filter) {
    chooser.conjuncts = test.filter->conjuncts();
    chooser.plain = test.filter->only_conjuncts() && !test.also;
  }
  const std::vector<Conjunct>& conjuncts = chooser.conjuncts;
  auto ids = test.only;
  if (!ids) ids = named_ids(conjuncts);
  if (ids) {
    plan.kind = ids->empty() ? Plan::Kind::kNothing : Plan::Kind::kIds;
    plan.ids = std::move(*ids);
    plan.text = "by id";
    return plan;
  }
  if (table.info) {
    for (const IndexInfo& index : table.info->indexes) {
      if (!index.spec.ready) continue;
      IndexUse use = try_index(index, conjuncts);
      if (use.nothing) {
        plan.kind = Plan::Kind::kNothing;
        plan.text = "matches nothing";
        return plan;
      }
      if (use.score() > 0) chooser.uses.push_back(std::move(use));
    }
  }
  std::stable_sort(chooser.uses.begin(), chooser.uses.end(),
                   [](const IndexUse& a, const IndexUse& b) { return a.score() > b.score(); });
  if (walks && (chooser.by_newest(&plan) || chooser.by_index_order(&plan))) return plan;
  const std::optional<KvRange> times = time_range(table, conjuncts);
  // So many match that the first of the time order are found sooner than all are read.
  const bool newest_soon =
      walks && wanted.matches > 0 && wanted.order.by == RowOrder::By::kCreated && !times &&
      static_cast<double>(wanted.offset + wanted.limit) * static_cast<double>(wanted.of_rows) <
          static_cast<double>(wanted.matches) *
              static_cast<double>(std::min<int64_t>(wanted.matches, kWalkRowsWorth));
  // In order with an early stop, where the total is known without looking or not asked for.
  const bool may_stop = walks && (test.matches_all() || !wanted.want_total);
  if (!newest_soon) {
    for (const IndexUse& use : chooser.uses) plan.sources.push_back(source_of(table, use));
  }
  // A walk by time that finds too little comes back here without `walks`.
  if (table.info && test.filter && !(may_stop && wanted.order.by == RowOrder::By::kCreated)) {
    for (const auto& group : test.filter->alternatives()) {
      if (auto source = union_source(table, group)) plan.sources.push_back(std::move(*source));
    }
  }
  if (!plan.sources.empty()) {
    plan.kind = Plan::Kind::kIndex;
    for (const Plan::Source& source : plan.sources) {
      plan.text += (plan.text.empty() ? "" : " or ") + source.text;
    }
    if (times && times->lower < times->upper) {
      plan.sources.push_back({table.times, {*times}, "", "created_at range", 1});
      plan.text += " or created_at range";
    }
    plan.text += "; filter; sort in memory";
    return plan;
  }
  if (!newest_soon && chooser.by_grams(&plan)) return plan;
  if (may_stop && wanted.order.by == RowOrder::By::kCreated) {
    plan.kind = Plan::Kind::kTimeWalk;
    KvRange range =
        times ? *times : KvRange{table.time_prefix, prefix_end(table.time_prefix), false};
    range.reverse = wanted.order.descending;
    Plan::Source source{table.times, {}, "", "time order", 0};
    if (range.lower < range.upper) source.ranges.push_back(std::move(range));
    plan.sources = {std::move(source)};
    plan.text = "time order; stops at the limit";
  } else if (times) {
    plan.kind = Plan::Kind::kIndex;
    Plan::Source source{table.times, {}, "", "created_at range", 1};
    if (times->lower < times->upper) source.ranges.push_back(*times);
    plan.sources = {std::move(source)};
    plan.text = "created_at range; filter; sort in memory";
    return plan;
  } else {
    plan.text = "scan; filter; sort in memory";
  }
  plan.advice = helpful_fields(conjuncts);
  return plan;
}

}  // namespace copra::storage
