// OpenSSL behind two small classes; contract in tls.h.
#include "server/tls.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <utility>

namespace copra::server {

namespace {

constexpr size_t kRecordBytes = 16 * 1024;  // the most that one TLS record carries
constexpr unsigned char kProtocol[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
constexpr unsigned char kSessionContext[] = {'c', 'o', 'p', 'r', 'a'};

int choose_protocol(SSL*, const unsigned char** out, unsigned char* out_size,
                    const unsigned char* offered, unsigned int offered_size, void*) {
  unsigned char* chosen = nullptr;
  if (SSL_select_next_proto(&chosen, out_size, kProtocol, sizeof kProtocol, offered,
                            offered_size) != OPENSSL_NPN_NEGOTIATED)
    return SSL_TLSEXT_ERR_ALERT_FATAL;
  *out = chosen;
  return SSL_TLSEXT_ERR_OK;
}

// Keys with a pass phrase can't be used: nobody is there to type it.
int no_passphrase(char*, int, int, void*) { return 0; }

std::string last_error() {
  const unsigned long code = ERR_peek_last_error();
  const char* const reason = ERR_reason_error_string(code);
  std::string out = reason != nullptr ? reason : "unknown error";
  ERR_clear_error();
  return out;
}

}  // namespace

TlsSession::TlsSession(ssl_st* ssl) : ssl_(ssl) {}
TlsSession::~TlsSession() { SSL_free(ssl_); }

TlsNeed TlsSession::need(int result) {
  switch (SSL_get_error(ssl_, result)) {
    case SSL_ERROR_WANT_READ: return TlsNeed::kRead;
    case SSL_ERROR_WANT_WRITE: return TlsNeed::kWrite;
    case SSL_ERROR_SSL: {
      const int reason = ERR_GET_REASON(ERR_peek_last_error());
      met_plain_http_ = reason == SSL_R_HTTP_REQUEST;
      [[fallthrough]];
    }
    default: failed_ = true; return TlsNeed::kClosed;
  }
}

TlsNeed TlsSession::handshake() {
  ERR_clear_error();
  const int result = SSL_accept(ssl_);
  return result == 1 ? TlsNeed::kNothing : need(result);
}

TlsNeed TlsSession::read(char* to, size_t size, size_t* n) {
  *n = 0;
  if (failed_) return TlsNeed::kClosed;
  ERR_clear_error();
  const int result = SSL_read_ex(ssl_, to, size, n);
  return result == 1 ? TlsNeed::kNothing : need(result);
}

size_t TlsSession::put(std::string_view bytes) {
  if (in_flight_) return 0;
  const size_t n = std::min(bytes.size(), kRecordBytes - pending_.size());
  pending_.append(bytes.substr(0, n));
  return n;
}

TlsNeed TlsSession::flush() {
  if (failed_) return TlsNeed::kClosed;
  if (pending_.empty()) return TlsNeed::kNothing;
  ERR_clear_error();
  size_t written = 0;
  const int result = SSL_write_ex(ssl_, pending_.data(), pending_.size(), &written);
  in_flight_ = result != 1;
  if (in_flight_) return need(result);
  pending_.erase(0, written);
  if (pending_.empty() && pending_.capacity() > kRecordBytes) pending_.shrink_to_fit();
  return TlsNeed::kNothing;
}

void TlsSession::close() {
  // OpenSSL must not be asked after a fatal error, nor in the middle of a handshake.
  if (failed_ || in_flight_ || !SSL_is_init_finished(ssl_)) return;
  ERR_clear_error();
  if (SSL_shutdown(ssl_) < 0) failed_ = true;
}

TlsContext::~TlsContext() { SSL_CTX_free(context_); }

bool TlsContext::load(const std::string& certificate, const std::string& key, std::string* error) {
  const std::unique_ptr<SSL_CTX, void (*)(SSL_CTX*)> fresh(SSL_CTX_new(TLS_server_method()),
                                                           SSL_CTX_free);
  SSL_CTX* const context = fresh.get();
  if (context == nullptr) {
    *error = "TLS: out of memory";
    return false;
  }
  ERR_clear_error();
  SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
  SSL_CTX_set_options(
      context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_IGNORE_UNEXPECTED_EOF);
  SSL_CTX_set_mode(context, SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER | SSL_MODE_RELEASE_BUFFERS);
  SSL_CTX_set_session_id_context(context, kSessionContext, sizeof kSessionContext);
  SSL_CTX_set_alpn_select_cb(context, choose_protocol, nullptr);
  SSL_CTX_set_default_passwd_cb(context, no_passphrase);
  if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1) {
    *error = "--tls-cert: cannot use " + certificate + ": " + last_error();
    return false;
  }
  const std::string& key_file = key.empty() ? certificate : key;
  if (SSL_CTX_use_PrivateKey_file(context, key_file.c_str(), SSL_FILETYPE_PEM) != 1 ||
      SSL_CTX_check_private_key(context) != 1) {
    *error = "--tls-key: cannot use " + key_file + ": " + last_error();
    return false;
  }
  const std::lock_guard lock(mutex_);
  SSL_CTX_free(std::exchange(context_, context));
  SSL_CTX_up_ref(context);  // `fresh` gives up its own
  return true;
}

std::unique_ptr<TlsSession> TlsContext::accept(int socket) {
  SSL* ssl = nullptr;
  {
    // The session holds the context from here on.
    const std::lock_guard lock(mutex_);
    ssl = SSL_new(context_);
  }
  if (ssl == nullptr) return nullptr;
  if (SSL_set_fd(ssl, socket) != 1) {
    SSL_free(ssl);
    return nullptr;
  }
  return std::make_unique<TlsSession>(ssl);
}

}  // namespace copra::server
