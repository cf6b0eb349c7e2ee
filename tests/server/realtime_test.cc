// The hub without sockets: order, filters, who hears what, lost changes.
#include "server/realtime.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <vector>

namespace copra::server {
namespace {

// Keeps what it is sent.
class FakeSocket final : public WebSocket {
 public:
  void send(Frame frame) override {
    const std::lock_guard lock(mutex_);
    sent_ += *frame;
    wake_.notify_all();
  }
  void close(CloseCode code, std::string_view) override {
    const std::lock_guard lock(mutex_);
    code_ = static_cast<int>(code);
    wake_.notify_all();
  }
  void cut() override {}
  boost::asio::awaitable<Received> receive(std::string*) override { co_return Received::kClosed; }
  boost::asio::awaitable<void> pause(int64_t) override { co_return; }
  void set_deadline(int64_t, Frame) override {}

  // Blocks until `text` has been sent (or a minute has passed), and returns all of it.
  std::string wait_for(std::string_view text) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, std::chrono::minutes(1),
                   [&] { return sent_.find(text) != std::string::npos; });
    return sent_;
  }
  int wait_for_close() {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, std::chrono::minutes(1), [&] { return code_ != 0; });
    return code_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable wake_;
  std::string sent_;
  int code_ = 0;
};

std::string encoded(std::string_view json) { return storage::json_to_value(json).value(); }

storage::Change change_of(const storage::Uuid& project, std::string_view json,
                          storage::Change::Kind kind = storage::Change::Kind::kCreate) {
  storage::Change change;
  change.kind = kind;
  change.project_id = project;
  change.collection = "things";
  change.document.id = storage::Uuid::random();
  change.document.body = encoded(json);
  if (kind == storage::Change::Kind::kUpdate) change.old_body = encoded(R"({"old":1})");
  return change;
}

Realtime::Watcher watcher_of(const std::shared_ptr<FakeSocket>& socket,
                             const storage::Uuid& project, std::string_view filters = {}) {
  Realtime::Watcher watcher;
  watcher.socket = socket;
  watcher.project = project;
  watcher.collection = "things";
  watcher.collection_json = R"({"name":"things"})";
  if (!filters.empty()) watcher.filters = encoded(filters);
  watcher.connected = text_frame("connected");
  return watcher;
}

TEST(Realtime, EventsOfEachKind) {
  const auto project = storage::Uuid::random();
  const auto made = change_of(project, R"({"n":1,"id":2,"data":3})");
  const std::string create = change_event_json(made, "{}");
  EXPECT_TRUE(create.starts_with(R"({"event":"create","collection_id":"things","data":{"id":")"));
  EXPECT_NE(create.find(R"("collection":{},"n":1},"document":{"id":)"), std::string::npos)
      << create;
  EXPECT_EQ(create.find("old_data"), std::string::npos);
  const std::string update =
      change_event_json(change_of(project, "{}", storage::Change::Kind::kUpdate), "{}");
  EXPECT_NE(update.find(R"("old_data":{"old":1}})"), std::string::npos) << update;
  const std::string gone =
      change_event_json(change_of(project, "{}", storage::Change::Kind::kDelete), "{}");
  EXPECT_EQ(gone.find("\"document\""), std::string::npos) << gone;
}

TEST(Realtime, FiltersAndOrder) {
  ChangeFeed feed;
  Realtime hub(feed);
  const auto project = storage::Uuid::random(), other = storage::Uuid::random();
  const auto all = std::make_shared<FakeSocket>(), even = std::make_shared<FakeSocket>();
  hub.watch(watcher_of(all, project));
  hub.watch(watcher_of(even, project, R"({"even":true})"));
  feed.publish({change_of(other, R"({"mark":"stranger"})")});
  for (int i = 0; i < 10; ++i)
    feed.publish({change_of(project, R"({"mark":"<)" + std::to_string(i) + R"(>","even":)" +
                                         (i % 2 == 0 ? "true}" : "false}"))});
  feed.publish({change_of(project, R"({"mark":"<end>"})", storage::Change::Kind::kDelete)});
  const std::string everything = all->wait_for("<end>"), some = even->wait_for("<end>");
  EXPECT_EQ(everything.find("stranger"), std::string::npos);
  size_t at = everything.find("connected");
  for (int i = 0; i < 10; ++i) {
    const std::string mark = "<" + std::to_string(i) + ">";
    const size_t next = everything.find(mark, at);
    ASSERT_NE(next, std::string::npos) << mark;
    at = next;
    EXPECT_EQ(some.find(mark) != std::string::npos, i % 2 == 0) << mark;
  }
  hub.stop();
}

TEST(Realtime, WatchersThatLeftHearNothing) {
  ChangeFeed feed;
  Realtime hub(feed);
  const auto project = storage::Uuid::random();
  const auto gone = std::make_shared<FakeSocket>(), here = std::make_shared<FakeSocket>();
  hub.watch(watcher_of(gone, project));
  hub.watch(watcher_of(here, project));
  hub.unwatch(gone, project, "things");
  feed.publish({change_of(project, R"({"mark":"<late>"})")});
  here->wait_for("<late>");
  EXPECT_EQ(gone->wait_for("connected").find("<late>"), std::string::npos);
  hub.stop();
}

TEST(Realtime, RoomsVanishWithTheirLastMember) {
  ChangeFeed feed;
  Realtime hub(feed);
  const auto project = storage::Uuid::random();
  const auto a = std::make_shared<FakeSocket>(), b = std::make_shared<FakeSocket>();
  EXPECT_FALSE(hub.enter_room(project, "r", {a, "1", "A"}, false, ""));
  EXPECT_TRUE(hub.enter_room(project, "r", {a, "1", "A"}, true, "T"));
  EXPECT_TRUE(hub.enter_room(project, "r", {b, "2", "B"}, false, ""));
  EXPECT_FALSE(hub.enter_room(storage::Uuid::random(), "r", {b, "2", "B"}, false, ""));
  hub.say(project, "r", {b, "2", "B"}, "\"hello\"");
  EXPECT_NE(a->wait_for("hello").find(R"("content":"hello")"), std::string::npos);
  EXPECT_NE(hub.rooms_json(project).find(R"("participants":2)"), std::string::npos);
  hub.leave_room(project, "r", a);
  EXPECT_NE(b->wait_for("user_left").find("user_left"), std::string::npos);
  hub.leave_room(project, "r", b);
  hub.leave_room(project, "r", b);
  EXPECT_EQ(hub.rooms_json(project), R"({"rooms":[],"total":0})");
}

TEST(Realtime, LengthsOfFrames) {
  for (const size_t n : {size_t{0}, size_t{125}, size_t{126}, size_t{65535}, size_t{65536}}) {
    const Frame frame = text_frame(std::string(n, 'x'));
    const size_t head = n < 126 ? 2 : n < 65536 ? 4 : 10;
    EXPECT_EQ(frame->size(), n + head);
    EXPECT_EQ(static_cast<unsigned char>((*frame)[0]), 0x81);
    EXPECT_EQ(static_cast<unsigned char>((*frame)[1]), n < 126 ? n : n < 65536 ? 126u : 127u);
  }
}

}  // namespace
}  // namespace copra::server
