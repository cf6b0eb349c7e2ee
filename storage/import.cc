// Rows written as they were elsewhere, with their ids and times: what an import needs. No webhooks,
// no events. Key layouts: FORMAT.md.
#include "storage/store_impl.h"

namespace copra::storage {

Status Session::import_collection(const Collection& row, const std::vector<IndexSpec>& indexes) {
  CallGuard guard(*parts_);
  Txn& txn = parts_->txn;
  std::string taken;
  const std::string name_key = keys::collection_name(row.project_id, row.name);
  for (const std::string& key : {name_key, keys::collection(row.project_id, row.id)}) {
    const Status exists = txn.get(Keyspace::kCollections, key, &taken);
    if (exists.ok()) return Status::already_exists("Collection with this name already exists");
    if (!exists.is(Code::kNotFound)) return exists;
  }
  if (row.name.empty()) return Status::invalid("Collection name is required");
  CollectionInfo info;
  info.row = row;
  for (const IndexSpec& spec : indexes) {
    IndexInfo index{info.next_index++, spec};
    index.spec.ready = true;  // there are no documents yet
    index.spec.numbered = !spec.search;
    index.spec.failure.clear();
    info.indexes.push_back(std::move(index));
  }
  COPRA_TRY(put_collection(*parts_, info));
  txn.put(Keyspace::kCollections, name_key, std::string(row.id.raw()));
  guard.keep();
  return {};
}

Status Session::import_document(const Uuid& project, std::string_view collection,
                                const Document& document) {
  CallGuard guard(*parts_);
  Result<CollectionPtr> found = resolve_collection(*parts_, project, collection, true);
  if (!found.ok()) return found.status();
  const CollectionInfo& info = **found;
  if (!document.data().is_object()) return Status::invalid("document data must be an object");
  if (document.body.size() > kDocumentBytesMax) return Status::too_large("document is too large");
  Txn& txn = parts_->txn;
  const std::string key = keys::document(project, info.row.id, document.id);
  std::string taken;
  const Status exists = txn.get(Keyspace::kDocuments, key, &taken);
  if (exists.ok()) return Status::already_exists("document " + document.id.text() + " is there");
  if (!exists.is(Code::kNotFound)) return exists;
  const StoredHead head = {document.created_at, document.updated_at,
                           effective_of(document.data(), document.created_at)};
  txn.put(Keyspace::kDocuments, key, encode_stored(head, document.data()));
  txn.put(Keyspace::kDocTime,
          keys::time_entry(keys::documents(project, info.row.id), head.effective_at,
                           head.created_at, document.id),
          {});
  txn.add(Keyspace::kCollections, keys::document_count(project, info.row.id), 1);
  COPRA_TRY(update_indexes(*parts_, project, info, document.id, document.created_at, {},
                           document.data()));
  guard.keep();
  return {};
}

Status Session::visit_records(
    const Uuid& project,
    const std::function<bool(std::string_view kind, const Record& record)>& visit) {
  const std::string prefix(project.raw());
  Result<std::unique_ptr<KvCursor>> opened =
      parts_->txn.scan(Keyspace::kRecords, {prefix, prefix_end(prefix), false});
  if (!opened.ok()) return opened.status();
  const auto cursor = std::move(*opened);
  for (; cursor->valid(); cursor->next()) {
    TupleReader key(cursor->key().substr(16));
    const auto kind = key.string();
    if (!kind) return corrupt_record("record key");
    if (!visit(*kind, {std::string(key.rest()), std::string(cursor->value())})) break;
  }
  return cursor->status();
}

}  // namespace copra::storage
