// Settings: sources, their order, units, messages; README's table equals settings.def.
#include "server/settings.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>

#include "server/files.h"

namespace copra::server {
namespace {

const char* empty_environment(const char*) { return nullptr; }

Settings load(const SettingSources& sources) {
  Settings settings;
  std::string error;
  EXPECT_TRUE(load_settings(sources, &settings, &error)) << error;
  return settings;
}

std::string load_error(const SettingSources& sources) {
  Settings settings;
  std::string error;
  EXPECT_FALSE(load_settings(sources, &settings, &error));
  return error;
}

TEST(Settings, Defaults) {
  SettingSources sources;
  sources.environment = empty_environment;
  const Settings settings = load(sources);
  EXPECT_EQ(settings.port, 8080);
  EXPECT_EQ(settings.host, "127.0.0.1");
  EXPECT_EQ(settings.body_bytes_max, 10 << 20);
  EXPECT_EQ(settings.execution_timeout, 20'000);
  EXPECT_TRUE(settings.sync_writes);
}

TEST(Settings, FlagBeatsEnvironmentBeatsFile) {
  SettingSources sources;
  sources.file_name = "copra.conf";
  sources.file_text = "# comment\nport = 1\nhost = \"0.0.0.0\"\nidle-timeout = 2m\n";
  sources.environment = [](const char* name) -> const char* {
    return std::strcmp(name, "COPRA_PORT") == 0 ? "2" : nullptr;
  };
  EXPECT_EQ(load(sources).port, 2);
  EXPECT_EQ(load(sources).host, "0.0.0.0");
  EXPECT_EQ(load(sources).idle_timeout, 120'000);
  sources.flags["port"] = "3";
  EXPECT_EQ(load(sources).port, 3);
}

TEST(Settings, MessagesNameTheSource) {
  SettingSources sources;
  sources.environment = empty_environment;
  sources.flags["port"] = "80x";
  EXPECT_EQ(load_error(sources), "--port: '80x' is not a number");
  sources.flags["port"] = "70000";
  EXPECT_EQ(load_error(sources), "port: 70000 is more than 65535");
  sources.flags.clear();
  sources.environment = [](const char* name) -> const char* {
    return std::strcmp(name, "COPRA_BODY_BYTES_MAX") == 0 ? "-1" : nullptr;
  };
  EXPECT_EQ(load_error(sources), "COPRA_BODY_BYTES_MAX: '-1' is not a size such as 64KiB or 10MiB");
  sources.environment = empty_environment;
  sources.file_name = "c";
  sources.file_text = "\nsync_writes = maybe\n";
  EXPECT_EQ(load_error(sources), "c:2: sync_writes: 'maybe' is not true or false");
  sources.file_text = "prot = 1";
  EXPECT_EQ(load_error(sources), "c:1: unknown setting 'prot'");
  sources.file_text = "port 1";
  EXPECT_EQ(load_error(sources), "c:1: expected 'key = value'");
}

TEST(Settings, NamesFollowFromTheField) {
  for (const SettingInfo& info : setting_table()) {
    EXPECT_TRUE(info.flag().starts_with("--"));
    EXPECT_EQ(info.flag().find('_'), std::string::npos);
    EXPECT_FALSE(info.doc.empty());
  }
  EXPECT_EQ(setting_table()[0].variable(), "COPRA_DATA");
}

TEST(Settings, ReadmeHasTheTable) {
  std::string readme, error;
  ASSERT_TRUE(read_file("README.md", &readme, &error)) << error;
  EXPECT_NE(readme.find(settings_markdown()), std::string::npos)
      << "README.md's table of settings should read:\n"
      << settings_markdown();
}

}  // namespace
}  // namespace copra::server
