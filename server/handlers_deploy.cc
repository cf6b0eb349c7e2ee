// Deployments over HTTP, for owners: what is there, a whole set at once (docs/cli.md).
//
// In: a Call; the body is a manifest in JSON, with the bytes of files behind it when its type is
// application/x-copra-bundle. Out: what changed; 400 with every problem. May include: deploy.h.
// Invariant: a refused set changes nothing.
#include <utility>

#include "server/deploy.h"
#include "server/handlers.h"
#include "server/json_text.h"
#include "server/text.h"

namespace copra::server {

namespace {

constexpr std::string_view kBundleType = "application/x-copra-bundle";
constexpr size_t kManifestBytesMax = 64u << 20;
constexpr size_t kScanBytes = 256 * 1024;

// The manifest's text and, in *rest, what lies behind it.
bool split_bundle(const Body& body, std::string* manifest, Body* rest) {
  while (manifest->size() < body.size() && manifest->size() <= kManifestBytesMax) {
    const size_t before = manifest->size();
    if (!body.read(before, kScanBytes, manifest) || manifest->size() == before) return false;
    const size_t end = manifest->find('\n', before);
    if (end == std::string::npos) continue;
    manifest->resize(end);
    *rest = body.slice(end + 1, body.size() - end - 1);
    return true;
  }
  return manifest->size() <= kManifestBytesMax;
}

bool read_names(storage::DocView manifest, std::string_view field, std::vector<std::string>* out,
                Response* refusal) {
  const storage::ValueView value = manifest.find(field);
  bool right = value.is_missing_or_null() || value.is_array();
  for (const storage::ValueView element : value.elements()) {
    right = right && element.is_string();
    if (right) out->emplace_back(element.as_string());
  }
  if (!right) *refusal = reply_invalid("body", field, "must be a list of strings");
  return right;
}

class ManifestReader {
 public:
  ManifestReader(storage::DocView manifest, const Body& rest) : manifest_(manifest), rest_(rest) {}

  bool read(DeploySet* set, bool* dry_run, Response* refusal) {
    if (!read_functions(set) || !read_files(set)) {
      *refusal = std::move(refusal_);
      return false;
    }
    const storage::ValueView dry = manifest_.find("dry_run");
    if (dry && !dry.is_bool()) {
      *refusal = reply_invalid("body", "dry_run", "must be true or false");
      return false;
    }
    *dry_run = dry.is_bool() && dry.as_bool();
    return read_names(manifest_, "delete_functions", &set->delete_functions, refusal) &&
           read_names(manifest_, "delete_files", &set->delete_files, refusal);
  }

 private:
  bool refuse(std::string_view field, std::string_view message) {
    refusal_ = reply_invalid("body", field, message);
    return false;
  }

  bool read_functions(DeploySet* set) {
    const storage::ValueView functions = manifest_.find("functions");
    if (!functions.is_missing_or_null() && !functions.is_array())
      return refuse("functions", "must be a list of objects with name and code");
    for (const storage::ValueView function : functions.elements()) {
      const storage::ValueView name = function.find("name"), code = function.find("code");
      if (!name.is_string() || !code.is_string())
        return refuse("functions", "must be a list of objects with name and code");
      if (set->functions.size() == kDeployFunctionsMax)
        return refuse("functions", "has more than 1000 functions");
      set->functions.emplace_back(std::string(name.as_string()), std::string(code.as_string()));
    }
    return true;
  }

  bool read_files(DeploySet* set) {
    constexpr std::string_view kShape =
        "must be a list of objects with path, and content or the size of bytes in the bundle";
    const storage::ValueView files = manifest_.find("files");
    if (!files.is_missing_or_null() && !files.is_array()) return refuse("files", kShape);
    uint64_t offset = 0;
    for (const storage::ValueView file : files.elements()) {
      const storage::ValueView path = file.find("path"), content = file.find("content"),
                               size = file.find("size");
      if (!path.is_string()) return refuse("files", kShape);
      if (set->files.size() == kDeployFilesMax) return refuse("files", "has more than 10000 files");
      Body body;
      if (content.is_string()) {
        body = Body(content.as_string());
      } else if (size.is_int() && size.as_int() >= 0) {
        const auto bytes = static_cast<uint64_t>(size.as_int());
        if (bytes > rest_.size() - offset) return refuse("files", "need more bytes than came");
        body = rest_.slice(offset, bytes);
        offset += bytes;
      } else {
        return refuse("files", kShape);
      }
      set->files.emplace_back(std::string(path.as_string()), std::move(body));
    }
    if (offset != rest_.size()) return refuse("files", "need fewer bytes than came");
    return true;
  }

  const storage::DocView manifest_;
  const Body& rest_;
  Response refusal_;
};

Response reply_problems(const std::vector<DeployProblem>& problems) {
  std::string text = std::to_string(problems.size()) +
                     (problems.size() == 1 ? " problem" : " problems") + ", nothing was deployed";
  for (const DeployProblem& problem : problems)
    text += "; " + problem.name + ": " + problem.message;
  JsonText json;
  json.begin_object().key("detail").string(text);
  json.key("error").begin_object().key("code").string("VALIDATION_ERROR");
  json.key("message").string(text).end_object().key("problems").begin_array();
  for (const DeployProblem& problem : problems) {
    json.begin_object().key("kind").string(problem.kind).key("name").string(problem.name);
    json.key("type").string(problem.type).key("message").string(problem.message);
    json.key("line").number(problem.line).key("column").number(problem.column);
    json.key("text").string(problem.text).end_object();
  }
  json.end_array().end_object();
  return reply_json(json.take(), 400);
}

void append_change(JsonText& json, const Call& call, const DeployChange& change, bool function) {
  json.begin_object().key(function ? "name" : "path").string(change.name);
  json.key("action").string(change.action);
  if (!change.hash.empty()) json.key("hash").string(change.hash);
  if (function && !change.id.empty()) {
    const std::string origin = call.app.origin(call.request);
    json.key("id").string(change.id);
    json.key("execution_url").string(origin + "/functions/" + change.id + "/execute");
    json.key("named_url")
        .string(origin + "/functions/" + call.project->id_text + "/func/" + change.name);
  }
  if (function) {
    json.key("warnings").begin_array();
    for (const CompiledCode::Warning& warning : change.warnings) {
      json.begin_object().key("message").string(warning.message);
      json.key("line").number(warning.line).key("column").number(warning.column).end_object();
    }
    json.end_array();
  }
  json.end_object();
}

}  // namespace

Answer deploy_project(Call& call) {
  std::string text;
  Body rest;
  const Body body = call.request.whole_body();
  const bool bundle = call.request.header("content-type").starts_with(kBundleType);
  if (bundle) {
    if (!split_bundle(body, &text, &rest)) return reply_error(400, "The bundle can't be read");
  } else if (body.size() > kManifestBytesMax || !body.read(0, body.size(), &text)) {
    return reply_error(413, "The manifest is too large");
  }
  storage::JsonLimits limits;
  limits.bytes_max = kManifestBytesMax;
  const auto manifest = storage::json_to_value(text, limits);
  if (!manifest.ok() || !storage::ValueView(*manifest).is_object())
    return reply_error(400, "The manifest must be a JSON object");
  text = {};

  DeploySet set;
  bool dry_run = false;
  Response refusal;
  if (!ManifestReader(storage::DocView(*manifest), rest).read(&set, &dry_run, &refusal))
    return refusal;
  DeployReport report;
  const storage::Status done =
      deploy_set(call.app, call.project->id, call.account, set, dry_run, &report);
  if (!done.ok()) return done;
  if (!report.problems.empty()) return reply_problems(report.problems);
  JsonText json;
  json.begin_object().key("deployed").boolean(!dry_run).key("dry_run").boolean(dry_run);
  json.key("functions").begin_array();
  for (const DeployChange& change : report.functions) append_change(json, call, change, true);
  json.end_array().key("files").begin_array();
  for (const DeployChange& change : report.files) append_change(json, call, change, false);
  json.end_array().end_object();
  return reply_json(json.take());
}

// What a deployment is compared with: functions, and the files that the owner put.
Answer show_deployed(Call& call, storage::Session& session) {
  const StringPairs query = call.query();
  const std::string* const include = find_last(query, "include");
  const bool with_code = include != nullptr && *include == "code";
  COPRA_ASSIGN(const auto functions, session.list_functions(call.project->id));
  JsonText json;
  json.begin_object().key("functions").begin_array();
  for (const storage::Function& function : functions) {
    json.begin_object().key("name").string(function.name).key("type").string(function.type);
    json.key("hash").string(sha256_hex(function.code));
    if (with_code) json.key("code").string(function.code);
    json.end_object();
  }
  json.end_array().key("files").begin_array();
  for (const std::string_view folder : {kStaticFolder, kTemplatesFolder}) {
    COPRA_ASSIGN(const auto files, session.list_files(call.project->id, std::string(folder) + "/"));
    for (const storage::FileInfo& file : files) {
      if ((file.flags & kUploaded) != 0) continue;
      json.begin_object().key("path").string(file.path).key("hash").string(file.hash);
      json.key("size").number(file.size).end_object();
    }
  }
  json.end_array().end_object();
  return reply_json(json.take());
}

}  // namespace copra::server
