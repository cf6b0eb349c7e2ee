// What it is for: the outcome of every storage call. Status = code + message; Result<T> = value or
// Status. May include the standard library only.
// Invariant: no exception leaves the storage layer; a status is never dropped ([[nodiscard]]).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace copra::storage {

enum class Code : unsigned char {
  kOk,
  kNotFound,       // no such record
  kAlreadyExists,  // a unique name, email or key is taken
  kInvalid,        // the caller's argument is wrong; the message says how
  kConflict,       // another commit changed what this one read (retries are used up)
  kTooLarge,       // document, batch or file over its limit
  kIoError,        // the engine failed; nothing was committed
  kCorrupt,        // stored bytes are not what FORMAT.md says
  kLocked,         // the data directory is in use by another process
  kNoSpace,        // disk full
  kCancelled,      // stopped by the caller's cancel check or by close()
  kWouldBlock,     // a cache-only read needs I/O: repeat it on a thread that may block
  kUnsupported,    // written by a newer version, or not this program's data
};

[[nodiscard]] std::string_view code_name(Code code);

class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Code code, std::string message) : code_(code), message_(std::move(message)) {}

  bool ok() const { return code_ == Code::kOk; }
  Code code() const { return code_; }
  bool is(Code code) const { return code_ == code; }
  const std::string& message() const { return message_; }
  std::string text() const;  // "not_found: no such document"

  static Status not_found(std::string m = {}) { return {Code::kNotFound, std::move(m)}; }
  static Status already_exists(std::string m) { return {Code::kAlreadyExists, std::move(m)}; }
  static Status invalid(std::string m) { return {Code::kInvalid, std::move(m)}; }
  static Status conflict(std::string m = {}) { return {Code::kConflict, std::move(m)}; }
  static Status too_large(std::string m) { return {Code::kTooLarge, std::move(m)}; }
  static Status io_error(std::string m) { return {Code::kIoError, std::move(m)}; }
  static Status corrupt(std::string m) { return {Code::kCorrupt, std::move(m)}; }
  static Status cancelled(std::string m = {}) { return {Code::kCancelled, std::move(m)}; }
  static Status would_block() { return {Code::kWouldBlock, {}}; }

 private:
  Code code_ = Code::kOk;
  std::string message_;
};

// Value or Status. A Result made from an ok Status is a programmer error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}         // NOLINT
  Result(Status status) : state_(std::in_place_index<1>, std::move(status)) {}  // NOLINT

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  Code code() const { return ok() ? Code::kOk : std::get<1>(state_).code(); }
  bool is(Code c) const { return code() == c; }
  Status status() const { return ok() ? Status() : std::get<1>(state_); }

  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Status> state_;
};

// Leave the enclosing function with the status of `expression` unless it is ok.
#define COPRA_TRY(expression)                                                   \
  do {                                                                          \
    if (::copra::storage::Status try_status_ = (expression); !try_status_.ok()) \
      return try_status_;                                                       \
  } while (false)

#define COPRA_CONCAT_(a, b) a##b
#define COPRA_CONCAT(a, b) COPRA_CONCAT_(a, b)

// COPRA_ASSIGN(auto x, f()): declare or assign from a Result, or leave with its status.
#define COPRA_ASSIGN(target, expression) \
  COPRA_ASSIGN_(COPRA_CONCAT(try_result_, __LINE__), target, expression)
#define COPRA_ASSIGN_(name, target, expression) \
  auto name = (expression);                     \
  if (!name.ok()) return name.status();         \
  target = std::move(name).value()

}  // namespace copra::storage
