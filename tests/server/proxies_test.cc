// Trusted networks, and what their headers change.
#include "server/proxies.h"

#include <gtest/gtest.h>

namespace copra::server {
namespace {

TrustedProxies trusting(std::string_view networks) {
  TrustedProxies proxies;
  std::string error;
  EXPECT_TRUE(proxies.parse(networks, &error)) << error;
  return proxies;
}

Request request_from(std::string peer, StringPairs headers) {
  Request request;
  request.peer_ip = request.client_ip = std::move(peer);
  request.headers = std::move(headers);
  return request;
}

TEST(TrustedProxies, KnowsAddressesOfNetworks) {
  const TrustedProxies proxies = trusting("10.0.0.0/8, 192.168.1.7,fd00::/7 , ::1, 172.16.0.0/12");
  for (const char* inside :
       {"10.255.0.1", "192.168.1.7", "fd12::1", "::1", "172.31.255.255", "::ffff:10.1.1.1"})
    EXPECT_TRUE(proxies.contains(inside)) << inside;
  for (const char* outside : {"11.0.0.1", "192.168.1.8", "fe80::1", "::2", "172.32.0.0", "", "x",
                              "10.0.0.0.1", "0a.0.0.1"})
    EXPECT_FALSE(proxies.contains(outside)) << outside;
  EXPECT_TRUE(trusting("0.0.0.0/0").contains("8.8.8.8"));
  EXPECT_FALSE(trusting("0.0.0.0/0").contains("2001:db8::1"));
  EXPECT_TRUE(trusting("").empty());
  EXPECT_TRUE(trusting(" , ").empty());
}

TEST(TrustedProxies, RefusesWhatIsNoNetwork) {
  for (const char* wrong : {"10.0.0.0/33", "::1/129", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/8/8",
                            "localhost", "10.0.0", "1.2.3.4 5.6.7.8"}) {
    TrustedProxies proxies;
    std::string error;
    EXPECT_FALSE(proxies.parse(wrong, &error)) << wrong;
    EXPECT_NE(error.find(wrong), std::string::npos) << error;
  }
}

TEST(TrustedProxies, BelievesNobodyElse) {
  Request request = request_from("11.0.0.1", {{"host", "own"},
                                              {"x-forwarded-for", "1.2.3.4"},
                                              {"x-forwarded-proto", "https"},
                                              {"x-forwarded-host", "evil"}});
  trusting("10.0.0.0/8").apply(request);
  EXPECT_EQ(request.client_ip, "11.0.0.1");
  EXPECT_FALSE(request.secure);
  EXPECT_EQ(request.header("host"), "own");
}

TEST(TrustedProxies, TakesSchemeAndHostOfTheOutermostTrustedHop) {
  Request request = request_from("10.0.0.1", {{"host", "inner"},
                                              {"x-forwarded-for", "6.6.6.6, 1.2.3.4, 10.0.0.2"},
                                              {"x-forwarded-proto", "http, https, http"},
                                              {"x-forwarded-host", "forged, outer, middle"}});
  trusting("10.0.0.0/8").apply(request);
  EXPECT_EQ(request.client_ip, "1.2.3.4");
  EXPECT_TRUE(request.secure);
  EXPECT_EQ(request.header("host"), "outer");
}

TEST(TrustedProxies, AProxyCanTakeTlsAway) {
  Request request = request_from("10.0.0.1", {{"x-forwarded-proto", "http"}});
  request.secure = true;
  trusting("10.0.0.0/8").apply(request);
  EXPECT_FALSE(request.secure);
}

TEST(TrustedProxies, ReadsForwarded) {
  Request request = request_from(
      "10.0.0.1", {{"host", "inner"},
                   {"forwarded", R"(for="[2001:db8::1]:4711";host="a.example:8443";proto=https, )"
                                 R"(for="10.0.0.9";by=10.0.0.1)"}});
  trusting("10.0.0.0/8").apply(request);
  EXPECT_EQ(request.client_ip, "2001:db8::1");
  EXPECT_TRUE(request.secure);
  EXPECT_EQ(request.header("host"), "a.example:8443");
}

TEST(TrustedProxies, StopsAtWhatItCannotRead) {
  for (const char* text : {R"(for=")", "for=", ";;;,,,", "for=\"[::1\"", "=", "for=1.2.3.4.5"}) {
    Request request = request_from("10.0.0.1", {{"forwarded", text}});
    trusting("10.0.0.0/8").apply(request);
    EXPECT_EQ(request.client_ip, "10.0.0.1") << text;
  }
}

TEST(Loopback, KnowsItsForms) {
  for (const char* here : {"127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"})
    EXPECT_TRUE(is_loopback(here)) << here;
  for (const char* there : {"128.0.0.1", "10.0.0.1", "::2", "::", "", "localhost"})
    EXPECT_FALSE(is_loopback(there)) << there;
}

}  // namespace
}  // namespace copra::server
