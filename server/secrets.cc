// XChaCha20-Poly1305 around stored values; contract in secrets.h.
#include "server/secrets.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "server/log.h"
#include "server/text.h"

namespace copra::server {

namespace {

constexpr std::string_view kPrefix = "sealed:1:";
constexpr std::string_view kMarkKind = "server", kMarkKey = "secret_mark", kMarkText = "copra";
constexpr int kBase64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr size_t kKeyFileBytesMax = 256;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

bool parse_key(std::string_view text, std::array<unsigned char, 32>* key) {
  text = trim(text);
  size_t length = 0;
  return text.size() == key->size() * 2 &&
         sodium_hex2bin(key->data(), key->size(), text.data(), text.size(), nullptr, &length,
                        nullptr) == 0 &&
         length == key->size();
}

// The key file's text; "" with *missing when there is none.
bool read_key_file(const std::string& path, std::string* text, bool* missing, std::string* error) {
  *missing = false;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) {
    *missing = errno == ENOENT;
    if (!*missing) *error = "cannot read " + path + ": " + std::strerror(errno);
    return *missing;
  }
  char buffer[kKeyFileBytesMax];
  const ssize_t n = ::read(file, buffer, sizeof buffer);
  ::close(file);
  if (n < 0) {
    *error = "cannot read " + path;
    return false;
  }
  text->assign(buffer, static_cast<size_t>(n));
  sodium_memzero(buffer, sizeof buffer);
  return true;
}

// On the disk before anything is sealed with it: a lost key means lost values.
bool write_key_file(const std::string& path, const std::string& text, std::string* error) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  const bool written =
      file >= 0 && ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
      ::fsync(file) == 0;
  const int failure = errno;
  if (file >= 0) ::close(file);
  if (!written) *error = "cannot write " + path + ": " + std::strerror(failure);
  return written;
}

std::string token_context(const storage::Uuid& project) { return "token:" + project.text(); }

std::string env_context(const storage::Uuid& project, std::string_view name) {
  return "env:" + project.text() + ":" + std::string(name);
}

}  // namespace

Secrets::~Secrets() { sodium_memzero(key_.data(), key_.size()); }

std::unique_ptr<Secrets> Secrets::open(const std::string& directory, std::string_view key_text,
                                       std::string* error) {
  if (sodium_init() < 0) {
    *error = "no source of random numbers";
    return nullptr;
  }
  std::unique_ptr<Secrets> secrets(new Secrets);
  if (!key_text.empty()) {
    if (parse_key(key_text, &secrets->key_)) return secrets;
    *error = "secret_key must be 64 hexadecimal digits";
    return nullptr;
  }
  const std::string path = directory + "/secret.key";
  std::string text;
  bool missing = true;
  if (directory != ":memory:" && !read_key_file(path, &text, &missing, error)) return nullptr;
  if (missing) {
    randombytes_buf(secrets->key_.data(), secrets->key_.size());
    if (directory == ":memory:") return secrets;
    std::string line(secrets->key_.size() * 2 + 1, '\0');
    sodium_bin2hex(line.data(), line.size(), secrets->key_.data(), secrets->key_.size());
    line.back() = '\n';
    if (!write_key_file(path, line, error)) return nullptr;
    return secrets;
  }
  if (parse_key(text, &secrets->key_)) return secrets;
  *error = path + " holds no key of 64 hexadecimal digits";
  return nullptr;
}

bool Secrets::is_sealed(std::string_view text) { return text.starts_with(kPrefix); }

std::string Secrets::seal(std::string_view plain, std::string_view context) const {
  std::string box(kNonceBytes + plain.size() + kTagBytes, '\0');
  auto* const out = reinterpret_cast<unsigned char*>(box.data());
  randombytes_buf(out, kNonceBytes);
  crypto_aead_xchacha20poly1305_ietf_encrypt(out + kNonceBytes, nullptr, bytes_of(plain),
                                             plain.size(), bytes_of(context), context.size(),
                                             nullptr, out, key_.data());
  std::string text(sodium_base64_encoded_len(box.size(), kBase64), '\0');
  sodium_bin2base64(text.data(), text.size(), out, box.size(), kBase64);
  text.resize(std::strlen(text.c_str()));
  return std::string(kPrefix) + text;
}

std::optional<std::string> Secrets::open(std::string_view sealed, std::string_view context) const {
  if (!is_sealed(sealed)) return std::nullopt;
  sealed.remove_prefix(kPrefix.size());
  std::string box(sealed.size(), '\0');
  size_t length = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(box.data()), box.size(), sealed.data(),
                        sealed.size(), nullptr, &length, nullptr, kBase64) != 0 ||
      length < kNonceBytes + kTagBytes)
    return std::nullopt;
  const auto* const in = bytes_of(box);
  std::string plain(length - kNonceBytes - kTagBytes, '\0');
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr, in + kNonceBytes,
          length - kNonceBytes, bytes_of(context), context.size(), in, key_.data()) != 0)
    return std::nullopt;
  return plain;
}

storage::Result<bool> Secrets::check_store(storage::Store& store) const {
  const storage::Uuid nobody;
  return store.write([&](storage::Session& session) -> storage::Result<bool> {
    const auto mark = session.get_record(nobody, kMarkKind, kMarkKey);
    if (mark.ok()) return open(*mark) == kMarkText;
    if (!mark.is(storage::Code::kNotFound)) return mark.status();
    COPRA_TRY(session.put_record(nobody, kMarkKind, kMarkKey, seal(kMarkText)));
    return true;
  });
}

StringPairs open_env(const Secrets& secrets, const storage::Project& project) {
  StringPairs out;
  for (const auto& field : storage::DocView(project.env).fields()) {
    if (!field.value.is_string()) continue;
    const std::string_view text = field.value.as_string();
    if (auto plain = secrets.open(text, env_context(project.id, field.key))) {
      out.emplace_back(std::string(field.key), std::move(*plain));
    } else {
      log(LogLevel::kError, "variable_unreadable",
          {{"project", project.id.text()}, {"name", field.key}});
    }
  }
  return out;
}

void set_env_variable(const Secrets& secrets, storage::Project* project, std::string_view name,
                      std::optional<std::string_view> value) {
  storage::DocBuilder kept(SIZE_MAX);
  kept.begin_object();
  for (const auto& field : storage::DocView(project->env).fields()) {
    if (field.key == name) continue;
    kept.key(field.key);
    kept.value(field.value);
  }
  if (value) {
    kept.key(name);
    kept.string(secrets.seal(*value, env_context(project->id, name)));
  }
  kept.end_object();
  if (auto bytes = kept.take(); bytes.ok()) project->env = std::move(*bytes);
}

std::string open_token_secret(const Secrets& secrets, const storage::Project& project) {
  if (!Secrets::is_sealed(project.secret)) return project.secret;
  if (auto plain = secrets.open(project.secret, token_context(project.id)))
    return std::move(*plain);
  log(LogLevel::kError, "token_secret_unreadable", {{"project", project.id.text()}});
  return random_hex(kTokenSecretBytes);
}

void seal_token_secret(const Secrets& secrets, storage::Project* project) {
  if (!Secrets::is_sealed(project->secret))
    project->secret = secrets.seal(project->secret, token_context(project->id));
}

storage::Status seal_stored_secrets(const Secrets& secrets, storage::Store& store) {
  return store.write([&](storage::Session& session) -> storage::Status {
    COPRA_ASSIGN(const auto projects, session.list_projects());
    for (const storage::Project& stored : projects) {
      storage::Project project = stored;
      bool changed = !Secrets::is_sealed(stored.secret);
      seal_token_secret(secrets, &project);
      for (const auto& field : storage::DocView(stored.env).fields()) {
        if (!field.value.is_string() || Secrets::is_sealed(field.value.as_string())) continue;
        set_env_variable(secrets, &project, field.key, field.value.as_string());
        changed = true;
      }
      if (!changed) continue;
      COPRA_ASSIGN(const storage::Project updated, session.update_project(project));
      (void)updated;
    }
    return {};
  });
}

}  // namespace copra::server
