// What it is for: bringing an engine back after a failed write, on a thread of its own. In: what to
// try; out: whether writes may go on, at once. May include status.h. Invariant: neither a writer
// nor the end waits for an attempt that never returns.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "storage/status.h"

namespace copra::storage {

class Resumer {
 public:
  // `attempt` is called after a failure, and again every `pause`, until it succeeds. It owns what
  // it uses: an attempt that hangs may outlive this object.
  Resumer(std::function<Status()> attempt, std::chrono::milliseconds pause);
  ~Resumer();  // does not wait: see stop()
  Resumer(const Resumer&) = delete;
  Resumer& operator=(const Resumer&) = delete;

  // A write failed: no other is to be tried until an attempt succeeded.
  void failed(Status why);
  // Not ok: why the engine takes no writes now. Any thread.
  Status standing() const;
  // No more attempts. False: one that is under way has not come back within `patience`.
  bool stop(std::chrono::milliseconds patience);

 private:
  struct State;
  static void loop(const std::shared_ptr<State>& state);
  std::shared_ptr<State> state_;
};

}  // namespace copra::storage
