// Values sealed at rest: environment variables, passwords of relays, signing secrets.
//
// In: plain text and where it belongs. Out: printable text that only this server's key opens, and
// back. May include: the standard library. Invariant: a sealed text opens only under the key and
// context it was sealed with, so rows of the store can't be swapped; key and plain text never
// appear in logs or errors.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/http.h"
#include "storage/store.h"

namespace copra::server {

class Secrets {
 public:
  // `key_text`: 64 hexadecimal digits, or "" for the key in DIRECTORY/secret.key, made (mode 0600)
  // when missing; directory ":memory:" makes one that nobody keeps. Null: `error` is one line.
  static std::unique_ptr<Secrets> open(const std::string& directory, std::string_view key_text,
                                       std::string* error);
  ~Secrets();
  Secrets(const Secrets&) = delete;
  Secrets& operator=(const Secrets&) = delete;

  // `context` names the place of the value ("env:PROJECT:NAME"); open() wants the same.
  std::string seal(std::string_view plain, std::string_view context = {}) const;
  // None: not sealed, changed, of another place or by another key.
  std::optional<std::string> open(std::string_view sealed, std::string_view context = {}) const;
  static bool is_sealed(std::string_view text);

  // Leaves a mark in a fresh store; false when the store's mark was made with another key.
  storage::Result<bool> check_store(storage::Store& store) const;

 private:
  Secrets() = default;
  std::array<unsigned char, 32> key_{};
};

// A project's environment variables: Project::env as sealed texts, and back as name/value pairs.
// A variable that doesn't open is left out and reported once to the log.
StringPairs open_env(const Secrets& secrets, const storage::Project& project);
void set_env_variable(const Secrets& secrets, storage::Project* project, std::string_view name,
                      std::optional<std::string_view> value);  // none: removes it
inline constexpr size_t kTokenSecretBytes = 32;
// The secret that signs tokens of the project's users, in plain text; Project::secret holds it
// sealed. One that doesn't open is reported to the log and replaced by one that nobody knows.
std::string open_token_secret(const Secrets& secrets, const storage::Project& project);
// Seals it in place, once the project has its id; nothing to do when it is sealed.
void seal_token_secret(const Secrets& secrets, storage::Project* project);
// Seals what earlier versions stored in plain text. Ok with nothing to do.
storage::Status seal_stored_secrets(const Secrets& secrets, storage::Store& store);

}  // namespace copra::server
