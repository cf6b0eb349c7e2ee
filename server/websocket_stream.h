// From an accepted upgrade request to the end of its websocket. Included by http_connection.cc
// only: it is the one place that has sockets to hand over. Next: websocket.cc.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <functional>
#include <memory>
#include <string>

#include "server/settings.h"
#include "server/tls.h"
#include "server/websocket.h"

namespace copra::server {

using StreamSocket =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

// Answers the upgrade (which is_upgrade() has accepted), runs the handler, closes. `tls` is null
// for plain sockets. `early` is what the client sent right behind its request; `opened` gets the
// socket before the handler runs. The arguments behind references outlive the coroutine.
boost::asio::awaitable<void> serve_websocket(StreamSocket socket, std::unique_ptr<TlsSession> tls,
                                             const Request& request, std::string early,
                                             std::shared_ptr<WebSocketHandler> handler,
                                             const Settings& settings,
                                             std::function<void(WebSocketPtr)> opened);

}  // namespace copra::server
