// The path trie; contract in router.h. Matching walks literals first and comes back to parameters,
// so that GET /collections/documents is a collection named "documents" although
// POST /collections/documents is a route of its own.
#include "server/router.h"

#include <utility>

#include "server/text.h"

namespace copra::server {

namespace {

constexpr size_t kSegmentsMax = 16;

std::string_view strip_slashes(std::string_view path) {
  while (!path.empty() && path.back() == '/') path.remove_suffix(1);
  return path;
}

}  // namespace

const std::string& PathParams::get(std::string_view name) const {
  static const std::string none;
  for (size_t i = 0; i < count_; ++i)
    if (items_[i].first == name) return items_[i].second;
  return none;
}

void PathParams::push(std::string_view name, std::string value) {
  if (count_ < kMax) items_[count_++] = {name, std::move(value)};
}

Router::Router() : nodes_(1) {}

bool Router::add(MethodSet methods, std::string_view pattern, int route) {
  size_t node = 0;
  std::array<std::string_view, PathParams::kMax> names{};
  size_t count = 0;
  std::string_view rest = strip_slashes(pattern);
  while (!rest.empty()) {
    rest.remove_prefix(1);  // '/'
    const size_t end = rest.find('/');
    const std::string_view segment = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
    int next = -1;
    const bool takes_rest = segment.ends_with("...}");
    if (segment.starts_with('{')) {
      if (count == PathParams::kMax || (takes_rest && !rest.empty())) return false;
      names[count++] = segment.substr(1, segment.size() - (takes_rest ? 5 : 2));
      next = takes_rest ? nodes_[node].rest : nodes_[node].parameter;
    } else {
      for (const auto& [text, child] : nodes_[node].literals)
        if (text == segment) next = child;
    }
    if (next < 0) {
      next = static_cast<int>(nodes_.size());
      if (segment.starts_with('{')) {
        (takes_rest ? nodes_[node].rest : nodes_[node].parameter) = next;
      } else {
        nodes_[node].literals.emplace_back(segment, next);
      }
      nodes_.emplace_back();
    }
    node = static_cast<size_t>(next);
  }
  for (size_t i = 0; i < nodes_[node].routes.size(); ++i) {
    if ((methods & (1u << i)) == 0) continue;
    if (nodes_[node].routes[i] >= 0) return false;
    nodes_[node].routes[i] = static_cast<int16_t>(route);
    nodes_[node].names[i] = names;
  }
  nodes_[node].methods |= methods;
  return true;
}

struct Router::Search {
  const std::vector<Node>& nodes;
  std::array<std::string_view, kSegmentsMax> segments;
  size_t count = 0;
  std::string_view path;  // the last segment ends where it does
  bool too_many = false;  // segments follow that are only seen by {name...}
  size_t method = 0;
  std::array<std::string_view, PathParams::kMax> values{};  // encoded
  size_t value_count = 0;
  RouteMatch found;

  bool walk(int index, size_t at) {
    const Node& node = nodes[static_cast<size_t>(index)];
    if (at == count) {
      if (too_many) return false;
      if (node.routes[method] < 0) {
        found.allowed |= node.methods;
        return false;
      }
      found.route = node.routes[method];
      for (size_t i = 0; i < value_count; ++i)
        found.params.push(node.names[method][i], percent_decode(values[i], false));
      return true;
    }
    const std::string_view segment = segments[at];
    const bool encoded = segment.find('%') != std::string_view::npos;
    for (const auto& [text, child] : node.literals) {
      const bool same = encoded ? percent_decode(segment, false) == text : segment == text;
      if (same && walk(child, at + 1)) return true;
    }
    if (segment.empty() || value_count == values.size()) return false;
    if (node.parameter >= 0) {
      values[value_count++] = segment;
      if (walk(node.parameter, at + 1)) return true;
      --value_count;
    }
    if (node.rest < 0) return false;
    values[value_count++] = path.substr(static_cast<size_t>(segment.data() - path.data()));
    const size_t end = std::exchange(count, at);
    const bool more = std::exchange(too_many, false);
    if (walk(node.rest, at)) return true;
    count = end;
    too_many = more;
    --value_count;
    return false;
  }
};

RouteMatch Router::match(Method method, std::string_view encoded_path) const {
  std::string_view rest = strip_slashes(encoded_path);
  Search search{nodes_, {}, 0, rest, false, static_cast<size_t>(method), {}, 0, {}};
  while (!rest.empty()) {
    if (rest.front() != '/') return {};
    if (search.count == kSegmentsMax) {
      search.too_many = true;
      break;
    }
    rest.remove_prefix(1);
    const size_t end = rest.find('/');
    search.segments[search.count++] = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end);
  }
  search.walk(0, 0);
  return std::move(search.found);
}

std::string allow_text(MethodSet methods) {
  std::string out;
  for (size_t i = 0; i < 7; ++i) {
    const Method method = static_cast<Method>(i);
    // HEAD is answered wherever GET is, OPTIONS everywhere.
    const bool allowed = (methods & method_bit(method)) != 0 ||
                         (method == Method::kHead && (methods & method_bit(Method::kGet)) != 0) ||
                         method == Method::kOptions;
    if (!allowed) continue;
    if (!out.empty()) out += ", ";
    out += method_name(method);
  }
  return out;
}

}  // namespace copra::server
