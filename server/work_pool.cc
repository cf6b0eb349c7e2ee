// A fixed set of worker threads; contract in work_pool.h.
#include "server/work_pool.h"

#include <pthread.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace copra::server {

namespace {
constexpr int kHelpDepthMax = 3;
// Which pool the thread belongs to, and how many pieces of work it has begun inside each other.
thread_local WorkPool* own_pool = nullptr;
thread_local int help_depth = 0;
}  // namespace

WorkPool::WorkPool(std::string name, size_t threads, int nice) : name_(std::move(name)) {
  for (size_t i = 0; i < (threads == 0 ? 1 : threads); ++i)
    threads_.emplace_back([this, nice] { run(nice); });
}

WorkPool::~WorkPool() { stop(); }

bool WorkPool::post(std::function<void()> work) {
  {
    const std::lock_guard lock(mutex_);
    if (stopping_) return false;
    queue_.push_back(std::move(work));
  }
  wake_.notify_one();
  return true;
}

bool WorkPool::has_waiting() const {
  const std::lock_guard lock(mutex_);
  return !queue_.empty();
}

void WorkPool::help() {
  if (own_pool == nullptr || help_depth >= kHelpDepthMax) return;
  ++help_depth;
  own_pool->run_one();
  --help_depth;
}

void WorkPool::run_one() {
  std::function<void()> work;
  {
    const std::lock_guard lock(mutex_);
    if (queue_.empty()) return;
    work = std::move(queue_.front());
    queue_.pop_front();
  }
  work();
}

void WorkPool::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_)
    if (thread.joinable()) thread.join();
}

void WorkPool::run(int nice) {
  own_pool = this;
  pthread_setname_np(pthread_self(), name_.substr(0, 15).c_str());
  // On Linux a nice value belongs to a thread; failing to lower it costs latency, not correctness.
  if (nice != 0) setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), nice);
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
    if (queue_.empty()) return;
    std::function<void()> work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
    work = nullptr;
    lock.lock();
  }
}

}  // namespace copra::server
