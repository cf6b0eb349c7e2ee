// What leaves the server: which addresses are private, how headers are encoded, HTML as text, mail
// addresses, templates, signatures.
#include <arpa/inet.h>
#include <dlfcn.h>
#include <gtest/gtest.h>
#include <netdb.h>
#include <netinet/in.h>

#include <chrono>
#include <future>
#include <string_view>

#include "server/curl_pool.h"
#include "server/mail.h"
#include "server/smtp.h"
#include "server/webhooks.h"

namespace {

// Names that end so are not found before the test lets go of them.
constexpr std::string_view kHeldName = ".held.test";
std::promise<void>& release_names() {
  static std::promise<void> release;
  return release;
}

}  // namespace

// In libc's place, for the whole of this program.
extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* hints,
                           addrinfo** result) {
  static const std::shared_future<void> released = release_names().get_future().share();
  if (name != nullptr && std::string_view(name).ends_with(kHeldName)) {
    released.wait();
    return EAI_AGAIN;
  }
  static const auto real =
      reinterpret_cast<decltype(&getaddrinfo)>(dlsym(RTLD_NEXT, "getaddrinfo"));
  return real(name, service, hints, result);
}

namespace copra::server {
namespace {

bool is_private(const char* text) {
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  if (inet_pton(AF_INET, text, &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    return is_private_address(reinterpret_cast<const sockaddr*>(&v4));
  }
  EXPECT_EQ(inet_pton(AF_INET6, text, &v6.sin6_addr), 1) << text;
  v6.sin6_family = AF_INET6;
  return is_private_address(reinterpret_cast<const sockaddr*>(&v6));
}

TEST(Outgoing, KnowsPrivateAddresses) {
  for (const char* text : {"127.0.0.1",
                           "127.255.0.1",
                           "10.1.2.3",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.1.1",
                           "169.254.169.254",
                           "0.0.0.0",
                           "100.64.0.1",
                           "224.0.0.1",
                           "255.255.255.255",
                           "::1",
                           "::",
                           "fe80::1",
                           "fc00::1",
                           "fdff::1",
                           "ff02::1",
                           "::ffff:10.0.0.1",
                           "::ffff:127.0.0.1",
                           "64:ff9b::a00:1",
                           "2002:a00:1::",
                           "::7f00:1",
                           "fec0::1"}) {
    EXPECT_TRUE(is_private(text)) << text;
  }
  for (const char* text : {"1.1.1.1", "172.15.0.1", "172.32.0.1", "192.167.0.1", "100.128.0.1",
                           "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"}) {
    EXPECT_FALSE(is_private(text)) << text;
  }
}

TEST(Outgoing, EncodesHeaders) {
  EXPECT_EQ(encode_header_text("Plain, text"), "Plain, text");
  EXPECT_EQ(encode_header_text("Grüße"), "=?utf-8?B?R3LDvMOfZQ==?=");
  EXPECT_EQ(encode_header_text("=?x"), "=?utf-8?B?PT94?=");
  std::string longer;
  for (int i = 0; i < 40; ++i) longer += "ü";
  for (const std::string& word : {encode_header_text(longer)}) {
    EXPECT_NE(word.find("\r\n =?utf-8?B?"), std::string::npos);
    EXPECT_LE(word.find("\r\n"), 75u);
  }
}

TEST(Outgoing, ReadsHtmlAsText) {
  EXPECT_EQ(text_from_html("<head><title>T</title></head><p>A  &amp;\n b</p><br><b>c</b>"),
            "A & b\n\nc");
  EXPECT_EQ(text_from_html("<style>p{}</style>x<script>1<2"), "x");
  EXPECT_EQ(text_from_html("a < b"), "a");
}

TEST(Outgoing, ParsesAddresses) {
  std::string address, name;
  EXPECT_TRUE(parse_mail_address(" a.b+c@ex-ample.co ", &address, &name));
  EXPECT_EQ(address, "a.b+c@ex-ample.co");
  EXPECT_TRUE(parse_mail_address("\"A, B\" <a@b.co>", &address, &name));
  EXPECT_EQ(name, "A, B");
  EXPECT_EQ(address, "a@b.co");
  for (const char* bad : {"", "@", "a@", "@b.co", "a@b", "a b@c.de", "a@b..co", ".a@b.co",
                          "a.@b.co", "a@-b.co", "a@b.co\nBcc: x@y.zz", "a@b.co,c@d.ee", "<a@b.co",
                          "a@b.co>", "x\" <a@b.co>", "ü@b.co", "a@b_c.de"}) {
    EXPECT_FALSE(parse_mail_address(bad, &address, &name)) << bad;
  }
}

TEST(Outgoing, FillsPlaceholders) {
  const auto context =
      storage::json_to_value(R"({"a":"<b>","n":1.5,"o":{"x":true},"l":[],"z":null})");
  const storage::DocView values(*context);
  const auto plain = [&](std::string_view text) {
    const auto done = render_mail_text(text, values, {});
    return done.ok() ? *done : "! " + done.status().message();
  };
  EXPECT_EQ(plain("{{a}} {{ n }} {{o.x}} {{z}}{{none}}."), "<b> 1.5 True .");
  EXPECT_EQ(*render_mail_text("{{a}}{{{a}}}{{&a}}", values, {true, false}), "&lt;b&gt;<b><b>");
  EXPECT_EQ(*render_mail_text("{{none}} {{a}}", values, {false, true}), "{{none}} <b>");
  EXPECT_EQ(plain("{{#a}}1{{#l}}2{{/l}}{{^l}}3{{/l}}{{/a}}{{^a}}4{{/a}}"), "13");
  EXPECT_EQ(plain("{{ {{}} {{a b}} {a} }}"), "{{ {{}} {{a b}} {a} }}");
  EXPECT_EQ(plain("{{#a}}"), "! section {{#a}} is not closed");
  EXPECT_EQ(plain("{{/a}}"), "! {{/a}} closes no open section");
  EXPECT_TRUE(render_mail_text(std::string(2 * kMailBytesMax, 'x'), values, {})
                  .is(storage::Code::kTooLarge));
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "{{#a}}";
  EXPECT_EQ(plain(deep), "! sections are nested too deeply");
}

TEST(Outgoing, SignsAsRfc4231) {
  EXPECT_EQ(sign_webhook("Jefe", "what do ya want for nothing?"),
            "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Outgoing, GoesOnWhileANameIsLookedUp) {
  CurlPool pool;
  const auto ask = [&](const std::string& url, int64_t timeout_ms) {
    const auto answer = std::make_shared<std::promise<TransferResult>>();
    Transfer transfer;
    transfer.url = url;
    transfer.allow_private = true;
    transfer.timeout_ms = timeout_ms;
    pool.start(std::move(transfer),
               [answer](TransferResult result) { answer->set_value(std::move(result)); });
    return answer->get_future();
  };
  auto held = ask("http://a.held.test/", 50);
  const bool ended = held.wait_for(std::chrono::seconds(60)) == std::future_status::ready;
  auto other = ask("http://127.0.0.1:1/", 30'000);
  const bool went_on = other.wait_for(std::chrono::seconds(60)) == std::future_status::ready;
  release_names().set_value();
  EXPECT_TRUE(ended);
  EXPECT_TRUE(went_on);
  EXPECT_TRUE(held.get().timed_out);
  EXPECT_FALSE(other.get().timed_out);
}

TEST(Outgoing, OrdersIdsByTime) {
  std::string last;
  for (storage::Micros t = 1'700'000'000'000'000; t < 1'700'000'000'005'000; t += 250) {
    const std::string id = time_ordered_id(t);
    EXPECT_LT(last, id);
    last = id;
  }
}

}  // namespace
}  // namespace copra::server
