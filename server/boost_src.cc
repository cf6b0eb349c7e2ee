// Boost.Asio's and Beast's own definitions, compiled once (separate compilation).
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
