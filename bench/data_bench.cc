// What it is for: the planner at 100 000 documents: an indexed equality that returns ten rows, a
// filtered scan of three-field documents, search with and without its index, and the same equality
// in SQLite with a JSON expression index, in the same process and run. Ratios are what counts.
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

// One filled store for every benchmark: "plain" without indexes, "indexed" with them.
struct Filled {
  std::string path;
  std::unique_ptr<Store> store;
  Uuid project = Uuid::random();

  Filled() {
    std::string name = (std::filesystem::temp_directory_path() / "copra-bench-XXXXXX").string();
    path = mkdtemp(name.data());
    StoreOptions options;
    options.path = path + "/db";
    options.sync = false;
    store = *Store::open(options);
    for (const char* collection : {"plain", "indexed"}) {
      std::vector<std::string> bodies;
      for (int i = 0; i < kDocuments; ++i) {
        bodies.push_back(body_of(i));
        if (bodies.size() < 1000) continue;
        if (!store->write([&](Session& s) { return s.bulk_create(project, collection, bodies); })
                 .ok())
          abort();
        bodies.clear();
      }
    }
    IndexSpec by_group, search;
    by_group.name = "by_group";
    by_group.fields = {"group"};
    search.name = "search";
    search.search = true;
    for (const IndexSpec& spec : {by_group, search}) {
      if (!store->write([&](Session& s) { return s.create_index(project, "indexed", spec); }).ok())
        abort();
    }
    if (!store->build_indexes().ok()) abort();
  }
  ~Filled() {
    store.reset();
    std::error_code ignored;
    std::filesystem::remove_all(path, ignored);
  }
};

Filled& filled() {
  static Filled instance;
  return instance;
}

void run_query(benchmark::State& state, const char* collection, const char* filter, bool total) {
  Filled& f = filled();
  Query q;
  q.filter = filter_of(filter);
  q.limit = 10;
  q.want_total = total;
  size_t rows = 0;
  for (auto _ : state) {
    const auto page = f.store->read([&](Session& s) { return s.query(f.project, collection, q); });
    rows = page->rows.size();
  }
  state.counters["rows"] = static_cast<double>(rows);
}

void indexed_equality_ten_rows(benchmark::State& state) {
  run_query(state, "indexed", R"({"group":"g77"})", true);
}
BENCHMARK(indexed_equality_ten_rows)->Unit(benchmark::kMicrosecond);

void filtered_scan(benchmark::State& state) {
  Filled& f = filled();
  const Filter filter = filter_of(R"({"views_gt":99990})");
  for (auto _ : state) {
    const auto n = f.store->read([&](Session& s) { return s.count(f.project, "plain", filter); });
    benchmark::DoNotOptimize(n.ok());
  }
  state.SetItemsProcessed(state.iterations() * kDocuments);
}
BENCHMARK(filtered_scan)->Unit(benchmark::kMillisecond);

void run_search(benchmark::State& state, const char* collection, const char* term) {
  Filled& f = filled();
  size_t rows = 0;
  for (auto _ : state) {
    const auto found =
        f.store->read([&](Session& s) { return s.search(f.project, collection, term, {}, 20); });
    rows = found->size();
  }
  state.counters["rows"] = static_cast<double>(rows);
}
void search_scan(benchmark::State& state) { run_search(state, "plain", "number 77123"); }
void search_indexed_rare(benchmark::State& state) { run_search(state, "indexed", "number 77123"); }
void search_indexed_common(benchmark::State& state) { run_search(state, "indexed", "DOCUMENT"); }
void search_indexed_nothing(benchmark::State& state) { run_search(state, "indexed", "zebra"); }
BENCHMARK(search_scan)->Unit(benchmark::kMillisecond);
BENCHMARK(search_indexed_rare)->Unit(benchmark::kMillisecond);
BENCHMARK(search_indexed_common)->Unit(benchmark::kMillisecond);
BENCHMARK(search_indexed_nothing)->Unit(benchmark::kMillisecond);

// The same documents as JSON text in SQLite with an index on the expression.
struct Sqlite {
  sqlite3* db = nullptr;
  Sqlite() {
    if (sqlite3_open(":memory:", &db) != SQLITE_OK) abort();
    const auto run = [this](const std::string& sql) {
      if (sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) abort();
    };
    run("create table d(id integer primary key, created integer, data text)");
    run("begin");
    for (int i = 0; i < kDocuments; ++i) {
      run("insert into d(created, data) values (" + std::to_string(i) + ", '" +
          to_json(DocView(body_of(i))) + "')");
    }
    run("create index g on d(json_extract(data, '$.group'), created)");
    run("commit");
  }
  ~Sqlite() { sqlite3_close(db); }
};

void run_sqlite(benchmark::State& state, const char* sql) {
  static Sqlite sqlite;
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(sqlite.db, sql, -1, &statement, nullptr) != SQLITE_OK) abort();
  for (auto _ : state) {
    while (sqlite3_step(statement) == SQLITE_ROW) {
      benchmark::DoNotOptimize(sqlite3_column_text(statement, 1));
    }
    sqlite3_reset(statement);
  }
  sqlite3_finalize(statement);
}
void sqlite_equality_ten_rows(benchmark::State& state) {
  run_sqlite(state,
             "select id, data from d where json_extract(data, '$.group') = 'g77' "
             "order by created desc limit 10");
}
void sqlite_filtered_scan(benchmark::State& state) {
  run_sqlite(state, "select count(*), 0 from d where json_extract(data, '$.views') > 99990");
  state.SetItemsProcessed(state.iterations() * kDocuments);
}
BENCHMARK(sqlite_equality_ten_rows)->Unit(benchmark::kMicrosecond);
BENCHMARK(sqlite_filtered_scan)->Unit(benchmark::kMillisecond);

}  // namespace
