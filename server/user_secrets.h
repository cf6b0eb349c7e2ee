// What the server keeps with an app user and never shows: codes, mailed tokens, the token epoch.
//
// In and out: storage::User::secrets, an encoded object. May include: storage's public header.
// Invariant: codes and mailed tokens are stored as digests only; all of it dies with the user.
// Next: handlers_two_factor.cc, handlers_user_mail.cc (the rules that use these fields).
#pragma once

#include <cstdint>
#include <string>

#include "storage/store.h"

namespace copra::server {

// A token that was mailed. `sent` and `window`, `count` bound how often.
struct MailedSecret {
  std::string digest;  // "" = none is valid
  std::string email;   // the address that it went to
  storage::Micros expires = 0;
  storage::Micros sent = 0;
  storage::Micros window = 0;  // start of the counting window
  int64_t count = 0;           // sent within it
};

struct UserSecrets {
  int64_t epoch = 0;  // tokens of an older epoch are dead

  bool two_factor = false;
  bool two_factor_known = false;  // was on at some time
  MailedSecret code;
  int64_t code_tries = 0;     // wrong ones against the present code
  int64_t code_failures = 0;  // wrong ones within the window

  MailedSecret verification;
  MailedSecret reset;

  static UserSecrets of(const storage::User& user);
  std::string encode() const;
};

}  // namespace copra::server
