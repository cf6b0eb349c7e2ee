// The sockets under /realtime: who connects, what they may hear and say (platform contract 4.7).
//
// In: upgrade requests, JSON messages. Out: events. May include: handlers.h, realtime.h, waits.h.
// Invariant: nothing of a project reaches a socket before its first message has proved the
// project's API key (and, for a collection, the right to read it), nor after that was taken away.
#include <functional>
#include <optional>
#include <utility>

#include "server/handlers.h"
#include "server/identity.h"
#include "server/json_text.h"
#include "server/realtime.h"
#include "server/socket_guards.h"
#include "server/text.h"
#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

constexpr int64_t kAuthenticationMs = 10'000;
// Names of people and rooms; whatever is sent to all others.
constexpr size_t kNameBytesMax = 256;
constexpr std::string_view kTooLong = " is longer than 256 bytes";
// What one socket may say to everybody: more is read later, not dropped.
constexpr int64_t kMessagesPerSecond = 100;
constexpr int64_t kMessagesAtOnce = 200;

constexpr std::string_view kPong = R"({"type":"pong","event":"pong"})";

constexpr std::string_view kUnknownKey = "No project has this API key";
constexpr std::string_view kNoCollection = "Collection not found or access denied";

std::string error_json(std::string_view error) {
  JsonText json;
  json.begin_object().key("error").string(error).end_object();
  return json.take();
}

std::string bad_key_json(std::string_view detail) {
  JsonText json;
  json.begin_object().key("error").string("Invalid API key").key("error_detail");
  return json.string(detail).end_object().take();
}

// The text of a string or a number; none for other values.
std::optional<std::string> name_text(storage::ValueView value) {
  if (value.is_string()) return std::string(value.as_string());
  if (value.is_number()) return storage::to_json(value);
  return std::nullopt;
}

// Slows a socket down that sends faster than kMessagesPerSecond.
class Pace {
 public:
  // Milliseconds to wait before the next message.
  int64_t take() {
    const int64_t now = unix_now_us();
    constexpr int64_t kStep = 1'000'000 / kMessagesPerSecond;
    next_us_ = std::max(next_us_ + kStep, now - kMessagesAtOnce * kStep);
    return next_us_ <= now ? 0 : (next_us_ - now) / 1000 + 1;
  }

 private:
  int64_t next_us_ = 0;
};

// What the sockets share: the first message, pings, bad JSON.
class RealtimeHandler : public WebSocketHandler {
 public:
  RealtimeHandler(Call& call, WebSocketSlot slot) : app_(call.app), slot_(std::move(slot)) {
    // The request dies with its dispatch; what decides about its origin is kept.
    for (const std::string_view name : {"origin", "referer", "host"}) {
      const std::string_view value = call.request.header(name);
      if (!value.empty()) facts_.headers.emplace_back(name, value);
    }
    facts_.secure = call.request.secure;
  }

  asio::awaitable<void> run(WebSocketPtr socket) override {
    socket_ = std::move(socket);
    socket_->set_deadline(kAuthenticationMs, text_frame(error_json("Authentication timeout")));
    auto first = next_message();
    if (!co_await std::move(first)) co_return;
    socket_->set_deadline(0, nullptr);
    generation_ = app_.socket_guards().generation();
    auto authenticating = authenticate();
    if (!co_await std::move(authenticating)) co_return;
    auto starting = start();
    if (!co_await std::move(starting)) co_return;
    for (;;) {
      auto receiving = next_message();
      if (!co_await std::move(receiving)) co_return;
      const int64_t wait_ms = pace_.take();
      if (wait_ms > 0) {
        auto pausing = socket_->pause(wait_ms);
        co_await std::move(pausing);
      }
      heard();
    }
  }

 protected:
  // The first message is in message(): false when the socket ends (it has been told why).
  virtual asio::awaitable<bool> start() = 0;
  // A later message is in message().
  virtual void heard() = 0;

  // From now on the socket is closed when the API key dies, or when `also` has a farewell.
  void stay_while(SocketGuards::Check also) {
    SocketGuards::Check check =
        [id = project_->id, key = project_->api_key,
         also = std::move(also)](storage::Session& session) -> storage::Result<std::string> {
      const auto project = session.get_project(id);
      if (!project.ok() && !project.is(storage::Code::kNotFound)) return project.status();
      if (!project.ok() || project->api_key != key) return bad_key_json(kUnknownKey);
      return also ? also(session) : storage::Result<std::string>(std::string());
    };
    ticket_ = app_.socket_guards().add(project_->id, socket_, std::move(check), generation_);
  }

  storage::DocView message() const { return storage::DocView(message_); }
  void send(std::string_view text) { socket_->send(text_frame(text)); }
  bool refuse(std::string_view text) {
    send(text);
    socket_->close(CloseCode::kPolicy, "");
    return false;
  }
  bool refuse_error(std::string_view error) { return refuse(error_json(error)); }

  // Fills a member from `user_id` and `user_name`; false: refused.
  bool read_member(Realtime::Member* member) {
    member->socket = socket_;
    member->user_id = name_text(message().find("user_id")).value_or("anonymous");
    member->user_name = name_text(message().find("user_name")).value_or("Anonymous");
    if (member->user_id.size() > kNameBytesMax)
      return refuse_error("user_id" + std::string(kTooLong));
    if (member->user_name.size() > kNameBytesMax)
      return refuse_error("user_name" + std::string(kTooLong));
    return true;
  }

  App& app_;
  WebSocketPtr socket_;
  ProjectPtr project_;

 private:
  // Receives until an object has come that is no ping; false: the socket has ended.
  asio::awaitable<bool> next_message() {
    for (;;) {
      std::string text;
      auto receiving = socket_->receive(&text);
      const WebSocket::Received received = co_await std::move(receiving);
      if (received == WebSocket::Received::kClosed) co_return false;
      if (trim(text) == "ping") {
        send(kPong);
        continue;
      }
      storage::JsonLimits limits;
      limits.bytes_max = static_cast<size_t>(app_.settings().websocket_message_bytes_max) * 4;
      auto value = storage::json_to_value(text, limits);
      if (!value.ok() || !storage::ValueView(*value).is_object()) {
        send(error_json("Invalid JSON"));
        continue;
      }
      message_ = std::move(value).value();
      const storage::ValueView type = message().find("type");
      if (!type.is_string() || type.as_string() != "ping") co_return true;
      send(kPong);
    }
  }

  asio::awaitable<bool> authenticate() {
    const storage::ValueView key_value = message().find("api_key");
    if (!key_value.is_string() || key_value.as_string().empty())
      co_return refuse_error("API key is required");
    const std::string key(key_value.as_string());
    project_ = app_.functions().cached_project_by_key(key);
    if (!project_) {
      storage::Result<ProjectPtr> found = storage::Status::not_found();
      auto work = [&] { found = app_.functions().load_project_by_key(key); };
      auto running = run_on(app_.storage_pool(), work);
      co_await std::move(running);
      if (!found.ok())
        co_return refuse(bad_key_json(
            found.is(storage::Code::kNotFound) ? kUnknownKey : "The key could not be checked"));
      project_ = *found;
    }
    Call origin(app_, facts_);
    if (!origin_allowed(origin, *project_))
      co_return refuse_error("Request origin not allowed for this project");
    co_return true;
  }

  WebSocketSlot slot_;
  Request facts_;
  std::string message_;
  Pace pace_;
  uint64_t generation_ = 0;
  SocketGuards::Ticket ticket_;
};

// Whether a collection's lists let the token's owner, or without need of one everybody, read it.
storage::Result<bool> may_read(const App& app, storage::Session& session,
                               const ProjectInfo& project, const storage::Collection& collection,
                               std::string_view token) {
  if (permitted(collection, "read", nullptr) == Permission::kGranted) return true;
  COPRA_ASSIGN(const Identity identity, identify(app, session, project, token));
  return identity.known() && permitted(collection, "read", &identity.user) == Permission::kGranted;
}

class CollectionSocket final : public RealtimeHandler {
 public:
  CollectionSocket(Call& call, WebSocketSlot slot)
      : RealtimeHandler(call, std::move(slot)), name_(call.param("name")) {}

  ~CollectionSocket() override {
    if (watching_) app_.realtime().unwatch(socket_, project_->id, collection_);
  }

 private:
  asio::awaitable<bool> start() override {
    const storage::ValueView filters = message().find("filters");
    if (!filters.is_missing_or_null() && !filters.is_object())
      co_return refuse_error("filters must be an object");
    bool allowed = false;
    auto work = [&] { allowed = begin(filters); };
    auto running = run_on(app_.storage_pool(), work);
    co_await std::move(running);
    if (!allowed) co_return refuse_error(kNoCollection);
    co_return true;
  }

  // Storage pool.
  bool begin(storage::ValueView filters) {
    const storage::ValueView token_value = message().find("token");
    const std::string token(token_value.is_string() ? token_value.as_string() : std::string_view());
    const auto open = [&](storage::Session& s) -> storage::Result<storage::Collection> {
      COPRA_ASSIGN(storage::Collection found, s.get_collection(project_->id, name_));
      COPRA_ASSIGN(const bool allowed, may_read(app_, s, *project_, found, token));
      if (!allowed) return storage::Status::not_found();
      return found;
    };
    const auto found = app_.store().read(open);
    if (!found.ok()) return false;
    Realtime::Watcher watcher;
    watcher.socket = socket_;
    watcher.project = project_->id;
    watcher.collection = collection_ = found->name;
    storage::append_collection_json(*found, storage::JsonShape::kRest, false,
                                    watcher.collection_json);
    JsonText json;
    json.begin_object().key("event").string("connected").key("collection_id").string(found->name);
    if (filters.is_object()) {
      if (filters.count() > 0) watcher.filters = std::string(filters.bytes());
      json.key("filters");
      storage::append_json(filters, json.next_value());
    }
    watcher.connected = text_frame(json.end_object().take());
    app_.realtime().watch(std::move(watcher));
    watching_ = true;
    const App* const app = &app_;
    stay_while([app, project = project_, id = found->id, name = found->name,
                token](storage::Session& session) -> storage::Result<std::string> {
      const auto now = session.get_collection(project->id, name);
      if (!now.ok() && !now.is(storage::Code::kNotFound)) return now.status();
      if (!now.ok() || now->id != id) return error_json(kNoCollection);
      if (permitted(*now, "read", nullptr) == Permission::kGranted) return std::string();
      // The secret may have been renewed.
      COPRA_ASSIGN(const storage::Project stored, session.get_project(project->id));
      ProjectInfo facts = *project;
      facts.secret = open_token_secret(app->secrets(), stored);
      COPRA_ASSIGN(const bool allowed, may_read(*app, session, facts, *now, token));
      return allowed ? std::string() : error_json(kNoCollection);
    });
    return true;
  }

  void heard() override { send(error_json("Unknown message type")); }

  const std::string name_;
  std::string collection_;
  bool watching_ = false;
};

// {"type":"message", FIELD: …}: the field, missing (and answered) for other messages.
storage::ValueView message_field(storage::DocView message, std::string_view field,
                                 std::string* error) {
  const storage::ValueView type = message.find("type");
  if (!type.is_string() || type.as_string() != "message") {
    *error = "Unknown message type";
    return {};
  }
  const storage::ValueView value = message.find(field);
  if (!value) *error = "The message has no " + std::string(field);
  return value;
}

class BroadcastSocket final : public RealtimeHandler {
 public:
  using RealtimeHandler::RealtimeHandler;
  ~BroadcastSocket() override {
    if (entered_) app_.realtime().leave_channel(project_->id, socket_);
  }

 private:
  asio::awaitable<bool> start() override {
    if (!read_member(&self_)) co_return false;
    app_.realtime().enter_channel(project_->id, self_);
    entered_ = true;
    stay_while({});
    co_return true;
  }

  void heard() override {
    std::string error;
    const storage::ValueView data = message_field(message(), "data", &error);
    if (!data) return send(error_json(error));
    app_.realtime().broadcast(project_->id, self_, storage::to_json(data));
  }

  Realtime::Member self_;
  bool entered_ = false;
};

class RoomSocket final : public RealtimeHandler {
 public:
  RoomSocket(Call& call, WebSocketSlot slot)
      : RealtimeHandler(call, std::move(slot)), room_(call.param("room")) {}
  ~RoomSocket() override {
    if (entered_) app_.realtime().leave_room(project_->id, room_, socket_);
  }

 private:
  asio::awaitable<bool> start() override {
    if (!read_member(&self_)) co_return false;
    if (room_.size() > kNameBytesMax) co_return refuse_error("room_id" + std::string(kTooLong));
    const storage::ValueView action_value = message().find("action");
    const std::string_view action =
        action_value.is_string() ? action_value.as_string() : std::string_view("join");
    if (action != "create" && action != "join")
      co_return refuse_error("action must be 'create' or 'join'");
    const std::string title = name_text(message().find("room_title")).value_or("");
    if (title.size() > kNameBytesMax) co_return refuse_error("room_title" + std::string(kTooLong));
    entered_ = app_.realtime().enter_room(project_->id, room_, self_, action == "create", title);
    if (entered_) {
      stay_while({});
      co_return true;
    }
    JsonText json;
    json.begin_object().key("error").string("Room not found").key("room_id").string(room_);
    co_return refuse(json.end_object().take());
  }

  void heard() override {
    std::string error;
    const storage::ValueView content = message_field(message(), "content", &error);
    if (!content) return send(error_json(error));
    app_.realtime().say(project_->id, room_, self_, storage::to_json(content));
  }

  const std::string room_;
  Realtime::Member self_;
  bool entered_ = false;
};

template <class Handler>
Answer open_socket(Call& call) {
  Response response;
  if (!is_upgrade(call.request, &response)) return response;
  WebSocketSlot slot = call.app.websocket_slot();
  if (!slot) {
    response = reply_error(503, "Too many open websockets");
    response.headers.emplace_back("Retry-After", "1");
    return response;
  }
  response.websocket = std::make_shared<Handler>(call, std::move(slot));
  return response;
}

}  // namespace

Answer watch_collection(Call& call) { return open_socket<CollectionSocket>(call); }
Answer open_broadcast(Call& call) { return open_socket<BroadcastSocket>(call); }
Answer open_room(Call& call) { return open_socket<RoomSocket>(call); }

Answer list_rooms(Call& call) {
  return reply_json(call.app.realtime().rooms_json(call.project->id));
}

}  // namespace copra::server
