// Encoded value -> JSON text, and rows (documents, users, collections) in the shapes of the
// platform contract. Hot: every response. May include store.h for the row types.
// Invariant: output is valid UTF-8 JSON; passwords and secrets never appear.
#include <emmintrin.h>

#include <array>
#include <charconv>
#include <cmath>

#include "storage/store.h"

namespace copra::storage {

namespace {

// Python's repr layout of a shortest digit string: fixed for exponents in [-4, 16).
size_t layout_double(const char* scientific, size_t n, char* out) {
  char* w = out;
  const char* p = scientific;
  const char* const end = scientific + n;
  if (*p == '-') *w++ = *p++;
  char digits[24];
  int count = 0;
  for (; p < end && *p != 'e'; ++p) {
    if (*p != '.') digits[count++] = *p;
  }
  int exponent = 0;
  if (p < end) {
    ++p;
    const bool negative = *p == '-';
    if (*p == '-' || *p == '+') ++p;
    for (; p < end; ++p) exponent = exponent * 10 + (*p - '0');
    if (negative) exponent = -exponent;
  }
  const auto put = [&](int from, int to) {
    for (int i = from; i < to; ++i) *w++ = i < count ? digits[i] : '0';
  };
  if (exponent < -4 || exponent >= 16) {
    *w++ = digits[0];
    if (count > 1) {
      *w++ = '.';
      put(1, count);
    }
    *w++ = 'e';
    *w++ = exponent < 0 ? '-' : '+';
    const int magnitude = exponent < 0 ? -exponent : exponent;
    if (magnitude < 10) *w++ = '0';
    w = std::to_chars(w, w + 4, magnitude).ptr;
  } else if (exponent < 0) {
    *w++ = '0';
    *w++ = '.';
    for (int i = -1; i > exponent; --i) *w++ = '0';
    put(0, count);
  } else {
    put(0, exponent + 1);
    *w++ = '.';
    if (count > exponent + 1) {
      put(exponent + 1, count);
    } else {
      *w++ = '0';
    }
  }
  return static_cast<size_t>(w - out);
}

void append_time(Micros micros, JsonShape shape, std::string& out) {
  char text[40];
  text[0] = '"';
  size_t n = 1 + format_time(micros, text + 1);
  if (shape == JsonShape::kRest) text[n++] = 'Z';
  text[n++] = '"';
  out.append(text, n);
}

void append_id(const Uuid& id, std::string& out) {
  char text[Uuid::kTextSize + 2];
  text[0] = '"';
  id.write_text(text + 1);
  text[Uuid::kTextSize + 1] = '"';
  out.append(text, sizeof text);
}

// Writes `"name":` after a comma where one is due.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_.push_back('{'); }
  void name(std::string_view key) {
    if (!first_) out_.push_back(',');
    first_ = false;
    append_json_string(key, out_);
    out_.push_back(':');
  }
  void close() { out_.push_back('}'); }

 private:
  std::string& out_;
  bool first_ = true;
};

void append_fields(ObjectWriter& object, DocView body, JsonShape shape, std::string& out) {
  for (const ValueView::Field f : body.fields()) {
    object.name(f.key);
    append_json(f.value, out, shape);
  }
}

// `entity_shape` only decides the zone mark.
void append_flat_document(const EntityHead& head, DocView body, JsonShape shape, std::string& out) {
  ObjectWriter object(out);
  bool created = false, updated = false, collection = false, id = false, data = false;
  for (const ValueView::Field f : body.fields()) {
    object.name(f.key);
    if (f.key == "id") {
      id = true;
      append_id(head.id, out);
      continue;
    }
    created |= f.key == "created_at";
    updated |= f.key == "updated_at";
    collection |= f.key == "collection_id";
    data |= f.key == "data";
    append_json(f.value, out, shape);
  }
  if (!id) {
    object.name("id");
    append_id(head.id, out);
  }
  if (!created && (head.shown & kShowCreatedAt)) {
    object.name("created_at");
    append_time(head.created_at, shape, out);
  }
  if (!updated && (head.shown & kShowUpdatedAt)) {
    object.name("updated_at");
    append_time(head.updated_at, shape, out);
  }
  if (!collection && (head.shown & kShowCollectionId)) {
    object.name("collection_id");
    append_id(head.collection_id, out);
  }
  if (!data) {
    object.name("data");
    append_json(body, out, shape);
  }
  object.close();
}

void append_user_field(ObjectWriter& object, std::string_view key, ValueView value, JsonShape shape,
                       std::string& out) {
  object.name(key);
  if (key == "email_verified_at" && value.is_int()) return append_time(value.as_int(), shape, out);
  append_json(value, out, shape);
}

constexpr std::array<std::string_view, 11> kUserNames = {
    "id",           "email",          "roles",
    "data",         "created_at",     "updated_at",
    "client_id",    "email_verified", "email_verified_at",
    "phone_number", "oauth_id"};

bool is_user_name(std::string_view key) {
  for (const std::string_view name : kUserNames) {
    if (name == key) return true;
  }
  return key == "oauth_provider" || key == "password" || key == "password_hash";
}

// A user inside a populated value: the body is the public part of the user record.
void append_user_entity(const EntityHead& head, DocView body, JsonShape shape, std::string& out) {
  ObjectWriter object(out);
  object.name("id");
  append_id(head.id, out);
  for (const ValueView::Field f : body.fields()) {
    append_user_field(object, f.key, f.value, shape, out);
  }
  if (head.shown & kShowCreatedAt) {
    object.name("created_at");
    append_time(head.created_at, shape, out);
  }
  if (head.shown & kShowUpdatedAt) {
    object.name("updated_at");
    append_time(head.updated_at, shape, out);
  }
  for (const ValueView::Field f : body.find("data").fields()) {
    if (is_user_name(f.key) || body.find(f.key)) continue;
    object.name(f.key);
    append_json(f.value, out, shape);
  }
  object.close();
}

void append_optional_text(const std::optional<std::string>& text, std::string& out) {
  if (text) {
    append_json_string(*text, out);
  } else {
    out += "null";
  }
}

}  // namespace

size_t format_double(double value, char* out) {
  if (!std::isfinite(value)) {
    std::memcpy(out, "null", 4);
    return 4;
  }
  char text[32];
  const auto result = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific);
  return layout_double(text, static_cast<size_t>(result.ptr - text), out);
}

void append_json_double(double value, std::string& out) {
  char text[40];
  out.append(text, format_double(value, text));
}

void append_json_int(int64_t value, std::string& out) {
  char text[24];
  const auto result = std::to_chars(text, text + sizeof text, value);
  out.append(text, static_cast<size_t>(result.ptr - text));
}

void append_json_string(std::string_view utf8, std::string& out) {
  constexpr char kHex[] = "0123456789abcdef";
  out.push_back('"');
  const char* p = utf8.data();
  const char* const end = p + utf8.size();
  const char* run = p;
  const __m128i quote = _mm_set1_epi8('"');
  const __m128i slash = _mm_set1_epi8('\\');
  const __m128i control = _mm_set1_epi8(0x1F);
  const __m128i surrogate = _mm_set1_epi8(static_cast<char>(0xED));
  while (p < end) {
    if (end - p >= 16) {
      const __m128i chunk = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
      const __m128i is_control = _mm_cmpeq_epi8(_mm_min_epu8(chunk, control), chunk);
      const __m128i special =
          _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(chunk, quote), _mm_cmpeq_epi8(chunk, slash)),
                       _mm_or_si128(is_control, _mm_cmpeq_epi8(chunk, surrogate)));
      const int mask = _mm_movemask_epi8(special);
      if (mask == 0) {
        p += 16;
        continue;
      }
      p += __builtin_ctz(static_cast<unsigned>(mask));
    }
    const uint8_t c = static_cast<uint8_t>(*p);
    const bool lone = c == 0xED && end - p >= 3 && static_cast<uint8_t>(p[1]) >= 0xA0;
    if (c >= 0x20 && c != '"' && c != '\\' && !lone) {
      ++p;
      continue;
    }
    out.append(run, static_cast<size_t>(p - run));
    if (lone) {
      const unsigned unit = 0xD000u | (static_cast<uint8_t>(p[1]) & 0x3Fu) << 6 |
                            (static_cast<uint8_t>(p[2]) & 0x3Fu);
      out += "\\u";
      for (int shift = 12; shift >= 0; shift -= 4) out.push_back(kHex[unit >> shift & 15]);
      p += 3;
    } else {
      out.push_back('\\');
      switch (c) {
        case '"':
        case '\\': out.push_back(static_cast<char>(c)); break;
        case '\b': out.push_back('b'); break;
        case '\f': out.push_back('f'); break;
        case '\n': out.push_back('n'); break;
        case '\r': out.push_back('r'); break;
        case '\t': out.push_back('t'); break;
        default:
          out += "u00";
          out.push_back(kHex[c >> 4]);
          out.push_back(kHex[c & 15]);
      }
      ++p;
    }
    run = p;
  }
  out.append(run, static_cast<size_t>(end - run));
  out.push_back('"');
}

void append_json(ValueView value, std::string& out, JsonShape shape) {
  switch (value.type()) {
    case Type::kMissing:
    case Type::kNull: out += "null"; break;
    case Type::kBool: out += value.as_bool() ? "true" : "false"; break;
    case Type::kInt: append_json_int(value.as_int(), out); break;
    case Type::kBigInt: out += value.as_string(); break;
    case Type::kDouble: append_json_double(value.as_double(), out); break;
    case Type::kString: append_json_string(value.as_string(), out); break;
    case Type::kArray: {
      out.push_back('[');
      bool first = true;
      for (const ValueView v : value.elements()) {
        if (!first) out.push_back(',');
        first = false;
        append_json(v, out, shape);
      }
      out.push_back(']');
      break;
    }
    case Type::kObject: {
      ObjectWriter object(out);
      append_fields(object, value, shape, out);
      object.close();
      break;
    }
    case Type::kEntity: {
      const EntityHead head = value.entity_head();
      if (head.kind == EntityHead::Kind::kUser) {
        append_user_entity(head, value.entity_body(), shape, out);
      } else {
        append_flat_document(head, value.entity_body(), shape, out);
      }
      break;
    }
  }
}

std::string to_json(ValueView value) {
  std::string out;
  append_json(value, out);
  return out;
}

void append_document_json(const Document& document, JsonShape shape, std::string& out,
                          std::string_view collection_json) {
  if (shape == JsonShape::kFlat) {
    const EntityHead head = {EntityHead::Kind::kDocument, document.shown,      document.id,
                             document.collection_id,      document.created_at, document.updated_at};
    return append_flat_document(head, document.data(), shape, out);
  }
  out += "{\"id\":";
  append_id(document.id, out);
  if (document.shown & kShowCollectionId) {
    out += ",\"collection_id\":";
    append_id(document.collection_id, out);
  }
  out += ",\"data\":";
  append_json(document.data(), out, shape);
  if (document.shown & kShowCreatedAt) {
    out += ",\"created_at\":";
    append_time(document.created_at, shape, out);
  }
  if (document.shown & kShowUpdatedAt) {
    out += ",\"updated_at\":";
    append_time(document.updated_at, shape, out);
  }
  if (!collection_json.empty()) {
    out += ",\"collection\":";
    out += collection_json;
  }
  out.push_back('}');
}

void append_user_json(const User& user, const Uuid& project, JsonShape shape, std::string& out) {
  ObjectWriter object(out);
  const DocView data = user.fields();
  const auto shown = [&](std::string_view name) {
    if (user.select.empty() || name == "id") return true;
    for (const std::string& s : user.select) {
      if (s == name) return true;
    }
    return false;
  };
  object.name("id");
  append_id(user.id, out);
  if (shown("email")) {
    object.name("email");
    append_json_string(user.email, out);
  }
  // A selection of data fields only still shows them inside `data`.
  if (shown("data") || data.is_object()) {
    if (user.select.empty() || shown("data") || data.count() > 0) {
      object.name("data");
      append_json(data, out, shape);
    }
  }
  if (shown("roles")) {
    object.name("roles");
    out.push_back('[');
    for (size_t i = 0; i < user.roles.size(); ++i) {
      if (i) out.push_back(',');
      append_json_string(user.roles[i], out);
    }
    out.push_back(']');
  }
  if (shown("client_id")) {
    object.name("client_id");
    append_id(project, out);
  }
  if (shown("created_at")) {
    object.name("created_at");
    append_time(user.created_at, shape, out);
  }
  if (shown("updated_at")) {
    object.name("updated_at");
    append_time(user.updated_at, shape, out);
  }
  if (shown("email_verified")) {
    object.name("email_verified");
    out += user.email_verified ? "true" : "false";
  }
  if (shown("email_verified_at")) {
    object.name("email_verified_at");
    if (user.email_verified_at) {
      append_time(*user.email_verified_at, shape, out);
    } else {
      out += "null";
    }
  }
  const std::pair<std::string_view, const std::optional<std::string>*> texts[] = {
      {"phone_number", &user.phone_number},
      {"oauth_id", &user.oauth_id},
      {"oauth_provider", &user.oauth_provider}};
  for (const auto& [name, text] : texts) {
    if (!shown(name)) continue;
    object.name(name);
    append_optional_text(*text, out);
  }
  if (shape == JsonShape::kFlat) {
    for (const ValueView::Field f : data.fields()) {
      if (is_user_name(f.key)) continue;
      object.name(f.key);
      append_json(f.value, out, shape);
    }
  }
  object.close();
}

void append_collection_json(const Collection& collection, JsonShape shape, bool with_count,
                            std::string& out) {
  ObjectWriter object(out);
  object.name("id");
  append_id(collection.id, out);
  object.name("name");
  append_json_string(collection.name, out);
  if (shape == JsonShape::kFlat) {
    object.name("project_id");
    append_id(collection.project_id, out);
  }
  object.name("created_at");
  append_time(collection.created_at, shape, out);
  object.name("webhook_url");
  append_optional_text(collection.webhook_url, out);
  object.name("permissions");
  append_json(DocView(collection.permissions), out, shape);
  if (with_count) {
    object.name("document_count");
    append_json_int(collection.document_count, out);
  }
  object.close();
}

Micros effective_created_at(const Document& document) {
  const ValueView own = document.data().find("created_at");
  if (own.is_string()) {
    if (const auto parsed = parse_time(own.as_string())) return parsed->micros;
  }
  return document.created_at;
}

}  // namespace copra::storage
