// Who is told that rights may have gone, and that writers of one record all get through.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include "storage/store.h"

namespace copra::storage {
namespace {

class AccessTest : public testing::Test {
 protected:
  template <class F>
  auto write(F&& f) {
    auto result = store_->write(std::forward<F>(f));
    EXPECT_TRUE(result.ok()) << result.status().text();
    return std::move(result).value();
  }
  AccessTest() {
    StoreOptions options;
    options.path = ":memory:";
    options.on_access = [this](const std::vector<Uuid>& projects) {
      told_.insert(told_.end(), projects.begin(), projects.end());
    };
    store_ = std::move(Store::open(std::move(options))).value();
    project_ = write([](Session& s) {
                 Project p;
                 p.name = "p";
                 p.api_key = "key";
                 return s.create_project(p);
               }).id;
  }

  // Whether the write is told of, for this project and no other.
  template <class F>
  bool is_told(F&& f) {
    told_.clear();
    const Status status = store_->write([&](Session& s) -> Status { return f(s); });
    EXPECT_TRUE(status.ok()) << status.text();
    EXPECT_TRUE(
        std::all_of(told_.begin(), told_.end(), [&](const Uuid& id) { return id == project_; }));
    return !told_.empty();
  }

  std::unique_ptr<Store> store_;
  std::vector<Uuid> told_;
  Uuid project_;
};

TEST_F(AccessTest, ToldOfWhatTakesRightsAway) {
  const auto user = write([&](Session& s) {
    User u;
    u.email = "a@x.y";
    u.data = empty_object();
    return s.create_user(project_, u);
  });
  write([&](Session& s) { return s.create_collection(project_, "c"); });
  Function f;
  f.project_id = project_;
  f.name = "f";
  const auto function = write([&](Session& s) { return s.create_function(f); });

  EXPECT_TRUE(is_told([&](Session& s) -> Status {
    COPRA_ASSIGN(Project p, s.get_project(project_));
    p.api_key = "other";
    return s.update_project(p).status();
  }));
  EXPECT_TRUE(is_told([&](Session& s) {
    CollectionUpdate update;
    update.permissions = empty_object();
    return s.update_collection(project_, "c", update).status();
  }));
  EXPECT_TRUE(is_told([&](Session& s) {
    UserUpdate update;
    update.roles.emplace();
    return s.update_user(project_, user.id, update).status();
  }));
  EXPECT_TRUE(is_told([&](Session& s) { return s.update_function(function).status(); }));
  EXPECT_TRUE(is_told([&](Session& s) { return s.delete_user(project_, user.id); }));
  EXPECT_TRUE(is_told([&](Session& s) { return s.delete_collection(project_, "c"); }));
  EXPECT_TRUE(is_told([&](Session& s) { return s.delete_function(function.id); }));
  EXPECT_TRUE(is_told([&](Session& s) { return s.delete_project(project_); }));
}

TEST_F(AccessTest, NotToldOfTheRest) {
  const auto user = write([&](Session& s) {
    User u;
    u.email = "a@x.y";
    u.data = empty_object();
    return s.create_user(project_, u);
  });
  EXPECT_FALSE(is_told([&](Session& s) {
    return s.create_document(project_, "c", DocView(empty_object())).status();
  }));
  EXPECT_FALSE(is_told([&](Session& s) {
    CollectionUpdate update;
    update.webhook_url.emplace("https://x.y/");
    return s.update_collection(project_, "c", update).status();
  }));
  EXPECT_FALSE(is_told([&](Session& s) {
    UserUpdate update;
    update.merge_data = empty_object();
    return s.update_user(project_, user.id, update).status();
  }));
  // A transaction that fails.
  told_.clear();
  const Status failed = store_->write([&](Session& s) -> Status {
    COPRA_TRY(s.delete_user(project_, user.id));
    return Status::invalid("no");
  });
  EXPECT_FALSE(failed.ok());
  EXPECT_TRUE(told_.empty());
}

TEST_F(AccessTest, EveryWriterOfOneRecordGetsThrough) {
  constexpr int kThreads = 16, kRounds = 40;
  const auto doc = write([&](Session& s) {
    return s.create_document(project_, "c", DocView(json_to_value(R"({"n":0})").value()));
  });
  std::atomic<int> failures{0};
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t)
    threads.emplace_back([&] {
      for (int i = 0; i < kRounds; ++i) {
        const Status status = store_->write([&](Session& s) -> Status {
          COPRA_ASSIGN(const Document now, s.get_document(project_, "c", doc.id));
          const int64_t n = now.data().find("n").as_int() + 1;
          const auto fields = json_to_value("{\"n\":" + std::to_string(n) + "}");
          return s.merge_document(project_, "c", doc.id, DocView(*fields)).status();
        });
        if (!status.ok()) ++failures;
      }
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failures, 0);
  const auto now = store_->read([&](Session& s) { return s.get_document(project_, "c", doc.id); });
  EXPECT_EQ(now->data().find("n").as_int(), kThreads * kRounds);
}

}  // namespace
}  // namespace copra::storage
