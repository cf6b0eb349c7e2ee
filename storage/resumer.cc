// The thread is started by the first failure: most stores never have one.
#include "storage/resumer.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace copra::storage {

struct Resumer::State {
  std::function<Status()> attempt;
  std::chrono::milliseconds pause;
  std::atomic<bool> sound{true};  // what every write asks first
  mutable std::mutex mutex;
  std::condition_variable changed;
  Status why;
  bool started = false, stopping = false, ended = false;
};

Resumer::Resumer(std::function<Status()> attempt, std::chrono::milliseconds pause)
    : state_(std::make_shared<State>()) {
  state_->attempt = std::move(attempt);
  state_->pause = pause;
}

Resumer::~Resumer() { static_cast<void>(stop(std::chrono::milliseconds(0))); }

void Resumer::failed(Status why) {
  const std::lock_guard lock(state_->mutex);
  state_->why = std::move(why);
  state_->sound = false;
  if (!state_->started) {
    state_->started = true;
    std::thread(loop, state_).detach();  // the state that it shares tells when it has ended
  }
  state_->changed.notify_all();
}

Status Resumer::standing() const {
  if (state_->sound) return {};
  const std::lock_guard lock(state_->mutex);
  return state_->sound ? Status() : state_->why;
}

bool Resumer::stop(std::chrono::milliseconds patience) {
  std::unique_lock lock(state_->mutex);
  state_->stopping = true;
  state_->changed.notify_all();
  return state_->changed.wait_for(lock, patience,
                                  [this] { return !state_->started || state_->ended; });
}

void Resumer::loop(const std::shared_ptr<State>& state) {
  std::unique_lock lock(state->mutex);
  while (!state->stopping) {
    if (state->sound) {
      state->changed.wait(lock);
      continue;
    }
    lock.unlock();
    const bool resumed = state->attempt().ok();
    lock.lock();
    if (resumed) {
      state->sound = true;
    } else {
      state->changed.wait_for(lock, state->pause, [&] { return state->stopping; });
    }
  }
  state->attempt = nullptr;  // lets go of what it owns
  state->ended = true;
  state->changed.notify_all();
}

}  // namespace copra::storage
