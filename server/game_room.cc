// A room's state and loop; contract in game_room.h.
#include "server/game_room.h"

#include <algorithm>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <deque>
#include <functional>
#include <optional>
#include <utility>

#include "server/app.h"
#include "server/json_text.h"
#include "server/log.h"
#include "server/text.h"
#include "server/trigger.h"
#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

// Messages that wait for a room's handlers.
constexpr size_t kQueuedEventsMax = 2000;
constexpr size_t kQueuedBytesMax = 32u << 20;
// Frames for a player whose on_connect still runs.
constexpr size_t kHeldFramesMax = 1000;
// Records in the execution log for one room and second; failures and prints beyond are not kept.
constexpr int kRecordsPerSecond = 10;
constexpr int64_t kSecondUs = 1'000'000;
constexpr size_t kLoggedBytesMax = 64 * 1024;

struct Event {
  RoomHandler handler = RoomHandler::kTick;
  GamePlayerPtr player;
  std::string message;
  // kConnect: the answer, and whom to tell.
  std::shared_ptr<GameEntry> entry;
  std::shared_ptr<const RoomJoin> decided;
  std::function<void()> done;
};

std::string_view log_status(RoomOutcome outcome) {
  switch (outcome) {
    case RoomOutcome::kReturned:
    case RoomOutcome::kMissing:
    case RoomOutcome::kElsewhere: return "success";
    case RoomOutcome::kTimeout: return "timeout";
    default: return "failed";
  }
}

}  // namespace

std::string game_error_json(std::string_view error) {
  JsonText json;
  json.begin_object().key("type").string("error").key("error").string(error).end_object();
  return json.take();
}

class GameRoom final : public RoomHost, public std::enable_shared_from_this<GameRoom> {
 public:
  GameRoom(App& app, GameRooms& rooms, FunctionPtr function, std::string room_id)
      : app_(app), rooms_(rooms), function_(std::move(function)), room_id_(std::move(room_id)) {}

  // Any thread. False: the queue is full.
  bool post(Event event, bool always) {
    const std::lock_guard lock(mutex_);
    if (!always && (inbox_.size() >= kQueuedEventsMax ||
                    inbox_bytes_ + event.message.size() > kQueuedBytesMax))
      return false;
    inbox_bytes_ += event.message.size();
    inbox_.push_back(std::move(event));
    if (driver_ != nullptr) driver_->wake();
    return true;
  }

  static asio::awaitable<void> run(std::shared_ptr<GameRoom> self, asio::any_io_executor home,
                                   PlatformContext context, Limits limits);

  const FunctionInfo& function() const { return *function_; }
  bool is_public() const {
    const std::lock_guard lock(mutex_);
    return public_ && !players_.empty();
  }
  bool is_empty() const {
    const std::lock_guard lock(mutex_);
    return players_.empty();
  }
  void append_json(JsonText& json) const {
    const std::lock_guard lock(mutex_);
    json.begin_object().key("room_id").string(room_id_);
    json.key("player_count").number(static_cast<int64_t>(players_.size())).key("max_players");
    if (max_players_) {
      json.number(*max_players_);
    } else {
      json.null();
    }
    json.key("metadata").raw(metadata_json_).end_object();
  }

  // ---- RoomHost: on the isolate's thread, during a call

  Joined join(const RoomJoin& join) override {
    const std::lock_guard lock(mutex_);
    const GamePlayerPtr& player = current_;
    if (!player) return Joined::kFull;
    if (join.room_id != room_id_ && !decided_) {
      elsewhere_ = join;
      return Joined::kElsewhere;
    }
    decided_ = false;
    full_ = false;
    if (!player->joined) {
      const std::optional<int64_t> most = join.max_players ? join.max_players : max_players_;
      if (most && static_cast<int64_t>(players_.size()) >= *most) {
        full_ = true;
        return Joined::kFull;
      }
      player->joined = true;
      players_.push_back(player);
    }
    if (join.max_players) max_players_ = join.max_players;
    public_ = join.is_public;
    if (join.metadata_json != "null") metadata_json_ = join.metadata_json;
    return Joined::kYes;
  }

  void broadcast(std::string json, const std::vector<std::string>& exclude) override {
    const Frame frame = text_frame(json);
    const std::lock_guard lock(mutex_);
    for (const GamePlayerPtr& player : players_)
      if (std::find(exclude.begin(), exclude.end(), player->player_id) == exclude.end())
        hand_over(*player, frame);
  }

  bool send_to(const std::string& player_id, std::string json) override {
    const Frame frame = text_frame(json);
    bool found = false;
    const std::lock_guard lock(mutex_);
    for (const GamePlayerPtr& player : players_) {
      if (player->player_id != player_id) continue;
      hand_over(*player, frame);
      found = true;
    }
    return found;
  }

  std::vector<std::string> players() override {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> out;
    for (const GamePlayerPtr& player : players_)
      if (std::find(out.begin(), out.end(), player->player_id) == out.end())
        out.push_back(player->player_id);
    return out;
  }

  std::string room_id() override { return room_id_; }

 private:
  // With mutex_ held.
  void hand_over(GamePlayer& player, const Frame& frame) const {
    if (player.greeted) {
      player.socket->send(frame);
    } else if (player.held.size() < kHeldFramesMax &&
               player.held_bytes + frame->size() <=
                   static_cast<size_t>(app_.settings().websocket_queue_bytes_max)) {
      player.held_bytes += frame->size();
      player.held.push_back(frame);
    }
  }

  std::optional<Event> next_event() {
    const std::lock_guard lock(mutex_);
    if (inbox_.empty()) return std::nullopt;
    Event event = std::move(inbox_.front());
    inbox_.pop_front();
    inbox_bytes_ -= event.message.size();
    return event;
  }

  // Nobody is here and nobody comes: the room is gone when this says so.
  bool finish() {
    const std::lock_guard all(rooms_.mutex_);
    const std::lock_guard lock(mutex_);
    if (!players_.empty() || !inbox_.empty()) return false;
    forget();
    return true;
  }
  // With both mutexes held.
  void forget() {
    const auto found = rooms_.rooms_.find({function_->id, room_id_});
    if (found != rooms_.rooms_.end() && found->second.get() == this) rooms_.rooms_.erase(found);
  }

  RoomCall call_for(const Event& event);
  void settle(const Event& event, const RoomResult& result);
  void settle_connect(const Event& event, const RoomResult& result);
  void remove(const GamePlayerPtr& player) {
    player->joined = false;
    std::erase(players_, player);
  }
  void die(const std::string& error);
  void record(RoomHandler handler, const RoomResult& result);

  App& app_;
  GameRooms& rooms_;
  const FunctionPtr function_;
  const std::string room_id_;

  mutable std::mutex mutex_;
  std::deque<Event> inbox_;
  size_t inbox_bytes_ = 0;  // of their messages
  std::vector<GamePlayerPtr> players_;
  RoomDriver* driver_ = nullptr;  // while the loop runs
  std::optional<int64_t> max_players_;
  bool public_ = true;
  std::string metadata_json_ = "null";
  // Of the running call.
  GamePlayerPtr current_;
  bool decided_ = false;  // whatever room the code joins, it is this one
  bool full_ = false;
  std::optional<RoomJoin> elsewhere_;

  // The loop's own.
  bool ticks_ = false;
  int64_t period_us_ = 50'000;
  int64_t tick_error_us_ = 0;  // when players were last told of one
  int64_t record_second_ = 0;
  int records_ = 0;
};

RoomCall GameRoom::call_for(const Event& event) {
  RoomCall call;
  call.handler = event.handler;
  call.asked_room = room_id_;
  call.deadline_ms = event.handler == RoomHandler::kTick ? std::max<int64_t>(period_us_ / 1000, 1)
                                                         : app_.limits().deadline_ms;
  const std::lock_guard lock(mutex_);
  current_ = event.player;
  decided_ = event.decided != nullptr;
  full_ = false;
  elsewhere_.reset();
  if (!event.player) return call;
  call.connection = event.player->connection;
  call.player_id = event.player->player_id;
  call.request = event.player->request;
  call.request.body = event.message;
  call.request.received_us = unix_now_us();
  if (event.handler == RoomHandler::kDisconnect) remove(event.player);
  return call;
}

void GameRoom::settle_connect(const Event& event, const RoomResult& result) {
  GamePlayer& player = *event.player;
  const std::lock_guard lock(mutex_);
  if (result.outcome == RoomOutcome::kElsewhere && elsewhere_) {
    remove(event.player);
    player.drop_held();
    event.entry->kind = GameEntry::Kind::kElsewhere;
    event.entry->join = *elsewhere_;
    return;
  }
  std::string error = result.error;
  CloseCode code = CloseCode::kInternal;
  if (result.outcome == RoomOutcome::kMissing)
    error = std::string(room_handler_name(event.handler)) + "() is not defined";
  if (error.empty() && !player.joined && !full_) {
    full_ = max_players_ && static_cast<int64_t>(players_.size()) >= *max_players_;
    if (!full_) {
      player.joined = true;
      players_.push_back(event.player);
    }
  }
  if (full_ && !player.joined) {
    error = "Room is full";
    code = CloseCode::kPolicy;
  }
  if (!error.empty()) {
    remove(event.player);
    player.drop_held();
    player.socket->send(text_frame(game_error_json(error)));
    player.socket->close(code, "");
    event.entry->kind = GameEntry::Kind::kRefused;
    return;
  }
  if (!result.says_connected) {
    JsonText json;
    json.begin_object().key("type").string("connected").key("your_id").string(player.player_id);
    json.key("room_id").string(room_id_).end_object();
    player.socket->send(text_frame(json.take()));
  }
  if (!result.reply_json.empty()) player.socket->send(text_frame(result.reply_json));
  for (const Frame& frame : player.held) player.socket->send(frame);
  player.drop_held();
  player.greeted = true;
  event.entry->kind = GameEntry::Kind::kJoined;
}

void GameRoom::settle(const Event& event, const RoomResult& result) {
  if (event.handler == RoomHandler::kConnect) {
    settle_connect(event, result);
    event.done();
  } else if (event.handler == RoomHandler::kMessage) {
    if (!result.error.empty())
      event.player->socket->send(text_frame(game_error_json(result.error)));
    if (!result.reply_json.empty()) event.player->socket->send(text_frame(result.reply_json));
  } else if (event.handler == RoomHandler::kTick && !result.error.empty()) {
    const int64_t now = steady_now_us();
    if (now - tick_error_us_ >= kSecondUs) {
      tick_error_us_ = now;
      broadcast(game_error_json(result.error), {});
    }
  }
  const std::lock_guard lock(mutex_);
  current_.reset();
}

// The isolate has ended: everybody is told, the room is gone.
void GameRoom::die(const std::string& error) {
  const std::lock_guard all(rooms_.mutex_);
  const std::lock_guard lock(mutex_);
  forget();
  const Frame frame = text_frame(game_error_json(error));
  const auto turn_out = [&](const GamePlayerPtr& player) {
    player->socket->send(frame);
    player->socket->close(CloseCode::kInternal, "The room has ended");
  };
  for (const GamePlayerPtr& player : players_) turn_out(player);
  players_.clear();
  for (const Event& event : inbox_) {
    if (event.handler != RoomHandler::kConnect) continue;
    turn_out(event.player);
    event.done();
  }
  inbox_.clear();
  inbox_bytes_ = 0;
}

void GameRoom::record(RoomHandler handler, const RoomResult& result) {
  if (result.error.empty() && result.output.empty()) return;
  if (result.outcome == RoomOutcome::kElsewhere) return;
  const int64_t now = unix_now_us();
  if (now / kSecondUs != record_second_) {
    record_second_ = now / kSecondUs;
    records_ = 0;
  }
  if (++records_ > kRecordsPerSecond) return;
  storage::ExecutionLog entry;
  entry.id = storage::Uuid::random();
  entry.project_id = function_->project->id;
  entry.function_id = function_->id;
  entry.function_name = function_->name;
  entry.status = log_status(result.outcome);
  entry.duration_ms = result.duration_us / 1000;
  entry.triggered_by = "websocket";
  entry.created_at = now - result.duration_us;
  entry.output = result.output;
  entry.result_json = result.reply_json.empty() ? "null" : result.reply_json;
  if (entry.result_json.size() > kLoggedBytesMax) entry.result_json.resize(kLoggedBytesMax);
  entry.status_code = result.error.empty() ? 200 : 500;
  entry.logs = result.output;
  if (!result.error.empty()) {
    entry.error = result.error;
    entry.logs = result.error.substr(0, result.error.find('\n')) + "\n" + result.traceback + "\n" +
                 std::string(room_handler_name(handler)) + " in room " + room_id_ + "\n" +
                 result.output;
  }
  if (entry.logs.size() > kLoggedBytesMax) entry.logs.resize(kLoggedBytesMax);
  app_.exec_log().add(std::move(entry));
}

asio::awaitable<void> GameRoom::run(std::shared_ptr<GameRoom> self, asio::any_io_executor home,
                                    PlatformContext context, Limits limits) {
  GameRoom& room = *self;
  const std::shared_ptr<RoomDriver> driver = room.app_.executor().open_room(
      std::move(home), room.function_->program, std::move(context), limits, room);
  // However the coroutine ends, nobody reaches the driver afterwards.
  struct Attached {
    Attached(GameRoom& room_, RoomDriver* driver_) : room(room_) {
      const std::lock_guard lock(room.mutex_);
      room.driver_ = driver_;
    }
    ~Attached() {
      const std::lock_guard lock(room.mutex_);
      room.driver_ = nullptr;
    }
    GameRoom& room;
  };
  const Attached attached(room, driver.get());
  int64_t next_tick_us = 0;
  bool ticked = false;
  std::string error = "Execution cancelled";
  for (;;) {
    if (driver->ended()) break;
    const int64_t now = steady_now_us();
    const bool ticking = room.ticks_ && !room.is_empty();
    std::optional<Event> event;
    // Slow ticks take turns with players.
    if (std::exchange(ticked, false)) event = room.next_event();
    if (!event && ticking && now >= next_tick_us) {
      event.emplace();
      ticked = true;
      // A tick that comes late doesn't make the next ones come faster.
      next_tick_us = std::max(next_tick_us + room.period_us_, now + room.period_us_ / 2);
    } else if (!event) {
      event = room.next_event();
    }
    if (!event) {
      if (room.finish()) co_return;
      auto resting = driver->rest(ticking ? next_tick_us : INT64_MAX);
      co_await std::move(resting);
      continue;
    }
    RoomCall call = room.call_for(*event);
    auto calling = driver->call(std::move(call));
    const RoomResult result = co_await std::move(calling);
    room.ticks_ = result.ticks;
    room.period_us_ = static_cast<int64_t>(1e6 / std::clamp(result.tick_rate, 1.0, 60.0));
    room.record(event->handler, result);
    room.settle(*event, result);
    if (result.dead) {
      error = result.error.empty() ? error : result.error;
      break;
    }
  }
  room.die(error);
}

// ---- rooms

GameRooms::GameRooms(App& app) : app_(app) {}
GameRooms::~GameRooms() = default;

asio::awaitable<GameEntry> GameRooms::enter(Entrance entrance, std::shared_ptr<GameRoom>* room) {
  const asio::any_io_executor home = co_await asio::this_coro::executor;
  const auto entry = std::make_shared<GameEntry>();
  const char* refused = nullptr;
  auto start = [&](std::function<void()> done) {
    Event event;
    event.handler = RoomHandler::kConnect;
    event.player = entrance.player;
    event.message = entrance.player->hello;
    event.entry = entry;
    event.decided = entrance.decided;
    event.done = done;
    const std::lock_guard lock(mutex_);
    std::shared_ptr<GameRoom>& place = rooms_[{entrance.function->id, entrance.room_id}];
    const bool is_new = place == nullptr;
    if (is_new && static_cast<int64_t>(rooms_.size()) > app_.settings().max_game_rooms) {
      rooms_.erase({entrance.function->id, entrance.room_id});
      refused = "Too many rooms are open";
      done();
      return;
    }
    if (is_new)
      place = std::make_shared<GameRoom>(app_, *this, entrance.function, entrance.room_id);
    *room = place;
    if (!place->post(std::move(event), false)) {
      refused = "The room is too busy";
      done();
      return;
    }
    if (!is_new) return;
    // Later: a spawned coroutine may begin at once, and this one holds the lock.
    asio::post(home,
               [this, home, made = place, function = entrance.function, origin = entrance.origin] {
                 Limits limits = app_.limits();
                 limits.heap_bytes_max = app_.settings().room_memory;
                 auto running = GameRoom::run(
                     made, home, platform_context_of(app_, *function, origin, "websocket"), limits);
                 asio::co_spawn(home, std::move(running), asio::detached);
               });
  };
  auto waiting = until_called(start);
  co_await std::move(waiting);
  if (refused != nullptr) {
    entrance.player->socket->send(text_frame(game_error_json(refused)));
    entrance.player->socket->close(CloseCode::kTryAgainLater, "");
  }
  if (entry->kind != GameEntry::Kind::kJoined) room->reset();
  co_return *entry;
}

bool GameRooms::message(GameRoom& room, const GamePlayerPtr& player, std::string json) {
  Event event;
  event.handler = RoomHandler::kMessage;
  event.player = player;
  event.message = std::move(json);
  return room.post(std::move(event), false);
}

void GameRooms::leave(GameRoom& room, const GamePlayerPtr& player) {
  Event event;
  event.handler = RoomHandler::kDisconnect;
  event.player = player;
  room.post(std::move(event), true);
}

std::string GameRooms::list_json(const storage::Uuid& project, bool public_only) const {
  JsonText json;
  int64_t total = 0;
  json.begin_object().key("rooms").begin_array();
  const std::lock_guard lock(mutex_);
  for (const auto& [key, room] : rooms_) {
    if (room->function().project->id != project) continue;
    if (public_only ? !room->is_public() : room->is_empty()) continue;
    room->append_json(json);
    ++total;
  }
  json.end_array().key("total").number(total).end_object();
  return json.take();
}

}  // namespace copra::server
