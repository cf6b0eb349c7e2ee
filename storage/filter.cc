// The filter language: keys -> tree, tree x entity -> bool. Operators on values: filter_value.cc.
// The key grammar is the one of docs/database.md; the parse functions follow it rule by rule.
#include "storage/filter.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "storage/filter_value.h"

namespace copra::storage {

namespace {

constexpr int kRelationDepthMax = 3;
// No document is nested so deep that the names after these could lead anywhere.
constexpr size_t kPathNamesMax = kDepthMax + 1;

struct OpName {
  std::string_view name;
  FilterOp op;
};

constexpr std::array<OpName, 19> kSuffixOps = {{
    {"eq", FilterOp::kEq},
    {"ne", FilterOp::kNe},
    {"gt", FilterOp::kGt},
    {"gte", FilterOp::kGte},
    {"lt", FilterOp::kLt},
    {"lte", FilterOp::kLte},
    {"contains", FilterOp::kContains},
    {"icontains", FilterOp::kContains},
    {"startswith", FilterOp::kStartsWith},
    {"istartswith", FilterOp::kStartsWith},
    {"endswith", FilterOp::kEndsWith},
    {"iendswith", FilterOp::kEndsWith},
    {"in", FilterOp::kIn},
    {"notin", FilterOp::kNotIn},
    {"nin", FilterOp::kNotIn},
    {"not_in", FilterOp::kNotIn},
    {"isnull", FilterOp::kIsNull},
    {"array_contains", FilterOp::kArrayContains},
    {"arraycontains", FilterOp::kArrayContains},
}};

constexpr std::array<OpName, 13> kDollarOps = {{
    {"$eq", FilterOp::kEq},
    {"$ne", FilterOp::kNe},
    {"$gt", FilterOp::kGt},
    {"$gte", FilterOp::kGte},
    {"$lt", FilterOp::kLt},
    {"$lte", FilterOp::kLte},
    {"$in", FilterOp::kIn},
    {"$nin", FilterOp::kNotIn},
    {"$contains", FilterOp::kContains},
    {"$like", FilterOp::kLike},
    {"$ilike", FilterOp::kLike},
    {"$exists", FilterOp::kIsNull},
    {"$regex", FilterOp::kRegex},
}};

constexpr std::array<std::string_view, 6> kReservedKeys = {"populate", "select", "sort",
                                                           "order",    "limit",  "offset"};

enum class SystemField : uint8_t {
  kNone,
  kId,
  kCreatedAt,
  kUpdatedAt,
  kCollectionId,
  kEmail,
  kRecord,      // a plain member of the user record
  kRecordTime,  // a member holding microseconds
  kClientId,
  kRole,
  kForbidden,
};

struct SystemName {
  std::string_view name;
  SystemField field;
  bool users_only;
};

constexpr std::array<SystemName, 15> kSystemNames = {{
    {"id", SystemField::kId, false},
    {"created_at", SystemField::kCreatedAt, false},
    {"updated_at", SystemField::kUpdatedAt, false},
    {"collection_id", SystemField::kCollectionId, false},
    {"email", SystemField::kEmail, true},
    {"roles", SystemField::kRecord, true},
    {"email_verified", SystemField::kRecord, true},
    {"email_verified_at", SystemField::kRecordTime, true},
    {"phone_number", SystemField::kRecord, true},
    {"oauth_id", SystemField::kRecord, true},
    {"oauth_provider", SystemField::kRecord, true},
    {"client_id", SystemField::kClientId, true},
    {"role", SystemField::kRole, true},
    {"password", SystemField::kForbidden, true},
    {"password_hash", SystemField::kForbidden, true},
}};

SystemField system_field(std::string_view name, EntityHead::Kind kind) {
  for (const SystemName& entry : kSystemNames) {
    if (entry.name == name && (!entry.users_only || kind == EntityHead::Kind::kUser)) {
      return entry.field;
    }
  }
  return SystemField::kNone;
}

const FilterOp* find_op(std::span<const OpName> table, std::string_view name) {
  for (const OpName& entry : table) {
    if (entry.name == name) return &entry.op;
  }
  return nullptr;
}

bool is_number_text(std::string_view s) {
  return !s.empty() && s.find_first_not_of("0123456789") == std::string_view::npos;
}

}  // namespace

// A path of names with what its first name means for documents and for users, and the path without
// it (for related entities).
struct FieldPath {
  std::string text;  // without "data."
  std::vector<std::string> names;
  bool explicit_data = false;
  SystemField for_document = SystemField::kNone;
  SystemField for_user = SystemField::kNone;
  std::string numbered;  // rule 5: the literal name, used where the document has it
  std::unique_ptr<FieldPath> rest;

  void set_numbered(std::string_view number) {
    if (!number.empty()) numbered = text + std::string(number);
  }

  // `hops`: relations that lead here.
  explicit FieldPath(std::string_view field, int hops = 0) {
    if (hops == 0 && field.starts_with("data.") && field.size() > 5) {
      explicit_data = true;
      field.remove_prefix(5);
    }
    text = field;
    for (;;) {
      const size_t dot = field.find('.');
      names.emplace_back(field.substr(0, dot));
      if (dot == std::string_view::npos || names.size() == kPathNamesMax) break;
      field.remove_prefix(dot + 1);
    }
    if (names.size() == 1 && !explicit_data) {
      for_document = system_field(names[0], EntityHead::Kind::kDocument);
      for_user = system_field(names[0], EntityHead::Kind::kUser);
    }
    if (names.size() > 1 && hops < kRelationDepthMax) {
      const std::string_view behind = std::string_view(text).substr(names[0].size() + 1);
      rest = std::make_unique<FieldPath>(behind, hops + 1);
    }
  }
};

struct Filter::Node {
  enum class Kind : uint8_t { kAnd, kOr, kLeaf, kFalse };
  Kind kind = Kind::kAnd;
  std::vector<std::shared_ptr<const Node>> children;
  FilterOp op = FilterOp::kEq;
  std::unique_ptr<FieldPath> field;
  std::unique_ptr<Operand> operand;
};

namespace {

using Node = Filter::Node;
using NodePtr = std::shared_ptr<const Node>;

NodePtr combine(Node::Kind kind, std::vector<NodePtr> children) {
  if (children.size() == 1) return children[0];
  auto node = std::make_shared<Node>();
  node->kind = kind;
  node->children = std::move(children);
  return node;
}

NodePtr never() {
  auto node = std::make_shared<Node>();
  node->kind = Node::Kind::kFalse;
  return node;
}

std::shared_ptr<Node> make_leaf(std::string_view field, FilterOp op, ValueView value) {
  auto node = std::make_shared<Node>();
  node->kind = Node::Kind::kLeaf;
  node->op = op;
  node->field = std::make_unique<FieldPath>(field);
  node->operand = std::make_unique<Operand>(op, value);
  return node;
}

// ---- parsing -----------------------------------------------------------------------------------

struct Part {
  std::string field;
  std::string number;  // dropped from the field with its bar, "" = none
  FilterOp op = FilterOp::kEq;
  bool has_op = false;
};

// Drops "_<digits>" from the end; the digits go to `number`.
bool drop_number(std::string_view* name, std::string* number) {
  const size_t bar = name->rfind('_');
  if (bar == std::string_view::npos || bar == 0 || !is_number_text(name->substr(bar + 1)))
    return false;
  *number = name->substr(bar);
  name->remove_suffix(name->size() - bar);
  return true;
}

// Rules 4 and 5 on one part of a key.
Part parse_part(std::string_view key, ValueView value, bool in_or_group) {
  Part part;
  std::string number;
  bool numbered = in_or_group && drop_number(&key, &number);
  const auto accept = [&](size_t field_size, FilterOp op) {
    part.op = op;
    part.has_op = true;
    key = key.substr(0, field_size);
  };
  const size_t bars = key.rfind("__");
  const FilterOp* op = nullptr;
  if (bars != std::string_view::npos && bars > 0 &&
      (op = find_op(kSuffixOps, key.substr(bars + 2)))) {
    accept(bars, *op);
  } else if (key.size() > 15 && key.ends_with("_array_contains")) {
    accept(key.size() - 15, FilterOp::kArrayContains);
  } else if (key.size() > 7 && key.ends_with("_not_in") && !value.is_bool()) {
    accept(key.size() - 7, FilterOp::kNotIn);
  } else {
    const size_t bar = key.rfind('_');
    if (bar != std::string_view::npos && bar > 0 &&
        (op = find_op(kSuffixOps, key.substr(bar + 1)))) {
      const bool membership = *op == FilterOp::kIn || *op == FilterOp::kNotIn;
      if (!(membership && value.is_bool())) accept(bar, *op);
    }
  }
  if (in_or_group && !numbered) numbered = drop_number(&key, &number);
  part.field = key;
  if (numbered) part.number = std::move(number);
  return part;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const size_t at = text.find(separator);
    if (at == std::string_view::npos) break;
    if (at > 0) parts.push_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  if (!text.empty()) parts.push_back(text);
  return parts;
}

bool is_dollar_object(ValueView value) {
  if (!value.is_object() || value.count() == 0) return false;
  for (const ValueView::Field f : value.fields()) {
    if (!f.key.starts_with('$')) return false;
  }
  return true;
}

NodePtr dollar_node(std::string_view field, std::string_view number, ValueView object) {
  std::vector<NodePtr> children;
  const ValueView options = object.find("$options");
  const bool ignore_case =
      options.is_string() && options.as_string().find('i') != std::string_view::npos;
  for (const ValueView::Field f : object.fields()) {
    if (f.key == "$options") continue;
    const FilterOp* op = find_op(kDollarOps, f.key);
    if (!op) return never();
    if (*op == FilterOp::kIsNull) {
      const Operand exists(FilterOp::kIsNull, f.value);
      DocBuilder truth;
      truth.boolean(!exists.test(ValueView()));  // $exists: x is isnull: not x
      const Result<std::string> bytes = truth.take();
      auto leaf = make_leaf(field, *op, ValueView(*bytes));
      leaf->field->set_numbered(number);
      children.push_back(std::move(leaf));
      continue;
    }
    auto leaf = make_leaf(field, *op, f.value);
    leaf->field->set_numbered(number);
    if (f.key == "$ilike") leaf->operand->ignore_case = true;
    if (*op == FilterOp::kRegex) leaf->operand->compile_regex(ignore_case);
    children.push_back(std::move(leaf));
  }
  return combine(Node::Kind::kAnd, std::move(children));
}

NodePtr part_node(const Part& part, ValueView value) {
  if (part.op == FilterOp::kEq && !part.has_op && is_dollar_object(value)) {
    return dollar_node(part.field, part.number, value);
  }
  auto leaf = make_leaf(part.field, part.op, value);
  leaf->field->set_numbered(part.number);
  return leaf;
}

// Rule 3: one value on several fields.
NodePtr key_node(std::string_view key, ValueView value, bool in_or_group) {
  if (key.find("__or__") == std::string_view::npos &&
      key.find("__and__") == std::string_view::npos) {
    return part_node(parse_part(key, value, in_or_group), value);
  }
  std::vector<std::vector<Part>> alternatives;
  const Part* last = nullptr;
  for (const std::string_view alternative : split(key, "__or__")) {
    std::vector<Part> all;
    for (const std::string_view text : split(alternative, "__and__")) {
      all.push_back(parse_part(text, value, in_or_group));
    }
    if (!all.empty()) alternatives.push_back(std::move(all));
  }
  if (alternatives.empty()) return never();
  last = &alternatives.back().back();
  const FilterOp shared_op = last->op;
  const bool shared = last->has_op;
  std::vector<NodePtr> any;
  for (std::vector<Part>& all : alternatives) {
    std::vector<NodePtr> every;
    for (Part& part : all) {
      if (!part.has_op && shared) {
        part.op = shared_op;
        part.has_op = true;
      }
      every.push_back(part_node(part, value));
    }
    any.push_back(combine(Node::Kind::kAnd, std::move(every)));
  }
  return combine(Node::Kind::kOr, std::move(any));
}

NodePtr object_node(DocView spec, Node::Kind kind, int depth);

// Rule 1: `__or__` and `__and__` as whole keys.
NodePtr nested_node(ValueView value, Node::Kind kind, int depth) {
  if (depth >= kDepthMax) return never();
  if (value.is_object()) return object_node(value, kind, depth + 1);
  if (!value.is_array()) return never();
  std::vector<NodePtr> children;
  for (const ValueView v : value.elements()) {
    children.push_back(v.is_object() ? object_node(v, Node::Kind::kAnd, depth + 1) : never());
  }
  if (children.empty()) return kind == Node::Kind::kOr ? never() : combine(Node::Kind::kAnd, {});
  return combine(kind, std::move(children));
}

NodePtr object_node(DocView spec, Node::Kind kind, int depth) {
  std::vector<NodePtr> children;
  std::map<std::string, std::vector<NodePtr>, std::less<>> groups;
  for (const ValueView::Field f : spec.fields()) {
    if (is_reserved_key(f.key)) continue;
    if (f.key == "__or__" || f.key == "$or") {
      children.push_back(nested_node(f.value, Node::Kind::kOr, depth));
      continue;
    }
    if (f.key == "__and__" || f.key == "$and") {
      children.push_back(nested_node(f.value, Node::Kind::kAnd, depth));
      continue;
    }
    if (f.key.starts_with("[or]") || f.key.starts_with("[or:")) {
      const size_t close = f.key.find(']');
      if (close != std::string_view::npos && close + 1 < f.key.size()) {
        const std::string_view name = f.key[3] == ':' ? f.key.substr(4, close - 4) : "";
        groups[std::string(name)].push_back(key_node(f.key.substr(close + 1), f.value, true));
        continue;
      }
    }
    children.push_back(key_node(f.key, f.value, false));
  }
  for (auto& [name, members] : groups) {
    children.push_back(combine(Node::Kind::kOr, std::move(members)));
  }
  if (children.empty() && kind == Node::Kind::kOr) return never();
  return combine(kind, std::move(children));
}

// ---- evaluation --------------------------------------------------------------------------------

// Calls `test` on each value that names[at...] of v leads to, through objects, arrays of objects
// and array positions; on "missing" where the path breaks. True when some call is.
template <class Test>
bool any_at_path(ValueView v, const std::vector<std::string>& names, size_t at, const Test& test) {
  for (; at < names.size(); ++at) {
    if (v.is_array()) {
      if (is_number_text(names[at]) && names[at].size() < 7) {
        v = v.at(static_cast<size_t>(std::stoul(names[at])));
        continue;
      }
      bool seen = false;
      for (const ValueView element : v.elements()) {
        if (!element.is_object()) continue;
        seen = true;
        if (any_at_path(element, names, at, test)) return true;
      }
      return seen ? false : test(ValueView());
    }
    v = v.find(names[at]);
    if (!v) break;
  }
  return test(v);
}

bool holds_objects(ValueView v) {
  if (v.is_object()) return true;
  if (!v.is_array()) return false;
  for (const ValueView element : v.elements()) {
    if (element.is_object()) return true;
  }
  return false;
}

Micros own_time(DocView data, std::string_view name, Micros system) {
  const ValueView own = data.find(name);
  if (own.is_string()) {
    if (const auto parsed = parse_time(own.as_string())) return parsed->micros;
  }
  return system;
}

// An id as an encoded string on the stack.
struct IdText {
  char bytes[1 + Uuid::kTextSize];
  explicit IdText(const Uuid& id) {
    bytes[0] = static_cast<char>(codec::kTagShortString + Uuid::kTextSize);
    id.write_text(bytes + 1);
  }
  ValueView view() const { return ValueView(std::string_view(bytes, sizeof bytes)); }
};

struct Evaluator {
  RelationResolver* relations;

  bool leaf(const Node& node, const FieldPath& field, const EntityRef& entity, int depth) const {
    const bool negated = Operand::negated(node.op);
    const Operand& x = *node.operand;
    const bool user = entity.kind == EntityHead::Kind::kUser;
    const SystemField system = user ? field.for_user : field.for_document;
    if (!field.numbered.empty()) {
      if (const ValueView literal = entity.data.find(field.numbered))
        return x.test(literal) != negated;
    }
    switch (system) {
      case SystemField::kNone: break;
      case SystemField::kId: return x.test(IdText(entity.id).view()) != negated;
      case SystemField::kClientId:
      case SystemField::kCollectionId:
        if (user && system == SystemField::kCollectionId) break;
        return x.test(IdText(entity.collection_id).view()) != negated;
      case SystemField::kCreatedAt:
        return x.test_time(user
                               ? entity.created_at
                               : own_time(entity.data, "created_at", entity.created_at)) != negated;
      case SystemField::kUpdatedAt:
        return x.test_time(user
                               ? entity.updated_at
                               : own_time(entity.data, "updated_at", entity.updated_at)) != negated;
      case SystemField::kEmail: {
        const ValueView email = entity.system.find("email");
        return (email.is_string() ? x.test_email(email.as_string()) : x.test(email)) != negated;
      }
      case SystemField::kRecord: return x.test(entity.system.find(field.text)) != negated;
      case SystemField::kRecordTime: {
        const ValueView when = entity.system.find(field.text);
        return (when.is_int() ? x.test_time(when.as_int()) : x.test(when)) != negated;
      }
      case SystemField::kRole: {
        const ValueView role = entity.data.find("role");
        const ValueView roles = entity.system.find("roles");
        if (node.op == FilterOp::kIsNull) return x.test(role ? role : roles);
        return (x.test(role) || (roles.count() > 0 && x.test(roles))) != negated;
      }
      case SystemField::kForbidden: return false;
    }
    const auto test = [&](ValueView v) { return x.test(v); };
    if (field.names.size() == 1) {
      ValueView v = entity.data.find(field.names[0]);
      if (!v && field.explicit_data) v = entity.data.find("data").find(field.names[0]);
      return x.test(v) != negated;
    }
    const ValueView head = entity.data.find(field.names[0]);
    if (holds_objects(head)) return any(head, field.names, 1, node.op, test) != negated;
    if (field.explicit_data) {
      const ValueView inner = entity.data.find("data");
      return any(inner.is_object() ? inner : entity.data, field.names, 0, node.op, test) != negated;
    }
    if (const ValueView literal = entity.data.find(field.text)) return x.test(literal) != negated;
    if (!relations || depth >= kRelationDepthMax) return false;
    if (field.rest->names.size() == 1 && field.rest->names[0] == "id") {
      return relations->any_reference(entity, field.names[0],
                                      [&](ValueView id) { return x.test(id) != negated; });
    }
    return relations->any_related(entity, field.names[0], [&](const EntityRef& target) {
      return leaf(node, *field.rest, target, depth + 1);
    });
  }

  // isnull over many values: null means that none of them is a value.
  template <class Test>
  static bool any(ValueView v, const std::vector<std::string>& names, size_t at, FilterOp op,
                  const Test& test) {
    if (op != FilterOp::kIsNull) return any_at_path(v, names, at, test);
    const bool present =
        any_at_path(v, names, at, [](ValueView found) { return !found.is_missing_or_null(); });
    constexpr char kTrueByte = static_cast<char>(codec::kTagTrue);
    return test(present ? ValueView(std::string_view(&kTrueByte, 1)) : ValueView());
  }

  bool node(const Node& n, const EntityRef& entity) const {
    switch (n.kind) {
      case Node::Kind::kAnd:
        for (const NodePtr& child : n.children) {
          if (!node(*child, entity)) return false;
        }
        return true;
      case Node::Kind::kOr:
        for (const NodePtr& child : n.children) {
          if (node(*child, entity)) return true;
        }
        return false;
      case Node::Kind::kLeaf: return leaf(n, *n.field, entity, 0);
      case Node::Kind::kFalse: return false;
    }
    return false;
  }
};

bool any_dotted(const Node& node) {
  if (node.kind == Node::Kind::kLeaf)
    return node.field->names.size() > 1 && !node.field->explicit_data;
  return std::any_of(node.children.begin(), node.children.end(),
                     [](const NodePtr& child) { return any_dotted(*child); });
}

std::string_view op_name(FilterOp op) {
  if (op == FilterOp::kLike) return "like";
  if (op == FilterOp::kRegex) return "regex";
  for (const OpName& entry : kSuffixOps) {
    if (entry.op == op) return entry.name;
  }
  return "?";
}

void describe_node(const Node& node, std::string& out) {
  switch (node.kind) {
    case Node::Kind::kFalse: out += "false"; return;
    case Node::Kind::kLeaf:
      if (node.field->explicit_data) out += "data.";
      out += node.field->text;
      if (!node.field->numbered.empty()) out += "|" + node.field->numbered;
      out += ' ';
      out += op_name(node.op);
      out += ' ';
      append_json(node.operand->value(), out);
      return;
    default: break;
  }
  if (node.children.empty()) {
    out += "true";
    return;
  }
  out += '(';
  for (size_t i = 0; i < node.children.size(); ++i) {
    if (i) out += node.kind == Node::Kind::kAnd ? " and " : " or ";
    describe_node(*node.children[i], out);
  }
  out += ')';
}

template <class Measure>
size_t sum_of_leaves(const Node& node, const Measure& measure) {
  if (node.kind == Node::Kind::kLeaf) return measure(node);
  size_t sum = 0;
  for (const NodePtr& child : node.children) sum += sum_of_leaves(*child, measure);
  return sum;
}

Filter::Conjunct conjunct_of(const Node& leaf) {
  Filter::Conjunct conjunct;
  conjunct.field = leaf.field->text;
  conjunct.system = leaf.field->for_document != SystemField::kNone;
  conjunct.op = leaf.op;
  conjunct.value = leaf.operand->value();
  for (const Operand& item : leaf.operand->items()) conjunct.values.push_back(item.value());
  conjunct.relational = leaf.field->names.size() > 1 && !leaf.field->explicit_data;
  conjunct.numbered = leaf.field->numbered;
  return conjunct;
}

void collect_conjuncts(const Node& node, bool with_numbered, std::vector<Filter::Conjunct>& out) {
  if (node.kind == Node::Kind::kAnd) {
    for (const NodePtr& child : node.children) collect_conjuncts(*child, with_numbered, out);
  } else if (node.kind == Node::Kind::kLeaf && (with_numbered || node.field->numbered.empty())) {
    out.push_back(conjunct_of(node));
  }
}

using Alternatives = std::vector<std::vector<Filter::Conjunct>>;

// What a node amounts to as alternatives, each by what it implies; false: one implies nothing.
bool collect_branches(const Node& node, Alternatives& out) {
  switch (node.kind) {
    case Node::Kind::kFalse: return true;
    case Node::Kind::kOr:
      return std::all_of(node.children.begin(), node.children.end(),
                         [&](const NodePtr& child) { return collect_branches(*child, out); });
    default: break;
  }
  std::vector<Filter::Conjunct> implied;
  collect_conjuncts(node, true, implied);
  if (!implied.empty()) {
    out.push_back(std::move(implied));
    return true;
  }
  // Groups that are ANDed: any one of them will do.
  for (const NodePtr& child : node.children) {
    Alternatives inner;
    if (!collect_branches(*child, inner)) continue;
    std::move(inner.begin(), inner.end(), std::back_inserter(out));
    return true;
  }
  return false;
}

void collect_alternatives(const Node& node, std::vector<Alternatives>& out) {
  if (node.kind == Node::Kind::kAnd) {
    for (const NodePtr& child : node.children) collect_alternatives(*child, out);
    return;
  }
  const bool numbered = node.kind == Node::Kind::kLeaf && !node.field->numbered.empty();
  if (node.kind != Node::Kind::kOr && !numbered) return;
  Alternatives group;
  if (collect_branches(node, group)) out.push_back(std::move(group));
}

bool plain_conjunction(const Node& node) {
  if (node.kind == Node::Kind::kLeaf) return node.field->numbered.empty();
  return node.kind == Node::Kind::kAnd &&
         std::all_of(node.children.begin(), node.children.end(),
                     [](const NodePtr& child) { return plain_conjunction(*child); });
}

}  // namespace

Filter::Filter() = default;
Filter::~Filter() = default;
Filter::Filter(Filter&&) noexcept = default;
Filter& Filter::operator=(Filter&&) noexcept = default;
Filter::Filter(const Filter&) = default;
Filter& Filter::operator=(const Filter&) = default;

bool is_reserved_key(std::string_view key) {
  return std::find(kReservedKeys.begin(), kReservedKeys.end(), key) != kReservedKeys.end();
}

Filter Filter::parse(DocView spec, FilterTarget) {
  Filter filter;
  if (spec.is_object() && spec.count() > 0) filter.root_ = object_node(spec, Node::Kind::kAnd, 0);
  return filter;
}

bool Filter::empty() const {
  return !root_ || (root_->kind == Node::Kind::kAnd && root_->children.empty());
}

void Filter::require(std::string_view field, FilterOp op, ValueView value) {
  std::vector<NodePtr> children;
  if (!empty()) children.push_back(root_);
  children.push_back(make_leaf(field, op, value));
  root_ = combine(Node::Kind::kAnd, std::move(children));
}

Filter Filter::both(const Filter& a, const Filter& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  Filter out;
  out.root_ = combine(Node::Kind::kAnd, {a.root_, b.root_});
  return out;
}

bool Filter::matches(const EntityRef& entity, RelationResolver* relations) const {
  return !root_ || Evaluator{relations}.node(*root_, entity);
}

bool Filter::needs_relations() const { return root_ && any_dotted(*root_); }

size_t Filter::conditions() const {
  return root_ ? sum_of_leaves(*root_, [](const Node&) { return size_t{1}; }) : 0;
}

size_t Filter::choices() const {
  return root_
             ? sum_of_leaves(*root_, [](const Node& leaf) { return leaf.operand->items().size(); })
             : 0;
}

std::string Filter::describe() const {
  std::string out;
  if (root_) {
    describe_node(*root_, out);
  } else {
    out = "true";
  }
  return out;
}

bool Filter::only_conjuncts() const { return !root_ || plain_conjunction(*root_); }

std::vector<std::vector<std::vector<Filter::Conjunct>>> Filter::alternatives() const {
  std::vector<std::vector<std::vector<Conjunct>>> out;
  if (root_) collect_alternatives(*root_, out);
  return out;
}

std::vector<Filter::Conjunct> Filter::conjuncts() const {
  std::vector<Conjunct> out;
  if (root_) collect_conjuncts(*root_, false, out);
  return out;
}

}  // namespace copra::storage
