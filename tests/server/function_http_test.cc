// The list of hosts that functions may reach: which entries are taken, what they let through.
#include "server/function_http.h"

#include <gtest/gtest.h>

namespace copra::server {
namespace {

using Verdict = AllowedHosts::Verdict;

AllowedHosts parsed(std::string_view setting) {
  AllowedHosts hosts;
  std::string error;
  EXPECT_TRUE(hosts.parse(setting, &error)) << error;
  return hosts;
}

TEST(AllowedHosts, NamesPortsAndDomains) {
  const AllowedHosts hosts = parsed(" API.example.com., *.Example.org ,pay.example.net:8443,,");
  EXPECT_FALSE(hosts.empty());
  EXPECT_EQ(hosts.look_up("api.example.com", 443), Verdict::kPublic);
  EXPECT_EQ(hosts.look_up("api.example.com", 8080), Verdict::kPublic);
  EXPECT_EQ(hosts.look_up("example.com", 443), Verdict::kNo);
  EXPECT_EQ(hosts.look_up("evilapi.example.com", 443), Verdict::kNo);
  EXPECT_EQ(hosts.look_up("api.example.com.evil.net", 443), Verdict::kNo);
  EXPECT_EQ(hosts.look_up("a.example.org", 443), Verdict::kPublic);
  EXPECT_EQ(hosts.look_up("a.b.example.org", 443), Verdict::kPublic);
  EXPECT_EQ(hosts.look_up("example.org", 443), Verdict::kNo);
  EXPECT_EQ(hosts.look_up("evilexample.org", 443), Verdict::kNo);
  EXPECT_EQ(hosts.look_up("pay.example.net", 8443), Verdict::kPublic);
  EXPECT_EQ(hosts.look_up("pay.example.net", 443), Verdict::kNo);
  EXPECT_TRUE(parsed("").empty());
  EXPECT_TRUE(parsed(" , ").empty());
}

TEST(AllowedHosts, PrivateAddressesOnlyByTheirName) {
  const AllowedHosts hosts = parsed("*,127.0.0.1:9000,[::1]:9001,fd00::5,localhost");
  EXPECT_EQ(hosts.look_up("anything.example", 443), Verdict::kPublic);
  EXPECT_EQ(hosts.look_up("127.0.0.1", 9000), Verdict::kPrivateToo);
  EXPECT_EQ(hosts.look_up("127.0.0.1", 9001), Verdict::kPublic);  // and then refused: it is private
  EXPECT_EQ(hosts.look_up("::1", 9001), Verdict::kPrivateToo);
  EXPECT_EQ(hosts.look_up("fd00::5", 80), Verdict::kPrivateToo);
  EXPECT_EQ(hosts.look_up("localhost", 80), Verdict::kPrivateToo);
}

TEST(AllowedHosts, RefusesWhatIsNoHost) {
  for (const char* setting : {"http://x", "a/b", "x:y", "x:0", "x:65536", "x:", "*x.y", "a.*", "*.",
                              "**", "[::1", "[::1]80", "[]", ":80"}) {
    AllowedHosts hosts;
    std::string error;
    EXPECT_FALSE(hosts.parse(setting, &error)) << setting;
    EXPECT_NE(error.find("is no host"), std::string::npos) << error;
  }
}

}  // namespace
}  // namespace copra::server
