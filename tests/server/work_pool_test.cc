// Worker threads: everything accepted runs, nothing after stop.
#include "server/work_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace copra::server {
namespace {

TEST(WorkPool, RunsAllAcceptedWork) {
  std::atomic<int> ran{0};
  WorkPool pool("test", 3);
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(pool.post([&] { ++ran; }));
  pool.stop();
  EXPECT_EQ(ran.load(), 1000);
  EXPECT_FALSE(pool.post([&] { ++ran; }));
  EXPECT_EQ(ran.load(), 1000);
  pool.stop();
}

TEST(WorkPool, TellsWhetherOthersWait) {
  std::atomic<bool> go{false}, saw{false};
  WorkPool pool("test", 1, 5);
  pool.post([&] {
    while (!go.load()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    saw = pool.has_waiting();
  });
  pool.post([] {});
  go = true;
  pool.stop();
  EXPECT_TRUE(saw.load());
  EXPECT_FALSE(pool.has_waiting());
}

}  // namespace
}  // namespace copra::server
