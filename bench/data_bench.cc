// What it is for: the planner at 100 000 documents of three fields: equality on an index that
// returns ten rows, a sorted range, a filter without an index, counts, a look-up by id, search, a
// sum, durable inserts; and the same in SQLite (a file beside ours, JSON text with expression
// indexes) in the same process. databases.py sets both beside PostgreSQL. Names: copra/QUERY,
// sqlite/QUERY. Ratios are what counts. May include: storage/store.h, sqlite3.h.
#include <benchmark/benchmark.h>
#include <sqlite3.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "storage/store.h"

namespace {

using namespace copra::storage;

constexpr int kDocuments = 100'000;
constexpr int kGroups = kDocuments / 10;
constexpr int kMiddle = 77'123;

std::string body_of(int i) {
  DocBuilder b;
  b.begin_object();
  b.key("title");
  b.string("document number " + std::to_string(i));
  b.key("group");
  b.string("g" + std::to_string(i % kGroups));
  b.key("views");
  b.integer(i);
  b.end_object();
  return *b.take();
}

Filter filter_of(const char* json) {
  return Filter::parse(DocView(*json_to_value(json)), FilterTarget::kDocuments);
}

void check(bool ok) {
  if (!ok) abort();
}

struct Directory {
  std::string path;
  Directory() {
    std::string name = (std::filesystem::temp_directory_path() / "copra-bench-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Directory() {
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

IndexSpec index_on(const char* field) {
  IndexSpec spec;
  spec.name = field;
  spec.fields = {field};
  return spec;
}

// ---- Copra --------------------------------------------------------------------------------------

// One filled store for every benchmark: "plain" without indexes, "indexed" with them.
struct Filled {
  Directory directory;
  std::unique_ptr<Store> store;
  Uuid project = Uuid::random();
  Uuid middle;  // id of a document of "indexed"

  Filled() {
    StoreOptions options;
    options.path = directory.path + "/db";
    options.sync = false;
    store = *Store::open(options);
    for (const char* collection : {"plain", "indexed"}) {
      std::vector<std::string> bodies;
      for (int i = 0; i < kDocuments; ++i) {
        bodies.push_back(body_of(i));
        if (bodies.size() < 1000) continue;
        const auto made =
            store->write([&](Session& s) { return s.bulk_create(project, collection, bodies); });
        check(made.ok());
        if (i > kMiddle && i - kMiddle < 1000) middle = (*made)[0].id;
        bodies.clear();
      }
    }
    IndexSpec search;
    search.name = "search";
    search.search = true;
    for (const IndexSpec& spec : {index_on("group"), index_on("views"), search}) {
      check(
          store->write([&](Session& s) { return s.create_index(project, "indexed", spec); }).ok());
    }
    check(store->build_indexes().ok());
  }
};

Filled& filled() {
  static Filled instance;
  return instance;
}

struct Ask {
  const char* collection;
  const char* filter;
  const char* sort = "";
  bool total = false;
  int64_t limit = 10;
};

void copra_query(benchmark::State& state, const Ask& ask) {
  Filled& f = filled();
  Query q;
  q.filter = filter_of(ask.filter);
  q.sort = ask.sort;
  q.descending = q.sort.empty();
  q.limit = ask.limit;
  q.want_total = ask.total;
  size_t rows = 0;
  for (auto _ : state) {
    const auto page =
        f.store->read([&](Session& s) { return s.query(f.project, ask.collection, q); });
    rows = page->rows.size();
  }
  state.counters["rows"] = static_cast<double>(rows);
}

void copra_count(benchmark::State& state, const char* collection, const char* filter) {
  Filled& f = filled();
  const Filter parsed = filter_of(filter);
  int64_t counted = 0;
  for (auto _ : state) {
    counted = *f.store->read([&](Session& s) { return s.count(f.project, collection, parsed); });
  }
  state.counters["counted"] = static_cast<double>(counted);
}

void copra_search(benchmark::State& state, const char* collection, const char* term) {
  Filled& f = filled();
  size_t rows = 0;
  for (auto _ : state) {
    const auto found =
        f.store->read([&](Session& s) { return s.search(f.project, collection, term, {}, 20); });
    rows = found->size();
  }
  state.counters["rows"] = static_cast<double>(rows);
}

void copra_by_id(benchmark::State& state) {
  Filled& f = filled();
  for (auto _ : state) {
    check(f.store->read([&](Session& s) { return s.get_document(f.project, "indexed", f.middle); })
              .ok());
  }
}

void copra_sum(benchmark::State& state) {
  Filled& f = filled();
  const Filter all;
  for (auto _ : state) {
    check(f.store
              ->read([&](Session& s) {
                return s.aggregate(f.project, "plain", "views", AggregateOp::kSum, all);
              })
              .ok());
  }
}

// Acknowledged when it is on the disk, into a collection with two indexes.
void copra_insert(benchmark::State& state) {
  const Directory directory;
  StoreOptions options;
  options.path = directory.path + "/db";
  auto store = *Store::open(options);
  const Uuid project = Uuid::random();
  const auto insert = [&](int i) {
    const std::string body = body_of(i);
    check(store->write([&](Session& s) { return s.create_document(project, "c", DocView(body)); })
              .ok());
  };
  insert(0);
  for (const char* field : {"group", "views"}) {
    check(store->write([&](Session& s) { return s.create_index(project, "c", index_on(field)); })
              .ok());
  }
  int i = 0;
  for (auto _ : state) insert(++i);
}

// ---- SQLite -------------------------------------------------------------------------------------

struct Sqlite {
  sqlite3* db = nullptr;
  explicit Sqlite(const std::string& path) {
    check(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
    run("pragma journal_mode=wal");
    run("pragma synchronous=full");
    run("pragma cache_size=-262144");
    for (const char* table : {"plain", "indexed"}) {
      run("create table " + std::string(table) +
          "(id integer primary key, created integer, data text)");
    }
    run("create index g on indexed(json_extract(data, '$.group'), created)");
    run("create index v on indexed(json_extract(data, '$.views'))");
  }
  ~Sqlite() { sqlite3_close(db); }
  void run(const std::string& sql) {
    check(sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
  }
  void insert(const char* table, int i) {
    run("insert into " + std::string(table) + "(created, data) values (" + std::to_string(i) +
        ", '" + to_json(DocView(body_of(i))) + "')");
  }
};

struct FilledSqlite {
  Directory directory;
  Sqlite sqlite{directory.path + "/db"};
  FilledSqlite() {
    sqlite.run("begin");
    for (int i = 0; i < kDocuments; ++i) {
      sqlite.insert("plain", i);
      sqlite.insert("indexed", i);
    }
    sqlite.run("commit");
    sqlite.run("analyze");
  }
};

void sqlite_query(benchmark::State& state, const char* sql) {
  static FilledSqlite filled;
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(filled.sqlite.db, sql, -1, &statement, nullptr) == SQLITE_OK);
  int rows = 0;
  for (auto _ : state) {
    rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
      benchmark::DoNotOptimize(sqlite3_column_text(statement, 0));
      benchmark::DoNotOptimize(sqlite3_column_text(statement, 1));
      ++rows;
    }
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
  state.counters["rows"] = rows;
}

void sqlite_insert(benchmark::State& state) {
  const Directory directory;
  Sqlite sqlite(directory.path + "/db");
  int i = 0;
  for (auto _ : state) sqlite.insert("indexed", ++i);
}

// ---- the queries --------------------------------------------------------------------------------

template <class F>
void add(const char* name, F run) {
  benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMicrosecond)->UseRealTime();
}

int register_all() {
  const auto query = [](const char* name, const Ask& ask) {
    add(name, [ask](benchmark::State& state) { copra_query(state, ask); });
  };
  const auto count = [](const char* name, const char* collection, const char* filter) {
    add(name, [=](benchmark::State& state) { copra_count(state, collection, filter); });
  };
  const auto search = [](const char* name, const char* collection, const char* term) {
    add(name, [=](benchmark::State& state) { copra_search(state, collection, term); });
  };
  const auto sqlite = [](const char* name, const char* sql) {
    add(name, [sql](benchmark::State& state) { sqlite_query(state, sql); });
  };
  add("copra/by_id", copra_by_id);
  sqlite("sqlite/by_id", "select id, data from indexed where id = 77123");
  query("copra/equality", {"indexed", R"({"group":"g77"})"});
  query("copra/equality_with_total", {"indexed", R"({"group":"g77"})", "", true});
  sqlite("sqlite/equality",
         "select id, data from indexed where json_extract(data, '$.group') = 'g77' "
         "order by created desc limit 10");
  query("copra/range", {"indexed", R"({"views_gt":50000})", "views"});
  sqlite("sqlite/range",
         "select id, data from indexed where json_extract(data, '$.views') > 50000 "
         "order by json_extract(data, '$.views') limit 10");
  query("copra/unindexed", {"plain", R"({"views_gt":99990})", "", true});
  sqlite("sqlite/unindexed",
         "select id, data from plain where json_extract(data, '$.views') > 99990 "
         "order by created desc limit 10");
  count("copra/count_all", "indexed", "{}");
  sqlite("sqlite/count_all", "select count(*), 0 from indexed");
  count("copra/count_equal", "indexed", R"({"group":"g77"})");
  sqlite("sqlite/count_equal",
         "select count(*), 0 from indexed where json_extract(data, '$.group') = 'g77'");
  count("copra/count_range", "indexed", R"({"views_gt":50000})");
  sqlite("sqlite/count_range",
         "select count(*), 0 from indexed where json_extract(data, '$.views') > 50000");
  add("copra/sum", copra_sum);
  sqlite("sqlite/sum", "select sum(json_extract(data, '$.views')), 0 from plain");
  search("copra/search_rare", "indexed", "number 77123");
  sqlite("sqlite/search_rare",
         "select id, data from indexed where json_extract(data, '$.title') like '%number 77123%' "
         "order by created desc limit 20");
  search("copra/search_common", "indexed", "DOCUMENT");
  sqlite("sqlite/search_common",
         "select id, data from indexed where json_extract(data, '$.title') like '%DOCUMENT%' "
         "order by created desc limit 20");
  search("copra/search_nothing", "indexed", "zebra");
  search("copra/search_unindexed", "plain", "number 77123");
  add("copra/insert", copra_insert);
  add("sqlite/insert", sqlite_insert);
  return 0;
}

[[maybe_unused]] const int kRegistered = register_all();

}  // namespace
