// Secondary indexes: their entries, their definitions, building them behind live writes.
// Entry keys: prefix(project, collection, index number), class, one tuple element per field, suffix
// (FORMAT.md, "indexes"). Invariant: every document that matches `field eq x` (3.9, with its
// coercions) has an entry under one of lookup_elements(x), or an overflow entry.
#include <algorithm>
#include <set>

#include "storage/filter_value.h"
#include "storage/store_impl.h"
#include "storage/text_fold.h"

namespace copra::storage {

namespace {

constexpr size_t kIndexedTextMax = 512;  // longer text is cut: candidates are tested again anyway
constexpr size_t kUniqueTupleMax = 8192;
constexpr size_t kEntriesMax = 64;  // per document and index, then one overflow entry
constexpr size_t kFieldsMax = 8;
constexpr size_t kBuildBatch = 200;
constexpr int kBuildAttempts = 50;

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
  if (!primary && dotted) primary = body.find_path(field.path);
  std::vector<std::string> out = index_elements(primary);
  if (!primary) {
    std::vector<ValueView> others;
    if (dotted) reach(body, field.path, others);
    if (const ValueView inner = body.find("data")) reach(inner, field.path, others);
    for (const ValueView v : others) {
      for (std::string& element : index_elements(v)) out.push_back(std::move(element));
    }
  }
  if (field.descending) {
    for (std::string& element : out) element = invert_element(std::move(element));
  }
  return out;
}

struct Entries {
  std::set<std::string> keys;
  std::string unique;  // "" = none
};

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
    COPRA_TRY(update_index(parts, project, info, index, id, created, before, after));
  }
  return {};
}

Status Session::create_index(const Uuid& project, std::string_view collection,
                             const IndexSpec& spec) {
  CallGuard guard(*parts_);
  if (spec.name.empty()) return Status::invalid("index name is required");
  if (spec.fields.empty() || spec.fields.size() > kFieldsMax) {
    return Status::invalid("an index has 1 to " + std::to_string(kFieldsMax) + " fields");
  }
  for (const std::string& field : spec.fields) {
    if (parse_field(field).path.empty()) return Status::invalid("index field is empty");
  }
  Result<CollectionPtr> found = resolve_or_create(*parts_, project, collection);
  if (!found.ok()) return found.status();
  CollectionInfo info = **found;
  for (const IndexInfo& index : info.indexes) {
    if (index.spec.name == spec.name) {
      return Status::already_exists("index '" + spec.name + "' already exists");
    }
  }
  IndexInfo index{info.next_index++, spec};
  Result<int64_t> rows =
      parts_->txn.counter(Keyspace::kCollections, keys::document_count(project, info.row.id));
  if (!rows.ok()) return rows.status();
  index.spec.ready = *rows == 0;
  if (!index.spec.ready) {
    parts_->txn.put(Keyspace::kMeta, pending_key(project, info.row.id), {});
  }
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
  std::vector<IndexSpec> out;
  for (const IndexInfo& index : info->indexes) out.push_back(index.spec);
  return out;
}

namespace {

// Writes the entries of one batch of documents from `from` on; the last id is handed out, nullopt
// at the end. Validated reads make it safe against writers.
Result<std::optional<Uuid>> build_batch(Session::Parts& parts, const Table& table,
                                        const std::optional<Uuid>& after) {
  std::vector<std::string> row_keys;
  {
    KvRange range{table.row_prefix, prefix_end(table.row_prefix), false};
    if (after) range.lower = table.row_key(*after) + '\0';
    COPRA_ASSIGN(const auto cursor, parts.txn.scan(table.rows, range));
    for (; cursor->valid() && row_keys.size() < kBuildBatch; cursor->next()) {
      row_keys.emplace_back(cursor->key());
    }
    COPRA_TRY(cursor->status());
  }
  if (row_keys.empty()) return std::optional<Uuid>();
  std::string value;
  for (const std::string& key : row_keys) {
    const Status read = parts.txn.get(table.rows, key, &value);
    if (read.is(Code::kNotFound)) continue;
    COPRA_TRY(read);
    RowView row;
    if (!view_row(table, key, value, &row)) return corrupt_record("row");
    for (const IndexInfo& index : table.info->indexes) {
      if (index.spec.ready) continue;
      COPRA_TRY(update_index(parts, table.project, *table.info, index, row.entity.id,
                             row.head.created_at, {}, row.body));
    }
  }
  return std::optional<Uuid>(
      Uuid::from_bytes(std::string_view(row_keys.back()).substr(table.row_prefix.size())));
}

}  // namespace

Status Store::build_indexes() {
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
    std::optional<Uuid> after;
    for (bool finished = false; !finished;) {
      Status last = Status::conflict();
      for (int attempt = 0; attempt < kBuildAttempts && last.is(Code::kConflict); ++attempt) {
        if (attempt) back_off(attempt);
        Session session = begin(false, true);
        Session::Parts& parts = *session.parts_;
        const std::string name = collection.text();
        Result<CollectionPtr> info = resolve_collection(parts, project, name, true);
        if (info.is(Code::kNotFound)) {
          parts.txn.erase(Keyspace::kMeta, pending_key(project, collection));
          last = commit(std::move(session));
          finished = last.ok();
          continue;
        }
        if (!info.ok()) return info.status();
        Result<std::optional<Uuid>> next =
            build_batch(parts, Table::documents_of(project, *info), after);
        if (!next.ok()) return next.status();
        if (!*next) {
          CollectionInfo built = **info;
          for (IndexInfo& index : built.indexes) index.spec.ready = true;
          COPRA_TRY(put_collection(parts, built));
          parts.txn.erase(Keyspace::kMeta, pending_key(project, collection));
        }
        last = commit(std::move(session));
        if (!last.ok()) continue;
        finished = !*next;
        if (*next) after = **next;
      }
      COPRA_TRY(last);
    }
  }
  return {};
}

}  // namespace copra::storage
