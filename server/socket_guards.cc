// Sweeps over open sockets; contract in socket_guards.h.
#include "server/socket_guards.h"

#include <utility>

#include "server/log.h"

namespace copra::server {

SocketGuards::Ticket& SocketGuards::Ticket::operator=(Ticket&& other) noexcept {
  if (this == &other) return *this;
  reset();
  guards_ = std::exchange(other.guards_, nullptr);
  project_ = other.project_;
  number_ = other.number_;
  return *this;
}

void SocketGuards::Ticket::reset() {
  if (guards_ == nullptr) return;
  std::shared_ptr<Entry> gone;  // its check may hold what must not die under the lock
  const std::lock_guard lock(guards_->mutex_);
  const auto project = guards_->projects_.find(project_);
  if (project != guards_->projects_.end()) {
    const auto entry = project->second.find(number_);
    if (entry != project->second.end()) {
      gone = std::move(entry->second);
      project->second.erase(entry);
    }
    if (project->second.empty()) guards_->projects_.erase(project);
  }
  guards_ = nullptr;
}

SocketGuards::Ticket SocketGuards::add(const storage::Uuid& project, WebSocketPtr socket,
                                       Check check, uint64_t seen) {
  auto entry = std::make_shared<Entry>();
  entry->socket = std::move(socket);
  entry->check = std::move(check);
  Ticket ticket;
  const std::lock_guard lock(mutex_);
  ticket.guards_ = this;
  ticket.project_ = project;
  ticket.number_ = ++numbers_;
  projects_[project].emplace(ticket.number_, std::move(entry));
  if (generation_.load() != seen) mark(project);
  return ticket;
}

void SocketGuards::changed(const std::vector<storage::Uuid>& projects) {
  const std::lock_guard lock(mutex_);
  generation_.fetch_add(1);
  for (const storage::Uuid& project : projects)
    if (projects_.contains(project)) mark(project);
}

void SocketGuards::mark(const storage::Uuid& project) {
  marked_.insert(project);
  if (sweeping_) return;
  sweeping_ = pool_.post([this] { sweep(); });
}

void SocketGuards::sweep() {
  std::vector<std::shared_ptr<Entry>> entries;
  {
    const std::lock_guard lock(mutex_);
    for (const storage::Uuid& project : marked_) {
      const auto found = projects_.find(project);
      if (found == projects_.end()) continue;
      for (const auto& [number, entry] : found->second) entries.push_back(entry);
    }
    marked_.clear();
  }
  for (const auto& entry : entries) {
    const auto farewell = store_->read(entry->check);
    if (!farewell.ok()) {
      log(LogLevel::kWarning, "socket_not_checked", {{"status", farewell.status().text()}});
      continue;
    }
    if (farewell->empty()) continue;
    entry->socket->send(text_frame(*farewell));
    entry->socket->close(CloseCode::kPolicy, "");
  }
  const std::lock_guard lock(mutex_);
  // What was marked meanwhile has its turn after others that wait for the pool.
  sweeping_ = !marked_.empty() && pool_.post([this] { sweep(); });
}

}  // namespace copra::server
