// App users: records, the e-mail index, queries through the filter engine,
// and relationships between users (3.7). Key layouts: FORMAT.md ("users").
// Invariant: the folded e-mail of every user is in the e-mail index, once per project.
#include <algorithm>

#include "storage/store_impl.h"
#include "storage/text_fold.h"

namespace copra::storage {

namespace {

constexpr std::string_view kEmailTaken = "User with this email already exists";

std::string_view trim(std::string_view s) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const size_t first = s.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return s.substr(first, s.find_last_not_of(kBlanks) - first + 1);
}

std::string email_key(const Uuid& project, std::string_view email) {
  return keys::user_emails(project) + fold_case(trim(email));
}

Status no_user() { return Status::not_found("User not found"); }

Result<std::string> encode_user(const User& user) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key("email");
  b.string(user.email);
  b.key("password_hash");
  b.string(user.password_hash);
  put_texts(b, "roles", user.roles);
  b.key("data");
  b.value(user.data.empty() ? ValueView(empty_object()) : user.fields());
  b.key("email_verified");
  b.boolean(user.email_verified);
  if (user.email_verified_at) {
    b.key("email_verified_at");
    b.integer(*user.email_verified_at);
  }
  put_optional(b, "phone_number", user.phone_number);
  put_optional(b, "oauth_id", user.oauth_id);
  put_optional(b, "oauth_provider", user.oauth_provider);
  if (!user.secrets.empty()) {
    b.key("secrets");
    b.value(ValueView(user.secrets));
  }
  b.end_object();
  COPRA_ASSIGN(const std::string body, b.take());
  return encode_stored({user.created_at, user.updated_at, user.created_at}, DocView(body));
}

Status check_user(const User& user) {
  if (user.email.empty()) return Status::invalid("Email is required");
  if (!user.fields().is_object()) return Status::invalid("user data must be an object");
  if (user.data.size() > kDocumentBytesMax) {
    return Status::too_large("user data is larger than " + std::to_string(kDocumentBytesMax) +
                             " bytes");
  }
  return {};
}

Status put_user(Txn& txn, const Uuid& project, const User& user) {
  COPRA_TRY(check_user(user));
  Result<std::string> value = encode_user(user);
  if (!value.ok()) return value.status();
  txn.put(Keyspace::kUsers, keys::user(project, user.id), std::move(*value));
  return {};
}

Status claim_email(Txn& txn, const Uuid& project, const std::string& email, const Uuid& id) {
  const std::string key = email_key(project, email);
  std::string owner;
  const Status status = txn.get(Keyspace::kUsers, key, &owner);
  if (status.ok() && owner != id.raw()) return Status::already_exists(std::string(kEmailTaken));
  if (!status.ok() && !status.is(Code::kNotFound)) return status;
  txn.put(Keyspace::kUsers, key, std::string(id.raw()));
  return {};
}

Result<User> load_user(Session::Parts& parts, const Uuid& project, const Uuid& id, bool validated) {
  COPRA_ASSIGN(const std::string value, load_user_record(parts, project, id, validated));
  return to_user(id, value);
}

// The id behind `email = x`, when the filter demands that: an index instead of a scan.
Result<std::optional<std::vector<Uuid>>> ids_by_email(Session::Parts& parts, const Uuid& project,
                                                      const Filter& filter) {
  for (const Filter::Conjunct& c : filter.conjuncts()) {
    if (c.field != "email" || c.op != FilterOp::kEq || !c.value.is_string() || c.relational)
      continue;
    std::string raw;
    const Status status =
        parts.txn.get_unvalidated(Keyspace::kUsers, email_key(project, c.value.as_string()), &raw);
    if (status.is(Code::kNotFound)) return std::optional(std::vector<Uuid>());
    COPRA_TRY(status);
    if (raw.size() != 16) return corrupt_record("e-mail entry");
    return std::optional(std::vector<Uuid>{Uuid::from_bytes(raw)});
  }
  return std::optional<std::vector<Uuid>>();
}

int64_t clamp_limit(int64_t limit) { return limit < 0 || limit > kRowsMax ? kRowsMax : limit; }

// ---- relationships -----------------------------------------------------------------------------

std::string inverse_of(std::string_view type) {
  constexpr std::pair<std::string_view, std::string_view> kPairs[] = {{"followers", "following"},
                                                                      {"parents", "children"},
                                                                      {"mentors", "mentees"},
                                                                      {"managers", "reports"},
                                                                      {"blocked", "blocked_by"}};
  for (const auto& [a, b] : kPairs) {
    if (type == a) return std::string(b);
    if (type == b) return std::string(a);
  }
  return std::string(type);
}

std::vector<std::string> relation_keys(std::string_view type) {
  std::vector<std::string> names = {std::string(type) + "_ids", singular_of(type) + "_ids",
                                    std::string(type)};
  if (names[1] == names[0]) names.erase(names.begin() + 1);
  return names;
}

// The bare name only counts as a relation when it is a list of ids.
bool is_id_list(ValueView v) {
  if (!v.is_array()) return false;
  for (const ValueView element : v.elements()) {
    if (!element.is_string()) return false;
  }
  return true;
}

// The key under which a user keeps relation `type`, "" when there is none.
std::string held_key(DocView data, std::string_view type) {
  for (const std::string& name : relation_keys(type)) {
    const ValueView v = data.find(name);
    if (name == type ? is_id_list(v) : v.is_array()) return name;
  }
  return {};
}

bool list_contains(ValueView list, std::string_view id) {
  for (const ValueView v : list.elements()) {
    if (v.is_string() && v.as_string() == id) return true;
  }
  return false;
}

// data with `id` added to (or removed from) the list under `name`.
Result<std::string> with_list(DocView data, std::string_view name, std::string_view id, bool add) {
  DocBuilder fields(SIZE_MAX);
  fields.begin_object();
  fields.key(name);
  fields.begin_array();
  for (const ValueView v : data.find(name).elements()) {
    if (!add && v.is_string() && v.as_string() == id) continue;
    fields.value(v);
  }
  if (add) fields.string(id);
  fields.end_array();
  fields.end_object();
  COPRA_ASSIGN(const std::string bytes, fields.take());
  return merge_objects(data, DocView(bytes));
}

// Adds or removes one link; true when the user changed.
Result<bool> change_link(User& user, std::string_view type, const Uuid& related, bool add) {
  const std::string id = related.text();
  if (add) {
    std::string name = held_key(user.fields(), type);
    if (name.empty()) name = std::string(type) + "_ids";
    if (list_contains(user.fields().find(name), id)) return false;
    COPRA_ASSIGN(user.data, with_list(user.fields(), name, id, true));
    return true;
  }
  bool changed = false;
  for (const std::string& name : relation_keys(type)) {
    if (!list_contains(user.fields().find(name), id)) continue;
    COPRA_ASSIGN(user.data, with_list(user.fields(), name, id, false));
    changed = true;
  }
  return changed;
}

Result<RelationOutcome> change_relation(Session::Parts& parts, const Uuid& project,
                                        const Uuid& user, const Uuid& related,
                                        std::string_view type, bool bidirectional, bool add) {
  RelationOutcome outcome;
  outcome.bidirectional = bidirectional;
  if (type.empty()) {
    outcome.message = "Relationship type is required";
    return outcome;
  }
  if (user == related && !user.is_nil()) {
    outcome.message = "A user cannot have a relationship with itself";
    return outcome;
  }
  Result<User> one = load_user(parts, project, user, true);
  Result<User> other = load_user(parts, project, related, true);
  for (const Result<User>* side : {&one, &other}) {
    if (side->is(Code::kNotFound)) {
      outcome.message = "User not found";
      return outcome;
    }
    if (!side->ok()) return side->status();
  }
  COPRA_ASSIGN(const bool one_changed, change_link(*one, type, related, add));
  bool other_changed = false;
  if (bidirectional) {
    COPRA_ASSIGN(other_changed, change_link(*other, type, user, add));
  }
  const Micros now = parts.store.tick();
  if (one_changed) {
    one->updated_at = now;
    COPRA_TRY(put_user(parts.txn, project, *one));
  }
  if (other_changed) {
    other->updated_at = now;
    COPRA_TRY(put_user(parts.txn, project, *other));
  }
  outcome.success = true;
  outcome.message = add ? "Relationship added" : "Relationship removed";
  return outcome;
}

}  // namespace

Result<User> to_user(const Uuid& id, std::string_view value) {
  StoredHead head;
  ValueView record;
  if (!decode_stored(value, &head, &record)) return corrupt_record("user");
  User user;
  user.id = id;
  user.email = doc_text(record, "email");
  user.password_hash = doc_text(record, "password_hash");
  user.roles = doc_texts(record, "roles");
  user.data = doc_value(record, "data");
  const ValueView verified = record.find("email_verified");
  user.email_verified = verified.is_bool() && verified.as_bool();
  if (record.find("email_verified_at").is_int()) {
    user.email_verified_at = doc_int(record, "email_verified_at");
  }
  user.phone_number = doc_optional_text(record, "phone_number");
  user.oauth_id = doc_optional_text(record, "oauth_id");
  user.oauth_provider = doc_optional_text(record, "oauth_provider");
  if (const ValueView secrets = record.find("secrets")) user.secrets = secrets.bytes();
  user.created_at = head.created_at;
  user.updated_at = head.updated_at;
  return user;
}

Result<std::string> load_user_record(Session::Parts& parts, const Uuid& project, const Uuid& id,
                                     bool validated) {
  std::string value;
  const std::string key = keys::user(project, id);
  const Status status = validated ? parts.txn.get(Keyspace::kUsers, key, &value)
                                  : parts.txn.get_unvalidated(Keyspace::kUsers, key, &value);
  if (status.is(Code::kNotFound)) return no_user();
  COPRA_TRY(status);
  return value;
}

// A user whose id is new: address, record, place in time, count.
static Status add_user(Txn& txn, const Uuid& project, const User& user) {
  COPRA_TRY(claim_email(txn, project, user.email, user.id));
  COPRA_TRY(put_user(txn, project, user));
  txn.put(Keyspace::kUsers,
          keys::time_entry(keys::user_times(project), user.created_at, user.created_at, user.id),
          {});
  txn.add(Keyspace::kUsers, keys::user_count(project), 1);
  return {};
}

Result<User> Session::create_user(const Uuid& project, User user) {
  CallGuard guard(*parts_);
  user.id = Uuid::random();
  user.email = std::string(trim(user.email));
  if (user.data.empty()) user.data = empty_object();
  user.created_at = user.updated_at = parts_->store.tick();
  COPRA_TRY(check_user(user));
  Txn& txn = parts_->txn;
  COPRA_TRY(add_user(txn, project, user));
  guard.keep();
  return user;
}

Status Session::import_user(const Uuid& project, const User& user) {
  CallGuard guard(*parts_);
  COPRA_TRY(check_user(user));
  Txn& txn = parts_->txn;
  std::string taken;
  const Status exists = txn.get(Keyspace::kUsers, keys::user(project, user.id), &taken);
  if (exists.ok()) return Status::already_exists("user " + user.id.text() + " is there");
  if (!exists.is(Code::kNotFound)) return exists;
  COPRA_TRY(add_user(txn, project, user));
  guard.keep();
  return {};
}

Result<User> Session::get_user(const Uuid& project, const Uuid& id,
                               const std::vector<std::string>& populate,
                               const std::vector<std::string>& select) {
  COPRA_ASSIGN(User user, load_user(*parts_, project, id, true));
  if (populate.empty() && select.empty()) return user;
  std::vector<User> rows;
  rows.push_back(std::move(user));
  COPRA_TRY(shape_users(project, rows, populate, select));
  return std::move(rows[0]);
}

Result<User> Session::user_by_email(const Uuid& project, std::string_view email) {
  std::string raw;
  const Status status = parts_->txn.get(Keyspace::kUsers, email_key(project, email), &raw);
  if (status.is(Code::kNotFound)) return no_user();
  COPRA_TRY(status);
  if (raw.size() != 16) return corrupt_record("e-mail entry");
  return load_user(*parts_, project, Uuid::from_bytes(raw), true);
}

Result<User> Session::update_user(const Uuid& project, const Uuid& id, const UserUpdate& update) {
  CallGuard guard(*parts_);
  COPRA_ASSIGN(User user, load_user(*parts_, project, id, true));
  Txn& txn = parts_->txn;
  if (update.email) {
    const std::string email(trim(*update.email));
    if (email_key(project, email) != email_key(project, user.email)) {
      COPRA_TRY(claim_email(txn, project, email, id));
      txn.erase(Keyspace::kUsers, email_key(project, user.email));
    }
    user.email = email;
  }
  if (update.password_hash) user.password_hash = *update.password_hash;
  if (update.roles) user.roles = *update.roles;
  if (update.replace_data) user.data = *update.replace_data;
  if (update.merge_data) {
    COPRA_ASSIGN(user.data, merge_objects(user.fields(), DocView(*update.merge_data)));
  }
  if (update.email_verified) user.email_verified = *update.email_verified;
  if (update.email_verified_at) user.email_verified_at = *update.email_verified_at;
  if (update.phone_number) user.phone_number = *update.phone_number;
  if (update.oauth_id) user.oauth_id = *update.oauth_id;
  if (update.oauth_provider) user.oauth_provider = *update.oauth_provider;
  if (update.secrets) user.secrets = *update.secrets;
  user.updated_at = parts_->store.tick();
  COPRA_TRY(put_user(txn, project, user));
  if (update.roles || update.secrets) parts_->note_access(project);
  guard.keep();
  return user;
}

Status Session::delete_user(const Uuid& project, const Uuid& id) {
  Result<User> user = load_user(*parts_, project, id, true);
  if (!user.ok()) return user.status();
  Txn& txn = parts_->txn;
  txn.erase(Keyspace::kUsers, keys::user(project, id));
  txn.erase(Keyspace::kUsers, email_key(project, user->email));
  txn.erase(Keyspace::kUsers,
            keys::time_entry(keys::user_times(project), user->created_at, user->created_at, id));
  txn.add(Keyspace::kUsers, keys::user_count(project), -1);
  parts_->note_access(project);
  return {};
}

Result<UserPage> Session::query_users(const Uuid& project, const Query& query) {
  UserPage page;
  page.limit = clamp_limit(query.limit);
  page.offset = std::max<int64_t>(0, query.offset);
  StoreResolver resolver(*parts_, project);
  RowTest test;
  test.filter = &query.filter;
  test.relations = &resolver;
  COPRA_ASSIGN(test.only, ids_by_email(*parts_, project, query.filter));
  RowsWanted wanted;
  wanted.order = RowOrder::parse(query.sort, query.descending);
  wanted.limit = page.limit;
  wanted.offset = page.offset;
  wanted.want_total = query.want_total;
  COPRA_ASSIGN(const FoundRows found, find_rows(*parts_, Table::users_of(project), test, wanted));
  COPRA_TRY(resolver.status());
  page.total = found.total;
  for (const Row& row : found.rows) {
    COPRA_ASSIGN(User user, to_user(row.id, row.value));
    page.rows.push_back(std::move(user));
  }
  page.has_more = page.offset + static_cast<int64_t>(page.rows.size()) < page.total;
  if (!query.populate.empty() || !query.select.empty()) {
    COPRA_TRY(shape_users(project, page.rows, query.populate, query.select));
  }
  return page;
}

Result<User> Session::find_user(const Uuid& project, Query query) {
  query.limit = 1;
  query.offset = 0;
  query.want_total = false;
  COPRA_ASSIGN(UserPage page, query_users(project, query));
  if (page.rows.empty()) return no_user();
  return std::move(page.rows[0]);
}

Result<int64_t> Session::count_users(const Uuid& project, const Filter& filter) {
  StoreResolver resolver(*parts_, project);
  RowTest test;
  test.filter = &filter;
  test.relations = &resolver;
  COPRA_ASSIGN(test.only, ids_by_email(*parts_, project, filter));
  Result<int64_t> count = count_rows(*parts_, Table::users_of(project), test);
  COPRA_TRY(resolver.status());
  return count;
}

// ---- relationships (3.7)
// -------------------------------------------------------------------------

Result<UserPage> Session::related_users(const Uuid& project, const Uuid& user,
                                        std::string_view type, const Query& query) {
  Result<User> holder = load_user(*parts_, project, user, false);
  if (!holder.ok() && !holder.is(Code::kNotFound)) return holder.status();
  const std::string key = holder.ok() ? held_key(holder->fields(), type) : std::string();
  if (key.empty()) {
    // Reverse: whoever lists this user under the inverse type.
    Query reverse = query;
    if (reverse.limit < 0 || reverse.limit > 1000) reverse.limit = 1000;
    DocBuilder b;
    b.begin_object();
    b.key("__or__");
    b.begin_object();
    for (const std::string& name : relation_keys(inverse_of(type))) {
      b.key("data." + name + "__array_contains");
      b.string(user.text());
    }
    b.end_object();
    b.end_object();
    COPRA_ASSIGN(const std::string spec, b.take());
    const Filter inverse = Filter::parse(DocView(spec), FilterTarget::kUsers);
    reverse.filter = Filter::both(query.filter, inverse);
    return query_users(project, reverse);
  }
  UserPage page;
  page.limit = query.limit < 0 || query.limit > 1000 ? 1000 : query.limit;
  page.offset = std::max<int64_t>(0, query.offset);
  StoreResolver resolver(*parts_, project);
  const Table table = Table::users_of(project);
  for (const ValueView v : holder->fields().find(key).elements()) {
    const auto id = v.is_string() ? Uuid::parse(v.as_string()) : std::nullopt;
    if (!id) continue;
    Result<std::string> value = load_user_record(*parts_, project, *id, false);
    if (value.is(Code::kNotFound)) continue;
    if (!value.ok()) return value.status();
    RowView row;
    if (!view_row(table, table.row_key(*id), *value, &row)) return corrupt_record("user");
    if (!query.filter.matches(row.entity, &resolver)) continue;
    const int64_t position = page.total++;
    if (position < page.offset || static_cast<int64_t>(page.rows.size()) >= page.limit) continue;
    COPRA_ASSIGN(User related, to_user(*id, *value));
    page.rows.push_back(std::move(related));
  }
  COPRA_TRY(resolver.status());
  page.has_more = page.offset + static_cast<int64_t>(page.rows.size()) < page.total;
  COPRA_TRY(shape_users(project, page.rows, query.populate, query.select));
  return page;
}

Result<RelationOutcome> Session::add_relationship(const Uuid& project, const Uuid& user,
                                                  const Uuid& related, std::string_view type,
                                                  bool bidirectional) {
  CallGuard guard(*parts_);
  Result<RelationOutcome> outcome =
      change_relation(*parts_, project, user, related, type, bidirectional, true);
  if (outcome.ok()) guard.keep();
  return outcome;
}

Result<RelationOutcome> Session::remove_relationship(const Uuid& project, const Uuid& user,
                                                     const Uuid& related, std::string_view type,
                                                     bool bidirectional) {
  CallGuard guard(*parts_);
  Result<RelationOutcome> outcome =
      change_relation(*parts_, project, user, related, type, bidirectional, false);
  if (outcome.ok()) guard.keep();
  return outcome;
}

Result<Page> Session::user_documents(const Uuid& project, const Uuid& user,
                                     std::string_view collection, Query query) {
  DocBuilder b;
  b.begin_object();
  b.key("data.author_id__or__data.user_id__or__data.creator_id__or__data.owner_id__eq");
  b.string(user.text());
  b.end_object();
  COPRA_ASSIGN(const std::string spec, b.take());
  query.filter = Filter::both(query.filter, Filter::parse(DocView(spec), FilterTarget::kDocuments));
  return this->query(project, collection, query);
}

}  // namespace copra::storage
