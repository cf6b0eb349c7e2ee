// `copra logs`: the runs of a project's functions, as they come with -f.
//
// In: options. Out: a line a run, its output and traceback indented below, or JSON lines. May
// include: cli_remote.h. Invariant: every run is printed once; what is remembered is bounded.
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <deque>
#include <set>
#include <vector>

#include "server/cli.h"
#include "server/cli_remote.h"
#include "server/text.h"
#include "storage/uuid.h"

namespace copra::server {

namespace {

constexpr int64_t kPollMs = 500;
constexpr int64_t kPageMax = 500;
constexpr size_t kSeenMax = 20'000;
// A run is dated by its start and logged at its end: as far back as runs may last.
constexpr int64_t kOverlapUs = 120'000'000;

void print_run(storage::ValueView run, bool json) {
  if (json) {
    print_out(storage::to_json(run) + "\n");
    return;
  }
  RunText text;
  text.time = text_of(run, "created_at");
  text.function = text_of(run, "function_name");
  text.status = text_of(run, "status");
  text.code = shown(run.find("status_code"));
  text.duration_ms = shown(run.find("duration_ms"));
  text.triggered_by = text_of(run, "triggered_by");
  text.output = text_of(run, "output");
  text.logs = text_of(run, "logs");
  print_out(run_lines(text));
}

class Follower {
 public:
  explicit Follower(const LogsOptions& options)
      : options_(options), remote_(options.server.url, options.server.key) {}

  bool find(std::string* error) {
    std::string project;
    if (!remote_.project_id(options_.server.project, &project, error)) return false;
    if (project.empty()) {
      *error = "no project '" + options_.server.project + "'";
      return false;
    }
    path_ = "/project/" + project + "/";
    if (!options_.function.empty()) path_ += "functions/" + percent_encode(options_.function) + "/";
    path_ += "executions?";
    if (!options_.status.empty()) path_ += "status=" + percent_encode(options_.status) + "&";
    return true;
  }

  // Looks at the newest `fetched` runs and prints the newest `printed` of those not seen before,
  // oldest first.
  bool poll(int64_t fetched, int64_t printed, const std::string& since, std::string* error) {
    std::string path = path_ + "limit=" + std::to_string(fetched);
    if (!since.empty()) path += "&since=" + percent_encode(since);
    std::string value;
    if (!remote_.call("GET", path, "", &value, error)) return false;
    std::vector<storage::ValueView> fresh;
    for (const storage::ValueView run : storage::ValueView(value).elements()) {
      const auto time = storage::parse_time(text_of(run, "created_at"));
      if (time) newest_us_ = std::max<int64_t>(newest_us_, time->micros);
      if (remember(text_of(run, "id")) && static_cast<int64_t>(fresh.size()) < printed)
        fresh.push_back(run);
    }
    for (auto run = fresh.rbegin(); run != fresh.rend(); ++run) print_run(*run, options_.json);
    return true;
  }

  std::string since() const {
    return newest_us_ == 0 ? std::string() : iso_time_z(newest_us_ - kOverlapUs);
  }
  bool unreachable() const { return remote_.unreachable(); }

 private:
  bool remember(const std::string& id) {
    if (!seen_.insert(id).second) return false;
    order_.push_back(id);
    if (order_.size() > kSeenMax) {
      seen_.erase(order_.front());
      order_.pop_front();
    }
    return true;
  }

  const LogsOptions& options_;
  Remote remote_;
  std::string path_;
  int64_t newest_us_ = 0;
  std::set<std::string> seen_;
  std::deque<std::string> order_;
};

}  // namespace

int logs_command(const LogsOptions& options) {
  if (options.limit < 0 || options.limit > kPageMax)
    return fail(kExitUsage, "--limit: at most " + std::to_string(kPageMax));
  Follower follower(options);
  std::string error;
  const auto failed = [&] {
    return fail(follower.unreachable() ? kExitUnavailable : kExitFailed, error);
  };
  if (!follower.find(&error)) return failed();
  // To follow, what was before counts as seen, printed or not.
  const int64_t fetched = options.follow ? kPageMax : std::max<int64_t>(options.limit, 1);
  if (!follower.poll(fetched, options.limit, options.since, &error)) return failed();
  if (!options.follow) return kExitSuccess;
  bool lost = false;
  for (;;) {
    const timespec pause{.tv_sec = 0, .tv_nsec = kPollMs * 1'000'000};
    ::nanosleep(&pause, nullptr);
    if (follower.poll(kPageMax, kPageMax, follower.since(), &error)) {
      lost = false;
    } else if (!follower.unreachable()) {
      return failed();
    } else if (!lost) {
      lost = true;
      fail(kExitUnavailable, error + "; trying on");
    }
  }
}

}  // namespace copra::server
