// boost::asio::awaitable for handlers, and nothing more of Asio.
//
// g++ 12 takes the frame allocator's aligned_alloc for a mismatch with operator delete once both
// are inlined; the pair matches (boost/asio/detail/memory.hpp), so the warning is off from here on.
#pragma once

#include <boost/asio/awaitable.hpp>

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif
