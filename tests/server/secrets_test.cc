// Sealed values: round trips, tampering, contexts, key files, and variables at rest.
#include "server/secrets.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "server/app.h"

namespace copra::server {
namespace {

std::unique_ptr<Secrets> fresh() {
  std::string error;
  return Secrets::open(":memory:", "", &error);
}

class Directory {
 public:
  Directory() {
    char name[] = "/tmp/copra-secrets-XXXXXX";
    path_ = ::mkdtemp(name);
  }
  ~Directory() {
    ::unlink((path_ + "/secret.key").c_str());
    ::rmdir(path_.c_str());
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Secrets, OpensWhatItSealed) {
  const auto secrets = fresh();
  for (const std::string& plain : {std::string(), std::string("x"), std::string(10'000, '\xff'),
                                   std::string("nul\0inside", 10)}) {
    const std::string sealed = secrets->seal(plain, "here");
    EXPECT_TRUE(Secrets::is_sealed(sealed));
    EXPECT_EQ(sealed.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                       "0123456789_-:"),
              std::string::npos);
    EXPECT_EQ(secrets->open(sealed, "here"), plain);
    EXPECT_NE(secrets->seal(plain, "here"), sealed);
  }
}

TEST(Secrets, RefusesOtherKeysContextsAndChanges) {
  const auto secrets = fresh();
  const std::string sealed = secrets->seal("hush", "env:a");
  EXPECT_EQ(secrets->open(sealed, "env:b"), std::nullopt);
  EXPECT_EQ(fresh()->open(sealed, "env:a"), std::nullopt);
  EXPECT_EQ(secrets->open("hush", "env:a"), std::nullopt);
  EXPECT_EQ(secrets->open("sealed:1:", "env:a"), std::nullopt);
  EXPECT_EQ(secrets->open("sealed:1:!!!!", "env:a"), std::nullopt);
  for (size_t i = 9; i < sealed.size(); ++i) {
    std::string changed = sealed;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    if (changed == sealed) continue;
    EXPECT_NE(secrets->open(changed, "env:a"), std::optional<std::string>("hush")) << "at " << i;
  }
  EXPECT_EQ(secrets->open(sealed.substr(0, sealed.size() - 2), "env:a"), std::nullopt);
}

TEST(Secrets, TheKeyFileIsPrivateAndUsedAgain) {
  const Directory directory;
  std::string error;
  const auto first = Secrets::open(directory.path(), "", &error);
  ASSERT_TRUE(first) << error;
  const std::string file = directory.path() + "/secret.key";
  struct stat info {};
  ASSERT_EQ(::stat(file.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
  const auto second = Secrets::open(directory.path(), "", &error);
  ASSERT_TRUE(second) << error;
  EXPECT_EQ(second->open(first->seal("v")), "v");

  std::ofstream(file) << "not a key\n";
  EXPECT_FALSE(Secrets::open(directory.path(), "", &error));
  EXPECT_NE(error.find("64 hexadecimal digits"), std::string::npos);
  EXPECT_EQ(error.find("not a key"), std::string::npos);
}

TEST(Secrets, AKeyFromTheSettingsMustBeWhole) {
  std::string error;
  const std::string key(64, 'a');
  const auto one = Secrets::open("/nowhere", key, &error);
  ASSERT_TRUE(one) << error;
  EXPECT_EQ(Secrets::open("/nowhere", key, &error)->open(one->seal("v")), "v");
  EXPECT_FALSE(Secrets::open("/nowhere", "abc", &error));
  EXPECT_FALSE(Secrets::open("/nowhere", std::string(64, 'g'), &error));
  EXPECT_FALSE(Secrets::open("/nowhere", std::string(66, 'a'), &error));
}

TEST(Secrets, AStoreRemembersItsKey) {
  storage::StoreOptions options;
  options.path = ":memory:";
  const auto store = std::move(storage::Store::open(std::move(options))).value();
  const auto secrets = fresh();
  EXPECT_TRUE(secrets->check_store(*store).value());
  EXPECT_TRUE(secrets->check_store(*store).value());
  EXPECT_FALSE(fresh()->check_store(*store).value());
}

TEST(Secrets, VariablesAreSealedInTheStoreAndPlainOnesMigrate) {
  storage::StoreOptions options;
  options.path = ":memory:";
  const auto store = std::move(storage::Store::open(std::move(options))).value();
  const auto secrets = fresh();
  auto project = find_or_make_project(*store, "p").value();
  project.env = storage::json_to_value(R"({"OLD":"plain text","N":"2"})").value();
  project = store->write([&](storage::Session& s) { return s.update_project(project); }).value();
  ASSERT_TRUE(seal_stored_secrets(*secrets, *store).ok());
  auto stored = store->read([&](storage::Session& s) { return s.get_project(project.id); }).value();
  EXPECT_EQ(stored.env.find("plain text"), std::string::npos);
  const StringPairs expected = {{"OLD", "plain text"}, {"N", "2"}};
  EXPECT_EQ(open_env(*secrets, stored), expected);

  const std::string before = stored.env;
  ASSERT_TRUE(seal_stored_secrets(*secrets, *store).ok());
  stored = store->read([&](storage::Session& s) { return s.get_project(project.id); }).value();
  EXPECT_EQ(stored.env, before);

  set_env_variable(*secrets, &stored, "OLD", std::nullopt);
  set_env_variable(*secrets, &stored, "NEW", "sealed:1:looks like it");
  const StringPairs later = {{"N", "2"}, {"NEW", "sealed:1:looks like it"}};
  EXPECT_EQ(open_env(*secrets, stored), later);

  // A value moved to another name or project doesn't open.
  storage::Project other = stored;
  other.id = storage::Uuid::random();
  EXPECT_TRUE(open_env(*secrets, other).empty());
}

TEST(Secrets, TokenSecretsAreSealedInTheStoreAndPlainOnesMigrate) {
  storage::StoreOptions options;
  options.path = ":memory:";
  const auto store = std::move(storage::Store::open(std::move(options))).value();
  const auto secrets = fresh();
  const auto stored = [&](const storage::Uuid& id) {
    return store->read([&](storage::Session& s) { return s.get_project(id); }).value();
  };
  // As an earlier version left it.
  const auto old = find_or_make_project(*store, "old").value();
  EXPECT_EQ(open_token_secret(*secrets, stored(old.id)), old.secret);
  ASSERT_TRUE(seal_stored_secrets(*secrets, *store).ok());
  const auto sealed = stored(old.id);
  EXPECT_TRUE(Secrets::is_sealed(sealed.secret));
  EXPECT_EQ(open_token_secret(*secrets, sealed), old.secret);

  const auto fresh_one = stored(find_or_make_project(*store, "new", secrets.get()).value().id);
  EXPECT_TRUE(Secrets::is_sealed(fresh_one.secret));
  EXPECT_EQ(open_token_secret(*secrets, fresh_one).size(), 2 * kTokenSecretBytes);

  // Another project's doesn't open here; what replaces it is nobody's.
  storage::Project swapped = sealed;
  swapped.secret = fresh_one.secret;
  const std::string nobodys = open_token_secret(*secrets, swapped);
  EXPECT_NE(nobodys, open_token_secret(*secrets, fresh_one));
  EXPECT_NE(nobodys, open_token_secret(*secrets, swapped));
}

}  // namespace
}  // namespace copra::server
