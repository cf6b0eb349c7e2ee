// A room of a websocket function: one isolate that lives as long as the room and runs the
// function's handlers, one call after the other, over the same globals.
//
// In: a Program, calls (who, which handler, the message). Out: steps to drive and a result for each
// call; what the code says to players goes to a RoomHost while it runs. May include: invocation.h.
// Invariants: each call has its own deadline; memory and what is printed are limited as in any
// execution; a call that was cut leaves the room usable unless its memory stays full.
// Next: session_room.cc (the globals `session` and `room`), server/game_room.h (who calls).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "stdlib_shims/platform/invocation.h"

namespace copra {

struct RoomJoin {
  std::string room_id;
  std::optional<int64_t> max_players;
  bool is_public = true;
  std::string metadata_json = "null";
};

// What room code does to the outside. Called on the isolate's thread during a call; never waits.
class RoomHost {
 public:
  enum class Joined : uint8_t {
    kYes,
    kFull,
    kElsewhere,  // another room: the call ends and is made again there
  };
  virtual ~RoomHost() = default;
  virtual Joined join(const RoomJoin& join) = 0;
  virtual void broadcast(std::string json, const std::vector<std::string>& exclude) = 0;
  // False: nobody of that id is here.
  virtual bool send_to(const std::string& player_id, std::string json) = 0;
  virtual std::vector<std::string> players() = 0;
  virtual std::string room_id() = 0;
};

enum class RoomHandler : uint8_t { kConnect, kMessage, kDisconnect, kTick };
// "on_connect" …
std::string_view room_handler_name(RoomHandler handler);

struct RoomCall {
  RoomHandler handler = RoomHandler::kTick;
  uint64_t connection = 0;  // whose session; 0: nobody's
  std::string player_id;
  std::string asked_room;  // what the client's first message asked for
  RequestData request;     // its body is a JSON object or empty
  int64_t deadline_ms = 0;
};

enum class RoomOutcome : uint8_t {
  kReturned,
  kMissing,    // the function has no such handler
  kElsewhere,  // RoomHost::join said so
  kFailed,     // uncaught exception
  kTimeout,
  kMemory,
  kCancelled,
};

struct RoomResult {
  RoomOutcome outcome = RoomOutcome::kCancelled;
  std::string reply_json;       // a returned dict, "" for anything else
  bool says_connected = false;  // the reply has `your_id` and type "connected"
  std::string error, traceback, output;
  int64_t duration_us = 0;
  bool ticks = false;  // the function has an on_tick
  double tick_rate = 20;
  bool dead = true;  // the isolate takes no more calls
};

class RoomInvocation {
 public:
  // `host` outlives it.
  RoomInvocation(std::shared_ptr<const Program> program, PlatformContext context,
                 const Limits& limits, RoomHost& host);
  ~RoomInvocation();
  RoomInvocation(const RoomInvocation&) = delete;
  RoomInvocation& operator=(const RoomInvocation&) = delete;

  Isolate& isolate();
  // Between calls only (the isolate is new or resting); then resume until it rests or has ended.
  void begin(RoomCall call);
  // The result of that call.
  RoomResult take();

  struct State;

 private:
  std::unique_ptr<State> state_;
};

}  // namespace copra
