// Spool files and slices; contract in body.h.
#include "server/body.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

namespace copra::server {

std::shared_ptr<SpoolFile> SpoolFile::open(const std::string& directory,
                                           std::shared_ptr<SpoolBudget> budget) {
  constexpr int kFlags = O_RDWR | O_CLOEXEC;
  int file = ::open(directory.c_str(), kFlags | O_TMPFILE, 0600);
  if (file < 0 && errno == ENOENT) {
    ::mkdir(directory.c_str(), 0700);
    file = ::open(directory.c_str(), kFlags | O_TMPFILE, 0600);
  }
  if (file < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
    // A file system without nameless files: take the name away at once.
    std::string name = directory + "/body-XXXXXX";
    file = ::mkostemp(name.data(), O_CLOEXEC);
    if (file >= 0) ::unlink(name.c_str());
  }
  if (file < 0) return nullptr;
  return std::shared_ptr<SpoolFile>(new SpoolFile(file, std::move(budget)));
}

SpoolFile::~SpoolFile() {
  ::close(descriptor_);
  budget_->left.fetch_add(static_cast<int64_t>(size_), std::memory_order_relaxed);
}

bool SpoolFile::append(std::string_view bytes) {
  const auto wanted = static_cast<int64_t>(bytes.size());
  if (budget_->left.fetch_sub(wanted, std::memory_order_relaxed) < wanted) {
    budget_->left.fetch_add(wanted, std::memory_order_relaxed);
    errno = ENOSPC;
    return false;
  }
  while (!bytes.empty()) {
    const ssize_t n = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      // What has been written counts until the file goes.
      budget_->left.fetch_add(static_cast<int64_t>(bytes.size()), std::memory_order_relaxed);
      return false;
    }
    size_ += static_cast<uint64_t>(n);
    bytes.remove_prefix(static_cast<size_t>(n));
  }
  return true;
}

bool SpoolFile::read(uint64_t offset, size_t count, std::string* out) const {
  if (offset >= size_) return true;
  count = static_cast<size_t>(std::min<uint64_t>(count, size_ - offset));
  const size_t before = out->size();
  out->resize(before + count);
  size_t done = 0;
  while (done < count) {
    const ssize_t n = ::pread(descriptor_, out->data() + before + done, count - done,
                              static_cast<off_t>(offset + done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) {
      out->resize(before + done);
      return false;
    }
    done += static_cast<size_t>(n);
  }
  return true;
}

Body Body::slice(uint64_t offset, uint64_t size) const {
  offset = std::min(offset, size_);
  size = std::min(size, size_ - offset);
  if (file_) return Body(file_, offset_ + offset, size);
  return Body(memory_.substr(static_cast<size_t>(offset), static_cast<size_t>(size)));
}

bool Body::read(uint64_t offset, size_t count, std::string* out) const {
  if (offset >= size_) return true;
  count = static_cast<size_t>(std::min<uint64_t>(count, size_ - offset));
  if (file_) return file_->read(offset_ + offset, count, out);
  out->append(memory_.substr(static_cast<size_t>(offset), count));
  return true;
}

}  // namespace copra::server
