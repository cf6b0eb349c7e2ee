// Export and import of a project; contract in transfer.h.
//
// The first line names the format, the last one counts what lies between, so that a file cut short
// is noticed.
#include "server/transfer.h"

#include <openssl/evp.h>

#include <memory>
#include <optional>

#include "server/app.h"
#include "server/json_text.h"

namespace copra::server {

namespace {

using storage::DocView;
using storage::Micros;
using storage::Result;
using storage::Session;
using storage::Status;
using storage::Uuid;
using storage::ValueView;

constexpr int64_t kFormatVersion = 1;
constexpr size_t kLineBytesMax = 16u << 20;
constexpr int64_t kImportBatch = 500;           // rows, or ...
constexpr size_t kImportBatchBytes = 4u << 20;  // ... bytes of lines in one commit
constexpr int64_t kProgressEvery = 1000;
constexpr int64_t kFilesAtOnce = 500;

std::string to_base64(std::string_view bytes) {
  std::string out(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  const int n = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                reinterpret_cast<const unsigned char*>(bytes.data()),
                                static_cast<int>(bytes.size()));
  out.resize(static_cast<size_t>(n));
  return out;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::string out(text.size() / 4 * 3, '\0');
  const int n = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                                reinterpret_cast<const unsigned char*>(text.data()),
                                static_cast<int>(text.size()));
  if (n < 0) return std::nullopt;
  size_t padding = 0;
  while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=') ++padding;
  out.resize(static_cast<size_t>(n) - padding);
  return out;
}

JsonText& texts(JsonText& json, const std::vector<std::string>& values) {
  json.begin_array();
  for (const std::string& value : values) json.string(value);
  return json.end_array();
}

JsonText& number_or_null(JsonText& json, const std::optional<Micros>& value) {
  return value ? json.number(*value) : json.null();
}

std::string value_json(std::string_view encoded) {
  return encoded.empty() ? "{}" : storage::to_json(ValueView(encoded));
}

// ---- export -------------------------------------------------------------------------------------

class Exporter {
 public:
  Exporter(storage::Store& store, const TransferOptions& options, std::FILE* out)
      : session_(store.begin()), options_(options), out_(out) {
    session_.hold_snapshot();
  }

  Result<TransferCounts> run() {
    COPRA_TRY(find_project());
    JsonText head;
    head.begin_object().key("type").string("copra-export").key("version").number(kFormatVersion);
    head.key("project").string(project_.name).end_object();
    COPRA_TRY(line(head.take()));
    COPRA_TRY(write_project());
    COPRA_TRY(write_collections());
    COPRA_TRY(write_users());
    COPRA_TRY(write_functions());
    COPRA_TRY(write_files());
    COPRA_TRY(write_records());
    JsonText end;
    end.begin_object().key("type").string("end").key("lines").number(counts_.lines).end_object();
    COPRA_TRY(line(end.take()));
    if (std::fflush(out_) != 0) return cannot_write();
    return counts_;
  }

 private:
  static Status cannot_write() { return Status::io_error("cannot write the export"); }

  Status line(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), out_) != text.size() ||
        std::fputc('\n', out_) == EOF)
      return cannot_write();
    ++counts_.lines;
    if (options_.progress && counts_.lines % kProgressEvery == 0)
      options_.progress(counts_.lines, counts_.documents);
    return {};
  }

  Status find_project() {
    auto projects = session_.list_projects();
    if (!projects.ok()) return projects.status();
    for (storage::Project& project : *projects) {
      if (project.name != options_.project && project.id.text() != options_.project) continue;
      project_ = std::move(project);
      return {};
    }
    return Status::not_found("no project '" + options_.project + "'");
  }

  Status write_project() {
    JsonText json;
    json.begin_object().key("type").string("project").key("id").string(project_.id.text());
    json.key("name").string(project_.name);
    texts(json.key("allowed_origins"), project_.allowed_origins);
    json.key("callback_url").string_or_null(project_.callback_url);
    json.key("configs").raw(value_json(project_.configs));
    if (options_.secrets) {
      json.key("api_key").string(project_.api_key);
      if (options_.keys != nullptr)
        json.key("secret").string(open_token_secret(*options_.keys, project_));
      json.key("env").begin_object();
      if (options_.keys != nullptr)
        for (const auto& [name, value] : open_env(*options_.keys, project_))
          json.key(name).string(value);
      json.end_object();
    }
    return line(json.end_object().take());
  }

  Status write_collections() {
    auto collections = session_.list_collections(project_.id);
    if (!collections.ok()) return collections.status();
    for (const storage::Collection& c : *collections) {
      JsonText json;
      json.begin_object().key("type").string("collection").key("id").string(c.id.text());
      json.key("name").string(c.name).key("webhook_url").string_or_null(c.webhook_url);
      json.key("permissions").raw(value_json(c.permissions));
      json.key("created_at").number(c.created_at).key("indexes").begin_array();
      auto indexes = session_.list_indexes(project_.id, c.id.text());
      if (!indexes.ok()) return indexes.status();
      for (const storage::IndexSpec& index : *indexes) {
        json.begin_object().key("name").string(index.name);
        texts(json.key("fields"), index.fields).key("unique").boolean(index.unique);
        json.key("search").boolean(index.search).key("automatic").boolean(index.automatic);
        json.end_object();
      }
      COPRA_TRY(line(json.end_array().end_object().take()));
      ++counts_.collections;
      Status status;
      const Status scanned =
          session_.scan(project_.id, c.id.text(), {}, [&](const storage::EntityRef& row) {
            JsonText document;
            document.begin_object().key("type").string("document");
            document.key("collection").string(c.name).key("id").string(row.id.text());
            document.key("created_at").number(row.created_at);
            document.key("updated_at").number(row.updated_at);
            document.key("data").raw(storage::to_json(row.data)).end_object();
            status = line(document.take());
            ++counts_.documents;
            return status.ok();
          });
      COPRA_TRY(scanned);
      COPRA_TRY(status);
    }
    return {};
  }

  Status write_users() {
    storage::Query query;
    query.descending = false;
    query.want_total = false;
    query.limit = storage::kRowsMax;
    for (;; query.offset += query.limit) {
      auto page = session_.query_users(project_.id, query);
      if (!page.ok()) return page.status();
      for (const storage::User& user : page->rows) COPRA_TRY(write_user(user));
      if (static_cast<int64_t>(page->rows.size()) < query.limit) return {};
    }
  }

  Status write_user(const storage::User& user) {
    JsonText json;
    json.begin_object().key("type").string("user").key("id").string(user.id.text());
    json.key("email").string(user.email).key("password_hash").string(user.password_hash);
    texts(json.key("roles"), user.roles).key("data").raw(value_json(user.data));
    json.key("email_verified").boolean(user.email_verified);
    number_or_null(json.key("email_verified_at"), user.email_verified_at);
    json.key("phone_number").string_or_null(user.phone_number);
    json.key("oauth_id").string_or_null(user.oauth_id);
    json.key("oauth_provider").string_or_null(user.oauth_provider);
    if (!user.secrets.empty()) json.key("secrets").raw(value_json(user.secrets));
    json.key("created_at").number(user.created_at).key("updated_at").number(user.updated_at);
    ++counts_.users;
    return line(json.end_object().take());
  }

  Status write_functions() {
    auto functions = session_.list_functions(project_.id);
    if (!functions.ok()) return functions.status();
    for (const storage::Function& f : *functions) {
      JsonText json;
      json.begin_object().key("type").string("function").key("id").string(f.id.text());
      json.key("name").string(f.name).key("description").string_or_null(f.description);
      json.key("runtime").string(f.runtime).key("function_type").string(f.type);
      json.key("code").string(f.code).key("enabled").boolean(f.enabled);
      json.key("created_at").number(f.created_at);
      number_or_null(json.key("updated_at"), f.updated_at).end_object();
      ++counts_.functions;
      COPRA_TRY(line(json.take()));
    }
    return {};
  }

  Status write_files() {
    std::string after;
    for (;;) {
      auto files = session_.list_files(project_.id, {}, kFilesAtOnce, after);
      if (!files.ok()) return files.status();
      for (const storage::FileInfo& info : *files) COPRA_TRY(write_file(info));
      if (static_cast<int64_t>(files->size()) < kFilesAtOnce) return {};
      after = files->back().path;
    }
  }

  Status write_file(const storage::FileInfo& info) {
    JsonText json;
    json.begin_object().key("type").string("file").key("path").string(info.path);
    json.key("content_type").string(info.content_type).key("size").number(info.size);
    json.key("modified_at").number(info.modified_at).key("flags").number(info.flags);
    json.key("hash").string(info.hash).end_object();
    ++counts_.files;
    COPRA_TRY(line(json.take()));
    int64_t left = info.size;
    for (uint64_t number = 0; left > 0; ++number) {
      auto chunk = session_.file_chunk(project_.id, info, number);
      if (!chunk.ok()) return chunk.status();
      if (chunk->empty()) return Status::corrupt("file '" + info.path + "' is cut short");
      left -= static_cast<int64_t>(chunk->size());
      JsonText part;
      part.begin_object().key("type").string("chunk");
      COPRA_TRY(line(part.key("data").string(to_base64(*chunk)).end_object().take()));
    }
    return {};
  }

  Status write_records() {
    Status status;
    const Status visited = session_.visit_records(
        project_.id, [&](std::string_view kind, const storage::Record& record) {
          JsonText json;
          json.begin_object().key("type").string("record").key("kind").string(kind);
          json.key("key").string(to_base64(record.key));
          json.key("value").string(to_base64(record.value)).end_object();
          ++counts_.records;
          status = line(json.take());
          return status.ok();
        });
    COPRA_TRY(visited);
    return status;
  }

  Session session_;
  const TransferOptions& options_;
  std::FILE* out_;
  storage::Project project_;
  TransferCounts counts_;
};

// ---- import -------------------------------------------------------------------------------------

// Reads fields of one line; the first that is missing or of another type is remembered.
class Fields {
 public:
  explicit Fields(DocView object) : object_(object) {}

  std::string text(std::string_view name) {
    const ValueView v = object_.find(name);
    if (!v.is_string()) return miss(name, "a text"), std::string();
    return std::string(v.as_string());
  }
  std::optional<std::string> optional_text(std::string_view name) {
    const ValueView v = object_.find(name);
    if (v.is_missing_or_null()) return std::nullopt;
    return text(name);
  }
  int64_t number(std::string_view name) {
    const ValueView v = object_.find(name);
    if (!v.is_int()) return miss(name, "a whole number"), 0;
    return v.as_int();
  }
  std::optional<int64_t> optional_number(std::string_view name) {
    if (object_.find(name).is_missing_or_null()) return std::nullopt;
    return number(name);
  }
  bool flag(std::string_view name) {
    const ValueView v = object_.find(name);
    return v.is_bool() && v.as_bool();
  }
  Uuid id(std::string_view name) {
    const auto id = Uuid::parse(text(name));
    if (!id) miss(name, "an id");
    return id.value_or(Uuid{});
  }
  std::string object(std::string_view name) {
    const ValueView v = object_.find(name);
    if (!v.is_object()) return miss(name, "an object"), storage::empty_object();
    return std::string(v.bytes());
  }
  std::vector<std::string> texts(std::string_view name) {
    std::vector<std::string> out;
    for (const ValueView v : object_.find(name).elements())
      if (v.is_string()) out.emplace_back(v.as_string());
    return out;
  }
  std::string bytes(std::string_view name) {
    auto decoded = from_base64(text(name));
    if (!decoded) miss(name, "base64");
    return decoded.value_or(std::string());
  }
  Status status() const { return problem_.empty() ? Status() : Status::invalid(problem_); }

 private:
  void miss(std::string_view name, std::string_view what) {
    if (problem_.empty()) problem_ = "'" + std::string(name) + "' is not " + std::string(what);
  }
  DocView object_;
  std::string problem_;
};

class Importer {
 public:
  Importer(storage::Store& store, const TransferOptions& options, std::FILE* in)
      : store_(store), options_(options), in_(in), session_(store.begin()) {}

  Result<TransferCounts> run() {
    const Status status = read_all();
    if (status.ok()) return counts_;
    session_ = store_.begin();
    if (made_) {
      const Status undone = store_.write([&](Session& s) { return s.delete_project(project_.id); });
      if (!undone.ok()) return Status(undone.code(), status.message() + "; and " + undone.text());
    }
    return status;
  }

 private:
  // The next line without its end; false at the end of the file.
  Result<bool> next_line(std::string* line) {
    line->clear();
    for (int c; (c = std::getc(in_)) != EOF;) {
      if (c == '\n') return true;
      if (line->size() >= kLineBytesMax) return at_line("is longer than any export writes");
      line->push_back(static_cast<char>(c));
    }
    if (std::ferror(in_)) return Status::io_error("cannot read the export");
    if (line->empty()) return false;
    return true;
  }

  Status at_line(const std::string& problem) const {
    return Status::invalid("line " + std::to_string(number_ + (in_line_ ? 0 : 1)) + " " + problem);
  }

  Status read_all() {
    std::string text;
    bool ended = false;
    for (;;) {
      in_line_ = false;
      COPRA_ASSIGN(const bool more, next_line(&text));
      if (!more) break;
      ++number_;
      in_line_ = true;
      if (ended) return at_line("comes after the end");
      storage::JsonLimits limits;
      limits.bytes_max = kLineBytesMax;
      const auto parsed = storage::json_to_value(text, limits);
      if (!parsed.ok()) return at_line("is not JSON: " + parsed.status().message());
      const DocView object(*parsed);
      if (!object.is_object()) return at_line("is not an object");
      const Status taken = take(object, &ended);
      if (!taken.ok())
        return Status(taken.is(storage::Code::kIoError) ? taken.code() : storage::Code::kInvalid,
                      "line " + std::to_string(number_) + ": " + taken.message());
      pending_bytes_ += text.size();
      if (++pending_ >= kImportBatch || pending_bytes_ >= kImportBatchBytes) COPRA_TRY(commit());
      if (options_.progress && number_ % kProgressEvery == 0)
        options_.progress(number_, counts_.documents);
    }
    if (!ended)
      return Status::invalid("the file ends early, after line " + std::to_string(number_));
    COPRA_TRY(commit());
    counts_.lines = number_;
    return store_.flush();
  }

  Status commit() {
    session_.set_durable(false);  // flushed once, at the end
    const Status status = store_.commit(std::move(session_));
    session_ = store_.begin();
    pending_ = 0;
    pending_bytes_ = 0;
    return status;
  }

  Status take(DocView object, bool* ended) {
    Fields fields(object);
    const std::string type = fields.text("type");
    COPRA_TRY(fields.status());
    if (number_ == 1) {
      if (type != "copra-export") return Status::invalid("this is not an export of Copra");
      const int64_t version = fields.number("version");
      COPRA_TRY(fields.status());
      if (version > kFormatVersion)
        return Status::invalid("format " + std::to_string(version) +
                               " is of a newer version of Copra");
      return {};
    }
    if (number_ == 2 && type != "project") return Status::invalid("the project is missing");
    struct Kind {
      std::string_view type;
      Status (Importer::*take)(Fields& fields, DocView object);
    };
    static constexpr Kind kKinds[] = {
        {"project", &Importer::take_project},   {"collection", &Importer::take_collection},
        {"document", &Importer::take_document}, {"user", &Importer::take_user},
        {"function", &Importer::take_function}, {"file", &Importer::take_file},
        {"chunk", &Importer::take_chunk},       {"record", &Importer::take_record}};
    if (file_left_ > 0 && type != "chunk") return Status::invalid("a file is cut short");
    for (const Kind& kind : kKinds)
      if (kind.type == type) return (this->*kind.take)(fields, object);
    if (type != "end") return Status::invalid("unknown type '" + type + "'");
    if (fields.number("lines") != number_ - 1)
      return Status::invalid("lines are missing: there should be " +
                             std::to_string(fields.number("lines")));
    *ended = true;
    return {};
  }

  Status take_project(Fields& fields, DocView object) {
    if (number_ != 2) return Status::invalid("a second project");
    project_ = new_project(options_.project.empty() ? fields.text("name") : options_.project);
    project_.id = fields.id("id");
    project_.allowed_origins = fields.texts("allowed_origins");
    project_.callback_url = fields.optional_text("callback_url");
    project_.configs = fields.object("configs");
    COPRA_TRY(fields.status());
    const auto known = session_.get_project(project_.id);
    if (known.ok()) project_.id = Uuid::random();  // a copy beside the original
    if (!known.ok() && !known.is(storage::Code::kNotFound)) return known.status();
    if (!known.ok()) {
      if (const auto key = fields.optional_text("api_key"); key && !key->empty()) {
        const auto taken = session_.project_by_api_key(*key);
        if (taken.is(storage::Code::kNotFound)) project_.api_key = *key;
      }
      if (const auto secret = fields.optional_text("secret"); secret && !secret->empty())
        project_.secret = *secret;
    }
    if (options_.keys != nullptr)
      for (const auto& variable : object.find("env").fields())
        if (variable.value.is_string())
          set_env_variable(*options_.keys, &project_, variable.key, variable.value.as_string());
    if (options_.keys != nullptr) seal_token_secret(*options_.keys, &project_);
    COPRA_TRY(session_.create_project(project_).status());
    // Committed by itself: what follows may fail and is then taken back as a whole.
    COPRA_TRY(commit());
    made_ = true;
    return {};
  }

  Status take_collection(Fields& fields, DocView object) {
    storage::Collection row;
    row.id = fields.id("id");
    row.project_id = project_.id;
    row.name = fields.text("name");
    row.webhook_url = fields.optional_text("webhook_url");
    row.permissions = fields.object("permissions");
    row.created_at = fields.number("created_at");
    std::vector<storage::IndexSpec> indexes;
    for (const ValueView v : object.find("indexes").elements()) {
      Fields index(v);
      storage::IndexSpec spec;
      spec.name = index.text("name");
      spec.fields = index.texts("fields");
      spec.unique = index.flag("unique");
      spec.search = index.flag("search");
      spec.automatic = index.flag("automatic");
      COPRA_TRY(index.status());
      if (spec.fields.empty() && !spec.search) return Status::invalid("an index without fields");
      indexes.push_back(std::move(spec));
    }
    COPRA_TRY(fields.status());
    COPRA_TRY(session_.import_collection(row, indexes));
    ++counts_.collections;
    return commit();  // documents resolve it by name from the store
  }

  Status take_document(Fields& fields, DocView) {
    storage::Document document;
    const std::string collection = fields.text("collection");
    document.id = fields.id("id");
    document.created_at = fields.number("created_at");
    document.updated_at = fields.number("updated_at");
    document.body = fields.object("data");
    COPRA_TRY(fields.status());
    ++counts_.documents;
    return session_.import_document(project_.id, collection, document);
  }

  Status take_user(Fields& fields, DocView object) {
    storage::User user;
    user.id = fields.id("id");
    user.email = fields.text("email");
    user.password_hash = fields.text("password_hash");
    user.roles = fields.texts("roles");
    user.data = fields.object("data");
    user.email_verified = fields.flag("email_verified");
    user.email_verified_at = fields.optional_number("email_verified_at");
    user.phone_number = fields.optional_text("phone_number");
    user.oauth_id = fields.optional_text("oauth_id");
    user.oauth_provider = fields.optional_text("oauth_provider");
    if (object.find("secrets").is_object()) user.secrets = fields.object("secrets");
    user.created_at = fields.number("created_at");
    user.updated_at = fields.number("updated_at");
    COPRA_TRY(fields.status());
    ++counts_.users;
    return session_.import_user(project_.id, user);
  }

  Status take_function(Fields& fields, DocView) {
    storage::Function f;
    f.id = fields.id("id");
    f.project_id = project_.id;
    f.name = fields.text("name");
    f.description = fields.optional_text("description");
    f.runtime = fields.text("runtime");
    f.type = fields.text("function_type");
    f.code = fields.text("code");
    f.enabled = fields.flag("enabled");
    f.created_at = fields.number("created_at");
    f.updated_at = fields.optional_number("updated_at");
    COPRA_TRY(fields.status());
    if (session_.get_function(f.id).ok()) f.id = Uuid::random();  // the original is here too
    ++counts_.functions;
    return session_.import_function(f);
  }

  Status take_file(Fields& fields, DocView) {
    file_ = storage::FileInfo();
    file_.path = fields.text("path");
    file_.content_type = fields.text("content_type");
    file_.size = fields.number("size");
    file_.modified_at = fields.number("modified_at");
    file_.flags = static_cast<uint32_t>(fields.number("flags"));
    file_.hash = fields.text("hash");
    COPRA_TRY(fields.status());
    if (file_.size < 0) return Status::invalid("'size' is negative");
    ++counts_.files;
    if (file_.size == 0) return session_.put_file(project_.id, file_, {});
    file_.body = Uuid::random();
    file_left_ = file_.size;
    chunk_ = 0;
    return session_.begin_body(project_.id, file_.body);
  }

  Status take_chunk(Fields& fields, DocView) {
    if (file_left_ == 0) return Status::invalid("a chunk without a file");
    const std::string bytes = fields.bytes("data");
    COPRA_TRY(fields.status());
    const bool last = static_cast<int64_t>(bytes.size()) >= file_left_;
    if (bytes.size() > static_cast<size_t>(file_left_) ||
        (!last && bytes.size() != storage::kFileChunkBytes))
      return Status::invalid("a chunk of the wrong size");
    COPRA_TRY(session_.put_chunk(project_.id, file_.body, chunk_++, bytes));
    file_left_ -= static_cast<int64_t>(bytes.size());
    if (!last) return {};
    return session_.name_file(project_.id, file_).status();
  }

  Status take_record(Fields& fields, DocView) {
    const std::string kind = fields.text("kind");
    const std::string key = fields.bytes("key"), value = fields.bytes("value");
    COPRA_TRY(fields.status());
    ++counts_.records;
    return session_.put_record(project_.id, kind, key, value);
  }

  storage::Store& store_;
  const TransferOptions& options_;
  std::FILE* in_;
  Session session_;
  storage::Project project_;
  bool made_ = false, in_line_ = false;
  int64_t number_ = 0, pending_ = 0;
  size_t pending_bytes_ = 0;
  storage::FileInfo file_;
  int64_t file_left_ = 0;
  uint64_t chunk_ = 0;
  TransferCounts counts_;
};

}  // namespace

Result<TransferCounts> export_project(storage::Store& store, const TransferOptions& options,
                                      std::FILE* out) {
  return Exporter(store, options, out).run();
}

Result<TransferCounts> import_project(storage::Store& store, const TransferOptions& options,
                                      std::FILE* in) {
  return Importer(store, options, in).run();
}

}  // namespace copra::server
