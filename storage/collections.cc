// Collections: definitions, names, the cache in front of them, creation on first
// write. Key layouts: FORMAT.md ("collections").
#include <algorithm>
#include <iterator>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr size_t kNameBytesMax = 255;

constexpr std::string_view kActions[] = {"create", "read", "update", "delete"};

// The lists of `given`, and an empty one for each usual action that it leaves out.
std::string whole_permissions(ValueView given) {
  DocBuilder b;
  b.begin_object();
  for (const std::string_view action : kActions) {
    const ValueView roles = given.find(action);
    b.key(action);
    if (roles.is_missing_or_null()) {
      b.begin_array();
      b.end_array();
    } else {
      b.value(roles);
    }
  }
  for (const auto& field : given.fields()) {
    if (std::find(std::begin(kActions), std::end(kActions), field.key) != std::end(kActions))
      continue;
    b.key(field.key);
    b.value(field.value);
  }
  b.end_object();
  Result<std::string> bytes = b.take();
  return bytes.ok() ? std::move(bytes).value() : empty_object();
}

Status check_permissions(ValueView given) {
  constexpr const char* kWanted = "permissions must map actions to lists of role names";
  if (!given.is_object()) return Status::invalid(kWanted);
  for (const auto& action : given.fields()) {
    if (action.value.is_null()) continue;
    if (!action.value.is_array()) return Status::invalid(kWanted);
    for (const ValueView role : action.value.elements()) {
      if (!role.is_string()) return Status::invalid(kWanted);
    }
  }
  return {};
}

Status check_name(std::string_view name) {
  if (name.empty()) return Status::invalid("Collection name is required");
  if (name.size() > kNameBytesMax) return Status::invalid("Collection name is too long");
  return {};
}

Result<CollectionPtr> decode_collection(const Uuid& project, const Uuid& id, std::string_view value,
                                        uint64_t seq) {
  COPRA_ASSIGN(const DocView record, decode_record(value));
  auto info = std::make_shared<CollectionInfo>();
  info->row.id = id;
  info->row.project_id = project;
  info->row.name = doc_text(record, "name");
  info->row.webhook_url = doc_optional_text(record, "webhook_url");
  info->row.permissions = doc_value(record, "permissions");
  info->row.created_at = doc_int(record, "created_at");
  info->next_index = static_cast<uint32_t>(doc_int(record, "next_index"));
  for (const ValueView v : record.find("indexes").elements()) {
    IndexInfo index;
    index.number = static_cast<uint32_t>(doc_int(v, "number"));
    index.spec.name = doc_text(v, "name");
    index.spec.fields = doc_texts(v, "fields");
    index.spec.unique = doc_int(v, "unique") != 0;
    index.spec.ready = doc_int(v, "ready") != 0;
    index.spec.search = doc_int(v, "search") != 0;
    index.spec.automatic = doc_int(v, "automatic") != 0;
    index.spec.numbered = doc_int(v, "numbered") != 0;
    index.spec.failure = doc_text(v, "failure");
    info->indexes.push_back(std::move(index));
  }
  info->seq = seq;
  return CollectionPtr(std::move(info));
}

Result<CollectionPtr> load_by_id(Session::Parts& parts, const Uuid& project, const Uuid& id) {
  std::string value;
  COPRA_TRY(parts.txn.get(Keyspace::kCollections, keys::collection(project, id), &value));
  return decode_collection(project, id, value, parts.txn.begin_seq());
}

// Runs `load` behind the cache entry `key`.
template <class Load>
Result<CollectionPtr> cached(Session::Parts& parts, const std::string& key, const Load& load) {
  CollectionCache& cache = parts.store.collections;
  const bool trusted = !parts.fresh && !parts.collections_dirty;
  if (trusted) {
    if (CollectionPtr info = cache.find(key)) {
      parts.used_cache = true;
      return info;
    }
  }
  const uint64_t generation = cache.generation();
  Result<CollectionPtr> info = load();
  if (info.ok() && !parts.collections_dirty && !parts.txn.has_writes()) {
    cache.put(key, *info, generation);
  }
  return info;
}

}  // namespace

Status put_collection(Session::Parts& parts, const CollectionInfo& info) {
  DocBuilder b;
  b.begin_object();
  b.key("name");
  b.string(info.row.name);
  put_optional(b, "webhook_url", info.row.webhook_url);
  b.key("permissions");
  b.value(DocView(info.row.permissions));
  b.key("created_at");
  b.integer(info.row.created_at);
  b.key("next_index");
  b.integer(info.next_index);
  if (!info.indexes.empty()) {
    b.key("indexes");
    b.begin_array();
    for (const IndexInfo& index : info.indexes) {
      b.begin_object();
      b.key("number");
      b.integer(index.number);
      b.key("name");
      b.string(index.spec.name);
      put_texts(b, "fields", index.spec.fields);
      b.key("unique");
      b.integer(index.spec.unique);
      b.key("ready");
      b.integer(index.spec.ready);
      if (index.spec.search) {
        b.key("search");
        b.integer(1);
      }
      if (index.spec.automatic) {
        b.key("automatic");
        b.integer(1);
      }
      if (index.spec.numbered) {
        b.key("numbered");
        b.integer(1);
      }
      if (!index.spec.failure.empty()) {
        b.key("failure");
        b.string(index.spec.failure);
      }
      b.end_object();
    }
    b.end_array();
  }
  b.end_object();
  COPRA_ASSIGN(std::string value, encode_record(b));
  parts.txn.put(Keyspace::kCollections, keys::collection(info.row.project_id, info.row.id),
                std::move(value));
  parts.collections_dirty = true;
  return {};
}

Result<CollectionPtr> collection_by_id(Session::Parts& parts, const Uuid& project, const Uuid& id) {
  return cached(parts, keys::collection(project, id),
                [&] { return load_by_id(parts, project, id); });
}

Result<CollectionPtr> resolve_collection(Session::Parts& parts, const Uuid& project,
                                         std::string_view name_or_id, bool for_write) {
  const std::string name_key = keys::collection_name(project, name_or_id);
  Result<CollectionPtr> info = cached(parts, name_key, [&]() -> Result<CollectionPtr> {
    std::string raw;
    const Status named = parts.txn.get(Keyspace::kCollections, name_key, &raw);
    if (named.ok()) {
      if (raw.size() != 16) return corrupt_record("collection name");
      return load_by_id(parts, project, Uuid::from_bytes(raw));
    }
    if (!named.is(Code::kNotFound)) return named;
    const auto id = Uuid::parse(name_or_id);
    if (!id) return Status::not_found("Collection not found");
    return load_by_id(parts, project, *id);
  });
  if (info.ok() && for_write) {
    parts.txn.watch_at(Keyspace::kCollections, keys::collection(project, (*info)->row.id),
                       (*info)->seq);
    parts.txn.watch_at(Keyspace::kCollections, name_key, (*info)->seq);
  }
  return info;
}

Result<CollectionPtr> resolve_or_create(Session::Parts& parts, const Uuid& project,
                                        std::string_view name_or_id) {
  Result<CollectionPtr> found = resolve_collection(parts, project, name_or_id, true);
  if (!found.is(Code::kNotFound)) return found;
  COPRA_TRY(check_name(name_or_id));
  auto info = std::make_shared<CollectionInfo>();
  info->row.id = Uuid::random();
  info->row.project_id = project;
  info->row.name = name_or_id;
  info->row.permissions = whole_permissions({});
  info->row.created_at = parts.store.tick();
  info->seq = parts.txn.begin_seq();
  COPRA_TRY(put_collection(parts, *info));
  parts.txn.put(Keyspace::kCollections, keys::collection_name(project, name_or_id),
                std::string(info->row.id.raw()));
  return CollectionPtr(std::move(info));
}

namespace {

Result<Collection> with_count(Session::Parts& parts, const CollectionInfo& info) {
  Collection row = info.row;
  COPRA_ASSIGN(row.document_count, parts.txn.counter(Keyspace::kCollections,
                                                     keys::document_count(row.project_id, row.id)));
  return row;
}

}  // namespace

Result<std::vector<Collection>> Session::list_collections(const Uuid& project, int64_t limit) {
  if (limit < 0 || limit > kRowsMax) limit = kRowsMax;
  const std::string prefix = keys::collection_names(project);
  COPRA_ASSIGN(auto cursor,
               parts_->txn.scan(Keyspace::kCollections, {prefix, prefix_end(prefix), false}));
  std::vector<Collection> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    if (cursor->value().size() != 16) return corrupt_record("collection name");
    COPRA_ASSIGN(const CollectionPtr info,
                 collection_by_id(*parts_, project, Uuid::from_bytes(cursor->value())));
    COPRA_ASSIGN(Collection row, with_count(*parts_, *info));
    out.push_back(std::move(row));
  }
  COPRA_TRY(cursor->status());
  return out;
}

Result<Collection> Session::get_collection(const Uuid& project, std::string_view name_or_id) {
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, name_or_id, false));
  return with_count(*parts_, *info);
}

Result<Collection> Session::create_collection(const Uuid& project, std::string_view name,
                                              std::optional<std::string> webhook_url,
                                              ValueView permissions) {
  CallGuard guard(*parts_);
  COPRA_TRY(check_name(name));
  std::string taken;
  const Status exists =
      parts_->txn.get(Keyspace::kCollections, keys::collection_name(project, name), &taken);
  if (exists.ok()) return Status::already_exists("Collection with this name already exists");
  if (!exists.is(Code::kNotFound)) return exists;
  if (!permissions.is_missing_or_null()) COPRA_TRY(check_permissions(permissions));
  CollectionInfo info;
  info.row.id = Uuid::random();
  info.row.project_id = project;
  info.row.name = name;
  info.row.webhook_url = std::move(webhook_url);
  info.row.permissions = whole_permissions(permissions);
  info.row.created_at = parts_->store.tick();
  COPRA_TRY(put_collection(*parts_, info));
  parts_->txn.put(Keyspace::kCollections, keys::collection_name(project, name),
                  std::string(info.row.id.raw()));
  guard.keep();
  return info.row;
}

Result<Collection> Session::update_collection(const Uuid& project, std::string_view name_or_id,
                                              const CollectionUpdate& update) {
  CallGuard guard(*parts_);
  COPRA_ASSIGN(const CollectionPtr before, resolve_collection(*parts_, project, name_or_id, true));
  CollectionInfo info = *before;
  if (update.name && *update.name != info.row.name) {
    COPRA_TRY(check_name(*update.name));
    const std::string key = keys::collection_name(project, *update.name);
    std::string taken;
    const Status exists = parts_->txn.get(Keyspace::kCollections, key, &taken);
    if (exists.ok()) return Status::already_exists("Collection with this name already exists");
    if (!exists.is(Code::kNotFound)) return exists;
    parts_->txn.erase(Keyspace::kCollections, keys::collection_name(project, info.row.name));
    parts_->txn.put(Keyspace::kCollections, key, std::string(info.row.id.raw()));
    info.row.name = *update.name;
  }
  if (update.webhook_url) info.row.webhook_url = *update.webhook_url;
  if (update.permissions) {
    COPRA_TRY(check_permissions(ValueView(*update.permissions)));
    info.row.permissions = whole_permissions(ValueView(*update.permissions));
  }
  if (update.name || update.permissions) parts_->note_access(project);
  COPRA_TRY(put_collection(*parts_, info));
  guard.keep();
  return with_count(*parts_, info);
}

Status Session::delete_collection(const Uuid& project, std::string_view name_or_id) {
  Result<CollectionPtr> info = resolve_collection(*parts_, project, name_or_id, true);
  if (!info.ok()) return info.status();
  const Collection& row = (*info)->row;
  Txn& txn = parts_->txn;
  txn.erase(Keyspace::kCollections, keys::collection(project, row.id));
  txn.erase(Keyspace::kCollections, keys::collection_name(project, row.name));
  txn.erase(Keyspace::kCollections, keys::document_count(project, row.id));
  const std::string prefix = keys::documents(project, row.id);
  const std::string end = prefix_end(prefix);
  for (const Keyspace keyspace : {Keyspace::kDocuments, Keyspace::kDocTime, Keyspace::kIndexes}) {
    txn.erase_range(keyspace, prefix, end);
  }
  parts_->collections_dirty = true;
  parts_->note_access(project);
  return {};
}

}  // namespace copra::storage
