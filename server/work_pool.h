// A fixed set of threads for plain work that must not run on a connection thread.
//
// In: closures. Out: they run once, in order of arrival. May include: the standard library.
// Invariant: stop() runs everything accepted before it; after stop() nothing is accepted.
// Two pools exist: storage calls that may wait for the disk, and long-running functions
// (execute.cc), whose threads have a lower priority than the connections'.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace copra::server {

class WorkPool {
 public:
  // `name` shows in `top -H`; `nice` > 0 lowers the threads' priority.
  WorkPool(std::string name, size_t threads, int nice = 0);
  ~WorkPool();
  WorkPool(const WorkPool&) = delete;
  WorkPool& operator=(const WorkPool&) = delete;

  // Any thread. False after stop(): the work is dropped.
  bool post(std::function<void()> work);
  // Lets a long piece of work see whether others wait for a thread.
  bool has_waiting() const;
  // Called now and then by a long piece of work: runs what waits for the calling thread's pool, one
  // piece and a few levels deep. Nothing on other threads.
  static void help();
  // Runs what is queued, then ends the threads. Idempotent.
  void stop();

 private:
  void run(int nice);
  void run_one();

  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> queue_;
  bool stopping_ = false;
  std::string name_;
  std::vector<std::thread> threads_;
};

}  // namespace copra::server
