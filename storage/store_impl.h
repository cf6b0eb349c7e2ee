// What it is for: what the storage layer's own files share: the parts of a Session and of the
// Store, key builders, the stored head of documents and users, and the table scan that queries run
// on. Private to storage/. Invariant: every key is built here, and nowhere else (FORMAT.md lists
// them).
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/document_fields.h"
#include "storage/kv.h"
#include "storage/store.h"
#include "storage/tuple_key.h"

namespace copra::storage {

// ---- keys --------------------------------------------------------------------------------------

namespace keys {
inline std::string project(const Uuid& id) { return TupleWriter().byte('p').id(id).take(); }
inline std::string project_by_key(std::string_view api_key) {
  return TupleWriter().byte('k').raw(api_key).take();
}
inline std::string projects_of_owner(std::string_view owner) {
  return TupleWriter().byte('o').string(owner).take();
}
inline std::string project_by_name(std::string_view owner, std::string_view name) {
  return TupleWriter(projects_of_owner(owner)).raw(name).take();
}
inline std::string collection(const Uuid& project, const Uuid& id) {
  return TupleWriter().byte('c').id(project).id(id).take();
}
inline std::string collections(const Uuid& project) {
  return TupleWriter().byte('c').id(project).take();
}
inline std::string collection_names(const Uuid& project) {
  return TupleWriter().byte('n').id(project).take();
}
inline std::string collection_name(const Uuid& project, std::string_view name) {
  return TupleWriter().byte('n').id(project).raw(name).take();
}
inline std::string document_count(const Uuid& project, const Uuid& collection) {
  return TupleWriter().byte('#').id(project).id(collection).take();
}
inline std::string documents(const Uuid& project, const Uuid& collection) {
  return TupleWriter().id(project).id(collection).take();
}
inline std::string document(const Uuid& project, const Uuid& collection, const Uuid& id) {
  return TupleWriter().id(project).id(collection).id(id).take();
}
inline std::string user(const Uuid& project, const Uuid& id) {
  return TupleWriter().byte('u').id(project).id(id).take();
}
inline std::string users(const Uuid& project) { return TupleWriter().byte('u').id(project).take(); }
inline std::string user_emails(const Uuid& project) {
  return TupleWriter().byte('e').id(project).take();
}
inline std::string user_times(const Uuid& project) {
  return TupleWriter().byte('t').id(project).take();
}
inline std::string user_count(const Uuid& project) {
  return TupleWriter().byte('#').id(project).take();
}
inline std::string function(const Uuid& id) { return TupleWriter().byte('f').id(id).take(); }
inline std::string function_names(const Uuid& project) {
  return TupleWriter().byte('n').id(project).take();
}
inline std::string function_name(const Uuid& project, std::string_view name) {
  return TupleWriter().byte('n').id(project).raw(name).take();
}
inline std::string log_heads(const Uuid& project) {
  return TupleWriter().byte('h').id(project).take();
}
inline std::string log_bodies(const Uuid& project) {
  return TupleWriter().byte('b').id(project).take();
}
// Position in a time order: effective time, system time (insertion order), id.
inline std::string time_entry(const std::string& prefix, Micros effective, Micros created,
                              const Uuid& id) {
  return TupleWriter(prefix).time(effective).time(created).id(id).take();
}
}  // namespace keys

// ---- stored heads ------------------------------------------------------------------------------

constexpr uint8_t kRecordVersion = 1;

// What stands before the body of a document or user.
struct StoredHead {
  Micros created_at = 0;
  Micros updated_at = 0;
  Micros effective_at = 0;  // created_at, or D's own when it is a time
};

std::string encode_stored(const StoredHead& head, ValueView body);
// Splits a stored value; false when it is not one (corrupt).
bool decode_stored(std::string_view value, StoredHead* head, ValueView* body);
Status corrupt_record(std::string_view what);

// Small records: a version byte, then an encoded object.
Result<std::string> encode_record(DocBuilder& object);
Result<DocView> decode_record(std::string_view value);
void put_texts(DocBuilder& out, std::string_view name, const std::vector<std::string>& texts);
void put_optional(DocBuilder& out, std::string_view name, const std::optional<std::string>& text);

// ---- collections -------------------------------------------------------------------------------

struct IndexInfo {
  uint32_t number = 0;  // in index keys; never used twice in a collection
  IndexSpec spec;
  bool kept() const { return spec.failure.empty(); }  // writes maintain its entries
};

struct CollectionInfo {
  Collection row;  // document_count is not kept here
  std::vector<IndexInfo> indexes;
  uint32_t next_index = 1;
  uint64_t seq = 0;  // visible sequence not later than the load
};
using CollectionPtr = std::shared_ptr<const CollectionInfo>;

// Definitions by (project, name) and (project, id). Entries may be stale for an instant: writers
// watch the record at `seq`, so a stale one costs a retry, never a wrong write.
class CollectionCache {
 public:
  CollectionPtr find(const std::string& key) const;
  uint64_t generation() const { return generation_.load(std::memory_order_acquire); }
  // Kept only when nothing was dropped since `generation`.
  void put(const std::string& key, CollectionPtr info, uint64_t generation);
  void drop_all();

 private:
  mutable std::shared_mutex mutex_;
  std::unordered_map<std::string, CollectionPtr> entries_;
  std::atomic<uint64_t> generation_{0};
};

// ---- store and session -------------------------------------------------------------------------

// Remembers which filters read much and returned little. Bounded; any thread.
class IndexAdvisor {
 public:
  void note(const Uuid& project, const Uuid& collection, std::vector<std::string> fields,
            int64_t examined, int64_t returned);
  std::vector<IndexSuggestion> list(const std::optional<Uuid>& project) const;
  void forget(const IndexSuggestion& suggestion);

 private:
  mutable std::mutex mutex_;
  std::vector<IndexSuggestion> seen_;
};

// Where the next look for results and locks past their time begins (idempotency.cc).
struct ExpirySweep {
  std::mutex mutex;
  std::string next;
};

struct Store::Impl {
  StoreOptions options;
  ExpirySweep expiry;
  CollectionCache collections;
  IndexAdvisor advisor;
  std::atomic<Micros> last_tick{0};
  // Commits of commit_async(): handed in, and those whose `done` has returned.
  std::mutex ends_mutex;
  std::condition_variable ends;
  uint64_t handed_in = 0, ended = 0;
  std::mutex turns;        // held by one of those who lost several times, through its whole attempt
  std::unique_ptr<Kv> kv;  // the last: its end waits for commits, which tell the others

  // Strictly increasing microseconds, so that creation times order insertions.
  Micros tick();
};

struct Session::Parts {
  Parts(Store::Impl& s, bool cache_only, bool fresh_reads)
      : store(s), txn(*s.kv), fresh(fresh_reads) {
    txn.cache_only = cache_only;
  }

  Store::Impl& store;
  Txn txn;
  bool fresh;  // do not trust the collection cache
  bool used_cache = false;
  bool collections_dirty =
      false;  // own definitions written: cache is wrong for us, and after commit
  uint32_t origin = 0;
  std::function<bool()> cancelled;
  std::function<void()> yield;
  Micros yielded_at = 0;
  std::vector<Change> changes;
  int64_t entries_read = 0, documents_read = 0;
  std::string plan_text;  // of the last query: plan, kind and index, for explain
  std::string plan_kind, plan_index;
  bool outbox_grew = false;
  std::vector<Uuid> access;  // for on_access

  void note_access(const Uuid& project) {
    if (access.empty() || access.back() != project) access.push_back(project);
  }
  // Asked every few hundred rows of a scan.
  bool stop();
  // The same for a row of so many bytes that was tested: sooner where rows or the filter are large.
  bool stop_after(size_t row_bytes);
  uint32_t row_cost = 1;  // of testing a row, in those of a small filter
  size_t work = 0;        // since stop() was asked
};

// Undoes a failed call's writes.
class CallGuard {
 public:
  explicit CallGuard(Session::Parts& parts)
      : parts_(parts), ops_(parts.txn.savepoint()), changes_(parts.changes.size()) {}
  ~CallGuard() {
    if (done_) return;
    parts_.txn.rollback_to(ops_);
    parts_.changes.resize(changes_);
  }
  CallGuard(const CallGuard&) = delete;
  CallGuard& operator=(const CallGuard&) = delete;
  void keep() { done_ = true; }

 private:
  Session::Parts& parts_;
  size_t ops_;
  size_t changes_;
  bool done_ = false;
};

// Name (wins) or id text -> definition; kNotFound. For writers the definition joins the read set.
Result<CollectionPtr> resolve_collection(Session::Parts& parts, const Uuid& project,
                                         std::string_view name_or_id, bool for_write);
Result<CollectionPtr> collection_by_id(Session::Parts& parts, const Uuid& project, const Uuid& id);
Result<CollectionPtr> resolve_or_create(Session::Parts& parts, const Uuid& project,
                                        std::string_view name_or_id);
Status put_collection(Session::Parts& parts, const CollectionInfo& info);

// ---- tables: documents of one collection, or users of one project -------------------------------

struct Table {
  EntityHead::Kind kind = EntityHead::Kind::kDocument;
  Keyspace rows = Keyspace::kDocuments;
  Keyspace times = Keyspace::kDocTime;
  Keyspace counters = Keyspace::kCollections;
  Uuid project;
  Uuid collection;  // users: the project, which is their client_id
  std::string row_prefix;
  std::string time_prefix;
  std::string counter;
  CollectionPtr info;  // documents only

  static Table documents_of(const Uuid& project, CollectionPtr info);
  static Table users_of(const Uuid& project);
  std::string row_key(const Uuid& id) const { return TupleWriter(row_prefix).id(id).take(); }
};

// One stored row as the filter sees it; views into key and value.
struct RowView {
  EntityRef entity;
  StoredHead head;
  DocView body;  // as stored: D, or the user record
};
bool view_row(const Table& table, std::string_view key, std::string_view value, RowView* row);

struct Row {
  Uuid id;
  std::string value;  // stored bytes
};

// Which rows: a filter and, for search, one more test.
struct RowTest {
  const Filter* filter = nullptr;
  std::function<bool(const EntityRef&)> also;
  RelationResolver* relations = nullptr;
  std::optional<std::vector<Uuid>> only;  // candidates that the caller knows

  bool matches(const EntityRef& entity) const {
    return (!filter || filter->matches(entity, relations)) && (!also || also(entity));
  }
  bool matches_all() const { return (!filter || filter->empty()) && !also && !only; }

  std::string folded_text;  // search: every match holds it, in some text, in folded form
};

struct RowOrder {
  enum class By : uint8_t { kCreated, kUpdated, kId, kField };
  By by = By::kCreated;
  bool descending = true;
  std::string field;       // kField, without "data."
  bool data_only = false;  // it had "data."

  static RowOrder parse(std::string_view sort, bool descending);
};

struct RowsWanted {
  RowOrder order;
  int64_t limit = kRowsMax;
  int64_t offset = 0;
  bool want_total = true;
  // Known beforehand, or -1: how many rows match, of how many.
  int64_t matches = -1, of_rows = -1;
};

struct Plan;

struct FoundRows {
  std::vector<Row> rows;
  int64_t total = -1;
};

Result<FoundRows> find_rows(Session::Parts& parts, const Table& table, const RowTest& test,
                            const RowsWanted& wanted);
// An index that would have helped is noted when a query read much and returned little.
void advise(Session::Parts& parts, const Table& table, const RowTest& test, const Plan& plan,
            int64_t examined, int64_t returned);
Result<int64_t> count_rows(Session::Parts& parts, const Table& table, const RowTest& test);
// Every match once, in no particular order, until `visit` returns false.
Status each_row(Session::Parts& parts, const Table& table, const RowTest& test,
                const std::function<bool(const RowView&)>& visit);

// ---- row <-> public struct
// -----------------------------------------------------------------------

Result<Document> to_document(const Uuid& collection, const Uuid& id, std::string_view value);
Result<User> to_user(const Uuid& id, std::string_view value);
Result<Document> load_document(Session::Parts& parts, const Uuid& project,
                               const CollectionInfo& info, const Uuid& id, bool validated);
Result<std::string> load_user_record(Session::Parts& parts, const Uuid& project, const Uuid& id,
                                     bool validated);

// ---- secondary indexes (index.cc, plan.cc)
// --------------------------------------------------------

// Moves a document's entries from `before` to `after` (missing views: absent). kAlreadyExists on a
// unique index.
Status update_indexes(Session::Parts& parts, const Uuid& project, const CollectionInfo& info,
                      const Uuid& id, Micros created, DocView before, DocView after);
// Every entry a document has in the collection's indexes, with its value.
std::vector<std::pair<std::string, std::string>> expected_entries(const Uuid& project,
                                                                  const CollectionInfo& info,
                                                                  const Uuid& id, Micros created,
                                                                  DocView body);
// The one entry that every document has in a field index.
std::string primary_entry(const Uuid& project, const Uuid& collection, const IndexInfo& index,
                          const Uuid& id, Micros created, DocView body);
std::string index_prefix(const Uuid& project, const Uuid& collection, uint32_t number);

// Index entries end in the row's effective and system time, both newest first, and its id.
constexpr size_t kIndexSuffixSize = 8 + 8 + 16;
constexpr size_t kIndexClassOffset = 16 + 16 + 4;   // behind the prefix
Micros effective_of(DocView body, Micros created);  // 3.2

// Classes of index entries, the byte after the prefix. Every document has one primary entry per
// index; its other values (array elements, numbers in text, ...) are aliases.
enum IndexClass : uint8_t {
  kPrimaryEntry = 0,
  kAliasEntry = 1,
  kOverflowEntry = 2,
  kUniqueEntry = 3,
  kGramEntry = 4,      // search indexes: three bytes of folded text
  kNumberedEntry = 5,  // the document has a key that is an indexed field and _<digits>
};
constexpr size_t kGramSize = 3;
// Distinct grams of folded text, at most `most`.
std::vector<std::string> grams_of(std::string_view folded, size_t most);
constexpr size_t kIndexedTextMax = 512;  // longer text is cut: candidates are tested again anyway

// Encoded tuple elements that an index keeps for one value; the first is the primary one.
std::vector<std::string> index_elements(ValueView value);
// Elements under which a match of `field eq x` is found; empty: the index cannot tell.
std::vector<std::string> lookup_elements(ValueView x);
std::string invert_element(std::string element);  // for descending fields

// How a query will be run.
struct Plan {
  enum class Kind : uint8_t {
    kNothing,
    kIds,
    kTimeWalk,    // the time order, stops at the limit
    kIndexOrder,  // an index in the wanted order, stops at the limit
    kNewest,      // index entries under equal values, newest (or oldest) first; counted by key
    kIndex,       // candidates of one index or of several, intersected
    kGrams,       // candidates of the search index, newest first
    kScan,
  };
  // Entries of one index (or of the time order): together a superset of the matches.
  struct Source {
    Keyspace keyspace = Keyspace::kIndexes;
    std::vector<KvRange> ranges;
    std::string index;  // name, "" = the time order
    std::string text;
    int score = 0;
  };

  Kind kind = Kind::kScan;
  std::vector<Uuid> ids;        // kIds
  std::vector<Source> sources;  // best first; kNewest and the walks: one
  bool by_groups = false;       // kIndexOrder: reverse ranges go value by value
  bool exact = false;           // kIndexOrder, kNewest: primary entries match untested
  std::vector<KvRange> empty;   // kIndexOrder: right only when these hold nothing
  std::string gram_prefix;      // kGrams
  std::vector<std::string> grams;
  std::string text;                 // for explain
  std::vector<std::string> advice;  // kScan: fields whose index would help
};
// `walks`: ordered walks that stop at the limit are allowed.
Plan make_plan(const Table& table, const RowTest& test, const RowsWanted& wanted,
               bool walks = true);
std::string_view plan_kind_name(Plan::Kind kind);

// Where an index alone tells how many rows match: each entry of `sure`, one a row, is a match; the
// rows of `rest` are to be tested unless their primary entry is among them.
struct CountPlan {
  const IndexInfo* index = nullptr;
  std::vector<KvRange> sure;
  std::vector<KvRange> rest;
  std::string text;
};
std::optional<CountPlan> make_count_plan(const Table& table, const RowTest& test);

// ---- relations (relations.cc)
// ---------------------------------------------------------------------

class StoreResolver : public RelationResolver {
 public:
  StoreResolver(Session::Parts& parts, const Uuid& project) : parts_(parts), project_(project) {}
  ~StoreResolver() override;
  bool any_related(const EntityRef& from, std::string_view head,
                   const std::function<bool(const EntityRef&)>& test) override;
  bool any_reference(const EntityRef& from, std::string_view head,
                     const std::function<bool(ValueView id)>& test) override;
  const Status& status() const { return status_; }  // first failure of a fetch

 private:
  struct Cached;
  Session::Parts& parts_;
  Uuid project_;
  Status status_;
  std::unordered_map<std::string, std::shared_ptr<Cached>> cache_;
};

std::string plural_of(std::string_view word);
std::string singular_of(std::string_view word);

}  // namespace copra::storage
