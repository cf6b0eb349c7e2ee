// Writes JSON text for answers, member by member, straight into one string.
//
// In: keys and values in document order. Out: JSON. May include: text.h. Invariant: commas and
// quoting are this class's business; balance of begin and end is the caller's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/text.h"

namespace copra::server {

class JsonText {
 public:
  JsonText& begin_object() { return open('{'); }
  JsonText& end_object() { return close('}'); }
  JsonText& begin_array() { return open('['); }
  JsonText& end_array() { return close(']'); }

  JsonText& key(std::string_view name) {
    comma();
    append_json_string(out_, name);
    out_ += ':';
    need_comma_ = false;
    return *this;
  }
  JsonText& string(std::string_view value) {
    comma();
    append_json_string(out_, value);
    return *this;
  }
  JsonText& number(int64_t value) { return raw(std::to_string(value)); }
  JsonText& boolean(bool value) { return raw(value ? "true" : "false"); }
  JsonText& null() { return raw("null"); }
  // Finished JSON text.
  JsonText& raw(std::string_view json) {
    comma();
    out_ += json;
    return *this;
  }
  JsonText& string_or_null(const std::optional<std::string>& value) {
    return value ? string(*value) : null();
  }
  // For writers that append to a string themselves.
  std::string& next_value() {
    comma();
    return out_;
  }
  std::string take() { return std::move(out_); }

 private:
  void comma() {
    if (need_comma_) out_ += ',';
    need_comma_ = true;
  }
  JsonText& open(char c) {
    comma();
    out_ += c;
    need_comma_ = false;
    return *this;
  }
  JsonText& close(char c) {
    out_ += c;
    need_comma_ = true;
    return *this;
  }

  std::string out_;
  bool need_comma_ = false;
};

}  // namespace copra::server
