// Secrets of an app user as an encoded object; contract in user_secrets.h.
#include "server/user_secrets.h"

#include <cstdlib>

#include "storage/document_fields.h"

namespace copra::server {

namespace {

MailedSecret read_mailed(storage::ValueView object) {
  MailedSecret out;
  out.digest = doc_text(object, "digest");
  out.email = doc_text(object, "email");
  out.expires = doc_int(object, "expires");
  out.sent = doc_int(object, "sent");
  out.window = doc_int(object, "window");
  out.count = doc_int(object, "count");
  return out;
}

void write_mailed(storage::DocBuilder& b, std::string_view name, const MailedSecret& secret) {
  if (secret.sent == 0) return;
  b.key(name);
  b.begin_object();
  b.key("digest");
  b.string(secret.digest);
  b.key("email");
  b.string(secret.email);
  b.key("expires");
  b.integer(secret.expires);
  b.key("sent");
  b.integer(secret.sent);
  b.key("window");
  b.integer(secret.window);
  b.key("count");
  b.integer(secret.count);
  b.end_object();
}

void write_number(storage::DocBuilder& b, std::string_view name, int64_t value) {
  if (value == 0) return;
  b.key(name);
  b.integer(value);
}

}  // namespace

UserSecrets UserSecrets::of(const storage::User& user) {
  UserSecrets out;
  if (user.secrets.empty()) return out;
  const storage::DocView all(user.secrets);
  out.epoch = doc_int(all, "epoch");
  out.two_factor = doc_flag(all, "two_factor", false);
  out.two_factor_known = static_cast<bool>(all.find("two_factor"));
  out.code = read_mailed(all.find("code"));
  out.code_tries = doc_int(all, "code_tries");
  out.code_failures = doc_int(all, "code_failures");
  out.verification = read_mailed(all.find("verification"));
  out.reset = read_mailed(all.find("reset"));
  return out;
}

std::string UserSecrets::encode() const {
  storage::DocBuilder b;
  b.begin_object();
  write_number(b, "epoch", epoch);
  if (two_factor_known || two_factor) {
    b.key("two_factor");
    b.boolean(two_factor);
  }
  write_mailed(b, "code", code);
  write_number(b, "code_tries", code_tries);
  write_number(b, "code_failures", code_failures);
  write_mailed(b, "verification", verification);
  write_mailed(b, "reset", reset);
  b.end_object();
  auto bytes = b.take();
  if (!bytes.ok()) std::abort();  // a handful of short fields always fits
  return std::move(bytes).value();
}

}  // namespace copra::server
