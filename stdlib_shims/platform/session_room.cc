// The life of a room's isolate and the globals `session` and `room`; contract in session_room.h.
// The body below is a loop on the isolate's own stack: rest, take a call, run a handler, settle.
#include "stdlib_shims/platform/session_room.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>
#include <utility>

#include "interp/aio/future.h"
#include "interp/vm/frames.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/json.h"
#include "stdlib_shims/modules.h"
#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/globals.h"
#include "stdlib_shims/platform/request_body.h"

namespace copra {

struct RoomInvocation::State {
  State(std::shared_ptr<const Program> program_, PlatformContext context_, RoomHost& host_)
      : program(std::move(program_)), context(std::move(context_)), host(host_) {}

  const std::shared_ptr<const Program> program;
  const PlatformContext context;
  RoomHost& host;
  RoomCall call;         // the running or last one: request objects look into it
  bool waiting = false;  // `call` has not begun
  RoomResult result;
  std::unique_ptr<Isolate> isolate;
};

namespace {

constexpr size_t kMessageBytesMax = size_t{1} << 20;
constexpr int kMessagesPerCallMax = 10'000;
constexpr int64_t kPlayersMax = 100'000;
constexpr double kTickRateMin = 1, kTickRateMax = 60, kTickRateDefault = 20;
constexpr std::array<std::string_view, 4> kHandlerNames = {"on_connect", "on_message",
                                                           "on_disconnect", "on_tick"};

struct Room : NativeObj {};
struct Session : NativeObj {};
struct RoomConfig : NativeObj {};
// What join, broadcast and send_to give: done already, and awaitable all the same.
struct Done : NativeObj {
  Value value;
};

struct RoomState : ShimState {
  RoomHost* host = nullptr;
  const RoomCall* call = nullptr;  // null between calls
  int messages = 0;                // sent by this call
  bool elsewhere = false;
  Value room, session, config;
  Value state;             // room.state
  Dict* attrs = nullptr;   // other attributes of room
  Dict* values = nullptr;  // room.config
  std::unordered_map<uint64_t, Dict*> sessions;

  void trace(Marker& m) override {
    for (const Value v : {room, session, config, state}) m.value(v);
    m.object(attrs);
    m.object(values);
    for (const auto& [id, dict] : sessions) m.object(dict);
  }
};

RoomState& state(Vm& vm) { return shim_state<RoomState>(vm); }
Value text(Vm& vm, std::string_view s) { return Value(new_str_lossy(vm, s)); }

// ---- results that may be awaited

void trace_done(Marker& m, Obj* o) { m.value(static_cast<Done*>(o)->value); }
Value done_iter(Vm&, Value self) { return self; }
bool done_send(Vm&, Value self, Value, Value* out) {
  *out = self.as<Done>()->value;
  return false;
}
int done_truth(Vm& vm, Value self) { return op_truth(vm, self.as<Done>()->value); }
Value done_repr(Vm& vm, Value self) { return op_repr(vm, self.as<Done>()->value); }
Value done_await(Vm&, Value* a, uint32_t) { return a[0]; }
constexpr NativeDef kDoneMethods[] = {{"__await__", "()", done_await}, {nullptr, nullptr, nullptr}};
constexpr TypeOps kDoneOps = {
    .repr = done_repr, .truth = done_truth, .iter = done_iter, .send = done_send};
const NativeType kDoneType = {.name = "Done",
                              .module = "room",
                              .size = sizeof(Done),
                              .trace = trace_done,
                              .ops = &kDoneOps,
                              .methods = kDoneMethods,
                              .flags = 0};

Value done(Vm& vm, Value value) {
  auto* d = new_native_object<Done>(vm, native_type(vm, kDoneType));
  d->value = value;
  return Value(d);
}

// ---- session

// The caller's own values; null when nobody calls.
Dict* session_values(Vm& vm) {
  RoomState& s = state(vm);
  if (!s.call || s.call->connection == 0) return nullptr;
  Dict*& values = s.sessions[s.call->connection];
  if (!values) values = new_dict(vm);
  return values;
}

Value session_get(Vm& vm, Value* a, uint32_t) {
  if (Dict* values = session_values(vm)) {
    const Value v = TRY(dict_get(vm, values, a[1]));
    if (!v.is_not_found()) return v;
  }
  return a[2].is_absent() ? Value::none() : a[2];
}
Value session_set(Vm& vm, Value* a, uint32_t) {
  Dict* values = session_values(vm);
  if (!values) return raise_str(vm, Exc::kRuntimeError, "session is a player's; nobody called");
  TRY_BOOL(dict_set(vm, values, a[1], a[2]));
  return Value::none();
}
Value get_player_id(Vm& vm, Value) {
  const RoomCall* call = state(vm).call;
  return call && call->connection ? text(vm, call->player_id) : Value::none();
}
Value get_session_user(Vm& vm, Value) {
  const RoomCall* call = state(vm).call;
  if (!call || call->connection == 0) return Value::none();
  return op_getattr(vm, TRY(make_request(vm)), "user");
}
Value get_session_room(Vm& vm, Value) {
  const RoomCall* call = state(vm).call;
  return call && call->connection ? text(vm, call->asked_room) : Value::none();
}
Value session_getitem(Vm& vm, Value, Value key) {
  if (Dict* values = session_values(vm)) {
    const Value v = TRY(dict_get(vm, values, key));
    if (!v.is_not_found()) return v;
  }
  return raise_key_error(vm, key);
}
bool session_setitem(Vm& vm, Value, Value key, Value v) {
  Dict* values = session_values(vm);
  if (!values)
    return fail(raise_str(vm, Exc::kRuntimeError, "session is a player's; nobody called"));
  if (!v.is_absent()) return dict_set(vm, values, key, v);
  const Value gone = dict_pop(vm, values, key);
  if (gone.is_not_found()) return fail(raise_key_error(vm, key));
  return !gone.is_raised();
}
int session_contains(Vm& vm, Value, Value key) {
  Dict* values = session_values(vm);
  if (!values) return 0;
  const Value v = dict_get(vm, values, key);
  return v.is_raised() ? -1 : !v.is_not_found();
}

constexpr NativeDef kSessionMethods[] = {{"get", "(key, default=None)", session_get},
                                         {"set", "(key, value)", session_set},
                                         {nullptr, nullptr, nullptr}};
constexpr GetSetDef kSessionGetSets[] = {{"player_id", get_player_id},
                                         {"id", get_player_id},
                                         {"user", get_session_user},
                                         {"room_id", get_session_room},
                                         {nullptr, nullptr}};
constexpr TypeOps kSessionOps = {
    .getitem = session_getitem, .setitem = session_setitem, .contains = session_contains};
const NativeType kSessionType = {.name = "Session",
                                 .module = "session",
                                 .size = sizeof(Session),
                                 .ops = &kSessionOps,
                                 .methods = kSessionMethods,
                                 .getsets = kSessionGetSets,
                                 .flags = 0};

// ---- room.config

bool check_config(Vm& vm, Str* name, Value v) {
  if (name->view() != "tick_rate") return true;
  double rate = 0;
  if (!as_double(vm, v, &rate)) return false;
  if (rate >= kTickRateMin && rate <= kTickRateMax) return true;
  raise_str(vm, Exc::kValueError, "tick_rate must be between 1 and 60");
  return false;
}

Value config_getattr(Vm& vm, Value self, Str* name) {
  if (!type_lookup(vm, type_of(vm, self), name).is_not_found()) return Value::not_found();
  return dict_get_str(vm, state(vm).values, name);
}
bool config_setattr(Vm& vm, Value, Str* name, Value v) {
  Dict* values = state(vm).values;
  if (v.is_absent()) {
    const Value gone = dict_pop(vm, values, Value(name));
    if (gone.is_not_found()) {
      raise(vm, Exc::kAttributeError, "'RoomConfig' object has no attribute '%s'", name->data());
      return false;
    }
    return !gone.is_raised();
  }
  return check_config(vm, name, v) && dict_set(vm, values, Value(name), v);
}
Value config_getitem(Vm& vm, Value, Value key) {
  const Value v = TRY(dict_get(vm, state(vm).values, key));
  return v.is_not_found() ? raise_key_error(vm, key) : v;
}
bool config_setitem(Vm& vm, Value self, Value key, Value v) {
  if (is_str(key)) return config_setattr(vm, self, key.as<Str>(), v);
  raise_str(vm, Exc::kTypeError, "room.config takes names only");
  return false;
}
int config_contains(Vm& vm, Value, Value key) {
  const Value v = dict_get(vm, state(vm).values, key);
  return v.is_raised() ? -1 : !v.is_not_found();
}
Value config_repr(Vm& vm, Value) { return op_repr(vm, Value(state(vm).values)); }
Value config_get(Vm& vm, Value* a, uint32_t) {
  const Value v = TRY(dict_get(vm, state(vm).values, a[1]));
  if (!v.is_not_found()) return v;
  return a[2].is_absent() ? Value::none() : a[2];
}
bool update_config(Vm& vm, Value self, Value mapping) {
  if (!is_dict(mapping)) {
    raise_str(vm, Exc::kTypeError, "room.config must be a dict");
    return false;
  }
  uint32_t i = 0;
  Value k, v;
  while (dict_next(mapping.as<Dict>(), &i, &k, &v))
    if (!config_setitem(vm, self, k, v)) return false;
  return true;
}
Value config_update(Vm& vm, Value* a, uint32_t) {
  TRY_BOOL(update_config(vm, a[0], a[1]));
  return Value::none();
}

constexpr NativeDef kConfigMethods[] = {{"get", "(key, default=None)", config_get},
                                        {"update", "(values, /)", config_update},
                                        {nullptr, nullptr, nullptr}};
constexpr TypeOps kConfigOps = {.repr = config_repr,
                                .getitem = config_getitem,
                                .setitem = config_setitem,
                                .contains = config_contains,
                                .getattr = config_getattr,
                                .setattr = config_setattr};
const NativeType kConfigType = {.name = "RoomConfig",
                                .module = "room",
                                .size = sizeof(RoomConfig),
                                .ops = &kConfigOps,
                                .methods = kConfigMethods,
                                .flags = 0};

double tick_rate(Vm& vm) {
  const Value v = dict_get_str(vm, state(vm).values, "tick_rate");
  double rate = kTickRateDefault;
  if (v.is_not_found() || !as_double(vm, v, &rate)) (void)take_pending(vm);
  return rate;
}

// ---- room

// The JSON text of a message to players. False: raised.
bool message_text(Vm& vm, Value message, std::string* out) {
  RoomState& s = state(vm);
  if (++s.messages > kMessagesPerCallMax) {
    raise_str(vm, Exc::kRuntimeError, "too many messages in one call");
    return false;
  }
  if (!json_write_result(vm, message, out, kMessageBytesMax)) return false;
  if (out->size() <= kMessageBytesMax) return charge(vm, 10 + out->size() / 64);
  raise_str(vm, Exc::kValueError, "a message must not be longer than 1 MiB");
  return false;
}

Value room_join(Vm& vm, Value* a, uint32_t) {
  RoomState& s = state(vm);
  if (!s.call || s.call->connection == 0)
    return raise_str(vm, Exc::kRuntimeError, "room.join needs a player; nobody called");
  RoomJoin join;
  const Value id = is_int(a[1]) ? TRY(op_str(vm, a[1])) : a[1];
  join.room_id = TRY_PTR(expect_str(vm, id, "join", "'room_id'"))->view();
  if (join.room_id.empty() || join.room_id.size() > 256)
    return raise_str(vm, Exc::kValueError, "room_id must have 1 to 256 bytes");
  if (!a[2].is_absent() && !a[2].is_none()) {
    int64_t most = 0;
    TRY_BOOL(as_index_clamp(vm, a[2], &most));
    if (most < 1) return raise_str(vm, Exc::kValueError, "max_players must be at least 1");
    join.max_players = std::min(most, kPlayersMax);
  }
  if (!a[3].is_absent()) {
    const int truth = op_truth(vm, a[3]);
    if (truth < 0) return Value::raised();
    join.is_public = truth != 0;
  }
  if (!a[4].is_absent() && !a[4].is_none()) {
    join.metadata_json.clear();
    TRY_BOOL(json_write_result(vm, a[4], &join.metadata_json));
    if (join.metadata_json.size() > 64 * 1024)
      return raise_str(vm, Exc::kValueError, "metadata must not be longer than 64 KiB");
  }
  switch (s.host->join(join)) {
    case RoomHost::Joined::kYes: return done(vm, Value::true_());
    case RoomHost::Joined::kFull: return raise_str(vm, Exc::kRuntimeError, "Room is full");
    case RoomHost::Joined::kElsewhere: break;
  }
  if (s.call->handler != RoomHandler::kConnect)
    return raise_str(vm, Exc::kRuntimeError, "a player changes rooms in on_connect only");
  // Passes `except Exception`; the call is made again in the other room.
  s.elsewhere = true;
  return raise_str(vm, Exc::kSystemExit, "joined another room");
}

Value room_broadcast(Vm& vm, Value* a, uint32_t) {
  std::vector<std::string> exclude;
  if (!a[2].is_absent() && !a[2].is_none()) {
    if (is_str(a[2])) {
      exclude.emplace_back(a[2].as<Str>()->view());
    } else {
      Iterate it(vm, a[2]);
      for (Value v; it.next(&v);)
        exclude.emplace_back(TRY_PTR(expect_str(vm, v, "broadcast", "'exclude'"))->view());
      if (it.raised()) return Value::raised();
    }
  }
  std::string json;
  TRY_BOOL(message_text(vm, a[1], &json));
  state(vm).host->broadcast(std::move(json), exclude);
  return done(vm, Value::true_());
}

Value room_send_to(Vm& vm, Value* a, uint32_t) {
  const std::string player(TRY_PTR(expect_str(vm, a[1], "send_to", "'player_id'"))->view());
  std::string json;
  TRY_BOOL(message_text(vm, a[2], &json));
  return done(vm, Value::boolean(state(vm).host->send_to(player, std::move(json))));
}

Value get_players(Vm& vm, Value) {
  List* out = new_list(vm);
  for (const std::string& id : state(vm).host->players())
    TRY_BOOL(list_append(vm, out, text(vm, id)));
  return Value(out);
}
Value get_player_count(Vm& vm, Value) {
  return int_value(vm, static_cast<int64_t>(state(vm).host->players().size()));
}
Value get_room_id(Vm& vm, Value) { return text(vm, state(vm).host->room_id()); }
Value get_state(Vm& vm, Value) { return state(vm).state; }
bool set_state(Vm& vm, Value, Value v) {
  state(vm).state = v.is_absent() ? Value(new_dict(vm)) : v;
  return true;
}
Value get_config(Vm& vm, Value) { return state(vm).config; }
bool set_config(Vm& vm, Value, Value v) {
  if (!v.is_absent()) return update_config(vm, state(vm).config, v);
  raise_str(vm, Exc::kAttributeError, "room.config cannot be deleted");
  return false;
}

Value room_getattr(Vm& vm, Value self, Str* name) {
  if (!type_lookup(vm, type_of(vm, self), name).is_not_found()) return Value::not_found();
  return dict_get_str(vm, state(vm).attrs, name);
}
bool room_setattr(Vm& vm, Value self, Str* name, Value v) {
  if (!type_lookup(vm, type_of(vm, self), name).is_not_found())
    return generic_setattr(vm, self, name, v);
  Dict* attrs = state(vm).attrs;
  if (!v.is_absent()) return dict_set(vm, attrs, Value(name), v);
  const Value gone = dict_pop(vm, attrs, Value(name));
  if (gone.is_not_found()) {
    raise(vm, Exc::kAttributeError, "'Room' object has no attribute '%s'", name->data());
    return false;
  }
  return !gone.is_raised();
}
Value room_repr(Vm& vm, Value) {
  return Value(new_str(vm, "<Room " + state(vm).host->room_id() + ">"));
}

constexpr NativeDef kRoomMethods[] = {
    {"join", "(room_id, max_players=None, public=True, metadata=None)", room_join},
    {"broadcast", "(message, exclude=None)", room_broadcast},
    {"send_to", "(player_id, message)", room_send_to},
    {nullptr, nullptr, nullptr}};
constexpr GetSetDef kRoomGetSets[] = {{"state", get_state, set_state},
                                      {"config", get_config, set_config},
                                      {"players", get_players},
                                      {"player_count", get_player_count},
                                      {"room_id", get_room_id},
                                      {"id", get_room_id},
                                      {nullptr, nullptr}};
constexpr TypeOps kRoomOps = {.repr = room_repr, .getattr = room_getattr, .setattr = room_setattr};
const NativeType kRoomType = {.name = "Room",
                              .module = "room",
                              .size = sizeof(Room),
                              .ops = &kRoomOps,
                              .methods = kRoomMethods,
                              .getsets = kRoomGetSets,
                              .flags = 0};

// ---- the isolate's body

void make_room_state(Vm& vm, RoomHost& host) {
  RoomState& s = state(vm);
  s.host = &host;
  s.attrs = new_dict(vm);
  s.values = new_dict(vm);
  s.state = Value(new_dict(vm));
  dict_set_str(vm, s.values, "tick_rate", Value::small_int(static_cast<int>(kTickRateDefault)));
  s.room = Value(new_native_object<Room>(vm, native_type(vm, kRoomType)));
  s.session = Value(new_native_object<Session>(vm, native_type(vm, kSessionType)));
  s.config = Value(new_native_object<RoomConfig>(vm, native_type(vm, kConfigType)));
}

Value find_handler(Vm& vm, RoomHandler handler) {
  if (!vm.main_program) return Value::not_found();
  const Value v = program_global(vm, vm.main_program, room_handler_name(handler));
  return v.is_not_found() || !op_callable(vm, v) ? Value::not_found() : v;
}

// Module (once) and handler: what the handler returned; not_found() without one.
Value run_handler(Vm& vm, RoomInvocation::State& s, bool* started) {
  TRY_BOOL(read_message(vm, s.call.request));
  if (!*started) {
    ProgramInstance* p = load_program(vm, s.program, "__main__");
    vm.main_program = p;
    TRY_BOOL(run_module_body(vm, p));
    *started = true;
  }
  const Value handler = find_handler(vm, s.call.handler);
  if (handler.is_not_found()) return handler;
  const Value result = TRY(call_entry(vm, handler));
  if (is_kind(result, Kind::kCoroutine) || is_future(vm, result))
    return run_until_complete(vm, result);
  return result;
}

bool settle_return(Vm& vm, Value value, RoomResult* out) {
  out->outcome = value.is_not_found() ? RoomOutcome::kMissing : RoomOutcome::kReturned;
  if (!is_dict(value)) return true;
  if (!json_write_result(vm, value, &out->reply_json)) return false;
  if (out->reply_json.size() > kMessageBytesMax) {
    raise_str(vm, Exc::kValueError, "a message must not be longer than 1 MiB");
    return false;
  }
  const Value type = dict_get_str(vm, value.as<Dict>(), "type");
  const Value id = dict_get_str(vm, value.as<Dict>(), "your_id");
  out->says_connected =
      is_str(type) && type.as<Str>()->view() == "connected" && !id.is_not_found() && !id.is_none();
  return true;
}

void settle_failure(Vm& vm, const RoomCall& call, RoomResult* out) {
  out->reply_json.clear();
  out->outcome = RoomOutcome::kFailed;
  if (!vm.unwinding_limit()) {
    Exception* e = take_pending(vm);
    // May run Python, hence hit a limit.
    out->error = exception_line(vm, e);
    out->traceback = format_exception(vm, e);
    if (out->error.starts_with("MemoryError")) {
      out->outcome = RoomOutcome::kMemory;
      out->error = "MemoryError: memory limit exceeded";
    }
  }
  if (!vm.unwinding_limit()) return;
  switch (vm.limit_hit) {
    case LimitKind::kDeadline: {
      out->outcome = RoomOutcome::kTimeout;
      char seconds[32];
      std::snprintf(seconds, sizeof seconds, "%g", static_cast<double>(call.deadline_ms) / 1000);
      out->error =
          std::string(room_handler_name(call.handler)) + " timed out after " + seconds + " seconds";
      break;
    }
    case LimitKind::kMemory:
      out->outcome = RoomOutcome::kMemory;
      out->error = "MemoryError: memory limit exceeded";
      break;
    default: out->outcome = RoomOutcome::kCancelled; out->error = "Execution cancelled";
  }
}

// One call from begin to end. False: the isolate ends.
bool serve_call(Vm& vm, RoomInvocation::State& s, bool* started) {
  RoomState& room = state(vm);
  RoomResult result;
  const int64_t began = steady_now_us();
  begin_call(vm, began + s.call.deadline_ms * 1000);
  room.call = &s.call;
  room.messages = 0;
  room.elsewhere = false;
  const Value value = run_handler(vm, s, started);
  if (value.is_raised() || !settle_return(vm, value, &result)) settle_failure(vm, s.call, &result);
  if (room.elsewhere) result.outcome = RoomOutcome::kElsewhere;
  if (vm.unwinding_limit()) loop_reset(vm);
  room.call = nullptr;
  if (s.call.handler == RoomHandler::kDisconnect || result.outcome == RoomOutcome::kElsewhere)
    room.sessions.erase(s.call.connection);
  const bool alive = end_call(vm) && *started;
  if (alive) {
    result.ticks = !find_handler(vm, RoomHandler::kTick).is_not_found();
    result.tick_rate = tick_rate(vm);
  }
  result.output = std::exchange(vm.output, std::string());
  vm.output_cut = false;
  result.duration_us = steady_now_us() - began;
  result.dead = !alive;
  s.result = std::move(result);
  return alive;
}

// What handlers left behind (asyncio tasks) goes on between calls. False: the isolate ends.
bool rest_or_run_tasks(Vm& vm) {
  if (!loop_ready(vm)) return rest(vm, loop_wake_at(vm));
  begin_call(vm, steady_now_us() + vm.limits.deadline_ms * 1000);
  if (!loop_run_once(vm)) {
    if (vm.unwinding_limit()) {
      loop_reset(vm);
    } else {
      (void)take_pending(vm);
    }
  }
  return end_call(vm);
}

bool run_room(Vm& vm, RoomInvocation::State& s) {
  install_platform_globals(vm, s.context);
  make_room_state(vm, s.host);
  bool started = false;
  for (;;) {
    while (!s.waiting)
      if (!rest_or_run_tasks(vm)) return !vm.unwinding_limit();
    s.waiting = false;
    if (!serve_call(vm, s, &started)) return !vm.unwinding_limit();
  }
}

}  // namespace

std::string_view room_handler_name(RoomHandler handler) {
  return kHandlerNames[static_cast<size_t>(handler)];
}

Value make_session(Vm& vm) {
  RoomState& s = state(vm);
  return s.host ? s.session : raise(vm, Exc::kNameError, "name 'session' is not defined");
}

Value make_room(Vm& vm) {
  RoomState& s = state(vm);
  return s.host ? s.room : raise(vm, Exc::kNameError, "name 'room' is not defined");
}

RoomInvocation::RoomInvocation(std::shared_ptr<const Program> program, PlatformContext context,
                               const Limits& limits, RoomHost& host)
    : state_(std::make_unique<State>(std::move(program), std::move(context), host)) {
  install_library();
  State& s = *state_;
  s.isolate = std::make_unique<Isolate>(limits, [&s](Vm& vm) { return run_room(vm, s); });
}

RoomInvocation::~RoomInvocation() = default;

Isolate& RoomInvocation::isolate() { return *state_->isolate; }

void RoomInvocation::begin(RoomCall call) {
  state_->call = std::move(call);
  state_->waiting = true;
  state_->result = RoomResult();
  state_->result.error = "Execution cancelled";
}

RoomResult RoomInvocation::take() { return std::exchange(state_->result, RoomResult()); }

}  // namespace copra
