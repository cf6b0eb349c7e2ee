// TLS for accepted sockets: a certificate that can be replaced while connections go on, and one
// connection's session.
//
// In: PEM files, non-blocking sockets. Out: plain bytes, or what to wait for. May include:
// OpenSSL's names only, so that no other file sees its headers. Invariants: nothing here waits; a
// session belongs to its connection's thread; a session lives on with the certificate that it began
// with. Next: http_connection.cc and websocket.cc, which do the waiting.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

struct ssl_ctx_st;
struct ssl_st;

namespace copra::server {

// What a session needs before it can go on.
enum class TlsNeed : unsigned char { kNothing, kRead, kWrite, kClosed };

class TlsSession {
 public:
  explicit TlsSession(ssl_st* ssl);
  ~TlsSession();
  TlsSession(const TlsSession&) = delete;
  TlsSession& operator=(const TlsSession&) = delete;

  TlsNeed handshake();
  // The handshake failed because the client speaks plain HTTP.
  bool met_plain_http() const { return met_plain_http_; }
  // kNothing: *n bytes are in `to`.
  TlsNeed read(char* to, size_t size, size_t* n);
  // Takes as much as it has room for: returns how much. Leaves with flush().
  size_t put(std::string_view bytes);
  TlsNeed flush();
  bool unsent() const { return !pending_.empty(); }
  // Tells the peer that nothing more comes, if that can be done without waiting.
  void close();

 private:
  TlsNeed need(int result);

  ssl_st* const ssl_;
  std::string pending_;     // at most one record
  bool in_flight_ = false;  // OpenSSL has begun to write pending_: it must not change
  bool failed_ = false;
  bool met_plain_http_ = false;
};

class TlsContext {
 public:
  TlsContext() = default;
  ~TlsContext();
  TlsContext(const TlsContext&) = delete;
  TlsContext& operator=(const TlsContext&) = delete;

  // Takes the certificate and its key for sessions from now on. `key` empty: it is in the same
  // file. False: `error` is one line, and what was loaded before stays.
  bool load(const std::string& certificate, const std::string& key, std::string* error);
  // Null: out of memory.
  std::unique_ptr<TlsSession> accept(int socket);

 private:
  std::mutex mutex_;
  ssl_ctx_st* context_ = nullptr;
};

}  // namespace copra::server
