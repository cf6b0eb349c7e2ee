// The feed of document changes: order, gaps, subscriptions that end, a writer that never waits.
#include "server/change_feed.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "server/app.h"

namespace copra::server {
namespace {

storage::Change change(std::string collection, size_t bytes = 0) {
  storage::Change out;
  out.collection = std::move(collection);
  out.old_body.assign(bytes, 'x');
  return out;
}

std::vector<storage::Change> one(std::string collection, size_t bytes = 0) {
  std::vector<storage::Change> out;
  out.push_back(change(std::move(collection), bytes));
  return out;
}

TEST(ChangeFeed, DeliversEveryCommitInOrderToEverySubscriber) {
  ChangeFeed feed;
  std::vector<std::string> first, second;
  const auto a = feed.subscribe([&](const ChangeFeed::Changes& changes) {
    for (const auto& c : *changes) first.push_back(c.collection);
  });
  const auto b = feed.subscribe(
      [&](const ChangeFeed::Changes& changes) { second.push_back(changes->front().collection); });
  std::vector<std::string> expected;
  for (int i = 0; i < 1000; ++i) {
    expected.push_back(std::to_string(i));
    feed.publish(one(expected.back()));
  }
  feed.drain();
  EXPECT_EQ(first, expected);
  EXPECT_EQ(second, expected);
}

TEST(ChangeFeed, NothingIsQueuedWithoutSubscribers) {
  ChangeFeed feed;
  feed.publish(one("lost"));
  std::vector<std::string> seen;
  const auto a = feed.subscribe(
      [&](const ChangeFeed::Changes& changes) { seen.push_back(changes->front().collection); });
  feed.publish(one("kept"));
  feed.drain();
  EXPECT_EQ(seen, std::vector<std::string>{"kept"});
}

TEST(ChangeFeed, AFullQueueLosesChangesAndSaysHowMany) {
  ChangeFeed feed;
  std::promise<void> entered, release;
  auto released = release.get_future().share();
  std::atomic<uint64_t> lost{0};
  size_t seen = 0;
  const auto a = feed.subscribe(
      [&](const ChangeFeed::Changes&) {
        if (seen++ == 0) {
          entered.set_value();
          released.wait();
        }
      },
      [&](uint64_t count) { lost += count; });
  feed.publish(one("first"));
  entered.get_future().wait();
  // The callback holds the feed's thread, yet publish() returns: 20 of 16 MiB don't fit 64 MiB.
  for (int i = 0; i < 20; ++i) feed.publish(one("big", 16u << 20));
  release.set_value();
  feed.drain();
  EXPECT_GT(lost.load(), 0u);
  EXPECT_EQ(seen - 1 + lost.load(), 20u);
}

TEST(ChangeFeed, ACancelledSubscriptionIsNotCalledAgainEvenFromItsOwnCallback) {
  ChangeFeed feed;
  int calls = 0;
  ChangeFeed::Subscription own;
  own = feed.subscribe([&](const ChangeFeed::Changes&) {
    ++calls;
    own.cancel();
  });
  int others = 0;
  auto other = feed.subscribe([&](const ChangeFeed::Changes&) { ++others; });
  feed.publish(one("a"));
  feed.publish(one("b"));
  feed.drain();
  EXPECT_EQ(calls, 1);
  EXPECT_EQ(others, 2);
  other.cancel();
  const auto third = feed.subscribe([](const ChangeFeed::Changes&) {});
  feed.publish(one("c"));
  feed.drain();
  EXPECT_EQ(others, 2);
}

TEST(ChangeFeed, TheStoreFeedsItInTheOrderOfItsCommits) {
  ChangeFeed feed;
  std::vector<int64_t> seen;
  const auto a = feed.subscribe([&](const ChangeFeed::Changes& changes) {
    for (const auto& c : *changes) seen.push_back(c.document.data().find("n").as_int());
  });
  storage::StoreOptions options;
  options.path = ":memory:";
  options.on_changes = [&](std::vector<storage::Change> changes) {
    feed.publish(std::move(changes));
  };
  const auto store = std::move(storage::Store::open(std::move(options))).value();
  const auto project = find_or_make_project(*store, "p").value();
  const std::string start = storage::json_to_value(R"({"n":0})").value();
  const auto document = store
                            ->write([&](storage::Session& s) {
                              return s.create_document(project.id, "c", storage::DocView(start));
                            })
                            .value();
  // Writers that read and raise one number: commit order is the order of the numbers.
  const auto raise = [&] {
    for (int i = 0; i < 100; ++i) {
      const auto step = [&](storage::Session& s) -> storage::Result<storage::Document> {
        COPRA_ASSIGN(const auto now, s.get_document(project.id, "c", document.id));
        const int64_t n = now.data().find("n").as_int();
        const auto body = storage::json_to_value("{\"n\":" + std::to_string(n + 1) + "}");
        return s.replace_document(project.id, "c", document.id, storage::DocView(*body));
      };
      ASSERT_TRUE(store->write(step).ok());
    }
  };
  std::vector<std::thread> writers;
  for (int i = 0; i < 4; ++i) writers.emplace_back(raise);
  for (std::thread& writer : writers) writer.join();
  feed.drain();
  ASSERT_EQ(seen.size(), 401u);
  for (size_t i = 0; i < seen.size(); ++i) ASSERT_EQ(seen[i], static_cast<int64_t>(i));
}

}  // namespace
}  // namespace copra::server
