// A load generator for HTTP/1.1 with keep-alive: one thread, epoll, one request in flight a
// connection, bounded by --requests or --seconds.
//
// In: http_load --port N [--connections 64] [--requests N] [--seconds S] [--method M] [--path P |
// --paths FILE] [--body TEXT] [--warmup N]. Out: one line of JSON on stdout: requests, errors,
// seconds, rps, latencies in microseconds. May include: the system only. Invariant: an answer
// counts when its status is 200 and its whole body arrived.
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int64_t kRequestsMax = 5'000'000;

struct Connection {
  int fd = -1;
  std::string in;
  size_t sent = 0;
  const std::string* request = nullptr;
  Clock::time_point started;
};

struct Load {
  std::vector<std::string> requests;  // whole requests, sent round robin
  std::vector<Connection> connections;
  std::vector<uint32_t> latencies_us;
  int epoll_fd = -1;
  int port = 0;
  int64_t limit = 0, warmup = 0, begun = 0, answered = 0, errors = 0;
  size_t next = 0;
  double seconds = 0;
  Clock::time_point first, last;
};

bool connect_to(Load& load, Connection& c) {
  c.fd = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<uint16_t>(load.port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (c.fd < 0 || ::connect(c.fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
    return false;
  const int on = 1;
  ::setsockopt(c.fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  ::fcntl(c.fd, F_SETFL, O_NONBLOCK);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.ptr = &c;
  return ::epoll_ctl(load.epoll_fd, EPOLL_CTL_ADD, c.fd, &event) == 0;
}

// False when the connection broke.
bool send_rest(Connection& c) {
  while (c.sent < c.request->size()) {
    const ssize_t n =
        ::send(c.fd, c.request->data() + c.sent, c.request->size() - c.sent, MSG_NOSIGNAL);
    if (n < 0 && (errno == EAGAIN || errno == EINTR)) continue;  // small requests: never waits long
    if (n <= 0) return false;
    c.sent += static_cast<size_t>(n);
  }
  return true;
}

bool over(const Load& load) {
  if (load.begun >= load.limit + load.warmup) return true;
  return load.seconds > 0 &&
         std::chrono::duration<double>(Clock::now() - load.first).count() >= load.seconds;
}

bool begin(Load& load, Connection& c) {
  c.request = &load.requests[load.next++ % load.requests.size()];
  c.sent = 0;
  c.in.clear();
  c.started = Clock::now();
  load.begun++;
  return send_rest(c);
}

// The size of the whole answer once its head is there, 0 before, -1 when it is no HTTP.
int64_t answer_size(std::string_view in) {
  const size_t end = in.find("\r\n\r\n");
  if (end == std::string_view::npos) return 0;
  for (const char* name : {"Content-Length: ", "content-length: "}) {
    const size_t at = in.find(name);
    if (at < end)
      return static_cast<int64_t>(end + 4) + std::strtoll(in.data() + at + 16, nullptr, 10);
  }
  return -1;
}

// Reads what is there; true when an answer is complete.
bool receive(Connection& c, bool* broken) {
  char chunk[65536];
  for (;;) {
    const ssize_t n = ::recv(c.fd, chunk, sizeof chunk, 0);
    if (n > 0) {
      c.in.append(chunk, static_cast<size_t>(n));
      if (n < static_cast<ssize_t>(sizeof chunk)) break;
      continue;
    }
    if (n < 0 && (errno == EAGAIN || errno == EINTR)) break;
    *broken = true;
    return false;
  }
  const int64_t size = answer_size(c.in);
  *broken = size < 0;
  return size > 0 && static_cast<int64_t>(c.in.size()) >= size;
}

void finish(Load& load, const Connection& c) {
  load.answered++;
  const Clock::time_point now = Clock::now();
  if (load.answered == load.warmup) load.first = now;
  if (load.answered <= load.warmup) return;
  load.last = now;
  if (c.in.compare(0, 12, "HTTP/1.1 200") != 0) {
    if (load.errors++ == 0) std::fprintf(stderr, "http_load: %.400s\n", c.in.c_str());
    return;
  }
  load.latencies_us.push_back(static_cast<uint32_t>(
      std::chrono::duration_cast<std::chrono::microseconds>(now - c.started).count()));
}

int run(Load& load) {
  load.epoll_fd = ::epoll_create1(0);
  for (Connection& c : load.connections) {
    if (!connect_to(load, c)) {
      std::fprintf(stderr, "http_load: cannot connect to port %d\n", load.port);
      return 1;
    }
  }
  load.first = Clock::now();
  size_t open = 0;
  for (Connection& c : load.connections)
    if (!over(load) && begin(load, c)) open++;
  std::vector<epoll_event> events(load.connections.size());
  while (open > 0) {
    const int n =
        ::epoll_wait(load.epoll_fd, events.data(), static_cast<int>(events.size()), 30'000);
    if (n == 0) {
      std::fprintf(stderr, "http_load: no answer for 30 s\n");
      return 1;
    }
    for (int i = 0; i < n; i++) {
      Connection& c = *static_cast<Connection*>(events[static_cast<size_t>(i)].data.ptr);
      bool broken = false;
      if (receive(c, &broken)) {
        finish(load, c);
        if (!over(load)) {
          broken = !begin(load, c);
          if (!broken) continue;
        } else {
          ::close(c.fd);
          open--;
          continue;
        }
      }
      if (broken) {
        load.errors++;
        ::close(c.fd);
        open--;
      }
    }
  }
  return 0;
}

void report(Load& load) {
  std::sort(load.latencies_us.begin(), load.latencies_us.end());
  const auto at = [&](double share) -> uint32_t {
    if (load.latencies_us.empty()) return 0;
    const auto i = static_cast<size_t>(share * static_cast<double>(load.latencies_us.size() - 1));
    return load.latencies_us[i];
  };
  const double seconds = std::chrono::duration<double>(load.last - load.first).count();
  std::printf(
      "{\"requests\": %zu, \"errors\": %lld, \"seconds\": %.4f, \"rps\": %.1f, \"p50_us\": %u, "
      "\"p90_us\": %u, \"p99_us\": %u, \"p999_us\": %u, \"max_us\": %u}\n",
      load.latencies_us.size(), static_cast<long long>(load.errors), seconds,
      seconds > 0 ? static_cast<double>(load.latencies_us.size()) / seconds : 0.0, at(0.5), at(0.9),
      at(0.99), at(0.999), at(1.0));
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::string, std::string> options{{"--connections", "64"}, {"--requests", "20000"},
                                             {"--seconds", "0"},      {"--method", "GET"},
                                             {"--path", "/"},         {"--warmup", "0"}};
  for (int i = 1; i + 1 < argc; i += 2) options[argv[i]] = argv[i + 1];
  Load load;
  load.port = std::atoi(options["--port"].c_str());
  load.limit = std::min<int64_t>(std::atoll(options["--requests"].c_str()), kRequestsMax);
  load.warmup = std::atoll(options["--warmup"].c_str());
  load.seconds = std::atof(options["--seconds"].c_str());
  load.connections.resize(
      static_cast<size_t>(std::max(1, std::atoi(options["--connections"].c_str()))));
  std::vector<std::string> paths{options["--path"]};
  if (options.count("--paths")) {
    paths.clear();
    std::ifstream file(options["--paths"]);
    for (std::string line; std::getline(file, line);)
      if (!line.empty()) paths.push_back(line);
  }
  for (const std::string& path : paths) {
    const std::string& body = options["--body"];
    std::string request = options["--method"] + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!body.empty())
      request +=
          "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
          "\r\n";
    load.requests.push_back(request + "\r\n" + body);
  }
  if (load.port == 0 || load.requests.empty()) {
    std::fprintf(stderr, "http_load: --port is required\n");
    return 64;
  }
  const int status = run(load);
  report(load);
  return status != 0 || load.errors > 0;
}
