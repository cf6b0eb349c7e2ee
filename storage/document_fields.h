// What it is for: reading and writing the fields of records: encoded objects of texts, numbers and
// flags, storage's own and the server's (Session::put_record). In and out: encoded objects. May
// include: storage's public headers. Invariant: a field that is missing or of another type reads as
// its default, so older records stay readable.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "storage/store.h"

namespace copra::storage {

inline std::string doc_text(DocView record, std::string_view field,
                            std::string_view fallback = {}) {
  const ValueView value = record.find(field);
  return std::string(value.is_string() ? value.as_string() : fallback);
}

inline std::optional<std::string> doc_optional_text(DocView record, std::string_view field) {
  const ValueView value = record.find(field);
  if (!value.is_string()) return std::nullopt;
  return std::string(value.as_string());
}

inline int64_t doc_int(DocView record, std::string_view field, int64_t fallback = 0) {
  const ValueView value = record.find(field);
  return value.is_int() ? value.as_int() : fallback;
}

inline bool doc_flag(DocView record, std::string_view field, bool fallback) {
  const ValueView value = record.find(field);
  return value.is_bool() ? value.as_bool() : fallback;
}

// The bytes of a field's value; {} when it is missing.
inline std::string doc_value(DocView record, std::string_view field) {
  const ValueView value = record.find(field);
  return value ? std::string(value.bytes()) : empty_object();
}

inline std::vector<std::string> doc_texts(DocView record, std::string_view field) {
  std::vector<std::string> texts;
  for (const ValueView v : record.find(field).elements()) {
    if (v.is_string()) texts.emplace_back(v.as_string());
  }
  return texts;
}

// Deletes a record that may not be there.
inline Status drop_record(Session& session, const Uuid& project, std::string_view kind,
                          std::string_view key) {
  Status status = session.delete_record(project, kind, key);
  return status.is(Code::kNotFound) ? Status() : status;
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
  DocFields& value(std::string_view key, ValueView value) {
    builder_.key(key);
    builder_.value(value);
    return *this;
  }
  std::string take() {
    builder_.end_object();
    auto bytes = builder_.take();
    return bytes.ok() ? std::move(*bytes) : empty_object();
  }

 private:
  DocBuilder builder_{SIZE_MAX};
};

}  // namespace copra::storage
