// What the doctor finds in a store whose keys were changed behind its back, and what it mends;
// index builds that are broken off; two projects of equal names that never see each other.
#include "storage/doctor.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

#include "storage/kv.h"
#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

class DoctorTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    project = must(store->write([&](Session& s) {
                Project p;
                p.name = "one";
                p.owner = "admin";
                p.api_key = "key";
                p.configs = p.env = empty_object();
                return s.create_project(std::move(p));
              })).id;
  }

  void fill() {
    for (const char* fields : {"a", "-b"}) index(fields, false);
    index("n", true);
    for (int i = 0; i < 40; ++i) {
      create("c", "{'a':" + std::to_string(i % 3) + ",'b':'t" + std::to_string(i % 5) +
                      "','n':" + std::to_string(i) + "}");
    }
    create_user("ann@example.com");
    create_user("bob@example.com");
    Function f;
    f.project_id = project;
    f.name = "f";
    must(store->write([&](Session& s) { return s.create_function(f); }));
    FileInfo file;
    file.path = "x.txt";
    must(store->write([&](Session& s) { return s.put_file(project, file, "hi"); }));
  }

  void index(const std::string& field, bool unique) {
    IndexSpec spec;
    spec.name = "by" + field;
    spec.fields = {field};
    spec.unique = unique;
    must(store->write([&](Session& s) { return s.create_index(project, "c", spec); }));
    must(store->build_indexes());
  }

  DoctorReport look(bool repair = false, bool drop = false) {
    DoctorOptions options;
    options.repair = repair;
    options.drop_orphans = drop;
    return must(examine(*store, options));
  }

  static std::string kinds(const DoctorReport& report) {
    std::set<std::string> all;
    for (const DoctorFinding& finding : report.findings) all.insert(finding.kind);
    std::string out;
    for (const std::string& kind : all) out += (out.empty() ? "" : " ") + kind;
    return out;
  }

  // The n-th key of a key space below a prefix.
  std::string key_of(Keyspace keyspace, const std::string& prefix, int n = 0) {
    auto cursor =
        must(store->kv().engine().scan(keyspace, {prefix, prefix_end(prefix), false}, {}));
    for (; n > 0 && cursor->valid(); --n) cursor->next();
    EXPECT_TRUE(cursor->valid());
    return cursor->valid() ? std::string(cursor->key()) : std::string();
  }

  void behind_its_back(const std::function<void(Txn&)>& change) {
    Txn txn(store->kv());
    change(txn);
    must(store->kv().commit(std::move(txn)));
  }
};

TEST_P(DoctorTest, ASoundStoreIsHealthy) {
  EXPECT_TRUE(look().healthy());
  fill();
  const DoctorReport report = look();
  EXPECT_TRUE(report.healthy()) << (report.findings.empty() ? "" : report.findings[0].text);
  EXPECT_EQ(report.checked.at("documents"), 40);
  EXPECT_EQ(report.checked.at("users"), 2);
  EXPECT_EQ(report.checked.at("files"), 1);
}

TEST_P(DoctorTest, WhatFollowsFromDocumentsIsRebuilt) {
  fill();
  const std::string raw(project.raw());
  struct Damage {
    const char* kind;
    std::function<void(Txn&)> change;
  };
  const Damage damages[] = {
      {"index", [&](Txn& t) { t.erase(Keyspace::kIndexes, key_of(Keyspace::kIndexes, raw, 5)); }},
      {"index",
       [&](Txn& t) {
         std::string key = key_of(Keyspace::kIndexes, raw, 7);
         key.back() = static_cast<char>(key.back() + 1);
         t.put(Keyspace::kIndexes, key, "");
       }},
      {"time", [&](Txn& t) { t.erase(Keyspace::kDocTime, key_of(Keyspace::kDocTime, raw, 3)); }},
      {"time",
       [&](Txn& t) {
         std::string key = key_of(Keyspace::kDocTime, raw, 3);
         key.back() = static_cast<char>(key.back() + 1);
         t.put(Keyspace::kDocTime, key, "");
       }},
      {"counter",
       [&](Txn& t) {
         t.add(Keyspace::kCollections, key_of(Keyspace::kCollections, "#" + raw), 5);
       }},
      {"counter", [&](Txn& t) { t.add(Keyspace::kUsers, "#" + raw, -1); }},
      {"counter", [&](Txn& t) { t.add(Keyspace::kFiles, "#" + raw, 9); }},
      {"name", [&](Txn& t) { t.erase(Keyspace::kUsers, key_of(Keyspace::kUsers, "e" + raw)); }},
      {"time", [&](Txn& t) { t.erase(Keyspace::kUsers, key_of(Keyspace::kUsers, "t" + raw)); }},
      {"name",
       [&](Txn& t) { t.erase(Keyspace::kFunctions, key_of(Keyspace::kFunctions, "n" + raw)); }},
      {"name",
       [&](Txn& t) { t.erase(Keyspace::kCollections, key_of(Keyspace::kCollections, "n" + raw)); }},
      {"orphan",
       [&](Txn& t) { t.put(Keyspace::kUsers, "e" + raw + "gone@x", std::string(16, 'x')); }},
      {"orphan", [&](Txn& t) { t.put(Keyspace::kIndexes, raw + std::string(60, 'x'), ""); }},
  };
  for (size_t i = 0; i < std::size(damages); ++i) {
    behind_its_back(damages[i].change);
    const DoctorReport found = look();
    EXPECT_FALSE(found.healthy()) << i;
    EXPECT_NE(kinds(found).find(damages[i].kind), std::string::npos) << i << " " << kinds(found);
    EXPECT_TRUE(look(true).healthy()) << i;
    const DoctorReport after = look();
    EXPECT_EQ(after.problems, 0) << i << " " << (after.problems ? after.findings[0].text : "");
  }
  Query q;
  q.filter = filter_of("{'a':1}");
  EXPECT_EQ(query("c", q).total, 13);
}

TEST_P(DoctorTest, DamagedAndOrphanRowsAreToldAndKept) {
  fill();
  const std::string raw(project.raw());
  behind_its_back([&](Txn& t) {
    t.put(Keyspace::kDocuments, key_of(Keyspace::kDocuments, raw, 4), "rubbish");
    t.put(Keyspace::kDocuments, std::string(48, 'o'), "an orphan");
  });
  EXPECT_FALSE(look(true).healthy());
  DoctorReport report = look();
  EXPECT_NE(kinds(report).find("damaged"), std::string::npos);
  EXPECT_NE(kinds(report).find("orphan"), std::string::npos);
  look(true, true);
  report = look();
  EXPECT_EQ(kinds(report).find("orphan"), std::string::npos) << kinds(report);
}

TEST(DoctorFiles, AFlippedByteIsFound) {
  TemporaryDirectory directory;
  StoreOptions options;
  options.path = directory.path() + "/db";
  const std::string body = doc("{'text':'" + std::string(3000, 'x') + "'}");
  {
    auto store = must(Store::open(options));
    const std::vector<std::string> bodies(200, body);
    must(store->write([&](Session& s) { return s.bulk_create(Uuid::random(), "c", bodies); }));
  }
  must(Store::open(options));  // its log becomes table files
  const auto damaged = [&] {
    auto store = must(Store::open(options));
    const DoctorReport report = must(examine(*store, {}));
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [](const DoctorFinding& f) { return f.kind == "damaged"; });
  };
  EXPECT_FALSE(damaged());
  std::filesystem::path largest;
  for (const auto& entry : std::filesystem::directory_iterator(options.path)) {
    if (entry.path().extension() != ".sst") continue;
    if (largest.empty() || entry.file_size() > std::filesystem::file_size(largest)) {
      largest = entry.path();
    }
  }
  ASSERT_FALSE(largest.empty());
  std::fstream file(largest, std::ios::binary | std::ios::in | std::ios::out);
  file.seekg(100);
  const auto byte = static_cast<char>(file.get() ^ 0x40);
  file.seekp(100);
  file.put(byte);
  file.close();
  EXPECT_TRUE(damaged());
}

TEST_P(DoctorTest, ABuildGoesOnWhereItWasBrokenOff) {
  std::vector<std::string> bodies;
  for (int i = 0; i < 1700; ++i) bodies.push_back(doc("{'n':" + std::to_string(i) + "}"));
  must(store->write([&](Session& s) { return s.bulk_create(project, "c", bodies); }));
  IndexSpec spec;
  spec.name = "by_n";
  spec.fields = {"n"};
  must(store->write([&](Session& s) { return s.create_index(project, "c", spec); }));
  int batches = 0;
  EXPECT_TRUE(store->build_indexes([&] { return ++batches > 2; }).is(Code::kCancelled));
  const auto listed = [&] {
    return must(store->read([&](Session& s) { return s.list_indexes(project, "c"); }))[0];
  };
  EXPECT_FALSE(listed().ready);
  EXPECT_EQ(listed().built, 1000);
  if (GetParam()) reopen();
  // Writes between the halves of the build, on both sides of where it is.
  Query all;
  for (const Document& d : query("c", all).rows) {
    const int64_t n = d.data().find("n").as_int();
    if (n % 10 != 0) continue;
    must(store->write([&](Session& s) { return s.delete_document(project, "c", d.id); }));
  }
  create("c", "{'n':5000}");
  batches = 0;
  must(store->build_indexes([&] { return ++batches > 1000; }));
  EXPECT_LE(batches, 4);
  EXPECT_TRUE(listed().ready);
  const DoctorReport report = look();
  EXPECT_TRUE(report.healthy()) << (report.findings.empty() ? "" : report.findings[0].text);
  Query q;
  q.filter = filter_of("{'n_in':[10,11,5000]}");
  EXPECT_EQ(query("c", q).total, 2);
}

TEST_P(DoctorTest, AUniqueIndexOverDuplicatesFailsAndSaysWhy) {
  create("c", "{'n':1}");
  create("c", "{'n':1}");
  index("n", true);
  const IndexSpec spec =
      must(store->read([&](Session& s) { return s.list_indexes(project, "c"); }))[0];
  EXPECT_FALSE(spec.ready);
  EXPECT_EQ(spec.failure, "duplicate value for unique index 'byn'");
  create("c", "{'n':1}");  // not enforced
  EXPECT_TRUE(look().healthy());
  must(store->write([&](Session& s) { return s.drop_index(project, "c", "byn"); }));
  EXPECT_TRUE(look().healthy());
}

// A failing n-th engine write: nothing is half done, whatever the operation.
TEST(DoctorFaults, FailedWritesLeaveEverythingInStep) {
  auto faults = std::make_shared<KvMemFaults>();
  StoreOptions options;
  options.path = ":memory:";
  options.faults = faults;
  auto store = must(Store::open(options));
  Project p;
  p.name = "one";
  p.configs = p.env = empty_object();
  const Uuid project = must(store->write([&](Session& s) { return s.create_project(p); })).id;
  IndexSpec spec;
  spec.name = "u";
  spec.fields = {"n"};
  spec.unique = true;
  must(store->write([&](Session& s) { return s.create_index(project, "c", spec); }));
  std::vector<Uuid> ids, users;
  for (int i = 0; i < 3; ++i) {
    User user;
    user.email = "u" + std::to_string(i) + "@x";
    users.push_back(
        must(store->write([&](Session& s) { return s.create_user(project, user); })).id);
  }
  int64_t failures = 0;
  for (int step = 0; step < 200; ++step) {
    faults->fail_apply_at = step % 3 == 0 ? 0 : -1;
    const std::string body = doc("{'n':" + std::to_string(step) + "}");
    Status status;
    switch (step % 5) {
      case 0:
      case 1: {
        const auto made = store->write(
            [&](Session& s) { return s.create_document(project, "c", DocView(body)); });
        if (made.ok()) ids.push_back(made->id);
        status = made.status();
        break;
      }
      case 2:
        if (!ids.empty()) {
          status = store
                       ->write([&](Session& s) {
                         return s.replace_document(project, "c", ids[0], DocView(body));
                       })
                       .status();
        }
        break;
      case 3:
        status = store
                     ->write([&](Session& s) {
                       return s.add_relationship(project, users[0], users[1], "friends", true);
                     })
                     .status();
        break;
      default:
        status = store
                     ->write([&](Session& s) {
                       return s.remove_relationship(project, users[0], users[1], "friends", true);
                     })
                     .status();
    }
    failures += !status.ok();
    faults->fail_apply_at = -1;
    const auto side = [&](int of) {
      const User user =
          must(store->read([&](Session& s) { return s.get_user(project, users[of]); }));
      const ValueView list = user.fields().find("friends_ids");
      return list ? list.count() : 0u;
    };
    ASSERT_EQ(side(0), side(1)) << "a relationship of one side at step " << step;
  }
  EXPECT_GT(failures, 20);
  const DoctorReport report = must(examine(*store, {}));
  EXPECT_TRUE(report.healthy()) << (report.findings.empty() ? "" : report.findings[0].text);
}

// Every method of a Session in one project, with the names and ids of the other one's rows.
TEST_P(DoctorTest, ProjectsOfEqualNamesNeverMeet) {
  fill();
  const Uuid mine = project;
  const Uuid other = must(store->write([&](Session& s) {
                       Project p;
                       p.name = "one";
                       p.owner = "someone else";
                       p.configs = p.env = empty_object();
                       return s.create_project(std::move(p));
                     })).id;
  const Document theirs = query("c", {}).rows[0];
  const User ann =
      must(store->read([&](Session& s) { return s.user_by_email(mine, "ann@example.com"); }));
  Session s = store->begin();
  const std::string body = doc("{'x':1}");
  const std::string by_id = theirs.collection_id.text();
  for (const std::string& c : {std::string("c"), by_id}) {
    EXPECT_TRUE(s.get_document(other, c, theirs.id).is(Code::kNotFound));
    EXPECT_TRUE(s.replace_document(other, c, theirs.id, DocView(body)).is(Code::kNotFound));
    EXPECT_TRUE(s.merge_document(other, c, theirs.id, DocView(body)).is(Code::kNotFound));
    EXPECT_TRUE(s.delete_document(other, c, theirs.id).is(Code::kNotFound));
    EXPECT_TRUE(must(s.query(other, c, {})).rows.empty());
    EXPECT_TRUE(s.find_one(other, c, {}).is(Code::kNotFound));
    EXPECT_EQ(must(s.count(other, c, {})), 0);
    EXPECT_TRUE(must(s.search(other, c, "t1", {}, -1)).empty());
    EXPECT_EQ(must(s.aggregate(other, c, "n", AggregateOp::kCount, {})).count, 0);
    EXPECT_TRUE(must(s.group_by(other, c, "a", {})).empty());
    const std::pair<Uuid, std::string> update(theirs.id, body);
    EXPECT_EQ(must(s.bulk_merge(other, c, {&update, 1})).failed, 1);
    EXPECT_EQ(must(s.bulk_delete(other, c, {&theirs.id, 1})), 0);
    int seen = 0;
    must(s.scan(other, c, {}, [&](const EntityRef&) { return ++seen > 0; }));
    EXPECT_EQ(seen, 0);
    EXPECT_TRUE(s.get_collection(other, c).is(Code::kNotFound));
    EXPECT_TRUE(s.update_collection(other, c, {}).is(Code::kNotFound));
    EXPECT_TRUE(s.delete_collection(other, c).is(Code::kNotFound));
    EXPECT_TRUE(s.drop_index(other, c, "bya").is(Code::kNotFound));
    EXPECT_TRUE(s.list_indexes(other, c).is(Code::kNotFound));
    EXPECT_TRUE(s.explain(other, c, {}).is(Code::kNotFound));
    EXPECT_TRUE(s.explain_search(other, c, "t1", {}, 1).is(Code::kNotFound));
    EXPECT_TRUE(must(s.user_documents(other, ann.id, c, {})).rows.empty());
  }
  EXPECT_TRUE(must(s.list_collections(other)).empty());
  EXPECT_TRUE(s.get_user(other, ann.id).is(Code::kNotFound));
  EXPECT_TRUE(s.user_by_email(other, ann.email).is(Code::kNotFound));
  EXPECT_TRUE(s.update_user(other, ann.id, {}).is(Code::kNotFound));
  EXPECT_TRUE(s.delete_user(other, ann.id).is(Code::kNotFound));
  EXPECT_TRUE(must(s.query_users(other, {})).rows.empty());
  EXPECT_TRUE(s.find_user(other, {}).is(Code::kNotFound));
  EXPECT_EQ(must(s.count_users(other, {})), 0);
  EXPECT_TRUE(must(s.related_users(other, ann.id, "friends", {})).rows.empty());
  EXPECT_FALSE(must(s.add_relationship(other, ann.id, ann.id, "friends", true)).success);
  EXPECT_FALSE(must(s.remove_relationship(other, ann.id, ann.id, "friends", true)).success);
  EXPECT_TRUE(s.function_by_name(other, "f").is(Code::kNotFound));
  EXPECT_TRUE(must(s.list_functions(other)).empty());
  EXPECT_TRUE(must(s.list_logs(other, std::nullopt, 10)).empty());
  EXPECT_TRUE(s.file_info(other, "x.txt").is(Code::kNotFound));
  EXPECT_TRUE(s.file_body(other, "x.txt").is(Code::kNotFound));
  EXPECT_TRUE(s.delete_file(other, "x.txt").is(Code::kNotFound));
  EXPECT_TRUE(must(s.list_files(other)).empty());
  EXPECT_EQ(must(s.file_bytes(other)), 0);
  must(s.put_record(mine, "kind", "k", "v"));
  EXPECT_TRUE(s.get_record(other, "kind", "k").is(Code::kNotFound));
  EXPECT_TRUE(must(s.list_records(other, "kind")).empty());
  int records = 0;
  must(s.visit_records(other, [&](std::string_view, const Record&) { return ++records > 0; }));
  EXPECT_EQ(records, 0);
  IdempotentKey key;
  key.key = "same";
  key.lock_resource = "same";
  EXPECT_EQ(must(s.start_idempotent(mine, key)).kind, IdempotentStart::Kind::kProceed);
  EXPECT_EQ(must(s.start_idempotent(other, key)).kind, IdempotentStart::Kind::kProceed);
  for (const char* table : {"documents", "collections", "app_users"}) {
    EXPECT_TRUE(
        must(s.raw_query(other, std::string("select * from ") + table, DocView())).rows.empty());
  }
  EXPECT_TRUE(
      s.raw_query(other, "select * from documents where collection_id = '" + by_id + "'", DocView())
          ->rows.empty());
  // Equal names in the other project are its own.
  User twin;
  twin.email = ann.email;
  must(s.create_user(other, twin));
  must(s.create_document(other, "c", DocView(body)));
  EXPECT_EQ(must(s.count(mine, "c", {})), 40);
  EXPECT_EQ(must(s.count_users(mine, {})), 2);
  EXPECT_EQ(must(s.count(other, "c", {})), 1);
}

COPRA_BOTH_ENGINES(DoctorTest);

}  // namespace
}  // namespace copra::storage
