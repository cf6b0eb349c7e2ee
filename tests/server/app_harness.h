// An App in memory with a clock of its own, and requests without a socket.
#pragma once

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <memory>
#include <string>

#include "server/app.h"
#include "storage/doc_codec.h"

namespace copra::server {

struct Reply {
  int status = 0;
  std::string body;
  StringPairs headers;
  std::string json;  // the body, encoded

  storage::ValueView at(std::string_view path) const {
    return storage::ValueView(json).find_path(path);
  }
  std::string text(std::string_view path) const {
    const storage::ValueView value = at(path);
    return value.is_string() ? std::string(value.as_string()) : std::string();
  }
  std::string header(std::string_view name) const {
    for (const auto& [key, value] : headers)
      if (key == name) return value;
    return {};
  }
};

class AppHarness : public testing::Test {
 protected:
  void SetUp() override {
    std::string error;
    settings_.data = ":memory:";
    settings_.admin_key = "admin-key";
    app_ = App::open(settings_, &error);
    ASSERT_NE(app_, nullptr) << error;
    app_->set_base_url("http://test");
    app_->set_clock([this] { return now_us_; });
    auto project = find_or_make_project(app_->store(), "p");
    ASSERT_TRUE(project.ok());
    project_ = std::move(project).value();
    configure("{}");
  }
  void TearDown() override {
    app_->begin_stop();
    app_->stop();
  }

  // The project's settings.
  void configure(std::string_view json) {
    project_.configs = storage::json_to_value(json).value();
    ASSERT_TRUE(
        app_->store().write([&](storage::Session& s) { return s.update_project(project_); }).ok());
    app_->functions().forget_project(project_.id);
  }

  Reply send(Method method, const std::string& target, const std::string& body = {},
             const std::string& token = {}, bool key = true) {
    Request request;
    request.method = method;
    request.method_text = method_name(method);
    request.target = target;
    request.path = target.substr(0, target.find('?'));
    request.body = body;
    request.client_ip = client_ip_;
    if (!body.empty()) request.headers.emplace_back("content-type", "application/json");
    if (key) request.headers.emplace_back("x-api-key", project_.api_key);
    if (!token.empty()) request.headers.emplace_back("authorization", "Bearer " + token);
    Reply reply;
    boost::asio::io_context context;
    boost::asio::co_spawn(context, answer(app_.get(), &request, &reply), boost::asio::detached);
    context.run();
    if (auto value = storage::json_to_value(reply.body); value.ok())
      reply.json = std::move(value).value();
    return reply;
  }
  Reply post(const std::string& target, const std::string& body, const std::string& token = {}) {
    return send(Method::kPost, target, body, token);
  }

  static boost::asio::awaitable<void> answer(App* app, Request* request, Reply* reply) {
    auto dispatching = app->dispatch(*request);
    Response response = co_await std::move(dispatching);
    reply->status = response.status;
    reply->body = std::move(response.body);
    reply->headers = std::move(response.headers);
  }

  Settings settings_ = defaults();
  int64_t now_us_ = 1'700'000'000'000'000;
  std::string client_ip_ = "10.0.0.1";
  std::unique_ptr<App> app_;
  storage::Project project_;

 private:
  static Settings defaults() {
    Settings settings;
    std::string error;
    SettingSources sources;
    sources.environment = [](const char*) -> const char* { return nullptr; };
    EXPECT_TRUE(load_settings(sources, &settings, &error)) << error;
    return settings;
  }
};

}  // namespace copra::server
