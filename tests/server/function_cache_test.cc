// Compiled functions and projects in memory: as new as the store, never newer than forget.
#include "server/function_cache.h"

#include <gtest/gtest.h>

#include <memory>

#include "server/app.h"

namespace copra::server {
namespace {

class FunctionCacheTest : public testing::Test {
 protected:
  void SetUp() override {
    storage::StoreOptions options;
    options.path = ":memory:";
    store_ = std::move(storage::Store::open(std::move(options))).value();
    cache_ = std::make_unique<FunctionCache>(*store_, *secrets_);
    project_ = find_or_make_project(*store_, "p").value();
    storage::Function function;
    function.project_id = project_.id;
    function.name = "f";
    function.code = "def main():\n    return 1\n";
    function_ =
        store_->write([&](storage::Session& s) { return s.create_function(function); }).value();
  }

  std::unique_ptr<storage::Store> store_;
  std::string error_;
  std::unique_ptr<Secrets> secrets_ = Secrets::open(":memory:", "", &error_);
  std::unique_ptr<FunctionCache> cache_;
  storage::Project project_;
  storage::Function function_;
};

TEST_F(FunctionCacheTest, LoadsOnceAndByBothNames) {
  EXPECT_EQ(cache_->cached_function(function_.id), nullptr);
  const FunctionPtr loaded = cache_->load_function(function_.id).value();
  EXPECT_EQ(loaded->name, "f");
  EXPECT_EQ(loaded->project->id, project_.id);
  EXPECT_EQ(cache_->cached_function(function_.id), loaded);
  EXPECT_EQ(cache_->cached_function(project_.id, "f"), loaded);
  EXPECT_EQ(cache_->cached_project(project_.id), loaded->project);
  EXPECT_EQ(cache_->cached_project_by_key(project_.api_key), loaded->project);
  EXPECT_TRUE(cache_->load_function(storage::Uuid::random()).is(storage::Code::kNotFound));
  EXPECT_TRUE(cache_->load_function(project_.id, "g").is(storage::Code::kNotFound));
  EXPECT_TRUE(cache_->load_project_by_key("nonsense").is(storage::Code::kNotFound));
}

TEST_F(FunctionCacheTest, ForgetsAfterAChange) {
  const FunctionPtr before = cache_->load_function(project_.id, "f").value();
  function_.name = "g";
  store_->write([&](storage::Session& s) { return s.update_function(function_); }).value();
  cache_->forget_function(function_.id);
  EXPECT_EQ(cache_->cached_function(function_.id), nullptr);
  EXPECT_EQ(cache_->cached_function(project_.id, "f"), nullptr);
  EXPECT_EQ(cache_->load_function(function_.id).value()->name, "g");
  EXPECT_EQ(before->name, "f");  // a run in flight keeps what it has
}

TEST_F(FunctionCacheTest, ARenewedKeyIsDeadAtOnce) {
  const std::string old_key = project_.api_key;
  ASSERT_TRUE(cache_->load_project_by_key(old_key).ok());
  ASSERT_TRUE(cache_->load_function(function_.id).ok());
  project_.api_key = "new-key";
  store_->write([&](storage::Session& s) { return s.update_project(project_); }).value();
  cache_->forget_project(project_.id);
  EXPECT_EQ(cache_->cached_project_by_key(old_key), nullptr);
  EXPECT_EQ(cache_->cached_function(function_.id), nullptr);
  EXPECT_TRUE(cache_->load_project_by_key(old_key).is(storage::Code::kNotFound));
  EXPECT_TRUE(cache_->load_project_by_key("new-key").ok());
}

TEST_F(FunctionCacheTest, OriginsAreNormal) {
  project_.allowed_origins = {" https://Shop.Example/ "};
  store_->write([&](storage::Session& s) { return s.update_project(project_); }).value();
  const ProjectPtr info = cache_->load_project(project_.id).value();
  ASSERT_EQ(info->allowed_origins.size(), 1u);
  EXPECT_EQ(info->allowed_origins[0], "https://shop.example");
}

TEST(CompileFunction, SaysWhere) {
  const CompiledCode bad = compile_function("def main():\n    return (\n", "f");
  EXPECT_EQ(bad.program, nullptr);
  EXPECT_EQ(bad.error_type, "SyntaxError");
  EXPECT_EQ(bad.line, 2);
  EXPECT_NE(bad.error.find("line 2"), std::string::npos);
  EXPECT_NE(bad.error_text.find("f.py"), std::string::npos);
  const CompiledCode warned = compile_function("import socket\nmain = print\n", "f");
  EXPECT_NE(warned.program, nullptr);
  ASSERT_EQ(warned.warnings.size(), 1u);
  EXPECT_EQ(warned.warnings[0].line, 1);
}

TEST(CompileFunction, WarnsWithoutEntryPoint) {
  EXPECT_EQ(compile_function("def helper():\n    main = 1\n", "f").warnings.size(), 1u);
  EXPECT_EQ(compile_function("main.x = 1\nprint(result)\n", "f").warnings.size(), 1u);
  for (const char* const code :
       {"async def main(): pass", "main = lambda: 1", "for result in (1, 2): pass",
        "import json as main", "from json import loads as main", "class main: pass",
        "def f():\n    global main\n    main = f\nf()", "from json import *",
        "with open as result: pass", "def on_connect(): pass", "if (main := print): pass"})
    EXPECT_TRUE(compile_function(std::string(code) + "\n", "f").warnings.empty()) << code;
  EXPECT_TRUE(compile_function("def on_connect(): pass\n", "f").has_on_connect);
  EXPECT_FALSE(compile_function("def main(): pass\n", "f").has_on_connect);
}

}  // namespace
}  // namespace copra::server
