// The bare server that Copra's HTTP numbers are measured against: Beast, Boost.JSON and RocksDB
// with nothing between, doing the work of three functions by hand and answering the same envelope.
//
// In: http_peer --port N --data DIR [--threads N]. Out: "listening on PORT" on stdout. May include:
// anything but Copra. Invariant: one coroutine a connection; writes that wait for the disk run on a
// pool wide enough for RocksDB to commit them in groups.
//   GET|POST /hello?name=N · GET /doc?id=I · POST /insert (a JSON object, synced before the answer)
#include <unistd.h>

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/json.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <rocksdb/db.h>
#include <rocksdb/table.h>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
namespace json = boost::json;
using tcp = asio::ip::tcp;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;
using Clock = std::chrono::steady_clock;

constexpr int kWriteThreads = 32;

std::string url_decode(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); i++) {
    if (text[i] == '+') {
      out += ' ';
    } else if (text[i] == '%' && i + 2 < text.size()) {
      out +=
          static_cast<char>(std::strtol(std::string(text.substr(i + 1, 2)).c_str(), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string query_value(std::string_view target, std::string_view key) {
  size_t at = target.find('?');
  if (at == std::string_view::npos) return {};
  target.remove_prefix(at + 1);
  while (!target.empty()) {
    const size_t end = std::min(target.find('&'), target.size());
    const std::string_view pair = target.substr(0, end);
    const size_t equal = pair.find('=');
    if (equal != std::string_view::npos && url_decode(pair.substr(0, equal)) == key)
      return url_decode(pair.substr(equal + 1));
    target.remove_prefix(std::min(end + 1, target.size()));
  }
  return {};
}

std::string new_id() {
  thread_local std::mt19937_64 random{std::random_device{}()};
  uint64_t high = random(), low = random();
  high = (high & ~0xf000ull) | 0x4000ull;
  low = (low & ~(3ull << 62)) | (2ull << 62);
  char text[40];
  std::snprintf(text, sizeof text, "%08x-%04x-%04x-%04x-%012llx", static_cast<unsigned>(high >> 32),
                static_cast<unsigned>(high >> 16 & 0xffff), static_cast<unsigned>(high & 0xffff),
                static_cast<unsigned>(low >> 48),
                static_cast<unsigned long long>(low & 0xffffffffffffull));
  return text;
}

std::string now_text() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  tm parts{};
  gmtime_r(&now.tv_sec, &parts);
  char text[40];
  const size_t n = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &parts);
  std::snprintf(text + n, sizeof text - n, ".%06ld", now.tv_nsec / 1000);
  return text;
}

std::string envelope(json::value result, Clock::time_point start) {
  json::object out;
  out["success"] = true;
  out["result"] = std::move(result);
  out["output"] = "";
  out["error"] = nullptr;
  out["execution_time"] = std::chrono::duration<double>(Clock::now() - start).count();
  return json::serialize(out);
}

class Peer {
 public:
  Peer(rocksdb::DB* db, int threads) : db_(db), io_(threads), pool_(kWriteThreads) {}

  asio::io_context& io() { return io_; }

  asio::awaitable<void> serve(tcp::socket socket) {
    beast::tcp_stream stream(std::move(socket));
    stream.socket().set_option(tcp::no_delay(true));
    beast::flat_buffer buffer;
    boost::system::error_code error;
    for (;;) {
      Request request;
      stream.expires_after(std::chrono::seconds(75));
      co_await http::async_read(stream, buffer, request,
                                asio::redirect_error(asio::use_awaitable, error));
      if (error) break;
      Response response = co_await answer(request);
      response.keep_alive(request.keep_alive());
      response.prepare_payload();
      co_await http::async_write(stream, response,
                                 asio::redirect_error(asio::use_awaitable, error));
      if (error || !response.keep_alive()) break;
    }
    stream.socket().shutdown(tcp::socket::shutdown_both, error);
  }

  asio::awaitable<void> accept(tcp::acceptor& acceptor) {
    for (;;) {
      boost::system::error_code error;
      tcp::socket socket = co_await acceptor.async_accept(
          asio::make_strand(io_), asio::redirect_error(asio::use_awaitable, error));
      if (error) continue;
      const auto executor = socket.get_executor();
      asio::co_spawn(executor, serve(std::move(socket)), asio::detached);
    }
  }

 private:
  asio::awaitable<Response> answer(const Request& request) {
    const Clock::time_point start = Clock::now();
    Response response(http::status::ok, 11);
    response.set(http::field::content_type, "application/json");
    response.set(http::field::access_control_allow_origin, "*");
    const std::string_view target(request.target().data(), request.target().size());
    const std::string_view path = target.substr(0, target.find('?'));
    if (path == "/hello") {
      response.body() = hello(request, target, start);
    } else if (path == "/doc") {
      read(query_value(target, "id"), start, &response);
    } else if (path == "/insert") {
      co_await insert(request, start, &response);
    } else {
      response.result(http::status::not_found);
    }
    co_return response;
  }

  std::string hello(const Request& request, std::string_view target, Clock::time_point start) {
    std::string name = query_value(target, "name");
    if (!request.body().empty()) {
      const json::value body = json::parse(request.body());
      if (const json::object* object = body.if_object())
        if (const json::value* given = object->if_contains("name"))
          name = given->as_string().c_str();
    }
    json::object result;
    result["message"] = "Hello " + (name.empty() ? std::string("Anonymous") : name) + "!";
    return envelope(std::move(result), start);
  }

  void read(const std::string& id, Clock::time_point start, Response* response) {
    rocksdb::PinnableSlice value;
    if (!db_->Get(rocksdb::ReadOptions(), db_->DefaultColumnFamily(), id, &value).ok()) {
      response->result(http::status::not_found);
      return;
    }
    response->body() = envelope(json::parse({value.data(), value.size()}), start);
  }

  asio::awaitable<void> insert(const Request& request, Clock::time_point start,
                               Response* response) {
    json::value document = json::parse(request.body());
    json::object& fields = document.as_object();
    const std::string id = new_id();
    fields["id"] = id;
    fields["created_at"] = now_text();
    fields["updated_at"] = fields["created_at"];
    const std::string text = json::serialize(document);
    const auto here = co_await asio::this_coro::executor;
    co_await asio::post(asio::bind_executor(pool_.get_executor(), asio::use_awaitable));
    rocksdb::WriteOptions options;
    options.sync = true;
    const bool ok = db_->Put(options, id, text).ok();
    co_await asio::post(asio::bind_executor(here, asio::use_awaitable));
    json::object result;
    result["id"] = id;
    if (!ok) response->result(http::status::internal_server_error);
    response->body() = envelope(std::move(result), start);
  }

  rocksdb::DB* db_;
  asio::io_context io_;
  asio::thread_pool pool_;
};

}  // namespace

int main(int argc, char** argv) {
  int port = 0;
  int threads = static_cast<int>(std::thread::hardware_concurrency());
  std::string data = "peer-data";
  for (int i = 1; i + 1 < argc; i += 2) {
    if (!std::strcmp(argv[i], "--port")) port = std::atoi(argv[i + 1]);
    if (!std::strcmp(argv[i], "--threads")) threads = std::atoi(argv[i + 1]);
    if (!std::strcmp(argv[i], "--data")) data = argv[i + 1];
  }
  rocksdb::Options options;
  options.create_if_missing = true;
  rocksdb::BlockBasedTableOptions table;
  table.block_cache = rocksdb::NewLRUCache(64 << 20);
  options.table_factory.reset(rocksdb::NewBlockBasedTableFactory(table));
  rocksdb::DB* raw = nullptr;
  const rocksdb::Status opened = rocksdb::DB::Open(options, data, &raw);
  if (!opened.ok()) {
    std::fprintf(stderr, "http_peer: %s\n", opened.ToString().c_str());
    return 1;
  }
  const std::unique_ptr<rocksdb::DB> db(raw);
  Peer peer(db.get(), threads);
  tcp::acceptor acceptor(peer.io(),
                         {asio::ip::make_address("127.0.0.1"), static_cast<unsigned short>(port)});
  std::printf("listening on %d\n", acceptor.local_endpoint().port());
  std::fflush(stdout);
  asio::co_spawn(peer.io(), peer.accept(acceptor), asio::detached);
  std::vector<std::thread> workers;
  for (int i = 1; i < threads; i++) workers.emplace_back([&peer] { peer.io().run(); });
  peer.io().run();
  for (std::thread& worker : workers) worker.join();
  return 0;
}
