// Reading and writing the fields of the server's own records (Session::put_record): encoded
// objects of texts, numbers and flags.
//
// In and out: encoded objects. May include: storage's public header. Invariant: a field that is
// missing or of another type reads as its default, so older records stay readable.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "storage/store.h"

namespace copra::server {

inline std::string doc_text(storage::DocView record, std::string_view field,
                            std::string_view fallback = {}) {
  const storage::ValueView value = record.find(field);
  return std::string(value.is_string() ? value.as_string() : fallback);
}

inline std::optional<std::string> doc_optional_text(storage::DocView record,
                                                    std::string_view field) {
  const storage::ValueView value = record.find(field);
  if (!value.is_string()) return std::nullopt;
  return std::string(value.as_string());
}

inline int64_t doc_int(storage::DocView record, std::string_view field, int64_t fallback = 0) {
  const storage::ValueView value = record.find(field);
  return value.is_int() ? value.as_int() : fallback;
}

inline bool doc_flag(storage::DocView record, std::string_view field, bool fallback) {
  const storage::ValueView value = record.find(field);
  return value.is_bool() ? value.as_bool() : fallback;
}

// Deletes a record that may not be there.
inline storage::Status drop_record(storage::Session& session, const storage::Uuid& project,
                                   std::string_view kind, std::string_view key) {
  storage::Status status = session.delete_record(project, kind, key);
  return status.is(storage::Code::kNotFound) ? storage::Status() : status;
}

// Collects a record's fields.
class DocFields {
 public:
  DocFields() { builder_.begin_object(); }
  DocFields& text(std::string_view key, std::string_view value) {
    builder_.key(key);
    builder_.string(value);
    return *this;
  }
  DocFields& optional_text(std::string_view key, const std::optional<std::string>& value) {
    return value ? text(key, *value) : *this;
  }
  DocFields& integer(std::string_view key, int64_t value) {
    builder_.key(key);
    builder_.integer(value);
    return *this;
  }
  DocFields& flag(std::string_view key, bool value) {
    builder_.key(key);
    builder_.boolean(value);
    return *this;
  }
  DocFields& value(std::string_view key, storage::ValueView value) {
    builder_.key(key);
    builder_.value(value);
    return *this;
  }
  std::string take() {
    builder_.end_object();
    auto bytes = builder_.take();
    return bytes.ok() ? std::move(*bytes) : storage::empty_object();
  }

 private:
  storage::DocBuilder builder_{SIZE_MAX};
};

}  // namespace copra::server
