// Request bytes to Python values: content types, SDK envelope, forms, multipart, header mapping.
// Source: platform rules "Body -> payload", "Query parameters"; RFC 7578 (multipart), 6265
// (cookies).
#include "stdlib_shims/platform/request_body.h"

#include <cctype>

#include "interp/types/builtin_types.h"
#include "interp/types/text.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/json.h"
#include "stdlib_shims/platform/multipart.h"

namespace copra {

namespace {

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
  while (!s.empty() && (s.back() == ' ' || s.back() == '\t')) s.remove_suffix(1);
  return s;
}

std::string_view header(const RequestData& r, std::string_view name) {
  for (const auto& [k, v] : r.headers) {
    if (k == name) return v;
  }
  return {};
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string form_decode(std::string_view s) {
  std::string out;
  out.reserve(s.size());
  for (size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '+') {
      out += ' ';
    } else if (s[i] == '%' && i + 2 < s.size() && hex_digit(s[i + 1]) >= 0 &&
               hex_digit(s[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(s[i + 1]) * 16 + hex_digit(s[i + 2]));
      i += 2;
    } else {
      out += s[i];
    }
  }
  return out;
}

// First value as a string, further ones make it a list.
bool add_field(Vm& vm, Dict* d, std::string_view name, Value v) {
  Str* key = new_str_lossy(vm, name);
  if (!key) return false;
  const Value old = dict_get_str(vm, d, key);
  if (old.is_not_found()) return dict_set(vm, d, Value(key), v);
  if (is_list(old)) return list_append(vm, old.as<List>(), v);
  const Value both[2] = {old, v};
  List* l = new_list_from(vm, both, 2);
  return l && dict_set(vm, d, Value(key), Value(l));
}

bool read_form(Vm& vm, std::string_view body, Dict* out) {
  while (!body.empty()) {
    const size_t amp = body.find('&');
    const std::string_view pair = body.substr(0, amp);
    body = amp == std::string_view::npos ? std::string_view() : body.substr(amp + 1);
    if (pair.empty()) continue;
    const size_t eq = pair.find('=');
    const std::string name = form_decode(pair.substr(0, eq));
    const std::string value =
        eq == std::string_view::npos ? std::string() : form_decode(pair.substr(eq + 1));
    Str* text = new_str_lossy(vm, value);
    if (!text || !add_field(vm, out, name, Value(text)) || !charge(vm, 1)) return false;
  }
  return true;
}

// ---------------------------------------------------------------- uploaded files

struct UploadedFile : NativeObj {
  Value filename;
  Value content_type;
  Value data;  // bytes
};
void trace_file(Marker& m, Obj* o) {
  auto* f = static_cast<UploadedFile*>(o);
  m.value(f->filename);
  m.value(f->content_type);
  m.value(f->data);
}
Value file_name(Vm&, Value self) { return self.as<UploadedFile>()->filename; }
Value file_type(Vm&, Value self) { return self.as<UploadedFile>()->content_type; }
Value file_size(Vm&, Value self) {
  return Value::small_int(self.as<UploadedFile>()->data.as<Bytes>()->size());
}
Value file_read(Vm&, Value* a, uint32_t) { return a[0].as<UploadedFile>()->data; }
Value file_json(Vm& vm, Value* a, uint32_t) {
  auto* f = a[0].as<UploadedFile>();
  Dict* d = new_dict(vm);
  TRY_BOOL(dict_set_str(vm, d, "filename", f->filename));
  TRY_BOOL(dict_set_str(vm, d, "content_type", f->content_type));
  TRY_BOOL(dict_set_str(vm, d, "size", file_size(vm, a[0])));
  return Value(d);
}
constexpr GetSetDef kFileGetSets[] = {
    {"filename", file_name}, {"content_type", file_type}, {"size", file_size}, {nullptr, nullptr}};
constexpr NativeDef kFileMethods[] = {
    {"read", "()", file_read}, {"__json__", "()", file_json}, {nullptr, nullptr, nullptr}};
const NativeType kUploadedFileType = {.name = "UploadedFile",
                                      .module = "request",
                                      .size = sizeof(UploadedFile),
                                      .trace = trace_file,
                                      .methods = kFileMethods,
                                      .getsets = kFileGetSets,
                                      .flags = 0};

// Text parts become fields, file parts UploadedFile objects; repeated names make lists.
class FormReader final : public MultipartHandler {
 public:
  FormReader(Vm& vm, Dict* fields, Dict* files) : vm_(vm), fields_(fields), files_(files) {}

  bool begin_part(const MultipartPart& part) override {
    part_ = part;
    bytes_.clear();
    return charge(vm_, 10);
  }
  bool part_bytes(std::string_view bytes) override {
    bytes_ += bytes;
    return true;
  }
  bool end_part() override {
    if (!part_.is_file) {
      Str* text = new_str_lossy(vm_, bytes_);
      return text && add_field(vm_, fields_, part_.name, Value(text));
    }
    auto* f = new_native_object<UploadedFile>(vm_, native_type(vm_, kUploadedFileType));
    f->filename = f->content_type = f->data = Value::none();
    Str* filename = new_str_lossy(vm_, part_.filename);
    Str* content_type = new_str_lossy(vm_, part_.content_type);
    Bytes* data = new_bytes(vm_, bytes_);
    if (!filename || !content_type || !data) return false;
    f->filename = Value(filename);
    f->content_type = Value(content_type);
    f->data = Value(data);
    return add_field(vm_, files_, part_.name, Value(f));
  }

 private:
  Vm& vm_;
  Dict* fields_;
  Dict* files_;
  MultipartPart part_;
  std::string bytes_;
};

bool read_multipart(Vm& vm, std::string_view body, std::string_view type, Dict* fields, Dict* files,
                    std::string* refusal) {
  const auto boundary = multipart_boundary(type);
  std::string why = "The boundary is missing";
  if (boundary) {
    FormReader reader(vm, fields, files);
    MultipartParser parser(*boundary, reader);
    if (parser.feed(body) && parser.finish()) return true;
    why = parser.error();
    if (why.empty()) return false;  // raised
  }
  *refusal = "Invalid multipart body: " + why;
  return false;
}

// ---------------------------------------------------------------- header and query mappings

// A dict whose keys are found whatever their case.
Value lower_key(Vm& vm, Value key) {
  if (!is_str(key)) return key;
  return Value(new_str(vm, lower(key.as<Str>()->view())));
}
Value headers_getitem(Vm& vm, Value self, Value key) {
  const Value k = TRY(lower_key(vm, key));
  const Value v = TRY(dict_get(vm, self.as<Dict>(), k));
  return v.is_not_found() ? raise_key_error(vm, key) : v;
}
int headers_contains(Vm& vm, Value self, Value key) {
  const Value k = lower_key(vm, key);
  if (k.is_raised()) return -1;
  const Value v = dict_get(vm, self.as<Dict>(), k);
  return v.is_raised() ? -1 : !v.is_not_found();
}
Value headers_get(Vm& vm, Value* a, uint32_t) {
  const Value k = TRY(lower_key(vm, a[1]));
  const Value v = TRY(dict_get(vm, a[0].as<Dict>(), k));
  if (!v.is_not_found()) return v;
  return a[2].is_absent() ? Value::none() : a[2];
}
constexpr NativeDef kHeadersMethods[] = {{"get", "(key, default=None, /)", headers_get},
                                         {nullptr, nullptr, nullptr}};
const TypeOps kHeadersOps = [] {
  TypeOps ops = *kDictType.ops;
  ops.getitem = headers_getitem;
  ops.contains = headers_contains;
  return ops;
}();
const NativeType kHeadersType = {.name = "Headers",
                                 .module = "request",
                                 .base = &kDictType,
                                 .kind = Kind::kDict,
                                 .size = sizeof(Dict),
                                 .ops = &kHeadersOps,
                                 .methods = kHeadersMethods,
                                 .flags = 0};

Value query_getlist(Vm& vm, Value* a, uint32_t) {
  const Value lists = shim_state<RequestState>(vm).query_lists;
  const Value v = TRY(dict_get(vm, lists.as<Dict>(), a[1]));
  return v.is_not_found() ? Value(new_list(vm)) : v;
}
constexpr NativeDef kQueryMethods[] = {{"getlist", "(key, /)", query_getlist},
                                       {nullptr, nullptr, nullptr}};
const NativeType kQueryType = {.name = "QueryParams",
                               .module = "request",
                               .base = &kDictType,
                               .kind = Kind::kDict,
                               .size = sizeof(Dict),
                               .methods = kQueryMethods,
                               .flags = 0};

// An empty dict of a native dict type.
Dict* new_typed_dict(Vm& vm, const NativeType& type) {
  Dict* d = new_dict(vm);
  d->word = native_type(vm, type);
  d->flags |= kSubclass;
  return d;
}

bool read_query(Vm& vm, RequestState& s) {
  Dict* query = new_typed_dict(vm, kQueryType);
  s.query = Value(query);
  Dict* lists = new_dict(vm);
  s.query_lists = Value(lists);
  for (const auto& [name, value] : s.data->query) {
    Str* key = new_str_lossy(vm, name);
    Str* text = new_str_lossy(vm, value);
    if (!key || !text || !dict_set(vm, query, Value(key), Value(text))) return false;
    Value list = dict_get_str(vm, lists, key);
    if (list.is_not_found()) {
      list = Value(new_list(vm));
      if (!dict_set(vm, lists, Value(key), list)) return false;
    }
    if (!list_append(vm, list.as<List>(), Value(text))) return false;
  }
  return true;
}

bool is_json_type(std::string_view type) {
  return type == "application/json" || (type.size() > 5 && type.substr(type.size() - 5) == "+json");
}

// Some editors and clients begin UTF-8 with a byte order mark.
std::string_view without_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

// {"payload": {...}} as the official client posts it.
void unwrap_envelope(Vm& vm, RequestState& s, Value v) {
  Dict* d = v.as<Dict>();
  if (d->size() != 1) return;
  const Value inner = dict_get_str(vm, d, "payload");
  if (is_dict(inner)) {
    s.payload = s.json = inner;
  } else if (inner.is_none()) {
    s.payload = s.json = Value(new_dict(vm));
  } else {
    return;
  }
  s.envelope = v;
}

void take_json(Vm& vm, RequestState& s, Value v) {
  s.parsed_body = true;
  s.json = v;
  if (!is_dict(v)) {
    s.payload = Value(new_dict(vm));
    return;
  }
  s.payload = v;
  unwrap_envelope(vm, s, v);
}

}  // namespace

bool read_request(Vm& vm, const RequestData& data, std::string* refusal) {
  RequestState& s = shim_state<RequestState>(vm);
  s.data = &data;
  if (!read_query(vm, s)) return false;
  s.files = Value(new_dict(vm));
  const std::string_view full_type = header(data, "content-type");
  const std::string type = lower(trim(full_type.substr(0, full_type.find(';'))));
  const std::string_view body = data.body;
  const size_t first = body.find_first_not_of(" \t\r\n");
  if (body.empty() || (is_json_type(type) && first == std::string_view::npos)) {
    Dict* copy = new_dict(vm);
    if (!dict_update(vm, copy, s.query)) return false;
    s.payload = s.json = Value(copy);
    return true;
  }
  s.payload = Value(new_dict(vm));
  s.json = s.payload;
  if (is_json_type(type)) {
    const Value v = utf8_valid_prefix(body) == body.size() ? json_parse(vm, without_mark(body))
                                                           : Value::raised();
    if (v.is_raised()) {
      if (!vm.unwinding_limit()) *refusal = "Invalid JSON body";
      return false;
    }
    take_json(vm, s, v);
    return true;
  }
  if (type == "application/x-www-form-urlencoded") {
    s.parsed_body = true;
    return read_form(vm, body, s.payload.as<Dict>());
  }
  if (type == "multipart/form-data") {
    s.parsed_body = true;
    return read_multipart(vm, body, full_type, s.payload.as<Dict>(), s.files.as<Dict>(), refusal);
  }
  const std::string_view text = without_mark(body);
  const size_t start = text.find_first_not_of(" \t\r\n");
  if ((type.empty() || type == "text/plain") && start != std::string_view::npos &&
      (text[start] == '{' || text[start] == '[') && utf8_valid_prefix(text) == text.size()) {
    // Mislabelled webhooks.
    const Value v = json_parse(vm, text);
    if (!v.is_raised()) {
      take_json(vm, s, v);
    } else if (vm.unwinding_limit()) {
      return false;
    } else {
      (void)take_pending(vm);
    }
  }
  return true;
}

bool read_message(Vm& vm, const RequestData& data) {
  RequestState& s = shim_state<RequestState>(vm);
  const Value request = s.request;
  s = RequestState();
  s.request = request;
  s.data = &data;
  if (!read_query(vm, s)) return false;
  s.files = Value(new_dict(vm));
  s.payload = s.json = Value(new_dict(vm));
  if (data.body.empty()) return true;
  const Value v = json_parse(vm, data.body);
  if (v.is_raised()) return false;
  s.parsed_body = true;
  s.json = v;
  if (is_dict(v)) s.payload = v;
  return true;
}

Value make_headers(Vm& vm, const StringPairs& headers) {
  Dict* d = new_typed_dict(vm, kHeadersType);
  for (const auto& [name, value] : headers) {
    Str* key = TRY_PTR(new_str_lossy(vm, name));
    Str* text = TRY_PTR(new_str_lossy(vm, value));
    TRY_BOOL(dict_set(vm, d, Value(key), Value(text)));
  }
  return Value(d);
}

Value make_cookies(Vm& vm, const StringPairs& headers) {
  Dict* d = new_dict(vm);
  for (const auto& [name, value] : headers) {
    if (name != "cookie") continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      const size_t end = rest.find(';');
      const std::string_view pair = trim(rest.substr(0, end));
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      const size_t eq = pair.find('=');
      if (eq == std::string_view::npos) continue;
      std::string_view v = trim(pair.substr(eq + 1));
      if (v.size() >= 2 && v.front() == '"' && v.back() == '"') v = v.substr(1, v.size() - 2);
      Str* key = TRY_PTR(new_str_lossy(vm, trim(pair.substr(0, eq))));
      Str* text = TRY_PTR(new_str_lossy(vm, v));
      TRY_BOOL(dict_set(vm, d, Value(key), Value(text)));
    }
  }
  return Value(d);
}

}  // namespace copra
