// See compile.h.
#include "stdlib_shims/templates/compile.h"

#include <list>
#include <mutex>
#include <unordered_map>
#include <utility>

#include "interp/front/unicode.h"
#include "stdlib_shims/templates/generate.h"
#include "stdlib_shims/templates/parser.h"

namespace copra::templates {

namespace {

// Programs take about ten times their source; least recently used ones go first.
constexpr size_t kCacheSourceBytesMax = size_t{8} << 20;
constexpr size_t kCacheEntriesMax = 4096;
constexpr size_t kEntryBytes = 1024;  // what an entry costs beside its text

class Cache {
 public:
  std::shared_ptr<const Program> find(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto it = index_.find(key);
    if (it == index_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, it->second);
    return it->second->second;
  }
  void put(const std::string& key, std::shared_ptr<const Program> program) {
    const std::lock_guard lock(mutex_);
    if (index_.contains(key) || cost(key) > kCacheSourceBytesMax / 8) return;
    entries_.emplace_front(key, std::move(program));
    index_.emplace(entries_.front().first, entries_.begin());
    bytes_ += cost(key);
    while (bytes_ > kCacheSourceBytesMax || index_.size() > kCacheEntriesMax) {
      bytes_ -= cost(entries_.back().first);
      index_.erase(entries_.back().first);
      entries_.pop_back();
    }
  }

 private:
  using Entries = std::list<std::pair<std::string, std::shared_ptr<const Program>>>;
  static size_t cost(const std::string& key) { return key.size() + kEntryBytes; }

  std::mutex mutex_;
  Entries entries_;
  std::unordered_map<std::string_view, Entries::iterator> index_;
  size_t bytes_ = 0;
};

Cache& cache() {
  static Cache* c = new Cache;
  return *c;
}

std::string cache_key(std::string_view name, std::string_view source) {
  std::string key(name);
  key += '\0';
  return key.append(source);
}

std::string frame_name(std::string_view function) {
  if (function == "root") return "top-level template code";
  if (function.starts_with("block_")) return "block '" + std::string(function.substr(6)) + "'";
  return "template";
}

// Messages of our compiler that only a template's shape can cause.
std::string reworded(const std::string& message) {
  if (message == "too many nested parentheses" || message == "too many levels of indentation" ||
      message == "code is too large") {
    return kTooComplex;
  }
  return message;
}

}  // namespace

bool is_cached(std::string_view name, std::string_view source) {
  return cache().find(cache_key(name, source)) != nullptr;
}

Compiled compile(std::string_view name, std::string_view source, int64_t until_us) {
  Compiled out;
  if (source.size() > kTemplateBytesMax) {
    out.error.message = "the template is longer than 1 MiB";
    out.error.line = 1;
    return out;
  }
  const std::string key = cache_key(name, source);
  out.program = cache().find(key);
  if (out.program) return out;
  try {
    const auto look_at_time = [until_us] {
      if (steady_now_us() >= until_us) throw TemplateError("the time is up", 1);
    };
    const NodeList tree = parse(source);
    look_at_time();
    const Generated made = generate(tree, name);
    look_at_time();
    CompileOptions options;
    options.filename = name.empty() ? "<template>" : std::string(name);
    SourceOrigin origin{std::string(source), made.lines, frame_name};
    options.origin = &origin;
    CompileError error;
    out.program = Program::compile(made.python, options, &error);
    if (!out.program) {
      const auto at = static_cast<size_t>(error.line > 0 ? error.line - 1 : 0);
      out.error =
          TemplateError(reworded(error.message), at < made.lines.size() ? made.lines[at] : 1);
      return out;
    }
  } catch (const TemplateError& e) {
    out.error = e;
    return out;
  }
  cache().put(key, out.program);
  return out;
}

}  // namespace copra::templates
