// What it is for: the store against bare RocksDB on the same machine, same run: point reads,
// durable inserts alone and 64 at a time, and filtered scans. The one file outside storage/ that
// includes RocksDB: the yardstick must be the real thing. Ratios, not absolute times, are what
// counts.
#include <benchmark/benchmark.h>
#include <rocksdb/db.h>
#include <rocksdb/filter_policy.h>
#include <rocksdb/table.h>
#include <stdlib.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <random>
#include <semaphore>
#include <string>
#include <vector>

#include "storage/store.h"

namespace {

using copra::storage::DocBuilder;
using copra::storage::Document;
using copra::storage::DocView;
using copra::storage::Filter;
using copra::storage::FilterTarget;
using copra::storage::Query;
using copra::storage::Result;
using copra::storage::Session;
using copra::storage::Store;
using copra::storage::StoreOptions;
using copra::storage::Uuid;

constexpr int kDocuments = 200'000;
constexpr int kInFlight = 64;

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

std::string body_of(int i) {
  DocBuilder b;
  b.begin_object();
  b.key("title");
  b.string("document number " + std::to_string(i));
  b.key("status");
  b.string(i % 100 == 0 ? "rare" : "common");
  b.key("views");
  b.integer(i);
  b.end_object();
  return *b.take();
}

// The store with one filled collection.
struct Filled {
  Directory directory;
  std::unique_ptr<Store> store;
  Uuid project = Uuid::random();
  std::vector<Uuid> ids;

  Filled() {
    StoreOptions options;
    options.path = directory.path + "/db";
    store = std::move(Store::open(options)).value();
    std::vector<std::string> bodies;
    for (int i = 0; i < kDocuments; ++i) {
      bodies.push_back(body_of(i));
      if (bodies.size() < 1000) continue;
      auto made = store->write([&](Session& s) { return s.bulk_create(project, "posts", bodies); });
      for (const Document& d : *made) ids.push_back(d.id);
      bodies.clear();
    }
  }
};

// The yardstick: one column family with the same key and value sizes and table options.
struct Bare {
  Directory directory;
  std::unique_ptr<rocksdb::DB> db;
  std::vector<std::string> keys;

  Bare() {
    rocksdb::Options options;
    options.create_if_missing = true;
    rocksdb::BlockBasedTableOptions table;
    table.filter_policy.reset(rocksdb::NewBloomFilterPolicy(10));
    table.block_cache = rocksdb::NewLRUCache(256u << 20);
    table.block_size = 8 << 10;
    options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
    rocksdb::DB* raw = nullptr;
    if (!rocksdb::DB::Open(options, directory.path + "/db", &raw).ok()) abort();
    db.reset(raw);
    const std::string prefix(Uuid::random().raw());
    for (int i = 0; i < kDocuments; ++i) {
      keys.push_back(prefix + prefix + std::string(Uuid::random().raw()));
      if (!db->Put({}, keys.back(), std::string(18, 'h') + body_of(i)).ok()) abort();
    }
  }
};

Filled& filled() {
  static Filled instance;
  return instance;
}
Bare& bare() {
  static Bare instance;
  return instance;
}

void bare_point_read(benchmark::State& state) {
  Bare& b = bare();
  std::mt19937 random(1);
  for (auto _ : state) {
    std::string value;
    if (!b.db->Get({}, b.keys[random() % b.keys.size()], &value).ok()) abort();
    benchmark::DoNotOptimize(value);
  }
}
BENCHMARK(bare_point_read);

void store_point_read(benchmark::State& state) {
  Filled& f = filled();
  std::mt19937 random(1);
  for (auto _ : state) {
    const Uuid& id = f.ids[random() % f.ids.size()];
    auto document =
        f.store->read([&](Session& s) { return s.get_document(f.project, "posts", id); });
    if (!document.ok()) abort();
    benchmark::DoNotOptimize(document->body);
  }
}
BENCHMARK(store_point_read);

void bare_durable_insert(benchmark::State& state) {
  Bare& b = bare();
  rocksdb::WriteOptions write;
  write.sync = true;
  const std::string prefix(Uuid::random().raw());
  int i = 0;
  for (auto _ : state) {
    if (!b.db->Put(write, prefix + std::string(Uuid::random().raw()), body_of(++i)).ok()) abort();
  }
}
BENCHMARK(bare_durable_insert)->UseRealTime();

void store_durable_insert(benchmark::State& state) {
  Filled& f = filled();
  int i = 0;
  for (auto _ : state) {
    const std::string body = body_of(++i);
    auto made = f.store->write(
        [&](Session& s) { return s.create_document(f.project, "fresh", DocView(body)); });
    if (!made.ok()) abort();
  }
}
BENCHMARK(store_durable_insert)->UseRealTime();

// Bare RocksDB groups only writers that wait in threads.
void bare_durable_insert_threads(benchmark::State& state) {
  Bare& b = bare();
  rocksdb::WriteOptions write;
  write.sync = true;
  int i = 0;
  for (auto _ : state) {
    if (!b.db->Put(write, std::string(Uuid::random().raw()), body_of(++i)).ok()) abort();
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(bare_durable_insert_threads)->Threads(kInFlight)->UseRealTime();

void store_durable_insert_async(benchmark::State& state) {
  Filled& f = filled();
  const auto body = std::make_shared<std::string>(body_of(7));
  for (auto _ : state) {
    std::atomic<int> left{kInFlight};
    std::binary_semaphore ready{0};
    for (int i = 0; i < kInFlight; ++i) {
      f.store->write_async<Document>(
          [&f, body](Session& s) { return s.create_document(f.project, "fresh", DocView(*body)); },
          [&](Result<Document> made) {
            if (!made.ok()) abort();
            if (--left == 0) ready.release();
          });
    }
    ready.acquire();
  }
  state.SetItemsProcessed(state.iterations() * kInFlight);
}
BENCHMARK(store_durable_insert_async)->UseRealTime();

void bare_scan(benchmark::State& state) {
  Bare& b = bare();
  for (auto _ : state) {
    const std::unique_ptr<rocksdb::Iterator> it(b.db->NewIterator({}));
    size_t bytes = 0;
    for (it->SeekToFirst(); it->Valid(); it->Next()) bytes += it->value().size();
    benchmark::DoNotOptimize(bytes);
  }
  state.SetItemsProcessed(state.iterations() * kDocuments);
}
BENCHMARK(bare_scan)->Unit(benchmark::kMillisecond);

void store_filtered_scan(benchmark::State& state) {
  Filled& f = filled();
  DocBuilder spec;
  spec.begin_object();
  spec.key("status");
  spec.string("rare");
  spec.key("views_gte");
  spec.integer(1000);
  spec.end_object();
  const std::string bytes = *spec.take();
  Query query;
  query.filter = Filter::parse(DocView(bytes), FilterTarget::kDocuments);
  query.limit = 10;
  for (auto _ : state) {
    auto page = f.store->read([&](Session& s) { return s.query(f.project, "posts", query); });
    if (!page.ok() || page->total == 0) abort();
  }
  state.SetItemsProcessed(state.iterations() * kDocuments);
}
BENCHMARK(store_filtered_scan)->Unit(benchmark::kMillisecond);

void store_newest_ten(benchmark::State& state) {
  Filled& f = filled();
  Query query;
  query.limit = 10;
  for (auto _ : state) {
    auto page = f.store->read([&](Session& s) { return s.query(f.project, "posts", query); });
    if (!page.ok() || page->rows.size() != 10) abort();
  }
}
BENCHMARK(store_newest_ten);

void json_parse(benchmark::State& state) {
  const std::string body = body_of(12345);
  const std::string json = copra::storage::to_json(DocView(body));
  for (auto _ : state) {
    auto value = copra::storage::json_to_value(json);
    benchmark::DoNotOptimize(value);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(json.size()));
}
BENCHMARK(json_parse);

void json_write(benchmark::State& state) {
  const std::string body = body_of(12345);
  std::string out;
  for (auto _ : state) {
    out.clear();
    copra::storage::append_json(DocView(body), out);
    benchmark::DoNotOptimize(out);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<int64_t>(out.size()));
}
BENCHMARK(json_write);

}  // namespace
