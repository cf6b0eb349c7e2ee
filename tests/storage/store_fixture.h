// What it is for: what the storage tests share: a store per engine, JSON shorthand, temporary
// directories. May include storage headers and GoogleTest.
#pragma once

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>

#include "storage/store.h"

namespace copra::storage {

class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string name = (std::filesystem::temp_directory_path() / "copra-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// Encoded value of JSON text; single quotes stand for double quotes.
inline std::string doc(std::string json) {
  for (char& c : json) {
    if (c == '\'') c = '"';
  }
  Result<std::string> value = json_to_value(json);
  EXPECT_TRUE(value.ok()) << json << ": " << value.status().text();
  return value.ok() ? *value : empty_object();
}

inline Filter filter_of(const std::string& json) {
  const std::string spec = doc(json);
  return Filter::parse(DocView(spec), FilterTarget::kDocuments);
}

template <class T>
T must(Result<T> result) {
  EXPECT_TRUE(result.ok()) << result.status().text();
  if (!result.ok()) return T{};
  return std::move(result).value();
}

inline void must(Status status) { EXPECT_TRUE(status.ok()) << status.text(); }

// Parameter: true = RocksDB, false = memory.
class StoreTest : public ::testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    options.path = GetParam() ? directory.path() + "/db" : ":memory:";
    options.sync = false;
    options.faults = faults;
    reopen();
  }

  void reopen() {
    store.reset();
    auto opened = Store::open(options);
    ASSERT_TRUE(opened.ok()) << opened.status().text();
    store = std::move(opened).value();
  }

  Document create(std::string_view collection, const std::string& json) {
    const std::string body = doc(json);
    return must(store->write(
        [&](Session& s) { return s.create_document(project, collection, DocView(body)); }));
  }

  User create_user(const std::string& email, const std::string& data = "{}") {
    return must(store->write([&](Session& s) {
      User user;
      user.email = email;
      user.password_hash = "hash";
      user.data = doc(data);
      return s.create_user(project, std::move(user));
    }));
  }

  Page query(std::string_view collection, const Query& query) {
    return must(store->read([&](Session& s) { return s.query(project, collection, query); }));
  }

  // The values of `field` in result order, as JSON separated by blanks.
  std::string values(std::string_view collection, const Query& q, std::string_view field) {
    std::string out;
    for (const Document& row : query(collection, q).rows) {
      if (!out.empty()) out += ' ';
      out += to_json(row.data().find(field));
    }
    return out;
  }

  TemporaryDirectory directory;
  std::shared_ptr<KvMemFaults> faults = std::make_shared<KvMemFaults>();
  StoreOptions options;
  std::unique_ptr<Store> store;
  Uuid project = Uuid::random();
};

#define COPRA_BOTH_ENGINES(suite)                                          \
  INSTANTIATE_TEST_SUITE_P(Engines, suite, ::testing::Values(false, true), \
                           [](const auto& info) { return info.param ? "Rocks" : "Memory"; })

}  // namespace copra::storage
