// Forms with files; contract in multipart.h.
#include "server/multipart.h"

#include <algorithm>
#include <utility>

#include "server/data_api.h"
#include "server/handlers.h"
#include "server/mime.h"
#include "server/text.h"
#include "stdlib_shims/platform/multipart.h"

namespace copra::server {

namespace {

constexpr size_t kBlockBytes = 256 * 1024;
constexpr size_t kTextBytesMax = 16u << 20;  // of all text parts together
constexpr size_t kFilesMax = 100;

class FormBuilder final : public MultipartHandler {
 public:
  FormBuilder(Form& form, const Body& body) : form_(form), body_(body) {}
  void attach(const MultipartParser* parser) { parser_ = parser; }
  const std::string& error() const { return error_; }

  bool begin_part(const MultipartPart& part) override {
    part_ = part;
    text_.clear();
    begin_ = size_ = 0;
    started_ = false;
    // A Blob of JSON is sent as a file although it is the data.
    as_text_ = !part.is_file || (part.name == "data" &&
                                 lower_ascii(part.content_type).starts_with("application/json"));
    return true;
  }
  bool part_bytes(std::string_view bytes) override {
    if (as_text_) {
      if ((texts_size_ += bytes.size()) > kTextBytesMax) return stop("The text parts are too long");
      text_ += bytes;
      return true;
    }
    if (!std::exchange(started_, true)) begin_ = parser_->piece_offset();
    size_ += bytes.size();
    return true;
  }
  bool end_part() override {
    if (as_text_) {
      form_.texts.emplace_back(std::move(part_.name), std::move(text_));
      return true;
    }
    if (part_.filename.empty() && size_ == 0) return true;  // a form field left empty
    if (form_.files.size() == kFilesMax) return stop("More than 100 files");
    FormFile file;
    file.field = valid_utf8(part_.name);
    file.filename = valid_utf8(part_.filename);
    file.content_type = valid_utf8(part_.content_type);
    file.body = body_.slice(begin_, size_);
    form_.files.push_back(std::move(file));
    return true;
  }

 private:
  bool stop(std::string why) {
    error_ = std::move(why);
    return false;
  }

  Form& form_;
  const Body& body_;
  const MultipartParser* parser_ = nullptr;
  MultipartPart part_;
  std::string text_, error_;
  size_t begin_ = 0, size_ = 0, texts_size_ = 0;
  bool as_text_ = false, started_ = false;
};

Response refuse_form(const std::string& why) {
  return reply_error(400, "Invalid multipart body: " + why);
}

// {field: url} or, for a field that came more than once, {field: [url, url]}.
storage::Result<std::string> file_fields(
    const std::vector<std::pair<std::string, std::string>>& urls) {
  storage::DocBuilder out;
  out.begin_object();
  for (size_t i = 0; i < urls.size(); ++i) {
    const auto same = [&](const auto& other) { return other.first == urls[i].first; };
    const auto end = urls.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(urls.begin(), end, same)) continue;  // written with its first
    out.key(urls[i].first);
    const bool many = std::any_of(end + 1, urls.end(), same);
    if (many) out.begin_array();
    for (const auto& entry : urls)
      if (same(entry)) out.string(entry.second);
    if (many) out.end_array();
  }
  out.end_object();
  return out.take();
}

}  // namespace

const std::string* Form::text(std::string_view name) const { return find_last(texts, name); }

const FormFile* Form::file(std::string_view name) const {
  for (const FormFile& file : files)
    if (file.field == name) return &file;
  return nullptr;
}

bool read_form(const Request& request, Form* form, Response* refusal) {
  const auto boundary = multipart_boundary(request.header("content-type"));
  if (!boundary) {
    *refusal = is_multipart_form(request.header("content-type"))
                   ? refuse_form("The boundary is missing")
                   : reply_error(400, "Expected multipart/form-data");
    return false;
  }
  const Body body = request.whole_body();
  FormBuilder builder(*form, body);
  MultipartParser parser(*boundary, builder);
  builder.attach(&parser);
  std::string block;
  for (uint64_t at = 0; at < body.size(); at += kBlockBytes) {
    block.clear();
    if (!body.read(at, kBlockBytes, &block)) {
      *refusal = reply_error(500, "Storage failure");
      return false;
    }
    if (!parser.feed(block)) break;
  }
  if (builder.error().empty() && parser.finish()) return true;
  *refusal = refuse_form(builder.error().empty() ? parser.error() : builder.error());
  return false;
}

bool take_form(Call& call, const storage::Uuid& project, Response* refusal) {
  Form form;
  if (!read_form(call.request, &form, refusal)) return false;
  auto input = std::make_unique<FormInput>();
  input->data = storage::empty_object();
  if (const std::string* const data = form.text("data"); data != nullptr && !trim(*data).empty()) {
    storage::JsonLimits limits;
    limits.bytes_max = kTextBytesMax;
    auto parsed = storage::json_to_value(*data, limits);
    if (!parsed.ok()) {
      *refusal = reply_error(400, "Invalid JSON in the part 'data': " + parsed.status().message());
      return false;
    }
    if (!storage::ValueView(*parsed).is_object()) {
      *refusal = reply_error(400, "The part 'data' must be a JSON object");
      return false;
    }
    input->data = std::move(parsed).value();
    input->has_data = true;
  }
  call.form = std::move(input);
  FileStore& files = call.app.files();
  const std::string origin = call.app.origin(call.request);
  std::vector<std::pair<std::string, std::string>> urls;
  for (const FormFile& file : form.files) {
    const auto path = upload_path({}, file.filename);
    auto staged = files.stage(project, file.body, *path, plain_type(file.content_type), kUploaded);
    if (!staged.ok()) {
      *refusal = reply_status(staged.status());
      drop_form(call);
      return false;
    }
    urls.emplace_back(file.field, FileStore::url(origin, project, *path));
    call.form->staged.push_back(std::move(staged).value());
  }
  auto fields = file_fields(urls);
  if (!fields.ok()) {
    *refusal = reply_status(fields.status());
    drop_form(call);
    return false;
  }
  call.form->files = std::move(fields).value();
  return true;
}

storage::Status publish_files(Call& call, storage::Session& session) {
  if (!call.form) return {};
  for (const StagedFile& file : call.form->staged)
    COPRA_TRY(call.app.files().publish(session, file).status());
  return {};
}

void drop_form(Call& call) {
  if (!call.form) return;
  for (const StagedFile& file : call.form->staged) call.app.files().discard(file);
  call.form.reset();
}

bool read_fields(const Call& call, std::string* encoded, Response* refusal) {
  if (!call.form) return read_object(call.request, encoded, refusal);
  const storage::DocView data = unwrap_data(storage::DocView(call.form->data));
  const storage::DocView files(call.form->files);
  storage::DocBuilder out;
  out.begin_object();
  for (const auto& field : data.fields()) {
    if (files.find(field.key)) continue;
    out.key(field.key);
    out.value(field.value);
  }
  for (const auto& field : files.fields()) {
    out.key(field.key);
    out.value(field.value);
  }
  out.end_object();
  auto merged = out.take();
  if (!merged.ok()) {
    *refusal = reply_status(merged.status());
    return false;
  }
  *encoded = std::move(merged).value();
  return true;
}

}  // namespace copra::server
