// Document and collection methods of db/asyncdb. Rules: platform "Error convention", "Document
// methods".
#include "interp/types/builtin_types.h"
#include "stdlib_shims/platform/db_methods.h"
#include "stdlib_shims/platform/db_values.h"
#include "stdlib_shims/platform/doc_value.h"

namespace copra {

using storage::DocView;
using storage::Filter;
using storage::FilterTarget;
using storage::Result;
using storage::Session;
using storage::Status;
using storage::Uuid;
using StorageCode = storage::Code;
using Task = std::unique_ptr<HostTask>;

// ---------------------------------------------------------------- arguments

bool text_argument(Vm& vm, Value v, const char* name, std::string* out) {
  if (!is_str(v)) {
    raise(vm, Exc::kValueError, "%s must be a string, not %s", name, type_name(vm, v).c_str());
    return false;
  }
  if (v.as<Str>()->bytes() == 0) {
    raise(vm, Exc::kValueError, "%s must not be empty", name);
    return false;
  }
  *out = std::string(v.as<Str>()->view());
  return true;
}

bool names_argument(Vm& vm, Value v, const char* name, std::vector<std::string>* out) {
  if (v.is_absent() || v.is_none()) return true;
  auto add = [out](std::string_view s) {
    while (!s.empty() && s.front() == ' ') s.remove_prefix(1);
    while (!s.empty() && s.back() == ' ') s.remove_suffix(1);
    if (!s.empty()) out->emplace_back(s);
  };
  auto add_list = [&add](std::string_view s) {
    while (!s.empty()) {
      const size_t comma = s.find(',');
      add(s.substr(0, comma));
      s = comma == std::string_view::npos ? std::string_view() : s.substr(comma + 1);
    }
  };
  if (is_str(v)) {
    add_list(v.as<Str>()->view());
    return true;
  }
  if (!is_list(v) && !is_tuple(v) && !is_set(v)) {
    raise(vm, Exc::kValueError, "%s must be a list of strings or a comma-separated string", name);
    return false;
  }
  Iterate it(vm, v);
  Value item;
  while (it.next(&item)) {
    if (!is_str(item)) {
      raise(vm, Exc::kValueError, "%s must hold strings, not %s", name,
            type_name(vm, item).c_str());
      return false;
    }
    add_list(item.as<Str>()->view());
  }
  return !it.raised();
}

bool count_argument(Vm& vm, Value v, const char* name, int64_t fallback, int64_t* out) {
  *out = fallback;
  if (v.is_absent() || v.is_none()) return true;
  if (is_str(v)) {
    const Value parsed = op_call(vm, Value(int_type(vm)), {v});
    if (parsed.is_raised()) {
      if (!pending_is(vm, Exc::kValueError)) return false;
      take_pending(vm);
      raise(vm, Exc::kValueError, "%s must be a number", name);
      return false;
    }
    v = parsed;
  } else if (v.is_double()) {
    v = Value::small_int(static_cast<int64_t>(std::max(-1e12, std::min(1e12, v.as_double()))));
  }
  const Value base = int_base(v);
  if (!base.is_small_int() && !is_kind(base, Kind::kBigInt)) {
    raise(vm, Exc::kValueError, "%s must be a number, not %s", name, type_name(vm, v).c_str());
    return false;
  }
  int64_t n;
  if (!as_index_clamp(vm, base, &n)) return false;
  *out = n < 0 ? 0 : n;
  return true;
}

bool id_argument(Value v, Uuid* out) {
  if (!is_str(v)) return false;
  const auto id = Uuid::parse(v.as<Str>()->view());
  if (!id) return false;
  *out = *id;
  return true;
}

static bool required(Vm& vm, Value* a, uint32_t i, const char* method, const char* name) {
  if (!a[i].is_absent()) return true;
  raise(vm, Exc::kTypeError, "%s() missing required argument '%s' (pos %u)", method, name, i);
  return false;
}

// Argument `i` may come under another keyword, as `other`. One of them must be given.
static bool either_keyword(Vm& vm, Value* a, uint32_t i, uint32_t other, const char* method,
                           const char* name) {
  if (a[i].is_absent()) {
    a[i] = a[other];
    return required(vm, a, i, method, name);
  }
  if (a[other].is_absent()) return true;
  raise(vm, Exc::kTypeError, "%s() got multiple values for argument '%s'", method, name);
  return false;
}

static bool is_descending(Vm& vm, Value order, bool fallback) {
  (void)vm;
  if (!is_str(order)) return fallback;
  const std::string_view s = order.as<Str>()->view();
  return s.size() == 4 && (s[0] | 32) == 'd' && (s[1] | 32) == 'e' && (s[2] | 32) == 's' &&
         (s[3] | 32) == 'c';
}

bool build_query(Vm& vm, const QueryArguments& a, const QueryRules& rules, storage::Query* out) {
  std::string filters;
  if (!encode_filters(vm, a.filters, a.keywords, &filters)) return false;
  out->filter = Filter::parse(DocView(filters), rules.target);
  if (!names_argument(vm, a.populate, "populate", &out->populate)) return false;
  if (!names_argument(vm, a.select, "select", &out->select)) return false;
  if (!a.sort.is_absent() && !a.sort.is_none()) {
    if (!is_str(a.sort)) {
      raise(vm, Exc::kValueError, "sort must be a string, not %s", type_name(vm, a.sort).c_str());
      return false;
    }
    out->sort = std::string(a.sort.as<Str>()->view());
  }
  // Newest first unless the caller names a sort or an order.
  out->descending = a.order.is_absent() || a.order.is_none()
                        ? out->sort.empty()
                        : is_descending(vm, a.order, out->sort.empty());
  int64_t limit;
  if (!count_argument(vm, a.limit, "limit", rules.limit_default, &limit)) return false;
  out->limit = std::min(limit, rules.limit_max);
  return count_argument(vm, a.offset, "offset", 0, &out->offset);
}

Value paginated(Vm& vm, List* rows, int64_t total, int64_t limit, int64_t offset, bool has_more) {
  Dict* d = new_dict(vm);
  TRY_BOOL(dict_set_str(vm, d, "data", Value(rows)));
  TRY_BOOL(dict_set_str(vm, d, "total", int_value(vm, total)));
  TRY_BOOL(dict_set_str(vm, d, "limit", int_value(vm, limit)));
  TRY_BOOL(dict_set_str(vm, d, "offset", int_value(vm, offset)));
  TRY_BOOL(dict_set_str(vm, d, "has_more", Value::boolean(has_more)));
  return Value(d);
}

Result<BuildValue> constant_reply(Value v) {
  return BuildValue([v](Vm&) { return v; });
}

namespace {

// A lone page or list of documents as Python values.
List* document_list(Vm& vm, const std::vector<storage::Document>& rows) {
  List* l = new_list(vm, rows.size());
  for (const storage::Document& d : rows) {
    const Value v = decode_document(vm, d);
    if (v.is_raised() || !list_append(vm, l, v) || !charge(vm, 20)) return nullptr;
  }
  return l;
}

BuildValue page_builder(storage::Page page) {
  auto shared = std::make_shared<storage::Page>(std::move(page));
  return [shared](Vm& vm) {
    List* rows = TRY_PTR(document_list(vm, shared->rows));
    return paginated(vm, rows, shared->total, shared->limit, shared->offset, shared->has_more);
  };
}

BuildValue list_builder(std::vector<storage::Document> rows) {
  auto shared = std::make_shared<std::vector<storage::Document>>(std::move(rows));
  return [shared](Vm& vm) { return Value(document_list(vm, *shared)); };
}

BuildValue document_builder(storage::Document d) {
  auto shared = std::make_shared<storage::Document>(std::move(d));
  return [shared](Vm& vm) { return decode_document(vm, *shared); };
}

// Doc, or None when the record or collection is missing.
Result<BuildValue> document_or_none(Result<storage::Document> r) {
  if (r.ok()) return document_builder(std::move(*r));
  if (r.is(StorageCode::kNotFound)) return constant_reply(Value::none());
  return r.status();
}

Result<BuildValue> deleted_reply(const Status& s) {
  if (s.ok()) return constant_reply(Value::true_());
  if (s.is(StorageCode::kNotFound)) return constant_reply(Value::false_());
  return s;
}

Result<BuildValue> empty_page(const storage::Query& q) {
  storage::Page page;
  page.limit = q.limit;
  page.offset = q.offset;
  return page_builder(std::move(page));
}

constexpr QueryRules kPageRules = {10, 1000, FilterTarget::kDocuments};
constexpr QueryRules kListRules = {storage::kRowsMax, storage::kRowsMax, FilterTarget::kDocuments};
constexpr QueryRules kRelatedRules = {1000, 1000, FilterTarget::kDocuments};

// A missing id: nothing is looked up.
Task nothing(Vm& vm, Value answer) {
  return make_db_task(vm, DbMode::kRead, [answer](Session&) { return constant_reply(answer); });
}

Task page_task(Vm& vm, std::string collection, storage::Query q) {
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, collection = std::move(collection),
                       q = std::move(q)](Session& s) -> Result<BuildValue> {
                        auto page = s.query(project, collection, q);
                        if (page.ok()) return page_builder(std::move(*page));
                        if (page.is(StorageCode::kNotFound)) return empty_page(q);
                        return page.status();
                      });
}

Task list_task(Vm& vm, std::string collection, storage::Query q) {
  q.want_total = false;
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, collection = std::move(collection),
                       q = std::move(q)](Session& s) -> Result<BuildValue> {
                        auto page = s.query(project, collection, q);
                        if (page.ok()) return list_builder(std::move(page->rows));
                        if (page.is(StorageCode::kNotFound)) return list_builder({});
                        return page.status();
                      });
}

// `explain=True` asks for the plan. Any other value is a filter on a field of that name.
bool wants_plan(Vm& vm, Value explain, Value filters, bool* plan) {
  *plan = explain.is_true();
  if (*plan || explain.is_absent() || explain.is_false()) return true;
  return dict_set_str(vm, filters.as<Dict>(), "explain", explain);
}

BuildValue explanation_builder(const storage::Explanation& e) {
  return [e](Vm& vm) {
    Dict* d = new_dict(vm);
    TRY_BOOL(dict_set_str(vm, d, "plan", Value(new_str(vm, e.plan))));
    TRY_BOOL(dict_set_str(vm, d, "kind", Value(new_str(vm, e.kind))));
    TRY_BOOL(dict_set_str(vm, d, "index",
                          e.index.empty() ? Value::none() : Value(new_str(vm, e.index))));
    TRY_BOOL(dict_set_str(vm, d, "entries", int_value(vm, e.entries)));
    TRY_BOOL(dict_set_str(vm, d, "examined", int_value(vm, e.examined)));
    TRY_BOOL(dict_set_str(vm, d, "returned", int_value(vm, e.returned)));
    TRY_BOOL(dict_set_str(vm, d, "total", e.total < 0 ? Value::none() : int_value(vm, e.total)));
    TRY_BOOL(dict_set_str(vm, d, "microseconds", int_value(vm, e.micros)));
    return Value(d);
  };
}

// The plan of a query; of a missing collection: None.
Result<BuildValue> plan_or_none(const Result<storage::Explanation>& plan) {
  if (plan.ok()) return explanation_builder(*plan);
  if (plan.is(StorageCode::kNotFound)) return constant_reply(Value::none());
  return plan.status();
}

Task plan_task(Vm& vm, std::string collection, storage::Query q) {
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, collection = std::move(collection), q = std::move(q)](Session& s) {
                        return plan_or_none(s.explain(project, collection, q));
                      });
}

}  // namespace

// ---------------------------------------------------------------- documents

Task prepare_query(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  storage::Query q;
  bool plan;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !wants_plan(vm, a[8], a[9], &plan) ||
      !build_query(vm, {a[2], a[3], a[4], a[5], a[6], a[7], Value::absent(), a[9]}, kPageRules,
                   &q)) {
    return nullptr;
  }
  if (plan) return plan_task(vm, std::move(collection), std::move(q));
  return page_task(vm, std::move(collection), std::move(q));
}

Task prepare_find_one(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  storage::Query q;
  bool plan;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !wants_plan(vm, a[6], a[7], &plan) ||
      !build_query(
          vm, {a[2], a[3], a[4], a[5], Value::absent(), Value::absent(), Value::absent(), a[7]},
          kPageRules, &q)) {
    return nullptr;
  }
  // id=None matches nothing, whatever else is asked.
  const Value id = dict_get_str(vm, a[7].as<Dict>(), "id");
  if (id.is_none()) return nothing(vm, Value::none());
  q.limit = 1;
  q.want_total = false;
  if (plan) return plan_task(vm, std::move(collection), std::move(q));
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, collection = std::move(collection), q = std::move(q)](Session& s) {
                        return document_or_none(s.find_one(project, collection, q));
                      });
}

Task prepare_get_document(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  std::vector<std::string> populate, select;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !names_argument(vm, a[3], "populate", &populate) ||
      !names_argument(vm, a[4], "select", &select)) {
    return nullptr;
  }
  Uuid id;
  if (!id_argument(a[2], &id)) return nothing(vm, Value::none());
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kRead,
      [project, collection = std::move(collection), id, populate = std::move(populate),
       select = std::move(select)](Session& s) {
        return document_or_none(s.get_document(project, collection, id, populate, select));
      });
}

Task prepare_get_documents(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  storage::Query q;
  bool plan;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !wants_plan(vm, a[9], a[10], &plan) ||
      !build_query(vm, {a[5], a[6], a[7], a[8], a[3], a[4], a[2], a[10]}, kListRules, &q)) {
    return nullptr;
  }
  if (a[8].is_absent()) q.descending = true;
  if (plan) {
    q.want_total = false;
    return plan_task(vm, std::move(collection), std::move(q));
  }
  return list_task(vm, std::move(collection), std::move(q));
}

Task prepare_query_documents(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  storage::Query q;
  if (!either_keyword(vm, a, 1, 7, "query_documents", "collection_name") ||
      !text_argument(vm, a[1], "collection_name", &collection) ||
      !build_query(
          vm, {Value::absent(), Value::absent(), a[5], a[6], a[3], a[4], a[2], Value::absent()},
          kListRules, &q)) {
    return nullptr;
  }
  return list_task(vm, std::move(collection), std::move(q));
}

Task prepare_create_document(Vm& vm, Value* a, uint32_t) {
  std::string collection, body;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !encode_document(vm, a[2], "data", &body)) {
    return nullptr;
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kWrite,
                      [project, collection = std::move(collection),
                       body = std::move(body)](Session& s) -> Result<BuildValue> {
                        auto r = s.create_document(project, collection, DocView(body));
                        if (!r.ok()) return r.status();
                        return document_builder(std::move(*r));
                      });
}

using Rewrite = Result<storage::Document> (Session::*)(const Uuid&, std::string_view, const Uuid&,
                                                       DocView);

Task prepare_rewrite(Vm& vm, Value* a, const char* argument, Rewrite rewrite) {
  std::string collection, body;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !encode_document(vm, a[3], argument, &body)) {
    return nullptr;
  }
  Uuid id;
  if (!id_argument(a[2], &id)) return nothing(vm, Value::none());
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kWrite,
      [project, collection = std::move(collection), id, body = std::move(body),
       rewrite](Session& s) {
        return document_or_none((s.*rewrite)(project, collection, id, DocView(body)));
      });
}

Task prepare_update_document(Vm& vm, Value* a, uint32_t) {
  return prepare_rewrite(vm, a, "data", &Session::replace_document);
}

Task prepare_update_fields(Vm& vm, Value* a, uint32_t) {
  return prepare_rewrite(vm, a, "fields", &Session::merge_document);
}

Task prepare_delete_document(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  if (!text_argument(vm, a[1], "collection_name", &collection)) return nullptr;
  Uuid id;
  if (!id_argument(a[2], &id)) return nothing(vm, Value::false_());
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kWrite,
                      [project, collection = std::move(collection), id](Session& s) {
                        return deleted_reply(s.delete_document(project, collection, id));
                      });
}

Task prepare_count_documents(Vm& vm, Value* a, uint32_t) {
  std::string collection, filters;
  bool plan;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !wants_plan(vm, a[3], a[4], &plan) || !encode_filters(vm, a[2], a[4], &filters)) {
    return nullptr;
  }
  Filter filter = Filter::parse(DocView(filters), FilterTarget::kDocuments);
  if (plan) {
    storage::Query q;
    q.filter = std::move(filter);
    q.limit = 0;
    return plan_task(vm, std::move(collection), std::move(q));
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, collection = std::move(collection),
                       filter = std::move(filter)](Session& s) -> Result<BuildValue> {
                        auto n = s.count(project, collection, filter);
                        if (n.is(StorageCode::kNotFound))
                          return constant_reply(Value::small_int(0));
                        if (!n.ok()) return n.status();
                        return constant_reply(Value::small_int(*n));
                      });
}

Task prepare_search_documents(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  std::vector<std::string> fields;
  int64_t limit;
  if (!text_argument(vm, a[1], "collection_name", &collection) ||
      !names_argument(vm, a[3], "search_fields", &fields) ||
      !count_argument(vm, a[4], "limit", storage::kRowsMax, &limit)) {
    return nullptr;
  }
  std::string term;
  if (is_str(a[2])) {
    term = std::string(a[2].as<Str>()->view());
  } else if (!a[2].is_none()) {
    const Value text = op_str(vm, a[2]);
    if (text.is_raised()) return nullptr;
    term = std::string(text.as<Str>()->view());
  }
  if (term.find_first_not_of(" \t\r\n") == std::string::npos) {
    return make_db_task(vm, DbMode::kRead,
                        [](Session&) -> Result<BuildValue> { return list_builder({}); });
  }
  const Uuid project = db_state(vm).project;
  const bool plan = a[5].is_true();
  return make_db_task(
      vm, DbMode::kRead,
      [project, collection = std::move(collection), term = std::move(term),
       fields = std::move(fields), limit, plan](Session& s) -> Result<BuildValue> {
        if (plan) return plan_or_none(s.explain_search(project, collection, term, fields, limit));
        auto rows = s.search(project, collection, term, fields, limit);
        if (rows.is(StorageCode::kNotFound)) return list_builder({});
        if (!rows.ok()) return rows.status();
        return list_builder(std::move(*rows));
      });
}

// ---------------------------------------------------------------- bulk

static constexpr size_t kBatchMax = 1000;

// The items of a batch; null: raised.
static List* batch_argument(Vm& vm, Value v, const char* name) {
  if (v.is_none() || v.is_bool() || is_int(v) || is_float(v) || is_str(v) || is_dict(v)) {
    raise(vm, Exc::kValueError, "%s must be a list, not %s", name, type_name(vm, v).c_str());
    return nullptr;
  }
  List* items = to_list(vm, v);
  if (!items || items->size <= kBatchMax) return items;
  raise(vm, Exc::kValueError, "a batch holds at most %zu items", kBatchMax);
  return nullptr;
}

Task prepare_bulk_create(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  constexpr const char* kMethod = "bulk_create_documents";
  if (!either_keyword(vm, a, 1, 3, kMethod, "collection_name") ||
      !either_keyword(vm, a, 2, 4, kMethod, "documents") ||
      !text_argument(vm, a[1], "collection_name", &collection)) {
    return nullptr;
  }
  List* items = batch_argument(vm, a[2], "documents");
  if (!items) return nullptr;
  auto bodies = std::make_shared<std::vector<std::string>>();
  for (uint32_t i = 0; i < items->size; ++i) {
    bodies->emplace_back();
    if (!encode_document(vm, items->items[i], "each document", &bodies->back())) return nullptr;
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kWrite,
      [project, collection = std::move(collection), bodies](Session& s) -> Result<BuildValue> {
        auto rows = s.bulk_create(project, collection, *bodies);
        if (!rows.ok()) return rows.status();
        auto made = list_builder(std::move(*rows));
        const auto count = static_cast<int64_t>(bodies->size());
        return BuildValue([made, count](Vm& vm2) {
          const Value data = TRY(made(vm2));
          Dict* d = new_dict(vm2);
          TRY_BOOL(dict_set_str(vm2, d, "count", Value::small_int(count)));
          TRY_BOOL(dict_set_str(vm2, d, "data", data));
          return Value(d);
        });
      });
}

Task prepare_bulk_update(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  constexpr const char* kMethod = "bulk_update_documents";
  if (!either_keyword(vm, a, 1, 3, kMethod, "collection_name") ||
      !required(vm, a, 2, kMethod, "updates") ||
      !text_argument(vm, a[1], "collection_name", &collection)) {
    return nullptr;
  }
  List* items = batch_argument(vm, a[2], "updates");
  if (!items) return nullptr;
  auto updates = std::make_shared<std::vector<std::pair<Uuid, std::string>>>();
  int64_t unknown = 0;
  for (uint32_t i = 0; i < items->size; ++i) {
    const Value item = items->items[i];
    if (!is_dict(item)) {
      raise_str(vm, Exc::kValueError, "each update must be a dict with an id");
      return nullptr;
    }
    Uuid id;
    if (!id_argument(dict_get_str(vm, item.as<Dict>(), "id"), &id)) {
      ++unknown;
      continue;
    }
    Value fields = item;
    if (!as_doc(vm, item)) {  // of a Doc the id is not written anyway
      Dict* rest = new_dict(vm);
      if (!rest || !dict_update(vm, rest, item)) return nullptr;
      if (dict_pop(vm, rest, Value(intern(vm, "id"))).is_raised()) return nullptr;
      fields = Value(rest);
    }
    std::string body;
    if (!encode_document(vm, fields, "each update", &body)) return nullptr;
    updates->emplace_back(id, std::move(body));
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kWrite,
      [project, collection = std::move(collection), updates,
       unknown](Session& s) -> Result<BuildValue> {
        auto done = s.bulk_merge(project, collection, *updates);
        if (!done.ok() && !done.is(StorageCode::kNotFound)) return done.status();
        const int64_t failed =
            unknown + (done.ok() ? done->failed : static_cast<int64_t>(updates->size()));
        const int64_t count = done.ok() ? static_cast<int64_t>(done->documents.size()) : 0;
        auto rows =
            list_builder(done.ok() ? std::move(done->documents) : std::vector<storage::Document>());
        return BuildValue([rows, count, failed](Vm& vm2) {
          const Value data = TRY(rows(vm2));
          Dict* d = new_dict(vm2);
          TRY_BOOL(dict_set_str(vm2, d, "count", Value::small_int(count)));
          TRY_BOOL(dict_set_str(vm2, d, "failed", Value::small_int(failed)));
          TRY_BOOL(dict_set_str(vm2, d, "data", data));
          return Value(d);
        });
      });
}

Task prepare_bulk_delete(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  constexpr const char* kMethod = "bulk_delete_documents";
  if (!either_keyword(vm, a, 1, 3, kMethod, "collection_name") ||
      !required(vm, a, 2, kMethod, "ids") ||
      !text_argument(vm, a[1], "collection_name", &collection)) {
    return nullptr;
  }
  List* items = batch_argument(vm, a[2], "ids");
  if (!items) return nullptr;
  std::vector<Uuid> ids;
  for (uint32_t i = 0; i < items->size; ++i) {
    Uuid id;
    if (id_argument(items->items[i], &id)) ids.push_back(id);
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kWrite,
                      [project, collection = std::move(collection),
                       ids = std::move(ids)](Session& s) -> Result<BuildValue> {
                        auto n = s.bulk_delete(project, collection, ids);
                        if (!n.ok() && !n.is(StorageCode::kNotFound)) return n.status();
                        const int64_t count = n.ok() ? *n : 0;
                        return BuildValue([count](Vm& vm2) {
                          Dict* d = new_dict(vm2);
                          TRY_BOOL(dict_set_str(vm2, d, "count", Value::small_int(count)));
                          return Value(d);
                        });
                      });
}

// ---------------------------------------------------------------- aggregation

// aggregate_documents(collection, group_by, {alias: "avg:field"}, conditions): one row a group.
static Task prepare_grouped(Vm& vm, std::string collection, std::string field, Dict* specs,
                            Value conditions) {
  std::vector<storage::AggregateSpec> wanted;
  uint32_t i = 0;
  Value k, v;
  while (dict_next(specs, &i, &k, &v)) {
    storage::AggregateSpec spec;
    std::string text;
    if (!text_argument(vm, k, "alias", &spec.alias) || !text_argument(vm, v, "aggregate", &text)) {
      return nullptr;
    }
    const size_t colon = text.find(':');
    const auto op = storage::parse_aggregate_op(text.substr(0, colon));
    if (!op) {
      raise(vm, Exc::kValueError, "unknown aggregate '%s'", text.c_str());
      return nullptr;
    }
    spec.op = *op;
    if (colon != std::string::npos) spec.field = text.substr(colon + 1);
    wanted.push_back(std::move(spec));
  }
  std::string filters;
  if (!encode_filters(vm, conditions, Value::absent(), &filters)) return nullptr;
  Filter filter = Filter::parse(DocView(filters), FilterTarget::kDocuments);
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kRead,
      [project, collection = std::move(collection), field = std::move(field),
       wanted = std::move(wanted), filter = std::move(filter)](Session& s) -> Result<BuildValue> {
        auto groups = s.group_by(project, collection, field, filter, wanted);
        if (!groups.ok() && !groups.is(StorageCode::kNotFound)) return groups.status();
        auto shared = std::make_shared<std::vector<storage::Group>>();
        if (groups.ok()) *shared = std::move(*groups);
        return BuildValue([shared, field, wanted](Vm& vm2) {
          List* rows = new_list(vm2);
          for (const storage::Group& g : *shared) {
            TRY_BOOL(charge(vm2, 4 + wanted.size()));
            Dict* d = new_dict(vm2);
            TRY_BOOL(
                dict_set_str(vm2, d, field, TRY(decode_value(vm2, storage::ValueView(g.key)))));
            for (size_t n = 0; n < wanted.size(); ++n) {
              const bool plain =
                  wanted[n].op == storage::AggregateOp::kCount && wanted[n].field.empty();
              const Value x = plain || n >= g.values.size()
                                  ? Value::small_int(g.count)
                                  : TRY(decode_value(vm2, storage::ValueView(g.values[n])));
              TRY_BOOL(dict_set_str(vm2, d, wanted[n].alias, x));
            }
            TRY_BOOL(list_append(vm2, rows, Value(d)));
          }
          return Value(rows);
        });
      });
}

Task prepare_aggregate(Vm& vm, Value* a, uint32_t) {
  std::string collection, field, operation, filters;
  constexpr const char* kMethod = "aggregate_documents";
  if (a[4].is_absent()) a[4] = a[8];
  if (!either_keyword(vm, a, 1, 5, kMethod, "collection_name") ||
      !either_keyword(vm, a, 2, 6, kMethod, "field") ||
      !either_keyword(vm, a, 3, 7, kMethod, "operation") ||
      !text_argument(vm, a[1], "collection_name", &collection) ||
      !text_argument(vm, a[2], "field", &field)) {
    return nullptr;
  }
  if (is_dict(a[3])) {
    return prepare_grouped(vm, std::move(collection), std::move(field), a[3].as<Dict>(), a[4]);
  }
  if (!text_argument(vm, a[3], "operation", &operation) ||
      !encode_filters(vm, a[4], Value::absent(), &filters)) {
    return nullptr;
  }
  const auto op = storage::parse_aggregate_op(operation);
  if (!op) {
    raise(vm, Exc::kValueError, "operation must be one of sum, avg, min, max, count, not '%s'",
          operation.c_str());
    return nullptr;
  }
  Filter filter = Filter::parse(DocView(filters), FilterTarget::kDocuments);
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kRead,
      [project, collection = std::move(collection), field, operation, op = *op,
       filter = std::move(filter)](Session& s) -> Result<BuildValue> {
        auto r = s.aggregate(project, collection, field, op, filter);
        if (!r.ok() && !r.is(StorageCode::kNotFound)) return r.status();
        auto shared = std::make_shared<storage::Aggregate>();
        if (r.ok()) *shared = std::move(*r);
        const bool zero = op == storage::AggregateOp::kCount || op == storage::AggregateOp::kSum;
        return BuildValue([shared, field, operation, zero](Vm& vm2) {
          Value x = shared->value.empty()
                        ? Value::none()
                        : TRY(decode_value(vm2, storage::ValueView(shared->value)));
          if (x.is_none() && zero) x = Value::small_int(0);
          Dict* d = new_dict(vm2);
          TRY_BOOL(dict_set_str(vm2, d, "field", Value(new_str(vm2, field))));
          TRY_BOOL(dict_set_str(vm2, d, "operation", Value(new_str(vm2, operation))));
          TRY_BOOL(dict_set_str(vm2, d, "value", x));
          TRY_BOOL(dict_set_str(vm2, d, "result", x));
          TRY_BOOL(dict_set_str(vm2, d, "count", int_value(vm2, shared->count)));
          return Value(d);
        });
      });
}

Task prepare_group_by(Vm& vm, Value* a, uint32_t) {
  std::string collection, field, filters;
  constexpr const char* kMethod = "group_by_field";
  if (!either_keyword(vm, a, 1, 4, kMethod, "collection_name") ||
      !required(vm, a, 2, kMethod, "field") ||
      !text_argument(vm, a[1], "collection_name", &collection) ||
      !text_argument(vm, a[2], "field", &field) ||
      !encode_filters(vm, a[3], Value::absent(), &filters)) {
    return nullptr;
  }
  Filter filter = Filter::parse(DocView(filters), FilterTarget::kDocuments);
  const Uuid project = db_state(vm).project;
  return make_db_task(
      vm, DbMode::kRead,
      [project, collection = std::move(collection), field,
       filter = std::move(filter)](Session& s) -> Result<BuildValue> {
        auto groups = s.group_by(project, collection, field, filter);
        if (!groups.ok() && !groups.is(StorageCode::kNotFound)) return groups.status();
        auto shared = std::make_shared<std::vector<storage::Group>>();
        if (groups.ok()) *shared = std::move(*groups);
        return BuildValue([shared, field](Vm& vm2) {
          List* rows = new_list(vm2);
          for (const storage::Group& g : *shared) {
            TRY_BOOL(charge(vm2, 4));
            Dict* row = new_dict(vm2);
            TRY_BOOL(
                dict_set_str(vm2, row, "key", TRY(decode_value(vm2, storage::ValueView(g.key)))));
            TRY_BOOL(dict_set_str(vm2, row, "count", int_value(vm2, g.count)));
            TRY_BOOL(list_append(vm2, rows, Value(row)));
          }
          Dict* d = new_dict(vm2);
          TRY_BOOL(dict_set_str(vm2, d, "field", Value(new_str(vm2, field))));
          TRY_BOOL(dict_set_str(vm2, d, "groups", Value(rows)));
          return Value(d);
        });
      });
}

Task prepare_user_collections(Vm& vm, Value* a, uint32_t) {
  std::string collection;
  storage::Query q;
  if (!text_argument(vm, a[2], "collection_name", &collection) ||
      !build_query(vm, {a[6], a[7], a[8], a[9], a[4], a[5], a[3], Value::absent()}, kRelatedRules,
                   &q)) {
    return nullptr;
  }
  if (a[9].is_absent()) q.descending = true;
  Uuid user;
  const bool known = id_argument(a[1], &user);
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead,
                      [project, known, user, collection = std::move(collection),
                       q = std::move(q)](Session& s) -> Result<BuildValue> {
                        if (!known) return empty_page(q);
                        auto page = s.user_documents(project, user, collection, q);
                        if (page.ok()) return page_builder(std::move(*page));
                        if (page.is(StorageCode::kNotFound)) return empty_page(q);
                        return page.status();
                      });
}

Task prepare_raw_query(Vm& vm, Value* a, uint32_t) {
  std::string sql, params;
  if (!text_argument(vm, a[1], "query", &sql)) return nullptr;
  if (!a[2].is_absent() && !a[2].is_none() && !is_dict(a[2])) {
    raise(vm, Exc::kValueError, "params must be a dict, not %s", type_name(vm, a[2]).c_str());
    return nullptr;
  }
  if (!encode_filters(vm, a[2], Value::absent(), &params)) return nullptr;
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kSlowRead,
                      [project, sql = std::move(sql),
                       params = std::move(params)](Session& s) -> Result<BuildValue> {
                        auto rows = s.raw_query(project, sql, DocView(params));
                        if (!rows.ok()) return rows.status();
                        auto shared = std::make_shared<storage::SqlRows>(std::move(*rows));
                        return BuildValue([shared](Vm& vm2) {
                          List* l = new_list(vm2);
                          for (const auto& row : shared->rows) {
                            Dict* d = new_dict(vm2);
                            for (size_t i = 0; i < row.size(); ++i) {
                              const Value x = TRY(decode_value(vm2, storage::ValueView(row[i])));
                              TRY_BOOL(dict_set_str(vm2, d, shared->columns[i], x));
                            }
                            TRY_BOOL(list_append(vm2, l, Value(d)) && charge(vm2, 20));
                          }
                          return Value(l);
                        });
                      });
}

// ---------------------------------------------------------------- collections

static BuildValue collection_builder(storage::Collection c) {
  auto shared = std::make_shared<storage::Collection>(std::move(c));
  return [shared](Vm& vm) { return decode_collection(vm, *shared, true); };
}

static Result<BuildValue> collection_or_none(Result<storage::Collection> r) {
  if (r.ok()) return collection_builder(std::move(*r));
  if (r.is(StorageCode::kNotFound)) return constant_reply(Value::none());
  return r.status();
}

Task prepare_get_collections(Vm& vm, Value* a, uint32_t) {
  int64_t limit;
  if (!count_argument(vm, a[1], "limit", -1, &limit)) return nullptr;
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead, [project, limit](Session& s) -> Result<BuildValue> {
    auto all = s.list_collections(project, limit);
    if (!all.ok()) return all.status();
    auto shared = std::make_shared<std::vector<storage::Collection>>(std::move(*all));
    return BuildValue([shared](Vm& vm2) {
      List* l = new_list(vm2);
      for (const storage::Collection& c : *shared) {
        const Value v = TRY(decode_collection(vm2, c, true));
        TRY_BOOL(list_append(vm2, l, v));
      }
      return Value(l);
    });
  });
}

Task prepare_get_collection(Vm& vm, Value* a, uint32_t) {
  std::string name;
  if (!text_argument(vm, a[1], "name_or_id", &name)) return nullptr;
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kRead, [project, name = std::move(name)](Session& s) {
    return collection_or_none(s.get_collection(project, name));
  });
}

static bool optional_text(Vm& vm, Value v, const char* name, std::optional<std::string>* out) {
  if (v.is_absent() || v.is_none()) return true;
  if (!is_str(v)) {
    raise(vm, Exc::kValueError, "%s must be a string or None", name);
    return false;
  }
  *out = std::string(v.as<Str>()->view());
  return true;
}

Task prepare_create_collection(Vm& vm, Value* a, uint32_t) {
  std::string name, permissions;
  std::optional<std::string> url;
  if (!text_argument(vm, a[1], "name", &name) || !optional_text(vm, a[2], "webhook_url", &url)) {
    return nullptr;
  }
  if (!a[3].is_absent() && !a[3].is_none() &&
      !encode_document(vm, a[3], "permissions", &permissions)) {
    return nullptr;
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kWrite,
                      [project, name = std::move(name), url = std::move(url),
                       permissions = std::move(permissions)](Session& s) -> Result<BuildValue> {
                        auto r = s.create_collection(project, name, url,
                                                     storage::ValueView(permissions));
                        if (!r.ok()) return r.status();
                        return collection_builder(std::move(*r));
                      });
}

Task prepare_update_collection(Vm& vm, Value* a, uint32_t) {
  std::string name;
  storage::CollectionUpdate update;
  if (!text_argument(vm, a[1], "name_or_id", &name)) return nullptr;
  if (!a[2].is_absent()) {
    std::optional<std::string> url;
    if (!optional_text(vm, a[2], "webhook_url", &url)) return nullptr;
    update.webhook_url = url;
  }
  if (!a[3].is_absent() && !a[3].is_none()) {
    std::string permissions;
    if (!encode_document(vm, a[3], "permissions", &permissions)) return nullptr;
    update.permissions = permissions;
  }
  if (!a[4].is_absent() && !a[4].is_none()) {
    std::string new_name;
    if (!text_argument(vm, a[4], "new_name", &new_name)) return nullptr;
    update.name = new_name;
  }
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kWrite,
                      [project, name = std::move(name), update = std::move(update)](Session& s) {
                        return collection_or_none(s.update_collection(project, name, update));
                      });
}

Task prepare_delete_collection(Vm& vm, Value* a, uint32_t) {
  std::string name;
  if (!text_argument(vm, a[1], "name_or_id", &name)) return nullptr;
  const Uuid project = db_state(vm).project;
  return make_db_task(vm, DbMode::kWrite, [project, name = std::move(name)](Session& s) {
    return deleted_reply(s.delete_collection(project, name));
  });
}

}  // namespace copra
