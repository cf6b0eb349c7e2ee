// Webhook mailboxes; contract in hook_mailbox.h.
#include "server/hook_mailbox.h"

#include <algorithm>
#include <utility>

#include "storage/uuid.h"

namespace copra::server {

void HookMailbox::expire(int64_t now_us) {
  std::erase_if(mailboxes_,
                [now_us](const auto& entry) { return entry.second.used_us + kLifeUs < now_us; });
}

HookMailbox::Mailbox* HookMailbox::find(const std::string& name, int64_t now_us) {
  const auto found = mailboxes_.find(name);
  if (found == mailboxes_.end() || found->second.used_us + kLifeUs < now_us) return nullptr;
  found->second.used_us = now_us;
  return &found->second;
}

std::string HookMailbox::create(int64_t now_us) {
  const std::string name = storage::Uuid::random().text();
  const std::lock_guard lock(mutex_);
  if (mailboxes_.size() >= kMailboxesMax) expire(now_us);
  if (mailboxes_.size() >= kMailboxesMax) {
    const auto oldest = std::min_element(
        mailboxes_.begin(), mailboxes_.end(),
        [](const auto& a, const auto& b) { return a.second.used_us < b.second.used_us; });
    mailboxes_.erase(oldest);
  }
  Mailbox& made = mailboxes_[name];
  made.created_us = made.used_us = now_us;
  return name;
}

bool HookMailbox::add(const std::string& name, std::string json, int64_t now_us) {
  const std::lock_guard lock(mutex_);
  Mailbox* const box = find(name, now_us);
  if (!box) return false;
  box->bytes += json.size();
  box->last_us = now_us;
  box->requests.push_back({++box->total, std::move(json)});
  while (box->requests.size() > kRequestsMax ||
         (box->bytes > kBytesMax && box->requests.size() > 1)) {
    box->bytes -= box->requests.front().json.size();
    box->requests.pop_front();
  }
  return true;
}

std::optional<std::vector<HookMailbox::Received>> HookMailbox::after(const std::string& name,
                                                                     uint64_t number,
                                                                     int64_t now_us) {
  const std::lock_guard lock(mutex_);
  const Mailbox* const box = find(name, now_us);
  if (!box) return std::nullopt;
  std::vector<Received> out;
  for (const Received& received : box->requests)
    if (received.number > number) out.push_back(received);
  return out;
}

std::optional<HookMailbox::Stats> HookMailbox::stats(const std::string& name, int64_t now_us) {
  const std::lock_guard lock(mutex_);
  const Mailbox* const box = find(name, now_us);
  if (!box) return std::nullopt;
  return Stats{box->total, box->requests.size(), box->readers, box->created_us, box->last_us};
}

bool HookMailbox::enter(const std::string& name, int64_t now_us) {
  const std::lock_guard lock(mutex_);
  Mailbox* const box = find(name, now_us);
  if (!box || box->readers >= kReadersMax) return false;
  ++box->readers;
  return true;
}

void HookMailbox::leave(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto found = mailboxes_.find(name);
  if (found != mailboxes_.end() && found->second.readers > 0) --found->second.readers;
}

size_t HookMailbox::count(int64_t now_us) {
  const std::lock_guard lock(mutex_);
  expire(now_us);
  return mailboxes_.size();
}

}  // namespace copra::server
