// Codec of execution records; contract in log_block.h, layout in FORMAT.md.
#include "storage/log_block.h"

#include <lz4.h>

#include <algorithm>
#include <cstring>

#include "storage/store_impl.h"

namespace copra::storage {

namespace {

// Which of the texts that mostly need no bytes a body has.
constexpr uint8_t kHasLogs = 1;  // otherwise `logs` equals `output`
constexpr uint8_t kHasError = 2;

constexpr size_t kReservedMax = 320 * 1024;

// How a row of bodies begins.
constexpr char kPlain = 0, kLz4 = 1;
constexpr size_t kPackedFrom = 512;         // shorter rows stay as they are
constexpr size_t kUnpackedMax = 256 << 20;  // no block is as long

template <class Number>
void put_number(std::string& out, Number value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, static_cast<uint32_t>(text.size()));
  out += text;
}

template <class Number>
Number number_at(const char* at) {
  Number value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  template <class Number>
  Number number() {
    if (rest_.size() < sizeof(Number)) return fail<Number>();
    const auto value = number_at<Number>(rest_.data());
    rest_.remove_prefix(sizeof(Number));
    return value;
  }
  std::string_view text() {
    const size_t size = number<uint32_t>();
    if (rest_.size() < size) return fail<std::string_view>();
    const std::string_view value = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return value;
  }
  bool complete() const { return !failed_ && rest_.empty(); }

 private:
  template <class T>
  T fail() {
    failed_ = true;
    rest_ = {};
    return T();
  }

  std::string_view rest_;
  bool failed_ = false;
};

std::string_view status_of_mark(char mark) {
  return mark == 's' ? "success" : mark == 't' ? "timeout" : "failed";
}

}  // namespace

char log_status_mark(std::string_view status) {
  return status == "success" ? 's' : status == "timeout" ? 't' : 'f';
}

std::optional<size_t> count_log_heads(std::string_view heads) {
  if (heads.size() % LogHead::kBytes != 0) return std::nullopt;
  return heads.size() / LogHead::kBytes;
}

LogHead log_head(std::string_view heads, size_t index) {
  const std::string_view bytes = heads.substr(index * LogHead::kBytes, LogHead::kBytes);
  return {Uuid::from_bytes(bytes), Uuid::from_bytes(bytes.substr(16)),
          number_at<int64_t>(bytes.data() + 32), bytes[40]};
}

void LogBlockWriter::add(const ExecutionLog& log, size_t more) {
  if (heads_.empty() && more != 0) {
    const size_t bytes = log.function_name.size() + log.triggered_by.size() + log.output.size() +
                         log.result_json.size() + log.logs.size() + 64;
    heads_.reserve((more + 1) * LogHead::kBytes);
    bodies_.reserve(std::min((more + 1) * bytes, kReservedMax));
  }
  heads_ += log.id.raw();
  heads_ += log.function_id.raw();
  put_number(heads_, log.created_at);
  heads_ += log_status_mark(log.status);

  const size_t start = bodies_.size();
  put_number(bodies_, uint32_t{0});
  const bool own_logs = log.logs != log.output;
  bodies_ += static_cast<char>((own_logs ? kHasLogs : 0) | (log.error ? kHasError : 0));
  put_number(bodies_, log.duration_ms);
  put_number(bodies_, static_cast<int32_t>(log.status_code));
  put_text(bodies_, log.function_name);
  put_text(bodies_, log.triggered_by);
  put_text(bodies_, log.output);
  put_text(bodies_, log.result_json);
  if (own_logs) put_text(bodies_, log.logs);
  if (log.error) put_text(bodies_, *log.error);
  const auto size = static_cast<uint32_t>(bodies_.size() - start);
  std::memcpy(bodies_.data() + start, &size, sizeof size);
}

std::string pack_log_bodies(std::string bodies) {
  if (bodies.size() >= kPackedFrom && bodies.size() <= kUnpackedMax) {
    const int size = static_cast<int>(bodies.size());
    std::string row(1, kLz4);
    put_number(row, static_cast<uint32_t>(size));
    const size_t head = row.size();
    row.resize(head + static_cast<size_t>(LZ4_compressBound(size)));
    const int packed = LZ4_compress_default(bodies.data(), row.data() + head, size,
                                            static_cast<int>(row.size() - head));
    if (packed > 0 && packed < size) {
      row.resize(head + static_cast<size_t>(packed));
      row.shrink_to_fit();
      return row;
    }
  }
  bodies.insert(bodies.begin(), kPlain);
  return bodies;
}

std::optional<std::string> unpack_log_bodies(std::string_view row) {
  if (row.empty()) return std::nullopt;
  if (row[0] == kPlain) return std::string(row.substr(1));
  constexpr size_t kHead = 1 + sizeof(uint32_t);
  if (row[0] != kLz4 || row.size() < kHead) return std::nullopt;
  const size_t size = number_at<uint32_t>(row.data() + 1);
  if (size > kUnpackedMax || row.size() > kUnpackedMax) return std::nullopt;
  std::string bodies(size, '\0');
  const int got = LZ4_decompress_safe(row.data() + kHead, bodies.data(),
                                      static_cast<int>(row.size() - kHead), static_cast<int>(size));
  if (got != static_cast<int>(size)) return std::nullopt;
  return bodies;
}

std::optional<std::vector<uint32_t>> log_body_offsets(std::string_view bodies, size_t count) {
  std::vector<uint32_t> offsets;
  offsets.reserve(count + 1);
  size_t at = 0;
  for (size_t i = 0; i < count; ++i) {
    offsets.push_back(static_cast<uint32_t>(at));
    if (bodies.size() - at < sizeof(uint32_t)) return std::nullopt;
    const size_t size = number_at<uint32_t>(bodies.data() + at);
    if (size < sizeof(uint32_t) || size > bodies.size() - at) return std::nullopt;
    at += size;
  }
  if (at != bodies.size()) return std::nullopt;
  offsets.push_back(static_cast<uint32_t>(at));
  return offsets;
}

Result<ExecutionLog> decode_log(const Uuid& project, const LogHead& head, std::string_view body) {
  Reader reader(body);
  reader.number<uint32_t>();
  const auto has = reader.number<uint8_t>();
  ExecutionLog log;
  log.id = head.id;
  log.project_id = project;
  log.function_id = head.function;
  log.created_at = head.at;
  log.status = status_of_mark(head.status);
  log.duration_ms = reader.number<int64_t>();
  log.status_code = reader.number<int32_t>();
  log.function_name = reader.text();
  log.triggered_by = reader.text();
  log.output = reader.text();
  log.result_json = reader.text();
  log.logs = (has & kHasLogs) ? reader.text() : log.output;
  if (has & kHasError) log.error = reader.text();
  if (!reader.complete()) return corrupt_record("execution record");
  return log;
}

}  // namespace copra::storage
