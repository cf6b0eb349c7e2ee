// JSON Web Tokens of app users and of owner accounts, and the other secrets that leave the server.
//
// In: claims and a signing secret. Out: a token's text, or what a given text proves. May include:
// storage's public header. Invariant: HS256 only, whatever the token's header asks for; signatures
// and digests are compared in constant time; nothing here reads the clock.
// Next: identity.h (whose token came with a request), docs/auth.md (the rules for users).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "storage/store.h"

namespace copra::server {

// A longer text is no token of ours.
inline constexpr size_t kTokenBytesMax = 4096;

// What an app user's token says (platform contract 4.1). `epoch` is left out while it is 0; raising
// the user's epoch ends every token made before.
struct UserClaims {
  storage::Uuid user;
  std::string email;
  storage::Uuid project;
  int64_t issued_s = 0;
  int64_t expires_s = 0;
  int64_t epoch = 0;
};

enum class TokenState : uint8_t { kNone, kInvalid, kExpired, kValid };

struct UserToken {
  TokenState state = TokenState::kNone;
  UserClaims claims;  // when kValid or kExpired
};

std::string sign_user_token(const UserClaims& claims, std::string_view secret);
// kInvalid: not a token, signed by another secret, or for another project.
UserToken check_user_token(std::string_view token, const storage::Uuid& project,
                           std::string_view secret, int64_t now_s);
// The project that an unchecked token names: only good for finding the secret to check it with.
std::optional<storage::Uuid> unchecked_project(std::string_view token);
// Three parts of base64url: worth a look. API keys and the owner's key never have that shape.
bool looks_like_token(std::string_view text);

struct OwnerClaims {
  storage::Uuid account;
  std::string email;
  int64_t issued_s = 0;
  int64_t expires_s = 0;
  int64_t epoch = 0;
};
std::string sign_owner_token(const OwnerClaims& claims, std::string_view secret);
std::optional<OwnerClaims> check_owner_token(std::string_view token, std::string_view secret,
                                             int64_t now_s);

// The text of a link in a mail: whose it is and 192 random bits. Only its digest is stored.
struct MailToken {
  storage::Uuid project, user;
  std::string text;
};
MailToken make_mail_token(const storage::Uuid& project, const storage::Uuid& user);
std::optional<MailToken> parse_mail_token(std::string_view text);

// Hexadecimal SHA-256, and HMAC-SHA-256 for secrets that are short enough to be guessed.
std::string digest_hex(std::string_view text);
std::string keyed_digest_hex(std::string_view key, std::string_view text);
// `digits` random decimal digits.
std::string random_digits(int digits);

}  // namespace copra::server
