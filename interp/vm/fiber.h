// The isolate's own C++ stack. Natives, nested interpreter loops and everything they call run on
// it, so that any of them may wait (host operation, end of the time slice) by switching back to the
// host; the host sees an ordinary function call. Stacks come from a process-wide pool and are
// reused warm.
//
// May include: boost.context's fcontext (no exceptions, no signal masks: a switch costs
// nanoseconds). Invariant: a fiber is entered by one thread at a time, and is always run to its end
// before its stack goes back to the pool (cancellation unwinds it), so destructors on it do run.
#pragma once

#include <cstddef>
#include <cstdint>

namespace copra {

class Fiber {
 public:
  using Entry = void (*)(void* argument);
  Fiber(Entry entry, void* argument);
  ~Fiber();
  Fiber(const Fiber&) = delete;
  Fiber& operator=(const Fiber&) = delete;

  // Host side: runs the fiber until it switches out or ends.
  void enter();
  // Fiber side: back to the host; returns when entered again.
  void leave();
  bool finished() const { return finished_; }
  bool started() const { return started_; }
  // Highest and lowest usable address.
  const char* stack_top() const { return top_; }
  const char* stack_low() const { return low_; }
  // Made so short a time ago that it can't have touched more than a few hundred kilobytes: what it
  // used need not be looked through for pages to give back.
  bool is_young() const;

 private:
  friend struct FiberAccess;

  Entry entry_;
  void* argument_;
  int64_t made_us_;
  char* base_ = nullptr;
  char* top_ = nullptr;
  char* low_ = nullptr;
  void* context_ = nullptr;  // the side that is switched out
  const void* host_stack_bottom_ = nullptr;
  size_t host_stack_size_ = 0;
  bool started_ = false;
  bool finished_ = false;
};

}  // namespace copra
