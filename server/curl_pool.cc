// Transfers through libcurl; contract in curl_pool.h. The only file that includes curl's header.
#include "server/curl_pool.h"

#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <ctime>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>

#include "server/text.h"

namespace copra::server {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kPollMs = 1000;
constexpr long kConnectionsMax = 128;
constexpr long kConnectionsPerHost = 16;
constexpr long kConnectionsKept = 32;
// Lookups of names that still go on when their transfer has timed out: this long at most, and more
// than so many are waited for.
constexpr std::chrono::seconds kLookupTime(30);
constexpr size_t kAbandonedLookupsMax = 256;
constexpr size_t kErrorBytesMax = 300;
constexpr size_t kHeadersMax = 200;       // of an answer
constexpr size_t kEncodedWordBytes = 45;  // of text; 75 is RFC 2047's limit of the whole word

struct ListFree {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListFree>;

void add_line(List& list, const std::string& line) {
  if (curl_slist* longer = curl_slist_append(list.get(), line.c_str())) {
    (void)list.release();
    list.reset(longer);
  }
}

// Everything of one transfer; lives until curl is done with it.
struct Running {
  Transfer transfer;
  CurlPool::Done done;
  CURL* easy = nullptr;
  curl_mime* mime = nullptr;
  List headers, recipients;
  std::string answer;
  StringPairs answer_headers;
  std::array<char, CURL_ERROR_SIZE> error{};
  bool private_address = false;
  bool leaves_lookup = false;  // its end does not wait for the lookup of its host's name

  ~Running() {
    if (easy) curl_easy_cleanup(easy);
    if (mime) curl_mime_free(mime);
  }
};

size_t take_answer(char* data, size_t size, size_t count, void* user) {
  auto* running = static_cast<Running*>(user);
  const size_t room = running->transfer.response_bytes_max - running->answer.size();
  running->answer.append(data, std::min(size * count, room));
  // A short count ends the transfer: what matters, the status, is there already.
  return size * count <= room ? size * count : 0;
}

size_t take_header(char* data, size_t size, size_t count, void* user) {
  auto* running = static_cast<Running*>(user);
  std::string_view line = trim(std::string_view(data, size * count));
  StringPairs& headers = running->answer_headers;
  if (line.starts_with("HTTP/")) headers.clear();  // another answer: after 100, after a redirect
  const size_t colon = line.find(':');
  if (colon != std::string_view::npos && colon > 0 && headers.size() < kHeadersMax)
    headers.emplace_back(lower_ascii(line.substr(0, colon)), trim(line.substr(colon + 1)));
  return size * count;
}

curl_socket_t open_socket(void* user, curlsocktype, curl_sockaddr* address) {
  auto* running = static_cast<Running*>(user);
  if (!running->transfer.allow_private && is_private_address(&address->addr)) {
    running->private_address = true;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

bool is_private_v4(uint32_t ip) {
  struct Range {
    uint32_t network;
    int bits;
  };
  constexpr Range kRanges[] = {
      {0x00000000, 8},   // this network
      {0x0A000000, 8},   // private
      {0x64400000, 10},  // shared by carriers
      {0x7F000000, 8},   // loopback
      {0xA9FE0000, 16},  // link-local
      {0xAC100000, 12},  // private
      {0xC0000000, 24},  // protocol assignments
      {0xC0000200, 24},  // documentation
      {0xC0A80000, 16},  // private
      {0xC6120000, 15},  // benchmarks
      {0xC6336400, 24},  // documentation
      {0xCB007100, 24},  // documentation
      {0xE0000000, 3},   // multicast, reserved, broadcast
  };
  return std::any_of(std::begin(kRanges), std::end(kRanges),
                     [ip](const Range& r) { return (ip ^ r.network) >> (32 - r.bits) == 0; });
}

std::string date_text(int64_t unix_us) {
  const auto seconds = static_cast<time_t>(unix_us / 1'000'000);
  tm parts{};
  gmtime_r(&seconds, &parts);
  char text[64];
  // The C locale is the process's: names are English.
  const size_t n = strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S +0000", &parts);
  return std::string(text, n);
}

std::string address_text(const std::string& address, const std::string& name) {
  if (name.empty()) return address;
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F;
  });
  if (!plain) return encode_header_text(name) + " <" + address + ">";
  std::string quoted = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\" <" + address + ">";
}

// False: out of memory.
bool set_up_mail(Running& r) {
  const MailTransfer& mail = *r.transfer.mail;
  CURL* easy = r.easy;
  add_line(r.headers, "From: " + address_text(mail.from_address, mail.from_name));
  std::string to = "To: ";
  for (const MailTransfer::Recipient& recipient : mail.recipients) {
    if (&recipient != &mail.recipients.front()) to += ",\r\n ";
    to += address_text(recipient.address, recipient.name);
    add_line(r.recipients, "<" + recipient.address + ">");
  }
  add_line(r.headers, to);
  add_line(r.headers, "Subject: " + encode_header_text(mail.subject));
  add_line(r.headers, "Date: " + date_text(mail.date_us));
  add_line(r.headers, "Message-ID: <" + mail.message_id + ">");
  if (!mail.reply_to.empty()) add_line(r.headers, "Reply-To: " + mail.reply_to);
  add_line(r.headers, "MIME-Version: 1.0");
  // libcurl adds the boundary; its own choice would be multipart/mixed.
  add_line(r.headers, "Content-Type: multipart/alternative");

  r.mime = curl_mime_init(easy);
  if (!r.mime) return false;
  struct Body {
    const std::string& text;
    const char* type;
  };
  for (const Body& body : {Body{mail.text, "text/plain; charset=utf-8"},
                           Body{mail.html, "text/html; charset=utf-8"}}) {
    if (body.text.empty()) continue;
    curl_mimepart* part = curl_mime_addpart(r.mime);
    curl_mime_data(part, body.text.data(), body.text.size());
    curl_mime_type(part, body.type);
    curl_mime_encoder(part, "quoted-printable");
  }

  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(easy, CURLOPT_MIMEPOST, r.mime);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, r.headers.get());
  const std::string from = "<" + mail.from_address + ">";
  curl_easy_setopt(easy, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(easy, CURLOPT_MAIL_RCPT, r.recipients.get());
  curl_easy_setopt(easy, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
  if (!mail.user.empty()) {
    curl_easy_setopt(easy, CURLOPT_USERNAME, mail.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, mail.password.c_str());
    // Not Kerberos and its like, which a server may offer and this program doesn't have.
    curl_easy_setopt(easy, CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN;AUTH=CRAM-MD5");
  }
  const long tls = mail.tls == MailTransfer::Tls::kOff        ? CURLUSESSL_NONE
                   : mail.tls == MailTransfer::Tls::kRequired ? CURLUSESSL_ALL
                                                              : CURLUSESSL_TRY;
  curl_easy_setopt(easy, CURLOPT_USE_SSL, tls);
  return true;
}

void set_up_http(Running& r) {
  CURL* easy = r.easy;
  const Transfer& t = r.transfer;
  // "Name:" would take a header away, "Name;" sends it empty.
  for (const auto& [name, value] : t.headers)
    add_line(r.headers, value.empty() ? name + ";" : name + ": " + value);
  add_line(r.headers, "Expect:");
  if (t.no_content_type) add_line(r.headers, "Content-Type:");
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, r.headers.get());
  curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, t.redirects_max > 0 ? 1L : 0L);
  curl_easy_setopt(easy, CURLOPT_MAXREDIRS, static_cast<long>(t.redirects_max));
  curl_easy_setopt(easy, CURLOPT_POSTREDIR, CURL_REDIR_POST_ALL);
  if (t.keep_headers) {
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &r);
  }
  if (t.method == "GET" && t.body.empty()) {
    curl_easy_setopt(easy, CURLOPT_HTTPGET, 1L);
  } else if (t.method == "HEAD") {
    curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  } else {
    curl_easy_setopt(easy, CURLOPT_POST, 1L);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, t.body.data());
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(t.body.size()));
    if (t.method != "POST") curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, t.method.c_str());
  }
}

bool set_up(Running& r) {
  r.easy = curl_easy_init();
  if (!r.easy) return false;
  CURL* easy = r.easy;
  const Transfer& t = r.transfer;
  curl_easy_setopt(easy, CURLOPT_URL, t.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PRIVATE, &r);
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(easy, CURLOPT_PROXY, "");
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, r.error.data());
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(t.timeout_ms));
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(t.connect_timeout_ms));
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_answer);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &r);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &r);
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  // A path in the URL's place would reach a local socket.
  curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, nullptr);
  // The name of a slow server would hold up every other transfer of this thread.
  curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, r.leaves_lookup ? 1L : 0L);
  if (!t.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, t.ca_file.c_str());
  if (t.mail) return set_up_mail(r);
  set_up_http(r);
  return true;
}

TransferResult result_of(Running& r, CURLcode code) {
  TransferResult result;
  curl_easy_getinfo(r.easy, CURLINFO_RESPONSE_CODE, &result.status);
  result.body = std::move(r.answer);
  result.headers = std::move(r.answer_headers);
  char* redirect = nullptr;
  if (curl_easy_getinfo(r.easy, CURLINFO_REDIRECT_URL, &redirect) == CURLE_OK && redirect)
    result.redirect_url = redirect;
  result.timed_out = code == CURLE_OPERATION_TIMEDOUT;
  result.sent = code == CURLE_OK && r.transfer.mail.has_value();
  const bool cut = code == CURLE_WRITE_ERROR && result.status != 0 && !r.transfer.mail;
  result.cut = cut;
  if (code == CURLE_OK || cut) {
    result.kind = TransferResult::Kind::kAnswered;
    return result;
  }
  const char* text = r.error[0] != 0 ? r.error.data() : curl_easy_strerror(code);
  result.error = std::string(text).substr(0, kErrorBytesMax);
  if (r.private_address) {
    result.kind = TransferResult::Kind::kRefusedAddress;
    result.error = "the address is private";
  } else if (code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL) {
    result.kind = TransferResult::Kind::kBadRequest;
  }
  return result;
}

}  // namespace

bool is_private_address(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    sockaddr_in v4;
    std::memcpy(&v4, address, sizeof v4);
    return is_private_v4(ntohl(v4.sin_addr.s_addr));
  }
  if (address->sa_family != AF_INET6) return true;
  sockaddr_in6 v6;
  std::memcpy(&v6, address, sizeof v6);
  const uint8_t* b = v6.sin6_addr.s6_addr;
  const auto v4_at = [b](int i) {
    return is_private_v4(static_cast<uint32_t>(b[i]) << 24 | static_cast<uint32_t>(b[i + 1]) << 16 |
                         static_cast<uint32_t>(b[i + 2]) << 8 | b[i + 3]);
  };
  const bool zero_80 = std::all_of(b, b + 10, [](uint8_t x) { return x == 0; });
  if (zero_80 && b[10] == 0xFF && b[11] == 0xFF) return v4_at(12);  // mapped
  if (zero_80) return true;  // ::, ::1 and the compatible form
  constexpr uint8_t kNat64[] = {0x00, 0x64, 0xFF, 0x9B};
  if (std::memcmp(b, kNat64, sizeof kNat64) == 0) return v4_at(12);
  if (b[0] == 0x20 && b[1] == 0x02) return v4_at(2);                        // 6to4
  if (b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0) return true;  // Teredo
  // Unique local, link- and site-local, multicast, discard.
  return (b[0] & 0xFE) == 0xFC || (b[0] == 0xFE && (b[1] & 0x80) != 0) || b[0] == 0xFF ||
         (b[0] == 0x01 && b[1] == 0x00);
}

std::string encode_header_text(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F;
  });
  // A text that looks encoded is encoded, or it would come out as something else.
  if (plain && text.find("=?") == std::string_view::npos) return std::string(text);
  std::string out;
  while (!text.empty()) {
    size_t n = std::min(text.size(), kEncodedWordBytes);
    // Not in the middle of a character.
    while (n < text.size() && n > 1 && (static_cast<unsigned char>(text[n]) & 0xC0) == 0x80) --n;
    std::string word(sodium_base64_encoded_len(n, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(word.data(), word.size(), reinterpret_cast<const unsigned char*>(text.data()),
                      n, sodium_base64_VARIANT_ORIGINAL);
    word.resize(std::strlen(word.c_str()));
    if (!out.empty()) out += "\r\n ";
    out += "=?utf-8?B?" + word + "?=";
    text.remove_prefix(n);
  }
  return out;
}

// ---- the pool ----------------------------------------------------------------------------------

struct CurlPool::State {
  State() {
    // Once a process; libcurl keeps count itself.
    curl_global_init(CURL_GLOBAL_DEFAULT);
    multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, kConnectionsMax);
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, kConnectionsPerHost);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, kConnectionsKept);
    thread = std::thread([this] { loop(); });
  }

  void loop();
  void begin(std::unique_ptr<Running> running);
  void finish(CURL* easy, CURLcode code);
  void note_lookup(CURL* easy, CURLcode code);
  bool may_leave_lookup();

  CURLM* multi = nullptr;
  std::mutex mutex;
  std::vector<std::unique_ptr<Running>> arrived;
  bool stopping = false;
  // The thread's own.
  std::unordered_map<CURL*, std::unique_ptr<Running>> running;
  std::deque<Clock::time_point> abandoned;  // when lookups were left to themselves
  std::thread thread;
};

bool CurlPool::State::may_leave_lookup() {
  const Clock::time_point since = Clock::now() - kLookupTime;
  while (!abandoned.empty() && abandoned.front() < since) abandoned.pop_front();
  return abandoned.size() < kAbandonedLookupsMax;
}

void CurlPool::State::note_lookup(CURL* easy, CURLcode code) {
  curl_off_t looked_up_us = 0;
  if (code == CURLE_OPERATION_TIMEDOUT &&
      curl_easy_getinfo(easy, CURLINFO_NAMELOOKUP_TIME_T, &looked_up_us) == CURLE_OK &&
      looked_up_us == 0)
    abandoned.push_back(Clock::now());
}

void CurlPool::State::begin(std::unique_ptr<Running> r) {
  r->leaves_lookup = may_leave_lookup();
  if (!set_up(*r)) {
    TransferResult result;
    result.error = "out of memory";
    return r->done(std::move(result));
  }
  CURL* const easy = r->easy;
  curl_multi_add_handle(multi, easy);
  running.emplace(easy, std::move(r));
}

void CurlPool::State::finish(CURL* easy, CURLcode code) {
  const auto found = running.find(easy);
  if (found == running.end()) return;
  const std::unique_ptr<Running> r = std::move(found->second);
  running.erase(found);
  TransferResult result = result_of(*r, code);
  note_lookup(easy, code);
  curl_multi_remove_handle(multi, easy);
  r->done(std::move(result));
}

void CurlPool::State::loop() {
  pthread_setname_np(pthread_self(), "copra-outgoing");
  for (;;) {
    std::vector<std::unique_ptr<Running>> fresh;
    {
      const std::lock_guard lock(mutex);
      fresh.swap(arrived);
      if (stopping) {
        for (auto& r : fresh) running.emplace(reinterpret_cast<CURL*>(r.get()), std::move(r));
        break;
      }
    }
    for (auto& r : fresh) begin(std::move(r));
    int active = 0, left = 0;
    curl_multi_perform(multi, &active);
    while (CURLMsg* message = curl_multi_info_read(multi, &left))
      if (message->msg == CURLMSG_DONE) finish(message->easy_handle, message->data.result);
    curl_multi_poll(multi, nullptr, 0, kPollMs, nullptr);
  }
  for (auto& [easy, r] : running) {
    if (r->easy) curl_multi_remove_handle(multi, r->easy);
    TransferResult result;
    result.kind = TransferResult::Kind::kStopped;
    result.error = "the server is stopping";
    r->done(std::move(result));
  }
  running.clear();
}

CurlPool::CurlPool() : state_(std::make_unique<State>()) {}

CurlPool::~CurlPool() {
  stop();
  curl_multi_cleanup(state_->multi);
}

void CurlPool::start(Transfer transfer, Done done) {
  auto r = std::make_unique<Running>();
  r->transfer = std::move(transfer);
  r->done = std::move(done);
  {
    const std::lock_guard lock(state_->mutex);
    if (!state_->stopping) {
      state_->arrived.push_back(std::move(r));
      curl_multi_wakeup(state_->multi);
      return;
    }
  }
  TransferResult result;
  result.kind = TransferResult::Kind::kStopped;
  result.error = "the server is stopping";
  r->done(std::move(result));
}

void CurlPool::stop() {
  {
    const std::lock_guard lock(state_->mutex);
    if (state_->stopping) return;
    state_->stopping = true;
  }
  curl_multi_wakeup(state_->multi);
  if (state_->thread.joinable()) state_->thread.join();
}

}  // namespace copra::server
