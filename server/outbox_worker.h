// Delivers what the outbox holds: mails, webhooks. At least once, many at a time, none twice at the
// same time.
//
// In: items of the store's outbox, one handler a kind. Out: each item delivered and taken out, put
// off for another try, or kept as a dead letter that the owner can see and send again. May include:
// storage's public header. Invariant: an item leaves the outbox only in the commit that records how
// it ended, so a killed server delivers it after its restart. A lane (a receiving host) has a
// bounded share of the deliveries, a project too: one slow receiver delays nobody else's.
// Next: webhooks.cc, smtp.cc (the handlers), storage/records.cc (the outbox).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "storage/store.h"

namespace copra::server {

struct DeliveryResult {
  enum class Kind : uint8_t {
    kDone,    // delivered, or nothing to deliver any more
    kRetry,   // failed, may go well later
    kFailed,  // will never go well
    kLater,   // the server is stopping or busy: not an attempt
  };
  DeliveryResult() = default;
  DeliveryResult(Kind kind_, std::string error_ = {}) : kind(kind_), error(std::move(error_)) {}

  Kind kind = Kind::kDone;
  std::string error;  // one line for the owner
  std::string note;   // the handler's own, for settle()
};
using DeliveryDone = std::function<void(DeliveryResult)>;

struct OutboxHandler {
  // Whose slowness the item shares: the receiving host.
  std::function<std::string(const storage::OutboxItem&)> lane;
  // Begins the delivery; `done` is called once, from any thread. Must not wait for the network.
  std::function<void(const storage::OutboxItem&, DeliveryDone)> deliver;
  // Optional: records how an attempt ended, in the commit that takes the item out or puts it off.
  // `final`: no more attempts follow.
  std::function<storage::Status(storage::Session&, const storage::OutboxItem&,
                                const DeliveryResult&, bool final)>
      settle;
  // What the owner reads of a dead letter: a URL, a recipient.
  std::function<std::string(const storage::OutboxItem&)> describe;
  int attempts_max = 3;
  int64_t first_pause_ms = 1000;  // doubled (or `factor`) after each attempt, with jitter
  int64_t pause_max_ms = 6 * 3600 * 1000;
  int factor = 2;
};

class OutboxWorker {
 public:
  OutboxWorker(storage::Store& store, std::map<std::string, OutboxHandler, std::less<>> handlers);
  ~OutboxWorker();
  OutboxWorker(const OutboxWorker&) = delete;
  OutboxWorker& operator=(const OutboxWorker&) = delete;

  void start();
  // Something was put into the outbox. Any thread, cheap.
  void wake();
  // Begins nothing more; what runs has a few seconds to end. Doesn't wait.
  void begin_stop();
  // begin_stop(), and waits. What didn't end stays in the outbox.
  void stop();
  size_t active() const;

 private:
  struct State;
  std::shared_ptr<State> state_;
};

// ---- dead letters, a project's newest ----------------------------------------------------------

constexpr size_t kDeadLettersMax = 500;
constexpr int64_t kDeadLetterBytesMax = 32 << 20;

struct DeadLetter {
  std::string id;
  std::string kind, target, error;
  int64_t attempts = 0;
  int64_t size = 0;
  storage::Micros created_at = 0, failed_at = 0;
};

storage::Status add_dead_letter(storage::Session& session, const storage::OutboxItem& item,
                                std::string target, std::string error);
storage::Result<std::vector<DeadLetter>> list_dead_letters(storage::Session& session,
                                                           const storage::Uuid& project);
storage::Result<DeadLetter> read_dead_letter(storage::Session& session,
                                             const storage::Uuid& project, std::string_view id);
// The payload as it was in the outbox.
storage::Result<std::string> dead_letter_payload(storage::Session& session,
                                                 const storage::Uuid& project, std::string_view id);
// Back into the outbox with all its attempts before it. kNotFound.
storage::Status retry_dead_letter(storage::Session& session, const storage::Uuid& project,
                                  std::string_view id);
storage::Status delete_dead_letter(storage::Session& session, const storage::Uuid& project,
                                   std::string_view id);

}  // namespace copra::server
