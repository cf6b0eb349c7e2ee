// RocksDB as a KvEngine: one column family per key space. The only file that includes RocksDB.
// Invariant: a directory without our marker is never written to; one with a newer marker is
// refused.
#include <rocksdb/cache.h>
#include <rocksdb/convenience.h>
#include <rocksdb/db.h>
#include <rocksdb/env.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/listener.h>
#include <rocksdb/table.h>
#include <rocksdb/utilities/checkpoint.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdarg>
#include <filesystem>

#include "storage/kv.h"
#include "storage/resumer.h"

namespace copra::storage {

namespace {

constexpr std::string_view kFormatKey = "format";
constexpr std::string_view kFormatName = "copra-store ";
constexpr int kFormatVersion = 1;
constexpr std::chrono::milliseconds kResumeEvery{1000};
// At the end: for an attempt to resume, twice.
constexpr std::chrono::milliseconds kResumePatience{2000};
// Room on the disk that a write leaves free beside the memtables, so that they can be flushed.
constexpr uint64_t kRoomKept = uint64_t{4} << 20;

enum class Profile : uint8_t { kPoint, kScan, kBlob };

struct KeyspaceFacts {
  const char* name;
  Profile profile;
};

constexpr std::array<KeyspaceFacts, kKeyspaceCount> kKeyspaces = {{
#define KEYSPACE(id, name, profile, doc) {name, Profile::profile},
#include "storage/keyspaces.def"
#undef KEYSPACE
}};

rocksdb::Slice slice(std::string_view s) { return {s.data(), s.size()}; }
std::string_view view(const rocksdb::Slice& s) { return {s.data(), s.size()}; }

Status from_rocks(const rocksdb::Status& s) {
  if (s.ok()) return {};
  if (s.IsNotFound()) return Status::not_found();
  if (s.IsIncomplete()) return Status::would_block();
  if (s.IsCorruption()) return Status::corrupt(s.ToString());
  if (s.IsNoSpace()) return {Code::kNoSpace, s.ToString()};
  return Status::io_error(s.ToString());
}

// The engine's chatter goes nowhere: its own log file shares the data's disk, and when that is full
// the engine's logger ends the process by an assertion (Debian builds the library with them).
// What matters reaches us as a status.
class NoLogger : public rocksdb::Logger {
 public:
  NoLogger() : rocksdb::Logger(rocksdb::InfoLogLevel::HEADER_LEVEL) {}
  using rocksdb::Logger::Logv;
  void Logv(const char*, va_list) override {}
};

// RocksDB's own recovery from a full disk waits for more room than there may ever be and keeps
// others out meanwhile; the engine resumes by itself (RocksEngine::recover).
class NoAutomaticRecovery : public rocksdb::EventListener {
 public:
  void OnErrorRecoveryBegin(rocksdb::BackgroundErrorReason, rocksdb::Status,
                            bool* automatic) override {
    *automatic = false;
  }
};

class RocksSnapshot : public KvSnapshot {
 public:
  explicit RocksSnapshot(rocksdb::DB& db) : db_(db), snapshot_(db.GetSnapshot()) {}
  ~RocksSnapshot() override { db_.ReleaseSnapshot(snapshot_); }
  const rocksdb::Snapshot* get() const { return snapshot_; }

 private:
  rocksdb::DB& db_;
  const rocksdb::Snapshot* snapshot_;
};

rocksdb::ReadOptions read_options(const KvReadOptions& options) {
  rocksdb::ReadOptions out;
  if (options.snapshot) out.snapshot = static_cast<const RocksSnapshot*>(options.snapshot)->get();
  if (options.cache_only) out.read_tier = rocksdb::kBlockCacheTier;
  return out;
}

class RocksCursor : public KvCursor {
 public:
  RocksCursor(rocksdb::DB& db, rocksdb::ColumnFamilyHandle* family, KvRange range,
              const KvReadOptions& options)
      : range_(std::move(range)), lower_(slice(range_.lower)), upper_(slice(range_.upper)) {
    rocksdb::ReadOptions read = read_options(options);
    if (!range_.lower.empty()) read.iterate_lower_bound = &lower_;
    if (!range_.upper.empty()) read.iterate_upper_bound = &upper_;
    if (!options.cache_only) read.readahead_size = 0;  // grows by itself on sequential reads
    iterator_.reset(db.NewIterator(read, family));
    if (range_.reverse) {
      iterator_->SeekToLast();
    } else if (!range_.start.empty()) {
      iterator_->Seek(slice(range_.start));
    } else {
      iterator_->SeekToFirst();
    }
  }

  bool valid() const override { return iterator_->Valid(); }
  void next() override {
    if (range_.reverse) {
      iterator_->Prev();
    } else {
      iterator_->Next();
    }
  }
  void seek(std::string_view key) override {
    if (range_.reverse) {
      iterator_->SeekForPrev(slice(key));
    } else {
      iterator_->Seek(slice(key));
    }
  }
  size_t advance(size_t most) override {
    size_t moved = 0;
    if (range_.reverse) {
      for (; moved < most && iterator_->Valid(); ++moved) iterator_->Prev();
    } else {
      for (; moved < most && iterator_->Valid(); ++moved) iterator_->Next();
    }
    return moved;
  }
  std::string_view key() const override { return view(iterator_->key()); }
  std::string_view value() const override { return view(iterator_->value()); }
  Status status() const override { return from_rocks(iterator_->status()); }

 private:
  KvRange range_;  // owns the bytes of the bounds
  rocksdb::Slice lower_, upper_;
  std::unique_ptr<rocksdb::Iterator> iterator_;
};

// Closed by whoever lets go of it last: the engine, or an attempt to resume that hangs.
struct OpenDatabase {
  std::unique_ptr<rocksdb::DB> db;
  std::vector<rocksdb::ColumnFamilyHandle*> families;

  OpenDatabase(rocksdb::DB* raw, std::vector<rocksdb::ColumnFamilyHandle*> handles)
      : db(raw), families(std::move(handles)) {}
  OpenDatabase(const OpenDatabase&) = delete;
  OpenDatabase& operator=(const OpenDatabase&) = delete;
  ~OpenDatabase() {
    for (rocksdb::ColumnFamilyHandle* family : families) {
      db->DestroyColumnFamilyHandle(family).PermitUncheckedError();
    }
    db->Close().PermitUncheckedError();
  }
};

// RocksDB 7.8 may wait for ever when it resumes after a disk was full: better not to fill it.
bool has_room(rocksdb::DB& db, uint64_t bytes) {
  std::error_code error;
  const std::filesystem::space_info space = std::filesystem::space(db.GetName(), error);
  if (error) return true;
  uint64_t memtables = 0;
  db.GetAggregatedIntProperty(rocksdb::DB::Properties::kCurSizeAllMemTables, &memtables);
  return space.available >= bytes + memtables + kRoomKept;
}

// After a failed write RocksDB refuses all others until it has resumed.
Status resume(rocksdb::DB& db) {
  if (!has_room(db, 0)) return from_rocks(rocksdb::Status::NoSpace());
  return from_rocks(db.Resume());
}

class RocksEngine : public KvEngine {
 public:
  RocksEngine(std::shared_ptr<OpenDatabase> open, bool keep_room)
      : open_(std::move(open)),
        db_(open_->db.get()),
        families_(open_->families),
        keep_room_(keep_room),
        resumer_([open = open_] { return resume(*open->db); }, kResumeEvery) {}

  ~RocksEngine() override {
    if (resumer_.stop(kResumePatience)) return;
    rocksdb::CancelAllBackgroundWork(db_, false);  // what the attempt waits for may be that
    static_cast<void>(resumer_.stop(kResumePatience));
  }

  Status get(Keyspace keyspace, std::string_view key, std::string* value,
             const KvReadOptions& options) override {
    rocksdb::PinnableSlice pinned(value);
    const rocksdb::Status s =
        db_->Get(read_options(options), family(keyspace), slice(key), &pinned);
    if (!s.ok()) return from_rocks(s);
    // A table that is not open yet counts as "may exist" without I/O, and that looks like an empty
    // value: the disk must say.
    if (options.cache_only && pinned.empty()) return Status::would_block();
    if (pinned.IsPinned()) value->assign(pinned.data(), pinned.size());
    return {};
  }

  Status multi_get(Keyspace keyspace, std::span<const std::string> keys,
                   std::vector<std::optional<std::string>>* values,
                   const KvReadOptions& options) override {
    const size_t n = keys.size();
    values->assign(n, std::nullopt);
    // RocksDB's batched look-up wants sorted keys to share work; order is restored by index.
    std::vector<size_t> order(n);
    for (size_t i = 0; i < n; ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return keys[a] < keys[b]; });
    std::vector<rocksdb::Slice> slices(n);
    for (size_t i = 0; i < n; ++i) slices[i] = slice(keys[order[i]]);
    std::vector<rocksdb::PinnableSlice> found(n);
    std::vector<rocksdb::Status> statuses(n);
    db_->MultiGet(read_options(options), family(keyspace), n, slices.data(), found.data(),
                  statuses.data(), true);
    for (size_t i = 0; i < n; ++i) {
      if (statuses[i].ok()) {
        if (options.cache_only && found[i].empty()) return Status::would_block();
        (*values)[order[i]] = std::string(view(found[i]));
      } else if (!statuses[i].IsNotFound()) {
        return from_rocks(statuses[i]);
      }
    }
    return {};
  }

  Result<std::unique_ptr<KvCursor>> scan(Keyspace keyspace, KvRange range,
                                         const KvReadOptions& options) override {
    auto cursor = std::make_unique<RocksCursor>(*db_, family(keyspace), std::move(range), options);
    if (!cursor->valid()) COPRA_TRY(cursor->status());
    return std::unique_ptr<KvCursor>(std::move(cursor));
  }

  std::unique_ptr<KvSnapshot> snapshot() override { return std::make_unique<RocksSnapshot>(*db_); }

  Status apply(std::span<const std::span<const KvOp>> groups, bool sync) override {
    rocksdb::WriteBatch batch;
    for (const auto group : groups) {
      for (const KvOp& op : group) {
        rocksdb::Status s;
        switch (op.kind) {
          case KvOp::Kind::kPut:
            s = batch.Put(family(op.keyspace), slice(op.key), slice(op.value));
            break;
          case KvOp::Kind::kErase: s = batch.Delete(family(op.keyspace), slice(op.key)); break;
          case KvOp::Kind::kEraseRange:
            s = batch.DeleteRange(family(op.keyspace), slice(op.key), slice(op.value));
            break;
          case KvOp::Kind::kAdd: break;
        }
        if (!s.ok()) return from_rocks(s);
      }
    }
    rocksdb::WriteOptions write;
    write.sync = sync;
    COPRA_TRY(resumer_.standing());
    if (keep_room_ && !has_room(*db_, batch.GetDataSize())) {
      return from_rocks(rocksdb::Status::NoSpace());
    }
    Status status = from_rocks(db_->Write(write, &batch));
    if (!status.ok()) resumer_.failed(status);
    return status;
  }

  Status flush() override { return from_rocks(db_->SyncWAL()); }
  std::vector<std::pair<std::string_view, uint64_t>> numbers() const override {
    using Properties = rocksdb::DB::Properties;
    struct Row {
      std::string_view name;
      const std::string& property;
      bool whole;  // of the database, not a sum over the families
    };
    const Row rows[] = {
        {"keys_estimate", Properties::kEstimateNumKeys, false},
        {"live_data_bytes", Properties::kEstimateLiveDataSize, false},
        {"table_files_bytes", Properties::kTotalSstFilesSize, false},
        {"memtables_bytes", Properties::kCurSizeAllMemTables, false},
        {"table_readers_bytes", Properties::kEstimateTableReadersMem, false},
        {"pending_compaction_bytes", Properties::kEstimatePendingCompactionBytes, false},
        {"running_compactions", Properties::kNumRunningCompactions, true},
        {"running_flushes", Properties::kNumRunningFlushes, true},
        {"snapshots", Properties::kNumSnapshots, true},
        {"background_errors", Properties::kBackgroundErrors, true},
        {"block_cache_bytes", Properties::kBlockCacheUsage, true},
        {"block_cache_pinned_bytes", Properties::kBlockCachePinnedUsage, true},
        {"write_stopped", Properties::kIsWriteStopped, true},
    };
    std::vector<std::pair<std::string_view, uint64_t>> out;
    for (const Row& row : rows) {
      uint64_t value = 0;
      // The cache and the lists of the whole database are the same seen from any family.
      const bool known = row.whole ? db_->GetIntProperty(families_.back(), row.property, &value)
                                   : db_->GetAggregatedIntProperty(row.property, &value);
      if (known) out.emplace_back(row.name, value);
    }
    return out;
  }
  Status verify() override { return from_rocks(db_->VerifyChecksum(rocksdb::ReadOptions())); }
  Status checkpoint(const std::string& directory) override {
    rocksdb::Checkpoint* raw = nullptr;
    const rocksdb::Status made = rocksdb::Checkpoint::Create(db_, &raw);
    if (!made.ok()) return from_rocks(made);
    const std::unique_ptr<rocksdb::Checkpoint> checkpoint(raw);
    return from_rocks(checkpoint->CreateCheckpoint(directory));
  }

 private:
  rocksdb::ColumnFamilyHandle* family(Keyspace keyspace) const {
    return families_[static_cast<size_t>(keyspace) + 1];  // 0 is RocksDB's own "default"
  }

  const std::shared_ptr<OpenDatabase> open_;
  rocksdb::DB* const db_;
  const std::vector<rocksdb::ColumnFamilyHandle*>& families_;
  const bool keep_room_;
  Resumer resumer_;
};

rocksdb::CompressionType best_compression() {
  const auto supported = rocksdb::GetSupportedCompressions();
  for (const auto wanted : {rocksdb::kLZ4Compression, rocksdb::kSnappyCompression}) {
    if (std::find(supported.begin(), supported.end(), wanted) != supported.end()) return wanted;
  }
  return rocksdb::kNoCompression;
}

rocksdb::ColumnFamilyOptions family_options(Profile profile, const KvRocksOptions& options,
                                            const std::shared_ptr<rocksdb::Cache>& cache) {
  rocksdb::ColumnFamilyOptions out;
  out.write_buffer_size = options.write_buffer_bytes;
  out.level_compaction_dynamic_level_bytes = true;
  out.compression = best_compression();
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = cache;
  table.format_version = 5;
  table.block_size = profile == Profile::kScan ? 16 << 10 : 8 << 10;
  table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
  table.optimize_filters_for_memory = true;
  if (profile == Profile::kPoint) {
    table.data_block_index_type = rocksdb::BlockBasedTableOptions::kDataBlockBinaryAndHash;
  }
  if (profile == Profile::kBlob) {
    out.enable_blob_files = true;
    out.min_blob_size = 4 << 10;
    out.enable_blob_garbage_collection = true;
  }
  out.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  return out;
}

Status foreign(const std::string& path) {
  return {Code::kUnsupported,
          "'" + path + "' is not a Copra data directory (it holds other files)"};
}

// Looks before anything is written: absent or empty, ours, or somebody else's.
Status inspect(const KvRocksOptions& options, bool* fresh) {
  rocksdb::Env* const env = rocksdb::Env::Default();
  std::vector<std::string> children;
  const rocksdb::Status listed = env->GetChildren(options.path, &children);
  std::erase_if(children, [](const std::string& name) { return name == "." || name == ".."; });
  *fresh = !listed.ok() || children.empty();
  if (*fresh) {
    if (!options.create_if_missing)
      return Status::not_found("no data directory at '" + options.path + "'");
    return {};
  }
  if (std::find(children.begin(), children.end(), "CURRENT") == children.end()) {
    // A first start that died early leaves only the lock and log files.
    for (const std::string& name : children) {
      if (name != "LOCK" && !name.starts_with("LOG") && name != "IDENTITY" &&
          !name.starts_with("MANIFEST") && !name.ends_with(".dbtmp")) {
        return foreign(options.path);
      }
    }
    *fresh = true;
    return {};
  }
  std::vector<std::string> families;
  const rocksdb::Status s =
      rocksdb::DB::ListColumnFamilies(rocksdb::DBOptions(), options.path, &families);
  if (!s.ok()) return from_rocks(s);
  if (families.size() == 1) {
    // "default" alone: our own creation was interrupted before the first families came, or somebody
    // else's database. Ours is empty.
    rocksdb::DB* raw = nullptr;
    const rocksdb::Status opened =
        rocksdb::DB::OpenForReadOnly(rocksdb::Options(), options.path, &raw);
    if (!opened.ok()) return from_rocks(opened);
    const std::unique_ptr<rocksdb::DB> db(raw);
    const std::unique_ptr<rocksdb::Iterator> any(db->NewIterator(rocksdb::ReadOptions()));
    any->SeekToFirst();
    return any->Valid() ? foreign(options.path) : Status();
  }
  if (std::find(families.begin(), families.end(), kKeyspaces[0].name) == families.end()) {
    return foreign(options.path);
  }
  for (const std::string& family : families) {
    const bool known = family == rocksdb::kDefaultColumnFamilyName ||
                       std::any_of(kKeyspaces.begin(), kKeyspaces.end(),
                                   [&](const KeyspaceFacts& k) { return family == k.name; });
    if (!known) {
      return {Code::kUnsupported, "'" + options.path + "' was written by a newer version of Copra"};
    }
  }
  return {};
}

Status check_format(RocksEngine& engine, const std::string& path, bool fresh) {
  std::string marker;
  const Status read = engine.get(Keyspace::kMeta, kFormatKey, &marker, {});
  if (read.ok()) {
    int version = 0;
    const std::string_view text = marker;
    if (!text.starts_with(kFormatName) ||
        std::from_chars(text.data() + kFormatName.size(), text.data() + text.size(), version).ec !=
            std::errc()) {
      return foreign(path);
    }
    if (version > kFormatVersion) {
      return {Code::kUnsupported, "'" + path + "' has data format " + std::to_string(version) +
                                      "; this version of Copra reads up to " +
                                      std::to_string(kFormatVersion)};
    }
    return {};
  }
  if (!read.is(Code::kNotFound)) return read;
  if (!fresh) {
    // Without a marker only an empty store may be ours (creation was interrupted).
    for (size_t i = 0; i < kKeyspaceCount; ++i) {
      COPRA_ASSIGN(auto cursor, engine.scan(static_cast<Keyspace>(i), {}, {}));
      if (cursor->valid()) return foreign(path);
    }
  }
  const KvOp mark = {KvOp::Kind::kPut, Keyspace::kMeta, std::string(kFormatKey),
                     std::string(kFormatName) + std::to_string(kFormatVersion), 0};
  const std::span<const KvOp> group(&mark, 1);
  return engine.apply({&group, 1}, true);
}

}  // namespace

Result<std::unique_ptr<KvEngine>> open_rocks_engine(const KvRocksOptions& options) {
  bool fresh = false;
  COPRA_TRY(inspect(options, &fresh));

  rocksdb::DBOptions db_options;
  db_options.create_if_missing = true;
  db_options.create_missing_column_families = true;
  db_options.max_background_jobs = std::max(2, options.background_threads);
  db_options.db_write_buffer_size = 2 * options.write_buffer_bytes;
  db_options.max_total_wal_size = 8 * options.write_buffer_bytes;
  db_options.info_log = std::make_shared<NoLogger>();
  db_options.listeners.push_back(std::make_shared<NoAutomaticRecovery>());
  db_options.max_open_files = 4096;
  db_options.bytes_per_sync = 1 << 20;
  db_options.paranoid_checks = true;

  const std::shared_ptr<rocksdb::Cache> cache = rocksdb::NewLRUCache(options.block_cache_bytes);
  std::vector<rocksdb::ColumnFamilyDescriptor> families;
  families.emplace_back(rocksdb::kDefaultColumnFamilyName, rocksdb::ColumnFamilyOptions());
  for (const KeyspaceFacts& keyspace : kKeyspaces) {
    families.emplace_back(keyspace.name, family_options(keyspace.profile, options, cache));
  }
  std::vector<rocksdb::ColumnFamilyHandle*> handles;
  rocksdb::DB* raw = nullptr;
  const rocksdb::Status s = rocksdb::DB::Open(db_options, options.path, families, &handles, &raw);
  if (!s.ok()) {
    const std::string text = s.ToString();
    if (text.find("LOCK") != std::string::npos || text.find("lock hold") != std::string::npos) {
      return Status(Code::kLocked, "'" + options.path + "' is in use by another process");
    }
    return from_rocks(s);
  }
  auto engine = std::make_unique<RocksEngine>(
      std::make_shared<OpenDatabase>(raw, std::move(handles)), options.keep_room);
  COPRA_TRY(check_format(*engine, options.path, fresh));
  return std::unique_ptr<KvEngine>(std::move(engine));
}

}  // namespace copra::storage
