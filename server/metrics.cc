// Counters, and their text; contract in metrics.h.
#include "server/metrics.h"

#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <limits>
#include <vector>

#include "server/app.h"
#include "server/text.h"
#include "server/trigger.h"

namespace copra::server {

namespace {

constexpr size_t kBounds = Histogram::kBuckets - 1;
constexpr double kSecondsBounds[kBounds] = {
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 20};
constexpr double kMiB = 1024 * 1024;
constexpr double kBytesBounds[kBounds] = {kMiB / 16, kMiB / 8,  kMiB / 4,   kMiB / 2,   kMiB,
                                          2 * kMiB,  4 * kMiB,  8 * kMiB,   16 * kMiB,  32 * kMiB,
                                          64 * kMiB, 96 * kMiB, 128 * kMiB, 256 * kMiB, 512 * kMiB};
constexpr size_t kClasses = 6;  // 1xx … 5xx; 0: no such status
constexpr size_t kMethods = 8;
// The rest counts as the last one.
constexpr std::array<std::string_view, 6> kTriggers = {"http",     "manual",   "webhook",
                                                       "db-event", "schedule", "other"};
constexpr std::array<std::string_view, 6> kEnds = {"success", "failed",    "timeout",
                                                   "memory",  "cancelled", "refused"};

template <size_t N>
size_t index_of(const std::array<std::string_view, N>& names, std::string_view name, size_t other) {
  for (size_t i = 0; i < N; ++i)
    if (names[i] == name) return i;
  return other;
}

struct MetricInfo {
  std::string_view type, name, help;
};

enum MetricId : size_t {
#define METRIC(id, type, name, help) id,
#define SAMPLE(type, name, help, value)
#include "server/metrics.def"
#undef SAMPLE
#undef METRIC
};

constexpr MetricInfo kMetrics[] = {
#define METRIC(id, type, name, help) {#type, name, help},
#define SAMPLE(type, name, help, value)
#include "server/metrics.def"
#undef SAMPLE
#undef METRIC
};

struct ProcessNumbers {
  double cpu_seconds = 0, start_seconds = 0;
  uint64_t resident_bytes = 0, virtual_bytes = 0, open_fds = 0, max_fds = 0, threads = 0;
};

// From /proc; what can't be read stays 0.
ProcessNumbers process_numbers() {
  ProcessNumbers out;
  const auto page = static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
  const auto ticks = static_cast<double>(sysconf(_SC_CLK_TCK));
  std::string stat;
  std::getline(std::ifstream("/proc/self/stat"), stat);
  // After the command's name, which may hold anything: the state is field 3 of proc(5).
  const size_t end = stat.rfind(')');
  const std::vector<std::string> fields = split(
      end == std::string::npos ? std::string_view() : std::string_view(stat).substr(end + 1), ' ');
  const auto field = [&fields](size_t number) -> uint64_t {
    const size_t at = number - 2;
    return at < fields.size() ? static_cast<uint64_t>(parse_int(fields[at]).value_or(0)) : 0;
  };
  out.cpu_seconds = static_cast<double>(field(14) + field(15)) / ticks;
  out.threads = field(20);
  out.virtual_bytes = field(23);
  out.resident_bytes = field(24) * page;
  timespec up{}, now{};
  clock_gettime(CLOCK_BOOTTIME, &up);
  clock_gettime(CLOCK_REALTIME, &now);
  out.start_seconds =
      static_cast<double>(now.tv_sec - up.tv_sec) + static_cast<double>(field(22)) / ticks;
  if (DIR* const folder = opendir("/proc/self/fd")) {
    while (const dirent* entry = readdir(folder))
      if (entry->d_name[0] != '.') ++out.open_fds;
    closedir(folder);
    if (out.open_fds > 0) --out.open_fds;  // the folder's own
  }
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) out.max_fds = files.rlim_cur;
  return out;
}

struct StoreNumbers {
  storage::StoreStats stats;
  uint64_t outbox = 0;
};

StoreNumbers store_numbers(App& app) {
  StoreNumbers out;
  out.stats = app.store().stats();
  // Counts without reading the items themselves.
  const auto count = [&out](storage::Session& s) {
    const auto wanted = [&out](uint64_t) {
      ++out.outbox;
      return false;
    };
    return s.visit_outbox(std::numeric_limits<storage::Micros>::max() / 2, wanted,
                          [](const storage::OutboxItem&) { return true; });
  };
  // A failing disk shows in the other numbers.
  if (!app.store().read(count).ok()) out.outbox = 0;
  return out;
}

class Text {
 public:
  void head(const MetricInfo& metric) { head(metric.type, metric.name, metric.help); }
  void head(std::string_view type, std::string_view name, std::string_view help) {
    name_ = name;
    out_.append("# HELP ").append(name).append(" ").append(help);
    out_.append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
  }
  // `labels` as they stand between the braces, "" without.
  template <class Number>
  void value(std::string_view labels, Number number, std::string_view suffix = {}) {
    out_.append(name_).append(suffix);
    if (!labels.empty()) out_.append("{").append(labels).append("}");
    out_.append(" ").append(format(number)).append("\n");
  }
  void histogram(const std::string& labels, const Histogram& histogram,
                 const double (&bounds)[kBounds], double scale) {
    uint64_t below = 0;
    const std::string comma = labels.empty() ? "" : ",";
    for (size_t i = 0; i < Histogram::kBuckets; ++i) {
      below += histogram.bucket(i);
      const std::string bound = i < kBounds ? format(bounds[i]) : "+Inf";
      value(labels + comma + "le=\"" + bound + "\"", below, "_bucket");
    }
    value(labels, static_cast<double>(histogram.sum()) * scale, "_sum");
    value(labels, below, "_count");
  }
  std::string take() { return std::move(out_); }

 private:
  template <class Number>
  static std::string format(Number number) {
    if constexpr (std::is_integral_v<Number>) {
      return std::to_string(number);
    } else {
      char text[40];
      std::snprintf(text, sizeof text, "%.15g", number);
      return text;
    }
  }

  std::string out_;
  std::string_view name_;
};

std::string label(std::string_view name, std::string_view value) {
  std::string out(name);
  out += "=\"";
  out += value;  // names of our own tables: nothing to escape
  out += '"';
  return out;
}

}  // namespace

bool Histogram::empty() const {
  for (const auto& bucket : buckets_)
    if (bucket.load(std::memory_order_relaxed) != 0) return false;
  return true;
}

struct Metrics::Counters {
  struct Route {
    std::atomic<uint64_t> answers[kMethods][kClasses]{};
    Histogram seconds;
  };
  struct Trigger {
    std::atomic<uint64_t> runs[kEnds.size()]{};
    Histogram seconds;
  };

  explicit Counters(size_t count) : routes(count + 1) {}

  std::vector<Route> routes;  // the last: requests without a route
  std::array<Trigger, kTriggers.size()> triggers;
  Histogram heap;
};

Metrics::Metrics(size_t routes) : counters_(std::make_unique<Counters>(routes)) {}
Metrics::~Metrics() = default;

void Metrics::count_answer(const Request& request, int status) {
  const size_t last = counters_->routes.size() - 1;
  const size_t row = request.route < 0 ? last : static_cast<size_t>(request.route);
  Counters::Route& route = counters_->routes[row];
  const auto kind = static_cast<size_t>(status / 100);
  const auto method = static_cast<size_t>(request.head_only ? Method::kHead : request.method);
  route.answers[method][kind < kClasses ? kind : 0].fetch_add(1, std::memory_order_relaxed);
  // Refused before it was complete: no time that would tell anything.
  if (request.received_us == 0) return;
  const int64_t us = std::max<int64_t>(0, unix_now_us() - request.received_us);
  route.seconds.observe(kSecondsBounds, static_cast<double>(us) / 1e6, static_cast<uint64_t>(us));
}

void Metrics::count_run(std::string_view status, std::string_view trigger, int64_t us,
                        size_t heap_bytes) {
  Counters::Trigger& row = counters_->triggers[index_of(kTriggers, trigger, kTriggers.size() - 1)];
  row.runs[index_of(kEnds, status, 1)].fetch_add(1, std::memory_order_relaxed);
  if (status == kEnds.back()) return;
  us = std::max<int64_t>(0, us);
  row.seconds.observe(kSecondsBounds, static_cast<double>(us) / 1e6, static_cast<uint64_t>(us));
  if (heap_bytes > 0)
    counters_->heap.observe(kBytesBounds, static_cast<double>(heap_bytes), heap_bytes);
}

std::string Metrics::text(App& app) const {
  Text text;
  const auto& routes = counters_->routes;
  const auto route_label = [&](size_t i) {
    return label("route", i + 1 == routes.size() ? "none" : route_info(i).pattern) + "," +
           label("handler", i + 1 == routes.size() ? "none" : route_info(i).handler);
  };
  text.head(kMetrics[kRequests]);
  for (size_t i = 0; i < routes.size(); ++i) {
    for (size_t method = 0; method < kMethods; ++method) {
      for (size_t kind = 0; kind < kClasses; ++kind) {
        const uint64_t count = routes[i].answers[method][kind].load(std::memory_order_relaxed);
        if (count == 0) continue;
        const std::string_view name = method == static_cast<size_t>(Method::kOther)
                                          ? "other"
                                          : method_name(static_cast<Method>(method));
        const std::string status = std::to_string(kind) + "xx";
        text.value(route_label(i) + "," + label("method", name) + "," + label("status", status),
                   count);
      }
    }
  }
  text.head(kMetrics[kRequestSeconds]);
  for (size_t i = 0; i < routes.size(); ++i)
    if (!routes[i].seconds.empty())
      text.histogram(route_label(i), routes[i].seconds, kSecondsBounds, 1e-6);

  // Every series of runs from the start, so that rates are right from the first run on.
  text.head(kMetrics[kExecutions]);
  for (size_t i = 0; i < kTriggers.size(); ++i)
    for (size_t end = 0; end < kEnds.size(); ++end)
      text.value(label("status", kEnds[end]) + "," + label("trigger", kTriggers[i]),
                 counters_->triggers[i].runs[end].load(std::memory_order_relaxed));
  text.head(kMetrics[kExecutionSeconds]);
  for (size_t i = 0; i < kTriggers.size(); ++i)
    text.histogram(label("trigger", kTriggers[i]), counters_->triggers[i].seconds, kSecondsBounds,
                   1e-6);
  text.head(kMetrics[kExecutionHeap]);
  text.histogram("", counters_->heap, kBytesBounds, 1);

  const ProcessNumbers process = process_numbers();
  const StoreNumbers store = store_numbers(app);
  text.head(kMetrics[kStoreEngine]);
  for (const auto& [property, number] : store.stats.engine)
    text.value(label("property", property), number);
#define METRIC(id, type, name, help)
#define SAMPLE(type, name, help, number) \
  text.head(#type, name, help);          \
  text.value("", number);
#include "server/metrics.def"
#undef SAMPLE
#undef METRIC
  return text.take();
}

}  // namespace copra::server
