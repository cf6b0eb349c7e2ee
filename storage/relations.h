// What it is for: following references between documents and users: which key
// holds them, where they point, the reverse direction, batched fetching. Used by populate and by
// relationship filters. Private to storage/. May include store_impl.h.
// Invariant: one multi-get per target table and level, never one read per row.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/store_impl.h"

namespace copra::storage {

// A document or user taken out of its table, or (embedded) an object inside one.
struct Entity {
  EntityHead::Kind kind = EntityHead::Kind::kDocument;
  bool embedded = false;
  Uuid id;
  Uuid collection_id;  // users: the project
  Micros created_at = 0;
  Micros updated_at = 0;
  Micros effective_at = 0;
  uint8_t shown = kShowAll;
  std::string data;    // encoded object; what populate writes into
  std::string record;  // users: the stored record object

  EntityRef ref() const {
    return {kind,
            id,
            collection_id,
            created_at,
            updated_at,
            DocView(data),
            record.empty() ? DocView() : DocView(record)};
  }
};

// Where references of a field lie.
struct Holder {
  std::string key;               // "" = none
  bool list = false;             // a list of ids
  std::vector<std::string> ids;  // texts, in order
  bool own_field = false;        // the key is the field itself
};
Holder find_holder(DocView data, std::string_view field);

class RelationFetcher {
 public:
  RelationFetcher(Session::Parts& parts, const Uuid& project) : parts_(parts), project_(project) {}

  // Where ids found for `field` point (rule 3).
  struct Target {
    bool users = false;
    CollectionPtr collection;   // when not users; null: nowhere
    bool any_document = false;  // unresolved ids: look everywhere
  };
  Result<Target> target_of(std::string_view field, std::string_view source);

  using ById = std::unordered_map<std::string, Entity>;  // by id text
  Result<ById> fetch(const Target& target, const std::vector<std::string>& ids);

  // Rule 5: documents of collection `field` that point back at the parents. nullopt: no such
  // collection. `parents` empty: for every parent there is.
  using ByParent = std::unordered_map<std::string, std::vector<Entity>>;
  Result<std::optional<ByParent>> fetch_reverse(std::string_view field, std::string_view source,
                                                EntityHead::Kind parent_kind,
                                                std::string_view parent_collection,
                                                const std::vector<std::string>& parents,
                                                size_t most_per_parent);

  Result<std::string> collection_name(const Uuid& id);

 private:
  Result<CollectionPtr> existing_collection(const std::vector<std::string>& names);
  Result<CollectionPtr> named_source(std::string_view source);
  Status fetch_from(const Table& table, std::vector<std::string>& open, ById& out);

  Session::Parts& parts_;
  Uuid project_;
};

// The public part of a user record as an entity body.
Status append_entity(const Entity& entity, DocBuilder& out);

Status select_documents(std::vector<Document>& rows, const std::vector<std::string>& select);
Status select_users(std::vector<User>& rows, const std::vector<std::string>& select);

}  // namespace copra::storage
