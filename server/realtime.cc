// Fan-out of changes and messages; contract in realtime.h.
#include "server/realtime.h"

#include <pthread.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "server/json_text.h"
#include "server/log.h"

namespace copra::server {

namespace {

// Changes that wait for the thread; beyond it they are lost, and watchers are told.
constexpr size_t kJobBytesMax = 64u << 20;
constexpr size_t kChangeOverhead = 256;
// Pace of the fan-out: with many watchers events leave in fewer, larger writes.
constexpr int64_t kPaceUsPerSocket = 20;
constexpr int64_t kPaceUsMax = 10'000;

// Names that a document's own fields can't take over at the top of an event's `data`.
constexpr std::array<std::string_view, 6> kDocumentNames = {
    "id", "collection_id", "data", "created_at", "updated_at", "collection"};

constexpr std::string_view kLostReason = "Events were lost; connect again";

std::string target_key(const storage::Uuid& project, std::string_view collection) {
  std::string key(project.raw());
  key += collection;
  return key;
}

size_t size_of(const std::vector<storage::Change>& changes) {
  size_t bytes = 0;
  for (const storage::Change& change : changes)
    bytes += kChangeOverhead + change.document.body.size() + change.old_body.size();
  return bytes;
}

std::string_view event_name(storage::Change::Kind kind) {
  switch (kind) {
    case storage::Change::Kind::kCreate: return "create";
    case storage::Change::Kind::kUpdate: return "update";
    case storage::Change::Kind::kDelete: return "delete";
  }
  return "";
}

template <class Members>
auto find_socket(Members& members, const WebSocketPtr& socket) {
  return std::find_if(members.begin(), members.end(),
                      [&](const Realtime::Member& m) { return m.socket == socket; });
}

void send_all(const std::vector<Realtime::Member>& members, std::string_view text) {
  const Frame frame = text_frame(text);
  for (const Realtime::Member& member : members) member.socket->send(frame);
}

}  // namespace

std::string change_event_json(const storage::Change& change, std::string_view collection_json) {
  std::string document;
  storage::append_document_json(change.document, storage::JsonShape::kRest, document,
                                collection_json);
  JsonText json;
  json.begin_object().key("event").string(event_name(change.kind));
  json.key("collection_id").string(change.collection).key("data");
  std::string& out = json.next_value();
  out.append(document, 0, document.size() - 1);
  for (const auto& field : change.document.data().fields()) {
    if (std::find(kDocumentNames.begin(), kDocumentNames.end(), field.key) != kDocumentNames.end())
      continue;
    out += ',';
    storage::append_json_string(field.key, out);
    out += ':';
    storage::append_json(field.value, out, storage::JsonShape::kRest);
  }
  out += '}';
  if (change.kind != storage::Change::Kind::kDelete) json.key("document").raw(document);
  if (change.kind == storage::Change::Kind::kUpdate) {
    json.key("old_data");
    storage::append_json(storage::ValueView(change.old_body), json.next_value(),
                         storage::JsonShape::kRest);
  }
  return json.end_object().take();
}

Realtime::Realtime(ChangeFeed& feed) : feed_(feed), thread_([this] { run(); }) {}

Realtime::~Realtime() { stop(); }

void Realtime::stop() {
  subscription_.cancel();
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Realtime::publish(const Changes& changes) {
  const std::lock_guard lock(mutex_);
  if (stopping_ || interest_.empty()) return;
  const bool wanted = std::any_of(changes->begin(), changes->end(), [&](const auto& change) {
    return interest_.contains(target_key(change.project_id, change.collection));
  });
  if (!wanted) return;
  const size_t bytes = size_of(*changes);
  if (!jobs_.empty() && job_bytes_ + bytes > kJobBytesMax) {
    if (!std::holds_alternative<Lost>(jobs_.back())) jobs_.emplace_back(Lost());
  } else {
    job_bytes_ += bytes;
    jobs_.emplace_back(changes);
  }
  wake_.notify_one();
}

void Realtime::lose() {
  const std::lock_guard lock(mutex_);
  jobs_.emplace_back(Lost());
  wake_.notify_one();
}

void Realtime::watch(Watcher watcher) {
  std::call_once(subscribed_, [this] {
    subscription_ = feed_.subscribe([this](const Changes& changes) { publish(changes); },
                                    [this](uint64_t) { lose(); });
  });
  feed_.drain();
  const std::lock_guard lock(mutex_);
  if (stopping_) return;
  ++interest_[target_key(watcher.project, watcher.collection)];
  jobs_.emplace_back(std::move(watcher));
  wake_.notify_one();
}

void Realtime::unwatch(const WebSocketPtr& socket, const storage::Uuid& project,
                       const std::string& collection) {
  std::string key = target_key(project, collection);
  const std::lock_guard lock(mutex_);
  const auto found = interest_.find(key);
  if (found != interest_.end() && --found->second == 0) interest_.erase(found);
  jobs_.emplace_back(Unwatch{socket, std::move(key)});
  wake_.notify_one();
}

void Realtime::run() {
  pthread_setname_np(pthread_self(), "realtime");
  std::deque<Job> batch;
  std::vector<Target*> touched;
  for (;;) {
    const auto began = std::chrono::steady_clock::now();
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [&] { return stopping_ || !jobs_.empty(); });
      if (stopping_) break;
      batch.swap(jobs_);
      job_bytes_ = 0;
    }
    size_t sends = 0;
    for (Job& job : batch) {
      if (const auto* changes = std::get_if<Changes>(&job)) {
        for (const storage::Change& change : **changes) deliver(change, &touched);
        continue;
      }
      // Who listens changes: what has been gathered goes to those who listened so far.
      sends += flush(&touched);
      if (auto* watcher = std::get_if<Watcher>(&job)) add(std::move(*watcher));
      if (const auto* who = std::get_if<Unwatch>(&job)) remove(*who);
      if (std::holds_alternative<Lost>(job)) close_watchers();
    }
    sends += flush(&touched);
    batch.clear();
    const auto pace = std::chrono::microseconds(
        std::min(static_cast<int64_t>(sends) * kPaceUsPerSocket, kPaceUsMax));
    std::this_thread::sleep_until(began + pace);
  }
  // Sockets that others still hold go with them, not with this thread's tables.
  targets_.clear();
}

void Realtime::deliver(const storage::Change& change, std::vector<Target*>* touched) {
  const auto found = targets_.find(target_key(change.project_id, change.collection));
  if (found == targets_.end()) return;
  Target& target = found->second;
  storage::EntityRef entity;
  entity.id = change.document.id;
  entity.collection_id = change.document.collection_id;
  entity.created_at = change.document.created_at;
  entity.updated_at = change.document.updated_at;
  entity.data = change.document.data();
  std::string text;
  for (const auto& group : target.groups) {
    if (change.kind != storage::Change::Kind::kDelete && !group->filter.matches(entity)) continue;
    if (text.empty()) text = change_event_json(change, target.collection_json);
    append_text_frame(group->frames, text);
  }
  if (!text.empty()) touched->push_back(&target);
}

size_t Realtime::flush(std::vector<Target*>* touched) {
  size_t sends = 0;
  for (Target* target : *touched) {
    for (const auto& group : target->groups) {
      if (group->frames.empty()) continue;
      const auto frame =
          std::make_shared<const std::string>(std::exchange(group->frames, std::string()));
      for (const WebSocketPtr& socket : group->sockets) socket->send(frame);
      sends += group->sockets.size();
    }
  }
  touched->clear();
  return sends;
}

void Realtime::add(Watcher watcher) {
  Target& target = targets_[target_key(watcher.project, watcher.collection)];
  target.collection_json = std::move(watcher.collection_json);
  watcher.socket->send(watcher.connected);
  for (const auto& group : target.groups) {
    if (group->filters != watcher.filters) continue;
    group->sockets.push_back(std::move(watcher.socket));
    return;
  }
  auto group = std::make_unique<Group>();
  group->filters = std::move(watcher.filters);
  if (!group->filters.empty())
    group->filter =
        storage::Filter::parse(storage::DocView(group->filters), storage::FilterTarget::kDocuments);
  group->sockets.push_back(std::move(watcher.socket));
  target.groups.push_back(std::move(group));
}

void Realtime::remove(const Unwatch& who) {
  const auto found = targets_.find(who.key);
  if (found == targets_.end()) return;
  auto& groups = found->second.groups;
  for (const auto& group : groups) std::erase(group->sockets, who.socket);
  std::erase_if(groups, [](const auto& group) { return group->sockets.empty(); });
  if (groups.empty()) targets_.erase(found);
}

void Realtime::close_watchers() {
  log(LogLevel::kWarning, "realtime_events_lost");
  for (const auto& [key, target] : targets_)
    for (const auto& group : target.groups)
      for (const WebSocketPtr& socket : group->sockets)
        socket->close(CloseCode::kTryAgainLater, kLostReason);
}

// ---- channels and rooms ------------------------------------------------------------------------

void Realtime::enter_channel(const storage::Uuid& project, const Member& member) {
  JsonText json;
  json.begin_object().key("event").string("connected").key("project_id").string(project.text());
  json.key("user_id").string(member.user_id).end_object();
  const std::lock_guard lock(people_mutex_);
  member.socket->send(text_frame(json.take()));
  channels_[project].push_back(member);
}

void Realtime::leave_channel(const storage::Uuid& project, const WebSocketPtr& socket) {
  const std::lock_guard lock(people_mutex_);
  const auto channel = channels_.find(project);
  if (channel == channels_.end()) return;
  const auto member = find_socket(channel->second, socket);
  if (member != channel->second.end()) channel->second.erase(member);
  if (channel->second.empty()) channels_.erase(channel);
}

void Realtime::broadcast(const storage::Uuid& project, const Member& from, std::string_view data) {
  JsonText json;
  json.begin_object().key("type").string("message").key("user_id").string(from.user_id);
  json.key("user_name").string(from.user_name);
  json.key("timestamp").string(iso_time_z(unix_now_us()));
  json.key("data").raw(data).end_object();
  const std::string text = json.take();
  const std::lock_guard lock(people_mutex_);
  const auto channel = channels_.find(project);
  if (channel != channels_.end()) send_all(channel->second, text);
}

namespace {

std::string presence_json(std::string_view type, const Realtime::Member& who,
                          const std::string& room, const std::string& title, size_t participants) {
  JsonText json;
  json.begin_object().key("type").string(type).key("user_id").string(who.user_id);
  json.key("user_name").string(who.user_name);
  json.key("timestamp").string(iso_time_z(unix_now_us()));
  json.key("room_info").begin_object().key("id").string(room).key("title").string(title);
  json.key("participants").number(static_cast<int64_t>(participants)).end_object();
  return json.end_object().take();
}

}  // namespace

bool Realtime::enter_room(const storage::Uuid& project, const std::string& name,
                          const Member& member, bool create, const std::string& title) {
  const std::lock_guard lock(people_mutex_);
  const RoomKey key(project, name);
  auto found = rooms_.find(key);
  if (found == rooms_.end()) {
    if (!create) return false;
    found = rooms_.emplace(key, Room()).first;
    found->second.title = title.empty() ? name : title;
    found->second.created_by = member.user_id;
    found->second.created_at = unix_now_us();
  }
  Room& room = found->second;
  room.members.push_back(member);
  JsonText json;
  json.begin_object().key("event").string("joined").key("room_id").string(name);
  json.key("room_title").string(room.title);
  json.key("participants").number(static_cast<int64_t>(room.members.size()));
  json.key("user_id").string(member.user_id).end_object();
  member.socket->send(text_frame(json.take()));
  send_all(room.members,
           presence_json("user_joined", member, name, room.title, room.members.size()));
  return true;
}

void Realtime::leave_room(const storage::Uuid& project, const std::string& name,
                          const WebSocketPtr& socket) {
  const std::lock_guard lock(people_mutex_);
  const auto found = rooms_.find(RoomKey(project, name));
  if (found == rooms_.end()) return;
  Room& room = found->second;
  const auto place = find_socket(room.members, socket);
  if (place == room.members.end()) return;
  const Member member = std::move(*place);
  room.members.erase(place);
  if (room.members.empty()) {
    rooms_.erase(found);
    return;
  }
  send_all(room.members, presence_json("user_left", member, name, room.title, room.members.size()));
}

void Realtime::say(const storage::Uuid& project, const std::string& name, const Member& from,
                   std::string_view content) {
  const std::lock_guard lock(people_mutex_);
  const auto found = rooms_.find(RoomKey(project, name));
  if (found == rooms_.end()) return;
  const Room& room = found->second;
  JsonText json;
  json.begin_object().key("type").string("message").key("user_id").string(from.user_id);
  json.key("user_name").string(from.user_name).key("content").raw(content);
  json.key("timestamp").string(iso_time_z(unix_now_us()));
  json.key("room_info").begin_object().key("id").string(name).key("title").string(room.title);
  json.end_object().end_object();
  send_all(room.members, json.take());
}

std::string Realtime::rooms_json(const storage::Uuid& project) {
  const std::lock_guard lock(people_mutex_);
  std::vector<std::pair<const std::string*, const Room*>> rooms;
  for (auto it = rooms_.lower_bound(RoomKey(project, std::string()));
       it != rooms_.end() && it->first.first == project; ++it)
    rooms.emplace_back(&it->first.second, &it->second);
  std::stable_sort(rooms.begin(), rooms.end(), [](const auto& a, const auto& b) {
    return a.second->created_at < b.second->created_at;
  });
  JsonText json;
  json.begin_object().key("rooms").begin_array();
  for (const auto& [name, room] : rooms) {
    json.begin_object().key("id").string(*name).key("title").string(room->title);
    json.key("created_by").string(room->created_by);
    json.key("participants").number(static_cast<int64_t>(room->members.size()));
    json.key("participant_list").begin_array();
    for (const Member& member : room->members) {
      json.begin_object().key("id").string(member.user_id);
      json.key("name").string(member.user_name).end_object();
    }
    json.end_array().key("created_at").number(room->created_at / 1'000'000).end_object();
  }
  json.end_array().key("total").number(static_cast<int64_t>(rooms.size())).end_object();
  return json.take();
}

}  // namespace copra::server
