// Names of status codes; see status.h.
#include "storage/status.h"

#include <array>

namespace copra::storage {

namespace {
constexpr std::array<std::string_view, 13> kCodeNames = {
    "ok",      "not_found", "already_exists", "invalid",   "conflict",    "too_large",  "io_error",
    "corrupt", "locked",    "no_space",       "cancelled", "would_block", "unsupported"};
static_assert(kCodeNames.size() == static_cast<size_t>(Code::kUnsupported) + 1);
}  // namespace

std::string_view code_name(Code code) { return kCodeNames[static_cast<size_t>(code)]; }

std::string Status::text() const {
  std::string out(code_name(code_));
  if (!message_.empty()) {
    out += ": ";
    out += message_;
  }
  return out;
}

}  // namespace copra::storage
