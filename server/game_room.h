// Game rooms: who plays in which room of which websocket function, and the loop that runs the
// function's handlers for them (platform contract 4.9).
//
// In: connections and their messages, the clock. Out: calls of on_connect, on_message,
// on_disconnect, on_tick, one at a time for each room; frames to players; refusals. May include:
// execute.h, websocket.h. Invariants: a room lives from its first player to its last; its queue is
// bounded; GameRooms holds no connection or timer once the rooms' coroutines are gone.
// Next: handlers_game.cc (the protocol of a socket), session_room.h (the code's side).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "server/awaitable.h"
#include "server/execute.h"
#include "server/function_cache.h"
#include "server/websocket.h"
#include "storage/uuid.h"

namespace copra::server {

class App;
class GameRoom;

// {"type":"error","error":…}
std::string game_error_json(std::string_view error);

// One connection of a player.
struct GamePlayer {
  uint64_t connection = 0;
  std::string player_id;
  WebSocketPtr socket;
  RequestData request;  // of the handshake; calls add the message
  std::string hello;    // the first message, a JSON object

  // Guarded by the room's mutex.
  bool joined = false;
  bool greeted = false;  // has had its first message; earlier ones wait in `held`
  std::vector<Frame> held;
  size_t held_bytes = 0;
  void drop_held() {
    held.clear();
    held_bytes = 0;
  }
};
using GamePlayerPtr = std::shared_ptr<GamePlayer>;

// What became of a player that wanted to enter.
struct GameEntry {
  enum class Kind : uint8_t { kJoined, kRefused, kElsewhere };
  Kind kind = Kind::kRefused;  // kRefused: the socket has been told and closed
  RoomJoin join;               // kElsewhere: where to, as the code said it
};

class GameRooms {
 public:
  explicit GameRooms(App& app);
  ~GameRooms();
  GameRooms(const GameRooms&) = delete;
  GameRooms& operator=(const GameRooms&) = delete;

  struct Entrance {
    FunctionPtr function;
    std::string room_id;
    std::string origin;  // begins the URLs that the code sees
    GamePlayerPtr player;
    std::shared_ptr<const RoomJoin> decided;  // set when another room's code chose this one
  };
  // Runs on_connect in that room, made when missing; `room` is set when the player has joined.
  boost::asio::awaitable<GameEntry> enter(Entrance entrance, std::shared_ptr<GameRoom>* room);
  // False: the room's queue is full.
  static bool message(GameRoom& room, const GamePlayerPtr& player, std::string json);
  static void leave(GameRoom& room, const GamePlayerPtr& player);

  // {"rooms":[…],"total":n}
  std::string list_json(const storage::Uuid& project, bool public_only) const;

 private:
  friend class GameRoom;
  using Key = std::pair<storage::Uuid, std::string>;  // function, room_id

  App& app_;
  mutable std::mutex mutex_;  // before the mutex of a room
  std::map<Key, std::shared_ptr<GameRoom>> rooms_;
};

}  // namespace copra::server
