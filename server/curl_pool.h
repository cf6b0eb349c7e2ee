// Requests to other servers: one thread, many transfers at once, through libcurl's multi interface.
//
// In: a Transfer (an HTTP request or a mail). Out: one call of `done` for each, on the pool's
// thread. May include: the server's light headers; libcurl appears in curl_pool.cc only.
// Invariant: a transfer that is not allowed private addresses never connects to one, whatever its
// host name resolves to and wherever it is redirected: the check is made on the address of each
// socket. Environment proxies are ignored for the same reason.
// Next: webhooks.cc, smtp.cc (who asks), outbox_worker.h (what is retried).
#pragma once

#include <sys/socket.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/http.h"

namespace copra::server {

// A mail for an SMTP server. Texts are UTF-8; headers are made and encoded here.
struct MailTransfer {
  std::string from_address, from_name;
  struct Recipient {
    std::string address, name;
  };
  std::vector<Recipient> recipients;
  std::string subject, html, text, message_id, reply_to;
  int64_t date_us = 0;
  std::string user, password;
  enum class Tls : uint8_t { kOff, kWhenOffered, kRequired };
  Tls tls = Tls::kWhenOffered;
};

struct Transfer {
  std::string url;
  std::string method = "POST";
  StringPairs headers;
  std::string body;
  std::optional<MailTransfer> mail;  // then `url` is smtp:// or smtps://
  std::string ca_file;               // "" = the system's
  bool allow_private = false;
  int redirects_max = 0;
  int64_t timeout_ms = 10'000;
  int64_t connect_timeout_ms = 5'000;
  size_t response_bytes_max = 64 * 1024;  // more is not read; the status counts
  bool keep_headers = false;              // of the answer
  bool no_content_type = false;           // not curl's guess either, which is that of a form
};

struct TransferResult {
  // kAnswered: `status` is the server's. kRefusedAddress: a private address. kStopped: the pool
  // ended first. kFailed: anything else, `error` says what.
  enum class Kind : uint8_t { kAnswered, kRefusedAddress, kBadRequest, kFailed, kStopped };
  Kind kind = Kind::kFailed;
  long status = 0;    // HTTP status or SMTP reply code
  bool sent = false;  // a mail that was accepted
  bool cut = false;   // `body` is not all of it
  bool timed_out = false;
  std::string body;
  StringPairs headers;       // names lower-case; with keep_headers
  std::string redirect_url;  // where a redirect that wasn't followed leads
  std::string error;
};

class CurlPool {
 public:
  using Done = std::function<void(TransferResult)>;
  CurlPool();
  ~CurlPool();
  CurlPool(const CurlPool&) = delete;
  CurlPool& operator=(const CurlPool&) = delete;

  // Any thread. After stop() `done` is called at once with kStopped.
  void start(Transfer transfer, Done done);
  // Ends every transfer with kStopped. Idempotent.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Loopback, private, link-local, multicast, reserved; also inside IPv6 forms of IPv4.
bool is_private_address(const sockaddr* address);

// A header's text: as it is when ASCII, else RFC 2047 encoded words.
std::string encode_header_text(std::string_view text);

}  // namespace copra::server
