// The key-value layer over both engines: transactions, conflicts, counters, group commit, faults,
// foreign and locked directories.
#include <atomic>
#include <fstream>
#include <future>
#include <map>
#include <random>
#include <semaphore>
#include <thread>

#include "storage/kv.h"
#include "storage/resumer.h"
#include "tests/storage/store_fixture.h"

namespace copra::storage {
namespace {

constexpr Keyspace kSpace = Keyspace::kRecords;

class KvTest : public ::testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    std::unique_ptr<KvEngine> engine;
    if (GetParam()) {
      KvRocksOptions options;
      options.path = directory.path() + "/db";
      auto opened = open_rocks_engine(options);
      ASSERT_TRUE(opened.ok()) << opened.status().text();
      engine = std::move(opened).value();
    } else {
      engine = make_memory_engine(faults);
    }
    kv = std::make_unique<Kv>(std::move(engine), KvOptions{});
  }

  std::string get(std::string_view key) {
    std::string value;
    const Status status = kv->get(kSpace, key, &value);
    return status.ok() ? value : status.is(Code::kNotFound) ? "-" : status.text();
  }
  void put(std::string_view key, std::string value) {
    Txn txn(*kv);
    txn.put(kSpace, key, std::move(value));
    must(kv->commit(std::move(txn)));
  }
  static std::string scan(const Txn& txn, KvRange range) {
    auto cursor = must(txn.scan(kSpace, std::move(range)));
    std::string out;
    for (; cursor->valid(); cursor->next()) {
      out += std::string(cursor->key()) + "=" + std::string(cursor->value()) + " ";
    }
    must(cursor->status());
    return out;
  }

  TemporaryDirectory directory;
  std::shared_ptr<KvMemFaults> faults = std::make_shared<KvMemFaults>();
  std::unique_ptr<Kv> kv;
};
COPRA_BOTH_ENGINES(KvTest);

TEST_P(KvTest, CommitsAreAllOrNothingAndOrdered) {
  Txn txn(*kv);
  txn.put(kSpace, "a", "1");
  txn.put(kSpace, "b", "2");
  txn.erase(kSpace, "a");
  EXPECT_EQ(get("b"), "-");
  must(kv->commit(std::move(txn)));
  EXPECT_EQ(get("a"), "-");
  EXPECT_EQ(get("b"), "2");
}

TEST_P(KvTest, ReadsSeeOwnWrites) {
  put("a", "1");
  put("c", "3");
  put("e", "5");
  Txn txn(*kv);
  txn.put(kSpace, "b", "own");
  txn.erase(kSpace, "c");
  txn.put(kSpace, "e", "new");
  EXPECT_EQ(scan(txn, {"a", "z", false}), "a=1 b=own e=new ");
  EXPECT_EQ(scan(txn, {"a", "z", true}), "e=new b=own a=1 ");
  EXPECT_EQ(scan(txn, {"b", "e", false}), "b=own ");
  std::string value;
  EXPECT_TRUE(txn.get(kSpace, "c", &value).is(Code::kNotFound));
  must(txn.get(kSpace, "e", &value));
  EXPECT_EQ(value, "new");
  const size_t point = txn.savepoint();
  txn.erase_range(kSpace, "a", "d");
  EXPECT_EQ(scan(txn, {"a", "z", false}), "e=new ");
  txn.put(kSpace, "b", "again");
  EXPECT_EQ(scan(txn, {"a", "z", true}), "e=new b=again ");
  txn.rollback_to(point);
  EXPECT_EQ(scan(txn, {"", "", false}).substr(0, 16), "a=1 b=own e=new ");
}

TEST_P(KvTest, CursorSeeks) {
  for (const char* key : {"a", "c", "e"}) put(key, key);
  Txn txn(*kv);
  txn.put(kSpace, "d", "d");
  auto cursor = must(txn.scan(kSpace, {"a", "z", false}));
  cursor->seek("b");
  EXPECT_EQ(cursor->key(), "c");
  cursor->next();
  EXPECT_EQ(cursor->key(), "d");
  cursor = must(txn.scan(kSpace, {"a", "z", true}));
  cursor->seek("d");
  EXPECT_EQ(cursor->key(), "d");
  cursor->seek("b");
  EXPECT_EQ(cursor->key(), "a");
}

TEST_P(KvTest, AChangedReadIsAConflict) {
  put("a", "1");
  Txn one(*kv), two(*kv);
  std::string value;
  must(one.get(kSpace, "a", &value));
  must(two.get(kSpace, "a", &value));
  one.put(kSpace, "a", "one");
  two.put(kSpace, "a", "two");
  must(kv->commit(std::move(one)));
  EXPECT_TRUE(kv->commit(std::move(two)).is(Code::kConflict));
  EXPECT_EQ(get("a"), "one");
}

TEST_P(KvTest, AMissingReadIsValidatedToo) {
  Txn one(*kv), two(*kv);
  std::string value;
  EXPECT_TRUE(one.get(kSpace, "a", &value).is(Code::kNotFound));
  EXPECT_TRUE(two.get(kSpace, "a", &value).is(Code::kNotFound));
  one.put(kSpace, "a", "one");
  two.put(kSpace, "a", "two");
  must(kv->commit(std::move(two)));
  EXPECT_TRUE(kv->commit(std::move(one)).is(Code::kConflict));
}

TEST_P(KvTest, BlindWritesAndAddsDoNotConflict) {
  Txn one(*kv), two(*kv);
  one.add(kSpace, "n", 2);
  two.add(kSpace, "n", 3);
  one.put(kSpace, "x", "1");
  two.put(kSpace, "x", "2");
  must(kv->commit(std::move(one)));
  must(kv->commit(std::move(two)));
  Txn txn(*kv);
  EXPECT_EQ(must(txn.counter(kSpace, "n")), 5);
  txn.add(kSpace, "n", -1);
  EXPECT_EQ(must(txn.counter(kSpace, "n")), 4);
}

TEST_P(KvTest, AnErasedCounterStartsAgain) {
  Txn one(*kv);
  one.add(kSpace, "n", 5);
  must(kv->commit(std::move(one)));
  Txn two(*kv);
  two.erase(kSpace, "n");
  two.add(kSpace, "n", 1);
  must(kv->commit(std::move(two)));
  EXPECT_EQ(must(Txn(*kv).counter(kSpace, "n")), 1);
  Txn three(*kv);
  three.erase_range(kSpace, "a", "z");
  must(kv->commit(std::move(three)));
  Txn four(*kv);
  four.add(kSpace, "n", 7);
  must(kv->commit(std::move(four)));
  EXPECT_EQ(must(Txn(*kv).counter(kSpace, "n")), 7);
}

TEST_P(KvTest, SnapshotsDoNotMove) {
  put("a", "1");
  Txn txn(*kv);
  txn.hold_snapshot();
  put("a", "2");
  put("b", "3");
  std::string value;
  must(txn.get_unvalidated(kSpace, "a", &value));
  EXPECT_EQ(value, "1");
  EXPECT_EQ(scan(txn, {"", "", false}), "a=1 ");
  std::vector<std::optional<std::string>> values;
  const std::vector<std::string> keys = {"b", "a"};
  must(txn.multi_get(kSpace, keys, &values));
  EXPECT_FALSE(values[0]);
  EXPECT_EQ(values[1], "1");
}

TEST_P(KvTest, ManyThreadsIncrementWithoutLoss) {
  put("n", "0");
  std::atomic<int> conflicts{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 100; ++i) {
        for (;;) {
          Txn txn(*kv);
          txn.durable = false;
          std::string value;
          must(txn.get(kSpace, "n", &value));
          txn.put(kSpace, "n", std::to_string(std::stoi(value) + 1));
          const Status status = kv->commit(std::move(txn));
          if (status.ok()) break;
          ASSERT_TRUE(status.is(Code::kConflict)) << status.text();
          ++conflicts;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(get("n"), "400");
}

TEST_P(KvTest, AsyncCommitsShareEngineWrites) {
  constexpr int kCount = 64;
  std::atomic<int> left{kCount};
  std::binary_semaphore ready{0};
  faults->apply_delay_us = 2000;
  const uint64_t before = kv->stats().batches;
  for (int i = 0; i < kCount; ++i) {
    Txn txn(*kv);
    txn.put(kSpace, "k" + std::to_string(i), "v");
    kv->commit_async(std::move(txn), [&](Status status) {
      must(status);
      if (--left == 0) ready.release();
    });
  }
  ready.acquire();
  EXPECT_EQ(get("k63"), "v");
  EXPECT_LT(kv->stats().batches - before, 32u);
}

TEST_P(KvTest, ACallbackMayCommitAgain) {
  std::binary_semaphore ready{0};
  Txn txn(*kv);
  txn.put(kSpace, "a", "1");
  kv->commit_async(std::move(txn), [&](Status) {
    Txn next(*kv);
    next.put(kSpace, "b", "2");
    kv->commit_async(std::move(next), [&](Status) { ready.release(); });
  });
  ready.acquire();
  EXPECT_EQ(get("b"), "2");
}

TEST_P(KvTest, ACallbackMayCommitAndWait) {
  std::binary_semaphore ready{0};
  Txn txn(*kv);
  txn.put(kSpace, "a", "1");
  kv->commit_async(std::move(txn), [&](Status) {
    put("b", "2");
    put("c", "3");
    ready.release();
  });
  ready.acquire();
  EXPECT_EQ(get("b") + get("c"), "23");
}

TEST_P(KvTest, LargeTransactionsFindTheirWrites) {
  Txn txn(*kv);
  for (int i = 0; i < 500; ++i) txn.put(kSpace, "k" + std::to_string(i), std::to_string(i));
  txn.erase(kSpace, "k7");
  std::string value;
  must(txn.get(kSpace, "k499", &value));
  EXPECT_EQ(value, "499");
  EXPECT_TRUE(txn.get(kSpace, "k7", &value).is(Code::kNotFound));
  txn.erase_range(kSpace, "k1", "k2");
  EXPECT_TRUE(txn.get(kSpace, "k150", &value).is(Code::kNotFound));
  txn.rollback_to(100);
  EXPECT_TRUE(txn.get(kSpace, "k150", &value).is(Code::kNotFound));
  must(txn.get(kSpace, "k99", &value));
}

// Random transactions against a std::map.
TEST_P(KvTest, AgreesWithAModel) {
  std::mt19937 random(11);
  std::map<std::string, std::string> model;
  const auto key = [&] { return std::string(1, static_cast<char>('a' + random() % 12)); };
  for (int round = 0; round < 200; ++round) {
    Txn txn(*kv);
    txn.durable = false;
    auto next = model;
    for (unsigned n = random() % 8; n-- > 0;) {
      std::string a = key(), b = key();
      switch (random() % 4) {
        case 0:
          txn.erase(kSpace, a);
          next.erase(a);
          break;
        case 1:
          if (b < a) std::swap(a, b);
          txn.erase_range(kSpace, a, b);
          next.erase(next.lower_bound(a), next.lower_bound(b));
          break;
        default: {
          const std::string value = std::to_string(random() % 100);
          txn.put(kSpace, a, value);
          next[a] = value;
        }
      }
      std::string expected, backwards;
      for (const auto& [k, v] : next) {
        expected += k + "=" + v + " ";
        backwards = k + "=" + v + " " + backwards;
      }
      ASSERT_EQ(scan(txn, {"", "", false}), expected);
      ASSERT_EQ(scan(txn, {"", "", true}), backwards);
    }
    if (random() % 4) {
      must(kv->commit(std::move(txn)));
      model = next;
    }
  }
}

TEST(KvFaults, AFailedWriteChangesNothingAndCountersStayRight) {
  auto faults = std::make_shared<KvMemFaults>();
  Kv kv(make_memory_engine(faults), {});
  const auto add = [&] {
    Txn txn(kv);
    txn.add(kSpace, "n", 1);
    txn.put(kSpace, "x", "y");
    return kv.commit(std::move(txn));
  };
  must(add());
  for (int64_t n = 0; n < 3; ++n) {
    faults->fail_apply_at = n;
    int failures = 0;
    for (int i = 0; i < 4; ++i) failures += add().is(Code::kIoError);
    EXPECT_EQ(failures, 1);
  }
  EXPECT_EQ(must(Txn(kv).counter(kSpace, "n")), 1 + 9);
}

TEST(KvFaults, AFailedReadIsAStatus) {
  auto faults = std::make_shared<KvMemFaults>();
  Kv kv(make_memory_engine(faults), {});
  Txn txn(kv);
  std::string value;
  faults->fail_read_at = 0;
  EXPECT_TRUE(txn.get(kSpace, "a", &value).is(Code::kIoError));
  faults->fail_read_at = 0;
  EXPECT_TRUE(txn.scan(kSpace, {}).is(Code::kIoError));
  faults->cache_misses = true;
  txn.cache_only = true;
  EXPECT_TRUE(txn.get(kSpace, "a", &value).is(Code::kWouldBlock));
}

TEST(KvRocks, RefusesAForeignDirectory) {
  TemporaryDirectory directory;
  std::ofstream(directory.path() + "/thesis.txt") << "precious";
  KvRocksOptions options;
  options.path = directory.path();
  const auto opened = open_rocks_engine(options);
  EXPECT_TRUE(opened.is(Code::kUnsupported)) << opened.status().text();
  EXPECT_FALSE(std::filesystem::exists(directory.path() + "/CURRENT"));
}

TEST(KvRocks, RefusesANewerFormat) {
  TemporaryDirectory directory;
  KvRocksOptions options;
  options.path = directory.path() + "/db";
  {
    auto engine = must(open_rocks_engine(options));
    Kv kv(std::move(engine), {});
    Txn txn(kv);
    txn.put(Keyspace::kMeta, "format", "copra-store 99");
    must(kv.commit(std::move(txn)));
  }
  const auto opened = open_rocks_engine(options);
  ASSERT_TRUE(opened.is(Code::kUnsupported)) << opened.status().text();
  EXPECT_NE(opened.status().message().find("99"), std::string::npos);
}

TEST(KvRocks, OneProcessAtATime) {
  TemporaryDirectory directory;
  KvRocksOptions options;
  options.path = directory.path() + "/db";
  const auto first = open_rocks_engine(options);
  ASSERT_TRUE(first.ok());
  const auto second = open_rocks_engine(options);
  EXPECT_TRUE(second.is(Code::kLocked)) << second.status().text();
}

TEST(KvRocks, DataOutlivesTheProcess) {
  TemporaryDirectory directory;
  KvRocksOptions options;
  options.path = directory.path() + "/db";
  for (int round = 0; round < 3; ++round) {
    Kv kv(must(open_rocks_engine(options)), {});
    Txn txn(kv);
    EXPECT_EQ(must(txn.counter(kSpace, "n")), round);
    txn.add(kSpace, "n", 1);
    must(kv.commit(std::move(txn)));
  }
}

// ---- resuming after a failed write
// ---------------------------------------------------------------

TEST(Resumer, WritesGoOnWhenAnAttemptSucceeds) {
  std::atomic<int> attempts{0};
  Resumer resumer([&] { return ++attempts < 3 ? Status(Code::kNoSpace, "still full") : Status(); },
                  std::chrono::milliseconds(1));
  EXPECT_TRUE(resumer.standing().ok());
  for (int round = 1; round <= 2; ++round) {
    attempts = 0;
    resumer.failed({Code::kNoSpace, "full"});
    for (int i = 0; i < 5000 && !resumer.standing().ok(); ++i) {
      EXPECT_EQ(resumer.standing().message(), "full");
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    EXPECT_TRUE(resumer.standing().ok());
    EXPECT_EQ(attempts, 3);
  }
  EXPECT_TRUE(resumer.stop(std::chrono::seconds(10)));
}

TEST(Resumer, AnAttemptThatHangsHoldsUpNobody) {
  const auto entered = std::make_shared<std::promise<void>>();
  const auto leave = std::make_shared<std::promise<void>>();
  const auto left = std::make_shared<std::promise<void>>();
  auto owned = std::make_shared<int>(7);
  const std::weak_ptr<int> watched = owned;
  auto resumer = std::make_unique<Resumer>(
      [entered, leave, left, owned] {
        entered->set_value();
        leave->get_future().wait();
        left->set_value();
        return Status();
      },
      std::chrono::milliseconds(1));
  owned.reset();
  resumer->failed(Status::io_error("the disk is gone"));
  entered->get_future().wait();
  for (int i = 0; i < 100; ++i) {
    EXPECT_TRUE(resumer->standing().is(Code::kIoError));
    EXPECT_EQ(resumer->standing().message(), "the disk is gone");
  }
  EXPECT_FALSE(resumer->stop(std::chrono::milliseconds(5)));
  resumer.reset();
  EXPECT_FALSE(watched.expired()) << "the attempt still uses it";
  leave->set_value();
  left->get_future().wait();
  for (int i = 0; i < 5000 && !watched.expired(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  EXPECT_TRUE(watched.expired());
}

}  // namespace
}  // namespace copra::storage
