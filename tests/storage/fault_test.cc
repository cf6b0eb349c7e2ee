// Crashes, torn logs, full disks and failing writes at every step: what was acknowledged is there,
// what was not is absent as a whole. Also what a query costs in store calls, counted by the same
// wrapper around the engine.
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "storage/doctor.h"
#include "storage/kv.h"
#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

constexpr int kCrashed = 42;

struct Calls {
  std::atomic<int64_t> gets{0}, multi_gets{0}, scans{0}, applies{0};
  std::atomic<int64_t> moves{0};  // of cursors
  int64_t reads() const { return gets + multi_gets + scans; }
  // Ends the process right before or after this apply, counted from 0.
  int64_t crash_before = -1, crash_after = -1;
};

class CountingCursor : public KvCursor {
 public:
  CountingCursor(std::unique_ptr<KvCursor> inner, std::shared_ptr<Calls> calls)
      : inner_(std::move(inner)), calls_(std::move(calls)) {}
  bool valid() const override { return inner_->valid(); }
  void next() override {
    ++calls_->moves;
    inner_->next();
  }
  void seek(std::string_view key) override {
    ++calls_->moves;
    inner_->seek(key);
  }
  std::string_view key() const override { return inner_->key(); }
  std::string_view value() const override { return inner_->value(); }
  Status status() const override { return inner_->status(); }

 private:
  std::unique_ptr<KvCursor> inner_;
  std::shared_ptr<Calls> calls_;
};

class CountingEngine : public KvEngine {
 public:
  CountingEngine(std::unique_ptr<KvEngine> inner, std::shared_ptr<Calls> calls)
      : inner_(std::move(inner)), calls_(std::move(calls)) {}
  Status get(Keyspace keyspace, std::string_view key, std::string* value,
             const KvReadOptions& options) override {
    ++calls_->gets;
    return inner_->get(keyspace, key, value, options);
  }
  Status multi_get(Keyspace keyspace, std::span<const std::string> keys,
                   std::vector<std::optional<std::string>>* values,
                   const KvReadOptions& options) override {
    ++calls_->multi_gets;
    return inner_->multi_get(keyspace, keys, values, options);
  }
  Result<std::unique_ptr<KvCursor>> scan(Keyspace keyspace, KvRange range,
                                         const KvReadOptions& options) override {
    ++calls_->scans;
    COPRA_ASSIGN(auto cursor, inner_->scan(keyspace, std::move(range), options));
    return std::unique_ptr<KvCursor>(std::make_unique<CountingCursor>(std::move(cursor), calls_));
  }
  std::unique_ptr<KvSnapshot> snapshot() override { return inner_->snapshot(); }
  Status apply(std::span<const std::span<const KvOp>> groups, bool sync) override {
    const int64_t at = calls_->applies++;
    if (at == calls_->crash_before) _exit(kCrashed);
    const Status status = inner_->apply(groups, sync);
    if (at == calls_->crash_after) _exit(kCrashed);
    return status;
  }
  Status flush() override { return inner_->flush(); }

 private:
  std::unique_ptr<KvEngine> inner_;
  std::shared_ptr<Calls> calls_;
};

std::function<std::unique_ptr<KvEngine>(std::unique_ptr<KvEngine>)> counted(
    std::shared_ptr<Calls> calls) {
  return [calls](std::unique_ptr<KvEngine> inner) {
    return std::make_unique<CountingEngine>(std::move(inner), calls);
  };
}

StoreOptions on_disk(const std::string& path) {
  StoreOptions options;
  options.path = path;
  options.block_cache_bytes = 8 << 20;
  options.write_buffer_bytes = 4 << 20;
  return options;
}

// The collections here have no project record, which the doctor tells of.
void expect_healthy(Store& store) {
  const DoctorReport report = must(examine(store, {}));
  for (const DoctorFinding& finding : report.findings) {
    if (finding.kind != "orphan") ADD_FAILURE() << finding.kind << ": " << finding.text;
  }
}

int64_t count(Store& store, const Uuid& project, std::string_view collection,
              const Filter& filter = {}) {
  auto n = store.read([&](Session& s) { return s.count(project, collection, filter); });
  if (n.is(Code::kNotFound)) return 0;
  return must(std::move(n));
}

// ---- a transaction with a key, killed at every write
// ---------------------------------------------

// What `transaction()` of a function does: locks, the body's writes with the result, in two
// commits.
enum class Ran { kDone, kReplayed, kLocked };

Ran charge_once(Store& store, const Uuid& project, int64_t lock_ttl_s) {
  IdempotentKey key;
  key.key = "charge";
  key.lock_resource = "wallet";
  key.lock_ttl_s = lock_ttl_s;
  const IdempotentStart start =
      must(store.write([&](Session& s) { return s.start_idempotent(project, key); }));
  if (start.kind == IdempotentStart::Kind::kReplay) return Ran::kReplayed;
  if (start.kind == IdempotentStart::Kind::kLocked) return Ran::kLocked;
  Session session = store.begin(false);
  const std::string charge = doc("{'amount': 5}"), note = doc("{'text': 'charged'}");
  must(session.create_document(project, "charges", DocView(charge)));
  must(session.create_document(project, "notes", DocView(note)));
  const std::string result = doc("{'charged': true}");
  must(session.finish_idempotent(project, key, start.token, ValueView(result)));
  must(store.commit(std::move(session)));
  return Ran::kDone;
}

TEST(Crash, ATransactionKilledAtEveryWriteRunsOnce) {
  bool finished = false;
  for (int64_t at = 0; !finished; ++at) {
    ASSERT_LT(at, 20) << "the transaction never came to its end";
    for (const bool before : {true, false}) {
      SCOPED_TRACE((before ? "before write " : "after write ") + std::to_string(at));
      TemporaryDirectory directory;
      const std::string path = directory.path() + "/db";
      const Uuid project = Uuid::random();
      const pid_t child = fork();
      ASSERT_GE(child, 0);
      if (child == 0) {
        auto calls = std::make_shared<Calls>();
        (before ? calls->crash_before : calls->crash_after) = at;
        StoreOptions options = on_disk(path);
        options.wrap_engine = counted(calls);
        auto store = must(Store::open(options));
        charge_once(*store, project, 1);
        _exit(0);
      }
      int status = 0;
      ASSERT_EQ(waitpid(child, &status, 0), child);
      ASSERT_TRUE(WIFEXITED(status));
      finished |= WEXITSTATUS(status) == 0;

      auto store = must(Store::open(on_disk(path)));
      const int64_t charges = count(*store, project, "charges");
      EXPECT_EQ(count(*store, project, "notes"), charges) << "half a transaction is there";
      EXPECT_LE(charges, 1);
      // Either it is done, or its locks end by themselves and it runs now.
      Ran ran = charge_once(*store, project, 1);
      if (ran == Ran::kLocked) {
        EXPECT_EQ(charges, 0);
        for (int i = 0; i < 100 && ran == Ran::kLocked; ++i) {
          usleep(20'000);
          ran = charge_once(*store, project, 1);
        }
      }
      EXPECT_EQ(ran, charges == 1 ? Ran::kReplayed : Ran::kDone);
      EXPECT_EQ(count(*store, project, "charges"), 1);
      EXPECT_EQ(count(*store, project, "notes"), 1);
      EXPECT_EQ(charge_once(*store, project, 1), Ran::kReplayed);
      expect_healthy(*store);
    }
  }
}

// The same with writes that fail instead, on the memory engine.
TEST(Crash, ATransactionWhoseWritesFailCanBeRunAgain) {
  for (int64_t at = 0; at < 3; ++at) {
    auto faults = std::make_shared<KvMemFaults>();
    StoreOptions options;
    options.path = ":memory:";
    options.faults = faults;
    auto store = must(Store::open(options));
    const Uuid project = Uuid::random();
    faults->fail_apply_at = at;
    IdempotentKey key;
    key.key = "k";
    key.lock_ttl_s = 0;
    const std::string body = doc("{'n': 1}");
    const auto attempt = [&]() -> Status {
      auto start = store->write([&](Session& s) { return s.start_idempotent(project, key); });
      if (!start.ok()) return start.status();
      if (start->kind == IdempotentStart::Kind::kReplay) return {};
      Session session = store->begin(false);
      must(session.create_document(project, "t", DocView(body)));
      must(session.finish_idempotent(project, key, start->token, ValueView(body)));
      return store->commit(std::move(session));
    };
    Status status = attempt();
    EXPECT_EQ(status.ok(), at >= 2) << status.text();
    EXPECT_EQ(count(*store, project, "t"), status.ok() ? 1 : 0);
    faults->fail_apply_at = -1;
    must(attempt());
    must(attempt());
    EXPECT_EQ(count(*store, project, "t"), 1);
    expect_healthy(*store);
  }
}

// A document and the webhook call that it causes are one write: a crash leaves both or none.
TEST(Crash, AWebhookCallIsRecordedWithItsDocument) {
  bool finished = false;
  for (int64_t at = 0; !finished; ++at) {
    ASSERT_LT(at, 30) << "the writes never came to their end";
    for (const bool before : {true, false}) {
      SCOPED_TRACE((before ? "before write " : "after write ") + std::to_string(at));
      TemporaryDirectory directory;
      const std::string path = directory.path() + "/db";
      const Uuid project = Uuid::random();
      const pid_t child = fork();
      ASSERT_GE(child, 0);
      if (child == 0) {
        auto calls = std::make_shared<Calls>();
        (before ? calls->crash_before : calls->crash_after) = at;
        StoreOptions options = on_disk(path);
        options.wrap_engine = counted(calls);
        auto store = must(Store::open(options));
        must(store->write(
            [&](Session& s) { return s.create_collection(project, "t", "http://hook.example"); }));
        const std::string body = doc("{'n': 1}");
        Uuid id;
        for (int i = 0; i < 3; ++i) {
          id = must(store->write([&](Session& s) {
                 return s.create_document(project, "t", DocView(body));
               })).id;
        }
        must(store->write([&](Session& s) { return s.delete_document(project, "t", id); }));
        _exit(0);
      }
      int status = 0;
      ASSERT_EQ(waitpid(child, &status, 0), child);
      ASSERT_TRUE(WIFEXITED(status));
      finished |= WEXITSTATUS(status) == 0;
      auto store = must(Store::open(on_disk(path)));
      int64_t there = 0;
      for (const OutboxItem& item :
           must(store->read([&](Session& s) { return s.outbox_due(INT64_MAX - 1, 100); }))) {
        const ValueView event = DocView(item.payload).find_path("body.event_type");
        there += event.as_string() == "delete" ? -1 : 1;
      }
      EXPECT_EQ(count(*store, project, "t"), there);
      EXPECT_TRUE(WEXITSTATUS(status) != 0 || there == 2);
      expect_healthy(*store);
    }
  }
}

// ---- a torn end of the log
// -----------------------------------------------------------------------

std::string newest_log(const std::string& path) {
  std::string best;
  for (const auto& entry : std::filesystem::directory_iterator(path)) {
    const std::string name = entry.path().string();
    if (name.ends_with(".log") && name > best) best = name;
  }
  return best;
}

// A child writes documents, each acknowledged, and dies without closing the store.
void write_and_die(const std::string& path, const Uuid& project, int documents) {
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    auto store = must(Store::open(on_disk(path)));
    const std::string first = doc("{'n': 0}");
    must(store->write([&](Session& s) { return s.create_document(project, "t", DocView(first)); }));
    IndexSpec index;
    index.name = "by_n";
    index.fields = {"n"};
    must(store->write([&](Session& s) { return s.create_index(project, "t", index); }));
    must(store->build_indexes());
    for (int i = 1; i < documents; ++i) {
      const std::string body = doc("{'n': " + std::to_string(i) + ", 'text': 'some words'}");
      must(
          store->write([&](Session& s) { return s.create_document(project, "t", DocView(body)); }));
    }
    _exit(0);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  ASSERT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(TornLog, HalfAWriteAtTheEndLosesNothingThatWasAcknowledged) {
  TemporaryDirectory directory;
  const std::string path = directory.path() + "/db";
  const Uuid project = Uuid::random();
  write_and_die(path, project, 20);
  // The start of another record, as a crash in the middle of a write leaves it.
  for (const size_t torn : {1u, 7u, 8u, 30u}) {
    SCOPED_TRACE(torn);
    const std::string copy = directory.path() + "/torn" + std::to_string(torn);
    std::filesystem::copy(path, copy, std::filesystem::copy_options::recursive);
    const std::string log = newest_log(copy);
    ASSERT_FALSE(log.empty());
    std::string start(torn, '\0');
    std::ifstream(log, std::ios::binary).read(start.data(), static_cast<std::streamsize>(torn));
    std::ofstream(log, std::ios::binary | std::ios::app) << start;
    auto store = Store::open(on_disk(copy));
    ASSERT_TRUE(store.ok()) << store.status().text();
    EXPECT_EQ(count(**store, project, "t"), 20);
    expect_healthy(**store);
  }
}

TEST(TornLog, ACutLogLeavesAPrefixOfTheWrites) {
  int seen_fewer = 0;
  for (const int cut : {1, 5, 40, 150, 400, 1000}) {
    SCOPED_TRACE(cut);
    TemporaryDirectory directory;
    const std::string path = directory.path() + "/db";
    const Uuid project = Uuid::random();
    write_and_die(path, project, 20);
    const std::string log = newest_log(path);
    ASSERT_FALSE(log.empty());
    const auto size = std::filesystem::file_size(log);
    if (size <= static_cast<uintmax_t>(cut)) continue;
    std::filesystem::resize_file(log, size - static_cast<uintmax_t>(cut));
    auto store = Store::open(on_disk(path));
    if (!store.ok()) {
      EXPECT_TRUE(store.is(Code::kCorrupt)) << store.status().text();
      EXPECT_FALSE(store.status().message().empty());
      continue;
    }
    const int64_t n = count(**store, project, "t");
    EXPECT_LE(n, 20);
    seen_fewer += n < 20;
    Query query;
    query.sort = "n";
    query.descending = false;
    query.limit = 100;
    const Page page =
        must((*store)->read([&](Session& s) { return s.query(project, "t", query); }));
    ASSERT_EQ(static_cast<int64_t>(page.rows.size()), n);
    for (int64_t i = 0; i < n; ++i) {
      EXPECT_EQ(page.rows[static_cast<size_t>(i)].data().find("n").as_int(), i);
    }
    expect_healthy(**store);
  }
  EXPECT_GT(seen_fewer, 0) << "no cut reached a write";
}

// ---- a full disk
// ---------------------------------------------------------------------------------

// A small file system of its own, where the user may mount one.
class SmallDisk {
 public:
  explicit SmallDisk(const char* size) {
    const std::string options = std::string("size=") + size;
    mounted_ = mount("tmpfs", directory_.path().c_str(), "tmpfs", 0, options.c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) umount2(directory_.path().c_str(), MNT_DETACH);
  }
  bool mounted() const { return mounted_; }
  const std::string& path() const { return directory_.path(); }

 private:
  TemporaryDirectory directory_;
  bool mounted_ = false;
};

TEST(FullDisk, AFullDiskIsAnErrorAndPasses) {
  const SmallDisk disk("64m");
  if (!disk.mounted()) GTEST_SKIP() << "may not mount a file system";
  const Uuid project = Uuid::random();
  int64_t acknowledged = 0;
  {
    auto store = must(Store::open(on_disk(disk.path() + "/db")));
    const auto write = [&](size_t bytes) {
      DocBuilder b(SIZE_MAX);
      b.begin_object();
      b.key("n");
      b.integer(acknowledged);
      b.key("text");
      b.string(std::string(bytes, 'x'));
      b.end_object();
      const std::string body = must(b.take());
      auto made =
          store->write([&](Session& s) { return s.create_document(project, "t", DocView(body)); });
      acknowledged += made.ok();
      return made.status();
    };
    must(write(10));
    // Something else eats the disk, but for a little.
    const std::string hog = disk.path() + "/hog";
    {
      std::ofstream out(hog, std::ios::binary);
      const std::string block(64 << 10, 'h');
      while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
      }
    }
    Status full;
    for (int i = 0; i < 4000 && full.ok(); ++i) full = write(20'000);
    ASSERT_FALSE(full.ok());
    EXPECT_TRUE(full.is(Code::kNoSpace)) << full.text();
    // Reading goes on, and writes go on failing.
    EXPECT_EQ(count(*store, project, "t"), acknowledged);
    for (int i = 0; i < 3; ++i) {
      const Status still = write(20'000);
      EXPECT_TRUE(still.is(Code::kNoSpace)) << still.text();
    }
    std::filesystem::remove(hog);
    Status again;
    for (int i = 0; i < 1500; ++i) {
      again = write(20'000);
      if (again.ok()) break;
      usleep(20'000);
    }
    EXPECT_TRUE(again.ok()) << again.text();
    EXPECT_EQ(count(*store, project, "t"), acknowledged);
    expect_healthy(*store);
  }
  auto store = must(Store::open(on_disk(disk.path() + "/db")));
  EXPECT_EQ(count(*store, project, "t"), acknowledged);
  expect_healthy(*store);
}

// Without the room that is kept, RocksDB itself meets the full disk, and may never come back from
// it: whatever it does, writes are answered and the engine closes.
TEST(FullDisk, AnEngineThatMetItAnswersAndCloses) {
  const SmallDisk disk("24m");
  if (!disk.mounted()) GTEST_SKIP() << "may not mount a file system";
  KvRocksOptions options;
  options.path = disk.path() + "/db";
  options.write_buffer_bytes = 1 << 20;
  options.keep_room = false;
  auto engine = must(open_rocks_engine(options));
  const std::string value(50'000, 'x');
  int made = 0;
  const auto write = [&] {
    const KvOp op = {KvOp::Kind::kPut, Keyspace::kDocuments, std::to_string(made), value, 0};
    const std::span<const KvOp> group(&op, 1);
    Status status = engine->apply({&group, 1}, true);
    made += status.ok();
    return status;
  };
  Status full;
  for (int i = 0; i < 2000 && full.ok(); ++i) {
    full = write();
    // Something else eats what is left.
    if (i == 40) {
      std::ofstream out(disk.path() + "/hog", std::ios::binary);
      const std::string block(64 << 10, 'h');
      while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
      }
    }
  }
  ASSERT_TRUE(full.is(Code::kNoSpace)) << full.text();
  for (int i = 0; i < 50; ++i) EXPECT_FALSE(write().ok());
  std::string read;
  EXPECT_TRUE(engine->get(Keyspace::kDocuments, "0", &read, {}).ok());
  std::filesystem::remove(disk.path() + "/hog");
  Status again = full;
  for (int i = 0; i < 150 && !again.ok(); ++i) {
    usleep(20'000);
    again = write();
  }
  engine.reset();
  if (!again.ok()) return;  // RocksDB hangs: its files stay open
  engine = must(open_rocks_engine(options));
  for (int i = 0; i < made; ++i) {
    EXPECT_TRUE(engine->get(Keyspace::kDocuments, std::to_string(i), &read, {}).ok()) << i;
  }
}

// ---- what a query costs
// --------------------------------------------------------------------------

class CallsTest : public StoreTest {
 protected:
  void SetUp() override {
    options.wrap_engine = counted(calls);
    StoreTest::SetUp();
  }
  // Engine reads of `f`.
  template <class F>
  int64_t reads_of(const F& f) {
    const int64_t before = calls->reads();
    f();
    return calls->reads() - before;
  }
  std::shared_ptr<Calls> calls = std::make_shared<Calls>();
};

TEST_P(CallsTest, PopulateAsksTheStorePerFieldNotPerRow) {
  std::vector<std::string> users, tags, categories;
  for (int i = 0; i < 10; ++i) {
    const std::string n = std::to_string(i);
    users.push_back(create_user("u" + n + "@example.com", "{'name': 'U" + n + "'}").id.text());
    tags.push_back(create("tags", "{'label': 't" + n + "'}").id.text());
    categories.push_back(create("categories", "{'name': 'c" + n + "'}").id.text());
  }
  const auto make_posts = [&](int from, int to) {
    for (int i = from; i < to; ++i) {
      const auto at = [&](const std::vector<std::string>& ids, int n) {
        return "'" + ids[static_cast<size_t>(n) % ids.size()] + "'";
      };
      create("posts", "{'n': " + std::to_string(i) + ", 'author_id': " + at(users, i) +
                          ", 'category_id': " + at(categories, i) + ", 'tag_ids': [" + at(tags, i) +
                          ", " + at(tags, i + 3) + "]}");
    }
  };
  Query plain;
  plain.limit = 1000;
  Query populated = plain;
  populated.populate = {"author", "category", "tags"};
  const auto cost = [&] {
    query("posts", populated);  // fills the cache of collections
    const int64_t without = reads_of([&] { query("posts", plain); });
    return reads_of([&] { query("posts", populated); }) - without;
  };
  make_posts(0, 2);
  const int64_t for_two = cost();
  make_posts(2, 20);
  const int64_t for_twenty = cost();
  const Page page = query("posts", populated);
  ASSERT_EQ(page.rows.size(), 20u);
  for (const Document& row : page.rows) {
    EXPECT_TRUE(row.data().find("author").is_entity());
    EXPECT_TRUE(row.data().find("category").is_entity());
    EXPECT_EQ(row.data().find("tags").count(), 2u);
  }
  make_posts(20, 60);
  EXPECT_EQ(for_two, for_twenty);
  EXPECT_EQ(cost(), for_twenty);
  EXPECT_LE(for_twenty, 12);
}

TEST_P(CallsTest, DottedFiltersAskOncePerTarget) {
  const std::string ann = create_user("ann@example.com", "{'name': 'Ann'}").id.text();
  const auto make = [&](int n) {
    for (int i = 0; i < n; ++i) create("posts", "{'author_id': '" + ann + "'}");
  };
  Query q;
  q.filter = filter_of("{'author.name': 'Ann'}");
  q.limit = 1000;
  make(2);
  query("posts", q);
  const int64_t for_two = reads_of([&] { query("posts", q); });
  make(30);
  EXPECT_EQ(reads_of([&] { EXPECT_EQ(query("posts", q).total, 32); }), for_two);
}

TEST_P(CallsTest, AnOrGroupUsesTheIndexesOfItsMembers) {
  const auto make = [&](int i) {
    const std::string n = std::to_string(i);
    create("t", "{'a': " + std::to_string(i % 500) + ", 'b': 'x" + n + "', 'c': " + n + "}");
  };
  make(0);
  for (const char* field : {"a", "b"}) {
    IndexSpec spec;
    spec.name = std::string("by_") + field;
    spec.fields = {field};
    must(store->write([&](Session& s) { return s.create_index(project, "t", spec); }));
  }
  must(store->build_indexes());
  for (int i = 1; i < 3000; ++i) make(i);
  const auto explained = [&](const std::string& filter) {
    Query q;
    q.filter = filter_of(filter);
    q.limit = 100;
    return must(store->read([&](Session& s) { return s.explain(project, "t", q); }));
  };
  const Explanation both = explained("{'[or]a': 7, '[or]b': 'x12'}");
  EXPECT_EQ(both.kind, "index") << both.plan;
  EXPECT_EQ(both.index, "by_a | by_b");
  EXPECT_EQ(both.total, 7);
  EXPECT_LE(both.examined, 7);
  const Explanation list = explained("{'__or__': [{'a': 7, 'c_gt': 600}, {'b_in': ['x1', 'x2']}]}");
  EXPECT_EQ(list.kind, "index") << list.plan;
  EXPECT_EQ(list.total, 6);
  const Explanation one = explained("{'[or]a': 7, '[or]c': 12}");
  EXPECT_EQ(one.kind, "scan") << one.plan;
  EXPECT_EQ(one.total, 7);
  // Together with an index for the rest of the filter, the shorter list is read.
  EXPECT_LE(explained("{'[or]a': 7, '[or]b': 'x12', 'b__startswith': 'x'}").examined, 7);
  // A number is dropped where a document lacks the numbered key; the index knows who has one.
  const Explanation numbered = explained("{'[or]a': 7, '[or]a_2': 8}");
  EXPECT_EQ(numbered.total, 12);
  EXPECT_EQ(numbered.kind, "index") << numbered.plan;
  EXPECT_LE(numbered.examined, 12);
  create("t", "{'a': 8, 'a_2': 9}");
  const Document odd = create("t", "{'a': 1, 'a_2': 8}");
  EXPECT_EQ(explained("{'[or]a': 7, '[or]a_2': 8}").total, 13);
  EXPECT_EQ(explained("{'[or]a_1': 7, '[or]data.a_2': {'$eq': 8}}").total, 13);
  EXPECT_EQ(explained("{'[or]a_2_in': [8], '[or]a_in_3': [7]}").total, 13);
  const std::string now = doc("{'a_2': 3}");
  must(store->write(
      [&](Session& s) { return s.merge_document(project, "t", odd.id, DocView(now)); }));
  EXPECT_EQ(explained("{'[or]a': 7, '[or]a_2': 8}").total, 12);
  // Groups inside groups, and ANDed ones.
  const Explanation inside =
      explained("{'__or__': [{'__or__': {'a': 7, 'b': 'x12'}}, {'__and__': {'b': 'x3'}}]}");
  EXPECT_EQ(inside.kind, "index") << inside.plan;
  EXPECT_EQ(inside.total, 8);
  const Explanation anded = explained(
      "{'__or__': [{'[or:p]a': 7, '[or:p]a_1': 9, '[or:q]c_lt': 600, '[or:q]c_gt': 2900}]}");
  EXPECT_EQ(anded.kind, "index") << anded.plan;
  EXPECT_EQ(anded.total, 4);
  EXPECT_EQ(explained("{'[or]a_in': []}").total, 0);
  EXPECT_EQ(explained("{'__or__': {'a_in': [], 'b': 'x3'}}").total, 1);
}

TEST_P(CallsTest, ARangeIsCountedInTheIndex) {
  const auto make = [&](const std::string& v, const char* g) {
    create("t", "{'v': " + v + ", 'g': '" + g + "'}");
  };
  make("0", "a");
  for (const auto& fields : {std::vector<std::string>{"v"}, {"-w"}, {"g", "-v"}}) {
    IndexSpec spec;
    spec.name = "by_" + fields[0];
    spec.fields = fields;
    must(store->write([&](Session& s) { return s.create_index(project, "t", spec); }));
  }
  must(store->build_indexes());
  for (int i = 1; i < 3000; ++i) make(std::to_string(i), i % 3 ? "a" : "b");
  const char* const odd[] = {"'1500'",   "'1500.5'", "'x'",          "null",  "true",   "[1700, 2]",
                             "[1, '9']", "{}",       "'2024-01-01'", "1e300", "1499.5", "'-3'"};
  for (const char* v : odd) make(v, "c");
  const auto explained = [&](const std::string& filter, int64_t limit, const char* sort) {
    Query q;
    q.filter = filter_of(filter);
    q.sort = sort;
    q.limit = limit;
    return must(store->read([&](Session& s) { return s.explain(project, "t", q); }));
  };
  for (const char* filter :
       {"{'v_gt': 1500}", "{'v_gte': 1500}", "{'v_lt': 1500}", "{'v_lte': '1500'}",
        "{'v_gt': 100, 'v_lte': 2000}", "{'v_gte': 1500, 'v_lte': 1500}", "{'v_gt': 1499.25}",
        "{'v_gt': 5, 'v_lt': 5}", "{'v_gt': -10}", "{'g': 'a', 'v_gt': 1000}",
        "{'g_in': ['a', 'b'], 'v_lt': 2000, 'v_gte': 10}", "{'v_gt': '2023-01-01'}",
        "{'v_gt': 100, 'v_ne': 200}", "{'v_gt': 1e308}"}) {
    SCOPED_TRACE(filter);
    const Filter parsed = filter_of(filter);
    int64_t expected = 0;
    must(store->read([&](Session& s) {
      return s.scan(project, "t", Filter(), [&](const EntityRef& entity) {
        expected += parsed.matches(entity);
        return true;
      });
    }));
    EXPECT_EQ(count(*store, project, "t", parsed), expected);
    for (const char* sort : {"", "v", "-v"}) {
      for (const int64_t limit : {0, 3, 5000}) {
        const Explanation plan = explained(filter, limit, sort);
        EXPECT_EQ(plan.total, expected) << plan.plan;
        EXPECT_EQ(plan.returned, std::min(limit, expected)) << plan.plan;
      }
    }
  }
  const Explanation sorted = explained("{'v_gt': 500}", 5, "-v");
  EXPECT_EQ(sorted.kind, "index_order") << sorted.plan;
  EXPECT_LE(sorted.examined, 40) << sorted.plan;
  const Explanation newest = explained("{'v_gt': 500}", 5, "");
  EXPECT_LE(newest.examined, 60) << newest.plan;
}

TEST_P(CallsTest, ASortedRangeStopsAtTheLimit) {
  const auto make = [&](const std::string& v) { create("t", "{'v': " + v + "}"); };
  make("0");
  IndexSpec spec;
  spec.name = "by_v";
  spec.fields = {"v"};
  must(store->write([&](Session& s) { return s.create_index(project, "t", spec); }));
  must(store->build_indexes());
  for (int i = 1; i < 3000; ++i) make(std::to_string(i));
  for (const char* odd : {"'1500.5'", "'x'", "null", "true", "[1700, 2]", "'2024-01-01'", "{}"}) {
    make(odd);
  }
  const auto ask = [&](const std::string& filter, bool descending, int64_t limit,
                       Explanation* plan) {
    Query q;
    q.filter = filter_of(filter);
    q.sort = "v";
    q.descending = descending;
    q.limit = limit;
    q.want_total = false;
    *plan = must(store->read([&](Session& s) { return s.explain(project, "t", q); }));
    return values("t", q, "v");
  };
  Explanation plan;
  EXPECT_EQ(ask("{'v_gt': 1000}", false, 3, &plan), "1001 1002 1003");
  EXPECT_EQ(plan.kind, "index_order") << plan.plan;
  EXPECT_LE(plan.examined, 16);
  EXPECT_EQ(ask("{'v_gte': 2997, 'v_lt': 5000}", false, 10, &plan), "2997 2998 2999");
  EXPECT_EQ(ask("{'v_gte': 1499, 'v_lte': 1501}", false, 10, &plan),
            "1499 1500 1501 \"1500.5\" [1700,2]");
  EXPECT_EQ(ask("{'v_gt': 1600, 'v_lt': 1601}", false, 10, &plan), "[1700,2]");
  EXPECT_EQ(ask("{'v_lt': 3}", true, 2, &plan), "[1700,2] 2");
  EXPECT_EQ(ask("{'v_gt': 'a'}", false, 10, &plan), "\"x\"");
  EXPECT_EQ(ask("{'v_gt': '2023-01-01', 'v_lt': '2025-01-01'}", false, 10, &plan),
            "\"2024-01-01\"");
}

TEST_P(CallsTest, RawSqlReadsWhatItsKeysName) {
  std::vector<Document> rows;
  for (int i = 0; i < 400; ++i) {
    rows.push_back(create(i % 2 ? "odd" : "even", "{'n': " + std::to_string(i) + "}"));
  }
  for (int i = 0; i < 50; ++i) create_user("U" + std::to_string(i) + "@example.com");
  const User ann = create_user("Ann@example.com");
  const std::string id = rows[7].id.text(), collection = rows[7].collection_id.text();
  const auto ask = [&](const std::string& sql) {
    std::string out;
    const auto found =
        store->read([&](Session& s) { return s.raw_query(project, sql, DocView(empty_object())); });
    if (!found.ok()) return found.status().text();
    for (const auto& row : found->rows) {
      for (const std::string& cell : row) out += to_json(ValueView(cell)) + " ";
    }
    return out;
  };
  struct Row {
    std::string key;   // a condition that names rows
    std::string same;  // one that means the same and does not
    std::string table;
    int64_t moves;  // steps and reads that the first may take
  };
  const Row table[] = {
      {"id = '" + id + "'", "id || '' = '" + id + "'", "documents", 6},
      {"id = '" + id + "' and collection_id = '" + collection + "'", "id || '' = '" + id + "'",
       "documents", 4},
      {"id = '" + id + "' and collection_id = '" + rows[8].collection_id.text() + "'", "0",
       "documents", 4},
      {"id in ('" + id + "', 'x', '" + rows[9].id.text() + "')",
       "id || '' in ('" + id + "', '" + rows[9].id.text() + "')", "documents", 14},
      {"collection_id = '" + collection + "'", "collection_id || '' = '" + collection + "'",
       "documents", 210},
      {"id = 5", "0", "documents", 4},
      {"id = null", "0", "documents", 4},
      {"id = 'nope'", "0", "documents", 4},
      {"collection_id = 'nope'", "0", "documents", 4},
      {"id = '" + ann.id.text() + "'", "id || '' = '" + ann.id.text() + "'", "app_users", 4},
      {"email = 'Ann@example.com'", "email || '' = 'Ann@example.com'", "app_users", 4},
      {"email = 'ann@example.com'", "email || '' = 'ann@example.com'", "app_users", 4},
      {"email = ' Ann@example.com'", "0", "app_users", 4},
      {"email = 'nobody'", "0", "app_users", 4},
      {"email = 'Ann@example.com' and id = '" + ann.id.text() + "'",
       "id || '' = '" + ann.id.text() + "'", "app_users", 4},
      {"email = 'ANN@example.com' collate nocase", "lower(email) = 'ann@example.com'", "app_users",
       INT64_MAX},
      {"id = '" + collection + "'", "id || '' = '" + collection + "'", "collections", 6},
      {"name = 'odd'", "name || '' = 'odd'", "collections", 6},
      {"name = 'none'", "0", "collections", 4},
      {"name = 'ODD' collate nocase", "lower(name) = 'odd'", "collections", INT64_MAX},
  };
  ask("select count(*) from documents");
  for (const Row& row : table) {
    SCOPED_TRACE(row.key);
    const std::string select = "select * from " + row.table + " where ", order = " order by id";
    std::string found;
    const int64_t before = calls->moves;
    const int64_t reads = reads_of([&] { found = ask(select + row.key + order); });
    EXPECT_LE(reads + calls->moves - before, row.moves);
    EXPECT_EQ(found, ask(select + row.same + order));
  }
  // Joins: a collection by its name, then its documents only.
  const std::string join =
      "select count(*) from documents d join collections c on d.collection_id = c.id where c.name ";
  std::string found;
  const int64_t before = calls->moves;
  const int64_t reads = reads_of([&] { found = ask(join + "= 'odd'"); });
  EXPECT_EQ(found, "200 ");
  EXPECT_LE(reads + calls->moves - before, 220);
  EXPECT_EQ(ask(join + "in ('odd', 'even')"), "400 ");
}

COPRA_BOTH_ENGINES(CallsTest);

}  // namespace
}  // namespace copra::storage
