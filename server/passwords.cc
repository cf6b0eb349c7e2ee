// argon2id through libsodium; contract in passwords.h.
#include "server/passwords.h"

#include <sodium.h>

#include <utility>

#include "server/waits.h"

namespace copra::server {

namespace asio = boost::asio;

namespace {

// A well-formed text that no password matches: checked when there is no stored one, so that the
// answer takes the same time. Its parameters are those of hash_password_now().
constexpr const char* kNobody =
    "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

// Counts a job for as long as it lives.
class Slot {
 public:
  explicit Slot(std::atomic<int64_t>& pending)
      : pending_(pending), free_(pending.fetch_add(1) < kPasswordQueueMax) {}
  ~Slot() { pending_.fetch_sub(1); }
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  bool free() const { return free_; }

 private:
  std::atomic<int64_t>& pending_;
  bool free_;
};

}  // namespace

std::string hash_password_now(std::string_view password) {
  if (sodium_init() < 0) return {};
  char out[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str_alg(out, password.data(), password.size(),
                            crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                            crypto_pwhash_ALG_ARGON2ID13) != 0)
    return {};
  return out;
}

bool check_password_now(std::string_view stored, std::string_view password) {
  if (sodium_init() < 0) return false;
  const std::string text(stored.empty() ? std::string_view(kNobody) : stored);
  const bool right = crypto_pwhash_str_verify(text.c_str(), password.data(), password.size()) == 0;
  return right && !stored.empty();
}

Passwords::Passwords(size_t threads) : pool_("password", threads) {}

asio::awaitable<std::string> Passwords::hash(std::string password) {
  const Slot slot(pending_);
  if (!slot.free()) co_return std::string();
  std::string out;
  auto work = [&] { out = hash_password_now(password); };
  auto running = run_on(pool_, work);
  co_await std::move(running);
  sodium_memzero(password.data(), password.size());
  co_return out;
}

asio::awaitable<PasswordCheck> Passwords::check(std::string stored, std::string password) {
  const Slot slot(pending_);
  if (!slot.free()) co_return PasswordCheck::kBusy;
  bool right = false;
  auto work = [&] { right = check_password_now(stored, password); };
  auto running = run_on(pool_, work);
  co_await std::move(running);
  sodium_memzero(password.data(), password.size());
  co_return right ? PasswordCheck::kRight : PasswordCheck::kWrong;
}

}  // namespace copra::server
