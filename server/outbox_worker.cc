// The worker's loop; contract in outbox_worker.h.
//
// One thread decides, others deliver. It keeps the sequences of due items in lanes (never their
// payloads), begins what caps allow, and hands each result to an asynchronous commit. Items of a
// lane beyond kLaneRemembered are not remembered: a later look at the outbox finds them again.
#include "server/outbox_worker.h"

#include <pthread.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "server/log.h"
#include "server/text.h"

namespace copra::server {

using storage::Micros;
using storage::OutboxItem;
using storage::Session;
using storage::Status;
using storage::Uuid;

namespace {

constexpr size_t kActiveMax = 64;
constexpr size_t kActivePerLane = 4;
constexpr size_t kActivePerProject = 16;
constexpr size_t kLaneRemembered = 64;
constexpr size_t kRememberedMax = 8192;
constexpr int64_t kPollMs = 1000;
constexpr int64_t kStopWaitMs = 3000;
constexpr int64_t kFailedCommitPauseMs = 1000;
// A look at the outbox takes at most this part of the time.
constexpr int64_t kScanShare = 4;
constexpr size_t kErrorBytesMax = 500;
constexpr int kShiftMax = 30;

int64_t pause_ms(const OutboxHandler& handler, int attempts) {
  int64_t pause = handler.first_pause_ms;
  for (int i = 0; i < std::min(attempts, kShiftMax) && pause < handler.pause_max_ms; ++i)
    pause *= handler.factor;
  pause = std::min(pause, handler.pause_max_ms);
  // Up to a tenth more, so that what failed together does not come back together.
  return pause + pause * Uuid::random().bytes[0] / 2560;
}

}  // namespace

struct OutboxWorker::State : std::enable_shared_from_this<OutboxWorker::State> {
  State(storage::Store& s, std::map<std::string, OutboxHandler, std::less<>> h)
      : store(s), handlers(std::move(h)) {}

  struct Lane {
    std::deque<std::pair<uint64_t, Uuid>> waiting;
    size_t active = 0;
  };
  struct Active {
    std::string lane;
    OutboxItem item;
  };

  void loop();
  void look();
  bool begin_one();
  bool begin(const std::string& lane, uint64_t sequence);
  void deliver(OutboxItem item);
  void finished(uint64_t sequence, DeliveryResult result);
  void settled(uint64_t sequence, const Status& status);
  Status record(Session& session, const OutboxItem& item, const DeliveryResult& result);
  const OutboxHandler* handler_of(const OutboxItem& item) const {
    const auto found = handlers.find(item.kind);
    return found == handlers.end() ? nullptr : &found->second;
  }

  storage::Store& store;
  const std::map<std::string, OutboxHandler, std::less<>> handlers;

  // Shared with delivering threads.
  mutable std::mutex mutex;
  std::condition_variable changed;
  bool woken = true, stopping = false;
  std::vector<std::pair<uint64_t, DeliveryResult>> results;
  std::vector<std::pair<uint64_t, Status>> commits;
  size_t active_count = 0;

  // The thread's own.
  std::map<std::string, Lane> lanes;
  std::string last_lane;  // served last: the next one is looked at first
  std::unordered_set<uint64_t> remembered;
  std::unordered_map<uint64_t, Active> active;
  std::unordered_map<Uuid, size_t> active_of_project;
  std::unordered_map<uint64_t, int64_t> put_off;  // sequence -> steady ms: its commit failed
  bool more_may_wait = false;                     // a lane was full at the last look
  std::thread thread;
};

namespace {

int64_t steady_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

// Remembers due items that are not known yet.
void OutboxWorker::State::look() {
  more_may_wait = false;
  const int64_t now_ms = steady_ms();
  std::erase_if(put_off, [now_ms](const auto& entry) { return entry.second <= now_ms; });
  const Status status = store.read([&](Session& session) {
    return session.visit_outbox(
        storage::now_micros(),
        [&](uint64_t sequence) {
          return !remembered.contains(sequence) && !active.contains(sequence) &&
                 !put_off.contains(sequence);
        },
        [&](OutboxItem item) {
          const OutboxHandler* handler = handler_of(item);
          std::string name = item.kind;
          if (handler && handler->lane) name += " " + handler->lane(item);
          Lane& lane = lanes[name];
          if (lane.waiting.size() >= kLaneRemembered) {
            more_may_wait = true;
            return true;
          }
          lane.waiting.emplace_back(item.sequence, item.project_id);
          remembered.insert(item.sequence);
          if (remembered.size() < kRememberedMax) return true;
          more_may_wait = true;
          return false;
        });
  });
  if (!status.ok()) log(LogLevel::kError, "outbox_unreadable", {{"status", status.text()}});
}

// The next item of the next lane that may have one more delivery. False: there is none.
bool OutboxWorker::State::begin_one() {
  if (active.size() >= kActiveMax || lanes.empty()) return false;
  auto at = lanes.upper_bound(last_lane);
  for (size_t looked = 0; looked < lanes.size(); ++looked, ++at) {
    if (at == lanes.end()) at = lanes.begin();
    Lane& lane = at->second;
    if (lane.active >= kActivePerLane) continue;
    const auto free = std::find_if(lane.waiting.begin(), lane.waiting.end(), [&](const auto& w) {
      const auto count = active_of_project.find(w.second);
      return count == active_of_project.end() || count->second < kActivePerProject;
    });
    if (free == lane.waiting.end()) continue;
    const uint64_t sequence = free->first;
    lane.waiting.erase(free);
    remembered.erase(sequence);
    last_lane = at->first;
    const std::string name = at->first;
    if (!begin(name, sequence) && lane.waiting.empty() && lane.active == 0) lanes.erase(name);
    return true;
  }
  return false;
}

bool OutboxWorker::State::begin(const std::string& lane, uint64_t sequence) {
  auto item = store.read([&](Session& session) { return session.outbox_item(sequence); });
  if (!item.ok()) {
    if (!item.is(storage::Code::kNotFound)) put_off[sequence] = steady_ms() + kFailedCommitPauseMs;
    return false;
  }
  if (item->due_at > storage::now_micros()) return false;
  ++lanes[lane].active;
  ++active_of_project[item->project_id];
  active.emplace(sequence, Active{lane, *item});
  {
    const std::lock_guard lock(mutex);
    ++active_count;
  }
  deliver(std::move(*item));
  return true;
}

void OutboxWorker::State::deliver(OutboxItem item) {
  const uint64_t sequence = item.sequence;
  auto self = shared_from_this();
  DeliveryDone done = [self, sequence](DeliveryResult result) {
    const std::lock_guard lock(self->mutex);
    self->results.emplace_back(sequence, std::move(result));
    self->changed.notify_one();
  };
  const OutboxHandler* handler = handler_of(item);
  if (!handler) {
    return done({DeliveryResult::Kind::kFailed, "nothing delivers items of kind " + item.kind});
  }
  handler->deliver(item, std::move(done));
}

// What an attempt's end means for the store; runs in a transaction.
Status OutboxWorker::State::record(Session& session, const OutboxItem& item,
                                   const DeliveryResult& result) {
  using Kind = DeliveryResult::Kind;
  const OutboxHandler* handler = handler_of(item);
  const bool last = !handler || item.attempts + 1 >= handler->attempts_max;
  const bool final = result.kind == Kind::kDone || result.kind == Kind::kFailed || last;
  if (handler && handler->settle) COPRA_TRY(handler->settle(session, item, result, final));
  Status status;
  if (!final) {
    const int64_t pause = pause_ms(*handler, item.attempts);
    status = session.outbox_retry(item.sequence, storage::now_micros() + pause * 1000);
  } else {
    status = session.outbox_done(item.sequence);
    // Gone: its project was deleted, or another attempt ended it.
    if (status.ok() && result.kind != Kind::kDone) {
      std::string target = handler && handler->describe ? handler->describe(item) : std::string();
      COPRA_TRY(add_dead_letter(session, item, std::move(target), result.error));
    }
  }
  return status.is(storage::Code::kNotFound) ? Status() : status;
}

void OutboxWorker::State::finished(uint64_t sequence, DeliveryResult result) {
  const auto found = active.find(sequence);
  if (found == active.end()) return;
  if (result.kind == DeliveryResult::Kind::kLater) {
    put_off[sequence] = steady_ms() + kFailedCommitPauseMs;
    return settled(sequence, {});
  }
  result.error = valid_utf8(std::string_view(result.error).substr(0, kErrorBytesMax));
  const OutboxItem& item = found->second.item;
  if (result.kind != DeliveryResult::Kind::kDone) {
    log(LogLevel::kWarning, "delivery_failed",
        {{"kind", item.kind},
         {"project", item.project_id.text()},
         {"attempt", item.attempts + 1},
         {"error", result.error}});
  }
  auto self = shared_from_this();
  const auto kept = std::make_shared<const OutboxItem>(item);
  const auto ended = std::make_shared<const DeliveryResult>(std::move(result));
  store.write_status_async(
      [self, kept, ended](Session& session) { return self->record(session, *kept, *ended); },
      [self, sequence](Status status) {
        const std::lock_guard lock(self->mutex);
        self->commits.emplace_back(sequence, std::move(status));
        self->changed.notify_one();
      });
}

void OutboxWorker::State::settled(uint64_t sequence, const Status& status) {
  if (!status.ok()) {
    log(LogLevel::kError, "outbox_commit_failed", {{"status", status.text()}});
    put_off[sequence] = steady_ms() + kFailedCommitPauseMs;
  }
  const auto found = active.find(sequence);
  if (found == active.end()) return;
  const auto lane = lanes.find(found->second.lane);
  if (lane != lanes.end() && --lane->second.active == 0 && lane->second.waiting.empty())
    lanes.erase(lane);
  const auto count = active_of_project.find(found->second.item.project_id);
  if (count != active_of_project.end() && --count->second == 0) active_of_project.erase(count);
  active.erase(found);
  const std::lock_guard lock(mutex);
  --active_count;
}

void OutboxWorker::State::loop() {
  pthread_setname_np(pthread_self(), "copra-outbox");
  int64_t next_look_ms = 0;  // not before
  int64_t poll_ms = 0;       // a look is due even if nobody woke us
  int64_t stop_ms = 0;
  bool want_look = true;
  for (;;) {
    std::vector<std::pair<uint64_t, DeliveryResult>> ended;
    std::vector<std::pair<uint64_t, Status>> written;
    bool stop = false;
    {
      const std::lock_guard lock(mutex);
      ended.swap(results);
      written.swap(commits);
      want_look = want_look || std::exchange(woken, false);
      stop = stopping;
    }
    for (auto& [sequence, result] : ended) finished(sequence, std::move(result));
    for (const auto& [sequence, status] : written) settled(sequence, status);
    if (!written.empty() && more_may_wait) want_look = true;

    const int64_t now = steady_ms();
    if (stop) {
      if (stop_ms == 0) stop_ms = now + kStopWaitMs;
      if (active.empty() || now >= stop_ms) return;
    } else {
      if ((want_look || now >= poll_ms) && now >= next_look_ms) {
        want_look = false;
        look();
        const int64_t after = steady_ms();
        next_look_ms = after + (after - now) * kScanShare;
        poll_ms = after + kPollMs;
        const auto later = store.read(
            [](Session& session) { return session.outbox_next_due(storage::now_micros()); });
        if (later.ok()) {
          const int64_t wait = (*later - storage::now_micros()) / 1000 + 1;
          poll_ms = std::min(poll_ms, after + std::max<int64_t>(wait, 1));
        }
      }
      while (begin_one()) {
      }
    }
    int64_t until = stop ? stop_ms : poll_ms;
    if (want_look && !stop) until = std::min(until, next_look_ms);
    std::unique_lock lock(mutex);
    if (!results.empty() || !commits.empty()) continue;
    if (!stop && (woken || stopping)) {
      // A look may have to wait for its share of time.
      if (stopping || steady_ms() >= next_look_ms) continue;
      until = std::min(until, next_look_ms);
    }
    const int64_t wait = std::max<int64_t>(until - steady_ms(), 1);
    changed.wait_for(lock, std::chrono::milliseconds(wait));
  }
}

OutboxWorker::OutboxWorker(storage::Store& store,
                           std::map<std::string, OutboxHandler, std::less<>> handlers)
    : state_(std::make_shared<State>(store, std::move(handlers))) {}

OutboxWorker::~OutboxWorker() { stop(); }

void OutboxWorker::start() {
  const auto state = state_;
  state_->thread = std::thread([state] { state->loop(); });
}

void OutboxWorker::wake() {
  const std::lock_guard lock(state_->mutex);
  state_->woken = true;
  state_->changed.notify_one();
}

void OutboxWorker::begin_stop() {
  const std::lock_guard lock(state_->mutex);
  state_->stopping = true;
  state_->changed.notify_one();
}

void OutboxWorker::stop() {
  begin_stop();
  if (state_->thread.joinable()) state_->thread.join();
}

size_t OutboxWorker::active() const {
  const std::lock_guard lock(state_->mutex);
  return state_->active_count;
}

}  // namespace copra::server
