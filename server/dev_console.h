// `copra serve --dev`: a directory that is deployed again whenever it changes, and what a developer
// wants to see of it: mistakes with line and column, runs, mails.
//
// In: a directory, ticks. Out: text on stdout. May include: deploy.h, the store. Invariant: what
// doesn't compile leaves the last good version in place; only what this console saw in the
// directory is ever deleted. Thread: one, which is none of a request's.
#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "server/app.h"

namespace copra::server {

class DevConsole {
 public:
  static constexpr int64_t kTickMs = 150;

  // `first` is what the start deployed.
  DevConsole(App& app, std::string directory, std::string project, const Deployment& first);
  // Looks once. A change is deployed when the directory has stayed the same for a tick.
  void tick();

 private:
  using Stamp = std::tuple<std::string, int64_t, int64_t, uint64_t>;  // path, time, size, inode

  std::vector<Stamp> stamps() const;
  void reload();
  void report(const Deployment& done) const;
  void remove_gone(const Deployment& done);
  void show_runs();
  void show_mails();
  bool first_time(const std::string& id);

  App& app_;
  const std::string directory_, project_;
  storage::Uuid project_id_;
  std::vector<Stamp> last_;
  bool pending_ = false;
  std::set<std::string> functions_, files_;  // that came from the directory
  std::set<std::string> seen_;               // runs and mails
  std::deque<std::string> seen_order_;
  int64_t started_us_;
};

}  // namespace copra::server
