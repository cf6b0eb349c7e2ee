// What open websockets live on: keys, users, lists and functions that may be taken away meanwhile.
//
// In: sockets with a check of their right to be open, projects whose rights changed (the store says
// so after each such commit). Out: a farewell and a close for those that lost it. May include:
// storage's public header, websocket.h. Invariants: a commit only marks its project, checks run on
// the storage pool, one sweep at a time; a right that went between a socket's own look and its
// ticket is noticed (generation).
// Next: handlers_realtime.cc, handlers_game.cc (whose sockets are here), app.cc (who calls
// changed).
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/websocket.h"
#include "server/work_pool.h"
#include "storage/store.h"

namespace copra::server {

class SocketGuards {
 public:
  // "" while the socket may stay open, else its farewell (JSON). Runs on a thread that may block.
  using Check = std::function<storage::Result<std::string>(storage::Session&)>;

  explicit SocketGuards(WorkPool& pool) : pool_(pool) {}
  SocketGuards(const SocketGuards&) = delete;
  SocketGuards& operator=(const SocketGuards&) = delete;
  // Where checks read; before the first socket.
  void set_store(storage::Store& store) { store_ = &store; }

  // While it lives the socket is watched.
  class Ticket {
   public:
    Ticket() = default;
    ~Ticket() { reset(); }
    Ticket(Ticket&& other) noexcept { *this = std::move(other); }
    Ticket& operator=(Ticket&& other) noexcept;
    void reset();

   private:
    friend class SocketGuards;
    SocketGuards* guards_ = nullptr;
    storage::Uuid project_;
    uint64_t number_ = 0;
  };

  // Read it before looking whether a socket may be opened, hand it to add().
  uint64_t generation() const { return generation_.load(); }
  [[nodiscard]] Ticket add(const storage::Uuid& project, WebSocketPtr socket, Check check,
                           uint64_t seen);

  // Any thread, never waits.
  void changed(const std::vector<storage::Uuid>& projects);

 private:
  struct Entry {
    WebSocketPtr socket;
    Check check;
  };
  using Entries = std::unordered_map<uint64_t, std::shared_ptr<Entry>>;

  void mark(const storage::Uuid& project);  // with mutex_ held
  void sweep();

  WorkPool& pool_;
  storage::Store* store_ = nullptr;
  std::atomic<uint64_t> generation_{0};
  std::mutex mutex_;
  uint64_t numbers_ = 0;
  std::unordered_map<storage::Uuid, Entries> projects_;
  std::set<storage::Uuid> marked_;
  bool sweeping_ = false;
};

}  // namespace copra::server
