// populate: replaces references in rows by what they point at, level by level.
// In: rows and entries ("path", "a.b.c", "field:source"); out: the same rows with entities inside.
#include <algorithm>

#include "storage/relations.h"

namespace copra::storage {

namespace {

constexpr size_t kPopulateDepthMax = 5;
constexpr size_t kReverseMax = 100;
constexpr size_t kEntriesMax = 100;  // of one query
constexpr size_t kReferencesMax = 500'000;
// What a call may write into its rows: those that list each other double with every level.
constexpr size_t kPopulatedBytesMax = size_t{64} << 20;

struct PopulatePath {
  std::vector<std::string> names;
  std::string source;  // of the last name
};

PopulatePath parse_path(std::string_view entry) {
  PopulatePath path;
  const size_t colon = entry.find(':');
  if (colon != std::string_view::npos) {
    path.source = entry.substr(colon + 1);
    entry = entry.substr(0, colon);
  }
  while (!entry.empty() && path.names.size() < kPopulateDepthMax) {
    const size_t dot = entry.find('.');
    if (dot != 0) path.names.emplace_back(entry.substr(0, dot));
    if (dot == std::string_view::npos) break;
    entry.remove_prefix(dot + 1);
  }
  return path;
}

bool holds_values(ValueView v) {  // rule 1: embedded or already populated
  if (v.is_object() || v.is_entity()) return true;
  if (!v.is_array()) return false;
  for (const ValueView element : v.elements()) {
    if (element.is_object() || element.is_entity()) return true;
  }
  return false;
}

// Words under the field's own name are a value of the document, not a place for related ones.
bool holds_text(ValueView v) { return v.is_string() && !v.as_string().empty(); }

Entity from_value(ValueView v) {
  Entity entity;
  if (v.is_object()) {
    entity.embedded = true;
    entity.data = v.bytes();
    return entity;
  }
  const EntityHead head = v.entity_head();
  entity.kind = head.kind;
  entity.shown = head.shown;
  entity.id = head.id;
  entity.collection_id = head.collection_id;
  entity.created_at = head.created_at;
  entity.updated_at = head.updated_at;
  const DocView body = v.entity_body();
  if (head.kind == EntityHead::Kind::kUser) {
    entity.record = body.bytes();
    entity.data = doc_value(body, "data");
  } else {
    entity.data = body.bytes();
  }
  return entity;
}

Status set_field(Entity& entity, std::string_view name, const std::string& value) {
  DocBuilder b(SIZE_MAX);
  b.begin_object();
  b.key(name);
  b.value(ValueView(value));
  b.end_object();
  Result<std::string> field = b.take();
  if (!field.ok()) return field.status();
  Result<std::string> merged = merge_objects(DocView(entity.data), DocView(*field));
  if (!merged.ok()) return merged.status();
  entity.data = std::move(*merged);
  return {};
}

class Populator {
 public:
  Populator(Session::Parts& parts, const Uuid& project) : parts_(parts), fetcher_(parts, project) {}

  // Populates names[at...] in all of `rows`.
  Status level(std::vector<Entity*>& rows, const PopulatePath& path, size_t at) {
    if (at >= path.names.size() || rows.empty()) return {};
    const std::string& field = path.names[at];
    const bool last = at + 1 == path.names.size();
    const std::string_view source = last ? std::string_view(path.source) : std::string_view();
    std::vector<Entity*> present, referring, bare;
    std::vector<Holder> holders;
    for (Entity* row : rows) {
      if (holds_values(DocView(row->data).find(field))) {
        present.push_back(row);
        continue;
      }
      Holder holder = find_holder(DocView(row->data), field);
      if (!holder.key.empty()) {
        references_ += holder.ids.size();
        if (references_ > kReferencesMax)
          return Status::too_large("populate follows more than " + std::to_string(kReferencesMax) +
                                   " references");
        referring.push_back(row);
        holders.push_back(std::move(holder));
      } else if (!row->embedded && !holds_text(DocView(row->data).find(field))) {
        bare.push_back(row);
      }
    }
    if (!last) COPRA_TRY(descend(present, path, at));
    COPRA_TRY(direct(referring, holders, source, path, at));
    return reverse(bare, source, path, at);
  }

 private:
  // Rule 1: into values that are there already.
  Status descend(const std::vector<Entity*>& rows, const PopulatePath& path, size_t at) {
    std::vector<std::vector<Entity>> inner(rows.size());
    std::vector<Entity*> all;
    for (size_t i = 0; i < rows.size(); ++i) {
      const ValueView v = DocView(rows[i]->data).find(path.names[at]);
      if (v.is_array()) {
        for (const ValueView element : v.elements()) {
          if (element.is_object() || element.is_entity()) inner[i].push_back(from_value(element));
        }
      } else {
        inner[i].push_back(from_value(v));
      }
      for (Entity& entity : inner[i]) all.push_back(&entity);
    }
    COPRA_TRY(level(all, path, at + 1));
    for (size_t i = 0; i < rows.size(); ++i) {
      const ValueView v = DocView(rows[i]->data).find(path.names[at]);
      DocBuilder b(left_);
      size_t next = 0;
      if (v.is_array()) {
        b.begin_array();
        for (const ValueView element : v.elements()) {
          if (element.is_object() || element.is_entity()) {
            COPRA_TRY(add(inner[i][next++], b));
          } else {
            b.value(element);
          }
        }
        b.end_array();
      } else {
        COPRA_TRY(add(inner[i][0], b));
      }
      COPRA_TRY(store(*rows[i], path.names[at], b));
    }
    return {};
  }

  // Rules 2 to 4.
  Status direct(const std::vector<Entity*>& rows, const std::vector<Holder>& holders,
                std::string_view source, const PopulatePath& path, size_t at) {
    if (rows.empty()) return {};
    const std::string& field = path.names[at];
    const auto target = fetcher_.target_of(field, source);
    if (!target.ok()) return target.status();
    std::vector<std::string> ids;
    for (const Holder& holder : holders)
      ids.insert(ids.end(), holder.ids.begin(), holder.ids.end());
    auto found = fetcher_.fetch(*target, ids);
    if (!found.ok()) return found.status();
    std::vector<Entity*> children;
    for (auto& [id, entity] : *found) children.push_back(&entity);
    COPRA_TRY(level(children, path, at + 1));
    for (size_t i = 0; i < rows.size(); ++i) {
      const Holder& holder = holders[i];
      DocBuilder b(left_);
      if (holder.list) {
        b.begin_array();
        for (const std::string& id : holder.ids) {
          const auto child = found->find(id);
          if (child != found->end()) COPRA_TRY(add(child->second, b));
        }
        b.end_array();
      } else {
        const auto child = holder.ids.empty() ? found->end() : found->find(holder.ids[0]);
        if (child != found->end()) {
          COPRA_TRY(add(child->second, b));
        } else if (holder.own_field) {
          continue;  // an unresolved raw id stays
        } else {
          b.null();
        }
      }
      COPRA_TRY(store(*rows[i], field, b));
    }
    return {};
  }

  // Rule 5, per kind and collection of the parents.
  Status reverse(const std::vector<Entity*>& rows, std::string_view source,
                 const PopulatePath& path, size_t at) {
    std::map<std::pair<EntityHead::Kind, Uuid>, std::vector<Entity*>> by_table;
    for (Entity* row : rows) by_table[{row->kind, row->collection_id}].push_back(row);
    for (auto& [table, parents] : by_table) {
      std::string name;
      if (table.first == EntityHead::Kind::kDocument) {
        auto found = fetcher_.collection_name(table.second);
        if (!found.ok()) return found.status();
        name = std::move(*found);
      }
      std::vector<std::string> ids;
      for (const Entity* parent : parents) ids.push_back(parent->id.text());
      auto related =
          fetcher_.fetch_reverse(path.names[at], source, table.first, name, ids, kReverseMax);
      if (!related.ok()) return related.status();
      if (!*related) continue;
      std::vector<Entity*> children;
      for (auto& [id, list] : **related) {
        for (Entity& entity : list) children.push_back(&entity);
      }
      COPRA_TRY(level(children, path, at + 1));
      for (size_t i = 0; i < parents.size(); ++i) {
        DocBuilder b(left_);
        b.begin_array();
        for (const Entity& entity : (**related)[ids[i]]) COPRA_TRY(add(entity, b));
        b.end_array();
        COPRA_TRY(store(*parents[i], path.names[at], b));
      }
    }
    return {};
  }

  static Status clearer(const Status& status) {
    if (!status.is(Code::kTooLarge)) return status;
    return Status::too_large("populate adds more than " + std::to_string(kPopulatedBytesMax >> 20) +
                             " MiB");
  }
  static Status add(const Entity& entity, DocBuilder& b) {
    return clearer(append_entity(entity, b));
  }

  Status store(Entity& row, std::string_view field, DocBuilder& value) {
    Result<std::string> bytes = value.take();
    if (!bytes.ok()) return clearer(bytes.status());
    left_ -= std::min(left_, bytes->size());
    // The row is written anew, too.
    if (parts_.stop_after(bytes->size() + row.data.size())) return Status::cancelled();
    return set_field(row, field, *bytes);
  }

  Session::Parts& parts_;
  RelationFetcher fetcher_;
  size_t left_ = kPopulatedBytesMax;
  size_t references_ = 0;
};

// Runs all entries over entities made from rows; names what changed at the top.
Status populate_all(Session::Parts& parts, const Uuid& project, std::vector<Entity>& entities,
                    const std::vector<std::string>& entries,
                    std::vector<std::vector<std::string>>* changed) {
  if (entries.size() > kEntriesMax)
    return Status::invalid("populate has more than " + std::to_string(kEntriesMax) + " fields");
  Populator populator(parts, project);
  changed->assign(entities.size(), {});
  for (const std::string& entry : entries) {
    std::string_view text = entry;
    if (text.starts_with("data.")) text.remove_prefix(5);
    const PopulatePath path = parse_path(text);
    if (path.names.empty()) continue;
    std::vector<Entity*> rows;
    std::vector<std::string> before;
    for (Entity& entity : entities) {
      rows.push_back(&entity);
      const ValueView v = DocView(entity.data).find(path.names[0]);
      before.push_back(v ? std::string(v.bytes()) : std::string());
    }
    COPRA_TRY(populator.level(rows, path, 0));
    for (size_t i = 0; i < entities.size(); ++i) {
      const ValueView v = DocView(entities[i].data).find(path.names[0]);
      if (!v || v.bytes() == before[i]) continue;
      std::vector<std::string>& names = (*changed)[i];
      if (std::find(names.begin(), names.end(), path.names[0]) == names.end()) {
        names.push_back(path.names[0]);
      }
    }
  }
  return {};
}

}  // namespace

Status Session::shape(const Uuid& project, std::vector<Document>& rows,
                      const std::vector<std::string>& populate,
                      const std::vector<std::string>& select) {
  if (!populate.empty()) {
    std::vector<Entity> entities;
    entities.reserve(rows.size());
    for (Document& row : rows) {
      Entity entity;
      entity.id = row.id;
      entity.collection_id = row.collection_id;
      entity.data = std::move(row.body);
      entities.push_back(std::move(entity));
    }
    std::vector<std::vector<std::string>> changed;
    const Status status = populate_all(*parts_, project, entities, populate, &changed);
    for (size_t i = 0; i < rows.size(); ++i) {
      rows[i].body = std::move(entities[i].data);
      if (status.ok()) rows[i].populated = std::move(changed[i]);
    }
    COPRA_TRY(status);
  }
  return select_documents(rows, select);
}

Status Session::shape_users(const Uuid& project, std::vector<User>& rows,
                            const std::vector<std::string>& populate,
                            const std::vector<std::string>& select) {
  if (!populate.empty()) {
    std::vector<Entity> entities;
    entities.reserve(rows.size());
    for (User& row : rows) {
      Entity entity;
      entity.kind = EntityHead::Kind::kUser;
      entity.id = row.id;
      entity.collection_id = project;
      entity.data = std::move(row.data);
      entities.push_back(std::move(entity));
    }
    std::vector<std::vector<std::string>> changed;
    const Status status = populate_all(*parts_, project, entities, populate, &changed);
    for (size_t i = 0; i < rows.size(); ++i) {
      rows[i].data = std::move(entities[i].data);
      if (status.ok()) rows[i].populated = std::move(changed[i]);
    }
    COPRA_TRY(status);
  }
  return select_users(rows, select);
}

}  // namespace copra::storage
