// Codes by mail: when a new one may leave, when one is right (platform contract 4.4).
//
// In: a session that writes, a user's id. Out: what became of it. May include: app_users.h.
// Invariant: a code works once, within kCodeLife, and dies after kCodeTriesMax wrong tries; within
// kCodeWindow at most kCodesMax codes leave and at most as many wrong tries are looked at.
#pragma once

#include <string_view>

#include "server/app_users.h"

namespace copra::server {

inline constexpr int kCodeDigits = 6;
inline constexpr int64_t kCodeLifeUs = 10 * kMinuteUs;
inline constexpr int64_t kCodePauseUs = 2 * kMinuteUs;
inline constexpr int64_t kCodeWindowUs = 15 * kMinuteUs;
inline constexpr int64_t kCodesMax = 10;
inline constexpr int64_t kCodeTriesMax = 5;

// kSent also stands for "one left less than two minutes ago and is still good".
enum class CodeSent : uint8_t { kSent, kNotEnabled, kTooMany };
enum class CodeChecked : uint8_t { kRight, kWrong, kTooMany };

// The stored user is read in the session, so that two requests cannot both use an old state.
storage::Result<CodeSent> send_code(storage::Session& session, const ProjectInfo& project,
                                    const storage::Uuid& id, int64_t now_us);
// kRight: the code is used up. A wrong try is counted, so the session must be committed.
storage::Result<CodeChecked> check_code(storage::Session& session, const ProjectInfo& project,
                                        const storage::Uuid& id, std::string_view code,
                                        int64_t now_us);
Response reply_too_many_codes();

}  // namespace copra::server
