// What it is for: the store's public door: projects, collections, documents, users, functions,
// logs, transactions, side effects. The server and the db shim include this and nothing else of
// storage. In: encoded values (doc_codec.h), filters (filter.h); out: Results. No engine type
// appears here. Invariant: each Session is one atomic transaction with read-your-writes; a Store is
// thread-safe, a Session belongs to one thread at a time. Nothing throws. Layouts: FORMAT.md.
//
//   auto doc = store->write([&](Session& s) { return s.create_document(project, "posts", body); });
//   store->write_async<Document>([=](Session& s) { return s.create_document(project, c,
//   DocView(*b)); },
//                                [](Result<Document> r) { ... });          // no thread waits
//   auto page = store->read([&](Session& s) { return s.query(project, "posts", query); });
//   auto session = store->begin();  ...  store->commit(std::move(session));
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "storage/doc_codec.h"
#include "storage/filter.h"
#include "storage/kv.h"
#include "storage/status.h"
#include "storage/uuid.h"

namespace copra::storage {

class Store;

// ---- rows ------------------------------------------------------------------------------------

struct Document {
  Uuid id;
  Uuid collection_id;
  Micros created_at = 0;  // system values; D's own fields of these names win when shown
  Micros updated_at = 0;
  std::string body;                    // D, an encoded object; after populate with entities inside
  uint8_t shown = kShowAll;            // ShownField bits left by select
  std::vector<std::string> populated;  // top-level keys that populate set

  DocView data() const { return DocView(body); }
};

struct User {
  Uuid id;
  std::string email;
  std::string password_hash;  // opaque; never in JSON
  std::vector<std::string> roles;
  std::string data;  // encoded object; after populate with entities inside
  bool email_verified = false;
  std::optional<Micros> email_verified_at;
  std::optional<std::string> phone_number;
  std::optional<std::string> oauth_id;
  std::optional<std::string> oauth_provider;
  std::string secrets;  // encoded object for the server (2FA, token epochs); never shown, "" = none
  Micros created_at = 0;
  Micros updated_at = 0;
  std::vector<std::string> select;     // not empty: only these top-level names are shown
  std::vector<std::string> populated;  // keys that populate set inside data

  DocView fields() const { return DocView(data); }
};

template <class Row>
struct PageOf {
  std::vector<Row> rows;
  int64_t total = 0;  // exact match count; -1 when not asked for
  int64_t limit = 0;  // after clamping
  int64_t offset = 0;
  bool has_more = false;
};
using Page = PageOf<Document>;
using UserPage = PageOf<User>;

constexpr int64_t kRowsMax = 10'000;  // any limit is clamped to this; limit < 0 means all of it

struct Query {
  Filter filter;
  std::string sort;        // 3.10: one field, "-" prefix = descending; empty = created_at
  bool descending = true;  // ignored when sort starts with "-"
  int64_t limit = -1;
  int64_t offset = 0;
  bool want_total = true;             // false lets the scan stop early
  std::vector<std::string> populate;  // entries of 3.11, already split at commas
  std::vector<std::string> select;    // already split at commas; empty = all
};

struct Collection {
  Uuid id;
  Uuid project_id;
  std::string name;
  std::optional<std::string> webhook_url;
  std::string permissions;  // encoded object {"create":[],"read":[],"update":[],"delete":[]}
  Micros created_at = 0;
  int64_t document_count = 0;
};

struct CollectionUpdate {
  std::optional<std::string> name;
  std::optional<std::optional<std::string>> webhook_url;
  std::optional<std::string> permissions;  // encoded object
};

struct Project {
  Uuid id;
  std::string name;  // unique per owner
  std::string api_key;
  std::string owner;  // owner account id, opaque
  std::vector<std::string> allowed_origins;
  std::optional<std::string> callback_url;
  std::string configs;  // encoded object
  std::string env;      // encoded object of strings
  std::string secret;   // signs app-user tokens
  Micros created_at = 0;
  Micros updated_at = 0;
};

struct Function {
  Uuid id;
  Uuid project_id;
  std::string name;  // unique per project
  std::optional<std::string> description;
  std::string runtime = "python3.10";
  std::string type = "http";
  std::string code;
  bool enabled = true;
  Micros created_at = 0;
  std::optional<Micros> updated_at;
};

struct ExecutionLog {
  Uuid id;
  Uuid project_id;
  Uuid function_id;
  std::string function_name;
  std::string status;  // success | failed | timeout
  int64_t duration_ms = 0;
  std::string triggered_by;
  std::string logs;
  Micros created_at = 0;
  std::string output;
  std::string result_json;
  std::optional<std::string> error;
  int64_t status_code = 0;
};

struct DroppedLogs {
  int64_t count = 0;
  Micros next = 0;  // where the next call begins
};

// One committed change of a document, for webhooks, realtime and hooks.
struct Change {
  enum class Kind : uint8_t { kCreate, kUpdate, kDelete };
  Kind kind = Kind::kCreate;
  Uuid project_id;
  std::string collection;  // name
  Document document;       // after the change; kDelete: as it was
  std::string old_body;    // kUpdate: D before
  uint32_t origin = 0;     // Session::set_origin of the writer
};

struct UserUpdate {
  std::optional<std::string> email;
  std::optional<std::string> password_hash;
  std::optional<std::vector<std::string>> roles;
  std::optional<std::string> merge_data;    // encoded object, shallow merge
  std::optional<std::string> replace_data;  // encoded object, before merge_data
  std::optional<bool> email_verified;
  std::optional<std::optional<Micros>> email_verified_at;
  std::optional<std::optional<std::string>> phone_number;
  std::optional<std::optional<std::string>> oauth_id;
  std::optional<std::optional<std::string>> oauth_provider;
  std::optional<std::string> secrets;
};

struct RelationOutcome {
  bool success = false;
  std::string message;
  bool bidirectional = false;
};

enum class AggregateOp : uint8_t { kCount, kSum, kAvg, kMin, kMax };
std::optional<AggregateOp> parse_aggregate_op(std::string_view name);

struct AggregateSpec {
  std::string alias;
  AggregateOp op = AggregateOp::kCount;
  std::string field;  // empty for a plain count
};

struct Aggregate {
  std::string value;  // encoded: number, string (min/max of text) or null
  int64_t count = 0;  // values that took part
};

struct Group {
  std::string key;  // encoded value
  int64_t count = 0;
  std::vector<std::string> values;  // one per AggregateSpec, encoded
};

struct BulkUpdate {
  std::vector<Document> documents;  // in input order
  int64_t failed = 0;               // ids that do not exist
};

struct OutboxItem {
  uint64_t sequence = 0;  // set by the store; order of creation
  Uuid project_id;
  std::string kind;     // "webhook", "mail", ...
  std::string payload;  // opaque
  int32_t attempts = 0;
  Micros due_at = 0;  // not before
  Micros created_at = 0;
};

struct FileInfo {
  std::string path;
  std::string content_type;
  int64_t size = 0;
  Micros modified_at = 0;
  uint32_t flags = 0;  // the server's meaning
  std::string hash;    // the server's: tells equal bodies
  Uuid body;           // where the bytes lie; set by the store in put_file
};

// Every chunk of a body but its last one has this size.
constexpr size_t kFileChunkBytes = 256u << 10;

struct Record {
  std::string key;
  std::string value;
};

struct IndexSpec {
  std::string name;
  std::vector<std::string> fields;  // "-" prefix = descending; dotted allowed; none: search
  bool unique = false;
  // Set by the store.
  bool ready = false;        // built and kept up to date
  bool search = false;       // trigrams of every text, for search and `contains`
  std::string failure = {};  // why it could not be built; such an index is not kept up
  int64_t built = 0;         // documents indexed so far, and ...
  int64_t documents = 0;     // ... how many there are (both only in listings)
  bool automatic = false;    // made by the server
  bool numbered = false;     // knows the documents that have FIELD_2 and the like
};

// A filter that reads much and returns little, and the index that would help it.
struct IndexSuggestion {
  Uuid project;
  Uuid collection;
  std::vector<std::string> fields;  // none: a search index
  int64_t queries = 0;
  int64_t examined = 0;  // documents read
  int64_t returned = 0;
};

// How a query was run.
struct Explanation {
  std::string plan;      // one line per step
  std::string kind;      // id, index, index_order, time_order, search, scan, nothing
  std::string index;     // its name, "" = none
  int64_t entries = 0;   // index entries read
  int64_t examined = 0;  // documents read and tested
  int64_t returned = 0;
  int64_t total = -1;
  int64_t micros = 0;
};

// Step 2 and 3 of `transaction` (3.13).
struct IdempotentStart {
  enum class Kind : uint8_t { kProceed, kReplay, kLocked };
  Kind kind = Kind::kProceed;
  std::string result;      // kReplay: encoded value
  int64_t retry_in_s = 0;  // kLocked: >= 1
  std::string token;       // kProceed: proves that the locks are ours
};

struct IdempotentKey {
  std::string key;
  std::optional<std::string> lock_resource;
  int64_t lock_ttl_s = 30;
  int64_t result_ttl_s = 86'400;
};

// Rows of raw SQL. Cells are encoded values, row-major.
struct SqlRows {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

// ---- session ---------------------------------------------------------------------------------

// One transaction. Errors common to all calls: kIoError, kCorrupt, kCancelled, kWouldBlock (only
// with cache_only). `collection` is a name or an id's text (a name wins). Writers take an encoded
// object; its bytes may be dropped when the call returns. A write into a missing collection creates
// it. A failed call leaves the transaction as it was before the call.
class Session {
 public:
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  // Every later read sees one point in time.
  void hold_snapshot();
  // Tag put on this session's changes; kNoWebhooks bit keeps webhooks from being queued, kNoHooks
  // tells listeners that a lifecycle hook made the change and no further one is to run.
  void set_origin(uint32_t origin);
  static constexpr uint32_t kNoWebhooks = 1;
  static constexpr uint32_t kNoHooks = 2;
  void set_durable(bool durable);
  // Checked now and then in long scans; true ends the call with kCancelled.
  void set_cancel(std::function<bool()> cancelled);
  // Called every few milliseconds of a long scan: lets others use the thread.
  void set_yield(std::function<void()> yield);
  // Nested transactions: writes after savepoint() are undone by rollback_to().
  struct Savepoint {
    size_t ops;
    size_t changes;
  };
  Savepoint savepoint() const;
  void rollback_to(Savepoint point);
  bool has_writes() const;

  // -- documents (3.5). Missing record or collection: kNotFound. Too big: kTooLarge.
  Result<Document> create_document(const Uuid& project, std::string_view collection, DocView body);
  Result<Document> get_document(const Uuid& project, std::string_view collection, const Uuid& id,
                                const std::vector<std::string>& populate = {},
                                const std::vector<std::string>& select = {});
  Result<Document> replace_document(const Uuid& project, std::string_view collection,
                                    const Uuid& id, DocView body);
  Result<Document> merge_document(const Uuid& project, std::string_view collection, const Uuid& id,
                                  DocView fields);
  Status delete_document(const Uuid& project, std::string_view collection, const Uuid& id);
  Result<Page> query(const Uuid& project, std::string_view collection, const Query& query);
  Result<Document> find_one(const Uuid& project, std::string_view collection, Query query);
  Result<int64_t> count(const Uuid& project, std::string_view collection, const Filter& filter);
  // Case-insensitive substring in the named fields (dotted allowed) or in every string leaf.
  Result<std::vector<Document>> search(const Uuid& project, std::string_view collection,
                                       std::string_view term,
                                       const std::vector<std::string>& fields, int64_t limit);
  Result<Aggregate> aggregate(const Uuid& project, std::string_view collection,
                              std::string_view field, AggregateOp op, const Filter& filter);
  // Count per value of `field`, count descending; documents without it form the null group.
  Result<std::vector<Group>> group_by(const Uuid& project, std::string_view collection,
                                      std::string_view field, const Filter& filter,
                                      const std::vector<AggregateSpec>& specs = {});
  Result<std::vector<Document>> bulk_create(const Uuid& project, std::string_view collection,
                                            std::span<const std::string> bodies);
  Result<BulkUpdate> bulk_merge(const Uuid& project, std::string_view collection,
                                std::span<const std::pair<Uuid, std::string>> updates);
  Result<int64_t> bulk_delete(const Uuid& project, std::string_view collection,
                              std::span<const Uuid> ids);
  // Calls `visit` for each match in the query's order until it returns false; ignores limits.
  Status scan(const Uuid& project, std::string_view collection, const Filter& filter,
              const std::function<bool(const EntityRef&)>& visit);
  // Applies populate (3.11) and select (3.10) to rows already read.
  Status shape(const Uuid& project, std::vector<Document>& rows,
               const std::vector<std::string>& populate, const std::vector<std::string>& select);
  Status shape_users(const Uuid& project, std::vector<User>& rows,
                     const std::vector<std::string>& populate,
                     const std::vector<std::string>& select);

  // -- collections (3.12)
  Result<std::vector<Collection>> list_collections(const Uuid& project, int64_t limit = -1);
  Result<Collection> get_collection(const Uuid& project, std::string_view name_or_id);
  Result<Collection> create_collection(const Uuid& project, std::string_view name,
                                       std::optional<std::string> webhook_url = std::nullopt,
                                       ValueView permissions = {});
  Result<Collection> update_collection(const Uuid& project, std::string_view name_or_id,
                                       const CollectionUpdate& update);
  Status delete_collection(const Uuid& project, std::string_view name_or_id);

  // -- secondary indexes. create_index on a filled collection is built by Store::build_indexes.
  // Errors: kInvalid, kAlreadyExists (name, or duplicates in a small collection).
  Status create_index(const Uuid& project, std::string_view collection, const IndexSpec& spec);
  Status drop_index(const Uuid& project, std::string_view collection, std::string_view name);
  Result<std::vector<IndexSpec>> list_indexes(const Uuid& project, std::string_view collection);
  // Runs the query and tells how.
  Result<Explanation> explain(const Uuid& project, std::string_view collection, const Query& query);
  Result<Explanation> explain_search(const Uuid& project, std::string_view collection,
                                     std::string_view term, const std::vector<std::string>& fields,
                                     int64_t limit);

  // -- app users (3.6). Duplicate email: kAlreadyExists "User with this email already exists".
  Result<User> create_user(const Uuid& project, User user);  // id and times are set here
  Result<User> get_user(const Uuid& project, const Uuid& id,
                        const std::vector<std::string>& populate = {},
                        const std::vector<std::string>& select = {});
  Result<User> user_by_email(const Uuid& project, std::string_view email);
  Result<User> update_user(const Uuid& project, const Uuid& id, const UserUpdate& update);
  Status delete_user(const Uuid& project, const Uuid& id);
  Result<UserPage> query_users(const Uuid& project, const Query& query);
  Result<User> find_user(const Uuid& project, Query query);
  Result<int64_t> count_users(const Uuid& project, const Filter& filter);

  // -- relationships between users (3.7)
  Result<UserPage> related_users(const Uuid& project, const Uuid& user, std::string_view type,
                                 const Query& query);
  Result<RelationOutcome> add_relationship(const Uuid& project, const Uuid& user,
                                           const Uuid& related, std::string_view type,
                                           bool bidirectional);
  Result<RelationOutcome> remove_relationship(const Uuid& project, const Uuid& user,
                                              const Uuid& related, std::string_view type,
                                              bool bidirectional);
  Result<Page> user_documents(const Uuid& project, const Uuid& user, std::string_view collection,
                              Query query);

  // -- projects. Name taken by the same owner or key taken: kAlreadyExists.
  Result<Project> create_project(Project project);  // id (when nil) and times are set here
  Result<Project> get_project(const Uuid& id);
  Result<Project> project_by_api_key(std::string_view api_key);
  Result<Project> update_project(const Project& project);  // whole record; old key dies at once
  Status delete_project(const Uuid& id);                   // with all that it owns
  Result<std::vector<Project>> list_projects(std::string_view owner = {});  // empty: all

  // -- functions (1.1). Duplicate name: kAlreadyExists.
  Result<Function> create_function(Function function);  // id (when nil) and created_at are set here
  Result<Function> get_function(const Uuid& id);
  Result<Function> function_by_name(const Uuid& project, std::string_view name);
  Result<Function> update_function(Function function);  // sets updated_at
  Status delete_function(const Uuid& id);
  Result<std::vector<Function>> list_functions(const Uuid& project);

  // -- execution logs (1.11), newest first
  Status append_logs(std::span<const ExecutionLog> logs);
  Result<std::vector<ExecutionLog>> list_logs(const Uuid& project,
                                              const std::optional<Uuid>& function, int64_t limit,
                                              std::string_view status = {}, Micros since = 0);
  // The newest that failed or timed out, of one function or of all.
  Result<std::vector<ExecutionLog>> list_failures(const Uuid& project,
                                                  const std::optional<Uuid>& function,
                                                  int64_t limit, Micros since);
  Result<ExecutionLog> get_log(const Uuid& project, const Uuid& id);
  Status visit_logs(const Uuid& project, const std::optional<Uuid>& function, Micros since,
                    const std::function<bool(const ExecutionLog&)>& visit,
                    std::string_view status = {});
  Result<int64_t> count_logs(const Uuid& project);
  // Keeps the newest `keep` records of the project, returns how many went.
  Result<int64_t> trim_logs(const Uuid& project, int64_t keep);
  // Deletes up to `count` of the oldest records, whole blocks of records that were written
  // together. `from`: where the last call said that the next should begin (what has been deleted is
  // not looked at again), 0 at first.
  Result<DroppedLogs> drop_oldest_logs(const Uuid& project, Micros from, int64_t count);

  // -- transactions with a key (3.13). start_idempotent belongs in its own committed session;
  // finish_idempotent in the session that does the work: its commit fails with kConflict when the
  // locks were taken over meanwhile.
  Result<IdempotentStart> start_idempotent(const Uuid& project, const IdempotentKey& key);
  Status finish_idempotent(const Uuid& project, const IdempotentKey& key, std::string_view token,
                           ValueView result);
  Status release_locks(const Uuid& project, const IdempotentKey& key, std::string_view token);

  // -- outbox: written with the change, delivered afterwards at least once
  Status outbox_add(OutboxItem item);
  Result<std::vector<OutboxItem>> outbox_due(Micros now, int64_t limit);
  // Every item due by `now`, by due time: those that `wanted` names are read and handed to `visit`,
  // which ends the walk by returning false.
  Status visit_outbox(Micros now, const std::function<bool(uint64_t sequence)>& wanted,
                      const std::function<bool(OutboxItem)>& visit);
  Result<OutboxItem> outbox_item(uint64_t sequence);
  Result<Micros> outbox_next_due(Micros after);  // kNotFound when nothing is due later
  Status outbox_done(uint64_t sequence);
  Status outbox_retry(uint64_t sequence, Micros due_at);  // counts an attempt

  // -- server records: (project or nil, kind, key) -> bytes, ordered by key
  Status put_record(const Uuid& project, std::string_view kind, std::string_view key,
                    std::string_view value);
  Result<std::string> get_record(const Uuid& project, std::string_view kind, std::string_view key);
  Status delete_record(const Uuid& project, std::string_view kind, std::string_view key);
  Result<std::vector<Record>> list_records(const Uuid& project, std::string_view kind,
                                           std::string_view key_prefix = {}, int64_t limit = -1,
                                           bool reverse = false);

  // -- files. A body is a row of chunks under an id of its own, and a path points to it: putting a
  // file on a path that has one replaces it. Small files go in one call. Large ones are written
  // chunk by chunk, in as many transactions as one likes (begin_body in the first), and seen by
  // nobody until name_file; those that never get there are found by unnamed_bodies.
  Status put_file(const Uuid& project, const FileInfo& info, std::string_view body);
  Status begin_body(const Uuid& project, const Uuid& body);
  Status put_chunk(const Uuid& project, const Uuid& body, uint64_t number, std::string_view bytes);
  Status drop_body(const Uuid& project, const Uuid& body);
  // info.path, .body and .size are the caller's; kNotFound when the body was dropped or named.
  Result<FileInfo> name_file(const Uuid& project, FileInfo info);
  Result<std::vector<std::pair<Uuid, Uuid>>> unnamed_bodies(int64_t limit);  // project, body
  Result<FileInfo> file_info(const Uuid& project, std::string_view path);
  Result<std::string> file_body(const Uuid& project, std::string_view path);
  Result<std::string> file_chunk(const Uuid& project, const FileInfo& info, uint64_t number);
  Status delete_file(const Uuid& project, std::string_view path);
  Result<int64_t> file_bytes(const Uuid& project);  // sum of all sizes
  // In order of paths, those behind `after`.
  Result<std::vector<FileInfo>> list_files(const Uuid& project, std::string_view path_prefix = {},
                                           int64_t limit = -1, std::string_view after = {});

  // -- moving projects: rows with the ids and times they had elsewhere (export, import)
  Status import_collection(const Collection& row, const std::vector<IndexSpec>& indexes);
  Status import_document(const Uuid& project, std::string_view collection,
                         const Document& document);
  Status import_user(const Uuid& project, const User& user);
  Status import_function(const Function& function);
  // Every server record of a project, in no useful order, until `visit` returns false.
  Status visit_records(
      const Uuid& project,
      const std::function<bool(std::string_view kind, const Record& record)>& visit);

  struct Parts;                            // store_impl.h
  Parts* parts() { return parts_.get(); }  // for storage/'s own files

  // -- raw SQL (3.14). Only SELECT/WITH; kInvalid with the engine's text otherwise.
  Result<SqlRows> raw_query(const Uuid& project, std::string_view sql, DocView params);

 private:
  friend class Store;
  explicit Session(std::unique_ptr<Parts> parts);
  Result<FileInfo> write_info(const Uuid& project, FileInfo info);

  std::unique_ptr<Parts> parts_;
};

// ---- store -----------------------------------------------------------------------------------

struct StoreOptions {
  std::string path;  // data directory; ":memory:" keeps everything in memory (tests)
  bool sync = true;  // sync the log before a commit is acknowledged
  size_t block_cache_bytes = 256u << 20;
  size_t write_buffer_bytes = 64u << 20;
  int background_threads = 2;
  int write_attempts = 24;  // of write(): runs before kConflict is handed out
  // A collection of this many documents that is searched is suggested a search index; 0: never.
  int64_t search_index_min = 20'000;
  // Runs retries of write_async; default: on the committing thread. The server gives its pool.
  std::function<void(std::function<void()>)> post;
  // Called after each commit with its document changes, on the committing thread and in the order
  // of the commits, before the writer gets its answer: be quick.
  std::function<void(std::vector<Change>)> on_changes;
  // Called after each commit that may have taken a right away: a project's keys, a user's roles or
  // secrets, a collection's lists, a function; with the projects. On the committing thread: be
  // quick.
  std::function<void(const std::vector<Uuid>&)> on_access;
  // Called after each commit that put something into the outbox, on the committing thread.
  std::function<void()> on_outbox;
  // Called every few milliseconds of a long read (Session::set_yield).
  std::function<void()> yield;
  std::shared_ptr<KvMemFaults> faults;  // memory engine only
  // Tests: puts an engine of their own around the one that was opened.
  std::function<std::unique_ptr<KvEngine>(std::unique_ptr<KvEngine>)> wrap_engine;
};

struct StoreStats {
  uint64_t commits = 0;
  uint64_t conflicts = 0;
  uint64_t batches = 0;
  // What the engine says about itself, by name (kv.h, KvEngine::numbers).
  std::vector<std::pair<std::string_view, uint64_t>> engine;
};

class Store {
 public:
  static Result<std::unique_ptr<Store>> open(StoreOptions options);
  ~Store();  // waits for commits already handed in
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Read without a transaction's cost. cache_only: any read that needs the disk ends the call with
  // kWouldBlock, so that it can be tried on an I/O thread and repeated on a pool.
  template <class F>
  auto read(F&& f, bool cache_only = false) -> std::invoke_result_t<F, Session&> {
    Session session = begin(cache_only);
    yield_in(session);
    return f(session);
  }

  // Runs `f` in a transaction and commits; again from the start on conflict, so it must not have
  // effects of its own. `f` returns Result<T>
  // or Status; a failure of `f` rolls back and is returned.
  template <class F>
  auto write(F&& f) -> std::invoke_result_t<F, Session&> {
    using R = std::invoke_result_t<F, Session&>;
    Status last;
    for (int attempt = 0; attempt < attempts_; ++attempt) {
      if (attempt) back_off(attempt);
      const std::unique_lock<std::mutex> turn = take_turn(attempt);
      Session session = begin(false, attempt > 0);
      R result = f(session);
      if (!result.ok()) {
        // A failure may stem from a stale cached definition: prove it against the store once.
        if (attempt == 0 && maybe_stale(session, result.code())) continue;
        return result;
      }
      last = commit(std::move(session));
      if (last.ok()) return result;
      if (!last.is(Code::kConflict)) return last;
    }
    return last;
  }

  // The same without a waiting thread: `f` runs here first (and on options.post for retries), then
  // `done` runs once on the committing thread (or here, when there was nothing to commit).
  template <class T>
  void write_async(std::function<Result<T>(Session&)> f, std::function<void(Result<T>)> done) {
    attempt_async<Result<T>>(std::move(f), std::move(done), 0);
  }
  void write_status_async(std::function<Status(Session&)> f, std::function<void(Status)> done) {
    attempt_async<Status>(std::move(f), std::move(done), 0);
  }

  // Explicit transactions. Dropping the session rolls back.
  Session begin(bool cache_only = false, bool fresh = false);
  Status commit(Session session);
  void commit_async(Session session, std::function<void(Status)> done);

  // Builds indexes that are not ready yet, from where an earlier build was broken off; blocks; call
  // from a background thread. `stop` is asked between batches.
  Status build_indexes(const std::function<bool()>& stop = nullptr);
  // The same for one collection.
  Status build_indexes_of(const Uuid& project, const Uuid& collection,
                          const std::function<bool()>& stop = nullptr);
  // What the queries since the start would have gained from, most wasteful first.
  std::vector<IndexSuggestion> suggestions(const std::optional<Uuid>& project = std::nullopt) const;
  void forget_suggestion(const IndexSuggestion& suggestion);
  Status flush();
  // A copy of everything committed, in a directory that does not exist yet. The store stays open.
  Status backup(const std::string& directory);
  StoreStats stats() const;
  Kv& kv();

  struct Impl;  // store_impl.h

 private:
  explicit Store(std::unique_ptr<Impl> impl, int attempts);
  static void back_off(int attempt);
  void yield_in(Session& session);
  static bool maybe_stale(const Session& session, Code failure);
  void post(std::function<void()> task);
  // Who has lost several times goes on one after the other: writers of one record all get through.
  std::unique_lock<std::mutex> take_turn(int attempt);
  static bool takes_turns(int attempt);
  bool has_post() const;

  template <class R>
  void attempt_async(std::function<R(Session&)> f, std::function<void(R)> done, int attempt) {
    Session session = begin(false, attempt > 0);
    auto result = std::make_shared<R>(f(session));
    if (!result->ok()) {
      if (attempt == 0 && maybe_stale(session, result->code()))
        return attempt_async<R>(std::move(f), std::move(done), 1);
      return done(std::move(*result));
    }
    commit_async(std::move(session), [this, f = std::move(f), done = std::move(done), attempt,
                                      result](Status status) mutable {
      if (status.ok()) return done(std::move(*result));
      if (!status.is(Code::kConflict) || attempt + 1 >= attempts_) return done(std::move(status));
      // A thread of the pool may wait for its turn.
      if (takes_turns(attempt + 1) && has_post())
        return post([this, f = std::move(f), done = std::move(done)] { done(write(f)); });
      post([this, f = std::move(f), done = std::move(done), attempt]() mutable {
        attempt_async<R>(std::move(f), std::move(done), attempt + 1);
      });
    });
  }

  std::unique_ptr<Impl> impl_;
  int attempts_;
};

// ---- rendering -------------------------------------------------------------------------------

// Document as JSON. kRest: {"id","collection_id","data",...,"collection"?}; kFlat: 3.2.
// `collection_json`, when given, becomes the "collection" member of kRest.
void append_document_json(const Document& document, JsonShape shape, std::string& out,
                          std::string_view collection_json = {});
// AppUser JSON of 4.1 (kRest) or User of 3.3 (kFlat). client_id = project.
void append_user_json(const User& user, const Uuid& project, JsonShape shape, std::string& out);
// Collection JSON; with document_count when `with_count`.
void append_collection_json(const Collection& collection, JsonShape shape, bool with_count,
                            std::string& out);

// D's own created_at when it parses as a time, else the system value (3.2).
Micros effective_created_at(const Document& document);

}  // namespace copra::storage
