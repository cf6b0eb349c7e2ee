// Following references: holders, targets, batched look-ups, the reverse direction, and the resolver
// that relationship filters use. populate itself is in populate.cc.
#include "storage/relations.h"

#include <algorithm>
#include <array>

namespace copra::storage {

namespace {

constexpr size_t kCachedRelatedMax = 20'000;
constexpr size_t kFetchedAtOnce = 100;
constexpr size_t kRelatedBytesMax = 128u << 20;  // of what one call follows references to
constexpr size_t kReverseInFilter = 10'000;
constexpr std::array<std::string_view, 3> kUserBases = {"users", "app_users", "appusers"};
constexpr std::array<std::string_view, 3> kUserSources = {"appuser", "app_users", "appusers"};
constexpr std::array<std::string_view, 4> kUserKeys = {"user_id", "author_id", "creator_id",
                                                       "owner_id"};
constexpr std::pair<std::string_view, std::string_view> kIrregular[] = {{"person", "people"},
                                                                        {"child", "children"}};

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

// The irregular word may be the last part of a compound: "grand_child".
bool swap_ending(std::string_view word, std::string_view from, std::string_view to,
                 std::string* out) {
  if (!word.ends_with(from)) return false;
  const size_t stem = word.size() - from.size();
  if (stem > 0 && word[stem - 1] != '_') return false;
  *out = std::string(word.substr(0, stem)) + std::string(to);
  return true;
}

std::string lower(std::string_view s) {
  std::string out(s);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return out;
}

std::string base_of(std::string_view field) {
  for (const std::string_view suffix : {"_ids", "_id", "Ids", "Id"}) {
    if (field.size() > suffix.size() && field.ends_with(suffix)) {
      return std::string(field.substr(0, field.size() - suffix.size()));
    }
  }
  return std::string(field);
}

bool take_ids(ValueView v, Holder& holder) {
  if (v.is_string()) {
    if (v.as_string().empty()) return false;
    holder.ids = {std::string(v.as_string())};
    return true;
  }
  if (!v.is_array()) return false;
  holder.list = true;
  for (const ValueView element : v.elements()) {
    if (element.is_string()) holder.ids.emplace_back(element.as_string());
  }
  return !holder.ids.empty();
}

Entity to_entity(const Table& table, const RowView& row) {
  Entity entity;
  entity.kind = table.kind;
  entity.id = row.entity.id;
  entity.collection_id = table.collection;
  entity.created_at = row.head.created_at;
  entity.updated_at = row.head.updated_at;
  entity.effective_at = row.head.effective_at;
  if (table.kind == EntityHead::Kind::kUser) {
    entity.record = row.body.bytes();
    const DocView data = row.entity.data;
    entity.data = data.is_object() ? std::string(data.bytes()) : empty_object();
  } else {
    entity.data = row.body.bytes();
  }
  return entity;
}

}  // namespace

std::string plural_of(std::string_view word) {
  std::string out;
  for (const auto& [one, many] : kIrregular) {
    if (word.ends_with(many)) return std::string(word);
    if (swap_ending(word, one, many, &out)) return out;
  }
  out = word;
  if (word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2])) {
    out.pop_back();
    return out + "ies";
  }
  for (const std::string_view ending : {"s", "x", "z", "ch", "sh"}) {
    if (word.ends_with(ending)) return out + "es";
  }
  return out + "s";
}

std::string singular_of(std::string_view word) {
  std::string out;
  for (const auto& [one, many] : kIrregular) {
    if (swap_ending(word, many, one, &out)) return out;
  }
  out = word;
  if (word.size() > 3 && word.ends_with("ies")) {
    out.resize(out.size() - 3);
    return out + "y";
  }
  for (const std::string_view ending : {"ses", "xes", "zes", "ches", "shes"}) {
    if (word.ends_with(ending)) {
      out.resize(out.size() - 2);
      return out;
    }
  }
  if (word.size() > 1 && word.back() == 's' && !word.ends_with("ss")) out.pop_back();
  return out;
}

Holder find_holder(DocView data, std::string_view field) {
  const std::string f(field);
  const std::string one = singular_of(field);
  const std::array<std::string, 7> names = {f + "_id",   f,        f + "_ids", one + "_ids",
                                            one + "_id", f + "Id", f + "Ids"};
  Holder empty;  // present without a reference: null or []
  for (size_t i = 0; i < names.size(); ++i) {
    const ValueView v = data.find(names[i]);
    if (!v) continue;
    Holder holder;
    holder.key = names[i];
    holder.own_field = names[i] == f;
    if (take_ids(v, holder)) {
      // A plain text under the field's own name is only a reference when it looks like one.
      if (!holder.own_field || Uuid::parse(holder.ids[0])) return holder;
      continue;
    }
    if (empty.key.empty() && !holder.own_field && (v.is_null() || v.is_array())) {
      empty = std::move(holder);
      empty.list = v.is_array();
    }
  }
  return empty;
}

Result<CollectionPtr> RelationFetcher::existing_collection(const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    Result<CollectionPtr> info = resolve_collection(parts_, project_, name, false);
    if (info.ok() || !info.is(Code::kNotFound)) return info;
  }
  return CollectionPtr();
}

Result<CollectionPtr> RelationFetcher::named_source(std::string_view source) {
  return existing_collection({std::string(source), singular_of(source), plural_of(source)});
}

Result<RelationFetcher::Target> RelationFetcher::target_of(std::string_view field,
                                                           std::string_view source) {
  Target target;
  if (!source.empty()) {
    if (std::find(kUserSources.begin(), kUserSources.end(), lower(source)) != kUserSources.end()) {
      target.users = true;
      return target;
    }
    COPRA_ASSIGN(target.collection, named_source(source));
    return target;
  }
  target.any_document = true;
  const std::string base = base_of(field);
  for (const std::string_view name : kUserBases) {
    target.users |= lower(base) == name || lower(plural_of(base)) == name;
  }
  if (target.users) return target;
  COPRA_ASSIGN(target.collection, existing_collection({plural_of(base), base, singular_of(base)}));
  target.users = !target.collection;
  return target;
}

static Status too_much_related() { return Status::too_large("too many related documents"); }

Status RelationFetcher::fetch_from(const Table& table, std::vector<std::string>& open, ById& out) {
  std::vector<std::string> row_keys;
  std::vector<std::string> asked;
  std::vector<std::optional<std::string>> values;
  size_t bytes = 0;
  const auto read = [&]() -> Status {
    if (row_keys.empty()) return {};
    COPRA_TRY(parts_.txn.multi_get(table.rows, row_keys, &values));
    for (size_t i = 0; i < values.size(); ++i) {
      if (!values[i]) continue;
      RowView row;
      if (!view_row(table, row_keys[i], *values[i], &row)) return corrupt_record("row");
      bytes += values[i]->size() + sizeof(Entity);
      if (parts_.stop_after(values[i]->size())) return Status::cancelled();
      out.emplace(asked[i], to_entity(table, row));
    }
    row_keys.clear();
    asked.clear();
    values.clear();
    return bytes <= kRelatedBytesMax ? Status() : too_much_related();
  };
  for (const std::string& text : open) {
    const auto id = Uuid::parse(text);
    if (!id) continue;
    row_keys.push_back(table.row_key(*id));
    asked.push_back(text);
    if (row_keys.size() == kFetchedAtOnce) COPRA_TRY(read());
  }
  COPRA_TRY(read());
  std::erase_if(open, [&](const std::string& text) { return out.contains(text); });
  return {};
}

Result<RelationFetcher::ById> RelationFetcher::fetch(const Target& target,
                                                     const std::vector<std::string>& ids) {
  ById out;
  std::vector<std::string> open = ids;
  std::sort(open.begin(), open.end());
  open.erase(std::unique(open.begin(), open.end()), open.end());
  if (target.users) {
    COPRA_TRY(fetch_from(Table::users_of(project_), open, out));
  } else if (target.collection) {
    COPRA_TRY(fetch_from(Table::documents_of(project_, target.collection), open, out));
  }
  std::erase_if(open, [](const std::string& text) { return !Uuid::parse(text); });
  if (!target.any_document || open.empty()) return out;
  const std::string prefix = keys::collections(project_);
  std::vector<Uuid> collections;
  {
    COPRA_ASSIGN(const auto cursor,
                 parts_.txn.scan(Keyspace::kCollections, {prefix, prefix_end(prefix), false}));
    for (; cursor->valid(); cursor->next()) {
      collections.push_back(Uuid::from_bytes(cursor->key().substr(prefix.size())));
    }
    COPRA_TRY(cursor->status());
  }
  for (const Uuid& id : collections) {
    if (open.empty()) break;
    Result<CollectionPtr> info = collection_by_id(parts_, project_, id);
    if (info.is(Code::kNotFound)) continue;
    if (!info.ok()) return info.status();
    COPRA_TRY(fetch_from(Table::documents_of(project_, *info), open, out));
  }
  return out;
}

Result<std::string> RelationFetcher::collection_name(const Uuid& id) {
  Result<CollectionPtr> info = collection_by_id(parts_, project_, id);
  if (info.is(Code::kNotFound)) return std::string();
  if (!info.ok()) return info.status();
  return (*info)->row.name;
}

Result<std::optional<RelationFetcher::ByParent>> RelationFetcher::fetch_reverse(
    std::string_view field, std::string_view source, EntityHead::Kind parent_kind,
    std::string_view parent_collection, const std::vector<std::string>& parents,
    size_t most_per_parent) {
  CollectionPtr collection;
  if (source.empty()) {
    COPRA_ASSIGN(collection,
                 existing_collection({std::string(field), plural_of(field), singular_of(field)}));
  } else {
    COPRA_ASSIGN(collection, named_source(source));
  }
  if (!collection) return std::optional<ByParent>();

  // Keys by rank: those named after the parent, then the one named after the field.
  std::vector<std::string> first, second;
  if (parent_kind == EntityHead::Kind::kUser) {
    first.assign(kUserKeys.begin(), kUserKeys.end());
    first.emplace_back("user_ids");
  } else if (!parent_collection.empty()) {
    const std::string parent = singular_of(parent_collection);
    first = {parent + "_id", parent + "_ids"};
  }
  second = {singular_of(field) + "_id"};

  struct Ranked {
    std::vector<Entity> first, second;
  };
  std::unordered_map<std::string, Ranked> found;
  for (const std::string& parent : parents) found.try_emplace(parent);
  const bool only_these = !parents.empty();
  size_t bytes = 0;
  const Table table = Table::documents_of(project_, collection);
  COPRA_TRY(each_row(parts_, table, {}, [&](const RowView& row) {
    const auto add_to = [&](std::string_view parent, bool is_first) {
      auto entry = found.find(std::string(parent));
      if (entry == found.end()) {
        if (only_these || !Uuid::parse(parent)) return;
        entry = found.try_emplace(std::string(parent)).first;
      }
      std::vector<Entity>& list = is_first ? entry->second.first : entry->second.second;
      if (!list.empty() && list.back().id == row.entity.id) return;
      list.push_back(to_entity(table, row));
      bytes += list.back().data.size() + sizeof(Entity);
    };
    for (const auto* names : {&first, &second}) {
      for (const std::string& name : *names) {
        const ValueView v = row.body.find(name);
        if (v.is_string()) add_to(v.as_string(), names == &first);
        for (const ValueView element : v.elements()) {
          if (element.is_string()) add_to(element.as_string(), names == &first);
        }
      }
    }
    return bytes <= kRelatedBytesMax;
  }));
  if (bytes > kRelatedBytesMax) return too_much_related();
  ByParent out;
  for (auto& [parent, ranked] : found) {
    std::vector<Entity>& list = ranked.first.empty() ? ranked.second : ranked.first;
    std::sort(list.begin(), list.end(), [](const Entity& a, const Entity& b) {
      return a.effective_at != b.effective_at ? a.effective_at < b.effective_at
                                              : a.created_at < b.created_at;
    });
    if (list.size() > most_per_parent) list.resize(most_per_parent);
    out.emplace(parent, std::move(list));
  }
  return std::optional<ByParent>(std::move(out));
}

Status append_entity(const Entity& entity, DocBuilder& out) {
  if (entity.embedded) {
    out.value(DocView(entity.data));
    return out.status();
  }
  out.begin_entity({entity.kind, entity.shown, entity.id, entity.collection_id, entity.created_at,
                    entity.updated_at});
  if (entity.kind == EntityHead::Kind::kUser) {
    out.begin_object();
    for (const ValueView::Field f : DocView(entity.record).fields()) {
      if (f.key == "password_hash" || f.key == "secrets") continue;
      out.key(f.key);
      out.value(f.key == "data" ? DocView(entity.data) : f.value);
    }
    out.end_object();
  } else {
    out.value(DocView(entity.data));
  }
  out.end_entity();
  return out.status();
}

// ---- filters -----------------------------------------------------------------------------------

// What one relation head leads to, learnt row by row.
struct StoreResolver::Cached {
  std::optional<RelationFetcher::Target> target;
  RelationFetcher::ById by_id;
  size_t bytes = 0;  // of by_id
  bool reverse_loaded = false;
  std::optional<RelationFetcher::ByParent> reverse;
};

StoreResolver::~StoreResolver() = default;

bool StoreResolver::any_reference(const EntityRef& from, std::string_view head,
                                  const std::function<bool(ValueView id)>& test) {
  const Holder holder = find_holder(from.data, head);
  if (holder.ids.empty()) return false;
  DocBuilder b(SIZE_MAX);
  if (holder.list) b.begin_array();
  for (const std::string& id : holder.ids) b.string(id);
  if (holder.list) b.end_array();
  const Result<std::string> bytes = b.take();
  return bytes.ok() && test(ValueView(*bytes));
}

bool StoreResolver::any_related(const EntityRef& from, std::string_view head,
                                const std::function<bool(const EntityRef&)>& test) {
  if (!status_.ok()) return false;
  std::string key(head);
  key += '\0';
  key += from.kind == EntityHead::Kind::kUser ? "u" : "d";
  key += from.collection_id.raw();
  std::shared_ptr<Cached>& cached = cache_[key];
  if (!cached) cached = std::make_shared<Cached>();
  const std::shared_ptr<Cached> keep = cached;  // a nested look-up may rehash the map
  RelationFetcher fetcher(parts_, project_);
  const auto failed = [this](const Status& status) {
    if (status_.ok()) status_ = status;
    return false;
  };
  const Holder holder = find_holder(from.data, head);
  if (!holder.ids.empty()) {
    if (!keep->target) {
      auto target = fetcher.target_of(head, {});
      if (!target.ok()) return failed(target.status());
      keep->target = std::move(*target);
    }
    std::vector<std::string> missing;
    for (const std::string& id : holder.ids) {
      if (!keep->by_id.contains(id)) missing.push_back(id);
    }
    if (!missing.empty()) {
      if (keep->by_id.size() > kCachedRelatedMax || keep->bytes > kRelatedBytesMax) {
        keep->by_id.clear();
        keep->bytes = 0;
        missing = holder.ids;
      }
      auto found = fetcher.fetch(*keep->target, missing);
      if (!found.ok()) return failed(found.status());
      for (const auto& [id, entity] : *found) keep->bytes += entity.data.size();
      keep->by_id.merge(*found);
    }
    for (const std::string& id : holder.ids) {
      const auto entity = keep->by_id.find(id);
      if (entity != keep->by_id.end() && test(entity->second.ref())) return true;
    }
    return false;
  }
  if (!holder.key.empty()) return false;  // a reference that is null or an empty list
  if (!keep->reverse_loaded) {
    std::string parent;
    if (from.kind == EntityHead::Kind::kDocument) {
      auto name = fetcher.collection_name(from.collection_id);
      if (!name.ok()) return failed(name.status());
      parent = std::move(*name);
    }
    auto reverse = fetcher.fetch_reverse(head, {}, from.kind, parent, {}, kReverseInFilter);
    if (!reverse.ok()) return failed(reverse.status());
    keep->reverse = std::move(*reverse);
    keep->reverse_loaded = true;
  }
  if (!keep->reverse) return false;
  const auto related = keep->reverse->find(from.id.text());
  if (related == keep->reverse->end()) return false;
  return std::any_of(related->second.begin(), related->second.end(),
                     [&](const Entity& entity) { return test(entity.ref()); });
}

}  // namespace copra::storage
