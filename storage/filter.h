// What it is for: the filter language, parsed once and tested on encoded
// documents in place. In: an encoded object of filter keys and values; out: match or no match. May
// include doc_codec.h. A Filter is immutable after parse() and may be shared by threads. Invariant:
// what cannot be evaluated is false, never dropped and never an error.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/doc_codec.h"

namespace copra::storage {

// What a filter looks at: one document or user. Views stay valid for the call only.
struct EntityRef {
  EntityHead::Kind kind = EntityHead::Kind::kDocument;
  Uuid id;
  Uuid collection_id;
  Micros created_at = 0;
  Micros updated_at = 0;
  DocView data;    // D of a document, `data` of a user
  DocView system;  // users: the record object (email, roles, ...); missing for documents
};

// Supplies the entities that a relationship filter `head.rest` reaches (populate rules 3.11).
class RelationResolver {
 public:
  virtual ~RelationResolver() = default;
  // Calls `test` for each entity that `head` of `from` leads to until it returns true; returns
  // whether it did.
  virtual bool any_related(const EntityRef& from, std::string_view head,
                           const std::function<bool(const EntityRef&)>& test) = 0;
  // True when a reference held for `head` equals `id_text` (no fetch).
  virtual bool any_reference(const EntityRef& from, std::string_view head,
                             const std::function<bool(ValueView id)>& test) = 0;
};

enum class FilterTarget : uint8_t { kDocuments, kUsers };

enum class FilterOp : uint8_t {
  kEq,
  kNe,
  kGt,
  kGte,
  kLt,
  kLte,
  kContains,
  kStartsWith,
  kEndsWith,
  kIn,
  kNotIn,
  kIsNull,
  kArrayContains,
  kLike,
  kRegex,
};

class Filter {
 public:
  Filter();  // matches everything
  ~Filter();
  Filter(Filter&&) noexcept;
  Filter& operator=(Filter&&) noexcept;
  Filter(const Filter&);
  Filter& operator=(const Filter&);

  // `spec` is an object: keys in the language of 3.9, values as given. Reserved keys (populate,
  // select, sort, order, limit, offset) are skipped; strip others (REST's `count`, ...) first.
  // Repeated keys are all applied. Never fails: odd keys are field names.
  static Filter parse(DocView spec, FilterTarget target);

  bool empty() const;  // matches everything
  // Adds `field op value`, ANDed with what is there.
  void require(std::string_view field, FilterOp op, ValueView value);

  static Filter both(const Filter& a, const Filter& b);  // matches what both match

  // A filter with relation heads and a null resolver treats those leaves as false.
  bool matches(const EntityRef& entity, RelationResolver* relations = nullptr) const;
  bool needs_relations() const;  // some leaf has a dotted field
  // How many conditions there are, and how many alternatives they have in all.
  size_t conditions() const;
  size_t choices() const;
  std::string describe() const;  // for explain and tests

  // Leaves that every match must satisfy (top-level ANDed, no relation): what a planner may use.
  struct Conjunct {
    std::string field;  // as in the document, without "data."
    bool system = false;
    FilterOp op = FilterOp::kEq;
    ValueView value;                // into this filter
    std::vector<ValueView> values;  // kIn, and kEq with a list: the alternatives
    bool relational = false;        // dotted: may reach into other documents
    // Not empty (alternatives only): documents that have this key are tested by it instead.
    std::string numbered = {};
  };
  std::vector<Conjunct> conjuncts() const;
  // The OR groups among them: per group its alternatives, each as conjuncts that it implies; groups
  // inside groups count as more of them. A group with an alternative that implies nothing is left
  // out.
  std::vector<std::vector<std::vector<Conjunct>>> alternatives() const;
  // Whether the filter is those conjuncts and nothing else.
  bool only_conjuncts() const;

  struct Node;  // filter.cc

 private:
  std::shared_ptr<const Node> root_;
};

bool is_reserved_key(std::string_view key);

}  // namespace copra::storage
