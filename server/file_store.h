// Files of projects: templates, static sites, uploads; their names, their bytes, their quota.
//
// In: bodies (body.h), paths, Sessions. Out: facts about files, pieces of their bytes.
// May include: the store. Invariant: a path has been through clean_path() before it meets the
// store; what an API key or an app user puts is flagged kUploaded for ever and is never served as a
// page. All calls block on the store: the storage pool's threads, or a kPool handler.
//
//   COPRA_ASSIGN(staged, files.stage(project, body, path, type, kUploaded));  // invisible yet
//   store.write([&](Session& s) { COPRA_TRY(files.publish(s, staged).status()); ... });
//   if (failed) files.discard(staged);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/body.h"
#include "server/http.h"
#include "server/settings.h"
#include "storage/store.h"

namespace copra::server {

inline constexpr std::string_view kTemplatesFolder = "__templates__";
inline constexpr std::string_view kStaticFolder = "static";
inline constexpr std::string_view kUploadsFolder = "uploads";

// FileInfo::flags.
inline constexpr uint32_t kUploaded = 1;  // put with an API key or by an app user: not trusted

// A body in the store that no path points to yet.
struct StagedFile {
  storage::Uuid project;
  storage::FileInfo info;
};

// "a//b/./c" -> "a/b/c"; nullopt for "..", control characters, backslashes, empty or overlong
// paths.
std::optional<std::string> clean_path(std::string_view path);
// The last segment of what a client calls a file, made safe: no separators, control characters or
// leading dots, at most 120 bytes, its extension kept. Never empty.
std::string safe_base_name(std::string_view filename);
// "uploads/3f9c0a1b2c3d_name.txt": where an upload goes. nullopt: `directory` is not acceptable.
std::optional<std::string> upload_path(std::string_view directory, std::string_view filename);
std::string sha256_hex(std::string_view bytes);  // FileInfo::hash
bool is_template_path(std::string_view path);

class FileStore {
 public:
  FileStore(storage::Store& store, const Settings& settings);

  // Writes the body's bytes. kTooLarge: larger than a file may be, or than what is left of the
  // project's quota. `path` is clean.
  storage::Result<StagedFile> stage(const storage::Uuid& project, const Body& body,
                                    std::string_view path, std::string_view content_type,
                                    uint32_t flags);
  // Makes it visible, together with whatever else the session writes.
  storage::Result<storage::FileInfo> publish(storage::Session& session, const StagedFile& file);
  // After a transaction that failed. What can't be dropped now goes at the next start.
  void discard(const StagedFile& file);
  // stage and publish.
  storage::Result<storage::FileInfo> put(const storage::Uuid& project, const Body& body,
                                         std::string_view path, std::string_view content_type,
                                         uint32_t flags);

  // "https://host/storage/projects/PID/uploads/...": every segment percent-encoded.
  static std::string url(std::string_view origin, const storage::Uuid& project,
                         std::string_view path);
  // The path behind url(), nullopt when it is none of this project's.
  static std::optional<std::string> path_of_url(std::string_view url, const storage::Uuid& project);

  int64_t quota() const { return quota_; }

  // Drops the bodies that uploads of an earlier run left behind.
  void drop_leftovers();

 private:
  storage::Store& store_;
  const int64_t file_bytes_max_;
  const int64_t quota_;
};

}  // namespace copra::server
