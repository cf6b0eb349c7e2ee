// See db_values.h. Shapes of documents and users: platform rules "Document value", "User value".
#include "stdlib_shims/platform/db_values.h"

#include "interp/types/containers.h"
#include "interp/types/text.h"
#include "interp/vm/isolate.h"
#include "stdlib_shims/json.h"
#include "stdlib_shims/platform/doc_value.h"

namespace copra {

using StorageCode = storage::Code;
using storage::DocBuilder;
using storage::ValueView;

Value raise_storage(Vm& vm, const storage::Status& status) {
  switch (status.code()) {
    case StorageCode::kInvalid:
    case StorageCode::kTooLarge:
    case StorageCode::kAlreadyExists:
    case StorageCode::kNotFound: return raise_str(vm, Exc::kValueError, status.message());
    case StorageCode::kConflict:
      return raise_str(vm, Exc::kRuntimeError,
                       "The data was changed by someone else too often; try again");
    default: return raise_str(vm, Exc::kRuntimeError, "Storage failure: " + status.text());
  }
}

// ---------------------------------------------------------------- encoding

namespace {

bool encode_key(Vm& vm, Value k, DocBuilder& out) {
  if (is_str(k)) {
    out.key(k.as<Str>()->view());
    return true;
  }
  // As JSON object keys: true, null, 1, else str().
  if (k.is_none()) {
    out.key("null");
  } else if (k.is_bool()) {
    out.key(k.is_true() ? "true" : "false");
  } else {
    const Value text = op_str(vm, k);
    if (text.is_raised()) return false;
    out.key(text.as<Str>()->view());
  }
  return true;
}

bool encode_items(Vm& vm, Value v, DocBuilder& out) {
  out.begin_array();
  Iterate it(vm, v);
  Value item;
  while (it.next(&item)) {
    if (!encode_value(vm, item, out)) return false;
  }
  out.end_array();
  return !it.raised();
}

// Keys of a Doc that the platform put there.
bool is_added(Vm& vm, DocDict* doc, Value key) {
  if (!doc || !is_str(key)) return false;
  const std::string_view k = key.as<Str>()->view();
  if (k == "id") return true;
  if (k == "data") return doc->added_data;
  if (k == "created_at") return doc->added_created_at;
  if (k == "updated_at") return doc->added_updated_at;
  if (k == "collection_id") return doc->added_collection_id;
  if (!is_tuple(doc->populated)) return false;
  Tuple* t = doc->populated.as<Tuple>();
  for (uint32_t i = 0; i < t->size(); ++i) {
    if (str_equal(t->items()[i].as<Str>(), key.as<Str>())) return true;
  }
  (void)vm;
  return false;
}

bool encode_fields(Vm& vm, Dict* d, DocDict* doc, DocBuilder& out) {
  uint32_t i = 0;
  Value k, v;
  while (dict_next(d, &i, &k, &v)) {
    if (is_added(vm, doc, k)) continue;
    if (!encode_key(vm, k, out) || !encode_value(vm, v, out)) return false;
    if ((i & 255) == 0 && !charge(vm, 256)) return false;
  }
  return true;
}

bool raise_builder(Vm& vm, const storage::Status& status) {
  raise_storage(vm, status);
  return false;
}

}  // namespace

bool encode_value(Vm& vm, Value v, DocBuilder& out) {
  if (is_str(v)) {
    out.string(v.as<Str>()->view());
    return true;
  }
  if (v.is_none()) {
    out.null();
    return true;
  }
  if (v.is_bool()) {
    out.boolean(v.is_true());
    return true;
  }
  if (v.is_small_int()) {
    out.integer(v.small());
    return true;
  }
  if (is_float(v)) {
    out.number(float_value(v));
    return true;
  }
  RecursionGuard guard(vm, " while storing a value");
  if (!guard.ok()) return false;
  if (!out.ok()) return raise_builder(vm, out.status());  // nested too deep, too large
  if (v.is_ptr()) {
    switch (v.ptr()->kind) {
      case Kind::kBigInt:
      case Kind::kIntSub: out.big_integer(int_to_decimal(vm, int_base(v))); return true;
      case Kind::kDict:
        out.begin_object();
        if (!encode_fields(vm, v.as<Dict>(), nullptr, out)) return false;
        out.end_object();
        return true;
      case Kind::kList:
      case Kind::kTuple:
      case Kind::kSet:
      case Kind::kFrozenSet:
      case Kind::kRange:
      case Kind::kDictKeys:
      case Kind::kDictValues:
      case Kind::kDictItems:
      case Kind::kGenerator: return encode_items(vm, v, out);
      default: break;
    }
  }
  // Everything else has a JSON form: datetimes, decimals, UUIDs, bytes, objects.
  std::string json;
  if (!json_write_result(vm, v, &json)) return false;
  const auto encoded = storage::json_to_value(json);
  if (!encoded.ok()) return raise_builder(vm, encoded.status());
  out.value(ValueView(*encoded));
  return true;
}

bool encode_document(Vm& vm, Value v, const char* what, std::string* out) {
  if (!is_dict(v)) {
    raise(vm, Exc::kValueError, "%s must be a dict, not %s", what, type_name(vm, v).c_str());
    return false;
  }
  DocBuilder builder;
  builder.begin_object();
  if (!encode_fields(vm, v.as<Dict>(), as_doc(vm, v), builder)) return false;
  builder.end_object();
  auto taken = builder.take();
  if (!taken.ok()) return raise_builder(vm, taken.status());
  *out = std::move(*taken);
  return true;
}

bool encode_filters(Vm& vm, Value filters, Value keywords, std::string* out) {
  DocBuilder builder;
  builder.begin_object();
  if (!filters.is_absent() && !filters.is_none()) {
    if (!is_dict(filters)) {
      raise(vm, Exc::kValueError, "filters must be a dict, not %s", type_name(vm, filters).c_str());
      return false;
    }
    if (!encode_fields(vm, filters.as<Dict>(), nullptr, builder)) return false;
  }
  if (is_dict(keywords) && !encode_fields(vm, keywords.as<Dict>(), nullptr, builder)) return false;
  builder.end_object();
  auto taken = builder.take();
  if (!taken.ok()) return raise_builder(vm, taken.status());
  *out = std::move(*taken);
  return true;
}

// ---------------------------------------------------------------- decoding

namespace {

Value time_text(Vm& vm, storage::Micros at) {
  char text[32];
  return Value(new_ascii(vm, std::string_view(text, storage::format_time(at, text))));
}
Value uuid_text(Vm& vm, const storage::Uuid& id) {
  char text[storage::Uuid::kTextSize];
  id.write_text(text);
  return Value(new_ascii(vm, std::string_view(text, sizeof text)));
}

// Text of the store: like Python's it may hold lone surrogates. What SQL made of bytes may be no
// UTF-8 at all.
Str* stored_str(Vm& vm, std::string_view text) {
  std::string_view rest = text;
  while (true) {
    rest.remove_prefix(utf8_valid_prefix(rest));
    if (rest.empty()) return new_str(vm, text);
    const bool surrogate = rest.size() >= 3 && rest[0] == '\xED' && (rest[1] & 0xE0) == 0xA0 &&
                           (rest[2] & 0xC0) == 0x80;
    if (!surrogate) return new_str_lossy(vm, text);
    rest.remove_prefix(3);
  }
}

bool set_key(Vm& vm, Dict* d, std::string_view key, Value v) {
  if (v.is_raised()) return false;
  Str* k = key.size() <= 64 ? intern(vm, key) : stored_str(vm, key);
  return k && dict_set_hash(vm, d, Value(k), str_hash(k), v);
}

bool decode_fields(Vm& vm, ValueView object, Dict* d) {
  for (const auto& field : object.fields()) {
    if (!set_key(vm, d, field.key, decode_value(vm, field.value))) return false;
  }
  return true;
}

struct DocParts {
  storage::Uuid id, collection_id;
  storage::Micros created_at, updated_at;
  uint8_t shown;
};

// id, created_at, updated_at, collection_id, data.
constexpr size_t kAddedKeys = 5;

Value build_doc(Vm& vm, ValueView body, const DocParts& parts,
                const std::vector<std::string>* populated) {
  DocDict* d = new_doc(vm);
  TRY_BOOL(dict_reserve(vm, d, body.count() + kAddedKeys));
  TRY_BOOL(decode_fields(vm, body, d));
  Value copy = Value::absent();
  if (!body.find("data")) {
    Dict* plain = TRY_PTR(dict_copy(vm, d));
    // dict_copy keeps nothing of the Doc but its entries.
    plain->word = kind_type(vm, Kind::kDict);
    plain->flags = static_cast<uint8_t>(plain->flags & ~kSubclass);
    copy = Value(plain);
  }
  TRY_BOOL(set_key(vm, d, "id", uuid_text(vm, parts.id)));
  if ((parts.shown & storage::kShowCreatedAt) && !body.find("created_at")) {
    d->added_created_at = true;
    TRY_BOOL(set_key(vm, d, "created_at", time_text(vm, parts.created_at)));
  }
  if ((parts.shown & storage::kShowUpdatedAt) && !body.find("updated_at")) {
    d->added_updated_at = true;
    TRY_BOOL(set_key(vm, d, "updated_at", time_text(vm, parts.updated_at)));
  }
  if ((parts.shown & storage::kShowCollectionId) && !body.find("collection_id")) {
    d->added_collection_id = true;
    TRY_BOOL(set_key(vm, d, "collection_id", uuid_text(vm, parts.collection_id)));
  }
  if (!copy.is_absent()) {
    d->added_data = true;
    TRY_BOOL(set_key(vm, d, "data", copy));
  }
  if (populated && !populated->empty()) {
    RootedVector keys(vm);
    for (const std::string& key : *populated) TRY_BOOL(keys.push(Value(intern(vm, key))));
    Tuple* t = TRY_PTR(new_tuple(vm, keys.data(), keys.size()));
    d->populated = Value(t);
  }
  return Value(d);
}

Value decode_entity(Vm& vm, ValueView v) {
  const storage::EntityHead head = v.entity_head();
  if (head.kind == storage::EntityHead::Kind::kUser) {
    Dict* plain = new_dict(vm);
    TRY_BOOL(decode_fields(vm, v.entity_body(), plain));
    TRY_BOOL(set_key(vm, plain, "id", uuid_text(vm, head.id)));
    if (head.shown & storage::kShowCreatedAt) {
      TRY_BOOL(set_key(vm, plain, "created_at", time_text(vm, head.created_at)));
    }
    if (head.shown & storage::kShowUpdatedAt) {
      TRY_BOOL(set_key(vm, plain, "updated_at", time_text(vm, head.updated_at)));
    }
    return make_user(vm, Value(plain));
  }
  return build_doc(vm, v.entity_body(),
                   {head.id, head.collection_id, head.created_at, head.updated_at, head.shown},
                   nullptr);
}

}  // namespace

Value decode_value(Vm& vm, ValueView v) {
  switch (v.type()) {
    case storage::Type::kMissing:
    case storage::Type::kNull: return Value::none();
    case storage::Type::kBool: return Value::boolean(v.as_bool());
    case storage::Type::kInt: return int_value(vm, v.as_int());
    case storage::Type::kBigInt: return int_from_decimal(vm, v.as_string());
    case storage::Type::kDouble: return Value::number(v.as_double());
    case storage::Type::kString: return Value(stored_str(vm, v.as_string()));
    case storage::Type::kArray: {
      List* l = new_list(vm, v.count());
      TRY_BOOL(l);
      for (const ValueView item : v.elements()) {
        const Value x = TRY(decode_value(vm, item));
        TRY_BOOL(list_append(vm, l, x));
      }
      return Value(l);
    }
    case storage::Type::kObject: {
      Dict* d = new_dict(vm, v.count());
      TRY_BOOL(decode_fields(vm, v, d));
      return Value(d);
    }
    case storage::Type::kEntity: return decode_entity(vm, v);
  }
  UNREACHABLE();
}

Value decode_document(Vm& vm, const storage::Document& d) {
  return build_doc(vm, d.data(), {d.id, d.collection_id, d.created_at, d.updated_at, d.shown},
                   &d.populated);
}

Value decode_user(Vm& vm, const storage::User& u, const storage::Uuid& project) {
  Dict* plain = new_dict(vm);
  auto optional_text = [&](const std::optional<std::string>& s) {
    return s ? Value(stored_str(vm, *s)) : Value::none();
  };
  List* roles = new_list(vm);
  for (const std::string& r : u.roles) {
    Str* role = TRY_PTR(stored_str(vm, r));
    TRY_BOOL(list_append(vm, roles, Value(role)));
  }
  TRY_BOOL(set_key(vm, plain, "id", uuid_text(vm, u.id)));
  TRY_BOOL(set_key(vm, plain, "email", Value(stored_str(vm, u.email))));
  TRY_BOOL(set_key(vm, plain, "roles", Value(roles)));
  TRY_BOOL(set_key(vm, plain, "created_at", time_text(vm, u.created_at)));
  TRY_BOOL(set_key(vm, plain, "updated_at", time_text(vm, u.updated_at)));
  TRY_BOOL(set_key(vm, plain, "data", decode_value(vm, u.fields())));
  TRY_BOOL(set_key(vm, plain, "client_id", uuid_text(vm, project)));
  TRY_BOOL(set_key(vm, plain, "email_verified", Value::boolean(u.email_verified)));
  TRY_BOOL(set_key(vm, plain, "email_verified_at",
                   u.email_verified_at ? time_text(vm, *u.email_verified_at) : Value::none()));
  TRY_BOOL(set_key(vm, plain, "phone_number", optional_text(u.phone_number)));
  TRY_BOOL(set_key(vm, plain, "oauth_id", optional_text(u.oauth_id)));
  TRY_BOOL(set_key(vm, plain, "oauth_provider", optional_text(u.oauth_provider)));
  const Value user = TRY(make_user(vm, Value(plain)));
  if (u.select.empty()) return user;
  // Only the selected top-level names, id always.
  Dict* all = user.as<Dict>();
  RootedVector gone(vm);
  uint32_t i = 0;
  Value k, v;
  while (dict_next(all, &i, &k, &v)) {
    const std::string_view name = k.as<Str>()->view();
    bool keep = name == "id";
    for (const std::string& s : u.select)
      keep |= name == std::string_view(s).substr(0, s.find('.'));
    if (!keep) TRY_BOOL(gone.push(k));
  }
  for (Value key : gone) TRY(dict_pop(vm, all, key));
  return user;
}

Value decode_collection(Vm& vm, const storage::Collection& c, bool with_count) {
  Dict* d = new_dict(vm);
  TRY_BOOL(set_key(vm, d, "id", uuid_text(vm, c.id)));
  TRY_BOOL(set_key(vm, d, "name", Value(stored_str(vm, c.name))));
  TRY_BOOL(set_key(vm, d, "project_id", uuid_text(vm, c.project_id)));
  TRY_BOOL(set_key(vm, d, "webhook_url",
                   c.webhook_url ? Value(stored_str(vm, *c.webhook_url)) : Value::none()));
  TRY_BOOL(set_key(vm, d, "permissions", decode_value(vm, ValueView(c.permissions))));
  TRY_BOOL(set_key(vm, d, "created_at", time_text(vm, c.created_at)));
  if (with_count) TRY_BOOL(set_key(vm, d, "document_count", int_value(vm, c.document_count)));
  return Value(d);
}

}  // namespace copra
