// Document operations of a Session: single writes, queries, bulk forms.
// Invariant: a document, its time-index entry, its index entries and the collection's counter
// change in one commit.
#include <algorithm>

#include "storage/store_impl.h"
#include "storage/text_fold.h"

namespace copra::storage {

namespace {

Status no_document() { return Status::not_found("Document not found"); }

Status check_body(DocView body) {
  if (!body.is_object()) return Status::invalid("document data must be an object");
  if (body.byte_size() > kDocumentBytesMax) {
    return Status::too_large("document is larger than " + std::to_string(kDocumentBytesMax) +
                             " bytes");
  }
  return {};
}

// A transaction's writes wait in memory until its commit.
Status check_room(const Txn& txn) {
  if (txn.bytes() <= kTransactionBytesMax) return {};
  return Status::too_large("transaction is larger than " + std::to_string(kTransactionBytesMax) +
                           " bytes");
}

void put_time_field(DocBuilder& b, std::string_view name, Micros micros) {
  b.key(name);
  b.string(format_time(micros));
}

// Everything a change brings besides the rows: the webhook call in the outbox, the event for
// listeners.
Status announce(Session& session, Session::Parts& parts, const Uuid& project,
                const CollectionInfo& info, Change::Kind kind, const Document& document,
                DocView old_body) {
  if (info.row.webhook_url && !(parts.origin & Session::kNoWebhooks)) {
    constexpr std::string_view kEvents[] = {"create", "update", "delete"};
    DocBuilder b(SIZE_MAX);
    b.begin_object();
    b.key("url");
    b.string(*info.row.webhook_url);
    b.key("body");
    b.begin_object();
    b.key("event_type");
    b.string(kEvents[static_cast<size_t>(kind)]);
    b.key("document_id");
    b.string(document.id.text());
    b.key("collection");
    b.string(info.row.name);
    b.key("data");
    b.value(document.data());
    put_time_field(b, "created_at", document.created_at);
    if (kind == Change::Kind::kUpdate) {
      b.key("old_data");
      b.value(old_body);
    }
    b.end_object();
    b.end_object();
    COPRA_ASSIGN(std::string payload, b.take());
    OutboxItem item;
    item.project_id = project;
    item.kind = "webhook";
    item.payload = std::move(payload);
    COPRA_TRY(session.outbox_add(std::move(item)));
  }
  if (parts.store.options.on_changes) {
    Change change;
    change.kind = kind;
    change.project_id = project;
    change.collection = info.row.name;
    change.document = document;
    if (old_body) change.old_body = old_body.bytes();
    change.origin = parts.origin;
    parts.changes.push_back(std::move(change));
  }
  return {};
}

Result<Document> insert(Session& session, Session::Parts& parts, const Uuid& project,
                        const CollectionInfo& info, DocView body) {
  COPRA_TRY(check_body(body));
  COPRA_TRY(check_room(parts.txn));
  Document document;
  document.id = Uuid::random();
  document.collection_id = info.row.id;
  document.created_at = document.updated_at = parts.store.tick();
  document.body = body.bytes();
  const StoredHead head = {document.created_at, document.updated_at,
                           effective_of(body, document.created_at)};
  Txn& txn = parts.txn;
  txn.put(Keyspace::kDocuments, keys::document(project, info.row.id, document.id),
          encode_stored(head, body));
  txn.put(Keyspace::kDocTime,
          keys::time_entry(keys::documents(project, info.row.id), head.effective_at,
                           head.created_at, document.id),
          {});
  txn.add(Keyspace::kCollections, keys::document_count(project, info.row.id), 1);
  COPRA_TRY(
      update_indexes(parts, project, info, document.id, document.created_at, {}, document.data()));
  COPRA_TRY(announce(session, parts, project, info, Change::Kind::kCreate, document, {}));
  return document;
}

// Writes `body` over `old`, which was read in this transaction.
Result<Document> overwrite(Session& session, Session::Parts& parts, const Uuid& project,
                           const CollectionInfo& info, const Document& old, std::string body) {
  COPRA_TRY(check_body(DocView(body)));
  COPRA_TRY(check_room(parts.txn));
  Document document = old;
  document.body = std::move(body);
  document.updated_at = std::max(parts.store.tick(), old.created_at);
  const StoredHead head = {document.created_at, document.updated_at,
                           effective_of(document.data(), document.created_at)};
  Txn& txn = parts.txn;
  txn.put(Keyspace::kDocuments, keys::document(project, info.row.id, document.id),
          encode_stored(head, document.data()));
  const Micros old_effective = effective_of(old.data(), old.created_at);
  if (old_effective != head.effective_at) {
    const std::string prefix = keys::documents(project, info.row.id);
    txn.erase(Keyspace::kDocTime, keys::time_entry(prefix, old_effective, old.created_at, old.id));
    txn.put(Keyspace::kDocTime,
            keys::time_entry(prefix, head.effective_at, head.created_at, old.id), {});
  }
  COPRA_TRY(update_indexes(parts, project, info, document.id, document.created_at, old.data(),
                           document.data()));
  COPRA_TRY(announce(session, parts, project, info, Change::Kind::kUpdate, document, old.data()));
  return document;
}

Status remove(Session& session, Session::Parts& parts, const Uuid& project,
              const CollectionInfo& info, const Uuid& id) {
  Result<Document> old = load_document(parts, project, info, id, true);
  if (!old.ok()) return old.status();
  Txn& txn = parts.txn;
  txn.erase(Keyspace::kDocuments, keys::document(project, info.row.id, id));
  txn.erase(Keyspace::kDocTime,
            keys::time_entry(keys::documents(project, info.row.id),
                             effective_of(old->data(), old->created_at), old->created_at, id));
  txn.add(Keyspace::kCollections, keys::document_count(project, info.row.id), -1);
  COPRA_TRY(update_indexes(parts, project, info, id, old->created_at, old->data(), {}));
  return announce(session, parts, project, info, Change::Kind::kDelete, *old, {});
}

Result<Document> merge(Session& session, Session::Parts& parts, const Uuid& project,
                       const CollectionInfo& info, const Uuid& id, DocView fields) {
  if (!fields.is_object()) return Status::invalid("document fields must be an object");
  COPRA_ASSIGN(const Document old, load_document(parts, project, info, id, true));
  COPRA_ASSIGN(std::string body, merge_objects(old.data(), fields));
  return overwrite(session, parts, project, info, old, std::move(body));
}

int64_t clamp_limit(int64_t limit) { return limit < 0 || limit > kRowsMax ? kRowsMax : limit; }

bool any_string_leaf(ValueView v, const std::string& term) {
  if (v.is_string()) return contains_folded(v.as_string(), term);
  for (const ValueView element : v.elements()) {
    if (any_string_leaf(element, term)) return true;
  }
  for (const ValueView::Field f : v.fields()) {
    if (any_string_leaf(f.value, term)) return true;
  }
  return false;
}

// A dotted path through objects and arrays of objects to string leaves.
bool leaf_at_path(ValueView v, std::string_view path, const std::string& term) {
  if (path.empty()) return any_string_leaf(v, term);
  if (v.is_array()) {
    for (const ValueView element : v.elements()) {
      if (leaf_at_path(element, path, term)) return true;
    }
    return false;
  }
  if (const ValueView literal = v.find(path)) return any_string_leaf(literal, term);
  const size_t dot = path.find('.');
  const ValueView next = v.find(path.substr(0, dot));
  if (!next || dot == std::string_view::npos) return false;
  return leaf_at_path(next, path.substr(dot + 1), term);
}

}  // namespace

Micros effective_of(DocView body, Micros created) {
  const ValueView own = body.find("created_at");
  if (own.is_string()) {
    if (const auto parsed = parse_time(own.as_string())) return parsed->micros;
  }
  return created;
}

Result<Document> to_document(const Uuid& collection, const Uuid& id, std::string_view value) {
  StoredHead head;
  ValueView body;
  if (!decode_stored(value, &head, &body)) return corrupt_record("document");
  Document document;
  document.id = id;
  document.collection_id = collection;
  document.created_at = head.created_at;
  document.updated_at = head.updated_at;
  document.body = body.bytes();
  return document;
}

Result<Document> load_document(Session::Parts& parts, const Uuid& project,
                               const CollectionInfo& info, const Uuid& id, bool validated) {
  std::string value;
  const std::string key = keys::document(project, info.row.id, id);
  const Status status = validated ? parts.txn.get(Keyspace::kDocuments, key, &value)
                                  : parts.txn.get_unvalidated(Keyspace::kDocuments, key, &value);
  if (status.is(Code::kNotFound)) return no_document();
  COPRA_TRY(status);
  return to_document(info.row.id, id, value);
}

Result<Document> Session::create_document(const Uuid& project, std::string_view collection,
                                          DocView body) {
  CallGuard guard(*parts_);
  COPRA_ASSIGN(const CollectionPtr info, resolve_or_create(*parts_, project, collection));
  Result<Document> document = insert(*this, *parts_, project, *info, body);
  if (document.ok()) guard.keep();
  return document;
}

Result<Document> Session::get_document(const Uuid& project, std::string_view collection,
                                       const Uuid& id, const std::vector<std::string>& populate,
                                       const std::vector<std::string>& select) {
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, collection, false));
  COPRA_ASSIGN(Document document, load_document(*parts_, project, *info, id, true));
  if (populate.empty() && select.empty()) return document;
  std::vector<Document> rows;
  rows.push_back(std::move(document));
  COPRA_TRY(shape(project, rows, populate, select));
  return std::move(rows[0]);
}

Result<Document> Session::replace_document(const Uuid& project, std::string_view collection,
                                           const Uuid& id, DocView body) {
  CallGuard guard(*parts_);
  COPRA_TRY(check_body(body));
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, collection, true));
  COPRA_ASSIGN(const Document old, load_document(*parts_, project, *info, id, true));
  Result<Document> document =
      overwrite(*this, *parts_, project, *info, old, std::string(body.bytes()));
  if (document.ok()) guard.keep();
  return document;
}

Result<Document> Session::merge_document(const Uuid& project, std::string_view collection,
                                         const Uuid& id, DocView fields) {
  CallGuard guard(*parts_);
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, collection, true));
  Result<Document> document = merge(*this, *parts_, project, *info, id, fields);
  if (document.ok()) guard.keep();
  return document;
}

Status Session::delete_document(const Uuid& project, std::string_view collection, const Uuid& id) {
  CallGuard guard(*parts_);
  Result<CollectionPtr> info = resolve_collection(*parts_, project, collection, true);
  if (!info.ok()) return info.status();
  COPRA_TRY(remove(*this, *parts_, project, **info, id));
  guard.keep();
  return {};
}

namespace {

// `probe`: without a total, has_more is found out by asking for one row more.
Result<Page> run_query(Session& session, Session::Parts& parts, const Uuid& project,
                       std::string_view collection, const Query& query, bool probe) {
  Page page;
  page.limit = clamp_limit(query.limit);
  page.offset = std::max<int64_t>(0, query.offset);
  if (!query.want_total) page.total = -1;
  Result<CollectionPtr> info = resolve_collection(parts, project, collection, false);
  if (info.is(Code::kNotFound)) return page;
  if (!info.ok()) return info.status();
  StoreResolver resolver(parts, project);
  RowTest test;
  test.filter = &query.filter;
  test.relations = &resolver;
  probe = probe && !query.want_total && page.limit > 0;
  RowsWanted wanted;
  wanted.order = RowOrder::parse(query.sort, query.descending);
  wanted.limit = page.limit + probe;
  wanted.offset = page.offset;
  wanted.want_total = query.want_total;
  const Table table = Table::documents_of(project, *info);
  COPRA_ASSIGN(FoundRows found, find_rows(parts, table, test, wanted));
  COPRA_TRY(resolver.status());
  page.total = found.total;
  const bool one_more = probe && static_cast<int64_t>(found.rows.size()) > page.limit;
  if (one_more) found.rows.pop_back();
  page.rows.reserve(found.rows.size());
  for (Row& row : found.rows) {
    COPRA_ASSIGN(Document document, to_document(table.collection, row.id, row.value));
    page.rows.push_back(std::move(document));
    row.value = std::string();  // copied; a page may be large
  }
  page.has_more = one_more || page.offset + static_cast<int64_t>(page.rows.size()) < page.total;
  if (!query.populate.empty() || !query.select.empty()) {
    COPRA_TRY(session.shape(project, page.rows, query.populate, query.select));
  }
  return page;
}

Explanation explanation_of(const Session::Parts& parts, int64_t returned, int64_t total,
                           Micros started) {
  Explanation out;
  out.plan = parts.plan_text;
  out.kind = parts.plan_kind;
  out.index = parts.plan_index;
  out.entries = parts.entries_read;
  out.examined = parts.documents_read;
  out.returned = returned;
  out.total = total;
  out.micros = std::max<Micros>(0, now_micros() - started);
  return out;
}

}  // namespace

Result<Page> Session::query(const Uuid& project, std::string_view collection, const Query& query) {
  return run_query(*this, *parts_, project, collection, query, true);
}

Result<Explanation> Session::explain(const Uuid& project, std::string_view collection,
                                     const Query& query) {
  const Micros started = now_micros();
  parts_->entries_read = parts_->documents_read = 0;
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, collection, false));
  COPRA_ASSIGN(const Page page, run_query(*this, *parts_, project, collection, query, false));
  return explanation_of(*parts_, static_cast<int64_t>(page.rows.size()), page.total, started);
}

Result<Explanation> Session::explain_search(const Uuid& project, std::string_view collection,
                                            std::string_view term,
                                            const std::vector<std::string>& fields, int64_t limit) {
  const Micros started = now_micros();
  parts_->entries_read = parts_->documents_read = 0;
  COPRA_ASSIGN(const CollectionPtr info, resolve_collection(*parts_, project, collection, false));
  COPRA_ASSIGN(const auto rows, search(project, collection, term, fields, limit));
  return explanation_of(*parts_, static_cast<int64_t>(rows.size()), -1, started);
}

Result<Document> Session::find_one(const Uuid& project, std::string_view collection, Query query) {
  query.limit = 1;
  query.offset = 0;
  query.want_total = false;
  COPRA_ASSIGN(Page page, run_query(*this, *parts_, project, collection, query, false));
  if (page.rows.empty()) return no_document();
  return std::move(page.rows[0]);
}

Result<int64_t> Session::count(const Uuid& project, std::string_view collection,
                               const Filter& filter) {
  Result<CollectionPtr> info = resolve_collection(*parts_, project, collection, false);
  if (info.is(Code::kNotFound)) return int64_t{0};
  if (!info.ok()) return info.status();
  StoreResolver resolver(*parts_, project);
  RowTest test;
  test.filter = &filter;
  test.relations = &resolver;
  Result<int64_t> count = count_rows(*parts_, Table::documents_of(project, *info), test);
  COPRA_TRY(resolver.status());
  return count;
}

Status Session::scan(const Uuid& project, std::string_view collection, const Filter& filter,
                     const std::function<bool(const EntityRef&)>& visit) {
  Result<CollectionPtr> info = resolve_collection(*parts_, project, collection, false);
  if (info.is(Code::kNotFound)) return {};
  if (!info.ok()) return info.status();
  StoreResolver resolver(*parts_, project);
  RowTest test;
  test.filter = &filter;
  test.relations = &resolver;
  COPRA_TRY(each_row(*parts_, Table::documents_of(project, *info), test,
                     [&](const RowView& row) { return visit(row.entity); }));
  return resolver.status();
}

Result<std::vector<Document>> Session::search(const Uuid& project, std::string_view collection,
                                              std::string_view term,
                                              const std::vector<std::string>& fields,
                                              int64_t limit) {
  std::vector<Document> out;
  if (term.find_first_not_of(" \t\r\n") == std::string_view::npos) return out;
  Result<CollectionPtr> info = resolve_collection(*parts_, project, collection, false);
  if (info.is(Code::kNotFound)) return out;
  if (!info.ok()) return info.status();
  const std::string folded = fold_case(term);
  RowTest test;
  test.folded_text = folded;
  test.also = [&](const EntityRef& entity) {
    if (fields.empty()) return any_string_leaf(entity.data, folded);
    for (const std::string& field : fields) {
      std::string_view path = field;
      if (path.starts_with("data.")) path.remove_prefix(5);
      if (leaf_at_path(entity.data, path, folded)) return true;
    }
    return false;
  };
  RowsWanted wanted;
  wanted.limit = clamp_limit(limit);
  wanted.want_total = false;
  const Table table = Table::documents_of(project, *info);
  COPRA_ASSIGN(const FoundRows found, find_rows(*parts_, table, test, wanted));
  for (const Row& row : found.rows) {
    COPRA_ASSIGN(Document document, to_document(table.collection, row.id, row.value));
    out.push_back(std::move(document));
  }
  return out;
}

Result<std::vector<Document>> Session::bulk_create(const Uuid& project, std::string_view collection,
                                                   std::span<const std::string> bodies) {
  CallGuard guard(*parts_);
  COPRA_ASSIGN(const CollectionPtr info, resolve_or_create(*parts_, project, collection));
  std::vector<Document> out;
  out.reserve(bodies.size());
  for (const std::string& body : bodies) {
    COPRA_ASSIGN(Document document, insert(*this, *parts_, project, *info, DocView(body)));
    out.push_back(std::move(document));
  }
  guard.keep();
  return out;
}

Result<BulkUpdate> Session::bulk_merge(const Uuid& project, std::string_view collection,
                                       std::span<const std::pair<Uuid, std::string>> updates) {
  CallGuard guard(*parts_);
  BulkUpdate out;
  Result<CollectionPtr> info = resolve_collection(*parts_, project, collection, true);
  if (info.is(Code::kNotFound)) {
    out.failed = static_cast<int64_t>(updates.size());
    return out;
  }
  if (!info.ok()) return info.status();
  for (const auto& [id, fields] : updates) {
    Result<Document> document = merge(*this, *parts_, project, **info, id, DocView(fields));
    if (document.ok()) {
      out.documents.push_back(std::move(*document));
    } else if (document.is(Code::kNotFound)) {
      ++out.failed;
    } else {
      return document.status();
    }
  }
  guard.keep();
  return out;
}

Result<int64_t> Session::bulk_delete(const Uuid& project, std::string_view collection,
                                     std::span<const Uuid> ids) {
  CallGuard guard(*parts_);
  Result<CollectionPtr> info = resolve_collection(*parts_, project, collection, true);
  if (info.is(Code::kNotFound)) return int64_t{0};
  if (!info.ok()) return info.status();
  int64_t count = 0;
  for (const Uuid& id : ids) {
    const Status removed = remove(*this, *parts_, project, **info, id);
    if (removed.ok()) {
      ++count;
    } else if (!removed.is(Code::kNotFound)) {
      return removed;
    }
  }
  guard.keep();
  return count;
}

}  // namespace copra::storage
