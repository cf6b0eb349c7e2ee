// Short texts that strangers send: tokens, times, durations, sizes, escapes, cron lines.
#include "server/cron.h"
#include "server/text.h"
#include "server/tokens.h"
#include "storage/uuid.h"
#include "tests/fuzz/target.h"

namespace {

using namespace copra;
using namespace copra::server;

void read_tokens(std::string_view text) {
  const storage::Uuid project;
  looks_like_token(text);
  unchecked_project(text);
  FUZZ_CHECK(check_user_token(text, project, "secret", 0).state != TokenState::kValid);
  FUZZ_CHECK(!check_owner_token(text, "secret", 0));
  // Behind the signature: claims of any shape, signed by ourselves.
  UserClaims claims;
  claims.email = text;
  claims.expires_s = 100;
  const std::string token = sign_user_token(claims, "secret");
  const UserToken checked = check_user_token(token, project, "secret", 0);
  if (token.size() <= kTokenBytesMax) FUZZ_CHECK(checked.state == TokenState::kValid);
  parse_mail_token(text);
}

}  // namespace

FUZZ_TARGET(wire) {
  read_tokens(input);
  const std::string decoded = percent_decode(input, true);
  FUZZ_CHECK(percent_decode(percent_encode(input), false) == input);
  parse_query(input);
  const std::string clean = valid_utf8(input);
  FUZZ_CHECK(valid_utf8(clean) == clean);
  json_string(input);
  parse_int(input);
  parse_duration_ms(input);
  parse_bytes(input);
  trim(decoded);
  split(input, ',');
  storage::parse_time(input);
  std::string error;
  if (const auto cron = CronExpression::parse(input, &error)) {
    const auto zone = TimeZone::find("Europe/Berlin");
    const auto next = cron->next(1700000000, zone.value_or(TimeZone{}));
    if (next) FUZZ_CHECK(*next > 1700000000);
  } else {
    FUZZ_CHECK(!error.empty());
  }
  TimeZone::find(input);
}
