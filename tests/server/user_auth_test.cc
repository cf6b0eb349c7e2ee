// App users over time: tokens that expire and die, codes, mailed links, limits.
#include <gtest/gtest.h>

#include <string>

#include "server/two_factor.h"
#include "stdlib_shims/platform/mail_compose.h"
#include "tests/server/app_harness.h"

namespace copra::server {
namespace {

constexpr int64_t kDayUs = 24 * kHourUs;

class UserAuthTest : public AppHarness {
 protected:
  // The token of a fresh user.
  std::string sign_up(const std::string& email = "ann@x.y") {
    const Reply reply =
        post("/auth-collections/signup", R"({"email":")" + email + R"(","password":"pw"})");
    EXPECT_EQ(reply.status, 200) << reply.body;
    return reply.text("access_token");
  }
  Reply who(const std::string& token) {
    return send(Method::kGet, "/auth-collections/user", {}, token);
  }
  // Texts of the mails of a kind, newest first.
  std::vector<std::string> mails(std::string_view type) {
    std::vector<std::string> out;
    const auto read = [&](storage::Session& s) -> storage::Status {
      COPRA_ASSIGN(const auto heads, list_mails(s, project_.id));
      for (const MailRecord& head : heads) {
        if (head.template_type != type) continue;
        COPRA_ASSIGN(const MailRecord whole, read_mail(s, project_.id, head.id));
        out.push_back(whole.text);
      }
      return {};
    };
    EXPECT_TRUE(app_->store().read(read).ok());
    return out;
  }
  std::string newest_code() {
    const auto texts = mails("two_factor");
    if (texts.empty()) return {};
    const size_t at = texts[0].find("code: ");
    return at == std::string::npos ? std::string() : texts[0].substr(at + 6, 6);
  }
  static std::string link_token(const std::string& text) {
    const size_t at = text.find("token=");
    if (at == std::string::npos) return {};
    return text.substr(at + 6, text.find_first_of("\n ", at) - at - 6);
  }
  Reply verify_code(const std::string& code) {
    return post("/auth-collections/2fa/verify", R"({"email":"ann@x.y","code":")" + code + "\"}");
  }
  void enable_codes(const std::string& token) {
    configure(R"({"ENABLE_2FA":true})");
    EXPECT_EQ(post("/auth-collections/2fa/enable", "", token).status, 200);
  }
  static std::string other_code(const std::string& code) {
    return code == "000000" ? "000001" : "000000";
  }
};

TEST_F(UserAuthTest, TokensExpire) {
  const std::string token = sign_up();
  now_us_ += 30 * kDayUs - kSecondUs;
  EXPECT_EQ(who(token).status, 200);
  now_us_ += kSecondUs;
  const Reply reply = who(token);
  EXPECT_EQ(reply.status, 401);
  EXPECT_EQ(reply.text("detail"), "Token has expired");
  EXPECT_EQ(reply.text("error.code"), "TOKEN_EXPIRED");
  EXPECT_EQ(send(Method::kGet, "/auth-collections/user", {}, token, false).text("detail"),
            "Token has expired");
}

TEST_F(UserAuthTest, TokensOfTheDeletedAndOfOldSecretsAreDead) {
  const std::string ann = sign_up(), bob = sign_up("bob@x.y");
  EXPECT_EQ(send(Method::kDelete, "/auth-collections/user", {}, ann).status, 200);
  EXPECT_EQ(who(ann).status, 401);
  EXPECT_EQ(who(ann).text("detail"), "Not authenticated");
  EXPECT_EQ(who(bob).status, 200);
  const std::string path = "/project/regen-secret/" + project_.id.text();
  EXPECT_EQ(send(Method::kPost, path, {}, bob, false).status, 401);
  EXPECT_EQ(send(Method::kPost, path, {}, "admin-key", false).status, 200);
  EXPECT_EQ(who(bob).status, 401);
  const Reply again = post("/auth-collections/login", R"({"email":"bob@x.y","password":"pw"})");
  EXPECT_EQ(who(again.text("access_token")).status, 200);
}

TEST_F(UserAuthTest, CodesNeedTheProjectsConsent) {
  const std::string token = sign_up();
  EXPECT_EQ(post("/auth-collections/2fa/enable", "", token).status, 400);
  EXPECT_EQ(post("/auth-collections/2fa/disable", "", token).status, 404);
  EXPECT_EQ(post("/auth-collections/2fa/send-code", R"({"email":"ann@x.y"})").status, 400);
  EXPECT_EQ(post("/auth-collections/2fa/send-code", R"({"email":"nobody@x.y"})").status, 400);
  EXPECT_EQ(post("/auth-collections/2fa/send-code", "{}").status, 400);
  EXPECT_EQ(post("/auth-collections/2fa/enable", "").status, 401);
}

TEST_F(UserAuthTest, LogInWithACode) {
  enable_codes(sign_up());
  const Reply login = post("/auth-collections/login", R"({"email":"ann@x.y","password":"pw"})");
  EXPECT_EQ(login.status, 200);
  EXPECT_TRUE(login.at("requires_2fa").is_bool() && login.at("requires_2fa").as_bool());
  EXPECT_FALSE(login.at("access_token"));
  const std::string code = newest_code();
  ASSERT_EQ(code.size(), 6u);
  EXPECT_EQ(verify_code(other_code(code)).status, 400);
  const Reply right = verify_code(code);
  EXPECT_EQ(right.status, 200) << right.body;
  EXPECT_EQ(who(right.text("access_token")).text("email"), "ann@x.y");
  EXPECT_FALSE(right.text("message").empty());
  EXPECT_EQ(verify_code(code).status, 400);  // used up
}

TEST_F(UserAuthTest, ACodeDiesAfterTenMinutesAndAfterFiveTries) {
  const std::string token = sign_up();
  enable_codes(token);
  const auto send_one = [&] {
    EXPECT_EQ(post("/auth-collections/2fa/send-code", "", token).status, 200);
    return newest_code();
  };
  std::string code = send_one();
  now_us_ += kCodeLifeUs;
  EXPECT_EQ(verify_code(code).status, 400);
  code = send_one();
  for (int i = 0; i < kCodeTriesMax; ++i) EXPECT_EQ(verify_code(other_code(code)).status, 400);
  EXPECT_EQ(verify_code(code).status, 400);
}

TEST_F(UserAuthTest, ANewCodeOnlyAfterTwoMinutes) {
  const std::string token = sign_up();
  enable_codes(token);
  const std::string by_email = R"({"email":"ANN@x.y"})";
  for (int i = 0; i < 3; ++i)
    EXPECT_EQ(post("/auth-collections/2fa/send-code", by_email).status, 200);
  EXPECT_EQ(mails("two_factor").size(), 1u);
  now_us_ += kCodePauseUs;
  const std::string id = who(token).text("id");
  EXPECT_EQ(post("/auth-collections/2fa/send-code", R"({"user_id":")" + id + "\"}").status, 200);
  EXPECT_EQ(mails("two_factor").size(), 2u);
}

TEST_F(UserAuthTest, TooManyWrongCodes) {
  const std::string token = sign_up();
  enable_codes(token);
  EXPECT_EQ(post("/auth-collections/2fa/send-code", "", token).status, 200);
  const std::string wrong = other_code(newest_code());
  for (int i = 0; i < kCodesMax; ++i) EXPECT_EQ(verify_code(wrong).status, 400);
  const Reply reply = verify_code(newest_code());
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.text("error.code"), "RATE_LIMIT_EXCEEDED");
  now_us_ += kCodeWindowUs;
  EXPECT_EQ(verify_code(wrong).status, 400);
}

TEST_F(UserAuthTest, DisabledCodesAreNotAskedFor) {
  const std::string token = sign_up();
  enable_codes(token);
  EXPECT_EQ(post("/auth-collections/2fa/disable", "", token).status, 200);
  EXPECT_EQ(post("/auth-collections/2fa/disable", "", token).status, 200);
  EXPECT_FALSE(post("/auth-collections/login", R"({"email":"ann@x.y","password":"pw"})")
                   .text("access_token")
                   .empty());
}

TEST_F(UserAuthTest, VerifiesAddresses) {
  configure(R"({"ENABLE_EMAIL_VERIFICATION":true,"VERIFICATION_URL":"https://app/v?x=1"})");
  const std::string token = sign_up();
  ASSERT_EQ(mails("verification").size(), 1u);
  EXPECT_NE(mails("verification")[0].find("https://app/v?x=1&token="), std::string::npos);
  Reply reply = post("/auth-collections/verify-email/send", "", token);
  EXPECT_EQ(reply.status, 200);
  EXPECT_FALSE(reply.at("expires_in_hours"));
  now_us_ += 5 * kMinuteUs;
  reply = post("/auth-collections/verify-email/resend", "", token);
  EXPECT_EQ(reply.at("expires_in_hours").as_int(), 24);
  ASSERT_EQ(mails("verification").size(), 2u);
  const std::string old_link = link_token(mails("verification")[1]);
  const std::string link = link_token(mails("verification")[0]);
  const auto verify = [&](const std::string& text) {
    return post("/auth-collections/verify-email/verify", R"({"token":")" + text + "\"}");
  };
  EXPECT_EQ(verify(old_link).status, 400);
  EXPECT_EQ(verify("x").status, 400);
  EXPECT_EQ(verify("").status, 400);
  now_us_ += 24 * kHourUs;
  EXPECT_EQ(verify(link).status, 400);
  now_us_ -= 1;
  reply = verify(link);
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(reply.at("email_verified").as_bool());
  EXPECT_FALSE(reply.text("verified_at").empty());
  EXPECT_TRUE(who(token).at("email_verified").as_bool());
  EXPECT_EQ(verify(link).status, 400);
  EXPECT_FALSE(post("/auth-collections/verify-email/send", "", token).at("expires_in_hours"));
  // A new address has to be verified anew.
  EXPECT_EQ(send(Method::kPatch, "/auth-collections/user", R"({"email":"new@x.y"})", token).status,
            200);
  EXPECT_FALSE(who(token).at("email_verified").as_bool());
  EXPECT_EQ(mails("verification").size(), 3u);
}

TEST_F(UserAuthTest, VerificationPage) {
  configure(R"({"ENABLE_EMAIL_VERIFICATION":true})");
  sign_up();
  const std::string link = link_token(mails("verification")[0]);
  EXPECT_NE(mails("verification")[0].find("http://test/verify-email?token="), std::string::npos);
  EXPECT_EQ(send(Method::kGet, "/verify-email", {}, {}, false).status, 400);
  EXPECT_EQ(send(Method::kGet, "/verify-email?token=" + link, {}, {}, false).status, 200);
  EXPECT_EQ(send(Method::kGet, "/verify-email?token=" + link, {}, {}, false).status, 400);
  configure(
      R"({"ENABLE_EMAIL_VERIFICATION":true,"VERIFICATION_SUCCESS_URL":"https://app/done?a=b"})");
  sign_up("bob@x.y");
  const Reply reply = send(
      Method::kGet, "/verify-email?token=" + link_token(mails("verification")[0]), {}, {}, false);
  EXPECT_EQ(reply.status, 302);
  EXPECT_EQ(reply.header("Location"), "https://app/done?a=b&email_verified=true");
}

TEST_F(UserAuthTest, ForgottenPasswords) {
  configure(R"({"FRONTEND_URL":"https://app/"})");
  const std::string token = sign_up();
  const std::string known =
      post("/auth-collections/forgot-password", R"({"email":"ann@x.y"})").body;
  EXPECT_EQ(post("/auth-collections/forgot-password", R"({"email":"nobody@x.y"})").body, known);
  ASSERT_EQ(mails("forgot_password").size(), 1u);
  EXPECT_NE(mails("forgot_password")[0].find("https://app/reset-password?token="),
            std::string::npos);
  const std::string link = link_token(mails("forgot_password")[0]);
  const auto reset = [&](const std::string& text, const std::string& password) {
    return post("/auth-collections/reset-password",
                R"({"token":")" + text + R"(","new_password":")" + password + "\"}");
  };
  EXPECT_EQ(reset("x", "new").status, 400);
  EXPECT_EQ(reset(link, "").status, 400);
  now_us_ += kHourUs;
  EXPECT_EQ(reset(link, "new").status, 400);
  now_us_ -= 1;
  EXPECT_EQ(reset(link, "new").status, 200);
  EXPECT_EQ(reset(link, "again").status, 400);
  EXPECT_EQ(who(token).status, 401);  // signed out everywhere
  EXPECT_EQ(post("/auth-collections/login", R"({"email":"ann@x.y","password":"pw"})").status, 401);
  const Reply login = post("/auth-collections/login", R"({"email":"ann@x.y","password":"new"})");
  EXPECT_EQ(who(login.text("access_token")).status, 200);
  EXPECT_EQ(mails("password_changed").size(), 1u);
  // However often somebody asks, few mails leave.
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(post("/auth-collections/forgot-password", R"({"email":"ann@x.y"})").body, known);
  EXPECT_EQ(mails("forgot_password").size(), 1u + 5u);
}

TEST_F(UserAuthTest, MailsOfASignUp) {
  sign_up();
  EXPECT_EQ(mails("welcome").size(), 1u);
  EXPECT_TRUE(mails("verification").empty());
  configure(R"({"SEND_WELCOME_EMAIL":"false"})");
  sign_up("bob@x.y");
  EXPECT_EQ(mails("welcome").size(), 1u);
}

TEST_F(UserAuthTest, AuthRoutesAreLimitedByAddress) {
  const std::string body = R"({"email":"nobody@x.y"})";
  for (int64_t left = app_->settings().rate_limit_auth - 1; left >= 0; --left) {
    const Reply reply = post("/auth-collections/forgot-password", body);
    ASSERT_EQ(reply.status, 200);
    ASSERT_EQ(reply.header("X-RateLimit-Remaining"), std::to_string(left));
  }
  const Reply reply = post("/auth-collections/forgot-password", body);
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.text("error.code"), "RATE_LIMIT_EXCEEDED");
  EXPECT_EQ(reply.header("X-RateLimit-Limit"), std::to_string(app_->settings().rate_limit_auth));
  EXPECT_EQ(reply.header("X-RateLimit-Reset"), std::to_string(now_us_ / kSecondUs + 60));
  EXPECT_FALSE(reply.header("Retry-After").empty());
  EXPECT_EQ(send(Method::kGet, "/collections").status, 200);  // other routes go on
  client_ip_ = "10.0.0.2";
  EXPECT_EQ(post("/auth-collections/forgot-password", body).status, 200);
}

TEST_F(UserAuthTest, WrongPasswordsForOneNameHaveToWait) {
  sign_up();
  const std::string right = R"({"email":"ann@x.y","password":"pw"})";
  for (int i = 0; i < 30; ++i) app_->password_failed(project_.id.text() + "/ann@x.y/10.0.0.1");
  EXPECT_EQ(post("/auth-collections/login", right).status, 429);
  client_ip_ = "10.0.0.9";
  EXPECT_EQ(post("/auth-collections/login", right).status, 200);
  client_ip_ = "10.0.0.1";
  now_us_ += 15 * kMinuteUs;
  EXPECT_EQ(post("/auth-collections/login", right).status, 200);
}

TEST_F(UserAuthTest, OwnerTokensExpireAndEnd) {
  const Reply made = send(Method::kPost, "/auth/register",
                          R"({"email":"o@x.y","password":"secret-1"})", {}, false);
  ASSERT_EQ(made.status, 200) << made.body;
  const std::string token = made.text("access_token");
  const auto me = [&] { return send(Method::kGet, "/auth/me", {}, token, false).status; };
  EXPECT_EQ(me(), 200);
  now_us_ += 7 * kDayUs - kSecondUs;
  EXPECT_EQ(me(), 200);
  now_us_ += kSecondUs;
  EXPECT_EQ(me(), 401);
  now_us_ -= kSecondUs;
  EXPECT_EQ(send(Method::kPost, "/auth/logout", {}, token, false).status, 200);
  EXPECT_EQ(me(), 401);
}

}  // namespace
}  // namespace copra::server
