// Small server records, files, and the outbox of side effects: plain keyed storage that the server
// gives its meaning. Key layouts: FORMAT.md ("records", "files", "outbox").
#include "storage/store_impl.h"

namespace copra::storage {

namespace {

constexpr size_t kFileBytesMax = 64u << 20;
constexpr size_t kPathBytesMax = 2048;

std::string record_prefix(const Uuid& project, std::string_view kind) {
  return TupleWriter().id(project).string(kind).take();
}
std::string file_prefix(char part, const Uuid& project) {
  return TupleWriter().byte(static_cast<uint8_t>(part)).id(project).take();
}

// Outbox: 'd' due sequence -> item, 's' sequence -> due.
std::string due_key(Micros due, uint64_t sequence) {
  return TupleWriter().byte('d').time(due).fixed_u64(sequence).take();
}
std::string sequence_key(uint64_t sequence) {
  return TupleWriter().byte('s').fixed_u64(sequence).take();
}

Result<std::string> encode_item(const OutboxItem& item) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("project_id");
  b.string(item.project_id.text());
  b.key("kind");
  b.string(item.kind);
  b.key("payload");
  b.string(item.payload);
  b.key("attempts");
  b.integer(item.attempts);
  b.key("created_at");
  b.integer(item.created_at);
  b.end_object();
  return encode_record(b);
}

Result<OutboxItem> decode_item(Micros due, uint64_t sequence, std::string_view value) {
  COPRA_ASSIGN(const DocView record, decode_record(value));
  OutboxItem item;
  item.sequence = sequence;
  item.project_id = Uuid::parse(doc_text(record, "project_id")).value_or(Uuid());
  item.kind = doc_text(record, "kind");
  item.payload = doc_text(record, "payload");
  item.attempts = static_cast<int32_t>(doc_int(record, "attempts"));
  item.due_at = due;
  item.created_at = doc_int(record, "created_at");
  return item;
}

Result<FileInfo> decode_file(std::string_view path, std::string_view value) {
  COPRA_ASSIGN(const DocView record, decode_record(value));
  FileInfo info;
  info.path = path;
  info.content_type = doc_text(record, "content_type");
  info.size = doc_int(record, "size");
  info.modified_at = doc_int(record, "modified_at");
  info.flags = static_cast<uint32_t>(doc_int(record, "flags"));
  info.hash = doc_text(record, "hash");
  info.body = Uuid::parse(doc_text(record, "body")).value_or(Uuid());
  return info;
}

Result<std::string> encode_file(const FileInfo& info) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("content_type");
  b.string(info.content_type);
  b.key("size");
  b.integer(info.size);
  b.key("modified_at");
  b.integer(info.modified_at);
  b.key("flags");
  b.integer(info.flags);
  b.key("hash");
  b.string(info.hash);
  b.key("body");
  b.string(info.body.text());
  b.end_object();
  return encode_record(b);
}

std::string body_prefix(const Uuid& project, const Uuid& body) {
  return TupleWriter().byte('b').id(project).id(body).take();
}
std::string chunk_key(const Uuid& project, const Uuid& body, uint64_t number) {
  return TupleWriter(body_prefix(project, body)).fixed_u64(number).take();
}
// Stands while a body has no name.
std::string pending_key(const Uuid& project, const Uuid& body) {
  return TupleWriter().byte('w').id(project).id(body).take();
}
void erase_body(Txn& txn, const Uuid& project, const Uuid& body) {
  const std::string prefix = body_prefix(project, body);
  txn.erase_range(Keyspace::kFiles, prefix, prefix_end(prefix));
}

}  // namespace

// ---- records -----------------------------------------------------------------------------------

Status Session::put_record(const Uuid& project, std::string_view kind, std::string_view key,
                           std::string_view value) {
  parts_->txn.put(Keyspace::kRecords, record_prefix(project, kind).append(key), std::string(value));
  return {};
}

Result<std::string> Session::get_record(const Uuid& project, std::string_view kind,
                                        std::string_view key) {
  std::string value;
  COPRA_TRY(parts_->txn.get(Keyspace::kRecords, record_prefix(project, kind).append(key), &value));
  return value;
}

Status Session::delete_record(const Uuid& project, std::string_view kind, std::string_view key) {
  std::string value;
  const std::string full = record_prefix(project, kind).append(key);
  COPRA_TRY(parts_->txn.get(Keyspace::kRecords, full, &value));
  parts_->txn.erase(Keyspace::kRecords, full);
  return {};
}

Result<std::vector<Record>> Session::list_records(const Uuid& project, std::string_view kind,
                                                  std::string_view key_prefix, int64_t limit,
                                                  bool reverse) {
  if (limit < 0) limit = INT64_MAX;
  const std::string base = record_prefix(project, kind);
  const std::string prefix = base + std::string(key_prefix);
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kRecords, {prefix, prefix_end(prefix), reverse}));
  std::vector<Record> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    out.push_back({std::string(cursor->key().substr(base.size())), std::string(cursor->value())});
  }
  COPRA_TRY(cursor->status());
  return out;
}

// ---- files -------------------------------------------------------------------------------------

Result<FileInfo> Session::write_info(const Uuid& project, FileInfo info) {
  if (info.path.empty() || info.path.size() > kPathBytesMax)
    return Status::invalid("bad file path");
  const std::string key = file_prefix('i', project) + info.path;
  Txn& txn = parts_->txn;
  int64_t growth = info.size;
  std::string before;
  const Status status = txn.get(Keyspace::kFiles, key, &before);
  if (status.ok()) {
    COPRA_ASSIGN(const FileInfo old, decode_file(info.path, before));
    growth -= old.size;
    erase_body(txn, project, old.body);
  } else if (!status.is(Code::kNotFound)) {
    return status;
  }
  if (info.modified_at == 0) info.modified_at = parts_->store.tick();
  COPRA_ASSIGN(std::string value, encode_file(info));
  txn.put(Keyspace::kFiles, key, std::move(value));
  txn.add(Keyspace::kFiles, file_prefix('#', project), growth);
  return info;
}

Status Session::put_file(const Uuid& project, const FileInfo& given, std::string_view body) {
  if (body.size() > kFileBytesMax) {
    return Status::too_large("file is larger than " + std::to_string(kFileBytesMax) + " bytes");
  }
  CallGuard guard(*parts_);
  FileInfo info = given;
  info.body = Uuid::random();
  info.size = static_cast<int64_t>(body.size());
  const Result<FileInfo> written = write_info(project, std::move(info));
  if (!written.ok()) return written.status();
  for (size_t at = 0; at < body.size(); at += kFileChunkBytes)
    COPRA_TRY(
        put_chunk(project, written->body, at / kFileChunkBytes, body.substr(at, kFileChunkBytes)));
  guard.keep();
  return {};
}

Status Session::begin_body(const Uuid& project, const Uuid& body) {
  parts_->txn.put(Keyspace::kFiles, pending_key(project, body), {});
  return {};
}

Status Session::put_chunk(const Uuid& project, const Uuid& body, uint64_t number,
                          std::string_view bytes) {
  parts_->txn.put(Keyspace::kFiles, chunk_key(project, body, number), std::string(bytes));
  return {};
}

Status Session::drop_body(const Uuid& project, const Uuid& body) {
  std::string marker;
  // Whoever names the body takes the marker away: only one of the two happens.
  COPRA_TRY(parts_->txn.get(Keyspace::kFiles, pending_key(project, body), &marker));
  parts_->txn.erase(Keyspace::kFiles, pending_key(project, body));
  erase_body(parts_->txn, project, body);
  return {};
}

Result<FileInfo> Session::name_file(const Uuid& project, FileInfo info) {
  CallGuard guard(*parts_);
  std::string marker;
  COPRA_TRY(parts_->txn.get(Keyspace::kFiles, pending_key(project, info.body), &marker));
  Result<FileInfo> written = write_info(project, std::move(info));
  if (!written.ok()) return written;
  parts_->txn.erase(Keyspace::kFiles, pending_key(project, written->body));
  guard.keep();
  return written;
}

Result<std::vector<std::pair<Uuid, Uuid>>> Session::unnamed_bodies(int64_t limit) {
  COPRA_ASSIGN(const auto cursor, parts_->txn.scan(Keyspace::kFiles, {"w", "x", false}));
  std::vector<std::pair<Uuid, Uuid>> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    TupleReader key(cursor->key().substr(1));
    const auto project = key.id();
    const auto body = key.id();
    if (!project || !body) return corrupt_record("body without a name");
    out.emplace_back(*project, *body);
  }
  COPRA_TRY(cursor->status());
  return out;
}

Result<FileInfo> Session::file_info(const Uuid& project, std::string_view path) {
  std::string value;
  const Status status =
      parts_->txn.get(Keyspace::kFiles, file_prefix('i', project).append(path), &value);
  if (status.is(Code::kNotFound)) return Status::not_found("File not found");
  COPRA_TRY(status);
  return decode_file(path, value);
}

Result<std::string> Session::file_chunk(const Uuid& project, const FileInfo& info,
                                        uint64_t number) {
  std::string value;
  const Status status =
      parts_->txn.get_unvalidated(Keyspace::kFiles, chunk_key(project, info.body, number), &value);
  if (status.is(Code::kNotFound)) return Status::not_found("File not found");
  COPRA_TRY(status);
  return value;
}

Result<std::string> Session::file_body(const Uuid& project, std::string_view path) {
  COPRA_ASSIGN(const FileInfo info, file_info(project, path));
  std::string out;
  out.reserve(static_cast<size_t>(info.size));
  for (uint64_t number = 0; out.size() < static_cast<size_t>(info.size); ++number) {
    COPRA_ASSIGN(const std::string chunk, file_chunk(project, info, number));
    if (chunk.empty()) return corrupt_record("file body");
    out += chunk;
  }
  return out;
}

Status Session::delete_file(const Uuid& project, std::string_view path) {
  const Result<FileInfo> info = file_info(project, path);
  if (!info.ok()) return info.status();
  parts_->txn.erase(Keyspace::kFiles, file_prefix('i', project).append(path));
  parts_->txn.add(Keyspace::kFiles, file_prefix('#', project), -info->size);
  erase_body(parts_->txn, project, info->body);
  return {};
}

Result<int64_t> Session::file_bytes(const Uuid& project) {
  return parts_->txn.counter(Keyspace::kFiles, file_prefix('#', project));
}

Result<std::vector<FileInfo>> Session::list_files(const Uuid& project, std::string_view path_prefix,
                                                  int64_t limit, std::string_view after) {
  if (limit < 0) limit = INT64_MAX;
  const std::string base = file_prefix('i', project);
  const std::string prefix = base + std::string(path_prefix);
  // Behind `after`: the first key that is larger.
  const std::string from =
      after.empty() ? prefix : std::max(prefix, base + std::string(after) + '\0');
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kFiles, {from, prefix_end(prefix), false}));
  std::vector<FileInfo> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    COPRA_ASSIGN(FileInfo info, decode_file(cursor->key().substr(base.size()), cursor->value()));
    out.push_back(std::move(info));
  }
  COPRA_TRY(cursor->status());
  return out;
}

// ---- outbox ------------------------------------------------------------------------------------

Status Session::outbox_add(OutboxItem item) {
  item.created_at = parts_->store.tick();
  item.sequence = static_cast<uint64_t>(item.created_at);
  if (item.due_at == 0) item.due_at = item.created_at;
  Result<std::string> value = encode_item(item);
  if (!value.ok()) return value.status();
  parts_->txn.put(Keyspace::kOutbox, due_key(item.due_at, item.sequence), std::move(*value));
  parts_->txn.put(Keyspace::kOutbox, sequence_key(item.sequence),
                  TupleWriter().time(item.due_at).take());
  parts_->outbox_grew = true;
  return {};
}

Status Session::visit_outbox(Micros now, const std::function<bool(uint64_t)>& wanted,
                             const std::function<bool(OutboxItem)>& visit) {
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kOutbox, {"d", due_key(now + 1, 0), false}));
  for (; cursor->valid(); cursor->next()) {
    TupleReader key(cursor->key().substr(1));
    const auto due = key.time();
    const auto sequence = key.fixed_u64();
    if (!due || !sequence) return corrupt_record("outbox key");
    if (!wanted(*sequence)) continue;
    COPRA_ASSIGN(OutboxItem item, decode_item(*due, *sequence, cursor->value()));
    if (!visit(std::move(item))) return {};
  }
  return cursor->status();
}

Result<OutboxItem> Session::outbox_item(uint64_t sequence) {
  std::string raw, value;
  COPRA_TRY(parts_->txn.get(Keyspace::kOutbox, sequence_key(sequence), &raw));
  const auto due = TupleReader(raw).time();
  if (!due) return corrupt_record("outbox sequence");
  COPRA_TRY(parts_->txn.get(Keyspace::kOutbox, due_key(*due, sequence), &value));
  return decode_item(*due, sequence, value);
}

Result<Micros> Session::outbox_next_due(Micros after) {
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kOutbox, {due_key(after + 1, 0), "e", false}));
  if (!cursor->valid()) {
    COPRA_TRY(cursor->status());
    return Status::not_found();
  }
  const auto due = TupleReader(cursor->key().substr(1)).time();
  if (!due) return corrupt_record("outbox key");
  return *due;
}

Result<std::vector<OutboxItem>> Session::outbox_due(Micros now, int64_t limit) {
  if (limit < 0 || limit > kRowsMax) limit = kRowsMax;
  COPRA_ASSIGN(const auto cursor,
               parts_->txn.scan(Keyspace::kOutbox, {"d", due_key(now + 1, 0), false}));
  std::vector<OutboxItem> out;
  for (; cursor->valid() && static_cast<int64_t>(out.size()) < limit; cursor->next()) {
    TupleReader key(cursor->key().substr(1));
    const auto due = key.time();
    const auto sequence = key.fixed_u64();
    if (!due || !sequence) return corrupt_record("outbox key");
    COPRA_ASSIGN(OutboxItem item, decode_item(*due, *sequence, cursor->value()));
    out.push_back(std::move(item));
  }
  COPRA_TRY(cursor->status());
  return out;
}

namespace {

// Takes an item out of the outbox; kNotFound when it is gone.
Result<OutboxItem> take_item(Txn& txn, uint64_t sequence) {
  std::string raw;
  COPRA_TRY(txn.get(Keyspace::kOutbox, sequence_key(sequence), &raw));
  const auto due = TupleReader(raw).time();
  if (!due) return corrupt_record("outbox sequence");
  std::string value;
  COPRA_TRY(txn.get(Keyspace::kOutbox, due_key(*due, sequence), &value));
  txn.erase(Keyspace::kOutbox, sequence_key(sequence));
  txn.erase(Keyspace::kOutbox, due_key(*due, sequence));
  return decode_item(*due, sequence, value);
}

}  // namespace

Status Session::outbox_done(uint64_t sequence) { return take_item(parts_->txn, sequence).status(); }

Status Session::outbox_retry(uint64_t sequence, Micros due_at) {
  CallGuard guard(*parts_);
  Result<OutboxItem> item = take_item(parts_->txn, sequence);
  if (!item.ok()) return item.status();
  item->due_at = due_at;
  ++item->attempts;
  Result<std::string> value = encode_item(*item);
  if (!value.ok()) return value.status();
  parts_->txn.put(Keyspace::kOutbox, due_key(due_at, sequence), std::move(*value));
  parts_->txn.put(Keyspace::kOutbox, sequence_key(sequence), TupleWriter().time(due_at).take());
  guard.keep();
  return {};
}

}  // namespace copra::storage
