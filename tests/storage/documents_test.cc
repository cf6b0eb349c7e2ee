// Documents and collections through the public interface, over both engines.
#include <algorithm>
#include <atomic>
#include <random>
#include <semaphore>
#include <set>
#include <thread>

#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

class DocumentsTest : public StoreTest {};
COPRA_BOTH_ENGINES(DocumentsTest);

TEST_P(DocumentsTest, CreateReadReplaceMergeDelete) {
  const Document made = create("posts", "{'title':'a','n':1}");
  const auto get = [&] {
    return store->read([&](Session& s) { return s.get_document(project, "posts", made.id); });
  };
  EXPECT_EQ(to_json(must(get()).data()), R"({"title":"a","n":1})");
  const std::string fields = doc("{'n':null,'x.y':[1]}");
  const Document merged = must(store->write(
      [&](Session& s) { return s.merge_document(project, "posts", made.id, DocView(fields)); }));
  EXPECT_EQ(to_json(merged.data()), R"({"title":"a","n":null,"x.y":[1]})");
  EXPECT_GT(merged.updated_at, made.updated_at);
  EXPECT_EQ(merged.created_at, made.created_at);
  const std::string other = doc("{'only':true}");
  must(store->write(
      [&](Session& s) { return s.replace_document(project, "posts", made.id, DocView(other)); }));
  EXPECT_EQ(to_json(must(get()).data()), R"({"only":true})");
  must(store->write([&](Session& s) { return s.delete_document(project, "posts", made.id); }));
  EXPECT_TRUE(get().is(Code::kNotFound));
  EXPECT_TRUE(store->write([&](Session& s) { return s.delete_document(project, "posts", made.id); })
                  .is(Code::kNotFound));
  EXPECT_EQ(must(store->read([&](Session& s) { return s.count(project, "posts", {}); })), 0);
}

TEST_P(DocumentsTest, MissingThingsAreEmptyOrNotFound) {
  EXPECT_EQ(query("none", {}).total, 0);
  EXPECT_EQ(must(store->read([&](Session& s) { return s.count(project, "none", {}); })), 0);
  EXPECT_TRUE(store->read([&](Session& s) { return s.get_collection(project, "none"); })
                  .is(Code::kNotFound));
  EXPECT_TRUE(
      store->read([&](Session& s) { return s.find_one(project, "none", {}); }).is(Code::kNotFound));
  EXPECT_TRUE(must(store->read([&](Session& s) { return s.list_collections(project); })).empty());
}

TEST_P(DocumentsTest, RefusesWhatIsNoObjectOrTooLarge) {
  const std::string list = doc("[1]");
  EXPECT_TRUE(
      store->write([&](Session& s) { return s.create_document(project, "a", DocView(list)); })
          .is(Code::kInvalid));
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("x");
  b.string(std::string(kDocumentBytesMax, 'x'));
  b.end_object();
  const std::string big = *b.take();
  EXPECT_TRUE(
      store->write([&](Session& s) { return s.create_document(project, "a", DocView(big)); })
          .is(Code::kTooLarge));
  EXPECT_TRUE(must(store->read([&](Session& s) { return s.list_collections(project); })).empty());
}

TEST_P(DocumentsTest, NewestFirstWithPagesAndTotals) {
  for (int i = 0; i < 25; ++i) create("posts", "{'n':" + std::to_string(i) + "}");
  Query q;
  q.limit = 10;
  Page page = query("posts", q);
  EXPECT_EQ(page.total, 25);
  EXPECT_TRUE(page.has_more);
  EXPECT_EQ(values("posts", q, "n"), "24 23 22 21 20 19 18 17 16 15");
  q.offset = 20;
  EXPECT_EQ(values("posts", q, "n"), "4 3 2 1 0");
  EXPECT_FALSE(query("posts", q).has_more);
  q.offset = -5;
  q.limit = 0;
  page = query("posts", q);
  EXPECT_EQ(page.total, 25);
  EXPECT_EQ(page.offset, 0);
  EXPECT_TRUE(page.rows.empty());
  q = Query();
  q.descending = false;
  q.limit = 3;
  EXPECT_EQ(values("posts", q, "n"), "0 1 2");
  q = Query();
  q.filter = filter_of("{'n_gte':10}");
  q.limit = 2;
  page = query("posts", q);
  EXPECT_EQ(page.total, 15);
  EXPECT_EQ(values("posts", q, "n"), "24 23");
  q.want_total = false;
  EXPECT_EQ(values("posts", q, "n"), "24 23");
  EXPECT_EQ(query("posts", q).total, -1);
}

TEST_P(DocumentsTest, OwnCreatedAtDecidesOrderAndMovesWithUpdates) {
  create("posts", "{'n':1}");
  const Document old = create("posts", "{'n':2,'created_at':'2001-01-01'}");
  create("posts", "{'n':3,'created_at':'nonsense'}");
  EXPECT_EQ(values("posts", {}, "n"), "3 1 2");
  const std::string fields = doc("{'created_at':'2999-01-01'}");
  must(store->write(
      [&](Session& s) { return s.merge_document(project, "posts", old.id, DocView(fields)); }));
  EXPECT_EQ(values("posts", {}, "n"), "2 3 1");
  Query q;
  q.filter = filter_of("{'created_at_gt':'2500-01-01'}");
  EXPECT_EQ(values("posts", q, "n"), "2");
  q.want_total = false;
  EXPECT_EQ(values("posts", q, "n"), "2");
}

TEST_P(DocumentsTest, SortsByTypeWithNullsLast) {
  for (const char* v : {"3", "'b'", "null", "true", "1.5", "'a'", "[1]", "false", "10"}) {
    create("t", std::string("{'v':") + v + "}");
  }
  create("t", "{'w':1}");
  Query q;
  q.sort = "v";
  q.descending = false;
  EXPECT_EQ(values("t", q, "v"), R"(1.5 3 10 "a" "b" false true [1] null null)");
  q.descending = true;
  EXPECT_EQ(values("t", q, "v"), R"([1] true false "b" "a" 10 3 1.5 null null)");
  q.sort = "-data.v";
  q.descending = false;
  q.limit = 2;
  EXPECT_EQ(values("t", q, "v"), "[1] true");
  q.sort = "id";
  q.limit = -1;
  const Page page = query("t", q);
  EXPECT_TRUE(std::is_sorted(page.rows.begin(), page.rows.end(),
                             [](const Document& a, const Document& b) { return a.id < b.id; }));
}

TEST_P(DocumentsTest, TopRowsOfManyAreTheRightOnes) {
  std::mt19937 random(4);
  std::vector<int> all;
  std::vector<std::string> bodies;
  for (int i = 0; i < 700; ++i) {
    all.push_back(static_cast<int>(random() % 1000));
    bodies.push_back(doc("{'v':" + std::to_string(all.back()) + "}"));
  }
  must(store->write([&](Session& s) { return s.bulk_create(project, "t", bodies); }));
  std::sort(all.begin(), all.end());
  for (const int64_t offset : {0, 5, 300, 690, 900}) {
    for (const int64_t limit : {1, 7, 64, 400}) {
      Query q;
      q.sort = "v";
      q.descending = false;
      q.offset = offset;
      q.limit = limit;
      const Page page = query("t", q);
      EXPECT_EQ(page.total, 700);
      ASSERT_EQ(page.rows.size(), static_cast<size_t>(std::clamp<int64_t>(700 - offset, 0, limit)));
      for (size_t i = 0; i < page.rows.size(); ++i) {
        EXPECT_EQ(page.rows[i].data().find("v").as_int(), all[static_cast<size_t>(offset) + i]);
      }
    }
  }
}

TEST_P(DocumentsTest, FindByIdAndSearch) {
  const Document a = create("posts", "{'title':'Hello World','tags':['x','Needle']}");
  create("posts", "{'title':'other','deep':{'text':'a needle here'}}");
  Query q;
  q.filter = filter_of("{'id':'" + a.id.text() + "'}");
  EXPECT_EQ(query("posts", q).total, 1);
  q.filter = filter_of("{'id':null}");
  EXPECT_EQ(query("posts", q).total, 0);
  const auto found = [&](std::string_view term, const std::vector<std::string>& fields) {
    return must(store->read(
                    [&](Session& s) { return s.search(project, "posts", term, fields, -1); }))
        .size();
  };
  EXPECT_EQ(found("NEEDLE", {}), 2u);
  EXPECT_EQ(found("needle", {"deep.text"}), 1u);
  EXPECT_EQ(found("needle", {"title"}), 0u);
  EXPECT_EQ(found("  ", {}), 0u);
}

TEST_P(DocumentsTest, AggregatesAndGroups) {
  for (const char* d :
       {"{'g':'a','v':1}", "{'g':'a','v':2.5}", "{'g':'b','v':'x'}", "{'v':10}", "{'g':'a'}"}) {
    create("t", d);
  }
  const auto run = [&](std::string_view field, AggregateOp op) {
    const Aggregate a =
        must(store->read([&](Session& s) { return s.aggregate(project, "t", field, op, {}); }));
    return to_json(ValueView(a.value)) + "/" + std::to_string(a.count);
  };
  EXPECT_EQ(run("v", AggregateOp::kSum), "13.5/3");
  EXPECT_EQ(run("v", AggregateOp::kAvg), "4.5/3");
  EXPECT_EQ(run("v", AggregateOp::kMin), "1/3");
  EXPECT_EQ(run("v", AggregateOp::kMax), "10/3");
  EXPECT_EQ(run("v", AggregateOp::kCount), "4/4");
  EXPECT_EQ(run("id", AggregateOp::kCount), "5/5");
  EXPECT_EQ(run("none", AggregateOp::kSum), "0/0");
  EXPECT_EQ(run("none", AggregateOp::kAvg), "null/0");
  EXPECT_EQ(run("g", AggregateOp::kMax), "\"b\"/4");
  const auto groups = must(store->read([&](Session& s) {
    return s.group_by(project, "t", "g", {}, {{"total", AggregateOp::kSum, "v"}});
  }));
  std::string text;
  for (const Group& g : groups) {
    text += to_json(ValueView(g.key)) + ":" + std::to_string(g.count) + ":" +
            to_json(ValueView(g.values[0])) + " ";
  }
  EXPECT_EQ(text, "\"a\":3:3.5 \"b\":1:0 null:1:10 ");
  const auto many = [&](size_t n) {
    const std::vector<AggregateSpec> specs(n, {"total", AggregateOp::kSum, "v"});
    return store->read([&](Session& s) { return s.group_by(project, "t", "g", {}, specs); })
        .status();
  };
  EXPECT_TRUE(many(100).ok());
  EXPECT_EQ(many(101).message(), "more than 100 aggregates");
}

TEST_P(DocumentsTest, BulkFormsAreOneCommit) {
  const std::vector<std::string> bodies = {doc("{'n':1}"), doc("{'n':2}"), doc("{'n':3}")};
  const uint64_t before = store->stats().commits;
  const auto made =
      must(store->write([&](Session& s) { return s.bulk_create(project, "t", bodies); }));
  EXPECT_EQ(store->stats().commits, before + 1);
  EXPECT_EQ(values("t", {}, "n"), "3 2 1");
  const std::vector<std::pair<Uuid, std::string>> updates = {
      {made[0].id, doc("{'x':1}")}, {Uuid::random(), doc("{'x':1}")}, {made[0].id, doc("{'y':2}")}};
  const BulkUpdate updated =
      must(store->write([&](Session& s) { return s.bulk_merge(project, "t", updates); }));
  EXPECT_EQ(updated.failed, 1);
  EXPECT_EQ(to_json(updated.documents[1].data()), R"({"n":1,"x":1,"y":2})");
  const std::vector<std::string> bad = {doc("{'n':4}"), doc("5")};
  EXPECT_FALSE(store->write([&](Session& s) { return s.bulk_create(project, "t", bad); }).ok());
  EXPECT_EQ(query("t", {}).total, 3);
  const std::vector<Uuid> ids = {made[0].id, made[0].id, Uuid::random(), made[2].id};
  EXPECT_EQ(must(store->write([&](Session& s) { return s.bulk_delete(project, "t", ids); })), 2);
  EXPECT_EQ(values("t", {}, "n"), "2");
}

TEST_P(DocumentsTest, SessionsReadTheirWritesAndRollBack) {
  create("t", "{'n':1}");
  Session session = store->begin();
  const std::string two = doc("{'n':2}"), three = doc("{'n':3}");
  must(session.create_document(project, "t", DocView(two)));
  const auto point = session.savepoint();
  const Document made = must(session.create_document(project, "fresh", DocView(three)));
  EXPECT_EQ(must(session.query(project, "t", {})).total, 2);
  EXPECT_EQ(must(session.query(project, "fresh", {})).rows.size(), 1u);
  EXPECT_EQ(must(session.get_document(project, "fresh", made.id)).id, made.id);
  EXPECT_EQ(query("t", {}).total, 1);
  session.rollback_to(point);
  EXPECT_EQ(must(session.query(project, "fresh", {})).total, 0);
  must(store->commit(std::move(session)));
  EXPECT_EQ(values("t", {}, "n"), "2 1");
  EXPECT_TRUE(store->read([&](Session& s) { return s.get_collection(project, "fresh"); })
                  .is(Code::kNotFound));
}

TEST_P(DocumentsTest, ConcurrentMergesLoseNothing) {
  const Document made = create("t", "{'n':0}");
  constexpr int kThreads = 4, kRounds = 25;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < kRounds; ++i) {
        const auto result = store->write([&](Session& s) -> Result<Document> {
          COPRA_ASSIGN(const Document d, s.get_document(project, "t", made.id));
          const std::string next =
              doc("{'n':" + std::to_string(d.data().find("n").as_int() + 1) + "}");
          return s.merge_document(project, "t", made.id, DocView(next));
        });
        EXPECT_TRUE(result.ok()) << result.status().text();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(values("t", {}, "n"), std::to_string(kThreads * kRounds));
}

TEST_P(DocumentsTest, AsyncInsertsShareCommits) {
  constexpr int kCount = 64;
  faults->apply_delay_us = 1000;
  std::atomic<int> left{kCount};
  std::binary_semaphore ready{0};
  create("t", "{'first':true}");
  const auto body = std::make_shared<std::string>(doc("{'n':1}"));
  const uint64_t before = store->stats().batches;
  for (int i = 0; i < kCount; ++i) {
    store->write_async<Document>(
        [this, body](Session& s) { return s.create_document(project, "t", DocView(*body)); },
        [&](Result<Document> made) {
          EXPECT_TRUE(made.ok()) << made.status().text();
          if (--left == 0) ready.release();
        });
  }
  ready.acquire();
  EXPECT_EQ(query("t", {}).total, kCount + 1);
  EXPECT_LT(store->stats().batches - before, 40u);
}

TEST_P(DocumentsTest, ConcurrentFirstWritesMakeOneCollection) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 5; ++i) create("c" + std::to_string(i), "{}");
    });
  }
  for (std::thread& thread : threads) thread.join();
  const auto all = must(store->read([&](Session& s) { return s.list_collections(project); }));
  ASSERT_EQ(all.size(), 5u);
  for (const Collection& c : all) EXPECT_EQ(c.document_count, 4);
}

TEST_P(DocumentsTest, Collections) {
  const auto collection = [&](std::string_view name) {
    return store->read([&](Session& s) { return s.get_collection(project, name); });
  };
  const Collection made =
      must(store->write([&](Session& s) { return s.create_collection(project, "posts"); }));
  EXPECT_EQ(to_json(DocView(made.permissions)),
            R"({"create":[],"read":[],"update":[],"delete":[]})");
  EXPECT_TRUE(store->write([&](Session& s) { return s.create_collection(project, "posts"); })
                  .is(Code::kAlreadyExists));
  create("posts", "{'n':1}");
  create(made.id.text(), "{'n':2}");
  EXPECT_EQ(must(collection("posts")).document_count, 2);
  must(store->write([&](Session& s) { return s.create_collection(project, "taken"); }));
  CollectionUpdate update;
  update.name = "taken";
  EXPECT_TRUE(
      store->write([&](Session& s) { return s.update_collection(project, "posts", update); })
          .is(Code::kAlreadyExists));
  update.name = "articles";
  update.webhook_url = "http://x";
  must(store->write([&](Session& s) { return s.update_collection(project, "posts", update); }));
  EXPECT_TRUE(collection("posts").is(Code::kNotFound));
  EXPECT_EQ(must(collection("articles")).webhook_url, "http://x");
  EXPECT_EQ(must(collection(made.id.text())).name, "articles");
  EXPECT_EQ(query("articles", {}).total, 2);
  must(store->write([&](Session& s) { return s.delete_collection(project, "articles"); }));
  EXPECT_EQ(query("articles", {}).total, 0);
  create("articles", "{'n':9}");
  EXPECT_EQ(values("articles", {}, "n"), "9");
  const Uuid other = Uuid::random();
  EXPECT_TRUE(store->read([&](Session& s) { return s.get_collection(other, made.id.text()); })
                  .is(Code::kNotFound));
}

TEST_P(DocumentsTest, ResultsOfTransactionsGoWhenTheirTimeIsOver) {
  const auto once = [&](const std::string& name, int64_t result_ttl_s) {
    IdempotentKey key;
    key.key = name;
    key.result_ttl_s = result_ttl_s;
    const IdempotentStart start =
        must(store->write([&](Session& s) { return s.start_idempotent(project, key); }));
    ASSERT_EQ(start.kind, IdempotentStart::Kind::kProceed);
    const std::string result = doc("{'n': 1}");
    must(store->write([&](Session& s) {
      return s.finish_idempotent(project, key, start.token, ValueView(result));
    }));
  };
  const auto stored = [&] {
    const auto cursor = must(store->kv().engine().scan(Keyspace::kLocks, {}, {}));
    int n = 0;
    for (; cursor->valid(); cursor->next()) ++n;
    return n;
  };
  for (int i = 0; i < 40; ++i) once("short " + std::to_string(i), 0);
  for (int i = 0; i < 40; ++i) once("long " + std::to_string(i), 3600);
  EXPECT_LE(stored(), 42);
  for (int i = 0; i < 40; ++i) {
    IdempotentKey key;
    key.key = "long " + std::to_string(i);
    EXPECT_EQ(must(store->write([&](Session& s) { return s.start_idempotent(project, key); })).kind,
              IdempotentStart::Kind::kReplay);
  }
}

TEST_P(DocumentsTest, WebhooksGoToTheOutboxWithTheChange) {
  must(store->write([&](Session& s) { return s.create_collection(project, "t", "http://hook"); }));
  const Document made = create("t", "{'n':1}");
  const auto due = [&] {
    return must(store->read([&](Session& s) { return s.outbox_due(INT64_MAX - 1, 10); }));
  };
  ASSERT_EQ(due().size(), 1u);
  EXPECT_EQ(DocView(due()[0].payload).find_path("body.event_type").as_string(), "create");
  const uint64_t sequence = due()[0].sequence;
  must(store->write(
      [&](Session& s) { return s.outbox_retry(sequence, now_micros() + 60'000'000); }));
  EXPECT_TRUE(
      must(store->read([&](Session& s) { return s.outbox_due(now_micros(), 10); })).empty());
  EXPECT_EQ(due()[0].attempts, 1);
  must(store->write([&](Session& s) { return s.outbox_done(sequence); }));
  EXPECT_TRUE(due().empty());
  must(store->write([&](Session& s) {
    s.set_origin(Session::kNoWebhooks);
    return s.delete_document(project, "t", made.id);
  }));
  EXPECT_TRUE(due().empty());
}

TEST_P(DocumentsTest, ChangesReachTheListenerAfterCommit) {
  std::vector<Change> seen;
  options.on_changes = [&](std::vector<Change> changes) {
    for (Change& c : changes) seen.push_back(std::move(c));
  };
  reopen();
  const Document made = create("t", "{'n':1}");
  const std::string fields = doc("{'n':2}");
  must(store->write(
      [&](Session& s) { return s.merge_document(project, "t", made.id, DocView(fields)); }));
  {
    Session dropped = store->begin();
    must(dropped.delete_document(project, "t", made.id));
  }
  must(store->write([&](Session& s) { return s.delete_document(project, "t", made.id); }));
  ASSERT_EQ(seen.size(), 3u);
  EXPECT_EQ(seen[1].kind, Change::Kind::kUpdate);
  EXPECT_EQ(to_json(DocView(seen[1].old_body)), R"({"n":1})");
  EXPECT_EQ(seen[2].kind, Change::Kind::kDelete);
  EXPECT_EQ(seen[2].collection, "t");
}

TEST_P(DocumentsTest, LongScansCanBeCancelled) {
  std::vector<std::string> bodies(600, doc("{'n':1}"));
  must(store->write([&](Session& s) { return s.bulk_create(project, "t", bodies); }));
  Session session = store->begin();
  session.set_cancel([] { return true; });
  Query q;
  q.filter = filter_of("{'n':2}");
  EXPECT_TRUE(session.query(project, "t", q).is(Code::kCancelled));
}

TEST_P(DocumentsTest, LongScansLetOthersRun) {
  std::vector<std::string> bodies(600, doc("{'n':1}"));
  must(store->write([&](Session& s) { return s.bulk_create(project, "t", bodies); }));
  Session session = store->begin();
  int yielded = 0, visited = 0;
  session.set_yield([&] { ++yielded; });
  must(session.scan(project, "t", filter_of("{'n':1}"), [&](const EntityRef&) {
    if (++visited % 100 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    return true;
  }));
  EXPECT_EQ(visited, 600);
  EXPECT_GT(yielded, 0);
}

TEST_P(DocumentsTest, DataSurvivesReopening) {
  if (!GetParam()) GTEST_SKIP() << "memory forgets";
  const Document made = create("t", "{'n':1}");
  reopen();
  EXPECT_EQ(values("t", {}, "n"), "1");
  create("t", "{'n':2}");
  EXPECT_EQ(values("t", {}, "n"), "2 1");
  EXPECT_EQ(must(store->read([&](Session& s) { return s.get_document(project, "t", made.id); })).id,
            made.id);
}

TEST_P(DocumentsTest, SelectCutsRows) {
  create("t", "{'a':1,'b':{'c':2,'d':3},'l':[{'x':1,'y':2}]}");
  const auto select = [&](std::vector<std::string> names) {
    Query q;
    q.select = std::move(names);
    const Page page = query("t", q);
    return to_json(page.rows[0].data()) + std::to_string(page.rows[0].shown);
  };
  EXPECT_EQ(select({"a"}), R"({"a":1}0)");
  EXPECT_EQ(select({"b.c", "created_at"}), R"({"b":{"c":2}}1)");
  EXPECT_EQ(select({"l.y", "data.a"}), R"({"a":1,"l":[{"y":2}]}0)");
  EXPECT_EQ(select({"a.x", "zzz"}), "{}0");
  EXPECT_EQ(select({"b", "b.c"}), R"({"b":{"c":2,"d":3}}0)");
}

// Queries on a random collection equal a naive evaluation, whatever the engine and plan.
TEST_P(DocumentsTest, QueriesAgreeWithANaiveModel) {
  std::mt19937 random(21);
  std::vector<Document> model;
  for (int i = 0; i < 60; ++i) {
    model.push_back(create("t", "{'a':" + std::to_string(random() % 5) + ",'b':'" +
                                    std::string(1, static_cast<char>('p' + random() % 4)) + "'}"));
  }
  const char* filters[] = {"{}", "{'a_gte':2}", "{'b':'q'}", "{'a':1,'b_ne':'q'}",
                           "{'[or]a':1,'[or]a_2':3}"};
  for (const char* text : filters) {
    Query q;
    q.filter = filter_of(text);
    std::vector<Document> expected;
    for (const Document& d : model) {
      EntityRef e;
      e.id = d.id;
      e.data = d.data();
      if (q.filter.matches(e)) expected.push_back(d);
    }
    std::reverse(expected.begin(), expected.end());
    for (const bool by_field : {false, true}) {
      if (by_field) {
        q.sort = "a";
        q.descending = false;
        std::stable_sort(expected.begin(), expected.end(),
                         [](const Document& x, const Document& y) {
                           return x.data().find("a").as_int() < y.data().find("a").as_int();
                         });
      }
      q.offset = static_cast<int64_t>(random() % 5);
      q.limit = 10;
      const Page page = query("t", q);
      EXPECT_EQ(page.total, static_cast<int64_t>(expected.size()));
      for (size_t i = 0; i < page.rows.size(); ++i) {
        EXPECT_EQ(page.rows[i].id, expected[static_cast<size_t>(q.offset) + i].id) << text;
      }
    }
  }
}

}  // namespace
}  // namespace copra::storage
