// Secondary indexes: their entries, their definitions, building them behind live writes.
// Entry keys: prefix(project, collection, index number), class, one tuple element per field, suffix
// (FORMAT.md, "indexes"). Invariant: every document that matches `field eq x` (3.9, with its
// coercions) has an entry under one of lookup_elements(x), or an overflow entry.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "storage/filter_value.h"
#include "storage/store_impl.h"
#include "storage/text_fold.h"

namespace copra::storage {

namespace {

constexpr size_t kUniqueTupleMax = 8192;
constexpr size_t kEntriesMax = 64;  // per document and index, then one overflow entry
constexpr size_t kFieldsMax = 8;
constexpr size_t kIndexesMax = 32;  // per collection
constexpr size_t kIndexNameMax = 100;
constexpr size_t kGramsMax = 2048;  // per document, then one overflow entry
constexpr size_t kBuildBatch = 500;
constexpr size_t kBuildBatchBytes = 1 << 20;
constexpr int kBuildAttempts = 50;
constexpr std::string_view kSystemOrders[] = {"id", "created_at", "updated_at", "collection_id"};

std::string number_element(ValueView v) { return TupleWriter().value(v).take(); }
std::string bool_element(bool b) { return TupleWriter().boolean(b).take(); }
std::string text_element(std::string_view text) {
  return TupleWriter().string(text.substr(0, kIndexedTextMax)).take();
}

std::optional<bool> truth_text(std::string_view text) {
  const std::string folded = text.size() <= 5 ? fold_case(text) : std::string();
  if (folded == "true" || folded == "1") return true;
  if (folded == "false" || folded == "0") return false;
  return std::nullopt;
}

// Primary element, then aliases, of a value that is no array.
void add_elements(ValueView v, std::vector<std::string>& out) {
  switch (v.type()) {
    case Type::kString: {
      const std::string_view text = v.as_string();
      out.push_back(text_element(text));
      if (const auto number = NumberText::parse(text))
        out.push_back(number_element(number->view()));
      if (const auto truth = truth_text(text)) out.push_back(bool_element(*truth));
      if (const auto time = parse_time(text))
        out.push_back(TupleWriter().moment(time->micros).take());
      break;
    }
    case Type::kArray:
    case Type::kObject:
    case Type::kEntity: out.push_back(TupleWriter().opaque({}).take()); break;
    default: out.push_back(TupleWriter().value(v).take());
  }
}

struct Field {
  std::string_view path;
  bool descending;
};

Field parse_field(std::string_view text) {
  Field field{text, text.starts_with('-')};
  if (field.descending) field.path.remove_prefix(1);
  if (field.path.starts_with("data.") && field.path.size() > 5) field.path.remove_prefix(5);
  return field;
}

// Values that a dotted path reaches through arrays; the plain path gives the primary one.
void reach(ValueView v, std::string_view path, std::vector<ValueView>& out) {
  if (v.is_array()) {
    for (const ValueView element : v.elements()) {
      if (element.is_object()) reach(element, path, out);
    }
    return;
  }
  const size_t dot = path.find('.');
  const ValueView next = v.find(path.substr(0, dot));
  if (!next) return;
  if (dot == std::string_view::npos) {
    out.push_back(next);
  } else {
    reach(next, path.substr(dot + 1), out);
  }
}

std::vector<std::string> field_elements(DocView body, const Field& field) {
  ValueView primary = body.find(field.path);
  const bool dotted = field.path.find('.') != std::string_view::npos;
  const bool literal = static_cast<bool>(primary);
  if (!primary && dotted) primary = body.find_path(field.path);
  std::vector<std::string> out = index_elements(primary);
  std::vector<ValueView> others;
  if (dotted && (literal || !primary)) reach(body, field.path, others);
  if (const ValueView inner = primary ? ValueView() : body.find("data")) {
    reach(inner, field.path, others);
  }
  for (const ValueView v : others) {
    for (std::string& element : index_elements(v)) out.push_back(std::move(element));
  }
  if (field.descending) {
    for (std::string& element : out) element = invert_element(std::move(element));
  }
  return out;
}

bool is_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether the document has a key that is an indexed field with a number behind it: in an OR group
// such a filter key means that field, not the indexed one.
bool has_numbered(DocView body, const IndexSpec& spec) {
  for (const ValueView::Field key : body.fields()) {
    const size_t bar = key.key.rfind('_');
    if (bar == std::string_view::npos || !is_digits(key.key.substr(bar + 1))) continue;
    for (const std::string& text : spec.fields) {
      if (parse_field(text).path == key.key.substr(0, bar)) return true;
    }
  }
  return false;
}

struct Entries {
  std::set<std::string> keys;
  std::string unique;  // "" = none
};

void add_grams(std::string_view folded, std::unordered_set<uint32_t>& out) {
  for (size_t i = 0; i + kGramSize <= folded.size() && out.size() <= kGramsMax; ++i) {
    out.insert(static_cast<uint32_t>(static_cast<uint8_t>(folded[i])) << 16 |
               static_cast<uint32_t>(static_cast<uint8_t>(folded[i + 1])) << 8 |
               static_cast<uint8_t>(folded[i + 2]));
  }
}

// Grams of every text below `v`; numbers and booleans as `contains` reads them.
void add_leaf_grams(ValueView v, std::unordered_set<uint32_t>& out) {
  switch (v.type()) {
    case Type::kArray:
      for (const ValueView element : v.elements()) add_leaf_grams(element, out);
      return;
    case Type::kObject:
      for (const ValueView::Field f : v.fields()) add_leaf_grams(f.value, out);
      return;
    case Type::kString: return add_grams(fold_case(v.as_string()), out);
    case Type::kNull:
    case Type::kMissing:
    case Type::kEntity: return;
    default: return add_grams(to_json(v), out);
  }
}

std::string gram_text(uint32_t gram) {
  return {static_cast<char>(gram >> 16), static_cast<char>(gram >> 8), static_cast<char>(gram)};
}

Entries entries_of(const std::string& prefix, const IndexSpec& spec, DocView body, Micros created,
                   const Uuid& id) {
  Entries out;
  if (!body) return out;
  const std::string suffix =
      TupleWriter()
          .fixed_u64(~(static_cast<uint64_t>(effective_of(body, created)) ^ uint64_t{1} << 63))
          .fixed_u64(~(static_cast<uint64_t>(created) ^ uint64_t{1} << 63))
          .id(id)
          .take();
  if (spec.search) {
    std::unordered_set<uint32_t> grams;
    add_leaf_grams(body, grams);
    if (grams.size() > kGramsMax) {
      out.keys.insert(prefix + static_cast<char>(kOverflowEntry) + suffix);
      return out;
    }
    for (const uint32_t gram : grams) {
      out.keys.insert(prefix + static_cast<char>(kGramEntry) + gram_text(gram) + suffix);
    }
    return out;
  }
  std::vector<std::string> tuples = {""};
  bool overflow = false, nulls = false;
  std::string exact;
  for (const std::string& text : spec.fields) {
    const Field field = parse_field(text);
    const std::vector<std::string> elements = field_elements(body, field);
    std::vector<std::string> longer;
    for (const std::string& tuple : tuples) {
      for (const std::string& element : elements) {
        if (longer.size() >= kEntriesMax) {
          overflow = true;
          break;
        }
        longer.push_back(tuple + element);
      }
    }
    tuples = std::move(longer);
    ValueView value = body.find(field.path);
    if (!value) value = body.find_path(field.path);
    nulls |= value.is_missing_or_null();
    exact = TupleWriter(std::move(exact)).value(value).take();
  }
  for (size_t i = 0; i < tuples.size(); ++i) {
    const uint8_t entry_class = i == 0 ? kPrimaryEntry : kAliasEntry;
    out.keys.insert(prefix + static_cast<char>(entry_class) + tuples[i] + suffix);
  }
  if (overflow) out.keys.insert(prefix + static_cast<char>(kOverflowEntry) + suffix);
  if (spec.numbered && has_numbered(body, spec)) {
    out.keys.insert(prefix + static_cast<char>(kNumberedEntry) + suffix);
  }
  if (spec.unique && !nulls) out.unique = prefix + static_cast<char>(kUniqueEntry) + exact;
  return out;
}

Status update_index(Session::Parts& parts, const Uuid& project, const CollectionInfo& info,
                    const IndexInfo& index, const Uuid& id, Micros created, DocView before,
                    DocView after) {
  const std::string prefix = index_prefix(project, info.row.id, index.number);
  const Entries old_entries = entries_of(prefix, index.spec, before, created, id);
  const Entries new_entries = entries_of(prefix, index.spec, after, created, id);
  Txn& txn = parts.txn;
  for (const std::string& key : old_entries.keys) {
    if (!new_entries.keys.contains(key)) txn.erase(Keyspace::kIndexes, key);
  }
  for (const std::string& key : new_entries.keys) {
    if (!old_entries.keys.contains(key)) txn.put(Keyspace::kIndexes, key, {});
  }
  if (old_entries.unique == new_entries.unique) return {};
  if (!old_entries.unique.empty()) txn.erase(Keyspace::kIndexes, old_entries.unique);
  if (new_entries.unique.empty()) return {};
  if (new_entries.unique.size() > prefix.size() + kUniqueTupleMax) {
    return Status::invalid("value is too long for unique index '" + index.spec.name + "'");
  }
  std::string owner;
  const Status taken = txn.get(Keyspace::kIndexes, new_entries.unique, &owner);
  if (taken.ok() && owner != id.raw()) {
    return Status::already_exists("duplicate value for unique index '" + index.spec.name + "'");
  }
  if (!taken.ok() && !taken.is(Code::kNotFound)) return taken;
  txn.put(Keyspace::kIndexes, new_entries.unique, std::string(id.raw()));
  return {};
}

std::string pending_key(const Uuid& project, const Uuid& collection) {
  return TupleWriter().byte('b').id(project).id(collection).take();
}

}  // namespace

std::string index_prefix(const Uuid& project, const Uuid& collection, uint32_t number) {
  TupleWriter key;
  key.id(project).id(collection);
  for (int shift = 24; shift >= 0; shift -= 8) key.byte(static_cast<uint8_t>(number >> shift));
  return key.take();
}

std::string invert_element(std::string element) {
  for (char& c : element) c = static_cast<char>(~c);
  return element;
}

std::vector<std::string> index_elements(ValueView value) {
  std::vector<std::string> out;
  add_elements(value, out);
  for (const ValueView element : value.elements()) add_elements(element, out);
  return out;
}

std::vector<std::string> lookup_elements(ValueView x) {
  std::vector<std::string> out;
  switch (x.type()) {
    case Type::kArray:
    case Type::kObject:
    case Type::kEntity: return out;
    case Type::kString: {
      const std::string_view text = x.as_string();
      out.push_back(text_element(text));
      if (const auto number = NumberText::parse(text))
        out.push_back(number_element(number->view()));
      if (const auto truth = truth_text(text)) out.push_back(bool_element(*truth));
      return out;
    }
    default: out.push_back(TupleWriter().value(x).take()); return out;
  }
}

Status update_indexes(Session::Parts& parts, const Uuid& project, const CollectionInfo& info,
                      const Uuid& id, Micros created, DocView before, DocView after) {
  for (const IndexInfo& index : info.indexes) {
    if (!index.kept()) continue;
    COPRA_TRY(update_index(parts, project, info, index, id, created, before, after));
  }
  return {};
}

std::vector<std::pair<std::string, std::string>> expected_entries(const Uuid& project,
                                                                  const CollectionInfo& info,
                                                                  const Uuid& id, Micros created,
                                                                  DocView body) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const IndexInfo& index : info.indexes) {
    if (!index.spec.ready) continue;
    const std::string prefix = index_prefix(project, info.row.id, index.number);
    Entries entries = entries_of(prefix, index.spec, body, created, id);
    for (const std::string& key : entries.keys) out.emplace_back(key, std::string());
    if (!entries.unique.empty()) {
      out.emplace_back(std::move(entries.unique), std::string(id.raw()));
    }
  }
  return out;
}

std::string primary_entry(const Uuid& project, const Uuid& collection, const IndexInfo& index,
                          const Uuid& id, Micros created, DocView body) {
  const std::string prefix = index_prefix(project, collection, index.number);
  const Entries entries = entries_of(prefix, index.spec, body, created, id);
  return entries.keys.empty() ? std::string() : *entries.keys.begin();  // the lowest class
}

std::vector<std::string> grams_of(std::string_view folded, size_t most) {
  std::unordered_set<uint32_t> grams;
  add_grams(folded, grams);
  std::vector<std::string> out;
  for (const uint32_t gram : grams) out.push_back(gram_text(gram));
  std::sort(out.begin(), out.end());
  if (out.size() <= most) return out;
  std::vector<std::string> some;  // spread over all of them
  for (size_t i = 0; i < most; ++i) some.push_back(std::move(out[i * out.size() / most]));
  return some;
}

namespace {

// How far the build of a collection's indexes has come; the value of its pending key.
struct BuildProgress {
  std::optional<Uuid> after;  // the last document done
  int64_t built = 0;
};

std::string encode_progress(const BuildProgress& progress) {
  std::string out;
  if (!progress.after) return out;
  out.append(progress.after->raw());
  out.append(reinterpret_cast<const char*>(&progress.built), sizeof progress.built);
  return out;
}

BuildProgress decode_progress(std::string_view value) {
  BuildProgress out;
  if (value.size() != 16 + sizeof out.built) return out;
  out.after = Uuid::from_bytes(value);
  std::memcpy(&out.built, value.data() + 16, sizeof out.built);
  return out;
}

Status check_spec(const IndexSpec& spec) {
  if (spec.name.empty()) return Status::invalid("index name is required");
  if (spec.name.size() > kIndexNameMax) return Status::invalid("index name is too long");
  if (spec.search) {
    if (!spec.fields.empty() || spec.unique) {
      return Status::invalid(
          "a search index covers every text: it has no fields and is not unique");
    }
    return {};
  }
  if (spec.fields.empty() || spec.fields.size() > kFieldsMax) {
    return Status::invalid("an index has 1 to " + std::to_string(kFieldsMax) + " fields");
  }
  std::set<std::string_view> paths;
  for (const std::string& text : spec.fields) {
    const std::string_view path = parse_field(text).path;
    if (path.empty()) return Status::invalid("index field is empty");
    if (!paths.insert(path).second) {
      return Status::invalid("index field '" + std::string(path) + "' is named twice");
    }
    for (const std::string_view system : kSystemOrders) {
      if (text == system || (text[0] == '-' && std::string_view(text).substr(1) == system)) {
        return Status::invalid("'" + std::string(system) + "' cannot be indexed; " +
                               (system == "created_at" || system == "id"
                                    ? "the store always keeps that order"
                                    : "it is not a field of the data"));
      }
    }
  }
  return {};
}

}  // namespace

Status Session::create_index(const Uuid& project, std::string_view collection,
                             const IndexSpec& spec) {
  CallGuard guard(*parts_);
  COPRA_TRY(check_spec(spec));
  Result<CollectionPtr> found = resolve_collection(*parts_, project, collection, true);
  const bool fresh = found.is(Code::kNotFound);
  if (fresh) found = resolve_or_create(*parts_, project, collection);
  if (!found.ok()) return found.status();
  CollectionInfo info = **found;
  if (info.indexes.size() >= kIndexesMax) {
    return Status::invalid("a collection has at most " + std::to_string(kIndexesMax) + " indexes");
  }
  for (const IndexInfo& index : info.indexes) {
    if (index.spec.name == spec.name) {
      return Status::already_exists("index '" + spec.name + "' already exists");
    }
    if (spec.search && index.spec.search) {
      return Status::already_exists("the collection has a search index: '" + index.spec.name + "'");
    }
  }
  IndexInfo index{info.next_index++, spec};
  // A collection made here has no documents. Any other may be gaining some right now, which only
  // the build notices.
  index.spec.ready = fresh;
  index.spec.numbered = !spec.search;
  index.spec.failure.clear();
  if (!fresh) parts_->txn.put(Keyspace::kMeta, pending_key(project, info.row.id), {});
  info.indexes.push_back(std::move(index));
  COPRA_TRY(put_collection(*parts_, info));
  guard.keep();
  return {};
}

Status Session::drop_index(const Uuid& project, std::string_view collection,
                           std::string_view name) {
  CallGuard guard(*parts_);
  Result<CollectionPtr> found = resolve_collection(*parts_, project, collection, true);
  if (!found.ok()) return found.status();
  CollectionInfo info = **found;
  const auto index = std::find_if(info.indexes.begin(), info.indexes.end(),
                                  [&](const IndexInfo& i) { return i.spec.name == name; });
  if (index == info.indexes.end()) return Status::not_found("Index not found");
  const std::string prefix = index_prefix(project, info.row.id, index->number);
  parts_->txn.erase_range(Keyspace::kIndexes, prefix, prefix_end(prefix));
  info.indexes.erase(index);
  COPRA_TRY(put_collection(*parts_, info));
  guard.keep();
  return {};
}

Result<std::vector<IndexSpec>> Session::list_indexes(const Uuid& project,
                                                     std::string_view collection) {
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, collection, false));
  COPRA_ASSIGN(
      const int64_t documents,
      parts_->txn.counter(Keyspace::kCollections, keys::document_count(project, info->row.id)));
  std::string value;
  const Status pending =
      parts_->txn.get_unvalidated(Keyspace::kMeta, pending_key(project, info->row.id), &value);
  if (!pending.ok() && !pending.is(Code::kNotFound)) return pending;
  const int64_t built = pending.ok() ? decode_progress(value).built : 0;
  std::vector<IndexSpec> out;
  for (const IndexInfo& index : info->indexes) {
    out.push_back(index.spec);
    out.back().documents = documents;
    out.back().built = index.spec.ready ? documents : index.kept() ? std::min(built, documents) : 0;
  }
  return out;
}

namespace {

struct Batch {
  BuildProgress progress;
  bool finished = false;
};

// An index that its documents do not allow: its entries go, its definition stays and says why.
void fail_index(Session::Parts& parts, const Uuid& project, CollectionInfo& info, IndexInfo& index,
                std::string reason) {
  const std::string prefix = index_prefix(project, info.row.id, index.number);
  parts.txn.erase_range(Keyspace::kIndexes, prefix, prefix_end(prefix));
  index.spec.failure = std::move(reason);
}

// Writes the entries of one batch of documents. Validated reads make it safe against writers.
Result<Batch> build_batch(Session::Parts& parts, const Table& table, const BuildProgress& before) {
  std::vector<std::string> row_keys;
  size_t bytes = 0;
  {
    KvRange range{table.row_prefix, prefix_end(table.row_prefix), false};
    if (before.after) range.lower = table.row_key(*before.after) + '\0';
    COPRA_ASSIGN(const auto cursor, parts.txn.scan(table.rows, range));
    for (; cursor->valid() && row_keys.size() < kBuildBatch && bytes < kBuildBatchBytes;
         cursor->next()) {
      row_keys.emplace_back(cursor->key());
      bytes += cursor->value().size();
    }
    COPRA_TRY(cursor->status());
  }
  CollectionInfo info = *table.info;
  Batch out;
  out.progress = before;
  bool changed = false;
  std::string value;
  for (const std::string& key : row_keys) {
    const Status read = parts.txn.get(table.rows, key, &value);
    if (read.is(Code::kNotFound)) continue;
    COPRA_TRY(read);
    RowView row;
    if (!view_row(table, key, value, &row)) return corrupt_record("row");
    for (IndexInfo& index : info.indexes) {
      if (index.spec.ready || !index.kept()) continue;
      const Status added = update_index(parts, table.project, info, index, row.entity.id,
                                        row.head.created_at, {}, row.body);
      if (added.is(Code::kAlreadyExists) || added.is(Code::kInvalid)) {
        fail_index(parts, table.project, info, index, added.message());
        changed = true;
      } else {
        COPRA_TRY(added);
      }
    }
    ++out.progress.built;
  }
  const std::string pending = pending_key(table.project, table.collection);
  if (row_keys.empty()) {
    out.finished = changed = true;
    for (IndexInfo& index : info.indexes) index.spec.ready = index.kept();
    parts.txn.erase(Keyspace::kMeta, pending);
  } else {
    out.progress.after =
        Uuid::from_bytes(std::string_view(row_keys.back()).substr(table.row_prefix.size()));
    parts.txn.put(Keyspace::kMeta, pending, encode_progress(out.progress));
  }
  if (changed) COPRA_TRY(put_collection(parts, info));
  return out;
}

}  // namespace

Status Store::build_indexes_of(const Uuid& project, const Uuid& collection,
                               const std::function<bool()>& stop) {
  const std::string pending = pending_key(project, collection);
  for (bool finished = false; !finished;) {
    if (stop && stop()) return Status::cancelled();
    Status last = Status::conflict();
    for (int attempt = 0; attempt < kBuildAttempts && last.is(Code::kConflict); ++attempt) {
      if (attempt) back_off(attempt);
      Session session = begin(false, true);
      Session::Parts& parts = *session.parts_;
      std::string value;
      // A definition that comes while this runs empties the record: everything begins again.
      const Status read = parts.txn.get(Keyspace::kMeta, pending, &value);
      if (read.is(Code::kNotFound)) return {};
      COPRA_TRY(read);
      Result<CollectionPtr> info = collection_by_id(parts, project, collection);  // validated
      if (info.is(Code::kNotFound)) {
        parts.txn.erase(Keyspace::kMeta, pending);
        last = commit(std::move(session));
        finished = last.ok();
        continue;
      }
      if (!info.ok()) return info.status();
      Result<Batch> batch =
          build_batch(parts, Table::documents_of(project, *info), decode_progress(value));
      if (!batch.ok()) return batch.status();
      // Progress and entries are in one commit: what a crash loses is built again.
      session.set_durable(batch->finished);
      last = commit(std::move(session));
      finished = last.ok() && batch->finished;
    }
    COPRA_TRY(last);
  }
  return {};
}

Status Store::build_indexes(const std::function<bool()>& stop) {
  std::vector<std::pair<Uuid, Uuid>> pending;
  {
    COPRA_ASSIGN(const auto cursor,
                 impl_->kv->engine().scan(Keyspace::kMeta, {"b", "c", false}, {}));
    for (; cursor->valid(); cursor->next()) {
      TupleReader key(cursor->key().substr(1));
      const auto project = key.id();
      const auto collection = key.id();
      if (project && collection) pending.emplace_back(*project, *collection);
    }
    COPRA_TRY(cursor->status());
  }
  for (const auto& [project, collection] : pending) {
    COPRA_TRY(build_indexes_of(project, collection, stop));
  }
  return {};
}

}  // namespace copra::storage
