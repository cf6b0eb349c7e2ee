// The server without sockets, for conformance/in_process.py: requests on stdin, answers on stdout.
// In: `in_process [--SETTING VALUE]…`; a request is a line of JSON (method, target, headers,
// length) and its body. Out: a line of JSON (status, headers, length) and the body; nothing after
// the first malformed request. May include: server, storage. Invariant: one request at a time.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <cstdio>
#include <iostream>
#include <string>

#include "server/app.h"
#include "server/body.h"
#include "storage/doc_codec.h"

namespace copra::server {
namespace {

constexpr size_t kBodyBytesMax = 64u << 20;

bool read_request(std::istream& in, Request* request) {
  std::string line;
  if (!std::getline(in, line)) return false;
  const auto head = storage::json_to_value(line);
  if (!head.ok()) return false;
  const storage::ValueView view(*head);
  const storage::ValueView method = view.find("method"), target = view.find("target");
  const storage::ValueView length = view.find("length"), headers = view.find("headers");
  if (!method.is_string() || !target.is_string() || !length.is_int() || !headers.is_object()) {
    return false;
  }
  const auto bytes = static_cast<size_t>(length.as_int());
  if (bytes > kBodyBytesMax) return false;
  request->method_text = method.as_string();
  request->method = method_from(request->method_text);
  request->head_only = request->method_text == "HEAD";
  request->target = target.as_string();
  request->path = request->target.substr(0, request->target.find('?'));
  request->peer_ip = request->client_ip = "127.0.0.1";
  for (const auto& [name, value] : headers.fields()) {
    request->headers.emplace_back(name, value.as_string());
  }
  request->origin = request->header("origin");
  request->body.resize(bytes);
  in.read(request->body.data(), static_cast<std::streamsize>(bytes));
  return in.good();
}

boost::asio::awaitable<void> answer(App* app, Request* request, Response* response, bool* whole) {
  app->begin(*request);
  if (request->body.size() > app->body_bytes_max(*request)) {
    *response = app->refuse(413, "request body too large");
  } else {
    auto dispatching = app->dispatch(*request);
    *response = co_await std::move(dispatching);
  }
  while (response->source && *whole) {
    std::string piece;
    auto reading = app->next_piece(*response->source, &piece);
    *whole = co_await std::move(reading);
    if (piece.empty()) break;
    response->body += piece;
  }
  app->finish(*request, *response);
}

void write_response(const Response& response) {
  storage::DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("status");
  b.integer(response.status);
  b.key("headers");
  b.begin_array();
  const auto header = [&b](std::string_view name, std::string_view value) {
    b.begin_array();
    b.string(name);
    b.string(value);
    b.end_array();
  };
  if (!response.content_type.empty()) header("content-type", response.content_type);
  for (const auto& [name, value] : response.headers) header(name, value);
  b.end_array();
  b.key("length");
  b.integer(static_cast<int64_t>(response.body.size()));
  b.end_object();
  const std::string head = storage::to_json(storage::ValueView(*b.take())) + "\n";
  std::cout << head << response.body << std::flush;
}

int serve(const Settings& settings) {
  std::string error;
  const std::unique_ptr<App> app = App::open(settings, &error);
  if (!app) {
    std::cerr << error << '\n';
    return 1;
  }
  app->set_base_url("http://in-process");
  if (!app->start(&error)) {
    std::cerr << error << '\n';
    return 1;
  }
  bool whole = true;
  while (whole) {
    Request request;
    if (!read_request(std::cin, &request)) break;
    Response response;
    boost::asio::io_context context;
    boost::asio::co_spawn(context, answer(app.get(), &request, &response, &whole),
                          boost::asio::detached);
    context.run();
    if (whole) write_response(response);
  }
  app->begin_stop();
  app->stop();
  return whole ? 0 : 1;
}

int run(int argc, char** argv) {
  SettingSources sources;
  sources.environment = [](const char*) -> const char* { return nullptr; };
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string field(std::string_view(argv[i]).substr(2));
    for (char& c : field) c = c == '-' ? '_' : c;
    sources.flags[field] = argv[i + 1];
  }
  Settings settings;
  std::string error;
  if (!load_settings(sources, &settings, &error)) {
    std::cerr << error << '\n';
    return 1;
  }
  return serve(settings);
}

}  // namespace
}  // namespace copra::server

int main(int argc, char** argv) { return copra::server::run(argc, argv); }
