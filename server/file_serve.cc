// Stored files as answers; contract in file_serve.h.
#include "server/file_serve.h"

#include <ctime>

#include "server/file_store.h"
#include "server/mime.h"
#include "server/reply.h"
#include "server/text.h"

namespace copra::server {

namespace {

// Up to this size a file is read at once and travels with the head of its answer.
constexpr uint64_t kWholeBytesMax = 64 * 1024;
constexpr size_t kUploadPrefix = 13;  // "3f9c0a1b2c3d_"

class FileSource final : public BodySource {
 public:
  FileSource(storage::Session session, const storage::Uuid& project, storage::FileInfo file,
             uint64_t first, uint64_t size)
      : session_(std::move(session)),
        project_(project),
        file_(std::move(file)),
        at_(first),
        size_(size),
        left_(size) {}

  uint64_t size() const override { return size_; }
  bool read(std::string* piece) override {
    if (left_ == 0) return true;
    auto chunk = session_.file_chunk(project_, file_, at_ / storage::kFileChunkBytes);
    const uint64_t skip = at_ % storage::kFileChunkBytes;
    if (!chunk.ok() || chunk->size() <= skip) return false;
    *piece = std::move(chunk).value();
    piece->erase(0, static_cast<size_t>(skip));
    if (piece->size() > left_) piece->resize(static_cast<size_t>(left_));
    at_ += piece->size();
    left_ -= piece->size();
    return true;
  }

 private:
  storage::Session session_;
  storage::Uuid project_;
  storage::FileInfo file_;
  uint64_t at_, size_, left_;
};

std::string etag_of(const storage::FileInfo& file) {
  const std::string tag = file.hash.empty() ? file.body.text() : file.hash.substr(0, 32);
  return "\"" + tag + "\"";
}

std::string_view base_name(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string disposition(const storage::FileInfo& file) {
  std::string_view name = base_name(file.path);
  if ((file.flags & kUploaded) != 0 && name.size() > kUploadPrefix &&
      name[kUploadPrefix - 1] == '_')
    name.remove_prefix(kUploadPrefix);
  return attachment(name);
}

// The type of trusted files is their extension's. An upload's type may be the sender's word where
// the extension says nothing, but never one that runs.
std::string served_type(const storage::FileInfo& file) {
  std::string type(mime_type(file.path));
  if (type.empty()) type = plain_type(file.content_type);
  if ((file.flags & kUploaded) == 0) return type;
  if (is_script_type(type)) return "text/plain; charset=utf-8";
  return type;
}

// RFC 9110, 13.2.2, for GET and HEAD.
bool not_modified(const Request& request, const storage::FileInfo& file, std::string_view etag) {
  const std::string_view tags = request.header("if-none-match");
  if (!tags.empty()) return etag_in_list(tags, etag);
  const auto since = parse_http_date(request.header("if-modified-since"));
  return since && file.modified_at / 1'000'000 <= *since;
}

bool range_applies(const Request& request, const storage::FileInfo& file, std::string_view etag) {
  const std::string_view condition = request.header("if-range");
  if (condition.empty()) return true;
  if (condition.starts_with('"')) return condition == etag;
  const auto date = parse_http_date(condition);
  return date && file.modified_at / 1'000'000 == *date;
}

void add_header(Response& response, const char* name, std::string value) {
  response.headers.emplace_back(name, std::move(value));
}

}  // namespace

std::string http_date(int64_t unix_us) {
  const auto seconds = static_cast<std::time_t>(unix_us / 1'000'000);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[40];
  return std::string(text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts));
}

std::optional<int64_t> parse_http_date(std::string_view text) {
  if (text.empty() || text.size() > 40) return std::nullopt;
  const std::string copy(text);
  std::tm parts{};
  const char* const end = ::strptime(copy.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  return static_cast<int64_t>(::timegm(&parts));
}

bool etag_in_list(std::string_view list, std::string_view etag) {
  for (const std::string& part : split(list, ',')) {
    std::string_view tag = trim(part);
    if (tag == "*") return true;
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag == etag) return true;
  }
  return false;
}

std::optional<ByteRange> parse_range(std::string_view header, uint64_t size) {
  constexpr std::string_view kUnit = "bytes=";
  if (!equal_ignoring_case(header.substr(0, kUnit.size()), kUnit)) return std::nullopt;
  const std::string_view spec = trim(header.substr(kUnit.size()));
  const size_t dash = spec.find('-');
  // Several ranges would need a multipart answer; a server may send the whole instead.
  if (dash == std::string_view::npos || spec.find(',') != std::string_view::npos)
    return std::nullopt;
  const auto number = [](std::string_view digits) -> std::optional<uint64_t> {
    if (digits.empty() || digits.size() > 18) return std::nullopt;
    for (const char c : digits)
      if (c < '0' || c > '9') return std::nullopt;
    return static_cast<uint64_t>(*parse_int(digits));
  };
  const std::string_view from = trim(spec.substr(0, dash));
  const std::string_view to = trim(spec.substr(dash + 1));
  const auto first = number(from);
  const auto last = number(to);
  if ((!from.empty() && !first) || (!to.empty() && !last) || (!first && !last)) return std::nullopt;
  constexpr ByteRange kNone{1, 0};
  if (!first) {  // the last bytes
    if (*last == 0 || size == 0) return kNone;
    return ByteRange{*last >= size ? 0 : size - *last, size - 1};
  }
  if (last && *last < *first) return std::nullopt;
  if (*first >= size) return kNone;
  return ByteRange{*first, last && *last < size ? *last : size - 1};
}

Response serve_file(storage::Session session, const storage::Uuid& project, const Request& request,
                    const storage::FileInfo& file, const ServeOptions& options) {
  const auto size = static_cast<uint64_t>(file.size);
  const std::string etag = etag_of(file);
  const bool whole_answer = options.status != 200;
  Response response(options.status, {}, served_type(file));
  add_header(response, "ETag", etag);
  add_header(response, "Last-Modified", http_date(file.modified_at));
  add_header(response, "Cache-Control", std::string(options.cache));
  if (!whole_answer && not_modified(request, file, etag)) {
    response.status = 304;
    return response;
  }
  add_header(response, "Accept-Ranges", "bytes");
  add_header(response, "X-Content-Type-Options", "nosniff");
  const bool uploaded = (file.flags & kUploaded) != 0;
  if (uploaded && is_page_type(response.content_type))
    add_header(response, "Content-Security-Policy",
               "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox");
  if (options.as_attachment || (uploaded && is_page_type(response.content_type)))
    add_header(response, "Content-Disposition", disposition(file));

  uint64_t first = 0, length = size;
  if (!whole_answer && !request.head_only && range_applies(request, file, etag)) {
    if (const auto range = parse_range(request.header("range"), size)) {
      if (range->last < range->first) {
        response = Response(416, {}, "text/plain; charset=utf-8");
        add_header(response, "Content-Range", "bytes */" + std::to_string(size));
        return response;
      }
      first = range->first;
      length = range->last - range->first + 1;
      response.status = 206;
      add_header(response, "Content-Range",
                 "bytes " + std::to_string(range->first) + "-" + std::to_string(range->last) + "/" +
                     std::to_string(size));
    }
  }
  auto source = std::make_shared<FileSource>(std::move(session), project, file, first, length);
  if (length > kWholeBytesMax) {
    response.source = std::move(source);
    return response;
  }
  std::string piece;
  while (response.body.size() < length) {
    piece.clear();
    if (!source->read(&piece) || piece.empty()) return reply_error(500, "Stored data is damaged");
    response.body += piece;
  }
  return response;
}

}  // namespace copra::server
