// Users, relationships, populate, projects, functions, logs, idempotency, records, files, raw SQL.
#include <atomic>
#include <thread>

#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

class PlatformTest : public StoreTest {
 protected:
  std::string ids(const UserPage& page) {
    std::string out;
    for (const User& u : page.rows) out += u.email.substr(0, u.email.find('@')) + " ";
    return out;
  }
  std::string populated(std::string_view collection, std::vector<std::string> populate,
                        std::string_view path, std::vector<std::string> select = {}) {
    Query q;
    q.populate = std::move(populate);
    q.select = std::move(select);
    q.limit = 1;
    const Page page = query(collection, q);
    if (page.rows.empty()) return "none";
    ValueView at = page.rows[0].data();
    while (!path.empty()) {
      const size_t dot = path.find('.');
      if (at.is_entity()) at = at.entity_body();
      at = at.is_array() ? at.at(std::stoul(std::string(path.substr(0, dot))))
                         : at.find(path.substr(0, dot));
      path = dot == std::string_view::npos ? "" : path.substr(dot + 1);
    }
    if (!at) return "missing";
    if (at.is_entity()) at = at.entity_body();
    return to_json(at);
  }
};
COPRA_BOTH_ENGINES(PlatformTest);

TEST_P(PlatformTest, UsersAreUniqueByEmailWithoutCase) {
  const User ann = create_user(" Ann@Example.org ", "{'age':30}");
  EXPECT_EQ(ann.email, "Ann@Example.org");
  EXPECT_TRUE(store
                  ->write([&](Session& s) {
                    User u;
                    u.email = "ANN@example.ORG";
                    return s.create_user(project, u);
                  })
                  .is(Code::kAlreadyExists));
  EXPECT_EQ(
      must(store->read([&](Session& s) { return s.user_by_email(project, "ann@EXAMPLE.org"); })).id,
      ann.id);
  create_user("bob@x.y");
  UserUpdate update;
  update.email = "BOB@x.y";
  EXPECT_TRUE(store->write([&](Session& s) { return s.update_user(project, ann.id, update); })
                  .is(Code::kAlreadyExists));
  update.email = "ann@new.org";
  update.merge_data = doc("{'x':1}");
  update.roles = std::vector<std::string>{"admin"};
  const User changed =
      must(store->write([&](Session& s) { return s.update_user(project, ann.id, update); }));
  EXPECT_EQ(to_json(changed.fields()), R"({"age":30,"x":1})");
  EXPECT_TRUE(store->read([&](Session& s) { return s.user_by_email(project, "ann@example.org"); })
                  .is(Code::kNotFound));
  Query q;
  q.filter = filter_of("{'role':'admin','age_gte':18}");
  EXPECT_EQ(must(store->read([&](Session& s) { return s.query_users(project, q); })).total, 1);
  q.filter = filter_of("{'email':'Ann@NEW.org'}");
  EXPECT_EQ(must(store->read([&](Session& s) { return s.find_user(project, q); })).id, ann.id);
  EXPECT_EQ(must(store->read([&](Session& s) { return s.count_users(project, {}); })), 2);
  must(store->write([&](Session& s) { return s.delete_user(project, ann.id); }));
  EXPECT_EQ(must(store->read([&](Session& s) { return s.count_users(project, {}); })), 1);
  create_user("ann@new.org");
  std::string json;
  append_user_json(changed, project, JsonShape::kRest, json);
  EXPECT_EQ(json.find("hash"), std::string::npos);
}

TEST_P(PlatformTest, RelationshipsDirectReverseAndBothWays) {
  const User a = create_user("a@x"), b = create_user("b@x"), c = create_user("c@x");
  const auto add = [&](const User& x, const User& y, std::string_view type, bool both) {
    return must(store->write(
        [&](Session& s) { return s.add_relationship(project, x.id, y.id, type, both); }));
  };
  const auto related = [&](const User& x, std::string_view type) {
    return ids(
        must(store->read([&](Session& s) { return s.related_users(project, x.id, type, {}); })));
  };
  EXPECT_TRUE(add(a, b, "following", false).success);
  EXPECT_TRUE(add(a, c, "following", false).success);
  EXPECT_TRUE(add(a, b, "following", false).success);
  EXPECT_EQ(related(a, "following"), "b c ");
  EXPECT_EQ(related(b, "followers"), "a ");
  EXPECT_TRUE(add(a, b, "friends", true).success);
  EXPECT_EQ(related(b, "friends"), "a ");
  EXPECT_FALSE(add(a, a, "friends", false).success);
  User ghost;
  ghost.id = Uuid::random();
  EXPECT_FALSE(add(a, ghost, "friends", true).success);
  must(store->write(
      [&](Session& s) { return s.remove_relationship(project, a.id, b.id, "friends", true); }));
  EXPECT_EQ(related(a, "friends"), "");
  const User after = must(store->read([&](Session& s) { return s.get_user(project, a.id); }));
  EXPECT_EQ(to_json(after.fields().find("friends_ids")), "[]");
  create("posts", "{'t':1,'author_id':'" + a.id.text() + "'}");
  create("posts", "{'t':2,'owner_id':'" + a.id.text() + "'}");
  create("posts", "{'t':3,'author_id':'" + b.id.text() + "'}");
  EXPECT_EQ(must(store->read([&](Session& s) {
              return s.user_documents(project, a.id, "posts", {});
            })).total,
            2);
}

TEST_P(PlatformTest, PopulateFollowsTheRules) {
  const User ann = create_user("ann@x", "{'name':'Ann'}");
  const Document tag1 = create("tags", "{'label':'one'}");
  const Document tag2 = create("tags", "{'label':'two'}");
  const Document category = create("categories", "{'name':'news'}");
  const Document post = create(
      "posts", "{'title':'p','author_id':'" + ann.id.text() + "','category_id':'" +
                   category.id.text() + "','tag_ids':['" + tag2.id.text() + "','" +
                   Uuid::random().text() + "','" + tag1.id.text() + "'],'items':[{'category_id':'" +
                   category.id.text() + "'}],'missing_id':'" + Uuid::random().text() + "'}");
  create("comments", "{'text':'first','post_id':'" + post.id.text() + "'}");
  create("comments",
         "{'text':'second','post_id':'" + post.id.text() + "','user_id':'" + ann.id.text() + "'}");
  EXPECT_EQ(populated("posts", {"author"}, "author.data.name"), "\"Ann\"");
  EXPECT_EQ(populated("posts", {"author"}, "author.password_hash"), "missing");
  EXPECT_EQ(populated("posts", {"category"}, "category.name"), "\"news\"");
  EXPECT_EQ(populated("posts", {"category:categories"}, "category.name"), "\"news\"");
  EXPECT_EQ(populated("posts", {"category:tags"}, "category"), "null");
  EXPECT_EQ(populated("posts", {"tags"}, "tags.0.label"), "\"two\"");
  EXPECT_EQ(populated("posts", {"tags"}, "tags.1.label"), "\"one\"");
  EXPECT_EQ(populated("posts", {"items.category"}, "items.0.category.name"), "\"news\"");
  EXPECT_EQ(populated("posts", {"missing"}, "missing"), "null");
  EXPECT_EQ(populated("posts", {"nothing"}, "nothing"), "missing");
  EXPECT_EQ(populated("posts", {"comments"}, "comments.0.text"), "\"first\"");
  EXPECT_EQ(populated("posts", {"comments.user"}, "comments.1.user.data.name"), "\"Ann\"");
  EXPECT_EQ(populated("posts", {"comments", "comments.user"}, "comments.1.user.email"),
            "\"ann@x\"");
  EXPECT_EQ(populated("posts", {"author"}, "author", {"author.email", "author.name"}),
            R"({"email":"ann@x","data":{"name":"Ann"}})");
  EXPECT_EQ(populated("posts", {"comments"}, "comments.0", {"comments.text"}),
            R"({"text":"first"})");
  const User shown =
      must(store->read([&](Session& s) { return s.get_user(project, ann.id, {"comments"}); }));
  EXPECT_EQ(shown.fields().find("comments").count(), 1u);
  EXPECT_EQ(shown.populated, std::vector<std::string>{"comments"});
}

TEST_P(PlatformTest, PopulateIsBounded) {
  // Documents that list each other ten times: every level makes ten times more.
  const Document first = create("rings", "{'n':1}"), second = create("rings", "{'n':2}");
  std::string ids;
  for (int i = 0; i < 5; ++i) ids += "'" + first.id.text() + "','" + second.id.text() + "',";
  ids.pop_back();
  for (const Document& d : {first, second}) {
    must(store->write([&](Session& s) {
      const std::string fields = doc("{'ring_ids':[" + ids + "]}");
      return s.merge_document(project, "rings", d.id, DocView(fields));
    }));
  }
  const auto status = [&](std::string path) {
    Query q;
    q.populate = {std::move(path)};
    return store->read([&](Session& s) { return s.query(project, "rings", q); }).status();
  };
  EXPECT_TRUE(status("rings.rings").ok());
  EXPECT_EQ(status("rings.rings.rings.rings.rings").message(), "populate adds more than 64 MiB");
}

TEST_P(PlatformTest, FiltersReachThroughRelations) {
  const User ann = create_user("ann@x", "{'name':'Ann','team':{'city':'Oslo'}}");
  const User bob = create_user("bob@x", "{'name':'Bob'}");
  for (const User& u : {ann, bob, ann}) create("posts", "{'author_id':'" + u.id.text() + "'}");
  const Document lone = create("posts", "{'title':'lone'}");
  create("comments", "{'text':'nice','post_id':'" + lone.id.text() + "'}");
  const auto count = [&](const std::string& filter) {
    return must(
        store->read([&](Session& s) { return s.count(project, "posts", filter_of(filter)); }));
  };
  EXPECT_EQ(count("{'author.name':'Ann'}"), 2);
  EXPECT_EQ(count("{'author.name_ne':'Ann'}"), 1);
  EXPECT_EQ(count("{'author.email':'BOB@x'}"), 1);
  EXPECT_EQ(count("{'author.team.city':'Oslo'}"), 2);
  EXPECT_EQ(count("{'author.id':'" + bob.id.text() + "'}"), 1);
  EXPECT_EQ(count("{'comments.text_contains':'nic'}"), 1);
  EXPECT_EQ(count("{'nothing.x':1}"), 0);
}

TEST_P(PlatformTest, PluralsAndSingulars) {
  Session keep = store->begin();
  const User u = create_user("u@x");
  const Document child = create("children", "{'n':1}");
  create("stories", "{'child_id':'" + child.id.text() + "'}");
  EXPECT_EQ(populated("stories", {"child"}, "child.n"), "1");
  EXPECT_EQ(populated("children", {"stories"}, "stories.0.child_id"),
            "\"" + child.id.text() + "\"");
}

TEST_P(PlatformTest, Projects) {
  Project p;
  p.name = "one";
  p.api_key = "key1";
  p.owner = "o";
  p.env = doc("{'A':'1'}");
  p.allowed_origins = {"http://a"};
  const Project made = must(store->write([&](Session& s) { return s.create_project(p); }));
  EXPECT_TRUE(
      store->write([&](Session& s) { return s.create_project(p); }).is(Code::kAlreadyExists));
  const auto by_key = [&](std::string_view key) {
    return store->read([&](Session& s) { return s.project_by_api_key(key); });
  };
  EXPECT_EQ(must(by_key("key1")).id, made.id);
  Project changed = made;
  changed.api_key = "key2";
  changed.name = "two";
  must(store->write([&](Session& s) { return s.update_project(changed); }));
  EXPECT_TRUE(by_key("key1").is(Code::kNotFound));
  EXPECT_EQ(must(by_key("key2")).name, "two");
  EXPECT_EQ(to_json(DocView(must(by_key("key2")).env)), R"({"A":"1"})");
  EXPECT_EQ(must(store->read([&](Session& s) { return s.list_projects("o"); })).size(), 1u);
  EXPECT_EQ(must(store->read([&](Session& s) { return s.list_projects(); })).size(), 1u);
  project = made.id;
  create("t", "{'n':1}");
  create_user("a@b");
  must(store->write([&](Session& s) { return s.put_record(project, "k", "x", "v"); }));
  must(store->write([&](Session& s) { return s.delete_project(project); }));
  EXPECT_TRUE(by_key("key2").is(Code::kNotFound));
  EXPECT_EQ(query("t", {}).total, 0);
  EXPECT_EQ(must(store->read([&](Session& s) { return s.count_users(project, {}); })), 0);
  EXPECT_TRUE(
      store->read([&](Session& s) { return s.get_record(project, "k", "x"); }).is(Code::kNotFound));
}

TEST_P(PlatformTest, FunctionsAndLogs) {
  Function f;
  f.project_id = project;
  f.name = "hello";
  f.code = "def main(): pass";
  const Function made = must(store->write([&](Session& s) { return s.create_function(f); }));
  EXPECT_FALSE(made.updated_at);
  EXPECT_TRUE(
      store->write([&](Session& s) { return s.create_function(f); }).is(Code::kAlreadyExists));
  Function changed = made;
  changed.name = "bye";
  changed.enabled = false;
  EXPECT_TRUE(
      must(store->write([&](Session& s) { return s.update_function(changed); })).updated_at);
  EXPECT_FALSE(
      must(store->read([&](Session& s) { return s.function_by_name(project, "bye"); })).enabled);
  EXPECT_TRUE(store->read([&](Session& s) { return s.function_by_name(project, "hello"); })
                  .is(Code::kNotFound));
  std::vector<ExecutionLog> logs;
  for (int i = 0; i < 10; ++i) {
    ExecutionLog log;
    log.id = Uuid::random();
    log.project_id = project;
    log.function_id = i % 2 ? made.id : Uuid::random();
    log.status = i % 3 ? "success" : "failed";
    log.duration_ms = i;
    log.created_at = 1000 + i;
    logs.push_back(log);
  }
  must(store->write([&](Session& s) {
    s.set_durable(false);
    return s.append_logs(logs);
  }));
  const auto list = [&](std::optional<Uuid> function, int64_t limit, std::string_view status) {
    std::string out;
    for (const ExecutionLog& log : must(store->read(
             [&](Session& s) { return s.list_logs(project, function, limit, status); }))) {
      out += std::to_string(log.duration_ms);
    }
    return out;
  };
  EXPECT_EQ(list({}, -1, ""), "9876543210");
  EXPECT_EQ(list(made.id, 3, ""), "975");
  EXPECT_EQ(list({}, -1, "failed"), "9630");
  EXPECT_EQ(
      must(store->read([&](Session& s) { return s.get_log(project, logs[4].id); })).duration_ms, 4);
  EXPECT_EQ(must(store->write([&](Session& s) { return s.trim_logs(project, 4); })), 6);
  EXPECT_EQ(list({}, -1, ""), "9876");
  EXPECT_EQ(list(made.id, -1, ""), "97");
  EXPECT_TRUE(
      store->read([&](Session& s) { return s.get_log(project, logs[4].id); }).is(Code::kNotFound));
  EXPECT_EQ(must(store->read([&](Session& s) { return s.count_logs(project); })), 4);
  // Blocks go whole, and never more records than asked for.
  for (int i = 10; i < 13; ++i) {
    logs[0].duration_ms = logs[0].created_at = i;  // began before all others
    must(store->write([&](Session& s) { return s.append_logs(std::span(logs).first(1)); }));
  }
  EXPECT_EQ(list({}, -1, ""), "9876121110");
  const auto drop = [&](Micros from, int64_t count) {
    return must(store->write([&](Session& s) { return s.drop_oldest_logs(project, from, count); }));
  };
  EXPECT_EQ(drop(0, 3).count, 0);
  const DroppedLogs first = drop(0, 5);
  EXPECT_EQ(first.count, 5);
  EXPECT_EQ(list({}, -1, ""), "1211");
  EXPECT_EQ(drop(first.next, 1).count, 1);
  EXPECT_EQ(list({}, -1, ""), "12");
  EXPECT_EQ(must(store->write([&](Session& s) { return s.trim_logs(project, 0); })), 1);
  EXPECT_EQ(list({}, -1, ""), "");
  must(store->write([&](Session& s) { return s.delete_function(made.id); }));
  EXPECT_TRUE(must(store->read([&](Session& s) { return s.list_functions(project); })).empty());
}

TEST_P(PlatformTest, IdempotentTransactions) {
  IdempotentKey key;
  key.key = "order-1";
  key.lock_resource = "stock";
  const auto start = [&](const IdempotentKey& k) {
    return must(store->write([&](Session& s) { return s.start_idempotent(project, k); }));
  };
  const IdempotentStart first = start(key);
  ASSERT_EQ(first.kind, IdempotentStart::Kind::kProceed);
  IdempotentKey other;
  other.key = "order-2";
  other.lock_resource = "stock";
  EXPECT_EQ(start(other).kind, IdempotentStart::Kind::kLocked);
  EXPECT_GE(start(key).retry_in_s, 1);
  const std::string body = doc("{'n':1}"), value = doc("{'ok':1}");
  Session session = store->begin();
  must(session.create_document(project, "orders", DocView(body)));
  must(session.finish_idempotent(project, key, first.token, ValueView(value)));
  must(store->commit(std::move(session)));
  const IdempotentStart again = start(key);
  ASSERT_EQ(again.kind, IdempotentStart::Kind::kReplay);
  EXPECT_EQ(to_json(ValueView(again.result)), R"({"ok":1})");
  const IdempotentStart second = start(other);
  ASSERT_EQ(second.kind, IdempotentStart::Kind::kProceed);
  must(store->write([&](Session& s) { return s.release_locks(project, other, second.token); }));
  other.lock_ttl_s = 0;
  const IdempotentStart expired = start(other);
  ASSERT_EQ(start(other).kind, IdempotentStart::Kind::kProceed);
  EXPECT_TRUE(store
                  ->write([&](Session& s) {
                    return s.finish_idempotent(project, other, expired.token, ValueView(value));
                  })
                  .is(Code::kConflict));
}

TEST_P(PlatformTest, RecordsAndFiles) {
  must(store->write([&](Session& s) { return s.put_record(project, "job", "b", "2"); }));
  must(store->write([&](Session& s) { return s.put_record(project, "job", "a", "1"); }));
  must(store->write([&](Session& s) { return s.put_record(project, "jobs", "c", "3"); }));
  std::string keys;
  for (const Record& r :
       must(store->read([&](Session& s) { return s.list_records(project, "job"); }))) {
    keys += r.key + r.value;
  }
  EXPECT_EQ(keys, "a1b2");
  must(store->write([&](Session& s) { return s.delete_record(project, "job", "a"); }));
  EXPECT_TRUE(store->write([&](Session& s) { return s.delete_record(project, "job", "a"); })
                  .is(Code::kNotFound));
  const std::string body(100'000, 'x');
  FileInfo info;
  info.path = "static/a.css";
  info.content_type = "text/css";
  must(store->write([&](Session& s) { return s.put_file(project, info, body); }));
  EXPECT_EQ(must(store->read([&](Session& s) { return s.file_info(project, info.path); })).size,
            100'000);
  EXPECT_EQ(must(store->read([&](Session& s) { return s.file_body(project, info.path); })), body);
  EXPECT_EQ(must(store->read([&](Session& s) { return s.list_files(project, "static/"); })).size(),
            1u);
  must(store->write([&](Session& s) { return s.delete_file(project, info.path); }));
  EXPECT_TRUE(
      store->read([&](Session& s) { return s.file_body(project, info.path); }).is(Code::kNotFound));
}

TEST_P(PlatformTest, RawSqlSeesOnlyItsProject) {
  create("posts", "{'title':'a','tags':['x','y'],'n':2}");
  create("posts", "{'title':'b','n':5}");
  create_user("ann@x", "{'age':7}");
  const Uuid mine = project;
  project = Uuid::random();
  create("posts", "{'title':'foreign'}");
  project = mine;
  const auto run = [&](std::string_view sql, const std::string& params = "{}") {
    const std::string p = doc(params);
    const auto rows =
        store->read([&](Session& s) { return s.raw_query(project, sql, DocView(p)); });
    if (!rows.ok()) return std::string(code_name(rows.code())) + ": " + rows.status().message();
    std::string out;
    for (const auto& row : rows->rows) {
      for (size_t i = 0; i < row.size(); ++i) {
        out += rows->columns[i] + "=" + to_json(ValueView(row[i])) + " ";
      }
    }
    return out;
  };
  EXPECT_EQ(
      run("select json_extract(data,'$.title') as t, data->>'n' as n from documents order by t"),
      R"(t="a" n=2 t="b" n=5 )");
  EXPECT_EQ(run("SELECT data FROM documents WHERE data->>'n' = :n", "{'n':2}"),
            R"(data={"title":"a","tags":["x","y"],"n":2} )");
  EXPECT_EQ(run("select count(*) c from documents where collection_id = (select id from "
                "collections where name='posts')"),
            "c=2 ");
  EXPECT_EQ(run("select value from documents, json_each(data,'$.tags') where data->>'title'='a'"),
            R"(value="x" value="y" )");
  EXPECT_EQ(run("with t as (select email, roles, project_id from app_users) select email, roles, "
                "project_id = :project_id as mine from t"),
            R"(email="ann@x" roles=[] mine=1 )");
  EXPECT_EQ(run("select name from sqlite_master").substr(0, 8), "invalid:");
  EXPECT_EQ(run("select password_hash from app_users").substr(0, 8), "invalid:");
  EXPECT_EQ(run("delete from documents").substr(0, 8), "invalid:");
  EXPECT_EQ(run("pragma table_info(documents)").substr(0, 8), "invalid:");
  EXPECT_EQ(run("select 1; select 2").substr(0, 8), "invalid:");
  EXPECT_EQ(run("select load_extension('x')").substr(0, 8), "invalid:");
  EXPECT_EQ(run("with x as (select 1) delete from documents").substr(0, 8), "invalid:");
  EXPECT_EQ(run("selec").substr(0, 8), "invalid:");
  EXPECT_EQ(run("select :a").substr(0, 8), "invalid:");
  EXPECT_EQ(run("select zeroblob(100000000)").substr(0, 8), "invalid:");
  Session session = store->begin();
  session.set_cancel([] { return true; });
  EXPECT_TRUE(
      session
          .raw_query(
              project,
              "with recursive t(n) as (select 1 union all select n+1 from t) select sum(n) from t",
              DocView())
          .is(Code::kCancelled));
}

// ---- indexes
// -------------------------------------------------------------------------------------

TEST_P(PlatformTest, IndexedQueriesEqualScans) {
  const char* values[] = {
      "1",       "2",    "'1'",     "'2.0'", "true",  "'true'",       "null",
      "'x'",     "'xy'", "[1,'x']", "[]",    "2.5",   "'2024-01-01'", "'2024-01-01T00:00:00+01:00'",
      "{'k':1}", "10",   "'10'",    "false", "[3,30]"};
  std::vector<std::string> bodies;
  for (const char* a : values) {
    for (int b = 0; b < 3; ++b)
      bodies.push_back(doc(std::string("{'a':") + a + ",'b':" + std::to_string(b) + "}"));
  }
  bodies.push_back(doc("{'b':1}"));
  bodies.push_back(doc("{'data':{'a':1}}"));
  must(store->write([&](Session& s) { return s.bulk_create(project, "plain", bodies); }));
  must(store->write([&](Session& s) { return s.bulk_create(project, "indexed", bodies); }));
  must(store->write([&](Session& s) {
    return s.create_index(project, "indexed", {"by_a", {"a"}});
  }));
  must(store->write([&](Session& s) {
    return s.create_index(project, "indexed", {"by_b_a", {"-b", "a"}});
  }));
  must(store->build_indexes());
  for (const IndexSpec& spec :
       must(store->read([&](Session& s) { return s.list_indexes(project, "indexed"); }))) {
    EXPECT_TRUE(spec.ready);
  }
  const auto run = [&](std::string_view collection, const std::string& filter,
                       std::string_view sort, bool descending, bool total) {
    Query q;
    q.filter = filter_of(filter);
    q.sort = sort;
    q.descending = descending;
    q.want_total = total;
    std::string out;
    for (const Document& d : query(collection, q).rows) out += to_json(d.data()) + " ";
    return out;
  };
  std::vector<std::string> filters = {"{}"};
  for (const char* x : values) {
    for (const char* op : {"", "_gt", "_gte", "_lt", "_lte", "_ne", "_in", "_array_contains"}) {
      filters.push_back(std::string("{'a") + op + "':" + x + "}");
      filters.push_back(std::string("{'b':1,'a") + op + "':" + x + "}");
    }
  }
  filters.insert(filters.end(), {"{'a_in':'1,x'}", "{'a_isnull':true}", "{'a_gt':1,'a_lt':5}",
                                 "{'a_gt':5,'a_lt':20,'b':2}", "{'data.a':1}", "{'a_in':[]}"});
  for (const std::string& filter : filters) {
    EXPECT_EQ(run("indexed", filter, "", true, true), run("plain", filter, "", true, true))
        << filter;
  }
  for (const bool descending : {false, true}) {
    for (const bool total : {false, true}) {
      EXPECT_EQ(run("indexed", "{}", "a", descending, total),
                run("plain", "{}", "a", descending, total));
    }
  }
  Query q;
  q.filter = filter_of("{'a':1,'b':2}");
  EXPECT_NE(must(store->read([&](Session& s) {
              return s.explain(project, "indexed", q);
            })).plan.find("by_b_a"),
            std::string::npos);
  q = Query();
  q.sort = "a";
  EXPECT_NE(must(store->read([&](Session& s) {
              return s.explain(project, "indexed", q);
            })).plan.find("in order"),
            std::string::npos);
  // Entries follow updates and deletes.
  Query all;
  const Page page = query("indexed", all);
  const std::string change = doc("{'a':'moved'}");
  must(store->write([&](Session& s) {
    return s.merge_document(project, "indexed", page.rows[0].id, DocView(change));
  }));
  must(store->write(
      [&](Session& s) { return s.delete_document(project, "indexed", page.rows[1].id); }));
  EXPECT_EQ(run("indexed", "{'a':'moved'}", "", true, true), R"({"data":{"a":1},"a":"moved"} )");
  must(store->write([&](Session& s) { return s.drop_index(project, "indexed", "by_a"); }));
  EXPECT_EQ(run("indexed", "{'a':'moved'}", "", true, true), R"({"data":{"a":1},"a":"moved"} )");
}

TEST_P(PlatformTest, UniqueIndexesRefuseDuplicates) {
  must(store->write([&](Session& s) {
    return s.create_index(project, "t", {"u", {"slug"}, true});
  }));
  const Document one = create("t", "{'slug':'a'}");
  create("t", "{'other':1}");
  create("t", "{'other':2}");
  const std::string again = doc("{'slug':'a'}");
  const auto insert = [&] {
    return store->write(
        [&](Session& s) { return s.create_document(project, "t", DocView(again)); });
  };
  EXPECT_TRUE(insert().is(Code::kAlreadyExists));
  EXPECT_EQ(query("t", {}).total, 3);
  must(store->write(
      [&](Session& s) { return s.merge_document(project, "t", one.id, DocView(again)); }));
  must(store->write([&](Session& s) { return s.delete_document(project, "t", one.id); }));
  must(insert());
  int made = 0;
  std::vector<std::thread> threads;
  std::atomic<int> ok{0};
  const std::string race = doc("{'slug':'race'}");
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      ok += store->write([&](Session& s) { return s.create_document(project, "t", DocView(race)); })
                .ok();
    });
  }
  for (std::thread& thread : threads) thread.join();
  made = ok;
  EXPECT_EQ(made, 1);
}

// ---- faults
// --------------------------------------------------------------------------------------

TEST(StoreFaults, EveryFailedWriteLeavesNoTrace) {
  for (int64_t n = 0; n < 12; ++n) {
    StoreOptions options;
    options.path = ":memory:";
    options.faults = std::make_shared<KvMemFaults>();
    auto store = must(Store::open(options));
    const Uuid project = Uuid::random();
    options.faults->fail_apply_at = n;
    int64_t made = 0;
    const std::string body = doc("{'n':1}");
    for (int i = 0; i < 15; ++i) {
      const auto r =
          store->write([&](Session& s) { return s.create_document(project, "t", DocView(body)); });
      made += r.ok();
      EXPECT_TRUE(r.ok() || r.is(Code::kIoError));
    }
    EXPECT_EQ(made, 14);
    const Page page = must(store->read([&](Session& s) { return s.query(project, "t", {}); }));
    EXPECT_EQ(page.total, made);
    EXPECT_EQ(static_cast<int64_t>(page.rows.size()), made);
  }
}

// Two that meet: the end of one that lost hands it in again.
TEST(StoreFaults, FlushWaitsForTheEndsOfCommitsHandedIn) {
  StoreOptions options;
  options.path = ":memory:";
  options.faults = std::make_shared<KvMemFaults>();
  auto store = must(Store::open(options));
  options.faults->apply_delay_us = 100'000;
  const Uuid project = Uuid::random();
  std::atomic<int> ends{0};
  for (int i = 0; i < 3; ++i) {
    store->write_status_async(
        [&](Session& s) { return s.put_record(project, "kind", "same", doc("{'n':1}")); },
        [&](const Status& status) {
          EXPECT_TRUE(status.ok());
          ++ends;
        });
  }
  EXPECT_TRUE(store->flush().ok());
  EXPECT_EQ(ends, 3);
}

TEST(StoreFaults, EveryFailedReadIsReported) {
  StoreOptions options;
  options.path = ":memory:";
  options.faults = std::make_shared<KvMemFaults>();
  auto store = must(Store::open(options));
  const Uuid project = Uuid::random();
  const std::string body = doc("{'n':1}");
  for (int i = 0; i < 5; ++i) {
    must(store->write([&](Session& s) { return s.create_document(project, "t", DocView(body)); }));
  }
  Query q;
  q.filter = filter_of("{'n':1}");
  q.sort = "n";
  bool passed = false;
  for (int64_t n = 0; n < 100 && !passed; ++n) {
    options.faults->fail_read_at = n;
    const auto page = store->read([&](Session& s) { return s.query(project, "t", q); });
    if (options.faults->fail_read_at >= 0) {
      passed = true;
      options.faults->fail_read_at = -1;
      EXPECT_EQ(must(store->read([&](Session& s) { return s.query(project, "t", q); })).total, 5);
    } else {
      EXPECT_TRUE(page.is(Code::kIoError)) << n;
    }
  }
  EXPECT_TRUE(passed);
}

TEST(StoreFaults, CacheOnlyReadsSayWhenTheyWouldBlock) {
  StoreOptions options;
  options.path = ":memory:";
  options.faults = std::make_shared<KvMemFaults>();
  auto store = must(Store::open(options));
  const Uuid project = Uuid::random();
  options.faults->cache_misses = true;
  const auto r = store->read([&](Session& s) { return s.get_user(project, Uuid::random()); }, true);
  EXPECT_TRUE(r.is(Code::kWouldBlock));
}

}  // namespace
}  // namespace copra::storage
