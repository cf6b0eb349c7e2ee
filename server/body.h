// Bodies that may be larger than memory should hold: request bodies in a spool file, answers that
// are produced piece by piece.
//
// In: bytes as they arrive or are asked for. Out: slices and pieces. May include: the standard
// library. Invariant: a spool file has no name, so it is gone with its last user, whatever happens
// to the process; reading and writing block, which is work for the storage pool.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace copra::server {

// What all spool files together may hold.
struct SpoolBudget {
  explicit SpoolBudget(int64_t bytes_max) : left(bytes_max) {}
  std::atomic<int64_t> left;
};

class SpoolFile {
 public:
  // A nameless file in `directory`, made when missing. Null: errno says why.
  static std::shared_ptr<SpoolFile> open(const std::string& directory,
                                         std::shared_ptr<SpoolBudget> budget);
  ~SpoolFile();
  SpoolFile(const SpoolFile&) = delete;
  SpoolFile& operator=(const SpoolFile&) = delete;

  bool append(std::string_view bytes);  // false: errno; ENOSPC also when the budget is used up
  // Appends at most `count` bytes from `offset` to *out. False: a failing disk.
  bool read(uint64_t offset, size_t count, std::string* out) const;
  uint64_t size() const { return size_; }

 private:
  SpoolFile(int descriptor, std::shared_ptr<SpoolBudget> budget)
      : descriptor_(descriptor), budget_(std::move(budget)) {}
  int descriptor_;
  std::shared_ptr<SpoolBudget> budget_;
  uint64_t size_ = 0;
};

// A run of bytes in memory, which someone else keeps, or in a spool file, which it keeps.
class Body {
 public:
  Body() = default;
  explicit Body(std::string_view memory) : memory_(memory), size_(memory.size()) {}
  Body(std::shared_ptr<const SpoolFile> file, uint64_t offset, uint64_t size)
      : file_(std::move(file)), offset_(offset), size_(size) {}

  uint64_t size() const { return size_; }
  Body slice(uint64_t offset, uint64_t size) const;
  // Appends at most `count` bytes from `offset` to *out. False: a failing disk.
  bool read(uint64_t offset, size_t count, std::string* out) const;

 private:
  std::string_view memory_;
  std::shared_ptr<const SpoolFile> file_;
  uint64_t offset_ = 0;
  uint64_t size_ = 0;
};

// An answer's body, made while it is sent. Used by one thread at a time.
class BodySource {
 public:
  virtual ~BodySource() = default;
  // All that read() will give, known before the first.
  virtual uint64_t size() const = 0;
  // The next piece into *piece; empty at the end. False: the answer is cut off.
  virtual bool read(std::string* piece) = 0;
};

// An answer's body whose length nobody knows: asked now and then on the connection's thread, until
// it ends or the client goes. Never waits.
class BodyStream {
 public:
  virtual ~BodyStream() = default;
  // Appends what has come since the last call. False: the end.
  virtual bool next(std::string* out) = 0;
};

}  // namespace copra::server
