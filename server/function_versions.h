// The history of a function's code: numbered versions, the newest kept.
//
// In: what a function was and is. Out: versions. May include: storage's public header. Invariant:
// every change of stored code adds a version in the same transaction, so the newest version is
// always the code that runs. Next: handlers_versions.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/store.h"

namespace copra::server {

inline constexpr int64_t kVersionsKept = 50;
inline constexpr size_t kCodeBytesMax = 1u << 20;

struct FunctionVersion {
  int64_t number = 0;  // from 1, never used again
  storage::Micros created_at = 0;
  std::string author;  // whoever deployed it
  int64_t size = 0;    // of the code, in bytes
  std::optional<int64_t> rolled_back_to;
};

// After create_function (before is null) and update_function. Adds nothing when the code is the
// same.
storage::Status add_version(storage::Session& session, const storage::Function* before,
                            const storage::Function& after, std::string_view author,
                            std::optional<int64_t> rolled_back_to = std::nullopt);
// Newest first.
storage::Result<std::vector<FunctionVersion>> list_versions(storage::Session& session,
                                                            const storage::Function& function);
// kNotFound: "Version not found".
storage::Result<std::string> version_code(storage::Session& session,
                                          const storage::Function& function, int64_t number);
storage::Status forget_versions(storage::Session& session, const storage::Function& function);

}  // namespace copra::server
