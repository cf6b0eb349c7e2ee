// Tokens: what is accepted and, above all, what is not.
#include "server/tokens.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <set>

namespace copra::server {
namespace {

constexpr std::string_view kSecret = "0123456789abcdef0123456789abcdef";

std::string base64(std::string_view text) {
  std::string out(sodium_base64_encoded_len(text.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING),
                  '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(text.data()),
                    text.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();
  return out;
}

class TokensTest : public testing::Test {
 protected:
  TokensTest() {
    claims_.user = storage::Uuid::random();
    claims_.project = storage::Uuid::random();
    claims_.email = "a\"b@x.y";
    claims_.issued_s = 1000;
    claims_.expires_s = 2000;
  }
  TokenState state(std::string_view token, int64_t now_s = 1500) const {
    return check_user_token(token, claims_.project, kSecret, now_s).state;
  }
  std::string payload() const {
    return R"({"userId":")" + claims_.user.text() + R"(","projectId":")" + claims_.project.text() +
           R"(","iat":1000,"exp":2000})";
  }
  // Signed by the right secret but with any header and payload.
  static std::string forge(std::string_view header, std::string_view payload) {
    const std::string text = base64(header) + "." + base64(payload);
    const std::string hex = keyed_digest_hex(kSecret, text);
    std::string raw;
    for (size_t i = 0; i < hex.size(); i += 2)
      raw += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
    return text + "." + base64(raw);
  }

  UserClaims claims_;
};

TEST_F(TokensTest, RoundTrip) {
  const std::string token = sign_user_token(claims_, kSecret);
  const UserToken read = check_user_token(token, claims_.project, kSecret, 1999);
  ASSERT_EQ(read.state, TokenState::kValid);
  EXPECT_EQ(read.claims.user, claims_.user);
  EXPECT_EQ(read.claims.email, claims_.email);
  EXPECT_EQ(read.claims.issued_s, 1000);
  EXPECT_EQ(read.claims.expires_s, 2000);
  EXPECT_EQ(read.claims.epoch, 0);
  EXPECT_EQ(unchecked_project(token), claims_.project);
  EXPECT_TRUE(looks_like_token(token));
}

TEST_F(TokensTest, Expires) {
  const std::string token = sign_user_token(claims_, kSecret);
  EXPECT_EQ(state(token, 1999), TokenState::kValid);
  EXPECT_EQ(state(token, 2000), TokenState::kExpired);
  EXPECT_EQ(state(token, 900), TokenState::kValid);  // a clock that lags is no crime
}

TEST_F(TokensTest, AnotherProjectOrSecret) {
  const std::string token = sign_user_token(claims_, kSecret);
  EXPECT_EQ(check_user_token(token, storage::Uuid::random(), kSecret, 1500).state,
            TokenState::kInvalid);
  EXPECT_EQ(check_user_token(token, claims_.project, "another", 1500).state, TokenState::kInvalid);
  EXPECT_EQ(check_user_token(token, claims_.project, "", 1500).state, TokenState::kInvalid);
  claims_.project = storage::Uuid();
  EXPECT_EQ(state(sign_user_token(claims_, "")), TokenState::kInvalid);
}

TEST_F(TokensTest, EveryChangedByteIsNoticed) {
  const std::string token = sign_user_token(claims_, kSecret);
  for (size_t i = 0; i < token.size(); ++i) {
    std::string changed = token;
    changed[i] = changed[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(state(changed), TokenState::kInvalid) << i;
    EXPECT_EQ(state(token.substr(0, i)), TokenState::kInvalid) << i;
  }
  EXPECT_EQ(state(token + "A"), TokenState::kInvalid);
  EXPECT_EQ(state(token + "="), TokenState::kInvalid);
  EXPECT_EQ(state(token + ".x"), TokenState::kInvalid);
  EXPECT_EQ(state(std::string(1 << 20, 'a') + "." + token), TokenState::kInvalid);
}

TEST_F(TokensTest, OtherAlgorithms) {
  EXPECT_EQ(state(forge(R"({"alg":"HS256","typ":"JWT"})", payload())), TokenState::kValid);
  EXPECT_EQ(state(forge(R"({"typ":"JWT","alg":"HS256"})", payload())), TokenState::kValid);
  for (const char* const header :
       {R"({"alg":"none"})", R"({"alg":"None"})", R"({"alg":"HS512"})", R"({"alg":"RS256"})", "{}",
        R"({"alg":null})", R"({"alg":["HS256"]})", "[]", "HS256", ""})
    EXPECT_EQ(state(forge(header, payload())), TokenState::kInvalid) << header;
  // "none" with its empty signature.
  EXPECT_EQ(state(base64(R"({"alg":"none"})") + "." + base64(payload()) + "."),
            TokenState::kInvalid);
}

TEST_F(TokensTest, PayloadsThatProveNothing) {
  const std::string header = R"({"alg":"HS256","typ":"JWT"})";
  for (const char* const text : {"", "{}", "[]", "null", "{\"userId\":1}", "{", "\xff\xfe"})
    EXPECT_EQ(state(forge(header, text)), TokenState::kInvalid) << text;
  // Without a time, or with a strange one, it has expired.
  const std::string ids =
      R"({"userId":")" + claims_.user.text() + R"(","projectId":")" + claims_.project.text() + "\"";
  for (const char* const exp :
       {"", ",\"exp\":null", ",\"exp\":\"9999\"", ",\"exp\":-1", ",\"exp\":1e300", ",\"exp\":true"})
    EXPECT_EQ(state(forge(header, ids + exp + "}")), TokenState::kExpired) << exp;
  EXPECT_EQ(state(forge(header, ids + ",\"exp\":2e9}")), TokenState::kValid);
}

TEST_F(TokensTest, OwnerTokensAreNoUserTokens) {
  OwnerClaims owner;
  owner.account = claims_.user;
  owner.expires_s = 2000;
  const std::string token = sign_owner_token(owner, kSecret);
  ASSERT_TRUE(check_owner_token(token, kSecret, 1500).has_value());
  EXPECT_EQ(check_owner_token(token, kSecret, 1500)->account, owner.account);
  EXPECT_FALSE(check_owner_token(token, kSecret, 2000).has_value());
  EXPECT_FALSE(check_owner_token(token, "another", 1500).has_value());
  EXPECT_EQ(state(token), TokenState::kInvalid);
  EXPECT_FALSE(check_owner_token(sign_user_token(claims_, kSecret), kSecret, 1500).has_value());
}

TEST_F(TokensTest, MailTokens) {
  const MailToken made = make_mail_token(claims_.project, claims_.user);
  const auto read = parse_mail_token(made.text);
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->project, claims_.project);
  EXPECT_EQ(read->user, claims_.user);
  EXPECT_NE(make_mail_token(claims_.project, claims_.user).text, made.text);
  for (const std::string& wrong :
       {std::string(), std::string("x"), made.text + "A", made.text.substr(1), std::string(75, '!'),
        std::string(1 << 20, 'A')})
    EXPECT_FALSE(parse_mail_token(wrong).has_value());
}

TEST(Digests, KnownAnswers) {
  // FIPS 180-4 and RFC 4231, test case 2.
  EXPECT_EQ(digest_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(keyed_digest_hex("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

TEST(Digits, AreDigits) {
  std::set<std::string> seen;
  for (int i = 0; i < 50; ++i) {
    const std::string code = random_digits(6);
    EXPECT_EQ(code.size(), 6u);
    EXPECT_EQ(code.find_first_not_of("0123456789"), std::string::npos);
    seen.insert(code);
  }
  EXPECT_GT(seen.size(), 40u);
}

}  // namespace
}  // namespace copra::server
