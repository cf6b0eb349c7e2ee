// Which route a method and path belong to: a trie over path segments. A last segment {name...}
// stands for all that follows, one segment or more.
//
// In: patterns such as "/collections/{c}/documents/{id}" with a set of methods and a number; then
// request paths. Out: the number and the decoded parameters, or "no such path", or the methods that
// the path does have. May include: the standard library and http.h. Invariant: literal segments
// win over parameters; a trailing slash never matters; matching allocates only for parameters.
// Next: routes.def (the table), routes.cc (access checks and the call itself).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http.h"

namespace copra::server {

using MethodSet = uint8_t;  // bit n: the Method with value n
constexpr MethodSet method_bit(Method method) {
  return static_cast<MethodSet>(1u << static_cast<unsigned>(method));
}

// Path parameters in pattern order, decoded. Names point into the router's patterns.
class PathParams {
 public:
  static constexpr size_t kMax = 4;
  // The value, "" when the pattern has no such name.
  const std::string& get(std::string_view name) const;
  void push(std::string_view name, std::string value);
  void pop() { --count_; }
  size_t size() const { return count_; }

 private:
  std::array<std::pair<std::string_view, std::string>, kMax> items_;
  size_t count_ = 0;
};

struct RouteMatch {
  static constexpr int kNone = -1;
  int route = kNone;
  MethodSet allowed = 0;  // when route is kNone: what the path answers to; 0 = no such path
  PathParams params;
};

class Router {
 public:
  Router();
  // `pattern` must outlive the router. Two routes with the same method and pattern are a mistake
  // of the table; the test of routes.def looks for them (false is returned).
  bool add(MethodSet methods, std::string_view pattern, int route);
  RouteMatch match(Method method, std::string_view encoded_path) const;

 private:
  struct Node {
    std::vector<std::pair<std::string_view, int>> literals;
    int parameter = -1;
    int rest = -1;                  // {name...}
    std::array<int16_t, 8> routes;  // by Method; -1 none
    std::array<std::array<std::string_view, PathParams::kMax>, 8> names{};
    MethodSet methods = 0;
    Node() { routes.fill(-1); }
  };
  struct Search;

  std::vector<Node> nodes_;
};

// Fills the router from routes.def (routes.cc). False: two routes claim the same method and path.
bool add_routes(Router& router);
std::string_view route_pattern(int route);

// A row of routes.def as text: for metrics and the description of the API.
struct RouteInfo {
  MethodSet methods = 0;
  std::string_view pattern, access, handler;
};
size_t route_count();
RouteInfo route_info(size_t route);

// "GET, POST": for the Allow header.
std::string allow_text(MethodSet methods);

}  // namespace copra::server
