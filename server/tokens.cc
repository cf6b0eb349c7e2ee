// JSON Web Tokens and digests; contract in tokens.h. RFC 7515, 7518 (HS256), 7519.
#include "server/tokens.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <sodium.h>

#include <array>
#include <cstdlib>

#include "server/json_text.h"
#include "server/text.h"
#include "storage/document_fields.h"

namespace copra::server {

namespace {

constexpr size_t kDigestBytes = 32;
constexpr size_t kMailSecretBytes = 24;
constexpr size_t kUuidBytes = 16;
// {"alg":"HS256","typ":"JWT"}
constexpr std::string_view kHead = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9";
constexpr std::string_view kOwnerScope = "owner";

std::string encode(std::string_view bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING),
                  '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  out.pop_back();  // the terminating zero
  return out;
}

std::optional<std::string> decode(std::string_view text) {
  std::string out(text.size(), '\0');
  size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(),
                        text.size(), nullptr, &size, nullptr,
                        sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
    return std::nullopt;
  out.resize(size);
  return out;
}

std::string hmac(std::string_view key, std::string_view text) {
  std::array<unsigned char, kDigestBytes> digest{};
  unsigned int size = 0;
  if (HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
           reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(),
           &size) == nullptr)
    std::abort();  // only out of memory: nothing could be proved any more
  return std::string(reinterpret_cast<const char*>(digest.data()), size);
}

struct Parts {
  std::string_view head, payload, signature, signed_text;
};

std::optional<Parts> split_token(std::string_view token) {
  if (token.size() > kTokenBytesMax) return std::nullopt;
  const size_t first = token.find('.');
  if (first == std::string_view::npos) return std::nullopt;
  const size_t second = token.find('.', first + 1);
  if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos)
    return std::nullopt;
  return Parts{token.substr(0, first), token.substr(first + 1, second - first - 1),
               token.substr(second + 1), token.substr(0, second)};
}

// A part's JSON object, encoded for ValueView; empty when it is none.
std::string object_of(std::string_view part) {
  const auto text = decode(part);
  if (!text) return {};
  auto value = storage::json_to_value(*text);
  if (!value.ok() || !storage::ValueView(*value).is_object()) return {};
  return std::move(value).value();
}

std::string sign(std::string_view payload_json, std::string_view secret) {
  std::string token(kHead);
  token += '.';
  token += encode(payload_json);
  const std::string signature = hmac(secret, token);
  token += '.';
  token += encode(signature);
  return token;
}

// The payload of a token with a right signature; empty otherwise.
std::string verified_payload(std::string_view token, std::string_view secret) {
  const auto parts = split_token(token);
  if (!parts || secret.empty()) return {};
  if (parts->head != kHead) {
    // Another writer's spelling of the same header is fine; another algorithm never is.
    const std::string head = object_of(parts->head);
    const storage::ValueView algorithm = storage::ValueView(head).find("alg");
    if (!algorithm.is_string() || algorithm.as_string() != "HS256") return {};
  }
  const auto signature = decode(parts->signature);
  if (!signature || !equal_constant_time(*signature, hmac(secret, parts->signed_text))) return {};
  return object_of(parts->payload);
}

std::optional<storage::Uuid> uuid_claim(storage::DocView payload, std::string_view name) {
  const storage::ValueView value = payload.find(name);
  return value.is_string() ? storage::Uuid::parse(value.as_string()) : std::nullopt;
}

int64_t number_claim(storage::DocView payload, std::string_view name) {
  const storage::ValueView value = payload.find(name);
  if (value.is_int()) return value.as_int();
  // Other libraries may write times as 1.7e9.
  if (value.is_double() && value.as_double() > -9e15 && value.as_double() < 9e15)
    return static_cast<int64_t>(value.as_double());
  return 0;
}

}  // namespace

std::string sign_user_token(const UserClaims& claims, std::string_view secret) {
  JsonText json;
  json.begin_object().key("userId").string(claims.user.text()).key("email").string(claims.email);
  json.key("projectId").string(claims.project.text());
  json.key("iat").number(claims.issued_s).key("exp").number(claims.expires_s);
  if (claims.epoch != 0) json.key("epoch").number(claims.epoch);
  return sign(json.end_object().take(), secret);
}

UserToken check_user_token(std::string_view token, const storage::Uuid& project,
                           std::string_view secret, int64_t now_s) {
  UserToken out;
  out.state = TokenState::kInvalid;
  const std::string bytes = verified_payload(token, secret);
  if (bytes.empty()) return out;
  const storage::DocView payload(bytes);
  const auto user = uuid_claim(payload, "userId");
  const auto owner = uuid_claim(payload, "projectId");
  if (!user || !owner || *owner != project) return out;
  out.claims.user = *user;
  out.claims.project = *owner;
  out.claims.email = doc_text(payload, "email");
  out.claims.issued_s = number_claim(payload, "iat");
  out.claims.expires_s = number_claim(payload, "exp");
  out.claims.epoch = number_claim(payload, "epoch");
  out.state = out.claims.expires_s > now_s ? TokenState::kValid : TokenState::kExpired;
  return out;
}

std::optional<storage::Uuid> unchecked_project(std::string_view token) {
  const auto parts = split_token(token);
  if (!parts) return std::nullopt;
  const std::string bytes = object_of(parts->payload);
  if (bytes.empty()) return std::nullopt;
  return uuid_claim(storage::DocView(bytes), "projectId");
}

bool looks_like_token(std::string_view text) { return split_token(text).has_value(); }

std::string sign_owner_token(const OwnerClaims& claims, std::string_view secret) {
  JsonText json;
  json.begin_object().key("sub").string(claims.account.text()).key("email").string(claims.email);
  json.key("scope").string(kOwnerScope);
  json.key("iat").number(claims.issued_s).key("exp").number(claims.expires_s);
  if (claims.epoch != 0) json.key("epoch").number(claims.epoch);
  return sign(json.end_object().take(), secret);
}

std::optional<OwnerClaims> check_owner_token(std::string_view token, std::string_view secret,
                                             int64_t now_s) {
  const std::string bytes = verified_payload(token, secret);
  if (bytes.empty()) return std::nullopt;
  const storage::DocView payload(bytes);
  const auto account = uuid_claim(payload, "sub");
  if (!account || doc_text(payload, "scope") != kOwnerScope) return std::nullopt;
  OwnerClaims claims;
  claims.account = *account;
  claims.email = doc_text(payload, "email");
  claims.issued_s = number_claim(payload, "iat");
  claims.expires_s = number_claim(payload, "exp");
  claims.epoch = number_claim(payload, "epoch");
  if (claims.expires_s <= now_s) return std::nullopt;
  return claims;
}

MailToken make_mail_token(const storage::Uuid& project, const storage::Uuid& user) {
  std::array<unsigned char, kMailSecretBytes> secret{};
  // Without random bytes no secret can be made: nothing sensible can follow.
  if (RAND_bytes(secret.data(), static_cast<int>(secret.size())) != 1) std::abort();
  std::string bytes(project.raw());
  bytes += user.raw();
  bytes.append(reinterpret_cast<const char*>(secret.data()), secret.size());
  MailToken token;
  token.project = project;
  token.user = user;
  token.text = encode(bytes);
  return token;
}

std::optional<MailToken> parse_mail_token(std::string_view text) {
  if (text.size() > kTokenBytesMax) return std::nullopt;
  const auto bytes = decode(text);
  if (!bytes || bytes->size() != 2 * kUuidBytes + kMailSecretBytes) return std::nullopt;
  MailToken token;
  token.project = storage::Uuid::from_bytes(std::string_view(*bytes).substr(0, kUuidBytes));
  token.user = storage::Uuid::from_bytes(std::string_view(*bytes).substr(kUuidBytes, kUuidBytes));
  token.text = text;
  return token;
}

std::string digest_hex(std::string_view text) {
  std::array<unsigned char, kDigestBytes> digest{};
  unsigned int size = 0;
  if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
    std::abort();
  return hex_text({reinterpret_cast<const char*>(digest.data()), size});
}

std::string keyed_digest_hex(std::string_view key, std::string_view text) {
  return hex_text(hmac(key, text));
}

std::string random_digits(int digits) {
  std::string out;
  while (static_cast<int>(out.size()) < digits) {
    unsigned char byte = 0;
    if (RAND_bytes(&byte, 1) != 1) std::abort();
    if (byte < 250)
      out += static_cast<char>('0' + byte % 10);  // 250 = 25 * 10: no digit is favoured
  }
  return out;
}

}  // namespace copra::server
