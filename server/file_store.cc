// Files of projects in the store; contract in file_store.h.
#include "server/file_store.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "server/log.h"
#include "server/text.h"

namespace copra::server {

namespace {

constexpr size_t kPathBytesMax = 1024;
constexpr size_t kSegmentsMax = 32;
constexpr size_t kBaseNameBytesMax = 120;
constexpr size_t kExtensionBytesMax = 20;
constexpr size_t kPrefixBytes = 6;  // of randomness in an upload's name
// What one transaction of an upload carries: bounds memory, and other writers' wait.
constexpr size_t kStageBytes = 4 * storage::kFileChunkBytes;
constexpr int64_t kLeftoversMax = 10'000;
constexpr std::string_view kUrlFolder = "/storage/projects/";

class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new()) { EVP_DigestInit_ex(context_, EVP_sha256(), nullptr); }
  ~Sha256() { EVP_MD_CTX_free(context_); }
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  void add(std::string_view bytes) { EVP_DigestUpdate(context_, bytes.data(), bytes.size()); }
  std::string hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(context_, digest.data(), &size);
    return hex_text({reinterpret_cast<const char*>(digest.data()), size});
  }

 private:
  EVP_MD_CTX* context_;
};

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }

// Cut to `size` bytes, never inside a UTF-8 sequence.
std::string_view cut(std::string_view text, size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  return text.substr(0, size);
}

storage::Status quota_used_up() {
  return storage::Status::too_large("The project's storage quota is used up");
}

}  // namespace

std::optional<std::string> clean_path(std::string_view path) {
  std::string out;
  size_t segments = 0;
  while (!path.empty()) {
    const size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
    if (segment.empty() || segment == ".") continue;
    if (segment == ".." || ++segments > kSegmentsMax) return std::nullopt;
    for (const char c : segment)
      if (is_control(c) || c == '\\') return std::nullopt;
    if (!out.empty()) out += '/';
    out += segment;
  }
  if (out.empty() || out.size() > kPathBytesMax || valid_utf8(out) != out) return std::nullopt;
  return out;
}

std::string safe_base_name(std::string_view filename) {
  const size_t separator = filename.find_last_of("/\\");
  if (separator != std::string_view::npos) filename.remove_prefix(separator + 1);
  std::string name = valid_utf8(filename);
  constexpr std::string_view kAwkward = "\"<>|:*?#%&";
  for (char& c : name)
    if (is_control(c) || kAwkward.find(c) != std::string_view::npos) c = '_';
  std::string_view rest = name;
  while (!rest.empty() && (rest.front() == '.' || rest.front() == ' ')) rest.remove_prefix(1);
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ' ')) rest.remove_suffix(1);
  if (rest.empty()) return "file";
  if (rest.size() <= kBaseNameBytesMax) return std::string(rest);
  const size_t dot = rest.rfind('.');
  std::string_view extension =
      dot == std::string_view::npos ? std::string_view() : rest.substr(dot);
  if (extension.size() > kExtensionBytesMax) extension = {};
  return std::string(cut(rest, kBaseNameBytesMax - extension.size())) + std::string(extension);
}

std::optional<std::string> upload_path(std::string_view directory, std::string_view filename) {
  std::string folder(kUploadsFolder);
  if (!trim(directory).empty()) {
    const auto clean = clean_path(trim(directory));
    if (!clean) return std::nullopt;
    folder = *clean;
  }
  std::string path = folder + "/" + random_hex(kPrefixBytes) + "_" + safe_base_name(filename);
  if (path.size() > kPathBytesMax) return std::nullopt;
  return path;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

bool is_template_path(std::string_view path) {
  return path.substr(0, path.find('/')) == kTemplatesFolder;
}

FileStore::FileStore(storage::Store& store, const Settings& settings)
    : store_(store), file_bytes_max_(settings.file_bytes_max), quota_(settings.storage_quota) {}

storage::Result<StagedFile> FileStore::stage(const storage::Uuid& project, const Body& body,
                                             std::string_view path, std::string_view content_type,
                                             uint32_t flags) {
  const auto size = static_cast<int64_t>(body.size());
  if (size > file_bytes_max_)
    return storage::Status::too_large("File is larger than " + format_bytes(file_bytes_max_));
  COPRA_ASSIGN(const int64_t used,
               store_.read([&](storage::Session& s) { return s.file_bytes(project); }));
  if (used > quota_ - size) return quota_used_up();

  StagedFile staged;
  staged.project = project;
  staged.info.path = path;
  staged.info.content_type = content_type;
  staged.info.size = size;
  staged.info.flags = flags;
  staged.info.body = storage::Uuid::random();
  Sha256 hash;
  std::string block;
  uint64_t offset = 0;
  do {
    block.clear();
    if (!body.read(offset, kStageBytes, &block))
      return storage::Status(storage::Code::kIoError, "cannot read the spooled body");
    hash.add(block);
    const auto write = [&](storage::Session& s) -> storage::Status {
      s.set_durable(false);  // naming it makes all of it durable
      if (offset == 0) COPRA_TRY(s.begin_body(project, staged.info.body));
      for (size_t at = 0; at < block.size(); at += storage::kFileChunkBytes)
        COPRA_TRY(s.put_chunk(project, staged.info.body, (offset + at) / storage::kFileChunkBytes,
                              std::string_view(block).substr(at, storage::kFileChunkBytes)));
      return {};
    };
    if (const storage::Status status = store_.write(write); !status.ok()) {
      if (offset > 0) discard(staged);
      return status;
    }
    offset += block.size();
  } while (offset < body.size());
  staged.info.hash = hash.hex();
  return staged;
}

storage::Result<storage::FileInfo> FileStore::publish(storage::Session& session,
                                                      const StagedFile& file) {
  auto named = session.name_file(file.project, file.info);
  if (!named.ok()) return named;
  COPRA_ASSIGN(const int64_t used, session.file_bytes(file.project));
  if (used > quota_) return quota_used_up();
  return named;
}

void FileStore::discard(const StagedFile& file) {
  const auto drop = [&](storage::Session& s) {
    s.set_durable(false);
    return s.drop_body(file.project, file.info.body);
  };
  const storage::Status status = store_.write(drop);
  if (!status.ok() && !status.is(storage::Code::kNotFound))
    log(LogLevel::kWarning, "upload_not_dropped", {{"status", status.text()}});
}

storage::Result<storage::FileInfo> FileStore::put(const storage::Uuid& project, const Body& body,
                                                  std::string_view path,
                                                  std::string_view content_type, uint32_t flags) {
  COPRA_ASSIGN(const StagedFile staged, stage(project, body, path, content_type, flags));
  auto done = store_.write([&](storage::Session& s) { return publish(s, staged); });
  if (!done.ok()) discard(staged);
  return done;
}

std::string FileStore::url(std::string_view origin, const storage::Uuid& project,
                           std::string_view path) {
  std::string out(origin);
  out += kUrlFolder;
  out += project.text();
  for (const std::string& segment : split(path, '/')) {
    out += '/';
    out += percent_encode(segment);
  }
  return out;
}

std::optional<std::string> FileStore::path_of_url(std::string_view url,
                                                  const storage::Uuid& project) {
  const size_t at = url.find(kUrlFolder);
  if (at == std::string_view::npos) return std::nullopt;
  url.remove_prefix(at + kUrlFolder.size());
  const std::string id = project.text() + "/";
  if (!url.starts_with(id)) return std::nullopt;
  url = url.substr(id.size());
  return clean_path(percent_decode(url.substr(0, url.find_first_of("?#")), false));
}

void FileStore::drop_leftovers() {
  auto left = store_.read([](storage::Session& s) { return s.unnamed_bodies(kLeftoversMax); });
  if (!left.ok()) return;
  for (const auto& [project, body] : *left) {
    StagedFile file;
    file.project = project;
    file.info.body = body;
    discard(file);
  }
}

}  // namespace copra::server
