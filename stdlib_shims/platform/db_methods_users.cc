// App-user and relationship methods of db/asyncdb. Rules: platform "App-user methods",
// "Relationships".
#include <sodium.h>

#include "stdlib_shims/platform/context.h"
#include "stdlib_shims/platform/db_methods.h"
#include "stdlib_shims/platform/db_values.h"
#include "stdlib_shims/platform/doc_value.h"

namespace copra {

using storage::DocView;
using storage::Filter;
using storage::FilterTarget;
using storage::Result;
using storage::Session;
using storage::Uuid;
using StorageCode = storage::Code;
using Task = std::unique_ptr<HostTask>;

namespace {

constexpr QueryRules kPageRules = {10, 1000, FilterTarget::kUsers};
constexpr QueryRules kListRules = {storage::kRowsMax, storage::kRowsMax, FilterTarget::kUsers};
constexpr QueryRules kRelatedRules = {1000, 1000, FilterTarget::kUsers};

BuildValue user_builder(storage::User user, const Uuid& project) {
  auto shared = std::make_shared<storage::User>(std::move(user));
  return [shared, project](Vm& vm) { return decode_user(vm, *shared, project); };
}

List* user_list(Vm& vm, const std::vector<storage::User>& rows, const Uuid& project) {
  List* l = new_list(vm, rows.size());
  for (const storage::User& u : rows) {
    const Value v = decode_user(vm, u, project);
    if (v.is_raised() || !list_append(vm, l, v) || !charge(vm, 20)) return nullptr;
  }
  return l;
}

BuildValue user_page(storage::UserPage page, const Uuid& project) {
  auto shared = std::make_shared<storage::UserPage>(std::move(page));
  return [shared, project](Vm& vm) {
    List* rows = TRY_PTR(user_list(vm, shared->rows, project));
    return paginated(vm, rows, shared->total, shared->limit, shared->offset, shared->has_more);
  };
}

Result<BuildValue> user_or_none(Result<storage::User> r, const Uuid& project) {
  if (r.ok()) return user_builder(std::move(*r), project);
  if (r.is(StorageCode::kNotFound)) return constant_reply(Value::none());
  return r.status();
}

Task list_task(Vm& vm, storage::Query q) {
  q.want_total = false;
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kRead, [project, q = std::move(q)](Session& s) -> Result<BuildValue> {
        auto page = s.query_users(project, q);
        if (!page.ok()) return page.status();
        auto shared = std::make_shared<std::vector<storage::User>>(std::move(page->rows));
        return BuildValue(
            [shared, project](Vm& vm2) { return Value(user_list(vm2, *shared, project)); });
      });
}

// argon2id text of a password; takes tens of milliseconds. Empty: out of memory.
std::string hash_password(const std::string& password) {
  if (sodium_init() < 0) return {};
  char out[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str(out, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    return {};
  }
  return out;
}

bool roles_argument(Vm& vm, Value v, std::vector<std::string>* out) {
  if (!is_list(v) && !is_tuple(v) && !is_set(v)) {
    raise_str(vm, Exc::kValueError, "roles must be a list of strings");
    return false;
  }
  Iterate it(vm, v);
  Value role;
  while (it.next(&role)) {
    if (!is_str(role)) {
      raise_str(vm, Exc::kValueError, "roles must be a list of strings");
      return false;
    }
    out->emplace_back(role.as<Str>()->view());
  }
  return !it.raised();
}

bool given(Value v) { return !v.is_absent() && !v.is_none(); }

// What a User shows beside its data.
constexpr const char* kUserOwnKeys[] = {"id",           "email",          "roles",
                                        "created_at",   "updated_at",     "data",
                                        "client_id",    "email_verified", "email_verified_at",
                                        "phone_number", "oauth_id",       "oauth_provider"};

// Adds what is to be merged into a user's data. Of a User that is written back: what it shows of
// its data.
bool add_data(Vm& vm, Dict* merged, Value data) {
  if (!is_user(vm, data)) return dict_update(vm, merged, data);
  Dict* shown = dict_copy(vm, data.as<Dict>());
  if (!shown) return false;
  for (const char* key : kUserOwnKeys) {
    if (dict_pop(vm, shown, Value(intern(vm, key))).is_raised()) return false;
  }
  return dict_update(vm, merged, Value(shown));
}

Task nothing(Vm& vm, Value answer) {
  return make_db_task(vm, DbMode::kRead, [answer](Session&) { return constant_reply(answer); });
}

}  // namespace

Task prepare_query_users(Vm& vm, Value* a, uint32_t) {
  storage::Query q;
  if (!build_query(vm, {a[1], a[2], a[3], a[4], a[5], a[6], Value::absent(), a[7]}, kPageRules,
                   &q)) {
    return nullptr;
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, q = std::move(q)](Session& s) -> Result<BuildValue> {
                        auto page = s.query_users(project, q);
                        if (!page.ok()) return page.status();
                        return user_page(std::move(*page), project);
                      });
}

Task prepare_find_user(Vm& vm, Value* a, uint32_t) {
  storage::Query q;
  if (!build_query(vm,
                   {a[1], a[2], Value::absent(), Value::absent(), Value::absent(), Value::absent(),
                    Value::absent(), a[3]},
                   kPageRules, &q)) {
    return nullptr;
  }
  if (dict_get_str(vm, a[3].as<Dict>(), "id").is_none()) return nothing(vm, Value::none());
  const Uuid project = db_state(vm).project;
  const Value token = dict_get_str(vm, a[3].as<Dict>(), "auth_token");
  // A missing or empty token is nobody's: it must not find the users who have none.
  if (!token.is_not_found() && (!is_str(token) || token.as<Str>()->bytes() == 0)) {
    return nothing(vm, Value::none());
  }
  auto user_of_token = platform_context(vm).user_of_token;
  if (!is_str(token) || !user_of_token) {
    return make_db_task(vm, DbMode::kRead, [project, q = std::move(q)](Session& s) {
      return user_or_none(s.find_user(project, q), project);
    });
  }
  // A token that proves a user means that user; any other text is an ordinary field's value.
  Dict* others = dict_copy(vm, a[3].as<Dict>());
  if (!others || dict_pop(vm, others, Value(intern(vm, "auth_token"))).is_raised()) return nullptr;
  storage::Query proven;
  if (!build_query(vm,
                   {a[1], a[2], Value::absent(), Value::absent(), Value::absent(), Value::absent(),
                    Value::absent(), Value(others)},
                   kPageRules, &proven)) {
    return nullptr;
  }
  return make_db_task(
      vm, DbMode::kRead,
      [project, q = std::move(q), proven = std::move(proven), resolve = std::move(user_of_token),
       text = std::string(token.as<Str>()->view())](Session& s) {
        const std::string id = resolve(s, text);
        if (id.empty()) return user_or_none(s.find_user(project, q), project);
        storage::DocBuilder value;
        value.string(id);
        storage::Query by_id = proven;
        by_id.filter.require("id", storage::FilterOp::kEq, storage::ValueView(*value.take()));
        return user_or_none(s.find_user(project, by_id), project);
      });
}

Task prepare_get_app_users(Vm& vm, Value* a, uint32_t) {
  storage::Query q;
  if (!build_query(vm, {a[4], a[5], a[6], a[7], a[1], a[2], a[3], Value::absent()}, kListRules,
                   &q)) {
    return nullptr;
  }
  if (a[7].is_absent()) q.descending = true;
  return list_task(vm, std::move(q));
}

Task prepare_query_app_users(Vm& vm, Value* a, uint32_t) {
  storage::Query q;
  if (!build_query(
          vm, {Value::absent(), Value::absent(), a[4], a[5], a[2], a[3], a[1], Value::absent()},
          kListRules, &q)) {
    return nullptr;
  }
  return list_task(vm, std::move(q));
}

Task prepare_get_app_user(Vm& vm, Value* a, uint32_t) {
  Uuid id;
  if (!id_argument(a[1], &id)) return nothing(vm, Value::none());
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead, [project, id](Session& s) {
    return user_or_none(s.get_user(project, id), project);
  });
}

Task prepare_get_app_user_by_email(Vm& vm, Value* a, uint32_t) {
  if (!is_str(a[1])) return nothing(vm, Value::none());
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, email = std::string(a[1].as<Str>()->view())](Session& s) {
                        return user_or_none(s.user_by_email(project, email), project);
                      });
}

Task prepare_create_app_user(Vm& vm, Value* a, uint32_t) {
  auto user = std::make_shared<storage::User>();
  std::string password;
  if (!text_argument(vm, a[1], "email", &user->email) ||
      !text_argument(vm, a[2], "password", &password)) {
    return nullptr;
  }
  user->data = storage::empty_object();
  if (given(a[3]) && !encode_document(vm, a[3], "data", &user->data)) return nullptr;
  if (given(a[4]) && !roles_argument(vm, a[4], &user->roles)) return nullptr;
  if (given(a[5])) {
    std::string phone;
    if (!text_argument(vm, a[5], "phone_number", &phone)) return nullptr;
    user->phone_number = phone;
  }
  if (given(a[6])) {
    std::string oauth;
    if (!text_argument(vm, a[6], "oauth_id", &oauth)) return nullptr;
    user->oauth_id = oauth;
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kSlowWrite,
      [project, user, password = std::move(password)](Session& s) -> Result<BuildValue> {
        if (user->password_hash.empty()) user->password_hash = hash_password(password);
        if (user->password_hash.empty()) {
          return storage::Status::io_error("no memory to hash the password");
        }
        auto r = s.create_user(project, *user);
        if (!r.ok()) return r.status();
        return user_builder(std::move(*r), project);
      });
}

Task prepare_update_app_user(Vm& vm, Value* a, uint32_t) {
  auto update = std::make_shared<storage::UserUpdate>();
  // The older call form: a dict as the second positional argument is the data.
  Value email = a[2], data = a[5];
  if (is_dict(email)) {
    data = email;
    email = Value::absent();
  }
  std::string password;
  if (given(email)) {
    std::string text;
    if (!text_argument(vm, email, "email", &text)) return nullptr;
    update->email = text;
  }
  if (given(a[3]) && !text_argument(vm, a[3], "password", &password)) return nullptr;
  if (given(a[4])) {
    std::vector<std::string> roles;
    if (!roles_argument(vm, a[4], &roles)) return nullptr;
    update->roles = roles;
  }
  Dict* merged = new_dict(vm);
  if (given(data)) {
    if (!is_dict(data)) {
      raise(vm, Exc::kValueError, "data must be a dict, not %s", type_name(vm, data).c_str());
      return nullptr;
    }
    if (!add_data(vm, merged, data)) return nullptr;
  }
  if (!dict_update(vm, merged, a[6])) return nullptr;
  if (merged->size()) {
    std::string body;
    if (!encode_document(vm, Value(merged), "data", &body)) return nullptr;
    update->merge_data = body;
  }
  Uuid id;
  if (!id_argument(a[1], &id)) return nothing(vm, Value::none());
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, password.empty() ? DbMode::kWrite : DbMode::kSlowWrite,
      [project, id, update, password = std::move(password)](Session& s) -> Result<BuildValue> {
        if (!password.empty() && !update->password_hash) {
          const std::string hash = hash_password(password);
          if (hash.empty()) {
            return storage::Status::io_error("no memory to hash the password");
          }
          update->password_hash = hash;
        }
        return user_or_none(s.update_user(project, id, *update), project);
      });
}

Task prepare_delete_app_user(Vm& vm, Value* a, uint32_t) {
  Uuid id;
  if (!id_argument(a[1], &id)) return nothing(vm, Value::false_());
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kWrite, [project, id](Session& s) -> Result<BuildValue> {
    const storage::Status r = s.delete_user(project, id);
    if (r.ok()) return constant_reply(Value::true_());
    if (r.is(StorageCode::kNotFound)) return constant_reply(Value::false_());
    return r;
  });
}

Task prepare_count_app_users(Vm& vm, Value* a, uint32_t) {
  std::string filters;
  if (!encode_filters(vm, a[1], a[2], &filters)) return nullptr;
  Filter filter = Filter::parse(DocView(filters), FilterTarget::kUsers);
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, filter = std::move(filter)](Session& s) -> Result<BuildValue> {
                        auto n = s.count_users(project, filter);
                        if (!n.ok()) return n.status();
                        return constant_reply(Value::small_int(*n));
                      });
}

// ---------------------------------------------------------------- relationships

Task prepare_relationships(Vm& vm, Value* a, uint32_t) {
  std::string type;
  storage::Query q;
  if (!text_argument(vm, a[2], "relationship_type", &type) ||
      !build_query(
          vm, {a[6], a[7], Value::absent(), Value::absent(), a[4], a[5], a[3], Value::absent()},
          kRelatedRules, &q)) {
    return nullptr;
  }
  Uuid id;
  (void)id_argument(a[1], &id);  // unknown: the reverse look-up finds nobody
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kRead,
      [project, id, type = std::move(type), q = std::move(q)](Session& s) -> Result<BuildValue> {
        auto page = s.related_users(project, id, type, q);
        if (!page.ok()) return page.status();
        return user_page(std::move(*page), project);
      });
}

static Task relation_task(Vm& vm, Value* a, bool add) {
  std::string type;
  if (!text_argument(vm, a[3], "relationship_type", &type)) return nullptr;
  const int both = a[4].is_absent() ? 0 : op_truth(vm, a[4]);
  if (both < 0) return nullptr;
  Uuid user, related;
  (void)id_argument(a[1], &user);
  (void)id_argument(a[2], &related);
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kWrite,
      [project, user, related, type = std::move(type), both = both != 0,
       add](Session& s) -> Result<BuildValue> {
        auto r = add ? s.add_relationship(project, user, related, type, both)
                     : s.remove_relationship(project, user, related, type, both);
        if (!r.ok()) return r.status();
        return BuildValue([outcome = std::move(*r)](Vm& vm2) {
          Dict* d = new_dict(vm2);
          TRY_BOOL(dict_set_str(vm2, d, "success", Value::boolean(outcome.success)));
          TRY_BOOL(dict_set_str(vm2, d, "message", Value(new_str(vm2, outcome.message))));
          TRY_BOOL(dict_set_str(vm2, d, "bidirectional", Value::boolean(outcome.bidirectional)));
          return Value(d);
        });
      });
}

Task prepare_add_relationship(Vm& vm, Value* a, uint32_t) { return relation_task(vm, a, true); }
Task prepare_remove_relationship(Vm& vm, Value* a, uint32_t) { return relation_task(vm, a, false); }

}  // namespace copra
