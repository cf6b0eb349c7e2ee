// What it is for: execution records as they lie in the store, many in one row: a row of heads (what
// look-ups and filters read) and a row of bodies (FORMAT.md, "Execution records"). A row a record
// would cost the engine more than the run it tells of. May include store.h. Invariant: heads and
// bodies have the same order and number; nothing read here is trusted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/store.h"

namespace copra::storage {

struct LogHead {
  static constexpr size_t kBytes = 16 + 16 + 8 + 1;
  Uuid id;
  Uuid function;
  Micros at = 0;
  char status = 's';  // s: success, f: failed, t: timeout

  bool succeeded() const { return status == 's'; }
};

char log_status_mark(std::string_view status);

// Number of heads in a row; nullopt when it is not one.
std::optional<size_t> count_log_heads(std::string_view heads);
LogHead log_head(std::string_view heads, size_t index);  // index < count

class LogBlockWriter {
 public:
  // `more`: how many like this one may follow; room is made for them.
  void add(const ExecutionLog& log, size_t more = 0);
  size_t count() const { return heads_.size() / LogHead::kBytes; }
  size_t bytes() const { return heads_.size() + bodies_.size(); }
  std::string take_heads() { return std::move(heads_); }
  std::string take_bodies() { return std::move(bodies_); }

 private:
  std::string heads_, bodies_;
};

// A row of bodies as it is stored, packed where that makes it shorter, and back; nullopt: damaged.
std::string pack_log_bodies(std::string bodies);
std::optional<std::string> unpack_log_bodies(std::string_view row);

// Where each body begins, and the end; nullopt when the row isn't `count` bodies.
std::optional<std::vector<uint32_t>> log_body_offsets(std::string_view bodies, size_t count);
// `body`: from its offset to the next one.
Result<ExecutionLog> decode_log(const Uuid& project, const LogHead& head, std::string_view body);

}  // namespace copra::storage
