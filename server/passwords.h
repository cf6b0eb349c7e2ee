// Passwords as argon2id texts, hashed and checked on a few threads of their own.
//
// In: passwords and stored texts. Out: a text, or yes and no. May include: awaitable.h,
// work_pool.h. Invariant: a hash takes 64 MiB and tens of milliseconds (libsodium's interactive
// limits), so at most as many run at once as the setting password_threads says, and a bounded
// number waits; never on a connection's thread. The texts are the same that db.create_app_user()
// stores.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

#include "server/awaitable.h"
#include "server/work_pool.h"

namespace copra::server {

// Longer passwords are refused: nobody types them, and hashing them costs.
inline constexpr size_t kPasswordBytesMax = 1024;
// Jobs that may wait; one more is answered kBusy.
inline constexpr int64_t kPasswordQueueMax = 512;

enum class PasswordCheck : uint8_t { kRight, kWrong, kBusy };

class Passwords {
 public:
  explicit Passwords(size_t threads);

  // The text to store; "" when the queue is full or memory is short.
  boost::asio::awaitable<std::string> hash(std::string password);
  // An empty `stored` (no such user, or one without a password) takes as long as a real check and
  // is kWrong.
  boost::asio::awaitable<PasswordCheck> check(std::string stored, std::string password);
  void stop() { pool_.stop(); }

 private:
  WorkPool pool_;
  std::atomic<int64_t> pending_{0};
};

// The same on the calling thread.
std::string hash_password_now(std::string_view password);
bool check_password_now(std::string_view stored, std::string_view password);

}  // namespace copra::server
