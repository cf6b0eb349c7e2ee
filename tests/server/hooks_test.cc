// Blocking hooks of app users: verdicts, failing open, time; background ones from any thread.
#include "server/hooks.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <filesystem>
#include <string>

#include "server/app.h"
#include "server/trigger.h"

namespace copra::server {
namespace {

boost::asio::awaitable<void> ask_into(App& app, storage::Uuid project, std::string event,
                                      std::string payload, HookVerdict* verdict) {
  auto running = run_blocking_hook(app, project, std::move(event), std::move(payload));
  *verdict = co_await std::move(running);
}

class HooksTest : public testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/copra-hooks-XXXXXX";
    directory_ = ::mkdtemp(name);
    SettingSources sources;
    sources.flags["data"] = directory_;
    sources.flags["admin_key"] = "k";
    sources.environment = [](const char*) -> const char* { return nullptr; };
    std::string error;
    Settings settings;
    ASSERT_TRUE(load_settings(sources, &settings, &error)) << error;
    app_ = App::open(settings, &error);
    ASSERT_TRUE(app_) << error;
    project_ = find_or_make_project(app_->store(), "p").value().id;
  }
  void TearDown() override {
    app_->stop();
    app_.reset();
    std::filesystem::remove_all(directory_);
  }
  void hook(const std::string& event, const std::string& function, const std::string& code) {
    storage::Function stored;
    stored.project_id = project_;
    stored.name = function;
    stored.code = code;
    Hook added;
    added.id = storage::Uuid::random();
    added.event = event;
    added.function = function;
    added.created_at = ++created_;
    const auto put = [&](storage::Session& s) -> storage::Status {
      if (!code.empty()) {
        COPRA_ASSIGN(const auto function_record, s.create_function(stored));
        (void)function_record;
      }
      return Hooks::add(s, project_, added);
    };
    ASSERT_TRUE(app_->store().write(put).ok());
    app_->hooks().forget(project_);
  }
  HookVerdict ask(const std::string& event, const std::string& payload) {
    HookVerdict verdict;
    boost::asio::io_context context;
    auto asking = ask_into(*app_, project_, event, payload, &verdict);
    boost::asio::co_spawn(context, std::move(asking), boost::asio::detached);
    context.run();
    return verdict;
  }
  int64_t count(const std::string& collection) {
    return app_->store()
        .read([&](storage::Session& s) { return s.count(project_, collection, {}); })
        .value();
  }

  std::string directory_;
  std::unique_ptr<App> app_;
  storage::Uuid project_;
  int64_t created_ = 0;
};

TEST_F(HooksTest, NoHookLetsEverybodyIn) {
  EXPECT_FALSE(ask("pre_login", R"({"email":"a@x"})").blocked);
}

TEST_F(HooksTest, BlocksWithItsReason) {
  hook("pre_register", "gate",
       "def main():\n"
       "    p = request.payload\n"
       "    if p['event'] != 'pre_register' or request.headers['X-Hook-Event'] != 'pre_register':\n"
       "        return {'block': True, 'reason': 'wrong event'}\n"
       "    if not p['email'].endswith('@x.test'):\n"
       "        return {'block': 1, 'reason': 'not ' + p['email']}\n"
       "    if p['data'].get('bare'):\n"
       "        return {'block': True}\n"
       "    return {'block': False, 'reason': 'fine'}\n");
  EXPECT_FALSE(ask("pre_register", R"({"email":"a@x.test","data":{}})").blocked);
  const HookVerdict other = ask("pre_register", R"({"email":"a@y.test","data":{}})");
  EXPECT_TRUE(other.blocked);
  EXPECT_EQ(other.reason, "not a@y.test");
  const HookVerdict bare = ask("pre_register", R"({"email":"a@x.test","data":{"bare":1}})");
  EXPECT_TRUE(bare.blocked);
  EXPECT_EQ(bare.reason, "Registration blocked");
  EXPECT_FALSE(ask("pre_login", R"({"email":"a@y.test","user":{}})").blocked);
}

TEST_F(HooksTest, WhateverIsNoVerdictLetsIn) {
  const char* const bodies[] = {"raise ValueError('x')",  "return 'block'",   "return {'block': 0}",
                                "return {'block': ''}",   "return ['block']", "return None",
                                "return {'reason': 'r'}", "return b'block'"};
  int number = 0;
  for (const char* const body : bodies)
    hook("pre_login", "f" + std::to_string(++number),
         std::string("def main():\n    ") + body + "\n");
  hook("pre_login", "missing", "");
  EXPECT_FALSE(ask("pre_login", R"({"email":"a@x"})").blocked);
  // The first that blocks ends it; a tuple's first part counts, and a long answer.
  hook("pre_login", "last",
       "def main():\n    return {'pad': 'x' * 200000, 'block': [1], 'reason': 'long'}, 403\n");
  EXPECT_EQ(ask("pre_login", R"({"email":"a@x"})").reason, "long");
}

TEST_F(HooksTest, NoAnswerWithinTheTimeLetsIn) {
  hook("pre_login", "slow",
       "import asyncio\nasync def main():\n    await asyncio.sleep(60)\n    return {'block': "
       "True}\n");
  hook("pre_login", "after", "def main():\n    return {'block': True}\n");
  EXPECT_FALSE(ask("pre_login", "{}").blocked);
  app_->exec_log().flush();
  const auto logs =
      app_->store()
          .read([&](storage::Session& s) { return s.list_logs(project_, std::nullopt, 10); })
          .value();
  ASSERT_EQ(logs.size(), 1u);
  EXPECT_EQ(logs[0].status, "timeout");
  EXPECT_EQ(logs[0].triggered_by, "db-event");
}

TEST_F(HooksTest, BackgroundHooksRunAndTheirWritesSetOffNothing) {
  hook("post_login", "note",
       "def main():\n    db.create_document('notes', {'event': request.get('event'), 'id': "
       "request.payload['user']['id']})\n");
  hook("post_save", "echo", "def main():\n    db.create_document('echoes', {})\n");
  fire_hook(*app_, project_, "post_login", R"({"user":{"id":"u1"}})");
  fire_hook(*app_, project_, "post_register", R"({"user":{"id":"u1"}})");
  for (int i = 0; i < 2000 && count("notes") == 0; ++i) ::usleep(5000);
  EXPECT_EQ(count("notes"), 1);
  app_->changes().drain();
  EXPECT_EQ(app_->triggers().waiting() + app_->triggers().running(), 0u);
  EXPECT_EQ(count("echoes"), 0);
}

}  // namespace
}  // namespace copra::server
