// Webhook mailboxes: addresses that keep what is sent to them for a while, for looking at what a
// third party sends.
//
// In: requests to a mailbox. Out: the requests, as JSON. May include: http.h. Invariant: memory
// only, and bounded: mailboxes, requests in each, bytes of each; what is oldest goes first.
// Next: handlers_mailbox.cc.
#pragma once

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "server/http.h"

namespace copra::server {

class HookMailbox {
 public:
  static constexpr size_t kMailboxesMax = 1000;
  static constexpr size_t kRequestsMax = 50;              // kept in a mailbox
  static constexpr size_t kBytesMax = 256 * 1024;         // of one mailbox
  static constexpr int64_t kLifeUs = 3600LL * 1'000'000;  // after its last use

  struct Received {
    uint64_t number = 0;  // 1, 2, … in a mailbox
    std::string json;     // the event's data
  };
  static constexpr size_t kReadersMax = 20;  // of one mailbox at a time
  struct Stats {
    uint64_t total = 0;
    size_t kept = 0, readers = 0;
    int64_t created_us = 0, last_us = 0;
  };

  // The new mailbox's name.
  std::string create(int64_t now_us);
  // False: no such mailbox. A body that doesn't fit the mailbox is kept without its end.
  bool add(const std::string& name, std::string json, int64_t now_us);
  // What came after `number`.
  std::optional<std::vector<Received>> after(const std::string& name, uint64_t number,
                                             int64_t now_us);
  std::optional<Stats> stats(const std::string& name, int64_t now_us);
  // One more who waits for what comes, with leave() at its end. False: there are too many.
  bool enter(const std::string& name, int64_t now_us);
  void leave(const std::string& name);
  size_t count(int64_t now_us);

 private:
  struct Mailbox {
    std::deque<Received> requests;
    size_t bytes = 0, readers = 0;
    uint64_t total = 0;
    int64_t created_us = 0, used_us = 0, last_us = 0;
  };
  void expire(int64_t now_us);
  Mailbox* find(const std::string& name, int64_t now_us);

  std::mutex mutex_;
  std::map<std::string, Mailbox> mailboxes_;
};

}  // namespace copra::server
