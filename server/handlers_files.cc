// Files over HTTP: uploads with the API key, the owner's templates and static sites, and what is
// served to everyone (platform contract 4.3, 4.6).
//
// In: a Call, its body perhaps in a spool file. Out: URLs, listings, bytes. May include:
// file_store.h, file_serve.h, multipart.h. Invariant: an API key neither writes, lists nor deletes
// what the owner put; templates are never served to anyone but the owner.
#include <algorithm>
#include <utility>

#include "server/file_serve.h"
#include "server/handlers.h"
#include "server/json_text.h"
#include "server/mime.h"
#include "server/text.h"
#include "stdlib_shims/platform/multipart.h"

namespace copra::server {

namespace {

constexpr int64_t kListedMax = 1000;
constexpr size_t kUploadPrefix = 13;  // "3f9c0a1b2c3d_", before the original name
constexpr std::string_view kIndexPage = "index.html";
constexpr std::string_view kNotFoundPage = "404.html";
// Uploads never change under one name; sites do, and are asked about every time.
constexpr std::string_view kUploadCache = "public, max-age=86400";
constexpr std::string_view kSiteCache = "public, no-cache";

Response no_such_file() { return reply_error(404, "File not found"); }
Response bad_path() { return reply_error(400, "Invalid file path"); }

// ---- uploads with the API key
// --------------------------------------------------------------------

struct Uploaded {
  std::string url, path, original;
  int64_t size = 0;
};

// The part `file`, or the first that `names` has, into the store. False: `refusal`.
bool take_upload(Call& call, Uploaded* out, Response* refusal) {
  Form form;
  if (!is_multipart_form(call.request.header("content-type"))) {
    *refusal = reply_error(400, "No file given: send multipart/form-data with a part 'file'");
    return false;
  }
  if (!read_form(call.request, &form, refusal)) return false;
  const FormFile* const file = form.file("file");
  if (file == nullptr) {
    *refusal = reply_error(400, "No file given: the part 'file' is missing");
    return false;
  }
  const StringPairs query = call.query();
  const std::string* directory = form.text("directory");
  if (directory == nullptr) directory = find_last(query, "directory");
  const auto path =
      upload_path(directory == nullptr ? std::string_view() : *directory, file->filename);
  if (!path || is_template_path(*path)) {
    *refusal = reply_error(400, "Invalid directory");
    return false;
  }
  const uint32_t flags = call.owner ? 0 : kUploaded;
  auto stored = call.app.files().put(call.project->id, file->body, *path,
                                     plain_type(file->content_type), flags);
  if (!stored.ok()) {
    *refusal = reply_status(stored.status());
    return false;
  }
  out->path = *path;
  out->original = safe_base_name(file->filename);
  out->size = stored->size;
  out->url = FileStore::url(call.app.origin(call.request), call.project->id, *path);
  return true;
}

// The public URL; null for templates, which have none.
void append_url(JsonText& json, const Call& call, std::string_view path) {
  if (is_template_path(path)) {
    json.null();
  } else {
    json.string(FileStore::url(call.app.origin(call.request), call.project->id, path));
  }
}

void append_file(JsonText& json, const Call& call, const storage::FileInfo& file) {
  json.begin_object().key("key").string(file.path).key("size").number(file.size);
  json.key("last_modified").string(iso_time_z(file.modified_at));
  json.key("content_type").string(file.content_type).key("hash").string(file.hash).key("url");
  append_url(json, call, file.path);
  json.end_object();
}

// Paths in `folder` ("" for all), those behind ?after=, at most ?limit=.
Answer list_folder(Call& call, storage::Session& session, std::string folder, bool all) {
  const StringPairs query = call.query();
  int64_t limit = kListedMax;
  if (const std::string* const text = find_last(query, "limit")) {
    const auto number = parse_int(*text);
    if (!number) return reply_invalid("query", "limit", "must be a number");
    limit = std::clamp<int64_t>(*number, 0, kListedMax);
  }
  std::string after;
  if (const std::string* const text = find_last(query, "after")) after = *text;
  if (!folder.empty()) folder += '/';
  JsonText json;
  json.begin_array();
  // What is left out doesn't count, so pages are read until there is enough.
  for (int64_t listed = 0; listed < limit;) {
    COPRA_ASSIGN(const auto files, session.list_files(call.project->id, folder, kListedMax, after));
    for (const storage::FileInfo& file : files) {
      after = file.path;
      if (!all && (file.flags & kUploaded) == 0) continue;
      append_file(json, call, file);
      if (++listed == limit) break;
    }
    if (static_cast<int64_t>(files.size()) < kListedMax) break;
  }
  return reply_json(json.end_array().take());
}

// False: the parameter is not a folder.
bool read_folder(const StringPairs& query, std::string* folder) {
  const std::string* const text = find_last(query, "directory");
  if (text == nullptr || trim(*text).empty() || trim(*text) == "/") return true;
  const auto clean = clean_path(trim(*text));
  if (clean) *folder = *clean;
  return clean.has_value();
}

// The stored file that a client means by `name`: its key, its URL, or its name in `folder`, stored
// or original.
storage::Result<storage::FileInfo> find_upload(Call& call, storage::Session& session,
                                               const std::string& folder, const std::string& name) {
  const storage::Uuid& project = call.project->id;
  std::vector<std::string> candidates;
  if (const auto path = FileStore::path_of_url(name, project)) candidates.push_back(*path);
  if (const auto path = clean_path(name)) {
    candidates.push_back(folder.empty() ? std::string(kUploadsFolder) + "/" + *path
                                        : folder + "/" + *path);
    candidates.push_back(*path);
  }
  const auto allowed = [&](const storage::FileInfo& file) {
    return call.owner || (file.flags & kUploaded) != 0;
  };
  for (const std::string& path : candidates) {
    auto found = session.file_info(project, path);
    if (found.ok() ? allowed(*found) : !found.is(storage::Code::kNotFound)) return found;
  }
  const std::string inside = (folder.empty() ? std::string(kUploadsFolder) : folder) + "/";
  COPRA_ASSIGN(const auto files, session.list_files(project, inside, storage::kRowsMax));
  const storage::FileInfo* newest = nullptr;
  for (const storage::FileInfo& file : files) {
    const std::string_view base = std::string_view(file.path).substr(file.path.rfind('/') + 1);
    const bool same = base.size() == name.size() + kUploadPrefix && base.ends_with("_" + name);
    if (!same || !allowed(file)) continue;
    if (newest == nullptr || file.modified_at > newest->modified_at) newest = &file;
  }
  if (newest != nullptr) return *newest;
  return storage::Status::not_found("File not found");
}

// ---- the owner's files
// -----------------------------------------------------------------------------

// The clean path of {path...} below `folder`.
std::optional<std::string> path_below(const Call& call, std::string_view folder) {
  auto path = clean_path(call.param("path"));
  if (path && !folder.empty()) path = std::string(folder) + "/" + *path;
  return path;
}

Answer put_below(Call& call, std::string_view folder) {
  const auto path = path_below(call, folder);
  if (!path) return bad_path();
  Body body = call.request.whole_body();
  std::string type(trim(call.request.header("content-type")));
  if (is_multipart_form(type)) {
    Form form;
    Response refusal;
    if (!read_form(call.request, &form, &refusal)) return refusal;
    if (form.files.size() != 1) return reply_error(400, "Expected one file");
    body = form.files[0].body;
    type = form.files[0].content_type;
  }
  const std::string_view by_name = mime_type(*path);
  type = by_name.empty() ? plain_type(type) : std::string(by_name);
  const storage::Uuid& project = call.project->id;
  const auto before = call.app.store().read(
      [&](storage::Session& session) { return session.file_info(project, *path); });
  COPRA_ASSIGN(const storage::FileInfo file, call.app.files().put(project, body, *path, type, 0));
  JsonText json;
  json.begin_object().key("path").string(file.path).key("size").number(file.size);
  json.key("content_type").string(file.content_type).key("hash").string(file.hash);
  json.key("last_modified").string(iso_time_z(file.modified_at)).key("url");
  append_url(json, call, file.path);
  return reply_json(json.end_object().take(), before.ok() ? 200 : 201);
}

storage::Session snapshot_session(App& app) {
  storage::Session session = app.store().begin();
  session.hold_snapshot();
  return session;
}

Answer show_below(Call& call, std::string_view folder) {
  const auto path = path_below(call, folder);
  if (!path) return bad_path();
  storage::Session session = snapshot_session(call.app);
  auto file = session.file_info(call.project->id, *path);
  if (!file.ok()) return file.status();
  // The owner reads bytes, not pages.
  ServeOptions options;
  options.cache = "private, no-cache";
  options.as_attachment = is_page_type(mime_type(file->path));
  return serve_file(std::move(session), call.project->id, call.request, *file, options);
}

Answer delete_below(Call& call, std::string_view folder) {
  const auto path = path_below(call, folder);
  if (!path) return bad_path();
  const storage::Status status = call.app.store().write(
      [&](storage::Session& session) { return session.delete_file(call.project->id, *path); });
  if (!status.ok()) return status;
  return Response(204, {});
}

Answer list_below(Call& call, storage::Session& session, std::string_view folder) {
  std::string inner;
  if (!read_folder(call.query(), &inner)) return reply_invalid("query", "directory", "not a path");
  std::string path(folder);
  if (!path.empty() && !inner.empty()) path += '/';
  return list_folder(call, session, path + inner, true);
}

}  // namespace

Answer upload_collection_file(Call& call) {
  Uploaded file;
  Response refusal;
  if (!take_upload(call, &file, &refusal)) return refusal;
  JsonText json;
  json.begin_object().key("status").string("success");
  json.key("message").string("File uploaded").key("url").string(file.url);
  json.key("filename").string(file.original).key("size").number(file.size);
  json.key("key").string(file.path).end_object();
  return reply_json(json.take());
}

Answer upload_storage_file(Call& call) {
  Uploaded file;
  Response refusal;
  if (!take_upload(call, &file, &refusal)) return refusal;
  JsonText json;
  json.begin_object().key("message").string("File uploaded").key("url").string(file.url);
  json.key("s3_response").string(file.url).key("key").string(file.path).end_object();
  return reply_json(json.take());
}

Answer list_storage_files(Call& call, storage::Session& session) {
  std::string folder;
  if (!read_folder(call.query(), &folder)) return reply_invalid("query", "directory", "not a path");
  return list_folder(call, session, folder, call.owner);
}

Answer delete_storage_file(Call& call) {
  StringPairs query = call.query();
  std::string encoded;
  if (!trim(call.request.body).empty()) {
    Response bad;
    if (!read_object(call.request, &encoded, &bad)) return bad;
    for (const auto& field : storage::DocView(encoded).fields())
      if (field.value.is_string())
        query.emplace_back(std::string(field.key), std::string(field.value.as_string()));
  }
  const std::string* const name = find_last(query, "filename");
  if (name == nullptr || name->empty()) return reply_invalid("query", "filename", "field required");
  std::string folder;
  if (!read_folder(query, &folder)) return reply_invalid("query", "directory", "not a path");
  const storage::Status status =
      call.app.store().write([&](storage::Session& session) -> storage::Status {
        COPRA_ASSIGN(const storage::FileInfo file, find_upload(call, session, folder, *name));
        return session.delete_file(call.project->id, file.path);
      });
  if (!status.ok()) return status;
  return reply_json("{}");
}

Answer show_storage_info(Call& call, storage::Session& session) {
  COPRA_ASSIGN(const int64_t used, session.file_bytes(call.project->id));
  const int64_t total = call.app.files().quota();
  JsonText json;
  json.begin_object().key("total_storage").number(total).key("used").number(used);
  json.key("available").number(std::max<int64_t>(0, total - used)).end_object();
  return reply_json(json.take());
}

Answer serve_project_file(Call& call) {
  const auto project = storage::Uuid::parse(call.param("id"));
  const auto path = clean_path(call.param("path"));
  if (!project || !path || is_template_path(*path)) return no_such_file();
  storage::Session session = snapshot_session(call.app);
  const std::string site = std::string(kStaticFolder) + "/";
  const bool in_site = *path == kStaticFolder || path->starts_with(site);
  const bool folder = call.request.path.ends_with('/');
  ServeOptions options;
  const StringPairs query = call.query();
  options.as_attachment = find_last(query, "download") != nullptr;
  const auto reply = [&](const storage::FileInfo& file) {
    options.cache = (file.flags & kUploaded) != 0 ? kUploadCache : kSiteCache;
    return serve_file(std::move(session), *project, call.request, file, options);
  };
  if (!folder) {
    auto file = session.file_info(*project, *path);
    if (file.ok()) return reply(*file);
    if (!file.is(storage::Code::kNotFound)) return file.status();
  }
  if (!in_site) return no_such_file();
  auto index = session.file_info(*project, *path + "/" + std::string(kIndexPage));
  if (index.ok() && !folder) {
    // Relative links of the page count from its folder.
    Response response(301, {}, {});
    std::string target = call.request.path + "/";
    if (!call.request.raw_query().empty()) target += "?" + std::string(call.request.raw_query());
    response.headers.emplace_back("Location", std::move(target));
    return response;
  }
  if (index.ok()) return reply(*index);
  if (!index.is(storage::Code::kNotFound)) return index.status();
  auto page = session.file_info(*project, site + std::string(kNotFoundPage));
  if (!page.ok()) return no_such_file();
  options.status = 404;
  return reply(*page);
}

Answer list_project_files(Call& call, storage::Session& session) {
  return list_below(call, session, {});
}
Answer list_static_files(Call& call, storage::Session& session) {
  return list_below(call, session, kStaticFolder);
}
Answer list_templates(Call& call, storage::Session& session) {
  return list_below(call, session, kTemplatesFolder);
}
Answer show_project_file(Call& call) { return show_below(call, {}); }
Answer show_static_file(Call& call) { return show_below(call, kStaticFolder); }
Answer show_template(Call& call) { return show_below(call, kTemplatesFolder); }
Answer put_project_file(Call& call) { return put_below(call, {}); }
Answer put_static_file(Call& call) { return put_below(call, kStaticFolder); }
Answer put_template(Call& call) { return put_below(call, kTemplatesFolder); }
Answer delete_project_file(Call& call) { return delete_below(call, {}); }
Answer delete_static_file(Call& call) { return delete_below(call, kStaticFolder); }
Answer delete_template(Call& call) { return delete_below(call, kTemplatesFolder); }

}  // namespace copra::server
