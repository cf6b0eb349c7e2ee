// The sockets of websocket functions and the list of their rooms (platform contract 4.9).
//
// In: upgrade requests, JSON messages. Out: whatever the function's handlers say. May include:
// handlers.h, game_room.h, waits.h. Invariant: user code gets a player's messages in order, no more
// than kMessagesPerSecond of them, and hears that the player left exactly once. A player whose
// token dies is closed, everybody of a function that is gone or disabled is.
#include <algorithm>
#include <functional>
#include <utility>

#include "server/game_room.h"
#include "server/handlers.h"
#include "server/identity.h"
#include "server/json_text.h"
#include "server/socket_guards.h"
#include "server/text.h"
#include "server/trigger.h"
#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr int64_t kHelloMs = 10'000;
constexpr size_t kRoomIdBytesMax = 256;
constexpr int64_t kMessagesPerSecond = 60;
constexpr std::string_view kDefaultRoom = "lobby";
constexpr std::string_view kPong = R"({"type":"pong"})";
constexpr std::string_view kTooFast = "Rate limit exceeded: 60 messages per second";

// Lets kMessagesPerSecond through, as many at once.
class MessageRate {
 public:
  bool take(int64_t now_us) {
    tokens_ =
        std::min<double>(kMessagesPerSecond, tokens_ + static_cast<double>(now_us - last_us_) *
                                                           kMessagesPerSecond / 1e6);
    last_us_ = now_us;
    if (tokens_ < 1) return false;
    tokens_ -= 1;
    return true;
  }

 private:
  double tokens_ = kMessagesPerSecond;
  int64_t last_us_ = steady_now_us();
};

class GameSocket final : public WebSocketHandler {
 public:
  // `token`: of the player, "" when none is known. `generation`: from before it was checked.
  GameSocket(App& app, WebSocketSlot slot, FunctionPtr function, std::string origin,
             GamePlayerPtr player, std::string token, uint64_t generation)
      : app_(app),
        slot_(std::move(slot)),
        function_(std::move(function)),
        origin_(std::move(origin)),
        player_(std::move(player)),
        token_(std::move(token)),
        generation_(generation) {}

  ~GameSocket() override {
    if (room_) GameRooms::leave(*room_, player_);
  }

  asio::awaitable<void> run(WebSocketPtr socket) override {
    socket_ = std::move(socket);
    player_->socket = socket_;
    ticket_ =
        app_.socket_guards().add(function_->project->id, socket_, right_to_play(), generation_);
    socket_->set_deadline(kHelloMs, text_frame(game_error_json("No first message came in time")));
    auto first = next_message();
    if (!co_await std::move(first)) co_return;
    socket_->set_deadline(0, nullptr);
    auto entering = enter();
    if (!co_await std::move(entering)) co_return;
    for (;;) {
      auto receiving = next_message();
      if (!co_await std::move(receiving)) co_return;
      const int64_t now = steady_now_us();
      if (!rate_.take(now)) {
        complain(now, kTooFast);
      } else if (!GameRooms::message(*room_, player_, std::move(text_))) {
        complain(now, "The room is too busy; the message was dropped");
      }
    }
  }

 private:
  void send(std::string_view text) { socket_->send(text_frame(text)); }

  SocketGuards::Check right_to_play() const {
    const App* const app = &app_;
    return [app, function = function_,
            token = token_](storage::Session& session) -> storage::Result<std::string> {
      const auto now = session.get_function(function->id);
      if (!now.ok() && !now.is(storage::Code::kNotFound)) return now.status();
      if (!now.ok() || !now->enabled || now->type != "websocket")
        return game_error_json("The function has ended");
      if (token.empty()) return std::string();
      COPRA_ASSIGN(const storage::Project stored, session.get_project(function->project->id));
      ProjectInfo facts = *function->project;
      facts.secret = open_token_secret(app->secrets(), stored);
      COPRA_ASSIGN(const Identity identity, identify(*app, session, facts, token));
      return identity.known() ? std::string() : game_error_json("Not authenticated");
    };
  }

  // At most one complaint a second.
  void complain(int64_t now, std::string_view error) {
    if (now - complained_us_ < 1'000'000) return;
    complained_us_ = now;
    send(game_error_json(error));
  }

  // Receives until text_ is a JSON object and no ping; false: the socket has ended.
  asio::awaitable<bool> next_message() {
    for (;;) {
      auto receiving = socket_->receive(&text_);
      const WebSocket::Received received = co_await std::move(receiving);
      if (received == WebSocket::Received::kClosed) co_return false;
      if (trim(text_) == "ping") {
        send(kPong);
        continue;
      }
      storage::JsonLimits limits;
      limits.bytes_max = static_cast<size_t>(app_.settings().websocket_message_bytes_max) * 4;
      auto value = storage::json_to_value(text_, limits);
      if (!value.ok() || !storage::ValueView(*value).is_object()) {
        complain(steady_now_us(), value.ok() ? "A message must be a JSON object" : "Invalid JSON");
        continue;
      }
      value_ = std::move(value).value();
      const storage::ValueView type = storage::DocView(value_).find("type");
      if (!type.is_string() || type.as_string() != "ping") co_return true;
      send(kPong);
    }
  }

  asio::awaitable<bool> enter() {
    const storage::ValueView asked = storage::DocView(value_).find("room_id");
    GameRooms::Entrance entrance;
    entrance.function = function_;
    entrance.origin = origin_;
    entrance.player = player_;
    entrance.room_id = kDefaultRoom;
    if (asked.is_string() && !asked.as_string().empty()) entrance.room_id = asked.as_string();
    if (asked.is_number()) entrance.room_id = storage::to_json(asked);
    if (entrance.room_id.size() > kRoomIdBytesMax) {
      send(game_error_json("room_id is longer than 256 bytes"));
      socket_->close(CloseCode::kPolicy, "");
      co_return false;
    }
    player_->hello = std::move(text_);
    auto entering = app_.game_rooms().enter(entrance, &room_);
    GameEntry entry = co_await std::move(entering);
    if (entry.kind == GameEntry::Kind::kElsewhere) {
      // The code chose another room: on_connect runs there, and what it joins is that room.
      entrance.room_id = entry.join.room_id;
      entrance.decided = std::make_shared<const RoomJoin>(std::move(entry.join));
      auto again = app_.game_rooms().enter(entrance, &room_);
      entry = co_await std::move(again);
    }
    co_return entry.kind == GameEntry::Kind::kJoined;
  }

  App& app_;
  WebSocketSlot slot_;
  const FunctionPtr function_;
  const std::string origin_;
  const GamePlayerPtr player_;
  const std::string token_;
  const uint64_t generation_;
  SocketGuards::Ticket ticket_;
  WebSocketPtr socket_;
  std::shared_ptr<GameRoom> room_;
  std::string text_, value_;
  MessageRate rate_;
  int64_t complained_us_ = -1'000'000;
};

// What handlers see of the handshake.
RequestData handshake_data(Call& call) {
  Request& request = call.request;
  RequestData data;
  data.method = "GET";
  data.path = percent_decode(request.path, false);
  data.url = call.app.origin(request) + request.target;
  data.query = call.query();
  data.headers = request.headers;
  data.client_ip = request.client_ip;
  data.received_us = request.received_us;
  return data;
}

}  // namespace

asio::awaitable<Response> open_game(Call& call) {
  App& app = call.app;
  const auto project = storage::Uuid::parse(call.param("pid"));
  if (!project) co_return reply_error(404, "Function not found");
  const uint64_t generation = app.socket_guards().generation();
  auto finding = find_function_of(app, *project, call.param("name"));
  auto found = co_await std::move(finding);
  if (!found.ok() && !found.is(storage::Code::kNotFound)) co_return reply_status(found.status());
  if (!found.ok() || !(*found)->enabled || (*found)->type != "websocket")
    co_return reply_error(404, "Function not found");
  FunctionPtr function = *found;
  if (!origin_allowed(call, *function->project))
    co_return reply_error(403, "Request origin not allowed for this project");
  Response response;
  if (!is_upgrade(call.request, &response)) co_return response;
  WebSocketSlot slot = app.websocket_slot();
  if (!slot) {
    response = reply_error(503, "Too many open websockets");
    response.headers.emplace_back("Retry-After", "1");
    co_return response;
  }

  const auto player = std::make_shared<GamePlayer>();
  player->connection = app.next_connection();
  player->request = handshake_data(call);
  const std::string* const given = find_last(player->request.query, "token");
  std::string token(given != nullptr ? std::string_view(*given) : bearer_token(call.request));
  auto identifying = identify_soon(app, function->project, token);
  const auto identity = co_await std::move(identifying);
  if (identity.ok() && identity->known()) {
    player->player_id = identity->user.id.text();
    storage::append_user_json(identity->user, function->project->id, storage::JsonShape::kFlat,
                              player->request.user_json);
  } else {
    player->player_id = storage::Uuid::random().text();
    token.clear();
  }
  std::string origin = app.origin(call.request);
  response.websocket =
      std::make_shared<GameSocket>(app, std::move(slot), std::move(function), std::move(origin),
                                   player, std::move(token), generation);
  co_return response;
}

asio::awaitable<Response> list_game_rooms(Call& call) {
  App& app = call.app;
  const auto id = storage::Uuid::parse(call.param("pid"));
  if (!id) co_return reply_error(404, "Project not found");
  auto finding = find_project(app, *id);
  const auto project = co_await std::move(finding);
  if (project.is(storage::Code::kNotFound)) co_return reply_error(404, "Project not found");
  if (!project.ok()) co_return reply_status(project.status());
  const StringPairs query = call.query();
  const std::string* const flag = find_last(query, "public_only");
  const std::string wanted = flag != nullptr ? lower_ascii(*flag) : "true";
  const bool public_only = wanted != "false" && wanted != "0" && wanted != "no";
  if (!public_only && !call.owner) {
    bool from_bearer = false;
    const std::string_view key = api_key(call.request, &from_bearer);
    if (key.empty()) co_return reply_unauthorized("Missing x-api-key header");
    if (!equal_constant_time(key, (*project)->api_key))
      co_return reply_unauthorized("Invalid API key");
  }
  co_return reply_json(app.game_rooms().list_json(*id, public_only));
}

}  // namespace copra::server
