// The table of content types; contract in mime.h.
#include "server/mime.h"

#include <algorithm>
#include <iterator>

#include "server/text.h"

namespace copra::server {

namespace {

struct Row {
  std::string_view extension, type;
};

// Sorted by extension: looked up by bisection.
constexpr Row kTypes[] = {
    {"7z", "application/x-7z-compressed"},
    {"aac", "audio/aac"},
    {"apk", "application/vnd.android.package-archive"},
    {"apng", "image/apng"},
    {"avi", "video/x-msvideo"},
    {"avif", "image/avif"},
    {"bin", "application/octet-stream"},
    {"bmp", "image/bmp"},
    {"bz2", "application/x-bzip2"},
    {"cjs", "text/javascript; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},
    {"csv", "text/csv; charset=utf-8"},
    {"doc", "application/msword"},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"eot", "application/vnd.ms-fontobject"},
    {"epub", "application/epub+zip"},
    {"flac", "audio/flac"},
    {"geojson", "application/geo+json"},
    {"gif", "image/gif"},
    {"glb", "model/gltf-binary"},
    {"gltf", "model/gltf+json"},
    {"gz", "application/gzip"},
    {"heic", "image/heic"},
    {"htm", "text/html; charset=utf-8"},
    {"html", "text/html; charset=utf-8"},
    {"ico", "image/x-icon"},
    {"ics", "text/calendar; charset=utf-8"},
    {"jpeg", "image/jpeg"},
    {"jpg", "image/jpeg"},
    {"js", "text/javascript; charset=utf-8"},
    {"json", "application/json"},
    {"jsonld", "application/ld+json"},
    {"jxl", "image/jxl"},
    {"log", "text/plain; charset=utf-8"},
    {"m4a", "audio/mp4"},
    {"m4v", "video/mp4"},
    {"map", "application/json"},
    {"md", "text/markdown; charset=utf-8"},
    {"mid", "audio/midi"},
    {"mjs", "text/javascript; charset=utf-8"},
    {"mkv", "video/x-matroska"},
    {"mov", "video/quicktime"},
    {"mp3", "audio/mpeg"},
    {"mp4", "video/mp4"},
    {"mpeg", "video/mpeg"},
    {"mpg", "video/mpeg"},
    {"odp", "application/vnd.oasis.opendocument.presentation"},
    {"ods", "application/vnd.oasis.opendocument.spreadsheet"},
    {"odt", "application/vnd.oasis.opendocument.text"},
    {"oga", "audio/ogg"},
    {"ogg", "audio/ogg"},
    {"ogv", "video/ogg"},
    {"opus", "audio/ogg"},
    {"otf", "font/otf"},
    {"pdf", "application/pdf"},
    {"png", "image/png"},
    {"ppt", "application/vnd.ms-powerpoint"},
    {"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
    {"py", "text/x-python; charset=utf-8"},
    {"rar", "application/vnd.rar"},
    {"rss", "application/rss+xml"},
    {"rtf", "application/rtf"},
    {"sh", "text/x-shellscript; charset=utf-8"},
    {"svg", "image/svg+xml"},
    {"svgz", "image/svg+xml"},
    {"tar", "application/x-tar"},
    {"tgz", "application/gzip"},
    {"tif", "image/tiff"},
    {"tiff", "image/tiff"},
    {"toml", "application/toml"},
    {"ts", "video/mp2t"},
    {"tsv", "text/tab-separated-values; charset=utf-8"},
    {"ttf", "font/ttf"},
    {"txt", "text/plain; charset=utf-8"},
    {"vcf", "text/vcard; charset=utf-8"},
    {"vtt", "text/vtt; charset=utf-8"},
    {"wasm", "application/wasm"},
    {"wav", "audio/wav"},
    {"weba", "audio/webm"},
    {"webm", "video/webm"},
    {"webmanifest", "application/manifest+json"},
    {"webp", "image/webp"},
    {"woff", "font/woff"},
    {"woff2", "font/woff2"},
    {"xht", "application/xhtml+xml"},
    {"xhtml", "application/xhtml+xml"},
    {"xls", "application/vnd.ms-excel"},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"xml", "application/xml"},
    {"xsl", "application/xml"},
    {"xz", "application/x-xz"},
    {"yaml", "application/yaml"},
    {"yml", "application/yaml"},
    {"zip", "application/zip"},
    {"zst", "application/zstd"},
};
static_assert(std::is_sorted(std::begin(kTypes), std::end(kTypes),
                             [](const Row& a, const Row& b) { return a.extension < b.extension; }));

constexpr size_t kTypeBytesMax = 100;

std::string essence(std::string_view type) {
  return lower_ascii(trim(type.substr(0, type.find(';'))));
}

}  // namespace

std::string_view mime_type(std::string_view path) {
  const size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return {};
  const std::string extension = lower_ascii(name.substr(dot + 1));
  const auto* const row =
      std::lower_bound(std::begin(kTypes), std::end(kTypes), extension,
                       [](const Row& a, const std::string& b) { return a.extension < b; });
  return row != std::end(kTypes) && row->extension == extension ? row->type : std::string_view();
}

bool is_page_type(std::string_view type) {
  const std::string name = essence(type);
  return name == "text/html" || name == "text/xml" || name == "application/xml" ||
         name == "text/xsl" || name == "text/cache-manifest" ||
         name == "multipart/x-mixed-replace" || name.ends_with("+xml");
}

bool is_script_type(std::string_view type) {
  const std::string name = essence(type);
  return name.ends_with("javascript") || name.ends_with("ecmascript") ||
         name.ends_with("jscript") || name.ends_with("livescript") || name == "text/css" ||
         name == "application/wasm";
}

std::string plain_type(std::string_view given) {
  const std::string name = essence(given);
  const size_t slash = name.find('/');
  const auto is_token = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
           std::string_view("!#$&-^_.+/").find(c) != std::string_view::npos;
  };
  const bool ok = slash != std::string::npos && slash > 0 && slash + 1 < name.size() &&
                  name.find('/', slash + 1) == std::string::npos && name.size() <= kTypeBytesMax &&
                  std::all_of(name.begin(), name.end(), is_token);
  return ok ? name : "application/octet-stream";
}

std::string attachment(std::string_view file_name) {
  std::string ascii;
  bool plain = true;
  for (const char c : file_name) {
    const auto u = static_cast<unsigned char>(c);
    const bool fits = u >= ' ' && u < 0x7F && c != '"' && c != '\\';
    plain &= fits;
    ascii += fits ? c : '_';
  }
  std::string out = "attachment; filename=\"" + ascii + "\"";
  if (!plain) out += "; filename*=UTF-8''" + percent_encode(file_name);
  return out;
}

}  // namespace copra::server
