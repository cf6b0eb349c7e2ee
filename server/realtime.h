// Who listens to what: watchers of collections, the broadcast channel and the rooms of each project
// (platform contract 4.7).
//
// In: the stream of committed changes, sockets that have proved their project, messages. Out:
// frames into the sockets' queues. May include: storage's public header, websocket.h. Invariants: a
// commit and a message never wait for a reader; every text is written once and shared by all who
// get it; a watcher hears of every change committed after its `connected` message, in order, or is
// closed. Next: handlers_realtime.cc (the protocol of a socket), change_feed.h (where changes come
// from).
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "server/change_feed.h"
#include "server/websocket.h"
#include "storage/store.h"

namespace copra::server {

class Realtime {
 public:
  explicit Realtime(ChangeFeed& feed);
  ~Realtime();
  Realtime(const Realtime&) = delete;
  Realtime& operator=(const Realtime&) = delete;

  // Ends the thread; nothing is sent any more. Idempotent.
  void stop();

  struct Watcher {
    WebSocketPtr socket;
    storage::Uuid project;
    std::string collection;       // its name
    std::string collection_json;  // member of every document sent
    std::string filters;          // an encoded object, "" for all documents
    Frame connected;              // sent before the first event
  };
  // Waits until changes committed so far have gone by: on a thread that may block.
  void watch(Watcher watcher);
  // `collection` as given to watch().
  void unwatch(const WebSocketPtr& socket, const storage::Uuid& project,
               const std::string& collection);

  struct Member {
    WebSocketPtr socket;
    std::string user_id, user_name;
  };
  void enter_channel(const storage::Uuid& project, const Member& member);
  void leave_channel(const storage::Uuid& project, const WebSocketPtr& socket);
  // `data` is JSON text.
  void broadcast(const storage::Uuid& project, const Member& from, std::string_view data);

  // False: there is no such room and `create` is not set.
  bool enter_room(const storage::Uuid& project, const std::string& room, const Member& member,
                  bool create, const std::string& title);
  void leave_room(const storage::Uuid& project, const std::string& room,
                  const WebSocketPtr& socket);
  void say(const storage::Uuid& project, const std::string& room, const Member& from,
           std::string_view content);
  // {"rooms":[…],"total":n}, oldest first.
  std::string rooms_json(const storage::Uuid& project);

 private:
  // Watchers of one collection with the same filter: one decision and one text for all of them.
  struct Group {
    std::string filters;  // owns what `filter` looks at
    storage::Filter filter;
    std::vector<WebSocketPtr> sockets;
    std::string frames;  // of the current batch
  };
  struct Target {
    std::string collection_json;
    std::vector<std::unique_ptr<Group>> groups;
  };
  struct Unwatch {
    WebSocketPtr socket;
    std::string key;
  };
  struct Lost {};
  using Changes = ChangeFeed::Changes;
  using Job = std::variant<Changes, Watcher, Unwatch, Lost>;

  struct Room {
    std::string title, created_by;
    storage::Micros created_at = 0;
    std::vector<Member> members;
  };
  using RoomKey = std::pair<storage::Uuid, std::string>;

  void run();
  // On the feed's thread: the changes of a commit; changes that never came.
  void publish(const Changes& changes);
  void lose();
  void deliver(const storage::Change& change, std::vector<Target*>* touched);
  void add(Watcher watcher);
  void remove(const Unwatch& who);
  void close_watchers();
  size_t flush(std::vector<Target*>* touched);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> jobs_;
  size_t job_bytes_ = 0;
  std::unordered_map<std::string, int64_t> interest_;  // watchers by target key, queued ones too
  bool stopping_ = false;

  std::unordered_map<std::string, Target> targets_;  // the thread's own

  std::mutex people_mutex_;  // channels_ and rooms_; held while a message is handed out, for order
  std::unordered_map<storage::Uuid, std::vector<Member>> channels_;
  std::map<RoomKey, Room> rooms_;

  ChangeFeed& feed_;
  std::once_flag subscribed_;  // by the first watcher
  ChangeFeed::Subscription subscription_;
  std::thread thread_;
};

// The text of a change's event for watchers of its collection (exposed for its test).
std::string change_event_json(const storage::Change& change, std::string_view collection_json);

}  // namespace copra::server
